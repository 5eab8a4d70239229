package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/numeral"
)

// Amounts and counts told again under one name.

// namesOther reports whether rate b bears the name of a project that neither
// rate a nor the report's title speaks of.
func (v *view) namesOther(a, b *parse.Figure) bool {
	own := strings.TrimSuffix(strings.TrimSuffix(b.Key.Words, "项目"), "资金")
	if len([]rune(own)) < 4 || strings.HasPrefix(own, "全部") || strings.HasPrefix(own, "所有") {
		return false
	}
	r := &v.c.Reports[a.Report-1]
	for _, s := range []string{a.Name, a.Topic, r.Title, r.Subject} {
		if similar(v.word(own), v.word(s)) >= 0.8 {
			return false
		}
	}
	return true
}

// nearNames is how many figures of one kind a figure is compared with by
// name, so that the cost stays linear.
const nearNames = 60

// kindred is what figures have in common that may be compared by name.
type kindred struct {
	report  int
	dim     numeral.Dimension
	unit    string
	account parse.Account
}

// closeKindred have more in common where they are no rates: only figures of one
// level and of the same qualifiers can be told again.
type closeKindred struct {
	kindred
	tier       parse.Tier
	qualifiers uint64
}

// restateNames compares figures that bear one name.
func (v *view) restateNames(confirmed []bool) []parse.Frame {
	type told struct {
		before parse.FigureID // the figure before it of its close kindred, 0 if there is none
		place  int            // among its kindred
	}
	sizes, last := v.kindred, v.closeKindred
	seen := make([]told, len(v.c.Figures)+1)
	many := manyTold{}
	v.many = many
	for i := range v.c.Figures {
		if f := &v.c.Figures[i]; f.Report > 0 && v.manyNamed(f) && (v.restatable(f) || v.spacedCell(f)) {
			many.add(f)
		}
	}
	var out []parse.Frame
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		if f.Report == 0 || !v.restatable(f) {
			continue
		}
		b := kindred{f.Report, f.Dimension, f.Unit, f.Key.Account}
		switch f.Dimension {
		case numeral.Visits, numeral.Households:
			b.unit = ""
		case numeral.Count:
			b.unit = countUnit(f)
		}
		k := closeKindred{kindred: b}
		if f.Dimension != numeral.Percent {
			k.tier, k.qualifiers = f.Key.Tier, v.around(f).name.qualifiers()
		}
		several := v.manyNamed(f) && many.has(f)
		place, before := sizes[b], last[k]
		for id := before; id != 0 && seen[id].place >= place-nearNames; id = seen[id].before {
			if fr, ok := v.restated(v.figure(id), f, confirmed[id] && confirmed[f.ID], v.twoWholes(v.partIn[id], v.partIn[f.ID])); ok && (!several || v.figure(id).Interval.Meet(f.Interval)) {
				out = append(out, fr)
				break
			}
		}
		seen[f.ID] = told{before, place}
		sizes[b], last[k] = place+1, f.ID
	}
	return out
}

// manyNamed reports whether a figure is of those whose name tells nothing where many bear it: an amount, or any number of a cell.
func (v *view) manyNamed(f *parse.Figure) bool {
	return f.Dimension == numeral.Money || v.cell(f) || v.spacedCell(f)
}

// spacedCell reports whether a number stands in a cell that blanks part from the others of its line.
func (v *view) spacedCell(f *parse.Figure) bool {
	return v.c.Mention(f.ID) == nil && f.Place.Table == 0 && f.Place.Cell > 0 && !fewerRunes(f.Name, 4)
}

// ahead reports whether a figure tells of what is to be done next.
func (v *view) ahead(f *parse.Figure) bool {
	k := [2]int{f.Place.Section, f.Report}
	later, known := v.later[k]
	if !known {
		if v.later == nil {
			v.later = map[[2]int]bool{}
		}
		later = v.c.Ahead(k[0], k[1])
		v.later[k] = later
	}
	return later
}

