package target

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/mention"
	"gouji/parse/internal/rate"
	"gouji/parse/internal/total"
	"gouji/parse/numeral"
)

// Targets: a figure and the target or limit that its sentence sets beside it.

// Read finds the targets of a paragraph.
func Read(c *content.Draft, p *content.Para, joint map[int]bool) {
	sectionGoals(c, p)
	withinPlan(c, p)
	series := targetSeries(c, p)
	for _, mi := range p.Mentions {
		deadline(c, p, mi)
		m := &c.Mentions[mi]
		if series[mi] || joint[mi] || m.Role != content.RoleLimit || strings.HasSuffix(m.Label, "未达") || strings.HasSuffix(m.Label, "未达到") {
			continue
		}
		if f := c.At(m.Figure); f.Dimension == numeral.None && f.Bound == "" {
			continue // a bare number behind 规定 or 目标 may be anything, a weight above all
		}
		if factor(p, m.Pos) || c.At(m.Figure).Key.Measure == lang.Deduction {
			continue // 满意度未达标扣 1 分
		}
		if actual, glued := gluedResult(c, p, mi); glued {
			if actual >= 0 {
				targetFrame(c, p, mi, actual)
			}
			continue
		}
		actual := actualBehind(c, p, mi)
		if actual < 0 {
			actual = actualOf(c, p, mi)
		}
		if actual < 0 {
			actual = resultOfItem(c, p, mi)
		}
		if actual >= 0 {
			if w := goalOfParts(c, p, mi, actual); w >= 0 {
				targetFrame(c, p, w, actual)
				continue
			}
			targetFrame(c, p, mi, actual)
			allTargets(c, p, mi, actual)
			continue
		}
		if !earnsPoints(p, m.Pos) {
			farTarget(c, p, mi)
		}
	}
}

// gluedResult reads the cells of a form that stand behind one another without
// a blank, 10≥95%96.5%9.25: the result follows its target. glued tells whether
// they do; actual is -1 where what follows is no result.
func gluedResult(c *content.Draft, p *content.Para, mi int) (actual int, glued bool) {
	k := c.Mentions[mi].Pos
	if !printedSign(p, k) || k+1 >= len(p.Lex) || p.Lex[k+1].Kind != content.LexFigure || p.Lex[k+1].From != p.Lex[k].To {
		return -1, false
	}
	if x := mi + 1; x <= p.Mentions[len(p.Mentions)-1] && c.Mentions[x].Pos == k+1 && form.AlikeTarget(c.At(c.Mentions[mi].Figure), c.At(c.Mentions[x].Figure)) {
		return x, true
	}
	return -1, true
}

// factor reports whether the figure at lexeme k is a factor of a formula in
// words: 支付率=（已支付/应支付）×100%.
func factor(p *content.Para, k int) bool {
	i := p.Lex[k].From
	for i > 0 && p.Text.Runes[i-1] == ' ' {
		i--
	}
	return i > 0 && strings.ContainsRune("×*", p.Text.Runes[i-1])
}

// earnsPoints reports whether the figure at lexeme k ends the condition of a
// rule of scoring: 压减率≥5% 得满分, 每低于 90% 扣 1 分. It sets no target of the
// report's own.
func earnsPoints(p *content.Para, k int) bool {
	rest := strings.TrimLeft(string(p.Text.Runes[p.Lex[k].To:min(p.Lex[k].To+8, p.Text.Len())]), " ,，")
	rest = strings.TrimPrefix(rest, "的")
	if points, ok := strings.CutPrefix(rest, "计"); ok && points != "" && lang.IsDigit(rune(points[0])) {
		return true // ≤100%，计 8 分
	}
	return lang.HasAnyPrefix(rest, []string{"得", "计满分", "计分", "不得分", "不扣分", "扣"})
}

// allTargets reads a limit that all figures of a series are set beside: A、B 分别
// 为 x%、y%，均高于 z%, A 满意度 x%，B 满意度 y%，目标均为 z%.
func allTargets(c *content.Draft, p *content.Para, limit, last int) {
	l, a := &c.Mentions[limit], &c.Mentions[last]
	if a.Pos > l.Pos || !strings.Contains(p.Words(a.Pos+1, l.Pos), "均") {
		return
	}
	for x := last; x > p.Mentions[0]; x-- {
		b := &c.Mentions[x-1]
		y := &c.Mentions[x]
		if y.Peer != x-1 && clause.MarkBetween(p, b.Pos, y.Pos) != '、' && !(clause.MarkBetween(p, b.Pos, y.Pos) == '，' && clause.LastWord(b.Label) == clause.LastWord(y.Label)) || b.Depth != a.Depth || !form.AlikeTarget(c.At(l.Figure), c.At(b.Figure)) {
			return
		}
		targetFrame(c, p, limit, x-1)
	}
}

