package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Targets: a figure and the target or limit that its sentence sets beside it.

// targets finds the targets of a paragraph.
func (c *Content) targets(p *para, joint map[int]bool) {
	c.sectionGoals(p)
	series := c.targetSeries(p)
	for _, mi := range p.mentions {
		c.deadline(p, mi)
		m := &c.Mentions[mi]
		if series[mi] || joint[mi] || m.Role != RoleLimit || strings.HasSuffix(m.Label, "未达") || strings.HasSuffix(m.Label, "未达到") {
			continue
		}
		if f := c.figure(m.Figure); f.Dimension == numeral.None && f.Bound == "" {
			continue // a bare number behind 规定 or 目标 may be anything, a weight above all
		}
		if p.factor(m.Pos) || c.figure(m.Figure).Key.Measure == Deduction {
			continue // 满意度未达标扣 1 分
		}
		if actual, glued := c.gluedResult(p, mi); glued {
			if actual >= 0 {
				c.targetFrame(p, mi, actual)
			}
			continue
		}
		actual := c.actualBehind(p, mi)
		if actual < 0 {
			actual = c.actualOf(p, mi)
		}
		if actual < 0 {
			actual = c.resultOfItem(p, mi)
		}
		if actual >= 0 {
			c.targetFrame(p, mi, actual)
			c.allTargets(p, mi, actual)
			continue
		}
		if !p.earnsPoints(m.Pos) {
			c.farTarget(p, mi)
		}
	}
}

// gluedResult reads the cells of a form that stand behind one another without
// a blank, 10≥95%96.5%9.25: the result follows its target. glued tells whether
// they do; actual is -1 where what follows is no result.
func (c *Content) gluedResult(p *para, mi int) (actual int, glued bool) {
	k := c.Mentions[mi].Pos
	if !printedSign(p, k) || k+1 >= len(p.lex) || p.lex[k+1].kind != lexFigure || p.lex[k+1].from != p.lex[k].to {
		return -1, false
	}
	if x := mi + 1; x <= p.mentions[len(p.mentions)-1] && c.Mentions[x].Pos == k+1 && alikeTarget(c.figure(c.Mentions[mi].Figure), c.figure(c.Mentions[x].Figure)) {
		return x, true
	}
	return -1, true
}

// factor reports whether the figure at lexeme k is a factor of a formula in
// words: 支付率=（已支付/应支付）×100%.
func (p *para) factor(k int) bool {
	i := p.lex[k].from
	for i > 0 && p.text.Runes[i-1] == ' ' {
		i--
	}
	return i > 0 && strings.ContainsRune("×*", p.text.Runes[i-1])
}

// earnsPoints reports whether the figure at lexeme k ends the condition of a
// rule of scoring: 压减率≥5% 得满分, 每低于 90% 扣 1 分. It sets no target of the
// report's own.
func (p *para) earnsPoints(k int) bool {
	rest := strings.TrimLeft(string(p.text.Runes[p.lex[k].to:min(p.lex[k].to+8, p.text.Len())]), " ")
	return hasAnyPrefix(strings.TrimPrefix(rest, "的"), []string{"得", "计满分", "计分", "不得分", "不扣分", "扣"})
}

// allTargets reads a limit that all figures of a series are set beside: A、B 分别
// 为 x%、y%，均高于 z%, A 满意度 x%，B 满意度 y%，目标均为 z%.
func (c *Content) allTargets(p *para, limit, last int) {
	l, a := &c.Mentions[limit], &c.Mentions[last]
	if a.Pos > l.Pos || !strings.Contains(p.words(a.Pos+1, l.Pos), "均") {
		return
	}
	for x := last; x > p.mentions[0]; x-- {
		b := &c.Mentions[x-1]
		y := &c.Mentions[x]
		if y.Peer != x-1 && p.markBetween(b.Pos, y.Pos) != '、' && !(p.markBetween(b.Pos, y.Pos) == '，' && lastWord(b.Label) == lastWord(y.Label)) || b.Depth != a.Depth || !alikeTarget(c.figure(l.Figure), c.figure(b.Figure)) {
			return
		}
		c.targetFrame(p, limit, x-1)
	}
}

