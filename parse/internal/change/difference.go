package change

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Differences: what is cut, saved, missing or left over is the difference of
// the two amounts before it: 送审 900 万元，审定 880 万元，审减 20 万元.

// differing end the name of a difference that can be of nothing but the two
// amounts before it.
var differing = []string{"尚欠", "欠拨", "欠付", "欠缴", "尚差", "还差", "尚缺", "还缺", "审减", "核减", "净审减", "差", "差额", "相差", "下浮", "空编", "缺编", "超编"}

// perhapsDiffering end the name of one that may be of two others.
var perhapsDiffering = []string{"节约", "节省", "节支", "节余", "结余", "剩余", "余", "其余", "余下", "尚有", "仍有", "缺口", "未到位", "未支出", "未使用", "未执行", "未拨付", "未支付", "未发放", "未支", "未用", "未付", "未拨", "未整改", "未追回", "未追缴", "未收回", "未清退", "未办结", "质保金", "质量保证金", "超额", "超额完成", "多完成", "超出", "净得"}

// Difference is the reading of a mention as the difference of the two figures
// before it, larger less smaller.
func Difference(c *content.Draft, p *content.Para, mi int) (content.Reading, bool) {
	m := &c.Mentions[mi]
	if lang.ContainsAny(m.Label, Nettings) {
		return content.Reading{}, false
	}
	words := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(m.Label, "资金"), "金额"), "额")
	sure := lang.HasAnySuffix(words, differing)
	if mi > p.Mentions[0] && strings.HasPrefix(c.Mentions[mi-1].Label, "扣除") && lang.ContainsAny(m.Label, []string{"净", "余", "实际", "实付", "实发", "实拨", "应付", "应拨"}) {
		sure = true // A，扣除 B，净收益 C
	}
	if m.Label == "差" && c.PartOf[m.Figure] != 0 {
		return content.Reading{}, false // 优 a 户、良 b 户、差 c 户
	}
	undone := undone(c, p, mi)
	if !sure && !undone && (!lang.HasAnySuffix(words, perhapsDiffering) && (words == m.Label || !lang.HasAnySuffix(m.Label, perhapsDiffering)) || lang.ContainsAny(m.Label, []string{"累计", "滚存", "历年"})) {
		return content.Reading{}, false
	}
	a, b := TwoBefore(c, p, mi)
	switch {
	case lang.HasAnySuffix(words, []string{"空编", "缺编", "超编"}):
		if a, b = labelled(c, p, mi, "编制", "核定"), labelled(c, p, mi, "实有", "在编", "在职", "实际"); a < 0 {
			a = postsAbove(c, p, mi)
		}
		if a < 0 || b < 0 {
			return content.Reading{}, false
		}
		if x := a - 1; x >= p.Mentions[0] && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[c.Mentions[a].Pos].Sentence && strings.Contains(c.Mentions[x].Label, "编制") {
			return content.Reading{}, false // 行政编制 A 名，事业编制 B 名，实有 C 人
		}
	case lang.HasAnySuffix(words, []string{"审减", "核减"}):
		if x := labelled(c, p, mi, "送审", "报审"); x >= 0 && x != a && x != b {
			return content.Reading{}, false // 送审 A，土建 B、安装 C，审减 D
		}
		if left := foundDueBefore(c, p, mi); left >= 0 {
			if base := CutBase(c, p, left); base >= 0 {
				a, b = base, left
			} else if a >= 0 && ListWhole(c, c.Mentions[a].Figure) == c.Mentions[left].Figure {
				return content.Reading{}, false // 审定 a、b，合计 C，审减 D: what it was cut from is not told
			}
		}
	}
	if x, y := ofTier(c, p, mi); x >= 0 {
		a, b, sure = x, y, true
	}
	if a < 0 || AdjustedPair(c, p, a, b) {
		return content.Reading{}, false
	}
	if c.At(c.Mentions[a].Figure).Value.LessThan(c.At(c.Mentions[b].Figure).Value) {
		a, b = b, a
	}
	if w := c.PartOf[m.Figure]; undone && w != 0 && w == c.PartOf[c.Mentions[b].Figure] {
		return content.Reading{}, false // the two make up the whole already
	}
	if c.At(m.Figure).Key.Measure == lang.Surplus && c.At(c.Mentions[a].Figure).Key.Measure == lang.Outlay && c.At(c.Mentions[b].Figure).Key.Measure == lang.Outlay {
		return content.Reading{}, false // 支出 A，其中统筹支出 B；当期结余 X: of what came in
	}
	flows := func(x, y int) bool {
		return c.At(c.Mentions[x].Figure).Key.Measure == lang.Income && c.At(c.Mentions[y].Figure).Key.Measure == lang.Outlay
	}
	if c.At(m.Figure).Key.Measure == lang.Surplus && flows(b, a) && m.Sign >= 0 && c.At(m.Figure).Value.Sign() > 0 && surplusOf(m.Label) {
		a, b = b, a // 收入 A，支出 B，当年结余 X: what came in less what went, whichever is more
	}
	r := content.Reading{Formula: "a-b", Operands: []content.FigureID{c.Mentions[a].Figure, c.Mentions[b].Figure}}
	if m.Sign < 0 || c.At(m.Figure).Value.Sign() < 0 {
		r.Formula = "b-a" // 缺口 X: printed without its sign; 差额 -X
	}
	// 较控制价 X 节约 Y: the figure compared with stands right before.
	based := c.Mentions[a].Role == content.RoleBase || c.Mentions[b].Role == content.RoleBase
	planned := clause.IsPlan(c, c.Mentions[a].Figure) && !clause.IsPlan(c, c.Mentions[b].Figure) || lang.HasAnySuffix(m.Label, []string{"其余", "余下", "尚有", "仍有"})
	if lang.HasAnyPrefix(m.Label, []string{"超额", "超出", "多完成"}) {
		planned = clause.IsPlan(c, c.Mentions[b].Figure) && !clause.IsPlan(c, c.Mentions[a].Figure)
	}
	fa, fb := c.At(c.Mentions[a].Figure), c.At(c.Mentions[b].Figure)
	// 县级资金 A，支出 B，未支出 C
	spent := fb.Key.Measure == lang.Outlay && strings.HasPrefix(m.Label, "未") && b > a && (fa.Key.Measure == lang.Budget || fa.Key.Measure == lang.Received || fa.Key.Tier != lang.NoTier) && !clause.StrongMark(p, c.Mentions[a].Pos, m.Pos)
	// 发现 50 个，已整改 48 个，剩余 2 个
	counted := fa.Dimension != numeral.Money && b > a && ThirdBefore(c, p, mi, a, b) < 0 && (undone || lang.ContainsAny(c.Mentions[b].Label, DealtWith))
	tendered := b > a && strings.HasPrefix(words, "节") && lang.ContainsAny(c.Mentions[a].Label, sparedOf) && lang.ContainsAny(c.Mentions[b].Label, tenders) && !lang.ContainsAny(c.Mentions[b].Label, sparedOf)
	firm := spent || tendered || sure || based || planned && ThirdBefore(c, p, mi, a, b) < 0
	r.Weak, r.HoldOnly = !firm && !counted, !firm && counted && moreBehind(c, p, mi)
	return r, true
}

