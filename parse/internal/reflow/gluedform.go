package reflow

import (
	"slices"
	"strconv"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/document"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
)

// A form that a copy has put on one line without so much as a blank between its cells: …一级指标二级指标三级指标分值年度指标值实际完成值
// 得分产出指标（50分）数量指标维修管道10≥266米270米10…总分10098预算执行情况…. The heads follow one another, words and numbers part at their
// borders, and numbers that run together part where target and result, weight and score or the rate tell how. Heads and rows
// become lines of their own, with blanks between their cells; a form whose weights or scores do not close stays as it is.

// gluedRows are the lines of such a form with what stands before and behind them, nil if t holds none.
func gluedRows(t document.Text) []document.Text {
	if !lang.Holds(t.Runes, "级指标") {
		return nil
	}
	from, to := stream.GluedRun(t.Runes, func(s string) bool { return stream.LevelOfHead(s) > 0 })
	if to == 0 {
		return nil
	}
	heads := stream.GluedHeadCells(t, from, to)
	s := stream.New(heads)
	if s == nil {
		return nil
	}
	s.Glued = true
	body := t.Slice(to, t.Len())
	cells := s.Ungluing(stream.GluedOf(nil, &content.Para{Text: body}, 0))
	x, ok := s.Part(cells[:min(len(cells), stream.MaxStream)], true)
	if !ok || x.Total <= 0 || x.Top {
		return nil
	}
	before := t.Slice(0, from)
	execution := lang.DecZero // the weight of the budget's execution
	var out []document.Text
	if rows, weight := gluedBudget(before); rows != nil {
		out, execution = rows, weight
	} else {
		out = []document.Text{before}
	}
	switch {
	case s.Weight >= 0 && x.Closes(s, execution, lang.DecZero):
	case s.Weight < 0 && len(x.Sums) == 1:
	default:
		return nil
	}
	out = append(out, spacedCells(heads))
	for i := range x.Rows {
		out = append(out, spacedCells(x.Rows[i].Cells))
	}
	out = append(out, spacedCells(cells[x.Total:x.End]))
	if x.End < len(cells) {
		out = append(out, body.Slice(cells[x.End].At[0], body.Len()))
	}
	return out
}

// spacedCells is a line of cells with a blank between each.
func spacedCells(cells []stream.Cell) (line document.Text) {
	for i := range cells {
		if n := line.Len(); n > 0 {
			line = line.Append(document.Text{Runes: []rune{' '}, At: line.At[n-1 : n]})
		}
		line = line.Append(cells[i].From)
	}
	return line
}

// shownPages are the first pages of a document that a site shows, each on a line of its own behind its number, as one text
// without the numbers, and how many there are: 1、…有效减轻10满意 / 2、度指标服务对象满意度≥90%95%10….
func shownPages(blocks []document.Block) (whole document.Text, n int) {
	for ; n < len(blocks) && n < mostShown; n++ {
		t := blocks[n].Text
		end := shownNumber(t.Runes, n+1)
		if blocks[n].Kind == document.Grid || end == 0 {
			break
		}
		if n > 0 {
			t = t.Slice(end, t.Len())
		}
		whole = document.Text{Runes: append(whole.Runes, t.Runes...), At: append(whole.At, t.At...)}
		if t.Len() < minShown || strings.ContainsRune("。；：", t.Runes[t.Len()-1]) {
			return whole, n + 1 // the last
		}
	}
	return whole, n
}

// shownNumber is the length of the number of a page that a text begins with, 0 if it begins with another or with none.
func shownNumber(rs []rune, n int) int {
	end := 0
	for end < len(rs) && end < 2 && lang.IsDigit(rs[end]) {
		end++
	}
	if end == 0 || end >= len(rs) || rs[end] != '、' || string(rs[:end]) != strconv.Itoa(n) {
		return 0
	}
	return end + 1
}

// Of pages that a site shows: how many characters each but the last has at least, and how many there are at most.
const (
	minShown  = 300
	mostShown = 20
)