// actualOf is the figure that a limit is set beside: the nearest plain figure
// of its dimension before it in the sentence with no other figure between
// but of another dimension.
func (c *Content) actualOf(p *para, mi int) int {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	for x := mi - 1; x >= p.mentions[0]; x-- {
		y := &c.Mentions[x]
		if p.lex[y.Pos].sentence != p.lex[m.Pos].sentence {
			return -1
		}
		g := c.figure(y.Figure)
		if !alikeTarget(f, g) && !(f.Dimension == numeral.Count && g.Dimension == numeral.Count && g.Unit == f.Unit+"(套)") {
			continue
		}
		if y.Depth > m.Depth {
			continue
		}
		if c.figure(y.Figure).Key.Part && (f.Dimension == numeral.Money || p.markBetween(y.Pos, m.Pos) == '，' && c.wholeHere(p, y)) {
			continue // the limit is the whole's
		}
		if c.isPrior(g) && p.markBetween(y.Pos, m.Pos) != 0 {
			continue // 上年完成 5100 人，目标为 5200 人
		}
		if f.Dimension != numeral.Points && y.Role == RoleDelta || y.Role == RoleGrowth || y.Role == RoleBase || c.inGrowthSeries(p, x) {
			continue
		}
		if y.Role == RoleLimit {
			if x == mi-1 && c.otherEnd(y, m) && p.markBetween(y.Pos, m.Pos) != '；' {
				continue // 不低于 6 个月、不高于 15 个月
			}
			return -1
		}
		// The limit must follow its figure: no other clause may name another
		// quantity between them.
		if p.strongMark(y.Pos, m.Pos) && !bareGoal(m.Label) {
			return -1
		}
		if _, other := complementary(m.Label, y.Label); other {
			continue // 职工 A、居民 B（职工≥80%、居民≥65%）
		}
		if c.ownsLimit(p, y, m) && !(f.Dimension == numeral.Money && c.ofEach(m) && !c.ofEach(y)) {
			return x // 投资 X，每户不超过 Y: another amount
		}
		return -1
	}
	return -1
}

// otherEnd reports whether two limits are the ends of one range.
func (c *Content) otherEnd(a, b *Mention) bool {
	x, y := c.figure(a.Figure).Bound, c.figure(b.Figure).Bound
	return x == ">=" && y == "<=" || x == "<=" && y == ">="
}

// ofEach reports whether an amount is what each of several gets.
func (c *Content) ofEach(m *Mention) bool {
	f := c.figure(m.Figure)
	return m.Each || f.Key.Each || basisOf(f, m.Label).thing != "" || containsAny(m.Label, []string{"均", "标准", "单价"})
}

// inGrowthSeries reports whether a mention goes on with a series of rates of growth: 分别增长
// A%、B%.
func (c *Content) inGrowthSeries(p *para, x int) bool {
	if b := x - 1; b >= p.mentions[0] && c.Mentions[b].Role == RoleGrowth && strings.Trim(p.words(c.Mentions[b].Pos+1, c.Mentions[x].Pos), "左右以上下和、及与至到—–-~～ ") == "" {
		return true // 分别增长 A% 左右和 B% 左右, 增长 A%—B%
	}
	for m := &c.Mentions[x]; m.Peer >= 0; m = &c.Mentions[m.Peer] {
		if c.Mentions[m.Peer].Role == RoleGrowth {
			return true
		}
	}
	return false
}

// wholeHere reports whether the whole that y is a part of stands in its sentence,
// and y ends its list: 培训 860 人，其中妇女 312 人，目标值 800 人 is the goal of all.
func (c *Content) wholeHere(p *para, y *Mention) bool {
	w := c.Figure(c.partOf[y.Figure])
	if w == nil {
		for i := len(c.Frames) - 1; i >= 0 && c.Frames[i].Claim >= c.Mentions[p.mentions[0]].Figure && w == nil; i-- {
			if fr := &c.Frames[i]; fr.Rule == "bound/part" && fr.Claim == y.Figure {
				w = c.Figure(fr.Readings[0].Operands[0])
			}
		}
	}
	return w != nil && w.Place.Sentence == c.figure(y.Figure).Place.Sentence
}

// bareGoal reports whether the words of a limit name nothing of their own, so that
// it is the limit of what was spoken of, also behind ；.
func bareGoal(label string) bool {
	switch label {
	case "目标", "目标值", "年度目标", "年度目标值", "绩效目标", "绩效目标值", "年初目标", "年初目标值", "计划目标":
		return true
	}
	return false
}

// bareGoalEnds reports whether words lead to a goal in a bracket: 高于年度目标（.
func bareGoalEnds(words string) bool {
	return hasAnySuffix(strings.TrimRight(words, "（( "), []string{"目标", "目标值", "标准", "要求", "计划"})
}

