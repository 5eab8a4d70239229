package form

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// The column of reasons tells how a result has come about: 合格率 94.74% | 验收38台，一次合格36台;
// 次均费用 58元 | 上年62元，下降6.45%; 受益户数 655户 | 其中甲村320户、乙村335户.

// otherwise are words of a reason by which its figures are of another time or thing than the
// result, so that they need not make it up.
var otherwise = []string{"上年", "去年", "往年", "同期", "同比", "下年", "次年", "计划", "目标", "增加", "减少", "提高", "下降", "新增", "剩余", "另有", "另", "仍", "如", "近", "约", "预计", "至少", "以上"}

// yearBefore are words of a figure of the year before.
var yearBefore = []string{"上年", "去年", "上期", "上一年", "年度为", "同期"}

// rateWholes are words of what a rate is taken of.
var rateWholes = []string{"共", "应", "总", "全", "发放", "收回", "回收", "参与", "参加", "验收", "抽查", "抽检", "检查", "检测", "调查", "受理", "在册", "收到", "实施", "完成", "涉及"}

// ReasonFigure is a figure of a reason, the words before it and those behind it up to the next.
type ReasonFigure struct {
	*content.Figure
	words, after string
}

// ReasonFigures are the figures of a cell with the words before each, nil where they are too many
// to tell how one result has come about.
func ReasonFigures(c *content.Draft, p *content.Para) []ReasonFigure {
	var out []ReasonFigure
	from := 0
	for k := range p.Lex {
		x := &p.Lex[k]
		if x.Kind != content.LexFigure {
			continue
		}
		if len(out) == maxReason {
			return nil
		}
		words := p.Sub(from, x.From)
		if n := len(out); n > 0 {
			out[n-1].after = words
		}
		out = append(out, ReasonFigure{c.At(x.Fig), words, ""})
		from = x.To
	}
	if n := len(out); n > 0 {
		out[n-1].after = p.Sub(from, p.Text.Len())
	}
	return out
}

// maxReason is how many figures of a reason are looked at.
const maxReason = 8

// ResultOf ties the result of an indicator to the figures of its reason.
func ResultOf(c *content.Draft, actual, limit content.FigureID, name string, reason *content.Cell) {
	if actual == 0 || reason == nil || reason.P == nil || table.Numeric(reason) {
		return
	}
	list := ReasonFigures(c, reason.P)
	if len(list) == 0 || list[0].ID == actual {
		return
	}
	af := c.At(actual)
	if af.Approximate != "" || af.Bound != "" {
		return
	}
	if af.Dimension == numeral.Percent {
		if !growthOfReason(c, af, name, list) {
			rateOfReason(c, af, name, reason.Text, list)
		}
		return
	}
	completedOfReason(c, af, limit, list[0])
	if !reason.P.Prose {
		changeOfReason(c, af, list)
	}
	partsOfReason(c, af, list)
	missedOfReason(c, af, limit, list)
}

// rateOfReason reads a rate as one figure of its reason over another.
func rateOfReason(c *content.Draft, rate *content.Figure, name, text string, all []ReasonFigure) {
	var list []ReasonFigure
	for _, x := range all {
		switch x.Dimension {
		case numeral.Percent, numeral.Points, numeral.None, numeral.Score, numeral.Months:
		default:
			list = append(list, x)
		}
	}
	if len(list) < 2 || len(list) > 3 {
		return
	}
	fr := content.Frame{Kind: content.KindQuotient, Rule: "ratio/rate", Claim: rate.ID, Closed: content.HalfOpen, Reach: content.ReachCell, InTable: true}
	add := func(a, b ReasonFigure, formula string, sure bool) {
		if a.Dimension == b.Dimension && content.Pieces(a.Unit) == content.Pieces(b.Unit) && !b.Value.IsZero() {
			fr.Readings = append(fr.Readings, content.Reading{Formula: formula, Operands: []content.FigureID{a.ID, b.ID}, HoldOnly: !sure})
		}
	}
	whole := func(a, b ReasonFigure) (part, of ReasonFigure) {
		if a.Value.GreaterThan(b.Value) == rate.Value.GreaterThan(lang.DecOne) {
			return a, b
		}
		return b, a
	}
	for i := len(list) - 1; i > 0; i-- {
		for j := i - 1; j >= 0; j-- {
			part, of := whole(list[i], list[j])
			add(part, of, "a/b", len(list) == 2 && !lang.ContainsAny(text, otherwise) && ofRate(name, part, of) || trueOfSome(name, list, part, of) || answered(name, list, part, of))
			if lang.ContainsAny(part.words, []string{"未", "不", "没", "缺"}) {
				add(of, part, "(a-b)/a", false)
			}
		}
	}
	if len(fr.Readings) > 0 {
		c.Frames = append(c.Frames, fr)
	}
}

