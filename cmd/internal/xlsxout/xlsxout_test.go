package xlsxout

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/cmd/internal/sample"
)

func write(t *testing.T, r *output.Run) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Writer(append(sample.Rules(), nil))(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func open(t *testing.T, data []byte) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// rows are the rows of a sheet as they are shown, with bars between cells.
func rows(t *testing.T, f *excelize.File, sheet string) []string {
	t.Helper()
	got, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, r := range got {
		out = append(out, strings.Join(r, "|"))
	}
	return out
}

func TestChinese(t *testing.T) {
	f := open(t, write(t, sample.Run(output.Chinese)))
	if d := cmp.Diff([]string{"报告汇总", "问题", "关系", "未勾稽数字"}, f.GetSheetList()); d != "" {
		t.Fatal(d)
	}
	const (
		one = "某市医疗保障局2023年度城乡居民基本医疗保险补助资金绩效自评报告"
		two = "某县医疗保障局2023年度城乡医疗救助补助资金绩效自评报告"
	)
	want := map[string][]string{
		"报告汇总": {
			"文件|报告|单位|评价对象|年度|结论|错误|警告|提示|已认可|数字|已核对数字|核对率|勾稽关系|成立|舍入内成立|不成立|未核对|说明",
			"自评报告.txt|" + two + "|||2023|无可核对|0|0|0|0|1|0|0%|1|0|0|0|1|隐藏的工作表“底稿”也已读取",
			"附件/坏 的#1.pdf|||||未能检查|0|0|0|0|0|0||0|0|0|0|0|文件已损坏",
			"自评报告.txt|" + one + "|某市医疗保障局|城乡居民基本医疗保险补助资金|2023|有错误|2|1|0|1|8|7|88%|5|0|1|3|1|隐藏的工作表“底稿”也已读取",
			"无误.txt|" + one + "|某市医疗保障局|城乡居民基本医疗保险补助资金|2023|未发现不符|0|0|0|0|5|2|40%|1|0|1|0|0",
			"合计||||||2|1|0|1|14|9||7|0|2|3|2",
		},
		"问题": {
			"序号|级别|文件|报告|行|列|位置|规则|规则名称|问题|报告写|算得（要求）|相差|单位|算式|可能原因|原文|相关原文|认可|指纹",
			"1|错误|自评报告.txt|" + one + "|2|13||sum/components|分项之和|合计与分项之和不符|51,834.07|51,834.67|-0.60|万元|46205.41 + 2107.2 + 3522.06 = 51834.67|疑为一位数字笔误，建议把 51834.07万元（2:13）改为 51834.67万元；或：分项经过取舍|2023年，本年预算共计51834.07万元，其中：中央与省级补助46205.41万元，市级配套2107.2万元，县级配套3522.06万元。|||f1",
			"2|警告|自评报告.txt|" + one + "|6|14|表1第3行第3格|sum/table|表内合计|表中合计与各行之和不符|93|43|+50||43 = 43||合计 | 100 | 93|产出指标 | 50 | 43||f2",
			"3|错误|自评报告.txt|" + one + "|7|1||label/fund|基金名称|写成了另一基金的名称|城镇职工基本医疗保险基金||||||城镇职工基本医疗保险基金绩效评价得分为93分。|||f3",
			"4|提示|自评报告.txt|" + one + "|2|78||missing/result||目标没有结果|||||||预算执行率约100%。||另有说明，张三，有效期至 2027-12-31|f4",
		},
		"关系": {
			"文件|报告|行|列|规则|名称|结论|算式|报告写|算得（要求）|相差|单位|舍入范围|未核对原因|问题序号",
			"自评报告.txt|" + one + "|2|13|sum/components|本年预算共计|不成立|46205.41 + 2107.2 + 3522.06 = 51834.67|51,834.07|51,834.67|-0.60|万元|||1",
			"自评报告.txt|" + one + "|2|78|ratio/execution|预算执行率|舍入内成立|51834.07 ÷ 51834.07 = 100%|100%|100%|0|%|0.5%",
		},
	}
	for sheet, w := range want {
		got := rows(t, f, sheet)
		if d := cmp.Diff(w, got[:len(w)]); d != "" {
			t.Errorf("%s (-want +got):\n%s", sheet, d)
		}
	}
	if got := rows(t, f, "关系"); len(got) != 8 || !strings.HasSuffix(got[3], "|没有找到分母") {
		t.Errorf("%d relations: %s", len(got), strings.Join(got, "\n"))
	}
	got := rows(t, f, "未勾稽数字")
	if w := "自评报告.txt|" + one + "|3|23||7.44个月|7.44|个月|可支付月数|2023年|当年基金结余率为3.5%，基金累计结余可支付7.44个月，较上年有所增长（详见附表），各项工作按照年初制定…"; len(got) != 6 || got[1] != w {
		t.Errorf("%d figures: %s", len(got), strings.Join(got, "\n"))
	}
	// Amounts are numbers.
	for cell, want := range map[string]string{"K2": "51834.07", "L2": "51834.67", "M2": "-0.6"} {
		v, err := f.GetCellValue("问题", cell, excelize.Options{RawCellValue: true})
		kind, err2 := f.GetCellType("问题", cell)
		if err != nil || err2 != nil || v != want || kind != excelize.CellTypeUnset && kind != excelize.CellTypeNumber {
			t.Errorf("%s is %q of type %d, want the number %s", cell, v, kind, want)
		}
	}
}

func TestEnglish(t *testing.T) {
	f := open(t, write(t, sample.Run(output.English)))
	if d := cmp.Diff([]string{"Reports", "Findings", "Relations", "Figures not tied"}, f.GetSheetList()); d != "" {
		t.Fatal(d)
	}
	han := regexp.MustCompile(`\p{Han}`)
	for _, sheet := range f.GetSheetList() {
		if h := rows(t, f, sheet)[0]; han.MatchString(h) {
			t.Errorf("%s: header %s", sheet, h)
		}
	}
	if got := rows(t, f, "Findings")[1]; !strings.HasPrefix(got, "1|error|") || !strings.Contains(got, "|the total is not the sum of its parts|") {
		t.Error(got)
	}
	if n := len(rows(t, open(t, write(t, &output.Run{Options: output.Options{Language: output.English}})), "Reports")); n != 1 {
		t.Errorf("nothing gives %d rows", n)
	}
}

// Filters, frozen headers and colours are in the sheets, and equal runs give
// equal bytes.
func TestParts(t *testing.T) {
	data := write(t, sample.Run(output.Chinese))
	for range 10 {
		if !bytes.Equal(data, write(t, sample.Run(output.Chinese))) {
			t.Fatal("two runs differ")
		}
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	if z.File[0].Name != "[Content_Types].xml" {
		t.Errorf("starts with %s", z.File[0].Name)
	}
	sheets := 0
	for _, f := range z.File {
		if !strings.HasPrefix(f.Name, "xl/worksheets/sheet") {
			continue
		}
		sheets++
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		xml, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range []string{`<autoFilter ref="$A$1:`, `state="frozen"`, `ySplit="1"`, `<cols><col`, `orientation="landscape"`} {
			if !strings.Contains(string(xml), part) {
				t.Errorf("%s has no %s", f.Name, part)
			}
		}
	}
	if sheets != 4 {
		t.Errorf("%d sheets", sheets)
	}
	f := open(t, data)
	for cell, want := range map[string]string{"B2": "FFC7CE", "B3": "FFEB9C", "B5": "DDEBF7", "A1": "1F4E78"} {
		id, err := f.GetCellStyle("问题", cell)
		if err != nil {
			t.Fatal(err)
		}
		st, err := f.GetStyle(id)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(st.Fill.Color, []string{want}) {
			t.Errorf("%s has colour %v, want %s", cell, st.Fill.Color, want)
		}
	}
}

func TestAmount(t *testing.T) {
	tests := []struct {
		printed, value, unit, format string
	}{
		{"51834.07万元", "51834.07", "万元", "#,##0.00"},
		{"2,107.2 万元", "2107.2", "万元", "#,##0.0"},
		{"１２．５％", "0.125", "%", "0.0%"},
		{"-0.60万元", "-0.6", "万元", "#,##0.00"},
		{"−3人次", "-3", "人次", "#,##0"},
		{"+50", "50", "", "#,##0"},
		{"100%", "1", "%", "0%"},
		{"0.5个百分点", "0.5", "个百分点", "#,##0.0"},
		{"12345678901234.56元", "", "", ""}, // would be rounded
		{"三百万元", "", "", ""},
		{"1~2万元", "", "", ""},
		{"[1, 2]", "", "", ""},
		{"1,23", "", "", ""},
		{"", "", "", ""},
	}
	for _, tt := range tests {
		a, ok := readAmount(tt.printed)
		if !ok {
			if tt.format != "" {
				t.Errorf("%q is no amount", tt.printed)
			}
			continue
		}
		if fmt.Sprint(a.value) != tt.value || a.unit != tt.unit || a.format(false) != tt.format {
			t.Errorf("%q is %v %s %s, want %s %s %s", tt.printed, a.value, a.unit, a.format(false), tt.value, tt.unit, tt.format)
		}
	}
}

// The three amounts of a relation are numbers where they have one unit.
func TestAmounts(t *testing.T) {
	r := sample.Run(output.English)
	rel := &r.Results[0].Relations
	for i, x := range []check.Relation{
		{Stated: "100", Computed: "95分", Difference: "+5分"},
		{Stated: "98", Computed: "100%", Difference: "-2个百分点"},
		{Stated: "61.29%", Computed: "69.21%", Difference: "-7.92%"},
		{Stated: "三百万元", Computed: "310万元", Difference: "-10万元"},
	} {
		(*rel)[i].Stated, (*rel)[i].Computed, (*rel)[i].Difference = x.Stated, x.Computed, x.Difference
	}
	f := open(t, write(t, r))
	var got []string
	for i := range 4 {
		s := ""
		for _, c := range "IJKL" {
			cell := fmt.Sprintf("%c%d", c, i+2)
			v, err := f.GetCellValue("Relations", cell)
			if err != nil {
				t.Fatal(err)
			}
			if kind, err := f.GetCellType("Relations", cell); err == nil && kind == excelize.CellTypeInlineString {
				v = "'" + v
			}
			s += v + " "
		}
		got = append(got, s)
	}
	if d := cmp.Diff([]string{"100 95 +5 '分 ", "'98 100% '-2 points '% ", "61.29% 69.21% -7.92% '% ", "'三百万元 310 -10 '万元 "}, got); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

// A sheet that is full says so.
func TestFull(t *testing.T) {
	b := &book{Language: output.Chinese, file: excelize.NewFile(), styles: map[style]int{}, rows: 4}
	defer b.file.Close()
	if err := b.findings(sample.Run(output.Chinese)); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if _, err := b.file.WriteTo(&out); err != nil {
		t.Fatal(err)
	}
	got := rows(t, open(t, out.Bytes()), "问题")
	if len(got) != 4 || !strings.HasPrefix(got[3], "行数超过") {
		t.Errorf("%d rows, the last %s", len(got), got[len(got)-1])
	}
}

// What a report says is never a formula.
func TestFormula(t *testing.T) {
	r := sample.Run(output.Chinese)
	r.Results[0].Findings[0].Message = check.Message{ZH: "=1+1"}
	r.Results[0].Findings[0].Fingerprint = "\x00\x1b[0m=2"
	f := open(t, write(t, r))
	if s, err := f.GetCellFormula("问题", "J2"); err != nil || s != "" {
		t.Errorf("formula %q, %v", s, err)
	}
	if v, err := f.GetCellValue("问题", "J2"); err != nil || v != "=1+1" {
		t.Errorf("value %q, %v", v, err)
	}
}

func TestSave(t *testing.T) {
	if name := os.Getenv("GOUJI_XLSX"); name != "" { // to look at
		if err := os.WriteFile(name, write(t, sample.Run(output.Chinese)), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}
