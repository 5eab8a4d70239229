package parse

import (
	"slices"
	"strings"
)

// streamForm reads the indicators of a form from paragraph i on. It returns how many paragraphs it took.
func (c *Content) streamForm(ps []*para, i int, grid *gridContext) int {
	p := ps[i]
	cells, j, cellsOf := gluedHeads(p, i), i+1, gluedOf
	given := len(cells)
	glued := given > 0
	if !glued {
		if p.text.Len() == 0 || !c.belowHeader(ps, i) && (p.marks&digits != 0 && p.marks&spaces == 0 || !mayHeadStream(p)) {
			return 0
		}
		cells, j, cellsOf = c.headerAbove(ps, i), i, streamOf
		given = len(cells)
	}
	cut := func() bool { // reads another line
		if j >= len(ps) || ps[j].text.Len() == 0 || len(cells) > maxStream {
			return false
		}
		cells = cellsOf(cells, ps[j], j)
		j++
		return true
	}
	for len(cells) < maxHeadCells+given && !(j > i+1 && j < len(ps) && headsAgain(ps[j])) && cut() {
	}
	above, cells := belowWhole(cells)
	cells = foldedHeads(cells)
	s := newStream(cells[:headCells(cells)])
	if s == nil {
		return 0
	}
	s.above, s.glued = above, glued
	// The body, up to the total.
	ended, seen := false, s.heads
	for {
		if j < len(ps) && j > i+1 && headsAgain(ps[j]) {
			if ps[j].line != ps[i].line {
				break // another header
			}
			j++ // the same on the next page
			continue
		}
		for ; seen < len(cells) && !ended; seen++ {
			ended = cells[seen].kind == streamTotal && seen > s.heads
		}
		if ended || j >= len(ps) || c.streamEnds(ps[j], len(cells) > s.heads) || !cut() {
			break
		}
	}
	if ended && j < len(ps) { // the numbers of the total on lines of their own
		for last := cells[len(cells)-1]; j < len(ps) && (last.kind == streamTotal || last.kind == streamBare && len(ps[j].line) <= maxValueLine && j-1 == last.line) && isCellNumber(ps[j]); last = cells[len(cells)-1] {
			if !cut() {
				break
			}
		}
	}
	if !c.readStream(s, cells[s.heads:], grid) {
		return 0
	}
	return j - i
}

// streamCells reads the indicators of a form whose cells stand one to a row, and its budget block above them.
func (c *Content) streamCells(rows []grow, grid *gridContext) bool {
	at := slices.IndexFunc(rows, func(r grow) bool {
		g := firstCell(&r)
		return g != nil && g.words() && levelOfHead(g.text) > 0
	})
	if at < 0 {
		return false
	}
	var cells []streamCell
	for i := at; i < len(rows); i++ {
		g := firstCell(&rows[i])
		if g == nil {
			continue // a blank
		}
		x := streamCell{text: g.text, line: i, cell: g}
		if len(cells) > maxStream {
			return false
		}
		x.look()
		cells = append(cells, x)
	}
	list := streamsOf(cells)
	if len(list) == 0 {
		return false
	}
	before := c.made(grid.form)
	c.cellBudget(rows[:at], grid)
	if c.readStream(list[0].stream, list[0].body, grid) {
		return true
	}
	c.unmake(before)
	return false
}

// maxValueLine is how long a line may be that holds one number of a total.
const maxValueLine = 8

// streamEnds reports whether a line stands behind the stream: a heading, running text, or the header of another block.
func (c *Content) streamEnds(p *para, begun bool) bool {
	if p.text.Len() == 0 || startsSection(p.text.Runes) && p.marks&spaces == 0 {
		return true
	}
	if len(p.fields) > 0 && budgetFields(p.fields) {
		return true
	}
	return begun && p.marks&spaces == 0 && strings.HasSuffix(p.line, "。") && longer(p.line, longRemark)
}

// longRemark is the length from which a sentence is no remark of a form.
const longRemark = 60
