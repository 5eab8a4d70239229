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
// is deleted runs on into the next one.
func (s *source) eachParagraph(r span, f func(*paragraph) error) error {
	r = s.clip(r)
	var text []uint16
	var runs []rune // what stands before text, where symbols interrupt it
	var shapes []uint32
	flush := func() {
		runs = append(runs, utf16.Decode(text)...)
		text = text[:0]
	}
	for cp := r.from; cp < r.to; cp++ {
		u := s.units[cp]
		shown := s.flags[cp] == 0
		switch {
		case u == chParagraph || u == chCell || u == chPage && s.endsParagraph(cp) || cp == r.to-1:
			if u >= ' ' && shown {
				text = append(text, u)
			}
			p := &paragraph{pap: s.papAt(cp), mark: u, deleted: s.flags[cp]&flagDeleted != 0}
			if u == chParagraph && p.deleted && !p.cellEnd && !p.rowEnd && cp < r.to-1 {
				continue
			}
			flush()
			p.text, p.shapes = string(runs), shapes
			// A hidden mark without text is not there at all.
			if len(runs) == 0 && s.flags[cp]&^flagDeleted != 0 {
				plain := *p.pap
				plain.list = 0
				p.pap = &plain
			}
			if err := f(p); err != nil {
				return err
			}
			runs, shapes = runs[:0], nil
		case !shown:
		case u >= ' ':
			if r, ok := s.symbols[cp]; ok {
				flush()
				if r != 0 {
					runs = append(runs, r)
				}
				continue
			}
			text = append(text, u)
		case u == chTab:
			text = append(text, '\t')
		case u == chLine || u == chPage || u == chColumn || u == '\n':
			text = append(text, '\n')
		case u == chHyphen:
			text = append(text, '-')
		case u == chFieldBegin:
			if r, ok := s.symbols[cp]; ok {
				flush()
				runs = append(runs, r)
			}
		case u == chPicture:
			s.pictures = true
		case u == chDrawing:
			if shape, ok := s.shape[cp]; ok {
				shapes = append(shapes, shape)
			} else {
				s.pictures = true
			}
		}
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
