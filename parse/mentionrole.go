package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// setBySuperiors end the words that lead to a rate which somebody has set.
var setBySuperiors = []string{"下达的", "要求的", "规定的", "确定的", "设定的", "核定的", "考核的"}

// role decides what the figure does.
func (c *Content) role(p *para, m *Mention) {
	f := c.figure(m.Figure)
	k := m.Pos
	j := p.before(k)
	// 增长率为4.98%: a copula behind a word of change is no level.
	dirAt := -1
	if j >= m.labelFrom && p.lex[j].kind == lexTerm {
		t := p.lex[j].term
		if t.Class == Level && (t.Word == "为" || t.Word == "达" || t.Word == "是" || t.Word == "约为" || t.Word == "达到") {
			if i := p.before(j); i >= m.labelFrom && p.lex[i].kind == lexTerm && (p.lex[i].term.Class == Rise || p.lex[i].term.Class == Fall) && strings.HasSuffix(p.lex[i].term.Word, "率") || i >= m.labelFrom && p.lex[i].kind == lexTerm && (p.lex[i].term.Class == Rise || p.lex[i].term.Class == Fall) && strings.Contains(p.lex[i].term.Word, "幅") {
				dirAt = i
			}
		}
		if (t.Class == Rise || t.Class == Fall) && (long(t) || p.adjacent(j, k)) {
			dirAt = j
		}
	}
	if dirAt < 0 {
		dirAt = moreOf(p, m, j)
	}
	rate := (*RateKind)(nil)
	rateAt, shareAt, limitAt, targetAt, levelAt := -1, -1, -1, -1, -1
	compare := false
	for i := m.labelFrom; i < m.labelTo; i++ {
		x := &p.lex[i]
		if x.kind == lexPunct && x.mate > i && x.mate < m.labelTo {
			i = x.mate
			continue
		}
		if x.kind == lexPeriod && x.period.Rel == "上年" && i > m.labelFrom && p.lex[i-1].kind == lexTerm && p.lex[i-1].term.Class == Compare {
			compare = true
		}
		if x.kind != lexTerm {
			continue
		}
		t := x.term
		switch t.Class {
		case Rate:
			rate, rateAt = t.Rate, i
		case Share:
			shareAt = i
		case Average:
			m.Each = true
		case Total:
			if !long(t) && !totalStands(p, i, k) {
				break
			}
			if t.Word == "累计" || !long(t) || t.Word == "总体" || t.Word == "全部" {
				m.Total = max(m.Total, 1)
			} else {
				m.Total = 2
			}
		case Adjust:
			if strings.HasPrefix(m.Label, "加上") && strings.HasSuffix(m.Label, "支出") {
				break // 支出 A，加上上缴调剂支出 B，支出总量 X
			}
			if (strings.HasPrefix(t.Word, "上缴") || strings.HasPrefix(t.Word, "上解")) && hasAnySuffix(m.Label, handedOn) {
				break // 支出 X，其中待遇 a、上缴保费 b
			}
			if p.text.Runes[min(p.lex[i].to, p.text.Len()-1)] == '后' {
				break // 追加后预算 X: what it became
			}
			if hasAnySuffix(m.Label, saving) && !hasAnySuffix(t.Word, saving) {
				break // 差旅压减节约 X: saved, whatever was done for it
			}
			if i+1 < m.labelTo && p.lex[i+1].kind == lexTerm && p.lex[i+1].term.Word == "的" {
				break // 下级上缴的收入: income, not a change
			}
			if strings.HasPrefix(t.Word, "上缴") && hasAnyPrefix(p.words(i+1, k), []string{"收入", "上级支出", "上级收入"}) {
				break // 附属单位上缴收入, 上缴上级支出: accounts of a unit
			}
			if (t.Word == "调入" || t.Word == "调出") && (hasAnyPrefix(p.words(i+1, k), transferredIn) || hasAnySuffix(p.words(m.labelFrom, i), transferredIn)) && p.hasAny(allOfGovernment) {
				break // 上级补助收入 A，调入资金 B，收入总计 X: what a level of government has
			}
			if basisOf(f, m.Label).thing != "" {
				break // 每户每月增补 60 元: for each, and no change to a budget
			}
			if m.Each || m.Total > 0 && containsAny(t.Word, []string{"收回", "退回", "缴回"}) && !p.has("预算") || containsAny(m.Label, recovered) || c.comesBack(p, m) || returns(t.Word) && containsAny(p.words(sentenceStart(p, k), k), lent) {
				break // 机构退回医保基金 X: recovered, not taken from a budget
			}
			if f.Dimension == numeral.Money || f.Dimension == numeral.None {
				m.Role, m.Dir = RoleAdjust, t.Sign
			}
		case Compare:
			compare = true
		case Limit:
			if (t.Word == "最高" || t.Word == "最低") && i > m.labelFrom && p.sub(p.lex[i-1].from, p.lex[i-1].to) == "实际" {
				break // 不超过 3 万元，实际最高 2.6 万元
			}
			if (t.Word == "最高" || t.Word == "最低") && f.Dimension == numeral.Persons && m.After != "" {
				break // 最高 1 人救助 X 万元: who got the most
			}
			if (t.Word == "最高" || t.Word == "最低") && f.Dimension == numeral.Score && p.has("最高") && p.has("最低") {
				m.Each = true // 平均 A 分，最高 B 分，最低 C 分
				break
			}
			if (t.Word == "最高" || t.Word == "最低") && (containsAny(m.Label, single) || f.Dimension == numeral.Money && !containsAny(m.Label, capping)) {
				m.Each = true // 支付 A，最高一例 X: the largest of many, no limit
				break
			}
			limitAt = i
		case Target:
			targetAt = i
		case Level:
			if t.Word == "是" && i > m.labelFrom && p.lex[i-1].kind == lexNumber {
				break // 二是费用比上年 B 减少
			}
			levelAt = i
		case Noun:
			if t.Measure == Goal {
				targetAt = i
			}
			if strings.HasPrefix(t.Word, "总") && t.Measure != ScoreOf && t.Measure != Weight {
				m.Total = max(m.Total, 1)
			}
			if strings.HasSuffix(t.Word, "合计") || strings.HasSuffix(t.Word, "总计") {
				m.Total = 2
			}
			if t.Sign < 0 {
				m.sign = -1
			}
			if t.Measure != NoMeasure && t.Sign == 0 && !(m.sign < 0 && f.Dimension == numeral.Percent && strings.Contains(p.words(m.labelFrom, i), "占")) {
				m.sign = 0 // but 当期缺口占累计结余的 R% is of a want
			}
		}
	}
	if targetAt >= 0 && (goalAnswered(p.words(targetAt, m.labelTo)) || c.scoredGoals(p, m)) {
		targetAt = -1
	}
	if rate == executionRate && containsAny(p.words(m.labelFrom, m.labelTo), punctual) {
		rate = otherRate // 按期拨付率 counts cases
	}
	switch f.Dimension {
	case numeral.Count, numeral.Persons, numeral.Households, numeral.Visits:
		rate, rateAt = nil, -1 // 满意度指标 2 个 is no rate
	}
	if of, _ := hundred(m.Label); of != "" || containsAny(m.Label, []string{"每千", "每万", "每百"}) {
		m.Each = true // 每千人口床位数 X 张, 百元医疗收入消耗卫生材料 X 元
	}
	m.Rate = rate
	pct := f.Dimension == numeral.Percent
	if p.comparedInBracket(k) {
		m.Role = RoleBase // 比上年（35.1 万人）增加
		return
	}
	if n := len(p.mentions); n > 0 && m.Depth > 0 && m.Label == "" {
		if b := &c.Mentions[p.mentions[n-1]]; b.Role == RoleDelta && c.figure(b.Figure).Approximate != "" && c.figure(b.Figure).Dimension == f.Dimension && p.bracketBehind(b.Pos, k) {
			m.Role, m.Dir = RoleDelta, b.Dir // 增加了 30 多万元（31.4 万元）
			return
		}
	}
	if n := len(p.mentions); n > 0 && m.Label == "新增" {
		if b := &c.Mentions[p.mentions[n-1]]; (b.Role == RoleBase || onlyCompares(p, b)) && b.Depth == m.Depth && p.markBetween(b.Pos, k) == 0 && c.figure(b.Figure).Dimension == f.Dimension {
			m.Role, m.Dir = RoleDelta, 1 // 较上年的 X 新增 Y
			return
		}
	}
	switch {
	case c.milestone(p, m):
		m.Role, m.Op = RoleLimit, ">=" // 收入 X，首次突破 Y
		f.Bound = m.Op
		return
	case f.Dimension == numeral.Points && f.Bound != "" && strings.HasPrefix(m.After, "的") && containsAny(m.After, goalTails):
		m.Role = RoleLimit // 达到提高≥3 个百分点的目标
		return
	case f.Dimension == numeral.Points && f.Approximate == "以下" && strings.HasSuffix(strings.TrimSpace(p.words(m.labelFrom, k)), "在"):
		m.Role, m.Op = RoleLimit, "<=" // 偏差在 5 个百分点以内
		f.Bound = m.Op
		return
	case f.Dimension == numeral.Points:
		m.Role, m.Dir = RoleDelta, 1
		for i := m.labelFrom; i < m.labelTo; i++ {
			if p.lex[i].kind == lexTerm && p.lex[i].term.Class == Fall {
				m.Dir = -1
			}
		}
		if hasAnySuffix(m.Label, fallsShort) || strings.Contains(p.words(m.labelFrom, m.labelTo), "低于") {
			m.Dir = -1 // 比上限 20% 低 X 个百分点，低于目标值 X 个百分点, 比上年同期慢 X 个百分点
		}
		return
	case pct && strings.HasPrefix(m.After, "相比"):
		m.Role = RoleBase // 与上年的 94% 相比
		return
	case pct && dirAt < 0 && strings.HasPrefix(strings.TrimPrefix(m.After, "左右"), "的") && containsAny(m.After, goalTails) && hasAnyPrefix(strings.TrimLeft(p.words(m.labelFrom, m.Pos), " ，"), []string{"超过", "高于", "优于", "达到"}):
		m.Role, m.Op = RoleLimit, ">=" // 超过上级下达的 95% 的目标
		f.Bound = m.Op
		return
	case pct && dirAt < 0 && m.labelFrom < k && hasAnySuffix(p.sub(p.lex[m.labelFrom].from, p.lex[k].from), setBySuperiors) && hasAnyPrefix(p.sub(p.lex[m.labelFrom].from, p.lex[k].from), []string{"超过", "高于", "优于", "达到", "超出"}):
		m.Role, m.Op = RoleLimit, ">=" // 参保率 X%，超过上级下达的 95%
		f.Bound = m.Op
		return
	case pct && dirAt < 0 && strings.HasPrefix(m.After, "的") && containsAny(m.After, append([]string{"指标", "标准", "控制"}, goalTails...)) && strings.HasPrefix(strings.TrimLeft(p.words(m.labelFrom, m.Pos), " ，"), "低于"):
		m.Role, m.Op = RoleLimit, "<=" // 差错率 1‰，低于 3‰ 的标准
		f.Bound = m.Op
		return
	case pct && f.Approximate == "以下" && hasAnyPrefix(m.After, drawnUpTo) && containsAny(m.After, []string{"规定", "要求", "比例", "标准", "原则"}):
		m.Role, m.Op = RoleLimit, "<=" // 按拨款 2% 以内提取工作经费的规定
		f.Bound = m.Op
		return
	case reachesGoal(p, m, f):
		m.Role = RoleLimit // 平均 25 天，达到 20 天以上的要求
		m.Op = map[string]string{"以上": ">=", "以下": "<="}[f.Approximate]
		f.Bound = m.Op
		return
	case pct && overAt(p, m) >= 0:
		m.Role, m.Dir = RoleGrowth, 1
		return
	case pct && compare && dirAt < 0 && hasAnySuffix(strings.TrimSpace(p.words(m.labelFrom, m.labelTo)), []string{"高", "高出", "多"}):
		m.Role, m.Dir = RoleGrowth, 1 // 比预算高 3%
		return
	case pct && compare && dirAt < 0 && hasAnySuffix(strings.TrimSpace(p.words(m.labelFrom, m.labelTo)), []string{"低", "少", "节约", "节省", "压减", "核减", "削减"}):
		m.Role, m.Dir = RoleGrowth, -1
		return
	case pct && dirAt > shareAt && shareAt >= 0 && hasAnyPrefix(p.sub(p.lex[dirAt].to, p.text.Len()), []string{"额", "总额", "部分"}):
		m.Share, m.Role = true, RoleRate // 占减收额的 X%
		return
	case dirAt >= 0 && limitBehind(p, m, dirAt):
		m.Role = RoleLimit
		m.Op = ">="
		if less := p.lex[dirAt].term.Class == Fall; less != p.denied(dirAt) {
			m.Op = "<=" // 低于 30% 的目标, 未超过 30% 的标准
		}
		f.Bound = m.Op
		return
	case !pct && f.Bound == "" && hasAnySuffix(strings.TrimSpace(p.words(m.labelFrom, m.labelTo)), []string{"低", "低了"}) && c.baseRightBefore(p, m, k):
		m.Role, m.Dir = RoleDelta, -1 // 比控制价 X 低 D
		return
	case !pct && f.Bound == "" && hasAnySuffix(strings.TrimSpace(p.words(m.labelFrom, m.labelTo)), []string{"高", "高了"}) && c.baseRightBefore(p, m, k):
		m.Role, m.Dir = RoleDelta, 1
		return
	case pct && j >= m.labelFrom && p.lex[j].kind == lexTerm && p.lex[j].term.Class == Adjust && p.lex[j].term.Sign < 0 && p.adjacent(j, k) && c.baseRightBefore(p, m, k):
		m.Role, m.Dir = RoleGrowth, -1 // 比上年的 X 压减 R%
		return
	case pct && hasAnySuffix(strings.TrimSpace(p.words(m.labelFrom, m.labelTo)), []string{"下浮", "下浮了", "审减", "核减", "缩减", "节支"}) && c.baseRightBefore(p, m, k):
		m.Role, m.Dir = RoleGrowth, -1 // 较控制价 X 下浮 R%
		return
	case f.Dimension == numeral.Money && comparesBudget(m):
		return
	case f.Dimension == numeral.Money && overBudget(m.Label), !pct && exceedsGoal(m.Label):
		m.Role, m.Dir = RoleDelta, 1
		return
	case !pct && besideGoal(m.Label) != 0:
		m.Role, m.Dir = RoleDelta, besideGoal(m.Label)
		return
	case pct && dirAt >= 0 && exceededBy(p, m, dirAt):
		m.Role, f.Approximate = RoleRate, "以上" // 覆盖面超过 90%
		f.settle()
		return
	case dirAt >= 0 && (!m.Each || eachNamed(p, m, dirAt)):
		m.Each = m.Each && !eachNamed(p, m, dirAt)
		m.Role = RoleDelta
		if pct || f.Dimension == numeral.Times {
			m.Role = RoleGrowth
		}
		m.Dir = 1
		if p.lex[dirAt].term.Class == Fall {
			m.Dir = -1
		}
		return
	case m.Role == RoleAdjust:
		return
	case pct && j >= m.labelFrom && p.lex[j].kind == lexTerm && strings.HasPrefix(p.lex[j].term.Word, "未达"):
		m.Role = RoleLimit // 到位率未达 100%: no rate of its own
		return
	case f.Bound != "" || limitAt >= 0 && limitAt > levelAt:
		m.Role = RoleLimit
		if f.Bound == "" {
			f.Bound = p.lex[limitAt].term.Op
			m.Op = f.Bound
		}
		return
	case pct && shareAt >= 0:
		m.Share, m.Role = true, RoleRate
		return
	case pct && targetAt >= 0 && strings.HasSuffix(strings.TrimSpace(p.words(m.labelFrom, m.labelTo)), "的"):
		m.Role = RoleRate // 完成计划户数的 X%
		return
	case pct && targetAt >= 0 && f.Bound == "" && completesGoal(p, m):
		m.Role = RoleRate
		return
	case !pct && targetAt >= 0 && gapOfGoal(m.Label):
		return // 计划数与完成数相差 X
	case targetAt >= 0 && targetAt >= rateAt && !planned(p, targetAt) && f.Dimension != numeral.Money && !strings.HasPrefix(m.After, "未") && !countsIndicators(f, m):
		m.Role = RoleLimit
		return
	case pct && compare && levelAt < 0 && rate == nil && onlyCompares(p, m):
		m.Role = RoleBase // 比上年的 80% 提高
		return
	case pct && compare && levelAt < 0 && dirAt < 0 && (rateAt < 0 || comparesLast(p, m, rateAt)):
		m.Role = RoleBase // 比上年的 99.1% 上升
	case pct:
		m.Role = RoleRate
		return
	case strings.HasPrefix(m.After, "相比"):
		m.Role = RoleBase // 与上年的 274 件相比
	case compare && levelAt < 0 && m.Label != "":
		m.Role = RoleBase
	}
}