// actualBehind is the result that follows a target: 目标≥85%，实际达到 91.3%.
func (c *Content) actualBehind(p *para, mi int) int {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	for x := mi + 1; x <= p.mentions[len(p.mentions)-1] && x <= mi+4; x++ {
		y := &c.Mentions[x]
		if p.lex[y.Pos].sentence == p.lex[m.Pos].sentence && x == mi+1 && y.Depth == m.Depth+1 && p.bracketBehind(m.Pos, y.Pos) && hasAnyPrefix(y.Label, []string{"实际", "完成", "达到"}) && alikeTarget(f, c.figure(y.Figure)) {
			return x // 增幅不超过 8%（实际 5.6%）
		}
		if x == mi+1 && y.Depth == m.Depth && alikeTarget(f, c.figure(y.Figure)) && c.onlyResult(p, mi, x) {
			return x // 目标：报销比例≥72%；完成：73.8%
		}
		if p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(m.Pos, y.Pos) || y.Depth != m.Depth {
			return -1
		}
		if !alikeTarget(f, c.figure(y.Figure)) {
			continue
		}
		if x == mi+1 && y.Role == RoleLevel && y.Total == 0 && !reaching(y.Label) && p.markBetween(m.Pos, y.Pos) == '，' && (c.doneAgain(p, m, y) || f.Dimension == numeral.Money && m.Op == "<=" && spentAll(y.Label)) {
			return x // 放映任务 120 场，已放映 126 场; 控制在 25 万元以内，全年支出 21 万元
		}
		if (y.Role == RoleLevel || y.Role == RoleRate) && (strings.HasPrefix(y.Label, "实际") || f.Dimension == numeral.Time && hasAnySuffix(y.Label, tookTime) || (containsAny(y.Label, []string{"实际", "实测", "测算", "结果"}) || hasAnySuffix(y.Label, []string{"抽测", "监测"})) && y.Rate == nil) {
			if r := m.Rate; r != nil && y.Rate != nil && !strings.Contains(m.Label, lastWord(y.Label)) {
				return -1 // 投诉率≤5%，实际满意度 94%
			}
			return x
		}
		if y.Share && m.Op == "<=" && hasAnyPrefix(m.After, drawnUpTo) {
			return x // 按收入 2% 以内提取的规定，实际列支 A 万元，占收入的 1.6%
		}
		if (y.Role == RoleLevel || y.Role == RoleRate) && thisYear(p.words(labelStart(p, y.Pos), y.Pos)) && p.earnsPoints(m.Pos) {
			return x // 完好率≥92%得满分，本年 94%
		}
		if (y.Role == RoleLevel || y.Role == RoleRate) && containsAny(m.Label, []string{"目标", "控制在", "不超过", "不高于", "不低于", "不少于"}) && p.report > 0 && c.onlyDated(p, y) && !p.earnsPoints(m.Pos) {
			return x // 回访率年度目标 A% 以上，9月末为 B%
		}
		if (y.Role == RoleLevel || y.Role == RoleRate) && reaching(y.Label) && !p.earnsPoints(m.Pos) {
			return c.lastReached(p, mi, x) // 年初任务数 300 户，全年完成 320 户
		}
		if r, name := y.Rate, surveyName(y.Label); y.Role == RoleRate && r != nil && len([]rune(name)) >= 3 && (strings.Contains(p.words(sentenceStart(p, m.Pos), m.Pos), name) || strings.Contains(m.Topic, name)) {
			return x // 满意度指标：目标≥90%，…，满意度 95%
		}
		return -1
	}
	return -1
}

// onlyResult reports whether figure x stands behind the ； or 。 of a goal, the only one of its clause group, under a word
// for results in general, and that clause group tells nothing else.
func (c *Content) onlyResult(p *para, mi, x int) bool {
	m, y := &c.Mentions[mi], &c.Mentions[x]
	first, last := p.mentions[0], p.mentions[len(p.mentions)-1]
	if !p.strongMark(m.Pos, y.Pos) || mi > first && !p.strongMark(c.Mentions[mi-1].Pos, m.Pos) || x < last && !p.strongMark(y.Pos, c.Mentions[x+1].Pos) {
		return false
	}
	lead := p.sub(p.lex[m.Pos].to, p.lex[y.Pos].from)
	i := strings.LastIndexAny(lead, "；。")
	return i >= 0 && plainResult(lead[i+len("；"):])
}

// surveyName is the name of a rate without the words of the survey that found it: 经问卷调查满意度.
func surveyName(label string) string {
	return TrimPrefixes(label, []string{"经", "通过", "问卷", "电话", "抽样", "随机", "调查", "回访", "测评", "结果", "显示"})
}

// doneLeads stand before the verb of a result.
var doneLeads = []string{"实际", "全年", "年内", "当年", "本年", "截至年底", "年底", "共", "累计", "已", "全部", "均"}

// doneAgain reports whether a result repeats the verb of its goal, and nothing else: 竣工目标 86 户，已竣工 86 户;
// 开展活动不少于 60 场的目标，全年开展 68 场.
func (c *Content) doneAgain(p *para, l, a *Mention) bool {
	verb := a.Label
	verb = TrimPrefixes(verb, doneLeads)
	n := len([]rune(verb))
	if n < 2 || n > 4 || verb == a.Label && !containsAny(p.sub(p.lex[l.Pos].to, p.lex[a.Pos].from), []string{"全年", "实际", "年底", "年末", "已", "当年"}) {
		return false
	}
	return strings.Contains(p.words(sentenceStart(p, l.Pos), l.Pos), verb) || slices.Contains(finishing, verb)
}

// finishing are verbs that say that something was done, of works of any kind.
var finishing = []string{"完成", "竣工", "完工", "建成", "改造", "办结", "实施"}

// spentAll reports whether a label says what was spent in all.
func spentAll(label string) bool {
	switch label {
	case "全年支出", "实际支出", "全年实际支出", "全年共支出", "共支出", "支出", "实际发生", "全年实际发生", "年末支出", "决算支出":
		return true
	}
	return false
}

// lastReached is the last of the quantities told to be reached behind a target, of which
// x is the first: 任务数 120 人，已完成 60 人（截至6月底），全年完成 118 人.
func (c *Content) lastReached(p *para, mi, x int) int {
	m := &c.Mentions[mi]
	last := x
	for z := x + 1; z <= p.mentions[len(p.mentions)-1] && z <= mi+4; z++ {
		y := &c.Mentions[z]
		if p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(m.Pos, y.Pos) {
			break
		}
		if y.Depth == m.Depth && y.Role == RoleLevel && alikeTarget(c.figure(m.Figure), c.figure(y.Figure)) && reaching(y.Label) {
			last = z
		}
	}
	return last
}

