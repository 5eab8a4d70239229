package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// budgetTotals and budgetParts are the labels of the rows of a budget block.
var (
	budgetTotals = []string{"年度资金总额", "资金总额", "总额", "年度资金", "项目资金总额", "合计", "总计", "项目总投资", "资金合计", "年度预算资金总额", "年度总额", "年度预算总额", "全年资金总额", "年度金额", "金额", "总量", "预算总量", "资金总量", "部门预算总量", "年度总金额", "总金额", "部门预算总额", "年度支出总额", "整体支出", "部门整体支出"}
	budgetParts  = []string{"财政拨款", "财政资金", "中央", "省级", "市级", "县级", "区级", "州级", "自治区", "地方", "上年结转", "结转", "其他", "单位资金", "事业收入", "经营收入", "自筹", "公益金", "专户", "补助", "一般公共预算", "政府性基金", "社会资金", "配套", "区县", "旗县", "盟市"}
)

// budgetLabel tells a total row from a part row of a budget block.
func budgetLabel(s string) (total, part bool) {
	t := headerText(s)
	t = strings.TrimPrefix(t, "其中")
	for _, w := range budgetTotals {
		if t == w {
			return true, false
		}
	}
	if longer(t, 24) {
		return false, false
	}
	if strings.HasSuffix(t, "资金总额") || strings.HasSuffix(t, "预算总额") {
		return true, false
	}
	return false, containsAny(t, budgetParts) || strings.HasPrefix(s, "其中") || structureRow(s) > 0
}

// moneyUnder reports whether a row names something and prints money under the
// columns of a budget block.
func (r *grow) moneyUnder(h *header) bool {
	n := len([]rune(r.name()))
	if n < 2 || n > 12 || isLevelName(r.name()) {
		return false
	}
	shift := h.align(r)
	for _, role := range []ColumnRole{ColBudget, ColArrived, ColExecuted} {
		if h.number(r, shift, role) != 0 {
			return true
		}
	}
	return false
}

// name is the text of the cell right before the numbers of a row.
func (r *grow) name() string {
	name := ""
	for i := range r.cells {
		switch {
		case r.cells[i].numeric():
			return headerText(name)
		case r.cells[i].words():
			name = r.cells[i].text
		}
	}
	return ""
}

// budgetRowLabel is the name of a row of a budget block, also where the block's
// own name stands in a merged cell before it, and whether the row is the
// block's total or a part of it.
func budgetRowLabel(r *grow) (label string, total, part bool) {
	for i := range r.cells {
		if !r.cells[i].words() {
			if r.cells[i].numeric() {
				return
			}
			continue
		}
		t, p := budgetLabel(r.cells[i].text)
		if t || p {
			return r.cells[i].text, t, p
		}
	}
	return
}

