package parse

import (
	"strings"
	"unicode/utf8"

	"gouji/parse/document"
)

// setText gives a paragraph its text, also as a string of which each part is
// at hand without a copy.
func (c *Content) setText(p *para, t document.Text) {
	p.text = t
	n := len(t.Runes) + 1
	if cap(c.offsets)-len(c.offsets) < n {
		c.offsets = make([]int32, 0, max(n, offsetsAtOnce))
	}
	from := len(c.offsets)
	b := c.bytes[:0]
	for _, r := range t.Runes {
		c.offsets = append(c.offsets, int32(len(b)))
		b = utf8.AppendRune(b, r)
	}
	c.offsets = append(c.offsets, int32(len(b)))
	p.at = c.offsets[from:len(c.offsets):len(c.offsets)]
	p.line, c.bytes = string(b), b
}

// offsetsAtOnce is for how many characters room is made.
const offsetsAtOnce = 2048

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
