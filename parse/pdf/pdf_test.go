package pdf

import (
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"

	"gouji/parse/document"
)

// para prints text as a paragraph of lines of 420 points with an indented
// first line, from y on, and returns where the next one begins.
func (c *canvas) para(y float64, text string) float64 {
	rs := []rune(text)
	for first := true; len(rs) > 0; first = false {
		width, x, n := 0, 72.0, 0
		if first {
			width, x = 28, 100.0
		}
		for ; n < len(rs) && width < 420; n++ {
			if rs[n] < 0x80 {
				width += 7
			} else {
				width += 14
			}
		}
		c.text(x, y, 14, string(rs[:n]))
		rs = rs[n:]
		y += 24
	}
	return y
}

const long = "本项目资金来源于上级财政补助和本级配套资金，资金分配科学合理，拨付及时，使用合规，绩效目标完成情况良好，群众满意度较高，基金运行总体平稳可控"

func TestParagraphsOverLinesAndPages(t *testing.T) {
	var m maker
	for i := range 3 {
		var c canvas
		c.text(220, 40, 9, "某市医疗保障局绩效自评报告")
		c.text(280, 810, 9, fmt.Sprintf("— %d —", i+1))
		y := 90.0
		if i > 0 { // the last paragraph of the page before goes on
			c.text(72, y, 14, fmt.Sprintf("后续工作由第%d组推进。", i*i))
			y += 24
		}
		y = c.para(y, strings.Repeat("一", i+1)+"、基本情况")
		y = c.para(y, long+"。")
		y = c.para(y, "（一）收入情况。")
		y = c.para(y, "1.全年收入1234.5万元，完成预算的98.7%；支出1000万元；")
		c.para(y, "2."+string([]rune(long)[:57])) // fills its last line
		m.page("", c.String())
	}
	page := []string{"、基本情况", long + "。", "（一）收入情况。", "1.全年收入1234.5万元，完成预算的98.7%；支出1000万元；"}
	last := "2." + string([]rune(long)[:57])
	var want []string
	for i := range 3 {
		want = append(want, page...)
		want[len(want)-4] = strings.Repeat("一", i+1) + page[0]
		if i < 2 {
			want = append(want, last+fmt.Sprintf("后续工作由第%d组推进。", (i+1)*(i+1)))
		} else {
			want = append(want, last)
		}
	}
	d := m.read(t)
	expect(t, d, want...)
	if d.Format != "pdf" || d.Blocks[0].Page != 1 || d.Blocks[5].Page != 2 {
		t.Errorf("format %s, pages %d and %d", d.Format, d.Blocks[0].Page, d.Blocks[5].Page)
	}
}

// Cells of a table without lines that go on over lines, set at the top, in the
// middle and at the foot of their rows.
func TestWrappedCells(t *testing.T) {
	rows := [][][]string{
		{{"项目"}, {"预算数", "（万元）"}, {"执行数", "（万元）"}, {"说明"}},
		{{"乡村道路养护和桥梁维修工", "程补助"}, {"1,250.0"}, {"1,180.3"}, {"余下的部分将在下年第一季", "度内完工以后办理结算并支", "付"}},
		{{"设备购置"}, {"86.5"}, {"86.5"}, {"无"}},
		{{"校舍维修"}, {"32.1"}, {"31.2"}, {"质量保证金尚未到期，到期", "以后支付"}},
		{{"合计"}, {"1,368.6"}, {"1,298.0"}, nil},
	}
	for _, share := range []float64{0, 0.5, 1} {
		var m maker
		var c canvas
		c.text(72, 80, 10, "资金使用情况：")
		y := 110.0
		for _, r := range rows {
			high := 1
			for _, cell := range r {
				high = max(high, len(cell))
			}
			for i, cell := range r {
				for k, l := range cell {
					c.text([]float64{72, 212, 282, 352}[i], y+14*(share*float64(high-len(cell))+float64(k)), 10, l)
				}
			}
			y += 14*float64(high) + 10
		}
		m.page("", c.String())
		expect(t, m.read(t), "资金使用情况：",
			"| 项目 | 预算数（万元） | 执行数（万元） | 说明 |",
			"| 乡村道路养护和桥梁维修工程补助 | 1,250.0 | 1,180.3 | 余下的部分将在下年第一季度内完工以后办理结算并支付 |",
			"| 设备购置 | 86.5 | 86.5 | 无 |",
			"| 校舍维修 | 32.1 | 31.2 | 质量保证金尚未到期，到期以后支付 |",
			"| 合计 | 1,368.6 | 1,298.0 |")
	}
}