// tenders are words of the price that a tender came to.
var tenders = []string{"中标", "成交", "合同", "实际采购"}

// DealtWith are words of what was done of a number of things, so that others are left.
var DealtWith = []string{"已", "完成", "办结", "整改", "竣工", "销号", "解决", "兑现"}

// moreBehind reports whether a quantity of its own sort follows a mention in its sentence:
// 剩余 3 个正在整改、1 个已移交.
func moreBehind(c *content.Draft, p *content.Para, mi int) bool {
	next := mi + 1
	return next <= p.Mentions[len(p.Mentions)-1] && p.Lex[c.Mentions[next].Pos].Sentence == p.Lex[c.Mentions[mi].Pos].Sentence && clause.SameSort(c, mi, next)
}

// undone reports whether a count says of what the count right before it has reached that
// the rest has not: 应参保 A，实际参保 B，未参保 C.
func undone(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	_, stem, ok := strings.Cut(m.Label, "未")
	if !ok || len([]rune(stem)) < 2 || c.At(m.Figure).Dimension == numeral.Money {
		return false
	}
	a, b := TwoBefore(c, p, mi)
	if b < 0 {
		return false
	}
	// 改造计划 A，实际 B，未改造 C: the plan may name what was done
	return strings.Contains(c.Mentions[b].Label, stem) || a >= 0 && strings.Contains(c.Mentions[a].Label, stem) && clause.IsPlan(c, c.Mentions[a].Figure) && lang.HasAnySuffix(c.Mentions[b].Label, []string{"实际", "完成", "实际完成"})
}

