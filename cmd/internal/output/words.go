package output

import (
	"fmt"
	"strings"

	"gouji/check"
	"gouji/parse"
)

// Severity is the name of a severity.
func (l Language) Severity(s check.Severity) string {
	switch s {
	case check.Error:
		return l.Say("错误", "error")
	case check.Warning:
		return l.Say("警告", "warning")
	}
	return l.Say("提示", "note")
}

// Place is a place as editors understand it, file:line:column, and behind it
// page, sheet and table as people do.
func (l Language) Place(path string, p parse.Place) string {
	s := Printable(path)
	if p.Line > 0 {
		s += fmt.Sprintf(":%d:%d", p.Line, max(p.Column, 1))
	}
	if w := l.Where(p); w != "" {
		s += l.Say("（"+w+"）", " ("+w+")")
	}
	return s
}

// Where tells page, sheet, table, row and cell of a place, as far as it has
// them.
func (l Language) Where(p parse.Place) string {
	var w []string
	if p.Sheet != "" {
		w = append(w, l.Say("工作表“"+Printable(p.Sheet)+"”", "sheet "+Printable(p.Sheet)))
	}
	if p.Page > 0 {
		w = append(w, fmt.Sprintf(l.Say("第%d页", "page %d"), p.Page))
	}
	if p.Table > 0 {
		w = append(w, fmt.Sprintf(l.Say("表%d", "table %d"), p.Table))
	}
	if p.Row > 0 {
		w = append(w, fmt.Sprintf(l.Say("第%d行", "row %d"), p.Row))
	}
	if p.Cell > 0 {
		w = append(w, fmt.Sprintf(l.Say("第%d格", "cell %d"), p.Cell))
	}
	return strings.Join(w, l.Say("", ", "))
}

// Counts are the findings of a result by severity; accepted ones are counted
// apart.
type Counts struct {
	Errors, Warnings, Notes, Accepted int
}

// Count counts the findings of a result.
func Count(r *check.Result) Counts {
	var c Counts
	for i := range r.Findings {
		switch f := &r.Findings[i]; {
		case f.Accepted != nil:
			c.Accepted++
		case f.Severity == check.Error:
			c.Errors++
		case f.Severity == check.Warning:
			c.Warnings++
		default:
			c.Notes++
		}
	}
	return c
}

// Add adds the counts of another result.
func (c *Counts) Add(d Counts) {
	c.Errors += d.Errors
	c.Warnings += d.Warnings
	c.Notes += d.Notes
	c.Accepted += d.Accepted
}

// Computed says what the computed value of a relation is to the claim: what is
// required of it where it misses a limit, what it should be where a finding
// holds the claim itself at fault, and else what the figures give, for another
// figure may be wrong. Every format says the same.
func (l Language) Computed(f *check.Finding, rel *check.Relation) string {
	switch family, _, _ := strings.Cut(rel.Rule, "/"); {
	case family == "bound":
		return l.Say("要求", "required")
	case family == "count":
		return l.Say("列出", "listed")
	case f != nil && len(f.Causes) > 0 && f.Causes[0].Figure == rel.Claim && restores(f.Causes[0].Suggest, rel.Computed):
		return l.Say("应为", "should be")
	}
	return l.Say("算得", "computed")
}

// restores reports whether what a cause suggests is the computed value, which
// may name a unit that stands in a header.
func restores(suggest, computed string) bool {
	unit, ok := strings.CutPrefix(computed, suggest)
	return ok && suggest != "" && !strings.ContainsAny(unit, "0123456789.")
}

// Difference is by how much the claim of a relation is off.
func (l Language) Difference(rel *check.Relation) string {
	if l == English {
		return strings.ReplaceAll(rel.Difference, "个百分点", " points")
	}
	return rel.Difference
}
