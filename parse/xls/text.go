package xls

import "unicode/utf16"

// text reads strings that may run over several records. A string of two bytes
// for each character may go on with one byte for each in the next record, and
// the other way round: its first byte there tells.
type text struct {
	parts []buf
	at    int // in parts[0]
}

// more moves to the part that holds the next byte, if there is one.
func (t *text) more() bool {
	for len(t.parts) > 0 && t.at >= len(t.parts[0]) {
		t.at -= len(t.parts[0])
		t.parts = t.parts[1:]
	}
	return len(t.parts) > 0
}

func (t *text) u8() int {
	if !t.more() {
		return 0
	}
	t.at++
	return int(t.parts[0][t.at-1])
}

func (t *text) u16() int { return t.u8() | t.u8()<<8 }

func (t *text) u32() int { return t.u16() | t.u16()<<16 }

// skip passes over n bytes.
func (t *text) skip(n int) {
	for n > 0 && t.more() {
		step := min(n, len(t.parts[0])-t.at)
		t.at += step
		n -= step
	}
}

// chars reads n characters.
func (t *text) chars(n int, wide bool) string {
	var units []uint16
	for n > 0 && len(t.parts) > 0 {
		width := 1
		if wide {
			width = 2
		}
		rest := t.parts[0].from(t.at)
		k := min(n, len(rest)/width)
		for i := range k {
			if wide {
				units = append(units, uint16(rest.u16(2*i)))
			} else {
				units = append(units, uint16(rest[i]))
			}
		}
		t.at += k * width
		if n -= k; n > 0 {
			// The string goes on in the next record.
			t.parts, t.at = t.parts[1:], 0
			wide = t.u8()&1 != 0
		}
	}
	return string(utf16.Decode(units))
}

// long reads a string that begins with a length of two bytes, and short one
// with a length of one byte.
func (t *text) long() string  { return t.chars(t.u16(), t.u8()&1 != 0) }
func (t *text) short() string { return t.chars(t.u8(), t.u8()&1 != 0) }

// rich reads a string of the string table, with its formatting and its
// pronunciation passed over.
func (t *text) rich() string {
	n, flags := t.u16(), t.u8()
	runs, extra := 0, 0
	if flags&8 != 0 {
		runs = t.u16()
	}
	if flags&4 != 0 {
		extra = t.u32()
	}
	s := t.chars(n, flags&1 != 0)
	t.skip(4 * runs)
	t.skip(extra)
	return s
}
