package check

import (
	"sort"
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

var (
	decOne     = decimal.NewFromInt(1)
	decHundred = decimal.NewFromInt(100)
)

// restatements find quantities that a report states twice: rates of one kind,
// the report's own score, and figures of one name. Two prints agree where
// their intervals meet.

// restate makes the frames of the quantities that a report states again.
func (v *view) restate() []parse.Frame {
	var out []parse.Frame
	out = append(out, v.restateScores()...)
	out = append(out, v.restateRates()...)
	out = append(out, v.restateNames()...)
	out = append(out, v.restateGrowth()...)
	out = append(out, v.restateCaps()...)
	out = append(out, v.nearlyEqual()...)
	return out
}

// same is the frame of one quantity stated twice, the earlier as operand.
func (v *view) same(rule string, a, b *parse.Figure) parse.Frame {
	if before(b, a) {
		a, b = b, a
	}
	return parse.Frame{Kind: parse.KindSame, Rule: rule, Claim: b.ID, Reach: parse.ReachReport, Closed: parse.Closed,
		Readings: []parse.Reading{{Formula: "a", Operands: []parse.FigureID{a.ID}}}}
}

func before(a, b *parse.Figure) bool {
	if a.Place.Line != b.Place.Line {
		return a.Place.Line < b.Place.Line
	}
	return a.Place.Column < b.Place.Column
}

// ownScore reports whether a figure is the score that a report gives itself.
func (v *view) ownScore(f *parse.Figure) bool {
	if f.Dimension != numeral.Score || f.Key.Measure != parse.ScoreOf {
		return false
	}
	if f.Key.Words == "total" {
		return true
	}
	m := v.c.Mention(f.ID)
	if m == nil || m.Role != parse.RoleLevel || m.Depth > 0 {
		return false
	}
	if m.Para >= 0 && v.weighted(f) {
		return false
	}
	for _, w := range []string{"执行率", "指标", "决策", "产出", "效益", "满意度指标", "决策", "过程", "成本", "其余"} {
		if strings.Contains(m.Label, w) {
			return false
		}
	}
	for _, w := range []string{"自评", "总分", "总得分", "综合得分", "综合评分", "最终", "评价得分", "评分结果", "评价结果"} {
		if strings.Contains(m.Label, w) {
			return true
		}
	}
	// 经自评，项目得 95 分: the words before it say whose score it is.
	switch m.Label {
	case "项目得", "项目得分", "该项目得", "该项目得分", "本项目得", "本项目得分", "最后得分":
		return strings.Contains(m.Topic, "自评")
	}
	return false
}

// restateScores compares the report's own score wherever it is stated.
func (v *view) restateScores() []parse.Frame {
	first := map[int]*parse.Figure{}
	var out []parse.Frame
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		if !v.ownScore(f) || f.Report == 0 || v.otherYear(f) {
			continue
		}
		if g := first[f.Report]; g == nil {
			first[f.Report] = f
		} else if g.Place.Table == 0 && f.Place.Table == 0 && (v.otherProjects(g, f) && otherScored(g.Topic, f.Topic) || otherScored(g.Name, f.Name)) {
			continue // each project has a score of its own
		} else if g.Place.Table == 0 || f.Place.Table == 0 {
			out = append(out, v.same("restatement/score", g, f))
		}
	}
	return out
}

// otherProjects reports whether the words before two scores speak of two
// projects.
func (v *view) otherProjects(a, b *parse.Figure) bool {
	return strings.Contains(a.Topic, "项目") && strings.Contains(b.Topic, "项目") && similar(v.around(a).topic, v.around(b).topic) < 0.9
}

// scoreWords part the name of what is scored from the words that say that it is.
var scoreWords = []string{"自评", "总分", "总得分", "综合得分", "综合评分", "最终", "评价", "评分"}

// otherScored reports whether the names of two scores begin with different
// things that are scored: 甲项目自评得分, 乙项目自评得分.
func otherScored(a, b string) bool {
	x, y := scored(a), scored(b)
	return x != "" && y != "" && !strings.HasSuffix(x, y) && !strings.HasSuffix(y, x)
}

