// Package sample makes results by hand, for the tests of the output formats:
// one of everything that a format must be able to show.
package sample

import (
	"strings"

	"gouji/check"
	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/document"
	"gouji/parse/numeral"
)

const report = `某市医疗保障局2023年度城乡居民基本医疗保险补助资金绩效自评报告
2023年，本年预算共计51834.07万元，其中：中央与省级补助46205.41万元，市级配套2107.2万元，县级配套3522.06万元。预算执行率约100%。
当年基金结余率为3.5%，基金累计结余可支付7.44个月，较上年有所增长（详见附表），各项工作按照年初制定的绩效目标有序推进。
| 指标 | 分值 | 得分 |
| 产出指标 | 50 | 43 |
| 合计 | 100 | 93 |
城镇职工基本医疗保险基金绩效评价得分为93分。
某县医疗保障局2023年度城乡医疗救助补助资金绩效自评报告
救助人次为352人次。
`

// Path is the file that the sample pretends to be.
const Path = "自评报告.txt"

type maker struct {
	doc     *document.Document
	figures []parse.Figure
}

// Result is a document of two reports: one with findings of every sort, one in
// which nothing could be checked.
func Result() *check.Result {
	m := &maker{doc: &document.Document{Path: Path, Format: "txt", SHA256: strings.Repeat("0", 64), Notes: []document.Note{{ZH: "隐藏的工作表“底稿”也已读取", EN: "the hidden sheet 底稿 was read as well"}}}}
	m.doc.Lines = strings.Split(strings.TrimSuffix(report, "\n"), "\n")
	table := &document.Table{Number: 1}
	for i, l := range m.doc.Lines {
		if !strings.HasPrefix(l, "|") {
			m.doc.Blocks = append(m.doc.Blocks, document.Block{Text: text(l, i+1, 1)})
			continue
		}
		var row document.Row
		column := 2
		for c, cell := range strings.Split(strings.Trim(l, "|"), "|") {
			row.Cells = append(row.Cells, document.Cell{Text: text(cell, i+1, column), Column: c, ColSpan: 1, RowSpan: 1})
			column += len([]rune(cell)) + 1
		}
		if len(table.Rows) == 0 {
			m.doc.Blocks = append(m.doc.Blocks, document.Block{Kind: document.Grid, Table: table})
		}
		table.Rows = append(table.Rows, row)
	}

	total := m.figure(2, "51834.07万元", "518340700", "50", numeral.Money, "元", "本年预算共计", 1)
	upper := m.figure(2, "46205.41万元", "462054100", "50", numeral.Money, "元", "中央与省级补助", 1)
	city := m.figure(2, "2107.2万元", "21072000", "500", numeral.Money, "元", "市级配套", 1)
	county := m.figure(2, "3522.06万元", "35220600", "50", numeral.Money, "元", "县级配套", 1)
	rate := m.figure(2, "100%", "1", "0.005", numeral.Percent, "%", "预算执行率", 1)
	months := m.figure(3, "7.44个月", "7.44", "0.005", numeral.Months, "个月", "可支付月数", 1)
	score := m.figure(6, "93", "93", "0", numeral.Score, "分", "得分", 1)
	part := m.figure(5, "43", "43", "0", numeral.Score, "分", "得分", 1)
	lone := m.figure(9, "352人次", "352", "0", numeral.Visits, "人次", "救助人次", 2)
	m.at(rate).Approximate = "约"
	m.at(months).Bound = ">="
	m.at(months).Interval.Hi = numeral.End{Infinite: true}
	m.at(score).Place.Table, m.at(score).Place.Row, m.at(score).Place.Cell = 1, 3, 3
	m.at(part).Place.Table, m.at(part).Place.Row, m.at(part).Place.Cell = 1, 2, 3

	r := &check.Result{
		Content: &parse.Content{
			Document: m.doc,
			Reports: []parse.Report{
				{ID: 1, Title: m.doc.Lines[0], Organization: "某市医疗保障局", Subject: "城乡居民基本医疗保险补助资金", Year: 2023, FirstLine: 1, LastLine: 7},
				{ID: 2, Title: m.doc.Lines[7], Year: 2023, FirstLine: 8, LastLine: 9},
			},
			Figures: m.figures,
		},
		Relations: []check.Relation{
			{ID: 1, Rule: "sum/components", Verdict: check.Inconsistent, Claim: total, Operands: []parse.FigureID{upper, city, county},
				Formula: "46205.41 + 2107.2 + 3522.06 = 51834.67", Stated: "51834.07万元", Computed: "51834.67万元", Difference: "-0.60万元"},
			{ID: 2, Rule: "ratio/execution", Verdict: check.Rounding, Claim: rate, Operands: []parse.FigureID{total},
				Formula: "51834.07 ÷ 51834.07 = 100%", Stated: "100%", Computed: "100%", Difference: "0", Slack: "0.5%"},
			{ID: 3, Rule: "derived/payable-months", Verdict: check.Unchecked, Claim: months,
				Reason: check.Reason{Code: "no_denominator", Message: check.Message{ZH: "没有找到分母", EN: "no denominator was found"}}},
			{ID: 4, Rule: "sum/table", Verdict: check.Inconsistent, Claim: score, Operands: []parse.FigureID{part},
				Formula: "43 = 43", Stated: "93", Computed: "43", Difference: "+50"},
			{ID: 5, Rule: "sum/level", Verdict: check.Inconsistent, Claim: total, Operands: []parse.FigureID{upper},
				Formula: "46205.41 = 46205.41", Stated: "51834.07万元", Computed: "46205.41万元", Difference: "+5628.66万元"},
			{ID: 6, Rule: "count/visits", Verdict: check.Unchecked, Claim: lone,
				Reason: check.Reason{Code: "open_list", Message: check.Message{ZH: "列举不完整", EN: "the list is open"}}},
		},
		Findings: []check.Finding{
			{ID: 1, Rule: "sum/components", Severity: check.Error, Message: check.Message{ZH: "合计与分项之和不符", EN: "the total is not the sum of its parts"},
				Place: m.at(total).Place, Figures: []parse.FigureID{total, upper, city, county}, Relations: []int{1, 5},
				Causes: []check.Cause{
					{Kind: "digit", Message: check.Message{ZH: "疑为一位数字笔误", EN: "one digit may be wrong"}, Figure: total, Suggest: "51834.67万元"},
					{Kind: "rounding", Message: check.Message{ZH: "分项经过取舍", EN: "the parts were rounded"}},
				}, Fingerprint: "f1"},
			{ID: 2, Rule: "sum/table", Severity: check.Warning, Message: check.Message{ZH: "表中合计与各行之和不符", EN: "a column does not add up"},
				Place: m.at(score).Place, Figures: []parse.FigureID{score, part}, Relations: []int{4}, Fingerprint: "f2"},
			{ID: 3, Rule: "label/fund", Severity: check.Error, Message: check.Message{ZH: "写成了另一基金的名称", EN: "the name of another fund"},
				Place: parse.Place{Line: 7, Column: 1, Length: 12}, Words: "城镇职工基本医疗保险基金", Fingerprint: "f3"},
			{ID: 4, Rule: "missing/result", Severity: check.Note, Message: check.Message{ZH: "目标没有结果", EN: "a target without a result"},
				Place: m.at(rate).Place, Figures: []parse.FigureID{rate}, Fingerprint: "f4",
				Accepted: &check.Acceptance{Reason: "另有说明", By: "张三", Until: "2027-12-31"}},
		},
	}
	r.Coverage = check.Coverage{Figures: len(m.figures), Tied: 7, Relations: 6, Rounding: 1, Inconsistent: 3, Unchecked: 2}
	return r
}

