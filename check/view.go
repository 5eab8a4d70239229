package check

import (
	"gouji/parse"
)

// view is what the rules see of a document: its content and indexes over it.
type view struct {
	c *parse.Content
	// supposed stands for the figure of its number while blame is looked for:
	// what would hold if the figure were another?
	supposed *parse.Figure
	// funds are the funds that the headings of each report name.
	funds map[int]map[parse.Fund]bool
	// subject is what each decided rate is a rate of.
	subject map[parse.FigureID]parse.FigureID
	// growth are the percentages between two rates that are the growth of the
	// one over the other, not their difference.
	growth  map[parse.FigureID]bool
	words   map[string]*wording
	figures []wordings // around each figure, in order
	// runes and outcomes are room for those of one text and one claim.
	runes    []rune
	outcomes []outcome
	room     []wording
	pairs    []uint64
}

func newView(c *parse.Content) *view {
	return &view{c: c, words: map[string]*wording{}, figures: make([]wordings, len(c.Figures))}
}

func (v *view) figure(id parse.FigureID) *parse.Figure {
	if v.supposed != nil && v.supposed.ID == id {
		return v.supposed
	}
	return v.c.Figure(id)
}

// negative reports whether the words around a figure make it negative.
func (v *view) negative(id parse.FigureID) bool {
	m := v.c.Mention(id)
	return m != nil && m.Signed() < 0
}
