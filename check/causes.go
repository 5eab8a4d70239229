package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// Causes are tried on every relation that does not hold, in one order:
// rounding or truncation; another base that fits; the unit; a digit; a part
// missing or counted twice; the value of another row or year; the sign; a
// ratio taken for growth. The first that fits comes first in the finding.

// inquiry is one relation whose causes are looked for.
type inquiry struct {
	*inquest
	tie     *tie
	claim   *parse.Figure
	ops     []parse.FigureID
	suspect *suspect // the figure at fault, nil if it cannot be told
	stated  decimal.Decimal
}

// kinds of claims that are computed by division and may be cut off.
func quotientLike(k parse.Kind) bool {
	return k == parse.KindQuotient || k == parse.KindChange || k == parse.KindProduct || k == parse.KindScore
}

// causesOf explains one relation.
func (q *inquest) causesOf(i int, s *suspect) []Cause {
	t := &q.ties[i]
	n := inquiry{inquest: q, tie: t, claim: q.v.figure(t.frame.Claim), ops: t.operands(), suspect: s}
	n.stated = n.claim.Value
	switch t.frame.Kind {
	case parse.KindTarget:
		return n.limit()
	case parse.KindCount:
		return n.counted()
	case parse.KindSame:
		return n.restated()
	}
	var out []Cause
	add := func(c *Cause) {
		if c != nil {
			for _, x := range out {
				if x.Figure == c.Figure && (x.Kind == c.Kind || x.Suggest == c.Suggest) {
					return
				}
			}
			out = append(out, *c)
		}
	}
	if c := n.unfilled(); c != nil {
		return append(out, *c)
	}
	if q.fullMarks(i) {
		out = append(out, n.marks()) // a slip in so short a figure proves little
		add(n.slip())
		return out
	}
	atClaim := s == nil || s.figure == n.claim.ID || !n.supported()
	if atClaim {
		// Formulas that give just what is printed leave little to explain.
		for _, c := range []*Cause{n.rounding(), n.base(), n.growth()} {
			if c != nil && c.Kind != "rounding" {
				return append(out, *c)
			}
			add(c)
		}
	}
	if g := n.said(); g != nil && atClaim {
		line := itoa(g.Place.Line)
		add(&Cause{Kind: "digit", Message: Message{
			"第" + line + "行也写 " + flat(g.Text) + "，疑某项得分写错；如各项无误，则两处都要改", "line " + line + " says " + flat(g.Text) + " as well: one of the parts may be wrong, or else both"}})
	}
	slip := n.slip()
	if slip != nil && n.open() {
		add(n.part())
		add(n.unexplained())
		if s.near {
			slip = nil
		}
	}
	if slip != nil && slip.Kind == "unit" {
		add(slip)
	}
	add(slip)
	add(n.part())
	add(n.stale())
	if atClaim {
		add(n.sign())
	}
	if len(out) == 0 {
		add(n.unexplained())
	}
	if len(out) > 3 {
		out = out[:3]
	}
	return out
}

// unfilled finds a total left at nothing over parts that are filled in, and
// the other way round.
func (n *inquiry) unfilled() *Cause {
	if len(n.tie.outcome.reading.Parts) == 0 {
		return nil
	}
	switch {
	case n.stated.IsZero() && !n.mid().IsZero():
		return &Cause{Kind: "missing_part", Figure: n.claim.ID, Suggest: sumText(n.claim, n.mid()) + unitGiven(n.claim), Message: Message{
			"分项已填而合计为零，疑漏填合计", "the parts are filled in and the total is not"}}
	case n.mid().IsZero() && !n.stated.IsZero():
		return &Cause{Kind: "missing_part", Message: Message{
			"合计已填而各项均为零，疑漏填分项", "the total is filled in and the parts are not"}}
	}
	return nil
}

// marks says what can be said of parts that do not make the full marks.
func (n *inquiry) marks() Cause {
	off := n.mid().Sub(n.stated)
	kind, zh, en := "double_part", "多", "over"
	if off.Sign() < 0 {
		kind, zh, en = "missing_part", "少", "short of"
	}
	diff := sumText(n.claim, off.Abs()) + unitText(n.claim)
	return Cause{Kind: kind, Message: Message{
		"各项之和比 " + flat(n.claim.Text) + " " + zh + " " + diff + "，疑某项写错、重复或漏列", "the parts are " + diff + " " + en + " " + flat(n.claim.Text) + ": one may be wrong, listed twice or left out"}}
}

