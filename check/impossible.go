package check

import (
	"slices"
	"strings"

	"gouji/parse"
	"gouji/parse/numeral"
)

// atMostAll are rates of a part of what was counted: they cannot exceed 100%.
// Of other rates, as 完成率 and 到位率, more than all may come about.
var atMostAll = []string{"合格率", "满意度", "满意率", "及时率", "准确率", "正确率", "知晓率", "合规率", "达标率", "优良率", "规范率", "问卷回收率", "有效回收率", "办结率", "整改率", "有效率", "管理率", "接种率", "签约率", "建档率", "出勤率", "公开率", "资助参保率"}

// impossible reports rates that are larger than they can be.
func (v *view) impossible(r *Result) {
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		if f.Dimension != numeral.Percent || f.Bound != "" || f.Key.Mode == parse.Planned || f.Report == 0 || f.Glued || !f.Value.GreaterThan(decOne) {
			continue
		}
		if m := v.c.Mention(f.ID); m != nil && (m.Role != parse.RoleRate || m.Share || f.Unit != "%") {
			continue
		}
		for _, w := range atMostAll {
			if strings.HasSuffix(f.Name, w) && !v.completes(f) && !v.overEstimate(f, w) {
				r.Findings = append(r.Findings, Finding{Rule: "bound/logic", Severity: Error, Place: f.Place, Words: f.Text, Figures: []parse.FigureID{f.ID},
					Message: Message{"“" + f.Name + "”" + f.Text + " 超过100%，部分不可能多于全部", f.Name + " of " + f.Text + " exceeds 100%, a part cannot be more than all"}})
				break
			}
		}
	}
}

// completes reports whether a rate in a table is the result right before it over the goal before
// that, also where the head of its column is lost: ≥90% | 93.6% | 104%.
func (v *view) completes(f *parse.Figure) bool {
	result, goal := v.c.Figure(f.ID-1), v.c.Figure(f.ID-2)
	if v.c.Mention(f.ID) != nil || result == nil || goal == nil || goal.Value.IsZero() || goal.Dimension != result.Dimension {
		return false
	}
	return f.Interval.Contains(result.Value.Quo(goal.Value))
}

var (
	// servedRates are rates of those served, which a report may print over a task or an estimate of the people.
	servedRates = []string{"管理率", "接种率", "签约率", "建档率", "资助参保率"}
	// estimates are words by which a sentence says so.
	estimates = []string{"任务", "超额", "计划", "户籍", "常住", "基数", "估算", "推算", "测算", "招商", "意向"}
)

// overEstimate reports whether the sentence of such a rate says that it is over no count of the people: 接种率 112%，超额完成接种任务.
func (v *view) overEstimate(f *parse.Figure, rate string) bool {
	if !slices.Contains(servedRates, rate) {
		return false
	}
	before, _ := v.wordsBefore(f)
	return containsWord(before, estimates...) || containsWord(v.wordsBehind(f, "。"), estimates...)
}

// wordsBehind are the words of its line from a figure on, up to any of the marks.
func (v *view) wordsBehind(f *parse.Figure, marks string) string {
	rs := v.runesOf(f.Place.Line)
	if f.Place.Column < 1 || f.Place.Column > len(rs) {
		return ""
	}
	s := string(rs[f.Place.Column-1:])
	if i := strings.IndexAny(s, marks); i >= 0 {
		s = s[:i]
	}
	return s
}
