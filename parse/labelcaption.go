package parse

import "strings"

// The headings and captions of a report's parts bear one year: of 表一 2022年…、表二 2021年… and of
// （一）2022年甲基金、（二）2022年乙基金、（三）2021年丙基金 the odd one was left over, where that year is named
// nowhere else.

// captionLength is how many characters a heading or a caption has at most.
const captionLength = 40

// captionYears compares the years at the head of such lines.
func (c *Content) captionYears() {
	type caption struct {
		p    *para
		year *lexeme
	}
	tables, heads := map[int]int{}, map[int]int{} // by report, lines with the report's year
	said := map[string]bool{}                     // behind it
	odd := map[int][]caption{}
	for _, p := range c.paras {
		if p.report < 1 || c.Reports[p.report-1].Year == 0 || p.inTable || longer(p.line, captionLength) {
			continue
		}
		x := c.captionYear(p)
		switch {
		case x == nil:
		case x.period.Year == c.Reports[p.report-1].Year:
			if hasAnyPrefix(strings.TrimLeft(p.line, " "), tableWords) {
				tables[p.report]++
			} else {
				heads[p.report]++
			}
			said[behindYear(p, x)] = true
		default:
			odd[p.report] = append(odd[p.report], caption{p, x})
		}
	}
	for i := range c.Reports {
		r, rep := i+1, &c.Reports[i]
		list := odd[r]
		if len(list) != 1 || list[0].year.period.Year != rep.Year-1 || !strings.Contains(rep.Title, itoa(rep.Year)) {
			continue
		}
		p, x := list[0].p, list[0].year
		if c.timesYear(r, x.period.Year) != 1 || c.onYear(r, x.period.Year) || c.labelledAt(p, x) || containsAny(p.line, notIn) || containsAny(p.line, notDone) {
			continue
		}
		// The lines beside it, or that it bears the name of a fund whose figures the report tells.
		if said[behindYear(p, x)] {
			continue // of two years in turn
		}
		table := hasAnyPrefix(strings.TrimLeft(p.line, " "), tableWords)
		if table && tables[r] > 0 || !table && heads[r] >= minSeries || len(fundsOf(p.line)) > 0 && c.besideFunds(p) {
			c.yearLabel(p, x, true)
		}
	}
}

// tableWords begin the caption of a table.
var tableWords = []string{"表", "附表"}

// behindYear are the words behind the year of a caption.
func behindYear(p *para, year *lexeme) string {
	return strings.TrimSpace(p.sub(year.to, p.text.Len()))
}

// captionYear is the year that a heading or caption begins with, nil where the line is none.
func (c *Content) captionYear(p *para) *lexeme {
	rs := p.text.Runes
	at := 0
	h, end := headingAt(rs)
	switch {
	case end > 0 && h.Level <= 2:
		at = end
	case hasAnyPrefix(strings.TrimLeft(p.line, " "), tableWords):
		for at < len(rs) && (strings.ContainsRune("附表 ：:", rs[at]) || isChineseDigit(rs[at]) || isDigit(rs[at])) {
			if isDigit(rs[at]) && at+3 < len(rs) && isDigit(rs[at+1]) && isDigit(rs[at+2]) && isDigit(rs[at+3]) {
				break
			}
			at++
		}
	default:
		return nil
	}
	var year *lexeme
	for k := range p.lex {
		x := &p.lex[k]
		if x.kind == lexFigure && x.from >= at || x.kind == lexPunct && (x.r == '。' || x.r == '；' || x.r == '，') {
			return nil
		}
		if x.kind == lexPeriod && x.period.Year != 0 {
			if year != nil {
				return nil
			}
			year = x
		}
	}
	if year == nil || strings.TrimSpace(p.sub(at, year.from)) != "" {
		return nil
	}
	return year
}

// besideFunds reports whether two more headings of the same style name a fund and no year.
func (c *Content) besideFunds(p *para) bool {
	own, end := headingAt(p.text.Runes)
	if end == 0 {
		return false
	}
	n := 0
	for i := range c.Headings {
		if h := &c.Headings[i]; h.Report == p.report && h.Style == own.Style && !strings.Contains(p.line, h.Text) && len(fundsOf(h.Text)) > 0 && yearNamed(h.Text) == 0 && !longer(h.Text, captionLength) {
			n++
		}
	}
	return n >= minSeries
}
