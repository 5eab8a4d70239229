package label

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// The year before can be left in what a report says of itself: the period that it evaluates, what its goals are for,
// how the year went in one sentence, and how far its result was off its goal. The report names that year nowhere else.

var (
	// evaluatedWords begin a sentence that says what a report evaluates, ofReport may stand before them.
	evaluatedWords = []string{"评价时段", "评价期间", "评价基准日", "评价时间段", "评价时间范围", "评价时间", "自评时段", "自评期间", "自评基准日", "自评对象", "评价对象", "评价范围", "自评范围", "评价年度", "自评年度", "绩效评价时段", "绩效评价期间", "绩效评价基准日", "绩效评价对象", "绩效评价范围"}
	ofReport       = []string{"本次", "此次", "本报告", "本项目", "本轮", "的"}
	// notEvaluated are words by which such a sentence rightly names another year.
	notEvaluated = []string{
		"对比", "对照", "比较", "上年", // compared
		"结转", "追溯", "延伸", "起", "以来", "延续", "整改", "提前", // of what began before, or goes on
		"立项", "启动", "批复", "开工", "验收", "下达", "印发", "《", // a step of the project
	}
	// summedUp begin a sentence that sums up, wellDone are what it says of the year.
	summedUp = []string{"总体来看", "总的来看", "总体上看", "总体而言", "综上", "综上所述", "综合来看", "总体看", "整体来看", "总之", "综合评价"}
	wellDone = []string{"较好", "良好", "规范", "全部完成", "全部实现", "成效", "圆满", "实现了", "达到预期", "达到了预期", "合理", "显著", "完成了"}
	// ofDone are words of a heading over results, doneWorks the verbs that tell there what was done.
	ofDone    = []string{"完成", "履职", "绩效", "产出", "成效", "效益", "实施情况", "执行", "目标"}
	doneWorks = []string{"举办", "养护", "维修", "治理", "整治", "改造", "新建", "修建", "建设", "购置", "采购", "安装", "接待", "服务", "检测", "监测", "巡查", "宣传", "受理", "办理", "资助", "补助", "补贴", "兑付", "处理", "清运", "种植", "造林", "接种", "检查", "新增", "支付", "拨付", "投入"}
	// whoDid may stand before such a verb.
	whoDid = []string{
		"，", "全县", "全市", "全区", "全省", "全旗", "全州", "全镇", "全乡", "全局", "全馆", "我县", "我市", "我区", "我省", "我局", "我馆", "我校", "我院", "我镇", "我乡", "我中心", "我单位", "本单位", "本县", "本局", "县里", "市里", // who
		"共计", "共", "累计", "全年", "组织", "开展", "实际", "已", "按计划", // how much, and how
	}
	// ofTask are the words behind a time by which what was done until then is of the year's task.
	ofTask = []string{"年度目标任务", "年度任务", "年度目标", "全年任务", "全年目标", "年初目标", "年初任务", "年度计划", "全年计划"}
	// notOwnTask are words by which a sentence on completed tasks rightly names an earlier year.
	notOwnTask = []string{"上年", "去年", "结转", "遗留", "清算", "比上", "较", "同期", "本年度完成", "《", "整改", "下达"}
	// missedGoal say that a result was off its goal.
	missedGoal = []string{"比目标", "较目标", "比年初目标", "较年初目标", "比年度目标", "较年度目标", "比计划", "较计划", "低于目标", "少于目标", "未达到目标", "未完成目标"}
	// notOwnDue are words by which what was done until a time of the year before is rightly told.
	notOwnDue = []string{"上年", "去年", "投资", "提前", "结转", "今年", "本年度", "规划", "三年", "缴费", "征缴", "筹资", "《"}
	// notOwnGoal are words by which a goal with its result is one of the year before, told to compare.
	notOwnGoal = []string{"比", "较", "本年", "今年", "高于", "低于上", "上年", "基数", "连续", "两年", "历年"}
	// notOwnShort are words by which a result that was off its goal is rightly one of the year before.
	notOwnShort = []string{"上年", "今年", "本年", "结转", "，2", "基数", "整改"}
	// goalFor begin a sentence of goals that goes on with the year they are for.
	goalFor = []string{"保障", "确保", "完成", "实现", "做好", "落实", "通过"}
	// notGoal are words by which a sentence of goals rightly names an earlier year.
	notGoal = []string{
		"上年", "去年", "上一年", "同期", "今年", "本年", // of the year before by its name
		"结转", "遗留", "续建", "跨年", "延续", "欠", "未", "清算", "清偿", "尾款", "后续", "水毁", "灾毁", // left over from it, or paid for it
		"开工", "启动", "批复", "立项", "招标", "新建", "建成", "验收", "竣工", "决算", "移交", "合同", "签订", "试点", "列为", "列入", // begun in it, or done
		"以来", "年起", "月起", "日起", "两年", "三年", "滚动", "巩固", "基础", // over several years
		"提前", "下达", "印发", "《", "年底前", "征缴", "缴费", "被", "获", // granted in it, by a paper of it
		"比", "较", "底数", "基数", // compared with
	}
)

