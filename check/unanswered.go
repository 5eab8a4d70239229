package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/numeral"
)

// Where the items of a paragraph each tell a goal and what was reached of it, one that tells its goal alone lacks its
// result: 建设强镇目标3个，实际建成3个；培育农民目标1200人。

// minAnswered is how many other items of the paragraph have both.
const minAnswered = 2

// mostUnanswered is for how many goals of a report its lines are looked through.
const mostUnanswered = 100

// goalSaid end the words before the number of such a goal.
var goalSaid = []string{"目标", "目标值", "目标为", "目标值为", "指标值", "指标值为", "年度目标", "计划值", "年初目标", "任务", "目标任务", "年度指标值", "年度目标值"}

// notSet are words of an item that says more of a goal than that it was set, otherIndicators begin the sentence on the
// indicators of another kind.
var (
	notSet = []string{"完成", "达", "实现", "超", "未", "落实", "分解", "取消", "调", "力争", "下一步", "年", "月", "累计", "比", "较", "高于", "低于", "多于", "少于", "满足", "符合", "计划", "拟", "将"}
	// harmless are words of a name that hold one of those and say nothing of the sort.
	harmless        = strings.NewReplacer("老年", "", "青年", "", "少年", "", "年龄", "", "比例", "", "占比", "", "比率", "", "月数", "", "达标", "", "符合条件", "", "计划生育", "", "落实率", "", "完成率", "", "完成比例", "", "完工", "", "未成年", "", "调解", "")
	otherIndicators = []string{"（", "(", "1", "2", "3", "4", "5", "质量", "时效", "成本", "效益", "经济", "社会", "生态", "满意", "可持续", "二", "三", "四"}
)

// unanswered are the goals of such items.
func (v *view) unanswered(r *Result) (out []parse.TargetOf) {
	answered, met := map[int]int{}, map[int]int{} // by block: of what is called a goal, and of what only bears a sign
	tied := map[parse.FigureID]bool{}
	for i := range r.Relations {
		rel := &r.Relations[i]
		tied[rel.Claim] = true
		for _, id := range rel.Operands {
			tied[id] = true
		}
		if rel.Rule != "bound/target" && rel.Rule != "ratio/completion" {
			continue
		}
		f := v.figure(rel.Claim)
		for _, id := range rel.Operands {
			goal := v.figure(id)
			if goal.Place.Table > 0 || goal.Place.Block != f.Place.Block || goal.Place.Line != f.Place.Line || f.ID <= goal.ID {
				continue
			}
			if v.saidAsGoal(goal) || v.listedGoal(goal) {
				answered[goal.Place.Block]++
			} else if f.ID == goal.ID+1 && goal.Bound != "" && v.answers(f) {
				met[goal.Place.Block]++
			}
		}
	}
	if len(answered) == 0 && len(met) == 0 {
		return nil
	}
	near := func(of map[int]int, block int) int { // items of the paragraphs around that have both
		n := 0
		for b := block - nearItems; b <= block+nearItems; b++ {
			n += of[b]
		}
		return n
	}
	asks := func(f *parse.Figure) bool {
		n := near(answered, f.Place.Block)
		switch {
		case v.saidAsGoal(f):
			return n > minAnswered || n > 0 && (answered[f.Place.Block] >= minAnswered || v.underResults(f))
		case v.listedGoal(f):
			return answered[f.Place.Block] > 0
		}
		return f.Bound != "" && n+near(met, f.Place.Block) > minAnswered && v.underResults(f)
	}
	asked := map[int]int{} // by report
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		if f.Report == 0 || f.Place.Table > 0 || tied[f.ID] || f.Dimension == numeral.None || f.Dimension == numeral.Money || f.Dimension == numeral.Score || !asks(f) || !v.aloneInItem(f) {
			continue
		}
		if asked[f.Report]++; asked[f.Report] > mostUnanswered || v.answeredBelow(f) || v.heardOf(f) {
			continue
		}
		name := v.itemName(f)
		out = append(out, parse.TargetOf{Figure: f.ID, Name: name, Shown: name, Op: v.goalOp(f), Report: f.Report, Quantified: true, Spoken: true})
	}
	return out
}

// nearItems is how many paragraphs before and behind that of a goal tell of its kind.
const nearItems = 5

// underResults reports whether a figure stands below a heading over what was reached.
func (v *view) underResults(f *parse.Figure) bool {
	return containsWord(v.c.HeadingText(f.Place.Section), "完成情况", "实现情况", "绩效分析", "产出", "效益", "满意度", "达成")
}

// saidAsGoal reports whether the words right before a figure call it a goal.
func (v *view) saidAsGoal(f *parse.Figure) bool {
	sentence, _ := v.wordsBefore(f)
	return hasSuffixOf(withoutSign(sentence), goalSaid)
}

// bounds are what words say for ≥ and ≤.
var bounds = []string{"不少于", "不低于", "不超过", "不高于", "不大于", "不小于", "大于等于", "小于等于", "大于或等于", "小于或等于", "大于", "小于", "达到"}

// withoutSign drops the sign that words end in.
func withoutSign(s string) string {
	s = strings.TrimRight(s, "≥≤><= 为：:")
	return strings.TrimRight(parse.TrimSuffixes(s, bounds), "≥≤><= 为：:")
}

// answers reports whether the words right before a figure say that it is what was done.
func (v *view) answers(f *parse.Figure) bool {
	sentence, _ := v.wordsBefore(f)
	if i := strings.LastIndexAny(sentence, "，；"); i >= 0 {
		sentence = sentence[i:]
	}
	return containsWord(sentence, "实际", "完成", "达到", "实现", "已")
}

