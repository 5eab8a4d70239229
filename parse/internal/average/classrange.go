package average

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Bounds of classes, which are no amounts of their own: 2-5万元, 3 万元至 8 万元.

// dashes join the bounds of a class.
const dashes = "-—–~～－"

// ClassRanges finds the bounds of classes that a dash joins, 2-5万元, 2万元—5万元: they are
// no amounts of their own.
func ClassRanges(c *content.Draft, p *content.Para) {
	for i, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if f.Dimension != numeral.Money && f.Dimension != numeral.Persons && f.Dimension != numeral.Count || f.Approximate != "" {
			continue
		}
		rs, at := p.Text.Runes, p.Lex[m.Pos].From
		j := at
		for j > 0 && at-j < 2 && strings.ContainsRune(dashes, rs[j-1]) {
			j--
		}
		if j == at || j == 0 {
			continue
		}
		var low *content.Mention
		if i > 0 {
			if b := &c.Mentions[p.Mentions[i-1]]; b.Depth == m.Depth && (p.Lex[b.Pos].To == j || rs[j-1] == ')' && clause.BracketsOnly(p, b.Pos+1, m.Pos-1)) {
				low = b
			}
		}
		switch {
		case low != nil && c.At(low.Figure).Dimension == f.Dimension:
			c.At(low.Figure).Approximate, f.Approximate = "以上", "以下"
		case lang.IsDigit(rs[j-1]):
			f.Approximate = "以下"
		}
	}
}
