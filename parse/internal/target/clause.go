package target

import (
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Clauses that hold what was just told against a limit, and say nothing else: 参保率 98.2%，稳定在 95%以上; 送戏
// 118 场，超额完成年度 110 场的任务; 增幅 5.2%，未超过 8%的控制目标; 满意率 94.4%，高于 90%.

var (
	// holdingVerbs begin such a clause, with how they compare; the longer ones stand first.
	holdingVerbs = []struct{ word, op string }{
		{"未超过", "<="}, {"没有超过", "<="}, {"未超出", "<="}, {"未突破", "<="}, {"不超过", "<="}, {"未高于", "<="}, {"控制在", "<="}, {"未低于", ">="}, {"没有低于", ">="},
		{"高于", ">="}, {"超过", ">="}, {"超出", ">="}, {"大于", ">="}, {"优于", ">="}, {"多于", ">="},
		{"稳定保持在", ">="}, {"稳定在", ">="}, {"保持在", ">="}, {"维持在", ">="}, {"巩固在", ">="},
		{"达到", ">="}, {"达", ">="}, {"超额完成", ">="}, {"圆满完成", ">="}, {"全面完成", ">="}, {"顺利完成", ">="}, {"完成", ">="}, {"实现", ">="}, {"低于", "<="},
	}
	// holdingLead may stand before such a verb.
	holdingLead = []string{"并", "也", "已", "仍", "继续", "且", "持续", "大大", "远远", "远", "大幅", "明显", "均", "都"}
	// setting are words of who or what set the limit, between verb and figure or behind it.
	setting = []string{"全年", "年度", "年初", "当年", "本年", "上级", "国家", "省级", "市级", "县级", "省定", "市定", "国定", "省", "市", "县", "州", "区", "局", "下达", "规定", "约定", "要求", "确定", "设定", "核定", "既定", "预定", "计划", "协议", "合同", "批复", "绩效", "控制", "预期", "约束性", "考核", "指标", "指标值", "预期值", "任务", "目标", "目标值", "任务数", "标准", "水平", "红线", "警戒线", "预警线", "控制线", "控制数", "上限", "下限", "底线", "限额", "工作", "的", "了", "里", "上", "定下", "所定", "设立", "提出", "明确", "分配", "基本", "预算", "预算数", "预算金额", "概算", "概算总投资", "控制价", "范围"}
	// goalWords are those of them that make a figure a limit.
	goalWords = []string{"目标", "任务", "要求", "标准", "红线", "警戒线", "预警线", "控制", "上限", "下限", "底线", "限额", "规定", "约定", "计划", "下达", "考核", "预期", "指标值", "预算", "概算"}
	// planned are those of amounts of money, within which spending is to stay.
	planned = []string{"预算", "概算"}
	// reachedUp and reachedDown are words behind a figure that bound it.
	reachedUp, reachedDown = []string{"及以上", "以上"}, []string{"及以下", "以下", "以内", "之内"}
)

// Clauses relates such limits and adds them to those that are.
func Clauses(c *content.Draft, p *content.Para, done map[int]bool) map[int]bool {
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if done[mi] || m.Role == content.RoleDelta || m.Role == content.RoleAdjust || m.Role == content.RoleLimit && f.Bound != "" && printedSign(p, m.Pos) || f.Dimension == numeral.None || f.Dimension == numeral.Score || f.Dimension == numeral.Points || f.Dimension == numeral.Times || f.Dimension == numeral.PerHead {
			continue
		}
		op, goal := holdsAgainst(c, p, mi)
		if op == "" {
			continue
		}
		x := heldResult(c, p, mi, op, goal)
		if x < 0 {
			continue
		}
		m.Role, m.Op, m.Total, m.Each = content.RoleLimit, op, 0, false
		f.Bound = op
		if f.Dimension == numeral.Money && f.Approximate == "以下" {
			// 控制在年度预算 36 万元以内: an amount that was printed
			f.Approximate, f.Interval = "", numeral.Around(f.Value, f.Numeral.Scale.Mul(decimal.New(5, -f.Numeral.Decimals-1)))
		}
		targetFrame(c, p, mi, x)
		if done == nil {
			done = map[int]bool{}
		}
		done[mi] = true
	}
	return done
}

