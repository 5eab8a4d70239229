package xlsx

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// format is a number format, taken apart once and used for many cells.
type format struct {
	code     string
	sections []section
	text     *section // for text, nil if text is shown as it is
}

// section is one of the parts between the semicolons of a format.
type section struct {
	tokens   []token
	cond     func(float64) bool // nil if the place of the section decides
	date     bool
	exponent bool
	fraction bool
	chinese  int  // 1 for digits such as 一, 2 for 壹
	zh       bool // the names of days and months are Chinese
}

// token is a piece of a section.
type token struct {
	kind byte   // one of the constants below
	text string // literal text, or the letters of a date
}

const (
	literal  = 'l'
	digit    = '0' // text is "0", "#" or "?"
	point    = '.'
	comma    = ','
	percent  = '%'
	dated    = 'd' // y, m, d, h, s, a repeated; AM/PM, A/P, 上午/下午; [h] and so on; .0 after seconds
	place    = '@'
	whatever = 'g' // the word General
	exponent = 'E' // text is "+" or "-"
	slash    = '/'
)

// compile takes a format code apart.
func compile(code string) *format {
	f := &format{code: code}
	switch {
	case startsWith(code, "[$-F800]"), startsWith(code, "[$-x-sysdate]"):
		code = builtIn[31]
	case startsWith(code, "[$-F400]"), startsWith(code, "[$-x-systime]"):
		code = builtIn[21]
	}
	for _, part := range split(code) {
		s := compileSection(part)
		f.sections = append(f.sections, s)
	}
	if n := len(f.sections); n == 4 || n > 0 && f.sections[n-1].has(place) {
		f.text = &f.sections[n-1]
		if n > 1 {
			f.sections = f.sections[:n-1]
		}
	}
	return f
}

func (s *section) has(kind byte) bool {
	for _, t := range s.tokens {
		if t.kind == kind {
			return true
		}
	}
	return false
}

// split parts a code at its semicolons.
func split(code string) []string {
	var parts []string
	start := 0
	for i := 0; i < len(code) && len(parts) < 3; i++ {
		switch code[i] {
		case '"':
			for i++; i < len(code) && code[i] != '"'; i++ {
			}
		case '[':
			for ; i < len(code) && code[i] != ']'; i++ {
			}
		case '\\', '_', '*', '!':
			i++
		case ';':
			parts = append(parts, code[start:i])
			start = i + 1
		}
	}
	return append(parts, code[start:])
}

func compileSection(code string) section {
	var s section
	add := func(kind byte, text string) { s.tokens = append(s.tokens, token{kind, text}) }
	lit := func(text string) {
		if n := len(s.tokens); n > 0 && s.tokens[n-1].kind == literal {
			s.tokens[n-1].text += text
		} else if text != "" {
			add(literal, text)
		}
	}
	for i := 0; i < len(code); {
		rest := code[i:]
		if word := generalWord(rest); word > 0 {
			add(whatever, "")
			i += word
			continue
		}
		r, size := utf8.DecodeRuneInString(rest)
		switch {
		case r == '"':
			end := strings.IndexByte(rest[1:], '"')
			if end < 0 {
				end = len(rest) - 1
			}
			lit(rest[1 : 1+end])
			i += min(len(rest), end+2)
		case r == '\\', r == '!', r == '_', r == '*':
			_, n := utf8.DecodeRuneInString(rest[1:])
			switch {
			case r == '_':
				lit(" ")
			case r != '*':
				lit(rest[1 : 1+n])
			}
			i += 1 + n
		case r == '[':
			end := strings.IndexByte(rest, ']')
			if end < 0 {
				end = len(rest) - 1
			}
			s.bracket(rest[1:max(1, end)], add, lit)
			i += end + 1
		case r == '0', r == '#', r == '?':
			add(digit, rest[:1])
			i++
		case r == '.', r == ',', r == '%', r == '@':
			add(byte(r), "")
			i++
		case (r == 'E' || r == 'e') && len(rest) > 1 && (rest[1] == '+' || rest[1] == '-'):
			s.exponent = true
			add(exponent, rest[1:2])
			i += 2
		case strings.HasPrefix(rest, "上午/下午"):
			s.date = true
			add(dated, "上午/下午")
			i += len("上午/下午")
		case startsWith(rest, "AM/PM"):
			s.date = true
			add(dated, "AM/PM")
			i += 5
		case startsWith(rest, "A/P"):
			s.date = true
			add(dated, "A/P")
			i += 3
		case strings.ContainsRune("yYmMdDhHsSaAeE", r):
			n := 1
			for n < len(rest) && rest[n]|0x20 == rest[0]|0x20 {
				n++
			}
			s.date = true
			add(dated, strings.ToLower(rest[:n]))
			i += n
		case strings.ContainsRune("gGbB", r): // eras
			i++
		case r == '/' && s.has(digit):
			s.fraction = true
			add(slash, "")
			i++
		default:
			lit(rest[:size])
			i += size
		}
	}
	return s
}

