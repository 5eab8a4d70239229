package form

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// ScoreLimit says that a score is at most its weight.
func ScoreLimit(score, weight content.FigureID) content.Frame {
	return content.Frame{Kind: content.KindTarget, Rule: "bound/score", Claim: score, Op: "<=", Closed: content.Closed, Reach: content.ReachCell, InTable: true,
		Readings: []content.Reading{{Formula: "a", Operands: []content.FigureID{weight}}}}
}

// Bonus are names of items that add to the score beyond the weights.
var Bonus = []string{"加分", "附加分", "奖励分"}

// IndicatorRow reads one row of an indicator block.
func IndicatorRow(c *content.Draft, h *table.Header, r *table.Row, f *table.Form) {
	if f.Under != h && complete(c, f) {
		endForm(c, f) // its total is in the text, or was never printed
	}
	f.Under = h
	shift := h.Align(r)
	var name, unitText, sign string
	var target, actual, weight, score, conv, share, srate, done, off, reason *content.Cell
	var levels []*content.Cell
	var places []int     // of the levels among the columns of names
	coefficient := false // what was done is told as what to multiply the weight with
	for i := range r.Cells {
		g := &r.Cells[i]
		k := g.Col + shift
		if k < 0 || k >= len(h.Cols) {
			continue
		}
		if lang.HasAnySuffix(lang.HeaderText(h.Cols[k].Text), clause.Deviations) {
			off = g
			continue
		}
		switch h.Cols[k].Role {
		case lang.ColName:
			if table.Words(g) {
				if nameBefore(h, k) == 0 || h.Levels() > 1 {
					pointsBehind(c, g)
				}
				levels = append(levels, g)
				places = append(places, nameBefore(h, k))
				name = g.Text
			}
		case lang.ColUnit:
			unitText = g.Text
		case lang.ColSign:
			sign = g.Sign
		case lang.ColTarget:
			if target == nil || !g.Blank && !g.Dash {
				target = g // of 年初指标值 and 调整指标值 the one that was set last
			}
		case lang.ColActual:
			if actual == nil || !table.Numeric(actual) || table.Numeric(g) {
				actual = g // not 未完成 under 完成情况, behind what was reached
			}
		case lang.ColWeight:
			if pointsBehind(c, g); g.Points != 0 { // 项目权重: 项目决策 4 分
				levels = append(levels, g)
				places = append(places, nameBefore(h, k))
				break
			}
			weight = g
		case lang.ColScore:
			if score == nil {
				score = g
				break
			}
			otherScore(c, h, g, k, f) // 复核得分 behind 自评得分
			defer func() {
				if w, s := table.CellFigure(weight), g.Fig; w != 0 && s != 0 {
					c.Frames = append(c.Frames, ScoreLimit(s, w))
				}
			}()
		case lang.ColConverted:
			conv = g
		case lang.ColShare:
			share = g
		case lang.ColScoreRate:
			srate = g
		case lang.ColReason:
			reason = g
		case lang.ColRate:
			if !lang.ContainsAny(h.Cols[k].Text, offTarget) {
				done, coefficient = g, strings.HasSuffix(lang.HeaderText(h.Cols[k].Text), "系数")
			}
		}
	}
	if len(levels) > 0 && h.Cols[0].Role == lang.ColName {
		c.Levels = append(c.Levels, content.LevelName{Name: lang.HeaderText(levels[0].Text), Report: table.ReportOf(c, levels[0]), Scored: len(levels) == 1 && places[0] == 0 && target == nil && score != nil, Place: levels[0].Place})
	}
	if len(levels) == 1 && places[0] == 0 && !h.Flat && h.Levels() > 1 && !stream.IsLevelName(name) && table.CellFigure(weight) != 0 {
		f.Cap, f.SecondCap = -1, -1 // 预算执行率（10分）: of no indicator above it
	}
	for i, g := range levels {
		if i < len(levels)-1 || stream.IsLevelName(g.Text) {
			level := places[i]
			if i == len(levels)-2 && f.SecondCap >= 0 && level == 0 && stream.CapName(g.Text) == "成本指标" {
				level = 1
			}
			if h.Flat && level == 0 {
				level = flatLevel(c, g, f)
			}
			OpenCap(c, g, f, level)
		}
	}
	if weight == nil && len(levels) > 0 && table.CellFigure(score) != 0 && !h.Has(lang.ColWeight) && !h.Has(lang.ColShare) {
		weight = namedWeight(c, levels[len(levels)-1])
	}
	f.Rows++
	for _, g := range []*content.Cell{weight, score, conv} {
		if id := table.CellFigure(g); id != 0 && c.At(id).Numeral.HasUnit && c.At(id).Dimension != numeral.Score && c.At(id).Dimension != numeral.Percent {
			if withinRow(c, h, r, name, f) {
				return
			}
			f.Damaged = true // a result where points are due: cells have slipped
			return
		}
	}
	if t, a := table.CellFigure(target), table.CellFigure(actual); isWithin(name) && t != 0 && a != 0 && table.CellFigure(weight) == 0 && table.CellFigure(score) == 0 {
		f.Within = append(f.Within, table.WithinPair{Target: t, Actual: a})
	} else {
		closeWithin(c, f)
		f.Whole = table.WithinPair{Target: t, Actual: a}
	}
	points := score
	if conv != nil && weight != nil {
		points = conv // out of the weight, where the score is out of a hundred
	}
	TargetCells(c, h, target, actual, weight, points, reason, name, sign, unitText)
	limit, _ := ToldIn(c, target)
	if done, _ := ToldIn(c, actual); done != nil && limit != nil {
		ResultOf(c, done.ID, limit.ID, name, reason)
	} else {
		ResultOf(c, table.CellFigure(actual), 0, name, reason)
	}
	if id := table.CellFigure(weight); id != 0 && share == nil && c.At(id).Dimension == numeral.Percent {
		weight, share = nil, weight // a weight in per cent is a share
	}
	if id := table.CellFigure(share); id != 0 && c.At(id).Value.GreaterThan(lang.DecOne) {
		table.GiveNamed(c, id, "%") // 20, but not 0.2
	}
	wid, sid := table.CellFigure(weight), table.CellFigure(score)
	for _, g := range levels {
		s := strings.TrimSuffix(stream.CapName(lang.HeaderText(g.Text)), "指标")
		if stream.IsFirstLevel(s) && (s != "成本" || f.Level == "" || g.Col == f.LevelCol) { // 成本指标 below 产出指标 stands in another column
			f.Level, f.LevelCol = s, g.Col
		}
	}
	if wid != 0 || sid != 0 {
		underLevel(f, c.At(max(wid, sid)).Report, wid, sid)
	}
	if wid != 0 {
		table.GiveNamed(c, wid, "分")
		c.At(wid).Key = content.Key{Measure: lang.Weight, Dimension: numeral.Score}
		c.At(wid).Name = name + "分值"
		f.Weights = append(f.Weights, wid)
		if f.Cap >= 0 {
			f.Caps[f.Cap].Weights = append(f.Caps[f.Cap].Weights, wid)
			f.Caps[f.Cap].Loose = f.Caps[f.Cap].Loose || f.SecondCap < 0
		}
		if f.SecondCap >= 0 {
			f.Caps[f.SecondCap].Weights = append(f.Caps[f.SecondCap].Weights, wid)
		}
		for i := range f.Caps {
			if f.Caps[i].All {
				f.Caps[i].Weights = append(f.Caps[i].Weights, wid)
			}
		}
	}
	if sid != 0 {
		table.GiveNamed(c, sid, "分")
		c.At(sid).Key = content.Key{Measure: lang.ScoreOf, Dimension: numeral.Score}
		c.At(sid).Name = name + "得分"
		if conv == nil {
			f.Scores = append(f.Scores, sid)
		}
		if wid != 0 && conv == nil && !lang.ContainsAny(name, Bonus) {
			c.Frames = append(c.Frames, ScoreLimit(sid, wid))
		}
	}
	if sid != 0 {
		outOfHundred(c, h, sid, target, actual, sign)
	}
	if sid != 0 && wid != 0 && conv == nil && done == nil && !lang.ContainsAny(sign, []string{"≤", "<"}) {
		proratedScore(c, sid, wid, table.CellFigure(target), table.CellFigure(actual))
	}
	if id := table.CellFigure(actual); id != 0 && f.Budget != 0 && f.Executed != 0 && executionName(name) && c.At(id).Dimension == numeral.Percent && !c.At(f.Budget).Value.IsZero() {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindQuotient, Rule: "ratio/execution", Claim: id, Closed: content.HalfOpen, Reach: content.ReachReport, InTable: true,
			Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{f.Executed, f.Budget}, HoldOnly: !wholeExecution(name)}}})
	}
	if sid != 0 && wid != 0 && conv == nil && executionName(name) && c.At(sid).Value.LessThan(c.At(wid).Value) {
		executionScore(c, sid, wid, actual)
	}
	if id := table.CellFigure(conv); id != 0 {
		if wid != 0 {
			c.Frames = append(c.Frames, ScoreLimit(id, wid))
		}
		table.GiveNamed(c, id, "分")
		f.Scores = append(f.Scores, id)
		if s := table.CellFigure(share); s != 0 && sid != 0 {
			f.Shares = append(f.Shares, s)
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/converted", Claim: id, Closed: content.Closed, Reach: content.ReachCell, InTable: true,
				Readings: []content.Reading{{Formula: "a*b", Operands: []content.FigureID{sid, s}}}})
		}
	}
	completion(c, done, target, actual, weight, score, sign, coefficient, f)
	offGoal(c, off, target, actual, sign, f)
	if id := h.Number(r, shift, lang.ColDeduct); id != 0 {
		table.GiveNamed(c, id, "分")
		c.At(id).Key = content.Key{Measure: lang.Deduction, Dimension: numeral.Score}
		c.At(id).Name = name + "扣分"
		f.Deductions = append(f.Deductions, id)
		deducted(c, wid, sid, id)
	}
	if id := table.CellFigure(srate); id != 0 && sid != 0 && wid != 0 {
		table.GiveNamed(c, id, "%")
		c.At(id).Key.Rate = lang.ScoreRate
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindQuotient, Rule: "ratio/score", Claim: id, Closed: content.Closed, Reach: content.ReachCell, InTable: true,
			Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{sid, wid}}}})
	}
}

