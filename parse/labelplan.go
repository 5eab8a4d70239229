package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// The plan of a report's own year can bear the year before: 2022年计划改造小区 1216 个 among the goals of a report on
// 2023 that goes on 截至2023年12月底，1216 个小区全部开工.

var (
	// setToDo are words of a sentence that sets what is to be done, notPlanned those by which it rightly dates that to an
	// earlier year.
	setToDo    = []string{"计划", "任务", "目标"}
	notPlanned = []string{"上年", "去年", "上一年", "结转", "遗留", "提前", "同期", "续建", "跨年", "开工", "启动", "批复", "立项", "招标", "以来", "起", "至", "比", "较", "延续", "两年", "三年", "滚动", "《"}
	// againstYear are words before a year with which something is compared.
	againstYear = []string{"较", "比", "与", "于", "同"}
)

// plannedYear reads the sentence of lexemes k up to end of paragraph i.
func (c *Content) plannedYear(i, k, end, own int) {
	p := c.paras[i]
	if p.heading || !strings.Contains(c.headingText(p.section), "绩效目标") || c.onYear(p.report, own-1) || c.yearTold(i, k, end, own) {
		return
	}
	year := p.loneYear(k, end)
	if year == nil || year.period.Year != own-1 || leadOf(p.sub(p.lex[k].from, year.from)) != "" || c.labelledAt(p, year) {
		return
	}
	if s := p.sub(year.to, p.lex[end-1].to); !containsAny(s, setToDo) || containsAny(s, notPlanned) || !c.onlyAgainst(p, year) {
		return
	}
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if m.Pos < k || m.Pos >= end {
			continue
		}
		if f := c.figure(m.Figure); f.Dimension != numeral.Money && f.Dimension != numeral.Percent && f.Numeral.Raw.Significant() >= telling && f.Approximate == "" && f.Bound == "" && c.doneInYear(f, own) {
			c.yearLabel(p, year, false)
			c.dateAnew(p, p.lex[k].sentence, own)
			return
		}
	}
}

// doneInYear reports whether a later sentence tells a number of things again as what all was done of by a time in a year.
func (c *Content) doneInYear(f *Figure, year int) bool {
	for _, p := range c.paras {
		if p.report != f.Report || placeOf(p.text, 0, 1).Line <= f.Place.Line {
			continue
		}
		for k := range p.lex {
			x := &p.lex[k]
			if x.kind != lexFigure {
				continue
			}
			if g := c.figure(x.fig); g.Dimension != f.Dimension || g.Unit != f.Unit || !g.Value.Equal(f.Value) {
				continue
			}
			s := sentenceStart(p, k)
			for j := s; j < k; j++ {
				if y := &p.lex[j]; y.kind == lexPeriod && y.period.Year == year && containsAny(p.restOfSentence(k), []string{"全部", "均已", "已"}) {
					return true
				}
			}
		}
	}
	return false
}

// onlyAgainst reports whether a report names the year of a lexeme nowhere else but to compare with it.
func (c *Content) onlyAgainst(p *para, year *lexeme) bool {
	n := c.countPeriods().plainly[[2]int{p.report, year.period.Year}]
	return n == 0 || n == 1 && !p.against(year)
}

// against reports whether something is compared with the year at a lexeme.
func (p *para) against(year *lexeme) bool { return hasAnySuffix(p.sub(0, year.from), againstYear) }
