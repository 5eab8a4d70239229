package label

import (
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// A sentence, an item or an indicator can be about another fund without saying
// what is evaluated or how the money is kept: 居民医保待遇按时发放率 in a report on
// 职工医保. It is a slip where that fund is named nowhere else in the report.

// aboutFund are what follows a fund's name that a sentence is about, shortfalls
// how a problem is told, serviceRates end the name of an indicator of service,
// and besides are words by which a report rightly speaks of another fund.
var (
	aboutFund    = []string{"待遇", "缴费", "参保", "基金", "资金", "费用", "报销", "住院", "政策范围内", "满意度", "满意率", "知晓率", "政策知晓率", "经办服务"}
	shortfalls   = []string{"不足", "偏低", "薄弱", "不高", "不够", "困难", "不强", "滞后", "不及时", "偏慢", "难度", "压力", "有限", "增长较快", "增长过快", "吃紧", "收不抵支", "赤字", "缺口", "亟待", "有待"}
	serviceRates = []string{"发放率", "支付率", "及时率", "准确率", "到位率", "合规率", "结算率", "覆盖率", "满意度", "满意率", "知晓率", "报销比例", "支付比例"}
	besides      = []string{"与", "和", "及", "同", "转", "衔接", "并", "划", "参照", "按照", "比上", "比去", "较", "整合", "统一", "分别", "其中", "占", "两", "各", "含", "由", "从", "向", "高于", "低于", "差", "影响", "替", "代缴", "为例", "《"}
)

// notBesides hold a word of besides and say nothing of the sort.
var notBesides = strings.NewReplacer("及时", "", "较快", "", "较大", "", "较弱", "", "较低", "", "较高", "", "差异", "")

// doing are the verbs, and done the objects, of what an office sets out to do for the fund it
// reports on: 做好工伤保险扩面.
var (
	doing = []string{"加强", "加大", "强化", "做好", "抓好", "完善", "规范", "推进", "提高", "提升", "优化", "健全", "严格", "扩大", "加快", "落实", "巩固", "夯实", "深化"}
	done  = []string{"政策宣传", "政策的宣传", "宣传", "基金监管", "基金监督", "基金管理", "基金预算", "待遇审核", "待遇支付", "待遇发放", "扩面", "征缴", "参保扩面", "参保宣传", "经办", "稽核", "费用审核", "缴费政策", "缴费宣传",
		"基金收入预算", "基金支出预算", "基金收支预算", "收支预算", "预算编制", "预算管理", "基金收支", "收支预警", "收支运行", "收支平衡", "基金运行", "运行分析", "运行监测", "基金风险", "基金预警", "基金筹集", "基金征收", "基金支撑", "定点机构", "定点医药机构", "定点医疗机构", "筹资", "参保缴费", "基金安全", "基金使用", "基金精细"}
)

// aids reports whether a fund serves the insured of the medical funds, so that a
// report on it names them rightly.
func aids(f lang.Fund) bool { return f == lang.Aid || f == lang.Capacity || f == lang.LongTermCare }

func medical(f lang.Fund) bool {
	return f == lang.Employee || f == lang.Resident || f == lang.Critical || f == lang.Maternity || aids(f)
}

// Topics finds what is about a fund that a report names nowhere else.
func Topics(c *content.Draft) {
	type name struct {
		report int
		fund   lang.Fund
	}
	type place struct {
		p *content.Para
		k int
		n name
	}
	times := map[name]int{} // by its full name
	var first []place
	for _, list := range [][]*content.Para{c.Paras, c.Cells} {
		for _, p := range list {
			if p.Report < 1 || p.Rule {
				continue
			}
			for k := range p.Lex {
				x := &p.Lex[k]
				if x.Kind != content.LexTerm || !x.Term.Full {
					continue
				}
				n := name{p.Report, x.Term.Fund}
				if times[n]++; times[n] == 1 {
					first = append(first, place{p, k, n})
				}
			}
		}
	}
	for _, at := range first {
		own, other := c.Reports[at.n.report-1].Fund, at.n.fund
		if x := fundThroughout(c, at.n.report); times[at.n] == 1 && Confusable(x, other) && !(medical(x) && medical(other)) && (shareOfOwn(c, at.p, at.k) || leftOfOwn(c, at.p, at.k)) {
			w := at.p.Lex[at.k]
			l := content.Label{Kind: LabelFund, Place: content.PlaceOf(at.p.Text, w.From, w.To), Words: string(at.p.Text.Runes[w.From:w.To]), Report: at.n.report}
			if own == lang.NoFund {
				l.Own = x.Name()
			}
			c.Labels = append(c.Labels, l)
			continue
		}
		if n := times[name{at.n.report, own}]; times[at.n] > 1 || n < 2 && !(n == 1 && fundIn(c.Reports[at.n.report-1].Title, own)) || !Confusable(own, other) {
			continue
		}
		if medical(own) && medical(other) && (aids(own) || aids(other)) {
			continue
		}
		topicLabel(c, at.p, at.k)
	}
}

// topicLabel reads the place of a fund's name.
func topicLabel(c *content.Draft, p *content.Para, k int) {
	x := &p.Lex[k]
	from, to := clauseAt(p, k)
	set := lang.HasAnySuffix(strings.TrimSuffix(strings.TrimSuffix(p.Sub(from, x.From), "对"), "了"), doing) && lang.HasAnyPrefix(withBase(p.Sub(x.To, to)), done) && !namesOwn(c, p, k)
	if x.Depth > 0 || !(labelsOwn(c, p, k) || flowOfOwnLacks(c, p, k) || beginsTopic(p, k) && (servedOrShort(c, p, k, to) || flowsOfOwn(c, p, k)) || set || subjectOfForm(c, p, k)) {
		return
	}
	if lang.ContainsAny(notBesides.Replace(p.Sub(from, to)), besides) {
		return
	}
	c.Labels = append(c.Labels, content.Label{Kind: LabelFund, Place: content.PlaceOf(p.Text, x.From, x.To), Words: string(p.Text.Runes[x.From:x.To]), Report: p.Report})
}

// namesOwn reports whether the sentence names the report's own fund behind lexeme k, too: it tells of
// both.
func namesOwn(c *content.Draft, p *content.Para, k int) bool {
	own := c.Reports[p.Report-1].Fund
	rest := clause.RestOfSentence(p, k)
	return strings.Contains(rest, own.Name()) || fundIn(rest, own)
}

// servedOrShort reports whether the words behind a fund's name up to character to are an indicator of its
// service, or a problem in a list of them.
func servedOrShort(c *content.Draft, p *content.Para, k, to int) bool {
	x := &p.Lex[k]
	behind := p.Sub(x.To, to)
	if !lang.HasAnyPrefix(behind, aboutFund) {
		return false
	}
	return lang.ContainsAny(behind, serviceRates) && !servedBeside(c, p, k, behind) || strings.ContainsAny(p.Sub(p.Lex[content.SentenceStart(p, k)].From, x.From), "一二三四五六七八九1234567890") && lang.ContainsAny(behind, shortfalls)
}

// servedBeside reports whether the report tells another rate of the service that the words behind lexeme k name, in a sentence that
// does not: 参保人员满意度 92.5%。养老保险参保人员满意度 91.2%，…. The fund's is then told beside the own one.
func servedBeside(c *content.Draft, p *content.Para, k int, behind string) bool {
	var own *content.Figure
	for _, mi := range p.Mentions {
		if m := &c.Mentions[mi]; m.Pos > k && p.Lex[m.Pos].Sentence == p.Lex[k].Sentence {
			own = c.At(m.Figure)
			break
		}
	}
	if own == nil {
		return false
	}
	for f := range c.FiguresOf(p.Report) {
		if f.Dimension != numeral.Percent || f.Place.Sentence == own.Place.Sentence && f.Place.Block == own.Place.Block || f.Value.Equal(own.Value) || f.Bound != "" || f.Key.Mode == lang.Planned {
			continue
		}
		for _, w := range serviceRates {
			if named, _, ok := strings.Cut(behind, w); ok && strings.Contains(f.Name, w) && (named == "" || content.Similar(named+w, f.Name) >= sharedName) {
				return true
			}
		}
	}
	return false
}

// withBase are words behind a fund's short name, with 基金 before what the lexicon has with it alone.
func withBase(s string) string {
	if strings.HasPrefix(s, "基金") && !lang.HasAnyPrefix(s, done) {
		return strings.TrimPrefix(s, "基金")
	}
	return s
}

// flowsOfOwn reports whether the sentence that a fund's name opens tells an amount that the report
// prints elsewhere, of its own fund: 失业保险基金收不抵支，差额 36.25 万元 beside a balance of -36.25.
func flowsOfOwn(c *content.Draft, p *content.Para, k int) bool {
	end := k
	for end < len(p.Lex) && p.Lex[end].Sentence == p.Lex[k].Sentence {
		end++
	}
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if m.Pos < k || m.Pos >= end || f.Dimension != numeral.Money && f.Dimension != numeral.Persons && f.Dimension != numeral.Visits || f.Numeral.Raw.Significant() < telling || f.Approximate != "" || f.Dimension != numeral.Money && namesOwn(c, p, k) {
			continue
		}
		for g := range c.FiguresOf(f.Report) {
			if g.Approximate == "" && g.Dimension == f.Dimension && g.Place.Sentence != f.Place.Sentence && g.Numeral.Raw.Significant() >= telling && sameAmount(f, g) {
				return true
			}
		}
	}
	return false
}

