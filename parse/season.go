package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// halves are the two stretches that make up a year.
var halves = [][2]string{{"春季", "秋季"}, {"上半年", "下半年"}}

// seasons reads a figure of the whole year behind those of its two halves: 春季
// 供餐 96 天，支出 80 万元；秋季供餐 104 天，支出 90 万元。全年供餐 200 天，支出 170 万元.
func (c *Content) seasons(p *para) {
	c.quarterTotals(p)
	for _, h := range halves {
		if !p.has(h[0]) || !p.has(h[1]) || !p.has("全年") {
			continue
		}
		var first, second []int
		half := 0
		for _, mi := range p.mentions {
			m := &c.Mentions[mi]
			from := labelStart(p, m.Pos)
			switch s := p.sub(p.lex[from].from, p.lex[m.Pos].from); {
			case strings.Contains(s, h[0]):
				half = 1
			case strings.Contains(s, h[1]):
				half = 2
			case strings.Contains(s, "全年"):
				half = 3
			}
			if m.Role != RoleLevel || m.Each || m.Rate != nil || m.Depth > 0 {
				continue
			}
			switch half {
			case 1:
				first = append(first, mi)
			case 2:
				second = append(second, mi)
			case 3:
				if m.Peer < 0 {
					c.seasonTotal(mi, first, second)
				}
			}
		}
	}
}

// quarters are the four stretches of a year that are told one after another.
var quarters = []string{"一季度", "二季度", "三季度", "四季度"}

// quarterTotals reads a figure of the whole year behind those of its quarters:
// 一季度支出 212 万元，… 四季度支出 341 万元，全年支出 1124 万元.
func (c *Content) quarterTotals(p *para) {
	if !p.has("四季度") || !p.has("全年") {
		return
	}
	var of [4][]int
	quarter := 0
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		s := p.sub(p.lex[labelStart(p, m.Pos)].from, p.lex[m.Pos].from)
		for i, w := range quarters {
			if strings.Contains(s, w) {
				quarter = i + 1
			}
		}
		year := strings.Contains(s, "全年")
		if m.Role != RoleLevel || m.Each || m.Rate != nil || m.Depth > 0 {
			continue
		}
		f := c.figure(m.Figure)
		if !year && quarter > 0 {
			of[quarter-1] = append(of[quarter-1], mi)
			continue
		}
		if !year || f.Dimension == numeral.Percent || f.Dimension == numeral.Score {
			continue
		}
		var parts []Part
		for _, list := range of {
			for _, x := range list {
				g := c.figure(c.Mentions[x].Figure)
				if g.Dimension == f.Dimension && g.Unit == f.Unit && !g.Key.Each && (g.Key.Measure == f.Key.Measure || g.Key.Measure == NoMeasure || f.Key.Measure == NoMeasure) {
					parts = append(parts, Part{g.ID, 1})
					break
				}
			}
		}
		if len(parts) == 4 {
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: f.ID, Closed: HalfOpen, Reach: ReachParagraph, Readings: []Reading{{Parts: parts}}})
		}
	}
}

// seasonTotal relates a figure of the year to the two of its dimension.
func (c *Content) seasonTotal(mi int, first, second []int) {
	f := c.figure(c.Mentions[mi].Figure)
	only := func(list []int) FigureID {
		id := FigureID(0)
		for _, x := range list {
			g := c.figure(c.Mentions[x].Figure)
			if g.Dimension != f.Dimension || g.Unit != f.Unit || g.Key.Each {
				continue
			}
			if a, b := g.Key.Measure, f.Key.Measure; a != b && a != NoMeasure && b != NoMeasure {
				continue
			}
			if id != 0 {
				return 0
			}
			id = g.ID
		}
		return id
	}
	if f.Dimension == numeral.Percent || f.Dimension == numeral.Score || f.Dimension == numeral.Persons {
		return // those of both halves are mostly the same people
	}
	a, b := only(first), only(second)
	if a != 0 && b != 0 {
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: f.ID, Closed: HalfOpen, Reach: ReachParagraph,
			Readings: []Reading{{Parts: []Part{{a, 1}, {b, 1}}}}})
	}
}
