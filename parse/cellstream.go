package parse

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/document"
)

// The indicators of a form as one stream of cells, whatever parts them: blanks, ends of lines, bars, or a cell to each
// line. The words of the header tell the columns in their order; each cell then goes to the column that its kind suits
// best, from left to right and on to the next row, so that of all ways to part the stream into rows the one is taken
// that fits best. Merged cells, remarks and blank cells may be lost. What comes out must close: the weights come to
// their total or to a hundred, or the scores to theirs; else the lines are left to other readers.

// streamKind is what a cell of a stream may be, by its looks.
type streamKind uint8

const (
	streamWords  streamKind = iota
	streamLevel             // the name of a level: 产出指标（50分）
	streamBare              // a number alone
	streamNumber            // a number with a unit or a bound
	streamDash              // —, /, 无
	streamSign              // ≥ alone, 定性
	streamUnit              // a unit alone
	streamDate              // 2023年12月底前
	streamTotal             // the label of the total
)

// streamCell is one cell of a stream.
type streamCell struct {
	text   string
	kind   streamKind
	value  decimal.Decimal // of a bare number
	limit  bool            // a bound stands with the number
	rate   bool            // %
	line   int             // the line or row that it stands on, -1 above the stream
	cap    bool            // ends in points in brackets
	unit   string          // of a number
	from   document.Text
	p      *para  // the paragraph that it stands in, with its number there
	number int    // 0 for one that is of a table, or of two words that were joined
	at     [2]int // where a cell with a number begins and ends
	cell   *gcell // the cell that it is, where a reader has made one
}

// maxStream is how many cells a form has at most.
const maxStream = 900

// look tells what a cell may be.
func (s *streamCell) look() {
	t := strings.TrimSpace(s.text)
	switch {
	case t == "" || slices.Contains([]string{"-", "—", "——", "/", "×", "--", "无", "…", "\\", "……"}, t):
		s.kind = streamDash
		return
	case isSign(t):
		s.kind = streamSign
		return
	case isTotalLabel(t):
		s.kind = streamTotal
		return
	case isLevelName(capName(t)) && !longer(t, cellLine):
		s.kind = streamLevel
		return
	}
	if i := strings.LastIndexByte(t, '('); i > 0 {
		s.cap = bracketed(strings.ReplaceAll(t[i:], " ", ""))
	}
	rest := strings.TrimLeft(t, "≥≤<>=＝═≧≦ ")
	s.limit = len(rest) < len(t)
	for _, w := range []string{"不低于", "不少于", "不高于", "不超过", "大于等于", "小于等于", "大于", "小于", "达到"} {
		if r, ok := strings.CutPrefix(rest, w); ok {
			rest, s.limit = r, true
			break
		}
	}
	for _, w := range []string{"以上", "以内", "以下", "左右"} {
		if r, ok := strings.CutSuffix(rest, w); ok {
			rest, s.limit = r, true
		}
	}
	rs := []rune(rest)
	if n := numberEnd(rs); n > 0 {
		behind := strings.TrimSpace(string(rs[n:]))
		switch {
		case behind == "" && !s.limit:
			s.kind = streamBare
			s.value, _ = decimal.NewFromString(strings.ReplaceAll(string(rs[:n]), ",", ""))
			return
		case behind == "分" && !s.limit:
			s.kind = streamBare
			s.value, _ = decimal.NewFromString(strings.ReplaceAll(string(rs[:n]), ",", ""))
			return
		case behind == "" || behind == "%":
			s.unit = behind
			s.kind, s.rate = streamNumber, behind == "%"
			return
		case strings.HasPrefix(behind, "年") && (strings.ContainsAny(behind, "月日底前") || n == 4):
			s.kind = streamDate
			return
		case strings.HasPrefix(behind, "月") && strings.ContainsAny(behind, "日底前"):
			s.kind = streamDate
			return
		case unitWord(behind) || len([]rune(behind)) <= maxUnit && !strings.ContainsFunc(behind, isDigit) && !strings.ContainsAny(behind, ".、)）:："):
			s.kind, s.unit = streamNumber, behind
			return
		}
	}
	if unitWord(t) {
		s.kind = streamUnit
	}
}

// maxUnit is the length up to which words behind a number are its unit, though the lexicon does not have it.
const maxUnit = 3

// isSign reports whether a cell is a sign of comparison and nothing else.
func isSign(t string) bool {
	return slices.Contains([]string{"≥", "≤", "=", ">", "<", ">=", "<=", "==", "定性", "═", "≧", "≦"}, t)
}

