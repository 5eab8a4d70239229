package form

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// BrokenIndicators reads the rows of an indicator block whose header stands on
// one row but whose cells were copied one or a few to a row: a record begins
// with words behind the values of the one before. It returns how many rows it
// took, 0 if the rows are whole.
func BrokenIndicators(c *content.Draft, h *table.Header, rows []table.Row, f *table.Form) int {
	if len(h.Cols) < 6 && !(len(h.Cols) >= 3 && h.Has(lang.ColTarget) && h.Has(lang.ColActual) && !h.Has(lang.ColWeight)) || len(rows) < 6 {
		return 0
	}
	for i := 0; i < 3; i++ {
		if table.Filled(&rows[i])*2 >= len(h.Cols) {
			return 0
		}
	}
	var order, names []int
	for k := range h.Cols {
		switch role := h.Cols[k].Role; {
		case lang.HasAnySuffix(lang.HeaderText(h.Cols[k].Text), clause.Deviations):
			order = append(order, k)
			continue
		case role == lang.ColName:
			names = append(names, k)
			continue
		}
		switch h.Cols[k].Role {
		case lang.ColReason, lang.ColOrdinal, lang.ColUnknown, lang.ColGrade:
		default:
			order = append(order, k)
		}
	}
	if len(names) > 0 && len(order) == 2 && h.Has(lang.ColTarget) && h.Has(lang.ColActual) {
		return resultCells(c, h, rows)
	}
	if len(names) == 0 || len(order) < 3 {
		return 0
	}
	b := &brokenRecord{c: c, h: h, f: f, names: names, order: order}
	for i := range rows {
		r := &rows[i]
		if table.IsHeader(r) || table.Filled(r) > len(h.Cols) {
			b.flush()
			return i
		}
		if table.IsTotalRow(r) {
			b.flush()
			// 总分, and what it comes to in the cells behind it.
			total := table.Row{Index: r.Index, Cells: append([]content.Cell(nil), r.Cells...)}
			n := 1
			for ; i+n < len(rows) && total.Numbers() < 2; n++ {
				g := table.FirstCell(&rows[i+n])
				if g != nil && !table.Numeric(g) && !reflow.HeadsPoints(g.Text) {
					break
				}
				if g != nil && table.Numeric(g) {
					v := *g
					v.Col = len(h.Cols) + n
					total.Cells = append(total.Cells, v)
				}
			}
			TotalRow(c, h, &total, f)
			return i + n
		}
		inRow := false // a value of the record stands in this row already
		for k := range r.Cells {
			g := r.Cells[k]
			if g.Blank || g.Dash && (b.full() || b.closed && len(b.values) == 0) {
				continue // a remark that there is none
			}
			if table.Words(&g) {
				if b.subtotal = table.IsSubtotal(g.Text); b.subtotal {
					b.flush()
				}
			}
			if b.subtotal {
				continue // 小计 and what it comes to
			}
			if table.Words(&g) && !b.takesWord(&g, inRow) {
				continue // a reason behind the values
			}
			inRow = b.add(g) || inRow
		}
	}
	b.flush()
	return len(rows)
}

// brokenRecord is an indicator whose cells come one after the other.
type brokenRecord struct {
	c            *content.Draft
	h            *table.Header
	f            *table.Form
	names, order []int
	words        []content.Cell
	values       []content.Cell
	reason       *content.Cell // behind its values, with the marks of a clause
	closed       bool          // the record before had all its values
	subtotal     bool          // inside the row of a sub-total
}

// full reports whether all values of the record have been read.
func (b *brokenRecord) full() bool { return len(b.values) >= len(b.order) }

// takesWord decides what a cell of words is: it begins a new record, or
// belongs to this one. It reports false for a remark.
func (b *brokenRecord) takesWord(g *content.Cell, inRow bool) bool {
	if len(b.values) == 0 {
		return true
	}
	if stream.IsLevelName(g.Text) {
		b.flush()
		return true
	}
	if _, _, ok := numeral.ParseUnit(g.Text); ok && !b.full() {
		return true
	}
	if b.full() && (strings.ContainsAny(g.Text, "，,；;。") || strings.HasPrefix(g.Text, "其中")) && b.h.Has(lang.ColReason) {
		if v := *g; b.reason == nil {
			b.reason = &v
		}
		return false
	}
	if b.full() && inRow {
		return false
	}
	if b.full() || b.scored() {
		b.flush()
	}
	return true
}

