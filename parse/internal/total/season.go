package total

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// stretches are those that make up a year between them.
var stretches = [][]string{{"春季", "秋季"}, {"上半年", "下半年"}, {"一季度", "二季度", "三季度", "四季度"}, {"上半年", "三季度", "四季度"}}

// seasons reads a figure of the whole year behind those of the stretches that
// make it up, or before them: 春季供餐 96 天，支出 80 万元；秋季供餐 104 天，支出 90 万元。全年供餐 200 天，支出
// 170 万元. What several of them have reached together, 前三季度, is none.
func seasons(c *content.Draft, p *content.Para) {
	for _, names := range stretches {
		if !p.Has("全年") || !p.Has(names[0]) || !p.Has(names[len(names)-1]) {
			continue
		}
		of := make([][]int, len(names))
		const whole, none = -1, -2
		at := none
		var before []int // what the year came to, told before any of its stretches
		for _, mi := range p.Mentions {
			m := &c.Mentions[mi]
			s := p.Sub(p.Lex[clause.LabelStart(p, m.Pos)].From, p.Lex[m.Pos].From)
			if strings.Contains(s, "全年") {
				at = whole
			}
			for i, w := range names {
				if strings.Contains(s, w) {
					at = i
				}
			}
			if at >= 0 && strings.Contains(s, "前"+strings.TrimSuffix(names[at], "季度")) {
				at = none
			}
			if m.Role != content.RoleLevel || m.Each || m.Rate != nil || m.Depth > 0 {
				continue
			}
			switch {
			case at >= 0:
				of[at] = append(of[at], mi)
			case at == whole && m.Peer < 0 && slices.ContainsFunc(of, func(list []int) bool { return list != nil }):
				seasonTotal(c, mi, of)
			case at == whole && m.Peer < 0:
				before = append(before, mi)
			}
		}
		for _, mi := range before {
			seasonTotal(c, mi, of)
		}
	}
}

// seasonTotal relates a figure of the year to the one of its sort that each of
// its stretches has.
func seasonTotal(c *content.Draft, mi int, of [][]int) {
	f := c.At(c.Mentions[mi].Figure)
	if f.Dimension == numeral.Percent || f.Dimension == numeral.Score || f.Dimension == numeral.Persons {
		return // those of both halves are mostly the same people
	}
	var parts []content.Part
	for _, list := range of {
		id := content.FigureID(0)
		for _, x := range list {
			g := c.At(c.Mentions[x].Figure)
			if g.Dimension != f.Dimension || g.Unit != f.Unit || g.Key.Each {
				continue
			}
			if a, b := g.Key.Measure, f.Key.Measure; a != b && a != lang.NoMeasure && b != lang.NoMeasure {
				continue
			}
			if id != 0 {
				return
			}
			id = g.ID
		}
		if id == 0 {
			return
		}
		parts = append(parts, content.Part{Figure: id, Sign: 1})
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: f.ID, Closed: content.HalfOpen, Reach: content.ReachParagraph, Readings: []content.Reading{{Parts: parts}}})
}
