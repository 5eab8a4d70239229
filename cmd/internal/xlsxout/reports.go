package xlsxout

import (
	"cmp"
	"slices"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/parse"
)

// line is a row of the summary: a report, a document without any, what in a
// document belongs to no report, or an input that could not be read.
type line struct {
	path     string
	report   parse.Report
	title    string
	counts   output.Counts
	coverage check.Coverage
	problem  string // why it was not checked
}

// reports writes the summary, the worst report first.
func (b *book) reports(r *output.Run) error {
	s, err := b.sheet("报告汇总", "Reports", []column{
		{"文件", "File", 28}, {"报告", "Report", 44}, {"单位", "Organization", 22}, {"评价对象", "Subject", 28}, {"年度", "Year", 8},
		{"结论", "State", 14}, {"错误", "Errors", 8}, {"警告", "Warnings", 9}, {"提示", "Notes", 8}, {"已认可", "Accepted", 9},
		{"数字", "Figures", 9}, {"已核对数字", "Tied", 12}, {"核对率", "Share tied", 11}, {"勾稽关系", "Relations", 11},
		{"成立", "Hold", 8}, {"舍入内成立", "Within rounding", 12}, {"不成立", "Broken", 9}, {"未核对", "Unchecked", 11}, {"说明", "Remarks", 50},
	})
	if err != nil {
		return err
	}
	lines := b.lines(r)
	slices.SortStableFunc(lines, worse)
	var all line
	for _, l := range lines {
		c := l.coverage
		share := any(nil)
		if c.Figures > 0 {
			share = s.cell(float64(c.Tied)/float64(c.Figures), style{format: "0%"})
		}
		s.add(s.text(l.path), s.text(l.title), s.text(l.report.Organization), s.text(l.report.Subject), s.number(l.report.Year),
			s.state(l), s.count(l.counts.Errors), s.count(l.counts.Warnings), s.count(l.counts.Notes), s.count(l.counts.Accepted),
			s.count(c.Figures), s.count(c.Tied), share, s.count(c.Relations),
			s.count(c.Consistent), s.count(c.Rounding), s.count(c.Inconsistent), s.count(c.Unchecked), s.text(l.problem))
		all.counts.Add(l.counts)
		all.coverage.Figures += c.Figures
		all.coverage.Tied += c.Tied
		all.coverage.Relations += c.Relations
		all.coverage.Consistent += c.Consistent
		all.coverage.Rounding += c.Rounding
		all.coverage.Inconsistent += c.Inconsistent
		all.coverage.Unchecked += c.Unchecked
	}
	c := all.coverage
	row := []any{b.Say("合计", "Total"), "", "", "", "", "", all.counts.Errors, all.counts.Warnings, all.counts.Notes, all.counts.Accepted,
		c.Figures, c.Tied, "", c.Relations, c.Consistent, c.Rounding, c.Inconsistent, c.Unchecked, ""}
	for i, v := range row {
		st := style{colour: total}
		if _, ok := v.(int); ok {
			st.format = "0"
		}
		row[i] = s.cell(v, st)
	}
	return s.close(row...)
}

func (b *book) lines(r *output.Run) []line {
	problems := map[string]string{}
	for _, e := range r.Errors {
		if problems[e.Path] != "" {
			problems[e.Path] += b.Say("；", "; ")
		}
		problems[e.Path] += b.Pick(e.Message)
	}
	var lines []line
	for _, res := range r.Results {
		path := res.Content.Document.Path
		for _, n := range b.Notes(res.Content.Document) {
			if problems[path] != "" {
				problems[path] += b.Say("；", "; ")
			}
			problems[path] += n
		}
		reports := res.Content.Reports
		byReport := map[int]*output.Counts{0: {}}
		for i := range reports {
			byReport[reports[i].ID] = &output.Counts{}
		}
		for i := range res.Findings {
			f := &res.Findings[i]
			at := byReport[output.FindingReport(res, f)]
			if at == nil {
				at = byReport[0]
			}
			at.Add(output.Count(&check.Result{Findings: []check.Finding{*f}}))
		}
		for i := range reports {
			p := &reports[i]
			lines = append(lines, line{path, *p, b.ReportName(p), *byReport[p.ID], output.Coverage(res, p.ID), problems[path]})
		}
		switch {
		case len(reports) == 0:
			lines = append(lines, line{path: path, counts: *byReport[0], coverage: res.Coverage, problem: problems[path]})
		case *byReport[0] != output.Counts{}:
			lines = append(lines, line{path: path, title: b.Say("（不属于任何报告）", "(in no report)"), counts: *byReport[0]})
		}
		delete(problems, path)
	}
	for _, e := range r.Errors {
		if m := problems[e.Path]; m != "" {
			lines = append(lines, line{path: e.Path, problem: m})
			delete(problems, e.Path)
		}
	}
	return lines
}

// worse puts those in which nothing was verified first, then orders by errors,
// warnings and notes.
func worse(a, b line) int {
	idle := func(l line) int {
		if output.Decided(l.coverage) == 0 && l.counts == (output.Counts{}) {
			return 0
		}
		return 1
	}
	return cmp.Or(idle(a)-idle(b), b.counts.Errors-a.counts.Errors, b.counts.Warnings-a.counts.Warnings,
		b.counts.Notes-a.counts.Notes, b.coverage.Unchecked-a.coverage.Unchecked)
}

// state says in a word how a report stands. One in which nothing was verified
// does not look clean.
func (s *sheet) state(l line) any {
	decided := output.Decided(l.coverage)
	switch n := l.counts; {
	case l.problem != "" && l.coverage.Figures == 0 && decided == 0 && n == output.Counts{}:
		return s.cell(s.b.Say("未能检查", "not checked"), style{colour: bad})
	case n.Errors > 0:
		return s.cell(s.b.Say("有错误", "errors"), style{colour: bad})
	case n.Warnings > 0:
		return s.cell(s.b.Say("有警告", "warnings"), style{colour: doubtful})
	case decided == 0 && n == output.Counts{}:
		return s.cell(s.b.Say("无可核对", "nothing checked"), style{colour: dull})
	case n.Notes > 0:
		return s.cell(s.b.Say("有提示", "notes"), style{colour: mild})
	}
	return s.cell(s.b.Say("未发现不符", "nothing found"), style{colour: good})
}
