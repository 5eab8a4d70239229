package total

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// A total of two amounts or three of which the words tell the number, the last right before it and
// the others in the paragraphs before: 提前下达 A。¶ 省级安排配套 B，两项列入年初预算 A+B.

var (
	// itemsTogether are words of how many amounts a total takes together.
	itemsTogether = []CountWord{{"两项", 2}, {"二项", 2}, {"2项", 2}, {"两笔", 2}, {"2笔", 2}, {"两批", 2}, {"2批", 2}, {"两级", 2}, {"三项", 3}, {"3项", 3}, {"三笔", 3}, {"三批", 3}}
	// puttingTogether are words behind them that make a total of them.
	puttingTogether = []string{"合计", "共", "总计", "列入", "纳入", "编入", "并入"}
)

// CountWord is a word and the number that it says.
type CountWord struct {
	Word string
	N    int
}

// nearbyTotals reads such totals. Only one amount that stands before the list's paragraph is sure to
// be meant; of several, one must close it.
func nearbyTotals(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	for _, wi := range p.Mentions {
		w := &c.Mentions[wi]
		f := c.At(w.Figure)
		n := wantsTogether(w.Label)
		if n == 0 || f.Dimension != numeral.Money || !content.IsPart(w) || used[f.ID] || clause.Claimed(c, f.ID) || w.Depth > 0 {
			continue
		}
		var near []int
		for x := wi - 1; x >= p.Mentions[0] && len(near) < n; x-- {
			if m := &c.Mentions[x]; content.IsPart(m) && m.Depth == 0 && m.Total == 0 && content.Addable(f, c.At(m.Figure)) && !c.At(m.Figure).Key.Each {
				near = append([]int{x}, near...)
			}
		}
		if len(near) != n-1 || clause.StrongMark(p, c.Mentions[near[len(near)-1]].Pos, w.Pos) {
			continue
		}
		fr := content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: f.ID, Closed: content.Closed, Reach: content.ReachSection}
		for x := p.Mentions[0] - 1; x >= 0 && x >= p.Mentions[0]-farTotal; x-- {
			m := &c.Mentions[x]
			if g := c.At(m.Figure); g.Report == f.Report && content.IsPart(m) && m.Depth == 0 && g.Dimension == numeral.Money && !g.Key.Each && m.Para >= 0 {
				fr.Readings = append(fr.Readings, content.Reading{Parts: append([]content.Part{{Figure: g.ID, Sign: 1}}, clause.Terms(c, near)...), HoldOnly: true})
			}
		}
		if len(fr.Readings) == 1 {
			fr.Readings[0].HoldOnly = false
		}
		if len(fr.Readings) > 0 {
			used[f.ID] = true
			c.Frames = append(c.Frames, fr)
		}
	}
}

// farTotal is how many figures before the paragraph of a total one of its amounts may stand.
const farTotal = 8

// wantsTogether is how many amounts a label says it takes together, 0 if it does not say.
func wantsTogether(label string) int {
	for _, w := range itemsTogether {
		if _, rest, ok := strings.Cut(label, w.Word); ok && lang.HasAnyPrefix(strings.TrimPrefix(strings.TrimPrefix(rest, "资金"), "经费"), puttingTogether) {
			return w.N
		}
	}
	return 0
}
