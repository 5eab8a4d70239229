package stream

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Heads that a copy has moved or lost. The heads of merged cells come before those below them, 年度指标值 | 实际完成值 | 分值 |
// 得分 over 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位, or no heads stand above the indicators at all. What they
// must have been is guessed, and taken where weights and scores both come to their totals below it.

// Guess is a way to read the heads of a stream, and the cells below them.
type Guess struct {
	*Stream
	Body  []Cell
	blind bool // no heads stand there
}

// Guesses are the ways to read the heads that cells begin with, the likeliest first.
func Guesses(cells []Cell) []Guess {
	above, cells := BelowWhole(cells)
	folded := FoldedHeads(cells)
	if s := New(folded[:HeadCells(folded)]); s != nil {
		s.Above = above
		return []Guess{{Stream: s, Body: folded[s.Heads:]}}
	}
	if heads, n := mergedHeads(cells); n > 0 {
		if s := New(heads); s != nil {
			return []Guess{{Stream: s, Body: cells[n:]}}
		}
	}
	return nil
}

// mergedHeads are the heads of two rows in the order of their columns, those of the upper row that stand over columns of
// the lower left out, and how many cells they take.
func mergedHeads(cells []Cell) (heads []Cell, n int) {
	var upper []Cell
	for n < len(cells) && n < MaxHeadCells && LevelOfHead(cells[n].Text) == 0 {
		k, text := headAt(cells, n)
		if k != 1 {
			return nil, 0
		}
		switch role, _ := lang.RoleOf(text); role {
		case lang.ColTarget, lang.ColActual, lang.ColWeight, lang.ColScore, lang.ColReason, lang.ColDeduct:
			upper = append(upper, cells[n])
		default:
			return nil, 0
		}
		n++
	}
	if len(upper) < MinHeadWords || n == len(cells) || LevelOfHead(cells[n].Text) != 1 {
		return nil, 0
	}
	var seen [lang.ColDeduct + 1]bool
	for ; n < len(cells); n++ {
		k, text := headAt(cells, n)
		if k != 1 {
			break
		}
		role, _ := lang.RoleOf(text)
		seen[role] = true
		heads = append(heads, cells[n])
	}
	for _, x := range upper {
		if role, _ := lang.RoleOf(strings.TrimSpace(x.Text)); !seen[role] {
			heads = append(heads, x)
		}
	}
	return heads, n
}

// guessedHeads are the heads that forms have above their indicators, in the orders that are in use.
var guessedHeads = [][]string{
	{"一级指标", "二级指标", "三级指标", "分值", "年度指标值", "实际完成值", "得分", "偏差原因分析及改进措施"},
	{"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"},
	{"一级指标", "二级指标", "三级指标", "年度指标值", "分值", "实际完成值", "得分", "偏差原因分析及改进措施"},
}

// Blind are the ways to read indicators that no heads stand above.
func Blind(cells []Cell) []Guess {
	var out []Guess
	for _, words := range guessedHeads {
		var heads []Cell
		for _, w := range words {
			heads = append(heads, Cell{Text: w, Cell: &content.Cell{Text: w, Span: 1}})
		}
		if s := New(heads); s != nil {
			out = append(out, Guess{Stream: s, Body: cells, blind: true})
		}
	}
	return out
}

// ClosesBlind reports whether rows come to their totals, as they must where no heads tell their columns: to both, or to that
// of the weights, with the points of the budget's execution, where most indicators have all their points.
func (x *Parts) ClosesBlind(s *Stream) bool {
	if len(x.Sums) != 2 || len(x.Rows) < minBlindRows {
		return false
	}
	if x.Weights.Equal(x.Full) && x.Scores.Equal(x.got) {
		return true
	}
	full, scored := 0, 0
	for i := range x.Rows {
		if w, ok := x.Rows[i].at(s.Weight); ok {
			scored++
			if y, ok := x.Rows[i].at(s.Score); ok && y.Equal(w) {
				full++
			}
		}
	}
	return full*2 > scored && x.Weights.Add(ExecutionPoints).Equal(x.Full)
}

// minBlindRows is how many rows indicators without heads have at least.
const minBlindRows = 4