// ofRate reports whether the words of two figures leave no doubt that a rate is one over the
// other: 合格率 of 验收38台，一次合格36台; 基层门诊占全县比重 of 全县门诊X万人次，其中基层门诊Y万人次.
func ofRate(name string, part, of ReasonFigure) bool {
	s := strings.TrimSuffix(lang.HeaderText(name), "指标")
	if _, over, ok := strings.Cut(s, "占"); ok {
		over = strings.TrimPrefix(over, "全部")
		over = content.TrimSuffixes(over, []string{"的比重", "的比例", "比重", "比例", "比"})
		if rs := []rune(over); len(rs) >= 2 {
			return strings.Contains(of.words, string(rs[:2])) && !strings.Contains(strings.TrimLeft(part.words, "，,、；;"), string(rs))
		}
		return strings.Contains(part.words, "其中")
	}
	rs := []rune(s)
	for len(rs) > 0 && strings.ContainsRune("率度比例", rs[len(rs)-1]) {
		rs = rs[:len(rs)-1]
	}
	if len(rs) < 2 || len(rs) == len([]rune(s)) {
		return false
	}
	stem := string(rs[len(rs)-2:])
	if stem == "完成" || stem == "执行" { // 完成 may be anything
		return lang.ContainsAny(of.words, []string{"应", "共", "全年"}) && strings.Contains(part.words, stem)
	}
	return strings.Contains(part.words, stem) && !strings.Contains(of.words, stem) && !lang.ContainsAny(part.words, []string{"未", "不", "没"}) && lang.ContainsAny(of.words, rateWholes)
}

// stemOf is the word that the name of a rate is made of, "" if it is made of none: 完工 of 按期完工率.
func stemOf(name string) string {
	s := strings.TrimSuffix(lang.HeaderText(name), "指标")
	rs := []rune(strings.TrimRight(s, "率度比例"))
	if len(rs) < 2 || len(rs) == len([]rune(s)) {
		return ""
	}
	return string(rs[len(rs)-2:])
}

// trueOfSome reports whether a reason says of how many of a number of things the word of a rate is
// true: 18 个项目中 17 个按期完工; 18 处工程完工 17 处，1 处未完工, where the rest makes up the number.
func trueOfSome(name string, list []ReasonFigure, part, of ReasonFigure) bool {
	stem := stemOf(name)
	if stem == "" || of.ID != list[0].ID || part.ID != list[1].ID || lang.ContainsAny(part.words+part.after, []string{"未" + stem, "不" + stem, "没有" + stem}) {
		return false
	}
	first := part.after
	if i := strings.IndexAny(first, "，；。"); i >= 0 {
		first = first[:i]
	}
	switch {
	case strings.HasSuffix(strings.TrimSpace(part.words), "中") && strings.Contains(first, stem):
		return !lang.ContainsAny(first, []string{"全部", "均", "都"}) // 18 个项目中 17 个已验收且全部合格: of the 17
	case len(list) == 3 && content.Pieces(list[2].Unit) == content.Pieces(part.Unit) && part.Value.Add(list[2].Value).Equal(of.Value):
		return strings.Contains(part.words+first, stem)
	}
	return false
}

// answered reports whether a reason tells how many were asked, how many answered and of how many of
// these the word of a rate is true: 发放问卷 200 份，收回有效 195 份，满意 188 份; or what was due and what came:
// 应收 92.8 万元，实收 86.4 万元.
func answered(name string, list []ReasonFigure, part, of ReasonFigure) bool {
	stem := stemOf(name)
	if len(list) == 2 {
		due, done := []rune(strings.TrimLeft(of.words, "，、；。 ")), []rune(strings.TrimLeft(part.words, "，、；。 "))
		return len(due) > 1 && len(done) > 1 && due[0] == '应' && (done[0] == '实' || done[0] == '已') && due[1] == done[1] && strings.ContainsRune(name, due[1])
	}
	return stem != "" && len(list) == 3 && of.ID == list[1].ID && part.ID == list[2].ID && lang.ContainsAny(list[0].words, []string{"发放", "发出"}) && lang.ContainsAny(of.words, []string{"收回", "回收", "有效"}) &&
		strings.Contains(part.words+part.after, stem) && !lang.ContainsAny(part.words+part.after, []string{"不" + stem, "未" + stem}) && !lang.ContainsAny(part.words+part.after, HalfSatisfied)
}

// growthOfReason reads 增长率 of a reason that tells from what to what: 由 4.6 万人增至 4.8 万人.
func growthOfReason(c *content.Draft, rate *content.Figure, name string, list []ReasonFigure) bool {
	name = strings.TrimSuffix(lang.HeaderText(name), "指标")
	if len(list) < 2 || !lang.HasAnySuffix(name, []string{"增长率", "增幅", "增速", "增长幅度", "下降率", "降幅", "减少率", "提升率"}) {
		return false
	}
	for len(list) > 2 && !lang.ContainsAny(list[0].words, []string{"由", "从"}) {
		list = list[1:] // 闭馆 30 天，读者由 A 人增至 B 人
	}
	was, now := list[0], list[1]
	if !lang.ContainsAny(was.words, []string{"由", "从"}) && !lang.ContainsAny(was.words, yearBefore) || was.Dimension != now.Dimension || was.Unit != now.Unit || was.Value.IsZero() {
		return false
	}
	formula := "(a-b)/b"
	if lang.HasAnySuffix(name, []string{"下降率", "降幅", "减少率"}) {
		formula = "(b-a)/b"
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindChange, Rule: "change/rate", Claim: rate.ID, Closed: content.Closed, Reach: content.ReachCell, InTable: true,
		Readings: []content.Reading{{Formula: formula, Operands: []content.FigureID{now.ID, was.ID}}}})
	return true
}

