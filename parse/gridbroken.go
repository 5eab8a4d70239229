package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// brokenIndicators reads the rows of an indicator block whose header stands on
// one row but whose cells were copied one or a few to a row: a record begins
// with words behind the values of the one before. It returns how many rows it
// took, 0 if the rows are whole.
func (c *Content) brokenIndicators(h *header, rows []grow, f *form) int {
	if len(h.cols) < 6 && !(len(h.cols) >= 3 && h.has(ColTarget) && h.has(ColActual) && !h.has(ColWeight)) || len(rows) < 6 {
		return 0
	}
	for i := 0; i < 3; i++ {
		if filled(&rows[i])*2 >= len(h.cols) {
			return 0
		}
	}
	var order, names []int
	for k := range h.cols {
		switch role := h.cols[k].role; {
		case hasAnySuffix(headerText(h.cols[k].text), deviations):
			order = append(order, k)
			continue
		case role == ColName:
			names = append(names, k)
			continue
		}
		switch h.cols[k].role {
		case ColReason, ColOrdinal, ColUnknown, ColGrade:
		default:
			order = append(order, k)
		}
	}
	if len(names) > 0 && len(order) == 2 && h.has(ColTarget) && h.has(ColActual) {
		return c.resultCells(h, rows)
	}
	if len(names) == 0 || len(order) < 3 {
		return 0
	}
	b := &brokenRecord{c: c, h: h, f: f, names: names, order: order}
	for i := range rows {
		r := &rows[i]
		if isHeader(r) || filled(r) > len(h.cols) {
			b.flush()
			return i
		}
		if isTotalRow(r) {
			b.flush()
			// 总分, and what it comes to in the cells behind it.
			total := grow{index: r.index, cells: append([]gcell(nil), r.cells...)}
			n := 1
			for ; i+n < len(rows) && total.numbers() < 2; n++ {
				g := firstCell(&rows[i+n])
				if g != nil && !g.numeric() && !headsPoints(g.text) {
					break
				}
				if g != nil && g.numeric() {
					v := *g
					v.col = len(h.cols) + n
					total.cells = append(total.cells, v)
				}
			}
			c.totalRow(h, &total, f)
			return i + n
		}
		inRow := false // a value of the record stands in this row already
		for k := range r.cells {
			g := r.cells[k]
			if g.blank || g.dash && (b.full() || b.closed && len(b.values) == 0) {
				continue // a remark that there is none
			}
			if g.words() {
				if b.subtotal = isSubtotal(g.text); b.subtotal {
					b.flush()
				}
			}
			if b.subtotal {
				continue // 小计 and what it comes to
			}
			if g.words() && !b.takesWord(&g, inRow) {
				continue // a reason behind the values
			}
			inRow = b.add(g) || inRow
		}
	}
	b.flush()
	return len(rows)
}

// filled is the number of cells of a row that are not blank.
func filled(r *grow) int {
	n := 0
	for i := range r.cells {
		if !r.cells[i].blank {
			n++
		}
	}
	return n
}

// brokenRecord is an indicator whose cells come one after the other.
type brokenRecord struct {
	c            *Content
	h            *header
	f            *form
	names, order []int
	words        []gcell
	values       []gcell
	reason       *gcell // behind its values, with the marks of a clause
	closed       bool   // the record before had all its values
	subtotal     bool   // inside the row of a sub-total
}

// full reports whether all values of the record have been read.
func (b *brokenRecord) full() bool { return len(b.values) >= len(b.order) }

