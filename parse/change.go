package parse

import (
	"iter"
	"strings"

	"gouji/parse/numeral"
)

// Growth and decrease: an amount of change (比上年增加 X) stands behind the
// quantity that changed, a rate of change (增长 Z%) behind the quantity or the
// amount. The base is printed (比上年 Y), or rebuilt from the amount, or
// another period's figure that check looks for.

// changes finds the changes of a paragraph.
func (c *Content) changes(p *para) {
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		switch m.Role {
		case RoleDelta:
			if c.figure(m.Figure).Dimension == numeral.Points {
				c.pointsChange(p, mi)
			} else {
				c.amountChange(p, mi)
			}
		case RoleGrowth:
			c.rateChange(p, mi)
		}
	}
	c.steps(p)
	c.stocks(p)
}

// preceding is how many mentions of a paragraph stand before mi: those of a
// paragraph follow one another in Content.Mentions.
func (p *para) preceding(mi int) int {
	if len(p.mentions) == 0 {
		return 0
	}
	return max(0, min(mi-p.mentions[0], len(p.mentions)))
}

// clauseMates are the mentions before mi that its clause can refer to, nearest
// first: its sentence, at its depth or the depths around it.
func (c *Content) clauseMates(p *para, mi int) iter.Seq[int] {
	return func(yield func(int) bool) {
		m := &c.Mentions[mi]
		for i := p.preceding(mi) - 1; i >= 0; i-- {
			x := p.mentions[i]
			y := &c.Mentions[x]
			if p.lex[y.Pos].sentence != p.lex[m.Pos].sentence {
				return
			}
			if y.Depth > m.Depth && !(y.Depth == m.Depth+1 && y.Role == RoleBase) {
				continue
			}
			if !yield(x) {
				return
			}
		}
	}
}

// nearestMate is the first of the clause's mentions before mi, -1 if there is
// none.
func (c *Content) nearestMate(p *para, mi int) int {
	for x := range c.clauseMates(p, mi) {
		return x
	}
	return -1
}

// subject is the quantity that changed: the nearest level before mi with the
// dimension wanted, and the base and the amount printed between, if any.
func (c *Content) subject(p *para, mi int, like func(*Figure) bool) (cur, base, delta int) {
	cur, base, delta = -1, -1, -1
	defer func() {
		if cur < 0 && base < 0 {
			cur = c.sentenceBefore(p, mi, like)
		}
	}()
	named := c.comparedMeasure(p, mi, like)
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if !like(f) || reference(y) {
			continue
		}
		if named != NoMeasure && y.Role == RoleLevel && f.Key.Measure != named && !c.isPrior(f) {
			continue
		}
		if y.Role == RoleLevel && f.Key.Part && p.strongMark(y.Pos, c.Mentions[mi].Pos) {
			continue // behind ； the whole is spoken of again
		}
		if y.Role == RoleLevel && y.Each && c.outgrows(mi, delta, f) {
			continue // 全年 X，日均 Y，比上年增加 Z: X has grown
		}
		switch y.Role {
		case RoleBase:
			if base < 0 {
				base = x
			}
		case RoleDelta:
			if delta < 0 && cur < 0 {
				delta = x
			}
		case RoleLevel, RoleRate:
			if c.isPrior(f) && base < 0 {
				base = x
				continue
			}
			cur = x
			// 由 X 增加到 Y: the base stands right before.
			if base < 0 && x > p.mentions[0] && c.yearBefore(x-1, x, p.compares(&c.Mentions[mi])) && like(c.figure(c.Mentions[x-1].Figure)) {
				base = x - 1 // 2021年 X，2022年 Y
			}
			if base < 0 && x > p.mentions[0] {
				if b := &c.Mentions[x-1]; b.Role == RoleBase && like(c.figure(b.Figure)) && p.markBetween(b.Pos, y.Pos) == 0 && p.lex[b.Pos].sentence == p.lex[y.Pos].sentence {
					base = x - 1
				}
			}
			return
		case RoleLimit:
			if cur < 0 {
				return
			}
		}
	}
	return
}

// outgrows reports whether a rise, that at mi or the one before it, is larger
// than the whole of figure f, which therefore cannot have risen by it.
func (c *Content) outgrows(mi, delta int, f *Figure) bool {
	if m := &c.Mentions[mi]; m.Role == RoleDelta {
		delta = mi
	}
	return delta >= 0 && c.Mentions[delta].Dir > 0 && c.figure(c.Mentions[delta].Figure).Value.GreaterThan(f.Value)
}

