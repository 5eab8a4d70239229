package check_test

import (
	"fmt"
	"os"
	"regexp"
	"runtime/debug"
	"strings"
	"testing"
	"time"

	"gouji/check"
	"gouji/parse"
	"gouji/parse/document"
	"gouji/parse/text"
)

// documents are the shapes of documents whose cost must grow as they do.
var documents = []struct {
	name string
	full int // the size at 100×
	make func(n int) string
}{
	{name: "reports", full: 100, make: func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "第%d市医疗保障局关于2023年度城乡居民基本医疗保险补助资金绩效自评的报告\n", i+1)
			b.WriteString("一、基本情况\n全年收入合计300.00万元，其中：财政补助200.00万元，个人缴费100.00万元。支出240.00万元，支出率为80%。\n二、绩效情况\n参保人数66万人，比上年增加6万人，增长10%。\n\n")
		}
		return b.String()
	}},
	{name: "rows of a table", full: 20000, make: func(n int) string {
		var b strings.Builder
		b.WriteString("2023年度补助资金绩效自评报告\n资金分配表（单位：万元）\n单位\t预算数\t执行数\t执行率\n")
		for i := range n {
			fmt.Fprintf(&b, "第%d所\t%d.00\t%d.00\t50.00%%\n", i+1, 2*i+2, i+1)
		}
		fmt.Fprintf(&b, "合计\t%d.00\t%d.00\t50.00%%\n", n*(n+1), n*(n+1)/2)
		return b.String()
	}},
	{name: "characters of a paragraph", full: 100000, make: func(n int) string {
		const s = "全年支出合计240.00万元，其中：门诊支出90.00万元，住院支出150.00万元，占支出的62.5%；"
		return "2023年度补助资金绩效自评报告\n" + strings.Repeat(s, n/len([]rune(s))+1) + "\n"
	}},
	{name: "parts of a list", full: 2000, make: func(n int) string {
		var b strings.Builder
		fmt.Fprintf(&b, "2023年度补助资金绩效自评报告\n全年支出合计%d万元，其中：", n*(n+1)/2)
		for i := range n {
			fmt.Fprintf(&b, "第%d所%d万元，", i+1, i+1)
		}
		return strings.TrimSuffix(b.String(), "，") + "。\n"
	}},
	{name: "parts that fall short", full: 2000, make: func(n int) string {
		var b strings.Builder
		fmt.Fprintf(&b, "2023年度补助资金绩效自评报告\n全年支出合计%d万元，其中：", n*n)
		for i := range n {
			fmt.Fprintf(&b, "第%d所%d万元，", i+1, i+1)
		}
		return strings.TrimSuffix(b.String(), "，") + "。\n"
	}},
	{name: "single cells", full: 20000, make: func(n int) string {
		var b strings.Builder
		b.WriteString("2023年度补助资金绩效自评报告\n")
		for i := range n {
			fmt.Fprintf(&b, "| 第%d所 |\n", i+1)
			if i%3 == 0 {
				fmt.Fprintf(&b, "| %d |\n", i)
			}
		}
		return b.String()
	}},
	{name: "grants from above beside a county's", full: 4000, make: func(n int) string {
		var b strings.Builder
		b.WriteString("2023年度补助资金绩效自评报告\n")
		for i := range n {
			fmt.Fprintf(&b, "上级补助资金共%d万元，中央%d万元，省级40万元，分两批下达，", i+100, i+60)
		}
		return strings.TrimSuffix(b.String(), "，") + "。\n"
	}},
	{name: "scores and amounts in turn", full: 4000, make: func(n int) string {
		var b strings.Builder
		b.WriteString("2023年度补助资金绩效自评报告\n")
		for i := range n {
			fmt.Fprintf(&b, "自评得分%d分，支出%d.5万元。", 60+i%40, i+100)
		}
		return b.String() + "\n"
	}},
	{name: "things counted again", full: 20000, make: func(n int) string {
		return "2023年度补助资金绩效自评报告\n" + strings.Repeat("一是管网渗漏；二是水压不足。以上二个问题。", n) + "\n"
	}},
	{name: "things taken together", full: 20000, make: func(n int) string {
		return "2023年度补助资金绩效自评报告\n甲项支出10万元；乙项支出20万元；" + strings.Repeat("两项合计奖补30万元；", n) + "\n"
	}},
	{name: "forms on one line", full: 200, make: func(n int) string {
		return "2023年度补助资金绩效自评报告\n" + strings.Repeat("项目名称 渠道维修 一级指标 二级指标 三级指标 年度指标值 实际完成值 得分 产出指标 数量指标 维修泵站 ≥20座 21座 30 质量指标 验收合格率 ≥95% 97% 30 效益指标 社会效益指标 受益农户 ≥900户 950户 29 总分 98 ", n) + "\n"
	}},
	{name: "rows of a form on one line below numbers", full: 120, make: func(n int) string {
		return "2023年度补助资金绩效自评报告\n项目名称 渠道维修 " + strings.Repeat("12 ", n) + "一级指标 二级指标 三级指标 年度指标值 实际完成值 得分 产出指标 数量指标 " + strings.Repeat("维修泵站 ≥20座 21座 5 ", n) + fmt.Sprintf("总分 %d\n", 5*n+7)
	}},
	{name: "equal figures", full: 10000, make: func(n int) string {
		return "2023年度补助资金绩效自评报告\n" + strings.Repeat("全年支出240.00万元，支出率为80%。\n", n)
	}},
}