// said is another place where the report prints the score that a total states,
// nil if there is none.
func (n *inquiry) said() *parse.Figure {
	if n.tie.frame.Rule != "score/total" {
		return nil
	}
	for i := range n.v.c.Figures {
		g := &n.v.c.Figures[i]
		if g.Report == n.claim.Report && g.Place.Table == 0 && g.Place.Line != n.claim.Place.Line && g.Dimension == numeral.Score && g.Value.Equal(n.claim.Value) {
			return g
		}
	}
	return nil
}

// open reports whether a list may be incomplete and a slip in so short a
// figure proves nothing.
func (n *inquiry) open() bool {
	return n.tie.frame.Kind == parse.KindTotal && n.tie.frame.Closed != parse.Closed && (n.suspect.near || digits(n.v.figure(n.suspect.figure)) < plainSlip-1)
}

// supported reports whether other relations hold with the claim as stated and
// would not with what this relation makes of it.
func (n *inquiry) supported() bool {
	x := reprint(n.claim, n.tie.outcome.mid)
	return x != nil && len(n.support(n.claim.ID, x)) > 0
}

// should is the claim as it would be printed if the relation held.
func (n *inquiry) should() string {
	if x := n.shouldBe(); x != nil {
		return printedAs(x)
	}
	return number(n.claim, n.mid()) + unitGiven(n.claim)
}

func (n *inquiry) shouldBe() *parse.Figure { return reprint(n.claim, n.mid()) }

// mid is the computed value in the sign that the claim is printed with.
func (n *inquiry) mid() decimal.Decimal {
	mid := n.tie.outcome.mid
	if n.tie.frame.Kind == parse.KindFlow && n.claim.Value.Sign() > 0 && n.v.negative(n.claim.ID) {
		mid = mid.Neg()
	}
	return mid
}

// rounding finds a quotient cut off, or rounded up, at the printed places, and
// a sum that is off by the last place.
func (n *inquiry) rounding() *Cause {
	c := n.claim.Numeral
	if c.Scale.IsZero() || n.claim.Approximate != "" {
		return nil
	}
	ulp := c.Scale.Mul(decimal.New(1, -c.Decimals))
	exact := n.mid().Quo(c.Scale)
	off := n.mid().Sub(n.stated).Abs()
	if quotientLike(n.tie.frame.Kind) && len(n.tie.outcome.reading.Parts) == 0 {
		if !off.LessThan(ulp) || c.Exact() && c.PowerTen.Equal(decimal.NewFromInt(1)) && off.Equal(ulp) {
			return nil
		}
		more := exact.StringFixed(c.Decimals + 2)
		if exact.Truncate(c.Decimals).Equal(c.Raw) {
			return &Cause{Kind: "truncated", Figure: n.claim.ID, Suggest: n.should(), Message: Message{
				"尾数直接舍去，没有四舍五入：算得 " + more + unitText(n.claim),
				"cut off, not rounded: computed " + more + unitText(n.claim)}}
		}
		return &Cause{Kind: "rounding", Figure: n.claim.ID, Suggest: n.should(), Message: Message{
			"末位取舍有误：算得 " + more + unitText(n.claim),
			"rounded wrongly in the last place: computed " + more + unitText(n.claim)}}
	}
	if n.claim.Dimension == numeral.Money && c.Decimals > 0 && len(n.ops) > 1 && off.LessThanOrEqual(ulp) {
		return &Cause{Kind: "rounding", Figure: n.claim.ID, Suggest: n.should(), Message: Message{
			"相差末位一个单位，疑为各项取舍的尾差", "off by one in the last place: the parts may have been rounded"}}
	}
	return nil
}

// holdsAs reports whether the claim holds with another formula over the
// operands.
func (n *inquiry) holdsAs(formula string, ops []parse.FigureID) (outcome, bool) {
	f := *n.tie.frame
	o := n.v.evaluate(&f, parse.Reading{Formula: formula, Operands: ops})
	return o, holds(o.verdict)
}

