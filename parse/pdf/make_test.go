package pdf

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"gouji/parse/document"
)

// maker writes small PDFs whose Chinese font is named, not embedded.
type maker struct {
	pages   []string // the entries and the content of each page
	objects []string // further objects, from number 10 on
	trailer string
}

// canvas is the content of a page in the making.
type canvas struct{ strings.Builder }

// text prints s with its baseline beginning at (x, y), y counted from the top
// of an A4 page.
func (c *canvas) text(x, y, size float64, s string) {
	fmt.Fprintf(c, "BT /F %g Tf 1 0 0 1 %g %g Tm %s Tj ET\n", size, x, 842-y, hexText(s))
}

func hexText(s string) string {
	var b strings.Builder
	b.WriteByte('<')
	for _, r := range s {
		fmt.Fprintf(&b, "%04X", r)
	}
	b.WriteByte('>')
	return b.String()
}

// line strokes a line.
func (c *canvas) line(x0, y0, x1, y1 float64) {
	fmt.Fprintf(c, "0.5 w %g %g m %g %g l S\n", x0, 842-y0, x1, 842-y1)
}

// rect fills a rectangle.
func (c *canvas) rect(x, y, w, h float64) {
	fmt.Fprintf(c, "%g %g %g %g re f\n", x, 842-y-h, w, h)
}

// page adds a page with that content.
func (m *maker) page(entries, content string) {
	m.pages = append(m.pages, entries+"\x00"+content)
}

// bytes is the file.
func (m *maker) bytes() []byte {
	var b bytes.Buffer
	offsets := map[int]int{}
	object := func(n int, s string) {
		offsets[n] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", n, s)
	}
	b.WriteString("%PDF-1.7\n")
	object(1, "<</Type/Catalog/Pages 2 0 R>>")
	object(3, "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>")
	object(4, "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/W[1 95 500]/FontDescriptor 5 0 R>>")
	object(5, "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>")
	for i, o := range m.objects {
		object(10+i, o)
	}
	next := 10 + len(m.objects)
	var kids []string
	for _, p := range m.pages {
		entries, content, _ := strings.Cut(p, "\x00")
		object(next, fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(content), content))
		object(next+1, fmt.Sprintf("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F 3 0 R>>/XObject<</X 10 0 R>>>>%s>>", next, entries))
		kids = append(kids, fmt.Sprintf("%d 0 R", next+1))
		next += 2
	}
	object(2, fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(kids), strings.Join(kids, " ")))
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 1\n0000000000 65535 f \n")
	for n, at := range offsets {
		fmt.Fprintf(&b, "%d 1\n%010d 00000 n \n", n, at)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n", next, m.trailer, start)
	return b.Bytes()
}

// read reads the file and returns its lines.
func (m *maker) read(t *testing.T) *document.Document {
	t.Helper()
	d, err := Read(m.bytes(), document.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// expect compares the lines of a document.
func expect(t *testing.T, d *document.Document, want ...string) {
	t.Helper()
	if got, want := strings.Join(d.Lines, "\n"), strings.Join(want, "\n"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
