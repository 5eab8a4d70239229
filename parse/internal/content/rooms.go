package content

import (
	"sync"

	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Rooms is memory for what is needed of a document only while it is read:
// when that is done, the next document gets it.
type Rooms struct {
	tokens  []lang.Token // of one text
	Numbers []lang.Token // of one line of a form, while its cells are read
	Pieces  []Piece      // of one line of a form
	bytes   []byte       // of one text
	// Those of all texts.
	kept      Room[Lexeme]
	periods   Room[lang.Period]
	inWords   Room[numeral.Numeral]
	offsets   Room[int32]
	Paras     Room[Para]
	Outlined  Room[Outlined]
	headings  Room[Heading]
	InPieces  Room[Piece]
	Cells     Room[Cell]
	Mentioned []int
}

var spareRooms = sync.Pool{New: func() any { return &Rooms{} }}

// GiveBack leaves the rooms to the next document.
func (c *Draft) GiveBack() {
	r := c.Rooms
	c.Rooms, c.Paras, c.Lists = nil, nil, nil
	r.kept.empty()
	r.periods.empty()
	r.inWords.empty()
	r.offsets.empty()
	r.Paras.empty()
	r.Outlined.empty()
	r.headings.empty()
	r.InPieces.empty()
	r.Cells.empty()
	if cap(r.tokens)+cap(r.Numbers)+cap(r.Pieces)+cap(r.bytes)+cap(r.Mentioned) > 4*maxRoom {
		r.tokens, r.Numbers, r.Pieces, r.bytes, r.Mentioned = nil, nil, nil, nil, nil
	}
	spareRooms.Put(r)
}

// Room is memory that is handed out in parts and taken back at once.
type Room[T any] struct{ all []T }

// minRoom is the size of a room at first, maxRoom that up to which it is kept
// for another document.
const (
	minRoom = 64
	maxRoom = 1 << 15
)

// Take hands out n zero values.
func (r *Room[T]) Take(n int) []T {
	from := len(r.all)
	if cap(r.all)-from < n {
		r.all, from = make([]T, 0, max(n, minRoom, 2*cap(r.all))), 0
	}
	r.all = r.all[:from+n]
	return r.all[from : from+n : from+n]
}

// rest is what room is left for values to come, n at least; keep takes those of
// them that were made, unless there were more than there was room for.
func (r *Room[T]) rest(n int) []T {
	r.Take(n)
	r.all = r.all[:len(r.all)-n]
	return r.all[len(r.all):]
}

func (r *Room[T]) keep(made []T) {
	from := len(r.all)
	if cap(r.all)-from < len(made) {
		clear(r.all[from:cap(r.all)])
		return
	}
	r.all = r.all[:from+len(made)]
}

func (r *Room[T]) empty() {
	if cap(r.all) > maxRoom {
		r.all = nil
	}
	clear(r.all) // so that the values handed out are zero
	r.all = r.all[:0]
}

// Piece is one cell of a flattened form.
type Piece struct {
	Cell
	Line  int // number of the paragraph or row it comes from
	First bool
}

type Outlined struct {
	Text    string
	Heading *Heading          // nil if it has none
	Fields  []lang.ColumnRole // the header words of forms in it
	Title   string            // the line without marks, if it may be one of a title's
}
