package mention

import (
	"strings"

	"gouji/parse/internal/average"
	"gouji/parse/internal/balance"
	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
	"gouji/parse/internal/total"
	"gouji/parse/numeral"
)

// setBySuperiors end the words that lead to a rate which somebody has set.
var setBySuperiors = []string{"下达的", "要求的", "规定的", "确定的", "设定的", "核定的", "考核的"}

// role decides what the figure does.
func role(c *content.Draft, p *content.Para, m *content.Mention) {
	f := c.At(m.Figure)
	k := m.Pos
	j := clause.Before(p, k)
	// 增长率为4.98%: a copula behind a word of change is no level.
	dirAt := -1
	if j >= m.LabelFrom && p.Lex[j].Kind == content.LexTerm {
		t := p.Lex[j].Term
		if t.Class == lang.Level && (t.Word == "为" || t.Word == "达" || t.Word == "是" || t.Word == "约为" || t.Word == "达到") {
			if i := clause.Before(p, j); i >= m.LabelFrom && p.Lex[i].Kind == content.LexTerm && (p.Lex[i].Term.Class == lang.Rise || p.Lex[i].Term.Class == lang.Fall) && strings.HasSuffix(p.Lex[i].Term.Word, "率") || i >= m.LabelFrom && p.Lex[i].Kind == content.LexTerm && (p.Lex[i].Term.Class == lang.Rise || p.Lex[i].Term.Class == lang.Fall) && strings.Contains(p.Lex[i].Term.Word, "幅") {
				dirAt = i
			}
		}
		if (t.Class == lang.Rise || t.Class == lang.Fall) && (balance.Long(t) || adjacent(p, j, k)) {
			dirAt = j
		}
	}
	if dirAt < 0 {
		dirAt = change.MoreOf(p, m, j)
	}
	rate := (*lang.RateKind)(nil)
	rateAt, shareAt, limitAt, targetAt, levelAt := -1, -1, -1, -1, -1
	compare := false
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		x := &p.Lex[i]
		if x.Kind == content.LexPunct && x.Mate > i && x.Mate < m.LabelTo {
			i = x.Mate
			continue
		}
		if x.Kind == content.LexPeriod && x.Period.Rel == "上年" && i > m.LabelFrom && p.Lex[i-1].Kind == content.LexTerm && p.Lex[i-1].Term.Class == lang.Compare {
			compare = true
		}
		if x.Kind != content.LexTerm {
			continue
		}
		t := x.Term
		switch t.Class {
		case lang.Rate:
			rate, rateAt = t.Rate, i
		case lang.Share:
			shareAt = i
		case lang.Average:
			m.Each = true
		case lang.Total:
			if !balance.Long(t) && !totalStands(p, i, k) {
				break
			}
			if t.Word == "累计" || !balance.Long(t) || t.Word == "总体" || t.Word == "全部" {
				m.Total = max(m.Total, 1)
			} else {
				m.Total = 2
			}
		case lang.Adjust:
			if strings.HasPrefix(m.Label, "加上") && strings.HasSuffix(m.Label, "支出") {
				break // 支出 A，加上上缴调剂支出 B，支出总量 X
			}
			if (strings.HasPrefix(t.Word, "上缴") || strings.HasPrefix(t.Word, "上解")) && lang.HasAnySuffix(m.Label, handedOn) {
				break // 支出 X，其中待遇 a、上缴保费 b
			}
			if p.Text.Runes[min(p.Lex[i].To, p.Text.Len()-1)] == '后' {
				break // 追加后预算 X: what it became
			}
			if lang.HasAnySuffix(m.Label, change.Saving) && !lang.HasAnySuffix(t.Word, change.Saving) {
				break // 差旅压减节约 X: saved, whatever was done for it
			}
			if i+1 < m.LabelTo && p.Lex[i+1].Kind == content.LexTerm && p.Lex[i+1].Term.Word == "的" {
				break // 下级上缴的收入: income, not a change
			}
			if strings.HasPrefix(t.Word, "上缴") && lang.HasAnyPrefix(p.Words(i+1, k), []string{"收入", "上级支出", "上级收入"}) {
				break // 附属单位上缴收入, 上缴上级支出: accounts of a unit
			}
			if (t.Word == "调入" || t.Word == "调出") && (lang.HasAnyPrefix(p.Words(i+1, k), transferredIn) || lang.HasAnySuffix(p.Words(m.LabelFrom, i), transferredIn)) && p.HasAny(allOfGovernment) {
				break // 上级补助收入 A，调入资金 B，收入总计 X: what a level of government has
			}
			if clause.BasisOf(f, m.Label).Thing != "" {
				break // 每户每月增补 60 元: for each, and no change to a budget
			}
			if m.Each || m.Total > 0 && lang.ContainsAny(t.Word, []string{"收回", "退回", "缴回"}) && !p.Has("预算") || lang.ContainsAny(m.Label, recovered) || comesBack(c, p, m) || returns(t.Word) && lang.ContainsAny(p.Words(content.SentenceStart(p, k), k), lent) {
				break // 机构退回医保基金 X: recovered, not taken from a budget
			}
			if f.Dimension == numeral.Money || f.Dimension == numeral.None {
				m.Role, m.Dir = content.RoleAdjust, t.Sign
			}
		case lang.Compare:
			compare = true
		case lang.Limit:
			if (t.Word == "最高" || t.Word == "最低") && i > m.LabelFrom && p.Sub(p.Lex[i-1].From, p.Lex[i-1].To) == "实际" {
				break // 不超过 3 万元，实际最高 2.6 万元
			}
			if (t.Word == "最高" || t.Word == "最低") && f.Dimension == numeral.Persons && m.After != "" {
				break // 最高 1 人救助 X 万元: who got the most
			}
			if (t.Word == "最高" || t.Word == "最低") && f.Dimension == numeral.Score && p.Has("最高") && p.Has("最低") {
				m.Each = true // 平均 A 分，最高 B 分，最低 C 分
				break
			}
			if (t.Word == "最高" || t.Word == "最低") && (lang.ContainsAny(m.Label, single) || f.Dimension == numeral.Money && !lang.ContainsAny(m.Label, capping)) {
				m.Each = true // 支付 A，最高一例 X: the largest of many, no limit
				break
			}
			limitAt = i
		case lang.Target:
			targetAt = i
		case lang.Level:
			if t.Word == "是" && i > m.LabelFrom && p.Lex[i-1].Kind == content.LexNumber {
				break // 二是费用比上年 B 减少
			}
			levelAt = i
		case lang.Noun:
			if t.Measure == lang.Goal {
				targetAt = i
			}
			if strings.HasPrefix(t.Word, "总") && t.Measure != lang.ScoreOf && t.Measure != lang.Weight {
				m.Total = max(m.Total, 1)
			}
			if strings.HasSuffix(t.Word, "合计") || strings.HasSuffix(t.Word, "总计") {
				m.Total = 2
			}
			if t.Sign < 0 {
				m.Sign = -1
			}
			if t.Measure != lang.NoMeasure && t.Sign == 0 && !(m.Sign < 0 && f.Dimension == numeral.Percent && strings.Contains(p.Words(m.LabelFrom, i), "占")) {
				m.Sign = 0 // but 当期缺口占累计结余的 R% is of a want
			}
		}
	}
	if targetAt >= 0 && (goalAnswered(p.Words(targetAt, m.LabelTo)) || scoredGoals(c, p, m) || behindOther(c, p, m, targetAt)) {
		targetAt = -1
	}
	if rate == lang.ExecutionRate && lang.ContainsAny(p.Words(m.LabelFrom, m.LabelTo), table.Punctual) {
		rate = lang.OtherRate // 按期拨付率 counts cases
	}
	switch f.Dimension {
	case numeral.Count, numeral.Persons, numeral.Households, numeral.Visits:
		rate, rateAt = nil, -1 // 满意度指标 2 个 is no rate
	}
	if of, _ := average.Hundred(m.Label); of != "" || lang.ContainsAny(m.Label, []string{"每千", "每万", "每百"}) {
		m.Each = true // 每千人口床位数 X 张, 百元医疗收入消耗卫生材料 X 元
	}
	m.Rate = rate
	pct := f.Dimension == numeral.Percent
	if comparedInBracket(p, k) {
		m.Role = content.RoleBase // 比上年（35.1 万人）增加
		return
	}
	if n := len(p.Mentions); n > 0 && m.Depth > 0 && m.Label == "" {
		if b := &c.Mentions[p.Mentions[n-1]]; b.Role == content.RoleDelta && c.At(b.Figure).Approximate != "" && c.At(b.Figure).Dimension == f.Dimension && clause.BracketBehind(p, b.Pos, k) {
			m.Role, m.Dir = content.RoleDelta, b.Dir // 增加了 30 多万元（31.4 万元）
			return
		}
	}
	if n := len(p.Mentions); n > 0 && m.Label == "新增" {
		if b := &c.Mentions[p.Mentions[n-1]]; (b.Role == content.RoleBase || onlyCompares(p, b)) && b.Depth == m.Depth && clause.MarkBetween(p, b.Pos, k) == 0 && c.At(b.Figure).Dimension == f.Dimension {
			m.Role, m.Dir = content.RoleDelta, 1 // 较上年的 X 新增 Y
			return
		}
	}
	switch {
	case change.Milestone(c, p, m):
		m.Role, m.Op = content.RoleLimit, ">=" // 收入 X，首次突破 Y
		f.Bound = m.Op
		return
	case f.Dimension == numeral.Points && f.Bound != "" && strings.HasPrefix(m.After, "的") && lang.ContainsAny(m.After, clause.GoalTails):
		m.Role = content.RoleLimit // 达到提高≥3 个百分点的目标
		return
	case f.Dimension == numeral.Points && f.Approximate == "以下" && strings.HasSuffix(strings.TrimSpace(p.Words(m.LabelFrom, k)), "在"):
		m.Role, m.Op = content.RoleLimit, "<=" // 偏差在 5 个百分点以内
		f.Bound = m.Op
		return
	case f.Dimension == numeral.Points:
		m.Role, m.Dir = content.RoleDelta, 1
		for i := m.LabelFrom; i < m.LabelTo; i++ {
			if p.Lex[i].Kind == content.LexTerm && p.Lex[i].Term.Class == lang.Fall {
				m.Dir = -1
			}
		}
		if lang.HasAnySuffix(m.Label, fallsShort) || strings.Contains(p.Words(m.LabelFrom, m.LabelTo), "低于") {
			m.Dir = -1 // 比上限 20% 低 X 个百分点，低于目标值 X 个百分点, 比上年同期慢 X 个百分点
		}
		return
	case pct && strings.HasPrefix(m.After, "相比"):
		m.Role = content.RoleBase // 与上年的 94% 相比
		return
	case pct && dirAt < 0 && strings.HasPrefix(strings.TrimPrefix(m.After, "左右"), "的") && lang.ContainsAny(m.After, clause.GoalTails) && lang.HasAnyPrefix(strings.TrimLeft(p.Words(m.LabelFrom, m.Pos), " ，"), []string{"超过", "高于", "优于", "达到"}):
		m.Role, m.Op = content.RoleLimit, ">=" // 超过上级下达的 95% 的目标
		f.Bound = m.Op
		return
	case pct && dirAt < 0 && m.LabelFrom < k && lang.HasAnySuffix(p.Sub(p.Lex[m.LabelFrom].From, p.Lex[k].From), setBySuperiors) && lang.HasAnyPrefix(p.Sub(p.Lex[m.LabelFrom].From, p.Lex[k].From), []string{"超过", "高于", "优于", "达到", "超出"}):
		m.Role, m.Op = content.RoleLimit, ">=" // 参保率 X%，超过上级下达的 95%
		f.Bound = m.Op
		return
	case pct && dirAt < 0 && strings.HasPrefix(m.After, "的") && lang.ContainsAny(m.After, append([]string{"指标", "标准", "控制"}, clause.GoalTails...)) && strings.HasPrefix(strings.TrimLeft(p.Words(m.LabelFrom, m.Pos), " ，"), "低于"):
		m.Role, m.Op = content.RoleLimit, "<=" // 差错率 1‰，低于 3‰ 的标准
		f.Bound = m.Op
		return
	case pct && f.Approximate == "以下" && lang.HasAnyPrefix(m.After, DrawnUpTo) && lang.ContainsAny(m.After, []string{"规定", "要求", "比例", "标准", "原则"}):
		m.Role, m.Op = content.RoleLimit, "<=" // 按拨款 2% 以内提取工作经费的规定
		f.Bound = m.Op
		return
	case reachesGoal(p, m, f):
		m.Role = content.RoleLimit // 平均 25 天，达到 20 天以上的要求
		m.Op = map[string]string{"以上": ">=", "以下": "<="}[f.Approximate]
		f.Bound = m.Op
		return
	case pct && change.OverAt(p, m) >= 0:
		m.Role, m.Dir = content.RoleGrowth, 1
		return
	case pct && compare && dirAt < 0 && lang.HasAnySuffix(strings.TrimSpace(p.Words(m.LabelFrom, m.LabelTo)), []string{"高", "高出", "多"}):
		m.Role, m.Dir = content.RoleGrowth, 1 // 比预算高 3%
		return
	case pct && compare && dirAt < 0 && lang.HasAnySuffix(strings.TrimSpace(p.Words(m.LabelFrom, m.LabelTo)), []string{"低", "少", "节约", "节省", "压减", "核减", "削减"}):
		m.Role, m.Dir = content.RoleGrowth, -1
		return
	case pct && dirAt > shareAt && shareAt >= 0 && lang.HasAnyPrefix(p.Sub(p.Lex[dirAt].To, p.Text.Len()), []string{"额", "总额", "部分"}):
		m.Share, m.Role = true, content.RoleRate // 占减收额的 X%
		return
	case dirAt >= 0 && limitBehind(p, m, dirAt):
		m.Role = content.RoleLimit
		m.Op = ">="
		if less := p.Lex[dirAt].Term.Class == lang.Fall; less != denied(p, dirAt) {
			m.Op = "<=" // 低于 30% 的目标, 未超过 30% 的标准
		}
		f.Bound = m.Op
		return
	case !pct && f.Bound == "" && lang.HasAnySuffix(strings.TrimSpace(p.Words(m.LabelFrom, m.LabelTo)), []string{"低", "低了"}) && baseRightBefore(c, p, m, k):
		m.Role, m.Dir = content.RoleDelta, -1 // 比控制价 X 低 D
		return
	case !pct && f.Bound == "" && lang.HasAnySuffix(strings.TrimSpace(p.Words(m.LabelFrom, m.LabelTo)), []string{"高", "高了"}) && baseRightBefore(c, p, m, k):
		m.Role, m.Dir = content.RoleDelta, 1
		return
	case pct && j >= m.LabelFrom && p.Lex[j].Kind == content.LexTerm && p.Lex[j].Term.Class == lang.Adjust && p.Lex[j].Term.Sign < 0 && adjacent(p, j, k) && baseRightBefore(c, p, m, k):
		m.Role, m.Dir = content.RoleGrowth, -1 // 比上年的 X 压减 R%
		return
	case pct && lang.HasAnySuffix(strings.TrimSpace(p.Words(m.LabelFrom, m.LabelTo)), []string{"下浮", "下浮了", "审减", "核减", "缩减", "节支"}) && baseRightBefore(c, p, m, k):
		m.Role, m.Dir = content.RoleGrowth, -1 // 较控制价 X 下浮 R%
		return
	case f.Dimension == numeral.Money && change.ComparesBudget(m):
		return
	case f.Dimension == numeral.Money && change.OverBudget(m.Label), !pct && change.ExceedsGoal(m.Label):
		m.Role, m.Dir = content.RoleDelta, 1
		return
	case !pct && clause.BesideGoal(m.Label) != 0:
		m.Role, m.Dir = content.RoleDelta, clause.BesideGoal(m.Label)
		return
	case pct && dirAt >= 0 && exceededBy(p, m, dirAt):
		m.Role, f.Approximate = content.RoleRate, "以上" // 覆盖面超过 90%
		f.Settle()
		return
	case dirAt >= 0 && (!m.Each || eachNamed(p, m, dirAt)):
		m.Each = m.Each && !eachNamed(p, m, dirAt)
		m.Role = content.RoleDelta
		if pct || f.Dimension == numeral.Times {
			m.Role = content.RoleGrowth
		}
		m.Dir = 1
		if p.Lex[dirAt].Term.Class == lang.Fall {
			m.Dir = -1
		}
		return
	case m.Role == content.RoleAdjust:
		return
	case pct && j >= m.LabelFrom && p.Lex[j].Kind == content.LexTerm && strings.HasPrefix(p.Lex[j].Term.Word, "未达"):
		m.Role = content.RoleLimit // 到位率未达 100%: no rate of its own
		return
	case f.Bound != "" || limitAt >= 0 && limitAt > levelAt:
		m.Role = content.RoleLimit
		if f.Bound == "" {
			f.Bound = p.Lex[limitAt].Term.Op
			m.Op = f.Bound
		}
		return
	case pct && shareAt >= 0:
		m.Share, m.Role = true, content.RoleRate
		return
	case pct && targetAt >= 0 && strings.HasSuffix(strings.TrimSpace(p.Words(m.LabelFrom, m.LabelTo)), "的"):
		m.Role = content.RoleRate // 完成计划户数的 X%
		return
	case pct && targetAt >= 0 && f.Bound == "" && completesGoal(p, m):
		m.Role = content.RoleRate
		return
	case !pct && targetAt >= 0 && gapOfGoal(m.Label):
		return // 计划数与完成数相差 X
	case targetAt >= 0 && targetAt >= rateAt && !planned(p, targetAt) && f.Dimension != numeral.Money && !strings.HasPrefix(m.After, "未") && !countsIndicators(f, m):
		m.Role = content.RoleLimit
		return
	case pct && compare && levelAt < 0 && rate == nil && onlyCompares(p, m):
		m.Role = content.RoleBase // 比上年的 80% 提高
		return
	case pct && compare && levelAt < 0 && dirAt < 0 && (rateAt < 0 || comparesLast(p, m, rateAt)):
		m.Role = content.RoleBase // 比上年的 99.1% 上升
	case pct:
		m.Role = content.RoleRate
		return
	case strings.HasPrefix(m.After, "相比"):
		m.Role = content.RoleBase // 与上年的 274 件相比
	case compare && levelAt < 0 && m.Label != "":
		m.Role = content.RoleBase
	}
}

