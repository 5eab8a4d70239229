package doc

import "gouji/parse/document"

// piece is a stretch of text that lies in one place of the WordDocument
// stream. A fast save leaves the old text where it is and strings the new
// pieces together, so their order in the stream means nothing.
type piece struct {
	span
	fc   int // where it begins in the stream
	wide bool
	prm  buf // properties for all of it
}

// width is the number of bytes for one character position.
func (p *piece) width() int {
	if p.wide {
		return 2
	}
	return 1
}

// readPieces reads the piece table, or stands in one piece for it where an
// old writer left it out.
func (s *source) readPieces() error {
	clx := s.part(fcClx)
	for len(clx) > 0 && clx.u8(0) == 1 {
		n := clx.u16(1)
		s.prcs = append(s.prcs, clx.at(3, n))
		clx = clx.at(3+n, len(clx))
	}
	if clx.u8(0) != 2 {
		return s.onePiece()
	}
	plc := clx.at(5, clx.u32(1))
	n := (len(plc) - 4) / 12
	sum, end := 0, 0
	for i := range n {
		from, to := plc.i32(4*i), plc.i32(4*i+4)
		if from != end || to < from {
			return document.Damaged
		}
		end = to
		d := plc.at(4*(n+1)+8*i, 8)
		p := piece{span: span{from, to}, fc: d.u32(2) &^ (1 << 31), wide: true, prm: s.prm(d.u16(6))}
		if p.fc&(1<<30) != 0 {
			p.fc, p.wide = p.fc&^(1<<30)/2, false
		}
		// A piece beyond the end of the stream is cut off there.
		if most := max(len(s.word)-p.fc, 0) / p.width(); p.to-p.from > most {
			p.to = p.from + most
		}
		sum += (p.to - p.from) * p.width()
		if p.to > p.from {
			s.pieces = append(s.pieces, p)
		}
	}
	// Pieces do not share text, so more text than the stream has is a bomb.
	if len(s.pieces) == 0 || end > len(s.word) || sum > len(s.word) {
		return document.Damaged
	}
	return nil
}

// onePiece takes the text from where the file information block says that it
// begins.
func (s *source) onePiece() error {
	from, to, n := s.fib.u32(24), s.fib.u32(28), s.fib.total()
	p := piece{span: span{0, n}, fc: from}
	p.wide = to-from >= 2*n
	if n == 0 || from < 32 || n > (len(s.word)-from)/p.width() {
		return document.Damaged
	}
	s.pieces = []piece{p}
	return nil
}

// prm is the list of properties that a piece points to.
func (s *source) prm(prm int) buf {
	if prm&1 == 0 {
		return short(prm)
	}
	if i := prm >> 1; i < len(s.prcs) {
		return s.prcs[i]
	}
	return nil
}

// length is the number of character positions that the pieces hold.
func (s *source) length() int { return s.pieces[len(s.pieces)-1].to }

// pieceAt is the piece that holds a character position.
func (s *source) pieceAt(cp int) *piece {
	lo, hi := 0, len(s.pieces)
	for lo < hi {
		if mid := (lo + hi) / 2; s.pieces[mid].to > cp {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	if lo < len(s.pieces) && s.pieces[lo].from <= cp {
		return &s.pieces[lo]
	}
	return nil
}

// fcOf is where in the stream the text at a character position lies.
func (p *piece) fcOf(cp int) int { return p.fc + (cp-p.from)*p.width() }
