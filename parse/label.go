package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// LabelKind says what a Label names.
type LabelKind int

const (
	LabelFund LabelKind = iota
	LabelYear
	LabelIndicator
	LabelProject
	LabelOwner // an office or a county
)

// Label is a name in the text that is not the report's own.
type Label struct {
	Kind      LabelKind
	Place     Place
	Words     string
	Own       string // the name that was meant, where it can be told
	Report    int
	Evaluated bool // the clause says what is evaluated, scored or executed
}

// evaluating are words of a clause that says what is evaluated, scored or
// executed; guarding are those of a clause on the handling of the fund; apart are those of one
// that says that another fund is evaluated elsewhere.
var (
	evaluating = []string{"运行总体", "运行平稳", "运行安全", "运行良好", "运行正常", "总体平稳", "评价", "评分", "自评", "执行率", "得分", "绩效"}
	guarding   = []string{"挪用", "截留", "挤占", "专款专用", "收支两条线", "专户", "专账"}
	apart      = []string{"单独", "另行", "由市", "由省", "由上级", "不在", "未纳入", "不纳入"}
	handling   = []string{"使用", "拨付", "支付", "支出", "执行", "发放", "管理", "监管", "结转"}
	// objects follow a fund's name where it is what the report is about.
	objects = []string{"财政补助资金", "中央补助资金", "财政专项资金", "专项资金", "补助经费", "补助资金", "基金项目", "基金", "资金", "项目", "补助项目"}
)

// confusable reports whether one fund's name in another's report is a slip:
// funds that a report may rightly speak of together are not.
func confusable(own, other Fund) bool {
	if own == other || own == NoFund || other == NoFund || own == BasicMedical || other == BasicMedical {
		return false
	}
	pair := func(a, b Fund) bool { return own == a && other == b || own == b && other == a }
	return !pair(Employee, Maternity) && !pair(Resident, Critical) && !pair(Employee, Critical) && !pair(Employee, CivilService) && !pair(Pension, EmployeePension) && !pair(Pension, ResidentPension) && !pair(Pension, InstitutionPension)
}

// namesFund reports whether the paragraph holds the full name of a fund.
func (p *para) namesFund() bool {
	for k := range p.lex {
		if x := &p.lex[k]; x.kind == lexTerm && x.term.Full {
			return true
		}
	}
	return false
}

// fundLabels finds the names of other funds in a paragraph.
func (c *Content) fundLabels(p *para) {
	if p.report < 1 || !p.namesFund() {
		return
	}
	own := c.Reports[p.report-1].Fund
	// A report on some other project has no fund of its own.
	foreign := own == NoFund && c.Reports[p.report-1].otherProject()
	if own == NoFund && !foreign {
		return
	}
	rs := p.text.Runes
	for k := range p.lex {
		x := &p.lex[k]
		if x.kind != lexTerm || !x.term.Full || !foreign && !confusable(own, x.term.Fund) || x.depth > 0 {
			continue
		}
		end := x.to
		object, grant := false, false
		for _, o := range objects {
			if hasAt(rs, end, o) {
				end += len([]rune(o))
				object = true
				grant = strings.Contains(o, "补助")
				break
			}
		}
		if !object {
			continue
		}
		if hasAt(rs, end, "管理") || hasAt(rs, end, "财务") || hasAt(rs, end, "、") || k > 0 && p.lex[k-1].kind == lexPunct && (p.lex[k-1].r == '《' || p.lex[k-1].r == '、') {
			continue // one of several, or a document's name
		}
		from, to := p.clause(k)
		clause := p.sub(from, to)
		if own != NoFund && (strings.Contains(clause, own.Name()) || fundIn(clause, own)) {
			continue
		}
		if foreign && !grant {
			continue
		}
		if containsAny(clause, apart) {
			continue
		}
		ev, gd := containsAny(clause, evaluating) || runsWell(clause), containsAny(clause, guarding)
		if sentenceStart(p, k) == k {
			// 某基金实行财政专户管理，专款专用: the sentence is about it.
			sentence := p.restOfSentence(k)
			gd = gd || containsAny(sentence, guarding) && !(own != NoFund && (strings.Contains(sentence, own.Name()) || fundIn(sentence, own)))
		}
		if !ev && !gd && !(grant && containsAny(clause, handling)) || ev && own != NoFund && c.judgedBeside(p, k, own) {
			continue
		}
		c.Labels = append(c.Labels, Label{Kind: LabelFund, Place: placeOf(p.text, x.from, end), Words: string(rs[x.from:end]), Report: p.report, Evaluated: true})
	}
}

