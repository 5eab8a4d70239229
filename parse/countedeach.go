package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// So many of a thing in each of several places, and how many that is: 10 个乡镇，每个乡镇发放问卷 20 份，
// 共发放 200 份. The places may be told in a paragraph before.

// farPlaces is how many figures before it the number of places is looked for.
const farPlaces = 40

// countedEach reads such numbers.
func (c *Content) countedEach(p *para) {
	for i := 0; i+1 < len(p.mentions); i++ {
		mi := p.mentions[i]
		m, w := &c.Mentions[mi], &c.Mentions[p.mentions[i+1]]
		f := c.figure(m.Figure)
		if !counted(f) || w.Total == 0 || !part(w) || !hasAnyPrefix(w.Label, []string{"共", "合计", "累计", "总计"}) || w.Depth != m.Depth || !c.sameSort(mi, p.mentions[i+1]) || f.Bound != "" || p.markBetween(m.Pos, w.Pos) != '，' || c.claimed(w.Figure) && c.addsUp(w.Figure) {
			continue
		}
		thing := eachPlace(p.clauseWords(m))
		if thing == "" {
			continue
		}
		places, sure := c.placesBefore(p, mi, thing)
		fr := Frame{Kind: KindProduct, Rule: "derived/standard", Claim: w.Figure, Reach: ReachSection, Closed: Closed}
		for _, x := range places {
			fr.Readings = append(fr.Readings, Reading{Formula: "a*b", Operands: []FigureID{c.Mentions[x].Figure, f.ID}, HoldOnly: !sure})
		}
		if len(fr.Readings) > 0 {
			c.Frames = append(c.Frames, fr)
		}
	}
}

// counted reports whether a figure counts things, persons or households.
func counted(f *Figure) bool {
	return f.Dimension == numeral.Count || f.Dimension == numeral.Persons || f.Dimension == numeral.Households
}

// eachPlace is the place that a clause says a number is of each of: 每个乡镇发放问卷, 每村; "" if it
// names none.
func eachPlace(clause string) string {
	_, s, ok := strings.Cut(clause, "每")
	if !ok {
		return ""
	}
	s = strings.TrimPrefix(strings.TrimPrefix(s, "个"), "所")
	for _, w := range []string{"乡镇", "镇街", "街道", "社区", "行政村", "村组", "学校", "班级", "医院", "卫生院", "县区", "单位", "企业", "家庭"} {
		if strings.HasPrefix(s, w) {
			return w
		}
	}
	if rs := []rune(s); len(rs) > 0 && strings.ContainsRune("村校乡镇县区班站点户组场期", rs[0]) {
		return string(rs[0])
	}
	return ""
}

// placesBefore are the numbers of such places before mention mi: the only one of its paragraph, which
// is sure, or else those of the paragraphs before, too.
func (c *Content) placesBefore(p *para, mi int, thing string) (out []int, sure bool) {
	f := c.figure(c.Mentions[mi].Figure)
	for x := mi - 1; x >= max(0, mi-farPlaces) && len(out) < mostPriced; x-- {
		m := &c.Mentions[x]
		g := c.figure(m.Figure)
		if g.Report != f.Report {
			break
		}
		if x < p.mentions[0] && sure {
			break
		}
		if m.Para < 0 || m.Role != RoleLevel && m.Role != RoleLimit || !counted(g) || m.Each || strings.Contains(m.Label, "每") || !strings.Contains(g.Unit+m.After, thing) && g.Unit != thing {
			continue
		}
		out = append(out, x)
		sure = len(out) == 1 && x >= p.mentions[0]
	}
	return out, sure
}
