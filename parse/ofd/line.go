package ofd

import (
	"math"
	"sort"
	"strings"
)

// line is a line of text on a page.
type line struct {
	text   string
	x1, x2 float64
	y      float64 // of its baseline
	size   float64 // of most of its characters
	// The pieces of text that its first and last characters belong to.
	first, last int
}

// lines puts characters in order: in lines from top to bottom, and from left
// to right in each.
func lines(glyphs []glyph) []line {
	sorted := append([]glyph(nil), glyphs...)
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].y < sorted[j].y })
	var out []line
	for i := 0; i < len(sorted); {
		// A line goes on for as long as the next character overlaps it by most of
		// its height.
		top, bottom := extent(sorted[i])
		j := i + 1
		for ; j < len(sorted); j++ {
			t, b := extent(sorted[j])
			if common := math.Min(b, bottom) - math.Max(t, top); common < 0.65*math.Min(b-t, bottom-top) {
				break
			}
			// A small raised character must not make the line a small one.
			if sorted[j].size > 1.2*sorted[i].size && bottom-top < b-t {
				top, bottom = t, b
			}
		}
		if l, ok := newLine(sorted[i:j]); ok {
			out = append(out, l)
		}
		i = j
	}
	return out
}

// extent is the top and the bottom of a character.
func extent(g glyph) (top, bottom float64) { return g.y - 0.85*g.size, g.y + 0.15*g.size }

// newLine makes a line of the characters in it. It has no line if all of them
// are blanks.
func newLine(glyphs []glyph) (line, bool) {
	sort.SliceStable(glyphs, func(i, j int) bool { return glyphs[i].x < glyphs[j].x })
	var out strings.Builder
	l := line{x1: math.Inf(1), x2: math.Inf(-1)}
	sizes := map[int]int{}
	var last glyph
	blank := false // a blank stands between last and the next character
	for _, g := range glyphs {
		if g.r == ' ' {
			blank = true
			continue
		}
		if last.r != 0 {
			// Text is made bold by drawing it twice.
			if g.r == last.r && math.Abs(g.x-last.x) < 0.2*g.size && math.Abs(g.y-last.y) < 0.2*g.size {
				continue
			}
			gap := (g.x - last.x - last.w) / math.Max(g.size, last.size)
			latin := g.r < 0x2E80 && last.r < 0x2E80
			switch {
			case gap > 2:
				out.WriteString("  ")
			case gap > 0.8, blank && (latin || gap > 0.3), latin && gap > 0.25:
				out.WriteByte(' ')
			}
		}
		blank = false
		out.WriteRune(g.r)
		l.x1, l.x2 = math.Min(l.x1, g.x), math.Max(l.x2, g.x+g.w)
		l.y = math.Max(l.y, g.y)
		if last.r == 0 {
			l.first = g.run
		}
		l.last = g.run
		sizes[int(math.Round(g.size*10))]++
		last = g
	}
	if last.r == 0 {
		return line{}, false
	}
	most := 0
	for size, n := range sizes {
		if n > most || n == most && float64(size)/10 > l.size {
			most, l.size = n, float64(size)/10
		}
	}
	l.text = out.String()
	return l, true
}
