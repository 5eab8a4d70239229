package main

import (
	"os"
	"runtime"
	"runtime/debug"
)

// collectLate has the first garbage collection wait until 32 MB are in use,
// instead of 4. Most reports are checked in less, and collecting on the way
// takes a quarter of their time. From then on all is as usual, so that a large
// document takes no more memory.
func collectLate() {
	if os.Getenv("GOGC") != "" {
		return
	}
	debug.SetGCPercent(800)
	runtime.AddCleanup(new([64]byte), func(struct{}) { debug.SetGCPercent(100) }, struct{}{})
}
