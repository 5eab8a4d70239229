package reflow

import (
	"slices"
	"strings"
	"sync"

	"gouji/parse/document"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
)

// Rows that were pasted with the line breaks inside their cells stand on
// several lines: 年初 / 预算数 → 全年 / 预算数 → 全年 / 执行数. The words of
// headers, the brackets behind the names of levels and the width of the rows
// around tell which lines are one row.

// shard is a row of a table as the lines of the text have it, or a short line
// of its own.
type shard struct {
	cells []document.Cell
	// first and last are the words of the first cell and of the last.
	first, last string
	row         document.Row
	block       int
	line        int
	lone        bool // a paragraph
}

// Mend joins the rows of a plain text that its lines have broken. A document
// without any is returned as it is.
func Mend(doc *document.Document) *document.Document {
	if doc.Format != "txt" && doc.Format != "md" {
		return doc
	}
	var run []shard
	return WithBlocks(doc, func(i, _ int) (blocks []document.Block, n int) {
		run, n = shardsFrom(run[:0], doc.Blocks, i)
		if len(run) > 1 && mayBeBroken(doc.Blocks, run) {
			blocks = mendRun(doc.Blocks, run)
		}
		return blocks, n
	})
}

// shardsFrom sets the rows and short lines that follow each other line by line
// from block i on behind out, as yet without their words, and counts the blocks
// that they take. A block that is neither takes itself.
func shardsFrom(out []shard, blocks []document.Block, i int) ([]shard, int) {
	n := 0
	for ; i+n < len(blocks); n++ {
		b := &blocks[i+n]
		if b.Kind == document.Grid {
			first := lineOfRow(&b.Table.Rows[0])
			if len(out) > 0 && first != 0 && first != out[len(out)-1].line+1 {
				break
			}
			out = slices.Grow(out, len(b.Table.Rows))
			for k := range b.Table.Rows {
				r := &b.Table.Rows[k]
				line := lineOfRow(r)
				if line == 0 && len(out) > 0 {
					line = out[len(out)-1].line + 1
				}
				out = append(out, shard{cells: r.Cells, row: *r, block: i + n, line: line})
			}
			continue
		}
		t := b.Text
		if b.Kind != document.Paragraph || t.Len() == 0 || t.Len() > content.CellLine || t.At[0].Line != t.At[t.Len()-1].Line {
			break
		}
		line := int(t.At[0].Line)
		if len(out) > 0 && line != out[len(out)-1].line+1 {
			break
		}
		out = append(out, shard{block: i + n, line: line, lone: true})
	}
	return out, max(n, 1)
}

// lineOfRow is the line that a row stands on, 0 for a row of blanks.
func lineOfRow(r *document.Row) int {
	for i := range r.Cells {
		if t := r.Cells[i].Text; t.Len() > 0 {
			return int(t.At[0].Line)
		}
	}
	return 0
}

// mayBeBroken reports whether a run can hold a broken row: it has rows, or
// points in brackets on a line of their own.
func mayBeBroken(blocks []document.Block, run []shard) bool {
	for i := range run {
		if !run[i].lone || slices.Contains(blocks[run[i].block].Text.Runes, '(') {
			return true
		}
	}
	return false
}

// mendRun joins the broken rows of a run, nil if it has none.
func mendRun(blocks []document.Block, run []shard) []document.Block {
	lines := make([]document.Cell, len(run))
	for i := range run {
		s := &run[i]
		if s.lone {
			lines[i] = document.Cell{Text: blocks[s.block].Text, ColSpan: 1, RowSpan: 1}
			s.cells = lines[i : i+1 : i+1]
		}
		s.set(s.cells)
	}
	rows := make([]shard, 0, len(run))
	joined := false
	for i := 0; i < len(run); {
		n := 1
		var prev *shard
		if len(rows) > 0 {
			prev = &rows[len(rows)-1]
		}
		switch {
		case headerShards(run[i:]) > 1:
			n = headerShards(run[i:])
		case levelShards(run[i:]), prev != nil && !prev.lone && prev.block == run[i].block && valueShards(run[i:], len(prev.cells)):
			n = 2
		case prev != nil && !prev.lone && run[i].lone && i+1 < len(run) && !run[i+1].lone && unfinished(prev.last):
			// The last cell of the row before goes on.
			prev.join(&run[i])
			joined = true
			i++
			continue
		}
		s := run[i]
		for k := 1; k < n; k++ {
			s.join(&run[i+k])
			joined = true
		}
		rows = append(rows, s)
		i += n
	}
	if !joined {
		return nil
	}
	var out []document.Block
	var table *document.Table
	for i := range rows {
		s := &rows[i]
		if s.lone {
			table = nil
			b := blocks[s.block]
			b.Text = s.cells[0].Text
			out = append(out, b)
			continue
		}
		if table == nil {
			b := blocks[s.block]
			number := b.Table
			table = &document.Table{Number: number.Number, Caption: number.Caption}
			b.Table = table
			out = append(out, b)
		}
		s.row.Cells = s.cells
		table.Rows = append(table.Rows, s.row)
	}
	return out
}

