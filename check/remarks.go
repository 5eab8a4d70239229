package check

import (
	"strings"

	"gouji/parse"
)

// remarks turns what the reading of figures has noticed into findings.
func (v *view) remarks(r *Result) {
	for _, m := range v.c.Remarks {
		if m.Kind == parse.RemarkPoints && v.growth[m.Figure] {
			continue
		}
		f := Finding{Place: m.Place, Words: m.Words}
		if m.Figure != 0 {
			f.Figures = []parse.FigureID{m.Figure}
		}
		switch m.Kind {
		case parse.RemarkUnitMissing:
			f.Rule, f.Severity = "unit/missing", Warning
			unit := "元"
			if m.Detail == "percent" {
				unit = "%"
			} else if fig := v.figure(m.Figure); fig != nil {
				unit = unitText(fig)
			}
			f.Message = Message{"“" + m.Words + "”漏写单位，按上下文应为“" + unit + "”", "“" + m.Words + "” lacks its unit, by its context " + unit}
			f.Causes = []Cause{{Kind: "unit", Figure: m.Figure, Suggest: m.Words + unit, Message: Message{"漏写单位", "unit missing"}}}
		case parse.RemarkDate:
			f.Rule, f.Severity = "date/damaged", Warning
			f.Message = Message{"日期“" + m.Words + "”不完整或不存在", "the date “" + m.Words + "” is incomplete or cannot be"}
		case parse.RemarkDateOrder:
			f.Rule, f.Severity = "date/order", Error
			f.Message = Message{"结束时间“" + m.Words + "”早于开始时间", "the time ends, on “" + m.Words + "”, before it begins"}
			if m.Detail != "" {
				f.Message = Message{"结束时间“" + m.Words + "”早于开始时间“" + m.Detail + "”", "the time ends, on “" + m.Words + "”, before it begins, on “" + m.Detail + "”"}
			} else {
				f.Severity = Warning
			}
		case parse.RemarkLate:
			f.Rule, f.Severity = "date/order", Warning
			f.Message = Message{"完成时间“" + m.Words + "”晚于目标时限“" + m.Detail + "”，没有说明原因", "done on “" + m.Words + "”, after “" + m.Detail + "” when it was due, with no reason"}
		case parse.RemarkTemplate:
			f.Rule, f.Severity = "missing/template", Error
			f.Message = Message{"此处仍是模板提示语，内容没有填写", "the form's instructions stand here, nothing is filled in"}
		case parse.RemarkNoProblems:
			score := v.shortScore(m.Report)
			if score == nil {
				continue
			}
			f.Rule, f.Severity = "missing/reason", Warning
			f.Place, f.Words, f.Figures = score.Place, score.Text, []parse.FigureID{score.ID}
			f.Message = Message{"自评 " + score.Text + " 未得满分，问题各项却都写“无”（第" + itoa(m.Place.Line) + "行起），全文没有说明扣分原因", "a score of " + score.Text + ", no problem named (line " + itoa(m.Place.Line) + " on) and no reason for the points lost"}
		case parse.RemarkLogic:
			f.Rule, f.Severity = "bound/logic", Error
			f.Figures = append(f.Figures, m.Other)
			target := m.Words
			if strings.ContainsRune(target, '\\') { // signs of LaTeX are told as they are meant
				and := "或"
				if m.Detail == "never" {
					and = "且"
				}
				target = goalText(v.figure(m.Figure)) + and + goalText(v.figure(m.Other))
			}
			if m.Detail == "never" {
				f.Message = Message{"目标“" + target + "”上下限颠倒，任何数都不能满足", "no number can meet the target “" + target + "”"}
			} else {
				f.Message = Message{"目标“" + target + "”用“或”连接，任何数都满足，“或”应为“且”", "any number meets the target “" + target + "”: “or” should be “and”"}
			}
		case parse.RemarkMissing:
			f.Rule, f.Severity = "missing/result", Error
			f.Message = Message{"指标“" + m.Words + "”有目标值，没有填写完成值", "the indicator “" + m.Words + "” has a target and no result"}
		case parse.RemarkPoints:
			f.Rule, f.Severity = "unit/points", Warning
			f.Message = Message{"两个百分比之差应写成“个百分点”，此处写成“" + m.Words + "”", "the difference of two rates is stated as " + m.Words + ", percentage points are meant"}
			f.Causes = []Cause{{Kind: "points", Figure: m.Figure, Suggest: v.figure(m.Figure).Numeral.Raw.String() + "个百分点", Message: Message{"把百分点写成了百分比", "per cent for percentage points"}}}
		case parse.RemarkUnitMix:
			f.Rule, f.Severity = "unit/mixed", Note
			f.Figures = append(f.Figures, m.Other)
			f.Message = Message{"同一句里金额单位不一（" + v.figure(m.Other).Text + "、" + v.figure(m.Figure).Text + "），不便核对", "amounts of one sentence are in different units"}
		default:
			continue
		}
		r.Findings = append(r.Findings, f)
	}
}

// shortScore is the score that a report gives itself, if points are missing.
func (v *view) shortScore(report int) *parse.Figure {
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		if f.Report == report && v.ownScore(f) {
			if f.Value.LessThan(decHundred) {
				return f
			}
			return nil
		}
	}
	return nil
}
