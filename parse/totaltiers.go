package parse

import (
	"slices"
	"strings"
	"sync"

	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// Totals over the levels of government.

// tiers reads a budget whose sources are printed by level of government in
// another sentence: 中央 A、省级 B、市级 C … 全年预算 X.
func (c *Content) tiers(p *para) {
	county := sync.OnceValue(func() bool { return c.besideCounty(p) })
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if m.Role != RoleLevel || m.Depth > 0 || f.Dimension != numeral.Money || f.Key.Tier != NoTier || f.Key.Account != NoAccount {
			continue
		}
		if f.Key.Measure != Budget && f.Key.Measure != Received || containsAny(m.Label, prices) || p.inClasses(m.Pos) {
			continue // 按用途划分：A a、B b are parts
		}
		if containsAny(p.words(m.labelFrom, m.Pos), []string{"依次", "分别"}) || m.Peer >= 0 && c.sameSort(m.Peer, mi) {
			continue // 三类依次安排 A、B、C: one of several
		}
		if strings.Contains(m.Label, "上级") && county() {
			continue // 上级补助 A，市级 B，县级 C: a level itself
		}
		if slices.ContainsFunc(c.framesOf(f.ID), func(i int) bool { return c.Frames[i].Rule == "sum/sources" }) {
			continue // its levels stand in the lines below it
		}
		if c.carriesOver(f.ID) || c.wantingBehind(p, mi) {
			continue // 加上上年结余 A，全年可用资金 X: more than the levels granted; 总投资 X，中央 a、省级 b，缺口 Y
		}
		fr := Frame{Kind: KindTotal, Rule: "sum/tiers", Claim: m.Figure, Reach: ReachSection, Closed: HalfOpen, Across: AcrossTiers}
		if m.Total > 0 && slices.ContainsFunc(c.framesOf(f.ID), func(i int) bool { return c.Frames[i].Kind == KindTotal && c.closes(c.Frames[i]) }) {
			fr.Closed = OpenList // 中央下达 A；省级 B，市县 C，三级合计 X: made up of its list
		} else if parts := c.tiersOneByOne(p, mi); parts != nil {
			fr.Readings = []Reading{{Parts: parts, Weak: true}}
		}
		c.Frames = append(c.Frames, fr)
	}
}

// farWanting is how many figures behind an amount what is wanting of it may be told.
const farWanting = 24

// wantingBehind reports whether what is wanting of mention mi is told behind it in its sentence.
func (c *Content) wantingBehind(p *para, mi int) bool {
	m := &c.Mentions[mi]
	for x := mi + 1; x <= min(mi+farWanting, p.mentions[len(p.mentions)-1]) && p.lex[c.Mentions[x].Pos].sentence == p.lex[m.Pos].sentence; x++ {
		if y := &c.Mentions[x]; y.Depth == m.Depth && wanting(y.Label) {
			return true
		}
	}
	return false
}

// besideCounty reports whether a paragraph tells of money of a county, which is no part of
// what came from above.
func (c *Content) besideCounty(p *para) bool {
	return slices.ContainsFunc(p.mentions, func(mi int) bool {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		return f.Dimension == numeral.Money && (f.Key.Tier == County || containsAny(m.Label, []string{"县级", "县区", "区级", "县（区）", "县(区)", "自筹"}))
	})
}

// carriesOver reports whether a total counts in what was left of the year before.
func (c *Content) carriesOver(id FigureID) bool {
	left := func(id FigureID) bool {
		m := c.mentionOf(id)
		return m != nil && containsAny(m.Label, []string{"结转", "结余"})
	}
	for _, i := range c.framesOf(id) {
		fr := &c.Frames[i]
		if fr.Kind != KindTotal {
			continue
		}
		if len(fr.Readings) > 0 && slices.ContainsFunc(fr.Readings[0].Parts, func(t Part) bool { return left(t.Figure) }) {
			return true
		}
		if len(fr.Queries) > 0 && slices.ContainsFunc(fr.Queries[0].Wants, func(w Want) bool { return w.Given != 0 && left(w.Given) }) {
			return true
		}
	}
	return false
}

// addsUp reports whether a total claims a figure and its parts come to it.
func (c *Content) addsUp(id FigureID) bool {
	for _, i := range c.framesOf(id) {
		if fr := &c.Frames[i]; fr.Kind == KindTotal && len(fr.Readings) > 0 && len(fr.Readings[0].Parts) > 1 && c.sumMeets(fr) {
			return true
		}
	}
	return false
}

