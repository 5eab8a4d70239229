package table

import (
	"slices"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Rows that a copy has broken inside: where a cell held a line break of its
// own, its row stands on two lines of text or more, whose cells come to those
// of a whole row.

// minWhole is the number of whole rows that tell how many cells a row has.
const minWhole = 3

// Unwrapped joins the rows that stand on several lines: a header's words, or
// cells that under the header before them fall into columns of their kind.
func Unwrapped(rows []Row) []Row {
	rows = splitsJoined(rows)
	width := wholeWidth(rows)
	if width == 0 {
		return valuesJoined(rows)
	}
	var out []Row
	var head *Header
	for i := 0; i < len(rows); i++ {
		r := &rows[i]
		n, cells := 1, len(r.Cells)
		for cells < width && i+n < len(rows) && len(rows[i+n].Cells) > 0 {
			cells += len(rows[i+n].Cells)
			n++
		}
		whole := *r
		if n > 1 && cells == width {
			whole = joinedRow(rows[i : i+n])
		}
		switch heads := len(whole.Cells) == width && IsHeader(&whole) && (n == 1 || whole.brief()); {
		case heads:
			head = rolesOf(&whole)
		case IsHeader(r):
			head, whole, n = nil, *r, 1 // of other columns
		case n > 1 && (cells != width || head == nil || !head.holds(&whole)):
			whole, n = *r, 1
		}
		if n > 1 && out == nil {
			out = append(make([]Row, 0, len(rows)), rows[:i]...)
		}
		if out != nil {
			out = append(out, whole)
		}
		i += n - 1
	}
	if out == nil {
		return rows
	}
	return out
}

// valuesJoined joins the rows of names whose only value stands on the next line,
// below a header of three columns or more.
func valuesJoined(rows []Row) []Row {
	n, width := 0, 0
	for i := range rows {
		if width == 0 && len(rows[i].Cells) >= 3 && IsHeader(&rows[i]) {
			width = len(rows[i].Cells)
		}
		if width > 0 && i+1 < len(rows) && lacksValue(&rows[i], &rows[i+1], width) {
			n++
		}
	}
	if n < minWhole {
		return rows
	}
	var out []Row
	for i := 0; i < len(rows); i++ {
		r := rows[i]
		if i+1 < len(rows) && !IsHeader(&r) && lacksValue(&rows[i], &rows[i+1], width) {
			r = joinedRow([]Row{{Index: r.Index, Cells: r.Cells[:Filled(&r)]}, {Cells: rows[i+1].Cells[:1]}})
			i++
		}
		out = append(out, r)
	}
	return out
}

// lacksValue reports whether a row holds names alone, fewer than there are
// columns, and the next one a number alone.
func lacksValue(r, next *Row, width int) bool {
	n := Filled(r)
	if n == 0 || n >= width || Filled(next) != 1 || !Numeric(&next.Cells[0]) {
		return false
	}
	for i := range r.Cells[:n] {
		if !Words(&r.Cells[i]) {
			return false
		}
	}
	return true
}

// wholeWidth is the number of cells that most of the longer rows have, some of
// them blank cells at the end; 0 where rows differ or none is shorter.
func wholeWidth(rows []Row) int {
	count := map[int]int{}
	best, padded, shorter := 0, false, false
	for i := range rows {
		n := len(rows[i].Cells)
		if n < 5 {
			continue
		}
		count[n]++
		if count[n] > count[best] {
			best = n
		}
	}
	for i := range rows {
		n := len(rows[i].Cells)
		padded = padded || n == best && rows[i].Cells[n-1].Blank && rows[i].Cells[n-2].Blank
		shorter = shorter || n > 0 && n < best
	}
	if count[best] < minWhole || !shorter || !padded && !packs(rows, best) {
		return 0
	}
	return best
}

// packs reports whether behind the first whole row the cells of all shorter
// ones come to whole rows again.
func packs(rows []Row, width int) bool {
	from := slices.IndexFunc(rows, func(r Row) bool { return len(r.Cells) == width })
	cells, joined := 0, 0
	for i := from; i < len(rows); i++ {
		switch n := len(rows[i].Cells); {
		case n == width && cells == 0, n == 0:
		case n >= width:
			return false
		default:
			if cells += n; cells == width {
				cells = 0
				joined++
			} else if cells > width {
				return false
			}
		}
	}
	return cells == 0 && joined > 0
}

// joinedRow is the row that stands on several lines.
func joinedRow(rows []Row) Row {
	out := Row{Index: rows[0].Index}
	for i := range rows {
		for _, g := range rows[i].Cells {
			g.Col = len(out.Cells)
			out.Cells = append(out.Cells, g)
		}
	}
	return out
}

// rolesOf is a header of nothing but the roles of its columns.
func rolesOf(r *Row) *Header {
	h := &Header{}
	for i := range r.Cells {
		role, _ := RoleOf(&r.Cells[i])
		h.Cols = append(h.Cols, content.Column{Role: role})
	}
	return h
}

// holds reports whether every cell of a row is of the kind of its column: a
// number at least among them, or names alone.
func (h *Header) holds(r *Row) bool {
	shift := h.Align(r)
	numbers, other := false, false
	for i := range r.Cells {
		g := &r.Cells[i]
		k := i + shift
		if g.Blank || g.Dash {
			continue
		}
		if k < 0 || k >= len(h.Cols) || Misfit(&h.Cols[k], g) > 0 {
			return false
		}
		numbers = numbers || Numeric(g)
		other = other || h.Cols[k].Role != lang.ColName
	}
	return numbers || !other
}

// brief reports whether every cell of a row is a word or two.
func (r *Row) brief() bool {
	for i := range r.Cells {
		if g := &r.Cells[i]; content.Longer(g.Text, content.CellLine) || content.Parted(g.Text) {
			return false
		}
	}
	return true
}

// Filled is the number of cells of a row that are not blank.
func Filled(r *Row) int {
	n := 0
	for i := range r.Cells {
		if !r.Cells[i].Blank {
			n++
		}
	}
	return n
}
