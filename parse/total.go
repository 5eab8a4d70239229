package parse

import (
	"sort"
	"strings"

	"gouji/parse/numeral"
)

// A total and its parts are claimed in three forms:
//
//	whole, opener, parts    收入 100 万元，其中：A 60 万元，B 40 万元
//	whole (parts)           收入 100 万元（A 60 万元，B 40 万元）
//	parts, sum word whole   A 60 万元、B 40 万元，合计 100 万元
//
// The parts of one whole share its dimension; persons may be parts of visits.

// totals finds the totals of a paragraph.
func (c *Content) totals(p *para) {
	used := map[FigureID]bool{} // wholes that an opener has already explained
	for k := range p.lex {
		x := &p.lex[k]
		switch {
		case x.kind == lexTerm && x.term.Class == Opener:
			c.opened(p, k, used)
		case x.kind == lexPunct && (x.r == '(' || x.r == '[') && x.mate > k:
			c.bracketed(p, k, used)
		case x.kind == lexPunct && x.r == '：' && k > 0:
			c.colon(p, k, used)
		case x.kind == lexTerm && x.term.Class == Each:
			c.respectively(p, k, used)
		}
	}
	c.classified(p, used)
	c.divided(p, used)
	c.enumerated(p, used)
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if m.Total > 0 && m.Role == RoleLevel && !used[m.Figure] {
			c.trailing(p, mi)
		}
	}
}

// part reports whether a mention can be a part or a whole: a plain quantity.
func part(m *Mention) bool { return m.Role == RoleLevel && !m.Each && m.Rate == nil }

// addable reports whether figures of dimension b can be parts of a whole of
// dimension a.
func addable(a, b *Figure) bool {
	if a.Dimension != b.Dimension {
		return a.Dimension == numeral.Visits && b.Dimension == numeral.Persons
	}
	switch a.Dimension {
	case numeral.Percent, numeral.Points, numeral.Months, numeral.Times, numeral.PerHead, numeral.None, numeral.Score, numeral.Time:
		return false
	case numeral.Count:
		if a.Unit == "个" && b.Unit != "个" {
			return false
		}
		return a.Unit == b.Unit || strings.HasSuffix(a.Unit, b.Unit) || strings.HasSuffix(b.Unit, a.Unit)
	}
	return true
}

// items are the mentions between lexemes i and j at the given depth.
func (c *Content) items(p *para, i, j, depth int) []int {
	var out []int
	for k := i; k < j; k++ {
		if mi, ok := p.atFigure[k]; ok && c.Mentions[mi].Depth == depth {
			out = append(out, mi)
		}
	}
	return out
}

// scopeEnd is the lexeme at which the scope of an opener at k ends: the
// bracket it stands in, or the sentence.
func (p *para) scopeEnd(k int) int {
	x := &p.lex[k]
	for j := k + 1; j < len(p.lex); j++ {
		y := &p.lex[j]
		if y.depth < x.depth || y.kind == lexPunct && y.mate >= 0 && y.mate < k {
			return j
		}
		if x.depth == 0 && y.sentence != x.sentence {
			return j
		}
	}
	return len(p.lex)
}

// wholesBefore are the quantities in front of lexeme k that can have parts,
// nearest first: in the same sentence, and, where the opener begins a
// sentence, in the one before.
func (c *Content) wholesBefore(p *para, k int) []int {
	var out []int
	x := &p.lex[k]
	begins := true
	for j := k - 1; j >= 0 && p.lex[j].sentence == x.sentence; j-- {
		if mi, ok := p.atFigure[j]; ok && p.lex[j].depth <= x.depth {
			begins = false
			if part(&c.Mentions[mi]) && !reference(&c.Mentions[mi]) {
				out = append(out, mi)
			}
		}
		if x.depth > 0 && p.lex[j].depth < x.depth {
			// Inside a bracket only the bracket's owner and what stands in it.
			if len(out) > 0 {
				return out
			}
		}
	}
	if begins {
		for j := k - 1; j >= 0; j-- {
			s := p.lex[j].sentence
			if s < x.sentence-1 {
				break
			}
			if s == x.sentence-1 {
				if mi, ok := p.atFigure[j]; ok && p.lex[j].depth == 0 && part(&c.Mentions[mi]) && !reference(&c.Mentions[mi]) {
					out = append(out, mi)
				}
			}
		}
	}
	return out
}

// reference reports whether a quantity is only what a rate refers to: 为常住人口
// 50 万人的 98%.
func reference(m *Mention) bool { return m.After == "的" }

