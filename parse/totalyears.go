package parse

import "strings"

// yearsTaken are the words for several years taken together, with their number.
var yearsTaken = []struct {
	word  string
	years int
}{{"两年", 2}, {"二年", 2}, {"三年", 3}, {"四年", 4}, {"五年", 5}, {"六年", 6}, {"七年", 7}, {"八年", 8}, {"九年", 9}, {"十年", 10}}

// overYears reads a total of several years whose amounts a table prints: 2019—2023年
// 五年累计支出 X.
func (c *Content) overYears(p *para) {
	if !p.may("年") || !p.hasAny([]string{"累计", "合计", "共"}) {
		return
	}
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if !part(m) || m.Total == 0 || m.Depth > 0 || m.labelFrom >= m.Pos {
			continue
		}
		label := p.sub(p.lex[m.labelFrom].from, p.lex[m.Pos].from)
		for _, w := range yearsTaken {
			if strings.Contains(label, w.word) {
				c.ratesOverYears(p, mi)
				if !c.claimed(m.Figure) {
					c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: m.Figure, Announced: w.years, Across: AcrossYears, Closed: Closed, Reach: ReachReport})
				}
				break
			}
		}
	}
}

// ratesOverYears sets the rates behind a total of several years, in its sentence, apart
// from those of the year: 三年累计安排 X，支出 Y，执行率 R.
func (c *Content) ratesOverYears(p *para, mi int) {
	from := &c.Mentions[mi]
	for x := mi + 1; x <= p.mentions[len(p.mentions)-1]; x++ {
		m := &c.Mentions[x]
		if p.lex[m.Pos].sentence != p.lex[from.Pos].sentence || c.figure(m.Figure).Key.Period.Year > 0 {
			return
		}
		if m.Role == RoleRate {
			c.figure(m.Figure).Key.Part = true
		}
	}
}