// farUnderway is how many lexemes behind a result what is not done yet is looked for.
const farUnderway = 20

// notYet reports whether the words say that what was reached behind a target is not all: 完成 3 座，
// 在建 5 座, 一季度完成 20 户, 完成 20 户（一季度）.
func (c *Content) notYet(p *para, l, a *Mention) bool {
	if a.Pos < l.Pos || !reaching(a.Label) && !(p.report > 0 && c.onlyDated(p, a)) {
		return false
	}
	for k := l.Pos + 1; k < len(p.lex) && k < a.Pos+farUnderway; k++ {
		x := &p.lex[k]
		if k > a.Pos && (x.kind == lexFigure || x.kind == lexPunct && x.mate < 0) {
			break // 完成 60 人（截至6月底）
		}
		if x.kind == lexPeriod && (x.period.To > 0 && (x.period.To < 12 || x.period.From > 1 && x.period.From < 12)) {
			return true
		}
	}
	end := a.Pos + 1
	for end < len(p.lex) && end < a.Pos+farUnderway && p.lex[end].sentence <= p.lex[a.Pos].sentence+1 {
		end++
	}
	return containsAny(p.words(a.Pos+1, end), underway)
}

// reaching reports whether a label says that something was reached, and nothing else.
func reaching(label string) bool {
	for _, w := range []string{"以上", "以下", "以内"} {
		label = strings.TrimLeft(strings.TrimPrefix(label, w), "，") // 98%以上，完成 98.6%
	}
	label = TrimPrefixes(label, []string{"截至年底", "截至目前", "本年度", "本年", "全年", "年末", "共", "已", "累计"})
	switch label {
	case "完成", "完成值", "完成数", "完成情况", "完成率", "达到":
		return true
	}
	return label != "" && surveyName(label) == "" // 满意度目标 90%，抽样调查为 94.5%
}

// thisYear reports whether words say of when a figure is, and nothing else.
func thisYear(s string) bool {
	s = strings.TrimLeft(s, "，, ")
	for _, w := range []string{"本年度", "本年", "全年", "当年", "年末", "本期"} {
		if rest, ok := strings.CutPrefix(s, w); ok {
			switch strings.TrimSpace(rest) {
			case "", "为", "达", "达到", "完成", "实现":
				return true
			}
		}
	}
	return false
}

// onlyDated reports whether nothing but a time of the report's year leads to a figure: 9月末为
// X, 年末达 X.
func (c *Content) onlyDated(p *para, m *Mention) bool {
	dated, words := false, ""
	for i := labelStart(p, m.Pos); i < m.Pos; i++ {
		x := &p.lex[i]
		if x.kind != lexPeriod {
			words += p.sub(x.from, x.to)
			continue
		}
		if y := x.period.Year; y != 0 && y != c.Reports[p.report-1].Year || x.period.Rel == "上年" {
			return false
		}
		dated = true
	}
	words = strings.Trim(words, "，, ")
	for _, w := range []string{"年末", "年底", "期末", "末", "底"} {
		if rest, ok := strings.CutPrefix(words, w); ok {
			words, dated = rest, true
			break
		}
	}
	switch words {
	case "", "为", "达", "达到", "完成":
		return dated
	}
	return false
}

// lastWord are the last three characters of a label: the noun of a rate.
func lastWord(s string) string {
	rs := []rune(s)
	return string(rs[max(0, len(rs)-3):])
}

// ownsLimit reports whether the words of a limit speak of the figure before
// it: they hold no noun of their own but those of targets.
func (c *Content) ownsLimit(p *para, y, m *Mention) bool {
	if f := c.figure(m.Figure); f.Dimension == numeral.Count && m.Op == "" && f.Bound == "" && otherCounts(y, m) {
		return false
	}
	for i := max(m.labelFrom, y.Pos+1); i < m.labelTo; i++ {
		x := &p.lex[i]
		if x.kind == lexTerm && (x.term.Class == Rate && x.term.Rate != nil || x.term.Class == Noun && x.term.Measure != NoMeasure && x.term.Measure != Goal) {
			w := x.term.Word
			if strings.Contains(y.Label, w) && !otherShare(y.Label, m.Label, w) || x.term.Measure == Standard || x.term.Measure == Budget && c.figure(m.Figure).Dimension == numeral.Percent {
				continue
			}
			return false
		}
	}
	// 合格率 86% 处理率≥95%: words of a rate of its own.
	if p.markBetween(y.Pos, m.Pos) == 0 {
		own := []rune(strings.TrimSpace(p.words(y.Pos+1, m.Pos)))
		if n := len(own); n >= 4 && own[n-1] == '率' && !strings.Contains(y.Label, string(own[n-3:])) {
			return false
		}
	}
	return true
}

// otherShare reports whether two names that end in the same word for a share say of what it
// is in words that have nothing in common: 药品占比 X%，耗材占比控制在 Y%.
func otherShare(a, b, word string) bool {
	if word != "占比" && word != "比重" {
		return false
	}
	a, _, _ = strings.Cut(a, word)
	b, _, _ = strings.Cut(planStages.Replace(b), word)
	return a != "" && len([]rune(b)) > 1 && !sharesTwo(a, b)
}

