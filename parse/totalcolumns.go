package parse

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// Lists whose items tell several quantities each, all of which add up: 分项目为：①甲应到位 a、实际到位 b；②乙应到位 c、
// 实际到位 d, 分学期看，春季资助 n 人次、a 万元，秋季资助 m 人次、b 万元. The totals stand before the list.

// most items and quantities of such a list, and how many figures around it its totals are looked for.
const (
	mostItems     = 40
	mostOfItem    = 6
	farColumns    = 60
	wordsOfColumn = 2 // characters that the words before a quantity have at least where they tell it
)

// itemColumns reads the lists of a paragraph that no other reader added up.
func (c *Content) itemColumns(p *para) {
	if len(p.mentions) < 4 || p.inTable {
		return
	}
	done := -1 // the last lexeme of a list that was read
	for k := range p.lex {
		x := &p.lex[k]
		if x.kind != lexPunct || x.depth > 0 || k <= done || x.r != '：' && !(x.r == '，' && p.classifies(k)) {
			continue
		}
		items := c.itemSegments(p, k)
		if len(items) < 2 {
			continue
		}
		c.alikeItems(p, items)
		c.columnsOf(p, items)
		last := items[len(items)-1]
		done = c.Mentions[last.mentions[len(last.mentions)-1]].Pos
	}
	c.plainColumns(p)
}

// minPlain is how many items a list has at least that no word opens.
const minPlain = 2

// plainColumns reads the lists that no mark opens, whose items are parted by ； and tell the same quantities: 甲项目预算 a，支出 b；
// 乙项目预算 c，支出 d。以上项目预算合计 X，支出 Y.
func (c *Content) plainColumns(p *para) {
	if p.marks&semicolons == 0 {
		return
	}
	for k := 0; k < len(p.lex); k++ {
		if k > 0 && p.lex[k].sentence == p.lex[k-1].sentence {
			continue
		}
		at := k // behind the mark that ends the sentence before
		if k == 0 {
			at = -1
		}
		if c.alikeItems(p, c.itemSegments(p, at)) {
			c.itemsAnnounced(p, c.itemSegments(p, at), k)
		}
	}
}

// alikeItems reads the totals behind a list whose items tell the same quantities in the same order. It reports whether it
// is such a list.
func (c *Content) alikeItems(p *para, items []segment) bool {
	items = withoutSums(items)
	if len(items) < minPlain || len(items[0].mentions) < 2 {
		return false
	}
	for _, s := range items {
		if len(s.mentions) != len(items[0].mentions) {
			return false
		}
		for j, mi := range s.mentions {
			f, g := c.figure(c.Mentions[mi].Figure), c.figure(c.Mentions[items[0].mentions[j]].Figure)
			if f.Dimension != g.Dimension || f.Unit != g.Unit {
				return false
			}
		}
	}
	c.measuredAlike(items)
	c.totalsBehind(p, items)
	return true
}

// withoutSums are the items of a list without the last where it adds the others up: …；合计 X，支出 Y.
func withoutSums(items []segment) []segment {
	if n := len(items); n > minPlain && containsAny(items[n-1].words, sumWords) {
		return items[:n-1]
	}
	return items
}

// itemsAnnounced reads how many things such a list tells that 其中 opens, where the sentence before ends with their number:
// 安排 6 个支出项目。其中，甲预算 a，支出 b；….
func (c *Content) itemsAnnounced(p *para, items []segment, k int) {
	items = withoutSums(items)
	first := items[0].mentions[0]
	i := slices.Index(p.mentions, first) - 1
	if i < 0 || p.lex[k].kind != lexTerm || p.lex[k].term.Class != Opener {
		return
	}
	m := &c.Mentions[p.mentions[i]]
	f := c.figure(m.Figure)
	if f.Dimension != numeral.Count || !part(m) || p.lex[m.Pos].sentence != p.lex[k].sentence-1 || c.claimed(f.ID) || !f.Value.Equal(decimal.NewFromInt(int64(len(items)))) {
		return
	}
	var names []string
	for _, s := range items {
		names = append(names, strings.TrimSpace(c.Mentions[s.mentions[0]].Label))
	}
	c.Frames = append(c.Frames, Frame{Kind: KindCount, Rule: "count/list", Claim: f.ID, Announced: len(items), Listed: names, Reach: ReachParagraph, Closed: HalfOpen})
}

// sumWords tell that a list before them is added up.
var sumWords = []string{"合计", "共计", "总计"}

// widerSums are words before such totals by which they can be of more than the list: 全年预算合计.
var widerSums = []string{"全年", "年度", "全市", "全县", "全区", "全镇", "全局", "部门", "单位", "总预算"}

