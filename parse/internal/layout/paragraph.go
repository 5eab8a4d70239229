package layout

import (
	"math"
	"regexp"
	"strings"
	"sync"
)

// marker is what headings and items begin with.
var marker = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^(?:[一二三四五六七八九十百]{1,4}[、.．，]|[(（][一二三四五六七八九十0-9０-９]{1,4}[)）]|[0-9０-９]{1,2}(?:[、)）]|[.．](?:[^0-9]|$))|[0-9]{1,2}(?:\.[0-9]{1,2}){1,3} ?[^ 0-9.,%％％‰万亿元个倍人年月日家项次户亩天分-]|[①-⑳]|第[一二三四五六七八九十百0-9]{1,4}[章节条部分]|附[件表录]|[表图][ 一二三四五六七八九十0-9]|注[:：]|备注[:：]|[-—●■◆▪•★☆○□√*] ?\S)`)
})

// leaders reports whether a line belongs to a table of contents.
func leaders(s string) bool {
	for _, d := range []string{".....", "……", "·····", ". . ", "________"} {
		if strings.Contains(s, d) {
			return dots().MatchString(s)
		}
	}
	return false
}

var dots = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?:\.{5,}|…{2,}|·{5,}|(?:\. ){4,}|_{8,}) ?[0-9]{0,4}$`)
})

// parted reports whether a line has a wide blank inside, as the lines of forms
// and small tables have.
func (l *line) parted() bool { return len(l.pieces(1.6)) > 1 }

// paragraph is a paragraph being put together.
type paragraph struct {
	page  *Page // on which it began
	text  string
	lines int
	last  *line
	on    *Page   // of the last line
	first float64 // the left edge of its first line, from the margin
	body  float64 // of its further lines, if there are any
}

// continues reports whether l goes on with the paragraph.
func (m *measure) continues(a *paragraph, p *Page, l *line) bool {
	last := a.last
	em := l.size
	if math.Abs(l.size-last.size) > 0.09*max(l.size, last.size) {
		return false
	}
	if a.on == p && last.broken(l) {
		return true
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
	if r := l.first().R; closes(r) && isWide(r) && r != '—' && r != '·' && r != '…' {
		return true // nothing begins with such a mark
	}
	room := m.room(a.on, last)
	indent, before := l.left-left, last.left-lastLeft
	end := ends(last.last().R)
	marked := marker().MatchString(text)
	if room > l.unit()+0.35*em {
		// Where paragraphs are indented, a line at the margin goes on with a
		// sentence whatever kept it from the line before.
		_, right := m.column(a.on, last)
		return m.indents && !end && !marked && a.first > 1.3*em && a.first < 3*em && indent < 0.7*em && room < 0.3*(right-lastLeft)
	}
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
		return indent-a.first < 4*em && marker().MatchString(a.text)
	case indent < a.first-0.8*em:
		return true
	case a.first > 0.8*em:
		return !end && !marked && !(m.indents && a.first > 1.4*em && a.first < 3*em)
	}
	switch {
	case marked && last.last().R == '.':
		return false
	case end:
		return m.indents || m.spaced && same
	}
	return true
}

// add appends a line.
func (m *measure) add(a *paragraph, p *Page, l *line) {
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
