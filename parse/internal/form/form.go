package form

import (
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// TotalRow reads the row that adds a form up.
func TotalRow(c *content.Draft, h *table.Header, r *table.Row, f *table.Form) {
	var nums []content.FigureID
	for i := range r.Cells {
		if id := r.Cells[i].Fig; id != 0 && c.At(id).Dimension != numeral.Percent {
			nums = append(nums, id)
		}
	}
	if len(nums) == 0 {
		return
	}
	var wTotal, sTotal content.FigureID
	shift := h.Align(r)
	wTotal, sTotal = h.Number(r, shift, lang.ColWeight), h.Number(r, shift, lang.ColScore)
	if conv := h.Number(r, shift, lang.ColConverted); conv != 0 {
		sTotal = conv
	}
	hasWeights := len(f.Weights) > 0
	if len(nums) >= 2 && hasWeights && len(f.Scores) > 0 && (wTotal == 0 || sTotal == 0) {
		// Cells lost: weights come before scores.
		wTotal, sTotal = nums[len(nums)-2], nums[len(nums)-1]
		if scoreFirst(h) && c.At(sTotal).Value.GreaterThan(c.At(wTotal).Value) {
			wTotal, sTotal = sTotal, wTotal
		}
	} else if len(nums) == 1 && wTotal == 0 && sTotal == 0 {
		if hasWeights && (len(f.Scores) == 0 || weightsWhole(c, f, nums[0]) || ofWeightsAlone(c, f, nums[0])) {
			wTotal = nums[0]
		} else {
			sTotal = nums[0]
		}
	}
	if share := h.Number(r, shift, lang.ColShare); share != 0 && len(f.Shares) >= 2 {
		table.GiveNamed(c, share, "%")
		var parts []content.Part
		for _, id := range f.Shares {
			parts = append(parts, content.Part{Figure: id, Sign: 1})
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/weights", Claim: share, Closed: content.Closed, Reach: content.ReachCell, InTable: true, Readings: []content.Reading{{Parts: parts}}})
	}
	if id := h.Number(r, shift, lang.ColDeduct); id != 0 && len(f.Deductions) >= 2 {
		table.GiveNamed(c, id, "分")
		var parts []content.Part
		for _, x := range f.Deductions {
			parts = append(parts, content.Part{Figure: x, Sign: 1})
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/deduction", Claim: id, Closed: content.Closed, Reach: content.ReachCell, InTable: true, Readings: []content.Reading{{Parts: parts}}})
		deducted(c, wTotal, sTotal, id)
	}
	otherScores(c, r, shift, f)
	for i := range r.Cells {
		table.GradeOfTotal(c, &r.Cells[i], sTotal)
	}
	closeForm(c, f, wTotal, sTotal)
	if sr := h.Number(r, shift, lang.ColScoreRate); sr != 0 && wTotal != 0 && sTotal != 0 {
		table.GiveNamed(c, sr, "%")
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindQuotient, Rule: "ratio/score", Claim: sr, Closed: content.Closed, Reach: content.ReachCell, InTable: true,
			Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{sTotal, wTotal}}}})
	}
}

// scoreFirst reports whether a header has its score before its weight.
func scoreFirst(h *table.Header) bool {
	for i := range h.Cols {
		switch h.Cols[i].Role {
		case lang.ColScore:
			return true
		case lang.ColWeight:
			return false
		}
	}
	return false
}

// otherScores adds up the scores of further columns. Where the execution rate
// has a score of its own, theirs is not known.
func otherScores(c *content.Draft, r *table.Row, shift int, f *table.Form) {
	for i := range r.Cells {
		g := &r.Cells[i]
		k := g.Col + shift
		if !table.Numeric(g) || len(f.Others[k]) < 2 || f.RateScore != 0 {
			continue
		}
		table.GiveNamed(c, g.Fig, "分")
		var parts []content.Part
		for _, id := range f.Others[k] {
			parts = append(parts, content.Part{Figure: id, Sign: 1})
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/total", Claim: g.Fig, Closed: content.Closed, Reach: content.ReachCell, InTable: true, Readings: []content.Reading{{Parts: parts}}})
	}
}

// subtotalRow reads a row 小计 of a form: of all its indicators, or of those
// since the last.
func subtotalRow(c *content.Draft, h *table.Header, r *table.Row, f *table.Form) {
	shift := h.Align(r)
	w, s := h.Number(r, shift, lang.ColWeight), h.Number(r, shift, lang.ColScore)
	sum := SumOf(c, f.Weights)
	if w == 0 || f.Lots == [2]int{} && c.At(w).Value.Equal(sum) && c.At(w).Value.Equal(lang.DecHundred) {
		TotalRow(c, h, r, f)
		return
	}
	lot := func(total content.FigureID, list []content.FigureID, rule string) {
		if total == 0 || len(list) == 0 {
			return
		}
		table.GiveNamed(c, total, "分")
		var parts []content.Part
		for _, id := range list {
			parts = append(parts, content.Part{Figure: id, Sign: 1})
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: rule, Claim: total, Closed: content.Closed, Reach: content.ReachCell, InTable: true, Readings: []content.Reading{{Parts: parts}}})
	}
	lot(w, f.Weights[f.Lots[0]:], "score/weights")
	lot(s, f.Scores[f.Lots[1]:], "score/total")
	f.Lots = [2]int{len(f.Weights), len(f.Scores)}
}

