package main

import (
	"io"
	"os"

	"golang.org/x/term"

	"gouji/cmd/internal/output"
	"gouji/cmd/internal/progress"
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

// newProgress shows how far the run has come, on a terminal and where there is
// more than one file.
func (c *cli) newProgress(args []string, noColor bool) *progress.Line {
	if info, err := os.Stat(args[0]); len(args) == 1 && (err != nil || !info.IsDir()) {
		return nil
	}
	shown := progress.New(c.stderr, c.lang, noColor)
	if shown != nil {
		go func() { shown.Total(progress.Count(args)) }()
	}
	return shown
}
