package layout

import (
	"math"
	"slices"
)

// measure is how a document's running text is set.
type measure struct {
	size    float64           // of most characters
	pitch   float64           // from one line of a paragraph to the next, 0 if unknown
	margins map[int][]float64 // left and right, by width of the page
	indents bool              // paragraphs begin with an indented line
	spaced  bool              // paragraphs are set apart by more than a line
}

// class brings pages of nearly one width together.
func class(width float64) int { return int(math.Round(width / 10)) }

// survey measures the lines of all pages. size is that of most characters,
// those in tables too.
func survey(pages []*Page, lines [][]*line, size float64) *measure {
	var sizes []float64
	for _, ls := range lines {
		for _, l := range ls {
			for range l.glyphs {
				sizes = append(sizes, l.size)
			}
		}
	}
	if len(sizes) > 0 { // the text outside tables counts
		size = middle(sizes)
	}
	m := &measure{size: size, margins: map[int][]float64{}}
	for i := range lines {
		if c := class(pages[i].Width); m.margins[c] == nil {
			m.findMargins(c, pages[i:], lines[i:])
		}
	}
	m.findPitch(pages, lines)
	m.findHabits(pages, lines)
	return m
}

// findMargins finds the margins of all pages of one class.
func (m *measure) findMargins(c int, pages []*Page, lines [][]*line) {
	var lefts, rights, long []float64
	for i, ls := range lines {
		if class(pages[i].Width) != c {
			continue
		}
		for _, l := range ls {
			if l.column == nil {
				lefts, rights = append(lefts, l.left), append(rights, -l.edge())
				if len(l.glyphs) >= 15 {
					long = append(long, l.edge())
				}
			}
		}
	}
	if len(lefts) == 0 {
		return
	}
	left, right := margin(lefts, 0.6*m.size), -margin(rights, 0.6*m.size)
	for _, x := range lefts { // nearly all lines may be indented
		if d := (left - x) / m.size; d > 1.7 && d < 2.3 {
			left = x
			break
		}
	}
	full, beyond := 0, 0
	for _, x := range long {
		switch {
		case math.Abs(right-x) < 0.8*m.size:
			full++
		case x > right+2*m.size:
			beyond++
		}
	}
	if full < 3 || full*4 < len(long) || full < 3*beyond { // take both margins for equal
		right = max(right, pages[0].Width-left-m.size)
	}
	m.margins[c] = []float64{left, right}
}

// findPitch measures from full lines to the next.
func (m *measure) findPitch(pages []*Page, lines [][]*line) {
	var pitches []float64
	for i, ls := range lines {
		for k := 1; k < len(ls); k++ {
			a, b := ls[k-1], ls[k]
			if m.alike(a, b) && m.room(pages[i], a) < 1.2*m.size {
				pitches = append(pitches, b.base-a.base)
			}
		}
	}
	if len(pitches) > 1 {
		m.pitch = middle(pitches)
	}
}

// alike reports whether b follows a in one size of letters.
func (m *measure) alike(a, b *line) bool {
	return math.Abs(a.size-b.size) < 0.05*m.size && b.base > a.base && b.base-a.base < 4*m.size
}

// findHabits finds how the document tells one paragraph from the next.
func (m *measure) findHabits(pages []*Page, lines [][]*line) {
	at, in := 0, 0         // lines at the margin, and indented ones
	ended, wider := 0, 0.0 // ends of paragraphs, and those with a wide gap
	for i, ls := range lines {
		for k, l := range ls {
			left, _ := m.column(pages[i], l)
			switch d := (l.left - left) / m.size; {
			case d < 0.7:
				at++
			case d > 1.3 && d < 3.2:
				in++
			}
			if k == 0 || !m.alike(ls[k-1], l) || m.room(pages[i], ls[k-1]) <= 3*m.size {
				continue
			}
			if d := l.base - ls[k-1].base; d > 0.9*m.pitch && d < 2.5*m.pitch {
				ended++
				if d > 1.12*m.pitch {
					wider++
				}
			}
		}
	}
	m.spaced = m.pitch > 0 && ended >= 3 && wider >= 0.75*float64(ended)
	m.indents = in >= 3 && at >= 3 || in >= 1 && at >= 1 && in+at < 6
}

// margin is the smallest value that several lines share within slack; with few
// lines it is the smallest of all.
func margin(xs []float64, slack float64) float64 {
	slices.Sort(xs)
	need := min(3, 1+len(xs)/4)
	for i := range xs {
		j := i
		for j < len(xs) && xs[j]-xs[i] <= slack {
			j++
		}
		if j-i >= need {
			return xs[i]
		}
	}
	return xs[0]
}

// column are the margins that hold for a line.
func (m *measure) column(p *Page, l *line) (left, right float64) {
	if l.column != nil {
		return l.column.X0, l.column.X1
	}
	if x := m.margins[class(p.Width)]; x != nil {
		return x[0], x[1]
	}
	return l.left, l.right
}

// room is what is left behind a line. What stands left of a centred line
// counts too.
func (m *measure) room(p *Page, l *line) float64 {
	left, right := m.column(p, l)
	room := right - l.right
	if before := l.left - left; before > 2.6*l.size && math.Abs(before-room) < 1.5*l.size {
		room += before
	}
	return room
}

// centred reports whether a line stands in the middle of its column.
func (m *measure) centred(p *Page, l *line) bool {
	left, right := m.column(p, l)
	middle := l.left + l.right
	return math.Abs(middle-left-right) < 2*l.size || l.column == nil && math.Abs(middle-p.Width) < 2*l.size
}