// DrawnUpTo are words behind a percentage of what may be drawn up to it.
var DrawnUpTo = []string{"以内提取", "以内计提", "以内安排", "以内列支", "以内提留", "以内控制", "以内的比例", "以内预留", "以内据实", "提取", "计提", "安排", "列支", "提留", "预留", "的比例"}

// gapOfGoal reports whether a name is of the difference of a goal and another quantity.
func gapOfGoal(label string) bool {
	a, _ := change.NamesGap(label)
	return a != ""
}

// goalParts name the parts of a form by the goals that they score.
var goalParts = []string{"绩效目标", "产出目标", "效益目标", "效果目标", "满意度目标", "数量目标", "质量目标", "时效目标", "成本目标", "目标得分", "目标完成情况", "目标完成情况得分", "目标完成", "目标实现"}

// scoredGoals reports whether a mention is the score of a form's goals, one of several told together: 自评 X 分，
// 其中预算执行 a 分、绩效目标 b 分. 年度目标 b 分 may be what should have been reached, unless two stand before it.
func scoredGoals(c *content.Draft, p *content.Para, m *content.Mention) bool {
	if c.At(m.Figure).Dimension != numeral.Score {
		return false
	}
	before := 0
	for n := len(p.Mentions) - 1; n >= 0; n-- {
		x := &c.Mentions[p.Mentions[n]]
		if p.Lex[x.Pos].Sentence != p.Lex[m.Pos].Sentence {
			break
		}
		if c.At(x.Figure).Dimension == numeral.Score && x.Depth == m.Depth {
			before++
		}
	}
	return before > 0 && lang.HasAnySuffix(m.Label, goalParts) || before > 1 && strings.HasSuffix(m.Label, "目标")
}

