// Package trie finds the longest of many words at a place of a text.
package trie

// Trie holds words, each with a value.
type Trie[V any] struct {
	roots map[rune]*node[V]    // by first character
	heads [1 << 16 / 64]uint64 // the characters that words begin with: most places of a text have none of them
}

type node[V any] struct {
	runes []rune // that words go on with, mostly one or two
	nodes []*node[V]
	value V
	ends  bool // a word ends here
}

// next is the node behind r, nil if no word goes on so.
func (n *node[V]) next(r rune) *node[V] {
	for i, x := range n.runes {
		if x == r {
			return n.nodes[i]
		}
	}
	return nil
}

// Add adds a word of one character or more; of two entries of one word the first holds.
func (t *Trie[V]) Add(word string, value V) {
	rs := []rune(word)
	if t.roots == nil {
		t.roots = map[rune]*node[V]{}
	}
	n := t.roots[rs[0]]
	if n == nil {
		n = &node[V]{}
		t.roots[rs[0]] = n
		t.heads[rs[0]>>6&1023] |= 1 << (rs[0] & 63)
	}
	for _, r := range rs[1:] {
		c := n.next(r)
		if c == nil {
			c = &node[V]{}
			n.runes, n.nodes = append(n.runes, r), append(n.nodes, c)
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
	for n, j := t.roots[rs[i]], i; n != nil; n = n.next(rs[j]) {
		j++
		if n.ends {
			value, stop = n.value, j
		}
		if j == end {
			break
		}
	}
	return value, stop
}