// scored is what the name of a score says is scored, without words that any
// report uses of itself.
func scored(name string) string {
	for _, w := range scoreWords {
		if i := strings.Index(name, w); i >= 0 {
			name = name[:i]
		}
	}
	for _, w := range []string{"本", "该", "项目", "部门", "单位", "整体", "支出", "绩效", "年度", "综合", "我县", "我市", "我局"} {
		name = strings.ReplaceAll(name, w, "")
	}
	return strings.TrimSpace(name)
}

// executionLike reports whether a figure is an execution rate of the whole
// report, also where it is put as 支出完成预算的 X%.
func (v *view) executionLike(f *parse.Figure) bool {
	if f.Dimension != numeral.Percent || f.Bound != "" || f.Key.Part || f.Approximate == "以上" || f.Approximate == "以下" {
		return false // 执行率 95% 以上得满分: a limit
	}
	m := v.c.Mention(f.ID)
	if m == nil {
		return f.Key.Rate != nil && f.Key.Rate.Name == "执行率" && f.Key.Tier == parse.NoTier
	}
	if m.Role != parse.RoleRate {
		return false
	}
	if m.Rate != nil && m.Rate.Name == "执行率" {
		return !strings.Contains(m.Label, "收入") && f.Key.Tier == parse.NoTier
	}
	return false
}

// otherYear reports whether a figure's own words date it to another year than
// the report's.
func (v *view) otherYear(f *parse.Figure) bool {
	own := parse.Period{Year: v.c.Reports[f.Report-1].Year}
	return !v.periodsAgree(f, own, f.Key.Period) || !v.periodsAgree(f, parse.Period{}, f.Key.Period)
}

// restateRates compares the execution rates of one report. Rates of other
// scope (综合, with carry-over; income; one project of several) differ by right.
func (v *view) restateRates() []parse.Frame {
	type scope struct {
		report  int
		overall bool
		outlay  bool
	}
	first := map[scope]*parse.Figure{}
	var out []parse.Frame
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		if f.Report == 0 || !(v.executionLike(f) || v.completesBudget(f)) || v.otherYear(f) {
			continue
		}
		s := scope{f.Report, strings.Contains(f.Name, "综合"), false}
		g := first[s]
		if g == nil {
			first[s] = f
			continue
		}
		if f.Name == "" || strings.Contains(v.c.Reports[f.Report-1].Subject, "补助") && (strings.Contains(f.Name, "基金") || strings.Contains(g.Name, "基金")) {
			continue // the fund's own execution is not that of the grant
		}
		if v.otherFund(g, f) || v.otherSubject(g, f) || v.otherScope(g, f) {
			continue
		}
		out = append(out, v.same("restatement/rate", g, f))
	}
	return out
}

// completesBudget reports whether a figure is 支出完成预算的 X%.
func (v *view) completesBudget(f *parse.Figure) bool {
	m := v.c.Mention(f.ID)
	return m != nil && f.Dimension == numeral.Percent && m.Role == parse.RoleRate && strings.Contains(m.Label, "完成预算") && m.Subject != 0 && v.figure(m.Subject).Key.Measure == parse.Outlay && !v.figure(m.Subject).Key.Part && !strings.Contains(v.c.Reports[f.Report-1].Subject, "资金")
}

// otherScope reports whether the words of two rates name different things.
func (v *view) otherScope(a, b *parse.Figure) bool {
	for _, w := range []string{"综合", "财政", "中央", "省级", "市级", "县级", "基本支出", "项目支出", "政府性基金", "一般公共", "三公", "公用经费", "人员", "收入", "上年", "结转", "采购"} {
		if strings.Contains(a.Name, w) != strings.Contains(b.Name, w) {
			return true
		}
	}
	if v.namesOther(a, b) || v.namesOther(b, a) {
		return true
	}
	// Two different named projects or funds, each with its own rate.
	if a.Key.Fund != b.Key.Fund && a.Key.FundFrom == 0 && b.Key.FundFrom == 0 {
		return true
	}
	// In a table, the rows of several projects have rates of their own.
	if a.Place.Table > 0 && a.Place.Table == b.Place.Table {
		return true
	}
	return !v.c.Reports[a.Report-1].Alone()
}

