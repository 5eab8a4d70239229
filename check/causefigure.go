package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// Causes that lie in one figure: a misprint, another operand, a part left out, a value of last year, a sign.

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
	if c := n.slipOf(was, now); c != nil {
		return c
	}
	f := n.v.formulaText(n.tie.frame, found.o.reading)
	return &Cause{Kind: "base", Figure: n.claim.ID, Suggest: n.should(), Message: Message{
		flat(n.claim.Text) + " 等于 " + f + "，用的是" + nameOf(now) + "，不是" + nameOf(was),
		flat(n.claim.Text) + " is " + f + ", with " + nameOf(now) + " in place of " + nameOf(was)}}
}

// slipOf blames an operand where one slip makes of it the other amount that fits, and nothing else bears it out:
// 完成投资 3164.8 万元 … 已执行 3164.3 万元，执行率 77.19% of 4100 万元 is of 3164.8.
func (n *inquiry) slipOf(was, now *parse.Figure) *Cause {
	if speaking(was) < plainSlip {
		return nil
	}
	var best *misprint
	for _, m := range misprints(was, []numeral.Interval{numeral.Exactly(now.Value)}, func(g *parse.Figure, _ float64) bool { return g.Value.Equal(now.Value) }) {
		if best == nil || m.odds > best.odds {
			best = &m
		}
	}
	if best == nil || len(n.support(was.ID, best.figure)) > 0 {
		return nil
	}
	c := slipCause(was, best)
	c.Kind = "base" // for the two may be amounts of their own, and the rate of the wrong one
	line := itoa(now.Place.Line)
	c.Message.ZH += "（第" + line + "行的" + nameOf(now) + "）"
	c.Message.EN += ", as on line " + line
	return c
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
	if i := strings.LastIndex(name, "，"); i >= 0 {
		name = name[i+len("，"):] // 行政村发放，计: what stands before the comma is no name of the amount
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
	for d := 1; off.Sign() > 0 && off.Significant() >= 2 && d <= baseWindow/2; d++ {
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
	if c.Numeral.Raw.Significant() >= minStale {
		for i := range n.v.c.Figures {
			g := &n.v.c.Figures[i]
			if g.ID == c.ID || g.Report != c.Report && g.Place.Table != c.Place.Table || g.Dimension != c.Dimension || !g.Value.Equal(c.Value) || contains(n.ops, g.ID) {
				continue
			}
			if g.Name == c.Name && g.Key.Period == c.Key.Period && g.Place.Table == 0 {
				continue // the same quantity, stated again
			}
			if g.Place.Table > 0 && c.Place.Table == 0 && g.Key.Period.Rel == c.Key.Period.Rel && alikeNames(n.v.around(g).name, n.v.around(c).name) >= 0.5 {
				continue // the same in a table
			}
			return &Cause{Kind: "stale", Figure: c.ID, Suggest: n.should(), Message: Message{
				"与第" + itoa(g.Place.Line) + "行的" + nameOf(g) + "相同，疑误抄",
				"the same as " + nameOf(g) + " of line " + itoa(g.Place.Line) + ": copied from there?"}}
		}
	}
	for k, id := range n.ops {
		f := n.v.figure(id)
		if f.Numeral.Raw.Significant() < minStale {
			continue
		}
		want, span, ok := n.v.solve(n.tie.frame, n.tie.outcome.reading, k)
		if !ok || want.Sign() == 0 {
			continue
		}
		for d := 1; d <= baseWindow; d++ {
			for _, x := range []parse.FigureID{id - parse.FigureID(d), id + parse.FigureID(d)} {
				g := n.v.figure(x)
				if g == nil || x == c.ID || contains(n.ops, x) || g.Dimension != f.Dimension || g.Unit != f.Unit || g.Numeral.Raw.Significant() < minStale || !span.Meet(g.Interval) {
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
