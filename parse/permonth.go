package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// monthlyFees reads an amount for each month, the number of months and what they come
// to: 每月服务费 12 万元，10 个月共 120 万元. Where the sentence counts things or heads the
// amount may be for each of them.
func (c *Content) monthlyFees(p *para) {
	if !p.has("每月") {
		return
	}
	var counted map[int]bool
	for _, mi := range p.mentions {
		if mi-2 < p.mentions[0] {
			continue
		}
		fee, months, m := &c.Mentions[mi-2], &c.Mentions[mi-1], &c.Mentions[mi]
		if c.figure(m.Figure).Dimension != numeral.Money || m.Role != RoleLevel || m.Total == 0 && !barely(m.Label) || c.figure(months.Figure).Dimension != numeral.Months || c.claimed(m.Figure) {
			continue
		}
		if c.figure(fee.Figure).Dimension != numeral.Money || fee.Role != RoleLevel || !strings.Contains(fee.Label, "每月") || c.isStandard(fee) || fee.Depth != m.Depth || months.Depth != m.Depth || p.lex[fee.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(fee.Pos, m.Pos) {
			continue // 每人每月 X: times the heads, too
		}
		if counted == nil {
			counted = c.countingSentences(p)
		}
		c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/standard", Claim: m.Figure, Reach: ReachSentence, Closed: Closed,
			Readings: []Reading{{Formula: "a*b", Operands: []FigureID{fee.Figure, months.Figure}, HoldOnly: counted[p.lex[m.Pos].sentence]}}})
	}
}

// yearStandards reads what each gets a year by what they get a day or a month: 每生每天 5 元，全年按 200 天
// 计算，每生每年补助 1000 元.
func (c *Content) yearStandards(p *para) {
	if !p.has("每年") {
		return
	}
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		own := basisOf(f, m.Label)
		if !strings.Contains(m.Label, "每年") || own.thing == "" || own.day || own.month || own.other || m.Role != RoleLevel || slices.ContainsFunc(c.framesOf(f.ID), func(i int) bool { return len(c.Frames[i].Readings) > 0 }) {
			continue
		}
		for x := mi - 1; x >= max(p.mentions[0], mi-farBack) && p.lex[c.Mentions[x].Pos].sentence == p.lex[m.Pos].sentence; x-- {
			y := &c.Mentions[x]
			g := c.figure(y.Figure)
			b := basisOf(g, y.Label)
			if y.Depth != m.Depth || !forEach(g) || b.thing != own.thing || b.day == b.month || b.other {
				continue
			}
			n := c.stretchNear(p, mi, func(h *Figure) bool {
				if b.month {
					return h.Dimension == numeral.Months
				}
				return h.Dimension == numeral.Time && (h.Unit == "天" || h.Unit == "日")
			})
			if n == 0 {
				n = c.stretchNear(p, x, func(h *Figure) bool {
					return b.day && h.Dimension == numeral.Time && (h.Unit == "天" || h.Unit == "日")
				})
			}
			if n != 0 {
				c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/standard", Claim: f.ID, Reach: ReachSentence, Closed: Closed,
					Readings: []Reading{{Formula: "a*b", Operands: []FigureID{g.ID, n}}}})
			}
			break
		}
	}
}

// countingSentences are the sentences of a paragraph that count more than one thing or
// head.
func (c *Content) countingSentences(p *para) map[int]bool {
	out := map[int]bool{}
	for k := range p.lex {
		switch x := &p.lex[k]; x.kind {
		case lexFigure:
			f := c.figure(x.fig)
			switch f.Dimension {
			case numeral.Count, numeral.Persons, numeral.Households, numeral.Visits:
				out[x.sentence] = out[x.sentence] || !f.Value.Equal(decOne)
			}
		case lexNumber:
			out[x.sentence] = out[x.sentence] || !x.num.Raw.Equal(decOne)
		}
	}
	return out
}
