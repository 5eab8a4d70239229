package parse

import "strconv"

// A table that was copied one cell to a line, whose columns bear letters, the letter or the formula of others on the line
// behind its column's name, as the rows may bear numbers behind theirs:
//
//	行次 / 全年预算数 / （A） / 统筹整合资金数 / （B） / 预算执行 / （B/A×100%） … 年度资金总额： / 1 / 120 / 8 …

// minLettered is the number of columns and of rows with such marks that make a table.
const (
	minLettered     = 3
	minLetteredRows = 2
)

// letteredCells reads such a table from paragraph i on. It returns how many paragraphs it took.
func (c *Content) letteredCells(ps []*para, i int, grid *gridContext) int {
	j, ordinal := i, 0
	if role, _ := roleOf(ps[i].line); role == ColOrdinal || trimmed(ps[i].line) == "行次" {
		j, ordinal = i+1, 1
	}
	line := grow{cells: []gcell{{blank: true, span: 1}}}
	if ordinal > 0 {
		line.cells = append(line.cells, c.cell(ps[i].text, ps[i], c.contextOf(ps[i]), 1, 1))
	}
	names := 0
	for ; j+1 < len(ps) && bareLetter(ps[j+1]) && isCellLine(ps[j].line) && !bareLetter(ps[j]); j += 2 {
		t := withCap(ps[j].text, ps[j+1].text)
		line.cells = append(line.cells, c.cell(t, ps[j], c.contextOf(ps[j]), len(line.cells), 1))
		names++
	}
	if names < minLettered {
		return 0
	}
	var rows []grow
	for j < len(ps) {
		r := grow{index: len(rows)}
		k := j + 1 + ordinal
		if ps[j].text.Len() == 0 || !isRowLabel(ps[j]) && !isBudgetLabel(ps[j].line) || k+names > len(ps) || ordinal > 0 && trimmed(ps[j+1].line) != strconv.Itoa(len(rows)+1) {
			break
		}
		whole := true
		for n := range names {
			whole = whole && isCellNumber(ps[k+n])
		}
		if !whole {
			break
		}
		for n, q := range ps[j : k+names] {
			r.cells = append(r.cells, c.cell(q.text, q, c.contextOf(q), n, 1))
		}
		rows = append(rows, r)
		j = k + names
	}
	if len(rows) < minLetteredRows {
		return 0
	}
	h := c.header(&line, grid)
	h.fixed = true
	c.plain(ps[i], h, rows, grid)
	return j - i
}
