package form

import (
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// unitInName is the unit that an indicator's name ends in, in brackets: 参保人数（人）.
func unitInName(name string) string {
	name = strings.TrimSpace(content.Normalized(name))
	i := strings.LastIndex(name, "(")
	if i < 0 || !strings.HasSuffix(name, ")") {
		return ""
	}
	return name[i+1 : len(name)-1]
}

// TargetCells reads the target and the result of an indicator.
func TargetCells(c *content.Draft, h *table.Header, target, actual, weight, score, reason *content.Cell, name, sign, unitText string) {
	if target == nil {
		return
	}
	if target.P != nil && target.P.Prose {
		target.P.Goal = true
	}
	limits := table.CellFigures(c, target)
	results := table.CellFigures(c, actual)
	if len(limits) == 0 {
		// ≥2600 盏, 2742 盏: counted in a word that is no unit of the lexicon.
		if t := table.CountedIn(c, target); t != "" && t == table.CountedIn(c, actual) {
			limits, results = table.OnlyFigure(c, target), table.OnlyFigure(c, actual)
		}
	}
	if actual != nil && (len(limits) == 0 || len(results) == 0) && wordedTarget(c, h, target, actual, weight, score, reason, name, sign) {
		return
	}
	if len(limits) == 0 {
		return
	}
	if actual != nil && table.Words(actual) && len(results) == 0 {
		if id := rateTold(c, actual); id != 0 && len(limits) == 1 && c.At(limits[0]).Dimension == numeral.Percent {
			toldTarget(c, limits[0], id, name, sign, actual, admitted(c, h, limits[0], id, weight, score, reason))
		}
		return // a result in words
	}
	if unitText == "" {
		unitText = unitInName(name)
	}
	if u, sc, ok := numeral.ParseUnit(unitText); ok && unitText != "" {
		for _, id := range limits {
			table.GiveUnit(c, id, u, sc)
		}
		for _, id := range results {
			table.GiveUnit(c, id, u, sc)
		}
	}
	for _, id := range limits {
		lf := c.At(id)
		lf.Name = name
		lf.Key.Mode = lang.Planned
		if lf.Numeral.HasUnit {
			for _, r := range results {
				table.GiveUnit(c, r, lf.Numeral.Unit, lf.Numeral.PowerTen)
			}
		}
	}
	if len(results) == 1 && c.At(results[0]).Numeral.HasUnit {
		for _, id := range limits {
			table.GiveUnit(c, id, c.At(results[0]).Numeral.Unit, c.At(results[0]).Numeral.PowerTen)
		}
	}
	// Both bare, and the name is that of a rate: per cent.
	if len(results) == 1 && len(limits) == 1 && !c.At(limits[0]).Numeral.HasUnit && (strings.HasSuffix(lang.HeaderText(name), "率") || strings.HasSuffix(lang.HeaderText(name), "度") || strings.HasSuffix(lang.HeaderText(name), "比例")) && c.At(limits[0]).Value.GreaterThan(decimal.NewFromInt(2)) {
		table.GiveNamed(c, limits[0], "%")
		table.GiveNamed(c, results[0], "%")
	}
	if len(results) != 1 {
		if actual == nil {
			tableGoals(c, limits, name, sign)
		}
		if actual != nil && (actual.Blank || actual.Dash && passedOver(c, limits[0], name, sign, weight, score)) && len(results) == 0 {
			MissingResult(c, actual, limits[0], name, sign)
		}
		return
	}
	af := c.At(results[0])
	af.Name = name
	af.Key.Mode = lang.Done
	if k := table.KeyFromName(name); k.Rate != nil && af.Dimension == numeral.Percent {
		af.Key.Rate = k.Rate
	}
	for _, id := range limits {
		lf := c.At(id)
		if !AlikeTarget(lf, af) && !(lf.Dimension == numeral.None || af.Dimension == numeral.None) || lf.Numeral.HasUnit != af.Numeral.HasUnit {
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
		case op == "" && lang.EitherWay(name):
			continue // 开放天数 300 天: more may be better, or less
		case op == "" && (lang.WantsLess(name)):
			op = "<="
		case op == "":
			op = ">="
		}
		admitted := admitted(c, h, id, af.ID, weight, score, reason) || lf.Bound == "" && sign == "" && lf.Dimension == numeral.Money && lang.PaidOut(name)
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTarget, Rule: "bound/target", Claim: af.ID, Op: op, Closed: content.Closed, Reach: content.ReachCell, InTable: true, Admitted: admitted,
			Readings: []content.Reading{{Formula: "a", Operands: []content.FigureID{id}}}})
	}
}

