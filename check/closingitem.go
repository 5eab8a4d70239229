package check

import (
	"slices"
	"strings"

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

// sumOfItem finds the two or three amounts of paragraphs before that hold all of an amount's name, and
// come to it: 中小河流治理工程 A …。¶ 中小河流治理工程 B …。¶ 按项目归集，中小河流治理 X.
func (s *closings) sumOfItem(f *parse.Figure, tops []*parse.Figure) (parse.Frame, bool) {
	m := s.c.Mention(f.ID)
	if m == nil || len([]rune(m.Label)) < 4 {
		return parse.Frame{}, false
	}
	var of []*parse.Figure
	sum := decimal.Zero
	for id := max(1, int(f.ID)-window); id < int(f.ID); id++ {
		g := &s.c.Figures[id-1]
		n := s.c.Mention(g.ID)
		if n == nil || g.Report != f.Report || !alike(f, g) || !s.level(g) || s.each(g) || !strings.Contains(n.Label, m.Label) || g.Place.Block == f.Place.Block {
			continue
		}
		if len(of) > 0 && of[len(of)-1].Place.Block == g.Place.Block || len(of) == 3 {
			return parse.Frame{}, false
		}
		of = append(of, g)
		sum = sum.Add(g.Value)
	}
	if len(of) < 2 || !f.Interval.Contains(sum) || !stepOf(f, of...).LessThan(f.Value.Mul(itemChance)) {
		return parse.Frame{}, false
	}
	return s.total(f, of, parse.ReachReport)
}

// toldOfTable finds the totals in tables that two amounts side by side in prose make up by names that
// divide them: 职工期末参保人数中，在职 a 人、退休 b 人.
func (s *closings) toldOfTable() []parse.Frame {
	var out []parse.Frame
	byValue := map[string][]*parse.Figure{}
	for i := range s.c.Figures {
		if f := &s.c.Figures[i]; f.Place.Table > 0 && f.Value.Sign() > 0 && !s.summed[f.ID] {
			k := f.Value.Reduced().String()
			byValue[k] = append(byValue[k], f)
		}
	}
	for i := 0; i+1 < len(s.c.Figures); i++ {
		a, b := &s.c.Figures[i], &s.c.Figures[i+1]
		if a.Place.Table > 0 || b.Place.Table > 0 || a.Place.Sentence != b.Place.Sentence || a.Place.Block != b.Place.Block || !alike(a, b) || !s.level(a) || !s.level(b) || s.each(a) || s.each(b) || s.parts[a.ID] || s.parts[b.ID] || !parse.Complementary(a.Name, b.Name) && !restNamed(b.Name) {
			continue
		}
		var found *parse.Figure
		for _, f := range byValue[a.Value.Add(b.Value).Reduced().String()] {
			if f.Report == a.Report && alike(f, a) && found == nil {
				found = f
			}
		}
		if found == nil || byLuck(found.Value, stepOf(found, a, b), 40) {
			continue
		}
		if fr, ok := s.total(found, []*parse.Figure{a, b}, parse.ReachReport); ok {
			out = append(out, fr)
		}
	}
	return out
}

// restNamed reports whether a name is that of all others.
func restNamed(name string) bool {
	return strings.HasPrefix(name, "其他") || strings.HasPrefix(name, "其它") || strings.HasPrefix(name, "其余")
}