// actualOf is the figure that a limit is set beside: the nearest plain figure
// of its dimension before it in the sentence with no other figure between
// but of another dimension.
func actualOf(c *content.Draft, p *content.Para, mi int) int {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	for x := mi - 1; x >= p.Mentions[0]; x-- {
		y := &c.Mentions[x]
		if p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence {
			return -1
		}
		g := c.At(y.Figure)
		if !form.AlikeTarget(f, g) && !(f.Dimension == numeral.Count && g.Dimension == numeral.Count && g.Unit == f.Unit+"(套)") {
			continue
		}
		if y.Depth > m.Depth {
			continue
		}
		if c.At(y.Figure).Key.Part && (f.Dimension == numeral.Money || clause.MarkBetween(p, y.Pos, m.Pos) == '，' && wholeHere(c, p, y)) {
			continue // the limit is the whole's
		}
		if clause.IsPrior(c, g) && clause.MarkBetween(p, y.Pos, m.Pos) != 0 {
			continue // 上年完成 5100 人，目标为 5200 人
		}
		if f.Dimension != numeral.Points && y.Role == content.RoleDelta || y.Role == content.RoleGrowth || y.Role == content.RoleBase || inGrowthSeries(c, p, x) {
			continue
		}
		if y.Role == content.RoleLimit {
			if x == mi-1 && otherEnd(c, y, m) && clause.MarkBetween(p, y.Pos, m.Pos) != '；' {
				continue // 不低于 6 个月、不高于 15 个月
			}
			return -1
		}
		// The limit must follow its figure: no other clause may name another
		// quantity between them.
		if clause.StrongMark(p, y.Pos, m.Pos) && !rate.BareGoal(m.Label) {
			return -1
		}
		if _, other := clause.AreComplementary(m.Label, y.Label); other {
			continue // 职工 A、居民 B（职工≥80%、居民≥65%）
		}
		if ownsLimit(c, p, y, m) && !(f.Dimension == numeral.Money && ofEach(c, m) && !ofEach(c, y)) {
			return x // 投资 X，每户不超过 Y: another amount
		}
		return -1
	}
	return -1
}

// otherEnd reports whether two limits are the ends of one range.
func otherEnd(c *content.Draft, a, b *content.Mention) bool {
	x, y := c.At(a.Figure).Bound, c.At(b.Figure).Bound
	return x == ">=" && y == "<=" || x == "<=" && y == ">="
}

// ofEach reports whether an amount is what each of several gets.
func ofEach(c *content.Draft, m *content.Mention) bool {
	f := c.At(m.Figure)
	return m.Each || f.Key.Each || clause.BasisOf(f, m.Label).Thing != "" || lang.ContainsAny(m.Label, []string{"均", "标准", "单价"})
}

// inGrowthSeries reports whether a mention goes on with a series of rates of growth: 分别增长
// A%、B%.
func inGrowthSeries(c *content.Draft, p *content.Para, x int) bool {
	if b := x - 1; b >= p.Mentions[0] && c.Mentions[b].Role == content.RoleGrowth && strings.Trim(p.Words(c.Mentions[b].Pos+1, c.Mentions[x].Pos), "左右以上下和、及与至到—–-~～ ") == "" {
		return true // 分别增长 A% 左右和 B% 左右, 增长 A%—B%
	}
	for m := &c.Mentions[x]; m.Peer >= 0; m = &c.Mentions[m.Peer] {
		if c.Mentions[m.Peer].Role == content.RoleGrowth {
			return true
		}
	}
	return false
}

// wholeHere reports whether the whole that y is a part of stands in its sentence,
// and y ends its list: 培训 860 人，其中妇女 312 人，目标值 800 人 is the goal of all.
func wholeHere(c *content.Draft, p *content.Para, y *content.Mention) bool {
	w := c.Figure(c.PartOf[y.Figure])
	if w == nil {
		for i := len(c.Frames) - 1; i >= 0 && c.Frames[i].Claim >= c.Mentions[p.Mentions[0]].Figure && w == nil; i-- {
			if fr := &c.Frames[i]; fr.Rule == "bound/part" && fr.Claim == y.Figure {
				w = c.Figure(fr.Readings[0].Operands[0])
			}
		}
	}
	return w != nil && w.Place.Sentence == c.At(y.Figure).Place.Sentence
}