// namesOther reports whether rate b bears the name of a project that neither
// rate a nor the report's title speaks of.
func (v *view) namesOther(a, b *parse.Figure) bool {
	own := strings.TrimSuffix(strings.TrimSuffix(b.Key.Words, "项目"), "资金")
	if len([]rune(own)) < 4 {
		return false
	}
	r := &v.c.Reports[a.Report-1]
	for _, s := range []string{a.Name, a.Topic, r.Title, r.Subject} {
		if similar(v.word(own), v.word(s)) >= 0.8 {
			return false
		}
	}
	return true
}

// nearNames is how many figures of one kind a figure is compared with by
// name, so that the cost stays linear.
const nearNames = 60

// restateNames compares figures that bear one name.
func (v *view) restateNames() []parse.Frame {
	type bucket struct {
		report  int
		dim     numeral.Dimension
		unit    string
		account parse.Account
	}
	seen := map[bucket][]*parse.Figure{}
	var out []parse.Frame
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		if f.Report == 0 || !v.restatable(f) {
			continue
		}
		b := bucket{f.Report, f.Dimension, f.Unit, f.Key.Account}
		switch f.Dimension {
		case numeral.Visits, numeral.Households:
			b.unit = ""
		case numeral.Count:
			b.unit = strings.TrimSuffix(f.Unit, "次") // 场次, 批次
		}
		list := seen[b]
		for j := len(list) - 1; j >= 0 && j >= len(list)-nearNames; j-- {
			g := list[j]
			if fr, ok := v.restated(g, f); ok {
				out = append(out, fr)
				break
			}
		}
		seen[b] = append(list, f)
	}
	return out
}

// restatable reports whether a figure is a plain quantity with a name.
func (v *view) restatable(f *parse.Figure) bool {
	switch f.Dimension {
	case numeral.None, numeral.Points, numeral.Score, numeral.Time, numeral.Times:
		return false
	}
	if f.Value.IsZero() || f.Bound != "" {
		return false
	}
	if m := v.c.Mention(f.ID); m != nil {
		if f.Dimension == numeral.Percent && strings.Contains(f.Name, "完成") && len([]rune(f.Name)) < 8 {
			return false // 完成预算: of whatever stands before it
		}
		return (m.Role == parse.RoleLevel || m.Role == parse.RoleRate) && len([]rune(f.Name)) >= 2 && m.Peer < 0
	}
	return f.Place.Table > 0 && len([]rune(f.Name)) >= 4
}

// restated reports whether two figures state one quantity.
func (v *view) restated(a, b *parse.Figure) (parse.Frame, bool) {
	if a.Place.Table > 0 && a.Place.Table == b.Place.Table || a.Place.Sentence == b.Place.Sentence && a.Place.Block == b.Place.Block {
		return parse.Frame{}, false
	}
	ka, kb := a.Key, b.Key
	ka.Period, kb.Period = yearEnd(ka.Period), yearEnd(kb.Period)
	if a.Dimension == numeral.Percent && v.otherSubject(a, b) {
		return parse.Frame{}, false
	}
	if v.sameRate(a, b) {
		return v.same("restatement/figure", a, b), true
	}
	other := ka.Measure != kb.Measure && ka.Measure != parse.NoMeasure && kb.Measure != parse.NoMeasure && (a.Dimension == numeral.Money || a.Dimension == numeral.Percent)
	if ka.Tier != kb.Tier || ka.Mode != kb.Mode && (ka.Mode == parse.Planned || kb.Mode == parse.Planned) || other && !(granted(ka.Measure) && granted(kb.Measure)) {
		return parse.Frame{}, false
	}
	if v.otherFund(a, b) {
		return parse.Frame{}, false
	}
	if ka.Fund != kb.Fund && ka.Fund != parse.NoFund && kb.Fund != parse.NoFund && ka.FundFrom != 2 && kb.FundFrom != 2 {
		return parse.Frame{}, false
	}
	if !v.periodsAgree(b, ka.Period, kb.Period) || !v.periodsAgree(a, kb.Period, ka.Period) {
		return parse.Frame{}, false
	}
	na, nb := v.around(a).name, v.around(b).name
	s := alikeNames(na, nb)
	meet := a.Interval.Meet(b.Interval)
	counted := a.Dimension == numeral.Households || a.Dimension == numeral.Persons || a.Dimension == numeral.Visits
	if !meet && (s >= 0.1 || counted) {
		sl := slipTo(b, a.Value, a.Interval)
		if sl != nil && sl.kind == "swap" && (sl.strength >= 4 || sl.strength >= 3 && s >= 0.3 && (counted && len([]rune(b.Name)) >= 6 || ka.Measure == kb.Measure && ka.Measure != parse.NoMeasure)) {
			return v.same("restatement/figure", a, b), true
		}
	}
	if other || na.qualifiers() != nb.qualifiers() || na.runes < 4 || nb.runes < 4 {
		return parse.Frame{}, false
	}
	switch {
	case s >= 0.95 && meet, s >= 0.75 && meet && a.Value.Equal(b.Value):
		return v.same("restatement/figure", a, b), true
	case meet:
		return parse.Frame{}, false
	case s >= 0.9 && na.runes >= 9:
		return v.same("restatement/figure", a, b), true
	case s >= 0.5 || ka.Measure == kb.Measure && ka.Measure != parse.NoMeasure && s >= 0.1:
		// Names alike, and one number a slip of the other.
		if sl := slipTo(b, a.Value, a.Interval); sl != nil && sl.kind == "swap" && sl.strength >= 3 || sl != nil && sl.strength >= 4 && sl.kind != "unit" || sl != nil && s >= 0.75 && sl.strength >= 2 {
			return v.same("restatement/figure", a, b), true
		}
	}
	return parse.Frame{}, false
}

