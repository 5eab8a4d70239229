package clause

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Behind a list that completes its total a sentence goes on to speak of the total, or of the last
// item: 支出 X，其中 A a，B b，比上年 Y 减少 D. What is compared with is near to what it was.

// TotalNearer is the total of the list that mention x ends, where the list adds up to it and what is
// compared with lies nearer to it than to the item; 0 otherwise.
func TotalNearer(c *content.Draft, p *content.Para, x, base int) content.FigureID {
	w := WholeOfList(c, p, x)
	if w < 0 || base < 0 || w > x {
		return 0
	}
	if !strings.ContainsRune("，、", MarkBetween(p, c.Mentions[alikeBefore(c, p, x)].Pos, c.Mentions[x].Pos)) {
		return 0
	}
	of, total, item := c.At(c.Mentions[base].Figure), c.At(c.Mentions[w].Figure), c.At(c.Mentions[x].Figure)
	if of.Dimension != total.Dimension || of.Value.Sub(total.Value).Abs().GreaterThan(of.Value.Sub(item.Value).Abs()) {
		return 0
	}
	for _, i := range TotalsOf(c, item.ID) {
		if fr := &c.Frames[i]; fr.Claim == total.ID && Closes(c, *fr) {
			return total.ID
		}
	}
	return 0
}

// OutOfReach reports whether a quantity cannot have come from a base by so small a change, or be so
// large a share of it, and another of its sentence can: 收入 A，除缴费外还有利息 a、其他收入 b，比上年的 B 增加
// D. What is said of the whole stands behind what it is made of.
func OutOfReach(c *content.Draft, p *content.Para, mi, x, base int) bool {
	m, b := c.At(c.Mentions[mi].Figure), c.At(c.Mentions[base].Figure)
	switch {
	case b.Value.Sign() <= 0 || WholeOfList(c, p, x) >= 0:
		return false // the items of a list are told from their total
	case m.Dimension == numeral.Percent:
		if c.Mentions[mi].Role == content.RoleGrowth && m.Value.Add(m.Value).GreaterThan(lang.DecOne) || c.Mentions[mi].Role != content.RoleGrowth && (m.Value.Add(m.Value).LessThan(lang.DecOne) || m.Value.GreaterThan(lang.DecOne.Add(lang.DecOne))) {
			return false
		}
	case m.Dimension != b.Dimension || m.Value.Add(m.Value).GreaterThan(b.Value):
		return false
	}
	if withinTwofold(c, x, b) {
		return false
	}
	for y := x - 1; y >= p.Mentions[0] && y >= x-FarBack && p.Lex[c.Mentions[y].Pos].Sentence == p.Lex[c.Mentions[x].Pos].Sentence; y-- {
		z := &c.Mentions[y]
		if y != base && z.Role == content.RoleLevel && c.PartOf[z.Figure] == 0 && z.Depth <= c.Mentions[mi].Depth && SameSort(c, y, x) && !IsPrior(c, c.At(z.Figure)) && !IsPlan(c, z.Figure) && withinTwofold(c, y, b) {
			return true
		}
	}
	return false
}

// withinTwofold reports whether a quantity is no more than twice another, and no less than half.
func withinTwofold(c *content.Draft, x int, b *content.Figure) bool {
	v := c.At(c.Mentions[x].Figure).Value
	return v.LessThanOrEqual(b.Value.Add(b.Value)) && v.Add(v).GreaterThanOrEqual(b.Value)
}

// countingFirst begin and SpendingLast end the name of a number of heads or of an amount without
// telling what thing it is of.
var (
	countingFirst = []string{"享受", "领取", "办理", "申领", "发放", "支付", "支出", "共", "累计", "其中", "全年", "年内"}
	SpendingLast  = []string{"支出", "支付", "结算", "享受", "费用", "资金", "金额", "人次", "人数", "发放", "补偿"}
)

// Benefiting stand between what was paid and whom it went to: 稳岗返还惠及企业 N 户.
var Benefiting = []string{"惠及", "涉及", "覆盖", "受益"}