// actualBehind is the result that follows a target: 目标≥85%，实际达到 91.3%.
func actualBehind(c *content.Draft, p *content.Para, mi int) int {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	for x := mi + 1; x <= p.Mentions[len(p.Mentions)-1] && x <= mi+4; x++ {
		y := &c.Mentions[x]
		if p.Lex[y.Pos].Sentence == p.Lex[m.Pos].Sentence && x == mi+1 && y.Depth == m.Depth+1 && clause.BracketBehind(p, m.Pos, y.Pos) && lang.HasAnyPrefix(y.Label, []string{"实际", "完成", "达到"}) && form.AlikeTarget(f, c.At(y.Figure)) {
			return x // 增幅不超过 8%（实际 5.6%）
		}
		if x == mi+1 && y.Depth == m.Depth && form.AlikeTarget(f, c.At(y.Figure)) && onlyResult(c, p, mi, x) {
			return x // 目标：报销比例≥72%；完成：73.8%
		}
		if p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, m.Pos, y.Pos) || y.Depth != m.Depth {
			return -1
		}
		if !form.AlikeTarget(f, c.At(y.Figure)) {
			continue
		}
		if x == mi+1 && y.Role == content.RoleLevel && y.Total == 0 && !reaching(y.Label) && clause.MarkBetween(p, m.Pos, y.Pos) == '，' && (doneAgain(c, p, m, y) || f.Dimension == numeral.Money && m.Op == "<=" && spentAll(y.Label)) {
			return x // 放映任务 120 场，已放映 126 场; 控制在 25 万元以内，全年支出 21 万元
		}
		if (y.Role == content.RoleLevel || y.Role == content.RoleRate) && (strings.HasPrefix(y.Label, "实际") || f.Dimension == numeral.Time && lang.HasAnySuffix(y.Label, tookTime) || (lang.ContainsAny(y.Label, []string{"实际", "实测", "测算", "结果"}) || lang.HasAnySuffix(y.Label, []string{"抽测", "监测"})) && y.Rate == nil) {
			if r := m.Rate; r != nil && y.Rate != nil && !strings.Contains(m.Label, clause.LastWord(y.Label)) {
				return -1 // 投诉率≤5%，实际满意度 94%
			}
			return x
		}
		if y.Share && m.Op == "<=" && lang.HasAnyPrefix(m.After, mention.DrawnUpTo) {
			return x // 按收入 2% 以内提取的规定，实际列支 A 万元，占收入的 1.6%
		}
		if (y.Role == content.RoleLevel || y.Role == content.RoleRate) && thisYear(p.Words(clause.LabelStart(p, y.Pos), y.Pos)) && earnsPoints(p, m.Pos) {
			return x // 完好率≥92%得满分，本年 94%
		}
		if (y.Role == content.RoleLevel || y.Role == content.RoleRate) && lang.ContainsAny(m.Label, []string{"目标", "控制在", "不超过", "不高于", "不低于", "不少于"}) && p.Report > 0 && onlyDated(c, p, y) && !earnsPoints(p, m.Pos) {
			return x // 回访率年度目标 A% 以上，9月末为 B%
		}
		if (y.Role == content.RoleLevel || y.Role == content.RoleRate) && reaching(y.Label) && !earnsPoints(p, m.Pos) {
			return lastReached(c, p, mi, x) // 年初任务数 300 户，全年完成 320 户
		}
		if r, name := y.Rate, surveyName(y.Label); y.Role == content.RoleRate && r != nil && len([]rune(name)) >= 3 && (strings.Contains(p.Words(content.SentenceStart(p, m.Pos), m.Pos), name) || strings.Contains(m.Topic, name)) {
			return x // 满意度指标：目标≥90%，…，满意度 95%
		}
		return -1
	}
	return -1
}

// onlyResult reports whether figure x stands behind the ； or 。 of a goal, the only one of its clause group, under a word
// for results in general, and that clause group tells nothing else.
func onlyResult(c *content.Draft, p *content.Para, mi, x int) bool {
	m, y := &c.Mentions[mi], &c.Mentions[x]
	first, last := p.Mentions[0], p.Mentions[len(p.Mentions)-1]
	if !clause.StrongMark(p, m.Pos, y.Pos) || mi > first && !clause.StrongMark(p, c.Mentions[mi-1].Pos, m.Pos) || x < last && !clause.StrongMark(p, y.Pos, c.Mentions[x+1].Pos) {
		return false
	}
	lead := p.Sub(p.Lex[m.Pos].To, p.Lex[y.Pos].From)
	i := strings.LastIndexAny(lead, "；。")
	return i >= 0 && plainResult(lead[i+len("；"):])
}

// surveyName is the name of a rate without the words of the survey that found it: 经问卷调查满意度.
func surveyName(label string) string {
	return content.TrimPrefixes(label, []string{"经", "通过", "问卷", "电话", "抽样", "随机", "调查", "回访", "测评", "结果", "显示"})
}

// doneLeads stand before the verb of a result.
var doneLeads = []string{"实际", "全年", "年内", "当年", "本年", "截至年底", "年底", "共", "累计", "已", "全部", "均"}

// doneAgain reports whether a result repeats the verb of its goal, and nothing else: 竣工目标 86 户，已竣工 86 户;
// 开展活动不少于 60 场的目标，全年开展 68 场.
func doneAgain(c *content.Draft, p *content.Para, l, a *content.Mention) bool {
	verb := a.Label
	verb = content.TrimPrefixes(verb, doneLeads)
	n := len([]rune(verb))
	if n < 2 || n > 4 || verb == a.Label && !lang.ContainsAny(p.Sub(p.Lex[l.Pos].To, p.Lex[a.Pos].From), []string{"全年", "实际", "年底", "年末", "已", "当年"}) {
		return false
	}
	return strings.Contains(p.Words(content.SentenceStart(p, l.Pos), l.Pos), verb) || slices.Contains(finishing, verb)
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
func lastReached(c *content.Draft, p *content.Para, mi, x int) int {
	m := &c.Mentions[mi]
	last := x
	for z := x + 1; z <= p.Mentions[len(p.Mentions)-1] && z <= mi+4; z++ {
		y := &c.Mentions[z]
		if p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, m.Pos, y.Pos) || y.Role == content.RoleLimit {
			break // 甲任务 200 户、完成 205 户，乙任务 175 户、完成 178 户
		}
		if y.Depth == m.Depth && y.Role == content.RoleLevel && form.AlikeTarget(c.At(m.Figure), c.At(y.Figure)) && reaching(y.Label) {
			last = z
		}
	}
	return last
}

