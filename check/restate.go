package check

import (
	"slices"
	"strings"

	"gouji/parse"
	"gouji/parse/decimal"
)

var (
	decOne     = decimal.NewFromInt(1)
	decHundred = decimal.NewFromInt(100)
)

// restatements find quantities that a report states twice: rates of one kind,
// the report's own score, and figures of one name. Two prints agree where
// their intervals meet.

// restate makes the frames of the quantities that a report states again, after
// the relations of r.
func (v *view) restate(r *Result) []parse.Frame {
	var out []parse.Frame
	confirmed := v.confirmed(r)
	v.partIn = v.partOf(r)
	out = append(out, v.restateScores()...)
	out = append(out, v.restateRates()...)
	out = append(out, v.restateNames(confirmed)...)
	v.twoOperands = v.operandsTogether(r)
	out = append(out, v.restateTwins(confirmed, out)...)
	out = append(out, v.restateResults(confirmed, out)...)
	out = append(out, v.restateGoals(out)...)
	out = append(out, v.restateCosts()...)
	out = append(out, v.restateUnits()...)
	out = append(out, v.restateLists(confirmed, out)...)
	out = append(out, v.restateScaled(confirmed)...)
	out = append(out, v.restateIndicators(out)...)
	out = append(out, v.restateGrowth(confirmed)...)
	out = append(out, v.restateCaps()...)
	out = append(out, v.restatePapers()...)
	out = append(out, v.nearlyEqual()...)
	return slices.DeleteFunc(v.withoutParallel(v.withoutFellows(out)), func(fr parse.Frame) bool {
		return fr.Rule == "restatement/figure" && len(fr.Readings) == 1 && len(fr.Readings[0].Operands) == 1 && v.otherLead(v.figure(fr.Readings[0].Operands[0]), v.figure(fr.Claim))
	})
}

// withoutFellows leaves out of frames the figures that differ and are parts of one total, which holds, or were given on
// different days: 2023年12月5日下达奖补资金 400 万元 … 2024年6月8日下达奖补资金 90 万元 are not one told again.
func (v *view) withoutFellows(frames []parse.Frame) []parse.Frame {
	return slices.DeleteFunc(frames, func(fr parse.Frame) bool {
		if fr.Rule != "restatement/figure" || len(fr.Readings[0].Operands) != 1 {
			return false
		}
		a, b := fr.Readings[0].Operands[0], fr.Claim
		if v.figure(a).Interval.Meet(v.figure(b).Interval) {
			return false
		}
		if v.partIn[a] != 0 && v.partIn[a] == v.partIn[b] || v.partIn[a] == b || v.partIn[b] == a {
			return true
		}
		x, y := v.c.GivenOn(a), v.c.GivenOn(b)
		return x != "" && y != "" && x != y
	})
}

// withoutGoals leaves out of frames the figures told again of which one is the goal of the other and differs: 养护道路 120 公里
// among the goals, 126 公里 among the results.
func (v *view) withoutGoals(frames, goals []parse.Frame) []parse.Frame {
	goalOf := map[[2]parse.FigureID]bool{}
	for _, list := range [][]parse.Frame{v.c.Frames, goals} {
		for i := range list {
			if fr := &list[i]; fr.Rule == "bound/target" && len(fr.Readings) == 1 && len(fr.Readings[0].Operands) == 1 {
				goalOf[[2]parse.FigureID{fr.Readings[0].Operands[0], fr.Claim}] = true
			}
		}
	}
	return slices.DeleteFunc(frames, func(fr parse.Frame) bool {
		if fr.Kind != parse.KindSame {
			return false
		}
		a, b := fr.Readings[0].Operands[0], fr.Claim
		return (goalOf[[2]parse.FigureID{a, b}] || goalOf[[2]parse.FigureID{b, a}]) && !v.figure(a).Interval.Meet(v.figure(b).Interval)
	})
}

