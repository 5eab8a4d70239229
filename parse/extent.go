package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Extents: what lengths printed right before an area or a volume come to: 长 20 米，宽
// 12 米，面积 240 平方米.

// sides are the words for the sides of a thing, each with its names.
var sides = [][]string{
	{"长", "长度"},
	{"宽", "宽度"},
	{"高", "高度", "深", "深度"},
	{"厚", "厚度"},
}

var (
	// sidesOf stand before the name of a side that is of what was spoken of.
	sidesOf = []string{"全", "总", "路面", "路", "平均", "均"}
	// extentOf are the labels of what the sides right before come to, and nothing else.
	extentOf = []string{"", "面积", "占地面积", "体积", "土方", "方量", "容积", "计", "共", "共计", "合计"}
	// eachOf say that a side is of one of several things.
	eachOf = []string{"每", "各", "分别", "单"}
)

// extents reads the areas and volumes of a paragraph. Those that bear a name of their own,
// 绿化面积 or 建筑面积 of several floors, or stand where several things are counted are only borne out.
func (c *Content) extents(p *para) {
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		n := 0
		switch c.figure(m.Figure).Unit {
		case "平方米", "㎡", "平米":
			n = 2
		case "立方米", "立方":
			n = 3
		}
		if n == 3 && mi-2 >= p.mentions[0] && m.Role == RoleLevel && c.thickArea(p, mi) {
			continue
		}
		if n == 0 || m.Role != RoleLevel || mi-n < p.mentions[0] || m.Label != "" && !containsAny(m.Label, []string{"面积", "体积", "土", "量", "容积", "计", "共", "合", "浇筑", "铺"}) {
			continue
		}
		r, seen, bare := Reading{}, map[int]bool{}, true
		for x := mi - n; x < mi; x++ {
			y := &c.Mentions[x]
			side, own := sideOf(y.Label)
			if side < 0 && x == mi-n {
				side, own = 0, true // 清淤河道 18.5 公里，宽 12 米，深 0.5 米
				bare = false
			}
			if side >= 0 && !seen[side] && y.Role == RoleLevel && y.Depth == m.Depth && c.figure(y.Figure).Dimension == numeral.Length && p.lex[y.Pos].sentence == p.lex[m.Pos].sentence && !p.strongMark(y.Pos, m.Pos) {
				seen[side] = true
				r.Operands = append(r.Operands, y.Figure)
				bare = bare && (!own || x == mi-n)
			}
		}
		if len(r.Operands) != n || n == 2 && !seen[0] {
			continue
		}
		r.HoldOnly = !bare || !slices.Contains(extentOf, m.Label) || c.extentOfSeveral(p, mi) || m.afterOpener >= 0 || p.bracketBegins(m.Pos)
		r.Formula = "a*b*c"[:2*n-1]
		c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/extent", Claim: m.Figure, Reach: ReachSentence, Closed: Closed, Readings: []Reading{r}})
	}
}

// thickArea reads a volume behind an area and how thick it is covered: 面积 8600 平方米，厚 0.15 米，浇筑
// 1290 立方米. What is poured need not be all of it, so that it only verifies.
func (c *Content) thickArea(p *para, mi int) bool {
	m := &c.Mentions[mi]
	a, t := &c.Mentions[mi-2], &c.Mentions[mi-1]
	side, _ := sideOf(t.Label)
	if side < 2 || !numeral.Metric(c.figure(a.Figure).Unit) || c.figure(t.Figure).Dimension != numeral.Length || a.Role != RoleLevel || t.Role != RoleLevel || p.lex[a.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(a.Pos, m.Pos) {
		return false
	}
	thick := c.figure(t.Figure)
	thick.Interval = numeral.Exactly(thick.Value) // as it was planned
	c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/extent", Claim: m.Figure, Reach: ReachSentence, Closed: Closed,
		Readings: []Reading{{Formula: "a*b", Operands: []FigureID{a.Figure, t.Figure}, HoldOnly: true}}})
	return true
}

// sideOf is the side whose name ends a label, -1 if none does or it is a way around, and
// whether the label names whose side it is.
func sideOf(label string) (side int, own bool) {
	label = strings.TrimSuffix(label, "约")
	if strings.HasSuffix(label, "周长") {
		return -1, false
	}
	for i, names := range sides {
		if hasAnySuffix(label, names) {
			label = TrimPrefixes(label, sidesOf)
			return i, !slices.Contains(names, label)
		}
	}
	return -1, false
}

// extentOfSeveral reports whether the clauses that the sides of an area or a volume stand
// in are of several things: 大棚 30 座, 花坛两个, 每个.
func (c *Content) extentOfSeveral(p *para, mi int) bool {
	m := &c.Mentions[mi]
	several := false
	unit := c.figure(m.Figure).Unit
	k := m.Pos - 1
	for ; k >= 0 && p.lex[k].sentence == p.lex[m.Pos].sentence; k-- {
		x := &p.lex[k]
		if x.kind == lexPunct && (x.r == '；' || x.r == '：') {
			break
		}
		if x.kind == lexFigure {
			f := c.figure(x.fig)
			if f.Unit == unit {
				break
			}
			several = several || f.Dimension == numeral.Count && !f.Value.Equal(decOne)
		}
		several = several || x.kind == lexNumber && !x.num.Raw.Equal(decOne)
	}
	return several || containsAny(p.words(k+1, m.Pos), eachOf)
}

// bracketBegins reports whether a bracket stands right behind lexeme k: 960 平方米（两层）.
func (p *para) bracketBegins(k int) bool {
	for k++; k < len(p.lex) && p.blank(k); k++ {
	}
	return k < len(p.lex) && p.lex[k].kind == lexPunct && p.lex[k].r == '('
}
