package mention

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// InheritFromWholes lets the parts of a total take over what their own words
// leave out: 收入 100 万元，其中统筹基金 60 万元 is the pooled fund's income.
// Frames of totals come in the order of the text, so a part that is itself a
// whole hands on what it has taken over.
func InheritFromWholes(c *content.Draft) {
	c.PartOf = map[content.FigureID]content.FigureID{}
	of := map[content.FigureID]int{} // in how long a list
	for i := range c.Frames {
		fr := &c.Frames[i]
		if fr.Kind != content.KindTotal || len(fr.Readings) == 0 || fr.InTable || fr.Rule == "sum/funds" || c.Accrued[fr.Claim] || outgrown(c, fr) {
			continue
		}
		if fr.Readings[0].Weak {
			if clause.Closes(c, *fr) {
				namelessBudget(c, fr) // 下达 A。¶ 下达 B。¶ 以上两笔合计 X
			}
			continue
		}
		c.At(fr.Claim).Key.Whole = true
		namelessBudget(c, fr)
		w := c.At(fr.Claim).Key
		for _, x := range fr.Readings[0].Parts {
			if fr.Rule != "sum/adjustment" {
				table.Inherit(c, &c.At(x.Figure).Key, w)
			}
			c.At(x.Figure).Key.Part = true
			if n := len(fr.Readings[0].Parts); n > of[x.Figure] {
				c.PartOf[x.Figure], of[x.Figure] = fr.Claim, n
			}
		}
	}
	for i := range c.Frames {
		if fr := &c.Frames[i]; fr.Rule == "bound/part" && !fr.InTable {
			k := &c.At(fr.Claim).Key
			table.Inherit(c, k, c.At(fr.Readings[0].Operands[0]).Key)
			k.Part = true
			if c.PartOf[fr.Claim] == 0 {
				c.PartOf[fr.Claim] = fr.Readings[0].Operands[0]
			}
		}
	}
}

// namelessBudget lets a total that its words do not name measure what its parts do,
// where all of them may be spent: 上级资金 A，项目结余资金 B，合计 X.
func namelessBudget(c *content.Draft, fr *content.Frame) {
	f := c.At(fr.Claim)
	m := c.MentionOf(fr.Claim)
	if f.Key.Measure != lang.NoMeasure || m == nil || m.Total < 2 || fr.Rule == "sum/adjustment" || len(fr.Readings[0].Parts) == 0 {
		return
	}
	first := ownOrPeers(c, fr.Readings[0].Parts[0].Figure)
	if (first.Measure == lang.Income || first.Measure == lang.Outlay) && !slices.ContainsFunc(fr.Readings[0].Parts, func(x content.Part) bool {
		k := ownOrPeers(c, x.Figure)
		return k.Measure != first.Measure || k.Mode != first.Mode
	}) {
		f.Key.Measure, f.Key.Mode = first.Measure, first.Mode // 分别支出 A、B，合计 X
		return
	}
	for _, x := range fr.Readings[0].Parts {
		switch k := c.At(x.Figure).Key; k.Measure {
		case lang.Budget, lang.Received, lang.Prepaid, lang.Residual:
		case lang.NoMeasure:
			if k.Tier == lang.NoTier {
				return
			}
		default:
			return
		}
	}
	f.Key.Measure = lang.Budget
}

// ownOrPeers is the key of a figure, with the measure of the one it is joined to where it has
// no words of its own: 累计发放 N 人次、X 万元.
func ownOrPeers(c *content.Draft, id content.FigureID) content.Key {
	k := c.At(id).Key
	if m := c.MentionOf(id); k.Measure == lang.NoMeasure && m != nil && m.Peer >= 0 && m.Label == "" && k.Dimension == numeral.Money {
		k.Measure = c.At(c.Mentions[m.Peer].Figure).Key.Measure
	}
	return k
}

// outgrown reports whether a figure taken for a part is larger than the whole:
// 预算合计 110 万元，支出合计 90 万元 are two wholes. A deficit among the parts
// leaves room for a larger one.
func outgrown(c *content.Draft, fr *content.Frame) bool {
	whole, larger := c.At(fr.Claim).Value, false
	for _, x := range fr.Readings[0].Parts {
		v := c.At(x.Figure).Value
		if v.Sign() < 0 || x.Sign < 0 {
			return false
		}
		larger = larger || v.GreaterThan(whole)
	}
	return larger
}

// sharedVerb lets all values of a series measure what the word behind 分别 says of the
// first: 三个方向分别支出 A、B、C.
func sharedVerb(c *content.Draft, p *content.Para) {
	for k := range p.Lex {
		if x := &p.Lex[k]; x.Kind != content.LexTerm || x.Term.Class != lang.Each {
			continue
		}
		series := clause.Series(c, p, k)
		if len(series) < 2 {
			continue
		}
		verb := clause.KeyOf(p, k+1, c.Mentions[series[0]].Pos).Measure
		for _, mi := range series[1:] {
			if f := c.At(c.Mentions[mi].Figure); verb != lang.NoMeasure && f.Key.Measure == lang.NoMeasure {
				f.Key.Measure = verb
			}
		}
	}
}

