package content

import (
	"strings"

	"gouji/parse/internal/lang"
)

// aspects are words of headings that part what is told of one and the same thing.
var aspects = []string{"指标", "情况", "资金", "管理", "分析", "目标", "绩效", "评价", "完成", "效益", "产出", "满意", "数量", "质量", "时效", "成本", "收入", "支出", "预算", "到位", "执行", "结论", "问题"}

// SiblingItems reports whether two sections are numbered paragraphs of one list that
// begin with the names of two things, so that each tells of its own: 1、甲作物：计划
// 播种 X。 2、乙作物：计划播种 Y.
func (c *Content) SiblingItems(a, b int) bool {
	if a == b || a >= len(c.draft().Sections) || b >= len(c.draft().Sections) || c.draft().Sections[a].Parent != c.draft().Sections[b].Parent || c.draft().Sections[a].Heading < 0 || c.draft().Sections[b].Heading < 0 {
		return false
	}
	g, h := &c.Headings[c.draft().Sections[a].Heading], &c.Headings[c.draft().Sections[b].Heading]
	if g.Style != h.Style || g.Number == h.Number || g.Text == h.Text {
		return false
	}
	if x, y := leadPlace(g.Text), leadPlace(h.Text); x != "" && y != "" && x != y {
		return true // （1）市本级收入 X。（2）高新区收入 Y
	}
	return !g.Alone && !h.Alone && !lang.ContainsAny(g.Text, aspects) && !lang.ContainsAny(h.Text, aspects)
}

// leadEnds end the name of a place or a level of government.
var leadEnds = []string{"本级", "经开区", "开发区", "高新区", "示范区", "新区", "园区", "全省", "全市", "全州", "全县", "全区", "全盟", "全旗"}

// longPlace is how many characters the place has at most that leads a paragraph.
const longPlace = 10

// leadPlace is the place or level of government that a paragraph begins with, "" if it does with none.
func leadPlace(s string) string {
	end := 0
	for _, w := range leadEnds {
		if i := strings.Index(s, w); i >= 0 && (end == 0 || i+len(w) < end) {
			end = i + len(w)
		}
	}
	if end == 0 || Longer(s[:end], longPlace) || strings.ContainsAny(s[:end], "0123456789，。：；、（(") {
		return ""
	}
	return s[:end]
}
