package doc

import (
	"strings"
	"unicode/utf16"
)

// readFonts reads the names of the document's fonts, which tell what a
// character of a symbol font looks like.
func (s *source) readFonts() {
	b := s.part(fcFonts)
	n := b.u16(0)
	b = b.at(4, len(b))
	for range n {
		f := b.at(1, b.u8(0))
		if f == nil {
			return
		}
		var name []uint16
		for i := 39; i+1 < len(f) && f.u16(i) != 0; i += 2 {
			name = append(name, uint16(f.u16(i)))
		}
		s.fonts = append(s.fonts, string(utf16.Decode(name)))
		b = b.at(1+len(f), len(b))
	}
}

// symbol is a character of a symbol font as Unicode, or 0 where none that
// reports use looks like it.
func (s *source) symbol(font, code int) rune {
	private := code >= 0xF000 && code <= 0xF0FF
	var known map[byte]rune
	if font < len(s.fonts) {
		known = symbolFonts[strings.ToLower(s.fonts[font])]
	}
	if r := known[byte(code)]; r != 0 && (private || code < 0x100) {
		return r
	}
	if private || known != nil || code < ' ' || utf16.IsSurrogate(rune(code)) {
		return 0
	}
	return rune(code)
}

var symbolFonts = map[string]map[byte]rune{
	"symbol": {
		0x25: '%', 0x2B: '+', 0x2D: '−', 0x3C: '<', 0x3D: '=', 0x3E: '>', 0x44: 'Δ', 0x53: 'Σ', 0xA3: '≤', 0xA5: '∞', 0xB0: '°',
		0xB1: '±', 0xB3: '≥', 0xB4: '×', 0xB8: '÷', 0xB9: '≠', 0xBB: '≈', 0xD6: '√', 0xE5: '∑',
	},
	"wingdings": {
		0x6C: '●', 0x6E: '■', 0x6F: '□', 0x71: '□', 0x9F: '•', 0xA7: '▪', 0xA8: '□', 0xFB: '×', 0xFC: '√', 0xFD: '☒', 0xFE: '☑',
		0x81: '①', 0x82: '②', 0x83: '③', 0x84: '④', 0x85: '⑤', 0x86: '⑥', 0x87: '⑦', 0x88: '⑧', 0x89: '⑨', 0x8A: '⑩',
	},
	"wingdings 2": {
		0x2A: '□', 0x30: '□', 0x4F: '×', 0x50: '√', 0x51: '☒', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0xA3: '□',
	},
}
