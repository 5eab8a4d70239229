package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// gapsEitherWay end the words for how far two rates lie apart, which do not say which is more: 目标 95%，差 0.7 个百分点.
var gapsEitherWay = []string{"偏差", "偏离", "差距", "差异", "差", "差了", "相差", "欠", "缺"}

// pointsChange reads 提高 X 个百分点: the difference of two rates.
func (c *Content) pointsChange(p *para, mi int) {
	m := &c.Mentions[mi]
	up := "a-b"
	if m.Dir < 0 {
		up = "b-a"
	}
	var rates []int
	limit := -1
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		if c.figure(y.Figure).Dimension != numeral.Percent || y.Role == RoleGrowth {
			continue
		}
		if y.Role == RoleLimit {
			if limit < 0 {
				limit = x
			}
			continue
		}
		rates = append(rates, x)
	}
	year := p.comparedYear(m)
	if year != 0 && len(rates) > 0 {
		rates = append(rates[:1], slices.DeleteFunc(rates[1:], func(x int) bool {
			own := c.figure(c.Mentions[x].Figure).Key.Period.Year
			return own != 0 && own != year
		})...)
	}
	past := p.againstEarlier(m)
	if past {
		limit = -1                                          // 目标 A%，实际 B%，比上年提高 X 个百分点
		rates = slices.DeleteFunc(rates, func(x int) bool { // A%，比序时进度 B% 高 X 个百分点，比上年同期提高 Y 个百分点
			b := &c.Mentions[x]
			return x+1 < mi && (b.Role == RoleBase || side(b.Label) != "") && !c.isPrior(c.figure(b.Figure)) && c.figure(c.Mentions[x+1].Figure).Dimension == numeral.Points
		})
	}
	fr := Frame{Kind: KindChange, Rule: "change/points", Claim: m.Figure, Reach: ReachSentence, Closed: Closed}
	label := p.words(m.labelFrom, m.labelTo)
	if to := c.reached(p, mi); to >= 0 && len(rates) > 0 && c.figure(c.Mentions[to].Figure).Dimension == numeral.Percent && !containsAny(c.Mentions[to].After, goalTails) {
		if b := &c.Mentions[rates[0]]; !p.strongMark(b.Pos, m.Pos) && (b.Role == RoleBase || c.isPrior(c.figure(b.Figure)) || rates[0] == mi-1 && containsAny(b.Label, []string{"由", "从"})) {
			// 较上年的 A% 提高 X 个百分点，达到 B%
			fr.Readings = []Reading{{Formula: up, Operands: []FigureID{c.Mentions[to].Figure, b.Figure}}}
			c.Frames = append(c.Frames, fr)
			return
		}
	}
	if x := mi - 1; x >= p.mentions[0] && c.Mentions[x].Role == RoleRate && c.Mentions[x].Depth == m.Depth+1 && c.Mentions[x].Label == "" && c.figure(c.Mentions[x].Figure).Dimension == numeral.Percent && bareGoalEnds(p.words(m.labelFrom, c.Mentions[x].Pos)) {
		c.Mentions[x].Role = RoleLimit // 高于年度目标（70%）3.44 个百分点
	}
	if x := mi - 1; !past && x >= p.mentions[0] && c.Mentions[x].Role == RoleLimit && c.Mentions[x].Depth == m.Depth+1 && c.figure(c.Mentions[x].Figure).Dimension == numeral.Percent && p.lex[c.Mentions[x].Pos].sentence == p.lex[m.Pos].sentence {
		limit = x // 高于目标值（≥85%）3.6 个百分点
	}
	if b := c.priorBehind(p, mi); b >= 0 && len(rates) > 0 {
		rates = append(rates[:1:1], b)
	}
	if len(rates) >= 2 && c.Mentions[rates[0]].Role == RoleBase && c.Mentions[rates[1]].Role != RoleBase && m.Label != "" {
		rates[0], rates[1] = rates[1], rates[0] // 99.6%，比上年 99.1% 上升
	}
	if limit >= 0 && limit == mi-1 && (strings.HasPrefix(label, "的") || m.Label == "") {
		// 低于 75% 的目标值 X 个百分点, 低于目标 75% X 个百分点: the word before the limit tells the direction.
		if way := side(p.words(c.Mentions[limit].labelFrom, c.Mentions[limit].labelTo)); way != "" {
			up = way
		}
	}
	if c.pointsPairwise(p, mi, &fr) {
		if len(fr.Readings) > 0 {
			c.Frames = append(c.Frames, fr)
		}
		return
	}
	switch {
	case limit < 0 && betterThanAll(label):
		if !c.overAverage(p, mi, &fr, up) {
			return // 由 A% 降至 B%，优于全省 X 个百分点: of what is not printed
		}
	case c.pointsOneByOne(p, mi, &fr), c.growthsCompared(p, mi, &fr), c.pointsCompared(p, mi, &fr):
	case year != 0 && len(rates) >= 2 && c.figure(c.Mentions[rates[1]].Figure).Key.Period.Year == year:
		fr.Readings = []Reading{{Formula: up, Operands: []FigureID{c.Mentions[rates[0]].Figure, c.Mentions[rates[1]].Figure}}}
	case len(rates) >= 2 && strings.Contains(label, "前者") && strings.Contains(label, "后者"):
		// A%，B%，前者比后者高 X: by the order in the text, whichever is named first.
		former, latter := c.Mentions[rates[1]].Figure, c.Mentions[rates[0]].Figure
		if strings.Index(label, "后者") < strings.Index(label, "前者") {
			former, latter = latter, former
		}
		fr.Readings = []Reading{{Formula: up, Operands: []FigureID{former, latter}}}
	case len(rates) >= 2 && containsAny(m.Label, []string{"两者相差", "二者相差", "相差"}):
		a, b := c.Mentions[rates[1]].Figure, c.Mentions[rates[0]].Figure
		if c.figure(a).Value.LessThan(c.figure(b).Value) {
			a, b = b, a
		}
		fr.Readings = []Reading{{Formula: "a-b", Operands: []FigureID{a, b}}}
	case m.Label == "" && len(rates) >= 2 && rates[0] == mi-1 && p.markBetween(c.Mentions[rates[0]].Pos, m.Pos) == 0:
		// 高于序时进度 50% 12 个百分点: over the rate right before it, whose words tell which is more.
		if way := side(p.words(c.Mentions[rates[0]].labelFrom, c.Mentions[rates[0]].Pos)); way != "" {
			up = way
		}
		fr.Readings = []Reading{{Formula: up, Operands: []FigureID{c.Mentions[rates[1]].Figure, c.Mentions[rates[0]].Figure}}}
	case len(rates) >= 2 && limit == mi-1 && strings.HasPrefix(label, "的") && c.Mentions[rates[0]].Role != RoleBase:
		// 由 A% 提高到 B%，高于 85% 的目标 X 个百分点
		fr.Readings = []Reading{{Formula: up, Operands: []FigureID{c.Mentions[rates[0]].Figure, c.Mentions[limit].Figure}}}
	case len(rates) >= 2 && limit == mi-1 && c.Mentions[limit].Depth == m.Depth+1 && c.Mentions[rates[0]].Role != RoleBase && besideAverageOrGoal(label):
		// 由 A% 提升至 B%，提升 Y，高出目标值（70%）X 个百分点
		fr.Readings = []Reading{{Formula: up, Operands: []FigureID{c.Mentions[rates[0]].Figure, c.Mentions[limit].Figure}}}
	case len(rates) >= 2 && limit < 0 && c.Mentions[rates[1]].Role == RoleBase && rates[1] == rates[0]-1 && besideAverageOrGoal(label) && !c.bracketedRate(p, mi):
		if !c.overAverage(p, mi, &fr, up) {
			// 由 A% 提高到 B%，高于全省平均水平 X 个百分点, 高于目标 X 个百分点
			fr.Queries = []Query{{Formula: up, HoldOnly: true, Wants: []Want{{Given: c.Mentions[rates[0]].Figure}, {Label: "目标", Key: Key{Dimension: numeral.Percent, Mode: Planned}, Like: 1}}}}
		}
	case len(rates) >= 3 && rates[1] == rates[0]-1 && c.joinedBack(p, rates) > 1:
		// 由 A%、B% 提高到 C%，三年提高 X 个百分点
		now, last, first := c.Mentions[rates[0]].Figure, c.Mentions[rates[1]].Figure, c.Mentions[rates[c.joinedBack(p, rates)]].Figure
		all := containsAny(label, []string{"两年", "三年", "四年", "五年", "累计", "共"})
		if fr.Readings = []Reading{{Formula: up, Operands: []FigureID{now, first}, HoldOnly: !all}}; !all {
			fr.Readings = append(fr.Readings, Reading{Formula: up, Operands: []FigureID{now, last}, HoldOnly: true})
		}
	case len(rates) >= 2 && c.Mentions[rates[1]].Role == RoleBase && rates[1] == rates[0]-1:
		// 由 A% 提高到 B%: nothing before them is compared with.
		fr.Readings = []Reading{{Formula: up, Operands: []FigureID{c.Mentions[rates[0]].Figure, c.Mentions[rates[1]].Figure}}}
	case len(rates) >= 2 && limit >= 0 && rates[1] == mi-1 && c.Mentions[rates[1]].Role == RoleBase && c.Mentions[rates[0]].Role != RoleBase && p.markBetween(c.Mentions[rates[1]].Pos, m.Pos) == 0:
		// 96%，较目标值 95% 高 1 个百分点，较上年 95.2% 提高 0.8 个百分点
		fr.Readings = []Reading{{Formula: up, Operands: []FigureID{c.Mentions[rates[0]].Figure, c.Mentions[rates[1]].Figure}}}
	case len(rates) >= 2 && limit >= 0 && c.Mentions[rates[0]].Role == RoleBase:
		// 66.4%，比上年的 64.6% 提高 1.8 个百分点；低于目标值 70% 3.6 个百分点
		fr.Readings = []Reading{{Formula: up, Operands: []FigureID{c.Mentions[rates[1]].Figure, c.Mentions[limit].Figure}}}
	case len(rates) >= 1 && limit >= 0:
		if strings.HasSuffix(m.Label, "差") && strings.HasPrefix(c.Mentions[limit].Label, "距") {
			up = "b-a" // 93%，距目标 95% 差 2 个百分点
		}
		if hasAnySuffix(m.Label, gapsEitherWay) && c.figure(c.Mentions[rates[0]].Figure).Value.LessThan(c.figure(c.Mentions[limit].Figure).Value) {
			up = "b-a" // which way is not said
		}
		fr.Readings = []Reading{{Formula: up, Operands: []FigureID{c.Mentions[rates[0]].Figure, c.Mentions[limit].Figure}}}
	case len(rates) >= 2 && (c.Mentions[rates[1]].Role == RoleBase || c.isPrior(c.figure(c.Mentions[rates[1]].Figure)) || c.yearBefore(rates[1], rates[0], p.compares(m)) || c.Mentions[rates[0]].Role == RoleBase || strings.Contains(c.Mentions[rates[0]].Label, "由") || strings.Contains(c.Mentions[rates[1]].Label, "由") || strings.Contains(c.Mentions[rates[1]].Label, "从")):
		fr.Readings = []Reading{{Formula: up, Operands: []FigureID{c.Mentions[rates[0]].Figure, c.Mentions[rates[1]].Figure}}, {Formula: flip(up), Operands: []FigureID{c.Mentions[rates[0]].Figure, c.Mentions[rates[1]].Figure}, Weak: true}}
	case len(rates) >= 2 && rates[1] == rates[0]-1 && (c.isPrior(c.figure(c.Mentions[rates[0]].Figure)) || c.datedBefore(p, rates[0])):
		// 参保率 97.3%，上年 96.8%，上升 0.5 个百分点
		fr.Readings = []Reading{{Formula: up, Operands: []FigureID{c.Mentions[rates[1]].Figure, c.Mentions[rates[0]].Figure}}}
	case len(rates) == 1 && c.rateBefore(p, rates[0]) >= 0:
		// 参保率 97.3%。参保率比上年的 96.8% 上升 0.5 个百分点.
		fr.Readings = []Reading{{Formula: up, Operands: []FigureID{c.Mentions[c.rateBefore(p, rates[0])].Figure, c.Mentions[rates[0]].Figure}}}
	case c.overAverage(p, mi, &fr, up):
	case past:
		return // 较上年提高 X 个百分点，目标值 A%: the year before is not printed
	case c.flowsCompared(p, mi, &fr):
	case len(rates) >= 2 && rates[0] == mi-1 && rates[1] == mi-2 && limit < 0 && cleanLabel(p, m) == "" && p.markBetween(c.Mentions[rates[1]].Pos, m.Pos) == '，':
		// 基本医保报销 A%，经医疗救助后达到 B%，提高 X 个百分点
		fr.Readings = []Reading{{Formula: up, Operands: []FigureID{c.Mentions[rates[0]].Figure, c.Mentions[rates[1]].Figure}, HoldOnly: true}}
	default:
		// 居民住院比例高出目标 6.2 个百分点: the rate and its target by name.
		w := Want{Label: cleanLabel(p, m), Key: keyOf(p, m.labelFrom, m.labelTo)}
		w.Key.Dimension = numeral.Percent
		w.Key.Measure, w.Key.Mode = NoMeasure, NoMode
		fr.Queries = []Query{{Formula: up, Wants: []Want{w, {Label: "目标", Key: Key{Dimension: numeral.Percent, Mode: Planned}, Like: 1, Beside: 1}}}}
	}
	c.Frames = append(c.Frames, fr)
}