// listedGoal reports whether a figure stands with its sign in a sentence that lists the goals of the year: 年度指标值为可用率≥99%、
// 响应时间≤2小时.
func (v *view) listedGoal(f *parse.Figure) bool {
	if f.Bound == "" {
		return false
	}
	sentence, _ := v.wordsBefore(f)
	return containsWord(sentence, "指标值为", "指标值：", "目标值为", "目标值：", "年度目标为", "年度目标：", "绩效目标为", "绩效目标：")
}

// itemName is the name of the goal that a figure is.
func (v *view) itemName(f *parse.Figure) string {
	item, _ := v.wordsBefore(f)
	for _, mark := range []string{"；", "、", "指标值为", "目标值为", "目标为", "："} {
		if i := strings.LastIndex(item, mark); i >= 0 && !(mark == "、" && !v.listedGoal(f)) && strings.Trim(item[i+len(mark):], "≥≤><= ") != "" {
			item = item[i+len(mark):]
		}
	}
	item = withoutSign(item)
	item = parse.TrimSuffixes(item, []string{"目标值", "目标为", "目标", "指标值", "计划值", "任务", "年初", "年度", "，"}) // 培训人数，年度指标值≥1200人
	return strings.TrimSpace(item)
}

// aloneInItem reports whether the item of a figure, up to the ； or the 。 behind it, ends with it and tells no other.
func (v *view) aloneInItem(f *parse.Figure) bool {
	rs := v.runesOf(f.Place.Line)
	end := f.Place.Column - 1 + f.Place.Length
	for _, w := range []string{"以上", "以内", "以下", "左右"} {
		if end+2 <= len(rs) && string(rs[end:end+2]) == w {
			end += 2
		}
	}
	if end > len(rs) || end < len(rs) && !strings.ContainsRune("；。;", rs[end]) && !(rs[end] == '、' && v.listedGoal(f)) {
		return false
	}
	if end < len(rs) && rs[end] == '。' && !v.listedGoal(f) {
		if rest := strings.TrimSpace(string(rs[end+1:])); rest != "" && !hasPrefixOf(rest, otherIndicators) {
			return false // 目标1200人。培训1286人，…
		}
	}
	name := v.itemName(f)
	return !strings.ContainsAny(name, "0123456789，、") && !fewerRunes(name, 4) && !containsWord(harmless.Replace(name), notSet...) && !containsWord(string(rs[min(end, len(rs)):]), "均", "全部", "上述", "以上", "都", "各项")
}

// heardOf reports whether another line of the report tells of what a goal is on, with a number of its kind or in words of
// what was done.
func (v *view) heardOf(g *parse.Figure) bool {
	name := v.word(v.itemName(g))
	held := func(s string) bool {
		w, n := v.word(s), 0
		for _, p := range name.pairs {
			if w.holds(p) {
				n++
			}
		}
		return float64(n) >= minToldOtherwise*float64(name.runes-1)
	}
	for id := max(1, int(g.ID)-window); id <= min(len(v.c.Figures), int(g.ID)+window); id++ {
		f := &v.c.Figures[id-1]
		if f.Report != g.Report || f.ID == g.ID || f.Dimension != g.Dimension && !(f.Dimension == numeral.Visits && g.Dimension == numeral.Persons) {
			continue
		}
		sentence, _ := v.wordsBefore(f)
		if i := strings.LastIndexAny(sentence, "；，"); i >= 0 {
			sentence = sentence[i:]
		}
		if held(sentence + f.Name + f.Topic) {
			return true
		}
	}
	rep := &v.c.Reports[g.Report-1]
	if v.listedGoal(g) {
		return v.touchedOn(g, rep)
	}
	for n := rep.FirstLine; n <= min(rep.LastLine, len(v.c.Document.Lines)); n++ {
		line := v.c.Document.Lines[n-1]
		if n != g.Place.Line && containsWord(line, "完成", "达到", "实现", "达标", "超额") && !containsWord(line, "目标", "任务") && held(line) || n != g.Place.Line && containsWord(line, doneWholly...) {
			return true
		}
	}
	return false
}

// answeredBelow reports whether the next figure tells what was reached of a goal, in the line behind that which the goal ends: 培训
// 人数目标 100 人。 / 实际培训 105 人.
func (v *view) answeredBelow(g *parse.Figure) bool {
	f := v.c.Figure(g.ID + 1)
	if f == nil || f.Place.Block != g.Place.Block+1 || f.Dimension != g.Dimension || v.saidAsGoal(f) {
		return false
	}
	sentence, _ := v.wordsBefore(f)
	return containsWord(sentence, "实际", "完成", "达到", "实现", "已")
}

// touchedOn reports whether the words behind a goal, or another line of its report, hold two characters of its name that
// not any indicator has.
func (v *view) touchedOn(g *parse.Figure, rep *parse.Report) bool {
	name := []rune(v.itemName(g))
	own := v.runesOf(g.Place.Line)
	behind := string(own[min(len(own), g.Place.Column-1+g.Place.Length):])
	for i := 0; i+1 < len(name); i++ {
		pair := string(name[i : i+2])
		if containsWord(pair, "次数", "人次", "人数", "时间", "数量", "率", "度") {
			continue
		}
		for n := rep.FirstLine; n <= min(rep.LastLine, len(v.c.Document.Lines)); n++ {
			if line := v.c.Document.Lines[n-1]; n != g.Place.Line && strings.Contains(line, pair) {
				return true
			}
		}
		if strings.Contains(behind, pair) {
			return true
		}
	}
	return false
}
