package total

import (
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// detailing end a phrase that leads to what an amount told before is made up of,
// item by item: 到位情况如下：, 主要用于以下方面：.
var detailing = []string{"如下", "以下方面", "以下几个方面", "以下几方面", "以下项目", "以下用途", "下列方面", "下列项目"}

// detailed reads a total and, behind such a phrase, its items: 到位资金 X。各项目到位情况
// 如下：甲项目 a；乙项目 b. The whole is the amount before that they make up, or else
// the one that is told as a total.
func detailed(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	if !p.Has("如下：") && !p.Has("如下:") && !p.Has("以下") && !p.Has("下列") {
		return
	}
	for k := range p.Lex {
		x := &p.Lex[k]
		if x.Kind != content.LexPunct || x.R != '：' || x.Depth > 0 || !leadsToItems(p, k) {
			continue
		}
		parts := firstOfGroups(c, p, k)
		if len(parts) < 2 || len(parts) > MaxItems || len(clause.TotalsOf(c, c.Mentions[parts[0]].Figure)) > 0 {
			continue
		}
		w := wholeAbove(c, p, parts)
		if w < 0 && strings.Contains(p.Words(0, k), "结构") && strings.Contains(p.Words(content.SentenceStart(p, k), k), "用于") {
			w = outlayAbove(c, p, parts)
		}
		if w < 0 || used[c.Mentions[w].Figure] {
			continue
		}
		used[c.Mentions[w].Figure] = true
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: c.Mentions[w].Figure, Closed: content.HalfOpen, Reach: content.ReachParagraph,
			Readings: []content.Reading{{Parts: clause.Terms(c, parts), HoldOnly: clause.OpensList(c, p, k, clause.ScopeEnd(p, k))}}})
	}
}

// MaxItems is how many items a list behind such a phrase can have.
const MaxItems = 40

// leadsToItems reports whether the words before the colon at lexeme k are such a
// phrase, and nothing but words stands between them and the sentence before.
func leadsToItems(p *content.Para, k int) bool {
	i := k
	for i > 0 && p.Lex[i-1].Kind != content.LexPunct && p.Lex[i-1].Kind != content.LexFigure {
		i--
	}
	return i < k && (i == content.SentenceStart(p, k) || p.Lex[i-1].Kind == content.LexPunct && p.Lex[i-1].Mate < 0 && p.Lex[i-1].R != '、') && lang.HasAnySuffix(content.Trimmed(p.Sub(p.Lex[i].From, p.Lex[k].From)), detailing)
}

// firstOfGroups are the items of the list behind lexeme k: of each stretch between
// two ；, or where none parts them of all of the list, the first amount of money, or
// where there is none quantity of the first one's sort.
func firstOfGroups(c *content.Draft, p *content.Para, k int) []int {
	var items []int
	sort, grouped := -1, false
	for _, mi := range clause.Items(c, p, k+1, clause.ScopeEnd(p, k), p.Lex[k].Depth) {
		m := &c.Mentions[mi]
		if !content.IsPart(m) || clause.Reference(m) || clause.IsStandard(c, m) {
			continue
		}
		if sort < 0 || c.At(m.Figure).Dimension == numeral.Money && c.At(c.Mentions[sort].Figure).Dimension != numeral.Money {
			sort = mi
		}
		items = append(items, mi)
	}
	for i := 1; i < len(items); i++ {
		grouped = grouped || clause.StrongMark(p, c.Mentions[items[i-1]].Pos, c.Mentions[items[i]].Pos)
	}
	var parts []int
	for _, mi := range items {
		m, n := &c.Mentions[mi], len(parts)
		if content.Addable(c.At(c.Mentions[sort].Figure), c.At(m.Figure)) && !(n > 0 && grouped && !clause.StrongMark(p, c.Mentions[parts[n-1]].Pos, m.Pos)) {
			parts = append(parts, mi)
		}
	}
	return parts
}

// wholeAbove is the amount before a list that its items make up, the nearest first,
// or else the nearest that is told as a total in the sentence right before; -1.
func wholeAbove(c *content.Draft, p *content.Para, parts []int) int {
	sum := decimal.Zero
	for _, mi := range parts {
		sum = sum.Add(c.At(c.Mentions[mi].Figure).Value)
	}
	first := &c.Mentions[parts[0]]
	f := c.At(first.Figure)
	told := -1
	for x := parts[0] - 1; x >= 0 && x >= parts[0]-clause.FarBack; x-- {
		m := &c.Mentions[x]
		g := c.At(m.Figure)
		if g.Report != p.Report || g.Place.Block < p.Block-nearBlocks {
			break
		}
		if !clause.Whole(c, m) || m.Depth > 0 || clause.Reference(m) || !content.Addable(g, f) {
			continue
		}
		if g.Value.Equal(sum) {
			return x
		}
		if _, larger := exceeding(c, g, parts); larger > 0 || m.Para != first.Para || p.Lex[m.Pos].Sentence < p.Lex[first.Pos].Sentence-1 {
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
func outlayAbove(c *content.Draft, p *content.Para, parts []int) int {
	first := c.Mentions[parts[0]].Figure
	above := -1 // the first mention of the paragraph above
	for x := parts[0] - 1; x >= 0 && x >= parts[0]-clause.FarBack; x-- {
		m := &c.Mentions[x]
		if m.Para == c.Mentions[parts[0]].Para {
			if c.At(m.Figure).Dimension == numeral.Money {
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
	f := c.At(m.Figure)
	if _, larger := exceeding(c, f, parts); larger > 0 || f.Report != p.Report || f.Place.Block < p.Block-nearBlocks || !content.IsPart(m) || m.Depth > 0 || f.Key.Measure != lang.Outlay || !content.Addable(f, c.At(first)) {
		return -1
	}
	return above
}
