package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// What a quantity moved from, and to: 由 X 提高到 Y, 比上年增加 D，达到 Y.

// movedTo are words between what a quantity was and what it became.
var movedTo = []string{"至", "到", "改为", "调整为", "降为", "升为", "增为", "减为", "变为", "变成", "提高为", "下降为", "增加为", "减少为", "上升为", "降低为"}

// nows are words for the time of what a quantity became.
var nows = []string{"目前", "当前"}

// fromTo makes the first of 由 X 增加到 Y the base of the second.
func (c *Content) fromTo(p *para) {
	for i := 1; i < len(p.mentions); i++ {
		m := &c.Mentions[p.mentions[i]]
		f := c.figure(m.Figure)
		if m.Role != RoleLevel && m.Role != RoleRate {
			continue
		}
		j := p.before(m.Pos)
		dated := j
		for j >= 0 && (p.lex[j].kind == lexPeriod || p.lex[j].kind == lexText && yearEnds(p.sub(p.lex[j].from, p.lex[j].to)) || hasAnyPrefix(p.sub(p.lex[j].from, p.lex[j].to), nows) || j > 0 && p.sub(p.lex[j].from, p.lex[j].to) == "的" && hasAnyPrefix(p.sub(p.lex[j-1].from, p.lex[j-1].to), nows)) {
			j = p.before(j) // 由 X 增加到 2023 年末的 Y, 增加至目前的 Y
		}
		if j < 0 || p.lex[j].kind != lexTerm || p.lex[j].term.Class != Level || !containsAny(p.lex[j].term.Word, movedTo) || p.lex[j].term.Word == "达到" {
			continue
		}
		b := &c.Mentions[p.mentions[i-1]]
		if c.figure(b.Figure).Dimension != f.Dimension || p.lex[b.Pos].sentence != p.lex[m.Pos].sentence || b.Role != RoleLevel && b.Role != RoleRate {
			continue
		}
		if p.markBetween(b.Pos, m.Pos) != 0 {
			continue
		}
		if p.classBetween(b, m) {
			c.figure(b.Figure).Approximate, f.Approximate = "以上", "以下"
			continue
		}
		b.Role = RoleBase
		if dated != j {
			m.Label = ""
		}
		if f.Key.Period == c.figure(b.Figure).Key.Period && f.Key.Period.Rel != "" {
			c.onlyBase(p, i, f.Key.Period) // 由上年的 X 增至 Y
		}
		if f.Key.Measure == NoMeasure {
			f.Key.Measure = c.figure(b.Figure).Key.Measure
		}
		f.Name = c.figure(b.Figure).Name
		if bf := c.figure(b.Figure); m.Label == "" && f.Dimension == numeral.Money && (bf.Key.Each || bf.Dimension == numeral.PerHead) {
			m.Label = movedName(b.Label) // 标准由上年的每人 X 提高到 Y
		}
		if i+1 < len(p.mentions) {
			next := &c.Mentions[p.mentions[i+1]]
			if next.Label == "新增" && next.Role == RoleLevel && c.sameSort(p.mentions[i], p.mentions[i+1]) && p.markBetween(m.Pos, next.Pos) == '，' {
				next.Role, next.Dir = RoleDelta, 1 // 由 X 增加到 Y，新增 D
			}
			c.eachMoved(p, m, next)
		}
	}
}

// yearEnds reports whether words, without 末 and 底, say that it is the end of a year.
func yearEnds(s string) bool { return s == "年" || s == "当年" || s == "本年" }

// movedName is the name of what moved, off the label of where it came from: 补助标准每人
// of 补助标准由上年的每人.
func movedName(label string) string {
	for _, w := range []string{"由", "从"} {
		if name, rest, ok := strings.Cut(label, w); ok {
			return name + strings.TrimPrefix(withoutYear(strings.TrimPrefix(rest, "上年")), "的")
		}
	}
	return label
}

