package rate

import (
	"slices"
	"strings"

	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
	"gouji/parse/internal/total"
	"gouji/parse/numeral"
)

// pairedRates reads two series side by side: A、B 分别为 1、2，占比分别为 x%、y%.
// It returns the mentions it has explained.
func pairedRates(c *content.Draft, p *content.Para) map[int]bool {
	var done map[int]bool
	for k := range p.Lex {
		x := &p.Lex[k]
		if x.Kind != content.LexTerm {
			continue
		}
		// A、B 各 1、2，占 x%、y% does without 分别.
		plain := x.Term.Class == lang.Share || x.Term.Class == lang.Rate && (x.Term.Rate == lang.ShareRate || x.Term.Rate == lang.OtherRate && strings.HasSuffix(x.Term.Word, "比例"))
		if !plain && !clause.OneByOne(p, k) {
			continue
		}
		for _, mi := range seriesAt(c, p, k, plain, done) {
			if done == nil {
				done = map[int]bool{}
			}
			done[mi] = true
		}
	}
	return done
}

// seriesAt explains the series of rates behind lexeme k, and gives their
// mentions if it could.
func seriesAt(c *content.Draft, p *content.Para, k int, plain bool, done map[int]bool) []int {
	if t := p.Lex[k].Term; t.Class == lang.Each || t.Word == "分别占" || t.Word == "分别为" || t.Word == "分别是" {
		if rates := goalSeries(c, p, k); rates != nil {
			return rates
		}
	}
	series := clause.Series(c, p, k)
	if len(series) < 2 {
		return nil
	}
	remember(c, p, k, series)
	first := &c.Mentions[series[0]]
	explained := false
	switch {
	case done[series[0]], slices.ContainsFunc(series, func(mi int) bool { return c.At(c.Mentions[mi].Figure).Dimension != numeral.Percent }), first.Role == content.RoleGrowth:
	case flowRates(c, p, k, series), overSeries(c, p, k, series), pairSeries(c, p, k, series):
		explained = true
	case first.Rate == lang.ShareRate || first.Share || plain || shareAhead(c, p, k):
		explained = sharesInTurn(c, p, k, series)
	default:
		explained = overTold(c, p, k, series)
	}
	if !explained {
		return nil
	}
	return series
}

