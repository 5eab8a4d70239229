package html

import (
	"math"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"gouji/parse/document"
)

// table reads a table: as data, or, if it only serves the layout of the page,
// as what its cells hold.
func (w *walker) table(n *html.Node) {
	if w.depth--; w.depth < 0 {
		w.err = document.TooLarge
		return
	}
	defer func() { w.depth++ }()
	caption := ""
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.DataAtom == atom.Caption && !hidden(c) {
			w.children(c)
			caption = plainText(c)
			w.end()
		}
	}
	if isLayout(n) {
		for _, r := range rowsOf(n) {
			for _, c := range cellsOf(r) {
				w.end()
				w.children(c)
				w.end()
			}
		}
		return
	}
	rows, inner := w.grid(n)
	if w.err != nil {
		return
	}
	if fromSheet(n) {
		// In a workbook the titles and remarks of a table are rows as well.
		for len(rows) > 0 && (w.remark(rows[0]) || blank(rows[0])) {
			rows = rows[1:]
		}
		end := len(rows)
		for end > 0 && (lone(rows[end-1]) != "" || blank(rows[end-1])) {
			end--
		}
		w.b.Table(caption, rows[:end])
		for _, r := range rows[end:] {
			w.remark(r)
		}
	} else {
		w.b.Table(caption, rows)
	}
	for _, t := range inner {
		w.table(t)
	}
}

// fromSheet reports whether a table was written by a program for workbooks,
// which leaves the stored values in attributes.
func fromSheet(table *html.Node) bool {
	return find(table, func(n *html.Node) bool {
		return n.DataAtom == atom.Td && (hasAttr(n, "x:num") || hasAttr(n, "x:str") || hasAttr(n, "sdval") || hasAttr(n, "sdnum"))
	}) != nil
}

// remark adds a row with a single text as a paragraph. It leaves other rows.
func (w *walker) remark(row []document.NewCell) bool {
	text := lone(row)
	for _, l := range strings.Split(text, "\n") {
		w.b.Paragraph(l)
	}
	return text != ""
}

// blank reports whether a row has no text, and no cell that rows share.
func blank(row []document.NewCell) bool {
	for _, c := range row {
		if c.RowSpan > 1 || strings.TrimSpace(c.Text) != "" {
			return false
		}
	}
	return true
}

// lone is the text of a row that has no other, if it has words and stands in
// this row alone.
func lone(row []document.NewCell) string {
	text := ""
	for _, c := range row {
		switch {
		case c.RowSpan > 1:
			return ""
		case strings.TrimSpace(c.Text) == "":
		case text != "":
			return ""
		default:
			text = c.Text
		}
	}
	if !strings.ContainsFunc(text, unicode.IsLetter) {
		return ""
	}
	return text
}

// rowsOf are the shown rows of a table: those of the head, the bodies and the
// foot.
func rowsOf(table *html.Node) []*html.Node {
	var head, body, foot []*html.Node
	for c := table.FirstChild; c != nil; c = c.NextSibling {
		if hidden(c) {
			continue
		}
		if c.DataAtom == atom.Tr {
			body = append(body, c)
			continue
		}
		for r := c.FirstChild; r != nil; r = r.NextSibling {
			if r.DataAtom != atom.Tr || hidden(r) {
				continue
			}
			switch c.DataAtom {
			case atom.Thead:
				head = append(head, r)
			case atom.Tfoot:
				foot = append(foot, r)
			default:
				body = append(body, r)
			}
		}
	}
	return append(append(head, body...), foot...)
}

func cellsOf(row *html.Node) []*html.Node {
	var cells []*html.Node
	for c := row.FirstChild; c != nil; c = c.NextSibling {
		if (c.DataAtom == atom.Td || c.DataAtom == atom.Th) && !hidden(c) {
			cells = append(cells, c)
		}
	}
	return cells
}

// isLayout reports whether a table only places parts of the page: one of its
// cells holds all of its text, or a whole article, or most of its text is in
// tables within.
func isLayout(table *html.Node) bool {
	if attr(table, "role") == "presentation" {
		return true
	}
	filled, total, within, most := 0, 0, 0, 0
	var biggest *html.Node
	for _, r := range rowsOf(table) {
		for _, c := range cellsOf(r) {
			n, inner := weigh(c)
			if n == 0 {
				continue
			}
			filled++
			total += n
			within += inner
			if n > most {
				most, biggest = n, c
			}
		}
	}
	switch {
	case filled <= 1:
		return true
	case within*2 > total:
		return true
	case most*10 >= total*9 && most > 500:
		return paragraphsIn(biggest) >= 4
	}
	return false
}

// weigh is the length of the text of a cell, and of its part that is in tables.
func weigh(n *html.Node) (all, inTables int) {
	if n.Type == html.TextNode {
		return len(strings.TrimSpace(n.Data)), 0
	}
	if n.Type == html.ElementNode && hidden(n) {
		return 0, 0
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		a, t := weigh(c)
		all += a
		inTables += t
	}
	if n.DataAtom == atom.Table {
		inTables = all
	}
	return all, inTables
}

