package check

import (
	"slices"
	"strings"

	"gouji/parse"
	"gouji/parse/numeral"
)

// What the text of a form tells of a result that its indicators print as well: 实际完成情况：演出 131 场
// beside 演出场次 | ≥120 场 | 113 场.

// reached is the target and the result of an indicator.
type reached struct{ target, actual *parse.Figure }

// doneWords begin what a text says was done, before its name.
var doneWords = []string{"全年", "本年", "共", "累计", "已", "实际", "完成", "实施", "开展", "新增", "组织"}

// restateResults compares the results that the text of forms tells with those that the
// indicators of one name print, but for those that frames pair already. Only a slip of the pen
// that is not the goal tells.
func (v *view) restateResults(confirmed []bool, frames []parse.Frame) []parse.Frame {
	paired := pairedIn(frames)
	results := map[kindred][]reached{}
	for i := range v.c.Frames {
		fr := &v.c.Frames[i]
		if fr.Rule != "bound/target" || !fr.InTable || len(fr.Readings) == 0 || len(fr.Readings[0].Operands) != 1 {
			continue
		}
		a := v.figure(fr.Claim)
		if v.c.Mention(a.ID) == nil && !fewerRunes(a.Name, 4) {
			k := kindred{report: a.Report, dim: a.Dimension, unit: a.Unit}
			results[k] = append(results[k], reached{v.figure(fr.Readings[0].Operands[0]), a})
		}
	}
	if len(results) == 0 {
		return nil
	}
	var out []parse.Frame
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		list := results[kindred{report: f.Report, dim: f.Dimension, unit: f.Unit}]
		if len(list) == 0 || len(list) > nearNames || paired[f.ID] || !v.restatable(f) || v.c.Mention(f.ID) == nil {
			continue
		}
		if f.Dimension == numeral.Percent && v.ofSome(f) {
			continue
		}
		told := v.tellsResults(f)
		if !told && (v.sideOf(f.Place.Line) != parse.BothSides || f.Place.Table == 0 && v.toldBehind(f)) {
			continue
		}
		a := v.toldResult(f, list, confirmed, told)
		if a == nil {
			a = v.resultBesideGoal(f, list)
		}
		if a != nil {
			out = append(out, v.same("restatement/figure", a, f))
		}
	}
	return out
}

// ofSome reports whether the words before a rate of the text say that it is of a sample, of some or of a part of the year:
// 抽查10处供水点，水质合格率 R%, 上半年及时率 R%.
func (v *view) ofSome(f *parse.Figure) bool {
	sentence, _ := v.wordsBefore(f)
	if i := strings.LastIndexAny(sentence, "；;"); i >= 0 {
		sentence = sentence[i:]
	}
	return containsWord(sentence, ofSample...) || f.Key.Period.To != 0 && f.Key.Period.To != 12
}

// resultBesideGoal is the result of the only indicator whose target the text of goals tells where the text of results
// behind it tells f, the first of their unit in both, where f is that result with two digits exchanged: 参保24万人,… and
// 实际参保231584人,… beside 参保人数 | ≥240000人 | 231548人. It is nil else.
func (v *view) resultBesideGoal(f *parse.Figure, list []reached) *parse.Figure {
	if v.c.TextSide(f) != parse.ResultSide {
		return nil
	}
	var goal *parse.Figure
	for id := f.ID - 1; id >= 1 && id >= f.ID-nearNames; id-- {
		g := v.figure(id)
		if g.Place.Block != f.Place.Block && v.c.TextSide(g) != parse.GoalSide || goal != nil && goal.Place.Block != g.Place.Block {
			break
		}
		if g.Dimension != f.Dimension || g.Unit != f.Unit {
			continue
		}
		if g.Place.Block == f.Place.Block {
			return nil
		}
		goal = g
	}
	if goal == nil || exclude(goal.Name, f.Name) {
		return nil
	}
	var found *reached
	for i := range list {
		if !list[i].target.Value.Equal(goal.Value) {
			continue
		}
		if found != nil {
			return nil
		}
		found = &list[i]
	}
	if found == nil || found.actual.Interval.Meet(f.Interval) || exclude(found.actual.Name, f.Name) {
		return nil
	}
	for g := v.c.Figure(f.ID + 1); g != nil && g.ID <= f.ID+nearNames && g.Place.Block == f.Place.Block; g = v.c.Figure(g.ID + 1) {
		if g.Dimension == f.Dimension && g.Interval.Meet(found.actual.Interval) {
			return nil // 培训3216人，其中复训3126人: told of something else
		}
	}
	x, y := f.Numeral.Raw.Abs().Digits(f.Numeral.Decimals), found.actual.Numeral.Raw.Abs().Digits(found.actual.Numeral.Decimals)
	if len(x) != len(y) || !exchanged(x, y) || !swapped(x, y) && len(x) < farTwin || len(x) < minTwin {
		return nil
	}
	return found.actual
}

