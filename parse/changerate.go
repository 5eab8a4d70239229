package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// pairing is a series of rates behind 分别 and what stands before it.
type pairing struct {
	series                []int // nil where it is none
	deltas, levels, bases []int // with as many items at most
}

// pairedAt is the series behind the 分别 at lexeme k with what stands before it.
func (c *Content) pairedAt(p *para, k int) *pairing {
	if w := p.pairs[k]; w != nil {
		return w
	}
	if p.pairs == nil {
		p.pairs = map[int]*pairing{}
	}
	w := &pairing{}
	p.pairs[k] = w
	series := c.series(p, k)
	n := len(series)
	if n < 2 || n > longSeries {
		return w
	}
	w.series = series
	for y := series[0] - 1; y >= max(p.mentions[0], series[0]-8*longSeries); y-- {
		m := &c.Mentions[y]
		if s, own := p.lex[m.Pos].sentence, p.lex[k].sentence; s != own && !(s == own-1 && len(w.deltas) == n && p.beginsCompared(k)) {
			break // A、B 分别为 1、2。与上年相比，分别增加 a、b，分别增长 x%、y%
		}
		if m.Depth != p.lex[k].depth || c.figure(m.Figure).Dimension == numeral.Percent || c.figure(m.Figure).Dimension == numeral.Points {
			continue
		}
		if len(w.deltas) < n && (m.Role == RoleDelta || len(w.deltas) > 0 && m.Peer >= 0 || c.inDeltaSeries(y)) {
			w.deltas = append(w.deltas, y)
			continue
		}
		if m.Role == RoleLevel && len(w.levels) < n {
			w.levels = append(w.levels, y)
			if b := y - 1; b >= p.mentions[0] && c.Mentions[b].Role == RoleBase && c.sameSort(b, y) {
				w.bases = append(w.bases, b)
			}
		}
	}
	slices.Reverse(w.deltas)
	slices.Reverse(w.levels)
	slices.Reverse(w.bases)
	return w
}

// pairedChange reads two or three series side by side: A、B 分别为 1、2，分别增加
// a、b，分别增长 x%、y%.
func (c *Content) pairedChange(p *para, mi int) bool {
	for k := c.Mentions[mi].Pos - 1; k >= max(0, c.Mentions[mi].Pos-farWords) && p.lex[k].sentence == p.lex[c.Mentions[mi].Pos].sentence; k-- {
		x := &p.lex[k]
		if x.kind != lexTerm || x.term.Class != Each {
			continue
		}
		w := c.pairedAt(p, k)
		series, deltas, levels, bases := w.series, w.deltas, w.levels, w.bases
		at := slices.Index(series, mi)
		if at < 0 {
			return false
		}
		for _, s := range series { // the rest of the series has the first one's role
			c.Mentions[s].Role, c.Mentions[s].Dir = RoleGrowth, c.Mentions[series[0]].Dir
		}
		if len(deltas) == 0 && len(levels) == len(series) && len(bases) == len(series) {
			// 由 A 降至 B，由 C 降至 D，分别下降 x%、y%
			grow := "(a-b)/b"
			if c.Mentions[series[0]].Dir < 0 {
				grow = "(b-a)/b"
			}
			c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/rate", Claim: c.Mentions[mi].Figure, Reach: ReachSentence, Closed: Closed,
				Readings: []Reading{{Formula: grow, Operands: []FigureID{c.Mentions[levels[at]].Figure, c.Mentions[bases[at]].Figure}}}})
			return true
		}
		if len(levels) != len(series) && len(deltas) == len(series) {
			c.changedElsewhere(deltas[at], mi)
			return true
		}
		if len(deltas) == 0 && len(levels) == len(series) && c.yearByYear(levels) {
			// 2021年 A，2022年 B，2023年 C，分别增长 x%、y%、z%: the first over what is not printed
			was := levels[0] - 1 // 2021年至2023年分别为 A、B、C，后两年分别增长 y%、z%
			if at > 0 {
				was = levels[at-1]
			} else if was < p.mentions[0] || !c.yearBefore(was, levels[0], true) {
				return true
			}
			grow := "(a-b)/b"
			if c.Mentions[series[0]].Dir < 0 {
				grow = "(b-a)/b"
			}
			c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/rate", Claim: c.Mentions[mi].Figure, Reach: ReachSentence, Closed: Closed,
				Readings: []Reading{{Formula: grow, Operands: []FigureID{c.Mentions[levels[at]].Figure, c.Mentions[was].Figure}}}})
			return true
		}
		if len(levels) != len(series) || len(deltas) != len(series) {
			return false
		}
		rebuilt := "a/(b-a)"
		if c.Mentions[series[0]].Dir < 0 {
			rebuilt = "a/(b+a)"
		}
		c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/rate", Claim: c.Mentions[mi].Figure, Reach: ReachSentence, Closed: Closed,
			Readings: []Reading{{Formula: rebuilt, Operands: []FigureID{c.Mentions[deltas[at]].Figure, c.Mentions[levels[at]].Figure}}}})
		return true
	}
	return false
}

