package xlsx

import (
	"math"
	"strconv"
	"strings"
)

// decimal is an unsigned number as Excel knows it: at most fifteen digits,
// 0.digits × 10^exp.
type decimal struct {
	digits string // without leading or trailing zeros; "" is zero
	exp    int
}

// toDecimal is |v| to fifteen digits.
func toDecimal(v float64) decimal {
	s := strconv.FormatFloat(math.Abs(v), 'e', 14, 64) // d.dddde±dd
	mantissa, exp, _ := strings.Cut(s, "e")
	n, _ := strconv.Atoi(exp)
	digits := strings.TrimRight(mantissa[:1]+mantissa[2:], "0")
	if digits == "" {
		return decimal{}
	}
	return decimal{digits, n + 1}
}

// round is d to n decimal places, half away from zero, and whether that
// changed it.
func (d decimal) round(n int) (decimal, bool) {
	keep := d.exp + n
	if keep >= len(d.digits) {
		return d, false
	}
	if keep < 0 {
		return decimal{}, true
	}
	up := d.digits[keep] >= '5'
	b := []byte(d.digits[:keep])
	if up {
		i := keep - 1
		for ; i >= 0 && b[i] == '9'; i-- {
			b[i] = '0'
		}
		if i >= 0 {
			b[i]++
		} else {
			b = append([]byte{'1'}, b...)
			d.exp++
		}
	}
	d.digits = strings.TrimRight(string(b), "0")
	if d.digits == "" {
		d.exp = 0
	}
	return d, true
}

// parts are the digits before the point, without leading zeros, and the n
// digits after it.
func (d decimal) parts(n int) (whole, fraction string) {
	at := func(from, to int) string { // digits with exponents from..to
		var b strings.Builder
		for i := from; i < to; i++ {
			if i >= 0 && i < len(d.digits) {
				b.WriteByte(d.digits[i])
			} else {
				b.WriteByte('0')
			}
		}
		return b.String()
	}
	if d.exp > 0 {
		whole = at(0, d.exp)
	}
	return whole, at(d.exp, d.exp+n)
}

// String is d in full, without an exponent.
func (d decimal) String() string {
	whole, fraction := d.parts(max(0, len(d.digits)-d.exp))
	if whole == "" {
		whole = "0"
	}
	if fraction != "" {
		return whole + "." + fraction
	}
	return whole
}

// plain is v to fifteen digits, in full.
func plain(v float64) string {
	s := toDecimal(v).String()
	if v < 0 && s != "0" {
		return "-" + s
	}
	return s
}

// general is v in the General format, as a wide column shows it: eleven
// characters at most. Long whole numbers are shown in full nevertheless.
func general(v float64) (text string, exact bool) {
	d := toDecimal(v)
	if d.exp < -8 || d.exp > 20 {
		s := strconv.FormatFloat(v, 'E', -1, 64)
		if len(s) > 11 {
			s = strconv.FormatFloat(v, 'E', 5, 64)
		}
		return s, false
	}
	r, changed := d.round(max(0, 10-max(1, d.exp)))
	text = r.String()
	if v < 0 && text != "0" {
		text = "-" + text
	}
	return text, !changed
}

// number is v in a section of digits. It is exact if no digit and no sign of v
// is lost, and the scale is that of v.
func (s *section) number(v float64, minus bool) (text string, exact bool) {
	var whole, fraction []token
	places, digits, percents, scale := 0, 0, 0, 0
	grouped, afterPoint := false, false
	for i, t := range s.tokens {
		switch t.kind {
		case percent:
			percents++
		case point:
			afterPoint = true
		case digit:
			digits++
			if afterPoint {
				places++
			}
		case comma:
			if digits == 0 {
				break
			}
			more := false
			for _, u := range s.tokens[i+1:] {
				if u.kind == point && !afterPoint {
					break
				}
				more = more || u.kind == digit
			}
			if more {
				grouped = true
			} else {
				scale++
			}
		}
	}
	afterPoint = false
	for _, t := range s.tokens {
		switch {
		case t.kind == point && !afterPoint:
			afterPoint = true
		case afterPoint:
			fraction = append(fraction, t)
		default:
			whole = append(whole, t)
		}
	}
	d := toDecimal(v)
	if d.digits != "" {
		d.exp += 2*percents - 3*scale
	}
	d, changed := d.round(places)
	exact = !changed && scale == 0 && (digits > 0 || v == 0)
	if d.exp > 30 || places > 100 {
		return general(v)
	}
	left, right := d.parts(places)

	// The whole part is filled from the right, the fraction from the left.
	var back []string
	first := -1
	for i, t := range whole {
		if t.kind == digit {
			first = i
			break
		}
	}
	count := 0
	put := func(c string) {
		if grouped && count > 0 && count%3 == 0 && c != " " {
			back = append(back, ",")
		}
		back = append(back, c)
		count++
	}
	if first < 0 && afterPoint {
		for ; left != ""; left = left[:len(left)-1] {
			put(left[len(left)-1:])
		}
	}
	for i := len(whole) - 1; i >= 0; i-- {
		switch t := whole[i]; t.kind {
		case literal:
			back = append(back, t.text)
		case percent:
			back = append(back, "%")
		case digit:
			switch {
			case left != "":
				put(left[len(left)-1:])
				left = left[:len(left)-1]
			case t.text == "0":
				put("0")
			case t.text == "?":
				put(" ")
			}
			if i == first {
				for ; left != ""; left = left[:len(left)-1] {
					put(left[len(left)-1:])
				}
			}
		}
	}
	var out strings.Builder
	if minus {
		out.WriteByte('-')
	}
	for i := len(back) - 1; i >= 0; i-- {
		out.WriteString(back[i])
	}
	if afterPoint {
		shown := len(strings.TrimRight(right, "0"))
		out.WriteByte('.')
		n := 0
		for _, t := range fraction {
			switch t.kind {
			case literal:
				out.WriteString(t.text)
			case percent:
				out.WriteByte('%')
			case digit:
				switch {
				case n < shown || t.text == "0":
					out.WriteString(right[n : n+1])
				case t.text == "?":
					out.WriteByte(' ')
				}
				n++
			}
		}
	}
	text = strings.TrimSpace(out.String())
	if v < 0 && exact && !strings.ContainsAny(text, "-－−(（△▲") {
		exact = false
	}
	return text, exact
}