// otherBases are the formulas that a change is computed with by mistake.
var otherBases = map[string][]struct{ formula, zh, en string }{
	"(a-b)/b": {{"(a-b)/a", "误以本期数为基数", "this year's figure taken as the base"}},
	"(b-a)/b": {{"(b-a)/a", "误以本期数为基数", "this year's figure taken as the base"}},
	"a/(b-a)": {{"a/b", "误以本期数为基数", "this year's figure taken as the base"}, {"a/(b+a)", "增减方向弄反", "the change taken in the wrong direction"}},
	"a/(b+a)": {{"a/b", "误以本期数为基数", "this year's figure taken as the base"}, {"a/(b-a)", "增减方向弄反", "the change taken in the wrong direction"}},
	"a/b":     {{"b/a", "分子分母颠倒", "numerator and denominator exchanged"}},
}

// base finds another base or operand that fits the claim.
func (n *inquiry) base() *Cause {
	r := n.tie.outcome.reading
	if len(r.Parts) > 0 || !quotientLike(n.tie.frame.Kind) {
		return nil
	}
	for _, alt := range otherBases[r.Formula] {
		if o, ok := n.holdsAs(alt.formula, r.Operands); ok && n.v.significant(n.tie.frame, o, 2) {
			f := n.v.formulaText(o.reading, n.claim)
			return &Cause{Kind: "base", Figure: n.claim.ID, Suggest: n.should(), Message: Message{
				alt.zh + "：" + f + " 才等于 " + flat(n.claim.Text),
				alt.en + ": " + f + " gives " + flat(n.claim.Text)}}
		}
	}
	return n.otherOperand()
}

// baseWindow is how many figures to either side may stand for an operand.
const baseWindow = 40

// otherOperand finds an amount of the same kind nearby that fits in place of
// one operand: the budget before its adjustment, what was received, income
// for outlay, last year's figure.
func (n *inquiry) otherOperand() *Cause {
	r := n.tie.outcome.reading
	type choice struct {
		o    outcome
		k    int
		dist int
	}
	var found *choice
	tries := 0
	for k := len(r.Operands) - 1; k >= 0; k-- {
		was := n.v.figure(r.Operands[k])
		if was.Dimension == numeral.None || was.Dimension == numeral.Percent || was.Dimension == numeral.Score {
			continue
		}
		from, to := max(1, int(n.claim.ID)-baseWindow), min(len(n.v.c.Figures), int(n.claim.ID)+baseWindow)
		for id := from; id <= to; id++ {
			g := n.v.figure(parse.FigureID(id))
			if g.ID == n.claim.ID || g.Report != was.Report || g.Dimension != was.Dimension || g.Unit != was.Unit || contains(r.Operands, g.ID) || g.Value.Equal(was.Value) || g.Value.IsZero() {
				continue
			}
			if m := n.v.c.Mention(g.ID); m != nil && (m.Role == parse.RoleDelta || m.Role == parse.RoleAdjust) {
				continue
			}
			tries++
			ops := append([]parse.FigureID(nil), r.Operands...)
			ops[k] = g.ID
			o, ok := n.holdsAs(r.Formula, ops)
			if !ok {
				continue
			}
			d := int(n.claim.ID) - id
			if d < 0 {
				d = -d
			}
			if found == nil || d < found.dist {
				found = &choice{o, k, d}
			}
		}
	}
	if found == nil || !n.v.significant(n.tie.frame, found.o, max(4, tries/2)) {
		return nil
	}
	was, now := n.v.figure(r.Operands[found.k]), n.v.figure(found.o.reading.Operands[found.k])
	f := n.v.formulaText(found.o.reading, n.claim)
	return &Cause{Kind: "base", Figure: n.claim.ID, Suggest: n.should(), Message: Message{
		flat(n.claim.Text) + " 等于 " + f + "，用的是" + nameOf(now) + "，不是" + nameOf(was),
		flat(n.claim.Text) + " is " + f + ", with " + nameOf(now) + " in place of " + nameOf(was)}}
}

