package main

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"gouji/cmd/internal/output"
)

// endOnSignals ends the program when it is interrupted, leaving no half-written
// file behind. The exit status is the one that shells know: 128 and the signal.
func endOnSignals(l output.Language) {
	caught := make(chan os.Signal, 1)
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(s) {
			signal.Notify(caught, s)
		}
	}
	go func() {
		s := (<-caught).(syscall.Signal)
		removeUnfinished()
		if isTerminal(os.Stderr) {
			fmt.Fprintln(os.Stderr) // behind the line of progress
		}
		fmt.Fprintln(os.Stderr, l.Say("gouji：已中断，没有写完的文件已删除", "gouji: interrupted; unfinished files were removed"))
		os.Exit(128 + int(s))
	}()
}
