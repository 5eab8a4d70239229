package change

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/numeral"
)

// By how much what a row of a table shows as spent differs from its budget, told in words
// behind the table: 农林水支出决算数比年初预算增加 X，增长 R%; 支出决算数大于年初预算数 X, of
// the row of totals.

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
func budgetRowNamed(c *content.Draft, name string, f *content.Figure) *content.BudgetRow {
	whole := slices.Contains(wholeOutlays, name)
	var found *content.BudgetRow
	for i := range c.BudgetRows {
		r := &c.BudgetRows[i]
		if r.Report != f.Report || r.Executed > f.ID || !(whole && r.Sum || content.Longer(name, 1) && (r.Name == name || r.Name+"支出" == name)) {
			continue
		}
		if found != nil && !c.At(found.Executed).Value.Equal(c.At(r.Executed).Value) {
			return nil
		}
		found = r
	}
	return found
}

// budgetRowGap reads such an amount, and the rate right behind it.
func budgetRowGap(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	if f.Dimension != numeral.Money || m.Depth > 0 || len(c.BudgetRows) == 0 {
		return false
	}
	name, initial, ok, dir := againstBudget(m.Label)
	if !ok {
		return false
	}
	if m.Role == content.RoleDelta && dir == 0 {
		dir = m.Dir
	}
	r := budgetRowNamed(c, name, f)
	if r == nil || dir == 0 {
		return false
	}
	plan := r.Budget
	if r.Initial != 0 && (initial || plan == 0) {
		plan = r.Initial
	}
	if plan == 0 || initial && r.Initial == 0 {
		return false
	}
	formula := "a-b"
	if dir < 0 {
		formula = "b-a"
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindChange, Rule: "change/amount", Claim: m.Figure, Reach: content.ReachReport, Closed: content.Closed,
		Readings: []content.Reading{{Formula: formula, Operands: []content.FigureID{r.Executed, plan}}}})
	Tell(p, []int{mi})
	if x := mi + 1; x <= p.Mentions[len(p.Mentions)-1] && c.Mentions[x].Role == content.RoleGrowth && c.Mentions[x].Depth == 0 && !clause.StrongMark(p, m.Pos, c.Mentions[x].Pos) && barelyGrown(&c.Mentions[x]) {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindChange, Rule: "change/rate", Claim: c.Mentions[x].Figure, Reach: content.ReachReport, Closed: content.Closed,
			Readings: []content.Reading{{Formula: "(" + formula + ")/b", Operands: []content.FigureID{r.Executed, plan}}}})
		Tell(p, []int{x})
	}
	m.Role, m.Dir = content.RoleDelta, dir
	return true
}

// barelyGrown reports whether a rate of growth names nothing of its own: 增长, 下降.
func barelyGrown(m *content.Mention) bool { return !content.Longer(m.Label, 2) }
