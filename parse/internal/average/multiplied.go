package average

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// Products that are written out: 补助 X 万元（N 人×S 元）, N 户×S 元=X 元, S×90%=X 元/月, and sums of such.

// writtenOut is a product, or a sum of products, at lexemes from up to to, each term the
// mentions that it multiplies.
type writtenOut struct {
	from, to int
	terms    [][]int
}

// writtenProducts finds those of a paragraph.
func writtenProducts(c *content.Draft, p *content.Para) []writtenOut {
	if !strings.ContainsAny(p.Line, "×*＊") {
		return nil
	}
	var out []writtenOut
	for k := 0; k < len(p.Lex); k++ {
		first, ok := clause.MentionAt(p, k)
		if !ok {
			continue
		}
		w := writtenOut{from: k, to: k, terms: [][]int{{first}}}
		for w.to+2 < len(p.Lex) {
			sign := strings.TrimSpace(p.Sub(p.Lex[w.to+1].From, p.Lex[w.to+1].To))
			next, ok := clause.MentionAt(p, w.to+2)
			switch {
			case ok && slices.Contains(table.TimesSigns, sign):
				last := len(w.terms) - 1
				w.terms[last] = append(w.terms[last], next)
			case ok && slices.Contains(table.PlusSigns, sign):
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
		if k+1 < len(p.Lex) && slices.Contains(table.TimesSigns, strings.TrimSpace(p.Sub(p.Lex[k+1].From, p.Lex[k+1].To))) {
			continue // 10人×3000元×12月: a factor that is no figure
		}
		bare := amountOut(c, p, w)
		if !slices.ContainsFunc(w.terms, func(t []int) bool {
			n, ok := prices(c, t)
			return len(t) < 2 || !ok || n > 1 || n == 0 && !bare
		}) {
			out = append(out, w)
		}
	}
	return out
}

// amountOut reports whether a product comes to an amount in 元, with which a factor without a unit is an
// amount too: 2300×90%=2070元/月.
func amountOut(c *content.Draft, p *content.Para, w writtenOut) bool {
	f := c.Figure(comesTo(c, p, w))
	return f != nil && (f.Dimension == numeral.Money && f.Numeral.HasUnit || f.Dimension == numeral.PerHead) && f.Numeral.Unit.Scale.Equal(lang.DecOne) && f.Numeral.PowerTen.Equal(lang.DecOne)
}

// prices counts the amounts among the factors of a product, whose others all count something.
func prices(c *content.Draft, factors []int) (n int, ok bool) {
	for _, mi := range factors {
		switch c.At(c.Mentions[mi].Figure).Dimension {
		case numeral.Money, numeral.PerHead:
			n++
		case numeral.Persons, numeral.Visits, numeral.Households, numeral.Count, numeral.Area, numeral.Length, numeral.Months, numeral.None, numeral.Percent:
		default:
			return 0, false
		}
	}
	return n, true
}

// FactorsOf marks the factors of such products, and makes their amounts amounts for each.
func FactorsOf(c *content.Draft, p *content.Para) {
	for _, w := range writtenProducts(c, p) {
		for _, t := range w.terms {
			for _, mi := range t {
				m := &c.Mentions[mi]
				m.Factor = true
				if f := c.At(m.Figure); f.Dimension == numeral.Money {
					f.Key.Each = true
				}
			}
		}
	}
}

// productsOut relates such products to the amounts that they come to.
func productsOut(c *content.Draft, p *content.Para) {
	for _, w := range writtenProducts(c, p) {
		claim := comesTo(c, p, w)
		if claim == 0 || c.At(claim).Dimension != numeral.Money && c.At(claim).Dimension != numeral.PerHead || slices.ContainsFunc(clause.FramesOf(c, claim), func(i int) bool { return c.Frames[i].Rule == "derived/standard" }) {
			continue
		}
		r := content.Reading{}
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
		if len(r.Operands) <= clause.MaxAlong {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: claim, Reach: content.ReachSentence, Closed: content.Closed, Readings: []content.Reading{r}})
		}
	}
}

// comesTo is what a product is told to come to, behind or before = or right before the bracket
// that holds nothing but the product, 0.
func comesTo(c *content.Draft, p *content.Para, w writtenOut) content.FigureID {
	at := func(k int) content.FigureID {
		if mi, ok := clause.MentionAt(p, k); ok {
			return c.Mentions[mi].Figure
		}
		return 0
	}
	equals := func(k int) bool { return p.Sub(p.Lex[k].From, p.Lex[k].To) == "=" }
	switch n := len(p.Lex); {
	case w.to+2 < n && equals(w.to+1):
		return at(w.to + 2)
	case w.from >= 2 && equals(w.from-1):
		return at(w.from - 2)
	}
	open := OpenBefore(p, w.from)
	if open < 1 || !noFigures(p, open+1, w.from) || !noFigures(p, w.to+1, p.Lex[open].Mate) {
		return 0
	}
	if lang.ContainsAny(p.Words(open+1, w.from), []string{"含", "其中", "包括"}) || lang.ContainsAny(p.Words(w.to+1, p.Lex[open].Mate), []string{"等", "和", "其他", "其余"}) {
		return 0 // （含 N 人×S 元的补贴）
	}
	return at(open - 1)
}

// noFigures reports whether no figure stands at lexemes i up to j.
func noFigures(p *content.Para, i, j int) bool {
	return !slices.ContainsFunc(p.Lex[i:j], func(x content.Lexeme) bool { return x.Kind == content.LexFigure })
}