// inPlaceOf is the text of figure g as it would be printed in the place of f:
// in a column that gives the unit, without it.
func inPlaceOf(f, g *parse.Figure) string {
	s := g.Numeral.Raw.StringFixed(g.Numeral.Decimals)
	if f.UnitGiven || !f.Numeral.Scale.Equal(g.Numeral.Scale) {
		s += unitText(g)
	}
	return s
}

// maxName is how long a name can be that a message repeats.
const maxName = 30

// nameOf is a figure with its name.
func nameOf(f *parse.Figure) string {
	name := strings.TrimRight(f.Name, "仅为约近达共")
	if ordinal, rest, ok := strings.Cut(name, "是"); ok && len([]rune(ordinal)) == 1 && strings.Contains("一二三四五六七八九十", ordinal) {
		name = rest // 三是参保人数
	}
	if n := len([]rune(name)); n < 2 || n > maxName {
		return flat(f.Text)
	}
	return "“" + name + "”" + flat(f.Text)
}

// slip is the figure at fault by a slip of the pen.
func (n *inquiry) slip() *Cause {
	if n.suspect == nil || n.suspect.misprint == nil {
		return nil
	}
	return slipCause(n.v.figure(n.suspect.figure), n.suspect.misprint)
}

var slipWords = map[string]Message{
	"changed": {"疑一位数字写错", "one digit is wrong"},
	"swapped": {"疑相邻两位数字颠倒", "two neighbouring digits are exchanged"},
	"lost":    {"疑漏写一位数字", "a digit is missing"},
	"added":   {"疑多写一位数字", "there is a digit too many"},
	"point":   {"疑小数点错位", "the decimal point is misplaced"},
	"unit":    {"疑单位写错（万、亿）", "the unit is wrong (万, 亿)"},
}

func slipCause(f *parse.Figure, m *misprint) *Cause {
	w := slipWords[m.slip]
	return &Cause{Kind: m.kind, Figure: f.ID, Suggest: m.print(), Message: Message{
		flat(f.Text) + " " + w.ZH + "，应为 " + m.print(), flat(f.Text) + ": " + w.EN + ", should be " + m.print()}}
}

// part finds a part that is missing from a sum, or counted twice.
func (n *inquiry) part() *Cause {
	parts := n.tie.outcome.reading.Parts
	if len(parts) == 0 {
		return nil
	}
	off := n.stated.Sub(n.mid())
	half := n.claim.Numeral.Scale.Mul(decimal.New(5, -n.claim.Numeral.Decimals-1))
	span := numeral.Around(off, half)
	for _, p := range parts {
		f := n.v.figure(p.Figure)
		v := f.Value.Mul(decimal.NewFromInt(int64(p.Sign)))
		if v.IsZero() || len(parts) < 2 {
			continue
		}
		switch {
		case span.Contains(v.Neg()):
			return &Cause{Kind: "missing_part", Figure: n.claim.ID, Suggest: n.should(), Message: Message{
				"差额正好是" + nameOf(f) + "，合计疑漏加此项", "the difference is just " + nameOf(f) + ": the total seems to leave it out"}}
		case span.Contains(v):
			return &Cause{Kind: "double_part", Figure: n.claim.ID, Suggest: n.should(), Message: Message{
				"差额正好是" + nameOf(f) + "，合计疑重复计入此项", "the difference is just " + nameOf(f) + ": the total seems to count it twice"}}
		case span.Contains(v.Mul(decimal.NewFromInt(-2))):
			return &Cause{Kind: "sign", Figure: n.claim.ID, Suggest: n.should(), Message: Message{
				"差额正好是" + nameOf(f) + "的两倍，疑加减方向弄反", "the difference is twice " + nameOf(f) + ": it seems to be added for subtracted"}}
		}
	}
	if n.tie.frame.Kind != parse.KindTotal && n.tie.frame.Kind != parse.KindScore {
		return nil
	}
	// An amount nearby that is not among the parts and would close the sum.
	for d := 1; off.Sign() > 0 && significantDigits(off) >= 2 && d <= baseWindow/2; d++ {
		for _, id := range []parse.FigureID{n.claim.ID + parse.FigureID(d), n.claim.ID - parse.FigureID(d)} {
			g := n.v.figure(id)
			if g == nil || g.Report != n.claim.Report || g.Dimension != n.claim.Dimension || g.Unit != n.claim.Unit || contains(n.ops, id) || !g.Value.Equal(off) {
				continue
			}
			return &Cause{Kind: "missing_part", Message: Message{
				"差额等于第" + itoa(g.Place.Line) + "行的" + nameOf(g) + "，各项中疑漏列此项",
				"the difference is " + nameOf(g) + " of line " + itoa(g.Place.Line) + ", which the parts seem to leave out"}}
		}
	}
	return nil
}