// opened reads the parts behind 其中 and its like.
func (c *Content) opened(p *para, k int, used map[FigureID]bool) {
	end := p.scopeEnd(k)
	if p.insideList(k) {
		// 其中 behind an item of a list opens that item alone, up to ；.
		for j := k + 1; j < end; j++ {
			if x := p.lex[j]; x.kind == lexPunct && x.r == '；' && x.depth == p.lex[k].depth {
				end = j
			}
		}
	}
	items := c.items(p, k+1, end, p.lex[k].depth)
	wholes := c.wholesBefore(p, k)
	if c.openedChanges(p, k, items) {
		return
	}
	if len(items) == 0 {
		return
	}
	if len(wholes) == 0 {
		if w := c.namedWhole(p, k); w >= 0 {
			wholes = []int{w}
		}
	}
	if w := p.lex[k].term.Word; w == "分别为" || w == "分别是" {
		wholes = c.sameMeasure(p, k, wholes)
	}
	if len(wholes) == 0 {
		return
	}
	closed := HalfOpen
	switch p.lex[k].term.Word {
	case "分别是", "分别为", "构成为", "组成为", "构成":
		closed = Closed
	case "主要为", "主要是", "主要包括", "主要用于":
		closed = OpenList
	}
	if c.opensList(p, k, end) || c.listsActs(items) {
		closed = OpenList
	}
	c.wholeAndParts(p, wholes, items, closed, k, used)
}

// acts begin names of what was found or done in cases; one case can be in
// several of them, another in none: 涉及串通 3 例，移送司法 5 例.
var acts = []string{"涉及", "涉嫌", "移送", "依法", "已", "曾", "被"}

// listsActs reports whether counts of a list are named by acts.
func (c *Content) listsActs(items []int) bool {
	for _, mi := range items {
		m := &c.Mentions[mi]
		if d := c.figure(m.Figure).Dimension; d == numeral.Money || d == numeral.Percent {
			continue
		}
		for _, w := range acts {
			if strings.HasPrefix(m.Label, w) {
				return true
			}
		}
	}
	return false
}

// sameMeasure keeps the wholes that measure what the phrase before 分别 names:
// 合计 X；年末累计结存分别为 … begins a new series.
func (c *Content) sameMeasure(p *para, k int, wholes []int) []int {
	m := c.phraseMeasure(p, k)
	if m == NoMeasure || m == Headcount {
		return wholes
	}
	var out []int
	for _, w := range wholes {
		if x := c.figure(c.Mentions[w].Figure).Key.Measure; x == m || sameRole(x, m) {
			out = append(out, w)
		}
	}
	return out
}

// insideList reports whether an opener stands inside a list that another one,
// or a colon behind a figure, has begun in its sentence.
func (p *para) insideList(k int) bool {
	for j := k - 1; j >= 0 && p.lex[j].sentence == p.lex[k].sentence; j-- {
		x := &p.lex[j]
		if x.kind == lexPunct && x.mate > k {
			return false // the bracket's own beginning
		}
		if x.kind == lexPunct && x.mate >= 0 && x.mate < j {
			j = x.mate
			continue
		}
		if x.depth != p.lex[k].depth {
			continue
		}
		if x.kind == lexTerm && x.term.Class == Opener || x.kind == lexPunct && x.r == '：' && j > 0 && p.lex[j-1].kind == lexFigure {
			for i := j + 1; i < k; i++ {
				if p.lex[i].kind == lexFigure && p.lex[i].depth == x.depth {
					return true
				}
			}
		}
	}
	return false
}

// openedChanges reads 减少 X。其中：A 减少 a；B 减少 b: changes that add up.
func (c *Content) openedChanges(p *para, k int, items []int) bool {
	var parts []Part
	for _, mi := range items {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if f.Dimension == numeral.Percent || f.Dimension == numeral.Points {
			continue
		}
		if m.Role != RoleDelta {
			return false
		}
		parts = append(parts, Part{m.Figure, m.Dir})
	}
	if len(parts) < 2 {
		return false
	}
	for i := c.mentionsUpTo(p, k) - 1; i >= 0; i-- {
		m := &c.Mentions[p.mentions[i]]
		if p.lex[m.Pos].sentence < p.lex[k].sentence-1 {
			return false
		}
		if m.Role != RoleDelta || c.figure(m.Figure).Dimension != c.figure(parts[0].Figure).Dimension {
			continue
		}
		for j := range parts {
			parts[j].Sign *= m.Dir
		}
		c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/chain", Claim: m.Figure, Closed: HalfOpen, Reach: ReachParagraph, Readings: []Reading{{Parts: parts}}})
		return true
	}
	return false
}

// mentionsUpTo is how many mentions of a paragraph stand no further than
// lexeme k.
func (c *Content) mentionsUpTo(p *para, k int) int {
	return sort.Search(len(p.mentions), func(i int) bool { return c.Mentions[p.mentions[i]].Pos > k })
}

// namedWhole finds the quantity that the sentence before an opener speaks of
// without printing it: 基本支出比上年增加 X。其中：A …，B …. The figure stands
// earlier under the same name.
func (c *Content) namedWhole(p *para, k int) int {
	for i := c.mentionsUpTo(p, k) - 1; i >= 0; i-- {
		m := &c.Mentions[p.mentions[i]]
		if p.lex[m.Pos].sentence < p.lex[k].sentence-1 {
			return -1
		}
		if m.Role != RoleDelta {
			continue
		}
		subject := cleanLabel(p, m)
		if len([]rune(subject)) < 3 {
			return -1
		}
		for id := m.Figure - 1; id >= 1 && id >= m.Figure-farBack; id-- {
			x := c.mentionOf(id)
			if x != nil && part(x) && strings.HasSuffix(x.Label, subject) && c.figure(id).Report == p.report {
				return c.mentionIndex(id)
			}
		}
		return -1
	}
	return -1
}