// wholeCosts name an indicator of what the project of a form cost in all.
var wholeCosts = []string{"项目总成本", "总成本", "项目成本", "成本总额", "项目总支出", "支出总额", "资金支出总额", "项目总投入", "项目总投资", "项目支出总额", "总成本控制数"}

// restateCosts pairs what a form spends and the result of the only indicator of what its project costs in all, with the whole
// budget for its target, where the one is the other with two digits exchanged: 全年执行数 31.5 and 项目总成本 | ≤36万元 | 35.1万元.
func (v *view) restateCosts() []parse.Frame {
	var out []parse.Frame
	for i := range v.c.Frames {
		fr := &v.c.Frames[i]
		if fr.Rule != "bound/target" || len(fr.Readings) == 0 || len(fr.Readings[0].Operands) != 1 {
			continue
		}
		a, target := v.figure(fr.Claim), v.figure(fr.Readings[0].Operands[0])
		if a.Dimension != numeral.Money || !slices.Contains(wholeCosts, a.Name) {
			continue
		}
		planned, spent := v.c.FormSpent(a)
		if planned == 0 || spent == 0 || !v.figure(planned).Value.Equal(target.Value) || v.figure(spent).Interval.Meet(a.Interval) {
			continue
		}
		if s := slipTo(a, v.figure(spent).Value, v.figure(spent).Interval); s != nil && s.kind == "swap" {
			out = append(out, v.same("restatement/figure", v.figure(spent), a))
		}
	}
	return out
}

// tellsResults reports whether a figure is told where a form tells what was done: in the last of
// the cells of a row that tell of it, or in a line of its own.
func (v *view) tellsResults(f *parse.Figure) bool {
	if f.Place.Table == 0 {
		switch v.sideOfFigure(f) {
		case parse.ResultSide:
			return true
		case parse.BothSides:
			return v.toldBefore(f)
		}
		return false
	}
	other := false // an earlier cell of the row tells the same
	for id := f.ID - 1; id >= 1 && id >= f.ID-nearNames; id-- {
		g := v.figure(id)
		if g.Place.Table != f.Place.Table || g.Place.Row != f.Place.Row {
			break
		}
		other = other || g.Place.Cell < f.Place.Cell && v.c.Mention(id) != nil
	}
	if !other {
		return v.lastText(f)
	}
	for id := f.ID + 1; other && id <= f.ID+nearNames; id++ {
		g := v.c.Figure(id)
		if g == nil || g.Place.Table != f.Place.Table || g.Place.Row != f.Place.Row {
			break
		}
		other = g.Place.Cell == f.Place.Cell || v.c.Mention(id) == nil
	}
	return other
}

// leastText is how many characters a cell has at least that tells goals or results in words.
const leastText = 12

