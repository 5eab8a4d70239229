package layout

import (
	"math"
	"slices"
)

// columns puts lines of a page that is set in two columns in reading order:
// the lines left of a white lane first, then those right of it. Lines that
// cross the lane keep their place.
func columns(p *Page, lines []*line) []*line {
	if len(lines) < 12 {
		return lines
	}
	var all []*line
	halves := 0 // lines that do not reach over the middle
	for _, l := range lines {
		pieces := l.pieces(1.2)
		all = append(all, pieces...)
		if len(pieces) > 1 || l.right < 0.55*p.Width || l.left > 0.45*p.Width {
			halves++
		}
	}
	if halves < 6 {
		return lines
	}
	bestFrom, bestTo, bestLane := 0, 0, 0.0
	for x := 0.3 * p.Width; x < 0.7*p.Width; x += 4 {
		for from := 0; from < len(all); {
			to := from
			for to < len(all) && !(all[to].left < x-2 && all[to].right > x+2) {
				to++
			}
			if to-from > bestTo-bestFrom && prose(all[from:to], x) {
				bestFrom, bestTo, bestLane = from, to, x
			}
			from = to + 1
		}
	}
	if bestTo == 0 {
		return lines
	}
	var left, right, before, after []*line
	lbox, rbox := Nowhere, Nowhere
	for _, l := range all[bestFrom:bestTo] {
		b := Box{l.left, l.top(), l.right, l.bottom()}
		if l.right <= bestLane+2 {
			lbox = lbox.Around(b)
			left = append(left, l)
		} else {
			rbox = rbox.Around(b)
			right = append(right, l)
		}
	}
	// The lines before and after are taken whole again.
	top, bottom := min(lbox.Y0, rbox.Y0), max(lbox.Y1, rbox.Y1)
	inside := map[*line]bool{}
	for _, l := range lines {
		switch {
		case l.base <= top:
			before = append(before, l)
		case l.base >= bottom:
			after = append(after, l)
		default:
			inside[l] = true
		}
	}
	n := 0
	for l := range inside {
		n += len(l.glyphs)
	}
	for _, l := range append(slices.Clone(left), right...) {
		n -= len(l.glyphs)
	}
	if n > 0 {
		return lines // a line among them is in neither column
	}
	for _, l := range left {
		l.column, l.key = &lbox, top
	}
	for _, l := range right {
		l.column, l.key = &rbox, top
	}
	return slices.Concat(before, left, right, columns(p, after))
}

// prose reports whether the lines left and right of x are columns of running
// text: long, many, and side by side.
func prose(lines []*line, x float64) bool {
	var n [2]int
	var widths, chars [2][]float64
	extent := [2]Box{Nowhere, Nowhere}
	for _, l := range lines {
		i := 0
		if l.left > x-2 {
			i = 1
		}
		n[i]++
		widths[i] = append(widths[i], l.right-l.left)
		chars[i] = append(chars[i], float64(len(l.glyphs)))
		extent[i] = extent[i].Around(Box{l.left, l.top(), l.right, l.bottom()})
	}
	if min(n[0], n[1]) < 6 {
		return false
	}
	shared := min(extent[0].Y1, extent[1].Y1) - max(extent[0].Y0, extent[1].Y0)
	if shared < 0.5*max(extent[0].Height(), extent[1].Height()) {
		return false
	}
	for i := range n {
		if middle(chars[i]) < 10 || middle(widths[i]) < 0.7*extent[i].Width() {
			return false
		}
	}
	return math.Abs(extent[0].X1-extent[1].X0) > 4
}
