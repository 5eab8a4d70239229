package pdf

import (
	"math"
	"regexp"
	"slices"
	"strings"
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

// survey measures the lines of all pages.
func survey(pages []*page, lines [][]*line, size float64) *measure {
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
		c := class(pages[i].width)
		if m.margins[c] != nil {
			continue
		}
		var lefts, rights, long []float64
		for k := i; k < len(lines); k++ {
			if class(pages[k].width) != c {
				continue
			}
			for _, l := range lines[k] {
				if l.column == nil {
					lefts, rights = append(lefts, l.left), append(rights, -l.edge())
					if len(l.glyphs) >= 15 {
						long = append(long, l.edge())
					}
				}
			}
		}
		if len(lefts) == 0 {
			continue
		}
		left, right := margin(lefts, 0.6*size), -margin(rights, 0.6*size)
		for _, x := range lefts { // nearly all lines may be indented
			if d := (left - x) / size; d > 1.7 && d < 2.3 {
				left = x
				break
			}
		}
		at := 0
		for _, x := range long {
			if math.Abs(right-x) < 0.8*size {
				at++
			}
		}
		// Where few lines are full, the right margin is that of the left.
		if at < 3 || at*4 < len(long) {
			right = max(right, pages[i].width-left-size)
		}
		m.margins[c] = []float64{left, right}
	}
	var pitches []float64
	at, in := 0, 0
	for i, ls := range lines {
		for k, l := range ls {
			left, right := m.column(pages[i], l)
			switch d := (l.left - left) / size; {
			case d < 0.7:
				at++
			case d > 1.3 && d < 3.2:
				in++
			}
			if k > 0 && math.Abs(l.size-ls[k-1].size) < 0.05*size && right-ls[k-1].right < 1.2*size && l.base > ls[k-1].base && l.base-ls[k-1].base < 4*size {
				pitches = append(pitches, l.base-ls[k-1].base)
			}
		}
	}
	if len(pitches) > 1 {
		m.pitch = middle(pitches)
	}
	wider, ended := 0, 0
	for i, ls := range lines {
		for k := 1; k < len(ls); k++ {
			a, b := ls[k-1], ls[k]
			if d := b.base - a.base; d > 0.9*m.pitch && d < 2.5*m.pitch && math.Abs(a.size-b.size) < 0.05*size && m.room(pages[i], a) > 3*size {
				ended++
				if d > 1.12*m.pitch {
					wider++
				}
			}
		}
	}
	m.spaced = m.pitch > 0 && ended >= 3 && wider*4 >= ended*3
	m.indents = in >= 3 && at >= 3 || in >= 1 && at >= 1 && in+at < 6
	return m
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
func (m *measure) column(p *page, l *line) (left, right float64) {
	if l.column != nil {
		return l.column.x0, l.column.x1
	}
	if x := m.margins[class(p.width)]; x != nil {
		return x[0], x[1]
	}
	return l.left, l.right
}

// marker is what headings and items begin with.
var marker = regexp.MustCompile(`^(?:[一二三四五六七八九十百]{1,4}[、.．，]|[(（][一二三四五六七八九十0-9０-９]{1,4}[)）]|[0-9０-９]{1,2}(?:[、)）]|[.．](?:[^0-9]|$))|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3} ?[^ 0-9.,%％％‰万亿元个倍人年月日家项次户亩天分-]|[①-⑳]|第[一二三四五六七八九十百0-9]{1,4}[章节条部分]|附[件表录]|[表图][ 一二三四五六七八九十0-9]|注[:：]|备注[:：]|[-—●■◆▪•★☆○□√*] ?\S)`)

// leaders reports whether a line belongs to a table of contents.
func leaders(s string) bool {
	for _, d := range []string{".....", "……", "·····", ". . ", "________"} {
		if strings.Contains(s, d) {
			return dots.MatchString(s)
		}
	}
	return false
}

var dots = regexp.MustCompile(`(?:\.{5,}|…{2,}|·{5,}|(?:\. ){4,}|_{8,}) ?[0-9]{0,4}$`)

// parted reports whether a line has a wide blank inside, as the lines of forms
// and small tables have.
func (l *line) parted() bool { return len(l.pieces(1.6)) > 1 }

// paragraph is a paragraph being put together.
type paragraph struct {
	page  *page // on which it began
	text  string
	lines int
	last  *line
	on    *page   // of the last line
	first float64 // the left edge of its first line, from the margin
	body  float64 // of its further lines, if there are any
}

// room is what is left behind a line. What stands left of a centred line
// counts too.
func (m *measure) room(p *page, l *line) float64 {
	left, right := m.column(p, l)
	room := right - l.right
	if before := l.left - left; before > 2.6*l.size && math.Abs(before-room) < 1.5*l.size {
		room += before
	}
	return room
}

// centred reports whether a line stands in the middle of its column.
func (m *measure) centred(p *page, l *line) bool {
	left, right := m.column(p, l)
	middle := l.left + l.right
	return math.Abs(middle-left-right) < 2*l.size || l.column == nil && math.Abs(middle-p.width) < 2*l.size
}

// continues reports whether l goes on with the paragraph.
func (m *measure) continues(a *paragraph, p *page, l *line) bool {
	last := a.last
	em := l.size
	if math.Abs(l.size-last.size) > 0.09*max(l.size, last.size) {
		return false
	}
	text := l.text()
	if leaders(last.text()) || leaders(text) {
		return false
	}
	if last.parted() || l.parted() {
		return false
	}
	left, _ := m.column(p, l)
	lastLeft, _ := m.column(a.on, last)
	same := a.on == p && last.column == l.column
	if pitch := l.base - last.base; same && pitch != 0 {
		usual := m.pitch * max(1, em/m.size)
		switch {
		case pitch <= 0.5*em:
			return false
		case m.pitch == 0:
			if pitch > 2.3*em {
				return false
			}
		case m.spaced && em < 1.12*m.size:
			if pitch > 1.12*usual {
				return false
			}
		case pitch > max(1.3*usual, 1.2*em)+1 && pitch > 1.25*em:
			return false
		}
	}
	if r := l.first().r; closes(r) && isWide(r) && r != '—' && r != '·' && r != '…' {
		return true // nothing begins with such a mark
	}
	room := m.room(a.on, last)
	if room > l.unit()+0.35*em {
		return false
	}
	indent, before := l.left-left, last.left-lastLeft
	end := ends(last.last().r)
	marked := marker.MatchString(text)
	if before > 5*em && room > 0.6*em || before > 5*em && indent > 5*em && math.Abs(last.left-l.left) > em && math.Abs(last.left+last.right-l.left-l.right) > 2*em {
		return false // set to the right
	}
	if marked && end && !(m.indents && indent < 0.7*em && a.first < 3.2*em || m.spaced && same && indent < 0.7*em) {
		return false
	}
	centred := before > 2.6*em && math.Abs(last.left+last.right-l.left-l.right) < 2*em
	switch {
	case centred, l.size > 1.12*m.size && !end && m.centred(p, l):
		return !marked
	case a.lines > 1:
		if indent > a.body+0.8*em || indent < a.body-em {
			return false
		}
	case indent > a.first+0.8*em: // hanging
		return indent-a.first < 4*em && marker.MatchString(a.text)
	case indent < a.first-0.8*em:
		return true
	case a.first > 0.8*em:
		return !end && !marked && !(m.indents && a.first > 1.4*em && a.first < 3*em)
	}
	if marked && !end && !a.midway(text) {
		return false
	}
	if end {
		return m.indents || m.spaced && same
	}
	return true
}

// midway reports whether a paragraph clearly stops within a sentence before
// text, so that text only looks like an item.
func (a *paragraph) midway(text string) bool {
	return a.lines > 0 && !ends(a.last.last().r) && a.last.last().r != '.'
}

// add appends a line.
func (m *measure) add(a *paragraph, p *page, l *line) {
	if a.lines == 0 {
		left, _ := m.column(p, l)
		a.page, a.text, a.first = p, l.text(), l.left-left
	} else {
		_, right := m.column(a.on, a.last)
		a.text = join(a.last, a.text, l, right-a.last.right)
		if a.lines == 1 {
			left, _ := m.column(p, l)
			a.body = l.left - left
		}
	}
	a.lines++
	a.last, a.on = l, p
	a.text = strings.TrimSpace(a.text)
}
