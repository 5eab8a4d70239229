package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Contribution rates are the percentages that add up: 费率 8%，其中单位 6%、
// 个人 2%. Who bears each part is named.

// addingRates are names of rates that are the sum of what each payer bears;
// payers are those who bear them.
var (
	addingRates = []string{"费率", "缴费比例", "缴费率", "缴存比例", "筹资比例"}
	payers      = []string{"单位", "个人", "职工", "雇主", "财政", "灵活就业", "公司", "企业"}
)

// contributionRates finds the rates of contribution that a paragraph divides
// among the payers.
func (c *Content) contributionRates(p *para) {
	for i, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if f.Dimension != numeral.Percent || f.Bound != "" || !containsAny(m.Label, addingRates) || containsAny(m.Label, payers[:2]) {
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
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: m.Figure, Closed: Closed, Reach: ReachSentence, Readings: []Reading{{Parts: parts}}})
		}
	}
}

// payerOf is the payer that a label names, "" if none or several.
func payerOf(label string) string {
	who := ""
	for _, w := range payers {
		if strings.Contains(label, w) {
			if who != "" && !(who == "单位" && w == "企业") {
				return who // 单位职工: the first one named
			}
			who = w
		}
	}
	return who
}
