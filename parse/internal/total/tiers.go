package total

import (
	"slices"
	"strings"
	"sync"

	"gouji/parse/decimal"
	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Totals over the levels of government.

// Tiers reads a budget whose sources are printed by level of government in
// another sentence: 中央 A、省级 B、市级 C … 全年预算 X.
func Tiers(c *content.Draft, p *content.Para) {
	county := sync.OnceValue(func() bool { return besideCounty(c, p) })
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if m.Role != content.RoleLevel || m.Depth > 0 || f.Dimension != numeral.Money || f.Key.Tier != lang.NoTier || f.Key.Account != lang.NoAccount {
			continue
		}
		if f.Key.Measure != lang.Budget && f.Key.Measure != lang.Received || lang.ContainsAny(m.Label, prices) || inClasses(p, m.Pos) {
			continue // 按用途划分：A a、B b are parts
		}
		if lang.ContainsAny(p.Words(m.LabelFrom, m.Pos), []string{"依次", "分别"}) || m.Peer >= 0 && clause.SameSort(c, m.Peer, mi) {
			continue // 三类依次安排 A、B、C: one of several
		}
		if strings.Contains(m.Label, "上级") && county() {
			continue // 上级补助 A，市级 B，县级 C: a level itself
		}
		if slices.ContainsFunc(clause.FramesOf(c, f.ID), func(i int) bool { return c.Frames[i].Rule == "sum/sources" }) {
			continue // its levels stand in the lines below it
		}
		if carriesOver(c, f.ID) || wantingBehind(c, p, mi) {
			continue // 加上上年结余 A，全年可用资金 X: more than the levels granted; 总投资 X，中央 a、省级 b，缺口 Y
		}
		fr := content.Frame{Kind: content.KindTotal, Rule: "sum/tiers", Claim: m.Figure, Reach: content.ReachSection, Closed: content.HalfOpen, Across: content.AcrossTiers}
		if m.Total > 0 && slices.ContainsFunc(clause.FramesOf(c, f.ID), func(i int) bool { return c.Frames[i].Kind == content.KindTotal && clause.Closes(c, c.Frames[i]) }) {
			fr.Closed = content.OpenList // 中央下达 A；省级 B，市县 C，三级合计 X: made up of its list
		} else if parts := tiersOneByOne(c, p, mi); parts != nil {
			fr.Readings = []content.Reading{{Parts: parts, Weak: true}}
		}
		c.Frames = append(c.Frames, fr)
	}
}

// farWanting is how many figures behind an amount what is wanting of it may be told.
const farWanting = 24

// wantingBehind reports whether what is wanting of mention mi is told behind it in its sentence.
func wantingBehind(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	for x := mi + 1; x <= min(mi+farWanting, p.Mentions[len(p.Mentions)-1]) && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[m.Pos].Sentence; x++ {
		if y := &c.Mentions[x]; y.Depth == m.Depth && change.Wanting(y.Label) {
			return true
		}
	}
	return false
}

// besideCounty reports whether a paragraph tells of money of a county, which is no part of
// what came from above.
func besideCounty(c *content.Draft, p *content.Para) bool {
	return slices.ContainsFunc(p.Mentions, func(mi int) bool {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		return f.Dimension == numeral.Money && (f.Key.Tier == lang.County || lang.ContainsAny(m.Label, []string{"县级", "县区", "区级", "县（区）", "县(区)", "自筹"}))
	})
}

// carriesOver reports whether a total counts in what was left of the year before.
func carriesOver(c *content.Draft, id content.FigureID) bool {
	left := func(id content.FigureID) bool {
		m := c.MentionOf(id)
		return m != nil && lang.ContainsAny(m.Label, []string{"结转", "结余"})
	}
	for _, i := range clause.FramesOf(c, id) {
		fr := &c.Frames[i]
		if fr.Kind != content.KindTotal {
			continue
		}
		if len(fr.Readings) > 0 && slices.ContainsFunc(fr.Readings[0].Parts, func(t content.Part) bool { return left(t.Figure) }) {
			return true
		}
		if len(fr.Queries) > 0 && slices.ContainsFunc(fr.Queries[0].Wants, func(w content.Want) bool { return w.Given != 0 && left(w.Given) }) {
			return true
		}
	}
	return false
}

