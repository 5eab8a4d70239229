package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Money that was spent in the report's own year, told once more with the year before: 2022年度实际支出
// 183.75 万元 where the form and the text spend 183.75 万元 in 2023. That two years agree to the last
// of so many digits is the rarer case.

// telling is how many digits of an amount or a number of people two years do not share by chance.
const telling = 4

// notSpent are words of a sentence that rightly dates money or people to the year before.
var notSpent = []string{"上年", "去年", "上一年", "今年", "本年", "结转", "提前", "同期", "持平", "一致", "相同", "仍", "清算", "预拨", "以来", "年初", "比", "较", "基础", "基数", "《"}

// sameOfYear reads the sentence of lexemes k up to end where it names the year before the report's
// and no other, and the report nowhere else, up to the ； behind the year.
func (c *Content) sameOfYear(p *para, k, end, own int) {
	var year *lexeme
	at := k
	for ; k < end; k++ {
		if x := &p.lex[k]; x.kind == lexPeriod && x.period.Year != 0 {
			if year != nil && x.period.Year == own+1 {
				continue // 2022年拨付 X，不足部分列入2024年预算
			}
			if year != nil || *x.period != (Period{Year: own - 1}) && !(*x.period == (Period{Year: own - 1, From: 12, To: 12}) && p.closesYears(at, x, own)) {
				return
			}
			year = x
		}
	}
	if year == nil || c.timesYear(p.report, own-1) != 1 || c.onYear(p.report, own-1) || c.labelledAt(p, year) {
		return
	}
	from, to := p.lex[at].from, p.lex[end-1].to
	if i := strings.LastIndexAny(p.sub(from, year.from), "；;"); i >= 0 {
		from = year.from - len([]rune(p.sub(from, year.from)[i:]))
	}
	if i := strings.IndexAny(p.sub(year.to, to), "；;"); i >= 0 {
		to = year.to + len([]rune(p.sub(year.to, to)[:i]))
	}
	if containsAny(p.sub(from, to), notSpent) || ofThen(strings.TrimLeft(p.sub(year.to, to), "度 ")) {
		return
	}
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if p.lex[m.Pos].from < year.to || p.lex[m.Pos].from >= to {
			continue
		}
		f := c.figure(m.Figure)
		if (f.Dimension == numeral.Length || f.Dimension == numeral.Area) && containsAny(p.sub(from, to), notDone) {
			continue // works begun before
		}
		if c.flowed(f) && c.toldOfOwn(m, own) {
			c.yearLabel(p, year, false)
			c.dateAnew(p, p.lex[at].sentence, own)
			return
		}
	}
}

// closesYears reports whether the sentence of lexeme k begins with the end of a year, and the one before it with that of
// the report's: 截至2023年12月31日，资金到位 X。截至2022年12月31日，实际支出 X.
func (p *para) closesYears(k int, year *lexeme, own int) bool {
	upTo := []string{"截至", "截止", "截止到", "至", "到"}
	if k == 0 || !hasAnySuffix(p.sub(p.lex[k].from, year.from), upTo) || longer(p.sub(p.lex[k].from, year.from), 3) {
		return false
	}
	s := sentenceStart(p, k-1)
	for j := s; j < k && j <= s+2; j++ {
		if x := &p.lex[j]; x.kind == lexPeriod {
			return *x.period == (Period{Year: own, From: 12, To: 12}) && hasAnySuffix(p.sub(p.lex[s].from, x.from), upTo)
		}
	}
	return false
}

// labelledAt reports whether the year is told as a wrong one already.
func (c *Content) labelledAt(p *para, year *lexeme) bool {
	at := placeOf(p.text, year.from, year.to)
	for i := len(c.Labels) - 1; i >= 0 && c.Labels[i].Place.Line == at.Line; i-- {
		if c.Labels[i].Place.Column == at.Column {
			return true
		}
	}
	return false
}

