package parse

import (
	"slices"
	"strings"
	"sync"

	"gouji/parse/numeral"
)

// hasNumber reports whether a row holds a numeric cell.
func (r *grow) hasNumber() bool {
	for i := range r.cells {
		if r.cells[i].numeric() {
			return true
		}
	}
	return false
}

// scoreLimit says that a score is at most its weight.
func scoreLimit(score, weight FigureID) Frame {
	return Frame{Kind: KindTarget, Rule: "bound/score", Claim: score, Op: "<=", Closed: Closed, Reach: ReachCell, InTable: true,
		Readings: []Reading{{Formula: "a", Operands: []FigureID{weight}}}}
}

// bonus are names of items that add to the score beyond the weights.
var bonus = []string{"加分", "附加分", "奖励分"}

// levelNames are names of indicators of the first and second level.
var levelNames = []string{"产出指标", "效益指标", "满意度指标", "成本指标", "数量指标", "质量指标", "时效指标", "社会效益", "经济效益", "生态效益", "可持续影响", "项目完成", "项目效益", "满意度", "服务对象满意度", "过程指标", "决策指标", "项目产出", "管理指标", "投入", "过程", "产出", "效益", "决策", "社会成本指标", "经济成本", "生态环境成本", "履职效能", "管理效率", "社会效应", "部门管理"}

// isLevelName reports whether a cell names an indicator's level.
func isLevelName(s string) bool {
	return levels()[strings.TrimSuffix(headerText(s), "指标")]
}

// levels are the levelNames without 指标.
var levels = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for _, w := range levelNames {
		m[strings.TrimSuffix(w, "指标")] = true
	}
	return m
})

