package parse

import (
	"strings"

	"github.com/shopspring/decimal"

	"gouji/parse/numeral"
)

// form gathers what the blocks of one self-evaluation form say until its
// total row adds them up.
type form struct {
	weights, scores []FigureID // of the indicators, in order
	shares          []FigureID // weights in per cent
	deductions      []FigureID
	rateWeight      FigureID // of the execution rate
	rateScore       FigureID
	caps            []capGroup // 产出指标（50分）: a cap and the weights below it
	cap             int        // index of the open cap, -1
	secondCap       int
	rows            int
}

// capGroup is a cap printed with the name of an indicator of higher level.
type capGroup struct {
	figure  FigureID
	weights []FigureID
	all     bool // covers all indicators of the form
}

// giveUnit gives a bare figure the unit that its column prints.
func (c *Content) giveUnit(id FigureID, u numeral.Unit, tens decimal.Decimal) {
	f := c.figure(id)
	if f.Numeral.HasUnit || u.Name == "" {
		return
	}
	f.Numeral = f.Numeral.WithUnit(u, tens)
	f.settle()
}

func (c *Content) giveNamed(id FigureID, name string) {
	if u, ok := numeral.LookupUnit(name); ok {
		c.giveUnit(id, u, decOne)
	}
}

// align finds how the cells of a row fall under a header whose merged cells
// may be missing from the row: the shift with the fewest cells out of kind.
func (h *header) align(r *grow) int {
	if h.fixed {
		return 0
	}
	best, cost := 0, 1<<30
	for _, s := range []int{0, 1, -1, 2, -2, 3} {
		n := 0
		for i := range r.cells {
			g := &r.cells[i]
			if g.blank {
				continue
			}
			k := g.col + s
			if k < 0 || k >= len(h.cols) {
				n += 3
				continue
			}
			n += misfit(&h.cols[k], g)
		}
		if s != 0 {
			n++
		}
		if n < cost {
			best, cost = s, n
		}
	}
	return best
}

// misfit tells how badly a cell suits a column.
func misfit(col *column, g *gcell) int {
	switch col.role {
	case ColName, ColReason, ColGrade:
		if g.numeric() {
			return 2
		}
		if g.sign != "" {
			return 4
		}
	case ColUnit:
		if g.words() {
			if _, _, ok := numeral.ParseUnit(g.text); ok {
				return -2
			}
			return 1
		}
		return 3
	case ColSign:
		if g.sign != "" {
			return -2
		}
		return 4
	case ColInitial, ColBudget, ColArrived, ColExecuted, ColWeight, ColScore, ColAmount, ColTotal, ColConverted, ColDeduct:
		if g.words() {
			return 4
		}
		if g.sign != "" || g.percent {
			return 4
		}
	case ColRate, ColScoreRate, ColArrival, ColPart:
		if g.words() || g.sign != "" {
			return 3
		}
	case ColTarget:
		if g.sign != "" {
			return 2
		}
		if g.p != nil {
			for _, x := range g.p.lex {
				if x.kind == lexTerm && x.term.Class == Limit {
					return -2
				}
			}
		}
	case ColActual:
		if g.sign != "" {
			return 2
		}
	}
	return 0
}

// number is the figure of the cell under a role, 0 if there is none.
func (h *header) number(r *grow, shift int, role ColumnRole) FigureID {
	for i := range r.cells {
		k := r.cells[i].col + shift
		if k >= 0 && k < len(h.cols) && h.cols[k].role == role && r.cells[i].fig != 0 {
			return r.cells[i].fig
		}
	}
	return 0
}

