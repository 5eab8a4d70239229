package parse

import "slices"

// A table whose rows did not come to the total of their points was misread, or holds a mistake. Where its cells, read as a
// stream, do come to it, they are read so: rows may have lost cells, or a row may stand on several lines.

// formSpan is a stretch of rows.
type formSpan struct{ from, to int }

// formSpans are the stretches of rows with the indicators of a form, from their heads, or from the name of the first level
// where they have none, to the numbers of their total.
func formSpans(rows []grow) []formSpan {
	var out []formSpan
	from := -1
	for i := range rows {
		g := firstCell(&rows[i])
		if g == nil {
			continue
		}
		switch {
		case from < 0 && headsStream(&rows[i]):
			from = i
		case from < 0 && isLevelName(capName(g.text)) && isFirstLevel(capName(g.text)) && capName(g.text) != "成本指标":
			from = i
		case from >= 0 && isTotalLabel(g.text):
			to := i + 1
			for to < len(rows) && to < i+4 && (oneCell(&rows[to]) || filled(&rows[to]) == 0) && (firstCell(&rows[to]) == nil || firstCell(&rows[to]).numeric()) && rows[i].numbers() < 2 {
				to++
			}
			out = append(out, formSpan{from, to})
			from = -1
		}
	}
	return out
}

// headsStream reports whether a row heads the indicators of a form: the names of levels, or what comes beside them.
func headsStream(r *grow) bool {
	n, level := 0, false
	for i := range r.cells {
		g := &r.cells[i]
		if g.blank {
			continue
		}
		if g.fig != 0 {
			return false
		}
		switch role, exact := g.roleOf(); {
		case levelOfHead(g.text) > 0:
			level = true
			n++
		case exact && (role == ColTarget || role == ColActual || role == ColWeight || role == ColScore):
			n++
		}
	}
	return n >= minHeadWords && (level || n == filled(r) || n+1 == filled(r))
}

// closedTotal reports whether a total among the last rows of a stretch was read, and its parts come to it.
func (c *Content) closedTotal(rows []grow, frames []Frame) bool {
	total := map[FigureID]bool{}
	for i := max(0, len(rows)-4); i < len(rows); i++ {
		for k := range rows[i].cells {
			if id := rows[i].cells[k].fig; id != 0 {
				total[id] = true
			}
		}
	}
	for i := range frames {
		fr := &frames[i]
		if fr.Kind != KindScore || !total[fr.Claim] {
			continue
		}
		for _, r := range fr.Readings {
			sum := decZero
			for _, p := range r.Parts {
				sum = sum.Add(c.figure(p.Figure).Value)
			}
			if len(r.Parts) > 1 && sum.Equal(c.figure(fr.Claim).Value) {
				return true
			}
		}
	}
	return false
}

// rowsOrStreams reads the rows of a table, and those of its forms that do not come to their totals as streams of cells
// where these do.
func (c *Content) rowsOrStreams(p *para, rows []grow, ctx *gridContext) {
	spans := formSpans(rows)
	if len(spans) == 0 {
		c.rows(p, rows, ctx)
		return
	}
	before, was, last := c.made(ctx.form), *ctx, *ctx.last
	figures := slices.Clone(c.Figures)
	c.rows(p, rows, ctx)
	open := slices.DeleteFunc(slices.Clone(spans), func(s formSpan) bool {
		return c.closedTotal(rows[s.from:s.to], c.Frames[before.frames:]) || c.streamOfRows(rows[s.from:s.to]) == nil
	})
	if len(open) == 0 {
		return
	}
	c.unmake(before)
	copy(c.Figures, figures)
	*ctx, *was.last = was, last
	at := 0
	for _, s := range open {
		c.rows(p, rows[at:s.from], ctx)
		if at = s.to; !c.readRowStream(rows[s.from:s.to], ctx) {
			c.rows(p, rows[s.from:s.to], ctx)
		}
	}
	c.rows(p, rows[at:], ctx)
}

// streamOfRows is the stream that the cells of some rows make up, nil if they come to no total.
func (c *Content) streamOfRows(rows []grow) *streamGuess {
	var cells []streamCell
	for i := range rows {
		for k := range rows[i].cells {
			g := &rows[i].cells[k]
			if g.blank {
				continue
			}
			if len(cells) > maxStream {
				return nil
			}
			x := streamCell{text: g.text, line: i, cell: g}
			x.look()
			cells = append(cells, x)
		}
	}
	for _, g := range streamsOf(cells) {
		if x, ok := g.part(g.body, false); ok && x.total > 0 && len(x.sums) == 2 && (x.weights.Equal(x.full) || x.weights.Add(executionPoints).Equal(x.full)) {
			return &g
		}
	}
	if len(cells) > 0 && cells[0].kind == streamLevel {
		for _, g := range blindStreams(cells) {
			if x, ok := g.part(g.body, false); ok && x.total > 0 && x.closesBlind(g.stream) {
				return &g
			}
		}
	}
	return nil
}

// readRowStream reads some rows as a stream.
func (c *Content) readRowStream(rows []grow, ctx *gridContext) bool {
	g := c.streamOfRows(rows)
	return g != nil && c.readStream(g.stream, g.body, ctx)
}
