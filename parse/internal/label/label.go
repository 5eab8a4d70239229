package label

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/outline"
	"gouji/parse/numeral"
)

const (
	LabelFund content.LabelKind = iota
	LabelYear
	LabelIndicator
	LabelProject
	LabelOwner // an office or a county
)

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

// Confusable reports whether one fund's name in another's report is a slip:
// funds that a report may rightly speak of together are not.
func Confusable(own, other lang.Fund) bool {
	if own == other || own == lang.NoFund || other == lang.NoFund || own == lang.BasicMedical || other == lang.BasicMedical {
		return false
	}
	pair := func(a, b lang.Fund) bool { return own == a && other == b || own == b && other == a }
	return !pair(lang.Employee, lang.Maternity) && !pair(lang.Resident, lang.Critical) && !pair(lang.Employee, lang.Critical) && !pair(lang.Employee, lang.CivilService) && !pair(lang.Pension, lang.EmployeePension) && !pair(lang.Pension, lang.ResidentPension) && !pair(lang.Pension, lang.InstitutionPension)
}

// namesFund reports whether the paragraph holds the full name of a fund.
func namesFund(p *content.Para) bool {
	for k := range p.Lex {
		if x := &p.Lex[k]; x.Kind == content.LexTerm && x.Term.Full {
			return true
		}
	}
	return false
}

// Funds finds the names of other funds in a paragraph.
func Funds(c *content.Draft, p *content.Para) {
	if p.Report < 1 || !namesFund(p) {
		return
	}
	own := c.Reports[p.Report-1].Fund
	// A report on some other project has no fund of its own.
	foreign := own == lang.NoFund && otherProject(&c.Reports[p.Report-1])
	if own == lang.NoFund && !foreign {
		return
	}
	rs := p.Text.Runes
	for k := range p.Lex {
		x := &p.Lex[k]
		if x.Kind != content.LexTerm || !x.Term.Full || !foreign && !Confusable(own, x.Term.Fund) || x.Depth > 0 {
			continue
		}
		end := x.To
		object, grant := false, false
		for _, o := range objects {
			if lang.HasAt(rs, end, o) {
				end += len([]rune(o))
				object = true
				grant = strings.Contains(o, "补助")
				break
			}
		}
		if !object {
			continue
		}
		if lang.HasAt(rs, end, "管理") || lang.HasAt(rs, end, "财务") || lang.HasAt(rs, end, "、") || k > 0 && p.Lex[k-1].Kind == content.LexPunct && (p.Lex[k-1].R == '《' || p.Lex[k-1].R == '、') {
			continue // one of several, or a document's name
		}
		from, to := clauseAt(p, k)
		words := p.Sub(from, to)
		if own != lang.NoFund && (strings.Contains(words, own.Name()) || fundIn(words, own)) {
			continue
		}
		if foreign && !grant {
			continue
		}
		if lang.ContainsAny(words, apart) {
			continue
		}
		ev, gd := lang.ContainsAny(words, evaluating) || runsWell(words), lang.ContainsAny(words, guarding)
		if content.SentenceStart(p, k) == k {
			// 某基金实行财政专户管理，专款专用: the sentence is about it.
			sentence := clause.RestOfSentence(p, k)
			gd = gd || lang.ContainsAny(sentence, guarding) && !(own != lang.NoFund && (strings.Contains(sentence, own.Name()) || fundIn(sentence, own)))
		}
		if !ev && !gd && !(grant && lang.ContainsAny(words, handling)) || ev && own != lang.NoFund && judgedBeside(c, p, k, own) {
			continue
		}
		c.Labels = append(c.Labels, content.Label{Kind: LabelFund, Place: content.PlaceOf(p.Text, x.From, end), Words: string(rs[x.From:end]), Report: p.Report, Evaluated: true})
	}
}