// sentenceBefore is the quantity of the sentence before where a sentence begins
// with a comparison: 收入：900 万元。同比增加 40 万元.
func (c *Content) sentenceBefore(p *para, mi int, like func(*Figure) bool) int {
	k := sentenceStart(p, c.Mentions[mi].Pos)
	for k < c.Mentions[mi].Pos && p.blank(k) {
		k++
	}
	if k == 0 || p.lex[k].kind != lexTerm || p.lex[k].term.Class != Compare && !strings.HasPrefix(p.lex[k].term.Word, "同比") {
		return -1
	}
	s, found := p.lex[k].sentence, -1
	for i := p.preceding(mi) - 1; i >= 0; i-- {
		y := &c.Mentions[p.mentions[i]]
		if p.lex[y.Pos].sentence < s-1 {
			break
		}
		if p.lex[y.Pos].sentence == s-1 && part(y) && y.Depth == 0 && like(c.figure(y.Figure)) {
			if found >= 0 {
				return -1 // of several nobody knows which
			}
			found = p.mentions[i]
		}
	}
	return found
}

// comparedMeasure is the measure that the words before 比 or 较 name, where a
// figure of that measure stands before mi: 支出 X，结余 Y；支出较上年增加 Z.
func (c *Content) comparedMeasure(p *para, mi int, like func(*Figure) bool) Measure {
	k := c.Mentions[mi].Pos - 1
	for ; k >= 0 && p.lex[k].sentence == p.lex[c.Mentions[mi].Pos].sentence; k-- {
		if x := p.lex[k]; x.kind == lexTerm && x.term.Class == Compare {
			break
		} else if x.kind == lexPunct && x.r == '；' {
			return NoMeasure
		}
	}
	if k <= 0 || p.lex[k].kind != lexTerm || p.lex[k].term.Class != Compare {
		return NoMeasure
	}
	m := c.phraseMeasure(p, k)
	if m == NoMeasure {
		return m
	}
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		if f := c.figure(y.Figure); y.Role == RoleLevel && like(f) && f.Key.Measure == m {
			return m
		}
	}
	return NoMeasure
}

// isPrior reports whether a figure's own words date it before the report's
// year.
func (c *Content) isPrior(f *Figure) bool {
	switch f.Key.Period.Rel {
	case "上年", "上年末", "上期", "前年":
		return true
	}
	return false
}

// yearBefore reports whether mention x is the quantity of mention y in an
// earlier year, the one right before where next is set.
func (c *Content) yearBefore(x, y int, next bool) bool {
	m, n := &c.Mentions[x], &c.Mentions[y]
	a, b := c.figure(m.Figure), c.figure(n.Figure)
	if m.Role != n.Role || m.Depth != n.Depth || a.Place.Sentence != b.Place.Sentence || a.Dimension != b.Dimension || a.Key.Period.To != b.Key.Period.To || !sameSubject(m, n) {
		return false
	}
	from, to := a.Key.Period.Year, b.Key.Period.Year
	return from > 0 && (from == to-1 || from < to && !next)
}

// compares reports whether the label of a mention names what it is compared
// with: 比上年, 同比.
func (p *para) compares(m *Mention) bool {
	for i := m.labelFrom; i < m.labelTo; i++ {
		if x := p.lex[i]; x.kind == lexTerm && x.term.Class == Compare {
			return true
		}
	}
	return false
}

// sameSubject reports whether the second of two quantities bears the name of
// the first, or none of its own.
func sameSubject(a, b *Mention) bool {
	x, y := withoutYear(a.Label), withoutYear(b.Label)
	return y == "" || strings.HasSuffix(x, y) || strings.HasSuffix(y, x)
}

// withoutYear is a label without the year that it begins with and the words
// behind it that say nothing.
func withoutYear(s string) string {
	if _, rest, ok := strings.Cut(s, "年"); ok {
		s = rest
	}
	return strings.Trim(strings.TrimPrefix(s, "度"), "末底为达的 ")
}

