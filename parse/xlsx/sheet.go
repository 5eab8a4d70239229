package xlsx

import (
	"strconv"
	"strings"
	"time"

	"gouji/parse/document"
	"gouji/parse/internal/container"
	"gouji/parse/internal/sheet"
)

// grid is one sheet and what is missing in it.
type grid struct {
	sheet.Grid
	uncomputed int // formulas without a stored result
}

// The size of the largest sheet.
const (
	maxRow = 1 << 20
	maxCol = 1 << 14
)

// readGrid reads a sheet.
func (w *workbook) readGrid(part string, lim document.Limits) (*grid, error) {
	s, err := w.open(part)
	if err != nil {
		return nil, err
	}
	g := &grid{}
	if s == nil {
		return g, nil
	}
	defer s.Close()
	drawings := map[string]bool{}
	nextRow, nextCol, filled, seen := 0, 0, 0, 0
	var r *sheet.Row
	for s.next() {
		switch {
		case s.starts("row"):
			n := nextRow
			if v, err := strconv.Atoi(s.attr("r")); err == nil && v > 0 && v <= maxRow {
				n = v - 1
			}
			if s.attr("hidden") == "1" || s.attr("hidden") == "true" {
				g.Hidden = true
			}
			nextRow, nextCol = n+1, 0
			if len(g.Rows) == 0 || len(g.Rows[len(g.Rows)-1].Cells) > 0 {
				g.Rows = append(g.Rows, sheet.Row{})
			}
			r = &g.Rows[len(g.Rows)-1]
			r.N = n
		case s.starts("col"):
			g.Hidden = g.Hidden || isTrue(s.attr("hidden"))
		case s.starts("c") && r != nil:
			col := nextCol
			if _, c, ok := reference(s.attr("r")); ok {
				col = c
			}
			nextCol = col + 1
			// An empty cell with a border costs an eighth of a filled one.
			if seen++; seen > 8*lim.Cells || col >= maxCol {
				return nil, document.TooLarge
			}
			c := w.readCell(s, g)
			if strings.TrimSpace(c.Text) == "" {
				continue
			}
			// Many cells may show the same long string.
			w.chars -= len(c.Text)
			if filled++; filled > lim.Cells || w.chars < 0 {
				return nil, document.TooLarge
			}
			c.Col = col
			r.Cells = append(r.Cells, c)
		case s.starts("mergeCell"):
			if a, ok := parseArea(s.attr("ref")); ok && a.R2 > a.R1 || a.C2 > a.C1 {
				if len(g.Merges) >= lim.Cells {
					return nil, document.TooLarge
				}
				g.Merges = append(g.Merges, a)
			}
		case s.starts("drawing"):
			drawings[s.attr("id")] = true
		}
	}
	if s.err != nil {
		return nil, s.err
	}
	if n := len(g.Rows); n > 0 && len(g.Rows[n-1].Cells) == 0 {
		g.Rows = g.Rows[:n-1]
	}
	g.Order()
	if len(drawings) > 0 {
		links, err := w.links(part)
		if err != nil {
			return nil, err
		}
		for id := range drawings {
			if err := w.readBoxes(links.byID[id].target, g); err != nil {
				return nil, err
			}
		}
	}
	return g, nil
}

// readCell reads the cell that s has started.
func (w *workbook) readCell(s *scanner, g *grid) sheet.Cell {
	kind, style := s.attr("t"), s.attr("s")
	value, inline := "", ""
	formula, hasValue := false, false
	level := s.Depth
	for s.Depth >= level && s.next() {
		if s.token != container.Start {
			continue
		}
		switch s.Element.Local {
		case "v":
			value = s.text()
			hasValue = true
		case "f":
			formula = true
			s.skip()
		case "is":
			inline = s.richText()
		default:
			s.skip()
		}
	}
	if formula && (!hasValue || value == "" && kind != "str") {
		g.uncomputed++
	}
	var f *format
	if n, err := strconv.Atoi(style); err == nil && n >= 0 && n < len(w.styles) {
		f = w.styles[n]
	} else if len(w.styles) > 0 {
		f = w.styles[0]
	}
	switch kind {
	case "s":
		n, err := strconv.Atoi(strings.TrimSpace(value))
		if err != nil || n < 0 || n >= len(w.strings) {
			return sheet.Cell{}
		}
		return sheet.Cell{Text: f.showText(w.strings[n])}
	case "inlineStr":
		return sheet.Cell{Text: f.showText(inline)}
	case "str":
		return sheet.Cell{Text: f.showText(unescape(value))}
	case "e":
		return sheet.Cell{Text: value}
	case "b":
		switch strings.TrimSpace(value) {
		case "1", "true":
			return sheet.Cell{Text: "TRUE"}
		case "":
			return sheet.Cell{}
		}
		return sheet.Cell{Text: "FALSE"}
	case "d":
		if v, ok := serial(value, w.date1904); ok {
			return w.number(v, f)
		}
		return sheet.Cell{Text: value}
	}
	if value == "" {
		return sheet.Cell{Text: inline}
	}
	v, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil {
		return sheet.Cell{Text: value}
	}
	return w.number(v, f)
}

// number is a cell that stores v and shows it in the format.
func (w *workbook) number(v float64, f *format) sheet.Cell {
	text, exact := f.show(v, w.date1904)
	if exact || text == "" {
		return sheet.Cell{Text: text}
	}
	return sheet.Cell{Text: text, Raw: plain(v)}
}

// serial is the number that a date in ISO form stands for.
func serial(text string, date1904 bool) (float64, bool) {
	text = strings.TrimSuffix(strings.TrimSpace(text), "Z")
	for _, layout := range []string{"2006-01-02T15:04:05.999", "2006-01-02T15:04", "2006-01-02", "15:04:05.999"} {
		t, err := time.Parse(layout, text)
		if err != nil {
			continue
		}
		if t.Year() == 0 {
			return t.Sub(time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC)).Hours() / 24, true
		}
		days := t.Sub(time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)).Hours() / 24
		if date1904 {
			days -= 1462
		}
		return days, true
	}
	return 0, false
}

// readBoxes reads the text boxes of a drawing.
func (w *workbook) readBoxes(part string, g *grid) error {
	s, err := w.open(part)
	if s == nil || err != nil {
		return err
	}
	defer s.Close()
	var out strings.Builder
	inside := 0
	for s.next() {
		switch {
		case s.starts("txBody"):
			inside = s.Depth
		case s.ends("txBody"):
			inside = 0
		case s.starts("Fallback"):
			s.skip() // what Choice says already
		case inside > 0 && s.starts("t"):
			out.WriteString(s.text())
		case inside > 0 && s.ends("p"):
			if t := strings.TrimSpace(out.String()); t != "" {
				g.Boxes = append(g.Boxes, t)
			}
			out.Reset()
		}
	}
	return s.err
}
