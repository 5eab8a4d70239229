package parse

import "strings"

// Lines of a form that tell what was to be done, and what was: 年度目标：…, 完成情况：…, or
// both side by side below a header of both. What they tell under one name may differ.

// Side says which of the two a line tells.
type Side uint8

const (
	GoalSide Side = 1 << iota
	ResultSide
	NoSide    Side = 0
	BothSides      = GoalSide | ResultSide
)

// goalHeads and resultHeads head what was to be done and what was done.
var (
	goalHeads   = []string{"年度目标", "预期目标", "总体目标", "年度总体目标", "绩效目标", "年初设定目标", "年度绩效目标", "项目年度目标", "目标内容", "设定目标", "年初目标", "当年绩效目标"}
	resultHeads = []string{"完成情况", "实际完成", "全年完成", "目标完成", "年度完成", "目标实际完成", "全年实际完成", "项目完成情况", "年度目标完成情况", "年度总体目标完成情况", "总体目标完成情况", "完成情况综述"}
)

// headLine is the length up to which a line heads others.
const headLine = 40

// leadWords is the length up to which the words before a colon are a head, and no sentence.
const leadWords = 19

// headsAbove is how many lines above one the heads of goals and results are looked for, of
// which a header of both is one of the two right above.
const headsAbove = 6

// headsAfar is how many lines above one the header of both is looked for, where each of the
// texts below it takes several lines.
const headsAfar = 24

// TextSide is what the text of a form tells in which a figure stands, where it was parted from its heads.
func (c *Content) TextSide(f *Figure) Side {
	if f.Place.Table > 0 {
		return NoSide
	}
	return c.textSides[f.Place.Block]
}

// SideOf is what line n of the document tells, counted from 1.
func (c *Content) SideOf(n int) Side {
	if n < 1 || n > len(c.Document.Lines) {
		return NoSide
	}
	s := strings.TrimSpace(normalized(c.Document.Lines[n-1]))
	lead := s
	if i := strings.IndexAny(s, "：:"); i >= 0 {
		lead = s[:i]
	}
	switch {
	case hasAnyPrefix(s, resultHeads) && !longer(lead, leadWords):
		return ResultSide
	case hasAnyPrefix(s, goalHeads) && containsAny(s, resultHeads):
		return BothSides
	case hasAnyPrefix(s, goalHeads) && !longer(lead, leadWords):
		return GoalSide
	}
	goal, result := false, false // heads that stand on lines of their own
	for i, above := n-1, 0; i >= 1 && above < headsAfar; i-- {
		if strings.Trim(c.Document.Lines[i-1], "| \t") == "" {
			continue
		}
		above++
		if longer(c.Document.Lines[i-1], headLine) {
			continue
		}
		line := normalized(c.Document.Lines[i-1])
		if headsBoth(line) {
			return BothSides
		}
		if endsGoals(line) {
			return NoSide
		}
		if above > headsAbove {
			continue
		}
		if h := headerText(line); !longer(h, cellLine) && !strings.ContainsAny(h, "，。；") {
			goal, result = goal || hasAnySuffix(h, goalHeads), result || hasAnySuffix(h, resultHeads)
			if goal && result {
				return BothSides
			}
		}
		if above <= 2 && containsAny(line, goalHeads) && containsAny(line, resultHeads) && !strings.ContainsAny(line, "0123456789。；;") {
			return BothSides
		}
	}
	return NoSide
}

// headsBoth reports whether a line is a header of both, each a word of its own: 预期目标 实际完成情况.
func headsBoth(line string) bool {
	words := strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == '\t' || r == '|' })
	goal := false
	for _, w := range words {
		if goal && hasAnySuffix(w, resultHeads) {
			return true
		}
		goal = goal || hasAnySuffix(w, goalHeads)
	}
	return false
}

// endsGoals reports whether a line begins another part of a report or a form, so that no goals
// told above it go on below.
func endsGoals(line string) bool {
	return containsAny(line, []string{"一级指标", "二级指标", "三级指标", "指标值"}) || startsSection([]rune(strings.TrimSpace(line)))
}

// TellsGoals reports whether line n of the document tells what was to be done and nothing else: behind
// a head of its own, 年度目标：…, or within a few lines below one that heads it, 一、年度绩效目标.
func (c *Content) TellsGoals(n int) bool {
	switch c.SideOf(n) {
	case GoalSide:
		return true
	case ResultSide, BothSides:
		return false
	}
	if n < 1 || n > len(c.Document.Lines) {
		return false
	}
	cells := strings.FieldsFunc(normalized(c.Document.Lines[n-1]), func(r rune) bool { return r == '|' || r == '\t' })
	if len(cells) == 1 {
		cells = strings.SplitN(strings.TrimSpace(cells[0]), " ", 2)
	}
	if len(cells) == 2 && hasAnySuffix(headerText(strings.TrimSpace(cells[0])), goalHeads) && !containsAny(cells[1], resultHeads) {
		return true // 年度目标 | 更换护栏 26 公里
	}
	for i, above := n-1, 0; i >= 1 && above < goalsBelow; i-- {
		line := strings.TrimSpace(normalized(c.Document.Lines[i-1]))
		if strings.Trim(line, "| \t") == "" {
			continue
		}
		above++
		if longer(line, headLine) {
			continue
		}
		h := strings.TrimRight(headerText(line), "。:：情况")
		if hasAnySuffix(h, goalHeads) && !containsAny(h, []string{"完成", "实现", "自评", "偏离", "分解"}) && !parted(h) {
			return true
		}
		if endsGoals(line) || startsSection([]rune(line)) {
			return false
		}
	}
	return false
}

// goalsBelow is how many lines below their head goals are told.
const goalsBelow = 4