// labelled is the nearest quantity of the sort of mention mi before it in its sentence
// that bears one of some words, the whole where that is the last of its parts: 编制 N 名，其中
// 行政编制 a 名、工勤编制 b 名. It is -1 if there is none.
func labelled(c *content.Draft, p *content.Para, mi int, words ...string) int {
	f := c.At(c.Mentions[mi].Figure)
	for x := range clause.Mates(c, p, mi) {
		if y := &c.Mentions[x]; c.At(y.Figure).Dimension == f.Dimension && lang.ContainsAny(y.Label, words) && y.Depth <= c.Mentions[mi].Depth {
			if w := clause.WholeOfList(c, p, x); w >= 0 && lang.ContainsAny(c.Mentions[w].Label, words) {
				return w
			}
			return x
		}
	}
	return -1
}

// postsAbove is the number of posts that the sentence before that of mention mi tells, that of
// all where it tells their kinds too: 编制 N 名，其中 …。年末在职 M 人，空编 K 名. It is -1 where the
// sentence tells several.
func postsAbove(c *content.Draft, p *content.Para, mi int) int {
	f := c.At(c.Mentions[mi].Figure)
	found := -1
	for x := mi - 1; x >= p.Mentions[0] && x >= mi-clause.FarBack && p.Lex[c.Mentions[x].Pos].Sentence >= p.Lex[c.Mentions[mi].Pos].Sentence-1; x-- {
		y := &c.Mentions[x]
		if p.Lex[y.Pos].Sentence == p.Lex[c.Mentions[mi].Pos].Sentence || c.At(y.Figure).Dimension != f.Dimension || c.At(y.Figure).Key.Part || c.PartOf[y.Figure] != 0 {
			continue
		}
		if found >= 0 || !lang.ContainsAny(y.Label, []string{"编制", "核定"}) {
			return -1
		}
		found = x
	}
	return found
}

// ofTier are the two amounts of the paragraph before mi that are of its level of
// government, what was due and what arrived: 县级应 A … 县级到位 B，县级尚有 X 未到位.
// Both are -1 where there are not exactly two.
func ofTier(c *content.Draft, p *content.Para, mi int) (due, arrived int) {
	f := c.At(c.Mentions[mi].Figure)
	if f.Key.Tier == lang.NoTier || f.Dimension != numeral.Money {
		return -1, -1
	}
	var found []int
	for x := mi - 1; x >= p.Mentions[0]; x-- {
		y := &c.Mentions[x]
		if g := c.At(y.Figure); g.Key.Tier == f.Key.Tier && g.Dimension == f.Dimension && y.Role == content.RoleLevel {
			found = append(found, x)
		}
	}
	if len(found) != 2 || !clause.IsPlan(c, c.Mentions[found[1]].Figure) && c.At(c.Mentions[found[1]].Figure).Key.Measure != lang.Budget && !underPlan(c, found[1]) {
		return -1, -1
	}
	return found[1], found[0]
}

