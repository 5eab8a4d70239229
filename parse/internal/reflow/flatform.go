package reflow

import (
	"slices"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
)

// FieldsIn are the header words of forms that a text holds, in order.
func FieldsIn(s string) []lang.ColumnRole {
	return FieldsOf([]rune(content.Normalized(s)), content.Spaces)
}

// FieldsOf is FieldsIn of normalised characters with these marks among them.
func FieldsOf(rs []rune, m content.Marks) []lang.ColumnRole {
	gap := func(r rune) bool { return r == ' ' || r == '|' || r == '\t' }
	if m&(content.Spaces|content.Bars) != 0 {
		var room [128]rune
		rs = slices.DeleteFunc(append(room[:0], rs...), gap)
	}
	heads := stream.FormHeads()
	var out []lang.ColumnRole
	for i := 0; i < len(rs); {
		if !heads.Begins(rs[i]) {
			i++
			continue
		}
		role, end := heads.At(rs, i, len(rs))
		if end == i {
			i++
			continue
		}
		// 预算执行率 within 预算执行率得分 and the like count once.
		out = append(out, role)
		i = end
		// Brackets behind a header: (A), (B/A).
		if i < len(rs) && rs[i] == '(' {
			if j := slices.Index(rs[i:], ')'); j > 0 && len(string(rs[i:i+j])) < 24 {
				i += j + 1
			}
		}
	}
	return out
}

// BudgetFields and IndicatorFields tell the headers of the two blocks of a
// form by their fields.
func BudgetFields(f []lang.ColumnRole) bool {
	n := 0
	exec := false
	for _, r := range f {
		switch r {
		case lang.ColInitial, lang.ColBudget, lang.ColArrived:
			n++
		case lang.ColExecuted:
			exec = true
			n++
		case lang.ColTarget, lang.ColActual:
			return false
		case lang.ColRate, lang.ColWeight, lang.ColScore:
			n++
		}
	}
	return exec && n >= 3
}

// IndicatorFields reports whether heads are those of a block of indicators.
func IndicatorFields(f []lang.ColumnRole) bool {
	var n [lang.ColDeduct + 1]int
	for _, r := range f {
		n[r]++
	}
	return n[lang.ColTarget] > 0 && n[lang.ColActual] > 0 && (len(f) >= 4 || n[lang.ColName] > 0) || n[lang.ColName] >= 2 && (n[lang.ColTarget] > 0 || n[lang.ColScore] > 0)
}
