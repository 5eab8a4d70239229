package form

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// Stretch reads the rows between two headers. Rows of a form are recognised
// by their labels even where the form prints no header; all others are a
// plain table.
func Stretch(c *content.Draft, p *content.Para, h *table.Header, rows []table.Row, ctx *table.Context) {
	f := ctx.Form
	var plain, money []table.Row
	inside := false // the row before was an indicator's
	flushMoney := func() {
		if len(money) == 0 {
			return
		}
		hb := h
		if hb == nil || !hb.Budget {
			hb = ctx.Last.Budget
		}
		if hb != nil {
			budgetGroups(c, hb, money, f)
		}
		money = nil
	}
	if h != nil && h.Budget && (sidesAt(h, rows) > 0 || !budgetBlock(rows)) {
		// A list of projects, places or items with their budgets.
		Plain(c, p, h, rows, ctx)
		tasksScore(c, h, rows, f)
		return
	}
	if columnTurns(c, h, rows) {
		if !h.Indicator {
			Plain(c, p, h, rows, ctx)
		}
		return
	}
	next := 0
	for i := range rows {
		r := &rows[i]
		if i < next {
			continue
		}
		if h != nil && h.Indicator {
			h.BehindOrdinal(r)
		}
		if HasNature(r) {
			flushMoney()
			if n := byNature(c, rows, i, f); n > 0 {
				next = i + n
				continue
			}
		}
		_, total, part := BudgetRowLabel(r)
		hi := h
		if hi == nil || !hi.Indicator {
			hi = nil
			if h == nil || h.Budget {
				hi = ctx.Last.Indicator
			}
		}
		was := inside
		inside = false
		switch {
		case h != nil && len(f.Weights)+len(f.Scores) > 0 && r.HasNumber() && headsTotal(h):
			flushMoney()
			TotalRow(c, h, r, f)
		case i == 0 && h != nil && h.Indicator && table.IsTotalRow(r) && (len(f.Weights)+len(f.Scores) == 0 || f.Top[0] != 0) && topTotal(c, h, r, f):
		case table.IsTotalRow(r) && hi != nil && len(f.Weights)+len(f.Scores) > 0:
			flushMoney()
			TotalRow(c, hi, r, f)
		case hi != nil && len(f.Weights)+len(f.Scores) > 0 && totalBehindRemark(r) > 0:
			flushMoney()
			TotalRow(c, hi, totalBehind(hi, r), f)
		case h != nil && h.Indicator && isSubtotalRow(r) && r.HasNumber() && len(f.Weights)+len(f.Scores) > 0:
			flushMoney()
			subtotalRow(c, h, r, f)
		case (total || part) && r.HasNumber() && (h != nil && h.Budget || ctx.Last.Budget != nil && (h == nil || h.Indicator || sparse(h)) && total && r.Numbers() >= 3 || len(money) > 0):
			money = append(money, *r)
		case part && !r.HasNumber() && len(money) > 0 && nothing(r):
			money = append(money, *r) // 上年结转资金 | — | —: the block goes on below it
		case hi != nil && (h != nil && h.Indicator || startsWithLevel(r) || h == nil && len(f.Weights) > 0 && r.Numbers() >= 2 && (len(r.Cells) == len(hi.Cols) && suits(hi, r) || fits(hi, r)) || h == nil && len(r.Cells) > 2 && executionName(r.Cells[0].Text) && fits(hi, r) || was && len(r.Cells) > 0 && r.Cells[0].Blank && r.HasNumber()):
			inside = true
			flushMoney()
			CapRow(c, r, f)
			IndicatorRow(c, hi, r, f)
		case len(money) > 0 && hi == nil && h != nil && h.Budget && moneyUnder(r, h):
			money = append(money, *r) // a source under a name of its own
		default:
			flushMoney()
			CapRow(c, r, f)
			plain = append(plain, *r)
		}
	}
	flushMoney()
	if h != nil && h.Indicator {
		weightsByLevel(c, h, rows, f)
	}
	if len(plain) > 0 && (h == nil || !h.Indicator && !h.Budget) {
		Plain(c, p, h, plain, ctx)
	}
}

// nothing reports whether a row holds one cell of words, and else blanks or dashes.
func nothing(r *table.Row) bool {
	n := 0
	for i := range r.Cells {
		switch g := &r.Cells[i]; {
		case table.Words(g):
			n++
		case !g.Blank && !g.Dash:
			return false
		}
	}
	return n == 1
}

