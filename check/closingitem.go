package check

import (
	"slices"

	"gouji/parse"
	"gouji/parse/decimal"
)

// What is left of one item, one level or one place, where the report tells what it had and what it
// spent in other paragraphs or in a table, all under its name: 饮水工程 A 万元 … 饮水工程支付 B 万元 … 饮水工程
// 结余 X 万元. And what is left of a budget told before, behind what was spent of it.

// itemChance is the share of claims that may be met by accident where one name runs through
// all three.
var itemChance = decimal.New(3, -1)

// nameReach is how many figures of one name are looked at.
const nameReach = 24

// spentWords are words of what was spent, toSpend of what there was to spend.
var (
	spentWords = []string{"支出", "支付", "执行", "兑付", "拨付", "使用", "发放", "兑现", "结算", "完成", "中标", "合同", "审定", "投入"}
	toSpend    = []string{"预算", "下达", "到位", "安排", "资金", "投资", "批复", "补助", "指标", "任务", "计划", "筹集"}
)

// restOfItem is what an amount left is the difference of, by the name of its item.
func (s *closings) restOfItem(f *parse.Figure) (parse.Reading, bool) {
	name := s.around(f).name
	var found []parse.FigureID
	tries := 0
	for _, pair := range name.pairs {
		if containsWord(string([]rune{rune(pair >> 32), rune(pair & 0xffffffff)}), common...) || containsWord(string([]rune{rune(pair >> 32), rune(pair & 0xffffffff)}), restWords...) {
			continue
		}
		var of []*parse.Figure
		for id := max(1, int(f.ID)-window); id <= min(len(s.c.Figures), int(f.ID)+window) && len(of) < nameReach; id++ {
			g := &s.c.Figures[id-1]
			if g.ID != f.ID && g.Report == f.Report && alike(f, g) && g.Value.GreaterThan(f.Value) && !s.each(g) && s.around(g).name.holds(pair) {
				of = distinct(of, g, nameReach)
			}
		}
		for i, a := range of {
			for _, b := range of[i+1:] {
				tries++
				x, y := a, b
				if y.Value.GreaterThan(x.Value) {
					x, y = y, x
				}
				if !f.Interval.Add(y.Interval).Meet(x.Interval) || !f.Interval.Contains(x.Value.Sub(y.Value)) {
					continue
				}
				ids := []parse.FigureID{x.ID, y.ID}
				if found != nil && !slices.Equal(found, ids) {
					return parse.Reading{}, false
				}
				found = ids
			}
		}
	}
	if found == nil || !stepOf(f, s.figure(found[0]), s.figure(found[1])).Mul(decimal.NewFromInt(int64(tries))).LessThan(f.Value.Mul(itemChance)) {
		return parse.Reading{}, false
	}
	return parse.Reading{Formula: "a-b", Operands: found, HoldOnly: true}, true
}

// restOfBudget is what an amount left is the difference of: what its own sentence says was spent, and a
// budget of the report.
func (s *closings) restOfBudget(f *parse.Figure) (parse.Reading, bool) {
	var spent, had []*parse.Figure
	for g := s.c.Figure(f.ID - 1); g != nil && g.Report == f.Report && apartBy(f, g) < window; g = s.c.Figure(g.ID - 1) {
		if !alike(f, g) || s.each(g) || !s.level(g) || g.Value.LessThan(f.Value) {
			continue
		}
		if near := g.Place.Block == f.Place.Block && g.Place.Sentence >= f.Place.Sentence-1; near && (g.Key.Measure == parse.Outlay || containsWord(g.Name, spentWords...)) {
			spent = distinct(spent, g, 4)
		}
		if k := g.Key.Measure; k == parse.Budget || k == parse.Received || containsWord(g.Name, toSpend...) {
			had = distinct(had, g, nameReach)
		}
	}
	var found []parse.FigureID
	tries := 0
	for _, b := range spent {
		for _, a := range had {
			if a == b || !a.Value.GreaterThan(b.Value) {
				continue
			}
			tries++
			if f.Interval.Contains(a.Value.Sub(b.Value)) {
				if found != nil {
					return parse.Reading{}, false
				}
				found = []parse.FigureID{a.ID, b.ID}
			}
		}
	}
	if found == nil || !stepOf(f, s.figure(found[0]), s.figure(found[1])).Mul(decimal.NewFromInt(int64(tries))).LessThan(f.Value.Mul(itemChance)) {
		return parse.Reading{}, false
	}
	return parse.Reading{Formula: "a-b", Operands: found, HoldOnly: true}, true
}

// itemOfRest is what a part of what is left is the difference of, by its item's name: 未支付 X，分别为中央 a、
// 省级 b.
func (s *closings) itemOfRest(f *parse.Figure, m *parse.Mention) (parse.Frame, bool) {
	w := s.figure(s.c.WholeOf(f.ID))
	if w == nil || m.Role != parse.RoleLevel || w.Key.Measure != parse.Residual && !containsWord(w.Name, "未支", "未执行", "未使用", "未拨", "结余", "结转", "剩余") {
		return parse.Frame{}, false
	}
	rd, ok := s.restOfItem(f)
	if !ok || s.added[tieKey(f.ID, rd.Operands...)] {
		return parse.Frame{}, false
	}
	return parse.Frame{Kind: parse.KindFlow, Rule: "balance/residual", Claim: f.ID, Reach: parse.ReachReport, Closed: parse.HalfOpen, Readings: []parse.Reading{rd}}, true
}
