package parse

import (
	"strings"

	"gouji/parse/document"
	"gouji/parse/numeral"
)

// Heading is a numbered heading, or the numbered beginning of a paragraph.
type Heading struct {
	Level  int // 1 for 一、 2 for （一） 3 for 1. 4 for （1） 5 for ①; 11, 12 for 1.1, 1.1.1
	Number int
	Last   int    // the number of the last item that its own paragraph goes on with: （一）…。（二）…
	Style  string // how the number is written, for comparing like with like
	Parent string // of 4.1: "4."
	Text   string
	Report int
	Place  Place
	Alone  bool // the heading has its line for itself
}

// Numbered is the number that a text begins with, of level 0 if it begins with none.
func Numbered(text string) Heading {
	h, _ := headingAt([]rune(normalized(text)))
	return h
}

// LikeNumbered reports whether two headings are numbered in one way: 1.2 like 1.3, but not like 2.3.
func (h Heading) LikeNumbered(o Heading) bool {
	return h.Level > 0 && h.Style == o.Style && h.Parent == o.Parent
}

// lastWithin is the number of the last item that a paragraph which begins with heading h goes
// on with, behind the ends of its sentences.
func lastWithin(rs []rune, h *Heading) int {
	last := h.Number
	for i, r := range rs {
		if r != '。' && r != '；' || i+1 == len(rs) {
			continue
		}
		if next, end := headingAt(rs[i+1:]); end > 0 && next.Style == h.Style && next.Parent == h.Parent && next.Number == last+1 {
			last++
		}
	}
	return last
}

// wordAt is what stands at character i up to the next blank.
func wordAt(rs []rune, i int) string {
	j := i
	for j < len(rs) && rs[j] != ' ' {
		j++
	}
	return string(rs[i:j])
}

// headingAt reads a heading number at the start of a text and gives the
// place behind it; level 0 if there is none.
func headingAt(rs []rune) (h Heading, end int) {
	i := skipSpace(rs, 0)
	if i >= len(rs) {
		return h, 0
	}
	switch {
	case isChineseDigit(rs[i]):
		v, n := numeral.ChineseAt(rs, i)
		j := i + n
		if n > 0 && j < len(rs) && (rs[j] == '、' || rs[j] == '.' || rs[j] == '，' && n <= 2) {
			return Heading{Level: 1, Number: int(v.IntPart()), Style: styleBehind(rs[j])}, j + 1
		}
	case rs[i] == '(':
		v, n := numeral.ChineseAt(rs, i+1)
		if j := i + 1 + n; n > 0 && j < len(rs) && rs[j] == ')' {
			return Heading{Level: 2, Number: int(v.IntPart()), Style: "(一)"}, j + 1
		}
		j := i + 1
		for j < len(rs) && isDigit(rs[j]) {
			j++
		}
		if j > i+1 && j-i-1 <= 2 && j < len(rs) && rs[j] == ')' {
			return Heading{Level: 4, Number: atoi(rs[i+1 : j]), Style: "(1)"}, j + 1
		}
	case rs[i] >= '①' && rs[i] <= '⑳':
		return Heading{Level: 5, Number: int(rs[i]-'①') + 1, Style: "①"}, i + 1
	case isDigit(rs[i]):
		j := i
		for j < len(rs) && isDigit(rs[j]) {
			j++
		}
		if j-i > 2 || j >= len(rs) {
			return h, 0
		}
		n := atoi(rs[i:j])
		parent := ""
		level := 3
		for j+1 < len(rs) && rs[j] == '.' && isDigit(rs[j+1]) {
			k := j + 1
			for k < len(rs) && isDigit(rs[k]) {
				k++
			}
			if k-j > 3 { // 1.2024年
				break
			}
			parent += string(rs[i:j]) + "."
			i = j + 1
			n = atoi(rs[i:k])
			j = k
			level = 10 + strings.Count(parent, ".")
		}
		if level > 10 {
			if j < len(rs) && (isHan(rs[j]) || rs[j] == ' ') {
				if num, ok := numeral.At(rs, skipSpace(rs, 0)); ok && num.HasUnit {
					return h, 0
				}
				if w := wordAt(rs, skipSpace(rs, j)); w != "" && numberWord(w) {
					return h, 0 // 62.40 60.80 92%: a row of a table
				}
				return Heading{Level: level, Number: n, Style: "1.1", Parent: parent}, j
			}
			return h, 0
		}
		if rs[j] == '、' || rs[j] == '.' {
			if rs[j] == '.' && j+1 < len(rs) && isDigit(rs[j+1]) {
				if e, _, _ := dateAt(rs, j+1); e == j+1 {
					return h, 0
				}
			}
			return Heading{Level: 3, Number: n, Style: "1."}, j + 1
		}
		if rs[j] == ')' {
			return Heading{Level: 4, Number: n, Style: "1)"}, j + 1
		}
	}
	return h, 0
}

// styleBehind is how a number in Chinese characters with that mark behind it is
// written.
func styleBehind(mark rune) string {
	switch mark {
	case '、':
		return "一、"
	case '，':
		return "一，"
	}
	return "一."
}

// maxHeading is the length up to which a numbered paragraph without a
// sentence in it stands as a heading of what follows.
const maxHeading = 45

// headingOf reads the heading of a paragraph, nil if it has none.
func (c *Content) headingOf(b *document.Block, p *para) *Heading {
	read, end := headingAt(b.Text.Runes)
	if end == 0 && b.Kind != document.Heading {
		return nil
	}
	h := &c.rooms.headings.take(1)[0]
	if end == 0 {
		*h = Heading{Level: b.Level, Style: "#", Text: p.line, Alone: true}
		return h
	}
	*h = read
	rest := trimmed(p.sub(end, p.text.Len()))
	h.Alone = !longer(rest, maxHeading) && (p.marks&(stops|semicolons|colons) == 0 || !strings.ContainsAny(strings.TrimRight(rest, "。：: "), "。；："))
	h.Text = rest
	if !h.Alone {
		// A run-in heading: up to its stop or colon, or else its first comma.
		h.Text = first(rest, 20)
		for _, ends := range []string{"。：:；", "，,"} {
			if i := strings.IndexAny(rest, ends); i > 0 && !longer(rest[:i], maxHeading) {
				h.Text = rest[:i]
				break
			}
		}
	}
	return h
}
