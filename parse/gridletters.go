package parse

import (
	"slices"
	"strings"

	"gouji/parse/document"
)

// Headers often say with letters how their columns are computed: 预算数（A） |
// 执行数（B） | 执行率（B/A） | 结余（A-B）.

// letterText is what a header prints in its last brackets, or behind its name,
// if it is a letter, a number or a formula of such.
func letterText(s string) string {
	s = strings.NewReplacer(" ", "", "×100%", "", "*100%", "", "X100%", "", "x100%", "", "％", "", "−", "-", "—", "-", "÷", "/", "×", "*").Replace(s)
	s = strings.TrimSuffix(s, "%")
	if !strings.HasSuffix(s, ")") {
		i := strings.LastIndexFunc(s, func(r rune) bool { return !letterMark(r) })
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

// letterMark reports whether a character belongs to letters and their formulas.
func letterMark(r rune) bool {
	return r >= 'A' && r <= 'Z' || isDigit(r) || r >= '①' && r <= '⑳' || strings.ContainsRune("=+-*/()", r)
}

// lettersOf parts what a header prints into its own letter and its formula over
// other letters: the letters in order, and the formula with a, b, c in place of
// them.
func lettersOf(text string) (own string, of []string, formula string) {
	s := letterText(text)
	if s == "" || strings.ContainsFunc(s, func(r rune) bool { return !letterMark(r) }) {
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
		ops[i].head = slices.IndexFunc(a.heads, func(y head) bool { return y.letter == x })
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
func (h *header) lettered(t int) bool {
	if t < 0 || t >= len(h.cols) {
		return false
	}
	_, of, _ := lettersOf(h.cols[t].text)
	for _, x := range of {
		if !slices.ContainsFunc(h.cols, func(col column) bool { own, _, _ := lettersOf(col.text); return own == x }) {
			return false
		}
	}
	return of != nil
}

// letterRows begin a row that numbers the columns below their names.
var letterRows = []string{"栏目", "栏次", "列次", "行次", "甲", "栏号"}

// numberColumns takes the numbers and formulas of a row 栏次 | 1 | 2 | 3=1+2 into
// the header above it. It reports whether the row is one.
func (h *header) numberColumns(r *grow) bool {
	first := firstCell(r)
	if first == nil || !slices.Contains(letterRows, headerText(first.text)) {
		return false
	}
	n := 0
	for i := range r.cells {
		g := &r.cells[i]
		if g.blank || g == first || slices.Contains(letterRows, g.text) || g.text == "乙" || g.text == "丙" {
			continue
		}
		if own, of, _ := lettersOf("(" + g.text + ")"); own == "" && of == nil {
			return false
		}
		n++
	}
	if n < 2 {
		return false
	}
	for i := range r.cells {
		if g := &r.cells[i]; !g.blank && g != first && g.col < len(h.cols) {
			h.cols[g.col].text += "(" + g.text + ")"
		}
	}
	return true
}

// maxLetters is the number of columns that a formula may name.
const maxLetters = 12

// bareLetter reports whether a line is nothing but the letter or the formula of
// the header that the line before it ends with.
func bareLetter(p *para) bool {
	s := strings.TrimSpace(p.line)
	if !strings.HasPrefix(s, "(") || !strings.HasSuffix(s, ")") {
		return false
	}
	own, _, formula := lettersOf(s)
	return len(own) == 1 && own[0] >= 'A' && own[0] <= 'Z' || formula != ""
}

// lettered reads a table whose header was copied with its letters on lines of
// their own, and whose rows stand on one line each.
func (c *Content) lettered(ps []*para, i int, grid *gridContext) int {
	if i+1 >= len(ps) || ps[i].text.Len() > maxLetterHead || !bareLetter(ps[i+1]) {
		return 0
	}
	var heads []document.Text
	ordinal := false
	j := i
	for ; j < len(ps) && j < i+maxBlock && ps[j].text.Len() <= maxLetterHead; j++ {
		first := true
		if bareLetter(ps[j]) {
			if n := len(heads); n > 0 {
				heads[n-1] = document.Text{Runes: slices.Clip(heads[n-1].Runes), At: slices.Clip(heads[n-1].At)}.Append(ps[j].text)
			}
			continue
		}
		numbers := false
		for at, w := range wordsFrom(ps[j].text, 0) {
			role, _ := roleOf(w)
			numbers = numbers || numberWord(w)
			if first && role == ColOrdinal && j == i {
				ordinal = true
			} else if !numbers {
				heads = append(heads, ps[j].text.Slice(at, at+len([]rune(w))))
			}
			first = false
		}
		if numbers {
			break
		}
	}
	r := grow{cells: []gcell{{blank: true}}}
	n := 0
	for _, t := range heads {
		if own, of, _ := lettersOf(string(t.Runes)); own == "" && of == nil {
			continue // 佐证材料, and what stands before the row that broke off
		}
		n++
		r.cells = append(r.cells, c.cell(t, ps[i], c.contextOf(ps[i]), n, 1))
	}
	if n < 3 {
		return 0
	}
	var rows []grow
	full := 0
	for ; j < len(ps); j++ {
		q := ps[j]
		if q.text.Len() == 0 {
			break
		}
		row, numbers := c.letteredRow(q, n, ordinal)
		if numbers == n {
			full++
		}
		if numbers < 0 {
			if len(rows) > 0 {
				break
			}
			continue // 列次 0 1 2 …
		}
		if numbers > 0 {
			row.index = len(rows)
			rows = append(rows, row)
		}
	}
	if full < 2 {
		return 0
	}
	h := c.header(&r, grid)
	h.fixed = true
	c.plain(ps[i], h, rows, grid)
	return j - i
}

// countsOn reports whether numbers do no more than number the columns: 0 1 2 3.
func countsOn(words []string) bool {
	if len(words) < 3 {
		return false
	}
	for k, w := range words {
		if !isDigits([]rune(w)) || k > 0 && atoi([]rune(w)) != atoi([]rune(words[k-1]))+1 {
			return false
		}
	}
	return true
}

// maxLetterHead is the length up to which a line may be a part of such a header.
const maxLetterHead = 60

// letteredRow reads a label and n numbers behind it, and how many of them there
// are: −1 where the line is no row.
func (c *Content) letteredRow(p *para, n int, ordinal bool) (grow, int) {
	var at []int
	var words []string
	from := -1
	for i, w := range wordsFrom(p.text, 0) {
		number := numberWord(w)
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
		return grow{}, -1
	}
	if ordinal && len(at) > 0 && isDigits([]rune(words[0])) && (len(at) == n+1 || len(at) == 1) {
		at, words = at[1:], words[1:]
	}
	if len(at) != n && len(at) != 0 {
		return grow{}, -1
	}
	end := from
	for end > 0 && p.text.Runes[end-1] == ' ' {
		end--
	}
	r := grow{cells: []gcell{c.cell(p.text.Slice(0, end), p, c.contextOf(p), 0, 1)}}
	for k, i := range at {
		r.cells = append(r.cells, c.cell(p.text.Slice(i, i+len([]rune(words[k]))), p, c.contextOf(p), k+1, 1))
	}
	return r, len(at)
}
