package check

import (
	"slices"
	"sort"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// How far off the figures stand that a claim closes on, the nearest first.
type farness int

const (
	inSentence  farness = iota // both in its sentence
	inParagraph                // one in its sentence, the other in its paragraph
	oneAway                    // one in its sentence, the other anywhere, of a name akin to it or to the claim
	anywhere                   // both anywhere, of names akin to the claim's
	nearest                    // one is the last of its sentence before it, the other anywhere
	oneAkin                    // one is of a name akin to the claim's, the other of any
	everywhere                 // both of any name: only what could hardly be met by chance
)

// How many figures to either side of a claim are looked at in its sentence, and in its
// paragraph, so that what one claim costs does not grow with them.
const (
	sentenceReach  = 24
	paragraphReach = 60
)

// recipe is what a claim is made of a and b by.
type recipe struct {
	text string
	// belongs reports whether a figure may be the one or the other.
	belongs func(g *parse.Figure) bool
	// kinds reports whether figures of the kinds of a and b may stand in it, may whether
	// these may, by their words and by which is more.
	kinds, may func(a, b *parse.Figure) bool
	// ofB is where a lies that makes the claim of b, ofA where b lies.
	ofB, ofA func(x decimal.Decimal) numeral.Interval
	// step is how far apart the claims lie that figures like these make.
	step func(a, b *parse.Figure) decimal.Decimal
}

// company are the figures around a claim.
type company struct {
	sentence, paragraph, akin []*parse.Figure
	last                      []*parse.Figure // the last of the sentence before the claim
	all                       []*parse.Figure // by amount
}

// company lists the figures that may stand beside a claim in a formula, each amount
// once.
func (s *closings) company(f *parse.Figure, belongs func(g *parse.Figure) bool) *company {
	type amount struct {
		value     decimal.Decimal
		dimension numeral.Dimension
		unit      string
		each      bool
	}
	at := map[amount]int{}
	out := &company{}
	for id := max(1, int(f.ID)-window); id <= min(len(s.c.Figures), int(f.ID)+window); id++ {
		g := &s.c.Figures[id-1]
		if g.Report != f.Report || g.ID == f.ID || g.Value.Sign() <= 0 || !divides(g) || !belongs(g) {
			continue
		}
		k := amount{g.Value.Reduced(), g.Dimension, g.Unit, s.each(g)}
		i, ok := at[k]
		switch {
		case !ok:
			at[k] = len(out.all)
			out.all = append(out.all, g)
		case s.distance(f, g) < s.distance(f, out.all[i]):
			out.all[i] = g // the nearest of those that print it
		}
	}
	name := s.around(f).name
	for _, g := range out.all {
		d := apartBy(f, g)
		if g.Place.Block == f.Place.Block && d <= paragraphReach {
			out.paragraph = append(out.paragraph, g)
			if g.Place.Sentence == f.Place.Sentence && d <= sentenceReach {
				out.sentence = append(out.sentence, g)
				if g.ID < f.ID && (out.last == nil || out.last[0].ID < g.ID) {
					out.last = []*parse.Figure{g}
				}
			}
		}
		if len(out.akin) < paragraphReach && s.kin(name, s.around(g).name) {
			out.akin = append(out.akin, g)
		}
	}
	slices.SortStableFunc(out.all, func(a, b *parse.Figure) int { return a.Value.Cmp(b.Value) })
	return out
}

// attempt is a search for the two figures that close on a claim.
type attempt struct {
	*recipe
	a, b    *parse.Figure
	several bool
	tries   int
}

func (t *attempt) found(a, b *parse.Figure) {
	if a != t.a || b != t.b {
		t.several = t.several || t.a != nil
		t.a, t.b = a, b
	}
}

// each tries every pair of two short lists.
func (t *attempt) each(as, bs []*parse.Figure, but []*parse.Figure) {
	for _, b := range bs {
		lies := t.ofB(b.Value)
		for _, a := range as {
			if a == b || slices.Contains(but, a) || !t.kinds(a, b) || !t.may(a, b) {
				continue
			}
			t.tries++
			if lies.Contains(a.Value) {
				t.found(a, b)
			}
		}
	}
}

// beside tries the figures of a short list with all others, which stand by their amounts.
func (t *attempt) beside(few, all []*parse.Figure, meant func(a, b *parse.Figure) bool) {
	for _, x := range few {
		for _, as := range []bool{true, false} {
			lies := t.ofB(x.Value)
			if !as {
				lies = t.ofA(x.Value)
			}
			i := sort.Search(len(all), func(i int) bool { return all[i].Value.GreaterThanOrEqual(lies.Lo.At) })
			for ; i < len(all) && lies.Contains(all[i].Value); i++ {
				a, b := all[i], x
				if !as {
					a, b = x, all[i]
				}
				if a != b && t.kinds(a, b) && t.may(a, b) && (meant == nil || meant(a, b)) {
					t.found(a, b)
				}
			}
		}
	}
}

// kinds counts the figures of a list by what they may be divided by.
func (s *closings) kinds(list []*parse.Figure) map[kind]int {
	out := map[kind]int{}
	for _, f := range list {
		out[s.kindOf(f)]++
	}
	return out
}

// kind is what sort of thing a figure counts.
type kind struct {
	dimension numeral.Dimension
	unit      string
	each      bool
}

func (s *closings) kindOf(f *parse.Figure) kind {
	k := kind{dimension: f.Dimension, each: s.each(f)}
	if f.Dimension == numeral.Count {
		k.unit = f.Unit
	}
	return k
}

// pair finds the two figures, so far away, that close on a claim, and how many pairs may
// have; none, where several do.
func (s *closings) pair(x *company, far farness, fm *recipe) (a, b *parse.Figure, tries int) {
	t := &attempt{recipe: fm}
	kin := func(p *parse.Figure) bool { return slices.Contains(x.akin, p) }
	var few, many []*parse.Figure
	switch far {
	case inSentence:
		t.each(x.sentence, x.sentence, nil)
	case inParagraph:
		t.each(x.sentence, x.paragraph, nil)
		t.each(x.paragraph, x.sentence, x.sentence)
	case oneAway:
		few, many = x.sentence, x.akin
		t.beside(x.sentence, x.all, func(p, q *parse.Figure) bool {
			return kin(p) || kin(q) || s.kin(s.around(p).name, s.around(q).name)
		})
	case anywhere:
		t.each(x.akin, x.akin, nil)
	case nearest:
		few, many = x.last, x.all
		t.beside(x.last, x.all, nil)
	case oneAkin:
		few, many = x.akin, x.all
		t.beside(x.akin, x.all, nil)
	case everywhere:
		few, many = x.all, x.all
		t.beside(x.all, x.all, nil)
	}
	if t.a == nil || t.several {
		return nil, nil, t.tries
	}
	t.tries += s.pairs(fm, few, many)
	switch far {
	case oneAkin:
		t.tries *= 3 // little but the figures speaks for it
	case everywhere:
		t.tries = t.tries * 3 / 2 // each pair was counted twice
	}
	return t.a, t.b, max(t.tries, 1)
}

// pairs counts those of two lists that may stand in a formula, by their kinds.
func (s *closings) pairs(fm *recipe, few, all []*parse.Figure) int {
	n := 0
	of := s.kinds(all)
	first := map[kind]*parse.Figure{}
	for _, f := range all {
		first[s.kindOf(f)] = f
	}
	for _, x := range few {
		for l, g := range first {
			if fm.kinds(x, g) || fm.kinds(g, x) {
				n += of[l]
			}
		}
	}
	return n
}

// search finds the two figures that close on a claim by more than luck, the nearest first, neither
// nearer nor farther than they may stand.
func (s *closings) search(f *parse.Figure, first, farthest farness, fm *recipe) (parse.Reading, bool) {
	if first > farthest {
		return parse.Reading{}, false
	}
	x := s.company(f, fm.belongs)
	if len(x.all) < 2 {
		return parse.Reading{}, false
	}
	for far := first; far <= farthest; far++ {
		a, b, tries := s.pair(x, far, fm)
		if a != nil && !byLuck(f.Value, fm.step(a, b), tries) {
			return parse.Reading{Formula: fm.text, Operands: []parse.FigureID{a.ID, b.ID}, HoldOnly: true}, true
		}
	}
	return parse.Reading{}, false
}

// apartBy is how many figures stand from one to another.
func apartBy(f, g *parse.Figure) int {
	if f.ID > g.ID {
		return int(f.ID - g.ID)
	}
	return int(g.ID - f.ID)
}