// budget reads the rows of a budget block: the sources add up to the total in
// every column, the rate is execution over budget, the score is the rate
// times the weight.
func (c *Content) budget(h *header, rows []grow, f *form) {
	type line struct {
		r     *grow
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
		label, isTotal, isPart := budgetRowLabel(r)
		if !r.hasNumber() {
			opens = opens || r.headsWay()
			headed = headed || opens
			continue
		}
		if name := r.name(); headed && !isTotal && !isPart && isStructurePart(name) {
			label, isPart = name, true
		}
		l := line{r, h.align(r), label, opens}
		opens = false
		switch {
		case isTotal && total == nil:
			total = &l
		case isPart || isTotal:
			parts = append(parts, l)
		case total != nil && r.moneyUnder(h):
			l.label = r.name()
			label = l.label
			others = append(others, l)
		default:
			continue
		}
		c.budgetRow(h, r, l.shift, label, isTotal, f)
	}
	if total == nil {
		return
	}
	if h.flat && len(parts) == 0 {
		for _, l := range others {
			if name := headerText(l.label); name == "基本支出" || name == "项目支出" {
				parts = append(parts, l)
			}
		}
		if len(parts) > 1 {
			others = nil // 人员经费 and 公用经费 are parts of these
		} else {
			parts = nil
		}
	}
	if h.leftColumn() >= 0 {
		left, shifts := []*grow{total.r}, []int{total.shift}
		for _, l := range parts {
			left, shifts = append(left, l.r), append(shifts, l.shift)
		}
		c.leftOfBudget(h, left, shifts)
	}
	if ways := structures(len(parts), func(i int) (string, bool) { return parts[i].label, parts[i].opens }); ways != nil {
		for _, way := range ways {
			c.groups++
			// Rows of the way may be parts of its first, or a row of its own be another or lost.
			doubt := headed && (len(others) > 0 || way[1]-way[0] == 1) || slices.ContainsFunc(parts[way[0]+1:way[1]], func(l line) bool { return strings.HasPrefix(l.label, "其中") })
			for _, role := range []ColumnRole{ColInitial, ColBudget, ColArrived, ColExecuted} {
				var list []Part
				for _, l := range parts[way[0]:way[1]] {
					if id := h.number(l.r, l.shift, role); id != 0 {
						list = append(list, Part{id, 1})
					}
				}
				if whole := h.number(total.r, total.shift, role); whole != 0 && len(list) > 0 {
					c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/sources", Claim: whole, Closed: Closed, Reach: ReachCell, InTable: true, Group: c.groups, Readings: []Reading{{Parts: list, HoldOnly: doubt}}})
				}
			}
		}
		return
	}
	c.groups++
	group := c.groups
	first := len(c.Frames)
	defer func() {
		if h.flat && slices.ContainsFunc(c.Frames[first:], c.overgrown) && !slices.ContainsFunc(c.Frames[first:], c.closes) {
			c.Frames = c.Frames[:first] // the values stand under other columns
		}
	}()
	for _, role := range []ColumnRole{ColInitial, ColBudget, ColArrived, ColExecuted} {
		whole := h.number(total.r, total.shift, role)
		if whole == 0 {
			continue
		}
		var list, top []Part
		var rows []int
		local := false
		for n, l := range parts {
			id := h.number(l.r, l.shift, role)
			if strings.Contains(l.label, "地方") {
				local = true
			}
			if id == 0 {
				continue
			}
			list = append(list, Part{id, 1})
			rows = append(rows, n)
			if !(local && !strings.Contains(l.label, "地方") && containsAny(l.label, []string{"省级", "市级", "县级", "区级", "州级", "自治区", "省", "市", "县"}) && !strings.Contains(l.label, "其他")) {
				top = append(top, Part{id, 1})
			}
		}
		rest := list[:len(list):len(list)]
		for _, l := range others {
			if id := h.number(l.r, l.shift, role); id != 0 {
				rest = append(rest, Part{id, 1})
			}
		}
		if len(list) == 0 || len(others) > 0 && len(rest) == len(list) {
			continue
		}
		fr := Frame{Kind: KindTotal, Rule: "sum/sources", Claim: whole, Closed: Closed, Reach: ReachCell, InTable: true}
		fr.Group = group
		if len(others) > 0 {
			fr.Readings = append(fr.Readings, Reading{Parts: rest, Weak: true}, Reading{Parts: list, Weak: true, Way: 1})
		} else if local && len(top) < len(list) {
			fr.Readings = append(fr.Readings, Reading{Parts: top}, Reading{Parts: list, Weak: true, Way: 1})
		} else {
			fr.Readings = append(fr.Readings, Reading{Parts: list})
			if len(list) > 2 {
				// 彩票公益金 and the like may be inside another source.
				for i := range list {
					if strings.HasPrefix(headerText(parts[rows[i]].label), "其他") {
						continue // what is other money is in none of the sources named
					}
					rest := append(append([]Part(nil), list[:i]...), list[i+1:]...)
					fr.Readings = append(fr.Readings, Reading{Parts: rest, Weak: true, Way: 2 + rows[i]})
				}
			}
		}
		if h.flat && slices.ContainsFunc(parts, func(l line) bool { return h.amounts(l.r) < h.amounts(total.r) && !h.placedByRate(l.r) }) {
			for i := range fr.Readings {
				fr.Readings[i].HoldOnly = true // blanks are lost: which amount stands where nobody knows
			}
		}
		c.Frames = append(c.Frames, fr)
	}
}

// amounts is how many columns of money a row of a flattened form has filled,
// be it with a dash.
func (h *header) amounts(r *grow) int {
	n := 0
	for i := range r.cells {
		if g := &r.cells[i]; (g.numeric() || g.dash) && g.col < len(h.cols) {
			switch h.cols[g.col].role {
			case ColInitial, ColBudget, ColArrived, ColExecuted:
				n++
			}
		}
	}
	return n
}

// placedByRate reports whether the blanks that a row has lost can only be its first: behind its
// budget and what was executed stand a weight, if only a dash, and the rate.
func (h *header) placedByRate(r *grow) bool {
	weight := slices.ContainsFunc(r.cells, func(g gcell) bool {
		return (g.dash || g.numeric()) && g.col < len(h.cols) && h.cols[g.col].role == ColWeight
	})
	return weight && h.number(r, 0, ColRate) != 0 && h.number(r, 0, ColBudget) != 0 && h.number(r, 0, ColExecuted) != 0
}

// overgrown reports whether a total has a part larger than it is.
func (c *Content) overgrown(fr Frame) bool {
	whole := c.figure(fr.Claim).Value
	if whole.IsZero() || len(fr.Readings) == 0 {
		return false
	}
	for _, p := range fr.Readings[0].Parts {
		if c.figure(p.Figure).Value.GreaterThan(whole) {
			return true
		}
	}
	return false
}

