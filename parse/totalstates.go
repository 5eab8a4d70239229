package parse

import (
	"slices"
	"strings"
)

// Works by how far they are: 项目 20 个，已完工 12 个、在建 5 个、未开工 3 个. The states
// divide the works between them.

// finished are words of works that are done.
var finished = []string{"完工", "完成", "竣工", "建成", "验收", "办结", "交付", "投用"}

// byState reads three states or more behind a whole, two behind a whole with 中.
func (c *Content) byState(p *para, used map[FigureID]bool) {
	for i, wi := range p.mentions {
		w := &c.Mentions[wi]
		if used[w.Figure] || !c.whole(w) {
			continue
		}
		run, ends := c.statesBehind(p, i)
		if len(run) < 3 && !(len(run) == 2 && strings.HasPrefix(w.After, "中")) || slices.ContainsFunc(run, func(x int) bool { return c.Mentions[x].afterOpener >= 0 }) {
			continue
		}
		used[w.Figure] = true
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: Closed, Reach: ReachSentence, Readings: []Reading{{Parts: c.terms(run), HoldOnly: !ends}}})
	}
}

// statesBehind are the quantities right behind the i-th of a paragraph whose names say
// how far works are, none where the states do not exclude each other: 已开工 18 个，已竣工
// 12 个. They end where no other number of the sort follows that may be one of them, too:
// 已完工 12 个、在建 5 个，其余 3 个.
func (c *Content) statesBehind(p *para, i int) (run []int, ends bool) {
	w := &c.Mentions[p.mentions[i]]
	begun, done, left := false, false, false
	for _, x := range p.mentions[i+1:] {
		if len(run) == maxAlong {
			return nil, false // works are not that many steps
		}
		m := &c.Mentions[x]
		words := p.words(m.labelFrom, m.Pos)
		if !part(m) || m.Depth != w.Depth || !addable(c.figure(w.Figure), c.figure(m.Figure)) || p.lex[m.Pos].sentence != p.lex[w.Pos].sentence || p.strongMark(w.Pos, m.Pos) {
			break
		}
		switch {
		case containsAny(words, underway):
			left = true
		case containsAny(words, finished):
			done = true
		case strings.Contains(words, "开工"):
			begun = true
		default:
			return run, false
		}
		run = append(run, x)
	}
	if begun && done || !left {
		return nil, false
	}
	return run, true
}