// changedElsewhere reads one of A、B 分别增加 a、b，增长 x%、y%, where A and B stand elsewhere
// under their names.
func (c *Content) changedElsewhere(delta, rate int) {
	d := c.figure(c.Mentions[delta].Figure)
	name, _, _ := strings.Cut(d.Name, "分别")
	if len([]rune(name)) < 3 {
		return
	}
	formula := "a/(b-a)"
	if c.Mentions[rate].Dir < 0 || c.Mentions[delta].Dir < 0 {
		formula = "a/(b+a)"
	}
	w := Want{Label: name, Key: Key{Dimension: d.Dimension, Fund: d.Key.Fund, FundFrom: d.Key.FundFrom}, Earlier: true, Like: 1}
	c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/rate", Claim: c.Mentions[rate].Figure, Reach: ReachSection, Closed: Closed,
		Queries: []Query{{Formula: formula, HoldOnly: true, Wants: []Want{{Given: d.ID}, w}}}})
}

// yearsLater reports whether a change is told of the year behind that of an amount, which then is what it is from.
func (c *Content) yearsLater(delta, from FigureID) bool {
	a, b := c.figure(delta).Key.Period.Year, c.figure(from).Key.Period.Year
	return b > 0 && a == b+1
}

// yearByYear reports whether quantities are one through the years.
func (c *Content) yearByYear(levels []int) bool {
	for i := 1; i < len(levels); i++ {
		if !c.yearBefore(levels[i-1], levels[i], true) {
			return false
		}
	}
	return len(levels) > 1
}

// inDeltaSeries reports whether a mention goes on with a series of changes.
func (c *Content) inDeltaSeries(y int) bool {
	for m := &c.Mentions[y]; m.Peer >= 0; m = &c.Mentions[m.Peer] {
		if c.Mentions[m.Peer].Role == RoleDelta {
			return true
		}
	}
	return false
}

// risen begin the name of an amount that was added.
var risen = []string{"增加", "追加", "调增", "核增"}

// amountNext is the amount of change that stands right behind a rate of change in
// its clause group and says no more than that, -1.
func (c *Content) amountNext(p *para, mi int) int {
	x := mi + 1
	if x > p.mentions[len(p.mentions)-1] {
		return -1
	}
	m, y := &c.Mentions[mi], &c.Mentions[x]
	if y.Role != RoleDelta || y.Dir != m.Dir || y.Depth != m.Depth || p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(m.Pos, y.Pos) || cleanLabel(p, y) != "" {
		return -1
	}
	return x
}

// baseBefore is what stands right before a rate of change and is compared with: 支付 X，办理
// 业务 n 笔，比上年同期的 B 增长 Z%; nil if nothing does.
func (c *Content) baseBefore(p *para, mi int) *Figure {
	if mi == p.mentions[0] {
		return nil
	}
	m, b := &c.Mentions[mi], &c.Mentions[mi-1]
	f := c.figure(b.Figure)
	if b.Role != RoleBase || f.Dimension != numeral.Money || b.Depth != m.Depth || p.lex[b.Pos].sentence != p.lex[m.Pos].sentence || p.markBetween(b.Pos, m.Pos) != 0 {
		return nil
	}
	return f
}

