package check

import (
	"strings"
	"unicode/utf8"

	"gouji/parse"
	"gouji/parse/numeral"
)

// Goals that a line or a sentence of goals tells in words, each with no more than its number, and what was reached
// of them, told sections later: 年度目标：新建公厕 2 座，安装路灯 120 盏以上 … 路灯 126 盏、公厕 2 座均已投用.

var (
	// goalLeads head goals in a sentence, goalEnds end the first sentence of a paragraph of goals.
	goalLeads = []string{"年度目标", "绩效目标", "总体目标", "目标任务", "年度任务", "工作目标", "预期目标", "年初目标", "项目目标", "产出目标", "全年目标", "主要目标"}
	goalEnds  = []string{"目标设定情况", "目标设立情况", "绩效目标", "年度目标", "总体目标", "目标情况", "目标任务", "绩效目标内容", "绩效目标设定"}
	// notGoals are words of a lead under which results are told.
	notGoals = []string{"完成", "实现", "达成", "分解", "下达情况", "偏离", "自评", "分析", "实际", "结果"}
	// doingVerbs begin the name of what is to be done; makingVerbs those of them by which two works differ.
	doingVerbs  = []string{"共计", "全年", "计划", "实际", "累计", "完成", "组织", "开展", "举办", "实施", "安装", "配备", "购置", "采购", "硬化", "解决", "敷设", "铺设", "更换", "治理", "补贴", "救助", "发放", "培训", "建成", "建设", "修建", "维修养护", "维修", "养护", "维护", "维养", "整治", "扶持", "新建", "改建", "扩建", "改造", "新增", "修缮", "增设", "受益", "惠及", "带动"}
	makingVerbs = []string{"新建", "改建", "扩建", "改造", "维修", "修缮", "更换", "拆除", "新增", "购置", "养护"}
	// partway are words of a result that is not all of the year's.
	partway = []string{"季度", "上半年", "其中", "一期", "二期", "首批", "第一批", "尚", "剩余", "未", "增加", "减少", "计划", "目标", "任务", "拟", "平均", "每", "上年", "去年", "分别"}
	// genericUnits count things of any kind.
	genericUnits = []string{"个", "项", "次", "人", "件", "家", "套", "种", "批", "处"}
)

// minGoalName is how much of a goal's name its result must bear, sureGoalName how much where it falls short, and
// nearGoalName how much less alike than the best another may be.
const (
	minGoalName  = 0.6
	sureGoalName = 0.8
	nearGoalName = 0.15
)

// toldGoals relates the goals that lines of goals tell in words with their results, apart from those that frames
// holds already, and lists the goals of things of which the report says nothing else.
func (v *view) toldGoals(r *Result, frames []parse.Frame) (out []parse.Frame, missing []parse.TargetOf) {
	var goals []*parse.Figure
	for i := range v.c.Figures {
		if f := &v.c.Figures[i]; f.Report > 0 && v.toldAsGoal(f) {
			goals = append(goals, f)
		}
	}
	if len(goals) == 0 || len(goals) > nearNames {
		return nil, nil
	}
	known := map[parse.FigureID]bool{}
	for _, list := range [][]parse.Frame{v.c.Frames, frames} {
		for i := range list {
			if fr := &list[i]; fr.Rule == "bound/target" && len(fr.Readings) > 0 && len(fr.Readings[0].Operands) > 0 {
				known[fr.Readings[0].Operands[0]] = true
				known[fr.Claim] = known[fr.Claim] || v.figure(fr.Claim).Bound != ""
			}
		}
	}
	isGoal := map[parse.FigureID]bool{}
	for _, g := range goals {
		isGoal[g.ID] = true
	}
	var short map[[2]parse.FigureID]bool
	met := map[int]int{} // by line, the goals with results
	var open []*parse.Figure
	for _, g := range goals {
		if known[g.ID] {
			met[g.Place.Line]++
			continue
		}
		best, sure := v.resultOfGoal(g, isGoal)
		if best == nil {
			open = append(open, g)
			continue
		}
		met[g.Place.Line]++
		fr := parse.Frame{Kind: parse.KindTarget, Rule: "bound/target", Claim: best.ID, Op: v.goalOp(g), Reach: parse.ReachReport, Closed: parse.Closed,
			Readings: []parse.Reading{{Formula: "a", Operands: []parse.FigureID{g.ID}}}}
		if !v.meetsGoal(best, g) {
			if short == nil {
				short = v.toldShort(r)
			}
			if !sure || v.listMeets(best, g) || short[[2]parse.FigureID{best.ID, g.ID}] || short[[2]parse.FigureID{best.ID}] || v.saidShort(v.word(g.Name)) || v.saysShort(best) {
				continue
			}
		}
		out = append(out, fr)
	}
	for _, g := range open {
		if g.Dimension == numeral.Count && met[g.Place.Line] >= 2 && v.saidNowhere(g) {
			name := strings.TrimLeft(g.Name, "，、；的 ")
			missing = append(missing, parse.TargetOf{Figure: g.ID, Name: name, Shown: name, Op: v.goalOp(g), Report: g.Report, Quantified: true, Spoken: true})
		}
	}
	return out, missing
}

