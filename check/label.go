package check

import (
	"gouji/parse"
)

// labels reports names of another fund or year where a report speaks of what
// it evaluates.
func (v *view) labels(r *Result) {
	for _, l := range v.c.Labels {
		rep := &v.c.Reports[l.Report-1]
		f := Finding{Place: l.Place, Words: l.Words, Severity: Warning}
		if l.Evaluated {
			f.Severity = Error
		}
		switch l.Kind {
		case parse.LabelFund:
			f.Rule = "label/fund"
			own := rep.Fund.Name()
			if own == "" {
				own = rep.Subject
			}
			f.Message = Message{"本报告评价的是“" + own + "”，此处写成“" + l.Words + "”", "the report is on " + own + ", this says " + l.Words}
			if l.Own != "" {
				own = l.Own
				f.Message = Message{"本节说的是“" + own + "”，此处写成“" + l.Words + "”", "the section is on " + own + ", this says " + l.Words}
				f.Causes = []Cause{{Kind: "label", Message: Message{"疑为套用其他章节的文字", "text of another section left over"}, Suggest: own}}
				break
			}
			f.Causes = []Cause{{Kind: "label", Message: Message{"疑为套用其他报告的文字", "text of another report left over"}, Suggest: own}}
		case parse.LabelProject:
			f.Rule = "label/project"
			f.Message = Message{"此处写成“" + l.Words + "”，与本报告的题目和项目名称都不同", "this says " + l.Words + ", which neither the report's title nor its project bears"}
			f.Causes = []Cause{{Kind: "label", Message: Message{"疑为套用其他报告的文字", "text of another report left over"}}}
		case parse.LabelOwner:
			f.Rule = "label/owner"
			f.Message = Message{"本报告是“" + l.Own + "”的，此处写成“" + l.Words + "”", "the report is of " + l.Own + ", this says " + l.Words}
			f.Causes = []Cause{{Kind: "label", Message: Message{"疑为套用其他单位报告的文字", "text of another office's report left over"}, Suggest: l.Own}}
		case parse.LabelYear:
			f.Rule = "label/year"
			own := itoa(rep.Year) + "年"
			f.Message = Message{"本报告的年度是" + own + "，此处写成“" + l.Words + "”", "the report is on " + itoa(rep.Year) + ", this says " + l.Words}
			if l.Own != "" {
				own = l.Own
				f.Message = Message{"本表说的是" + own + "，此处写成“" + l.Words + "”", "the form is on " + own + ", this says " + l.Words}
			}
			f.Causes = []Cause{{Kind: "label", Message: Message{"疑为上年文字未更新", "last year's text left over"}, Suggest: own}}
		case parse.LabelIndicator:
			f.Rule = "label/indicator"
			f.Message = Message{"得分表中的“" + l.Words + "”不在本报告的指标体系内", "“" + l.Words + "” is not among the report's own indicators"}
			f.Causes = []Cause{{Kind: "label", Message: Message{"疑为指标名称误写", "a wrong indicator name"}, Suggest: l.Own}}
		}
		r.Findings = append(r.Findings, f)
	}
}
