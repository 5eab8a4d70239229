package xlsx

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"gouji/parse/document"
	"gouji/parse/internal/readertest"
)

// book is a workbook made of parts; the usual ones are added where missing.
func book(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	all := map[string]string{
		"_rels/.rels":     `<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml": `<workbook xmlns:r="http://r"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>` +
			`<Relationship Id="rId2" Type="http://x/worksheet" Target="/xl/worksheets/sheet2.xml"/>` +
			`<Relationship Id="rId8" Type="http://x/sharedStrings" Target="sharedStrings.xml"/>` +
			`<Relationship Id="rId9" Type="http://x/styles" Target="styles.xml"/></Relationships>`,
	}
	for name, text := range parts {
		all[name] = text
	}
	return readertest.Zip(t, all)
}

// sheet wraps rows in a worksheet.
func worksheet(rows string, rest ...string) string {
	return `<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData>` + rows + `</sheetData>` + strings.Join(rest, "") + `</worksheet>`
}

const styles = `<styleSheet><numFmts><numFmt numFmtId="176" formatCode="0.00_ "/><numFmt numFmtId="177" formatCode="0\.0,&quot;万&quot;"/></numFmts>` +
	`<cellStyleXfs><xf numFmtId="3"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="31"/><xf numFmtId="176"/><xf numFmtId="177"/></cellXfs></styleSheet>`

// column is rows of one cell each.
func column(texts ...string) string {
	var out strings.Builder
	for _, t := range texts {
		out.WriteString(`<row><c t="str"><v>` + t + `</v></c></row>`)
	}
	return out.String()
}

func TestRead(t *testing.T) {
	for _, c := range []struct {
		about string
		parts map[string]string
		want  string
	}{
		{"values, formats and kinds of cells", map[string]string{
			"xl/styles.xml":        styles,
			"xl/sharedStrings.xml": `<sst><si><t>项目</t></si><si><r><t>一</t></r><r><t>二</t></r><rPh><t>yi</t></rPh></si><si><t>a_x000D_&#10;b</t></si></sst>`,
			"xl/worksheets/sheet1.xml": worksheet(`<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c t="inlineStr"><is><t>内联</t></is></c><c r="G2" s="3"/></row>` +
				`<row><c r="B3" s="1"><v>0.78125</v></c><c s="1"><v>0.5</v></c><c s="2"><v>45322</v></c></row>` +
				`<row><c r="B4" s="3"><f>SUM(A1)</f><v>1234.5</v></c><c s="4"><v>12345</v></c><c t="b"><v>1</v></c></row>` +
				`<row><c r="B5" t="e"><v>#DIV/0!</v></c><c t="str"><f>A1</f><v>文</v></c><c><f>B1</f></c></row>` +
				`<row><c r="B6"><v>0.30000000000000004</v></c><c><v>1E-3</v></c><c t="s"><v>2</v></c><c t="s"><v>99</v></c></row>`),
		}, "[表]\nT1\n项目/一二/内联\n78.13%{0.78125}/50.00%/2024年1月31日\n1234.50/1.2万{12345}/TRUE\n#DIV/0!/文/\n0.3/0.001/a b\nN 工作表“表”有 1 个公式没有保存计算结果，无法检查；请在 Excel 或 WPS 中打开并保存后重试\n"},
		{"merges, titles, gaps", map[string]string{
			"xl/worksheets/sheet1.xml": worksheet(
				`<row r="1"><c r="A1" t="str"><v>自评表</v></c></row><row r="2"><c r="C2" t="str"><v>单位：万元</v></c></row>`+
					`<row r="3"><c r="A3" t="str"><v>指标</v></c><c r="C3" t="str"><v>值</v></c></row>`+
					`<row r="4"><c r="A4" t="str"><v>产出</v></c><c r="B4" t="str"><v>数量</v></c><c r="C4"><v>1</v></c></row>`+
					`<row r="5"><c r="A5" t="str"><v>隐</v></c><c r="B5" t="str"><v>质量</v></c><c r="C5"><v>2</v></c></row>`+
					`<row r="7"><c r="A7" t="str"><v>合计</v></c><c r="C7"><v>3</v></c></row>`+
					`<row r="8"><c r="A8" t="str"><v>注：略</v></c></row>`+
					`<row r="50"><c r="A50" t="str"><v>附表</v></c></row><row r="51"><c r="A51"><v>5</v></c></row>`,
				`<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A3:B3"/><mergeCell ref="A4:A5"/><mergeCell ref="XX"/></mergeCells>`),
		}, "[表]\nP 自评表\nP 单位：万元\nT1\n指标[2x1]/值\n产出[1x2]/数量/1\n质量/2\n-\n合计//3\nP 注：略\nP 附表\nT2\n5\n"},
		{"hidden sheet, order, several paragraphs", map[string]string{
			"xl/workbook.xml":          `<workbook xmlns:r="http://r"><workbookPr date1904="1"/><sheets><sheet name="二" r:id="rId2"/><sheet name="底稿" state="hidden" r:id="rId1"/></sheets></workbook>`,
			"xl/worksheets/sheet1.xml": worksheet(`<row hidden="1"><c><v>1</v></c><c><v>2</v></c></row>`),
			"xl/worksheets/sheet2.xml": worksheet(`<row><c t="str"><v>一、收入&#10;二、支出</v></c></row>`),
		}, "[二]\nP 一、收入\nP 二、支出\n[底稿]\nT1\n1/2\nN 工作表“底稿”是隐藏的，已一并检查\nN 工作表“底稿”有隐藏的行或列，已一并检查\n"},
		{"text boxes", map[string]string{
			"xl/worksheets/sheet1.xml":            worksheet(`<row><c><v>1</v></c></row>`, `<drawing xmlns:r="http://r" r:id="d"/>`),
			"xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="d" Type="http://x/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
			"xl/drawings/drawing1.xml":            `<wsDr><sp><txBody><p><r><t>共</t></r><r><t>3项</t></r></p><p><r><t>完</t></r></p></txBody></sp></wsDr>`,
		}, "[表]\nT1\n1\nP 共3项\nP 完\n"},
		{"a table pasted into one column", map[string]string{
			"xl/worksheets/sheet1.xml": worksheet(column("附表", "项目", "预算数", "执行数", "设备购置", "18", "", "17.5") + `<row><c t="str"><v>产出</v></c><c><v>3</v></c></row>`),
		}, "[表]\nT1\n附表\n项目\n预算数\n执行数\n设备购置\n18\n-\n17.5\nT2\n产出/3\n"},
		{"lines pasted into one column", map[string]string{
			"xl/worksheets/sheet1.xml": worksheet(column("项目 预算数 执行数", "设备购置 18 17.5", "维修 6 6", "24 23.5") + `<row><c t="str"><v>产出</v></c><c><v>3</v></c></row>`),
		}, "[表]\nP 项目 预算数 执行数\nP 设备购置 18 17.5\nP 维修 6 6\nP 24 23.5\nT1\n产出/3\n"},
		{"rows and cells out of order", map[string]string{
			"xl/worksheets/sheet1.xml": worksheet(`<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>`),
		}, "[表]\nT1\n1/2\n3/4\n"},
	} {
		d, err := Read(book(t, c.parts), document.DefaultLimits)
		if err != nil {
			t.Errorf("%s: %v", c.about, err)
			continue
		}
		if got := readertest.Outline(d); got != c.want {
			t.Errorf("%s: got\n%swant\n%s", c.about, got, c.want)
		}
	}
}

