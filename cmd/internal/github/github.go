// Package github writes the findings as workflow commands of GitHub Actions,
// which shows them as annotations of the files. Accepted findings are left
// out: an annotation cannot be marked as accepted.
package github

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/cmd/internal/plain"
)

// Write writes a run.
func Write(w io.Writer, r *output.Run) error {
	b := bufio.NewWriter(w)
	for _, e := range r.Errors {
		command(b, "error", e.Path, check.Finding{}, r.Language.Say("未能检查", "not checked"), r.Language.Pick(e.Message))
	}
	for _, res := range r.Results {
		for _, n := range r.Language.Notes(res.Content.Document) {
			command(b, "notice", res.Content.Document.Path, check.Finding{}, r.Language.Say("注意", "note"), n)
		}
		for i := range res.Findings {
			f := &res.Findings[i]
			if f.Accepted == nil {
				command(b, plain.Level(f.Severity, "error", "warning", "notice"), res.Content.Document.Path, *f,
					f.Rule, strings.Join(plain.Lines(r.Language, res, f), "\n"))
			}
		}
	}
	return b.Flush()
}

func command(w io.Writer, level, path string, f check.Finding, title, message string) {
	var p []string
	put := func(name, value string) { p = append(p, name+"="+property(value)) }
	if path != "" {
		put("file", plain.Path(path))
	}
	if f.Place.Line > 0 {
		put("line", fmt.Sprint(f.Place.Line))
		put("endLine", fmt.Sprint(f.Place.Line))
		if f.Place.Column > 0 && f.Place.Length > 0 {
			put("col", fmt.Sprint(f.Place.Column))
			put("endColumn", fmt.Sprint(f.Place.Column+f.Place.Length))
		}
	}
	put("title", "gouji "+title)
	fmt.Fprintf(w, "::%s %s::%s\n", level, strings.Join(p, ","), data(message))
}

// The runner takes a command apart before it decodes these, so that no text of
// a report can start a command of its own.
var (
	dataEscapes     = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A")
	propertyEscapes = strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C")
)

func data(s string) string { return dataEscapes.Replace(s) }

func property(s string) string { return propertyEscapes.Replace(s) }
