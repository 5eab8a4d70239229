package label

import (
	"slices"
	"strings"

	"gouji/parse/document"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
)

// Times that end before they begin: 项目起止时间：2021年元月起至2020年12月止; 2021年6月开工，2021年3月完工; in a row of a
// table, 开工时间 | 2021年6月 | 竣工时间 | 2021年3月, or below these words as the heads of columns.

// Words that tell when something began, and when it ended; with a time they head cells.
var (
	beginWords = []string{"开工", "动工", "开始", "启动", "起始"}
	endWords   = []string{"完工", "竣工", "建成", "交工", "结束", "终止"}
	timeWords  = []string{"时间", "日期", "年月"}
)

// longestBetween is how many characters may stand around the date on which something ended, in the clause right behind
// that of its beginning.
const longestBetween = 10

// calendarDate is a date as it is printed: its parts, 0 where it has none, and where its words stand.
type calendarDate struct {
	year, month, day int
	from, to         int
}

// before reports whether a date is before another, as far as both are told.
func (d calendarDate) before(e calendarDate) bool {
	switch {
	case d.year != e.year:
		return d.year < e.year
	case d.month != e.month:
		return d.month < e.month
	}
	return d.day > 0 && e.day > 0 && d.day < e.day
}

// calendarDateAt reads a date of a year and a month at least: 2021年6月, 2021年元月5日, 2021.06, 2021-6-30.
func calendarDateAt(rs []rune, i int) (d calendarDate, ok bool) {
	number := func(k, most int) (n, end int) {
		end = k
		for end < len(rs) && end < k+most && lang.IsDigit(rs[end]) {
			n = 10*n + int(rs[end]-'0')
			end++
		}
		return n, end
	}
	if i > 0 && (lang.IsDigit(rs[i-1]) || rs[i-1] == '.') {
		return d, false
	}
	year, k := number(i, 4)
	if k != i+4 || year < 1950 || year > 2100 || k+1 >= len(rs) {
		return d, false
	}
	d = calendarDate{year: year, from: i}
	sep := rs[k]
	if sep != '年' && sep != '.' && sep != '-' && sep != '/' {
		return d, false
	}
	month, end := number(k+1, 2)
	if sep == '年' && rs[k+1] == '元' {
		month, end = 1, k+2
	}
	if month < 1 || month > 12 || end < len(rs) && lang.IsDigit(rs[end]) {
		return d, false
	}
	d.month, d.to = month, end
	if sep == '年' {
		if end >= len(rs) || rs[end] != '月' {
			return d, false
		}
		d.to = end + 1
		if day, e := number(end+1, 2); e > end+1 && e < len(rs) && (rs[e] == '日' || rs[e] == '号') {
			d.day, d.to = day, e+1
		}
		return d, true
	}
	if end < len(rs) && rs[end] == sep {
		if day, e := number(end+1, 2); e > end+1 && (e == len(rs) || !lang.IsDigit(rs[e])) {
			d.day, d.to = day, e
		}
	}
	return d, true
}

// DateOrders looks for such times in all texts and tables.
func DateOrders(c *content.Draft, ps []*content.Para) {
	for _, p := range ps {
		if b := &c.Document.Blocks[p.Block]; b.Kind == document.Grid {
			cellDates(c, b.Table, p.Report)
			continue
		}
		dateOrder(c, p.Text, p.Report)
	}
}

// ends notes a date on which something ended before it began.
func ends(c *content.Draft, t document.Text, begin, end calendarDate, report int, detail string) {
	if end.before(begin) {
		c.Remarks = append(c.Remarks, content.Remark{Kind: content.RemarkDateOrder, Place: content.PlaceOf(t, end.from, end.to), Words: string(t.Runes[end.from:end.to]), Detail: detail, Report: report})
	}
}

// dateOrder reads the dates of one text.
func dateOrder(c *content.Draft, t document.Text, report int) {
	rs := t.Runes
	var last calendarDate
	for i := 0; i < len(rs); i++ {
		if rs[i] != '1' && rs[i] != '2' {
			continue
		}
		d, ok := calendarDateAt(rs, i)
		if !ok {
			continue
		}
		if last.year > 0 {
			between := strings.TrimSpace(string(rs[last.to:d.from]))
			switch {
			case isRange(between):
				ends(c, t, last, d, report, string(rs[last.from:last.to]))
			case beganAndEnded(rs, last, d):
				ends(c, t, last, d, report, "")
			}
		}
		last = d
		i = d.to - 1
	}
}

