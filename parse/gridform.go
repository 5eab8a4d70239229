package parse

import (
	"strings"

	"gouji/parse/decimal"
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
	// of the total row of the budget block
	initial, budget, executed FigureID
	caps                      []capGroup // 产出指标（50分）: a cap and the weights below it
	cap                       int        // index of the open cap, -1
	capLevel                  int        // among the columns of names
	nested                    bool       // caps to come stand below the open one
	secondCap                 int
	rows                      int
	level                     string // the first-level name that the rows stand under
	levelCol                  int    // its column
	levels                    []formLevel
	damaged                   bool    // a row could not be read
	under                     *header // of the last indicator
	paired                    int     // rows of a flattened form with a target and a result
	unfilled                  []unfilled
	// others are the scores of further columns, by column: 复核得分 beside 自评得分.
	others map[int][]FigureID
	// lots are where the groups that sub-totals have closed end: the number of
	// weights and of scores.
	lots [2]int
	// head is the score that the head of the form prints.
	head FigureID
	// top are the weight and the score of a total above the indicators.
	top [2]FigureID
	// whole is the target and the result of the last indicator, within those of
	// the rows below it that tell what it is made of.
	whole withinPair
	// beside are the weights and the scores of plain tables above the indicators, which
	// may belong to the form: 收入合计 … 分值 10.
	beside [2][]FigureID
	within []withinPair
	// coefficients joins the scores that a column of coefficients gives.
	coefficients int
	// deviations joins the rates of a column that tells how far results are off their targets.
	deviations int
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
		if h.scoreFirst() && c.figure(sTotal).Value.GreaterThan(c.figure(wTotal).Value) {
			wTotal, sTotal = sTotal, wTotal
		}
	} else if len(nums) == 1 && wTotal == 0 && sTotal == 0 {
		if hasWeights && (len(f.scores) == 0 || c.weightsWhole(f, nums[0])) {
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
	c.otherScores(r, shift, f)
	for i := range r.cells {
		c.gradeOfTotal(&r.cells[i], sTotal)
	}
	c.closeForm(f, wTotal, sTotal)
	if sr := h.number(r, shift, ColScoreRate); sr != 0 && wTotal != 0 && sTotal != 0 {
		c.giveNamed(sr, "%")
		c.Frames = append(c.Frames, Frame{Kind: KindQuotient, Rule: "ratio/score", Claim: sr, Closed: Closed, Reach: ReachCell, InTable: true,
			Readings: []Reading{{Formula: "a/b", Operands: []FigureID{sTotal, wTotal}}}})
	}
}

// scoreFirst reports whether a header has its score before its weight.
func (h *header) scoreFirst() bool {
	for i := range h.cols {
		switch h.cols[i].role {
		case ColScore:
			return true
		case ColWeight:
			return false
		}
	}
	return false
}

// otherScores adds up the scores of further columns. Where the execution rate
// has a score of its own, theirs is not known.
func (c *Content) otherScores(r *grow, shift int, f *form) {
	for i := range r.cells {
		g := &r.cells[i]
		k := g.col + shift
		if !g.numeric() || len(f.others[k]) < 2 || f.rateScore != 0 {
			continue
		}
		c.giveNamed(g.fig, "分")
		var parts []Part
		for _, id := range f.others[k] {
			parts = append(parts, Part{id, 1})
		}
		c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/total", Claim: g.fig, Closed: Closed, Reach: ReachCell, InTable: true, Readings: []Reading{{Parts: parts}}})
	}
}

// subtotalRow reads a row 小计 of a form: of all its indicators, or of those
// since the last.
func (c *Content) subtotalRow(h *header, r *grow, f *form) {
	shift := h.align(r)
	w, s := h.number(r, shift, ColWeight), h.number(r, shift, ColScore)
	sum := c.sumOf(f.weights)
	if w == 0 || f.lots == [2]int{} && c.figure(w).Value.Equal(sum) && c.figure(w).Value.Equal(decHundred) {
		c.totalRow(h, r, f)
		return
	}
	lot := func(total FigureID, list []FigureID, rule string) {
		if total == 0 || len(list) == 0 {
			return
		}
		c.giveNamed(total, "分")
		var parts []Part
		for _, id := range list {
			parts = append(parts, Part{id, 1})
		}
		c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: rule, Claim: total, Closed: Closed, Reach: ReachCell, InTable: true, Readings: []Reading{{Parts: parts}}})
	}
	lot(w, f.weights[f.lots[0]:], "score/weights")
	lot(s, f.scores[f.lots[1]:], "score/total")
	f.lots = [2]int{len(f.weights), len(f.scores)}
}