// numberEnd is where the number ends that runes begin with, 0 if they begin with none.
func numberEnd(rs []rune) int {
	i := 0
	if i < len(rs) && rs[i] == '-' {
		i++
	}
	from := i
	for i < len(rs) && (isDigit(rs[i]) || i > from && (rs[i] == '.' || rs[i] == ',') && i+1 < len(rs) && isDigit(rs[i+1])) {
		i++
	}
	if i == from {
		return 0
	}
	return i
}

// streamOf parts a paragraph into cells: at its blanks, or where it is a cell of a line of its own, not at all.
func streamOf(out []streamCell, p *para, line int) []streamCell {
	first := len(out)
	add := func(from, to int) {
		t := p.text.Slice(from, to)
		if n := len(out); n > 0 && to-from <= cellLine {
			if s, ok := continuesLevel(&out[n-1], t, p, line); ok {
				out[n-1] = s
				return
			}
		}
		out = append(out, newStreamCell(p, from, to, line, len(out)-first+1))
	}
	depth := 0
	from := -1
	for i, r := range p.text.Runes {
		switch {
		case r == '(':
			depth++
		case r == ')' && depth > 0:
			depth--
		}
		if (r == ' ' || r == '|') && depth == 0 {
			if from >= 0 && i-from == 1 && spacedTotal(p.text.Runes[from:]) {
				continue // 总 分 100 98
			}
			if from >= 0 {
				add(from, i)
			}
			from = -1
		} else if from < 0 {
			from = i
		} else if depth == 0 && p.text.At[i].Line != p.text.At[i-1].Line && isDigit(p.text.Runes[i-1]) && isHan(r) && isLevelName(wordAt(p.text.Runes, i)) {
			add(from, i) // the points, and on the next line the name of a level
			from = i
		}
	}
	if from >= 0 {
		add(from, p.text.Len())
	}
	return out
}

// spacedTotal reports whether a text begins with the label of a total, its two characters apart.
func spacedTotal(rs []rune) bool {
	return len(rs) >= 3 && isTotalLabel(string(rs[:3])) && (len(rs) == 3 || rs[3] == ' ')
}

// newStreamCell is the cell of so many characters of a paragraph, the n-th of it.
func newStreamCell(p *para, from, to, line, n int) streamCell {
	t := p.text.Slice(from, to)
	s := streamCell{text: t.String(), from: t, line: line, p: p, at: [2]int{from, to}, number: n}
	s.look()
	return s
}

// sameLine reports whether two cells stand apart in one paragraph.
func (x *streamCell) sameLine(y *streamCell) bool { return x.number > 0 && y.number > 0 && x.p == y.p }

// upTo is a cell with all that stands behind it up to the end of another in the same paragraph.
func (x *streamCell) upTo(y *streamCell) streamCell {
	return newStreamCell(x.p, x.at[0], y.at[1], x.line, x.number)
}

// under is a cell of a stream under a column.
func (c *Content) under(x *streamCell, col int) gcell {
	if x.cell != nil {
		y := *x.cell
		y.col = col
		return y
	}
	at := c.contextOf(x.p)
	if x.number > 0 {
		at.cell = x.number
	}
	return c.cell(x.from, x.p, at, col, 1)
}

// joinedValues joins the numbers of a stream with the signs before and the units behind them, from which blanks part
// them: ≥ 90 %, 48 万元. Where these have columns of their own, they stay.
func joinedValues(s *stream, cells []streamCell) []streamCell {
	var out []streamCell
	for i := range cells {
		x := cells[i]
		if n := len(out); n > 0 && out[n-1].sameLine(&x) {
			b := &out[n-1]
			if !s.units && x.kind == streamUnit && (b.kind == streamBare || b.kind == streamNumber && b.unit == "") || !s.signs && b.kind == streamSign && x.kind <= streamNumber && x.kind >= streamBare && !x.limit {
				*b = b.upTo(&x)
				continue
			}
		}
		out = append(out, x)
	}
	return out
}

// continuesLevel joins what stands behind the name of a level, or the first part of it: 产出指标 | （50分）, 满意度 | 指标.
func continuesLevel(before *streamCell, t document.Text, p *para, line int) (streamCell, bool) {
	word := t.String()
	switch {
	case before.line < 0 || strings.ContainsRune(before.text, '('):
		return streamCell{}, false
	case bracketed(strings.ReplaceAll(word, " ", "")) && (before.kind == streamLevel || before.kind == streamWords && !longer(before.text, longHead)):
	case isLevelName(capName(before.text+word)) && (before.kind == streamWords || strings.HasPrefix(word, "指标")):
	default:
		return streamCell{}, false
	}
	whole := withCap(before.from, t)
	s := streamCell{text: whole.String(), from: whole, line: line, p: p}
	s.look()
	return s, true
}
