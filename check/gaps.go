package check

import (
	"gouji/parse"
	"gouji/parse/numeral"
)

// By how much results are over their goals or short of them, where the goals stand elsewhere in
// the report: 全年修渠 18 公里，超出目标 2 公里 is held against what the report set as the goal of it.

// gaps are the claims of such gaps whose results have found their goals, also those among goals.
func (v *view) gaps(r *Result, goals []parse.Frame) []parse.Frame {
	if len(v.c.Gaps) == 0 {
		return nil
	}
	decided := map[parse.FigureID]bool{}
	for i := range r.Relations {
		if rel := &r.Relations[i]; rel.Verdict != Unchecked {
			decided[rel.Claim] = true
		}
	}
	var bounds []*parse.Frame
	for _, frames := range [][]parse.Frame{v.c.Frames, goals} {
		for i := range frames {
			if fr := &frames[i]; fr.Rule == "bound/target" && len(fr.Readings) == 1 && fr.Readings[0].Formula == "a" && fr.Whole == "" {
				bounds = append(bounds, fr)
			}
		}
	}
	if len(bounds) > maxBounds {
		return nil
	}
	var out []parse.Frame
	for _, g := range v.c.Gaps {
		if decided[g.Claim] {
			continue
		}
		result, goal, sure := v.goalOf(&g, bounds)
		if goal == 0 {
			continue
		}
		rule, formula := "change/amount", "a-b"
		if v.figure(g.Claim).Dimension == numeral.Points {
			rule = "change/points"
		}
		if g.Dir < 0 {
			formula = "b-a"
		}
		out = append(out, parse.Frame{Kind: parse.KindChange, Rule: rule, Claim: g.Claim, Reach: parse.ReachReport, Closed: parse.Closed,
			Readings: []parse.Reading{{Formula: formula, Operands: []parse.FigureID{result, goal}, Spelled: sure, HoldOnly: !sure}}})
	}
	return out
}

// admitGaps lets the results be that the report itself says fall short of their goals.
func (v *view) admitGaps() {
	if len(v.c.Gaps) == 0 {
		return
	}
	var bounds []*parse.Frame
	for i := range v.c.Frames {
		if fr := &v.c.Frames[i]; fr.Rule == "bound/target" && len(fr.Readings) == 1 && fr.Readings[0].Formula == "a" && fr.Whole == "" {
			bounds = append(bounds, fr)
		}
	}
	if len(bounds) > maxBounds {
		return
	}
	for i := range v.c.Gaps {
		g := &v.c.Gaps[i]
		if g.Dir > 0 {
			continue
		}
		result, goal, sure := v.goalOf(g, bounds)
		for _, fr := range bounds {
			if sure && fr.Readings[0].Operands[0] == goal && (fr.Claim == result || v.figure(fr.Claim).Value.Equal(v.figure(result).Value)) {
				fr.Admitted = true
			}
		}
	}
}

// farGap is how many figures behind a goal and its result the gap between them is looked for.
const farGap = 4

// gapBehind reports whether what a result lacks, or has too much, is printed right behind it, whatever became of it: 计划
// 新建 24 座，实际新建 22 座，另 2 座经批准并入邻村.
func (v *view) gapBehind(result, goal *parse.Figure) bool {
	gap := result.Value.Sub(goal.Value).Abs()
	last := max(result.ID, goal.ID)
	for g := v.c.Figure(last + 1); g != nil && g.ID <= last+farGap && g.Report == result.Report && g.Place.Block == v.figure(last).Place.Block && g.Place.Sentence <= v.figure(last).Place.Sentence+1; g = v.c.Figure(g.ID + 1) {
		if v.c.Mention(g.ID) != nil && g.Dimension == result.Dimension && g.Unit == result.Unit && g.Value.Equal(gap) {
			return true
		}
	}
	return false
}

// maxBounds is the number of targets up to which each gap is looked for among all of them.
const maxBounds = 2000

// goalOf finds the result and the goal that a gap is between: the goal of the very figure, else
// that of its name, else the only one that a figure of its value has. sure is set where figure or name
// leave no doubt.
func (v *view) goalOf(g *parse.GoalGap, bounds []*parse.Frame) (result, goal parse.FigureID, sure bool) {
	claim := v.figure(g.Claim)
	own := v.figure(g.Result)
	name := g.Name
	if own != nil {
		name = own.Name
	}
	best, rival := 0.0, false
	for _, fr := range bounds {
		f := v.figure(fr.Claim)
		if f.Report != g.Report {
			continue
		}
		if own != nil && fr.Claim == g.Result {
			return fr.Claim, fr.Readings[0].Operands[0], true
		}
		if own != nil && (!f.Value.Equal(own.Value) || f.Dimension != own.Dimension && f.Dimension != numeral.None) {
			continue
		}
		if own == nil && (claim.Dimension == numeral.Points) != (f.Dimension == numeral.Percent) {
			continue
		}
		s := max(similar(v.word(name), v.around(f).name), similar(v.around(f).name, v.word(name)))
		if own == nil && s < sureIndicator {
			continue
		}
		switch {
		case goal == 0 || s > best:
			result, goal, best, rival = fr.Claim, fr.Readings[0].Operands[0], s, false
		case s == best && !v.figure(goal).Value.Equal(v.figure(fr.Readings[0].Operands[0]).Value):
			rival = true
		}
	}
	if rival {
		return 0, 0, false
	}
	if own != nil {
		result = g.Result
	}
	return result, goal, best >= sameIndicator
}
