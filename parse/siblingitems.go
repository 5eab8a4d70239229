package parse

// aspects are words of headings that part what is told of one and the same thing.
var aspects = []string{"指标", "情况", "资金", "管理", "分析", "目标", "绩效", "评价", "完成", "效益", "产出", "满意", "数量", "质量", "时效", "成本", "收入", "支出", "预算", "到位", "执行", "结论", "问题"}

// SiblingItems reports whether two sections are numbered paragraphs of one list that
// begin with the names of two things, so that each tells of its own: 1、甲作物：计划
// 播种 X。 2、乙作物：计划播种 Y.
func (c *Content) SiblingItems(a, b int) bool {
	if a == b || a >= len(c.sections) || b >= len(c.sections) || c.sections[a].parent != c.sections[b].parent || c.sections[a].heading < 0 || c.sections[b].heading < 0 {
		return false
	}
	g, h := &c.Headings[c.sections[a].heading], &c.Headings[c.sections[b].heading]
	return !g.Alone && !h.Alone && g.Style == h.Style && g.Number != h.Number && g.Text != h.Text && !containsAny(g.Text, aspects) && !containsAny(h.Text, aspects)
}
