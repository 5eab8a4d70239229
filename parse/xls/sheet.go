package xls

import (
	"math"
	"strconv"
	"strings"

	"gouji/parse/document"
	"gouji/parse/internal/sheet"
)

// The size of the largest sheet.
const (
	maxRow = 1 << 16
	maxCol = 1 << 8
)

// readGrid reads the sheet whose substream begins at that place.
func (w *workbook) readGrid(at int) (*sheet.Grid, error) {
	g := &sheet.Grid{}
	// Sheets do not share substreams, or a small file could hold many.
	if at < 0 || at > len(w.stream) || !isBOF(w.stream[at:]) || w.read > 2*len(w.stream) {
		return nil, document.Damaged
	}
	put := func(row, col int, c sheet.Cell) error {
		if strings.TrimSpace(c.Text) == "" || row >= maxRow || col >= maxCol {
			return nil
		}
		// Many cells may show the same long string.
		w.chars -= len(c.Text)
		if w.cells--; w.cells < 0 || w.chars < 0 {
			return document.TooLarge
		}
		c.Col = col
		g.Put(row, c)
		return nil
	}
	// The place of a formula whose result is in the next string.
	row, col, waits := 0, 0, false
	box := false // the next text is that of a text box
	err := w.substream(at, func(r *records) error {
		b := r.body
		switch r.kind {
		case recLabelSST:
			if i := int(b.u32(6)); i < len(w.strings) {
				return put(b.u16(0), b.u16(2), sheet.Cell{Text: w.strings[i]})
			}
		case recNumber:
			return put(b.u16(0), b.u16(2), w.number(math.Float64frombits(b.u64(6)), b.u16(4)))
		case recRK:
			return put(b.u16(0), b.u16(2), w.number(rk(b.u32(6)), b.u16(4)))
		case recMulRK:
			for i := 4; i+6 <= len(b)-2; i += 6 {
				if err := put(b.u16(0), b.u16(2)+(i-4)/6, w.number(rk(b.u32(i+2)), b.u16(i))); err != nil {
					return err
				}
			}
		case recLabel, recRString:
			t := text{parts: r.continued()}
			t.skip(6)
			return put(b.u16(0), b.u16(2), sheet.Cell{Text: t.long()})
		case recBoolErr:
			return put(b.u16(0), b.u16(2), boolOrError(b.u8(6), b.u8(7) != 0))
		case recFormula, recFormula3, recFormula4:
			row, col, waits = b.u16(0), b.u16(2), false
			if b.u16(12) != 0xFFFF {
				return put(row, col, w.number(math.Float64frombits(b.u64(6)), b.u16(4)))
			}
			switch b.u8(6) {
			case 0:
				waits = true
			case 1, 2:
				return put(row, col, boolOrError(b.u8(8), b.u8(6) == 2))
			}
		case recString:
			if waits {
				waits = false
				t := text{parts: r.continued()}
				return put(row, col, sheet.Cell{Text: t.long()})
			}
		case recMergeCells:
			for i := range b.u16(0) {
				a := sheet.Area{R1: b.u16(2 + 8*i), C1: b.u16(6 + 8*i), R2: b.u16(4 + 8*i), C2: b.u16(8 + 8*i)}
				if 10+8*i > len(b) || a.R2 < a.R1 || a.C2 < a.C1 || a.C2 >= maxCol || a.R1 == a.R2 && a.C1 == a.C2 {
					continue
				}
				if w.merges--; w.merges < 0 {
					return document.TooLarge
				}
				g.Merges = append(g.Merges, a)
			}
		case recRow:
			g.Hidden = g.Hidden || b.u16(12)&0x20 != 0
		case recColInfo:
			g.Hidden = g.Hidden || b.u16(8)&1 != 0
		case recObj:
			box = isBox(b.u16(4))
		case recTxO:
			if box {
				w.readBox(r, g)
			}
			box = false
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	g.Order()
	return g, nil
}

// rk is a number packed into four bytes.
func rk(n uint32) float64 {
	v := math.Float64frombits(uint64(n&^3) << 32)
	if n&2 != 0 {
		v = float64(int32(n) >> 2)
	}
	if n&1 != 0 {
		v /= 100
	}
	return v
}

// plain is v to the fifteen digits that Excel knows of it, in full.
func plain(v float64) string {
	s := strconv.FormatFloat(v, 'e', 14, 64)
	if w, err := strconv.ParseFloat(s, 64); err == nil {
		v = w
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

func boolOrError(n int, isError bool) sheet.Cell {
	switch {
	case isError && errorTexts[n] != "":
		return sheet.Cell{Text: errorTexts[n]}
	case isError:
		return sheet.Cell{Text: "#N/A"}
	case n != 0:
		return sheet.Cell{Text: "TRUE"}
	}
	return sheet.Cell{Text: "FALSE"}
}

var errorTexts = map[int]string{
	0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A", 0x2B: "#GETTING_DATA",
}

// isBox tells whether the text of an object of that type stands on the sheet:
// that of shapes does, that of comments and of buttons does not.
func isBox(object int) bool {
	switch object {
	case 0x02, 0x03, 0x06, 0x09, 0x1E: // rectangle, oval, text box, polygon, other drawing
		return true
	}
	return false
}

// readBox reads the text of a text box, which stands in the records that
// continue its own.
func (w *workbook) readBox(r *records, g *sheet.Grid) {
	n := r.body.u16(10)
	parts := r.continued()
	if len(parts) < 2 || n == 0 {
		return
	}
	t := text{parts: parts[1:]}
	s := t.chars(n, t.u8()&1 != 0)
	if w.chars -= len(s); w.chars < 0 {
		return
	}
	for _, line := range sheet.Lines(s) {
		if strings.TrimSpace(line) != "" {
			g.Boxes = append(g.Boxes, line)
		}
	}
}