// judgedBeside reports whether another sentence of the paragraph gives the score of the report's own fund, so that the one of lexeme k
// gives another's beside it: 医疗救助资金自评得分96分。居民医保资金自评得分95分.
func judgedBeside(c *content.Draft, p *content.Para, k int, own lang.Fund) bool {
	for j := range p.Lex {
		if content.SentenceStart(p, j) != j || p.Lex[j].Sentence == p.Lex[k].Sentence {
			continue
		}
		if s := clause.RestOfSentence(p, j); fundIn(s, own) && lang.ContainsAny(s, []string{"得分", "等级", "等次", "评分"}) {
			return true
		}
	}
	return false
}

// runsWell reports whether a clause sums up how a fund does: 基金运行基本平稳.
func runsWell(clause string) bool {
	_, how, ok := strings.Cut(clause, "运行")
	return ok && !content.Longer(how, 8) && lang.ContainsAny(how, []string{"平稳", "良好", "安全", "正常", "稳健"})
}

func fundIn(s string, f lang.Fund) bool { return outline.FundsOf(s)[f] }

// clauseAt are the characters between the commas around lexeme k; 、 does not
// part clauses.
func clauseAt(p *content.Para, k int) (from, to int) {
	i, j := k, k
	for i > 0 && !(p.Lex[i-1].Kind == content.LexPunct && (p.Lex[i-1].R == '，' || p.Lex[i-1].R == '。' || p.Lex[i-1].R == '；' || p.Lex[i-1].R == '：')) {
		i--
	}
	for j+1 < len(p.Lex) && !(p.Lex[j+1].Kind == content.LexPunct && (p.Lex[j+1].R == '，' || p.Lex[j+1].R == '。' || p.Lex[j+1].R == '；')) {
		j++
	}
	return p.Lex[i].From, p.Lex[j].To
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

// Years finds sentences that report on another year than the report's.
func Years(c *content.Draft, i int) {
	p := c.Paras[i]
	if p.Report < 1 || c.Reports[p.Report-1].Year == 0 {
		return
	}
	own := c.Reports[p.Report-1].Year
	for k := 0; k < len(p.Lex); {
		s := p.Lex[k].Sentence
		end := k
		var year *content.Lexeme
		years, money, first := 0, 0, true
		same := false
		for ; end < len(p.Lex) && p.Lex[end].Sentence == s; end++ {
			x := &p.Lex[end]
			if x.Kind == content.LexFigure && c.At(x.Fig).Dimension == numeral.Money {
				money++
			}
			if x.Kind == content.LexPeriod && x.Period.Year != 0 {
				if x.Period.Year == own {
					same = true
				}
				if first {
					year = x
				}
				first = false
				years++
			}
		}
		from, to := p.Lex[k].From, p.Lex[end-1].To
		if lone := years == 1 && !same && year.Period.Year == own-1 && !onYear(c, p.Report, year.Period.Year) && !yearTold(c, i, k, end, own); lone && concludes(c, p, k, end, year) {
			yearLabel(c, p, year, true)
			dateAnew(c, p, s, own)
		} else if lone && year.From-from <= 6 && !p.Heading && !lang.ContainsAny(c.SectionHeading(p.Section), ofBefore) && !(strings.HasPrefix(strings.TrimSpace(p.Line), "附") && lang.ContainsAny(p.Line, besideYear)) && !judgedBefore(p, k, end, year) && !scoredOtherwise(c, p, k, year.From) {
			sentence := p.Sub(from, to)
			told := !evaluatesMany(c, p.Report, p.Line) && (lang.ContainsAny(sentence, yearVerbs) || lang.ContainsAny(c.SectionHeading(p.Section), []string{"结论", "自评结果", "小结"})) && !lang.ContainsAny(strings.Replace(sentence, "比例", "", -1), yearElse)
			// What was granted and spent is told of one year, and it is not the report's.
			alone := money >= 2 && lang.ContainsAny(sentence, granted) && lang.ContainsAny(sentence, spent) && !lang.ContainsAny(sentence, notGrant) && (!moneyOf(c, p.Report, own) || timesYear(c, p.Report, own-1) == 1 && !budgetOf(c, p.Report, own))
			if told || alone {
				yearLabel(c, p, year, told)
			}
		}
		evaluatedYear(c, p, k, end, own)
		headingYear(c, p, k, end, own)
		doneYear(c, i, k, end, own)
		sameOfYear(c, p, k, end, own)
		plannedYear(c, i, k, end, own)
		appliedYear(c, p, k, end, own)
		carriedOutYear(c, i, k, end, own)
		spentByYear(c, p, k, end, own)
		lastYears(c, i, k, end, own)
		dueByYear(c, i, k, end, own)
		onlyTold(c, i, k, end, own)
		k = end
	}
}

// noPremium drops the words of the insured, of whom a year's end tells.
var noPremium = strings.NewReplacer("参保", "", "个人缴费", "", "缴费人数", "", "缴费人员", "", "基础养老金", "", "年初预算", "", "基数", "")

// ofProblems are words of headings over what is wanting and what is to be done, which years before may show; ofManyYears hold one
// year against many.
var (
	ofProblems  = []string{"问题", "不足", "困难", "措施", "建议", "打算", "下一步"}
	ofManyYears = []string{"历年", "历史", "最高", "最低", "最多", "首次", "逐年"}
)

// onlyTold reads 2021年基金收入 16842.5 万元 in a report on 2022 that tells of no other income, in the sentence of lexemes k up to end: what
// came in, went out, was granted or insured is told of the report's own year.
func onlyTold(c *content.Draft, i, k, end, own int) {
	p := c.Paras[i]
	year := loneDated(p, k, end)
	if year == nil || year.Period.Year != own-1 || year.Period.From != 0 && year.Period.From != 12 || !strings.Contains(title(c, p), lang.Itoa(own)) || onYear(c, p.Report, own-1) || labelledAt(c, p, year) || timesYear(c, p.Report, own-1) > 2 || timesYear(c, p.Report, own) < 2 {
		return
	}
	lead, behind := leadOf(p.Sub(p.Lex[k].From, year.From)), p.Sub(year.To, p.Lex[end-1].To)
	told := p.Sub(p.Lex[k].From, p.Lex[end-1].To)
	if lead != "" && !slices.Contains(upToDay, lead) || lang.ContainsAny(noPremium.Replace(behind), notSpent) || lang.ContainsAny(noPremium.Replace(firstTold("年"+behind)), notDone) || lang.ContainsAny(firstTold(told), carriedElse) || lang.ContainsAny(noPremium.Replace(firstTold("年"+behind)), strayElse) || lang.ContainsAny(c.SectionHeading(p.Section), ofBefore) || lang.ContainsAny(c.SectionHeading(p.Section), ofProblems) || lang.ContainsAny(told, ofManyYears) || ofThen(strings.TrimLeft(behind, "度 ")) {
		return
	}
	if year.Period.From != 0 {
		if strings.Contains(firstTold("年"+behind), "结余") || strings.Contains(p.Line, "截至"+lang.Itoa(own)) || yearTold(c, i, k, end, own) {
			return
		}
		if moneyBefore(c, p.Report) {
			return // money of another year as well
		}
	}
	var f *content.Figure
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if m.Pos < k || m.Pos >= end {
			continue
		}
		if m.Role != content.RoleLevel || m.Depth > 0 {
			return
		}
		f = c.At(m.Figure)
		break
	}
	if f == nil || f.Key.Part || f.Approximate != "" || f.Bound != "" || f.Dimension != numeral.Money && !(f.Key.Measure == lang.Enrolled && lang.ContainsAny(title(c, p), []string{"保险", "医保", "养老"})) {
		return
	}
	switch f.Key.Measure {
	case lang.Income, lang.Outlay, lang.Budget, lang.Received, lang.Enrolled:
	default:
		return
	}
	for g := range c.FiguresOf(p.Report) {
		if g.ID != f.ID && g.Dimension == f.Dimension && g.Key.Measure == f.Key.Measure && !g.Key.Part && g.Bound == "" && g.Key.Mode != lang.Planned && !g.Value.Equal(f.Value) && !(g.Place.Block == f.Place.Block && g.Place.Sentence == f.Place.Sentence) {
			return // another year's, or a part of it
		}
	}
	yearLabel(c, p, year, false)
	dateAnew(c, p, p.Lex[k].Sentence, own)
}

