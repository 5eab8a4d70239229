package change

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// pairedAt is the series behind the 分别 at lexeme k with what stands before it.
func pairedAt(c *content.Draft, p *content.Para, k int) *content.Pairing {
	if w := p.Pairs[k]; w != nil {
		return w
	}
	if p.Pairs == nil {
		p.Pairs = map[int]*content.Pairing{}
	}
	w := &content.Pairing{}
	p.Pairs[k] = w
	series := clause.Series(c, p, k)
	n := len(series)
	if n < 2 || n > longSeries {
		return w
	}
	w.Series = series
	for y := series[0] - 1; y >= max(p.Mentions[0], series[0]-8*longSeries); y-- {
		m := &c.Mentions[y]
		if s, own := p.Lex[m.Pos].Sentence, p.Lex[k].Sentence; s != own && !(s == own-1 && len(w.Deltas) == n && beginsCompared(p, k)) {
			break // A、B 分别为 1、2。与上年相比，分别增加 a、b，分别增长 x%、y%
		}
		if m.Depth != p.Lex[k].Depth || c.At(m.Figure).Dimension == numeral.Percent || c.At(m.Figure).Dimension == numeral.Points {
			continue
		}
		if len(w.Deltas) < n && (m.Role == content.RoleDelta || len(w.Deltas) > 0 && m.Peer >= 0 || InDeltaSeries(c, y)) {
			w.Deltas = append(w.Deltas, y)
			continue
		}
		if m.Role == content.RoleLevel && len(w.Levels) < n {
			w.Levels = append(w.Levels, y)
			if b := y - 1; b >= p.Mentions[0] && c.Mentions[b].Role == content.RoleBase && clause.SameSort(c, b, y) {
				w.Bases = append(w.Bases, b)
			}
		}
	}
	slices.Reverse(w.Deltas)
	slices.Reverse(w.Levels)
	slices.Reverse(w.Bases)
	return w
}

// pairedChange reads two or three series side by side: A、B 分别为 1、2，分别增加
// a、b，分别增长 x%、y%.
func pairedChange(c *content.Draft, p *content.Para, mi int) bool {
	for k := c.Mentions[mi].Pos - 1; k >= max(0, c.Mentions[mi].Pos-clause.FarWords) && p.Lex[k].Sentence == p.Lex[c.Mentions[mi].Pos].Sentence; k-- {
		x := &p.Lex[k]
		if x.Kind != content.LexTerm || x.Term.Class != lang.Each {
			continue
		}
		w := pairedAt(c, p, k)
		series, deltas, levels, bases := w.Series, w.Deltas, w.Levels, w.Bases
		at := slices.Index(series, mi)
		if at < 0 {
			return false
		}
		for _, s := range series { // the rest of the series has the first one's role
			c.Mentions[s].Role, c.Mentions[s].Dir = content.RoleGrowth, c.Mentions[series[0]].Dir
		}
		if len(deltas) == 0 && len(levels) == len(series) && len(bases) == len(series) {
			// 由 A 降至 B，由 C 降至 D，分别下降 x%、y%
			grow := "(a-b)/b"
			if c.Mentions[series[0]].Dir < 0 {
				grow = "(b-a)/b"
			}
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindChange, Rule: "change/rate", Claim: c.Mentions[mi].Figure, Reach: content.ReachSentence, Closed: content.Closed,
				Readings: []content.Reading{{Formula: grow, Operands: []content.FigureID{c.Mentions[levels[at]].Figure, c.Mentions[bases[at]].Figure}}}})
			return true
		}
		if len(levels) != len(series) && len(deltas) == len(series) {
			changedElsewhere(c, deltas[at], mi)
			return true
		}
		if len(deltas) == 0 && len(levels) == len(series) && yearByYear(c, levels) {
			// 2021年 A，2022年 B，2023年 C，分别增长 x%、y%、z%: the first over what is not printed
			was := levels[0] - 1 // 2021年至2023年分别为 A、B、C，后两年分别增长 y%、z%
			if at > 0 {
				was = levels[at-1]
			} else if was < p.Mentions[0] || !yearBefore(c, was, levels[0], true) {
				return true
			}
			grow := "(a-b)/b"
			if c.Mentions[series[0]].Dir < 0 {
				grow = "(b-a)/b"
			}
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindChange, Rule: "change/rate", Claim: c.Mentions[mi].Figure, Reach: content.ReachSentence, Closed: content.Closed,
				Readings: []content.Reading{{Formula: grow, Operands: []content.FigureID{c.Mentions[levels[at]].Figure, c.Mentions[was].Figure}}}})
			return true
		}
		if len(levels) != len(series) || len(deltas) != len(series) {
			return false
		}
		rebuilt := "a/(b-a)"
		if c.Mentions[series[0]].Dir < 0 {
			rebuilt = "a/(b+a)"
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindChange, Rule: "change/rate", Claim: c.Mentions[mi].Figure, Reach: content.ReachSentence, Closed: content.Closed,
			Readings: []content.Reading{{Formula: rebuilt, Operands: []content.FigureID{c.Mentions[deltas[at]].Figure, c.Mentions[levels[at]].Figure}}}})
		return true
	}
	return false
}

