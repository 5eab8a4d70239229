package content_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"gouji/parse/internal/parsetest"

	"gouji/parse"
	"gouji/parse/document"
	"gouji/parse/text"
)

func TestWhatIsAFigure(t *testing.T) {
	for _, c := range []struct{ about, text, want string }{
		{"years and dates", "2022年12月5日立项，2022-12-06开工，2023.01.31完工，2023/02/08验收，二〇二三年3月付清。", ""},
		{"a range of years", "2021-2023年、2021—2022学年各拨付34万元。", "34万元"},
		{"months and quarters", "1-9月、第三季度、3季度、上半年各完成34万元。", "34万元"},
		{"a time of day", "9:30至17：45开放，18:30:42关闭。", ""},
		{"a date without its words", "截至2021年0630 支出34万元。", "34万元"},
		{"a number that looks like a year and month", "投资2021.5万元。", "2021.5万元"},
		{"a number of a year's size", "发放2023人。", "2023人"},
		{"document numbers", "依据云财〔2020〕15号、云卫发[2021]第0033号、云府办（2019）7号。", ""},
		{"a document number that lost a bracket", "依据云财〔2020165号。", ""},
		{"list markers", "1. 收入\n2、支出\n3）结余\n（4）其他\n5.下达34万元", "34万元"},
		{"heading numbers", "4.3 加强管理\n1.2.3 制度建设\n4.4落实责任", ""},
		{"a marker before a year", "1.2023年收入34万元。", "34万元"},
		{"a line that begins with a number", "4.3万元用于培训。", "4.3万元"},
		{"ordinals", "第3批、第十二条、第2-1号共34万元。", "34万元"},
		{"telephone numbers", "电话0599-7654321，手机13900001111，热线：96301，12345热线，传真 7654322。", ""},
		{"a masked number", "持卡人139****1111、3301x。", ""},
		{"post and other codes", "邮编353000，项目编号：202301，统一编码330000200001，DRG904组，P1.5级，A7b。", ""},
		{"labels", "附件3、表2、指标12、图1所示。", ""},
		{"web addresses", "见 http://example.com/2023/45678.html?id=7，www.example.cn/a/12/。", ""},
		{"an address behind which figures follow", "见https://example.com/9。收入34万元", "34万元"},
		{"network addresses", "服务器192.168.10.3，软件2.10.7版。", ""},
		{"a long bare number in prose", "流水82003100，金额82003100元。", "82003100元"},
		{"marks of a program", "[bookmark: _GoBack2]收入34万元[2023]", "34万元"},
		{"a damaged number", "收入3\uFFFD4万元。", ""},
		{"dashes", "甲-34万元，乙3-4万元。", "-34万元 3 4万元"},
		{"sign in words", "结余负12.30万元，正负5%以内，负责3个项目。", "负12.30万元 5% 3个项目"},
		{"full-width", "收入３４．５０万元，占８％。", "３４．５０万元 ８％"},
		{"separators", "34,500.00元、34，500.00元、3,400,500元", "34,500.00元 34，500.00元 3,400,500元"},
		{"LaTeX", `完成率\( \ge 95\% \)，$34.5\%$。`, `95\% 34.5\%`},
	} {
		t.Run(c.about, func(t *testing.T) {
			if got := parsetest.Texts(parsetest.Read(t, c.text)); got != c.want {
				t.Errorf("%s\ngot  %s\nwant %s", c.text, got, c.want)
			}
		})
	}
}

