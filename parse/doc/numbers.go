package doc

import (
	"fmt"
	"strconv"
	"strings"
)

// The formats of numbers that this package names elsewhere.
const (
	nfcCircle = 18
	nfcBullet = 23
	nfcNone   = 255
)

// number is n in one of the formats that automatic numbers have ([MS-OSHARED]
// 2.2.1.3).
func number(format, n int) string {
	switch format {
	case 1:
		return roman(n)
	case 2:
		return strings.ToLower(roman(n))
	case 3:
		return letters('A', n)
	case 4:
		return letters('a', n)
	case 5:
		return ordinal(n)
	case 8:
		return fmt.Sprintf("%X", n)
	case 10, 36, 41, 44:
		return digits(n)
	case 11, 35, 39, 42:
		return counting(n, simple)
	case 16, 34, 38:
		return counting(n, legal)
	case 17:
		return digits(n)
	case 33, 37:
		// Beyond 99 these two only string digits together.
		if n > 99 {
			return digits(n)
		}
		return counting(n, simple)
	case 14, 19:
		return wide(n)
	case nfcCircle, 28:
		return enclosed(n, '①', 20)
	case 22:
		return fmt.Sprintf("%02d", n)
	case nfcBullet, nfcNone:
		return ""
	case 26:
		return enclosed(n, '⒈', 20)
	case 27:
		return enclosed(n, '⑴', 20)
	case 29:
		return enclosed(n, '㊀', 10)
	case 30:
		return cycle(n, "甲乙丙丁戊己庚辛壬癸")
	case 31:
		return cycle(n, "子丑寅卯辰巳午未申酉戌亥")
	case 32:
		return cycle(n, "甲乙丙丁戊己庚辛壬癸") + cycle(n, "子丑寅卯辰巳午未申酉戌亥")
	case 57:
		return "- " + strconv.Itoa(n) + " -"
	}
	return strconv.Itoa(n)
}

func roman(n int) string {
	if n <= 0 || n > 4999 {
		return strconv.Itoa(n)
	}
	var s strings.Builder
	for _, r := range []struct {
		n int
		s string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= r.n; n -= r.n {
			s.WriteString(r.s)
		}
	}
	return s.String()
}

// letters counts A to Z, AA to ZZ, AAA and so on.
func letters(a rune, n int) string {
	if n <= 0 || n > 780 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(a+rune((n-1)%26)), (n-1)/26+1)
}

func ordinal(n int) string {
	s := "th"
	if n/10%10 != 1 {
		switch n % 10 {
		case 1:
			s = "st"
		case 2:
			s = "nd"
		case 3:
			s = "rd"
		}
	}
	return strconv.Itoa(n) + s
}

// enclosed is a number for which Unicode has one character.
func enclosed(n int, first rune, most int) string {
	if n < 1 || n > most {
		return strconv.Itoa(n)
	}
	return string(first + rune(n-1))
}

func cycle(n int, s string) string {
	r := []rune(s)
	if n < 1 {
		return strconv.Itoa(n)
	}
	return string(r[(n-1)%len(r)])
}

func wide(n int) string {
	return strings.Map(func(r rune) rune { return r - '0' + '０' }, strconv.Itoa(max(n, 0)))
}

// digits writes the decimal digits in Chinese: 一〇五.
func digits(n int) string {
	return strings.Map(func(r rune) rune { return []rune("〇一二三四五六七八九")[r-'0'] }, strconv.Itoa(max(n, 0)))
}

// numerals are digits, then ten, hundred and thousand.
type numerals struct {
	digits, places []rune
	myriad         string
	ten            string // 10 to 19 begin so
}

var (
	simple = numerals{[]rune("零一二三四五六七八九"), []rune("_十百千"), "万", "十"}
	legal  = numerals{[]rune("零壹贰叁肆伍陆柒捌玖"), []rune("_拾佰仟"), "万", "壹拾"}
)

// counting writes n as it is spoken: 十, 二十一, 一百零五.
func counting(n int, c numerals) string {
	if n <= 0 || n >= 1e8 {
		return string(c.digits[:1])
	}
	if n >= 1e4 {
		s := counting(n/1e4, c) + c.myriad
		if n%1e4 == 0 {
			return s
		}
		if n%1e4 < 1000 {
			s += string(c.digits[0])
		}
		return s + c.below(n%1e4)
	}
	if n >= 10 && n < 20 {
		s := c.ten
		if n > 10 {
			s += string(c.digits[n-10])
		}
		return s
	}
	return c.below(n)
}

// below is a number under 10,000, in which ten is one ten.
func (c numerals) below(n int) string {
	var s strings.Builder
	gap := false
	for place, unit := 3, 1000; place >= 0; place, unit = place-1, unit/10 {
		d := n / unit % 10
		if d == 0 {
			gap = s.Len() > 0
			continue
		}
		if gap {
			s.WriteRune(c.digits[0])
			gap = false
		}
		s.WriteRune(c.digits[d])
		if place > 0 {
			s.WriteRune(c.places[place])
		}
	}
	return s.String()
}
