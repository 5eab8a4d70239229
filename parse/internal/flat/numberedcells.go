package flat

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"gouji/parse/decimal"
	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
)

// A table that was copied one cell to a line, whose rows are numbered: 序号 and the other
// words of its header, then 1, its row's cells, 2 and so on, totals of a label and their
// numbers between. The numbers tell the rows apart, also those that have lost blanks.

// numberedCells reads such a table from paragraph i on. It returns how many paragraphs
// it took.
func numberedCells(c *content.Draft, ps []*content.Para, i int, grid *table.Context) int {
	if role, _ := lang.RoleOf(ps[i].Line); role != lang.ColOrdinal || !isCellWord(ps[i]) {
		return 0
	}
	cols := 1
	for i+cols < len(ps) && cols <= maxStacked && isCellHead(ps[i+cols]) {
		cols++
	}
	if cols < 3 || i+2*cols > len(ps) || content.Trimmed(ps[i+cols].Line) != "1" {
		return 0
	}
	amounts := amountColumns(ps[i+cols : i+2*cols])
	if len(amounts) == 0 {
		return 0
	}
	t := numberedTable{ps: ps, cols: cols, amounts: amounts, sums: make([]decimal.Decimal, len(amounts))}
	end := t.read(i + cols)
	if t.count < minStacked || t.totals == 0 && !headsRoles(ps[i:i+cols]) {
		return 0
	}
	line := func(at []int) table.Row {
		r := table.Row{}
		for col, j := range at {
			if j >= 0 {
				r.Cells = append(r.Cells, table.Cell(c, ps[j].Text, ps[j], table.ContextOf(c, ps[j]), col, 1))
			}
		}
		return r
	}
	head := make([]int, cols)
	for k := range head {
		head[k] = i + k
	}
	first := line(head)
	h := table.ReadHeader(c, &first, grid)
	h.Fixed = true
	rows := make([]table.Row, len(t.rows))
	for k := range t.rows {
		rows[k] = line(t.rows[k])
		rows[k].Index = k
	}
	form.Plain(c, ps[i], h, rows, grid)
	return end - i
}

// numberedTable is such a table while it is read.
type numberedTable struct {
	ps      []*content.Para
	cols    int
	amounts []int   // the columns of numbers behind that of the rows' own
	rows    [][]int // the paragraph of each cell, -1 for a blank
	count   int     // of numbered rows
	totals  int
	sums    []decimal.Decimal // of the numbered rows
}

// read takes the rows from paragraph j on, up to one that it cannot place, and tells
// where they end.
func (t *numberedTable) read(j int) int {
	for j < len(t.ps) {
		n := t.record(j)
		if n == 0 {
			n = t.total(j)
		}
		if n == 0 {
			break
		}
		j += n
	}
	return j
}

// record takes the next numbered row, which ends where another row or the table does.
func (t *numberedTable) record(j int) int {
	if content.Trimmed(t.ps[j].Line) != strconv.Itoa(t.count+1) {
		return 0
	}
	for n := min(t.cols, len(t.ps)-j); n > 1; n-- {
		if j+n < len(t.ps) && content.Trimmed(t.ps[j+n].Line) != strconv.Itoa(t.count+2) && !t.beginsTotal(j+n) && isCell(t.ps[j+n]) {
			continue
		}
		row := t.place(j, n)
		if row == nil {
			continue
		}
		for k, col := range t.amounts {
			if at := row[col]; at >= 0 {
				if x, ok := leadingNumber(t.ps[at].Line); ok {
					t.sums[k] = t.sums[k].Add(x)
				}
			}
		}
		t.rows = append(t.rows, row)
		t.count++
		return n
	}
	return 0
}

// place puts the n cells of a row under their columns: words from the left, as many
// numbers as there are columns of these. It is nil where that leaves a doubt.
func (t *numberedTable) place(j, n int) []int {
	row := make([]int, t.cols)
	for k := range row {
		row[k] = -1
	}
	row[0] = j
	word, amount := 1, 0
	for k := 1; k < n; k++ {
		p := t.ps[j+k]
		if !isCell(p) {
			return nil
		}
		if _, ok := leadingNumber(p.Line); ok {
			if amount == len(t.amounts) {
				return nil
			}
			row[t.amounts[amount]] = j + k
			word = max(word, t.amounts[amount]+1)
			amount++
			continue
		}
		for slices.Contains(t.amounts, word) {
			word++
		}
		if word >= t.cols {
			return nil
		}
		row[word] = j + k
		word++
	}
	if amount < len(t.amounts) {
		return nil
	}
	return row
}

// beginsTotal reports whether the label of a total stands at paragraph j.
func (t *numberedTable) beginsTotal(j int) bool {
	sum, region := table.IsSumLabel(content.Trimmed(t.ps[j].Line))
	return (sum || region) && isRowLabel(t.ps[j])
}

// total takes a total: its label and a number for each column that it adds up.
func (t *numberedTable) total(j int) int {
	if !t.beginsTotal(j) {
		return 0
	}
	n := 1
	for j+n < len(t.ps) && n <= len(t.amounts) && isCellNumber(t.ps[j+n]) {
		n++
	}
	row := make([]int, t.cols)
	for k := range row {
		row[k] = -1
	}
	row[0] = j
	switch {
	case n == 1:
		return 0
	case n-1 == len(t.amounts):
		for k, col := range t.amounts {
			row[col] = j + 1 + k
		}
	default:
		for k := 1; k < n; k++ {
			if x, ok := leadingNumber(t.ps[j+k].Line); ok {
				for m, sum := range t.sums {
					if sum.Equal(x) && row[t.amounts[m]] < 0 {
						row[t.amounts[m]] = j + k
						break
					}
				}
			}
		}
	}
	t.rows = append(t.rows, row)
	t.totals++
	return n
}

// amountColumns are the columns of a whole row's cells, behind the first, that hold
// numbers.
func amountColumns(ps []*content.Para) []int {
	var out []int
	for k := 1; k < len(ps); k++ {
		if _, ok := leadingNumber(ps[k].Line); ok {
			out = append(out, k)
		}
	}
	return out
}

// isCell reports whether a paragraph may be a cell of such a table.
func isCell(p *content.Para) bool {
	return p.Text.Len() > 0 && p.Marks&(content.Stops|content.Semicolons) == 0 && !content.Longer(p.Line, maxCell)
}

// maxCell is the length up to which a line may be such a cell.
const maxCell = 40

// leadingNumber is the number that a cell holds, perhaps with a remark in brackets
// behind it: 45（其中农机8）.
func leadingNumber(s string) (decimal.Decimal, bool) {
	s = strings.TrimSpace(s)
	if i := strings.IndexByte(s, '('); i > 0 {
		if !strings.HasSuffix(s, ")") {
			return decimal.Zero, false
		}
		s = strings.TrimRightFunc(s[:i], unicode.IsSpace)
	}
	if s == "" || !strings.ContainsFunc(s, lang.IsDigit) || !content.NumberWord(s) {
		return decimal.Zero, false
	}
	return spacedNumber(s)
}
