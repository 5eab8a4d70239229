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

// manyTold are the names under which a report tells three amounts or more that differ: 安排资金 A 用于 …。安排资金 B 支持 …
// They do not tell of what.
type manyTold map[toldUnder][]*parse.Figure

type toldUnder struct {
	report int
	name   string
}

// severalAmounts is how many amounts of one name are no slips of each other.
const severalAmounts = 3

// add takes in a figure.
func (m manyTold) add(f *parse.Figure) {
	k := toldUnder{f.Report, f.Name}
	list := m[k]
	if len(list) >= severalAmounts {
		return
	}
	for _, g := range list {
		if g.Interval.Meet(f.Interval) {
			return
		}
	}
	m[k] = append(list, f)
}

// has reports whether the name of a figure is one of them.
func (m manyTold) has(f *parse.Figure) bool {
	return len(m[toldUnder{f.Report, f.Name}]) >= severalAmounts
}

// baseBehind reports whether the base of a rate is told in prose only behind it, in another paragraph: 收入完成 A，为预算的
// R% in the part on the year past, and 收入预算 B in that on the next.
func (v *view) baseBehind(fr *parse.Frame, r parse.Reading) bool {
	if len(r.Operands) != 2 || fr.InTable {
		return false
	}
	claim, base := v.figure(fr.Claim), v.figure(r.Operands[1])
	switch fr.Rule {
	case "ratio/completion", "ratio/execution":
	case "ratio/share":
		if !hasPrefixOf(claim.Name, []string{"占预算", "占年初预算", "占调整预算", "占变动预算", "占年度预算"}) {
			return false
		}
		if claim.Place.Block != base.Place.Block {
			return true
		}
	default:
		return false
	}
	if x, y := v.yearTold(claim), v.yearTold(base); x > 0 && y > x && base.ID > claim.ID {
		return true
	}
	return claim.Place.Table == 0 && base.Place.Table == 0 && base.Place.Block > claim.Place.Block && base.Place.Line > claim.Place.Line || v.otherLevel(claim, base)
}