// yearLabel adds the year that a period names, without 度 and the months behind it.
func yearLabel(c *content.Draft, p *content.Para, year *content.Lexeme, evaluated bool) {
	rs := p.Text.Runes
	to := year.From
	for to < year.To && rs[to] != '年' {
		to++
	}
	to = min(to+1, year.To)
	c.Labels = append(c.Labels, content.Label{Kind: LabelYear, Place: content.PlaceOf(p.Text, year.From, to), Words: string(rs[year.From:to]), Report: p.Report, Evaluated: evaluated})
}

// lonePeriod is the one period that lexemes k up to end name, nil where there are none or several.
func lonePeriod(p *content.Para, k, end int) *content.Lexeme {
	return lone(p, k, end, func(x *lang.Period) bool { return true })
}

// loneDated is the one period with a year of its own among lexemes k up to end, nil where there are none or several.
func loneDated(p *content.Para, k, end int) *content.Lexeme {
	return lone(p, k, end, func(x *lang.Period) bool { return x.Year != 0 })
}

// loneYear is the one period of lexemes k up to end where it is a whole year and nothing else, nil else.
func loneYear(p *content.Para, k, end int) *content.Lexeme {
	if x := lonePeriod(p, k, end); x != nil && x.Period.Year != 0 && *x.Period == (lang.Period{Year: x.Period.Year}) {
		return x
	}
	return nil
}