// rateChange reads 增长 Z%.
func (c *Content) rateChange(p *para, mi int) {
	if c.timeMoved(p, mi) {
		return
	}
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	grown := c.baseBefore(p, mi)
	cur, base, delta := c.subject(p, mi, func(g *Figure) bool {
		switch g.Dimension {
		case numeral.Percent, numeral.Points, numeral.Times, numeral.Score, numeral.Months, numeral.Time, numeral.None:
			return false
		}
		return grown == nil || g.Dimension == grown.Dimension && (g.Dimension != numeral.Count || g.Unit == grown.Unit)
	})
	fr := Frame{Kind: KindChange, Rule: "change/rate", Claim: m.Figure, Reach: ReachSentence, Closed: Closed}
	if base < 0 {
		base = c.priorBehind(p, mi)
	}
	if base < 0 && cur >= 0 && delta < 0 {
		base = c.priorBehind(p, cur) // 支出 X（上年 B），增长 Z%
	}
	if to := c.reached(p, mi); to >= 0 && cur < 0 && base >= 0 && delta < 0 && c.sameSort(to, base) {
		cur = to // 比上年 B 增长 Z%，达到 X
	}
	if c.rateDifference(p, mi) {
		return
	}
	if r, ok := c.adjustedBy(p, mi); ok {
		fr.Readings = []Reading{r}
		c.Frames = append(c.Frames, fr)
		return
	}
	if a, b := c.comparedNames(p, mi); a >= 0 && b >= 0 {
		cur, base = a, b
	} else if b >= 0 && b < cur && base < 0 && delta < 0 && startsCompared(p, m) {
		base = b // 预算 A，支出 B，比预算低 Z%
	} else if a, b := c.betweenYears(p, mi); a != 0 {
		cur, base = c.mentionIndex(a), c.mentionIndex(b)
	} else if delta >= 0 {
		if a, b := c.comparedNames(p, delta); a >= 0 && b >= 0 {
			cur, base = a, b
		} else if a, b := c.betweenYears(p, delta); a != 0 {
			cur, base = c.mentionIndex(a), c.mentionIndex(b)
		}
	}
	base = c.ofComparedYear(p, m, base)
	if delta >= 0 {
		base = c.ofComparedYear(p, &c.Mentions[delta], base)
	}
	if cur >= 0 && base < 0 && delta >= 0 {
		base = c.baseOf(delta, cur)
	}
	if c.ofWider(p, mi) || c.pairedChange(p, mi) || c.growthSeries(p, mi) || c.growthsAgainst(p, mi) {
		return
	}
	if c.over(p, mi) {
		return
	}
	if last := max(cur, base, delta); last >= 0 && c.openedSince(p, last, mi) && len([]rune(cleanLabel(p, m))) >= 2 {
		return // 增加 Y，增长 X%，其中 A 增长 Z%: of A
	}
	if r, ok := c.asItsAmount(p, mi); ok && cur >= 0 && !c.sameSort(cur, mi-2) {
		fr.Readings = []Reading{r}
		c.Frames = append(c.Frames, fr)
		return
	}
	if cur >= 0 && c.ofOtherThing(p, mi, cur) {
		return
	}
	id := func(i int) FigureID { return c.Mentions[i].Figure }
	if next := c.amountNext(p, mi); next >= 0 && cur >= 0 && base < 0 && delta < 0 {
		delta = next // X，比上年增长 Z%，增加 Y
	}
	if cur >= 0 && f.Key.Measure == NoMeasure {
		x := c.figure(id(cur))
		f.Key.Measure, f.Key.Account, f.Key.Part = x.Key.Measure, x.Key.Account, x.Key.Part
	}
	if f.Dimension == numeral.Times {
		if cur >= 0 && base >= 0 {
			fr.Rule = "change/times"
			fr.Readings = []Reading{{Formula: "(a-b)/b", Operands: []FigureID{id(cur), id(base)}}}
			c.Frames = append(c.Frames, fr)
		}
		return
	}
	grow, rebuilt := "(a-b)/b", "a/(b-a)"
	if m.Dir < 0 {
		grow, rebuilt = "(b-a)/b", "a/(b+a)"
	}
	// Where the amount before it names the direction and the rate does not:
	// 增加 1.71 万人，增幅 4.98%; 减少 X，变动 Y%.
	if delta >= 0 && c.Mentions[delta].Dir < 0 && m.Dir > 0 {
		if grow, rebuilt = "(b-a)/b", "a/(b+a)"; f.Value.Sign() < 0 {
			grow, rebuilt = "(a-b)/b", "(b-(b+a))/(b+a)" // 减少 Y，增幅为 -Z%
		}
	}
	sameDim := func(i, j int) bool {
		a, b := c.figure(id(i)).Dimension, c.figure(id(j)).Dimension
		return a == b || a == numeral.PerHead && b == numeral.Money || a == numeral.Money && b == numeral.PerHead // 1365 元/月，比上年 1300 元
	}
	switch {
	case cur >= 0 && base >= 0 && sameDim(cur, base) && hasAnyPrefix(c.Mentions[cur].Label, risen):
		// 增加预算 Y，比年初预算 B 增长 Z%: what is printed is the change.
		fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{id(cur), id(base)}})
	case cur >= 0 && base >= 0 && sameDim(cur, base):
		fr.Readings = append(fr.Readings, Reading{Formula: grow, Operands: []FigureID{id(cur), id(base)}, HoldOnly: atConstantPrices(c.Mentions[base].Label)})
		if delta >= 0 && sameDim(cur, delta) {
			fr.Readings = append(fr.Readings, Reading{Formula: rebuilt, Operands: []FigureID{id(delta), id(cur)}, Weak: true})
		}
	case cur >= 0 && delta >= 0 && sameDim(cur, delta) && c.yearsLater(id(delta), id(cur)):
		// 2022年支出 B，2023年增加 D，增长 Z%
		fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{id(delta), id(cur)}})
	case cur >= 0 && delta >= 0 && sameDim(cur, delta) && c.againstOutcome(p, delta, cur, grow, &fr):
		fr.Queries = append(fr.Queries, Query{Formula: rebuilt, Also: true, Fallback: true, Wants: []Want{{Given: id(delta)}, {Given: id(cur)}}})
	case cur >= 0 && delta >= 0 && sameDim(cur, delta):
		// 学生 a 人、其他居民 b 人，比上年减少 Y，下降 Z%: of both, rather than of the last
		row := c.endsRow(p, id(cur)) && p.markBetween(c.Mentions[cur].Pos, c.Mentions[delta].Pos) == '，' && cleanLabel(p, &c.Mentions[delta]) == ""
		fr.Readings = append(fr.Readings, Reading{Formula: rebuilt, Operands: []FigureID{id(delta), id(cur)}, HoldOnly: row})
		if w := c.Figure(c.partOf[id(cur)]); w != nil && w.Place.Sentence == f.Place.Sentence {
			// X，其中 A a，B b，比上年增加 Y，增长 Z%: of b, or of all of X
			fr.Readings = append(fr.Readings, Reading{Formula: rebuilt, Operands: []FigureID{id(delta), w.ID}, HoldOnly: true})
		}
		if last := delta - 1; last > cur && c.partOf[id(last)] == id(cur) && sameDim(last, delta) {
			// X。其中：A a；B b。比上年增加 Y，增长 Z%: of all of X, or of b
			fr.Readings = append(fr.Readings, Reading{Formula: rebuilt, Operands: []FigureID{id(delta), id(last)}, HoldOnly: true})
		}
	case cur >= 0 && c.againstOutcome(p, mi, cur, grow, &fr):
	case cur >= 0 && delta < 0 && c.overPlan(p, m):
		// 收入 X，比年初预算增长 Z%
		fr.Queries = []Query{{Formula: grow, Wants: []Want{{Given: id(cur)}, c.planOfSame(cur)}}}
	case cur >= 0:
		if q := c.measuresCompared(p, m, grow); q != nil && c.figure(id(cur)).Key.Measure != q[0].Wants[0].Key.Measure {
			fr.Queries = q
			break
		}
		w := c.want(cur)
		w.Key.Period = c.yearWanted(p, m)
		fr.Queries = []Query{{Formula: grow, Wants: []Want{{Given: id(cur)}, w}}}
	case base >= 0 && delta >= 0 && sameDim(base, delta) && base < delta:
		// 比上年的 B 增加 Y，增长 Z%
		if now := c.printedNow(p, mi, base, delta); now != 0 {
			fr.Readings = append(fr.Readings, Reading{Formula: grow, Operands: []FigureID{now, id(base)}})
			break
		}
		fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{id(delta), id(base)}})
	case delta >= 0 && (len([]rune(cleanLabel(p, &c.Mentions[delta]))) >= 3 || isFlow(c.figure(id(delta)).Key.Measure)):
		// 基本支出比上年增加 X，增长 Y%: the quantity stands elsewhere.
		d := &c.Mentions[delta]
		k := keyOf(p, d.labelFrom, d.labelTo)
		k.Period = Period{}
		fr.Queries = []Query{{Formula: rebuilt, Wants: []Want{{Given: id(delta)}, {Label: cleanLabel(p, d), Key: k, Measures: measures(k.Measure), Like: 1}}}}
		// 收入增加 X: of whatever the text speaks of.
		fr.Queries[0].HoldOnly = len([]rune(cleanLabel(p, d))) < 3 && c.figure(d.Figure).Key.FundFrom > 1
		fr.Queries = append(c.periodQuery(p, d, grow), fr.Queries...) // the year before may not be printed
	case base >= 0 && delta < 0:
		fr.Queries = c.risenFrom(p, base, grow)
	case delta >= 0:
		// The quantity itself is looked for: 累计结余减少 30 万元，下降 2%.
		fr.Queries = c.periodQuery(p, &c.Mentions[delta], grow)
	default:
		if fr.Queries = c.periodQuery(p, m, grow); fr.Queries == nil {
			fr.Queries = c.measuresCompared(p, m, grow)
		}
	}
	if cur >= 0 && containsAny(c.Mentions[cur].Label, valued) || containsAny(p.words(m.labelFrom, m.Pos), valued) {
		// 生产总值 X，比上年增加 Y，增长 Z%: Y is at the prices of each year
		for i := range fr.Readings {
			fr.Readings[i].HoldOnly = true
		}
		for i := range fr.Queries {
			fr.Queries[i].HoldOnly = true
		}
	}
	if delta >= 0 {
		if sign, compared, doubt := gapToBudget(c.Mentions[delta].Label); sign != 0 && !compared && !doubt {
			fr.Readings, fr.Queries = holdOnly(fr.Readings, fr.Queries) // 超收 Y，同比增长 Z%: more than planned, not than last year
		}
	}
	if len(fr.Readings)+len(fr.Queries) > 0 {
		c.Frames = append(c.Frames, fr)
	}
}

