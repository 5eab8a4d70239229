package flat

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/numeral"
)

// The words before the numbers of a row whose cells are parted by spaces: names of
// several words, spread letters, numbers of items with a blank behind them, and the
// merged cell of a group, copied before the first of its rows.

// wordSpan is where a word, or some words, stand.
type wordSpan struct{ from, to int }

// wordsAt are the places of words in a text.
func wordsAt(rs []rune, words []string) []wordSpan {
	out := make([]wordSpan, len(words))
	off := 0
	for k, w := range words {
		from := indexRunes(rs, []rune(w), off)
		off = from + len([]rune(w))
		out[k] = wordSpan{from, off}
	}
	return out
}

// labelCell is a cell of words: those from and up to to, and its column.
type labelCell struct{ from, to, col int }

// labelWords parts the words before a row's numbers into cells, for so many columns of
// names; 0 where there is no header to tell.
func labelWords(words []string, names int) []labelCell {
	n := len(words)
	spread := n > 1 // 合　　计
	for _, w := range words {
		spread = spread && !content.Longer(w, 1)
	}
	if spread {
		return []labelCell{{0, n, 0}}
	}
	first := 0
	if names == 1 {
		for m := 1; m < n; m++ {
			if beginsItem(words[m]) && (m+1 < n || !isMark(words[m])) {
				first = m // 一、收支情况 (一) 收入合计: what stands before is over several rows
			}
		}
		last := n
		if u, _, ok := numeral.ParseUnit(words[n-1]); ok && u.Name != "" && last-first > 1 {
			last--
		}
		return []labelCell{{first, last, 0}}
	}
	var out []labelCell
	for m := 0; m < n; m++ {
		l := labelCell{m, m + 1, len(out)}
		if m+1 < n && isMark(words[m]) {
			m++
			l.to++
		}
		out = append(out, l)
	}
	return out
}

// isMark reports whether a word is nothing but the number of an item: 1. or (一).
func isMark(w string) bool {
	rs := []rune(w)
	_, end := content.HeadingAt(rs)
	return end > 0 && end == len(rs)
}

// beginsItem reports whether a word begins with the number of an item.
func beginsItem(w string) bool {
	_, end := content.HeadingAt([]rune(w))
	return end > 0 && !strings.ContainsAny(w[:1], "0123456789") || isMark(w)
}
