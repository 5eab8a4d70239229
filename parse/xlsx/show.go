package xlsx

import (
	"math"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Shown is how a workbook shows a number in a number format, and whether that
// is all of the number, so that nothing is gained from the stored one.
func Shown(v float64, code string, date1904 bool) (text string, exact bool) {
	return compile(code).show(v, date1904, &scratch{})
}

// show is Shown for a format taken apart.
func (f *format) show(v float64, date1904 bool, x *scratch) (text string, exact bool) {
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
	case s.odd:
		if text, ok := x.show(v, f.code, date1904); ok {
			return text, s.date
		}
		return general(v)
	case s.date:
		if text, ok := s.dateTime(v, date1904); ok {
			return text, true
		}
		return general(v)
	case s.has(whatever) || s.has(place) && !s.has(digit):
		return s.around(v, minus)
	}
	return s.number(v, minus)
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

// scratch is an empty workbook in which excelize shows numbers in formats too
// odd for this package: exponents, fractions, Chinese numerals, eras.
type scratch struct {
	file   *excelize.File
	styles map[string]int
	left   int // calls, each of which is slow
}

func (x *scratch) show(v float64, code string, date1904 bool) (text string, ok bool) {
	defer func() {
		if recover() != nil {
			text, ok = "", false
		}
	}()
	if x.file == nil {
		x.file = excelize.NewFile(excelize.Options{CultureInfo: excelize.CultureNameZhCN})
		x.styles = map[string]int{}
		x.left = 100_000
	}
	if x.left--; x.left < 0 || len(code) > 255 {
		return "", false
	}
	style, known := x.styles[code]
	if !known {
		var err error
		if style, err = x.file.NewStyle(&excelize.Style{CustomNumFmt: &code}); err != nil {
			return "", false
		}
		x.styles[code] = style
	}
	if date1904 {
		v += 1462
	}
	const sheet, cell = "Sheet1", "A1"
	if x.file.SetCellFloat(sheet, cell, v, -1, 64) != nil || x.file.SetCellStyle(sheet, cell, cell, style) != nil {
		return "", false
	}
	text, err := x.file.GetCellValue(sheet, cell)
	return strings.TrimSpace(text), err == nil
}
