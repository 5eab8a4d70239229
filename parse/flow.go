package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Flows: what comes in, goes out and is left. The words give the measure of
// each figure; which income and which outlay belong to a balance is told by
// fund, account, period and mode.

// flows finds the balances of a paragraph.
func (c *Content) flows(p *para) {
	odd := p.hasAny(hypothetical) || p.hasAny(superlatives)
	done := c.balanceSeries(p)
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if c.gapOfExtremes(p, mi) {
			continue
		}
		if m.Each && m.Role == RoleLevel {
			c.selfPaidEach(p, mi)
		}
		if done[mi] || m.Role != RoleLevel || m.Each || m.Rate != nil {
			continue
		}
		f := c.figure(m.Figure)
		if odd && (containsAny(m.Topic, hypothetical) || containsAny(m.Label, superlatives)) {
			continue
		}
		if f.Dimension != numeral.Money {
			c.cut(p, mi)
			continue
		}
		c.netValue(p, mi)
		if m.Total > 0 && c.severalFunds(p, m) {
			c.jointSurplus(p, mi)
			continue
		}
		if own := c.labelKey(p, m); f.Key.Part && f.Key.Measure == Residual && (own.Measure == NoMeasure || own.Measure == Budget) {
			continue // 尚有 X 未支付，其中某项目下达 Y: one project's, not what is left of all
		} else if f.Key.Part && f.Key.Measure == CarryOver && (own.Measure == NoMeasure || own.Measure == Budget) && own.Account == NoAccount && own.Fund == NoFund {
			continue // 累计结余 X，其中定期存款 Y: where it is kept
		}
		if c.madeUp[f.ID] {
			continue // 结余 X，系招标节约 a 和质保金 b
		}
		if w := c.Figure(c.partOf[f.ID]); f.Key.Measure == Residual && w != nil && w.Key.Measure == Budget && containsAny(m.Label, []string{"结余资金", "结转"}) {
			continue // 上级资金 A，结余资金 B，合计 X: what was left before
		}
		if f.Key.Measure == SelfPaid && c.sharedCost(m.Figure) {
			continue
		}
		if k := f.Key.Measure; (k == CarryOver || k == Residual || k == Surplus) && strings.Contains(m.Label, "年初结转") {
			continue // 加上年初结转 B: what there was
		}
		if k := f.Key.Measure; (k == Residual || k == Surplus || k == CarryOver) && c.restOfSource(p, m, k == Residual) {
			continue
		}
		if r, ok := c.shortfall(p, mi); ok {
			c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: "balance/residual", Claim: m.Figure, Readings: []Reading{r}, Reach: ReachParagraph, Closed: Closed})
			f.Key.Measure, m.sign = Residual, 0 // no deficit
			continue
		}
		late := c.notArrived(m)
		q := flowQueries(f)
		if late != nil {
			q = late
		}
		if q != nil {
			if f.Key.Measure == Surplus {
				q[0] = c.withHandedOn(p, mi, q[0])
				q[1].HoldOnly = wanting(m.Label) // of what was needed, which is not what was spent
			}
			if f.Key.Measure == CarryOver {
				q = c.withMoved(p, mi, q)
			}
			if f.Key.Measure == Residual && f.Key.Tier != NoTier {
				_, q = holdOnly(nil, q) // 县级配套尚有 X 未拨: what of a level was granted may not be told
			}
			fr := Frame{Kind: KindFlow, Rule: flowRule(f.Key.Measure), Claim: m.Figure, Queries: q, Reach: ReachParagraph, Closed: Closed}
			if list := c.carriedOn(p, mi); list != nil {
				if c.goneBeside(p, mi, list) {
					list = onlyHolding(list)
				}
				c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: flowRule(f.Key.Measure), Claim: m.Figure, Readings: list, Reach: ReachSentence, Closed: Closed})
				continue
			}
			if r, ok := c.difference(p, mi); ok && !(f.Key.Part && r.Weak) {
				fr.Readings = []Reading{r}
			}
			if r, ok := c.leftOfPart(p, mi); ok {
				fr.Readings, fr.Queries = []Reading{r}, nil
			}
			if r, ok := c.leftOfPremiums(p, mi); ok {
				fr.Readings = append(fr.Readings, r)
			}
			if r, ok := c.lessAll(p, mi); ok {
				fr.Readings = append(fr.Readings, r)
			}
			if r, ok := c.leftOfAll(p, mi); ok {
				fr.Readings = append(fr.Readings, r)
			}
			if r, ok := c.leftOfCounted(p, mi); ok && f.Key.Measure == CarryOver {
				fr.Readings, fr.Queries = append(fr.Readings, r), nil
			}
			if f.Key.Measure == Residual && late == nil {
				c.restOfNearRate(p, mi, &fr)
			}
			if r, ok := c.closingOfYear(p, mi); ok {
				fr.Rule, fr.Readings, fr.Queries = "balance/rolling", []Reading{r}, nil
			}
			if r, ok := c.yearOpenedWith(p, mi); ok {
				fr.Readings, fr.Queries = []Reading{r}, nil
			}
			if r, ok := c.accountEnd(p, mi); ok {
				fr.Readings, fr.Queries = []Reading{r}, nil
			}
			if r, ok := c.leftByPayers(p, mi); ok && f.Key.Measure == SelfPaid {
				fr.Readings, fr.Queries = []Reading{r}, nil
			}
			if mi-1 > p.mentions[0] && c.Mentions[mi-1].Rate == arrivalRate && strings.HasSuffix(m.Label, "缺口") {
				fr.Rule, fr.Readings, fr.Queries = "balance/residual", nil, nil
				c.restOfRate(p, mi, &fr) // 到位 X，到位率 R，缺口 Y: of what should have arrived
			}
			if c.savedAgain(fr.Readings) {
				continue // 采购 X，节约 A，耗材节约 B
			}
			if c.restOfRest(p, mi) || c.besideUndone(p, mi) || f.Key.Measure == SelfPaid && c.shareBehind(p, mi) || c.goneBeside(p, mi, fr.Readings) {
				fr.Readings, fr.Queries = holdOnly(fr.Readings, fr.Queries)
			}
			c.Frames = append(c.Frames, fr)
			continue
		}
		if mi > p.mentions[0] && (c.Mentions[mi-1].Rate == executionRate && (m.Label == "余" || m.Label == "尚余" || m.Label == "剩余") || c.Mentions[mi-1].Rate == arrivalRate && (m.Label == "未到位" || m.Label == "尚未到位")) {
			fr := Frame{Kind: KindFlow, Rule: "balance/residual", Claim: m.Figure, Reach: ReachParagraph, Closed: Closed}
			if c.restOfRate(p, mi, &fr); len(fr.Readings)+len(fr.Queries) > 0 {
				c.Frames = append(c.Frames, fr)
				continue
			}
		}
		c.cut(p, mi)
	}
}

