package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// implied finds limits that no word states because they go without saying:
// what arrived against what was budgeted beside it, and what was spent against
// what there was. They are reported only where they are broken and the report
// does not explain it.
func (v *view) implied(r *Result) []parse.Frame {
	var out []parse.Frame
	bound := func(rule string, claim parse.FigureID, op string, limit parse.FigureID) {
		out = append(out, parse.Frame{Kind: parse.KindTarget, Rule: rule, Claim: claim, Op: op, Reach: parse.ReachSection, Closed: parse.HalfOpen,
			Readings: []parse.Reading{{Formula: "a", Operands: []parse.FigureID{limit}}}})
	}
	arrival := map[int]bool{} // reports that state a rate of arrival or execution
	for i := range v.c.Mentions {
		m := &v.c.Mentions[i]
		if m.Rate != nil && (m.Rate.Name == "到位率" || m.Rate.Name == "执行率") {
			arrival[v.figure(m.Figure).Report] = true
		}
	}
	var budget *parse.Figure
	for i := range v.c.Mentions {
		m := &v.c.Mentions[i]
		f := v.figure(m.Figure)
		if f.Dimension != numeral.Money || m.Role != parse.RoleLevel || m.Depth > 0 || m.Each || f.Key.Part {
			continue
		}
		switch f.Key.Measure {
		case parse.Budget:
			budget = f
		case parse.Received:
			if budget != nil && budget.Place.Sentence == f.Place.Sentence && v.ofSameGrant(budget, f) && !arrival[f.Report] && !meets(">=", f.Interval, budget.Interval) && !gapTold(r, budget.ID, f.ID) && !v.told(budget, budget.Value.Sub(f.Value)) {
				bound("bound/arrival", f.ID, ">=", budget.ID)
			}
		}
	}
	for _, rel := range r.Relations {
		if rel.Rule != "ratio/execution" || rel.Verdict != Inconsistent || len(rel.Operands) != 2 {
			continue
		}
		spent, base := v.figure(rel.Operands[0]), v.figure(rel.Operands[1])
		if strings.Contains(base.Name, "合同") || strings.Contains(base.Name, "中标") {
			continue // a price, not what may be spent
		}
		if strings.Contains(base.Name, "年初") && v.addedBehind(base) {
			continue // 年初预算 A，年中追加 B: more may be spent
		}
		if !meets("<=", spent.Interval, base.Interval) && v.figure(rel.Claim).Value.LessThanOrEqual(decOne) {
			bound("bound/outlay", spent.ID, "<=", base.ID)
		}
	}
	return out
}

// ofSameGrant reports whether what arrived is of all that was budgeted before it: not of one level of government
// alone, nor of what has been added between.
func (v *view) ofSameGrant(budget, arrived *parse.Figure) bool {
	if arrived.Key.Tier != parse.NoTier && arrived.Key.Tier != budget.Key.Tier {
		return false // 预算 A，县级资金到位 B
	}
	for id := budget.ID + 1; id < arrived.ID; id++ {
		if m := v.c.Mention(id); m != nil && (m.Role == parse.RoleAdjust || m.Role == parse.RoleDelta || containsWord(m.Label, "增加", "新增", "追加", "另")) {
			return false // 预算 A，年中增加 8 个项目，到位 B
		}
	}
	return true
}

// gapTold reports whether the report prints the difference of two amounts itself:
// 应补助 A，到账 B，尚欠 C.
func gapTold(r *Result, a, b parse.FigureID) bool {
	for i := range r.Relations {
		if rel := &r.Relations[i]; rel.Rule == "balance/residual" && contains(rel.Operands, a) && contains(rel.Operands, b) {
			return true
		}
	}
	return false
}

// told reports whether the paragraph of a figure prints an amount beside it: 计划 A，到账 B，其余 A-B
// 列入下年预算.
func (v *view) told(f *parse.Figure, amount decimal.Decimal) bool {
	for _, step := range []parse.FigureID{-1, 1} {
		for n, id := 0, f.ID+step; n < window; n, id = n+1, id+step {
			g := v.figure(id)
			if g == nil || g.Place.Block != f.Place.Block || g.Report != f.Report {
				break
			}
			if g.Dimension == f.Dimension && g.Value.Equal(amount) {
				return true
			}
		}
	}
	return false
}

// addedBehind reports whether the paragraph of a budget tells what was added to it.
func (v *view) addedBehind(budget *parse.Figure) bool {
	for id := budget.ID + 1; id < budget.ID+window; id++ {
		g := v.figure(id)
		if g == nil || g.Place.Block != budget.Place.Block {
			return false
		}
		if m := v.c.Mention(id); m != nil && m.Role == parse.RoleAdjust && m.Dir > 0 {
			return true
		}
	}
	return false
}
