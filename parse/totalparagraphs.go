package parse

import "gouji/parse/numeral"

// maxParagraphs is how many paragraphs can be a list.
const maxParagraphs = 20

// paragraphTotals reads a whole whose parts begin the paragraphs behind it: 基本支出
// X，其中：¶人员经费 a，主要包括…¶公用经费 b. Parts that divide the whole by their
// names are all of it; others may be followed by what is none, so that they only
// verify, and so does a single one.
func (c *Content) paragraphTotals() {
	for i, p := range c.paras {
		k := p.opensNext()
		if k < 0 || len(p.mentions) == 0 {
			continue
		}
		parts := c.halvesNext(i, p)
		if parts == nil {
			parts = c.beginners(i, p)
		}
		if len(parts) == 0 {
			continue
		}
		whole := -1
		for _, w := range c.wholesBefore(p, k) {
			if addable(c.figure(c.Mentions[w].Figure), c.figure(c.Mentions[parts[0]].Figure)) {
				whole = w
				break
			}
		}
		if whole < 0 {
			continue
		}
		f := Frame{Kind: KindTotal, Rule: "sum/components", Claim: c.Mentions[whole].Figure, Reach: ReachSection, Closed: HalfOpen}
		if len(parts) == 2 && Complementary(c.Mentions[parts[0]].Label, c.Mentions[parts[1]].Label) {
			f.Readings = []Reading{{Parts: c.terms(parts)}}
		} else {
			for n := len(parts); n >= min(2, len(parts)); n-- {
				f.Readings = append(f.Readings, Reading{Parts: c.terms(parts[:n]), Weak: n < len(parts), HoldOnly: true})
			}
		}
		c.Frames = append(c.Frames, f)
	}
}

// beginners are the amounts that the paragraphs behind paragraph i, p, begin with.
func (c *Content) beginners(i int, p *para) []int {
	var parts []int
	for j := i + 1; j < len(c.paras) && len(parts) < maxParagraphs; j++ {
		mi := c.beginsPart(c.paras[j], p)
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
func (c *Content) halvesNext(i int, p *para) []int {
	if i+1 >= len(c.paras) || c.beginsPart(c.paras[i+1], p) < 0 {
		return nil
	}
	q := c.paras[i+1]
	first := c.Mentions[q.mentions[0]].Pos
	items := c.items(q, first, q.scopeEnd(first), 0)
	if len(items) != 2 || !Complementary(c.Mentions[items[0]].Label, c.Mentions[items[1]].Label) || !addable(c.figure(c.Mentions[items[0]].Figure), c.figure(c.Mentions[items[1]].Figure)) {
		return nil
	}
	return items
}

// opensNext is the lexeme of the opener that ends a paragraph, -1 if none does: 其中：.
func (p *para) opensNext() int {
	k := len(p.lex) - 1
	for k >= 0 && (p.blank(k) || p.lex[k].kind == lexPunct && p.lex[k].r == '：') {
		k--
	}
	if p.inTable || k < 1 || p.lex[k].kind != lexTerm || p.lex[k].term.Class != Opener || p.lex[k].depth > 0 {
		return -1
	}
	return k
}

// beginsPart is the amount that a paragraph begins with behind its name and no
// number of a list, -1 if it begins otherwise.
func (c *Content) beginsPart(p, first *para) int {
	if p.inTable || p.heading || p.report != first.report || len(p.mentions) == 0 {
		return -1
	}
	if _, end := headingAt(p.text.Runes); end > 0 {
		return -1
	}
	mi := p.mentions[0]
	m := &c.Mentions[mi]
	if !part(m) || m.Label == "" || m.Depth > 0 || c.figure(m.Figure).Dimension != numeral.Money {
		return -1
	}
	for k := 0; k < m.Pos; k++ {
		if x := &p.lex[k]; x.kind == lexPunct && x.r != '、' && x.mate < 0 && x.r != '：' && !p.blank(k) {
			return -1
		}
	}
	return mi
}