// leftOfPart reads what is left of one of the parts of a fund from what the words right before say that this part took in
// and paid: 结余 X，其中统筹基金收入 a，支出 b，结余 x；个人账户收入 c，支出 d，结余 y.
func (c *Content) leftOfPart(p *para, mi int) (Reading, bool) {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	if f.Key.Measure != Surplus && f.Key.Measure != Residual || !f.Key.Part {
		return Reading{}, false
	}
	var out FigureID
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		g := c.figure(y.Figure)
		if y.Role != RoleLevel || y.Depth != m.Depth || g.Dimension != f.Dimension {
			continue
		}
		switch {
		case out == 0 && g.Key.Measure != Outlay || g.Key.Measure == Income && !g.Key.Part || p.strongMark(y.Pos, m.Pos):
			return Reading{}, false
		case out == 0:
			out = y.Figure
		case g.Key.Measure == Income:
			r := Reading{Formula: "a-b", Operands: []FigureID{y.Figure, out}}
			if m.sign < 0 {
				r = Reading{Formula: "b-a", Operands: []FigureID{out, y.Figure}}
			}
			return r, true
		case g.Key.Measure != Outlay || c.partOf[out] != y.Figure:
			return Reading{}, false
		default:
			out = y.Figure // 支出 A，其中待遇 a，结余 X
		}
	}
	return Reading{}, false
}

