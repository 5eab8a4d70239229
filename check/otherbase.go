package check

import (
	"slices"
	"strings"

	"gouji/parse"
	"gouji/parse/numeral"
)

// Figures near a claim that look like its base or its whole and are none.

// planned are words of what a rate or a growth is measured by where that is no earlier year.
var planned = []string{"预算", "计划", "目标", "任务"}

// byPlan reports whether a figure is a rate of the text that says how much of a plan the figure before it is: 为预算的 R%,
// 占年度计划的 R%.
func (v *view) byPlan(f *parse.Figure) bool {
	if f == nil || f.Dimension != numeral.Percent || f.Place.Table > 0 {
		return false
	}
	m := v.c.Mention(f.ID)
	if m == nil || m.Role == parse.RoleGrowth || m.Role == parse.RoleDelta {
		return false
	}
	name := strings.TrimLeft(f.Name, "，只仅约已共")
	return containsWord(name, planned...) && hasPrefixOf(name, []string{"为", "完成", "占", "达到", "是", "达"})
}

// growsOverPlan reports whether a reading takes a growth over the plan of the figure, whose completion the text has told before
// it: 支出预算 A，实际完成 B，为预算的 R%，增长 X% is over the year before.
func (v *view) growsOverPlan(fr *parse.Frame, o outcome) bool {
	if fr.Rule != "change/rate" || len(o.reading.Operands) != 2 || !strings.Contains(o.reading.Formula, "-") {
		return false
	}
	claim, cur, base := v.figure(fr.Claim), v.figure(o.reading.Operands[0]), v.figure(o.reading.Operands[1])
	if claim.Place.Table > 0 || containsWord(claim.Name, planned...) || base.Key.Mode != parse.Planned && !containsWord(base.Name, planned...) {
		return false
	}
	for id := cur.ID + 1; id < claim.ID && id <= cur.ID+window; id++ {
		if f := v.figure(id); f.Place.Sentence == claim.Place.Sentence && v.byPlan(f) {
			return true
		}
	}
	return false
}

// doneBase reports whether a reading takes a rate of what was planned over an amount that is itself measured by its plan, and so
// was done: 收入完成 A，为预算的 R%；支出完成 B，为预算的 S%.
func (v *view) doneBase(fr *parse.Frame, o outcome) bool {
	if len(o.reading.Operands) != 2 || o.reading.Formula != "a/b" || fr.Rule != "ratio/completion" && fr.Rule != "ratio/share" && fr.Rule != "ratio/execution" {
		return false
	}
	claim, base := v.figure(fr.Claim), v.figure(o.reading.Operands[1])
	next := v.c.Figure(base.ID + 1)
	if !v.byPlan(claim) || base.Place.Table > 0 {
		return false
	}
	if base.ID > claim.ID && base.Key.Part && base.Place.Sentence == claim.Place.Sentence {
		return true // 支出 A，为预算的 R%，其中甲 B
	}
	return next != nil && next.ID != claim.ID && next.Place.Sentence == base.Place.Sentence && v.byPlan(next)
}

// farTree is how many figures before a whole a wider one of its column is looked for.
const farTree = 40

