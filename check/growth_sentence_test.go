package check_test

import (
	"fmt"
	"strings"
	"testing"

	"gouji/check"
	"gouji/parse"
	"gouji/parse/document"
	"gouji/parse/text"
)

// sentences are items of which a sentence without end can be made.
var sentences = []struct {
	name, head string
	item       func(i int) string
}{
	{"budgets", "", func(i int) string {
		return fmt.Sprintf("第%d所预算%d万元，支出%d万元，执行率%d%%，", i+1, 200+i%97, 180+i%89, 90+i%9)
	}},
	{"averages", "", func(i int) string {
		return fmt.Sprintf("第%d所发放补贴%d万元，惠及%d户，户均%d.%d万元，", i+1, 200+i%97, 100+i%89, 1+i%3, i%10)
	}},
	{"items in words", "全年投入90000万元：", func(i int) string {
		return fmt.Sprintf("%s是第%d所投入%d万元；", strings.Split("一二三四五六七八九十", "")[i%10], i+1, 200+i%97)
	}},
	{"shares", "全年投入900000万元，其中", func(i int) string {
		return fmt.Sprintf("第%d所%d万元，占%d.%d%%，", i+1, 200+i%97, i%10, i%7)
	}},
	{"lists within", "全年投入900000万元：", func(i int) string {
		return fmt.Sprintf("第%d所%d万元：修路%d公里，架桥%d座，", i+1, 200+i%97, i%17+1, i%5+1)
	}},
	{"changes", "", func(i int) string {
		return fmt.Sprintf("第%d所收入%d万元，比上年增加%d万元，增长%d.%d%%，", i+1, 200+i%97, i%19+1, i%9+1, i%10)
	}},
	{"states", "", func(i int) string {
		return fmt.Sprintf("第%d所任务%d座，已完成%d座，剩余%d座，", i+1, 50+i%9, 40+i%9, i%9+1)
	}},
	{"months", "", func(i int) string {
		return fmt.Sprintf("第%d所累计结余%d万元，按上年支出%d万元测算可支付%d个月，", i+1, 5000+i, 3000+i, 10+i%9)
	}},
}

// BenchmarkSentence checks sentences of more and more items.
func BenchmarkSentence(b *testing.B) {
	for _, s := range sentences {
		for _, n := range []int{400, 4000} {
			b.Run(fmt.Sprintf("%s/%d", s.name, n), func(b *testing.B) {
				var t strings.Builder
				t.WriteString("2023年度补助资金绩效自评报告\n" + s.head)
				for i := range n {
					t.WriteString(s.item(i))
				}
				for b.Loop() {
					doc, err := text.Read([]byte(t.String()+"\n"), document.DefaultLimits)
					if err != nil {
						b.Fatal(err)
					}
					check.Check(parse.Parse(doc))
				}
			})
		}
	}
}
