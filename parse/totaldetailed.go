package parse

import (
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// detailing end a phrase that leads to what an amount told before is made up of,
// item by item: 到位情况如下：, 主要用于以下方面：.
var detailing = []string{"如下", "以下方面", "以下几个方面", "以下几方面", "以下项目", "以下用途", "下列方面", "下列项目"}

// detailed reads a total and, behind such a phrase, its items: 到位资金 X。各项目到位情况
// 如下：甲项目 a；乙项目 b. The whole is the amount before that they make up, or else
// the one that is told as a total.
func (c *Content) detailed(p *para, used map[FigureID]bool) {
	if !p.has("如下：") && !p.has("如下:") && !p.has("以下") && !p.has("下列") {
		return
	}
	for k := range p.lex {
		x := &p.lex[k]
		if x.kind != lexPunct || x.r != '：' || x.depth > 0 || !p.leadsToItems(k) {
			continue
		}
		parts := c.firstOfGroups(p, k)
		if len(parts) < 2 || len(parts) > maxItems || len(c.totalsOf(c.Mentions[parts[0]].Figure)) > 0 {
			continue
		}
		w := c.wholeAbove(p, parts)
		if w < 0 && strings.Contains(p.words(0, k), "结构") && strings.Contains(p.words(sentenceStart(p, k), k), "用于") {
			w = c.outlayAbove(p, parts)
		}
		if w < 0 || used[c.Mentions[w].Figure] {
			continue
		}
		used[c.Mentions[w].Figure] = true
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: c.Mentions[w].Figure, Closed: HalfOpen, Reach: ReachParagraph,
			Readings: []Reading{{Parts: c.terms(parts), HoldOnly: c.opensList(p, k, p.scopeEnd(k))}}})
	}
}

// maxItems is how many items a list behind such a phrase can have.
const maxItems = 40

// leadsToItems reports whether the words before the colon at lexeme k are such a
// phrase, and nothing but words stands between them and the sentence before.
func (p *para) leadsToItems(k int) bool {
	i := k
	for i > 0 && p.lex[i-1].kind != lexPunct && p.lex[i-1].kind != lexFigure {
		i--
	}
	return i < k && (i == sentenceStart(p, k) || p.lex[i-1].kind == lexPunct && p.lex[i-1].mate < 0 && p.lex[i-1].r != '、') && hasAnySuffix(trimmed(p.sub(p.lex[i].from, p.lex[k].from)), detailing)
}

// firstOfGroups are the items of the list behind lexeme k: of each stretch between
// two ；, or where none parts them of all of the list, the first amount of money, or
// where there is none quantity of the first one's sort.
func (c *Content) firstOfGroups(p *para, k int) []int {
	var items []int
	sort, grouped := -1, false
	for _, mi := range c.items(p, k+1, p.scopeEnd(k), p.lex[k].depth) {
		m := &c.Mentions[mi]
		if !part(m) || reference(m) || c.isStandard(m) {
			continue
		}
		if sort < 0 || c.figure(m.Figure).Dimension == numeral.Money && c.figure(c.Mentions[sort].Figure).Dimension != numeral.Money {
			sort = mi
		}
		items = append(items, mi)
	}
	for i := 1; i < len(items); i++ {
		grouped = grouped || p.strongMark(c.Mentions[items[i-1]].Pos, c.Mentions[items[i]].Pos)
	}
	var parts []int
	for _, mi := range items {
		m, n := &c.Mentions[mi], len(parts)
		if addable(c.figure(c.Mentions[sort].Figure), c.figure(m.Figure)) && !(n > 0 && grouped && !p.strongMark(c.Mentions[parts[n-1]].Pos, m.Pos)) {
			parts = append(parts, mi)
		}
	}
	return parts
}

// wholeAbove is the amount before a list that its items make up, the nearest first,
// or else the nearest that is told as a total in the sentence right before; -1.
func (c *Content) wholeAbove(p *para, parts []int) int {
	sum := decimal.Zero
	for _, mi := range parts {
		sum = sum.Add(c.figure(c.Mentions[mi].Figure).Value)
	}
	first := &c.Mentions[parts[0]]
	f := c.figure(first.Figure)
	told := -1
	for x := parts[0] - 1; x >= 0 && x >= parts[0]-farBack; x-- {
		m := &c.Mentions[x]
		g := c.figure(m.Figure)
		if g.Report != p.report || g.Place.Block < p.block-nearBlocks {
			break
		}
		if !c.whole(m) || m.Depth > 0 || reference(m) || !addable(g, f) {
			continue
		}
		if g.Value.Equal(sum) {
			return x
		}
		if _, larger := c.exceeding(g, parts); larger > 0 || m.Para != first.Para || p.lex[m.Pos].sentence < p.lex[first.Pos].sentence-1 {
			continue
		}
		if m.Total > 0 || told < 0 && g.Key.Whole {
			told = x
		}
	}
	return told
}

// outlayAbove is the outlay that the paragraph right above a list of what was spent
// begins with, -1 if it begins otherwise: 总体情况。支出 X …¶ 结构情况。主要用于以下方面：….
// Only where the list is said to be the 结构, for 主要 alone need not list all.
func (c *Content) outlayAbove(p *para, parts []int) int {
	first := c.Mentions[parts[0]].Figure
	above := -1 // the first mention of the paragraph above
	for x := parts[0] - 1; x >= 0 && x >= parts[0]-farBack; x-- {
		m := &c.Mentions[x]
		if m.Para == c.Mentions[parts[0]].Para {
			if c.figure(m.Figure).Dimension == numeral.Money {
				return -1
			}
			continue
		}
		if above >= 0 && m.Para != c.Mentions[above].Para {
			break
		}
		above = x
	}
	if above < 0 {
		return -1
	}
	m := &c.Mentions[above]
	f := c.figure(m.Figure)
	if _, larger := c.exceeding(f, parts); larger > 0 || f.Report != p.report || f.Place.Block < p.block-nearBlocks || !part(m) || m.Depth > 0 || f.Key.Measure != Outlay || !addable(f, c.figure(first)) {
		return -1
	}
	return above
}