// mentionIndex is the index of a figure's mention, -1 if it has none.
func (c *Content) mentionIndex(id FigureID) int {
	i := sort.Search(len(c.Mentions), func(i int) bool { return c.Mentions[i].Figure >= id })
	if i < len(c.Mentions) && c.Mentions[i].Figure == id {
		return i
	}
	return -1
}

// opensList reports whether 等 or 主要 in a scope leaves its list open.
func (c *Content) opensList(p *para, k, end int) bool {
	for j := max(0, k-2); j < end; j++ {
		x := &p.lex[j]
		if x.kind == lexTerm && x.term.Class == Open && x.depth == p.lex[k].depth {
			if x.term.Word != "等" && j > k && j+1 < end {
				// 主要 inside an item's name opens nothing.
				if !(p.lex[j-1].kind == lexPunct || p.lex[j-1].kind == lexTerm && p.lex[j-1].term.Class == Opener) {
					continue
				}
			}
			return true
		}
	}
	return false
}

// bracketed reads whole (parts).
func (c *Content) bracketed(p *para, k int, used map[FigureID]bool) {
	end := p.lex[k].mate
	for j := k + 1; j < end; j++ {
		if p.lex[j].kind == lexTerm && p.lex[j].term.Class == Opener && p.lex[j].depth == p.lex[k].depth {
			if p.lex[j].term.Word == "含" || p.lex[j].term.Word == "内含" || p.lex[j].term.Word == "包含" || p.lex[j].term.Word == "包括" {
				return // described by opened, as a part at most
			}
			return
		}
	}
	items := c.items(p, k+1, end, p.lex[k].depth)
	if len(items) < 2 {
		return
	}
	// The owner is the figure directly before the bracket.
	for j := k - 1; j >= 0 && p.lex[j].sentence == p.lex[k].sentence; j-- {
		if mi, ok := p.atFigure[j]; ok && p.lex[j].depth == p.lex[k].depth-1 {
			if part(&c.Mentions[mi]) {
				closed := HalfOpen
				if c.opensList(p, k+1, end) {
					closed = OpenList
				}
				c.wholeAndParts(p, []int{mi}, items, closed, k, used)
			}
			return
		}
		if p.lex[j].kind == lexPunct && p.lex[j].mate < 0 && p.lex[j].r != '、' && !p.blank(j) {
			return
		}
	}
}

// colon reads whole：parts where the colon stands in place of an opener.
func (c *Content) colon(p *para, k int, used map[FigureID]bool) {
	if p.lex[k-1].kind == lexTerm && p.lex[k-1].term.Class == Opener {
		return
	}
	// The whole stands right before the colon, with at most a few words between.
	whole := -1
	commas := 0
	for j := k - 1; j >= 0 && p.lex[k].from-p.lex[j].from < 24; j-- {
		if mi, ok := p.atFigure[j]; ok && p.lex[j].depth == p.lex[k].depth {
			whole = mi
			break
		}
		if p.lex[j].kind == lexPunct && p.lex[j].mate < 0 && !p.blank(j) {
			if commas++; commas > 1 || p.lex[j].r != '，' {
				break
			}
		}
	}
	end := p.scopeEnd(k)
	items := c.items(p, k+1, end, p.lex[k].depth)
	if whole < 0 || len(items) < 2 || !part(&c.Mentions[whole]) {
		return
	}
	c.wholeAndParts(p, []int{whole}, items, HalfOpen, k, used)
}

// respectively reads names first, values after 分别: parts of a whole that
// stands before them in the sentence.
func (c *Content) respectively(p *para, k int, used map[FigureID]bool) {
	series := c.series(p, k)
	if len(series) < 2 {
		return
	}
	if !part(&c.Mentions[series[0]]) {
		return
	}
	wholes := c.sameMeasure(p, k, c.wholesBefore(p, k))
	if len(wholes) == 0 {
		c.farWholes(p, series)
		return
	}
	c.wholeAndParts(p, wholes[:1], series, Closed, k, used)
}

// series is the run of values behind 分别: figures of one dimension with only
// marks between them.
func (c *Content) series(p *para, k int) []int {
	var out []int
	last := -1
	for j := k + 1; j < len(p.lex) && p.lex[j].sentence == p.lex[k].sentence; j++ {
		mi, ok := p.atFigure[j]
		if !ok {
			continue
		}
		if p.lex[j].depth != p.lex[k].depth {
			continue
		}
		if last >= 0 && !p.onlyJoins(last+1, j) && !p.bracketsOnly(last+1, j) {
			break
		}
		out = append(out, mi)
		last = j
	}
	return out
}

