package standard

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// mostHeads is how many numbers told before a standard are tried.
const mostHeads = 6

// granting end the words for who gives the same for each.
var granting = []string{"级", "财政", "区", "县", "市", "省", "统一", "均"}

// standardOfAll reads an amount that a standard beside it makes of the number told before
// their sentence: 下达改厕任务 N 户。市级按 S 元/户的标准配套 X 万元; 补助 X 万元，按每户 S 元计.
// Where more than one number was told, or it was told before the paragraph, it only
// verifies.
func standardOfAll(c *content.Draft, p *content.Para, mi, std int) {
	if std < 0 {
		return
	}
	m, s := &c.Mentions[mi], &c.Mentions[std]
	mark := clause.MarkBetween(p, min(s.Pos, m.Pos), max(s.Pos, m.Pos))
	by := strings.Contains(p.Words(s.LabelFrom, s.Pos), "按")
	set := std == mi-1 && lang.HasAnySuffix(s.Label, []string{"标准", "每人"}) // 财政补助标准 S 元/人，应补助 X
	if s.Depth != m.Depth || mark != 0 && mark != '，' || !by && !set || std != mi-1 && (std != mi+1 || !lang.HasAnyPrefix(s.After, reckoned)) {
		return
	}
	if b := clause.BasisOf(c.At(s.Figure), s.Label); b.Thing == "" || b.Month || b.Day || b.Other {
		return
	}
	var heads []int
	far := false
	for x := min(mi, std) - 1; x >= 0 && x >= mi-clause.FarStandard; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if f.Report != p.Report || x < p.Mentions[0] && len(heads) > 0 && !far {
			break // the paragraph's own come first
		}
		if x >= p.Mentions[0] && p.Lex[y.Pos].Sentence == p.Lex[m.Pos].Sentence && !clause.StrongMark(p, y.Pos, m.Pos) || !clause.Whole(c, y) || f.Key.Part || y.Depth > 0 || clause.IsStandard(c, y) || !multiplies(c, s, x) {
			continue
		}
		known := false
		for _, h := range heads {
			known = known || c.At(c.Mentions[h].Figure).Value.Equal(f.Value)
		}
		if !known {
			heads, far = append(heads, x), x < p.Mentions[0]
		}
	}
	if len(heads) > mostHeads { // a region's people first: they are all that a standard may be for
		slices.SortStableFunc(heads, func(a, b int) int { return people(c, b) - people(c, a) })
		heads = heads[:mostHeads]
	}
	lead, _, _ := strings.Cut(strings.TrimSpace(p.Words(s.LabelFrom, s.Pos)), "按")
	sure := len(heads) == 1 && !far && (lead == "" || lang.HasAnySuffix(lead, granting)) // 特困户按 S 元/户 补助 X: of some of them
	if !by {
		sure = len(heads) == 1 && !far && lang.HasAnySuffix(m.Label, needing)
	}
	fr := content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: m.Figure, Reach: content.ReachSection, Closed: content.Closed}
	for _, h := range heads {
		for _, r := range product(c, p, mi, h, std, !sure) {
			r.HoldOnly = r.HoldOnly || !sure
			fr.Readings = append(fr.Readings, r)
		}
	}
	if len(fr.Readings) > 0 {
		c.Frames = append(c.Frames, fr)
	}
}

// people is 1 for a mention of the people of a region, else 0.
func people(c *content.Draft, mi int) int {
	if strings.Contains(c.Mentions[mi].Label, "人口") {
		return 1
	}
	return 0
}
