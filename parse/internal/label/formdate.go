package label

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Dates in the rows of a form: until when an indicator was due and when it was met, one of them perhaps of the year before, the other
// perhaps late.

// daysOf is how many days the months have at most.
var daysOf = [13]int{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

// formDate is a cell or a line of a form that is a date, or the time until which something is due.
type formDate struct {
	calendarDate
	line, column int
	words        string
	due          bool // 2022年12月底前
}

// formCell is a cell of a report's lines, or a line that is one.
type formCell struct {
	line, column int
	text         string
	spaced       bool // of a line whose cells stand apart by spaces
}

// formCells are the cells of a report's lines that say anything.
func formCells(lines []string) []formCell {
	var found []formCell
	for n, line := range lines {
		rs := []rune(line)
		ruled := strings.ContainsAny(line, "|\t")
		for from := 0; from <= len(rs); {
			to := from
			for to < len(rs) && rs[to] != '|' && rs[to] != '\t' && (ruled || rs[to] != ' ' && rs[to] != '　') {
				to++
			}
			cell := rs[from:to]
			if lead := content.LeadingSpace(cell); lead < len(cell) {
				found = append(found, formCell{line: n, column: from + lead, text: strings.TrimSpace(string(cell)), spaced: !ruled})
			}
			from = to + 1
		}
	}
	return found
}

// dueEnds may stand behind the date until which something is due, doneEnds behind that on which it was done.
var (
	dueEnds  = []string{"前", "底前", "之前", "以前", "底之前", "底以前", "前完成", "底前完成", "前拨付", "前到位", "前完工", "前发放"}
	doneEnds = []string{"", "完成", "拨付", "完工", "到位", "发放", "已完成", "竣工"}
)

// formDateOf reads a cell.
func formDateOf(cell formCell) (f formDate, ok bool) {
	rs := []rune(cell.text)
	d, ok := calendarDateAt(rs, 0)
	if !ok {
		return f, false
	}
	rest := strings.TrimSpace(string(rs[d.to:]))
	f = formDate{calendarDate: d, line: cell.line, column: cell.column, words: string(rs[:d.to]), due: slices.Contains(dueEnds, rest)}
	return f, f.due || slices.Contains(doneEnds, rest)
}

// lateSaid are words of a report that says why something took longer, ofYears of one on what goes over several years, givenAhead of
// what is done for a year before it begins.
var (
	givenAhead = []string{"下达", "下拨", "分解", "批复", "招标", "采购", "签订", "开工", "启动"}
	lateSaid   = []string{"逾期", "延期", "推迟", "滞后", "延误", "延迟", "顺延", "未按时", "未按期", "超期", "延长", "未完工"}
	ofYears    = []string{"结转", "跨年", "续建", "学年", "服务期", "合同期", "采购期", "延期", "顺延", "推迟", "上年", "遗留", "两年", "三年", "清算", "尾款", "提前"}
)

// FormDates compares the time at which an indicator of a form is due with the date beside it on which it was met: the year before the
// form's in one of the two was left over, and what is later was late.
func FormDates(c *content.Draft) {
	for r := range c.Reports {
		rep := &c.Reports[r]
		lines := linesOf(c, r+1)
		cells := formCells(lines)
		for i := 0; i+1 < len(cells); i++ {
			goal, ok := formDateOf(cells[i])
			if ok && goal.day > daysOf[goal.month] {
				noSuchDay(c, r, goal)
			}
			if !ok || !goal.due {
				continue
			}
			done, ok := formDateOf(cells[i+1])
			if !ok || cells[i+1].line > cells[i].line+2 {
				continue
			}
			own := rep.Year
			if own == goal.year && titledFor(c, own+1) {
				own++ // the year is that of the goals alone
			}
			met := goal.month > done.month || goal.month == done.month && (goal.day == 0 || goal.day >= done.day) // were both of one year
			late := goal.before(done.calendarDate) && !done.due
			switch {
			case late && (anyLine(lines, lateSaid) || reasoned(cells[i+1:])):
			case goal.year == own-1 && done.year == own && met:
				dateLabel(c, r, goal, own)
			case met && goal.year == own && done.year == own-1 && timesYearNamed(c, done.year) == 1 && !overYears(lines) && !(i > 0 && lang.ContainsAny(cells[i-1].text, givenAhead)):
				dateLabel(c, r, done, own)
			case late:
				c.Remarks = append(c.Remarks, content.Remark{Kind: content.RemarkLate, Place: cellPlace(c, r, done), Words: done.words, Detail: goal.words, Report: r + 1})
			}
		}
	}
}

// noSuchDay notes a day that the calendar lacks, in a cell of its own: 2022年11月31日.
func noSuchDay(c *content.Draft, r int, f formDate) {
	at := cellPlace(c, r, f)
	for _, m := range c.Remarks {
		if m.Kind == content.RemarkDate && m.Place.Line == at.Line {
			return
		}
	}
	c.Remarks = append(c.Remarks, content.Remark{Kind: content.RemarkDate, Place: at, Words: f.words, Report: r + 1})
}

// overYears reports whether lines tell, besides the row of a form for money left of the year before, of what goes over several years.
func overYears(lines []string) bool {
	for _, line := range lines {
		if lang.ContainsAny(noRow.Replace(line), ofYears) {
			return true
		}
	}
	return false
}

var noRow = strings.NewReplacer("上年结转资金", "", "上年结转", "", "结转资金", "", "年初结转和结余", "")

// reasoned reports whether a row goes on behind its result with fewer points than it could have, or with words on it.
func reasoned(cells []formCell) bool {
	var points []string
	for k := 1; k < len(cells) && k < 6 && (cells[k].line == cells[0].line || len(points) < 2); k++ {
		s := cells[k].text
		if strings.Trim(s, "0123456789.") == "" {
			points = append(points, s)
			continue
		}
		if cells[k].line == cells[0].line && !cells[k].spaced && s != "无" {
			return true
		}
		break
	}
	return len(points) >= 2 && points[0] != points[1]
}

// cellPlace is the place of a date in the lines of a report.
func cellPlace(c *content.Draft, r int, f formDate) content.Place {
	return content.Place{Line: c.Reports[r].FirstLine + f.line, Column: f.column + 1, Length: len([]rune(f.words))}
}

// dateLabel tells the year of a form's date.
func dateLabel(c *content.Draft, r int, f formDate, own int) {
	at := cellPlace(c, r, f)
	at.Length = len([]rune(lang.Itoa(f.year) + "年"))
	if !placeLabelled(c, at) {
		c.Labels = append(c.Labels, content.Label{Kind: LabelYear, Place: at, Words: lang.Itoa(f.year) + "年", Own: lang.Itoa(own) + "年", Report: r + 1})
	}
}