// namedWeight is the weight that an indicator prints with its name, as a cell
// of its own: 信息公开（5分）.
func namedWeight(c *content.Draft, g *content.Cell) *content.Cell {
	if g.P == nil || stream.IsLevelName(g.Text) {
		return nil
	}
	id := bracketPoints(c, g)
	if id == 0 || c.At(id).Dimension != numeral.Score {
		return nil
	}
	return &content.Cell{Text: g.Text, P: g.P, Fig: id, Col: g.Col, Place: g.Place}
}

// executionName reports whether a name is that of the indicator of the budget's
// execution.
func executionName(name string) bool {
	return lang.HasAnySuffix(lang.HeaderText(name), []string{"预算执行率", "预算执行", "资金执行率", "预算执行情况"})
}

// wholeExecution reports whether such a name is of all the money and of the
// whole year, not 上级资金执行率 or 6月底预算执行率.
func wholeExecution(name string) bool {
	switch lang.HeaderText(name) {
	case "预算执行率", "预算执行", "资金执行率", "预算执行情况", "资金预算执行率", "项目预算执行率", "全年预算执行率", "年度预算执行率":
		return true
	}
	return false
}

// executionScore reads the score of the indicator 预算执行率: the rate, which its
// row or the report gives, times the weight. Forms also score it by bands, so
// that it is only borne out.
func executionScore(c *content.Draft, score, weight content.FigureID, actual *content.Cell) {
	fr := content.Frame{Kind: content.KindScore, Rule: "score/rate", Claim: score, Closed: content.HalfOpen, Reach: content.ReachReport, InTable: true}
	if id := table.CellFigure(actual); id != 0 && c.At(id).Dimension == numeral.Percent {
		fr.Readings = []content.Reading{{Formula: "a*b", Operands: []content.FigureID{id, weight}, HoldOnly: true}}
	} else {
		fr.Queries = []content.Query{{Formula: "a*b", HoldOnly: true, Wants: []content.Want{{Label: "资金预算执行率", Key: content.Key{Dimension: numeral.Percent}, Rate: lang.ExecutionRate}, {Given: weight}}}}
	}
	c.Frames = append(c.Frames, fr)
}