// judgedBeside reports whether another sentence of the paragraph gives the score of the report's own fund, so that the one of lexeme k
// gives another's beside it: 医疗救助资金自评得分96分。居民医保资金自评得分95分.
func (c *Content) judgedBeside(p *para, k int, own Fund) bool {
	for j := range p.lex {
		if sentenceStart(p, j) != j || p.lex[j].sentence == p.lex[k].sentence {
			continue
		}
		if s := p.restOfSentence(j); fundIn(s, own) && containsAny(s, []string{"得分", "等级", "等次", "评分"}) {
			return true
		}
	}
	return false
}

// runsWell reports whether a clause sums up how a fund does: 基金运行基本平稳.
func runsWell(clause string) bool {
	_, how, ok := strings.Cut(clause, "运行")
	return ok && !longer(how, 8) && containsAny(how, []string{"平稳", "良好", "安全", "正常", "稳健"})
}

func fundIn(s string, f Fund) bool { return fundsOf(s)[f] }

// clause are the characters between the commas around lexeme k; 、 does not
// part clauses.
func (p *para) clause(k int) (from, to int) {
	i, j := k, k
	for i > 0 && !(p.lex[i-1].kind == lexPunct && (p.lex[i-1].r == '，' || p.lex[i-1].r == '。' || p.lex[i-1].r == '；' || p.lex[i-1].r == '：')) {
		i--
	}
	for j+1 < len(p.lex) && !(p.lex[j+1].kind == lexPunct && (p.lex[j+1].r == '，' || p.lex[j+1].r == '。' || p.lex[j+1].r == '；')) {
		j++
	}
	return p.lex[i].from, p.lex[j].to
}

// restOfSentence are the words of a sentence from lexeme k on.
func (p *para) restOfSentence(k int) string {
	e := k
	for e+1 < len(p.lex) && p.lex[e+1].sentence == p.lex[k].sentence {
		e++
	}
	return p.sub(p.lex[k].from, p.lex[e].to)
}

// yearVerbs are words of a sentence that reports on the year itself, yearElse
// those that explain another year in it.
var (
	yearVerbs = []string{"拟使用", "达标", "自评", "得分", "完成情况", "全部完成", "绩效目标", "年度目标", "预算执行率", "偏离"}
	yearElse  = []string{"上年", "去年", "结转", "提前下达", "比", "较", "印发", "下达", "文件", "以来", "起", "同期", "底", "清算", "截至", "计划", "规划", "《", "[", "收回", "次年", "至", "年初结余", "立项", "启动", "签订", "参保", "整改", "发现", "通知", "反馈", "决算", "验收", "被", "据此", "本年", "今年", "考核", "欠款", "清偿", "开工", "连续", "抚育", "管护", "补植", "补造", "原因是", "原因为", "原因不同"}
)

// granted and spent are words of a sentence that tells what the year's money
// was and what became of it; notGrant those that explain another year in it.
var (
	granted  = []string{"下达", "安排", "到位", "收到", "项目资金为", "资金总额为", "预算为"}
	spent    = []string{"支出", "拨付", "支付", "执行"}
	notGrant = []string{"上年", "去年", "今年", "本年", "结转", "提前", "比", "较", "印发", "文件", "清算", "计划", "次年", "年底", "年末", "《", "[", "至", "起"}
)

// ofBefore are words of a heading under which a report rightly tells how earlier years were judged.
var ofBefore = []string{"背景", "历年", "以前", "上年", "往年", "上一", "上轮", "整改"}

