package document

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestNormal(t *testing.T) {
	for _, c := range []struct{ from, to string }{
		{"０９ＡＺａｚ", "09AZaz"},
		{"（）〔〕【】［］", "()[][][]"},
		{"％．＋＝＜＞／｜＊～", "%.+=<>/|*~"},
		{"－−‐‑–", "-----"},
		{"≧⩾≦⩽", "≥≥≤≤"},
		{"　\u00a0\u2009\u202f\ufeff\u200b\t\r", "        "},
		{"，。；：、“”《》—", "，。；：、“”《》—"}, // these carry meaning
		{"元人百分点", "元人百分点"},
	} {
		if got := strings.Map(Normal, c.from); got != c.to {
			t.Errorf("%q: %q, want %q", c.from, got, c.to)
		}
	}
	for r := rune(1); r < 0x20000; r++ {
		if n := Normal(r); Normal(n) != n || !utf8.ValidRune(n) && utf8.ValidRune(r) {
			t.Errorf("%U becomes %U, then %U", r, n, Normal(n))
		}
	}
}

func TestBuilder(t *testing.T) {
	b := NewBuilder("docx")
	b.Page(2)
	b.Heading(1, " 一、收入 ")
	b.Paragraph(" \n ")
	b.Paragraph("共３４\n万元，系统为Open\r\n Health\v。")
	b.Table(" ", [][]NewCell{{{Text: " "}}})
	b.Sheet("表一")
	b.Table("收支\n表", [][]NewCell{
		{{Text: "类别", RowSpan: 2}, {Text: "金|额", Column: 1, ColSpan: 2}},
		{{Text: "预算", Column: 1}, {Text: "执行", Column: 2, Raw: "0.5"}},
		{},
	})
	d := b.Document()
	want := []string{"一、收入", "共３４万元，系统为Open Health。", "| 类别 | 金｜额 | |", "| | 预算 | 执行 |", "|"}
	if got := strings.Join(d.Lines, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("lines:\n%s", got)
	}
	if len(d.Blocks) != 3 || d.Blocks[0].Kind != Heading || d.Blocks[0].Level != 1 || d.Blocks[0].Page != 2 || d.Blocks[2].Sheet != "表一" {
		t.Fatalf("blocks: %+v", d.Blocks)
	}
	if s := d.Blocks[1].Text.String(); s != "共34万元，系统为Open Health。" {
		t.Errorf("paragraph: %q", s)
	}
	x := d.Blocks[2].Table
	if x.Number != 1 || x.Caption != "收支表" || len(x.Rows) != 3 {
		t.Errorf("table: %+v", x)
	}
	if c := x.Rows[1].Cells[1]; c.Text.At[0] != (Pos{4, 10}) || c.Column != 2 || c.ColSpan != 1 || c.Raw != "0.5" {
		t.Errorf("cell: %+v", c)
	}
	if c := x.Rows[0].Cells[0]; c.RowSpan != 2 || c.Text.At[1] != (Pos{3, 4}) {
		t.Errorf("merged cell: %+v", c)
	}
	y := d.Blocks[0].Text
	if z := y.Slice(0, 2).Append(y.Slice(2, 4)); z.String() != "一、收入" || z.Len() != 4 || z.At[3] != (Pos{1, 4}) {
		t.Errorf("slices: %+v", z)
	}
}
