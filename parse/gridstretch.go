package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// stretch reads the rows between two headers. Rows of a form are recognised
// by their labels even where the form prints no header; all others are a
// plain table.
func (c *Content) stretch(p *para, h *header, rows []grow, ctx *gridContext) {
	f := ctx.form
	var plain, money []grow
	inside := false // the row before was an indicator's
	flushMoney := func() {
		if len(money) == 0 {
			return
		}
		hb := h
		if hb == nil || !hb.budget {
			hb = ctx.last.budget
		}
		if hb != nil {
			c.budgetGroups(hb, money, f)
		}
		money = nil
	}
	if h != nil && h.budget && (sidesAt(h, rows) > 0 || !budgetBlock(rows)) {
		// A list of projects, places or items with their budgets.
		c.plain(p, h, rows, ctx)
		c.tasksScore(h, rows, f)
		return
	}
	if c.columnTurns(h, rows) {
		if !h.indicator {
			c.plain(p, h, rows, ctx)
		}
		return
	}
	next := 0
	for i := range rows {
		r := &rows[i]
		if i < next {
			continue
		}
		if h != nil && h.indicator {
			h.behindOrdinal(r)
		}
		if hasNature(r) {
			flushMoney()
			if n := c.byNature(rows, i, f); n > 0 {
				next = i + n
				continue
			}
		}
		_, total, part := budgetRowLabel(r)
		hi := h
		if hi == nil || !hi.indicator {
			hi = nil
			if h == nil || h.budget {
				hi = ctx.last.indicator
			}
		}
		was := inside
		inside = false
		switch {
		case h != nil && len(f.weights)+len(f.scores) > 0 && r.hasNumber() && h.headsTotal():
			flushMoney()
			c.totalRow(h, r, f)
		case i == 0 && h != nil && h.indicator && isTotalRow(r) && (len(f.weights)+len(f.scores) == 0 || f.top[0] != 0) && c.topTotal(h, r, f):
		case isTotalRow(r) && hi != nil && len(f.weights)+len(f.scores) > 0:
			flushMoney()
			c.totalRow(hi, r, f)
		case hi != nil && len(f.weights)+len(f.scores) > 0 && totalBehindRemark(r) > 0:
			flushMoney()
			c.totalRow(hi, hi.totalBehind(r), f)
		case h != nil && h.indicator && isSubtotalRow(r) && r.hasNumber() && len(f.weights)+len(f.scores) > 0:
			flushMoney()
			c.subtotalRow(h, r, f)
		case (total || part) && r.hasNumber() && (h != nil && h.budget || ctx.last.budget != nil && (h == nil || h.indicator || h.sparse()) && total && r.numbers() >= 3 || len(money) > 0):
			money = append(money, *r)
		case part && !r.hasNumber() && len(money) > 0 && r.nothing():
			money = append(money, *r) // 上年结转资金 | — | —: the block goes on below it
		case hi != nil && (h != nil && h.indicator || startsWithLevel(r) || h == nil && len(f.weights) > 0 && r.numbers() >= 2 && (len(r.cells) == len(hi.cols) && hi.suits(r) || hi.fits(r)) || h == nil && len(r.cells) > 2 && executionName(r.cells[0].text) && hi.fits(r) || was && len(r.cells) > 0 && r.cells[0].blank && r.hasNumber()):
			inside = true
			flushMoney()
			c.capRow(r, f)
			c.indicatorRow(hi, r, f)
		case len(money) > 0 && hi == nil && h != nil && h.budget && r.moneyUnder(h):
			money = append(money, *r) // a source under a name of its own
		default:
			flushMoney()
			c.capRow(r, f)
			plain = append(plain, *r)
		}
	}
	flushMoney()
	if h != nil && h.indicator {
		c.weightsByLevel(h, rows, f)
	}
	if len(plain) > 0 && (h == nil || !h.indicator && !h.budget) {
		c.plain(p, h, plain, ctx)
	}
}

// nothing reports whether a row holds one cell of words, and else blanks or dashes.
func (r *grow) nothing() bool {
	n := 0
	for i := range r.cells {
		switch g := &r.cells[i]; {
		case g.words():
			n++
		case !g.blank && !g.dash:
			return false
		}
	}
	return n == 1
}

// fits reports whether the cells of a row, of which merged ones may be missing before it, fall under
// the columns of a form that scores its indicators: a name, a value for it, and its points.
func (h *header) fits(r *grow) bool {
	if !h.has(ColWeight) || !h.has(ColScore) || h.flat {
		return false
	}
	shift := h.align(r)
	var seen [ColDeduct + 1]bool
	for i := range r.cells {
		g := &r.cells[i]
		k := g.col + shift
		if g.blank || g.dash {
			continue
		}
		if k < 0 || k >= len(h.cols) || misfit(&h.cols[k], g) > 0 {
			return false
		}
		seen[h.cols[k].role] = true
		if (h.cols[k].role == ColWeight || h.cols[k].role == ColScore) && !g.numeric() {
			return false
		}
	}
	return seen[ColName] && seen[ColWeight] && seen[ColScore] && (seen[ColTarget] || seen[ColActual])
}