// budgetTotals and budgetParts are the labels of the rows of a budget block.
var (
	budgetTotals = []string{"年度资金总额", "资金总额", "总额", "年度资金", "项目资金总额", "合计", "总计", "项目总投资", "资金合计", "年度预算资金总额", "年度总额", "年度预算总额", "全年资金总额", "金额"}
	budgetParts  = []string{"财政拨款", "财政资金", "中央", "省级", "市级", "县级", "区级", "州级", "自治区", "地方", "上年结转", "结转", "其他", "单位资金", "自筹", "公益金", "专户", "补助", "一般公共预算", "政府性基金", "社会资金", "配套", "区县"}
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
	if len([]rune(t)) > 24 {
		return false, false
	}
	if strings.HasSuffix(t, "资金总额") || strings.HasSuffix(t, "预算总额") {
		return true, false
	}
	return false, containsAny(t, budgetParts) || strings.HasPrefix(s, "其中")
}

// hasNumber reports whether a row holds a numeric cell.
func (r *grow) hasNumber() bool {
	for i := range r.cells {
		if r.cells[i].numeric() {
			return true
		}
	}
	return false
}

// budgetTotalRow reports whether a row is the total of a budget block, also
// where the block's own name stands in a merged cell before it.
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
	}
	var total *line
	var parts []line
	for i := range rows {
		r := &rows[i]
		label, isTotal, isPart := budgetRowLabel(r)
		if !r.hasNumber() {
			continue
		}
		l := line{r, h.align(r), label}
		switch {
		case isTotal && total == nil:
			total = &l
		case isPart || isTotal:
			parts = append(parts, l)
		default:
			continue
		}
		c.budgetRow(h, r, l.shift, label, isTotal, f)
	}
	if total == nil {
		return
	}
	c.groups++
	group := c.groups
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
		if len(list) == 0 {
			continue
		}
		fr := Frame{Kind: KindTotal, Rule: "sum/sources", Claim: whole, Closed: Closed, Reach: ReachCell, InTable: true}
		fr.Group = group
		if local && len(top) < len(list) {
			fr.Readings = append(fr.Readings, Reading{Parts: top}, Reading{Parts: list, Weak: true, Way: 1})
		} else {
			fr.Readings = append(fr.Readings, Reading{Parts: list})
			if len(list) > 2 {
				// 彩票公益金 and the like may be inside another source.
				for i := range list {
					rest := append(append([]Part(nil), list[:i]...), list[i+1:]...)
					fr.Readings = append(fr.Readings, Reading{Parts: rest, Weak: true, Way: 2 + rows[i]})
				}
			}
		}
		c.Frames = append(c.Frames, fr)
	}
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
				c.giveUnit(g.fig, col.unit, col.tens.PowerTen)
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
			c.giveNamed(g.fig, "%")
			fig.Key.Rate = executionRate
			if col.role == ColArrival {
				fig.Key.Rate = arrivalRate
			}
			if !total {
				fig.Key.Tier = OtherSource
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
	if weight == 0 && score != 0 {
		weight = c.headerWeight(h)
	}
	if initial != 0 && budget != 0 {
		c.budgets = append(c.budgets, budgetPair{initial, budget})
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

// scoreLimit says that a score is at most its weight.
func scoreLimit(score, weight FigureID) Frame {
	return Frame{Kind: KindTarget, Rule: "bound/score", Claim: score, Op: "<=", Closed: Closed, Reach: ReachCell, InTable: true,
		Readings: []Reading{{Formula: "a", Operands: []FigureID{weight}}}}
}

// levelNames are names of indicators of the first and second level.
var levelNames = []string{"产出指标", "效益指标", "满意度指标", "成本指标", "数量指标", "质量指标", "时效指标", "社会效益", "经济效益", "生态效益", "可持续影响", "项目完成", "项目效益", "满意度", "服务对象满意度", "过程指标", "决策指标", "项目产出", "管理指标", "投入", "过程", "产出", "效益", "决策", "社会成本指标", "经济成本", "生态环境成本", "履职效能", "管理效率", "社会效应", "部门管理"}

// isLevelName reports whether a cell names an indicator's level.
func isLevelName(s string) bool {
	t := strings.TrimSuffix(headerText(s), "指标")
	for _, w := range levelNames {
		if t == strings.TrimSuffix(w, "指标") {
			return true
		}
	}
	return false
}

// indicatorRow reads one row of an indicator block.
func (c *Content) indicatorRow(h *header, r *grow, f *form) {
	shift := h.align(r)
	var name, unitText, sign string
	var target, actual, weight, score, conv, share, srate *gcell
	var levels []*gcell
	for i := range r.cells {
		g := &r.cells[i]
		k := g.col + shift
		if k < 0 || k >= len(h.cols) {
			continue
		}
		switch h.cols[k].role {
		case ColName:
			if g.words() {
				levels = append(levels, g)
				name = g.text
			}
		case ColUnit:
			unitText = g.text
		case ColSign:
			sign = g.sign
		case ColTarget:
			target = g
		case ColActual:
			actual = g
		case ColWeight:
			weight = g
		case ColScore:
			score = g
		case ColConverted:
			conv = g
		case ColShare:
			share = g
		case ColScoreRate:
			srate = g
		}
	}
	if len(levels) > 0 && h.cols[0].role == ColName {
		c.levels = append(c.levels, levelName{name: headerText(levels[0].text), report: c.reportOf(levels[0]), scored: len(levels) == 1 && target == nil && score != nil, place: levels[0].place})
	}
	for i, g := range levels {
		if i < len(levels)-1 || isLevelName(g.text) {
			c.openCap(g, f, i)
		}
	}
	f.rows++
	c.targetCells(target, actual, weight, score, name, sign, unitText, f)
	wid, sid := cellFigure(weight), cellFigure(score)
	if wid != 0 {
		c.giveNamed(wid, "分")
		c.figure(wid).Key = Key{Measure: Weight, Dimension: numeral.Score}
		c.figure(wid).Name = name + "分值"
		f.weights = append(f.weights, wid)
		if f.cap >= 0 {
			f.caps[f.cap].weights = append(f.caps[f.cap].weights, wid)
		}
		if f.secondCap >= 0 {
			f.caps[f.secondCap].weights = append(f.caps[f.secondCap].weights, wid)
		}
		for i := range f.caps {
			if f.caps[i].all {
				f.caps[i].weights = append(f.caps[i].weights, wid)
			}
		}
	}
	if sid != 0 {
		c.giveNamed(sid, "分")
		c.figure(sid).Key = Key{Measure: ScoreOf, Dimension: numeral.Score}
		c.figure(sid).Name = name + "得分"
		if conv == nil {
			f.scores = append(f.scores, sid)
		}
		if wid != 0 {
			c.Frames = append(c.Frames, scoreLimit(sid, wid))
		}
	}
	if id := cellFigure(conv); id != 0 {
		c.giveNamed(id, "分")
		f.scores = append(f.scores, id)
		if s := cellFigure(share); s != 0 && sid != 0 {
			c.giveNamed(s, "%")
			f.shares = append(f.shares, s)
			c.outOfHundred(h, sid, target, actual, sign)
			c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/converted", Claim: id, Closed: Closed, Reach: ReachCell, InTable: true,
				Readings: []Reading{{Formula: "a*b", Operands: []FigureID{sid, s}}}})
		}
	}
	if id := h.number(r, shift, ColDeduct); id != 0 {
		c.giveNamed(id, "分")
		c.figure(id).Key = Key{Measure: Deduction, Dimension: numeral.Score}
		c.figure(id).Name = name + "扣分"
		f.deductions = append(f.deductions, id)
		c.deducted(wid, sid, id)
	}
	if id := cellFigure(srate); id != 0 && sid != 0 && wid != 0 {
		c.giveNamed(id, "%")
		c.figure(id).Key.Rate = scoreRate
		c.Frames = append(c.Frames, Frame{Kind: KindQuotient, Rule: "ratio/score", Claim: id, Closed: Closed, Reach: ReachCell, InTable: true,
			Readings: []Reading{{Formula: "a/b", Operands: []FigureID{sid, wid}}}})
	}
}