// bracketsOnly reports whether only joins and whole brackets stand between.
func (p *para) bracketsOnly(i, j int) bool {
	for ; i < j; i++ {
		if p.lex[i].kind == lexPunct && p.lex[i].mate > i && p.lex[i].mate < j {
			i = p.lex[i].mate
			continue
		}
		if !p.onlyJoins(i, i+1) {
			return false
		}
	}
	return true
}

// wholeAndParts makes the frames of the wholes that the items can be parts of.
func (c *Content) wholeAndParts(p *para, wholes, items []int, closed Closure, k int, used map[FigureID]bool) {
	wholes = c.likelyFirst(wholes, items)
	seen := map[numeral.Dimension]int{} // wholes already served, by dimension
	for _, wi := range wholes {
		w := &c.Mentions[wi]
		wf := c.figure(w.Figure)
		n := seen[wf.Dimension]
		if n >= 3 {
			continue
		}
		seen[wf.Dimension]++
		var parts []int
		for _, mi := range items {
			m := &c.Mentions[mi]
			if a := c.figure(m.Figure).Approximate; a == "以上" || a == "以下" {
				continue // 100 亩以上: a class, not an amount
			}
			if mi != wi && part(m) && !reference(m) && addable(wf, c.figure(m.Figure)) {
				parts = append(parts, mi)
			}
		}
		if len(parts) == 0 {
			continue
		}
		if own := c.ownParts(p, w, parts, wholes); own != nil {
			parts = own
			if n > 0 && len(parts) >= 2 {
				used[w.Figure] = true
				c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: closed, Reach: ReachSentence,
					Readings: []Reading{{Parts: c.terms(parts)}}})
				continue
			}
		}
		if pm := c.figure(c.Mentions[parts[0]].Figure).Key.Measure; n > 0 && pm != NoMeasure && wf.Key.Measure != NoMeasure && !sameRole(pm, wf.Key.Measure) {
			continue
		}
		lists := c.partLists(p, parts)
		if n > 0 {
			// A further whole of the same kind: only the parts that its words
			// claim, or that close.
			lists = c.partGroups(p, w, parts)
			if len(lists) == 0 {
				continue
			}
		}
		if len(parts) == 1 && n == 0 {
			c.oneItem(p, w, &c.Mentions[parts[0]], closed, k)
			continue
		}
		used[w.Figure] = true
		f := Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: closed, Reach: ReachSentence}
		if p.lex[k].sentence != p.lex[w.Pos].sentence {
			f.Reach = ReachParagraph
		}
		for i, l := range lists {
			f.Readings = append(f.Readings, Reading{Parts: c.terms(l), Weak: n > 0 || i > 0, HoldOnly: n > 0})
		}
		c.Frames = append(c.Frames, f)
		c.chained(p, w, lists)
	}
}

// likelyFirst puts the whole whose measure the first item shares before the
// others: of budget and outlay, items of outlay belong to the outlay.
func (c *Content) likelyFirst(wholes, items []int) []int {
	if len(wholes) < 2 || len(items) == 0 {
		return wholes
	}
	first := c.figure(c.Mentions[items[0]].Figure)
	want := first.Key.Measure
	if first := c.figure(c.Mentions[wholes[0]].Figure).Key.Measure; want == NoMeasure || first == want || first == NoMeasure {
		return wholes
	}
	for i, w := range wholes {
		if f := c.figure(c.Mentions[w].Figure); f.Key.Measure == want && addable(f, first) {
			out := append([]int{w}, wholes[:i]...)
			return append(out, wholes[i+1:]...)
		}
	}
	return wholes
}

// flowClass joins the measures that can be parts of one total of a fund.
func flowClass(m Measure) int {
	switch m {
	case Income:
		return 1
	case Outlay, Reimbursed:
		return 2
	case CarryOver, Opening:
		return 3
	case Surplus:
		return 4
	case Residual:
		return 5
	}
	return 0
}

