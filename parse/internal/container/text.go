package container

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// clean reports whether a name or the value of an attribute stands for itself.
func clean(s string) bool {
	for i := range len(s) {
		if s[i] == '&' || s[i] < ' ' && s[i] != '\t' && s[i] != '\n' {
			return false
		}
	}
	return true
}

// plain is a run of characters with its line ends made one, its references
// resolved, if there may be any, and without the control characters that XML
// does not allow. It fails where the text is no UTF-8 or a reference unknown.
func (p *Part) plain(b []byte, references bool) ([]byte, bool) {
	if !utf8.Valid(b) {
		return nil, false
	}
	i := 0
	for i < len(b) && (b[i] >= ' ' && (b[i] != '&' || !references) || b[i] == '\t' || b[i] == '\n') {
		i++
	}
	if i == len(b) {
		return b, true
	}
	out := append(p.scratch[:0], b[:i]...)
	for i < len(b) {
		c := b[i]
		switch {
		case c == '&' && references:
			end := bytes.IndexByte(b[i:], ';')
			if end < 0 {
				return nil, false
			}
			r, ok := reference(string(b[i+1 : i+end]))
			if !ok {
				return nil, false
			}
			if r >= ' ' || r == '\t' || r == '\n' || r == '\r' {
				out = utf8.AppendRune(out, r)
			}
			i += end
		case c == '\r':
			if i+1 == len(b) || b[i+1] != '\n' {
				out = append(out, '\n')
			}
		case c >= ' ' || c == '\t' || c == '\n':
			out = append(out, c)
		}
		i++
	}
	p.scratch = out
	return out, true
}

// reference is the character that a reference stands for.
func reference(s string) (rune, bool) {
	switch s {
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "amp":
		return '&', true
	case "apos":
		return '\'', true
	case "quot":
		return '"', true
	}
	base := 10
	digits, ok := strings.CutPrefix(s, "#")
	if hex, is := strings.CutPrefix(digits, "x"); is {
		digits, base = hex, 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	return rune(n), ok && err == nil && n <= utf8.MaxRune
}

func isSpace(b byte) bool { return b == ' ' || b == '\t' || b == '\n' || b == '\r' }

func trimStart(s string) string { return strings.TrimLeft(s, " \t\r\n") }

func trimSpace(b []byte) []byte { return bytes.Trim(b, " \t\r\n") }
