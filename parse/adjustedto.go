package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// What a budget was before and after it was changed, and what was added or cut: 年中追加 X，预算由
// A 调整为 B.

// adjustedTo lead to what a budget was after it was changed.
var adjustedTo = []string{"调整为", "调整到", "调整至", "调增为", "调增到", "调增至", "调减为", "调减到", "调减至", "增加到", "增加至", "追加到", "追加至", "调整后", "追加后"}

// adjustedBy begin the words behind what a budget became that tell by what.
var adjustedBy = []string{"年中", "其中", "主要是", "主要为", "系", "即", "共", "净", "追加", "调增", "调减", "增加", "减少"}

// adjustedPair reports whether two amounts are one budget before and after it was changed, so
// that nothing is left of the one but the other: 预算由 A 调整为 B，结余 X.
func (c *Content) adjustedPair(p *para, a, b int) bool {
	x, y := &c.Mentions[min(a, b)], &c.Mentions[max(a, b)]
	return c.figure(x.Figure).Dimension == numeral.Money && containsAny(p.words(x.Pos+1, y.Pos), adjustedTo) && (strings.Contains(x.Label, "预算") || c.isPlan(x.Figure))
}

// adjustedFromTo reads changes of a budget in the sentence that tells what it was before
// and after them. It reports whether there is such a sentence.
func (c *Content) adjustedFromTo(p *para, adj []int) bool {
	sentence := p.lex[c.Mentions[adj[0]].Pos].sentence
	for i := 1; i < len(p.mentions); i++ {
		a, b := p.mentions[i-1], p.mentions[i]
		x, y := &c.Mentions[a], &c.Mentions[b]
		from := strings.TrimRight(p.words(max(0, x.Pos-2), x.Pos), " ")
		if p.lex[x.Pos].sentence != sentence || p.lex[y.Pos].sentence != sentence || x.Depth != y.Depth || c.figure(y.Figure).Dimension != numeral.Money || !hasAnySuffix(from, []string{"由", "从"}) || !c.adjustedPair(p, a, b) {
			continue
		}
		parts, told := []Part{{x.Figure, 1}}, !c.alsoFrom(p, b)
		for _, mi := range adj {
			m := &c.Mentions[mi]
			if mi == a || mi == b || p.lex[m.Pos].sentence != sentence || m.Depth != x.Depth {
				return false
			}
			parts = append(parts, Part{m.Figure, m.Dir})
			by := strings.TrimLeft(p.words(y.Pos+1, max(m.Pos, y.Pos+1)), "，, ")
			told = told && (mi < a || hasAnyPrefix(by, adjustedBy) && !(len(adj) == 1 && strings.HasPrefix(by, "其中")))
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/adjustment", Claim: y.Figure, Reach: ReachSentence, Closed: HalfOpen, Readings: []Reading{{Parts: parts, HoldOnly: !told}}})
		return true
	}
	return false
}

// alsoFrom reports whether the sentence goes on behind what a budget became to amounts of which
// the words say that they come of something else: 其余为上年结转 X.
func (c *Content) alsoFrom(p *para, b int) bool {
	for x := b + 1; x <= p.mentions[len(p.mentions)-1] && p.lex[c.Mentions[x].Pos].sentence == p.lex[c.Mentions[b].Pos].sentence; x++ {
		if m := &c.Mentions[x]; part(m) && c.sameSort(x, b) && hasAnyPrefix(strings.TrimLeft(p.clauseWords(m), "，、； "), []string{"其余", "余", "其他", "另"}) {
			return true
		}
	}
	return false
}