// ownParts are the items that the measures of whole and items assign to this
// whole: 收入 A、支出 B，其中：保费收入 …；待遇支出 …；当期结余 …. It returns nil
// where the measures say nothing.
func (c *Content) ownParts(p *para, w *Mention, parts, wholes []int) []int {
	class := flowClass(c.figure(w.Figure).Key.Measure)
	if class == 0 || class == 5 {
		return nil
	}
	other := false
	for _, mi := range parts {
		if x := flowClass(c.figure(c.Mentions[mi].Figure).Key.Measure); x != 0 && x != class && !(class >= 3 && x == 5) {
			other = true
		}
	}
	if !other {
		return nil
	}
	var out []int
	now := 0
	for i, mi := range parts {
		if i > 0 && p.strongMark(c.Mentions[parts[i-1]].Pos, c.Mentions[mi].Pos) {
			now = 0
		}
		if x := flowClass(c.figure(c.Mentions[mi].Figure).Key.Measure); x != 0 {
			now = x
		} else if now == 0 && len(wholes) < 2 {
			now = class
		}
		if now == class {
			out = append(out, mi)
		}
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

// terms are the parts as signed terms: a deficit among the parts of a total
// counts with its sign where the whole is no deficit itself.
func (c *Content) terms(list []int) []Part {
	var out []Part
	for _, mi := range list {
		out = append(out, Part{c.Mentions[mi].Figure, 1})
	}
	return out
}

// partLists are the ways to cut a run of items into the parts of one whole:
// all of them, then those up to each stronger mark, then all shorter runs
// from the front.
func (c *Content) partLists(p *para, parts []int) (out [][]int) {
	var outer []int
	// One pass over the list tells, by depth, whether an opener stands behind
	// the last mark.
	opened := map[int]bool{}
	at := 0
	for i, mi := range parts {
		k := c.Mentions[mi].Pos
		if i == 0 {
			at = k + 1
		}
		for ; at < k; at++ {
			switch x := &p.lex[at]; {
			case x.kind == lexPunct && (x.r == '；' || x.r == '。'):
				opened[x.depth] = false
			case x.kind == lexTerm && x.term.Class == Opener:
				opened[x.depth] = true
			}
		}
		if i > 0 && opened[p.lex[k].depth] {
			continue
		}
		outer = append(outer, mi)
	}
	all := parts
	if len(outer) >= 2 {
		parts = outer
	}
	out = [][]int{parts}
	if s := c.withSubtotals(parts); s != nil {
		out = [][]int{s, parts}
	}
	if len(all) != len(parts) {
		defer func() { out = append(out, all) }()
	}
	if n := c.listEnd(p, parts); n >= 2 && n < len(parts) {
		out = [][]int{parts[:n], parts}
	}
	add := func(n int) {
		if n < 2 || n >= len(parts) {
			return
		}
		for _, l := range out {
			if len(l) == n && l[0] == parts[0] {
				return
			}
		}
		out = append(out, parts[:n])
	}
	for i := 1; i < len(parts); i++ {
		if p.strongMark(c.Mentions[parts[i-1]].Pos, c.Mentions[parts[i]].Pos) {
			add(i)
		}
	}
	for n := len(parts) - 1; n >= 2 && len(out) < 8; n-- {
		add(n)
	}
	// Items whose own sub-items follow without brackets: leave the sub-items
	// of a second 其中 out.
	var flat []int
	for _, mi := range parts {
		if o := c.Mentions[mi].afterOpener; o >= 0 && mi != parts[0] {
			continue
		}
		flat = append(flat, mi)
	}
	if len(flat) >= 2 && len(flat) < len(parts) {
		out = append(out, flat)
	}
	return out
}

// withSubtotals drops the items that a later item of the list adds up: A 300，
// B 120，两次合计 420；C 90.
func (c *Content) withSubtotals(parts []int) []int {
	for i := 2; i < len(parts); i++ {
		if c.Mentions[parts[i]].Total == 2 {
			return append([]int{}, parts[i:]...)
		}
	}
	return nil
}

// listEnd is the number of items up to the mark at which a list joined by 、
// gives way to the next clause.
func (c *Content) listEnd(p *para, parts []int) int {
	for i := 1; i < len(parts); i++ {
		mark := p.markBetween(c.Mentions[parts[i-1]].Pos, c.Mentions[parts[i]].Pos)
		if i == 1 && mark != '、' {
			return 0
		}
		if i > 1 && mark != '、' {
			return i
		}
	}
	return 0
}

// markBetween is the strongest mark between two lexemes.
func (p *para) markBetween(i, j int) rune {
	best := rune(0)
	rank := map[rune]int{'、': 1, '，': 2, '；': 3, '。': 4}
	for k := i; k < j; k++ {
		if x := p.lex[k]; x.kind == lexPunct && x.depth == p.lex[i].depth && rank[x.r] > rank[best] {
			best = x.r
		}
	}
	return best
}

// classified reads parts behind a phrase that says how they are told apart:
// 分来源看，A …；B …, 支出按用途划分：A …；B …. The whole stands in the sentence
// or paragraph before.
func (c *Content) classified(p *para, used map[FigureID]bool) {
	for k := range p.lex {
		x := &p.lex[k]
		if x.kind != lexPunct || x.r != '，' && x.r != '：' || x.depth > 0 || !p.classifies(k) {
			continue
		}
		items := c.items(p, k+1, p.scopeEnd(k), 0)
		if len(items) < 2 {
			continue
		}
		wholes := c.wholesBefore(p, k)
		if m := c.phraseMeasure(p, k); m != NoMeasure {
			var like []int
			for _, w := range wholes {
				if c.figure(c.Mentions[w].Figure).Key.Measure == m {
					like = append(like, w)
				}
			}
			if len(like) > 0 {
				wholes = like[:1]
			}
		}
		if len(wholes) > 0 {
			c.wholeAndParts(p, wholes, items, Closed, k, used)
			continue
		}
		c.farWholes(p, items)
	}
}

// phraseMeasure is the measure that the phrase before lexeme k names.
func (c *Content) phraseMeasure(p *para, k int) Measure {
	i := k
	for i > 0 && p.lex[i-1].kind != lexPunct && p.lex[i-1].kind != lexFigure {
		i--
	}
	return keyOf(p, i, k).Measure
}

// classifies reports whether the phrase before lexeme k is 分…看, 按…划分 and
// the like.
func (p *para) classifies(k int) bool {
	i := k
	for i > 0 && p.lex[i-1].kind != lexPunct && p.lex[i-1].kind != lexFigure {
		i--
	}
	if i == k {
		return false
	}
	s := strings.TrimSpace(string(p.text.Runes[p.lex[i].from:p.lex[k].from]))
	if strings.HasSuffix(s, "中") && len([]rune(s)) <= 10 && !strings.Contains(s, "其中") && keyOf(p, i, k).Measure != NoMeasure {
		return true // 支出中，A …，B …
	}
	for _, end := range []string{"看", "划分", "分", "分类", "来看", "区分", "统计"} {
		if strings.HasSuffix(s, end) && containsAny(s, []string{"分", "按", "从"}) && len([]rune(s)) <= 16 {
			return true
		}
	}
	return false
}

// farBack is how many figures back the whole of a list may stand.
const farBack = 40

// farWholes relates a list to the totals before it that it may be the parts
// of; only one that closes is taken.
func (c *Content) farWholes(p *para, items []int) {
	first := c.Mentions[items[0]].Figure
	n := 0
	for id := first - 1; id >= 1 && id >= first-farBack && n < 10; id-- {
		f := c.figure(id)
		m := c.mentionOf(id)
		if f.Report != p.report || f.Place.Block < p.block-8 {
			return
		}
		if m == nil || m.Para < 0 || !part(m) || m.Depth > 0 || reference(m) {
			continue
		}
		var parts []Part
		for _, mi := range items {
			x := &c.Mentions[mi]
			if part(x) && !reference(x) && addable(f, c.figure(x.Figure)) {
				parts = append(parts, Part{x.Figure, 1})
			}
		}
		if len(parts) < 2 {
			continue
		}
		n++
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: id, Closed: HalfOpen, Reach: ReachSection, Readings: []Reading{{Parts: parts, Weak: true}}})
	}
}

