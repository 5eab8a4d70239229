package pdf

import (
	"fmt"
	"math/rand"
	"os"
	"testing"
	"time"
)

func TestSlow(t *testing.T) {
	seed := time.Now().UnixNano()
	fmt.Println("seed", seed)
	end := time.Now().Add(60 * time.Second)
	worst := time.Duration(0)
	for time.Now().Before(end) {
		r := rand.New(rand.NewSource(seed))
		seed++
		n := r.Intn(20000)
		b := make([]byte, n)
		bias := byte(r.Intn(10))
		for i := range b {
			b[i] = byte(r.Intn(256))
			if r.Intn(3) == 0 {
				b[i] = bias
			}
			if r.Intn(3) == 0 {
				b[i] = byte(1+r.Intn(9))
			}
		}
		p := script(b)
		done := make(chan bool)
		a := time.Now()
		go func() { layout(p); close(done) }()
		select {
		case <-done:
		case <-time.After(8 * time.Second):
			os.WriteFile("/tmp/slow.bin", b, 0o644)
			panic("slow")
		}
		if d := time.Since(a); d > worst {
			worst = d
			g, ru := 0, 0
			for _, x := range p {
				g += len(x.glyphs)
				ru += len(x.rules)
			}
			fmt.Println(d, len(p), g, ru)
		}
	}
}