// deducted says that a score is its weight less what was deducted.
func (c *Content) deducted(weight, score, deduction FigureID) {
	if weight == 0 || score == 0 {
		return
	}
	c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/deduction", Claim: score, Closed: Closed, Reach: ReachCell, InTable: true,
		Readings: []Reading{{Parts: []Part{{weight, 1}, {deduction, -1}}}}})
}

// outOfHundred reads a score out of a hundred of a missed target: the result
// over the target.
func (c *Content) outOfHundred(h *header, score FigureID, target, actual *gcell, sign string) {
	said := false
	for i := range h.cols {
		said = said || h.cols[i].role == ColScore && strings.Contains(h.cols[i].text, "百分制")
	}
	t, a := cellFigure(target), cellFigure(actual)
	if !said || t == 0 || a == 0 || sign == "≤" || sign == "<" || sign == "<=" || c.figure(t).Dimension != c.figure(a).Dimension || !c.figure(a).Value.LessThan(c.figure(t).Value) {
		return
	}
	c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/indicator", Claim: score, Closed: HalfOpen, Reach: ReachCell, InTable: true,
		Readings: []Reading{{Formula: "a/b*100", Operands: []FigureID{a, t}}}})
}

func cellFigure(g *gcell) FigureID {
	if g == nil {
		return 0
	}
	return g.fig
}