// admitted reports whether the points of a row or its reason say that its target was missed.
func admitted(c *content.Draft, h *table.Header, limit, actual content.FigureID, weight, score, reason *content.Cell) bool {
	s, w := table.CellFigure(score), table.CellFigure(weight)
	switch {
	case s != 0 && (w != 0 && c.At(s).Value.LessThan(c.At(w).Value) || (ofHundred(h) || w == 0 && h.Has(lang.ColConverted)) && c.At(s).Value.LessThan(lang.DecHundred)):
		return true // the lost points say that the target was missed
	case s != 0 && w == 0 && prorated(c, s, limit, actual):
		return true // points for the part that was reached
	case s == 0 && reason != nil && table.Words(reason) && (lang.ContainsAny(reason.Text, explains) || reasons(h, reason)):
		return true // a form without scores says why
	}
	return s == 0 && underway(h)
}

// reasons reports whether a cell under the reasons for what was missed gives one.
func reasons(h *table.Header, g *content.Cell) bool {
	t := lang.HeaderText(g.Text)
	if t == "同上" {
		return true
	}
	if g.Col < 0 || g.Col >= len(h.Cols) || h.Cols[g.Col].Role != lang.ColReason || !lang.ContainsAny(h.Cols[g.Col].Text, []string{"原因", "措施", "偏差"}) {
		return false
	}
	return content.Longer(t, 3) && !lang.HasAnyPrefix(t, []string{"无", "已", "完成", "达到"})
}

// prorated reports whether a broken score is the part of a whole number of points that the result
// is of its target: 9.17 where 11 of 12 were bought.
func prorated(c *content.Draft, score, target, actual content.FigureID) bool {
	s, t, a := c.At(score), c.At(target).Value, c.At(actual).Value
	if s.Value.Equal(s.Value.Floor()) || !a.IsPositive() || !a.LessThan(t) {
		return false
	}
	weight := s.Value.Mul(t).Div(a).Round(0)
	return s.Interval.Meet(numeral.Exactly(weight.Mul(a).Div(t)))
}

// proratedScore reads the score of a missed target as the part of its weight that was reached: 28 公里 |
// 25.9 公里 | 10 | 9.25. Forms take off points as they like, so it is only borne out, and a whole score
// only by a whole product.
func proratedScore(c *content.Draft, score, weight, target, actual content.FigureID) {
	if target == 0 || actual == 0 {
		return
	}
	s, w, t, a := c.At(score), c.At(weight), c.At(target), c.At(actual)
	if t.Dimension != a.Dimension || t.Bound == "<=" || t.Bound == "<" || !a.Value.IsPositive() || !a.Value.LessThan(t.Value) || !s.Value.LessThan(w.Value) ||
		s.Numeral.Decimals == 0 && !s.Value.Mul(t.Value).Equal(w.Value.Mul(a.Value)) {
		return
	}
	fr := content.Frame{Kind: content.KindScore, Rule: "score/indicator", Claim: score, Closed: content.HalfOpen, Reach: content.ReachCell, InTable: true,
		Readings: []content.Reading{{Formula: "a/b*c", Operands: []content.FigureID{actual, target, weight}, HoldOnly: true}}}
	if t.Dimension == numeral.Percent && t.Value.Equal(lang.DecOne) {
		if !a.UnitGiven {
			return
		}
		fr.Rule, fr.Readings[0].Formula, fr.Readings[0].Operands = "score/rate", "a*b", []content.FigureID{actual, weight} // of all
	}
	c.Frames = append(c.Frames, fr)
}

