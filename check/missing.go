package check

import (
	"gouji/parse"
)

// missing reports targets for which the report states no result.
func (v *view) missing(r *Result, goals []parse.TargetOf) {
	for _, g := range goals {
		f := v.figure(g.Figure)
		if lastRate(g.Name) == "" && f.Place.Table == 0 {
			continue // 两项目标值均为: no indicator of its own
		}
		r.Findings = append(r.Findings, Finding{Rule: "missing/result", Severity: Warning, Place: f.Place, Figures: []parse.FigureID{g.Figure}, Words: g.Name,
			Message: Message{"指标“" + g.Name + "”的目标是 " + f.Text + "，全文没有写实际完成值", "the indicator “" + g.Name + "” has the target " + f.Text + " and no result"}})
	}
}
