package total

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Kinds of things, each told with how many of them were done, and both added up: 产出指标 12 项，完成 11 项；效益指标 6 项，
// 完成 6 项，共 18 项，完成 17 项.

// doneNames are the names of how many of the things before were done.
var doneNames = []string{"完成", "达标", "实现", "达成", "整改", "办结", "竣工", "完工", "已"}

// tellsDone reports whether a mention says only how many were done.
func tellsDone(m *content.Mention) bool {
	name := m.Label
	if i := strings.LastIndex(name, "，"); i >= 0 {
		name = name[i+len("，"):]
	}
	name = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(name, "实际"), "共"), "全部")
	return lang.HasAnyPrefix(name, doneNames) && !content.Longer(name, 4) || lang.HasAnyPrefix(m.After, doneNames) && name == ""
}

// donePairs reads such totals.
func donePairs(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	var list []int
	for _, mi := range p.Mentions {
		if m := &c.Mentions[mi]; m.Depth == 0 && c.At(m.Figure).Dimension != numeral.Percent {
			list = append(list, mi)
		}
	}
	for i := 4; i+1 < len(list); i++ {
		w, d := &c.Mentions[list[i]], &c.Mentions[list[i+1]]
		if w.Total == 0 || !content.IsPart(w) || !content.IsPart(d) || tellsDone(w) || !tellsDone(d) || !clause.Counts(c.At(w.Figure)) || !clause.SameSort(c, list[i], list[i+1]) || p.Lex[w.Pos].Sentence != p.Lex[d.Pos].Sentence || clause.StrongMark(p, w.Pos, d.Pos) {
			continue
		}
		var all, done []int
		for j := i - 1; j > 0; j -= 2 {
			a, b := &c.Mentions[list[j-1]], &c.Mentions[list[j]]
			if !content.IsPart(a) || !content.IsPart(b) || tellsDone(a) || !tellsDone(b) || a.Total > 0 || !clause.SameSort(c, list[j-1], list[i]) || !clause.SameSort(c, list[j], list[i]) || clause.StrongMark(p, a.Pos, b.Pos) || p.Lex[a.Pos].Sentence < p.Lex[w.Pos].Sentence-1 {
				break
			}
			all, done = append([]int{list[j-1]}, all...), append([]int{list[j]}, done...)
		}
		if len(all) < 2 {
			continue
		}
		used[w.Figure], used[d.Figure] = true, true
		for _, t := range []struct {
			of    content.FigureID
			parts []int
		}{{w.Figure, all}, {d.Figure, done}} {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: t.of, Closed: content.Closed, Reach: content.ReachSentence, Readings: []content.Reading{{Parts: clause.Terms(c, t.parts)}}})
		}
	}
}

// exceptRest reads a whole, some of its parts behind 除 and the rest: 总投入 W，除中央 a、省级 b 外，其余 c 由县级承担.
func exceptRest(c *content.Draft, p *content.Para) {
	if !p.May("除") {
		return
	}
	for i := 2; i < len(p.Mentions); i++ {
		m := &c.Mentions[p.Mentions[i]]
		if !content.IsPart(m) || m.Depth > 0 || !lang.HasAnyPrefix(strings.TrimLeft(m.Label, "，外 "), []string{"其余", "剩余", "余下"}) {
			continue
		}
		var parts []int
		whole := -1
		ends := false
		for j := i - 1; j >= 0; j-- {
			y := &c.Mentions[p.Mentions[j]]
			if p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, y.Pos, m.Pos) || !content.IsPart(y) || y.Depth > 0 || !content.Addable(c.At(m.Figure), c.At(y.Figure)) {
				break
			}
			if j == i-1 {
				ends = strings.HasPrefix(strings.TrimLeft(p.Words(y.Pos+1, m.Pos), "以之"), "外")
			}
			parts = append([]int{p.Mentions[j]}, parts...)
			from := clause.LabelStart(p, y.Pos)
			if j > 0 {
				from = c.Mentions[p.Mentions[j-1]].Pos + 1
			}
			if words := p.Words(from, y.Pos); strings.HasPrefix(strings.TrimLeft(words, "，、 "), "除") {
				if j > 0 {
					whole = p.Mentions[j-1]
				}
				break
			}
		}
		if whole < 0 || !ends {
			continue
		}
		w := &c.Mentions[whole]
		if !content.IsPart(w) || w.Depth > 0 || clause.StrongMark(p, w.Pos, m.Pos) || p.Lex[w.Pos].Sentence != p.Lex[m.Pos].Sentence || !content.Addable(c.At(w.Figure), c.At(m.Figure)) {
			continue
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: content.Closed, Reach: content.ReachSentence, Readings: []content.Reading{{Parts: clause.Terms(c, append(parts, p.Mentions[i]))}}})
	}
}
