package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// What the report's own grant has left, spent or reached can stand under the name of another one,
// which the report names nowhere else: 残疾人补贴资金结余 57.68 万元 where 困难群众救助资金 has 57.68 万元
// left.

// ownGrant are words of the subject of a report on a grant itself; what is built with money bears
// another name than the money rightly.
var ownGrant = append([]string{"转移支付"}, grantNames...)

// mostGrants is how many figures under the names of others are looked at.
const mostGrants = 24

// grantFigures finds the figures of a report's own grant under another's name, own being all the
// names that the report bears.
func (c *Content) grantFigures(of []*para, own string) {
	tried := 0
	for _, p := range of {
		if p.inTable || !p.hasAny(grantNames) {
			continue
		}
		for _, mi := range p.mentions {
			m := &c.Mentions[mi]
			f := c.figure(m.Figure)
			name, at := grantBefore(p, m)
			if y := yearIn(first(name, 5)); y > 0 && y == f.Key.Period.Year {
				bare := strings.TrimLeft(name, "0123456789年度 ") // 2023年某某补助资金 91 万元
				at, name = at+len([]rune(name))-len([]rune(bare)), bare
			}
			if name == "" || comesIn(f) && (!nationalGrant(name) || hasAnyPrefix(name, []string{"为", "对", "按", "通过", "根据", "落实"})) || !c.ofGrant(f) || !anothers(name, own, longestGrant) {
				continue
			}
			if tried++; tried > mostGrants {
				return // a report on many grants
			}
			if namedTwice(of, bareGrant(name)) || !c.grantTwin(f) || containsAny(p.restOfSentence(m.Pos), grantNames) {
				continue // 由困难群众救助补助资金调剂: told apart from the own one
			}
			c.Labels = append(c.Labels, Label{Kind: LabelProject, Place: placeOf(p.text, at, at+len([]rune(name))), Words: name, Report: p.report})
			return
		}
	}
}

// grantBefore is the name of a grant that begins the sentence and the label of a mention, and where
// it stands.
func grantBefore(p *para, m *Mention) (string, int) {
	at := p.lex[sentenceStart(p, m.Pos)].from
	for at < p.lex[m.Pos].from && p.text.Runes[at] == ' ' {
		at++
	}
	words := p.sub(at, p.lex[m.Pos].from)
	for _, w := range grantNames {
		if name, _, ok := strings.Cut(words, w); ok && name != "" && !strings.ContainsAny(name, "，：:；、《》“”()") {
			return name + w, at
		}
	}
	return "", 0
}

// ofGrant reports whether a figure tells exactly how a grant's year went.
func (c *Content) ofGrant(f *Figure) bool {
	if f.Bound != "" || f.Approximate != "" || f.Numeral.Raw.Significant() < telling {
		return f.Bound == "" && f.Approximate == "" && f.Dimension == numeral.Money && f.Numeral.Raw.Significant() > 1 && (f.Key.Measure == Budget || f.Key.Measure == Received)
	}
	switch f.Key.Measure {
	case Outlay, Residual, Surplus:
		return f.Dimension == numeral.Money
	}
	if comesIn(f) {
		return true
	}
	return f.Dimension == numeral.Percent && c.executes(f)
}

// executes reports whether a rate is that of a budget's execution.
func (c *Content) executes(f *Figure) bool {
	if m := c.mentionOf(f.ID); m != nil {
		return m.Rate == executionRate
	}
	return f.Key.Rate == executionRate
}

// grantTwin reports whether the report prints a figure elsewhere, as the same quantity.
func (c *Content) grantTwin(f *Figure) bool {
	for g := range c.figuresOf(f.Report) {
		if g.Place.Sentence == f.Place.Sentence || g.Dimension != f.Dimension || !g.Value.Equal(f.Value) {
			continue
		}
		if f.Dimension == numeral.Percent && c.executes(g) || f.Dimension == numeral.Money && (g.Key.Measure == f.Key.Measure || comesIn(f) && comesIn(g)) {
			return true
		}
	}
	return false
}

// comesIn reports whether an amount is what a grant is or of it came in.
func comesIn(f *Figure) bool {
	return f.Dimension == numeral.Money && (f.Key.Measure == Budget || f.Key.Measure == Received)
}

// bareGrant is a grant's name without the words that any may bear.
func bareGrant(name string) string {
	return Without(name, anyGrant)
}

// namedTwice reports whether paragraphs hold a name more than once.
func namedTwice(of []*para, name string) bool {
	n := 0
	for _, p := range of {
		if n += strings.Count(p.line, name); n > 1 {
			return true
		}
	}
	return false
}
