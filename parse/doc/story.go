package doc

import (
	"unicode/utf16"
	"unicode/utf8"
)

// paragraph is one paragraph as the text has it.
type paragraph struct {
	*pap
	text    string
	mark    uint16   // the character that ends it
	deleted bool     // its mark is
	shapes  []uint32 // anchored in it
}

// eachParagraph calls f for the paragraphs of a range. A paragraph whose mark
// is deleted or hidden runs on into the next one, and so does a dropped
// capital.
func (s *source) eachParagraph(r span, f func(*paragraph) error) error {
	r = s.clip(r)
	t := &line{source: s}
	for cp := r.from; cp < r.to; cp++ {
		u := s.units[cp]
		last := cp == r.to-1
		if u != chParagraph && u != chCell && !(u == chPage && s.endsParagraph(cp)) && !last {
			t.add(cp)
			continue
		}
		if last {
			t.add(cp)
		}
		p := &paragraph{pap: s.papAt(cp), mark: u, deleted: s.flags[cp]&flagDeleted != 0}
		if u == chParagraph && !p.cellEnd && !p.rowEnd && !last {
			switch why := s.flags[cp]; {
			case why&flagDeleted != 0:
				continue
			case (why&flagHidden != 0 || p.dropCap) && !t.empty():
				// Each part of such a paragraph has its own number.
				p.text = t.string()
				t.start(s.numbered(p))
				continue
			case why != 0 && t.empty():
				continue
			}
		}
		p.text, p.shapes = t.string(), t.shapes
		if err := f(p); err != nil {
			return err
		}
		t.start("")
		t.shapes = nil
	}
	return nil
}

// endsParagraph tells a section's mark, which ends a paragraph, from a page
// break within one.
func (s *source) endsParagraph(cp int) bool {
	p := s.pieceAt(cp)
	if p == nil {
		return true
	}
	fc := p.fcOf(cp)
	x := s.papxAt(fc)
	return x == nil || x.to <= fc+p.width()
}

// line gathers the text of a paragraph.
type line struct {
	*source
	text   []byte
	high   uint16 // the first unit of a character that takes two
	shapes []uint32
}

func (t *line) start(text string) { t.text, t.high = append(t.text[:0], text...), 0 }

func (t *line) empty() bool { return len(t.text) == 0 }

func (t *line) string() string { return string(t.text) }

// add adds what is shown at a character position.
func (t *line) add(cp int) {
	if t.flags[cp] != 0 {
		return
	}
	u := t.units[cp]
	if u == chSymbol || u == chFieldBegin {
		if r, ok := t.symbols[cp]; ok {
			if r != 0 {
				t.text = utf8.AppendRune(t.text, r)
			}
			return
		}
	}
	switch {
	case u >= 0xD800 && u < 0xDC00:
		t.high = u
	case u >= 0xDC00 && u < 0xE000:
		t.text = utf8.AppendRune(t.text, utf16.DecodeRune(rune(t.high), rune(u)))
		t.high = 0
	case u >= ' ':
		t.text = utf8.AppendRune(t.text, rune(u))
	case u == chTab:
		t.text = append(t.text, '\t')
	case u == chLine || u == chPage || u == chColumn || u == '\n':
		t.text = append(t.text, '\n')
	case u == chHyphen:
		t.text = append(t.text, '-')
	case u == chPicture:
		t.pictures = true
	case u == chDrawing:
		if shape, ok := t.shape[cp]; ok {
			t.shapes = append(t.shapes, shape)
		} else {
			t.pictures = true
		}
	}
}
