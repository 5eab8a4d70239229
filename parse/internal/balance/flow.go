package balance

import (
	"slices"
	"strings"

	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/rate"
	"gouji/parse/internal/total"
	"gouji/parse/numeral"
)

// Flows: what comes in, goes out and is left. The words give the measure of
// each figure; which income and which outlay belong to a balance is told by
// fund, account, period and mode.

// Read finds the balances of a paragraph.
func Read(c *content.Draft, p *content.Para) {
	odd := p.HasAny(hypothetical) || p.HasAny(rate.Superlatives)
	done := balanceSeries(c, p)
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if change.GapOfExtremes(c, p, mi) {
			continue
		}
		if m.Each && m.Role == content.RoleLevel {
			selfPaidEach(c, p, mi)
		}
		if done[mi] || m.Role != content.RoleLevel || m.Each || m.Rate != nil {
			continue
		}
		f := c.At(m.Figure)
		if odd && (lang.ContainsAny(m.Topic, hypothetical) || lang.ContainsAny(m.Label, rate.Superlatives)) {
			continue
		}
		if f.Dimension != numeral.Money {
			change.Cut(c, p, mi)
			continue
		}
		change.NetValue(c, p, mi)
		if m.Total > 0 && total.SeveralFunds(c, p, m) {
			jointSurplus(c, p, mi)
			continue
		}
		if own := clause.LabelKey(c, p, m); f.Key.Part && f.Key.Measure == lang.Residual && (own.Measure == lang.NoMeasure || own.Measure == lang.Budget) {
			continue // 尚有 X 未支付，其中某项目下达 Y: one project's, not what is left of all
		} else if f.Key.Part && f.Key.Measure == lang.CarryOver && (own.Measure == lang.NoMeasure || own.Measure == lang.Budget) && own.Account == lang.NoAccount && own.Fund == lang.NoFund {
			continue // 累计结余 X，其中定期存款 Y: where it is kept
		}
		if c.MadeUp[f.ID] {
			continue // 结余 X，系招标节约 a 和质保金 b
		}
		if w := c.Figure(c.PartOf[f.ID]); f.Key.Measure == lang.Residual && w != nil && w.Key.Measure == lang.Budget && lang.ContainsAny(m.Label, []string{"结余资金", "结转"}) {
			continue // 上级资金 A，结余资金 B，合计 X: what was left before
		}
		if f.Key.Measure == lang.SelfPaid && sharedCost(c, m.Figure) {
			continue
		}
		if k := f.Key.Measure; (k == lang.CarryOver || k == lang.Residual || k == lang.Surplus) && strings.Contains(m.Label, "年初结转") {
			continue // 加上年初结转 B: what there was
		}
		if k := f.Key.Measure; (k == lang.Residual || k == lang.Surplus || k == lang.CarryOver) && form.RestOfSource(c, p, m, k == lang.Residual) {
			continue
		}
		if r, ok := change.Shortfall(c, p, mi); ok {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/residual", Claim: m.Figure, Readings: []content.Reading{r}, Reach: content.ReachParagraph, Closed: content.Closed})
			f.Key.Measure, m.Sign = lang.Residual, 0 // no deficit
			continue
		}
		late := notArrived(c, m)
		q := flowQueries(f)
		if late != nil {
			q = late
		}
		if q != nil {
			if f.Key.Measure == lang.Surplus {
				q[0] = withHandedOn(c, p, mi, q[0])
				q[1].HoldOnly = change.Wanting(m.Label) // of what was needed, which is not what was spent
			}
			if f.Key.Measure == lang.CarryOver {
				q = withMoved(c, p, mi, q)
			}
			if f.Key.Measure == lang.Residual && f.Key.Tier != lang.NoTier {
				_, q = change.HoldOnly(nil, q) // 县级配套尚有 X 未拨: what of a level was granted may not be told
			}
			fr := content.Frame{Kind: content.KindFlow, Rule: flowRule(f.Key.Measure), Claim: m.Figure, Queries: q, Reach: content.ReachParagraph, Closed: content.Closed}
			if list := carriedOn(c, p, mi); list != nil {
				if goneBeside(c, p, mi, list) {
					list = clause.OnlyHolding(list)
				}
				c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: flowRule(f.Key.Measure), Claim: m.Figure, Readings: list, Reach: content.ReachSentence, Closed: content.Closed})
				continue
			}
			if r, ok := change.Difference(c, p, mi); ok && !(f.Key.Part && r.Weak) {
				fr.Readings = []content.Reading{r}
			}
			if r, ok := leftOfPart(c, p, mi); ok {
				fr.Readings, fr.Queries = []content.Reading{r}, nil
			}
			if r, ok := leftOfPremiums(c, p, mi); ok {
				fr.Readings = append(fr.Readings, r)
			}
			if r, ok := lessAll(c, p, mi); ok {
				fr.Readings = append(fr.Readings, r)
			}
			if r, ok := leftOfAll(c, p, mi); ok {
				fr.Readings = append(fr.Readings, r)
			}
			if r, ok := leftOfCounted(c, p, mi); ok && f.Key.Measure == lang.CarryOver {
				fr.Readings, fr.Queries = append(fr.Readings, r), nil
			}
			if f.Key.Measure == lang.Residual && late == nil {
				restOfNearRate(c, p, mi, &fr)
			}
			if r, ok := closingOfYear(c, p, mi); ok {
				fr.Rule, fr.Readings, fr.Queries = "balance/rolling", []content.Reading{r}, nil
			}
			if r, ok := yearOpenedWith(c, p, mi); ok {
				fr.Readings, fr.Queries = []content.Reading{r}, nil
			}
			if r, ok := accountEnd(c, p, mi); ok {
				fr.Readings, fr.Queries = []content.Reading{r}, nil
			}
			if r, ok := rate.LeftByPayers(c, p, mi); ok && f.Key.Measure == lang.SelfPaid {
				fr.Readings, fr.Queries = []content.Reading{r}, nil
			}
			if mi-1 > p.Mentions[0] && c.Mentions[mi-1].Rate == lang.ArrivalRate && strings.HasSuffix(m.Label, "缺口") {
				fr.Rule, fr.Readings, fr.Queries = "balance/residual", nil, nil
				restOfRate(c, p, mi, &fr) // 到位 X，到位率 R，缺口 Y: of what should have arrived
			}
			if savedAgain(c, fr.Readings) {
				continue // 采购 X，节约 A，耗材节约 B
			}
			if restOfRest(c, p, mi) || lang.HasAnySuffix(m.Label, []string{"支出等", "资金等"}) || lateInList(c, p, mi) || besideUndone(c, p, mi) || f.Key.Measure == lang.SelfPaid && shareBehind(c, p, mi) || goneBeside(c, p, mi, fr.Readings) {
				fr.Readings, fr.Queries = change.HoldOnly(fr.Readings, fr.Queries)
			}
			c.Frames = append(c.Frames, fr)
			continue
		}
		if mi > p.Mentions[0] && (c.Mentions[mi-1].Rate == lang.ExecutionRate && (m.Label == "余" || m.Label == "尚余" || m.Label == "剩余") || c.Mentions[mi-1].Rate == lang.ArrivalRate && (m.Label == "未到位" || m.Label == "尚未到位")) {
			fr := content.Frame{Kind: content.KindFlow, Rule: "balance/residual", Claim: m.Figure, Reach: content.ReachParagraph, Closed: content.Closed}
			if restOfRate(c, p, mi, &fr); len(fr.Readings)+len(fr.Queries) > 0 {
				c.Frames = append(c.Frames, fr)
				continue
			}
		}
		change.Cut(c, p, mi)
	}
}

