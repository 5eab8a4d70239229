package layout

import (
	"testing"

	"gouji/parse/document"
)

// script makes pages of bytes: a small language in which mutations keep
// making sense. Each command is a byte, its arguments follow.
func script(data []byte) (pages []*Page) {
	next := func() float64 {
		if len(data) == 0 {
			return 0
		}
		b := data[0]
		data = data[1:]
		return float64(b)
	}
	text := []rune("一、（二）基金收入1,234.56万元。其中：续表第3页—12—①续 Latin words 3.1%")
	p := &Page{Number: 1, Width: 595, Height: 842}
	pages = []*Page{p}
	x, y, size := 72.0, 72.0, 12.0
	turn := 0
	n := 0
	for len(data) > 0 && n < 4000 {
		n++
		switch int(next()) % 10 {
		case 0: // a new page
			if len(pages) > 40 {
				continue
			}
			p = &Page{Number: len(pages) + 1, Width: 500 + next(), Height: 700 + next()}
			pages = append(pages, p)
			x, y = 72, 72
		case 1:
			x = next() * 3
		case 2:
			y = next() * 4
		case 3:
			size = 1 + next()/8
		case 4:
			turn = int(next()) & 3
		case 5, 6, 7: // text from a place of the list
			from := int(next()) % len(text)
			for _, r := range text[from:min(len(text), from+int(next())%40)] {
				w := size
				if r < 0x80 {
					w = size / 2
				}
				g := Glyph{R: r, At: Point{x, y}, Box: Box{x, y - size, x + w, y}, Size: size, Turn: turn}
				if turn&1 == 1 {
					g.Box = Box{x, y, x + size, y + w}
				}
				p.Glyphs = append(p.Glyphs, g)
				if turn&1 == 1 {
					y += w
				} else {
					x += w
				}
			}
			if turn == 0 && x > 500 {
				x, y = 72, y+1.5*size
			}
		case 8: // a line
			b := Box{X0: next() * 2.4, Y0: next() * 3.4}
			b.X1, b.Y1 = b.X0, b.Y0
			if l := next() * 3; int(l)&1 == 0 {
				b.X1 += l
			} else {
				b.Y1 += l
			}
			p.Rules = append(p.Rules, b)
		case 9: // a grid
			x0, y0, w, h := next()*2, next()*3, next()/2, next()/4
			nx, ny := float64(int(next())%12), float64(int(next())%30)
			for i := 0.0; i <= nx; i++ {
				p.Rules = append(p.Rules, Box{x0 + i*w, y0, x0 + i*w, y0 + ny*h})
			}
			for i := 0.0; i <= ny; i++ {
				p.Rules = append(p.Rules, Box{x0, y0 + i*h, x0 + nx*w, y0 + i*h})
			}
		}
	}
	return pages
}

func FuzzLayout(f *testing.F) {
	f.Add([]byte{5, 0, 39, 1, 24, 2, 30, 5, 3, 30, 0, 10, 20, 5, 3, 20})
	f.Add([]byte{9, 36, 30, 160, 100, 4, 8, 1, 25, 2, 25, 5, 10, 5, 1, 60, 5, 12, 4, 2, 34, 5, 10, 3, 0, 95, 142, 9, 36, 30, 160, 100, 4, 8, 1, 25, 2, 25, 5, 10, 5})
	f.Add([]byte{2, 20, 1, 20, 5, 10, 5, 1, 60, 5, 10, 5, 1, 120, 5, 10, 5, 2, 26, 1, 20, 5, 10, 5, 1, 60, 5, 10, 5, 1, 120, 5, 10, 5, 2, 32, 1, 20, 5, 10, 5, 1, 60, 5, 10, 5, 1, 120, 5, 10, 5})
	f.Add([]byte{8, 20, 30, 100, 8, 20, 40, 100, 8, 20, 50, 100, 2, 28, 1, 24, 5, 4, 4, 1, 60, 5, 14, 8, 2, 36, 1, 24, 5, 4, 4, 1, 60, 5, 14, 8})
	f.Add([]byte{4, 1, 5, 0, 30, 4, 3, 5, 0, 30, 4, 2, 5, 0, 30, 3, 200, 5, 0, 30})
	f.Fuzz(func(t *testing.T, data []byte) {
		pages := script(data)
		left := map[rune]int{}
		for _, p := range pages {
			for _, g := range p.Glyphs {
				left[g.R]++
			}
		}
		spend := func(s string) {
			for _, r := range s {
				if left[r]--; left[r] < 0 && r != ' ' {
					t.Fatalf("%q printed more often than it stands there", r)
				}
			}
		}
		b := document.NewBuilder("pdf")
		for _, bl := range blocks(pages) {
			if bl.page < 1 || bl.page > len(pages) {
				t.Fatalf("page %d of %d", bl.page, len(pages))
			}
			if bl.table == nil {
				spend(bl.text)
				b.Paragraph(bl.text)
				continue
			}
			taken := map[[2]int]bool{}
			for i, r := range bl.table.rows {
				for _, c := range r {
					spend(c.text)
					if c.cols < 1 || c.rows < 1 || c.col < 0 || c.col+c.cols >= len(bl.table.xs) {
						t.Fatalf("cell %+v in a table of %d columns", c, len(bl.table.xs)-1)
					}
					for dj := range c.rows {
						for di := range c.cols {
							at := [2]int{i + dj, c.col + di}
							if taken[at] {
								t.Fatalf("two cells at %v", at)
							}
							taken[at] = true
						}
					}
				}
			}
			b.Table("", bl.table.cells())
		}
		b.Document()
	})
}
