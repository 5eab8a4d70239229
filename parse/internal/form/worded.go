package form

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// Targets and results that their cells tell in words: 扶持合作社24家 | 全年扶持合作社22家(种植类15家、
// 农机类7家).

// notAmount are words of such a cell whose figure is not what was to be done or was done, but a
// change, a part or what each has.
var notAmount = []string{"每", "各", "均", "增", "减", "超过目标", "超额", "较", "比", "其中", "未", "剩", "余下", "第", "分别", "上年", "去年", "累计", "提高", "降", "升"}

// ToldIn is the one figure of a cell of words that stands outside of brackets, and the words
// before it; nil where it has none or several.
func ToldIn(c *content.Draft, g *content.Cell) (told *content.Figure, words string) {
	if g == nil || g.P == nil {
		return nil, ""
	}
	if g.Fig != 0 {
		return c.At(g.Fig), ""
	}
	for k := range g.P.Lex {
		x := &g.P.Lex[k]
		if x.Kind != content.LexFigure || x.Depth > 0 {
			continue
		}
		if told != nil {
			return nil, ""
		}
		told, words = c.At(x.Fig), g.P.Sub(0, x.From)
	}
	return told, words
}

// toldResult is the figure of a cell that tells the result of a target, and the words of its clause before it: the only
// one, that of the target's unit before what it is made of (930元，其中财政补助610元、个人缴费320元), what several make
// together (讲座86次、展览65次，共计151次), or behind the name of the indicator (当年收入 A，支出 B，当期结余 C). It is nil
// where there is none.
func toldResult(c *content.Draft, g *content.Cell, limit *content.Figure, name string) (told *content.Figure, words string) {
	if told, words = ToldIn(c, g); told != nil || limit == nil || g == nil || g.P == nil {
		return told, words
	}
	bare := limit.Value.IsZero() && !limit.Numeral.HasUnit // 不低于0
	type clause struct {
		figure *content.Figure
		words  string
	}
	var list []clause
	from, parts := 0, false
	for k := range g.P.Lex {
		x := &g.P.Lex[k]
		switch {
		case x.Depth > 0:
		case x.Kind == content.LexFigure:
			f := c.At(x.Fig)
			said := strings.TrimSpace(g.P.Sub(from, x.From))
			if !parts && (f.Dimension == limit.Dimension && f.Unit == limit.Unit || bare && f.Dimension == numeral.Money) && !lang.HasAnyPrefix(said, restLeads) && !lang.HasAnyPrefix(g.P.Sub(x.To, g.P.Text.Len()), leftUndone) {
				list = append(list, clause{f, said})
			}
			from = x.To
		case x.Kind == content.LexPunct && strings.ContainsRune("，；。、：", x.R):
			from = x.To
			parts = parts && x.R != '；' && x.R != '。'
		case x.Kind == content.LexTerm && strings.HasPrefix(x.Term.Word, "其中"):
			parts = true
		}
	}
	var found *clause
	for i := range list {
		x := &list[i]
		switch {
		case len(list) == 1 && !bare, i > 0 && i == len(list)-1 && lang.HasAnyPrefix(x.words, toldTogether):
			return x.figure, x.words
		case table.CommonPairs(name, x.words) >= 2 && strings.HasSuffix(lang.HeaderText(name), lastRunes(x.words, 2)):
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
func wordedTarget(c *content.Draft, h *table.Header, target, actual, weight, score, reason *content.Cell, name, sign string) bool {
	limit, goal := ToldIn(c, target)
	done, result := toldResult(c, actual, limit, name)
	if limit == nil || done == nil || done.Bound != "" {
		return false
	}
	if limit.Value.IsZero() && !limit.Numeral.HasUnit {
		table.GiveUnit(c, limit.ID, done.Numeral.Unit, done.Numeral.PowerTen) // 当期结余 | 不低于0
	}
	if limit.Dimension != done.Dimension || limit.Unit != done.Unit || !limit.Numeral.HasUnit {
		return false
	}
	switch limit.Dimension {
	case numeral.None, numeral.Score, numeral.Points, numeral.Time:
		return false
	case numeral.Percent:
		if goal == "" || result == "" || table.CommonPairs(goal, result) == 0 {
			return false
		}
	}
	if e := whatEach(goal); e != "" && e == whatEach(result) {
		goal, result = strings.ReplaceAll(goal, e, ""), strings.ReplaceAll(result, e, "") // 每亩补助不超过30元, 每亩补助28元
	}
	if lang.ContainsAny(goal, notAmount) || lang.ContainsAny(result, notAmount) || content.Longer(goal, toldWords) || content.Longer(result, toldWords) {
		return false
	}
	op := limit.Bound
	switch {
	case sign == "≥" || sign == ">=":
		op = ">="
	case sign == "≤" || sign == "<=" || op == "" && (limit.Approximate == "以下" || strings.Contains(goal, "不超过") || strings.Contains(goal, "控制在") || lang.WantsLess(name)):
		op = "<="
	case op == "":
		op = ">="
	}
	if limit.Name == "" || table.Words(target) {
		limit.Name = name
	}
	limit.Key.Mode = lang.Planned
	if table.Numeric(actual) {
		done.Name = name
	}
	done.Key.Mode = lang.Done
	sure := !lang.EitherWay(name) && (goal == "" || result == "" || table.CommonPairs(goal, result) > 0 || table.CommonPairs(name, result) > 0)
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindTarget, Rule: "bound/target", Claim: done.ID, Op: op, Closed: content.HalfOpen, Reach: content.ReachCell, InTable: true, Admitted: admitted(c, h, limit.ID, done.ID, weight, score, reason) || actual.P.Prose && lang.ContainsAny(actual.Text, WhyShort),
		Readings: []content.Reading{{Formula: "a", Operands: []content.FigureID{limit.ID}, HoldOnly: !sure}}})
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
