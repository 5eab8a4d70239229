package check

import (
	"slices"
	"strings"

	"gouji/parse"
)

// wording is a name or topic with what is asked of it again and again, found
// once.
type wording struct {
	text  string
	runes int
	pairs []uint64 // neighbouring characters, sorted
	rate  string   // the noun of a rate that it ends in

	qualifying, narrow *uint64 // which of qualifiers and narrowing it holds, once asked for
}

// word is the wording of a text.
func (v *view) word(s string) *wording {
	w := v.words[s]
	if w != nil {
		return w
	}
	rs := []rune(s)
	w = &wording{text: s, runes: len(rs), rate: lastRate(rs)}
	if len(rs) > 1 {
		w.pairs = make([]uint64, len(rs)-1)
		for i := range w.pairs {
			w.pairs[i] = uint64(rs[i])<<32 | uint64(rs[i+1])
		}
		slices.Sort(w.pairs)
	}
	v.words[s] = w
	return w
}

func (w *wording) qualifiers() uint64 { return w.holding(&w.qualifying, qualifiers) }

func (w *wording) narrowing() uint64 { return w.holding(&w.narrow, narrowing) }

// holding marks which of at most 64 words a wording holds, and keeps the mark.
func (w *wording) holding(known **uint64, words []string) uint64 {
	if *known != nil {
		return **known
	}
	var set uint64
	for i, x := range words {
		if strings.Contains(w.text, x) {
			set |= 1 << i
		}
	}
	*known = &set
	return set
}

// wordings are the words around a figure.
type wordings struct{ name, topic *wording }

// around is the words around figure f.
func (v *view) around(f *parse.Figure) wordings {
	w := &v.figures[f.ID-1]
	if w.name == nil {
		w.name, w.topic = v.word(f.Name), v.word(f.Topic)
	}
	return *w
}

// similar is the share of the pairs of neighbouring characters of want that
// name holds as well: 0 nothing, 1 all.
func similar(want, name *wording) float64 {
	if want.runes < 2 || name.runes < 2 {
		if want.runes > 0 && want.text == name.text {
			return 1
		}
		return 0
	}
	n, j := 0, 0
	for _, p := range want.pairs {
		for j < len(name.pairs) && name.pairs[j] < p {
			j++
		}
		if j == len(name.pairs) {
			break
		}
		if name.pairs[j] == p {
			n++
		}
	}
	s := float64(n) / float64(want.runes-1)
	// A name much longer than what is wanted says more than was asked for.
	if name.runes > 2*want.runes+4 {
		s *= 0.8
	}
	return s
}

// alikeNames is how much two names have in common, whichever way round.
func alikeNames(a, b *wording) float64 {
	return min(similar(a, b), similar(b, a))
}
