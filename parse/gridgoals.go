package parse

import (
	"iter"
	"slices"
	"strings"

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
	// whyShort are words of a result that explain why it is short of its goal, or admit that it is.
	whyShort = []string{"因", "由于", "受疫情", "受天气", "受灾", "未", "其余", "剩余", "余下", "尚", "仍", "在建", "正在", "取消", "上半年", "季度", "截至", "推迟", "暂缓", "缺口"}
)

// numberMarks number the rows.
const numberMarks = " 0123456789.、()①②③④⑤⑥⑦⑧⑨⑩"

// goalRows reads the tables of this kind among rows.
func (c *Content) goalRows(rows []grow) {
	head := false
	for i := range rows {
		cells := slices.DeleteFunc(slices.Clone(rows[i].cells), func(g gcell) bool { return g.blank })
		switch {
		case len(cells) != 2:
			head = false
		case slices.Contains(goalColumns, headerText(cells[0].text)) && slices.Contains(resultColumns, headerText(cells[1].text)):
			head = true
		case head:
			c.goalRow(&cells[0], &cells[1])
		}
	}
}

// goalRow ties the goals of a row to its results.
func (c *Content) goalRow(goal, done *gcell) {
	if goal.p == nil || done.p == nil {
		return
	}
	goal.p.goal = true
	for x, words := range goal.p.figuresSaid() {
		limit, name := c.figure(x.fig), strings.TrimLeft(words, numberMarks)
		if x.depth > 0 || containsAny(name, notAmount) {
			continue
		}
		switch limit.Dimension {
		case numeral.None, numeral.Score, numeral.Points, numeral.Time, numeral.PerHead:
			continue
		}
		result, said := c.toldResult(done, limit, name)
		if result == nil || result.Bound != "" || result.Dimension != limit.Dimension || result.Unit != limit.Unit || containsAny(said, notAmount) {
			continue
		}
		op := limit.Bound
		if op == "" {
			op = ">="
			if limit.Approximate == "以下" || lessIsBetter(name) {
				op = "<="
			}
		}
		if limit.Approximate == "以上" || limit.Approximate == "以下" {
			limit.Approximate, limit.Bound = "", op // 150场以上: of which a rate is taken
			limit.settle()
		}
		// What was to be spent may have been saved, and results in other words may be of other things.
		sure := limit.Dimension != numeral.Money && !eitherWay(name) && (said == "" || commonPairs(name, said) > 0)
		limit.Key.Mode, result.Key.Mode = Planned, Done
		c.leftOfGoal(done, limit, result)
		if c.claimed(result.ID) {
			continue // the header names columns of indicators
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTarget, Rule: "bound/target", Claim: result.ID, Op: op, Closed: HalfOpen, Reach: ReachCell, InTable: true, Admitted: !sure || containsAny(done.text, whyShort),
			Readings: []Reading{{Formula: "a", Operands: []FigureID{limit.ID}}}})
	}
}

// restLeads begin what is left of a goal.
var restLeads = []string{"其余", "剩余", "余下", "还有", "尚有"}

// leftOfGoal reads what a result says is left of its goal: 文化走亲10场 | 完成8场，其余2场因疫情取消.
func (c *Content) leftOfGoal(done *gcell, limit, result *Figure) {
	behind := false
	for x, words := range done.p.figuresSaid() {
		if f := c.figure(x.fig); behind && f.Dimension == limit.Dimension && f.Unit == limit.Unit && x.depth == 0 && hasAnyPrefix(strings.TrimSpace(words), restLeads) && limit.Bound == "" && !limit.Value.LessThan(result.Value) {
			c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: "balance/residual", Claim: f.ID, Reach: ReachCell, Closed: Closed, InTable: true,
				Readings: []Reading{{Formula: "a-b", Operands: []FigureID{limit.ID, result.ID}}}})
			return
		}
		behind = behind || x.fig == result.ID
	}
}

// figuresSaid are the figures of a text, each with the words between it and the mark or the figure before it.
func (p *para) figuresSaid() iter.Seq2[*lexeme, string] {
	return func(yield func(*lexeme, string) bool) {
		from := 0
		for k := range p.lex {
			x := &p.lex[k]
			if x.kind == lexFigure && !yield(x, p.sub(from, x.from)) {
				return
			}
			if x.kind == lexFigure || x.kind == lexPunct {
				from = x.to
			}
		}
	}
}
