package document

import "unicode/utf8"

// RuneAt is the character at byte i of a valid text, and its length in bytes.
// Nearly all of a Chinese text is one or three bytes long.
func RuneAt(s string, i int) (rune, int) {
	switch c := s[i]; {
	case c < utf8.RuneSelf:
		return rune(c), 1
	case c&0xF0 == 0xE0 && i+2 < len(s):
		return rune(c&0x0F)<<12 | rune(s[i+1]&0x3F)<<6 | rune(s[i+2]&0x3F), 3
	}
	return utf8.DecodeRuneInString(s[i:])
}

// Normal maps one character to the form that the language of figures is
// written in: full-width letters, digits and punctuation become half-width,
// the many dashes, spaces and signs of typography one each. It maps
// one character to one character, never more or fewer.
//
// Chinese sentence punctuation (，。；：、（）“”《》) is kept where the
// difference to its half-width twin carries meaning: a full-width comma, stop
// or colon stays as it is, brackets become half-width.
func Normal(r rune) rune {
	if r < 0x80 {
		switch r {
		case '\t', '\v', '\f', '\r':
			return ' '
		}
		return r
	}
	if r > 0x3100 && r < 0xFE00 {
		return r // among them all Chinese characters
	}
	switch {
	case r >= '０' && r <= '９', r >= 'Ａ' && r <= 'Ｚ', r >= 'ａ' && r <= 'ｚ':
		return r - 0xFEE0
	}
	switch r {
	case '\u00a0', '\u2002', '\u2003', '\u2009', '\u202f', '\u3000', '\ufeff', '\u200b':
		return ' '
	case '（', '﹙':
		return '('
	case '）', '﹚':
		return ')'
	case '［', '〔', '【':
		return '['
	case '］', '〕', '】':
		return ']'
	case '％', '﹪':
		return '%'
	case '．', '\U001001B0': // the full stop of founts that copies of gazettes hold
		return '.'
	case '＋':
		return '+'
	case '－', '−', '‐', '‑', '–':
		return '-'
	case '＝', '═':
		return '='
	case '＜', '﹤':
		return '<'
	case '＞', '﹥':
		return '>'
	case '≧', '⩾':
		return '≥'
	case '≦', '⩽':
		return '≤'
	case '／':
		return '/'
	case '｜', '│', '┃':
		return '|'
	case '＊':
		return '*'
	case '～', '〜':
		return '~'
	case '﹔':
		return '；'
	case '﹕':
		return '：'
	case '﹐':
		return '，'
	case '＂':
		return '"'
	case '＃':
		return '#'
	case '＄':
		return '$'
	case '＆':
		return '&'
	case '＼':
		return '\\'
	case '｛':
		return '{'
	case '｝':
		return '}'
	}
	return r
}
