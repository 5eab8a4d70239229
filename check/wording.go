package check

import (
	"slices"
	"strings"

	"gouji/parse"
	"gouji/parse/document"
)

// wording is a name or topic with what is asked of it again and again, found
// once.
type wording struct {
	text  string
	runes int
	pairs []uint64  // neighbouring characters
	held  [4]uint64 // which pairs they may be
	rate  string    // the noun of a rate that it ends in
	bare  string    // the name without its head, once asked for

	qualifying, narrow words // which of qualifiers and narrowing it holds
}

// words are those of a list that a wording holds, once asked for.
type words struct {
	held  uint64
	known bool
}

// word is the wording of a text.
func (v *view) word(s string) *wording {
	w := v.words[s]
	if w == nil {
		w = v.newWording(s)
		v.words[s] = w
	}
	return w
}

func (v *view) newWording(s string) *wording {
	rs := v.runes[:0]
	for i := 0; i < len(s); {
		r, size := document.RuneAt(s, i)
		rs = append(rs, r)
		i += size
	}
	v.runes = rs
	if len(v.room) == cap(v.room) {
		v.room = make([]wording, 0, max(wordingsAtOnce, 2*cap(v.room)))
	}
	v.room = append(v.room, wording{text: s, runes: len(rs), rate: lastRate(rs)})
	w := &v.room[len(v.room)-1]
	if n := len(rs) - 1; n > 0 {
		from := len(v.pairs)
		if cap(v.pairs)-from < n {
			v.pairs, from = make([]uint64, 0, max(n, pairsAtOnce, 2*cap(v.pairs))), 0
		}
		v.pairs = v.pairs[:from+n]
		w.pairs = v.pairs[from : from+n : from+n]
		for i := range w.pairs {
			p := uint64(rs[i])<<32 | uint64(rs[i+1])
			w.pairs[i] = p
			k := bitOf(p)
			w.held[k>>6&3] |= 1 << (k & 63)
		}
	}
	return w
}

// wordingsAtOnce and pairsAtOnce are for how many of them room is made.
const (
	wordingsAtOnce = 32
	pairsAtOnce    = 512
)

// bitOf is the bit that stands for a pair, and for others.
func bitOf(p uint64) uint64 { return p * 0x9E3779B97F4A7C15 >> 56 }

// holds reports whether a wording holds a pair of neighbouring characters.
func (w *wording) holds(p uint64) bool {
	k := bitOf(p)
	return w.held[k>>6&3]>>(k&63)&1 != 0 && slices.Contains(w.pairs, p)
}

func (w *wording) qualifiers() uint64 { return w.holding(&w.qualifying, qualifiers) }

func (w *wording) narrowing() uint64 { return w.holding(&w.narrow, narrowing) }

// holding marks which of at most 64 words a wording holds, and keeps the mark.
func (w *wording) holding(kept *words, list []string) uint64 {
	if kept.known {
		return kept.held
	}
	kept.known = true
	var bytes uint64 // of the text
	for i := range len(w.text) {
		bytes |= 1 << (w.text[i] & 63)
	}
next:
	for i, x := range list {
		for k := range len(x) {
			if bytes>>(x[k]&63)&1 == 0 {
				continue next
			}
		}
		if strings.Contains(w.text, x) {
			kept.held |= 1 << i
		}
	}
	return kept.held
}

// wordings are the words around a figure.
type wordings struct{ name, topic *wording }

// around is the words around figure f.
func (v *view) around(f *parse.Figure) wordings {
	w := &v.figures[f.ID-1]
	if w.name == nil {
		w.name = v.word(f.Name)
	}
	return *w
}

// topic is the wording of the words around figure f.
func (v *view) topic(f *parse.Figure) *wording {
	w := &v.figures[f.ID-1]
	if w.topic == nil {
		w.topic = v.newWording(f.Topic)
	}
	return w.topic
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
	n := 0
	for _, p := range want.pairs {
		if name.holds(p) {
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
