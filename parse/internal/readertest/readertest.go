// Package readertest is what the tests of the readers share.
package readertest

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"

	"gouji/parse/document"
)

// Outline shows a Document's blocks. Sheets and pages stand in brackets where
// they change, headings behind their level. A cell that spans has its size
// behind it, a cell with a stored value has it in braces, and an empty row is
// "-".
func Outline(d *document.Document) string {
	var b strings.Builder
	sheet, page := "", 0
	for _, x := range d.Blocks {
		if x.Sheet != sheet {
			sheet = x.Sheet
			fmt.Fprintf(&b, "[%s]\n", sheet)
		}
		if x.Page != page {
			page = x.Page
			fmt.Fprintf(&b, "[%d]\n", page)
		}
		switch x.Kind {
		case document.Heading:
			fmt.Fprintf(&b, "H%d %s\n", x.Level, x.Text)
		case document.Paragraph:
			fmt.Fprintf(&b, "P %s\n", x.Text)
		case document.Grid:
			b.WriteString(strings.TrimSpace(fmt.Sprintf("T%d %s", x.Table.Number, x.Table.Caption)) + "\n")
			for _, r := range x.Table.Rows {
				if r.Page > page {
					page = r.Page
					fmt.Fprintf(&b, "[%d]\n", page)
				}
				outlineRow(&b, r)
			}
		}
	}
	for _, n := range d.Notes {
		fmt.Fprintf(&b, "N %s\n", n.ZH)
	}
	return b.String()
}

func outlineRow(b *strings.Builder, r document.Row) {
	if len(r.Cells) == 0 {
		b.WriteByte('-')
	}
	for i, c := range r.Cells {
		if i > 0 {
			b.WriteByte('/')
		}
		b.WriteString(c.Text.String())
		if c.Raw != "" {
			fmt.Fprintf(b, "{%s}", c.Raw)
		}
		if c.ColSpan > 1 || c.RowSpan > 1 {
			fmt.Fprintf(b, "[%dx%d]", c.ColSpan, c.RowSpan)
		}
	}
	b.WriteByte('\n')
}

// Check reports what no reader may return, whatever it reads: an error that
// is no reason for the user, cells that overlap or reach out of their table,
// and characters that do not stand where they say.
func Check(t testing.TB, d *document.Document, err error) {
	t.Helper()
	if err != nil {
		var p *document.Problem
		if !errors.As(err, &p) {
			t.Fatalf("error %v is no Problem", err)
		}
		return
	}
	p := places{t: t, lines: make([][]rune, len(d.Lines)), last: document.Pos{Line: 1}}
	for i, s := range d.Lines {
		p.lines[i] = []rune(s)
	}
	for _, b := range d.Blocks {
		if b.Table == nil {
			if b.Text.Len() == 0 {
				t.Fatal("an empty paragraph")
			}
			p.check(b.Text)
			continue
		}
		checkCells(t, b.Table)
		for _, r := range b.Table.Rows {
			for _, c := range r.Cells {
				p.check(c.Text)
			}
		}
	}
}

func checkCells(t testing.TB, table *document.Table) {
	t.Helper()
	below := map[int]int{} // by column: the first row that a cell above does not cover
	for i, r := range table.Rows {
		next := 0
		for _, c := range r.Cells {
			if c.Column < next || c.ColSpan < 1 || c.RowSpan < 1 || i+c.RowSpan > len(table.Rows) {
				t.Fatalf("table %d, row %d: cell at %d of %dx%d", table.Number, i, c.Column, c.ColSpan, c.RowSpan)
			}
			next = c.Column + c.ColSpan
			for k := c.Column; k < next; k++ {
				if below[k] > i {
					t.Fatalf("table %d, row %d: column %d is covered twice", table.Number, i, k)
				}
				below[k] = i + c.RowSpan
			}
		}
	}
}

// places compares the characters of texts, in their order, with the lines.
type places struct {
	t     testing.TB
	lines [][]rune
	last  document.Pos
}

func (p *places) check(x document.Text) {
	p.t.Helper()
	if len(x.Runes) != len(x.At) {
		p.t.Fatalf("%d characters, %d places: %q", len(x.Runes), len(x.At), x)
	}
	for i, at := range x.At {
		if at.Line < 1 || int(at.Line) > len(p.lines) || at.Column < 1 {
			p.t.Fatalf("%q: a character at %v", x, at)
		}
		line := p.lines[at.Line-1]
		// A space put between two Latin words stands at the one before or
		// at the end of the line.
		if x.Runes[i] == ' ' && (at == p.last || int(at.Column) == len(line)+1) {
			continue
		}
		if at.Line < p.last.Line || at.Line == p.last.Line && at.Column <= p.last.Column {
			p.t.Fatalf("%q: %v behind %v", x, at, p.last)
		}
		p.last = at
		if int(at.Column) > len(line) {
			p.t.Fatalf("%q: a character at %v", x, at)
		}
		if r := line[at.Column-1]; document.Normal(r) != document.Normal(x.Runes[i]) {
			p.t.Fatalf("%q: %q at %v, where %q stands", x, x.Runes[i], at, r)
		}
	}
}

// Zip is a zip file of the parts. Only large ones are deflated, which costs
// a fuzzer more than all else.
func Zip(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for name, text := range parts {
		method := zip.Store
		if len(text) > 1<<16 {
			method = zip.Deflate
		}
		f, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: method})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
