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

// all hands over the main text, the text boxes without a place in it, and then
// the footnotes and endnotes.
func (l *layout) all() error {
	l.shown = make(map[uint32]bool)
	if err := l.story(l.fib.mainSpan(), 0); err != nil {
		return err
	}
	for _, shape := range l.boxOrder {
		if err := l.textBox(shape, 0); err != nil {
			return err
		}
	}
	for _, note := range l.notes() {
		if err := l.story(note, 0); err != nil {
			return err
		}
	}
	return nil
}

// story hands over a range of the text, inside so many text boxes.
func (l *layout) story(r span, boxed int) error {
	open := l.open
	l.open = nil
	err := l.eachParagraph(r, func(p *paragraph) error { return l.paragraph(p, boxed) })
	if err == nil {
		err = l.close(0, boxed)
	}
	l.open = open
	return err
}

func (l *layout) paragraph(p *paragraph, boxed int) error {
	if p.depth > l.lim.Depth {
		return document.TooLarge
	}
	if err := l.close(p.depth, boxed); err != nil {
		return err
	}
	for len(l.open) < p.depth {
		l.open = append(l.open, &grid{})
		l.cells++
	}
	if l.cells++; l.cells > l.lim.Cells {
		return document.TooLarge
	}
	if p.depth == 0 {
		l.text(p.level, l.numbered(p))
		for _, shape := range p.shapes {
			if err := l.textBox(shape, boxed); err != nil {
				return err
			}
		}
		return nil
	}
	g := l.open[p.depth-1]
	if p.rowEnd {
		g.endRow(p.row, p.deleted)
		return nil
	}
	if text := l.numbered(p); strings.TrimSpace(text) != "" {
		g.cell.lines = append(g.cell.lines, text)
	}
	for _, shape := range p.shapes {
		g.cell.after = append(g.cell.after, inner{shape: shape})
	}
	if p.cellEnd || p.depth == 1 && p.mark == chCell {
		g.cells = append(g.cells, g.cell)
		g.cell = cell{}
	}
	return nil
}

// text hands a paragraph over. Line breaks part it in several, but a heading
// stays whole unless running text follows its first line.
func (l *layout) text(level int, text string) {
	if level > 0 && !strings.Contains(text, "。") {
		l.b.Heading(level, text)
		return
	}
	for line := range strings.SplitSeq(text, "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		if level > 0 {
			l.b.Heading(level, line)
		} else {
			l.b.Paragraph(line)
		}
		level = 0
	}
}

// close ends the tables deeper than depth.
func (l *layout) close(depth, boxed int) error {
	for len(l.open) > depth {
		n := len(l.open) - 1
		g := l.open[n]
		l.open = l.open[:n]
		switch {
		case g.end() && n > 0:
			outer := &l.open[n-1].cell
			outer.after = append(outer.after, inner{table: g})
		case g.whole:
			if err := l.table(g, boxed); err != nil {
				return err
			}
		case n > 0:
			outer := &l.open[n-1].cell
			for _, c := range g.all() {
				outer.lines = append(outer.lines, c.lines...)
				outer.after = append(outer.after, c.after...)
			}
		default:
			for _, c := range g.all() {
				for _, line := range c.lines {
					l.text(0, line)
				}
				if err := l.after(c, boxed); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

// table hands over a table, then what stands in its cells besides text.
func (l *layout) table(g *grid, boxed int) error {
	l.b.Table("", g.layOut())
	for _, c := range g.all() {
		if err := l.after(c, boxed); err != nil {
			return err
		}
	}
	return nil
}

// after hands over the tables and text boxes in a cell.
func (l *layout) after(c *cell, boxed int) error {
	for _, in := range c.after {
		var err error
		if in.table != nil {
			err = l.table(in.table, boxed)
		} else {
			err = l.textBox(in.shape, boxed)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// textBox hands over the text of a text box that stands inside so many others,
// unless that has been done before.
func (l *layout) textBox(shape uint32, boxed int) error {
	if l.shown[shape] {
		return nil
	}
	if boxed >= l.lim.Depth {
		return document.TooLarge
	}
	l.shown[shape] = true
	return l.story(l.boxes[shape], boxed+1)
}
