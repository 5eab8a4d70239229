// Package parse turns a document into figures and claims: what each printed
// number is worth and measures, and which ties between numbers the words and
// the layout state. It computes nothing and judges nothing.
package parse

import "gouji/parse/document"

// Parse reads the figures and claims of a document.
func Parse(doc *document.Document) *Content {
	c := &Content{Document: doc}
	for _, p := range c.structure() {
		b := &doc.Blocks[p.block]
		if b.Kind == document.Grid {
			continue
		}
		c.read(p, context{block: p.block, section: p.section, report: p.report, page: b.Page, sheet: b.Sheet}, true)
	}
	for i, p := range c.paras {
		c.mentionsOf(i)
		c.claims(p)
	}
	c.index()
	return c
}

// read splits a paragraph into lexemes and makes its figures.
func (c *Content) read(p *para, x context, atStart bool) {
	p.sentence = c.sentences
	l := lexer{c: c, text: p.text}
	l.make = func(t document.Text, k token) FigureID {
		x.sentence = p.sentence
		return c.newFigure(t, k, x)
	}
	p.lex = l.run(atStart)
	for _, y := range p.lex {
		if y.kind == lexFigure {
			c.figure(y.fig).Place.Sentence = p.sentence + y.sentence
		}
	}
	if n := len(p.lex); n > 0 {
		c.sentences += p.lex[n-1].sentence + 1
	}
	c.paras = append(c.paras, p)
}

// claims finds the claims of one paragraph.
func (c *Content) claims(p *para) {
	c.totals(p)
}

// index finds mentions by figure.
func (c *Content) index() {
	c.byFigure = make([]int, len(c.Figures)+1)
	for i := range c.byFigure {
		c.byFigure[i] = -1
	}
	for i := range c.Mentions {
		c.byFigure[c.Mentions[i].Figure] = i
	}
}
