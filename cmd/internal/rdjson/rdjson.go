// Package rdjson writes the findings in the diagnostic format of reviewdog,
// which posts them as comments of a review. Accepted findings are left out: a
// diagnostic cannot be marked as accepted.
package rdjson

import (
	"encoding/json"
	"io"
	"strings"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/cmd/internal/plain"
	"gouji/parse"
)

type result struct {
	Source      source       `json:"source"`
	Diagnostics []diagnostic `json:"diagnostics"`
}

type source struct {
	Name string `json:"name"`
}

type diagnostic struct {
	Message  string   `json:"message"`
	Location location `json:"location"`
	Severity string   `json:"severity"`
	Code     *code    `json:"code,omitempty"`
}

type code struct {
	Value string `json:"value"`
}

type location struct {
	Path  string `json:"path"`
	Range *span  `json:"range,omitempty"`
}

type span struct {
	Start position  `json:"start"`
	End   *position `json:"end,omitempty"` // behind the last character
}

// position counts columns in bytes of UTF-8.
type position struct {
	Line   int `json:"line"`
	Column int `json:"column,omitempty"`
}

// Write writes a run.
func Write(w io.Writer, r *output.Run) error {
	out := result{source{"gouji"}, []diagnostic{}}
	for _, e := range r.Errors {
		out.Diagnostics = append(out.Diagnostics, diagnostic{
			Message:  r.Language.Say("未能检查：", "Not checked: ") + r.Language.Pick(e.Message),
			Location: location{Path: plain.Path(e.Path)},
			Severity: "ERROR",
		})
	}
	for _, res := range r.Results {
		for _, n := range r.Language.Notes(res.Content.Document) {
			out.Diagnostics = append(out.Diagnostics, diagnostic{
				Message:  r.Language.Say("注意：", "Note: ") + n,
				Location: location{Path: plain.Path(res.Content.Document.Path)},
				Severity: "INFO",
			})
		}
		for i := range res.Findings {
			f := &res.Findings[i]
			if f.Accepted != nil {
				continue
			}
			out.Diagnostics = append(out.Diagnostics, diagnostic{
				Message:  strings.Join(plain.Lines(r.Language, res, f), "\n"),
				Location: location{plain.Path(res.Content.Document.Path), rangeOf(res, f.Place)},
				Severity: plain.Level(f.Severity, "ERROR", "WARNING", "INFO"),
				Code:     &code{f.Rule},
			})
		}
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(out)
}

func rangeOf(r *check.Result, p parse.Place) *span {
	if p.Line < 1 {
		return nil
	}
	lines := r.Content.Document.Lines
	if p.Line > len(lines) || p.Column < 1 {
		return &span{Start: position{Line: p.Line}}
	}
	line := lines[p.Line-1]
	from := bytes(line, p.Column-1)
	s := &span{Start: position{p.Line, from + 1}}
	if p.Length > 0 {
		s.End = &position{p.Line, from + bytes(line[from:], p.Length) + 1}
	}
	return s
}

// bytes is the length of the first n characters of s.
func bytes(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}
