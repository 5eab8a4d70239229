package xlsx

import (
	"math"
	"strings"
)

// Shown is how a workbook shows a number in a number format, and whether that
// is all of the number, so that nothing is gained from the stored one.
func Shown(v float64, code string, date1904 bool) (text string, exact bool) {
	return compile(code).show(v, date1904)
}

// show is Shown for a format taken apart.
func (f *format) show(v float64, date1904 bool) (text string, exact bool) {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return "", false
	}
	if f == nil {
		return general(v)
	}
	s, minus := f.choose(v)
	switch {
	case s == nil:
		return general(v)
	case s.date:
		if text, ok := s.dateTime(v, date1904); ok {
			return text, true
		}
		return general(v)
	case s.has(whatever) || s.has(place) && !s.has(digit):
		text, exact = s.around(v, minus)
	case s.exponent:
		text = s.scientific(v, minus)
	case s.fraction:
		text = s.inFraction(v, minus)
	default:
		text, exact = s.number(v, minus)
	}
	if s.chinese > 0 {
		text = chinese(text, s.chinese, s.has(whatever))
	}
	return text, exact
}

// around is the General form of v between the literals of the section.
func (s *section) around(v float64, minus bool) (string, bool) {
	text, exact := general(v)
	if !minus {
		text, exact = general(math.Abs(v))
	}
	if !s.has(whatever) {
		return text, exact
	}
	var out strings.Builder
	if minus {
		out.WriteByte('-')
		text = strings.TrimPrefix(text, "-")
	}
	for _, t := range s.tokens {
		switch t.kind {
		case literal:
			out.WriteString(t.text)
		case whatever:
			out.WriteString(text)
		}
	}
	return strings.TrimSpace(out.String()), exact
}