// indicatorRow reads one row of an indicator block.
func (c *Content) indicatorRow(h *header, r *grow, f *form) {
	if f.under != h && c.complete(f) {
		c.endForm(f) // its total is in the text, or was never printed
	}
	f.under = h
	shift := h.align(r)
	var name, unitText, sign string
	var target, actual, weight, score, conv, share, srate, done, off, reason *gcell
	var levels []*gcell
	var places []int     // of the levels among the columns of names
	coefficient := false // what was done is told as what to multiply the weight with
	for i := range r.cells {
		g := &r.cells[i]
		k := g.col + shift
		if k < 0 || k >= len(h.cols) {
			continue
		}
		if hasAnySuffix(headerText(h.cols[k].text), deviations) {
			off = g
			continue
		}
		switch h.cols[k].role {
		case ColName:
			if g.words() {
				if h.nameBefore(k) == 0 || h.levels() > 1 {
					c.pointsBehind(g)
				}
				levels = append(levels, g)
				places = append(places, h.nameBefore(k))
				name = g.text
			}
		case ColUnit:
			unitText = g.text
		case ColSign:
			sign = g.sign
		case ColTarget:
			if target == nil || !g.blank && !g.dash {
				target = g // of 年初指标值 and 调整指标值 the one that was set last
			}
		case ColActual:
			if actual == nil || !actual.numeric() || g.numeric() {
				actual = g // not 未完成 under 完成情况, behind what was reached
			}
		case ColWeight:
			if c.pointsBehind(g); g.points != 0 { // 项目权重: 项目决策 4 分
				levels = append(levels, g)
				places = append(places, h.nameBefore(k))
				break
			}
			weight = g
		case ColScore:
			if score == nil {
				score = g
				break
			}
			c.otherScore(h, g, k, f) // 复核得分 behind 自评得分
			defer func() {
				if w, s := cellFigure(weight), g.fig; w != 0 && s != 0 {
					c.Frames = append(c.Frames, scoreLimit(s, w))
				}
			}()
		case ColConverted:
			conv = g
		case ColShare:
			share = g
		case ColScoreRate:
			srate = g
		case ColReason:
			reason = g
		case ColRate:
			if !containsAny(h.cols[k].text, offTarget) {
				done, coefficient = g, strings.HasSuffix(headerText(h.cols[k].text), "系数")
			}
		}
	}
	if len(levels) > 0 && h.cols[0].role == ColName {
		c.levels = append(c.levels, levelName{name: headerText(levels[0].text), report: c.reportOf(levels[0]), scored: len(levels) == 1 && places[0] == 0 && target == nil && score != nil, place: levels[0].place})
	}
	if len(levels) == 1 && places[0] == 0 && !h.flat && h.levels() > 1 && !isLevelName(name) && cellFigure(weight) != 0 {
		f.cap, f.secondCap = -1, -1 // 预算执行率（10分）: of no indicator above it
	}
	for i, g := range levels {
		if i < len(levels)-1 || isLevelName(g.text) {
			level := places[i]
			if i == len(levels)-2 && f.secondCap >= 0 && level == 0 && capName(g.text) == "成本指标" {
				level = 1
			}
			if h.flat && level == 0 {
				level = c.flatLevel(g, f)
			}
			c.openCap(g, f, level)
		}
	}
	if weight == nil && len(levels) > 0 && cellFigure(score) != 0 && !h.has(ColWeight) && !h.has(ColShare) {
		weight = c.namedWeight(levels[len(levels)-1])
	}
	f.rows++
	for _, g := range []*gcell{weight, score, conv} {
		if id := cellFigure(g); id != 0 && c.figure(id).Numeral.HasUnit && c.figure(id).Dimension != numeral.Score && c.figure(id).Dimension != numeral.Percent {
			if c.withinRow(h, r, name, f) {
				return
			}
			f.damaged = true // a result where points are due: cells have slipped
			return
		}
	}
	if t, a := cellFigure(target), cellFigure(actual); isWithin(name) && t != 0 && a != 0 && cellFigure(weight) == 0 && cellFigure(score) == 0 {
		f.within = append(f.within, withinPair{t, a})
	} else {
		c.closeWithin(f)
		f.whole = withinPair{t, a}
	}
	points := score
	if conv != nil && weight != nil {
		points = conv // out of the weight, where the score is out of a hundred
	}
	c.targetCells(h, target, actual, weight, points, reason, name, sign, unitText)
	limit, _ := c.toldIn(target)
	if done, _ := c.toldIn(actual); done != nil && limit != nil {
		c.resultOf(done.ID, limit.ID, name, reason)
	} else {
		c.resultOf(cellFigure(actual), 0, name, reason)
	}
	if id := cellFigure(weight); id != 0 && share == nil && c.figure(id).Dimension == numeral.Percent {
		weight, share = nil, weight // a weight in per cent is a share
	}
	if id := cellFigure(share); id != 0 && c.figure(id).Value.GreaterThan(decOne) {
		c.giveNamed(id, "%") // 20, but not 0.2
	}
	wid, sid := cellFigure(weight), cellFigure(score)
	for _, g := range levels {
		s := strings.TrimSuffix(capName(headerText(g.text)), "指标")
		if isFirstLevel(s) && (s != "成本" || f.level == "" || g.col == f.levelCol) { // 成本指标 below 产出指标 stands in another column
			f.level, f.levelCol = s, g.col
		}
	}
	if wid != 0 || sid != 0 {
		f.underLevel(c.figure(max(wid, sid)).Report, wid, sid)
	}
	if wid != 0 {
		c.giveNamed(wid, "分")
		c.figure(wid).Key = Key{Measure: Weight, Dimension: numeral.Score}
		c.figure(wid).Name = name + "分值"
		f.weights = append(f.weights, wid)
		if f.cap >= 0 {
			f.caps[f.cap].weights = append(f.caps[f.cap].weights, wid)
			f.caps[f.cap].loose = f.caps[f.cap].loose || f.secondCap < 0
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
		if wid != 0 && conv == nil && !containsAny(name, bonus) {
			c.Frames = append(c.Frames, scoreLimit(sid, wid))
		}
	}
	if sid != 0 {
		c.outOfHundred(h, sid, target, actual, sign)
	}
	if sid != 0 && wid != 0 && conv == nil && done == nil && !containsAny(sign, []string{"≤", "<"}) {
		c.proratedScore(sid, wid, cellFigure(target), cellFigure(actual))
	}
	if id := cellFigure(actual); id != 0 && f.budget != 0 && f.executed != 0 && executionName(name) && c.figure(id).Dimension == numeral.Percent && !c.figure(f.budget).Value.IsZero() {
		c.Frames = append(c.Frames, Frame{Kind: KindQuotient, Rule: "ratio/execution", Claim: id, Closed: HalfOpen, Reach: ReachReport, InTable: true,
			Readings: []Reading{{Formula: "a/b", Operands: []FigureID{f.executed, f.budget}, HoldOnly: !wholeExecution(name)}}})
	}
	if sid != 0 && wid != 0 && conv == nil && executionName(name) && c.figure(sid).Value.LessThan(c.figure(wid).Value) {
		c.executionScore(sid, wid, actual)
	}
	if id := cellFigure(conv); id != 0 {
		if wid != 0 {
			c.Frames = append(c.Frames, scoreLimit(id, wid))
		}
		c.giveNamed(id, "分")
		f.scores = append(f.scores, id)
		if s := cellFigure(share); s != 0 && sid != 0 {
			f.shares = append(f.shares, s)
			c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/converted", Claim: id, Closed: Closed, Reach: ReachCell, InTable: true,
				Readings: []Reading{{Formula: "a*b", Operands: []FigureID{sid, s}}}})
		}
	}
	c.completion(done, target, actual, weight, score, sign, coefficient, f)
	c.offGoal(off, target, actual, sign, f)
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

