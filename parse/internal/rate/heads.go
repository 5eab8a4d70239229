package rate

import (
	"strings"

	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Rates right beside the two quantities that they are made of.

// pairAfter are the two quantities behind a rate that opens its sentence, where they are all that the
// sentence tells besides: 到货率 X%，应到货 B 支，实到 A 支; 政策知晓率 X%，调查 B 人，知晓 A 人.
func pairAfter(c *content.Draft, p *content.Para, mi int) []content.FigureID {
	last := p.Mentions[len(p.Mentions)-1]
	m := &c.Mentions[mi]
	s := p.Lex[m.Pos].Sentence
	if mi+2 > last || mi+3 <= last && p.Lex[c.Mentions[mi+3].Pos].Sentence == s && !clause.StrongMark(p, m.Pos, c.Mentions[mi+3].Pos) || mi > p.Mentions[0] && p.Lex[c.Mentions[mi-1].Pos].Sentence == s && !clause.StrongMark(p, c.Mentions[mi-1].Pos, m.Pos) {
		return nil
	}
	x, y := &c.Mentions[mi+1], &c.Mentions[mi+2]
	f, g := c.At(x.Figure), c.At(y.Figure)
	if p.Lex[y.Pos].Sentence != s || clause.StrongMark(p, m.Pos, y.Pos) || !content.IsPart(x) || !content.IsPart(y) || x.Depth != m.Depth || y.Depth != m.Depth || f.Dimension == numeral.Percent || f.Value.Equal(g.Value) {
		return nil
	}
	if !clause.SameSort(c, mi+1, mi+2) && !content.Addable(f, g) && !content.Addable(g, f) {
		return nil
	}
	if f.Value.GreaterThan(g.Value) {
		x, y, f, g = y, x, g, f
	}
	stem := m.Label
	stem = content.TrimSuffixes(stem, []string{"率", "度", "比例"})
	rs := []rune(stem)
	if stem == m.Label || len(rs) < 2 {
		return nil
	}
	word := string(rs[len(rs)-2:])
	counts := strings.Contains(x.Label+x.After, word) && !negated(x)
	if due := change.Owing(y.Label) && lang.HasAnyPrefix(x.Label, []string{"实", "已"}); !due && (!counts || strings.Contains(y.Label, word) && !lang.ContainsAny(y.Label, []string{"总", "应", "共"})) {
		return nil
	}
	return []content.FigureID{f.ID, g.ID}
}

// rateInBracket are the two quantities right before the bracket that a rate fills, the second right
// behind the first: 省级资金 B 万元，已支付 A 万元（支付率 X%）; 24 个项目已完工 21 个（完工率 X%）.
func rateInBracket(c *content.Draft, p *content.Para, mi int) []content.FigureID {
	m := &c.Mentions[mi]
	if mi-2 < p.Mentions[0] || m.Depth == 0 {
		return nil
	}
	a, b := &c.Mentions[mi-1], &c.Mentions[mi-2]
	if !content.IsPart(a) || !content.IsPart(b) || a.Depth != m.Depth-1 || b.Depth != a.Depth || !clause.BracketBehind(p, a.Pos, m.Pos) || !clause.SameSort(c, mi-1, mi-2) && c.At(b.Figure).Dimension != numeral.Count || p.Lex[b.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, b.Pos, a.Pos) {
		return nil
	}
	f, g := c.At(a.Figure), c.At(b.Figure)
	if f.Dimension != g.Dimension || content.Pieces(f.Unit) != content.Pieces(g.Unit) || f.Value.GreaterThan(g.Value) || f.Key.Part || g.Key.Part {
		return nil
	}
	end := p.Lex[a.Pos+1].Mate
	for k := m.Pos + 1; k < end; k++ {
		if !clause.Blank(p, k) {
			return nil
		}
	}
	stem := strings.TrimSuffix(clause.LastWord(m.Label), "率")
	rs := []rune(stem)
	if len(rs) < 2 || stem == clause.LastWord(m.Label) {
		return nil
	}
	done := strings.Contains(a.Label, string(rs[len(rs)-2:])) || f.Dimension == numeral.Money && lang.HasAnySuffix(m.Label, []string{"支付率", "支出率", "执行率", "使用率", "拨付率"}) && f.Key.Measure == lang.Outlay
	if !done || negated(a) || strings.Contains(b.Label, string(rs[len(rs)-2:])) {
		return nil
	}
	if z := mi - 3; z >= p.Mentions[0] && p.Lex[c.Mentions[z].Pos].Sentence == p.Lex[m.Pos].Sentence && !clause.StrongMark(p, c.Mentions[z].Pos, b.Pos) && c.At(c.Mentions[z].Figure).Dimension == f.Dimension {
		return nil
	}
	return []content.FigureID{f.ID, g.ID}
}

// namedPart are the part right before a rate whose name it bears in full, and what it is a part of,
// right before it: 住院 B 人次，其中县域内住院 A 人次，县域内住院率 X%.
func namedPart(c *content.Draft, p *content.Para, mi int) []content.FigureID {
	m := &c.Mentions[mi]
	stem, ok := strings.CutSuffix(m.Label, "率")
	if !ok || !content.Longer(stem, 3) || mi-2 < p.Mentions[0] {
		return nil
	}
	a, b := &c.Mentions[mi-1], &c.Mentions[mi-2]
	if !content.IsPart(a) || !content.IsPart(b) || strings.TrimPrefix(a.Label, "其中") != stem || strings.Contains(b.Label, stem) || !clause.SameSort(c, mi-1, mi-2) || a.Depth != m.Depth || b.Depth != m.Depth || p.Lex[b.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, b.Pos, m.Pos) || a.AfterOpener < 0 || c.At(a.Figure).Value.GreaterThan(c.At(b.Figure).Value) {
		return nil
	}
	return []content.FigureID{a.Figure, b.Figure}
}

// overArrived are the readings of a rate of execution behind a budget, what of it has arrived and what
// was spent, all that its clause group tells of money: 年初预算 C，实际到位 B，到位率 R%，支出 A，执行率 X%.
func overArrived(c *content.Draft, p *content.Para, mi int) []content.Reading {
	var list []int
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if clause.StrongMark(p, y.Pos, c.Mentions[mi].Pos) {
			break
		}
		if f.Dimension == numeral.Percent {
			continue
		}
		if !content.IsPart(y) || y.Depth != c.Mentions[mi].Depth || f.Dimension != numeral.Money || f.Key.Part || f.Key.Tier != lang.NoTier || y.AfterOpener >= 0 {
			return nil
		}
		list = append(list, x)
	}
	if len(list) != 3 || list[0] != mi-1 {
		return nil
	}
	spent, now, first := c.At(c.Mentions[list[0]].Figure), c.At(c.Mentions[list[1]].Figure), c.At(c.Mentions[list[2]].Figure)
	if spent.Key.Measure != lang.Outlay || now.Key.Measure != lang.Received || first.Key.Measure != lang.Budget {
		return nil
	}
	return []content.Reading{{Formula: "a/b", Operands: []content.FigureID{spent.ID, now.ID}}, {Formula: "a/b", Operands: []content.FigureID{spent.ID, first.ID}}}
}

