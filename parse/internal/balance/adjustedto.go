package balance

import (
	"strings"

	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// What a budget was before and after it was changed, and what was added or cut: 年中追加 X，预算由
// A 调整为 B.

// adjustedBy begin the words behind what a budget became that tell by what.
var adjustedBy = []string{"年中", "其中", "主要是", "主要为", "系", "即", "共", "净", "追加", "调增", "调减", "增加", "减少"}

// adjustedFromTo reads changes of a budget in the sentence that tells what it was before
// and after them. It reports whether there is such a sentence.
func adjustedFromTo(c *content.Draft, p *content.Para, adj []int) bool {
	sentence := p.Lex[c.Mentions[adj[0]].Pos].Sentence
	for i := 1; i < len(p.Mentions); i++ {
		a, b := p.Mentions[i-1], p.Mentions[i]
		x, y := &c.Mentions[a], &c.Mentions[b]
		from := strings.TrimRight(p.Words(max(0, x.Pos-2), x.Pos), " ")
		if p.Lex[x.Pos].Sentence != sentence || p.Lex[y.Pos].Sentence != sentence || x.Depth != y.Depth || c.At(y.Figure).Dimension != numeral.Money || !lang.HasAnySuffix(from, []string{"由", "从"}) || !change.AdjustedPair(c, p, a, b) {
			continue
		}
		parts, told := []content.Part{{Figure: x.Figure, Sign: 1}}, !alsoFrom(c, p, b)
		for _, mi := range adj {
			m := &c.Mentions[mi]
			if mi == a || mi == b || p.Lex[m.Pos].Sentence != sentence || m.Depth != x.Depth {
				return false
			}
			parts = append(parts, content.Part{Figure: m.Figure, Sign: m.Dir})
			by := strings.TrimLeft(p.Words(y.Pos+1, max(m.Pos, y.Pos+1)), "，, ")
			told = told && (mi < a || lang.HasAnyPrefix(by, adjustedBy) && !(len(adj) == 1 && strings.HasPrefix(by, "其中")))
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/adjustment", Claim: y.Figure, Reach: content.ReachSentence, Closed: content.HalfOpen, Readings: []content.Reading{{Parts: parts, HoldOnly: !told}}})
		return true
	}
	return false
}

// alsoFrom reports whether the sentence goes on behind what a budget became to amounts of which
// the words say that they come of something else: 其余为上年结转 X.
func alsoFrom(c *content.Draft, p *content.Para, b int) bool {
	for x := b + 1; x <= p.Mentions[len(p.Mentions)-1] && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[c.Mentions[b].Pos].Sentence; x++ {
		if m := &c.Mentions[x]; content.IsPart(m) && clause.SameSort(c, x, b) && lang.HasAnyPrefix(strings.TrimLeft(clause.Words(p, m), "，、； "), []string{"其余", "余", "其他", "另"}) {
			return true
		}
	}
	return false
}
