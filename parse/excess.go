package parse

import "strings"

// exceedsGoal reports whether a label says by how much a goal was exceeded: 超任务
// 数 X, 超计划 X, but not 超过计划 X, which names the plan.
func exceedsGoal(label string) bool {
	rest, ok := strings.CutPrefix(label, "超")
	return ok && namesGoal(rest)
}

// besideGoal tells by its sign whether a label says by how much a goal was missed
// or exceeded: 较目标少 X, 比计划多 X. It is 0 for any other label.
func besideGoal(label string) int {
	rest, ok := strings.CutPrefix(label, "较")
	if !ok {
		rest, ok = strings.CutPrefix(label, "比")
	}
	less, more := strings.TrimRight(rest, "少低差"), strings.TrimRight(rest, "多高")
	switch {
	case ok && less != rest && namesGoal(less):
		return -1
	case ok && more != rest && namesGoal(more):
		return 1
	}
	return 0
}

// namesGoal reports whether words name a goal and nothing else.
func namesGoal(rest string) bool {
	for _, w := range []string{"年度", "年初", "既定"} {
		rest = strings.TrimPrefix(rest, w)
	}
	switch strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(rest, "完成"), "数"), "值") {
	case "任务", "计划", "目标", "目标任务", "计划任务", "任务目标":
		return true
	}
	return false
}

// goalBefore is the goal of the quantity at cur, printed before mi in its sentence,
// -1 if there is none.
func (c *Content) goalBefore(p *para, mi, cur int) int {
	for x := range c.clauseMates(p, mi) {
		if y := &c.Mentions[x]; x != cur && (y.Role == RoleLimit || c.isPlan(y.Figure)) && c.sameSort(x, cur) {
			return x
		}
	}
	return -1
}

// partitives reads 支付 A 中的 B: what was paid is B, A is what it was paid from.
func (c *Content) partitives(p *para) {
	if !p.has("中的") {
		return
	}
	for i := 1; i < len(p.mentions); i++ {
		m, all := &c.Mentions[p.mentions[i]], &c.Mentions[p.mentions[i-1]]
		if all.After != "中的" || p.words(all.Pos+1, m.Pos) != "中的" || !c.sameSort(p.mentions[i], p.mentions[i-1]) {
			continue
		}
		f, g := c.figure(m.Figure), c.figure(all.Figure)
		m.Label, f.Name = all.Label, all.Label
		f.Key.Measure, g.Key.Measure = g.Key.Measure, NoMeasure
		if isMoney(f.Key.Measure) {
			g.Key.Measure = Budget
		}
		all.Label, g.Name = "", all.After
	}
}
