package outline

import (
	"strings"

	"gouji/parse/document"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/flat"
	"gouji/parse/internal/lang"
)

// Structure walks the blocks in reading order: it parts the document into
// reports and sections and makes the paragraphs, without yet reading them.
func Structure(c *content.Draft) []*content.Para {
	stack := []int{0} // sections open, outermost first
	doc := newOutline(c)
	starts := reportStarts(doc)
	report := 0
	c.Reports = nil
	out := make([]*content.Para, 0, len(c.Document.Blocks))
	headings := 0
	for i := range doc.lines {
		if doc.lines[i].Heading != nil {
			headings++
		}
	}
	c.Headings = make([]content.Heading, 0, headings)
	c.Sections = append(make([]content.Section, 0, 1+len(starts)+headings), content.Section{Heading: -1, Parent: -1})
	c.Paras = make([]*content.Para, 0, len(c.Document.Blocks))
	for i := range c.Document.Blocks {
		b := &c.Document.Blocks[i]
		if report < len(starts) && starts[report].block == i {
			c.Reports = append(c.Reports, starts[report].Report)
			report++
			c.Reports[report-1].ID = report
			c.Sections = append(c.Sections, content.Section{Heading: -1, Parent: -1, Fund: c.Reports[report-1].Fund})
			stack = []int{len(c.Sections) - 1}
		}
		p := &doc.paras[i]
		p.Report, p.Section = report, stack[len(stack)-1]
		out = append(out, p)
		if b.Kind == document.Grid {
			continue
		}
		x := &doc.lines[i]
		p.Fields = x.Fields
		if x.Heading != nil && flat.SpacedRow(p) == 0 {
			h := *x.Heading
			h.Report, h.Last = report, content.LastWithin(p.Text.Runes, &h)
			h.Place = content.PlaceOf(b.Text, content.LeadingSpace(b.Text.Runes), b.Text.Len())
			c.Headings = append(c.Headings, h)
			// A heading closes all sections of its level and below.
			for len(stack) > 1 && levelOf(c, stack[len(stack)-1]) >= h.Level {
				stack = stack[:len(stack)-1]
			}
			around := c.Sections[stack[len(stack)-1]]
			f, full := clause.FundOf(h.Text)
			if f == lang.NoFund || f == lang.BasicMedical && around.Heading >= 0 && (around.Fund == lang.Employee || around.Fund == lang.Resident) {
				f = around.Fund // （一）居民医保 above 1、医保基金支出
			} else {
				f = clause.Meant(around.Fund, &lang.Term{Fund: f, Full: full})
			}
			year := around.Year
			if y := yearHeading(h.Text); h.Alone && y > 0 {
				year = y
			}
			c.Sections = append(c.Sections, content.Section{Heading: len(c.Headings) - 1, Parent: stack[len(stack)-1], Fund: f, Year: year})
			stack = append(stack, len(c.Sections)-1)
			p.Heading = h.Alone
		} else if y := yearHeading(x.Text); y > 0 && x.Heading == nil && len(x.Fields) == 0 && !Titled(c, report, x.Text) {
			stack = yearSection(c, stack, y, x.Text)
		}
		p.Section = stack[len(stack)-1]
	}
	return out
}

// titleFund is the fund that a title names, none where it joins it to another:
// 基本医疗保险和生育保险.
func titleFund(s string) lang.Fund {
	f, _ := clause.FundOf(s)
	if f == lang.NoFund || f == lang.BasicMedical {
		return f
	}
	for _, and := range []string{"和", "与", "及", "、"} {
		a, b, ok := strings.Cut(s, and)
		if x, _ := clause.FundOf(a); ok && x == lang.BasicMedical && lang.HasAnySuffix(a, []string{"险", "保", "基金"}) {
			if y, full := clause.FundOf(b); full && y == f {
				return lang.NoFund
			}
		}
	}
	return f
}

// FundsOf are all funds that a text names in full.
func FundsOf(s string) map[lang.Fund]bool {
	var room [64]rune
	rs := lang.AppendNormal(room[:0], s)
	out := map[lang.Fund]bool{}
	lx := lang.Lexicon()
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
