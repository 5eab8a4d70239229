// Package listnumber prints the numbers of lists as Word does, in the formats
// that WordprocessingML names (ST_NumberFormat, ISO/IEC 29500-1 17.18.59).
package listnumber

import (
	"fmt"
	"strconv"
	"strings"
)

// maxNumber is the largest number that Word counts to.
const maxNumber = 32767

// Print is n, 0 to 32767, in a format; other numbers, formats of other languages
// and numbers that a format has no sign for are decimal, as in Word.
func Print(format string, n int) string {
	decimal := strconv.Itoa(n)
	if n < 0 || n > maxNumber {
		return decimal
	}
	switch format {
	case "none", "bullet":
		return ""
	case "decimalZero":
		return fmt.Sprintf("%02d", n)
	case "hex":
		return strings.ToUpper(strconv.FormatInt(int64(n), 16))
	case "numberInDash":
		return "- " + decimal + " -"
	case "ordinal":
		return decimal + ordinalEnding(n)
	case "decimalFullWidth", "decimalFullWidth2":
		return digits(n, "０１２３４５６７８９")
	case "ideographDigital", "japaneseDigitalTenThousand":
		return digits(n, "〇一二三四五六七八九")
	case "taiwaneseDigital":
		return digits(n, "○一二三四五六七八九")
	case "upperRoman":
		return roman(n)
	case "lowerRoman":
		return strings.ToLower(roman(n))
	case "upperLetter":
		return letters(n, 'A')
	case "lowerLetter":
		return letters(n, 'a')
	case "chineseCounting", "taiwaneseCounting":
		switch {
		case n < 100:
			return counting(n, simple)
		case format == "chineseCounting":
			return digits(n, "〇一二三四五六七八九")
		}
		return digits(n, "○一二三四五六七八九")
	case "chineseCountingThousand", "taiwaneseCountingThousand":
		return counting(n, simple)
	case "japaneseCounting":
		return counting(n, japanese)
	case "chineseLegalSimplified":
		return counting(n, legal)
	case "ideographLegalTraditional", "japaneseLegal":
		return counting(n, legalTraditional)
	}
	if signs, ok := signs[format]; ok {
		list := []rune(signs)
		if n >= 1 && n <= len(list) {
			return string(list[n-1])
		}
	}
	if format == "ideographZodiacTraditional" && n >= 1 && n <= 60 {
		stems, branches := []rune(signs["ideographTraditional"]), []rune(signs["ideographZodiac"])
		return string([]rune{stems[(n-1)%10], branches[(n-1)%12]})
	}
	return decimal
}

// signs are the formats that have one sign for each number from 1.
var signs = map[string]string{
	"decimalEnclosedCircle":        "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
	"decimalEnclosedCircleChinese": "①②③④⑤⑥⑦⑧⑨⑩",
	"decimalEnclosedFullstop":      "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
	"decimalEnclosedParen":         "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
	"ideographEnclosedCircle":      "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
	"ideographTraditional":         "甲乙丙丁戊己庚辛壬癸",
	"ideographZodiac":              "子丑寅卯辰巳午未申酉戌亥",
}

// digits is n in decimal notation with the given ten signs.
func digits(n int, ten string) string {
	signs := []rune(ten)
	var out []rune
	for _, d := range strconv.Itoa(n) {
		out = append(out, signs[d-'0'])
	}
	return string(out)
}

// system is a way of writing Chinese numerals with units of ten.
type system struct {
	digits []rune
	units  []rune // 1, 10, 100, 1000, 10 000
	// bare is the largest unit that stands without 一 at the head of a
	// number, as in 十二; everywhere says that it does so inside one too.
	bare       int
	everywhere bool
	// zero says that a gap inside a number is marked, as in 一百零一.
	zero bool
}

var (
	simple           = system{digits: []rune("零一二三四五六七八九"), units: []rune("个十百千万"), bare: 10, zero: true}
	japanese         = system{digits: []rune("〇一二三四五六七八九"), units: []rune("個十百千万"), bare: 1000, everywhere: true}
	legal            = system{digits: []rune("零壹贰叁肆伍陆柒捌玖"), units: []rune("个拾佰仟万"), zero: true}
	legalTraditional = system{digits: []rune("零壹貳參肆伍陸柒捌玖"), units: []rune("個拾佰仟萬"), zero: true}
)

// counting is n, at most maxNumber, in words.
func counting(n int, s system) string {
	if n == 0 {
		return string(s.digits[0])
	}
	var out []rune
	gap := false
	for place, unit := 4, 10_000; place >= 0; place, unit = place-1, unit/10 {
		d := n / unit % 10
		if d == 0 {
			gap = len(out) > 0
			continue
		}
		if gap && s.zero {
			out = append(out, s.digits[0])
		}
		gap = false
		if d > 1 || unit == 1 || unit > s.bare || len(out) > 0 && !s.everywhere {
			out = append(out, s.digits[d])
		}
		if unit > 1 {
			out = append(out, s.units[place])
		}
	}
	return string(out)
}

func roman(n int) string {
	var out strings.Builder
	for _, r := range []struct {
		value int
		sign  string
	}{
		{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"},
		{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"},
	} {
		for ; n >= r.value; n -= r.value {
			out.WriteString(r.sign)
		}
	}
	return out.String()
}

// letters counts a, b … z, aa, bb … up to thirty of a letter, and then anew.
func letters(n int, first rune) string {
	if n == 0 {
		return ""
	}
	n = (n - 1) % (26 * 30)
	return strings.Repeat(string(first+rune(n%26)), n/26+1)
}

func ordinalEnding(n int) string {
	if n%100/10 != 1 {
		switch n % 10 {
		case 1:
			return "st"
		case 2:
			return "nd"
		case 3:
			return "rd"
		}
	}
	return "th"
}