// lastYears reads the sentence of lexemes k up to end of paragraph i.
func lastYears(c *content.Draft, i, k, end, own int) {
	p := c.Paras[i]
	evaluatedPeriod(c, p, k, end, own)
	comparedWithItself(c, p, k, end, own)
	completedTasks(c, p, k, end, own)
	year := loneYear(p, k, end)
	if year == nil || year.Period.Year != own-1 || onYear(c, p.Report, own-1) || timesYear(c, p.Report, own-1) != 1 || labelledAt(c, p, year) || yearTold(c, i, k, end, own) || p.Heading && end == len(p.Lex) && k == 0 {
		return
	}
	h := c.SectionHeading(p.Section)
	lead, rest := leadOf(p.Sub(p.Lex[k].From, year.From)), strings.TrimLeft(p.Sub(year.To, p.Lex[end-1].To), "度 ")
	if lang.ContainsAny(h, ofOld) || lang.ContainsAny(h, ofBefore) || lang.ContainsAny(h, []string{"审计", "巡察", "问题整改"}) || lang.HasAnyPrefix(rest, []string{"初", "末", "底"}) || ofThen(rest) {
		return
	}
	if summedYear(lead, rest) || goalYear(c, p, h, lead, rest, wholeYear(p, year)) || targetOfYear(c, p, k, end, lead, rest) || offGoal(h, lead, rest) || didInYear(h, lead, rest) && toldElsewhere(c, p, k, end, own) {
		yearLabel(c, p, year, false)
		dateAnew(c, p, p.Lex[k].Sentence, own)
	}
}

// longestThen is how many characters the words have at most between a year and what came of it.
const longestThen = 16

// ofThen reports whether words behind a year name what came of it: 2022年建成的 36 处设施, 2022年宣传活动 26 场的经验.
func ofThen(rest string) bool {
	clause := rest
	if i := strings.IndexAny(rest, "，。；：、"); i >= 0 {
		clause = rest[:i]
	}
	then, what, ok := strings.Cut(clause, "的")
	return ok && then != "" && what != "" && !content.Longer(then, longestThen)
}

// toldElsewhere reports whether the report prints a figure of the sentence of lexemes k up to end in another one, and never as one of
// the year before: what was done in that year may well be told in a report on the next.
func toldElsewhere(c *content.Draft, p *content.Para, k, end, own int) bool {
	found := false
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if m.Pos < k || m.Pos >= end || f.Numeral.Raw.Significant() < 2 {
			continue
		}
		for g := range c.FiguresOf(f.Report) {
			if g.Place.Block == f.Place.Block && g.Place.Sentence == f.Place.Sentence || g.Dimension != f.Dimension || !g.Value.Equal(f.Value) {
				continue
			}
			if y := g.Key.Period; y.Rel != "" && y.Rel != "本年" || y.Year != 0 && y.Year != own && y.Year != own-1 {
				return false
			}
			found = true
		}
	}
	return found
}

