package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// By how much what a row of a table shows as spent differs from its budget, told in words
// behind the table: 农林水支出决算数比年初预算增加 X，增长 R%; 支出决算数大于年初预算数 X, of
// the row of totals.

// budgetRow are the budgets and the result that a row of a table shows.
type budgetRow struct {
	name                      string
	sum                       bool
	report                    int
	initial, budget, executed FigureID
}

// keepBudgetRows keeps the rows of a table that show a budget and what came of it.
func (c *Content) keepBudgetRows(s *sheet) {
	at, n := map[ColumnRole]int{}, map[ColumnRole]int{}
	for _, k := range s.cols {
		if k >= len(s.h.cols) {
			return
		}
		col := &s.h.cols[k]
		if hd := headOf(col.text, col.role, col.key); hd.prior || hd.each {
			continue
		}
		at[col.role] = k
		n[col.role]++
	}
	if n[ColExecuted] != 1 || n[ColInitial] > 1 || n[ColBudget] > 1 || n[ColInitial]+n[ColBudget] == 0 {
		return
	}
	for i := range s.lines {
		l := &s.lines[i]
		r := budgetRow{name: headerText(l.text), sum: l.sum && bareSum(l.text), executed: l.nums[at[ColExecuted]]}
		if n[ColInitial] == 1 {
			r.initial = l.nums[at[ColInitial]]
		}
		if n[ColBudget] == 1 {
			r.budget = l.nums[at[ColBudget]]
		}
		if r.executed != 0 && r.initial+r.budget != 0 && l.text != "" {
			r.report = c.figure(r.executed).Report
			c.budgetRows = append(c.budgetRows, r)
		}
	}
}

// againstBudget parts such a label into the name of the row and which budget it is held
// against; dir is the direction where the label says it: 大于, 小于.
func againstBudget(label string) (name string, initial, ok bool, dir int) {
	for _, w := range []struct {
		word string
		dir  int
	}{{"比", 0}, {"较", 0}, {"大于", 1}, {"高于", 1}, {"多于", 1}, {"超过", 1}, {"小于", -1}, {"低于", -1}, {"少于", -1}} {
		before, rest, found := strings.Cut(label, w.word)
		if !found {
			continue
		}
		for _, s := range []string{"年初", "全年", "调整后", "调整", "年度"} {
			if t, cut := strings.CutPrefix(rest, s); cut {
				rest, initial = t, s == "年初"
				break
			}
		}
		if !strings.HasPrefix(rest, "预算") {
			return "", false, false, 0
		}
		for _, s := range []string{"决算数", "决算", "执行数", "实际支出", "支出数"} {
			if t, cut := strings.CutSuffix(before, s); cut {
				before = t
				break
			}
		}
		return before, initial, true, w.dir
	}
	return "", false, false, 0
}

// wholeOutlays name all that was spent, which a row of totals shows.
var wholeOutlays = []string{"支出", "总支出", "支出总额", "本年支出", "全年支出", "财政拨款支出", "一般公共预算支出", "一般公共预算财政拨款支出"}

// budgetRowNamed is the row of a name in the tables before a figure: that of totals where
// the name is of all that was spent. It is nil where rows of several amounts bear it.
func (c *Content) budgetRowNamed(name string, f *Figure) *budgetRow {
	whole := slices.Contains(wholeOutlays, name)
	var found *budgetRow
	for i := range c.budgetRows {
		r := &c.budgetRows[i]
		if r.report != f.Report || r.executed > f.ID || !(whole && r.sum || longer(name, 1) && (r.name == name || r.name+"支出" == name)) {
			continue
		}
		if found != nil && !c.figure(found.executed).Value.Equal(c.figure(r.executed).Value) {
			return nil
		}
		found = r
	}
	return found
}

// budgetRowGap reads such an amount, and the rate right behind it.
func (c *Content) budgetRowGap(p *para, mi int) bool {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	if f.Dimension != numeral.Money || m.Depth > 0 || len(c.budgetRows) == 0 {
		return false
	}
	name, initial, ok, dir := againstBudget(m.Label)
	if !ok {
		return false
	}
	if m.Role == RoleDelta && dir == 0 {
		dir = m.Dir
	}
	r := c.budgetRowNamed(name, f)
	if r == nil || dir == 0 {
		return false
	}
	plan := r.budget
	if r.initial != 0 && (initial || plan == 0) {
		plan = r.initial
	}
	if plan == 0 || initial && r.initial == 0 {
		return false
	}
	formula := "a-b"
	if dir < 0 {
		formula = "b-a"
	}
	c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/amount", Claim: m.Figure, Reach: ReachReport, Closed: Closed,
		Readings: []Reading{{Formula: formula, Operands: []FigureID{r.executed, plan}}}})
	p.tell([]int{mi})
	if x := mi + 1; x <= p.mentions[len(p.mentions)-1] && c.Mentions[x].Role == RoleGrowth && c.Mentions[x].Depth == 0 && !p.strongMark(m.Pos, c.Mentions[x].Pos) && barelyGrown(&c.Mentions[x]) {
		c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/rate", Claim: c.Mentions[x].Figure, Reach: ReachReport, Closed: Closed,
			Readings: []Reading{{Formula: "(" + formula + ")/b", Operands: []FigureID{r.executed, plan}}}})
		p.tell([]int{x})
	}
	m.Role, m.Dir = RoleDelta, dir
	return true
}

// barelyGrown reports whether a rate of growth names nothing of its own: 增长, 下降.
func barelyGrown(m *Mention) bool { return !longer(m.Label, 2) }