// againstEarlier reports whether a change's own words hold it against another time.
func (p *para) againstEarlier(m *Mention) bool {
	return p.againstTime(m) || p.againstPast(m) || containsAny(m.Label, []string{"同比", "环比", "上年", "去年"})
}

// joinedBack is the index of the first of the rates that 、 joins, one before the other, to the
// one before the nearest, 1 if none is joined to that: 由 A%、B% 提高到 C%.
func (c *Content) joinedBack(p *para, rates []int) int {
	i := 1
	for i+1 < len(rates) && rates[i+1] == rates[i]-1 && p.markBetween(c.Mentions[rates[i+1]].Pos, c.Mentions[rates[i]].Pos) == '、' {
		i++
	}
	if p.markBetween(c.Mentions[rates[1]].Pos, c.Mentions[rates[0]].Pos) != 0 {
		return 1
	}
	return i
}

// bracketedRate reports whether a bracket right before a difference prints the rate that is
// compared with: 低于全市平均水平（X%）.
func (c *Content) bracketedRate(p *para, mi int) bool {
	x := mi - 1
	return x >= p.mentions[0] && c.Mentions[x].Depth == c.Mentions[mi].Depth+1 && c.figure(c.Mentions[x].Figure).Dimension == numeral.Percent && p.lex[c.Mentions[x].Pos].sentence == p.lex[c.Mentions[mi].Pos].sentence
}

