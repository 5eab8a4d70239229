package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Flows: what comes in, goes out and is left. The words give the measure of
// each figure; which income and which outlay belong to a balance is told by
// fund, account, period and mode.

// flows finds the balances of a paragraph.
func (c *Content) flows(p *para) {
	odd := p.hasAny(hypothetical) || p.hasAny(superlatives)
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if m.Role != RoleLevel || m.Each || m.Rate != nil {
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
		if own := c.labelKey(p, m).Measure; f.Key.Part && f.Key.Measure == Residual && (own == NoMeasure || own == Budget) {
			continue // 尚有 X 未支付，其中某项目下达 Y: one project's, not what is left of all
		}
		if w := c.Figure(c.partOf[f.ID]); f.Key.Measure == Residual && w != nil && w.Key.Measure == Budget && containsAny(m.Label, []string{"结余资金", "结转"}) {
			continue // 上级资金 A，结余资金 B，合计 X: what was left before
		}
		if f.Key.Measure == SelfPaid && c.sharedCost(m.Figure) {
			continue
		}
		if q := flowQueries(f); q != nil {
			if f.Key.Measure == Surplus {
				q[0] = c.withHandedOn(p, mi, q[0])
			}
			fr := Frame{Kind: KindFlow, Rule: flowRule(f.Key.Measure), Claim: m.Figure, Queries: q, Reach: ReachParagraph, Closed: Closed}
			if r, ok := c.difference(p, mi); ok && !(f.Key.Part && r.Weak) {
				fr.Readings = []Reading{r}
			}
			c.Frames = append(c.Frames, fr)
			continue
		}
		c.cut(p, mi)
	}
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
	if k.Measure == Income && strings.Contains(f.Name, "收入总计") {
		a := Want{Measures: []Measure{Income}, Label: "收入合计", Key: Key{Dimension: numeral.Money}}
		b := Want{Measures: []Measure{Prepaid, Opening}, Label: "年初结转和结余", Key: Key{Dimension: numeral.Money}}
		return []Query{{Formula: "a+b", Wants: []Want{a, b}}}
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
		}
		if containsAny(f.Name, []string{"年末结转", "年末结余"}) {
			open := w(Prepaid, Opening)
			open.Key.Period = Period{}
			q = append(q, Query{Formula: "a+b-c", Wants: []Want{open, w(Income), w(Outlay)}})
		}
		return q
	case SelfPaid:
		return []Query{{Formula: "a-b", Wants: []Want{w(Cost), w(Reimbursed)}}}
	}
	return nil
}

