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
		if g.Report == n.claim.Report && g.Place.Table == 0 && g.Place.Line != n.claim.Place.Line && g.Dimension == numeral.Score && g.Bound == "" && g.Approximate == "" && g.Value.Equal(n.claim.Value) {
			return g
		}
	}
	return nil
}

// open reports whether a list may be incomplete and a slip in so short a
// figure proves nothing.
func (n *inquiry) open() bool {
	return n.tie.frame.Kind == parse.KindTotal && n.tie.frame.Closed != parse.Closed && (n.suspect.near || speaking(n.v.figure(n.suspect.figure)) < plainSlip-1)
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
	return both(v.formulaText(t.frame, t.outcome.reading) + " = " + flat(claim.Text))
}
