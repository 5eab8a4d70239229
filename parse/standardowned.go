package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Standards told with the number of what they are for, where the amount they come to was told
// before, by the name of what is counted: 公益林补偿 X、造林补助 Y，…。其中公益林补偿面积 N 亩，每亩补偿 S 元.

// countedNouns end the name of a number, in place of that of the amount.
var countedNouns = []string{"面积", "人数", "户数", "人次", "数量", "对象", "人员", "里程", "户", "人"}

// farOwned is how many figures back the amount may stand.
const farOwned = 24

// ownedStandards relates them to the amount of their name, where there is but one.
func (c *Content) ownedStandards(p *para) {
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if mi == p.mentions[0] || m.Role != RoleLevel && m.Role != RoleRate || !c.isStandard(m) || m.Depth > 0 {
			continue
		}
		b := basisOf(c.figure(m.Figure), m.Label)
		h := &c.Mentions[mi-1]
		if b.thing == "" || b.month || b.day || b.other || !part(h) || h.Depth != m.Depth || p.strongMark(h.Pos, m.Pos) || p.lex[h.Pos].sentence != p.lex[m.Pos].sentence || !c.multiplies(m, mi-1) || p.markBetween(h.Pos, m.Pos) != '，' {
			continue
		}
		name := TrimSuffixes(strings.TrimPrefix(h.Label, "其中"), countedNouns)
		if len([]rune(name)) < 4 || name == h.Label || c.amountInSentence(p, mi) {
			continue
		}
		amount := FigureID(0)
		for x := mi - 2; x >= 0 && x >= mi-farOwned; x-- {
			y := &c.Mentions[x]
			f := c.figure(y.Figure)
			if f.Report != p.report {
				break
			}
			if f.Dimension == numeral.Money && part(y) && !c.isStandard(y) && f.Key.Mode != Planned && (y.Label == name || strings.TrimSuffix(y.Label, "资金") == name) {
				if amount != 0 && !c.figure(amount).Value.Equal(f.Value) {
					amount = 0
					break
				}
				amount = f.ID
			}
		}
		if amount == 0 {
			continue
		}
		if r := c.product(p, mi, mi-1, mi, false); len(r) > 0 {
			c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/standard", Claim: amount, Reach: ReachSection, Closed: Closed, Readings: r})
		}
	}
}

// amountInSentence reports whether an amount of money of its own stands in the clause group of
// mention mi.
func (c *Content) amountInSentence(p *para, mi int) bool {
	m := &c.Mentions[mi]
	for _, x := range p.mentions {
		y := &c.Mentions[x]
		if x != mi && p.lex[y.Pos].sentence == p.lex[m.Pos].sentence && c.isAmount(y) && !p.strongMark(min(y.Pos, m.Pos), max(y.Pos, m.Pos)) {
			return true
		}
	}
	return false
}

// alikeHeads reads an amount that one standard makes of several numbers before it: 甲 a 人、乙 b
// 人，均按每人每月 S 元发放，全年支出 X.
func (c *Content) alikeHeads(p *para, mi, heads, std int) []Reading {
	m, s := &c.Mentions[mi], &c.Mentions[std]
	if heads > std || std > mi || !strings.Contains(p.clauseWords(s), "均") || s.Each {
		return nil
	}
	list := []int{heads}
	for x := heads - 1; x >= p.mentions[0] && c.sameSort(x, heads) && part(&c.Mentions[x]) && c.Mentions[x].Depth == m.Depth && p.lex[c.Mentions[x].Pos].sentence == p.lex[m.Pos].sentence; x-- {
		if k := p.markBetween(c.Mentions[x].Pos, c.Mentions[list[0]].Pos); k != '、' && k != '，' {
			break
		}
		list = append([]int{x}, list...)
	}
	if len(list) < 2 || len(list) > maxAlong || c.Mentions[list[0]].Total > 0 || c.partOf[c.Mentions[list[1]].Figure] == c.Mentions[list[0]].Figure {
		return nil
	}
	sum, ops := "", []FigureID{}
	for i, x := range list {
		if i > 0 {
			sum += "+"
		}
		sum += string(rune('a' + i))
		ops = append(ops, c.Mentions[x].Figure)
	}
	formula := "(" + sum + ")*" + string(rune('a'+len(ops)))
	ops = append(ops, s.Figure)
	b := basisOf(c.figure(s.Figure), s.Label)
	switch {
	case b.day || b.other:
		return nil
	case b.month: // not all of them need have been there all year
		return []Reading{{Formula: formula + "*12", Operands: ops, HoldOnly: true}}
	}
	return []Reading{{Formula: formula, Operands: ops}}
}
