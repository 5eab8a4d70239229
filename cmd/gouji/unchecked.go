package main

import (
	"fmt"
	"strings"

	"gouji/check"
	"gouji/cmd/internal/output"
)

// unchecked tells of a document that was read but in which nothing could be
// checked, or some of whose reports have nothing that could be. It is nil for
// any other: a report is clean only where something was verified.
func unchecked(r *check.Result) *check.Message {
	if output.Decided(r.Coverage) == 0 {
		if len(r.Content.Figures) == 0 {
			return &check.Message{ZH: "没有读到可核对的数字，未作任何核对", EN: "no figures were found; nothing was checked"}
		}
		n := len(r.Content.Figures)
		return &check.Message{
			ZH: fmt.Sprintf("读到 %d 个数字，但没有一处勾稽关系可以核对，请人工核对", n),
			EN: fmt.Sprintf("figures read: %d, but no relation between them could be checked; check by hand", n),
		}
	}
	var zh, en []string
	for i := range r.Content.Reports {
		if p := &r.Content.Reports[i]; output.Decided(output.Coverage(r, p.ID)) == 0 {
			zh = append(zh, output.Chinese.ReportName(p))
			en = append(en, output.English.ReportName(p))
		}
	}
	if len(zh) == 0 {
		return nil
	}
	return &check.Message{
		ZH: "文件中有报告没有任何数字可核对：" + strings.Join(zh, "；"),
		EN: "nothing could be checked in these reports of the file: " + strings.Join(en, "; "),
	}
}
