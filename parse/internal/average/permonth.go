package average

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/standard"
	"gouji/parse/numeral"
)

// monthlyFees reads an amount for each month, the number of months and what they come
// to: 每月服务费 12 万元，10 个月共 120 万元. Where the sentence counts things or heads the
// amount may be for each of them.
func monthlyFees(c *content.Draft, p *content.Para) {
	if !p.Has("每月") {
		return
	}
	var counted map[int]bool
	for _, mi := range p.Mentions {
		if mi-2 < p.Mentions[0] {
			continue
		}
		fee, months, m := &c.Mentions[mi-2], &c.Mentions[mi-1], &c.Mentions[mi]
		if c.At(m.Figure).Dimension != numeral.Money || m.Role != content.RoleLevel || m.Total == 0 && !standard.Barely(m.Label) || c.At(months.Figure).Dimension != numeral.Months || clause.Claimed(c, m.Figure) {
			continue
		}
		if c.At(fee.Figure).Dimension != numeral.Money || fee.Role != content.RoleLevel || !strings.Contains(fee.Label, "每月") || clause.IsStandard(c, fee) || fee.Depth != m.Depth || months.Depth != m.Depth || p.Lex[fee.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, fee.Pos, m.Pos) {
			continue // 每人每月 X: times the heads, too
		}
		if counted == nil {
			counted = countingSentences(c, p)
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed,
			Readings: []content.Reading{{Formula: "a*b", Operands: []content.FigureID{fee.Figure, months.Figure}, HoldOnly: counted[p.Lex[m.Pos].Sentence]}}})
	}
}

// yearStandards reads what each gets a year by what they get a day or a month: 每生每天 5 元，全年按 200 天
// 计算，每生每年补助 1000 元. Who is named with the year gets no other's day: 低保对象每人每月 a 元，特困人员每人每年 b 元.
func yearStandards(c *content.Draft, p *content.Para) {
	if !p.Has("每年") {
		return
	}
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		own := clause.BasisOf(f, m.Label)
		if !strings.Contains(m.Label, "每年") || own.Thing == "" || own.Day || own.Month || own.Other || m.Role != content.RoleLevel || slices.ContainsFunc(clause.FramesOf(c, f.ID), func(i int) bool { return len(c.Frames[i].Readings) > 0 }) {
			continue
		}
		for x := mi - 1; x >= max(p.Mentions[0], mi-clause.FarBack) && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[m.Pos].Sentence; x-- {
			y := &c.Mentions[x]
			g := c.At(y.Figure)
			b := clause.BasisOf(g, y.Label)
			if y.Depth != m.Depth || !clause.ForEach(g) || b.Thing != own.Thing || b.Day == b.Month || b.Other {
				continue
			}
			if who, _, _ := strings.Cut(m.Label, "每"); content.Longer(who, 2) && !strings.HasPrefix(y.Label, who) {
				break
			}
			n := standard.StretchNear(c, p, mi, func(h *content.Figure) bool {
				if b.Month {
					return h.Dimension == numeral.Months
				}
				return h.Dimension == numeral.Time && (h.Unit == "天" || h.Unit == "日")
			})
			if n == 0 {
				n = standard.StretchNear(c, p, x, func(h *content.Figure) bool {
					return b.Day && h.Dimension == numeral.Time && (h.Unit == "天" || h.Unit == "日")
				})
			}
			if n != 0 {
				c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: f.ID, Reach: content.ReachSentence, Closed: content.Closed,
					Readings: []content.Reading{{Formula: "a*b", Operands: []content.FigureID{g.ID, n}}}})
			}
			break
		}
	}
}

// countingSentences are the sentences of a paragraph that count more than one thing or
// head.
func countingSentences(c *content.Draft, p *content.Para) map[int]bool {
	out := map[int]bool{}
	for k := range p.Lex {
		switch x := &p.Lex[k]; x.Kind {
		case content.LexFigure:
			f := c.At(x.Fig)
			switch f.Dimension {
			case numeral.Count, numeral.Persons, numeral.Households, numeral.Visits:
				out[x.Sentence] = out[x.Sentence] || !f.Value.Equal(lang.DecOne)
			}
		case content.LexNumber:
			out[x.Sentence] = out[x.Sentence] || !x.Num.Raw.Equal(lang.DecOne)
		}
	}
	return out
}
