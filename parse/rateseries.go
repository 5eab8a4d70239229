package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// pairedRates reads two series side by side: A、B 分别为 1、2，占比分别为 x%、y%.
// It returns the mentions it has explained.
func (c *Content) pairedRates(p *para) map[int]bool {
	var done map[int]bool
	for k := range p.lex {
		x := &p.lex[k]
		if x.kind != lexTerm {
			continue
		}
		// A、B 各 1、2，占 x%、y% does without 分别.
		plain := x.term.Class == Share || x.term.Class == Rate && (x.term.Rate == shareRate || x.term.Rate == otherRate && strings.HasSuffix(x.term.Word, "比例"))
		if !plain && !p.oneByOne(k) {
			continue
		}
		for _, mi := range c.seriesAt(p, k, plain, done) {
			if done == nil {
				done = map[int]bool{}
			}
			done[mi] = true
		}
	}
	return done
}

// oneByOne reports whether the lexeme at k says that what follows comes one by
// one: 分别, 各, 依次.
func (p *para) oneByOne(k int) bool {
	x := &p.lex[k]
	return x.kind == lexTerm && (x.term.Class == Each || x.term.Word == "分别为" || x.term.Word == "分别是")
}

// seriesAt explains the series of rates behind lexeme k, and gives their
// mentions if it could.
func (c *Content) seriesAt(p *para, k int, plain bool, done map[int]bool) []int {
	if t := p.lex[k].term; t.Class == Each || t.Word == "分别占" || t.Word == "分别为" || t.Word == "分别是" {
		if rates := c.goalSeries(p, k); rates != nil {
			return rates
		}
	}
	series := c.series(p, k)
	if len(series) < 2 {
		return nil
	}
	c.remember(p, k, series)
	first := &c.Mentions[series[0]]
	explained := false
	switch {
	case done[series[0]], slices.ContainsFunc(series, func(mi int) bool { return c.figure(c.Mentions[mi].Figure).Dimension != numeral.Percent }), first.Role == RoleGrowth:
	case c.flowRates(p, k, series), c.overSeries(p, k, series), c.pairSeries(p, k, series):
		explained = true
	case first.Rate == shareRate || first.Share || plain || c.shareAhead(p, k):
		explained = c.sharesInTurn(p, k, series)
	default:
		explained = c.overTold(p, k, series)
	}
	if !explained {
		return nil
	}
	return series
}

// sharesInTurn reads a series of shares: of the quantities before it, of others
// that it names, or each of a whole of its own.
func (c *Content) sharesInTurn(p *para, k int, series []int) bool {
	first := &c.Mentions[series[0]]
	if c.overBracket(p, k, series) {
		return true
	}
	values := c.valuesBefore(p, series[0], len(series))
	named := false
	if values == nil && c.sharesOfTiers(p, k, series) {
		return true
	}
	if values == nil {
		values = c.valuesFar(p, series[0], len(series))
		spans := p.nameSpans(k)
		if names := p.namesIn(spans); len(names) == len(series) && (values == nil || !c.bearNames(values, names) || c.otherMeasure(p, values, spans)) {
			values = nil // the shares of others
			named = c.sharesByName(p, series, names) || c.sharesOfNamed(p, series, spans)
		}
	}
	if values == nil {
		return c.ofSeveralWholes(p, series) || named
	}
	doubt := false // of others than they name, perhaps
	if names := splitJoined(p.namesIn(p.nameSpans(k))); len(names) == len(series) && !c.bearNames(values, names) {
		if items := c.itemsCalled(p, series[0], names); items != nil {
			values = items // 中央 a、省级 b、县级 c，中央和省级分别占 x%和y%
		} else {
			doubt = true
		}
	}
	c.groups++
	whole := c.wholeNamed(p, first)
	called := c.wholeCalled(p, values[0], whole.Label)
	wholes := c.wholesInTurn(p, values, whole.Label)
	for i, mi := range series {
		fr := Frame{Kind: KindQuotient, Rule: "ratio/share", Claim: c.Mentions[mi].Figure, Reach: ReachSentence, Closed: Closed}
		value := c.Mentions[values[i]].Figure
		if wholes != nil {
			fr.Readings = []Reading{{Formula: "a/b", Operands: []FigureID{value, c.Mentions[wholes[i]].Figure}}}
		} else if called != 0 {
			fr.Readings = []Reading{{Formula: "a/b", Operands: []FigureID{value, called}}}
		} else if whole.Label != "" {
			fr.Queries = []Query{{Formula: "a/b", Wants: []Want{{Given: value}, whole}}}
		} else if c.overWholes(&fr, value); len(fr.Readings) == 0 {
			// No total is known to hold them: one further away, or all of the list.
			for q := range fr.Queries {
				fr.Queries[q].HoldOnly = true
			}
			if r, ok := c.ofThemAll(values, i); ok && p.onlyShares(first) {
				r.Weak = !c.makeUpAll(series)
				fr.Readings = append(fr.Readings, r)
			}
		}
		if len(fr.Readings) == 0 {
			fr.Group = c.groups
		}
		for r := range fr.Readings {
			fr.Readings[r].HoldOnly = fr.Readings[r].HoldOnly || doubt
		}
		for q := range fr.Queries {
			fr.Queries[q].HoldOnly = fr.Queries[q].HoldOnly || doubt
		}
		c.Frames = append(c.Frames, fr)
	}
	return true
}