func TestReadRefuses(t *testing.T) {
	some := map[string]string{"xl/worksheets/sheet1.xml": worksheet(`<row><c><v>1</v></c></row>`)}
	whole := book(t, some)
	few := document.DefaultLimits
	few.Cells = 3
	little := document.DefaultLimits
	little.Decompressed = 10_000
	ole := "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 504)
	long := strings.Repeat("x", 1<<20)
	for _, c := range []struct {
		about string
		data  []byte
		lim   document.Limits
		want  error
	}{
		{"nothing", nil, document.DefaultLimits, document.Empty},
		{"no zip", []byte("PK\x03\x04 nothing"), document.DefaultLimits, document.Damaged},
		{"cut off", whole[:len(whole)/2], document.DefaultLimits, document.Damaged},
		{"encrypted", []byte(ole + "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"), document.DefaultLimits, document.Encrypted},
		{"old workbook", []byte(ole), document.DefaultLimits, document.Damaged},
		{"no workbook", book(t, map[string]string{"_rels/.rels": `<Relationships/>`, "xl/workbook.xml": ``})[:0:0], document.DefaultLimits, document.Empty},
		{"binary", book(t, map[string]string{"_rels/.rels": `<Relationships><Relationship Type="http://x/officeDocument" Target="xl/workbook.bin"/></Relationships>`}), document.DefaultLimits, Binary},
		{"blank", book(t, map[string]string{"xl/worksheets/sheet1.xml": worksheet(`<row><c/></row>`)}), document.DefaultLimits, document.Empty},
		{"broken XML", book(t, map[string]string{"xl/worksheets/sheet1.xml": `<worksheet><sheetData><row>`}), document.DefaultLimits, document.Damaged},
		{"entities", book(t, map[string]string{"xl/worksheets/sheet1.xml": `<!DOCTYPE x [<!ENTITY a "aa">]>` + worksheet(`<row><c t="str"><v>&a;</v></c></row>`)}), document.DefaultLimits, document.Damaged},
		{"depth", book(t, map[string]string{"xl/worksheets/sheet1.xml": strings.Repeat("<a>", 1000)}), document.DefaultLimits, document.TooLarge},
		{"too many cells", book(t, map[string]string{"xl/worksheets/sheet1.xml": worksheet(`<row>` + strings.Repeat(`<c><v>1</v></c>`, 4) + `</row>`)}), few, document.TooLarge},
		{"too many bytes", book(t, map[string]string{"xl/worksheets/sheet1.xml": worksheet(strings.Repeat(" ", 20_000))}), little, document.TooLarge},
		{"one long string in many cells", book(t, map[string]string{
			"xl/sharedStrings.xml":     `<sst><si><t>` + long + `</t></si></sst>`,
			"xl/worksheets/sheet1.xml": worksheet(`<row>` + strings.Repeat(`<c t="s"><v>0</v></c>`, 100) + `</row>`)}), document.DefaultLimits, document.TooLarge},
	} {
		if _, err := Read(c.data, c.lim); !errors.Is(err, c.want) {
			t.Errorf("%s: got %v", c.about, err)
		}
	}
}