// namedWeight is the weight that an indicator prints with its name, as a cell
// of its own: 信息公开（5分）.
func (c *Content) namedWeight(g *gcell) *gcell {
	if g.p == nil || isLevelName(g.text) {
		return nil
	}
	id := c.bracketPoints(g)
	if id == 0 || c.figure(id).Dimension != numeral.Score {
		return nil
	}
	return &gcell{text: g.text, p: g.p, fig: id, col: g.col, place: g.place}
}

// has reports whether a header has a column of a role.
func (h *header) has(role ColumnRole) bool {
	for i := range h.cols {
		if h.cols[i].role == role {
			return true
		}
	}
	return false
}

// executionName reports whether a name is that of the indicator of the budget's
// execution.
func executionName(name string) bool {
	return hasAnySuffix(headerText(name), []string{"预算执行率", "预算执行", "资金执行率", "预算执行情况"})
}

// wholeExecution reports whether such a name is of all the money and of the
// whole year, not 上级资金执行率 or 6月底预算执行率.
func wholeExecution(name string) bool {
	switch headerText(name) {
	case "预算执行率", "预算执行", "资金执行率", "预算执行情况", "资金预算执行率", "项目预算执行率", "全年预算执行率", "年度预算执行率":
		return true
	}
	return false
}

// executionScore reads the score of the indicator 预算执行率: the rate, which its
// row or the report gives, times the weight. Forms also score it by bands, so
// that it is only borne out.
func (c *Content) executionScore(score, weight FigureID, actual *gcell) {
	fr := Frame{Kind: KindScore, Rule: "score/rate", Claim: score, Closed: HalfOpen, Reach: ReachReport, InTable: true}
	if id := cellFigure(actual); id != 0 && c.figure(id).Dimension == numeral.Percent {
		fr.Readings = []Reading{{Formula: "a*b", Operands: []FigureID{id, weight}, HoldOnly: true}}
	} else {
		fr.Queries = []Query{{Formula: "a*b", HoldOnly: true, Wants: []Want{{Label: "资金预算执行率", Key: Key{Dimension: numeral.Percent}, Rate: executionRate}, {Given: weight}}}}
	}
	c.Frames = append(c.Frames, fr)
}