// namedParts reads a whole whose parts are named in a bracket and printed
// elsewhere: 救助人次规模（含资助参保、住院、门诊）N 人次.
func (c *Content) namedParts(p *para) {
	for k := range p.lex {
		x := &p.lex[k]
		if x.kind != lexPunct || x.r != '(' || x.mate < 0 || k+1 >= x.mate {
			continue
		}
		from := k + 1
		if y := &p.lex[from]; y.kind == lexTerm && y.term.Class == Opener {
			from++
		} else if !p.joinedByAnd(from, x.mate) {
			continue // 基本支出（人员经费与公用经费）
		}
		names := nameList(p, from, x.mate)
		if len(names) < 2 || len(c.items(p, k+1, x.mate, x.depth)) > 0 {
			continue
		}
		whole := -1
		for j := x.mate + 1; j < len(p.lex) && j <= x.mate+3; j++ {
			if mi, ok := p.mentionAt(j); ok {
				whole = mi
				break
			}
			if p.lex[j].kind == lexPunct || p.lex[j].kind == lexTerm && (p.lex[j].term.Class == Each || p.lex[j].term.Class == Opener) {
				break
			}
		}
		if whole < 0 || !part(&c.Mentions[whole]) {
			continue
		}
		wf := c.figure(c.Mentions[whole].Figure)
		q := Query{}
		for i, n := range names {
			if i > 0 {
				q.Formula += "+"
			}
			q.Formula += string(rune('a' + i))
			q.Wants = append(q.Wants, Want{Label: n, Key: Key{Dimension: wf.Dimension, Fund: wf.Key.Fund, FundFrom: wf.Key.FundFrom}})
		}
		if len(names) > 8 {
			continue
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/named", Claim: wf.ID, Queries: []Query{q}, Reach: ReachReport, Closed: Closed})
	}
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

// across reads a total over all funds: 两项基金共计赤字 X, 职工、居民两项收入合计 X.
func (c *Content) across(p *para) {
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if m.Role != RoleLevel || m.Depth > 0 {
			continue
		}
		f := c.figure(m.Figure)
		if m.Total == 0 && (c.fundsCounted(p, m) || hasAnySuffix(m.Label, []string{"总人数", "总量"})) {
			m.Total = 1 // 以上七项基金 … 年末滚存结余 X
		}
		if f.Key.Measure == NoMeasure || f.Dimension != numeral.Money && f.Dimension != numeral.Persons && f.Dimension != numeral.Visits {
			continue
		}
		if m.Total == 0 || c.summed[m.Figure] || !c.severalFunds(p, m) {
			continue
		}
		fr := Frame{Kind: KindTotal, Rule: "sum/funds", Claim: m.Figure, Reach: ReachReport, Closed: Closed, Across: AcrossFunds, Funds: c.namedFunds(p, m)}
		if funds, n := c.countedFunds(p, m); n > 0 {
			if fr.Announced = n; len(funds) == n {
				fr.Funds = funds
			}
		}
		c.Frames = append(c.Frames, fr)
	}
}

// countedFunds is the number of funds that the sentence up to a mention speaks
// of, 0 if it says none, and the funds that the words before it list, also by
// a part of their names: 职工、居民、大病三项基金.
func (c *Content) countedFunds(p *para, m *Mention) (funds []Fund, n int) {
	s := sentenceStart(p, m.Pos)
	at := m.Pos - 1
	for at >= s && !(p.lex[at].kind == lexNumber && strings.Contains(p.sub(p.lex[at].from, min(p.text.Len(), p.lex[at].to+4)), "项基金")) {
		at--
	}
	if at < s {
		return nil, 0
	}
	from := at
	for from > s && !(p.lex[from-1].kind == lexPunct && p.lex[from-1].r != '、') && p.lex[from-1].kind != lexFigure {
		from--
	}
	for _, x := range p.splitNames(from, at) {
		f := keyOf(p, x.from, x.to).Fund
		if f == NoFund {
			f = fundCalled(p.words(x.from, x.to))
		}
		if f != NoFund && !slices.Contains(funds, f) {
			funds = append(funds, f)
		}
	}
	return funds, int(p.lex[at].num.Raw.IntPart())
}

// fundCalled is the one fund whose name holds a word, NoFund if none does.
func fundCalled(word string) Fund {
	if len([]rune(word)) < 2 {
		return NoFund
	}
	found := NoFund
	for f := Employee; f < BasicMedical; f++ {
		if strings.Contains(f.Name(), word) {
			if found != NoFund {
				return NoFund
			}
			found = f
		}
	}
	return found
}

// overMembers reads a total of a fund that the funds which make it up are told of
// behind it: 基本医疗保险基金收入 X … 职工医保基金收入 a … 居民医保基金收入 b.
func (c *Content) overMembers(p *para) {
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if m.Role != RoleLevel || m.Depth > 0 || m.Each || f.Key.Fund != BasicMedical && f.Key.Fund != Pension || f.Key.FundFrom > 1 || f.Key.Account != NoAccount || f.Key.Part {
			continue
		}
		switch f.Key.Measure {
		case Income, Outlay, CarryOver, Surplus, Enrolled:
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/funds", Claim: m.Figure, Reach: ReachReport, Closed: HalfOpen, Across: AcrossMembers})
		}
	}
}

// overSections reads a total of all the funds that a report then goes through
// one by one: 社会保险基金收入 X … 一、养老保险基金 收入 a … 二、失业保险基金 收入 b.
func (c *Content) overSections(p *para) {
	if p.own != NoFund || !strings.Contains(p.string(), "社会保险基金") && !strings.Contains(p.string(), "社保基金") && !strings.Contains(p.string(), "各项基金") {
		return
	}
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if m.Role != RoleLevel || m.Depth > 0 || m.Each || f.Dimension != numeral.Money || f.Key.Account != NoAccount {
			continue
		}
		if f.Key.Measure == Income || f.Key.Measure == Outlay || f.Key.Measure == CarryOver {
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/funds", Claim: m.Figure, Reach: ReachReport, Closed: HalfOpen, Across: AcrossHeadings})
		}
	}
}

// severalFunds reports whether the sentence up to the mention speaks of two
// funds or more together.
func (c *Content) severalFunds(p *para, m *Mention) bool {
	return p.sentenceOf(m.Pos).several <= m.Pos
}

