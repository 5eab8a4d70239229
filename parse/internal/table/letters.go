package table

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/stream"
)

// Headers often say with letters how their columns are computed: 预算数（A） |
// 执行数（B） | 执行率（B/A） | 结余（A-B）.

// letterText is what a header prints in its last brackets, or behind its name,
// if it is a letter, a number or a formula of such.
func letterText(s string) string {
	s = strings.NewReplacer(" ", "", "×100%", "", "*100%", "", "X100%", "", "x100%", "", "％", "", "−", "-", "—", "-", "÷", "/", "×", "*").Replace(s)
	s = strings.TrimSuffix(s, "%")
	if !strings.HasSuffix(s, ")") {
		i := strings.LastIndexFunc(s, func(r rune) bool { return !LetterMark(r) })
		if i < 0 {
			return ""
		}
		return strings.TrimLeft(s[i:], ")。，、：:"+string([]rune(s[i:])[0]))
	}
	depth := 0
	for i := len(s) - 1; i >= 0; i-- {
		switch s[i] {
		case ')':
			depth++
		case '(':
			if depth--; depth == 0 {
				return strings.TrimSuffix(s[i+1:len(s)-1], "%")
			}
		}
	}
	return ""
}

// LetterMark reports whether a character belongs to letters and their formulas.
func LetterMark(r rune) bool {
	return r >= 'A' && r <= 'Z' || lang.IsDigit(r) || r >= '①' && r <= '⑳' || strings.ContainsRune("=+-*/()", r)
}

// LettersOf parts what a header prints into its own letter and its formula over
// other letters: the letters in order, and the formula with a, b, c in place of
// them.
func LettersOf(text string) (own string, of []string, formula string) {
	s := letterText(text)
	if s == "" || strings.ContainsFunc(s, func(r rune) bool { return !LetterMark(r) }) {
		return "", nil, ""
	}
	left, right, is := strings.Cut(s, "=")
	switch {
	case is:
		own = left
	case !strings.ContainsAny(s, "+-*/"):
		return s, nil, ""
	default:
		right = s
	}
	var b strings.Builder
	for i := 0; i < len(right); {
		j := i
		for j < len(right) && !strings.ContainsRune("=+-*/()", rune(right[j])) {
			j++
		}
		if j == i {
			b.WriteByte(right[i])
			i++
			continue
		}
		k := slices.Index(of, right[i:j])
		if k < 0 {
			k = len(of)
			of = append(of, right[i:j])
		}
		b.WriteByte(byte('a' + k))
		i = j
	}
	return own, of, b.String()
}

// letterShapes are the formulas that letters may stand in, besides sums and
// differences.
var letterShapes = map[string]shape{"a/b": shapeRatio, "(a-b)/b": shapeRatio, "a/b-a": shapeRatio, "a*b": shapeProduct}

// letterWays are the way in which the letters of a header say that its column is
// computed, nil if it has none, or the other columns have not those letters.
func (a *axis) letterWays(k int) []way {
	h := &a.heads[k]
	if h.formula == "" || len(h.letters) > maxLetters {
		return nil
	}
	ops := make([]operand, len(h.letters))
	for i, x := range h.letters {
		ops[i].head = slices.IndexFunc(a.heads, func(y Head) bool { return y.letter == x })
		if ops[i].head < 0 || ops[i].head == k {
			return nil
		}
	}
	s, ok := letterShapes[h.formula]
	if !ok {
		if len(ops) < 2 || strings.ContainsAny(h.formula, "*/()") {
			return nil
		}
		s = shapeDifference
	}
	return []way{{h.formula, ops, true, s}}
}

// lettered reports whether letters of other columns say how column t is computed.
func (h *Header) lettered(t int) bool {
	if t < 0 || t >= len(h.Cols) {
		return false
	}
	_, of, _ := LettersOf(h.Cols[t].Text)
	for _, x := range of {
		if !slices.ContainsFunc(h.Cols, func(col content.Column) bool { own, _, _ := LettersOf(col.Text); return own == x }) {
			return false
		}
	}
	return of != nil
}

// letterRows begin a row that numbers the columns below their names.
var letterRows = []string{"栏目", "栏次", "列次", "行次", "甲", "栏号"}

