package check

import (
	"gouji/parse"
)

// Computed columns and totals of regions are not claimed by one cell but by a
// whole column: the operands that make most of its rows hold are the ones it
// is computed from, and then the rows that do not hold are wrong. Where no
// choice of operands holds for most rows, nothing is claimed.

// columnKey names a computed column, or the total row of a region.
type columnKey struct {
	table, column int
	report        int
}

// settleColumns chooses the operands of computed columns and drops the frames
// of columns that nothing explains.
func (v *view) settleColumns() {
	votes := map[columnKey]map[string]int{}
	rows := map[columnKey]int{}
	for i := range v.c.Frames {
		fr := &v.c.Frames[i]
		k, ok := v.columnOf(fr)
		if !ok {
			continue
		}
		rows[k]++
		seen := map[string]bool{}
		if fr.Group > 0 && len(fr.Readings) == 0 {
			fr.Readings, fr.Queries = v.resolve(fr), nil
		}
		for _, r := range fr.Readings {
			p := v.pattern(fr, r)
			if seen[p] || !v.sound(fr, r) {
				continue
			}
			seen[p] = true
			if o := v.evaluate(fr, r); holds(o.verdict) {
				if votes[k] == nil {
					votes[k] = map[string]int{}
				}
				votes[k][p]++
			}
		}
	}
	for i := range v.c.Frames {
		fr := &v.c.Frames[i]
		k, ok := v.columnOf(fr)
		if !ok {
			continue
		}
		best, n := "", 0
		for _, r := range fr.Readings { // in order, so that ties go to the likelier
			if p := v.pattern(fr, r); votes[k][p] > n {
				best, n = p, votes[k][p]
			}
		}
		for p, m := range votes[k] {
			if m > n || m == n && p < best && best == "" {
				best, n = p, m
			}
		}
		if fr.Table.Region {
			if n*2 <= rows[k] {
				fr.Readings = nil
			}
			continue
		}
		var keep []parse.Reading
		for _, r := range fr.Readings {
			if v.pattern(fr, r) == best && n*2 > rows[k] || rows[k] <= 2 && n == 0 {
				r.Weak = n < 2
				keep = append(keep, r)
			}
		}
		fr.Readings = keep
	}
}

// columnOf tells to which computed column a frame belongs.
func (v *view) columnOf(fr *parse.Frame) (columnKey, bool) {
	f := v.figure(fr.Claim)
	switch {
	case fr.Group > 0:
		return columnKey{-1, fr.Group, f.Report}, true
	case fr.Column > 0:
		return columnKey{f.Place.Table, fr.Column, f.Report}, true
	case fr.Table.Region:
		return columnKey{f.Place.Table, -f.Place.Row, f.Report}, true
	}
	return columnKey{}, false
}

// pattern is the same for readings that take their operands from the same
// columns.
func (v *view) pattern(fr *parse.Frame, r parse.Reading) string {
	if fr.Table.Region {
		return "sum"
	}
	if fr.Group > 0 {
		return "over " + v.figure(r.Operands[len(r.Operands)-1]).Value.String()
	}
	s := r.Formula
	for _, id := range r.Operands {
		s += " " + itoa(v.figure(id).Place.Cell-v.figure(fr.Claim).Place.Cell)
	}
	return s
}
