package layout

import (
	"slices"
	"strings"
)

// block is a paragraph or a table of the result.
type block struct {
	page  int
	text  string
	table *table
}

// sheet is a page in the course of being laid out.
type sheet struct {
	*Page
	lines  []*line
	notes  []*line
	tables []*table
	aside  []string // text that runs up or down
	rules  []stroke // lines that belong to no table
}

// blocks finds the paragraphs and tables of pages, in reading order.
func blocks(pages []*Page) []block {
	sheets := make([]*sheet, len(pages))
	lines := make([][]*line, len(pages))
	var sizes []float64
	for i, p := range pages {
		p.level()
		for _, g := range p.Glyphs {
			if !isSpace(g.R) {
				sizes = append(sizes, g.Size)
			}
		}
		sheets[i] = newSheet(p)
		lines[i] = sheets[i].lines
	}
	if len(sizes) == 0 {
		return nil
	}
	size := middle(sizes)
	strip(pages, lines, size)
	for i, s := range sheets {
		s.lines = lines[i]
		s.arrange()
		lines[i] = s.lines
	}
	return compose(sheets, survey(pages, lines, size))
}

// newSheet gives the characters of a page to its tables and lines.
func newSheet(p *Page) *sheet {
	s := &sheet{Page: p}
	gs, rest := grids(p.Rules)
	s.rules = rest
	glyphs := fill(gs, p.Glyphs)
	for _, g := range gs {
		if !g.real() { // a frame or a drawing
			for _, f := range g.cells {
				glyphs = append(glyphs, f.glyphs...)
			}
			continue
		}
		s.tables = append(s.tables, g.table(p))
	}
	var turned [4][]Glyph
	for _, g := range glyphs {
		turned[g.Turn] = append(turned[g.Turn], g)
	}
	s.lines = linesOf(turned[0])
	for q := 1; q < 4; q++ {
		for _, l := range linesOf(level(turned[q], q)) {
			s.aside = append(s.aside, l.text())
		}
	}
	return s
}

// arrange finds tables without upright lines, the notes and the columns of a
// page, and brings its lines in reading order.
func (s *sheet) arrange() {
	for _, l := range s.lines {
		l.key = l.top()
	}
	s.lines, s.notes = footnotes(s.Page, s.rules, s.lines)
	if len(s.notes) > 0 {
		marks := map[string]bool{}
		for _, l := range s.notes {
			if m := mark(l); m != "" {
				marks[m] = true
			}
		}
		for _, l := range s.lines {
			l.unmark(marks)
		}
	}
	var found []*table
	found, s.lines = ruled(s.Page, s.rules, s.lines)
	s.tables = append(s.tables, found...)
	// No table and no column of text reaches over a table with lines.
	var lines []*line
	for start := 0; start < len(s.lines); {
		end := start + 1
		for end < len(s.lines) && !s.between(s.lines[end-1], s.lines[end]) {
			end++
		}
		tables, rest := aligned(s.Page, s.lines[start:end])
		s.tables = append(s.tables, tables...)
		lines = append(lines, columns(s.Page, rest)...)
		start = end
	}
	s.lines = lines
}

// between reports whether a table stands between two lines.
func (s *sheet) between(a, b *line) bool {
	for _, t := range s.tables {
		if y := (t.box.Y0 + t.box.Y1) / 2; y > a.base && y < b.base {
			return true
		}
	}
	return false
}

// composer strings the pages together.
type composer struct {
	*measure
	out   []block
	para  *paragraph
	notes []block // to follow the block that a page's end cuts
	fresh bool    // nothing of this page has been placed yet
}

// compose makes blocks of sheets.
func compose(sheets []*sheet, m *measure) []block {
	c := &composer{measure: m}
	for _, s := range sheets {
		c.sheet(s)
	}
	c.flush()
	c.out = append(c.out, c.notes...)
	return c.out
}

func (c *composer) sheet(s *sheet) {
	c.fresh = true
	type item struct {
		key   float64
		line  *line
		table *table
	}
	var items []item
	for _, l := range s.lines {
		items = append(items, item{key: l.key, line: l})
	}
	for _, t := range s.tables {
		items = append(items, item{key: t.key, table: t})
	}
	slices.SortStableFunc(items, func(a, b item) int { return order(a.key, b.key) })
	for k, it := range items {
		switch {
		case it.table != nil:
			c.table(it.table)
		case c.fresh && k+1 < len(items) && items[k+1].table != nil && c.resumes(it.line, items[k+1].table):
			// “续表” above the second part of a table
		default:
			c.line(s.Page, it.line)
		}
	}
	if len(s.aside) > 0 {
		c.flush()
		for _, text := range s.aside {
			c.out = append(c.out, block{page: s.Number, text: text})
		}
	}
	var note *paragraph
	for _, l := range s.notes {
		if note != nil && mark(l) == "" {
			c.add(note, s.Page, l)
			continue
		}
		if note != nil {
			c.notes = append(c.notes, block{page: s.Number, text: note.text})
		}
		note = &paragraph{}
		c.add(note, s.Page, l)
	}
	if note != nil {
		c.notes = append(c.notes, block{page: s.Number, text: note.text})
	}
}

// flush ends the paragraph being put together.
func (c *composer) flush() {
	if c.para != nil {
		c.out = append(c.out, block{page: c.para.page.Number, text: c.para.text})
		c.para = nil
	}
}

// settle places the notes of earlier pages once what they interrupt has ended.
func (c *composer) settle() {
	c.out = append(c.out, c.notes...)
	c.notes = nil
	c.fresh = false
}

func (c *composer) line(p *Page, l *line) {
	if c.para != nil && c.continues(c.para, p, l) {
		c.add(c.para, p, l)
		c.fresh = false
		return
	}
	c.flush()
	c.settle()
	c.para = &paragraph{}
	c.add(c.para, p, l)
}

func (c *composer) table(t *table) {
	if c.fresh && c.para == nil && len(c.out) > 0 {
		if before := c.out[len(c.out)-1].table; before != nil && before.join(t) {
			c.fresh = false
			return
		}
	}
	c.flush()
	c.settle()
	c.out = append(c.out, block{page: t.page, table: t})
}

// resumes reports whether a line only says that the table below it goes on.
func (c *composer) resumes(l *line, t *table) bool {
	s := l.text()
	if c.para != nil || len(c.out) == 0 || len([]rune(s)) > 30 || !strings.Contains(s, "续") {
		return false
	}
	before := c.out[len(c.out)-1].table
	return before != nil && before.fits(t)
}
