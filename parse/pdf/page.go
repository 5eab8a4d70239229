package pdf

// glyph is one printed character on a page as it is shown.
type glyph struct {
	r    rune
	box  box     // its advance in the direction of writing; across it only roughly right
	at   point   // where it stands on its baseline
	size float64 // of its font, as shown
	turn int     // quarters by which it is turned clockwise
}

// page is what is printed on one page: the input of the layout, which knows
// nothing of PDF.
type page struct {
	number        int // from 1
	width, height float64
	glyphs        []glyph
	rules         []box // thin upright boxes: lines of tables, underlines
	pictures      bool  // something else than text is painted
	unreadable    bool  // its characters have no meaning that the file tells
	failed        bool  // it could not be opened
}

// blank reports whether a page shows no characters.
func (p *page) blank() bool {
	for _, g := range p.glyphs {
		if g.r != ' ' {
			return false
		}
	}
	return true
}

// level turns a page whose text mostly runs up, down or upside down.
func (p *page) level() {
	var count [4]int
	for _, g := range p.glyphs {
		count[g.turn]++
	}
	q := 0
	for i, n := range count {
		if n > count[q] {
			q = i
		}
	}
	if q == 0 {
		return
	}
	m := upright(p.width, p.height, q)
	for i := range p.glyphs {
		g := &p.glyphs[i]
		g.box, g.at, g.turn = m.boxOf(g.box), m.apply(g.at), (g.turn-q)&3
	}
	for i, r := range p.rules {
		p.rules[i] = m.boxOf(r)
	}
	if q&1 == 1 {
		p.width, p.height = p.height, p.width
	}
}
