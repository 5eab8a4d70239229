package check

import (
	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
	"slices"
	"strings"
)

// How much a reading that may be meant has to show: what could hardly hold by
// chance, and what fails so far off that the words must have been misread.

// chance is the share of weak readings that may be allowed to hold by
// accident, over all the readings tried.
var chance = decimal.New(2, -2)

// significant reports whether a weak reading that holds could hardly hold by
// chance: the stated interval must be narrow for the number of readings
// tried, and the figures must have enough digits.
func (v *view) significant(fr *parse.Frame, o outcome, tries int) bool {
	claim := v.figure(fr.Claim)
	if claim.Value.IsZero() {
		return false
	}
	if !claim.Interval.Bounded() && claim.Dimension == numeral.Percent {
		return false // 90%以上: much would do
	}
	w := decimal.Zero
	if claim.Interval.Bounded() {
		w = claim.Interval.Width()
	}
	if span := v.span(fr, o); span.Bounded() {
		w = w.Add(span.Width())
	}
	// For exact counts the width is zero; one step of a whole still is a step.
	if w.IsZero() {
		w = claim.Numeral.PowerTen.Mul(claim.Numeral.Unit.Scale).Abs()
		if w.IsZero() {
			w = decimal.NewFromInt(1)
		}
		if d := claim.Numeral.Decimals; d > 0 {
			w = w.Shift(-d)
		}
	}
	if o.reading.Formula == "a/b" && len(o.reading.Operands) == 2 {
		// Two equal amounts of many digits are no accident.
		a, b := v.figure(o.reading.Operands[0]), v.figure(o.reading.Operands[1])
		if a.Value.Equal(b.Value) && a.Numeral.Raw.Significant() >= 4 {
			return true
		}
	}
	enough := claim.Value.Abs().Mul(chance)
	if fr.Rule == "derived/standard" && !fr.InTable {
		// Heads and a standard in one sentence with the amount speak for it.
		enough = enough.Mul(decimal.NewFromInt(6))
	}
	return w.Mul(decimal.NewFromInt(int64(tries))).LessThan(enough)
}

// inRow reports whether a growth stands right behind its change and the change
// behind its level.
func inRow(claim parse.FigureID, r parse.Reading) bool {
	if r.Weak || len(r.Operands) != 2 {
		return false
	}
	a, b := r.Operands[0], r.Operands[1]
	switch r.Formula {
	case "b/(a+b)":
		a, b = b, a // X 万元，比上年减少 Y 万元，下降 Z%
	case "a/(b-a)":
	default:
		return false
	}
	return a == claim-1 && b == claim-2
}

// plausible reports whether a reading that fails without a slip of the pen can
// still be the one meant: where the computed value is not half and not double
// the stated one, the words have been misread, and silence is better.
func (v *view) plausible(fr *parse.Frame, o outcome) bool {
	if fr.Confirmed || fr.Kind == parse.KindSame {
		return true
	}
	if fr.Kind == parse.KindChange && inRow(fr.Claim, o.reading) {
		return true // X 万元，比上年多 Y 万元，增幅 Z%: nothing else can be meant
	}
	if v.spelledOut(fr, o.reading) || v.exceeded(fr, o.reading) || v.rounds(fr, o.reading) {
		return true
	}
	a, b := v.figure(fr.Claim).Value.Abs(), o.mid.Abs()
	if a.IsZero() || b.IsZero() {
		return fr.InTable
	}
	two := decimal.NewFromInt(2)
	return a.Mul(two).GreaterThan(b) && b.Mul(two).GreaterThan(a)
}

