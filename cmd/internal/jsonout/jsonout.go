// Package jsonout writes the results for machines: one JSON object, whose
// documents are written as they come, with one figure, relation or finding a
// line, so that two runs can be compared with diff.
package jsonout

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"

	"gouji/check"
	"gouji/cmd/internal/output"
)

// New is the output.Format of JSON.
func New(w io.Writer, o output.Options) output.Writer {
	return &writer{w: bufio.NewWriter(w), options: o}
}

type writer struct {
	w         *bufio.Writer
	options   output.Options
	documents int
	err       error // the first; everything after it is left out
}

// start writes what stands before the first document.
func (w *writer) start() {
	w.text(`{"schema_version":`)
	w.value(schemaVersion)
	w.text(`, "tool":`)
	w.value(tool{"gouji", w.options.Version})
	w.text(`, "documents":[`)
}

func (w *writer) Result(r *check.Result) error {
	if w.documents == 0 {
		w.start()
	} else {
		w.text(",")
	}
	w.documents++
	d, l := r.Content.Document, w.options.Language
	w.text("\n{\"path\":")
	w.value(d.Path)
	w.text(`, "format":`)
	w.value(d.Format)
	w.text(`, "sha256":`)
	w.value(d.SHA256)
	if notes := l.Notes(d); len(notes) > 0 {
		w.text(`, "notes":`)
		w.value(notes)
	}
	list(w, "reports", len(r.Content.Reports), func(i int) report { return reportOf(&r.Content.Reports[i]) })
	list(w, "figures", len(r.Content.Figures), func(i int) figure { return figureOf(&r.Content.Figures[i]) })
	list(w, "relations", len(r.Relations), func(i int) relation { return relationOf(&r.Relations[i], l) })
	list(w, "findings", len(r.Findings), func(i int) finding { return findingOf(&r.Findings[i], l) })
	w.text(",\n \"coverage\":")
	w.value(coverage(r.Coverage))
	w.text("}")
	if w.err == nil {
		w.err = w.w.Flush()
	}
	return w.err
}

func (w *writer) End(e *output.End) error {
	if w.documents == 0 {
		w.start()
	}
	w.text("]")
	list(w, "errors", len(e.Errors), func(i int) inputError {
		return inputError{e.Errors[i].Path, w.options.Language.Pick(e.Errors[i].Message)}
	})
	if n := e.SkippedTotal(); n > 0 {
		w.text(",\n \"skipped\":")
		w.value(n)
	}
	w.text("}\n")
	if w.err == nil {
		w.err = w.w.Flush()
	}
	return w.err
}

// list writes a list with one element a line.
func list[T any](w *writer, name string, n int, at func(int) T) {
	w.text(",\n ")
	w.value(name)
	w.text(":[")
	for i := range n {
		if i > 0 {
			w.text(",")
		}
		w.text("\n  ")
		w.value(at(i))
	}
	w.text("]")
}

func (w *writer) text(s string) {
	if w.err == nil {
		_, w.err = w.w.WriteString(s)
	}
}

// value writes v on one line, with < and > as they are.
func (w *writer) value(v any) {
	if w.err != nil {
		return
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if w.err = e.Encode(v); w.err == nil {
		_, w.err = w.w.Write(bytes.TrimSuffix(b.Bytes(), []byte("\n")))
	}
}
