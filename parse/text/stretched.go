package text

import (
	"maps"
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
		if r == ' ' && (gaps[i] || closes(beside(rs, i, -1)) || closes(beside(rs, i, 1))) {
			continue
		}
		out.Runes, out.At = append(out.Runes, r), append(out.At, t.At[i])
	}
	return out
}

// beside is the character next to a space in one direction, past further spaces; 0 if there is none.
func beside(rs []rune, i, step int) rune {
	for n := 0; n < widest; n++ {
		if i += step; i < 0 || i >= len(rs) {
			return 0
		}
		if rs[i] != ' ' {
			return rs[i]
		}
	}
	return 0
}

// closes reports whether a character is a mark beside which no space stands.
func closes(r rune) bool { return strings.ContainsRune("，。；：、,;:()（）", r) }

// widest is how many spaces stand between two words of such a line at most.
const widest = 2

// stretches are the places of the spaces between short words that stand one by one, nil if the line has none. Where it has
// some, pairs of single characters are stretched as well: 下  降  4.1%.
func stretches(rs []rune) map[int]bool {
	out := map[int]bool{}
	pairs := map[int]bool{}
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
			k := i
			for k < len(rs) && k < i+widest && rs[k] == ' ' {
				k++
			}
			if k == i || k >= len(rs) || !unicode.Is(unicode.Han, rs[k]) {
				break
			}
			i = k
		}
		to := pairs
		switch {
		case words >= leastSpread && 2*single >= words:
			to = out
		case words < 2 || single < words:
			continue
		}
		for k := from; k < i && k < len(rs); k++ {
			if rs[k] == ' ' {
				to[k] = true
			}
		}
	}
	if len(out) == 0 {
		return nil
	}
	maps.Copy(out, pairs)
	return out
}