// closes reports whether the parts of a total add up to it in one reading.
func (c *Content) closes(fr Frame) bool {
	for _, r := range fr.Readings {
		sum := numeral.Exactly(decZero)
		for _, p := range r.Parts {
			sum = sum.Add(c.figure(p.Figure).Interval)
		}
		if c.figure(fr.Claim).Interval.Meet(sum) {
			return true
		}
	}
	return false
}

// budgetRow reads one row of a budget block.
func (c *Content) budgetRow(h *header, r *grow, shift int, label string, total bool, f *form) {
	measure := map[ColumnRole]Key{
		ColInitial:  {Measure: Budget, Mode: Planned},
		ColBudget:   {Measure: Budget},
		ColArrived:  {Measure: Received},
		ColExecuted: {Measure: Outlay},
	}
	var rowKey Key
	for i := range r.cells {
		if r.cells[i].words() && r.cells[i].p != nil {
			rowKey = mergeKey(rowKey, keyOf(r.cells[i].p, 0, len(r.cells[i].p.lex)))
		}
	}
	for i := range r.cells {
		g := &r.cells[i]
		k := g.col + shift
		if !g.numeric() || k < 0 || k >= len(h.cols) {
			continue
		}
		col := &h.cols[k]
		fig := c.figure(g.fig)
		switch col.role {
		case ColInitial, ColBudget, ColArrived, ColExecuted:
			if col.has {
				c.giveUnit(g.fig, col.unit, col.tens)
			} else {
				c.giveNamed(g.fig, "元")
			}
			fig.Key = measure[col.role]
			if !total {
				fig.Key.Tier = rowKey.Tier
				if fig.Key.Tier == NoTier {
					fig.Key.Tier = OtherSource
				}
			}
		case ColRate, ColArrival:
			if !g.percent && fig.Numeral.Integers > 3 {
				continue // an amount: cells have slipped
			}
			c.giveNamed(g.fig, "%")
			fig.Key.Rate = executionRate
			if col.role == ColArrival {
				fig.Key.Rate = arrivalRate
			}
			if !total {
				fig.Key.Tier = rowKey.Tier
				if fig.Key.Tier == NoTier {
					fig.Key.Tier = OtherSource
				}
			}
		case ColWeight, ColScore:
			c.giveNamed(g.fig, "分")
			if col.role == ColWeight {
				fig.Key.Measure = Weight
			} else {
				fig.Key.Measure = ScoreOf
			}
		}
		fig.Name = label + headerText(col.text)
		fig.Key.Dimension = fig.Dimension
	}
	budget, executed := h.number(r, shift, ColBudget), h.number(r, shift, ColExecuted)
	if !total && budget != 0 && executed != 0 {
		c.sources = append(c.sources, sourceRow{sourceName(label), c.figure(budget).Report, budget, executed})
	}
	initial, arrived := h.number(r, shift, ColInitial), h.number(r, shift, ColArrived)
	rate := h.number(r, shift, ColRate)
	weight, score := h.number(r, shift, ColWeight), h.number(r, shift, ColScore)
	base := budget
	if base == 0 {
		base = arrived
	}
	if base == 0 {
		base = initial
	}
	if rate != 0 && executed != 0 && base != 0 && !(c.figure(base).Value.IsZero() && c.figure(executed).Value.IsZero()) {
		fr := Frame{Kind: KindQuotient, Rule: "ratio/execution", Claim: rate, Closed: Closed, Reach: ReachCell, InTable: true,
			Readings: []Reading{{Formula: "a/b", Operands: []FigureID{executed, base}}}}
		for _, o := range []FigureID{arrived, initial} {
			if o != 0 && o != base && budget == 0 {
				fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{executed, o}, Weak: true})
			}
		}
		if arrived != 0 && arrived != base && h.headed(ColRate, paidRates) && !c.figure(arrived).Value.IsZero() {
			// 预算数 | 到位数 | 支出数 | 到位率 | 支出率: what arrived may be what is paid out of
			fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{executed, arrived}})
		}
		c.Frames = append(c.Frames, fr)
	}
	if id := h.number(r, shift, ColArrival); id != 0 && arrived != 0 {
		due := budget
		if due == 0 {
			due = initial
		}
		if due != 0 && !c.figure(due).Value.IsZero() {
			c.Frames = append(c.Frames, Frame{Kind: KindQuotient, Rule: "ratio/arrival", Claim: id, Closed: Closed, Reach: ReachCell, InTable: true,
				Readings: []Reading{{Formula: "a/b", Operands: []FigureID{arrived, due}}}})
		}
	}
	if !total {
		return
	}
	if f.top[0] != 0 && len(f.weights) > 0 && f.rateWeight != 0 || weight != 0 && c.complete(f) {
		c.endForm(f) // the block of the next form
	}
	f.initial, f.budget, f.executed = initial, budget, executed
	if executed != 0 {
		planned := budget
		if planned == 0 {
			planned = initial
		}
		c.formMoney = append(c.formMoney, formMoney{c.figure(executed).Report, planned, arrived, executed})
	}
	if weight == 0 && score != 0 {
		weight = c.headerWeight(h)
	}
	if initial != 0 && budget != 0 {
		c.budgets = append(c.budgets, budgetPair{initial, budget, h.printsUnit(ColBudget)})
	}
	if len(f.weights) == 0 && c.closePending(weight, score) {
		f = newForm() // the form above has them
	}
	if weight != 0 {
		f.rateWeight = weight
	}
	if score != 0 {
		f.rateScore = score
	}
	if score != 0 && weight != 0 {
		fr := Frame{Kind: KindScore, Rule: "score/rate", Claim: score, Closed: Closed, Reach: ReachCell, InTable: true}
		switch {
		case rate != 0:
			fr.Readings = []Reading{{Formula: "a*b", Operands: []FigureID{rate, weight}}}
		case executed != 0 && base != 0:
			fr.Readings = []Reading{{Formula: "a/b*c", Operands: []FigureID{executed, base, weight}}}
		}
		fr.Capped = weight
		if rate != 0 && executed != 0 && base != 0 {
			c.borneOut(&fr, rate, executed, base, weight)
		}
		c.Frames = append(c.Frames, fr, scoreLimit(score, weight))
	}
}

