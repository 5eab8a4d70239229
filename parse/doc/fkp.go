package doc

import "sort"

// papx are the properties of the paragraph that lies in a range of the
// stream: its style, then property modifiers.
type papx struct {
	from, to int
	list     buf
	read     *pap // the properties, once they have been needed
}

// chpx are the properties of the characters in a range of the stream.
type chpx struct {
	from, to int
	list     buf
}

// pages calls f for each page of 512 bytes that a table of pages in the table
// stream names. A page named twice counts once, so that a small file cannot
// stand for much.
func (s *source) pages(part int, f func(page buf)) {
	plc := s.part(part)
	n := (len(plc) - 4) / 8
	seen := make(map[int]bool)
	for i := range n {
		number := plc.u32(4*(n+1)+4*i) & 0x3FFFFF
		page := s.word.at(512*number, 512)
		if len(page) == 512 && !seen[number] {
			seen[number] = true
			f(page)
		}
	}
}

// readPapx reads the properties of all paragraphs.
func (s *source) readPapx() []papx {
	var all []papx
	s.pages(fcParaBTE, func(page buf) {
		n := min(page.u8(511), 29) // more do not fit
		for i := range n {
			p := papx{from: page.u32(4 * i), to: page.u32(4*i + 4)}
			if at := 2 * page.u8(4*(n+1)+13*i); at > 0 {
				size := 2*page.u8(at) - 1
				at++
				if size < 0 {
					size = 2 * page.u8(at)
					at++
				}
				p.list = page[:511].at(at, size)
			}
			if p.from < p.to {
				all = append(all, p)
			}
		}
	})
	sort.SliceStable(all, func(i, j int) bool { return all[i].from < all[j].from })
	return all
}

// readChpx reads the properties of all characters that have any that count.
func (s *source) readChpx() []chpx {
	var all []chpx
	s.pages(fcCharBTE, func(page buf) {
		n := min(page.u8(511), 101)
		for i := range n {
			c := chpx{from: page.u32(4 * i), to: page.u32(4*i + 4)}
			at := 2 * page.u8(4*(n+1)+i)
			if at == 0 || c.from >= c.to {
				continue
			}
			c.list = page[:511].at(at+1, page.u8(at))
			counts := false
			modifiers(c.list, func(op int, _ buf) {
				counts = counts || op == cDeleted || op == cHidden || op == cSymbol || op == cObject
			})
			if counts {
				all = append(all, c)
			}
		}
	})
	sort.SliceStable(all, func(i, j int) bool { return all[i].from < all[j].from })
	return all
}

// papxAt is the properties of the paragraph that the byte at fc belongs to.
func (s *source) papxAt(fc int) *papx {
	i := sort.Search(len(s.paragraphs), func(i int) bool { return s.paragraphs[i].from > fc }) - 1
	if i >= 0 && fc < s.paragraphs[i].to {
		return &s.paragraphs[i]
	}
	return nil
}
