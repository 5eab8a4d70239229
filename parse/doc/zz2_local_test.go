package doc

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"gouji/parse/document"
	"gouji/parse/docx"
)

func show(d *document.Document) []string {
	var out []string
	for _, b := range d.Blocks {
		switch b.Kind {
		case document.Grid:
			for _, r := range b.Table.Rows {
				s := fmt.Sprint("T ")
				for _, c := range r.Cells {
					s += fmt.Sprintf("%d:%dx%d %s|", c.Column, c.ColSpan, c.RowSpan, strings.Join(strings.Fields(c.Text.String()), " "))
				}
				out = append(out, s)
			}
		case document.Heading:
			out = append(out, fmt.Sprintf("H%d %s", b.Level, strings.Join(strings.Fields(b.Text.String()), " ")))
		default:
			out = append(out, "P "+strings.Join(strings.Fields(b.Text.String()), " "))
		}
	}
	return out
}

func TestYY(t *testing.T) {
	dir := os.Getenv("YY")
	if dir == "" {
		t.Skip()
	}
	fs, _ := filepath.Glob(dir + "/*.doc")
	os.MkdirAll("/tmp/yy/a", 0o755)
	os.MkdirAll("/tmp/yy/b", 0o755)
	for _, f := range fs {
		b, _ := os.ReadFile(f)
		d, err := Read(b, document.DefaultLimits)
		if err != nil {
			continue
		}
		n := strings.TrimSuffix(filepath.Base(f), ".doc")
		b2, err := os.ReadFile(os.Getenv("YYX") + "/" + n + ".docx")
		if err != nil {
			continue
		}
		d2, err := docx.Read(b2, document.DefaultLimits)
		if err != nil {
			fmt.Println(n, "docx", err)
			continue
		}
		os.WriteFile("/tmp/yy/a/"+n, []byte(strings.Join(show(d), "\n")+"\n"), 0o644)
		os.WriteFile("/tmp/yy/b/"+n, []byte(strings.Join(show(d2), "\n")+"\n"), 0o644)
	}
}
