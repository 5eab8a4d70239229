package xlsx

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

// lastDay is the last date of Excel's calendar, in 9999.
const lastDay = 2_958_466

// when is the time that a stored number stands for. The calendar that starts
// in 1900 has a day too many, the 29th of February of that year.
func when(v float64, date1904 bool) (t time.Time, ok bool) {
	if date1904 {
		v += 1462
	}
	if v < 0 || v >= lastDay || math.IsNaN(v) {
		return t, false
	}
	day := math.Floor(v)
	ms := math.Round((v - day) * 86_400_000)
	epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if day < 60 {
		epoch = epoch.AddDate(0, 0, 1)
	}
	return epoch.AddDate(0, 0, int(day)).Add(time.Duration(ms) * time.Millisecond), true
}

// dateTime is v in a section of dates and times.
func (s *section) dateTime(v float64, date1904 bool) (string, bool) {
	t, ok := when(v, date1904)
	if !ok {
		return "", false
	}
	fractions, half := false, false
	for i, k := range s.tokens {
		if k.kind == point && i+1 < len(s.tokens) && s.tokens[i+1].kind == digit {
			fractions = true
		}
		if k.kind == dated && strings.Contains(k.text, "/") {
			half = true
		}
	}
	if !fractions {
		t = t.Add(500 * time.Millisecond).Truncate(time.Second)
	}
	elapsed := int64(math.Round(v * 86400))
	var out strings.Builder
	for i := 0; i < len(s.tokens); i++ {
		k := s.tokens[i]
		switch k.kind {
		case literal:
			out.WriteString(k.text)
		case comma, percent:
			out.WriteByte(k.kind)
		case point:
			out.WriteByte('.')
			n := 0
			for i+1 < len(s.tokens) && s.tokens[i+1].kind == digit {
				i++
				n++
			}
			if n > 0 {
				out.WriteString(fmt.Sprintf("%03d", t.Nanosecond()/1e6)[:min(n, 3)])
			}
		case dated:
			var piece strings.Builder
			if k.text[0] == 'm' && s.minutes(i) {
				pad(&piece, t.Minute(), len(k.text))
			} else {
				s.showDate(&piece, k.text, t, half, elapsed)
			}
			if s.chinese > 0 {
				out.WriteString(chinese(strings.TrimLeft(piece.String(), "0"), s.chinese, k.text[0] != 'y'))
			} else {
				out.WriteString(piece.String())
			}
		}
	}
	return strings.TrimSpace(out.String()), true
}

// minutes reports whether the m at token i means minutes: it follows hours or
// comes before seconds.
func (s *section) minutes(i int) bool {
	if len(s.tokens[i].text) > 2 {
		return false
	}
	for j := i - 1; j >= 0; j-- {
		if k := s.tokens[j]; k.kind == dated {
			if strings.Contains(k.text, "/") {
				continue
			}
			if strings.Contains(k.text, "h") {
				return true
			}
			break
		}
	}
	for j := i + 1; j < len(s.tokens); j++ {
		if k := s.tokens[j]; k.kind == dated {
			return strings.Contains(k.text, "s")
		}
	}
	return false
}

func (s *section) showDate(out *strings.Builder, letters string, t time.Time, half bool, elapsed int64) {
	n := len(letters)
	hour := t.Hour()
	switch letters[0] {
	case 'y', 'e':
		if n <= 2 && letters[0] == 'y' {
			pad(out, t.Year()%100, 2)
		} else {
			pad(out, t.Year(), 4)
		}
	case 'm':
		switch n {
		case 1, 2:
			pad(out, int(t.Month()), n)
		default:
			name := t.Month().String()
			switch {
			case s.zh && n == 3:
				name = strconv.Itoa(int(t.Month())) + "月"
			case s.zh:
				name = chinese(strconv.Itoa(int(t.Month())), 1, true) + "月"
			case n == 3:
				name = name[:3]
			case n == 5:
				name = name[:1]
			}
			out.WriteString(name)
		}
	case 'd', 'a':
		name := t.Weekday().String()
		switch {
		case letters[0] == 'd' && n <= 2:
			pad(out, t.Day(), n)
			return
		case s.zh || letters[0] == 'a':
			name = string([]rune("日一二三四五六")[t.Weekday()])
			if n > 3 {
				name = "星期" + name
			}
		case n == 3:
			name = name[:3]
		}
		out.WriteString(name)
	case 'h':
		if half {
			hour = (hour+11)%12 + 1
		}
		pad(out, hour, n)
	case 's':
		pad(out, t.Second(), n)
	case '[':
		unit := map[byte]int64{'h': 3600, 'm': 60, 's': 1}[letters[1]]
		pad(out, int(elapsed/unit), n-2)
	default:
		if s.zh {
			letters = "上午/下午"
		}
		before, after, _ := strings.Cut(letters, "/")
		if hour >= 12 {
			before = after
		}
		out.WriteString(before)
	}
}

// pad writes n with at least two digits if the format has two letters.
func pad(out *strings.Builder, n, letters int) {
	fmt.Fprintf(out, "%0*d", letters, n)
}