// holdsAgainst is how the clause of a figure compares with it, "" where it says anything else; goal tells whether
// it calls the figure a limit.
func holdsAgainst(c *content.Draft, p *content.Para, mi int) (op string, goal bool) {
	m := &c.Mentions[mi]
	i := m.Pos
	for i > 0 && p.Lex[i-1].Kind != content.LexFigure && !(p.Lex[i-1].Kind == content.LexPunct && p.Lex[i-1].R != '“' && p.Lex[i-1].R != '”') {
		i--
	}
	start, stop := i, m.Pos // of the words before the figure
	if i > 0 && p.Lex[i-1].Kind == content.LexPunct && p.Lex[i-1].R == '(' && m.Depth > 0 && i == m.Pos {
		for start, stop = i-1, i-1; start > 0 && p.Lex[start-1].Kind != content.LexFigure && p.Lex[start-1].Kind != content.LexPunct; start-- {
		} // 达到目标要求（100%）
	}
	if start == 0 || start == stop || p.Lex[start-1].Kind != content.LexPunct || p.Lex[start-1].R != '，' {
		return "", false
	}
	j := m.Pos + 1
	for j < len(p.Lex) && p.Lex[j].Kind != content.LexFigure && p.Lex[j].Kind != content.LexPunct {
		j++
	}
	if j < len(p.Lex) && p.Lex[j].Kind == content.LexFigure {
		return "", false // 高于目标 90% 5 个百分点
	}
	if j < len(p.Lex) && p.Lex[j].Kind == content.LexPunct && p.Lex[j].R == '、' {
		return "", false // 超过 95%、90%的目标: one for each
	}
	lead, tail := strings.TrimSpace(p.Sub(p.Lex[start].From, p.Lex[stop].From)), ""
	if j > m.Pos+1 {
		tail = strings.TrimSpace(p.Sub(p.Lex[m.Pos].To, p.Lex[j-1].To))
	}
	lead = content.TrimPrefixes(lead, holdingLead)
	word := ""
	for _, v := range holdingVerbs {
		if rest, ok := strings.CutPrefix(lead, v.word); ok {
			word, op, lead = v.word, v.op, rest
			break
		}
	}
	if op == "" {
		return "", false
	}
	bounded := ""
	f := c.At(m.Figure)
	switch f.Approximate {
	case "以上":
		bounded = ">="
	case "以下":
		bounded = "<="
	case "":
	default:
		return "", false
	}
	tail = strings.TrimPrefix(tail, "(含)")
	for _, w := range reachedUp {
		if rest, ok := strings.CutPrefix(tail, w); ok {
			tail, bounded = rest, ">="
			break
		}
	}
	for _, w := range reachedDown {
		if rest, ok := strings.CutPrefix(tail, w); ok {
			tail, bounded = rest, "<="
			break
		}
	}
	if lang.HasAnySuffix(lead, []string{"目标的", "任务的", "计划的", "指标的", "任务数的", "目标值的"}) {
		return "", false // 完成全年目标的 96%
	}
	name := labelBefore(c, p, mi)
	lead, tail = withoutAgain(strings.TrimSuffix(lead, "达到"), name), withoutAgain(tail, name)
	if !onlyWords(lead, setting) || !onlyWords(tail, setting) {
		return "", false
	}
	goal = lang.ContainsAny(lead+tail, goalWords)
	if lang.ContainsAny(lead+tail, planned) && (f.Dimension != numeral.Money || op != "<=" && bounded != "<=") {
		return "", false // 增长 5%，完成预算的 98%
	}
	switch {
	case strings.HasPrefix(tail, "的") && !goal:
		return "", false
	case bounded != "":
		op = bounded
	case goal:
	case word == "高于" || word == "超过" || word == "未超过" || word == "未低于":
	default:
		return "", false // 完成 30 户, 达到 5 人
	}
	if word == "低于" && !lang.ContainsAny(lead+tail, []string{"上限", "控制", "红线", "警戒", "限额"}) {
		return "", false // short of a goal, or below it as it should be
	}
	if (word == "达到" || word == "完成" || word == "实现") && bounded == "" && lang.WantsLess(labelBefore(c, p, mi)) {
		op = "<="
	}
	return op, goal
}

