package reflow

import (
	"strings"

	"gouji/parse/internal/lang"
)

// HeadsPoints reports whether a line is the head of the points or of the grade of a form's total.
func HeadsPoints(s string) bool {
	role, _ := lang.RoleOf(s)
	return role == lang.ColWeight || role == lang.ColScore || strings.HasSuffix(s, "等级") || strings.HasSuffix(s, "等次")
}