// gluedBudget are the lines of a budget block without blanks, with what stands around it, and the weight of its execution; nil
// if t holds none: 预算数（A）执行数（B）执行率（B/A）得分年度资金总额2680万2547.36万95.05%19.01.
func gluedBudget(t document.Text) (rows []document.Text, weight decimal.Decimal) {
	from, to := stream.GluedRun(t.Runes, func(s string) bool {
		role, _ := lang.RoleOf(s)
		return BudgetFields([]lang.ColumnRole{role, lang.ColExecuted, lang.ColRate}) && role != lang.ColUnknown
	})
	if to == 0 {
		return nil, weight
	}
	heads := stream.GluedHeadCells(t, from, to)
	var roles []lang.ColumnRole
	for i := range heads {
		role, _ := lang.RoleOf(heads[i].Text)
		if role == lang.ColReason {
			return nil, weight
		}
		roles = append(roles, role)
	}
	if !BudgetFields(roles) {
		return nil, weight
	}
	rows = append(rows, t.Slice(0, from), spacedCells(heads))
	at := to
	var whole []document.Text // the amounts of the total
	for n := 0; at < t.Len(); n++ {
		i := at
		for i < t.Len() && !lang.IsDigit(t.Runes[i]) {
			i++
		}
		label := strings.TrimRight(string(t.Runes[at:i]), "：: ")
		total, part := BudgetLabel(label)
		if !total && !part || total != (n == 0) {
			break
		}
		end := i
		for end < t.Len() && (lang.IsDigit(t.Runes[end]) || strings.ContainsRune(".,%万元亿—", t.Runes[end])) {
			end++
		}
		values := gluedAmounts(t.Slice(i, end), roles, whole)
		if values == nil {
			break
		}
		for k := range values {
			if role := roles[k]; total && (role == lang.ColInitial || role == lang.ColBudget || role == lang.ColExecuted) {
				whole = append(whole, values[k])
			}
		}
		if k := slices.Index(roles, lang.ColWeight); total && k >= 0 && k < len(values) {
			weight, _ = decimal.NewFromString(string(values[k].Runes))
		}
		line := t.Slice(at, i)
		line = document.Text{Runes: slices.Clip(line.Runes), At: slices.Clip(line.At)}
		for _, v := range values {
			n := line.Len()
			line = line.Append(document.Text{Runes: []rune{' '}, At: line.At[n-1 : n]}).Append(v)
		}
		rows = append(rows, line)
		at = end
	}
	if len(rows) == 2 {
		return nil, weight
	}
	if at < t.Len() {
		rows = append(rows, t.Slice(at, t.Len()))
	}
	return rows, weight
}

// longAmounts is how many characters the values of a row that run together can have.
const longAmounts = 36

// gluedAmounts are the values of a row of a budget block, nil where they can be parted in no way or in several: units and signs
// part them, else a total's rate is that of its amounts, and a part has two equal amounts, or those of the whole.
func gluedAmounts(t document.Text, roles []lang.ColumnRole, whole []document.Text) []document.Text {
	total := whole == nil
	var ends []int // where values must end
	for i := range t.Runes {
		if last := i+1 == t.Len(); last || !lang.IsDigit(t.Runes[i]) && lang.IsDigit(t.Runes[i+1]) && t.Runes[i] != '.' && t.Runes[i] != ',' {
			ends = append(ends, i+1)
		}
	}
	if total && len(ends) == len(roles) || !total && len(ends) > 1 && len(ends) <= len(roles) {
		var out []document.Text
		from := 0
		for _, end := range ends {
			out = append(out, t.Slice(from, end))
			from = end
		}
		return out
	}
	n := t.Len()
	if !total {
		same := ""
		for _, x := range whole {
			same += x.String()
		}
		if same == t.String() {
			var out []document.Text
			from := 0
			for _, x := range whole {
				out = append(out, t.Slice(from, from+x.Len()))
				from += x.Len()
			}
			return out
		}
		if n%2 == 0 && string(t.Runes[:n/2]) == string(t.Runes[n/2:]) && plainNumber(string(t.Runes[:n/2])) {
			return []document.Text{t.Slice(0, n/2), t.Slice(n/2, n)}
		}
		return nil
	}
	if n > longAmounts {
		return nil
	}
	rate := slices.Index(roles, lang.ColRate)
	budget, spent := slices.Index(roles, lang.ColBudget), slices.Index(roles, lang.ColExecuted)
	if budget < 0 {
		budget = slices.Index(roles, lang.ColInitial)
	}
	if rate < 0 || budget < 0 || spent < 0 || rate < spent || rate < budget {
		return nil
	}
	var found []int
	ways := 0
	cuts := make([]int, 0, len(roles))
	value := func(k int) decimal.Decimal {
		from := 0
		if k > 0 {
			from = cuts[k-1]
		}
		x, _ := decimal.NewFromString(strings.TrimSuffix(string(t.Runes[from:cuts[k]]), "%"))
		return x
	}
	var part func(from int)
	part = func(from int) {
		k := len(cuts)
		if k == len(roles) {
			if from == n {
				ways++
				found = slices.Clone(cuts)
			}
			return
		}
		for end := from + 1; end <= n; end++ {
			s := string(t.Runes[from:end])
			if roles[k] == lang.ColRate {
				if !strings.HasSuffix(s, "%") {
					continue
				}
				s = strings.TrimSuffix(s, "%")
			}
			if !plainNumber(s) {
				continue
			}
			if roles[k] == lang.ColWeight && s != "10" && s != "20" {
				continue
			}
			cuts = append(cuts, end)
			fits := true
			if k == rate {
				a, b := value(spent), value(budget)
				if fits = a.IsPositive() && !a.GreaterThan(b); fits {
					_, decimals, _ := strings.Cut(s, ".")
					fits = a.Mul(lang.DecHundred).DivRound(b, int32(len(decimals))).Equal(value(k))
				}
			}
			if fits {
				part(end)
			}
			cuts = cuts[:k]
		}
	}
	part(0)
	if ways != 1 {
		return nil
	}
	var out []document.Text
	from := 0
	for _, end := range found {
		out = append(out, t.Slice(from, end))
		from = end
	}
	return out
}

// plainNumber reports whether s is a number as forms print it, with two decimals at most.
func plainNumber(s string) bool {
	whole, decimals, dot := strings.Cut(s, ".")
	if whole == "" || len(whole) > 1 && whole[0] == '0' || dot && (decimals == "" || len(decimals) > 2) {
		return false
	}
	return strings.Trim(whole+decimals, "0123456789") == ""
}