// amountChange reads 比上年增加 X.
func (c *Content) amountChange(p *para, mi int) {
	if c.cut(p, mi) {
		return
	}
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	cur, base, _ := c.subject(p, mi, func(g *Figure) bool {
		return g.Dimension == f.Dimension && (f.Dimension != numeral.Count || f.Unit == g.Unit)
	})
	if cur >= 0 && base >= 0 && notBelowPrior(p) {
		c.Frames = append(c.Frames, Frame{Kind: KindTarget, Rule: "bound/target", Claim: c.Mentions[cur].Figure, Op: ">=", Reach: ReachParagraph, Closed: Closed,
			Readings: []Reading{{Formula: "a", Operands: []FigureID{c.Mentions[base].Figure}}}})
	}
	switch a, b := c.comparedNames(p, mi); {
	case a >= 0 && b >= 0:
		cur, base = a, b
	case b >= 0 && b < cur && base < 0 && startsCompared(p, m):
		base = b
	}
	fr := Frame{Kind: KindChange, Rule: "change/amount", Claim: m.Figure, Reach: ReachSentence, Closed: Closed}
	up := "a-b"
	if m.Dir < 0 {
		up = "b-a"
	}
	if cur >= 0 && c.overPlan(p, m) && !(base >= 0 && c.isPlan(c.Mentions[base].Figure)) {
		fr.Queries = []Query{{Formula: up, Wants: []Want{{Given: c.Mentions[cur].Figure}, c.planOfSame(cur)}}}
	} else if cur >= 0 && base >= 0 {
		fr.Readings = []Reading{{Formula: up, Operands: []FigureID{c.Mentions[cur].Figure, c.Mentions[base].Figure}}}
	} else if cur >= 0 {
		// Another period's figure of the same name.
		w := c.want(cur)
		w.Key.Period = Period{Rel: "上年"}
		fr.Queries = []Query{{Formula: up, Wants: []Want{{Given: c.Mentions[cur].Figure}, w}}}
	} else {
		fr.Queries = c.periodQuery(p, m, up)
	}
	if len(fr.Readings)+len(fr.Queries) > 0 {
		c.Frames = append(c.Frames, fr)
	}
}

// startsCompared reports whether the label of a change begins with 比, so that
// what changed is what was spoken of before.
func startsCompared(p *para, m *Mention) bool {
	for i := m.labelFrom; i < m.labelTo; i++ {
		if x := p.lex[i]; !p.blank(i) {
			return x.kind == lexTerm && x.term.Class == Compare
		}
	}
	return false
}

// periodQuery compares two printed periods: 4月末参保比3月末净增 314 人.
func (c *Content) periodQuery(p *para, m *Mention, formula string) []Query {
	var now, then Period
	for i := m.labelFrom; i < m.labelTo; i++ {
		x := p.lex[i]
		if x.kind != lexPeriod {
			continue
		}
		if i > 0 && p.lex[i-1].kind == lexTerm && p.lex[i-1].term.Class == Compare {
			then = *x.period
		} else if now.IsZero() {
			now = *x.period
		}
	}
	if now.IsZero() || then.IsZero() {
		// The periods of an earlier clause of the sentence still hold.
		for i := m.labelFrom - 1; i >= 0 && p.lex[i].sentence == p.lex[m.Pos].sentence; i-- {
			x := p.lex[i]
			if x.kind == lexPeriod {
				if i > 0 && p.lex[i-1].kind == lexTerm && p.lex[i-1].term.Class == Compare {
					if then.IsZero() {
						then = *x.period
					}
				} else {
					now = *x.period
				}
			}
		}
	}
	if now.IsZero() || then.IsZero() {
		return nil
	}
	k := keyOf(p, m.labelFrom, m.labelTo)
	a := Want{Measures: measures(k.Measure), Label: cleanLabel(p, m), Key: k}
	a.Key.Period = now
	b := a
	b.Key.Period = then
	return []Query{{Formula: formula, Wants: []Want{a, b}}}
}

// cleanLabel is the label of a change without the words of comparison.
func cleanLabel(p *para, m *Mention) string {
	var b strings.Builder
	for i := m.labelFrom; i < m.labelTo; i++ {
		x := p.lex[i]
		switch {
		case x.kind == lexTerm && (x.term.Class == Noun || x.term.Class == Rate), x.kind == lexText:
			b.WriteString(string(p.text.Runes[x.from:x.to]))
		}
	}
	return b.String()
}

func measures(m Measure) []Measure {
	switch m {
	case NoMeasure:
		return nil
	case Residual: // 结余 alone: of the period or of all
		return []Measure{Residual, CarryOver, Surplus}
	case Outlay:
		return []Measure{Outlay, Reimbursed}
	case Reimbursed:
		return []Measure{Reimbursed, Outlay}
	case Budget:
		return []Measure{Budget, Received, Outlay, Reimbursed}
	}
	return []Measure{m}
}

