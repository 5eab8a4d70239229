package rate

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Rates of payout: 赔付率 is what an insurance paid over the premiums that it was given.

// Premiums and Payouts are words of what an insurance is given and pays.
var (
	Premiums = []string{"保费", "保险费", "筹集", "筹资", "划拨", "划转"}
	Payouts  = []string{"赔付", "赔款", "理赔", "赔偿", "给付"}
)

// payoutRate reads 筹集大病保险资金 B，赔付金额 A，赔付率 R: the nearest payout over the
// nearest premiums before it in its paragraph; where more of either are told, it only verifies.
// It reports whether both stand there.
func payoutRate(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	m := &c.Mentions[mi]
	if !strings.HasSuffix(m.Label, "赔付率") {
		return false
	}
	var paid, premium content.FigureID
	told := 0
	for x := mi - 1; x >= p.Mentions[0] && x >= mi-clause.FarBack; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if !content.IsPart(y) || f.Dimension != numeral.Money || f.Key.Each || f.Key.Part {
			continue
		}
		switch {
		case lang.ContainsAny(y.Label, Premiums):
			told++
			if premium == 0 {
				premium = f.ID
			}
		case lang.ContainsAny(y.Label, Payouts):
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
	fr.Readings = []content.Reading{{Formula: "a/b", Operands: []content.FigureID{paid, premium}, HoldOnly: !sure}}
	return true
}
