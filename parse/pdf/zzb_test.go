package pdf

import (
	"fmt"
	"os"
	"testing"
	"time"

	"gouji/parse/document"
)

func TestZZB(t *testing.T) {
	data, _ := os.ReadFile(os.Getenv("F"))
	extract(data, document.DefaultLimits)
	a := time.Now()
	p, _ := extract(data, document.DefaultLimits)
	b := time.Now()
	n := 0
	for _, x := range p {
		n += len(x.glyphs)
	}
	bl := layout(p)
	fmt.Println(len(p), n, "extract", b.Sub(a), "layout", time.Since(b), len(bl))
}
