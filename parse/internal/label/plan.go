package label

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
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
	againstYear = []string{"较", "比", "与", "低于", "高于", "少于", "多于", "好于", "优于", "同", "由", "从", "以"}
)

// plannedYear reads the sentence of lexemes k up to end of paragraph i.
func plannedYear(c *content.Draft, i, k, end, own int) {
	p := c.Paras[i]
	if p.Heading || !strings.Contains(c.SectionHeading(p.Section), "绩效目标") || onYear(c, p.Report, own-1) || yearTold(c, i, k, end, own) {
		return
	}
	year := loneYear(p, k, end)
	if year == nil || year.Period.Year != own-1 || leadOf(p.Sub(p.Lex[k].From, year.From)) != "" || labelledAt(c, p, year) {
		return
	}
	if s := p.Sub(year.To, p.Lex[end-1].To); !lang.ContainsAny(s, setToDo) || lang.ContainsAny(s, notPlanned) || !onlyAgainst(c, p, year) {
		return
	}
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if m.Pos < k || m.Pos >= end {
			continue
		}
		if f := c.At(m.Figure); f.Dimension != numeral.Money && f.Dimension != numeral.Percent && f.Numeral.Raw.Significant() >= telling && f.Approximate == "" && f.Bound == "" && doneInYear(c, f, own) {
			yearLabel(c, p, year, false)
			dateAnew(c, p, p.Lex[k].Sentence, own)
			return
		}
	}
}

// doneInYear reports whether a later sentence tells a number of things again as what all was done of by a time in a year.
func doneInYear(c *content.Draft, f *content.Figure, year int) bool {
	for _, p := range c.Paras {
		if p.Report != f.Report || content.PlaceOf(p.Text, 0, 1).Line <= f.Place.Line {
			continue
		}
		for k := range p.Lex {
			x := &p.Lex[k]
			if x.Kind != content.LexFigure {
				continue
			}
			if g := c.At(x.Fig); g.Dimension != f.Dimension || g.Unit != f.Unit || !g.Value.Equal(f.Value) {
				continue
			}
			s := content.SentenceStart(p, k)
			for j := s; j < k; j++ {
				if y := &p.Lex[j]; y.Kind == content.LexPeriod && y.Period.Year == year && lang.ContainsAny(clause.RestOfSentence(p, k), []string{"全部", "均已", "已"}) {
					return true
				}
			}
		}
	}
	return false
}

// onlyAgainst reports whether a report names the year of a lexeme nowhere else but to compare with it.
func onlyAgainst(c *content.Draft, p *content.Para, year *content.Lexeme) bool {
	n := countPeriods(c).Plainly[[2]int{p.Report, year.Period.Year}]
	return n == 0 || n == 1 && !against(p, year)
}

// against reports whether something is compared with the year at a lexeme.
func against(p *content.Para, year *content.Lexeme) bool {
	return lang.HasAnySuffix(p.Sub(0, year.From), againstYear)
}