// asItsAmount reads a rate that says nothing but its direction behind the amount of the same change, whose base stands
// right before that: 支付 n 人次、X 万元，人次比上年的 a 增加 d 人次，增长 Z%.
func (c *Content) asItsAmount(p *para, mi int) (Reading, bool) {
	if mi-2 < p.mentions[0] {
		return Reading{}, false
	}
	m, d, b := &c.Mentions[mi], &c.Mentions[mi-1], &c.Mentions[mi-2]
	if d.Role != RoleDelta || b.Role != RoleBase || d.Dir*m.Dir == 0 || d.Depth != m.Depth || b.Depth != m.Depth || cleanLabel(p, m) != "" || p.compares(m) || p.lex[b.Pos].sentence != p.lex[m.Pos].sentence ||
		p.markBetween(b.Pos, d.Pos) != 0 || p.markBetween(d.Pos, m.Pos) != '，' || c.figure(m.Figure).Value.Sign() < 0 {
		return Reading{}, false
	}
	for _, i := range c.framesOf(d.Figure) {
		fr := &c.Frames[i]
		if fr.Rule != "change/amount" || len(fr.Readings) != 1 || len(fr.Readings[0].Operands) != 2 || fr.Readings[0].Operands[1] != b.Figure {
			continue
		}
		switch r := fr.Readings[0]; r.Formula {
		case "a-b":
			return Reading{Formula: "(a-b)/b", Operands: r.Operands, HoldOnly: r.HoldOnly}, true
		case "b-a":
			return Reading{Formula: "(b-a)/b", Operands: r.Operands, HoldOnly: r.HoldOnly}, true
		}
	}
	return Reading{}, false
}

