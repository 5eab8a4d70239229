package count

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// openedNames counts things that are told one by one behind 其中, each with what it measures or cost: 新建村道 4 条，其中
// 甲路 a 公里，乙路 b 公里 …，合计 X. Others may be left out, and kinds of them told, so that n of them only bear the
// number out.
func openedNames(c *content.Draft, p *content.Para, k, n int) []string {
	count, ok := clause.MentionAt(p, k)
	if !ok || !content.IsPart(&c.Mentions[count]) {
		return nil
	}
	m := &c.Mentions[count]
	j := k + 1
	for j < len(p.Lex) && j-k < 8 && !(p.Lex[j].Kind == content.LexTerm && p.Lex[j].Term.Class == lang.Opener) {
		if x := &p.Lex[j]; x.Kind == content.LexFigure || x.Kind == content.LexPunct && !strings.ContainsRune("，：", x.R) {
			return nil
		}
		j++
	}
	if j >= len(p.Lex) || p.Lex[j].Kind != content.LexTerm || p.Lex[j].Term.Class != lang.Opener || p.Lex[j].Depth != p.Lex[k].Depth || clause.OpensList(c, p, j, clause.ScopeEnd(p, j)) {
		return nil
	}
	var names []string
	first := -1
	for mi := count + 1; mi <= p.Mentions[len(p.Mentions)-1]; mi++ {
		x := &c.Mentions[mi]
		if p.Lex[x.Pos].Sentence != p.Lex[k].Sentence || clause.StrongMark(p, k, x.Pos) || x.Depth != m.Depth {
			break
		}
		if first < 0 {
			first = mi
		}
		f := c.At(x.Figure)
		if !content.IsPart(x) || f.Dimension != c.At(c.Mentions[first].Figure).Dimension || f.Unit != c.At(c.Mentions[first].Figure).Unit {
			return nil
		}
		if x.Total == 2 {
			break
		}
		name := strings.TrimSpace(x.Label)
		if !content.Longer(name, 1) || content.Longer(name, 16) || lang.HasAnyPrefix(name, saidOfItem) || slices.Contains(names, name) || x.Peer >= 0 {
			return nil
		}
		names = append(names, name)
	}
	if len(names) < 2 {
		return nil
	}
	switch d := c.At(c.Mentions[first].Figure).Dimension; d {
	case numeral.Money, numeral.Length, numeral.Area, numeral.Weight, numeral.Persons, numeral.Visits, numeral.Households:
	case numeral.Count:
		if c.At(c.Mentions[first].Figure).Unit == c.At(m.Figure).Unit {
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
