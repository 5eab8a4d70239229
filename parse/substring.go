package parse

import (
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
	p.line, c.rooms.bytes = string(b), b
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
		return strings.TrimSpace(p.sub(p.lex[i].from, p.lex[j-1].to))
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
	return strings.TrimSpace(string(b))
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
// characters.
func (p *para) may(word string) bool {
	for _, r := range word {
		if p.chars[r>>6&7]>>(r&63)&1 == 0 {
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
	return len(s) > n && (len(s) > utf8.UTFMax*n || utf8.RuneCountInString(s) > n)
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

// parted reports whether marks part a text into clauses.
func parted(s string) bool {
	return strings.Contains(s, "，") || strings.Contains(s, "。") || strings.Contains(s, "；")
}

// containsAny reports whether a text holds one of the words. Of a short text it
// is known which bytes it holds at all, and few words are looked for.
func containsAny(s string, words []string) bool {
	held := ^uint64(0)
	if len(s) < shortText && len(words) > 2 {
		held = 0
		for i := range len(s) {
			held |= 1 << (s[i] & 63)
		}
	}
next:
	for _, w := range words {
		if len(w) > len(s) {
			continue
		}
		for i := range min(len(w), 2*utf8.UTFMax) {
			if held>>(w[i]&63)&1 == 0 {
				continue next
			}
		}
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// shortText is the length up to which the bytes of a text say what it cannot
// hold.
const shortText = 64

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
		if strings.HasSuffix(s, w) {
			return true
		}
	}
	return false
}
