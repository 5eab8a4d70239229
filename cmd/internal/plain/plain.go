// Package plain says a finding in a few lines of plain text, for the formats
// that keep one text for all of it, and names its file as machines do.
package plain

import (
	"fmt"
	"path/filepath"
	"strings"

	"gouji/check"
	"gouji/cmd/internal/output"
)

// Lines says a finding: its message with the words at fault, then a line for each cause with what it
// suggests, then where it stands if a line number alone does not say so, and
// last why it was accepted.
func Lines(l output.Language, r *check.Result, f *check.Finding) []string {
	lines := []string{output.Printable(l.Pick(f.Message))}
	if f.Words != "" && !strings.Contains(lines[0], output.Printable(f.Words)) {
		lines[0] += l.Say("：“", ": “") + output.Printable(f.Words) + "”"
	}
	for i, c := range f.Causes {
		s := l.Say("可能原因：", "Likely cause: ")
		if i > 0 {
			s = l.Say("或者：", "Or: ")
		}
		lines = append(lines, s+Cause(l, r, &c))
	}
	if w := l.Where(f.Place); w != "" {
		lines = append(lines, l.Say("位置：", "Place: ")+w)
	}
	if f.Accepted != nil {
		lines = append(lines, l.Say("已认可：", "Accepted: ")+Acceptance(l, f.Accepted))
	}
	return lines
}

// Cause says a cause and what it suggests.
func Cause(l output.Language, r *check.Result, c *check.Cause) string {
	s := l.Pick(c.Message)
	switch fig := r.Figure(c.Figure); {
	case c.Suggest == "":
	case fig == nil:
		s += l.Say("，建议改为 ", "; change to ") + c.Suggest
	default:
		s += fmt.Sprintf(l.Say("，建议把 %s（%d:%d）改为 %s", "; change %s (%d:%d) to %s"), fig.Text, fig.Place.Line, fig.Place.Column, c.Suggest)
	}
	return output.Printable(s)
}

// Acceptance says why, by whom and until when a finding was accepted.
func Acceptance(l output.Language, a *check.Acceptance) string {
	s := []string{a.Reason}
	if a.By != "" {
		s = append(s, a.By)
	}
	if a.Until != "" {
		s = append(s, l.Say("有效期至 ", "until ")+a.Until)
	}
	return output.Printable(strings.Join(s, l.Say("，", ", ")))
}

// Path is a path with slashes and without needless parts, as code hosts
// compare paths.
func Path(path string) string {
	if path == "" {
		return ""
	}
	return filepath.ToSlash(filepath.Clean(path))
}

// Relation finds a relation of r by its number, nil if there is none.
func Relation(r *check.Result, id int) *check.Relation {
	if id >= 1 && id <= len(r.Relations) && r.Relations[id-1].ID == id {
		return &r.Relations[id-1]
	}
	for i := range r.Relations {
		if r.Relations[i].ID == id {
			return &r.Relations[i]
		}
	}
	return nil
}

// Telling is the relation that a finding is about before all others, nil if
// it is about none.
func Telling(r *check.Result, f *check.Finding) *check.Relation {
	if len(f.Relations) == 0 {
		return nil
	}
	return Relation(r, f.Relations[0])
}

// Level is the name of a severity in the many formats that call the mildest
// one info, notice or note: one of the three given.
func Level(s check.Severity, err, warning, note string) string {
	switch s {
	case check.Error:
		return err
	case check.Warning:
		return warning
	}
	return note
}
