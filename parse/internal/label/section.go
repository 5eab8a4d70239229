package label

import (
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Sections finds the slips by which a section headed with one fund tells a
// flow of another: 二、居民医保 … 职工医保基金支出 5.2 亿元 where the report tells
// the outlay of 职工医保 in its own section, and this section none of its own
// fund. The figures behind the slip are read as the section's.
func Sections(c *content.Draft) {
	type flow struct {
		report  int
		section lang.Fund // that the headings name
		named   lang.Fund // that the words name
		measure lang.Measure
	}
	told := map[flow]bool{}
	var slips []*content.Mention
	for i := range c.Mentions {
		m := &c.Mentions[i]
		f := c.At(m.Figure)
		x := c.SectionFund(f.Place.Section)
		if f.Report == 0 || m.Role != content.RoleLevel || m.Depth > 0 || x == lang.NoFund || f.Key.Fund == lang.NoFund || !clause.IsFlow(f.Key.Measure) || f.Place.Table > 0 || f.Dimension != numeral.Money {
			continue
		}
		told[flow{f.Report, x, f.Key.Fund, f.Key.Measure}] = true
		if f.Key.FundFrom == 0 && Confusable(x, f.Key.Fund) {
			slips = append(slips, m)
		}
	}
	for _, m := range slips {
		f := c.At(m.Figure)
		x, y, r := c.SectionFund(f.Place.Section), f.Key.Fund, f.Report
		p := c.Paras[m.Para]
		own := false // the section tells another flow of its own fund
		for _, z := range flows {
			own = own || z != f.Key.Measure && told[flow{r, x, x, z}]
		}
		k := fundWord(p, m, y)
		if !own || k < 0 || told[flow{r, x, x, f.Key.Measure}] || !told[flow{r, y, y, f.Key.Measure}] {
			continue
		}
		w := p.Lex[k]
		c.Labels = append(c.Labels, content.Label{Kind: LabelFund, Place: content.PlaceOf(p.Text, w.From, w.To), Words: string(p.Text.Runes[w.From:w.To]), Own: x.Name(), Report: r})
		for _, mi := range p.Mentions {
			if g := c.At(c.Mentions[mi].Figure); g.Place.Sentence == f.Place.Sentence && g.ID >= f.ID && g.Key.Fund == y {
				g.Key.Fund, g.Key.FundFrom = x, 2
			}
		}
	}
}

// flows are the measures by which a fund's year is told.
var flows = []lang.Measure{lang.Income, lang.Outlay, lang.Surplus, lang.CarryOver}

// fundWord is the lexeme in a mention's label that names a fund, -1 if none.
func fundWord(p *content.Para, m *content.Mention, fund lang.Fund) int {
	for k := m.LabelFrom; k < m.LabelTo; k++ {
		if p.Lex[k].Kind == content.LexTerm && p.Lex[k].Term.Fund == fund {
			return k
		}
	}
	return -1
}
