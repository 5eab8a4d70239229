package parse

import "slices"

// Rows that a copy has broken inside: where a cell held a line break of its
// own, its row stands on two lines of text or more, whose cells come to those
// of a whole row.

// minWhole is the number of whole rows that tell how many cells a row has.
const minWhole = 3

// unwrapped joins the rows that stand on several lines: a header's words, or
// cells that under the header before them fall into columns of their kind.
func unwrapped(rows []grow) []grow {
	rows = splitsJoined(rows)
	width := wholeWidth(rows)
	if width == 0 {
		return valuesJoined(rows)
	}
	var out []grow
	var head *header
	for i := 0; i < len(rows); i++ {
		r := &rows[i]
		n, cells := 1, len(r.cells)
		for cells < width && i+n < len(rows) && len(rows[i+n].cells) > 0 {
			cells += len(rows[i+n].cells)
			n++
		}
		whole := *r
		if n > 1 && cells == width {
			whole = joinedRow(rows[i : i+n])
		}
		switch heads := len(whole.cells) == width && isHeader(&whole) && (n == 1 || whole.brief()); {
		case heads:
			head = rolesOf(&whole)
		case isHeader(r):
			head, whole, n = nil, *r, 1 // of other columns
		case n > 1 && (cells != width || head == nil || !head.holds(&whole)):
			whole, n = *r, 1
		}
		if n > 1 && out == nil {
			out = append(make([]grow, 0, len(rows)), rows[:i]...)
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
func valuesJoined(rows []grow) []grow {
	n, width := 0, 0
	for i := range rows {
		if width == 0 && len(rows[i].cells) >= 3 && isHeader(&rows[i]) {
			width = len(rows[i].cells)
		}
		if width > 0 && i+1 < len(rows) && lacksValue(&rows[i], &rows[i+1], width) {
			n++
		}
	}
	if n < minWhole {
		return rows
	}
	var out []grow
	for i := 0; i < len(rows); i++ {
		r := rows[i]
		if i+1 < len(rows) && !isHeader(&r) && lacksValue(&rows[i], &rows[i+1], width) {
			r = joinedRow([]grow{{index: r.index, cells: r.cells[:filled(&r)]}, {cells: rows[i+1].cells[:1]}})
			i++
		}
		out = append(out, r)
	}
	return out
}

// lacksValue reports whether a row holds names alone, fewer than there are
// columns, and the next one a number alone.
func lacksValue(r, next *grow, width int) bool {
	n := filled(r)
	if n == 0 || n >= width || filled(next) != 1 || !next.cells[0].numeric() {
		return false
	}
	for i := range r.cells[:n] {
		if !r.cells[i].words() {
			return false
		}
	}
	return true
}

// wholeWidth is the number of cells that most of the longer rows have, some of
// them blank cells at the end; 0 where rows differ or none is shorter.
func wholeWidth(rows []grow) int {
	count := map[int]int{}
	best, padded, shorter := 0, false, false
	for i := range rows {
		n := len(rows[i].cells)
		if n < 5 {
			continue
		}
		count[n]++
		if count[n] > count[best] {
			best = n
		}
	}
	for i := range rows {
		n := len(rows[i].cells)
		padded = padded || n == best && rows[i].cells[n-1].blank && rows[i].cells[n-2].blank
		shorter = shorter || n > 0 && n < best
	}
	if count[best] < minWhole || !shorter || !padded && !packs(rows, best) {
		return 0
	}
	return best
}

// packs reports whether behind the first whole row the cells of all shorter
// ones come to whole rows again.
func packs(rows []grow, width int) bool {
	from := slices.IndexFunc(rows, func(r grow) bool { return len(r.cells) == width })
	cells, joined := 0, 0
	for i := from; i < len(rows); i++ {
		switch n := len(rows[i].cells); {
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
func joinedRow(rows []grow) grow {
	out := grow{index: rows[0].index}
	for i := range rows {
		for _, g := range rows[i].cells {
			g.col = len(out.cells)
			out.cells = append(out.cells, g)
		}
	}
	return out
}

// rolesOf is a header of nothing but the roles of its columns.
func rolesOf(r *grow) *header {
	h := &header{}
	for i := range r.cells {
		role, _ := r.cells[i].roleOf()
		h.cols = append(h.cols, column{role: role})
	}
	return h
}

// holds reports whether every cell of a row is of the kind of its column: a
// number at least among them, or names alone.
func (h *header) holds(r *grow) bool {
	shift := h.align(r)
	numbers, other := false, false
	for i := range r.cells {
		g := &r.cells[i]
		k := i + shift
		if g.blank || g.dash {
			continue
		}
		if k < 0 || k >= len(h.cols) || misfit(&h.cols[k], g) > 0 {
			return false
		}
		numbers = numbers || g.numeric()
		other = other || h.cols[k].role != ColName
	}
	return numbers || !other
}

// brief reports whether every cell of a row is a word or two.
func (r *grow) brief() bool {
	for i := range r.cells {
		if g := &r.cells[i]; longer(g.text, cellLine) || parted(g.text) {
			return false
		}
	}
	return true
}