// leftOfPart reads what is left of one of the parts of a fund from what the words right before say that this part took in
// and paid: 结余 X，其中统筹基金收入 a，支出 b，结余 x；个人账户收入 c，支出 d，结余 y.
func leftOfPart(c *content.Draft, p *content.Para, mi int) (content.Reading, bool) {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	if f.Key.Measure != lang.Surplus && f.Key.Measure != lang.Residual || !f.Key.Part {
		return content.Reading{}, false
	}
	var out content.FigureID
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if y.Role != content.RoleLevel || y.Depth != m.Depth || g.Dimension != f.Dimension {
			continue
		}
		switch {
		case out == 0 && g.Key.Measure != lang.Outlay || g.Key.Measure == lang.Income && !g.Key.Part || clause.StrongMark(p, y.Pos, m.Pos):
			return content.Reading{}, false
		case out == 0:
			out = y.Figure
		case g.Key.Measure == lang.Income:
			r := content.Reading{Formula: "a-b", Operands: []content.FigureID{y.Figure, out}}
			if m.Sign < 0 {
				r = content.Reading{Formula: "b-a", Operands: []content.FigureID{out, y.Figure}}
			}
			return r, true
		case g.Key.Measure != lang.Outlay || c.PartOf[out] != y.Figure:
			return content.Reading{}, false
		default:
			out = y.Figure // 支出 A，其中待遇 a，结余 X
		}
	}
	return content.Reading{}, false
}

