package form

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
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
	parts  []content.Part
	sum    numeral.Interval
	names  string // of the parts
}

// HasNature reports whether a row heads such lists.
func HasNature(r *table.Row) bool {
	for i := range r.Cells {
		if g := &r.Cells[i]; table.Words(g) && lang.HasAnyPrefix(lang.HeaderText(g.Text), natures) {
			return true
		}
	}
	return false
}

// byNature reads such lists from row i on and returns how many rows it took.
func byNature(c *content.Draft, rows []table.Row, i int, f *table.Form) int {
	var sides []natureSide
	for k := range rows[i].Cells {
		g := &rows[i].Cells[k]
		if g.Blank {
			continue
		}
		if !lang.HasAnyPrefix(lang.HeaderText(g.Text), natures) {
			if len(sides) > 0 {
				return 0
			}
			continue // the block's own name in a merged cell
		}
		sides = append(sides, natureSide{col: g.Col, outlay: strings.Contains(g.Text, "支出"), sum: numeral.Exactly(lang.DecZero)})
	}
	if len(sides) == 0 || f.Budget == 0 && f.Executed == 0 {
		return 0
	}
	n := 1
	for ; i+n < len(rows); n++ {
		any := false
		for k := range rows[i+n].Cells {
			g := &rows[i+n].Cells[k]
			id := namedAmount(c, g)
			if id == 0 {
				continue
			}
			any = true
			s := len(sides) - 1
			for s > 0 && sides[s].col > g.Col {
				s--
			}
			addNature(c, &sides[s], g.Text, id, f)
		}
		if !any {
			break
		}
	}
	partedByNature(c, sides, f)
	return n
}

// NatureLines reads such lists whose cells stand one to a line, from paragraph i on, the two by turns as long as both go on:
// a part that names outlay is of the outlay's. It returns
// how many lines it took.
func NatureLines(c *content.Draft, ps []*content.Para, i int, f *table.Form) int {
	n := 2
	sides := []natureSide{{sum: numeral.Exactly(lang.DecZero)}, {outlay: true, sum: numeral.Exactly(lang.DecZero)}}
	for _, q := range ps[i+2:] {
		if q.Text.Len() == 0 || content.Longer(q.Line, maxNatureLine) || !strings.ContainsAny(q.Line, "：:") {
			break
		}
		g := table.Cell(c, q.Text, q, table.ContextOf(c, q), 0, 1)
		if id := namedAmount(c, &g); id != 0 {
			s := &sides[0]
			if strings.Contains(q.Line, "支出") {
				s = &sides[1]
			}
			addNature(c, s, q.Line, id, f)
		}
		n++
	}
	partedByNature(c, sides, f)
	return n
}

// HeadsNatures reports whether the heads of two lists stand on lines of their own from paragraph i on: 按收入性质分： / 按支出性质分：.
func HeadsNatures(ps []*content.Para, i int) bool {
	if i+1 >= len(ps) || !lang.HasAnyPrefix(lang.HeaderText(ps[i].Line), natures) || !lang.HasAnyPrefix(lang.HeaderText(ps[i+1].Line), natures) {
		return false
	}
	return ps[i].Marks&content.Digits == 0 && ps[i+1].Marks&content.Digits == 0 && ps[i].Has("支出") != ps[i+1].Has("支出")
}

// maxNatureLine is how long a line with the name and amount of a part may be.
const maxNatureLine = 40

// addNature adds an amount to a list.
func addNature(c *content.Draft, s *natureSide, name string, id content.FigureID, f *table.Form) {
	s.names += name
	total := c.At(max(f.Budget, f.Executed))
	table.GiveUnit(c, id, total.Numeral.Unit, total.Numeral.PowerTen)
	c.At(id).Key.Part = true
	s.parts = append(s.parts, content.Part{Figure: id, Sign: 1})
	s.sum = s.sum.Add(c.At(id).Interval)
}

// partedByNature ties the lists to the total of the year's money that they part.
func partedByNature(c *content.Draft, sides []natureSide, f *table.Form) {
	if f.Budget == 0 && f.Executed == 0 {
		return
	}
	whole, open := content.FigureID(0), -1 // the total that a list parts, and the frame of one that parts none
	for k := range sides {
		s := &sides[k]
		if len(s.parts) < 2 {
			continue
		}
		totals := []content.FigureID{f.Budget, f.Executed, f.Initial}
		if s.outlay {
			totals = []content.FigureID{f.Executed, f.Budget, f.Initial}
		}
		fr := content.Frame{Kind: content.KindTotal, Rule: "sum/sources", Claim: totals[0], Closed: content.HalfOpen, Reach: content.ReachCell, InTable: true, Readings: []content.Reading{{Parts: s.parts, Weak: true}}}
		// Which of the year's totals is parted, they themselves say.
		for _, id := range totals {
			if id != 0 && c.At(id).Interval.Meet(s.sum) {
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
		fr.Claim, fr.Closed, fr.Readings[0].Weak = whole, content.Closed, false
	}
}

// whole reports whether a list names the two kinds that all outlay is of.
func (s *natureSide) whole() bool {
	return s.outlay && strings.Contains(s.names, "基本支出") && strings.Contains(s.names, "项目支出")
}

// HasNamedAmount reports whether a row holds a cell of name and amount.
func HasNamedAmount(c *content.Draft, r *table.Row) bool {
	for i := range r.Cells {
		if namedAmount(c, &r.Cells[i]) != 0 {
			return true
		}
	}
	return false
}

// namedAmount is the one amount of a cell that names it first: 其他资金：12.50.
func namedAmount(c *content.Draft, g *content.Cell) content.FigureID {
	if g.P == nil || table.Numeric(g) || !strings.ContainsAny(g.Text, "：:") {
		return 0
	}
	id := content.FigureID(0)
	for _, x := range g.P.Lex {
		if x.Kind == content.LexFigure {
			if id != 0 {
				return 0
			}
			id = x.Fig
		}
	}
	if id == 0 || c.At(id).Dimension != numeral.None && c.At(id).Dimension != numeral.Money {
		return 0
	}
	return id
}
