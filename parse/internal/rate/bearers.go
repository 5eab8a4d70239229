package rate

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Who bears how much of an amount, each told as a share and as money: 资金 X，中央承担 80% 即 a 万元，省级
// 承担 12% 即 b 万元, 中央负担 a 万元（80%）、地方负担 b 万元（20%）.

var (
	// bearsShare end the name of a level of government before what it bears.
	bearsShare = []string{"承担", "负担", "分担", "配套", "补助", "安排", "出资", "筹集", "占", "应承担", "应负担", "应分担", "各承担"}
	// shareIs stand between a share and its money, whichever comes first.
	shareIs = []string{"", "即", "计", "共", "共计", "为", "合计", "占", "占比", "约占", "占总额"}
)

// borneShare is a share and its money.
type borneShare struct{ rate, amount int }

// borneShares relates such shares, and gives the rates that it has read.
func borneShares(c *content.Draft, p *content.Para) map[int]bool {
	if !p.HasAny(bearsShare) || len(p.Mentions) < 4 {
		return nil
	}
	var out map[int]bool
	var run []borneShare
	flush := func() {
		if len(run) >= 2 && borneOf(c, p, run) {
			if out == nil {
				out = map[int]bool{}
			}
			for _, x := range run {
				out[x.rate] = true
			}
		}
		run = nil
	}
	for i := 0; i+1 < len(p.Mentions); i++ {
		x, ok := borneAt(c, p, p.Mentions[i])
		if !ok {
			flush()
			continue
		}
		if n := len(run); n > 0 && p.Lex[c.Mentions[run[n-1].rate].Pos].Sentence != p.Lex[c.Mentions[x.rate].Pos].Sentence {
			flush()
		}
		run = append(run, x)
		i++
	}
	flush()
	return out
}

// borneAt is the share and its money that begin with mention mi.
func borneAt(c *content.Draft, p *content.Para, mi int) (borneShare, bool) {
	a, b := &c.Mentions[mi], &c.Mentions[mi+1]
	x := borneShare{mi, mi + 1}
	if c.At(a.Figure).Dimension == numeral.Money {
		x = borneShare{mi + 1, mi}
	}
	f, g := c.At(c.Mentions[x.rate].Figure), c.At(c.Mentions[x.amount].Figure)
	if f.Dimension != numeral.Percent || g.Dimension != numeral.Money || f.Approximate != "" || f.Bound != "" || f.Value.GreaterThan(lang.DecOne) || p.Lex[a.Pos].Sentence != p.Lex[b.Pos].Sentence || b.Depth < a.Depth || b.Depth > a.Depth+1 {
		return x, false
	}
	if between := p.Words(a.Pos+1, b.Pos); !slices.Contains(shareIs, strings.Trim(between, "，,( 的")) {
		return x, false
	}
	name := strings.TrimRight(p.Words(clause.LabelStart(p, a.Pos), a.Pos), "约为 ")
	for _, w := range bearsShare {
		if own, ok := strings.CutSuffix(name, w); ok {
			return x, anyTier(own)
		}
	}
	return x, false
}

// mayPay are the levels of government and the others who pay for something.
var mayPay = []string{"中央", "省", "市", "县", "区", "州", "盟", "旗", "地方", "国家", "上级", "本级", "乡镇", "村", "个人", "单位", "企业", "社会"}

// anyTier reports whether a name is that of a level of government, or of others who pay.
func anyTier(name string) bool {
	return lang.ContainsAny(name, mayPay)
}

// borneOf relates shares to the amount told before them, of which they make up all or a part.
func borneOf(c *content.Draft, p *content.Para, run []borneShare) bool {
	first := run[0].rate
	if run[0].amount < first {
		first = run[0].amount
	}
	whole := content.FigureID(0)
	for x := first - 1; x >= p.Mentions[0] && x >= first-clause.FarMates; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if p.Lex[y.Pos].Sentence+1 < p.Lex[c.Mentions[first].Pos].Sentence {
			break
		}
		if f.Dimension != numeral.Money || y.Each || f.Key.Each || y.Role != content.RoleLevel && y.Role != content.RoleAdjust {
			continue
		}
		whole = f.ID
		if w := c.PartOf[f.ID]; w != 0 {
			whole = w
		}
		break
	}
	if whole == 0 {
		return false
	}
	w := c.At(whole).Value
	rates, holding := decimal.Zero, 0
	for _, x := range run {
		f, g := c.At(c.Mentions[x.rate].Figure), c.At(c.Mentions[x.amount].Figure)
		rates = rates.Add(f.Value)
		if g.Interval.Contains(w.Mul(f.Value)) {
			holding++
		}
	}
	if holding == 0 {
		return false // of another amount
	}
	for _, x := range run {
		rate := c.At(c.Mentions[x.rate].Figure)
		rate.Interval = numeral.Exactly(rate.Value) // set, not rounded
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/portion", Claim: c.Mentions[x.amount].Figure, Reach: content.ReachParagraph, Closed: content.Closed,
			Readings: []content.Reading{{Formula: "a*b", Operands: []content.FigureID{whole, rate.ID}, HoldOnly: !rates.Equal(lang.DecOne) && holding < 2}}})
	}
	return true
}

// bornePart reads 标准 580 元，其中中央 464 元、地方 116 元，中央承担的份额为 80%: the part of the list right
// before it that bears the name, over the total of the list.
func bornePart(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	m := &c.Mentions[mi]
	name := strings.Trim(p.Words(clause.LabelStart(p, m.Pos), m.Pos), "，；约为达是到 ")
	cut := len(name)
	for _, w := range borneNouns {
		if i := strings.Index(name, w); i > 0 && i < cut {
			cut = i
		}
	}
	rest := name[cut:]
	rest = lang.Without(rest, borneNouns)
	name = content.TrimSuffixes(name[:cut], []string{"资金", "财政", "补助"})
	if rest != "" || !content.Longer(name, 1) || !anyTier(name) {
		return false
	}
	for x := mi - 1; x >= p.Mentions[0] && x >= mi-clause.FarMates; x-- {
		y := &c.Mentions[x]
		if p.Lex[y.Pos].Sentence+1 < p.Lex[m.Pos].Sentence {
			return false
		}
		w := c.PartOf[y.Figure]
		if w == 0 || !strings.HasPrefix(y.Label, name) || c.At(y.Figure).Dimension == numeral.Percent {
			continue
		}
		fr.Rule = "ratio/share"
		fr.Readings = []content.Reading{{Formula: "a/b", Operands: []content.FigureID{y.Figure, w}}}
		return true
	}
	return false
}

// borneNouns are all that the words behind the name of a part may hold where they tell its share of
// the list.
var borneNouns = []string{"承担", "负担", "分担", "出资", "所占", "占比", "占", "份额", "比例", "比重", "的", "部分"}
