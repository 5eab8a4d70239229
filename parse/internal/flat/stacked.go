package flat

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// minStacked is the number of rows from which lines of one cell each are a
// table, maxStacked the number of columns up to which.
const (
	minStacked = 2
	maxStacked = 16
)

// stacked reads a plain table that was copied one cell to a line: the words of
// its header, then rows of a label and as many numbers as columns are left. A
// form, whose first row is the total of a budget, is none.
func stacked(c *content.Draft, ps []*content.Para, i int, grid *table.Context) int {
	k := 0
	for i+k < len(ps) && k <= maxStacked && isCellHead(ps[i+k]) {
		k++
	}
	cols := k - 1 // the last word is the label of the first row
	if i+k < len(ps) && k > 0 && k <= maxStacked && isRowLabel(ps[i+k]) {
		cols = k // 其中：, or a label of more words than a header's
	}
	if cols < 3 {
		return 0
	}
	n := 0
	for i+cols+1+n < len(ps) && n <= maxStacked && isCellNumber(ps[i+cols+1+n]) {
		n++
	}
	heads, parting := withoutParting(ps[i : i+cols])
	spanned := n == len(heads)-2
	if spanned && headsNames(heads[1]) && !headsNames(heads[0]) {
		return 0 // a caption above the header: 年度支出情况(万元) / 单位名称 / …
	}
	if spanned {
		heads = withoutOuter(heads)
	}
	if width := len(heads); n != width-1 || width < 3 || ofBudget(heads, ps[i+cols].Line) {
		return 0
	}
	starts, end := stackedRows(ps, i, cols, len(heads))
	if len(starts) < minStacked || !addsUp(ps, starts, heads) && (spanned || !headsRoles(heads)) {
		return 0
	}
	short := shortRow(ps, end, len(heads))
	blanks, ok := lostCells(ps, starts, end, len(heads), short)
	if !ok {
		return 0 // what the totals are made up of is not known
	}
	line := func(cells []*content.Para, index int) table.Row {
		r := table.Row{Index: index}
		for m, q := range cells {
			r.Cells = append(r.Cells, table.Cell(c, q.Text, q, table.ContextOf(c, q), m, 1))
		}
		if g := &r.Cells[0]; index >= 0 && lang.HasAnySuffix(lang.HeaderText(g.Text), []string{"资金总额", "预算总额"}) {
			g.Text = "合计" // of its sources
		}
		return r
	}
	head := line(heads, -1)
	for _, k := range parting {
		head.Cells[k].Text = "其中：" + head.Cells[k].Text
	}
	around := *grid
	if i > 0 && !content.Longer(ps[i-1].Line, content.CellLine) {
		around.SeeUnits(ps[i-1].Line) // 项目资金(万元) / 资金来源 / …
	}
	h := table.ReadHeader(c, &head, &around)
	h.Fixed = true
	var out []table.Row
	for r, at := range starts {
		out = append(out, line(ps[at:at+len(heads)], r))
	}
	if short > 0 {
		r := line(ps[end:end+short+1], len(starts))
		for _, m := range blanks {
			r.Cells = slices.Insert(r.Cells, m, content.Cell{Col: m, Span: 1, Blank: true})
		}
		for m := range r.Cells {
			r.Cells[m].Col = m
		}
		out = append(out, r)
		end += short + 1
	}
	if spanned {
		closes, across := stackCloses(c, out)
		if !closes {
			return 0
		}
		for k := range h.Cols {
			if h.Cols[k].Role == lang.ColTotal && !across {
				h.Cols[k].Role = lang.ColAmount // which of its columns a head names is not known
			}
		}
	}
	made := len(c.Frames)
	if h.Indicator {
		form.Stretch(c, ps[i], h, out, grid)
	} else {
		form.Plain(c, ps[i], h, out, grid)
	}
	if len(parting) > 0 && !mostClose(c, c.Frames[made:]) {
		return 0 // what 其中 parts is not known
	}
	return end - i
}

// mostClose reports whether most sums among some frames hold.
func mostClose(c *content.Draft, frames []content.Frame) bool {
	yes, no := 0, 0
	for _, fr := range frames {
		switch {
		case fr.Kind != content.KindTotal || len(fr.Readings) == 0:
		case clause.Closes(c, fr):
			yes++
		default:
			no++
		}
	}
	return yes > no
}

// withoutParting are the heads of columns without the lines that say nothing but 其中：, and the places among
// them of those that stand behind such a line: 支出合计 / 其中： / 基本支出.
func withoutParting(heads []*content.Para) (left []*content.Para, parting []int) {
	for _, p := range heads {
		if bareParting(p) {
			parting = append(parting, len(left))
			continue
		}
		left = append(left, p)
	}
	if n := len(parting); n > 0 && parting[n-1] == len(left) {
		return heads, nil // nothing is parted
	}
	return left, parting
}

// headsNames reports whether a line is the header of a column of names.
func headsNames(p *content.Para) bool {
	role, ok := lang.RoleOf(p.Line)
	return ok && role == lang.ColName || lang.HasAnySuffix(lang.HeaderText(p.Line), []string{"名称", "机构", "单位"})
}

// bareParting reports whether a line says 其中： and nothing else.
func bareParting(p *content.Para) bool {
	s := content.Trimmed(p.Line)
	return s == "其中" || s == "其中：" || s == "其中:"
}

// stackedRows are where the rows of so many cells begin below a header of cols lines, and
// where they end.
func stackedRows(ps []*content.Para, i, cols, width int) (starts []int, end int) {
	for end = i + cols; end+width <= len(ps) && isRowLabel(ps[end]); {
		if stackedAgain(ps, i, end, cols) {
			end += cols
			continue
		}
		j := end + 1
		for j < end+width && isCellNumber(ps[j]) {
			j++
		}
		if j < end+width {
			break
		}
		starts = append(starts, end)
		end = j
	}
	return starts, end
}

