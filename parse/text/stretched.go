package text

import (
	"strings"
	"unicode"

	"gouji/parse/document"
)

// Lines of prose that were stretched to the width of their page, and copied with the spaces that stretch them:
// 采 购 预 算 5310.4 元 , 同 比 增 加.

// leastSpread is how many words of one or two characters stand apart at least in such a line; half of them or
// more are single characters.
const leastSpread = 4

// unstretched takes out of a line the spaces that stretch it: between the characters of its words, and beside its
// punctuation. A line without the mark of a clause may be a row of cells, and stays.
func unstretched(t document.Text) document.Text {
	rs := t.Runes
	if !strings.ContainsAny(string(rs), "，。；,;") {
		return t
	}
	gaps := stretches(rs)
	if gaps == nil {
		return t
	}
	var out document.Text
	for i, r := range rs {
		if r == ' ' && (gaps[i] || i > 0 && closes(rs[i-1]) || i+1 < len(rs) && closes(rs[i+1])) {
			continue
		}
		out.Runes, out.At = append(out.Runes, r), append(out.At, t.At[i])
	}
	return out
}

// closes reports whether a character is a mark beside which no space stands.
func closes(r rune) bool { return strings.ContainsRune("，。；：、,;:()（）", r) }

// stretches are the places of the spaces between short words that stand one by one, nil if the line has none.
func stretches(rs []rune) map[int]bool {
	var out map[int]bool
	for i := 0; i < len(rs); i++ {
		words, single, from := 0, 0, i
		for i < len(rs) && unicode.Is(unicode.Han, rs[i]) {
			n := 1
			for i+n < len(rs) && unicode.Is(unicode.Han, rs[i+n]) {
				n++
			}
			i += n
			if n > 2 {
				break
			}
			words++
			if n == 1 {
				single++
			}
			if i+1 >= len(rs) || rs[i] != ' ' || !unicode.Is(unicode.Han, rs[i+1]) {
				break
			}
			i++
		}
		if words < leastSpread || 2*single < words {
			continue
		}
		if out == nil {
			out = map[int]bool{}
		}
		for k := from; k < i; k++ {
			if rs[k] == ' ' {
				out[k] = true
			}
		}
	}
	return out
}
