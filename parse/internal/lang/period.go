package lang

import (
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf8"
)

// Period is the time that a figure is about. The zero Period is unknown.
type Period struct {
	Year     int    // 0 if only relative
	From, To int    // months, 0 for the whole year
	Rel      string // 上年, 去年, 上年末 and the like, relative to the report's year
}

// IsZero reports whether nothing is known of the period.
func (p Period) IsZero() bool { return p == Period{} }

// String is the period as a reader would write it: 2023年1—6月.
func (p Period) String() string {
	var b strings.Builder
	if p.Year > 0 {
		b.WriteString(strconv.Itoa(p.Year) + "年")
	}
	if p.Rel != "" {
		b.WriteString(p.Rel)
	}
	if p.From > 0 {
		b.WriteString(strconv.Itoa(p.From))
		if p.To != p.From {
			b.WriteString("-" + strconv.Itoa(p.To))
		}
		b.WriteString("月")
	}
	return b.String()
}

// firstYear and lastYear bound what is read as a year.
const (
	firstYear = 1949
	lastYear  = 2099
)

// PlausibleYear reports whether a number can be the year of a report.
func PlausibleYear(y int) bool { return y >= firstYear && y <= lastYear }

// DateAt reads a year, date, range of months or time of day at i. bad is set
// for a date that has lost its words: 2021年0630.
func DateAt(rs []rune, i int) (end int, p Period, bad bool) {
	j := i
	for j < len(rs) && IsDigit(rs[j]) {
		j++
	}
	n := j - i
	v := Atoi(rs[i:j])
	k := SkipSpace(rs, j)
	switch {
	case n == 4 && PlausibleYear(v) && k < len(rs) && rs[k] == '年':
		p.Year = v
		end, bad = yearTail(rs, k+1, &p)
		return end, p, bad
	case n == 4 && PlausibleYear(v) && k < len(rs) && isDash(rs[k]):
		// 2021-2022年, 2023-12-06, 2019—2020学年
		m := SkipSpace(rs, k+1)
		e := m
		for e < len(rs) && IsDigit(rs[e]) {
			e++
		}
		w := Atoi(rs[m:e])
		f := SkipSpace(rs, e)
		if e-m == 4 && PlausibleYear(w) {
			p.Year = w
			if f < len(rs) && rs[f] == '年' {
				return f + 1, p, false
			}
			if f+1 < len(rs) && rs[f] == '学' && rs[f+1] == '年' {
				return f + 2, p, false
			}
			return e, p, false
		}
		if e-m >= 1 && e-m <= 2 && w >= 1 && w <= 12 {
			p.Year, p.From, p.To = v, w, w
			if e+1 < len(rs) && isDash(rs[e]) && IsDigit(rs[e+1]) {
				e++
				for e < len(rs) && IsDigit(rs[e]) {
					e++
				}
			}
			return clock(rs, e), p, false
		}
	case n == 4 && PlausibleYear(v) && j+1 < len(rs) && (rs[j] == '/' || rs[j] == '.') && IsDigit(rs[j+1]):
		// 2025/03/28, 2023.12.31; 2021.5万元 is a number
		e := j + 1
		for e < len(rs) && IsDigit(rs[e]) {
			e++
		}
		m := Atoi(rs[j+1 : e])
		if e-j-1 <= 2 && m >= 1 && m <= 12 && e+1 < len(rs) && rs[e] == rs[j] && IsDigit(rs[e+1]) {
			e++
			for e < len(rs) && IsDigit(rs[e]) {
				e++
			}
			p.Year, p.From, p.To = v, m, m
			return clock(rs, e), p, false
		}
	case n <= 2 && v >= 1 && v <= 12 && k < len(rs) && rs[k] == '月':
		p.From, p.To = v, v
		if e, w := monthTo(rs, k+1); w >= v {
			p.To = w
			return monthTail(rs, e), p, false
		}
		return monthTail(rs, k+1), p, false
	case n <= 2 && v >= 1 && v <= 12 && k+1 < len(rs) && (isDash(rs[k]) || rs[k] == '至' || rs[k] == '到'):
		m := SkipSpace(rs, k+1)
		e := m
		for e < len(rs) && IsDigit(rs[e]) {
			e++
		}
		f := SkipSpace(rs, e)
		w := Atoi(rs[m:e])
		if e > m && e-m <= 2 && w >= 1 && w <= 12 && f < len(rs) && rs[f] == '月' {
			p.From, p.To = v, w
			return monthTail(rs, f+1), p, false
		}
		if e > m && e-m <= 2 && f+1 < len(rs) && rs[f] == '季' && rs[f+1] == '度' {
			p.From, p.To = 3*v-2, 3*w
			return f + 2, p, false
		}
	case n == 1 && k+1 < len(rs) && rs[k] == '季' && rs[k+1] == '度':
		p.From, p.To = 3*v-2, 3*v
		return k + 2, p, false
	case n <= 2 && j+2 < len(rs) && (rs[j] == ':' || rs[j] == '：') && IsDigit(rs[j+1]) && IsDigit(rs[j+2]):
		if e := clock(rs, i); e > i {
			return e, p, false
		}
	}
	return i, Period{}, false
}

