package charset

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// utf16Name tells UTF-16 without a mark from other bytes: read in the right
// order nearly all its characters are usual ones, and in the wrong order few.
// It is "" for anything else.
func utf16Name(data []byte) string {
	sample := data[:len(data)&^1]
	if len(sample) > 1<<16 {
		sample = sample[:1<<16]
	}
	n := len(sample) / 2
	little, big := 0, 0
	for i := 0; i+1 < len(sample); i += 2 {
		a, b := rune(sample[i]), rune(sample[i+1])
		if usual(b<<8 | a) {
			little++
		}
		if usual(a<<8 | b) {
			big++
		}
	}
	switch {
	case n == 0:
		return ""
	case little > big && little*10 >= n*9:
		return UTF16LE
	case big > little && big*10 >= n*9:
		return UTF16BE
	}
	return ""
}

// usual reports whether a UTF-16 unit is one that Chinese text is made of.
func usual(r rune) bool {
	switch {
	case r < 0x20:
		return r == '\t' || r == '\n' || r == '\r'
	case r < 0x7F, r >= 0x3000 && r <= 0x303F, r >= 0x4E00 && r <= 0x9FFF:
		return true
	}
	return r >= 0xFF01 && r <= 0xFF5E || r >= 0x2010 && r <= 0x2026 || r >= 0x2460 && r <= 0x2473 || r == 0xA0 || r == 0xB7
}

func fromUTF16(data []byte, big bool) string {
	var out strings.Builder
	out.Grow(len(data))
	lo, hi := 0, 1
	if big {
		lo, hi = 1, 0
	}
	unit := func(i int) rune { return rune(data[i+hi])<<8 | rune(data[i+lo]) }
	for i := 0; i+1 < len(data); i += 2 {
		r := unit(i)
		if utf16.IsSurrogate(r) {
			pair := utf8.RuneError
			if i+3 < len(data) {
				pair = utf16.DecodeRune(r, unit(i+2))
			}
			if pair != utf8.RuneError {
				i += 2
			}
			r = pair
		}
		out.WriteRune(r)
	}
	return out.String()
}

func fromUTF32(data []byte, big bool) string {
	var out strings.Builder
	for i := 0; i+3 < len(data); i += 4 {
		b := data[i : i+4]
		if big {
			b = []byte{b[3], b[2], b[1], b[0]}
		}
		// WriteRune writes U+FFFD for what is no code point.
		out.WriteRune(rune(uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24))
	}
	return out.String()
}
