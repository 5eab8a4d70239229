package xls

import (
	"encoding/binary"
	"math"
	"unicode/utf16"
)

func le16(v int) []byte { return binary.LittleEndian.AppendUint16(nil, uint16(v)) }
func le32(v int) []byte { return binary.LittleEndian.AppendUint32(nil, uint32(v)) }

func le64(v float64) []byte { return binary.LittleEndian.AppendUint64(nil, math.Float64bits(v)) }

func join(parts ...[]byte) []byte {
	var all []byte
	for _, p := range parts {
		all = append(all, p...)
	}
	return all
}

// rec is a record.
func rec(kind int, parts ...[]byte) []byte {
	body := join(parts...)
	return join(le16(kind), le16(len(body)), body)
}

func bof(kind int) []byte {
	return rec(recBOF, le16(0x0600), le16(kind), make([]byte, 12))
}

// wide and narrow are the characters of a string in two bytes or one each.
func wide(s string) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, le16(int(u))...)
	}
	return b
}

func narrow(s string) []byte { return []byte(s) }

// str is a string with its length in front.
func str(s string) []byte { return join(le16(len(utf16.Encode([]rune(s)))), []byte{1}, wide(s)) }

// at is the beginning of a cell's record: its place and its format.
func at(row, col, xf int) []byte { return join(le16(row), le16(col), le16(xf)) }

// madeSheet is a sheet of a made workbook.
type madeSheet struct {
	name    string
	state   int
	kind    int
	records []byte
}

// madeBook is the stream of a workbook: globals, then the sheets.
func madeBook(globals []byte, sheets ...madeSheet) []byte {
	for _, code := range []string{"General", "0.00%", `yyyy"年"m"月"d"日"`} {
		globals = join(globals, rec(recFormat, le16(200+len(globals)), str(code)), rec(recXF, le16(0), le16(200+len(globals)), make([]byte, 16)))
	}
	head := bof(5)
	size := len(head) + len(globals) + len(rec(recEOF))
	var entries [][]byte
	for _, s := range sheets {
		entries = append(entries, rec(recBoundSheet, le32(0), []byte{byte(s.state), byte(s.kind), byte(len(utf16.Encode([]rune(s.name)))), 1}, wide(s.name)))
		size += len(entries[len(entries)-1])
	}
	out := head
	var bodies []byte
	for i, s := range sheets {
		copy(entries[i][4:], le32(size+len(bodies)))
		out = append(out, entries[i]...)
		bodies = join(bodies, bof(0x10), s.records, rec(recEOF))
	}
	return join(out, globals, rec(recEOF), bodies)
}