// goalOfParts is the goal that a list of goals right before a result makes up, which the result is of: 任务 375 户，其中甲乡 200 户、
// 乙乡 175 户，实际完成 380 户; -1 if each has its own.
func goalOfParts(c *content.Draft, p *content.Para, mi, x int) int {
	whole := c.PartOf[c.Mentions[mi].Figure]
	if whole == 0 || x != mi+1 || mi-1 < p.Mentions[0] || c.PartOf[c.Mentions[mi-1].Figure] != whole || !reaching(content.TrimPrefixes(c.Mentions[x].Label, doneLeads)) || clause.MarkBetween(p, c.Mentions[mi].Pos, c.Mentions[x].Pos) == '、' {
		return -1
	}
	w := c.MentionIndex(whole)
	if w < p.Mentions[0] || w >= mi || c.Mentions[w].Role != content.RoleLimit || c.Mentions[mi-1].Role != content.RoleLimit {
		return -1
	}
	return w
}

// farUnderway is how many lexemes behind a result what is not done yet is looked for.
const farUnderway = 20

// notYet reports whether the words say that what was reached behind a target is not all: 完成 3 座，
// 在建 5 座, 一季度完成 20 户, 完成 20 户（一季度）.
func notYet(c *content.Draft, p *content.Para, l, a *content.Mention) bool {
	if a.Pos < l.Pos || !reaching(a.Label) && !(p.Report > 0 && onlyDated(c, p, a)) {
		return false
	}
	for k := l.Pos + 1; k < len(p.Lex) && k < a.Pos+farUnderway; k++ {
		x := &p.Lex[k]
		if k > a.Pos && (x.Kind == content.LexFigure || x.Kind == content.LexPunct && x.Mate < 0) {
			break // 完成 60 人（截至6月底）
		}
		if x.Kind == content.LexPeriod && (x.Period.To > 0 && (x.Period.To < 12 || x.Period.From > 1 && x.Period.From < 12)) {
			return true
		}
	}
	end := a.Pos + 1
	for end < len(p.Lex) && end < a.Pos+farUnderway && p.Lex[end].Sentence <= p.Lex[a.Pos].Sentence+1 {
		end++
	}
	return lang.ContainsAny(p.Words(a.Pos+1, end), clause.Underway)
}

