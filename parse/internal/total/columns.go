package total

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
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

// ItemColumns reads the lists of a paragraph that no other reader added up.
func ItemColumns(c *content.Draft, p *content.Para) {
	if len(p.Mentions) < 4 || p.InTable {
		return
	}
	done := -1 // the last lexeme of a list that was read
	for k := range p.Lex {
		x := &p.Lex[k]
		if x.Kind != content.LexPunct || x.Depth > 0 || k <= done || x.R != '：' && !(x.R == '，' && clause.Classifies(p, k)) {
			continue
		}
		items := itemSegments(c, p, k)
		if len(items) < 2 {
			continue
		}
		alikeItems(c, p, items)
		columnsOf(c, p, items)
		last := items[len(items)-1]
		done = c.Mentions[last.mentions[len(last.mentions)-1]].Pos
	}
	plainColumns(c, p)
}

// minPlain is how many items a list has at least that no word opens.
const minPlain = 2

// plainColumns reads the lists that no mark opens, whose items are parted by ； and tell the same quantities: 甲项目预算 a，支出 b；
// 乙项目预算 c，支出 d。以上项目预算合计 X，支出 Y.
func plainColumns(c *content.Draft, p *content.Para) {
	if p.Marks&content.Semicolons == 0 {
		return
	}
	for k := 0; k < len(p.Lex); k++ {
		if k > 0 && p.Lex[k].Sentence == p.Lex[k-1].Sentence {
			continue
		}
		at := k // behind the mark that ends the sentence before
		if k == 0 {
			at = -1
		}
		if alikeItems(c, p, itemSegments(c, p, at)) {
			itemsAnnounced(c, p, itemSegments(c, p, at), k)
		}
	}
}

// alikeItems reads the totals behind a list whose items tell the same quantities in the same order. It reports whether it
// is such a list.
func alikeItems(c *content.Draft, p *content.Para, items []segment) bool {
	items = withoutSums(items)
	if len(items) < minPlain || len(items[0].mentions) < 2 {
		return false
	}
	for _, s := range items {
		if len(s.mentions) != len(items[0].mentions) {
			return false
		}
		for j, mi := range s.mentions {
			f, g := c.At(c.Mentions[mi].Figure), c.At(c.Mentions[items[0].mentions[j]].Figure)
			if f.Dimension != g.Dimension || f.Unit != g.Unit {
				return false
			}
		}
	}
	measuredAlike(c, items)
	totalsBehind(c, p, items)
	return true
}

// withoutSums are the items of a list without the last where it adds the others up: …；合计 X，支出 Y.
func withoutSums(items []segment) []segment {
	if n := len(items); n > minPlain && lang.ContainsAny(items[n-1].words, sumWords) {
		return items[:n-1]
	}
	return items
}

// itemsAnnounced reads how many things such a list tells that 其中 opens, where the sentence before ends with their number:
// 安排 6 个支出项目。其中，甲预算 a，支出 b；….
func itemsAnnounced(c *content.Draft, p *content.Para, items []segment, k int) {
	items = withoutSums(items)
	first := items[0].mentions[0]
	i := slices.Index(p.Mentions, first) - 1
	if i < 0 || p.Lex[k].Kind != content.LexTerm || p.Lex[k].Term.Class != lang.Opener {
		return
	}
	m := &c.Mentions[p.Mentions[i]]
	f := c.At(m.Figure)
	if f.Dimension != numeral.Count || !content.IsPart(m) || p.Lex[m.Pos].Sentence != p.Lex[k].Sentence-1 || clause.Claimed(c, f.ID) || !f.Value.Equal(decimal.NewFromInt(int64(len(items)))) {
		return
	}
	var names []string
	for _, s := range items {
		names = append(names, strings.TrimSpace(c.Mentions[s.mentions[0]].Label))
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindCount, Rule: "count/list", Claim: f.ID, Announced: len(items), Listed: names, Reach: content.ReachParagraph, Closed: content.HalfOpen})
}

// sumWords tell that a list before them is added up.
var sumWords = []string{"合计", "共计", "总计"}

// widerSums are words before such totals by which they can be of more than the list: 全年预算合计.
var widerSums = []string{"全年", "年度", "全市", "全县", "全区", "全镇", "全局", "部门", "单位", "总预算"}