// restatable reports whether a figure is a plain quantity with a name.
func (v *view) restatable(f *parse.Figure) bool {
	switch f.Dimension {
	case numeral.None, numeral.Points, numeral.Score, numeral.Time, numeral.Times:
		return false
	}
	if f.Value.IsZero() || f.Bound != "" || dateNamed(f.Name) {
		return false
	}
	if m := v.c.Mention(f.ID); m != nil {
		if v.bareInRow(f) {
			return false
		}
		if f.Dimension == numeral.Percent && (strings.Contains(f.Name, "完成") || strings.HasPrefix(f.Name, "占")) && fewerRunes(f.Name, 8) {
			return false // 完成预算, 占目标任务: of whatever stands before it
		}
		if m.Each && f.Dimension == numeral.Money && fewerRunes(f.Name, 5) {
			return false // 户均补助: of whatever stands before it
		}
		return (m.Role == parse.RoleLevel || m.Role == parse.RoleRate) && !fewerRunes(f.Name, 2) && m.Peer < 0 && !m.Apiece
	}
	return (f.Place.Table > 0 || v.lineResult(f)) && !fewerRunes(f.Name, 4)
}

// bareInRow reports whether a number without a unit stands apart by blanks from another number of its line, so that it is a
// cell of a row whose head is not known: 专项债券支出  30  2.07%  52.24.
func (v *view) bareInRow(f *parse.Figure) bool {
	rs := v.runesOf(f.Place.Line)
	from := f.Place.Column - 1
	end := from + f.Place.Length
	if f.Place.Table > 0 || from < 2 || end >= len(rs) || rs[end-1] < '0' || rs[end-1] > '9' || rs[from-1] != ' ' || rs[end] != ' ' {
		return false
	}
	for end < len(rs) && rs[end] == ' ' {
		end++
	}
	return end < len(rs) && (rs[end] >= '0' && rs[end] <= '9' || rs[end] == '-')
}

// dateNamed reports whether the name of a figure is a date: 发行日期 3月10日，利率 1.78%.
func dateNamed(name string) bool {
	return name != "" && name[0] >= '0' && name[0] <= '9' && strings.HasSuffix(name, "日") && strings.Contains(name, "月")
}

// lineResult reports whether a figure is what an indicator of a form reached whose cells stand
// one to a line.
func (v *view) lineResult(f *parse.Figure) bool {
	return f.Dimension == numeral.Percent && v.isLineResult(f)
}

// isLineResult reports whether a figure outside tables is what an indicator of a form reached.
func (v *view) isLineResult(f *parse.Figure) bool {
	if v.lineResults == nil {
		v.lineResults = map[parse.FigureID]bool{}
		for i := range v.c.Frames {
			if fr := &v.c.Frames[i]; fr.Rule == "bound/target" && fr.InTable && v.figure(fr.Claim).Place.Table == 0 {
				v.lineResults[fr.Claim] = true
			}
		}
	}
	return v.lineResults[f.ID]
}

// twoWholes reports whether two totals are of two amounts: their parts of one name, 基本支出 X，其中工资
// a and 项目支出 Y，其中工资 b, are two as well.
func (v *view) twoWholes(x, y parse.FigureID) bool {
	return x != 0 && y != 0 && !v.figure(x).Interval.Meet(v.figure(y).Interval)
}