// shareBehind reports whether a share is told of an amount right behind it, which says what of the whole it is: others may
// have paid besides.
func shareBehind(c *content.Draft, p *content.Para, mi int) bool {
	if mi >= p.Mentions[len(p.Mentions)-1] {
		return false
	}
	m, s := &c.Mentions[mi], &c.Mentions[mi+1]
	return s.Role == content.RoleRate && strings.HasPrefix(s.Label, "占") && clause.MarkBetween(p, m.Pos, s.Pos) == '，' && s.Depth == m.Depth
}

// sharedCost reports whether a cost is borne by three or more, of whom what a
// patient pays is one: 总费用 X，其中统筹基金 A、大额补助 B、个人 C.
func sharedCost(c *content.Draft, id content.FigureID) bool {
	for _, i := range clause.TotalsOf(c, id) {
		if r := c.Frames[i].Readings[0]; !r.Weak && len(r.Parts) > 2 {
			return true
		}
	}
	return false
}

// movedOut and movedIn are words of what a fund hands over or is given, apart from what it spends
// and takes in.
var (
	movedOut = []string{"上解", "上划", "划转", "划出", "调出", "核销"}
	movedIn  = []string{"下拨", "划入", "调入"}
)

// withMoved adds to what a balance may come from what the words right before it say was moved:
// 上年结余 A，当期结余 B，上解 C，年末累计结余 X.
func withMoved(c *content.Draft, p *content.Para, mi int, q []content.Query) []content.Query {
	if mi == p.Mentions[0] || len(q) == 0 || q[0].Formula != "a+b" {
		return q
	}
	m, y := &c.Mentions[mi], &c.Mentions[mi-1]
	if y.Role != content.RoleLevel && y.Role != content.RoleAdjust || c.At(y.Figure).Dimension != numeral.Money || y.Depth != m.Depth || p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, y.Pos, m.Pos) {
		return q
	}
	moved := content.Query{Wants: append(q[0].Wants[:2:2], content.Want{Given: y.Figure})}
	switch {
	case lang.ContainsAny(y.Label, movedOut):
		moved.Formula = "a+b-c"
	case lang.ContainsAny(y.Label, movedIn):
		moved.Formula = "a+b+c"
	default:
		return q
	}
	plain := q[0] // what was moved may have been spent already
	plain.Also = true
	return append([]content.Query{moved, plain}, q[1:]...)
}

// savedAgain reports whether what is left is read as the difference of two amounts one of which
// was saved itself.
func savedAgain(c *content.Draft, list []content.Reading) bool {
	for _, r := range list {
		for _, id := range r.Operands {
			if m := c.MentionOf(id); m != nil && r.Formula == "a-b" && lang.ContainsAny(m.Label, []string{"节约", "节省"}) {
				return true
			}
		}
	}
	return false
}

// withHandedOn adds to what came in and went out what the words right before a
// balance add and take off: 加上上级调剂收入 A，减去上解调剂支出 B，本年收支结余 X.
func withHandedOn(c *content.Draft, p *content.Para, mi int, q content.Query) content.Query {
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		sign := ""
		switch {
		case y.Role != content.RoleLevel || c.At(y.Figure).Dimension != numeral.Money:
		case lang.HasAnyPrefix(y.Label, []string{"加上", "加"}) && !strings.HasPrefix(y.Label, "加上年"):
			sign = "+"
		case lang.HasAnyPrefix(y.Label, []string{"减去", "扣除", "减"}):
			sign = "-"
		}
		if sign == "" || c.At(y.Figure).Key.Measure == lang.Opening {
			break
		}
		q.Formula += sign + string(rune('a'+len(q.Wants)))
		q.Wants = append(q.Wants, content.Want{Given: y.Figure})
	}
	return q
}

