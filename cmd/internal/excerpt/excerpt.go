// Package excerpt quotes the report: the sentences and table rows in which the
// figures of a finding stand, as they are printed there.
package excerpt

import (
	"slices"
	"sort"
	"strings"
	"unicode"

	"gouji/check"
	"gouji/cmd/internal/output"
	"gouji/parse"
	"gouji/parse/document"
)

// Role says why a character is marked.
type Role uint8

const (
	Plain   Role = iota
	Operand      // one of the figures that the claim is compared with
	Claim        // the figure or words at fault
)

// Passage is a sentence or a table row with its figures marked.
type Passage struct {
	Place  parse.Place // of the first mark
	Header string      // the header of the table that a row belongs to
	Text   []rune      // as printed in the report, without control characters
	Roles  []Role      // of each character
}

// Of quotes the findings of one result.
type Of struct {
	doc   *document.Document
	lines map[int][]rune   // the lines already taken apart
	units map[int32][]unit // by each line that a unit stands on
}

// unit is a stretch of text that is read in one go: a paragraph or a cell.
type unit struct {
	block int
	text  document.Text
	row   *document.Row // of a cell
	cell  int
}

// New prepares to quote the findings of r.
func New(r *check.Result) *Of {
	o := &Of{doc: r.Content.Document, lines: map[int][]rune{}, units: map[int32][]unit{}}
	wanted := map[int32]bool{}
	for i := range r.Findings {
		for _, m := range marks(r, &r.Findings[i]) {
			wanted[int32(m.place.Line)] = true
		}
	}
	if len(wanted) == 0 {
		return o
	}
	add := func(u unit) {
		last := int32(0)
		for _, p := range u.text.At {
			if p.Line != last {
				last = p.Line
				if wanted[last] {
					o.units[last] = append(o.units[last], u)
				}
			}
		}
	}
	for i := range o.doc.Blocks {
		b := &o.doc.Blocks[i]
		if b.Table == nil {
			add(unit{block: i, text: b.Text})
			continue
		}
		for j := range b.Table.Rows {
			row := &b.Table.Rows[j]
			for k := range row.Cells {
				add(unit{i, row.Cells[k].Text, row, k})
			}
		}
	}
	return o
}

type mark struct {
	place parse.Place
	role  Role
}

// marks are the places of a finding, the one at fault first.
func marks(r *check.Result, f *check.Finding) []mark {
	var out []mark
	if f.Place.Line > 0 {
		out = append(out, mark{f.Place, Claim})
	}
	for i, id := range f.Figures {
		fig := r.Figure(id)
		if fig == nil || fig.Place.Line == 0 || fig.Place.Line == f.Place.Line && fig.Place.Column == f.Place.Column {
			continue
		}
		role := Operand
		if i == 0 && len(out) == 0 {
			role = Claim
		}
		out = append(out, mark{fig.Place, role})
	}
	return out
}

// place finds the unit that holds a place, and the index there.
func (o *Of) place(p parse.Place) (u unit, index int, ok bool) {
	at := document.Pos{Line: int32(p.Line), Column: int32(p.Column)}
	for _, u := range o.units[at.Line] {
		i := sort.Search(len(u.text.At), func(i int) bool { return !before(u.text.At[i], at) })
		if i < len(u.text.At) && u.text.At[i] == at {
			return u, i, true
		}
	}
	return unit{}, 0, false
}

func before(a, b document.Pos) bool {
	return a.Line < b.Line || a.Line == b.Line && a.Column < b.Column
}

// Passages quotes what a finding is about: the passage at fault first, then
// the others in the order of the report.
func (o *Of) Passages(r *check.Result, f *check.Finding) []Passage {
	type span struct {
		start, end int // in the unit
		mark       mark
	}
	type group struct {
		unit  unit
		from  int // the sentence in the unit
		to    int
		spans map[int][]span // by cell, 0 for a paragraph
		place parse.Place
	}
	var groups []*group
	for _, m := range marks(r, f) {
		u, i, ok := o.place(m.place)
		if !ok {
			continue
		}
		from, to := 0, 0
		if u.row == nil {
			from, to = sentence(u.text.Runes, i)
		}
		k := slices.IndexFunc(groups, func(g *group) bool {
			return g.unit.block == u.block && g.unit.row == u.row && (u.row != nil || g.from == from)
		})
		if k < 0 {
			k = len(groups)
			groups = append(groups, &group{unit: u, from: from, to: to, spans: map[int][]span{}, place: m.place})
		}
		g := groups[k]
		g.spans[u.cell] = append(g.spans[u.cell], span{i, min(i+max(m.place.Length, 1), u.text.Len()), m})
	}
	if len(groups) > 1 {
		rest := groups[1:]
		slices.SortStableFunc(rest, func(a, b *group) int {
			return (a.place.Line-b.place.Line)*1_000_000 + a.place.Column - b.place.Column
		})
	}
	out := make([]Passage, 0, len(groups))
	for _, g := range groups {
		p := Passage{Place: g.place}
		put := func(t document.Text, from, to int, spans []span) {
			for i := from; i < to; i++ {
				role := Plain
				for _, s := range spans {
					if s.start <= i && i < s.end {
						role = max(role, s.mark.role)
					}
				}
				p.Text = append(p.Text, o.char(t, i))
				p.Roles = append(p.Roles, role)
			}
		}
		if g.unit.row == nil {
			put(g.unit.text, g.from, g.to, g.spans[0])
			out = append(out, trim(p))
			continue
		}
		if h := headerOf(o.doc.Blocks[g.unit.block].Table, g.unit.row); h != nil {
			p.Header = o.header(h)
		}
		for k, c := range g.unit.row.Cells {
			if k > 0 {
				p.literal(" | ")
			}
			spans := g.spans[k]
			if len(spans) == 0 {
				from, to := inner(c.Text.Runes)
				put(c.Text, from, min(to, from+maxCell), nil)
				if to > from+maxCell {
					p.literal("…")
				}
				continue
			}
			first, last := inner(c.Text.Runes)
			from, to := c.Text.Len(), 0
			for _, s := range spans {
				a, b := sentence(c.Text.Runes, s.start)
				from, to = min(from, a), max(to, b)
			}
			from, to = max(from, first), min(to, last)
			if from > first {
				p.literal("…")
			}
			put(c.Text, from, to, spans)
			if to < last {
				p.literal("…")
			}
		}
		out = append(out, trim(p))
	}
	return out
}