// changedElsewhere reads one of A、B 分别增加 a、b，增长 x%、y%, where A and B stand elsewhere
// under their names.
func changedElsewhere(c *content.Draft, delta, rate int) {
	d := c.At(c.Mentions[delta].Figure)
	name, _, _ := strings.Cut(d.Name, "分别")
	if len([]rune(name)) < 3 {
		return
	}
	formula := "a/(b-a)"
	if c.Mentions[rate].Dir < 0 || c.Mentions[delta].Dir < 0 {
		formula = "a/(b+a)"
	}
	w := content.Want{Label: name, Key: content.Key{Dimension: d.Dimension, Fund: d.Key.Fund, FundFrom: d.Key.FundFrom}, Earlier: true, Like: 1}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindChange, Rule: "change/rate", Claim: c.Mentions[rate].Figure, Reach: content.ReachSection, Closed: content.Closed,
		Queries: []content.Query{{Formula: formula, HoldOnly: true, Wants: []content.Want{{Given: d.ID}, w}}}})
}

// yearsLater reports whether a change is told of the year behind that of an amount, which then is what it is from.
func yearsLater(c *content.Draft, delta, from content.FigureID) bool {
	a, b := c.At(delta).Key.Period.Year, c.At(from).Key.Period.Year
	return b > 0 && a == b+1
}

// yearByYear reports whether quantities are one through the years.
func yearByYear(c *content.Draft, levels []int) bool {
	for i := 1; i < len(levels); i++ {
		if !yearBefore(c, levels[i-1], levels[i], true) {
			return false
		}
	}
	return len(levels) > 1
}

// InDeltaSeries reports whether a mention goes on with a series of changes.
func InDeltaSeries(c *content.Draft, y int) bool {
	for m := &c.Mentions[y]; m.Peer >= 0; m = &c.Mentions[m.Peer] {
		if c.Mentions[m.Peer].Role == content.RoleDelta {
			return true
		}
	}
	return false
}

// risen begin the name of an amount that was added.
var risen = []string{"增加", "追加", "调增", "核增"}

// amountNext is the amount of change that stands right behind a rate of change in
// its clause group and says no more than that, -1.
func amountNext(c *content.Draft, p *content.Para, mi int) int {
	x := mi + 1
	if x > p.Mentions[len(p.Mentions)-1] {
		return -1
	}
	m, y := &c.Mentions[mi], &c.Mentions[x]
	if y.Role != content.RoleDelta || y.Dir != m.Dir || y.Depth != m.Depth || p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, m.Pos, y.Pos) || content.CleanLabel(p, y) != "" {
		return -1
	}
	return x
}