// closeForm makes the frames of a form's totals.
func (c *Content) closeForm(f *form, wTotal, sTotal FigureID) {
	c.closeWithin(f)
	c.keepPending(f, wTotal, sTotal)
	f.damaged = f.damaged && !c.weightsWhole(f, wTotal)
	c.closeUnfilled(f)
	lost := f.damaged || f.rateWeight == 0 && f.rateScore == 0 && c.shortOfExecution(wTotal, f.weights)
	lost = lost || c.blocksLost(f, wTotal)
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
		c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: rule, Claim: total, Closed: Closed, Reach: ReachCell, InTable: true, Readings: []Reading{{Parts: parts, HoldOnly: lost}}})
	}
	if c.totalWithoutRate(f, wTotal) {
		f.rateWeight, f.rateScore = 0, 0
	}
	c.closeOuter(f, wTotal)
	c.withBeside(f, wTotal)
	sum(wTotal, f.rateWeight, f.weights, "score/weights")
	if wTotal != 0 {
		c.figure(wTotal).Key.Measure = Weight
	}
	sum(sTotal, f.rateScore, f.scores, "score/total")
	if sTotal == 0 && wTotal != 0 {
		c.headTotal(f) // 合计 100 under the weights, and the score at the head
	}
	if h := c.figure(max(1, f.head)); f.head != 0 && sTotal != 0 && (!h.Numeral.HasUnit || h.Dimension == numeral.Score) && !c.figure(f.head).Value.GreaterThan(decHundred) {
		c.giveNamed(f.head, "分") // 自评总分：95 in the head of the form
		c.Frames = append(c.Frames, Frame{Kind: KindSame, Rule: "restatement/score", Claim: sTotal, Reach: ReachReport, Closed: Closed, Readings: []Reading{{Formula: "a", Operands: []FigureID{f.head}}}})
	}
	c.closeCaps(f)
	c.formLevels = append(c.formLevels, f.levels...)
	*f = *newForm()
}

// totalWithoutRate reports whether the total of a form's weights is that of its indicators alone: the
// points of the budget's execution are what it lacks of a hundred, or are of another table.
func (c *Content) totalWithoutRate(f *form, total FigureID) bool {
	if total == 0 || f.rateWeight == 0 {
		return false
	}
	rate, whole := c.figure(f.rateWeight), c.figure(total)
	return whole.Value.Add(rate.Value).Equal(decHundred) ||
		rate.Place.Table != whole.Place.Table && c.sumOf(f.weights).Equal(whole.Value)
}

// withBeside counts the weights of plain tables above a form in where they are what its
// own lack of its total.
func (c *Content) withBeside(f *form, total FigureID) {
	if total == 0 || len(f.beside[0]) == 0 || len(f.beside[0]) != len(f.beside[1]) {
		return
	}
	sum := c.weightsOf(f)
	for _, id := range f.beside[0] {
		sum = sum.Add(c.figure(id).Value)
	}
	if !sum.Equal(c.figure(total).Value) {
		return
	}
	f.weights = append(f.beside[0], f.weights...)
	f.scores = append(f.beside[1], f.scores...)
	for _, list := range f.beside {
		for _, id := range list {
			c.giveNamed(id, "分")
		}
	}
}