// reaching reports whether a label says that something was reached, and nothing else.
func reaching(label string) bool {
	for _, w := range []string{"以上", "以下", "以内"} {
		label = strings.TrimLeft(strings.TrimPrefix(label, w), "，") // 98%以上，完成 98.6%
	}
	label = content.TrimPrefixes(label, []string{"截至年底", "截至目前", "本年度", "本年", "全年", "年末", "共", "已", "累计"})
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
func onlyDated(c *content.Draft, p *content.Para, m *content.Mention) bool {
	dated, words := false, ""
	for i := clause.LabelStart(p, m.Pos); i < m.Pos; i++ {
		x := &p.Lex[i]
		if x.Kind != content.LexPeriod {
			words += p.Sub(x.From, x.To)
			continue
		}
		if y := x.Period.Year; y != 0 && y != c.Reports[p.Report-1].Year || x.Period.Rel == "上年" {
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

// ownsLimit reports whether the words of a limit speak of the figure before
// it: they hold no noun of their own but those of targets.
func ownsLimit(c *content.Draft, p *content.Para, y, m *content.Mention) bool {
	if f := c.At(m.Figure); f.Dimension == numeral.Count && m.Op == "" && f.Bound == "" && otherCounts(y, m) {
		return false
	}
	for i := max(m.LabelFrom, y.Pos+1); i < m.LabelTo; i++ {
		x := &p.Lex[i]
		if x.Kind == content.LexTerm && (x.Term.Class == lang.Rate && x.Term.Rate != nil || x.Term.Class == lang.Noun && x.Term.Measure != lang.NoMeasure && x.Term.Measure != lang.Goal) {
			w := x.Term.Word
			if strings.Contains(y.Label, w) && !otherShare(y.Label, m.Label, w) || x.Term.Measure == lang.Standard || x.Term.Measure == lang.Budget && c.At(m.Figure).Dimension == numeral.Percent {
				continue
			}
			return false
		}
	}
	// 就业援助 100%，城镇登记失业率控制在 4.5% 以内: of a rate that it names itself.
	if stem, _, ok := strings.Cut(p.Words(clause.LabelStart(p, m.Pos), m.Pos), "控制在"); ok && clause.MarkBetween(p, y.Pos, m.Pos) == '，' {
		if own := []rune(strings.TrimSpace(stem)); len(own) >= 4 && own[len(own)-1] == '率' && !clause.SharesTwo(y.Label+y.After, string(own)) {
			return false
		}
	}
	// 合格率 86% 处理率≥95%: words of a rate of its own.
	if clause.MarkBetween(p, y.Pos, m.Pos) == 0 {
		own := []rune(strings.TrimSpace(p.Words(y.Pos+1, m.Pos)))
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
	b, _, _ = strings.Cut(rate.PlanStages.Replace(b), word)
	return a != "" && len([]rune(b)) > 1 && !clause.SharesTwo(a, b)
}

// endsRange reports whether the figure at lexeme k is the upper end of a range: 6 至 9 个月.
func endsRange(p *content.Para, k int) bool {
	rs, i := p.Text.Runes, p.Lex[k].From
	for i > 0 && rs[i-1] == ' ' {
		i--
	}
	return i > 1 && (rs[i-1] == '至' || rs[i-1] == '到') && lang.IsDigit(rs[i-2])
}

// otherCounts reports whether two numbers of things are each told with words of its own
// that have nothing in common: 20 个县通过验收，增加招生计划 1.2 万个.
func otherCounts(a, b *content.Mention) bool {
	own, other := rate.PlanStages.Replace(b.Label), a.Label+a.After
	return len([]rune(own)) >= 4 && len([]rune(other)) >= 4 && !clause.SharesTwo(other, own)
}

// targetFrame makes the frame of an actual and its target.
func targetFrame(c *content.Draft, p *content.Para, limit, actual int) {
	l, a := &c.Mentions[limit], &c.Mentions[actual]
	op := l.Op
	if f := c.At(l.Figure); slices.Contains(goalUnits, f.Unit) && countsGoals(p.Words(clause.LabelStart(p, l.Pos), l.Pos)) {
		return // 设置绩效目标 8 个，完成 7 个: so it says
	}
	if (l.Each || strings.Contains(p.Words(l.LabelFrom, l.Pos), "每")) && !a.Each && c.At(a.Figure).Dimension == numeral.Money && lang.ContainsAny(a.Label, ofAllPaid) {
		return // 每亩补助不超过 A 元，实际补贴资金 B 万元
	}
	if f := c.At(l.Figure); f.Dimension == numeral.Score && f.Bound == "" && l.Op == "" && clause.NamesGoal(l.Label) || l.Label == "绩效目标" && f.Dimension == numeral.Score {
		return // 自评 98 分，其中预算执行 19 分，绩效目标 79 分: the name of an item
	}
	if rate.PartwayOf(c, a.Figure, l.Figure) {
		return // 全市任务 900 户，我县完成 120 户
	}
	if a.Pos < l.Pos && lang.HasAnyPrefix(a.After, planners) && !lang.HasAnyPrefix(l.After, planners) {
		return // 全市 7 个县(市、区)计划新建泵站 60 个: who plans is no result
	}
	if f := c.At(a.Figure); f.Dimension == numeral.Score && (f.Key.Measure == lang.Deduction || lang.HasAnySuffix(a.Label, takesOff)) {
		return // 绩效目标规范 1 分，不规范扣 0.5 分
	}
	if c.At(l.Figure).Dimension == numeral.None && earnsPoints(p, l.Pos) {
		return // 8 三公经费变动率≤0，计 8 分: of the bare number nothing is said
	}
	if lang.HasAnyPrefix(a.Label, []string{"参照", "参考", "对照", "依据", "根据"}) {
		return // 参照上年实际完成 A，设定目标为 B
	}
	nameResult(c, p, l, a)
	name := a.Label
	if a.Pos > l.Pos && (reaching(a.Label) || lang.ContainsAny(a.Label, foundOut) || rate.TargetName(p, a) == "") {
		name += rate.TargetName(p, l) // 等待时间目标 30 分钟，实际平均 26 分钟
		name += itemOfGoal(p, l)      // 返修率：目标 5%，实际 3.2%
	}
	less := lang.WantsLess(name)
	if s := strings.Trim(content.TrimSuffixes(p.Words(clause.LabelStart(p, l.Pos), l.Pos), goalSet), "：: "); a.Pos > l.Pos && !content.Longer(s, longGoalName) && !lang.HasAnySuffix(name, lang.SetRight) {
		less = less || lang.WantsLess(s) // 次均费用增长率目标 5%, 万元产值能耗目标 0.5 吨
	}
	between := ""
	if a.Pos < l.Pos {
		between = p.Words(a.Pos+1, l.Pos)
	}
	tail := l.After
	switch {
	case op != "":
	case endsRange(p, l.Pos):
		op = "<="
	case strings.Contains(between, "控制在") || strings.HasPrefix(tail, "以内") || strings.HasPrefix(tail, "以下") || c.At(l.Figure).Dimension == numeral.Time && strings.HasPrefix(tail, "内") || strings.Contains(between, "低于") && !strings.Contains(between, "不低于") && less:
		op = "<="
	case lang.EitherWay(name):
		return // 开放时间 300 天: more may be better, or less
	case less && !strings.Contains(between, "高于"):
		op = "<="
	default:
		op = ">="
	}
	admitted := op != "<=" && strings.Contains(between, "低于") && !strings.Contains(between, "不低于") || strings.Contains(between, "未达") || strings.Contains(between, "少于") && !strings.Contains(between, "不少于") ||
		l.Pos < a.Pos && lang.ContainsAny(p.Words(l.Pos+1, a.Pos), []string{"目标未", "未完成", "未达"}) // ≥70%，目标未完成，实际 66%
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindTarget, Rule: "bound/target", Claim: a.Figure, Op: op, Reach: content.ReachSentence, Admitted: admitted || admits(c, p, a) || shortOf(c, p, limit) || notYet(c, p, l, a) || costsPoints(p, max(l.Pos, a.Pos)),
		Readings: []content.Reading{{Formula: "a", Operands: []content.FigureID{l.Figure}}}})
}

// takesOff are words before points that are taken off.
var takesOff = []string{"扣", "扣除", "扣减", "减"}

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
	return lang.HasAnySuffix(s, []string{"目标", "绩效目标", "指标", "绩效指标", "任务"}) && lang.ContainsAny(s, []string{"设置", "设定", "设立", "确定", "制定", "申报", "下设"})
}

// farRest is how many figures behind a target what is left of it is told at most.
const farRest = 8

// costsPoints reports whether right behind lexeme k, and the bracket that it stands in,
// points are taken off: 满意度 84%（目标 90%），扣 1 分.
func costsPoints(p *content.Para, k int) bool {
	for k++; k < len(p.Lex) && (clause.Blank(p, k) || p.Lex[k].Kind == content.LexPunct && (p.Lex[k].R == ')' || p.Lex[k].R == '，') || p.Lex[k].Kind == content.LexTerm && p.Lex[k].Term.Class == lang.After); k++ {
	}
	return k < len(p.Lex) && lang.HasAt(p.Text.Runes, p.Lex[k].From, "扣")
}

// underWay begin the names of what of a plan is not done yet.
var underWay = []string{"在建", "正在", "未完", "未开工", "未实施", "续建", "尚未"}

// fellShort begin the words that say by how much a plan was missed: 计划 6 期，少办 1 期.
var fellShort = []string{"少", "差", "缺", "欠", "尚差", "尚缺"}

// ofAllPaid are words of money that went to all: no limit for each is held against it.
var ofAllPaid = []string{"资金", "支出", "总额", "全年", "合计", "共"}

// shortOf reports whether the words behind a target say how much of it was
// reached, less than all: 完成年初目标 20 处的 90%.
func shortOf(c *content.Draft, p *content.Para, limit int) bool {
	l := &c.Mentions[limit]
	if limit < p.Mentions[len(p.Mentions)-1] {
		// 目标值 70%，低于目标值 0.4 个百分点
		y := &c.Mentions[limit+1]
		if s := p.Words(clause.LabelStart(p, y.Pos), y.Pos); p.Lex[y.Pos].Sentence == p.Lex[l.Pos].Sentence && y.Role == content.RoleDelta && (strings.Contains(s, "低于") || strings.HasSuffix(s, "低") || strings.HasSuffix(s, "差")) {
			return true
		}
	}
	for x := limit + 1; x <= min(limit+3, p.Mentions[len(p.Mentions)-1]); x++ {
		if y := &c.Mentions[x]; p.Lex[y.Pos].Sentence == p.Lex[l.Pos].Sentence && (clause.BesideGoal(y.Label) < 0 || y.Label == "偏差" || y.Label == "剩余" || y.Label == "其余" || (lang.HasAnyPrefix(y.Label, underWay) || lang.HasAnyPrefix(y.Label, fellShort)) && clause.SameSort(c, x, limit)) {
			return true // 目标 500 人，实际 480 人，较目标少 20 人
		}
	}
	for x := limit + 1; x <= min(limit+farRest, p.Mentions[len(p.Mentions)-1]); x++ {
		if y := &c.Mentions[x]; clause.SameSort(c, limit, x) && p.Lex[y.Pos].Sentence == p.Lex[l.Pos].Sentence && lang.HasAnyPrefix(y.Label, total.RestWords) {
			return true // 任务 50 座，已完成 46 座，其中新建 30 座、改造 16 座，剩余 4 座在建
		}
	}
	if next := limit + 2; next <= p.Mentions[len(p.Mentions)-1] && reaching(c.Mentions[limit+1].Label) {
		// 目标 8 座，完成 7 座，完成率 87.5%
		if y := &c.Mentions[next]; y.Rate == lang.CompletionRate && p.Lex[y.Pos].Sentence == p.Lex[l.Pos].Sentence && !clause.StrongMark(p, l.Pos, y.Pos) && c.At(y.Figure).Value.LessThan(lang.DecOne) {
			return true
		}
	}
	if next := limit + 2; next <= p.Mentions[len(p.Mentions)-1] && doneAgain(c, p, l, &c.Mentions[limit+1]) {
		// 计划新建 50 个，已建成 48 个，建成率 96%
		if y := &c.Mentions[next]; y.Role == content.RoleRate && p.Lex[y.Pos].Sentence == p.Lex[l.Pos].Sentence && !clause.StrongMark(p, l.Pos, y.Pos) && c.At(y.Figure).Value.LessThan(lang.DecOne) {
			return true
		}
	}
	if !clause.Reference(l) || limit+1 > p.Mentions[len(p.Mentions)-1] {
		return false
	}
	f := c.At(c.Mentions[limit+1].Figure)
	return f.Dimension == numeral.Percent && f.Value.LessThan(lang.DecOne)
}

// nameResult gives a result that bears no name of its own that of the target
// before it: 参保率目标 95%，实际 97%.
func nameResult(c *content.Draft, p *content.Para, l, a *content.Mention) {
	name := rate.TargetName(p, l)
	if a.Pos < l.Pos || len([]rune(name)) < 2 || rate.TargetName(p, a) != "" || !lang.HasAnySuffix(a.Label, []string{"实际", "实际完成", "实际达到"}) && !reaching(a.Label) {
		return
	}
	f := c.At(a.Figure)
	f.Name, a.Label, f.Key.Words = name, name, c.At(l.Figure).Key.Words
	if a.Rate == nil {
		a.Rate = l.Rate
	}
}

// admits reports whether the sentence of a figure or the one behind it says
// that a target was missed, or why.
func admits(c *content.Draft, p *content.Para, m *content.Mention) bool {
	s := p.Lex[m.Pos].Sentence
	for k := m.Pos + 1; k < len(p.Lex) && p.Lex[k].Sentence == s; k++ {
		x, ok := clause.MentionAt(p, k)
		if !ok {
			continue
		}
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if f.Dimension != numeral.Percent {
			if y.Role == content.RoleLimit || clause.IsPlan(c, f.ID) {
				continue // 完成年初目标 20 处的 90%
			}
			break
		}
		if y.Role == content.RoleRate && f.Value.LessThan(lang.DecOne) && (y.Rate == lang.CompletionRate || strings.HasPrefix(y.Label, "完成") || rate.OfWhole(p, &c.Mentions[x-1]) == "ratio/completion") {
			return true // 实际 456 人，完成率 95%: so it says itself
		}
		break
	}
	for i := m.Pos; i < min(len(p.Lex), m.Pos+clause.FarWords) && p.Lex[i].Sentence <= s+1; i++ {
		if x := &p.Lex[i]; x.Kind == content.LexTerm && x.Term.Class == lang.Admit {
			return true
		}
	}
	return false
}

// titleLength is how long a line can be that names an indicator and no more.
const titleLength = 24

// only reports whether a line says nothing but its target: 3.政策知晓率达到 80%。
func only(p *content.Para, m *content.Mention) bool {
	return len(p.Mentions) == 1 && !p.InTable && p.Text.Len() <= titleLength && m.Depth == 0
}

// farTarget reads a target whose result is printed elsewhere under the same
// name: 保障人次不低于 30 万人次 … 享受待遇 34.5 万人次.
func farTarget(c *content.Draft, p *content.Para, mi int) {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	if m.Label == "" || f.Dimension == numeral.None || f.Dimension == numeral.Money || f.Dimension == numeral.Time || f.Dimension == numeral.PerHead {
		return
	}
	if f.Dimension == numeral.Score && f.Bound == "" {
		return // 绩效目标规范 1 分: points of a rule
	}
	name := rate.TargetName(p, m)
	if name == "" || rate.BareGoal(name) {
		return // 目标值≥95%: of what only its own place tells
	}
	op := m.Op
	if op == "" {
		op = ">="
		if lang.WantsLess(m.Label) {
			op = "<="
		}
	}
	signed := f.Bound != "" && m.Pos > 0 && printedSign(p, m.Pos) || c.Goal[m.Figure]
	from, to := itemFigures(p, m.Pos)
	c.Goals = append(c.Goals, content.TargetOf{Figure: m.Figure, From: from, To: to, Name: name, Shown: shownName(p, m), Op: op, Report: p.Report, Quantified: signed && f.Dimension == numeral.Percent, Alone: only(p, m)})
}

// shownName is the label of a target as it is printed, without the words of
// targets and time at its ends.
func shownName(p *content.Para, m *content.Mention) string {
	i, j := m.LabelFrom, m.LabelTo
	for i < j && !p.Lex[i].NamesAverage() {
		i++
	}
	for j > i && !p.Lex[j-1].NamesAverage() {
		j--
	}
	if i == j {
		return ""
	}
	return strings.TrimSpace(p.Sub(p.Lex[i].From, p.Lex[j-1].To))
}

// printedSign reports whether a limit is printed as a sign, ≥ or ≤, as
// indicators are; limits in words may be policy.
func printedSign(p *content.Para, k int) bool {
	i := p.Lex[k].From - 1
	for i > 0 && (p.Text.Runes[i] == ' ' || p.Text.Runes[i] == '$') {
		i--
	}
	return i >= 0 && strings.ContainsRune("≥≤><=", p.Text.Runes[i])
}

// sectionGoals reads the rates of a section on targets as targets: （三）绩效目标
// … 政策知晓率达到 80%. A heading that repeats a target is no result; a line
// that tells what was reached as well is none of targets: 质量目标。目标 90%，实际 92%.
func sectionGoals(c *content.Draft, p *content.Para) {
	h := c.SectionHeading(p.Section)
	goals := strings.Contains(h, "目标") && !p.Has("，实际") && !lang.ContainsAny(h, []string{"完成", "实现", "达成", "结果", "分析", "分解", "下达", "偏离", "高于", "超过", "%"})
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if m.Role == content.RoleLevel && m.Total == 0 && goals && (f.Dimension == numeral.Persons || f.Dimension == numeral.Households || f.Dimension == numeral.Length || f.Dimension == numeral.Area || f.Dimension == numeral.Visits) && goalSentence(c, p, m) {
			m.Role, m.Op = content.RoleLimit, ">="
			continue
		}
		if m.Role != content.RoleRate || f.Dimension != numeral.Percent || f.Key.Part || goalBehind(c, p, mi) {
			continue
		}
		j := clause.Before(p, m.Pos)
		reach := j >= m.LabelFrom && p.Lex[j].Kind == content.LexTerm && strings.HasPrefix(p.Lex[j].Term.Word, "达")
		switch {
		case goals, p.Heading && reach, reach && strings.Contains(p.Words(content.SentenceStart(p, m.Pos), m.Pos), "目标为"):
			m.Role, m.Op = content.RoleLimit, ">="
			if !p.Heading && reach {
				if c.Goal == nil {
					c.Goal = map[content.FigureID]bool{}
				}
				c.Goal[m.Figure] = true
			}
		}
	}
}

// goalBehind reports whether the goal of a rate is told right behind it, so that the rate is its result:
// 毛入学率达到 91.23%，目标 91%.
func goalBehind(c *content.Draft, p *content.Para, mi int) bool {
	if mi+1 > p.Mentions[len(p.Mentions)-1] {
		return false
	}
	m, y := &c.Mentions[mi], &c.Mentions[mi+1]
	return p.Lex[y.Pos].Sentence == p.Lex[m.Pos].Sentence && !clause.StrongMark(p, m.Pos, y.Pos) && y.Role == content.RoleLimit && rate.BareGoal(strings.TrimSuffix(y.Label, "为")) && c.At(y.Figure).Dimension == numeral.Percent
}

// manyGoals is from how many targets with signs on a line is one that sets out targets.
const manyGoals = 3

// GoalsBeside makes the rates that a line of targets prints without a sign targets, too: 达标率
// ≥90%，受益比例≥60%，按期完工率100%，满意度≥85%. None of them was reached yet.
func GoalsBeside(c *content.Draft, p *content.Para) {
	if p.Has("实际") {
		return
	}
	signed := func(mi int) bool {
		m := &c.Mentions[mi]
		return m.Role == content.RoleLimit && c.At(m.Figure).Bound != "" && printedSign(p, m.Pos)
	}
	n := 0
	for _, mi := range p.Mentions {
		if signed(mi) {
			n++
		}
	}
	if n < manyGoals {
		return
	}
	for i, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if i == 0 || m.Role != content.RoleRate || m.Share || c.At(m.Figure).Dimension != numeral.Percent || !content.Longer(content.CleanLabel(p, m), 2) {
			continue
		}
		beside := func(x int) bool {
			y := &c.Mentions[x]
			return signed(x) && y.Depth == m.Depth && p.Lex[y.Pos].Sentence == p.Lex[m.Pos].Sentence
		}
		if beside(p.Mentions[i-1]) && (i+1 == len(p.Mentions) || beside(p.Mentions[i+1])) {
			m.Role, m.Op = content.RoleLimit, ">="
		}
	}
}