// nameBefore is how many columns of names stand before column k.
func (h *header) nameBefore(k int) int {
	n := 0
	for i := range k {
		if h.cols[i].role == ColName {
			n++
		}
	}
	return n
}

// otherScore reads a score of a further column.
func (c *Content) otherScore(h *header, g *gcell, k int, f *form) {
	if g.fig == 0 {
		return
	}
	c.giveNamed(g.fig, "分")
	c.figure(g.fig).Key = Key{Measure: ScoreOf, Dimension: numeral.Score}
	c.figure(g.fig).Name = headerText(h.cols[k].text)
	if f.others == nil {
		f.others = map[int][]FigureID{}
	}
	f.others[k] = append(f.others[k], g.fig)
}

// offTarget are words of rates that tell how far a result is off its target.
var offTarget = []string{"偏差", "偏离", "超额", "误差"}

// completion reads the rate at which an indicator was completed: the result
// over the target, and the score that a missed one may be given by it, or that
// all are given by it where it is headed as their coefficient.
func (c *Content) completion(done, target, actual, weight, score *gcell, sign string, coefficient bool, f *form) {
	id, t, a := cellFigure(done), cellFigure(target), cellFigure(actual)
	if id == 0 {
		return
	}
	c.giveNamed(id, "%")
	c.figure(id).Key.Rate = completionRate
	if w, s := cellFigure(weight), cellFigure(score); coefficient && w != 0 && s != 0 {
		if f.coefficients == 0 {
			c.groups++
			f.coefficients = c.groups
		}
		c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/rate", Claim: s, Closed: Closed, Reach: ReachCell, InTable: true, Group: f.coefficients,
			Readings: []Reading{{Formula: "a*b", Operands: []FigureID{id, w}}}})
	}
	if t == 0 || a == 0 {
		return
	}
	tf, af := c.figure(t), c.figure(a)
	if tf.Dimension != af.Dimension || tf.Value.IsZero() || tf.Numeral.HasUnit != af.Numeral.HasUnit {
		return
	}
	// Of costs and the like, less is more.
	inverse := tf.Bound == "<=" || tf.Bound == "<" || slices.Contains([]string{"≤", "<", "<="}, sign)
	if c.figure(id).Value.Equal(decOne) && (af.Value.GreaterThan(tf.Value) || inverse && af.Value.LessThan(tf.Value)) {
		return // no more than all counts
	}
	fr := Frame{Kind: KindQuotient, Rule: "ratio/completion", Claim: id, Closed: HalfOpen, Reach: ReachCell, InTable: true,
		Readings: []Reading{{Formula: "a/b", Operands: []FigureID{a, t}, Weak: inverse}}}
	if inverse {
		fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{t, a}, Weak: true})
	}
	c.Frames = append(c.Frames, fr)
	if w, s := cellFigure(weight), cellFigure(score); !coefficient && w != 0 && s != 0 && af.Value.LessThan(tf.Value) && !inverse {
		c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/rate", Claim: s, Closed: HalfOpen, Reach: ReachCell, InTable: true,
			Readings: []Reading{{Formula: "a*b", Operands: []FigureID{id, w}, HoldOnly: true}}})
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
	t, a := cellFigure(target), cellFigure(actual)
	if !h.ofHundred() || t == 0 || a == 0 || sign == "≤" || sign == "<" || sign == "<=" || c.figure(t).Dimension != c.figure(a).Dimension || !c.figure(a).Value.LessThan(c.figure(t).Value) {
		return
	}
	c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/indicator", Claim: score, Closed: HalfOpen, Reach: ReachCell, InTable: true,
		Readings: []Reading{{Formula: "a/b*100", Operands: []FigureID{a, t}}}})
}

// ofHundred reports whether the column of scores is headed as out of a hundred.
func (h *header) ofHundred() bool {
	for i := range h.cols {
		if h.cols[i].role == ColScore && strings.Contains(h.cols[i].text, "百分制") {
			return true
		}
	}
	return false
}
