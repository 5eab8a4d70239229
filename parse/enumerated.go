package parse

import "gouji/parse/numeral"

// enumerated reads parts under 一是、二是、三是, one amount to each: the last one
// of the item that is no standard. The whole stands before the list.
func (c *Content) enumerated(p *para, used map[FigureID]bool) {
	var starts []int
	next := 1
	for k := range p.lex {
		x := &p.lex[k]
		if x.kind == lexNumber && x.num.Raw.IntPart() == int64(next) && x.to < p.text.Len() && p.text.Runes[x.to] == '是' {
			starts = append(starts, k)
			next++
		}
	}
	if len(starts) < 2 {
		return
	}
	for _, dim := range []numeral.Dimension{numeral.Money, numeral.Area, numeral.Persons, numeral.Households, numeral.Visits} {
		c.enumeratedIn(p, starts, dim, used)
	}
}

// enumeratedIn reads the parts of one dimension.
func (c *Content) enumeratedIn(p *para, starts []int, dim numeral.Dimension, used map[FigureID]bool) {
	var parts, firsts []Part
	several := false // amounts in one item
	for i, s := range starts {
		end := len(p.lex)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		first, amount := FigureID(0), FigureID(0)
		for k := s; k < end && (i+1 < len(starts) || p.lex[k].sentence == p.lex[s].sentence); k++ {
			mi, ok := p.mentionAt(k)
			if !ok {
				continue
			}
			m := &c.Mentions[mi]
			if f := c.figure(m.Figure); f.Dimension == dim && f.Approximate != "以上" && m.Role == RoleLevel && m.Depth == 0 && !m.Each && !c.isStandard(m) {
				if m.Total == 2 && amount != 0 && i+1 == len(starts) {
					return // 三是 C，合计 X: the whole stands behind the list
				}
				if first == 0 {
					first = m.Figure
				}
				amount = m.Figure
			}
		}
		if amount == 0 {
			return
		}
		parts, firsts = append(parts, Part{amount, 1}), append(firsts, Part{first, 1})
		several = several || first != amount
	}
	readings := []Reading{{Parts: parts, Weak: several}}
	if several { // 一是购机补贴 A，另有市级补贴 a; 二是 …: which of them nobody knows
		readings = append([]Reading{{Parts: firsts, Weak: true}}, readings...)
	}
	// The whole: the nearest amount before the list, in this paragraph or the
	// one before.
	for id := parts[0].Figure - 1; id >= 1; id-- {
		f := c.figure(id)
		if f.Report != p.report || f.Place.Block < p.block-1 {
			return
		}
		m := c.mentionOf(id)
		if f.Dimension != dim || m == nil || !part(m) || c.isStandard(m) || m.Depth > 0 || used[id] || c.paras[m.Para] == p && m.Pos > starts[0] {
			continue // 一是收入 A，支出 a: of the first part, too
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: id, Closed: HalfOpen, Reach: ReachParagraph, Readings: readings})
		return
	}
}
