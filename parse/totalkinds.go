package parse

import (
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// Totals that the paragraphs behind them tell again kind by kind: 基金收入 X，支出 Y。分险种收支
// 如下：¶ 甲基金收入 a，支出 b。¶ 乙基金收入 c，支出 d。

// maxKinds is how many paragraphs there can be, one to a kind.
const maxKinds = 20

// kindsBehind relates the totals of paragraph i, if it ends in the words that lead to its
// kinds, to what the paragraphs behind it tell of each kind.
func (c *Content) kindsBehind(i int) {
	p := c.paras[i]
	if p.inTable || len(p.mentions) == 0 || !leadsToKinds(p.line) {
		return
	}
	var totals []int
	seen := map[Measure]bool{}
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if k := f.Key; part(m) && m.Depth == 0 && m.afterOpener < 0 && !k.Part && k.Measure != NoMeasure && !seen[k.Measure] && (f.Dimension == numeral.Money || f.Dimension == numeral.Persons || f.Dimension == numeral.Visits) {
			seen[k.Measure] = true
			totals = append(totals, mi)
		}
	}
	if len(totals) == 0 {
		return
	}
	var kinds []*para
	for _, q := range c.paras[i+1 : min(len(c.paras), i+1+maxKinds)] {
		if q.report != p.report || q.inTable || c.toldOf(q, totals[0]) == 0 {
			break
		}
		kinds = append(kinds, q)
	}
	if len(kinds) < 2 {
		return
	}
	from, close := len(c.Frames), 0
	for _, mi := range totals {
		parts := make([]Part, 0, len(kinds))
		for _, q := range kinds {
			id := c.toldOf(q, mi)
			if id == 0 {
				break
			}
			sign := 1
			if c.mentionOf(id).Signed() < 0 && c.figure(id).Value.Sign() > 0 && c.Mentions[mi].Signed() > 0 {
				sign = -1 // one kind's want among the surpluses of others
			}
			parts = append(parts, Part{id, sign})
		}
		if len(parts) < len(kinds) {
			continue
		}
		fr := Frame{Kind: KindTotal, Rule: "sum/components", Claim: c.Mentions[mi].Figure, Reach: ReachSection, Closed: HalfOpen, Readings: []Reading{{Parts: parts, HoldOnly: true}}}
		if c.partsMeet(&fr) {
			close++
		}
		c.Frames = append(c.Frames, fr)
	}
	// Two totals that are their kinds' tell that these are all of them.
	for k := range c.Frames[from:] {
		c.Frames[from+k].Readings[0].HoldOnly = close < 2
	}
}

// partsMeet reports whether the parts of a total, with their signs, come to it.
func (c *Content) partsMeet(fr *Frame) bool {
	sum := numeral.Exactly(decimal.Zero)
	for _, t := range fr.Readings[0].Parts {
		if x := c.figure(t.Figure).Interval; t.Sign < 0 {
			sum = sum.Sub(x)
		} else {
			sum = sum.Add(x)
		}
	}
	return sum.Meet(c.figure(fr.Claim).Interval)
}

// toldOf is the first figure of paragraph q that measures what total mi does, 0 if none.
func (c *Content) toldOf(q *para, mi int) FigureID {
	f := c.figure(c.Mentions[mi].Figure)
	for _, x := range q.mentions {
		m := &c.Mentions[x]
		if g := c.figure(m.Figure); part(m) && m.Depth == 0 && !g.Key.Part && g.Key.Measure == f.Key.Measure && g.Dimension == f.Dimension && g.Key.Mode == f.Key.Mode {
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
	return hasAnyPrefix(s, []string{"分", "按", "各"}) && !strings.HasPrefix(s, "分别") && hasAnySuffix(s, []string{"如下", "看", "情况", "情况为", "来看", "说明"})
}