// openCap notes the cap that an indicator of higher level prints with its
// name: 产出指标（50分）.
func (c *Content) openCap(g *gcell, f *form, level int) {
	if g.p == nil {
		return
	}
	first := isFirstLevel(g.text)
	id := FigureID(0)
	for _, x := range g.p.lex {
		if x.kind == lexFigure && x.depth > 0 {
			fig := c.figure(x.fig)
			if fig.Dimension == numeral.Score || !fig.Numeral.HasUnit {
				id = x.fig
			}
		}
	}
	if id == 0 {
		if first && level == 0 && f.cap >= 0 && headerText(g.text) != headerText(c.printed(g.place)) {
			f.cap = -1
		}
		return
	}
	c.giveNamed(id, "分")
	c.figure(id).Key = Key{Measure: Weight, Dimension: numeral.Score, Words: "cap"}
	c.figure(id).Name = capName(g.text)
	// The same cap repeated in each row of its group is one cap.
	slot := &f.secondCap
	if first || level == 0 {
		slot = &f.cap
	}
	if *slot >= 0 && c.sameCap(f.caps[*slot].figure, id, g.text) {
		return
	}
	f.caps = append(f.caps, capGroup{figure: id})
	*slot = len(f.caps) - 1
	if slot == &f.cap {
		f.secondCap = -1
	}
}

func (c *Content) sameCap(a, b FigureID, text string) bool {
	return c.figure(a).Value.Equal(c.figure(b).Value) && c.figure(a).Name == capName(text)
}

// capName is the indicator's name before its cap.
func capName(s string) string {
	if i := strings.IndexByte(s, '('); i > 0 {
		s = s[:i]
	}
	return strings.TrimSpace(s)
}

func isFirstLevel(s string) bool {
	t := strings.TrimSuffix(headerText(s), "指标")
	switch t {
	case "产出", "效益", "满意度", "成本", "项目完成", "项目效益", "决策", "过程", "投入", "管理", "履职效能", "管理效率":
		return true
	}
	return false
}