// underway reports whether the results of a table are those of a part of the year,
// whose targets are for the whole of it: 1-9月完成值.
func underway(h *table.Header) bool {
	for i := range h.Cols {
		if col := &h.Cols[i]; col.Role == lang.ColActual && lang.PartOfYear(col.Text) {
			return true
		}
	}
	return false
}

// rateTold is the one rate that a result in words tells, 0 if there is none, or
// if it may be that of a change.
func rateTold(c *content.Draft, g *content.Cell) content.FigureID {
	out := content.FigureID(0)
	if g.P == nil {
		return 0
	}
	for _, x := range g.P.Lex {
		switch {
		case x.Kind == content.LexTerm && (x.Term.Class == lang.Rise || x.Term.Class == lang.Fall || x.Term.Class == lang.Compare || x.Term.Class == lang.Share):
			return 0
		case x.Kind == content.LexFigure && c.At(x.Fig).Dimension == numeral.Percent:
			if out != 0 {
				return 0
			}
			out = x.Fig
		}
	}
	return out
}

// toldTarget relates a rate that a result in words tells to its target: words that do not name the indicator only
// bear it out.
func toldTarget(c *content.Draft, limit, actual content.FigureID, name, sign string, said *content.Cell, admitted bool) {
	op := c.At(limit).Bound
	switch {
	case sign == "≥" || sign == ">=":
		op = ">="
	case sign == "≤" || sign == "<=" || op == "" && lang.WantsLess(name):
		op = "<="
	case op == "":
		op = ">="
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindTarget, Rule: "bound/target", Claim: actual, Op: op, Closed: content.Closed, Reach: content.ReachCell, InTable: true, Admitted: admitted || lang.ContainsAny(said.Text, WhyShort),
		Readings: []content.Reading{{Formula: "a", Operands: []content.FigureID{limit}, HoldOnly: table.CommonPairs(name, said.Text) == 0}}})
}

// explains are words of a cell that says why a target was missed.
var explains = []string{"未", "原因", "由于", "因", "影响", "滞后", "偏差", "推迟", "调整", "不足", "减少", "下降", "取消", "延", "跨年", "老化", "故障", "困难", "欠", "缺", "迟", "变更", "停工", "停产"}

// MissingResult notes a target whose result cell is empty.
func MissingResult(c *content.Draft, actual *content.Cell, limit content.FigureID, name, sign string) {
	if actual == nil || sign == "定性" {
		return
	}
	c.Remarks = append(c.Remarks, content.Remark{Kind: content.RemarkMissing, Place: c.At(limit).Place, Figure: limit, Words: name, Report: c.At(limit).Report})
}

// tableGoals notes the targets of a table without results: their results may
// stand in the text.
func tableGoals(c *content.Draft, limits []content.FigureID, name, sign string) {
	for _, id := range limits {
		f := c.At(id)
		f.Key.Fund = table.KeyFromName(name).Fund
		op := f.Bound
		if op == "" {
			op = sign
		}
		if op == "" {
			op = ">="
			if lang.WantsLess(name) {
				op = "<="
			}
		}
		quantified := f.Numeral.HasUnit && f.Dimension != numeral.Time && !f.Value.IsZero()
		c.Goals = append(c.Goals, content.TargetOf{Figure: id, Name: lang.HeaderText(name), Shown: lang.HeaderText(name), Op: op, Report: f.Report, Quantified: quantified})
	}
}

// AlikeTarget reports whether two figures can be a target and its result by their units.
func AlikeTarget(a, b *content.Figure) bool {
	if a.Dimension != b.Dimension {
		return a.Dimension == numeral.Persons && b.Dimension == numeral.Visits
	}
	return a.Dimension != numeral.Count && a.Dimension != numeral.Time || a.Unit == b.Unit || isDay(a.Unit) && isDay(b.Unit)
}

// isDay reports whether a unit is a day: 30 日内, 21 天.
func isDay(unit string) bool { return unit == "日" || unit == "天" }
