package parse

// fundContext follows, through a paragraph, which fund the text speaks of.
type fundContext struct {
	own     Fund
	heading Fund
	report  Fund
	para    Fund
	now     Fund
	nowIn   int
	fresh   bool // a stronger mark has just ended a clause group
	counted bool // a figure has been printed in the clause group
	begun   bool // a figure has been printed in the paragraph
	lead    bool // the paragraph names its fund before any figure
}

// fundContext starts a paragraph with what its headings say.
func (c *Content) fundContext(p *para) *fundContext {
	x := &fundContext{nowIn: -1}
	x.heading = c.sectionFund(p.section)
	if p.report >= 1 && p.report <= len(c.Reports) {
		x.report = c.Reports[p.report-1].Fund
	}
	if x.own = x.heading; x.own == NoFund {
		x.own = x.report
	}
	p.own = x.own
	return x
}

// see takes note of a fund's name, and of whether it is called a fund: what is
// named 城乡居民医保缴费 may be an item.
func (x *fundContext) see(l *lexeme, called bool) {
	t := l.term
	if t.Fund == BasicMedical && x.now != NoFund && x.nowIn == l.sentence || l.depth > 0 {
		return
	}
	if x.now != NoFund && x.nowIn == l.sentence && (!x.fresh || x.counted) {
		return // a fund named among the items of a sentence is not its subject
	}
	if x.counted && x.heading != NoFund {
		return // behind the first figure it names an item
	}
	f := x.own.meant(t)
	x.now, x.nowIn, x.fresh = f, l.sentence, false
	if x.para == NoFund {
		x.para, x.lead = f, called && !x.begun
	}
}

// meant is the fund that a name stands for in the paragraph.
func (p *para) meant(t *Term) Fund { return p.own.meant(t) }

// meant is the fund that a name stands for where the text is about fund f:
// 养老保险 and 居民 alone are short for it where it is one of their kind.
func (f Fund) meant(t *Term) Fund {
	switch {
	case t.Fund == Pension && (f == EmployeePension || f == ResidentPension || f == InstitutionPension),
		!t.Full && t.Fund == Resident && f == ResidentPension,
		!t.Full && t.Fund == Employee && f == EmployeePension:
		return f
	}
	return t.Fund
}

// fund is the fund spoken of in a sentence, and how near its name stands.
func (x *fundContext) fund(sentence int) (Fund, int) {
	switch {
	case x.now != NoFund && x.nowIn == sentence:
		return x.now, 1
	case x.lead && x.now == x.para && x.heading == x.report:
		return x.now, 2 // the paragraph's own subject, against the title's
	case x.heading != NoFund:
		return x.heading, 3
	case x.now != NoFund:
		return x.now, 2
	}
	return x.report, 3
}