// sharesInTurn reads a series of shares: of the quantities before it, of others
// that it names, or each of a whole of its own.
func sharesInTurn(c *content.Draft, p *content.Para, k int, series []int) bool {
	first := &c.Mentions[series[0]]
	if overBracket(c, p, k, series) {
		return true
	}
	values := valuesBefore(c, p, series[0], len(series))
	named := false
	if values == nil && total.SharesOfTiers(c, p, k, series) {
		return true
	}
	if values == nil {
		values = valuesFar(c, p, series[0], len(series))
		spans := nameSpans(p, k)
		if names := namesIn(p, spans); len(names) == len(series) && (values == nil || !bearNames(c, values, names) || otherMeasure(c, p, values, spans)) {
			values = nil // the shares of others
			named = sharesByName(c, p, series, names) || sharesOfNamed(c, p, series, spans)
		}
	}
	if values == nil {
		return ofSeveralWholes(c, p, series) || named
	}
	doubt := false // of others than they name, perhaps
	if names := splitJoined(namesIn(p, nameSpans(p, k))); len(names) == len(series) && !bearNames(c, values, names) {
		if items := itemsCalled(c, p, series[0], names); items != nil {
			values = items // 中央 a、省级 b、县级 c，中央和省级分别占 x%和y%
		} else {
			doubt = true
		}
	}
	c.Groups++
	whole := wholeNamed(c, p, first)
	called := wholeCalled(c, p, values[0], whole.Label)
	wholes := wholesInTurn(c, p, values, whole.Label)
	for i, mi := range series {
		fr := content.Frame{Kind: content.KindQuotient, Rule: "ratio/share", Claim: c.Mentions[mi].Figure, Reach: content.ReachSentence, Closed: content.Closed}
		value := c.Mentions[values[i]].Figure
		if wholes != nil {
			fr.Readings = []content.Reading{{Formula: "a/b", Operands: []content.FigureID{value, c.Mentions[wholes[i]].Figure}}}
		} else if called != 0 {
			fr.Readings = []content.Reading{{Formula: "a/b", Operands: []content.FigureID{value, called}}}
		} else if whole.Label != "" {
			fr.Queries = []content.Query{{Formula: "a/b", Wants: []content.Want{{Given: value}, whole}}}
		} else if overWholes(c, &fr, value); len(fr.Readings) == 0 {
			// No total is known to hold them: one further away, or all of the list.
			for q := range fr.Queries {
				fr.Queries[q].HoldOnly = true
			}
			if r, ok := ofThemAll(c, values, i); ok && onlyShares(p, first) {
				r.Weak = !makeUpAll(c, series)
				fr.Readings = append(fr.Readings, r)
			}
		}
		if len(fr.Readings) == 0 {
			fr.Group = c.Groups
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
func wholesInTurn(c *content.Draft, p *content.Para, values []int, label string) []int {
	stem := strings.TrimRight(strings.TrimPrefix(label, "总"), "总数量的")
	n := len(values)
	from := values[0] - n
	if stem == "" || from < p.Mentions[0] || values[n-1] != values[0]+n-1 || !strings.Contains(c.Mentions[from].Label, stem) {
		return nil
	}
	var out []int
	for i := range n {
		w, x := &c.Mentions[from+i], &c.Mentions[values[i]]
		if !content.IsPart(w) || w.Depth != x.Depth || !clause.SameSort(c, from+i, values[i]) || c.At(w.Figure).Value.LessThan(c.At(x.Figure).Value) || i > 0 && (clause.MarkBetween(p, c.Mentions[from+i-1].Pos, w.Pos) != '、' || strings.Contains(w.Label, stem)) {
			return nil
		}
		out = append(out, from+i)
	}
	return out
}

// itemsCalled are the items of a list before mention mi that bear the names given, nil where one has none.
func itemsCalled(c *content.Draft, p *content.Para, mi int, names []string) []int {
	var out []int
	for _, name := range names {
		x := listItem(c, p, mi, noun(strings.TrimSpace(name)), false)
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
func wholeCalled(c *content.Draft, p *content.Para, mi int, name string) content.FigureID {
	found, f := content.FigureID(0), c.At(c.Mentions[mi].Figure)
	for x := mi - 1; content.Longer(name, 3) && x >= 0 && x >= mi-clause.FarBack; x-- {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if g.Report != p.Report {
			break
		}
		if !content.IsPart(y) || g.Key.Part || g.Dimension != f.Dimension || !strings.HasSuffix(y.Label, name) || g.Value.LessThan(f.Value) {
			continue
		}
		if found != 0 && !c.At(found).Value.Equal(g.Value) {
			return 0
		}
		found = g.ID
	}
	return found
}

// ofThemAll is the reading of a share as that of one of a few values in all of them: 职工、居民
// 支出分别为 A、B，占比分别为 x%、y%.
func ofThemAll(c *content.Draft, values []int, i int) (content.Reading, bool) {
	if len(values) > clause.MaxAlong || c.At(c.Mentions[values[0]].Figure).Key.Each {
		return content.Reading{}, false
	}
	r := content.Reading{Formula: "a/(a", Operands: []content.FigureID{c.Mentions[values[i]].Figure}}
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
func onlyShares(p *content.Para, first *content.Mention) bool {
	at := first.Pos
	for at > 0 && !(p.Lex[at-1].Kind == content.LexPunct && p.Lex[at-1].Mate < 0) && p.Lex[at-1].Kind != content.LexFigure {
		at--
	}
	s := p.Words(at, first.Pos)
	s = lang.Without(s, shareSaid)
	return s == ""
}

// makeUpAll reports whether shares come to all of a whole, as they are rounded.
func makeUpAll(c *content.Draft, series []int) bool {
	sum := numeral.Exactly(lang.DecZero)
	for _, mi := range series {
		sum = sum.Add(c.At(c.Mentions[mi].Figure).Interval)
	}
	return sum.Contains(lang.DecOne)
}

// overBracket reads A a、B b，分别占 W（x、y）的 r%、s%: the wholes stand in the bracket.
func overBracket(c *content.Draft, p *content.Para, k int, series []int) bool {
	at := c.Mentions[series[0]].Pos - 1
	for at > k && (clause.Blank(p, at) || p.Lex[at].Kind == content.LexTerm && p.Lex[at].Term.Class == lang.Function) {
		at--
	}
	if at <= k || p.Lex[at].Kind != content.LexPunct || p.Lex[at].R != ')' || p.Lex[at].Mate < k {
		return false
	}
	wholes := clause.Items(c, p, p.Lex[at].Mate+1, at, p.Lex[at].Depth)
	var values []int
	for x := series[0] - 1; x >= p.Mentions[0] && len(values) < len(series); x-- {
		y := &c.Mentions[x]
		if y.Pos > k {
			continue
		}
		if !content.IsPart(y) || y.Depth != c.Mentions[series[0]].Depth || p.Lex[y.Pos].Sentence != p.Lex[k].Sentence {
			return false
		}
		values = append([]int{x}, values...)
	}
	if len(wholes) != len(series) || len(values) != len(series) || !clause.SameSort(c, values[0], wholes[0]) {
		return false
	}
	for i, mi := range series {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindQuotient, Rule: "ratio/share", Claim: c.Mentions[mi].Figure, Reach: content.ReachSentence, Closed: content.Closed,
			Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{c.Mentions[values[i]].Figure, c.Mentions[wholes[i]].Figure}}}})
	}
	return true
}

// ofSeveralWholes reads A 人次、B 万元，分别占总人次和总金额的 x%、y%: each share is of a whole
// of its own. Wholes that are known by their kinds alone only verify.
func ofSeveralWholes(c *content.Draft, p *content.Para, series []int) bool {
	first := &c.Mentions[series[0]]
	at := -1
	for j := first.LabelTo - 1; j >= first.LabelFrom && at < 0; j-- {
		if x := &p.Lex[j]; x.Kind == content.LexTerm && (x.Term.Class == lang.Share || x.Term.Word == "分别占") {
			at = j + 1
		}
	}
	if at < 0 {
		return false
	}
	names := clause.SplitNames(p, at, first.LabelTo)
	if len(names) != len(series) {
		return false
	}
	var values []int
	for x := range clause.Mates(c, p, series[0]) {
		y := &c.Mentions[x]
		if !content.IsPart(y) || c.At(y.Figure).Dimension == numeral.Percent || clause.StrongMark(p, y.Pos, first.Pos) {
			break
		}
		if values = append([]int{x}, values...); len(values) == len(series) {
			break
		}
	}
	if len(values) != len(series) || clause.SameSort(c, values[0], values[1]) {
		return false
	}
	for i, mi := range series {
		name := strings.TrimSuffix(p.Words(names[i].From, names[i].To), "的")
		part := c.Mentions[values[i]].Figure
		fr := content.Frame{Kind: content.KindQuotient, Rule: "ratio/share", Claim: c.Mentions[mi].Figure, Reach: content.ReachParagraph, Closed: content.Closed}
		if whole := c.PartOf[part]; whole != 0 && table.CommonPairs(name, c.At(whole).Name) > 0 {
			fr.Readings = []content.Reading{{Formula: "a/b", Operands: []content.FigureID{part, whole}}}
		} else if whole := toldWhole(c, p, values[i], name); whole != 0 {
			fr.Readings = []content.Reading{{Formula: "a/b", Operands: []content.FigureID{part, whole}}}
		} else {
			fr.Queries = []content.Query{{Formula: "a/b", HoldOnly: true, Wants: []content.Want{{Given: part}, {Label: name, Like: 1, Earlier: true}}}}
		}
		c.Frames = append(c.Frames, fr)
	}
	return true
}

// toldWhole is the one quantity of a part's sort that the paragraph tells before it under
// the name of its whole, 0 where there are none or several.
func toldWhole(c *content.Draft, p *content.Para, part int, name string) content.FigureID {
	stem := strings.TrimPrefix(name, "总")
	whole := content.FigureID(0)
	for x := part - 1; x >= p.Mentions[0] && x >= part-clause.FarBack; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if y.Role != content.RoleLevel || y.Each || !clause.SameSort(c, x, part) || table.CommonPairs(stem, y.Label+y.After) == 0 {
			continue
		}
		if whole != 0 && !c.At(whole).Value.Equal(f.Value) {
			return 0
		}
		whole = y.Figure
	}
	if whole != 0 && c.At(whole).Value.LessThan(c.At(c.Mentions[part].Figure).Value) {
		return 0
	}
	return whole
}

// sharesByName reads shares whose parts are printed elsewhere under their names:
// 待遇支出 W …，其中住院、门诊支出分别占 x%和 y%. The whole is the one amount of the
// sentence.
func sharesByName(c *content.Draft, p *content.Para, series []int, names []string) bool {
	whole := -1
	for x := range clause.Mates(c, p, series[0]) {
		y := &c.Mentions[x]
		if f := c.At(y.Figure); f.Dimension == numeral.Percent {
			continue
		}
		if whole >= 0 || !content.IsPart(y) {
			return false
		}
		whole = x
	}
	if whole < 0 || strings.ContainsRune(names[len(names)-1], '占') {
		return false
	}
	w := c.At(c.Mentions[whole].Figure)
	tail := noun(names[len(names)-1])
	for i, mi := range series {
		name := noun(names[i])
		if !strings.HasSuffix(name, "支出") && strings.HasSuffix(tail, "支出") {
			name += "支出" // 住院、门诊支出: of each
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindQuotient, Rule: "ratio/share", Claim: c.Mentions[mi].Figure, Reach: content.ReachReport, Closed: content.Closed,
			Queries: []content.Query{{Formula: "a/b", HoldOnly: true, Wants: []content.Want{{Label: name, Key: content.Key{Dimension: w.Dimension}}, {Given: w.ID}}}}})
	}
	return true
}