// nameBefore is how many columns of names stand before column k.
func nameBefore(h *table.Header, k int) int {
	n := 0
	for i := range k {
		if h.Cols[i].Role == lang.ColName {
			n++
		}
	}
	return n
}

// otherScore reads a score of a further column.
func otherScore(c *content.Draft, h *table.Header, g *content.Cell, k int, f *table.Form) {
	if g.Fig == 0 {
		return
	}
	table.GiveNamed(c, g.Fig, "分")
	c.At(g.Fig).Key = content.Key{Measure: lang.ScoreOf, Dimension: numeral.Score}
	c.At(g.Fig).Name = lang.HeaderText(h.Cols[k].Text)
	if f.Others == nil {
		f.Others = map[int][]content.FigureID{}
	}
	f.Others[k] = append(f.Others[k], g.Fig)
}

// offTarget are words of rates that tell how far a result is off its target.
var offTarget = []string{"偏差", "偏离", "超额", "误差"}

// completion reads the rate at which an indicator was completed: the result
// over the target, and the score that a missed one may be given by it, or that
// all are given by it where it is headed as their coefficient.
func completion(c *content.Draft, done, target, actual, weight, score *content.Cell, sign string, coefficient bool, f *table.Form) {
	id, t, a := table.CellFigure(done), table.CellFigure(target), table.CellFigure(actual)
	if id == 0 {
		return
	}
	table.GiveNamed(c, id, "%")
	c.At(id).Key.Rate = lang.CompletionRate
	if w, s := table.CellFigure(weight), table.CellFigure(score); coefficient && w != 0 && s != 0 {
		if f.Coefficients == 0 {
			c.Groups++
			f.Coefficients = c.Groups
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/rate", Claim: s, Closed: content.Closed, Reach: content.ReachCell, InTable: true, Group: f.Coefficients,
			Readings: []content.Reading{{Formula: "a*b", Operands: []content.FigureID{id, w}}}})
	}
	if t == 0 || a == 0 {
		return
	}
	tf, af := c.At(t), c.At(a)
	if tf.Dimension != af.Dimension || tf.Value.IsZero() || tf.Numeral.HasUnit != af.Numeral.HasUnit {
		return
	}
	// Of costs and the like, less is more.
	inverse := tf.Bound == "<=" || tf.Bound == "<" || slices.Contains([]string{"≤", "<", "<="}, sign)
	if c.At(id).Value.Equal(lang.DecOne) && (af.Value.GreaterThan(tf.Value) || inverse && af.Value.LessThan(tf.Value)) {
		return // no more than all counts
	}
	fr := content.Frame{Kind: content.KindQuotient, Rule: "ratio/completion", Claim: id, Closed: content.HalfOpen, Reach: content.ReachCell, InTable: true,
		Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{a, t}, Weak: inverse}}}
	if inverse {
		fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{t, a}, Weak: true})
	}
	c.Frames = append(c.Frames, fr)
	if w, s := table.CellFigure(weight), table.CellFigure(score); !coefficient && w != 0 && s != 0 && af.Value.LessThan(tf.Value) && !inverse {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/rate", Claim: s, Closed: content.HalfOpen, Reach: content.ReachCell, InTable: true,
			Readings: []content.Reading{{Formula: "a*b", Operands: []content.FigureID{id, w}, HoldOnly: true}}})
	}
}

