package table

import (
	"fmt"
	"sort"
	"strings"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/cmd/internal/wrap"
)

// coverage says what was verified in a document and what was not.
func (w *writer) coverage(r *check.Result) {
	header := w.coverageHeader(w.Say("核对情况", "Coverage"))
	var rows [][]string
	reports := r.Content.Reports
	if len(reports) > 1 {
		for i := range reports {
			rows = append(rows, coverageRow(w.ReportName(&reports[i]), output.Coverage(r, reports[i].ID)))
		}
	}
	name := w.Say("本报告", "this report")
	switch {
	case len(reports) > 1:
		name = w.Say("合计", "all")
	case len(reports) == 0:
		name = w.Say("本文件", "this file")
	}
	rows = append(rows, coverageRow(name, r.Coverage))
	if !w.columns(0, header, rows) {
		// Too narrow for columns: a line for each row.
		for _, row := range rows {
			var s []string
			for i, v := range row[1:] {
				s = append(s, header[i+1]+" "+v)
			}
			w.paragraph(0, plain, row[0]+w.Say("：", ": ")+strings.Join(s, w.Say("，", ", ")))
		}
	}
	w.reasons(r)
}

func (w *writer) coverageHeader(first string) []string {
	if w.Language == output.English {
		return []string{first, "figures", "tied", "relations", "hold", "rounding", "broken", "unchecked"}
	}
	return []string{first, "数字", "已核对", "勾稽关系", "成立", "舍入内成立", "不成立", "未核对"}
}

func coverageRow(name string, c check.Coverage) []string {
	row := []string{name}
	for _, n := range []int{c.Figures, c.Tied, c.Relations, c.Consistent, c.Rounding, c.Inconsistent, c.Unchecked} {
		row = append(row, fmt.Sprint(n))
	}
	return row
}

// reasons counts why relations were not checked, the most frequent first, with
// the places of some.
func (w *writer) reasons(r *check.Result) {
	type group struct {
		text   string
		n      int
		places []string
	}
	var groups []*group
	byText := map[string]*group{}
	for i := range r.Relations {
		rel := &r.Relations[i]
		if rel.Verdict != check.Unchecked {
			continue
		}
		text := w.Pick(rel.Reason.Message)
		if text == "" {
			text = rel.Reason.Code
		}
		g := byText[text]
		if g == nil {
			g = &group{text: text}
			byText[text] = g
			groups = append(groups, g)
		}
		g.n++
		if f := r.Figure(rel.Claim); f != nil && f.Place.Line > 0 && len(g.places) < 5 {
			g.places = append(g.places, fmt.Sprintf("%d:%d", f.Place.Line, f.Place.Column))
		}
	}
	sort.SliceStable(groups, func(i, j int) bool { return groups[i].n > groups[j].n })
	if len(groups) > 0 {
		w.paragraph(0, plain, w.Say("未核对的原因：", "Why relations were not checked:"))
	}
	for _, g := range groups {
		s := fmt.Sprintf(w.Say("%d 处　", "%d: "), g.n) + output.Printable(g.text)
		if len(g.places) > 0 {
			more := ""
			if g.n > len(g.places) {
				more = w.Say("等", " …")
			}
			s += w.Say("（", " (") + strings.Join(g.places, w.Say("、", ", ")) + more + w.Say("）", ")")
		}
		for i, l := range wrap.Text(s, w.width-4) {
			lead := "  "
			if i > 0 {
				lead = "    "
			}
			fmt.Fprintln(w, lead+l)
		}
	}
	if n := r.Coverage.Figures - r.Coverage.Tied; n > 0 && output.Decided(r.Coverage) > 0 {
		w.paragraph(0, w.style.faint, fmt.Sprintf(w.Say("另有 %d 个数字没有可核对的勾稽关系，需人工核对。", "Figures without a relation that could be checked: %d; check them by hand."), n))
	}
}