// noun is a name without what leads to it.
func noun(s string) string {
	return strings.TrimPrefix(strings.TrimSpace(s), "其中")
}

// nameSpans are the names that the phrase before lexeme k lists.
func nameSpans(p *content.Para, k int) []clause.LexSpan {
	start := k
	for start > 0 {
		y := &p.Lex[start-1]
		if y.Kind == content.LexFigure || y.Kind == content.LexPunct && y.R != '、' || y.Kind == content.LexTerm && y.Term.Class == lang.Opener {
			break
		}
		start--
	}
	return clause.SplitNames(p, start, k)
}

// namesIn are the words of spans.
func namesIn(p *content.Para, spans []clause.LexSpan) []string {
	var out []string
	for _, s := range spans {
		out = append(out, p.Words(s.From, s.To))
	}
	return out
}

// otherMeasure reports whether the last of the names, which ends them all, names
// another measure than that of the total whose parts the values are: 职工、居民
// 支出 behind 结余 W，其中职工 a、居民 b.
func otherMeasure(c *content.Draft, p *content.Para, values []int, names []clause.LexSpan) bool {
	last := names[len(names)-1]
	m := clause.KeyOf(p, last.From, last.To).Measure
	if m == lang.NoMeasure {
		return false
	}
	for _, i := range clause.TotalsOf(c, c.Mentions[values[0]].Figure) {
		if w := c.At(c.Frames[i].Claim).Key.Measure; w != lang.NoMeasure && !slices.Contains(content.Measures(m), w) {
			return true
		}
	}
	return false
}

