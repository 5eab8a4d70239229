package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Extents: what lengths printed right before an area or a volume come to: 长 20 米，宽
// 12 米，面积 240 平方米.

// sides are the words for the sides of a thing, each with its names.
var sides = [][]string{
	{"长", "长度", "全长", "总长", "总长度"},
	{"宽", "宽度", "路宽", "路面宽", "路面宽度", "平均宽", "平均宽度", "均宽", "底宽", "顶宽"},
	{"高", "高度", "均高", "平均高", "平均高度", "深", "深度", "均深", "平均深度"},
	{"厚", "厚度", "均厚", "平均厚", "平均厚度"},
}

// extents reads the areas and volumes of a paragraph.
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
		if n == 0 || m.Role != RoleLevel || mi-n < p.mentions[0] || m.Label != "" && !containsAny(m.Label, []string{"面积", "体积", "方量", "容积", "计", "共", "合"}) {
			continue
		}
		r, seen := Reading{}, map[int]bool{}
		for x := mi - n; x < mi; x++ {
			y := &c.Mentions[x]
			if side := sideOf(y.Label); side >= 0 && !seen[side] && y.Role == RoleLevel && y.Depth == m.Depth && c.figure(y.Figure).Dimension == numeral.Length && p.lex[y.Pos].sentence == p.lex[m.Pos].sentence && !p.strongMark(y.Pos, m.Pos) {
				seen[side] = true
				r.Operands = append(r.Operands, y.Figure)
			}
		}
		if len(r.Operands) != n || n == 2 && !seen[0] {
			continue
		}
		r.Formula = "a*b*c"[:2*n-1]
		c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/extent", Claim: m.Figure, Reach: ReachSentence, Closed: Closed, Readings: []Reading{r}})
	}
}

// sideOf is the side whose name ends a label, -1 if none does.
func sideOf(label string) int {
	for i, names := range sides {
		if hasAnySuffix(strings.TrimSuffix(label, "约"), names) {
			return i
		}
	}
	return -1
}