// bracketShare are the share in the bracket right behind an item of a list, of the list's total, where
// another item's bracket prints such a share that comes out: A a 万元（x%）、B b 万元（y%），共 W 万元.
func bracketShare(c *content.Draft, p *content.Para, mi int) []content.FigureID {
	item, whole := bracketItem(c, p, mi)
	if whole == 0 {
		return nil
	}
	for x := max(p.Mentions[0], mi-clause.FarStandard); x <= min(p.Mentions[len(p.Mentions)-1], mi+clause.FarStandard); x++ {
		other, w := bracketItem(c, p, x)
		if x == mi || w != whole {
			continue
		}
		share := c.At(c.Mentions[x].Figure).Interval
		all, v := c.At(whole).Value, c.At(other).Value
		if !v.LessThan(share.Lo.At.Mul(all)) && !v.GreaterThan(share.Hi.At.Mul(all)) {
			return []content.FigureID{item, whole}
		}
	}
	return nil
}

// bracketItem is the item of a list right before the bracket that a bare percentage fills, and the
// total of the list, 0.
func bracketItem(c *content.Draft, p *content.Para, mi int) (item, whole content.FigureID) {
	if mi <= p.Mentions[0] {
		return 0, 0
	}
	m, a := &c.Mentions[mi], &c.Mentions[mi-1]
	f := c.At(m.Figure)
	if f.Dimension != numeral.Percent || m.Label != "" || m.After != "" || m.Role != content.RoleRate || f.Bound != "" || f.Approximate != "" || a.Depth != m.Depth-1 || !clause.BracketBehind(p, a.Pos, m.Pos) || !content.IsPart(a) {
		return 0, 0
	}
	return a.Figure, c.PartOf[a.Figure]
}
