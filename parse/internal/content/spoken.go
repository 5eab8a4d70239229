package content

import (
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Spoken is a number that counts on within running text: 一是…；二是…；三是….
type Spoken struct {
	Number  int
	Report  int
	Section int
	Place   Place
}

// maxSpoken is the largest number that text counts to in this way.
const maxSpoken = 20

// SpokenNumbers finds the numbers of a paragraph that count on with 是.
func (c *Draft) SpokenNumbers(p *Para) {
	if !p.May("是") {
		return
	}
	rs := p.Text.Runes
	for i := 0; i < len(rs); i++ {
		if !lang.IsChineseDigit(rs[i]) || i > 0 && !spokenAfter(rs[i-1]) {
			continue
		}
		v, n := numeral.ChineseAt(rs, i)
		if j := i + n; n > 0 && j < len(rs) && rs[j] == '是' && v.IntPart() >= 1 && v.IntPart() <= maxSpoken {
			c.Spoken = append(c.Spoken, Spoken{Number: int(v.IntPart()), Report: p.Report, Section: p.Section, Place: PlaceOf(p.Text, i, j+1)})
			i = j
		}
	}
}

// spokenAfter reports whether a number can begin an item behind a character.
func spokenAfter(r rune) bool {
	switch r {
	case '。', '；', ';', '：', ':', '，', ',', '、', ' ', '　', ')', '！', '”':
		return true
	}
	return false
}