// tiers reads a budget whose sources are printed by level of government in
// another sentence: 中央 A、省级 B、市级 C … 全年预算 X.
func (c *Content) tiers(p *para) {
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if m.Role != RoleLevel || m.Depth > 0 || f.Dimension != numeral.Money || f.Key.Tier != NoTier || f.Key.Account != NoAccount {
			continue
		}
		if f.Key.Measure != Budget && f.Key.Measure != Received || containsAny(m.Label, prices) || p.inClasses(m.Pos) {
			continue // 按用途划分：A a、B b are parts
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/tiers", Claim: m.Figure, Reach: ReachSection, Closed: HalfOpen, Across: AcrossTiers})
	}
}

// prices are words of what is paid for one thing, which no level of government
// need have granted.
var prices = []string{"合同", "中标", "控制价", "成交价", "采购", "审定价", "送审"}

// namedFunds are the funds that the sentence up to a mention names.
func (c *Content) namedFunds(p *para, m *Mention) []Fund {
	var out []Fund
	seen := map[Fund]bool{}
	for i := sentenceStart(p, m.Pos); i < m.Pos; i++ {
		if x := &p.lex[i]; x.kind == lexTerm && x.term.Fund != NoFund && x.term.Fund != BasicMedical && !seen[x.term.Fund] {
			seen[x.term.Fund] = true
			out = append(out, x.term.Fund)
		}
	}
	return out
}

// fundsCounted reports whether the sentence begins with a number of funds that
// all its figures are of: 以上七项基金总收入 X；总支出 Y.
func (c *Content) fundsCounted(p *para, m *Mention) bool {
	s := sentenceStart(p, m.Pos)
	for i := s; i < m.Pos && i < s+4; i++ {
		x := &p.lex[i]
		if x.kind == lexNumber && x.num.Raw.IntPart() >= 2 {
			return strings.Contains(p.sub(x.from, min(p.text.Len(), x.to+8)), "基金")
		}
	}
	return false
}

// severalTiers name so many levels of government together.
var severalTiers = []string{"四级", "三级", "两级", "二级"}

// tierTotals reads a total over the levels of government named one by one in
// the paragraphs before: （一）中央资金 A （二）省级 B … 以上三级资金共计 X.
func (c *Content) tierTotals(p *para) {
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if m.Total < 2 && !containsAny(m.Label, severalTiers) || m.Role != RoleLevel || m.Depth > 0 || f.Dimension != numeral.Money || !containsAny(m.Label, severalTiers) && (f.Key.Tier != NoTier || !containsAny(m.Label, []string{"级资金", "各级", "级财政"})) {
			continue
		}
		var parts []Part
		seen := map[Tier]bool{}
		for id := max(1, int(f.ID)-farBack); id < int(f.ID); id++ {
			g := c.figure(FigureID(id))
			x := c.mentionOf(g.ID)
			if g.Report != f.Report || x == nil || x.Role != RoleLevel || x.Depth > 0 || g.Dimension != numeral.Money {
				continue
			}
			t := g.Key.Tier
			if t == NoTier || seen[t] || g.Key.Part {
				continue
			}
			seen[t] = true
			parts = append(parts, Part{g.ID, 1})
		}
		if len(parts) >= 2 {
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/tiers", Claim: m.Figure, Reach: ReachSection, Closed: HalfOpen, Readings: []Reading{{Parts: parts}}})
		}
	}
}

// minList is the number of items from which numbered paragraphs are a list
// that may add up.
const minList = 3

// listTotals reads items in numbered paragraphs of their own, one amount to
// each, and the total in the paragraph before or behind them: 累计支出 X：（1）A
// a 万元；（2）B b 万元 …, ① … ⑥ … 六项合计 X.
func (c *Content) listTotals(i int) {
	p := c.paras[i]
	if p.inTable || i > 0 && c.itemNumber(c.paras[i-1], p) == c.itemNumber(p, p)-1 && c.itemNumber(p, p) > 1 {
		return
	}
	if c.itemNumber(p, p) != 1 {
		return
	}
	var items []*para
	for j := i; j < len(c.paras) && c.itemNumber(c.paras[j], p) == len(items)+1; j++ {
		items = append(items, c.paras[j])
	}
	if len(items) < minList {
		return
	}
	c.lists = append(c.lists, itemList{first: i, items: items})
}

// itemList is a run of numbered paragraphs.
type itemList struct {
	first int
	items []*para
}

// itemNumber is the number of a list item in the style of another, 0 if it is
// none.
func (c *Content) itemNumber(p, like *para) int {
	if p.report != like.report || p.inTable {
		return 0
	}
	a, b := p.item(), like.item()
	if a.style != b.style {
		return 0
	}
	return a.number
}