// paragraphsIn counts the elements that make paragraphs.
func paragraphsIn(n *html.Node) int {
	count := 0
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			switch c.DataAtom {
			case atom.P, atom.Br, atom.H1, atom.H2, atom.H3, atom.H4, atom.Li, atom.Div:
				count++
			}
			count += paragraphsIn(c)
		}
	}
	return count
}

// The most that browsers make of spans.
const (
	maxColSpan = 1000
	maxRowSpan = 65534
)

// grid places the cells of a table in rows and columns. Tables within it are
// given back, to be read on their own.
func (w *walker) grid(table *html.Node) (grid [][]document.NewCell, inner []*html.Node) {
	rows := rowsOf(table)
	var taken []int // by column: the rows that a cell above still covers
	for i, r := range rows {
		var out []document.NewCell
		col := 0
		for _, c := range cellsOf(r) {
			for col < len(taken) && taken[col] > 0 {
				col++
			}
			x := document.NewCell{Column: col, ColSpan: span(c, "colspan", maxColSpan), RowSpan: span(c, "rowspan", maxRowSpan)}
			if hasAttr(c, "rowspan") && strings.TrimSpace(attr(c, "rowspan")) == "0" {
				x.RowSpan = maxRowSpan
			}
			x.RowSpan = min(x.RowSpan, len(rows)-i)
			// A cell costs the places that its line takes.
			if w.cells -= x.ColSpan; w.cells < 0 {
				w.err = document.TooLarge
				return nil, nil
			}
			for len(taken) < col+x.ColSpan {
				taken = append(taken, 0)
			}
			// A cell does not cover one that hangs down from above.
			for k := 1; k < x.ColSpan; k++ {
				if taken[col+k] > 0 {
					x.ColSpan = k
				}
			}
			for k := range x.ColSpan {
				taken[col+k] = x.RowSpan
			}
			x.Text, inner = w.cell(c, inner)
			x.Raw = raw(c, x.Text)
			col += x.ColSpan
			out = append(out, x)
		}
		grid = append(grid, out)
		if w.cells -= 1 + len(taken)/8; w.cells < 0 {
			w.err = document.TooLarge
			return nil, nil
		}
		for k := range taken {
			if taken[k] > 0 {
				taken[k]--
			}
		}
	}
	return cut(grid), inner
}

// cut takes from the last cells of rows the columns that they alone span.
func cut(grid [][]document.NewCell) [][]document.NewCell {
	width := 0
	for _, r := range grid {
		for i, c := range r {
			if i == len(r)-1 {
				c.ColSpan = 1
			}
			width = max(width, c.Column+c.ColSpan)
		}
	}
	for _, r := range grid {
		if len(r) > 0 {
			last := &r[len(r)-1]
			last.ColSpan = min(last.ColSpan, max(1, width-last.Column))
		}
	}
	return grid
}

func span(n *html.Node, key string, most int) int {
	v, err := strconv.Atoi(strings.TrimSpace(attr(n, key)))
	if err != nil || v < 1 {
		return 1
	}
	return min(v, most)
}

// cell is the text of a cell, its paragraphs as lines.
func (w *walker) cell(n *html.Node, inner []*html.Node) (string, []*html.Node) {
	// The cell is read by a walker of its own, whose paragraphs are caught.
	k := &walker{b: document.NewBuilder(""), cells: w.cells, depth: w.depth}
	k.line.blanks = w.line.blanks
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if c.DataAtom == atom.Table {
				if !hidden(c) {
					inner = append(inner, c)
				}
				continue
			}
			if find(c, func(n *html.Node) bool { return n.DataAtom == atom.Table }) != nil {
				k.end()
				visit(c)
				k.end()
				continue
			}
			k.block(c)
		}
	}
	visit(n)
	k.end()
	return strings.Join(k.b.Document().Lines, "\n"), inner
}

// raw is the number that a program for workbooks stores with a cell of a page
// it wrote, if the cell does not show all of it.
func raw(n *html.Node, text string) string {
	v := attr(n, "x:num")
	if v == "" {
		v = attr(n, "sdval")
	}
	if v == "" || v == text {
		return ""
	}
	f, err := strconv.ParseFloat(v, 64)
	if err != nil || strings.ContainsAny(text, "年月日/:") {
		return ""
	}
	v = strconv.FormatFloat(f, 'f', -1, 64)
	shown := strings.ReplaceAll(text, ",", "")
	if t, ok := strings.CutSuffix(shown, "%"); ok {
		if p, err := strconv.ParseFloat(t, 64); err == nil && math.Abs(p-f*100) < 1e-9 {
			return ""
		}
	}
	if p, err := strconv.ParseFloat(shown, 64); err == nil && p == f {
		return ""
	}
	return v
}
