package docx

import (
	"strconv"
	"strings"
)

// symbols are the characters that matter in a report, of fonts that are not
// text but drawings, by the code in the font. Those of Symbol are relations
// and operators between figures, those of Wingdings the boxes that a form has
// ticked and numbers of items.
var symbols = map[string]map[rune]string{
	"Symbol": {
		0x2D: "−", 0x44: "Δ", 0x53: "Σ", 0xA3: "≤", 0xA5: "∞", 0xB0: "°", 0xB1: "±",
		0xB3: "≥", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xD6: "√", 0xE5: "∑",
	},
	"Wingdings": {
		0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "□", 0x9F: "•", 0xA7: "▪", 0xA8: "□",
		0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
		0x81: "①", 0x82: "②", 0x83: "③", 0x84: "④", 0x85: "⑤",
		0x86: "⑥", 0x87: "⑦", 0x88: "⑧", 0x89: "⑨", 0x8A: "⑩",
	},
	"Wingdings 2": {
		0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "□",
	},
}

// plainSymbols are the characters that Symbol has where ASCII has them.
const plainSymbols = " 0123456789!#%&()+,./:;<=>?[]_{|}"

// symbol is the character of w:sym, "" if it is unknown.
func symbol(font, code string) string {
	n, err := strconv.ParseUint(code, 16, 16)
	if err != nil {
		return ""
	}
	return drawn(font, rune(n))
}

// drawn is the character that a font has for a code. Codes of fonts that are
// not text are often moved to the private area of Unicode, by 0xF000.
func drawn(font string, code rune) string {
	private := code >= 0xF000 && code <= 0xF0FF
	if private {
		code -= 0xF000
	}
	known := symbols[font]
	switch {
	case known[code] != "":
		return known[code]
	case font == "Symbol" && strings.ContainsRune(plainSymbols, code):
		return string(code)
	case private || known != nil || code < ' ' || code >= 0xD800 && code <= 0xF8FF:
		return ""
	}
	return string(code)
}

// readable is s with the codes of fonts that are not text replaced. Where the
// run does not name such a font, they are those of Symbol.
func readable(font, s string) string {
	private := func(c rune) bool { return c >= 0xF020 && c <= 0xF0FF }
	if strings.IndexFunc(s, private) < 0 {
		return s
	}
	if symbols[font] == nil {
		font = "Symbol"
	}
	var out strings.Builder
	for _, c := range s {
		if private(c) {
			out.WriteString(drawn(font, c))
		} else {
			out.WriteRune(c)
		}
	}
	return out.String()
}
