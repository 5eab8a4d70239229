package change

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// gapsEitherWay end the words for how far two rates lie apart, which do not say which is more: 目标 95%，差 0.7 个百分点.
var gapsEitherWay = []string{"偏差", "偏离", "差距", "差异", "差", "差了", "相差", "欠", "缺"}

// pointsChange reads 提高 X 个百分点: the difference of two rates.
func pointsChange(c *content.Draft, p *content.Para, mi int) {
	m := &c.Mentions[mi]
	up := "a-b"
	if m.Dir < 0 {
		up = "b-a"
	}
	var rates []int
	limit := -1
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		if c.At(y.Figure).Dimension != numeral.Percent || y.Role == content.RoleGrowth {
			continue
		}
		if y.Role == content.RoleLimit {
			if limit < 0 {
				limit = x
			}
			continue
		}
		rates = append(rates, x)
	}
	year := comparedYear(p, m)
	if year != 0 && len(rates) > 0 {
		rates = append(rates[:1], slices.DeleteFunc(rates[1:], func(x int) bool {
			own := c.At(c.Mentions[x].Figure).Key.Period.Year
			return own != 0 && own != year
		})...)
	}
	past := againstEarlier(p, m)
	if past {
		limit = -1                                          // 目标 A%，实际 B%，比上年提高 X 个百分点
		rates = slices.DeleteFunc(rates, func(x int) bool { // A%，比序时进度 B% 高 X 个百分点，比上年同期提高 Y 个百分点
			b := &c.Mentions[x]
			return x+1 < mi && (b.Role == content.RoleBase || side(b.Label) != "") && !clause.IsPrior(c, c.At(b.Figure)) && c.At(c.Mentions[x+1].Figure).Dimension == numeral.Points
		})
	}
	fr := content.Frame{Kind: content.KindChange, Rule: "change/points", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed}
	label := p.Words(m.LabelFrom, m.LabelTo)
	if to := reached(c, p, mi); to >= 0 && len(rates) > 0 && c.At(c.Mentions[to].Figure).Dimension == numeral.Percent && !lang.ContainsAny(c.Mentions[to].After, clause.GoalTails) {
		if b := &c.Mentions[rates[0]]; !clause.StrongMark(p, b.Pos, m.Pos) && (b.Role == content.RoleBase || clause.IsPrior(c, c.At(b.Figure)) || rates[0] == mi-1 && lang.ContainsAny(b.Label, []string{"由", "从"})) {
			// 较上年的 A% 提高 X 个百分点，达到 B%
			fr.Readings = []content.Reading{{Formula: up, Operands: []content.FigureID{c.Mentions[to].Figure, b.Figure}}}
			c.Frames = append(c.Frames, fr)
			return
		}
	}
	if x := mi - 1; x >= p.Mentions[0] && c.Mentions[x].Role == content.RoleRate && c.Mentions[x].Depth == m.Depth+1 && c.Mentions[x].Label == "" && c.At(c.Mentions[x].Figure).Dimension == numeral.Percent && bareGoalEnds(p.Words(m.LabelFrom, c.Mentions[x].Pos)) {
		c.Mentions[x].Role = content.RoleLimit // 高于年度目标（70%）3.44 个百分点
	}
	if x := mi - 1; !past && x >= p.Mentions[0] && c.Mentions[x].Role == content.RoleLimit && c.Mentions[x].Depth == m.Depth+1 && c.At(c.Mentions[x].Figure).Dimension == numeral.Percent && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[m.Pos].Sentence {
		limit = x // 高于目标值（≥85%）3.6 个百分点
	}
	if b := priorBehind(c, p, mi); b >= 0 && len(rates) > 0 {
		rates = append(rates[:1:1], b)
	}
	if len(rates) >= 2 && c.Mentions[rates[0]].Role == content.RoleBase && c.Mentions[rates[1]].Role != content.RoleBase && m.Label != "" {
		rates[0], rates[1] = rates[1], rates[0] // 99.6%，比上年 99.1% 上升
	}
	if limit >= 0 && limit == mi-1 && (strings.HasPrefix(label, "的") || m.Label == "") {
		// 低于 75% 的目标值 X 个百分点, 低于目标 75% X 个百分点: the word before the limit tells the direction.
		if way := side(p.Words(c.Mentions[limit].LabelFrom, c.Mentions[limit].LabelTo)); way != "" {
			up = way
		}
	}
	if pointsPairwise(c, p, mi, &fr) {
		if len(fr.Readings) > 0 {
			c.Frames = append(c.Frames, fr)
		}
		return
	}
	switch {
	case limit < 0 && betterThanAll(label):
		if !overAverage(c, p, mi, &fr, up) {
			return // 由 A% 降至 B%，优于全省 X 个百分点: of what is not printed
		}
	case pointsOneByOne(c, p, mi, &fr), growthsCompared(c, p, mi, &fr), pointsCompared(c, p, mi, &fr):
	case year != 0 && len(rates) >= 2 && c.At(c.Mentions[rates[1]].Figure).Key.Period.Year == year:
		fr.Readings = []content.Reading{{Formula: up, Operands: []content.FigureID{c.Mentions[rates[0]].Figure, c.Mentions[rates[1]].Figure}}}
	case len(rates) >= 2 && strings.Contains(label, "前者") && strings.Contains(label, "后者"):
		// A%，B%，前者比后者高 X: by the order in the text, whichever is named first.
		former, latter := c.Mentions[rates[1]].Figure, c.Mentions[rates[0]].Figure
		if strings.Index(label, "后者") < strings.Index(label, "前者") {
			former, latter = latter, former
		}
		fr.Readings = []content.Reading{{Formula: up, Operands: []content.FigureID{former, latter}}}
	case len(rates) >= 2 && lang.ContainsAny(m.Label, []string{"两者相差", "二者相差", "相差"}):
		a, b := c.Mentions[rates[1]].Figure, c.Mentions[rates[0]].Figure
		if c.At(a).Value.LessThan(c.At(b).Value) {
			a, b = b, a
		}
		fr.Readings = []content.Reading{{Formula: "a-b", Operands: []content.FigureID{a, b}}}
	case m.Label == "" && len(rates) >= 2 && rates[0] == mi-1 && clause.MarkBetween(p, c.Mentions[rates[0]].Pos, m.Pos) == 0:
		// 高于序时进度 50% 12 个百分点: over the rate right before it, whose words tell which is more.
		if way := side(p.Words(c.Mentions[rates[0]].LabelFrom, c.Mentions[rates[0]].Pos)); way != "" {
			up = way
		}
		fr.Readings = []content.Reading{{Formula: up, Operands: []content.FigureID{c.Mentions[rates[1]].Figure, c.Mentions[rates[0]].Figure}}}
	case len(rates) >= 2 && limit == mi-1 && strings.HasPrefix(label, "的") && c.Mentions[rates[0]].Role != content.RoleBase:
		// 由 A% 提高到 B%，高于 85% 的目标 X 个百分点
		fr.Readings = []content.Reading{{Formula: up, Operands: []content.FigureID{c.Mentions[rates[0]].Figure, c.Mentions[limit].Figure}}}
	case len(rates) >= 2 && limit == mi-1 && c.Mentions[limit].Depth == m.Depth+1 && c.Mentions[rates[0]].Role != content.RoleBase && besideAverageOrGoal(label):
		// 由 A% 提升至 B%，提升 Y，高出目标值（70%）X 个百分点
		fr.Readings = []content.Reading{{Formula: up, Operands: []content.FigureID{c.Mentions[rates[0]].Figure, c.Mentions[limit].Figure}}}
	case len(rates) >= 2 && limit < 0 && c.Mentions[rates[1]].Role == content.RoleBase && rates[1] == rates[0]-1 && besideAverageOrGoal(label) && !bracketedRate(c, p, mi):
		if !overAverage(c, p, mi, &fr, up) {
			// 由 A% 提高到 B%，高于全省平均水平 X 个百分点, 高于目标 X 个百分点
			fr.Queries = []content.Query{{Formula: up, HoldOnly: true, Wants: []content.Want{{Given: c.Mentions[rates[0]].Figure}, {Label: "目标", Key: content.Key{Dimension: numeral.Percent, Mode: lang.Planned}, Like: 1}}}}
		}
	case len(rates) >= 3 && rates[1] == rates[0]-1 && joinedBack(c, p, rates) > 1:
		// 由 A%、B% 提高到 C%，三年提高 X 个百分点
		now, last, first := c.Mentions[rates[0]].Figure, c.Mentions[rates[1]].Figure, c.Mentions[rates[joinedBack(c, p, rates)]].Figure
		all := lang.ContainsAny(label, []string{"两年", "三年", "四年", "五年", "累计", "共"})
		if fr.Readings = []content.Reading{{Formula: up, Operands: []content.FigureID{now, first}, HoldOnly: !all}}; !all {
			fr.Readings = append(fr.Readings, content.Reading{Formula: up, Operands: []content.FigureID{now, last}, HoldOnly: true})
		}
	case len(rates) >= 2 && c.Mentions[rates[1]].Role == content.RoleBase && rates[1] == rates[0]-1:
		// 由 A% 提高到 B%: nothing before them is compared with.
		fr.Readings = []content.Reading{{Formula: up, Operands: []content.FigureID{c.Mentions[rates[0]].Figure, c.Mentions[rates[1]].Figure}}}
	case len(rates) >= 2 && limit >= 0 && rates[1] == mi-1 && c.Mentions[rates[1]].Role == content.RoleBase && c.Mentions[rates[0]].Role != content.RoleBase && clause.MarkBetween(p, c.Mentions[rates[1]].Pos, m.Pos) == 0:
		// 96%，较目标值 95% 高 1 个百分点，较上年 95.2% 提高 0.8 个百分点
		fr.Readings = []content.Reading{{Formula: up, Operands: []content.FigureID{c.Mentions[rates[0]].Figure, c.Mentions[rates[1]].Figure}}}
	case len(rates) >= 2 && limit >= 0 && c.Mentions[rates[0]].Role == content.RoleBase:
		// 66.4%，比上年的 64.6% 提高 1.8 个百分点；低于目标值 70% 3.6 个百分点
		fr.Readings = []content.Reading{{Formula: up, Operands: []content.FigureID{c.Mentions[rates[1]].Figure, c.Mentions[limit].Figure}}}
	case len(rates) >= 1 && limit >= 0 && !comparesWithAll(m.Label, []string{"高于", "低于", "高出"}):
		if strings.HasSuffix(m.Label, "差") && strings.HasPrefix(c.Mentions[limit].Label, "距") {
			up = "b-a" // 93%，距目标 95% 差 2 个百分点
		}
		if lang.HasAnySuffix(m.Label, gapsEitherWay) && c.At(c.Mentions[rates[0]].Figure).Value.LessThan(c.At(c.Mentions[limit].Figure).Value) {
			up = "b-a" // which way is not said
		}
		fr.Readings = []content.Reading{{Formula: up, Operands: []content.FigureID{c.Mentions[rates[0]].Figure, c.Mentions[limit].Figure}}}
	case len(rates) >= 2 && (c.Mentions[rates[1]].Role == content.RoleBase || clause.IsPrior(c, c.At(c.Mentions[rates[1]].Figure)) || yearBefore(c, rates[1], rates[0], Compares(p, m)) || c.Mentions[rates[0]].Role == content.RoleBase || strings.Contains(c.Mentions[rates[0]].Label, "由") || strings.Contains(c.Mentions[rates[1]].Label, "由") || strings.Contains(c.Mentions[rates[1]].Label, "从")):
		fr.Readings = []content.Reading{{Formula: up, Operands: []content.FigureID{c.Mentions[rates[0]].Figure, c.Mentions[rates[1]].Figure}}, {Formula: flip(up), Operands: []content.FigureID{c.Mentions[rates[0]].Figure, c.Mentions[rates[1]].Figure}, Weak: true}}
	case len(rates) >= 2 && rates[1] == rates[0]-1 && (clause.IsPrior(c, c.At(c.Mentions[rates[0]].Figure)) || datedBefore(c, p, rates[0])):
		// 参保率 97.3%，上年 96.8%，上升 0.5 个百分点
		fr.Readings = []content.Reading{{Formula: up, Operands: []content.FigureID{c.Mentions[rates[1]].Figure, c.Mentions[rates[0]].Figure}}}
	case len(rates) == 1 && rateBefore(c, p, rates[0]) >= 0:
		// 参保率 97.3%。参保率比上年的 96.8% 上升 0.5 个百分点.
		fr.Readings = []content.Reading{{Formula: up, Operands: []content.FigureID{c.Mentions[rateBefore(c, p, rates[0])].Figure, c.Mentions[rates[0]].Figure}}}
	case overAverage(c, p, mi, &fr, up):
	case past:
		return // 较上年提高 X 个百分点，目标值 A%: the year before is not printed
	case flowsCompared(c, p, mi, &fr):
	case len(rates) >= 2 && rates[0] == mi-1 && rates[1] == mi-2 && limit < 0 && content.CleanLabel(p, m) == "" && clause.MarkBetween(p, c.Mentions[rates[1]].Pos, m.Pos) == '，':
		// 基本医保报销 A%，经医疗救助后达到 B%，提高 X 个百分点
		fr.Readings = []content.Reading{{Formula: up, Operands: []content.FigureID{c.Mentions[rates[0]].Figure, c.Mentions[rates[1]].Figure}, HoldOnly: true}}
	default:
		// 居民住院比例高出目标 6.2 个百分点: the rate and its target by name.
		w := content.Want{Label: content.CleanLabel(p, m), Key: clause.KeyOf(p, m.LabelFrom, m.LabelTo)}
		w.Key.Dimension = numeral.Percent
		w.Key.Measure, w.Key.Mode = lang.NoMeasure, lang.NoMode
		fr.Queries = []content.Query{{Formula: up, Wants: []content.Want{w, {Label: "目标", Key: content.Key{Dimension: numeral.Percent, Mode: lang.Planned}, Like: 1, Beside: 1}}}}
	}
	c.Frames = append(c.Frames, fr)
}

