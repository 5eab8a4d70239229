package table

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"gouji/check"
	"gouji/cmd/internal/output"
)

// line is what the summary keeps of a document.
type line struct {
	path     string
	reports  int
	counts   output.Counts
	coverage check.Coverage
}

// worse orders documents for the summary: those in which nothing could be
// verified first, then by errors, warnings and notes.
func worse(a, b line) int {
	if x, y := output.Decided(a.coverage) == 0, output.Decided(b.coverage) == 0; x != y {
		if x {
			return -1
		}
		return 1
	}
	for _, d := range []int{b.counts.Errors - a.counts.Errors, b.counts.Warnings - a.counts.Warnings, b.counts.Notes - a.counts.Notes,
		b.coverage.Unchecked - a.coverage.Unchecked} {
		if d != 0 {
			return d
		}
	}
	return 0
}

// summary ends the output: the documents where there are several, what could
// not be read, and the count of everything.
func (w *writer) summary(e *output.End) {
	if len(w.shown) > 0 {
		w.blank()
	}
	w.rule("━", w.Say("总结", "Summary"))
	if len(w.shown) > 1 {
		w.documents()
	}
	if len(e.Errors) > 0 {
		w.paragraph(0, w.style.alarm, w.Say("未能检查：", "Not checked:"))
		for _, x := range e.Errors {
			w.paragraph(2, plain, output.Printable(x.Path)+w.Say("：", ": ")+w.Pick(x.Message))
		}
	}
	if n := e.SkippedTotal(); n > 0 {
		w.paragraph(0, w.style.alarm, fmt.Sprintf(w.Say("跳过 %d 个类型不支持的文件（%s），其中如有报告请另行检查。",
			"Files of unsupported types passed over: %d (%s); look whether reports are among them."), n, strings.Join(types(w.Language, e.Skipped), w.Say("，", ", "))))
	}
	var counts output.Counts
	var c check.Coverage
	for _, l := range w.shown {
		counts.Add(l.counts)
		c.Figures += l.coverage.Figures
		c.Tied += l.coverage.Tied
		c.Consistent += l.coverage.Consistent
		c.Rounding += l.coverage.Rounding
		c.Inconsistent += l.coverage.Inconsistent
		c.Unchecked += l.coverage.Unchecked
	}
	if len(w.shown) == 0 {
		return
	}
	verdict := w.counts(counts)
	if output.Decided(c) == 0 && counts == (output.Counts{}) {
		verdict = w.Say("没有任何数字得到核对", "nothing could be checked")
	}
	if n := len(e.Errors); n > 0 {
		verdict += fmt.Sprintf(w.Say("；%d 项未能检查", "; not checked: %d"), n)
	}
	w.paragraph(0, w.style.strong, fmt.Sprintf(w.Say("共 %d 个文件：%s。", "Files: %d; %s."), len(w.shown), verdict))
	if len(w.shown) > 1 {
		w.paragraph(0, plain, fmt.Sprintf(w.Say(
			"读到 %d 个数字，其中 %d 个已核对；核对勾稽关系 %d 处：成立 %d，舍入内成立 %d，不成立 %d；未核对 %d。",
			"Figures: %d read, %d checked. Relations: %d checked, of which %d hold, %d hold within rounding, %d are broken; %d not checked."),
			c.Figures, c.Tied, output.Decided(c), c.Consistent, c.Rounding, c.Inconsistent, c.Unchecked))
	}
}

// documents lists the documents, the worst first.
func (w *writer) documents() {
	lines := slices.Clone(w.shown)
	slices.SortStableFunc(lines, worse)
	header := []string{"文件", "错误", "警告", "提示", "成立", "不成立", "未核对", "已核对数字"}
	if w.Language == output.English {
		header = []string{"file", "errors", "warnings", "notes", "hold", "broken", "unchecked", "figures tied"}
	}
	var rows [][]string
	for _, l := range lines {
		name := output.Printable(l.path)
		if output.Decided(l.coverage) == 0 {
			name += w.Say("（无可核对）", " (nothing checked)")
		}
		rows = append(rows, []string{name, fmt.Sprint(l.counts.Errors), fmt.Sprint(l.counts.Warnings), fmt.Sprint(l.counts.Notes),
			fmt.Sprint(l.coverage.Consistent + l.coverage.Rounding), fmt.Sprint(l.coverage.Inconsistent), fmt.Sprint(l.coverage.Unchecked),
			fmt.Sprintf("%d/%d", l.coverage.Tied, l.coverage.Figures)})
	}
	if !w.columns(0, header, rows) {
		for _, l := range lines {
			w.paragraph(0, plain, output.Printable(l.path)+w.Say("：", ": ")+w.counts(l.counts))
		}
	}
}

// types names the types of files that were passed over, the most frequent
// first.
func types(l output.Language, skipped map[string]int) []string {
	var names []string
	for t := range skipped {
		names = append(names, t)
	}
	sort.Slice(names, func(i, j int) bool {
		a, b := names[i], names[j]
		if skipped[a] != skipped[b] {
			return skipped[a] > skipped[b]
		}
		return a < b
	})
	for i, t := range names {
		shown := output.Printable(t)
		if t == "" {
			shown = l.Say("无扩展名", "no extension")
		}
		names[i] = fmt.Sprintf("%s %d", shown, skipped[t])
	}
	return names
}
