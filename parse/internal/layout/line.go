package layout

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// line is a row of level characters, from left to right.
type line struct {
	glyphs      []Glyph
	left, right float64 // of what is visible
	base        float64 // of most characters
	size        float64 // of most characters
	column      *Box    // the column of a page in columns, or nil
	key         float64 // its place in the reading order of the page
	said        string  // its text, once it was asked for
}

func (l *line) top() float64    { return l.base - 0.85*l.size }
func (l *line) bottom() float64 { return l.base + 0.2*l.size }

// newLine makes a line of glyphs in any order; it is nil if they are all blank.
// A character printed twice at one place, for bold or shadow, is taken once.
func newLine(gs []Glyph) *line {
	slices.SortStableFunc(gs, func(a, b Glyph) int { return order(a.Box.X0, b.Box.X0) })
	l := &line{glyphs: gs[:0], left: math.Inf(1), right: math.Inf(-1)}
	sizes, bases := make([]float64, 0, len(gs)), make([]float64, 0, len(gs))
	for _, g := range gs {
		if n := len(l.glyphs); n > 0 && twice(l.glyphs[max(0, n-3):], g) {
			continue
		}
		l.glyphs = append(l.glyphs, g)
		if isSpace(g.R) {
			continue
		}
		l.left, l.right = min(l.left, g.Box.X0), max(l.right, g.Box.X1)
		sizes, bases = append(sizes, g.Size), append(bases, g.At.Y)
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
func twice(before []Glyph, g Glyph) bool {
	if isSpace(g.R) {
		return false
	}
	for _, b := range before {
		if b.R == g.R && math.Abs(b.Box.X0-g.Box.X0) < 0.25*min(b.Box.Width(), g.Box.Width()) && math.Abs(b.At.Y-g.At.Y) < 0.25*g.Size {
			return true
		}
	}
	return false
}

// maxLine is the longest line that stray characters are joined to.
const maxLine = 2000

// linesOf sorts level glyphs into lines from top to bottom. Raised and lowered
// characters join the line they stand beside.
func linesOf(gs []Glyph) []*line {
	if len(gs) == 0 {
		return nil
	}
	gs = slices.Clone(gs)
	slices.SortStableFunc(gs, func(a, b Glyph) int { return order(a.At.Y, b.At.Y) })
	var groups [][]Glyph
	start, sum := 0, 0.0
	for i, g := range gs {
		if i > start {
			n := float64(i - start)
			if g.At.Y-sum/n > 0.25*min(g.Size, gs[i-1].Size) {
				groups = append(groups, gs[start:i:i])
				start, sum = i, 0
			}
		}
		sum += g.At.Y
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
		if both := min(g.Box.X1, h.Box.X1) - max(g.Box.X0, h.Box.X0); both > 0.3*min(g.Box.Width(), h.Box.Width()) && !isSpace(g.R) && !isSpace(h.R) {
			return false
		}
		if g.Box.X1 < h.Box.X1 {
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
func (l *line) trailing() bool { return len(l.glyphs) > 0 && isSpace(l.glyphs[len(l.glyphs)-1].R) }

// broken reports whether b goes on with the piece of text that the line ends in.
func (l *line) broken(b *line) bool {
	run := l.last().Run
	return run != 0 && b.first().Run == run
}

// first and last are the visible characters at the line's ends.
func (l *line) first() Glyph {
	for _, g := range l.glyphs {
		if !isSpace(g.R) {
			return g
		}
	}
	return Glyph{}
}

func (l *line) last() Glyph {
	for i := len(l.glyphs) - 1; i >= 0; i-- {
		if !isSpace(l.glyphs[i].R) {
			return l.glyphs[i]
		}
	}
	return Glyph{}
}

// edge is where the line ends, not counting a mark that may hang out into the
// margin.
func (l *line) edge() float64 {
	for i := len(l.glyphs) - 1; i > 0; i-- {
		if g := l.glyphs[i]; !isSpace(g.R) && !closes(g.R) {
			return g.Box.X1
		}
	}
	return l.right
}

// spread is the usual gap between neighbours in a run of characters, more than
// 0 where they are set apart.
func spread(gs []Glyph) float64 {
	var gaps []float64
	for i := 1; i < len(gs); i++ {
		if !isSpace(gs[i].R) && !isSpace(gs[i-1].R) {
			gaps = append(gaps, gs[i].Box.X0-gs[i-1].Box.X1)
		}
	}
	if len(gaps) == 0 {
		return 0
	}
	usual := middle(gaps)
	if usual > 1.5*gs[0].Size && gaps[0] < 0.2*usual {
		usual = gaps[0] // the blank in a line of few characters
	}
	return max(0, usual)
}

// textOf is what a run of characters says. Printed spaces are kept; where
// words were only set apart, a space is put in.
func textOf(gs []Glyph) string {
	usual := spread(gs)
	var b strings.Builder
	for i, g := range gs {
		if i > 0 && apart(gs[i-1], g, usual) {
			b.WriteByte(' ')
		}
		b.WriteRune(g.R)
	}
	return b.String()
}

// apart reports whether a space must be put between neighbours.
func apart(a, b Glyph, usual float64) bool {
	if isSpace(a.R) || isSpace(b.R) {
		return false
	}
	gap := b.Box.X0 - a.Box.X1 - usual
	em := max(a.Size, b.Size)
	switch {
	case IsDigit(a.R) && IsDigit(b.R):
		return gap > 0.3*em
	case isWide(a.R) || isWide(b.R):
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
		if isSpace(g.R) {
			continue
		}
		if last >= 0 && g.Box.X0-l.glyphs[last].Box.X1-usual > ems*l.size {
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
	var gs []Glyph
	for _, g := range l.glyphs {
		if len(gs) > 0 || !isSpace(g.R) {
			gs = append(gs, g)
		}
	}
	i := 0
	for i < len(gs)-1 && opens(gs[i].R) {
		i++
	}
	if i < len(gs)-1 && isWord(gs[i].R) {
		for i < len(gs)-1 && isWord(gs[i+1].R) {
			i++
		}
	}
	for i < len(gs)-1 && (closes(gs[i+1].R) || (gs[i].R == '，' || gs[i].R == '、') && i > 0 && (IsDigit(gs[i-1].R) || gs[i-1].R == '%') && IsDigit(gs[i+1].R)) {
		i++
		for i < len(gs)-1 && isWord(gs[i].R) && isWord(gs[i+1].R) {
			i++ // 12，345.60 and 3.1%、4.5%
		}
	}
	if len(gs) == 0 {
		return 0
	}
	return gs[i].Box.X1 - gs[0].Box.X0
}

// oneFigure reports whether the end of a text and the beginning of the next make
// one number, date or time that was cut, or so far: 1,234.5 and 0, but not 18.5
// and 22.0.
func oneFigure(text, next string) bool {
	part := func(r rune) bool { return IsDigit(r) || strings.ContainsRune(".,:/-", r) }
	from := strings.LastIndexFunc(text, func(r rune) bool { return !part(r) })
	_, size := utf8.DecodeRuneInString(text[max(from, 0):])
	if from < 0 {
		size = 0
	}
	to := strings.IndexFunc(next, func(r rune) bool { return !part(r) })
	if to < 0 {
		to = len(next)
	}
	return wholeFigure().MatchString(text[max(from, 0)+size:] + strings.TrimRight(next[:to], ".,:/-"))
}

var wholeFigure = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^-?(?:[0-9０-９]+|[0-9０-９]{1,3}(?:,[0-9０-９]{3})*,[0-9０-９]{1,3})(?:\.[0-9０-９]+)?$|^[0-9０-９]{4}[-/][0-9０-９]{1,2}(?:[-/][0-9０-９]{1,2})?$|^[0-9０-９]{1,2}:[0-9０-９]{1,2}(?::[0-9０-９]{1,2})?$`)
})

// join puts two lines of one paragraph or cell together. room is how much
// space was left at the end of the first.
func join(a *line, text string, b *line, room float64) string {
	next := b.text()
	x, y := a.last(), b.first()
	switch {
	case text == "" || next == "":
	case a.broken(b) && isWord(x.R) && isWord(y.R) && (IsDigit(x.R) || IsDigit(y.R)):
		// a number broken within one piece of text
	case a.trailing() || len(b.glyphs) > 0 && isSpace(b.glyphs[0].R) && !isWide(y.R):
		text += " "
	case isWide(x.R) || isWide(y.R):
	case x.R == '-' || x.R == '\\' || x.R == '/' || y.R == '%' || y.R == ',' || y.R == '.' || opens(x.R) || closes(y.R):
	case (IsDigit(x.R) || (x.R == '.' || x.R == ',') && room < y.Box.Width()) && IsDigit(y.R) && room < 0.9*y.Box.Width() && oneFigure(text, next):
		// a number cut at the edge
	default:
		text += " "
	}
	return text + next
}