// weightsWhole reports whether the weights read come to the printed total, or to a hundred where none is, each
// with its score: whatever was damaged, nothing of these is lost.
func (c *Content) weightsWhole(f *form, total FigureID) bool {
	if len(f.weights) < minRows || len(f.weights) != len(f.scores) || (f.rateWeight == 0) != (f.rateScore == 0) {
		return false
	}
	whole := decHundred
	if total != 0 {
		whole = c.figure(total).Value
	}
	return c.weightsOf(f).Equal(whole)
}

// weightsOf is what the weights read of a form come to, with that of the budget's
// execution.
func (c *Content) weightsOf(f *form) decimal.Decimal {
	sum := c.sumOf(f.weights)
	if f.rateWeight != 0 {
		sum = sum.Add(c.figure(f.rateWeight).Value)
	}
	return sum
}

// shortOfExecution reports whether weights come to 90 of a hundred: the ten
// points of the budget's execution stand where they were not read.
func (c *Content) shortOfExecution(total FigureID, weights []FigureID) bool {
	if total == 0 || !c.figure(total).Value.Equal(decHundred) {
		return false
	}
	sum := executionPoints
	for _, id := range weights {
		sum = sum.Add(c.figure(id).Value)
	}
	return sum.Equal(decHundred) && c.printsExecution()
}

// printsExecution reports whether a document prints how far the budget was
// executed.
func (c *Content) printsExecution() bool {
	if c.execution == 0 {
		c.execution = -1
		for _, s := range c.Document.Lines {
			if strings.Contains(s, "执行") && containsAny(s, []string{"执行率", "执行数", "执行情况", "执行进度", "预算执行"}) || containsAny(s, []string{"资金总额", "支出进度", "支付进度", "支出率"}) {
				c.execution = 1
				break
			}
		}
	}
	return c.execution > 0
}

// openForm ends a form that no total row has closed: its total may stand at its
// head.
func (c *Content) openForm(f *form) {
	if f.top[0] != 0 {
		c.closeTop(f)
	}
	c.headTotal(f)
	c.closeWithin(f)
	c.closeUnfilled(f)
	c.closeCaps(f)
	c.formLevels = append(c.formLevels, f.levels...)
	f.levels = nil
}

// formLevel is what the indicators of one first-level name have: 产出指标.
type formLevel struct {
	name            string
	report          int
	weights, scores []Part
}

// underLevel adds the weight and the score of an indicator to its level's.
func (f *form) underLevel(report int, weight, score FigureID) {
	n := len(f.levels)
	if f.level == "" {
		return
	}
	if n == 0 || f.levels[n-1].name != f.level {
		f.levels = append(f.levels, formLevel{name: f.level, report: report})
		n++
	}
	l := &f.levels[n-1]
	if weight != 0 {
		l.weights = append(l.weights, Part{weight, 1})
	}
	if score != 0 {
		l.scores = append(l.scores, Part{score, 1})
	}
}

// levelScores reads 产出指标 50 分, 效益指标得 29 分 of the text: what the form of
// the report gives the indicators of that level. It only bears out: which form
// the text speaks of is not said.
func (c *Content) levelScores(p *para, mi int) {
	m := &c.Mentions[mi]
	name, _, _ := strings.Cut(m.Label, "得")
	name = strings.TrimSuffix(strings.TrimSuffix(strings.TrimLeft(name, "0123456789.、"), "分值"), "指标")
	for i := range c.formLevels {
		l := &c.formLevels[i]
		if l.report != p.report || l.name != name {
			continue
		}
		fr := Frame{Kind: KindScore, Rule: "score/levels", Claim: m.Figure, Closed: HalfOpen, Reach: ReachReport}
		for k, list := range [][]Part{l.weights, l.scores} {
			if len(list) > 0 {
				fr.Readings = append(fr.Readings, Reading{Parts: list, HoldOnly: true, Way: k})
			}
		}
		if len(fr.Readings) > 0 {
			c.Frames = append(c.Frames, fr)
		}
		return
	}
}

func newForm() *form { return &form{cap: -1, secondCap: -1} }
