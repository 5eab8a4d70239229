package stream

import (
	"slices"
	"strings"

	"gouji/parse/document"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// BelowHeader reports whether paragraph i is the name of a level right below a table whose last row is the header of a
// form's indicators: a copy has kept that in one line, and set the cells below it one to a line.
func BelowHeader(c *content.Draft, ps []*content.Para, i int) bool {
	return i > 0 && ps[i-1].Text.Len() == 0 && IsLevelName(CapName(ps[i].Line)) && len(HeaderAbove(c, ps, i)) > 0
}

// HeaderAbove are the heads in the last row of the table right above paragraph i, nil if there is none.
func HeaderAbove(c *content.Draft, ps []*content.Para, i int) []Cell {
	if i == 0 || ps[i-1].Text.Len() > 0 {
		return nil
	}
	b := &c.Document.Blocks[ps[i-1].Block]
	if b.Kind != document.Grid || len(b.Table.Rows) == 0 {
		return nil
	}
	var cells []Cell
	for _, cell := range b.Table.Rows[len(b.Table.Rows)-1].Cells {
		if t := cell.Text; t.Len() > 0 {
			x := Cell{Text: t.String(), From: t, Line: -1, P: ps[i-1]}
			x.Look()
			cells = append(cells, x)
		}
	}
	if HeadCells(cells) < len(cells) {
		return nil
	}
	return cells
}

// NamesWhole reports whether a word names all the indicators of a form, and perhaps their points: 年度绩效目标1（80分）.
func NamesWhole(w string) bool {
	return slices.Contains(WholeCaps, strings.TrimRight(CapName(w), "0123456789一二三四五 "))
}

// BelowWhole are the cells behind what stands before the heads of a stream and names all of its indicators, and that cell, nil
// if there is none.
func BelowWhole(cells []Cell) (above *Cell, rest []Cell) {
	for i := range min(len(cells), maxAboveHeads) {
		switch {
		case LevelOfHead(cells[i].Text) > 0:
			return above, cells[i:]
		case !NamesWhole(cells[i].Text):
			return nil, cells
		case cells[i].cap:
			above = &cells[i]
		}
	}
	return nil, cells
}

// maxAboveHeads is how many cells may name all the indicators before their heads.
const maxAboveHeads = 3

// HeadsAgain reports whether a line of several cells holds nothing but heads.
func HeadsAgain(p *content.Para) bool {
	if p.Marks&content.Digits != 0 || p.Marks&content.Spaces == 0 {
		return false
	}
	more := Of(nil, p, 0)
	return len(more) >= MinHeadWords && HeadCells(more) == len(more)
}

// MinHeadWords is how many words of heads a line has at least that is a header of its own.
const MinHeadWords = 3

// MayHead reports whether a line may begin the header of a form's indicators.
func MayHead(p *content.Para) bool {
	words := strings.Fields(p.Line)
	for i, w := range words {
		if i+1 < len(words) && (NamesWhole(w) || Bracketed(w)) {
			continue // 年度绩效目标1 （80分） 一级指标 …
		}
		role, exact := lang.RoleOf(w)
		if p.Marks&(content.Stops|content.Semicolons|content.Commas) != 0 && LevelOfHead(w) == 0 && role != lang.ColOrdinal {
			return false
		}
		return exact && (role == lang.ColName || role == lang.ColOrdinal) && !content.Longer(w, LongHead)
	}
	return false
}

// FoldedHeads joins the words of a header that stand on two lines, the second behind the first: 年度 | 实际 | 分值 | 得分 | 指标值
// | 完成值.
func FoldedHeads(cells []Cell) []Cell {
	for p := 4; p < len(cells) && p < MaxHeadCells; p++ {
		var joins []int // the cell above each
		at := 0
		for p+len(joins) < len(cells) && len(joins) < maxFolded {
			below := strings.TrimSpace(cells[p+len(joins)].Text)
			if cells[p+len(joins)].Kind != StreamWords || content.Longer(below, maxFoldedWord) {
				break
			}
			for at < p {
				if role, exact := lang.RoleOf(cells[at].Text + below); exact && !content.Longer(cells[at].Text, maxFoldedWord) && (role == lang.ColTarget || role == lang.ColActual || role == lang.ColScore || role == lang.ColWeight || role == lang.ColReason) {
					break
				}
				at++
			}
			if at == p {
				break
			}
			joins = append(joins, at)
			at++
		}
		if len(joins) == 0 || joins[len(joins)-1] == p-1 && len(joins) == 1 {
			continue // a word broken in two, side by side
		}
		out := slices.Clone(cells[:p])
		for k, at := range joins {
			out[at].Text += strings.TrimSpace(cells[p+k].Text)
			out[at].Kind = StreamWords
		}
		if s := New(out[:HeadCells(out)]); s != nil && s.Heads == p {
			return append(out, cells[p+len(joins):]...)
		}
	}
	return cells
}

// Of the words of a header on two lines: how many columns have two, and how long they are.
const (
	maxFolded     = 4
	maxFoldedWord = 6
	MaxHeadCells  = 20
)

// HeadCells is how many cells from the first on head columns: up to one of a kind that has been, or behind the points to
// the name of an indicator.
func HeadCells(cells []Cell) int {
	var seen [lang.ColDeduct + 1]bool
	n := 0
	for n < len(cells) {
		k, text := headAt(cells, n)
		if k == 0 {
			break
		}
		role, _ := lang.RoleOf(text)
		whole := seen[lang.ColTarget] && seen[lang.ColActual] && seen[lang.ColWeight] && seen[lang.ColScore]
		if whole && role != lang.ColReason && role != lang.ColGrade && role != lang.ColDeduct || seen[role] && role != lang.ColName && role != lang.ColReason || role == lang.ColName && (seen[lang.ColTarget] || seen[lang.ColWeight]) {
			break
		}
		seen[role] = true
		n += k
	}
	return n
}

// headAt reads a head from cell n on: one cell, or a word on two. It returns how many cells it takes.
func headAt(cells []Cell, n int) (int, string) {
	t := strings.TrimSpace(cells[n].Text)
	role, exact := lang.RoleOf(t)
	if n+1 < len(cells) && cells[n+1].Kind == StreamWords && cells[n].Kind == StreamWords {
		joined := t + strings.TrimSpace(cells[n+1].Text)
		next, ok := lang.RoleOf(cells[n+1].Text)
		if r, ex := lang.RoleOf(joined); ex && (!exact || r != role && !(ok && next != lang.ColUnknown)) && !content.Longer(joined, MaxHead) {
			return 2, joined // 年度 / 指标值
		}
	}
	if IsLevelName(t) || content.Longer(t, MaxHead) || strings.ContainsAny(lang.HeaderText(t), "0123456789") {
		return 0, ""
	}
	if exact || role == lang.ColReason || role == lang.ColScore || role == lang.ColTarget || role == lang.ColActual || role == lang.ColRate {
		return 1, t
	}
	return 0, ""
}

// MaxHead is the length up to which words head a column.
const MaxHead = 20

// Stream is a header in the order of its columns.
type Stream struct {
	Cols   []content.Column
	From   []Cell // the cell of each
	Heads  int    // cells that the header takes
	name   int    // the column of the indicators' own names
	Weight int
	Score  int
	Actual int
	Above  *Cell // the name and the points of all the indicators, before the heads
	Glued  bool  // its cells are glued together, so that their borders are guessed
	units  bool  // a column of units
	signs  bool
}

// New is the stream below a header, nil if that is not one of indicators with points.
func New(cells []Cell) *Stream {
	s := &Stream{Heads: len(cells), name: -1, Weight: -1, Score: -1}
	target, actual, seen := false, false, map[lang.ColumnRole]int{}
	for n := 0; n < len(cells); {
		k, text := headAt(cells, n)
		if k == 0 {
			return nil
		}
		role, _ := lang.RoleOf(text)
		if role == lang.ColName && LevelOfHead(text) == 0 && headAtLevel(cells, n+k) && len(s.Cols) == 0 {
			n += k // 绩效指标 before 一级指标
			continue
		}
		switch role {
		case lang.ColName:
			if s.Weight >= 0 || target || actual {
				return nil
			}
			s.name = len(s.Cols)
		case lang.ColWeight:
			s.Weight = len(s.Cols)
		case lang.ColScore:
			s.Score = len(s.Cols)
		case lang.ColTarget:
			target = true
		case lang.ColActual:
			actual, s.Actual = true, len(s.Cols)
		case lang.ColUnit:
			s.units = true
		case lang.ColSign:
			s.signs = true
		case lang.ColReason, lang.ColRate, lang.ColGrade, lang.ColOrdinal, lang.ColDeduct, lang.ColScoreRate:
		default:
			return nil
		}
		if seen[role]++; seen[role] > 1 && role != lang.ColName && role != lang.ColReason {
			return nil
		}
		s.Cols = append(s.Cols, content.Column{Role: role, Text: text})
		s.From = append(s.From, cells[n])
		n += k
	}
	if len(s.Cols) < 5 || s.name < 0 || s.Score < 0 || !target || !actual {
		return nil
	}
	return s
}

// headAtLevel reports whether the head of a column of the first level stands at a cell.
func headAtLevel(cells []Cell, n int) bool {
	return n < len(cells) && LevelOfHead(cells[n].Text) == 1
}

// CapName is the indicator's name before its cap.
func CapName(s string) string {
	if i := strings.IndexByte(s, '('); i > 0 {
		s = s[:i]
	}
	return content.Trimmed(s)
}

// WholeCaps name what a cap over all the indicators of a form is of.
var WholeCaps = []string{"绩效指标", "绩效目标", "年度绩效指标", "年度绩效目标", "项目绩效"}

// levelHeads are what heads a column of indicators of a level, from the first.
var levelHeads = [][]string{
	{"一级指标", "一级", "指标一级", "一级指标名称"},
	{"二级指标", "二级", "指标二级", "二级指标名称"},
	{"三级指标", "三级", "指标三级", "三级指标名称"},
	{"四级指标", "四级", "指标四级", "四级指标名称"},
}

// LevelOfHead is the level whose indicators a head is over, 0 if it is over none: 2 for 二级指标.
func LevelOfHead(s string) int {
	t := lang.HeaderText(s)
	for i, words := range levelHeads {
		if slices.Contains(words, t) {
			return i + 1
		}
	}
	return 0
}