// deducted says that a score is its weight less what was deducted.
func deducted(c *content.Draft, weight, score, deduction content.FigureID) {
	if weight == 0 || score == 0 {
		return
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/deduction", Claim: score, Closed: content.Closed, Reach: content.ReachCell, InTable: true,
		Readings: []content.Reading{{Parts: []content.Part{{Figure: weight, Sign: 1}, {Figure: deduction, Sign: -1}}}}})
}

// outOfHundred reads a score out of a hundred of a missed target: the result
// over the target.
func outOfHundred(c *content.Draft, h *table.Header, score content.FigureID, target, actual *content.Cell, sign string) {
	t, a := table.CellFigure(target), table.CellFigure(actual)
	if !ofHundred(h) || t == 0 || a == 0 || sign == "≤" || sign == "<" || sign == "<=" || c.At(t).Dimension != c.At(a).Dimension || !c.At(a).Value.LessThan(c.At(t).Value) {
		return
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/indicator", Claim: score, Closed: content.HalfOpen, Reach: content.ReachCell, InTable: true,
		Readings: []content.Reading{{Formula: "a/b*100", Operands: []content.FigureID{a, t}}}})
}

// ofHundred reports whether the column of scores is headed as out of a hundred.
func ofHundred(h *table.Header) bool {
	for i := range h.Cols {
		if h.Cols[i].Role == lang.ColScore && strings.Contains(h.Cols[i].Text, "百分制") {
			return true
		}
	}
	return false
}

