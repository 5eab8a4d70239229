package pdf

import (
	"math"
	"slices"
	"strings"
)

// line is a row of level characters, from left to right.
type line struct {
	glyphs      []glyph
	left, right float64 // of what is visible
	base        float64 // of most characters
	size        float64 // of most characters
	column      *box    // the column of a page in columns, or nil
	key         float64 // its place in the reading order of the page
	said        string  // its text, once it was asked for
}

func (l *line) top() float64    { return l.base - 0.85*l.size }
func (l *line) bottom() float64 { return l.base + 0.2*l.size }

// newLine makes a line of glyphs in any order; it is nil if they are all blank.
// A character printed twice at one place, for bold or shadow, is taken once.
func newLine(gs []glyph) *line {
	slices.SortStableFunc(gs, func(a, b glyph) int { return order(a.box.x0, b.box.x0) })
	l := &line{glyphs: gs[:0], left: math.Inf(1), right: math.Inf(-1)}
	sizes, bases := make([]float64, 0, len(gs)), make([]float64, 0, len(gs))
	for _, g := range gs {
		if n := len(l.glyphs); n > 0 && twice(l.glyphs[max(0, n-3):], g) {
			continue
		}
		l.glyphs = append(l.glyphs, g)
		if isSpace(g.r) {
			continue
		}
		l.left, l.right = min(l.left, g.box.x0), max(l.right, g.box.x1)
		sizes, bases = append(sizes, g.size), append(bases, g.at.y)
	}
	if len(sizes) == 0 {
		return nil
	}
	l.size, l.base = middle(sizes), middle(bases)
	return l
}

