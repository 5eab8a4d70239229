package docx

import (
	"fmt"
	"strings"

	"gouji/parse/internal/listnumber"
)

// number is n in the format of the level.
func (l *level) number(n int) string {
	if l.format == "custom" && n >= 0 {
		// The format is an example of its first numbers: 001, 002, ...
		first, _, _ := strings.Cut(l.digits, ",")
		width := min(len(strings.TrimSpace(first)), 9)
		return fmt.Sprintf("%0*d", width, n)
	}
	return listnumber.Print(l.format, n)
}
