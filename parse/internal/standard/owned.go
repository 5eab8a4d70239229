package standard

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Standards told with the number of what they are for, where the amount they come to was told
// before, by the name of what is counted: 公益林补偿 X、造林补助 Y，…。其中公益林补偿面积 N 亩，每亩补偿 S 元.

// countedNouns end the name of a number, in place of that of the amount.
var countedNouns = []string{"面积", "人数", "户数", "人次", "数量", "对象", "人员", "里程", "户", "人"}

// farOwned is how many figures back the amount may stand.
const farOwned = 24

// Owned relates them to the amount of their name, where there is but one.
func Owned(c *content.Draft, p *content.Para) {
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if mi == p.Mentions[0] || m.Role != content.RoleLevel && m.Role != content.RoleRate || !clause.IsStandard(c, m) || m.Depth > 0 {
			continue
		}
		b := clause.BasisOf(c.At(m.Figure), m.Label)
		h := &c.Mentions[mi-1]
		if b.Thing == "" || b.Month || b.Day || b.Other || !content.IsPart(h) || h.Depth != m.Depth || clause.StrongMark(p, h.Pos, m.Pos) || p.Lex[h.Pos].Sentence != p.Lex[m.Pos].Sentence || !multiplies(c, m, mi-1) || clause.MarkBetween(p, h.Pos, m.Pos) != '，' {
			continue
		}
		name := content.TrimSuffixes(strings.TrimPrefix(h.Label, "其中"), countedNouns)
		if len([]rune(name)) < 4 || name == h.Label || amountInSentence(c, p, mi) {
			continue
		}
		amount := content.FigureID(0)
		for x := mi - 2; x >= 0 && x >= mi-farOwned; x-- {
			y := &c.Mentions[x]
			f := c.At(y.Figure)
			if f.Report != p.Report {
				break
			}
			if f.Dimension == numeral.Money && content.IsPart(y) && !clause.IsStandard(c, y) && f.Key.Mode != lang.Planned && (y.Label == name || strings.TrimSuffix(y.Label, "资金") == name) {
				if amount != 0 && !c.At(amount).Value.Equal(f.Value) {
					amount = 0
					break
				}
				amount = f.ID
			}
		}
		if amount == 0 {
			continue
		}
		if r := product(c, p, mi, mi-1, mi, false); len(r) > 0 {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: amount, Reach: content.ReachSection, Closed: content.Closed, Readings: r})
		}
	}
}

// amountInSentence reports whether an amount of money of its own stands in the clause group of
// mention mi.
func amountInSentence(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	for _, x := range p.Mentions {
		y := &c.Mentions[x]
		if x != mi && p.Lex[y.Pos].Sentence == p.Lex[m.Pos].Sentence && IsAmount(c, y) && !clause.StrongMark(p, min(y.Pos, m.Pos), max(y.Pos, m.Pos)) {
			return true
		}
	}
	return false
}

// alikeHeads reads an amount that one standard makes of several numbers before it: 甲 a 人、乙 b
// 人，均按每人每月 S 元发放，全年支出 X.
func alikeHeads(c *content.Draft, p *content.Para, mi, heads, std int) []content.Reading {
	m, s := &c.Mentions[mi], &c.Mentions[std]
	if heads > std || std > mi || !strings.Contains(clause.Words(p, s), "均") || s.Each {
		return nil
	}
	list := []int{heads}
	for x := heads - 1; x >= p.Mentions[0] && clause.SameSort(c, x, heads) && content.IsPart(&c.Mentions[x]) && c.Mentions[x].Depth == m.Depth && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[m.Pos].Sentence; x-- {
		if k := clause.MarkBetween(p, c.Mentions[x].Pos, c.Mentions[list[0]].Pos); k != '、' && k != '，' {
			break
		}
		list = append([]int{x}, list...)
	}
	if len(list) < 2 || len(list) > clause.MaxAlong || c.Mentions[list[0]].Total > 0 || c.PartOf[c.Mentions[list[1]].Figure] == c.Mentions[list[0]].Figure {
		return nil
	}
	sum, ops := "", []content.FigureID{}
	for i, x := range list {
		if i > 0 {
			sum += "+"
		}
		sum += string(rune('a' + i))
		ops = append(ops, c.Mentions[x].Figure)
	}
	formula := "(" + sum + ")*" + string(rune('a'+len(ops)))
	ops = append(ops, s.Figure)
	b := clause.BasisOf(c.At(s.Figure), s.Label)
	switch {
	case b.Day || b.Other:
		return nil
	case b.Month: // not all of them need have been there all year
		return []content.Reading{{Formula: formula + "*12", Operands: ops, HoldOnly: true}}
	}
	return []content.Reading{{Formula: formula, Operands: ops}}
}
