package text

import "strings"

// A table that was copied one cell to a line may keep the bar that its rows begin with, too: | 项目 | / 预算 | /
// 支出 | / | 养护 | / 480 | / | / | 管护 | …. A bar alone is a blank cell.

// leadLine reports whether a line begins a row with its bar.
func leadLine(s string) bool {
	s = strings.TrimSpace(strings.ReplaceAll(s, "｜", "|"))
	inner := strings.TrimSpace(strings.TrimPrefix(s, "|"))
	return len(inner) < len(s) && inner != "" && inner[0] != '|'
}

// leadRows finds the rows of such a table among lines that end in their bars: for the first line of each
// the line behind its last. It is nil where rows have other cells in their first lines, or no more lines
// than that.
func leadRows(lines []string, from, to int) map[int]int {
	var starts []int
	more := 0 // lines that go on with a row
	for i := from; i < to; i++ {
		bars, cell, _ := barLine(lines[i])
		switch lead := leadLine(lines[i]); {
		case bars == 0:
		case lead && (bars > 2 || !cell), !lead && bars > 1:
			return nil
		case lead:
			starts = append(starts, i)
		case len(starts) > 0:
			more++
		}
	}
	if len(starts) < minBarRows || more < len(starts) {
		return nil
	}
	rows := map[int]int{}
	for k, i := range starts {
		end := to
		if k+1 < len(starts) {
			end = starts[k+1]
		}
		for end > i+1 && (isTorn(lines[end-1]) || blank(lines[end-1:end])) {
			end-- // words between two tables
		}
		rows[i] = end
	}
	return rows
}