// fits reports whether the cells of a row, of which merged ones may be missing before it, fall under
// the columns of a form that scores its indicators: a name, a value for it, and its points.
func fits(h *table.Header, r *table.Row) bool {
	if !h.Has(lang.ColWeight) || !h.Has(lang.ColScore) || h.Flat {
		return false
	}
	shift := h.Align(r)
	var seen [lang.ColDeduct + 1]bool
	for i := range r.Cells {
		g := &r.Cells[i]
		k := g.Col + shift
		if g.Blank || g.Dash {
			continue
		}
		if k < 0 || k >= len(h.Cols) || table.Misfit(&h.Cols[k], g) > 0 {
			return false
		}
		seen[h.Cols[k].Role] = true
		if (h.Cols[k].Role == lang.ColWeight || h.Cols[k].Role == lang.ColScore) && !table.Numeric(g) {
			return false
		}
	}
	return seen[lang.ColName] && seen[lang.ColWeight] && seen[lang.ColScore] && (seen[lang.ColTarget] || seen[lang.ColActual])
}

// sparse reports whether a header names no column of amounts that a row's
// numbers could stand under.
func sparse(h *table.Header) bool {
	n := 0
	for i := range h.Cols {
		if r := h.Cols[i].Role; h.Cols[i].Text != "" && r != lang.ColName && r != lang.ColOrdinal {
			n++
		}
	}
	return n < 2
}

// tasksScore reads what the total of a list of tasks with their budgets gives
// the budget's execution: one weight and one score for all, which the total of
// the form's indicators holds too.
func tasksScore(c *content.Draft, h *table.Header, rows []table.Row, f *table.Form) {
	var weight, score, rate content.FigureID
	numbered := 0
	for i := range rows {
		if rows[i].HasNumber() {
			numbered++
		}
	}
	for i := range rows {
		r := &rows[i]
		if !r.HasNumber() {
			continue
		}
		shift := h.Align(r)
		w, s := h.Number(r, shift, lang.ColWeight), h.Number(r, shift, lang.ColScore)
		if w == 0 && s == 0 {
			continue
		}
		if sum, _ := table.IsSumLabel(r.Name()); weight != 0 || score != 0 || !sum && numbered > 1 {
			return // every task has its own
		}
		weight, score, rate = w, s, h.Number(r, shift, lang.ColRate)
	}
	for _, id := range []content.FigureID{weight, score} {
		if id != 0 {
			table.GiveNamed(c, id, "分")
			c.At(id).Key = content.Key{Measure: lang.ScoreOf, Dimension: numeral.Score}
		}
	}
	f.RateWeight, f.RateScore = weight, score
	if weight == 0 || score == 0 {
		return
	}
	c.At(weight).Key.Measure = lang.Weight
	c.Frames = append(c.Frames, ScoreLimit(score, weight))
	if rate != 0 {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/rate", Claim: score, Closed: content.Closed, Reach: content.ReachCell, InTable: true, Capped: weight,
			Readings: []content.Reading{{Formula: "a*b", Operands: []content.FigureID{rate, weight}}}})
	}
}

// budgetBlock reports whether the rows below a header of budget and execution
// are those of a form: a total first, then its sources.
func budgetBlock(rows []table.Row) bool {
	labelled, other, numbered, lead := 0, 0, 0, false
	ways := false // of parting the total, whose rows are numbered
	for i := range rows {
		r := &rows[i]
		if startsWithLevel(r) {
			break // the indicators of a form that prints no header over them
		}
		if r.Numbers() < 2 {
			continue
		}
		label, total, part := BudgetRowLabel(r)
		ways = ways || lang.HasAnyPrefix(label, reflow.StructureHeads)
		if _, end := content.HeadingAt([]rune(label)); end > 0 && !(ways && reflow.StructureRow(label) > 0) {
			numbered++
		}
		switch {
		case total || part:
			if labelled+other == 0 {
				lead = total || r.Numbers() > 2
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

// CapRow notes a cap printed for a whole block: 绩效指标（90分）, 预算执行情况（10分）.
func CapRow(c *content.Draft, r *table.Row, f *table.Form) {
	for i := range r.Cells {
		g := &r.Cells[i]
		if strings.HasPrefix(g.Text, "绩效指标(") && g.P != nil {
			for _, x := range g.P.Lex {
				if x.Kind == content.LexFigure && c.At(x.Fig).Dimension == numeral.Score {
					if complete(c, f) {
						endForm(c, f)
					}
					f.Caps = append(f.Caps, table.CapGroup{Figure: x.Fig, All: true})
				}
			}
		}
	}
}

// startsWithLevel reports whether a row begins with the name of an
// indicator's level.
func startsWithLevel(r *table.Row) bool {
	for i := range r.Cells {
		if r.Cells[i].Blank {
			continue
		}
		return stream.IsLevelName(r.Cells[i].Text)
	}
	return false
}

// isSubtotalRow reports whether a row adds up a part of a form.
func isSubtotalRow(r *table.Row) bool {
	for i := range r.Cells {
		if g := &r.Cells[i]; !g.Blank {
			return table.Words(g) && table.IsSubtotal(g.Text)
		}
	}
	return false
}
