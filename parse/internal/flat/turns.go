package flat

import (
	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
)

// cellTurns reads such a table that was copied one cell to a line. It returns how many paragraphs it took.
func cellTurns(c *content.Draft, ps []*content.Para, i int, grid *table.Context) int {
	if !isCellHead(ps[i]) {
		return 0
	}
	at := i + 1 // the first word of goals
	for at < len(ps) && at < i+2*maxStacked && form.TurnWord(ps[at].Line) != lang.ColTarget && isRowLabel(ps[at]) {
		at++
	}
	n := turnValues(ps, at+1)
	if at == i+1 || at >= len(ps) || form.TurnWord(ps[at].Line) != lang.ColTarget || n < 2 || n > maxStacked {
		return 0
	}
	labels := (at - i - n - 1) / 2 // each with its head, as the words that tell the two
	if labels < 1 || labels > 4 || n+2*labels+1 != at-i {
		return 0
	}
	width := labels + 1 + n
	row := func(from, to, col, index int) table.Row {
		r := table.Row{Index: index}
		for k := range col {
			r.Cells = append(r.Cells, content.Cell{Blank: true, Col: k, Span: 1})
		}
		for k := from; k < to; k++ {
			r.Cells = append(r.Cells, table.Cell(c, ps[k].Text, ps[k], table.ContextOf(c, ps[k]), col+k-from, 1))
		}
		return r
	}
	rows := []table.Row{row(i, i+width, 0, 0)}
	end := i + width
	for {
		names := 0
		for end+names < len(ps) && names < labels && form.TurnWord(ps[end+names].Line) != lang.ColTarget && isRowLabel(ps[end+names]) {
			names++
		}
		at := end + names
		if names == 0 || at >= len(ps) || form.TurnWord(ps[at].Line) != lang.ColTarget {
			break
		}
		goals := turnValues(ps, at+1)
		done := at + 1 + goals
		if goals == 0 || goals > n || done >= len(ps) || form.TurnWord(ps[done].Line) != lang.ColActual || turnValues(ps, done+1) != goals {
			break
		}
		rows = append(rows, row(end, done, labels-names, len(rows)), row(done, done+1+goals, labels, len(rows)+1))
		end = done + 1 + goals
	}
	if len(rows) < 3 {
		return 0
	}
	h := table.ReadHeader(c, &rows[0], grid)
	h.Fixed = true
	form.Plain(c, ps[i], h, rows[1:], grid)
	form.TurnRows(c, rows)
	return end - i
}

// turnValues is how many lines from paragraph i on are values of such a row.
func turnValues(ps []*content.Para, i int) int {
	n := 0
	for i+n < len(ps) && (isCellNumber(ps[i+n]) || isGoalValue(ps[i+n])) {
		n++
	}
	return n
}
