package parse

import (
	"gouji/parse/numeral"
	"strings"
)

// Multiples, and those in work for each retired: 是上年的 X 倍, 在职退休比 A:1.

// multiple reads A 是 B 的 X 倍.
func (c *Content) multiple(p *para, mi int) {
	m := &c.Mentions[mi]
	if c.multipleOf(p, mi) {
		return
	}
	at := -1
	for i := m.labelFrom; i < m.labelTo; i++ {
		if x := &p.lex[i]; x.kind == lexTerm && (x.term.Word == "是" || x.term.Word == "为" || x.term.Word == "相当于" || x.term.Word == "达" || x.term.Word == "达到") {
			at = i
			break
		}
	}
	if at < 0 {
		return
	}
	a, b := label(p, m.labelFrom, at), label(p, at+1, m.labelTo)
	if strings.Trim(a, "0123456789年度底末") == "" { // 2019年是2016年的 N 倍
		// 由 X 增加到 Y，为…的 N 倍
		cur, base, _ := c.subject(p, mi, func(g *Figure) bool { return g.Dimension != numeral.Percent && g.Dimension != numeral.Times })
		if base < 0 && len([]rune(b)) >= 2 {
			// 净收益 X，为年付息额的 N 倍: the figure before it over the one named.
			if n := c.nearestMate(p, mi); n >= 0 && c.Mentions[n].Role == RoleLevel {
				fr := Frame{Kind: KindProduct, Rule: "derived/multiple", Claim: m.Figure, Reach: ReachParagraph, Closed: Closed,
					Queries: []Query{{Formula: "a/b", Wants: []Want{{Given: c.Mentions[n].Figure}, {Label: b, Key: keyOf(p, at+1, m.labelTo), Earlier: true, Like: 1}}}}}
				if n > p.mentions[0] {
					// 追回 Y，罚款 X，为违规金额的 N 倍: perhaps of what stands right before
					if y := &c.Mentions[n-1]; (part(y) || y.Role == RoleAdjust) && c.sameSort(n-1, n) && p.lex[y.Pos].sentence == p.lex[m.Pos].sentence {
						fr.Readings = []Reading{{Formula: "a/b", Operands: []FigureID{c.Mentions[n].Figure, y.Figure}, HoldOnly: true}}
					}
				}
				c.Frames = append(c.Frames, fr)
			}
			return
		}
		if cur >= 0 && base >= 0 && (!containsAny(b, pastOnes) || c.isPrior(c.figure(c.Mentions[base].Figure)) || c.Mentions[base].Role == RoleBase) {
			c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/multiple", Claim: m.Figure, Reach: ReachSentence, Closed: Closed,
				Readings: []Reading{{Formula: "a/b", Operands: []FigureID{c.Mentions[cur].Figure, c.Mentions[base].Figure}}}})
		}
		return
	}
	if b == "" {
		return
	}
	if c.averageTimes(p, mi, a, b) {
		return
	}
	ka, kb := keyOf(p, m.labelFrom, at), keyOf(p, at+1, m.labelTo)
	c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/multiple", Claim: m.Figure, Reach: ReachParagraph, Closed: Closed,
		Queries: []Query{{Formula: "a/b", Wants: []Want{
			{Measures: measures(ka.Measure), Key: ka, Label: a, Earlier: true},
			{Measures: measures(kb.Measure), Key: kb, Label: b, Earlier: true, Like: 1}}}}})
}

// timesBehind reports whether a word for a time at lexeme k is what a multiple right behind it is of.
func (c *Content) timesBehind(p *para, k int) bool {
	for j := k + 1; j < len(p.lex) && j <= k+2 && p.lex[j].kind != lexPunct; j++ {
		if p.lex[j].kind == lexFigure {
			return c.figure(p.lex[j].fig).Dimension == numeral.Times
		}
	}
	return false
}

// pastOnes name what a thing was before: 是上年同期的 1.5 倍 is of no figure that is not of then.
var pastOnes = []string{"上年", "去年", "同期", "上一年"}

