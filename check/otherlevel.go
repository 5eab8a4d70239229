package check

import (
	"gouji/parse"
	"gouji/parse/numeral"
)

// otherLevel reports whether the text names two levels of government, or two budgets, for two figures: 全市社会保险基金预算
// 支出 X … 市本级社会保险基金预算支出 Y.
func (v *view) otherLevel(a, b *parse.Figure) bool {
	x, y := v.levelTold(a), v.levelTold(b)
	return x.level != y.level && x.level != "" && y.level != "" || x.budget != y.budget && x.budget > 0 && y.budget > 0 ||
		a.Dimension == numeral.Money && x.flow != y.flow && x.flow > 0 && y.flow > 0 && !containsWord(a.Name+b.Name, "收入", "支出", "结余")
}

// levelOf is the level of government and the budget that a figure is told of.
type levelOf struct {
	level  string
	budget int
	flow   rune
}

func (v *view) levelTold(f *parse.Figure) levelOf {
	if x, ok := v.levels[f.ID]; ok {
		return x
	}
	if v.levels == nil {
		v.levels = map[parse.FigureID]levelOf{}
	}
	level, budget, flow := v.c.LevelTold(f.ID)
	v.levels[f.ID] = levelOf{level, budget, flow}
	return v.levels[f.ID]
}