// TestGrowth checks documents ten times as large, and again, and prints what
// they cost. A cost that grows with the square grows a hundredfold; a factor
// under 40 leaves room for noise, and so does a second try.
func TestGrowth(t *testing.T) {
	if testing.Short() {
		t.Skip("slow")
	}
	for _, d := range documents {
		t.Run(d.name, func(t *testing.T) {
			n := d.full / 10
			for try := 1; ; try++ {
				small, large := cost(t, d.make(n)), cost(t, d.make(10*n))
				ratio := float64(large) / float64(small)
				t.Logf("%d: %v, %d: %v, %.1f times", n, small, 10*n, large, ratio)
				switch {
				case ratio < 40:
					return
				case try == 3:
					t.Fatalf("ten times as many cost %.1f times as much", ratio)
				}
			}
		})
	}
}

// cost is the least processor time of several runs.
func cost(t *testing.T, s string) time.Duration {
	t.Helper()
	least, all := time.Hour, time.Duration(0)
	for n := 0; n < 3 || all < 100*time.Millisecond; n++ {
		start := spent()
		run(t, s)
		took := spent() - start
		least, all = min(least, took), all+max(took, time.Microsecond)
	}
	return least
}

// lateCollection has garbage collected about as late as the program has it,
// which waits until 32 MB are in use: see cmd/gouji/memory.go.
const lateCollection = 500

func corpusText(b *testing.B) [][]byte {
	var out [][]byte
	n := 0
	for _, c := range load(b) {
		out = append(out, []byte(c.Text))
		n += len(c.Text)
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	if os.Getenv("GOGC") == "" {
		percent := debug.SetGCPercent(lateCollection)
		b.Cleanup(func() { debug.SetGCPercent(percent) })
	}
	return out
}

// BenchmarkCheck reads and checks every fixture.
func BenchmarkCheck(b *testing.B) {
	texts := corpusText(b)
	figures, relations := 0, 0
	for b.Loop() {
		figures, relations = 0, 0
		for _, s := range texts {
			doc, err := text.Read(s, document.DefaultLimits)
			if err != nil {
				b.Fatal(err)
			}
			r := check.Check(parse.Parse(doc))
			figures += r.Coverage.Figures
			relations += r.Coverage.Relations
		}
	}
	b.ReportMetric(float64(figures)/float64(len(texts)), "figures/report")
	b.ReportMetric(float64(relations)/float64(len(texts)), "relations/report")
}

// BenchmarkParse is the part of BenchmarkCheck without resolving and judging.
func BenchmarkParse(b *testing.B) {
	texts := corpusText(b)
	for b.Loop() {
		for _, s := range texts {
			doc, err := text.Read(s, document.DefaultLimits)
			if err != nil {
				b.Fatal(err)
			}
			parse.Parse(doc)
		}
	}
}

// BenchmarkRegexpPass is a measure of the machine: one pass of a regular
// expression for numerals over the same bytes.
func BenchmarkRegexpPass(b *testing.B) {
	texts := corpusText(b)
	numeral := regexp.MustCompile(`[0-9０-９][0-9０-９,，.．]*`)
	for b.Loop() {
		for _, s := range texts {
			numeral.FindAllIndex(s, -1)
		}
	}
}

// BenchmarkGrowth checks the documents of TestGrowth at 1×, 10× and 100×.
func BenchmarkGrowth(b *testing.B) {
	for _, d := range documents {
		for _, share := range []int{100, 10, 1} {
			n := d.full / share
			b.Run(fmt.Sprintf("%s/%d", strings.ReplaceAll(d.name, " ", "-"), n), func(b *testing.B) {
				s := d.make(n)
				b.SetBytes(int64(len(s)))
				for b.Loop() {
					run(b, s)
				}
			})
		}
	}
}