// minStale is how many digits a figure must share with another to have been
// copied from it.
const minStale = 4

// stale finds the figure of another row, year or sentence that stands where
// the right one should: the claim equals another figure of its kind, or an
// operand's place would be filled by another of its kind.
func (n *inquiry) stale() *Cause {
	c := n.claim
	if significantDigits(c.Numeral.Raw) >= minStale {
		for i := range n.v.c.Figures {
			g := &n.v.c.Figures[i]
			if g.ID == c.ID || g.Report != c.Report && g.Place.Table != c.Place.Table || g.Dimension != c.Dimension || !g.Value.Equal(c.Value) || contains(n.ops, g.ID) {
				continue
			}
			if g.Name == c.Name && g.Key.Period == c.Key.Period && g.Place.Table == 0 {
				continue // the same quantity, stated again
			}
			return &Cause{Kind: "stale", Figure: c.ID, Suggest: n.should(), Message: Message{
				"与第" + itoa(g.Place.Line) + "行的" + nameOf(g) + "相同，疑误抄",
				"the same as " + nameOf(g) + " of line " + itoa(g.Place.Line) + ": copied from there?"}}
		}
	}
	for k, id := range n.ops {
		f := n.v.figure(id)
		if significantDigits(f.Numeral.Raw) < minStale {
			continue
		}
		want, span, ok := n.v.solve(n.tie.frame, n.tie.outcome.reading, k)
		if !ok || want.Sign() == 0 {
			continue
		}
		for d := 1; d <= baseWindow; d++ {
			for _, x := range []parse.FigureID{id - parse.FigureID(d), id + parse.FigureID(d)} {
				g := n.v.figure(x)
				if g == nil || x == c.ID || contains(n.ops, x) || g.Dimension != f.Dimension || g.Unit != f.Unit || significantDigits(g.Numeral.Raw) < minStale || !span.Meet(g.Interval) {
					continue
				}
				if g.Key.Measure != f.Key.Measure && alikeNames(n.v.around(g).name, n.v.around(f).name) < 0.5 || span.Bounded() && span.Width().GreaterThan(g.Value.Abs().Mul(chance).Shift(-1)) {
					continue
				}
				return &Cause{Kind: "stale", Figure: id, Suggest: inPlaceOf(f, g), Message: Message{
					flat(f.Text) + " 换成第" + itoa(g.Place.Line) + "行的" + nameOf(g) + "则相符",
					"it holds with " + nameOf(g) + " of line " + itoa(g.Place.Line) + " in place of " + flat(f.Text)}}
			}
		}
	}
	return nil
}

// sign finds a claim whose sign or direction is wrong.
func (n *inquiry) sign() *Cause {
	o := n.tie.outcome
	if n.stated.IsZero() || o.mid.IsZero() {
		return nil
	}
	if n.claim.Interval.Neg().Meet(o.computed) {
		word := Message{"正负号疑写反", "the sign seems wrong"}
		if n.tie.frame.Kind == parse.KindChange {
			word = Message{"增减方向写反：数额相符，“增加”与“减少”疑用错", "the amount is right, the direction is not: increase for decrease?"}
		}
		c := &Cause{Kind: "sign", Figure: n.claim.ID, Message: word}
		if n.tie.frame.Kind != parse.KindChange {
			c.Suggest = number(n.claim, n.stated.Neg()) + unitGiven(n.claim)
		}
		return c
	}
	return nil
}