// surelyOwn is how many digits an amount has at least that two funds do not share by chance.
const surelyOwn = 5

// labelsOwn reports whether the words of an amount name the fund at lexeme k, and the report prints that amount elsewhere of its
// own fund, or of none: 共筹集职工医保补助资金 1296.48 万元 where 1296.48 万元 of 医疗救助资金 arrived.
func labelsOwn(c *content.Draft, p *content.Para, k int) bool {
	own := c.Reports[p.Report-1].Fund
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if k < m.LabelFrom || k >= m.LabelTo || m.Depth > 0 || m.Role != content.RoleLevel || f.Dimension != numeral.Money || f.Numeral.Raw.Significant() < surelyOwn || f.Approximate != "" || f.Key.Part {
			continue
		}
		for g := range c.FiguresOf(f.Report) {
			if g.ID != f.ID && g.Dimension == f.Dimension && g.Approximate == "" && g.Value.Equal(f.Value) && !(g.Place.Block == f.Place.Block && g.Place.Sentence == f.Place.Sentence) && (g.Key.Fund == own || g.Key.Fund == lang.NoFund) {
				return true
			}
		}
	}
	return false
}

// ownFlows is how many flows of its own fund a report tells at least that is known to lack one.
const ownFlows = 2

// flowOfOwnLacks reports whether the fund at lexeme k is told to have had an income or an outlay, where the report tells of its own
// fund the other flows and not that one: 居民医保基金收入 A。职工医保基金支出 B。居民医保基金当期结余 C，累计结余 D.
func flowOfOwnLacks(c *content.Draft, p *content.Para, k int) bool {
	own := c.Reports[p.Report-1].Fund
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if k < m.LabelFrom || k >= m.LabelTo || m.Depth > 0 || m.Role != content.RoleLevel || f.Dimension != numeral.Money || f.Key.Part || f.Key.Measure != lang.Income && f.Key.Measure != lang.Outlay || f.Key.Period.Rel != "" {
			continue
		}
		others := 0
		for g := range c.FiguresOf(f.Report) {
			switch {
			case g.ID == f.ID || g.Dimension != numeral.Money || g.Key.Fund != own && g.Key.Fund != lang.NoFund:
			case g.Key.Measure == f.Key.Measure || g.Key.Measure == lang.NoMeasure && g.Place.Table > 0:
				return false
			case g.Key.Fund == own && (g.Key.Measure == lang.Income || g.Key.Measure == lang.Outlay || g.Key.Measure == lang.Surplus || g.Key.Measure == lang.CarryOver):
				others++
			}
		}
		return others >= ownFlows
	}
	return false
}

