package doc

import "encoding/binary"

// buf is bytes from a file that may be damaged: whatever lies outside reads
// as zero or as nothing.
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

func (b buf) i16(i int) int { return int(int16(b.u16(i))) }

func (b buf) u32(i int) int {
	if i < 0 || i > len(b)-4 {
		return 0
	}
	return int(binary.LittleEndian.Uint32(b[i:]))
}

func (b buf) i32(i int) int { return int(int32(b.u32(i))) }

// at is the n bytes from i, or what there is of them.
func (b buf) at(i, n int) buf {
	if i < 0 || n <= 0 || i >= len(b) {
		return nil
	}
	return b[i:min(i+n, len(b))]
}
