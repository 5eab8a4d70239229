// Package output holds what every output format is fed with: the results of
// one run, one by one in the order of the inputs, and at the end what could
// not be read. No format recomputes anything.
package output

import (
	"io"

	"gouji/check"
)

// Language of messages.
type Language string

const (
	Chinese Language = "zh"
	English Language = "en"
)

// Pick chooses the text of a message.
func (l Language) Pick(m check.Message) string {
	if l == English {
		return m.EN
	}
	return m.ZH
}

// Say chooses between two texts.
func (l Language) Say(zh, en string) string {
	if l == English {
		return en
	}
	return zh
}

// Options are what a format is told before the first result.
type Options struct {
	Version  string
	Language Language
	Terminal Terminal
}

// Terminal says how wide and colourful a text output may be.
type Terminal struct {
	Width int // columns; 0 means 100
	Color bool
}

// InputError is an input that could not be read or checked.
type InputError struct {
	Path    string
	Message check.Message
}

// End is what is known after the last result.
type End struct {
	Inputs  int // files and archive members that were opened, read or not
	Errors  []InputError
	Skipped map[string]int // files of unknown type that were passed over, by extension
}

// SkippedTotal is the number of files that were passed over.
func (e *End) SkippedTotal() int {
	n := 0
	for _, k := range e.Skipped {
		n += k
	}
	return n
}

// Writer writes one format. Result is called once for every input that was
// read, in the order of the inputs, and End once at last. A Writer keeps no
// Result, so that a run over a thousand reports needs the memory of a few; one
// that cannot do without is made by Collect.
type Writer interface {
	Result(*check.Result) error
	End(*End) error
}

// Format makes the Writer of a format.
type Format func(w io.Writer, o Options) Writer

// Run is a whole run, for formats that cannot be written piece by piece.
type Run struct {
	Options
	End
	Results []*check.Result // in the order of the inputs
}

// Collect makes a Format of a function that needs the whole run.
func Collect(write func(w io.Writer, r *Run) error) Format {
	return func(w io.Writer, o Options) Writer {
		return &collector{w, write, Run{Options: o}}
	}
}

type collector struct {
	w     io.Writer
	write func(io.Writer, *Run) error
	run   Run
}

func (c *collector) Result(r *check.Result) error {
	c.run.Results = append(c.run.Results, r)
	return nil
}

func (c *collector) End(e *End) error {
	c.run.End = *e
	return c.write(c.w, &c.run)
}
