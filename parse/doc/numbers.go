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
	if n < 0 || n > 32767 { // further than the program counts
		return strconv.Itoa(n)
	}
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
	case 10, 17:
		return digits(n, '〇')
	case 36:
		return digits(n, '○')
	case 35, 39:
		return counting(n, simple)
	case 11:
		return counting(n, japanese)
	case 38:
		return counting(n, legal)
	case 16, 34:
		return counting(n, legalTraditional)
	case 33, 37:
		// Beyond 99 these two only string digits together.
		switch {
		case n < 100:
			return counting(n, simple)
		case format == 37:
			return digits(n, '〇')
		}
		return digits(n, '○')
	case 14, 19:
		return wide(n)
	case nfcCircle:
		return enclosed(n, '①', 20)
	case 28:
		return enclosed(n, '①', 10)
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
	return strings.Map(func(r rune) rune { return r - '0' + '０' }, strconv.Itoa(n))
}

// digits writes the decimal digits in Chinese: 一〇五.
func digits(n int, zero rune) string {
	return strings.Map(func(r rune) rune {
		if r == '0' {
			return zero
		}
		return []rune("一二三四五六七八九")[r-'1']
	}, strconv.Itoa(n))
}

// numerals is a way of writing numbers with units of ten.
type numerals struct {
	digits, units []rune
	// bare is the largest unit that stands without a one at the head of a
	// number, as in 十二; everywhere says that it does so inside one too.
	bare       int
	everywhere bool
	// zero says that a gap inside a number is marked, as in 一百零一.
	zero bool
}

var (
	simple           = numerals{digits: []rune("零一二三四五六七八九"), units: []rune("个十百千万"), bare: 10, zero: true}
	japanese         = numerals{digits: []rune("〇一二三四五六七八九"), units: []rune("個十百千万"), bare: 1000, everywhere: true}
	legal            = numerals{digits: []rune("零壹贰叁肆伍陆柒捌玖"), units: []rune("个拾佰仟万"), zero: true}
	legalTraditional = numerals{digits: []rune("零壹貳參肆伍陸柒捌玖"), units: []rune("個拾佰仟萬"), zero: true}
)

// counting writes n as it is spoken: 十, 二十一, 一百零五.
func counting(n int, c numerals) string {
	if n == 0 {
		return string(c.digits[0])
	}
	var out []rune
	gap := false
	for place, unit := 4, 10_000; place >= 0; place, unit = place-1, unit/10 {
		d := n / unit % 10
		if d == 0 {
			gap = len(out) > 0
			continue
		}
		if gap && c.zero {
			out = append(out, c.digits[0])
		}
		gap = false
		if d > 1 || unit == 1 || unit > c.bare || len(out) > 0 && !c.everywhere {
			out = append(out, c.digits[d])
		}
		if unit > 1 {
			out = append(out, c.units[place])
		}
	}
	return string(out)
}
