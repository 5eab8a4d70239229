package target

import (
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Spending that the words call within what was planned, where the plan stands before it: 预算 A 万元，实际支出 B
// 万元，执行率 R%，未超预算; 概算 A 万元，决算 B 万元，未突破概算.

// keptWithin are such words.
var keptWithin = []string{"未超预算", "没有超预算", "未超出预算", "未超过预算", "未突破预算", "不超预算", "无超预算", "未超概算", "未超出概算", "未超过概算", "未突破概算", "没有超概算", "未超总投资", "未突破总投资", "控制在预算内", "控制在预算范围内", "控制在预算之内", "控制在预算以内", "控制在概算内", "控制在概算范围内", "控制在概算之内"}

// withinPlan relates the last amount before such words that is no plan to the plan of its sort in the sentence, where
// there is one of each.
func withinPlan(c *content.Draft, p *content.Para) {
	if !p.HasAny(keptWithin) {
		return
	}
	plan, spent, apart := -1, -1, false
	for i, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if i > 0 && p.Lex[c.Mentions[p.Mentions[i-1]].Pos].Sentence != p.Lex[m.Pos].Sentence {
			plan, spent, apart = -1, -1, false
		}
		f := c.At(m.Figure)
		if f.Dimension == numeral.Money && m.Role == content.RoleLevel && m.Depth == 0 && !m.Each {
			switch {
			case clause.IsPlan(c, m.Figure) || lang.HasAnySuffix(m.Label, []string{"概算", "概算投资", "批复总投资"}):
				apart = apart || plan >= 0
				plan = mi
			default:
				apart = apart || spent >= 0
				spent = mi
			}
		}
		end := len(p.Lex)
		if i+1 < len(p.Mentions) {
			end = c.Mentions[p.Mentions[i+1]].Pos
		}
		for end > m.Pos+1 && p.Lex[end-1].Sentence != p.Lex[m.Pos].Sentence {
			end--
		}
		if end <= m.Pos+1 || plan < 0 || spent < 0 || apart || !lang.ContainsAny(p.Sub(p.Lex[m.Pos].To, p.Lex[end-1].To), keptWithin) {
			continue
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTarget, Rule: "bound/target", Claim: c.Mentions[spent].Figure, Op: "<=", Reach: content.ReachSentence, Closed: content.Closed,
			Readings: []content.Reading{{Formula: "a", Operands: []content.FigureID{c.Mentions[plan].Figure}}}})
	}
}