// wholes name the whole of a region that its parts are compared with.
var wholes = []string{"平均", "全市", "全县", "全省", "全区", "全州", "整体", "总体"}

// overAverage reads A 高出全市平均 X 个百分点: the rate named before the word, or
// right before it, and the rate of the same kind of all.
func (c *Content) overAverage(p *para, mi int, fr *Frame, formula string) bool {
	m := &c.Mentions[mi]
	at := -1
	for i := m.labelFrom; i < m.labelTo; i++ {
		if x := &p.lex[i]; x.kind == lexTerm && (x.term.Word == "高出" || x.term.Word == "高于" || x.term.Word == "低于" || x.term.Word == "超出") {
			at = i
		}
	}
	if at < 0 || !containsAny(p.words(at+1, m.labelTo), wholes) {
		return false
	}
	name := label(p, m.labelFrom, at)
	part := -1
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		if c.figure(y.Figure).Dimension == numeral.Percent && y.Role != RoleGrowth && (name == "" || strings.Contains(y.Label, name)) {
			part = x
			break
		}
	}
	if part < 0 {
		return false
	}
	for x := part - 1; x >= 0 && x >= part-farStandard; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if f.Report != p.report {
			break
		}
		if y.Role != RoleRate || y.Rate == nil || y.Share || f.Key.Part || f.Key.Tier != NoTier || f.Dimension != numeral.Percent {
			continue
		}
		q := c.paras[y.Para]
		if stem := rateStem(q, y); stem != "" && !containsAny(stem, wholes) {
			continue // the rate of another part
		}
		noun := ""
		for i := y.labelFrom; i < y.labelTo; i++ {
			if z := &q.lex[i]; z.kind == lexTerm && z.term.Class == Rate {
				noun = z.term.Word
			}
		}
		if noun != "" && strings.Contains(p.string(), noun) {
			fr.Readings = []Reading{{Formula: formula, Operands: []FigureID{c.Mentions[part].Figure, f.ID}}}
			return true
		}
	}
	return false
}