// shareBehind reports whether a share is told of an amount right behind it, which says what of the whole it is: others may
// have paid besides.
func (c *Content) shareBehind(p *para, mi int) bool {
	if mi >= p.mentions[len(p.mentions)-1] {
		return false
	}
	m, s := &c.Mentions[mi], &c.Mentions[mi+1]
	return s.Role == RoleRate && strings.HasPrefix(s.Label, "占") && p.markBetween(m.Pos, s.Pos) == '，' && s.Depth == m.Depth
}

// sharedCost reports whether a cost is borne by three or more, of whom what a
// patient pays is one: 总费用 X，其中统筹基金 A、大额补助 B、个人 C.
func (c *Content) sharedCost(id FigureID) bool {
	for _, i := range c.totalsOf(id) {
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
func (c *Content) withMoved(p *para, mi int, q []Query) []Query {
	if mi == p.mentions[0] || len(q) == 0 || q[0].Formula != "a+b" {
		return q
	}
	m, y := &c.Mentions[mi], &c.Mentions[mi-1]
	if y.Role != RoleLevel && y.Role != RoleAdjust || c.figure(y.Figure).Dimension != numeral.Money || y.Depth != m.Depth || p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(y.Pos, m.Pos) {
		return q
	}
	moved := Query{Wants: append(q[0].Wants[:2:2], Want{Given: y.Figure})}
	switch {
	case containsAny(y.Label, movedOut):
		moved.Formula = "a+b-c"
	case containsAny(y.Label, movedIn):
		moved.Formula = "a+b+c"
	default:
		return q
	}
	plain := q[0] // what was moved may have been spent already
	plain.Also = true
	return append([]Query{moved, plain}, q[1:]...)
}

// savedAgain reports whether what is left is read as the difference of two amounts one of which
// was saved itself.
func (c *Content) savedAgain(list []Reading) bool {
	for _, r := range list {
		for _, id := range r.Operands {
			if m := c.mentionOf(id); m != nil && r.Formula == "a-b" && containsAny(m.Label, []string{"节约", "节省"}) {
				return true
			}
		}
	}
	return false
}

// withHandedOn adds to what came in and went out what the words right before a
// balance add and take off: 加上上级调剂收入 A，减去上解调剂支出 B，本年收支结余 X.
func (c *Content) withHandedOn(p *para, mi int, q Query) Query {
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		sign := ""
		switch {
		case y.Role != RoleLevel || c.figure(y.Figure).Dimension != numeral.Money:
		case hasAnyPrefix(y.Label, []string{"加上", "加"}) && !strings.HasPrefix(y.Label, "加上年"):
			sign = "+"
		case hasAnyPrefix(y.Label, []string{"减去", "扣除", "减"}):
			sign = "-"
		}
		if sign == "" || c.figure(y.Figure).Key.Measure == Opening {
			break
		}
		q.Formula += sign + string(rune('a'+len(q.Wants)))
		q.Wants = append(q.Wants, Want{Given: y.Figure})
	}
	return q
}

// jointSurplus reads what is left of several funds together behind what came in
// and went out of all of them: 两项基金收入 A，支出 B，结余合计 X.
func (c *Content) jointSurplus(p *para, mi int) {
	f := c.figure(c.Mentions[mi].Figure)
	if f.Key.Measure != Surplus {
		return
	}
	flow := map[Measure]FigureID{}
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		g := c.figure(y.Figure)
		if y.Role != RoleLevel || g.Dimension != f.Dimension || g.Key.Fund != f.Key.Fund || g.Key.Measure != Income && g.Key.Measure != Outlay {
			continue
		}
		if flow[g.Key.Measure] != 0 || f.Key.Fund != SeveralFunds {
			return // of each fund
		}
		flow[g.Key.Measure] = g.ID
	}
	if in, out := flow[Income], flow[Outlay]; in != 0 && out != 0 {
		c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: "balance/current", Claim: f.ID, Closed: Closed, Reach: ReachSentence,
			Readings: []Reading{{Formula: "a-b", Operands: []FigureID{in, out}}}})
	}
}

