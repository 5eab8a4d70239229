package flat

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
)

// streamForm reads the indicators of a form from paragraph i on. It returns how many paragraphs it took.
func streamForm(c *content.Draft, ps []*content.Para, i int, grid *table.Context) int {
	p := ps[i]
	cells, j, cellsOf := stream.GluedHeads(p, i), i+1, stream.GluedOf
	given := len(cells)
	glued := given > 0
	if !glued {
		if p.Text.Len() == 0 || !stream.BelowHeader(c, ps, i) && (p.Marks&content.Digits != 0 && p.Marks&content.Spaces == 0 || !stream.MayHead(p)) {
			return 0
		}
		cells, j, cellsOf = stream.HeaderAbove(c, ps, i), i, stream.Of
		given = len(cells)
	}
	cut := func() bool { // reads another line
		if j >= len(ps) || ps[j].Text.Len() == 0 || len(cells) > stream.MaxStream {
			return false
		}
		cells = cellsOf(cells, ps[j], j)
		j++
		return true
	}
	for len(cells) < stream.MaxHeadCells+given && !(j > i+1 && j < len(ps) && stream.HeadsAgain(ps[j])) && cut() {
	}
	above, cells := stream.BelowWhole(cells)
	cells = stream.FoldedHeads(cells)
	s := stream.New(cells[:stream.HeadCells(cells)])
	if s == nil {
		return 0
	}
	s.Above, s.Glued = above, glued
	// The body, up to the total.
	ended, seen := false, s.Heads
	for {
		if j < len(ps) && j > i+1 && stream.HeadsAgain(ps[j]) {
			if ps[j].Line != ps[i].Line {
				break // another header
			}
			j++ // the same on the next page
			continue
		}
		for ; seen < len(cells) && !ended; seen++ {
			ended = cells[seen].Kind == stream.StreamTotal && seen > s.Heads
		}
		if ended || j >= len(ps) || streamEnds(c, ps[j], len(cells) > s.Heads) || !cut() {
			break
		}
	}
	if ended && j < len(ps) { // the numbers of the total on lines of their own
		for last := cells[len(cells)-1]; j < len(ps) && (last.Kind == stream.StreamTotal || last.Kind == stream.StreamBare && len(ps[j].Line) <= maxValueLine && j-1 == last.Line) && isCellNumber(ps[j]); last = cells[len(cells)-1] {
			if !cut() {
				break
			}
		}
	}
	if !form.ReadStream(c, s, cells[s.Heads:], grid) {
		return 0
	}
	return j - i
}

// streamCells reads the indicators of a form whose cells stand one to a row, and its budget block above them.
func streamCells(c *content.Draft, rows []table.Row, grid *table.Context) bool {
	at := slices.IndexFunc(rows, func(r table.Row) bool {
		g := table.FirstCell(&r)
		return g != nil && table.Words(g) && stream.LevelOfHead(g.Text) > 0
	})
	if at < 0 {
		return false
	}
	var cells []stream.Cell
	for i := at; i < len(rows); i++ {
		g := table.FirstCell(&rows[i])
		if g == nil {
			continue // a blank
		}
		x := stream.Cell{Text: g.Text, Line: i, Cell: g}
		if len(cells) > stream.MaxStream {
			return false
		}
		x.Look()
		cells = append(cells, x)
	}
	list := stream.Guesses(cells)
	if len(list) == 0 {
		return false
	}
	before := form.MadeSoFar(c, grid.Form)
	cellBudget(c, rows[:at], grid)
	if form.ReadStream(c, list[0].Stream, list[0].Body, grid) {
		return true
	}
	form.Unmake(c, before)
	return false
}

// maxValueLine is how long a line may be that holds one number of a total.
const maxValueLine = 8

// streamEnds reports whether a line stands behind the stream: a heading, running text, or the header of another block.
func streamEnds(c *content.Draft, p *content.Para, begun bool) bool {
	if p.Text.Len() == 0 || content.StartsSection(p.Text.Runes) && p.Marks&content.Spaces == 0 {
		return true
	}
	if len(p.Fields) > 0 && reflow.BudgetFields(p.Fields) {
		return true
	}
	return begun && p.Marks&content.Spaces == 0 && strings.HasSuffix(p.Line, "。") && content.Longer(p.Line, longRemark)
}

// longRemark is the length from which a sentence is no remark of a form.
const longRemark = 60
