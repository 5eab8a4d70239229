package parse

import (
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