// otherWhole reports whether a part that is greater than its whole is rather one of another: of what stands between the two, of
// the rows above in a table that tells its total by one division after the other, or of another year; or no part but a bound:
// 3 个县超 10 亿元.
func (v *view) otherWhole(fr *parse.Frame, r parse.Reading) bool {
	if fr.Rule != "bound/part" || len(r.Operands) != 1 {
		return false
	}
	part, whole := v.figure(fr.Claim), v.figure(r.Operands[0])
	if part.Place.Table > 0 {
		for id := whole.ID - 1; id >= 1 && id+farTree >= whole.ID; id-- {
			f := v.figure(id)
			if f.Place.Table != part.Place.Table {
				break
			}
			if f.Place.Row < whole.Place.Row && f.Place.Cell == part.Place.Cell && f.Dimension == part.Dimension && !f.Value.LessThan(part.Value) {
				return true
			}
		}
		return false
	}
	if own := v.c.Reports[part.Report-1].Year; own > 0 {
		for y := own - 3; y < own; y++ {
			if s := itoa(y) + "年"; strings.Contains(part.Name, s) && !strings.Contains(whole.Name, s) && whole.Key.Period.Year != y {
				return true // 主要是2022年新增 16 万元
			}
		}
	}
	for _, f := range []*parse.Figure{part, whole} {
		if s, _ := v.wordsBefore(f); hasSuffixOf(strings.TrimSpace(s), []string{"超", "超过", "突破", "不足", "低于", "高于"}) {
			return true
		}
	}
	for id := whole.ID + 1; whole.Place.Sentence == part.Place.Sentence && id < part.ID && id <= whole.ID+window; id++ {
		f := v.figure(id)
		if m := v.c.Mention(id); m != nil && m.Role == parse.RoleLevel && !m.Each && f.Dimension == part.Dimension && f.Place.Sentence == part.Place.Sentence && !f.Value.LessThan(part.Value) {
			return true
		}
	}
	return false
}

// balancedOut reports whether what is left is taken as the difference of two totals that are equal: the outlay in all takes in
// what is left, too. It is not either where the words before it name several things together: 还本支出、调出资金、结转下年等 X.
func (v *view) balancedOut(fr *parse.Frame, o outcome) bool {
	if fr.Kind == parse.KindFlow && len(o.reading.Operands) == 3 && o.reading.Formula == "a+b-c" {
		a, b := v.figure(o.reading.Operands[1]), v.figure(o.reading.Operands[2])
		return a.Value.Equal(b.Value) && containsWord(a.Name, "总", "合计") && containsWord(b.Name, "总", "合计") || v.surplusMoved(fr, o.reading)
	}
	if fr.Kind != parse.KindFlow || len(o.reading.Operands) != 2 || o.reading.Formula != "a-b" {
		return false
	}
	claim, a, b := v.figure(fr.Claim), v.figure(o.reading.Operands[0]), v.figure(o.reading.Operands[1])
	if a.Value.Equal(b.Value) && containsWord(a.Name, "总", "合计") && containsWord(b.Name, "总", "合计") {
		return true
	}
	m := v.c.Mention(claim.ID)
	return m != nil && strings.Contains(m.Label, "、") && strings.HasSuffix(m.Label, "等")
}

// drawnOn reports whether a balance at the end of a year is taken as what it began with and what was drawn on: 年初余额 A，动用 B，
// 安排 C，年末余额 X.
func (v *view) drawnOn(fr *parse.Frame, o outcome) bool {
	if fr.Rule != "balance/rolling" || o.reading.Formula != "a+b" || len(o.reading.Operands) != 2 {
		return false
	}
	return containsWord(v.figure(o.reading.Operands[1]).Name, "动用", "调出", "使用")
}

// basesJoined reports whether a growth was taken between two amounts that 、 joins, as of what each of two has grown: 与上年的 A、B 相比，分别增长.
func (v *view) basesJoined(fr *parse.Frame, o outcome) bool {
	if fr.Kind != parse.KindChange || len(o.reading.Operands) != 2 || fr.InTable {
		return false
	}
	a, b := v.figure(min(o.reading.Operands[0], o.reading.Operands[1])), v.figure(max(o.reading.Operands[0], o.reading.Operands[1]))
	if b.ID != a.ID+1 || a.Place.Line != b.Place.Line || b.ID > fr.Claim {
		return false
	}
	rs := v.runesOf(a.Place.Line)
	from, to := a.Place.Column-1+a.Place.Length, b.Place.Column-1
	return from < to && to <= len(rs) && strings.TrimSpace(string(rs[from:to])) == "、"
}

