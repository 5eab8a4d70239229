package check

import (
	"gouji/parse"
)

// view is what the rules see of a document: its content and indexes over it.
type view struct {
	c *parse.Content
}

func newView(c *parse.Content) *view {
	return &view{c: c}
}

func (v *view) figure(id parse.FigureID) *parse.Figure { return v.c.Figure(id) }

// negative reports whether the words around a figure make it negative.
func (v *view) negative(id parse.FigureID) bool {
	m := v.c.Mention(id)
	return m != nil && m.Signed() < 0
}
