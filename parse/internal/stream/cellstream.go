package stream

import (
	"slices"
	"strings"
	"sync"

	"gouji/parse/decimal"
	"gouji/parse/document"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// The indicators of a form as one stream of cells, whatever parts them: blanks, ends of lines, bars, or a cell to each
// line. The words of the header tell the columns in their order; each cell then goes to the column that its kind suits
// best, from left to right and on to the next row, so that of all ways to part the stream into rows the one is taken
// that fits best. Merged cells, remarks and blank cells may be lost. What comes out must close: the weights come to
// their total or to a hundred, or the scores to theirs; else the lines are left to other readers.

// Kind is what a cell of a stream may be, by its looks.
type Kind uint8

const (
	StreamWords  Kind = iota
	StreamLevel       // the name of a level: 产出指标（50分）
	StreamBare        // a number alone
	streamNumber      // a number with a unit or a bound
	streamDash        // —, /, 无
	streamSign        // ≥ alone, 定性
	streamUnit        // a unit alone
	streamDate        // 2023年12月底前
	StreamTotal       // the label of the total
)

// Cell is one cell of a stream.
type Cell struct {
	Text   string
	Kind   Kind
	Value  decimal.Decimal // of a bare number
	Limit  bool            // a bound stands with the number
	rate   bool            // %
	Line   int             // the line or row that it stands on, -1 above the stream
	cap    bool            // ends in points in brackets
	unit   string          // of a number
	From   document.Text
	P      *content.Para // the paragraph that it stands in, with its number there
	Number int           // 0 for one that is of a table, or of two words that were joined
	At     [2]int        // where a cell with a number begins and ends
	Cell   *content.Cell // the cell that it is, where a reader has made one
}

// MaxStream is how many cells a form has at most.
const MaxStream = 900

// Look tells what a cell may be.
func (s *Cell) Look() {
	t := strings.TrimSpace(s.Text)
	switch {
	case t == "" || slices.Contains([]string{"-", "—", "——", "/", "×", "--", "无", "…", "\\", "……"}, t):
		s.Kind = streamDash
		return
	case isSign(t):
		s.Kind = streamSign
		return
	case IsTotalLabel(t):
		s.Kind = StreamTotal
		return
	case IsLevelName(CapName(t)) && !content.Longer(t, content.CellLine):
		s.Kind = StreamLevel
		return
	}
	if i := strings.LastIndexByte(t, '('); i > 0 {
		s.cap = Bracketed(strings.ReplaceAll(t[i:], " ", ""))
	}
	rest := strings.TrimLeft(t, "≥≤<>=＝═≧≦ ")
	s.Limit = len(rest) < len(t)
	for _, w := range []string{"不低于", "不少于", "不高于", "不超过", "大于等于", "小于等于", "大于", "小于", "达到"} {
		if r, ok := strings.CutPrefix(rest, w); ok {
			rest, s.Limit = r, true
			break
		}
	}
	for _, w := range []string{"以上", "以内", "以下", "左右"} {
		if r, ok := strings.CutSuffix(rest, w); ok {
			rest, s.Limit = r, true
		}
	}
	rs := []rune(rest)
	if n := NumberEnd(rs); n > 0 {
		behind := strings.TrimSpace(string(rs[n:]))
		switch {
		case behind == "" && !s.Limit:
			s.Kind = StreamBare
			s.Value, _ = decimal.NewFromString(strings.ReplaceAll(string(rs[:n]), ",", ""))
			return
		case behind == "分" && !s.Limit:
			s.Kind = StreamBare
			s.Value, _ = decimal.NewFromString(strings.ReplaceAll(string(rs[:n]), ",", ""))
			return
		case behind == "" || behind == "%":
			s.unit = behind
			s.Kind, s.rate = streamNumber, behind == "%"
			return
		case strings.HasPrefix(behind, "年") && (strings.ContainsAny(behind, "月日底前") || n == 4):
			s.Kind = streamDate
			return
		case strings.HasPrefix(behind, "月") && strings.ContainsAny(behind, "日底前"):
			s.Kind = streamDate
			return
		case UnitWord(behind) || len([]rune(behind)) <= MaxUnit && !strings.ContainsFunc(behind, lang.IsDigit) && !strings.ContainsAny(behind, ".、)）:："):
			s.Kind, s.unit = streamNumber, behind
			return
		}
	}
	if UnitWord(t) {
		s.Kind = streamUnit
	}
}

// MaxUnit is the length up to which words behind a number are its unit, though the lexicon does not have it.
const MaxUnit = 3

// isSign reports whether a cell is a sign of comparison and nothing else.
func isSign(t string) bool {
	return slices.Contains([]string{"≥", "≤", "=", ">", "<", ">=", "<=", "==", "定性", "═", "≧", "≦"}, t)
}

// NumberEnd is where the number ends that runes begin with, 0 if they begin with none.
func NumberEnd(rs []rune) int {
	i := 0
	if i < len(rs) && rs[i] == '-' {
		i++
	}
	from := i
	for i < len(rs) && (lang.IsDigit(rs[i]) || i > from && (rs[i] == '.' || rs[i] == ',') && i+1 < len(rs) && lang.IsDigit(rs[i+1])) {
		i++
	}
	if i == from {
		return 0
	}
	return i
}

// Of parts a paragraph into cells: at its blanks, or where it is a cell of a line of its own, not at all.
func Of(out []Cell, p *content.Para, line int) []Cell {
	first := len(out)
	add := func(from, to int) {
		t := p.Text.Slice(from, to)
		if n := len(out); n > 0 && to-from <= content.CellLine {
			if s, ok := continuesLevel(&out[n-1], t, p, line); ok {
				out[n-1] = s
				return
			}
		}
		out = append(out, newStreamCell(p, from, to, line, len(out)-first+1))
	}
	depth := 0
	from := -1
	for i, r := range p.Text.Runes {
		switch {
		case r == '(':
			depth++
		case r == ')' && depth > 0:
			depth--
		}
		if (r == ' ' || r == '|') && depth == 0 {
			if from >= 0 && i-from == 1 && spacedTotal(p.Text.Runes[from:]) {
				continue // 总 分 100 98
			}
			if from >= 0 {
				add(from, i)
			}
			from = -1
		} else if from < 0 {
			from = i
		} else if depth == 0 && p.Text.At[i].Line != p.Text.At[i-1].Line && lang.IsDigit(p.Text.Runes[i-1]) && lang.IsHan(r) && IsLevelName(content.WordAt(p.Text.Runes, i)) {
			add(from, i) // the points, and on the next line the name of a level
			from = i
		}
	}
	if from >= 0 {
		add(from, p.Text.Len())
	}
	return out
}

// spacedTotal reports whether a text begins with the label of a total, its two characters apart.
func spacedTotal(rs []rune) bool {
	return len(rs) >= 3 && IsTotalLabel(string(rs[:3])) && (len(rs) == 3 || rs[3] == ' ')
}

// newStreamCell is the cell of so many characters of a paragraph, the n-th of it.
func newStreamCell(p *content.Para, from, to, line, n int) Cell {
	t := p.Text.Slice(from, to)
	s := Cell{Text: t.String(), From: t, Line: line, P: p, At: [2]int{from, to}, Number: n}
	s.Look()
	return s
}

// sameLine reports whether two cells stand apart in one paragraph.
func (x *Cell) sameLine(y *Cell) bool { return x.Number > 0 && y.Number > 0 && x.P == y.P }

// upTo is a cell with all that stands behind it up to the end of another in the same paragraph.
func (x *Cell) upTo(y *Cell) Cell {
	return newStreamCell(x.P, x.At[0], y.At[1], x.Line, x.Number)
}

// joinedValues joins the numbers of a stream with the signs before and the units behind them, from which blanks part
// them: ≥ 90 %, 48 万元. Where these have columns of their own, they stay.
func joinedValues(s *Stream, cells []Cell) []Cell {
	var out []Cell
	for i := range cells {
		x := cells[i]
		if n := len(out); n > 0 && out[n-1].sameLine(&x) {
			b := &out[n-1]
			if !s.units && x.Kind == streamUnit && (b.Kind == StreamBare || b.Kind == streamNumber && b.unit == "") || !s.signs && b.Kind == streamSign && x.Kind <= streamNumber && x.Kind >= StreamBare && !x.Limit {
				*b = b.upTo(&x)
				continue
			}
		}
		out = append(out, x)
	}
	return out
}

// continuesLevel joins what stands behind the name of a level, or the first part of it: 产出指标 | （50分）, 满意度 | 指标.
func continuesLevel(before *Cell, t document.Text, p *content.Para, line int) (Cell, bool) {
	word := t.String()
	switch {
	case before.Line < 0 || strings.ContainsRune(before.Text, '('):
		return Cell{}, false
	case Bracketed(strings.ReplaceAll(word, " ", "")) && (before.Kind == StreamLevel || before.Kind == StreamWords && !content.Longer(before.Text, LongHead)):
	case IsLevelName(CapName(before.Text+word)) && (before.Kind == StreamWords || strings.HasPrefix(word, "指标")):
	default:
		return Cell{}, false
	}
	whole := WithCap(before.From, t)
	s := Cell{Text: whole.String(), From: whole, Line: line, P: p}
	s.Look()
	return s, true
}

// LongHead is the length up to which a word may head a column of a flattened
// form.
const LongHead = 8

// Bracketed reports whether a line is a number of points in brackets.
func Bracketed(s string) bool {
	s, ok := strings.CutPrefix(s, "(")
	if !ok {
		return false
	}
	s = strings.TrimSuffix(strings.TrimSuffix(s, ")"), "分")
	return s != "" && content.NumberWord(s)
}

// WithCap is the name of a level with its cap from the line behind it: 产出指标 /
// （50分）.
func WithCap(t, points document.Text) document.Text {
	return document.Text{Runes: slices.Clip(t.Runes), At: slices.Clip(t.At)}.Append(points)
}

// levelNames are names of indicators of the first and second level.
var levelNames = []string{"产出指标", "效益指标", "满意度指标", "成本指标", "数量指标", "质量指标", "时效指标", "社会效益", "经济效益", "生态效益", "可持续影响", "项目完成", "项目效益", "满意度", "服务对象满意度", "过程指标", "决策指标", "项目产出", "管理指标", "投入", "过程", "产出", "效益", "决策", "社会成本指标", "经济成本", "生态环境成本", "履职效能", "管理效率", "社会效应", "部门管理"}

// IsLevelName reports whether a cell names an indicator's level.
func IsLevelName(s string) bool {
	return levels()[strings.TrimSuffix(lang.HeaderText(s), "指标")]
}

// levels are the levelNames without 指标.
var levels = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, w := range levelNames {
		m[strings.TrimSuffix(w, "指标")] = true
	}
	return m
})