// drawnUpTo are words behind a percentage of what may be drawn up to it.
var drawnUpTo = []string{"以内提取", "以内计提", "以内安排", "以内列支", "以内提留", "以内控制", "以内的比例", "以内预留", "以内据实", "提取", "计提", "安排", "列支", "提留", "预留", "的比例"}

// gapOfGoal reports whether a name is of the difference of a goal and another quantity.
func gapOfGoal(label string) bool {
	a, _ := namesGap(label)
	return a != ""
}

// goalParts name the parts of a form by the goals that they score.
var goalParts = []string{"绩效目标", "产出目标", "效益目标", "效果目标", "满意度目标", "数量目标", "质量目标", "时效目标", "成本目标", "目标得分", "目标完成情况", "目标完成情况得分", "目标完成", "目标实现"}

// scoredGoals reports whether a mention is the score of a form's goals, one of several told together: 自评 X 分，
// 其中预算执行 a 分、绩效目标 b 分. 年度目标 b 分 may be what should have been reached, unless two stand before it.
func (c *Content) scoredGoals(p *para, m *Mention) bool {
	if c.figure(m.Figure).Dimension != numeral.Score {
		return false
	}
	before := 0
	for n := len(p.mentions) - 1; n >= 0; n-- {
		x := &c.Mentions[p.mentions[n]]
		if p.lex[x.Pos].sentence != p.lex[m.Pos].sentence {
			break
		}
		if c.figure(x.Figure).Dimension == numeral.Score && x.Depth == m.Depth {
			before++
		}
	}
	return before > 0 && hasAnySuffix(m.Label, goalParts) || before > 1 && strings.HasSuffix(m.Label, "目标")
}

