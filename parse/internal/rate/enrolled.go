package rate

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// due begin the names of those who should be insured, or should have paid.
var due = []string{"应参保", "应参合", "应保", "应缴费", "应缴"}

// enrolledOfDue reads a rate of enrolment in whose sentence only those are counted who should
// be insured: 居民医保参保 A 人。居民医保应参保 B 人，参保率 R%. Those who are stand before it, under
// the same name.
func enrolledOfDue(c *content.Draft, p *content.Para, mi int) *content.Query {
	only := -1
	for x := range clause.Mates(c, p, mi) {
		if d := c.At(c.Mentions[x].Figure).Dimension; d != numeral.Persons || only >= 0 {
			return nil
		}
		only = x
	}
	if only < 0 || only == p.Mentions[0] {
		return nil
	}
	m := &c.Mentions[only]
	if m.Role != content.RoleLevel && m.Role != content.RoleLimit || !lang.ContainsAny(m.Label, due) || !strings.Contains(c.Mentions[mi].Label, "参") {
		return nil
	}
	k := clause.KeyOf(p, m.LabelFrom, m.LabelTo)
	k.Measure, k.Mode = lang.NoMeasure, lang.NoMode
	return &content.Query{Formula: "a/b", Wants: []content.Want{{Measures: []lang.Measure{lang.Enrolled}, Key: k, Earlier: true}, {Given: m.Figure}}}
}