// ThingNamed is a name without such words, and without those behind 惠及.
func ThingNamed(label string) string {
	label = strings.TrimLeft(WithoutScope(label), "①②③④⑤⑥⑦⑧⑨⑩")
	for _, w := range Benefiting {
		label, _, _ = strings.Cut(label, w)
	}
	return content.TrimSuffixes(content.TrimPrefixes(label, countingFirst), SpendingLast)
}

// WholeOfList is the whole in its sentence of which mention x and the one right before
// it are parts, -1.
func WholeOfList(c *content.Draft, p *content.Para, x int) int {
	whole := c.PartOf[c.Mentions[x].Figure]
	if whole == 0 || x == p.Mentions[0] || c.PartOf[c.Mentions[alikeBefore(c, p, x)].Figure] != whole {
		return -1
	}
	w := c.MentionIndex(whole)
	if w < p.Mentions[0] || w > x || p.Lex[c.Mentions[w].Pos].Sentence != p.Lex[c.Mentions[x].Pos].Sentence || !SameSort(c, w, x) {
		return -1
	}
	return w
}

// alikeBefore is the mention before x, but for one of another sort between the two of its own: 个人 a 笔 A 万元，企业 b 笔
// B 万元.
func alikeBefore(c *content.Draft, p *content.Para, x int) int {
	if y := x - 1; y-1 >= p.Mentions[0] && !SameSort(c, y, x) && c.Mentions[x].Peer == y && SameSort(c, y-1, x) {
		return y - 1
	}
	return x - 1
}

// ClosesList reports whether mention x stands in a list joined by 、 that ，parts
// from mention mi behind it: 支出 X，其中 A a、B b，比上年减少 Y.
func ClosesList(c *content.Draft, p *content.Para, x, mi int) bool {
	last := x
	for last+1 < mi && c.Mentions[last+1].Role == content.RoleLevel && MarkBetween(p, c.Mentions[last].Pos, c.Mentions[last+1].Pos) == '、' {
		last++
	}
	if MarkBetween(p, c.Mentions[last].Pos, c.Mentions[last+1].Pos) != '，' {
		return false
	}
	for y := last + 1; y < mi; y++ {
		if r := c.Mentions[y].Role; r == content.RoleLevel || r == content.RoleLimit || r == content.RoleRate {
			return false // A a、B b，合计 X，比上年多 Y
		}
	}
	return last > x || x > p.Mentions[0] && c.Mentions[x-1].Role == content.RoleLevel && c.At(c.Mentions[x-1].Figure).Key.Part && MarkBetween(p, c.Mentions[x-1].Pos, c.Mentions[x].Pos) == '、'
}

// Closes reports whether the parts of a total add up to it in one reading.
func Closes(c *content.Draft, fr content.Frame) bool {
	for _, r := range fr.Readings {
		sum := numeral.Exactly(lang.DecZero)
		for _, p := range r.Parts {
			sum = sum.Add(c.At(p.Figure).Interval)
		}
		if c.At(fr.Claim).Interval.Meet(sum) {
			return true
		}
	}
	return false
}

// MaxTerms is how many figures a formula can name by one letter and still be
// read.
const MaxTerms = 8

// SameSort reports whether two mentions are of one dimension and unit.
func SameSort(c *content.Draft, x, y int) bool {
	f, g := c.At(c.Mentions[x].Figure), c.At(c.Mentions[y].Figure)
	return f.Dimension == g.Dimension && f.Unit == g.Unit
}

// SameEnding reports whether two names end alike, as those of the kinds of one
// thing do: 甲级病案 and 乙级病案.
func SameEnding(a, b string) bool {
	x, y := []rune(a), []rune(b)
	return len(x) > 1 && len(y) > 1 && a != b && x[len(x)-1] == y[len(y)-1]
}

// Paying are words for those who pay of what treatment cost.
var Paying = []string{"医保", "保险", "救助", "报销", "基金", "统筹", "补助"}

