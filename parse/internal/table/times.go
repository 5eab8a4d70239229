package table

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Columns that tell how often a standard was paid: 人数 | 标准（元/人·月）| 发放月数 | 金额.
// The amount is the product of all three, or of the standard and how often where each row is of
// one person.

// timesHeads end the head of such a column, with the period that a standard names.
var timesHeads = []struct{ head, period string }{
	{"月数", "月"}, {"月份数", "月"}, {"天数", "天"}, {"天数", "日"}, {"学期数", "学期"}, {"季度数", "季"}, {"课时数", "课时"}, {"期数", "期"}, {"次数", "次"},
}

// stretchesOfEach end the heads of columns that count the times of each one together, and add up: 发放人月数, 培训人天数.
var stretchesOfEach = []string{"人月数", "人月份数", "人天数", "人次数", "户次数", "户月数", "车次数", "台次数", "人日数"}

// isTimes reports whether a head says how often.
func isTimes(text string) bool {
	if lang.HasAnySuffix(text, stretchesOfEach) {
		return false
	}
	for _, x := range timesHeads {
		if strings.HasSuffix(text, x.head) {
			return true
		}
	}
	return false
}

// timesFit reports whether figures under the heads of a count, a standard and a column of
// this make are such, in the standard's own period.
func timesFit(c *content.Draft, ids []content.FigureID) bool {
	count, each, times := c.At(ids[0]), c.At(ids[len(ids)-2]), c.At(ids[len(ids)-1])
	if len(ids) > 2 && !Heads(count) || !standardOf(each) || times.Numeral.Decimals > 0 || times.Value.LessThan(lang.DecOne) {
		return false
	}
	for _, x := range timesHeads {
		if strings.HasSuffix(lang.HeaderText(times.Name), x.head) && strings.Contains(each.Unit+each.Name, x.period) {
			times.Interval = numeral.Exactly(times.Value) // counted, not rounded
			return true
		}
	}
	return false
}