// sparse reports whether a header names no column of amounts that a row's
// numbers could stand under.
func (h *header) sparse() bool {
	n := 0
	for i := range h.cols {
		if r := h.cols[i].role; h.cols[i].text != "" && r != ColName && r != ColOrdinal {
			n++
		}
	}
	return n < 2
}

// tasksScore reads what the total of a list of tasks with their budgets gives
// the budget's execution: one weight and one score for all, which the total of
// the form's indicators holds too.
func (c *Content) tasksScore(h *header, rows []grow, f *form) {
	var weight, score, rate FigureID
	numbered := 0
	for i := range rows {
		if rows[i].hasNumber() {
			numbered++
		}
	}
	for i := range rows {
		r := &rows[i]
		if !r.hasNumber() {
			continue
		}
		shift := h.align(r)
		w, s := h.number(r, shift, ColWeight), h.number(r, shift, ColScore)
		if w == 0 && s == 0 {
			continue
		}
		if sum, _ := isSumLabel(r.name()); weight != 0 || score != 0 || !sum && numbered > 1 {
			return // every task has its own
		}
		weight, score, rate = w, s, h.number(r, shift, ColRate)
	}
	for _, id := range []FigureID{weight, score} {
		if id != 0 {
			c.giveNamed(id, "分")
			c.figure(id).Key = Key{Measure: ScoreOf, Dimension: numeral.Score}
		}
	}
	f.rateWeight, f.rateScore = weight, score
	if weight == 0 || score == 0 {
		return
	}
	c.figure(weight).Key.Measure = Weight
	c.Frames = append(c.Frames, scoreLimit(score, weight))
	if rate != 0 {
		c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/rate", Claim: score, Closed: Closed, Reach: ReachCell, InTable: true, Capped: weight,
			Readings: []Reading{{Formula: "a*b", Operands: []FigureID{rate, weight}}}})
	}
}

// budgetBlock reports whether the rows below a header of budget and execution
// are those of a form: a total first, then its sources.
func budgetBlock(rows []grow) bool {
	labelled, other, numbered, lead := 0, 0, 0, false
	ways := false // of parting the total, whose rows are numbered
	for i := range rows {
		r := &rows[i]
		if startsWithLevel(r) {
			break // the indicators of a form that prints no header over them
		}
		if r.numbers() < 2 {
			continue
		}
		label, total, part := budgetRowLabel(r)
		ways = ways || hasAnyPrefix(label, structureHeads)
		if _, end := headingAt([]rune(label)); end > 0 && !(ways && structureRow(label) > 0) {
			numbered++
		}
		switch {
		case total || part:
			if labelled+other == 0 {
				lead = total || r.numbers() > 2
			}
			labelled++
		default:
			other++
		}
	}
	if numbered >= 2 {
		return false // items of an account
	}
	return lead && other == 0 || labelled+other == 0 || lead && labelled > other && labelled <= 8
}

// capRow notes a cap printed for a whole block: 绩效指标（90分）, 预算执行情况（10分）.
func (c *Content) capRow(r *grow, f *form) {
	for i := range r.cells {
		g := &r.cells[i]
		if strings.HasPrefix(g.text, "绩效指标(") && g.p != nil {
			for _, x := range g.p.lex {
				if x.kind == lexFigure && c.figure(x.fig).Dimension == numeral.Score {
					if c.complete(f) {
						c.endForm(f)
					}
					f.caps = append(f.caps, capGroup{figure: x.fig, all: true})
				}
			}
		}
	}
}

// numbers is how many numeric cells a row has.
func (r *grow) numbers() int {
	n := 0
	for i := range r.cells {
		if r.cells[i].numeric() {
			n++
		}
	}
	return n
}

// startsWithLevel reports whether a row begins with the name of an
// indicator's level.
func startsWithLevel(r *grow) bool {
	for i := range r.cells {
		if r.cells[i].blank {
			continue
		}
		return isLevelName(r.cells[i].text)
	}
	return false
}

// isTotalRow reports whether a row adds others up.
func isTotalRow(r *grow) bool {
	for i := range r.cells {
		g := &r.cells[i]
		if g.blank {
			continue
		}
		return isTotalLabel(g.text)
	}
	return false
}

// isSubtotalRow reports whether a row adds up a part of a form.
func isSubtotalRow(r *grow) bool {
	for i := range r.cells {
		if g := &r.cells[i]; !g.blank {
			return g.words() && isSubtotal(g.text)
		}
	}
	return false
}
