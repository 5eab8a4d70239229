package target

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/rate"
	"gouji/parse/numeral"
)

// Goals that a line of indicators tells without a sign, each with its result right behind it:
//
//	数量指标：维修校舍6所，完成6所；培训教师320人次，实际培训326人次。
//	产出-数量目标-新建公厕-12座-已完成，实际新建12座。

// indicatorLeads are words of what heads such a line.
var indicatorLeads = []string{"数量指标", "质量指标", "时效指标", "成本指标", "产出指标", "效益指标", "效果指标", "社会效益", "经济效益", "生态效益", "可持续影响", "满意度指标", "数量目标", "质量目标", "时效目标", "成本目标"}

// longestLead is how many characters such a head has at most, its number included.
const longestLead = 16

// onlyDone are the names of results that say of nothing else that it was done.
var onlyDone = []string{"完成", "已完成", "实际", "实际为", "实际完成", "实际完成为", "实际值", "实际达到", "全年完成", "全部完成", "均完成", "完成值", "实际完成值"}

// IndicatorGoals reads such a line. Between dashes a figure is a goal as one with a sign is. Else it may be what there was
// to do, 受理 320 件，完成 298 件: where no goal of the line is printed with a sign, what falls short of it says nothing.
func IndicatorGoals(c *content.Draft, p *content.Para) {
	if len(p.Mentions) < 2 {
		return
	}
	headed := headsIndicators(p.Line)
	signed := slices.ContainsFunc(p.Mentions, func(mi int) bool {
		m := &c.Mentions[mi]
		return m.Role == content.RoleLimit && printedSign(p, m.Pos)
	})
	for i, mi := range p.Mentions[:len(p.Mentions)-1] {
		x, y := &c.Mentions[mi], &c.Mentions[p.Mentions[i+1]]
		f := c.At(x.Figure)
		switch f.Dimension {
		case numeral.None, numeral.Score, numeral.Points:
			continue
		}
		if f.Bound != "" || c.At(y.Figure).Bound != "" || y.Role == content.RoleLimit || x.Role != content.RoleLevel && x.Role != content.RoleRate || x.Total > 0 || x.Depth != y.Depth || !form.AlikeTarget(f, c.At(y.Figure)) || p.Lex[x.Pos].Sentence != p.Lex[y.Pos].Sentence || clause.StrongMark(p, x.Pos, y.Pos) || !slices.Contains(onlyDone, y.Label) && !strings.HasPrefix(y.Label, "实际") {
			continue
		}
		op := ">="
		if f.Approximate == "以下" || lang.WantsLess(x.Label) {
			op = "<="
		}
		if betweenDashes(p, x.Pos) {
			x.Role, x.Op, x.Share = content.RoleLimit, op, false
			continue
		}
		if !headed || clause.MarkBetween(p, x.Pos, y.Pos) != '，' || rate.TargetName(p, x) == "" || reaching(x.Label) || lang.HasAnyPrefix(x.Label, []string{"实际", "应"}) || lang.EitherWay(x.Label) {
			continue
		}
		nameResult(c, p, x, y)
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTarget, Rule: "bound/target", Claim: y.Figure, Op: op, Reach: content.ReachSentence, Admitted: !signed || f.Dimension == numeral.Money || otherVerb(x.Label, y.Label) || explains(p, y.Pos),
			Readings: []content.Reading{{Formula: "a", Operands: []content.FigureID{x.Figure}}}})
	}
}

// otherVerb reports whether a result has a verb of its own that its goal does not have: 调查问卷 200 份，实际收回 186 份
// tells of the first what became of it.
func otherVerb(goal, result string) bool {
	if slices.Contains(onlyDone, result) {
		return false
	}
	rs := []rune(strings.TrimPrefix(result, "实际"))
	return len(rs) < 2 || !strings.Contains(goal, string(rs[:2]))
}

// explains reports whether the words behind the result at lexeme k, up to the next goal, say why it is short.
func explains(p *content.Para, k int) bool {
	i := k + 1
	for i < len(p.Lex) && !(p.Lex[i].Kind == content.LexPunct && (p.Lex[i].R == '；' || p.Lex[i].R == '。')) {
		i++
	}
	return lang.ContainsAny(p.Words(k+1, i), form.WhyShort)
}

// headsIndicators reports whether a line begins with the name of a sort of indicators: 1、数量指标。, 产出数量指标：.
func headsIndicators(line string) bool {
	i := strings.IndexAny(line, "。：:；，")
	return i > 0 && !content.Longer(line[:i], longestLead) && lang.ContainsAny(line[:i], indicatorLeads) && !strings.HasPrefix(line[i:], "，")
}

// betweenDashes reports whether the figure at lexeme k stands between two dashes, as a cell of a row would.
func betweenDashes(p *content.Para, k int) bool {
	rs, x := p.Text.Runes, &p.Lex[k]
	return x.From > 1 && rs[x.From-1] == '-' && lang.IsHan(rs[x.From-2]) && x.To < len(rs) && rs[x.To] == '-'
}