// againstEarlier reports whether a change's own words hold it against another time.
func againstEarlier(p *content.Para, m *content.Mention) bool {
	return againstTime(p, m) || againstPast(p, m) || lang.ContainsAny(m.Label, []string{"同比", "环比", "上年", "去年"})
}

// joinedBack is the index of the first of the rates that 、 joins, one before the other, to the
// one before the nearest, 1 if none is joined to that: 由 A%、B% 提高到 C%.
func joinedBack(c *content.Draft, p *content.Para, rates []int) int {
	i := 1
	for i+1 < len(rates) && rates[i+1] == rates[i]-1 && clause.MarkBetween(p, c.Mentions[rates[i+1]].Pos, c.Mentions[rates[i]].Pos) == '、' {
		i++
	}
	if clause.MarkBetween(p, c.Mentions[rates[1]].Pos, c.Mentions[rates[0]].Pos) != 0 {
		return 1
	}
	return i
}

// bracketedRate reports whether a bracket right before a difference prints the rate that is
// compared with: 低于全市平均水平（X%）.
func bracketedRate(c *content.Draft, p *content.Para, mi int) bool {
	x := mi - 1
	return x >= p.Mentions[0] && c.Mentions[x].Depth == c.Mentions[mi].Depth+1 && c.At(c.Mentions[x].Figure).Dimension == numeral.Percent && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[c.Mentions[mi].Pos].Sentence
}

