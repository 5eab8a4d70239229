package count

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Numbers that were changed: 原定建设 15 个，后调减 2 个，调整后 13 个. What was done in the end need not be all of
// them, so that it only verifies.

var (
	firstSet  = []string{"原定", "原计划", "原有", "原核定", "原批复", "年初计划", "年初下达", "计划"}
	cutLater  = []string{"调减", "核减", "取消", "减少", "调出", "压减"}
	addLater  = []string{"调增", "追加", "增加", "新增", "调入"}
	setInEnd  = []string{"调整后", "调整为", "变更为", "现有", "最终"}
	doneInEnd = []string{"实际", "完成", "建成"}
)

// Adjusted reads such numbers of a paragraph.
func Adjusted(c *content.Draft, p *content.Para) {
	for i := 2; i < len(p.Mentions); i++ {
		a, b, m := &c.Mentions[p.Mentions[i-2]], &c.Mentions[p.Mentions[i-1]], &c.Mentions[p.Mentions[i]]
		f := c.At(m.Figure)
		switch f.Dimension {
		case numeral.Count, numeral.Persons, numeral.Households, numeral.Length, numeral.Area:
		default:
			continue
		}
		set := lang.ContainsAny(m.Label, setInEnd)
		if m.Depth > 0 || !set && !lang.ContainsAny(m.Label, doneInEnd) || !lang.ContainsAny(a.Label, firstSet) || !clause.SameSort(c, p.Mentions[i-2], p.Mentions[i]) || !clause.SameSort(c, p.Mentions[i-1], p.Mentions[i]) || p.Lex[a.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, a.Pos, m.Pos) || a.Depth > 0 || b.Depth > 0 {
			continue
		}
		if m.Role != content.RoleLevel && m.Role != content.RoleLimit || clause.Claimed(c, m.Figure) {
			continue
		}
		r := content.Reading{Formula: "a-b", Operands: []content.FigureID{a.Figure, b.Figure}, HoldOnly: !set}
		switch name := strings.TrimSpace(b.Label); {
		case lang.ContainsAny(name, cutLater):
		case lang.ContainsAny(name, addLater):
			r.Formula = "a+b"
		default:
			continue
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/step", Claim: f.ID, Reach: content.ReachSentence, Closed: content.Closed, Readings: []content.Reading{r}})
	}
}
