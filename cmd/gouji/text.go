package main

import (
	"bufio"
	"fmt"

	"github.com/spf13/pflag"

	"gouji/cmd/internal/output"
	"gouji/parse/document"
)

func setupText(c *cli, flags *pflag.FlagSet) func(args []string) int {
	numbers := flags.BoolP("numbers", "n", false, c.say("每行前加行号", "number the lines"))
	name := flags.String("stdin-name", "", c.say("标准输入的`名称`，用于判断类型", "`name` of standard input, used to tell its type"))
	return func(args []string) int {
		if len(args) != 1 {
			return c.usage(c.say("text 需要且只需要一个文件", "text takes one file"), "text")
		}
		return c.text(args[0], *name, *numbers)
	}
}

// text prints the lines of a file as locations count them; those of an
// archive's members each under a heading, as head and tail do.
func (c *cli) text(path, stdinName string, numbers bool) int {
	lim := document.DefaultLimits
	in := inputs{args: []string{path}, stdin: c.stdin, stdinName: stdinName, lim: lim}
	w := bufio.NewWriter(c.stdout)
	status := exitOK
	for i := range in.all() {
		if i.Unknown {
			continue
		}
		if i.err == nil {
			doc, err := read(i.Source, lim)
			if err == nil {
				if i.Path != path && path != "-" {
					fmt.Fprintf(w, "==> %s <==\n", output.Printable(i.Path))
				}
				lines(w, doc, numbers)
				continue
			}
			m := explain(err)
			i.err = &m
		}
		c.complain(i.Path, *i.err)
		status = exitUnread
	}
	if err := w.Flush(); err != nil {
		return c.unwritten(err)
	}
	return status
}

func lines(w *bufio.Writer, doc *document.Document, numbers bool) {
	for i, l := range doc.Lines {
		if numbers {
			fmt.Fprintf(w, "%6d\t", i+1)
		}
		w.WriteString(l)
		w.WriteByte('\n')
	}
}
