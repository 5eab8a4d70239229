package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// A table that is no form and prints what a rate should have come to beside it: 服务对象数 | 完成数 | 完成率 |
// 目标值.

// rateGoals holds the one rate of each row against the goal printed in it.
func (c *Content) rateGoals(s *sheet) {
	goal, rate := -1, -1
	for _, k := range s.cols {
		if k >= len(s.h.cols) {
			continue
		}
		col := &s.h.cols[k]
		name := headerText(col.text)
		switch {
		case col.role == ColTarget || strings.HasSuffix(name, "目标值") || strings.HasSuffix(name, "目标") || name == "国家要求" || name == "指标要求":
			if goal >= 0 {
				return
			}
			goal = k
		case col.role == ColRate || hasAnySuffix(name, []string{"率", "率%", "比例", "度"}):
			if rate >= 0 {
				return // of which nobody says which is meant
			}
			rate = k
		}
	}
	if goal < 0 || rate < 0 {
		return
	}
	for i := range s.lines {
		l := &s.lines[i]
		f, g := c.Figure(l.nums[rate]), c.Figure(l.nums[goal])
		if f == nil || g == nil || f.Dimension != numeral.Percent || g.Dimension != numeral.Percent || f.Bound != "" || f.Value.IsZero() {
			continue
		}
		name := l.label + headerText(s.h.cols[rate].text)
		op := g.Bound
		switch {
		case op == "" && lessIsBetter(name):
			op = "<="
		case op == "":
			op = ">="
		}
		g.Key.Mode = Planned
		c.Frames = append(c.Frames, Frame{Kind: KindTarget, Rule: "bound/target", Claim: f.ID, Op: op, Closed: Closed, Reach: ReachReport, Admitted: l.explains(),
			Readings: []Reading{{Formula: "a", Operands: []FigureID{g.ID}}}})
	}
}

// explains reports whether a cell of a row says why a goal was missed.
func (l *line) explains() bool {
	for i := range l.r.cells {
		if g := &l.r.cells[i]; g.words() && i > 0 && containsAny(g.text, explains) {
			return true
		}
	}
	return false
}