// wholesInTurn are the quantities that stand right before as many others, in a list that the words of their shares name: 检查医院
// A 家、药店 B 家，发现问题 a 家、b 家，分别占检查数的 x%和 y%. It is nil where there are none.
func (c *Content) wholesInTurn(p *para, values []int, label string) []int {
	stem := strings.TrimRight(strings.TrimPrefix(label, "总"), "总数量的")
	n := len(values)
	from := values[0] - n
	if stem == "" || from < p.mentions[0] || values[n-1] != values[0]+n-1 || !strings.Contains(c.Mentions[from].Label, stem) {
		return nil
	}
	var out []int
	for i := range n {
		w, x := &c.Mentions[from+i], &c.Mentions[values[i]]
		if !part(w) || w.Depth != x.Depth || !c.sameSort(from+i, values[i]) || c.figure(w.Figure).Value.LessThan(c.figure(x.Figure).Value) || i > 0 && (p.markBetween(c.Mentions[from+i-1].Pos, w.Pos) != '、' || strings.Contains(w.Label, stem)) {
			return nil
		}
		out = append(out, from+i)
	}
	return out
}

// itemsCalled are the items of a list before mention mi that bear the names given, nil where one has none.
func (c *Content) itemsCalled(p *para, mi int, names []string) []int {
	var out []int
	for _, name := range names {
		x := c.listItem(p, mi, noun(strings.TrimSpace(name)), false)
		if x < 0 {
			return nil
		}
		out = append(out, x)
	}
	return out
}

// wholeCalled is the one quantity before mention mi, and more than it, whose own name ends as the
// words of a share name its whole: 批复总投资 W … 分别占批复总投资的 x%和y%. It is 0 where the name is
// short, nothing bears it, or several amounts do.
func (c *Content) wholeCalled(p *para, mi int, name string) FigureID {
	found, f := FigureID(0), c.figure(c.Mentions[mi].Figure)
	for x := mi - 1; longer(name, 3) && x >= 0 && x >= mi-farBack; x-- {
		y := &c.Mentions[x]
		g := c.figure(y.Figure)
		if g.Report != p.report {
			break
		}
		if !part(y) || g.Key.Part || g.Dimension != f.Dimension || !strings.HasSuffix(y.Label, name) || g.Value.LessThan(f.Value) {
			continue
		}
		if found != 0 && !c.figure(found).Value.Equal(g.Value) {
			return 0
		}
		found = g.ID
	}
	return found
}

// ofThemAll is the reading of a share as that of one of a few values in all of them: 职工、居民
// 支出分别为 A、B，占比分别为 x%、y%.
func (c *Content) ofThemAll(values []int, i int) (Reading, bool) {
	if len(values) > maxAlong || c.figure(c.Mentions[values[0]].Figure).Key.Each {
		return Reading{}, false
	}
	r := Reading{Formula: "a/(a", Operands: []FigureID{c.Mentions[values[i]].Figure}}
	for k, v := range values {
		if k != i {
			r.Formula += "+" + string(rune('a'+len(r.Operands)))
			r.Operands = append(r.Operands, c.Mentions[v].Figure)
		}
	}
	r.Formula += ")"
	return r, true
}

// shareSaid are words before a series of shares that name no whole.
var shareSaid = []string{"所占", "占比", "比重", "比例", "分别", "依次", "各", "占", "为", "是", "达", " "}

