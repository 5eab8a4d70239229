package check

import (
	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// The sum of a long list is asked for again and again while blame is looked for: with one of
// its figures left out, or replaced. What stands before and behind each is added up once.

// longSum is the number of parts from which a sum is kept.
const longSum = 32

// added is what some parts come to.
type added struct {
	value decimal.Decimal
	span  numeral.Interval
}

// partial are the sums of the first and of the last parts of a list, of none up to all, and
// where each figure stands in it, -1 if more than once.
type partial struct {
	first, last []added
	at          map[parse.FigureID]int
}

// partsKey is a list of parts, and whether its points are exact.
type partsKey struct {
	first *parse.Part
	n     int
	exact bool
}

// sum is what parts come to without the one at but, -1 for all of them.
func (v *view) sum(parts []parse.Part, but int, exact bool) (decimal.Decimal, numeral.Interval) {
	if len(parts) < longSum {
		return sumOf(v.figure, parts, but, exact)
	}
	p := v.partialOf(parts, exact)
	n := len(parts)
	without := func(k int) (decimal.Decimal, numeral.Interval) {
		return p.first[k].value.Add(p.last[n-k-1].value), p.first[k].span.Add(p.last[n-k-1].span)
	}
	k := -1
	if v.supposed != nil {
		if i, ok := p.at[v.supposed.ID]; ok {
			if k = i; k < 0 {
				return sumOf(v.figure, parts, but, exact)
			}
		}
	}
	switch {
	case k < 0 && but < 0:
		return p.first[n].value, p.first[n].span
	case k < 0 || k == but:
		return without(but)
	case but < 0:
		value, span := without(k)
		own, iv := sumOf(v.figure, parts[k:k+1], -1, exact)
		return value.Add(own), span.Add(iv)
	}
	return sumOf(v.figure, parts, but, exact)
}

// partialOf is what is kept of a list of parts.
func (v *view) partialOf(parts []parse.Part, exact bool) *partial {
	key := partsKey{&parts[0], len(parts), exact}
	if p := v.sums[key]; p != nil {
		return p
	}
	n := len(parts)
	p := &partial{first: make([]added, n+1), last: make([]added, n+1), at: make(map[parse.FigureID]int, n)}
	p.first[0].span, p.last[0].span = numeral.Exactly(decimal.Zero), numeral.Exactly(decimal.Zero)
	for k := range parts {
		a, b := &p.first[k], &p.last[k]
		value, span := sumOf(v.c.Figure, parts[k:k+1], -1, exact)
		p.first[k+1] = added{a.value.Add(value), a.span.Add(span)}
		value, span = sumOf(v.c.Figure, parts[n-k-1:n-k], -1, exact)
		p.last[k+1] = added{b.value.Add(value), b.span.Add(span)}
		if _, twice := p.at[parts[k].Figure]; twice {
			p.at[parts[k].Figure] = -1
		} else {
			p.at[parts[k].Figure] = k
		}
	}
	if v.sums == nil {
		v.sums = map[partsKey]*partial{}
	}
	v.sums[key] = p
	return p
}

// total is the value that parts come to.
func (v *view) total(parts []parse.Part, exact bool) decimal.Decimal {
	if len(parts) >= longSum {
		out, _ := v.sum(parts, -1, exact)
		return out
	}
	out := decimal.Zero
	for _, p := range parts {
		if x := v.figure(p.Figure).Value; p.Sign < 0 {
			out = out.Sub(x)
		} else {
			out = out.Add(x)
		}
	}
	return out
}
