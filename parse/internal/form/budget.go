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

// moneyUnder reports whether a row names something and prints money under the
// columns of a budget block.
func moneyUnder(r *table.Row, h *table.Header) bool {
	n := len([]rune(r.Name()))
	if n < 2 || n > 12 || stream.IsLevelName(r.Name()) {
		return false
	}
	shift := h.Align(r)
	for _, role := range []lang.ColumnRole{lang.ColBudget, lang.ColArrived, lang.ColExecuted} {
		if h.Number(r, shift, role) != 0 {
			return true
		}
	}
	return false
}

// BudgetRowLabel is the name of a row of a budget block, also where the block's
// own name stands in a merged cell before it, and whether the row is the
// block's total or a part of it.
func BudgetRowLabel(r *table.Row) (label string, total, part bool) {
	for i := range r.Cells {
		if !table.Words(&r.Cells[i]) {
			if table.Numeric(&r.Cells[i]) {
				return
			}
			continue
		}
		t, p := reflow.BudgetLabel(r.Cells[i].Text)
		if t || p {
			return r.Cells[i].Text, t, p
		}
	}
	return
}

// Budget reads the rows of a budget block: the sources add up to the total in
// every column, the rate is execution over budget, the score is the rate
// times the weight.
func Budget(c *content.Draft, h *table.Header, rows []table.Row, f *table.Form) {
	type line struct {
		r     *table.Row
		shift int
		label string
		opens bool // a way of parting the total
	}
	var total *line
	var parts []line
	var others []line             // rows that may be sources under another name
	headed, opens := false, false // by ways of parting the total
	for i := range rows {
		r := &rows[i]
		label, isTotal, isPart := BudgetRowLabel(r)
		if !r.HasNumber() {
			opens = opens || headsWay(r)
			headed = headed || opens
			continue
		}
		if name := r.Name(); headed && !isTotal && !isPart && reflow.IsStructurePart(name) {
			label, isPart = name, true
		}
		l := line{r, h.Align(r), label, opens}
		opens = false
		switch {
		case isTotal && total == nil:
			total = &l
		case isPart || isTotal:
			parts = append(parts, l)
		case total != nil && moneyUnder(r, h):
			l.label = r.Name()
			label = l.label
			others = append(others, l)
		default:
			continue
		}
		budgetRow(c, h, r, l.shift, label, isTotal, f)
	}
	if total == nil {
		return
	}
	if h.Flat && len(parts) == 0 {
		for _, l := range others {
			if name := lang.HeaderText(l.label); name == "基本支出" || name == "项目支出" {
				parts = append(parts, l)
			}
		}
		if len(parts) > 1 {
			others = nil // 人员经费 and 公用经费 are parts of these
		} else {
			parts = nil
		}
	}
	if LeftColumn(h) >= 0 {
		left, shifts := []*table.Row{total.r}, []int{total.shift}
		for _, l := range parts {
			left, shifts = append(left, l.r), append(shifts, l.shift)
		}
		leftOfBudget(c, h, left, shifts)
	}
	if ways := structures(len(parts), func(i int) (string, bool) { return parts[i].label, parts[i].opens }); ways != nil {
		for _, way := range ways {
			c.Groups++
			// Rows of the way may be parts of its first, or a row of its own be another or lost.
			doubt := headed && (len(others) > 0 || way[1]-way[0] == 1) || slices.ContainsFunc(parts[way[0]+1:way[1]], func(l line) bool { return strings.HasPrefix(l.label, "其中") })
			for _, role := range []lang.ColumnRole{lang.ColInitial, lang.ColBudget, lang.ColArrived, lang.ColExecuted} {
				var list []content.Part
				for _, l := range parts[way[0]:way[1]] {
					if id := h.Number(l.r, l.shift, role); id != 0 {
						list = append(list, content.Part{Figure: id, Sign: 1})
					}
				}
				if whole := h.Number(total.r, total.shift, role); whole != 0 && len(list) > 0 {
					c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/sources", Claim: whole, Closed: content.Closed, Reach: content.ReachCell, InTable: true, Group: c.Groups, Readings: []content.Reading{{Parts: list, HoldOnly: doubt}}})
				}
			}
		}
		return
	}
	c.Groups++
	group := c.Groups
	first := len(c.Frames)
	defer func() {
		if h.Flat && slices.ContainsFunc(c.Frames[first:], func(fr content.Frame) bool { return overgrown(c, fr) }) && !slices.ContainsFunc(c.Frames[first:], func(fr content.Frame) bool { return clause.Closes(c, fr) }) {
			c.Frames = c.Frames[:first] // the values stand under other columns
		}
	}()
	for _, role := range []lang.ColumnRole{lang.ColInitial, lang.ColBudget, lang.ColArrived, lang.ColExecuted} {
		whole := h.Number(total.r, total.shift, role)
		if whole == 0 {
			continue
		}
		var list, top []content.Part
		var rows []int
		local := false
		for n, l := range parts {
			id := h.Number(l.r, l.shift, role)
			if strings.Contains(l.label, "地方") {
				local = true
			}
			if id == 0 {
				continue
			}
			list = append(list, content.Part{Figure: id, Sign: 1})
			rows = append(rows, n)
			if !(local && !strings.Contains(l.label, "地方") && lang.ContainsAny(l.label, []string{"省级", "市级", "县级", "区级", "州级", "自治区", "省", "市", "县"}) && !strings.Contains(l.label, "其他")) {
				top = append(top, content.Part{Figure: id, Sign: 1})
			}
		}
		rest := list[:len(list):len(list)]
		for _, l := range others {
			if id := h.Number(l.r, l.shift, role); id != 0 {
				rest = append(rest, content.Part{Figure: id, Sign: 1})
			}
		}
		if len(list) == 0 || len(others) > 0 && len(rest) == len(list) {
			continue
		}
		fr := content.Frame{Kind: content.KindTotal, Rule: "sum/sources", Claim: whole, Closed: content.Closed, Reach: content.ReachCell, InTable: true}
		fr.Group = group
		if len(others) > 0 {
			fr.Readings = append(fr.Readings, content.Reading{Parts: rest, Weak: true}, content.Reading{Parts: list, Weak: true, Way: 1})
		} else if local && len(top) < len(list) {
			fr.Readings = append(fr.Readings, content.Reading{Parts: top}, content.Reading{Parts: list, Weak: true, Way: 1})
		} else {
			fr.Readings = append(fr.Readings, content.Reading{Parts: list})
			if len(list) > 2 {
				// 彩票公益金 and the like may be inside another source.
				for i := range list {
					if strings.HasPrefix(lang.HeaderText(parts[rows[i]].label), "其他") {
						continue // what is other money is in none of the sources named
					}
					rest := append(append([]content.Part(nil), list[:i]...), list[i+1:]...)
					fr.Readings = append(fr.Readings, content.Reading{Parts: rest, Weak: true, Way: 2 + rows[i]})
				}
			}
		}
		if h.Flat && slices.ContainsFunc(parts, func(l line) bool { return Amounts(h, l.r) < Amounts(h, total.r) && !placedByRate(h, l.r) }) {
			for i := range fr.Readings {
				fr.Readings[i].HoldOnly = true // blanks are lost: which amount stands where nobody knows
			}
		}
		c.Frames = append(c.Frames, fr)
	}
}