// baseBefore is what stands right before a rate of change and is compared with: 支付 X，办理
// 业务 n 笔，比上年同期的 B 增长 Z%; nil if nothing does.
func baseBefore(c *content.Draft, p *content.Para, mi int) *content.Figure {
	if mi == p.Mentions[0] {
		return nil
	}
	m, b := &c.Mentions[mi], &c.Mentions[mi-1]
	f := c.At(b.Figure)
	if b.Role != content.RoleBase || f.Dimension != numeral.Money || b.Depth != m.Depth || p.Lex[b.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.MarkBetween(p, b.Pos, m.Pos) != 0 {
		return nil
	}
	return f
}

// rateChange reads 增长 Z%.
func rateChange(c *content.Draft, p *content.Para, mi int) {
	if timeMoved(c, p, mi) {
		return
	}
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	if lang.ContainsAny(m.Label, []string{"年均递", "年平均递", "逐年递", "每年递"}) {
		return // 比 2010 年增加 D，年均递增 R%: of each of several years
	}
	grown := baseBefore(c, p, mi)
	cur, base, delta := Subject(c, p, mi, func(g *content.Figure) bool {
		switch g.Dimension {
		case numeral.Percent, numeral.Points, numeral.Times, numeral.Score, numeral.Months, numeral.Time, numeral.None:
			return false
		}
		return grown == nil || g.Dimension == grown.Dimension && (g.Dimension != numeral.Count || g.Unit == grown.Unit)
	})
	fr := content.Frame{Kind: content.KindChange, Rule: "change/rate", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed}
	if base < 0 {
		base = priorBehind(c, p, mi)
	}
	if base < 0 && cur >= 0 && delta < 0 {
		base = priorBehind(c, p, cur) // 支出 X（上年 B），增长 Z%
	}
	if to := reached(c, p, mi); to >= 0 && cur < 0 && base >= 0 && delta < 0 && clause.SameSort(c, to, base) {
		cur = to // 比上年 B 增长 Z%，达到 X
	}
	if rateDifference(c, p, mi) {
		return
	}
	if r, ok := adjustedBy(c, p, mi); ok {
		fr.Readings = []content.Reading{r}
		c.Frames = append(c.Frames, fr)
		return
	}
	if a, b := quantitiesCompared(c, p, mi); a >= 0 && b >= 0 {
		cur, base = a, b
	} else if b >= 0 && b < cur && base < 0 && delta < 0 && startsCompared(p, m) {
		base = b // 预算 A，支出 B，比预算低 Z%
	} else if a, b := betweenYears(c, p, mi); a != 0 {
		cur, base = c.MentionIndex(a), c.MentionIndex(b)
	} else if delta >= 0 {
		if a, b := quantitiesCompared(c, p, delta); a >= 0 && b >= 0 {
			cur, base = a, b
		} else if a, b := betweenYears(c, p, delta); a != 0 {
			cur, base = c.MentionIndex(a), c.MentionIndex(b)
		}
	}
	base = ofComparedYear(c, p, m, base)
	if delta >= 0 {
		base = ofComparedYear(c, p, &c.Mentions[delta], base)
	}
	if cur >= 0 && base < 0 && delta >= 0 {
		base = baseOf(c, delta, cur)
	}
	if ofWider(c, p, mi) || pairedChange(c, p, mi) || growthSeries(c, p, mi) || growthsAgainst(c, p, mi) {
		return
	}
	if over(c, p, mi) {
		return
	}
	if last := max(cur, base, delta); last >= 0 && OpenedSince(c, p, last, mi) && len([]rune(content.CleanLabel(p, m))) >= 2 {
		return // 增加 Y，增长 X%，其中 A 增长 Z%: of A
	}
	if r, ok := asItsAmount(c, p, mi); ok && cur >= 0 && !clause.SameSort(c, cur, mi-2) {
		fr.Readings = []content.Reading{r}
		c.Frames = append(c.Frames, fr)
		return
	}
	if cur >= 0 && ofOtherThing(c, p, mi, cur) {
		return
	}
	if to := reached(c, p, mi); to >= 0 && cur >= 0 && cur < mi && base < 0 && delta < 0 && clause.StrongMark(p, c.Mentions[cur].Pos, m.Pos) && content.CleanLabel(p, m) != "" {
		return // 生产总值增长 8%，达到 A；财政收入增长 7%，达到 B: of what it reached
	}
	id := func(i int) content.FigureID { return c.Mentions[i].Figure }
	if next := amountNext(c, p, mi); next >= 0 && cur >= 0 && base < 0 && delta < 0 {
		delta = next // X，比上年增长 Z%，增加 Y
	}
	if cur >= 0 && f.Key.Measure == lang.NoMeasure {
		x := c.At(id(cur))
		f.Key.Measure, f.Key.Account, f.Key.Part = x.Key.Measure, x.Key.Account, x.Key.Part
	}
	if f.Dimension == numeral.Times {
		if cur >= 0 && base >= 0 {
			fr.Rule = "change/times"
			fr.Readings = []content.Reading{{Formula: "(a-b)/b", Operands: []content.FigureID{id(cur), id(base)}}}
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
		a, b := c.At(id(i)).Dimension, c.At(id(j)).Dimension
		return a == b || a == numeral.PerHead && b == numeral.Money || a == numeral.Money && b == numeral.PerHead // 1365 元/月，比上年 1300 元
	}
	switch {
	case cur >= 0 && base >= 0 && sameDim(cur, base) && lang.HasAnyPrefix(c.Mentions[cur].Label, risen):
		// 增加预算 Y，比年初预算 B 增长 Z%: what is printed is the change.
		fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{id(cur), id(base)}})
	case cur >= 0 && base >= 0 && sameDim(cur, base):
		fr.Readings = append(fr.Readings, content.Reading{Formula: grow, Operands: []content.FigureID{id(cur), id(base)}, HoldOnly: atConstantPrices(c.Mentions[base].Label)})
		if delta >= 0 && sameDim(cur, delta) {
			fr.Readings = append(fr.Readings, content.Reading{Formula: rebuilt, Operands: []content.FigureID{id(delta), id(cur)}, Weak: true})
		}
	case cur >= 0 && delta >= 0 && sameDim(cur, delta) && yearsLater(c, id(delta), id(cur)):
		// 2022年支出 B，2023年增加 D，增长 Z%
		fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{id(delta), id(cur)}})
	case cur >= 0 && delta >= 0 && sameDim(cur, delta) && againstOutcome(c, p, delta, cur, grow, &fr):
		fr.Queries = append(fr.Queries, content.Query{Formula: rebuilt, Also: true, Fallback: true, Wants: []content.Want{{Given: id(delta)}, {Given: id(cur)}}})
	case cur >= 0 && delta >= 0 && sameDim(cur, delta):
		// 学生 a 人、其他居民 b 人，比上年减少 Y，下降 Z%: of both, rather than of the last
		row := clause.EndsRow(c, p, id(cur)) && clause.MarkBetween(p, c.Mentions[cur].Pos, c.Mentions[delta].Pos) == '，' && content.CleanLabel(p, &c.Mentions[delta]) == ""
		fr.Readings = append(fr.Readings, content.Reading{Formula: rebuilt, Operands: []content.FigureID{id(delta), id(cur)}, HoldOnly: row})
		if w := c.Figure(c.PartOf[id(cur)]); w != nil && w.Place.Sentence == f.Place.Sentence {
			// X，其中 A a，B b，比上年增加 Y，增长 Z%: of b, or of all of X
			fr.Readings = append(fr.Readings, content.Reading{Formula: rebuilt, Operands: []content.FigureID{id(delta), w.ID}, HoldOnly: true})
		}
		if last := delta - 1; last > cur && c.PartOf[id(last)] == id(cur) && sameDim(last, delta) {
			// X。其中：A a；B b。比上年增加 Y，增长 Z%: of all of X, or of b
			fr.Readings = append(fr.Readings, content.Reading{Formula: rebuilt, Operands: []content.FigureID{id(delta), id(last)}, HoldOnly: true})
		}
	case cur >= 0 && againstOutcome(c, p, mi, cur, grow, &fr):
	case cur >= 0 && delta < 0 && clause.OverPlan(c, p, m):
		// 收入 X，比年初预算增长 Z%
		fr.Queries = []content.Query{{Formula: grow, Wants: []content.Want{{Given: id(cur)}, clause.PlanOfSame(c, cur)}}}
	case cur >= 0:
		if q := measuresCompared(c, p, m, grow); q != nil && c.At(id(cur)).Key.Measure != q[0].Wants[0].Key.Measure {
			fr.Queries = q
			break
		}
		w := c.Want(cur)
		w.Key.Period = yearWanted(c, p, m)
		fr.Queries = []content.Query{{Formula: grow, Wants: []content.Want{{Given: id(cur)}, w}}}
	case base >= 0 && delta >= 0 && sameDim(base, delta) && base < delta:
		// 比上年的 B 增加 Y，增长 Z%
		if now := printedNow(c, p, mi, base, delta); now != 0 {
			fr.Readings = append(fr.Readings, content.Reading{Formula: grow, Operands: []content.FigureID{now, id(base)}})
			break
		}
		fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{id(delta), id(base)}})
	case delta >= 0 && (len([]rune(content.CleanLabel(p, &c.Mentions[delta]))) >= 3 || clause.IsFlow(c.At(id(delta)).Key.Measure)):
		// 基本支出比上年增加 X，增长 Y%: the quantity stands elsewhere.
		d := &c.Mentions[delta]
		k := clause.KeyOf(p, d.LabelFrom, d.LabelTo)
		k.Period = lang.Period{}
		fr.Queries = []content.Query{{Formula: rebuilt, Wants: []content.Want{{Given: id(delta)}, {Label: content.CleanLabel(p, d), Key: k, Measures: content.Measures(k.Measure), Like: 1}}}}
		// 收入增加 X: of whatever the text speaks of.
		fr.Queries[0].HoldOnly = len([]rune(content.CleanLabel(p, d))) < 3 && c.At(d.Figure).Key.FundFrom > 1
		fr.Queries = append(periodQuery(c, p, d, grow), fr.Queries...) // the year before may not be printed
	case base >= 0 && delta < 0:
		fr.Queries = risenFrom(c, p, base, grow)
	case delta >= 0:
		// The quantity itself is looked for: 累计结余减少 30 万元，下降 2%.
		fr.Queries = periodQuery(c, p, &c.Mentions[delta], grow)
	default:
		if fr.Queries = periodQuery(c, p, m, grow); fr.Queries == nil {
			fr.Queries = measuresCompared(c, p, m, grow)
		}
	}
	if cur >= 0 && lang.ContainsAny(c.Mentions[cur].Label, valued) || lang.ContainsAny(p.Words(m.LabelFrom, m.Pos), valued) {
		// 生产总值 X，比上年增加 Y，增长 Z%: Y is at the prices of each year
		for i := range fr.Readings {
			fr.Readings[i].HoldOnly = true
		}
		for i := range fr.Queries {
			fr.Queries[i].HoldOnly = true
		}
	}
	if lang.ContainsAny(m.Label, []string{"上年预算", "上年年初预算", "去年预算"}) && len(fr.Readings) == 0 {
		_, fr.Queries = HoldOnly(nil, fr.Queries) // 比上年预算下降 R%: what was budgeted then may not be printed
	}
	if delta >= 0 {
		if sign, compared, doubt := gapToBudget(c.Mentions[delta].Label); sign != 0 && !compared && !doubt {
			fr.Readings, fr.Queries = HoldOnly(fr.Readings, fr.Queries) // 超收 Y，同比增长 Z%: more than planned, not than last year
		}
	}
	if len(fr.Readings)+len(fr.Queries) > 0 {
		c.Frames = append(c.Frames, fr)
	}
}