func TestFiguresInCells(t *testing.T) {
	for _, c := range []struct{ about, text, want string }{
		{"ungrouped amounts", "| 项目 | 预算数 | 执行数 |\n| 甲 | 80123400 | 9000000 |\n| 乙 | 1234567 | 310000 |", "80123400 9000000 1234567 310000"},
		{"tabs", "项目\t预算数（元）\t执行数（元）\n甲\t80123400\t112000000", "80123400 112000000"},
		{"parted by spaces", "乡镇 预算数（元） 执行数（元）\n甲镇 80123400 72000000\n乙镇 10000000 10000000\n合计 90123400 82000000", "80123400 72000000 10000000 10000000 90123400 82000000"},
		{"a column of codes", "项目代码\t项目名称\t预算数（元）\n33012345\t甲\t80123400", "80123400"},
		{"columns of telephone numbers", "| 学校 | 联系电话 | 邮编 | 补助（元） |\n| 一中 | 88123456 | 310000 | 34000 |", "34000"},
		{"a label and its number", "| 联系电话 | 88123456 | 邮政编码 | 310000 |\n| 预算数 | 88123456 | 执行数 | 310000 |", "88123456 310000"},
		{"a label left blank", "负责人 | 王某 | 联系电话 | | |||\n项目起止时间 | 全年 | ||||\n支出内容 | 计划数（万元） | 实际数（万元） | |||\n购书 | 65 | 65 | |||\n装订 | 1240000 | 1240000 | |||\n合计 | 1240065 | 1240065 | |||", "65 65 1240000 1240000 1240065 1240065"},
		{"few digits under a telephone", "| 学校 | 名称 | 联系电话 |\n| 一中 | 正门 | 88123456 |\n| 类别 | 人数 | 班数 |\n| 初一 | 310 | 34 |", "310 34"},
		{"dates and mobile numbers", "| 项目 | 开始 | 联系方式 | 执行数 |\n| 甲 | 20230105 | 13900001111 | 72000000 |", "72000000"},
		{"leading zeros", "| 项目 | 流水 | 执行数 |\n| 甲 | 00312345 | 72000000 |", "72000000"},
	} {
		t.Run(c.about, func(t *testing.T) {
			if got := parsetest.Texts(parsetest.Read(t, "安澜县2023年专项资金绩效自评报告\n"+c.text)); got != c.want {
				t.Errorf("%s\ngot  %s\nwant %s", c.text, got, c.want)
			}
		})
	}
}

func TestApproximations(t *testing.T) {
	for _, c := range []struct{ text, low, high, word, bound string }{
		{"约2600人", "2500", "2700", "约", ""},
		{"2600人左右", "2500", "2700", "左右", ""},
		{"近2600人", "2500", "2600)", "近", ""},
		{"2600余人", "2600", "2700)", "余", ""},
		{"2600多人", "2600", "2700)", "余", ""},
		{"2600人以上", "2600", "", "以上", ""},
		{"逾2600人", "2600", "", "以上", ""},
		{"2600人以下", "", "2600", "以下", ""},
		{"2600人以内", "", "2600", "以下", ""},
		{"约2.6万元", "25000", "27000", "约", ""},
		{"约2.60万元", "25000", "27000", "约", ""}, // the last digit that is not zero
		{"260余万元", "2600000", "2700000)", "余", ""},
		{"2万元以上", "15000", "", "以上", ""}, // 2万 itself is rounded
		{"约0元", "-0.5", "0.5", "约", ""},
		{"节约2600人", "2600", "2600", "", ""},
		{"最近2600人", "2600", "2600", "", ""},
		{"≥2600人", "2600", "2600", "", ">="},
		{"≤ 2600人", "2600", "2600", "", "<="},
		{"不少于2600人", "2600", "2600", "", ">="},
		{"不超过2600人", "2600", "2600", "", "<="},
	} {
		fs := parsetest.Read(t, "共服务"+c.text+"。").Figures
		if len(fs) != 1 {
			t.Errorf("%s: %d figures", c.text, len(fs))
			continue
		}
		f := fs[0]
		lo, hi := "", ""
		if !f.Interval.Lo.Infinite {
			lo = f.Interval.Lo.At.String()
		}
		if !f.Interval.Hi.Infinite {
			hi = f.Interval.Hi.At.String()
			if f.Interval.Hi.Open {
				hi += ")"
			}
		}
		if lo != c.low || hi != c.high || f.Approximate != c.word || f.Bound != c.bound {
			t.Errorf("%s: %s..%s, %q, %q", c.text, lo, hi, f.Approximate, f.Bound)
		}
	}
}

func TestPeriods(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"2022年支出34万元", "2022年"},
		{"2022年度支出34万元", "2022年"},
		{"2022年3月支出34万元", "2022年3月"},
		{"2022年1-9月支出34万元", "2022年1-9月"},
		{"2022年1月至9月支出34万元", "2022年1-9月"},
		{"2022年上半年支出34万元", "2022年1-6月"},
		{"2022年下半年支出34万元", "2022年7-12月"},
		{"2022年第二季度支出34万元", "2022年4-6月"},
		{"2022年四季度支出34万元", "2022年10-12月"},
		{"1-3月支出34万元", "1-3月"},
		{"第三季度支出34万元", "7-9月"},
		{"上年支出34万元", "上年"},
		{"去年同期支出34万元", "上年"},
		{"本年度支出34万元", "本年"},
		{"二〇二二年支出34万元", "2022年"},
	} {
		fs := parsetest.Read(t, c.text+"。").Figures
		if len(fs) != 1 {
			t.Errorf("%s: %d figures", c.text, len(fs))
		} else if got := fs[0].Period.String(); got != c.want {
			t.Errorf("%s: %s", c.text, got)
		}
	}
}

