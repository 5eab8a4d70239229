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
		c.columnsOf(p, items)
		last := items[len(items)-1]
		done = c.Mentions[last.mentions[len(last.mentions)-1]].Pos
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
	for end < len(p.lex) && p.lex[end].sentence == p.lex[k].sentence {
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