// underPlan reports whether a mention is an item of a total that is planned or due.
func underPlan(c *content.Draft, mi int) bool {
	for _, i := range clause.TotalsOf(c, c.Mentions[mi].Figure) {
		if clause.IsPlan(c, c.Frames[i].Claim) {
			return true
		}
	}
	return false
}

// otherFund reports whether the labels of two figures name two funds.
func otherFund(a, b *content.Figure) bool {
	return a.Key.Fund != b.Key.Fund && a.Key.Fund != lang.NoFund && b.Key.Fund != lang.NoFund && a.Key.FundFrom == 0 && b.Key.FundFrom == 0
}

// TwoBefore are the two nearest figures of a mention's own sort before it in
// its sentence, parts of a printed total only where nothing else is there.
func TwoBefore(c *content.Draft, p *content.Para, mi int) (first, last int) {
	f := c.At(c.Mentions[mi].Figure)
	pick := func(parts bool) (int, int) {
		first, last := -1, -1
		for x := range clause.Mates(c, p, mi) {
			y := &c.Mentions[x]
			g := c.At(y.Figure)
			if g.Dimension != f.Dimension || g.Dimension == numeral.Count && g.Unit != f.Unit || g.Key.Each || y.Each || g.Key.Part && !parts || otherFund(f, g) {
				continue
			}
			if y.Role != content.RoleLevel && y.Role != content.RoleBase && y.Role != content.RoleLimit {
				continue
			}
			if last < 0 {
				last = x
				continue
			}
			return x, last
		}
		return first, -1
	}
	if first, last = pick(false); first < 0 {
		first, last = pick(true)
	}
	return first, last
}

// ThirdBefore is a figure of a mention's sort in its sentence besides two
// others, -1 if there is none.
func ThirdBefore(c *content.Draft, p *content.Para, mi, a, b int) int {
	f := c.At(c.Mentions[mi].Figure)
	for x := range clause.Mates(c, p, mi) {
		if g := c.At(c.Mentions[x].Figure); x != a && x != b && !g.Key.Part && !clause.StrongMark(p, c.Mentions[x].Pos, c.Mentions[mi].Pos) && g.Dimension == f.Dimension && g.Unit == f.Unit {
			return x
		}
	}
	return -1
}

// Cut reads 审减 X where a cut is no change over time.
func Cut(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	if k := c.At(m.Figure).Key.Measure; k == lang.Opening || k == lang.Prepaid {
		return false // what there was before
	}
	r, ok := Difference(c, p, mi)
	if !ok || m.Role == content.RoleDelta && clause.Compared(c, p, m) {
		return false
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/residual", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed, Readings: []content.Reading{r}})
	return true
}

// cutRates are rates of what was cut or saved over what there was before.
var cutRates = []string{"审减率", "核减率", "节约率", "节支率", "节资率", "下浮率", "资金节约率", "压减率"}

// CutRate reads 审减 X 万元，审减率 Y%: the cut over the larger of the amounts
// that it is the difference of.
func CutRate(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	m := &c.Mentions[mi]
	if !lang.HasAnySuffix(m.Label, cutRates) {
		return false
	}
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		if c.At(y.Figure).Dimension != numeral.Money {
			if y.AfterOpener >= 0 {
				return true // 审减 A，审减率 X%，其中预算评审 n 个、审减率 Y%: of those alone
			}
			continue
		}
		if b := changedFrom(c, y.Figure); b != 0 && x == clause.NearestMate(c, p, mi) {
			// 概算 A，实际 B，较概算减少 C，节约率 X%
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{y.Figure, b}})
			return true
		}
		r, ok := Difference(c, p, x)
		if !ok && x == clause.NearestMate(c, p, mi) && afterCut(c, p, x) != nil {
			// A，审减 B，审定 C，审减率 Y%
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{c.Mentions[x-1].Figure, c.Mentions[x-2].Figure}})
			return true
		}
		if b := submitted(c, p, x); !ok && x == mi-1 && b != 0 {
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{y.Figure, b}})
			return true // 送审 A，审减 B，审减率 Y%
		}
		if b := changedFrom(c, y.Figure); !ok && b != 0 {
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{y.Figure, b}})
			return true
		}
		if a := x - 1; !ok && x == clause.NearestMate(c, p, mi) && a >= p.Mentions[0] && submittedAt(c, p, a, x) {
			fr.Readings = append(fr.Readings, content.Reading{Formula: "(a-b)/a", Operands: []content.FigureID{c.Mentions[a].Figure, y.Figure}})
			return true // 送审 A，审定 B，审减率 Y%
		}
		if left := foundDueBefore(c, p, x); !ok && left >= 0 && x == clause.NearestMate(c, p, mi) && lang.ContainsAny(y.Label, []string{"审减", "核减"}) {
			if base := CutBase(c, p, left); base >= 0 {
				fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{y.Figure, c.Mentions[base].Figure}})
			} else { // 审定 C，核减 B，核减率 Y%: over what there was before
				fr.Readings = append(fr.Readings, content.Reading{Formula: "a/(b+a)", Operands: []content.FigureID{y.Figure, c.Mentions[left].Figure}})
				if strings.Contains(c.Mentions[left].Label, "审核") || strings.Contains(c.Mentions[left].Label, "评审") { // 审核金额 A，核减 B: what was handed in, as like as not
					fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{y.Figure, c.Mentions[left].Figure}, HoldOnly: true})
				}
			}
			return true
		}
		if !ok {
			return false
		}
		base := r.Operands[0]
		fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{y.Figure, base}, Weak: r.Weak})
		return true
	}
	return false
}