// generalWord is the length of the word for the General format that text
// starts with, 0 if it does not.
func generalWord(text string) int {
	for _, w := range []string{"General", "G/通用格式"} {
		if startsWith(text, w) {
			return len(w)
		}
	}
	return 0
}

// startsWith reports whether text starts with word, in capitals or not.
func startsWith(text, word string) bool {
	return len(text) >= len(word) && strings.EqualFold(text[:len(word)], word)
}

// bracket reads what stands in brackets: a condition, a currency, elapsed
// time, or a colour.
func (s *section) bracket(in string, add func(byte, string), lit func(string)) {
	switch {
	case strings.HasPrefix(in, "$"):
		symbol, locale, _ := strings.Cut(in[1:], "-")
		lit(symbol)
		// The last four digits are the language, those before them the calendar.
		s.zh = s.zh || strings.HasSuffix(locale, "804") || strings.EqualFold(locale, "zh-CN")
	case in != "" && strings.ContainsRune("<>=", rune(in[0])):
		s.cond = condition(in)
	case in != "" && strings.Trim(strings.ToLower(in), in[:1]) == "" && strings.ContainsAny(in[:1], "hmsHMS"):
		s.date = true
		add(dated, "["+strings.ToLower(in)+"]")
	case len(in) == 6 && strings.EqualFold(in[:5], "DBNum") && (in[5] == '1' || in[5] == '2'):
		s.chinese = int(in[5] - '0')
	}
}

// condition is the test that a section such as [>=10000] states.
func condition(in string) func(float64) bool {
	op := in[:len(in)-len(strings.TrimLeft(in, "<>="))]
	limit, err := strconv.ParseFloat(strings.TrimSpace(in[len(op):]), 64)
	if err != nil {
		return nil
	}
	switch op {
	case "<":
		return func(v float64) bool { return v < limit }
	case "<=":
		return func(v float64) bool { return v <= limit }
	case ">":
		return func(v float64) bool { return v > limit }
	case ">=":
		return func(v float64) bool { return v >= limit }
	case "<>":
		return func(v float64) bool { return v != limit }
	case "=":
		return func(v float64) bool { return v == limit }
	}
	return nil
}

// choose is the section that shows v, and whether a negative v needs a minus
// in front of what that section says.
func (f *format) choose(v float64) (s *section, minus bool) {
	n := len(f.sections)
	for i := range f.sections {
		if c := f.sections[i].cond; c != nil && c(v) {
			// A second section for negative numbers states its own sign.
			return &f.sections[i], v < 0 && i == 0
		}
	}
	conditional := n > 0 && f.sections[0].cond != nil
	switch {
	case n == 0:
		return nil, false
	case conditional:
		return &f.sections[n-1], v < 0
	case v < 0 && n > 1:
		return &f.sections[1], false
	case v == 0 && n > 2:
		return &f.sections[2], false
	}
	return &f.sections[0], v < 0
}

// showText is how text looks in the format.
func (f *format) showText(t string) string {
	if f == nil || f.text == nil || !f.text.has(place) {
		return t
	}
	var out strings.Builder
	for _, k := range f.text.tokens {
		switch k.kind {
		case literal:
			out.WriteString(k.text)
		case place:
			out.WriteString(t)
		}
	}
	return out.String()
}