// NumberColumns takes the numbers and formulas of a row 栏次 | 1 | 2 | 3=1+2 into
// the header above it. It reports whether the row is one.
func (h *Header) NumberColumns(r *Row) bool {
	first := FirstCell(r)
	if first == nil || !slices.Contains(letterRows, lang.HeaderText(first.Text)) {
		return false
	}
	n := 0
	for i := range r.Cells {
		g := &r.Cells[i]
		if g.Blank || g == first || slices.Contains(letterRows, g.Text) || g.Text == "乙" || g.Text == "丙" {
			continue
		}
		if own, of, _ := LettersOf("(" + g.Text + ")"); own == "" && of == nil {
			return false
		}
		n++
	}
	if n < 2 {
		return false
	}
	for i := range r.Cells {
		if g := &r.Cells[i]; !g.Blank && g != first && g.Col < len(h.Cols) {
			h.Cols[g.Col].Text += "(" + g.Text + ")"
		}
	}
	return true
}

// maxLetters is the number of columns that a formula may name.
const maxLetters = 12

// BareLetter reports whether a line is nothing but the letter or the formula of
// the header that the line before it ends with.
func BareLetter(p *content.Para) bool {
	s := strings.TrimSpace(p.Line)
	if !strings.HasPrefix(s, "(") || !strings.HasSuffix(s, ")") {
		return false
	}
	own, _, formula := LettersOf(s)
	return len(own) == 1 && own[0] >= 'A' && own[0] <= 'Z' || formula != ""
}

// countsOn reports whether numbers do no more than number the columns: 0 1 2 3.
func countsOn(words []string) bool {
	if len(words) < 3 {
		return false
	}
	for k, w := range words {
		if !lang.IsDigits([]rune(w)) || k > 0 && lang.Atoi([]rune(w)) != lang.Atoi([]rune(words[k-1]))+1 {
			return false
		}
	}
	return true
}

// MaxLetterHead is the length up to which a line may be a part of such a header.
const MaxLetterHead = 60

// LetteredRow reads a label and n numbers behind it, and how many of them there
// are: −1 where the line is no row.
func LetteredRow(c *content.Draft, p *content.Para, n int, ordinal bool) (Row, int) {
	var at []int
	var words []string
	from := -1
	for i, w := range reflow.WordsFrom(p.Text, 0) {
		number := content.NumberWord(w)
		if number && from < 0 {
			from = i
		}
		if from >= 0 && !number {
			break // remarks
		}
		if number {
			at, words = append(at, i), append(words, w)
		}
	}
	if from <= 0 || countsOn(words) {
		return Row{}, -1
	}
	if ordinal && len(at) > 0 && lang.IsDigits([]rune(words[0])) && (len(at) == n+1 || len(at) == 1) {
		at, words = at[1:], words[1:]
	}
	if len(at) != n && len(at) != 0 {
		return Row{}, -1
	}
	end := from
	for end > 0 && p.Text.Runes[end-1] == ' ' {
		end--
	}
	r := Row{Cells: []content.Cell{Cell(c, p.Text.Slice(0, end), p, ContextOf(c, p), 0, 1)}}
	for k, i := range at {
		r.Cells = append(r.Cells, Cell(c, p.Text.Slice(i, i+len([]rune(words[k]))), p, ContextOf(c, p), k+1, 1))
	}
	return r, len(at)
}

// FirstCell is the first cell of a row that is not blank, nil if all are.
func FirstCell(r *Row) *content.Cell {
	for i := range r.Cells {
		if !r.Cells[i].Blank {
			return &r.Cells[i]
		}
	}
	return nil
}

// Under is a cell of a stream under a column.
func Under(c *content.Draft, x *stream.Cell, col int) content.Cell {
	if x.Cell != nil {
		y := *x.Cell
		y.Col = col
		return y
	}
	at := ContextOf(c, x.P)
	if x.Number > 0 {
		at.Cell = x.Number
	}
	return Cell(c, x.From, x.P, at, col, 1)
}

// ContextOf is where the figures of a paragraph stand.
func ContextOf(c *content.Draft, p *content.Para) content.Context {
	b := &c.Document.Blocks[p.Block]
	return content.Context{Block: p.Block, Section: p.Section, Report: p.Report, Page: b.Page, Sheet: b.Sheet}
}
