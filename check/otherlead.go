package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/numeral"
)

// What is told behind another quantity may be of that: 高中 5 所，教师 a 人。初中 15 所，教师 b 人.

// otherLead reports whether two figures of the text that differ stand behind quantities that say of what they are, and are not
// the same: as many of one thing and as many of another, the wholes that they are parts of, or what two paragraphs begin with.
func (v *view) otherLead(a, b *parse.Figure) bool {
	if a.Place.Table > 0 || b.Place.Table > 0 || a.Interval.Meet(b.Interval) {
		return false
	}
	if v.addedThings(a) != v.addedThings(b) {
		return true
	}
	x, y := v.leadOf(a, false), v.leadOf(b, false)
	if x != nil && y != nil && !x.Interval.Meet(y.Interval) {
		if v.partOpened(a) && v.partOpened(b) && x.Dimension == a.Dimension && y.Dimension == b.Dimension {
			return true // 城乡社区支出 A，其中债券资金 a；农林水支出 B，其中债券资金 b
		}
		if x.Dimension == y.Dimension && exclude(x.Name, y.Name) {
			return true // 城镇居民住房 x 平方米；每百户汽车 a 辆。农村居民住房 y 平方米；每百户汽车 b 辆
		}
	}
	if x, y := v.countBefore(a), v.countBefore(b); x != nil && y != nil && x.Unit == y.Unit && !x.Value.Equal(y.Value) {
		return true // 高中 5 所，教师 a 人。初中 15 所，教师 b 人
	}
	x, y = v.leadOf(a, true), v.leadOf(b, true)
	return x != nil && y != nil && x.Place.Block != y.Place.Block && x.Dimension == numeral.Money && y.Dimension == numeral.Money && !x.Interval.Meet(y.Interval) &&
		alikeNames(v.around(x).name, v.around(y).name) >= 0.6 && x.Key.Mode == y.Key.Mode && x.Key.Period == y.Key.Period && x.Key.Fund == y.Key.Fund
}

// leadOf is the quantity that the sentence of a figure, or its paragraph, begins with, nil if it begins with the figure itself.
func (v *view) leadOf(f *parse.Figure, paragraph bool) *parse.Figure {
	var lead *parse.Figure
	for id := f.ID - 1; id > 0 && id+nearNames > f.ID; id-- {
		g := v.figure(id)
		if g.Place.Block != f.Place.Block || !paragraph && g.Place.Sentence != f.Place.Sentence {
			break
		}
		if m := v.c.Mention(id); m != nil && m.Role == parse.RoleLevel && m.Depth == 0 && !fewerRunes(g.Name, 2) {
			lead = g
		}
	}
	return lead
}

// countBefore is the number of things of several that the sentence of a figure has told last before it, nil if it has told none.
func (v *view) countBefore(f *parse.Figure) *parse.Figure {
	for g := v.c.Figure(f.ID - 1); g != nil && g.ID+nearNames > f.ID && g.Place.Sentence == f.Place.Sentence && g.Place.Table == 0; g = v.c.Figure(g.ID - 1) {
		if m := v.c.Mention(g.ID); g.Dimension == numeral.Count && m != nil && m.Role == parse.RoleLevel {
			return g
		}
	}
	return nil
}

// addedThings reports whether the clause of a number begins with a word of what is new, which 、 carries on to it: 新增平台 30 个、企业 100 户.
func (v *view) addedThings(f *parse.Figure) bool {
	if !ofHeads(f) {
		return false
	}
	clause := strings.TrimLeft(v.clauseBefore(f), "，。；,; 　")
	return strings.Contains(clause, "、") && hasPrefixOf(clause, []string{"新增", "新建", "新培育", "力争新增", "再新增"})
}