// A number or a list of percentages that is not broken leaves its line short.
func TestRaggedLines(t *testing.T) {
	var m maker
	var c canvas
	full := strings.Repeat("本年收支情况", 6) // 504 points in 14
	for i, l := range []string{full[:len(full)-6], full[:len(full)-18] + "占比分别为", "41.5%、33.2%、25.3%，与上年持平。", full[:len(full)-30] + "共拨付", "1,234,567,890.12元（其中县级配套资金另计）。", "（一）管理情况。"} {
		x := 45.0
		if i == 0 || i == 3 || i == 5 {
			x += 28
		}
		c.text(x, 100+22*float64(i), 14, l)
	}
	m.page("", c.String())
	expect(t, m.read(t), full[:len(full)-6]+full[:len(full)-18]+"占比分别为41.5%、33.2%、25.3%，与上年持平。", full[:len(full)-30]+"共拨付1,234,567,890.12元（其中县级配套资金另计）。", "（一）管理情况。")
}

// Figures below each other in a cell that they fill, and figures cut at its edge.
func TestTightCells(t *testing.T) {
	var m maker
	var c canvas
	frame(c.line, []float64{72, 112, 142, 182}, []float64{100, 160})
	for i, l := range []string{"18.5", "22.0", "1,2", "34.", "56", "2024-0", "3-15"} {
		x, y := 82.0, 115+14*float64(i)
		if i >= 2 {
			x, y = 119, 115+14*float64(i-2)
		}
		if i >= 5 {
			x, y = 144, 115+14*float64(i-5)
		}
		c.text(x, y, 10, l)
	}
	m.page("", c.String())
	expect(t, m.read(t), "| 18.5 22.0 | 1,234.56 | 2024-03-15 |")
}

// A row of several rows, beside a cell that reaches over it and one set in its
// middle.
func TestRowsWithinARow(t *testing.T) {
	var m maker
	var c canvas
	frame(c.line, []float64{72, 132, 192, 272, 332, 392, 452}, []float64{100, 210})
	c.line(132, 180, 452, 180) // not through the first column
	c.text(76, 160, 10, "产出指标")
	c.text(136, 143, 10, "宣传工作")
	for i, r := range [][]string{{"印发手册", "520册", "10", "10"}, {"举办讲座", "6场", "10", "10"}, {"走访住户", "83户", "8", "7"}} {
		for k, text := range r {
			c.text([]float64{196, 276, 340, 400}[k], 122+20*float64(i), 10, text)
		}
	}
	for k, text := range []string{"服务质量", "满意率", "96%", "5", "5"} {
		c.text([]float64{136, 196, 276, 340, 400}[k], 200, 10, text)
	}
	m.page("", c.String())
	d := m.read(t)
	expect(t, d,
		"| 产出指标 | 宣传工作 | 印发手册 | 520册 | 10 | 10 |", "| | | 举办讲座 | 6场 | 10 | 10 |", "| | | 走访住户 | 83户 | 8 | 7 |",
		"| | 服务质量 | 满意率 | 96% | 5 | 5 |")
	if cells := d.Blocks[0].Table.Rows[0].Cells; cells[0].RowSpan != 4 || cells[1].RowSpan != 3 {
		t.Errorf("merged cells: %+v", cells)
	}
}

// Characters printed one by one in a font that is not in the file.
func TestSingleCharacters(t *testing.T) {
	var m maker
	var c canvas
	x := 72.0
	for _, r := range "本年收入5万元，比上年增8.5%。" {
		c.text(x, 100, 10, string(r))
		if x += 10; r < 0x80 {
			x -= 5
		}
	}
	c.text(72, 160, 10, "无")
	m.page("", c.String())
	expect(t, m.read(t), "本年收入5万元，比上年增8.5%。", "无")
}