// changedFrom is what one of the latest changes was found to be from, 0.
func changedFrom(c *content.Draft, change content.FigureID) content.FigureID {
	for i := len(c.Frames) - 1; i >= 0 && i >= len(c.Frames)-clause.FarOpeners; i-- {
		if fr := &c.Frames[i]; fr.Rule == "change/amount" && fr.Claim == change && len(fr.Readings) > 0 && len(fr.Readings[0].Operands) == 2 {
			return fr.Readings[0].Operands[1]
		}
	}
	return 0
}

// submitted is the amount right before a cut that it was cut from, by its name, 0.
func submitted(c *content.Draft, p *content.Para, cut int) content.FigureID {
	if cut <= p.Mentions[0] || !lang.HasAnySuffix(strings.TrimSuffix(strings.TrimSuffix(c.Mentions[cut].Label, "金额"), "额"), cutting) {
		return 0
	}
	a, b := &c.Mentions[cut-1], &c.Mentions[cut]
	if c.At(a.Figure).Dimension != numeral.Money || a.Role != content.RoleLevel || a.Depth != b.Depth || p.Lex[a.Pos].Sentence != p.Lex[b.Pos].Sentence || clause.StrongMark(p, a.Pos, b.Pos) || !lang.ContainsAny(a.Label, []string{"送审", "报审", "申报", "报送"}) {
		return 0
	}
	return a.Figure
}

// submittedAt reports whether mention a is of what was submitted and b, right behind it,
// of what was found to be due.
func submittedAt(c *content.Draft, p *content.Para, a, b int) bool {
	x, y := &c.Mentions[a], &c.Mentions[b]
	return content.IsPart(x) && content.IsPart(y) && c.At(x.Figure).Dimension == numeral.Money && x.Depth == y.Depth && p.Lex[x.Pos].Sentence == p.Lex[y.Pos].Sentence && !clause.StrongMark(p, x.Pos, y.Pos) &&
		lang.ContainsAny(x.Label, []string{"送审", "报审", "申报", "报送", "概算", "控制价"}) && lang.ContainsAny(y.Label, settled)
}

// cutting end the names of what an audit takes off.
var cutting = []string{"审减", "核减", "净审减", "下浮"}

// settled begin the names of what is left of an amount after a cut.
var settled = []string{"审定", "核定", "审核", "结算", "决算", "成交", "中标", "调整后", "实际"}

