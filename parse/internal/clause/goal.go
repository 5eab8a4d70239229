package clause

import (
	"strings"

	"gouji/parse/internal/content"
)

// BesideGoal tells by its sign whether a label says by how much a goal was missed
// or exceeded: 较目标少 X, 距目标差 X, 比计划多 X. It is 0 for any other label.
func BesideGoal(label string) int {
	rest, ok := label, false
	for _, w := range []string{"较", "比", "距离", "距", "离"} {
		if rest, ok = strings.CutPrefix(label, w); ok {
			break
		}
	}
	less, more := strings.TrimRight(rest, "少低差缺还尚"), strings.TrimRight(rest, "多高")
	switch {
	case ok && less != rest && NamesGoal(less):
		return -1
	case ok && more != rest && NamesGoal(more):
		return 1
	}
	return 0
}

// NamesGoal reports whether words name a goal and nothing else.
func NamesGoal(rest string) bool {
	rest = content.TrimPrefixes(rest, []string{"年度", "年初", "既定"})
	switch strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(rest, "完成"), "数"), "值") {
	case "任务", "计划", "目标", "目标任务", "计划任务", "任务目标":
		return true
	}
	return false
}

// LimitCompared reports whether a target is what another quantity is compared
// with: 比目标任务 X 多 Y.
func LimitCompared(m *content.Mention) bool {
	return m.Role == content.RoleLimit && (strings.HasPrefix(m.Label, "比") || strings.HasPrefix(m.Label, "较"))
}