// complements are names that divide one whole between them, so that whole and
// parts need no word of opening: 救助 6.4 万人次，住院 1.1 万人次、门诊 5.3 万人次.
var complements = [][]string{
	{"住院", "门诊"}, {"职工", "居民"}, {"在职", "退休"}, {"城镇", "农村"}, {"男", "女"}, {"统筹", "个人账户"}, {"中央", "省", "市", "县"}, {"基本支出", "项目支出"}, {"人员经费", "公用经费"},
}

// divided reads a whole whose parts follow with complementary names.
func (c *Content) divided(p *para, used map[FigureID]bool) {
	for i := 2; i < len(p.mentions); i++ {
		w, a, b := &c.Mentions[p.mentions[i-2]], &c.Mentions[p.mentions[i-1]], &c.Mentions[p.mentions[i]]
		wf := c.figure(w.Figure)
		if used[w.Figure] || !part(w) || !part(a) || !part(b) || w.Depth != a.Depth || a.Depth != b.Depth || p.lex[w.Pos].sentence != p.lex[b.Pos].sentence {
			continue
		}
		if !addable(wf, c.figure(a.Figure)) || !addable(wf, c.figure(b.Figure)) || p.strongMark(w.Pos, b.Pos) || p.markBetween(a.Pos, b.Pos) == '。' || p.markBetween(w.Pos, a.Pos) == '、' {
			continue
		}
		if i+1 < len(p.mentions) {
			if x := &c.Mentions[p.mentions[i+1]]; p.markBetween(b.Pos, x.Pos) == '、' && part(x) && addable(wf, c.figure(x.Figure)) {
				continue // the list goes on
			}
		}
		if complementary(a.Label, b.Label) && !containsAny(w.Label, []string{"住院", "门诊", "职工", "居民", "在职", "退休"}) {
			used[w.Figure] = true
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: HalfOpen, Reach: ReachSentence,
				Readings: []Reading{{Parts: c.terms([]int{p.mentions[i-1], p.mentions[i]})}}})
		}
	}
}

func complementary(a, b string) bool {
	for _, set := range complements {
		x, y := -1, -1
		for i, w := range set {
			if strings.Contains(a, w) {
				x = i
			}
			if strings.Contains(b, w) {
				y = i
			}
		}
		if len(set) == 2 && x >= 0 && y >= 0 && x != y {
			return true
		}
	}
	return false
}

// partGroups are the runs of items between stronger marks, for the second and
// further wholes before one opener.
func (c *Content) partGroups(p *para, w *Mention, parts []int) [][]int {
	var out [][]int
	from := 0
	for i := 1; i <= len(parts); i++ {
		if i == len(parts) || p.strongMark(c.Mentions[parts[i-1]].Pos, c.Mentions[parts[i]].Pos) {
			if i-from >= 1 && i-from < len(parts) {
				out = append(out, parts[from:i])
			}
			from = i
		}
	}
	// Runs from each end.
	for n := 2; n < len(parts) && len(out) < 8; n++ {
		out = append(out, parts[:n], parts[n:])
	}
	var keep [][]int
	for _, l := range out {
		if len(l) >= 2 {
			keep = append(keep, l)
		}
	}
	return keep
}

