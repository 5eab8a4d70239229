package parse

import "slices"

// Headers of indicator blocks whose upper line groups the names of the levels and what makes up a
// target, and heads what stands behind them alone:
//
//	绩效指标 | 年度指标值 | 实际完成值 | 分值 | 得分
//	一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位

// targetsApart sets the cells of such a header over one another where the merged cells of the
// upper line have lost their width. It returns nil for any other header.
func targetsApart(up, low []column) (u, l []column) {
	if len(up) < 3 || up[0].role != ColName && up[0].role != ColUnknown || up[1].role != ColTarget {
		return nil, nil
	}
	for _, col := range up[2:] {
		switch col.role {
		case ColActual, ColWeight, ColScore, ColReason, ColRate, ColGrade:
		default:
			return nil, nil
		}
	}
	names, target := 0, false
	for names < len(low) && low[names].role == ColName {
		names++
	}
	for _, col := range low[names:] {
		switch col.role {
		case ColSign, ColUnit:
		case ColTarget:
			target = true
		default:
			return nil, nil
		}
	}
	if names < 2 || !target || len(low)-names < 2 {
		return nil, nil
	}
	for i := range low {
		if i < names {
			u = append(u, up[0])
		} else {
			u = append(u, up[1])
		}
	}
	return append(u, up[2:]...), append(low[:len(low):len(low)], make([]column, len(up)-2)...)
}

// targetsFirst are the columns of such a header in the order of its rows, where its words were
// copied one after the other.
func targetsFirst(fields []ColumnRole) []ColumnRole {
	low := slices.Index(fields, ColName)
	if low < 2 || fields[0] != ColTarget || slices.Contains(fields[1:low], ColTarget) || !slices.Contains(fields[1:low], ColActual) {
		return fields
	}
	lower := fields[low:]
	names := 0
	for names < len(lower) && lower[names] == ColName {
		names++
	}
	if names < 2 || len(lower)-names < 2 || !slices.Contains(lower, ColTarget) {
		return fields
	}
	for _, r := range lower[names:] {
		if r != ColSign && r != ColUnit && r != ColTarget {
			return fields
		}
	}
	return append(slices.Clone(lower), fields[1:low]...)
}

// targetsMoved are single cells in which the words of such a header stand in the order of its
// rows; the cells themselves where there is none.
func targetsMoved(rows []grow) []grow {
	low := slices.IndexFunc(rows, func(r grow) bool { g := firstCell(&r); return g != nil && headerText(g.text) == "一级指标" })
	if low < 3 {
		return rows
	}
	head := func(i int) ColumnRole {
		g := firstCell(&rows[i])
		if g == nil || !g.words() || isLevelName(g.text) {
			return ColUnknown
		}
		role, _ := g.roleOf()
		return role
	}
	up, end := low, low
	for up > 0 && head(up-1) != ColUnknown && head(up) != ColTarget {
		up--
	}
	for end < len(rows) && head(end) != ColUnknown {
		end++
	}
	var fields []ColumnRole
	for i := up; i < end; i++ {
		fields = append(fields, head(i))
	}
	if moved := targetsFirst(fields); len(moved) == len(fields) {
		return rows
	}
	return slices.Concat(rows[:up], rows[low:end], rows[up+1:low], rows[end:])
}