// measuredAlike gives the amounts of a list's items that say nothing of what they are the measure of the first's in their
// place: 图书购置年初预算数 30 万元，…；设备维修 42 万元，….
func measuredAlike(c *content.Draft, items []segment) {
	for j, mi := range items[0].mentions {
		key := c.At(c.Mentions[mi].Figure).Key
		for _, s := range items[1:] {
			if f := c.At(c.Mentions[s.mentions[j]].Figure); f.Key.Measure == lang.NoMeasure {
				f.Key.Measure, f.Key.Mode = key.Measure, key.Mode
			}
		}
	}
}

// totalsBehind ties the totals of such a list that stand right behind it, in the order of its quantities, the first with
// a word that says so.
func totalsBehind(c *content.Draft, p *content.Para, items []segment) {
	last := items[len(items)-1].mentions
	first := items[0].mentions
	next := last[len(last)-1] + 1
	var totals []int
	for x := next; x < len(c.Mentions) && c.Mentions[x].Para == c.Mentions[first[0]].Para && p.Lex[c.Mentions[x].Pos].Sentence <= p.Lex[c.Mentions[last[0]].Pos].Sentence+1; x++ {
		if f := c.At(c.Mentions[x].Figure); c.Mentions[x].Depth == 0 && columnOf(c, x) && len(totals) < len(first) {
			g := c.At(c.Mentions[first[len(totals)]].Figure)
			if f.Dimension != g.Dimension || f.Unit != g.Unit {
				return
			}
			totals = append(totals, x)
		}
	}
	if len(totals) != len(first) {
		return
	}
	lead := p.Words(c.Mentions[last[len(last)-1]].Pos, c.Mentions[totals[0]].Pos)
	if !lang.ContainsAny(lead, sumWords) {
		return
	}
	for j, x := range totals {
		label, of := c.Mentions[x].Label, c.Mentions[first[j]].Label
		a, b := c.At(c.Mentions[x].Figure).Key.Measure, c.At(c.Mentions[first[j]].Figure).Key.Measure
		if a != b && a != lang.NoMeasure && b != lang.NoMeasure || a == lang.NoMeasure && table.CommonPairs(label, of) == 0 && !lang.HasAnySuffix(label, sumWords) {
			return // of other quantities
		}
	}
	for j, x := range totals {
		var parts []int
		for _, s := range items {
			parts = append(parts, s.mentions[j])
		}
		fr := content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: c.Mentions[x].Figure, Reach: content.ReachParagraph, Closed: content.Closed, Readings: []content.Reading{{Parts: clause.Terms(c, parts), HoldOnly: lang.ContainsAny(lead, widerSums)}}}
		if before := clause.FramesOf(c, fr.Claim); slices.ContainsFunc(before, func(i int) bool { return c.Frames[i].Kind == content.KindTotal }) {
			for _, i := range before {
				if c.Frames[i].Kind == content.KindTotal && c.Frames[i].Rule == fr.Rule {
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
func itemSegments(c *content.Draft, p *content.Para, k int) []segment {
	end := k + 1
	for end < len(p.Lex) && p.Lex[end].Sentence == p.Lex[max(k, 0)].Sentence {
		end++
	}
	var out []segment
	from := k + 1
	cut := func(to int) {
		s := segment{words: p.Words(from, to)}
		for j := from; j < to; j++ {
			if mi, ok := clause.MentionAt(p, j); ok && p.Lex[j].Depth == 0 && columnOf(c, mi) {
				s.mentions = append(s.mentions, mi)
			}
		}
		if len(s.mentions) > 0 {
			out = append(out, s)
		}
		from = to + 1
	}
	for j := k + 1; j < end; j++ {
		if x := &p.Lex[j]; x.Kind == content.LexPunct && x.R == '；' && x.Depth == 0 {
			cut(j)
		}
	}
	cut(end)
	if len(out) == 1 {
		out = repeating(c, out[0])
	}
	if len(out) > mostItems || slices.ContainsFunc(out, func(s segment) bool { return len(s.mentions) > mostOfItem }) {
		return nil
	}
	return out
}

// columnOf reports whether a mention is a quantity that may be added up.
func columnOf(c *content.Draft, mi int) bool {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	switch f.Dimension {
	case numeral.Money, numeral.Persons, numeral.Visits, numeral.Households, numeral.Count, numeral.Area, numeral.Length:
		return content.IsPart(m) && !f.Key.Each && f.Approximate == "" && f.Bound == "" && !clause.IsPrior(c, f)
	}
	return false
}

// repeating parts quantities whose kinds come again and again in the same order.
func repeating(c *content.Draft, all segment) []segment {
	n := len(all.mentions)
	for period := 2; period <= n/2 && period <= mostOfItem; period++ {
		if n%period != 0 {
			continue
		}
		same := true
		for i := period; i < n && same; i++ {
			same = clause.SameSort(c, all.mentions[i], all.mentions[i-period])
		}
		for i := 1; i < period && same; i++ {
			same = !clause.SameSort(c, all.mentions[i], all.mentions[0])
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
func columnsOf(c *content.Draft, p *content.Para, items []segment) {
	for _, mi := range items[0].mentions {
		m := &c.Mentions[mi]
		if c.PartOf[m.Figure] != 0 {
			continue
		}
		verb := columnVerb(c, mi, items)
		parts, mixed, ok := []int{mi}, false, true
		for _, s := range items[1:] {
			x, n := -1, 0
			for _, other := range s.mentions {
				f, g := c.At(m.Figure), c.At(c.Mentions[other].Figure)
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
					if c.At(c.Mentions[x].Figure).Dimension != c.At(m.Figure).Dimension {
						ok = false
					}
				}
				parts = append(parts, x)
			case x < 0 && verb != "" && lang.ContainsAny(s.words, []string{"未" + verb, "未" + strings.TrimPrefix(verb, "实际"), "尚未"}):
			default:
				ok = false
			}
		}
		if ok && len(parts) >= 2 && !slices.ContainsFunc(parts, func(x int) bool { return c.PartOf[c.Mentions[x].Figure] != 0 }) {
			columnTotal(c, p, parts, verb, mixed)
		}
	}
}

// columnVerb are the words that end the name of a quantity in the items that tell one by them, "" where
// the items are not told apart so.
func columnVerb(c *content.Draft, mi int, items []segment) string {
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
func columnTotal(c *content.Draft, p *content.Para, parts []int, verb string, mixed bool) {
	first := &c.Mentions[parts[0]]
	f := c.At(first.Figure)
	sum := decimal.Zero
	for _, x := range parts {
		sum = sum.Add(c.At(c.Mentions[x].Figure).Value)
	}
	whole, named := -1, false
	fits := func(x int) bool {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		return g.Report == p.Report && g.Dimension == f.Dimension && (g.Unit == f.Unit || mixed || strings.HasPrefix(g.Unit, f.Unit+"(")) && content.IsPart(y) && !g.Key.Each && y.Para >= 0 && !clause.IsPrior(c, g)
	}
	for x := parts[0] - 1; x >= p.Mentions[0] && verb != "" && len(parts) > 2; x-- {
		if fits(x) && c.Mentions[x].Depth == 0 && strings.HasSuffix(c.Mentions[x].Label, verb) && c.PartOf[c.Mentions[x].Figure] == 0 {
			if !c.At(c.Mentions[x].Figure).Value.LessThan(f.Value) {
				whole = x
				named = !lang.ContainsAny(p.Words(c.Mentions[x].Pos, first.Pos), pickWords)
			}
			break
		}
	}
	last := parts[len(parts)-1]
	for d := 1; d <= farColumns && whole < 0; d++ {
		for _, x := range []int{parts[0] - d, last + d} {
			if whole < 0 && x >= 0 && x < len(c.Mentions) && fits(x) && c.At(c.Mentions[x].Figure).Value.Equal(sum) {
				whole = x
			}
		}
	}
	if whole < 0 || !named && f.Value.IsZero() {
		return
	}
	w := c.Mentions[whole].Figure
	if slices.ContainsFunc(clause.FramesOf(c, w), func(i int) bool {
		fr := &c.Frames[i]
		return fr.Kind == content.KindTotal && len(fr.Readings) > 0 && slices.ContainsFunc(fr.Readings[0].Parts, func(t content.Part) bool { return t.Figure == first.Figure })
	}) {
		return
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w, Reach: content.ReachReport, Closed: content.Closed,
		Readings: []content.Reading{{Parts: clause.Terms(c, parts), HoldOnly: !named}}})
}