// withoutAgain takes out of the words around a limit those that name again what is held against it: 新增参保 A 人，超额完成年初定下的
// 新增参保 B 人的目标; 征缴 A 万元，完成 B 万元征缴任务.
func withoutAgain(words, name string) string {
	rs := []rune(withoutFunds.Replace(words))
	for n := min(len(rs), len([]rune(name))); n >= 2; n-- {
		for from := 0; from+n <= len(rs); from++ {
			part := string(rs[from : from+n])
			if !strings.Contains(name, part) || onlyWords(part, setting) {
				continue
			}
			if rest := string(rs[:from]) + string(rs[from+n:]); onlyWords(rest, setting) {
				return rest
			}
			return words
		}
	}
	return words
}

// withoutFunds takes out the names of funds.
var withoutFunds = strings.NewReplacer("城镇职工", "", "城乡居民", "", "基本医疗保险", "", "基本养老保险", "", "医疗保险", "", "养老保险", "", "失业保险", "", "工伤保险", "", "生育保险", "")

// labelBefore is the label of the figure told before another.
func labelBefore(c *content.Draft, p *content.Para, mi int) string {
	if mi-1 < p.Mentions[0] {
		return ""
	}
	return c.Mentions[mi-1].Label
}

// onlyWords reports whether a text is made of words of a list alone.
func onlyWords(s string, words []string) bool {
	for s != "" {
		best := 0
		for _, w := range words {
			if len(w) > best && strings.HasPrefix(s, w) {
				best = len(w)
			}
		}
		if best == 0 {
			return false
		}
		s = s[best:]
	}
	return true
}

// heldResult is the figure that such a clause is about: the one told right before it, of its sort. A rate of
// growth is one where no other rate stands in the sentence.
func heldResult(c *content.Draft, p *content.Para, mi int, op string, goal bool) int {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	commas := 0
	depth := m.Depth
	if m.Pos > 0 && p.Lex[m.Pos-1].Kind == content.LexPunct && p.Lex[m.Pos-1].R == '(' {
		depth--
	}
	for k := m.Pos - 1; k >= 0 && p.Lex[k].Sentence == p.Lex[m.Pos].Sentence; k-- {
		if x := &p.Lex[k]; x.Kind == content.LexPunct && (x.R == '；' || x.R == '。' || x.R == '：') {
			return -1
		} else if x.Kind == content.LexPunct && x.R == '，' {
			if commas++; commas > 1 {
				return -1
			}
		}
		x, ok := clause.MentionAt(p, k)
		if !ok {
			continue
		}
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if y.Depth != depth {
			continue
		}
		if !form.AlikeTarget(f, g) {
			if f.Dimension == numeral.Percent || g.Dimension == numeral.Percent || g.Dimension == numeral.Money {
				continue
			}
			return -1
		}
		switch {
		case y.Role == content.RoleRate && !(y.Share && !goal), y.Role == content.RoleLevel && (goal || f.Dimension == numeral.Percent):
			if y.Each != m.Each && f.Dimension == numeral.Money && !(goal && y.Each) {
				return -1
			}
		case y.Role == content.RoleGrowth && f.Dimension == numeral.Percent && onlyGrowth(c, p, x):
		default:
			return -1
		}
		if g.Bound != "" || g.Approximate == "以上" || g.Approximate == "以下" {
			return -1
		}
		if op == "<=" && !goal && !lang.WantsLess(y.Label) && y.Role != content.RoleGrowth && !lang.ContainsAny(y.Label, []string{"增", "占"}) {
			return -1
		}
		return x
	}
	return -1
}

// onlyGrowth reports whether a rate of growth is the only percentage of its sentence but the limit behind it.
func onlyGrowth(c *content.Draft, p *content.Para, x int) bool {
	for _, mi := range p.Mentions {
		if mi < x && p.Lex[c.Mentions[mi].Pos].Sentence == p.Lex[c.Mentions[x].Pos].Sentence && c.At(c.Mentions[mi].Figure).Dimension == numeral.Percent {
			return false
		}
	}
	return true
}
