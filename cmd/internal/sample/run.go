package sample

import (
	"gouji/check"
	"gouji/cmd/internal/output"
)

// Run is a run over both documents and a file that could not be read.
func Run(l output.Language) *output.Run {
	return &output.Run{
		Options: output.Options{Version: "v1.2.3", Language: l},
		End: output.End{
			Inputs:  3,
			Errors:  []output.InputError{{Path: "附件/坏 的#1.pdf", Message: check.Message{ZH: "文件已损坏", EN: "the file is damaged"}}},
			Skipped: map[string]int{".png": 2},
		},
		Results: []*check.Result{Result(), Clean()},
	}
}

// Rules are the rules that the findings of the sample come from, but one.
func Rules() []*check.Rule {
	return []*check.Rule{
		{
			ID: "sum/components", Title: check.Message{ZH: "分项之和", EN: "parts and total"},
			Verifies: check.Message{ZH: "分项之和等于合计", EN: "the parts add up to the total"},
			Formula:  check.Message{ZH: "a + b = 合计", EN: "a + b = total"}, Source: check.Message{ZH: "加法", EN: "addition"},
			Evidence: check.Message{ZH: "其中、分别", EN: "其中, 分别"}, Silent: check.Message{ZH: "等", EN: "等"},
			Example: check.Message{ZH: "共3人，其中男2人、女1人", EN: "共3人，其中男2人、女1人"}, Severity: check.Error,
		},
		{ID: "sum/table", Title: check.Message{ZH: "表内合计", EN: "totals in tables"}, Severity: check.Error},
		{ID: "label/fund", Title: check.Message{ZH: "基金名称", EN: "the name of the fund"}, Severity: check.Error},
	}
}
