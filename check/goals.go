package check

import (
	"regexp"
	"sort"
	"strings"

	"gouji/parse"
	"gouji/parse/numeral"
)

// Goals and what was reached, where they stand far apart, and goals that conflict.

// How much of a goal's name, in pairs of neighbouring characters, that of its result must hold.
const (
	// sameIndicator is how much is enough: results leave out verbs, places and 数 or 率 of the goal's name.
	sameIndicator = 0.5
	// sureIndicator is how much it takes where the name alone ties the two, and a finding hangs on it.
	sureIndicator = 0.7
	// ledLikeness is what words count that the lead of the result's paragraph bears with its name, which says more than
	// the indicator; turnedLikeness those of a short name that the goal's holds, not the other way round.
	ledLikeness, turnedLikeness = 0.75, 0.7
)

// goals relates targets to the results that stand elsewhere in the report
// under the same name, and lists the targets without any.
func (v *view) goals(r *Result) (frames []parse.Frame, missing []parse.TargetOf) {
	var short map[[2]parse.FigureID]bool
	var taken map[parse.FigureID]bool
	rows := map[parse.FigureID]bool{} // targets and results of the rows of forms, which are of no other row
	if len(v.c.Goals) > 0 {
		short, taken = v.toldShort(r), v.results()
		for i := range v.c.Frames {
			if fr := &v.c.Frames[i]; fr.Rule == "bound/target" && fr.InTable && len(fr.Readings) == 1 && len(fr.Readings[0].Operands) == 1 {
				rows[fr.Readings[0].Operands[0]], rows[fr.Claim] = true, true
			}
		}
	}
	for i, g := range v.c.Goals {
		limit, name := v.figure(g.Figure), v.word(g.Name)
		if year := v.c.Reports[g.Report-1].Year; v.ahead(limit) || year > 0 && limit.Key.Period.Year > year {
			continue // of what is to be done next there is no result
		}
		overYears := v.overYears(limit)
		var best *parse.Figure
		score := 0.0
		known := false
		lo, hi := int(g.Figure)-window, int(g.Figure)+window
		for id := max(1, lo); id <= min(len(v.c.Figures), hi); id++ {
			f := &v.c.Figures[id-1]
			if f.Report != g.Report || f.ID == g.Figure || f.Bound != "" || f.Dimension != limit.Dimension && !(f.Dimension == numeral.Visits && limit.Dimension == numeral.Persons) {
				continue
			}
			if f.Place.Line == limit.Place.Line && f.Place.Table > 0 || overYears && !v.overYears(f) {
				continue
			}
			if f.Dimension == numeral.Count && f.Unit != limit.Unit {
				continue // 任务为小区 23 个、185 栋: each goal has things of its own
			}
			if g.From > 0 && limit.Place.Table == 0 && f.Place.Block == limit.Place.Block && (f.ID < g.From || f.ID > g.To) && taken[f.ID] {
				continue // A目标≥90%；B目标≥85%，实际 92%: the result of B
			}
			if v.c.WholeOf(f.ID) == g.Figure {
				continue // 完成任务 8000 亩，包括人工 a、封育 b
			}
			if f.Place.Block == limit.Place.Block && f.Place.Table == 0 && f.ID < g.Figure && containsWord(g.Name+v.labelOf(limit), "计划") && !containsWord(f.Name, "实际", "完成", "已") {
				continue // 一批铺路 a，二批 b，共计划铺路 X: parts of what is planned
			}
			if v.ahead(f) || changes(f.Name) && !changes(g.Name) {
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
			if rows[f.ID] && limit.Place.Table > 0 && limit.Place.Table == f.Place.Table && s < 1 {
				continue // 家长满意度 | ≥95% | | 10 behind 学生满意度 | ≥95% | 98% | 10
			}
			switch limit.Dimension {
			case numeral.Persons, numeral.Households, numeral.Visits, numeral.Length, numeral.Area:
				if f.Place.Block > limit.Place.Block && !f.Key.Part && !v.totalled(f) {
					// 护理补贴。享受人数 X: the lead of the paragraph names the indicator.
					s = max(s, ledLikeness*similar(name, v.word(f.Topic+f.Name)))
				}
			}
			if limit.Dimension == numeral.Months && payable(g.Name+limit.Topic) && payable(f.Name+f.Topic) {
				s = max(s, sameIndicator) // a report has one number of payable months
			}
			if name.rate != "" && name.rate == v.around(f).name.rate || f.Dimension == numeral.Percent && similar(name, v.around(f).name) >= sameIndicator {
				known = true // 结算覆盖机构比例 told as 机构结算覆盖率
			}
			if s > score || s == score && s >= sameIndicator && !v.reaches(best, g) && v.reaches(f, g) {
				best, score = f, s // 目标≥70%；三级医院 58%、总体 70.6%: of one name, not the one that falls short
			}
		}
		if best != nil && score < 1 {
			best = v.wholeFor(best)
		}
		switch {
		case best != nil && score >= sameIndicator:
			frames = append(frames, parse.Frame{Kind: parse.KindTarget, Rule: "bound/target", Claim: best.ID, Op: g.Op, Reach: parse.ReachReport, Closed: parse.Closed, Admitted: short[[2]parse.FigureID{best.ID, g.Figure}] || short[[2]parse.FigureID{best.ID}] || v.saidShort(name) || v.partway(best, limit),
				Readings: []parse.Reading{{Formula: "a", Operands: []parse.FigureID{g.Figure}}}})
		case !known && (g.Quantified || v.repeated(i)) && !v.toldOtherwise(limit, name) && !v.toldAsAll(limit, name) && !v.setsGoals(g.Report):
			missing = append(missing, g)
		}
	}
	return frames, missing
}

// setsGoals reports whether a report is a table that sets goals, with no results to tell: 绩效目标表, 绩效目标申报表.
func (v *view) setsGoals(report int) bool {
	title := v.c.Reports[report-1].Title
	return containsWord(title, "目标表", "目标申报表", "目标批复表", "目标申报(批复)表") && !containsWord(title, "自评", "完成", "评价")
}

// partway reports whether a result is of the first months of the year of its goal, which is not due by then: 全年开工任务
// 300 户 … 1-5月，开工 130 户.
func (v *view) partway(result, goal *parse.Figure) bool {
	p, of := result.Key.Period, goal.Key.Period
	if p.To == 0 || p.To == 12 || of.To != 0 && of.To <= p.To {
		return false
	}
	year := of.Year
	if year == 0 {
		year = v.c.Reports[goal.Report-1].Year
	}
	return p.Year == 0 || year == 0 || p.Year <= year // 截至次年 3 月底: all that came of it
}

// overYears reports whether the sentence of a figure of the text tells of several years: 2022—2024年养护 960 公里, to which
// what one of them brought is no result.
func (v *view) overYears(f *parse.Figure) bool {
	if f.Place.Table > 0 {
		return false
	}
	over, known := v.spansYears[f.ID]
	if !known {
		if v.spansYears == nil {
			v.spansYears = map[parse.FigureID]bool{}
		}
		s, head := v.wordsBefore(f)
		over = severalYears.MatchString(s) || severalYears.MatchString(head)
		v.spansYears[f.ID] = over
	}
	return over
}

// severalYears is a span of years.
var severalYears = regexp.MustCompile(`20\d\d年?[-—–－~～至到]{1,2}20\d\d年|[两三四五]年(?:任务|计划|规划|目标|内|累计|行动)|[两三四五]年来|这[两三四五]年|“十[二三四五]五”期间|十[二三四五]五期间`)

// reaches reports whether a result meets a goal.
func (v *view) reaches(f *parse.Figure, g parse.TargetOf) bool {
	return meets(g.Op, f.Interval, numeral.Exactly(v.figure(g.Figure).Value))
}

// labelOf are the words before a figure of the text.
func (v *view) labelOf(f *parse.Figure) string {
	if m := v.c.Mention(f.ID); m != nil {
		return m.Label
	}
	return ""
}

// minToldOtherwise is how much of a goal's name the sentence of a rate holds that tells its result in other words.
const minToldOtherwise = 0.5

// longName is from how many characters a name is told in other words.
const longName = 8

// toldOtherwise reports whether a sentence tells of what a goal is on and gives a rate: “一站式”结算覆盖定点医院比例 told
// as 28 家定点医院中 27 家接入“一站式”结算，覆盖率 96.43%.
func (v *view) toldOtherwise(limit *parse.Figure, name *wording) bool {
	if limit.Dimension != numeral.Percent || name.runes < longName {
		return false
	}
	for id := max(1, int(limit.ID)-window); id <= min(len(v.c.Figures), int(limit.ID)+window); id++ {
		f := &v.c.Figures[id-1]
		if f.Report != limit.Report || f.Dimension != numeral.Percent || f.Bound != "" || f.Place.Table > 0 || f.Place.Line == limit.Place.Line {
			continue
		}
		sentence, _ := v.wordsBefore(f)
		if i := strings.LastIndex(sentence, "；"); i >= 0 {
			sentence = sentence[i:]
		}
		w := v.word(sentence)
		n := 0
		for _, p := range name.pairs {
			if w.holds(p) {
				n++
			}
		}
		if float64(n) >= minToldOtherwise*float64(name.runes-1) {
			return true
		}
	}
	return false
}

// wholeWords say of people or things that none is left out, doneWholly that the goals of a report were reached one and all.
var (
	wholeWords = []string{"应保尽保", "应参尽参", "应享尽享", "应助尽助", "应救尽救", "应资尽资", "应发尽发", "应补尽补", "应纳尽纳", "全部参保", "全员参保", "全覆盖", "全部参加", "全部纳入", "全部落实", "全部完成", "全部资助", "全部享受", "均已参保", "100%"}
	doneWholly = []string{"全部完成年度目标", "全部完成绩效目标", "目标全部完成", "目标均已完成", "目标均完成", "指标均完成", "指标均已完成", "指标全部完成", "目标任务全部完成", "目标均已实现", "目标已全部完成"}
)

// minWhole is how much of a goal's name a line holds that tells its result in such words.
const minWhole = 0.3

// toldAsAll reports whether a line of the report says in words that a goal of 100% of some people or things was reached:
// 特困人员参保率达到100% told as 特困人员应保尽保, or that all goals were.
func (v *view) toldAsAll(limit *parse.Figure, name *wording) bool {
	if limit.Dimension != numeral.Percent || !limit.Value.Equal(decOne) || limit.Place.Table > 0 || name.runes < 2 {
		return false
	}
	r := &v.c.Reports[limit.Report-1]
	for n := max(1, r.FirstLine); n <= min(r.LastLine, len(v.c.Document.Lines)); n++ {
		line := v.c.Document.Lines[n-1]
		if n == limit.Place.Line || !containsWord(line, "全", "应", "均") {
			continue
		}
		if containsWord(line, doneWholly...) {
			return true
		}
		if !containsWord(line, wholeWords...) || len(line) > longLine {
			continue
		}
		w := v.word(line)
		held := 0
		for _, p := range name.pairs {
			if w.holds(p) {
				held++
			}
		}
		if float64(held) >= minWhole*float64(len(name.pairs)) {
			return true
		}
	}
	return false
}

// wholeFor is the total behind a list for one of its items, where it bears no name that the goal
// could be of otherwise, else the figure itself: 敷设管网 ≥50 公里 is reached by 主管 a、支管 b，共 a+b.
func (v *view) wholeFor(f *parse.Figure) *parse.Figure {
	w := v.figure(v.c.WholeOf(f.ID))
	if w == nil || w.ID < f.ID || w.Place.Sentence != f.Place.Sentence || w.Dimension != f.Dimension || w.Bound != "" {
		return f
	}
	if m := v.c.Mention(w.ID); m == nil || m.Total == 0 || m.Role != parse.RoleLevel || len([]rune(m.Label)) > 2 {
		return f
	}
	return w
}

// results are the figures that stand beside their own targets.
func (v *view) results() map[parse.FigureID]bool {
	out := map[parse.FigureID]bool{}
	for i := range v.c.Frames {
		if fr := &v.c.Frames[i]; fr.Rule == "bound/target" {
			out[fr.Claim] = true
		}
	}
	return out
}

// toldShort are the results and goals of which the report says how much was reached or
// is left: 计划 120 户，完成 114 户，完成率 95%，剩余 6 户.
func (v *view) toldShort(r *Result) map[[2]parse.FigureID]bool {
	out := map[[2]parse.FigureID]bool{}
	for i := range v.c.Frames {
		fr := &v.c.Frames[i]
		if fr.Rule != "ratio/completion" && fr.Rule != "balance/residual" || len(fr.Readings) == 0 || len(fr.Readings[0].Operands) != 2 {
			continue
		}
		ops := fr.Readings[0].Operands
		if fr.Rule == "balance/residual" {
			out[[2]parse.FigureID{ops[1], ops[0]}] = true
		} else if v.figure(fr.Claim).Value.LessThan(decOne) {
			out[[2]parse.FigureID{ops[0], ops[1]}] = true
		}
	}
	for _, g := range v.c.Gaps {
		if g.Dir < 0 && g.Result != 0 {
			out[[2]parse.FigureID{g.Result}] = true // whatever the goal
		}
	}
	for i := range r.Relations { // 完成率 95% told apart from both
		if rel := &r.Relations[i]; rel.Rule == "ratio/completion" && holds(rel.Verdict) && len(rel.Operands) == 2 && v.figure(rel.Claim).Value.LessThan(decOne) {
			out[[2]parse.FigureID{rel.Operands[0], rel.Operands[1]}] = true
		}
	}
	return out
}

// saidShort reports whether the report says by how much the indicator of a name falls short of
// its goal: 满意度低于目标 X 个百分点.
func (v *view) saidShort(name *wording) bool {
	for i, g := range v.c.Gaps {
		if i == nearNames {
			break
		}
		if g.Dir < 0 && g.Result == 0 && similar(name, v.word(g.Name)) >= sureIndicator {
			return true
		}
	}
	return false
}

// payable reports whether a name is of the months that a balance lasts, as
// 可支付月数, and of no other stretch of time.
func payable(name string) bool {
	return containsWord(name, "支付", "支撑", "支配", "备付", "保障月", "维持", "结余", "结存")
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
	return containsWord(name, "追加", "调增", "调减", "核减", "增加", "减少")
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
		return max(similar(goal, name), turnedLikeness*similar(name, goal))
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
	strict := map[parse.FigureID]bool{}
	for _, g := range v.c.Goals {
		strict[g.Figure] = g.Op == "<" || g.Op == ">"
	}
	bands := map[string]int{} // limits with a sign that exclude their end, by name
	for _, g := range list {
		if strict[g.id] {
			bands[g.name]++
		}
	}
	done := map[parse.FigureID]bool{}
	for i := range list {
		for j := i + 1; j < len(list) && j < i+nearNames; j++ {
			a, b := list[i], list[j]
			fa, fb := v.figure(a.id), v.figure(b.id)
			if a.line == b.line || fa.Report != fb.Report || fa.Dimension != fb.Dimension || done[b.id] || alikeGoal(v.word(a.name), v.word(b.name)) < sameIndicator && !(fa.Dimension == numeral.Months && payable(a.name+fa.Topic) && payable(b.name+fb.Topic)) {
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
			if lo.Lo.At.LessThan(hi.Hi.At) || lo.Lo.At.Equal(hi.Hi.At) && strict[a.id] != strict[b.id] || bands[a.name] > 1 {
				continue // 红（≥300%）、橙（200%≤债务率<300%）、黄（<200%）: grades
			}
			done[b.id] = true
			r.Findings = append(r.Findings, Finding{Rule: "bound/conflict", Severity: Warning, Place: fa.Place, Words: fa.Text, Figures: []parse.FigureID{a.id, b.id},
				Message: Message{"同一指标的两处目标互相矛盾：此处“" + a.name + "”为 " + a.text + "，第" + itoa(fb.Place.Line) + "行“" + b.name + "”为 " + b.text, "two targets of one indicator contradict: “" + a.name + "” " + a.text + " here, “" + b.name + "” " + b.text + " on line " + itoa(fb.Place.Line)}})
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
