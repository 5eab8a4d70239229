package parse

import (
	"slices"
	"strings"

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
func (c *Content) stacked(ps []*para, i int, grid *gridContext) int {
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
	if width := len(heads); n != width-1 || width < 3 || ofBudget(heads, ps[i+cols].line) {
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
	line := func(cells []*para, index int) grow {
		r := grow{index: index}
		for m, q := range cells {
			r.cells = append(r.cells, c.cell(q.text, q, c.contextOf(q), m, 1))
		}
		if g := &r.cells[0]; index >= 0 && hasAnySuffix(headerText(g.text), []string{"资金总额", "预算总额"}) {
			g.text = "合计" // of its sources
		}
		return r
	}
	head := line(heads, -1)
	for _, k := range parting {
		head.cells[k].text = "其中：" + head.cells[k].text
	}
	around := *grid
	if i > 0 && !longer(ps[i-1].line, cellLine) {
		around.seeUnits(ps[i-1].line) // 项目资金(万元) / 资金来源 / …
	}
	h := c.header(&head, &around)
	h.fixed = true
	var out []grow
	for r, at := range starts {
		out = append(out, line(ps[at:at+len(heads)], r))
	}
	if short > 0 {
		r := line(ps[end:end+short+1], len(starts))
		for _, m := range blanks {
			r.cells = slices.Insert(r.cells, m, gcell{col: m, span: 1, blank: true})
		}
		for m := range r.cells {
			r.cells[m].col = m
		}
		out = append(out, r)
		end += short + 1
	}
	if spanned {
		closes, across := c.stackCloses(out)
		if !closes {
			return 0
		}
		for k := range h.cols {
			if h.cols[k].role == ColTotal && !across {
				h.cols[k].role = ColAmount // which of its columns a head names is not known
			}
		}
	}
	made := len(c.Frames)
	if h.indicator {
		c.stretch(ps[i], h, out, grid)
	} else {
		c.plain(ps[i], h, out, grid)
	}
	if len(parting) > 0 && !c.mostClose(c.Frames[made:]) {
		return 0 // what 其中 parts is not known
	}
	return end - i
}

// mostClose reports whether most sums among some frames hold.
func (c *Content) mostClose(frames []Frame) bool {
	yes, no := 0, 0
	for _, fr := range frames {
		switch {
		case fr.Kind != KindTotal || len(fr.Readings) == 0:
		case c.closes(fr):
			yes++
		default:
			no++
		}
	}
	return yes > no
}

// withoutParting are the heads of columns without the lines that say nothing but 其中：, and the places among
// them of those that stand behind such a line: 支出合计 / 其中： / 基本支出.
func withoutParting(heads []*para) (left []*para, parting []int) {
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
func headsNames(p *para) bool {
	role, ok := roleOf(p.line)
	return ok && role == ColName || hasAnySuffix(headerText(p.line), []string{"名称", "机构", "单位"})
}

// bareParting reports whether a line says 其中： and nothing else.
func bareParting(p *para) bool {
	s := trimmed(p.line)
	return s == "其中" || s == "其中：" || s == "其中:"
}

// stackedRows are where the rows of so many cells begin below a header of cols lines, and
// where they end.
func stackedRows(ps []*para, i, cols, width int) (starts []int, end int) {
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
func stackedAgain(ps []*para, head, at, cols int) bool {
	if at+cols+1 >= len(ps) || !isRowLabel(ps[at+cols]) || !isCellNumber(ps[at+cols+1]) {
		return false
	}
	for k := range cols {
		if ps[at+k].line != ps[head+k].line {
			return false
		}
	}
	return true
}

// ofBudget reports whether lines are a form, whose first row is the total of a budget: 合计
// may be the first row of any table that has no columns of a budget.
func ofBudget(heads []*para, label string) bool {
	total, _ := budgetLabel(label)
	if sum, _ := isSumLabel(trimmed(label)); !total || !sum && !saysRates(heads) {
		return total
	}
	if saysRates(heads) && !slices.ContainsFunc(heads, func(p *para) bool {
		role, _ := roleOf(p.line)
		return role == ColBudget || role == ColInitial || role == ColWeight || role == ColScore
	}) {
		return false // 批复数 / 到位数 / 到位率(到位数/批复数): stages that no form has
	}
	if sum, _ := isSumLabel(trimmed(label)); !sum {
		return true
	}
	if hasAnySuffix(headerText(heads[0].line), []string{"资金来源", "来源"}) && !slices.ContainsFunc(heads, func(p *para) bool {
		role, _ := roleOf(p.line)
		return role == ColWeight || role == ColScore
	}) {
		return false // 资金来源 / 预算 / 到位 / 支出 / 结余: no form has what is left
	}
	return slices.ContainsFunc(heads[1:], func(p *para) bool {
		switch role, _ := roleOf(p.line); role {
		case ColInitial, ColBudget, ColArrived, ColExecuted, ColWeight, ColScore:
			return true
		}
		return false
	})
}

// saysRates reports whether a head says in brackets of which others it is the quotient.
func saysRates(heads []*para) bool {
	return slices.ContainsFunc(heads, func(p *para) bool { return saidInBrackets(trimmed(p.line)) != nil })
}

// headsRoles reports whether two words or more of a header say what its columns
// hold, besides the names of its rows: evidence that the lines below are a table.
func headsRoles(ps []*para) bool {
	n := 0
	for _, p := range ps[1:] {
		if role, exact := roleOf(p.line); exact && role != ColName && role != ColReason {
			n++
		}
	}
	return n >= 2
}

// isCellWord reports whether a line may be a cell of words.
func isCellWord(p *para) bool {
	return p.marks&(digits|colons) == 0 && isCellLine(p.line) && !strings.ContainsAny(p.line, "|\t") && !proseLine(p.line)
}

// isCellHead reports whether a line may be a cell of a header: words, before
// which a year may stand, 2021年决算数, or 其中：.
func isCellHead(p *para) bool {
	if isCellWord(p) || bareParting(p) {
		return true
	}
	s := trimmed(p.line)
	if rest := strings.TrimLeft(strings.TrimPrefix(s, "其中"), "：:"); len(rest) < len(s)-len("其中") && p.marks&digits == 0 {
		return isCellLine(rest) && !strings.ContainsAny(rest, "：:|\t")
	}
	if role, _ := roleOf(s); role != ColUnknown && p.marks&colons == 0 && isCellLine(s) && strings.Contains(s, "月") && !periodIn(s).IsZero() {
		return true // 1-9月完成值
	}
	rest := strings.TrimLeft(s, "0123456789")
	return len(s)-len(rest) == 4 && strings.HasPrefix(rest, "年") && p.marks&colons == 0 && isCellLine(s) && !strings.ContainsAny(rest, "0123456789|\t")
}

// isRowLabel reports whether a line may be the label of a row: words, before
// which a number or 其中： may stand.
func isRowLabel(p *para) bool {
	if isCellWord(p) {
		return true
	}
	s := trimmed(p.line)
	s = TrimPrefixes(s, []string{"其中：", "其中:", "减：", "加："})
	if _, end := headingAt([]rune(s)); end > 0 {
		s = string([]rune(s)[end:]) // 1、本级
	}
	return s != "" && !longer(s, 24) && !parted(s) && !strings.ContainsAny(s, ":：|\t0123456789")
}

// isCellNumber reports whether a line is a number, or a dash in its place.
func isCellNumber(p *para) bool {
	s := trimmed(p.string())
	if s == "-" || s == "—" || s == "/" || s == "——" {
		return true
	}
	if p.marks&digits == 0 {
		return false
	}
	rs := []rune(strings.TrimLeft(s, "-－−"))
	n, ok := numeral.At(rs, 0)
	return ok && n.Total == len(rs)
}

// addsUp reports whether a head or the label of a row of stacked lines says that it adds
// others up: evidence that they are a table.
func addsUp(ps []*para, starts []int, heads []*para) bool {
	sums := func(p *para) bool {
		sum, _ := isSumLabel(trimmed(p.string()))
		return sum
	}
	return slices.ContainsFunc(heads, sums) || slices.ContainsFunc(starts, func(at int) bool { return sums(ps[at]) })
}
