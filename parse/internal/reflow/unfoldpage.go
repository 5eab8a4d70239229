package reflow

import (
	"gouji/parse/document"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// A page whose paragraphs a copy has put on a single line keeps its headings in the middle of
// it: … 现公开如下。 一、职工医保基金 (一)收入情况 …万元。 二、居民医保基金 (一)收入情况 …. The
// headings of the first level, numbered one after the other, tell such a line from a paragraph;
// what stands below the one is not below the other.

// maxPageHeadings is how many headings a page on one line has at most.
const maxPageHeadings = 60

// pageRows are the paragraphs and headings of a page on one line, nil if t is none.
func pageRows(t document.Text) []document.Text {
	if !lang.Holds(t.Runes, "二、") {
		return nil
	}
	marks := pageMarks(t.Runes)
	if len(marks) < 2 {
		return nil
	}
	var rows []document.Text
	from := 0
	cut := func(to int) {
		i, j := from, to
		for i < j && t.Runes[i] == ' ' {
			i++
		}
		for j > i && t.Runes[j-1] == ' ' {
			j--
		}
		if i < j {
			rows = append(rows, t.Slice(i, j))
		}
		from = to
	}
	for n, at := range marks {
		next := t.Len()
		if n+1 < len(marks) {
			next = marks[n+1]
		}
		cut(at)
		if end := headingWords(t.Runes[at:next]); end > 0 {
			cut(at + end)
		}
	}
	cut(t.Len())
	return rows
}

// pageMarks are the places at which a line's headings begin: those of the first level, which
// must be numbered 一、 to 二、 at least without a gap, and those of the second between them.
func pageMarks(rs []rune) []int {
	var out []int
	first, second := 0, 0
	for i := range rs {
		if rs[i] != '(' && !lang.IsChineseDigit(rs[i]) || i > 0 && rs[i-1] != ' ' && rs[i-1] != '。' {
			continue
		}
		h, end := content.HeadingAt(rs[i:])
		switch {
		case end == 0 || h.Style != "一、" && h.Style != "(一)":
		case h.Level == 1 && h.Number == first+1:
			first, second = h.Number, 0
			out = append(out, i)
		case h.Level == 2 && first > 0 && h.Number == second+1:
			second = h.Number
			out = append(out, i)
		case h.Level == 1:
			return nil
		}
		if len(out) > maxPageHeadings {
			return nil
		}
	}
	if first < 2 {
		return nil
	}
	return out
}

// headingWords is the length of the heading that begins a text and that a blank parts from what
// it is the heading of, 0 if it goes on in its paragraph.
func headingWords(rs []rune) int {
	for i, r := range rs {
		switch {
		case i > content.MaxHeading, r == '，', r == '。', r == '：', r == ',', r == ':', r == ';', r == '；', lang.IsDigit(r):
			return 0
		case r == ' ':
			return i
		}
	}
	return 0
}