// granted reports whether a measure is money handed down: what is set aside is
// mostly what arrives.
func granted(m parse.Measure) bool { return m == parse.Budget || m == parse.Received }

// yearEnd is the year for what is dated at its end: 截至2022年12月31日.
func yearEnd(p parse.Period) parse.Period {
	if p.From == 12 && p.To == 12 {
		p.From, p.To = 0, 0
	}
	return p
}

// qualifiers are words of which two names of one quantity must both have each
// or neither.
var qualifiers = []string{"住院", "门诊", "特困", "低保", "在职", "退休", "统筹", "个人", "中央", "省", "市", "县", "上年", "本年", "当期", "计划", "目标", "实际", "年初", "年末", "人均", "次均", "收入", "支出", "基本", "项目", "政府性", "新增", "减少", "增加", "男", "女", "一级", "二级", "三级", "省内", "省外", "跨省", "异地", "职工", "居民", "救助", "大病", "生育", "其中", "含", "城镇", "农村", "普通", "慢性", "药品", "耗材"}

// goals relates targets to the results that stand elsewhere in the report
// under the same name, and lists the targets without any.
func (v *view) goals() (frames []parse.Frame, missing []parse.TargetOf) {
	for i, g := range v.c.Goals {
		limit, name := v.figure(g.Figure), v.word(g.Name)
		var best *parse.Figure
		score := 0.0
		known := false
		lo, hi := int(g.Figure)-window, int(g.Figure)+window
		for id := max(1, lo); id <= min(len(v.c.Figures), hi); id++ {
			f := &v.c.Figures[id-1]
			if f.Report != g.Report || f.ID == g.Figure || f.Bound != "" || f.Dimension != limit.Dimension && !(f.Dimension == numeral.Visits && limit.Dimension == numeral.Persons) {
				continue
			}
			if f.Place.Line == limit.Place.Line && f.Place.Table > 0 {
				continue
			}
			if changes(f.Name) && !changes(g.Name) {
				continue // 追加培训 60 人 is no result
			}
			m := v.c.Mention(f.ID)
			if m != nil && (m.Role == parse.RoleLimit || m.Role == parse.RoleDelta || m.Role == parse.RoleGrowth || m.Role == parse.RoleBase) {
				continue
			}
			if f.Key.Fund != parse.NoFund && limit.Key.Fund != parse.NoFund && f.Key.Fund != limit.Key.Fund {
				continue
			}
			s := alikeIndicator(name, v.around(f).name)
			switch limit.Dimension {
			case numeral.Persons, numeral.Households, numeral.Visits, numeral.Length, numeral.Area:
				if f.Place.Block > limit.Place.Block && !f.Key.Part && !v.totalled(f) {
					// 护理补贴。享受人数 X: the lead of the paragraph names the indicator.
					s = max(s, 0.75*similar(name, v.word(f.Topic+f.Name)))
				}
			}
			if limit.Dimension == numeral.Months {
				s = max(s, 0.55) // a report has one number of payable months
			}
			if name.rate != "" && name.rate == v.around(f).name.rate {
				known = true
			}
			if s > score {
				best, score = f, s
			}
		}
		switch {
		case best != nil && score >= 0.5:
			frames = append(frames, parse.Frame{Kind: parse.KindTarget, Rule: "bound/target", Claim: best.ID, Op: g.Op, Reach: parse.ReachReport, Closed: parse.Closed,
				Readings: []parse.Reading{{Formula: "a", Operands: []parse.FigureID{g.Figure}}}})
		case !known && (g.Quantified || v.repeated(i)):
			missing = append(missing, g)
		}
	}
	return frames, missing
}