// goalAnswered reports whether words tell that a goal was met or missed, and lead to how far:
// 目标已完成，实际 95%.
func goalAnswered(words string) bool {
	i := strings.LastIndex(words, "，")
	return i > 0 && hasAnyPrefix(strings.TrimSpace(words[i+len("，"):]), []string{"实际", "已完成", "已达", "完成"}) && containsAny(words[:i], []string{"完成", "达成", "实现", "未达"})
}

// comparedInBracket reports whether a bracket holds the figure at lexeme k alone,
// between words of comparison and the change: 比年初（62 家）减少.
func (p *para) comparedInBracket(k int) bool {
	open := k - 1
	for open >= 0 && (p.blank(open) || p.lex[open].kind == lexPeriod) {
		open--
	}
	if open < 1 || p.lex[open].kind != lexPunct || p.lex[open].r != '(' || p.lex[open].mate <= k {
		return false
	}
	end := p.lex[open].mate
	for i := k + 1; i < end; i++ {
		if !p.blank(i) {
			return false
		}
	}
	at := p.before(open)
	for n := 0; at >= 0 && n < 4 && !(p.lex[at].kind == lexTerm && p.lex[at].term.Class == Compare); n++ {
		at = p.before(at) // 比 2021 年执行数（
	}
	if at < 0 || p.lex[at].kind != lexTerm || p.lex[at].term.Class != Compare {
		return false
	}
	for end++; end < len(p.lex) && p.blank(end); end++ {
	}
	return end < len(p.lex) && p.lex[end].kind == lexTerm && (p.lex[end].term.Class == Rise || p.lex[end].term.Class == Fall)
}