// wholes name the whole of a region that its parts are compared with.
var wholes = []string{"平均", "全市", "全县", "全省", "全区", "全州", "整体", "总体"}

// overAverage reads A 高出全市平均 X 个百分点: the rate named before the word, or
// right before it, and the rate of the same kind of all.
func overAverage(c *content.Draft, p *content.Para, mi int, fr *content.Frame, formula string) bool {
	m := &c.Mentions[mi]
	at := -1
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		if x := &p.Lex[i]; x.Kind == content.LexTerm && (x.Term.Word == "高出" || x.Term.Word == "高于" || x.Term.Word == "低于" || x.Term.Word == "超出") {
			at = i
		}
	}
	if at < 0 || !lang.ContainsAny(p.Words(at+1, m.LabelTo), wholes) {
		return false
	}
	name := clause.Label(p, m.LabelFrom, at)
	part := -1
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		if c.At(y.Figure).Dimension == numeral.Percent && y.Role != content.RoleGrowth && (name == "" || strings.Contains(y.Label, name)) {
			part = x
			break
		}
	}
	if part < 0 {
		return false
	}
	for x := part - 1; x >= 0 && x >= part-clause.FarStandard; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if f.Report != p.Report {
			break
		}
		if y.Role != content.RoleRate || y.Rate == nil || y.Share || f.Key.Part || f.Key.Tier != lang.NoTier || f.Dimension != numeral.Percent {
			continue
		}
		q := c.Paras[y.Para]
		if stem := clause.RateStem(q, y); stem != "" && !lang.ContainsAny(stem, wholes) {
			continue // the rate of another part
		}
		noun := ""
		for i := y.LabelFrom; i < y.LabelTo; i++ {
			if z := &q.Lex[i]; z.Kind == content.LexTerm && z.Term.Class == lang.Rate {
				noun = z.Term.Word
			}
		}
		if noun != "" && strings.Contains(p.String(), noun) {
			fr.Readings = []content.Reading{{Formula: formula, Operands: []content.FigureID{c.Mentions[part].Figure, f.ID}}}
			return true
		}
	}
	return false
}

