package doc

// style is a paragraph style with all that it inherits.
type style struct {
	pap
	heading int // the level of a heading style or of one based on it, else 0
	linked  int // the index of the style that a level of its list names, or -1
}

// readStyles reads the style sheet.
func (s *source) readStyles() {
	sheet := s.part(fcStyles)
	head := sheet.at(2, sheet.u16(0))
	rest := sheet.at(2+len(head), len(sheet))
	base := head.u16(2) // the length of a style's fixed part
	defs := make([]styleDef, 0, min(head.u16(0), len(rest)/2))
	for range cap(defs) {
		n := rest.u16(0)
		defs = append(defs, readStyleDef(rest.at(2, n), base))
		rest = rest.at(2+n+n&1, len(rest))
	}
	s.styles = make([]style, len(defs))
	done := make([]bool, len(defs))
	for i := range defs {
		// The chain of styles that this one is based on, as far as it is not
		// yet resolved. A damaged one may run in a circle.
		var chain []int
		at := i
		for at < len(defs) && !done[at] {
			done[at] = true
			chain = append(chain, at)
			at = defs[at].base
		}
		from := style{linked: -1}
		if at < len(defs) {
			from = s.styles[at]
		}
		for j := len(chain) - 1; j >= 0; j-- {
			from = s.inherit(from, chain[j], defs[chain[j]])
			s.styles[chain[j]] = from
		}
	}
}

// inherit is a style made from the one that it is based on.
func (s *source) inherit(st style, index int, d styleDef) style {
	if d.builtin >= 1 && d.builtin <= 9 {
		st.heading = d.builtin
	}
	ranked, listed := false, false
	modifiers(d.papx, func(op int, arg buf) {
		st.modify(op, arg)
		ranked = ranked || op == pListLevel
		listed = listed || op == pList
	})
	// A list may name the style of each of its levels instead.
	if listed && !ranked {
		st.linked = index
	} else if ranked {
		st.linked = -1
	}
	return st
}

// styleAt is the style of that index; an index that the sheet does not have
// still says whether it is a heading.
func (s *source) styleAt(i int) style {
	if i < len(s.styles) {
		return s.styles[i]
	}
	if i >= 1 && i <= 9 {
		return style{heading: i, linked: -1}
	}
	return style{linked: -1}
}

// styleDef is a style as the sheet defines it.
type styleDef struct {
	builtin int // the number of the program's own style that it is
	base    int // the index of the style that it is based on
	papx    buf
}

func readStyleDef(b buf, base int) styleDef {
	d := styleDef{builtin: b.u16(0) & 0xFFF, base: b.u16(2) >> 4}
	if b.u16(2)&15 != 1 { // not of paragraphs
		return styleDef{builtin: 0xFFF, base: 0xFFF}
	}
	at := base
	at += 2 + 2*b.u16(at) + 2 // the name
	at += at & 1
	n := b.u16(at)
	d.papx = b.at(at+4, n-2) // without the index that goes before
	return d
}
