package content

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gouji/parse/document"
	"gouji/parse/internal/lang"
)

// SetText gives a paragraph its text, also as a string of which each part is
// at hand without a copy.
func (c *Draft) SetText(p *Para, t document.Text) {
	p.Text, p.Marks, p.chars = t, 0, characters{}
	p.at = c.Rooms.offsets.Take(len(t.Runes) + 1)
	b := c.Rooms.bytes[:0]
	for i, r := range t.Runes {
		p.at[i] = int32(len(b))
		b = utf8.AppendRune(b, r)
		p.chars.add(r)
		if !lang.IsHan(r) {
			p.Marks |= mark(r)
		}
	}
	p.at[len(t.Runes)] = int32(len(b))
	from := c.Texts.Len()
	c.Texts.Write(b)
	p.Line, c.Rooms.bytes = c.Texts.String()[from:], b
}

// Sub is the text of characters i up to j.
func (p *Para) Sub(i, j int) string { return p.Line[p.at[i]:p.at[j]] }

// Words is the text of lexemes i up to j without brackets' contents.
func (p *Para) Words(i, j int) string {
	if i >= j {
		return ""
	}
	whole := true
	for k := i; k < j && whole; k++ {
		whole = !p.leftOut(k, j)
	}
	if whole {
		return Trimmed(p.Sub(p.Lex[i].From, p.Lex[j-1].To))
	}
	var room [128]byte
	b := room[:0]
	for k := i; k < j; k++ {
		switch x := &p.Lex[k]; {
		case !p.leftOut(k, j):
			b = append(b, p.Sub(x.From, x.To)...)
		case x.Mate > k:
			k = x.Mate
		}
	}
	return Trimmed(string(b))
}

// leftOut reports whether lexeme k is a quotation mark, or the bracket around
// what stands before lexeme j.
func (p *Para) leftOut(k, j int) bool {
	x := &p.Lex[k]
	return x.Kind == LexPunct && (x.Mate > k && x.Mate < j || x.R == '“' || x.R == '”' || x.R == '"')
}

// Marks are kinds of characters of a paragraph.
type Marks uint8

const (
	Digits Marks = 1 << iota
	Commas
	Stops
	Semicolons
	Colons
	Spaces
	Bars
)

// mark is the kind of a character, 0 for most.
func mark(r rune) Marks {
	switch {
	case lang.IsDigit(r):
		return Digits
	case r == '，':
		return Commas
	case r == '。':
		return Stops
	case r == '；':
		return Semicolons
	case r == '：' || r == ':':
		return Colons
	case r == '|':
		return Bars
	case r <= 0x3000 && unicode.IsSpace(r):
		return Spaces
	}
	return 0
}

// characters tell which characters a text may hold.
type characters [8]uint64

func (cs *characters) add(r rune) { cs[r>>6&7] |= 1 << (r & 63) }

// May reports whether the paragraph may hold a word: it holds the word's
// characters, which their last bytes tell as add has them.
func (p *Para) May(word string) bool {
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

// HasAny reports whether the paragraph holds one of the words.
func (p *Para) HasAny(words []string) bool {
	for _, w := range words {
		if p.Has(w) {
			return true
		}
	}
	return false
}

// Has reports whether the paragraph holds a word.
func (p *Para) Has(word string) bool { return p.May(word) && strings.Contains(p.Line, word) }

// Longer reports whether a text has more than n characters.
func Longer(s string, n int) bool {
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

// First is the first n characters of a text.
func First(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

// Trimmed is a text without the white space around it. Most texts have none,
// which their first and last characters tell.
func Trimmed(s string) string {
	if n := len(s); n >= 3 && (visible(s[0]) || s[0] >= "一"[0]) && (visible(s[n-1]) || s[n-3] >= "一"[0]) {
		return s // no space begins so high
	}
	return strings.TrimSpace(s)
}

// visible reports whether a byte is a character of ASCII that is seen.
func visible(c byte) bool { return c > ' ' && c < 0x7F }

// Parted reports whether marks part a text into clauses.
func Parted(s string) bool {
	return strings.Contains(s, "，") || strings.Contains(s, "。") || strings.Contains(s, "；")
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