// hypothetical are words of a balance other than that of the fund's accounts:
// 剔除一次性补助后，当期结余 X.
var hypothetical = []string{"剔除", "不考虑", "若", "如果", "假设"}

// superlatives name the balance of one among many: 结余最多的是 A.
var superlatives = []string{"最多", "最少", "最高", "最低", "最大", "最小"}

func flowRule(m Measure) string {
	switch m {
	case Surplus:
		return "balance/current"
	case CarryOver:
		return "balance/rolling"
	case SelfPaid:
		return "balance/self-paid"
	}
	return "balance/residual"
}

// flowQueries are the formulas that can give a balance, by its measure.
func flowQueries(f *Figure) []Query {
	k := f.Key
	if k.Lent && k.Account == NoAccount && k.Tier == NoTier && (k.Fund == NoFund || k.FundFrom > 0) {
		return nil // 累计结余 X（活期存款 a、定期存款 b）: no flows of their own
	}
	base := Key{Fund: k.Fund, FundFrom: k.FundFrom, Account: k.Account, Tier: k.Tier, Mode: k.Mode, Period: k.Period, Dimension: numeral.Money}
	if base.Period.To == 12 {
		base.Period.From, base.Period.To = 0, 0 // up to the year's end: of the year
	}
	if (k.Measure == CarryOver || k.Measure == Residual) && base.Period.From == base.Period.To {
		base.Period = Period{Year: base.Period.Year, Rel: base.Period.Rel} // 9月末结余: the end of a stretch, not a month
	}
	w := func(ms ...Measure) Want {
		key := base
		return Want{Measures: ms, Key: key}
	}
	switch k.Measure {
	case Surplus:
		return []Query{{Formula: "a-b", Wants: []Want{w(Income), w(Outlay)}}, {Formula: "a-b", Wants: []Want{w(Budget, Received), w(Outlay)}}}
	case CarryOver:
		open := w(Opening, Prepaid)
		open.Key.Period = Period{}
		q := []Query{
			{Formula: "a+b", Wants: []Want{open, w(Surplus)}},
			{Formula: "a+b-c", Wants: []Want{open, w(Income), w(Outlay)}},
		}
		if (k.Fund == NoFund || k.Fund == Aid || k.Fund == Capacity) && !containsAny(f.Name, []string{"累计", "滚存", "历年"}) {
			// 年末结余 of a project: what is left of its budget, or of what it raised
			// together with what there was.
			q = append(q, Query{Formula: "a-b", Wants: []Want{w(Budget, Received), w(Outlay)}},
				Query{Formula: "a-b", Wants: []Want{w(Income), w(Outlay)}, HoldOnly: true})
		}
		return q
	case Residual:
		q := []Query{
			{Formula: "a-b", Wants: []Want{w(Budget, Received), w(Outlay)}},
			{Formula: "a-b", Wants: []Want{w(Received), w(Outlay)}, Also: true},
			{Formula: "a-b", Wants: []Want{w(Income), w(Outlay)}},
			{Formula: "a+b-c", Wants: []Want{w(Opening, Prepaid), w(Income), w(Outlay)}},
			{Formula: "a-b", Wants: []Want{budgetOf(Outlay, "支出预算", w(Outlay)), w(Outlay)}},
		}
		if containsAny(f.Name, []string{"年末结转", "年末结余"}) {
			open := w(Prepaid, Opening)
			open.Key.Period = Period{}
			q = append(q, Query{Formula: "a+b-c", Also: true, Wants: []Want{open, w(Income), w(Outlay)}})
		}
		return q
	case SelfPaid:
		return []Query{{Formula: "a-b", Wants: []Want{w(Cost), w(Reimbursed)}}}
	}
	return nil
}

