package total

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/count"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// batches reads a whole whose parts are numbered: 资金分两批下达，共 X，第一批 a，第二批
// b. Where the number of batches is not announced the parts only verify.
func batches(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	if !p.Has("第二") && !p.Has("二批") {
		return
	}
	var parts []int
	for i, mi := range p.Mentions {
		n := batchOf(p, &c.Mentions[mi])
		switch {
		case n == 1:
			parts = []int{mi}
		case n == 0 || n != len(parts)+1 || !clause.SameSort(c, mi, parts[0]) || clause.StrongMark(p, c.Mentions[parts[n-2]].Pos, c.Mentions[mi].Pos) && clause.MarkBetween(p, c.Mentions[parts[n-2]].Pos, c.Mentions[mi].Pos) == '。':
			continue
		default:
			parts = append(parts, mi)
		}
		if len(parts) >= 2 && (i+1 == len(p.Mentions) || batchOf(p, &c.Mentions[p.Mentions[i+1]]) != n+1) {
			batchTotal(c, p, parts, used)
			parts = nil
		}
	}
}

// batchTotal relates numbered parts to the nearest whole before them.
func batchTotal(c *content.Draft, p *content.Para, parts []int, used map[content.FigureID]bool) {
	if batchesClose(c, p, parts, used) {
		return
	}
	first := &c.Mentions[parts[0]]
	for mi := parts[0] - 1; mi >= p.Mentions[0] && mi >= parts[0]-clause.FarOpeners; mi-- {
		w := &c.Mentions[mi]
		f := c.At(w.Figure)
		if d := p.Lex[first.Pos].Sentence - p.Lex[w.Pos].Sentence; d > 1 || d == 1 && p.Lex[first.Pos].Depth > 0 {
			return
		}
		if !clause.Whole(c, w) || clause.Reference(w) || w.Depth > first.Depth || !content.Addable(f, c.At(first.Figure)) {
			continue
		}
		if used[w.Figure] {
			return
		}
		if slices.ContainsFunc(parts, func(x int) bool { return c.At(c.Mentions[x].Figure).Value.GreaterThan(f.Value) }) {
			return
		}
		used[w.Figure] = true
		heads := f.Dimension == numeral.Persons || f.Dimension == numeral.Visits // some of them may come twice
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: content.HalfOpen, Reach: content.ReachSentence,
			Readings: []content.Reading{{Parts: clause.Terms(c, parts), HoldOnly: !batchesAnnounced(c, p, first.Pos, len(parts)) || heads || p.Has("另")}}})
		return
	}
}

// batchesClose reads the total right behind the last of numbered parts: 第一批 a、第二批 b，
// 两批共 X. It reports whether there is one that is of nothing else.
func batchesClose(c *content.Draft, p *content.Para, parts []int, used map[content.FigureID]bool) bool {
	last := parts[len(parts)-1]
	if last+1 > p.Mentions[len(p.Mentions)-1] {
		return false
	}
	m, w := &c.Mentions[last], &c.Mentions[last+1]
	if !content.IsPart(w) || w.Total == 0 || used[w.Figure] || w.Depth != m.Depth || !clause.SameSort(c, last, last+1) || p.Lex[w.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, m.Pos, w.Pos) {
		return false
	}
	lead := strings.Trim(p.Words(m.Pos+1, w.Pos), "，、 ")
	bare := strings.Contains(lead, "批") || slices.Contains([]string{"共", "合计", "共计", "总计"}, lead)
	bare = bare || lang.HasAnyPrefix(lead, []string{"共", "合计", "累计", "总计"}) && batchesAnnounced(c, p, c.Mentions[parts[0]].Pos, len(parts)) // 分三批：…，累计下达 X
	used[w.Figure] = bare
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: content.Closed, Reach: content.ReachSentence,
		Readings: []content.Reading{{Parts: clause.Terms(c, parts), HoldOnly: !bare}}}) // 全年共下达 X: of others, too
	return bare
}

// batchesAsOne leaves numbered parts out of a list where their total stands right behind
// them: 保费 A，调剂金第一批 a、第二批 b，两批共 B.
func batchesAsOne(c *content.Draft, p *content.Para, items []int) []int {
	for i := range items {
		n := 0
		for i+n < len(items) && batchOf(p, &c.Mentions[items[i+n]]) == n+1 {
			n++
		}
		if n < 2 || i+n == len(items) || i == 0 && i+n+1 == len(items) {
			continue
		}
		if w := &c.Mentions[items[i+n]]; w.Total > 0 && items[i+n] == items[i+n-1]+1 && clause.SameSort(c, items[i], items[i+n]) {
			return append(slices.Clone(items[:i]), items[i+n:]...)
		}
	}
	return items
}

// onlyBatches are the batches among the items of a list, where two or more are
// numbered and the first begins the list; of each its own items may follow: 其中第一批
// X，分别支持 A a、B b；第二批 Y.
func onlyBatches(c *content.Draft, p *content.Para, items []int) []int {
	if len(items) == 0 || batchOf(p, &c.Mentions[items[0]]) != 1 {
		return items
	}
	var out []int
	for _, mi := range items {
		if batchOf(p, &c.Mentions[mi]) == len(out)+1 {
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
func fewerBatches(c *content.Draft, p *content.Para, k int, items []int) bool {
	if batchOf(p, &c.Mentions[items[len(items)-1]]) == 0 {
		return false
	}
	for i := k - 1; i >= max(0, k-clause.FarBack) && p.Lex[i].Sentence == p.Lex[k].Sentence; i-- {
		if n := count.BatchesAt(c, p, i); n > 0 {
			return n > len(items)
		}
	}
	return false
}

// batchOf is the number of the batch that the words right before an amount name,
// 0 if they name none.
func batchOf(p *content.Para, m *content.Mention) int {
	if !content.IsPart(m) && !(m.Role == content.RoleLimit && m.Op == "" && !m.Each && m.Rate == nil) { // 第一批任务 A 户
		return 0
	}
	i := m.Pos
	for i > 0 && p.Lex[i-1].Kind != content.LexPunct && p.Lex[i-1].Kind != content.LexFigure && p.Lex[i-1].Sentence == p.Lex[m.Pos].Sentence {
		i--
	}
	words := strings.TrimPrefix(strings.TrimSpace(p.Words(i, m.Pos)), "其中")
	rest, ordinal := strings.CutPrefix(words, "第")
	if !ordinal {
		if rest, ordinal = strings.CutPrefix(words, "首"); ordinal && lang.HasAnyPrefix(rest, count.BatchWords) {
			return 1
		}
		return 0
	}
	for n, r := range lang.Numerals {
		if t, ok := strings.CutPrefix(rest, string(r)); ok && n > 0 && lang.HasAnyPrefix(t, count.BatchWords) {
			return n
		}
	}
	return 0
}

// batchesAnnounced reports whether so many batches are announced before lexeme k in
// its sentence or the one before: 分两批下达, 分 2 批次.
func batchesAnnounced(c *content.Draft, p *content.Para, k, n int) bool {
	for i := k - 1; i >= max(0, k-clause.FarBack) && p.Lex[i].Sentence >= p.Lex[k].Sentence-1; i-- {
		if count.BatchesAt(c, p, i) == n {
			return true
		}
	}
	return false
}
