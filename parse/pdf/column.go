package pdf

import (
	"math"
	"slices"
)

// columns puts lines of a page that is set in two columns in reading order:
// the lines left of a white lane first, then those right of it. Lines that
// cross the lane keep their place.
func columns(p *page, lines []*line) []*line {
	if len(lines) < 12 {
		return lines
	}
	var all []*line
	for _, l := range lines {
		all = append(all, l.pieces(1.2)...)
	}
	if len(all) < 12 {
		return lines
	}
	var best []*line
	bestFrom, bestTo, bestLane := 0, 0, 0.0
	for x := 0.3 * p.width; x < 0.7*p.width; x += 4 {
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
	var left, right []*line
	lbox, rbox := nowhere, nowhere
	for _, l := range all[bestFrom:bestTo] {
		b := box{l.left, l.top(), l.right, l.bottom()}
		if l.right <= bestLane+2 {
			l.column, lbox = &lbox, lbox.around(b)
			left = append(left, l)
		} else {
			l.column, rbox = &rbox, rbox.around(b)
			right = append(right, l)
		}
	}
	key := all[bestFrom].top()
	inside := map[*line]bool{}
	for _, l := range append(left, right...) {
		l.key = key
		inside[l] = true
	}
	// The lines before and after are taken whole again.
	top, bottom := min(lbox.y0, rbox.y0), max(lbox.y1, rbox.y1)
	var before, after []*line
	for _, l := range lines {
		switch {
		case l.base <= top:
			before = append(before, l)
		case l.base >= bottom:
			after = append(after, l)
		}
	}
	best = append(best, before...)
	best = append(best, left...)
	best = append(best, right...)
	if len(before)+len(after)+len(left)+len(right) < len(lines) {
		return lines
	}
	return append(best, columns(p, after)...)
}

// prose reports whether the lines left and right of x are columns of running
// text: long, many, and side by side.
func prose(lines []*line, x float64) bool {
	var n [2]int
	var widths, chars [2][]float64
	extent := [2]box{nowhere, nowhere}
	for _, l := range lines {
		i := 0
		if l.left > x-2 {
			i = 1
		}
		n[i]++
		widths[i] = append(widths[i], l.right-l.left)
		chars[i] = append(chars[i], float64(len(l.glyphs)))
		extent[i] = extent[i].around(box{l.left, l.top(), l.right, l.bottom()})
	}
	if min(n[0], n[1]) < 6 {
		return false
	}
	shared := min(extent[0].y1, extent[1].y1) - max(extent[0].y0, extent[1].y0)
	if shared < 0.5*max(extent[0].height(), extent[1].height()) {
		return false
	}
	for i := range n {
		if middle(chars[i]) < 10 || middle(widths[i]) < 0.7*extent[i].width() {
			return false
		}
	}
	return math.Abs(extent[0].x1-extent[1].x0) > 4
}

// footnotes parts the notes at the foot of a page from its other lines: small
// lines that begin with a mark, below a short line drawn at the left.
func footnotes(p *page, rules []stroke, lines []*line, size float64) (body, notes []*line) {
	at := slices.IndexFunc(lines, func(l *line) bool {
		return l.base > 0.4*p.height && l.size < 0.93*size && mark(l) != "" && slices.ContainsFunc(rules, func(r stroke) bool {
			return r.to-r.from < 0.45*p.width && l.base-r.at > 0 && l.base-r.at < 3*l.size+6
		})
	})
	if at < 0 {
		return lines, nil
	}
	for _, l := range lines[at:] {
		if l.size >= 0.97*size {
			return lines, nil
		}
	}
	return lines[:at], lines[at:]
}

// mark is what a note begins with: a number, a circled one, or an asterisk.
func mark(l *line) string {
	var s []rune
	for _, g := range l.glyphs {
		switch {
		case isDigit(g.r), g.r >= '①' && g.r <= '⑳', g.r == '*':
			s = append(s, g.r)
			continue
		case g.r == '[' || g.r == ']' || isSpace(g.r) && len(s) == 0:
			continue
		}
		break
	}
	if len(s) > 3 {
		return ""
	}
	return string(s)
}

// unmark takes the raised marks of notes out of a line.
func (l *line) unmark(marks map[string]bool) {
	keep := make([]glyph, 0, len(l.glyphs))
	for i := 0; i < len(l.glyphs); {
		j := i
		var s []rune
		for ; j < len(l.glyphs); j++ {
			g := l.glyphs[j]
			if g.size > 0.8*l.size || g.at.y > l.base-0.1*l.size {
				break
			}
			if g.r != '[' && g.r != ']' {
				s = append(s, g.r)
			}
		}
		if j > i && !marks[string(s)] {
			keep = append(keep, l.glyphs[i:j]...)
		}
		if j == i {
			keep = append(keep, l.glyphs[i])
			j++
		}
		i = j
	}
	l.glyphs = keep
}
