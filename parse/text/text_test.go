package text

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/simplifiedchinese"

	"gouji/parse/document"
	"gouji/parse/internal/readertest"
)

// outline writes the blocks of a document: a paragraph as it is, a heading
// with its level, a table with its cells between bars and its columns where a
// cell is out of line.
func outline(d *document.Document) string {
	var b strings.Builder
	for _, x := range d.Blocks {
		switch x.Kind {
		case document.Paragraph:
			fmt.Fprintf(&b, "P %s\n", x.Text)
		case document.Heading:
			fmt.Fprintf(&b, "H%d %s\n", x.Level, x.Text)
		case document.Grid:
			for i, r := range x.Table.Rows {
				fmt.Fprintf(&b, "T%d.%d", x.Table.Number, i+1)
				for _, c := range r.Cells {
					fmt.Fprintf(&b, "|%s", c.Text)
				}
				b.WriteByte('\n')
			}
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func TestLayout(t *testing.T) {
	for _, c := range []struct {
		about, text, want string
		markdown          bool
	}{
		{about: "lines are paragraphs", text: "收入34万元。\n支出30万元。", want: "P 收入34万元。\nP 支出30万元。"},
		{about: "question marks in the place of blanks", text: "项????目 | 金额\n??其中：利息 | 34.00?", want: "T1.1|项    目|金额\nT1.2|其中：利息|34.00"},
		{about: "a question mark of its own", text: "支出是否超过34?\n支出30万元。", want: "P 支出是否超过34?\nP 支出30万元。"},
		{about: "blank lines", text: "\n\n收入34万元\n \n\t\n支出30万元\n\n", want: "P 收入34万元\nP 支出30万元"},
		{about: "CRLF and lone CR", text: "甲\r\n乙\r丙\n\r丁", want: "P 甲\nP 乙\nP 丙\nP 丁"},
		{about: "a line broken by its margin goes on", text: "本年度共投入各类资金合计人民币34万元，其中中央\n财政拨付20万元。", want: "P 本年度共投入各类资金合计人民币34万元，其中中央财政拨付20万元。"},
		{about: "a line stretched to its width", text: "2024 年 设 备 采 购 预 算 5310.4 元 , 同 比 增 加\n1204.6 元,增长 29.34%。主要原因是增加了电脑等设备的采\n购。", want: "P 2024 年设备采购预算 5310.4 元,同比增加1204.6 元,增长 29.34%。主要原因是增加了电脑等设备的采购。"},
		{about: "a row of short words stays", text: "项 目 预 算 数 决 算 数\n合 计 34 30", want: "P 项 目 预 算 数 决 算 数\nP 合 计 34 30"},
		{about: "a number broken by the margin", text: "本年度项目资金由市级财政统一安排，共计拨付人民币12\n34.5万元。", want: "P 本年度项目资金由市级财政统一安排，共计拨付人民币1234.5万元。"},
		{about: "Latin words are kept apart", text: "本年度共投入各类资金合计人民币34万元，系统名为Open\nHealth。", want: "P 本年度共投入各类资金合计人民币34万元，系统名为Open Health。"},
		{about: "a marker starts a paragraph", text: "本年度共投入各类资金合计人民币34万元，其中中央\n一、财政拨付20万元\n（二）其他\n3.结余", want: "P 本年度共投入各类资金合计人民币34万元，其中中央\nP 一、财政拨付20万元\nP (二)其他\nP 3.结余"},
		{about: "an indent starts a paragraph", text: "本年度共投入各类资金合计人民币34万元，其中中央\n　　财政拨付20万元", want: "P 本年度共投入各类资金合计人民币34万元，其中中央\nP   财政拨付20万元"},
		{about: "a heading with a remark in brackets is complete", text: "二、项目产出完成情况（满分35分，自评34.5分）\n动态管理不及时", want: "P 二、项目产出完成情况(满分35分，自评34.5分)\nP 动态管理不及时"},
		{about: "a short line is complete", text: "收入，支出\n结余", want: "P 收入，支出\nP 结余"},
		{about: "page numbers are left out", text: "本年度共投入各类资金合计人民币34万元，其中中央\n- 3 -\n财政拨付20万元。\n—4—\n第5页 共8页\n完", want: "P 本年度共投入各类资金合计人民币34万元，其中中央财政拨付20万元。\nP 完"},
		{about: "rows as long as a margin", text: strings.Repeat("本季度共收到各类捐赠款物合计七万余元，登记在册\n", 6) + "全部结清。\n产出指标 数量指标 完成改造的房屋 4处 4处 20\n更换门窗 30扇 28扇 9.33\n满意度指标 住户对改造的满意度 ≥90% 93.5% 10\n总分 39.33", want: "P " + strings.Repeat("本季度共收到各类捐赠款物合计七万余元，登记在册", 6) + "全部结清。\nP 产出指标 数量指标 完成改造的房屋 4处 4处 20\nP 更换门窗 30扇 28扇 9.33\nP 满意度指标 住户对改造的满意度 ≥90% 93.5% 10\nP 总分 39.33"},
		{about: "a row with its reason and the next", text: "时效指标 按期办结率 ≥95% 91% 10 9 汛期道路中断，部分延后办结\n成本指标 每件办理成本 ≤60元 58元 10 10", want: "P 时效指标 按期办结率 ≥95% 91% 10 9 汛期道路中断，部分延后办结\nP 成本指标 每件办理成本 ≤60元 58元 10 10"},
		{about: "two rows with reasons", text: "指标1：培训人次 ≥900人次 864人次 10 9.6 部分学员请假，未能到场\n指标2：结业率 ≥95% 93% 10 9 补考未毕，下年颁证", want: "P 指标1：培训人次 ≥900人次 864人次 10 9.6 部分学员请假，未能到场\nP 指标2：结业率 ≥95% 93% 10 9 补考未毕，下年颁证"},
		{about: "a reason that the margin has broken", text: "时效指标 按期办结率 ≥95% 91% 10 9 汛期道路中断，部分延后\n办结，下年提前安排", want: "P 时效指标 按期办结率 ≥95% 91% 10 9 汛期道路中断，部分延后办结，下年提前安排"},
		{about: "prose with spaces around its numbers", text: "预算执行率 94.15%，得 9.42 分(满分 10 分)；产出\n指标得 47 分、效益指标得 29 分。", want: "P 预算执行率 94.15%，得 9.42 分(满分 10 分)；产出指标得 47 分、效益指标得 29 分。"},
		{about: "a level behind a row with its reason", text: "时效指标 按期办结率 ≥95% 91% 10 9 汛期道路中断，部分延后办结\n效益指标", want: "P 时效指标 按期办结率 ≥95% 91% 10 9 汛期道路中断，部分延后办结\nP 效益指标"},
		{about: "a remark of two clauses between the cells of a form", text: "8\n7\n暴雨影响施工，其余1处工程改在明年开春以后续建\n完工验收处数\n≥5处\n6处", want: "P 8\nP 7\nP 暴雨影响施工，其余1处工程改在明年开春以后续建\nP 完工验收处数\nP ≥5处\nP 6处"},
		{about: "such a remark that the margin has broken", text: "8\n7\n暴雨影响施工，其余1处工程改在明年开春\n以后续建\n完工验收处数\n≥5处", want: "P 8\nP 7\nP 暴雨影响施工，其余1处工程改在明年开春以后续建\nP 完工验收处数\nP ≥5处"},
		{about: "an amount among numbers with spaces that the margin parts from its unit", text: "分值为 10 分。年初预算 846.2 万元，调整预算为 1052.7 万元，比年初预算增加 206.5\n万元，全年支出 1031.4 万元，年末结转 21.3 万元。", want: "P 分值为 10 分。年初预算 846.2 万元，调整预算为 1052.7 万元，比年初预算增加 206.5万元，全年支出 1031.4 万元，年末结转 21.3 万元。"},
		{about: "the header of indicators", text: "因为年中转出学员，实际补助的人数比年初计划的少一些\n绩效指标 年度指标值 实际完成值 分值 得分", want: "P 因为年中转出学员，实际补助的人数比年初计划的少一些\nP 绩效指标 年度指标值 实际完成值 分值 得分"},
		{about: "bars", text: "| 项目 | 金额 |\n|:---|---:|\n| 甲 | 34 |\n收入", want: "T1.1|项目|金额\nT1.2|甲|34\nP 收入"},
		{about: "bars without a frame", text: "项目 | 金额\n甲 | 34", want: "T1.1|项目|金额\nT1.2|甲|34"},
		{about: "full-width and drawn bars", text: "｜项目｜金额｜\n│甲│34│", want: "T1.1|项目|金额\nT1.2|甲|34"},
		{about: "merged leading cells", text: "| 类别 | 项目 | 金额 |\n| 甲 | 一 | 34 |\n| | 二 | 30 |\n |三 | 4 |", want: "T1.1|类别|项目|金额\nT1.2|甲|一|34\nT1.3||二|30\nT1.4||三|4"},
		{about: "tabs", text: "项目\t金额\n甲\t34\n\n乙\t5\n", want: "T1.1|项目|金额\nT1.2|甲|34\nT2.1|乙|5"},
		{about: "tabs and merged leading cells", text: "类别\t项目\t金额\n甲\t一\t34\n\t二\t30\n\t\t4", want: "T1.1|类别|项目|金额\nT1.2|甲|一|34\nT1.3||二|30\nT1.4|||4"},
		{about: "a tab at the start is an indent", text: "\t收入34万元。", want: "P 收入34万元。"},
		{about: "tabs next to bars", text: "甲\t34\n| 乙 | 5 |", want: "T1.1|甲|34\nT2.1|乙|5"},
		{about: "rows broken at blank cells", text: "项目 | 金额 | 比例 |\n甲 | 3 | 4 |\n乙 |\n| 5 |\n丙 | 6 | 7 |", want: "T1.1|项目|金额|比例\nT1.2|甲|3|4\nT1.3|乙\nT1.4||5\nT1.5|丙|6|7"},
		{about: "quoted values and commas", text: "考核表\n,,\n\"项目\",\"标准\",\"得分\"\n\"甲\",\"满分,10分\",\"9\"\n,\"乙\",\"8\"\n\"合计\",,\"17\"\n完", want: "P 考核表\nP ,,\nT1.1|项目|标准|得分\nT1.2|甲|满分,10分|9\nT1.3||乙|8\nT1.4|合计||17\nP 完"},
		{about: "LaTeX is kept for the figures", text: `完成率\( \ge 95\% \)，$34.5$万元`, want: `P 完成率\( \ge 95\% \)，$34.5$万元`},
		{about: "Markdown", markdown: true, text: "# 报告\n## 一、**收入**\n- 共**34**万元\n> `支出`30万元\n####### 七", want: "H1 报告\nH2 一、**收入**\nP 共34万元\nP 支出30万元\nP ####### 七"},
		{about: "a line of nothing but emphasis", markdown: true, text: "本年度共投入各类资金合计人民币34万元，其中中央\n**\n财政拨付20万元。\n`\n", want: "P 本年度共投入各类资金合计人民币34万元，其中中央财政拨付20万元。"},
		{about: "a fence", markdown: true, text: "```\n# 甲\n```\n# 乙", want: "P # 甲\nH1 乙"},
		{about: "no Markdown in plain text", text: "# 报告\n共**34**万元", want: "P # 报告\nP 共**34**万元"},
		{about: "characters are normalised one by one", text: "收入３４．５％（Ａ－Ｂ）〔２０２２〕", want: "P 收入34.5%(A-B)[2022]"},
	} {
		t.Run(c.about, func(t *testing.T) {
			f := Read
			if c.markdown {
				f = ReadMarkdown
			}
			d, err := f([]byte(c.text), document.DefaultLimits)
			if err != nil {
				t.Fatal(err)
			}
			if got := outline(d); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
			readertest.Check(t, d, nil)
		})
	}
}

func TestEncodings(t *testing.T) {
	const s = "收入34万元。\r\n𠮷镇\t５"
	gb, err := simplifiedchinese.GB18030.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	var little, big []byte
	for _, u := range utf16.Encode([]rune("\uFEFF" + s)) {
		little = append(little, byte(u), byte(u>>8))
		big = append(big, byte(u>>8), byte(u))
	}
	for about, data := range map[string]string{
		"UTF-8": s, "UTF-8 with a mark": "\uFEFF" + s, "GB18030": gb, "UTF-16LE": string(little), "UTF-16BE": string(big),
	} {
		d, err := Read([]byte(data), document.DefaultLimits)
		if err != nil {
			t.Errorf("%s: %v", about, err)
			continue
		}
		if got := strings.Join(d.Lines, "\n"); got != "收入34万元。\n𠮷镇\t５" {
			t.Errorf("%s: %q", about, got)
		}
		// The mark has no column; the rare character is one.
		if p, c := d.Blocks[0].Text.At[0], d.Blocks[1].Table.Rows[0].Cells[1].Text.At[0]; p != (document.Pos{Line: 1, Column: 1}) || c != (document.Pos{Line: 2, Column: 4}) {
			t.Errorf("%s: the first character at %v, the cell at %v", about, p, c)
		}
	}
}

func TestPlacesInJoinedLines(t *testing.T) {
	d, err := Read([]byte("　　本年度共投入各类资金合计人民币34万元，其中中央\n  \n"+"财政拨付**20**万元。"), document.DefaultLimits)
	if err != nil {
		t.Fatal(err)
	}
	if got := outline(d); !strings.Contains(got, "其中中央财政") {
		t.Fatal(got)
	}
	x := d.Blocks[0].Text
	for _, c := range []struct {
		find string
		want document.Pos
	}{{"本", document.Pos{Line: 1, Column: 3}}, {"3", document.Pos{Line: 1, Column: 18}}, {"财", document.Pos{Line: 3, Column: 1}}, {"0", document.Pos{Line: 3, Column: 8}}} {
		for i, r := range x.Runes {
			if string(r) == c.find {
				if x.At[i] != c.want {
					t.Errorf("%s stands at %v", c.find, x.At[i])
				}
				break
			}
		}
	}
}

func TestRefuses(t *testing.T) {
	small := document.DefaultLimits
	small.Bytes = 10
	for _, c := range []struct {
		about, text string
		lim         document.Limits
		want        error
	}{
		{"nothing", "", document.DefaultLimits, document.Empty},
		{"only a mark", "\uFEFF", document.DefaultLimits, document.Empty},
		{"only blanks", " \r\n\t\n　", document.DefaultLimits, document.Empty},
		{"too large", "收入34万元。", small, document.TooLarge},
	} {
		if _, err := Read([]byte(c.text), c.lim); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", c.about, err)
		}
	}
	if _, err := Read([]byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), document.DefaultLimits); err == nil {
		t.Error("a picture is read")
	}
}

func FuzzText(f *testing.F) {
	for _, s := range []string{
		"\uFEFF收入34万元。\r\n支出\r结余\n\n| 项目 | 金额 |\n|---|---|\n| 甲 | ３４ |\n |乙 | 5 |\n",
		"# 报告\n- 共**34**万元`x`\n```\nab\n```\n甲\t1\n\t2\n",
		"本年度共投入各类资金合计人民币34万元，系统名为Open\nHealth，- 3 -\n－３－\n财政拨付20万元",
		"　　一、收入\n（二）支出│结余",
		"000000000000000000000000000!!,\n`",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, read := range []func([]byte, document.Limits) (*document.Document, error){Read, ReadMarkdown} {
			d, err := read(data, document.DefaultLimits)
			readertest.Check(t, d, err)
		}
	})
}
