package doc

import (
	"unicode/utf16"
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
	runes  []rune   // what stands before units, where symbols interrupt it
	units  []uint16 // not yet decoded, since characters may take two
	shapes []uint32
}

func (t *line) start(text string) {
	t.runes = append(t.runes[:0], []rune(text)...)
	t.units = t.units[:0]
}

func (t *line) empty() bool { return len(t.runes) == 0 && len(t.units) == 0 }

func (t *line) flush() {
	t.runes = append(t.runes, utf16.Decode(t.units)...)
	t.units = t.units[:0]
}

func (t *line) string() string {
	t.flush()
	return string(t.runes)
}

// add adds what is shown at a character position.
func (t *line) add(cp int) {
	if t.flags[cp] != 0 {
		return
	}
	u := t.source.units[cp]
	if u == chSymbol || u == chFieldBegin {
		if r, ok := t.symbols[cp]; ok {
			if r != 0 {
				t.flush()
				t.runes = append(t.runes, r)
			}
			return
		}
	}
	switch {
	case u >= ' ':
		t.units = append(t.units, u)
	case u == chTab:
		t.units = append(t.units, '\t')
	case u == chLine || u == chPage || u == chColumn || u == '\n':
		t.units = append(t.units, '\n')
	case u == chHyphen:
		t.units = append(t.units, '-')
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