// targetCells reads the target and the result of an indicator.
func (c *Content) targetCells(target, actual, weight, score *gcell, name, sign, unitText string, f *form) {
	if target == nil {
		return
	}
	limits := c.cellFigures(target)
	if len(limits) == 0 {
		return
	}
	results := c.cellFigures(actual)
	if actual != nil && actual.words() && len(results) == 0 {
		return // a result in words
	}
	if u, sc, ok := numeral.ParseUnit(unitText); ok && unitText != "" {
		for _, id := range limits {
			c.giveUnit(id, u, sc)
		}
		for _, id := range results {
			c.giveUnit(id, u, sc)
		}
	}
	for _, id := range limits {
		lf := c.figure(id)
		lf.Name = name
		lf.Key.Mode = Planned
		if lf.Numeral.HasUnit {
			for _, r := range results {
				c.giveUnit(r, lf.Numeral.Unit, lf.Numeral.PowerTen)
			}
		}
	}
	if len(results) == 1 && c.figure(results[0]).Numeral.HasUnit {
		for _, id := range limits {
			c.giveUnit(id, c.figure(results[0]).Numeral.Unit, c.figure(results[0]).Numeral.PowerTen)
		}
	}
	// Both bare, and the name is that of a rate: per cent.
	if len(results) == 1 && len(limits) == 1 && !c.figure(limits[0]).Numeral.HasUnit && (strings.HasSuffix(headerText(name), "率") || strings.HasSuffix(headerText(name), "度") || strings.HasSuffix(headerText(name), "比例")) && c.figure(limits[0]).Value.GreaterThan(decimal.NewFromInt(2)) {
		c.giveNamed(limits[0], "%")
		c.giveNamed(results[0], "%")
	}
	if len(results) != 1 {
		if actual == nil {
			c.tableGoals(limits, name, sign)
		}
		if actual != nil && actual.blank && len(results) == 0 {
			c.missingResult(target, actual, weight, score, limits[0], name, sign)
		}
		return
	}
	af := c.figure(results[0])
	af.Name = name
	af.Key.Mode = Done
	if k := keyFromName(name); k.Rate != nil && af.Dimension == numeral.Percent {
		af.Key.Rate = k.Rate
	}
	for _, id := range limits {
		lf := c.figure(id)
		if !alikeTarget(lf, af) && !(lf.Dimension == numeral.None || af.Dimension == numeral.None) || lf.Numeral.HasUnit != af.Numeral.HasUnit {
			continue
		}
		op := lf.Bound
		switch {
		case sign == "≥" || sign == ">=":
			op = ">="
		case sign == "≤" || sign == "<=":
			op = "<="
		case sign == "=" || sign == "==":
			op = "=="
		case sign == ">" || sign == "<":
			op = sign
		case op == "" && lf.Approximate == "以上":
			op = ">="
		case op == "" && lf.Approximate == "以下":
			op = "<="
		case op == "" && (lessIsBetter(name)):
			op = "<="
		case op == "":
			op = ">="
		}
		admitted := false
		if s, w := cellFigure(score), cellFigure(weight); s != 0 && w != 0 && c.figure(s).Value.LessThan(c.figure(w).Value) {
			admitted = true // the lost points say that the target was missed
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTarget, Rule: "bound/target", Claim: af.ID, Op: op, Closed: Closed, Reach: ReachCell, InTable: true, Admitted: admitted,
			Readings: []Reading{{Formula: "a", Operands: []FigureID{id}}}})
	}
}

// keyFromName reads a key off an indicator's name.
func keyFromName(name string) Key {
	var k Key
	lx := lexicon()
	rs := []rune(name)
	for i := 0; i < len(rs); {
		t, j := lx.at(rs, i, len(rs))
		if t == nil {
			i++
			continue
		}
		if t.Class == Rate {
			k.Rate = t.Rate
		}
		if t.Fund != NoFund && t.Fund != BasicMedical {
			k.Fund = t.Fund
		}
		i = j
	}
	return k
}

