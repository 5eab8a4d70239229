package mention

import (
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// fundContext follows, through a paragraph, which fund the text speaks of.
type fundContext struct {
	own     lang.Fund
	heading lang.Fund
	report  lang.Fund
	para    lang.Fund
	now     lang.Fund
	nowIn   int
	fresh   bool // a stronger mark has just ended a clause group
	counted bool // a figure has been printed in the clause group
	begun   bool // a figure has been printed in the paragraph
	lead    bool // the paragraph names its fund before any figure
}

// newFundContext starts a paragraph with what its headings say.
func newFundContext(c *content.Draft, p *content.Para) *fundContext {
	x := &fundContext{nowIn: -1}
	x.heading = c.SectionFund(p.Section)
	if p.Report >= 1 && p.Report <= len(c.Reports) {
		x.report = c.Reports[p.Report-1].Fund
	}
	if x.own = x.heading; x.own == lang.NoFund {
		x.own = x.report
	}
	p.Own = x.own
	return x
}

// see takes note of a fund's name, and of whether it is called a fund: what is
// named 城乡居民医保缴费 may be an item.
func (x *fundContext) see(l *content.Lexeme, called bool) {
	t := l.Term
	if t.Fund == lang.BasicMedical && x.now != lang.NoFund && x.nowIn == l.Sentence || l.Depth > 0 {
		return
	}
	if x.now != lang.NoFund && x.nowIn == l.Sentence && (!x.fresh || x.counted) {
		return // a fund named among the items of a sentence is not its subject
	}
	if x.counted && x.heading != lang.NoFund {
		return // behind the first figure it names an item
	}
	f := clause.Meant(x.own, t)
	x.now, x.nowIn, x.fresh = f, l.Sentence, false
	if x.para == lang.NoFund {
		x.para, x.lead = f, called && !x.begun
	}
}

// fund is the fund spoken of in a sentence, and how near its name stands.
func (x *fundContext) fund(sentence int) (lang.Fund, int) {
	switch {
	case x.now != lang.NoFund && x.nowIn == sentence:
		return x.now, 1
	case x.lead && x.now == x.para && x.heading == x.report:
		return x.now, 2 // the paragraph's own subject, against the title's
	case x.heading != lang.NoFund:
		return x.heading, 3
	case x.now != lang.NoFund:
		return x.now, 2
	}
	return x.report, 3
}