// rangeWords stand between the beginning and the end of a time.
var rangeWords = []string{"至", "到", "—", "——", "-", "--", "－", "–", "~", "～", "截至", "—至"}

// isRange reports whether the words between two dates make them the beginning and the end of a time.
func isRange(s string) bool {
	s = content.TrimPrefixes(s, []string{"起", "始", "开始"})
	s = strings.TrimSpace(strings.Trim(s, " ,，"))
	return slices.Contains(rangeWords, s)
}

// beganAndEnded reports whether the clause of one date tells that something began, and the next that of the other that it
// ended, with little else.
func beganAndEnded(rs []rune, begin, end calendarDate) bool {
	mark := func(r rune) bool { return strings.ContainsRune("，,。；;：:、\n", r) }
	between := string(rs[begin.to:end.from])
	if strings.ContainsAny(between, "。；;\n") || len([]rune(between)) > 2*longestBetween {
		return false
	}
	clause := func(from, to int) string {
		a, b := from, to
		for a > 0 && a > from-longestBetween && (!mark(rs[a-1]) || rs[a-1] == '：' || rs[a-1] == ':') {
			a--
		}
		for b < len(rs) && b < to+longestBetween && !mark(rs[b]) {
			b++
		}
		return string(rs[a:from]) + string(rs[to:b])
	}
	first, second := clause(begin.from, begin.to), clause(end.from, end.to)
	lead := between[max(0, strings.LastIndexAny(between, "，,、")):]
	if strings.Trim(lead, " ，,、已于在并至计划预实际") != "" && !lang.ContainsAny(lead, endWords) {
		return false // 一期2022年6月开工，二期2021年3月完工
	}
	if i := strings.IndexAny(between, "，,、"); i < 0 || strings.Count(between, "，")+strings.Count(between, ",")+strings.Count(between, "、") > 1 {
		return false
	}
	return lang.ContainsAny(first, beginWords) && !lang.ContainsAny(first, endWords) && lang.ContainsAny(second, endWords) && !lang.ContainsAny(second, beginWords) &&
		strings.Contains(first, "计划") == strings.Contains(second, "计划") && len([]rune(second)) <= longestBetween
}

// timeHead is 1 where a cell heads the time at which something began, 2 that at which it ended, 0 else.
func timeHead(s string) int {
	switch {
	case content.Longer(s, content.CellLine) || !lang.ContainsAny(s, timeWords):
	case lang.ContainsAny(s, beginWords) && !lang.ContainsAny(s, endWords):
		return 1
	case lang.ContainsAny(s, endWords) && !lang.ContainsAny(s, beginWords):
		return 2
	}
	return 0
}

// cellDates reads the dates of a table.
func cellDates(c *content.Draft, t *document.Table, report int) {
	cols := [3]int{-1, -1, -1} // of the heads of dates
	plans := [3]bool{}
	for i := range t.Rows {
		var beside, below [3]*document.Text
		cells := t.Rows[i].Cells
		for k := range cells {
			text := &cells[k].Text
			dateOrder(c, *text, report)
			if k > 0 {
				if n := timeHead(string(reflow.TrimRunes(cells[k-1].Text.Runes))); n > 0 && wholeDate(text.Runes) {
					beside[n] = text
				}
			}
			for n := 1; n < 3; n++ {
				if cols[n] == cells[k].Column && wholeDate(text.Runes) {
					below[n] = text
				}
			}
		}
		for _, pair := range [][3]*document.Text{beside, below} {
			if pair[1] != nil && pair[2] != nil && plans[1] == plans[2] {
				begin, _ := calendarDateAt(pair[1].Runes, content.LeadingSpace(pair[1].Runes))
				end, _ := calendarDateAt(pair[2].Runes, content.LeadingSpace(pair[2].Runes))
				ends(c, *pair[2], begin, end, report, string(pair[1].Runes[begin.from:begin.to]))
			}
		}
		for k := range cells {
			s := string(reflow.TrimRunes(cells[k].Text.Runes))
			if n := timeHead(s); n > 0 {
				cols[n], plans[n] = cells[k].Column, strings.Contains(s, "计划")
			}
		}
	}
}

// wholeDate reports whether a cell is a date and nothing else.
func wholeDate(rs []rune) bool {
	i := content.LeadingSpace(rs)
	d, ok := calendarDateAt(rs, i)
	return ok && len(reflow.TrimRunes(rs[d.to:])) == 0
}
