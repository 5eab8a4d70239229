package total

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Totals that the paragraphs behind them tell again kind by kind: 基金收入 X，支出 Y。分险种收支
// 如下：¶ 甲基金收入 a，支出 b。¶ 乙基金收入 c，支出 d。

// maxKinds is how many paragraphs there can be, one to a kind.
const maxKinds = 20

// KindsBehind relates the totals of paragraph i, if it ends in the words that lead to its
// kinds, to what the paragraphs behind it tell of each kind.
func KindsBehind(c *content.Draft, i int) {
	p := c.Paras[i]
	if p.InTable || len(p.Mentions) == 0 || !leadsToKinds(p.Line) {
		return
	}
	var totals []int
	seen := map[lang.Measure]bool{}
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if k := f.Key; content.IsPart(m) && m.Depth == 0 && m.AfterOpener < 0 && !k.Part && k.Measure != lang.NoMeasure && !seen[k.Measure] && (f.Dimension == numeral.Money || f.Dimension == numeral.Persons || f.Dimension == numeral.Visits) {
			seen[k.Measure] = true
			totals = append(totals, mi)
		}
	}
	if len(totals) == 0 {
		return
	}
	var kinds []*content.Para
	for _, q := range c.Paras[i+1 : min(len(c.Paras), i+1+maxKinds)] {
		if q.Report != p.Report || q.InTable || toldOf(c, q, totals[0]) == 0 {
			break
		}
		kinds = append(kinds, q)
	}
	if len(kinds) < 2 {
		return
	}
	from, close := len(c.Frames), 0
	for _, mi := range totals {
		parts := make([]content.Part, 0, len(kinds))
		for _, q := range kinds {
			id := toldOf(c, q, mi)
			if id == 0 {
				break
			}
			sign := 1
			if c.MentionOf(id).Signed() < 0 && c.At(id).Value.Sign() > 0 && c.Mentions[mi].Signed() > 0 {
				sign = -1 // one kind's want among the surpluses of others
			}
			parts = append(parts, content.Part{Figure: id, Sign: sign})
		}
		if len(parts) < len(kinds) {
			continue
		}
		fr := content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: c.Mentions[mi].Figure, Reach: content.ReachSection, Closed: content.HalfOpen, Readings: []content.Reading{{Parts: parts, HoldOnly: true}}}
		if clause.PartsMeet(c, &fr) {
			close++
		}
		c.Frames = append(c.Frames, fr)
	}
	// Two totals that are their kinds' tell that these are all of them.
	for k := range c.Frames[from:] {
		c.Frames[from+k].Readings[0].HoldOnly = close < 2
	}
}

// toldOf is the first figure of paragraph q that measures what total mi does, 0 if none.
func toldOf(c *content.Draft, q *content.Para, mi int) content.FigureID {
	f := c.At(c.Mentions[mi].Figure)
	for _, x := range q.Mentions {
		m := &c.Mentions[x]
		if g := c.At(m.Figure); content.IsPart(m) && m.Depth == 0 && !g.Key.Part && g.Key.Measure == f.Key.Measure && g.Dimension == f.Dimension && g.Key.Mode == f.Key.Mode {
			return g.ID
		}
	}
	return 0
}

// leadsToKinds reports whether a paragraph ends in words that lead to what is told of each
// kind: 分险种收支如下：, 各险种情况为：
func leadsToKinds(line string) bool {
	s, found := strings.CutSuffix(strings.TrimSpace(line), "：")
	if !found {
		return false
	}
	if i := strings.LastIndexAny(s, "。；，"); i >= 0 {
		s = s[i:]
	}
	s = strings.TrimLeft(s, "。；， 其中具体")
	return lang.HasAnyPrefix(s, []string{"分", "按", "各"}) && !strings.HasPrefix(s, "分别") && lang.HasAnySuffix(s, []string{"如下", "看", "情况", "情况为", "来看", "说明"})
}
