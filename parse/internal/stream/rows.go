package stream

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/lang"
)

// Row is a row of cells with their columns.
type Row struct {
	Cells []Cell
	Cols  []int
}

// at is the number under a column.
func (r *Row) at(col int) (decimal.Decimal, bool) {
	for i, k := range r.Cols {
		if k == col && r.Cells[i].Kind == StreamBare {
			return r.Cells[i].Value, true
		}
	}
	return lang.DecZero, false
}

// Parts are the rows of a stream and its total.
type Parts struct {
	Rows  []Row
	Total int             // the cell of its label, -1 if it has none
	Sums  []Cell          // the numbers of the total
	Full  decimal.Decimal // the weights and the scores that the total tells
	got   decimal.Decimal
	// What the weights and the scores of the rows come to.
	Weights, Scores decimal.Decimal
	Top             bool // the total stands above the rows
	End             int  // the cells up to the end of the total
}

// Part sets a stream into rows. It fails where these are none of indicators with points. Behind its total nothing may
// stand, or whatever there is where the stream is open.
func (s *Stream) Part(cells []Cell, open bool) (x Parts, ok bool) {
	x.Total = slices.IndexFunc(cells, func(x Cell) bool { return x.Kind == StreamTotal })
	body := cells
	x.End = len(cells)
	if x.Total >= 0 {
		rest := x.Total + 1
		for rest < len(cells) && (cells[rest].Kind == StreamBare || cells[rest].Kind == streamDash) && len(x.Sums) < 2 {
			if cells[rest].Kind == StreamBare {
				x.Sums = append(x.Sums, cells[rest])
			}
			rest++
		}
		if rest < len(cells) && slices.Contains(GradeWords, cells[rest].Text) {
			rest++
		}
		switch {
		case len(x.Sums) == 0:
			return x, false
		case x.Total == 0:
			body, x.Top = cells[rest:], true
		case rest < len(cells) && !(len(cells)-rest <= 2 && cells[rest].Kind == StreamWords) && !open:
			return x, false // what else stands there would be lost
		default:
			body = cells[:x.Total]
			if open {
				x.End = rest
			}
		}
	}
	body = joinedValues(s, body)
	if len(body) < minStreamCells {
		return x, false
	}
	cols, starts, cost := s.rows(body)
	if cols == nil {
		return x, false
	}
	for i := range body {
		if Bracketed(body[i].Text) || body[i].cap && slices.Contains(WholeCaps, "绩效"+strings.TrimPrefix(CapName(body[i].Text), "绩效")) {
			return x, false // points of a level whose name is lost, or of all: 年度 绩效 目标 (80 分)
		}
		if starts[i] {
			x.Rows = append(x.Rows, Row{})
		}
		r := &x.Rows[len(x.Rows)-1]
		if n := len(r.Cols); n > 0 && r.Cols[n-1] == cols[i] { // goes on with the cell before it
			if b := &r.Cells[n-1]; b.sameLine(&body[i]) {
				*b = b.upTo(&body[i])
			}
			continue
		}
		r.Cells, r.Cols = append(r.Cells, body[i]), append(r.Cols, cols[i])
	}
	n := 0
	for i := range x.Rows {
		w, hasW := x.Rows[i].at(s.Weight)
		y, hasY := x.Rows[i].at(s.Score)
		if (hasW || s.Weight < 0) && hasY {
			n++
		} else if hasW || hasY {
			return x, false
		}
		x.Weights, x.Scores = x.Weights.Add(w), x.Scores.Add(y)
	}
	if n < MinRows || cost > n*maxRowCost {
		return x, false
	}
	x.Full, x.got = lang.DecHundred, lang.DecZero
	if len(x.Sums) == 2 {
		x.Full, x.got = x.Sums[0].Value, x.Sums[1].Value
		if s.Score < s.Weight && x.got.GreaterThan(x.Full) {
			x.Full, x.got = x.got, x.Full
		}
	} else if len(x.Sums) == 1 {
		x.got = x.Sums[0].Value
	}
	return x, true
}

// Closes reports whether rows come to their total, with the points of the budget's execution where these are known.
func (x *Parts) Closes(s *Stream, weight, score decimal.Decimal) bool {
	if s.Glued {
		return s.Weight >= 0 && (x.Weights.Equal(x.Full) || x.Weights.Add(weight).Equal(x.Full))
	}
	if s.Weight < 0 { // scores alone
		return len(x.Sums) == 1 && x.Scores.Add(score).Equal(x.got)
	}
	return x.Weights.Equal(x.Full) || x.Weights.Add(weight).Equal(x.Full) || x.Weights.Add(ExecutionPoints).Equal(x.Full) && weight.IsZero() ||
		len(x.Sums) > 0 && (x.Scores.Equal(x.got) || x.Scores.Add(score).Equal(x.got))
}

// LevelsMakeUp reports whether the points in brackets of the levels of a stream come to those of all its indicators.
func LevelsMakeUp(cells []Cell, above *Cell) bool {
	whole, _ := capPoints(above.Text)
	for i := range cells {
		if points, ok := capPoints(cells[i].Text); ok && cells[i].Kind == StreamLevel {
			whole = whole.Sub(points)
		}
	}
	return whole.IsZero()
}

// Of a stream: the number of cells it has at least, and what a row of it may cost.
const (
	minStreamCells = 8
	maxRowCost     = 45
)

// ScoreBefore is the score of the budget's execution among the cells before a stream that has scores alone: the number
// that its total has above them, 0 if none has.
func ScoreBefore(s *Stream, x *Parts, before []Cell) decimal.Decimal {
	rest := x.got.Sub(x.Scores)
	if s.Weight < 0 && rest.IsPositive() && slices.ContainsFunc(before, func(w Cell) bool { return w.Kind == StreamBare && w.Value.Equal(rest) }) {
		return rest
	}
	return lang.DecZero
}

// GradeWords are the words of grades, longer ones first.
var GradeWords = []string{"优秀", "良好", "合格", "优", "良", "中", "差"}

// MinRows is the number of indicators from which weights can prove anything.
const MinRows = 3

// ExecutionPoints is what forms give the budget's execution.
var ExecutionPoints = decimal.NewFromInt(10)