// strongMark reports whether ； or 。 stands between two lexemes.
func (p *para) strongMark(i, j int) bool {
	for k := i; k < j; k++ {
		if p.lex[k].kind == lexPunct && p.lex[k].depth == p.lex[i].depth && (p.lex[k].r == '；' || p.lex[k].r == '。') {
			return true
		}
	}
	return false
}

// oneItem is 其中 with one part: the part may not be more than the whole.
func (c *Content) oneItem(p *para, w, m *Mention, closed Closure, k int) {
	wf, mf := c.figure(w.Figure), c.figure(m.Figure)
	f := Frame{Kind: KindTarget, Rule: "bound/part", Claim: m.Figure, Op: "<=", Reach: ReachSentence,
		Readings: []Reading{{Formula: "a", Operands: []FigureID{w.Figure}}}}
	if wf.Value.Equal(mf.Value) {
		f = Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: closed, Reach: ReachSentence,
			Readings: []Reading{{Parts: []Part{{m.Figure, 1}}, Weak: true}}}
	}
	c.Frames = append(c.Frames, f)
}

// trailing reads parts, sum word, whole: A 60、B 40，合计 100.
func (c *Content) trailing(p *para, wi int) {
	w := &c.Mentions[wi]
	wf := c.figure(w.Figure)
	var parts []int
	near := 0 // parts in the whole's own sentence
	for i := p.preceding(wi) - 1; i >= 0; i-- {
		mi := p.mentions[i]
		m := &c.Mentions[mi]
		if m.Depth != w.Depth {
			continue
		}
		d := p.lex[w.Pos].sentence - p.lex[m.Pos].sentence
		if d > 1 {
			break
		}
		if !part(m) || !addable(wf, c.figure(m.Figure)) {
			continue
		}
		if d == 0 {
			near++
		}
		parts = append([]int{mi}, parts...)
		if len(parts) >= 40 {
			break
		}
	}
	if len(parts) < 2 {
		return
	}
	f := Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: Closed, Reach: ReachSentence}
	if near < 2 {
		f.Reach = ReachParagraph
	}
	weak := w.Total < 2 || near < 2
	// From the last stronger mark, from the sentence's start, then each number
	// of parts counted back.
	first := parts
	if near >= 2 {
		first = parts[len(parts)-near:]
	}
	add := func(l []int, weak bool) {
		if len(l) < 2 {
			return
		}
		f.Readings = append(f.Readings, Reading{Parts: c.terms(l), Weak: weak})
	}
	// Parts that bear the total's own words: 分别立项 A、B … 共立项 X.
	core := totalCore(p, w)
	var named []int
	for _, mi := range parts {
		if len([]rune(core)) >= 2 && similar(core, c.figure(c.Mentions[mi].Figure).Name) >= 0.5 {
			named = append(named, mi)
		}
	}
	if len(named) >= 2 && len(named) < len(parts) {
		add(named, false)
		weak = true
	}
	add(first, weak)
	for n := 2; n <= len(parts) && n <= 8; n++ {
		if n != len(first) {
			add(parts[len(parts)-n:], true)
		}
	}
	if len(parts) > 8 && len(parts) != len(first) {
		add(parts, true)
	}
	// The parts that bear the whole's own role: 预算合计 over budgets, 支出合计
	// over outlays.
	wk := wf.Key.Measure
	var same, other []int
	for _, mi := range parts {
		k := c.figure(c.Mentions[mi].Figure).Key.Measure
		if sameRole(k, wk) {
			same = append(same, mi)
		} else {
			other = append(other, mi)
		}
	}
	if len(same) >= 2 && len(same) < len(parts) {
		add(same, true)
	}
	if len(other) >= 2 && len(same) > 0 {
		add(other, true)
	}
	if alternate := everySecond(parts); len(alternate) >= 2 {
		add(alternate, true)
	}
	// Runs of neighbours that do not reach up to the total.
	for i := 0; i < len(parts) && len(parts) <= 8; i++ {
		for j := i + 2; j < len(parts); j++ {
			add(parts[i:j], true)
		}
	}
	c.Frames = append(c.Frames, f)
}

// totalCore are the words of a total without those that say it is one.
func totalCore(p *para, w *Mention) string {
	var b strings.Builder
	for i := w.labelFrom; i < w.labelTo; i++ {
		x := p.lex[i]
		if x.kind == lexText || x.kind == lexTerm && x.term.Class == Noun && x.term.Measure == NoMeasure {
			b.WriteString(string(p.text.Runes[x.from:x.to]))
		}
	}
	return strings.TrimSpace(b.String())
}

// sameRole reports whether two measures play one part in a budget: what may
// be spent, or what was spent.
func sameRole(a, b Measure) bool {
	class := func(m Measure) int {
		switch m {
		case Budget, Received, Prepaid, Opening, Goal:
			return 1
		case Outlay, Reimbursed:
			return 2
		case NoMeasure:
			return 0
		}
		return int(m) + 10
	}
	return class(a) == class(b)
}