// restated reports whether two figures state one quantity. Where other
// relations confirm both, only two digits exchanged still tell of a slip, and where they are
// parts of two wholes, the one name of both tells nothing.
func (v *view) restated(a, b *parse.Figure, confirmed, twoWholes bool) (parse.Frame, bool) {
	if a.Place.Table > 0 && a.Place.Table == b.Place.Table || a.Place.Sentence == b.Place.Sentence && a.Place.Block == b.Place.Block {
		return parse.Frame{}, false
	}
	if v.otherOwner(a, b) || v.goalAndResult(a, b) {
		return parse.Frame{}, false
	}
	if x, y := v.c.Mention(a.ID), v.c.Mention(b.ID); x != nil && y != nil && x.Joint != y.Joint && !a.Interval.Meet(b.Interval) {
		return parse.Frame{}, false // of several together and of one
	}
	if !a.Interval.Meet(b.Interval) && v.otherLevel(a, b) {
		return parse.Frame{}, false
	}
	if v.otherOrdinal(a, b) || v.otherPaper(a, b) || v.otherTotal(a, b) {
		return parse.Frame{}, false
	}
	if v.twoForms(a, b) || v.partsOfOne(a, b) {
		return parse.Frame{}, false
	}
	if !a.Interval.Meet(b.Interval) && (v.otherForms(a, b) || v.overYears(a) != v.overYears(b) || v.otherSharer(a, b)) {
		return parse.Frame{}, false
	}
	if v.c.SiblingItems(a.Place.Section, b.Place.Section) || v.ahead(a) != v.ahead(b) {
		return parse.Frame{}, false
	}
	ka, kb := a.Key, b.Key
	ka.Period, kb.Period = yearEnd(ka.Period), yearEnd(kb.Period)
	if ka.Period.To != 0 && ka.Period.To == kb.Period.To && ka.Period.From != kb.Period.From && a.Place.Table == 0 && b.Place.Table == 0 && !a.Interval.Meet(b.Interval) {
		return parse.Frame{}, false // 2月, 1-2月
	}
	if a.Dimension == numeral.Percent && (v.otherSubject(a, b) || !a.Interval.Meet(b.Interval) && v.ledByPart(a) != v.ledByPart(b)) {
		return parse.Frame{}, false
	}
	if v.sameRate(a, b) {
		return v.same("restatement/figure", a, b), true
	}
	other := ka.Measure != kb.Measure && ka.Measure != parse.NoMeasure && kb.Measure != parse.NoMeasure && (a.Dimension == numeral.Money || a.Dimension == numeral.Percent)
	if ka.Tier != kb.Tier || ka.Mode != kb.Mode && (ka.Mode == parse.Planned || kb.Mode == parse.Planned) || other {
		return parse.Frame{}, false
	}
	if v.otherFund(a, b) {
		return parse.Frame{}, false
	}
	if ka.Fund != kb.Fund && ka.Fund != parse.NoFund && kb.Fund != parse.NoFund && ka.FundFrom != 2 && kb.FundFrom != 2 {
		return parse.Frame{}, false
	}
	if !v.periodsAgree(b, ka.Period, kb.Period) || !v.periodsAgree(a, kb.Period, ka.Period) {
		return parse.Frame{}, false
	}
	if x, y := v.yearTold(a), v.yearTold(b); x != y && x > 0 && y > 0 && !a.Interval.Meet(b.Interval) {
		return parse.Frame{}, false
	}
	if x, y := v.monthTold(a), v.monthTold(b); x != y && x > 0 && y > 0 && !a.Interval.Meet(b.Interval) {
		return parse.Frame{}, false
	}
	x, y := v.fundTold(a), v.fundTold(b)
	funds := x != y && x != parse.NoFund && y != parse.NoFund
	na, nb := v.around(a).name, v.around(b).name
	s := alikeNames(na, nb)
	meet := a.Interval.Meet(b.Interval)
	if na.qualifiers() != nb.qualifiers() || na.runes < 4 || nb.runes < 4 || apart(na.text, nb.text) {
		return parse.Frame{}, false
	}
	switch {
	case s >= 0.95 && meet, s >= 0.75 && meet && a.Value.Equal(b.Value):
		return v.same("restatement/figure", a, b), true
	case meet:
		return parse.Frame{}, false
	case s < 0.75 && min(a.Numeral.Raw.Significant(), b.Numeral.Raw.Significant()) < 3:
		return parse.Frame{}, false // of so few digits any number is a slip
	case v.headline(a, b), v.cell(a) && v.cell(b) && len(v.c.Figures) > manyFigures && v.alikeRows(a.Name, b.Name) < 0.75:
		return parse.Frame{}, false
	case s >= 0.9 && na.runes >= 9 && !twoWholes && !funds && !(v.cell(a) && v.cell(b) && len(v.c.Figures) > manyFigures): // a book of tables tells of several levels under one name
		return v.same("restatement/figure", a, b), true
	case s >= 0.5 || ka.Measure == kb.Measure && ka.Measure != parse.NoMeasure && s >= 0.1 && !ofItem(a) && !ofItem(b):
		// Names alike, and one number a slip of the other.
		sl := slipTo(b, a.Value, a.Interval)
		switch {
		case sl == nil:
		case sl.kind == "swap" && sl.strength >= 3, !confirmed && sl.kind != "unit" && sl.strength >= 4, !confirmed && s >= 0.75 && sl.strength >= 2:
			return v.same("restatement/figure", a, b), true
		}
	}
	return parse.Frame{}, false
}

