// Package wrap breaks Chinese text into lines of a terminal. Chinese may break
// between any two characters, but no line starts with a full stop or ends with
// an opening bracket, Latin words stay whole, and a number is never parted
// from its sign, its digits or its unit.
package wrap

import (
	"strings"
	"unicode"

	"github.com/clipperhouse/displaywidth"

	"gouji/parse/document"
	"gouji/parse/numeral"
)

// On and Off mark a stretch of text that is to be highlighted. They take no
// room and stay with the characters they stand at. They are noncharacters,
// which no text holds.
const (
	On  = '\uFDD0'
	Off = '\uFDD1'
)

// Text breaks s into lines of at most width columns. Line breaks in s are
// kept. Only an unbreakable stretch that is wider than a whole line is broken
// wherever it must be.
func Text(s string, width int) []string {
	var out []string
	for _, l := range strings.Split(s, "\n") {
		out = append(out, line(l, max(width, 2))...)
	}
	return out
}

// Width is the number of columns that s takes.
func Width(s string) int {
	if strings.ContainsRune(s, On) || strings.ContainsRune(s, Off) {
		s = strings.Map(func(r rune) rune {
			if r == On || r == Off {
				return -1
			}
			return r
		}, s)
	}
	return displaywidth.String(s)
}

func line(s string, width int) []string {
	var out []string
	var cur strings.Builder
	used := 0
	flush := func() {
		out = append(out, strings.TrimRight(cur.String(), " "))
		cur.Reset()
		used = 0
	}
	for _, p := range pieces([]rune(s)) {
		w := Width(p)
		if used > 0 && used+Width(strings.TrimRight(p, " ")) > width {
			flush()
		}
		if used == 0 && len(out) > 0 {
			p = strings.TrimLeft(p, " ")
			w = Width(p)
		}
		for w > width && p != "" {
			head := cut(p, width)
			cur.WriteString(head)
			flush()
			p = p[len(head):]
			w -= Width(head)
		}
		cur.WriteString(p)
		used += max(w, 0)
	}
	if used > 0 || len(out) == 0 {
		flush()
	} else if cur.Len() > 0 { // a mark that ends the text
		out[len(out)-1] += cur.String()
	}
	return out
}

// cut is the start of s that fits into width columns, at least one character.
func cut(s string, width int) string {
	used := 0
	g := displaywidth.StringGraphemes(s)
	n := 0
	for g.Next() {
		v := g.Value()
		if w := Width(v); n > 0 && used+w > width {
			break
		} else {
			used += w
		}
		n += len(v)
	}
	return s[:n]
}

// pieces parts rs where a line may end.
func pieces(rs []rune) []string {
	joined := inseparable(rs)
	var out []string
	start := 0
	for i := 1; i < len(rs); i++ {
		if !joined[i] && breakable(rs, i) {
			out = append(out, string(rs[start:i]))
			start = i
		}
	}
	if start < len(rs) {
		out = append(out, string(rs[start:]))
	}
	return out
}

// inseparable says of every character whether a number with its sign and unit
// holds it to the one before.
func inseparable(rs []rune) []bool {
	joined := make([]bool, len(rs))
	plain := make([]rune, len(rs))
	for i, r := range rs {
		plain[i] = document.Normal(r)
	}
	for i := 0; i < len(plain); {
		if !isDigit(plain[i]) {
			i++
			continue
		}
		start := i
		for start > 0 && strings.ContainsRune("-+<>=≥≤约近¥$", plain[start-1]) {
			start--
		}
		end := i
		if n, ok := numeral.At(plain, i); ok {
			end = i + n.Total
		}
		// What a numeral leaves, such as the dots of 3.1.2, stays too.
		for end < len(plain) && (isDigit(plain[end]) || end+1 < len(plain) && strings.ContainsRune(".,:/", plain[end]) && isDigit(plain[end+1])) {
			end++
		}
		for j := start + 1; j < end; j++ {
			joined[j] = true
		}
		i = max(end, i+1)
	}
	return joined
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

const (
	closing = "。，、；：！？）》】”’〕〉」』〗％‰…—·.,;:!?)]}%>" + string(Off)
	opening = "（《【“‘〔〈「『〖([{<￥¥$" + string(On)
)

// breakable reports whether a line may end before rs[i].
func breakable(rs []rune, i int) bool {
	a, b := rs[i-1], rs[i]
	switch {
	case b == ' ', unicode.Is(unicode.Mn, b), b == '\u200d':
		return false
	case a == ' ':
		return !strings.ContainsRune(closing, b) || strings.ContainsRune("<>", b)
	case strings.ContainsRune(closing, b), strings.ContainsRune(opening, a):
		return false
	case a == '/' || a == '\\' || a == '!' && b == '/':
		return true // paths may break behind a slash
	}
	return !latin(a) || !latin(b)
}

// latin reports whether words of the script are kept whole.
func latin(r rune) bool { return r < 0x2E80 && !unicode.IsSpace(r) && r != On && r != Off }