// spelledOut reports whether the words of one sentence say which figures a claim is
// computed from: a quotient, a product, a change, points, or what is left of two
// amounts right before it.
func (v *view) spelledOut(fr *parse.Frame, r parse.Reading) bool {
	if r.Spelled {
		return !r.Weak && !r.HoldOnly
	}
	switch fr.Kind {
	case parse.KindQuotient, parse.KindProduct, parse.KindChange:
	case parse.KindScore:
		// 总分 94 分，其中决策 20 分得 19 分、…; 分值 10 分，得 6 分，扣 4 分
		return !r.Weak && !fr.InTable && v.oneSentence(fr, r) && (len(r.Parts) > 2 || len(r.Operands) == 2 && r.Operands[0] == fr.Claim-2 && r.Operands[1] == fr.Claim-1)
	case parse.KindFlow:
		// 编制 A 名，实有 B 人，空编 X 名
		if !r.Weak && !r.HoldOnly && !fr.InTable && containsWord(v.figure(fr.Claim).Name, "空编", "缺编", "超编") && v.oneBlock(fr, r) {
			return true
		}
		// 指标 A 个，完成 B 个，未完成 X 个
		if claim := v.figure(fr.Claim); !r.Weak && !r.HoldOnly && !fr.InTable && claim.Dimension != numeral.Money && containsWord(claim.Name, "未完成", "未达标", "未办结", "未整改") && v.oneSentence(fr, r) {
			return true
		}
		// 收入 A，支出 B，当期结余 X; a bare 结余 may be that of all years
		return !r.Weak && v.figure(fr.Claim).Dimension == numeral.Money && v.rightBefore(fr.Claim, r) && containsWord(v.figure(fr.Claim).Name, "当期", "当年", "本年", "收支", "相抵")
	default:
		return false
	}
	if r.Weak || fr.InTable || !v.oneSentence(fr, r) {
		return false
	}
	if fr.Rule == "ratio/rate" {
		// 8 个项目中按期完工 7 个，按期完工率 X%
		return r.Formula == "a/b" && v.rightBefore(fr.Claim, r) && v.noneBefore(fr.Claim, r.Operands) && (rateOf(v.figure(fr.Claim).Name, v.figure(r.Operands[0]).Name) && v.ofAll(r.Operands[1]) || ofPosts(v.figure(fr.Claim), v.figure(r.Operands[1])))
	}
	if fr.Rule == "derived/payable-months" {
		return v.rightBefore(fr.Claim, r) // 累计结余 A，全年支出 B，可支付 X 个月
	}
	if fr.Rule == "derived/portion" && slices.Contains(r.Operands, fr.Claim-1) {
		return true // 省级补贴 30% 为 X
	}
	for _, id := range r.Operands {
		if m := v.c.Mention(id); fr.Kind == parse.KindChange && (changes(v.figure(id).Name) || m != nil && m.Role == parse.RoleAdjust) {
			return false // 增加预算 80 万元，比年初预算 300 万元增长: the change itself
		}
		if fr.Kind == parse.KindQuotient && containsWord(v.figure(id).Name, furthers...) {
			return false // 计划 30 台，追加 5 台，完成率: not what was done of it
		}
		if fr.Kind == parse.KindProduct && !v.inBracketBehind(fr.Claim, r.Operands) && !v.noOthers(fr.Claim, id, r.Operands) {
			return false // two standards, or two numbers of heads
		}
	}
	for i := range fr.Readings {
		if q := &fr.Readings[i]; !q.Weak && len(r.Operands) > 0 && slices.Equal(q.Operands, r.Operands) {
			return true
		}
	}
	return fr.Rule == "ratio/execution" && len(r.Operands) == 2 && v.spentOf(r.Operands) && v.noOthers(fr.Claim, r.Operands[0], r.Operands)
}

// rateOf reports whether a rate is named after what its numerator counts: 按期完工 10 个，
// 按期完工率.
func rateOf(rate, numerator string) bool {
	for _, w := range []string{"率", "比例", "度"} {
		if stem, ok := strings.CutSuffix(rate, w); ok {
			rs := []rune(stem)
			if len(rs) < 2 {
				return false
			}
			last := string(rs[len(rs)-2:])
			before, _, ok := strings.Cut(numerator, last)
			return ok && before == strings.TrimRight(before, "不未无") || last == "回收" && strings.Contains(numerator, "收回")
		}
	}
	return false
}