// scored reports whether the record ends in two bare numbers, weight and
// score.
func (b *brokenRecord) scored() bool {
	n := len(b.values)
	return n >= 2 && table.Numeric(&b.values[n-1]) && table.Numeric(&b.values[n-2])
}

// add takes a cell into the record and reports whether it was a value.
func (b *brokenRecord) add(g content.Cell) bool {
	if table.Words(&g) && len(b.values) == 0 {
		b.words = append(b.words, g)
		return false
	}
	b.values = append(b.values, g)
	return true
}

// unit finds the value that is a unit in words and the place of its column in
// the order of columns, -1 if there is none.
func (b *brokenRecord) unit() (value, at int) {
	value, at = -1, -1
	for i := range b.values {
		if table.Words(&b.values[i]) {
			if _, _, ok := numeral.ParseUnit(b.values[i].Text); ok {
				value = i
			}
		}
	}
	for i, k := range b.order {
		if b.h.Cols[k].Role == lang.ColUnit {
			at = i
		}
	}
	return value, at
}

// wordedValues takes the target and the result of a record that are told in the same words, 有效减轻 / 有效减轻 / 15 / 15,
// from the words of its names to its values.
func (b *brokenRecord) wordedValues() {
	n := len(b.words)
	if lack := len(b.order) - len(b.values); lack > 0 && n > lack && len(b.values) > 0 && isFinalPoints(b.words, n-lack-1, b.c) {
		// 完成时间（10分） / 12月底之前 / 12月20日 / 10: what stands behind the name's points is of its values
		b.values = slices.Concat(b.words[n-lack:], b.values)
		b.words = b.words[:n-lack]
		return
	}
	if !b.scored() || len(b.values) != 2 || len(b.order) != 4 || n < 3 || b.words[n-1].Text != b.words[n-2].Text {
		return
	}
	for i, want := range [...]lang.ColumnRole{lang.ColTarget, lang.ColActual, lang.ColWeight, lang.ColScore} {
		if b.h.Cols[b.order[i]].Role != want {
			return
		}
	}
	b.values = slices.Concat(b.words[n-2:], b.values)
	b.words = b.words[:n-2]
}

// isFinalPoints reports whether cell i is the last of some that bears points in brackets, and no first-level name.
func isFinalPoints(cells []content.Cell, i int, c *content.Draft) bool {
	for k := i; k < len(cells); k++ {
		if (bracketPoints(c, &cells[k]) != 0) != (k == i) {
			return false
		}
	}
	return !stream.IsFirstLevel(cells[i].Text)
}

// resultLost are the columns of the values of a record that has its target and its points alone: what was reached and how far
// has never been filled in. It is nil for any other.
func (b *brokenRecord) resultLost() []int {
	var cols []int
	reached := false
	for _, k := range b.order {
		switch b.h.Cols[k].Role {
		case lang.ColTarget, lang.ColWeight, lang.ColScore:
			cols = append(cols, k)
		case lang.ColActual:
			reached = true
		case lang.ColSign, lang.ColUnit:
			return nil
		}
	}
	if !reached || len(cols) < 2 || len(cols) != len(b.values) || b.h.Cols[b.order[len(b.order)-1]].Role != lang.ColScore {
		return nil
	}
	target := false
	for i, k := range cols {
		g := &b.values[i]
		if b.h.Cols[k].Role == lang.ColTarget {
			if target = Limits(b.c, g); !target {
				return nil
			}
		} else if !points(b.c, g) {
			return nil
		}
	}
	if !target {
		return nil
	}
	return cols
}