// jointSurplus reads what is left of several funds together behind what came in
// and went out of all of them: 两项基金收入 A，支出 B，结余合计 X.
func jointSurplus(c *content.Draft, p *content.Para, mi int) {
	f := c.At(c.Mentions[mi].Figure)
	if f.Key.Measure != lang.Surplus {
		return
	}
	flow := map[lang.Measure]content.FigureID{}
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if y.Role != content.RoleLevel || g.Dimension != f.Dimension || g.Key.Fund != f.Key.Fund || g.Key.Measure != lang.Income && g.Key.Measure != lang.Outlay {
			continue
		}
		if flow[g.Key.Measure] != 0 || f.Key.Fund != lang.SeveralFunds {
			return // of each fund
		}
		flow[g.Key.Measure] = g.ID
	}
	if in, out := flow[lang.Income], flow[lang.Outlay]; in != 0 && out != 0 {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/current", Claim: f.ID, Closed: content.Closed, Reach: content.ReachSentence,
			Readings: []content.Reading{{Formula: "a-b", Operands: []content.FigureID{in, out}}}})
	}
}

// hypothetical are words of a balance other than that of the fund's accounts:
// 剔除一次性补助后，当期结余 X.
var hypothetical = []string{"剔除", "不考虑", "若", "如果", "假设"}

func flowRule(m lang.Measure) string {
	switch m {
	case lang.Surplus:
		return "balance/current"
	case lang.CarryOver:
		return "balance/rolling"
	case lang.SelfPaid:
		return "balance/self-paid"
	}
	return "balance/residual"
}

// flowQueries are the formulas that can give a balance, by its measure.
func flowQueries(f *content.Figure) []content.Query {
	k := f.Key
	if k.Lent && k.Account == lang.NoAccount && k.Tier == lang.NoTier && (k.Fund == lang.NoFund || k.FundFrom > 0) {
		return nil // 累计结余 X（活期存款 a、定期存款 b）: no flows of their own
	}
	base := content.Key{Fund: k.Fund, FundFrom: k.FundFrom, Account: k.Account, Tier: k.Tier, Mode: k.Mode, Period: k.Period, Dimension: numeral.Money}
	if base.Period.To == 12 {
		base.Period.From, base.Period.To = 0, 0 // up to the year's end: of the year
	}
	if (k.Measure == lang.CarryOver || k.Measure == lang.Residual) && base.Period.From == base.Period.To {
		base.Period = lang.Period{Year: base.Period.Year, Rel: base.Period.Rel} // 9月末结余: the end of a stretch, not a month
	}
	w := func(ms ...lang.Measure) content.Want {
		key := base
		return content.Want{Measures: ms, Key: key}
	}
	switch k.Measure {
	case lang.Surplus:
		return []content.Query{{Formula: "a-b", Wants: []content.Want{w(lang.Income), w(lang.Outlay)}}, {Formula: "a-b", Wants: []content.Want{w(lang.Budget, lang.Received), w(lang.Outlay)}}}
	case lang.CarryOver:
		open := w(lang.Opening, lang.Prepaid)
		open.Key.Period = lang.Period{}
		q := []content.Query{
			{Formula: "a+b", Wants: []content.Want{open, w(lang.Surplus)}},
			{Formula: "a+b-c", Wants: []content.Want{open, w(lang.Income), w(lang.Outlay)}},
		}
		if (k.Fund == lang.NoFund || k.Fund == lang.Aid || k.Fund == lang.Capacity) && !lang.ContainsAny(f.Name, []string{"累计", "滚存", "历年"}) {
			// 年末结余 of a project: what is left of its budget, or of what it raised
			// together with what there was.
			q = append(q, content.Query{Formula: "a-b", Wants: []content.Want{w(lang.Budget, lang.Received), w(lang.Outlay)}},
				content.Query{Formula: "a-b", Wants: []content.Want{w(lang.Income), w(lang.Outlay)}, HoldOnly: true})
		}
		return q
	case lang.Residual:
		q := []content.Query{
			{Formula: "a-b", Wants: []content.Want{w(lang.Budget, lang.Received), w(lang.Outlay)}},
			{Formula: "a-b", Wants: []content.Want{w(lang.Received), w(lang.Outlay)}, Also: true},
			{Formula: "a-b", Wants: []content.Want{w(lang.Income), w(lang.Outlay)}},
			{Formula: "a+b-c", Wants: []content.Want{w(lang.Opening, lang.Prepaid), w(lang.Income), w(lang.Outlay)}},
			{Formula: "a-b", Wants: []content.Want{rate.BudgetOf(lang.Outlay, "支出预算", w(lang.Outlay)), w(lang.Outlay)}},
		}
		if lang.ContainsAny(f.Name, []string{"年末结转", "年末结余"}) {
			open := w(lang.Prepaid, lang.Opening)
			open.Key.Period = lang.Period{}
			q = append(q, content.Query{Formula: "a+b-c", Also: true, Wants: []content.Want{open, w(lang.Income), w(lang.Outlay)}})
		}
		return q
	case lang.SelfPaid:
		return []content.Query{{Formula: "a-b", Wants: []content.Want{w(lang.Cost), w(lang.Reimbursed)}}}
	}
	return nil
}