// rateDifference reads a rate that 提高 X%: the difference of two rates, printed
// with % where percentage points are meant.
func (c *Content) rateDifference(p *para, mi int) bool {
	mate := c.nearestMate(p, mi)
	if mate < 0 {
		return false
	}
	if x := mate - 1; x >= p.mentions[0] && c.Mentions[mate].Role == RoleRate && c.Mentions[x].Role == RoleBase && !c.ofOtherThing(p, mi, x) {
		// 由 68.4% 提高到 71.2%，提高 2.8%
		return c.rateStep(p, mi, &c.Mentions[mate], &c.Mentions[x])
	}
	b := &c.Mentions[mate]
	if c.figure(b.Figure).Dimension == numeral.Percent && b.Role == RoleRate && mate > p.mentions[0] {
		// 由 A% 提高到 B%，提高 X%
		if y := &c.Mentions[mate-1]; y.Role == RoleBase && c.figure(y.Figure).Dimension == numeral.Percent && p.lex[y.Pos].sentence == p.lex[b.Pos].sentence && !c.ofOtherThing(p, mi, mate-1) {
			b = y
			mate++
		}
	}
	if c.figure(b.Figure).Dimension != numeral.Percent || b.Role != RoleBase {
		return false
	}
	for x := mate - 1; x >= p.mentions[0] && x >= mate-4; x-- {
		a := &c.Mentions[x]
		if c.figure(a.Figure).Dimension != numeral.Percent || a.Role != RoleRate {
			continue
		}
		return c.rateStep(p, mi, a, b)
	}
	if x := c.rateBefore(p, mate); x >= 0 {
		return c.rateStep(p, mi, &c.Mentions[x], b)
	}
	return false
}

