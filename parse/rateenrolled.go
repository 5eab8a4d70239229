package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// due begin the names of those who should be insured, or should have paid.
var due = []string{"应参保", "应参合", "应保", "应缴费", "应缴"}

// enrolledOfDue reads a rate of enrolment in whose sentence only those are counted who should
// be insured: 居民医保参保 A 人。居民医保应参保 B 人，参保率 R%. Those who are stand before it, under
// the same name.
func (c *Content) enrolledOfDue(p *para, mi int) *Query {
	only := -1
	for x := range c.clauseMates(p, mi) {
		if d := c.figure(c.Mentions[x].Figure).Dimension; d != numeral.Persons || only >= 0 {
			return nil
		}
		only = x
	}
	if only < 0 || only == p.mentions[0] {
		return nil
	}
	m := &c.Mentions[only]
	if m.Role != RoleLevel && m.Role != RoleLimit || !containsAny(m.Label, due) || !strings.Contains(c.Mentions[mi].Label, "参") {
		return nil
	}
	k := keyOf(p, m.labelFrom, m.labelTo)
	k.Measure, k.Mode = NoMeasure, NoMode
	return &Query{Formula: "a/b", Wants: []Want{{Measures: []Measure{Enrolled}, Key: k, Earlier: true}, {Given: m.Figure}}}
}