// asItsAmount reads a rate that says nothing but its direction behind the amount of the same change, whose base stands
// right before that: 支付 n 人次、X 万元，人次比上年的 a 增加 d 人次，增长 Z%.
func asItsAmount(c *content.Draft, p *content.Para, mi int) (content.Reading, bool) {
	if mi-2 < p.Mentions[0] {
		return content.Reading{}, false
	}
	m, d, b := &c.Mentions[mi], &c.Mentions[mi-1], &c.Mentions[mi-2]
	if d.Role != content.RoleDelta || b.Role != content.RoleBase || d.Dir*m.Dir == 0 || d.Depth != m.Depth || b.Depth != m.Depth || content.CleanLabel(p, m) != "" || Compares(p, m) || p.Lex[b.Pos].Sentence != p.Lex[m.Pos].Sentence ||
		clause.MarkBetween(p, b.Pos, d.Pos) != 0 || clause.MarkBetween(p, d.Pos, m.Pos) != '，' || c.At(m.Figure).Value.Sign() < 0 {
		return content.Reading{}, false
	}
	for _, i := range clause.FramesOf(c, d.Figure) {
		fr := &c.Frames[i]
		if fr.Rule != "change/amount" || len(fr.Readings) != 1 || len(fr.Readings[0].Operands) != 2 || fr.Readings[0].Operands[1] != b.Figure {
			continue
		}
		switch r := fr.Readings[0]; r.Formula {
		case "a-b":
			return content.Reading{Formula: "(a-b)/b", Operands: r.Operands, HoldOnly: r.HoldOnly}, true
		case "b-a":
			return content.Reading{Formula: "(b-a)/b", Operands: r.Operands, HoldOnly: r.HoldOnly}, true
		}
	}
	return content.Reading{}, false
}

