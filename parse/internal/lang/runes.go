package lang

import (
	"strconv"
	"unicode/utf8"

	"gouji/parse/decimal"
	"gouji/parse/document"
)

// DecOne is 1.
var DecOne = decimal.NewFromInt(1)

// IsDigit reports whether a character is a digit of ASCII.
func IsDigit(r rune) bool { return r >= '0' && r <= '9' }

// IsLatin reports whether a character is a letter of ASCII.
func IsLatin(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

// IsHan reports whether a character is a Chinese one of those in common use.
func IsHan(r rune) bool { return r >= 0x4E00 && r <= 0x9FFF }

// IsChineseDigit reports whether a character is a number up to ten.
func IsChineseDigit(r rune) bool {
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

// Atoi is the value of a run of digits.
func Atoi(rs []rune) int {
	n := 0
	for _, r := range rs {
		if !IsDigit(r) || n > 1e8 {
			return n
		}
		n = n*10 + int(r-'0')
	}
	return n
}

// Holds reports whether rs holds w.
func Holds(rs []rune, w string) bool {
	first, _ := utf8.DecodeRuneInString(w)
	for i, r := range rs {
		if r == first && HasAt(rs, i, w) {
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

// AppendNormal sets the characters of s behind rs, normalised.
func AppendNormal(rs []rune, s string) []rune {
	from := len(rs)
	rs = appendRunes(rs, s)
	for i, r := range rs[from:] {
		rs[from+i] = document.Normal(r)
	}
	return rs
}

// HasAt reports whether rs holds w at i.
func HasAt(rs []rune, i int, w string) bool {
	for _, r := range w {
		if i >= len(rs) || rs[i] != r {
			return false
		}
		i++
	}
	return true
}

// DecZero is 0.
var DecZero = decimal.Zero

// DecHundred is 100.
var DecHundred = decimal.NewFromInt(100)

// Itoa is a number in digits.
func Itoa(n int) string { return strconv.Itoa(n) }

// IsDigits reports whether characters are digits alone.
func IsDigits(rs []rune) bool {
	for _, r := range rs {
		if !IsDigit(r) {
			return false
		}
	}
	return len(rs) > 0
}