// cellFigures are the figures of a cell that is a value: one number, or two
// limits of an interval.
func (c *Content) cellFigures(g *gcell) []FigureID {
	if g == nil || g.p == nil {
		return nil
	}
	if g.fig != 0 {
		return []FigureID{g.fig}
	}
	var out []FigureID
	for k, x := range g.p.lex {
		switch {
		case x.kind == lexFigure:
			out = append(out, x.fig)
		case g.p.blank(k), x.kind == lexPunct, x.kind == lexTerm && (x.term.Class == Limit || x.term.Class == Level || x.term.Class == Approx || x.term.Class == After || x.term.Class == Function || x.term.Class == Target):
		case x.kind == lexText && len([]rune(g.text)) <= 12:
			s := strings.TrimSpace(string(g.p.text.Runes[x.from:x.to]))
			if s == "且" || s == "或" || s == "~" || s == "至" || isLatexRest(s) {
				continue
			}
			return nil
		default:
			return nil
		}
	}
	if len(out) > 2 {
		return nil
	}
	return out
}

func isLatexRest(s string) bool { return s == "\\" || s == "\\%" || s == "$" }

// missingResult notes a target whose result cell is empty.
func (c *Content) missingResult(target, actual, weight, score *gcell, limit FigureID, name, sign string) {
	if actual == nil || sign == "定性" {
		return
	}
	c.Remarks = append(c.Remarks, Remark{Kind: RemarkMissing, Place: c.figure(limit).Place, Figure: limit, Words: name, Report: c.figure(limit).Report})
}

// totalRow reads the row that adds a form up.
func (c *Content) totalRow(h *header, r *grow, f *form) {
	var nums []FigureID
	for i := range r.cells {
		if id := r.cells[i].fig; id != 0 && c.figure(id).Dimension != numeral.Percent {
			nums = append(nums, id)
		}
	}
	if len(nums) == 0 {
		return
	}
	var wTotal, sTotal FigureID
	shift := h.align(r)
	wTotal, sTotal = h.number(r, shift, ColWeight), h.number(r, shift, ColScore)
	if conv := h.number(r, shift, ColConverted); conv != 0 {
		sTotal = conv
	}
	hasWeights := len(f.weights) > 0
	if len(nums) >= 2 && hasWeights && len(f.scores) > 0 && (wTotal == 0 || sTotal == 0) {
		// Cells lost: weights come before scores.
		wTotal, sTotal = nums[len(nums)-2], nums[len(nums)-1]
	} else if len(nums) == 1 && wTotal == 0 && sTotal == 0 {
		if hasWeights && len(f.scores) == 0 {
			wTotal = nums[0]
		} else {
			sTotal = nums[0]
		}
	}
	if share := h.number(r, shift, ColShare); share != 0 && len(f.shares) >= 2 {
		c.giveNamed(share, "%")
		var parts []Part
		for _, id := range f.shares {
			parts = append(parts, Part{id, 1})
		}
		c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/weights", Claim: share, Closed: Closed, Reach: ReachCell, InTable: true, Readings: []Reading{{Parts: parts}}})
	}
	if id := h.number(r, shift, ColDeduct); id != 0 && len(f.deductions) >= 2 {
		c.giveNamed(id, "分")
		var parts []Part
		for _, x := range f.deductions {
			parts = append(parts, Part{x, 1})
		}
		c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/deduction", Claim: id, Closed: Closed, Reach: ReachCell, InTable: true, Readings: []Reading{{Parts: parts}}})
		c.deducted(wTotal, sTotal, id)
	}
	c.closeForm(f, wTotal, sTotal)
	if sr := h.number(r, shift, ColScoreRate); sr != 0 && wTotal != 0 && sTotal != 0 {
		c.giveNamed(sr, "%")
		c.Frames = append(c.Frames, Frame{Kind: KindQuotient, Rule: "ratio/score", Claim: sr, Closed: Closed, Reach: ReachCell, InTable: true,
			Readings: []Reading{{Formula: "a/b", Operands: []FigureID{sTotal, wTotal}}}})
	}
}

