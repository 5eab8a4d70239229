package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// inheritFromWholes lets the parts of a total take over what their own words
// leave out: 收入 100 万元，其中统筹基金 60 万元 is the pooled fund's income.
// Frames of totals come in the order of the text, so a part that is itself a
// whole hands on what it has taken over.
func (c *Content) inheritFromWholes() {
	c.partOf = map[FigureID]FigureID{}
	of := map[FigureID]int{} // in how long a list
	for i := range c.Frames {
		fr := &c.Frames[i]
		if fr.Kind != KindTotal || len(fr.Readings) == 0 || fr.InTable || fr.Rule == "sum/funds" || c.accrued[fr.Claim] || c.outgrown(fr) {
			continue
		}
		if fr.Readings[0].Weak {
			if c.closes(*fr) {
				c.namelessBudget(fr) // 下达 A。¶ 下达 B。¶ 以上两笔合计 X
			}
			continue
		}
		c.figure(fr.Claim).Key.Whole = true
		c.namelessBudget(fr)
		w := c.figure(fr.Claim).Key
		for _, x := range fr.Readings[0].Parts {
			if fr.Rule != "sum/adjustment" {
				c.inherit(&c.figure(x.Figure).Key, w)
			}
			c.figure(x.Figure).Key.Part = true
			if n := len(fr.Readings[0].Parts); n > of[x.Figure] {
				c.partOf[x.Figure], of[x.Figure] = fr.Claim, n
			}
		}
	}
	for i := range c.Frames {
		if fr := &c.Frames[i]; fr.Rule == "bound/part" && !fr.InTable {
			k := &c.figure(fr.Claim).Key
			c.inherit(k, c.figure(fr.Readings[0].Operands[0]).Key)
			k.Part = true
			if c.partOf[fr.Claim] == 0 {
				c.partOf[fr.Claim] = fr.Readings[0].Operands[0]
			}
		}
	}
}

// namelessBudget lets a total that its words do not name measure what its parts do,
// where all of them may be spent: 上级资金 A，项目结余资金 B，合计 X.
func (c *Content) namelessBudget(fr *Frame) {
	f := c.figure(fr.Claim)
	m := c.mentionOf(fr.Claim)
	if f.Key.Measure != NoMeasure || m == nil || m.Total < 2 || fr.Rule == "sum/adjustment" || len(fr.Readings[0].Parts) == 0 {
		return
	}
	first := c.ownOrPeers(fr.Readings[0].Parts[0].Figure)
	if (first.Measure == Income || first.Measure == Outlay) && !slices.ContainsFunc(fr.Readings[0].Parts, func(x Part) bool {
		k := c.ownOrPeers(x.Figure)
		return k.Measure != first.Measure || k.Mode != first.Mode
	}) {
		f.Key.Measure, f.Key.Mode = first.Measure, first.Mode // 分别支出 A、B，合计 X
		return
	}
	for _, x := range fr.Readings[0].Parts {
		switch k := c.figure(x.Figure).Key; k.Measure {
		case Budget, Received, Prepaid, Residual:
		case NoMeasure:
			if k.Tier == NoTier {
				return
			}
		default:
			return
		}
	}
	f.Key.Measure = Budget
}

// ownOrPeers is the key of a figure, with the measure of the one it is joined to where it has
// no words of its own: 累计发放 N 人次、X 万元.
func (c *Content) ownOrPeers(id FigureID) Key {
	k := c.figure(id).Key
	if m := c.mentionOf(id); k.Measure == NoMeasure && m != nil && m.Peer >= 0 && m.Label == "" && k.Dimension == numeral.Money {
		k.Measure = c.figure(c.Mentions[m.Peer].Figure).Key.Measure
	}
	return k
}

// outgrown reports whether a figure taken for a part is larger than the whole:
// 预算合计 110 万元，支出合计 90 万元 are two wholes. A deficit among the parts
// leaves room for a larger one.
func (c *Content) outgrown(fr *Frame) bool {
	whole, larger := c.figure(fr.Claim).Value, false
	for _, x := range fr.Readings[0].Parts {
		v := c.figure(x.Figure).Value
		if v.Sign() < 0 || x.Sign < 0 {
			return false
		}
		larger = larger || v.GreaterThan(whole)
	}
	return larger
}

// inherit fills a part's key from its whole's.
func (c *Content) inherit(k *Key, w Key) {
	switch {
	case k.Measure == NoMeasure:
		k.Measure = w.Measure
		k.Lent = true
	case k.Measure == Residual && (w.Measure == CarryOver || w.Measure == Surplus):
		k.Measure = w.Measure
	case k.Measure == Budget && isMoney(w.Measure):
		k.Measure = w.Measure // 财政补助 among the income is income
	}
	if k.Mode == NoMode {
		k.Mode = w.Mode
	}
	if k.Period.IsZero() {
		k.Period = w.Period
	}
	if k.FundFrom > 0 && w.Fund != NoFund && k.Fund == NoFund {
		k.Fund, k.FundFrom = w.Fund, w.FundFrom
	}
}

// sharedVerb lets all values of a series measure what the word behind 分别 says of the
// first: 三个方向分别支出 A、B、C.
func (c *Content) sharedVerb(p *para) {
	for k := range p.lex {
		if x := &p.lex[k]; x.kind != lexTerm || x.term.Class != Each {
			continue
		}
		series := c.series(p, k)
		if len(series) < 2 {
			continue
		}
		verb := keyOf(p, k+1, c.Mentions[series[0]].Pos).Measure
		for _, mi := range series[1:] {
			if f := c.figure(c.Mentions[mi].Figure); verb != NoMeasure && f.Key.Measure == NoMeasure {
				f.Key.Measure = verb
			}
		}
	}
}

