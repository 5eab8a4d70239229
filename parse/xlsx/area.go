package xlsx

import (
	"strings"

	"gouji/parse/internal/sheet"
)

// parseArea reads a reference such as B2:D5.
func parseArea(ref string) (sheet.Area, bool) {
	from, to, _ := strings.Cut(ref, ":")
	if to == "" {
		to = from
	}
	r1, c1, ok1 := reference(from)
	r2, c2, ok2 := reference(to)
	if !ok1 || !ok2 {
		return sheet.Area{}, false
	}
	return sheet.Area{R1: min(r1, r2), C1: min(c1, c2), R2: max(r1, r2), C2: max(c1, c2)}, true
}

// reference is the row and column, from 0, of a cell such as AB12.
func reference(ref string) (row, col int, ok bool) {
	i := 0
	for ; i < len(ref) && i < 4; i++ {
		c := ref[i]
		if c == '$' && i == 0 {
			continue
		}
		if c|0x20 < 'a' || c|0x20 > 'z' {
			break
		}
		col = col*26 + int(c|0x20-'a') + 1
	}
	for _, c := range strings.TrimPrefix(ref[i:], "$") {
		if c < '0' || c > '9' || row > maxRow {
			return 0, 0, false
		}
		row = row*10 + int(c-'0')
	}
	return row - 1, col - 1, col > 0 && row > 0 && row <= maxRow && col <= maxCol
}
