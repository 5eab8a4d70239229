package docxnote

import (
	"archive/zip"
	"bytes"
	"path"
	"slices"
	"strings"
	"unicode"

	"gouji/parse"
	"gouji/parse/document"
	"gouji/parse/docx"
)

// source is a character of the document in its file.
type source struct {
	in   *part
	text *letters
	at   int
}

// places tells for the characters of the reader's lines where they come from.
// Those that the reader made itself, such as numbers of lists, come from
// nowhere.
type places struct {
	lines [][]source // text is nil for a character from nowhere
}

// The marks are the private characters of the planes 15 and 16: no font has
// them, and the reader takes them for ordinary letters. Those of digits and of
// the signs of figures are apart, as the reader tells rows by their figures.
var marks = []struct {
	first rune
	count int
	of    func(rune) bool
}{
	{document.DigitMark, document.SignMark - document.DigitMark, unicode.IsDigit},
	{document.SignMark, 0x7FFE, func(r rune) bool { return strings.ContainsRune("≥≤＞＜<>=-+－¥￥,，.．%％‰", r) }},
	{0x100000, 0xFFFE, func(rune) bool { return true }},
}

func isMark(r rune) bool { return r >= document.DigitMark }

// markNumber is the place of a mark among those of its kind.
func markNumber(r rune) int {
	k := len(marks) - 1
	for r < marks[k].first {
		k--
	}
	return int(r - marks[k].first)
}

// markable reports whether a character may be replaced without changing how
// the reader takes the text: it parts paragraphs at full stops, cells at bars,
// and replaces the codes of fonts that are not text. Signs of a formula decide
// where it needs brackets.
func markable(r rune, formula bool) bool {
	switch {
	case formula:
		return r >= '0' && r <= '9'
	case unicode.IsSpace(r), r == '。', r == '|', r >= 0xF000 && r <= 0xF0FF, isMark(r):
		return false
	}
	return true
}

// trace finds where the characters of the lines come from.
func trace(p *pack, lines []string) (*places, error) {
	out := &places{lines: make([][]source, len(lines))}
	want := make([][]rune, len(lines))
	for i, l := range lines {
		want[i] = []rune(l)
		out.lines[i] = make([]source, len(want[i]))
	}
	all := make([][]source, len(marks))
	for _, in := range []*part{p.body, p.footnotes, p.endnotes} {
		if in == nil {
			continue
		}
		for _, l := range in.letters {
			for i, r := range l.runes {
				if markable(r, l.node.name == "m:t") {
					k := 0
					for !marks[k].of(r) {
						k++
					}
					all[k] = append(all[k], source{in, l, i})
				}
			}
		}
	}
	for k, rest := range all {
		for len(rest) > 0 {
			now := rest[:min(len(rest), marks[k].count)]
			rest = rest[len(now):]
			marked, err := readMarked(p, now, marks[k].first)
			if err != nil {
				return nil, err
			}
			if len(marked) != len(lines) {
				continue // Comments go to what other passes find.
			}
			for i, l := range marked {
				align(want[i], []rune(l), now, out.lines[i])
			}
		}
	}
	for i, l := range out.lines {
		// What was not marked stands behind what was.
		for k := 1; k < len(l); k++ {
			if c := l[k-1]; l[k].text == nil && c.text != nil && c.at+1 < len(c.text.runes) && c.text.runes[c.at+1] == want[i][k] {
				l[k] = source{c.in, c.text, c.at + 1}
			}
		}
	}
	return out, nil
}

// align follows a line and the same line with marks. Where two Latin
// characters meet at a line break, the reader puts a space between them that is
// missing between marks.
func align(line, marked []rune, from []source, into []source) {
	type step struct{ at, mark int }
	var found []step
	i := 0
	for _, m := range marked {
		var want rune
		n := -1
		if isMark(m) {
			if n = markNumber(m); n >= len(from) {
				return
			}
			want = from[n].text.runes[from[n].at]
		} else {
			want = m
		}
		for i < len(line) && line[i] != want && line[i] == ' ' {
			i++
		}
		if i == len(line) || line[i] != want && !(m == unicode.ReplacementChar && isMark(line[i])) {
			return
		}
		if n >= 0 {
			found = append(found, step{i, n})
		}
		i++
	}
	for _, f := range found {
		into[f.at] = from[f.mark]
	}
}

// readMarked is the lines that the reader makes of the document with marks in
// place of some characters, from the first on.
func readMarked(p *pack, chars []source, first rune) ([]string, error) {
	copied := &pack{zip: &zip.Reader{}, files: p.files, changed: map[string][]byte{}}
	for _, f := range p.zip.File {
		if ext := strings.ToLower(path.Ext(f.Name)); ext == ".xml" || ext == ".rels" {
			copied.zip.File = append(copied.zip.File, f)
		}
	}
	for i := 0; i < len(chars); {
		j := i
		for j < len(chars) && chars[j].in == chars[i].in {
			j++
		}
		in := chars[i].in
		copied.replace(in.name, in.marked(chars[i:j], first+rune(i)))
		i = j
	}
	var b bytes.Buffer
	if err := copied.write(&b); err != nil {
		return nil, err
	}
	doc, err := docx.Read(b.Bytes(), document.DefaultLimits)
	if err != nil {
		return nil, err
	}
	return doc.Lines, nil
}

// marked is a part with marks, numbered from first, in place of characters.
func (p *part) marked(chars []source, first rune) []byte {
	var out bytes.Buffer
	done := 0
	for i := 0; i < len(chars); {
		l := chars[i].text
		text := slices.Clone(l.runes)
		for k, r := range text {
			if isMark(r) {
				text[k] = unicode.ReplacementChar
			}
		}
		for ; i < len(chars) && chars[i].text == l; i++ {
			text[chars[i].at] = first + rune(i)
		}
		out.Write(p.data[done:l.node.open])
		out.WriteString(escape(string(text)))
		done = l.node.close
	}
	out.Write(p.data[done:])
	return out.Bytes()
}

// span is where the characters of a place come from, the first and the last.
// Where none of them comes from the file, it is the nearest that does: on the
// same line, else the whole of the nearest line. It is empty where nothing is
// known.
func (s *places) span(p parse.Place) (first, last source) {
	line := min(max(p.Line, 1), len(s.lines))
	from := max(p.Column-1, 0)
	to := from + max(p.Length, 1)
	near := -1
	for i, c := range s.lines[line-1] {
		switch {
		case c.text == nil:
			continue
		case from <= i && i < to:
			if first.text == nil {
				first = c
			}
			last = c
		case near < 0 || abs(i-from) < abs(near-from):
			near = i
		}
	}
	if first.text == nil && near >= 0 {
		first = s.lines[line-1][near]
		last = first
	}
	for far := 1; first.text == nil && far < len(s.lines); far++ {
		for _, n := range []int{line - far, line + far} {
			if n < 1 || n > len(s.lines) || first.text != nil {
				continue
			}
			for _, c := range s.lines[n-1] {
				if c.text != nil && first.text == nil {
					first = c
				}
				if c.text != nil {
					last = c
				}
			}
		}
	}
	return first, last
}

func abs(n int) int { return max(n, -n) }
