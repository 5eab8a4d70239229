package rate

import (
	"strings"

	"gouji/parse/internal/average"
	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// A rate that names both of its quantities, which stand before it under those names, shortened
// perhaps: 成人寄养标准 A 元，儿童寄养标准 B 元，儿童标准为成人标准的 R%.

// plannedWholes are words of what is to be reached, which a rate is taken of in ways of its own.
var plannedWholes = []string{"预算", "计划", "目标", "任务", "指标"}

// ofNamed reads such a rate.
func ofNamed(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	m := &c.Mentions[mi]
	at := m.LabelFrom
	for ; at < m.LabelTo && !average.Is(&p.Lex[at], "为") && !average.Is(&p.Lex[at], "是") && !average.Is(&p.Lex[at], "相当于"); at++ {
	}
	if at >= m.LabelTo || !strings.HasSuffix(strings.TrimSpace(p.Words(at+1, m.LabelTo)), "的") {
		return false
	}
	part, whole := clause.Label(p, m.LabelFrom, at), clause.Label(p, at+1, m.LabelTo)
	if lang.ContainsAny(whole, plannedWholes) {
		return false
	}
	a, b := calledSo(c, p, mi, part), calledSo(c, p, mi, whole)
	if a < 0 || b < 0 || a == b || !clause.SameSort(c, a, b) {
		return false
	}
	fr.Readings = []content.Reading{{Formula: "a/b", Operands: []content.FigureID{c.Mentions[a].Figure, c.Mentions[b].Figure}, Spelled: true}}
	return true
}

// calledSo is the quantity of the paragraph before mention mi whose name is the one given or is
// shortened to it, -1 if there is none or there are several.
func calledSo(c *content.Draft, p *content.Para, mi int, name string) int {
	rs := []rune(name)
	if len(rs) < 3 {
		return -1
	}
	found := -1
	for x := mi - 1; x >= p.Mentions[0] && x >= mi-clause.FarMates; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if !content.IsPart(y) || f.Dimension == numeral.Percent || clause.IsPrior(c, f) || !strings.Contains(y.Label, string(rs[:2])) || !change.Abbreviates(name, y.Label) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = x
	}
	return found
}
