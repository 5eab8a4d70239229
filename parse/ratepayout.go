package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Rates of payout: 赔付率 is what an insurance paid over the premiums that it was given.

// premiums and payouts are words of what an insurance is given and pays.
var (
	premiums = []string{"保费", "保险费", "筹集", "筹资", "划拨", "划转"}
	payouts  = []string{"赔付", "赔款", "理赔", "赔偿", "给付"}
)

// leftOfPremiums is the reading of a balance as the premiums less what was paid and what the
// insurer kept for its work: 保费 A，赔付 B，管理费用 C，结余 X. What else it kept nobody knows,
// so that it only verifies.
func (c *Content) leftOfPremiums(p *para, mi int) (Reading, bool) {
	if !p.has("保费") || !p.has("管理") && !p.has("成本") {
		return Reading{}, false
	}
	var of [3]FigureID
	for x := mi - 1; x >= p.mentions[0] && x >= mi-farBack; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if !part(y) || f.Dimension != numeral.Money || f.Key.Each {
			continue
		}
		for i, words := range [3][]string{premiums, payouts, {"管理费", "管理成本", "经营成本", "运营成本"}} {
			if of[i] == 0 && containsAny(y.Label, words) && (i == 2 || !strings.Contains(y.Label, "管理")) {
				of[i] = f.ID
				break
			}
		}
	}
	if of[0] == 0 || of[1] == 0 || of[2] == 0 {
		return Reading{}, false
	}
	return Reading{Formula: "a-b-c", Operands: of[:], HoldOnly: true}, true
}

// payoutRate reads 筹集大病保险资金 B，赔付金额 A，赔付率 R: the nearest payout over the
// nearest premiums before it in its paragraph; where more of either are told, it only verifies.
// It reports whether both stand there.
func (c *Content) payoutRate(p *para, mi int, fr *Frame) bool {
	m := &c.Mentions[mi]
	if !strings.HasSuffix(m.Label, "赔付率") {
		return false
	}
	var paid, premium FigureID
	told := 0
	for x := mi - 1; x >= p.mentions[0] && x >= mi-farBack; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if !part(y) || f.Dimension != numeral.Money || f.Key.Each || f.Key.Part {
			continue
		}
		switch {
		case containsAny(y.Label, premiums):
			told++
			if premium == 0 {
				premium = f.ID
			}
		case containsAny(y.Label, payouts):
			told++
			if paid == 0 {
				paid = f.ID
			}
		}
	}
	if paid == 0 || premium == 0 {
		return false
	}
	sure := told == 2 && !strings.Contains(m.Label, "综合") // one payout and one premium
	fr.Readings = []Reading{{Formula: "a/b", Operands: []FigureID{paid, premium}, HoldOnly: !sure}}
	return true
}
