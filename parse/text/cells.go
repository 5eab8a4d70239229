package text

import (
	"strings"

	"gouji/parse/document"
)

// lineText is a line as normalised text with its places, and whether a bar or a
// tab is in it. Lines behind one another share their room.
func (l *layout) lineText(line string, number int) (t document.Text, bar, tab bool) {
	n := 0
	for i := 0; i < len(line); {
		r, size := document.RuneAt(line, i)
		i += size
		if r == '\t' {
			tab = true
		} else {
			r = document.Normal(r)
			bar = bar || r == '|'
		}
		l.room.Runes[n] = r
		l.room.At[n] = document.Pos{Line: int32(number), Column: int32(n + 1)}
		n++
	}
	t = document.Text{Runes: l.room.Runes[:n:n], At: l.room.At[:n:n]}
	l.room = l.room.Slice(n, l.room.Len())
	return t, bar, tab
}

// trim drops white space at both ends, but keeps the paragraph indent of two
// spaces or more as two, which tells a new paragraph.
func trim(t document.Text) document.Text {
	i, j := 0, t.Len()
	for i < j && (t.Runes[i] == ' ' || t.Runes[i] == '\t') {
		i++
	}
	for j > i && (t.Runes[j-1] == ' ' || t.Runes[j-1] == '\t') {
		j--
	}
	if i > 2 && j > i {
		i -= 2
	} else if i == 2 && j > i {
		i = 0
	}
	return t.Slice(i, j)
}

// tabCells parts a line at its tabs.
func tabCells(t document.Text) []document.Cell {
	return cells(t, 0, t.Len(), '\t')
}

// barCells parts a line at its bars; bars at the very start and end are the
// table's frame. An empty first cell is kept where the line does not start
// with a bar at column one but with a space before it.
func barCells(t document.Text) []document.Cell {
	i, j := 0, t.Len()
	for i < j && t.Runes[i] == ' ' {
		i++
	}
	framed := i == 0 && i < j && t.Runes[i] == '|'
	if framed {
		i++
	} else {
		i = 0
	}
	for j > i && t.Runes[j-1] == ' ' {
		j--
	}
	if j > i && t.Runes[j-1] == '|' {
		j--
	}
	return cells(t, i, j, '|')
}

func cells(t document.Text, i, j int, sep rune) []document.Cell {
	n := 1
	for _, r := range t.Runes[i:j] {
		if r == sep {
			n++
		}
	}
	out := make([]document.Cell, 0, n)
	from := i
	for k := i; k <= j; k++ {
		if k < j && t.Runes[k] != sep {
			continue
		}
		a, b := from, k
		for a < b && (t.Runes[a] == ' ' || t.Runes[a] == '\t') {
			a++
		}
		for b > a && (t.Runes[b-1] == ' ' || t.Runes[b-1] == '\t') {
			b--
		}
		text := t.Slice(a, b)
		if sep == '|' {
			text = plainCell(text)
		}
		out = append(out, document.Cell{Text: text, Column: len(out), ColSpan: 1, RowSpan: 1})
		from = k + 1
	}
	return out
}

// quoted reports whether a line is one of a file of comma-separated values
// that was copied as text, "项目","分值","得分", with so many commas between
// quotes.
func quoted(line string, commas int) bool {
	return (strings.HasPrefix(line, "\"") || strings.HasPrefix(line, ",")) && strings.Count(line, "\",\"") >= commas
}

// quotedCells parts a line at its commas, but for those inside quotes.
func quotedCells(t document.Text) []document.Cell {
	var out []document.Cell
	from, inside := 0, false
	for k := 0; k <= t.Len(); k++ {
		if k < t.Len() && (t.Runes[k] == '"' || t.Runes[k] != ',' || inside) {
			inside = inside != (t.Runes[k] == '"')
			continue
		}
		a, b := from, k
		for a < b && (t.Runes[a] == ' ' || t.Runes[a] == '"') {
			a++
		}
		for b > a && (t.Runes[b-1] == ' ' || t.Runes[b-1] == '"') {
			b--
		}
		out = append(out, document.Cell{Text: t.Slice(a, b), Column: len(out), ColSpan: 1, RowSpan: 1})
		from = k + 1
	}
	return out
}

// plainCell is a cell of a Markdown table without its marks of emphasis and
// line breaks.
func plainCell(t document.Text) document.Text {
	for t.Len() > 4 && marked(t.Runes) {
		t = t.Slice(2, t.Len()-2)
	}
	for i := 0; i < t.Len(); i++ {
		if n := lineBreak(t.Runes[i:]); n > 0 {
			rest := t.Slice(i+n, t.Len())
			t = document.Text{Runes: append([]rune(nil), t.Runes[:i]...), At: append([]document.Pos(nil), t.At[:i]...)}.Append(rest)
			i--
		}
	}
	return t
}

// marked reports whether a text stands between two marks of emphasis.
func marked(rs []rune) bool {
	n := len(rs)
	return (rs[0] == '*' || rs[0] == '_') && rs[1] == rs[0] && rs[n-1] == rs[0] && rs[n-2] == rs[0]
}

// lineBreak is the length of the <br> that a text begins with, 0 if it does
// not.
func lineBreak(rs []rune) int {
	if rs[0] != '<' {
		return 0
	}
	for _, w := range []string{"<br>", "<br/>", "<br />"} {
		if len(rs) >= len(w) && strings.EqualFold(string(rs[:len(w)]), w) {
			return len(w)
		}
	}
	return 0
}

// ruler reports whether a row only draws the line under a Markdown header.
func ruler(cs []document.Cell) bool {
	dashes := 0
	for _, c := range cs {
		for _, r := range c.Text.Runes {
			if r == '-' || r == '—' {
				dashes++
			} else if r != ':' && r != ' ' {
				return false
			}
		}
	}
	return dashes > 2
}
