package standard

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Amounts that are told to be reckoned by a number and a standard that stand elsewhere: 按参保人数和补助标准测算，
// 应到位 X 万元.

// reckonedWords are words of reckoning behind such a phrase.
var reckonedWords = []string{"测算", "计算", "核算", "核定", "计"}

// Due finds such amounts: the phrase names the number of heads and the standard, and both were told
// once, or alike, before it. Of what was due it only verifies where the number could be another.
func Due(c *content.Draft, p *content.Para) {
	if !p.May("按") {
		return
	}
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if f.Dimension != numeral.Money || m.Role != content.RoleLevel && m.Role != content.RoleLimit || m.Each || f.Key.Each {
			continue
		}
		said := clause.Words(p, m)
		at := strings.LastIndex(said, "按")
		if at < 0 {
			continue
		}
		phrase, amount, ok := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(said[at:], "按"), "照"), "，")
		if !ok || strings.Contains(amount, "，") || !lang.HasAnySuffix(phrase, reckonedWords) || !lang.HasAnyPrefix(amount, []string{"应", "需", "当", "计", "共"}) {
			continue
		}
		heads, std, ok := "", "", false
		for _, w := range []string{"和", "与", "及", "、", "乘以", "×"} {
			if heads, std, ok = strings.Cut(phrase, w); ok {
				break
			}
		}
		if !ok || !strings.Contains(std, "标准") || !lang.ContainsAny(heads, []string{"人数", "户数", "面积"}) {
			continue
		}
		std = content.TrimSuffixes(std, reckonedWords)
		std = strings.TrimSuffix(std, "标准")
		heads = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(heads, "人数"), "户数"), "面积")
		number, price := content.FigureID(0), content.FigureID(0)
		sure := true
		for x := mi - 1; x >= 0 && x >= mi-clause.FarStandard; x-- {
			y := &c.Mentions[x]
			g := c.At(y.Figure)
			if g.Report != p.Report {
				break
			}
			switch {
			case y.Role != content.RoleLevel || clause.IsPrior(c, g):
			case clause.ForEach(g) && content.Longer(std, 1) && strings.Contains(y.Label, std) && (g.Dimension == numeral.PerHead || clause.IsStandard(c, y) || c.PartOf[g.ID] != 0):
				if price == 0 {
					price = g.ID
				} else if !c.At(price).Value.Equal(g.Value) {
					sure = false
				}
			case g.Dimension == numeral.Persons && content.IsPart(y) && !clause.IsPlan(c, g.ID) && content.Longer(heads, 1) && strings.HasSuffix(y.Label, heads):
				if number == 0 {
					number = g.ID
				} else if !c.At(number).Value.Equal(g.Value) {
					sure = false
					if g.Value.GreaterThan(c.At(number).Value) {
						number = g.ID // all of them, not those of a class
					}
				}
			}
		}
		if number != 0 && price != 0 {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: f.ID, Reach: content.ReachReport, Closed: content.Closed,
				Readings: []content.Reading{{Formula: "a*b", Operands: []content.FigureID{number, price}, HoldOnly: !sure}}})
		}
	}
}
