package check

import (
	"cmp"
	"slices"
	"strings"

	"gouji/parse"
	"gouji/parse/numeral"
)

// Growth told in words of a quantity that a table prints year by year: 2023年末在校
// 学生 28450 人，比上年增加 320 人，增长 1.14%. What it grew from is the cell of the year
// before beside the one that prints the same.

// printedDigits is the number of digits from which a cell that prints the same as
// the words prints the same quantity.
const printedDigits = 4

// fromYears puts before the readings of a change those over a table of years.
func (v *view) fromYears(fr *parse.Frame, readings []parse.Reading) []parse.Reading {
	if fr.Kind != parse.KindChange || fr.InTable || fr.Rule != "change/rate" && fr.Rule != "change/amount" {
		return readings
	}
	cur, year := v.changed(fr)
	if cur == nil {
		return readings
	}
	base := v.cellOfYear(cur, year)
	if base == 0 {
		return readings
	}
	formula := "a-b"
	if fr.Rule == "change/rate" {
		formula = "(a-b)/b"
	}
	if m := v.c.Mention(fr.Claim); m != nil && m.Dir < 0 {
		formula = "b-a"
		if fr.Rule == "change/rate" {
			formula = "(b-a)/b"
		}
	}
	return append([]parse.Reading{{Formula: formula, Operands: []parse.FigureID{cur.ID, base}, HoldOnly: true}}, readings...)
}

// changed is the quantity that a change of the year is told of, where what it was
// before is not printed beside it, and the year before; nil if there is none.
func (v *view) changed(fr *parse.Frame) (*parse.Figure, int) {
	if len(fr.Readings) > 0 {
		switch r := &fr.Readings[0]; r.Formula {
		case "a/(b-a)", "a/(b+a)":
			cur := v.figure(r.Operands[1])
			if y := v.against[r.Operands[0]]; y > 0 {
				return cur, y
			}
			return cur, v.yearOf(cur) - 1
		}
		return nil, 0
	}
	if len(fr.Queries) == 0 || len(fr.Queries[0].Wants) != 2 {
		return nil, 0
	}
	a, b := &fr.Queries[0].Wants[0], &fr.Queries[0].Wants[1]
	if a.Given == 0 || b.Given != 0 {
		return nil, 0
	}
	cur := v.figure(a.Given)
	if y := b.Key.Period.Year; y > 0 {
		if v.against == nil {
			v.against = map[parse.FigureID]int{}
		}
		v.against[fr.Claim] = y
		return cur, y
	}
	if b.Key.Period.Rel != "上年" {
		return nil, 0
	}
	return cur, v.yearOf(cur) - 1
}

// cellOfYear is the figure of a year in the row or column of the one cell that
// prints what cur does, 0 if there is no such cell.
func (v *view) cellOfYear(cur *parse.Figure, year int) parse.FigureID {
	if cur.Place.Table > 0 || cur.Numeral.Raw.Significant() < printedDigits || year <= 0 {
		return 0
	}
	if v.cells == nil {
		v.cells = map[string][]parse.FigureID{}
		for i := range v.c.Figures {
			if f := &v.c.Figures[i]; f.Place.Table > 0 && f.Key.Period.Year > 0 {
				k := f.Value.String()
				v.cells[k] = append(v.cells[k], f.ID)
			}
		}
	}
	found := parse.FigureID(0)
	for _, id := range v.cells[cur.Value.String()] {
		f := v.figure(id)
		if f.Report != cur.Report || f.Dimension != cur.Dimension || f.Key.Period.Year != v.yearOf(cur) {
			continue
		}
		if found != 0 {
			return 0
		}
		found = id
	}
	if found == 0 {
		return 0
	}
	cell := v.figure(found)
	name := withoutYear(cell)
	base := parse.FigureID(0)
	for _, step := range []parse.FigureID{-1, 1} {
		for f := v.c.Figure(found + step); f != nil && f.Place.Table == cell.Place.Table && base == 0 && max(f.ID-found, found-f.ID) <= window; f = v.c.Figure(f.ID + step) {
			if f.Key.Period.Year == year && f.Dimension == cell.Dimension && f.Key.Measure == cell.Key.Measure && withoutYear(f) == name {
				base = f.ID
			}
		}
	}
	return base
}

// withoutYear is the name of a cell without the year of its row or column.
func withoutYear(f *parse.Figure) string {
	return strings.NewReplacer(itoa(f.Key.Period.Year)+"年度", "", itoa(f.Key.Period.Year)+"年", "", itoa(f.Key.Period.Year), "").Replace(f.Name)
}

// gatherYears finds the rows and columns of tables that print as many years as a total
// takes together, the last of them the total's own; such a one that adds up is meant.
func (v *view) gatherYears(fr *parse.Frame) []parse.Reading {
	claim := v.figure(fr.Claim)
	var out []parse.Reading
	for _, ids := range v.yearRows(claim) {
		if len(ids) < fr.Announced || len(out) == maxRows {
			continue
		}
		var parts []parse.Part
		for i, id := range ids[len(ids)-fr.Announced:] {
			if i > 0 && v.figure(id).Key.Period.Year != v.figure(parts[i-1].Figure).Key.Period.Year+1 {
				parts = nil
				break
			}
			parts = append(parts, parse.Part{Figure: id, Sign: 1})
		}
		if parts != nil {
			out = append(out, parse.Reading{Parts: parts, Weak: true, HoldOnly: true})
		}
	}
	return out
}

// maxRows is the number of rows of years that a total is held against.
const maxRows = 40

// yearsOf tells the rows of years of one report and dimension from others.
type yearsOf struct {
	report int
	dim    numeral.Dimension
}

// yearRows are the rows and columns of years, each in the order of the years, that the
// tables of a figure's report print in its dimension. They are looked for once.
func (v *view) yearRows(like *parse.Figure) [][]parse.FigureID {
	if v.years != nil {
		return v.years[yearsOf{like.Report, like.Dimension}]
	}
	type row struct {
		of    yearsOf
		table int
		name  string
	}
	v.years = map[yearsOf][][]parse.FigureID{}
	at := map[row]int{}
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		if f.Place.Table == 0 || f.Key.Period.Year == 0 {
			continue
		}
		k := row{yearsOf{f.Report, f.Dimension}, f.Place.Table, withoutYear(f)}
		n, ok := at[k]
		if !ok {
			n = len(v.years[k.of])
			at[k] = n
			v.years[k.of] = append(v.years[k.of], nil)
		}
		v.years[k.of][n] = append(v.years[k.of][n], f.ID)
	}
	for _, rows := range v.years {
		for _, ids := range rows {
			slices.SortStableFunc(ids, func(a, b parse.FigureID) int {
				return cmp.Compare(v.figure(a).Key.Period.Year, v.figure(b).Key.Period.Year)
			})
		}
	}
	return v.years[yearsOf{like.Report, like.Dimension}]
}
