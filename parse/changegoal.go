package parse

import (
	"strings"

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
		if !ok || hasAnySuffix(name, denying) {
			continue
		}
		less, more := strings.TrimRight(rest, "低少差了 "), strings.TrimRight(rest, "高多出了 ")
		switch {
		case w.dir != 0 && namesGoal(less):
			return name, w.dir
		case less != rest && namesGoal(less):
			return name, -1
		case more != rest && namesGoal(more):
			return name, 1
		}
	}
	return "", 0
}

// goalGap reads such a gap, and reports whether one indicator alone bears the name.
func (c *Content) goalGap(p *para, mi int) bool {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	name, dir := gapNamed(strings.TrimSpace(p.words(m.labelFrom, m.Pos)))
	if dir == 0 || !longer(name, 2) {
		return false
	}
	var row *Frame
	for i := len(c.Frames) - 1; i >= 0 && i >= len(c.Frames)-farGoals; i-- {
		fr := &c.Frames[i]
		if fr.Rule != "bound/target" || fr.Claim > f.ID || len(fr.Readings) != 1 || fr.Readings[0].Formula != "a" {
			continue
		}
		g := c.figure(fr.Claim)
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
	c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: rule, Claim: f.ID, Reach: ReachReport, Closed: Closed,
		Readings: []Reading{{Formula: formula, Operands: []FigureID{row.Claim, row.Readings[0].Operands[0]}, Spelled: true}}})
	return true
}

// gapsOfLimits reads as gaps what the words may as well say to be limits, where a goal and its result told before differ
// by just so much: 缴费人数低于年初任务 1200 人, where of 9000 people 7800 paid.
func (c *Content) gapsOfLimits(p *para) {
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if m.Role != RoleLimit || m.Depth > 0 || f.Approximate != "" || f.Dimension == numeral.Percent || f.Dimension == numeral.None {
			continue
		}
		name, dir := gapNamed(strings.TrimSpace(p.words(labelStart(p, m.Pos), m.Pos)))
		if dir == 0 || !longer(name, 2) {
			continue
		}
		var row *Frame
		var result, goal FigureID
		alone := true
		for i := len(c.Frames) - 1; i >= 0 && i >= len(c.Frames)-farGoals; i-- {
			fr := &c.Frames[i]
			var a, b FigureID
			switch {
			case fr.Rule == "bound/target" && len(fr.Readings) == 1 && fr.Readings[0].Formula == "a":
				a, b = fr.Claim, fr.Readings[0].Operands[0]
			case fr.Rule == "ratio/completion" && len(fr.Readings) > 0 && fr.Readings[0].Formula == "a/b":
				a, b = fr.Readings[0].Operands[0], fr.Readings[0].Operands[1]
			default:
				continue
			}
			g, h := c.figure(a), c.figure(b)
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
		m.Role, m.Op, m.Dir, f.Bound = RoleDelta, "", dir, ""
		if p.told == nil {
			p.told = map[int]bool{}
		}
		p.told[mi] = true
		formula := "a-b"
		if dir < 0 {
			formula = "b-a"
		}
		c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/amount", Claim: f.ID, Reach: ReachReport, Closed: Closed,
			Readings: []Reading{{Formula: formula, Operands: []FigureID{result, goal}, Spelled: true}}})
	}
}

// GoalGap is by how much a result is over its goal, or short of it, where the goal stands
// elsewhere: 全年修渠 18 公里，超出目标 2 公里.
type GoalGap struct {
	Claim  FigureID
	Result FigureID // 0 where it stands elsewhere, too
	Name   string   // of the indicator, where it is told with the gap
	Dir    int      // of what the words say: 1 over the goal, -1 short of it
	Report int
}

// farGap reads a gap to a goal that its sentence does not print: check looks for it.
func (c *Content) farGap(p *para, mi int) bool {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	name, dir := gapNamed(strings.TrimSpace(p.words(m.labelFrom, m.Pos)))
	if dir == 0 || f.Approximate != "" {
		return false
	}
	g := GoalGap{Claim: f.ID, Name: strings.Trim(name, "，的也均都已 "), Dir: dir, Report: p.report}
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		h := c.figure(y.Figure)
		if p.strongMark(y.Pos, m.Pos) {
			break
		}
		if !c.sameSort(x, mi) && !(f.Dimension == numeral.Points && h.Dimension == numeral.Percent) {
			continue
		}
		if y.Role == RoleLimit || c.isPlan(y.Figure) {
			return false // the goal stands right here
		}
		if g.Result == 0 && (y.Role == RoleLevel || y.Role == RoleRate) && !h.Key.Part && !c.isPrior(h) {
			g.Result = y.Figure
		}
	}
	if g.Name != "" && g.Result != 0 && !strings.Contains(c.figure(g.Result).Name, g.Name) {
		g.Result = 0 // 覆盖率 A%，其中满意度低于目标 X 个百分点
	}
	if g.Result == 0 && !longer(g.Name, 2) {
		return false
	}
	c.Gaps = append(c.Gaps, g)
	return true
}

// sameMeasured reports whether a gap can be that of a result: points of a rate, or a number of the
// same things, which a cell may print alone.
func sameMeasured(gap, result *Figure) bool {
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