// completedOfReason reads the share of its target that a reason begins with: ≥2500 吨 | 2425 吨 | 完成 97%.
func completedOfReason(c *content.Draft, actual *content.Figure, limit content.FigureID, x ReasonFigure) {
	if limit == 0 || x.Dimension != numeral.Percent || x.Approximate != "" || !slices.Contains([]string{"完成", "完成率", "完成率为", "完成目标的", "完成目标值的", "完成任务的", "完成计划的"}, strings.TrimSpace(x.words)) {
		return
	}
	if lf := c.At(limit); lf.Dimension != actual.Dimension || lf.Value.IsZero() {
		return
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindQuotient, Rule: "ratio/completion", Claim: x.ID, Closed: content.Closed, Reach: content.ReachCell, InTable: true,
		Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{actual.ID, limit}}}})
}

// changeOfReason reads what a reason says of the year before: 上年62元，下降6.45%.
func changeOfReason(c *content.Draft, now *content.Figure, list []ReasonFigure) {
	var was *content.Figure
	for _, x := range list {
		if was == nil {
			if x.Dimension == now.Dimension && x.Unit == now.Unit && lang.ContainsAny(x.words, yearBefore) && !lang.ContainsAny(x.words, []string{"增", "减", "降", "升"}) {
				was = x.Figure
			}
			continue
		}
		up, down := lang.ContainsAny(x.words, []string{"增长", "增加", "上升", "提高", "增幅", "升高"}), lang.ContainsAny(x.words, []string{"下降", "减少", "降低", "降幅"})
		if up == down || lang.ContainsAny(x.words, []string{"至", "到", "为", "其中"}) {
			return
		}
		fr := content.Frame{Kind: content.KindChange, Rule: "change/rate", Claim: x.ID, Closed: content.Closed, Reach: content.ReachCell, InTable: true}
		formula := "a-b"
		if x.Dimension == numeral.Percent {
			formula = "(a-b)/b"
		} else if fr.Rule = "change/amount"; x.Dimension != now.Dimension {
			return
		}
		if down {
			formula = strings.Replace(formula, "a-b", "b-a", 1)
		}
		fr.Readings = []content.Reading{{Formula: formula, Operands: []content.FigureID{now.ID, was.ID}}}
		c.Frames = append(c.Frames, fr)
	}
}

// partsOfReason reads the parts of a result: 其中甲村320户、乙村335户. Without 其中 a list only
// bears the result out.
func partsOfReason(c *content.Draft, whole *content.Figure, list []ReasonFigure) {
	var parts []content.Part
	for i, x := range list {
		if x.Dimension != whole.Dimension || x.Unit != whole.Unit || x.Approximate != "" {
			return
		}
		if w := x.words; i > 0 && !strings.HasPrefix(w, "、") && !strings.HasPrefix(w, "，") && !strings.HasPrefix(w, "；") || lang.ContainsAny(w, []string{"等", "上年", "去年", "增", "减", "计划", "目标"}) {
			return
		}
		if i > 0 && strings.Contains(x.words, "其中") {
			return
		}
		parts = append(parts, content.Part{Figure: x.ID, Sign: 1})
	}
	sure := strings.HasPrefix(strings.TrimLeft(list[0].words, " ("), "其中")
	if len(parts) < 2 || !sure && !strings.HasPrefix(list[1].words, "、") {
		return
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: whole.ID, Closed: content.HalfOpen, Reach: content.ReachCell, InTable: true,
		Readings: []content.Reading{{Parts: parts, HoldOnly: !sure}}})
}

// missedOfReason reads by how much a result has missed its target, or has gone beyond it: ≥312个 308个,
// 合并后减少4个.
func missedOfReason(c *content.Draft, actual *content.Figure, limit content.FigureID, list []ReasonFigure) {
	if limit == 0 || len(list) != 1 {
		return
	}
	lf, x := c.At(limit), list[0]
	if lf.Dimension != actual.Dimension || x.Dimension != actual.Dimension || x.Unit != actual.Unit || lf.Value.Equal(actual.Value) || lang.ContainsAny(x.words, yearBefore) || strings.Contains(x.words, "其中") {
		return
	}
	formula := "a-b"
	if lf.Value.LessThan(actual.Value) {
		formula = "b-a"
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/residual", Claim: x.ID, Closed: content.HalfOpen, Reach: content.ReachCell, InTable: true,
		Readings: []content.Reading{{Formula: formula, Operands: []content.FigureID{limit, actual.ID}, HoldOnly: true}}})
}

// HalfSatisfied are words of answers that may count as satisfied, or not.
var HalfSatisfied = []string{"较满意", "较为满意", "比较满意", "基本满意", "非常满意", "很满意", "十分满意", "一般"}