// lone is the one period of a kind among lexemes k up to end.
func lone(p *content.Para, k, end int, of func(x *lang.Period) bool) (found *content.Lexeme) {
	for ; k < end; k++ {
		if x := &p.Lex[k]; x.Kind == content.LexPeriod && of(x.Period) {
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
func yearTold(c *content.Draft, i, k, end, year int) bool {
	p := c.Paras[i]
	begins := func(q *content.Para, j int) bool {
		for ; j >= 0 && j < len(q.Lex) && (q.Lex[j].Kind == content.LexPunct || q.Lex[j].Kind == content.LexOther); j++ {
		}
		return j >= 0 && j < len(q.Lex) && q.Lex[j].Kind == content.LexPeriod && (q.Lex[j].Period.Year == year || q.Lex[j].Period.Rel == "本年")
	}
	if end < len(p.Lex) && begins(p, end) || k > 0 && begins(p, content.SentenceStart(p, k-1)) {
		return true
	}
	near := func(j int) *content.Para {
		if j < 0 || j >= len(c.Paras) || c.Paras[j].Report != p.Report || c.Paras[j].InTable != p.InTable {
			return nil
		}
		return c.Paras[j]
	}
	if q := near(i + 1); q != nil && end == len(p.Lex) && begins(q, 0) {
		return true
	}
	q := near(i - 1)
	return q != nil && k == 0 && len(q.Lex) > 0 && begins(q, content.SentenceStart(q, len(q.Lex)-1))
}

// moneyOf reports whether a report prints money of a year by name.
func moneyOf(c *content.Draft, report, year int) bool {
	if c.MoneyYears == nil {
		c.MoneyYears = map[[2]int]bool{}
		for i := range c.Figures {
			if f := &c.Figures[i]; f.Dimension == numeral.Money && f.Key.Period.Year != 0 {
				c.MoneyYears[[2]int{f.Report, f.Key.Period.Year}] = true
			}
		}
	}
	return c.MoneyYears[[2]int{report, year}]
}

// budgetOf reports whether a report prints what a year was granted, by name.
func budgetOf(c *content.Draft, report, year int) bool {
	for f := range c.FiguresOf(report) {
		if f.Dimension == numeral.Money && f.Key.Period.Year == year && (f.Key.Measure == lang.Budget || f.Key.Measure == lang.Received || f.Key.Measure == lang.Prepaid) {
			return true
		}
	}
	return false
}

// onYear reports whether a title names a year, which the report is on, too: 2018年计划和2017年
// 执行情况, 2021-2022年度.
func onYear(c *content.Draft, report, year int) bool {
	_, rest, ok := strings.Cut(c.Reports[report-1].Title, lang.Itoa(year))
	return ok && lang.HasAnyPrefix(strings.TrimLeft(rest, " "), []string{"年", "-", "—", "–", "－", "~", "～", "至", "、", "和"})
}

// evaluatesMany reports whether words of a report that is itself no evaluation tell of evaluations of many others, which are of
// the year before: 组织各部门对2022年度项目开展绩效自评, 完成2022年度绩效评价 86 个.
func evaluatesMany(c *content.Draft, report int, words string) bool {
	title := c.Reports[report-1].Title
	return !lang.ContainsAny(title, []string{"自评", "评价", "绩效"}) && lang.ContainsAny(title, []string{"预算", "财政", "工作报告"}) && lang.ContainsAny(words, []string{"评价", "自评"}) &&
		lang.ContainsAny(words, []string{"各部门", "各单位", "部门单位", "市直", "县直", "区直", "省直", "市级项目", "重点评价", "重点绩效评价", "全覆盖", "委托第三方"})
}

// evaluatedYear reads 对2022年度…开展自评: the year of what is evaluated.
func evaluatedYear(c *content.Draft, p *content.Para, k, end, own int) {
	rs := p.Text.Runes
	for ; k < end; k++ {
		x := &p.Lex[k]
		if x.Kind != content.LexPeriod || x.Period.Year != own-1 || onYear(c, p.Report, own-1) || x.Period.To != 0 || x.From == 0 || rs[x.From-1] != '对' {
			continue
		}
		rest := p.Sub(x.To, p.Lex[end-1].To)
		if i := strings.IndexAny(rest, "，；。"); i >= 0 {
			rest = rest[:i]
		}
		if x.From > 1 && rs[x.From-2] == '针' || lang.ContainsAny(c.SectionHeading(p.Section), ofBefore) {
			continue // 针对2022年度绩效评价提出的问题
		}
		if evaluatesMany(c, p.Report, p.Sub(p.Lex[k].From, p.Lex[end-1].To)) || evaluatesMany(c, p.Report, p.Line) && lang.ContainsAny(rest, []string{"个", "项目"}) {
			continue
		}
		if lang.ContainsAny(rest, []string{"自评", "绩效评价", "进行评价", "开展评价"}) && !lang.ContainsAny(rest, []string{"《", "文件", "和2", "至2", "、2"}) {
			yearLabel(c, p, x, true)
			return
		}
	}
}

// Indicators compares the first-level names of score tables with those of
// the report's own indicator system.
func Indicators(c *content.Draft) {
	for r := range c.Reports {
		var system, scored []content.LevelName
		for _, l := range c.Levels {
			if l.Report != r+1 {
				continue
			}
			if l.Scored {
				scored = append(scored, l)
			} else {
				system = append(system, l)
			}
		}
		has := func(list []content.LevelName, n string) bool {
			for _, l := range list {
				if l.Name == n {
					return true
				}
			}
			return false
		}
		shared := 0
		for _, l := range scored {
			if has(system, l.Name) {
				shared++
			}
		}
		if len(system) < 2 || shared < 1 {
			continue
		}
		missing := false
		for _, l := range system {
			missing = missing || !has(scored, l.Name)
		}
		if !missing {
			continue
		}
		for _, l := range scored {
			if !has(system, l.Name) {
				own := ""
				for _, s := range system {
					if has(scored, s.Name) || strings.HasSuffix(s.Name, "指标") != strings.HasSuffix(l.Name, "指标") {
						continue
					}
					if own != "" && own != s.Name {
						own = "" // which of several was meant cannot be told
						break
					}
					own = s.Name
				}
				c.Labels = append(c.Labels, content.Label{Kind: LabelIndicator, Place: l.Place, Words: l.Name, Own: own, Report: r + 1, Evaluated: true})
			}
		}
	}
}

// otherProject reports whether a report's title names a project that is no
// social-insurance fund.
func otherProject(r *content.Report) bool {
	return outline.OfItsOwn(r.Subject) && !lang.ContainsAny(r.Title+r.Subject, []string{"医保", "医疗", "保险", "救助", "基金"}) && lang.ContainsAny(r.Subject, []string{"资金", "补助", "项目", "补贴", "经费"})
}