// totalled reports whether the paragraph of a figure goes on to a total of its
// sort, so that the figure is a part.
func (v *view) totalled(f *parse.Figure) bool {
	for id := f.ID + 1; id <= f.ID+8; id++ {
		g := v.c.Figure(id)
		if g == nil || g.Place.Block != f.Place.Block {
			return false
		}
		if m := v.c.Mention(id); m != nil && m.Total == 2 && g.Dimension == f.Dimension {
			return true
		}
	}
	return false
}

// changes reports whether a name is that of a change, not of what there is.
func changes(name string) bool {
	for _, w := range []string{"追加", "调增", "调减", "核减", "增加", "减少"} {
		if strings.Contains(name, w) {
			return true
		}
	}
	return false
}

// repeated reports whether goal i heads its result with the words of the
// target alone, as an earlier line has set it.
func (v *view) repeated(i int) bool {
	g := v.c.Goals[i]
	if !g.Alone {
		return false
	}
	for _, h := range v.c.Goals[max(0, i-nearNames):i] {
		if h.Alone && h.Report == g.Report && h.Name == g.Name && v.figure(h.Figure).Value.Equal(v.figure(g.Figure).Value) {
			return true
		}
	}
	return false
}

// alikeIndicator compares an indicator's name with a figure's: the indicator's
// own words must mostly stand in the figure's.
func alikeIndicator(goal, name *wording) float64 {
	if goal.rate != name.rate {
		return 0
	}
	if goal.rate != "" && name.runes >= 3 {
		return max(similar(goal, name), 0.7*similar(name, goal))
	}
	return similar(goal, name)
}

// lastRate is the noun of a rate that a name ends in: 满意度, 准确率.
func lastRate(rs []rune) string {
	for i := len(rs) - 1; i >= 1; i-- {
		if rs[i] == '率' || rs[i] == '度' && (rs[i-1] == '意' || rs[i-1] == '晓') || rs[i] == '例' && rs[i-1] == '比' || rs[i] == '重' && rs[i-1] == '比' {
			return string(rs[max(0, i-2) : i+1])
		}
	}
	return ""
}

