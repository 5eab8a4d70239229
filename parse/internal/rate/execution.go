package rate

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Rates of execution: which outlay a rate is of, and what that was made of.

// withCarried reads 预算 B，上年结转 C，支出 A，执行率 R, or 年初预算 B，追加 C，支出 A，执行率 R: what was spent
// over all that might be. Whether the budget takes in what was carried over, and whether the rate is over
// the first one, the words do not say, so that it only verifies.
func withCarried(c *content.Draft, p *content.Para, mi int) (content.Reading, bool) {
	r := content.Reading{Formula: "a/(b", HoldOnly: true}
	var more []content.Mention
	for x := mi - 1; x >= p.Mentions[0] && len(more) < clause.MaxTerms; x-- {
		m := &c.Mentions[x]
		f := c.At(m.Figure)
		if m.Depth > c.Mentions[mi].Depth {
			continue // 支出 A（其中 …），执行率
		}
		before := p.Lex[c.Mentions[mi].Pos].Sentence - p.Lex[m.Pos].Sentence
		if before == 1 && len(more) > 0 && m.Role == content.RoleLevel && !m.Each && (f.Key.Part || f.Key.Measure != lang.Budget && f.Key.Measure != lang.Received) {
			continue // 收到 B，下县 a，本级安排 b。上年结转 C，支出 A，执行率
		}
		if !content.IsPart(m) && m.Role != content.RoleAdjust || m.Depth != c.Mentions[mi].Depth || f.Dimension != numeral.Money || before > 1 || before > 0 && (len(more) == 0 || f.Key.Part) || before == 0 && clause.StrongMark(p, m.Pos, c.Mentions[mi].Pos) {
			break
		}
		switch {
		case len(r.Operands) == 0 && m.Role != content.RoleAdjust && f.Key.Measure == lang.Outlay:
			r.Operands = append(r.Operands, f.ID)
			continue
		case len(r.Operands) == 0:
		case f.Key.Part && before == 0 && m.AfterOpener >= 0:
			continue // 本年预算 B，其中项目支出 a，支出 A
		case m.Role == content.RoleAdjust || f.Key.Measure == lang.Prepaid || f.Key.Measure == lang.Opening || lang.ContainsAny(m.Label, []string{"上年结转", "上年结余"}):
			more = append(more, *m)
			continue
		case f.Key.Measure == lang.Budget && len(more) == 0 && before == 0 && carriedBefore(c, p, x):
			r.Formula = "a/(b+c)" // 上年结转 C，本年预算 B，支出 A
			r.Operands = append(r.Operands, c.Mentions[x-1].Figure, f.ID)
			return r, true
		case (f.Key.Measure == lang.Budget || f.Key.Measure == lang.Received) && len(more) > 0:
			for y := x - 1; before > 0 && y >= p.Mentions[0] && p.Lex[c.Mentions[y].Pos].Sentence == p.Lex[m.Pos].Sentence; y-- {
				if g := c.At(c.Mentions[y].Figure); content.IsPart(&c.Mentions[y]) && (g.Key.Measure == lang.Budget || g.Key.Measure == lang.Received) && g.Value.GreaterThan(f.Value) {
					f = g // 收到 B，下县 a，本级安排 b: of all
				}
			}
			r.Operands = append(r.Operands, f.ID)
			for i, y := range slices.Backward(more) {
				sign := "+"
				if y.Role == content.RoleAdjust && y.Dir < 0 {
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
	return content.Reading{}, false
}

// carriedBefore reports whether what was carried over stands right before budget x in its sentence: 上年结转 C，本年预算 B.
func carriedBefore(c *content.Draft, p *content.Para, x int) bool {
	if x == p.Mentions[0] {
		return false
	}
	y, m := &c.Mentions[x-1], &c.Mentions[x]
	f := c.At(y.Figure)
	return content.IsPart(y) && y.Depth == m.Depth && f.Dimension == numeral.Money && !f.Key.Part && (f.Key.Measure == lang.Prepaid || f.Key.Measure == lang.Opening || lang.HasAnyPrefix(y.Label, []string{"上年结转", "上年结余", "年初结转", "年初结余"})) && p.Lex[y.Pos].Sentence == p.Lex[m.Pos].Sentence && !clause.StrongMark(p, y.Pos, m.Pos)
}

// spentBeside are the outlays of the clause group before a rate where it tells of two or
// more beside each other: 本级支出 A，转移支出 B，执行率 R. None where one takes in the other.
func spentBeside(c *content.Draft, p *content.Para, mi int) []content.FigureID {
	var out []content.FigureID
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if clause.StrongMark(p, y.Pos, c.Mentions[mi].Pos) || y.Role == content.RoleRate {
			break
		}
		if !content.IsPart(y) || y.Depth != c.Mentions[mi].Depth || f.Key.Measure != lang.Outlay || f.Key.Mode == lang.Planned || f.Dimension != numeral.Money {
			continue
		}
		if f.Key.Whole || f.Key.Part {
			return nil
		}
		out = append([]content.FigureID{f.ID}, out...)
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

// spentRightBefore is what was spent, printed right before a rate of execution in its
// clause group, 0 if something else stands there. Behind a list it is its whole.
func spentRightBefore(c *content.Draft, p *content.Para, mi int) content.FigureID {
	if mi == p.Mentions[0] {
		return 0
	}
	m, a := &c.Mentions[mi], &c.Mentions[mi-1]
	f := c.At(a.Figure)
	if !content.IsPart(a) || a.Depth != m.Depth || f.Key.Measure != lang.Outlay || f.Key.Mode == lang.Planned || f.Dimension != numeral.Money || p.Lex[a.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, a.Pos, m.Pos) {
		return 0
	}
	whole := c.PartOf[f.ID]
	if f.Key.Part && (clause.ClosesList(c, p, mi-1, mi) || mi-2 >= p.Mentions[0] && whole != 0 && c.PartOf[c.Mentions[mi-2].Figure] == whole) {
		return whole
	}
	return f.ID
}

// budgetAndSpent are the two amounts of 甲项目预算 B，支出 A，执行率 R: what was spent and,
// right before it in the same clause group, the only budget there.
func budgetAndSpent(c *content.Draft, p *content.Para, mi int) []content.FigureID {
	if mi-2 < p.Mentions[0] {
		return nil
	}
	m, a, b := &c.Mentions[mi], &c.Mentions[mi-1], &c.Mentions[mi-2]
	spent, had := c.At(a.Figure), c.At(b.Figure)
	if !content.IsPart(a) || !content.IsPart(b) || a.Depth != m.Depth || b.Depth != m.Depth || p.Lex[b.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, b.Pos, m.Pos) || clause.MarkBetween(p, b.Pos, a.Pos) != '，' {
		return nil
	}
	if spent.Key.Measure != lang.Outlay || had.Key.Measure != lang.Budget && !(had.Key.Measure == lang.NoMeasure && had.Key.Tier != lang.NoTier) || spent.Dimension != numeral.Money || had.Dimension != numeral.Money || spent.Key.Tier != lang.NoTier && spent.Key.Tier != had.Key.Tier || spent.Key.Period != had.Key.Period && spent.Key.Period.To != 0 && spent.Key.Period.To != 12 || b.AfterOpener >= 0 || a.AfterOpener >= 0 {
		return nil
	}
	if mi-3 >= p.Mentions[0] {
		if x := &c.Mentions[mi-3]; p.Lex[x.Pos].Sentence == p.Lex[m.Pos].Sentence && !clause.StrongMark(p, x.Pos, m.Pos) {
			return nil
		}
	}
	return []content.FigureID{spent.ID, had.ID}
}

// spentAgainst are the two amounts of 支出 A，与预算 B 相比减少 D，执行率 R: what was spent and
// the only budget that its clause group compares it with.
func spentAgainst(c *content.Draft, p *content.Para, mi int) []content.FigureID {
	m := &c.Mentions[mi]
	var spent, had content.FigureID
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if clause.StrongMark(p, y.Pos, m.Pos) {
			break
		}
		if f.Dimension != numeral.Money || y.Depth != m.Depth || y.Role == content.RoleDelta || clause.Left(f.Key.Measure) {
			continue
		}
		switch {
		case y.Role == content.RoleBase && f.Key.Measure == lang.Budget && had == 0:
			had = f.ID
		case content.IsPart(y) && f.Key.Measure == lang.Outlay && f.Key.Mode != lang.Planned && !f.Key.Part && spent == 0:
			spent = f.ID
		default:
			return nil
		}
	}
	if spent == 0 || had == 0 {
		return nil
	}
	return []content.FigureID{spent, had}
}

// overEither are the readings of 年初预算 B，调整后预算 C，支出 A，执行率 R: over the budget
// as it was adjusted, or as it was at first, and over nothing else.
func overEither(c *content.Draft, p *content.Para, mi int) []content.Reading {
	if mi-3 < p.Mentions[0] {
		return nil
	}
	m, spent, now, first := &c.Mentions[mi], &c.Mentions[mi-1], &c.Mentions[mi-2], &c.Mentions[mi-3]
	for _, x := range []*content.Mention{spent, now, first} {
		if f := c.At(x.Figure); !content.IsPart(x) || x.Depth != m.Depth || f.Dimension != numeral.Money || f.Key.Tier != lang.NoTier || f.Key.Part || x.AfterOpener >= 0 {
			return nil
		}
	}
	if p.Lex[first.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, first.Pos, m.Pos) || c.At(spent.Figure).Key.Measure != lang.Outlay || !strings.HasPrefix(first.Label, "年初") || !strings.HasPrefix(now.Label, "调整") {
		return nil
	}
	if mi-4 >= p.Mentions[0] {
		if x := &c.Mentions[mi-4]; p.Lex[x.Pos].Sentence == p.Lex[m.Pos].Sentence && !clause.StrongMark(p, x.Pos, m.Pos) {
			return nil
		}
	}
	return []content.Reading{{Formula: "a/b", Operands: []content.FigureID{spent.Figure, now.Figure}}, {Formula: "a/b", Operands: []content.FigureID{spent.Figure, first.Figure}}}
}

// spentAndLeft reads 支出 X，结余 Y，执行率 R where no amount that both come of is
// printed: they are all of it.
func spentAndLeft(c *content.Draft, p *content.Para, mi int, fr *content.Frame) {
	if inSentence(c, p, mi, numeral.Money) != 2 || mi < p.Mentions[0]+2 {
		return
	}
	x, y := c.At(c.Mentions[mi-2].Figure), c.At(c.Mentions[mi-1].Figure)
	if x.Key.Measure != lang.Outlay || !clause.Left(y.Key.Measure) || !content.IsPart(&c.Mentions[mi-2]) || !content.IsPart(&c.Mentions[mi-1]) || x.Dimension != y.Dimension {
		return
	}
	for z := mi - 3; z >= 0 && z >= mi-clause.FarBack; z-- {
		b := c.At(c.Mentions[z].Figure)
		if b.Report != p.Report {
			break
		}
		if b.Key.Whole && (b.Key.Measure == lang.Budget || b.Key.Measure == lang.Received) && b.Dimension == x.Dimension && b.Value.GreaterThan(x.Value) && b.Value.LessThan(x.Value.Add(x.Value)) {
			return // what there was is printed
		}
	}
	fr.Readings = append(fr.Readings, content.Reading{Formula: "a/(a+b)", Operands: []content.FigureID{x.ID, y.ID}, Weak: true})
}

// partSpent is the amount right before a rate of execution and the part of a
// whole, printed in a paragraph before, that it was spent of: 总投资 W，其中财政奖补 B
// … 奖补资金拨付 A，拨付率 X%. The figure is 0 where no part, or more than one,
// bears the amount's name.
func partSpent(c *content.Draft, p *content.Para, mi int) (spent int, whole content.FigureID) {
	m := &c.Mentions[mi]
	x := clause.NearestMate(c, p, mi)
	if m.Rate != lang.ExecutionRate || clause.RateStem(p, m) != "" || x < 0 || x != mi-1 || x != p.Mentions[0] && p.Lex[c.Mentions[x-1].Pos].Sentence == p.Lex[m.Pos].Sentence {
		return -1, 0
	}
	y := &c.Mentions[x]
	core := strings.TrimSuffix(strings.TrimSuffix(ownWords(p, y), "资金"), "经费")
	if f := c.At(y.Figure); f.Dimension != numeral.Money || y.Role != content.RoleLevel || f.Key.Tier != lang.NoTier || len([]rune(core)) < 2 || strings.Contains(core, "项目") || strings.Trim(core, "0123456789年度全本当") == "" {
		return -1, 0 // 2023年全年支出 bears no name
	}
	for z := p.Mentions[0] - 1; z >= 0 && z >= p.Mentions[0]-clause.FarBack; z-- {
		b := &c.Mentions[z]
		f := c.At(b.Figure)
		if f.Report != p.Report {
			break
		}
		if f.Dimension != numeral.Money || b.Role != content.RoleLevel || !strings.Contains(b.Label, core) {
			continue
		}
		if !f.Key.Part || whole != 0 && !c.At(whole).Value.Equal(f.Value) {
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
func executedOf(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	m := &c.Mentions[mi]
	if mi == p.Mentions[0] || !slices.Contains([]string{"已执行", "已支出", "已完成", "已支付", "执行率", "预算执行率"}, m.Label) {
		return false
	}
	b := &c.Mentions[mi-1]
	f := c.At(b.Figure)
	if f.Key.Mode != lang.Planned || !strings.Contains(b.Label, "预算") || f.Key.Measure != lang.Outlay && f.Key.Measure != lang.Income || f.Dimension != numeral.Money || b.Depth != m.Depth || clause.MarkBetween(p, b.Pos, m.Pos) != '，' || p.Lex[b.Pos].Sentence != p.Lex[m.Pos].Sentence {
		return false
	}
	name := strings.TrimSuffix(strings.TrimSuffix(b.Label, "数"), "预算")
	fr.Rule = "ratio/execution"
	fr.Queries = append(fr.Queries, content.Query{Formula: "a/b", Wants: []content.Want{{Label: name, Measures: []lang.Measure{f.Key.Measure}, Key: content.Key{Measure: f.Key.Measure, Fund: f.Key.Fund, FundFrom: f.Key.FundFrom, Mode: lang.Done, Dimension: f.Dimension}, Earlier: true}, {Given: f.ID}}})
	return true
}

// carriedSpent are what was spent of the money that was carried over, right before its rate, and that money, told
// before in the paragraph: 上年结转 C，…，结转资金支出 A，执行率 R. It is nil where they are not told so.
func carriedSpent(c *content.Draft, p *content.Para, mi int) []content.FigureID {
	spent := clause.NearestMate(c, p, mi)
	if spent != mi-1 || spent < 0 || !strings.Contains(c.Mentions[spent].Label, "结转") || c.At(c.Mentions[spent].Figure).Key.Measure != lang.Outlay {
		return nil
	}
	f := c.At(c.Mentions[spent].Figure)
	for x := spent - 1; x >= p.Mentions[0] && x >= mi-clause.FarBack; x-- {
		m := &c.Mentions[x]
		g := c.At(m.Figure)
		if content.IsPart(m) && g.Dimension == numeral.Money && strings.Contains(m.Label, "结转") && g.Key.Measure != lang.Outlay && !g.Value.LessThan(f.Value) {
			return []content.FigureID{f.ID, g.ID}
		}
	}
	return nil
}

// arrivedSpent are what was spent and what had arrived, the last told of each before a rate of that name in its
// paragraph, nil where one is not told: 收到资金 B，…，支付 A，到位资金支付率 R.
func arrivedSpent(c *content.Draft, p *content.Para, mi int) []content.FigureID {
	var spent, arrived *content.Figure
	for x := mi - 1; x >= p.Mentions[0] && x >= mi-clause.FarBack && (spent == nil || arrived == nil); x-- {
		m := &c.Mentions[x]
		f := c.At(m.Figure)
		if !content.IsPart(m) || m.Depth > c.Mentions[mi].Depth || f.Dimension != numeral.Money {
			continue
		}
		switch {
		case f.Key.Measure == lang.Received || lang.ContainsAny(p.Words(clause.PhraseStart(p, m.Pos), m.Pos), []string{"到位", "收到"}):
			if arrived == nil && !strings.Contains(p.Words(clause.PhraseStart(p, m.Pos), m.Pos), "未") {
				arrived = f
			}
		case f.Key.Measure == lang.Outlay && !f.Key.Part && spent == nil && arrived == nil:
			spent = f
		}
	}
	if spent == nil || arrived == nil {
		return nil
	}
	return []content.FigureID{spent.ID, arrived.ID}
}
