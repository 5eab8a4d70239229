package parse

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/document"
)

// streamRow is a row of cells with their columns.
type streamRow struct {
	cells []streamCell
	cols  []int
}

// at is the number under a column.
func (r *streamRow) at(col int) (decimal.Decimal, bool) {
	for i, k := range r.cols {
		if k == col && r.cells[i].kind == streamBare {
			return r.cells[i].value, true
		}
	}
	return decZero, false
}

// streamParts are the rows of a stream and its total.
type streamParts struct {
	rows  []streamRow
	total int             // the cell of its label, -1 if it has none
	sums  []streamCell    // the numbers of the total
	full  decimal.Decimal // the weights and the scores that the total tells
	got   decimal.Decimal
	// What the weights and the scores of the rows come to.
	weights, scores decimal.Decimal
	top             bool // the total stands above the rows
	end             int  // the cells up to the end of the total
}

// part sets a stream into rows. It fails where these are none of indicators with points. Behind its total nothing may
// stand, or whatever there is where the stream is open.
func (s *stream) part(cells []streamCell, open bool) (x streamParts, ok bool) {
	x.total = slices.IndexFunc(cells, func(x streamCell) bool { return x.kind == streamTotal })
	body := cells
	x.end = len(cells)
	if x.total >= 0 {
		rest := x.total + 1
		for rest < len(cells) && (cells[rest].kind == streamBare || cells[rest].kind == streamDash) && len(x.sums) < 2 {
			if cells[rest].kind == streamBare {
				x.sums = append(x.sums, cells[rest])
			}
			rest++
		}
		if rest < len(cells) && slices.Contains(gradeWords, cells[rest].text) {
			rest++
		}
		switch {
		case len(x.sums) == 0:
			return x, false
		case x.total == 0:
			body, x.top = cells[rest:], true
		case rest < len(cells) && !(len(cells)-rest <= 2 && cells[rest].kind == streamWords) && !open:
			return x, false // what else stands there would be lost
		default:
			body = cells[:x.total]
			if open {
				x.end = rest
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
		if bracketed(body[i].text) || body[i].cap && slices.Contains(wholeCaps, "绩效"+strings.TrimPrefix(capName(body[i].text), "绩效")) {
			return x, false // points of a level whose name is lost, or of all: 年度 绩效 目标 (80 分)
		}
		if starts[i] {
			x.rows = append(x.rows, streamRow{})
		}
		r := &x.rows[len(x.rows)-1]
		if n := len(r.cols); n > 0 && r.cols[n-1] == cols[i] { // goes on with the cell before it
			if b := &r.cells[n-1]; b.sameLine(&body[i]) {
				*b = b.upTo(&body[i])
			}
			continue
		}
		r.cells, r.cols = append(r.cells, body[i]), append(r.cols, cols[i])
	}
	n := 0
	for i := range x.rows {
		w, hasW := x.rows[i].at(s.weight)
		y, hasY := x.rows[i].at(s.score)
		if (hasW || s.weight < 0) && hasY {
			n++
		} else if hasW || hasY {
			return x, false
		}
		x.weights, x.scores = x.weights.Add(w), x.scores.Add(y)
	}
	if n < minRows || cost > n*maxRowCost {
		return x, false
	}
	x.full, x.got = decHundred, decZero
	if len(x.sums) == 2 {
		x.full, x.got = x.sums[0].value, x.sums[1].value
		if s.score < s.weight && x.got.GreaterThan(x.full) {
			x.full, x.got = x.got, x.full
		}
	} else if len(x.sums) == 1 {
		x.got = x.sums[0].value
	}
	return x, true
}

// closes reports whether rows come to their total, with the points of the budget's execution where these are known.
func (x *streamParts) closes(s *stream, weight, score decimal.Decimal) bool {
	if s.glued {
		return s.weight >= 0 && (x.weights.Equal(x.full) || x.weights.Add(weight).Equal(x.full))
	}
	if s.weight < 0 { // scores alone
		return len(x.sums) == 1 && x.scores.Add(score).Equal(x.got)
	}
	return x.weights.Equal(x.full) || x.weights.Add(weight).Equal(x.full) || x.weights.Add(executionPoints).Equal(x.full) && weight.IsZero() ||
		len(x.sums) > 0 && (x.scores.Equal(x.got) || x.scores.Add(score).Equal(x.got))
}

// readStream reads the rows and the total of a stream. It reports whether they close.
func (c *Content) readStream(s *stream, cells []streamCell, grid *gridContext) bool {
	f := grid.form
	points := func(id FigureID) decimal.Decimal {
		if id == 0 {
			return decZero
		}
		return c.figure(id).Value
	}
	x, ok := s.part(cells, false)
	if !ok || !x.closes(s, points(f.rateWeight), points(f.rateScore)) {
		return false
	}
	rows, total, sums, sum, top := x.rows, x.total, x.sums, x.full, x.top
	if s.glued {
		s.nestLevels(rows)
	}
	// The header, and the rows below it.
	head := grow{}
	for k := range s.cols {
		g := c.under(&s.from[k], k)
		g.text, g.role, g.exact, g.asked = s.cols[k].text, s.cols[k].role, true, true
		head.cells = append(head.cells, g)
	}
	h := c.header(&head, grid)
	h.fixed = true
	if !h.indicator {
		return false
	}
	grid.last.indicator = h
	c.capRow(&head, f)
	if s.above != nil && (s.weight >= 0 || levelsMakeUp(cells, s.above)) {
		g := c.under(s.above, 0)
		if id := c.firstPoints(&g); id != 0 {
			f.caps = append(f.caps, capGroup{figure: id, all: true})
		}
	}
	totalRow := func() grow {
		r := grow{cells: []gcell{c.under(&cells[total], 0)}}
		for i := range sums {
			col := s.score
			if len(sums) == 2 && sums[i].value.Equal(sum) && (i == 0) == (s.weight < s.score || !sums[0].value.Equal(sums[1].value) && sums[0].value.Equal(sum)) {
				col = s.weight
			}
			if len(sums) == 1 && s.weight >= 0 && x.weights.Equal(sums[i].value) && !x.scores.Equal(sums[i].value) {
				col = s.weight // 合计 100 under the weights alone
			}
			r.cells = append(r.cells, c.under(&sums[i], col))
		}
		return r
	}
	if top {
		r := totalRow()
		c.topTotal(h, &r, f)
	}
	for n := range rows {
		r := grow{index: n}
		limit, reached := false, false
		for i := range rows[n].cells {
			r.cells = append(r.cells, c.under(&rows[n].cells[i], rows[n].cols[i]))
			limit = limit || s.cols[rows[n].cols[i]].role == ColTarget && rows[n].cells[i].limit
			reached = reached || rows[n].cols[i] == s.actual
		}
		if limit && !reached {
			r.cells = append(r.cells, gcell{blank: true, col: s.actual})
		}
		c.capRow(&r, f)
		c.indicatorRow(h, &r, f)
	}
	if total > 0 {
		r := totalRow()
		c.totalRow(h, &r, f)
		if len(r.cells) == 3 {
			for i := total; i < len(cells); i++ {
				if cells[i].kind == streamWords {
					g := c.under(&cells[i], 0)
					c.gradeOfTotal(&g, h.number(&r, 0, ColScore))
				}
			}
		}
	}
	return true
}

// levelsMakeUp reports whether the points in brackets of the levels of a stream come to those of all its indicators.
func levelsMakeUp(cells []streamCell, above *streamCell) bool {
	whole, _ := capPoints(above.text)
	for i := range cells {
		if points, ok := capPoints(cells[i].text); ok && cells[i].kind == streamLevel {
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

// scoreBefore is the score of the budget's execution among the cells before a stream that has scores alone: the number
// that its total has above them, 0 if none has.
func scoreBefore(s *stream, x *streamParts, before []streamCell) decimal.Decimal {
	rest := x.got.Sub(x.scores)
	if s.weight < 0 && rest.IsPositive() && slices.ContainsFunc(before, func(w streamCell) bool { return w.kind == streamBare && w.value.Equal(rest) }) {
		return rest
	}
	return decZero
}

// streamRows parts a line at the stream of indicators that it holds, from their header to their total, where that closes;
// nil if it does not, or if the line is nothing but the stream.
func streamRows(t document.Text) []document.Text {
	if !holds(t.Runes, "指标") || !holds(t.Runes, "分") {
		return nil
	}
	var out []document.Text
	around := func(t document.Text) { // what stands between streams
		if t = trimText(t); t.Len() == 0 {
			return
		}
		if rows := budgetRows(t); rows != nil {
			out = append(out, rows...)
		} else {
			out = append(out, t)
		}
	}
	words := streamOf(nil, &para{text: t}, 0)
	behind, next, found := 0, 0, false // the end of the last stream, and the word behind it
	for k := 0; k < len(words); k++ {
		if levelOfHead(words[k].text) == 0 || k > 0 && levelOfHead(words[k-1].text) > 0 {
			continue
		}
		cells := foldedHeads(words[k:min(len(words), k+maxStream)])
		s := newStream(cells[:headCells(cells)])
		if s == nil {
			continue
		}
		x, ok := s.part(cells[s.heads:], true)
		if !ok || !x.closes(s, decZero, scoreBefore(s, &x, words[next:k])) || x.total <= 0 || k == 0 && x.end == len(cells)-s.heads {
			break
		}
		from, to := words[k].at[0], cells[s.heads+x.end-1].at[1]
		around(t.Slice(behind, from))
		out = append(out, t.Slice(from, to))
		behind, found = to, true
		for k+1 < len(words) && words[k+1].at[0] < to {
			k++
		}
		next = k + 1
	}
	if !found {
		return nil
	}
	around(t.Slice(behind, t.Len()))
	return out
}
