package outline

import (
	"gouji/parse/document"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Untypeset takes the spaces out of a paragraph of prose that typesetting puts between
// its words and its figures: 与 2020 年度相比，减少 18.4 万元. In a row of cells a space
// parts cells, and stays.
func Untypeset(c *content.Draft, p *content.Para) {
	if p.Marks&content.Spaces == 0 || p.Marks&content.Digits == 0 || p.Marks&(content.Commas|content.Stops|content.Semicolons) == 0 {
		return
	}
	t := p.Text
	n := 0
	for i := range t.Runes {
		if typesets(t.Runes, i) {
			n++
		}
	}
	if n == 0 {
		return
	}
	kept := document.Text{Runes: make([]rune, 0, len(t.Runes)-n), At: make([]document.Pos, 0, len(t.Runes)-n)}
	for i, r := range t.Runes {
		if !typesets(t.Runes, i) {
			kept.Runes, kept.At = append(kept.Runes, r), append(kept.At, t.At[i])
		}
	}
	c.SetText(p, kept)
}

// typesets reports whether character i is a space between a word and a figure. Behind a
// date without its words, 2021年0630 支出, it ends the date.
func typesets(rs []rune, i int) bool {
	if rs[i] != ' ' || i == 0 || i+1 == len(rs) {
		return false
	}
	a, b := rs[i-1], rs[i+1]
	if lang.IsHan(a) || !lang.IsHan(b) {
		return lang.IsHan(a) && lang.IsDigit(b)
	}
	k := i
	for k > 0 && lang.IsDigit(rs[k-1]) {
		k--
	}
	return a == '%' || k < i && (k == 0 || rs[k-1] != '年')
}
