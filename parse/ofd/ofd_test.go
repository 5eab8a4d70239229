package ofd

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"gouji/parse/document"
	"gouji/parse/internal/readertest"
)

// table is a table of three columns at y, with a head of two rows and merged
// cells, drawn with the given lines.
func table(y float64, line func(x1, y1, x2, y2 float64) string) string {
	return line(30, y, 150, y) + line(60, y+10, 150, y+10) + line(30, y+20, 150, y+20) + line(30, y+30, 150, y+30) +
		line(30, y, 30, y+30) + line(60, y, 60, y+30) + line(105, y+10, 105, y+30) + line(150, y, 150, y+30) +
		at(35, y+12, "项目") + at(90, y+6, "金额（万元）") + at(70, y+16, "预算") + at(115, y+16, "决算") +
		at(35, y+26, "收入") + at(70, y+26, "1,253.36") + at(115, y+26, "1,234.56")
}

const tableRows = "项目[1x2]/金额(万元)[2x1]\n预算/决算\n收入/1,253.36/1,234.56\n"

// columns is a page in two columns of 14 lines, which all say the same.
func columns(left, right string) string {
	page := at(75, 30, "收支情况")
	for i := range 14 {
		y := 50 + 7*float64(i)
		page += at(25, y, left) + at(85, y, right)
	}
	return page
}

// turned is a text that runs down the page.
func turned(text string) string {
	if text == "" {
		return ""
	}
	return strings.Replace(at(100, 60, text), "Size", `CTM="0 1 -1 0 0 0" Size`, 1)
}

