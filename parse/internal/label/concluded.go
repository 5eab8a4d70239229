package label

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// What a report concludes is of its own year: 经评价，某县2022年度某项目综合得分 86 分 in a
// report on 2023 bears the year of the one before.

// concluded are words of a clause that gives the score or the grade itself, concluding those of a
// heading over it, and summing those that begin a sentence that sums up.
var (
	concluded  = []string{"综合得分", "总得分", "自评得分", "自评总分", "评价得分", "最终得分", "综合评分", "自评分", "得分为", "自评等级", "自评等次", "评价等级", "评价等次", "评价级别", "自评结果为", "自评结论为", "评价结果为", "评价结论为"}
	concluding = []string{"结论", "自评结果", "评价结果", "评价得分", "自评得分", "综合评价", "评分结果"}
	summing    = []string{"经", "综合", "综上", "总体", "总的", "根据", "依据", "按照", "对照", "通过"}
	// judged are words by which a sentence rightly tells how another year was judged.
	judged = []string{"上年", "去年", "上一年", "上次", "往年", "以前", "历年", "同期", "本年", "今年", "曾", "整改", "验收", "抽查", "考核", "评价中", "自评中", "印发", "文件", "通知", "办法", "方案", "公布", "通报", "反馈", "两年", "进步", "以来", "启动", "立项", "开工", "签订", "提高", "下降", "增长", "比", "较", "欠款", "清偿", "清算", "补缴", "《"}
	// unjudged hold a word of judged and say nothing of the sort.
	unjudged = strings.NewReplacer("比例", "", "占比", "", "较好", "", "较高", "", "较强", "", "较为", "", "比较", "", "考核指标", "", "评价办法", "", "管理办法", "")
)

// concludes reports whether the sentence of lexemes k up to end gives the report's score or grade
// as that of the year it names.
func concludes(c *content.Draft, p *content.Para, k, end int, year *content.Lexeme) bool {
	if year.Period.From != 0 || year.Period.Rel != "" || judgedBefore(p, k, end, year) {
		return false
	}
	sentence := unjudged.Replace(p.Sub(groundsEnd(p, k, year), p.Lex[end-1].To))
	behind := p.Sub(year.To, p.Lex[end-1].To)
	if lang.ContainsAny(sentence, judged) || !lang.ContainsAny(behind, concluded) && !(lang.ContainsAny(behind, []string{"绩效得", "项目得", "支出得", "资金得"}) && scoresIn(c, p, k)) {
		return false
	}
	lead := p.Sub(p.Lex[k].From, year.From)
	if !lang.ContainsAny(c.SectionHeading(p.Section), concluding) && !(lang.HasAnyPrefix(lead, summing) && strings.ContainsRune(lead, '，')) {
		return false
	}
	return !scoredOtherwise(c, p, k, year.From)
}

// onGrounds begin a clause that says on what grounds a sentence judges, and rulesEnd end it where these are rules.
var (
	onGrounds = []string{"按照", "根据", "依据", "对照", "依照"}
	rulesEnd  = []string{"办法", "标准", "规则", "方式", "方法", "体系", "原则", "要求", "方案", "比例"}
)

// groundsEnd is where the clauses end by which a sentence says on what grounds it judges, before the
// clause of its year: 按照“定量指标按比例计分”的办法，2022年度自评得分 95 分.
func groundsEnd(p *content.Para, k int, year *content.Lexeme) int {
	from := p.Lex[k].From
	lead := p.Sub(from, year.From)
	if i := strings.LastIndex(lead, "，"); i >= 0 && lang.HasAnyPrefix(lead, onGrounds) && lang.HasAnySuffix(lead[:i], rulesEnd) {
		return from + len([]rune(lead[:i])) + 1
	}
	return from
}

