package parse

import (
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// Indicators that stand behind one another on a line, cells glued together:
// 产出指标（30分）完成数量15≥60处63处15准确率10100%100%10. The bare numbers are
// weights and scores in turn where the weights add up to the cap that the line
// begins with.

// gluedLevel is what stands under one cap of a line of glued cells.
type gluedLevel struct {
	lead    gcell // the cap and its name
	records [][]piece
}

// gluedLevels parts the pieces of a line into the indicators of its levels and
// its total, nil if a level's weights do not close.
func (c *Content) gluedLevels(ps []piece) (levels []gluedLevel, total []piece) {
	for at := 0; at < len(ps); {
		g := &ps[at]
		if !g.words() || g.p == nil {
			return nil, nil
		}
		full := c.firstPoints(&g.gcell)
		if full == 0 {
			if isTotalLabel(g.text) && len(levels) > 0 && len(ps)-at == 3 {
				return levels, ps[at+1:]
			}
			return nil, nil
		}
		l := gluedLevel{lead: g.gcell}
		sum, weight, n, from := decZero, decimal.Zero, 0, at
		for i := at; i < len(ps) && !(n%2 == 0 && sum.Equal(c.figure(full).Value)); i++ {
			if !ps[i].numeric() {
				continue
			}
			f := c.figure(ps[i].fig)
			if f.Numeral.HasUnit || f.Bound != "" || !f.Numeral.PowerTen.Equal(decOne) {
				continue
			}
			if n++; n%2 == 1 {
				weight = f.Value
				sum = sum.Add(weight)
				continue
			}
			if f.Value.GreaterThan(weight) {
				return nil, nil
			}
			l.records = append(l.records, ps[from:i+1])
			from = i + 1
		}
		if n%2 != 0 || len(l.records) < 2 || !sum.Equal(c.figure(full).Value) {
			return nil, nil
		}
		levels = append(levels, l)
		at = from
	}
	return levels, nil
}

// firstPoints is the first number of points in brackets of a cell, 0 if there
// is none.
func (c *Content) firstPoints(g *gcell) FigureID {
	for _, x := range g.p.lex {
		if x.kind == lexFigure && x.depth > 0 && c.figure(x.fig).Dimension == numeral.Score {
			return x.fig
		}
	}
	return 0
}

// glued reads the indicators of a line whose weights close. It returns how many
// there are, and whether their total is among them.
func (c *Content) glued(h *header, ps []piece, f *form) (n int, closed bool) {
	levels, total := c.gluedLevels(ps)
	for _, l := range levels {
		// The cap of the level first, then those of the levels below it.
		for k := range l.lead.p.lex {
			if x := &l.lead.p.lex[k]; x.kind == lexFigure && x.depth > 0 {
				own, rest := *l.lead.p, *l.lead.p
				own.lex, rest.lex = own.lex[:k+1], rest.lex[k+1:]
				l.lead.p, l.lead.text = &own, own.sub(0, x.from)
				l.records[0][0].p, l.records[0][0].text = &rest, rest.sub(x.to+1, rest.text.Len())
				break
			}
		}
		f.cap, f.secondCap = -1, -1
		c.openCap(&l.lead, f, 0)
		f.nested = true
		for _, r := range l.records {
			c.flatIndicator(h, r, f)
			n++
		}
		f.nested = false
	}
	if len(total) == 2 {
		c.flatTotal(h, total, f)
	}
	return n, total != nil
}

// capped reports whether a line begins with a level and its cap, cells glued to
// it: 项目产出（30分）数量指标.
func capped(p *para) bool {
	rs := p.text.Runes
	for i := 2; i < len(rs) && i < 12; i++ {
		if rs[i] == '(' {
			j := i + 1
			for j < len(rs) && isDigit(rs[j]) {
				j++
			}
			return j > i+1 && j+2 < len(rs) && rs[j] == '分' && rs[j+1] == ')' && isHan(rs[j+2])
		}
	}
	return false
}