// nameSeries gives the values behind 分别 the names that stand before it:
// 职工、居民两类分别是 20 万人、45 万人.
func nameSeries(c *content.Draft, p *content.Para) {
	for k := range p.Lex {
		if !clause.OneByOne(p, k) {
			continue
		}
		series := clause.Series(c, p, k)
		if len(series) < 2 {
			continue
		}
		// The names: the phrase before, back to the mark or figure that it
		// starts behind.
		start := k
		for start > 0 {
			y := &p.Lex[start-1]
			if y.Kind == content.LexPunct && y.Mate >= 0 && y.Mate < start-1 {
				start = y.Mate // 基金（含生育保险）收入、支出分别为
				continue
			}
			if y.Kind == content.LexFigure || y.Kind == content.LexPunct && (y.R == '，' || y.R == '；' || y.R == '。' || y.R == '：' || y.R == '(') {
				break
			}
			start--
		}
		names := clause.SplitNames(p, start, k)
		if len(names) == len(series) {
			if fs := funds(p, names); fs != nil {
				c.FundList = fs
			}
		}
		if len(names) != len(series) {
			if len(c.FundList) == len(series) && countsFunds(p, start, k, len(series)) {
				for i, mi := range series {
					f := c.At(c.Mentions[mi].Figure)
					f.Key.Fund, f.Key.FundFrom = c.FundList[i], 0
					if x := clause.KeyOf(p, start, k); x.Measure != lang.NoMeasure {
						f.Key.Measure = x.Measure
					} else if i := clause.Before(p, k); i >= 0 && c.Mentions[series[0]].AfterOpener >= 0 {
						f.Key.Measure = lang.NoMeasure
					}
				}
			}
			continue
		}
		shared := p.Words(k+1, c.Mentions[series[0]].Pos)
		verb := clause.KeyOf(p, k+1, c.Mentions[series[0]].Pos).Measure
		for i, mi := range series {
			m := &c.Mentions[mi]
			own := names[i]
			f := c.At(m.Figure)
			// What follows the last name belongs to all of them.
			tail := ""
			if last := names[len(names)-1]; i < len(names)-1 {
				tail = sharedTail(p, last.To, k)
			}
			key := clause.KeyOf(p, own.From, own.To)
			f.Name = strings.TrimSpace(p.Words(own.From, own.To) + tail + shared)
			m.Label = f.Name
			if key.Fund == lang.NoFund && strings.HasPrefix(f.Name, "救助") {
				key.Fund = lang.Aid
				if key.Measure == lang.Headcount {
					key.Measure = lang.NoMeasure
				} // 职工、居民、救助三项基金
			}
			if key.Fund != lang.NoFund {
				f.Key.Fund, f.Key.FundFrom = key.Fund, 0
			}
			if key.Account != lang.NoAccount {
				f.Key.Account = key.Account
			}
			if key.Tier != lang.NoTier {
				f.Key.Tier = key.Tier
			}
			if !key.Period.IsZero() {
				f.Key.Period = key.Period
				f.Period = key.Period
			}
			if verb == lang.Outlay && (key.Measure == lang.Budget || key.Measure == lang.Received) {
				f.Key.Measure = verb // A 资金和 B 资金分别支付 a、b
			} else if key.Measure != lang.NoMeasure {
				f.Key.Measure = key.Measure
			} else if k := clause.KeyOf(p, start, lexAt(p, series[0], c)); k.Measure != lang.NoMeasure {
				f.Key.Measure = k.Measure
			}
		}
	}
}

// lexAt is the lexeme of a mention.
func lexAt(p *content.Para, mi int, c *content.Draft) int { return c.Mentions[mi].Pos }

// sharedTail is the text from the end of the last name up to 分别.
func sharedTail(p *content.Para, i, j int) string {
	if i >= j {
		return ""
	}
	return p.Words(i, j)
}

// funds are the funds that names name, nil unless each names one.
func funds(p *content.Para, names []clause.LexSpan) []lang.Fund {
	var out []lang.Fund
	for _, n := range names {
		k := clause.KeyOf(p, n.From, n.To)
		if k.Fund == lang.NoFund {
			return nil
		}
		out = append(out, k.Fund)
	}
	return out
}

// countsFunds reports whether lexemes i up to j speak of n funds by number: 三项
// 基金分别为.
func countsFunds(p *content.Para, i, j, n int) bool {
	for ; i < j; i++ {
		if x := &p.Lex[i]; x.Kind == content.LexNumber && x.Num.Raw.IntPart() == int64(n) {
			return strings.Contains(p.Sub(x.From, min(p.Text.Len(), x.To+8)), "基金")
		}
	}
	return false
}

// listFunds takes note of the funds that a paragraph lists with 、, so that a
// later 三项基金分别为 can be told apart.
func listFunds(c *content.Draft, p *content.Para) {
	var room [4]lang.Fund
	run := room[:0]
	for k := 0; k < len(p.Lex); k++ {
		x := &p.Lex[k]
		switch {
		case x.Kind == content.LexTerm && x.Term.Fund != lang.NoFund:
			run = append(run, x.Term.Fund)
		case x.Kind == content.LexPunct && x.R == '、', x.Kind == content.LexTerm && x.Term.Class == lang.Function:
		default:
			if len(run) >= 2 {
				c.FundList = slices.Clone(run)
			}
			run = run[:0]
		}
	}
}
