package table

import (
	"io"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/cmd/internal/wrap"
)

// Rules lists rules with the severity each may reach at most.
func Rules(out io.Writer, rules []*check.Rule, o output.Options) error {
	w := newWriter(out, o)
	first := 0
	for _, r := range rules {
		first = max(first, wrap.Width(r.ID))
	}
	var rows []pair
	for _, r := range rules {
		text := w.Pick(r.Title) + w.Say("（", " (") + w.Language.Severity(r.Severity) + w.Say("）", ")")
		rows = append(rows, pair{r.ID, wrap.Text(text, w.width-first-pairFrame)})
	}
	w.indented(0, w.pairs(first, [][]pair{rows})[0])
	return w.flush()
}

// Rule explains one rule.
func Rule(out io.Writer, r *check.Rule, o output.Options) error {
	w := newWriter(out, o)
	w.rule("━", r.ID+w.Say("　", "  ")+w.Pick(r.Title))
	rows := []pair{
		{w.Say("核对什么", "verifies"), []string{w.Pick(r.Verifies)}},
		{w.Say("算式", "formula"), []string{w.Pick(r.Formula)}},
		{w.Say("依据", "source"), []string{w.Pick(r.Source)}},
		{w.Say("何时适用", "evidence"), []string{w.Pick(r.Evidence)}},
		{w.Say("何时不判", "silent"), []string{w.Pick(r.Silent)}},
		{w.Say("举例", "example"), []string{w.Pick(r.Example)}},
		{w.Say("最高级别", "severity"), []string{w.Language.Severity(r.Severity)}},
	}
	first := 0
	for _, p := range rows {
		first = max(first, wrap.Width(p.name))
	}
	var shown []pair
	for _, p := range rows {
		if p.lines[0] != "" {
			shown = append(shown, pair{p.name, wrap.Text(p.lines[0], w.width-first-pairFrame)})
		}
	}
	w.indented(0, w.pairs(first, [][]pair{shown})[0])
	return w.flush()
}