// closeForm makes the frames of a form's totals.
func (c *Content) closeForm(f *form, wTotal, sTotal FigureID) {
	sum := func(total FigureID, extra FigureID, list []FigureID, rule string) {
		if total == 0 || len(list) < 2 && !(extra != 0 && len(list) >= 1) {
			return
		}
		c.giveNamed(total, "分")
		c.figure(total).Key = Key{Measure: ScoreOf, Dimension: numeral.Score, Words: "total"}
		c.figure(total).Name = "总分"
		var parts []Part
		if extra != 0 {
			parts = append(parts, Part{extra, 1})
		}
		for _, id := range list {
			parts = append(parts, Part{id, 1})
		}
		c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: rule, Claim: total, Closed: Closed, Reach: ReachCell, InTable: true, Readings: []Reading{{Parts: parts}}})
	}
	sum(wTotal, f.rateWeight, f.weights, "score/weights")
	if wTotal != 0 {
		c.figure(wTotal).Key.Measure = Weight
	}
	sum(sTotal, f.rateScore, f.scores, "score/total")
	c.closeCaps(f)
	*f = *newForm()
}

// openForm ends a form that no total row has closed.
func (c *Content) openForm(f *form) { c.closeCaps(f) }

func newForm() *form { return &form{cap: -1, secondCap: -1} }

// closeCaps adds up the weights below each cap.
func (c *Content) closeCaps(f *form) {
	for _, g := range f.caps {
		if len(g.weights) == 0 {
			continue
		}
		var parts []Part
		for _, id := range g.weights {
			parts = append(parts, Part{id, 1})
		}
		c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/levels", Claim: g.figure, Closed: Closed, Reach: ReachCell, InTable: true, Readings: []Reading{{Parts: parts}}})
	}
	f.caps = nil
}

// reportOf is the report that a cell stands in.
func (c *Content) reportOf(g *gcell) int {
	if g.p == nil {
		return 0
	}
	return g.p.report
}

// logicCells notes targets in a cell that cannot be meant.
func (c *Content) logicCells(q *para) {
	for k, x := range q.lex {
		if x.kind == lexFigure {
			c.logicRemark(q, k)
		}
	}
}

// tableGoals notes the targets of a table without results: their results may
// stand in the text.
func (c *Content) tableGoals(limits []FigureID, name, sign string) {
	for _, id := range limits {
		f := c.figure(id)
		f.Key.Fund = keyFromName(name).Fund
		op := f.Bound
		if op == "" {
			op = sign
		}
		if op == "" {
			op = ">="
			if lessIsBetter(name) {
				op = "<="
			}
		}
		quantified := f.Numeral.HasUnit && f.Dimension != numeral.Time && !f.Value.IsZero()
		c.Goals = append(c.Goals, TargetOf{Figure: id, Name: headerText(name), Op: op, Report: f.Report, Quantified: quantified})
	}
}

// budgetPair is the initial and the adjusted budget of a form.
type budgetPair struct{ initial, adjusted FigureID }

// adjusts reports whether a cell speaks of a change to the budget.
func adjusts(q *para) bool {
	adjust, number := false, false
	for _, x := range q.lex {
		adjust = adjust || x.kind == lexTerm && x.term.Class == Adjust
		number = number || x.kind == lexFigure
	}
	return adjust && number
}

// formAdjustments relates the changes that a form's remarks name to its
// initial and adjusted budgets.
func (c *Content) formAdjustments() {
	for _, p := range c.paras {
		if !p.inTable {
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
			if b.initial < parts[0].Figure && c.figure(b.initial).Report == p.report {
				pair = b
			}
		}
		if pair.initial == 0 || c.figure(pair.initial).Value.Equal(c.figure(pair.adjusted).Value) {
			continue
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/adjustment", Claim: pair.adjusted, Closed: HalfOpen, Reach: ReachSection, InTable: true,
			Readings: []Reading{{Parts: append([]Part{{pair.initial, 1}}, parts...)}}})
	}
}