// judgedBefore reports whether the words around a year say that it was judged in its own time, or
// that its judgement was the ground of another: 在2022年度重点评价中得分 82 分, 根据2022年度自评得分.
func judgedBefore(p *content.Para, k, end int, year *content.Lexeme) bool {
	lead := p.Sub(p.Lex[k].From, year.From)
	return lang.HasAnySuffix(lead, []string{"根据", "依据", "按照", "参照", "对照", "结合", "针对"}) ||
		lang.HasAnySuffix(lead, []string{"在", "自", "从", "于"}) && lang.ContainsAny(p.Sub(year.To, p.Lex[end-1].To), []string{"评价中", "自评中", "考核中", "评审中", "抽查中"})
}

// scoredOtherwise reports whether a report gives itself another score than the sentence of lexeme
// k does behind character from, of which the one is no slip of the other.
func scoredOtherwise(c *content.Draft, p *content.Para, k, from int) bool {
	var own *content.Figure
	for s := p.Lex[k].Sentence; k < len(p.Lex) && p.Lex[k].Sentence == s && own == nil; k++ {
		if x := &p.Lex[k]; x.From > from && x.Kind == content.LexFigure && c.At(x.Fig).Key.Measure == lang.ScoreOf {
			own = c.At(x.Fig)
		}
	}
	if own == nil {
		return false
	}
	scores := selfScores(c, own.Report)
	return len(scores) > 1 || len(scores) == 1 && !scores[digitsOf(own)]
}

// selfScores are the digits of the scores that a report gives itself.
func selfScores(c *content.Draft, report int) map[content.DigitCounts]bool {
	if c.OwnScores == nil {
		c.OwnScores = map[int]map[content.DigitCounts]bool{}
		for i := range c.Mentions {
			m := &c.Mentions[i]
			f := c.At(m.Figure)
			if f.Dimension != numeral.Score || f.Key.Measure != lang.ScoreOf || m.Role != content.RoleLevel || m.Depth > 0 || !clause.SelfScore(m.Label) && !wholeScore(c, m) || besideWeight(c, i) {
				continue
			}
			if c.OwnScores[f.Report] == nil {
				c.OwnScores[f.Report] = map[content.DigitCounts]bool{}
			}
			c.OwnScores[f.Report][digitsOf(f)] = true
		}
	}
	return c.OwnScores[report]
}

// wholeScore reports whether the words before a score say that it is that of what is evaluated as a whole: 本项目得,
// 整体支出绩效得分为.
func wholeScore(c *content.Draft, m *content.Mention) bool {
	if m.Para < 0 {
		return false
	}
	p := c.Paras[m.Para]
	from, _ := clauseAt(p, m.Pos)
	what, ok := strings.CutSuffix(strings.TrimSuffix(strings.TrimSuffix(p.Sub(from, p.Lex[m.Pos].From), "为"), "分"), "得")
	return ok && !clause.ItemScored(m.Label) && lang.HasAnySuffix(what, []string{"项目", "项目绩效", "整体", "整体绩效", "支出绩效", "基金绩效", "资金绩效", "整体支出", "预算绩效", "年度绩效"})
}

// besideWeight reports whether score i stands behind the points that its indicator has: 产出指标 50
// 分，自评 48 分 is no score of the report.
func besideWeight(c *content.Draft, i int) bool {
	if i == 0 || c.Mentions[i-1].Para != c.Mentions[i].Para {
		return false
	}
	f, g := c.At(c.Mentions[i-1].Figure), c.At(c.Mentions[i].Figure)
	return f.Dimension == numeral.Score && f.Place.Sentence == g.Place.Sentence && f.Place.Group == g.Place.Group && f.Value.GreaterThanOrEqual(g.Value) && !clause.SelfScore(c.Mentions[i-1].Label)
}

func digitsOf(f *content.Figure) (n content.DigitCounts) {
	for _, r := range f.Numeral.Raw.Abs().Digits(f.Numeral.Decimals) {
		n[r-'0']++
	}
	return n
}

// dateAnew gives the figures of a sentence that bears another year by mistake the report's own.
func dateAnew(c *content.Draft, p *content.Para, sentence, own int) {
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if f := c.At(m.Figure); p.Lex[m.Pos].Sentence == sentence && f.Key.Period.Year == own-1 {
			f.Key.Period.Year = own
		}
	}
}
