package parse

import (
	"strings"

	"gouji/parse/document"
)

// structure walks the blocks in reading order: it parts the document into
// reports and sections and makes the paragraphs, without yet reading them.
func (c *Content) structure() []*para {
	stack := []int{0} // sections open, outermost first
	doc := c.newOutline()
	starts := reportStarts(doc)
	report := 0
	c.Reports = nil
	out := make([]*para, 0, len(c.Document.Blocks))
	headings := 0
	for i := range doc.lines {
		if doc.lines[i].heading != nil {
			headings++
		}
	}
	c.Headings = make([]Heading, 0, headings)
	c.sections = append(make([]section, 0, 1+len(starts)+headings), section{heading: -1, parent: -1})
	c.paras = make([]*para, 0, len(c.Document.Blocks))
	for i := range c.Document.Blocks {
		b := &c.Document.Blocks[i]
		if report < len(starts) && starts[report].block == i {
			c.Reports = append(c.Reports, starts[report].Report)
			report++
			c.Reports[report-1].ID = report
			c.sections = append(c.sections, section{heading: -1, parent: -1, fund: c.Reports[report-1].Fund})
			stack = []int{len(c.sections) - 1}
		}
		p := &doc.paras[i]
		p.report, p.section = report, stack[len(stack)-1]
		out = append(out, p)
		if b.Kind == document.Grid {
			continue
		}
		x := &doc.lines[i]
		p.fields = x.fields
		if x.heading != nil && spacedRow(p) == 0 {
			h := *x.heading
			h.Report, h.Last = report, lastWithin(p.text.Runes, &h)
			h.Place = placeOf(b.Text, leadingSpace(b.Text.Runes), b.Text.Len())
			c.Headings = append(c.Headings, h)
			// A heading closes all sections of its level and below.
			for len(stack) > 1 && c.levelOf(stack[len(stack)-1]) >= h.Level {
				stack = stack[:len(stack)-1]
			}
			around := c.sections[stack[len(stack)-1]]
			f, full := fundOf(h.Text)
			if f == NoFund || f == BasicMedical && around.heading >= 0 && (around.fund == Employee || around.fund == Resident) {
				f = around.fund // （一）居民医保 above 1、医保基金支出
			} else {
				f = around.fund.meant(&Term{Fund: f, Full: full})
			}
			year := around.year
			if y := yearHeading(h.Text); h.Alone && y > 0 {
				year = y
			}
			c.sections = append(c.sections, section{heading: len(c.Headings) - 1, parent: stack[len(stack)-1], fund: f, year: year})
			stack = append(stack, len(c.sections)-1)
			p.heading = h.Alone
		} else if y := yearHeading(x.text); y > 0 && x.heading == nil && len(x.fields) == 0 && !c.titled(report, x.text) {
			stack = c.yearSection(stack, y, x.text)
		}
		p.section = stack[len(stack)-1]
	}
	return out
}

func leadingSpace(rs []rune) int {
	i := skipSpace(rs, 0)
	if i >= len(rs) {
		return 0
	}
	return i
}

// sectionFund is the fund that the headings above a section name.
func (c *Content) sectionFund(s int) Fund {
	if s < 0 || s >= len(c.sections) {
		return NoFund
	}
	return c.sections[s].fund
}

// fundOf finds the first fund that a text names, a full name before a short
// one, and whether it was the full name.
func fundOf(s string) (Fund, bool) {
	var room [64]rune
	rs := appendNormal(room[:0], s)
	lx := lexicon()
	short := NoFund
	for i := 0; i < len(rs); {
		if !lx.Begins(rs[i]) {
			i++
			continue
		}
		t, j := lx.At(rs, i, len(rs))
		if t == nil {
			i++
			continue
		}
		if t.Fund != NoFund {
			if t.Full {
				return t.Fund, true
			}
			if short == NoFund {
				short = t.Fund
			}
		}
		i = j
	}
	return short, false
}

// titleFund is the fund that a title names, none where it joins it to another:
// 基本医疗保险和生育保险.
func titleFund(s string) Fund {
	f, _ := fundOf(s)
	if f == NoFund || f == BasicMedical {
		return f
	}
	for _, and := range []string{"和", "与", "及", "、"} {
		a, b, ok := strings.Cut(s, and)
		if x, _ := fundOf(a); ok && x == BasicMedical && hasAnySuffix(a, []string{"险", "保", "基金"}) {
			if y, full := fundOf(b); full && y == f {
				return NoFund
			}
		}
	}
	return f
}

// fundsOf are all funds that a text names in full.
func fundsOf(s string) map[Fund]bool {
	var room [64]rune
	rs := appendNormal(room[:0], s)
	out := map[Fund]bool{}
	lx := lexicon()
	for i := 0; i < len(rs); {
		t, j := lx.At(rs, i, len(rs))
		if t == nil {
			i++
			continue
		}
		if t.Full {
			out[t.Fund] = true
		}
		i = j
	}
	return out
}

// HeadingText is the text of the innermost heading of a section.
func (c *Content) HeadingText(section int) string { return c.headingText(section) }

// HeadingFund is the fund that the headings above a section name.
func (c *Content) HeadingFund(section int) Fund { return c.sectionFund(section) }
