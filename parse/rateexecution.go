package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Rates of execution: which outlay a rate is of, and what that was made of.

// withCarried reads 预算 B，上年结转 C，支出 A，执行率 R, or 年初预算 B，追加 C，支出 A，执行率 R: what was spent
// over all that might be. Whether the budget takes in what was carried over, and whether the rate is over
// the first one, the words do not say, so that it only verifies.
func (c *Content) withCarried(p *para, mi int) (Reading, bool) {
	r := Reading{Formula: "a/(b", HoldOnly: true}
	var more []Mention
	for x := mi - 1; x >= p.mentions[0] && len(more) < maxTerms; x-- {
		m := &c.Mentions[x]
		f := c.figure(m.Figure)
		if m.Depth > c.Mentions[mi].Depth {
			continue // 支出 A（其中 …），执行率
		}
		before := p.lex[c.Mentions[mi].Pos].sentence - p.lex[m.Pos].sentence
		if before == 1 && len(more) > 0 && m.Role == RoleLevel && !m.Each && (f.Key.Part || f.Key.Measure != Budget && f.Key.Measure != Received) {
			continue // 收到 B，下县 a，本级安排 b。上年结转 C，支出 A，执行率
		}
		if !part(m) && m.Role != RoleAdjust || m.Depth != c.Mentions[mi].Depth || f.Dimension != numeral.Money || before > 1 || before > 0 && (len(more) == 0 || f.Key.Part) || before == 0 && p.strongMark(m.Pos, c.Mentions[mi].Pos) {
			break
		}
		switch {
		case len(r.Operands) == 0 && m.Role != RoleAdjust && f.Key.Measure == Outlay:
			r.Operands = append(r.Operands, f.ID)
			continue
		case len(r.Operands) == 0:
		case f.Key.Part && before == 0 && m.afterOpener >= 0:
			continue // 本年预算 B，其中项目支出 a，支出 A
		case m.Role == RoleAdjust || f.Key.Measure == Prepaid || f.Key.Measure == Opening || containsAny(m.Label, []string{"上年结转", "上年结余"}):
			more = append(more, *m)
			continue
		case f.Key.Measure == Budget && len(more) == 0 && before == 0 && c.carriedBefore(p, x):
			r.Formula = "a/(b+c)" // 上年结转 C，本年预算 B，支出 A
			r.Operands = append(r.Operands, c.Mentions[x-1].Figure, f.ID)
			return r, true
		case (f.Key.Measure == Budget || f.Key.Measure == Received) && len(more) > 0:
			for y := x - 1; before > 0 && y >= p.mentions[0] && p.lex[c.Mentions[y].Pos].sentence == p.lex[m.Pos].sentence; y-- {
				if g := c.figure(c.Mentions[y].Figure); part(&c.Mentions[y]) && (g.Key.Measure == Budget || g.Key.Measure == Received) && g.Value.GreaterThan(f.Value) {
					f = g // 收到 B，下县 a，本级安排 b: of all
				}
			}
			r.Operands = append(r.Operands, f.ID)
			for i, y := range slices.Backward(more) {
				sign := "+"
				if y.Role == RoleAdjust && y.Dir < 0 {
					sign = "-"
				}
				r.Formula += sign + string(rune('b'+len(more)-i))
				r.Operands = append(r.Operands, y.Figure)
			}
			r.Formula += ")"
			return r, true
		}
		break
	}
	return Reading{}, false
}

// carriedBefore reports whether what was carried over stands right before budget x in its sentence: 上年结转 C，本年预算 B.
func (c *Content) carriedBefore(p *para, x int) bool {
	if x == p.mentions[0] {
		return false
	}
	y, m := &c.Mentions[x-1], &c.Mentions[x]
	f := c.figure(y.Figure)
	return part(y) && y.Depth == m.Depth && f.Dimension == numeral.Money && !f.Key.Part && (f.Key.Measure == Prepaid || f.Key.Measure == Opening || hasAnyPrefix(y.Label, []string{"上年结转", "上年结余", "年初结转", "年初结余"})) && p.lex[y.Pos].sentence == p.lex[m.Pos].sentence && !p.strongMark(y.Pos, m.Pos)
}

