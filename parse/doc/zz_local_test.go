package doc

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gouji/parse/document"
)

func TestZZ(t *testing.T) {
	g := os.Getenv("ZZ")
	if g == "" {
		t.Skip()
	}
	fs, _ := filepath.Glob(g)
	out := os.Getenv("ZZOUT")
	c := map[string]int{}
	for _, f := range fs {
		b, _ := os.ReadFile(f)
		t0 := time.Now()
		d, err := Read(b, document.DefaultLimits)
		e := time.Since(t0)
		if err != nil {
			c[err.Error()]++
			fmt.Println("ERR", filepath.Base(f), len(b), err)
			continue
		}
		c["ok"]++
		if e > 30*time.Millisecond {
			fmt.Println("SLOW", f, len(b), e)
		}
		s := strings.Join(d.Lines, "\n")
		if out == "-" {
			for _, b := range d.Blocks {
				if b.Kind == document.Heading {
					fmt.Printf("H%d %s\n", b.Level, b.Text.String())
				}
			}
			fmt.Println(s)
		} else if out != "" {
			os.WriteFile(filepath.Join(out, filepath.Base(f)+".txt"), []byte(s), 0o644)
		}
	}
	fmt.Println(c)
}