// prices are words of what is paid for one thing, which no level of government
// need have granted.
var prices = []string{"合同", "中标", "控制价", "成交价", "采购", "审定价", "送审"}

// severalTiers name so many levels of government together.
var severalTiers = []string{"四级", "三级", "两级", "二级"}

// ByTier reads a total over the levels of government named one by one in
// the paragraphs before: （一）中央资金 A （二）省级 B … 以上三级资金共计 X.
func ByTier(c *content.Draft, p *content.Para) {
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if clause.AddsUp(c, f.ID) {
			continue // 省级支出 a；县级支出 b；两级共支出 X
		}
		if m.Total < 2 && !lang.ContainsAny(m.Label, severalTiers) || m.Role != content.RoleLevel || m.Depth > 0 || f.Dimension != numeral.Money || !lang.ContainsAny(m.Label, severalTiers) && (f.Key.Tier != lang.NoTier || !lang.ContainsAny(m.Label, []string{"级资金", "各级", "级财政"})) {
			continue
		}
		var amounts [][]content.FigureID // of each level
		at := map[lang.Tier]int{}
		levels := map[content.FigureID]bool{} // told together, with what each of them gave
		held := map[content.FigureID]bool{}
		for id := max(1, int(f.ID)-clause.FarBack); id < int(f.ID); id++ {
			if parts := levelsOf(c, content.FigureID(id)); parts != nil {
				levels[content.FigureID(id)] = true
				for _, x := range parts {
					held[x.Figure] = true
				}
			}
		}
		for id := max(1, int(f.ID)-clause.FarBack); id < int(f.ID); id++ {
			g := c.At(content.FigureID(id))
			x := c.MentionOf(g.ID)
			if g.Report != f.Report || x == nil || x.Role != content.RoleLevel || x.Depth > 0 || g.Dimension != numeral.Money || g.Key.Each {
				continue
			}
			t := g.Key.Tier
			if levels[g.ID] && !held[g.ID] && g.Place.Sentence != f.Place.Sentence {
				amounts = append(amounts, []content.FigureID{g.ID})
				continue
			}
			if t == lang.NoTier || g.Key.Part || held[g.ID] {
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
		parts := closingLevels(c, f, amounts)
		if parts == nil {
			for _, ids := range amounts {
				parts = append(parts, content.Part{Figure: ids[0], Sign: 1})
			}
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/tiers", Claim: m.Figure, Reach: content.ReachSection, Closed: content.HalfOpen, Readings: []content.Reading{{Parts: parts, HoldOnly: chosen}}})
	}
}

// levelsOf are the amounts that levels of government gave of one that is told with them,
// nil if it is told without: 上级补助 X，其中中央 a、省级 b.
func levelsOf(c *content.Draft, id content.FigureID) []content.Part {
	for _, i := range clause.FramesOf(c, id) {
		fr := &c.Frames[i]
		if fr.Kind != content.KindTotal || len(fr.Readings) == 0 || len(fr.Readings[0].Parts) < 2 {
			continue
		}
		parts := fr.Readings[0].Parts
		if !slices.ContainsFunc(parts, func(x content.Part) bool { return c.At(x.Figure).Key.Tier == lang.NoTier }) {
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
func closingLevels(c *content.Draft, f *content.Figure, amounts [][]content.FigureID) []content.Part {
	var parts []content.Part
	var try func(i int, sum decimal.Decimal) bool
	try = func(i int, sum decimal.Decimal) bool {
		if i == len(amounts) {
			return f.Interval.Contains(sum)
		}
		for _, id := range amounts[i] {
			parts = append(parts, content.Part{Figure: id, Sign: 1})
			if try(i+1, sum.Add(c.At(id).Value)) {
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
