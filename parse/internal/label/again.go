package label

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Money that was spent in the report's own year, told once more with the year before: 2022年度实际支出
// 183.75 万元 where the form and the text spend 183.75 万元 in 2023. That two years agree to the last
// of so many digits is the rarer case.

// telling is how many digits of an amount or a number of people two years do not share by chance.
const telling = 4

// notSpent are words of a sentence that rightly dates money or people to the year before.
var notSpent = []string{"上年", "去年", "上一年", "今年", "本年", "当年多", "当年少", "当年增", "当年减", "结转", "提前", "同期", "持平", "一致", "相同", "仍", "清算", "预拨", "以来", "年初", "比", "较", "基础", "基数", "《"}

// sameOfYear reads the sentence of lexemes k up to end where it names the year before the report's
// and no other, and the report nowhere else, up to the ； behind the year.
func sameOfYear(c *content.Draft, p *content.Para, k, end, own int) {
	var year *content.Lexeme
	at := k
	for ; k < end; k++ {
		if x := &p.Lex[k]; x.Kind == content.LexPeriod && x.Period.Year != 0 {
			if year != nil && x.Period.Year == own+1 {
				continue // 2022年拨付 X，不足部分列入2024年预算
			}
			if year != nil || *x.Period != (lang.Period{Year: own - 1}) && !(*x.Period == (lang.Period{Year: own - 1, From: 12, To: 12}) && closesYears(p, at, x, own)) {
				return
			}
			year = x
		}
	}
	if year == nil || timesYear(c, p.Report, own-1) != 1 || onYear(c, p.Report, own-1) || labelledAt(c, p, year) {
		return
	}
	from, to := p.Lex[at].From, p.Lex[end-1].To
	if i := strings.LastIndexAny(p.Sub(from, year.From), "；;"); i >= 0 {
		from = year.From - len([]rune(p.Sub(from, year.From)[i:]))
	}
	if i := strings.IndexAny(p.Sub(year.To, to), "；;"); i >= 0 {
		to = year.To + len([]rune(p.Sub(year.To, to)[:i]))
	}
	if lang.ContainsAny(p.Sub(from, to), notSpent) || ofThen(strings.TrimLeft(p.Sub(year.To, to), "度 ")) {
		return
	}
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if p.Lex[m.Pos].From < year.To || p.Lex[m.Pos].From >= to {
			continue
		}
		f := c.At(m.Figure)
		if (f.Dimension == numeral.Length || f.Dimension == numeral.Area) && lang.ContainsAny(p.Sub(from, to), notDone) {
			continue // works begun before
		}
		if flowed(c, f) && toldOfOwn(c, m, own) {
			yearLabel(c, p, year, false)
			dateAnew(c, p, p.Lex[at].Sentence, own)
			return
		}
	}
}

// closesYears reports whether the sentence of lexeme k begins with the end of a year, and the one before it with that of
// the report's: 截至2023年12月31日，资金到位 X。截至2022年12月31日，实际支出 X.
func closesYears(p *content.Para, k int, year *content.Lexeme, own int) bool {
	upTo := []string{"截至", "截止", "截止到", "至", "到"}
	if k == 0 || !lang.HasAnySuffix(p.Sub(p.Lex[k].From, year.From), upTo) || content.Longer(p.Sub(p.Lex[k].From, year.From), 3) {
		return false
	}
	s := content.SentenceStart(p, k-1)
	for j := s; j < k && j <= s+2; j++ {
		if x := &p.Lex[j]; x.Kind == content.LexPeriod {
			return *x.Period == (lang.Period{Year: own, From: 12, To: 12}) && lang.HasAnySuffix(p.Sub(p.Lex[s].From, x.From), upTo)
		}
	}
	return false
}

// labelledAt reports whether the year is told as a wrong one already.
func labelledAt(c *content.Draft, p *content.Para, year *content.Lexeme) bool {
	at := content.PlaceOf(p.Text, year.From, year.To)
	for i := len(c.Labels) - 1; i >= 0 && c.Labels[i].Place.Line == at.Line; i-- {
		if c.Labels[i].Place.Column == at.Column {
			return true
		}
	}
	return false
}

