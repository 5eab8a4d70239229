package label

import (
	"slices"
	"strings"

	"gouji/parse/document"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
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
	p    *content.Para
	year *content.Lexeme
	last int
}

// RetoldYears finds such lines.
func RetoldYears(c *content.Draft) {
	heads := map[int][]retoldCaption{} // by report
	said := map[int]map[string]int{}   // by report, how many such lines say the same but for the year
	before := ""
	open := -1 // the last line of heads that something of its report may follow
	for _, p := range c.Paras {
		if p.Report < 1 || c.Reports[p.Report-1].Year == 0 {
			continue
		}
		if p.InTable || content.Longer(p.Line, captionLength) || strings.TrimSpace(p.Line) == "" {
			continue
		}
		year := captioned(c, p, before)
		list := heads[p.Report]
		if open >= 0 && open < len(list) && list[open].last == 0 && (year != nil || p.Heading || lang.HasAnyPrefix(strings.TrimSpace(p.Line), []string{"图", "表", "附"})) {
			list[open].last = content.PlaceOf(p.Text, 0, 1).Line - 1
		}
		if year != nil {
			open = len(list)
			heads[p.Report] = append(list, retoldCaption{p, year, 0})
			if said[p.Report] == nil {
				said[p.Report] = map[string]int{}
			}
			said[p.Report][butForYear(p, year)]++
		}
		before = p.Line
	}
	for i := range c.Reports {
		r, own := i+1, c.Reports[i].Year
		for _, h := range heads[r] {
			y := h.year.Period.Year
			if y != own-1 || timesYear(c, r, y) != 1 || onYear(c, r, y) || labelledAt(c, h.p, h.year) || said[r][butForYear(h.p, h.year)] > 1 || lang.ContainsAny(h.p.Line, besideYear) {
				continue
			}
			if h.last == 0 {
				h.last = c.Reports[i].LastLine
			}
			if attached(c, h.p, r) || onlyForm(c, h.p, r) || retold(c, r, own, content.PlaceOf(h.p.Text, 0, 1).Line+1, h.last) {
				yearLabel(c, h.p, h.year, true)
			}
		}
	}
}

// attached reports whether a line names the form that is attached to a report, by the report's own subject, and no other
// line that of the report's year: 附件：2022年度公路养护资金绩效自评表.
func attached(c *content.Draft, p *content.Para, report int) bool {
	rep := &c.Reports[report-1]
	own := titleSubject(rep)
	if !lang.HasAnyPrefix(strings.TrimSpace(p.Line), []string{"附件", "附表", "附:", "附："}) || !lang.ContainsAny(p.Line, reflow.FormTitle) || !lang.ContainsAny(p.Line, []string{"自评", "评价"}) || content.Longer(own, captionLength) || !content.Longer(own, 5) || !strings.Contains(p.Line, own) {
		return false
	}
	return !otherForm(c, report)
}

// otherForm reports whether a line of a report, but for its title, names a form of its own year.
func otherForm(c *content.Draft, report int) bool {
	rep := &c.Reports[report-1]
	for n, line := range linesOf(c, report) {
		if n+rep.FirstLine != rep.TitlePlace.Line && strings.Contains(line, lang.Itoa(rep.Year)) && lang.ContainsAny(line, reflow.FormTitle) {
			return true
		}
	}
	return false
}

// onlyForm reports whether a line heads the only form of a report that its title says to evaluate another year, which the text names
// again: 项目支出绩效自评表（2022年度） below 某县2023年度某项目绩效自评报告.
func onlyForm(c *content.Draft, p *content.Para, report int) bool {
	rep := &c.Reports[report-1]
	line := strings.TrimSpace(p.Line)
	form := lang.ContainsAny(line, reflow.FormTitle) || strings.Trim(line, "()（）度年0123456789 |") == "" && lang.ContainsAny(lineAbove(c, p), reflow.FormTitle)
	return form && evaluates(rep, rep.Year) && timesYear(c, report, rep.Year) > ownTimes && !otherForm(c, report)
}