// stackedAgain reports whether the words of a header of so many lines stand again, on a
// new page, before another row.
func stackedAgain(ps []*content.Para, head, at, cols int) bool {
	if at+cols+1 >= len(ps) || !isRowLabel(ps[at+cols]) || !isCellNumber(ps[at+cols+1]) {
		return false
	}
	for k := range cols {
		if ps[at+k].Line != ps[head+k].Line {
			return false
		}
	}
	return true
}

// ofBudget reports whether lines are a form, whose first row is the total of a budget: 合计
// may be the first row of any table that has no columns of a budget.
func ofBudget(heads []*content.Para, label string) bool {
	total, _ := reflow.BudgetLabel(label)
	if sum, _ := table.IsSumLabel(content.Trimmed(label)); !total || !sum && !saysRates(heads) {
		return total
	}
	if saysRates(heads) && !slices.ContainsFunc(heads, func(p *content.Para) bool {
		role, _ := lang.RoleOf(p.Line)
		return role == lang.ColBudget || role == lang.ColInitial || role == lang.ColWeight || role == lang.ColScore
	}) {
		return false // 批复数 / 到位数 / 到位率(到位数/批复数): stages that no form has
	}
	if sum, _ := table.IsSumLabel(content.Trimmed(label)); !sum {
		return true
	}
	if lang.HasAnySuffix(lang.HeaderText(heads[0].Line), []string{"资金来源", "来源"}) && !slices.ContainsFunc(heads, func(p *content.Para) bool {
		role, _ := lang.RoleOf(p.Line)
		return role == lang.ColWeight || role == lang.ColScore
	}) {
		return false // 资金来源 / 预算 / 到位 / 支出 / 结余: no form has what is left
	}
	return slices.ContainsFunc(heads[1:], func(p *content.Para) bool {
		switch role, _ := lang.RoleOf(p.Line); role {
		case lang.ColInitial, lang.ColBudget, lang.ColArrived, lang.ColExecuted, lang.ColWeight, lang.ColScore:
			return true
		}
		return false
	})
}

// saysRates reports whether a head says in brackets of which others it is the quotient.
func saysRates(heads []*content.Para) bool {
	return slices.ContainsFunc(heads, func(p *content.Para) bool { return table.SaidInBrackets(content.Trimmed(p.Line)) != nil })
}

// headsRoles reports whether two words or more of a header say what its columns
// hold, besides the names of its rows: evidence that the lines below are a table.
func headsRoles(ps []*content.Para) bool {
	n := 0
	for _, p := range ps[1:] {
		if role, exact := lang.RoleOf(p.Line); exact && role != lang.ColName && role != lang.ColReason {
			n++
		}
	}
	return n >= 2
}

// isCellWord reports whether a line may be a cell of words.
func isCellWord(p *content.Para) bool {
	return p.Marks&(content.Digits|content.Colons) == 0 && isCellLine(p.Line) && !strings.ContainsAny(p.Line, "|\t") && !proseLine(p.Line)
}

// isCellHead reports whether a line may be a cell of a header: words, before
// which a year may stand, 2021年决算数, or 其中：.
func isCellHead(p *content.Para) bool {
	if isCellWord(p) || bareParting(p) {
		return true
	}
	s := content.Trimmed(p.Line)
	if rest := strings.TrimLeft(strings.TrimPrefix(s, "其中"), "：:"); len(rest) < len(s)-len("其中") && p.Marks&content.Digits == 0 {
		return isCellLine(rest) && !strings.ContainsAny(rest, "：:|\t")
	}
	if role, _ := lang.RoleOf(s); role != lang.ColUnknown && p.Marks&content.Colons == 0 && isCellLine(s) && strings.Contains(s, "月") && !lang.PeriodIn(s).IsZero() {
		return true // 1-9月完成值
	}
	rest := strings.TrimLeft(s, "0123456789")
	return len(s)-len(rest) == 4 && strings.HasPrefix(rest, "年") && p.Marks&content.Colons == 0 && isCellLine(s) && !strings.ContainsAny(rest, "0123456789|\t")
}

// isRowLabel reports whether a line may be the label of a row: words, before
// which a number or 其中： may stand.
func isRowLabel(p *content.Para) bool {
	if isCellWord(p) {
		return true
	}
	s := content.Trimmed(p.Line)
	s = content.TrimPrefixes(s, []string{"其中：", "其中:", "减：", "加："})
	if _, end := content.HeadingAt([]rune(s)); end > 0 {
		s = string([]rune(s)[end:]) // 1、本级
	}
	return s != "" && !content.Longer(s, 24) && !content.Parted(s) && !strings.ContainsAny(s, ":：|\t0123456789")
}

// isCellNumber reports whether a line is a number, or a dash in its place.
func isCellNumber(p *content.Para) bool {
	s := content.Trimmed(p.String())
	if s == "-" || s == "—" || s == "/" || s == "——" {
		return true
	}
	if p.Marks&content.Digits == 0 {
		return false
	}
	rs := []rune(strings.TrimLeft(s, "-－−"))
	n, ok := numeral.At(rs, 0)
	return ok && n.Total == len(rs)
}

// addsUp reports whether a head or the label of a row of stacked lines says that it adds
// others up: evidence that they are a table.
func addsUp(ps []*content.Para, starts []int, heads []*content.Para) bool {
	sums := func(p *content.Para) bool {
		sum, _ := table.IsSumLabel(content.Trimmed(p.String()))
		return sum
	}
	return slices.ContainsFunc(heads, sums) || slices.ContainsFunc(starts, func(at int) bool { return sums(ps[at]) })
}