// namedParts reads a whole whose parts are named in a bracket, or behind it in its sentence, and printed
// elsewhere: 救助人次规模（含资助参保、住院、门诊）N 人次; 基本支出 X，包括人员经费和公用经费.
func (c *Content) namedParts(p *para) {
	for k := range p.lex {
		x := &p.lex[k]
		if x.kind == lexTerm && x.term.Class == Opener && strings.HasPrefix(x.term.Word, "包") && x.depth == 0 {
			if whole, end := c.includes(p, k); whole >= 0 {
				c.sumOfNamed(c.Mentions[whole].Figure, nameList(p, k+1, end))
			}
			continue
		}
		if x.kind != lexPunct || x.r != '(' || x.mate < 0 || k+1 >= x.mate {
			continue
		}
		from := k + 1
		if y := &p.lex[from]; y.kind == lexTerm && y.term.Class == Opener {
			from++
		} else if !p.joinedByAnd(from, x.mate) {
			continue // 基本支出（人员经费与公用经费）
		}
		if len(c.items(p, k+1, x.mate, x.depth)) > 0 {
			continue
		}
		for j := x.mate + 1; j < len(p.lex) && j <= x.mate+3; j++ {
			if mi, ok := p.mentionAt(j); ok {
				if part(&c.Mentions[mi]) {
					c.sumOfNamed(c.Mentions[mi].Figure, nameList(p, from, x.mate))
				}
				break
			}
			if p.lex[j].kind == lexPunct || p.lex[j].kind == lexTerm && (p.lex[j].term.Class == Each || p.lex[j].term.Class == Opener) {
				break
			}
		}
	}
}

// includes finds the whole whose parts are named behind the opener at k, up to the end of the sentence,
// the first amount of that sentence; -1 where figures stand among the names, or nothing but names does not.
func (c *Content) includes(p *para, k int) (whole, end int) {
	end = k + 1
	for end < len(p.lex) && !(p.lex[end].kind == lexPunct && (p.lex[end].r == '。' || p.lex[end].r == '；')) {
		end++
	}
	if !p.joinedByAnd(k+1, end) {
		return -1, end
	}
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if m.Pos > k {
			break
		}
		if p.lex[m.Pos].sentence == p.lex[k].sentence && part(m) && m.Depth == 0 && c.figure(m.Figure).Dimension == numeral.Money {
			return mi, end
		}
	}
	return -1, end
}

// sumOfNamed makes the frame of a whole and its parts, known by their names alone.
func (c *Content) sumOfNamed(whole FigureID, names []string) {
	if len(names) < 2 || len(names) > 8 {
		return
	}
	f := c.figure(whole)
	q := Query{}
	for i, n := range names {
		if i > 0 {
			q.Formula += "+"
		}
		q.Formula += string(rune('a' + i))
		q.Wants = append(q.Wants, Want{Label: n, Key: Key{Dimension: f.Dimension, Fund: f.Key.Fund, FundFrom: f.Key.FundFrom}})
	}
	c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/named", Claim: whole, Queries: []Query{q}, Reach: ReachReport, Closed: Closed})
}

// joinedByAnd reports whether a bracket holds nothing but names, the last two
// joined by 与, 和 or 及.
func (p *para) joinedByAnd(i, j int) bool {
	and := false
	for ; i < j; i++ {
		x := &p.lex[i]
		switch {
		case x.kind == lexTerm && x.term.Class == Function && (x.term.Word == "与" || x.term.Word == "和" || x.term.Word == "及"):
			and = true
		case x.kind == lexText, x.kind == lexTerm && x.term.Class == Noun, x.kind == lexPunct && x.r == '、':
		default:
			return false
		}
	}
	return and
}

// nameList splits lexemes i up to j at 、 and 和 into names.
func nameList(p *para, i, j int) []string {
	var out []string
	var b strings.Builder
	flush := func() {
		if s := strings.TrimSpace(b.String()); s != "" {
			out = append(out, s)
		}
		b.Reset()
	}
	for ; i < j; i++ {
		x := &p.lex[i]
		switch {
		case x.kind == lexPunct && x.mate > i && x.mate <= j:
			i = x.mate
		case x.kind == lexPunct && (x.r == '、' || x.r == '，' || x.r == '；'), x.kind == lexTerm && x.term.Class == Function && (x.term.Word == "和" || x.term.Word == "及" || x.term.Word == "以及" || x.term.Word == "与"):
			flush()
		case x.kind == lexPunct && (x.r == '“' || x.r == '”' || x.r == '"'):
		default:
			b.WriteString(p.sub(x.from, x.to))
		}
	}
	flush()
	return out
}
