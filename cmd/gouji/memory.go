package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// inUse is how much memory is in use before garbage is collected: 32 MB, not 4.
// Most reports are checked in less, and collecting more often takes an eighth
// of their time.
const inUse = 32 << 20

// collectLate has garbage collections wait until inUse. Where a large document
// keeps more than half of that, all is as usual, so that it takes no more
// memory.
func collectLate() {
	if os.Getenv("GOGC") != "" {
		return
	}
	debug.SetGCPercent(inUse / (4 << 20) * 100)
	runtime.AddCleanup(new([64]byte), func(struct{}) { afterCollection() }, struct{}{})
}

// afterCollection sets when the next collection is to begin.
func afterCollection() {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	percent := inUse / (4 << 20) * 100
	if n := live[0].Value.Uint64(); n > 0 {
		percent = min(percent, max(100, int(100*(inUse/float64(n)-1))))
	}
	debug.SetGCPercent(percent)
	runtime.AddCleanup(new([64]byte), func(struct{}) { afterCollection() }, struct{}{})
}
