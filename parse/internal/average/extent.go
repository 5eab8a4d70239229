package average

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
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
func extents(c *content.Draft, p *content.Para) {
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		n := 0
		switch c.At(m.Figure).Unit {
		case "平方米", "㎡", "平米":
			n = 2
		case "立方米", "立方":
			n = 3
		}
		if n == 3 && mi-2 >= p.Mentions[0] && m.Role == content.RoleLevel && thickArea(c, p, mi) {
			continue
		}
		if n == 0 || m.Role != content.RoleLevel || mi-n < p.Mentions[0] || m.Label != "" && !lang.ContainsAny(m.Label, []string{"面积", "体积", "土", "量", "容积", "计", "共", "合", "浇筑", "铺"}) {
			continue
		}
		r, seen, bare := content.Reading{}, map[int]bool{}, true
		for x := mi - n; x < mi; x++ {
			y := &c.Mentions[x]
			side, own := sideOf(y.Label)
			if side < 0 && x == mi-n {
				side, own = 0, true // 清淤河道 18.5 公里，宽 12 米，深 0.5 米
				bare = false
			}
			if side >= 0 && !seen[side] && y.Role == content.RoleLevel && y.Depth == m.Depth && c.At(y.Figure).Dimension == numeral.Length && p.Lex[y.Pos].Sentence == p.Lex[m.Pos].Sentence && !clause.StrongMark(p, y.Pos, m.Pos) {
				seen[side] = true
				r.Operands = append(r.Operands, y.Figure)
				bare = bare && (!own || x == mi-n)
			}
		}
		if len(r.Operands) != n || n == 2 && !seen[0] {
			continue
		}
		r.HoldOnly = !bare || !slices.Contains(extentOf, m.Label) || extentOfSeveral(c, p, mi) || m.AfterOpener >= 0 || bracketBegins(p, m.Pos)
		r.Formula = "a*b*c"[:2*n-1]
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/extent", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed, Readings: []content.Reading{r}})
	}
}

// thickArea reads a volume behind an area and how thick it is covered: 面积 8600 平方米，厚 0.15 米，浇筑
// 1290 立方米. What is poured need not be all of it, so that it only verifies.
func thickArea(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	a, t := &c.Mentions[mi-2], &c.Mentions[mi-1]
	side, _ := sideOf(t.Label)
	if side < 2 || !numeral.Metric(c.At(a.Figure).Unit) || c.At(t.Figure).Dimension != numeral.Length || a.Role != content.RoleLevel || t.Role != content.RoleLevel || p.Lex[a.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, a.Pos, m.Pos) {
		return false
	}
	thick := c.At(t.Figure)
	thick.Interval = numeral.Exactly(thick.Value) // as it was planned
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/extent", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed,
		Readings: []content.Reading{{Formula: "a*b", Operands: []content.FigureID{a.Figure, t.Figure}, HoldOnly: true}}})
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
		if lang.HasAnySuffix(label, names) {
			label = content.TrimPrefixes(label, sidesOf)
			return i, !slices.Contains(names, label)
		}
	}
	return -1, false
}

// extentOfSeveral reports whether the clauses that the sides of an area or a volume stand
// in are of several things: 大棚 30 座, 花坛两个, 每个.
func extentOfSeveral(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	several := false
	unit := c.At(m.Figure).Unit
	k := m.Pos - 1
	for ; k >= 0 && p.Lex[k].Sentence == p.Lex[m.Pos].Sentence; k-- {
		x := &p.Lex[k]
		if x.Kind == content.LexPunct && (x.R == '；' || x.R == '：') {
			break
		}
		if x.Kind == content.LexFigure {
			f := c.At(x.Fig)
			if f.Unit == unit {
				break
			}
			several = several || f.Dimension == numeral.Count && !f.Value.Equal(lang.DecOne)
		}
		several = several || x.Kind == content.LexNumber && !x.Num.Raw.Equal(lang.DecOne)
	}
	return several || lang.ContainsAny(p.Words(k+1, m.Pos), eachOf)
}

// bracketBegins reports whether a bracket stands right behind lexeme k: 960 平方米（两层）.
func bracketBegins(p *content.Para, k int) bool {
	for k++; k < len(p.Lex) && clause.Blank(p, k); k++ {
	}
	return k < len(p.Lex) && p.Lex[k].Kind == content.LexPunct && p.Lex[k].R == '('
}
