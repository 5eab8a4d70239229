package check

import "gouji/parse"

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
