package parse

import (
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// unitInName is the unit that an indicator's name ends in, in brackets: 参保人数（人）.
func unitInName(name string) string {
	name = strings.TrimSpace(normalized(name))
	i := strings.LastIndex(name, "(")
	if i < 0 || !strings.HasSuffix(name, ")") {
		return ""
	}
	return name[i+1 : len(name)-1]
}

// targetCells reads the target and the result of an indicator.
func (c *Content) targetCells(h *header, target, actual, weight, score, reason *gcell, name, sign, unitText string) {
	if target == nil {
		return
	}
	if target.p != nil && target.p.prose {
		target.p.goal = true
	}
	limits := c.cellFigures(target)
	results := c.cellFigures(actual)
	if len(limits) == 0 {
		// ≥2600 盏, 2742 盏: counted in a word that is no unit of the lexicon.
		if t := c.countedIn(target); t != "" && t == c.countedIn(actual) {
			limits, results = c.onlyFigure(target), c.onlyFigure(actual)
		}
	}
	if actual != nil && (len(limits) == 0 || len(results) == 0) && c.wordedTarget(h, target, actual, weight, score, reason, name, sign) {
		return
	}
	if len(limits) == 0 {
		return
	}
	if actual != nil && actual.words() && len(results) == 0 {
		if id := c.rateTold(actual); id != 0 && len(limits) == 1 && c.figure(limits[0]).Dimension == numeral.Percent {
			c.toldTarget(limits[0], id, name, sign, actual, c.admitted(h, limits[0], id, weight, score, reason))
		}
		return // a result in words
	}
	if unitText == "" {
		unitText = unitInName(name)
	}
	if u, sc, ok := numeral.ParseUnit(unitText); ok && unitText != "" {
		for _, id := range limits {
			c.giveUnit(id, u, sc)
		}
		for _, id := range results {
			c.giveUnit(id, u, sc)
		}
	}
	for _, id := range limits {
		lf := c.figure(id)
		lf.Name = name
		lf.Key.Mode = Planned
		if lf.Numeral.HasUnit {
			for _, r := range results {
				c.giveUnit(r, lf.Numeral.Unit, lf.Numeral.PowerTen)
			}
		}
	}
	if len(results) == 1 && c.figure(results[0]).Numeral.HasUnit {
		for _, id := range limits {
			c.giveUnit(id, c.figure(results[0]).Numeral.Unit, c.figure(results[0]).Numeral.PowerTen)
		}
	}
	// Both bare, and the name is that of a rate: per cent.
	if len(results) == 1 && len(limits) == 1 && !c.figure(limits[0]).Numeral.HasUnit && (strings.HasSuffix(headerText(name), "率") || strings.HasSuffix(headerText(name), "度") || strings.HasSuffix(headerText(name), "比例")) && c.figure(limits[0]).Value.GreaterThan(decimal.NewFromInt(2)) {
		c.giveNamed(limits[0], "%")
		c.giveNamed(results[0], "%")
	}
	if len(results) != 1 {
		if actual == nil {
			c.tableGoals(limits, name, sign)
		}
		if actual != nil && (actual.blank || actual.dash && c.passedOver(limits[0], name, sign, weight, score)) && len(results) == 0 {
			c.missingResult(actual, limits[0], name, sign)
		}
		return
	}
	af := c.figure(results[0])
	af.Name = name
	af.Key.Mode = Done
	if k := keyFromName(name); k.Rate != nil && af.Dimension == numeral.Percent {
		af.Key.Rate = k.Rate
	}
	for _, id := range limits {
		lf := c.figure(id)
		if !alikeTarget(lf, af) && !(lf.Dimension == numeral.None || af.Dimension == numeral.None) || lf.Numeral.HasUnit != af.Numeral.HasUnit {
			continue
		}
		op := lf.Bound
		switch {
		case sign == "≥" || sign == ">=":
			op = ">="
		case sign == "≤" || sign == "<=":
			op = "<="
		case sign == "=" || sign == "==":
			op = "=="
		case sign == ">" || sign == "<":
			op = sign
		case op == "" && lf.Approximate == "以上":
			op = ">="
		case op == "" && lf.Approximate == "以下":
			op = "<="
		case op == "" && eitherWay(name):
			continue // 开放天数 300 天: more may be better, or less
		case op == "" && (lessIsBetter(name)):
			op = "<="
		case op == "":
			op = ">="
		}
		admitted := c.admitted(h, id, af.ID, weight, score, reason) || lf.Bound == "" && sign == "" && lf.Dimension == numeral.Money && paidOut(name)
		c.Frames = append(c.Frames, Frame{Kind: KindTarget, Rule: "bound/target", Claim: af.ID, Op: op, Closed: Closed, Reach: ReachCell, InTable: true, Admitted: admitted,
			Readings: []Reading{{Formula: "a", Operands: []FigureID{id}}}})
	}
}

// admitted reports whether the points of a row or its reason say that its target was missed.
func (c *Content) admitted(h *header, limit, actual FigureID, weight, score, reason *gcell) bool {
	s, w := cellFigure(score), cellFigure(weight)
	switch {
	case s != 0 && (w != 0 && c.figure(s).Value.LessThan(c.figure(w).Value) || (h.ofHundred() || w == 0 && h.has(ColConverted)) && c.figure(s).Value.LessThan(decHundred)):
		return true // the lost points say that the target was missed
	case s != 0 && w == 0 && c.prorated(s, limit, actual):
		return true // points for the part that was reached
	case s == 0 && reason != nil && reason.words() && (containsAny(reason.text, explains) || h.reasons(reason)):
		return true // a form without scores says why
	}
	return s == 0 && h.underway()
}

// reasons reports whether a cell under the reasons for what was missed gives one.
func (h *header) reasons(g *gcell) bool {
	t := headerText(g.text)
	if t == "同上" {
		return true
	}
	if g.col < 0 || g.col >= len(h.cols) || h.cols[g.col].role != ColReason || !containsAny(h.cols[g.col].text, []string{"原因", "措施", "偏差"}) {
		return false
	}
	return longer(t, 3) && !hasAnyPrefix(t, []string{"无", "已", "完成", "达到"})
}

// prorated reports whether a broken score is the part of a whole number of points that the result
// is of its target: 9.17 where 11 of 12 were bought.
func (c *Content) prorated(score, target, actual FigureID) bool {
	s, t, a := c.figure(score), c.figure(target).Value, c.figure(actual).Value
	if s.Value.Equal(s.Value.Floor()) || !a.IsPositive() || !a.LessThan(t) {
		return false
	}
	weight := s.Value.Mul(t).Div(a).Round(0)
	return s.Interval.Meet(numeral.Exactly(weight.Mul(a).Div(t)))
}

// proratedScore reads the score of a missed target as the part of its weight that was reached: 28 公里 |
// 25.9 公里 | 10 | 9.25. Forms take off points as they like, so it is only borne out, and a whole score
// only by a whole product.
func (c *Content) proratedScore(score, weight, target, actual FigureID) {
	if target == 0 || actual == 0 {
		return
	}
	s, w, t, a := c.figure(score), c.figure(weight), c.figure(target), c.figure(actual)
	if t.Dimension != a.Dimension || t.Bound == "<=" || t.Bound == "<" || !a.Value.IsPositive() || !a.Value.LessThan(t.Value) || !s.Value.LessThan(w.Value) ||
		s.Numeral.Decimals == 0 && !s.Value.Mul(t.Value).Equal(w.Value.Mul(a.Value)) {
		return
	}
	fr := Frame{Kind: KindScore, Rule: "score/indicator", Claim: score, Closed: HalfOpen, Reach: ReachCell, InTable: true,
		Readings: []Reading{{Formula: "a/b*c", Operands: []FigureID{actual, target, weight}, HoldOnly: true}}}
	if t.Dimension == numeral.Percent && t.Value.Equal(decOne) {
		if !a.UnitGiven {
			return
		}
		fr.Rule, fr.Readings[0].Formula, fr.Readings[0].Operands = "score/rate", "a*b", []FigureID{actual, weight} // of all
	}
	c.Frames = append(c.Frames, fr)
}

// underway reports whether the results of a table are those of a part of the year,
// whose targets are for the whole of it: 1-9月完成值.
func (h *header) underway() bool {
	for i := range h.cols {
		if col := &h.cols[i]; col.role == ColActual && partOfYear(col.text) {
			return true
		}
	}
	return false
}

// rateTold is the one rate that a result in words tells, 0 if there is none, or
// if it may be that of a change.
func (c *Content) rateTold(g *gcell) FigureID {
	out := FigureID(0)
	if g.p == nil {
		return 0
	}
	for _, x := range g.p.lex {
		switch {
		case x.kind == lexTerm && (x.term.Class == Rise || x.term.Class == Fall || x.term.Class == Compare || x.term.Class == Share):
			return 0
		case x.kind == lexFigure && c.figure(x.fig).Dimension == numeral.Percent:
			if out != 0 {
				return 0
			}
			out = x.fig
		}
	}
	return out
}

// toldTarget relates a rate that a result in words tells to its target: words that do not name the indicator only
// bear it out.
func (c *Content) toldTarget(limit, actual FigureID, name, sign string, said *gcell, admitted bool) {
	op := c.figure(limit).Bound
	switch {
	case sign == "≥" || sign == ">=":
		op = ">="
	case sign == "≤" || sign == "<=" || op == "" && lessIsBetter(name):
		op = "<="
	case op == "":
		op = ">="
	}
	c.Frames = append(c.Frames, Frame{Kind: KindTarget, Rule: "bound/target", Claim: actual, Op: op, Closed: Closed, Reach: ReachCell, InTable: true, Admitted: admitted || containsAny(said.text, whyShort),
		Readings: []Reading{{Formula: "a", Operands: []FigureID{limit}, HoldOnly: commonPairs(name, said.text) == 0}}})
}

// explains are words of a cell that says why a target was missed.
var explains = []string{"未", "原因", "由于", "因", "影响", "滞后", "偏差", "推迟", "调整", "不足", "减少", "下降", "取消", "延", "跨年", "老化", "故障", "困难", "欠", "缺", "迟", "变更", "停工", "停产"}

// keyFromName reads a key off an indicator's name.
func keyFromName(name string) Key {
	var k Key
	lx := lexicon()
	rs := []rune(name)
	for i := 0; i < len(rs); {
		t, j := lx.At(rs, i, len(rs))
		if t == nil {
			i++
			continue
		}
		if t.Class == Rate {
			k.Rate = t.Rate
			if k.Rate == executionRate && containsAny(name, punctual) {
				k.Rate = otherRate
			}
		}
		if t.Fund != NoFund && t.Fund != BasicMedical {
			k.Fund = t.Fund
		}
		i = j
	}
	return k
}

// missingResult notes a target whose result cell is empty.
func (c *Content) missingResult(actual *gcell, limit FigureID, name, sign string) {
	if actual == nil || sign == "定性" {
		return
	}
	c.Remarks = append(c.Remarks, Remark{Kind: RemarkMissing, Place: c.figure(limit).Place, Figure: limit, Words: name, Report: c.figure(limit).Report})
}

// logicCells notes targets in a cell that cannot be meant.
func (c *Content) logicCells(q *para) {
	for k, x := range q.lex {
		if x.kind == lexFigure {
			c.logicRemark(q, k)
		}
	}
}

// tableGoals notes the targets of a table without results: their results may
// stand in the text.
func (c *Content) tableGoals(limits []FigureID, name, sign string) {
	for _, id := range limits {
		f := c.figure(id)
		f.Key.Fund = keyFromName(name).Fund
		op := f.Bound
		if op == "" {
			op = sign
		}
		if op == "" {
			op = ">="
			if lessIsBetter(name) {
				op = "<="
			}
		}
		quantified := f.Numeral.HasUnit && f.Dimension != numeral.Time && !f.Value.IsZero()
		c.Goals = append(c.Goals, TargetOf{Figure: id, Name: headerText(name), Shown: headerText(name), Op: op, Report: f.Report, Quantified: quantified})
	}
}