// growth finds a ratio stated as growth, and percent stated as points.
func (n *inquiry) growth() *Cause {
	r := n.tie.outcome.reading
	if n.tie.frame.Kind != parse.KindChange || len(r.Parts) > 0 {
		return nil
	}
	switch r.Formula {
	case "(a-b)/b", "(b-a)/b":
		if o, ok := n.holdsAs("a/b", r.Operands); ok && n.v.significant(n.tie.frame, o, 2) {
			return &Cause{Kind: "growth", Figure: n.claim.ID, Suggest: n.should(), Message: Message{
				"把本期与基期之比当成了增长：" + n.v.formulaText(o.reading, n.claim) + " 是比值，增长要减去 1",
				"a ratio stated as growth: " + n.v.formulaText(o.reading, n.claim) + " is the ratio, growth is one less"}}
		}
	case "a-b", "b-a":
		if n.claim.Dimension != numeral.Points {
			return nil
		}
		formula := "(a-b)/b"
		if r.Formula == "b-a" {
			formula = "(b-a)/b"
		}
		if o, ok := n.holdsAs(formula, r.Operands); ok && n.v.significant(n.tie.frame, o, 2) {
			return &Cause{Kind: "points", Figure: n.claim.ID, Suggest: n.should(), Message: Message{
				"把增长率当成了百分点：" + n.v.formulaText(o.reading, n.claim), "a rate of growth stated as percentage points: " + n.v.formulaText(o.reading, n.claim)}}
		}
	}
	return nil
}

// unexplained says what can be said where no cause fits.
func (n *inquiry) unexplained() *Cause {
	fr, s := n.tie.frame, n.suspect
	figure, suggest := parse.FigureID(0), ""
	if s != nil {
		figure, suggest = s.figure, s.suggest
	}
	switch fr.Kind {
	case parse.KindTotal:
		off := n.stated.Sub(n.mid())
		if fr.Closed != parse.Closed {
			if off.Sign() > 0 {
				return &Cause{Kind: "missing_part", Message: Message{
					"所列各项之和比总数少 " + inUnit(n.claim, off.Abs()) + "，可能有未列出的项目", "the parts fall short by " + inUnit(n.claim, off.Abs()) + ": some may not be listed"}}
			}
			return &Cause{Kind: "double_part", Message: Message{
				"所列各项之和比总数多 " + inUnit(n.claim, off.Abs()) + "，各项可能有重复或交叉", "the parts exceed the whole by " + inUnit(n.claim, off.Abs()) + ": they may overlap"}}
		}
		kind, zh, en := "missing_part", "总数与各项之和相差 ", "the total and its parts differ by "
		if off.Sign() < 0 {
			kind = "double_part"
		}
		return &Cause{Kind: kind, Figure: figure, Suggest: suggest, Message: Message{zh + inUnit(n.claim, off.Abs()), en + inUnit(n.claim, off.Abs())}}
	case parse.KindQuotient, parse.KindProduct, parse.KindChange:
		if figure != 0 && figure != n.claim.ID {
			return &Cause{Kind: "stale", Figure: figure, Suggest: suggest, Message: Message{
				flat(n.v.figure(figure).Text) + " 疑误", flat(n.v.figure(figure).Text) + " is probably wrong"}}
		}
		if fr.Rule == "derived/payable-months" {
			// Which definition was used is not known, nor so what to change.
			return &Cause{Kind: "base", Figure: n.claim.ID, Message: Message{
				"可支付月数的口径不一（统筹或全部结余、全年或部分月份的支出），请核对并注明算法", "definitions differ (pooled or total balance, outlay of the year or of some months): state the one used"}}
		}
		return &Cause{Kind: "base", Figure: n.claim.ID, Suggest: n.should(), Message: Message{
			"报告中没有能算出 " + flat(n.claim.Text) + " 的数据，可能口径不同，或计算有误", "no figures of the report give " + flat(n.claim.Text) + ": another definition, or a miscalculation"}}
	}
	if figure == 0 {
		return nil
	}
	return &Cause{Kind: "digit", Figure: figure, Suggest: suggest, Message: Message{
		flat(n.v.figure(figure).Text) + " 与其余数字不符", flat(n.v.figure(figure).Text) + " does not fit the others"}}
}

