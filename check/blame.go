package check

import (
	"container/heap"
	"math"
	"slices"
	"sort"

	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// Blame tells which figure is at fault. Every figure of a relation that does
// not hold could be: for each, the values that would mend its relations are
// looked for, first those that a slip of the pen turns into what is printed.
// The figure whose change mends most relations, and breaks none that hold, is
// named; a figure that other relations support is not at fault.

// tie is a relation with the claim that it was recomputed from.
type tie struct {
	frame    *parse.Frame
	outcome  outcome
	relation int              // index in Result.Relations
	ops      []parse.FigureID // once asked for
}

func (t *tie) figures() []parse.FigureID {
	ops := t.operands()
	out := make([]parse.FigureID, 1, 1+len(ops))
	out[0] = t.frame.Claim
	return append(out, ops...)
}

func (t *tie) operands() []parse.FigureID {
	if t.ops == nil {
		t.ops = operands(t.outcome.reading)
		if t.frame.Kind == parse.KindTarget && len(t.frame.Readings) > 0 {
			t.ops = t.frame.Readings[0].Operands
		}
	}
	return t.ops
}

// A relation mended speaks for a suspect and a relation broken against it,
// both on the scale of the logarithm of odds: that a wrong figure satisfies a
// further relation by accident is about one in a thousand, but a wrong total
// is easily copied into the text.
const (
	mendWeight  = 12.0
	breakWeight = 7.0
	copyWeight  = 0.1
	limitWeight = 0.2
	weakWeight  = 0.4
)

// weight is how much a relation counts as evidence.
func (t *tie) weight() float64 {
	switch {
	case t.frame.Kind == parse.KindTarget:
		return limitWeight
	case t.outcome.reading.Weak:
		return weakWeight
	}
	return 1
}

// suspect is a figure with the value that would mend relations.
type suspect struct {
	figure   parse.FigureID
	misprint *misprint // the slip that explains it, nil if none does
	value    decimal.Decimal
	suggest  string  // the value as it would be printed
	near     bool    // fits only within the rounding of the other figures
	mends    []int   // ties that hold with it
	breaks   []int   // ties that hold now and would not
	net      float64 // weight of the former less that of the latter
	odds     float64 // how likely the value turns into what is printed
}

// inquest looks for the figures at fault in a document.
type inquest struct {
	v    *view
	ties []tie
	of   [][]int      // ties by figure
	open map[int]bool // ties that do not hold and are not yet explained
}

// farTies is in how many of its relations a figure is suspected, so that the cost of
// one that stands in all of them stays linear.
const farTies = 100

func newInquest(v *view, ties []tie) *inquest {
	q := &inquest{v: v, ties: ties, of: make([][]int, len(v.c.Figures)+1), open: map[int]bool{}}
	all := 0
	for i := range ties {
		all += 1 + len(ties[i].operands())
	}
	room := make([]int, 0, all)
	count := make([]int32, len(q.of))
	each := func(visit func(i int, id parse.FigureID)) {
		for i := range ties {
			if t := &ties[i]; t.outcome.verdict != Unchecked {
				visit(i, t.frame.Claim)
				for _, id := range t.operands() {
					visit(i, id)
				}
			}
		}
	}
	each(func(_ int, id parse.FigureID) { count[id] = min(count[id]+1, farTies) })
	for id, n := range count {
		from := len(room)
		room = room[:from+int(n)]
		q.of[id] = room[from:from:len(room)]
	}
	each(func(i int, id parse.FigureID) {
		if n := len(q.of[id]); n < farTies && (n == 0 || q.of[id][n-1] != i) {
			q.of[id] = append(q.of[id], i)
		}
	})
	for i := range ties {
		if ties[i].outcome.verdict == Inconsistent {
			q.open[i] = true
		}
	}
	return q
}

// charge is a group of relations that fail together, and the figure at fault.
type charge struct {
	ties    []int // in the order of their claims
	suspect *suspect
}

// charges groups the relations that do not hold by the figure at fault, the
// plainest case first.
func (q *inquest) charges() []charge {
	var out []charge
	var list docket
	last := make([]int, len(q.of)) // how often each figure has been examined
	enter := func(id parse.FigureID) {
		last[id]++
		if !q.suspected(id) {
			return
		}
		for i, s := range q.examine(id) {
			if s.net > 0 {
				heap.Push(&list, entry{s, q.score(s), i, last[id]})
			}
		}
	}
	for id := range q.of {
		enter(parse.FigureID(id))
	}
	for len(list) > 0 {
		x := heap.Pop(&list).(entry)
		best := x.suspect
		if x.examined < last[best.figure] {
			continue
		}
		out = append(out, charge{best.mends, best})
		again := map[parse.FigureID]bool{}
		for _, i := range best.mends {
			delete(q.open, i)
			for _, id := range q.ties[i].figures() {
				if slices.Contains(q.of[id], i) {
					again[id] = true
				}
			}
		}
		for id := range again {
			enter(id)
		}
	}
	var rest []int
	for i := range q.open {
		rest = append(rest, i)
	}
	sort.Ints(rest)
	for _, i := range rest {
		out = append(out, charge{ties: []int{i}})
	}
	return out
}

// docket is a heap of suspects, the likeliest on top; of equals, the later
// figure was written with the earlier at hand.
type docket []entry

type entry struct {
	*suspect
	score    float64
	place    int // among the suspects of its figure
	examined int // how often its figure had been examined then
}

func (d docket) Len() int      { return len(d) }
func (d docket) Swap(i, j int) { d[i], d[j] = d[j], d[i] }
func (d docket) Less(i, j int) bool {
	a, b := &d[i], &d[j]
	switch {
	case a.score != b.score:
		return a.score > b.score
	case a.figure != b.figure:
		return a.figure > b.figure
	}
	return a.place < b.place
}
func (d *docket) Push(x any) { *d = append(*d, x.(entry)) }
func (d *docket) Pop() any {
	last := len(*d) - 1
	x := (*d)[last]
	*d = (*d)[:last]
	return x
}

// suspected reports whether a figure may be at fault for a relation that is
// still open.
func (q *inquest) suspected(id parse.FigureID) bool {
	return slices.ContainsFunc(q.of[id], func(i int) bool {
		return q.open[i] && !(id == q.ties[i].frame.Claim && q.fullMarks(i))
	})
}

// fullMarks reports whether the claim of a relation is the full marks, which what
// exceeds or misses them does not change: the hundred that weights make, and a
// score that would have to be more than a hundred.
func (q *inquest) fullMarks(i int) bool {
	t := &q.ties[i]
	claim := q.v.figure(t.frame.Claim)
	if t.frame.Kind != parse.KindScore || len(t.outcome.reading.Parts) == 0 || claim.Dimension != numeral.Score {
		return false
	}
	return t.frame.Rule == "score/weights" && claim.Value.Equal(decHundred) || claim.Value.LessThanOrEqual(decHundred) && t.outcome.mid.GreaterThan(decHundred)
}

// claimBonus is how much likelier a total or a rate is wrong than one of the
// figures that it is computed from.
const claimBonus = 3.0

// score weighs what a suspect mends and breaks with how likely its slip is.
func (q *inquest) score(s *suspect) float64 {
	odds := s.odds
	if q.claims(s) > 0 {
		odds *= claimBonus
	}
	return s.net + math.Log(odds)
}

// claims counts the relations of a suspect in which it is the claim.
func (q *inquest) claims(s *suspect) int {
	n := 0
	for _, i := range s.mends {
		if q.ties[i].frame.Claim == s.figure {
			n++
		}
	}
	return n
}

// plain reports whether a slip explains a suspect and proves that the relation
// was meant: it has enough digits, and fits to the last.
func (q *inquest) plain(s *suspect) bool {
	return s != nil && s.misprint != nil && !s.near && speaking(q.v.figure(s.figure)) >= plainSlip
}

// need is the values of a figure with which a relation would hold.
type need struct {
	tie  int
	want decimal.Decimal
	span numeral.Interval
	free bool // a limit: most values would do
	// plain is set where the middle is what is meant: of sums, and of all
	// claims. What an operand of a quotient was is known only roughly.
	plain, sum bool
}

// metBy reports whether the relation would hold with x. A quotient need only
// round to what is printed, also where the slip makes of it an amount that
// counts as exact: 元 for 万元.
func (d *need) metBy(x *parse.Figure) bool {
	return d.span.Meet(x.Interval) || d.plain && !d.sum && sameAtPlaces(x, d.want)
}

// sameAtPlaces reports whether a figure prints just the value wanted.
func sameAtPlaces(x *parse.Figure, want decimal.Decimal) bool {
	raw, ok := rawOf(x, want)
	if x.Numeral.Raw.Sign() < 0 {
		raw = raw.Neg()
	}
	return ok && raw.Mul(x.Numeral.Scale).Equal(x.Value)
}

// plainOdds are the odds that a figure was meant to be a value that no slip
// explains: small against any slip. nearOdds is how much less likely a slip is
// that fits only within the rounding of the printed figures, where the printed
// values themselves tell what is needed.
const (
	plainOdds = 1e-5
	nearOdds  = 0.05
)

// tried is how many values of a figure are tried on all its relations.
const tried = 12

// examine finds what figure id would have to be: the value that mends most of
// its open relations, and the one that mends the first alone.
func (q *inquest) examine(id parse.FigureID) []*suspect {
	f := q.v.figure(id)
	var needs []need
	bound := true
	for _, i := range q.of[id] {
		if !q.open[i] {
			continue
		}
		if n, ok := q.need(i, id); ok {
			needs = append(needs, n)
			bound = bound && n.free
		}
	}
	if len(needs) == 0 || bound {
		return nil // a limit alone does not say what the figure should be
	}
	type option struct {
		fig  *parse.Figure
		slip *misprint
		odds float64
		n    int
		near bool
		off  decimal.Decimal // from the middle of what is needed
	}
	var options []option
	meets := func(x *parse.Figure, _ float64) bool {
		for _, d := range needs {
			if !d.free && d.metBy(x) {
				return true
			}
		}
		return false
	}
	try := func(x *parse.Figure, m *misprint, odds float64) {
		if x.Value.IsZero() {
			return // what is nothing would not have been written so
		}
		n := 0
		tight, plain := false, true
		off := decimal.Zero
		for _, d := range needs {
			if d.metBy(x) {
				n++
				tight = tight || !d.free
				if !d.free {
					off = off.Add(x.Value.Sub(d.want).Abs())
					plain = plain && (!d.plain || x.Value.Equal(d.want) || !d.sum && sameAtPlaces(x, d.want))
				}
			}
		}
		if !plain {
			odds *= nearOdds
			if m != nil && m.kind == "unit" {
				return // so small or so large that it hardly counts in the sum
			}
		}
		if tight {
			options = append(options, option{x, m, odds, n, !plain, off})
		}
	}
	var spans []numeral.Interval
	for _, d := range needs {
		if d.free {
			continue
		}
		spans = append(spans, d.span)
		if d.plain && !d.sum {
			spans = append(spans, numeral.Exactly(d.want))
		}
	}
	for _, m := range misprints(f, spans, meets) {
		try(m.figure, &m, m.odds)
	}
	for _, d := range needs {
		if d.free {
			continue
		}
		if x := reprint(f, d.want); x != nil {
			try(x, nil, plainOdds)
		}
	}
	sort.SliceStable(options, func(a, b int) bool {
		x, y := options[a], options[b]
		if x.n != y.n {
			return x.n > y.n
		}
		if x.odds != y.odds {
			return x.odds > y.odds
		}
		return x.off.LessThan(y.off)
	})
	var out []*suspect
	seen := map[string]*suspect{}
	for k, o := range options {
		if k == tried {
			break
		}
		s := &suspect{figure: id, misprint: o.slip, value: o.fig.Value, suggest: printedAs(o.fig), near: o.near, odds: o.odds}
		if o.slip != nil {
			s.suggest = o.slip.print()
		}
		q.test(s, o.fig)
		if len(s.mends) == 0 {
			continue
		}
		key := ""
		for _, i := range s.mends {
			key += itoa(i) + " "
		}
		if t := seen[key]; t != nil {
			// Several slips would do: together they make the figure likelier.
			if t.net == s.net && s.misprint != nil && t.misprint != nil {
				t.odds += s.odds
			}
			if s.net <= t.net {
				continue
			}
		}
		seen[key] = s
		out = append(out, s)
	}
	return out
}

// test recomputes all relations of a figure with another value.
func (q *inquest) test(s *suspect, x *parse.Figure) {
	q.v.supposed = x
	defer func() { q.v.supposed = nil }()
	for _, i := range q.of[s.figure] {
		t := &q.ties[i]
		if t.frame.Rule == "bound/score" {
			s.net += fullMarks * float64(q.full(t, x)-q.full(t, q.v.c.Figure(s.figure)))
			q.v.supposed = x
		}
		ok := q.v.wouldHold(t)
		if s.misprint == nil && t.frame.Kind == parse.KindTarget {
			continue // a limit says little of what a figure should be
		}
		switch {
		case q.open[i] && ok:
			s.mends = append(s.mends, i)
			s.net += mendWeight * t.weight()
		case !q.open[i] && holds(t.outcome.verdict) && !ok:
			s.breaks = append(s.breaks, i)
			if t.frame.Kind == parse.KindSame {
				s.net -= breakWeight * copyWeight
			} else {
				s.net -= breakWeight * t.weight()
			}
		}
	}
}

// fullMarks is what a row with a score equal to its weight speaks for the two.
const fullMarks = 1.0

// full is 1 where figure x makes a score equal to its weight.
func (q *inquest) full(t *tie, x *parse.Figure) int {
	q.v.supposed = x
	if q.v.figure(t.frame.Claim).Value.Equal(q.v.figure(t.operands()[0]).Value) {
		return 1
	}
	return 0
}

// wouldHold recomputes a relation with what is supposed.
func (v *view) wouldHold(t *tie) bool {
	switch t.frame.Kind {
	case parse.KindTarget:
		_, o, ok := v.bound(t.frame)
		return ok && holds(o.verdict)
	case parse.KindCount:
		return v.figure(t.frame.Claim).Value.Equal(decimal.NewFromInt(int64(len(t.frame.Listed))))
	}
	return holds(v.evaluate(t.frame, t.outcome.reading).verdict)
}

// need tells what figure id would have to be for a relation to hold.
func (q *inquest) need(i int, id parse.FigureID) (need, bool) {
	t := &q.ties[i]
	v := q.v
	switch t.frame.Kind {
	case parse.KindCount:
		n := decimal.NewFromInt(int64(len(t.frame.Listed)))
		return need{tie: i, want: n, span: numeral.Exactly(n), plain: true}, true
	case parse.KindTarget:
		op := t.frame.Op
		claim, limit := v.figure(t.frame.Claim), v.figure(t.operands()[0])
		if id != claim.ID {
			claim, limit = limit, claim
			op = map[string]string{">=": "<=", "<=": ">=", ">": "<", "<": ">", "==": "=="}[op]
		}
		n := need{tie: i, want: limit.Value, span: limit.Interval, free: true}
		switch op {
		case ">=", ">":
			n.span.Hi = numeral.End{Infinite: true}
		case "<=", "<":
			n.span.Lo = numeral.End{Infinite: true}
		}
		return n, true
	}
	if id == t.frame.Claim {
		o := t.outcome
		if o.err != nil {
			return need{}, false
		}
		want, span := o.mid, v.reach(t.frame, o)
		if v.negative(id) && v.figure(id).Value.Sign() > 0 && t.frame.Kind == parse.KindFlow {
			want, span = want.Neg(), span.Neg()
		}
		return need{tie: i, want: want, span: span, plain: true, sum: len(o.reading.Parts) > 0}, true
	}
	for k, x := range t.operands() {
		if x == id {
			want, span, ok := v.solve(t.frame, t.outcome.reading, k)
			sum := len(t.outcome.reading.Parts) > 0
			return need{i, want, span, false, sum, sum}, ok
		}
	}
	return need{}, false
}

// support lists the relations that hold and would not with another value of
// the figure.
func (q *inquest) support(id parse.FigureID, instead *parse.Figure) []int {
	s := suspect{figure: id}
	q.test(&s, instead)
	return s.breaks
}
