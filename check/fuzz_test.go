package check_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"gouji/check"
	"gouji/parse"
	"gouji/parse/document"
	"gouji/parse/reader"
)

// FuzzCheck reads and checks any bytes: no panic, no hang, and a result in
// which every number and place leads somewhere.
func FuzzCheck(f *testing.F) {
	for _, c := range load(f) {
		for lines := range slices.Chunk(c.Lines, 8) {
			f.Add([]byte(strings.Join(lines, "\n")))
		}
	}
	for _, s := range []string{
		"", "\ufeff", "0", "合计", "合计1其中1", "１．", "其中：，，，。；", "-1%", "≥-10%或≤10%", "$\\geq -10\\%$",
		"收入0万元，支出0万元，执行率0%。", "增长0%，比上年增加0万元。", "占比100%，分母0元，占0元的0%。",
		"表\t\t\n\t\t1\n\t2\t\n合计\t3\t4", "|a|b|\n|-|-|\n|1|2|\n|合计|3|", "一、二、三、四、", "（一）（一）（一）",
		"99999999999999999999999999999999999999亿元", "0.00000000000000000000000000001%", "1,2,3,4,5,6,7,8,9", "1.2.3.4.5",
		// tables with merged or empty cells, of one row, and a change of points without a figure before it
		"项目名称\t\t\n单位：万元\t预算数\t执行数\n资金总额\t\t5\n\t\t\n", "项目名称\t", "|项目名称||\n|-|-|\n||1|\n|合计||", "合计\t\t3",
		"一级指标\t二级指标\t指标值\t完成值\t分值\t得分\n产出指标\t\t\t\t\t\n\t数量指标\t≥5\t\t10\t\n总分\t\t\t\t\t", "的3个百分点。", "指标\n\n目标值\n完成值\n\n分值\n得分\n\n10",
		"地区\t上年结余\t本年收入\t本年支出\t本年结余\n甲县\t\t5\t3\t\n\t1\t\t\t2\n合计\t\t5\t\t2",
		// a document told to have granted one amount thrice, after two in one paragraph
		"省财〔2023〕1号文下达15万元。\n省财〔2023〕1号文下达18万元。\n省财〔2023〕1号文下达19万元。\n省财〔2023〕1号文下达19万元。",
		"省财〔2023〕1号文件下达我县资金15万元。省财〔2023〕1号文件下达我县资金18万元。\n省财〔2023〕1号文件下达我县资金15万元。\n省财〔2023〕1号文件下达我县资金15万元。",
		"2023年2月30日", "\x00\xff\xfe", "\xd6\xd0\xb9\xfa1\xcd\xf2\xd4\xaa",
	} {
		f.Add([]byte(s))
	}
	lim := document.Limits{Bytes: 1 << 20, Decompressed: 4 << 20, Cells: 10_000, Depth: 16, Pages: 10}
	f.Fuzz(func(t *testing.T, data []byte) {
		start := time.Now()
		doc, err := reader.Read("report.txt", data, lim)
		if err != nil {
			return
		}
		r := check.Check(parse.Parse(doc))
		if d := time.Since(start); d > 20*time.Second {
			t.Errorf("%v for %d bytes", d, len(data))
		}
		valid(t, r)
	})
}

func valid(t *testing.T, r *check.Result) {
	t.Helper()
	lines := r.Content.Document.Lines
	stands := func(what string, p parse.Place) {
		if p.Line < 1 || p.Line > len(lines) || p.Column < 1 || p.Length < 0 || p.Column-1+p.Length > len([]rune(lines[p.Line-1])) {
			t.Errorf("%s stands at %d:%d+%d", what, p.Line, p.Column, p.Length)
		}
	}
	for i, f := range r.Content.Figures {
		if f.ID != parse.FigureID(i+1) || f.Report < 1 || f.Report > len(r.Content.Reports) {
			t.Errorf("figure %d: number %d, report %d", i+1, f.ID, f.Report)
		}
		if f.Place.Length < 1 {
			t.Errorf("figure %d is empty", f.ID)
		}
		stands("figure "+f.Text, f.Place)
	}
	verdicts := map[check.Verdict]bool{check.Consistent: true, check.Rounding: true, check.Inconsistent: true, check.Unchecked: true}
	told := map[int]bool{}
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.ID != i+1 || f.Rule == "" || f.Severity == "" || f.Message.ZH == "" || f.Message.EN == "" {
			t.Errorf("finding %d: %+v", i+1, f)
		}
		stands("finding "+f.Rule, f.Place)
		for _, id := range f.Relations {
			if id < 1 || id > len(r.Relations) {
				t.Fatalf("finding %d names relation %d", f.ID, id)
			}
			told[id] = true
		}
		for _, id := range f.Figures {
			if r.Figure(id) == nil {
				t.Errorf("finding %d names figure %d", f.ID, id)
			}
		}
		for _, c := range f.Causes {
			if c.Figure != 0 && r.Figure(c.Figure) == nil {
				t.Errorf("finding %d blames figure %d", f.ID, c.Figure)
			}
		}
	}
	for i := range r.Relations {
		rel := &r.Relations[i]
		if rel.ID != i+1 || !verdicts[rel.Verdict] || rel.Verdict == check.Unchecked && rel.Reason.Code == "" {
			t.Errorf("relation %d: %+v", i+1, rel)
		}
		for _, id := range parts(rel) {
			if r.Figure(id) == nil {
				t.Errorf("relation %d names figure %d", rel.ID, id)
			}
		}
		if rel.Verdict == check.Inconsistent && !told[rel.ID] {
			t.Errorf("relation %d does not hold, and no finding says so", rel.ID)
		}
	}
}
