package total

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// What has been done with a whole is told behind its parts as if it were one of them:
// 总投资 X，其中中央投资 a，已完成投资 b.

// upToStage are the items of a list before those that tell what was done with the
// whole, where the first of them tells of a part, the last does not, and they do not
// make up the whole all together.
func upToStage(c *content.Draft, p *content.Para, whole *content.Figure, items []int) []int {
	if len(items) < 2 || Stage(c, p, whole, items[0]) {
		return items
	}
	n := len(items)
	for n > 1 && Stage(c, p, whole, items[n-1]) && clause.MarkBetween(p, c.Mentions[items[n-2]].Pos, c.Mentions[items[n-1]].Pos) != '、' {
		n--
	}
	if n == len(items) || c.MakeUp(whole, items) {
		return items
	}
	return items[:n]
}

// nextStage is where, behind the parts of what was planned, what was done of all of it
// begins, with parts of its own, 0 if it does not: 预算 X，其中接待费 a，实际支出 Y，其中接待费 b.
func nextStage(c *content.Draft, p *content.Para, k, end int) int {
	w := mentionsUpTo(c, p, k) - 1
	if w < 0 {
		return 0
	}
	whole := c.At(c.Mentions[p.Mentions[w]].Figure)
	for j := k + 1; j < end; j++ {
		if x := &p.Lex[j]; x.Kind != content.LexTerm || x.Term.Class != lang.Opener || x.Depth != p.Lex[k].Depth {
			continue
		}
		n := mentionsUpTo(c, p, j) - 1
		if n <= w+1 {
			return 0
		}
		if m := &c.Mentions[p.Mentions[n]]; content.IsPart(m) && m.Depth == p.Lex[k].Depth && Stage(c, p, whole, p.Mentions[n]) && content.Addable(whole, c.At(m.Figure)) && clause.MarkBetween(p, c.Mentions[p.Mentions[n-1]].Pos, m.Pos) != '、' {
			return m.LabelFrom
		}
		return 0
	}
	return 0
}

// nextSide is the ； behind the parts of what came in at which what went out begins, or the other way round, 0 if it does
// not: 收入总计 X，其中土地收入 a；预算支出安排 Y，加上 …，支出总计 X.
func nextSide(c *content.Draft, p *content.Para, k, end int) int {
	w := mentionsUpTo(c, p, k) - 1
	if w < 0 {
		return 0
	}
	whole := c.Mentions[p.Mentions[w]].Label
	other := "支出"
	switch in, out := strings.Contains(whole, "收入"), strings.Contains(whole, "支出"); {
	case in == out:
		return 0
	case out:
		other = "收入"
	}
	for j := k + 1; j < end; j++ {
		if x := &p.Lex[j]; x.Kind != content.LexPunct || x.R != '；' || x.Depth != p.Lex[k].Depth {
			continue
		}
		if n := mentionsUpTo(c, p, j); n < len(p.Mentions) {
			m := &c.Mentions[p.Mentions[n]]
			if words := p.Words(j+1, m.Pos); m.Pos < end && strings.Contains(words, other) && !strings.ContainsAny(words, "，。；") && !strings.Contains(words, strings.Trim("收入支出", other)) {
				return j
			}
		}
	}
	return 0
}

// withoutLaterStage are the items of a list of works by their states without those that are a
// part of what has been finished: 在建 a 个，竣工 b 个，已验收 c 个.
func withoutLaterStage(c *content.Draft, items []int) []int {
	going, done := false, false
	return slices.DeleteFunc(slices.Clone(items), func(mi int) bool {
		m := &c.Mentions[mi]
		going = going || lang.ContainsAny(m.Label, clause.Underway)
		later := done && going && c.At(m.Figure).Dimension == numeral.Count && lang.ContainsAny(m.Label, []string{"验收", "交付", "投用", "结算"}) && !lang.ContainsAny(m.Label, []string{"未", "待"})
		done = done || lang.ContainsAny(m.Label, []string{"竣工", "完工", "建成"})
		return later
	})
}

// Stage reports whether the name of a quantity says that something was done, and of
// nothing in particular: 已支出, 实际到位资金, 截至年底完成投资. What was done of a plan may
// be named: 实际参保.
func Stage(c *content.Draft, p *content.Para, whole *content.Figure, mi int) bool {
	m := &c.Mentions[mi]
	if clause.IsPlan(c, whole.ID) && whole.Dimension != numeral.Money && lang.HasAnyPrefix(m.Label, []string{"实际", "已", "完成", "截至"}) {
		return true
	}
	done := false
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		x := &p.Lex[i]
		if clause.Blank(p, i) || x.Kind == content.LexPeriod || x.Kind == content.LexPunct && x.Mate < 0 || x.Kind == content.LexText && p.Sub(x.From, x.To) == "年" {
			continue // 截至年底
		}
		if x.Kind != content.LexTerm {
			return false
		}
		switch t := x.Term; t.Class {
		case lang.Function, lang.Level, lang.Approx:
		case lang.Plain:
			if t.Mode != lang.Done {
				return false
			}
			done = done || strings.Contains(t.Word, "完成")
		case lang.Total:
			if t.Word != "累计" {
				return false
			}
		case lang.Noun:
			switch {
			case t.Measure == lang.Outlay || t.Measure == lang.Received || t.Measure == lang.Actual || t.Measure == lang.Investment && strings.Contains(t.Word, "完成"):
				done = true
			case !done || t.Measure != lang.Budget && t.Measure != lang.Investment:
				return false
			}
		default:
			return false
		}
	}
	return done
}

// OpenedAlone is the whole that mention mi is the first part of, nil if it is none.
func OpenedAlone(c *content.Draft, p *content.Para, mi int) *content.Figure {
	m := &c.Mentions[mi]
	w := mi - 1
	if m.AfterOpener < 0 || w < p.Mentions[0] || !clause.Whole(c, &c.Mentions[w]) || c.Mentions[w].Depth != m.Depth || p.Lex[c.Mentions[w].Pos].Sentence != p.Lex[m.Pos].Sentence {
		return nil
	}
	f := c.At(c.Mentions[w].Figure)
	if !content.Addable(f, c.At(m.Figure)) {
		return nil
	}
	return f
}
