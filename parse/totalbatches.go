package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// batchWords are what comes one after the other and is numbered: 第一批, 第二次.
var batchWords = []string{"批", "次", "笔", "期", "轮"}

// batches reads a whole whose parts are numbered: 资金分两批下达，共 X，第一批 a，第二批
// b. Where the number of batches is not announced the parts only verify.
func (c *Content) batches(p *para, used map[FigureID]bool) {
	if !p.has("第二") && !p.has("二批") {
		return
	}
	var parts []int
	for i, mi := range p.mentions {
		n := p.batchOf(&c.Mentions[mi])
		switch {
		case n == 1:
			parts = []int{mi}
		case n == 0 || n != len(parts)+1 || !c.sameSort(mi, parts[0]) || p.strongMark(c.Mentions[parts[n-2]].Pos, c.Mentions[mi].Pos) && p.markBetween(c.Mentions[parts[n-2]].Pos, c.Mentions[mi].Pos) == '。':
			continue
		default:
			parts = append(parts, mi)
		}
		if len(parts) >= 2 && (i+1 == len(p.mentions) || p.batchOf(&c.Mentions[p.mentions[i+1]]) != n+1) {
			c.batchTotal(p, parts, used)
			parts = nil
		}
	}
}

// batchTotal relates numbered parts to the nearest whole before them.
func (c *Content) batchTotal(p *para, parts []int, used map[FigureID]bool) {
	if c.batchesClose(p, parts, used) {
		return
	}
	first := &c.Mentions[parts[0]]
	for mi := parts[0] - 1; mi >= p.mentions[0] && mi >= parts[0]-farOpeners; mi-- {
		w := &c.Mentions[mi]
		f := c.figure(w.Figure)
		if d := p.lex[first.Pos].sentence - p.lex[w.Pos].sentence; d > 1 || d == 1 && p.lex[first.Pos].depth > 0 {
			return
		}
		if !c.whole(w) || reference(w) || w.Depth > first.Depth || !addable(f, c.figure(first.Figure)) {
			continue
		}
		if used[w.Figure] {
			return
		}
		if slices.ContainsFunc(parts, func(x int) bool { return c.figure(c.Mentions[x].Figure).Value.GreaterThan(f.Value) }) {
			return
		}
		used[w.Figure] = true
		heads := f.Dimension == numeral.Persons || f.Dimension == numeral.Visits // some of them may come twice
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: HalfOpen, Reach: ReachSentence,
			Readings: []Reading{{Parts: c.terms(parts), HoldOnly: !c.batchesAnnounced(p, first.Pos, len(parts)) || heads || p.has("另")}}})
		return
	}
}

// batchesClose reads the total right behind the last of numbered parts: 第一批 a、第二批 b，
// 两批共 X. It reports whether there is one that is of nothing else.
func (c *Content) batchesClose(p *para, parts []int, used map[FigureID]bool) bool {
	last := parts[len(parts)-1]
	if last+1 > p.mentions[len(p.mentions)-1] {
		return false
	}
	m, w := &c.Mentions[last], &c.Mentions[last+1]
	if !part(w) || w.Total == 0 || used[w.Figure] || w.Depth != m.Depth || !c.sameSort(last, last+1) || p.lex[w.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(m.Pos, w.Pos) {
		return false
	}
	lead := strings.Trim(p.words(m.Pos+1, w.Pos), "，、 ")
	bare := strings.Contains(lead, "批") || slices.Contains([]string{"共", "合计", "共计", "总计"}, lead)
	bare = bare || hasAnyPrefix(lead, []string{"共", "合计", "累计", "总计"}) && c.batchesAnnounced(p, c.Mentions[parts[0]].Pos, len(parts)) // 分三批：…，累计下达 X
	used[w.Figure] = bare
	c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: Closed, Reach: ReachSentence,
		Readings: []Reading{{Parts: c.terms(parts), HoldOnly: !bare}}}) // 全年共下达 X: of others, too
	return bare
}

// batchesAsOne leaves numbered parts out of a list where their total stands right behind
// them: 保费 A，调剂金第一批 a、第二批 b，两批共 B.
func (c *Content) batchesAsOne(p *para, items []int) []int {
	for i := range items {
		n := 0
		for i+n < len(items) && p.batchOf(&c.Mentions[items[i+n]]) == n+1 {
			n++
		}
		if n < 2 || i+n == len(items) || i == 0 && i+n+1 == len(items) {
			continue
		}
		if w := &c.Mentions[items[i+n]]; w.Total > 0 && items[i+n] == items[i+n-1]+1 && c.sameSort(items[i], items[i+n]) {
			return append(slices.Clone(items[:i]), items[i+n:]...)
		}
	}
	return items
}

// onlyBatches are the batches among the items of a list, where two or more are
// numbered and the first begins the list; of each its own items may follow: 其中第一批
// X，分别支持 A a、B b；第二批 Y.
func (c *Content) onlyBatches(p *para, items []int) []int {
	if len(items) == 0 || p.batchOf(&c.Mentions[items[0]]) != 1 {
		return items
	}
	var out []int
	for _, mi := range items {
		if p.batchOf(&c.Mentions[mi]) == len(out)+1 {
			out = append(out, mi)
		}
	}
	if len(out) < 2 {
		return items
	}
	return out
}

// fewerBatches reports whether a list behind lexeme k tells fewer batches than its sentence announces before it:
// 分三批下达，其中第一批 a、第二批 b.
func (c *Content) fewerBatches(p *para, k int, items []int) bool {
	if p.batchOf(&c.Mentions[items[len(items)-1]]) == 0 {
		return false
	}
	for i := k - 1; i >= max(0, k-farBack) && p.lex[i].sentence == p.lex[k].sentence; i-- {
		if n := c.batchesAt(p, i); n > 0 {
			return n > len(items)
		}
	}
	return false
}

// batchOf is the number of the batch that the words right before an amount name,
// 0 if they name none.
func (p *para) batchOf(m *Mention) int {
	if !part(m) && !(m.Role == RoleLimit && m.Op == "" && !m.Each && m.Rate == nil) { // 第一批任务 A 户
		return 0
	}
	i := m.Pos
	for i > 0 && p.lex[i-1].kind != lexPunct && p.lex[i-1].kind != lexFigure && p.lex[i-1].sentence == p.lex[m.Pos].sentence {
		i--
	}
	words := strings.TrimPrefix(strings.TrimSpace(p.words(i, m.Pos)), "其中")
	rest, ordinal := strings.CutPrefix(words, "第")
	if !ordinal {
		if rest, ordinal = strings.CutPrefix(words, "首"); ordinal && hasAnyPrefix(rest, batchWords) {
			return 1
		}
		return 0
	}
	for n, r := range numerals {
		if t, ok := strings.CutPrefix(rest, string(r)); ok && n > 0 && hasAnyPrefix(t, batchWords) {
			return n
		}
	}
	return 0
}

// batchesAnnounced reports whether so many batches are announced before lexeme k in
// its sentence or the one before: 分两批下达, 分 2 批次.
func (c *Content) batchesAnnounced(p *para, k, n int) bool {
	for i := k - 1; i >= max(0, k-farBack) && p.lex[i].sentence >= p.lex[k].sentence-1; i-- {
		if c.batchesAt(p, i) == n {
			return true
		}
	}
	return false
}