// onlyShares reports whether the words before a series of shares name no whole of their own.
func (p *para) onlyShares(first *Mention) bool {
	at := first.Pos
	for at > 0 && !(p.lex[at-1].kind == lexPunct && p.lex[at-1].mate < 0) && p.lex[at-1].kind != lexFigure {
		at--
	}
	s := p.words(at, first.Pos)
	s = Without(s, shareSaid)
	return s == ""
}

// makeUpAll reports whether shares come to all of a whole, as they are rounded.
func (c *Content) makeUpAll(series []int) bool {
	sum := numeral.Exactly(decZero)
	for _, mi := range series {
		sum = sum.Add(c.figure(c.Mentions[mi].Figure).Interval)
	}
	return sum.Contains(decOne)
}

// overBracket reads A a、B b，分别占 W（x、y）的 r%、s%: the wholes stand in the bracket.
func (c *Content) overBracket(p *para, k int, series []int) bool {
	at := c.Mentions[series[0]].Pos - 1
	for at > k && (p.blank(at) || p.lex[at].kind == lexTerm && p.lex[at].term.Class == Function) {
		at--
	}
	if at <= k || p.lex[at].kind != lexPunct || p.lex[at].r != ')' || p.lex[at].mate < k {
		return false
	}
	wholes := c.items(p, p.lex[at].mate+1, at, p.lex[at].depth)
	var values []int
	for x := series[0] - 1; x >= p.mentions[0] && len(values) < len(series); x-- {
		y := &c.Mentions[x]
		if y.Pos > k {
			continue
		}
		if !part(y) || y.Depth != c.Mentions[series[0]].Depth || p.lex[y.Pos].sentence != p.lex[k].sentence {
			return false
		}
		values = append([]int{x}, values...)
	}
	if len(wholes) != len(series) || len(values) != len(series) || !c.sameSort(values[0], wholes[0]) {
		return false
	}
	for i, mi := range series {
		c.Frames = append(c.Frames, Frame{Kind: KindQuotient, Rule: "ratio/share", Claim: c.Mentions[mi].Figure, Reach: ReachSentence, Closed: Closed,
			Readings: []Reading{{Formula: "a/b", Operands: []FigureID{c.Mentions[values[i]].Figure, c.Mentions[wholes[i]].Figure}}}})
	}
	return true
}

// ofSeveralWholes reads A 人次、B 万元，分别占总人次和总金额的 x%、y%: each share is of a whole
// of its own. Wholes that are known by their kinds alone only verify.
func (c *Content) ofSeveralWholes(p *para, series []int) bool {
	first := &c.Mentions[series[0]]
	at := -1
	for j := first.labelTo - 1; j >= first.labelFrom && at < 0; j-- {
		if x := &p.lex[j]; x.kind == lexTerm && (x.term.Class == Share || x.term.Word == "分别占") {
			at = j + 1
		}
	}
	if at < 0 {
		return false
	}
	names := p.splitNames(at, first.labelTo)
	if len(names) != len(series) {
		return false
	}
	var values []int
	for x := range c.clauseMates(p, series[0]) {
		y := &c.Mentions[x]
		if !part(y) || c.figure(y.Figure).Dimension == numeral.Percent || p.strongMark(y.Pos, first.Pos) {
			break
		}
		if values = append([]int{x}, values...); len(values) == len(series) {
			break
		}
	}
	if len(values) != len(series) || c.sameSort(values[0], values[1]) {
		return false
	}
	for i, mi := range series {
		name := strings.TrimSuffix(p.words(names[i].from, names[i].to), "的")
		part := c.Mentions[values[i]].Figure
		fr := Frame{Kind: KindQuotient, Rule: "ratio/share", Claim: c.Mentions[mi].Figure, Reach: ReachParagraph, Closed: Closed}
		if whole := c.partOf[part]; whole != 0 && commonPairs(name, c.figure(whole).Name) > 0 {
			fr.Readings = []Reading{{Formula: "a/b", Operands: []FigureID{part, whole}}}
		} else if whole := c.toldWhole(p, values[i], name); whole != 0 {
			fr.Readings = []Reading{{Formula: "a/b", Operands: []FigureID{part, whole}}}
		} else {
			fr.Queries = []Query{{Formula: "a/b", HoldOnly: true, Wants: []Want{{Given: part}, {Label: name, Like: 1, Earlier: true}}}}
		}
		c.Frames = append(c.Frames, fr)
	}
	return true
}

