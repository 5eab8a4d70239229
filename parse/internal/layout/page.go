// Package layout makes text of printed pages. It sees only which character
// stands where on a page and which lines are drawn, and knows nothing of the
// format that the pages come in: tables from ruling lines (lattice.go,
// table.go) or from alignment (stream.go), page headers and numbers
// (furniture.go), columns (column.go), paragraphs (paragraph.go), and what goes
// on from page to page (layout.go, continue.go).
package layout

// Glyph is one printed character on a page as it is shown.
type Glyph struct {
	R    rune
	Box  Box     // its advance in the direction of writing; across it only roughly right
	At   Point   // where it stands on its baseline
	Size float64 // of its font, as shown
	Turn int     // quarters by which it is turned clockwise
	Run  int     // the piece of text that it belongs to, 0 if the file has none
}

// Page is what is printed on one page: the input of the layout.
type Page struct {
	Number        int // from 1
	Width, Height float64
	Glyphs        []Glyph
	Rules         []Box // thin upright boxes: lines of tables, underlines
	Pictures      bool  // something else than text is painted
	Unreadable    bool  // its characters have no meaning that the file tells
	Unknown       bool  // some of them have none
	Failed        bool  // it could not be opened
}

// blank reports whether a page shows no characters.
func (p *Page) blank() bool {
	for _, g := range p.Glyphs {
		if g.R != ' ' {
			return false
		}
	}
	return true
}

// level turns a page whose text mostly runs up, down or upside down.
func (p *Page) level() {
	var count [4]int
	for _, g := range p.Glyphs {
		count[g.Turn]++
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
	m := upright(p.Width, p.Height, q)
	for i := range p.Glyphs {
		g := &p.Glyphs[i]
		g.Box, g.At, g.Turn = m.BoxOf(g.Box), m.Apply(g.At), (g.Turn-q)&3
	}
	for i, r := range p.Rules {
		p.Rules[i] = m.BoxOf(r)
	}
	if q&1 == 1 {
		p.Width, p.Height = p.Height, p.Width
	}
}