// everySecond are the items that stand where the last one but one stands:
// A 10、a 5、B 20、b 6 has the totals A+B and a+b.
func everySecond(parts []int) []int {
	var out []int
	for i := len(parts) - 2; i >= 0; i -= 2 {
		out = append([]int{parts[i]}, out...)
	}
	return out
}

// chained is the sum of changes: where whole and parts each carry an amount
// of change, the changes add up as well.
func (c *Content) chained(p *para, w *Mention, lists [][]int) {
	if len(lists) == 0 {
		return
	}
	whole := c.changeBehind(p, w, -1)
	if whole < 0 {
		return
	}
	wd := &c.Mentions[whole]
	var parts []Part
	list := lists[0]
	for i, mi := range list {
		end := -1
		if i+1 < len(list) {
			end = c.Mentions[list[i+1]].Pos
		}
		d := c.changeBehind(p, &c.Mentions[mi], end)
		if d < 0 || c.Mentions[d].Figure == wd.Figure {
			return
		}
		sign := c.Mentions[d].Dir * wd.Dir
		parts = append(parts, Part{c.Mentions[d].Figure, sign})
	}
	c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/chain", Claim: wd.Figure, Closed: HalfOpen, Reach: ReachSentence,
		Readings: []Reading{{Parts: parts}}})
}

// changeBehind is the amount of change that follows a quantity before the
// next quantity of its dimension, -1 if there is none.
func (c *Content) changeBehind(p *para, m *Mention, end int) int {
	f := c.figure(m.Figure)
	for k := m.Pos + 1; k < len(p.lex) && p.lex[k].sentence == p.lex[m.Pos].sentence && (end < 0 || k < end); k++ {
		mi, ok := p.atFigure[k]
		if !ok {
			continue
		}
		x := &c.Mentions[mi]
		g := c.figure(x.Figure)
		if g.Dimension != f.Dimension {
			continue
		}
		if x.Role == RoleDelta {
			return mi
		}
		if x.Role == RoleLevel {
			return -1
		}
	}
	return -1
}

// enumerated reads parts under 一是、二是、三是, one amount to each: the last one
// of the item that is no standard. The whole stands before the list.
func (c *Content) enumerated(p *para, used map[FigureID]bool) {
	var starts []int
	next := 1
	for k := range p.lex {
		x := &p.lex[k]
		if x.kind == lexNumber && x.num.Raw.IntPart() == int64(next) && x.to < p.text.Len() && p.text.Runes[x.to] == '是' {
			starts = append(starts, k)
			next++
		}
	}
	if len(starts) < 2 {
		return
	}
	for _, dim := range []numeral.Dimension{numeral.Money, numeral.Area, numeral.Persons, numeral.Households, numeral.Visits} {
		c.enumeratedIn(p, starts, dim, used)
	}
}

// enumeratedIn reads the parts of one dimension.
func (c *Content) enumeratedIn(p *para, starts []int, dim numeral.Dimension, used map[FigureID]bool) {
	var parts []Part
	for i, s := range starts {
		end := len(p.lex)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		amount := FigureID(0)
		for k := s; k < end && (i+1 < len(starts) || p.lex[k].sentence == p.lex[s].sentence); k++ {
			mi, ok := p.atFigure[k]
			if !ok {
				continue
			}
			m := &c.Mentions[mi]
			if f := c.figure(m.Figure); f.Dimension == dim && f.Approximate != "以上" && m.Role == RoleLevel && m.Depth == 0 && !m.Each && !c.isStandard(m) {
				amount = m.Figure
			}
		}
		if amount == 0 {
			return
		}
		parts = append(parts, Part{amount, 1})
	}
	// The whole: the nearest amount before the list, in this paragraph or the
	// one before.
	for id := parts[0].Figure - 1; id >= 1; id-- {
		f := c.figure(id)
		if f.Report != p.report || f.Place.Block < p.block-1 {
			return
		}
		m := c.mentionOf(id)
		if f.Dimension != dim || m == nil || !part(m) || c.isStandard(m) || m.Depth > 0 || used[id] {
			continue
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: id, Closed: HalfOpen, Reach: ReachParagraph, Readings: []Reading{{Parts: parts}}})
		return
	}
}

// mentionOf finds the mention of a figure before the index is made.
func (c *Content) mentionOf(id FigureID) *Mention {
	if i := c.mentionIndex(id); i >= 0 {
		return &c.Mentions[i]
	}
	return nil
}

// similar is the share of the pairs of neighbouring characters of want that
// name holds as well.
func similar(want, name string) float64 {
	a, b := []rune(want), []rune(name)
	if len(a) < 2 {
		return 0
	}
	n := 0
	for i := 0; i+1 < len(a); i++ {
		for j := 0; j+1 < len(b); j++ {
			if a[i] == b[j] && a[i+1] == b[j+1] {
				n++
				break
			}
		}
	}
	return float64(n) / float64(len(a)-1)
}
