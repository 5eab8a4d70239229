// Package table shows the results to the auditor: report by report every
// finding with what is printed, what it should be and the sentence it stands
// in, then what was verified and what was not.
package table

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/cmd/internal/wrap"
)

const (
	defaultWidth = 100
	leastWidth   = 40
)

// New is the output.Format for people.
func New(w io.Writer, o output.Options) output.Writer { return newWriter(w, o) }

func newWriter(w io.Writer, o output.Options) *writer {
	width := o.Terminal.Width
	if width <= 0 {
		width = defaultWidth
	}
	return &writer{
		Writer:   bufio.NewWriter(w),
		Language: o.Language,
		width:    max(width, leastWidth),
		style:    style{o.Terminal.Color},
	}
}

type writer struct {
	*bufio.Writer
	output.Language
	style style
	width int
	shown []line // what the summary needs of the results already shown
	err   error
}

func (w *writer) Result(r *check.Result) error {
	w.document(r)
	w.shown = append(w.shown, line{r.Content.Document.Path, len(r.Content.Reports), output.Count(r), r.Coverage})
	return w.flush()
}

func (w *writer) End(e *output.End) error {
	w.summary(e)
	return w.flush()
}

// keep remembers the first error of the table writer, which the text written
// behind it must not hide.
func (w *writer) keep(err error) {
	if w.err == nil {
		w.err = err
	}
}

func (w *writer) flush() error {
	w.keep(w.Flush())
	return w.err
}

// paragraph prints text with every line indented.
func (w *writer) paragraph(indent int, paint func(string) string, text string) {
	pad := strings.Repeat(" ", indent)
	for _, l := range wrap.Text(text, w.width-indent) {
		fmt.Fprintln(w, pad+paint(l))
	}
}

func (w *writer) blank() { fmt.Fprintln(w) }

// rule prints a line across, with a title in it if there is one.
func (w *writer) rule(stroke, title string) {
	if title == "" {
		fmt.Fprintln(w, w.style.faint(strings.Repeat(stroke, w.width)))
		return
	}
	lines := wrap.Text(title, w.width-6)
	for i, l := range lines {
		fill := ""
		if i == len(lines)-1 {
			fill = " " + w.style.faint(strings.Repeat(stroke, max(w.width-wrap.Width(l)-4, 2)))
		}
		lead := w.style.faint(strings.Repeat(stroke, 2))
		if i > 0 {
			lead = "  "
		}
		fmt.Fprintln(w, lead+" "+w.style.strong(l)+fill)
	}
}