// partsOfOne reports whether two figures are parts of one total, or rates of such: 1、甲费 6 万元，已支付 6 万元，支付率
// 100%; 2、乙费 7 万元，已支付 6.35 万元，支付率 90.71%.
func (v *view) partsOfOne(a, b *parse.Figure) bool {
	if a.Dimension == numeral.Percent && b.Dimension == numeral.Percent {
		a, b = v.subjectOf(a), v.subjectOf(b)
	}
	return a != nil && b != nil && a != b && v.partIn[a.ID] != 0 && v.partIn[a.ID] == v.partIn[b.ID]
}

// fundTold is the fund that the paragraph of a figure has named last before it, or its own: of 职工医保参保 A。… 支付比例
// a and 居民医保参保 B。… 支付比例 b each is of one.
func (v *view) fundTold(f *parse.Figure) parse.Fund {
	for g := f; g != nil && g.ID+nearNames > f.ID && g.Place.Block == f.Place.Block; g = v.c.Figure(g.ID - 1) {
		if g.Key.Fund != parse.NoFund && g.Key.FundFrom == 0 {
			return g.Key.Fund
		}
	}
	return f.Key.Fund
}

// yearTold is the year that the paragraph of a figure has named last before it, or its own, 0 if there is none: 2021年，
// … 。其中医师 a 人 and 2022年，… 。其中医师 b 人 are each of one.
func (v *view) yearTold(f *parse.Figure) int {
	for g := f; g != nil && g.ID+nearNames > f.ID && g.Place.Block == f.Place.Block && g.Place.Table == 0; g = v.c.Figure(g.ID - 1) {
		if g.Key.Period.Year > 0 {
			return g.Key.Period.Year
		}
	}
	return 0
}

// monthTold is the month up to which the paragraph of a figure tells, the last one named before it or its own, 0 if there is
// none: 截至2月底，参保 A 人。住院费用 a and 截至11月底，参保 B 人。住院费用 b are each of their months.
func (v *view) monthTold(f *parse.Figure) int {
	for g := f; g != nil && g.ID+nearNames > f.ID && g.Place.Block == f.Place.Block && g.Place.Table == 0; g = v.c.Figure(g.ID - 1) {
		if g.Key.Period.To > 0 {
			return g.Key.Period.To
		}
	}
	return 0
}

// otherForms reports whether two figures are what indicators of one name reached in two forms, each held against a target of its
// own: 验收合格率 | ≥95% | 98% in the form of one project and 验收合格率 | =100% | 90% in that of the next.
func (v *view) otherForms(a, b *parse.Figure) bool {
	x, y := v.targetOf(a), v.targetOf(b)
	return x != nil && y != nil && v.cell(a) && v.cell(b) && (x.Bound != y.Bound || !x.Value.Equal(y.Value))
}

// targetOf is the target that a result is held against, nil if there is none.
func (v *view) targetOf(f *parse.Figure) *parse.Figure {
	if v.aimed == nil {
		v.aimed = map[parse.FigureID]*parse.Figure{}
		for i := range v.c.Frames {
			if fr := &v.c.Frames[i]; fr.Rule == "bound/target" && len(fr.Readings) > 0 && len(fr.Readings[0].Operands) == 1 {
				v.aimed[fr.Claim] = v.figure(fr.Readings[0].Operands[0])
			}
		}
	}
	return v.aimed[f.ID]
}

// otherSharer reports whether two shares say of what they are, and not whose: 工业投资增长 a，占全部投资的 b。民间投资增长 c，占全部投资的 d.
func (v *view) otherSharer(a, b *parse.Figure) bool {
	if a.Dimension != numeral.Percent || !strings.HasPrefix(a.Name, "占") || !strings.HasPrefix(b.Name, "占") {
		return false
	}
	x, y := v.sharer(a), v.sharer(b)
	if x == nil || y == nil || alikeNames(v.around(x).name, v.around(y).name) < 0.75 {
		return true
	}
	x, y = v.firstOf(a), v.firstOf(b)
	return alikeNames(v.around(x).name, v.around(y).name) < 0.75 // 工业投资下降 r%，降幅扩大 s 个百分点，占全部投资的 b
}

