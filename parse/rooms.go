package parse

import (
	"sync"

	"gouji/parse/numeral"
)

// rooms is memory for what is needed of a document only while it is read:
// when that is done, the next document gets it.
type rooms struct {
	tokens  []token // of one text
	numbers []token // of one line of a form, while its cells are read
	pieces  []piece // of one line of a form
	bytes   []byte  // of one text
	// Those of all texts.
	kept      room[lexeme]
	periods   room[Period]
	inWords   room[numeral.Numeral]
	offsets   room[int32]
	paras     room[para]
	outlined  room[outlined]
	headings  room[Heading]
	inPieces  room[piece]
	cells     room[gcell]
	mentioned []int
}

var spareRooms = sync.Pool{New: func() any { return &rooms{} }}

// giveBack leaves the rooms to the next document.
func (c *Content) giveBack() {
	r := c.rooms
	c.rooms, c.paras, c.lists = nil, nil, nil
	r.kept.empty()
	r.periods.empty()
	r.inWords.empty()
	r.offsets.empty()
	r.paras.empty()
	r.outlined.empty()
	r.headings.empty()
	r.inPieces.empty()
	r.cells.empty()
	if cap(r.tokens)+cap(r.numbers)+cap(r.pieces)+cap(r.bytes)+cap(r.mentioned) > 4*maxRoom {
		r.tokens, r.numbers, r.pieces, r.bytes, r.mentioned = nil, nil, nil, nil, nil
	}
	spareRooms.Put(r)
}

// room is memory that is handed out in parts and taken back at once.
type room[T any] struct{ all []T }

// minRoom is the size of a room at first, maxRoom that up to which it is kept
// for another document.
const (
	minRoom = 64
	maxRoom = 1 << 15
)

// take hands out n zero values.
func (r *room[T]) take(n int) []T {
	from := len(r.all)
	if cap(r.all)-from < n {
		r.all, from = make([]T, 0, max(n, minRoom, 2*cap(r.all))), 0
	}
	r.all = r.all[:from+n]
	return r.all[from : from+n : from+n]
}

// rest is what room is left for values to come, n at least; keep takes those of
// them that were made, unless there were more than there was room for.
func (r *room[T]) rest(n int) []T {
	r.take(n)
	r.all = r.all[:len(r.all)-n]
	return r.all[len(r.all):]
}

func (r *room[T]) keep(made []T) {
	from := len(r.all)
	if cap(r.all)-from < len(made) {
		clear(r.all[from:cap(r.all)])
		return
	}
	r.all = r.all[:from+len(made)]
}

func (r *room[T]) empty() {
	if cap(r.all) > maxRoom {
		r.all = nil
	}
	clear(r.all) // so that the values handed out are zero
	r.all = r.all[:0]
}
