package total

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Totals of amounts and of one that their sentence only names, told under that name before:
// 县级配套资金安排 a，追加 b，合计 B。… 中央、省级补助分别为 c、d，加上县级配套，全年可用资金 X.

// minNamedPart is how many characters the name of such an amount has at least.
const minNamedPart = 3

// AddedNames reads the totals of a paragraph that have such a part.
func AddedNames(c *content.Draft, p *content.Para) {
	if !p.May("加") && !p.May("同") {
		return
	}
	rs := p.Text.Runes
	for i := 1; i < len(p.Mentions); i++ {
		w := &c.Mentions[p.Mentions[i]]
		last := &c.Mentions[p.Mentions[i-1]]
		f := c.At(w.Figure)
		if w.Total == 0 && !usable(w) || !content.IsPart(w) || w.Depth > 0 || f.Dimension != numeral.Money || last.Depth > 0 || p.Lex[last.Pos].Sentence != p.Lex[w.Pos].Sentence {
			continue
		}
		name := ""
		for k := last.Pos + 1; k < w.Pos && name == ""; k++ {
			if x := &p.Lex[k]; x.Kind == content.LexPunct && x.R == '，' && k+1 < w.Pos {
				from := p.Lex[k+1].From
				for _, lead := range withBefore {
					if lang.HasAt(rs, from, lead) {
						name, _, _ = strings.Cut(p.Words(k+1, w.Pos), "，")
						name = strings.TrimSpace(strings.TrimPrefix(name, lead))
						break
					}
				}
			}
		}
		core := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(name, "部分"), "资金"), "的")
		if !content.Longer(core, minNamedPart-1) || content.Longer(core, 16) || lang.ContainsAny(core, []string{"等", "和", "、", "及"}) {
			continue
		}
		list := []int{p.Mentions[i-1]}
		for list[0] > p.Mentions[0] {
			x, y := &c.Mentions[list[0]-1], &c.Mentions[list[0]]
			if !content.IsPart(x) || x.Depth > 0 || x.Total > 0 || !content.Addable(f, c.At(x.Figure)) || y.Peer != list[0]-1 && clause.MarkBetween(p, x.Pos, y.Pos) != '、' {
				break
			}
			list = append([]int{list[0] - 1}, list...)
		}
		base, once := toldUnder(c, core, list[0])
		if base == 0 {
			continue
		}
		parts := clause.Terms(c, list)
		if last.Role == content.RoleAdjust {
			parts = adjustedUpTo(c, f.ID) // 年初安排 a，追加 b，加上上年结转，可用资金 X
		} else if !content.IsPart(last) {
			continue
		}
		if len(parts) == 0 || slices.ContainsFunc(parts, func(t content.Part) bool { return t.Figure == base }) {
			continue
		}
		r := content.Reading{Parts: append(slices.Clone(parts), content.Part{Figure: base, Sign: 1}), HoldOnly: !once}
		if !supersede(c, f.ID, r) {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: f.ID, Closed: content.Closed, Reach: content.ReachSection, Readings: []content.Reading{r}})
		}
	}
}

// adjustedUpTo are the budget and its adjustments that a total was first read to be made of.
func adjustedUpTo(c *content.Draft, claim content.FigureID) []content.Part {
	for _, i := range clause.FramesOf(c, claim) {
		if fr := &c.Frames[i]; fr.Rule == "sum/adjustment" && len(fr.Readings) > 0 {
			return fr.Readings[0].Parts
		}
	}
	return nil
}

// supersede puts a reading that is sure before those of a total found so far, of which only one that
// holds is taken, and reports whether there are any.
func supersede(c *content.Draft, claim content.FigureID, r content.Reading) bool {
	for _, i := range clause.FramesOf(c, claim) {
		if fr := &c.Frames[i]; fr.Kind == content.KindTotal && fr.Rule != "sum/tiers" {
			fr.Readings = append([]content.Reading{r}, weakened(fr.Readings)...)
			return true
		}
	}
	return false
}

// toldUnder is the amount last told before mention mi whose name holds some words, or what it came to with
// what was added in its sentence, 0 if there is none, and whether they name no other amount.
func toldUnder(c *content.Draft, words string, mi int) (base content.FigureID, once bool) {
	report := c.At(c.Mentions[mi].Figure).Report
	known := map[content.FigureID]bool{}
	for x := mi - 1; x >= 0 && x >= mi-clause.FarBack; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if f.Report != report {
			break
		}
		if y.Para < 0 || f.Dimension != numeral.Money || !content.IsPart(y) && y.Role != content.RoleAdjust || !strings.Contains(y.Label, words) || known[y.Figure] {
			continue
		}
		if base != 0 {
			once = once && f.Value.Equal(c.At(base).Value)
			continue
		}
		base, once = y.Figure, true
		for _, i := range clause.TotalsOf(c, y.Figure) {
			fr := &c.Frames[i]
			if c.At(fr.Claim).Place.Sentence == f.Place.Sentence && fr.Claim > y.Figure && len(fr.Readings) == 1 && !fr.Readings[0].HoldOnly {
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
