package check

import (
	"gouji/parse"
)

// Computed rows and columns, and totals whose parts the layout leaves open,
// are not claimed by one cell but by a whole row or column: its cells vote for
// the way that makes most of them hold, and then those that do not hold are
// wrong. Where the layout or the words leave no doubt, the vote may be lost by
// a cell or two; where no way wins, nothing is claimed.

// ballot is the vote of one computed row or column.
type ballot struct {
	frames  []*parse.Frame
	cast    map[int]int  // cells that a way can be tried on
	holds   map[int]int  // cells that it makes hold
	trivial map[int]int  // cells that hold whatever the way: noughts, single parts
	sure    map[int]bool // ways that leave no doubt
	wholes  map[string]int
	single  map[int]int // trivial cells that are not nought
}

// settleColumns chooses the way of each computed row and column.
func (v *view) settleColumns() {
	ballots := map[int]*ballot{}
	var order []int
	for i := range v.c.Frames {
		fr := &v.c.Frames[i]
		if fr.Group == 0 {
			continue
		}
		b := ballots[fr.Group]
		if b == nil {
			b = &ballot{cast: map[int]int{}, holds: map[int]int{}, trivial: map[int]int{}, sure: map[int]bool{}, wholes: map[string]int{}, single: map[int]int{}}
			ballots[fr.Group] = b
			order = append(order, fr.Group)
		}
		if !fr.InTable {
			v.shareWays(b, fr)
		}
		b.frames = append(b.frames, fr)
	}
	for _, g := range order {
		v.settle(ballots[g])
	}
}

// shareWays numbers the readings of one of several shares by the whole that
// they are taken of.
func (v *view) shareWays(b *ballot, fr *parse.Frame) {
	if len(fr.Readings) == 0 {
		fr.Readings, fr.Queries = v.resolve(fr), nil
	}
	fr.Readings = append([]parse.Reading(nil), fr.Readings...)
	for i := range fr.Readings {
		r := &fr.Readings[i]
		if len(r.Operands) == 0 {
			continue
		}
		k := v.figure(r.Operands[len(r.Operands)-1]).Value.String()
		if _, ok := b.wholes[k]; !ok {
			b.wholes[k] = len(b.wholes)
		}
		r.Way = b.wholes[k]
	}
}

// settle chooses the way of one computed row or column.
func (v *view) settle(b *ballot) {
	for _, fr := range b.frames {
		seen := map[int]bool{}
		for i := range fr.Readings {
			r := &fr.Readings[i]
			if seen[r.Way] || !v.sound(fr, r) {
				continue
			}
			seen[r.Way] = true
			b.cast[r.Way]++
			if !r.Weak {
				b.sure[r.Way] = true
			}
			if o := v.evaluate(fr, *r); holds(o.verdict) {
				if v.trivial(fr, *r) {
					b.trivial[r.Way]++
					if !v.figure(fr.Claim).Value.IsZero() {
						b.single[r.Way]++
					}
				} else {
					b.holds[r.Way]++
				}
			} else if o.verdict == Unchecked {
				b.cast[r.Way]--
			}
		}
	}
	best := -1
	sure := -1
	for w := range b.cast {
		if b.sure[w] && (sure < 0 || b.holds[w] > b.holds[sure] || b.holds[w] == b.holds[sure] && w < sure) {
			sure = w
		}
		if best < 0 || b.holds[w] > b.holds[best] || b.holds[w] == b.holds[best] && (b.trivial[w] > b.trivial[best] || b.trivial[w] == b.trivial[best] && w < best) {
			best = w
		}
	}
	if best < 0 {
		b.keep(-1, false)
		return
	}
	if sure >= 0 && b.holds[sure]*2 > b.voters(sure) {
		best = sure
	}
	if sure >= 0 && (b.holds[best] == 0 || b.trivial[sure] > 0 && b.voters(sure) == b.holds[sure]) {
		best = sure // no cell speaks against it
	}
	n, of := b.holds[best], b.voters(best)
	switch {
	case n > 0 && n*2 > of:
		if !b.sure[best] {
			v.contested(b, best)
		}
		b.keep(best, b.sure[best] || n >= 2)
	case n == 0 && of == 0:
		switch {
		case b.sure[best]:
			b.keep(best, true)
		case b.single[best] >= 2:
			b.keep(best, true)
		default:
			b.keep(-1, false)
		}
	case len(b.frames) == 1:
		// One cell: its words, or a slip of the pen, say which way is meant; what
		// only rounding would allow is no rival to a way that leaves no doubt.
		if fr := b.frames[0]; sure >= 0 && fr.InTable {
			var out []parse.Reading
			for _, r := range fr.Readings {
				if !r.Weak || v.sound(fr, &r) && v.evaluate(fr, r).verdict == Consistent {
					out = append(out, r)
				}
			}
			fr.Readings = out
		}
	case sure >= 0 && (b.holds[sure]+b.trivial[sure] > 0 || b.voters(sure) <= 2 || v.unfilled(b)):
		b.keep(sure, true)
	case n == 1 && of == 2:
		b.keep(best, false)
	default:
		b.keep(-1, false)
	}
}

// contested silences the cells of a column that do not hold in the way chosen but in another that
// as many cells bear out: 竣工率 of what was begun, or of what was to be done, where the two differ
// in a row or two only. Nobody but the words could tell which is meant.
func (v *view) contested(b *ballot, best int) {
	for _, fr := range b.frames {
		own, rival := false, false
		for i := range fr.Readings {
			r := &fr.Readings[i]
			if !fr.InTable || len(r.Operands) == 0 || !v.sound(fr, r) || r.Way != best && b.holds[r.Way] < b.holds[best] {
				continue
			}
			if o := v.evaluate(fr, *r); o.verdict == Consistent {
				own, rival = own || r.Way == best, rival || r.Way != best
			}
		}
		if rival && !own {
			fr.Readings = nil
		}
	}
}

// unfilled reports whether a total has been left at nought all along, or is
// the total of a form, which is what its sources add up to.
func (v *view) unfilled(b *ballot) bool {
	if b.frames[0].Rule == "sum/sources" {
		return true
	}
	for _, fr := range b.frames {
		if !v.figure(fr.Claim).Value.IsZero() {
			return false
		}
	}
	return true
}

// voters are the cells that can speak for or against a way.
func (b *ballot) voters(w int) int { return b.cast[w] - b.trivial[w] }

// keep drops the readings of all other ways.
func (b *ballot) keep(way int, strong bool) {
	for _, fr := range b.frames {
		var out []parse.Reading
		for _, r := range fr.Readings {
			if r.Way == way {
				r.Weak = !strong
				out = append(out, r)
			}
		}
		fr.Readings, fr.Confirmed = out, strong
	}
}

// trivial reports whether a reading holds without saying anything: noughts,
// or a sum of which only one part is not nought.
func (v *view) trivial(fr *parse.Frame, r parse.Reading) bool {
	if v.figure(fr.Claim).Value.IsZero() {
		return true
	}
	if len(r.Parts) > 1 {
		n := 0
		for _, p := range r.Parts {
			if !v.figure(p.Figure).Value.IsZero() {
				n++
			}
		}
		return n < 2
	}
	return false
}