// onlyBase takes the time that the base of a change is of from the mentions
// behind it, from the i-th on, up to one that names a time.
func (c *Content) onlyBase(p *para, i int, of Period) {
	first := &c.Mentions[p.mentions[i]]
	for ; i < len(p.mentions); i++ {
		m := &c.Mentions[p.mentions[i]]
		f := c.figure(m.Figure)
		if p.lex[m.Pos].sentence != p.lex[first.Pos].sentence || f.Key.Period != of {
			return
		}
		for k := m.labelFrom; k < m.labelTo; k++ {
			if p.lex[k].kind == lexPeriod {
				return
			}
		}
		f.Key.Period, f.Period = Period{}, Period{}
	}
}

// eachMoved lets 由 X 提高到 Y，人均增加 D tell of the change from X to Y, not of a
// quotient.
func (c *Content) eachMoved(p *para, m, d *Mention) {
	j := p.before(d.Pos)
	if !d.Each {
		return
	}
	told := p.words(max(sentenceStart(p, m.Pos), m.Pos-farWords), m.Pos) // that what moved is an amount for each
	if !m.Each && !containsAny(told, []string{"每", "标准", "均"}) && c.figure(m.Figure).Dimension != numeral.PerHead || d.Role != RoleLevel || d.Depth != m.Depth || c.figure(d.Figure).Dimension != c.figure(m.Figure).Dimension || p.markBetween(m.Pos, d.Pos) != '，' || j < d.labelFrom || p.lex[j].kind != lexTerm {
		return
	}
	switch p.lex[j].term.Class {
	case Rise:
		d.Role, d.Dir, d.Each = RoleDelta, 1, false
	case Fall:
		d.Role, d.Dir, d.Each = RoleDelta, -1, false
	}
}

// reachedBy lets what a change led to bear the name of what changed: 基金收入比上年增加
// D，共为 X.
func (c *Content) reachedBy(p *para) {
	for i := 1; i < len(p.mentions); i++ {
		d, m := &c.Mentions[p.mentions[i-1]], &c.Mentions[p.mentions[i]]
		if d.Role != RoleDelta || m.Role != RoleLevel || c.reached(p, p.mentions[i-1]) != p.mentions[i] || !c.sameSort(p.mentions[i-1], p.mentions[i]) {
			continue
		}
		f, name := c.figure(m.Figure), cleanLabel(p, d)
		if f.Key.Measure != NoMeasure || name == "" {
			continue
		}
		k := keyOf(p, d.labelFrom, d.labelTo)
		f.Key.Measure, f.Key.Account, f.Key.Tier, f.Key.Words = k.Measure, k.Account, k.Tier, k.Words
		f.Name, m.Label, m.Total = name, name, 0
	}
}

// timeMoved reads 由 X 天缩短到 Y 天，缩短 Z%: a rate of change of a stretch of time is only
// over the one that it moved from right before it.
func (c *Content) timeMoved(p *para, mi int) bool {
	x := c.nearestMate(p, mi)
	if x > p.mentions[0] && c.Mentions[x].Role == RoleDelta {
		x-- // 缩短到 Y 天，缩短 D 天，降幅 Z%
	}
	if x <= p.mentions[0] || p.strongMark(c.Mentions[x].Pos, c.Mentions[mi].Pos) {
		return false
	}
	y, b := &c.Mentions[x], &c.Mentions[x-1]
	if startsCompared(p, &c.Mentions[mi]) {
		return false // 由 X 天缩短到 Y 天，较上年缩短 Z%
	}
	if c.figure(y.Figure).Dimension != numeral.Time || y.Role != RoleLevel || b.Role != RoleBase || !c.sameSort(x, x-1) || cleanLabel(p, &c.Mentions[mi]) != "" {
		return false
	}
	formula := "(a-b)/b"
	if c.Mentions[mi].Dir < 0 {
		formula = "(b-a)/b"
	}
	c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/rate", Claim: c.Mentions[mi].Figure, Reach: ReachSentence, Closed: Closed,
		Readings: []Reading{{Formula: formula, Operands: []FigureID{y.Figure, b.Figure}}}})
	return true
}
