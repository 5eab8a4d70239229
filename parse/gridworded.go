package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Targets and results that their cells tell in words: 扶持合作社24家 | 全年扶持合作社22家(种植类15家、
// 农机类7家).

// notAmount are words of such a cell whose figure is not what was to be done or was done, but a
// change, a part or what each has.
var notAmount = []string{"每", "各", "均", "增", "减", "超过目标", "超额", "较", "比", "其中", "未", "剩", "余下", "第", "分别", "上年", "去年", "累计", "提高", "降", "升"}

// toldIn is the one figure of a cell of words that stands outside of brackets, and the words
// before it; nil where it has none or several.
func (c *Content) toldIn(g *gcell) (told *Figure, words string) {
	if g == nil || g.p == nil {
		return nil, ""
	}
	if g.fig != 0 {
		return c.figure(g.fig), ""
	}
	for k := range g.p.lex {
		x := &g.p.lex[k]
		if x.kind != lexFigure || x.depth > 0 {
			continue
		}
		if told != nil {
			return nil, ""
		}
		told, words = c.figure(x.fig), g.p.sub(0, x.from)
	}
	return told, words
}

// wordedTarget reads a target and a result of which one at least is told in words: each tells of
// one quantity, in the same unit. It reports whether they are such.
func (c *Content) wordedTarget(h *header, target, actual, weight, score, reason *gcell, name, sign string) bool {
	limit, goal := c.toldIn(target)
	done, result := c.toldIn(actual)
	if limit == nil || done == nil || limit.Dimension != done.Dimension || limit.Unit != done.Unit || !limit.Numeral.HasUnit || done.Bound != "" {
		return false
	}
	switch limit.Dimension {
	case numeral.None, numeral.Score, numeral.Points, numeral.Time:
		return false
	case numeral.Percent:
		if goal == "" || result == "" || commonPairs(goal, result) == 0 {
			return false
		}
	}
	if e := whatEach(goal); e != "" && e == whatEach(result) {
		goal, result = strings.ReplaceAll(goal, e, ""), strings.ReplaceAll(result, e, "") // 每亩补助不超过30元, 每亩补助28元
	}
	if containsAny(goal, notAmount) || containsAny(result, notAmount) || longer(goal, toldWords) || longer(result, toldWords) {
		return false
	}
	op := limit.Bound
	switch {
	case sign == "≥" || sign == ">=":
		op = ">="
	case sign == "≤" || sign == "<=" || op == "" && (limit.Approximate == "以下" || strings.Contains(goal, "不超过") || strings.Contains(goal, "控制在") || lessIsBetter(name)):
		op = "<="
	case op == "":
		op = ">="
	}
	if limit.Name == "" || target.words() {
		limit.Name = name
	}
	limit.Key.Mode = Planned
	if actual.numeric() {
		done.Name = name
	}
	done.Key.Mode = Done
	sure := !eitherWay(name) && (goal == "" || result == "" || commonPairs(goal, result) > 0 || commonPairs(name, result) > 0)
	c.Frames = append(c.Frames, Frame{Kind: KindTarget, Rule: "bound/target", Claim: done.ID, Op: op, Closed: HalfOpen, Reach: ReachCell, InTable: true, Admitted: c.admitted(h, limit.ID, done.ID, weight, score, reason),
		Readings: []Reading{{Formula: "a", Operands: []FigureID{limit.ID}, HoldOnly: !sure}}})
	return true
}

// whatEach is what an amount is for each of: 每亩; "" if it is not.
func whatEach(s string) string {
	_, rest, ok := strings.Cut(s, "每")
	if rs := []rune(rest); ok && len(rs) > 1 {
		return "每" + string(rs[0])
	}
	return ""
}

// toldWords is the length up to which words before a figure are its name.
const toldWords = 24