// adjustedBy reads 预算 A，决算 B，比预算压减 C，下降 X%: the cut right before the rate,
// over the budget that it was found to be a cut of.
func adjustedBy(c *content.Draft, p *content.Para, mi int) (content.Reading, bool) {
	if mi == p.Mentions[0] {
		return content.Reading{}, false
	}
	m, a := &c.Mentions[mi], &c.Mentions[mi-1]
	if a.Role != content.RoleAdjust || a.Dir != m.Dir || a.Depth != m.Depth || p.Lex[a.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, a.Pos, m.Pos) || Compares(p, m) || !Compares(p, a) {
		return content.Reading{}, false
	}
	for i := len(c.Frames) - 1; i >= 0 && i >= len(c.Frames)-clause.FarBack; i-- {
		fr := &c.Frames[i]
		if fr.Rule != "sum/adjustment" || len(fr.Readings) == 0 || len(fr.Readings[0].Parts) != 2 || fr.Readings[0].Parts[1].Figure != a.Figure {
			continue
		}
		grow := "(a-b)/b"
		if m.Dir < 0 {
			grow = "(b-a)/b"
		}
		return content.Reading{Formula: grow, Operands: []content.FigureID{fr.Claim, fr.Readings[0].Parts[0].Figure}}, true
	}
	return content.Reading{}, false
}

