package flat

import (
	"slices"

	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
)

// Indicators copied one cell to a line, each value behind a line that says what it is: a name, then 目标值 /
// ≥500 / 完成值 / 512, and perhaps 分值 / 10 / 得分 / 9. A value may have left no line.

// keyedColumns are the columns that such lines may name, in the order in which their cells are read.
var keyedColumns = []lang.ColumnRole{lang.ColName, lang.ColTarget, lang.ColActual, lang.ColWeight, lang.ColScore, lang.ColReason}

// minKeyed is how many such indicators a form has at least.
const minKeyed = 2

// keyedGap is how many lines without such keys may stand between two indicators: names of levels, and
// what a result is made of.
const keyedGap = 6

// keyedCell is a cell of such an indicator: its paragraph, from the character on at which it begins.
type keyedCell struct {
	p    *content.Para
	from int
}

// keyOfLine is the column of keyedColumns that a line names, 0 if it names none, and where the value
// begins that it tells behind a colon, 0 if it tells none: 目标值, 目标值：≥500.
func keyOfLine(p *content.Para) (k, value int) {
	head := p.Line
	if p.Marks&content.Colons != 0 {
		i := slices.IndexFunc(p.Text.Runes, func(r rune) bool { return r == '：' || r == ':' })
		if i < 0 || i+1 >= len(p.Text.Runes) {
			return 0, 0
		}
		head, value = string(p.Text.Runes[:i]), i+1
	}
	if _, exact := lang.RoleOf(head); !exact || !isCellLine(head) {
		return 0, 0
	}
	return max(0, slices.Index(keyedColumns, form.GoalColumn(head))), value
}

// keyedRow reads the indicator whose name stands at paragraph j: its cells by column, empty where none
// stands, and how many paragraphs it takes; 0 if it is none with a goal, nor the total of points, or has
// the heads of its values one behind the other, as a header has.
func keyedRow(ps []*content.Para, j int) (cells [6]keyedCell, n int) {
	if j+1 >= len(ps) || !isCellWord(ps[j]) || stream.IsLevelName(ps[j].Line) {
		return cells, 0
	}
	if k, _ := keyOfLine(ps[j]); k != 0 {
		return cells, 0
	}
	cells[0].p = ps[j]
	n = 1
	for j+n < len(ps) {
		k, value := keyOfLine(ps[j+n])
		if k == 0 || cells[k].p != nil {
			break
		}
		if value > 0 {
			cells[k] = keyedCell{ps[j+n], value}
			n++
			continue
		}
		n++
		if valueLost(ps, j+n) {
			if k == 1 {
				return cells, 0
			}
			continue
		}
		cells[k].p = ps[j+n]
		n++
	}
	if cells[1].p == nil && (n == 1 || !stream.IsTotalLabel(ps[j].Line)) {
		return cells, 0
	}
	return cells, n
}

// valueLost reports whether paragraph i, behind the head of a value, is none: the head of another, the name of
// a level, or that of the next indicator.
func valueLost(ps []*content.Para, i int) bool {
	if i >= len(ps) || stream.IsLevelName(ps[i].Line) {
		return true
	}
	if k, _ := keyOfLine(ps[i]); k != 0 {
		return true
	}
	if i+1 >= len(ps) {
		return false
	}
	k, _ := keyOfLine(ps[i+1])
	return k == 1
}

// keyedCells reads such a form from paragraph i on. It returns how many paragraphs it took.
func keyedCells(c *content.Draft, ps []*content.Para, i int, grid *table.Context) int {
	if _, n := keyedRow(ps, i); n == 0 {
		return 0
	}
	h := &table.Header{Fixed: true}
	for _, r := range keyedColumns {
		h.Cols = append(h.Cols, content.Column{Role: r})
	}
	h.Classify()
	rows, end := 0, i
	for j := i; j < len(ps) && j <= end+keyedGap; {
		cells, n := keyedRow(ps, j)
		if n == 0 {
			if !isCellLine(ps[j].Line) {
				break
			}
			j++
			continue
		}
		r := table.Row{Index: rows}
		for k, x := range cells {
			if x.p == nil {
				r.Cells = append(r.Cells, content.Cell{Blank: true, Col: k})
				continue
			}
			r.Cells = append(r.Cells, table.Cell(c, x.p.Text.Slice(x.from, x.p.Text.Len()), x.p, table.ContextOf(c, x.p), k, 1))
		}
		j += n
		end = j
		if cells[1].p == nil {
			form.TotalRow(c, h, &r, grid.Form)
			break
		}
		form.IndicatorRow(c, h, &r, grid.Form)
		rows++
	}
	if rows < minKeyed {
		return 0
	}
	return end - i
}