// closeForm makes the frames of a form's totals.
func closeForm(c *content.Draft, f *table.Form, wTotal, sTotal content.FigureID) {
	closeWithin(c, f)
	keepPending(c, f, wTotal, sTotal)
	f.Damaged = f.Damaged && !weightsWhole(c, f, wTotal)
	closeUnfilled(c, f)
	lost := f.Damaged || f.RateWeight == 0 && f.RateScore == 0 && table.ShortOfExecution(c, wTotal, f.Weights)
	lost = lost || blocksLost(c, f, wTotal)
	sum := func(total content.FigureID, extra content.FigureID, list []content.FigureID, rule string) {
		if total == 0 || len(list) < 2 && !(extra != 0 && len(list) >= 1) {
			return
		}
		table.GiveNamed(c, total, "分")
		c.At(total).Key = content.Key{Measure: lang.ScoreOf, Dimension: numeral.Score, Words: "total"}
		c.At(total).Name = "总分"
		var parts []content.Part
		if extra != 0 {
			parts = append(parts, content.Part{Figure: extra, Sign: 1})
		}
		for _, id := range list {
			parts = append(parts, content.Part{Figure: id, Sign: 1})
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: rule, Claim: total, Closed: content.Closed, Reach: content.ReachCell, InTable: true, Readings: []content.Reading{{Parts: parts, HoldOnly: lost}}})
	}
	if totalWithoutRate(c, f, wTotal) {
		f.RateWeight, f.RateScore = 0, 0
	}
	closeOuter(c, f, wTotal)
	withBeside(c, f, wTotal)
	sum(wTotal, f.RateWeight, f.Weights, "score/weights")
	if wTotal != 0 {
		c.At(wTotal).Key.Measure = lang.Weight
	}
	sum(sTotal, f.RateScore, f.Scores, "score/total")
	if sTotal == 0 && wTotal != 0 {
		headTotal(c, f) // 合计 100 under the weights, and the score at the head
	}
	if h := c.At(max(1, f.Head)); f.Head != 0 && sTotal != 0 && (!h.Numeral.HasUnit || h.Dimension == numeral.Score) && !c.At(f.Head).Value.GreaterThan(lang.DecHundred) {
		table.GiveNamed(c, f.Head, "分") // 自评总分：95 in the head of the form
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindSame, Rule: "restatement/score", Claim: sTotal, Reach: content.ReachReport, Closed: content.Closed, Readings: []content.Reading{{Formula: "a", Operands: []content.FigureID{f.Head}}}})
	}
	closeCaps(c, f, true)
	c.FormLevels = append(c.FormLevels, f.Levels...)
	*f = *New()
}

// totalWithoutRate reports whether the total of a form's weights is that of its indicators alone: the
// points of the budget's execution are what it lacks of a hundred, or are of another table.
func totalWithoutRate(c *content.Draft, f *table.Form, total content.FigureID) bool {
	if total == 0 || f.RateWeight == 0 {
		return false
	}
	rate, whole := c.At(f.RateWeight), c.At(total)
	return whole.Value.Add(rate.Value).Equal(lang.DecHundred) ||
		rate.Place.Table != whole.Place.Table && SumOf(c, f.Weights).Equal(whole.Value)
}

