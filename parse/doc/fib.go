package doc

import "gouji/parse/document"

// fib is the file information block at the start of the WordDocument stream.
type fib struct {
	buf
	lid          int // the language of the program that wrote it
	wide, table1 bool
	main         int // lengths of the texts, in their order
	footnotes    int
	headers      int
	comments     int
	endnotes     int
	boxes        int
	headerBoxes  int
}

// The places, in the block's list of offset and length pairs, of what this
// package reads.
const (
	fcStyles    = 1
	fcFootRefs  = 2
	fcFootTexts = 3
	fcCharBTE   = 12
	fcParaBTE   = 13
	fcFonts     = 15
	fcClx       = 33
	fcAnchors   = 40
	fcEndRefs   = 46
	fcEndTexts  = 47
	fcBoxTexts  = 56
	fcLists     = 73
	fcLFO       = 74
)

func readFIB(word buf) (*fib, error) {
	switch word.u16(0) {
	case 0xA5EC, 0xA5DC, 0xA697, 0xA698, 0xA699: // the last three from East Asian Word 6 and 95
	default:
		return nil, document.Damaged
	}
	if version := word.u16(2); version <= 0x69 {
		return nil, Old
	}
	flags := word.u16(10)
	if flags&0x100 != 0 {
		return nil, document.Encrypted
	}
	if len(word) < 154+8*(fcClx+1) {
		return nil, document.Damaged
	}
	h := &fib{
		buf:         word,
		lid:         word.u16(6),
		wide:        flags&0x1000 != 0,
		table1:      flags&0x200 != 0,
		main:        word.i32(76),
		footnotes:   word.i32(80),
		headers:     word.i32(84),
		comments:    word.i32(92),
		endnotes:    word.i32(96),
		boxes:       word.i32(100),
		headerBoxes: word.i32(104),
	}
	for _, n := range []int{h.main, h.footnotes, h.headers, h.comments, h.endnotes, h.boxes, h.headerBoxes} {
		if n < 0 {
			return nil, document.Damaged
		}
	}
	return h, nil
}

func (h *fib) tableName() string {
	if h.table1 {
		return "1Table"
	}
	return "0Table"
}

// part is the part of the table stream that pair i of the block points to.
func (s *source) part(i int) buf {
	at, n := s.partAt(i)
	return s.table.at(at, n)
}

func (s *source) partAt(i int) (at, n int) {
	if i >= s.fib.u16(152) {
		return 0, 0
	}
	return s.fib.u32(154 + 8*i), s.fib.u32(158 + 8*i)
}

// total is the length of all texts.
func (h *fib) total() int {
	return h.main + h.footnotes + h.headers + h.comments + h.endnotes + h.boxes + h.headerBoxes
}

// footnoteSpan and its fellows are where the texts of a document lie among
// the character positions.
func (h *fib) mainSpan() span     { return span{0, h.main} }
func (h *fib) footnoteSpan() span { return span{h.main, h.main + h.footnotes} }
func (h *fib) endnoteSpan() span {
	from := h.main + h.footnotes + h.headers + h.comments
	return span{from, from + h.endnotes}
}
func (h *fib) boxSpan() span {
	from := h.main + h.footnotes + h.headers + h.comments + h.endnotes
	return span{from, from + h.boxes}
}