func TestSpaces(t *testing.T) {
	var m maker
	var c canvas
	// Set apart without a space, as programs do between Han and Latin.
	c.text(72, 100, 12, "全市")
	c.text(99, 100, 12, "2020")
	c.text(126, 100, 12, "年度支出")
	c.text(177, 100, 12, "12 345")
	c.text(216, 100, 12, "万元（A/B×100%）")
	c.text(72, 160, 12, "Gross")
	c.text(105, 160, 12, "total")
	c.text(72, 220, 12, "⽉度收⼊") // radicals instead of characters
	m.page("", c.String())
	expect(t, m.read(t), "全市2020年度支出12 345万元（A/B×100%）", "Gross total", "月度收入")
}

// frame draws the lines of a table.
func frame(line func(x0, y0, x1, y1 float64), xs, ys []float64) {
	for _, x := range xs {
		line(x, ys[0], x, ys[len(ys)-1])
	}
	for _, y := range ys {
		line(xs[0], y, xs[len(xs)-1], y)
	}
}

func TestRuledTable(t *testing.T) {
	xs, ys := []float64{72, 172, 272, 372, 472}, []float64{100, 130, 160, 220}
	fill := func(c *canvas) {
		c.text(80, 80, 12, "表1 资金情况")
		c.text(76, 120, 12, "项目名称")
		c.text(176, 120, 12, "医疗救助补助资金")
		c.text(76, 150, 12, "年度资金总额")
		c.text(176, 150, 12, "3359.62")
		c.text(276, 150, 12, "3300.00")
		c.text(376, 150, 12, "98.23%")
		c.text(76, 176, 12, "其中：中央财")
		c.text(76, 194, 12, "政资金")
		c.text(176, 180, 12, "829.3")
		c.text(276, 180, 12, "829.3")
		c.text(376, 180, 12, "100%")
	}
	want := []string{
		"表1 资金情况",
		"| 项目名称 | 医疗救助补助资金 | | |",
		"| 年度资金总额 | 3359.62 | 3300.00 | 98.23% |",
		"| 其中：中央财政资金 | 829.3 | 829.3 | 100% |",
	}
	check := func(t *testing.T, m *maker) {
		t.Helper()
		d := m.read(t)
		expect(t, d, want...)
		if tb := d.Blocks[len(d.Blocks)-1].Table; tb == nil || len(tb.Rows[0].Cells) != 2 || tb.Rows[0].Cells[1].ColSpan != 3 {
			t.Errorf("no merged cell")
		}
	}
	lines := func(line func(x0, y0, x1, y1 float64)) {
		frame(line, xs[:2], ys)
		frame(line, xs[3:], []float64{ys[0], ys[3]})
		line(xs[4], ys[0], xs[4], ys[3])
		line(xs[2], ys[1], xs[2], ys[3]) // not through the merged cell
		line(xs[3], ys[1], xs[3], ys[3])
		for _, y := range ys {
			line(xs[0], y, xs[4], y)
		}
	}
	merged := func(line func(x0, y0, x1, y1 float64)) {
		lines(func(x0, y0, x1, y1 float64) {
			if x0 == xs[3] && y0 == ys[0] && x1 == x0 {
				return
			}
			line(x0, y0, x1, y1)
		})
	}
	t.Run("strokes", func(t *testing.T) {
		var m maker
		var c canvas
		fill(&c)
		merged(c.line)
		m.page("", c.String())
		check(t, &m)
	})
	t.Run("boxes", func(t *testing.T) {
		var m maker
		var c canvas
		fill(&c)
		merged(func(x0, y0, x1, y1 float64) { c.rect(x0, y0, x1-x0+0.5, y1-y0+0.5) })
		m.page("", c.String())
		check(t, &m)
	})
	t.Run("form", func(t *testing.T) {
		var m maker
		var c, f canvas
		fill(&c)
		merged(func(x0, y0, x1, y1 float64) { f.line(x0/2, 421+y0/2, x1/2, 421+y1/2) })
		m.objects = []string{fmt.Sprintf("<</Type/XObject/Subtype/Form/BBox[0 0 600 850]/Matrix[1 0 0 1 0 0]/Length %d>>stream\n%s\nendstream", f.Len(), f.String())}
		c.WriteString("q 2 0 0 2 0 0 cm /X Do Q\n")
		m.page("", c.String())
		check(t, &m)
	})
	t.Run("rotated", func(t *testing.T) {
		var m maker
		var c canvas
		// The page is shown turned; its content is printed turned back.
		c.WriteString("0 1 -1 0 595 0 cm 1 0 0 1 0 -247 cm\n")
		fill(&c)
		merged(c.line)
		m.page("/Rotate 90", c.String())
		check(t, &m)
	})
	t.Run("sideways", func(t *testing.T) {
		var m maker
		var c canvas
		c.WriteString("0 1 -1 0 595 0 cm 1 0 0 1 0 -247 cm\n")
		fill(&c)
		merged(c.line)
		m.page("", c.String())
		check(t, &m)
	})
}