// moreOf is the lexeme of 多 or 少 in front of the verb before a figure, where the
// label compares: 比上年多追回 X. It gives -1 if there is none.
func moreOf(p *para, m *Mention, verb int) int {
	at := verb - 1
	if at < m.labelFrom || p.lex[at].kind != lexTerm || p.lex[at].term.Class != Rise && p.lex[at].term.Class != Fall || !strings.HasPrefix(p.lex[at].term.Word, "多") && !strings.HasPrefix(p.lex[at].term.Word, "少") || p.lex[verb].to-p.lex[verb].from > 4 {
		return -1
	}
	for i := at - 1; i >= m.labelFrom; i-- {
		if x := p.lex[i]; x.kind == lexTerm && x.term.Class == Compare {
			return at
		}
	}
	if word := p.lex[at].term.Word; (word == "多" || word == "少") && p.opensClause(at) && slices.Contains(moreDone, p.sub(p.lex[verb].from, p.lex[verb].to)) {
		return at // 去年 B，今年 X，多完成 D
	}
	return -1
}

// baseRightBefore reports whether what is compared with stands right before the figure at lexeme k,
// with no mark between.
func (c *Content) baseRightBefore(p *para, m *Mention, k int) bool {
	if len(p.mentions) == 0 {
		return false
	}
	b := &c.Mentions[p.mentions[len(p.mentions)-1]]
	return (b.Role == RoleBase || limitCompared(b)) && b.Depth == m.Depth && p.lex[b.Pos].sentence == p.lex[k].sentence && p.markBetween(b.Pos, k) == 0
}