// farSentence is how many characters before a figure its sentence is looked for to begin, and lineHead how many of its
// line head it.
const (
	farSentence = 200
	lineHead    = 40
)

// wordsBefore is what its sentence says before a figure, and the first words of its line or cell.
func (v *view) wordsBefore(f *parse.Figure) (sentence, head string) {
	rs := v.runesOf(f.Place.Line)
	end := min(len(rs), f.Place.Column-1)
	if end <= 0 {
		return "", ""
	}
	from, cell := max(0, end-farSentence), 0
	for i := end - 1; i >= from; i-- {
		if rs[i] == '|' || rs[i] == '\t' {
			from, cell = i+1, i+1
			break
		}
	}
	for i := end - 1; i >= from; i-- {
		if rs[i] == '。' {
			from = i + 1
			break
		}
	}
	return string(rs[from:end]), string(rs[cell:min(end, cell+lineHead)])
}

// runesOf are the characters of a line; those of the last one asked for are kept.
func (v *view) runesOf(line int) []rune {
	if line < 1 || line > len(v.c.Document.Lines) {
		return nil
	}
	if v.lineAsked != line {
		v.lineAsked, v.lineRunes = line, []rune(v.c.Document.Lines[line-1])
	}
	return v.lineRunes
}

// toldAsGoal reports whether a figure is a plain number of a line or a sentence of goals.
func (v *view) toldAsGoal(f *parse.Figure) bool {
	m := v.c.Mention(f.ID)
	if m == nil || f.Value.IsZero() || m.Role != parse.RoleLevel && m.Role != parse.RoleRate && m.Role != parse.RoleLimit || m.Depth > 0 {
		return false
	}
	switch f.Dimension {
	case numeral.Count, numeral.Persons, numeral.Visits, numeral.Households, numeral.Length, numeral.Area, numeral.Percent, numeral.Weight:
	case numeral.Time:
		if f.Bound != ">=" && f.Approximate != "以上" { // 开放不少于 300 天
			return false
		}
	case numeral.Money:
		if f.Bound != "<=" && f.Approximate != "以下" && !containsWord(f.Name, "控制在") || !strings.Contains(f.Name, "每") {
			return false
		}
	default:
		return false
	}
	if fewerRunes(v.thingDone(f), 2) || containsWord(f.Name, "分值", "权重", "上年", "去年", "指标") || f.Key.Part {
		return false
	}
	sentence, line := v.wordsBefore(f)
	if containsWord(sentence, "实际", "已完成", "完成了", "完成情况", "均已", "达成") {
		return false
	}
	if v.goalLine(f.Place.Line) {
		return true
	}
	if first, _, ok := strings.Cut(line, "。"); ok && !longerThan(first, 24) && hasSuffixOf(first, goalEnds) && !containsWord(first, notGoals...) {
		return true
	}
	for _, w := range goalLeads {
		i := strings.Index(sentence, w)
		if i < 0 || longerThan(sentence[:i], 12) {
			continue
		}
		rest := strings.TrimLeft(sentence[i+len(w):], "值数任务设定主要包括 ")
		if (strings.HasPrefix(rest, "：") || strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "为") || strings.HasPrefix(rest, "是")) && !containsWord(sentence[:i], notGoals...) {
			return true
		}
	}
	return false
}

// goalOp is how a result must compare with a goal.
func (v *view) goalOp(g *parse.Figure) string {
	m := v.c.Mention(g.ID)
	switch {
	case g.Bound == ">=" || g.Bound == "<=":
		return g.Bound
	case g.Approximate == "以上":
		return ">="
	case g.Approximate == "以下" || m != nil && (strings.HasPrefix(m.After, "以内") || strings.Contains(m.Label, "控制在")) || parse.LessIsBetter(g.Name):
		return "<="
	}
	return ">="
}