// limit explains a figure that misses its limit.
func (n *inquiry) limit() []Cause {
	if n.suspect != nil && n.suspect.misprint != nil {
		return []Cause{*n.slip()}
	}
	return nil
}

// counted explains a number announced that is not the number listed.
func (n *inquiry) counted() []Cause {
	have := len(n.tie.frame.Listed)
	x := reprint(n.claim, decimal.NewFromInt(int64(have)))
	if x == nil {
		return nil
	}
	kind, zh, en := "missing_part", "少列 "+itoa(n.tie.frame.Announced-have)+" 项，或数目写错", itoa(n.tie.frame.Announced-have)+" not listed, or the number is wrong"
	if have > n.tie.frame.Announced {
		kind, zh, en = "double_part", "多列 "+itoa(have-n.tie.frame.Announced)+" 项，或数目写错", itoa(have-n.tie.frame.Announced)+" too many listed, or the number is wrong"
	}
	return []Cause{{Kind: kind, Figure: n.claim.ID, Suggest: printedAs(x), Message: Message{zh, en}}}
}

// restated explains one quantity stated with two values: which of them other
// relations support.
func (n *inquiry) restated() []Cause {
	a, b := n.v.figure(n.ops[0]), n.claim
	back := n.support(a.ID, revalued(a, inScale(b.Value, a), a.Numeral.Decimals, a.Numeral.PowerTen))
	front := n.support(b.ID, revalued(b, inScale(a.Value, b), b.Numeral.Decimals, b.Numeral.PowerTen))
	wrong, right, proof := b, a, back
	if len(front) > len(back) {
		wrong, right, proof = a, b, front
	}
	why := Message{}
	if len(proof) > 0 {
		r := n.v.proof(&n.ties[proof[0]])
		why = Message{"；" + flat(right.Text) + " 另有依据：" + r.ZH, "; " + flat(right.Text) + " is supported by " + r.EN}
		if len(proof) > 1 {
			why.ZH += " 等 " + itoa(len(proof)) + " 处关系"
			why.EN += " and " + itoa(len(proof)-1) + " more"
		}
	}
	known := len(front) != len(back)
	var out []Cause
	if s := n.suspect; s != nil && s.misprint != nil && (s.figure == wrong.ID || !known) {
		c := slipCause(n.v.figure(s.figure), s.misprint)
		c.Message.ZH += why.ZH
		c.Message.EN += why.EN
		return append(out, *c)
	}
	if !known {
		return append(out, Cause{Kind: "stale", Message: Message{
			"两处必有一误，或口径不同而未注明", "one of the two is wrong, or they differ in scope without saying so"}})
	}
	return append(out, Cause{Kind: "stale", Figure: wrong.ID, Suggest: inPlaceOf(wrong, right), Message: Message{
		flat(wrong.Text) + " 疑为未更新的旧数（如系口径不同，须注明）" + why.ZH, flat(wrong.Text) + " may be out of date (or of another scope, which should be said)" + why.EN}})
}

// inScale is a value in the unit of figure f.
func inScale(x decimal.Decimal, f *parse.Figure) decimal.Decimal {
	if f.Numeral.Scale.IsZero() {
		return x
	}
	return x.Quo(f.Numeral.Scale).Abs().Round(f.Numeral.Decimals)
}

// both is a text that needs no translation.
func both(s string) Message { return Message{s, s} }

// proof is a relation as a line of arithmetic.
func (v *view) proof(t *tie) Message {
	claim := v.figure(t.frame.Claim)
	switch t.frame.Kind {
	case parse.KindSame:
		return Message{"第" + itoa(claim.Place.Line) + "行同为 " + flat(claim.Text), flat(claim.Text) + " on line " + itoa(claim.Place.Line)}
	case parse.KindTarget:
		return both(flat(claim.Text) + " " + opWords[t.frame.Op] + " " + flat(v.figure(t.operands()[0]).Text))
	case parse.KindCount:
		return both(strings.Join(t.frame.Listed, "、"))
	}
	return both(v.formulaText(t.outcome.reading, claim) + " = " + flat(claim.Text))
}
