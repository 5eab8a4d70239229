package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// What has not arrived of a budget: 调整后预算 A，到位 B … 尚有 X 未到位.

// unarrived are words for it, behind the amount or before it.
var unarrived = []string{"未到位", "尚未到位", "没有到位", "未到账", "尚未到账"}

// notArrived are the formulas of what has not arrived: what was granted less what came,
// whatever was spent; none where the words say something else.
func (c *Content) notArrived(m *Mention) []Query {
	f := c.figure(m.Figure)
	if f.Dimension != numeral.Money || !hasAnyPrefix(m.After, unarrived) && !hasAnySuffix(strings.TrimSuffix(m.Label, "资金"), unarrived) {
		return nil
	}
	w := func(measure Measure) Want {
		return Want{Measures: []Measure{measure}, Key: Key{Measure: measure, Tier: f.Key.Tier, Fund: f.Key.Fund, FundFrom: f.Key.FundFrom, Dimension: numeral.Money}, Earlier: true}
	}
	// 县级尚有 X 未到位: what of a level was granted may not be told.
	return []Query{{Formula: "a-b", Wants: []Want{w(Budget), w(Received)}, HoldOnly: f.Key.Tier != NoTier || f.Key.Part}}
}
