package container

import "strings"

// name is the name of an element as it is written.
type name struct{ raw, prefix, local string }

// names keeps the names met, of which a part has few.
type names struct{ known map[string]name }

// maxNames bounds the names that are kept.
const maxNames = 1000

func (n *names) of(raw []byte) name {
	if nm, ok := n.known[string(raw)]; ok {
		return nm
	}
	s := string(raw)
	nm := name{raw: s, local: s}
	if prefix, local, ok := strings.Cut(s, ":"); ok && prefix != "" && local != "" {
		nm.prefix, nm.local = prefix, local
	}
	if n.known == nil {
		n.known = map[string]name{}
	}
	if len(n.known) < maxNames {
		n.known[s] = nm
	}
	return nm
}

// spaces are the namespaces declared by the elements that are open.
type spaces struct {
	all        []space
	last, uri  string // the prefix asked for last, and what it stands for
	remembered bool
}

type space struct {
	prefix, uri string
	depth       int // of the element that declares it
}

// maxSpaces bounds the namespaces, each of which costs time for every prefix.
const maxSpaces = 1000

func (s *spaces) declare(prefix, uri string, depth int) {
	s.all = append(s.all, space{prefix, uri, depth})
	s.remembered = false
}

// leave forgets what the element of that depth has declared.
func (s *spaces) leave(depth int) {
	for n := len(s.all); n > 0 && s.all[n-1].depth >= depth; n-- {
		s.all = s.all[:n-1]
		s.remembered = false
	}
}

// of is the namespace of a prefix, or the prefix itself where it has none.
func (s *spaces) of(prefix string) string {
	if s.remembered && s.last == prefix {
		return s.uri
	}
	s.last, s.uri, s.remembered = prefix, prefix, true
	for i := len(s.all) - 1; i >= 0; i-- {
		if s.all[i].prefix == prefix {
			s.uri = s.all[i].uri
			break
		}
	}
	return s.uri
}
