package average

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/standard"
	"gouji/parse/numeral"
)

// Averages over a number of their sentence whose amount stands in another paragraph, under the name of what is
// counted: 安排危桥改造 A，通村公路 B。¶ 完成通村公路 N 公里，每公里补助 X. Which
// amount is meant the words do not say, so that they only verify.

// doneBefore stand before the name of what was done.
var doneBefore = []string{"实际", "全年", "全县", "全市", "全区", "全部", "共", "已", "计划", "完成", "竣工", "新建", "改建", "扩建", "建设", "实施", "改造", "新增", "续建", "修建", "维修", "整修", "补贴", "补助", "资助", "发放", "各类", "为", "名", "等"}

// itemAverage reads such an average.
func itemAverage(c *content.Draft, p *content.Para, mi int, b clause.Basis) bool {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	if f.Dimension != numeral.Money && f.Dimension != numeral.PerHead {
		return false
	}
	number := -1
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		if p.Lex[y.Pos].Sentence == p.Lex[m.Pos].Sentence && y.Role == content.RoleLevel && !y.Each && !c.At(y.Figure).Key.Part && !clause.IsPlan(c, y.Figure) && standard.Counts(b, c.At(y.Figure), y.Label+y.After) {
			number = x
			break
		}
	}
	if number < 0 {
		return false
	}
	item := itemCounted(c, p, number)
	if !content.Longer(item, 1) {
		return false
	}
	fr := content.Frame{Kind: content.KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: content.ReachReport, Closed: content.Closed}
	formula := "a" + strings.Replace(b.PerUnit(), "/", "*", 1) + "/b"
	for x := p.Mentions[0] - 1; x >= 0 && x >= p.Mentions[0]-clause.FarBack && len(fr.Readings) < farOperands; x-- {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if g.Report != p.Report {
			break
		}
		if y.Para < 0 || !content.IsPart(y) || g.Dimension != numeral.Money || !g.Value.GreaterThan(f.Value) || !namesItem(y.Label, item) {
			continue
		}
		fr.Readings = append(fr.Readings, content.Reading{Formula: formula, Operands: []content.FigureID{g.ID, c.Mentions[number].Figure}, HoldOnly: true})
	}
	if len(fr.Readings) == 0 {
		return false
	}
	c.Frames = append(c.Frames, fr)
	return true
}

// itemCounted is the name of what a number counts; of a total behind a list that of the number which
// the list is of: 通村公路 4 条，其中甲路 a 公里、乙路 b 公里，合计 X 公里.
func itemCounted(c *content.Draft, p *content.Para, number int) string {
	y := &c.Mentions[number]
	if y.Total == 2 || y.Label == "" {
		for x := number - 1; x >= p.Mentions[0]; x-- {
			z := &c.Mentions[x]
			if clause.StrongMark(p, z.Pos, y.Pos) {
				break
			}
			if z.Depth == y.Depth && z.Label != "" && clause.OpensBetween(p, z.Pos, y.Pos) && (x+1 > number || clause.OpensBetween(p, z.Pos, c.Mentions[x+1].Pos)) {
				y = z
				break
			}
		}
	}
	item := itemDone(y.Label)
	if x := number - 1; item == "" && x >= p.Mentions[0] && clause.SameSort(c, x, number) {
		item = itemDone(c.Mentions[x].Label) // 计划改造危房 480 户，竣工 480 户
	}
	return item
}

// itemDone is a name without what was done of it.
func itemDone(item string) string { return content.TrimPrefixes(item, doneBefore) }

// namesItem reports whether the name of an amount is that of an item, or holds it, or ends it.
func namesItem(label, item string) bool {
	label = content.TrimSuffixes(label, []string{"资金", "经费", "项目", "支出", "补助", "投资", "安排", "下达", "工程", "建设", "改造"})
	item = content.TrimSuffixes(item, []string{"项目", "工程", "建设", "改造"})
	rs := []rune(item)
	if len(rs) < 2 || !content.Longer(label, 1) {
		return false
	}
	return strings.Contains(label, item) || content.Longer(label, 2) && strings.Contains(item, label) || strings.Contains(label, string(rs[len(rs)-2:]))
}
