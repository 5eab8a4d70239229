package csv

import (
	"strings"
	"unicode"

	"gouji/parse/document"
)

// scanner takes the lines apart in fields.
type scanner struct {
	text  []rune         // all lines, each followed by a line feed
	at    []document.Pos // of each character of text
	comma rune
	cells int // that may still be read

	// budget is the number of characters that may still be spent on looking
	// for the ends of quotes in vain.
	budget int
}

// quoteReach is how far the end of a quoted field may be from its start. A
// quote that is not closed within it is a character like any other.
const quoteReach = 1 << 16

func newScanner(lines []string, cells int) *scanner {
	n := 0
	for _, l := range lines {
		n += len(l) + 1
	}
	s := &scanner{text: make([]rune, 0, n), at: make([]document.Pos, 0, n), cells: cells, budget: 1 << 26}
	for i, l := range lines {
		column := int32(1)
		for _, r := range l {
			s.text = append(s.text, r)
			s.at = append(s.at, document.Pos{Line: int32(i + 1), Column: column})
			column++
		}
		s.text = append(s.text, '\n')
		s.at = append(s.at, document.Pos{Line: int32(i + 1), Column: column})
	}
	return s
}

// rows reads everything. Columns that are blank from top to bottom at the
// right, and blank rows at the end, are left out; a blank row has no cells.
func (s *scanner) rows() ([]document.Row, error) {
	i := 0
	if comma, ok := announced(s.text); ok {
		s.comma = comma
		for s.text[i] != '\n' {
			i++
		}
		i++
	} else {
		s.comma = s.detect()
	}
	var rows []document.Row
	width := 0
	for i < len(s.text) {
		var row document.Row
		for more := true; more; {
			var t document.Text
			t, i, more = s.field(i)
			if s.cells--; s.cells < 0 {
				return nil, document.TooLarge
			}
			if t.Len() > 0 {
				width = max(width, len(row.Cells)+1)
			}
			row.Cells = append(row.Cells, document.Cell{Text: t, Column: len(row.Cells), ColSpan: 1, RowSpan: 1})
		}
		rows = append(rows, row)
	}
	for n := range rows {
		r := &rows[n]
		r.Cells = r.Cells[:min(width, len(r.Cells))]
		if blank(*r) {
			r.Cells = nil
		}
	}
	for len(rows) > 0 && rows[len(rows)-1].Cells == nil {
		rows = rows[:len(rows)-1]
	}
	return rows, nil
}

func blank(r document.Row) bool {
	for _, c := range r.Cells {
		if c.Text.Len() > 0 {
			return false
		}
	}
	return true
}

// announced is the separator that a first line such as "sep=;" names.
func announced(text []rune) (rune, bool) {
	if len(text) > 5 && strings.EqualFold(string(text[:4]), "sep=") && text[5] == '\n' && text[4] != '\n' && text[4] != '"' {
		return text[4], true
	}
	return 0, false
}

// detect chooses the separator under which most of the first rows have the
// same number of fields, and more than one.
func (s *scanner) detect() rune {
	best, bestShare, bestFields := ',', 0.0, 1
	for _, comma := range []rune{',', '\t', ';'} {
		s.comma = comma
		count := map[int]int{}
		rows := 0
		for i := 0; i < len(s.text) && i < 1<<17 && rows < 200; {
			n := 0
			for more := true; more; n++ {
				_, i, more = s.field(i)
			}
			if n > 1 {
				count[n]++
			}
			rows++
		}
		for fields, n := range count {
			share := float64(n) / float64(rows)
			if share > bestShare || share == bestShare && fields > bestFields {
				best, bestShare, bestFields = comma, share, fields
			}
		}
	}
	return best
}

// field reads the field that starts at character i. It returns the start of
// the next field, and whether that one belongs to the same row.
func (s *scanner) field(i int) (t document.Text, next int, more bool) {
	start := i
	for s.comma != ' ' && s.text[i] == ' ' {
		i++
	}
	if s.text[i] == '"' {
		if t, next, more, ok := s.quoted(i + 1); ok {
			return t, next, more
		}
	}
	i = start
	for s.text[i] != s.comma && s.text[i] != '\n' {
		i++
	}
	return s.trimmed(start, i), i + 1, s.text[i] == s.comma
}

// quoted reads a field from the character after its opening quote. It fails
// if the field is not closed.
func (s *scanner) quoted(i int) (t document.Text, next int, more, ok bool) {
	limit := min(len(s.text), i+min(quoteReach, s.budget))
	plain := true
	start := i
	for ; i < limit; i++ {
		switch s.text[i] {
		case '\n':
			plain = false
		case '"':
			end := i + 1
			for end < len(s.text)-1 && s.text[end] == ' ' && s.comma != ' ' {
				end++
			}
			if s.text[end] == s.comma || s.text[end] == '\n' {
				if plain {
					t = s.trimmed(start, i)
				} else {
					t = s.joined(start, i)
				}
				return t, end + 1, s.text[end] == s.comma, true
			}
			if s.text[i+1] == '"' {
				plain = false
				i++
			}
		}
	}
	s.budget -= max(0, limit-start)
	return document.Text{}, 0, false, false
}

// trimmed is the text from i up to j without the blanks around it.
func (s *scanner) trimmed(i, j int) document.Text {
	for i < j && unicode.IsSpace(s.text[i]) {
		i++
	}
	for j > i && unicode.IsSpace(s.text[j-1]) {
		j--
	}
	t := document.Text{Runes: make([]rune, j-i), At: s.at[i:j:j]}
	for n := range t.Runes {
		t.Runes[n] = document.Normal(s.text[i+n])
	}
	return t
}

// joined is trimmed for a field with doubled quotes or line breaks: of two
// quotes one is left, and a break becomes a space between Latin characters and
// nothing between Chinese ones.
func (s *scanner) joined(i, j int) document.Text {
	var t document.Text
	put := func(n int) {
		t.Runes = append(t.Runes, document.Normal(s.text[n]))
		t.At = append(t.At, s.at[n])
	}
	for ; i < j; i++ {
		switch {
		case s.text[i] == '"' && i+1 < j && s.text[i+1] == '"':
			put(i)
			i++
		case s.text[i] == '\n':
			for len(t.Runes) > 0 && t.Runes[len(t.Runes)-1] == ' ' {
				t.Runes, t.At = t.Runes[:len(t.Runes)-1], t.At[:len(t.At)-1]
			}
			end := i
			for end < j && unicode.IsSpace(s.text[end]) {
				end++
			}
			if end < j && len(t.Runes) > 0 && t.Runes[len(t.Runes)-1] < 0x2E80 && s.text[end] < 0x2E80 {
				t.Runes = append(t.Runes, ' ')
				t.At = append(t.At, s.at[i])
			}
			i = end - 1
		case len(t.Runes) > 0 || !unicode.IsSpace(s.text[i]):
			put(i)
		}
	}
	for len(t.Runes) > 0 && t.Runes[len(t.Runes)-1] == ' ' {
		t.Runes, t.At = t.Runes[:len(t.Runes)-1], t.At[:len(t.At)-1]
	}
	return t
}