// takesWord decides what a cell of words is: it begins a new record, or
// belongs to this one. It reports false for a remark.
func (b *brokenRecord) takesWord(g *gcell, inRow bool) bool {
	if len(b.values) == 0 {
		return true
	}
	if isLevelName(g.text) {
		b.flush()
		return true
	}
	if _, _, ok := numeral.ParseUnit(g.text); ok && !b.full() {
		return true
	}
	if b.full() && (strings.ContainsAny(g.text, "，,；;。") || strings.HasPrefix(g.text, "其中")) && b.h.has(ColReason) {
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
	return n >= 2 && b.values[n-1].numeric() && b.values[n-2].numeric()
}

// add takes a cell into the record and reports whether it was a value.
func (b *brokenRecord) add(g gcell) bool {
	if g.words() && len(b.values) == 0 {
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
		if b.values[i].words() {
			if _, _, ok := numeral.ParseUnit(b.values[i].text); ok {
				value = i
			}
		}
	}
	for i, k := range b.order {
		if b.h.cols[k].role == ColUnit {
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
	if !b.scored() || len(b.values) != 2 || len(b.order) != 4 || n < 3 || b.words[n-1].text != b.words[n-2].text {
		return
	}
	for i, want := range [...]ColumnRole{ColTarget, ColActual, ColWeight, ColScore} {
		if b.h.cols[b.order[i]].role != want {
			return
		}
	}
	b.values = slices.Concat(b.words[n-2:], b.values)
	b.words = b.words[:n-2]
}

// isFinalPoints reports whether cell i is the last of some that bears points in brackets, and no first-level name.
func isFinalPoints(cells []gcell, i int, c *Content) bool {
	for k := i; k < len(cells); k++ {
		if (c.bracketPoints(&cells[k]) != 0) != (k == i) {
			return false
		}
	}
	return !isFirstLevel(cells[i].text)
}

// resultLost are the columns of the values of a record that has its target and its points alone: what was reached and how far
// has never been filled in. It is nil for any other.
func (b *brokenRecord) resultLost() []int {
	var cols []int
	reached := false
	for _, k := range b.order {
		switch b.h.cols[k].role {
		case ColTarget, ColWeight, ColScore:
			cols = append(cols, k)
		case ColActual:
			reached = true
		case ColSign, ColUnit:
			return nil
		}
	}
	if !reached || len(cols) < 2 || len(cols) != len(b.values) || b.h.cols[b.order[len(b.order)-1]].role != ColScore {
		return nil
	}
	target := false
	for i, k := range cols {
		g := &b.values[i]
		if b.h.cols[k].role == ColTarget {
			if target = b.c.limits(g); !target {
				return nil
			}
		} else if !b.c.points(g) {
			return nil
		}
	}
	if !target {
		return nil
	}
	return cols
}

// flush reads the record as a row below the header.
func (b *brokenRecord) flush() {
	defer func() { b.words, b.values, b.reason = nil, nil, nil }()
	b.closed = b.full()
	if len(b.values) == 0 {
		if len(b.words) > 0 && b.f != nil {
			b.c.openCap(&b.words[0], b.f, 0)
		}
		return
	}
	b.wordedValues()
	row := grow{}
	from := max(0, len(b.words)-len(b.names))
	for i := range b.words[:from] {
		if b.f != nil && isFirstLevel(b.words[i].text) {
			b.c.openCap(&b.words[i], b.f, 0) // of the level that begins with this record
		}
	}
	for i, g := range b.words[from:] {
		g.col = b.names[len(b.names)-len(b.words[from:])+i]
		if i == 0 && len(b.words) > 1 && b.c.bracketPoints(&g) != 0 && isFirstLevel(g.text) {
			g.col = b.names[0] // the level below it has no line
		}
		row.cells = append(row.cells, g)
	}
	set := func(k int, g gcell) {
		g.col = k
		row.cells = append(row.cells, g)
	}
	if n := len(b.values); n >= len(b.order) {
		for i, k := range b.order {
			set(k, b.values[i])
		}
		if b.f != nil && b.h.has(ColTarget) && b.h.has(ColActual) {
			b.f.paired++
		}
	} else {
		// Cells lost: the last are those of the last columns.
		wasDamaged := b.f != nil && b.f.damaged
		if b.f != nil {
			b.f.damaged = true
		}
		if u, at := b.unit(); u >= 0 && at >= u {
			// The unit tells what stands before it; behind it one number is the
			// weight of an indicator without a result, of two nobody knows.
			for i := range b.values[:u+1] {
				set(b.order[at-u+i], b.values[i])
			}
			for _, k := range b.order[at+1:] {
				switch {
				case n == u+2 && b.h.cols[k].role == ColWeight:
					set(k, b.values[n-1])
				case b.h.cols[k].role == ColActual:
					set(k, gcell{dash: true}) // lost or never filled in
				}
			}
		} else if cols := b.resultLost(); cols != nil {
			for i, k := range cols {
				set(k, b.values[i])
				if b.h.cols[k].role == ColTarget && b.f != nil && len(b.words) > 0 {
					b.f.fill(b.values[i].fig, b.words[len(b.words)-1].text)
				}
			}
			if b.f != nil {
				b.f.damaged = wasDamaged // its points are known
			}
		} else {
			for i, k := range b.order[len(b.order)-n:] {
				set(k, b.values[i])
			}
		}
	}
	if b.reason != nil {
		set(slices.IndexFunc(b.h.cols, func(col column) bool { return col.role == ColReason }), *b.reason)
	}
	whole := *b.h
	whole.fixed = true
	b.c.indicatorRow(&whole, &row, b.f)
}
