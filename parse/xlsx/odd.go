package xlsx

import (
	"math"
	"strconv"
	"strings"
)

// scientific is v in a section such as 0.00E+00.
func (s *section) scientific(v float64, minus bool) string {
	whole, places, width := 0, 0, 0
	afterPoint, afterExp, plus := false, false, false
	for _, t := range s.tokens {
		switch t.kind {
		case point:
			afterPoint = true
		case exponent:
			afterExp, plus = true, t.text == "+"
		case digit:
			switch {
			case afterExp:
				width++
			case afterPoint:
				places++
			default:
				whole++
			}
		}
	}
	whole = max(1, whole)
	if places > 30 || width > 30 {
		text, _ := general(v)
		return text
	}
	d := toDecimal(v)
	exp := 0
	for range 2 { // rounding may add a digit
		if d.digits == "" {
			break
		}
		e := int(math.Floor(float64(d.exp-1)/float64(whole))) * whole
		d.exp -= e
		exp += e
		d, _ = d.round(places)
	}
	left, right := d.parts(places)
	if left == "" {
		left = "0"
	}
	sign := ""
	switch {
	case exp < 0:
		sign = "-"
	case plus:
		sign = "+"
	}
	e := strconv.Itoa(max(exp, -exp))
	var out strings.Builder
	if minus {
		out.WriteByte('-')
	}
	number := false
	for _, t := range s.tokens {
		switch t.kind {
		case literal:
			out.WriteString(t.text)
		case digit:
			if !number {
				number = true
				out.WriteString(left)
				if places > 0 {
					out.WriteString("." + right)
				}
				out.WriteString("E" + sign + strings.Repeat("0", max(0, width-len(e))) + e)
			}
		}
	}
	return strings.TrimSpace(out.String())
}

// inFraction is v in a section such as # ?/?, whose denominator has as many
// digits as the format has places for them, or is given.
func (s *section) inFraction(v float64, minus bool) string {
	mixed, below := false, 0
	var given strings.Builder // the denominator that stands in the format
	afterSlash, gap := false, false
	for _, t := range s.tokens {
		switch {
		case t.kind == slash:
			afterSlash = true
		case t.kind == digit && afterSlash && given.Len() == 0:
			below++
		case t.kind == digit && afterSlash && t.text == "0":
			given.WriteByte('0')
		case t.kind == literal && afterSlash:
			given.WriteString(t.text)
		case t.kind == digit && gap:
			mixed = true
		case t.kind == literal && strings.Contains(t.text, " ") && s.has(digit):
			gap = true
		}
	}
	v = math.Abs(v)
	whole := 0.0
	if mixed {
		whole = math.Floor(v)
	}
	part := v - whole
	if part > 1e9 {
		text, _ := general(v)
		return text
	}
	num, den := math.Round(part), 1.0
	if n, err := strconv.Atoi(strings.TrimSpace(given.String())); err == nil && n > 0 {
		den = float64(n)
		num = math.Round(part * den)
	} else {
		limit := math.Pow(10, float64(min(max(below, 1), 3)))
		for n := 2.0; n < limit; n++ {
			if m := math.Round(part * n); math.Abs(m/n-part) < math.Abs(num/den-part)-1e-12 {
				num, den = m, n
			}
		}
	}
	if mixed && num == den {
		whole, num = whole+1, 0
	}
	text := func(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
	out := text(num) + "/" + text(den)
	switch {
	case mixed && num == 0:
		out = text(whole)
	case mixed && whole > 0:
		out = text(whole) + " " + out
	}
	if minus {
		out = "-" + out
	}
	return out
}

// chinese puts the digits of text in Chinese ones, with 十百千 and so on in
// between if units is set. kind is 1 for 一二三 and 2 for 壹贰叁.
func chinese(text string, kind int, units bool) string {
	digits, ranks := []rune("〇一二三四五六七八九"), []rune(" 十百千")
	if kind == 2 {
		digits, ranks = []rune("零壹贰叁肆伍陆柒捌玖"), []rune(" 拾佰仟")
	}
	var out strings.Builder
	for i := 0; i < len(text); {
		if text[i] < '0' || text[i] > '9' {
			out.WriteByte(text[i])
			// What follows a point is read digit by digit.
			units = units && text[i] != '.'
			i++
			continue
		}
		j := i
		for j < len(text) && text[j] >= '0' && text[j] <= '9' {
			j++
		}
		run := text[i:j]
		i = j
		if !units || len(run) > 16 {
			for _, c := range run {
				out.WriteRune(digits[c-'0'])
			}
			continue
		}
		if strings.Trim(run, "0") == "" {
			out.WriteRune(digits[0])
			continue
		}
		started, zero, group := false, false, false
		for n, c := range run {
			place := len(run) - 1 - n
			if c == '0' {
				zero = started
			} else {
				if zero {
					out.WriteRune(digits[0])
				}
				// 十二, not 一十二, at the start.
				if !(kind == 1 && c == '1' && place%4 == 1 && !started) {
					out.WriteRune(digits[c-'0'])
				}
				if place%4 > 0 {
					out.WriteRune(ranks[place%4])
				}
				started, zero, group = true, false, true
			}
			if place%4 == 0 && place > 0 && group {
				out.WriteString([]string{"", "万", "亿", "万亿"}[place/4])
				group = false
			}
		}
	}
	return out.String()
}
