package xls

import "gouji/parse/document"

// workbook is what the sheets have in common.
type workbook struct {
	stream   []byte
	sheets   []sheetEntry
	strings  []string
	formats  []*format // by index of a cell's XF
	general  *format
	date1904 bool

	read int // bytes of the stream, those read twice counted twice

	// What may still be read and laid out: filled cells, merges, places of
	// tables, and bytes of text.
	cells, merges, left, chars int
}

type sheetEntry struct {
	name   string
	at     int // where its substream begins
	hidden bool
}

// maxSheets bounds the sheets, each of which may name the same substream.
const maxSheets = 1000

// readGlobals reads the first substream.
func (w *workbook) readGlobals() error {
	custom := make(map[int]string)
	var ids []int  // of the number formats of the XFs
	plain := false // the stream has been decrypted
	err := w.substream(0, func(r *records) error {
		switch r.kind {
		case recFilePass:
			if plain || !decrypt(w.stream, r.at, r.body) {
				return document.Encrypted
			}
			plain = true
		case recDateMode:
			w.date1904 = r.body.u16(0) == 1
		case recFormat:
			t := text{parts: []buf{r.body.from(2)}}
			custom[r.body.u16(0)] = t.long()
		case recXF:
			ids = append(ids, r.body.u16(2))
		case recBoundSheet:
			if len(w.sheets) >= maxSheets {
				return document.TooLarge
			}
			t := text{parts: []buf{r.body.from(6)}}
			if r.body.u8(5) == 0 { // neither a chart nor a macro sheet
				w.sheets = append(w.sheets, sheetEntry{t.short(), int(r.body.u32(0)), r.body.u8(4)&3 != 0})
			}
		case recSST:
			return w.readStrings(r.continued())
		}
		return nil
	})
	if err != nil {
		return err
	}
	w.general = newFormat("General")
	formats := make(map[int]*format)
	for _, id := range ids {
		if formats[id] == nil {
			code, ok := custom[id]
			if !ok {
				code = builtIn[id]
			}
			if code == "" {
				code = "General"
			}
			formats[id] = newFormat(code)
		}
		w.formats = append(w.formats, formats[id])
	}
	return nil
}

// readStrings reads the table of strings that cells refer to.
func (w *workbook) readStrings(parts []buf) error {
	t := text{parts: parts}
	t.u32() // how often they are used
	for n := t.u32(); n > 0 && t.more(); n-- {
		if len(w.strings) >= 4*w.cells {
			return document.TooLarge
		}
		w.strings = append(w.strings, t.rich())
	}
	return nil
}