// sharesTwo reports whether two characters that stand side by side in b do so in a.
func sharesTwo(a, b string) bool {
	rs := []rune(b)
	for i := 0; i+1 < len(rs); i++ {
		if strings.Contains(a, string(rs[i:i+2])) {
			return true
		}
	}
	return false
}

// endsRange reports whether the figure at lexeme k is the upper end of a range: 6 至 9 个月.
func (p *para) endsRange(k int) bool {
	rs, i := p.text.Runes, p.lex[k].from
	for i > 0 && rs[i-1] == ' ' {
		i--
	}
	return i > 1 && (rs[i-1] == '至' || rs[i-1] == '到') && isDigit(rs[i-2])
}

// otherCounts reports whether two numbers of things are each told with words of its own
// that have nothing in common: 20 个县通过验收，增加招生计划 1.2 万个.
func otherCounts(a, b *Mention) bool {
	own, other := planStages.Replace(b.Label), a.Label+a.After
	return len([]rune(own)) >= 4 && len([]rune(other)) >= 4 && !sharesTwo(other, own)
}

func alikeTarget(a, b *Figure) bool {
	if a.Dimension != b.Dimension {
		return a.Dimension == numeral.Persons && b.Dimension == numeral.Visits
	}
	return a.Dimension != numeral.Count && a.Dimension != numeral.Time || a.Unit == b.Unit || isDay(a.Unit) && isDay(b.Unit)
}

// isDay reports whether a unit is a day: 30 日内, 21 天.
func isDay(unit string) bool { return unit == "日" || unit == "天" }

// targetFrame makes the frame of an actual and its target.
func (c *Content) targetFrame(p *para, limit, actual int) {
	l, a := &c.Mentions[limit], &c.Mentions[actual]
	op := l.Op
	if f := c.figure(l.Figure); slices.Contains(goalUnits, f.Unit) && countsGoals(p.words(labelStart(p, l.Pos), l.Pos)) {
		return // 设置绩效目标 8 个，完成 7 个: so it says
	}
	if (l.Each || strings.Contains(p.words(l.labelFrom, l.Pos), "每")) && !a.Each && c.figure(a.Figure).Dimension == numeral.Money && containsAny(a.Label, ofAllPaid) {
		return // 每亩补助不超过 A 元，实际补贴资金 B 万元
	}
	if f := c.figure(l.Figure); f.Dimension == numeral.Score && f.Bound == "" && l.Op == "" && namesGoal(l.Label) || l.Label == "绩效目标" && f.Dimension == numeral.Score {
		return // 自评 98 分，其中预算执行 19 分，绩效目标 79 分: the name of an item
	}
	if c.partwayOf(a.Figure, l.Figure) {
		return // 全市任务 900 户，我县完成 120 户
	}
	if a.Pos < l.Pos && hasAnyPrefix(a.After, planners) && !hasAnyPrefix(l.After, planners) {
		return // 全市 7 个县(市、区)计划新建泵站 60 个: who plans is no result
	}
	if hasAnyPrefix(a.Label, []string{"参照", "参考", "对照", "依据", "根据"}) {
		return // 参照上年实际完成 A，设定目标为 B
	}
	c.nameResult(p, l, a)
	name := a.Label
	if a.Pos > l.Pos && (reaching(a.Label) || containsAny(a.Label, foundOut) || targetName(p, a) == "") {
		name += targetName(p, l) // 等待时间目标 30 分钟，实际平均 26 分钟
		name += itemOfGoal(p, l) // 返修率：目标 5%，实际 3.2%
	}
	less := lessIsBetter(name)
	if s := strings.Trim(TrimSuffixes(p.words(labelStart(p, l.Pos), l.Pos), goalSet), "：: "); a.Pos > l.Pos && !longer(s, longGoalName) && !hasAnySuffix(name, setRight) {
		less = less || lessIsBetter(s) // 次均费用增长率目标 5%, 万元产值能耗目标 0.5 吨
	}
	between := ""
	if a.Pos < l.Pos {
		between = p.words(a.Pos+1, l.Pos)
	}
	tail := l.After
	switch {
	case op != "":
	case p.endsRange(l.Pos):
		op = "<="
	case strings.Contains(between, "控制在") || strings.HasPrefix(tail, "以内") || strings.HasPrefix(tail, "以下") || c.figure(l.Figure).Dimension == numeral.Time && strings.HasPrefix(tail, "内") || strings.Contains(between, "低于") && !strings.Contains(between, "不低于") && less:
		op = "<="
	case eitherWay(name):
		return // 开放时间 300 天: more may be better, or less
	case less && !strings.Contains(between, "高于"):
		op = "<="
	default:
		op = ">="
	}
	admitted := op != "<=" && strings.Contains(between, "低于") && !strings.Contains(between, "不低于") || strings.Contains(between, "未达") || strings.Contains(between, "少于") && !strings.Contains(between, "不少于") ||
		l.Pos < a.Pos && containsAny(p.words(l.Pos+1, a.Pos), []string{"目标未", "未完成", "未达"}) // ≥70%，目标未完成，实际 66%
	c.Frames = append(c.Frames, Frame{Kind: KindTarget, Rule: "bound/target", Claim: a.Figure, Op: op, Reach: ReachSentence, Admitted: admitted || c.admits(p, a) || c.shortOf(p, limit) || c.notYet(p, l, a) || p.costsPoints(max(l.Pos, a.Pos)),
		Readings: []Reading{{Formula: "a", Operands: []FigureID{l.Figure}}}})
}

