package change

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// A change may be that of something else than what stands before it: 支出由 A 增加到 B，
// 受益面提高 X%.

// ofOtherThing reports whether a change names what has changed, by none of the words of the
// quantity x before it.
func ofOtherThing(c *content.Draft, p *content.Para, mi, x int) bool {
	m := &c.Mentions[mi]
	name := content.CleanLabel(p, m)
	if name == "" { // A、B 分别增长 x%、y%
		name = strings.TrimSuffix(strings.TrimSuffix(strings.TrimRight(strings.TrimSuffix(m.Label, "比例"), "增长提高加上升下降减少率幅度为达"), "同比"), "分别")
	}
	own := []rune(name)
	y := &c.Mentions[x]
	said := y.Label + c.At(y.Figure).Name
	if said == "" && x > p.Mentions[0] && c.Mentions[x-1].Role == content.RoleBase {
		said = c.Mentions[x-1].Label // 成交额由 A 增加到 B
	}
	if len(own) < 4 || said == "" || Compares(p, m) {
		return false
	}
	said += y.After
	shared, ends := 0, false
	for i := 0; i+1 < len(own); i++ {
		if strings.Contains(said, string(own[i:i+2])) {
			shared++
			ends = ends || i == 0 || i+2 == len(own)
		}
	}
	return shared == 0 || shared == 1 && !ends // 资助支出 and 职校资助面
}

// againstPast reports whether a change is named as one against an earlier time: 较上年.
func againstPast(p *content.Para, m *content.Mention) bool {
	for i := m.LabelFrom + 1; i < m.LabelTo; i++ {
		if x := &p.Lex[i]; x.Kind == content.LexPeriod && x.Period.Rel != "" && x.Period.Rel != "本年" && p.Lex[i-1].Kind == content.LexTerm && p.Lex[i-1].Term.Class == lang.Compare {
			return true
		}
	}
	return false
}

// produced are words of what grows at prices that are held constant, so that the printed
// amounts do not give its growth.
var produced = []string{"生产总值", "增加值", "总产值", "可支配收入"}

// atConstantPrices reports whether the growth of what has this name is told so.
func atConstantPrices(name string) bool { return lang.ContainsAny(name, produced) }

// valued are words of what grows at constant prices while its amounts are told at those of
// each year, and of constant prices.
var valued = []string{"生产总值", "增加值", "总产值", "可比价", "不变价", "同口径", "可比口径", "可比因素"}

// besideAverageOrGoal reports whether the words of a difference compare with an average, with
// the whole country, or with a goal that they do not print: 高于全省平均水平 1 个百分点.
func besideAverageOrGoal(label string) bool {
	for _, w := range []string{"高于", "低于", "高出", "超出"} {
		if _, rest, ok := strings.Cut(label, w); ok && (strings.HasPrefix(rest, "全国") || lang.ContainsAny(rest, []string{"平均", "目标", "标准", "要求", "指标"})) {
			return true
		}
	}
	return false
}

// betterThanAll reports whether the words of a difference compare with the rate of all,
// and with nothing else: 优于全省 1 个百分点.
func betterThanAll(label string) bool {
	return comparesWithAll(label, []string{"优于", "好于", "领先"})
}

// comparesWithAll reports whether one of some verbs sets the words of a difference against all, and nothing else.
func comparesWithAll(label string, verbs []string) bool {
	if lang.ContainsAny(label, []string{"目标", "计划", "要求", "上年", "去年", "年初", "同期"}) {
		return false
	}
	for _, w := range verbs {
		if _, rest, ok := strings.Cut(label, w); ok && lang.ContainsAny(rest, append([]string{"全国"}, wholes...)) {
			return true
		}
	}
	return false
}