// goalAnswered reports whether words tell that a goal was met or missed, and lead to how far:
// 目标已完成，实际 95%.
func goalAnswered(words string) bool {
	i := strings.LastIndex(words, "，")
	return i > 0 && lang.HasAnyPrefix(strings.TrimSpace(words[i+len("，"):]), []string{"实际", "已完成", "已达", "完成"}) && lang.ContainsAny(words[:i], []string{"完成", "达成", "实现", "未达"})
}

// behindOther reports whether a word for a goal goes on with the figure before it in its own clause, and no word of the
// figure's own clause leads to that: 25 个计划新建项目全部开工，80 个重点项目完成投资.
func behindOther(c *content.Draft, p *content.Para, m *content.Mention, at int) bool {
	n := len(p.Mentions)
	if n == 0 || clause.MarkBetween(p, at, m.Pos) != '，' || strings.TrimSpace(p.Words(clause.LabelStart(p, m.Pos), m.Pos)) != "" {
		return false
	}
	b := &c.Mentions[p.Mentions[n-1]]
	return b.Pos < at && b.Depth == m.Depth && clause.MarkBetween(p, b.Pos, at) == 0 && m.After != ""
}

// comparedInBracket reports whether a bracket holds the figure at lexeme k alone,
// between words of comparison and the change: 比年初（62 家）减少.
func comparedInBracket(p *content.Para, k int) bool {
	open := k - 1
	for open >= 0 && (clause.Blank(p, open) || p.Lex[open].Kind == content.LexPeriod) {
		open--
	}
	if open < 1 || p.Lex[open].Kind != content.LexPunct || p.Lex[open].R != '(' || p.Lex[open].Mate <= k {
		return false
	}
	end := p.Lex[open].Mate
	for i := k + 1; i < end; i++ {
		if !clause.Blank(p, i) {
			return false
		}
	}
	at := clause.Before(p, open)
	for n := 0; at >= 0 && n < 4 && !(p.Lex[at].Kind == content.LexTerm && p.Lex[at].Term.Class == lang.Compare); n++ {
		at = clause.Before(p, at) // 比 2021 年执行数（
	}
	if at < 0 || p.Lex[at].Kind != content.LexTerm || p.Lex[at].Term.Class != lang.Compare {
		return false
	}
	for end++; end < len(p.Lex) && clause.Blank(p, end); end++ {
	}
	return end < len(p.Lex) && p.Lex[end].Kind == content.LexTerm && (p.Lex[end].Term.Class == lang.Rise || p.Lex[end].Term.Class == lang.Fall)
}