// TestReadBounded reads workbooks made to cost much.
func TestReadBounded(t *testing.T) {
	var many, wide, far, over strings.Builder
	for i := 1; i <= 50_000; i++ {
		fmt.Fprintf(&many, `<mergeCell ref="A%d:B%d"/>`, i, i)
		fmt.Fprintf(&over, `<mergeCell ref="A%d:XFD1048576"/>`, i)
		fmt.Fprintf(&wide, `<row r="%d"><c r="XFD%d"><v>1</v></c></row>`, i, i)
		fmt.Fprintf(&far, `<row r="%d"><c r="A%d"><v>1</v></c><c r="B%d"><v>1</v></c></row>`, i, i, i)
	}
	for _, c := range []struct {
		about string
		data  string
		want  error
	}{
		{"many merges", worksheet(far.String(), "<mergeCells>"+many.String()+"</mergeCells>"), nil},
		{"overlapping merges", worksheet(far.String(), "<mergeCells>"+over.String()+"</mergeCells>"), nil},
		{"overlapping merges of a wide sheet", worksheet(wide.String()+`<row r="60000"><c r="A60000"><v>1</v></c></row>`+`<row r="1"><c r="A1"><v>1</v></c></row>`, "<mergeCells>"+over.String()+"</mergeCells>"), document.TooLarge},
		{"cells far apart", worksheet(`<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`), nil},
		{"a merge over everything", worksheet(`<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`, `<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`), document.TooLarge},
	} {
		start := time.Now()
		_, err := Read(book(t, map[string]string{"xl/worksheets/sheet1.xml": c.data}), document.DefaultLimits)
		if !errors.Is(err, c.want) {
			t.Errorf("%s: got %v", c.about, err)
		}
		if took := time.Since(start); took > 30*time.Second {
			t.Errorf("%s: took %v", c.about, took)
		} else {
			t.Logf("%s: %v", c.about, took)
		}
	}
}