// moreDone are verbs behind 多 or 少 that begin a clause on their own.
var moreDone = []string{"完成", "建", "建成", "救助", "支付", "兑付", "兑现", "发放", "追回", "办理", "培训", "服务", "惠及", "报销", "补助", "补贴", "接诊", "接待", "受益", "结算", "下达", "投入", "到位", "检查", "处理", "举办", "办", "开展", "争取", "拨付", "筹集", "筹", "种植", "实施", "建设", "改造", "生产", "销售", "征收", "征缴", "缴", "参保", "安排", "使用", "列支"}

// opensClause reports whether nothing but the year stands between a mark and lexeme i.
func (p *para) opensClause(i int) bool {
	for i--; i >= 0 && (p.blank(i) || p.lex[i].kind == lexPeriod); i-- {
	}
	return i >= 0 && p.lex[i].kind == lexPunct && p.lex[i].r == '，'
}

// single are words of one case among many.
var single = []string{"单笔", "单次", "单例", "单户", "单人", "单项", "单件", "单日", "个人最高"}

// capping are words that make of 最高 a limit of all.
var capping = []string{"限", "封顶", "控制", "超过", "超出"}

// punctual are words of rates that count what was paid in time.
var punctual = []string{"按期", "及时", "按时", "足额"}

// onlyCompares reports whether a label says nothing but what is compared with:
// 比上年的.
func onlyCompares(p *para, m *Mention) bool {
	said := false
	for i := m.labelFrom; i < m.labelTo; i++ {
		x := &p.lex[i]
		switch {
		case p.blank(i), x.kind == lexPeriod, x.kind == lexPunct && x.mate < 0, x.kind == lexTerm && x.term.Class == Function:
		case x.kind == lexTerm && x.term.Class == Compare:
			said = true
		default:
			return false
		}
	}
	return said
}