// want describes a figure like mention mi.
func (c *Content) want(mi int) Want {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	return Want{Measures: measures(f.Key.Measure), Label: f.Name, Key: f.Key}
}

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
	fr := Frame{Kind: KindChange, Rule: "change/points", Claim: m.Figure, Reach: ReachSentence, Closed: Closed}
	if x := mi - 1; limit < 0 && x >= p.mentions[0] && c.Mentions[x].Role == RoleLimit && c.Mentions[x].Depth == m.Depth+1 && c.figure(c.Mentions[x].Figure).Dimension == numeral.Percent && p.lex[c.Mentions[x].Pos].sentence == p.lex[m.Pos].sentence {
		limit = x // 高于目标值（≥85%）3.6 个百分点
	}
	if b := c.priorBehind(p, mi); b >= 0 && len(rates) > 0 {
		rates = append(rates[:1:1], b)
	}
	if len(rates) >= 2 && c.Mentions[rates[0]].Role == RoleBase && c.Mentions[rates[1]].Role != RoleBase && m.Label != "" {
		rates[0], rates[1] = rates[1], rates[0] // 99.6%，比上年 99.1% 上升
	}
	switch {
	case m.Label == "" && len(rates) >= 2 && rates[0] == mi-1:
		// 高于序时进度 50% 12 个百分点: over the rate right before it.
		fr.Readings = []Reading{{Formula: up, Operands: []FigureID{c.Mentions[rates[1]].Figure, c.Mentions[rates[0]].Figure}}}
	case len(rates) >= 2 && c.Mentions[rates[1]].Role == RoleBase && rates[1] == rates[0]-1:
		// 由 A% 提高到 B%: nothing before them is compared with.
		fr.Readings = []Reading{{Formula: up, Operands: []FigureID{c.Mentions[rates[0]].Figure, c.Mentions[rates[1]].Figure}}}
	case len(rates) >= 1 && limit >= 0:
		fr.Readings = []Reading{{Formula: up, Operands: []FigureID{c.Mentions[rates[0]].Figure, c.Mentions[limit].Figure}}}
	case len(rates) >= 2 && (c.Mentions[rates[1]].Role == RoleBase || c.isPrior(c.figure(c.Mentions[rates[1]].Figure)) || c.yearBefore(rates[1], rates[0], p.compares(m)) || c.Mentions[rates[0]].Role == RoleBase || strings.Contains(c.Mentions[rates[0]].Label, "由") || strings.Contains(c.Mentions[rates[1]].Label, "由") || strings.Contains(c.Mentions[rates[1]].Label, "从")):
		fr.Readings = []Reading{{Formula: up, Operands: []FigureID{c.Mentions[rates[0]].Figure, c.Mentions[rates[1]].Figure}}, {Formula: flip(up), Operands: []FigureID{c.Mentions[rates[0]].Figure, c.Mentions[rates[1]].Figure}, Weak: true}}
	case c.overAverage(p, mi, &fr, up):
	default:
		// 居民住院比例高出目标 6.2 个百分点: the rate and its target by name.
		w := Want{Label: cleanLabel(p, m), Key: keyOf(p, m.labelFrom, m.labelTo)}
		w.Key.Dimension = numeral.Percent
		w.Key.Measure, w.Key.Mode = NoMeasure, NoMode
		fr.Queries = []Query{{Formula: up, Wants: []Want{w, {Label: "目标", Key: Key{Dimension: numeral.Percent, Mode: Planned}, Like: 1, Beside: 1}}}}
	}
	c.Frames = append(c.Frames, fr)
}

// wholes name the whole of a region that its parts are compared with.
var wholes = []string{"平均", "全市", "全县", "全省", "全区", "全州", "整体", "总体"}

