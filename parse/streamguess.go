package parse

import "strings"

// Heads that a copy has moved or lost. The heads of merged cells come before those below them, 年度指标值 | 实际完成值 | 分值 |
// 得分 over 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位, or no heads stand above the indicators at all. What they
// must have been is guessed, and taken where weights and scores both come to their totals below it.

// streamGuess is a way to read the heads of a stream, and the cells below them.
type streamGuess struct {
	*stream
	body  []streamCell
	blind bool // no heads stand there
}

// streamsOf are the ways to read the heads that cells begin with, the likeliest first.
func streamsOf(cells []streamCell) []streamGuess {
	above, cells := belowWhole(cells)
	folded := foldedHeads(cells)
	if s := newStream(folded[:headCells(folded)]); s != nil {
		s.above = above
		return []streamGuess{{stream: s, body: folded[s.heads:]}}
	}
	if heads, n := mergedHeads(cells); n > 0 {
		if s := newStream(heads); s != nil {
			return []streamGuess{{stream: s, body: cells[n:]}}
		}
	}
	return nil
}

// mergedHeads are the heads of two rows in the order of their columns, those of the upper row that stand over columns of
// the lower left out, and how many cells they take.
func mergedHeads(cells []streamCell) (heads []streamCell, n int) {
	var upper []streamCell
	for n < len(cells) && n < maxHeadCells && levelOfHead(cells[n].text) == 0 {
		k, text := headAt(cells, n)
		if k != 1 {
			return nil, 0
		}
		switch role, _ := roleOf(text); role {
		case ColTarget, ColActual, ColWeight, ColScore, ColReason, ColDeduct:
			upper = append(upper, cells[n])
		default:
			return nil, 0
		}
		n++
	}
	if len(upper) < minHeadWords || n == len(cells) || levelOfHead(cells[n].text) != 1 {
		return nil, 0
	}
	var seen [ColDeduct + 1]bool
	for ; n < len(cells); n++ {
		k, text := headAt(cells, n)
		if k != 1 {
			break
		}
		role, _ := roleOf(text)
		seen[role] = true
		heads = append(heads, cells[n])
	}
	for _, x := range upper {
		if role, _ := roleOf(strings.TrimSpace(x.text)); !seen[role] {
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

// blindStreams are the ways to read indicators that no heads stand above.
func blindStreams(cells []streamCell) []streamGuess {
	var out []streamGuess
	for _, words := range guessedHeads {
		var heads []streamCell
		for _, w := range words {
			heads = append(heads, streamCell{text: w, cell: &gcell{text: w, span: 1}})
		}
		if s := newStream(heads); s != nil {
			out = append(out, streamGuess{stream: s, body: cells, blind: true})
		}
	}
	return out
}

// closesBlind reports whether rows come to their totals, as they must where no heads tell their columns: to both, or to that
// of the weights, with the points of the budget's execution, where most indicators have all their points.
func (x *streamParts) closesBlind(s *stream) bool {
	if len(x.sums) != 2 || len(x.rows) < minBlindRows {
		return false
	}
	if x.weights.Equal(x.full) && x.scores.Equal(x.got) {
		return true
	}
	full, scored := 0, 0
	for i := range x.rows {
		if w, ok := x.rows[i].at(s.weight); ok {
			scored++
			if y, ok := x.rows[i].at(s.score); ok && y.Equal(w) {
				full++
			}
		}
	}
	return full*2 > scored && x.weights.Add(executionPoints).Equal(x.full)
}

// minBlindRows is how many rows indicators without heads have at least.
const minBlindRows = 4
