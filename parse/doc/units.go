package doc

import (
	"sort"

	"golang.org/x/text/encoding/simplifiedchinese"

	"gouji/parse/document"
)

// readUnits reads the text of all pieces, one unit for each character
// position, and marks what is not shown.
func (s *source) readUnits() error {
	n := s.length()
	// A finished document takes some 16 bytes for each character.
	if int64(n)*16 > s.lim.Decompressed {
		return document.TooLarge
	}
	s.units = make([]uint16, n)
	s.flags = make([]byte, n)
	s.symbols = make(map[int]rune)
	chars := s.readChpx()
	for i := range s.pieces {
		p := &s.pieces[i]
		out := s.units[p.from:p.to]
		b := s.word.at(p.fc, len(out)*p.width())
		switch {
		case p.wide:
			for i := range out {
				out[i] = uint16(b[2*i]) | uint16(b[2*i+1])<<8
			}
		case s.isGBK(b):
			decodeGBK(out, b)
		default:
			for i := range out {
				out[i] = ansi(b[i])
			}
		}
		s.mark(p, chars)
	}
	return nil
}

// mark applies the properties of characters to the text of one piece.
func (s *source) mark(p *piece, chars []chpx) {
	w := p.width()
	from, to := p.fc, p.fc+(p.to-p.from)*w
	first := sort.Search(len(chars), func(i int) bool { return chars[i].to > from })
	for i := first; i < len(chars) && chars[i].from < to; i++ {
		c := &chars[i]
		a := p.from + (max(c.from, from)-p.fc)/w
		b := p.from + (min(c.to, to)-p.fc+w-1)/w
		s.markSpan(c.list, span{a, b})
	}
	s.markSpan(p.prm, p.span)
}

// markSpan applies a list of modifiers to a range of characters.
func (s *source) markSpan(list buf, r span) {
	const unset, off, on = 0, 1, 2
	deleted, hidden, sym, symbols := unset, unset, rune(0), false
	object := false
	if !s.spend(len(list)) {
		return
	}
	modifiers(list, func(op int, arg buf) {
		// 0x80 means as in the style, 0x81 the opposite of it.
		state := off
		if v := arg.u8(0); v == 1 || v == 0x81 {
			state = on
		}
		switch op {
		case cDeleted:
			deleted = state
		case cHidden:
			hidden = state
		case cObject:
			object = state == on
		case cSymbol:
			sym, symbols = s.symbol(arg.u16(0), arg.u16(2)), true
		}
	})
	if deleted == unset && hidden == unset && !symbols && !object {
		return
	}
	for cp := r.from; cp < r.to; cp++ {
		if deleted != unset {
			s.flags[cp] = s.flags[cp]&^flagDeleted | byte(deleted-off)*flagDeleted
		}
		if hidden != unset {
			s.flags[cp] = s.flags[cp]&^flagHidden | byte(hidden-off)*flagHidden
		}
		if object && s.units[cp] == chPicture {
			s.objects = true
		}
		if symbols && s.units[cp] == chSymbol {
			s.symbols[cp] = sym
		}
	}
}

// Why a character is not shown.
const (
	flagDeleted = 1 << iota // by a tracked revision
	flagHidden              // formatted as hidden
	flagCode                // part of a field's code
)

// The characters that stand for something else than themselves.
const (
	chPicture    = 0x01
	chCell       = 0x07
	chDrawing    = 0x08
	chTab        = 0x09
	chLine       = 0x0B
	chPage       = 0x0C
	chParagraph  = 0x0D
	chColumn     = 0x0E
	chFieldBegin = 0x13
	chFieldMid   = 0x14
	chFieldEnd   = 0x15
	chHyphen     = 0x1E // does not break
	chSoftHyphen = 0x1F
	chSymbol     = 0x28
)

// isGBK tells whether the bytes of a narrow piece are GBK rather than
// Windows-1252, as some Chinese programs write them: the document says that it
// is Chinese, and all its high bytes pair up to common Han characters or
// Chinese punctuation. Pairs of dots or of crosses prove nothing.
func (s *source) isGBK(b buf) bool {
	if s.fib.lid != 0x804 {
		return false
	}
	pairs := 0
	for i := 0; i < len(b); i++ {
		if b[i] < 0x80 {
			continue
		}
		pair := b.u16(i)
		lead, trail := pair&0xFF, pair>>8
		if trail < 0xA1 || trail > 0xFE || lead < 0xA1 || lead > 0xF7 || lead > 0xA3 && lead < 0xB0 {
			return false
		}
		if pair != 0xB7B7 && pair != 0xD7D7 {
			pairs++
		}
		i++
	}
	return pairs >= 2
}

// decodeGBK puts each character at the position of its first byte and leaves
// the other one blank.
func decodeGBK(out []uint16, b buf) {
	d := simplifiedchinese.GBK.NewDecoder()
	for i := 0; i < len(b); i++ {
		if b[i] < 0x80 {
			out[i] = uint16(b[i])
			continue
		}
		if u, err := d.Bytes(b.at(i, 2)); err == nil {
			for _, r := range string(u) {
				out[i] = uint16(r)
			}
		}
		i++
	}
}

// ansi is a byte of a narrow piece as a character.
func ansi(b byte) uint16 {
	if b >= 0x80 && b < 0xA0 {
		return cp1252[b-0x80]
	}
	return uint16(b)
}

var cp1252 = [32]uint16{
	0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
	0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
}
