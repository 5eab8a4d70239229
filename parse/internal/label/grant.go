package label

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// What the report's own grant has left, spent or reached can stand under the name of another one,
// which the report names nowhere else: 残疾人补贴资金结余 57.68 万元 where 困难群众救助资金 has 57.68 万元
// left.

// ownGrant are words of the subject of a report on a grant itself; what is built with money bears
// another name than the money rightly.
var ownGrant = append([]string{"转移支付"}, table.GrantNames...)

// mostGrants is how many figures under the names of others are looked at.
const mostGrants = 24

// grantFigures finds the figures of a report's own grant under another's name, own being all the
// names that the report bears.
func grantFigures(c *content.Draft, of []*content.Para, own string) {
	tried := 0
	for _, p := range of {
		if p.InTable || !p.HasAny(table.GrantNames) {
			continue
		}
		for _, mi := range p.Mentions {
			m := &c.Mentions[mi]
			f := c.At(m.Figure)
			name, at := grantBefore(p, m)
			name, lead := withoutYear(name, f.Key.Period.Year)
			at += lead
			if name == "" || comesIn(f) && (!nationalGrant(name) || lang.HasAnyPrefix(name, []string{"为", "对", "按", "通过", "根据", "落实"})) || !ofGrant(c, f) || !anothers(name, own, longestGrant) {
				continue
			}
			if tried++; tried > mostGrants {
				return // a report on many grants
			}
			if namedTwice(of, bareGrant(name)) || !grantTwin(c, f) || lang.ContainsAny(clause.RestOfSentence(p, m.Pos), table.GrantNames) {
				continue // 由困难群众救助补助资金调剂: told apart from the own one
			}
			c.Labels = append(c.Labels, content.Label{Kind: LabelProject, Place: content.PlaceOf(p.Text, at, at+len([]rune(name))), Words: name, Report: p.Report})
			return
		}
	}
}

// grantBefore is the name of a grant that begins the sentence and the label of a mention, and where
// it stands.
func grantBefore(p *content.Para, m *content.Mention) (string, int) {
	at := p.Lex[content.SentenceStart(p, m.Pos)].From
	for at < p.Lex[m.Pos].From && p.Text.Runes[at] == ' ' {
		at++
	}
	words := p.Sub(at, p.Lex[m.Pos].From)
	for _, w := range table.GrantNames {
		if name, _, ok := strings.Cut(words, w); ok && name != "" && !strings.ContainsAny(name, "，：:；、《》“”()") {
			return name + w, at
		}
	}
	return "", 0
}

// ofGrant reports whether a figure tells exactly how a grant's year went.
func ofGrant(c *content.Draft, f *content.Figure) bool {
	digits := f.Numeral.Raw.Significant()
	switch {
	case f.Bound != "" || f.Approximate != "":
		return false
	case comesIn(f):
		return digits > 1
	case digits < telling:
		return false
	}
	switch f.Key.Measure {
	case lang.Outlay, lang.Residual, lang.Surplus:
		return f.Dimension == numeral.Money
	}
	return f.Dimension == numeral.Percent && executes(c, f)
}

// executes reports whether a rate is that of a budget's execution.
func executes(c *content.Draft, f *content.Figure) bool {
	if m := c.MentionOf(f.ID); m != nil {
		return m.Rate == lang.ExecutionRate
	}
	return f.Key.Rate == lang.ExecutionRate
}

// grantTwin reports whether the report prints a figure elsewhere, as the same quantity.
func grantTwin(c *content.Draft, f *content.Figure) bool {
	for g := range c.FiguresOf(f.Report) {
		if g.Place.Sentence == f.Place.Sentence || g.Dimension != f.Dimension || !g.Value.Equal(f.Value) {
			continue
		}
		if f.Dimension == numeral.Percent && executes(c, g) || f.Dimension == numeral.Money && (g.Key.Measure == f.Key.Measure || comesIn(f) && comesIn(g)) {
			return true
		}
	}
	return false
}

// comesIn reports whether an amount is what a grant is or of it came in.
func comesIn(f *content.Figure) bool {
	return f.Dimension == numeral.Money && (f.Key.Measure == lang.Budget || f.Key.Measure == lang.Received)
}

// bareGrant is a grant's name without the words that any may bear.
func bareGrant(name string) string {
	return lang.Without(name, table.AnyGrant)
}

// namedTwice reports whether paragraphs hold a name more than once.
func namedTwice(of []*content.Para, name string) bool {
	n := 0
	for _, p := range of {
		if n += strings.Count(p.Line, name); n > 1 {
			return true
		}
	}
	return false
}
