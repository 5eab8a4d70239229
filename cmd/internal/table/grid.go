package table

import (
	"strings"

	"gouji/cmd/internal/wrap"
)

// pair is a row of a table of names and what they are.
type pair struct {
	name  string
	lines []string
}

// pairs prints names and what they are, in two columns. The first is as wide
// as the longest of all names, so that tables stand in line.
func (w *writer) pairs(indent, first int, rows []pair) {
	pad := strings.Repeat(" ", indent+1)
	for _, r := range rows {
		name := w.style.faint(r.name + strings.Repeat(" ", first-wrap.Width(r.name)))
		for _, l := range r.lines {
			w.line(pad + name + " │ " + l)
			name = strings.Repeat(" ", first)
		}
	}
}

// pairFrame is what the frame of pairs takes: a space on each side of both
// cells, and the line between them.
const pairFrame = 5

// columns prints a table with a header, words to the left and numbers to the
// right. The cells of the first column are broken so that the table fits; it
// reports false, and prints nothing, where it cannot be made to fit.
func (w *writer) columns(indent int, header []string, rows [][]string) bool {
	rows = append([][]string{header}, rows...)
	widths := make([]int, len(header))
	for _, r := range rows {
		for i, c := range r[1:] {
			widths[i+1] = max(widths[i+1], wrap.Width(c))
		}
	}
	rest := w.width - indent - 1 // the border at the left
	for _, n := range widths[1:] {
		rest -= n + 3
	}
	rest -= 3
	if rest < 12 {
		return false
	}
	names := make([][]string, len(rows)) // of each row, the lines of the first cell
	for i, r := range rows {
		names[i] = wrap.Text(r[0], rest)
		for _, l := range names[i] {
			widths[0] = max(widths[0], wrap.Width(l))
		}
	}
	pad := strings.Repeat(" ", indent)
	w.line(pad + stroke("┌", "┬", "┐", widths))
	for i, r := range rows {
		if i == 1 {
			w.line(pad + stroke("├", "┼", "┤", widths))
		}
		for j, name := range names[i] {
			var b strings.Builder
			b.WriteString("│ " + name + strings.Repeat(" ", widths[0]-wrap.Width(name)))
			for k, c := range r[1:] {
				if j > 0 {
					c = ""
				}
				b.WriteString(" │ " + strings.Repeat(" ", widths[k+1]-wrap.Width(c)) + c)
			}
			w.line(pad + b.String() + " │")
		}
	}
	w.line(pad + stroke("└", "┴", "┘", widths))
	return true
}

// stroke is a horizontal line of a table.
func stroke(left, between, right string, widths []int) string {
	parts := make([]string, len(widths))
	for i, n := range widths {
		parts[i] = strings.Repeat("─", n+2)
	}
	return left + strings.Join(parts, between) + right
}

func (w *writer) line(s string) {
	w.WriteString(strings.TrimRight(s, " "))
	w.WriteByte('\n')
}
