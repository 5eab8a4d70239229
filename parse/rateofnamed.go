package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// A rate that names both of its quantities, which stand before it under those names, shortened
// perhaps: 成人寄养标准 A 元，儿童寄养标准 B 元，儿童标准为成人标准的 R%.

// plannedWholes are words of what is to be reached, which a rate is taken of in ways of its own.
var plannedWholes = []string{"预算", "计划", "目标", "任务", "指标"}

// ofNamed reads such a rate.
func (c *Content) ofNamed(p *para, mi int, fr *Frame) bool {
	m := &c.Mentions[mi]
	at := m.labelFrom
	for ; at < m.labelTo && !p.lex[at].is("为") && !p.lex[at].is("是") && !p.lex[at].is("相当于"); at++ {
	}
	if at >= m.labelTo || !strings.HasSuffix(strings.TrimSpace(p.words(at+1, m.labelTo)), "的") {
		return false
	}
	part, whole := label(p, m.labelFrom, at), label(p, at+1, m.labelTo)
	if containsAny(whole, plannedWholes) {
		return false
	}
	a, b := c.calledSo(p, mi, part), c.calledSo(p, mi, whole)
	if a < 0 || b < 0 || a == b || !c.sameSort(a, b) {
		return false
	}
	fr.Readings = []Reading{{Formula: "a/b", Operands: []FigureID{c.Mentions[a].Figure, c.Mentions[b].Figure}, Spelled: true}}
	return true
}

// calledSo is the quantity of the paragraph before mention mi whose name is the one given or is
// shortened to it, -1 if there is none or there are several.
func (c *Content) calledSo(p *para, mi int, name string) int {
	rs := []rune(name)
	if len(rs) < 3 {
		return -1
	}
	found := -1
	for x := mi - 1; x >= p.mentions[0] && x >= mi-farMates; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if !part(y) || f.Dimension == numeral.Percent || c.isPrior(f) || !strings.Contains(y.Label, string(rs[:2])) || !abbreviates(name, y.Label) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = x
	}
	return found
}
