package parse

import (
	"slices"
	"strings"
)

// The total of a form that stands above its indicators, behind its budget block, or in the text
// below it.

// topTotal keeps the weight and the score of a total that stands between the header of the
// indicators and their rows: 总分 | | | | | 100 | 97.5.
func (c *Content) topTotal(h *header, r *grow, f *form) bool {
	shift := h.align(r)
	w, s := h.number(r, shift, ColWeight), h.number(r, shift, ColScore)
	if n := r.numbers(); n > 2 || n == 0 {
		return false
	}
	if r.numbers() == 2 && (w == 0 || s == 0) {
		var ids []FigureID
		for i := range r.cells {
			if r.cells[i].numeric() {
				ids = append(ids, r.cells[i].fig)
			}
		}
		w, s = ids[0], ids[1]
		if c.figure(s).Value.GreaterThan(c.figure(w).Value) {
			w, s = s, w
		}
	}
	if w == 0 || !c.figure(w).Value.Equal(decHundred) {
		return false
	}
	if len(f.weights) > 0 {
		c.endForm(f) // of the form above
	}
	f.top = [2]FigureID{w, s}
	return true
}

// endForm ends a form that no total row has closed, and begins another.
func (c *Content) endForm(f *form) {
	c.openForm(f)
	rest := *f
	*f = *newForm()
	if rest.top != [2]FigureID{} && rest.rateWeight != 0 && len(rest.weights) == 0 {
		f.rateWeight, f.rateScore = rest.rateWeight, rest.rateScore
	}
}

// complete reports whether the weights of a form's indicators, with that of the budget's execution, come to a hundred: nothing
// more is due but its total.
func (c *Content) complete(f *form) bool {
	return len(f.weights) >= minRows && len(f.weights) == len(f.scores) && c.weightsOf(f).Equal(decHundred)
}

// closeTop adds a form up to the total at its top. Where neither its weights nor its scores
// come to it, rows may be lost.
func (c *Content) closeTop(f *form) {
	if f.top[0] == 0 || len(f.weights) < minRows {
		return
	}
	scores := c.sumOf(f.scores)
	if f.rateScore != 0 {
		scores = scores.Add(c.figure(f.rateScore).Value)
	}
	if !c.weightsOf(f).Equal(c.figure(f.top[0]).Value) && (f.top[1] == 0 || !scores.Equal(c.figure(f.top[1]).Value)) {
		f.damaged = true
	}
	c.closeForm(f, f.top[0], f.top[1])
}

// pendingForm is a form whose total is short of the points of the budget's execution, which may
// stand below it.
type pendingForm struct {
	report          int
	total           [2]FigureID // weight and score
	weights, scores []FigureID
}

// keepPending keeps a form that lacks points up to its total.
func (c *Content) keepPending(f *form, weight, score FigureID) {
	c.pending = nil
	if weight == 0 || f.rateWeight != 0 || f.rateScore != 0 || len(f.weights) < minRows || len(f.weights) != len(f.scores) || !c.sumOf(f.weights).LessThan(c.figure(weight).Value) {
		return
	}
	c.pending = &pendingForm{c.figure(weight).Report, [2]FigureID{weight, score}, slices.Clone(f.weights), slices.Clone(f.scores)}
}

// closePending adds up the form above a budget block whose points are what it lacks.
func (c *Content) closePending(weight, score FigureID) bool {
	p := c.pending
	if p == nil || weight == 0 || score == 0 || p.report != c.figure(weight).Report || !c.sumOf(p.weights).Add(c.figure(weight).Value).Equal(c.figure(p.total[0]).Value) {
		return false
	}
	c.pending = nil
	for k, list := range [][]FigureID{append(p.weights, weight), append(p.scores, score)} {
		if p.total[k] == 0 {
			continue
		}
		var parts []Part
		for _, id := range list {
			parts = append(parts, Part{id, 1})
		}
		c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: [...]string{"score/weights", "score/total"}[k], Claim: p.total[k], Closed: Closed, Reach: ReachCell, InTable: true, Readings: []Reading{{Parts: parts}}})
	}
	return true
}

// textTotal takes note of the total that the text below a form tells: 绩效自评总分为 97.5 分.
func (c *Content) textTotal(p *para, f *form) {
	if f.rows == 0 || f.head != 0 || f.top != [2]FigureID{} || p.marks&digits == 0 || !p.has("分") {
		return
	}
	for k := range p.lex {
		x := &p.lex[k]
		if x.kind != lexFigure || c.figure(x.fig).Numeral.Unit.Name != "分" {
			continue
		}
		before := strings.TrimRight(p.sub(max(0, x.from-longestTotal), x.from), "为是：: ")
		if hasAnySuffix(before, headTotals) {
			f.head = x.fig
			if c.headTotal(f) {
				f.head = 0
				c.endForm(f)
			}
			return
		}
	}
}

// longestTotal is how many characters stand at most before the score that a text tells.
const longestTotal = 10
