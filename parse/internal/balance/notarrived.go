package balance

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// What has not arrived of a budget: 调整后预算 A，到位 B … 尚有 X 未到位.

// unarrived are words for it, behind the amount or before it.
var unarrived = []string{"未到位", "尚未到位", "没有到位", "未到账", "尚未到账"}

// notArrived are the formulas of what has not arrived: what was granted less what came,
// whatever was spent; none where the words say something else.
func notArrived(c *content.Draft, m *content.Mention) []content.Query {
	f := c.At(m.Figure)
	if f.Dimension != numeral.Money || !lang.HasAnyPrefix(m.After, unarrived) && !lang.HasAnySuffix(strings.TrimSuffix(m.Label, "资金"), unarrived) {
		return nil
	}
	w := func(measure lang.Measure) content.Want {
		return content.Want{Measures: []lang.Measure{measure}, Key: content.Key{Measure: measure, Tier: f.Key.Tier, Fund: f.Key.Fund, FundFrom: f.Key.FundFrom, Dimension: numeral.Money}, Earlier: true}
	}
	// 县级尚有 X 未到位: what of a level was granted may not be told.
	return []content.Query{{Formula: "a-b", Wants: []content.Want{w(lang.Budget), w(lang.Received)}, HoldOnly: f.Key.Tier != lang.NoTier || f.Key.Part}}
}