// adjustedBy reads 预算 A，决算 B，比预算压减 C，下降 X%: the cut right before the rate,
// over the budget that it was found to be a cut of.
func (c *Content) adjustedBy(p *para, mi int) (Reading, bool) {
	if mi == p.mentions[0] {
		return Reading{}, false
	}
	m, a := &c.Mentions[mi], &c.Mentions[mi-1]
	if a.Role != RoleAdjust || a.Dir != m.Dir || a.Depth != m.Depth || p.lex[a.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(a.Pos, m.Pos) || p.compares(m) || !p.compares(a) {
		return Reading{}, false
	}
	for i := len(c.Frames) - 1; i >= 0 && i >= len(c.Frames)-farBack; i-- {
		fr := &c.Frames[i]
		if fr.Rule != "sum/adjustment" || len(fr.Readings) == 0 || len(fr.Readings[0].Parts) != 2 || fr.Readings[0].Parts[1].Figure != a.Figure {
			continue
		}
		grow := "(a-b)/b"
		if m.Dir < 0 {
			grow = "(b-a)/b"
		}
		return Reading{Formula: grow, Operands: []FigureID{fr.Claim, fr.Readings[0].Parts[0].Figure}}, true
	}
	return Reading{}, false
}

// measuresCompared reads 执行数较预算数低 Z% where neither stands in the sentence:
// two measures of the report, which its figures only bear out.
func (c *Content) measuresCompared(p *para, m *Mention, formula string) []Query {
	for at := m.labelFrom + 1; at < m.labelTo; at++ {
		if x := &p.lex[at]; x.kind != lexTerm || x.term.Class != Compare || x.term.Word != "比" && x.term.Word != "较" {
			continue
		}
		a, b := keyOf(p, m.labelFrom, at), keyOf(p, at+1, m.labelTo)
		if a.Measure == NoMeasure || b.Measure == NoMeasure || a.Measure == b.Measure {
			return nil
		}
		return []Query{{Formula: formula, HoldOnly: true, Wants: []Want{
			{Measures: measures(a.Measure), Label: label(p, m.labelFrom, at), Key: a},
			{Measures: measures(b.Measure), Label: label(p, at+1, m.labelTo), Key: b, Like: 1},
		}}}
	}
	return nil
}

// againstOutcome asks for a rate of change of a plan against what came about
// the year before, where the label of the change at says so.
func (c *Content) againstOutcome(p *para, at, cur int, formula string, fr *Frame) bool {
	w, ok := c.outcomeBefore(p, at, cur)
	if ok {
		fr.Queries = []Query{{Formula: formula, Wants: []Want{{Given: c.Mentions[cur].Figure}, w}}}
	}
	return ok
}

// openedSince reports whether 其中 stands between two mentions, so that the second
// may be of a part.
func (c *Content) openedSince(p *para, from, to int) bool {
	if from >= to || p.lex[c.Mentions[from].Pos].sentence != p.lex[c.Mentions[to].Pos].sentence {
		return false
	}
	for k := c.Mentions[from].Pos + 1; k < c.Mentions[to].Pos; k++ {
		if x := &p.lex[k]; x.kind == lexTerm && strings.HasPrefix(x.term.Word, "其中") && x.depth == p.lex[c.Mentions[to].Pos].depth {
			return true
		}
	}
	return false
}

// baseOf is what an amount of change was found to be against, -1 if that is not
// printed: 预算 A，支出 B，比预算减少 C，下降 X%.
func (c *Content) baseOf(delta, cur int) int {
	for i := len(c.Frames) - 1; i >= 0 && i >= len(c.Frames)-3; i-- {
		fr := &c.Frames[i]
		if fr.Rule != "change/amount" || fr.Claim != c.Mentions[delta].Figure {
			continue
		}
		if len(fr.Readings) > 0 && len(fr.Readings[0].Operands) == 2 && fr.Readings[0].Operands[0] == c.Mentions[cur].Figure {
			return c.mentionIndex(fr.Readings[0].Operands[1])
		}
		if len(fr.Queries) > 0 && len(fr.Queries[0].Wants) == 2 && fr.Queries[0].Wants[0].Given == c.Mentions[cur].Figure && fr.Queries[0].Wants[1].Given != 0 {
			return c.mentionIndex(fr.Queries[0].Wants[1].Given) // its plan
		}
	}
	return -1
}

// over reads 支出超过收入 1.79%: one quantity over another of the same period.
func (c *Content) over(p *para, mi int) bool {
	m := &c.Mentions[mi]
	at := overAt(p, m)
	if at < 0 || at+1 >= m.labelTo {
		return false
	}
	a, b := keyOf(p, m.labelFrom, at), keyOf(p, at+1, m.labelTo)
	if b.Measure == NoMeasure {
		return false
	}
	formula := "(a-b)/b"
	if p.lex[at].term.Word == "低于" {
		formula = "(b-a)/b"
	}
	fr := Frame{Kind: KindChange, Rule: "change/rate", Claim: m.Figure, Reach: ReachParagraph, Closed: Closed}
	fr.Queries = []Query{{Formula: formula, Wants: []Want{
		{Measures: measures(a.Measure), Label: p.words(m.labelFrom, at), Key: a, Earlier: true},
		{Measures: measures(b.Measure), Label: p.words(at+1, m.labelTo), Key: b, Earlier: true, Like: 1},
	}}}
	c.Frames = append(c.Frames, fr)
	return true
}