// conflicts finds targets of one name that cannot both be meant.
func (v *view) conflicts(r *Result) {
	type goal struct {
		id   parse.FigureID
		name string
		iv   numeral.Interval
		line int
		text string
	}
	var list []goal
	for _, g := range v.c.Goals {
		f := v.figure(g.Figure)
		iv := numeral.Exactly(f.Value)
		switch g.Op {
		case ">=", ">":
			iv.Hi = numeral.End{Infinite: true}
		case "<=", "<":
			iv.Lo = numeral.End{Infinite: true}
		}
		list = append(list, goal{g.Figure, g.Name, iv, f.Place.Line, opWords[g.Op] + flat(f.Text)})
	}
	sort.SliceStable(list, func(i, j int) bool { return list[i].id < list[j].id })
	done := map[parse.FigureID]bool{}
	for i := range list {
		for j := i + 1; j < len(list) && j < i+nearNames; j++ {
			a, b := list[i], list[j]
			fa, fb := v.figure(a.id), v.figure(b.id)
			if a.line == b.line || fa.Report != fb.Report || fa.Dimension != fb.Dimension || done[b.id] || alikeGoal(v.word(a.name), v.word(b.name)) < 0.5 && fa.Dimension != numeral.Months {
				continue
			}
			// ≤9 against ≥9: only the end itself meets both.
			if a.iv.Lo.Infinite == b.iv.Lo.Infinite {
				continue
			}
			lo, hi := a.iv, b.iv
			if a.iv.Lo.Infinite {
				lo, hi = b.iv, a.iv
			}
			if lo.Lo.At.LessThan(hi.Hi.At) {
				continue
			}
			done[b.id] = true
			r.Findings = append(r.Findings, Finding{Rule: "bound/conflict", Severity: Warning, Place: fa.Place, Figures: []parse.FigureID{a.id, b.id},
				Message: Message{"同一指标的两处目标互相矛盾：此处为 " + a.text + "，第" + itoa(fb.Place.Line) + "行为 " + b.text, "two targets of one indicator contradict: " + a.text + " here, " + b.text + " on line " + itoa(fb.Place.Line)}})
		}
	}
}

func alikeGoal(a, b *wording) float64 {
	return max(similar(a, b), similar(b, a))
}

// weighted reports whether a score is printed beside its weight: the score of
// one indicator, not of the report.
func (v *view) weighted(f *parse.Figure) bool {
	for id := f.ID - 2; id <= f.ID+2; id++ {
		g := v.figure(id)
		if g != nil && id != f.ID && g.Place.Sentence == f.Place.Sentence && g.Dimension == numeral.Score && g.Key.Measure == parse.Weight && g.Value.LessThan(decHundred) {
			return true
		}
	}
	return false
}

// restateGrowth compares the rates of growth of one quantity: the same growth
// stated again with digits changed.
func (v *view) restateGrowth() []parse.Frame {
	type quantity struct {
		report  int
		measure parse.Measure
		fund    parse.Fund
	}
	first := map[quantity]*parse.Figure{}
	var out []parse.Frame
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		m := v.c.Mention(f.ID)
		if m == nil || m.Role != parse.RoleGrowth || f.Key.Measure == parse.NoMeasure || f.Key.Part || f.Key.Account != parse.NoAccount || f.Report == 0 {
			continue
		}
		q := quantity{f.Report, f.Key.Measure, f.Key.Fund}
		g := first[q]
		if g == nil {
			first[q] = f
			continue
		}
		if g.Interval.Meet(f.Interval) {
			continue
		}
		if sl := slipTo(f, g.Value, g.Interval); sl != nil && sl.kind == "swap" {
			out = append(out, v.same("restatement/rate", g, f))
		}
	}
	return out
}

// nearlyEqual finds two amounts of one fund that are almost but not quite the
// same: the same money, printed twice, where the narrower of the two cannot be
// the larger.
func (v *view) nearlyEqual() []parse.Frame {
	var out []parse.Frame
	last := map[int][]*parse.Figure{}
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		m := v.c.Mention(f.ID)
		if m == nil || m.Role != parse.RoleLevel || m.Each || f.Dimension != numeral.Money || f.Key.Fund == parse.NoFund || f.Report == 0 || significantDigits(f.Numeral.Raw) < 5 || f.Approximate != "" {
			continue
		}
		list := last[f.Report]
		for j := len(list) - 1; j >= 0 && j >= len(list)-nearNames; j-- {
			g := list[j]
			if g.Key.Fund != f.Key.Fund || g.Place.Block == f.Place.Block || g.Interval.Meet(f.Interval) || !compatible(nonZero(g.Key.Measure), nonZero(f.Key.Measure)) {
				continue
			}
			if !halfAgree(g, f) {
				continue
			}
			gm := v.c.Mention(g.ID)
			a, b := narrows(g, gm), narrows(f, m)
			switch {
			case b && !a && f.Value.GreaterThan(g.Value):
				out = append(out, parse.Frame{Kind: parse.KindTarget, Rule: "bound/part", Claim: f.ID, Op: "<=", Reach: parse.ReachReport, Closed: parse.HalfOpen, Readings: []parse.Reading{{Formula: "a", Operands: []parse.FigureID{g.ID}}}})
			case a && !b && g.Value.GreaterThan(f.Value):
				out = append(out, parse.Frame{Kind: parse.KindTarget, Rule: "bound/part", Claim: g.ID, Op: "<=", Reach: parse.ReachReport, Closed: parse.HalfOpen, Readings: []parse.Reading{{Formula: "a", Operands: []parse.FigureID{f.ID}}}})
			}
			break
		}
		last[f.Report] = append(list, f)
	}
	return out
}