// comparesLast reports whether a label ends with what a rate at lexeme i is
// compared with: 参保率比上年的.
func comparesLast(p *para, m *Mention, i int) bool {
	said := false
	for i++; i < m.labelTo; i++ {
		x := p.lex[i]
		switch {
		case p.blank(i), x.kind == lexPeriod, x.kind == lexTerm && x.term.Class == Function:
		case x.kind == lexTerm && x.term.Class == Compare:
			said = true
		default:
			return false
		}
	}
	return said
}

// fallsShort say, right before percentage points, that so much is wanting to what is
// compared with.
var fallsShort = []string{"低", "慢", "滞后", "落后"}

// goalTails name behind a percentage what it is a goal of.
var goalTails = []string{"目标", "要求", "任务", "指标值", "预期"}

// eachNamed reports whether a noun stands between 人均 and the word of change at
// lexeme i: 人均养老金提高 is a change, 户均增加 may be an average.
func eachNamed(p *para, m *Mention, i int) bool {
	for j := i - 1; j >= m.labelFrom; j-- {
		if x := &p.lex[j]; x.kind == lexTerm && x.term.Class == Average {
			return j < i-1
		}
	}
	return false
}

// allOfGovernment name all that a level of government has or spends.
var allOfGovernment = []string{"收入总计", "收入总量", "总收入", "收入合计", "支出总计", "支出总量", "总支出", "支出合计"}

// transferredIn name what a budget takes over from another fund.
var transferredIn = []string{"资金", "基金", "预算稳定调节基金", "政府性基金", "国有资本", "预算周转金"}

// handedOn end the names of what a fund pays to another.
var handedOn = []string{"保费", "保险费", "调剂金", "风险金"}

// recovered are words of money that was paid wrongly and comes back.
var recovered = []string{"医保基金", "医疗保障基金", "社保基金", "违规", "违法", "骗保", "养老金", "待遇", "多领", "冒领", "医疗费用", "医疗机构", "药店", "药房", "医院"}

// lent are words of money that is to come back.
var lent = []string{"贷款", "借款", "到期", "本金", "欠款", "押金", "保证金", "租金"}

// returns reports whether a word of a change is one of coming back.
func returns(word string) bool {
	return strings.Contains(word, "收回") || strings.Contains(word, "退回")
}