func (v *view) meetsGoal(f, g *parse.Figure) bool {
	return meets(v.goalOp(g), f.Interval, numeral.Exactly(g.Value))
}

// listMeets reports whether a result and the figures told right behind it meet a goal together: 护岸左岸 4.1 公里、右岸 4.2
// 公里.
func (v *view) listMeets(f, g *parse.Figure) bool {
	all := f.Interval
	for x := v.c.Figure(f.ID + 1); x != nil && x.Place.Sentence == f.Place.Sentence && x.Unit == f.Unit && x.Dimension == f.Dimension && f.Dimension != numeral.Percent; x = v.c.Figure(x.ID + 1) {
		if all = all.Add(x.Interval); meets(v.goalOp(g), all, numeral.Exactly(g.Value)) {
			return true
		}
	}
	return false
}

// goalCore is the name of a goal or a result without the verbs that it begins with, and which of makingVerbs these
// are.
func goalCore(name string) (core, making string) {
	name = strings.Trim(name, "，、；：。的 \"“”")
	core = parse.TrimPrefixes(name, doingVerbs)
	verbs, last := name[:len(name)-len(core)], -1
	for _, w := range makingVerbs {
		if at := strings.LastIndex(verbs, w); at > last {
			making, last = w, at
		}
	}
	return strings.Trim(parse.TrimSuffixes(core, doingVerbs), "，、；：。的 \"“”"), making
}

// thingDone is the name of what a goal or a result counts: the words before it, and those behind it where the
// former are no more than verbs: 完成 8 个以上村的整治, 已治理 2 个水体.
func (v *view) thingDone(f *parse.Figure) string {
	m := v.c.Mention(f.ID)
	if m == nil || f.Dimension != numeral.Count {
		return f.Name
	}
	verbs := f.Name
	if i := strings.LastIndexAny(verbs, "：，；"); i >= 0 {
		_, n := utf8.DecodeRuneInString(verbs[i:])
		verbs = verbs[i+n:]
	}
	verbs = strings.TrimPrefix(verbs, "已")
	if core, _ := goalCore(verbs); !fewerRunes(core, 2) {
		return f.Name
	}
	return verbs + strings.TrimLeft(m.After, "以上下内左右及的 ")
}

// resultOfGoal finds what was reached of a goal, nil if nothing bears its name; sure tells whether it is the only
// figure that can be.
func (v *view) resultOfGoal(g *parse.Figure, isGoal map[parse.FigureID]bool) (best *parse.Figure, sure bool) {
	core, making := goalCore(v.thingDone(g))
	if fewerRunes(core, 2) {
		return nil, false
	}
	want := v.word(core)
	type candidate struct {
		f *parse.Figure
		s float64
	}
	var list []candidate
	top := 0.0
	for id := max(1, int(g.ID)-window); id <= min(len(v.c.Figures), int(g.ID)+window); id++ {
		f := &v.c.Figures[id-1]
		if !v.canReach(f, g, isGoal) {
			continue
		}
		own, made := goalCore(v.thingDone(f))
		if made != "" && making != "" && made != making {
			continue
		}
		s := v.goalAlike(want, g, f, own)
		if s >= minGoalName {
			f := v.wholeFor(f)
			list = append(list, candidate{f, s})
			top = max(top, s)
		}
	}
	differ := 0
	for _, x := range list {
		if x.s < top-nearGoalName {
			continue
		}
		switch {
		case best == nil, v.meetsGoal(x.f, g) && !v.meetsGoal(best, g), v.meetsGoal(x.f, g) == v.meetsGoal(best, g) && x.s > top-0.001 && !v.meetsGoal(best, g):
			best = x.f
		}
		if !x.f.Interval.Meet(list[0].f.Interval) {
			differ++
		}
	}
	return best, top >= sureGoalName && differ == 0 && best != nil && !tellsPart(best.Name) && v.ofWholeYear(best)
}

// ofWholeYear reports whether nothing dates a result to a part of the year, or to a year where the report names none.
func (v *view) ofWholeYear(f *parse.Figure) bool {
	p := f.Key.Period
	return (p.To == 0 || p.To == 12) && p.From <= 1 && (p.Year == 0 || v.c.Reports[f.Report-1].Year != 0) && (!containsWord(f.Name, "月", "截至") || containsWord(f.Name, "年底", "年末", "12月"))
}

// tellsPart reports whether a name tells but a part of what was done, or none of it.
func tellsPart(name string) bool { return containsWord(name, partway...) }