// CutFrom reads 送审 A，审减 B，审定 C: C is A less B.
func CutFrom(c *content.Draft, p *content.Para) {
	for _, mi := range p.Mentions {
		if r := afterCut(c, p, mi); r != nil && !clause.Claimed(c, c.Mentions[mi].Figure) {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/residual", Claim: c.Mentions[mi].Figure, Reach: content.ReachSentence, Closed: content.Closed, Readings: []content.Reading{*r}})
		}
	}
}

// afterCut is the reading of an amount as the one two before it less the cut
// between them, nil if it is none.
func afterCut(c *content.Draft, p *content.Para, mi int) *content.Reading {
	at := mi - 1
	if at >= p.Mentions[0] && c.Mentions[at].Role == content.RoleRate && lang.HasAnySuffix(c.Mentions[at].Label, cutRates) {
		at-- // 审减 B，审减率 Y%，审定 C
	}
	if at-1 < p.Mentions[0] {
		return nil
	}
	a, b, m := &c.Mentions[at-1], &c.Mentions[at], &c.Mentions[mi]
	fa, fb, f := c.At(a.Figure), c.At(b.Figure), c.At(m.Figure)
	cut := strings.TrimSuffix(strings.TrimSuffix(b.Label, "金额"), "额")
	if f.Dimension != numeral.Money || fa.Dimension != f.Dimension || fb.Dimension != f.Dimension || !lang.HasAnySuffix(cut, cutting) || !lang.HasAnyPrefix(m.Label, settled) || a.Depth != m.Depth || b.Depth != m.Depth || p.Lex[a.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, a.Pos, m.Pos) {
		return nil
	}
	return &content.Reading{Formula: "a-b", Operands: []content.FigureID{fa.ID, fb.ID}}
}

// NetValue reads 原值 A，累计折旧 B，净值 X: assets at cost less what has been
// written off.
func NetValue(c *content.Draft, p *content.Para, mi int) {
	m := &c.Mentions[mi]
	if !strings.HasSuffix(m.Label, "净值") {
		return
	}
	cost, off := content.FigureID(0), content.FigureID(0)
	for _, x := range p.Mentions {
		y := &c.Mentions[x]
		if c.At(y.Figure).Dimension != numeral.Money || y.Role != content.RoleLevel {
			continue
		}
		switch {
		case cost == 0 && strings.HasSuffix(y.Label, "原值"):
			cost = y.Figure
		case off == 0 && lang.ContainsAny(y.Label, []string{"折旧", "摊销"}):
			off = y.Figure
		}
	}
	if cost != 0 && off != 0 {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/residual", Claim: m.Figure, Reach: content.ReachParagraph, Closed: content.Closed,
			Readings: []content.Reading{{Formula: "a-b", Operands: []content.FigureID{cost, off}}}})
	}
}

// adjustRates end the names of rates of what was added to a budget or cut from it.
var adjustRates = []string{"调整率", "调减率", "调增率", "追加率", "调整比例", "调减比例", "调增比例", "追加比例", "调减幅度", "调增幅度"}

