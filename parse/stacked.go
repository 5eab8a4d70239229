package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// minStacked is the number of rows from which lines of one cell each are a
// table, maxStacked the number of columns up to which.
const (
	minStacked = 2
	maxStacked = 16
)

// stacked reads a plain table that was copied one cell to a line: the words of
// its header, then rows of a label and as many numbers as columns are left.
func (c *Content) stacked(ps []*para, i int, grid *gridContext) int {
	k := 0
	for i+k < len(ps) && k <= maxStacked && isCellWord(ps[i+k]) {
		k++
	}
	cols := k - 1 // the last word is the label of the first row
	if cols < 3 {
		return 0
	}
	n := 0
	for i+k+n < len(ps) && n <= maxStacked && isCellNumber(ps[i+k+n]) {
		n++
	}
	if n != cols-1 {
		return 0
	}
	rows, end := 0, i+cols
	for end+cols <= len(ps) && isCellWord(ps[end]) {
		j := end + 1
		for j < end+cols && isCellNumber(ps[j]) {
			j++
		}
		if j < end+cols {
			break
		}
		end = j
		rows++
	}
	if rows < minStacked || !addsUp(ps[i:end], cols) {
		return 0
	}
	line := func(j, n, index int) grow {
		r := grow{index: index}
		for m := range n {
			q := ps[j+m]
			r.cells = append(r.cells, c.cell(q.text, q, c.contextOf(q), m, 1))
		}
		return r
	}
	head := line(i, cols, 0)
	h := c.header(&head, grid)
	h.fixed = true
	var out []grow
	for r := range rows {
		out = append(out, line(i+cols+r*cols, cols, r))
	}
	c.plain(ps[i], h, out, grid)
	return end - i
}

// isCellWord reports whether a line may be a cell of words.
func isCellWord(p *para) bool {
	return p.marks&(digits|colons) == 0 && isCellLine(p.line) && !strings.ContainsAny(p.line, "|\t") && !proseLine(p.line)
}

// isCellNumber reports whether a line is a number, or a dash in its place.
func isCellNumber(p *para) bool {
	s := strings.TrimSpace(p.string())
	if s == "-" || s == "—" || s == "/" || s == "——" {
		return true
	}
	if p.marks&digits == 0 {
		return false
	}
	rs := []rune(s)
	n, ok := numeral.At(rs, 0)
	return ok && n.Total == len(rs)
}

// addsUp reports whether a header or label of stacked lines says that it adds
// others up: evidence that they are a table.
func addsUp(ps []*para, cols int) bool {
	for j, p := range ps {
		if j < cols || j%cols == 0 {
			if sum, _ := isSumLabel(strings.TrimSpace(p.string())); sum {
				return true
			}
		}
	}
	return false
}
