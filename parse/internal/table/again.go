package table

import (
	"slices"

	"gouji/parse/document"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/stream"
)

// Tables that go on over the end of a page, where their header stands again.

// WithoutHeadsAgain leaves out the rows that say again what the header of a table says,
// between rows of numbers of which the one before is no total.
func WithoutHeadsAgain(rows []Row) []Row {
	head := 0
	for head < len(rows) && !IsHeader(&rows[head]) {
		head++
	}
	if head == len(rows) {
		return rows
	}
	lines := 1 // of the header
	for head+lines < len(rows) && rows[head+lines].Numbers() == 0 && Filled(&rows[head+lines]) > 1 {
		lines++
	}
	var out []Row
	for i := 0; i < len(rows); i++ {
		if i > head+lines && sayAgain(rows, head, i, lines) && rows[i-1].HasNumber() && !IsTotalRow(&rows[i-1]) && i+lines < len(rows) && rows[i+lines].HasNumber() && rows[i+lines].Name() != rows[head+lines].Name() {
			if out == nil {
				out = append(make([]Row, 0, len(rows)), rows[:i]...)
			}
			i += lines - 1
			continue
		}
		if out != nil {
			out = append(out, rows[i])
		}
	}
	if out == nil {
		return rows
	}
	return out
}

// sayAgain reports whether so many rows from i on say what those from head on do.
func sayAgain(rows []Row, head, i, lines int) bool {
	for k := range lines {
		if i+k >= len(rows) || len(rows[i+k].Cells) != len(rows[head+k].Cells) {
			return false
		}
		for m := range rows[i+k].Cells {
			if rows[i+k].Cells[m].Text != rows[head+k].Cells[m].Text {
				return false
			}
		}
	}
	return true
}

// Rejoined joins tables of a plain text that follow one another, the second with the
// header of the first again: the end of a page parted them.
func Rejoined(doc *document.Document) *document.Document {
	if doc.Format != "txt" && doc.Format != "md" {
		return doc
	}
	again := func(i int) bool {
		return i < len(doc.Blocks) && doc.Blocks[i].Kind == document.Grid && sameHead(doc.Blocks[i-1].Table, doc.Blocks[i].Table) && !sameRow(doc.Blocks[i-1].Table, doc.Blocks[i].Table)
	}
	return reflow.WithBlocks(doc, func(i, _ int) ([]document.Block, int) {
		b := doc.Blocks[i]
		if b.Kind != document.Grid || !again(i+1) {
			return nil, 1
		}
		whole, n := *b.Table, 1
		for whole.Rows = slices.Clip(whole.Rows); again(i + n); n++ {
			whole.Rows = append(whole.Rows, doc.Blocks[i+n].Table.Rows...)
		}
		b.Table = &whole
		return []document.Block{b}, n
	})
}

// sameHead reports whether the first rows of two tables hold the same words, two cells
// of them at least.
func sameHead(a, b *document.Table) bool {
	if len(a.Rows) == 0 || len(b.Rows) < 2 || len(a.Rows[0].Cells) != len(b.Rows[0].Cells) {
		return false
	}
	n := 0
	for k := range b.Rows[0].Cells {
		s := reflow.CellText(&b.Rows[0].Cells[k])
		if s != reflow.CellText(&a.Rows[0].Cells[k]) {
			return false
		}
		if s != "" {
			n++
		}
	}
	return n > 1
}

// sameRow reports whether the first rows of two tables below their headers have one name: both
// tell of the same things, and neither goes on with the other.
func sameRow(a, b *document.Table) bool {
	if len(a.Rows) < 2 || len(a.Rows[1].Cells) == 0 || len(b.Rows[1].Cells) == 0 {
		return false
	}
	name := reflow.CellText(&b.Rows[1].Cells[0])
	return name != "" && name == reflow.CellText(&a.Rows[1].Cells[0])
}

// Name is the text of the cell right before the numbers of a row.
func (r *Row) Name() string {
	name := ""
	for i := range r.Cells {
		switch {
		case Numeric(&r.Cells[i]):
			return lang.HeaderText(name)
		case Words(&r.Cells[i]):
			name = r.Cells[i].Text
		}
	}
	return ""
}

// IsTotalRow reports whether a row adds others up.
func IsTotalRow(r *Row) bool {
	for i := range r.Cells {
		g := &r.Cells[i]
		if g.Blank {
			continue
		}
		return stream.IsTotalLabel(g.Text)
	}
	return false
}
