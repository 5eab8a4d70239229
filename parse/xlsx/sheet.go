package xlsx

import (
	"encoding/xml"
	"strconv"
	"strings"
	"time"

	"gouji/parse/document"
)

// grid is what one sheet holds: the rows with filled cells, in order.
type grid struct {
	rows       []row
	merges     []area
	boxes      []string // paragraphs of text boxes
	hidden     bool     // some rows or columns are
	uncomputed int      // formulas without a stored result
}

type row struct {
	n     int // from 0
	cells []cell
}

type cell struct {
	col       int
	text, raw string
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
	defer s.close()
	drawings := map[string]bool{}
	nextRow, nextCol, filled, seen := 0, 0, 0, 0
	var r *row
	for s.next() {
		switch {
		case s.starts("row"):
			n := nextRow
			if v, err := strconv.Atoi(s.attr("r")); err == nil && v > 0 && v <= maxRow {
				n = v - 1
			}
			if s.attr("hidden") == "1" || s.attr("hidden") == "true" {
				g.hidden = true
			}
			nextRow, nextCol = n+1, 0
			if len(g.rows) == 0 || len(g.rows[len(g.rows)-1].cells) > 0 {
				g.rows = append(g.rows, row{})
			}
			r = &g.rows[len(g.rows)-1]
			r.n = n
		case s.starts("col"):
			g.hidden = g.hidden || isTrue(s.attr("hidden"))
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
			if strings.TrimSpace(c.text) == "" {
				continue
			}
			// Many cells may show the same long string.
			w.chars -= len(c.text)
			if filled++; filled > lim.Cells || w.chars < 0 {
				return nil, document.TooLarge
			}
			c.col = col
			r.cells = append(r.cells, c)
		case s.starts("mergeCell"):
			if a, ok := parseArea(s.attr("ref")); ok && a.r2 > a.r1 || a.c2 > a.c1 {
				if len(g.merges) >= lim.Cells {
					return nil, document.TooLarge
				}
				g.merges = append(g.merges, a)
			}
		case s.starts("drawing"):
			drawings[s.attr("id")] = true
		}
	}
	if s.err != nil {
		return nil, s.err
	}
	if n := len(g.rows); n > 0 && len(g.rows[n-1].cells) == 0 {
		g.rows = g.rows[:n-1]
	}
	g.order()
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
func (w *workbook) readCell(s *scanner, g *grid) cell {
	kind, style := s.attr("t"), s.attr("s")
	value, inline := "", ""
	formula, hasValue := false, false
	level := s.depth
	for s.depth >= level && s.next() {
		e, ok := s.token.(xml.StartElement)
		if !ok {
			continue
		}
		switch e.Name.Local {
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
			return cell{}
		}
		return cell{text: f.showText(w.strings[n])}
	case "inlineStr":
		return cell{text: f.showText(inline)}
	case "str":
		return cell{text: f.showText(unescape(value))}
	case "e":
		return cell{text: value}
	case "b":
		switch strings.TrimSpace(value) {
		case "1", "true":
			return cell{text: "TRUE"}
		case "":
			return cell{}
		}
		return cell{text: "FALSE"}
	case "d":
		if v, ok := serial(value, w.date1904); ok {
			return w.number(v, f)
		}
		return cell{text: value}
	}
	if value == "" {
		return cell{text: inline}
	}
	v, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	if err != nil {
		return cell{text: value}
	}
	return w.number(v, f)
}

// number is a cell that stores v and shows it in the format.
func (w *workbook) number(v float64, f *format) cell {
	text, exact := f.show(v, w.date1904)
	if exact || text == "" {
		return cell{text: text}
	}
	return cell{text: text, raw: plain(v)}
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
	defer s.close()
	var out strings.Builder
	inside := 0
	for s.next() {
		switch {
		case s.starts("txBody"):
			inside = s.depth
		case s.ends("txBody"):
			inside = 0
		case s.starts("Fallback"):
			s.skip() // what Choice says already
		case inside > 0 && s.starts("t"):
			out.WriteString(s.text())
		case inside > 0 && s.ends("p"):
			if t := strings.TrimSpace(out.String()); t != "" {
				g.boxes = append(g.boxes, t)
			}
			out.Reset()
		}
	}
	return s.err
}
