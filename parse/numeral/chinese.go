package numeral

import "gouji/parse/decimal"

// maxChinese is far above any amount, and below what could overflow.
const maxChinese = 1_0000_0000_0000_0000

// ChineseAt reads a number in Chinese characters at rs[i:] (三, 十二,
// 三百五十万) and gives its value and length. It reads no unit.
func ChineseAt(rs []rune, i int) (decimal.Decimal, int) {
	var total, section, digit int64
	j := i
	seen := false
	place := int64(1) // of a last digit without a word of its own: 三万五 is 35000
	for ; j < len(rs) && j-i < 16; j++ {
		r := rs[j]
		if d := chineseDigit(r); d >= 0 {
			if seen && digit != 0 && r != '零' && r != '〇' {
				return decimal.Decimal{}, 0 // 二三: digits side by side are no number
			}
			if d == 0 {
				place = 1 // 三万零五
			}
			digit = int64(d)
			seen = true
			continue
		}
		p := int64(0)
		switch r {
		case '十':
			p = 10
		case '百':
			p = 100
		case '千':
			p = 1000
		case '万':
			if !seen {
				break
			}
			total += (section + digit) * 10000
			section, digit, place = 0, 0, 1000
			continue
		case '亿':
			if !seen {
				break
			}
			total = (total + section + digit) * 100000000
			section, digit, place = 0, 0, 10000000
			if total > maxChinese {
				return decimal.Decimal{}, 0
			}
			continue
		}
		if p == 0 || !seen && p != 10 {
			break
		}
		if digit == 0 && p == 10 {
			digit = 1
		}
		section += digit * p
		digit, place = 0, p/10
		seen = true
	}
	if !seen {
		return decimal.Decimal{}, 0
	}
	return decimal.NewFromInt(total + section + digit*place), j - i
}

func chineseDigit(r rune) int {
	switch r {
	case '零', '〇', '○':
		return 0
	case '一':
		return 1
	case '二', '两':
		return 2
	case '三':
		return 3
	case '四':
		return 4
	case '五':
		return 5
	case '六':
		return 6
	case '七':
		return 7
	case '八':
		return 8
	case '九':
		return 9
	}
	return -1
}