// planners are the places that have a goal, by their number.
var planners = []string{"县", "市", "区", "地区", "乡", "镇", "街道", "州"}

// longGoalName is how long the words of a goal can be that name nothing but its indicator.
const longGoalName = 14

// foundOut are words of a result that need not say of what it is.
var foundOut = []string{"实际", "完成值", "抽查", "抽检", "抽测", "监测", "实测", "检测", "测评"}

// goalUnits are the units in which goals are counted: 设定目标 300 户 is a goal itself.
var goalUnits = []string{"个", "项", "条", "类"}

// countsGoals reports whether words before a figure say how many goals were set.
func countsGoals(s string) bool {
	return hasAnySuffix(s, []string{"目标", "绩效目标", "指标", "绩效指标", "任务"}) && containsAny(s, []string{"设置", "设定", "设立", "确定", "制定", "申报", "下设"})
}

// farRest is how many figures behind a target what is left of it is told at most.
const farRest = 8

// restWords begin the name of what is left of a number of things.
var restWords = []string{"剩余", "其余", "余下", "尚余", "还剩"}

// costsPoints reports whether right behind lexeme k, and the bracket that it stands in,
// points are taken off: 满意度 84%（目标 90%），扣 1 分.
func (p *para) costsPoints(k int) bool {
	for k++; k < len(p.lex) && (p.blank(k) || p.lex[k].kind == lexPunct && (p.lex[k].r == ')' || p.lex[k].r == '，') || p.lex[k].kind == lexTerm && p.lex[k].term.Class == After); k++ {
	}
	return k < len(p.lex) && hasAt(p.text.Runes, p.lex[k].from, "扣")
}

// underWay begin the names of what of a plan is not done yet.
var underWay = []string{"在建", "正在", "未完", "未开工", "未实施", "续建", "尚未"}

// fellShort begin the words that say by how much a plan was missed: 计划 6 期，少办 1 期.
var fellShort = []string{"少", "差", "缺", "欠", "尚差", "尚缺"}

// ofAllPaid are words of money that went to all: no limit for each is held against it.
var ofAllPaid = []string{"资金", "支出", "总额", "全年", "合计", "共"}

// shortOf reports whether the words behind a target say how much of it was
// reached, less than all: 完成年初目标 20 处的 90%.
func (c *Content) shortOf(p *para, limit int) bool {
	l := &c.Mentions[limit]
	if limit < p.mentions[len(p.mentions)-1] {
		// 目标值 70%，低于目标值 0.4 个百分点
		y := &c.Mentions[limit+1]
		if s := p.words(labelStart(p, y.Pos), y.Pos); p.lex[y.Pos].sentence == p.lex[l.Pos].sentence && y.Role == RoleDelta && (strings.Contains(s, "低于") || strings.HasSuffix(s, "低") || strings.HasSuffix(s, "差")) {
			return true
		}
	}
	for x := limit + 1; x <= min(limit+3, p.mentions[len(p.mentions)-1]); x++ {
		if y := &c.Mentions[x]; p.lex[y.Pos].sentence == p.lex[l.Pos].sentence && (besideGoal(y.Label) < 0 || y.Label == "偏差" || y.Label == "剩余" || y.Label == "其余" || (hasAnyPrefix(y.Label, underWay) || hasAnyPrefix(y.Label, fellShort)) && c.sameSort(x, limit)) {
			return true // 目标 500 人，实际 480 人，较目标少 20 人
		}
	}
	for x := limit + 1; x <= min(limit+farRest, p.mentions[len(p.mentions)-1]); x++ {
		if y := &c.Mentions[x]; c.sameSort(limit, x) && p.lex[y.Pos].sentence == p.lex[l.Pos].sentence && hasAnyPrefix(y.Label, restWords) {
			return true // 任务 50 座，已完成 46 座，其中新建 30 座、改造 16 座，剩余 4 座在建
		}
	}
	if next := limit + 2; next <= p.mentions[len(p.mentions)-1] && reaching(c.Mentions[limit+1].Label) {
		// 目标 8 座，完成 7 座，完成率 87.5%
		if y := &c.Mentions[next]; y.Rate == completionRate && p.lex[y.Pos].sentence == p.lex[l.Pos].sentence && !p.strongMark(l.Pos, y.Pos) && c.figure(y.Figure).Value.LessThan(decOne) {
			return true
		}
	}
	if next := limit + 2; next <= p.mentions[len(p.mentions)-1] && c.doneAgain(p, l, &c.Mentions[limit+1]) {
		// 计划新建 50 个，已建成 48 个，建成率 96%
		if y := &c.Mentions[next]; y.Role == RoleRate && p.lex[y.Pos].sentence == p.lex[l.Pos].sentence && !p.strongMark(l.Pos, y.Pos) && c.figure(y.Figure).Value.LessThan(decOne) {
			return true
		}
	}
	if !reference(l) || limit+1 > p.mentions[len(p.mentions)-1] {
		return false
	}
	f := c.figure(c.Mentions[limit+1].Figure)
	return f.Dimension == numeral.Percent && f.Value.LessThan(decOne)
}