// baseRightBefore reports whether what is compared with stands right before the figure at lexeme k,
// with no mark between.
func baseRightBefore(c *content.Draft, p *content.Para, m *content.Mention, k int) bool {
	if len(p.Mentions) == 0 {
		return false
	}
	b := &c.Mentions[p.Mentions[len(p.Mentions)-1]]
	return (b.Role == content.RoleBase || clause.LimitCompared(b)) && b.Depth == m.Depth && p.Lex[b.Pos].Sentence == p.Lex[k].Sentence && clause.MarkBetween(p, b.Pos, k) == 0
}

// single are words of one case among many.
var single = []string{"单笔", "单次", "单例", "单户", "单人", "单项", "单件", "单日", "个人最高"}

// capping are words that make of 最高 a limit of all.
var capping = []string{"限", "封顶", "控制", "超过", "超出"}

// onlyCompares reports whether a label says nothing but what is compared with:
// 比上年的.
func onlyCompares(p *content.Para, m *content.Mention) bool {
	said := false
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		x := &p.Lex[i]
		switch {
		case clause.Blank(p, i), x.Kind == content.LexPeriod, x.Kind == content.LexPunct && x.Mate < 0, x.Kind == content.LexTerm && x.Term.Class == lang.Function:
		case x.Kind == content.LexTerm && x.Term.Class == lang.Compare:
			said = true
		default:
			return false
		}
	}
	return said
}

