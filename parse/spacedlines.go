package parse

import (
	"strings"

	"gouji/parse/document"
)

// The lines of a table whose cells are parted by spaces. It may go on over the end of a
// page, where the lines of its header stand again, and the numbers of a row may stand
// below its name.

// spacedLines are the rows of such a table from paragraph i on, how many numbers they
// have at most, and how many paragraphs the table takes.
func (c *Content) spacedLines(ps []*para, i int) (rows []*para, cols, n int) {
	for i+n < len(ps) {
		q := ps[i+n]
		k := spacedRow(q)
		if k == 0 && n > 0 {
			if m := headAgain(ps, i, i+n); m > 0 {
				n += m
				continue
			}
			if q = c.rowBelowName(ps, i+n, cols); q != nil {
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
func headAgain(ps []*para, i, at int) int {
	for m := min(maxHeadLines, i, len(ps)-1-at); m > 0; m-- {
		same := spacedRow(ps[at+m]) > 0
		for k := 0; same && k < m; k++ {
			same = ps[at].text.Len() > 0 && ps[i-m+k].line == ps[at+k].line
		}
		if same {
			return m
		}
	}
	return 0
}

// rowBelowName is the row of a name at paragraph i and so many numbers, two or more,
// that stand alone on the line below it; nil if there is none.
func (c *Content) rowBelowName(ps []*para, i, cols int) *para {
	if cols < 2 || i+1 >= len(ps) {
		return nil
	}
	p, below := ps[i], ps[i+1]
	name := withoutItem(p.line)
	if below.text.Len() == 0 || p.marks&(colons|commas|stops|semicolons) != 0 || strings.ContainsFunc(name, isDigit) || !isHanWord(name) || longer(name, maxRowName) || len(strings.Fields(name)) > 1 {
		return nil
	}
	numbers := strings.Fields(below.line)
	if len(numbers) != cols {
		return nil
	}
	for _, w := range numbers {
		if !numberWord(w) {
			return nil
		}
	}
	t := document.Text{Runes: append(p.text.Runes[:p.text.Len():p.text.Len()], ' '), At: append(p.text.At[:p.text.Len():p.text.Len()], p.text.At[p.text.Len()-1])}
	q := &c.rooms.paras.take(1)[0]
	q.block, q.section, q.report = below.block, p.section, p.report
	c.setText(q, t.Append(below.text))
	if spacedRow(q) != cols {
		return nil
	}
	if p.heading {
		c.noHeading(p)
	}
	return q
}

// withoutItem is a line without the number of an item before its words.
func withoutItem(line string) string {
	rs := []rune(line)
	_, end := headingAt(rs)
	return strings.TrimSpace(string(rs[end:]))
}

// maxRowName is the length up to which a line may be the name of a row.
const maxRowName = 24

// noHeading takes the number from what was read as a heading and is the name of a row.
func (c *Content) noHeading(p *para) {
	line := int(p.text.At[0].Line)
	for k := range c.Headings {
		if h := &c.Headings[k]; h.Place.Line == line {
			h.Number = 0
		}
	}
	p.heading = false
}
