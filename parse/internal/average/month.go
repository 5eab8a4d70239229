package average

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// What each gets in a month, over what was paid in one month: 12月保障 N 人，月发低保金 X。人均月补助 Y.

// oneMonth are words of an amount that is paid every month, or was in one.
var oneMonth = []string{"月均", "月发", "当月", "本月", "每月", "月支出", "月拨付", "按月"}

// monthAverage is the reading of such an average. The amount and the number of heads stand
// in one sentence, before the average or around their parts.
func monthAverage(c *content.Draft, p *content.Para, mi int, word string) (r content.Reading, ok bool) {
	m := &c.Mentions[mi]
	if !strings.Contains(m.Label, "人均") || !strings.Contains(word, "月") && !strings.Contains(m.Label, "每月") && !strings.Contains(m.Label, "人均月") {
		return r, false
	}
	amount, number := -1, -1
	for x := mi - 1; x >= p.Mentions[0] && x >= mi-clause.FarBack && (amount < 0 || number < 0); x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if y.Role != content.RoleLevel || y.Depth > 0 || y.Each && !strings.Contains(y.Label, "月均") || f.Key.Part && !f.Key.Whole {
			continue
		}
		switch {
		case f.Dimension == numeral.Money && amount < 0:
			amount = x
		case f.Dimension == numeral.Visits:
			return r, false // each counted every month
		case f.Dimension == numeral.Persons && number < 0:
			number = x
		}
	}
	if amount < 0 || number < 0 {
		return r, false
	}
	a, b := &c.Mentions[amount], &c.Mentions[number]
	if p.Lex[a.Pos].Sentence != p.Lex[b.Pos].Sentence || clause.StrongMark(p, min(a.Pos, b.Pos), max(a.Pos, b.Pos)) {
		return r, false
	}
	if !lang.ContainsAny(a.Label, oneMonth) && (!ofOneMonth(c.At(a.Figure)) || lang.ContainsAny(clause.Words(p, a), []string{"全年", "累计", "年内", "季度", "半年"})) {
		return r, false
	}
	near := p.Lex[a.Pos].Sentence == p.Lex[m.Pos].Sentence || c.At(a.Figure).Key.Whole && c.At(b.Figure).Key.Whole || p.Lex[a.Pos].Sentence == p.Lex[m.Pos].Sentence-1
	return content.Reading{Formula: "a/b", Operands: []content.FigureID{a.Figure, b.Figure}, HoldOnly: !near}, true
}

// ofOneMonth reports whether a figure is of one month alone.
func ofOneMonth(f *content.Figure) bool {
	q := f.Key.Period
	return q.From > 0 && q.From == q.To
}