// lastText reports whether a figure stands in the last of the cells of a row that tell goals and results in words, behind one
// that tells no figure: 开展病虫害监测、检疫和除治 | 全年清理病木3860株.
func (v *view) lastText(f *parse.Figure) bool {
	if v.sideOf(f.Place.Line) != parse.BothSides {
		return false
	}
	line := v.lineOf(f)
	rs := []rune(line)
	if f.Place.Column > len(rs) {
		return false
	}
	before := strings.FieldsFunc(string(rs[:f.Place.Column-1]), func(r rune) bool { return r == '|' || r == '\t' })
	_, behind, _ := strings.Cut(strings.ReplaceAll(string(rs[f.Place.Column-1:]), "\t", "|"), "|")
	if !fewerRunes(strings.Trim(behind, "| \t"), 2) || len(before) < 2 {
		return false
	}
	for _, s := range before[:len(before)-1] {
		if !fewerRunes(strings.TrimSpace(s), leastText) && strings.ContainsAny(s, "，。、；") || containsWord(s, "过程概述", "实施内容") {
			return true
		}
	}
	return false
}

// toldBefore reports whether the lines of goals and results tell of a figure's name before it:
// the first is the goal.
func (v *view) toldBefore(f *parse.Figure) bool {
	for id := f.ID - 1; id >= 1 && id >= f.ID-nearNames; id-- {
		g := v.figure(id)
		if g.Place.Line < f.Place.Line-1 && v.sideOf(g.Place.Line) != parse.BothSides {
			break
		}
		if g.Dimension == f.Dimension && alikeNames(v.around(g).name, v.around(f).name) >= 0.5 {
			return true
		}
	}
	return false
}

// toldBehind reports whether the lines of goals and results tell of a figure's name behind it: it is the goal.
func (v *view) toldBehind(f *parse.Figure) bool {
	for g := v.c.Figure(f.ID + 1); g != nil && g.ID <= f.ID+nearNames && v.c.Mention(g.ID) != nil; g = v.c.Figure(g.ID + 1) {
		if g.Dimension == f.Dimension && alikeNames(v.around(g).name, v.around(f).name) >= 0.5 {
			return true
		}
	}
	return false
}

// toldResult is the result of the only indicator that bears the name of a told one, where the told
// one is a slip of it or a rate of the very name in a cell of results, nil else. Where f may be told among the goals as well, and where the names
// are less alike, only two digits that have changed places tell.
func (v *view) toldResult(f *parse.Figure, list []reached, confirmed []bool, told bool) *parse.Figure {
	own := v.word(parse.TrimPrefixes(f.Name, doneWords))
	if m := v.c.Mention(f.ID); own.runes < 4 && m.After != "" {
		own = v.word(own.text + m.After) // 资助 41286 人参保
	}
	if own.runes < 4 {
		return nil
	}
	var found *reached
	alike, rivals := 0.0, false
	for i := range list {
		x := &list[i]
		switch a := similar(own, v.around(x.actual).name); {
		case a < 0.5 || a < 0.75 && alike >= 0.75:
		case alike > 0 && (a >= 0.75) == (alike >= 0.75):
			rivals = true
		default:
			found, alike, rivals = x, a, false
		}
	}
	if rivals {
		return nil
	}
	if found == nil || found.actual.Interval.Meet(f.Interval) || found.target.Interval.Meet(f.Interval) && f.Numeral.Decimals <= found.target.Numeral.Decimals || found.target.Bound == "" && found.target.Value.Equal(f.Value) || exclude(found.actual.Name, f.Name) || v.otherOrdinal(found.actual, f) {
		return nil
	}
	if rate := bareRate(f.Name); told && rate != "" && rate == bareRate(found.actual.Name) && f.Place.Table > 0 && f.Key.Mode != parse.Planned && !v.ledByPart(f) {
		return found.actual // a rate of its own name has one value in a form
	}
	s := slipTo(f, found.actual.Value, found.actual.Interval)
	if s == nil || s.kind == "swap" && digitsHeld(found.actual) != digitsHeld(f) || s.kind != "swap" && (!told || alike < 0.75) || s.kind == "digit" && (s.strength < 3 || confirmed[f.ID]) {
		return nil
	}
	return found.actual
}