// completedTasks reads 对2023年某资金开展自评，基本完成了2022年某项目目标任务，综合得分 96 分, in the sentence of lexemes k up to end.
func completedTasks(c *content.Draft, p *content.Para, k, end, own int) {
	for j := k; j < end; j++ {
		x := &p.Lex[j]
		if x.Kind != content.LexPeriod || *x.Period != (lang.Period{Year: own - 1}) || !lang.HasAnySuffix(p.Sub(p.Lex[k].From, x.From), []string{"完成了", "完成", "实现了"}) || labelledAt(c, p, x) {
			continue
		}
		task, _, _ := strings.Cut(p.Sub(x.To, p.Lex[end-1].To), "，")
		task = strings.TrimRight(task, "。；")
		if !content.Longer(task, 20) && lang.HasAnySuffix(task, []string{"目标任务", "绩效目标", "年度目标", "任务目标", "目标"}) && !lang.ContainsAny(p.Sub(p.Lex[k].From, p.Lex[end-1].To), notOwnTask) &&
			timesYear(c, p.Report, own-1) == 1 && !onYear(c, p.Report, own-1) && !lang.ContainsAny(c.SectionHeading(p.Section), ofOld) {
			yearLabel(c, p, x, true)
		}
		return
	}
}

// GoalCell reads a cell of a form's goals or results that tells no figure.
func GoalCell(c *content.Draft, p *content.Para) {
	if p.Report < 1 || c.Reports[p.Report-1].Year == 0 {
		return
	}
	own := c.Reports[p.Report-1].Year
	for k := 0; k < len(p.Lex); {
		end := k
		for end < len(p.Lex) && p.Lex[end].Sentence == p.Lex[k].Sentence {
			end++
		}
		year := loneYear(p, k, end)
		if year != nil && year.Period.Year == own-1 && !onYear(c, p.Report, own-1) && timesYear(c, p.Report, own-1) == 1 && !labelledAt(c, p, year) {
			if lead, rest := leadOf(p.Sub(p.Lex[k].From, year.From)), strings.TrimLeft(p.Sub(year.To, p.Lex[end-1].To), "度 "); !ofThen(rest) && goalYear(c, p, "", lead, rest, wholeYear(p, year)) {
				yearLabel(c, p, year, false)
			}
		}
		k = end
	}
}

// evaluatedPeriod reads 评价时段为2022年1月1日至2022年12月31日 in a report on 2023.
func evaluatedPeriod(c *content.Draft, p *content.Para, k, end, own int) {
	if !strings.Contains(title(c, p), lang.Itoa(own)) || onYear(c, p.Report, own-1) || p.Heading && end == len(p.Lex) && k == 0 {
		return
	}
	var first *content.Lexeme
	for j := k; j < end; j++ {
		x := &p.Lex[j]
		if x.Kind != content.LexPeriod || x.Period.Year == 0 {
			continue
		}
		if x.Period.Year != own-1 {
			return
		}
		if first == nil {
			first = x
		}
	}
	if first == nil || labelledAt(c, p, first) || timesYear(c, p.Report, own) < 2 {
		return
	}
	lead := p.Sub(p.Lex[k].From, first.From)
	if _, at := content.HeadingAt([]rune(lead)); at > 0 {
		lead = string([]rune(lead)[at:])
	}
	lead = content.TrimPrefixes(lead, ofReport)
	for _, w := range evaluatedWords {
		if rest, ok := strings.CutPrefix(lead, w); ok && !content.Longer(rest, 4) && !lang.ContainsAny(lead+p.Sub(first.To, p.Lex[end-1].To), notEvaluated) {
			yearLabel(c, p, first, true)
			return
		}
	}
}

