package pdf

import (
	"os"
	"slices"
	"testing"

	"gouji/parse/document"
)

func BenchmarkLay(b *testing.B) {
	data, _ := os.ReadFile(os.Getenv("F"))
	p, err := extract(data, document.DefaultLimits)
	if err != nil {
		b.Fatal(err)
	}
	b.ResetTimer()
	for range b.N {
		q := make([]*page, len(p))
		for i := range p {
			c := *p[i]
			c.glyphs = slices.Clone(c.glyphs)
			q[i] = &c
		}
		layout(q)
	}
}
