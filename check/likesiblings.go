package check

import (
	"gouji/parse"
	"gouji/parse/numeral"
)

// Rates of one name told one after the other, each over figures that stand in two lists beside it: 乡级住院 a 人次 A 万元，县级
// 住院 b 人次 B 万元，市级住院 c 人次 C 万元。乡级总费用 X 万元，补偿比 x%；县级总费用 Y 万元，补偿比 y%；市级总费用 Z 万元，补偿比 z%.
// Where the others close over the figures at their places of the lists, the one that does not is of those at its own.

// leastSiblings is how many of them have to close.
const leastSiblings = 2

// likeSiblings lists the quotients of the rates that were left undecided among such.
func (v *view) likeSiblings(r *Result) (out []parse.Frame) {
	type run struct {
		block int
		label string
	}
	rates := map[run][]parse.FigureID{}
	var order []run
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		m := v.c.Mention(f.ID)
		if m == nil || m.Role != parse.RoleRate || f.Dimension != numeral.Percent || m.Label == "" || f.Approximate != "" || !f.Interval.Bounded() {
			continue
		}
		k := run{f.Place.Block, m.Label}
		if len(rates[k]) == 0 {
			order = append(order, k)
		}
		rates[k] = append(rates[k], f.ID)
	}
	var by map[parse.FigureID]*Relation
	for _, k := range order {
		list := rates[k]
		if len(list) <= leastSiblings {
			continue
		}
		if by == nil {
			by = map[parse.FigureID]*Relation{}
			for i := range r.Relations {
				if rel := &r.Relations[i]; v.figure(rel.Claim).Dimension == numeral.Percent && len(rel.Operands) == 2 && rel.Verdict != Unchecked && (rel.Rule == "ratio/benefit" || rel.Rule == "ratio/rate" || rel.Rule == "ratio/share" || rel.Rule == "ratio/execution" || rel.Rule == "ratio/completion") {
					by[rel.Claim] = rel
				}
			}
		}
		out = append(out, v.oddSiblings(list, by)...)
	}
	return out
}

// oddSiblings lists the quotients of those of a run of rates that are not decided, where all others stand at like
// places of two lists.
func (v *view) oddSiblings(list []parse.FigureID, by map[parse.FigureID]*Relation) (out []parse.Frame) {
	var known []int
	for i, id := range list {
		if by[id] != nil && holds(by[id].Verdict) {
			known = append(known, i)
		}
	}
	if len(known) < leastSiblings || len(known) < len(list)-1 {
		return nil
	}
	p, q := known[0], known[len(known)-1]
	place := func(i, k int) (parse.FigureID, bool) {
		a, b := int(by[list[p]].Operands[k]), int(by[list[q]].Operands[k])
		if (b-a)%(q-p) != 0 || a == b {
			return 0, false
		}
		return parse.FigureID(a + (i-p)*((b-a)/(q-p))), true
	}
	for i, id := range list {
		a, ok := place(i, 0)
		b, also := place(i, 1)
		if !ok || !also {
			return nil
		}
		if rel := by[id]; rel != nil && holds(rel.Verdict) {
			if rel.Operands[0] != a || rel.Operands[1] != b {
				return nil
			}
			continue
		}
		x, y := v.c.Figure(a), v.c.Figure(b)
		if by[id] != nil || x == nil || y == nil || !v.likeSibling(x, by[list[p]].Operands[0]) || !v.likeSibling(y, by[list[p]].Operands[1]) || !alike(x, y) {
			continue
		}
		out = append(out, parse.Frame{Kind: parse.KindQuotient, Rule: by[list[p]].Rule, Claim: id, Reach: parse.ReachSection, Closed: parse.Closed,
			Readings: []parse.Reading{{Formula: "a/b", Operands: []parse.FigureID{a, b}, Spelled: true}}})
	}
	return out
}

// likeSibling reports whether a figure stands in the sentence of another and is of its sort.
func (v *view) likeSibling(f *parse.Figure, id parse.FigureID) bool {
	g := v.figure(id)
	return f.Place.Sentence == g.Place.Sentence && f.Dimension == g.Dimension && f.Unit == g.Unit && f.Place.Table == 0
}
