package html

import (
	"fmt"
	"regexp"
	"strings"
	"sync"

	"gouji/cmd/internal/output"
	"gouji/parse"
	"gouji/parse/document"
)

// block is a part of the text as the page shows it: a paragraph, a table, or
// a divider between reports, pages and sheets.
type block struct {
	Line    int
	Level   int       // of a heading, from 4; 0 for running text
	Title   bool      // the title of a report
	Text    []stretch // of a paragraph
	Table   *table
	Divider string
	Anchor  string // of a divider
}

// stretch is text that is marked in one way.
type stretch struct {
	Text    string
	ID      string         // of the first stretch of a figure or of words
	Figure  parse.FigureID // 0 for none
	Finding int            // that the words are about, 0 for none
	Class   string         // how the figure or the words stand, "" for plain text
	Numbers string         // of the findings that stand here
	About   string         // what is known, for people
}

type table struct {
	Name       string
	Width      string // the classes of a wide one
	Head, Rows []tableRow
}

type tableRow struct {
	Cells []cell
}

type cell struct {
	Text             []stretch
	ColSpan, RowSpan int
	Class            string // by the length of its text, and whether it stands in the first column
}

// layout turns the blocks of a document into those of the page.
type layout struct {
	output.Language
	id    string // of the document
	doc   *document.Document
	marks *marks
	about func(parse.FigureID) string
	lines map[int32][]rune
	out   []block
	shown int // lines up to this one are done
	page  int
	sheet string
	drawn map[parse.FigureID]bool
	named map[int]bool // findings whose words have been drawn
}

// blocks lays out the whole text. Lines that belong to no block, such as page
// numbers, are shown where they stand.
func (l *layout) blocks(reports []parse.Report) []block {
	next := 0
	for i := range l.doc.Blocks {
		b := &l.doc.Blocks[i]
		first, last := extent(b)
		l.loose(first)
		for next < len(reports) && (reports[next].FirstLine <= first || first == 0 && next == 0) {
			if len(reports) > 1 {
				l.out = append(l.out, block{
					Divider: fmt.Sprintf(l.Say("报告 %d，共 %d 份", "report %d of %d"), next+1, len(reports)),
					Anchor:  l.id + "-t" + itoa(reports[next].ID),
				})
			}
			next++
		}
		if b.Sheet != l.sheet {
			l.sheet = b.Sheet
			l.out = append(l.out, block{Divider: l.Where(parse.Place{Sheet: b.Sheet})})
		}
		if b.Page != l.page {
			if l.page = b.Page; b.Page > 0 {
				l.out = append(l.out, block{Divider: l.Where(parse.Place{Page: b.Page})})
			}
		}
		if b.Kind == document.Grid {
			l.out = append(l.out, block{Line: first, Table: l.table(b.Table)})
		} else {
			p := block{Line: first, Text: l.text(b.Text), Level: level(b)}
			if next > 0 && l.titled(&reports[next-1], b, first) {
				p.Title, p.Level = true, 3
			}
			l.out = append(l.out, p)
		}
		l.shown = max(l.shown, last)
	}
	l.loose(len(l.doc.Lines) + 1)
	return l.out
}

// titleLines is over how many lines a title may run.
const titleLines = 4

// titled reports whether a paragraph is a line of a report's title.
func (l *layout) titled(r *parse.Report, b *document.Block, line int) bool {
	s := strings.TrimSpace(b.Text.String())
	return r.TitlePlace.Line > 0 && r.TitlePlace.Line <= line && line < r.TitlePlace.Line+titleLines &&
		(line == r.TitlePlace.Line || s != "" && strings.Contains(r.Title, s))
}

// loose shows the lines before the given one that no block has.
func (l *layout) loose(before int) {
	for n := l.shown + 1; n < before && n <= len(l.doc.Lines); n++ {
		if s := output.Printable(l.doc.Lines[n-1]); strings.Trim(s, " \t|:-—　") != "" {
			l.out = append(l.out, block{Line: n, Text: []stretch{{Text: s}}})
		}
		l.shown = n
	}
}

