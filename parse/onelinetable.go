package parse

import (
	"strconv"
	"strings"
)

// A table that a copy has run together into one line, cells parted by spaces: 乡镇 户数 金额 甲镇 168 378.26
// 乙镇 142 321.45 合计 310 699.71. Every row is a name and as many numbers as the first has, perhaps with
// its own number before the name; the last adds them up.

// minOneLine is the number of rows, the total among them, from which such a line is a table.
const minOneLine = 3

// oneLineTable is such a line: where its cells stand among its words.
type oneLineTable struct {
	head []int
	rows [][]int
}

// oneLine reads such a table at paragraph i.
func (c *Content) oneLine(ps []*para, i int, grid *gridContext) int {
	p := ps[i]
	if p.marks&spaces == 0 || p.marks&digits == 0 || p.marks&(commas|stops|semicolons) != 0 {
		return 0
	}
	words := strings.Fields(p.line)
	t, ok := oneLineOf(words)
	if !ok {
		return 0
	}
	spans := wordsAt(p.text.Runes, words)
	cells := func(at []int) grow {
		var r grow
		for col, k := range at {
			if k < 0 {
				continue
			}
			x := c.contextOf(p)
			x.cell = k + 1
			r.cells = append(r.cells, c.cell(p.text.Slice(spans[k].from, spans[k].to), p, x, col, 1))
		}
		return r
	}
	var head grow
	cols := len(t.rows[0])
	switch {
	case len(t.head) >= cols:
		head = cells(t.head[len(t.head)-cols:])
	case len(t.head) == 0 && i > 0 && ps[i-1].marks&digits == 0 && ps[i-1].report == p.report:
		above := strings.Fields(ps[i-1].line)
		if len(above) != cols {
			return 0
		}
		at := wordsAt(ps[i-1].text.Runes, above)
		for col := range above {
			x := c.contextOf(ps[i-1])
			x.cell = col + 1
			head.cells = append(head.cells, c.cell(ps[i-1].text.Slice(at[col].from, at[col].to), ps[i-1], x, col, 1))
		}
	default:
		return 0
	}
	h := c.header(&head, grid)
	h.fixed = true
	rows := make([]grow, len(t.rows))
	for k := range t.rows {
		rows[k] = cells(t.rows[k])
		rows[k].index = k
	}
	c.plain(p, h, rows, grid)
	return 1
}

// oneLineOf tells the rows of a line of words, if all of it but its head are rows.
func oneLineOf(words []string) (t oneLineTable, ok bool) {
	first := 0
	for first < len(words) && !numberWord(words[first]) {
		first++
	}
	if first+1 >= len(words) || len(words) < 3*minOneLine {
		return t, false
	}
	numbered := words[first] == "1" && !numberWord(words[first+1])
	k := first - 1
	if numbered {
		k = first
	}
	if k < 0 {
		return t, false
	}
	for h := range k {
		t.head = append(t.head, h)
	}
	n := 0 // numbers in a row
	for k < len(words) {
		row := []int(nil)
		if numbered {
			row = append(row, -1)
			if words[k] == strconv.Itoa(len(t.rows)+1) {
				row[0] = k
				k++
			}
		}
		if k >= len(words) || numberWord(words[k]) || !strings.ContainsFunc(words[k], isHan) {
			return t, false
		}
		name := k
		sum, _ := isSumLabel(words[k])
		if numbered && (row[0] < 0) != sum {
			return t, false
		}
		row = append(row, k)
		for k++; k < len(words) && numberWord(words[k]) && (n == 0 || k-name <= n); k++ {
			if n == 0 && numbered && words[k] == strconv.Itoa(len(t.rows)+2) && k+1 < len(words) && !numberWord(words[k+1]) {
				break
			}
			row = append(row, k)
		}
		if n == 0 {
			n = k - name - 1
		}
		if k-name-1 != n || n == 0 {
			return t, false
		}
		t.rows = append(t.rows, row)
		if sum && k < len(words) {
			return t, false // a total in the midst
		}
		if k == len(words) {
			return t, sum && len(t.rows) >= minOneLine
		}
	}
	return t, false
}
