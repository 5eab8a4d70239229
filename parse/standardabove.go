package parse

import (
	"slices"
	"strings"
)

// mostHeads is how many numbers told before a standard are tried.
const mostHeads = 6

// granting end the words for who gives the same for each.
var granting = []string{"级", "财政", "区", "县", "市", "省", "统一", "均"}

// standardOfAll reads an amount that a standard beside it makes of the number told before
// their sentence: 下达改厕任务 N 户。市级按 S 元/户的标准配套 X 万元; 补助 X 万元，按每户 S 元计.
// Where more than one number was told, or it was told before the paragraph, it only
// verifies.
func (c *Content) standardOfAll(p *para, mi, std int) {
	if std < 0 {
		return
	}
	m, s := &c.Mentions[mi], &c.Mentions[std]
	mark := p.markBetween(min(s.Pos, m.Pos), max(s.Pos, m.Pos))
	by := strings.Contains(p.words(s.labelFrom, s.Pos), "按")
	set := std == mi-1 && hasAnySuffix(s.Label, []string{"标准", "每人"}) // 财政补助标准 S 元/人，应补助 X
	if s.Depth != m.Depth || mark != 0 && mark != '，' || !by && !set || std != mi-1 && (std != mi+1 || !hasAnyPrefix(s.After, reckoned)) {
		return
	}
	if b := basisOf(c.figure(s.Figure), s.Label); b.thing == "" || b.month || b.day || b.other {
		return
	}
	var heads []int
	far := false
	for x := min(mi, std) - 1; x >= 0 && x >= mi-farStandard; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if f.Report != p.report || x < p.mentions[0] && len(heads) > 0 && !far {
			break // the paragraph's own come first
		}
		if x >= p.mentions[0] && p.lex[y.Pos].sentence == p.lex[m.Pos].sentence && !p.strongMark(y.Pos, m.Pos) || !c.whole(y) || f.Key.Part || y.Depth > 0 || c.isStandard(y) || !c.multiplies(s, x) {
			continue
		}
		known := false
		for _, h := range heads {
			known = known || c.figure(c.Mentions[h].Figure).Value.Equal(f.Value)
		}
		if !known {
			heads, far = append(heads, x), x < p.mentions[0]
		}
	}
	if len(heads) > mostHeads { // a region's people first: they are all that a standard may be for
		slices.SortStableFunc(heads, func(a, b int) int { return c.people(b) - c.people(a) })
		heads = heads[:mostHeads]
	}
	lead, _, _ := strings.Cut(strings.TrimSpace(p.words(s.labelFrom, s.Pos)), "按")
	sure := len(heads) == 1 && !far && (lead == "" || hasAnySuffix(lead, granting)) // 特困户按 S 元/户 补助 X: of some of them
	if !by {
		sure = len(heads) == 1 && !far && hasAnySuffix(m.Label, needing)
	}
	fr := Frame{Kind: KindProduct, Rule: "derived/standard", Claim: m.Figure, Reach: ReachSection, Closed: Closed}
	for _, h := range heads {
		for _, r := range c.product(p, mi, h, std, !sure) {
			r.HoldOnly = r.HoldOnly || !sure
			fr.Readings = append(fr.Readings, r)
		}
	}
	if len(fr.Readings) > 0 {
		c.Frames = append(c.Frames, fr)
	}
}

// people is 1 for a mention of the people of a region, else 0.
func (c *Content) people(mi int) int {
	if strings.Contains(c.Mentions[mi].Label, "人口") {
		return 1
	}
	return 0
}
