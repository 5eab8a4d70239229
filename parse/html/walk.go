package html

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"gouji/parse/document"
)

// walker turns the elements of a page into blocks.
type walker struct {
	b     *document.Builder
	page  *page // nil in cells, where nothing is chrome
	line  line
	level int // of the heading being read, 0 outside of headings
	cells int // that may still be read
	depth int // of tables that may still be entered
	lists []list
	cut   bool // a page lacks its end
	err   error
}

// list is a list being read.
type list struct {
	ordered bool
	next    int
	kind    string // of its numbers: "1", "a", "A", "i", "I", "一"
}

// line gathers the text of a paragraph. White space is joined to one blank. A
// line break of the source between two Chinese characters is none, as editors
// break Chinese text anywhere, unless it was made where a blank stood.
type line struct {
	out    strings.Builder
	last   rune // that was written
	space  byte // white space not yet written: 0, ' ' or '\n'
	blanks bool // the program that wrote the page breaks lines at blanks only
}

func (l *line) add(text string) {
	for _, r := range text {
		switch r {
		case '\n', '\r':
			l.space = '\n'
		case ' ', '\t', '\f':
			if l.space == 0 {
				l.space = ' '
			}
		case '\u200b', '\ufeff', '\u00ad':
		default:
			if l.out.Len() > 0 && (l.space == ' ' || l.space == '\n' && (l.blanks || l.last < wide || r < wide)) {
				l.out.WriteByte(' ')
			}
			l.space, l.last = 0, r
			l.out.WriteRune(r)
		}
	}
}

// wide is the first of the characters that Chinese text is made of.
const wide = '\u2E80'

func (l *line) take() string {
	s := l.out.String()
	l.out.Reset()
	l.space = 0
	return s
}

// end ends the paragraph.
func (w *walker) end() {
	switch text := w.line.take(); {
	case w.level > 0:
		w.b.Heading(w.level, text)
	default:
		w.b.Paragraph(text)
	}
}

// block reads an element and what it holds.
func (w *walker) block(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.line.add(n.Data)
		return
	case html.ElementNode:
	case html.DocumentNode:
		w.children(n)
		return
	default:
		return
	}
	if hidden(n) || w.err != nil {
		return
	}
	switch n.DataAtom {
	case atom.Head, atom.Title, atom.Colgroup, atom.Datalist:
	case atom.Br:
		w.end()
	case atom.Hr:
		w.end()
	case atom.Table:
		w.end()
		w.table(n)
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		w.end()
		outer := w.level
		w.level = int(n.Data[1] - '0')
		w.children(n)
		w.end()
		w.level = outer
	case atom.Pre, atom.Textarea:
		w.end()
		w.preformatted(n)
		w.end()
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		w.end()
		w.lists = append(w.lists, newList(n))
		w.children(n)
		w.lists = w.lists[:len(w.lists)-1]
		w.end()
	case atom.Li:
		w.end()
		w.item(n)
		w.end()
	case atom.Sup:
		if s, ok := superscript(plainText(n)); ok {
			w.line.add(s)
			return
		}
		w.children(n)
	case atom.Input, atom.Select:
		w.line.add(filled(n))
	default:
		if !parts[n.DataAtom] {
			w.children(n)
			return
		}
		if w.page != nil && w.page.aside(n) {
			return
		}
		w.end()
		w.children(n)
		w.end()
	}
}

func (w *walker) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.block(c)
	}
}

// parts are the elements that form paragraphs of their own.
var parts = map[atom.Atom]bool{
	atom.Address: true, atom.Article: true, atom.Aside: true, atom.Blockquote: true, atom.Body: true, atom.Center: true,
	atom.Dd: true, atom.Details: true, atom.Dialog: true, atom.Div: true, atom.Dl: true, atom.Dt: true, atom.Fieldset: true,
	atom.Figcaption: true, atom.Figure: true, atom.Footer: true, atom.Form: true, atom.Header: true, atom.Hgroup: true,
	atom.Html: true, atom.Legend: true, atom.Main: true, atom.Nav: true, atom.P: true, atom.Section: true, atom.Summary: true,
	atom.Ul: true, atom.Caption: true, atom.Tbody: true, atom.Thead: true, atom.Tfoot: true, atom.Tr: true, atom.Td: true, atom.Th: true,
	atom.Option: true, atom.Listing: true, atom.Xmp: true, atom.Plaintext: true,
}

