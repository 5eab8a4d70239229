// Package trie finds the longest of many words at a place of a text.
package trie

import "unicode/utf8"

// Trie holds words, each with a value.
type Trie[V any] struct {
	// heads are the characters that words begin with, and pairs tell which two
	// they may: most places of a text have none of them. A word of one character
	// stands in whole.
	heads  [1 << 16 / 64]uint64
	whole  [1 << 16 / 64]uint64
	pairs  [1 << 15 / 64]uint64
	steps  []step  // a hash table, of which at most half is taken
	ends   []int32 // by node: the value of the word that ends there, from 1; 0 if none does
	values []V
}

// pair is the place of two characters among pairs.
func pair(a, b rune) uint32 { return (uint32(a)*0x9E3779B1 ^ uint32(b)*0x85EBCA6B) >> 17 }

// step leads from a node, by a character, to the next; node 0 is the root, and
// a step to it is none.
type step struct {
	from int32
	r    rune
	to   int32
}

// firstSteps is how many steps a trie has room for at first, a power of two.
const firstSteps = 64

// find is the place of the step from a node by a character, or where it would
// stand.
func (t *Trie[V]) find(from int32, r rune) int {
	mask := len(t.steps) - 1
	for i := int((uint32(from)*0x9E3779B1 ^ uint32(r)*0x85EBCA6B) >> 7); ; i++ {
		if s := &t.steps[i&mask]; s.to == 0 || s.from == from && s.r == r {
			return i & mask
		}
	}
}

// Add adds a word of one character or more; of two entries of one word the first holds.
func (t *Trie[V]) Add(word string, value V) {
	if t.steps == nil {
		t.steps, t.ends = make([]step, firstSteps), make([]int32, 1)
	}
	n := int32(0)
	head := rune(0)
	for i, r := range word {
		switch {
		case i == 0:
			head = r
			t.heads[r>>6&1023] |= 1 << (r & 63)
			if i+utf8.RuneLen(r) == len(word) {
				t.whole[r>>6&1023] |= 1 << (r & 63)
			}
		case i == utf8.RuneLen(head):
			k := pair(head, r)
			t.pairs[k>>6] |= 1 << (k & 63)
		}
		s := &t.steps[t.find(n, r)]
		if s.to == 0 {
			*s = step{n, r, int32(len(t.ends))}
			t.ends = append(t.ends, 0)
		}
		n = s.to
		if 2*len(t.ends) > len(t.steps) {
			t.grow()
		}
	}
	if t.ends[n] == 0 {
		t.values = append(t.values, value)
		t.ends[n] = int32(len(t.values))
	}
}

func (t *Trie[V]) grow() {
	old := t.steps
	t.steps = make([]step, 2*len(old))
	for _, s := range old {
		if s.to != 0 {
			t.steps[t.find(s.from, s.r)] = s
		}
	}
}

// Begins reports whether a word may begin with a character.
func (t *Trie[V]) Begins(r rune) bool { return t.heads[r>>6&1023]>>(r&63)&1 != 0 }

// At finds the longest word at rs[i:end], gives its value and the place behind
// it, which is i if there is none.
func (t *Trie[V]) At(rs []rune, i, end int) (value V, stop int) {
	stop = i
	if i >= end || !t.Begins(rs[i]) {
		return value, stop
	}
	if r := rs[i]; t.whole[r>>6&1023]>>(r&63)&1 == 0 {
		if i+1 == end {
			return value, stop
		}
		if k := pair(r, rs[i+1]); t.pairs[k>>6]>>(k&63)&1 == 0 {
			return value, stop
		}
	}
	n, last := int32(0), int32(0)
	for j := i; j < end; j++ {
		if n = t.steps[t.find(n, rs[j])].to; n == 0 {
			break
		}
		if e := t.ends[n]; e != 0 {
			last, stop = e, j+1
		}
	}
	if last != 0 {
		value = t.values[last-1]
	}
	return value, stop
}
