package parse

import (
	"slices"
	"strings"
)

// largestShare reads W x，其中 A 最多，占全县的 Y%, and 最多的是 A: what is printed
// of A elsewhere, in a table of places, over x. It reports whether the clause before a share
// names the largest.
func (c *Content) largestShare(p *para, mi, num int, whole string, fr *Frame) bool {
	m, w := &c.Mentions[mi], &c.Mentions[num]
	if whole != "" && !slices.Contains(regionRows, whole) {
		return false
	}
	j := m.labelFrom
	for j > w.Pos && p.lex[j-1].kind != lexPunct {
		j--
	}
	i := j - 1
	for i > w.Pos && p.lex[i-1].kind != lexPunct && p.lex[i-1].kind != lexFigure {
		i--
	}
	if i <= w.Pos || p.lex[i-1].kind == lexFigure || p.lex[j-1].r != '，' {
		return false
	}
	before, behind := "", ""
	for _, s := range superlatives {
		if a, b, ok := strings.Cut(label(p, i, j-1), s); ok {
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
	f := c.figure(w.Figure)
	fr.Queries = append(fr.Queries, Query{Formula: "a/b", Wants: []Want{{Label: name, Named: true, Measures: measures(f.Key.Measure), Key: Key{Dimension: f.Dimension}}, {Given: w.Figure}}})
	return true
}
