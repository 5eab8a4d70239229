package total

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
)

// yearsTaken are the words for several years taken together, with their number.
var yearsTaken = []struct {
	word  string
	years int
}{{"两年", 2}, {"二年", 2}, {"三年", 3}, {"四年", 4}, {"五年", 5}, {"六年", 6}, {"七年", 7}, {"八年", 8}, {"九年", 9}, {"十年", 10}}

// OverYears reads a total of several years whose amounts a table prints: 2019—2023年
// 五年累计支出 X.
func OverYears(c *content.Draft, p *content.Para) {
	if !p.May("年") || !p.HasAny([]string{"累计", "合计", "共"}) {
		return
	}
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if !content.IsPart(m) || m.Total == 0 || m.Depth > 0 || m.LabelFrom >= m.Pos {
			continue
		}
		label := p.Sub(p.Lex[m.LabelFrom].From, p.Lex[m.Pos].From)
		for _, w := range yearsTaken {
			if strings.Contains(label, w.word) {
				ratesOverYears(c, p, mi)
				if !clause.Claimed(c, m.Figure) {
					c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: m.Figure, Announced: w.years, Across: content.AcrossYears, Closed: content.Closed, Reach: content.ReachReport})
				}
				break
			}
		}
	}
}

// ratesOverYears sets the rates behind a total of several years, in its sentence, apart
// from those of the year: 三年累计安排 X，支出 Y，执行率 R.
func ratesOverYears(c *content.Draft, p *content.Para, mi int) {
	from := &c.Mentions[mi]
	for x := mi + 1; x <= p.Mentions[len(p.Mentions)-1]; x++ {
		m := &c.Mentions[x]
		if p.Lex[m.Pos].Sentence != p.Lex[from.Pos].Sentence || c.At(m.Figure).Key.Period.Year > 0 {
			return
		}
		if m.Role == content.RoleRate {
			c.At(m.Figure).Key.Part = true
		}
	}
}
