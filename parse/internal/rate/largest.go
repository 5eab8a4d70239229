package rate

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/table"
)

// largestShare reads W x，其中 A 最多，占全县的 Y%, and 最多的是 A: what is printed
// of A elsewhere, in a table of places, over x. It reports whether the clause before a share
// names the largest.
func largestShare(c *content.Draft, p *content.Para, mi, num int, whole string, fr *content.Frame) bool {
	m, w := &c.Mentions[mi], &c.Mentions[num]
	if whole != "" && !slices.Contains(table.RegionRows, whole) {
		return false
	}
	j := m.LabelFrom
	for j > w.Pos && p.Lex[j-1].Kind != content.LexPunct {
		j--
	}
	i := j - 1
	for i > w.Pos && p.Lex[i-1].Kind != content.LexPunct && p.Lex[i-1].Kind != content.LexFigure {
		i--
	}
	if i <= w.Pos || p.Lex[i-1].Kind == content.LexFigure || p.Lex[j-1].R != '，' {
		return false
	}
	before, behind := "", ""
	for _, s := range Superlatives {
		if a, b, ok := strings.Cut(clause.Label(p, i, j-1), s); ok {
			before, behind = strings.TrimPrefix(a, "其中"), b
			break
		}
	}
	name, called := strings.CutPrefix(behind, "的是")
	if !called {
		name, called = strings.CutPrefix(behind, "的为")
	}
	if !called && behind == "" {
		name = before
		for rs := []rune(before); len(rs) > 0; rs = rs[1:] {
			if strings.HasSuffix(w.Label, string(rs)) {
				name = strings.TrimSuffix(before, string(rs)) // 东镇, of 东镇结余 beside 累计结余
				break
			}
		}
	}
	if len([]rune(name)) < 2 {
		return false
	}
	f := c.At(w.Figure)
	fr.Queries = append(fr.Queries, content.Query{Formula: "a/b", Wants: []content.Want{{Label: name, Named: true, Measures: content.Measures(f.Key.Measure), Key: content.Key{Dimension: f.Dimension}}, {Given: w.Figure}}})
	return true
}

// Superlatives name the balance of one among many: 结余最多的是 A.
var Superlatives = []string{"最多", "最少", "最高", "最低", "最大", "最小"}
