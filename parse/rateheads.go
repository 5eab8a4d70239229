package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Rates right beside the two quantities that they are made of.

// pairAfter are the two quantities behind a rate that opens its sentence, where they are all that the
// sentence tells besides: 到货率 X%，应到货 B 支，实到 A 支; 政策知晓率 X%，调查 B 人，知晓 A 人.
func (c *Content) pairAfter(p *para, mi int) []FigureID {
	last := p.mentions[len(p.mentions)-1]
	m := &c.Mentions[mi]
	s := p.lex[m.Pos].sentence
	if mi+2 > last || mi+3 <= last && p.lex[c.Mentions[mi+3].Pos].sentence == s && !p.strongMark(m.Pos, c.Mentions[mi+3].Pos) || mi > p.mentions[0] && p.lex[c.Mentions[mi-1].Pos].sentence == s && !p.strongMark(c.Mentions[mi-1].Pos, m.Pos) {
		return nil
	}
	x, y := &c.Mentions[mi+1], &c.Mentions[mi+2]
	f, g := c.figure(x.Figure), c.figure(y.Figure)
	if p.lex[y.Pos].sentence != s || p.strongMark(m.Pos, y.Pos) || !part(x) || !part(y) || x.Depth != m.Depth || y.Depth != m.Depth || f.Dimension == numeral.Percent || f.Value.Equal(g.Value) {
		return nil
	}
	if !c.sameSort(mi+1, mi+2) && !addable(f, g) && !addable(g, f) {
		return nil
	}
	if f.Value.GreaterThan(g.Value) {
		x, y, f, g = y, x, g, f
	}
	stem := m.Label
	stem = TrimSuffixes(stem, []string{"率", "度", "比例"})
	rs := []rune(stem)
	if stem == m.Label || len(rs) < 2 {
		return nil
	}
	word := string(rs[len(rs)-2:])
	counts := strings.Contains(x.Label+x.After, word) && !negated(x)
	if due := Owing(y.Label) && hasAnyPrefix(x.Label, []string{"实", "已"}); !due && (!counts || strings.Contains(y.Label, word) && !containsAny(y.Label, []string{"总", "应", "共"})) {
		return nil
	}
	return []FigureID{f.ID, g.ID}
}

