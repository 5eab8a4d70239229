package parse

import "strings"

// The rates by which a budget's income and outlay were carried out, told of both at
// once: 收入、支出预算执行率分别为 x%、y%.

// bothFlows name income and outlay together, in this order.
var bothFlows = []string{"收入、支出", "收入和支出", "收入与支出", "收入及支出", "收、支", "收支", "收入支出"}

// executionNames end the names of rates of execution that several share.
var executionNames = []string{"预算执行率", "预算完成率", "执行率", "完成率"}

// flowRates reads a series of two rates of execution, or of deviation from the
// budget, of income and outlay.
func (c *Content) flowRates(p *para, k int, series []int) bool {
	if len(series) != 2 {
		return false
	}
	start := k
	for start > 0 && p.lex[start-1].kind != lexFigure && !(p.lex[start-1].kind == lexPunct && p.lex[start-1].r != '、') {
		start--
	}
	name := strings.TrimSpace(p.words(start, k))
	off := hasAnySuffix(name, deviations)
	if !off && !hasAnySuffix(name, executionNames) || !containsAny(name, bothFlows) {
		return false
	}
	for i, flow := range []Measure{Income, Outlay} {
		m := &c.Mentions[series[i]]
		fr := Frame{Kind: KindQuotient, Rule: "ratio/execution", Claim: m.Figure, Reach: ReachSection, Closed: Closed, Queries: []Query{c.flowOverBudget(p, m, flow, "a/b")}}
		if off {
			fr.Rule = "change/rate"
			c.offBudget(p, m, flow, &fr)
		}
		c.Frames = append(c.Frames, fr)
	}
	return true
}

// flowOverBudget is a formula over a flow of the rate's own fund and its budget.
func (c *Content) flowOverBudget(p *para, m *Mention, flow Measure, formula string) Query {
	k := c.figure(m.Figure).Key
	key := Key{Fund: k.Fund, FundFrom: k.FundFrom, Account: k.Account}
	done := Want{Measures: []Measure{flow}, Key: key, Earlier: true}
	plan := Want{Measures: []Measure{flow}, Key: key, Earlier: true, Like: 1}
	plan.Key.Mode = Planned
	return Query{Formula: formula, Wants: []Want{done, plan}}
}

// offBudget sets the queries of a flow's deviation from its budget, with or without
// its sign.
func (c *Content) offBudget(p *para, m *Mention, flow Measure, fr *Frame) {
	fr.Queries = []Query{c.flowOverBudget(p, m, flow, "(a-b)/b")}
	if c.figure(m.Figure).Value.Sign() >= 0 {
		less := c.flowOverBudget(p, m, flow, "(b-a)/b")
		less.Also = true
		fr.Queries = append(fr.Queries, less)
	}
}