func TestRead(t *testing.T) {
	full := strings.Repeat("基金", 18) // 144 mm from 30 mm
	bar := `<ofd:TextObject Boundary="30 40 100 5" Size="4"><ofd:TextCode X="0" Y="3" DeltaX="g 3 4">`
	for _, c := range []struct {
		about string
		in    sample
		want  string
	}{
		{"lines by place, not by order", sample{pages: []string{at(62, 60, "二") + at(30, 80, "丙") + at(30, 60, "一、") + at(30, 40, "甲")}}, "[1]\nP 甲\nP 一、 二\nP 丙\n"},
		{"repeated steps", sample{pages: []string{bar + `收入合计</ofd:TextCode></ofd:TextObject>`}}, "[1]\nP 收入合计\n"},
		{"steps downwards", sample{pages: []string{`<ofd:TextObject Boundary="30 40 9 99" Size="4"><ofd:TextCode X="0" Y="3" DeltaX="g 2 4 -8 g 2 4" DeltaY="0 0 5 0 0">本年收支结余</ofd:TextCode></ofd:TextObject>`}}, "[1]\nP 本年收支结余\n"},
		{"no steps", sample{pages: []string{`<ofd:TextObject Boundary="30 40 9 9" Size="4"><ofd:TextCode X="0" Y="3">共100元</ofd:TextCode></ofd:TextObject>`}}, "[1]\nP 共100元\n"},
		{"scaled, in a block, without folders", sample{flat: true, pages: []string{`<ofd:PageBlock ID="3"><ofd:TextObject CTM="0.3528 0 0 0.3528 0 0" Boundary="30 40 9 9" Size="12"><ofd:TextCode X="0" Y="3" DeltaX="6 6">100</ofd:TextCode></ofd:TextObject></ofd:PageBlock>`}}, "[1]\nP 100\n"},
		{"graphic unit", sample{pages: []string{at(30, 40, "上") + `<ofd:CompositeObject CTM="0.5 0 0 0.5 0 0" Boundary="10 10 100 100" ResourceID="900"/>` + at(30, 80, "下")}, units: []string{at(40, 100, "中")}}, "[1]\nP 上\nP 中\nP 下\n"},
		{"unseen", sample{pages: []string{at(30, 40, "甲") + strings.Replace(at(30, 50, "乙"), "Size", `Visible="false" Size`, 1) + strings.Replace(at(30, 60, "机密"), "Size", `CTM="0.7 0.7 -0.7 0.7 0 0" Size`, 1)}}, "[1]\nP 甲\n"},
		{"bold by drawing twice", sample{pages: []string{at(30, 40, "11亿") + at(30.1, 40, "11亿")}}, "[1]\nP 11亿\n"},
		{"paragraph over lines, number over the break", sample{pages: []string{at(38, 40, full[:len(full)-6]) + at(30, 48, full) + at(30, 56, full[:len(full)-6]+"1234") + at(30, 64, "5.6万元。") + at(38, 72, "另起")}},
			"[1]\nP " + full[:len(full)-6] + full + full[:len(full)-6] + "12345.6万元。\nP 另起\n"},
		{"table of contents", sample{pages: []string{at(30, 40, "一"+strings.Repeat(".", 60)+"1") + at(30, 48, "1.1"+strings.Repeat(".", 59)+"2")}},
			"[1]\nP 一" + strings.Repeat(".", 60) + "1\nP 1.1" + strings.Repeat(".", 59) + "2\n"},
		{"paragraph over pages, page numbers, running titles", sample{pages: []string{
			at(90, 12, "自评报告") + at(38, 40, full[:len(full)-6]) + at(30, 48, full) + at(100, 285, "- 1 -"), at(90, 12, "自评报告") + at(30, 40, "完。") + at(100, 285, "- 2 -"), at(90, 12, "自评报告") + at(38, 40, "三")}},
			"[1]\nP " + full[:len(full)-6] + full + "完。\n[3]\nP 三\n"},
		{"table of strokes", sample{pages: []string{at(30, 40, "表一") + table(50, ruled) + at(30, 90, "注")}}, "[1]\nP 表一\nT1\n" + tableRows + "P 注\n"},
		{"table of bars", sample{pages: []string{table(50, barred)}}, "[1]\nT1\n" + tableRows},
		{"table of short pieces", sample{pages: []string{ruled(30, 50, 60, 50) + ruled(60.2, 50.1, 90, 50.1) + ruled(30, 60, 90, 60) + ruled(30, 50, 30, 60) + ruled(60, 50, 60, 60) + ruled(90, 50, 90, 60) + at(35, 56, "收") + at(65, 56, "1")}}, "[1]\nT1\n收/1\n"},
		{"table open at its sides", sample{pages: []string{ruled(30, 50, 90, 50) + ruled(30, 60, 90, 60) + ruled(60, 50, 60, 60) + at(35, 56, "收") + at(65, 56, "1")}}, "[1]\nT1\n收/1\n"},
		{"text over a border", sample{pages: []string{ruled(30, 50, 90, 50) + ruled(30, 60, 90, 60) + ruled(30, 50, 30, 60) + ruled(60, 50, 60, 60) + ruled(90, 50, 90, 60) + at(35, 56, "本级财政收入额") + at(75, 56, "1")}}, "[1]\nT1\n本级财政收入额/1\n"},
		{"rows without lines between them", sample{pages: []string{ruled(30, 50, 120, 50) + ruled(30, 80, 120, 80) + ruled(30, 50, 30, 80) + ruled(60, 50, 60, 80) + ruled(90, 50, 90, 80) + ruled(120, 50, 120, 80) +
			at(35, 56, "项目") + at(65, 56, "预算") + at(95, 56, "决算") + at(35, 64, "收入") + at(65, 64, "10.5") + at(95, 64, "9.5") + at(35, 72, "支出") + at(65, 72, "8") + at(95, 72, "7")}}, "[1]\nT1\n项目/预算/决算\n收入/10.5/9.5\n支出/8/7\n"},
		{"frame and underline", sample{pages: []string{ruled(20, 20, 190, 20) + ruled(20, 280, 190, 280) + ruled(20, 20, 20, 280) + ruled(190, 20, 190, 280) + ruled(30, 41, 60, 41) + at(30, 40, "甲") + at(30, 60, "乙")}}, "[1]\nP 甲\nP 乙\n"},
		{"table over pages", sample{pages: []string{at(30, 30, "表") + table(240, ruled), table(30, ruled) + at(30, 90, "完")}},
			"[1]\nP 表\nT1\n" + tableRows + "[2]\n收入/1,253.36/1,234.56\nP 完\n"},
		{"template, and a page that is a picture", sample{templates: []string{table(50, ruled)}, pages: []string{at(30, 40, "甲"), `<ofd:ImageObject Boundary="0 0 210 297" ResourceID="5"/>`}},
			"[1]\nP 甲\nT1\n" + tableRows + "N 第2页没有文字层（扫描件），其中的数字无法核对，请提供带文字的版本\n"},
		{"two columns", sample{pages: []string{columns("收入各项都比上年增加了一些", "支出各项都比上年减少了一些")}}, "[1]\nP 收支情况\nP " + strings.Repeat("收入各项都比上年增加了一些", 14) + strings.Repeat("支出各项都比上年减少了一些", 14) + "\n"},
		{"a page that is turned", sample{pages: []string{turned("本页横放，合计36.5万元") + turned("")}}, "[1]\nP 本页横放，合计36.5万元\n"},
		{"cells narrower than their figures", sample{pages: []string{ruled(30, 50, 54, 50) + ruled(30, 80, 54, 80) + ruled(30, 50, 30, 80) + ruled(42, 50, 42, 80) + ruled(54, 50, 54, 80) +
			at(31, 56, "2345") + at(31, 64, "6.78") + at(43, 56, "1023") + at(43, 64, "4.5")}}, "[1]\nT1\n23456.78/10234.5\n"},
		{"a head above figures", sample{pages: []string{ruled(30, 50, 120, 50) + ruled(30, 90, 120, 90) + ruled(30, 50, 30, 90) + ruled(60, 50, 60, 90) + ruled(90, 50, 90, 90) + ruled(120, 50, 120, 90) +
			at(35, 56, "项目") + at(65, 56, "数量") + at(95, 56, "金额") + at(32, 64, "办公用品和书") + at(32, 70, "刊") + at(65, 64, "2") + at(95, 64, "36.5") + at(35, 80, "合计") + at(65, 80, "2") + at(95, 80, "36.5")}}, "[1]\nT1\n项目/数量/金额\n办公用品和书刊/2/36.5\n合计/2/36.5\n"},
		{"one piece of text in a narrow frame, with a number over the break", sample{pages: []string{at(30, 40, full) + at(30, 48, "完。") + `<ofd:TextObject Boundary="60 60 60 30" Size="4"><ofd:TextCode X="0" Y="3" DeltaX="g 7 4 2 2 -32 2 2 2" DeltaY="0 0 0 0 0 0 0 0 0 6 0 0 0">总建筑面积共约为4178.5</ofd:TextCode></ofd:TextObject>`}}, "[1]\nP " + full + "完。\nP 总建筑面积共约为4178.5\n"},
		{"text typed over, stamps and watermarks", sample{pages: []string{at(30, 40, "甲")}, annotations: `<ofd:Annot Type="Stamp" Subtype="FreeText"><ofd:Appearance Boundary="20 50 99 9">` + at(10, 9, "核增3万元") + `</ofd:Appearance></ofd:Annot>` +
			`<ofd:Annot Type="Stamp" Subtype="Stamp"><ofd:Appearance Boundary="20 70 99 9">` + at(10, 9, "财务章") + `</ofd:Appearance></ofd:Annot><ofd:Annot Type="Watermark"><ofd:Appearance Boundary="20 80 99 9">` + at(10, 9, "内部") + `</ofd:Appearance></ofd:Annot>`}, "[1]\nP 甲\nP 核增3万元\n"},
		{"codes of a font", sample{pages: []string{at(30, 40, "收入\uE001\uE002万元")}}, "[1]\nP 收入□□万元\nN 第1页有字符的编码由内嵌字体自定，无法识别，以 □ 表示\n"},
	} {
		d, err := Read(c.in.bytes(t), document.DefaultLimits)
		if err != nil {
			t.Errorf("%s: %v", c.about, err)
			continue
		}
		if got := readertest.Outline(d); got != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.about, got, c.want)
		}
	}
}

