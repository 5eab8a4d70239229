package docx

import (
	"fmt"
	"gouji/parse/document"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"
)

func TestShow(t *testing.T) {
	for _, f := range strings.Fields(os.Getenv("DOCX")) {
		b, _ := os.ReadFile(f)
		var d *document.Document
		var err error
		for i := 0; i < 1; i++ {
			var m0, m1 runtime.MemStats
			runtime.ReadMemStats(&m0)
			t0 := time.Now()
			d, err = Read(b, document.DefaultLimits)
			dt := time.Since(t0)
			runtime.ReadMemStats(&m1)
			n := 0
			if d != nil {
				n = len(d.Lines)
			}
			fmt.Println(">>", f, err, dt, n, "lines", (m1.TotalAlloc-m0.TotalAlloc)>>20, "MB")
		}
		if d != nil && os.Getenv("Q") == "" {
			fmt.Println(strings.Join(d.Lines, "\n"))
		}
	}
}