// sumMeets reports whether the parts that a total is first read with come to it.
func (c *Content) sumMeets(fr *Frame) bool {
	sum := decimal.Zero
	for _, t := range fr.Readings[0].Parts {
		sum = sum.Add(c.figure(t.Figure).Value)
	}
	return c.figure(fr.Claim).Interval.Contains(sum)
}

// prices are words of what is paid for one thing, which no level of government
// need have granted.
var prices = []string{"合同", "中标", "控制价", "成交价", "采购", "审定价", "送审"}

// severalTiers name so many levels of government together.
var severalTiers = []string{"四级", "三级", "两级", "二级"}

// tierTotals reads a total over the levels of government named one by one in
// the paragraphs before: （一）中央资金 A （二）省级 B … 以上三级资金共计 X.
func (c *Content) tierTotals(p *para) {
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if c.addsUp(f.ID) {
			continue // 省级支出 a；县级支出 b；两级共支出 X
		}
		if m.Total < 2 && !containsAny(m.Label, severalTiers) || m.Role != RoleLevel || m.Depth > 0 || f.Dimension != numeral.Money || !containsAny(m.Label, severalTiers) && (f.Key.Tier != NoTier || !containsAny(m.Label, []string{"级资金", "各级", "级财政"})) {
			continue
		}
		var amounts [][]FigureID // of each level
		at := map[Tier]int{}
		levels := map[FigureID]bool{} // told together, with what each of them gave
		held := map[FigureID]bool{}
		for id := max(1, int(f.ID)-farBack); id < int(f.ID); id++ {
			if parts := c.levelsOf(FigureID(id)); parts != nil {
				levels[FigureID(id)] = true
				for _, x := range parts {
					held[x.Figure] = true
				}
			}
		}
		for id := max(1, int(f.ID)-farBack); id < int(f.ID); id++ {
			g := c.figure(FigureID(id))
			x := c.mentionOf(g.ID)
			if g.Report != f.Report || x == nil || x.Role != RoleLevel || x.Depth > 0 || g.Dimension != numeral.Money || g.Key.Each {
				continue
			}
			t := g.Key.Tier
			if levels[g.ID] && !held[g.ID] && g.Place.Sentence != f.Place.Sentence {
				amounts = append(amounts, []FigureID{g.ID})
				continue
			}
			if t == NoTier || g.Key.Part || held[g.ID] {
				continue
			}
			if _, ok := at[t]; !ok {
				at[t] = len(amounts)
				amounts = append(amounts, nil)
			}
			if i := at[t]; len(amounts[i]) < mostOfLevel {
				amounts[i] = append(amounts[i], g.ID)
			}
		}
		if len(amounts) < 2 || len(amounts) > mostLevels {
			continue
		}
		chosen := false // of several amounts of a level
		for _, ids := range amounts {
			chosen = chosen || len(ids) > 1
		}
		parts := c.closingLevels(f, amounts)
		if parts == nil {
			for _, ids := range amounts {
				parts = append(parts, Part{ids[0], 1})
			}
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/tiers", Claim: m.Figure, Reach: ReachSection, Closed: HalfOpen, Readings: []Reading{{Parts: parts, HoldOnly: chosen}}})
	}
}

// levelsOf are the amounts that levels of government gave of one that is told with them,
// nil if it is told without: 上级补助 X，其中中央 a、省级 b.
func (c *Content) levelsOf(id FigureID) []Part {
	for _, i := range c.framesOf(id) {
		fr := &c.Frames[i]
		if fr.Kind != KindTotal || len(fr.Readings) == 0 || len(fr.Readings[0].Parts) < 2 {
			continue
		}
		parts := fr.Readings[0].Parts
		if !slices.ContainsFunc(parts, func(x Part) bool { return c.figure(x.Figure).Key.Tier == NoTier }) {
			return parts
		}
	}
	return nil
}

// mostLevels is how many levels of government there are, mostOfLevel how many amounts of
// one may be the one meant.
const (
	mostLevels  = 6
	mostOfLevel = 3
)

// closingLevels are the amounts, one of each level, that come to a total, nil if none
// do: 提前下达省级资金 a，省级资金共 b，县级 c，两级共 b+c.
func (c *Content) closingLevels(f *Figure, amounts [][]FigureID) []Part {
	var parts []Part
	var try func(i int, sum decimal.Decimal) bool
	try = func(i int, sum decimal.Decimal) bool {
		if i == len(amounts) {
			return f.Interval.Contains(sum)
		}
		for _, id := range amounts[i] {
			parts = append(parts, Part{id, 1})
			if try(i+1, sum.Add(c.figure(id).Value)) {
				return true
			}
			parts = parts[:len(parts)-1]
		}
		return false
	}
	if !try(0, decimal.Zero) {
		return nil
	}
	return parts
}
