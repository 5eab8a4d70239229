package docx

import (
	"strings"

	"gouji/parse/document"
)

// table is one table and what stands inside its cells besides paragraphs:
// tables and text boxes, which follow it.
type table struct {
	caption string
	rows    [][]document.NewCell
	after   []block

	// merged tells, for the row before and for the one being read, which
	// cell covers a grid column by a vertical merge.
	above, merged map[int]place
}

// place is a cell by its indices in rows, and the grid columns it takes.
type place struct{ row, cell, span int }

// table reads w:tbl. It is nil if all of its rows are deleted.
func (r *reader) table() *table {
	t := &table{}
	if r.tables++; r.tables > r.lim.Depth {
		r.fail(document.TooLarge)
	}
	r.tableRows(t)
	r.tables--
	if len(t.rows) == 0 && len(t.after) == 0 {
		return nil
	}
	return t
}

func (r *reader) tableRows(t *table) {
	r.s.children(func(e element) {
		switch e.name {
		case "tblPr":
			r.s.children(func(e element) {
				if e.name == "tblCaption" {
					t.caption = e.attr("val")
				}
			})
		case "tr":
			r.row(t)
		case "sdt", "sdtContent", "customXml", "ins", "moveTo":
			r.tableRows(t)
		}
	})
}

// row is a row while it is read.
type row struct {
	cells   []document.NewCell
	column  int // of the next cell
	deleted bool
}

func (r *reader) row(t *table) {
	r.spend(&r.left.cells, 1)
	t.merged = map[int]place{}
	w := &row{}
	r.rowCells(t, w)
	if w.deleted {
		return
	}
	t.rows = append(t.rows, w.cells)
	t.above = t.merged
}

func (r *reader) rowCells(t *table, w *row) {
	r.s.children(func(e element) {
		switch e.name {
		case "trPr":
			r.s.children(func(e element) {
				switch e.name {
				case "gridBefore":
					w.column = r.gridColumns(e, 0)
				case "del":
					w.deleted = true
				}
			})
		case "tc":
			if !w.deleted {
				r.cell(t, w)
			}
		case "sdt", "sdtContent", "customXml", "ins", "moveTo":
			r.rowCells(t, w)
		}
	})
}

// The ways in which a cell can be merged with the one before or above it.
const (
	alone = iota
	first
	further
)

// merge is the value of w:vMerge or w:hMerge, which mean a further cell unless
// they say otherwise.
func merge(e element) int {
	if e.attr("val") == "restart" {
		return first
	}
	return further
}

// cell reads w:tc. A cell that is merged with the one above or before it only
// makes that one larger; Word shows nothing of its own text.
func (r *reader) cell(t *table, w *row) {
	r.spend(&r.left.cells, 1)
	span, vertical, horizontal, deleted := 1, alone, alone, false
	var text []string
	var after []block
	f := &flow{put: func(b block, beside bool) {
		if beside || b.table != nil {
			after = append(after, b)
		} else {
			text = append(text, b.text)
		}
	}}
	r.s.children(func(e element) {
		if e.name != "tcPr" {
			r.block(f, e)
			return
		}
		r.s.children(func(e element) {
			switch e.name {
			case "gridSpan":
				span = max(1, r.gridColumns(e, 1))
			case "vMerge":
				vertical = merge(e)
			case "hMerge":
				horizontal = merge(e)
			case "cellDel":
				deleted = true
			}
		})
	})
	r.end(f)
	if deleted {
		text, after = nil, nil
	}

	column := w.column
	w.column += span
	if horizontal == further && column > 0 {
		if n := len(w.cells) - 1; n >= 0 && w.cells[n].Column+w.cells[n].ColSpan == column {
			w.cells[n].ColSpan += span
		}
		return
	}
	if p, ok := t.above[column]; ok && vertical == further && p.span == span {
		t.rows[p.row][p.cell].RowSpan++
		t.merged[column] = p
		return
	}
	if vertical != alone {
		t.merged[column] = place{len(t.rows), len(w.cells), span}
	}
	t.after = append(t.after, after...)
	w.cells = append(w.cells, document.NewCell{
		Text:    strings.Join(text, "\n"),
		Column:  column,
		ColSpan: span,
		RowSpan: 1,
	})
}

// gridColumns reads a number of grid columns. All of them are printed, so all
// of them count as cells.
func (r *reader) gridColumns(e element, missing int) int {
	n := number(e.attr("val"), missing)
	if n < 0 {
		n = missing
	}
	r.spend(&r.left.cells, n)
	return n
}
