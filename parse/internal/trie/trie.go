// Package trie finds the longest of many words at a place of a text.
package trie

// Trie holds words, each with a value.
type Trie[V any] struct {
	root  node[V]
	heads [1 << 16 / 64]uint64 // the characters that words begin with: most places of a text have none of them
}

type node[V any] struct {
	next  map[rune]*node[V]
	value V
	ends  bool // a word ends here
}

// Add adds a word; of two entries of one word the first holds.
func (t *Trie[V]) Add(word string, value V) {
	n := &t.root
	for _, r := range word {
		if n == &t.root {
			t.heads[r>>6&1023] |= 1 << (r & 63)
		}
		if n.next == nil {
			n.next = map[rune]*node[V]{}
		}
		c := n.next[r]
		if c == nil {
			c = &node[V]{}
			n.next[r] = c
		}
		n = c
	}
	if !n.ends {
		n.value, n.ends = value, true
	}
}

// At finds the longest word at rs[i:end], gives its value and the place behind
// it, which is i if there is none.
func (t *Trie[V]) At(rs []rune, i, end int) (value V, stop int) {
	stop = i
	if i >= end || t.heads[rs[i]>>6&1023]>>(rs[i]&63)&1 == 0 {
		return value, stop
	}
	n := &t.root
	for j := i; j < end; j++ {
		if n = n.next[rs[j]]; n == nil {
			break
		}
		if n.ends {
			value, stop = n.value, j+1
		}
	}
	return value, stop
}