func TestWriter(t *testing.T) {
	load := func(name string) *document.Document {
		data, err := os.ReadFile("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		d, err := Read(data, document.DefaultLimits)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	if got, want := load("writer-text.pdf").Lines[0], "𠮷林省2020年度XX市12个项目，支出 166,544.23 万元（A/B×100%），占95%以上。一"; !strings.HasPrefix(got, want) {
		t.Errorf("got %s, want %s", got, want)
	}

	d := load("writer-table.pdf")
	if len(d.Blocks) != 5 {
		t.Fatalf("%d blocks:\n%s", len(d.Blocks), strings.Join(d.Lines, "\n"))
	}
	for i, want := range []string{"某市2023年度项目支出绩效自评表", "根据要求，现将2023年资金123万元情况", "", "1本注释说明资金来源于2023年第3批。", "以上情况属实。"} {
		if got := d.Blocks[i].Text.String(); !strings.HasPrefix(got, want) {
			t.Errorf("block %d: got %s, want %s", i, got, want)
		}
	}
	tb := d.Blocks[2].Table
	if len(tb.Rows) != 47 {
		t.Errorf("%d rows", len(tb.Rows))
	}
	if c := tb.Rows[1].Cells[1]; c.Text.String() != "城乡居民医保补助" || c.ColSpan != 5 {
		t.Errorf("merged in a row: %s over %d", c.Text, c.ColSpan)
	}
	for i, name := range map[int]string{4: "产出指标", 18: "效益指标", 32: "满意度指标"} {
		if c := tb.Rows[i].Cells[0]; c.Text.String() != name || c.RowSpan != 14 {
			t.Errorf("row %d: %s over %d", i, c.Text, c.RowSpan)
		}
	}
	if r := tb.Rows[46].Cells; len(r) != 2 || r[1].Text.String() != "98.5" {
		t.Errorf("last row %v", r)
	}
}

func TestTableOverPages(t *testing.T) {
	var m maker
	n := 0
	for i := range 3 {
		var c canvas
		c.text(290, 815, 9, fmt.Sprint(i+1))
		xs, ys := []float64{72, 222, 372, 522}, []float64{60}
		for r := range 24 {
			y := 60 + 30*float64(r)
			ys = append(ys, y+30)
			if r == 0 {
				c.text(80, y+20, 10.5, "指标")
				c.text(230, y+20, 10.5, "目标值")
				c.text(380, y+20, 10.5, "完成值")
				continue
			}
			n++
			c.text(80, y+20, 10.5, fmt.Sprintf("第%d项", n))
			c.text(230, y+20, 10.5, fmt.Sprint(n*10))
			c.text(380, y+20, 10.5, fmt.Sprint(n*11))
		}
		frame(c.line, xs, ys)
		m.page("", c.String())
	}
	d := m.read(t)
	if len(d.Blocks) != 1 || len(d.Lines) != 1+3*23 {
		t.Fatalf("%d blocks, %d lines:\n%s", len(d.Blocks), len(d.Lines), strings.Join(d.Lines, "\n"))
	}
	if d.Lines[69] != "| 第69项 | 690 | 759 |" {
		t.Errorf("last row %s", d.Lines[69])
	}
	rows := d.Blocks[0].Table.Rows
	for _, c := range []struct{ row, page int }{{0, 0}, {23, 0}, {24, 2}, {46, 2}, {47, 3}, {69, 3}} {
		if rows[c.row].Page != c.page {
			t.Errorf("row %d is on page %d", c.row, rows[c.row].Page)
		}
	}
}

func TestAlignedTable(t *testing.T) {
	var m maker
	var c canvas
	c.text(72, 60, 12, "单位：万元")
	for i, r := range [][]string{{"项目", "预算数", "执行数", "执行率"}, {"中央资金", "1,000.00", "998.00", "99.80%"}, {"地方资金", "200.50", "200.50", "100.00%"}, {"合计", "1,200.50", "1,198.50", "99.83%"}} {
		for k, s := range r {
			c.text(72+110*float64(k), 100+22*float64(i), 12, s)
		}
	}
	c.text(72, 240, 12, "以上数据经核对无误。")
	m.page("", c.String())
	expect(t, m.read(t), "单位：万元", "| 项目 | 预算数 | 执行数 | 执行率 |", "| 中央资金 | 1,000.00 | 998.00 | 99.80% |", "| 地方资金 | 200.50 | 200.50 | 100.00% |", "| 合计 | 1,200.50 | 1,198.50 | 99.83% |", "以上数据经核对无误。")
}

func TestTwoColumns(t *testing.T) {
	var m maker
	var c canvas
	c.text(200, 60, 18, "双栏排版的报告标题")
	text := []rune(strings.Repeat(long, 4))
	for i := range 10 {
		c.text(60, 100+20*float64(i), 12, string(text[i*18:i*18+18]))
		c.text(310, 107+20*float64(i), 12, string(text[(i+10)*18%200:(i+10)*18%200+18]))
	}
	m.page("", c.String())
	d := m.read(t)
	got := strings.Join(d.Lines, "")
	if !strings.HasPrefix(got, "双栏排版的报告标题"+string(text[:180])) {
		t.Errorf("got %s", strings.Join(d.Lines, "\n"))
	}
}

func TestProblems(t *testing.T) {
	var ok maker
	var c canvas
	c.para(100, long)
	ok.page("", c.String())
	whole := ok.bytes()
	scan := maker{}
	scan.page("", "q 500 0 0 700 40 40 cm 0 0 1 1 re f Q")
	blank := maker{}
	blank.page("", "")
	locked := maker{objects: []string{"<<>>", "<</Filter/Standard/V 1/R 2/P -4/O<" + strings.Repeat("41", 32) + ">/U<" + strings.Repeat("42", 32) + ">>>"}, trailer: "/Encrypt 11 0 R/ID[<41><41>]"}
	locked.page("", c.String())
	for _, tc := range []struct {
		name string
		data []byte
		want error
	}{
		{"empty", nil, document.Empty},
		{"no PDF", []byte("PK\x03\x04 nothing"), document.Damaged},
		{"cut", whole[:len(whole)*2/3], document.Damaged},
		{"hollow", []byte("%PDF-1.4\n%%EOF\n"), document.Damaged},
		{"scan", scan.bytes(), document.Scan},
		{"blank", blank.bytes(), document.Empty},
		{"locked", locked.bytes(), document.Encrypted},
	} {
		if _, err := Read(tc.data, document.DefaultLimits); !errors.Is(err, tc.want) {
			t.Errorf("%s: got %v, want %v", tc.name, err, tc.want)
		}
	}
	few := document.DefaultLimits
	few.Pages = 2
	many := ok
	many.page("", "")
	many.page("", "")
	if _, err := Read(many.bytes(), few); err != document.TooLarge {
		t.Errorf("too many pages: got %v", err)
	}
	few.Pages, few.Bytes = 10, 100
	if _, err := Read(whole, few); err != document.TooLarge {
		t.Errorf("too many bytes: got %v", err)
	}
	scan.pages = append(scan.pages, ok.pages[0], scan.pages[0], scan.pages[0])
	d := scan.read(t)
	if len(d.Notes) != 1 || !strings.HasPrefix(d.Notes[0].ZH, "第1、3—4页没有文字层") || !strings.HasPrefix(d.Notes[0].EN, "page 1, 3—4: no text layer") {
		t.Errorf("notes %v", d.Notes)
	}
}

func TestReadAtOnce(t *testing.T) {
	var m maker
	for i := range 20 {
		var c canvas
		c.para(100, fmt.Sprintf("第%d部分。", i)+long)
		m.page("", c.String())
	}
	data := m.bytes()
	var wg sync.WaitGroup
	for range 6 {
		wg.Go(func() {
			d, err := Read(data, document.DefaultLimits)
			if err != nil || len(d.Lines) != 20 {
				t.Errorf("%v", err)
			}
		})
	}
	wg.Wait()
}