// withoutParts leaves out restatements of figures of which a sum that holds makes one a part of the other: 项目支出 686 万元, of
// which 其他项目支出 668 万元.
func (v *view) withoutParts(r *Result, frames []parse.Frame) []parse.Frame {
	partOf := map[[2]parse.FigureID]bool{}
	for i := range r.Relations {
		rel := &r.Relations[i]
		if family, _, _ := strings.Cut(rel.Rule, "/"); family != "sum" || !holds(rel.Verdict) {
			continue
		}
		for _, id := range rel.Operands {
			partOf[[2]parse.FigureID{id, rel.Claim}] = true
		}
	}
	return slices.DeleteFunc(frames, func(fr parse.Frame) bool {
		if fr.Kind != parse.KindSame {
			return false
		}
		a, b := fr.Readings[0].Operands[0], fr.Claim
		return (partOf[[2]parse.FigureID{a, b}] || partOf[[2]parse.FigureID{b, a}]) && !v.figure(a).Interval.Meet(v.figure(b).Interval)
	})
}

// confirmed tells of each figure, by its number, whether a relation that holds
// confirms it: a slip is none then. A quotient of few digits confirms none of
// its operands to the digit.
func (v *view) confirmed(r *Result) []bool {
	out := make([]bool, len(v.c.Figures)+1)
	for i := range r.Relations {
		rel := &r.Relations[i]
		if !holds(rel.Verdict) {
			continue
		}
		if strings.HasPrefix(rel.Rule, "bound/") && !v.figure(rel.Claim).Value.Equal(v.figure(rel.Operands[0]).Value) {
			continue // any number beyond it meets a goal
		}
		family, _, _ := strings.Cut(rel.Rule, "/")
		if family != "balance" || rel.Verdict != Rounding {
			out[rel.Claim] = true
		}
		told := digits(v.figure(rel.Claim))
		if len(rel.Operands) == 2 && v.figure(rel.Operands[0]).Value.Equal(v.figure(rel.Operands[1]).Value) {
			told = digits(v.figure(rel.Operands[0])) // the one repeats the other
		}
		for _, id := range rel.Operands {
			f := v.figure(id)
			if family == "balance" && rel.Verdict == Rounding {
				continue // 1863 万元 less 1847.36 万元: so coarse a figure tells nothing of the last places of another
			}
			if f.Dimension == v.figure(rel.Claim).Dimension || told >= digits(f)-1 {
				out[id] = true
			}
		}
	}
	return out
}

// partOf tells of each figure by its number, the total of which it is one of the parts that add
// up, or the whole of which its share is told, 0 if there is none.
func (v *view) partOf(r *Result) []parse.FigureID {
	out := make([]parse.FigureID, len(v.c.Figures)+1)
	for i := range r.Relations {
		switch rel := &r.Relations[i]; {
		case !holds(rel.Verdict):
		case strings.HasPrefix(rel.Rule, "sum/"):
			for _, id := range rel.Operands {
				out[id] = rel.Claim
			}
		case rel.Rule == "ratio/share" && len(rel.Operands) == 2 && out[rel.Operands[0]] == 0:
			out[rel.Operands[0]] = rel.Operands[1]
		}
	}
	return out
}

// pairedIn are the figures of frames that hold two of them to be the same.
func pairedIn(frames []parse.Frame) map[parse.FigureID]bool {
	paired := map[parse.FigureID]bool{}
	for i := range frames {
		paired[frames[i].Claim] = true
		paired[frames[i].Readings[0].Operands[0]] = true
	}
	return paired
}

// same is the frame of one quantity stated twice, the earlier as operand.
func (v *view) same(rule string, a, b *parse.Figure) parse.Frame {
	if before(b, a) {
		a, b = b, a
	}
	return parse.Frame{Kind: parse.KindSame, Rule: rule, Claim: b.ID, Reach: parse.ReachReport, Closed: parse.Closed,
		Readings: []parse.Reading{{Formula: "a", Operands: []parse.FigureID{a.ID}}}}
}

func before(a, b *parse.Figure) bool {
	if a.Place.Line != b.Place.Line {
		return a.Place.Line < b.Place.Line
	}
	return a.Place.Column < b.Place.Column
}