// ofPosts reports whether a rate is that of those on the staff by its name, and a figure how many posts there
// are: 编制 20 名，实有 18 人，在职人员控制率. There may be more than that.
func ofPosts(rate, base *parse.Figure) bool {
	return containsWord(rate.Name, "人员控制率", "在编率", "满编率") && containsWord(base.Name, "编制")
}

// noneBefore reports whether no figure of the operands' kind stands before them in their clause group.
func (v *view) noneBefore(claim parse.FigureID, operands []parse.FigureID) bool {
	at, dim := v.figure(claim).Place, v.figure(operands[0]).Dimension
	for f := v.c.Figure(claim - 1); f != nil && f.Place.Sentence == at.Sentence && f.Place.Group == at.Group && f.Place.Block == at.Block; f = v.c.Figure(f.ID - 1) {
		if f.Dimension == dim && !slices.Contains(operands, f.ID) {
			return false
		}
	}
	return true
}

// ofAll reports whether a figure is told as all of what its kind is counted in, of which
// others are a part: 9 个项目中.
func (v *view) ofAll(id parse.FigureID) bool {
	m := v.c.Mention(id)
	return m != nil && (strings.Contains(m.After, "中") || m.Total > 0 || containsWord(v.figure(id).Name, "应", "计划", "全部", "发放", "抽检", "抽查", "检测", "送检", "受理"))
}

// rightBefore reports whether a reading's two operands are the two figures right
// before the claim, in its clause group: 收入 A，支出 B，结余 X.
func (v *view) rightBefore(claim parse.FigureID, r parse.Reading) bool {
	at := v.figure(claim).Place
	if len(r.Operands) != 2 || r.Operands[0]+r.Operands[1] != 2*claim-3 || min(r.Operands[0], r.Operands[1]) != claim-2 || at.Table > 0 {
		return false
	}
	for _, id := range r.Operands {
		if p := v.figure(id).Place; p.Sentence != at.Sentence || p.Group != at.Group || p.Block != at.Block {
			return false
		}
	}
	return true
}

// furthers are words of what comes on top of a plan, or is a sort of its own.
var furthers = []string{"新增", "追加", "补充", "专项", "临时", "其中", "另"}

// spentOf reports whether the words make of two amounts an outlay and what it
// was made of, over one stretch of time.
func (v *view) spentOf(operands []parse.FigureID) bool {
	a, b := &v.figure(operands[0]).Key, &v.figure(operands[1]).Key
	return compatible(a.Measure, parse.Outlay) && (b.Measure == parse.Budget || b.Measure == parse.Received) && a.Period == b.Period && a.Tier == b.Tier
}

// noOthers reports whether the clause group of a claim prints no other figure of an
// operand's kind than the operands and the claim.
func (v *view) noOthers(claim, like parse.FigureID, operands []parse.FigureID) bool {
	at, dim := v.figure(claim).Place, v.figure(like).Dimension
	for _, step := range []parse.FigureID{-1, 1} {
		for f := v.c.Figure(claim + step); f != nil && f.Place.Sentence == at.Sentence && f.Place.Group == at.Group && f.Place.Block == at.Block; f = v.c.Figure(f.ID + step) {
			if f.Dimension == dim && !slices.Contains(operands, f.ID) {
				return false
			}
		}
	}
	return true
}

// inBracketBehind reports whether a claim's two operands are all that a bracket right
// behind it holds: 球场 246 万元（6 个，单价 41 万元）.
func (v *view) inBracketBehind(claim parse.FigureID, operands []parse.FigureID) bool {
	m := v.c.Mention(claim)
	if m == nil || len(operands) != 2 || min(operands[0], operands[1]) != claim+1 || max(operands[0], operands[1]) != claim+2 {
		return false
	}
	for _, id := range operands {
		if n := v.c.Mention(id); n == nil || n.Depth != m.Depth+1 {
			return false
		}
	}
	next := v.c.Mention(claim + 3)
	return next == nil || next.Para != m.Para || next.Depth <= m.Depth
}

