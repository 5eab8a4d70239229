package parse

// minSeries is in how many other items the same words bear the report's year, for one of
// last year to be a slip.
const minSeries = 2

// datedPhrase is where the words behind a year stand.
type datedPhrase struct {
	para   int
	lexeme int  // the year
	lone   bool // the item names no other year
}

// seriesYears finds the one item of a series in which the words that all of them tell with
// the report's year stand with the year before: 1、职工 … 2020年累计结余 a 2、… 2019年累计结余 b
// 3、居民 … 2020年累计结余 c.
func (c *Content) seriesYears() {
	type phrase struct {
		report int
		year   int
		words  string
	}
	at := map[phrase][]datedPhrase{}
	var order []phrase
	for i, p := range c.paras {
		if p.report < 1 || c.Reports[p.report-1].Year == 0 || !listItem(p) {
			continue
		}
		own := c.Reports[p.report-1].Year
		years := map[int]int{}
		for k := range p.lex {
			if x := &p.lex[k]; x.kind == lexPeriod && x.period.Year != 0 {
				years[x.period.Year]++
			}
		}
		for _, mi := range p.mentions {
			m := &c.Mentions[mi]
			for k := m.labelFrom; k < m.labelTo; k++ {
				x := &p.lex[k]
				if x.kind != lexPeriod || x.period.Year != own && x.period.Year != own-1 || x.period.From != 0 || k+1 >= m.Pos {
					continue
				}
				w := phrase{p.report, x.period.Year, p.words(k+1, m.Pos)}
				if at[w] == nil {
					order = append(order, w)
				}
				at[w] = append(at[w], datedPhrase{i, k, years[own] == 0 && years[own-1] == 1})
			}
		}
	}
	for _, w := range order {
		odd, own := at[w], c.Reports[w.report-1].Year
		if w.year == own || len(odd) != 1 || !odd[0].lone {
			continue
		}
		items := map[int]bool{}
		for _, o := range at[phrase{w.report, own, w.words}] {
			items[o.para] = true
		}
		if len(items) < minSeries {
			continue
		}
		p := c.paras[odd[0].para]
		c.yearLabel(p, &p.lex[odd[0].lexeme], false)
	}
}