// multipleOf reads A X，是 B Y 的 N 倍 where both figures are printed.
func (c *Content) multipleOf(p *para, mi int) bool {
	m := &c.Mentions[mi]
	b := c.ofFigure(p, mi)
	if b < 0 {
		return false
	}
	w := &c.Mentions[b]
	leads := false
	for i := w.labelFrom; i < w.labelTo; i++ {
		x := &p.lex[i]
		leads = leads || x.kind == lexTerm && (x.term.Class == Share || x.term.Class == Level)
	}
	if !leads {
		return false
	}
	for a := range c.clauseMates(p, mi) {
		x, y := c.figure(c.Mentions[a].Figure), c.figure(w.Figure)
		if a == b || !sameKind(x, y) || x.Unit != y.Unit {
			continue
		}
		if c.Mentions[a].Role != RoleLevel {
			return false
		}
		c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/multiple", Claim: m.Figure, Reach: ReachSentence, Closed: Closed,
			Readings: []Reading{{Formula: "a/b", Operands: []FigureID{x.ID, y.ID}}}})
		return true
	}
	// 支出 X，结余 D。全年支出是上年 Y 的 N 倍: the quantity is named again.
	for i := w.labelFrom; i < w.labelTo; i++ {
		if x := &p.lex[i]; x.kind != lexTerm || x.term.Class != Level {
			continue
		}
		key := keyOf(p, w.labelFrom, i)
		if key.Measure != Income && key.Measure != Outlay {
			return false
		}
		key.Dimension, key.Period = c.figure(w.Figure).Dimension, Period{}
		c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/multiple", Claim: m.Figure, Reach: ReachParagraph, Closed: Closed,
			Queries: []Query{{Formula: "a/b", Wants: []Want{{Measures: measures(key.Measure), Key: key, Earlier: true}, {Given: w.Figure}}}}})
		return true
	}
	return false
}

// headRatio reads 在职退休比为 2.57: those in work over those retired.
func (c *Content) headRatio(p *para) {
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if f.Dimension != numeral.None || m.Role != RoleLevel || !dependency(m.Label) {
			continue
		}
		if c.isPrior(f) || containsAny(m.Label, []string{"由", "从"}) {
			// 在职退休比由上年的 3.14 降至 3.09: the ratio is what it came to.
			to := c.cameTo(p, mi)
			if to < 0 {
				continue
			}
			m = &c.Mentions[to]
		}
		if a, b := c.counted(p, mi, "在职", "退休"), c.counted(p, mi, "退休", "在职"); a != 0 && b != 0 {
			c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/dependency", Claim: m.Figure, Reach: ReachSentence, Closed: Closed,
				Readings: []Reading{{Formula: "a/b", Operands: []FigureID{a, b}}}})
			continue
		}
		w := func(s string) Want { return Want{Label: s, Key: Key{Dimension: numeral.Persons}, Earlier: true} }
		c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/dependency", Claim: m.Figure, Reach: ReachParagraph, Closed: Closed,
			Queries: []Query{{Formula: "a/b", Wants: []Want{w("在职"), w("退休")}}}})
	}
}

// cameTo is the figure that 由 X 降至 Y leads to, -1 if the sentence has none.
func (c *Content) cameTo(p *para, mi int) int {
	for x := mi + 1; x <= p.mentions[len(p.mentions)-1] && x <= mi+2; x++ {
		y := &c.Mentions[x]
		if p.lex[y.Pos].sentence != p.lex[c.Mentions[mi].Pos].sentence {
			break
		}
		if j := p.before(y.Pos); j >= 0 && p.lex[j].kind == lexTerm && p.lex[j].term.Class == Level && len(p.lex[j].term.Word) > 3 {
			return x
		}
	}
	return -1
}

// dependency reports whether a label names the ratio of those in work to those
// retired.
func dependency(label string) bool {
	return containsAny(label, []string{"职退比", "抚养比", "赡养比", "负担比"}) || strings.Contains(label, "在职") && strings.Contains(label, "退休") && strings.Contains(label, "比")
}

// counted is the number of heads before mi in its sentence whose label names
// one thing and not the other, 0 if there is none.
func (c *Content) counted(p *para, mi int, name, other string) FigureID {
	for x := range c.clauseMates(p, mi) {
		m := &c.Mentions[x]
		if c.figure(m.Figure).Dimension == numeral.Persons && m.Role == RoleLevel && strings.Contains(m.Label, name) && !strings.Contains(m.Label, other) {
			return m.Figure
		}
	}
	return 0
}