// measuresCompared reads 执行数较预算数低 Z% where neither stands in the sentence:
// two measures of the report, which its figures only bear out.
func measuresCompared(c *content.Draft, p *content.Para, m *content.Mention, formula string) []content.Query {
	for at := m.LabelFrom + 1; at < m.LabelTo; at++ {
		if x := &p.Lex[at]; x.Kind != content.LexTerm || x.Term.Class != lang.Compare || x.Term.Word != "比" && x.Term.Word != "较" {
			continue
		}
		a, b := clause.KeyOf(p, m.LabelFrom, at), clause.KeyOf(p, at+1, m.LabelTo)
		if a.Measure == lang.NoMeasure || b.Measure == lang.NoMeasure || a.Measure == b.Measure {
			return nil
		}
		return []content.Query{{Formula: formula, HoldOnly: true, Wants: []content.Want{
			{Measures: content.Measures(a.Measure), Label: clause.Label(p, m.LabelFrom, at), Key: a},
			{Measures: content.Measures(b.Measure), Label: clause.Label(p, at+1, m.LabelTo), Key: b, Like: 1},
		}}}
	}
	return nil
}

// againstOutcome asks for a rate of change of a plan against what came about
// the year before, where the label of the change at says so.
func againstOutcome(c *content.Draft, p *content.Para, at, cur int, formula string, fr *content.Frame) bool {
	w, ok := c.OutcomeBefore(p, at, cur)
	if ok {
		fr.Queries = []content.Query{{Formula: formula, Wants: []content.Want{{Given: c.Mentions[cur].Figure}, w}}}
	}
	return ok
}

