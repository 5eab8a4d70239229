package parse

// attributes are words for what one person can be, by what they tell of: of a
// list whose items tell of several things one person may stand in many items.
// 在职 120 人，其中党员 45 人、本科以上 80 人、女性 60 人.
var attributes = [][]string{
	{"党员", "团员", "群众"},
	{"男", "女", "妇女"},
	{"博士", "硕士", "研究生", "本科", "大专", "专科", "中专", "高中"},
	{"高级职称", "中级职称", "初级职称", "正高", "副高", "高级", "中级"},
	{"汉族", "少数民族"},
	{"残疾", "重度"},
	{"老年", "老人", "儿童", "未成年", "周岁"},
}

// overlap reports whether the items of a list tell of several things that one
// person may be at once.
func (c *Content) overlap(items []int) bool {
	told := -1
	for _, mi := range items {
		label := c.Mentions[mi].Label
		for i, words := range attributes {
			if !containsAny(label, words) {
				continue
			}
			if told >= 0 && told != i {
				return true
			}
			told = i
		}
	}
	return false
}
