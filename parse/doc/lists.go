package doc

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// list is a list of the document with the state of its numbers.
type list struct {
	levels []level
	styles [9]int // the style that each level names, or 0xFFF
	value  [9]int // the last number of each level
	begun  [9]bool
}

// level is how one level of a list numbers its paragraphs.
type level struct {
	start      int
	format     int
	legal      bool // all numbers in its text are arabic
	follow     int  // 0 a tab, 1 a space, followNothing
	restarts   int  // the levels above this number restart it
	text       []uint16
	start1st   bool // of an override: the first use restarts at start
	overridden bool // of an override: the rest replaces the list's own
}

// override is what paragraphs name as their list: a list, with changes.
type override struct {
	list   uint32
	levels [9]level
	used   [9]bool
}

// The program itself writes no longer labels and no more overrides; a damaged
// file may.
const (
	longestLabel  = 64
	mostOverrides = 2046
)

// readLists reads the lists and their overrides.
func (s *source) readLists() {
	s.lists = make(map[uint32]*list)
	at, size := s.partAt(fcLists)
	heads := s.table.at(at, size)
	n := heads.u16(0)
	rest := s.table.at(at+size, len(s.table))
	for i := range n {
		h := heads.at(2+28*i, 28)
		if len(h) < 28 {
			break
		}
		l := &list{}
		for k := range l.styles {
			l.styles[k] = h.u16(8 + 2*k)
		}
		count := 9
		if h.u8(26)&1 != 0 {
			count = 1
		}
		for k := range count {
			var v level
			v, rest = readLevel(rest, k)
			l.levels = append(l.levels, v)
		}
		s.lists[uint32(h.u32(0))] = l
	}
	s.readOverrides()
}

func (s *source) readOverrides() {
	b := s.part(fcLFO)
	n := min(b.u32(0), mostOverrides)
	rest := b.at(4+16*n, len(b))
	for i := range n {
		h := b.at(4+16*i, 16)
		if len(h) < 16 {
			return
		}
		o := override{list: uint32(h.u32(0))}
		rest = rest.at(4, len(rest))
		for range h.u8(12) {
			start, flags := rest.u32(0), rest.u32(4)
			rest = rest.at(8, len(rest))
			k := flags & 15
			var v level
			if flags&0x20 != 0 {
				v, rest = readLevel(rest, k)
				v.overridden = true
				start = v.start
			}
			if k < 9 {
				v.start, v.start1st = start, flags&0x10 != 0
				o.levels[k] = v
			}
		}
		s.overrides = append(s.overrides, o)
	}
}

// readLevel reads level k and returns what follows it.
func readLevel(b buf, k int) (level, buf) {
	v := level{start: b.i32(0), format: b.u8(4), legal: b.u8(5)&4 != 0, follow: b.u8(15), restarts: k}
	if b.u8(5)&8 != 0 {
		v.restarts = b.u8(26)
	}
	at := 28 + b.u8(24) + b.u8(25)
	n := b.u16(at)
	text := b.at(at+2, 2*n)
	for i := 0; i+1 < len(text) && i < 2*longestLabel; i += 2 {
		v.text = append(v.text, uint16(text.u16(i)))
	}
	return v, b.at(at+2+2*n, len(b))
}

// label is an automatic number, and what parts it from the text.
type label struct {
	text   string
	follow int
}

const followNothing = 2

// numbered is the text of a paragraph with its automatic number, which is
// counted on.
func (s *source) numbered(p *paragraph) string { return s.label(p.pap).join(p.text) }

// label is the number of a paragraph, empty if it has none or only a bullet.
func (s *source) label(p *pap) label {
	if old := s.old.number(p); p.list == oldList {
		if !s.spend(16 * len(old)) {
			return label{}
		}
		return label{text: old}
	}
	n := p.list
	if n >= 0xF802 {
		n = 0x10000 - n // still a list, only indented in another way
	}
	if n < 1 || n > len(s.overrides) {
		return label{}
	}
	o := &s.overrides[n-1]
	l := s.lists[o.list]
	if l == nil {
		return label{}
	}
	k := p.listRank
	if linked := s.styleAt(p.style).linked; linked >= 0 && k == 0 {
		for i, st := range l.styles {
			if st == linked {
				k = i
			}
		}
	}
	if k >= len(l.levels) {
		k = len(l.levels) - 1
	}
	if k < 0 {
		return label{}
	}
	l.count(o, k)
	v := l.at(o, k)
	if v.format == nfcBullet {
		return label{}
	}
	var text []rune
	for _, r := range utf16.Decode(v.text) {
		if r >= 9 {
			text = append(text, r)
			continue
		}
		if int(r) > k {
			continue
		}
		u := l.at(o, int(r))
		n := l.value[r]
		switch {
		case u.format == nfcNone || u.format == nfcBullet:
		case v.legal && u.format != 22:
			text = append(text, []rune(number(0, n))...)
		default:
			text = append(text, []rune(number(u.format, n))...)
		}
	}
	// Each character of a label takes some 16 bytes in the finished document.
	if !s.spend(16 * len(text)) {
		return label{}
	}
	return label{string(text), v.follow}
}

// at is level k as the override has it.
func (l *list) at(o *override, k int) *level {
	if o.levels[k].overridden {
		return &o.levels[k]
	}
	if k < len(l.levels) {
		return &l.levels[k]
	}
	return &level{format: nfcNone}
}

// count moves the number of level k on, and restarts the levels below.
func (l *list) count(o *override, k int) {
	v := l.at(o, k)
	start := v.start
	if o.levels[k].start1st {
		start = o.levels[k].start
	}
	switch {
	case o.levels[k].start1st && !o.used[k], !l.begun[k]:
		l.value[k] = start
	case l.value[k] < 1<<30:
		l.value[k]++
	}
	l.begun[k], o.used[k] = true, true
	// A level above that was never counted shows its first number.
	for i := range k {
		if !l.begun[i] {
			l.value[i], l.begun[i] = l.at(o, i).start, true
		}
	}
	for i := k + 1; i < 9; i++ {
		if k < l.at(o, i).restarts {
			l.begun[i] = false
		}
	}
}

// join puts a label before the text of its paragraph. Word parts them by a tab
// or space, which is kept only where they would run together: 1. 5万元.
func (l label) join(text string) string {
	if l.text == "" {
		return text
	}
	text = strings.TrimLeft(text, " \t")
	last, _ := utf8.DecodeLastRuneInString(l.text)
	if l.follow != followNothing && last > ' ' && last < utf8.RuneSelf && last != ')' && text != "" {
		return l.text + " " + text
	}
	return l.text + text
}