// Amounts is how many columns of money a row of a flattened form has filled,
// be it with a dash.
func Amounts(h *table.Header, r *table.Row) int {
	n := 0
	for i := range r.Cells {
		if g := &r.Cells[i]; (table.Numeric(g) || g.Dash) && g.Col < len(h.Cols) {
			switch h.Cols[g.Col].Role {
			case lang.ColInitial, lang.ColBudget, lang.ColArrived, lang.ColExecuted:
				n++
			}
		}
	}
	return n
}

// placedByRate reports whether the blanks that a row has lost can only be its first: behind its
// budget and what was executed stand a weight, if only a dash, and the rate.
func placedByRate(h *table.Header, r *table.Row) bool {
	weight := slices.ContainsFunc(r.Cells, func(g content.Cell) bool {
		return (g.Dash || table.Numeric(&g)) && g.Col < len(h.Cols) && h.Cols[g.Col].Role == lang.ColWeight
	})
	return weight && h.Number(r, 0, lang.ColRate) != 0 && h.Number(r, 0, lang.ColBudget) != 0 && h.Number(r, 0, lang.ColExecuted) != 0
}

// overgrown reports whether a total has a part larger than it is.
func overgrown(c *content.Draft, fr content.Frame) bool {
	whole := c.At(fr.Claim).Value
	if whole.IsZero() || len(fr.Readings) == 0 {
		return false
	}
	for _, p := range fr.Readings[0].Parts {
		if c.At(p.Figure).Value.GreaterThan(whole) {
			return true
		}
	}
	return false
}