// rateInBracket are the two quantities right before the bracket that a rate fills, the second right
// behind the first: 省级资金 B 万元，已支付 A 万元（支付率 X%）; 24 个项目已完工 21 个（完工率 X%）.
func (c *Content) rateInBracket(p *para, mi int) []FigureID {
	m := &c.Mentions[mi]
	if mi-2 < p.mentions[0] || m.Depth == 0 {
		return nil
	}
	a, b := &c.Mentions[mi-1], &c.Mentions[mi-2]
	if !part(a) || !part(b) || a.Depth != m.Depth-1 || b.Depth != a.Depth || !p.bracketBehind(a.Pos, m.Pos) || !c.sameSort(mi-1, mi-2) && c.figure(b.Figure).Dimension != numeral.Count || p.lex[b.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(b.Pos, a.Pos) {
		return nil
	}
	f, g := c.figure(a.Figure), c.figure(b.Figure)
	if f.Dimension != g.Dimension || pieces(f.Unit) != pieces(g.Unit) || f.Value.GreaterThan(g.Value) || f.Key.Part || g.Key.Part {
		return nil
	}
	end := p.lex[a.Pos+1].mate
	for k := m.Pos + 1; k < end; k++ {
		if !p.blank(k) {
			return nil
		}
	}
	stem := strings.TrimSuffix(lastWord(m.Label), "率")
	rs := []rune(stem)
	if len(rs) < 2 || stem == lastWord(m.Label) {
		return nil
	}
	done := strings.Contains(a.Label, string(rs[len(rs)-2:])) || f.Dimension == numeral.Money && hasAnySuffix(m.Label, []string{"支付率", "支出率", "执行率", "使用率", "拨付率"}) && f.Key.Measure == Outlay
	if !done || negated(a) || strings.Contains(b.Label, string(rs[len(rs)-2:])) {
		return nil
	}
	if z := mi - 3; z >= p.mentions[0] && p.lex[c.Mentions[z].Pos].sentence == p.lex[m.Pos].sentence && !p.strongMark(c.Mentions[z].Pos, b.Pos) && c.figure(c.Mentions[z].Figure).Dimension == f.Dimension {
		return nil
	}
	return []FigureID{f.ID, g.ID}
}

// namedPart are the part right before a rate whose name it bears in full, and what it is a part of,
// right before it: 住院 B 人次，其中县域内住院 A 人次，县域内住院率 X%.
func (c *Content) namedPart(p *para, mi int) []FigureID {
	m := &c.Mentions[mi]
	stem, ok := strings.CutSuffix(m.Label, "率")
	if !ok || !longer(stem, 3) || mi-2 < p.mentions[0] {
		return nil
	}
	a, b := &c.Mentions[mi-1], &c.Mentions[mi-2]
	if !part(a) || !part(b) || strings.TrimPrefix(a.Label, "其中") != stem || strings.Contains(b.Label, stem) || !c.sameSort(mi-1, mi-2) || a.Depth != m.Depth || b.Depth != m.Depth || p.lex[b.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(b.Pos, m.Pos) || a.afterOpener < 0 || c.figure(a.Figure).Value.GreaterThan(c.figure(b.Figure).Value) {
		return nil
	}
	return []FigureID{a.Figure, b.Figure}
}

// overArrived are the readings of a rate of execution behind a budget, what of it has arrived and what
// was spent, all that its clause group tells of money: 年初预算 C，实际到位 B，到位率 R%，支出 A，执行率 X%.
func (c *Content) overArrived(p *para, mi int) []Reading {
	var list []int
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if p.strongMark(y.Pos, c.Mentions[mi].Pos) {
			break
		}
		if f.Dimension == numeral.Percent {
			continue
		}
		if !part(y) || y.Depth != c.Mentions[mi].Depth || f.Dimension != numeral.Money || f.Key.Part || f.Key.Tier != NoTier || y.afterOpener >= 0 {
			return nil
		}
		list = append(list, x)
	}
	if len(list) != 3 || list[0] != mi-1 {
		return nil
	}
	spent, now, first := c.figure(c.Mentions[list[0]].Figure), c.figure(c.Mentions[list[1]].Figure), c.figure(c.Mentions[list[2]].Figure)
	if spent.Key.Measure != Outlay || now.Key.Measure != Received || first.Key.Measure != Budget {
		return nil
	}
	return []Reading{{Formula: "a/b", Operands: []FigureID{spent.ID, now.ID}}, {Formula: "a/b", Operands: []FigureID{spent.ID, first.ID}}}
}

// bracketShare are the share in the bracket right behind an item of a list, of the list's total, where
// another item's bracket prints such a share that comes out: A a 万元（x%）、B b 万元（y%），共 W 万元.
func (c *Content) bracketShare(p *para, mi int) []FigureID {
	item, whole := c.bracketItem(p, mi)
	if whole == 0 {
		return nil
	}
	for x := max(p.mentions[0], mi-farStandard); x <= min(p.mentions[len(p.mentions)-1], mi+farStandard); x++ {
		other, w := c.bracketItem(p, x)
		if x == mi || w != whole {
			continue
		}
		share := c.figure(c.Mentions[x].Figure).Interval
		all, v := c.figure(whole).Value, c.figure(other).Value
		if !v.LessThan(share.Lo.At.Mul(all)) && !v.GreaterThan(share.Hi.At.Mul(all)) {
			return []FigureID{item, whole}
		}
	}
	return nil
}

// bracketItem is the item of a list right before the bracket that a bare percentage fills, and the
// total of the list, 0.
func (c *Content) bracketItem(p *para, mi int) (item, whole FigureID) {
	if mi <= p.mentions[0] {
		return 0, 0
	}
	m, a := &c.Mentions[mi], &c.Mentions[mi-1]
	f := c.figure(m.Figure)
	if f.Dimension != numeral.Percent || m.Label != "" || m.After != "" || m.Role != RoleRate || f.Bound != "" || f.Approximate != "" || a.Depth != m.Depth-1 || !p.bracketBehind(a.Pos, m.Pos) || !part(a) {
		return 0, 0
	}
	return a.Figure, c.partOf[a.Figure]
}
