package check

import (
	"slices"

	"gouji/parse"
)

// Two paragraphs, sentences, sections or tables may tell the same things of two places, projects or levels under the same
// names: 甲区新增债券 X，偿还债券 Y。… 乙区新增债券 Z，偿还债券 W. Where more than one of their figures differ, and no more
// agree, they tell of two things, and none of the figures is told again.

// sidePair is a pair of places of the text that tell figures of the same names.
type sidePair struct {
	kind int // sentences, paragraphs, sections, tables
	a, b int
}

// sidePairs are the pairs of places where two figures stand, from the closest to the widest.
func sidePairs(a, b *parse.Figure) []sidePair {
	if a.Place.Table > 0 || b.Place.Table > 0 {
		if a.Place.Table > 0 && b.Place.Table > 0 && a.Place.Table != b.Place.Table {
			return []sidePair{{3, a.Place.Table, b.Place.Table}}
		}
		return nil
	}
	var out []sidePair
	if a.Place.Sentence != b.Place.Sentence {
		out = append(out, sidePair{0, a.Place.Sentence, b.Place.Sentence})
	}
	if a.Place.Block != b.Place.Block {
		out = append(out, sidePair{1, a.Place.Block, b.Place.Block})
	}
	if a.Place.Section != b.Place.Section {
		out = append(out, sidePair{2, a.Place.Section, b.Place.Section})
	}
	return out
}

// withoutParallel leaves out of frames the figures told again of such places.
func (v *view) withoutParallel(frames []parse.Frame) []parse.Frame {
	type count struct{ meet, differ int }
	counts := map[sidePair]count{}
	told := func(fr *parse.Frame) (a, b *parse.Figure, ok bool) {
		if fr.Rule != "restatement/figure" || len(fr.Readings) != 1 || len(fr.Readings[0].Operands) != 1 {
			return nil, nil, false
		}
		return v.figure(fr.Readings[0].Operands[0]), v.figure(fr.Claim), true
	}
	for i := range frames {
		a, b, ok := told(&frames[i])
		if !ok {
			continue
		}
		for _, p := range sidePairs(a, b) {
			n := counts[p]
			if a.Interval.Meet(b.Interval) {
				n.meet++
			} else {
				n.differ++
			}
			counts[p] = n
		}
	}
	return slices.DeleteFunc(frames, func(fr parse.Frame) bool {
		a, b, ok := told(&fr)
		if !ok || a.Interval.Meet(b.Interval) {
			return false
		}
		return slices.ContainsFunc(sidePairs(a, b), func(p sidePair) bool { return counts[p].differ > 1 && counts[p].differ > counts[p].meet })
	})
}