// TotalsOf are the totals of which a figure is printed as a part, in order.
func TotalsOf(c *content.Draft, part content.FigureID) []int {
	if c.InTotals == nil {
		c.InTotals, c.Bounded = map[content.FigureID][]int{}, map[content.FigureID]int{}
	}
	for ; c.Looked < len(c.Frames); c.Looked++ {
		t := &c.Frames[c.Looked]
		switch {
		case t.Kind == content.KindTotal && len(t.Readings) > 0:
			for _, x := range t.Readings[0].Parts {
				c.InTotals[x.Figure] = append(c.InTotals[x.Figure], c.Looked)
			}
		case t.Rule == "bound/part":
			if _, ok := c.Bounded[t.Claim]; !ok {
				c.Bounded[t.Claim] = c.Looked
			}
		}
	}
	return c.InTotals[part]
}

// Whole reports whether a mention can be a whole: a quantity, also one that is
// planned in words (计划新建 8 公里，其中 …) or added to a budget (追加 46 万元，
// 其中 …), but no limit.
func Whole(c *content.Draft, m *content.Mention) bool {
	return content.IsPart(m) || m.Role == content.RoleAdjust || m.Role == content.RoleLimit && m.Op == "" && c.At(m.Figure).Bound == "" && !m.Each && m.Rate == nil
}

// Class reports whether a figure bounds a class and is no amount: 100 亩以上.
func Class(c *content.Draft, m *content.Mention) bool {
	a := c.At(m.Figure).Approximate
	return a == "以上" || a == "以下"
}

// Items are the mentions between lexemes i and j at the given depth.
func Items(c *content.Draft, p *content.Para, i, j, depth int) []int {
	var out []int
	for k := i; k < j; k++ {
		if mi, ok := MentionAt(p, k); ok && c.Mentions[mi].Depth == depth {
			out = append(out, mi)
		}
	}
	return out
}

// Terms are the parts as signed terms: a deficit among the parts of a total
// counts with its sign where the whole is no deficit itself.
func Terms(c *content.Draft, list []int) []content.Part {
	var out []content.Part
	for _, mi := range list {
		out = append(out, content.Part{Figure: c.Mentions[mi].Figure, Sign: 1})
	}
	return out
}

// MaxAlong is the number of amounts that such a list may hold.
const MaxAlong = 8

// allOfFund are words with the name of a flow that make it no less than all of the fund's.
var allOfFund = []string{"基金", "全省", "全市", "全州", "全县", "全区", "我省", "我市", "我州", "我县", "我区", "当年", "本年", "年度", "部门", "单位", "本部门", "本单位", "我局", "全局", "全院", "全校"}

// Plain reports whether the words of a flow name nothing less than all of the
// fund's: 全市基金.
func Plain(words string) bool {
	return content.TrimPrefixes(words, allOfFund) == ""
}

// PhraseKey is what the phrase before lexeme k names.
func PhraseKey(c *content.Draft, p *content.Para, k int) content.Key {
	return KeyOf(p, NameStart(p, k), k)
}

// PhraseMeasure is the measure that the phrase before lexeme k names.
func PhraseMeasure(c *content.Draft, p *content.Para, k int) lang.Measure {
	return PhraseKey(c, p, k).Measure
}

// FarWholeBlocks and FarWholeFigures are how many paragraphs and figures back it may
// stand.
const (
	FarWholeBlocks  = 24
	FarWholeFigures = 150
)

// InList reports whether a figure is a part of a total that the words claim.
func InList(c *content.Draft, id content.FigureID) bool {
	for _, i := range TotalsOf(c, id) {
		if !c.Frames[i].Readings[0].Weak {
			return true
		}
	}
	return false
}

// ItemNumber is the number of a list item in the style of another, 0 if it is
// none.
func ItemNumber(c *content.Draft, p, like *content.Para) int {
	if p.Report != like.Report || p.InTable {
		return 0
	}
	a, b := item(p), item(like)
	if a.Style != b.Style {
		return 0
	}
	return a.Number
}

// item reads the number of a paragraph once.
func item(p *content.Para) *content.Item {
	if !p.Numbered.Read {
		p.Numbered.Read = true
		if h, end := content.HeadingAt(p.Text.Runes); end > 0 && (h.Level >= 3 || h.Level == 2 && slices.ContainsFunc(p.Lex, func(x content.Lexeme) bool { return x.Kind == content.LexFigure })) {
			p.Numbered.Number, p.Numbered.Style = h.Number, h.Style
		}
	}
	return &p.Numbered
}

