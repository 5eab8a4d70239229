package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Forms of whole departments part the year's money twice under their total, by
// the kind of income and by the kind of outlay, side by side, name and amount
// in one cell: 按收入性质分： | 按支出性质分：.

// natures begin the head of such a list.
var natures = []string{"按收入性质分", "按支出性质分", "按资金性质分", "按收入来源分", "按资金来源分", "按支出类型分", "按支出结构分"}

// natureSide is one of the lists: where it stands and its parts.
type natureSide struct {
	col    int
	outlay bool
	parts  []Part
	sum    numeral.Interval
	names  string // of the parts
}

// hasNature reports whether a row heads such lists.
func hasNature(r *grow) bool {
	for i := range r.cells {
		if g := &r.cells[i]; g.words() && hasAnyPrefix(headerText(g.text), natures) {
			return true
		}
	}
	return false
}

// byNature reads such lists from row i on and returns how many rows it took.
func (c *Content) byNature(rows []grow, i int, f *form) int {
	var sides []natureSide
	for k := range rows[i].cells {
		g := &rows[i].cells[k]
		if g.blank {
			continue
		}
		if !hasAnyPrefix(headerText(g.text), natures) {
			if len(sides) > 0 {
				return 0
			}
			continue // the block's own name in a merged cell
		}
		sides = append(sides, natureSide{col: g.col, outlay: strings.Contains(g.text, "支出"), sum: numeral.Exactly(decZero)})
	}
	if len(sides) == 0 || f.budget == 0 && f.executed == 0 {
		return 0
	}
	n := 1
	for ; i+n < len(rows); n++ {
		any := false
		for k := range rows[i+n].cells {
			g := &rows[i+n].cells[k]
			id := c.namedAmount(g)
			if id == 0 {
				continue
			}
			any = true
			s := len(sides) - 1
			for s > 0 && sides[s].col > g.col {
				s--
			}
			c.addNature(&sides[s], g.text, id, f)
		}
		if !any {
			break
		}
	}
	c.partedByNature(sides, f)
	return n
}

// natureLines reads such lists whose cells stand one to a line, from paragraph i on, the two by turns as long as both go on:
// a part that names outlay is of the outlay's. It returns
// how many lines it took.
func (c *Content) natureLines(ps []*para, i int, f *form) int {
	n := 2
	sides := []natureSide{{sum: numeral.Exactly(decZero)}, {outlay: true, sum: numeral.Exactly(decZero)}}
	for _, q := range ps[i+2:] {
		if q.text.Len() == 0 || longer(q.line, maxNatureLine) || !strings.ContainsAny(q.line, "：:") {
			break
		}
		g := c.cell(q.text, q, c.contextOf(q), 0, 1)
		if id := c.namedAmount(&g); id != 0 {
			s := &sides[0]
			if strings.Contains(q.line, "支出") {
				s = &sides[1]
			}
			c.addNature(s, q.line, id, f)
		}
		n++
	}
	c.partedByNature(sides, f)
	return n
}

// headsNatures reports whether the heads of two lists stand on lines of their own from paragraph i on: 按收入性质分： / 按支出性质分：.
func headsNatures(ps []*para, i int) bool {
	if i+1 >= len(ps) || !hasAnyPrefix(headerText(ps[i].line), natures) || !hasAnyPrefix(headerText(ps[i+1].line), natures) {
		return false
	}
	return ps[i].marks&digits == 0 && ps[i+1].marks&digits == 0 && ps[i].has("支出") != ps[i+1].has("支出")
}

// maxNatureLine is how long a line with the name and amount of a part may be.
const maxNatureLine = 40

// addNature adds an amount to a list.
func (c *Content) addNature(s *natureSide, name string, id FigureID, f *form) {
	s.names += name
	total := c.figure(max(f.budget, f.executed))
	c.giveUnit(id, total.Numeral.Unit, total.Numeral.PowerTen)
	c.figure(id).Key.Part = true
	s.parts = append(s.parts, Part{id, 1})
	s.sum = s.sum.Add(c.figure(id).Interval)
}

// partedByNature ties the lists to the total of the year's money that they part.
func (c *Content) partedByNature(sides []natureSide, f *form) {
	if f.budget == 0 && f.executed == 0 {
		return
	}
	whole, open := FigureID(0), -1 // the total that a list parts, and the frame of one that parts none
	for k := range sides {
		s := &sides[k]
		if len(s.parts) < 2 {
			continue
		}
		totals := []FigureID{f.budget, f.executed, f.initial}
		if s.outlay {
			totals = []FigureID{f.executed, f.budget, f.initial}
		}
		fr := Frame{Kind: KindTotal, Rule: "sum/sources", Claim: totals[0], Closed: HalfOpen, Reach: ReachCell, InTable: true, Readings: []Reading{{Parts: s.parts, Weak: true}}}
		// Which of the year's totals is parted, they themselves say.
		for _, id := range totals {
			if id != 0 && c.figure(id).Interval.Meet(s.sum) {
				fr.Claim, fr.Readings[0].Weak = id, false
				whole = id
				break
			}
		}
		if fr.Claim == 0 {
			continue
		}
		if fr.Readings[0].Weak && s.whole() {
			open = len(c.Frames)
		}
		c.Frames = append(c.Frames, fr)
	}
	if whole != 0 && open >= 0 { // all outlay, of the total that the incomes come to
		fr := &c.Frames[open]
		fr.Claim, fr.Closed, fr.Readings[0].Weak = whole, Closed, false
	}
}

// whole reports whether a list names the two kinds that all outlay is of.
func (s *natureSide) whole() bool {
	return s.outlay && strings.Contains(s.names, "基本支出") && strings.Contains(s.names, "项目支出")
}

// hasNamedAmount reports whether a row holds a cell of name and amount.
func (c *Content) hasNamedAmount(r *grow) bool {
	for i := range r.cells {
		if c.namedAmount(&r.cells[i]) != 0 {
			return true
		}
	}
	return false
}

// namedAmount is the one amount of a cell that names it first: 其他资金：12.50.
func (c *Content) namedAmount(g *gcell) FigureID {
	if g.p == nil || g.numeric() || !strings.ContainsAny(g.text, "：:") {
		return 0
	}
	id := FigureID(0)
	for _, x := range g.p.lex {
		if x.kind == lexFigure {
			if id != 0 {
				return 0
			}
			id = x.fig
		}
	}
	if id == 0 || c.figure(id).Dimension != numeral.None && c.figure(id).Dimension != numeral.Money {
		return 0
	}
	return id
}