// firstOf is the first figure of the sentence of a figure.
func (v *view) firstOf(f *parse.Figure) *parse.Figure {
	for g := v.c.Figure(f.ID - 1); g != nil && g.Place.Sentence == f.Place.Sentence && g.Place.Table == 0; g = v.c.Figure(g.ID - 1) {
		f = g
	}
	return f
}

// sharer is the figure right before a share in its sentence, nil if there is none.
func (v *view) sharer(f *parse.Figure) *parse.Figure {
	if g := v.c.Figure(f.ID - 1); g != nil && g.Place.Sentence == f.Place.Sentence && g.Place.Table == 0 {
		return g
	}
	return nil
}

// twoForms reports whether two figures are of the budgets of two forms, each with its own.
func (v *view) twoForms(a, b *parse.Figure) bool {
	if v.c.Mention(a.ID) != nil || v.c.Mention(b.ID) != nil {
		return false
	}
	for _, w := range []string{"年度资金总额", "其中：", "其中:"} {
		if strings.HasPrefix(a.Name, w) && strings.HasPrefix(b.Name, w) {
			return true
		}
	}
	return false
}

// goalAndResult reports whether of two figures that differ one is told by a line of goals and
// the other elsewhere: 年度目标：清淤 20 公里 and 完成情况：清淤 21 公里.
func (v *view) goalAndResult(a, b *parse.Figure) bool {
	x, y := v.sideOfFigure(a), v.sideOfFigure(b)
	if a.Interval.Meet(b.Interval) {
		return x|y == parse.BothSides && x != y && !a.Value.Equal(b.Value) // 建成 2 万亩 and 1.86 万亩
	}
	if x == parse.GoalSide && y == parse.NoSide && b.Key.Mode != parse.Planned || y == parse.GoalSide && x == parse.NoSide && a.Key.Mode != parse.Planned {
		return true
	}
	if p, q := v.goalLine(a.Place.Line), v.goalLine(b.Place.Line); p && !q && b.Key.Mode == parse.Done || q && !p && a.Key.Mode == parse.Done {
		return true // below a heading 一、年度绩效目标, and the result of an indicator
	}
	return x != parse.NoSide && y != parse.NoSide && x|y == parse.BothSides
}

// sideOfFigure is whether the text of a figure tells goals or results.
func (v *view) sideOfFigure(f *parse.Figure) parse.Side {
	if side := v.c.TextSide(f); side != parse.NoSide {
		return side
	}
	return v.sideOf(f.Place.Line)
}

// sideOf is whether a line tells goals or results.
func (v *view) sideOf(line int) parse.Side {
	side, known := v.sides[line]
	if !known {
		if v.sides == nil {
			v.sides = map[int]parse.Side{}
		}
		side = v.c.SideOf(line)
		v.sides[line] = side
	}
	return side
}

// headline reports whether an amount stands in the first line of a report, cut off behind its
// first digits: 参保人数达13.4亿人 over 参保人数134592万人.
func (v *view) headline(a, b *parse.Figure) bool {
	if a.Place.Table > 0 || a.Place.Line != v.c.Reports[a.Report-1].FirstLine || digits(a) >= digits(b) {
		return false
	}
	step := a.Interval.Hi.At.Sub(a.Interval.Lo.At)
	return !b.Value.LessThan(a.Value) && b.Value.LessThan(a.Value.Add(step))
}

// otherPaper reports whether two amounts of money are told of by the numbers of two documents that
// granted them.
func (v *view) otherPaper(a, b *parse.Figure) bool {
	x, y := v.c.Mention(a.ID), v.c.Mention(b.ID)
	return x != nil && y != nil && a.Dimension == numeral.Money && x.Paper != y.Paper && x.Paper != "" && y.Paper != ""
}

// otherTotal reports whether two figures are totals of two tables, each of its own rows.
func (v *view) otherTotal(a, b *parse.Figure) bool {
	return a.Place.Table > 0 && b.Place.Table > 0 && !a.Interval.Meet(b.Interval) && containsWord(a.Name, "合计", "总计") && containsWord(b.Name, "合计", "总计")
}

// ofItem reports whether the name of a figure says only that it is what was planned or spent of
// the item that the text before it names: 年初预算为 X，支出决算为 Y.
func ofItem(f *parse.Figure) bool {
	return f.Key.Words == "" && f.Place.Table == 0 && (strings.HasSuffix(f.Name, "决算") || strings.HasSuffix(f.Name, "年初预算"))
}