// yearTail reads what may follow 2023年: 度, 12月, 31日, 1-11月, 底, 上半年.
func yearTail(rs []rune, i int, p *Period) (end int, bad bool) {
	if HasAt(rs, i, "度") {
		i++
	}
	k := SkipSpace(rs, i)
	if k < len(rs) && IsDigit(rs[k]) {
		if e, q, _ := DateAt(rs, k); e > k && q.Year == 0 && q.From > 0 {
			p.From, p.To = q.From, q.To
			return e, q.From == q.To && !dayCanBe(rs[k:e], p.Year, q.From)
		}
		e := k
		for e < len(rs) && IsDigit(rs[e]) {
			e++
		}
		// 2021年0630: month and day without their words end the text or clause.
		if n := e - k; k == i && (n == 3 || n == 4) && (e == len(rs) || isBreak(rs[e]) || rs[e] == ' ' || (endsClause(rs[e]) || rs[k] == '0') && dayOfYear(rs[k:e])) {
			return e, true
		}
		if e-k <= 2 && e < len(rs) && rs[e] == '月' {
			return e + 1, true // 2023年13月
		}
	}
	if HasAt(rs, k, "上半年") {
		p.From, p.To = 1, 6
		return k + 3, false
	}
	if HasAt(rs, k, "下半年") {
		p.From, p.To = 7, 12
		return k + 3, false
	}
	if HasAt(rs, k, "第") {
		k++
	}
	if HasAt(rs, k+1, "季度") {
		if n := strings.IndexRune("一二三四", rs[k]); n >= 0 {
			n = n/len("一") + 1
			p.From, p.To = 3*n-2, 3*n
			return k + 3, false
		}
	}
	return i, false
}

// endsClause reports whether a mark ends a clause.
func endsClause(r rune) bool { return strings.ContainsRune("，,。；;)止前", r) }

// dayOfYear reports whether digits can be a month and a day: 1231, 630.
func dayOfYear(rs []rune) bool {
	m, d := Atoi(rs[:len(rs)-2]), Atoi(rs[len(rs)-2:])
	return m >= 1 && m <= 12 && d >= 1 && d <= 31
}

