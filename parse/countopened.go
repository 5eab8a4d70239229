package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// openedNames counts things that are told one by one behind 其中, each with what it measures or cost: 新建村道 4 条，其中
// 甲路 a 公里，乙路 b 公里 …，合计 X. Others may be left out, and kinds of them told, so that n of them only bear the
// number out.
func (c *Content) openedNames(p *para, k, n int) []string {
	count, ok := p.mentionAt(k)
	if !ok || !part(&c.Mentions[count]) {
		return nil
	}
	m := &c.Mentions[count]
	j := k + 1
	for j < len(p.lex) && j-k < 8 && !(p.lex[j].kind == lexTerm && p.lex[j].term.Class == Opener) {
		if x := &p.lex[j]; x.kind == lexFigure || x.kind == lexPunct && !strings.ContainsRune("，：", x.r) {
			return nil
		}
		j++
	}
	if j >= len(p.lex) || p.lex[j].kind != lexTerm || p.lex[j].term.Class != Opener || p.lex[j].depth != p.lex[k].depth || c.opensList(p, j, p.scopeEnd(j)) {
		return nil
	}
	var names []string
	first := -1
	for mi := count + 1; mi <= p.mentions[len(p.mentions)-1]; mi++ {
		x := &c.Mentions[mi]
		if p.lex[x.Pos].sentence != p.lex[k].sentence || p.strongMark(k, x.Pos) || x.Depth != m.Depth {
			break
		}
		if first < 0 {
			first = mi
		}
		f := c.figure(x.Figure)
		if !part(x) || f.Dimension != c.figure(c.Mentions[first].Figure).Dimension || f.Unit != c.figure(c.Mentions[first].Figure).Unit {
			return nil
		}
		if x.Total == 2 {
			break
		}
		name := strings.TrimSpace(x.Label)
		if !longer(name, 1) || longer(name, 16) || hasAnyPrefix(name, saidOfItem) || slices.Contains(names, name) || x.Peer >= 0 {
			return nil
		}
		names = append(names, name)
	}
	if len(names) < 2 {
		return nil
	}
	switch d := c.figure(c.Mentions[first].Figure).Dimension; d {
	case numeral.Money, numeral.Length, numeral.Area, numeral.Weight, numeral.Persons, numeral.Visits, numeral.Households:
	case numeral.Count:
		if c.figure(c.Mentions[first].Figure).Unit == c.figure(m.Figure).Unit {
			return nil
		}
	default:
		return nil
	}
	if len(names) != n {
		return nil
	}
	return names
}
