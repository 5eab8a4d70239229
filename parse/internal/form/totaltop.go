package form

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
)

// The total of a form that stands above its indicators, behind its budget block, or in the text
// below it.

// topTotal keeps the weight and the score of a total that stands between the header of the
// indicators and their rows: 总分 | | | | | 100 | 97.5.
func topTotal(c *content.Draft, h *table.Header, r *table.Row, f *table.Form) bool {
	shift := h.Align(r)
	w, s := h.Number(r, shift, lang.ColWeight), h.Number(r, shift, lang.ColScore)
	if n := r.Numbers(); n > 2 || n == 0 {
		return false
	}
	if r.Numbers() == 2 && (w == 0 || s == 0) {
		var ids []content.FigureID
		for i := range r.Cells {
			if table.Numeric(&r.Cells[i]) {
				ids = append(ids, r.Cells[i].Fig)
			}
		}
		w, s = ids[0], ids[1]
		if c.At(s).Value.GreaterThan(c.At(w).Value) {
			w, s = s, w
		}
	}
	if w == 0 || !c.At(w).Value.Equal(lang.DecHundred) {
		return false
	}
	if len(f.Weights) > 0 {
		endForm(c, f) // of the form above
	}
	f.Top = [2]content.FigureID{w, s}
	return true
}

// endForm ends a form that no total row has closed, and begins another.
func endForm(c *content.Draft, f *table.Form) {
	Open(c, f)
	rest := *f
	*f = *New()
	if rest.Top != [2]content.FigureID{} && rest.RateWeight != 0 && len(rest.Weights) == 0 {
		f.RateWeight, f.RateScore = rest.RateWeight, rest.RateScore
	}
}

// complete reports whether the weights of a form's indicators, with that of the budget's execution, come to a hundred: nothing
// more is due but its total.
func complete(c *content.Draft, f *table.Form) bool {
	return len(f.Weights) >= stream.MinRows && len(f.Weights) == len(f.Scores) && WeightsOf(c, f).Equal(lang.DecHundred)
}

// closeTop adds a form up to the total at its top. Where neither its weights nor its scores
// come to it, rows may be lost.
func closeTop(c *content.Draft, f *table.Form) {
	if f.Top[0] == 0 || len(f.Weights) < stream.MinRows {
		return
	}
	scores := SumOf(c, f.Scores)
	if f.RateScore != 0 {
		scores = scores.Add(c.At(f.RateScore).Value)
	}
	if !WeightsOf(c, f).Equal(c.At(f.Top[0]).Value) && (f.Top[1] == 0 || !scores.Equal(c.At(f.Top[1]).Value)) {
		f.Damaged = true
	}
	closeForm(c, f, f.Top[0], f.Top[1])
}

// keepPending keeps a form that lacks points up to its total.
func keepPending(c *content.Draft, f *table.Form, weight, score content.FigureID) {
	c.Pending = nil
	if weight == 0 || f.RateWeight != 0 || f.RateScore != 0 || len(f.Weights) < stream.MinRows || len(f.Weights) != len(f.Scores) || !SumOf(c, f.Weights).LessThan(c.At(weight).Value) {
		return
	}
	c.Pending = &content.PendingForm{Report: c.At(weight).Report, Total: [2]content.FigureID{weight, score}, Weights: slices.Clone(f.Weights), Scores: slices.Clone(f.Scores)}
}

// closePending adds up the form above a budget block whose points are what it lacks.
func closePending(c *content.Draft, weight, score content.FigureID) bool {
	p := c.Pending
	if p == nil || weight == 0 || score == 0 || p.Report != c.At(weight).Report || !SumOf(c, p.Weights).Add(c.At(weight).Value).Equal(c.At(p.Total[0]).Value) {
		return false
	}
	c.Pending = nil
	for k, list := range [][]content.FigureID{append(p.Weights, weight), append(p.Scores, score)} {
		if p.Total[k] == 0 {
			continue
		}
		var parts []content.Part
		for _, id := range list {
			parts = append(parts, content.Part{Figure: id, Sign: 1})
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: [...]string{"score/weights", "score/total"}[k], Claim: p.Total[k], Closed: content.Closed, Reach: content.ReachCell, InTable: true, Readings: []content.Reading{{Parts: parts}}})
	}
	return true
}

// TextTotal takes note of the total that the text below a form tells: 绩效自评总分为 97.5 分.
func TextTotal(c *content.Draft, p *content.Para, f *table.Form) {
	if f.Rows == 0 || f.Head != 0 || f.Top != [2]content.FigureID{} || p.Marks&content.Digits == 0 || !p.Has("分") {
		return
	}
	for k := range p.Lex {
		x := &p.Lex[k]
		if x.Kind != content.LexFigure || c.At(x.Fig).Numeral.Unit.Name != "分" {
			continue
		}
		before := strings.TrimRight(p.Sub(max(0, x.From-longestTotal), x.From), "为是：: ")
		if lang.HasAnySuffix(before, headTotals) {
			f.Head = x.Fig
			if headTotal(c, f) {
				f.Head = 0
				endForm(c, f)
			}
			return
		}
	}
}

// longestTotal is how many characters stand at most before the score that a text tells.
const longestTotal = 10
