package document

import "strings"

// Builder lays the blocks of a format without lines of its own out in lines:
// a paragraph on one line, a table row on one line between bars. A merged
// cell is printed at its top left, the places it covers are printed empty.
type Builder struct {
	doc    Document
	page   int
	sheet  string
	tables int
}

// NewBuilder starts a Document of the given format.
func NewBuilder(format string) *Builder {
	return &Builder{doc: Document{Format: format}}
}

// Page sets the page, from 1, of the blocks that follow.
func (b *Builder) Page(n int) { b.page = n }

// Sheet sets the sheet's name for the blocks that follow.
func (b *Builder) Sheet(name string) { b.sheet = name }

// Note adds a remark of the reader for the user.
func (b *Builder) Note(zh, en string) { b.doc.Notes = append(b.doc.Notes, Note{zh, en}) }

// Paragraph adds a paragraph. Line breaks inside it become spaces where they
// part Latin text and vanish elsewhere; use several calls for several
// paragraphs. Blank text is skipped.
func (b *Builder) Paragraph(text string) { b.para(Paragraph, 0, text) }

// Heading adds a paragraph that the source marks as a heading of that level.
func (b *Builder) Heading(level int, text string) { b.para(Heading, level, text) }

func (b *Builder) para(k Kind, level int, text string) {
	text = oneLine(text)
	if text == "" {
		return
	}
	line := len(b.doc.Lines) + 1
	b.doc.Lines = append(b.doc.Lines, text)
	b.doc.Blocks = append(b.doc.Blocks, Block{Kind: k, Level: level, Text: textAt(text, line, 1), Page: b.page, Sheet: b.sheet})
}

// NewCell is one cell as a reader hands it over. The zero spans mean 1.
type NewCell struct {
	Text             string
	Column           int // 0-based grid column of the left edge
	ColSpan, RowSpan int
	Raw              string
	Page             int // where it is a later one than the table begins on
}

// Table adds a table; rows without cells are kept as empty rows, so that row
// numbers stay those of the source, where no row holds several. Cells must be in
// order of their columns.
func (b *Builder) Table(caption string, rows [][]NewCell) {
	blank := true
	for _, r := range rows {
		for _, c := range r {
			if strings.TrimSpace(c.Text) != "" {
				blank = false
			}
		}
	}
	if blank {
		return
	}
	rows = unstacked(rows)
	b.tables++
	t := &Table{Number: b.tables, Caption: oneLine(caption)}
	for _, r := range rows {
		line := len(b.doc.Lines) + 1
		var s strings.Builder
		col, gridcol := 1, 0
		put := func(x string) {
			s.WriteString(x)
			for range x {
				col++
			}
		}
		var row Row
		put("|")
		if len(r) > 0 {
			row.Page = r[0].Page
		}
		for _, c := range r {
			for ; gridcol < c.Column; gridcol++ {
				put(" |")
			}
			if c.ColSpan < 1 {
				c.ColSpan = 1
			}
			if c.RowSpan < 1 {
				c.RowSpan = 1
			}
			put(" ")
			text := strings.ReplaceAll(oneLine(c.Text), "|", "｜")
			row.Cells = append(row.Cells, Cell{Text: textAt(text, line, col), Column: c.Column, ColSpan: c.ColSpan, RowSpan: c.RowSpan, Raw: c.Raw})
			put(text)
			put(" |")
			for i := 1; i < c.ColSpan; i++ {
				put(" |")
			}
			gridcol = c.Column + c.ColSpan
		}
		b.doc.Lines = append(b.doc.Lines, s.String())
		t.Rows = append(t.Rows, row)
	}
	b.doc.Blocks = append(b.doc.Blocks, Block{Kind: Grid, Table: t, Page: b.page, Sheet: b.sheet})
}

// Document is what was built.
func (b *Builder) Document() *Document { return &b.doc }

// textAt is s as a Text that starts at the given place.
func textAt(s string, line, column int) Text {
	n := 0
	for range s {
		n++
	}
	t := Text{make([]rune, 0, n), make([]Pos, 0, n)}
	for _, r := range s {
		t.Runes = append(t.Runes, Normal(r))
		t.At = append(t.At, Pos{int32(line), int32(column)})
		column++
	}
	return t
}

// oneLine joins the lines of s: white space at a break becomes one space
// between Latin characters and nothing between Chinese ones.
func oneLine(s string) string {
	s = strings.TrimSpace(s)
	if !strings.ContainsAny(s, "\r\n\v\f\t\u2028\u2029") {
		return s
	}
	var out strings.Builder
	parts := strings.FieldsFunc(s, func(r rune) bool {
		return r == '\n' || r == '\r' || r == '\v' || r == '\f' || r == '\u2028' || r == '\u2029'
	})
	last := rune(0)
	for _, p := range parts {
		p = strings.TrimSpace(strings.ReplaceAll(p, "\t", " "))
		if p == "" {
			continue
		}
		first := []rune(p)[0]
		if last != 0 && last < 0x2E80 && first < 0x2E80 {
			out.WriteByte(' ')
		}
		out.WriteString(p)
		r := []rune(p)
		last = r[len(r)-1]
	}
	return out.String()
}
