package rate

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
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

// Contributions finds the rates of contribution that a paragraph divides
// among the payers.
func Contributions(c *content.Draft, p *content.Para) {
	for i, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if f.Dimension != numeral.Percent || f.Bound != "" || !lang.ContainsAny(m.Label, addingRates) || lang.ContainsAny(m.Label, bearers) {
			continue
		}
		var parts []content.Part
		seen := map[string]bool{}
		for _, x := range p.Mentions[i+1:] {
			y := &c.Mentions[x]
			g := c.At(y.Figure)
			if p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || g.Dimension != numeral.Percent || y.Role == content.RoleGrowth || g.Bound != "" || clause.StrongMark(p, m.Pos, y.Pos) {
				break
			}
			who := payerOf(y.Label)
			if who == "" || seen[who] || g.Value.GreaterThanOrEqual(f.Value) {
				break
			}
			seen[who] = true
			parts = append(parts, content.Part{Figure: y.Figure, Sign: 1})
		}
		if len(parts) >= 2 {
			f.Interval = numeral.Exactly(f.Value) // set, not rounded
			for _, x := range parts {
				g := c.At(x.Figure)
				g.Interval = numeral.Exactly(g.Value)
			}
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: m.Figure, Closed: content.Closed, Reach: content.ReachSentence, Readings: []content.Reading{{Parts: parts}}})
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