// OnlyHolding are readings that verify where they hold and say nothing else.
func OnlyHolding(list []content.Reading) []content.Reading {
	out := slices.Clone(list)
	for i := range out {
		out[i].HoldOnly = true
	}
	return out
}

// PartsMeet reports whether the parts of a total, with their signs, come to it.
func PartsMeet(c *content.Draft, fr *content.Frame) bool {
	sum := numeral.Exactly(decimal.Zero)
	for _, t := range fr.Readings[0].Parts {
		if x := c.At(t.Figure).Interval; t.Sign < 0 {
			sum = sum.Sub(x)
		} else {
			sum = sum.Add(x)
		}
	}
	return sum.Meet(c.At(fr.Claim).Interval)
}

// FarInner is how many lexemes behind its beginning a list of an item's own parts is looked
// for, so that the cost of a sentence without end stays linear.
const FarInner = 400

// Series is the run of values behind 分别: figures of one dimension with only
// marks between them.
func Series(c *content.Draft, p *content.Para, k int) []int {
	var out []int
	last := -1
	for j := k + 1; j < len(p.Lex) && p.Lex[j].Sentence == p.Lex[k].Sentence; j++ {
		mi, ok := MentionAt(p, j)
		if !ok {
			continue
		}
		if p.Lex[j].Depth != p.Lex[k].Depth {
			continue
		}
		if last >= 0 && !OnlyJoins(p, last+1, j) && !BracketsOnly(p, last+1, j) {
			break
		}
		out = append(out, mi)
		last = j
	}
	return out
}

// ToldBefore is the last quantity before mention mi that bears a name and can be a
// part of it, -1 if there is none. once tells whether it bears the name alone and no other
// amount does.
func ToldBefore(c *content.Draft, mi int, name string) (found int, once bool) {
	f := c.At(c.Mentions[mi].Figure)
	found = -1
	if !content.Longer(name, 1) {
		return
	}
	for x := mi - 1; x >= 0 && x >= mi-FarBack; x-- {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if g.Report != f.Report {
			break
		}
		if !content.IsPart(y) || y.Para < 0 || y.Depth > 0 || !content.Addable(f, g) || !strings.HasSuffix(y.Label, name) && !strings.HasSuffix(ThingNamed(y.Label), name) && !ofTier(y.Label, name) {
			continue
		}
		switch {
		case found < 0:
			found, once = x, ThingNamed(y.Label) == ThingNamed(name) || content.Longer(name, 2) && strings.HasSuffix(ThingNamed(y.Label), name) || ofTier(y.Label, name)
		case !g.Value.Equal(c.At(c.Mentions[found].Figure).Value):
			once = false
		}
	}
	return found, once
}

// ofTier reports whether a label is that of a level's money that a name means: 中央财政补助资金
// for 中央补助.
func ofTier(label, name string) bool {
	w := TierOf(name)
	rest := strings.TrimPrefix(name, w)
	return w != "" && rest != "" && strings.HasPrefix(label, w) && lang.ContainsAny(label, []string{rest, content.TrimSuffixes(rest, []string{"资金"})}) && !lang.ContainsAny(label, []string{"支出", "收入", "结余", "结转"})
}

// AddsUp reports whether a total claims a figure and its parts come to it.
func AddsUp(c *content.Draft, id content.FigureID) bool {
	for _, i := range FramesOf(c, id) {
		if fr := &c.Frames[i]; fr.Kind == content.KindTotal && len(fr.Readings) > 0 && len(fr.Readings[0].Parts) > 1 && SumMeets(c, fr) {
			return true
		}
	}
	return false
}

// SumMeets reports whether the parts that a total is first read with come to it.
func SumMeets(c *content.Draft, fr *content.Frame) bool {
	sum := decimal.Zero
	for _, t := range fr.Readings[0].Parts {
		sum = sum.Add(c.At(t.Figure).Value)
	}
	return c.At(fr.Claim).Interval.Contains(sum)
}