// offGoal reads the cell of an indicator's row that tells how far the result is off its target: 偏离度, of the target,
// with or without its sign, or in points where both are per cents. The rows of a form have it alike. What says that
// nothing is off says no more than that the target was met, and of costs and the like less is better.
func offGoal(c *content.Draft, off, target, actual *content.Cell, sign string, f *table.Form) {
	id, t, a := table.CellFigure(off), table.CellFigure(target), table.CellFigure(actual)
	if id == 0 || t == 0 || a == 0 || f == nil {
		return
	}
	tf, af := c.At(t), c.At(a)
	if tf.Dimension != af.Dimension || tf.Value.IsZero() || tf.Numeral.HasUnit != af.Numeral.HasUnit {
		return
	}
	table.GiveNamed(c, id, "%")
	claim := c.At(id)
	if claim.Dimension != numeral.Percent || claim.Value.IsZero() && !tf.Value.Equal(af.Value) {
		return
	}
	if f.Deviations == 0 {
		c.Groups++
		f.Deviations = c.Groups
	}
	inverse := tf.Bound == "<=" || tf.Bound == "<" || slices.Contains([]string{"≤", "<", "<="}, sign)
	fr := content.Frame{Kind: content.KindChange, Rule: "change/rate", Claim: id, Closed: content.HalfOpen, Reach: content.ReachCell, InTable: true, Group: f.Deviations}
	add := func(way int, formula string) {
		fr.Readings = append(fr.Readings, content.Reading{Formula: formula, Operands: []content.FigureID{a, t}, Weak: way > 0, Way: way, HoldOnly: inverse})
	}
	add(0, "(a-b)/b")
	if claim.Value.Sign() > 0 && af.Value.LessThan(tf.Value) || claim.Value.Sign() < 0 && inverse {
		add(1, "(b-a)/b")
	}
	if tf.Dimension == numeral.Percent {
		add(2, "a-b")
	}
	c.Frames = append(c.Frames, fr)
}