// overAverage reads A 高出全市平均 X 个百分点: the rate named before the word, or
// right before it, and the rate of the same kind of all.
func (c *Content) overAverage(p *para, mi int, fr *Frame, formula string) bool {
	m := &c.Mentions[mi]
	at := -1
	for i := m.labelFrom; i < m.labelTo; i++ {
		if x := p.lex[i]; x.kind == lexTerm && (x.term.Word == "高出" || x.term.Word == "高于" || x.term.Word == "低于" || x.term.Word == "超出") {
			at = i
		}
	}
	if at < 0 || !containsAny(words(p.text, p.lex, at+1, m.labelTo), wholes) {
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
			if z := q.lex[i]; z.kind == lexTerm && z.term.Class == Rate {
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

// comparedNames finds the two quantities that 秋季比春季多 X names: the one whose
// label holds the words before 比, and the one with those behind it. Where
// nothing stands before 比, only the second.
func (c *Content) comparedNames(p *para, mi int) (cur, base int) {
	m := &c.Mentions[mi]
	at, behind := -1, ""
	for i := m.labelFrom; i < m.labelTo; i++ {
		x := p.lex[i]
		if x.kind != lexTerm || x.term.Class != Compare {
			continue
		}
		switch w := x.term.Word; {
		case w == "比" || w == "较":
			at, behind = i, ""
		case (w == "比年初" || w == "较年初") && i+1 < m.labelTo && p.lex[i+1].kind == lexTerm && p.lex[i+1].term.Class == Noun:
			at, behind = i, "年初" // 比年初预算增加
		}
	}
	if at < 0 {
		return -1, -1
	}
	a := strings.TrimSpace(words(p.text, p.lex, m.labelFrom, at))
	b := behind + strings.TrimSpace(words(p.text, p.lex, at+1, m.labelTo))
	b = strings.TrimRight(b, "多少增减加")
	find := func(w string) int {
		if len([]rune(w)) < 2 {
			return -1
		}
		for x := range c.clauseMates(p, mi) {
			if y := &c.Mentions[x]; y.Role == RoleLevel && strings.Contains(y.Label, w) && c.figure(y.Figure).Dimension == c.figure(m.Figure).Dimension {
				return x
			}
		}
		return -1
	}
	return find(a), find(b)
}

// rateDifference reads a rate that 提高 X%: the difference of two rates, printed
// with % where percentage points are meant.
func (c *Content) rateDifference(p *para, mi int) bool {
	mate := c.nearestMate(p, mi)
	if mate < 0 {
		return false
	}
	if x := mate - 1; x >= p.mentions[0] && c.Mentions[mate].Role == RoleRate && c.Mentions[x].Role == RoleBase {
		// 由 68.4% 提高到 71.2%，提高 2.8%
		return c.rateStep(p, mi, &c.Mentions[mate], &c.Mentions[x])
	}
	b := &c.Mentions[mate]
	if c.figure(b.Figure).Dimension == numeral.Percent && b.Role == RoleRate && mate > p.mentions[0] {
		// 由 A% 提高到 B%，提高 X%
		if y := &c.Mentions[mate-1]; y.Role == RoleBase && c.figure(y.Figure).Dimension == numeral.Percent && p.lex[y.Pos].sentence == p.lex[b.Pos].sentence {
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
	return false
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

// priorBehind is the earlier quantity in the bracket right behind a change:
// 比上年提高 0.5 个百分点（上年为 80%）.
func (c *Content) priorBehind(p *para, mi int) int {
	k := c.Mentions[mi].Pos + 1
	for k < len(p.lex) && p.blank(k) {
		k++
	}
	if k >= len(p.lex) || p.lex[k].kind != lexPunct || p.lex[k].r != '(' || p.lex[k].mate < 0 {
		return -1
	}
	for j := k + 1; j < p.lex[k].mate; j++ {
		if x, ok := p.mentionAt(j); ok {
			if f := c.figure(c.Mentions[x].Figure); c.isPrior(f) {
				return x
			}
			return -1
		}
	}
	return -1
}

// pairedChange reads two or three series side by side: A、B 分别为 1、2，分别增加
// a、b，分别增长 x%、y%.
func (c *Content) pairedChange(p *para, mi int) bool {
	for k := c.Mentions[mi].Pos - 1; k >= 0 && p.lex[k].sentence == p.lex[c.Mentions[mi].Pos].sentence; k-- {
		x := p.lex[k]
		if x.kind != lexTerm || x.term.Class != Each {
			continue
		}
		series := c.series(p, k)
		at := -1
		for i, s := range series {
			if s == mi {
				at = i
			}
		}
		if at < 0 || len(series) < 2 {
			return false
		}
		for _, s := range series { // the rest of the series has the first one's role
			c.Mentions[s].Role, c.Mentions[s].Dir = RoleGrowth, c.Mentions[series[0]].Dir
		}
		var deltas, levels []int
		for y := series[0] - 1; y >= p.mentions[0]; y-- {
			m := &c.Mentions[y]
			if p.lex[m.Pos].sentence != x.sentence {
				break
			}
			if m.Depth != p.lex[k].depth || c.figure(m.Figure).Dimension == numeral.Percent {
				continue
			}
			if len(deltas) < len(series) && (m.Role == RoleDelta || len(deltas) > 0 && m.Peer >= 0) || len(deltas) < len(series) && c.inDeltaSeries(p, y) {
				deltas = append([]int{y}, deltas...)
				continue
			}
			if m.Role == RoleLevel && len(levels) < len(series) {
				levels = append([]int{y}, levels...)
			}
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

// inDeltaSeries reports whether a mention goes on with a series of changes.
func (c *Content) inDeltaSeries(p *para, y int) bool {
	for m := &c.Mentions[y]; m.Peer >= 0; m = &c.Mentions[m.Peer] {
		if c.Mentions[m.Peer].Role == RoleDelta {
			return true
		}
	}
	return false
}

func flip(s string) string {
	if s == "a-b" {
		return "b-a"
	}
	return "a-b"
}

// rateChange reads 增长 Z%.
func (c *Content) rateChange(p *para, mi int) {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	cur, base, delta := c.subject(p, mi, func(g *Figure) bool {
		switch g.Dimension {
		case numeral.Percent, numeral.Points, numeral.Times, numeral.Score, numeral.Months, numeral.Time, numeral.None:
			return false
		}
		return true
	})
	fr := Frame{Kind: KindChange, Rule: "change/rate", Claim: m.Figure, Reach: ReachSentence, Closed: Closed}
	if base < 0 {
		base = c.priorBehind(p, mi)
	}
	if c.rateDifference(p, mi) {
		return
	}
	if a, b := c.comparedNames(p, mi); a >= 0 && b >= 0 {
		cur, base = a, b
	} else if delta >= 0 {
		if a, b := c.comparedNames(p, delta); a >= 0 && b >= 0 {
			cur, base = a, b
		}
	}
	if cur >= 0 && base < 0 && delta >= 0 {
		base = c.baseOf(delta, cur)
	}
	if c.pairedChange(p, mi) {
		return
	}
	if c.over(p, mi) {
		return
	}
	id := func(i int) FigureID { return c.Mentions[i].Figure }
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
		grow, rebuilt = "(b-a)/b", "a/(b+a)"
	}
	sameDim := func(i, j int) bool { return c.figure(id(i)).Dimension == c.figure(id(j)).Dimension }
	switch {
	case cur >= 0 && base >= 0 && sameDim(cur, base):
		fr.Readings = append(fr.Readings, Reading{Formula: grow, Operands: []FigureID{id(cur), id(base)}})
		if delta >= 0 && sameDim(cur, delta) {
			fr.Readings = append(fr.Readings, Reading{Formula: rebuilt, Operands: []FigureID{id(delta), id(cur)}, Weak: true})
		}
	case cur >= 0 && delta >= 0 && sameDim(cur, delta):
		fr.Readings = append(fr.Readings, Reading{Formula: rebuilt, Operands: []FigureID{id(delta), id(cur)}})
	case cur >= 0:
		w := c.want(cur)
		w.Key.Period = Period{Rel: "上年"}
		fr.Queries = []Query{{Formula: grow, Wants: []Want{{Given: id(cur)}, w}}}
	case base >= 0 && delta >= 0 && sameDim(base, delta) && base < delta:
		// 比上年的 B 增加 Y，增长 Z%
		fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{id(delta), id(base)}})
	case delta >= 0 && len([]rune(cleanLabel(p, &c.Mentions[delta]))) >= 3:
		// 基本支出比上年增加 X，增长 Y%: the quantity stands elsewhere.
		d := &c.Mentions[delta]
		k := keyOf(p, d.labelFrom, d.labelTo)
		k.Period = Period{}
		fr.Queries = []Query{{Formula: rebuilt, Wants: []Want{{Given: id(delta)}, {Label: cleanLabel(p, d), Key: k, Measures: measures(k.Measure), Like: 1}}}}
		if q := c.periodQuery(p, d, grow); q != nil {
			fr.Queries = q
		}
	case delta >= 0:
		// The quantity itself is looked for: 累计结余减少 30 万元，下降 2%.
		fr.Queries = c.periodQuery(p, &c.Mentions[delta], grow)
	default:
		fr.Queries = c.periodQuery(p, m, grow)
	}
	if len(fr.Readings)+len(fr.Queries) > 0 {
		c.Frames = append(c.Frames, fr)
	}
}

// baseOf is what an amount of change was found to be against, -1 if that is not
// printed: 预算 A，支出 B，比预算减少 C，下降 X%.
func (c *Content) baseOf(delta, cur int) int {
	for i := len(c.Frames) - 1; i >= 0 && i >= len(c.Frames)-3; i-- {
		fr := &c.Frames[i]
		if fr.Rule == "change/amount" && fr.Claim == c.Mentions[delta].Figure && len(fr.Readings) > 0 && len(fr.Readings[0].Operands) == 2 && fr.Readings[0].Operands[0] == c.Mentions[cur].Figure {
			return c.mentionIndex(fr.Readings[0].Operands[1])
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
		{Measures: measures(a.Measure), Label: words(p.text, p.lex, m.labelFrom, at), Key: a, Earlier: true},
		{Measures: measures(b.Measure), Label: words(p.text, p.lex, at+1, m.labelTo), Key: b, Earlier: true, Like: 1},
	}}}
	c.Frames = append(c.Frames, fr)
	return true
}

// steps reads level, change, level without a base: 500 户 … 减少 3 户 … 实际
// 497 户, and the adjustment of a budget: 预算 A，追加 B，调减 C，实际 D.
func (c *Content) steps(p *para) {
	for i, mi := range p.mentions {
		m := &c.Mentions[mi]
		if m.Role != RoleLevel || i < 2 {
			continue
		}
		f := c.figure(m.Figure)
		var delta, start = -1, -1
		for x := range c.clauseMates(p, mi) {
			y := &c.Mentions[x]
			g := c.figure(y.Figure)
			if g.Dimension != f.Dimension || g.Unit != f.Unit {
				continue
			}
			switch {
			case y.Role == RoleDelta && delta < 0 && !c.compared(p, y):
				delta = x
			case y.Peer >= 0 && delta < 0 && c.Mentions[y.Peer].Role == RoleDelta && !c.compared(p, &c.Mentions[y.Peer]):
				delta = x
			case y.Role == RoleLevel && delta >= 0 && start < 0:
				start = x
			case y.Role == RoleLevel && delta < 0:
				start = -2
			}
			if start != -1 {
				break
			}
		}
		if delta < 0 || start < 0 || !c.outcome(m, start) {
			continue
		}
		dir := c.Mentions[delta].Dir
		if dir == 0 && c.Mentions[delta].Peer >= 0 {
			dir = c.Mentions[c.Mentions[delta].Peer].Dir
		}
		formula := "a+b"
		if dir < 0 {
			formula = "a-b"
		}
		c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: "balance/step", Claim: m.Figure, Reach: ReachSentence, Closed: Closed,
			Readings: []Reading{{Formula: formula, Operands: []FigureID{c.Mentions[start].Figure, c.Mentions[delta].Figure}}}})
	}
}

// openings, comings, goings and closings are words of a number of heads or
// things that comes down from one time to another.
var (
	openings = []string{"年初", "原有", "期初", "上年末", "年初有", "上年底", "原", "计划", "核定"}
	comings  = []string{"新增", "增加", "新纳入", "纳入", "转入", "新进", "入住", "接收", "迁入", "新建", "新办", "调入", "净增", "新认定"}
	goings   = []string{"退出", "减少", "调减", "核减", "注销", "迁出", "清退", "取消", "调出", "转出", "死亡", "销号", "撤销", "停发", "核销", "退休"}
	closings = []string{"年末", "现有", "期末", "年底", "目前", "现", "调整后"}
)

// stocks reads 年初 A 户，新增 B 户，退出 C 户，年末 D 户: what there was, what came
// and went, and what there is.
func (c *Content) stocks(p *para) {
	for i := 0; i+2 < len(p.mentions); i++ {
		first := &c.Mentions[p.mentions[i]]
		f := c.figure(first.Figure)
		if f.Dimension == numeral.Money || !heads(f) || first.Role != RoleLevel && first.Role != RoleBase || !p.begins(first, openings) {
			continue
		}
		parts := []Part{{first.Figure, 1}}
		for j := i + 1; j < len(p.mentions); j++ {
			m := &c.Mentions[p.mentions[j]]
			g := c.figure(m.Figure)
			if m.Depth != first.Depth || p.lex[m.Pos].sentence != p.lex[first.Pos].sentence {
				break
			}
			if g.Dimension != f.Dimension || g.Unit != f.Unit || m.Each {
				break
			}
			if len(parts) > 1 && p.begins(m, closings) && m.Role == RoleLevel {
				c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: "balance/step", Claim: m.Figure, Reach: ReachSentence, Closed: Closed, Readings: []Reading{{Parts: parts}}})
				break
			}
			if c.compared(p, m) {
				break
			}
			switch in, out := containsAny(m.Label, comings), containsAny(m.Label, goings); {
			case in && !out:
				parts = append(parts, Part{g.ID, 1})
			case out && !in:
				parts = append(parts, Part{g.ID, -1})
			default:
				parts = nil
			}
			if parts == nil {
				break
			}
		}
	}
}

// begins reports whether the words of a mention begin with one of the words.
func (p *para) begins(m *Mention, list []string) bool {
	s := words(p.text, p.lex, m.labelFrom, m.labelTo)
	for {
		t := strings.TrimLeft(s, "，、；：。 ")
		for _, w := range leadIns {
			t = strings.TrimPrefix(t, w)
		}
		if t == s {
			return hasAnyPrefix(s, list)
		}
		s = t
	}
}

// leadIns may stand before the words that a mention begins with.
var leadIns = []string{"截至", "其中", "全县", "全市", "全省", "全区", "全州"}

// compared reports whether a change is one against another period.
func (c *Content) compared(p *para, m *Mention) bool {
	for i := m.Pos - 1; i >= 0 && p.lex[i].sentence == p.lex[m.Pos].sentence; i-- {
		x := p.lex[i]
		if x.kind == lexTerm && x.term.Class == Compare || x.kind == lexPeriod && x.period.Rel != "" && x.period.Rel != "本年" {
			return true
		}
		if x.kind == lexFigure && i < m.labelFrom-1 {
			return false
		}
	}
	return false
}

// adjustments reads a budget and its changes: base + 追加 − 调减 = result.
func (c *Content) adjustments(p *para) {
	var adj []int
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if m.Role == RoleAdjust || len(adj) > 0 && c.alsoAdjusts(p, m, adj[len(adj)-1]) {
			adj = append(adj, mi)
		}
	}
	if len(adj) == 0 {
		return
	}
	var levels []int
	after := -1
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if m.Role != RoleLevel || c.figure(m.Figure).Dimension != numeral.Money || m.Depth != c.Mentions[adj[0]].Depth {
			continue
		}
		switch {
		case mi < adj[0]:
			levels = append(levels, mi)
		case mi > adj[len(adj)-1] && after < 0:
			after = mi
		}
	}
	var parts []Part
	for _, mi := range adj {
		parts = append(parts, Part{c.Mentions[mi].Figure, c.Mentions[mi].Dir})
	}
	fr := Frame{Kind: KindTotal, Rule: "sum/adjustment", Reach: ReachParagraph, Closed: HalfOpen}
	with := func(base int, weak bool) Reading {
		return Reading{Parts: append([]Part{{c.Mentions[base].Figure, 1}}, parts...), Weak: weak}
	}
	n := len(levels)
	if n == 1 && after < 0 && c.Mentions[adj[0]].Depth > 0 {
		// 全年预算数 X（年初预算 A，追加 B，调减 C）
		if i := p.preceding(levels[0]) - 1; i >= 0 {
			m := &c.Mentions[p.mentions[i]]
			if m.Depth == c.Mentions[adj[0]].Depth-1 && m.Role == RoleLevel && c.resultLike(p.mentions[i]) && p.lex[m.Pos].sentence == p.lex[c.Mentions[adj[0]].Pos].sentence {
				after = p.mentions[i]
			}
		}
	}
	switch {
	case n >= 2 && c.Mentions[levels[n-1]].afterOpener > c.Mentions[levels[n-2]].Pos && p.scopeEnd(c.Mentions[levels[n-1]].afterOpener) > c.Mentions[adj[0]].Pos:
		// 全年 A，其中年初 B，追加 C.
		fr.Claim = c.Mentions[levels[n-2]].Figure
		fr.Readings = append(fr.Readings, with(levels[n-1], false))
	case after >= 0 && n >= 1 && c.resultLike(after):
		fr.Claim = c.Mentions[after].Figure
		fr.Readings = append(fr.Readings, with(levels[n-1], false))
		for i := n - 2; i >= 0 && i >= n-3; i-- {
			fr.Readings = append(fr.Readings, with(levels[i], true))
		}
	case n >= 2:
		fr.Claim = c.Mentions[levels[n-1]].Figure
		fr.Readings = append(fr.Readings, with(levels[n-2], false))
	default:
		return
	}
	c.Frames = append(c.Frames, fr)
}