// nameResult gives a result that bears no name of its own that of the target
// before it: 参保率目标 95%，实际 97%.
func (c *Content) nameResult(p *para, l, a *Mention) {
	name := targetName(p, l)
	if a.Pos < l.Pos || len([]rune(name)) < 2 || targetName(p, a) != "" || !hasAnySuffix(a.Label, []string{"实际", "实际完成", "实际达到"}) && !reaching(a.Label) {
		return
	}
	f := c.figure(a.Figure)
	f.Name, a.Label, f.Key.Words = name, name, c.figure(l.Figure).Key.Words
	if a.Rate == nil {
		a.Rate = l.Rate
	}
}

// admits reports whether the sentence of a figure or the one behind it says
// that a target was missed, or why.
func (c *Content) admits(p *para, m *Mention) bool {
	s := p.lex[m.Pos].sentence
	for k := m.Pos + 1; k < len(p.lex) && p.lex[k].sentence == s; k++ {
		x, ok := p.mentionAt(k)
		if !ok {
			continue
		}
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if f.Dimension != numeral.Percent {
			if y.Role == RoleLimit || c.isPlan(f.ID) {
				continue // 完成年初目标 20 处的 90%
			}
			break
		}
		if y.Role == RoleRate && f.Value.LessThan(decOne) && (y.Rate == completionRate || strings.HasPrefix(y.Label, "完成") || ofWhole(p, &c.Mentions[x-1]) == "ratio/completion") {
			return true // 实际 456 人，完成率 95%: so it says itself
		}
		break
	}
	for i := m.Pos; i < min(len(p.lex), m.Pos+farWords) && p.lex[i].sentence <= s+1; i++ {
		if x := &p.lex[i]; x.kind == lexTerm && x.term.Class == Admit {
			return true
		}
	}
	return false
}

// titleLength is how long a line can be that names an indicator and no more.
const titleLength = 24

// only reports whether a line says nothing but its target: 3.政策知晓率达到 80%。
func (p *para) only(m *Mention) bool {
	return len(p.mentions) == 1 && !p.inTable && p.text.Len() <= titleLength && m.Depth == 0
}

// farTarget reads a target whose result is printed elsewhere under the same
// name: 保障人次不低于 30 万人次 … 享受待遇 34.5 万人次.
func (c *Content) farTarget(p *para, mi int) {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	if m.Label == "" || f.Dimension == numeral.None || f.Dimension == numeral.Money || f.Dimension == numeral.Time || f.Dimension == numeral.PerHead {
		return
	}
	name := targetName(p, m)
	if name == "" || bareGoal(name) {
		return // 目标值≥95%: of what only its own place tells
	}
	op := m.Op
	if op == "" {
		op = ">="
		if lessIsBetter(m.Label) {
			op = "<="
		}
	}
	signed := f.Bound != "" && m.Pos > 0 && printedSign(p, m.Pos) || c.goal[m.Figure]
	from, to := p.itemFigures(m.Pos)
	c.Goals = append(c.Goals, TargetOf{Figure: m.Figure, From: from, To: to, Name: name, Shown: shownName(p, m), Op: op, Report: p.report, Quantified: signed && f.Dimension == numeral.Percent, Alone: p.only(m)})
}

// targetName is the label of a target without the words of targets.
func targetName(p *para, m *Mention) string {
	var b strings.Builder
	for i := m.labelFrom; i < m.labelTo; i++ {
		if x := &p.lex[i]; x.namesAverage() {
			b.WriteString(p.sub(x.from, x.to))
		}
	}
	return strings.TrimSpace(b.String())
}

// shownName is the label of a target as it is printed, without the words of
// targets and time at its ends.
func shownName(p *para, m *Mention) string {
	i, j := m.labelFrom, m.labelTo
	for i < j && !p.lex[i].namesAverage() {
		i++
	}
	for j > i && !p.lex[j-1].namesAverage() {
		j--
	}
	if i == j {
		return ""
	}
	return strings.TrimSpace(p.sub(p.lex[i].from, p.lex[j-1].to))
}

// TargetOf is a target without its result beside it.
type TargetOf struct {
	Figure FigureID
	From   FigureID // of the first figure of its item in a paragraph, 0 in a table
	To     FigureID
	Name   string // the words that tell it from others
	Shown  string // the name as printed
	Op     string
	Report int
	// Quantified is set where the report is bound to state a result: the
	// indicator is printed with a sign, or in a table, or among the targets.
	Quantified bool
	// Spoken is set for a goal that a line of goals tells in words.
	Spoken bool
	// Alone is set where a line names the target and nothing else.
	Alone bool
}