// summedYear reads 总体来看，2022年某项目资金使用规范，绩效目标完成较好.
func summedYear(lead, rest string) bool {
	lead, ok := strings.CutSuffix(lead, "，")
	return ok && lang.HasAnyPrefix(lead, summedUp) && !content.Longer(lead, 8) && lang.ContainsAny(rest, wellDone) && lang.ContainsAny(rest, []string{"项目", "资金", "绩效目标", "工作", "预算", "基金"}) &&
		!lang.ContainsAny(unjudged.Replace(rest), judged) && !lang.ContainsAny(unjudged.Replace(rest), notGoal)
}

// inYear begin what is to be done in a year or was, behind its name; what else follows may be a thing of that year,
// 2022年大中修路段.
var inYear = []string{"全面", "全部", "基本", "按", "预计", "计划", "争取", "力争", "继续", "加强", "提升", "提高", "落实", "完成", "保障", "确保", "实现", "做好", "开展", "组织", "推进", "通过", "严格", "认真", "积极", "共", "我", "全县", "全市", "全区", "全镇"}

// wholeYear reports whether a year is told as a term, 2022年度.
func wholeYear(p *content.Para, year *content.Lexeme) bool {
	return strings.Contains(p.Sub(year.From, min(year.To+1, p.Text.Len())), "年度")
}

// goalYear reads 2022年落实各项政策，确保… among the goals of a report, and in the texts of goals and results of a form; whole
// says that the year is told as a term.
func goalYear(c *content.Draft, p *content.Para, heading, lead, rest string, whole bool) bool {
	among := lang.ContainsAny(heading, content.GoalHeads) && !lang.ContainsAny(heading, weighedGoals) && !p.InTable || p.InTable && c.SideOf(content.PlaceOf(p.Text, 0, 1).Line) != content.NoSide
	if !among || lang.ContainsAny(unjudged.Replace(rest), notGoal) || lang.HasAnyPrefix(rest, []string{"起", "参保", "末", "底"}) {
		return false
	}
	if by, ok := strings.CutSuffix(lead, "，"); ok && !content.Longer(by, 8) {
		lead = ""
	}
	for _, w := range goalFor {
		if lead == w {
			return whole // 保障2022年度灌区用水, not 保障2022年新建泵站运行
		}
	}
	return lead == "" && (whole || lang.HasAnyPrefix(strings.TrimLeft(rest, "， "), inYear))
}

// weighedGoals are words of a heading under which goals are weighed, not set.
var weighedGoals = []string{"完成", "实现", "结果", "分析", "偏离", "调整", "达成", "自评", "应用"}

// targetOfYear reads 2022年度群众满意度目标≥90%，实际93.4%: the goal and the result of an indicator.
func targetOfYear(c *content.Draft, p *content.Para, k, end int, lead, rest string) bool {
	goal, result, ok := strings.Cut(rest, "，")
	if lead != "" || !ok || !lang.ContainsAny(goal, []string{"目标", "指标值", "计划"}) || !lang.HasAnyPrefix(result, []string{"实际", "完成", "实现", "达到", "自评"}) || lang.ContainsAny(rest, notOwnGoal) {
		return false
	}
	n := 0
	for j := k; j < end; j++ {
		if p.Lex[j].Kind == content.LexFigure && c.At(p.Lex[j].Fig).Dimension != numeral.Time {
			n++
		}
	}
	return n >= 2
}

// offGoal reads 受人口外流影响，2022年参保人数比目标少 2460 人 among problems.
func offGoal(heading, lead, rest string) bool {
	if !lang.ContainsAny(heading, []string{"问题", "不足", "偏离", "原因", "偏差"}) || !lang.ContainsAny(rest, missedGoal) || lang.ContainsAny(rest, notOwnShort) {
		return false
	}
	return lead == "" || strings.HasSuffix(lead, "，") && lang.HasAnyPrefix(lead, []string{"受", "因", "由于", "随着"})
}

