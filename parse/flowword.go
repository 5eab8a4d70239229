package parse

import "gouji/parse/numeral"

// shortFlows are words in one for all that came in or went out, where they end a label: 全年共收 X,
// 共支 Y. As terms they would cut longer ones: 共支付, 共收治.
var shortFlows = []struct {
	words   []string
	measure Measure
}{
	{[]string{"共收", "总收", "合计收"}, Income},
	{[]string{"共支", "总支", "合计支"}, Outlay},
}

// shortFlow lets such a word say what a mention measures, and that it is a total.
func (m *Mention) shortFlow(f *Figure, key *Key) {
	if key.Measure != NoMeasure || f.Dimension != numeral.Money || m.Role != RoleLevel {
		return
	}
	for _, w := range shortFlows {
		if hasAnySuffix(m.Label, w.words) {
			key.Measure, m.Total = w.measure, 2
		}
	}
}
