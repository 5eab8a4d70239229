package xls

import (
	"encoding/binary"

	"gouji/parse/document"
)

// The records that this package reads. The names are those of [MS-XLS].
const (
	recFormula    = 0x0006
	recFormula3   = 0x0206 // of older versions, but written still
	recFormula4   = 0x0406
	recEOF        = 0x000A
	recDateMode   = 0x0022
	recFilePass   = 0x002F
	recContinue   = 0x003C
	recObj        = 0x005D
	recColInfo    = 0x007D
	recBoundSheet = 0x0085
	recMulRK      = 0x00BD
	recRString    = 0x00D6
	recXF         = 0x00E0
	recMergeCells = 0x00E5
	recSST        = 0x00FC
	recLabelSST   = 0x00FD
	recTxO        = 0x01B6
	recNumber     = 0x0203
	recLabel      = 0x0204
	recBoolErr    = 0x0205
	recString     = 0x0207
	recRow        = 0x0208
	recRK         = 0x027E
	recFormat     = 0x041E
	recBOF        = 0x0809
)

// record is one record: its kind and what it holds.
type record struct {
	kind int
	body buf
}

// records walks through the records of a stream.
type records struct {
	stream []byte
	at     int
	record
}

// next moves to the next record. It returns false at the end of the stream.
func (r *records) next() bool {
	if r.at+4 > len(r.stream) {
		return false
	}
	r.kind = int(binary.LittleEndian.Uint16(r.stream[r.at:]))
	size := int(binary.LittleEndian.Uint16(r.stream[r.at+2:]))
	if r.at+4+size > len(r.stream) {
		return false
	}
	r.body = r.stream[r.at+4 : r.at+4+size]
	r.at += 4 + size
	return true
}

// continued are the bodies of the record and of those that continue it.
func (r *records) continued() []buf {
	parts := []buf{r.body}
	for r.at+4 <= len(r.stream) && binary.LittleEndian.Uint16(r.stream[r.at:]) == recContinue && r.next() {
		parts = append(parts, r.body)
	}
	return parts
}

// substream calls f for the records from a BOF to its EOF, leaving out the
// charts within. Some writers leave the EOF out before the next substream.
func (w *workbook) substream(at int, f func(r *records) error) error {
	const chart = 0x20
	r := &records{stream: w.stream, at: at}
	defer func() { w.read += r.at - at }()
	for depth := 0; r.next(); {
		switch {
		case r.kind == recBOF && depth > 0 && r.body.u16(2) != chart:
			return nil
		case r.kind == recBOF:
			depth++
		case r.kind == recEOF:
			if depth--; depth <= 0 {
				return nil
			}
		case depth == 1:
			if err := f(r); err != nil {
				return err
			}
		}
	}
	return document.Damaged
}

// buf is bytes of a file that may be damaged: whatever lies outside reads as
// zero or as nothing.
type buf []byte

func (b buf) u8(i int) int {
	if i < 0 || i >= len(b) {
		return 0
	}
	return int(b[i])
}

func (b buf) u16(i int) int {
	if i < 0 || i > len(b)-2 {
		return 0
	}
	return int(binary.LittleEndian.Uint16(b[i:]))
}

func (b buf) u32(i int) uint32 {
	if i < 0 || i > len(b)-4 {
		return 0
	}
	return binary.LittleEndian.Uint32(b[i:])
}

func (b buf) u64(i int) uint64 {
	if i < 0 || i > len(b)-8 {
		return 0
	}
	return binary.LittleEndian.Uint64(b[i:])
}

// from is what follows the first i bytes.
func (b buf) from(i int) buf {
	if i >= len(b) {
		return nil
	}
	return b[i:]
}