// TestLostParts wants a page or template that is named and not in the file to
// be told: a page lost is no page read.
func TestLostParts(t *testing.T) {
	s := sample{pages: []string{at(30, 40, "甲100"), at(30, 40, "乙200")}, templates: []string{at(30, 60, "丙300")}}
	for _, lost := range []string{"Doc_0/Pages/Page_1/Content.xml", "Doc_0/Tpls/Tpl_0/Content.xml"} {
		s.lost = lost
		d, err := Read(s.bytes(t), document.DefaultLimits)
		if err != nil {
			t.Fatal(err)
		}
		if len(d.Notes) != 1 || !strings.Contains(d.Notes[0].ZH, "已损坏或缺失") {
			t.Errorf("without %s: %v", lost, d.Notes)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	whole := sample{pages: []string{at(30, 40, "甲")}}.bytes(t)
	few := document.DefaultLimits
	few.Pages = 2
	little := document.DefaultLimits
	little.Decompressed = 2000
	cells := document.DefaultLimits
	cells.Cells = 3
	cycle := `<ofd:CompositeObject ResourceID="900"/>`
	for _, c := range []struct {
		about string
		data  []byte
		lim   document.Limits
		want  error
	}{
		{"nothing", nil, document.DefaultLimits, document.Empty},
		{"no zip", []byte("PK\x03\x04 nothing"), document.DefaultLimits, document.Damaged},
		{"cut off", whole[:len(whole)/2], document.DefaultLimits, document.Damaged},
		{"encrypted", sample{parts: map[string]string{"Encryptions.xml": "<x/>"}}.bytes(t), document.DefaultLimits, document.Encrypted},
		{"no document", sample{parts: map[string]string{"OFD.xml": "<OFD/>"}}.bytes(t), document.DefaultLimits, document.Damaged},
		{"a path out of the archive", sample{parts: map[string]string{"OFD.xml": "<OFD><DocBody><DocRoot>../../etc/passwd</DocRoot></DocBody></OFD>"}}.bytes(t), document.DefaultLimits, document.Damaged},
		{"broken XML", sample{pages: []string{"<a>"}}.bytes(t), document.DefaultLimits, document.Damaged},
		{"no text at all", sample{pages: []string{""}}.bytes(t), document.DefaultLimits, document.Empty},
		{"pictures", sample{pages: []string{`<ofd:ImageObject/>`}}.bytes(t), document.DefaultLimits, document.Scan},
		{"letters drawn as lines", sample{pages: []string{ruled(30, 30, 60, 30)}}.bytes(t), document.DefaultLimits, document.Scan},
		{"nothing but codes of a font", sample{pages: []string{at(30, 40, "\uE001\uE002\uE003")}}.bytes(t), document.DefaultLimits, document.Garbled},
		{"pages", sample{pages: []string{"", "", ""}}.bytes(t), few, document.TooLarge},
		{"bytes", sample{pages: []string{strings.Repeat(" ", 4000)}}.bytes(t), little, document.TooLarge},
		{"cells", sample{pages: []string{table(50, ruled)}}.bytes(t), cells, document.TooLarge},
		{"depth", sample{pages: []string{strings.Repeat("<a>", 100) + strings.Repeat("</a>", 100)}}.bytes(t), document.DefaultLimits, document.TooLarge},
		{"units that draw themselves", sample{pages: []string{cycle}, units: []string{strings.Repeat(cycle, 40)}}.bytes(t), document.DefaultLimits, document.TooLarge},
	} {
		if _, err := Read(c.data, c.lim); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v", c.about, err)
		}
	}
}

// TestReadBounded reads files made to cost much.
func TestReadBounded(t *testing.T) {
	var grid, drawing strings.Builder
	for i := range 1400 {
		v := 2 + 0.2*float64(i)
		grid.WriteString(ruled(0, v, 300, v) + ruled(v, 0, v, 300))
		drawing.WriteString(ruled(float64(i%40)*5, float64(i/40)*5, float64(i%40)*5+4, float64(i/40)*5))
	}
	pages := make([]string, 100)
	for i := range pages {
		pages[i] = at(30, 40, "甲")
	}
	templates := make([]string, len(pages))
	for i := range templates {
		templates[i] = drawing.String()
	}
	for about, s := range map[string]sample{
		"a dense grid":      {pages: []string{grid.String() + at(30, 40, "甲") + at(90, 40, "甲")}},
		"many drawings":     {pages: pages, templates: templates},
		"many steps":        {pages: []string{`<ofd:TextObject Size="4" Boundary="0 0 9 9"><ofd:TextCode DeltaX="g 2000000000 1">` + strings.Repeat("甲", 50_000) + `</ofd:TextCode></ofd:TextObject>`}},
		"characters in one": {pages: []string{strings.Repeat(`<ofd:TextObject Size="4" Boundary="30 30 9 9"><ofd:TextCode>甲乙丙</ofd:TextCode></ofd:TextObject>`, 20_000)}},
	} {
		start := time.Now()
		_, err := Read(s.bytes(t), document.DefaultLimits)
		if took := time.Since(start); took > 30*time.Second {
			t.Errorf("%s: took %v", about, took)
		} else {
			t.Logf("%s: %v, %v", about, took, err)
		}
	}
}

// TestCorpus reads the files of a folder, such as those in the tests of
// ofdrw/ofdrw, if OFD_CORPUS names one, and writes what it read beside them if
// OFD_DUMP is set.
func TestCorpus(t *testing.T) {
	dir := os.Getenv("OFD_CORPUS")
	if dir == "" {
		t.Skip("OFD_CORPUS is not set")
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*.ofd"))
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		d, err := Read(data, document.DefaultLimits)
		took := time.Since(start)
		if took > 20*time.Second {
			t.Errorf("%s took %v", name, took)
		}
		if err != nil {
			t.Logf("%s: %v: %v", filepath.Base(name), took, err)
			continue
		}
		t.Logf("%s: %v: %d lines", filepath.Base(name), took, len(d.Lines))
		if os.Getenv("OFD_DUMP") != "" {
			os.WriteFile(name+".txt", []byte(strings.Join(d.Lines, "\n")+"\n"), 0o666)
		}
	}
}

func BenchmarkRead(b *testing.B) {
	var page strings.Builder
	for i := range 20 {
		page.WriteString(at(30, 30+float64(i)*6, strings.Repeat("基金收入", 9)))
	}
	page.WriteString(table(180, ruled) + table(220, barred))
	pages := make([]string, 20)
	for i := range pages {
		pages[i] = page.String()
	}
	data := sample{pages: pages}.bytes(b)
	for b.Loop() {
		if _, err := Read(data, document.DefaultLimits); err != nil {
			b.Fatal(err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(at(30, 40, "甲100") + table(50, ruled)))
	f.Add([]byte(table(50, barred) + `<ofd:CompositeObject CTM="1 0 0 1 0 0" Boundary="1 1 2 2" ResourceID="900"/>`))
	f.Add(sample{pages: []string{at(30, 40, "甲")}}.bytes(f))
	lim := document.DefaultLimits
	lim.Bytes, lim.Decompressed, lim.Cells = 1<<20, 4<<20, 10_000
	f.Fuzz(func(t *testing.T, data []byte) {
		in := data
		// The fuzzer cannot write zip files, so its bytes become a page.
		if !strings.HasPrefix(string(data), "PK") {
			in = sample{pages: []string{string(data), at(30, 40, "甲")}, units: []string{string(data)}, templates: []string{string(data)}}.bytes(t)
		}
		d, err := Read(in, lim)
		readertest.Check(t, d, err)
	})
}
