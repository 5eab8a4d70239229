package lang

import (
	"slices"
	"strings"
)

// FarQuote is how far from a number in a saying its marks are looked for.
const FarQuote = 12

// OpeningWords stand between the number of things and the first of them, and name nothing.
var OpeningWords = []string{"主要", "具体", "分别", "其中", "表现", "体现", "即", "是", "为", "如下", "在", "：", "，", "“", " "}

// FarJoined is how many lexemes before an announced number one that it is joined to may
// stand.
const FarJoined = 8

// PartOfName reports whether a number behind names belongs to a name itself: 三中、四中全会,
// A 园区、三联园区. Behind one that counts, the thing comes at once: 东乡、西乡两乡.
func PartOfName(names []string, kind []rune) bool {
	for _, n := range names {
		r := []rune(n)
		if last := len(r) - 1; last > 0 && slices.Index(Numerals[:], r[last-1]) > 0 && r[last] == kind[0] {
			return true
		}
	}
	if strings.ContainsRune("个家项类种大条座所处", kind[0]) {
		return false
	}
	return !slices.ContainsFunc(names, func(n string) bool { return strings.HasSuffix(n, string(kind[0])) })
}

// ClauseRunes is how many characters a name has at least that is a clause.
const ClauseRunes = 7

// Numerals are the numbers in Chinese characters up to ten.
var Numerals = [...]rune{'〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'}