// evaluates reports whether the title of a report says that it evaluates a year.
func evaluates(rep *content.Report, year int) bool {
	return strings.Contains(rep.Title, lang.Itoa(year)+"年") && lang.ContainsAny(rep.Title, []string{"自评", "评价"})
}

// lineAbove is the nearest line above a paragraph's that says something.
func lineAbove(c *content.Draft, p *content.Para) string {
	for n := content.PlaceOf(p.Text, 0, 1).Line - 1; n >= 1; n-- {
		if s := strings.Trim(c.Document.Lines[n-1], " |\t\r"); s != "" {
			return s
		}
	}
	return ""
}

// besideYear are words of a line that rightly names the year before.
var besideYear = []string{"整改", "应用", "运用", "遗留", "上年", "上一年", "往年", "回顾", "计划", "结转", "对比", "同期", "历年", "以前", "去年", "基期", "基数", "决算", "清算", "续建", "跨年", "至", "比较", "提前", "延续", "参考", "对照", "台账", "目标表"}

// carriedIn are words of a heading over how the year was carried out.
var carriedIn = []string{"资金使用情况", "预算执行情况", "完成情况", "实施情况", "资金情况", "资金投入", "支出情况"}

// captioned is the year of a line that heads goals, a table or a form, nil where it is none; before is the line
// before it.
func captioned(c *content.Draft, p *content.Para, before string) *content.Lexeme {
	year := loneYear(p, 0, len(p.Lex))
	if year == nil || slices.ContainsFunc(p.Lex, func(x content.Lexeme) bool {
		return x.Kind == content.LexFigure || x.Kind == content.LexPunct && (x.R == '。' || x.R == '；' || x.R == '，')
	}) {
		return nil
	}
	line := strings.TrimSpace(p.Line)
	alone := strings.Trim(butForYear(p, year), "()（）度年 ") == ""
	switch {
	case p.Heading && (lang.ContainsAny(line, evaluatedIn) || lang.ContainsAny(line, carriedIn)), lang.ContainsAny(line, reflow.FormTitle), lang.HasAnySuffix(strings.TrimRight(line, "()（）度年0123456789 "), []string{"表"}):
		return year
	case alone && lang.ContainsAny(before, reflow.FormTitle), leadOf(p.Sub(0, year.From)) == "" && !p.Heading && overGrid(c, p):
		return year
	}
	return nil
}

// overGrid reports whether a table stands right below a line.
func overGrid(c *content.Draft, p *content.Para) bool {
	for i := p.Block + 1; i < len(c.Document.Blocks) && i <= p.Block+3; i++ {
		b := &c.Document.Blocks[i]
		if b.Kind == document.Grid {
			return true
		}
		if s := b.Text.String(); content.Longer(s, 12) || strings.ContainsAny(s, "。，") {
			return false // more than 单位：万元
		}
	}
	return false
}

// butForYear are the words of a line without the year that it bears.
func butForYear(p *content.Para, year *content.Lexeme) string {
	return strings.TrimSpace(p.Sub(0, year.From) + p.Sub(year.To, p.Text.Len()))
}

// retold reports whether the figures of some lines of a report are told again elsewhere in it as those of its own
// year, and dates them so.
func retold(c *content.Draft, report, own, first, last int) bool {
	var inside []*content.Figure
	seen := map[string]bool{}
	for f := range c.FiguresOf(report) {
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
	of := func(f *content.Figure) amount { return amount{f.Dimension, f.Value.String()} }
	printed := map[amount]bool{}
	for _, f := range inside {
		if f.Numeral.Raw.Significant() >= retoldDigits && f.Bound == "" && f.Approximate == "" && f.Dimension != numeral.Score {
			printed[of(f)] = true
		}
	}
	for g := range c.FiguresOf(report) {
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
