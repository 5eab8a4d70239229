package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// What has been done with a whole is told behind its parts as if it were one of them:
// 总投资 X，其中中央投资 a，已完成投资 b.

// upToStage are the items of a list before those that tell what was done with the
// whole, where the first of them tells of a part, the last does not, and they do not
// make up the whole all together.
func (c *Content) upToStage(p *para, whole *Figure, items []int) []int {
	if len(items) < 2 || c.stage(p, whole, items[0]) {
		return items
	}
	n := len(items)
	for n > 1 && c.stage(p, whole, items[n-1]) && p.markBetween(c.Mentions[items[n-2]].Pos, c.Mentions[items[n-1]].Pos) != '、' {
		n--
	}
	if n == len(items) || c.makeUp(whole, items) {
		return items
	}
	return items[:n]
}

// nextStage is where, behind the parts of what was planned, what was done of all of it
// begins, with parts of its own, 0 if it does not: 预算 X，其中接待费 a，实际支出 Y，其中接待费 b.
func (c *Content) nextStage(p *para, k, end int) int {
	w := c.mentionsUpTo(p, k) - 1
	if w < 0 {
		return 0
	}
	whole := c.figure(c.Mentions[p.mentions[w]].Figure)
	for j := k + 1; j < end; j++ {
		if x := &p.lex[j]; x.kind != lexTerm || x.term.Class != Opener || x.depth != p.lex[k].depth {
			continue
		}
		n := c.mentionsUpTo(p, j) - 1
		if n <= w+1 {
			return 0
		}
		if m := &c.Mentions[p.mentions[n]]; part(m) && m.Depth == p.lex[k].depth && c.stage(p, whole, p.mentions[n]) && addable(whole, c.figure(m.Figure)) && p.markBetween(c.Mentions[p.mentions[n-1]].Pos, m.Pos) != '、' {
			return m.labelFrom
		}
		return 0
	}
	return 0
}

// withoutLaterStage are the items of a list of works by their states without those that are a
// part of what has been finished: 在建 a 个，竣工 b 个，已验收 c 个.
func (c *Content) withoutLaterStage(items []int) []int {
	going, done := false, false
	return slices.DeleteFunc(slices.Clone(items), func(mi int) bool {
		m := &c.Mentions[mi]
		going = going || containsAny(m.Label, underway)
		later := done && going && c.figure(m.Figure).Dimension == numeral.Count && containsAny(m.Label, []string{"验收", "交付", "投用", "结算"}) && !containsAny(m.Label, []string{"未", "待"})
		done = done || containsAny(m.Label, []string{"竣工", "完工", "建成"})
		return later
	})
}

// stage reports whether the name of a quantity says that something was done, and of
// nothing in particular: 已支出, 实际到位资金, 截至年底完成投资. What was done of a plan may
// be named: 实际参保.
func (c *Content) stage(p *para, whole *Figure, mi int) bool {
	m := &c.Mentions[mi]
	if c.isPlan(whole.ID) && whole.Dimension != numeral.Money && hasAnyPrefix(m.Label, []string{"实际", "已", "完成", "截至"}) {
		return true
	}
	done := false
	for i := m.labelFrom; i < m.labelTo; i++ {
		x := &p.lex[i]
		if p.blank(i) || x.kind == lexPeriod || x.kind == lexPunct && x.mate < 0 || x.kind == lexText && p.sub(x.from, x.to) == "年" {
			continue // 截至年底
		}
		if x.kind != lexTerm {
			return false
		}
		switch t := x.term; t.Class {
		case Function, Level, Approx:
		case Plain:
			if t.Mode != Done {
				return false
			}
			done = done || strings.Contains(t.Word, "完成")
		case Total:
			if t.Word != "累计" {
				return false
			}
		case Noun:
			switch {
			case t.Measure == Outlay || t.Measure == Received || t.Measure == Actual || t.Measure == Investment && strings.Contains(t.Word, "完成"):
				done = true
			case !done || t.Measure != Budget && t.Measure != Investment:
				return false
			}
		default:
			return false
		}
	}
	return done
}

// openedAlone is the whole that mention mi is the first part of, nil if it is none.
func (c *Content) openedAlone(p *para, mi int) *Figure {
	m := &c.Mentions[mi]
	w := mi - 1
	if m.afterOpener < 0 || w < p.mentions[0] || !c.whole(&c.Mentions[w]) || c.Mentions[w].Depth != m.Depth || p.lex[c.Mentions[w].Pos].sentence != p.lex[m.Pos].sentence {
		return nil
	}
	f := c.figure(c.Mentions[w].Figure)
	if !addable(f, c.figure(m.Figure)) {
		return nil
	}
	return f
}
