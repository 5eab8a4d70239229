package docx

import "strconv"

// symbols are the characters of w:sym that matter in a report, by font and by
// the code in it. Those of Symbol are relations and operators between figures,
// those of Wingdings are the boxes that a form has ticked.
var symbols = map[string]map[int64]string{
	"Symbol": {
		0x2B: "+", 0x2D: "−", 0x3C: "<", 0x3D: "=", 0x3E: ">", 0x25: "%",
		0xA3: "≤", 0xA5: "∞", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×",
		0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xD6: "√", 0x44: "Δ", 0x53: "Σ",
		0xE5: "∑",
	},
	"Wingdings": {
		0x6F: "□", 0xA8: "□", 0x71: "□", 0xFB: "×", 0xFC: "√", 0xFD: "☒", 0xFE: "☑",
		0x6C: "●", 0x6E: "■", 0x9F: "•", 0xA7: "▪",
		0x81: "①", 0x82: "②", 0x83: "③", 0x84: "④", 0x85: "⑤",
		0x86: "⑥", 0x87: "⑦", 0x88: "⑧", 0x89: "⑨", 0x8A: "⑩",
	},
	"Wingdings 2": {
		0x2A: "□", 0x30: "□", 0xA3: "□", 0x4F: "×", 0x50: "√", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒",
	},
}

// symbol is the character of w:sym, "" if it is unknown. Codes are often moved
// to the private area, by 0xF000.
func symbol(font, code string) string {
	n, err := strconv.ParseInt(code, 16, 32)
	if err != nil || n < ' ' {
		return ""
	}
	private := n >= 0xF000 && n <= 0xF0FF
	if private {
		n -= 0xF000
	}
	if s := symbols[font][n]; s != "" {
		return s
	}
	if private || symbols[font] != nil || n >= 0xD800 {
		return ""
	}
	return string(rune(n))
}