// halfAgree reports whether two amounts are printed alike, in unit and number
// of digits, and agree in the leading half of them.
func halfAgree(a, b *parse.Figure) bool {
	n := digits(a)
	if n != digits(b) || a.Numeral.Integers != b.Numeral.Integers || !a.Numeral.Scale.Equal(b.Numeral.Scale) {
		return false
	}
	half := int32(n/2 - a.Numeral.Integers)
	return a.Numeral.Raw.Shift(half).Floor().Equal(b.Numeral.Raw.Shift(half).Floor())
}

// nonZero reads an amount of a fund without a measure as money spent.
func nonZero(m parse.Measure) parse.Measure {
	if m == parse.NoMeasure {
		return parse.Reimbursed
	}
	return m
}

// groups name some of those whom a fund serves; 困难群众 are all of them.
var groups = []string{"重点", "特困", "低保", "边缘", "残疾", "孤儿", "优抚", "高龄", "监测对象"}

// narrows reports whether a figure is about a group within the whole.
func narrows(f *parse.Figure, m *parse.Mention) bool {
	for _, w := range groups {
		if strings.Contains(m.Topic, w) || strings.Contains(f.Name, w) {
			return true
		}
	}
	return false
}

// sameRate reports whether two rates of one kind, with names that have much in
// common, are a slip apart.
func (v *view) sameRate(a, b *parse.Figure) bool {
	ma, mb := v.c.Mention(a.ID), v.c.Mention(b.ID)
	if ma == nil || mb == nil || a.Dimension != numeral.Percent || ma.Rate == nil || ma.Rate != mb.Rate || ma.Rate.Name == "得分率" || a.Interval.Meet(b.Interval) {
		return false
	}
	if alikeGoal(v.around(a).name, v.around(b).name) < 0.4 || !v.periodsAgree(b, yearEnd(a.Key.Period), yearEnd(b.Key.Period)) {
		return false
	}
	sl := slipTo(b, a.Value, a.Interval)
	return sl != nil && sl.kind != "unit" && sl.strength >= 3
}

// restatedRate reports whether a rate only repeats one that has been verified
// where its operands stand; rates remembers those.
func (v *view) restatedRate(fr *parse.Frame, rel Relation, rates map[string]bool) bool {
	if fr.Kind != parse.KindQuotient || fr.InTable {
		return false
	}
	f := v.figure(fr.Claim)
	key := itoa(f.Report) + " " + f.Value.String()
	if holds(rel.Verdict) {
		rates[key] = true
		return false
	}
	return len(fr.Queries) > 0 && rates[key]
}

// restateCaps compares the caps of a form's indicators with those that its
// notes prescribe: 产出指标（70分） against 分值统一设置为：产出指标50分.
func (v *view) restateCaps() []parse.Frame {
	caps := map[string]*parse.Figure{}
	var out []parse.Frame
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		if f.Dimension != numeral.Score || f.Report == 0 {
			continue
		}
		if f.Key.Words == "cap" {
			caps[itoa(f.Report)+f.Name] = f
			continue
		}
		m := v.c.Mention(f.ID)
		if m == nil || !strings.Contains(m.Topic, "分值") && !strings.Contains(m.Topic, "权重") {
			continue
		}
		name := f.Name
		if i := strings.LastIndex(name, "为"); i >= 0 {
			name = name[i+len("为"):] // 权重统一为产出指标 50 分
		}
		if g := caps[itoa(f.Report)+name]; g != nil {
			out = append(out, v.same("restatement/weight", g, f))
		}
	}
	return out
}