// flowed reports whether a figure tells exactly what came in, went out or whom it reached.
func (c *Content) flowed(f *Figure) bool {
	if f.Approximate != "" || f.Bound != "" || f.Numeral.Raw.Significant() < telling {
		return false
	}
	switch f.Dimension {
	case numeral.Money:
		return f.Key.Measure == Outlay || f.Key.Measure == Income || f.Key.Measure == Surplus
	case numeral.Persons, numeral.Visits, numeral.Households, numeral.Length, numeral.Area:
		return f.Key.Measure != Entitled
	}
	return false
}

// toldOfOwn reports whether the report prints a figure again as one of its own year.
func (c *Content) toldOfOwn(m *Mention, own int) bool {
	f := c.figure(m.Figure)
	found := false
	for g := range c.figuresOf(f.Report) {
		if g.ID == f.ID || g.Dimension != f.Dimension || !g.Value.Equal(f.Value) || g.Numeral.Raw.Significant() < telling {
			continue
		}
		if y := g.Key.Period; y.Rel != "" && y.Rel != "本年" || y.Year != 0 && y.Year != own {
			return false // of that year in another place as well
		}
		switch {
		case f.Key.Measure == Enrolled && g.Key.Period.Year != own: // the number may be of the end of either
		case f.Dimension != numeral.Money:
			found = found || max(similar(m.Label, g.Name), similar(g.Name, m.Label)) >= sharedName
		case g.Key.Measure == f.Key.Measure:
			found = true
		case g.Key.Measure != Budget && g.Key.Measure != Received && g.Key.Measure != Prepaid && g.Key.Mode != Planned:
			found = found || similar(m.Label, g.Name) > 0 || g.Key.Whole && g.Place.Table > 0 // 落实配套 183.75 万元, 合计 183.75
		}
	}
	return found
}

// periodTimes tell how many times the reports of a document name a period, and a year: all in all, but for documents, and
// but for those times that something is compared with it.
type periodTimes struct {
	period        map[reportPeriod]int
	year, plainly map[[2]int]int
}

// reportPeriod is a period that a report names.
type reportPeriod struct {
	report int
	Period
}

// countPeriods counts how many times each report names each period, once.
func (c *Content) countPeriods() *periodTimes {
	if c.periods != nil {
		return c.periods
	}
	c.periods = &periodTimes{map[reportPeriod]int{}, map[[2]int]int{}, map[[2]int]int{}}
	for _, list := range [][]*para{c.paras, c.cells} {
		for _, p := range list {
			for k := range p.lex {
				x := &p.lex[k]
				if x.kind != lexPeriod {
					continue
				}
				c.periods.period[reportPeriod{p.report, *x.period}]++
				year := [2]int{p.report, x.period.Year}
				if !p.ofDocument(k) {
					c.periods.year[year]++
				}
				if !p.against(x) {
					c.periods.plainly[year]++
				}
			}
		}
	}
	return c.periods
}

// timesYear is how many times a report names a year, but for the numbers and names of documents and the days on which money
// was granted.
func (c *Content) timesYear(report, year int) int {
	return c.countPeriods().year[[2]int{report, year}]
}

// longPaper is how many characters the name of a document has at most.
const longPaper = 200

// ofDocument reports whether the year at lexeme k is that of a document's number or name, or of the day on which it granted
// money: 财社〔2022〕107号, 2022年12月省财政厅提前下达.
func (p *para) ofDocument(k int) bool {
	x := &p.lex[k]
	rs := p.text.Runes
	if x.from > 0 && strings.ContainsRune("〔［[", rs[x.from-1]) || x.to < len(rs) && strings.ContainsRune("〕］]", rs[x.to]) {
		return true
	}
	before := p.sub(max(0, x.from-longPaper), x.from)
	if j := strings.LastIndexAny(before, "《》"); j >= 0 && strings.HasPrefix(before[j:], "《") {
		return true
	}
	if x.period.From == 0 {
		return false
	}
	from, to := p.clause(k)
	return containsAny(p.sub(from, to), []string{"下达", "印发", "提前", "拨付"}) && !containsAny(p.sub(from, x.from), []string{"截至", "截止"})
}
