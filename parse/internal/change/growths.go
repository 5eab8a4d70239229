package change

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// growthsCompared reads 收入增长 A%，支出增长 B%，支出增速快于收入增速 X 个百分点: of two
// rates of growth, each by the words on its side, of its sentence or told together before. It
// reports whether the words compare two growths; the frame has a reading where both are told.
func growthsCompared(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	m := &c.Mentions[mi]
	first, second, faster, ok := cutComparison(p.Words(m.LabelFrom, m.LabelTo))
	if !ok {
		return false
	}
	find := func(name string) content.FigureID {
		for x := range clause.Mates(c, p, mi) {
			if grew(c, x) && strings.Contains(grown(c, p, x), name) {
				return c.Mentions[x].Figure
			}
		}
		return 0
	}
	a, b := find(first), find(second)
	if a == 0 || b == 0 || a == b {
		if a, b = growthsBefore(c, p, mi, first, second); a == 0 {
			return false
		}
	}
	if !faster {
		a, b = b, a
	}
	fr.Readings = []content.Reading{{Formula: "a-b", Operands: []content.FigureID{a, b}}}
	return true
}

// grew reports whether a mention is a rate by which something grew.
func grew(c *content.Draft, x int) bool {
	y := &c.Mentions[x]
	return y.Role == content.RoleGrowth && y.Dir > 0 && c.At(y.Figure).Dimension == numeral.Percent
}

// farGrowths is how many figures back two growths are looked for that are compared.
const farGrowths = 200

// growthsBefore are the two growths that the last paragraph, or sentence of this one, to tell both
// of them tells under the two names: 基金收入 X，增长 A%，支出 Y，增长 B%。… 支出增速高于收入增速. They
// are 0 where a name fits several of them.
func growthsBefore(c *content.Draft, p *content.Para, mi int, first, second string) (a, b content.FigureID) {
	if whole := sameOwner(first, second); whole != second {
		if a, b = growthsNamed(c, p, mi, first, whole); a != 0 {
			return a, b // 统筹基金支出增速高于收入增速: the income of that fund, if it is told
		}
	}
	return growthsNamed(c, p, mi, first, second)
}

func growthsNamed(c *content.Draft, p *content.Para, mi int, first, second string) (a, b content.FigureID) {
	at, several := -1, false
	for x := mi - 1; x >= 0 && x >= mi-farGrowths; x-- {
		y := &c.Mentions[x]
		if c.At(y.Figure).Report != p.Report {
			break
		}
		if at != y.Para {
			if a != 0 && b != 0 {
				break
			}
			at, several, a, b = y.Para, false, 0, 0
		}
		if !grew(c, x) || c.At(y.Figure).Key.Part {
			continue
		}
		name := grown(c, c.Paras[y.Para], x)
		for _, side := range []struct {
			name string
			id   *content.FigureID
		}{{first, &a}, {second, &b}} {
			if strings.Contains(name, side.name) {
				several = several || *side.id != 0
				*side.id = y.Figure
			}
		}
	}
	if a == 0 || b == 0 || a == b || several {
		return 0, 0
	}
	return a, b
}

// sameOwner puts what the first of two flows is of before the second where that is a bare flow.
func sameOwner(first, second string) string {
	for _, flow := range []string{"收入", "支出"} {
		if owner, ok := strings.CutSuffix(first, flow); ok && (second == "收入" || second == "支出") {
			return owner + second
		}
	}
	return second
}

// grown are the words that name what a rate of growth is of: its own, and those
// of the quantity and of the amount of change right before it.
func grown(c *content.Draft, p *content.Para, mi int) string {
	y := &c.Mentions[mi]
	s := p.Words(y.LabelFrom, y.LabelTo)
	for x := mi - 1; x >= p.Mentions[0] && !clause.StrongMark(p, c.Mentions[x].Pos, y.Pos); x-- {
		z := &c.Mentions[x]
		if p.Lex[z.Pos].Sentence != p.Lex[y.Pos].Sentence {
			break
		}
		if z.Depth > y.Depth || z.Role == content.RoleRate || clause.Reference(z) {
			continue // 收入 X，为预算 B 的 R%，比上年增收 D，增长 G
		}
		if z.Role != content.RoleDelta && z.Role != content.RoleLevel || z.Depth != y.Depth {
			break
		}
		s += p.Words(z.LabelFrom, z.LabelTo)
		if z.Role == content.RoleLevel {
			break
		}
	}
	return s
}

// cutComparison parts 支出增速快于收入增速 into the names of what grew and tells
// whether the first grew faster.
func cutComparison(label string) (first, second string, faster, ok bool) {
	for _, w := range []struct {
		word   string
		faster bool
	}{{"快于", true}, {"高于", true}, {"高出", true}, {"超过", true}, {"慢于", false}, {"低于", false}, {"比", true}} {
		a, b, found := strings.Cut(label, w.word)
		if !found || !lang.ContainsAny(a, growths) || !lang.ContainsAny(b, growths) {
			continue
		}
		if w.word == "比" {
			switch {
			case lang.HasAnySuffix(b, []string{"低", "慢", "低了", "慢了"}):
				w.faster = false
			case !lang.HasAnySuffix(b, []string{"高", "快", "高出", "高了", "快了"}):
				continue
			}
		}
		name := func(s string) string {
			s = strings.Trim(s, "，、；。 高低快慢出了")
			for _, g := range growths {
				s, _, _ = strings.Cut(s, g)
			}
			return strings.TrimSuffix(strings.TrimSuffix(s, "的"), "同比")
		}
		first, second = name(a), name(b)
		return first, second, w.faster, len(first) > 0 && len(second) > 0
	}
	return "", "", false, false
}

// growths name a rate of growth.
var growths = []string{"增速", "增幅", "增长率", "涨幅", "增长速度"}
