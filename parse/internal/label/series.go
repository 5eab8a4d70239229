package label

import (
	"gouji/parse/internal/content"
)

// minSeries is in how many other items the same words bear the report's year, for one of
// last year to be a slip.
const minSeries = 2

// datedPhrase is where the words behind a year stand.
type datedPhrase struct {
	para   int
	lexeme int  // the year
	lone   bool // the item names no other year
}

// SeriesYears finds the one item of a series in which the words that all of them tell with
// the report's year stand with the year before: 1、职工 … 2020年累计结余 a 2、… 2019年累计结余 b
// 3、居民 … 2020年累计结余 c.
func SeriesYears(c *content.Draft) {
	type phrase struct {
		report int
		year   int
		words  string
	}
	at := map[phrase][]datedPhrase{}
	var order []phrase
	for i, p := range c.Paras {
		if p.Report < 1 || c.Reports[p.Report-1].Year == 0 || !content.ListItem(p) {
			continue
		}
		own := c.Reports[p.Report-1].Year
		years := map[int]int{}
		for k := range p.Lex {
			if x := &p.Lex[k]; x.Kind == content.LexPeriod && x.Period.Year != 0 {
				years[x.Period.Year]++
			}
		}
		for _, mi := range p.Mentions {
			m := &c.Mentions[mi]
			for k := m.LabelFrom; k < m.LabelTo; k++ {
				x := &p.Lex[k]
				if x.Kind != content.LexPeriod || x.Period.Year != own && x.Period.Year != own-1 || x.Period.From != 0 || k+1 >= m.Pos {
					continue
				}
				w := phrase{p.Report, x.Period.Year, p.Words(k+1, m.Pos)}
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
		p := c.Paras[odd[0].para]
		yearLabel(c, p, &p.Lex[odd[0].lexeme], false)
	}
}