// toldWhole is the one quantity of a part's sort that the paragraph tells before it under
// the name of its whole, 0 where there are none or several.
func (c *Content) toldWhole(p *para, part int, name string) FigureID {
	stem := strings.TrimPrefix(name, "总")
	whole := FigureID(0)
	for x := part - 1; x >= p.mentions[0] && x >= part-farBack; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if y.Role != RoleLevel || y.Each || !c.sameSort(x, part) || commonPairs(stem, y.Label+y.After) == 0 {
			continue
		}
		if whole != 0 && !c.figure(whole).Value.Equal(f.Value) {
			return 0
		}
		whole = y.Figure
	}
	if whole != 0 && c.figure(whole).Value.LessThan(c.figure(c.Mentions[part].Figure).Value) {
		return 0
	}
	return whole
}

// sharesByName reads shares whose parts are printed elsewhere under their names:
// 待遇支出 W …，其中住院、门诊支出分别占 x%和 y%. The whole is the one amount of the
// sentence.
func (c *Content) sharesByName(p *para, series []int, names []string) bool {
	whole := -1
	for x := range c.clauseMates(p, series[0]) {
		y := &c.Mentions[x]
		if f := c.figure(y.Figure); f.Dimension == numeral.Percent {
			continue
		}
		if whole >= 0 || !part(y) {
			return false
		}
		whole = x
	}
	if whole < 0 || strings.ContainsRune(names[len(names)-1], '占') {
		return false
	}
	w := c.figure(c.Mentions[whole].Figure)
	tail := noun(names[len(names)-1])
	for i, mi := range series {
		name := noun(names[i])
		if !strings.HasSuffix(name, "支出") && strings.HasSuffix(tail, "支出") {
			name += "支出" // 住院、门诊支出: of each
		}
		c.Frames = append(c.Frames, Frame{Kind: KindQuotient, Rule: "ratio/share", Claim: c.Mentions[mi].Figure, Reach: ReachReport, Closed: Closed,
			Queries: []Query{{Formula: "a/b", HoldOnly: true, Wants: []Want{{Label: name, Key: Key{Dimension: w.Dimension}}, {Given: w.ID}}}}})
	}
	return true
}

// noun is a name without what leads to it.
func noun(s string) string {
	return strings.TrimPrefix(strings.TrimSpace(s), "其中")
}

// nameSpans are the names that the phrase before lexeme k lists.
func (p *para) nameSpans(k int) []lexSpan {
	start := k
	for start > 0 {
		y := &p.lex[start-1]
		if y.kind == lexFigure || y.kind == lexPunct && y.r != '、' || y.kind == lexTerm && y.term.Class == Opener {
			break
		}
		start--
	}
	return p.splitNames(start, k)
}

// namesIn are the words of spans.
func (p *para) namesIn(spans []lexSpan) []string {
	var out []string
	for _, s := range spans {
		out = append(out, p.words(s.from, s.to))
	}
	return out
}

// otherMeasure reports whether the last of the names, which ends them all, names
// another measure than that of the total whose parts the values are: 职工、居民
// 支出 behind 结余 W，其中职工 a、居民 b.
func (c *Content) otherMeasure(p *para, values []int, names []lexSpan) bool {
	last := names[len(names)-1]
	m := keyOf(p, last.from, last.to).Measure
	if m == NoMeasure {
		return false
	}
	for _, i := range c.totalsOf(c.Mentions[values[0]].Figure) {
		if w := c.figure(c.Frames[i].Claim).Key.Measure; w != NoMeasure && !slices.Contains(measures(m), w) {
			return true
		}
	}
	return false
}

// sharesOfNamed reads shares whose parts and wholes are both printed elsewhere:
// 职工、居民支出分别占收入的 x%和 y%.
func (c *Content) sharesOfNamed(p *para, series []int, names []lexSpan) bool {
	first := &c.Mentions[series[0]]
	at := first.labelTo - 1
	for ; at >= first.labelFrom; at-- {
		if x := &p.lex[at]; x.kind == lexTerm && (x.term.Class == Share || x.term.Word == "分别占") {
			break
		}
	}
	whole := Want{Label: wholeName(p, at+1, first.labelTo), Key: keyOf(p, at+1, first.labelTo), Like: 1}
	if whole.Measures = measures(whole.Key.Measure); at < first.labelFrom || whole.Measures == nil {
		return false
	}
	last := names[len(names)-1]
	m := keyOf(p, last.from, last.to).Measure
	for i, mi := range series {
		part := Want{Label: p.words(names[i].from, names[i].to), Key: keyOf(p, names[i].from, names[i].to)}
		part.Key.Measure, part.Measures = m, measures(m)
		whole.Key.Fund = part.Key.Fund
		c.Frames = append(c.Frames, Frame{Kind: KindQuotient, Rule: "ratio/share", Claim: c.Mentions[mi].Figure, Reach: ReachReport, Closed: Closed,
			Queries: []Query{{Formula: "a/b", HoldOnly: true, Wants: []Want{part, whole}}}})
	}
	return true
}

