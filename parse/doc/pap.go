package doc

// pap are the properties of a paragraph that this package cares for.
type pap struct {
	style          int  // the index of its style
	level          int  // as a heading, from 1; 0 is body text
	list, listRank int  // number of its list override, 0 for none; level in it
	old            buf  // how it is numbered as in Word 6 (an ANLD)
	depth          int  // in tables, 0 outside
	cellEnd        bool // ends a cell of a nested table
	rowEnd         bool // stands for the end of a row
	dropCap        bool // is the first letter of the next paragraph, drawn large
	row            *row // of a rowEnd: the cells
}

// papAt is the properties of the paragraph whose mark stands at a character
// position.
func (s *source) papAt(cp int) *pap {
	p := s.pieceAt(cp)
	if p == nil {
		return &pap{}
	}
	x := s.papxAt(p.fcOf(cp))
	switch {
	case x == nil && p.prm == nil:
		return &pap{}
	case x == nil:
		return s.readPap(nil, p.prm)
	case p.prm != nil:
		return s.readPap(x.list, p.prm)
	}
	if x.read == nil {
		x.read = s.readPap(x.list, nil)
	}
	return x.read
}

// readPap makes the properties from a style, a list of modifiers that follows
// its index, and more modifiers of the piece.
func (s *source) readPap(list, more buf) *pap {
	index := list.u16(0)
	list = list.at(2, len(list))
	restyle := func(op int, arg buf) {
		if op == pStyle {
			index = arg.u16(0)
		}
	}
	modifiers(list, restyle)
	modifiers(more, restyle)
	style := s.styleAt(index)
	p := new(pap)
	*p = style.pap
	p.style = index
	s.spend(len(list) + len(more))
	// A depth counts only inside a table.
	in, deep := false, 0
	var one func(op int, arg buf)
	one = func(op int, arg buf) {
		switch op {
		case pHuge, pHugeOld, pTableProps:
			// Long lists lie in the data stream.
			long := s.data.at(arg.u32(0)+2, s.data.u16(arg.u32(0)))
			if !s.spend(len(long)) {
				return
			}
			modifiers(long, func(op int, arg buf) {
				if op != pHuge && op != pHugeOld && op != pTableProps {
					one(op, arg)
				}
			})
		case pInTable:
			in = arg.u8(0) != 0
		case pDepth:
			deep = arg.i32(0)
		case pDepthMore:
			deep += arg.i32(0)
		case pRowEnd, pInnerRow:
			p.rowEnd = arg.u8(0) != 0
		case pInnerCell:
			p.cellEnd = arg.u8(0) != 0
		default:
			p.modify(op, arg)
			if op>>10&7 == 5 {
				if p.row == nil {
					p.row = &row{}
				}
				p.row.modify(op, arg)
			}
		}
	}
	modifiers(list, one)
	modifiers(more, one)
	if in {
		p.depth = max(deep, 1)
	} else {
		p.rowEnd, p.cellEnd = false, false
	}
	if style.heading > 0 {
		p.level = style.heading
	}
	return p
}

// spend counts what has been spent on properties so far. Many paragraphs may
// point to one long list of them, so a small file can ask for endless work; it
// is refused when it has asked for too much.
func (s *source) spend(n int) bool {
	s.spent += n
	return s.spent < 256<<20
}

// modify applies the modifiers that may also stand in a style.
func (p *pap) modify(op int, arg buf) {
	switch op {
	case pOutline:
		// 9 is body text.
		if n := arg.u8(0); n < 9 {
			p.level = n + 1
		} else {
			p.level = 0
		}
	case pList:
		p.list = arg.u16(0)
	case pDropCap:
		p.dropCap = arg.u8(0)&7 != 0
	case pListLevel:
		p.listRank = arg.u8(0)
	case pOldNumber:
		p.old = arg
	}
}