// TestReadExcelize reads a workbook that another program wrote.
func TestReadExcelize(t *testing.T) {
	f := excelize.NewFile()
	style, _ := f.NewStyle(&excelize.Style{NumFmt: 10})
	f.SetCellValue("Sheet1", "A1", "完成率")
	f.SetCellValue("Sheet1", "B1", 0.78125)
	f.SetCellStyle("Sheet1", "B1", "B1", style)
	f.SetCellValue("Sheet1", "A2", "合计")
	f.SetCellValue("Sheet1", "B2", 51834.07)
	f.MergeCell("Sheet1", "B2", "C2")
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	d, err := Read(out.Bytes(), document.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	if got := readertest.Outline(d); got != "[Sheet1]\nT1\n完成率/78.13%{0.78125}\n合计/51834.07\n" {
		t.Error(got)
	}
	out.Reset()
	if err := f.Write(&out, excelize.Options{Password: "x"}); err != nil {
		t.Fatal(err)
	}
	if _, err := Read(out.Bytes(), document.DefaultLimits); !errors.Is(err, document.Encrypted) {
		t.Errorf("with a password: got %v", err)
	}
}

// TestCorpus reads the workbooks of a folder, such as test-data/spreadsheet of
// apache/poi, if XLSX_CORPUS names one.
func TestCorpus(t *testing.T) {
	dir := os.Getenv("XLSX_CORPUS")
	if dir == "" {
		t.Skip("XLSX_CORPUS is not set")
	}
	files, _ := filepath.Glob(filepath.Join(dir, "*"))
	reasons := map[string]int{}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		d, err := Read(data, document.DefaultLimits)
		if took := time.Since(start); took > 20*time.Second {
			t.Errorf("%s took %v", name, took)
		}
		if err != nil {
			reasons[err.Error()]++
			t.Logf("%s: %v", filepath.Base(name), err)
			continue
		}
		reasons["read"]++
		if os.Getenv("XLSX_DUMP") != "" {
			os.WriteFile(name+".txt", []byte(strings.Join(d.Lines, "\n")), 0o666)
		}
	}
	t.Log(reasons)
}

func BenchmarkRead(b *testing.B) {
	f := excelize.NewFile()
	percent, _ := f.NewStyle(&excelize.Style{NumFmt: 10})
	money, _ := f.NewStyle(&excelize.Style{NumFmt: 4})
	w, _ := f.NewStreamWriter("Sheet1")
	for r := 1; r <= 2000; r++ {
		w.SetRow(fmt.Sprintf("A%d", r), []any{
			fmt.Sprintf("指标%d", r), "单位", r, 1234.567 * float64(r), 8, "说明文字",
			excelize.Cell{StyleID: percent, Value: 0.01237 * float64(r)}, excelize.Cell{StyleID: money, Value: 99.999 * float64(r)},
			excelize.Cell{StyleID: money, Value: 1.5 * float64(r)}, "备注",
		})
	}
	w.Flush()
	var out bytes.Buffer
	f.Write(&out)
	for b.Loop() {
		if _, err := Read(out.Bytes(), document.DefaultLimits); err != nil {
			b.Fatal(err)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(book(f, map[string]string{"xl/styles.xml": styles, "xl/worksheets/sheet1.xml": worksheet(`<row><c s="1"><v>1.5</v></c></row>`, `<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`)}))
	lim := document.DefaultLimits
	lim.Bytes, lim.Decompressed, lim.Cells = 1<<20, 4<<20, 10_000
	// The fuzzer cannot write zip files, so its bytes also become parts.
	f.Add([]byte(worksheet(`<row r="3"><c r="B3" t="str"><v>文</v></c><c s="2"><v>45322.5</v></c></row>`, `<mergeCells><mergeCell ref="B3:C9"/></mergeCells>`)))
	f.Add([]byte(styles))
	f.Fuzz(func(t *testing.T, data []byte) {
		inputs := [][]byte{data}
		if !bytes.HasPrefix(data, []byte("PK")) {
			inputs = append(inputs,
				book(t, map[string]string{"xl/styles.xml": styles, "xl/worksheets/sheet1.xml": string(data)}),
				book(t, map[string]string{"xl/styles.xml": string(data), "xl/worksheets/sheet1.xml": worksheet(`<row><c s="1"><v>-1.5</v></c><c s="2"><v>45322.5</v></c><c s="0"><v>12345678</v></c></row>`)}))
		}
		for _, in := range inputs {
			d, err := Read(in, lim)
			readertest.Check(t, d, err)
		}
	})
}