// yearLabels finds sentences that report on another year than the report's.
func (c *Content) yearLabels(i int) {
	p := c.paras[i]
	if p.report < 1 || c.Reports[p.report-1].Year == 0 {
		return
	}
	own := c.Reports[p.report-1].Year
	for k := 0; k < len(p.lex); {
		s := p.lex[k].sentence
		end := k
		var year *lexeme
		years, money, first := 0, 0, true
		same := false
		for ; end < len(p.lex) && p.lex[end].sentence == s; end++ {
			x := &p.lex[end]
			if x.kind == lexFigure && c.figure(x.fig).Dimension == numeral.Money {
				money++
			}
			if x.kind == lexPeriod && x.period.Year != 0 {
				if x.period.Year == own {
					same = true
				}
				if first {
					year = x
				}
				first = false
				years++
			}
		}
		from, to := p.lex[k].from, p.lex[end-1].to
		if lone := years == 1 && !same && year.period.Year == own-1 && !c.onYear(p.report, year.period.Year) && !c.yearTold(i, k, end, own); lone && c.concludes(p, k, end, year) {
			c.yearLabel(p, year, true)
			c.dateAnew(p, s, own)
		} else if lone && year.from-from <= 6 && !p.heading && !containsAny(c.headingText(p.section), ofBefore) && !(strings.HasPrefix(strings.TrimSpace(p.line), "附") && containsAny(p.line, besideYear)) && !judgedBefore(p, k, end, year) && !c.scoredOtherwise(p, k, year.from) {
			sentence := p.sub(from, to)
			told := !c.evaluatesMany(p.report, p.line) && (containsAny(sentence, yearVerbs) || containsAny(c.headingText(p.section), []string{"结论", "自评结果", "小结"})) && !containsAny(strings.Replace(sentence, "比例", "", -1), yearElse)
			// What was granted and spent is told of one year, and it is not the report's.
			alone := money >= 2 && containsAny(sentence, granted) && containsAny(sentence, spent) && !containsAny(sentence, notGrant) && (!c.moneyOf(p.report, own) || c.timesYear(p.report, own-1) == 1 && !c.budgetOf(p.report, own))
			if told || alone {
				c.yearLabel(p, year, told)
			}
		}
		c.evaluatedYear(p, k, end, own)
		c.headingYear(p, k, end, own)
		c.doneYear(i, k, end, own)
		c.sameOfYear(p, k, end, own)
		c.plannedYear(i, k, end, own)
		c.appliedYear(p, k, end, own)
		c.carriedOutYear(i, k, end, own)
		c.spentByYear(p, k, end, own)
		c.lastYears(i, k, end, own)
		c.dueByYear(i, k, end, own)
		c.onlyTold(i, k, end, own)
		k = end
	}
}

// noPremium drops the words of the insured, of whom a year's end tells.
var noPremium = strings.NewReplacer("参保", "", "个人缴费", "", "缴费人数", "", "缴费人员", "", "基础养老金", "", "年初预算", "", "基数", "")

// onlyTold reads 2021年基金收入 16842.5 万元 in a report on 2022 that tells of no other income, in the sentence of lexemes k up to end: what
// came in, went out, was granted or insured is told of the report's own year.
func (c *Content) onlyTold(i, k, end, own int) {
	p := c.paras[i]
	year := p.loneDated(k, end)
	if year == nil || year.period.Year != own-1 || year.period.From != 0 && year.period.From != 12 || !strings.Contains(title(c, p), itoa(own)) || c.onYear(p.report, own-1) || c.labelledAt(p, year) || c.timesYear(p.report, own-1) > 2 || c.timesYear(p.report, own) < 2 {
		return
	}
	lead, behind := leadOf(p.sub(p.lex[k].from, year.from)), p.sub(year.to, p.lex[end-1].to)
	told := p.sub(p.lex[k].from, p.lex[end-1].to)
	if lead != "" && !slices.Contains(upToDay, lead) || containsAny(noPremium.Replace(behind), notSpent) || containsAny(noPremium.Replace(firstTold("年"+behind)), notDone) || containsAny(firstTold(told), carriedElse) || containsAny(noPremium.Replace(firstTold("年"+behind)), strayElse) || containsAny(c.headingText(p.section), ofBefore) || ofThen(strings.TrimLeft(behind, "度 ")) {
		return
	}
	if year.period.From != 0 {
		if strings.Contains(firstTold("年"+behind), "结余") || strings.Contains(p.line, "截至"+itoa(own)) || c.yearTold(i, k, end, own) {
			return
		}
		for _, w := range []string{"上年结转", "年初结转", "结转资金", "以前年度", "提前下达"} {
			if c.timesSaid(p.report, w) > 0 {
				return // money of another year as well
			}
		}
	}
	var f *Figure
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if m.Pos < k || m.Pos >= end {
			continue
		}
		if m.Role != RoleLevel || m.Depth > 0 {
			return
		}
		f = c.figure(m.Figure)
		break
	}
	if f == nil || f.Key.Part || f.Approximate != "" || f.Bound != "" || f.Dimension != numeral.Money && f.Key.Measure != Enrolled {
		return
	}
	switch f.Key.Measure {
	case Income, Outlay, Budget, Received, Enrolled:
	default:
		return
	}
	for g := range c.figuresOf(p.report) {
		if g.ID != f.ID && g.Dimension == f.Dimension && g.Key.Measure == f.Key.Measure && !g.Key.Part && g.Bound == "" && g.Key.Mode != Planned && !g.Value.Equal(f.Value) && !(g.Place.Block == f.Place.Block && g.Place.Sentence == f.Place.Sentence) {
			return // another year's, or a part of it
		}
	}
	c.yearLabel(p, year, false)
	c.dateAnew(p, p.lex[k].sentence, own)
}