// Clean is a document in which everything that was checked holds.
func Clean() *check.Result {
	r := Result()
	r.Content.Document.Path = "无误.txt"
	r.Content.Document.Notes = nil
	r.Content.Reports = r.Content.Reports[:1]
	r.Content.Figures = r.Content.Figures[:5]
	r.Relations = r.Relations[1:2]
	r.Relations[0].ID = 1
	r.Findings = nil
	r.Coverage = check.Coverage{Figures: 5, Tied: 2, Relations: 1, Rounding: 1}
	return r
}

func (m *maker) at(id parse.FigureID) *parse.Figure { return &m.figures[id-1] }

func (m *maker) figure(line int, printed, value, half string, d numeral.Dimension, unit, name string, report int) parse.FigureID {
	l := m.doc.Lines[line-1]
	i := strings.LastIndex(l, printed)
	v := decimal.RequireFromString(value)
	id := parse.FigureID(len(m.figures) + 1)
	m.figures = append(m.figures, parse.Figure{
		ID: id, Text: printed, Value: v, Interval: numeral.Around(v, decimal.RequireFromString(half)),
		Dimension: d, Unit: unit, Name: name, Period: parse.Period{Year: 2023}, Report: report,
		Place: parse.Place{Line: line, Column: len([]rune(l[:i])) + 1, Length: len([]rune(printed))},
	})
	return id
}

func text(s string, line, column int) document.Text {
	var t document.Text
	for _, r := range s {
		t.Runes = append(t.Runes, document.Normal(r))
		t.At = append(t.At, document.Pos{Line: int32(line), Column: int32(column)})
		column++
	}
	return t
}