// didInYear reads 2022年，我馆举办活动 68 场次 below a heading over results, and 截至2022年底完成 126 公里，完成年度任务的 105%.
func didInYear(heading, lead, rest string) bool {
	if lead != "" || lang.ContainsAny(rest, notDone) || !lang.ContainsAny(heading, ofDone) {
		return false
	}
	rest = content.TrimPrefixes(rest, whoDid)
	for _, w := range doneWorks {
		if s, ok := strings.CutPrefix(rest, w); ok {
			to := strings.IndexAny(s, "0123456789")
			return to >= 0 && !strings.ContainsAny(s[:to], "，；") && !strings.Contains(s[:to], "的") // not 2022年新建的 3 个分馆
		}
	}
	return strings.HasPrefix(rest, "完成") && strings.ContainsAny(rest, "0123456789")
}

// dueByYear reads 截至2022年12月底，完成养护 126 公里，完成年度任务的 105% in a report on 2023.
func dueByYear(c *content.Draft, i, k, end, own int) {
	p := c.Paras[i]
	year := lonePeriod(p, k, end)
	if year == nil || *year.Period != (lang.Period{Year: own - 1, From: 12, To: 12}) || onYear(c, p.Report, own-1) || labelledAt(c, p, year) || yearTold(c, i, k, end, own) || !onlyPeriod(c, p, year) {
		return
	}
	lead, rest := leadOf(p.Sub(p.Lex[k].From, year.From)), p.Sub(year.To, p.Lex[end-1].To)
	h := c.SectionHeading(p.Section)
	if lead != "截至" && lead != "截止" && lead != "截止到" && lead != "截至到" || lang.ContainsAny(h, ofOld) && !strings.Contains(h, "进度") || lang.ContainsAny(rest, notOwnDue) {
		return
	}
	for _, w := range ofTask {
		if _, share, ok := strings.Cut(rest, w); ok && strings.HasPrefix(share, "的") && strings.Contains(share, "%") || strings.Contains(rest, "占"+w) {
			yearLabel(c, p, year, false)
			dateAnew(c, p, p.Lex[k].Sentence, own)
			return
		}
	}
}

// onlyPeriod reports whether a report names the time of a lexeme nowhere else.
func onlyPeriod(c *content.Draft, p *content.Para, at *content.Lexeme) bool {
	return countPeriods(c).Period[content.ReportPeriod{Report: p.Report, Period: *at.Period}] == 1
}

// comparedWithItself reads 2022年度总支出 612 万元，…，比2022年度决算数减少 88 万元: no year is compared with itself.
func comparedWithItself(c *content.Draft, p *content.Para, k, end, own int) {
	var first *content.Lexeme
	for j := k; j < end; j++ {
		x := &p.Lex[j]
		if x.Kind != content.LexPeriod || x.Period.Year == 0 {
			continue
		}
		if *x.Period != (lang.Period{Year: own - 1}) {
			return
		}
		if first == nil {
			if content.Longer(leadOf(p.Sub(p.Lex[k].From, x.From)), 6) || against(p, x) {
				return
			}
			first = x
			continue
		}
		between, behind := p.Sub(first.To, x.From), p.Sub(x.To, p.Lex[end-1].To)
		if lang.HasAnySuffix(between, []string{"，比", "，较", "，与", "，同比", "，相比"}) && lang.ContainsAny(between, []string{"支出", "收入", "完成", "参保", "结余"}) && !strings.ContainsAny(between, "；") && !lang.ContainsAny(between, []string{"计划", "预算", "目标", "年初", "上年"}) &&
			lang.HasAnyPrefix(strings.TrimLeft(behind, "度同期决算数的实际"), []string{"减少", "增加", "下降", "增长", "上升", "相比", "多", "少"}) && !labelledAt(c, p, first) {
			yearLabel(c, p, first, true)
			for _, mi := range p.Mentions {
				m := &c.Mentions[mi]
				if f := c.At(m.Figure); m.Pos > k && p.Lex[m.Pos].From < x.From && f.Key.Period.Year == own-1 {
					f.Key.Period.Year = own
				}
			}
		}
		return
	}
}