// yearLabel adds the year that a period names, without 度 and the months behind it.
func (c *Content) yearLabel(p *para, year *lexeme, evaluated bool) {
	rs := p.text.Runes
	to := year.from
	for to < year.to && rs[to] != '年' {
		to++
	}
	to = min(to+1, year.to)
	c.Labels = append(c.Labels, Label{Kind: LabelYear, Place: placeOf(p.text, year.from, to), Words: string(rs[year.from:to]), Report: p.report, Evaluated: evaluated})
}

// lonePeriod is the one period that lexemes k up to end name, nil where there are none or several.
func (p *para) lonePeriod(k, end int) *lexeme {
	return p.lone(k, end, func(x *Period) bool { return true })
}

// loneDated is the one period with a year of its own among lexemes k up to end, nil where there are none or several.
func (p *para) loneDated(k, end int) *lexeme {
	return p.lone(k, end, func(x *Period) bool { return x.Year != 0 })
}

// loneYear is the one period of lexemes k up to end where it is a whole year and nothing else, nil else.
func (p *para) loneYear(k, end int) *lexeme {
	if x := p.lonePeriod(k, end); x != nil && x.period.Year != 0 && *x.period == (Period{Year: x.period.Year}) {
		return x
	}
	return nil
}

// lone is the one period of a kind among lexemes k up to end.
func (p *para) lone(k, end int, of func(x *Period) bool) (found *lexeme) {
	for ; k < end; k++ {
		if x := &p.lex[k]; x.kind == lexPeriod && of(x.period) {
			if found != nil {
				return nil
			}
			found = x
		}
	}
	return found
}

// yearTold reports whether the sentence before or behind lexemes k up to end of
// paragraph i begins with a year: the report tells of both years in turn.
func (c *Content) yearTold(i, k, end, year int) bool {
	p := c.paras[i]
	begins := func(q *para, j int) bool {
		for ; j >= 0 && j < len(q.lex) && (q.lex[j].kind == lexPunct || q.lex[j].kind == lexOther); j++ {
		}
		return j >= 0 && j < len(q.lex) && q.lex[j].kind == lexPeriod && (q.lex[j].period.Year == year || q.lex[j].period.Rel == "本年")
	}
	if end < len(p.lex) && begins(p, end) || k > 0 && begins(p, sentenceStart(p, k-1)) {
		return true
	}
	near := func(j int) *para {
		if j < 0 || j >= len(c.paras) || c.paras[j].report != p.report || c.paras[j].inTable != p.inTable {
			return nil
		}
		return c.paras[j]
	}
	if q := near(i + 1); q != nil && end == len(p.lex) && begins(q, 0) {
		return true
	}
	q := near(i - 1)
	return q != nil && k == 0 && len(q.lex) > 0 && begins(q, sentenceStart(q, len(q.lex)-1))
}

// moneyOf reports whether a report prints money of a year by name.
func (c *Content) moneyOf(report, year int) bool {
	if c.moneyYears == nil {
		c.moneyYears = map[[2]int]bool{}
		for i := range c.Figures {
			if f := &c.Figures[i]; f.Dimension == numeral.Money && f.Key.Period.Year != 0 {
				c.moneyYears[[2]int{f.Report, f.Key.Period.Year}] = true
			}
		}
	}
	return c.moneyYears[[2]int{report, year}]
}

// budgetOf reports whether a report prints what a year was granted, by name.
func (c *Content) budgetOf(report, year int) bool {
	for f := range c.figuresOf(report) {
		if f.Dimension == numeral.Money && f.Key.Period.Year == year && (f.Key.Measure == Budget || f.Key.Measure == Received || f.Key.Measure == Prepaid) {
			return true
		}
	}
	return false
}

// onYear reports whether a title names a year, which the report is on, too: 2018年计划和2017年
// 执行情况, 2021-2022年度.
func (c *Content) onYear(report, year int) bool {
	_, rest, ok := strings.Cut(c.Reports[report-1].Title, itoa(year))
	return ok && hasAnyPrefix(strings.TrimLeft(rest, " "), []string{"年", "-", "—", "–", "－", "~", "～", "至", "、", "和"})
}

// evaluatesMany reports whether words of a report that is itself no evaluation tell of evaluations of many others, which are of
// the year before: 组织各部门对2022年度项目开展绩效自评, 完成2022年度绩效评价 86 个.
func (c *Content) evaluatesMany(report int, words string) bool {
	title := c.Reports[report-1].Title
	return !containsAny(title, []string{"自评", "评价", "绩效"}) && containsAny(title, []string{"预算", "财政", "工作报告"}) && containsAny(words, []string{"评价", "自评"}) &&
		containsAny(words, []string{"各部门", "各单位", "部门单位", "市直", "县直", "区直", "省直", "市级项目", "重点评价", "重点绩效评价", "全覆盖", "委托第三方"})
}