// alsoAdjusts reports whether a quantity goes on with the changes to a budget:
// 调减 A、增加上年结转 B.
func (c *Content) alsoAdjusts(p *para, m *Mention, last int) bool {
	l := &c.Mentions[last]
	if m.Role != RoleLevel || c.figure(m.Figure).Dimension != numeral.Money || m.Depth != l.Depth || p.lex[m.Pos].sentence != p.lex[l.Pos].sentence {
		return false
	}
	for i := m.labelFrom; i < m.labelTo; i++ {
		if p.blank(i) || p.lex[i].kind == lexPunct {
			continue
		}
		x := p.lex[i]
		if x.kind != lexTerm || x.term.Class != Rise && x.term.Class != Fall || !long(x.term) {
			return false
		}
		m.Role, m.Dir = RoleAdjust, 1
		if x.term.Class == Fall {
			m.Dir = -1
		}
		return true
	}
	return false
}

// resultLike reports whether a mention is what a budget became.
func (c *Content) resultLike(mi int) bool {
	m := &c.Mentions[mi]
	k := c.figure(m.Figure).Key
	return k.Measure == Budget || k.Measure == Received || m.Total > 0 || strings.Contains(m.Label, "调整后") || strings.Contains(m.Label, "最终")
}

// outcomes are words of a quantity after a change.
var outcomes = []string{"实际", "剩余", "现有", "现", "最终", "尚有", "仍", "调整后", "净"}

// outcome reports whether a mention is what became of another: it says so, or
// bears its name.
func (c *Content) outcome(m *Mention, start int) bool {
	name := m.Label
	if m.Peer >= 0 {
		name = c.Mentions[m.Peer].Label
	}
	return containsAny(name, outcomes) || len([]rune(name)) >= 3 && name == c.Mentions[start].Label
}

// notBelowPrior reports whether a paragraph sets last year as its target.
func notBelowPrior(p *para) bool {
	return containsAny(p.string(), []string{"不低于上年", "不低于去年", "不少于上年", "不少于去年", "不低于上一年"})
}