// set gives a shard its cells.
func (s *shard) set(cells []document.Cell) {
	s.cells = cells
	if n := len(cells); n > 0 {
		s.first, s.last = CellText(&cells[0]), CellText(&cells[n-1])
	}
}

// CellText is the text of a cell.
func CellText(c *document.Cell) string { return content.Trimmed(c.Text.String()) }

// join sets the cells of the next line behind those of s: its first goes on
// with the last.
func (s *shard) join(next *shard) {
	cells := append([]document.Cell(nil), s.cells...)
	end := &cells[len(cells)-1]
	both := document.Text{Runes: append([]rune(nil), end.Text.Runes...), At: append([]document.Pos(nil), end.Text.At...)}
	end.Text = both.Append(next.cells[0].Text)
	cells = append(cells, next.cells[1:]...)
	for i := range cells {
		cells[i].Column = i
	}
	if s.lone && !next.lone {
		s.block, s.row, s.lone = next.block, next.row, false
	}
	s.set(cells)
	s.line = next.line
}

// minHeaderCells is the number of cells from which broken lines can be the
// header of a table.
const minHeaderCells = 4

// headerShards is the number of lines that make up a header whose words are
// parted by their ends, 1 if there are none.
func headerShards(run []shard) int {
	word := run[0].last
	n, cells, breaks, rows := 1, len(run[0].cells), 0, 0
	if !run[0].lone {
		rows++
	}
	for k := 1; k < len(run) && word != ""; k++ {
		next := run[k].first
		if next == "" {
			break
		}
		bracket := strings.HasPrefix(next, "(") && strings.HasSuffix(next, ")")
		word += next
		whole := headerWord(word) || bracket && headerWord(run[k-1].last)
		if !whole && !beginsHeaderWord(word) {
			break
		}
		cells += len(run[k].cells) - 1
		if !run[k].lone {
			rows++
		}
		if whole {
			n = k + 1
			breaks++
		}
		if len(run[k].cells) > 1 {
			word = run[k].last
		}
	}
	if breaks == 0 || cells < minHeaderCells || rows == 0 || breaks == 1 && !headsAll(run[:n]) {
		return 1
	}
	return n
}

// headsAll reports whether two lines hold little but the words of headers.
func headsAll(run []shard) bool {
	heads, other := 0, 0
	for k := range run {
		for i := range run[k].cells {
			if k > 0 && i == 0 || k+1 < len(run) && i+1 == len(run[k].cells) {
				continue // the parted word
			}
			switch s := CellText(&run[k].cells[i]); {
			case s == "":
			case headerWord(s):
				heads++
			default:
				other++
			}
		}
	}
	return heads >= minHeaderCells-1 && heads >= other
}

// headerWord reports whether a cell's words are those of a header.
func headerWord(s string) bool {
	_, ok := lang.ColumnsByWord()[lang.HeaderText(s)]
	return ok
}

// beginsHeaderWord reports whether a header's words begin so.
func beginsHeaderWord(s string) bool {
	h := lang.HeaderText(s)
	return content.Longer(h, 2) && columnBeginnings()[h]
}

// columnBeginnings are what the words of headers begin with.
var columnBeginnings = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for w := range lang.ColumnsByWord() {
		for i := range w {
			m[w[:i]] = true
		}
		m[w] = true
	}
	return m
})

// levelShards reports whether a line holds the name of a level whose points
// begin the row behind it, 产出指标 / （50分）, or the first half of an indicator
// that headers know: 预算 / 执行率.
func levelShards(run []shard) bool {
	if len(run) > 1 && run[0].lone && !run[1].lone && len(run[1].cells) >= minHeaderCells-1 && values(&run[1]) >= 2 && headerWord(run[0].first+run[1].first) {
		return true
	}
	return len(run) > 1 && run[0].lone && stream.IsLevelName(run[0].first) && strings.HasPrefix(run[1].first, "(") && (!run[1].lone || strings.HasSuffix(run[1].first, ")"))
}

// valueShards reports whether two lines are a row of the given width that was
// broken inside the name before its values.
func valueShards(run []shard, width int) bool {
	if len(run) < 2 || run[0].lone || run[1].lone || run[0].block != run[1].block || width < minHeaderCells {
		return false
	}
	a, b := &run[0], &run[1]
	if len(a.cells)+len(b.cells)-1 != width || len(a.cells) >= width || len(b.cells) >= width || a.last == "" || b.first == "" || stream.IsLevelName(b.first) || headerWord(a.last) {
		return false
	}
	return values(a) == 0 && values(b) >= 2 && !strings.ContainsFunc(a.last+b.first, lang.IsDigit)
}

// values is the number of cells of a line that hold a number.
func values(s *shard) int {
	n := 0
	for i := range s.cells {
		if t := CellText(&s.cells[i]); t != "" && strings.ContainsFunc(t, lang.IsDigit) && len([]rune(t)) <= 12 {
			n++
		}
	}
	return n
}

// unfinished reports whether the words of a cell break off.
func unfinished(s string) bool {
	return strings.HasSuffix(s, "，") || strings.HasSuffix(s, ",") || strings.HasSuffix(s, "、") || strings.HasSuffix(s, "；") || strings.HasSuffix(s, ";")
}