// budgetRow reads one row of a budget block.
func budgetRow(c *content.Draft, h *table.Header, r *table.Row, shift int, label string, total bool, f *table.Form) {
	measure := map[lang.ColumnRole]content.Key{
		lang.ColInitial:  {Measure: lang.Budget, Mode: lang.Planned},
		lang.ColBudget:   {Measure: lang.Budget},
		lang.ColArrived:  {Measure: lang.Received},
		lang.ColExecuted: {Measure: lang.Outlay},
	}
	var rowKey content.Key
	for i := range r.Cells {
		if table.Words(&r.Cells[i]) && r.Cells[i].P != nil {
			rowKey = table.MergeKey(rowKey, clause.KeyOf(r.Cells[i].P, 0, len(r.Cells[i].P.Lex)))
		}
	}
	for i := range r.Cells {
		g := &r.Cells[i]
		k := g.Col + shift
		if !table.Numeric(g) || k < 0 || k >= len(h.Cols) {
			continue
		}
		col := &h.Cols[k]
		fig := c.At(g.Fig)
		switch col.Role {
		case lang.ColInitial, lang.ColBudget, lang.ColArrived, lang.ColExecuted:
			if col.Has {
				table.GiveUnit(c, g.Fig, col.Unit, col.Tens)
			} else {
				table.GiveNamed(c, g.Fig, "元")
			}
			fig.Key = measure[col.Role]
			if !total {
				fig.Key.Tier = rowKey.Tier
				if fig.Key.Tier == lang.NoTier {
					fig.Key.Tier = lang.OtherSource
				}
			}
		case lang.ColRate, lang.ColArrival:
			if !g.Percent && fig.Numeral.Integers > 3 {
				continue // an amount: cells have slipped
			}
			table.GiveNamed(c, g.Fig, "%")
			fig.Key.Rate = lang.ExecutionRate
			if col.Role == lang.ColArrival {
				fig.Key.Rate = lang.ArrivalRate
			}
			if !total {
				fig.Key.Tier = rowKey.Tier
				if fig.Key.Tier == lang.NoTier {
					fig.Key.Tier = lang.OtherSource
				}
			}
		case lang.ColWeight, lang.ColScore:
			table.GiveNamed(c, g.Fig, "分")
			if col.Role == lang.ColWeight {
				fig.Key.Measure = lang.Weight
			} else {
				fig.Key.Measure = lang.ScoreOf
			}
		}
		fig.Name = label + lang.HeaderText(col.Text)
		fig.Key.Dimension = fig.Dimension
	}
	budget, executed := h.Number(r, shift, lang.ColBudget), h.Number(r, shift, lang.ColExecuted)
	if !total && budget != 0 && executed != 0 {
		c.Sources = append(c.Sources, content.SourceRow{Name: sourceName(label), Report: c.At(budget).Report, Budget: budget, Executed: executed})
	}
	initial, arrived := h.Number(r, shift, lang.ColInitial), h.Number(r, shift, lang.ColArrived)
	rate := h.Number(r, shift, lang.ColRate)
	weight, score := h.Number(r, shift, lang.ColWeight), h.Number(r, shift, lang.ColScore)
	base := budget
	if base == 0 {
		base = arrived
	}
	if base == 0 {
		base = initial
	}
	if rate != 0 && executed != 0 && base != 0 && !(c.At(base).Value.IsZero() && c.At(executed).Value.IsZero()) {
		fr := content.Frame{Kind: content.KindQuotient, Rule: "ratio/execution", Claim: rate, Closed: content.Closed, Reach: content.ReachCell, InTable: true,
			Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{executed, base}}}}
		for _, o := range []content.FigureID{arrived, initial} {
			if o != 0 && o != base && budget == 0 {
				fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{executed, o}, Weak: true})
			}
		}
		if arrived != 0 && arrived != base && headed(h, lang.ColRate, paidRates) && !c.At(arrived).Value.IsZero() {
			// 预算数 | 到位数 | 支出数 | 到位率 | 支出率: what arrived may be what is paid out of
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{executed, arrived}})
		}
		c.Frames = append(c.Frames, fr)
	}
	if id := h.Number(r, shift, lang.ColArrival); id != 0 && arrived != 0 {
		due := budget
		if due == 0 {
			due = initial
		}
		if due != 0 && !c.At(due).Value.IsZero() {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindQuotient, Rule: "ratio/arrival", Claim: id, Closed: content.Closed, Reach: content.ReachCell, InTable: true,
				Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{arrived, due}}}})
		}
	}
	if !total {
		return
	}
	if f.Top[0] != 0 && len(f.Weights) > 0 && f.RateWeight != 0 || weight != 0 && complete(c, f) {
		endForm(c, f) // the block of the next form
	}
	f.Initial, f.Budget, f.Executed = initial, budget, executed
	if executed != 0 {
		planned := budget
		if planned == 0 {
			planned = initial
		}
		c.FormMoney = append(c.FormMoney, content.FormMoney{Report: c.At(executed).Report, Budget: planned, Arrived: arrived, Executed: executed})
	}
	if weight == 0 && score != 0 {
		weight = headerWeight(c, h)
	}
	if initial != 0 && budget != 0 {
		c.Budgets = append(c.Budgets, content.BudgetPair{Initial: initial, Adjusted: budget, Unit: printsUnit(h, lang.ColBudget)})
	}
	if len(f.Weights) == 0 && closePending(c, weight, score) {
		f = New() // the form above has them
	}
	if weight != 0 {
		f.RateWeight = weight
	}
	if score != 0 {
		f.RateScore = score
	}
	if score != 0 && weight != 0 {
		fr := content.Frame{Kind: content.KindScore, Rule: "score/rate", Claim: score, Closed: content.Closed, Reach: content.ReachCell, InTable: true}
		switch {
		case rate != 0:
			fr.Readings = []content.Reading{{Formula: "a*b", Operands: []content.FigureID{rate, weight}}}
		case executed != 0 && base != 0:
			fr.Readings = []content.Reading{{Formula: "a/b*c", Operands: []content.FigureID{executed, base, weight}}}
		}
		fr.Capped = weight
		if rate != 0 && executed != 0 && base != 0 {
			borneOut(c, &fr, rate, executed, base, weight)
		}
		c.Frames = append(c.Frames, fr, ScoreLimit(score, weight))
	}
}