// maxCell is how much is shown of a cell that holds nothing of the finding.
const maxCell = 16

func (p *Passage) literal(s string) {
	for _, r := range s {
		p.Text = append(p.Text, r)
		p.Roles = append(p.Roles, Plain)
	}
}

// char is the character of the report that stands at t[i], before it was
// normalised.
func (o *Of) char(t document.Text, i int) rune {
	at := t.At[i]
	line, ok := o.lines[int(at.Line)]
	if !ok && at.Line >= 1 && int(at.Line) <= len(o.doc.Lines) {
		line = []rune(o.doc.Lines[at.Line-1])
		o.lines[int(at.Line)] = line
	}
	r := t.Runes[i]
	if c := int(at.Column) - 1; c >= 0 && c < len(line) && document.Normal(line[c]) == r {
		r = line[c]
	}
	for _, p := range output.Printable(string(r)) {
		return p
	}
	return r
}

// sentence is the sentence around character i of a paragraph.
func sentence(rs []rune, i int) (from, to int) {
	for from = i; from > 0 && !ends(rs[from-1]); from-- {
	}
	for to = i; to < len(rs) && !ends(rs[to]); to++ {
	}
	if to < len(rs) {
		to++
	}
	return from, to
}

func ends(r rune) bool { return r == '。' || r == '！' || r == '？' }

// trim takes white space off both ends.
func trim(p Passage) Passage {
	from, to := inner(p.Text)
	p.Text, p.Roles = p.Text[from:to], p.Roles[from:to]
	return p
}

// inner is the part of rs between the white space at both ends.
func inner(rs []rune) (from, to int) {
	for to = len(rs); to > 0 && unicode.IsSpace(rs[to-1]); to-- {
	}
	for from < to && unicode.IsSpace(rs[from]) {
		from++
	}
	return from, to
}

// headerOf is the row that heads a row of a table: the first above it that is
// as wide and holds names only, so that captions and web-page remnants in rows
// of their own are passed over; the first row of all where there is none.
func headerOf(t *document.Table, row *document.Row) *document.Row {
	for i := range t.Rows {
		h := &t.Rows[i]
		if h == row {
			break
		}
		if width(h) >= width(row) && filled(h) && !slices.ContainsFunc(h.Cells, func(c document.Cell) bool { return numeric(c.Text.Runes) }) {
			return h
		}
	}
	if h := &t.Rows[0]; h != row {
		return h
	}
	return nil
}

// width is the number of columns that a row takes.
func width(r *document.Row) int {
	if len(r.Cells) == 0 {
		return 0
	}
	c := &r.Cells[len(r.Cells)-1]
	return c.Column + max(c.ColSpan, 1)
}

// filled reports whether most cells of a row say something.
func filled(r *document.Row) bool {
	n := 0
	for _, c := range r.Cells {
		if from, to := inner(c.Text.Runes); to > from {
			n++
		}
	}
	return n > 1 && 2*n > len(r.Cells)
}

// numeric reports whether a cell holds a figure and not a name, such as 2023年.
func numeric(rs []rune) bool {
	from, to := inner(rs)
	digits := 0
	for _, r := range rs[from:to] {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	return to > from && 2*digits >= to-from && rs[to-1] != '年'
}

// header is the text of a header row.
func (o *Of) header(row *document.Row) string {
	var cells []string
	for _, c := range row.Cells {
		var b strings.Builder
		from, to := inner(c.Text.Runes)
		for i := from; i < min(to, from+maxCell); i++ {
			b.WriteRune(o.char(c.Text, i))
		}
		if to > from+maxCell {
			b.WriteString("…")
		}
		cells = append(cells, b.String())
	}
	return strings.Join(cells, " | ")
}
