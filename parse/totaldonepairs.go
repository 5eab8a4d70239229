package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Kinds of things, each told with how many of them were done, and both added up: 产出指标 12 项，完成 11 项；效益指标 6 项，
// 完成 6 项，共 18 项，完成 17 项.

// doneNames are the names of how many of the things before were done.
var doneNames = []string{"完成", "达标", "实现", "达成", "整改", "办结", "竣工", "完工", "已"}

// tellsDone reports whether a mention says only how many were done.
func tellsDone(m *Mention) bool {
	name := m.Label
	if i := strings.LastIndex(name, "，"); i >= 0 {
		name = name[i+len("，"):]
	}
	name = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(name, "实际"), "共"), "全部")
	return hasAnyPrefix(name, doneNames) && !longer(name, 4) || hasAnyPrefix(m.After, doneNames) && name == ""
}

// donePairs reads such totals.
func (c *Content) donePairs(p *para, used map[FigureID]bool) {
	var list []int
	for _, mi := range p.mentions {
		if m := &c.Mentions[mi]; m.Depth == 0 && c.figure(m.Figure).Dimension != numeral.Percent {
			list = append(list, mi)
		}
	}
	for i := 4; i+1 < len(list); i++ {
		w, d := &c.Mentions[list[i]], &c.Mentions[list[i+1]]
		if w.Total == 0 || !part(w) || !part(d) || tellsDone(w) || !tellsDone(d) || !counts(c.figure(w.Figure)) || !c.sameSort(list[i], list[i+1]) || p.lex[w.Pos].sentence != p.lex[d.Pos].sentence || p.strongMark(w.Pos, d.Pos) {
			continue
		}
		var all, done []int
		for j := i - 1; j > 0; j -= 2 {
			a, b := &c.Mentions[list[j-1]], &c.Mentions[list[j]]
			if !part(a) || !part(b) || tellsDone(a) || !tellsDone(b) || a.Total > 0 || !c.sameSort(list[j-1], list[i]) || !c.sameSort(list[j], list[i]) || p.strongMark(a.Pos, b.Pos) || p.lex[a.Pos].sentence < p.lex[w.Pos].sentence-1 {
				break
			}
			all, done = append([]int{list[j-1]}, all...), append([]int{list[j]}, done...)
		}
		if len(all) < 2 {
			continue
		}
		used[w.Figure], used[d.Figure] = true, true
		for _, t := range []struct {
			of    FigureID
			parts []int
		}{{w.Figure, all}, {d.Figure, done}} {
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: t.of, Closed: Closed, Reach: ReachSentence, Readings: []Reading{{Parts: c.terms(t.parts)}}})
		}
	}
}

// exceptRest reads a whole, some of its parts behind 除 and the rest: 总投入 W，除中央 a、省级 b 外，其余 c 由县级承担.
func (c *Content) exceptRest(p *para) {
	if !p.may("除") {
		return
	}
	for i := 2; i < len(p.mentions); i++ {
		m := &c.Mentions[p.mentions[i]]
		if !part(m) || m.Depth > 0 || !hasAnyPrefix(strings.TrimLeft(m.Label, "，外 "), []string{"其余", "剩余", "余下"}) {
			continue
		}
		var parts []int
		whole := -1
		ends := false
		for j := i - 1; j >= 0; j-- {
			y := &c.Mentions[p.mentions[j]]
			if p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(y.Pos, m.Pos) || !part(y) || y.Depth > 0 || !addable(c.figure(m.Figure), c.figure(y.Figure)) {
				break
			}
			if j == i-1 {
				ends = strings.HasPrefix(strings.TrimLeft(p.words(y.Pos+1, m.Pos), "以之"), "外")
			}
			parts = append([]int{p.mentions[j]}, parts...)
			from := labelStart(p, y.Pos)
			if j > 0 {
				from = c.Mentions[p.mentions[j-1]].Pos + 1
			}
			if words := p.words(from, y.Pos); strings.HasPrefix(strings.TrimLeft(words, "，、 "), "除") {
				if j > 0 {
					whole = p.mentions[j-1]
				}
				break
			}
		}
		if whole < 0 || !ends {
			continue
		}
		w := &c.Mentions[whole]
		if !part(w) || w.Depth > 0 || p.strongMark(w.Pos, m.Pos) || p.lex[w.Pos].sentence != p.lex[m.Pos].sentence || !addable(c.figure(w.Figure), c.figure(m.Figure)) {
			continue
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: Closed, Reach: ReachSentence, Readings: []Reading{{Parts: c.terms(append(parts, p.mentions[i]))}}})
	}
}
