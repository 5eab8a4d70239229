package layout

import (
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Printed is the character that r stands for, 0 if it is nothing that can be
// printed. Many programs write the radical ⽉ or ⻓ for the character 月 or 长.
func Printed(r rune) rune {
	switch {
	case r == 2: // pdfium's mark for a hyphen at the end of a line
		return '-'
	case r == '\t' || r == 0xA0:
		return ' '
	case r < ' ', r == 0x7F, r >= 0x80 && r < 0xA0:
		return 0
	case r == 0xAD, r >= 0x200B && r <= 0x200F, r == 0x2060, r == 0xFEFF, r >= 0xFE00 && r <= 0xFE0F:
		return 0
	case r == 0xFFFD, r == 0xFFFE, r == 0xFFFF, r > unicode.MaxRune:
		return 0
	case r >= 0x2E80 && r < 0x2F00:
		if to, ok := radicals[r]; ok {
			return to
		}
	case r >= 0x2F00 && r <= 0x2FD5, r >= 0xF900 && r <= 0xFAFF:
		for _, to := range norm.NFKC.String(string(r)) {
			return to
		}
	}
	return r
}

// radicals are those of the block 2E80 that look like a whole character.
var radicals = func() map[rune]rune {
	m := map[rune]rune{}
	pairs := []rune("⺁厂⺄乙⺇几⺎兀⺏尣⺐尢⺒巳⺓幺⺘手⺙攵⺛旡⺝月⺟母⺠民⺡水⺢水⺣火⺥爪⺩王⺫目⺬示⺯糸⺱网⺶羊⺷羊⺸羊⺹老⺼肉⺽臼⺾艹⻁虎⻂衣⻄西⻅见⻆角⻇角⻉贝⻋车⻌辶⻍辶⻎辶⻐钅⻑长⻒长⻓长⻔门⻖阜⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龟⻲龟⻳龟")
	for i := 0; i+1 < len(pairs); i += 2 {
		m[pairs[i]] = pairs[i+1]
	}
	return m
}()

// IsHan reports whether r is a Chinese character.
func IsHan(r rune) bool {
	return r >= 0x3400 && r <= 0x9FFF || r == '〇' || r >= 0x20000 && r <= 0x3FFFF
}

// isWide reports whether r belongs to text that is set without spaces.
func isWide(r rune) bool {
	return r >= 0x2E80 || r == '“' || r == '”' || r == '‘' || r == '’' || r == '—' || r == '…' || r == '·' || r >= 0x2460 && r <= 0x24FF
}

// isSpace reports whether r is blank.
func isSpace(r rune) bool {
	return r == ' ' || r == 0x3000 || r >= 0x2000 && r <= 0x200A || r == 0x202F
}

func IsDigit(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }

// isWord reports whether r belongs to a run that is not broken at a line end:
// a number with its signs or a Latin word.
func isWord(r rune) bool { return !isSpace(r) && !isWide(r) }

// opens and closes are punctuation that stays with what follows or precedes.
func opens(r rune) bool {
	switch r {
	case '（', '(', '“', '‘', '《', '〈', '【', '〔', '［', '[', '{', '「', '『':
		return true
	}
	return false
}

func closes(r rune) bool {
	switch r {
	case '）', ')', '”', '’', '》', '〉', '】', '〕', '］', ']', '}', '」', '』',
		'，', '。', '、', '；', '：', '！', '？', ',', ';', ':', '!', '?', '％', '%', '‰', '．', '…', '—', '·', '℃':
		return true
	}
	return false
}

// ends reports whether a sentence or an item can end with r.
func ends(r rune) bool {
	switch r {
	case '。', '；', '：', '！', '？', ';', ':', '!', '?':
		return true
	}
	return false
}
