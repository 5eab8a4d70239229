package content

import (
	"strings"

	"gouji/parse/document"
	"gouji/parse/internal/lang"
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
	h, _ := HeadingAt([]rune(Normalized(text)))
	return h
}

// LikeNumbered reports whether two headings are numbered in one way: 1.2 like 1.3, but not like 2.3.
func (h Heading) LikeNumbered(o Heading) bool {
	return h.Level > 0 && h.Style == o.Style && h.Parent == o.Parent
}

// LastWithin is the number of the last item that a paragraph which begins with heading h goes
// on with, behind the ends of its sentences.
func LastWithin(rs []rune, h *Heading) int {
	last := h.Number
	for i, r := range rs {
		if r != '。' && r != '；' || i+1 == len(rs) {
			continue
		}
		if next, end := HeadingAt(rs[i+1:]); end > 0 && next.Style == h.Style && next.Parent == h.Parent && next.Number == last+1 {
			last++
		}
	}
	return last
}

// WordAt is what stands at character i up to the next blank.
func WordAt(rs []rune, i int) string {
	j := i
	for j < len(rs) && rs[j] != ' ' {
		j++
	}
	return string(rs[i:j])
}

// HeadingAt reads a heading number at the start of a text and gives the
// place behind it; level 0 if there is none.
func HeadingAt(rs []rune) (h Heading, end int) {
	i := lang.SkipSpace(rs, 0)
	if i >= len(rs) {
		return h, 0
	}
	switch {
	case lang.IsChineseDigit(rs[i]):
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
		for j < len(rs) && lang.IsDigit(rs[j]) {
			j++
		}
		if j > i+1 && j-i-1 <= 2 && j < len(rs) && rs[j] == ')' {
			return Heading{Level: 4, Number: lang.Atoi(rs[i+1 : j]), Style: "(1)"}, j + 1
		}
	case rs[i] >= '①' && rs[i] <= '⑳':
		return Heading{Level: 5, Number: int(rs[i]-'①') + 1, Style: "①"}, i + 1
	case lang.IsDigit(rs[i]):
		j := i
		for j < len(rs) && lang.IsDigit(rs[j]) {
			j++
		}
		if j-i > 2 || j >= len(rs) {
			return h, 0
		}
		n := lang.Atoi(rs[i:j])
		parent := ""
		level := 3
		for j+1 < len(rs) && rs[j] == '.' && lang.IsDigit(rs[j+1]) {
			k := j + 1
			for k < len(rs) && lang.IsDigit(rs[k]) {
				k++
			}
			if k-j > 3 { // 1.2024年
				break
			}
			parent += string(rs[i:j]) + "."
			i = j + 1
			n = lang.Atoi(rs[i:k])
			j = k
			level = 10 + strings.Count(parent, ".")
		}
		if level > 10 {
			if j < len(rs) && (lang.IsHan(rs[j]) || rs[j] == ' ') {
				if num, ok := numeral.At(rs, lang.SkipSpace(rs, 0)); ok && num.HasUnit {
					return h, 0
				}
				if w := WordAt(rs, lang.SkipSpace(rs, j)); w != "" && NumberWord(w) {
					return h, 0 // 62.40 60.80 92%: a row of a table
				}
				return Heading{Level: level, Number: n, Style: "1.1", Parent: parent}, j
			}
			return h, 0
		}
		if rs[j] == '、' || rs[j] == '.' {
			if rs[j] == '.' && j+1 < len(rs) && lang.IsDigit(rs[j+1]) {
				if e, _, _ := lang.DateAt(rs, j+1); e == j+1 {
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

// MaxHeading is the length up to which a numbered paragraph without a
// sentence in it stands as a heading of what follows.
const MaxHeading = 45

// HeadingOf reads the heading of a paragraph, nil if it has none.
func (c *Draft) HeadingOf(b *document.Block, p *Para) *Heading {
	read, end := HeadingAt(b.Text.Runes)
	if end == 0 && b.Kind != document.Heading {
		return nil
	}
	h := &c.Rooms.headings.Take(1)[0]
	if end == 0 {
		*h = Heading{Level: b.Level, Style: "#", Text: p.Line, Alone: true}
		return h
	}
	*h = read
	rest := Trimmed(p.Sub(end, p.Text.Len()))
	h.Alone = !Longer(rest, MaxHeading) && (p.Marks&(Stops|Semicolons|Colons) == 0 || !strings.ContainsAny(strings.TrimRight(rest, "。：: "), "。；："))
	h.Text = rest
	if !h.Alone {
		// A run-in heading: up to its stop or colon, or else its first comma.
		h.Text = First(rest, 20)
		for _, ends := range []string{"。：:；", "，,"} {
			if i := strings.IndexAny(rest, ends); i > 0 && !Longer(rest[:i], MaxHeading) {
				h.Text = rest[:i]
				break
			}
		}
	}
	return h
}

// NumberWord reports whether a word is a number of a table's cell.
func NumberWord(s string) bool {
	if s == "-" || s == "--" || s == "——" {
		return true
	}
	digits := false
	for i, r := range s {
		switch {
		case lang.IsDigit(r):
			digits = true
		case r == '.' || r == ',' || r == '%' && i == len(s)-1 || r == '-' && i == 0:
		default:
			return s == "—" || s == "-" || s == "/"
		}
	}
	return digits
}

// SectionHeading is the text of the innermost heading of a section.
func (c *Draft) SectionHeading(s int) string {
	for s >= 0 && s < len(c.Sections) && c.Sections[s].Heading >= 0 {
		if h := &c.Headings[c.Sections[s].Heading]; h.Alone || len([]rune(h.Text)) <= 12 {
			return h.Text
		}
		s = c.Sections[s].Parent
	}
	return ""
}

// SectionFund is the fund that the headings above a section name.
func (c *Draft) SectionFund(s int) lang.Fund {
	if s < 0 || s >= len(c.Sections) {
		return lang.NoFund
	}
	return c.Sections[s].Fund
}

// HeadingText is the text of the innermost heading of a section.
func (c *Content) HeadingText(section int) string { return c.draft().SectionHeading(section) }

// HeadingFund is the fund that the headings above a section name.
func (c *Content) HeadingFund(section int) lang.Fund { return c.draft().SectionFund(section) }