// sharesOfNamed reads shares whose parts and wholes are both printed elsewhere:
// 职工、居民支出分别占收入的 x%和 y%.
func sharesOfNamed(c *content.Draft, p *content.Para, series []int, names []clause.LexSpan) bool {
	first := &c.Mentions[series[0]]
	at := first.LabelTo - 1
	for ; at >= first.LabelFrom; at-- {
		if x := &p.Lex[at]; x.Kind == content.LexTerm && (x.Term.Class == lang.Share || x.Term.Word == "分别占") {
			break
		}
	}
	whole := content.Want{Label: wholeName(p, at+1, first.LabelTo), Key: clause.KeyOf(p, at+1, first.LabelTo), Like: 1}
	if whole.Measures = content.Measures(whole.Key.Measure); at < first.LabelFrom || whole.Measures == nil {
		return false
	}
	last := names[len(names)-1]
	m := clause.KeyOf(p, last.From, last.To).Measure
	for i, mi := range series {
		part := content.Want{Label: p.Words(names[i].From, names[i].To), Key: clause.KeyOf(p, names[i].From, names[i].To)}
		part.Key.Measure, part.Measures = m, content.Measures(m)
		whole.Key.Fund = part.Key.Fund
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindQuotient, Rule: "ratio/share", Claim: c.Mentions[mi].Figure, Reach: content.ReachReport, Closed: content.Closed,
			Queries: []content.Query{{Formula: "a/b", HoldOnly: true, Wants: []content.Want{part, whole}}}})
	}
	return true
}

