package text

import (
	"strings"

	"gouji/parse/document"
)

// A table that was copied one cell to a line keeps the bar behind each cell, and behind
// a row the bars of the columns that its merged cells cover: 项目名称 | / 养护经费 | / ||||||.
// Every row has as many bars as the table has columns, which tells where rows end.

// minBarRows is the number of rows that must agree on their width.
const minBarRows = 3

// minBarColumns is the width from which lines of bars may end rows.
const minBarColumns = 4

// maxTornCell is how many lines without a bar a cell may begin with.
const maxTornCell = 3

// barLine counts the bars of a line. A cell's line ends with its bar; padding is nothing
// but bars, two or more.
func barLine(s string) (bars int, cell, padding bool) {
	s = strings.TrimSpace(strings.ReplaceAll(s, "｜", "|"))
	bars = strings.Count(s, "|")
	return bars, strings.HasSuffix(s, "|"), bars > 1 && bars == len(s)
}

// barRows finds the rows of such tables: for the first line of each the line behind its
// last. It is nil for a text without any.
func barRows(lines []string) map[int]int {
	var rows map[int]int
	for i := 0; i < len(lines); {
		bars, cell, _ := barLine(lines[i])
		if bars == 0 || !cell {
			i++
			continue
		}
		end, torn := i, 0
		for k := i; k < len(lines) && torn <= maxTornCell; k++ {
			bars, cell, _ := barLine(lines[k])
			if bars > 0 && !cell {
				break
			}
			switch {
			case cell:
				end, torn = k+1, 0
			case strings.TrimSpace(lines[k]) != "":
				torn++
			}
		}
		cut := leadRows(lines, i, end)
		if cut == nil {
			cut = cutBarRows(lines, i, end)
		}
		if cut != nil {
			if rows == nil {
				rows = map[int]int{}
			}
			for from, to := range cut {
				rows[from] = to
			}
		}
		i = end
	}
	return rows
}

// cutBarRows cuts lines into rows of one width. What stands above the first row is no
// row of the table, its first must be whole; behind it each line of bars ends one, also
// where bars were lost.
// A table that goes on without such lines is none of these.
func cutBarRows(lines []string, from, to int) map[int]int {
	var ends []int
	for i := from; i < to; i++ {
		if _, _, padding := barLine(lines[i]); padding {
			ends = append(ends, i+1)
		}
	}
	width := barWidth(lines, ends)
	if width < minBarColumns || barsIn(lines[ends[len(ends)-1]:to]) >= width {
		return nil
	}
	rows := map[int]int{}
	for k, end := range ends {
		start := from
		if k > 0 {
			start = ends[k-1]
		}
		if cutBack(lines, start, end, width, k == 0, rows); k == 0 && len(rows) == 0 {
			return nil // a header that has lost a blank
		}
	}
	return rows
}

// barsIn counts the bars of lines.
func barsIn(lines []string) int {
	n := 0
	for _, s := range lines {
		bars, _, _ := barLine(s)
		n += bars
	}
	return n
}

// barWidth is how many bars at least two in three of the stretches between lines of bars
// have, 0 if fewer agree.
func barWidth(lines []string, ends []int) int {
	count, width := map[int]int{}, 0
	for k := 1; k < len(ends); k++ {
		n := barsIn(lines[ends[k-1]:ends[k]])
		count[n]++
		if c := count[n]; c > count[width] || c == count[width] && n < width {
			width = n
		}
	}
	if count[width] < minBarRows || count[width]*3 < 2*(len(ends)-1) {
		return 0
	}
	return width
}

// cutBack cuts lines into rows from their end on. What is left above them is a row that
// has lost bars, but for what stands above the table's first.
func cutBack(lines []string, start, end, width int, first bool, rows map[int]int) {
	n, last := 0, end
	for i := end - 1; i >= start; i-- {
		bars, _, _ := barLine(lines[i])
		if n += bars; n > width {
			break
		}
		if n == width {
			for !first && i > start && isTorn(lines[i-1]) {
				i--
			}
			rows[i] = last
			n, last = 0, i
		}
	}
	if !first && last > start && !blank(lines[start:last]) {
		rows[start] = last
	}
}

// isTorn reports whether a line is the beginning of a cell that ends on a later one.
func isTorn(line string) bool {
	bars, _, _ := barLine(line)
	return bars == 0 && strings.TrimSpace(line) != ""
}

// barRow reads the cells of such a row from its lines.
func (l *layout) barRow(from, to int) []document.Cell {
	var out []document.Cell
	var torn document.Text
	for i := from; i < to; i++ {
		t, _, _ := l.lineText(l.doc.Lines[i], i+1)
		t = trim(t)
		if t.Len() == 0 {
			continue
		}
		if i == from && leadLine(l.doc.Lines[i]) {
			t = trim(t.Slice(1, t.Len())) // the bar that the row begins with
		}
		if torn = torn.Append(t); t.Runes[t.Len()-1] != '|' {
			continue
		}
		out = append(out, cells(torn, 0, torn.Len()-1, '|')...)
		torn = document.Text{}
	}
	for k := range out {
		out[k].Column = k
	}
	return out
}