// measuredAlike gives the amounts of a list's items that say nothing of what they are the measure of the first's in their
// place: 图书购置年初预算数 30 万元，…；设备维修 42 万元，….
func (c *Content) measuredAlike(items []segment) {
	for j, mi := range items[0].mentions {
		key := c.figure(c.Mentions[mi].Figure).Key
		for _, s := range items[1:] {
			if f := c.figure(c.Mentions[s.mentions[j]].Figure); f.Key.Measure == NoMeasure {
				f.Key.Measure, f.Key.Mode = key.Measure, key.Mode
			}
		}
	}
}

// totalsBehind ties the totals of such a list that stand right behind it, in the order of its quantities, the first with
// a word that says so.
func (c *Content) totalsBehind(p *para, items []segment) {
	last := items[len(items)-1].mentions
	first := items[0].mentions
	next := last[len(last)-1] + 1
	var totals []int
	for x := next; x < len(c.Mentions) && c.Mentions[x].Para == c.Mentions[first[0]].Para && p.lex[c.Mentions[x].Pos].sentence <= p.lex[c.Mentions[last[0]].Pos].sentence+1; x++ {
		if f := c.figure(c.Mentions[x].Figure); c.Mentions[x].Depth == 0 && c.columnOf(x) && len(totals) < len(first) {
			g := c.figure(c.Mentions[first[len(totals)]].Figure)
			if f.Dimension != g.Dimension || f.Unit != g.Unit {
				return
			}
			totals = append(totals, x)
		}
	}
	if len(totals) != len(first) {
		return
	}
	lead := p.words(c.Mentions[last[len(last)-1]].Pos, c.Mentions[totals[0]].Pos)
	if !containsAny(lead, sumWords) {
		return
	}
	for j, x := range totals {
		label, of := c.Mentions[x].Label, c.Mentions[first[j]].Label
		a, b := c.figure(c.Mentions[x].Figure).Key.Measure, c.figure(c.Mentions[first[j]].Figure).Key.Measure
		if a != b && a != NoMeasure && b != NoMeasure || a == NoMeasure && commonPairs(label, of) == 0 && !hasAnySuffix(label, sumWords) {
			return // of other quantities
		}
	}
	for j, x := range totals {
		var parts []int
		for _, s := range items {
			parts = append(parts, s.mentions[j])
		}
		fr := Frame{Kind: KindTotal, Rule: "sum/components", Claim: c.Mentions[x].Figure, Reach: ReachParagraph, Closed: Closed, Readings: []Reading{{Parts: c.terms(parts), HoldOnly: containsAny(lead, widerSums)}}}
		if before := c.framesOf(fr.Claim); slices.ContainsFunc(before, func(i int) bool { return c.Frames[i].Kind == KindTotal }) {
			for _, i := range before {
				if c.Frames[i].Kind == KindTotal && c.Frames[i].Rule == fr.Rule {
					c.Frames[i] = fr // other lists that it might be the total of
					break
				}
			}
			continue
		}
		c.Frames = append(c.Frames, fr)
	}
}

// segment is an item of a list: its quantities and all its words.
type segment struct {
	mentions []int
	words    string
}

// itemSegments parts what stands behind lexeme k in its sentence at ； and, where none stands there, where
// the units of its quantities begin anew.
func (c *Content) itemSegments(p *para, k int) []segment {
	end := k + 1
	for end < len(p.lex) && p.lex[end].sentence == p.lex[max(k, 0)].sentence {
		end++
	}
	var out []segment
	from := k + 1
	cut := func(to int) {
		s := segment{words: p.words(from, to)}
		for j := from; j < to; j++ {
			if mi, ok := p.mentionAt(j); ok && p.lex[j].depth == 0 && c.columnOf(mi) {
				s.mentions = append(s.mentions, mi)
			}
		}
		if len(s.mentions) > 0 {
			out = append(out, s)
		}
		from = to + 1
	}
	for j := k + 1; j < end; j++ {
		if x := &p.lex[j]; x.kind == lexPunct && x.r == '；' && x.depth == 0 {
			cut(j)
		}
	}
	cut(end)
	if len(out) == 1 {
		out = c.repeating(out[0])
	}
	if len(out) > mostItems || slices.ContainsFunc(out, func(s segment) bool { return len(s.mentions) > mostOfItem }) {
		return nil
	}
	return out
}

// columnOf reports whether a mention is a quantity that may be added up.
func (c *Content) columnOf(mi int) bool {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	switch f.Dimension {
	case numeral.Money, numeral.Persons, numeral.Visits, numeral.Households, numeral.Count, numeral.Area, numeral.Length:
		return part(m) && !f.Key.Each && f.Approximate == "" && f.Bound == "" && !c.isPrior(f)
	}
	return false
}

// repeating parts quantities whose kinds come again and again in the same order.
func (c *Content) repeating(all segment) []segment {
	n := len(all.mentions)
	for period := 2; period <= n/2 && period <= mostOfItem; period++ {
		if n%period != 0 {
			continue
		}
		same := true
		for i := period; i < n && same; i++ {
			same = c.sameSort(all.mentions[i], all.mentions[i-period])
		}
		for i := 1; i < period && same; i++ {
			same = !c.sameSort(all.mentions[i], all.mentions[0])
		}
		if !same {
			continue
		}
		var out []segment
		for i := 0; i < n; i += period {
			out = append(out, segment{mentions: all.mentions[i : i+period]})
		}
		return out
	}
	return nil
}

