package balance

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
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
func addedBetween(c *content.Draft, p *content.Para) {
	for i, mi := range p.Mentions {
		base := &c.Mentions[mi]
		if !initial(c, base) {
			continue
		}
		var changed []int
		inYear := false // 年中新增 A
		for _, x := range p.Mentions[i+1:] {
			m := &c.Mentions[x]
			f := c.At(m.Figure)
			if p.Lex[m.Pos].Sentence != p.Lex[base.Pos].Sentence || clause.MarkBetween(p, base.Pos, m.Pos) == '；' {
				break
			}
			if f.Dimension != numeral.Money || m.Depth != base.Depth {
				continue
			}
			name := nameOf(c, m)
			if len(changed) > 0 && m.Role == content.RoleLevel && (adjusted(name) || inYear && lang.ContainsAny(name, finalWords)) {
				for _, y := range changed {
					n := &c.Mentions[y]
					n.Role, n.Dir = content.RoleAdjust, 1
					if lang.ContainsAny(nameOf(c, n), shrunkWords) {
						n.Dir = -1
					}
				}
				projectsAdded(c, p, mi, changed)
				break
			}
			if m.Role == content.RoleAdjust {
				continue
			}
			if m.Role != content.RoleLevel && m.Role != content.RoleDelta || lang.ContainsAny(name, clause.Comparing) || lang.ContainsAny(name, []string{"上年", "同期", "同比"}) || !lang.ContainsAny(name, grownWords) && !lang.ContainsAny(name, shrunkWords) {
				break
			}
			inYear = inYear || lang.ContainsAny(name, []string{"年中", "中期", "执行中", "年内"})
			changed = append(changed, x)
		}
	}
}

// initial reports whether a mention is the budget at the start of the year.
func initial(c *content.Draft, m *content.Mention) bool {
	return m.Role == content.RoleLevel && c.At(m.Figure).Dimension == numeral.Money && strings.Contains(nameOf(c, m), "年初") && lang.ContainsAny(nameOf(c, m), []string{"预算", "批复", "安排"}) && !lang.ContainsAny(nameOf(c, m), []string{"结转", "结余"})
}

// nameOf is what the words call a quantity, also where a count stands before it in its
// item: 年中新增 N 个项目 A.
func nameOf(c *content.Draft, m *content.Mention) string {
	if m.Peer >= 0 {
		return c.Mentions[m.Peer].Label + m.Label
	}
	return m.Label
}

// projectsAdded reads the numbers of projects beside such amounts: 项目共 N 个，年初批复 a 个
// A，年中新增 b 个 B.
func projectsAdded(c *content.Draft, p *content.Para, base int, changed []int) {
	parts := []int{c.Mentions[base].Peer}
	for _, x := range changed {
		if m := &c.Mentions[x]; m.Dir < 0 {
			return
		}
		if y := c.Mentions[x].Peer; y >= 0 {
			parts = append(parts, y)
		}
	}
	if len(parts) < 2 || parts[0] <= p.Mentions[0] {
		return
	}
	for x := parts[0] - 1; x >= p.Mentions[0] && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[c.Mentions[base].Pos].Sentence; x-- {
		m := &c.Mentions[x]
		if m.Depth != c.Mentions[base].Depth || !content.Addable(c.At(m.Figure), c.At(c.Mentions[parts[0]].Figure)) {
			continue
		}
		if m.Total > 0 && content.IsPart(m) && !clause.Claimed(c, m.Figure) {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: m.Figure, Closed: content.Closed, Reach: content.ReachSentence, Readings: []content.Reading{{Parts: clause.Terms(c, parts)}}})
		}
		return
	}
}
