package lang

// ShortFlows are words in one for all that came in or went out, where they end a label: 全年共收 X,
// 共支 Y. As terms they would cut longer ones: 共支付, 共收治.
var ShortFlows = []struct {
	Words   []string
	Measure Measure
}{
	{[]string{"共收", "总收", "合计收"}, Income},
	{[]string{"共支", "总支", "合计支"}, Outlay},
}
