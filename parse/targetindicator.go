package parse

import (
	"slices"
	"strings"

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

// indicatorGoals reads such a line. Between dashes a figure is a goal as one with a sign is. Else it may be what there was
// to do, 受理 320 件，完成 298 件: where no goal of the line is printed with a sign, what falls short of it says nothing.
func (c *Content) indicatorGoals(p *para) {
	if len(p.mentions) < 2 {
		return
	}
	headed := headsIndicators(p.line)
	signed := slices.ContainsFunc(p.mentions, func(mi int) bool {
		m := &c.Mentions[mi]
		return m.Role == RoleLimit && printedSign(p, m.Pos)
	})
	for i, mi := range p.mentions[:len(p.mentions)-1] {
		x, y := &c.Mentions[mi], &c.Mentions[p.mentions[i+1]]
		f := c.figure(x.Figure)
		switch f.Dimension {
		case numeral.None, numeral.Score, numeral.Points:
			continue
		}
		if f.Bound != "" || c.figure(y.Figure).Bound != "" || y.Role == RoleLimit || x.Role != RoleLevel && x.Role != RoleRate || x.Total > 0 || x.Depth != y.Depth || !alikeTarget(f, c.figure(y.Figure)) || p.lex[x.Pos].sentence != p.lex[y.Pos].sentence || p.strongMark(x.Pos, y.Pos) || !slices.Contains(onlyDone, y.Label) && !strings.HasPrefix(y.Label, "实际") {
			continue
		}
		op := ">="
		if f.Approximate == "以下" || lessIsBetter(x.Label) {
			op = "<="
		}
		if p.betweenDashes(x.Pos) {
			x.Role, x.Op, x.Share = RoleLimit, op, false
			continue
		}
		if !headed || p.markBetween(x.Pos, y.Pos) != '，' || targetName(p, x) == "" || reaching(x.Label) || hasAnyPrefix(x.Label, []string{"实际", "应"}) || eitherWay(x.Label) {
			continue
		}
		c.nameResult(p, x, y)
		c.Frames = append(c.Frames, Frame{Kind: KindTarget, Rule: "bound/target", Claim: y.Figure, Op: op, Reach: ReachSentence, Admitted: !signed || f.Dimension == numeral.Money || otherVerb(x.Label, y.Label) || p.explains(y.Pos),
			Readings: []Reading{{Formula: "a", Operands: []FigureID{x.Figure}}}})
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
func (p *para) explains(k int) bool {
	i := k + 1
	for i < len(p.lex) && !(p.lex[i].kind == lexPunct && (p.lex[i].r == '；' || p.lex[i].r == '。')) {
		i++
	}
	return containsAny(p.words(k+1, i), whyShort)
}

// headsIndicators reports whether a line begins with the name of a sort of indicators: 1、数量指标。, 产出数量指标：.
func headsIndicators(line string) bool {
	i := strings.IndexAny(line, "。：:；，")
	return i > 0 && !longer(line[:i], longestLead) && containsAny(line[:i], indicatorLeads) && !strings.HasPrefix(line[i:], "，")
}

// betweenDashes reports whether the figure at lexeme k stands between two dashes, as a cell of a row would.
func (p *para) betweenDashes(k int) bool {
	rs, x := p.text.Runes, &p.lex[k]
	return x.from > 1 && rs[x.from-1] == '-' && isHan(rs[x.from-2]) && x.to < len(rs) && rs[x.to] == '-'
}
