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

// toldResult is the figure of a cell that tells the result of a target, and the words of its clause before it: the only
// one, that of the target's unit before what it is made of (930元，其中财政补助610元、个人缴费320元), what several make
// together (讲座86次、展览65次，共计151次), or behind the name of the indicator (当年收入 A，支出 B，当期结余 C). It is nil
// where there is none.
func (c *Content) toldResult(g *gcell, limit *Figure, name string) (told *Figure, words string) {
	if told, words = c.toldIn(g); told != nil || limit == nil || g == nil || g.p == nil {
		return told, words
	}
	bare := limit.Value.IsZero() && !limit.Numeral.HasUnit // 不低于0
	type clause struct {
		figure *Figure
		words  string
	}
	var list []clause
	from, parts := 0, false
	for k := range g.p.lex {
		x := &g.p.lex[k]
		switch {
		case x.depth > 0:
		case x.kind == lexFigure:
			f := c.figure(x.fig)
			said := strings.TrimSpace(g.p.sub(from, x.from))
			if !parts && (f.Dimension == limit.Dimension && f.Unit == limit.Unit || bare && f.Dimension == numeral.Money) && !hasAnyPrefix(said, restLeads) && !hasAnyPrefix(g.p.sub(x.to, g.p.text.Len()), leftUndone) {
				list = append(list, clause{f, said})
			}
			from = x.to
		case x.kind == lexPunct && strings.ContainsRune("，；。、：", x.r):
			from = x.to
			parts = parts && x.r != '；' && x.r != '。'
		case x.kind == lexTerm && strings.HasPrefix(x.term.Word, "其中"):
			parts = true
		}
	}
	var found *clause
	for i := range list {
		x := &list[i]
		switch {
		case len(list) == 1 && !bare, i > 0 && i == len(list)-1 && hasAnyPrefix(x.words, toldTogether):
			return x.figure, x.words
		case commonPairs(name, x.words) >= 2 && strings.HasSuffix(headerText(name), lastRunes(x.words, 2)):
			if found != nil {
				return nil, ""
			}
			found = x
		}
	}
	if found == nil {
		return nil, ""
	}
	return found.figure, found.words
}

// leftUndone are words right behind what a result says is not done yet: 建成5个，1个在建.
var leftUndone = []string{"在建", "正在", "未", "尚", "因", "仍", "取消", "推迟"}

// toldTogether begin what several figures make.
var toldTogether = []string{"共计", "合计", "总计", "共"}

// lastRunes are the last n characters of a text.
func lastRunes(s string, n int) string {
	rs := []rune(s)
	return string(rs[max(0, len(rs)-n):])
}

// wordedTarget reads a target and a result of which one at least is told in words: each tells of
// one quantity, in the same unit. It reports whether they are such.
func (c *Content) wordedTarget(h *header, target, actual, weight, score, reason *gcell, name, sign string) bool {
	limit, goal := c.toldIn(target)
	done, result := c.toldResult(actual, limit, name)
	if limit == nil || done == nil || done.Bound != "" {
		return false
	}
	if limit.Value.IsZero() && !limit.Numeral.HasUnit {
		c.giveUnit(limit.ID, done.Numeral.Unit, done.Numeral.PowerTen) // 当期结余 | 不低于0
	}
	if limit.Dimension != done.Dimension || limit.Unit != done.Unit || !limit.Numeral.HasUnit {
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
	c.Frames = append(c.Frames, Frame{Kind: KindTarget, Rule: "bound/target", Claim: done.ID, Op: op, Closed: HalfOpen, Reach: ReachCell, InTable: true, Admitted: c.admitted(h, limit.ID, done.ID, weight, score, reason) || actual.p.prose && containsAny(actual.text, whyShort),
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
