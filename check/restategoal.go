package check

import "gouji/parse"

// What the text of a form sets as its goals, and its indicators set again: 年度目标：更换护栏 26.8 公里
// beside 更换护栏里程 | 28.6 公里. Goals of the text may be of more or of less than the indicator
// of almost their name, so only a slip of the pen tells.

// minGoalAlike is how much of a goal's name its indicator must bear: more than a result must, since goals of nearly one name
// stand side by side in a form.
const minGoalAlike = 0.75

// restateGoals compares the goals that the text tells with the targets of the only indicator
// of their name.
func (v *view) restateGoals(frames []parse.Frame) []parse.Frame {
	paired := map[parse.FigureID]bool{}
	for i := range frames {
		paired[frames[i].Claim] = true
	}
	targets := map[kindred][]*parse.Figure{}
	for i := range v.c.Frames {
		fr := &v.c.Frames[i]
		if fr.Rule != "bound/target" && fr.Rule != "score/indicator" || !fr.InTable || len(fr.Readings) == 0 || len(fr.Readings[0].Operands) == 0 {
			continue
		}
		ops := fr.Readings[0].Operands
		t := v.figure(ops[0])
		if fr.Rule == "score/indicator" {
			if len(ops) != 3 {
				continue
			}
			t = v.figure(ops[1])
		}
		if v.c.Mention(t.ID) != nil || fewerRunes(t.Name, 4) {
			continue
		}
		k := kindred{report: t.Report, dim: t.Dimension, unit: t.Unit}
		known := false
		for _, x := range targets[k] {
			known = known || x == t
		}
		if !known && len(targets[k]) < nearNames {
			targets[k] = append(targets[k], t)
		}
	}
	if len(targets) == 0 {
		return nil
	}
	var out []parse.Frame
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		list := targets[kindred{report: f.Report, dim: f.Dimension, unit: f.Unit}]
		if len(list) == 0 || paired[f.ID] || !v.restatable(f) || v.c.Mention(f.ID) == nil || !v.goalLine(f.Place.Line) && !v.goalCell(f) {
			continue
		}
		if t := v.goalAgain(f, list); t != nil {
			out = append(out, v.same("restatement/figure", f, t))
		}
	}
	return out
}

// goalAgain is the only target that bears the name of a told goal, where one is a slip of the
// other, nil else.
func (v *view) goalAgain(f *parse.Figure, list []*parse.Figure) *parse.Figure {
	own := v.word(f.Name)
	if own.runes < 4 {
		return nil
	}
	var found *parse.Figure
	for _, t := range list {
		if similar(own, v.around(t).name) < minGoalAlike {
			continue
		}
		if found != nil {
			return nil
		}
		found = t
	}
	if found == nil || found.Place.Line <= f.Place.Line || found.Interval.Meet(f.Interval) || exclude(found.Name, f.Name) || v.otherOrdinal(found, f) || leastOf(found, f) {
		return nil
	}
	if s := slipTo(found, f.Value, f.Interval); s == nil || s.kind != "swap" && (s.kind != "digit" || s.strength < 3 && found.Name != f.Name) {
		return nil
	}
	return found
}

// leastOf reports whether a target of at least so much is a goal cut off at its last place: ≥38公里 of 38.6公里.
func leastOf(target, goal *parse.Figure) bool {
	step := target.Numeral.Scale.Shift(-target.Numeral.Decimals)
	return target.Bound == ">=" && goal.Value.GreaterThan(target.Value) && goal.Value.LessThan(target.Value.Add(step))
}

// goalCell reports whether a figure stands in the first of two cells of a row that tell the goals and the results.
func (v *view) goalCell(f *parse.Figure) bool {
	if f.Place.Table == 0 || v.sideOf(f.Place.Line) != parse.BothSides {
		return false
	}
	beside := func(g *parse.Figure) bool {
		return g != nil && g.Place.Table == f.Place.Table && g.Place.Row == f.Place.Row && v.c.Mention(g.ID) != nil
	}
	for id := f.ID - 1; id >= 1 && id >= f.ID-nearNames && beside(v.c.Figure(id)); id-- {
		if v.figure(id).Place.Cell < f.Place.Cell {
			return false
		}
	}
	for id := f.ID + 1; id <= f.ID+nearNames && beside(v.c.Figure(id)); id++ {
		if v.figure(id).Place.Cell > f.Place.Cell {
			return true
		}
	}
	return false
}

// goalLine is whether a line tells what was to be done and nothing else.
func (v *view) goalLine(line int) bool {
	tells, known := v.tellsGoals[line]
	if !known {
		if v.tellsGoals == nil {
			v.tellsGoals = map[int]bool{}
		}
		tells = v.c.TellsGoals(line)
		v.tellsGoals[line] = tells
	}
	return tells
}
