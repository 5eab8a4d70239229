package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Bounds of classes, which are no amounts of their own: 2-5万元, 3 万元至 8 万元.

// dashes join the bounds of a class.
const dashes = "-—–~～－"

// classRanges finds the bounds of classes that a dash joins, 2-5万元, 2万元—5万元: they are
// no amounts of their own.
func (c *Content) classRanges(p *para) {
	for i, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if f.Dimension != numeral.Money && f.Dimension != numeral.Persons && f.Dimension != numeral.Count || f.Approximate != "" {
			continue
		}
		rs, at := p.text.Runes, p.lex[m.Pos].from
		j := at
		for j > 0 && at-j < 2 && strings.ContainsRune(dashes, rs[j-1]) {
			j--
		}
		if j == at || j == 0 {
			continue
		}
		var low *Mention
		if i > 0 {
			if b := &c.Mentions[p.mentions[i-1]]; b.Depth == m.Depth && (p.lex[b.Pos].to == j || rs[j-1] == ')' && p.bracketsOnly(b.Pos+1, m.Pos-1)) {
				low = b
			}
		}
		switch {
		case low != nil && c.figure(low.Figure).Dimension == f.Dimension:
			c.figure(low.Figure).Approximate, f.Approximate = "以上", "以下"
		case isDigit(rs[j-1]):
			f.Approximate = "以下"
		}
	}
}

// classBetween reports whether two figures bound a class that words behind the second
// speak of: 3 万元至 8 万元赔付 80 人. What moves from one to the other comes 由 or 从 it.
func (p *para) classBetween(b, m *Mention) bool {
	switch strings.TrimSpace(p.words(b.Pos+1, m.Pos)) {
	case "至", "到":
		return m.After != "" && !containsAny(p.words(b.labelFrom, b.Pos), []string{"由", "从", "自"}) && (b.Label == "" || b.labelTo == b.labelFrom)
	}
	return false
}