// preformatted reads text whose lines are those of the source.
func (w *walker) preformatted(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			if c.DataAtom == atom.Br {
				w.end()
			} else if !hidden(c) {
				w.preformatted(c)
			}
			continue
		}
		for i, l := range strings.Split(c.Data, "\n") {
			if i > 0 {
				w.end()
			}
			w.line.add(l)
		}
	}
}

// filled is what a field of a form shows.
func filled(n *html.Node) string {
	if n.DataAtom == atom.Input {
		switch strings.ToLower(attr(n, "type")) {
		case "", "text", "number", "date", "month":
			return attr(n, "value")
		}
		return ""
	}
	o := find(n, func(n *html.Node) bool { return n.DataAtom == atom.Option && hasAttr(n, "selected") })
	if o == nil {
		o = find(n, func(n *html.Node) bool { return n.DataAtom == atom.Option })
	}
	if o == nil {
		return ""
	}
	return plainText(o)
}

// superscript is a short exponent in the characters that are one, so that 10
// to the 4th does not read 104.
func superscript(text string) (string, bool) {
	text = strings.TrimSpace(text)
	if len(text) > 3 || text == "" {
		return "", false
	}
	var out strings.Builder
	for _, r := range text {
		i := strings.IndexRune("0123456789+-", r)
		if i < 0 {
			return "", false
		}
		out.WriteRune([]rune("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")[i])
	}
	return out.String(), true
}

func newList(n *html.Node) list {
	l := list{ordered: n.DataAtom == atom.Ol, next: 1, kind: "1"}
	if v, err := strconv.Atoi(attr(n, "start")); err == nil {
		l.next = v
	}
	if t := attr(n, "type"); len(t) == 1 && strings.Contains("aAiI", t) {
		l.kind = t
	}
	for want, kind := range map[string]string{
		"lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A", "lower-roman": "i", "upper-roman": "I",
		"cjk-ideographic": "一", "simp-chinese": "一", "trad-chinese": "一",
	} {
		if style(n, "list-style-type", want) {
			l.kind = kind
		}
	}
	if style(n, "list-style-type", "none") || style(n, "list-style", "none") {
		l.ordered = false
	}
	return l
}

// item reads an item of a list, with the number that a page shows before it
// unless the item has one of its own.
func (w *walker) item(n *html.Node) {
	if k := len(w.lists); k > 0 && w.lists[k-1].ordered {
		l := &w.lists[k-1]
		if v, err := strconv.Atoi(attr(n, "value")); err == nil {
			l.next = v
		}
		text := strings.TrimSpace(plainText(n))
		if text != "" && !numbered(text) {
			w.line.add(label(l.next, l.kind) + " ")
			// The first paragraph inside goes on in the same line.
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				if c.Type == html.ElementNode && (c.DataAtom == atom.P || c.DataAtom == atom.Div) && !hidden(c) {
					w.children(c)
					w.end()
				} else {
					w.block(c)
				}
			}
			l.next++
			return
		}
		l.next++
	}
	w.children(n)
}

// numbered reports whether a text starts with a number as lists have them.
func numbered(text string) bool {
	r := []rune(text[:min(len(text), 40)])
	i := 0
	for i < len(r) && strings.ContainsRune("(（第", r[i]) {
		i++
	}
	start := i
	for i < len(r) && (unicode.IsDigit(r[i]) || strings.ContainsRune("一二三四五六七八九十", r[i])) {
		i++
	}
	return i > start && i < len(r) && strings.ContainsRune(".．、)）条章", r[i]) || i < len(r) && r[i] >= '①' && r[i] <= '⒛'
}

// label is a number as a list shows it.
func label(n int, kind string) string {
	switch {
	case n < 1 || n > 3999:
	case kind == "一" && n < 100:
		digits := []string{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"}
		switch {
		case n < 10:
			return digits[n] + "、"
		case n < 20:
			return "十" + digits[n%10] + "、"
		}
		return digits[n/10] + "十" + digits[n%10] + "、"
	case kind == "a" && n <= 26:
		return string(rune('a'+n-1)) + "."
	case kind == "A" && n <= 26:
		return string(rune('A'+n-1)) + "."
	case kind == "i":
		return strings.ToLower(roman(n)) + "."
	case kind == "I":
		return roman(n) + "."
	}
	return strconv.Itoa(n) + "."
}

func roman(n int) string {
	var out strings.Builder
	for _, d := range []struct {
		value int
		text  string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for n >= d.value {
			out.WriteString(d.text)
			n -= d.value
		}
	}
	return out.String()
}