// withBeside counts the weights of plain tables above a form in where they are what its
// own lack of its total.
func withBeside(c *content.Draft, f *table.Form, total content.FigureID) {
	if total == 0 || len(f.Beside[0]) == 0 || len(f.Beside[0]) != len(f.Beside[1]) {
		return
	}
	sum := WeightsOf(c, f)
	for _, id := range f.Beside[0] {
		sum = sum.Add(c.At(id).Value)
	}
	if !sum.Equal(c.At(total).Value) {
		return
	}
	f.Weights = append(f.Beside[0], f.Weights...)
	f.Scores = append(f.Beside[1], f.Scores...)
	for _, list := range f.Beside {
		for _, id := range list {
			table.GiveNamed(c, id, "分")
		}
	}
}

// weightsWhole reports whether the weights read come to the printed total, or to a hundred where none is, each
// with its score: whatever was damaged, nothing of these is lost.
func weightsWhole(c *content.Draft, f *table.Form, total content.FigureID) bool {
	if len(f.Weights) < stream.MinRows || len(f.Weights) != len(f.Scores) || (f.RateWeight == 0) != (f.RateScore == 0) {
		return false
	}
	whole := lang.DecHundred
	if total != 0 {
		whole = c.At(total).Value
	}
	return WeightsOf(c, f).Equal(whole)
}

// ofWeightsAlone reports whether the one number of a total row that has lost its columns is what the weights come to, and
// the scores do not: 合计 | 100 | below a form that leaves the points for the budget's execution blank.
func ofWeightsAlone(c *content.Draft, f *table.Form, total content.FigureID) bool {
	scores := SumOf(c, f.Scores)
	if f.RateScore != 0 {
		scores = scores.Add(c.At(f.RateScore).Value)
	}
	return len(f.Weights) >= stream.MinRows && WeightsOf(c, f).Equal(c.At(total).Value) && !scores.Equal(c.At(total).Value)
}

// WeightsOf is what the weights read of a form come to, with that of the budget's
// execution.
func WeightsOf(c *content.Draft, f *table.Form) decimal.Decimal {
	sum := SumOf(c, f.Weights)
	if f.RateWeight != 0 {
		sum = sum.Add(c.At(f.RateWeight).Value)
	}
	return sum
}

// Open ends a form that no total row has closed: its total may stand at its
// head.
func Open(c *content.Draft, f *table.Form) {
	if f.Top[0] != 0 {
		closeTop(c, f)
	}
	headTotal(c, f)
	closeWithin(c, f)
	closeUnfilled(c, f)
	closeCaps(c, f, false)
	c.FormLevels = append(c.FormLevels, f.Levels...)
	f.Levels = nil
}

// underLevel adds the weight and the score of an indicator to its level's.
func underLevel(f *table.Form, report int, weight, score content.FigureID) {
	n := len(f.Levels)
	if f.Level == "" {
		return
	}
	if n == 0 || f.Levels[n-1].Name != f.Level {
		f.Levels = append(f.Levels, content.FormLevel{Name: f.Level, Report: report})
		n++
	}
	l := &f.Levels[n-1]
	if weight != 0 {
		l.Weights = append(l.Weights, content.Part{Figure: weight, Sign: 1})
	}
	if score != 0 {
		l.Scores = append(l.Scores, content.Part{Figure: score, Sign: 1})
	}
}

// LevelScores reads 产出指标 50 分, 效益指标得 29 分 of the text: what the form of
// the report gives the indicators of that level. It only bears out: which form
// the text speaks of is not said.
func LevelScores(c *content.Draft, p *content.Para, mi int) {
	m := &c.Mentions[mi]
	name, _, _ := strings.Cut(m.Label, "得")
	name = strings.TrimSuffix(strings.TrimSuffix(strings.TrimLeft(name, "0123456789.、"), "分值"), "指标")
	for i := range c.FormLevels {
		l := &c.FormLevels[i]
		if l.Report != p.Report || l.Name != name {
			continue
		}
		fr := content.Frame{Kind: content.KindScore, Rule: "score/levels", Claim: m.Figure, Closed: content.HalfOpen, Reach: content.ReachReport}
		for k, list := range [][]content.Part{l.Weights, l.Scores} {
			if len(list) > 0 {
				fr.Readings = append(fr.Readings, content.Reading{Parts: list, HoldOnly: true, Way: k})
			}
		}
		if len(fr.Readings) > 0 {
			c.Frames = append(c.Frames, fr)
		}
		return
	}
}

// New is a form of which nothing has been read.
func New() *table.Form { return &table.Form{Cap: -1, SecondCap: -1} }