// returned are words of getting back what was paid wrongly.
var returned = []string{"追回", "追缴", "扣回", "退回", "收回", "缴回", "拒付", "清退", "退还"}

// comesBack reports whether a mention goes on with a list of what was
// recovered: 追回资金 X，其中审核扣回 a、机构退回 b.
func (c *Content) comesBack(p *para, m *Mention) bool {
	for n := len(p.mentions) - 1; n >= 0 && n >= len(p.mentions)-farStandard; n-- {
		prev := &c.Mentions[p.mentions[n]]
		if p.lex[prev.Pos].sentence != p.lex[m.Pos].sentence {
			break
		}
		if prev.Role == RoleLevel && containsAny(prev.Label, returned) {
			return true
		}
	}
	return false
}

// overBudget reports whether a label says by how much a plan was exceeded:
// 超预算 X, but not 超预算支出 X.
func overBudget(label string) bool {
	for _, w := range []string{"超出", "超过"} {
		if rest, ok := strings.CutPrefix(label, w); ok && hasAnyPrefix(strings.TrimPrefix(rest, "年初"), applied) && !longer(rest, 6) {
			return true // 超出预算金额 X
		}
	}
	return (strings.HasPrefix(label, "超预算") || strings.HasPrefix(label, "超年初预算") || strings.HasPrefix(label, "超计划")) && !containsAny(label, []string{"收入", "支出"})
}

// planned reports whether a target word only narrows a noun: 目标任务的 98%,
// 计划面积, 预计.
func planned(p *para, i int) bool {
	w := p.lex[i].term.Word
	if w == "预计" {
		return true // expected, not aimed at
	}
	if i+1 < len(p.lex) && p.lex[i+1].kind == lexFigure {
		return false
	}
	return w == "任务" && i > 0 || i+1 < len(p.lex) && p.lex[i+1].kind == lexTerm && p.lex[i+1].term.Word == "的"
}

// totalStands reports whether a one-character word of totality does its work:
// directly before the figure, or before the noun that the figure measures.
func totalStands(p *para, i, k int) bool {
	if p.adjacent(i, k) {
		return true
	}
	if p.lex[i].term.Word != "共" && p.lex[i].term.Word != "总" {
		return false
	}
	n := 0
	for j := i + 1; j < k; j++ {
		if !p.blank(j) {
			n++
		}
	}
	return n <= 2
}

// passTotal lets a sum word govern the items joined to the first by 、: 两年共
// 立项 A 万亩、高效节水 B 万亩.
func (c *Content) passTotal(p *para, m *Mention) {
	if m.Total > 0 {
		return
	}
	if p.totalOfSeveral(m) || countedItems(m) > 0 {
		m.Total = 2
		return
	}
	if len(p.mentions) == 0 {
		return
	}
	prev := &c.Mentions[p.mentions[len(p.mentions)-1]]
	if prev.Total == 0 || prev.Depth != m.Depth || p.lex[prev.Pos].sentence != p.lex[m.Pos].sentence {
		return
	}
	if k := prev.Pos + 1; k < len(p.lex) && p.lex[k].kind == lexPunct && p.lex[k].r == '、' {
		if m.Total = 1; m.Label == "" {
			m.Total = prev.Total // 合计 X 万人、Y 万元
		}
	}
}

// countedItems is of how many items told before it a label says it is the amount, 0 if it
// does not: 两项支出 X.
func countedItems(m *Mention) int {
	label := m.Label
	label = TrimPrefixes(label, []string{"以上", "上述", "这"})
	number, what, ok := strings.Cut(label, "项")
	if !ok || m.Role != RoleLevel || !slices.Contains([]string{"支出", "资金", "费用", "经费", "金额", "资金支出"}, what) {
		return 0
	}
	return map[string]int{"两": 2, "二": 2, "2": 2, "三": 3, "3": 3, "四": 4, "4": 4, "五": 5, "5": 5}[number]
}

// totalOfSeveral reports whether a sum word begins the clause of which a label is only the
// last of several names: 共计下达中央、市级资金 X.
func (p *para) totalOfSeveral(m *Mention) bool {
	if m.Role != RoleLevel || m.labelFrom == 0 || p.lex[m.labelFrom-1].kind != lexPunct || p.lex[m.labelFrom-1].r != '、' {
		return false
	}
	i := p.phraseStart(m.labelFrom)
	return p.lex[i].kind == lexTerm && p.lex[i].term.Class == Total && long(p.lex[i].term) && hasAnyPrefix(p.lex[i].term.Word, []string{"共计", "合计", "总计"}) && !strings.Contains(p.words(i, m.Pos), "分别")
}

