// Package document holds what a reader makes of a file: lines of text, and the
// blocks (paragraphs, headings, tables) that the lines form. Every character
// of a block knows the line and column where it stands, so that whatever is
// found later can be pointed at.
//
// Readers of formats that have lines of their own (txt, md, csv) keep those
// lines. Readers of all other formats hand their blocks to a Builder, which
// lays them out in lines; `gouji text` prints these lines, and locations count
// them.
package document

// Pos is a place in the lines of a Document, both counted from 1. Column
// counts Unicode code points.
type Pos struct {
	Line, Column int32
}

// Text is a run of characters with the place of each. The characters are
// normalised one by one (full-width to half-width, see Normal), so Runes[i]
// always stands for exactly one character of the source.
type Text struct {
	Runes []rune
	At    []Pos
}

// Len is the number of characters.
func (t Text) Len() int { return len(t.Runes) }

// String is the normalised text.
func (t Text) String() string { return string(t.Runes) }

// Slice is the part from character i up to, not including, j.
func (t Text) Slice(i, j int) Text { return Text{t.Runes[i:j], t.At[i:j]} }

// Append adds u to the end of t.
func (t Text) Append(u Text) Text {
	return Text{append(t.Runes, u.Runes...), append(t.At, u.At...)}
}

// Kind says what a Block is.
type Kind int

const (
	Paragraph Kind = iota
	Heading        // a paragraph that the source itself marks as a heading
	Grid           // a table
)

// Block is a paragraph, a heading or a table, in reading order.
type Block struct {
	Kind  Kind
	Level int    // of a Heading, from 1
	Text  Text   // of a Paragraph or Heading
	Table *Table // of a Grid
	Page  int    // from 1; 0 where the format has no pages
	Sheet string // the sheet's name in a workbook
}

// Table is a grid of cells. A merged cell stands once, at its top left, with
// its spans; the places it covers are left out of Rows.
type Table struct {
	Number  int    // from 1, in the order of the document
	Caption string // as the source names it, "" if it does not
	Rows    []Row
}

// Row is one row of a Table, its cells from left to right.
type Row struct {
	Cells []Cell
	Page  int // of a Row that stands on a later page than the Block begins; else 0
}

// Cell is one cell. Column is the 0-based grid column of its left edge.
type Cell struct {
	Text             Text
	Column           int
	ColSpan, RowSpan int // at least 1
	// Raw is the stored value where the source keeps more than it shows
	// (a workbook's 0.78125 shown as 78.13%); otherwise "".
	Raw string
}

// Document is one file, or one member of an archive, as read.
type Document struct {
	Path   string
	Format string // txt, md, html, docx, doc, xlsx, xls, csv, pdf, ofd
	SHA256 string // of the bytes read, hexadecimal
	Lines  []string
	Blocks []Block
	// Notes are remarks of the reader for the user, such as the name of a
	// hidden sheet.
	Notes []Note
}

// Note is a remark in the two languages of the program.
type Note struct {
	ZH, EN string
}
