package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Products that are written out: 补助 X 万元（N 人×S 元）, N 户×S 元=X 元, S×90%=X 元/月, and sums of such.

// timesSigns and plusSigns are what stands between their factors and terms.
var (
	timesSigns = []string{"×", "*", "＊"}
	plusSigns  = []string{"+", "＋"}
)

// writtenOut is a product, or a sum of products, at lexemes from up to to, each term the
// mentions that it multiplies.
type writtenOut struct {
	from, to int
	terms    [][]int
}

// writtenProducts finds those of a paragraph.
func (c *Content) writtenProducts(p *para) []writtenOut {
	if !strings.ContainsAny(p.line, "×*＊") {
		return nil
	}
	var out []writtenOut
	for k := 0; k < len(p.lex); k++ {
		first, ok := p.mentionAt(k)
		if !ok {
			continue
		}
		w := writtenOut{from: k, to: k, terms: [][]int{{first}}}
		for w.to+2 < len(p.lex) {
			sign := strings.TrimSpace(p.sub(p.lex[w.to+1].from, p.lex[w.to+1].to))
			next, ok := p.mentionAt(w.to + 2)
			switch {
			case ok && slices.Contains(timesSigns, sign):
				last := len(w.terms) - 1
				w.terms[last] = append(w.terms[last], next)
			case ok && slices.Contains(plusSigns, sign):
				w.terms = append(w.terms, []int{next})
			default:
				ok = false
			}
			if !ok {
				break
			}
			w.to += 2
		}
		k = w.to
		if k+1 < len(p.lex) && slices.Contains(timesSigns, strings.TrimSpace(p.sub(p.lex[k+1].from, p.lex[k+1].to))) {
			continue // 10人×3000元×12月: a factor that is no figure
		}
		bare := c.amountOut(p, w)
		if !slices.ContainsFunc(w.terms, func(t []int) bool {
			n, ok := c.prices(t)
			return len(t) < 2 || !ok || n > 1 || n == 0 && !bare
		}) {
			out = append(out, w)
		}
	}
	return out
}

// amountOut reports whether a product comes to an amount in 元, with which a factor without a unit is an
// amount too: 2300×90%=2070元/月.
func (c *Content) amountOut(p *para, w writtenOut) bool {
	f := c.Figure(c.comesTo(p, w))
	return f != nil && (f.Dimension == numeral.Money && f.Numeral.HasUnit || f.Dimension == numeral.PerHead) && f.Numeral.Unit.Scale.Equal(decOne) && f.Numeral.PowerTen.Equal(decOne)
}

// prices counts the amounts among the factors of a product, whose others all count something.
func (c *Content) prices(factors []int) (n int, ok bool) {
	for _, mi := range factors {
		switch c.figure(c.Mentions[mi].Figure).Dimension {
		case numeral.Money, numeral.PerHead:
			n++
		case numeral.Persons, numeral.Visits, numeral.Households, numeral.Count, numeral.Area, numeral.Length, numeral.Months, numeral.None, numeral.Percent:
		default:
			return 0, false
		}
	}
	return n, true
}

// factorsOf marks the factors of such products, and makes their amounts amounts for each.
func (c *Content) factorsOf(p *para) {
	for _, w := range c.writtenProducts(p) {
		for _, t := range w.terms {
			for _, mi := range t {
				m := &c.Mentions[mi]
				m.Factor = true
				if f := c.figure(m.Figure); f.Dimension == numeral.Money {
					f.Key.Each = true
				}
			}
		}
	}
}

// productsOut relates such products to the amounts that they come to.
func (c *Content) productsOut(p *para) {
	for _, w := range c.writtenProducts(p) {
		claim := c.comesTo(p, w)
		if claim == 0 || c.figure(claim).Dimension != numeral.Money && c.figure(claim).Dimension != numeral.PerHead || slices.ContainsFunc(c.framesOf(claim), func(i int) bool { return c.Frames[i].Rule == "derived/standard" }) {
			continue
		}
		r := Reading{}
		for _, t := range w.terms {
			for i, mi := range t {
				switch {
				case i > 0:
					r.Formula += "*"
				case r.Formula != "":
					r.Formula += "+"
				}
				r.Formula += string(rune('a' + len(r.Operands)))
				r.Operands = append(r.Operands, c.Mentions[mi].Figure)
			}
		}
		if len(r.Operands) <= maxAlong {
			c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/standard", Claim: claim, Reach: ReachSentence, Closed: Closed, Readings: []Reading{r}})
		}
	}
}

// comesTo is what a product is told to come to, behind or before = or right before the bracket
// that holds nothing but the product, 0.
func (c *Content) comesTo(p *para, w writtenOut) FigureID {
	at := func(k int) FigureID {
		if mi, ok := p.mentionAt(k); ok {
			return c.Mentions[mi].Figure
		}
		return 0
	}
	equals := func(k int) bool { return p.sub(p.lex[k].from, p.lex[k].to) == "=" }
	switch n := len(p.lex); {
	case w.to+2 < n && equals(w.to+1):
		return at(w.to + 2)
	case w.from >= 2 && equals(w.from-1):
		return at(w.from - 2)
	}
	open := p.openBefore(w.from)
	if open < 1 || !p.noFigures(open+1, w.from) || !p.noFigures(w.to+1, p.lex[open].mate) {
		return 0
	}
	if containsAny(p.words(open+1, w.from), []string{"含", "其中", "包括"}) || containsAny(p.words(w.to+1, p.lex[open].mate), []string{"等", "和", "其他", "其余"}) {
		return 0 // （含 N 人×S 元的补贴）
	}
	return at(open - 1)
}

// noFigures reports whether no figure stands at lexemes i up to j.
func (p *para) noFigures(i, j int) bool {
	return !slices.ContainsFunc(p.lex[i:j], func(x lexeme) bool { return x.kind == lexFigure })
}
