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
	total int          // the cell of its label, -1 if it has none
	sums  []streamCell // the numbers of the total
	full  decimal.Decimal
	top   bool // the total stands above the rows
	end   int  // the cells up to the end of the total
}

// part sets a stream into rows and reports whether they close, with the points of the budget's execution where these
// are known. Behind its total nothing may stand, or whatever there is where the stream is open.
func (c *Content) part(s *stream, cells []streamCell, rate [2]decimal.Decimal, open bool) (x streamParts, ok bool) {
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
	body = c.joinedValues(s, body)
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
			if b := &r.cells[n-1]; b.p != nil && b.p == body[i].p {
				*b = c.streamCell(b.p, b.at[0], body[i].at[1], b.line, b.number)
			}
			continue
		}
		r.cells, r.cols = append(r.cells, body[i]), append(r.cols, cols[i])
	}
	// What it comes to must close.
	var weights, scores decimal.Decimal
	n := 0
	for i := range x.rows {
		w, hasW := x.rows[i].at(s.weight)
		y, hasY := x.rows[i].at(s.score)
		if (hasW || s.weight < 0) && hasY {
			n++
		} else if hasW || hasY {
			return x, false
		}
		weights, scores = weights.Add(w), scores.Add(y)
	}
	if n < minRows || cost > n*maxRowCost {
		return x, false
	}
	full, got := decHundred, decZero
	if len(x.sums) == 2 {
		full, got = x.sums[0].value, x.sums[1].value
		if s.score < s.weight && got.GreaterThan(full) {
			full, got = got, full
		}
	} else if len(x.sums) == 1 {
		got = x.sums[0].value
	}
	x.full = full
	if s.weight < 0 { // scores alone
		return x, len(x.sums) == 1 && scores.Add(rate[1]).Equal(got)
	}
	return x, weights.Equal(full) || weights.Add(rate[0]).Equal(full) || weights.Add(executionPoints).Equal(full) && rate[0].IsZero() ||
		len(x.sums) > 0 && (scores.Equal(got) || scores.Add(rate[1]).Equal(got))
}

// readStream reads the rows and the total of a stream. It reports whether they close.
func (c *Content) readStream(s *stream, cells []streamCell, grid *gridContext) bool {
	f := grid.form
	var rate [2]decimal.Decimal
	for k, id := range [...]FigureID{f.rateWeight, f.rateScore} {
		if id != 0 {
			rate[k] = c.figure(id).Value
		}
	}
	x, closes := c.part(s, cells, rate, false)
	if !closes {
		return false
	}
	rows, total, sums, sum, top := x.rows, x.total, x.sums, x.full, x.top
	// The header, and the rows below it.
	head := grow{}
	for k := range s.cols {
		g := s.from[k].make(k)
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
	totalRow := func() grow {
		r := grow{cells: []gcell{cells[total].make(0)}}
		for i := range sums {
			col := s.score
			if len(sums) == 2 && sums[i].value.Equal(sum) && (i == 0) == (s.weight < s.score || !sums[0].value.Equal(sums[1].value) && sums[0].value.Equal(sum)) {
				col = s.weight
			}
			r.cells = append(r.cells, sums[i].make(col))
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
			r.cells = append(r.cells, rows[n].cells[i].make(rows[n].cols[i]))
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
					g := cells[i].make(0)
					c.gradeOfTotal(&g, h.number(&r, 0, ColScore))
				}
			}
		}
	}
	return true
}

// Of a stream: the number of cells it has at least, and what a row of it may cost.
const (
	minStreamCells = 8
	maxRowCost     = 45
)

// streamRows parts a line at the stream of indicators that it holds, from their header to their total, where that closes;
// nil if it does not, or if the line is nothing but the stream.
func streamRows(t document.Text) []document.Text {
	if !holds(t.Runes, "指标") || !holds(t.Runes, "分") {
		return nil
	}
	var c *Content
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
	words := c.streamOf(nil, &para{text: t}, 0)
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
		x, closes := c.part(s, cells[s.heads:], [2]decimal.Decimal{}, true)
		if !closes && s.weight < 0 && len(x.sums) == 1 && len(x.rows) >= minRows {
			for _, w := range words[next:k] { // the score of the budget's execution
				if !closes && w.kind == streamBare && w.value.IsPositive() {
					x, closes = c.part(s, cells[s.heads:], [2]decimal.Decimal{decZero, w.value}, true)
				}
			}
		}
		if !closes || x.total <= 0 || k == 0 && x.end == len(cells)-s.heads {
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