// rateDifference reads a rate that 提高 X%: the difference of two rates, printed
// with % where percentage points are meant.
func rateDifference(c *content.Draft, p *content.Para, mi int) bool {
	mate := clause.NearestMate(c, p, mi)
	if mate < 0 {
		return false
	}
	if x := mate - 1; x >= p.Mentions[0] && c.Mentions[mate].Role == content.RoleRate && c.Mentions[x].Role == content.RoleBase && !ofOtherThing(c, p, mi, x) {
		// 由 68.4% 提高到 71.2%，提高 2.8%
		return rateStep(c, p, mi, &c.Mentions[mate], &c.Mentions[x])
	}
	b := &c.Mentions[mate]
	if c.At(b.Figure).Dimension == numeral.Percent && b.Role == content.RoleRate && mate > p.Mentions[0] {
		// 由 A% 提高到 B%，提高 X%
		if y := &c.Mentions[mate-1]; y.Role == content.RoleBase && c.At(y.Figure).Dimension == numeral.Percent && p.Lex[y.Pos].Sentence == p.Lex[b.Pos].Sentence && !ofOtherThing(c, p, mi, mate-1) {
			b = y
			mate++
		}
	}
	if c.At(b.Figure).Dimension != numeral.Percent || b.Role != content.RoleBase {
		return false
	}
	for x := mate - 1; x >= p.Mentions[0] && x >= mate-4; x-- {
		a := &c.Mentions[x]
		if c.At(a.Figure).Dimension != numeral.Percent || a.Role != content.RoleRate {
			continue
		}
		return rateStep(c, p, mi, a, b)
	}
	if x := rateBefore(c, p, mate); x >= 0 {
		return rateStep(c, p, mi, &c.Mentions[x], b)
	}
	return false
}

