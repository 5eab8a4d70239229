package form

import (
	"iter"
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// A table of two columns, goals beside results, whose rows are numbered clauses without names of indicators:
//
//	预期                 | 实际
//	1.送戏下乡120场以上  | 1.完成送戏下乡131场，完成率109.17%
//	2.文化走亲10场       | 2.完成8场，其余2场因疫情取消
//
// Each goal of a row has its result in the row, the amount of its unit.

var (
	goalColumns   = []string{"预期", "预期目标", "目标", "年度目标", "绩效目标", "预期绩效", "预期绩效目标", "目标内容", "年初目标", "计划", "项目目标"}
	resultColumns = []string{"实际", "实际完成", "实际完成情况", "完成情况", "实际绩效", "目标完成情况", "实际情况", "完成结果", "实绩"}
	// WhyShort are words of a result that explain why it is short of its goal, or admit that it is.
	WhyShort = []string{"因", "由于", "受疫情", "受天气", "受灾", "未", "其余", "剩余", "余下", "尚", "仍", "在建", "正在", "取消", "上半年", "季度", "截至", "推迟", "暂缓", "缺口"}
)

// numberMarks number the rows.
const numberMarks = " 0123456789.、()①②③④⑤⑥⑦⑧⑨⑩"

// GoalRows reads the tables of this kind among rows.
func GoalRows(c *content.Draft, rows []table.Row) {
	head := false
	for i := range rows {
		cells := slices.DeleteFunc(slices.Clone(rows[i].Cells), func(g content.Cell) bool { return g.Blank })
		switch {
		case len(cells) != 2:
			head = false
		case slices.Contains(goalColumns, lang.HeaderText(cells[0].Text)) && slices.Contains(resultColumns, lang.HeaderText(cells[1].Text)):
			head = true
		case head:
			goalRow(c, &cells[0], &cells[1])
		}
	}
}

// goalRow ties the goals of a row to its results.
func goalRow(c *content.Draft, goal, done *content.Cell) {
	if goal.P == nil || done.P == nil {
		return
	}
	goal.P.Goal = true
	for x, words := range figuresSaid(goal.P) {
		limit, name := c.At(x.Fig), strings.TrimLeft(words, numberMarks)
		if x.Depth > 0 || lang.ContainsAny(name, notAmount) {
			continue
		}
		switch limit.Dimension {
		case numeral.None, numeral.Score, numeral.Points, numeral.Time, numeral.PerHead:
			continue
		}
		result, said := toldResult(c, done, limit, name)
		if result == nil || result.Bound != "" || result.Dimension != limit.Dimension || result.Unit != limit.Unit || lang.ContainsAny(said, notAmount) {
			continue
		}
		op := limit.Bound
		if op == "" {
			op = ">="
			if limit.Approximate == "以下" || lang.WantsLess(name) {
				op = "<="
			}
		}
		if limit.Approximate == "以上" || limit.Approximate == "以下" {
			limit.Approximate, limit.Bound = "", op // 150场以上: of which a rate is taken
			limit.Settle()
		}
		// What was to be spent may have been saved, and results in other words may be of other things.
		sure := limit.Dimension != numeral.Money && !lang.EitherWay(name) && (said == "" || table.CommonPairs(name, said) > 0)
		limit.Key.Mode, result.Key.Mode = lang.Planned, lang.Done
		leftOfGoal(c, done, limit, result)
		if clause.Claimed(c, result.ID) {
			continue // the header names columns of indicators
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTarget, Rule: "bound/target", Claim: result.ID, Op: op, Closed: content.HalfOpen, Reach: content.ReachCell, InTable: true, Admitted: !sure || lang.ContainsAny(done.Text, WhyShort),
			Readings: []content.Reading{{Formula: "a", Operands: []content.FigureID{limit.ID}}}})
	}
}

// restLeads begin what is left of a goal.
var restLeads = []string{"其余", "剩余", "余下", "还有", "尚有"}

// leftOfGoal reads what a result says is left of its goal: 文化走亲10场 | 完成8场，其余2场因疫情取消.
func leftOfGoal(c *content.Draft, done *content.Cell, limit, result *content.Figure) {
	behind := false
	for x, words := range figuresSaid(done.P) {
		if f := c.At(x.Fig); behind && f.Dimension == limit.Dimension && f.Unit == limit.Unit && x.Depth == 0 && lang.HasAnyPrefix(strings.TrimSpace(words), restLeads) && limit.Bound == "" && !limit.Value.LessThan(result.Value) {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/residual", Claim: f.ID, Reach: content.ReachCell, Closed: content.Closed, InTable: true,
				Readings: []content.Reading{{Formula: "a-b", Operands: []content.FigureID{limit.ID, result.ID}}}})
			return
		}
		behind = behind || x.Fig == result.ID
	}
}

// figuresSaid are the figures of a text, each with the words between it and the mark or the figure before it.
func figuresSaid(p *content.Para) iter.Seq2[*content.Lexeme, string] {
	return func(yield func(*content.Lexeme, string) bool) {
		from := 0
		for k := range p.Lex {
			x := &p.Lex[k]
			if x.Kind == content.LexFigure && !yield(x, p.Sub(from, x.From)) {
				return
			}
			if x.Kind == content.LexFigure || x.Kind == content.LexPunct {
				from = x.To
			}
		}
	}
}
