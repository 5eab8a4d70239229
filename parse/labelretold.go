package parse

import (
	"slices"
	"strings"

	"gouji/parse/document"
	"gouji/parse/numeral"
)

// A heading over goals, the caption of a table or the title of a form can bear the year before the report's over
// figures that the report prints elsewhere as those of its own: 二、绩效目标完成情况（2022年度） over rates that
// another table has of 2023.

// retoldFigures is how many figures of retoldDigits digits tell so.
const (
	retoldFigures = 2
	retoldDigits  = 4
)

// retoldCaption is a line that bears a year, and where what it heads ends.
type retoldCaption struct {
	p    *para
	year *lexeme
	last int
}

// retoldYears finds such lines.
func (c *Content) retoldYears() {
	heads := map[int][]retoldCaption{} // by report
	told := map[int]map[int]int{}      // by report and year, how many paragraphs name it
	said := map[int]map[string]int{}   // by report, how many such lines say the same but for the year
	before := ""
	open := -1 // the last line of heads that something of its report may follow
	for _, p := range c.paras {
		if p.report < 1 || c.Reports[p.report-1].Year == 0 {
			continue
		}
		for k := range p.lex {
			if x := &p.lex[k]; x.kind == lexPeriod && x.period.Year != 0 {
				if told[p.report] == nil {
					told[p.report] = map[int]int{}
				}
				told[p.report][x.period.Year]++
			}
		}
		if p.inTable || longer(p.line, captionLength) || strings.TrimSpace(p.line) == "" {
			continue
		}
		year := c.captioned(p, before)
		list := heads[p.report]
		if open >= 0 && open < len(list) && list[open].last == 0 && (year != nil || p.heading || hasAnyPrefix(strings.TrimSpace(p.line), []string{"图", "表", "附"})) {
			list[open].last = placeOf(p.text, 0, 1).Line - 1
		}
		if year != nil {
			open = len(list)
			heads[p.report] = append(list, retoldCaption{p, year, 0})
			if said[p.report] == nil {
				said[p.report] = map[string]int{}
			}
			said[p.report][butForYear(p, year)]++
		}
		before = p.line
	}
	for i := range c.Reports {
		r, own := i+1, c.Reports[i].Year
		for _, h := range heads[r] {
			y := h.year.period.Year
			if y != own-1 || told[r][y] != 1 || c.onYear(r, y) || c.labelledAt(h.p, h.year) || said[r][butForYear(h.p, h.year)] > 1 || containsAny(h.p.line, besideYear) {
				continue
			}
			if h.last == 0 {
				h.last = c.Reports[i].LastLine
			}
			if c.attached(h.p, r) || c.retold(r, own, placeOf(h.p.text, 0, 1).Line+1, h.last) {
				c.yearLabel(h.p, h.year, true)
			}
		}
	}
}

// attached reports whether a line names the form that is attached to a report, by the report's own subject, and no other
// line that of the report's year: 附件：2022年度公路养护资金绩效自评表.
func (c *Content) attached(p *para, report int) bool {
	rep := &c.Reports[report-1]
	own := titleSubject(rep)
	if !hasAnyPrefix(strings.TrimSpace(p.line), []string{"附件", "附表", "附:", "附："}) || !containsAny(p.line, formTitle) || !containsAny(p.line, []string{"自评", "评价"}) || longer(own, captionLength) || !longer(own, 5) || !strings.Contains(p.line, own) {
		return false
	}
	for n, line := range c.linesOf(report) {
		if n+rep.FirstLine != rep.TitlePlace.Line && strings.Contains(line, itoa(rep.Year)) && containsAny(line, formTitle) {
			return false
		}
	}
	return true
}

// besideYear are words of a line that rightly names the year before.
var besideYear = []string{"整改", "应用", "运用", "遗留", "上年", "上一年", "往年", "回顾", "计划", "结转", "对比", "同期", "历年", "以前", "去年", "基期", "基数", "决算", "清算", "续建", "跨年", "至", "比较", "提前", "延续", "参考", "对照", "台账", "目标表"}

// carriedIn are words of a heading over how the year was carried out.
var carriedIn = []string{"资金使用情况", "预算执行情况", "完成情况", "实施情况", "资金情况", "资金投入", "支出情况"}

// captioned is the year of a line that heads goals, a table or a form, nil where it is none; before is the line
// before it.
func (c *Content) captioned(p *para, before string) *lexeme {
	year := p.loneYear(0, len(p.lex))
	if year == nil || slices.ContainsFunc(p.lex, func(x lexeme) bool {
		return x.kind == lexFigure || x.kind == lexPunct && (x.r == '。' || x.r == '；' || x.r == '，')
	}) {
		return nil
	}
	line := strings.TrimSpace(p.line)
	alone := strings.Trim(butForYear(p, year), "()（）度年 ") == ""
	switch {
	case p.heading && (containsAny(line, evaluatedIn) || containsAny(line, carriedIn)), containsAny(line, formTitle), hasAnySuffix(strings.TrimRight(line, "()（）度年0123456789 "), []string{"表"}):
		return year
	case alone && containsAny(before, formTitle), leadOf(p.sub(0, year.from)) == "" && !p.heading && c.overGrid(p):
		return year
	}
	return nil
}

// overGrid reports whether a table stands right below a line.
func (c *Content) overGrid(p *para) bool {
	for i := p.block + 1; i < len(c.Document.Blocks) && i <= p.block+3; i++ {
		b := &c.Document.Blocks[i]
		if b.Kind == document.Grid {
			return true
		}
		if s := b.Text.String(); longer(s, 12) || strings.ContainsAny(s, "。，") {
			return false // more than 单位：万元
		}
	}
	return false
}

// butForYear are the words of a line without the year that it bears.
func butForYear(p *para, year *lexeme) string {
	return strings.TrimSpace(p.sub(0, year.from) + p.sub(year.to, p.text.Len()))
}

// retold reports whether the figures of some lines of a report are told again elsewhere in it as those of its own
// year, and dates them so.
func (c *Content) retold(report, own, first, last int) bool {
	var inside []*Figure
	seen := map[string]bool{}
	for f := range c.figuresOf(report) {
		if f.Place.Line < first || f.Place.Line > last {
			continue
		}
		if f.Key.Period.Year == own || f.Key.Period.Rel != "" && f.Key.Period.Rel != "本年" {
			return false // of both years
		}
		inside = append(inside, f)
	}
	type amount struct {
		dimension numeral.Dimension
		value     string
	}
	of := func(f *Figure) amount { return amount{f.Dimension, f.Value.String()} }
	printed := map[amount]bool{}
	for _, f := range inside {
		if f.Numeral.Raw.Significant() >= retoldDigits && f.Bound == "" && f.Approximate == "" && f.Dimension != numeral.Score {
			printed[of(f)] = true
		}
	}
	for g := range c.figuresOf(report) {
		if g.Place.Line >= first && g.Place.Line <= last || g.Numeral.Raw.Significant() < retoldDigits || !printed[of(g)] {
			continue
		}
		if y := g.Key.Period; y.Year != 0 && y.Year != own || y.Rel != "" && y.Rel != "本年" {
			return false // of another year there as well
		}
		seen[g.Value.String()] = true
	}
	if len(seen) < retoldFigures {
		return false
	}
	for _, f := range inside {
		if f.Key.Period.Year == own-1 {
			f.Key.Period.Year = own
		}
	}
	return true
}