// item is how a numbered paragraph below the headings is numbered.
type item struct {
	read   bool
	number int    // 0 if it is not
	style  string // as headings have it
}

// item reads the number of a paragraph once.
func (p *para) item() *item {
	if !p.numbered.read {
		p.numbered.read = true
		if h, end := headingAt(p.text.Runes); end > 0 && h.Level >= 3 {
			p.numbered.number, p.numbered.style = h.Number, h.Style
		}
	}
	return &p.numbered
}

// closeLists relates the items of each list to the totals around it, once all
// mentions are known.
func (c *Content) closeLists() {
	for _, l := range c.lists {
		c.scoreList(l)
		readings := c.listReadings(l)
		if len(readings) == 0 {
			continue
		}
		last := l.first + len(l.items)
		if last < len(c.paras) {
			// N 项合计 X behind the list.
			for _, mi := range c.paras[last].mentions {
				m := &c.Mentions[mi]
				if m.Total == 2 && m.Role == RoleLevel && c.figure(m.Figure).Dimension == numeral.Money && c.paras[last].lex[m.Pos].sentence == 0 {
					rule := "sum/components"
					if r, ok := c.itemsOf(l, c.figure(m.Figure).Key.Measure); ok {
						rule, readings = "sum/funds", []Reading{r}
					}
					c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: rule, Claim: m.Figure, Reach: ReachSection, Closed: Closed, Readings: readings})
					break
				}
			}
		}
		if l.first > 0 {
			for _, mi := range c.paras[l.first-1].mentions {
				m := &c.Mentions[mi]
				if part(m) && m.Depth == 0 && !c.inList(m.Figure) && c.figure(m.Figure).Dimension == numeral.Money && c.paras[l.first-1].report == c.paras[l.first].report {
					c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: m.Figure, Reach: ReachSection, Closed: HalfOpen, Readings: weakened(readings)})
				}
			}
		}
	}
}

// listReadings are the ways to take one amount from each item of a list: the
// last, which a sum leads to, the first, which the item is named by, or the
// first of each clause group of an item that names several.
func (c *Content) listReadings(l itemList) []Reading {
	var last, first, groups []Part
	for _, p := range l.items {
		var amounts []int
		for _, mi := range p.mentions {
			m := &c.Mentions[mi]
			if c.figure(m.Figure).Dimension == numeral.Money && m.Role == RoleLevel && m.Depth == 0 && !m.Each && !c.isStandard(m) {
				amounts = append(amounts, mi)
			}
		}
		if len(amounts) == 0 {
			return nil
		}
		last = append(last, Part{c.Mentions[amounts[len(amounts)-1]].Figure, 1})
		first = append(first, Part{c.Mentions[amounts[0]].Figure, 1})
		for i, mi := range amounts {
			if i == 0 || p.strongMark(c.Mentions[amounts[i-1]].Pos, c.Mentions[mi].Pos) {
				groups = append(groups, Part{c.Mentions[mi].Figure, 1})
			}
		}
	}
	out := []Reading{{Parts: last}}
	for _, parts := range [][]Part{first, groups} {
		known := false
		for _, r := range out {
			known = known || slices.Equal(r.Parts, parts)
		}
		if !known {
			out = append(out, Reading{Parts: parts, Weak: true})
		}
	}
	return out
}

// itemsOf takes from each item of a list its one amount of a measure: 五项基金当年
// 共计结余 X behind what came in, went out and was left of each.
func (c *Content) itemsOf(l itemList, measure Measure) (Reading, bool) {
	var r Reading
	if flowClass(measure) == 0 {
		return r, false
	}
	for _, p := range l.items {
		found := FigureID(0)
		for _, mi := range p.mentions {
			m := &c.Mentions[mi]
			f := c.figure(m.Figure)
			if f.Key.Measure != measure && !(measure == Residual && f.Key.Measure == Surplus) || f.Dimension != numeral.Money || m.Role != RoleLevel || m.Depth > 0 || m.Each || m.afterOpener >= 0 || m.Peer >= 0 || f.Key.Account != NoAccount {
				continue
			}
			if found != 0 {
				return r, false
			}
			found = f.ID
		}
		if found == 0 {
			return r, false
		}
		r.Parts = append(r.Parts, Part{found, 1})
	}
	return r, true
}

// weakened are readings of which only one that holds is taken.
func weakened(list []Reading) []Reading {
	out := slices.Clone(list)
	for i := range out {
		out[i].Weak = true
	}
	return out
}
