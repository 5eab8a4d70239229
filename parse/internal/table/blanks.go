package table

import (
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// byBlanks sets the cells of an upper header line over a lower one whose blanks tell which
// columns have no group, where fewer blanks were kept of a group than it has columns:
//
//	三级指标 | 预期指标值 |      | 实际完成值 | 自评得分
//	        | 符号      | 值   | 单位      |        | 得分 | 权重占比 | 折算得分
//
// Each blank of the lower line is below a cell of its own, each run of words below one. It
// returns nil where the cells do not come to that.
func byBlanks(up, low []content.Column, width int) []content.Column {
	if len(low) == 0 || low[0].Text != "" {
		return nil
	}
	single, runs := 0, 0 // blanks, and runs of words between them
	for i := range max(len(low), width) {
		switch {
		case i >= len(low) || low[i].Text == "":
			single++
		case low[i-1].Text == "":
			runs++
		}
	}
	var cells []content.Column
	for i := range up {
		if up[i].Text != "" && (i == 0 || up[i].First == i) {
			cells = append(cells, up[i])
		}
	}
	if runs == 0 || len(cells) != single+runs {
		return nil
	}
	var out []content.Column
	k := -1
	for i := range max(len(low), width) {
		if i >= len(low) || low[i].Text == "" || low[i-1].Text == "" {
			k++
			cells[k].First = i
		}
		out = append(out, cells[k])
	}
	return out
}

// byRoles sets the cells of an upper header line that has lost its blanks over a lower one that
// has lost them too, where rows are as wide as both together and the lower line holds what
// belongs below the target and what belongs below the score: 符号 | 值 | 单位 | 单项得分 | 权重占比
// | 折算得分. It returns nil where it does not.
func byRoles(up, low []content.Column, width int) (u, l []content.Column) {
	if len(up)+len(low)-2 != width {
		return nil, nil
	}
	ends := 0 // of the columns below the target
	for ends < len(low) && (low[ends].Role == lang.ColSign || low[ends].Role == lang.ColUnit || low[ends].Role == lang.ColTarget || lang.HeaderText(low[ends].Text) == "值") {
		ends++
	}
	if ends == 0 || ends == len(low) {
		return nil, nil
	}
	for _, col := range low[ends:] {
		if col.Role != lang.ColScore && col.Role != lang.ColWeight && col.Role != lang.ColShare && col.Role != lang.ColConverted {
			return nil, nil
		}
	}
	target, score := false, false
	for _, col := range up {
		var below []content.Column
		switch {
		case col.Role == lang.ColTarget && !target:
			target, below = true, low[:ends]
		case col.Role == lang.ColScore && !score && target:
			score, below = true, low[ends:]
		default:
			below = make([]content.Column, 1)
		}
		for range below {
			u = append(u, col)
		}
		l = append(l, below...)
	}
	if !target || !score {
		return nil, nil
	}
	return u, l
}