// goalSentence reports whether a sentence sets out what is to be done: 目标：新建
// 道路 8 公里，惠及 900 人.
func goalSentence(c *content.Draft, p *content.Para, m *content.Mention) bool {
	for i := content.SentenceStart(p, m.Pos); i+1 < m.Pos; i++ {
		x := &p.Lex[i]
		if x.Kind == content.LexFigure {
			return false
		}
		if x.Kind == content.LexTerm && (x.Term.Class == lang.Target || x.Term.Measure == lang.Goal) && p.Lex[i+1].Kind == content.LexPunct && p.Lex[i+1].R == '：' {
			return true
		}
	}
	return false
}

// itemFigures are the first and the last figure between the ； and 。 around lexeme k.
func itemFigures(p *content.Para, k int) (from, to content.FigureID) {
	ends := func(j int) bool {
		return p.Lex[j].Kind == content.LexPunct && (p.Lex[j].R == '；' || p.Lex[j].R == '。')
	}
	i, j := k, k
	for i > 0 && i > k-clause.FarBack && !ends(i-1) {
		i--
	}
	for j+1 < len(p.Lex) && j < k+clause.FarBack && !ends(j+1) {
		j++
	}
	for ; i <= j; i++ {
		if x := &p.Lex[i]; x.Kind == content.LexFigure {
			if from == 0 {
				from = x.Fig
			}
			to = x.Fig
		}
	}
	return from, to
}
