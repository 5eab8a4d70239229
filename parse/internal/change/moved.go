package change

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// What a quantity moved from, and to: 由 X 提高到 Y, 比上年增加 D，达到 Y.

// movedTo are words between what a quantity was and what it became.
var movedTo = []string{"至", "到", "改为", "调整为", "降为", "升为", "增为", "减为", "变为", "变成", "提高为", "下降为", "增加为", "减少为", "上升为", "降低为"}

// nows are words for the time of what a quantity became.
var nows = []string{"目前", "当前"}

// FromTo makes the first of 由 X 增加到 Y the base of the second.
func FromTo(c *content.Draft, p *content.Para) {
	for i := 1; i < len(p.Mentions); i++ {
		m := &c.Mentions[p.Mentions[i]]
		f := c.At(m.Figure)
		if m.Role != content.RoleLevel && m.Role != content.RoleRate {
			continue
		}
		j := clause.Before(p, m.Pos)
		dated := j
		for j >= 0 && (p.Lex[j].Kind == content.LexPeriod || p.Lex[j].Kind == content.LexText && yearEnds(p.Sub(p.Lex[j].From, p.Lex[j].To)) || lang.HasAnyPrefix(p.Sub(p.Lex[j].From, p.Lex[j].To), nows) || j > 0 && p.Sub(p.Lex[j].From, p.Lex[j].To) == "的" && lang.HasAnyPrefix(p.Sub(p.Lex[j-1].From, p.Lex[j-1].To), nows)) {
			j = clause.Before(p, j) // 由 X 增加到 2023 年末的 Y, 增加至目前的 Y
		}
		if j < 0 || p.Lex[j].Kind != content.LexTerm || p.Lex[j].Term.Class != lang.Level || !lang.ContainsAny(p.Lex[j].Term.Word, movedTo) || p.Lex[j].Term.Word == "达到" {
			continue
		}
		b := &c.Mentions[p.Mentions[i-1]]
		if c.At(b.Figure).Dimension != f.Dimension || p.Lex[b.Pos].Sentence != p.Lex[m.Pos].Sentence || b.Role != content.RoleLevel && b.Role != content.RoleRate {
			continue
		}
		if clause.MarkBetween(p, b.Pos, m.Pos) != 0 {
			continue
		}
		if classBetween(p, b, m) {
			c.At(b.Figure).Approximate, f.Approximate = "以上", "以下"
			continue
		}
		b.Role = content.RoleBase
		if dated != j {
			m.Label = ""
		}
		if f.Key.Period == c.At(b.Figure).Key.Period && f.Key.Period.Rel != "" {
			onlyBase(c, p, i, f.Key.Period) // 由上年的 X 增至 Y
		}
		if f.Key.Measure == lang.NoMeasure {
			f.Key.Measure = c.At(b.Figure).Key.Measure
		}
		f.Name = c.At(b.Figure).Name
		if bf := c.At(b.Figure); m.Label == "" && f.Dimension == numeral.Money && (bf.Key.Each || bf.Dimension == numeral.PerHead) {
			m.Label = movedName(b.Label) // 标准由上年的每人 X 提高到 Y
		}
		if i+1 < len(p.Mentions) {
			next := &c.Mentions[p.Mentions[i+1]]
			if next.Label == "新增" && next.Role == content.RoleLevel && clause.SameSort(c, p.Mentions[i], p.Mentions[i+1]) && clause.MarkBetween(p, m.Pos, next.Pos) == '，' {
				next.Role, next.Dir = content.RoleDelta, 1 // 由 X 增加到 Y，新增 D
			}
			eachMoved(c, p, m, next)
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
			return name + strings.TrimPrefix(content.WithoutYear(strings.TrimPrefix(rest, "上年")), "的")
		}
	}
	return label
}

// onlyBase takes the time that the base of a change is of from the mentions
// behind it, from the i-th on, up to one that names a time.
func onlyBase(c *content.Draft, p *content.Para, i int, of lang.Period) {
	first := &c.Mentions[p.Mentions[i]]
	for ; i < len(p.Mentions); i++ {
		m := &c.Mentions[p.Mentions[i]]
		f := c.At(m.Figure)
		if p.Lex[m.Pos].Sentence != p.Lex[first.Pos].Sentence || f.Key.Period != of {
			return
		}
		for k := m.LabelFrom; k < m.LabelTo; k++ {
			if p.Lex[k].Kind == content.LexPeriod {
				return
			}
		}
		f.Key.Period, f.Period = lang.Period{}, lang.Period{}
	}
}