// flowed reports whether a figure tells exactly what came in, went out or whom it reached.
func flowed(c *content.Draft, f *content.Figure) bool {
	if f.Approximate != "" || f.Bound != "" || f.Numeral.Raw.Significant() < telling {
		return false
	}
	switch f.Dimension {
	case numeral.Money:
		return f.Key.Measure == lang.Outlay || f.Key.Measure == lang.Income || f.Key.Measure == lang.Surplus
	case numeral.Persons, numeral.Visits, numeral.Households, numeral.Length, numeral.Area:
		return f.Key.Measure != lang.Entitled
	}
	return false
}

// toldOfOwn reports whether the report prints a figure again as one of its own year.
func toldOfOwn(c *content.Draft, m *content.Mention, own int) bool {
	f := c.At(m.Figure)
	found := false
	for g := range c.FiguresOf(f.Report) {
		if g.ID == f.ID || g.Dimension != f.Dimension || !g.Value.Equal(f.Value) || g.Numeral.Raw.Significant() < telling {
			continue
		}
		if y := g.Key.Period; y.Rel != "" && y.Rel != "本年" || y.Year != 0 && y.Year != own {
			return false // of that year in another place as well
		}
		switch {
		case f.Key.Measure == lang.Enrolled && g.Key.Period.Year != own: // the number may be of the end of either
		case f.Dimension != numeral.Money:
			found = found || max(content.Similar(m.Label, g.Name), content.Similar(g.Name, m.Label)) >= sharedName
		case g.Key.Measure == f.Key.Measure:
			found = true
		case g.Key.Measure != lang.Budget && g.Key.Measure != lang.Received && g.Key.Measure != lang.Prepaid && g.Key.Mode != lang.Planned:
			found = found || content.Similar(m.Label, g.Name) > 0 || g.Key.Whole && g.Place.Table > 0 // 落实配套 183.75 万元, 合计 183.75
		}
	}
	return found
}

// countPeriods counts how many times each report names each period, once.
func countPeriods(c *content.Draft) *content.PeriodTimes {
	if c.Periods != nil {
		return c.Periods
	}
	c.Periods = &content.PeriodTimes{Period: map[content.ReportPeriod]int{}, Year: map[[2]int]int{}, Plainly: map[[2]int]int{}}
	for _, list := range [][]*content.Para{c.Paras, c.Cells} {
		for _, p := range list {
			for k := range p.Lex {
				x := &p.Lex[k]
				if x.Kind != content.LexPeriod {
					continue
				}
				c.Periods.Period[content.ReportPeriod{Report: p.Report, Period: *x.Period}]++
				year := [2]int{p.Report, x.Period.Year}
				if against(p, x) {
					continue
				}
				c.Periods.Plainly[year]++
				if !ofDocument(p, k) {
					c.Periods.Year[year]++
				}
			}
		}
	}
	return c.Periods
}

// timesYear is how many times a report names a year, but for the numbers and names of documents, the days on which money
// was granted and where something is only compared with it.
func timesYear(c *content.Draft, report, year int) int {
	return countPeriods(c).Year[[2]int{report, year}]
}

// longPaper is how many characters the name of a document has at most.
const longPaper = 200

// ofDocument reports whether the year at lexeme k is that of a document's number or name, or of the day on which it granted
// money: 财社〔2022〕107号, 2022年12月省财政厅提前下达.
func ofDocument(p *content.Para, k int) bool {
	x := &p.Lex[k]
	rs := p.Text.Runes
	if x.From > 0 && strings.ContainsRune("〔［[", rs[x.From-1]) || x.To < len(rs) && strings.ContainsRune("〕］]", rs[x.To]) {
		return true
	}
	before := p.Sub(max(0, x.From-longPaper), x.From)
	if j := strings.LastIndexAny(before, "《》"); j >= 0 && strings.HasPrefix(before[j:], "《") {
		return true
	}
	if x.Period.From == 0 {
		return false
	}
	from, to := clauseAt(p, k)
	return lang.ContainsAny(p.Sub(from, to), []string{"下达", "印发", "提前", "拨付"}) && !lang.ContainsAny(p.Sub(from, x.From), []string{"截至", "截止"})
}