// comparesLast reports whether a label ends with what a rate at lexeme i is
// compared with: 参保率比上年的.
func comparesLast(p *content.Para, m *content.Mention, i int) bool {
	said := false
	for i++; i < m.LabelTo; i++ {
		x := p.Lex[i]
		switch {
		case clause.Blank(p, i), x.Kind == content.LexPeriod, x.Kind == content.LexTerm && x.Term.Class == lang.Function:
		case x.Kind == content.LexTerm && x.Term.Class == lang.Compare:
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

// eachNamed reports whether a noun stands between 人均 and the word of change at
// lexeme i: 人均养老金提高 is a change, 户均增加 may be an average.
func eachNamed(p *content.Para, m *content.Mention, i int) bool {
	for j := i - 1; j >= m.LabelFrom; j-- {
		if x := &p.Lex[j]; x.Kind == content.LexTerm && x.Term.Class == lang.Average {
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
func comesBack(c *content.Draft, p *content.Para, m *content.Mention) bool {
	for n := len(p.Mentions) - 1; n >= 0 && n >= len(p.Mentions)-clause.FarStandard; n-- {
		prev := &c.Mentions[p.Mentions[n]]
		if p.Lex[prev.Pos].Sentence != p.Lex[m.Pos].Sentence {
			break
		}
		if prev.Role == content.RoleLevel && lang.ContainsAny(prev.Label, returned) {
			return true
		}
	}
	return false
}

// planned reports whether a target word only narrows a noun: 目标任务的 98%,
// 计划面积, 预计.
func planned(p *content.Para, i int) bool {
	w := p.Lex[i].Term.Word
	if w == "预计" {
		return true // expected, not aimed at
	}
	if i+1 < len(p.Lex) && p.Lex[i+1].Kind == content.LexFigure {
		return false
	}
	return w == "任务" && i > 0 || i+1 < len(p.Lex) && p.Lex[i+1].Kind == content.LexTerm && p.Lex[i+1].Term.Word == "的"
}

// totalStands reports whether a one-character word of totality does its work:
// directly before the figure, or before the noun that the figure measures.
func totalStands(p *content.Para, i, k int) bool {
	if adjacent(p, i, k) {
		return true
	}
	if p.Lex[i].Term.Word != "共" && p.Lex[i].Term.Word != "总" {
		return false
	}
	n := 0
	for j := i + 1; j < k; j++ {
		if !clause.Blank(p, j) {
			n++
		}
	}
	return n <= 2
}

// passTotal lets a sum word govern the items joined to the first by 、: 两年共
// 立项 A 万亩、高效节水 B 万亩.
func passTotal(c *content.Draft, p *content.Para, m *content.Mention) {
	if m.Total > 0 {
		return
	}
	if totalOfSeveral(p, m) || total.CountedItems(m) > 0 {
		m.Total = 2
		return
	}
	if len(p.Mentions) == 0 {
		return
	}
	prev := &c.Mentions[p.Mentions[len(p.Mentions)-1]]
	if prev.Total == 0 || prev.Depth != m.Depth || p.Lex[prev.Pos].Sentence != p.Lex[m.Pos].Sentence {
		return
	}
	if k := prev.Pos + 1; k < len(p.Lex) && p.Lex[k].Kind == content.LexPunct && p.Lex[k].R == '、' {
		if m.Total = 1; m.Label == "" {
			m.Total = prev.Total // 合计 X 万人、Y 万元
		}
	}
}

// totalOfSeveral reports whether a sum word begins the clause of which a label is only the
// last of several names: 共计下达中央、市级资金 X.
func totalOfSeveral(p *content.Para, m *content.Mention) bool {
	if m.Role != content.RoleLevel || m.LabelFrom == 0 || p.Lex[m.LabelFrom-1].Kind != content.LexPunct || p.Lex[m.LabelFrom-1].R != '、' {
		return false
	}
	i := clause.PhraseStart(p, m.LabelFrom)
	return p.Lex[i].Kind == content.LexTerm && p.Lex[i].Term.Class == lang.Total && balance.Long(p.Lex[i].Term) && lang.HasAnyPrefix(p.Lex[i].Term.Word, []string{"共计", "合计", "总计"}) && !strings.Contains(p.Words(i, m.Pos), "分别")
}

// reachesGoal reports whether a figure is what the words behind it call a goal that was
// reached: 达到 20 天以上的要求, 符合 15 日以内的标准.
func reachesGoal(p *content.Para, m *content.Mention, f *content.Figure) bool {
	if f.Approximate != "以上" && f.Approximate != "以下" || !lang.HasAnyPrefix(strings.TrimLeft(p.Words(m.LabelFrom, m.Pos), " ，"), []string{"达到", "符合", "满足", "实现"}) {
		return false
	}
	rest := m.After
	rest = content.TrimPrefixes(rest, []string{"(含)", "及", "以上", "以下", "以内"})
	return strings.HasPrefix(rest, "的") && lang.ContainsAny(rest, append([]string{"标准", "规定"}, clause.GoalTails...))
}

// setLimits are names of what a result can be said to be over or under: 超过 95% 的目标.
var setLimits = []string{"目标", "预期", "标准", "要求", "任务", "计划", "指标", "水平", "预警线", "警戒线", "红线", "底线", "下限", "上限", "规定"}

// limitBehind reports whether what follows a figure, or who set it, makes it a
// limit: 高于 70%的年度目标, 超过上级下达的 70%.
func limitBehind(p *content.Para, m *content.Mention, at int) bool {
	switch p.Lex[at].Term.Word {
	case "高于", "超过", "低于", "高出", "超出":
	default:
		return false
	}
	if lang.HasAnySuffix(p.Words(at+1, m.Pos), []string{"下达的", "要求的", "确定的", "设定的"}) {
		return true // 超过上级下达的 95%
	}
	if !strings.HasPrefix(m.After, "的") {
		return false
	}
	return lang.ContainsAny(m.After, setLimits) ||
		denied(p, at) && lang.ContainsAny(m.After, []string{"控制", "限额", "限制", "封顶", "线"}) // 未超过 15% 的控制线
}

// denied reports whether the words right before lexeme i deny it: 未超过, 没有低于.
func denied(p *content.Para, i int) bool {
	return i > 0 && lang.HasAnySuffix(strings.TrimSpace(p.Words(max(0, i-2), i)), clause.Denying)
}

// countsIndicators reports whether a figure tells how many indicators there are, and is no
// target of one: 绩效目标设数量指标 3 个.
func countsIndicators(f *content.Figure, m *content.Mention) bool {
	return f.Dimension == numeral.Count && strings.HasSuffix(m.Label, "指标") && (f.Unit == "个" || f.Unit == "项" || f.Unit == "条")
}

// exceededBy reports whether the word of change at lexeme i only says that a rate is more
// than what follows: 覆盖面超过 90%.
func exceededBy(p *content.Para, m *content.Mention, i int) bool {
	w := p.Lex[i].Term.Word
	return (w == "超过" || w == "高于" || w == "超出") && adjacent(p, i, m.Pos) && lang.HasAnySuffix(strings.TrimSpace(p.Words(m.LabelFrom, i)), []string{"率", "面", "度", "比重", "比例", "占比"})
}

// completesGoal reports whether a percentage is told of the quantity right before it as what that makes of its goal:
// 完成投资 42 亿元，完成目标 84%.
func completesGoal(p *content.Para, m *content.Mention) bool {
	rest, ok := strings.CutPrefix(strings.TrimSpace(p.Words(m.LabelFrom, m.LabelTo)), "完成")
	rest = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(rest, "全年"), "年度"), "年初")
	if !ok || rest != "目标" && rest != "任务" && rest != "目标任务" && rest != "任务目标" {
		return false
	}
	k := m.LabelFrom - 1
	return k > 0 && p.Lex[k].Kind == content.LexPunct && p.Lex[k].R == '，' && p.Lex[k-1].Kind == content.LexFigure
}
