package form

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// A table that is no form and prints what a rate should have come to beside it: 服务对象数 | 完成数 | 完成率 |
// 目标值.

// rateGoals holds the one rate of each row against the goal printed in it.
func rateGoals(c *content.Draft, s *table.Sheet) {
	goal, rate := -1, -1
	for _, k := range s.Cols {
		if k >= len(s.H.Cols) {
			continue
		}
		col := &s.H.Cols[k]
		name := lang.HeaderText(col.Text)
		switch {
		case col.Role == lang.ColTarget || strings.HasSuffix(name, "目标值") || strings.HasSuffix(name, "目标") || name == "国家要求" || name == "指标要求":
			if goal >= 0 {
				return
			}
			goal = k
		case col.Role == lang.ColRate || lang.HasAnySuffix(name, []string{"率", "率%", "比例", "度"}):
			if rate >= 0 {
				return // of which nobody says which is meant
			}
			rate = k
		}
	}
	if goal < 0 || rate < 0 {
		return
	}
	for i := range s.Lines {
		l := &s.Lines[i]
		f, g := c.Figure(l.Nums[rate]), c.Figure(l.Nums[goal])
		if f == nil || g == nil || f.Dimension != numeral.Percent || g.Dimension != numeral.Percent || f.Bound != "" || f.Value.IsZero() {
			continue
		}
		name := l.Label + lang.HeaderText(s.H.Cols[rate].Text)
		op := g.Bound
		switch {
		case op == "" && lang.WantsLess(name):
			op = "<="
		case op == "":
			op = ">="
		}
		g.Key.Mode = lang.Planned
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTarget, Rule: "bound/target", Claim: f.ID, Op: op, Closed: content.Closed, Reach: content.ReachReport, Admitted: explainsMiss(l),
			Readings: []content.Reading{{Formula: "a", Operands: []content.FigureID{g.ID}}}})
	}
}

// explainsMiss reports whether a cell of a row says why a goal was missed.
func explainsMiss(l *table.Line) bool {
	for i := range l.R.Cells {
		if g := &l.R.Cells[i]; table.Words(g) && i > 0 && lang.ContainsAny(g.Text, explains) {
			return true
		}
	}
	return false
}