// columnsOf adds up each quantity that all items tell.
func (c *Content) columnsOf(p *para, items []segment) {
	for _, mi := range items[0].mentions {
		m := &c.Mentions[mi]
		if c.partOf[m.Figure] != 0 {
			continue
		}
		verb := c.columnVerb(mi, items)
		parts, mixed, ok := []int{mi}, false, true
		for _, s := range items[1:] {
			x, n := -1, 0
			for _, other := range s.mentions {
				f, g := c.figure(m.Figure), c.figure(c.Mentions[other].Figure)
				if f.Dimension != g.Dimension || verb != "" && !strings.HasSuffix(c.Mentions[other].Label, verb) {
					continue
				}
				if n++; x < 0 {
					x = other
				}
				mixed = mixed || f.Unit != g.Unit
			}
			switch {
			case x >= 0 && (n == 1 || verb == "" && len(s.mentions) == len(items[0].mentions)):
				if verb == "" {
					x = s.mentions[min(slices.Index(items[0].mentions, mi), len(s.mentions)-1)]
					if c.figure(c.Mentions[x].Figure).Dimension != c.figure(m.Figure).Dimension {
						ok = false
					}
				}
				parts = append(parts, x)
			case x < 0 && verb != "" && containsAny(s.words, []string{"未" + verb, "未" + strings.TrimPrefix(verb, "实际"), "尚未"}):
			default:
				ok = false
			}
		}
		if ok && len(parts) >= 2 && !slices.ContainsFunc(parts, func(x int) bool { return c.partOf[c.Mentions[x].Figure] != 0 }) {
			c.columnTotal(p, parts, verb, mixed)
		}
	}
}

// columnVerb are the words that end the name of a quantity in the items that tell one by them, "" where
// the items are not told apart so.
func (c *Content) columnVerb(mi int, items []segment) string {
	label := []rune(c.Mentions[mi].Label)
	for n := min(len(label), 6); n >= wordsOfColumn; n-- {
		verb := string(label[len(label)-n:])
		found := 0
		for _, s := range items {
			if slices.ContainsFunc(s.mentions, func(x int) bool { return strings.HasSuffix(c.Mentions[x].Label, verb) }) {
				found++
			}
		}
		if found >= 2 && found >= len(items)-1 {
			return verb
		}
	}
	return ""
}

// columnTotal finds the total of a column: a quantity told before the list in its paragraph by the same
// words, else the one around it that the parts come to.
func (c *Content) columnTotal(p *para, parts []int, verb string, mixed bool) {
	first := &c.Mentions[parts[0]]
	f := c.figure(first.Figure)
	sum := decimal.Zero
	for _, x := range parts {
		sum = sum.Add(c.figure(c.Mentions[x].Figure).Value)
	}
	whole, named := -1, false
	fits := func(x int) bool {
		y := &c.Mentions[x]
		g := c.figure(y.Figure)
		return g.Report == p.report && g.Dimension == f.Dimension && (g.Unit == f.Unit || mixed || strings.HasPrefix(g.Unit, f.Unit+"(")) && part(y) && !g.Key.Each && y.Para >= 0 && !c.isPrior(g)
	}
	for x := parts[0] - 1; x >= p.mentions[0] && verb != "" && len(parts) > 2; x-- {
		if fits(x) && c.Mentions[x].Depth == 0 && strings.HasSuffix(c.Mentions[x].Label, verb) && c.partOf[c.Mentions[x].Figure] == 0 {
			if !c.figure(c.Mentions[x].Figure).Value.LessThan(f.Value) {
				whole = x
				named = !containsAny(p.words(c.Mentions[x].Pos, first.Pos), pickWords)
			}
			break
		}
	}
	last := parts[len(parts)-1]
	for d := 1; d <= farColumns && whole < 0; d++ {
		for _, x := range []int{parts[0] - d, last + d} {
			if whole < 0 && x >= 0 && x < len(c.Mentions) && fits(x) && c.figure(c.Mentions[x].Figure).Value.Equal(sum) {
				whole = x
			}
		}
	}
	if whole < 0 || !named && f.Value.IsZero() {
		return
	}
	w := c.Mentions[whole].Figure
	if slices.ContainsFunc(c.framesOf(w), func(i int) bool {
		fr := &c.Frames[i]
		return fr.Kind == KindTotal && len(fr.Readings) > 0 && slices.ContainsFunc(fr.Readings[0].Parts, func(t Part) bool { return t.Figure == first.Figure })
	}) {
		return
	}
	c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w, Reach: ReachReport, Closed: Closed,
		Readings: []Reading{{Parts: c.terms(parts), HoldOnly: !named}}})
}