// granted reports whether a measure is money handed down: what is set aside is
// mostly what arrives.
func granted(m parse.Measure) bool { return m == parse.Budget || m == parse.Received }

// yearEnd is the year for what is dated at its end: 截至2022年12月31日.
func yearEnd(p parse.Period) parse.Period {
	if p.From == 12 && p.To == 12 {
		p.From, p.To = 0, 0
	}
	return p
}

// qualifiers are words of which two names of one quantity must both have each
// or neither.
var qualifiers = []string{"住院", "门诊", "特困", "低保", "在职", "退休", "统筹", "个人", "中央", "省", "市", "县", "上年", "本年", "当期", "计划", "目标", "实际", "年初", "年末", "人均", "次均", "收入", "支出", "基本", "项目", "政府性", "新增", "减少", "增加", "男", "女", "一级", "二级", "三级", "省内", "省外", "跨省", "异地", "职工", "居民", "救助", "大病", "生育", "其中", "含", "城镇", "农村", "普通", "慢性", "药品", "耗材", "应"}

// nearlyEqual finds two amounts of one fund that are almost but not quite the
// same: the same money, printed twice, where the narrower of the two cannot be
// the larger.
func (v *view) nearlyEqual() []parse.Frame {
	var out []parse.Frame
	last := map[int][]*parse.Figure{}
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		m := v.c.Mention(f.ID)
		if m == nil || m.Role != parse.RoleLevel || m.Each || f.Dimension != numeral.Money || f.Key.Fund == parse.NoFund || f.Report == 0 || f.Numeral.Raw.Significant() < 5 || f.Approximate != "" {
			continue
		}
		list := last[f.Report]
		for j := len(list) - 1; j >= 0 && j >= len(list)-nearNames; j-- {
			g := list[j]
			if g.Key.Fund != f.Key.Fund || g.Place.Block == f.Place.Block || g.Interval.Meet(f.Interval) || !compatible(nonZero(g.Key.Measure), nonZero(f.Key.Measure)) {
				continue
			}
			if !halfAgree(g, f) {
				continue
			}
			gm := v.c.Mention(g.ID)
			a, b := narrows(g, gm), narrows(f, m)
			switch {
			case b && !a && f.Value.GreaterThan(g.Value):
				out = append(out, parse.Frame{Kind: parse.KindTarget, Rule: "bound/part", Claim: f.ID, Op: "<=", Reach: parse.ReachReport, Closed: parse.HalfOpen, Readings: []parse.Reading{{Formula: "a", Operands: []parse.FigureID{g.ID}}}})
			case a && !b && g.Value.GreaterThan(f.Value):
				out = append(out, parse.Frame{Kind: parse.KindTarget, Rule: "bound/part", Claim: g.ID, Op: "<=", Reach: parse.ReachReport, Closed: parse.HalfOpen, Readings: []parse.Reading{{Formula: "a", Operands: []parse.FigureID{f.ID}}}})
			}
			break
		}
		last[f.Report] = append(list, f)
	}
	return out
}

// halfAgree reports whether two amounts are printed alike, in unit and number
// of digits, and agree in the leading half of them.
func halfAgree(a, b *parse.Figure) bool {
	n := digits(a)
	if n != digits(b) || a.Numeral.Integers != b.Numeral.Integers || !a.Numeral.Scale.Equal(b.Numeral.Scale) {
		return false
	}
	half := int32(n/2 - a.Numeral.Integers)
	return a.Numeral.Raw.Shift(half).Floor().Equal(b.Numeral.Raw.Shift(half).Floor())
}

// nonZero reads an amount of a fund without a measure as money spent.
func nonZero(m parse.Measure) parse.Measure {
	if m == parse.NoMeasure {
		return parse.Reimbursed
	}
	return m
}

// groups name some of those whom a fund serves; 困难群众 are all of them.
var groups = []string{"重点", "特困", "低保", "边缘", "残疾", "孤儿", "优抚", "高龄", "监测对象"}

// narrows reports whether a figure is about a group within the whole.
func narrows(f *parse.Figure, m *parse.Mention) bool {
	for _, w := range groups {
		if strings.Contains(m.Topic, w) || strings.Contains(f.Name, w) {
			return true
		}
	}
	return false
}