// headerWeight is the weight of execution that a form without a column of
// weights prints in its header: 预算执行情况（20分）, 得分（20分×执行率）.
func headerWeight(c *content.Draft, h *table.Header) content.FigureID {
	for i := range h.Cols {
		col := &h.Cols[i]
		if col.P == nil || col.Role != lang.ColUnknown && col.Role != lang.ColName && col.Role != lang.ColScore {
			continue
		}
		for _, x := range col.P.Lex {
			if x.Kind == content.LexFigure && c.At(x.Fig).Dimension == numeral.Score {
				return x.Fig
			}
		}
	}
	return 0
}

// paidRates are words of the head of a rate of what was paid out, of the budget or of what arrived.
var paidRates = []string{"支出", "支付", "使用", "拨付", "兑付", "发放"}

// headed reports whether the head of a column of some role holds one of some words.
func headed(h *table.Header, role lang.ColumnRole, words []string) bool {
	for i := range h.Cols {
		if h.Cols[i].Role == role && lang.ContainsAny(h.Cols[i].Text, words) {
			return true
		}
	}
	return false
}

// printsUnit reports whether the unit of a column is printed.
func printsUnit(h *table.Header, role lang.ColumnRole) bool {
	for i := range h.Cols {
		if h.Cols[i].Role == role && h.Cols[i].Has {
			return true
		}
	}
	return false
}

// formBlock is how many figures may stand between the total of a budget block
// and the remark on it.
const formBlock = 12

// Adjustments relates the changes that a form's remarks name to its
// initial and adjusted budgets.
func Adjustments(c *content.Draft) {
	for _, p := range c.Paras {
		if !p.InTable || p.Prose {
			toldRests(c, p)
		}
		if !p.InTable {
			toldAdjustments(c, p)
			continue
		}
		var parts []content.Part
		for _, mi := range p.Mentions {
			m := &c.Mentions[mi]
			f := c.At(m.Figure)
			if m.Role == content.RoleAdjust && f.Dimension == numeral.Money {
				parts = append(parts, content.Part{Figure: m.Figure, Sign: m.Dir})
			} else if f.Dimension == numeral.Money {
				parts = nil
				break
			}
		}
		if len(parts) == 0 {
			continue
		}
		// The form that the remark stands in is the last that began before it.
		var pair content.BudgetPair
		for _, b := range c.Budgets {
			if b.Initial < parts[0].Figure && parts[0].Figure-b.Initial < formBlock && c.At(b.Initial).Report == p.Report {
				pair = b
			}
		}
		if pair.Initial == 0 || !pair.Unit || c.At(pair.Initial).Value.Equal(c.At(pair.Adjusted).Value) {
			continue
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/adjustment", Claim: pair.Adjusted, Closed: content.HalfOpen, Reach: content.ReachSection, InTable: true,
			Readings: []content.Reading{{Parts: append([]content.Part{{Figure: pair.Initial, Sign: 1}}, parts...)}}})
	}
}

// SourceWithout reports whether a row of a budget block is a source of money that had none, and no
// title: 上年结转资金 | | |, over a row of another.
func SourceWithout(rows []table.Row, i int) bool {
	if _, total, part := BudgetRowLabel(&rows[i]); total || !part {
		return false
	}
	for j := i + 1; j < len(rows) && j <= i+table.MaxWithout; j++ {
		if _, _, part := BudgetRowLabel(&rows[j]); !part {
			return false
		}
		if rows[j].HasNumber() {
			return true
		}
	}
	return false
}