func order(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// middle is the median of xs, which it sorts.
func middle(xs []float64) float64 {
	slices.Sort(xs)
	return xs[len(xs)/2]
}

// twice reports whether g repeats one of the characters before it.
func twice(before []glyph, g glyph) bool {
	if isSpace(g.r) {
		return false
	}
	for _, b := range before {
		if b.r == g.r && math.Abs(b.box.x0-g.box.x0) < 0.25*min(b.box.width(), g.box.width()) && math.Abs(b.at.y-g.at.y) < 0.25*g.size {
			return true
		}
	}
	return false
}

// maxLine is the longest line that stray characters are joined to.
const maxLine = 2000

// linesOf sorts level glyphs into lines from top to bottom. Raised and lowered
// characters join the line they stand beside.
func linesOf(gs []glyph) []*line {
	if len(gs) == 0 {
		return nil
	}
	gs = slices.Clone(gs)
	slices.SortStableFunc(gs, func(a, b glyph) int { return order(a.at.y, b.at.y) })
	var groups [][]glyph
	start, sum := 0, 0.0
	for i, g := range gs {
		if i > start {
			n := float64(i - start)
			if g.at.y-sum/n > 0.25*min(g.size, gs[i-1].size) {
				groups = append(groups, gs[start:i:i])
				start, sum = i, 0
			}
		}
		sum += g.at.y
	}
	groups = append(groups, gs[start:])
	var lines []*line
	for _, group := range groups {
		l := newLine(group)
		if l == nil {
			continue
		}
		for n := len(lines); n > 0; n-- {
			p := lines[n-1]
			if l.top()-p.bottom() > 2*l.size || len(p.glyphs) > maxLine || !beside(p, l) {
				break
			}
			lines = lines[:n-1]
			l = newLine(append(slices.Clone(p.glyphs), l.glyphs...))
		}
		lines = append(lines, l)
	}
	return lines
}

// beside reports whether two groups of characters stand on one line although
// their baselines differ: they share most of their height and no place.
func beside(a, b *line) bool {
	shared := min(a.bottom(), b.bottom()) - max(a.top(), b.top())
	if shared < 0.55*min(a.bottom()-a.top(), b.bottom()-b.top()) {
		return false
	}
	if a.size > 0.8*b.size && b.size > 0.8*a.size && math.Abs(a.base-b.base) > 0.45*min(a.size, b.size) {
		return false
	}
	i, j := 0, 0
	for i < len(a.glyphs) && j < len(b.glyphs) {
		g, h := a.glyphs[i], b.glyphs[j]
		if both := min(g.box.x1, h.box.x1) - max(g.box.x0, h.box.x0); both > 0.3*min(g.box.width(), h.box.width()) && !isSpace(g.r) && !isSpace(h.r) {
			return false
		}
		if g.box.x1 < h.box.x1 {
			i++
		} else {
			j++
		}
	}
	return true
}

// text is what the line says, without blanks around it.
func (l *line) text() string {
	if l.said == "" {
		l.said = strings.TrimSpace(textOf(l.glyphs))
	}
	return l.said
}

// trailing reports whether the line ends with a printed space.
func (l *line) trailing() bool { return len(l.glyphs) > 0 && isSpace(l.glyphs[len(l.glyphs)-1].r) }

// first and last are the visible characters at the line's ends.
func (l *line) first() glyph {
	for _, g := range l.glyphs {
		if !isSpace(g.r) {
			return g
		}
	}
	return glyph{}
}

func (l *line) last() glyph {
	for i := len(l.glyphs) - 1; i >= 0; i-- {
		if !isSpace(l.glyphs[i].r) {
			return l.glyphs[i]
		}
	}
	return glyph{}
}

// edge is where the line ends, not counting a mark that may hang out into the
// margin.
func (l *line) edge() float64 {
	for i := len(l.glyphs) - 1; i > 0; i-- {
		if g := l.glyphs[i]; !isSpace(g.r) && !closes(g.r) {
			return g.box.x1
		}
	}
	return l.right
}

// spread is the usual gap between neighbours in a run of characters, more than
// 0 where they are set apart.
func spread(gs []glyph) float64 {
	var gaps []float64
	for i := 1; i < len(gs); i++ {
		if !isSpace(gs[i].r) && !isSpace(gs[i-1].r) {
			gaps = append(gaps, gs[i].box.x0-gs[i-1].box.x1)
		}
	}
	if len(gaps) == 0 {
		return 0
	}
	return max(0, middle(gaps))
}

// textOf is what a run of characters says. Printed spaces are kept; where
// words were only set apart, a space is put in.
func textOf(gs []glyph) string {
	usual := spread(gs)
	var b strings.Builder
	for i, g := range gs {
		if i > 0 && apart(gs[i-1], g, usual) {
			b.WriteByte(' ')
		}
		b.WriteRune(g.r)
	}
	return b.String()
}

// apart reports whether a space must be put between neighbours.
func apart(a, b glyph, usual float64) bool {
	if isSpace(a.r) || isSpace(b.r) {
		return false
	}
	gap := b.box.x0 - a.box.x1 - usual
	em := max(a.size, b.size)
	switch {
	case isDigit(a.r) && isDigit(b.r):
		return gap > 0.3*em
	case isWide(a.r) || isWide(b.r):
		return gap > 0.9*em
	}
	return gap > 0.2*em
}

// pieces cuts a line where it is blank for more than that many ems.
func (l *line) pieces(ems float64) []*line {
	usual := spread(l.glyphs)
	var out []*line
	start, last := 0, -1
	cut := func(end int) {
		if p := newLine(slices.Clone(l.glyphs[start:end])); p != nil {
			out = append(out, p)
		}
		start = end
	}
	for i, g := range l.glyphs {
		if isSpace(g.r) {
			continue
		}
		if last >= 0 && g.box.x0-l.glyphs[last].box.x1-usual > ems*l.size {
			cut(i)
		}
		last = i
	}
	if start == 0 {
		return []*line{l}
	}
	cut(len(l.glyphs))
	return out
}

// unit is the width of the line's beginning that cannot be parted at the end
// of the line before: a number, a word, a character with its punctuation.
func (l *line) unit() float64 {
	var gs []glyph
	for _, g := range l.glyphs {
		if len(gs) > 0 || !isSpace(g.r) {
			gs = append(gs, g)
		}
	}
	i := 0
	for i < len(gs)-1 && opens(gs[i].r) {
		i++
	}
	if i < len(gs)-1 && isWord(gs[i].r) {
		for i < len(gs)-1 && isWord(gs[i+1].r) {
			i++
		}
	}
	for i < len(gs)-1 && (closes(gs[i+1].r) || gs[i].r == '，' && i > 0 && isDigit(gs[i-1].r) && isDigit(gs[i+1].r)) {
		i++
		for i < len(gs)-1 && isWord(gs[i].r) && isWord(gs[i+1].r) {
			i++ // 12，345.60
		}
	}
	if len(gs) == 0 {
		return 0
	}
	return gs[i].box.x1 - gs[0].box.x0
}

// join puts two lines of one paragraph or cell together. room is how much
// space was left at the end of the first.
func join(a *line, text string, b *line, room float64) string {
	next := b.text()
	x, y := a.last(), b.first()
	switch {
	case text == "" || next == "":
	case a.trailing() || len(b.glyphs) > 0 && isSpace(b.glyphs[0].r) && !isWide(y.r):
		text += " "
	case isWide(x.r) || isWide(y.r):
	case x.r == '-' || x.r == '\\' || y.r == '%' || y.r == ',' || y.r == '.' || opens(x.r) || closes(y.r):
	case (isDigit(x.r) || (x.r == '.' || x.r == ',') && room < y.box.width()) && isDigit(y.r) && room < 0.9*y.box.width():
		// a number cut at the edge
	default:
		text += " "
	}
	return text + next
}
