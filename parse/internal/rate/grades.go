package rate

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// gradeRate reads a rate of the cases that got certain grades, over all of them: 优 a
// 个、良 b 个、中 c 个，优良率 X%; 优秀 a、合格 b、不合格 c，合格率 X%. What a rate counts
// besides its own grade is not told, so that it only verifies.
func gradeRate(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	label := c.Mentions[mi].Label
	both := strings.HasSuffix(label, "优良率")
	stem := ""
	for _, w := range []string{"合格", "达标", "及格"} {
		if strings.HasSuffix(label, w+"率") {
			stem = w
		}
	}
	if !both && stem == "" {
		return false
	}
	var items []int
	whole := content.FigureID(0)
	failed := false
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		w := c.PartOf[y.Figure]
		if w == 0 {
			if len(items) > 0 {
				break
			}
			continue
		}
		if whole != 0 && w != whole {
			break
		}
		whole = w
		switch {
		case stem != "" && (strings.HasSuffix(y.Label, "不"+stem) || strings.HasSuffix(y.Label, "未"+stem)):
			failed = true
		case stem != "", lang.HasAnySuffix(y.Label, []string{"优", "良", "优秀", "良好"}):
			items = append([]int{x}, items...)
		}
	}
	if len(items) < 2 || stem != "" && !failed {
		return false
	}
	r := quotientOf(c, items, whole)
	r.HoldOnly = true
	fr.Readings = append(fr.Readings, r)
	orOutright(c, fr, items, whole)
	return true
}
