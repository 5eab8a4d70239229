package change

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/count"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Differences that name both amounts, which stand in a sentence before: 预算 A，到位 B，到位率 R。计划数与支出数相差 X.

// gapEnds end the name of such a difference, gapJoins part its two names.
var (
	gapEnds  = []string{"相差", "差额", "之差", "的差额", "差距"}
	gapJoins = []string{"与", "和", "同", "较", "跟"}
)

// gapKinds are words of the amounts that a difference names, and the measures of such amounts.
var gapKinds = []struct {
	words    []string
	measures []lang.Measure
}{
	{[]string{"计划", "预算", "安排", "任务", "目标", "批复", "概算", "指标"}, []lang.Measure{lang.Budget, lang.Goal}},
	{[]string{"支出", "执行", "使用", "支付", "拨付", "列支"}, []lang.Measure{lang.Outlay}},
	{[]string{"到位", "下达", "收到"}, []lang.Measure{lang.Received}},
	{[]string{"收入"}, []lang.Measure{lang.Income}},
	{[]string{"完成", "实际"}, nil},
	{[]string{"合同"}, nil}, {[]string{"结算"}, nil}, {[]string{"决算"}, nil}, {[]string{"送审"}, nil}, {[]string{"审定"}, nil}, {[]string{"中标"}, nil},
}

// NamesGap are the names of the two amounts that a label tells the difference of, "" if it tells none.
func NamesGap(label string) (a, b string) {
	label = strings.TrimRight(label, "为达")
	for _, end := range gapEnds {
		name, ok := strings.CutSuffix(label, end)
		if !ok {
			continue
		}
		for _, join := range gapJoins {
			if a, b, ok = strings.Cut(name, join); ok && content.Longer(a, 1) && content.Longer(b, 1) && !content.Longer(a, 10) && !content.Longer(b, 10) {
				return a, b
			}
		}
	}
	return "", ""
}

// GapsNamed reads such differences of a paragraph.
func GapsNamed(c *content.Draft, p *content.Para) {
	if !p.May("差") {
		return
	}
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		first, second := NamesGap(m.Label)
		if first == "" || m.Depth > 0 {
			continue
		}
		a, onlyA := gapSide(c, p, mi, first, -1)
		b, onlyB := gapSide(c, p, mi, second, a)
		if b < 0 && lang.ContainsAny(second, []string{"支出", "使用"}) {
			b, onlyB = gapSide(c, p, mi, "到位", a) // 到位资金 B，已全部支出
		}
		if a < 0 || b < 0 || a == b {
			continue
		}
		if c.At(c.Mentions[a].Figure).Value.LessThan(c.At(c.Mentions[b].Figure).Value) {
			a, b = b, a
		}
		known := slices.ContainsFunc(clause.FramesOf(c, m.Figure), func(i int) bool { return c.Frames[i].Kind == content.KindFlow })
		count.AdmitMissed(c, c.Mentions[b].Figure, c.Mentions[a].Figure) // so it says itself
		if known {
			continue
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/residual", Claim: m.Figure, Reach: content.ReachParagraph, Closed: content.Closed,
			Readings: []content.Reading{{Formula: "a-b", Operands: []content.FigureID{c.Mentions[a].Figure, c.Mentions[b].Figure}, HoldOnly: !onlyA || !onlyB}}})
	}
}

// gapSide is the amount of a name that stands nearest before mention mi in its paragraph, not the one
// given, -1 if there is none, and whether the paragraph tells no other that may be meant with it or in its place:
// 中央预算 A，支出 a；省级预算 B，支出 b。预算与支出相差 X; 预算 A，追加 B，支出 C，预算与支出相差 X.
func gapSide(c *content.Draft, p *content.Para, mi int, name string, but int) (side int, only bool) {
	side, only = -1, true
	var of *content.Figure
	f := c.At(c.Mentions[mi].Figure)
	core := content.TrimSuffixes(name, []string{"数", "额", "金额", "资金", "价", "数额"})
	for x := mi - 1; x >= p.Mentions[0]; x-- {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if x != but && y.Role == content.RoleAdjust && g.Dimension == f.Dimension {
			only = false
		}
		if x == but || g.Dimension != f.Dimension || g.Dimension == numeral.Count && g.Unit != f.Unit || !clause.Whole(c, y) && y.Role != content.RoleLimit || y.Depth > 0 || g.Key.Part || y.Each {
			continue
		}
		switch {
		case !(content.Longer(core, 1) && strings.Contains(y.Label, core)) && !gapNames(core, y, g):
		case side < 0:
			side, of = x, g
		case !g.Value.Equal(of.Value):
			only = only && clause.IsPrior(c, g)
		}
	}
	return side, only
}

// gapNames reports whether an amount is of the kind that the name of one side of a difference tells.
func gapNames(name string, m *content.Mention, f *content.Figure) bool {
	for _, kind := range gapKinds {
		if lang.ContainsAny(name, kind.words) && (slices.Contains(kind.measures, f.Key.Measure) || lang.ContainsAny(m.Label, kind.words)) {
			return true
		}
	}
	return false
}

// SumsOver reads what two amounts that are only named come to over a third: 赔款加上服务费，超出保费 X.
func SumsOver(c *content.Draft, p *content.Para) {
	if !p.May("加") && !p.May("和") && !p.May("与") {
		return
	}
	for i, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if f.Dimension != numeral.Money || m.Depth > 0 || clause.Claimed(c, m.Figure) {
			continue
		}
		from := content.SentenceStart(p, m.Pos)
		if i > 0 {
			from = max(from, c.Mentions[p.Mentions[i-1]].Pos+1)
		}
		words := strings.TrimLeft(p.Words(from, m.Pos), "，；。 ")
		left, base, ok := "", "", false
		for _, w := range []string{"超出", "超过", "超支", "大于", "多于", "高于"} {
			if left, base, ok = strings.Cut(words, w); ok {
				break
			}
		}
		if !ok {
			continue
		}
		one, two, both := "", "", false
		for _, w := range []string{"加上", "与", "加", "和"} {
			if one, two, both = strings.Cut(strings.Trim(left, "，,共合计后之"), w); both {
				break
			}
		}
		if !both || strings.ContainsAny(one+two, "，、；") {
			continue
		}
		a, onceA := clause.ToldBefore(c, mi, content.TrimSuffixes(one, []string{"金额", "总额"}))
		if a < 0 {
			a, onceA = clause.ToldBefore(c, mi, one)
		}
		b, onceB := clause.ToldBefore(c, mi, two)
		if a < 0 || b < 0 || a == b {
			continue
		}
		fr := content.Frame{Kind: content.KindFlow, Rule: "balance/step", Claim: f.ID, Reach: content.ReachReport, Closed: content.Closed}
		ids := []content.FigureID{c.Mentions[a].Figure, c.Mentions[b].Figure}
		base = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(base, "当年"), "本年"), "全年")
		if x, once := clause.ToldBefore(c, mi, base); x >= 0 && x != a && x != b {
			fr.Readings = []content.Reading{{Formula: "a+b-c", Operands: append(ids, c.Mentions[x].Figure), HoldOnly: !once || !onceA || !onceB}}
		} else {
			fr.Queries = []content.Query{{Formula: "a+b-c", HoldOnly: true, Wants: []content.Want{{Given: ids[0]}, {Given: ids[1]}, {Measures: []lang.Measure{lang.Outlay, lang.Received, lang.Budget, lang.Income}, Key: content.Key{Dimension: numeral.Money}, Earlier: true}}}}
		}
		c.Frames = append(c.Frames, fr)
	}
}
