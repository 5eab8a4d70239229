package parse

import (
	"strings"

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

// countsAdjusted reads such numbers of a paragraph.
func (c *Content) countsAdjusted(p *para) {
	for i := 2; i < len(p.mentions); i++ {
		a, b, m := &c.Mentions[p.mentions[i-2]], &c.Mentions[p.mentions[i-1]], &c.Mentions[p.mentions[i]]
		f := c.figure(m.Figure)
		switch f.Dimension {
		case numeral.Count, numeral.Persons, numeral.Households, numeral.Length, numeral.Area:
		default:
			continue
		}
		set := containsAny(m.Label, setInEnd)
		if m.Depth > 0 || !set && !containsAny(m.Label, doneInEnd) || !containsAny(a.Label, firstSet) || !c.sameSort(p.mentions[i-2], p.mentions[i]) || !c.sameSort(p.mentions[i-1], p.mentions[i]) || p.lex[a.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(a.Pos, m.Pos) || a.Depth > 0 || b.Depth > 0 {
			continue
		}
		if m.Role != RoleLevel && m.Role != RoleLimit || c.claimed(m.Figure) {
			continue
		}
		r := Reading{Formula: "a-b", Operands: []FigureID{a.Figure, b.Figure}, HoldOnly: !set}
		switch name := strings.TrimSpace(b.Label); {
		case containsAny(name, cutLater):
		case containsAny(name, addLater):
			r.Formula = "a+b"
		default:
			continue
		}
		c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: "balance/step", Claim: f.ID, Reach: ReachSentence, Closed: Closed, Readings: []Reading{r}})
	}
}
