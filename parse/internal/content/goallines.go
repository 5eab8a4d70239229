package content

import (
	"strings"

	"gouji/parse/document"
	"gouji/parse/internal/lang"
)

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

// GoalHeads and resultHeads head what was to be done and what was done.
var (
	GoalHeads   = []string{"年度目标", "预期目标", "总体目标", "年度总体目标", "绩效目标", "年初设定目标", "年度绩效目标", "项目年度目标", "目标内容", "设定目标", "年初目标", "当年绩效目标"}
	resultHeads = []string{"完成情况", "实际完成", "全年完成", "目标完成", "年度完成", "目标实际完成", "全年实际完成", "项目完成情况", "年度目标完成情况", "年度总体目标完成情况", "总体目标完成情况", "完成情况综述"}
)

// HeadLine is the length up to which a line heads others.
const HeadLine = 40

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
	return c.draft().TextSides[f.Place.Block]
}

// SideOf is what line n of the document tells, counted from 1.
func (c *Content) SideOf(n int) Side {
	if n < 1 || n > len(c.Document.Lines) {
		return NoSide
	}
	s := strings.TrimSpace(Normalized(c.Document.Lines[n-1]))
	lead := s
	if i := strings.IndexAny(s, "：:"); i >= 0 {
		lead = s[:i]
	}
	switch {
	case lang.HasAnyPrefix(s, resultHeads) && !Longer(lead, leadWords):
		return ResultSide
	case lang.HasAnyPrefix(s, GoalHeads) && lang.ContainsAny(s, resultHeads):
		return BothSides
	case lang.HasAnyPrefix(s, GoalHeads) && !Longer(lead, leadWords):
		return GoalSide
	}
	goal, result := false, false // heads that stand on lines of their own
	for i, above := n-1, 0; i >= 1 && above < headsAfar; i-- {
		if strings.Trim(c.Document.Lines[i-1], "| \t") == "" {
			continue
		}
		above++
		if Longer(c.Document.Lines[i-1], HeadLine) && Longer(emptyCells.Replace(c.Document.Lines[i-1]), HeadLine) {
			continue
		}
		line := Normalized(c.Document.Lines[i-1])
		if headsBoth(line) {
			return BothSides
		}
		if endsGoals(line) {
			return NoSide
		}
		if above > headsAbove {
			continue
		}
		if h := lang.HeaderText(line); !Longer(h, CellLine) && !strings.ContainsAny(h, "，。；") {
			goal, result = goal || lang.HasAnySuffix(h, GoalHeads), result || lang.HasAnySuffix(h, resultHeads)
			if goal && result {
				return BothSides
			}
		}
		if above <= 2 && lang.ContainsAny(line, GoalHeads) && lang.ContainsAny(line, resultHeads) && !strings.ContainsAny(line, "0123456789。；;") {
			return BothSides
		}
	}
	return NoSide
}

// emptyCells drops the bars between the cells of a line, most of which may be empty.
var emptyCells = strings.NewReplacer("| ", "", "|", "")

// headsBoth reports whether a line is a header of both, each a word of its own: 预期目标 实际完成情况.
func headsBoth(line string) bool {
	words := strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == '\t' || r == '|' })
	goal := false
	for _, w := range words {
		if goal && lang.HasAnySuffix(w, resultHeads) {
			return true
		}
		goal = goal || lang.HasAnySuffix(w, GoalHeads)
	}
	return false
}

// endsGoals reports whether a line begins another part of a report or a form, so that no goals
// told above it go on below.
func endsGoals(line string) bool {
	return lang.ContainsAny(line, []string{"一级指标", "二级指标", "三级指标", "指标值"}) || StartsSection([]rune(strings.TrimSpace(line)))
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
	cells := strings.FieldsFunc(Normalized(c.Document.Lines[n-1]), func(r rune) bool { return r == '|' || r == '\t' })
	if len(cells) == 1 {
		cells = strings.SplitN(strings.TrimSpace(cells[0]), " ", 2)
	}
	if len(cells) == 2 && lang.HasAnySuffix(lang.HeaderText(strings.TrimSpace(cells[0])), GoalHeads) && !lang.ContainsAny(cells[1], resultHeads) {
		return true // 年度目标 | 更换护栏 26 公里
	}
	for i, above := n-1, 0; i >= 1 && above < goalsBelow; i-- {
		line := strings.TrimSpace(Normalized(c.Document.Lines[i-1]))
		if strings.Trim(line, "| \t") == "" {
			continue
		}
		above++
		if Longer(line, HeadLine) {
			continue
		}
		h := strings.TrimRight(lang.HeaderText(line), "。:：情况")
		if lang.HasAnySuffix(h, GoalHeads) && !lang.ContainsAny(h, []string{"完成", "实现", "自评", "偏离", "分解"}) && !Parted(h) {
			return true
		}
		if endsGoals(line) || StartsSection([]rune(line)) {
			return false
		}
	}
	return false
}

// goalsBelow is how many lines below their head goals are told.
const goalsBelow = 4

// CellLine is the length up to which a line may be a single cell.
const CellLine = 16

// StartsSection reports whether a line is a heading of the text's own: 二、 or
// （二） before words without a number.
func StartsSection(rs []rune) bool {
	h, end := HeadingAt(rs)
	return end > 0 && h.Level <= 2 && !strings.ContainsFunc(string(rs[end:]), lang.IsDigit)
}

// Normalized is a text with its characters in their usual form.
func Normalized(s string) string {
	return strings.Map(document.Normal, s)
}