// fullMarks is the target of a record whose unit, at value u and column at, two equal numbers of points follow where a result, a weight
// and a score are due, 0 if it is none: all points were given for a result that was never filled in, ≥ | 95 | % | 10 | 10.
func (b *brokenRecord) fullMarks(u, at int) content.FigureID {
	if len(b.values) != u+3 || u < 1 || b.f == nil || len(b.words) == 0 || at+4 != len(b.order) {
		return 0
	}
	for i, role := range []lang.ColumnRole{lang.ColActual, lang.ColWeight, lang.ColScore} {
		if b.h.Cols[b.order[at+1+i]].Role != role {
			return 0
		}
	}
	target, weight, score := &b.values[u-1], &b.values[u+1], &b.values[u+2]
	if !table.Numeric(target) || !points(b.c, weight) || !points(b.c, score) || !b.c.At(weight.Fig).Value.Equal(b.c.At(score.Fig).Value) || !b.c.At(target.Fig).Value.GreaterThan(b.c.At(weight.Fig).Value) {
		return 0
	}
	return target.Fig
}

// flush reads the record as a row below the header.
func (b *brokenRecord) flush() {
	defer func() { b.words, b.values, b.reason = nil, nil, nil }()
	b.closed = b.full()
	if len(b.values) == 0 {
		if len(b.words) > 0 && b.f != nil {
			OpenCap(b.c, &b.words[0], b.f, 0)
		}
		return
	}
	b.wordedValues()
	row := table.Row{}
	from := max(0, len(b.words)-len(b.names))
	for i := range b.words[:from] {
		if b.f != nil && stream.IsFirstLevel(b.words[i].Text) {
			OpenCap(b.c, &b.words[i], b.f, 0) // of the level that begins with this record
		}
	}
	for i, g := range b.words[from:] {
		g.Col = b.names[len(b.names)-len(b.words[from:])+i]
		if i == 0 && len(b.words) > 1 && bracketPoints(b.c, &g) != 0 && stream.IsFirstLevel(g.Text) {
			g.Col = b.names[0] // the level below it has no line
		}
		row.Cells = append(row.Cells, g)
	}
	set := func(k int, g content.Cell) {
		g.Col = k
		row.Cells = append(row.Cells, g)
	}
	if n := len(b.values); n >= len(b.order) {
		for i, k := range b.order {
			set(k, b.values[i])
		}
		if b.f != nil && b.h.Has(lang.ColTarget) && b.h.Has(lang.ColActual) {
			b.f.Paired++
		}
	} else {
		// Cells lost: the last are those of the last columns.
		wasDamaged := b.f != nil && b.f.Damaged
		if b.f != nil {
			b.f.Damaged = true
		}
		if u, at := b.unit(); u >= 0 && at >= u {
			limit := b.fullMarks(u, at)
			// The unit tells what stands before it; behind it one number is the
			// weight of an indicator without a result, of two nobody knows.
			for i := range b.values[:u+1] {
				set(b.order[at-u+i], b.values[i])
			}
			if limit != 0 {
				set(b.order[at+2], b.values[n-2])
				set(b.order[at+3], b.values[n-1])
				Fill(b.f, limit, b.words[len(b.words)-1].Text)
				b.f.Damaged = wasDamaged // its points are known
			}
			for _, k := range b.order[at+1:] {
				switch {
				case n == u+2 && b.h.Cols[k].Role == lang.ColWeight:
					set(k, b.values[n-1])
				case b.h.Cols[k].Role == lang.ColActual && limit == 0:
					set(k, content.Cell{Dash: true}) // lost or never filled in
				}
			}
		} else if cols := b.resultLost(); cols != nil {
			for i, k := range cols {
				set(k, b.values[i])
				if b.h.Cols[k].Role == lang.ColTarget && b.f != nil && len(b.words) > 0 {
					Fill(b.f, b.values[i].Fig, b.words[len(b.words)-1].Text)
				}
			}
			if b.f != nil {
				b.f.Damaged = wasDamaged // its points are known
			}
		} else {
			for i, k := range b.order[len(b.order)-n:] {
				set(k, b.values[i])
			}
		}
	}
	if b.reason != nil {
		set(slices.IndexFunc(b.h.Cols, func(col content.Column) bool { return col.Role == lang.ColReason }), *b.reason)
	}
	whole := *b.h
	whole.Fixed = true
	IndicatorRow(b.c, &whole, &row, b.f)
}