// headerWeight is the weight of execution that a form without a column of
// weights prints in its header: 预算执行情况（20分）, 得分（20分×执行率）.
func (c *Content) headerWeight(h *header) FigureID {
	for i := range h.cols {
		col := &h.cols[i]
		if col.p == nil || col.role != ColUnknown && col.role != ColName && col.role != ColScore {
			continue
		}
		for _, x := range col.p.lex {
			if x.kind == lexFigure && c.figure(x.fig).Dimension == numeral.Score {
				return x.fig
			}
		}
	}
	return 0
}

// budgetPair is the initial and the adjusted budget of a form.
type budgetPair struct {
	initial, adjusted FigureID
	unit              bool // the form prints their unit
}

// paidRates are words of the head of a rate of what was paid out, of the budget or of what arrived.
var paidRates = []string{"支出", "支付", "使用", "拨付", "兑付", "发放"}

// headed reports whether the head of a column of some role holds one of some words.
func (h *header) headed(role ColumnRole, words []string) bool {
	for i := range h.cols {
		if h.cols[i].role == role && containsAny(h.cols[i].text, words) {
			return true
		}
	}
	return false
}

// printsUnit reports whether the unit of a column is printed.
func (h *header) printsUnit(role ColumnRole) bool {
	for i := range h.cols {
		if h.cols[i].role == role && h.cols[i].has {
			return true
		}
	}
	return false
}

// adjusts reports whether a cell speaks of a change to the budget.
func adjusts(q *para) bool {
	adjust, number := false, false
	for _, x := range q.lex {
		adjust = adjust || x.kind == lexTerm && x.term.Class == Adjust
		number = number || x.kind == lexFigure
	}
	return adjust && number
}

// formBlock is how many figures may stand between the total of a budget block
// and the remark on it.
const formBlock = 12

// formAdjustments relates the changes that a form's remarks name to its
// initial and adjusted budgets.
func (c *Content) formAdjustments() {
	for _, p := range c.paras {
		if !p.inTable || p.prose {
			c.toldRests(p)
		}
		if !p.inTable {
			c.toldAdjustments(p)
			continue
		}
		var parts []Part
		for _, mi := range p.mentions {
			m := &c.Mentions[mi]
			f := c.figure(m.Figure)
			if m.Role == RoleAdjust && f.Dimension == numeral.Money {
				parts = append(parts, Part{m.Figure, m.Dir})
			} else if f.Dimension == numeral.Money {
				parts = nil
				break
			}
		}
		if len(parts) == 0 {
			continue
		}
		// The form that the remark stands in is the last that began before it.
		var pair budgetPair
		for _, b := range c.budgets {
			if b.initial < parts[0].Figure && parts[0].Figure-b.initial < formBlock && c.figure(b.initial).Report == p.report {
				pair = b
			}
		}
		if pair.initial == 0 || !pair.unit || c.figure(pair.initial).Value.Equal(c.figure(pair.adjusted).Value) {
			continue
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/adjustment", Claim: pair.adjusted, Closed: HalfOpen, Reach: ReachSection, InTable: true,
			Readings: []Reading{{Parts: append([]Part{{pair.initial, 1}}, parts...)}}})
	}
}
