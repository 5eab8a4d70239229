package doc

import (
	"strings"

	"gouji/parse/document"
)

// layout hands the paragraphs of a document over as blocks.
type layout struct {
	*source
	b     *document.Builder
	open  []*grid         // the tables being read, the outermost first
	shown map[uint32]bool // the text boxes that have been handed over
	cells int
}

// all hands over the main text, text boxes without a place in it, and then
// the footnotes and endnotes.
func (l *layout) all() error {
	l.shown = make(map[uint32]bool)
	if err := l.story(l.fib.mainSpan()); err != nil {
		return err
	}
	if err := l.textBoxes(l.boxOrder, 0); err != nil {
		return err
	}
	if err := l.story(l.fib.footnoteSpan()); err != nil {
		return err
	}
	return l.story(l.fib.endnoteSpan())
}

// story hands over a range of the text.
func (l *layout) story(r span) error { return l.nested(r, 0) }

// nested hands over a text inside so many text boxes.
func (l *layout) nested(r span, depth int) error {
	if depth > l.lim.Depth {
		return document.TooLarge
	}
	open := l.open
	l.open = nil
	err := l.eachParagraph(r, func(p *paragraph) error { return l.paragraph(p, depth) })
	if err == nil {
		err = l.close(0)
	}
	l.open = open
	return err
}

func (l *layout) paragraph(p *paragraph, boxed int) error {
	if p.depth > l.lim.Depth {
		return document.TooLarge
	}
	if err := l.close(p.depth); err != nil {
		return err
	}
	for len(l.open) < p.depth {
		l.open = append(l.open, &grid{})
		l.cells++
	}
	if l.cells > l.lim.Cells {
		return document.TooLarge
	}
	if p.depth == 0 {
		text := l.label(p.pap) + p.text
		if p.level > 0 {
			l.b.Heading(p.level, text)
		} else {
			l.b.Paragraph(text)
		}
		return l.textBoxes(p.shapes, boxed)
	}
	g := l.open[p.depth-1]
	if p.rowEnd {
		if !p.deleted {
			l.cells += len(g.cells) + 1
			g.endRow(p.row)
		} else {
			g.cells, g.cell = nil, cell{}
		}
		return nil
	}
	g.cell.add(l.label(p.pap) + p.text)
	if err := l.boxesInCell(&g.cell, p.shapes, boxed); err != nil {
		return err
	}
	if p.cellEnd || p.depth == 1 && p.mark == chCell {
		g.cells = append(g.cells, g.cell)
		g.cell = cell{}
	}
	return nil
}

// close ends the tables deeper than depth.
func (l *layout) close(depth int) error {
	for len(l.open) > depth {
		n := len(l.open) - 1
		g := l.open[n]
		l.open = l.open[:n]
		g.end()
		if len(g.rows) == 0 {
			continue
		}
		if n > 0 {
			l.open[n-1].cell.inner = append(l.open[n-1].cell.inner, g)
		} else {
			l.table(g)
		}
	}
	return nil
}

// table hands over a table, then the tables inside its cells.
func (l *layout) table(g *grid) {
	l.b.Table("", g.layOut())
	for _, r := range g.rows {
		for _, c := range r.cells {
			for _, inner := range c.inner {
				l.table(inner)
			}
		}
	}
}

// textBoxes hands over the texts of text boxes, each once.
func (l *layout) textBoxes(shapes []uint32, depth int) error {
	for _, shape := range shapes {
		if l.shown[shape] {
			continue
		}
		l.shown[shape] = true
		if err := l.nested(l.boxes[shape], depth+1); err != nil {
			return err
		}
	}
	return nil
}

// boxesInCell adds the texts of text boxes to the cell that they hang in.
func (l *layout) boxesInCell(c *cell, shapes []uint32, depth int) error {
	for _, shape := range shapes {
		if l.shown[shape] {
			continue
		}
		if depth >= l.lim.Depth {
			return document.TooLarge
		}
		l.shown[shape] = true
		err := l.eachParagraph(l.boxes[shape], func(p *paragraph) error {
			c.add(l.label(p.pap) + p.text)
			return l.boxesInCell(c, p.shapes, depth+1)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// cell is a cell being read: its paragraphs and the tables in it.
type cell struct {
	lines []string
	inner []*grid
}

func (c *cell) add(text string) {
	if text = strings.TrimSpace(text); text != "" {
		c.lines = append(c.lines, text)
	}
}