// eachMoved lets 由 X 提高到 Y，人均增加 D tell of the change from X to Y, not of a
// quotient.
func eachMoved(c *content.Draft, p *content.Para, m, d *content.Mention) {
	j := clause.Before(p, d.Pos)
	if !d.Each {
		return
	}
	told := p.Words(max(content.SentenceStart(p, m.Pos), m.Pos-clause.FarWords), m.Pos) // that what moved is an amount for each
	if !m.Each && !lang.ContainsAny(told, []string{"每", "标准", "均"}) && c.At(m.Figure).Dimension != numeral.PerHead || d.Role != content.RoleLevel || d.Depth != m.Depth || c.At(d.Figure).Dimension != c.At(m.Figure).Dimension || clause.MarkBetween(p, m.Pos, d.Pos) != '，' || j < d.LabelFrom || p.Lex[j].Kind != content.LexTerm {
		return
	}
	switch p.Lex[j].Term.Class {
	case lang.Rise:
		d.Role, d.Dir, d.Each = content.RoleDelta, 1, false
	case lang.Fall:
		d.Role, d.Dir, d.Each = content.RoleDelta, -1, false
	}
}

// ReachedBy lets what a change led to bear the name of what changed: 基金收入比上年增加
// D，共为 X.
func ReachedBy(c *content.Draft, p *content.Para) {
	for i := 1; i < len(p.Mentions); i++ {
		d, m := &c.Mentions[p.Mentions[i-1]], &c.Mentions[p.Mentions[i]]
		if d.Role != content.RoleDelta || m.Role != content.RoleLevel || reached(c, p, p.Mentions[i-1]) != p.Mentions[i] || !clause.SameSort(c, p.Mentions[i-1], p.Mentions[i]) {
			continue
		}
		f, name := c.At(m.Figure), content.CleanLabel(p, d)
		if f.Key.Measure != lang.NoMeasure || name == "" {
			continue
		}
		k := clause.KeyOf(p, d.LabelFrom, d.LabelTo)
		f.Key.Measure, f.Key.Account, f.Key.Tier, f.Key.Words = k.Measure, k.Account, k.Tier, k.Words
		f.Name, m.Label, m.Total = name, name, 0
	}
}

// timeMoved reads 由 X 天缩短到 Y 天，缩短 Z%: a rate of change of a stretch of time is only
// over the one that it moved from right before it.
func timeMoved(c *content.Draft, p *content.Para, mi int) bool {
	x := clause.NearestMate(c, p, mi)
	if x > p.Mentions[0] && c.Mentions[x].Role == content.RoleDelta {
		x-- // 缩短到 Y 天，缩短 D 天，降幅 Z%
	}
	if x <= p.Mentions[0] || clause.StrongMark(p, c.Mentions[x].Pos, c.Mentions[mi].Pos) {
		return false
	}
	y, b := &c.Mentions[x], &c.Mentions[x-1]
	if startsCompared(p, &c.Mentions[mi]) {
		return false // 由 X 天缩短到 Y 天，较上年缩短 Z%
	}
	if c.At(y.Figure).Dimension != numeral.Time || y.Role != content.RoleLevel || b.Role != content.RoleBase || !clause.SameSort(c, x, x-1) || content.CleanLabel(p, &c.Mentions[mi]) != "" {
		return false
	}
	formula := "(a-b)/b"
	if c.Mentions[mi].Dir < 0 {
		formula = "(b-a)/b"
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindChange, Rule: "change/rate", Claim: c.Mentions[mi].Figure, Reach: content.ReachSentence, Closed: content.Closed,
		Readings: []content.Reading{{Formula: formula, Operands: []content.FigureID{y.Figure, b.Figure}}}})
	return true
}

// classBetween reports whether two figures bound a class that words behind the second
// speak of: 3 万元至 8 万元赔付 80 人. What moves from one to the other comes 由 or 从 it.
func classBetween(p *content.Para, b, m *content.Mention) bool {
	switch strings.TrimSpace(p.Words(b.Pos+1, m.Pos)) {
	case "至", "到":
		return m.After != "" && !lang.ContainsAny(p.Words(b.LabelFrom, b.Pos), []string{"由", "从", "自"}) && (b.Label == "" || b.LabelTo == b.LabelFrom)
	}
	return false
}
