package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// What was done about the problems that were found: 发现问题 164 个，现场整改 98 个，限期整改
// 61 个，移交 5 个，整改率 96.95%.

// problemWords name what is found and dealt with, dealtWords how.
var (
	problemWords = []string{"问题", "线索", "隐患", "缺陷"}
	dealtWords   = []string{"整改", "移交", "移送", "办结", "销号", "处理", "约谈", "立案", "处罚", "转办"}
)

// dealtBehind are the quantities right behind the i-th of a paragraph that say what was done
// of so many problems, none where it counts none.
func (c *Content) dealtBehind(p *para, i int) []int {
	w := &c.Mentions[p.mentions[i]]
	if f := c.figure(w.Figure); !c.whole(w) || f.Dimension != numeral.Count || !containsAny(w.Label+w.After, problemWords) || containsAny(w.Label, dealtWords) {
		return nil
	}
	var run []int
	for _, x := range p.mentions[i+1:] {
		m := &c.Mentions[x]
		if !part(m) || m.Depth != w.Depth || !addable(c.figure(w.Figure), c.figure(m.Figure)) || p.lex[m.Pos].sentence != p.lex[w.Pos].sentence || !containsAny(m.Label, dealtWords) || len(run) == maxAlong {
			break
		}
		if strings.Contains(m.Label, "未") {
			return nil // 已整改 57 个，未整改 5 个: what is left
		}
		run = append(run, x)
	}
	return run
}

// dealtTotals adds up what was done of so many problems. A problem may have been dealt with
// twice, so that it only verifies.
func (c *Content) dealtTotals(p *para, used map[FigureID]bool) {
	if !p.hasAny(problemWords) {
		return
	}
	for i, wi := range p.mentions {
		if used[c.Mentions[wi].Figure] {
			continue
		}
		run := c.dealtBehind(p, i)
		if len(run) < 2 {
			continue
		}
		used[c.Mentions[wi].Figure] = true
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: c.Mentions[wi].Figure, Closed: HalfOpen, Reach: ReachSentence, Readings: []Reading{{Parts: c.terms(run), HoldOnly: true}}})
	}
}

// mendedRate is the reading of 整改率 as all that was mended, in several ways, of the problems
// found.
func (c *Content) mendedRate(p *para, mi int) (Reading, bool) {
	m := &c.Mentions[mi]
	if !strings.HasSuffix(m.Label, "整改率") && !strings.HasSuffix(m.Label, "整改完成率") {
		return Reading{}, false
	}
	r := Reading{HoldOnly: true}
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		switch {
		case f.Dimension != numeral.Count || !part(y) && y.Role != RoleLimit:
			return Reading{}, false
		case strings.Contains(y.Label, "整改") && !strings.Contains(y.Label, "未"):
			r.Formula += "+" + string(rune('a'+len(r.Operands)))
			r.Operands = append(r.Operands, f.ID)
		case containsAny(y.Label, dealtWords):
		case containsAny(y.Label+y.After, problemWords) && len(r.Operands) > 1 && len(r.Operands) < maxAlong:
			r.Formula = "(" + r.Formula[1:] + ")/" + string(rune('a'+len(r.Operands)))
			r.Operands = append(r.Operands, f.ID)
			return r, true
		default:
			return Reading{}, false
		}
	}
	return Reading{}, false
}
