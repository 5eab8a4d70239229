package change

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// How far a result is from its goal, told by the name of an indicator whose goal and result were
// told before: 采用率比目标低 X 个百分点; 培训人次低于目标值 X 人次.

// gapWords lead from the name of an indicator to its goal, with the sign of what they claim where
// they tell it.
var gapWords = []struct {
	word string
	dir  int
}{{"低于", -1}, {"少于", -1}, {"未达到", -1}, {"未达", -1}, {"高于", 1}, {"多于", 1}, {"超过", 1}, {"超出", 1}, {"高出", 1}, {"超", 1}, {"比", 0}, {"较", 0}}

// gapNamed cuts the words before such a gap into the name of the indicator and whether its result
// is more or less than the goal; dir is 0 where they say something else.
func gapNamed(words string) (name string, dir int) {
	for _, w := range gapWords {
		name, rest, ok := strings.Cut(words, w.word)
		if !ok || lang.HasAnySuffix(name, clause.Denying) {
			continue
		}
		less, more := strings.TrimRight(rest, "低少差了 "), strings.TrimRight(rest, "高多出了 ")
		switch {
		case w.dir != 0 && clause.NamesGoal(less):
			return name, w.dir
		case less != rest && clause.NamesGoal(less):
			return name, -1
		case more != rest && clause.NamesGoal(more):
			return name, 1
		}
	}
	return "", 0
}

// goalGap reads such a gap, and reports whether one indicator alone bears the name.
func goalGap(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	name, dir := gapNamed(strings.TrimSpace(p.Words(m.LabelFrom, m.Pos)))
	if dir == 0 || !content.Longer(name, 2) {
		return false
	}
	var row *content.Frame
	for i := len(c.Frames) - 1; i >= 0 && i >= len(c.Frames)-farGoals; i-- {
		fr := &c.Frames[i]
		if fr.Rule != "bound/target" || fr.Claim > f.ID || len(fr.Readings) != 1 || fr.Readings[0].Formula != "a" {
			continue
		}
		g := c.At(fr.Claim)
		if g.Report != f.Report || !strings.HasSuffix(g.Name, name) || !sameMeasured(f, g) {
			continue
		}
		if row != nil && row.Claim != fr.Claim {
			return false
		}
		row = fr
	}
	if row == nil {
		return false
	}
	row.Admitted = true
	rule, formula := "change/amount", "a-b"
	if f.Dimension == numeral.Points {
		rule = "change/points"
	}
	if dir < 0 {
		formula = "b-a"
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindChange, Rule: rule, Claim: f.ID, Reach: content.ReachReport, Closed: content.Closed,
		Readings: []content.Reading{{Formula: formula, Operands: []content.FigureID{row.Claim, row.Readings[0].Operands[0]}, Spelled: true}}})
	return true
}

// GapsOfLimits reads as gaps what the words may as well say to be limits, where a goal and its result told before differ
// by just so much: 缴费人数低于年初任务 1200 人, where of 9000 people 7800 paid.
func GapsOfLimits(c *content.Draft, p *content.Para) {
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if m.Role != content.RoleLimit || m.Depth > 0 || f.Approximate != "" || f.Dimension == numeral.Percent || f.Dimension == numeral.None {
			continue
		}
		name, dir := gapNamed(strings.TrimSpace(p.Words(clause.LabelStart(p, m.Pos), m.Pos)))
		if dir == 0 || !content.Longer(name, 2) {
			continue
		}
		var row *content.Frame
		var result, goal content.FigureID
		alone := true
		for i := len(c.Frames) - 1; i >= 0 && i >= len(c.Frames)-farGoals; i-- {
			fr := &c.Frames[i]
			var a, b content.FigureID
			switch {
			case fr.Rule == "bound/target" && len(fr.Readings) == 1 && fr.Readings[0].Formula == "a":
				a, b = fr.Claim, fr.Readings[0].Operands[0]
			case fr.Rule == "ratio/completion" && len(fr.Readings) > 0 && fr.Readings[0].Formula == "a/b":
				a, b = fr.Readings[0].Operands[0], fr.Readings[0].Operands[1]
			default:
				continue
			}
			g, h := c.At(a), c.At(b)
			d := g.Value.Sub(h.Value)
			if g.Report != f.Report || !sameMeasured(f, g) || !sameMeasured(f, h) || !d.Abs().Equal(f.Value) || d.Sign() != dir {
				continue
			}
			alone = alone && (result == 0 || result == a && goal == b)
			row, result, goal = fr, a, b
		}
		if row == nil || !alone {
			continue
		}
		row.Admitted = true
		m.Role, m.Op, m.Dir, f.Bound = content.RoleDelta, "", dir, ""
		if p.Told == nil {
			p.Told = map[int]bool{}
		}
		p.Told[mi] = true
		formula := "a-b"
		if dir < 0 {
			formula = "b-a"
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindChange, Rule: "change/amount", Claim: f.ID, Reach: content.ReachReport, Closed: content.Closed,
			Readings: []content.Reading{{Formula: formula, Operands: []content.FigureID{result, goal}, Spelled: true}}})
	}
}

// farGap reads a gap to a goal that its sentence does not print: check looks for it.
func farGap(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	name, dir := gapNamed(strings.TrimSpace(p.Words(m.LabelFrom, m.Pos)))
	if dir == 0 || f.Approximate != "" {
		return false
	}
	g := content.GoalGap{Claim: f.ID, Name: strings.Trim(name, "，的也均都已 "), Dir: dir, Report: p.Report}
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		h := c.At(y.Figure)
		if clause.StrongMark(p, y.Pos, m.Pos) {
			break
		}
		if !clause.SameSort(c, x, mi) && !(f.Dimension == numeral.Points && h.Dimension == numeral.Percent) {
			continue
		}
		if y.Role == content.RoleLimit || clause.IsPlan(c, y.Figure) {
			return false // the goal stands right here
		}
		if g.Result == 0 && (y.Role == content.RoleLevel || y.Role == content.RoleRate) && !h.Key.Part && !clause.IsPrior(c, h) {
			g.Result = y.Figure
		}
	}
	if g.Name != "" && g.Result != 0 && !strings.Contains(c.At(g.Result).Name, g.Name) {
		g.Result = 0 // 覆盖率 A%，其中满意度低于目标 X 个百分点
	}
	if g.Result == 0 && !content.Longer(g.Name, 2) {
		return false
	}
	c.Gaps = append(c.Gaps, g)
	return true
}

// sameMeasured reports whether a gap can be that of a result: points of a rate, or a number of the
// same things, which a cell may print alone.
func sameMeasured(gap, result *content.Figure) bool {
	switch {
	case gap.Dimension == numeral.Points:
		return result.Dimension == numeral.Percent
	case result.Dimension == numeral.None:
		return gap.Numeral.PowerTen.Equal(result.Numeral.PowerTen)
	}
	return gap.Dimension == result.Dimension && gap.Unit == result.Unit
}

// farGoals is how many claims back the goal of an indicator is looked for.
const farGoals = 300