// NamedParts reads a whole whose parts are named in a bracket, or behind it in its sentence, and printed
// elsewhere: 救助人次规模（含资助参保、住院、门诊）N 人次; 基本支出 X，包括人员经费和公用经费.
func NamedParts(c *content.Draft, p *content.Para) {
	for k := range p.Lex {
		x := &p.Lex[k]
		if x.Kind == content.LexTerm && x.Term.Class == lang.Opener && strings.HasPrefix(x.Term.Word, "包") && x.Depth == 0 {
			if whole, end := includes(c, p, k); whole >= 0 {
				sumOfNamed(c, c.Mentions[whole].Figure, clause.NameList(p, k+1, end))
			}
			continue
		}
		if x.Kind != content.LexPunct || x.R != '(' || x.Mate < 0 || k+1 >= x.Mate {
			continue
		}
		from := k + 1
		if y := &p.Lex[from]; y.Kind == content.LexTerm && y.Term.Class == lang.Opener {
			from++
		} else if !joinedByAnd(p, from, x.Mate) {
			continue // 基本支出（人员经费与公用经费）
		}
		if len(clause.Items(c, p, k+1, x.Mate, x.Depth)) > 0 {
			continue
		}
		for j := x.Mate + 1; j < len(p.Lex) && j <= x.Mate+3; j++ {
			if mi, ok := clause.MentionAt(p, j); ok {
				if content.IsPart(&c.Mentions[mi]) {
					sumOfNamed(c, c.Mentions[mi].Figure, clause.NameList(p, from, x.Mate))
				}
				break
			}
			if p.Lex[j].Kind == content.LexPunct || p.Lex[j].Kind == content.LexTerm && (p.Lex[j].Term.Class == lang.Each || p.Lex[j].Term.Class == lang.Opener) {
				break
			}
		}
	}
}

// includes finds the whole whose parts are named behind the opener at k, up to the end of the sentence,
// the first amount of that sentence; -1 where figures stand among the names, or nothing but names does not.
func includes(c *content.Draft, p *content.Para, k int) (whole, end int) {
	end = k + 1
	for end < len(p.Lex) && !(p.Lex[end].Kind == content.LexPunct && (p.Lex[end].R == '。' || p.Lex[end].R == '；')) {
		end++
	}
	if !joinedByAnd(p, k+1, end) {
		return -1, end
	}
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if m.Pos > k {
			break
		}
		if p.Lex[m.Pos].Sentence == p.Lex[k].Sentence && content.IsPart(m) && m.Depth == 0 && c.At(m.Figure).Dimension == numeral.Money {
			return mi, end
		}
	}
	return -1, end
}