// extent is the first and last line of a block, 0 where it is empty.
func extent(b *document.Block) (first, last int) {
	see := func(t document.Text) {
		if t.Len() > 0 {
			a, z := int(t.At[0].Line), int(t.At[t.Len()-1].Line)
			if first == 0 || a < first {
				first = a
			}
			last = max(last, z)
		}
	}
	see(b.Text)
	if b.Table != nil {
		for _, r := range b.Table.Rows {
			for _, c := range r.Cells {
				see(c.Text)
			}
		}
	}
	return first, last
}

// numbered are the beginnings of headings in reports that mark none.
var numbered = sync.OnceValue(func() []*regexp.Regexp {
	return []*regexp.Regexp{
		regexp.MustCompile(`^ *[一二三四五六七八九十]+[、.]`),
		regexp.MustCompile(`^ *\([一二三四五六七八九十]+\)`),
	}
})

// level is the level of a heading in the page, 0 for running text. It only
// serves the eye and those who move from heading to heading.
func level(b *document.Block) int {
	if b.Kind == document.Heading {
		return min(3+max(b.Level, 1), 6)
	}
	if s := b.Text.String(); b.Text.Len() <= 40 && !strings.ContainsAny(strings.TrimSuffix(s, "。"), "。；") {
		for i, re := range numbered() {
			if re.MatchString(s) {
				return 4 + i
			}
		}
	}
	return 0
}

// text cuts a paragraph or a cell into stretches.
func (l *layout) text(t document.Text) []stretch {
	var out []stretch
	var run strings.Builder
	var now stretch
	flush := func() {
		if run.Len() > 0 {
			now.Text = output.Printable(run.String())
			out = append(out, now)
			run.Reset()
		}
	}
	var figure parse.FigureID
	var until document.Pos // where the figure ends
	var word *wordMark
	for i := range t.Runes {
		at := t.At[i]
		// A space between two joined lines stands for no character.
		joint := i > 0 && at == t.At[i-1]
		id, w := parse.FigureID(0), l.marks.word(at)
		if !joint {
			if figure > 0 && at.Line == until.Line && at.Column < until.Column {
				id = figure
			}
			if start := l.marks.starts[at]; id == 0 && start > 0 && (i == 0 || t.At[i-1] != at) {
				id = start
				until = document.Pos{Line: at.Line, Column: at.Column + int32(max(l.marks.lengths[start], 1))}
			}
		}
		if id != figure || w != word || i == 0 {
			flush()
			figure, word = id, w
			now = l.stretch(id, w)
		}
		run.WriteRune(l.char(t, i, joint))
	}
	flush()
	return out
}

// stretch begins a stretch of text with its marks.
func (l *layout) stretch(id parse.FigureID, w *wordMark) stretch {
	var s stretch
	switch {
	case id > 0:
		s = stretch{Figure: id, Class: l.marks.states[id].class(), Numbers: l.marks.numbers[id], About: l.about(id)}
		if !l.drawn[id] {
			s.ID = fmt.Sprintf("%s-n%d", l.id, id)
			l.drawn[id] = true
		}
	case w != nil:
		s = stretch{Finding: w.finding, Class: w.state.class(), About: fmt.Sprintf(l.Say("问题 %d", "finding %d"), w.finding)}
		if !l.named[w.finding] {
			s.Numbers = itoa(w.finding)
			s.ID = fmt.Sprintf("%s-w%d", l.id, w.finding)
			l.named[w.finding] = true
		}
	}
	return s
}

// char is the character that the document shows at t[i].
func (l *layout) char(t document.Text, i int, joint bool) rune {
	if joint {
		return t.Runes[i]
	}
	at := t.At[i]
	line, ok := l.lines[at.Line]
	if !ok && at.Line >= 1 && int(at.Line) <= len(l.doc.Lines) {
		line = []rune(l.doc.Lines[at.Line-1])
		l.lines[at.Line] = line
	}
	if c := int(at.Column) - 1; c >= 0 && c < len(line) && document.Normal(line[c]) == t.Runes[i] {
		return line[c]
	}
	return t.Runes[i]
}

// From wideTable columns on a table keeps its first one in sight, from
// acrossTable on it is printed across.
const (
	wideTable   = 9
	acrossTable = 14
)

// A head has at most headRows rows, and cells of at most longHead characters.
// A cell longer than longCell may reach over empty ones.
const (
	headRows = 3
	longHead = 40
	longCell = 20
)

