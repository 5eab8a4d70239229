package document

import (
	"regexp"
	"slices"
	"strings"
	"sync"
)

// DigitMark and SignMark are the first of the private characters that stand for
// digits, and for the signs of figures, where a document is read to learn where
// its characters come from: rows are told as if they were those.
const (
	DigitMark = 0xF0000
	SignMark  = 0xF8000
)

// stackedFigure is a figure alone in its line, perhaps with a bound before and a
// unit behind it.
var stackedFigure = sync.OnceValue(func() *regexp.Regexp {
	const digit, sign = `0-9０-９\x{F0000}-\x{F7FFF}`, `\x{F8000}-\x{FFFFF}`
	return regexp.MustCompile(`^[≥≤＞＜<>=` + sign + `]?\s*[-+－` + sign + `]?[¥￥` + sign + `]?\s*[` + digit + `][` + digit + `,，` + sign + `]*(?:[.．` + sign + `][` + digit + `]+)?\s*[^` + digit + `\s]{0,3}$`)
})

// unstacked parts the rows that hold several rows, one line of each cell above
// the other: two cells or more have as many figures as a text has lines.
func unstacked(rows [][]NewCell) [][]NewCell {
	count := make([]int, len(rows)) // the rows that each row is
	more := false
	for i, r := range rows {
		count[i] = stacked(r)
		more = more || count[i] > 1
	}
	if !more {
		return rows
	}
	var out [][]NewCell
	for i, r := range rows {
		at := len(out)
		out = append(out, make([][]NewCell, count[i])...)
		for _, c := range r {
			if lines := cellLines(c.Text); count[i] > 1 && c.RowSpan <= 1 && len(lines) == count[i] {
				for k, l := range lines {
					c.Text = l
					out[at+k] = append(out[at+k], c)
				}
				continue
			}
			span := 0
			for _, n := range count[i:min(i+max(c.RowSpan, 1), len(rows))] {
				span += n
			}
			c.RowSpan = max(span, c.RowSpan)
			out[at] = append(out[at], c)
		}
	}
	return out
}

// stacked is how many rows a row holds.
func stacked(r []NewCell) int {
	n, texts, figures := 0, 0, 0
	for _, c := range r {
		if c.RowSpan > 1 || !strings.Contains(c.Text, "\n") {
			continue
		}
		lines := cellLines(c.Text)
		if len(lines) < 2 {
			continue
		}
		if n > 0 && len(lines) != n || slices.Contains(lines, "") || c.Raw != "" {
			return 1
		}
		n = len(lines)
		if slices.ContainsFunc(lines, func(l string) bool { return !stackedFigure().MatchString(l) }) {
			texts++
		} else {
			figures++
		}
	}
	if texts == 0 || figures < 2 {
		return 1
	}
	return n
}

// cellLines are the lines of a cell, without blank ones around them.
func cellLines(text string) []string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	for i, l := range lines {
		lines[i] = strings.TrimSpace(l)
	}
	return lines
}