// sumOfNamed makes the frame of a whole and its parts, known by their names alone.
func sumOfNamed(c *content.Draft, whole content.FigureID, names []string) {
	if len(names) < 2 || len(names) > 8 {
		return
	}
	f := c.At(whole)
	q := content.Query{}
	for i, n := range names {
		if i > 0 {
			q.Formula += "+"
		}
		q.Formula += string(rune('a' + i))
		q.Wants = append(q.Wants, content.Want{Label: n, Key: content.Key{Dimension: f.Dimension, Fund: f.Key.Fund, FundFrom: f.Key.FundFrom}})
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/named", Claim: whole, Queries: []content.Query{q}, Reach: content.ReachReport, Closed: content.Closed})
}

// joinedByAnd reports whether a bracket holds nothing but names, the last two
// joined by 与, 和 or 及.
func joinedByAnd(p *content.Para, i, j int) bool {
	and := false
	for ; i < j; i++ {
		x := &p.Lex[i]
		switch {
		case x.Kind == content.LexTerm && x.Term.Class == lang.Function && (x.Term.Word == "与" || x.Term.Word == "和" || x.Term.Word == "及"):
			and = true
		case x.Kind == content.LexText, x.Kind == content.LexTerm && x.Term.Class == lang.Noun, x.Kind == content.LexPunct && x.R == '、':
		default:
			return false
		}
	}
	return and
}

// leftOfPremiums is the reading of a balance as the premiums less what was paid and what the
// insurer kept for its work: 保费 A，赔付 B，管理费用 C，结余 X. What else it kept nobody knows,
// so that it only verifies.
func leftOfPremiums(c *content.Draft, p *content.Para, mi int) (content.Reading, bool) {
	if !p.Has("保费") || !p.Has("管理") && !p.Has("成本") {
		return content.Reading{}, false
	}
	var of [3]content.FigureID
	for x := mi - 1; x >= p.Mentions[0] && x >= mi-clause.FarBack; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if !content.IsPart(y) || f.Dimension != numeral.Money || f.Key.Each {
			continue
		}
		for i, words := range [3][]string{rate.Premiums, rate.Payouts, {"管理费", "管理成本", "经营成本", "运营成本"}} {
			if of[i] == 0 && lang.ContainsAny(y.Label, words) && (i == 2 || !strings.Contains(y.Label, "管理")) {
				of[i] = f.ID
				break
			}
		}
	}
	if of[0] == 0 || of[1] == 0 || of[2] == 0 {
		return content.Reading{}, false
	}
	return content.Reading{Formula: "a-b-c", Operands: of[:], HoldOnly: true}, true
}

// selfPaidEach reads 次均费用 X，次均统筹支付 Y，次均个人负担 Z. Where the words name others that pay,
// without their amounts, it only verifies.
func selfPaidEach(c *content.Draft, p *content.Para, mi int) {
	m := &c.Mentions[mi]
	if c.At(m.Figure).Key.Measure != lang.SelfPaid {
		return
	}
	costs, paid := rate.CostAndPaid(c, p, mi)
	if len(costs) == 0 || len(paid) == 0 || len(paid) > 4 {
		return
	}
	fr := content.Frame{Kind: content.KindFlow, Rule: "balance/self-paid", Claim: m.Figure, Closed: content.Closed, Reach: content.ReachSentence}
	for _, x := range costs {
		r := content.Reading{Formula: "a", Operands: []content.FigureID{c.Mentions[x].Figure}, Weak: len(fr.Readings) > 0}
		r.HoldOnly = len(paid) == 1 && lang.ContainsAny(p.Words(c.Mentions[x].Pos, m.Pos), []string{"大病", "救助", "补充", "另", "惠民"}) || rate.PaidOwnBehind(c, p, mi)
		for _, y := range slices.Backward(paid) {
			r.Formula += "-" + string(rune('a'+len(r.Operands)))
			r.Operands = append(r.Operands, c.Mentions[y].Figure)
		}
		fr.Readings = append(fr.Readings, r)
	}
	c.Frames = append(c.Frames, fr)
}

// lateInList reports whether what is left over ends a list behind 其中 of three things or more beside it, which the whole
// adds up: 总支出 X，其中，预算支出 a，上解支出 b，还本支出 c，结转下年 d.
func lateInList(c *content.Draft, p *content.Para, mi int) bool {
	n := 0
	for x := mi; x > p.Mentions[0]; x-- {
		m, b := &c.Mentions[x], &c.Mentions[x-1]
		if m.AfterOpener >= 0 || strings.HasPrefix(strings.TrimLeft(p.Words(b.Pos+1, m.Pos), "，,"), "其中") {
			return n > 2
		}
		if b.Depth != m.Depth || b.Role != content.RoleLevel && b.Role != content.RoleAdjust || !content.Addable(c.At(b.Figure), c.At(m.Figure)) || clause.StrongMark(p, b.Pos, m.Pos) {
			return false
		}
		n++
	}
	return false
}
