package parse

import (
	"strconv"
	"unicode/utf8"

	"gouji/parse/decimal"
	"gouji/parse/document"
)

var decOne = decimal.NewFromInt(1)

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isLatin(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

func isHan(r rune) bool { return r >= 0x4E00 && r <= 0x9FFF }

func isChineseDigit(r rune) bool {
	switch r {
	case '〇', '○', '零', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十':
		return true
	}
	return false
}

func isBreak(r rune) bool {
	switch r {
	case '。', '！', '!', '？', '?':
		return true
	}
	return false
}

// atoi is the value of a run of digits.
func atoi(rs []rune) int {
	n := 0
	for _, r := range rs {
		if !isDigit(r) || n > 1e8 {
			return n
		}
		n = n*10 + int(r-'0')
	}
	return n
}

// holds reports whether rs holds w.
func holds(rs []rune, w string) bool {
	first, _ := utf8.DecodeRuneInString(w)
	for i, r := range rs {
		if r == first && hasAt(rs, i, w) {
			return true
		}
	}
	return false
}

// appendRunes sets the characters of s behind rs.
func appendRunes(rs []rune, s string) []rune {
	for i := 0; i < len(s); {
		r, size := document.RuneAt(s, i)
		rs = append(rs, r)
		i += size
	}
	return rs
}

// appendNormal sets the characters of s behind rs, normalised.
func appendNormal(rs []rune, s string) []rune {
	from := len(rs)
	rs = appendRunes(rs, s)
	for i, r := range rs[from:] {
		rs[from+i] = document.Normal(r)
	}
	return rs
}

// hasAt reports whether rs holds w at i.
func hasAt(rs []rune, i int, w string) bool {
	for _, r := range w {
		if i >= len(rs) || rs[i] != r {
			return false
		}
		i++
	}
	return true
}

var decZero = decimal.Zero

var decHundred = decimal.NewFromInt(100)

func itoa(n int) string { return strconv.Itoa(n) }