// differences name what is left of two amounts.
var differences = []string{"结余", "结存", "盈余", "利润", "节约", "节省", "核减", "审减", "净", "差额", "收益", "赤字", "缺口"}

// byLevel reports whether a list gives each level of government's part of an amount for
// each, in the amount's own unit: 每人 670 元，其中中央 384 元、省级 286 元.
func (v *view) byLevel(whole *parse.Figure, r parse.Reading) bool {
	for _, x := range r.Parts {
		if f := v.figure(x.Figure); f.Key.Tier == parse.NoTier || f.Dimension != whole.Dimension || !f.Numeral.Scale.Equal(whole.Numeral.Scale) {
			return false
		}
	}
	return true
}

// exceeded reports whether a list behind its whole names a part that is more
// than it.
func (v *view) exceeded(fr *parse.Frame, r parse.Reading) bool {
	whole := v.figure(fr.Claim)
	if containsWord(whole.Name, differences...) {
		return false // 结余 X，其中收入 A，支出 B
	}
	return fr.Kind == parse.KindTotal && !r.Weak && !fr.InTable && (!whole.Key.Each || v.byLevel(whole, r)) && len(r.Parts) > 1 && v.oneSentence(fr, r) && slices.ContainsFunc(r.Parts, func(t parse.Part) bool {
		part := v.figure(t.Figure) // behind ； another item may begin
		return t.Sign > 0 && t.Figure > fr.Claim && part.Place.Group == whole.Place.Group && part.Value.GreaterThan(whole.Value)
	})
}

// rounds reports whether a list that 其中 opens ends in what is left: …、其他 2 辆.
func (v *view) rounds(fr *parse.Frame, r parse.Reading) bool {
	if fr.Kind != parse.KindTotal || fr.Closed != parse.HalfOpen || r.Weak || fr.InTable || len(r.Parts) < 2 || !v.oneSentence(fr, r) {
		return false
	}
	last := v.figure(r.Parts[len(r.Parts)-1].Figure)
	return last.ID > fr.Claim && !strings.Contains(last.Name, "中") && (strings.HasPrefix(last.Name, "其他") || strings.HasPrefix(last.Name, "其它") || strings.HasPrefix(last.Name, "其余"))
}

// differ reports whether the two parts of a list differ by what was taken for
// their total: 净收益 12 万元，其中收入 15 万元，支出 3 万元.
func (v *view) differ(fr *parse.Frame, o outcome) bool {
	r := o.reading
	if len(r.Parts) != 2 || o.slip != nil && o.slip.kind == "sign" || !containsWord(v.figure(fr.Claim).Name, differences...) {
		return false
	}
	a, b := v.figure(r.Parts[0].Figure), v.figure(r.Parts[1].Figure)
	return a.Value.Sub(b.Value).Abs().Equal(v.figure(fr.Claim).Value)
}

// otherWay reports whether a change comes out the other way than it is told, and far more
// of it: its figures are not those that were meant.
func (v *view) otherWay(fr *parse.Frame, o outcome) bool {
	claim := v.figure(fr.Claim).Value
	return (fr.Rule == "change/amount" || fr.Rule == "change/rate") && !fr.InTable && o.mid.Sign() < 0 && claim.Sign() > 0 && farOff(claim, o.mid) && o.mid.Abs().GreaterThan(claim)
}

// workedOut reports whether an amount is told to come from the standard right before it: 每人 280 元，计 X.
// It is no sum of the amounts before.
func (v *view) workedOut(fr *parse.Frame) bool {
	m, f := v.c.Mention(fr.Claim), v.c.Figure(fr.Claim-1)
	if fr.Rule != "sum/components" || m == nil || m.Label != "计" || f == nil || f.Place.Sentence != v.figure(fr.Claim).Place.Sentence {
		return false
	}
	return f.Dimension == numeral.PerHead || containsWord(f.Name, "每人", "每户", "每亩", "每头", "每个", "标准")
}
