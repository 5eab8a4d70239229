package form

import (
	"slices"

	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
)

// Headers of indicator blocks whose upper line groups the names of the levels and what makes up a
// target, and heads what stands behind them alone:
//
//	绩效指标 | 年度指标值 | 实际完成值 | 分值 | 得分
//	一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位

// TargetsFirst are the columns of such a header in the order of its rows, where its words were
// copied one after the other.
func TargetsFirst(fields []lang.ColumnRole) []lang.ColumnRole {
	low := slices.Index(fields, lang.ColName)
	if low < 2 || fields[0] != lang.ColTarget || slices.Contains(fields[1:low], lang.ColTarget) || !slices.Contains(fields[1:low], lang.ColActual) {
		return fields
	}
	lower := fields[low:]
	names := 0
	for names < len(lower) && lower[names] == lang.ColName {
		names++
	}
	if names < 2 || len(lower)-names < 2 || !slices.Contains(lower, lang.ColTarget) {
		return fields
	}
	for _, r := range lower[names:] {
		if r != lang.ColSign && r != lang.ColUnit && r != lang.ColTarget {
			return fields
		}
	}
	return append(slices.Clone(lower), fields[1:low]...)
}

// TargetsMoved are single cells in which the words of such a header stand in the order of its
// rows; the cells themselves where there is none.
func TargetsMoved(rows []table.Row) []table.Row {
	low := slices.IndexFunc(rows, func(r table.Row) bool {
		g := table.FirstCell(&r)
		return g != nil && lang.HeaderText(g.Text) == "一级指标"
	})
	if low < 3 {
		return rows
	}
	head := func(i int) lang.ColumnRole {
		g := table.FirstCell(&rows[i])
		if g == nil || !table.Words(g) || stream.IsLevelName(g.Text) {
			return lang.ColUnknown
		}
		role, _ := table.RoleOf(g)
		return role
	}
	up, end := low, low
	for up > 0 && head(up-1) != lang.ColUnknown && head(up) != lang.ColTarget {
		up--
	}
	for end < len(rows) && head(end) != lang.ColUnknown {
		end++
	}
	var fields []lang.ColumnRole
	for i := up; i < end; i++ {
		fields = append(fields, head(i))
	}
	if moved := TargetsFirst(fields); len(moved) == len(fields) {
		return rows
	}
	return slices.Concat(rows[:up], rows[low:end], rows[up+1:low], rows[end:])
}