// OpenedSince reports whether 其中 stands between two mentions, so that the second
// may be of a part.
func OpenedSince(c *content.Draft, p *content.Para, from, to int) bool {
	if from >= to || p.Lex[c.Mentions[from].Pos].Sentence != p.Lex[c.Mentions[to].Pos].Sentence {
		return false
	}
	for k := c.Mentions[from].Pos + 1; k < c.Mentions[to].Pos; k++ {
		if x := &p.Lex[k]; x.Kind == content.LexTerm && strings.HasPrefix(x.Term.Word, "其中") && x.Depth == p.Lex[c.Mentions[to].Pos].Depth {
			return true
		}
	}
	return false
}

// baseOf is what an amount of change was found to be against, -1 if that is not
// printed: 预算 A，支出 B，比预算减少 C，下降 X%.
func baseOf(c *content.Draft, delta, cur int) int {
	for i := len(c.Frames) - 1; i >= 0 && i >= len(c.Frames)-3; i-- {
		fr := &c.Frames[i]
		if fr.Rule != "change/amount" || fr.Claim != c.Mentions[delta].Figure {
			continue
		}
		if len(fr.Readings) > 0 && len(fr.Readings[0].Operands) == 2 && fr.Readings[0].Operands[0] == c.Mentions[cur].Figure {
			return c.MentionIndex(fr.Readings[0].Operands[1])
		}
		if len(fr.Queries) > 0 && len(fr.Queries[0].Wants) == 2 && fr.Queries[0].Wants[0].Given == c.Mentions[cur].Figure && fr.Queries[0].Wants[1].Given != 0 {
			return c.MentionIndex(fr.Queries[0].Wants[1].Given) // its plan
		}
	}
	return -1
}

// over reads 支出超过收入 1.79%: one quantity over another of the same period.
func over(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	at := OverAt(p, m)
	if at < 0 || at+1 >= m.LabelTo {
		return false
	}
	a, b := clause.KeyOf(p, m.LabelFrom, at), clause.KeyOf(p, at+1, m.LabelTo)
	if b.Measure == lang.NoMeasure {
		return false
	}
	formula := "(a-b)/b"
	if p.Lex[at].Term.Word == "低于" {
		formula = "(b-a)/b"
	}
	fr := content.Frame{Kind: content.KindChange, Rule: "change/rate", Claim: m.Figure, Reach: content.ReachParagraph, Closed: content.Closed}
	fr.Queries = []content.Query{{Formula: formula, Wants: []content.Want{
		{Measures: content.Measures(a.Measure), Label: p.Words(m.LabelFrom, at), Key: a, Earlier: true},
		{Measures: content.Measures(b.Measure), Label: p.Words(at+1, m.LabelTo), Key: b, Earlier: true, Like: 1},
	}}}
	c.Frames = append(c.Frames, fr)
	return true
}

// HoldOnly lets readings and queries confirm a claim, and no more.
func HoldOnly(rs []content.Reading, qs []content.Query) ([]content.Reading, []content.Query) {
	rs, qs = clause.OnlyHolding(rs), slices.Clone(qs)
	for i := range qs {
		qs[i].HoldOnly = true
	}
	return rs, qs
}

// OverAt finds 超过, 高于 or 低于 with a quantity behind it in the label of a
// percentage: 支出超过收入 1.79%. It gives the lexeme, -1 if there is none.
func OverAt(p *content.Para, m *content.Mention) int {
	for i := m.LabelFrom; i+1 < m.LabelTo; i++ {
		x := &p.Lex[i]
		if x.Kind != content.LexTerm {
			continue
		}
		switch x.Term.Word {
		case "超过", "高于", "低于", "超出", "多于":
			if y := &p.Lex[i+1]; y.Kind == content.LexTerm && clause.IsMoney(y.Term.Measure) {
				return i
			}
		}
	}
	return -1
}
