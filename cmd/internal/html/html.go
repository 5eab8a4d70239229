// Package html writes one page for people: the findings beside the whole text
// of the reports with every figure marked. The page needs neither network nor
// other files, and says everything without its script too.
//
// The page is made in three steps, one file each: marks.go decides how every
// figure stands, text.go cuts paragraphs and tables into stretches that carry
// these marks, and view.go gathers what page.tmpl shows.
package html

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"sync"

	"gouji/check"
	"gouji/cmd/internal/output"
)

var (
	//go:embed page.tmpl
	pageText string
	//go:embed page.css
	style string
	//go:embed page.js
	script string
)

// pages are the templates of the page in each language, read when the first
// page is written.
var pages = sync.OnceValue(func() map[output.Language]*template.Template {
	return map[output.Language]*template.Template{
		output.Chinese: parsePage(output.Chinese),
		output.English: parsePage(output.English),
	}
})

func parsePage(l output.Language) *template.Template {
	return template.Must(template.New("page").Funcs(template.FuncMap{
		"say": l.Say,
		// args gives a finding to its template together with its document.
		"args": func(d *documentView, f findingView) any {
			return struct {
				D *documentView
				F findingView
			}{d, f}
		},
	}).Parse(pageText))
}

// New is the output.Format of the page.
func New(w io.Writer, o output.Options) output.Writer {
	t := pages()[o.Language]
	if t == nil {
		t = pages()[output.Chinese]
	}
	return &writer{out: w, Options: o, page: t}
}

// writer keeps the documents as they will stand in the page, since the summary
// that goes before them is known last.
type writer struct {
	out io.Writer
	output.Options
	page *template.Template
	docs bytes.Buffer
	rows []row
	n    int
}

func (w *writer) Result(r *check.Result) error {
	w.n++
	d := newDocument(w.Language, r, w.n)
	w.rows = append(w.rows, d.rows()...)
	return w.page.ExecuteTemplate(&w.docs, "document", d)
}

func (w *writer) End(e *output.End) error {
	o := w.overview(e)
	for _, part := range []func() error{
		func() error { return w.head(o) },
		func() error { return w.page.ExecuteTemplate(w.out, "top", o) },
		func() error { _, err := w.docs.WriteTo(w.out); return err },
		func() error { return w.page.ExecuteTemplate(w.out, "foot", o) },
		func() error { return w.print("<script>" + script + "</script>\n</body>\n</html>\n") },
	} {
		if err := part(); err != nil {
			return err
		}
	}
	return nil
}

// head writes everything up to the body. Nothing but the style and script of
// this package may ever take effect in the page, whatever a report holds.
func (w *writer) head(o *overview) error {
	policy := fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'", hash(style), hash(script))
	if err := w.print("<!DOCTYPE html>\n<html lang=\"" + w.Language.Say("zh-CN", "en") + "\">\n<head>\n<meta charset=\"utf-8\">\n" +
		"<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">\n" +
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"); err != nil {
		return err
	}
	if err := w.page.ExecuteTemplate(w.out, "title", o); err != nil {
		return err
	}
	return w.print("<style>" + style + "</style>\n</head>\n")
}

func (w *writer) print(s string) error {
	_, err := io.WriteString(w.out, s)
	return err
}

func hash(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}
