package flat

import (
	"strings"

	"gouji/parse/document"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
)

// The lines of a table whose cells are parted by spaces. It may go on over the end of a
// page, where the lines of its header stand again, and the numbers of a row may stand
// below its name.

// spacedLines are the rows of such a table from paragraph i on, how many numbers they
// have at most, and how many paragraphs the table takes.
func spacedLines(c *content.Draft, ps []*content.Para, i int) (rows []*content.Para, cols, n int) {
	for i+n < len(ps) {
		q := ps[i+n]
		k := SpacedRow(q)
		if k == 0 && n > 0 {
			if m := headAgain(ps, i, i+n); m > 0 {
				n += m
				continue
			}
			if q = rowBelowName(c, ps, i+n, cols); q != nil {
				rows = append(rows, q)
				n += 2
				continue
			}
		}
		if k == 0 || cols > 0 && k > cols+1 {
			break
		}
		rows = append(rows, q)
		cols = max(cols, k)
		n++
	}
	return rows, cols, n
}

// headAgain is how many of the lines right above a table's first row i stand again at
// paragraph at, before another row; 0 if none do.
func headAgain(ps []*content.Para, i, at int) int {
	for m := min(maxHeadLines, i, len(ps)-1-at); m > 0; m-- {
		same := SpacedRow(ps[at+m]) > 0
		for k := 0; same && k < m; k++ {
			same = ps[at].Text.Len() > 0 && ps[i-m+k].Line == ps[at+k].Line
		}
		if same {
			return m
		}
	}
	return 0
}

// rowBelowName is the row of a name at paragraph i and so many numbers, two or more,
// that stand alone on the line below it; nil if there is none.
func rowBelowName(c *content.Draft, ps []*content.Para, i, cols int) *content.Para {
	if cols < 2 || i+1 >= len(ps) {
		return nil
	}
	p, below := ps[i], ps[i+1]
	name := withoutItem(p.Line)
	if below.Text.Len() == 0 || p.Marks&(content.Colons|content.Commas|content.Stops|content.Semicolons) != 0 || strings.ContainsFunc(name, lang.IsDigit) || !isHanWord(name) || content.Longer(name, table.MaxRowName) || len(strings.Fields(name)) > 1 {
		return nil
	}
	numbers := strings.Fields(below.Line)
	if len(numbers) != cols {
		return nil
	}
	for _, w := range numbers {
		if !content.NumberWord(w) {
			return nil
		}
	}
	t := document.Text{Runes: append(p.Text.Runes[:p.Text.Len():p.Text.Len()], ' '), At: append(p.Text.At[:p.Text.Len():p.Text.Len()], p.Text.At[p.Text.Len()-1])}
	q := &c.Rooms.Paras.Take(1)[0]
	q.Block, q.Section, q.Report = below.Block, p.Section, p.Report
	c.SetText(q, t.Append(below.Text))
	if SpacedRow(q) != cols {
		return nil
	}
	if p.Heading {
		noHeading(c, p)
	}
	return q
}

// withoutItem is a line without the number of an item before its words.
func withoutItem(line string) string {
	rs := []rune(line)
	_, end := content.HeadingAt(rs)
	return strings.TrimSpace(string(rs[end:]))
}

// noHeading takes the number from what was read as a heading and is the name of a row.
func noHeading(c *content.Draft, p *content.Para) {
	line := int(p.Text.At[0].Line)
	for k := range c.Headings {
		if h := &c.Headings[k]; h.Place.Line == line {
			h.Number = 0
		}
	}
	p.Heading = false
}