// dayCanBe reports whether the day that a date ends in, 6月31日, exists in its
// month.
func dayCanBe(rs []rune, year, month int) bool {
	i := len(rs) - 1
	if i < 0 || rs[i] != '日' && rs[i] != '号' {
		return true
	}
	for i > 0 && (rs[i-1] == ' ' || IsDigit(rs[i-1])) {
		i--
	}
	day := Atoi([]rune(strings.TrimSpace(string(rs[i : len(rs)-1]))))
	return day >= 1 && day <= time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// monthTail reads 17日, 底, 份, 末 behind a month.
func monthTail(rs []rune, i int) int {
	k := SkipSpace(rs, i)
	e := k
	for e < len(rs) && IsDigit(rs[e]) && e-k < 3 {
		e++
	}
	if f := SkipSpace(rs, e); e > k && f < len(rs) && (rs[f] == '日' || rs[f] == '号') {
		// 2月29日延长至…: the day belongs to the month.
		return f + 1
	}
	if i < len(rs) && (rs[i] == '底' || rs[i] == '份' || rs[i] == '末') {
		return i + 1
	}
	return i
}

// monthTo reads 至9月 behind a month, and gives the place behind it and the
// month; 0 if there is none.
func monthTo(rs []rune, i int) (end, month int) {
	k := SkipSpace(rs, i)
	if k >= len(rs) || !isDash(rs[k]) && rs[k] != '至' && rs[k] != '到' {
		return i, 0
	}
	k = SkipSpace(rs, k+1)
	e := k
	for e < len(rs) && IsDigit(rs[e]) {
		e++
	}
	f := SkipSpace(rs, e)
	if w := Atoi(rs[k:e]); e > k && e-k <= 2 && w <= 12 && f < len(rs) && rs[f] == '月' {
		return f + 1, w
	}
	return i, 0
}

// clock reads a time of day, 18:30:42, behind optional spaces.
func clock(rs []rune, i int) int {
	k := SkipSpace(rs, i)
	e := k
	parts := 0
	for e < len(rs) && IsDigit(rs[e]) {
		f := e
		for f < len(rs) && IsDigit(rs[f]) {
			f++
		}
		if f-e > 2 {
			return i
		}
		parts++
		e = f
		if e+1 < len(rs) && (rs[e] == ':' || rs[e] == '：') && IsDigit(rs[e+1]) {
			e++
			continue
		}
		break
	}
	if parts >= 2 {
		return e
	}
	return i
}

func isDash(r rune) bool { return r == '-' || r == '—' || r == '~' || r == '―' }

// SkipSpace is the next character from i on that is no blank.
func SkipSpace(rs []rune, i int) int {
	for i < len(rs) && rs[i] == ' ' {
		i++
	}
	return i
}

// relative are the words for a time relative to the report's year.
var relative = []string{"上年同期", "去年同期", "上年末", "上年底", "上年度", "上一年度", "上一年", "上年", "去年", "前年", "上期", "上季度", "上月",
	"下年度", "下一年度", "下年", "上半年", "下半年", "前三季度", "前两季度", "前二季度", "本年度", "本年", "当年", "今年"}

// relatives are the relative words by their first character.
var relatives = sync.OnceValue(func() map[rune][]string {
	m := map[rune][]string{}
	for _, w := range relative {
		first, _ := utf8.DecodeRuneInString(w)
		m[first] = append(m[first], w)
	}
	return m
})

func relativePeriod(rs []rune, i int) int {
	for _, w := range relatives()[rs[i]] {
		if HasAt(rs, i, w) {
			return utf8.RuneCountInString(w)
		}
	}
	return 0
}

func relPeriod(w string) Period {
	switch w {
	case "上半年":
		return Period{From: 1, To: 6}
	case "下半年":
		return Period{From: 7, To: 12}
	case "前三季度":
		return Period{From: 1, To: 9}
	case "前两季度", "前二季度":
		return Period{From: 1, To: 6}
	case "本年度", "本年", "当年", "今年":
		return Period{Rel: "本年"}
	case "上年末", "上年底":
		return Period{Rel: "上年末"}
	case "下年度", "下一年度", "下年":
		return Period{Rel: "下年"}
	case "前年":
		return Period{Rel: "前年"}
	case "上季度", "上月", "上期":
		return Period{Rel: "上期"}
	}
	return Period{Rel: "上年"}
}

// ChineseYear reads 二〇二四年 and gives the place behind it.
func ChineseYear(rs []rune, i int) int {
	if i+4 < len(rs) && rs[i+4] == '年' && (rs[i] == '二' || rs[i] == '一') {
		for _, r := range rs[i : i+4] {
			if !IsChineseDigit(r) || r == '十' || r == '两' {
				return i
			}
		}
		return i + 5
	}
	return i
}

// ChineseYearValue is the year of four Chinese digits: 二〇二三.
func ChineseYearValue(rs []rune) int {
	y := 0
	for _, r := range rs[:4] {
		d := strings.IndexRune("〇一二三四五六七八九", r) / 3
		if r == '零' || r == '○' {
			d = 0
		}
		y = y*10 + d
	}
	return y
}

// PeriodIn is the period that a caption names.
func PeriodIn(s string) Period {
	if !strings.ContainsAny(s, "0123456789") {
		return Period{}
	}
	var room [64]rune
	rs := appendRunes(room[:0], s)
	var p Period
	for i := 0; i < len(rs); i++ {
		if IsDigit(rs[i]) && (i == 0 || !IsDigit(rs[i-1])) {
			if e, q, _ := DateAt(rs, i); e > i {
				p = Merge(p, q)
				i = e - 1
			}
		}
	}
	return p
}

// Merge lets a later word narrow or replace a period: 2023年 then 1-6月.
func Merge(a, b Period) Period {
	if b.Year == 0 && b.Rel == "" && a.Year > 0 {
		a.From, a.To = b.From, b.To
		return a
	}
	return b
}
