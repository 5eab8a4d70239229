package table

import (
	"fmt"
	"strings"

	"gouji/check"
	"gouji/cmd/internal/excerpt"
	"gouji/cmd/internal/output"
	"gouji/parse"
)

// document shows one result.
func (w *writer) document(r *check.Result) {
	doc := r.Content.Document
	if len(w.shown) > 0 {
		w.blank()
	}
	w.rule("━", output.Printable(doc.Path))
	for _, n := range w.Notes(doc) {
		w.paragraph(2, w.style.alarm, w.Say("注意：", "Note: ")+n)
	}
	quotes := excerpt.New(r)
	reports := r.Content.Reports
	evidence := w.evidence(r, quotes)
	number := 0
	show := func(report int) {
		for i := range r.Findings {
			if f := &r.Findings[i]; output.FindingReport(r, f) == report {
				number++
				w.finding(f, number, evidence[i])
			}
		}
	}
	for i := range reports {
		w.report(r, &reports[i])
		show(reports[i].ID)
	}
	// What belongs to no report comes last, or is all there is.
	c := output.Coverage(r, 0)
	if len(reports) == 0 {
		w.state(c, output.Count(r))
	}
	show(0)
	w.blank()
	w.coverage(r)
}

// report prints the heading of a report.
func (w *writer) report(r *check.Result, p *parse.Report) {
	n := len(r.Content.Reports)
	title := w.ReportName(p)
	if n > 1 {
		title = fmt.Sprintf(w.Say("报告 %d/%d　", "Report %d of %d: "), p.ID, n) + title
	}
	w.blank()
	w.paragraph(0, w.style.strong, title)
	var about []string
	put := func(zh, en, v string) {
		if v != "" {
			about = append(about, w.Say(zh+"：", en+": ")+output.Printable(v))
		}
	}
	put("单位", "organization", p.Organization)
	put("对象", "subject", p.Subject)
	if p.Year > 0 {
		put("年度", "year", fmt.Sprint(p.Year))
	}
	if n > 1 {
		put("位置", "lines", fmt.Sprintf(w.Say("第 %d–%d 行", "%d–%d"), p.FirstLine, p.LastLine))
	}
	if len(about) > 0 {
		w.paragraph(0, w.style.faint, strings.Join(about, w.Say("　", ", ")))
	}
	var counts output.Counts
	for i := range r.Findings {
		if f := &r.Findings[i]; output.FindingReport(r, f) == p.ID {
			counts.Add(output.Count(&check.Result{Findings: []check.Finding{*f}}))
		}
	}
	w.state(output.Coverage(r, p.ID), counts)
}

// state says in one line how a report stands. One in which nothing was
// verified must not look clean, and one without findings is clean only as far
// as it was verified.
func (w *writer) state(c check.Coverage, n output.Counts) {
	switch {
	case output.Decided(c) == 0 && c.Figures == 0:
		w.paragraph(0, w.style.alarm, w.Say("！没有读到数字，未作任何核对。", "! No figures were found; nothing was checked."))
	case output.Decided(c) == 0:
		w.paragraph(0, w.style.alarm, fmt.Sprintf(w.Say("！读到 %d 个数字，但没有一处勾稽关系可以核对，请人工核对。",
			"! Figures read: %d, but no relation between them could be checked; check by hand."), c.Figures))
	case n == (output.Counts{}):
		s := fmt.Sprintf(w.Say("核对了 %d 处勾稽关系，没有发现不符", "Relations checked: %d; no findings"), output.Decided(c))
		if left := c.Figures - c.Tied; left > 0 {
			s += fmt.Sprintf(w.Say("；另有 %d 个数字未能核对", "; figures that could not be checked: %d"), left)
		}
		w.paragraph(0, w.style.good, s+w.Say("。", "."))
	default:
		w.paragraph(0, w.style.strong, fmt.Sprintf(w.Say("核对了 %d 处勾稽关系：%s。", "Relations checked: %d; %s."), output.Decided(c), w.counts(n)))
	}
}

// counts names the findings by severity.
func (w *writer) counts(n output.Counts) string {
	var s []string
	put := func(n int, zh, en string) {
		if n > 0 {
			s = append(s, fmt.Sprintf(w.Say(zh+" %d 处", "%[1]d "+en), n))
		}
	}
	put(n.Errors, "错误", plural(n.Errors, "error"))
	put(n.Warnings, "警告", plural(n.Warnings, "warning"))
	put(n.Notes, "提示", plural(n.Notes, "note"))
	put(n.Accepted, "已认可", "accepted")
	if len(s) == 0 {
		return w.Say("没有发现不符", "no findings")
	}
	return strings.Join(s, w.Say("，", ", "))
}

func plural(n int, s string) string {
	if n == 1 {
		return s
	}
	return s + "s"
}
