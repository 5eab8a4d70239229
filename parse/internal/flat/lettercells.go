package flat

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
)

// A table whose columns say with letters how they are computed, 预算数 / （A） / 整合数 / （B） / …, copied
// one cell to a line: behind the header each row is its name and as many numbers as there are columns.

// letterCells reads such a table from paragraph i on. It returns how many paragraphs it took.
func letterCells(c *content.Draft, ps []*content.Para, i int, grid *table.Context) int {
	if !isCellWord(ps[i]) || table.BareLetter(ps[i]) {
		return 0
	}
	heads, at := letterHeads(ps, i)
	if at == len(ps) || len(heads) < minLettered {
		return 0
	}
	t := letteredCells{ps: ps}
	role, _ := lang.RoleOf(ps[i].Line)
	t.ordinals = role == lang.ColOrdinal && (content.Trimmed(ps[at].Line) == "1" || t.ordinalAt(at+1+t.numbers(at+1)-1))
	at = t.row(at)
	n := t.numbers(at + 1)
	if at == len(ps) || !isNamedRow(ps[at]) || n < minLettered || n > len(heads) {
		return 0
	}
	heads = heads[len(heads)-n:]
	formulas, letters := 0, 0
	first := table.Row{Cells: []content.Cell{{Blank: true}}}
	for k, lines := range heads {
		head := ps[lines[0]].Text
		for _, j := range lines[1:] {
			head = stream.WithCap(head, ps[j].Text)
		}
		switch own, of, _ := table.LettersOf(string(head.Runes)); {
		case isPoints(ps[lines[0]].Line):
			return 0 // a form's budget block
		case of != nil:
			formulas++
		case own != "":
			letters++
		}
		first.Cells = append(first.Cells, table.Cell(c, head, ps[lines[0]], table.ContextOf(c, ps[lines[0]]), k+1, 1))
	}
	if formulas == 0 || letters < form.MinStages || letters+formulas <= minLettered {
		return 0
	}
	var rows []table.Row
	j := at
	for j < len(ps) && isNamedRow(ps[j]) {
		k := t.numbers(j + 1)
		switch {
		case k == n:
			r := table.Row{Index: len(rows)}
			for m, q := range ps[j : j+n+1] {
				r.Cells = append(r.Cells, table.Cell(c, q.Text, q, table.ContextOf(c, q), m, 1))
			}
			rows = append(rows, r)
		case k > 1:
			return 0 // blanks are lost: nobody knows of which columns
		case k == 0 && len(rows) > 0:
			return letteredTable(c, ps, i, first, rows, j, grid)
		}
		j = t.row(j + k + 1)
	}
	return letteredTable(c, ps, i, first, rows, min(j, len(ps)), grid)
}

// letteredCells are the lines of such a table.
type letteredCells struct {
	ps       []*content.Para
	ordinals bool // rows may have their number on a line above their name
}

// ordinalAt reports whether line j numbers the row whose name stands below it.
func (t *letteredCells) ordinalAt(j int) bool {
	return j+1 < len(t.ps) && lang.IsDigits([]rune(content.Trimmed(t.ps[j].Line))) && !content.Longer(content.Trimmed(t.ps[j].Line), 2) && isNamedRow(t.ps[j+1])
}

// row is the line of a row's name at line j or below its number there.
func (t *letteredCells) row(j int) int {
	if t.ordinals && j < len(t.ps) && t.ordinalAt(j) {
		return j + 1
	}
	return j
}

// numbers is how many cells of numbers stand from line j on, without the number of the next row.
func (t *letteredCells) numbers(j int) int {
	n := 0
	for j+n < len(t.ps) && n <= maxStacked+1 && isCellNumber(t.ps[j+n]) && !(t.ordinals && t.ordinalAt(j+n)) {
		n++
	}
	return n
}

// letteredTable reads the rows of such a table from paragraph i up to line end, and tells how many it took.
func letteredTable(c *content.Draft, ps []*content.Para, i int, first table.Row, rows []table.Row, end int, grid *table.Context) int {
	if len(rows) == 0 {
		return 0
	}
	for _, p := range ps[max(0, i-2):i] {
		if p.Text.Len() < 20 {
			if u, tens, ok := lang.UnitIn(p.Line); ok {
				grid.Unit, grid.Tens, grid.HasUnit = u, tens, true
			}
		}
	}
	h := table.ReadHeader(c, &first, grid)
	h.Fixed = true
	form.Plain(c, ps[i], h, rows, grid)
	return end - i
}

// minLettered is the number of columns from which such a table is one.
const minLettered = 3

// letterHeads are the lines of each head from paragraph i on, a letter on a line of its own with the
// head before it, and where they end: at the last words before a number.
func letterHeads(ps []*content.Para, i int) (heads [][]int, end int) {
	j := i
	for ; j < len(ps) && len(heads) <= maxStacked+1; j++ {
		if j > i && table.BareLetter(ps[j]) {
			heads[len(heads)-1] = append(heads[len(heads)-1], j)
			continue
		}
		if j > i && loneLetter(ps[j]) {
			heads[len(heads)-1] = append(heads[len(heads)-1], j)
			continue
		}
		if isCellNumber(ps[j]) && content.Trimmed(ps[j].Line) == "1" {
			return heads, j // the first row's number
		}
		if own, of, _ := table.LettersOf(ps[j].Line); own == "" && of == nil && !isCellHead(ps[j]) {
			break
		}
		if j+2 < len(ps) && isCellNumber(ps[j+1]) && !isNamedRow(ps[j+2]) {
			return heads, j // the first row's name
		}
		heads = append(heads, []int{j})
	}
	return heads, j
}

// isPoints reports whether a head is of a column of points.
func isPoints(head string) bool {
	role, _ := lang.RoleOf(head)
	return role == lang.ColWeight || role == lang.ColScore
}

// loneLetter reports whether a line is such a letter or formula without brackets: ①, ③=②/①.
func loneLetter(p *content.Para) bool {
	s := content.Trimmed(p.Line)
	return strings.ContainsFunc(s, func(r rune) bool { return r >= '①' && r <= '⑳' || r >= 'A' && r <= 'Z' }) && !strings.ContainsFunc(s, func(r rune) bool { return !table.LetterMark(r) })
}

// isNamedRow reports whether a line names a row of such a table, perhaps with its unit and a colon behind:
// 资金总额（万元）：, 其中：中央资金（万元）.
func isNamedRow(p *content.Para) bool {
	if p.Text.Len() == 0 || isCellNumber(p) {
		return false
	}
	s := strings.TrimRight(content.Trimmed(p.Line), "：:")
	if k := strings.LastIndexByte(s, '('); k > 0 && strings.HasSuffix(s, ")") {
		s = s[:k] // （万元）, （含以前年度结转）
	}
	s = content.TrimPrefixes(s, []string{"其中：", "其中:"})
	return s != "" && !content.Longer(s, 24) && !strings.ContainsAny(s, "。，；：:|\t") && !slices.ContainsFunc([]rune(s), lang.IsDigit)
}