// rateBefore is the rate of an earlier sentence of the section that the base mi
// of a change names again: 参保率 97.3%。参保率比上年的 96.8% …; -1 if there is
// none.
func rateBefore(c *content.Draft, p *content.Para, mi int) int {
	m := &c.Mentions[mi]
	name := content.CleanLabel(p, m)
	if m.Role != content.RoleBase || len([]rune(name)) < 3 {
		return -1
	}
	for x, y := range SectionBefore(c, p, mi) {
		f := c.At(y.Figure)
		if f.Dimension == numeral.Percent && y.Role == content.RoleRate && !y.Share && strings.HasSuffix(content.CleanLabel(c.Paras[y.Para], y), name) {
			return x
		}
	}
	return -1
}

// rateStep reads a percentage between two rates, now and was, as their
// difference; check tells where it is the growth of the one over the other.
func rateStep(c *content.Draft, p *content.Para, mi int, now, was *content.Mention) bool {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	if c.At(now.Figure).Dimension != numeral.Percent || c.At(was.Figure).Dimension != numeral.Percent || p.Lex[was.Pos].Sentence != p.Lex[m.Pos].Sentence {
		return false
	}
	formula := "a-b"
	if m.Dir < 0 {
		formula = "b-a"
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindChange, Rule: "change/points", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed,
		Readings: []content.Reading{{Formula: formula, Operands: []content.FigureID{now.Figure, was.Figure}}}})
	c.Remarks = append(c.Remarks, content.Remark{Kind: content.RemarkPoints, Place: f.Place, Words: f.Text, Figure: f.ID, Report: p.Report})
	return true
}

// bareGoalEnds reports whether words lead to a goal in a bracket: 高于年度目标（.
func bareGoalEnds(words string) bool {
	return lang.HasAnySuffix(strings.TrimRight(words, "（( "), []string{"目标", "目标值", "标准", "要求", "计划"})
}
