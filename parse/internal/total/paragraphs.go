package total

import (
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// maxParagraphs is how many paragraphs can be a list.
const maxParagraphs = 20

// Paragraphs reads a whole whose parts begin the paragraphs behind it: 基本支出
// X，其中：¶人员经费 a，主要包括…¶公用经费 b. Parts that divide the whole by their
// names are all of it; others may be followed by what is none, so that they only
// verify, and so does a single one.
func Paragraphs(c *content.Draft) {
	for i, p := range c.Paras {
		k := opensNext(p)
		if k < 0 || len(p.Mentions) == 0 {
			continue
		}
		parts := halvesNext(c, i, p)
		if parts == nil {
			parts = beginners(c, i, p)
		}
		if len(parts) == 0 {
			continue
		}
		whole := -1
		for _, w := range wholesBefore(c, p, k) {
			if content.Addable(c.At(c.Mentions[w].Figure), c.At(c.Mentions[parts[0]].Figure)) {
				whole = w
				break
			}
		}
		if whole < 0 {
			continue
		}
		f := content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: c.Mentions[whole].Figure, Reach: content.ReachSection, Closed: content.HalfOpen}
		if len(parts) == 2 && table.Complementary(c.Mentions[parts[0]].Label, c.Mentions[parts[1]].Label) {
			f.Readings = []content.Reading{{Parts: clause.Terms(c, parts)}}
		} else {
			for n := len(parts); n >= min(2, len(parts)); n-- {
				f.Readings = append(f.Readings, content.Reading{Parts: clause.Terms(c, parts[:n]), Weak: n < len(parts), HoldOnly: true})
			}
		}
		c.Frames = append(c.Frames, f)
	}
}

// beginners are the amounts that the paragraphs behind paragraph i, p, begin with.
func beginners(c *content.Draft, i int, p *content.Para) []int {
	var parts []int
	for j := i + 1; j < len(c.Paras) && len(parts) < maxParagraphs; j++ {
		mi := beginsPart(c, c.Paras[j], p)
		if mi < 0 {
			break
		}
		parts = append(parts, mi)
	}
	return parts
}

// halvesNext are the two amounts that the first sentence of the paragraph behind paragraph i, p,
// consists of, where their names divide a whole: 养老保险缴费 X，其中：¶基本支出 a，项目支出 b; nil if
// it is another.
func halvesNext(c *content.Draft, i int, p *content.Para) []int {
	if i+1 >= len(c.Paras) || beginsPart(c, c.Paras[i+1], p) < 0 {
		return nil
	}
	q := c.Paras[i+1]
	first := c.Mentions[q.Mentions[0]].Pos
	items := clause.Items(c, q, first, clause.ScopeEnd(q, first), 0)
	if len(items) != 2 || !table.Complementary(c.Mentions[items[0]].Label, c.Mentions[items[1]].Label) || !content.Addable(c.At(c.Mentions[items[0]].Figure), c.At(c.Mentions[items[1]].Figure)) {
		return nil
	}
	return items
}

// opensNext is the lexeme of the opener that ends a paragraph, -1 if none does: 其中：.
func opensNext(p *content.Para) int {
	k := len(p.Lex) - 1
	for k >= 0 && (clause.Blank(p, k) || p.Lex[k].Kind == content.LexPunct && p.Lex[k].R == '：') {
		k--
	}
	if p.InTable || k < 1 || p.Lex[k].Kind != content.LexTerm || p.Lex[k].Term.Class != lang.Opener || p.Lex[k].Depth > 0 {
		return -1
	}
	return k
}

// beginsPart is the amount that a paragraph begins with behind its name and no
// number of a list, -1 if it begins otherwise.
func beginsPart(c *content.Draft, p, first *content.Para) int {
	if p.InTable || p.Heading || p.Report != first.Report || len(p.Mentions) == 0 {
		return -1
	}
	if _, end := content.HeadingAt(p.Text.Runes); end > 0 {
		return -1
	}
	mi := p.Mentions[0]
	m := &c.Mentions[mi]
	if !content.IsPart(m) || m.Label == "" || m.Depth > 0 || c.At(m.Figure).Dimension != numeral.Money {
		return -1
	}
	for k := 0; k < m.Pos; k++ {
		if x := &p.Lex[k]; x.Kind == content.LexPunct && x.R != '、' && x.Mate < 0 && x.R != '：' && !clause.Blank(p, k) {
			return -1
		}
	}
	return mi
}