// rateBefore is the rate of an earlier sentence of the section that the base mi
// of a change names again: 参保率 97.3%。参保率比上年的 96.8% …; -1 if there is
// none.
func (c *Content) rateBefore(p *para, mi int) int {
	m := &c.Mentions[mi]
	name := cleanLabel(p, m)
	if m.Role != RoleBase || len([]rune(name)) < 3 {
		return -1
	}
	for x, y := range c.sectionBefore(p, mi) {
		f := c.figure(y.Figure)
		if f.Dimension == numeral.Percent && y.Role == RoleRate && !y.Share && strings.HasSuffix(cleanLabel(c.paras[y.Para], y), name) {
			return x
		}
	}
	return -1
}

// rateStep reads a percentage between two rates, now and was, as their
// difference; check tells where it is the growth of the one over the other.
func (c *Content) rateStep(p *para, mi int, now, was *Mention) bool {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	if c.figure(now.Figure).Dimension != numeral.Percent || c.figure(was.Figure).Dimension != numeral.Percent || p.lex[was.Pos].sentence != p.lex[m.Pos].sentence {
		return false
	}
	formula := "a-b"
	if m.Dir < 0 {
		formula = "b-a"
	}
	c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/points", Claim: m.Figure, Reach: ReachSentence, Closed: Closed,
		Readings: []Reading{{Formula: formula, Operands: []FigureID{now.Figure, was.Figure}}}})
	c.Remarks = append(c.Remarks, Remark{Kind: RemarkPoints, Place: f.Place, Words: f.Text, Figure: f.ID, Report: p.report})
	return true
}
