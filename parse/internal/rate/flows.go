package rate

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// The rates by which a budget's income and outlay were carried out, told of both at
// once: 收入、支出预算执行率分别为 x%、y%.

// bothFlows name income and outlay together, in this order.
var bothFlows = []string{"收入、支出", "收入和支出", "收入与支出", "收入及支出", "收、支", "收支", "收入支出"}

// executionNames end the names of rates of execution that several share.
var executionNames = []string{"预算执行率", "预算完成率", "执行率", "完成率"}

// flowRates reads a series of two rates of execution, or of deviation from the
// budget, of income and outlay.
func flowRates(c *content.Draft, p *content.Para, k int, series []int) bool {
	if len(series) != 2 {
		return false
	}
	start := k
	for start > 0 && p.Lex[start-1].Kind != content.LexFigure && !(p.Lex[start-1].Kind == content.LexPunct && p.Lex[start-1].R != '、') {
		start--
	}
	name := strings.TrimSpace(p.Words(start, k))
	off := lang.HasAnySuffix(name, clause.Deviations)
	if !off && !lang.HasAnySuffix(name, executionNames) || !lang.ContainsAny(name, bothFlows) {
		return false
	}
	for i, flow := range []lang.Measure{lang.Income, lang.Outlay} {
		m := &c.Mentions[series[i]]
		fr := content.Frame{Kind: content.KindQuotient, Rule: "ratio/execution", Claim: m.Figure, Reach: content.ReachSection, Closed: content.Closed, Queries: []content.Query{flowOverBudget(c, p, m, flow, "a/b")}}
		if off {
			fr.Rule = "change/rate"
			offBudget(c, p, m, flow, &fr)
		}
		c.Frames = append(c.Frames, fr)
	}
	return true
}

// flowOverBudget is a formula over a flow of the rate's own fund and its budget.
func flowOverBudget(c *content.Draft, p *content.Para, m *content.Mention, flow lang.Measure, formula string) content.Query {
	k := c.At(m.Figure).Key
	key := content.Key{Fund: k.Fund, FundFrom: k.FundFrom, Account: k.Account}
	done := content.Want{Measures: []lang.Measure{flow}, Key: key, Earlier: true}
	plan := content.Want{Measures: []lang.Measure{flow}, Key: key, Earlier: true, Like: 1}
	plan.Key.Mode = lang.Planned
	return content.Query{Formula: formula, Wants: []content.Want{done, plan}}
}

// offBudget sets the queries of a flow's deviation from its budget, with or without
// its sign.
func offBudget(c *content.Draft, p *content.Para, m *content.Mention, flow lang.Measure, fr *content.Frame) {
	fr.Queries = []content.Query{flowOverBudget(c, p, m, flow, "(a-b)/b")}
	if c.At(m.Figure).Value.Sign() >= 0 {
		less := flowOverBudget(c, p, m, flow, "(b-a)/b")
		less.Also = true
		fr.Queries = append(fr.Queries, less)
	}
}