// bearNames reports whether quantities bear the names given, in their order:
// each shares two characters or more with its own, or begins with it: 省 and 省级奖补.
func (c *Content) bearNames(values []int, names []string) bool {
	for i, mi := range values {
		if m := &c.Mentions[mi]; m.Label != "" && commonPairs(names[i], m.Label+c.figure(m.Figure).Name) == 0 && !strings.HasPrefix(m.Label, names[i]) {
			return false
		}
	}
	return true
}

// wholeNamed is what the words 占 W 的 before a series of shares name.
func (c *Content) wholeNamed(p *para, first *Mention) Want {
	for j := first.labelTo - 1; j >= first.labelFrom; j-- {
		if x := &p.lex[j]; x.kind == lexTerm && (x.term.Class == Share || x.term.Word == "分别占") {
			w := Want{Label: wholeName(p, j+1, first.labelTo), Key: keyOf(p, j+1, first.labelTo), Like: 1}
			w.Measures = measures(w.Key.Measure)
			return w
		}
	}
	return Want{}
}

// valuesFar are the n parts of the last total before a series, or the last n
// plain quantities of the sentence before.
func (c *Content) valuesFar(p *para, mi, n int) []int {
	for i := len(c.Frames) - 1; i >= 0 && i >= len(c.Frames)-30; i-- {
		t := &c.Frames[i]
		if t.Kind != KindTotal || t.Claim >= c.Mentions[mi].Figure || c.figure(t.Claim).Report != p.report || c.figure(t.Claim).Place.Block < p.block-1 {
			continue
		}
		for _, r := range t.Readings {
			if len(r.Parts) != n || r.Weak {
				continue
			}
			var out []int
			for _, x := range r.Parts {
				if k := c.mentionIndex(x.Figure); k >= 0 {
					out = append(out, k)
				}
			}
			if len(out) == n {
				return out
			}
		}
	}
	var out []int
	s := p.lex[c.Mentions[mi].Pos].sentence
	for x := mi - 1; x >= p.mentions[0]; x-- {
		m := &c.Mentions[x]
		if p.lex[m.Pos].sentence < s-1 {
			break
		}
		f := c.figure(m.Figure)
		if !part(m) || f.Dimension == numeral.Percent || m.Depth > 0 {
			continue
		}
		if len(out) > 0 && f.Dimension != c.figure(c.Mentions[out[0]].Figure).Dimension {
			break
		}
		out = append([]int{x}, out...)
		if len(out) == n {
			return out
		}
	}
	return nil
}

// valuesBefore are the n plain quantities of one dimension before a series,
// in order, nil if there are not that many in the sentence.
func (c *Content) valuesBefore(p *para, mi, n int) []int {
	var out []int
	var dim numeral.Dimension
	for x := range c.clauseMates(p, mi) {
		m := &c.Mentions[x]
		f := c.figure(m.Figure)
		if !part(m) || f.Dimension == numeral.Percent {
			if len(out) > 0 && f.Dimension == numeral.Percent {
				return nil
			}
			continue
		}
		if len(out) > 0 && f.Dimension != dim {
			return nil
		}
		if dim = f.Dimension; len(out) == 0 && m.Total == 2 {
			if parts := c.partsOfTotal(m.Figure, n); parts != nil {
				return parts // 中央 A、省级 B，合计 X，占比分别为
			}
		}
		out = append([]int{x}, out...)
		if len(out) == n {
			return out
		}
	}
	return nil
}

// partsOfTotal are the n parts that a total which claims a figure is read with, where they
// make it up, nil if there are not that many.
func (c *Content) partsOfTotal(id FigureID, n int) []int {
	for _, i := range c.framesOf(id) {
		fr := &c.Frames[i]
		if fr.Kind != KindTotal || len(fr.Readings) == 0 || len(fr.Readings[0].Parts) != n || !c.sumMeets(fr) {
			continue
		}
		var out []int
		for _, x := range fr.Readings[0].Parts {
			if k := c.mentionIndex(x.Figure); k >= 0 && x.Sign > 0 {
				out = append(out, k)
			}
		}
		if len(out) == n {
			return out
		}
	}
	return nil
}
