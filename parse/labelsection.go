package parse

import "gouji/parse/numeral"

// sectionLabels finds the slips by which a section headed with one fund tells a
// flow of another: 二、居民医保 … 职工医保基金支出 5.2 亿元 where the report tells
// the outlay of 职工医保 in its own section, and this section none of its own
// fund. The figures behind the slip are read as the section's.
func (c *Content) sectionLabels() {
	type flow struct {
		report  int
		section Fund // that the headings name
		named   Fund // that the words name
		measure Measure
	}
	told := map[flow]bool{}
	var slips []*Mention
	for i := range c.Mentions {
		m := &c.Mentions[i]
		f := c.figure(m.Figure)
		x := c.sectionFund(f.Place.Section)
		if f.Report == 0 || m.Role != RoleLevel || m.Depth > 0 || x == NoFund || f.Key.Fund == NoFund || !isFlow(f.Key.Measure) || f.Place.Table > 0 || f.Dimension != numeral.Money {
			continue
		}
		told[flow{f.Report, x, f.Key.Fund, f.Key.Measure}] = true
		if f.Key.FundFrom == 0 && confusable(x, f.Key.Fund) {
			slips = append(slips, m)
		}
	}
	for _, m := range slips {
		f := c.figure(m.Figure)
		x, y, r := c.sectionFund(f.Place.Section), f.Key.Fund, f.Report
		p := c.paras[m.Para]
		own := false // the section tells another flow of its own fund
		for _, z := range flows {
			own = own || z != f.Key.Measure && told[flow{r, x, x, z}]
		}
		k := fundWord(p, m, y)
		if !own || k < 0 || told[flow{r, x, x, f.Key.Measure}] || !told[flow{r, y, y, f.Key.Measure}] {
			continue
		}
		w := p.lex[k]
		c.Labels = append(c.Labels, Label{Kind: LabelFund, Place: placeOf(p.text, w.from, w.to), Words: string(p.text.Runes[w.from:w.to]), Own: x.Name(), Report: r})
		for _, mi := range p.mentions {
			if g := c.figure(c.Mentions[mi].Figure); g.Place.Sentence == f.Place.Sentence && g.ID >= f.ID && g.Key.Fund == y {
				g.Key.Fund, g.Key.FundFrom = x, 2
			}
		}
	}
}

// flows are the measures by which a fund's year is told.
var flows = []Measure{Income, Outlay, Surplus, CarryOver}

// fundWord is the lexeme in a mention's label that names a fund, -1 if none.
func fundWord(p *para, m *Mention, fund Fund) int {
	for k := m.labelFrom; k < m.labelTo; k++ {
		if p.lex[k].kind == lexTerm && p.lex[k].term.Fund == fund {
			return k
		}
	}
	return -1
}