// printedSign reports whether a limit is printed as a sign, ≥ or ≤, as
// indicators are; limits in words may be policy.
func printedSign(p *para, k int) bool {
	i := p.lex[k].from - 1
	for i > 0 && (p.text.Runes[i] == ' ' || p.text.Runes[i] == '$') {
		i--
	}
	return i >= 0 && strings.ContainsRune("≥≤><=", p.text.Runes[i])
}

// sectionGoals reads the rates of a section on targets as targets: （三）绩效目标
// … 政策知晓率达到 80%. A heading that repeats a target is no result; a line
// that tells what was reached as well is none of targets: 质量目标。目标 90%，实际 92%.
func (c *Content) sectionGoals(p *para) {
	h := c.headingText(p.section)
	goals := strings.Contains(h, "目标") && !p.has("，实际") && !containsAny(h, []string{"完成", "实现", "达成", "结果", "分析", "分解", "下达", "偏离", "高于", "超过", "%"})
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if m.Role == RoleLevel && m.Total == 0 && goals && (f.Dimension == numeral.Persons || f.Dimension == numeral.Households || f.Dimension == numeral.Length || f.Dimension == numeral.Area || f.Dimension == numeral.Visits) && c.goalSentence(p, m) {
			m.Role, m.Op = RoleLimit, ">="
			continue
		}
		if m.Role != RoleRate || f.Dimension != numeral.Percent || f.Key.Part || c.goalBehind(p, mi) {
			continue
		}
		j := p.before(m.Pos)
		reach := j >= m.labelFrom && p.lex[j].kind == lexTerm && strings.HasPrefix(p.lex[j].term.Word, "达")
		switch {
		case goals, p.heading && reach, reach && strings.Contains(p.words(sentenceStart(p, m.Pos), m.Pos), "目标为"):
			m.Role, m.Op = RoleLimit, ">="
			if !p.heading && reach {
				if c.goal == nil {
					c.goal = map[FigureID]bool{}
				}
				c.goal[m.Figure] = true
			}
		}
	}
}

// goalBehind reports whether the goal of a rate is told right behind it, so that the rate is its result:
// 毛入学率达到 91.23%，目标 91%.
func (c *Content) goalBehind(p *para, mi int) bool {
	if mi+1 > p.mentions[len(p.mentions)-1] {
		return false
	}
	m, y := &c.Mentions[mi], &c.Mentions[mi+1]
	return p.lex[y.Pos].sentence == p.lex[m.Pos].sentence && !p.strongMark(m.Pos, y.Pos) && y.Role == RoleLimit && bareGoal(strings.TrimSuffix(y.Label, "为")) && c.figure(y.Figure).Dimension == numeral.Percent
}

// manyGoals is from how many targets with signs on a line is one that sets out targets.
const manyGoals = 3

// goalsBeside makes the rates that a line of targets prints without a sign targets, too: 达标率
// ≥90%，受益比例≥60%，按期完工率100%，满意度≥85%. None of them was reached yet.
func (c *Content) goalsBeside(p *para) {
	if p.has("实际") {
		return
	}
	signed := func(mi int) bool {
		m := &c.Mentions[mi]
		return m.Role == RoleLimit && c.figure(m.Figure).Bound != "" && printedSign(p, m.Pos)
	}
	n := 0
	for _, mi := range p.mentions {
		if signed(mi) {
			n++
		}
	}
	if n < manyGoals {
		return
	}
	for i, mi := range p.mentions {
		m := &c.Mentions[mi]
		if i == 0 || m.Role != RoleRate || m.Share || c.figure(m.Figure).Dimension != numeral.Percent || !longer(cleanLabel(p, m), 2) {
			continue
		}
		beside := func(x int) bool {
			y := &c.Mentions[x]
			return signed(x) && y.Depth == m.Depth && p.lex[y.Pos].sentence == p.lex[m.Pos].sentence
		}
		if beside(p.mentions[i-1]) && (i+1 == len(p.mentions) || beside(p.mentions[i+1])) {
			m.Role, m.Op = RoleLimit, ">="
		}
	}
}

// goalSentence reports whether a sentence sets out what is to be done: 目标：新建
// 道路 8 公里，惠及 900 人.
func (c *Content) goalSentence(p *para, m *Mention) bool {
	for i := sentenceStart(p, m.Pos); i+1 < m.Pos; i++ {
		x := &p.lex[i]
		if x.kind == lexFigure {
			return false
		}
		if x.kind == lexTerm && (x.term.Class == Target || x.term.Measure == Goal) && p.lex[i+1].kind == lexPunct && p.lex[i+1].r == '：' {
			return true
		}
	}
	return false
}

// itemFigures are the first and the last figure between the ； and 。 around lexeme k.
func (p *para) itemFigures(k int) (from, to FigureID) {
	ends := func(j int) bool { return p.lex[j].kind == lexPunct && (p.lex[j].r == '；' || p.lex[j].r == '。') }
	i, j := k, k
	for i > 0 && i > k-farBack && !ends(i-1) {
		i--
	}
	for j+1 < len(p.lex) && j < k+farBack && !ends(j+1) {
		j++
	}
	for ; i <= j; i++ {
		if x := &p.lex[i]; x.kind == lexFigure {
			if from == 0 {
				from = x.fig
			}
			to = x.fig
		}
	}
	return from, to
}
