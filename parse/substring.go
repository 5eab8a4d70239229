package parse

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"gouji/parse/document"
)

// setText gives a paragraph its text, also as a string of which each part is
// at hand without a copy.
func (c *Content) setText(p *para, t document.Text) {
	p.text, p.marks, p.chars = t, 0, characters{}
	p.at = c.rooms.offsets.take(len(t.Runes) + 1)
	b := c.rooms.bytes[:0]
	for i, r := range t.Runes {
		p.at[i] = int32(len(b))
		b = utf8.AppendRune(b, r)
		p.chars.add(r)
		if !isHan(r) {
			p.marks |= mark(r)
		}
	}
	p.at[len(t.Runes)] = int32(len(b))
	from := c.texts.Len()
	c.texts.Write(b)
	p.line, c.rooms.bytes = c.texts.String()[from:], b
}

// sub is the text of characters i up to j.
func (p *para) sub(i, j int) string { return p.line[p.at[i]:p.at[j]] }

// words is the text of lexemes i up to j without brackets' contents.
func (p *para) words(i, j int) string {
	if i >= j {
		return ""
	}
	whole := true
	for k := i; k < j && whole; k++ {
		whole = !p.leftOut(k, j)
	}
	if whole {
		return trimmed(p.sub(p.lex[i].from, p.lex[j-1].to))
	}
	var room [128]byte
	b := room[:0]
	for k := i; k < j; k++ {
		switch x := &p.lex[k]; {
		case !p.leftOut(k, j):
			b = append(b, p.sub(x.from, x.to)...)
		case x.mate > k:
			k = x.mate
		}
	}
	return trimmed(string(b))
}

// leftOut reports whether lexeme k is a quotation mark, or the bracket around
// what stands before lexeme j.
func (p *para) leftOut(k, j int) bool {
	x := &p.lex[k]
	return x.kind == lexPunct && (x.mate > k && x.mate < j || x.r == '“' || x.r == '”' || x.r == '"')
}

// marks are kinds of characters of a paragraph.
type marks uint8

const (
	digits marks = 1 << iota
	commas
	stops
	semicolons
	colons
	spaces
	bars
)

// mark is the kind of a character, 0 for most.
func mark(r rune) marks {
	switch {
	case isDigit(r):
		return digits
	case r == '，':
		return commas
	case r == '。':
		return stops
	case r == '；':
		return semicolons
	case r == '：' || r == ':':
		return colons
	case r == '|':
		return bars
	case r <= 0x3000 && unicode.IsSpace(r):
		return spaces
	}
	return 0
}

// characters tell which characters a text may hold.
type characters [8]uint64

func (cs *characters) add(r rune) { cs[r>>6&7] |= 1 << (r & 63) }

// may reports whether the paragraph may hold a word: it holds the word's
// characters, which their last bytes tell as add has them.
func (p *para) may(word string) bool {
	for i := 0; i < len(word); i++ {
		k := word[i] & 63
		row := word[i] >> 6
		if word[i] >= utf8.RuneSelf {
			for i++; i+1 < len(word) && !utf8.RuneStart(word[i+1]); i++ {
			}
			k, row = word[i]&63, word[i-1]&7
		}
		if p.chars[row]>>k&1 == 0 {
			return false
		}
	}
	return true
}

// hasAny reports whether the paragraph holds one of the words.
func (p *para) hasAny(words []string) bool {
	for _, w := range words {
		if p.has(w) {
			return true
		}
	}
	return false
}

// has reports whether the paragraph holds a word.
func (p *para) has(word string) bool { return p.may(word) && strings.Contains(p.line, word) }

// longer reports whether a text has more than n characters.
func longer(s string, n int) bool {
	if len(s) <= n || len(s) > utf8.UTFMax*n {
		return len(s) > n
	}
	for i := range len(s) {
		if utf8.RuneStart(s[i]) {
			n--
		}
	}
	return n < 0
}

// first is the first n characters of a text.
func first(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// trimmed is a text without the white space around it. Most texts have none,
// which their first and last characters tell.
func trimmed(s string) string {
	if n := len(s); n >= 3 && (visible(s[0]) || s[0] >= "一"[0]) && (visible(s[n-1]) || s[n-3] >= "一"[0]) {
		return s // no space begins so high
	}
	return strings.TrimSpace(s)
}

// visible reports whether a byte is a character of ASCII that is seen.
func visible(c byte) bool { return c > ' ' && c < 0x7F }

// parted reports whether marks part a text into clauses.
func parted(s string) bool {
	return strings.Contains(s, "，") || strings.Contains(s, "。") || strings.Contains(s, "；")
}

// containsAny reports whether a text holds one of the words. Of a text that is
// not long it is noted which two bytes stand together in it, and only words
// made of such are looked for.
func containsAny(s string, words []string) bool {
	if len(words) < fewWords || len(s) > longLine {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
	}
	var pairs [16]uint64
	for i := 1; i < len(s); i++ {
		h := bytePair(s[i-1], s[i])
		pairs[h>>6] |= 1 << (h & 63)
	}
next:
	for _, w := range words {
		for i := 1; i < len(w); i++ {
			if h := bytePair(w[i-1], w[i]); pairs[h>>6]>>(h&63)&1 == 0 {
				continue next
			}
		}
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// bytePair is one of 1024 classes of two bytes.
func bytePair(a, b byte) uint { return uint(a&63)<<4 ^ uint(b&63) }

// fewWords is the number of words below which it takes less to look for each,
// and longLine the length of a text from which nearly all pairs stand in it.
const (
	fewWords = 5
	longLine = 600
)

// hasAnyPrefix reports whether s begins with one of the words.
func hasAnyPrefix(s string, words []string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// hasAnySuffix reports whether s ends with one of the words.
func hasAnySuffix(s string, words []string) bool {
	for _, w := range words {
		if n := len(s) - len(w); n >= 0 && s[len(s)-1] == w[len(w)-1] && s[n:] == w {
			return true
		}
	}
	return false
}

// TrimPrefixes cuts words off the start of a text as long as one of them begins it.
func TrimPrefixes(s string, words []string) string {
	for n := -1; n != len(s); {
		n = len(s)
		for _, w := range words {
			s = strings.TrimPrefix(s, w)
		}
	}
	return s
}

// TrimSuffixes cuts words off the end of a text as long as one of them ends it.
func TrimSuffixes(s string, words []string) string {
	for n := -1; n != len(s); {
		n = len(s)
		for _, w := range words {
			s = strings.TrimSuffix(s, w)
		}
	}
	return s
}

// Without is a text without any of the words in it.
func Without(s string, words []string) string {
	for _, w := range words {
		s = strings.ReplaceAll(s, w, "")
	}
	return s
}