// ofTheWhole reads the change of the last part of a list as that of its whole, where the change is right for that: 发放 T，其中甲 a，乙 b，
// 比上年的 S 增加 T-S.
func (v *view) ofTheWhole(fr *parse.Frame, o outcome) (parse.Reading, bool) {
	if fr.Rule != "change/amount" || fr.InTable || len(o.reading.Operands) != 2 || o.reading.Formula != "a-b" && o.reading.Formula != "b-a" {
		return parse.Reading{}, false
	}
	part := o.reading.Operands[0]
	for id := part - 1; id >= 1 && id+nearInRow+1 > part; id-- {
		for _, x := range v.totalsOf(id) {
			if parts := x.Readings[0].Parts; len(parts) > 1 && v.figure(id).Place.Sentence == v.figure(fr.Claim).Place.Sentence && contains(partIDs(parts), part) && v.comeTo(parts, id) {
				other := parse.Reading{Formula: o.reading.Formula, Operands: []parse.FigureID{id, o.reading.Operands[1]}}
				return other, holds(v.evaluate(fr, other).verdict)
			}
		}
	}
	return parse.Reading{}, false
}

// shareNamed reads a share over the amount of its own paragraph that bears the name of its whole, where it is right over that:
// 收入总计 S。¶ 本年收入合计 T，包括财政拨款收入 a，占收入合计 a/T.
func (v *view) shareNamed(fr *parse.Frame, o outcome) (parse.Reading, bool) {
	claim := v.figure(fr.Claim)
	whole, ok := strings.CutPrefix(claim.Name, "占")
	if fr.Rule != "ratio/share" || fr.InTable || o.reading.Formula != "a/b" || !ok || fewerRunes(whole, 3) {
		return parse.Reading{}, false
	}
	for g := v.c.Figure(fr.Claim - 1); g != nil && g.ID+nearNames > fr.Claim && g.Place.Block == claim.Place.Block; g = v.c.Figure(g.ID - 1) {
		if g.ID != o.reading.Operands[0] && g.ID != o.reading.Operands[1] && strings.HasSuffix(g.Name, whole) {
			other := parse.Reading{Formula: "a/b", Operands: []parse.FigureID{o.reading.Operands[0], g.ID}}
			return other, holds(v.evaluate(fr, other).verdict)
		}
	}
	return parse.Reading{}, false
}

// amountForRate reports whether what a form was read to print as its rate is an amount: it would be far over 100, bears no % and
// stands right before a figure that does. 预算数 执行数 执行率 得分 285.84 285.84 100% 20 behind numbers that are of something else.
func (v *view) amountForRate(fr *parse.Frame, _ outcome) bool {
	claim := v.figure(fr.Claim)
	if fr.Kind != parse.KindQuotient || strings.ContainsAny(claim.Text, "%％") || claim.Numeral.Raw.LessThan(decHundred.Add(decHundred)) {
		return false
	}
	for id := fr.Claim + 1; id <= fr.Claim+2; id++ {
		if g := v.c.Figure(id); g != nil && g.Place.Line == claim.Place.Line && strings.ContainsAny(g.Text, "%％") {
			return true
		}
	}
	return false
}

// partIDs are the figures of parts.
func partIDs(parts []parse.Part) []parse.FigureID {
	out := make([]parse.FigureID, len(parts))
	for i, x := range parts {
		out[i] = x.Figure
	}
	return out
}

// movedSurplus name what final accounts tell beside what came in and what was spent.
var movedSurplus = []string{"结余分配", "使用非财政拨款结余", "使用专用结余", "弥补收支差额", "弥补收支缺口"}

// surplusMoved reports whether surplus that was given away or drawn on is told among the figures of such a difference: 年初结转和
// 结余 A，本年收入 B … 本年支出 C，结余分配 D，年末结转和结余 X.
func (v *view) surplusMoved(fr *parse.Frame, r parse.Reading) bool {
	ids := append(slices.Clone(r.Operands), fr.Claim)
	from, to := slices.Min(ids), slices.Max(ids)
	if to-from > window {
		return false
	}
	for id := max(1, from-1); id <= to+1; id++ { // and right beside them
		f := v.c.Figure(id)
		if f != nil && f.Report == v.figure(fr.Claim).Report && f.Dimension == numeral.Money && !f.Value.IsZero() && containsWord(f.Name, movedSurplus...) && !contains(ids, id) {
			return true
		}
	}
	return false
}
