package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Totals of amounts and of one that their sentence only names, told under that name before:
// 县级配套资金安排 a，追加 b，合计 B。… 中央、省级补助分别为 c、d，加上县级配套，全年可用资金 X.

// minNamedPart is how many characters the name of such an amount has at least.
const minNamedPart = 3

// addedNames reads the totals of a paragraph that have such a part.
func (c *Content) addedNames(p *para) {
	if !p.may("加") && !p.may("同") {
		return
	}
	rs := p.text.Runes
	for i := 1; i < len(p.mentions); i++ {
		w := &c.Mentions[p.mentions[i]]
		last := &c.Mentions[p.mentions[i-1]]
		f := c.figure(w.Figure)
		if w.Total == 0 && !usable(w) || !part(w) || w.Depth > 0 || f.Dimension != numeral.Money || last.Depth > 0 || p.lex[last.Pos].sentence != p.lex[w.Pos].sentence {
			continue
		}
		name := ""
		for k := last.Pos + 1; k < w.Pos && name == ""; k++ {
			if x := &p.lex[k]; x.kind == lexPunct && x.r == '，' && k+1 < w.Pos {
				from := p.lex[k+1].from
				for _, lead := range withBefore {
					if hasAt(rs, from, lead) {
						name, _, _ = strings.Cut(p.words(k+1, w.Pos), "，")
						name = strings.TrimSpace(strings.TrimPrefix(name, lead))
						break
					}
				}
			}
		}
		core := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(name, "部分"), "资金"), "的")
		if !longer(core, minNamedPart-1) || longer(core, 16) || containsAny(core, []string{"等", "和", "、", "及"}) {
			continue
		}
		list := []int{p.mentions[i-1]}
		for list[0] > p.mentions[0] {
			x, y := &c.Mentions[list[0]-1], &c.Mentions[list[0]]
			if !part(x) || x.Depth > 0 || x.Total > 0 || !addable(f, c.figure(x.Figure)) || y.Peer != list[0]-1 && p.markBetween(x.Pos, y.Pos) != '、' {
				break
			}
			list = append([]int{list[0] - 1}, list...)
		}
		base, once := c.toldUnder(core, list[0])
		if base == 0 {
			continue
		}
		parts := c.terms(list)
		if last.Role == RoleAdjust {
			parts = c.adjustedUpTo(f.ID) // 年初安排 a，追加 b，加上上年结转，可用资金 X
		} else if !part(last) {
			continue
		}
		if len(parts) == 0 || slices.ContainsFunc(parts, func(t Part) bool { return t.Figure == base }) {
			continue
		}
		r := Reading{Parts: append(slices.Clone(parts), Part{base, 1}), HoldOnly: !once}
		if !c.supersede(f.ID, r) {
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: f.ID, Closed: Closed, Reach: ReachSection, Readings: []Reading{r}})
		}
	}
}

// adjustedUpTo are the budget and its adjustments that a total was first read to be made of.
func (c *Content) adjustedUpTo(claim FigureID) []Part {
	for _, i := range c.framesOf(claim) {
		if fr := &c.Frames[i]; fr.Rule == "sum/adjustment" && len(fr.Readings) > 0 {
			return fr.Readings[0].Parts
		}
	}
	return nil
}

// supersede puts a reading that is sure before those of a total found so far, of which only one that
// holds is taken, and reports whether there are any.
func (c *Content) supersede(claim FigureID, r Reading) bool {
	for _, i := range c.framesOf(claim) {
		if fr := &c.Frames[i]; fr.Kind == KindTotal && fr.Rule != "sum/tiers" {
			fr.Readings = append([]Reading{r}, weakened(fr.Readings)...)
			return true
		}
	}
	return false
}

// toldUnder is the amount last told before mention mi whose name holds some words, or what it came to with
// what was added in its sentence, 0 if there is none, and whether they name no other amount.
func (c *Content) toldUnder(words string, mi int) (base FigureID, once bool) {
	report := c.figure(c.Mentions[mi].Figure).Report
	known := map[FigureID]bool{}
	for x := mi - 1; x >= 0 && x >= mi-farBack; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if f.Report != report {
			break
		}
		if y.Para < 0 || f.Dimension != numeral.Money || !part(y) && y.Role != RoleAdjust || !strings.Contains(y.Label, words) || known[y.Figure] {
			continue
		}
		if base != 0 {
			once = once && f.Value.Equal(c.figure(base).Value)
			continue
		}
		base, once = y.Figure, true
		for _, i := range c.totalsOf(y.Figure) {
			fr := &c.Frames[i]
			if c.figure(fr.Claim).Place.Sentence == f.Place.Sentence && fr.Claim > y.Figure && len(fr.Readings) == 1 && !fr.Readings[0].HoldOnly {
				base = fr.Claim
				for _, t := range fr.Readings[0].Parts {
					known[t.Figure] = true
				}
				break
			}
		}
	}
	return base, once
}
