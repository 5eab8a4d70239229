package check

import (
	"math/big"
	"slices"
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// Some claims say what they are, a share, a rate, what is left, and not of which
// figures: 支出 X 万元，进度 R%, over a base that stands in a table. What the words
// leave open a closing test may settle: where of all the figures that may be meant one
// choice alone closes on a claim with many digits, it is the one. Such a tie is only
// verified; where nothing closes nothing is said.

// closing lists the claims that no relation decided and one choice of figures closes on.
func (v *view) closing(r *Result) []parse.Frame {
	s := v.newClosings(r)
	out := append(append(s.acrossParagraphs(), s.toldOfTable()...), s.byStandard()...)
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		if f.Approximate != "" || f.Bound != "" || !f.Interval.Bounded() || f.Value.IsZero() || v.c.Mention(f.ID) == nil && f.Place.Table == 0 && !aimedRate(s, f) {
			continue
		}
		if divides(f) {
			fr, ok := s.list(f)
			if !ok {
				fr, ok = s.grand(f)
			}
			if !ok {
				fr, ok = s.overSections(f)
			}
			if ok {
				out = append(out, fr)
				for _, p := range fr.Readings[0].Parts {
					s.parts[p.Figure] = true
				}
				continue
			}
		}
		switch {
		case s.decided[f.ID] || f.Key.Mode == parse.Planned && !s.open[f.ID]:
		case f.Dimension == numeral.Percent:
			if fr, ok := s.rate(f); ok {
				out = append(out, fr)
			}
		case divides(f):
			if fr, ok := s.average(f); ok {
				out = append(out, fr)
			} else if fr, ok := s.rest(f); ok {
				out = append(out, fr)
			} else if fr, ok := s.flow(f); ok {
				out = append(out, fr)
			} else if fr, ok := s.product(f); ok {
				out = append(out, fr)
			}
		}
	}
	return out
}

// aimedRate reports whether a figure is a rate or an average that is held against a target, as in a form whose
// cells stand one to a line.
func aimedRate(s *closings, f *parse.Figure) bool {
	return s.aimed[f.ID] && f.Name != "" && (f.Dimension == numeral.Percent || containsWord(f.Name, "均", "每"))
}

// closings are what a search for claims that close knows of a document.
type closings struct {
	*view
	decided []bool // claims of a tie that was decided
	open    []bool // claims of one that was not
	aimed   []bool // held against a target
	summed  []bool // totals of a list that was added up
	parts   []bool // figures from which another was made
	// added are the figures that were added up or taken off each other, by their numbers.
	added map[string]bool
	// held are the figures that a decided tie holds against each, by their numbers.
	held [][]parse.FigureID
	// standards are how many amounts for each there are.
	standards int
	// averages are claims that were divided out: no standards.
	averages []bool
}

func (v *view) newClosings(r *Result) *closings {
	n := len(v.c.Figures) + 1
	s := &closings{view: v, decided: make([]bool, n), open: make([]bool, n), aimed: make([]bool, n), summed: make([]bool, n), parts: make([]bool, n), averages: make([]bool, n), held: make([][]parse.FigureID, n), added: map[string]bool{}}
	for i := range v.c.Figures {
		if f := &v.c.Figures[i]; (f.Dimension == numeral.Money || f.Dimension == numeral.PerHead) && s.each(f) {
			s.standards++
		}
	}
	for i := range r.Relations {
		rel := &r.Relations[i]
		switch family, _, _ := strings.Cut(rel.Rule, "/"); {
		case rel.Verdict == Unchecked:
			s.open[rel.Claim] = true
		case family == "bound":
			s.aimed[rel.Claim] = true
			s.hold(family, rel)
		case family == "restatement":
		default:
			s.decided[rel.Claim] = true
			s.hold(family, rel)
			if family == "sum" || family == "balance" || rel.Rule == "change/amount" {
				s.added[tieKey(rel.Claim, rel.Operands...)] = true
			}
			if family == "sum" || family == "balance" {
				s.summed[rel.Claim] = family == "sum"
				for _, id := range rel.Operands {
					s.parts[id] = true
				}
			}
			if family == "derived" {
				s.averages[rel.Claim] = true
				for _, id := range rel.Operands {
					s.decided[id] = true // 中央承担 60%，即 X 万元: what a rate gives, not what gave it
				}
			}
		}
	}
	return s
}

// openTies are the ties that were left undecided, by their claims.
func openTies(r *Result, ties []tie) map[parse.FigureID][]int {
	out := map[parse.FigureID][]int{}
	for i := range ties {
		if rel := &r.Relations[ties[i].relation]; rel.Verdict == Unchecked {
			out[rel.Claim] = append(out[rel.Claim], i)
		}
	}
	return out
}

// settleOpen puts what closes on a claim in the place of what was left undecided of it.
func (v *view) settleOpen(r *Result, ties []tie, open []int, fr *parse.Frame) bool {
	for _, i := range open {
		if ties[i].frame.Kind != fr.Kind {
			continue
		}
		rel, o, ok := v.recompute(fr)
		if ok {
			at := &r.Relations[ties[i].relation]
			rel.ID = at.ID
			*at, ties[i] = rel, tie{frame: fr, outcome: o, relation: ties[i].relation}
		}
		return ok
	}
	return false
}

// byLuck reports whether a claim printed in steps so wide may be met by chance, so many
// ways being tried.
func byLuck(claim, step decimal.Decimal, tries int) bool {
	return !step.Mul(decimal.NewFromInt(int64(tries))).LessThan(claim.Abs().Mul(closingChance))
}

// closingChance is the share of claims that may be met by accident: their words speak
// for a tie, too.
var closingChance = chance.Mul(decimal.NewFromInt(3))

// each reports whether a figure is an amount for each of several.
func (v *view) each(f *parse.Figure) bool {
	m := v.c.Mention(f.ID)
	return f.Key.Each || m != nil && m.Each
}

// distance is how far two figures stand apart, first by what they stand in.
func (v *view) distance(f, g *parse.Figure) int {
	d := apartBy(f, g)
	switch {
	case f.Place.Block == g.Place.Block && f.Place.Sentence == g.Place.Sentence:
		return d
	case f.Place.Block == g.Place.Block:
		return d + window
	}
	return d + 2*window
}

// commonMeasure is the greatest amount that all of these are multiples of: amounts that
// are all tens of thousands come to one another sooner than others do.
func commonMeasure(f *parse.Figure, others ...*parse.Figure) decimal.Decimal {
	e := f.Value.Reduced().Exponent()
	for _, g := range others {
		e = min(e, g.Value.Reduced().Exponent())
	}
	whole := func(g *parse.Figure) *big.Int {
		x := g.Value.Abs().Reduced()
		n := x.Coefficient()
		return n.Mul(n, new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(x.Exponent()-e)), nil))
	}
	m := whole(f)
	for _, g := range others {
		m.GCD(nil, nil, m, whole(g))
	}
	return decimal.RequireFromString(m.String()).Shift(e)
}

// common are words that the names of many things hold.
var common = []string{"资金", "支出", "预算", "项目", "金额", "年度", "全年", "实际", "其中", "合计", "完成", "情况", "本年", "收入", "使用", "人数", "数量", "执行", "计划", "安排", "占"}

// kin reports whether two names share a pair of characters that few names hold.
func (v *view) kin(a, b *wording) bool {
	return slices.ContainsFunc(a.pairs, func(p uint64) bool {
		return b.holds(p) && !containsWord(string([]rune{rune(p >> 32), rune(p & 0xffffffff)}), common...)
	})
}
