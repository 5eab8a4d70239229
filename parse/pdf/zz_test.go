package pdf

import (
	"fmt"
	"os"
	"testing"
)

func TestZZ(t *testing.T) {
	in, err := newInstance()
	if err != nil {
		t.Fatal(err)
	}
	data, _ := os.ReadFile(os.Getenv("F"))
	s, err := open(in, data)
	if err != nil {
		t.Fatal(err)
	}
	var n int
	fmt.Sscan(os.Getenv("N"), &n)
	if os.Getenv("RAW") != "" {
		pg := s.call("FPDF_LoadPage", s.doc, uint64(n))
		tp := s.call("FPDFText_LoadPage", pg)
		c := s.call("FPDFText_CountChars", tp)
		for i := range c {
			s.call("FPDFText_GetLooseCharBox", tp, i, s.scratch)
			fmt.Printf("%c %x gen=%d box %.1f %.1f %.1f %.1f\n", rune(s.call("FPDFText_GetUnicode", tp, i)), s.call("FPDFText_GetUnicode", tp, i), s.call("FPDFText_IsGenerated", tp, i), s.float(0), s.float(4), s.float(8), s.float(12))
		}
		return
	}
	p := s.page(n, 10)
	fmt.Println(p.width, p.height, len(p.glyphs), len(p.rules))
	for _, r := range p.rules {
		fmt.Printf("rule %.1f %.1f %.1f %.1f\n", r.x0, r.y0, r.x1, r.y1)
	}
	for _, g := range p.glyphs {
		fmt.Printf("%c %v %v %.1f %d\n", g.r, g.box, g.at, g.size, g.turn)
	}
	p.level()
	sh := newSheet(p)
	for _, l := range sh.lines {
		fmt.Printf("%.1f-%.1f base %.1f size %.1f turn? %q\n", l.left, l.right, l.base, l.size, l.text())
	}
	for _, t := range sh.tables {
		fmt.Println("table", t.xs, len(t.rows))
	}
}
