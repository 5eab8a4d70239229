package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Amounts that are told to be reckoned by a number and a standard that stand elsewhere: 按参保人数和补助标准测算，
// 应到位 X 万元.

// reckonedWords are words of reckoning behind such a phrase.
var reckonedWords = []string{"测算", "计算", "核算", "核定", "计"}

// dueByStandard finds such amounts: the phrase names the number of heads and the standard, and both were told
// once, or alike, before it. Of what was due it only verifies where the number could be another.
func (c *Content) dueByStandard(p *para) {
	if !p.may("按") {
		return
	}
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if f.Dimension != numeral.Money || m.Role != RoleLevel && m.Role != RoleLimit || m.Each || f.Key.Each {
			continue
		}
		said := p.clauseWords(m)
		at := strings.LastIndex(said, "按")
		if at < 0 {
			continue
		}
		phrase, amount, ok := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(said[at:], "按"), "照"), "，")
		if !ok || strings.Contains(amount, "，") || !hasAnySuffix(phrase, reckonedWords) || !hasAnyPrefix(amount, []string{"应", "需", "当", "计", "共"}) {
			continue
		}
		heads, std, ok := "", "", false
		for _, w := range []string{"和", "与", "及", "、", "乘以", "×"} {
			if heads, std, ok = strings.Cut(phrase, w); ok {
				break
			}
		}
		if !ok || !strings.Contains(std, "标准") || !containsAny(heads, []string{"人数", "户数", "面积"}) {
			continue
		}
		std = TrimSuffixes(std, reckonedWords)
		std = strings.TrimSuffix(std, "标准")
		heads = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(heads, "人数"), "户数"), "面积")
		number, price := FigureID(0), FigureID(0)
		sure := true
		for x := mi - 1; x >= 0 && x >= mi-farStandard; x-- {
			y := &c.Mentions[x]
			g := c.figure(y.Figure)
			if g.Report != p.report {
				break
			}
			switch {
			case y.Role != RoleLevel || c.isPrior(g):
			case forEach(g) && longer(std, 1) && strings.Contains(y.Label, std) && (g.Dimension == numeral.PerHead || c.isStandard(y) || c.partOf[g.ID] != 0):
				if price == 0 {
					price = g.ID
				} else if !c.figure(price).Value.Equal(g.Value) {
					sure = false
				}
			case g.Dimension == numeral.Persons && part(y) && !c.isPlan(g.ID) && longer(heads, 1) && strings.HasSuffix(y.Label, heads):
				if number == 0 {
					number = g.ID
				} else if !c.figure(number).Value.Equal(g.Value) {
					sure = false
					if g.Value.GreaterThan(c.figure(number).Value) {
						number = g.ID // all of them, not those of a class
					}
				}
			}
		}
		if number != 0 && price != 0 {
			c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/standard", Claim: f.ID, Reach: ReachReport, Closed: Closed,
				Readings: []Reading{{Formula: "a*b", Operands: []FigureID{number, price}, HoldOnly: !sure}}})
		}
	}
}