func (l *layout) table(t *document.Table) *table {
	out := &table{Name: output.Printable(t.Caption)}
	if out.Name == "" {
		out.Name = l.Where(parse.Place{Table: t.Number})
	}
	width := 0
	for _, r := range t.Rows {
		for _, c := range r.Cells {
			width = max(width, c.Column+max(c.ColSpan, 1))
		}
	}
	if width >= wideTable {
		out.Width = " wide"
	}
	if width >= acrossTable {
		out.Width += " across"
	}
	covered := make([]int, width) // rows that a merged cell still covers
	head := l.headOf(t)
	for i, r := range t.Rows {
		row := l.row(r, covered, len(t.Rows)-i, head-i)
		if i < head {
			out.Head = append(out.Head, row)
		} else {
			out.Rows = append(out.Rows, row)
		}
	}
	return out
}

// headOf is the number of rows at the top that name the columns: several short
// cells none of which is a figure, over a row with figures.
func (l *layout) headOf(t *document.Table) int {
	for n := 0; n <= headRows && n < len(t.Rows); n++ {
		filled, figures := 0, 0
		for _, c := range t.Rows[n].Cells {
			s := strings.TrimSpace(c.Text.String())
			if s == "" {
				continue
			}
			filled++
			if c.Text.Len() > longHead {
				return 0
			}
			lead := 0
			for lead < c.Text.Len() && c.Text.Runes[lead] == ' ' {
				lead++
			}
			if l.marks.starts[c.Text.At[lead]] > 0 {
				figures++
			}
		}
		if figures > 0 {
			return n
		}
		if filled < 3 {
			return 0
		}
	}
	return 0
}

// row fills the places that no cell takes. A cell may reach down over at most
// the rows that are left of its part of the table.
func (l *layout) row(r document.Row, covered []int, left, head int) tableRow {
	var out tableRow
	column := 0
	gap := 0
	fill := func(to int) {
		for ; column < to; column++ {
			if covered[column] > 0 {
				if gap > 0 {
					out.Cells = append(out.Cells, cell{ColSpan: gap, RowSpan: 1})
					gap = 0
				}
				covered[column]--
				continue
			}
			gap++
		}
		if gap > 0 {
			out.Cells = append(out.Cells, cell{ColSpan: gap, RowSpan: 1})
			gap = 0
		}
	}
	cells, stretched := stretchLast(r.Cells, covered)
	for i, c := range cells {
		fill(c.Column)
		span, rows := max(c.ColSpan, 1), min(max(c.RowSpan, 1), left)
		if head > 0 {
			rows = min(rows, head)
		}
		class := size(c.Text.Len())
		if stretched && i == len(cells)-1 {
			span, class = len(covered)-c.Column, ""
		} else if c.Column == 0 && span == 1 {
			class += " first"
		}
		out.Cells = append(out.Cells, cell{l.text(c.Text), span, rows, class})
		for ; column < c.Column+span; column++ {
			covered[column] = max(covered[column]-1, rows-1)
		}
	}
	fill(len(covered))
	return out
}

// stretchLast drops the empty cells at the end of a row, and reports it, where
// the cell before them is alone or too long for its column: such a cell was
// merged over the row before its table became text, and is shown so.
func stretchLast(cells []document.Cell, covered []int) ([]document.Cell, bool) {
	last, filled := -1, 0
	for i, c := range cells {
		if strings.TrimSpace(c.Text.String()) != "" {
			last = i
			filled++
		}
	}
	if last < 0 || filled > 1 && cells[last].Text.Len() <= longCell || cells[last].RowSpan > 1 {
		return cells, false
	}
	for _, c := range cells[last+1:] {
		if c.ColSpan > 1 || c.RowSpan > 1 {
			return cells, false
		}
	}
	for _, n := range covered[cells[last].Column:] {
		if n > 0 {
			return cells, false
		}
	}
	return cells[:last+1], true
}

// size keeps a table legible: short cells are not broken, long ones have a
// least width. Without it a column of Chinese shrinks to one character.
func size(n int) string {
	switch {
	case n <= 8:
		return "s"
	case n <= 20:
		return "m"
	case n <= 60:
		return "l"
	}
	return "x"
}
