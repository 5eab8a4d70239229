package output

import (
	"strings"
	"unicode"
)

// Printable is s without the control characters that a hostile name or report
// could play on a terminal, and without line breaks.
func Printable(s string) string { return strings.Map(printable, s) }

func printable(r rune) rune {
	switch {
	case r == '\t', r == '\n', r == '\r', r == '\u2028', r == '\u2029':
		return ' '
	case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r), r >= 0xFDD0 && r <= 0xFDEF:
		return unicode.ReplacementChar
	}
	return r
}
