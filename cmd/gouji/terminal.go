package main

import (
	"fmt"
	"io"
	"os"

	"golang.org/x/term"

	"gouji/cmd/internal/output"
)

// terminal finds out how text may be shown on w.
func terminal(w io.Writer, noColor bool) output.Terminal {
	f, ok := w.(*os.File)
	if !ok {
		return output.Terminal{}
	}
	width, ok := terminalWidth(f)
	if !ok {
		return output.Terminal{}
	}
	return output.Terminal{Width: width, Color: !noColor && os.Getenv("NO_COLOR") == "" && canColour(f)}
}

// terminalWidth is the width of a terminal; ok is false for anything else.
func terminalWidth(f *os.File) (width int, ok bool) {
	if !term.IsTerminal(int(f.Fd())) {
		return 0, false
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		width = 0
	}
	return width, true
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// progress counts the files that are done, on a terminal that shows nothing
// else. A nil progress shows nothing.
type progress struct {
	c    *cli
	done int
}

// newProgress is nil unless standard error is a terminal and the results go
// elsewhere.
func (c *cli) newProgress(args []string) *progress {
	if !isTerminal(c.stderr) || isTerminal(c.stdout) {
		return nil
	}
	if info, err := os.Stat(args[0]); len(args) == 1 && (err != nil || !info.IsDir()) {
		return nil
	}
	return &progress{c: c}
}

func (p *progress) step() {
	if p != nil {
		p.done++
		fmt.Fprintf(p.c.stderr, p.c.say("\r已检查 %d 份", "\r%d checked"), p.done)
	}
}

// clear makes room for a line of its own.
func (p *progress) clear() {
	if p != nil && p.done > 0 {
		fmt.Fprint(p.c.stderr, "\r\x1b[K")
	}
}