// AdjustRate reads 年初预算 A，追加 B，预算调整率 X%: what was added or cut over
// what there was before: the budget that is called so, or the first of the sentence.
func AdjustRate(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	if !lang.HasAnySuffix(c.Mentions[mi].Label, adjustRates) {
		return false
	}
	var added []int
	base, named := -1, false
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		switch {
		case y.Role == content.RoleAdjust && lang.ContainsAny(y.Label, []string{"结转", "结余"}):
			// 追加 B，加上年结转 C，调整率 X%: what was carried over changes no budget
		case y.Role == content.RoleAdjust:
			added = append(added, x)
		case y.Role == content.RoleLevel && c.At(y.Figure).Dimension == numeral.Money && !named:
			base, named = x, lang.ContainsAny(y.Label, []string{"年初", "批复", "原预算", "原安排"}) && !strings.Contains(y.Label, "调整")
		}
	}
	if len(added) == 0 && named && base >= 0 {
		for x := base + 1; x < mi; x++ { // 年初预算 A，调整后预算 B，调整率 X%
			if y := &c.Mentions[x]; y.Role == content.RoleLevel && clause.SameSort(c, x, base) && strings.HasPrefix(y.Label, "调整后") && p.Lex[y.Pos].Sentence == p.Lex[c.Mentions[mi].Pos].Sentence {
				formula := "(a-b)/b"
				if c.At(y.Figure).Value.LessThan(c.At(c.Mentions[base].Figure).Value) {
					formula = "(b-a)/b"
				}
				fr.Readings = append(fr.Readings, content.Reading{Formula: formula, Operands: []content.FigureID{y.Figure, c.Mentions[base].Figure}})
				return true
			}
		}
	}
	if len(added) == 1 && base >= 0 {
		formula := "a/b"
		if after := &c.Mentions[base]; !named && lang.ContainsAny(after.Label, []string{"调整后", "调整为", "最终"}) {
			// 追加 A，调整后预算 B: over what there was before.
			if formula = "a/(b-a)"; c.Mentions[added[0]].Dir < 0 {
				formula = "a/(b+a)"
			}
		}
		fr.Readings = append(fr.Readings, content.Reading{Formula: formula, Operands: []content.FigureID{c.Mentions[added[0]].Figure, c.Mentions[base].Figure}})
	}
	if len(added) > 1 && len(added) <= clause.MaxAlong && base >= 0 && named {
		// 年初 A，追加 B、收回 C，调整率 X%: the net change
		r := content.Reading{Formula: "(", Operands: nil}
		for i := len(added) - 1; i >= 0; i-- { // as printed
			sign := "+"
			if m := &c.Mentions[added[i]]; m.Dir < 0 {
				sign = "-"
			} else if len(r.Operands) == 0 {
				sign = ""
			}
			r.Formula += sign + string(rune('a'+len(r.Operands)))
			r.Operands = append(r.Operands, c.Mentions[added[i]].Figure)
		}
		r.Formula += ")/" + string(rune('a'+len(r.Operands)))
		r.Operands = append(r.Operands, c.Mentions[base].Figure)
		if r.Formula[1] != '-' {
			fr.Readings = append(fr.Readings, r)
		}
	}
	return true
}

// surplusOf reports whether a name is of what is left of a year, which is negative where more was spent
// than came in: no gap, and none of former years that were drawn on.
func surplusOf(label string) bool {
	return strings.HasSuffix(label, "结余") && lang.ContainsAny(label, []string{"当年", "当期", "本年", "本期", "收支", "年度"}) && !lang.ContainsAny(label, []string{"动用", "弥补", "使用", "差", "缺口", "赤字", "超支", "亏", "冲减", "消化"})
}

// AdjustedTo lead to what a budget was after it was changed.
var AdjustedTo = []string{"调整为", "调整到", "调整至", "调增为", "调增到", "调增至", "调减为", "调减到", "调减至", "增加到", "增加至", "追加到", "追加至", "调整后", "追加后"}

// AdjustedPair reports whether two amounts are one budget before and after it was changed, so
// that nothing is left of the one but the other: 预算由 A 调整为 B，结余 X.
func AdjustedPair(c *content.Draft, p *content.Para, a, b int) bool {
	x, y := &c.Mentions[min(a, b)], &c.Mentions[max(a, b)]
	return c.At(x.Figure).Dimension == numeral.Money && lang.ContainsAny(p.Words(x.Pos+1, y.Pos), AdjustedTo) && (strings.Contains(x.Label, "预算") || clause.IsPlan(c, x.Figure))
}

// Nettings say that what is left and what is wanting are set off against each other.
var Nettings = []string{"两者相抵", "二者相抵", "两项相抵", "盈亏相抵", "余缺相抵", "相互抵", "互抵"}