// canReach reports whether a figure can be what was reached of a goal.
func (v *view) canReach(f, g *parse.Figure, isGoal map[parse.FigureID]bool) bool {
	if f.Report != g.Report || isGoal[f.ID] || f.Bound != "" || f.Dimension != g.Dimension || f.Place.Line <= g.Place.Line || v.ahead(f) || f.Key.Mode == parse.Planned {
		return false
	}
	if f.Dimension == numeral.Count && bareUnit(f.Unit) != bareUnit(g.Unit) || v.overYears(g) && !v.overYears(f) {
		return false
	}
	if y := v.c.Reports[f.Report-1].Year; f.Key.Period.Rel == "上年" || y > 0 && f.Key.Period.Year != 0 && f.Key.Period.Year != y {
		return false
	}
	m := v.c.Mention(f.ID)
	if m == nil {
		return f.Dimension != numeral.Money && f.Place.Table > 0 && !fewerRunes(f.Name, 3)
	}
	return (m.Role == parse.RoleLevel || m.Role == parse.RoleRate) && !tellsPart(f.Name) && !(f.Key.Part && m.Total == 0)
}

// bareUnit is a unit without what a bracket adds to it: 个(套).
func bareUnit(u string) string {
	u, _, _ = strings.Cut(u, "(")
	u, _, _ = strings.Cut(u, "（")
	return u
}

// goalAlike is how much a figure's name, without its verbs, is that of a goal. A total without a name bears those
// of its items.
func (v *view) goalAlike(want *wording, g, f *parse.Figure, own string) float64 {
	if want.rate != "" || v.word(own).rate != "" {
		if want.rate != v.word(own).rate && g.Dimension == numeral.Percent {
			return 0
		}
	}
	if g.Dimension == numeral.Money {
		return v.eachAlike(g, f)
	}
	if fewerRunes(own, 3) {
		if m := v.c.Mention(f.ID); m != nil && m.Total > 0 && !strings.ContainsAny(g.Unit, "%人") {
			sentence, _ := v.wordsBefore(f)
			if i := strings.LastIndex(sentence, "；"); i >= 0 {
				sentence = sentence[i:]
			}
			if longerThan(sentence, 40) {
				return 0
			}
			return min(1, 1.2*similar(want, v.word(sentence)))
		}
	}
	s := similar(want, v.word(own))
	if n := v.word(own); n.runes >= 3 || n.runes == 2 && g.Dimension == numeral.Count && !containsWord(bareUnit(g.Unit), genericUnits...) {
		s = max(s, 0.95*similar(n, want))
	}
	return s
}

// eachAlike is how alike the names of two amounts for each are: 每公里造价 and 折合每公里.
func (v *view) eachAlike(g, f *parse.Figure) float64 {
	_, of, ok := strings.Cut(g.Name, "每")
	if !ok || !strings.Contains(f.Name, "每") {
		return 0
	}
	_, other, _ := strings.Cut(f.Name, "每")
	a, b := []rune(of), []rune(other)
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	if n >= 2 || n == 1 && (len(a) == 1 || len(b) == 1) {
		return minGoalName
	}
	return 0
}

// fallsShort are words by which the line of a result owns up to a goal that was missed, or tells why.
var fallsShort = []string{"未达", "未完成", "低于目标", "低于预期", "少于目标", "不足", "少完成", "核减", "偏差", "未能", "滞后", "推迟", "结转", "扣", "差", "剩余", "其余", "尚余", "余下", "在建", "续建", "正在", "调减", "取消", "因"}

// saysShort reports whether the sentence of a result admits that a goal was missed.
func (v *view) saysShort(f *parse.Figure) bool {
	if f.Place.Line < 1 || f.Place.Line > len(v.c.Document.Lines) {
		return false
	}
	line := v.c.Document.Lines[f.Place.Line-1]
	return containsWord(line, fallsShort...)
}

// saidNowhere reports whether the report says nothing of what a goal is on but in its line.
func (v *view) saidNowhere(g *parse.Figure) bool {
	core, _ := goalCore(v.thingDone(g))
	rs := []rune(core)
	if len(rs) < 4 {
		return false
	}
	rep := &v.c.Reports[g.Report-1]
	said := 0
	for i := 0; i+1 < len(rs); i++ {
		pair := string(rs[i : i+2])
		for n := rep.FirstLine; n <= min(rep.LastLine, len(v.c.Document.Lines)); n++ {
			if n != g.Place.Line && strings.Contains(v.c.Document.Lines[n-1], pair) {
				said++
				break
			}
		}
	}
	return said*2 <= len(rs)-1 && said <= 2
}