// spentBeside are the outlays of the clause group before a rate where it tells of two or
// more beside each other: 本级支出 A，转移支出 B，执行率 R. None where one takes in the other.
func (c *Content) spentBeside(p *para, mi int) []FigureID {
	var out []FigureID
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if p.strongMark(y.Pos, c.Mentions[mi].Pos) || y.Role == RoleRate {
			break
		}
		if !part(y) || y.Depth != c.Mentions[mi].Depth || f.Key.Measure != Outlay || f.Key.Mode == Planned || f.Dimension != numeral.Money {
			continue
		}
		if f.Key.Whole || f.Key.Part {
			return nil
		}
		out = append([]FigureID{f.ID}, out...)
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// spentRightBefore is what was spent, printed right before a rate of execution in its
// clause group, 0 if something else stands there. Behind a list it is its whole.
func (c *Content) spentRightBefore(p *para, mi int) FigureID {
	if mi == p.mentions[0] {
		return 0
	}
	m, a := &c.Mentions[mi], &c.Mentions[mi-1]
	f := c.figure(a.Figure)
	if !part(a) || a.Depth != m.Depth || f.Key.Measure != Outlay || f.Key.Mode == Planned || f.Dimension != numeral.Money || p.lex[a.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(a.Pos, m.Pos) {
		return 0
	}
	whole := c.partOf[f.ID]
	if f.Key.Part && (c.closesList(p, mi-1, mi) || mi-2 >= p.mentions[0] && whole != 0 && c.partOf[c.Mentions[mi-2].Figure] == whole) {
		return whole
	}
	return f.ID
}

// budgetAndSpent are the two amounts of 甲项目预算 B，支出 A，执行率 R: what was spent and,
// right before it in the same clause group, the only budget there.
func (c *Content) budgetAndSpent(p *para, mi int) []FigureID {
	if mi-2 < p.mentions[0] {
		return nil
	}
	m, a, b := &c.Mentions[mi], &c.Mentions[mi-1], &c.Mentions[mi-2]
	spent, had := c.figure(a.Figure), c.figure(b.Figure)
	if !part(a) || !part(b) || a.Depth != m.Depth || b.Depth != m.Depth || p.lex[b.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(b.Pos, m.Pos) || p.markBetween(b.Pos, a.Pos) != '，' {
		return nil
	}
	if spent.Key.Measure != Outlay || had.Key.Measure != Budget && !(had.Key.Measure == NoMeasure && had.Key.Tier != NoTier) || spent.Dimension != numeral.Money || had.Dimension != numeral.Money || spent.Key.Tier != NoTier && spent.Key.Tier != had.Key.Tier || spent.Key.Period != had.Key.Period && spent.Key.Period.To != 0 && spent.Key.Period.To != 12 || b.afterOpener >= 0 || a.afterOpener >= 0 {
		return nil
	}
	if mi-3 >= p.mentions[0] {
		if x := &c.Mentions[mi-3]; p.lex[x.Pos].sentence == p.lex[m.Pos].sentence && !p.strongMark(x.Pos, m.Pos) {
			return nil
		}
	}
	return []FigureID{spent.ID, had.ID}
}

// spentAgainst are the two amounts of 支出 A，与预算 B 相比减少 D，执行率 R: what was spent and
// the only budget that its clause group compares it with.
func (c *Content) spentAgainst(p *para, mi int) []FigureID {
	m := &c.Mentions[mi]
	var spent, had FigureID
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if p.strongMark(y.Pos, m.Pos) {
			break
		}
		if f.Dimension != numeral.Money || y.Depth != m.Depth || y.Role == RoleDelta || left(f.Key.Measure) {
			continue
		}
		switch {
		case y.Role == RoleBase && f.Key.Measure == Budget && had == 0:
			had = f.ID
		case part(y) && f.Key.Measure == Outlay && f.Key.Mode != Planned && !f.Key.Part && spent == 0:
			spent = f.ID
		default:
			return nil
		}
	}
	if spent == 0 || had == 0 {
		return nil
	}
	return []FigureID{spent, had}
}

// overEither are the readings of 年初预算 B，调整后预算 C，支出 A，执行率 R: over the budget
// as it was adjusted, or as it was at first, and over nothing else.
func (c *Content) overEither(p *para, mi int) []Reading {
	if mi-3 < p.mentions[0] {
		return nil
	}
	m, spent, now, first := &c.Mentions[mi], &c.Mentions[mi-1], &c.Mentions[mi-2], &c.Mentions[mi-3]
	for _, x := range []*Mention{spent, now, first} {
		if f := c.figure(x.Figure); !part(x) || x.Depth != m.Depth || f.Dimension != numeral.Money || f.Key.Tier != NoTier || f.Key.Part || x.afterOpener >= 0 {
			return nil
		}
	}
	if p.lex[first.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(first.Pos, m.Pos) || c.figure(spent.Figure).Key.Measure != Outlay || !strings.HasPrefix(first.Label, "年初") || !strings.HasPrefix(now.Label, "调整") {
		return nil
	}
	if mi-4 >= p.mentions[0] {
		if x := &c.Mentions[mi-4]; p.lex[x.Pos].sentence == p.lex[m.Pos].sentence && !p.strongMark(x.Pos, m.Pos) {
			return nil
		}
	}
	return []Reading{{Formula: "a/b", Operands: []FigureID{spent.Figure, now.Figure}}, {Formula: "a/b", Operands: []FigureID{spent.Figure, first.Figure}}}
}

// spentAndLeft reads 支出 X，结余 Y，执行率 R where no amount that both come of is
// printed: they are all of it.
func (c *Content) spentAndLeft(p *para, mi int, fr *Frame) {
	if c.inSentence(p, mi, numeral.Money) != 2 || mi < p.mentions[0]+2 {
		return
	}
	x, y := c.figure(c.Mentions[mi-2].Figure), c.figure(c.Mentions[mi-1].Figure)
	if x.Key.Measure != Outlay || !left(y.Key.Measure) || !part(&c.Mentions[mi-2]) || !part(&c.Mentions[mi-1]) || x.Dimension != y.Dimension {
		return
	}
	for z := mi - 3; z >= 0 && z >= mi-farBack; z-- {
		b := c.figure(c.Mentions[z].Figure)
		if b.Report != p.report {
			break
		}
		if b.Key.Whole && (b.Key.Measure == Budget || b.Key.Measure == Received) && b.Dimension == x.Dimension && b.Value.GreaterThan(x.Value) && b.Value.LessThan(x.Value.Add(x.Value)) {
			return // what there was is printed
		}
	}
	fr.Readings = append(fr.Readings, Reading{Formula: "a/(a+b)", Operands: []FigureID{x.ID, y.ID}, Weak: true})
}

// partSpent is the amount right before a rate of execution and the part of a
// whole, printed in a paragraph before, that it was spent of: 总投资 W，其中财政奖补 B
// … 奖补资金拨付 A，拨付率 X%. The figure is 0 where no part, or more than one,
// bears the amount's name.
func (c *Content) partSpent(p *para, mi int) (spent int, whole FigureID) {
	m := &c.Mentions[mi]
	x := c.nearestMate(p, mi)
	if m.Rate != executionRate || rateStem(p, m) != "" || x < 0 || x != mi-1 || x != p.mentions[0] && p.lex[c.Mentions[x-1].Pos].sentence == p.lex[m.Pos].sentence {
		return -1, 0
	}
	y := &c.Mentions[x]
	core := strings.TrimSuffix(strings.TrimSuffix(ownWords(p, y), "资金"), "经费")
	if f := c.figure(y.Figure); f.Dimension != numeral.Money || y.Role != RoleLevel || f.Key.Tier != NoTier || len([]rune(core)) < 2 || strings.Contains(core, "项目") || strings.Trim(core, "0123456789年度全本当") == "" {
		return -1, 0 // 2023年全年支出 bears no name
	}
	for z := p.mentions[0] - 1; z >= 0 && z >= p.mentions[0]-farBack; z-- {
		b := &c.Mentions[z]
		f := c.figure(b.Figure)
		if f.Report != p.report {
			break
		}
		if f.Dimension != numeral.Money || b.Role != RoleLevel || !strings.Contains(b.Label, core) {
			continue
		}
		if !f.Key.Part || whole != 0 && !c.figure(whole).Value.Equal(f.Value) {
			return -1, 0
		}
		if whole == 0 {
			whole = f.ID // the last of those that are equal
		}
	}
	return x, whole
}

// executedOf reads 支出预算 B，已执行 R% and 支出预算 B，执行率 R% where what was spent is told
// before under the name of the budget.
func (c *Content) executedOf(p *para, mi int, fr *Frame) bool {
	m := &c.Mentions[mi]
	if mi == p.mentions[0] || !slices.Contains([]string{"已执行", "已支出", "已完成", "已支付", "执行率", "预算执行率"}, m.Label) {
		return false
	}
	b := &c.Mentions[mi-1]
	f := c.figure(b.Figure)
	if f.Key.Mode != Planned || !strings.Contains(b.Label, "预算") || f.Key.Measure != Outlay && f.Key.Measure != Income || f.Dimension != numeral.Money || b.Depth != m.Depth || p.markBetween(b.Pos, m.Pos) != '，' || p.lex[b.Pos].sentence != p.lex[m.Pos].sentence {
		return false
	}
	name := strings.TrimSuffix(strings.TrimSuffix(b.Label, "数"), "预算")
	fr.Rule = "ratio/execution"
	fr.Queries = append(fr.Queries, Query{Formula: "a/b", Wants: []Want{{Label: name, Measures: []Measure{f.Key.Measure}, Key: Key{Measure: f.Key.Measure, Fund: f.Key.Fund, FundFrom: f.Key.FundFrom, Mode: Done, Dimension: f.Dimension}, Earlier: true}, {Given: f.ID}}})
	return true
}

// carriedSpent are what was spent of the money that was carried over, right before its rate, and that money, told
// before in the paragraph: 上年结转 C，…，结转资金支出 A，执行率 R. It is nil where they are not told so.
func (c *Content) carriedSpent(p *para, mi int) []FigureID {
	spent := c.nearestMate(p, mi)
	if spent != mi-1 || spent < 0 || !strings.Contains(c.Mentions[spent].Label, "结转") || c.figure(c.Mentions[spent].Figure).Key.Measure != Outlay {
		return nil
	}
	f := c.figure(c.Mentions[spent].Figure)
	for x := spent - 1; x >= p.mentions[0] && x >= mi-farBack; x-- {
		m := &c.Mentions[x]
		g := c.figure(m.Figure)
		if part(m) && g.Dimension == numeral.Money && strings.Contains(m.Label, "结转") && g.Key.Measure != Outlay && !g.Value.LessThan(f.Value) {
			return []FigureID{f.ID, g.ID}
		}
	}
	return nil
}

// arrivedSpent are what was spent and what had arrived, the last told of each before a rate of that name in its
// paragraph, nil where one is not told: 收到资金 B，…，支付 A，到位资金支付率 R.
func (c *Content) arrivedSpent(p *para, mi int) []FigureID {
	var spent, arrived *Figure
	for x := mi - 1; x >= p.mentions[0] && x >= mi-farBack && (spent == nil || arrived == nil); x-- {
		m := &c.Mentions[x]
		f := c.figure(m.Figure)
		if !part(m) || m.Depth > c.Mentions[mi].Depth || f.Dimension != numeral.Money {
			continue
		}
		switch {
		case f.Key.Measure == Received || containsAny(p.words(p.phraseStart(m.Pos), m.Pos), []string{"到位", "收到"}):
			if arrived == nil && !strings.Contains(p.words(p.phraseStart(m.Pos), m.Pos), "未") {
				arrived = f
			}
		case f.Key.Measure == Outlay && !f.Key.Part && spent == nil && arrived == nil:
			spent = f
		}
	}
	if spent == nil || arrived == nil {
		return nil
	}
	return []FigureID{spent.ID, arrived.ID}
}
