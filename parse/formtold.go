package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// What sentences tell of the budget that a form prints: what was added to it, what is
// left of one of its sources.

// formRemarks begin a line below a form that explains it.
var formRemarks = []string{"说明", "备注", "注:", "注：", "情况说明", "填表说明", "自评说明", "其他说明"}

// toldAdjustments relates the changes that a sentence below the only form of its
// report names to the budgets of the form: 说明：年中追加 6 万元.
func (c *Content) toldAdjustments(p *para) {
	var parts []Part
	sentence, rest := -1, false
	flush := func() {
		if len(parts) > 0 && !rest {
			c.toldAdjustment(p, parts)
		}
		parts, rest = nil, false
	}
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if k := p.lex[m.Pos].sentence; k != sentence {
			flush()
			sentence = k
		}
		switch {
		case c.figure(m.Figure).Dimension != numeral.Money:
		case m.Role == RoleAdjust && c.partOf[m.Figure] == 0:
			parts = append(parts, Part{m.Figure, m.Dir})
		default:
			rest = true
		}
	}
	flush()
}

// toldAdjustment relates changes to the budgets of the only form before them.
func (c *Content) toldAdjustment(p *para, parts []Part) {
	var pair budgetPair
	for _, b := range c.budgets {
		if c.figure(b.initial).Report != p.report || b.initial > parts[0].Figure {
			continue
		}
		if pair.initial != 0 {
			return
		}
		pair = b
	}
	if pair.initial == 0 || !pair.unit || c.figure(pair.initial).Value.Equal(c.figure(pair.adjusted).Value) {
		return
	}
	c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/adjustment", Claim: pair.adjusted, Closed: HalfOpen, Reach: ReachReport,
		Readings: []Reading{{Parts: append([]Part{{pair.initial, 1}}, parts...), HoldOnly: !hasAnyPrefix(p.line, formRemarks)}}})
}

// sourceRow is what a budget block prints of one source of its money.
type sourceRow struct {
	name             string
	report           int
	budget, executed FigureID
}

// sourceName is the label of a source without what says of which year it is, or
// that it is one of several.
func sourceName(label string) string {
	s := headerText(label)
	for _, w := range []string{"其中", "本年", "当年", "年度", "：", ":"} {
		s = strings.TrimPrefix(s, w)
	}
	return s
}

// ownSources begin the name of what is left of one source, not of all the money.
var ownSources = []string{"上年结转", "上年结余", "其他资金", "自筹资金", "单位资金", "配套资金"}

// restOfSource reads what is left of one source that a form prints: 上年结转资金尚余
// X. It reports whether the words are of a source; where it is left, even of one
// that no form prints.
func (c *Content) restOfSource(p *para, m *Mention, left bool) bool {
	name := sourceName(m.Label)
	for _, s := range c.sources {
		if s.report == p.report && len([]rune(s.name)) >= 4 && strings.HasPrefix(name, s.name) {
			c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: "balance/residual", Claim: m.Figure, Reach: ReachReport, Closed: Closed, Readings: []Reading{{Parts: []Part{{s.budget, 1}, {s.executed, -1}}}}})
			return true
		}
	}
	return left && hasAnyPrefix(name, ownSources)
}