// sameAmount reports whether two amounts are the same but for their signs and the places that they are printed to.
func sameAmount(f, g *content.Figure) bool {
	wide := func(f *content.Figure) decimal.Decimal { return f.Interval.Hi.At.Sub(f.Interval.Lo.At) }
	step := wide(f)
	if w := wide(g); w.GreaterThan(step) {
		step = w
	}
	apart := f.Value.Abs().Sub(g.Value.Abs()).Abs()
	return !apart.Add(apart).GreaterThan(step)
}

// ofThis are the words by which a note says what its form is on.
var ofThis = []string{"本表", "本报告", "本项目", "本自评表", "本次自评", "本次评价"}

// subjectOfForm reports whether a note says that the form is on the fund named at lexeme k: 本表所列为
// 职工医保基金数据.
func subjectOfForm(c *content.Draft, p *content.Para, k int) bool {
	s := content.SentenceStart(p, k)
	lead := p.Sub(p.Lex[s].From, p.Lex[k].From)
	return lang.ContainsAny(lead, ofThis) && lang.HasAnySuffix(lead, []string{"为", "是", "系", "属", "反映", "对"}) && !lang.ContainsAny(clause.RestOfSentence(p, s), []string{"不", "除", "另", "未", "和", "及", "、", "参照", "比"})
}

// beginsTopic reports whether lexeme k stands at the head of its sentence or
// item, behind nothing but a number, a time or the class of an indicator.
func beginsTopic(p *content.Para, k int) bool {
	s := content.SentenceStart(p, k)
	e := k
	for e > s && p.Lex[e-1].Kind == content.LexPeriod {
		e--
	}
	before := strings.TrimRight(p.Sub(p.Lex[s].From, p.Lex[e].From), " ：:")
	if i := strings.LastIndexAny(before, "；;。"); i >= 0 {
		before = before[i:]
	}
	return len([]rune(before)) <= 4 || strings.HasSuffix(before, "指标") || lang.HasAnySuffix(before, whoServed) && !content.Longer(strings.TrimLeft(before, "；;。"), 10)
}

// whoServed may stand before the fund in the name of an indicator of its service: 符合条件人员某某保险待遇核定准确率.
var whoServed = []string{"符合条件人员", "符合条件的人员", "符合条件群众", "参保人员", "参保群众", "困难群众", "享受"}
