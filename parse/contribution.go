package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Contribution rates are the percentages that add up: 费率 8%，其中单位 6%、
// 个人 2%. Who bears each part is named.

// addingRates are names of rates that are the sum of what each payer bears;
// payers are those who bear them, bearers those of whom one part is named.
var (
	addingRates = []string{"费率", "缴费比例", "缴费率", "缴存比例", "筹资比例"}
	bearers     = []string{"单位", "个人"}
	payers      = []string{"单位", "个人", "职工", "雇主", "财政", "灵活就业", "公司", "企业"}
)

// contributionRates finds the rates of contribution that a paragraph divides
// among the payers.
func (c *Content) contributionRates(p *para) {
	for i, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if f.Dimension != numeral.Percent || f.Bound != "" || !containsAny(m.Label, addingRates) || containsAny(m.Label, bearers) {
			continue
		}
		var parts []Part
		seen := map[string]bool{}
		for _, x := range p.mentions[i+1:] {
			y := &c.Mentions[x]
			g := c.figure(y.Figure)
			if p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || g.Dimension != numeral.Percent || y.Role == RoleGrowth || g.Bound != "" || p.strongMark(m.Pos, y.Pos) {
				break
			}
			who := payerOf(y.Label)
			if who == "" || seen[who] || g.Value.GreaterThanOrEqual(f.Value) {
				break
			}
			seen[who] = true
			parts = append(parts, Part{y.Figure, 1})
		}
		if len(parts) >= 2 {
			f.Interval = numeral.Exactly(f.Value) // set, not rounded
			for _, x := range parts {
				g := c.figure(x.Figure)
				g.Interval = numeral.Exactly(g.Value)
			}
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: m.Figure, Closed: Closed, Reach: ReachSentence, Readings: []Reading{{Parts: parts}}})
		}
	}
}

// payerOf is the payer that a label names first, "" if none.
func payerOf(label string) string {
	who, at := "", len(label)
	for _, w := range payers {
		if i := strings.Index(label, w); i >= 0 && i < at {
			who, at = w, i
		}
	}
	return who
}
