package doc

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
)

// made is a piece of text of a made document, with the properties of its
// characters and of the paragraph that it belongs to.
type made struct {
	text  string // narrow pieces hold bytes
	wide  bool
	style int
	papx  []byte
	chpx  []byte
	prm   int
}

// madeDoc is a document made byte by byte.
type madeDoc struct {
	pieces []made
	stored []int    // the order of the pieces in the stream; nil is their own
	prcs   [][]byte // property lists that pieces refer to
	parts  map[int][]byte
	lid    int
	notes  int // lengths, in characters, of the texts after the main one
	boxes  int
}

func le16(v int) []byte { return binary.LittleEndian.AppendUint16(nil, uint16(v)) }
func le32(v int) []byte { return binary.LittleEndian.AppendUint32(nil, uint32(v)) }

// prl is a modifier with its operand.
func prl(op int, arg ...byte) []byte { return append(le16(op), arg...) }

func join(lists ...[]byte) []byte { return bytes.Join(lists, nil) }

// madeRow is the definition of a table row with these edges; merges are the
// flags of its first cells.
func madeRow(edges []int, merges ...int) []byte {
	var b []byte
	b = append(b, byte(len(edges)-1))
	for _, e := range edges {
		b = append(b, le16(e)...)
	}
	for _, flags := range merges {
		b = append(b, le16(flags)...)
		b = append(b, make([]byte, 18)...)
	}
	return join(prl(pInTable, 1), prl(pRowEnd, 1), prl(tDefinition, append(le16(len(b)+1), b...)...))
}

// streams lays a made document out in its two streams.
func (d *madeDoc) streams() (word, table []byte) {
	word = make([]byte, 1024)
	stored := d.stored
	if stored == nil {
		for i := range d.pieces {
			stored = append(stored, i)
		}
	}
	at := make([]int, len(d.pieces))
	length := make([]int, len(d.pieces))
	var chp, pap, heap []byte // of the two property pages
	end := 0
	for _, i := range stored {
		p := d.pieces[i]
		at[i] = len(word)
		if p.wide {
			units := utf16.Encode([]rune(p.text))
			length[i] = len(units)
			for _, u := range units {
				word = append(word, le16(int(u))...)
			}
		} else {
			length[i] = len(p.text)
			word = append(word, p.text...)
		}
		chp, pap = append(chp, le32(at[i])...), append(pap, le32(at[i])...)
		end = len(word)
	}
	chp, pap = append(chp, le32(end)...), append(pap, le32(end)...)
	word = append(word, make([]byte, 512-len(word)%512)...)

	page := func(offsets []byte, width int, list func(i int) []byte) int {
		b := make([]byte, 512)
		copy(b, offsets)
		top := 510
		for n, i := range stored {
			heap = list(i)
			top -= len(heap) + len(heap)%2
			copy(b[top:], heap)
			b[len(offsets)+width*n] = byte(top / 2)
		}
		b[511] = byte(len(stored))
		word = append(word, b...)
		return len(word)/512 - 1
	}
	chpPage := page(chp, 1, func(i int) []byte { return append([]byte{byte(len(d.pieces[i].chpx))}, d.pieces[i].chpx...) })
	papPage := page(pap, 13, func(i int) []byte {
		list := append(le16(d.pieces[i].style), d.pieces[i].papx...)
		if len(list)%2 == 0 {
			return append([]byte{0, byte(len(list) / 2)}, list...)
		}
		return append([]byte{byte((len(list) + 1) / 2)}, list...)
	})

	parts := map[int][]byte{
		fcCharBTE: join(le32(1024), le32(end), le32(chpPage)),
		fcParaBTE: join(le32(1024), le32(end), le32(papPage)),
	}
	var clx, cps, pcds []byte
	for _, p := range d.prcs {
		clx = append(clx, join([]byte{1}, le16(len(p)), p)...)
	}
	cp := 0
	for i, p := range d.pieces {
		cps = append(cps, le32(cp)...)
		cp += length[i]
		fc := at[i]
		if !p.wide {
			fc = fc*2 | 1<<30
		}
		pcds = append(pcds, join(le16(0), le32(fc), le16(p.prm))...)
	}
	cps = append(cps, le32(cp)...)
	parts[fcClx] = join(clx, []byte{2}, le32(len(cps)+len(pcds)), cps, pcds)
	for i, p := range d.parts {
		parts[i] = p
	}

	put := func(at int, b []byte) { copy(word[at:], b) }
	put(0, le16(0xA5EC))
	put(2, le16(0xC1))
	put(6, le16(d.lid))
	put(10, le16(0x1200))
	put(76, le32(cp-d.notes-d.boxes))
	put(80, le32(d.notes))
	put(100, le32(d.boxes))
	put(152, le16(93))
	for i := range 93 {
		if p, ok := parts[i]; ok {
			put(154+8*i, le32(len(table)))
			put(158+8*i, le32(len(p)))
			if i == fcLists {
				// The levels that follow the list heads are not counted.
				put(158+8*i, le32(2+28*int(binary.LittleEndian.Uint16(p))))
			}
			table = append(table, p...)
		}
	}
	return word, table
}