// evaluatedYear reads 对2022年度…开展自评: the year of what is evaluated.
func (c *Content) evaluatedYear(p *para, k, end, own int) {
	rs := p.text.Runes
	for ; k < end; k++ {
		x := &p.lex[k]
		if x.kind != lexPeriod || x.period.Year != own-1 || c.onYear(p.report, own-1) || x.period.To != 0 || x.from == 0 || rs[x.from-1] != '对' {
			continue
		}
		rest := p.sub(x.to, p.lex[end-1].to)
		if i := strings.IndexAny(rest, "，；。"); i >= 0 {
			rest = rest[:i]
		}
		if x.from > 1 && rs[x.from-2] == '针' || containsAny(c.headingText(p.section), ofBefore) {
			continue // 针对2022年度绩效评价提出的问题
		}
		if c.evaluatesMany(p.report, p.sub(p.lex[k].from, p.lex[end-1].to)) || c.evaluatesMany(p.report, p.line) && containsAny(rest, []string{"个", "项目"}) {
			continue
		}
		if containsAny(rest, []string{"自评", "绩效评价", "进行评价", "开展评价"}) && !containsAny(rest, []string{"《", "文件", "和2", "至2", "、2"}) {
			c.yearLabel(p, x, true)
			return
		}
	}
}

// indicatorLabels compares the first-level names of score tables with those of
// the report's own indicator system.
func (c *Content) indicatorLabels() {
	for r := range c.Reports {
		var system, scored []levelName
		for _, l := range c.levels {
			if l.report != r+1 {
				continue
			}
			if l.scored {
				scored = append(scored, l)
			} else {
				system = append(system, l)
			}
		}
		has := func(list []levelName, n string) bool {
			for _, l := range list {
				if l.name == n {
					return true
				}
			}
			return false
		}
		shared := 0
		for _, l := range scored {
			if has(system, l.name) {
				shared++
			}
		}
		if len(system) < 2 || shared < 1 {
			continue
		}
		missing := false
		for _, l := range system {
			missing = missing || !has(scored, l.name)
		}
		if !missing {
			continue
		}
		for _, l := range scored {
			if !has(system, l.name) {
				own := ""
				for _, s := range system {
					if has(scored, s.name) || strings.HasSuffix(s.name, "指标") != strings.HasSuffix(l.name, "指标") {
						continue
					}
					if own != "" && own != s.name {
						own = "" // which of several was meant cannot be told
						break
					}
					own = s.name
				}
				c.Labels = append(c.Labels, Label{Kind: LabelIndicator, Place: l.place, Words: l.name, Own: own, Report: r + 1, Evaluated: true})
			}
		}
	}
}

// levelName is a first-level indicator name in a table.
type levelName struct {
	name   string
	report int
	scored bool // in a table of scores by first level
	place  Place
}

// anyProject are words that name no project of their own.
var anyProject = []string{"项目", "专项", "资金", "经费", "补助", "补贴", "支出", "预算", "财政", "部门", "单位", "整体", "转移支付", "中央", "省级", "市级", "县级", "区级", "年度", "重点"}

// otherProject reports whether a report's title names a project that is no
// social-insurance fund.
func (r *Report) otherProject() bool {
	return ofItsOwn(r.Subject) && !containsAny(r.Title+r.Subject, []string{"医保", "医疗", "保险", "救助", "基金"}) && containsAny(r.Subject, []string{"资金", "补助", "项目", "补贴", "经费"})
}

// headingText is the text of the innermost heading of a section.
func (c *Content) headingText(s int) string {
	for s >= 0 && s < len(c.sections) && c.sections[s].heading >= 0 {
		if h := &c.Headings[c.sections[s].heading]; h.Alone || len([]rune(h.Text)) <= 12 {
			return h.Text
		}
		s = c.sections[s].parent
	}
	return ""
}

// similar is the share of the pairs of neighbouring characters of want that
// name holds as well.
func similar(want, name string) float64 {
	a, b := []rune(want), []rune(name)
	if len(a) < 2 {
		return 0
	}
	n := 0
	for i := 0; i+1 < len(a); i++ {
		for j := 0; j+1 < len(b); j++ {
			if a[i] == b[j] && a[i+1] == b[j+1] {
				n++
				break
			}
		}
	}
	return float64(n) / float64(len(a)-1)
}
