// Command gouji audits the figures of self-evaluation reports.
package main

import (
	"io"
	"os"
)

func main() {
	collectLate()
	endOnSignals(language(os.Args[1:]))
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is the whole program. It returns the exit status.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	c := &cli{stdin: stdin, stdout: stdout, stderr: stderr, lang: language(args)}
	return c.run(args)
}