// bearNames reports whether quantities bear the names given, in their order:
// each shares two characters or more with its own, or begins with it: 省 and 省级奖补.
func bearNames(c *content.Draft, values []int, names []string) bool {
	for i, mi := range values {
		if m := &c.Mentions[mi]; m.Label != "" && table.CommonPairs(names[i], m.Label+c.At(m.Figure).Name) == 0 && !strings.HasPrefix(m.Label, names[i]) {
			return false
		}
	}
	return true
}

// wholeNamed is what the words 占 W 的 before a series of shares name.
func wholeNamed(c *content.Draft, p *content.Para, first *content.Mention) content.Want {
	for j := first.LabelTo - 1; j >= first.LabelFrom; j-- {
		if x := &p.Lex[j]; x.Kind == content.LexTerm && (x.Term.Class == lang.Share || x.Term.Word == "分别占") {
			w := content.Want{Label: wholeName(p, j+1, first.LabelTo), Key: clause.KeyOf(p, j+1, first.LabelTo), Like: 1}
			w.Measures = content.Measures(w.Key.Measure)
			return w
		}
	}
	return content.Want{}
}

// valuesFar are the n parts of the last total before a series, or the last n
// plain quantities of the sentence before.
func valuesFar(c *content.Draft, p *content.Para, mi, n int) []int {
	for i := len(c.Frames) - 1; i >= 0 && i >= len(c.Frames)-30; i-- {
		t := &c.Frames[i]
		if t.Kind != content.KindTotal || t.Claim >= c.Mentions[mi].Figure || c.At(t.Claim).Report != p.Report || c.At(t.Claim).Place.Block < p.Block-1 {
			continue
		}
		for _, r := range t.Readings {
			if len(r.Parts) != n || r.Weak {
				continue
			}
			var out []int
			for _, x := range r.Parts {
				if k := c.MentionIndex(x.Figure); k >= 0 {
					out = append(out, k)
				}
			}
			if len(out) == n {
				return out
			}
		}
	}
	var out []int
	s := p.Lex[c.Mentions[mi].Pos].Sentence
	for x := mi - 1; x >= p.Mentions[0]; x-- {
		m := &c.Mentions[x]
		if p.Lex[m.Pos].Sentence < s-1 {
			break
		}
		f := c.At(m.Figure)
		if !content.IsPart(m) || f.Dimension == numeral.Percent || m.Depth > 0 {
			continue
		}
		if len(out) > 0 && f.Dimension != c.At(c.Mentions[out[0]].Figure).Dimension {
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
func valuesBefore(c *content.Draft, p *content.Para, mi, n int) []int {
	var out []int
	var dim numeral.Dimension
	for x := range clause.Mates(c, p, mi) {
		m := &c.Mentions[x]
		f := c.At(m.Figure)
		if !content.IsPart(m) || f.Dimension == numeral.Percent {
			if len(out) > 0 && f.Dimension == numeral.Percent {
				return nil
			}
			continue
		}
		if len(out) > 0 && f.Dimension != dim {
			return nil
		}
		if dim = f.Dimension; len(out) == 0 && m.Total == 2 {
			if parts := partsOfTotal(c, m.Figure, n); parts != nil {
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
func partsOfTotal(c *content.Draft, id content.FigureID, n int) []int {
	for _, i := range clause.FramesOf(c, id) {
		fr := &c.Frames[i]
		if fr.Kind != content.KindTotal || len(fr.Readings) == 0 || len(fr.Readings[0].Parts) != n || !clause.SumMeets(c, fr) {
			continue
		}
		var out []int
		for _, x := range fr.Readings[0].Parts {
			if k := c.MentionIndex(x.Figure); k >= 0 && x.Sign > 0 {
				out = append(out, k)
			}
		}
		if len(out) == n {
			return out
		}
	}
	return nil
}

// YearSeries dates the values behind 分别 by the years before it, where a range
// of years has as many.
func YearSeries(c *content.Draft, p *content.Para) {
	for k := range p.Lex {
		if !clause.OneByOne(p, k) {
			continue
		}
		series := clause.Series(c, p, k)
		from, to := change.YearsBefore(p, k)
		if len(series) < 2 || to-from+1 != len(series) || len(namesIn(p, nameSpans(p, k))) == len(series) {
			continue // 2022年至2023年职工和居民支出分别为 A、B: of two funds
		}
		for i, mi := range series {
			f := c.At(c.Mentions[mi].Figure)
			f.Key.Period = lang.Period{Year: from + i}
			f.Period = f.Key.Period
		}
	}
}