// totalLabels head the row that adds a form up.
var totalLabels = []string{"总分", "合计", "总计", "总得分", "得分合计", "合 计", "总 分", "自评得分", "综合得分", "自评总分", "总 计"}

// totalOwners may stand before the words of such a label, and say what is added up.
var totalOwners = []string{"本", "部门", "单位", "项目", "整体", "支出", "年度", "绩效", "评价", "自评"}

// wholeSaid begin a bracket behind such a label that says what is added up, or out of how much.
var wholeSaid = []string{"含", "包含", "包括", "满分", "百分制", "100分", "共100分"}

// IsTotalLabel reports whether a cell is the label of a total.
func IsTotalLabel(s string) bool {
	s = strings.TrimRight(content.Trimmed(s), "：: ")
	if i := strings.IndexByte(s, '('); i > 0 && strings.HasSuffix(s, ")") && lang.HasAnyPrefix(s[i+1:], wholeSaid) {
		s = s[:i] // 总计(含预算执行10分)
	}
	for i := 0; i < 4; i++ {
		if slices.Contains(totalLabels, s) {
			return true // 绩效自评综合得分
		}
		owned := false
		for _, w := range totalOwners {
			if rest, ok := strings.CutPrefix(s, w); ok {
				s, owned = rest, true
				break
			}
		}
		if !owned {
			return false
		}
	}
	return false
}