// A unit at the end of a series, in a header or in a caption belongs to every
// figure of it.
func TestUnits(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"收入分别为34、5.6万元。", "340000元 56000元"},
		{"单位：万元\n| 项目 | 预算数 | 执行数 |\n| 甲 | 34 | 5.6亿 |", "340000元 560000000元"},
		{"| 项目 | 预算数（万元） | 执行率（%） |\n| 甲 | 34 | 95.5 |", "340000元 0.955%"},
		{"提高3.4个百分点，达到64%。", "0.034个百分点 0.64%"},
	} {
		var got []string
		for _, f := range parsetest.Read(t, c.text).Figures {
			got = append(got, fmt.Sprint(f.Value, f.Unit))
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s\ngot  %s\nwant %s", c.text, s, c.want)
		}
	}
}

// FuzzFigures reads any text: each figure stands where it says.
func FuzzFigures(f *testing.F) {
	for _, s := range []string{
		"2022年1-9月收入３４，５００．００元，约占8.5%，较上年增长-3.2个百分点。",
		"| 项目 | 预算数（元） | 执行数 |\n|---|---|---|\n| 甲 | 80123400 | ≥95\\% |\n\n合计\t34\t5.6\n",
		"依据云财〔2020〕15号，电话0599-7654321，见 http://example.com/2023/4.html，192.168.1.1\r\n1.2 三万五千人、二〇二二年",
		"乡镇 预算数 执行数\r甲镇 120.00 114.00\r合计 120.00 114.00",
		"全年共投入资金和各项补助经费合计人民币一千二百万元，其中中央财政拨付的资金为12\n34.5万元，其余由地方自筹，",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		doc, err := text.Read([]byte(s), document.DefaultLimits)
		if err != nil {
			return
		}
		for _, x := range parse.Parse(doc).Figures {
			checkPlace(t, doc, &x)
		}
	})
}

func checkPlace(t *testing.T, doc *document.Document, f *parse.Figure) {
	t.Helper()
	p := f.Place
	if p.Line < 1 || p.Line > len(doc.Lines) || p.Column < 1 || p.Length < 1 {
		t.Fatalf("%q stands at line %d, column %d, length %d", f.Text, p.Line, p.Column, p.Length)
	}
	line := []rune(doc.Lines[p.Line-1])
	if p.Column+p.Length-1 > len(line) {
		t.Fatalf("%q ends behind line %d: %q", f.Text, p.Line, doc.Lines[p.Line-1])
	}
	at := line[p.Column-1 : p.Column-1+p.Length]
	got := strings.TrimRight(string(at), " ")
	over := strings.HasPrefix(f.Text, got) && strings.TrimSpace(string(line[p.Column-1+p.Length:])) == "" // goes on in the next line
	if got != f.Text && !over {
		t.Fatalf("%q, but %q stands at its place", f.Text, got)
	}
	if r := document.Normal(at[0]); r != '-' && r != '+' && !unicode.IsDigit(r) && !strings.ContainsRune("〇零一二两三四五六七八九十百", r) {
		t.Fatalf("%q begins with no digit", f.Text)
	}
	if f.Approximate == "" && !f.Interval.Contains(f.Value) {
		t.Fatalf("%q: %s outside %v", f.Text, f.Value, f.Interval)
	}
}

// A figure stands on the page of its row, which is a later one than that of
// the table where the table goes on.
func TestPageOfRow(t *testing.T) {
	b := document.NewBuilder("pdf")
	b.Page(3)
	b.Table("", [][]document.NewCell{
		{{Text: "项目"}, {Text: "预算数", Column: 1}},
		{{Text: "购置"}, {Text: "120.5", Column: 1}},
		{{Text: "维护", Page: 4}, {Text: "31.2", Column: 1, Page: 4}},
	})
	var pages []int
	for _, f := range parse.Parse(b.Document()).Figures {
		pages = append(pages, f.Place.Page)
	}
	if fmt.Sprint(pages) != "[3 4]" {
		t.Error(pages)
	}
}
