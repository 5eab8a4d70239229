package html

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"gouji/check"
	"gouji/cmd/internal/output"
)

// overview is what the page says of the whole run.
type overview struct {
	Title, Version string
	Shown          bool // whether there is more to say than of one document
	Several        bool
	Documents      int
	Rows           []row // the worst first
	Standing       string
	Errors         []unread
	Skipped        string
	States         []choice // the forms in which figures are marked
}

type unread struct{ Path, Message string }

func (w *writer) overview(e *output.End) *overview {
	o := &overview{
		Title:     w.Language.Say("勾稽核对结果", "Figures checked"),
		Version:   output.Printable(w.Version),
		Documents: w.n,
		Rows:      slices.Clone(w.rows),
	}
	var counts output.Counts
	var c check.Coverage
	for _, r := range o.Rows {
		counts.Add(r.Counts)
		c.Figures += r.Coverage.Figures
		c.Tied += r.Coverage.Tied
		c.Consistent += r.Coverage.Consistent
		c.Rounding += r.Coverage.Rounding
		c.Inconsistent += r.Coverage.Inconsistent
	}
	slices.SortStableFunc(o.Rows, worse)
	for _, x := range e.Errors {
		o.Errors = append(o.Errors, unread{output.Printable(x.Path), output.Printable(w.Language.Pick(x.Message))})
	}
	if n := e.SkippedTotal(); n > 0 {
		o.Skipped = fmt.Sprintf(w.Language.Say("跳过 %d 个类型不支持的文件（%s），其中如有报告请另行检查。",
			"%d files of unsupported types were passed over (%s); look whether reports are among them."), n, strings.Join(types(w.Language, e.Skipped), w.Language.Say("，", ", ")))
	}
	if len(o.Rows) > 0 {
		_, o.Standing = standing(w.Language, c, counts)
		o.Standing = fmt.Sprintf(w.Language.Say("%d 个文件，%d 份报告。", "Files: %d, reports: %d. "), w.n, len(o.Rows)) + o.Standing
	}
	o.Several = w.n > 1
	o.Shown = w.n != 1 || len(o.Errors) > 0 || o.Skipped != ""
	if w.n == 1 {
		o.Title += " · " + w.rows[0].Title
	}
	return o
}

// worse orders reports for the summary: those in which nothing could be
// verified first, then by errors, warnings and notes.
func worse(a, b row) int {
	if x, y := output.Decided(a.Coverage) == 0, output.Decided(b.Coverage) == 0; x != y {
		if x {
			return -1
		}
		return 1
	}
	for _, d := range []int{b.Counts.Errors - a.Counts.Errors, b.Counts.Warnings - a.Counts.Warnings, b.Counts.Notes - a.Counts.Notes,
		b.Coverage.Unchecked - a.Coverage.Unchecked} {
		if d != 0 {
			return d
		}
	}
	return 0
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
		return skipped[a] > skipped[b] || skipped[a] == skipped[b] && a < b
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
