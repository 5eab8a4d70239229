package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Changes to a budget in words that elsewhere mean others: between what it was at the start
// of the year and what it became, 年中新增 A and 减少预算 B are changes to it.

// grownWords and shrunkWords are such words.
var (
	grownWords  = []string{"新增", "增加", "增安排", "另安排", "补充安排"}
	shrunkWords = []string{"减少", "压缩", "压减", "收回", "核减", "核销", "削减"}
)

// finalWords name the budget that comes of them.
var finalWords = []string{"全年预算", "年度预算", "最终预算", "预算总额", "调整为", "总预算", "实际可用", "可用资金", "实际安排"}

// addedBetween reads such amounts as changes where all that the sentence prints between the two
// budgets are changes.
func (c *Content) addedBetween(p *para) {
	for i, mi := range p.mentions {
		base := &c.Mentions[mi]
		if !c.initial(base) {
			continue
		}
		var changed []int
		inYear := false // 年中新增 A
		for _, x := range p.mentions[i+1:] {
			m := &c.Mentions[x]
			f := c.figure(m.Figure)
			if p.lex[m.Pos].sentence != p.lex[base.Pos].sentence || p.markBetween(base.Pos, m.Pos) == '；' {
				break
			}
			if f.Dimension != numeral.Money || m.Depth != base.Depth {
				continue
			}
			name := c.nameOf(m)
			if len(changed) > 0 && m.Role == RoleLevel && (adjusted(name) || inYear && containsAny(name, finalWords)) {
				for _, y := range changed {
					n := &c.Mentions[y]
					n.Role, n.Dir = RoleAdjust, 1
					if containsAny(c.nameOf(n), shrunkWords) {
						n.Dir = -1
					}
				}
				c.projectsAdded(p, mi, changed)
				break
			}
			if m.Role == RoleAdjust {
				continue
			}
			if m.Role != RoleLevel && m.Role != RoleDelta || containsAny(name, comparing) || containsAny(name, []string{"上年", "同期", "同比"}) || !containsAny(name, grownWords) && !containsAny(name, shrunkWords) {
				break
			}
			inYear = inYear || containsAny(name, []string{"年中", "中期", "执行中", "年内"})
			changed = append(changed, x)
		}
	}
}

// initial reports whether a mention is the budget at the start of the year.
func (c *Content) initial(m *Mention) bool {
	return m.Role == RoleLevel && c.figure(m.Figure).Dimension == numeral.Money && strings.Contains(c.nameOf(m), "年初") && containsAny(c.nameOf(m), []string{"预算", "批复", "安排"}) && !containsAny(c.nameOf(m), []string{"结转", "结余"})
}

// nameOf is what the words call a quantity, also where a count stands before it in its
// item: 年中新增 N 个项目 A.
func (c *Content) nameOf(m *Mention) string {
	if m.Peer >= 0 {
		return c.Mentions[m.Peer].Label + m.Label
	}
	return m.Label
}

// projectsAdded reads the numbers of projects beside such amounts: 项目共 N 个，年初批复 a 个
// A，年中新增 b 个 B.
func (c *Content) projectsAdded(p *para, base int, changed []int) {
	parts := []int{c.Mentions[base].Peer}
	for _, x := range changed {
		if m := &c.Mentions[x]; m.Dir < 0 {
			return
		}
		if y := c.Mentions[x].Peer; y >= 0 {
			parts = append(parts, y)
		}
	}
	if len(parts) < 2 || parts[0] <= p.mentions[0] {
		return
	}
	for x := parts[0] - 1; x >= p.mentions[0] && p.lex[c.Mentions[x].Pos].sentence == p.lex[c.Mentions[base].Pos].sentence; x-- {
		m := &c.Mentions[x]
		if m.Depth != c.Mentions[base].Depth || !addable(c.figure(m.Figure), c.figure(c.Mentions[parts[0]].Figure)) {
			continue
		}
		if m.Total > 0 && part(m) && !c.claimed(m.Figure) {
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: m.Figure, Closed: Closed, Reach: ReachSentence, Readings: []Reading{{Parts: c.terms(parts)}}})
		}
		return
	}
}