// reachesGoal reports whether a figure is what the words behind it call a goal that was
// reached: 达到 20 天以上的要求, 符合 15 日以内的标准.
func reachesGoal(p *para, m *Mention, f *Figure) bool {
	if f.Approximate != "以上" && f.Approximate != "以下" || !hasAnyPrefix(strings.TrimLeft(p.words(m.labelFrom, m.Pos), " ，"), []string{"达到", "符合", "满足", "实现"}) {
		return false
	}
	rest := m.After
	rest = TrimPrefixes(rest, []string{"(含)", "及", "以上", "以下", "以内"})
	return strings.HasPrefix(rest, "的") && containsAny(rest, append([]string{"标准", "规定"}, goalTails...))
}

// setLimits are names of what a result can be said to be over or under: 超过 95% 的目标.
var setLimits = []string{"目标", "预期", "标准", "要求", "任务", "计划", "指标", "水平", "预警线", "警戒线", "红线", "底线", "下限", "上限", "规定"}

// limitBehind reports whether what follows a figure, or who set it, makes it a
// limit: 高于 70%的年度目标, 超过上级下达的 70%.
func limitBehind(p *para, m *Mention, at int) bool {
	switch p.lex[at].term.Word {
	case "高于", "超过", "低于", "高出", "超出":
	default:
		return false
	}
	if hasAnySuffix(p.words(at+1, m.Pos), []string{"下达的", "要求的", "确定的", "设定的"}) {
		return true // 超过上级下达的 95%
	}
	if !strings.HasPrefix(m.After, "的") {
		return false
	}
	return containsAny(m.After, setLimits) ||
		p.denied(at) && containsAny(m.After, []string{"控制", "限额", "限制", "封顶", "线"}) // 未超过 15% 的控制线
}

// denying are the words that deny what follows them.
var denying = []string{"未", "没有", "没", "并未", "不", "未曾", "从未"}

// denied reports whether the words right before lexeme i deny it: 未超过, 没有低于.
func (p *para) denied(i int) bool {
	return i > 0 && hasAnySuffix(strings.TrimSpace(p.words(max(0, i-2), i)), denying)
}

// overAt finds 超过, 高于 or 低于 with a quantity behind it in the label of a
// percentage: 支出超过收入 1.79%. It gives the lexeme, -1 if there is none.
func overAt(p *para, m *Mention) int {
	for i := m.labelFrom; i+1 < m.labelTo; i++ {
		x := &p.lex[i]
		if x.kind != lexTerm {
			continue
		}
		switch x.term.Word {
		case "超过", "高于", "低于", "超出", "多于":
			if y := &p.lex[i+1]; y.kind == lexTerm && isMoney(y.term.Measure) {
				return i
			}
		}
	}
	return -1
}

// countsIndicators reports whether a figure tells how many indicators there are, and is no
// target of one: 绩效目标设数量指标 3 个.
func countsIndicators(f *Figure, m *Mention) bool {
	return f.Dimension == numeral.Count && strings.HasSuffix(m.Label, "指标") && (f.Unit == "个" || f.Unit == "项" || f.Unit == "条")
}

// exceededBy reports whether the word of change at lexeme i only says that a rate is more
// than what follows: 覆盖面超过 90%.
func exceededBy(p *para, m *Mention, i int) bool {
	w := p.lex[i].term.Word
	return (w == "超过" || w == "高于" || w == "超出") && p.adjacent(i, m.Pos) && hasAnySuffix(strings.TrimSpace(p.words(m.labelFrom, i)), []string{"率", "面", "度", "比重", "比例", "占比"})
}

// completesGoal reports whether a percentage is told of the quantity right before it as what that makes of its goal:
// 完成投资 42 亿元，完成目标 84%.
func completesGoal(p *para, m *Mention) bool {
	rest, ok := strings.CutPrefix(strings.TrimSpace(p.words(m.labelFrom, m.labelTo)), "完成")
	rest = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(rest, "全年"), "年度"), "年初")
	if !ok || rest != "目标" && rest != "任务" && rest != "目标任务" && rest != "任务目标" {
		return false
	}
	k := m.labelFrom - 1
	return k > 0 && p.lex[k].kind == lexPunct && p.lex[k].r == '，' && p.lex[k-1].kind == lexFigure
}