// nameSeries gives the values behind 分别 the names that stand before it:
// 职工、居民两类分别是 20 万人、45 万人.
func (c *Content) nameSeries(p *para) {
	for k := range p.lex {
		if !p.oneByOne(k) {
			continue
		}
		series := c.series(p, k)
		if len(series) < 2 {
			continue
		}
		// The names: the phrase before, back to the mark or figure that it
		// starts behind.
		start := k
		for start > 0 {
			y := &p.lex[start-1]
			if y.kind == lexPunct && y.mate >= 0 && y.mate < start-1 {
				start = y.mate // 基金（含生育保险）收入、支出分别为
				continue
			}
			if y.kind == lexFigure || y.kind == lexPunct && (y.r == '，' || y.r == '；' || y.r == '。' || y.r == '：' || y.r == '(') {
				break
			}
			start--
		}
		names := p.splitNames(start, k)
		if len(names) == len(series) {
			if fs := p.funds(names); fs != nil {
				c.fundList = fs
			}
		}
		if len(names) != len(series) {
			if len(c.fundList) == len(series) && p.countsFunds(start, k, len(series)) {
				for i, mi := range series {
					f := c.figure(c.Mentions[mi].Figure)
					f.Key.Fund, f.Key.FundFrom = c.fundList[i], 0
					if x := keyOf(p, start, k); x.Measure != NoMeasure {
						f.Key.Measure = x.Measure
					} else if i := p.before(k); i >= 0 && c.Mentions[series[0]].afterOpener >= 0 {
						f.Key.Measure = NoMeasure
					}
				}
			}
			continue
		}
		shared := p.words(k+1, c.Mentions[series[0]].Pos)
		verb := keyOf(p, k+1, c.Mentions[series[0]].Pos).Measure
		for i, mi := range series {
			m := &c.Mentions[mi]
			own := names[i]
			f := c.figure(m.Figure)
			// What follows the last name belongs to all of them.
			tail := ""
			if last := names[len(names)-1]; i < len(names)-1 {
				tail = sharedTail(p, last.to, k)
			}
			key := keyOf(p, own.from, own.to)
			f.Name = strings.TrimSpace(p.words(own.from, own.to) + tail + shared)
			m.Label = f.Name
			if key.Fund == NoFund && strings.HasPrefix(f.Name, "救助") {
				key.Fund = Aid
				if key.Measure == Headcount {
					key.Measure = NoMeasure
				} // 职工、居民、救助三项基金
			}
			if key.Fund != NoFund {
				f.Key.Fund, f.Key.FundFrom = key.Fund, 0
			}
			if key.Account != NoAccount {
				f.Key.Account = key.Account
			}
			if key.Tier != NoTier {
				f.Key.Tier = key.Tier
			}
			if !key.Period.IsZero() {
				f.Key.Period = key.Period
				f.Period = key.Period
			}
			if verb == Outlay && (key.Measure == Budget || key.Measure == Received) {
				f.Key.Measure = verb // A 资金和 B 资金分别支付 a、b
			} else if key.Measure != NoMeasure {
				f.Key.Measure = key.Measure
			} else if k := keyOf(p, start, p.lexAt(series[0], c)); k.Measure != NoMeasure {
				f.Key.Measure = k.Measure
			}
		}
	}
}

// lexAt is the lexeme of a mention.
func (p *para) lexAt(mi int, c *Content) int { return c.Mentions[mi].Pos }

// lexSpan is a run of lexemes.
type lexSpan struct{ from, to int }

// splitNames parts lexemes i up to j at 、 and 和 outside brackets.
func (p *para) splitNames(i, j int) []lexSpan {
	var out []lexSpan
	from := i
	for k := i; k < j; k++ {
		x := &p.lex[k]
		if x.kind == lexPunct && x.mate > k && x.mate < j {
			k = x.mate
			continue
		}
		if x.kind == lexPunct && x.r == '、' || x.kind == lexTerm && x.term.Class == Function && (x.term.Word == "和" || x.term.Word == "与" || x.term.Word == "及") {
			if k > from {
				out = append(out, lexSpan{from, k})
			}
			from = k + 1
		}
	}
	if j > from {
		out = append(out, lexSpan{from, j})
	}
	return out
}

// sharedTail is the text from the end of the last name up to 分别.
func sharedTail(p *para, i, j int) string {
	if i >= j {
		return ""
	}
	return p.words(i, j)
}

// funds are the funds that names name, nil unless each names one.
func (p *para) funds(names []lexSpan) []Fund {
	var out []Fund
	for _, n := range names {
		k := keyOf(p, n.from, n.to)
		if k.Fund == NoFund {
			return nil
		}
		out = append(out, k.Fund)
	}
	return out
}

// countsFunds reports whether lexemes i up to j speak of n funds by number: 三项
// 基金分别为.
func (p *para) countsFunds(i, j, n int) bool {
	for ; i < j; i++ {
		if x := &p.lex[i]; x.kind == lexNumber && x.num.Raw.IntPart() == int64(n) {
			return strings.Contains(p.sub(x.from, min(p.text.Len(), x.to+8)), "基金")
		}
	}
	return false
}

// listFunds takes note of the funds that a paragraph lists with 、, so that a
// later 三项基金分别为 can be told apart.
func (c *Content) listFunds(p *para) {
	var room [4]Fund
	run := room[:0]
	for k := 0; k < len(p.lex); k++ {
		x := &p.lex[k]
		switch {
		case x.kind == lexTerm && x.term.Fund != NoFund:
			run = append(run, x.term.Fund)
		case x.kind == lexPunct && x.r == '、', x.kind == lexTerm && x.term.Class == Function:
		default:
			if len(run) >= 2 {
				c.fundList = slices.Clone(run)
			}
			run = run[:0]
		}
	}
}
