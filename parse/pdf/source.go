package pdf

import (
	"math"
	"strings"

	"gouji/parse/document"
	"gouji/parse/internal/layout"
)

// What pdfium's C interface calls things.
const (
	errPassword = 4
	errSecurity = 5

	objText  = 1
	objPath  = 2
	objImage = 3
	objShade = 4
	objForm  = 5

	segmentBezier = 1
	segmentMove   = 2

	annotFreeText = 3
	annotStamp    = 13
	annotWidget   = 20
)

const (
	// maxObjects bounds the graphics of a page that are looked at for lines.
	maxObjects = 100_000
	// maxThickness is the widest stroke or thinnest box taken for a line.
	maxThickness = 3.5
	// minLength is the shortest line that can belong to a table.
	minLength = 4
)

// source is an open PDF.
type source struct {
	*instance
	doc   uint64
	pages int
}

// open hands data to a fresh document in in.
func open(in *instance, data []byte) (*source, error) {
	s := &source{instance: in}
	s.doc = in.call("FPDF_LoadMemDocument", in.put(data), uint64(len(data)), 0)
	if uint32(s.doc) == 0 {
		switch in.call("FPDF_GetLastError") {
		case errPassword, errSecurity:
			return nil, document.Encrypted
		}
		return nil, document.Damaged
	}
	s.pages = int(int32(in.call("FPDF_GetPageCount", s.doc)))
	return s, nil
}

// page reads page i, from 0.
func (s *source) page(i, depth int) *layout.Page {
	p := &layout.Page{Number: i + 1}
	pg := s.call("FPDF_LoadPage", s.doc, uint64(i))
	if uint32(pg) == 0 {
		p.Failed = true
		return p
	}
	if s.forms(pg) && s.call("FPDFPage_Flatten", pg, 0) == 1 {
		s.call("FPDF_ClosePage", pg)
		if pg = s.call("FPDF_LoadPage", s.doc, uint64(i)); uint32(pg) == 0 {
			p.Failed = true
			return p
		}
	}
	bounds := layout.Box{X1: 612, Y1: 792}
	if s.call("FPDF_GetPageBoundingBox", pg, s.scratch) != 0 { // left, top, right, bottom
		b := layout.Box{X0: s.float(0), Y0: s.float(12), X1: s.float(8), Y1: s.float(4)}
		if layout.Finite(b.X0, b.Y0, b.X1, b.Y1) && b.Width() > 1 && b.Height() > 1 {
			bounds = b
		}
	}
	turn := int(s.call("FPDFPage_GetRotation", pg)) & 3
	m := display(bounds, turn)
	p.Width, p.Height = bounds.Width(), bounds.Height()
	if turn&1 == 1 {
		p.Width, p.Height = p.Height, p.Width
	}
	d := &drawing{source: s, page: p, left: maxObjects}
	count, get := s.fn("FPDFPage_CountObjects"), s.fn("FPDFPage_GetObject")
	for j, n := uint64(0), uint64(uint32(count(pg))); j < n && d.left > 0; j++ {
		d.object(get(pg, j), m, depth)
	}
	s.text(p, pg, m)
	s.call("FPDF_ClosePage", pg)
	return p
}

// forms reports whether a page has filled in fields, notes or stamps whose
// text belongs to what is printed.
func (s *source) forms(pg uint64) bool {
	n := int32(s.call("FPDFPage_GetAnnotCount", pg))
	for i := int32(0); i < min(n, 10_000); i++ {
		a := s.call("FPDFPage_GetAnnot", pg, uint64(i))
		if uint32(a) == 0 {
			continue
		}
		kind := s.call("FPDFAnnot_GetSubtype", a)
		s.call("FPDFPage_CloseAnnot", a)
		switch kind {
		case annotFreeText, annotStamp, annotWidget:
			return true
		}
	}
	return false
}

// display maps the space of a page's content to its top left corner as it is
// shown, after turning it clockwise by that many quarters.
func display(b layout.Box, quarters int) layout.Matrix {
	switch quarters & 3 {
	case 1:
		return layout.Matrix{B: 1, C: 1, E: -b.Y0, F: -b.X0}
	case 2:
		return layout.Matrix{A: -1, D: 1, E: b.X1, F: -b.Y0}
	case 3:
		return layout.Matrix{B: -1, C: -1, E: b.Y1, F: b.X1}
	}
	return layout.Matrix{A: 1, D: -1, E: -b.X0, F: b.Y1}
}

// text reads the characters of a page. What pdfium itself adds (spaces, line
// ends) is left out: the layout knows better where a space was.
func (s *source) text(p *layout.Page, pg uint64, m layout.Matrix) {
	tp := s.call("FPDFText_LoadPage", pg)
	if uint32(tp) == 0 {
		p.Failed = true
		return
	}
	defer s.call("FPDFText_ClosePage", tp)
	n := int32(s.call("FPDFText_CountChars", tp))
	if n <= 0 {
		return
	}
	var (
		unicode   = s.fn("FPDFText_GetUnicode")
		generated = s.fn("FPDFText_IsGenerated")
		mapError  = s.fn("FPDFText_HasUnicodeMapError")
		looseBox  = s.fn("FPDFText_GetLooseCharBox")
		origin    = s.fn("FPDFText_GetCharOrigin")
		transform = s.fn("FPDFText_GetMatrix")
		fontSize  = s.fn("FPDFText_GetFontSize")
	)
	p.Glyphs = make([]layout.Glyph, 0, n)
	wrong, han := 0, false
	start := 0 // of the characters printed as one shape with the last one
	high := rune(0)
	var style struct { // of the character before
		at          layout.Point
		font, scale float64
		turn        int
		level       bool // or upright
	}
	for i := uint64(0); i < uint64(n); i++ {
		r := rune(uint32(unicode(tp, i)))
		switch {
		case (r <= ' ' || r == '-') && generated(tp, i) == 1:
			continue
		case r >= 0xD800 && r < 0xDC00: // the first half of a pair
			high = r
			continue
		case r >= 0xDC00 && r < 0xE000:
			if high == 0 {
				continue
			}
			r = (high-0xD800)<<10 + (r - 0xDC00) + 0x10000
		}
		high = 0
		if r = layout.Printed(r); r == 0 {
			wrong++
			continue
		}
		han = han || layout.IsHan(r)
		if !han && i%4 == 0 && mapError(tp, i) == 1 { // a sample will do
			wrong += 4
		}
		if looseBox(tp, i, s.scratch) == 0 { // left, top, right, bottom
			continue
		}
		b := layout.Nowhere.With(layout.Point{X: s.float(0), Y: s.float(4)}).With(layout.Point{X: s.float(8), Y: s.float(12)})
		at := layout.Point{X: b.X0, Y: b.Y0}
		if origin(tp, i, s.scratch, s.scratch+8) != 0 {
			at = layout.Point{X: s.double(0), Y: s.double(8)}
		}
		g := layout.Glyph{R: r, Box: m.BoxOf(b), At: m.Apply(at)}
		font := math.Float64frombits(fontSize(tp, i))
		if at.Y != style.at.Y || at.X <= style.at.X || font != style.font { // else as the one before
			style.scale, style.turn, style.level = 1, 0, true
			if transform(tp, i, s.scratch) != 0 {
				t := layout.Matrix{A: s.float(0), B: s.float(4), C: s.float(8), D: s.float(12)}
				style.scale = math.Hypot(t.C, t.D)
				t = t.Then(m)
				style.turn, style.level = layout.Quarter(t.A, t.B)
			}
		}
		style.at, style.font = at, font
		if !style.level {
			continue // a watermark across the page
		}
		g.Size, g.Turn = font*style.scale, style.turn
		if across := [2]float64{g.Box.Height(), g.Box.Width()}[g.Turn&1]; g.Size < across/4 || g.Size > across*4 {
			g.Size = across // the scale of such fonts lies elsewhere
		}
		if !layout.Finite(g.Box.X0, g.Box.X1, g.Box.Y0, g.Box.Y1, g.At.X, g.At.Y) || !(g.Size > 0.5 && g.Size < 2000) {
			continue
		}
		if c := layout.Center(g); c.X < 0 || c.Y < 0 || c.X > p.Width || c.Y > p.Height {
			continue // cut off
		}
		if g.R != ' ' && len(p.Glyphs) > 0 && ligature(p, start, g) {
			continue
		}
		start = len(p.Glyphs)
		p.Glyphs = append(p.Glyphs, g)
	}
	p.Unreadable = !han && wrong > 20 && wrong*2 > int(n) && plainShare(p.Glyphs) < 0.75
}

// plainShare is the share of letters, digits and common signs.
func plainShare(gs []layout.Glyph) float64 {
	n := 0
	for _, g := range gs {
		if r := g.R; r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || layout.IsDigit(r) || strings.ContainsRune(" .,-%:()", r) {
			n++
		}
	}
	return float64(n) / float64(max(1, len(gs)))
}

// ligature adds g to the characters from start on if they are printed as one
// shape, which they share in equal parts. A single character printed twice is
// left out.
func ligature(p *layout.Page, start int, g layout.Glyph) bool {
	first := &p.Glyphs[start]
	whole := first.Box
	for _, c := range p.Glyphs[start+1:] {
		whole = whole.Around(c.Box)
	}
	near := func(a, b float64) bool { return math.Abs(a-b) < 0.02 }
	if !near(whole.X0, g.Box.X0) || !near(whole.X1, g.Box.X1) || !near(whole.Y0, g.Box.Y0) || !near(whole.Y1, g.Box.Y1) || g.Turn != first.Turn {
		return false
	}
	if g.R == first.R && max(whole.Width(), whole.Height()) < 1.3*g.Size {
		return true
	}
	p.Glyphs = append(p.Glyphs, g)
	parts := p.Glyphs[start:]
	for i := range parts {
		b := whole
		if from, to := float64(i)/float64(len(parts)), float64(i+1)/float64(len(parts)); g.Turn&1 == 0 {
			b.X0, b.X1 = whole.X0+from*whole.Width(), whole.X0+to*whole.Width()
			if g.Turn == 2 {
				b.X0, b.X1 = whole.X1-to*whole.Width(), whole.X1-from*whole.Width()
			}
		} else {
			b.Y0, b.Y1 = whole.Y0+from*whole.Height(), whole.Y0+to*whole.Height()
			if g.Turn == 3 {
				b.Y0, b.Y1 = whole.Y1-to*whole.Height(), whole.Y1-from*whole.Height()
			}
		}
		parts[i].Box = b
	}
	return true
}

// drawing collects the lines that a page's graphics draw.
type drawing struct {
	*source
	page *layout.Page
	left int // how many more objects are looked at
}

// object looks at one object of a page or, depth levels to go, of a form.
func (d *drawing) object(o uint64, m layout.Matrix, depth int) {
	d.left--
	if uint32(o) == 0 {
		return
	}
	switch d.fn("FPDFPageObj_GetType")(o) {
	case objText:
		d.thicken(o)
	case objPath:
		d.path(o, m)
	case objImage, objShade:
		d.page.Pictures = true
		if b, ok := d.bounds(o, m); ok {
			d.rule(b)
		}
	case objForm:
		if depth <= 0 || d.call("FPDFPageObj_GetMatrix", o, d.scratch) == 0 {
			return
		}
		m = d.matrix().Then(m)
		count, get := d.fn("FPDFFormObj_CountObjects"), d.fn("FPDFFormObj_GetObject")
		for i, n := uint64(0), uint64(max(0, int32(count(o)))); i < n && d.left > 0; i++ {
			d.object(get(o, i), m, depth-1)
		}
	}
}

// thicken gives an outline to a text that runs up or down, or is a single
// character, and whose font is not in the file: pdfium takes it for as wide as
// nothing and would leave it out.
func (d *drawing) thicken(o uint64) {
	if b, ok := d.bounds(o, layout.Identity); !ok || b.Width() > 0.01 {
		return
	}
	const stroke = 1
	d.fn("FPDFTextObj_SetTextRenderMode")(o, stroke)
	d.fn("FPDFPageObj_SetStrokeWidth")(o, uint64(math.Float32bits(0.1)))
	one := math.Float64bits(1)
	d.fn("FPDFPageObj_Transform")(o, one, 0, 0, one, 0, 0) // measures the text anew
}

// matrix is the matrix among the results.
func (d *drawing) matrix() layout.Matrix {
	return layout.Matrix{A: d.float(0), B: d.float(4), C: d.float(8), D: d.float(12), E: d.float(16), F: d.float(20)}
}

func (d *drawing) bounds(o uint64, m layout.Matrix) (layout.Box, bool) {
	s := d.scratch
	if d.fn("FPDFPageObj_GetBounds")(o, s, s+4, s+8, s+12) == 0 {
		return layout.Box{}, false
	}
	return m.BoxOf(layout.Box{X0: d.float(0), Y0: d.float(4), X1: d.float(8), Y1: d.float(12)}), true
}

// rule keeps b if it is thin and long enough.
func (d *drawing) rule(b layout.Box) {
	if !layout.Finite(b.X0, b.Y0, b.X1, b.Y1) {
		return
	}
	w, h := b.Width(), b.Height()
	if min(w, h) <= maxThickness && max(w, h) >= minLength {
		d.page.Rules = append(d.page.Rules, b)
	}
}

// path takes the level and upright lines of a path: its strokes, and its
// filled parts where they are thin.
func (d *drawing) path(o uint64, m layout.Matrix) {
	d.page.Pictures = true
	s := d.scratch
	if d.fn("FPDFPath_GetDrawMode")(o, s, s+4) == 0 {
		return
	}
	filled, stroked := d.integer(0) != 0, d.integer(4) != 0
	if !filled && !stroked {
		return
	}
	whole, ok := d.bounds(o, m)
	if ok && max(whole.Width(), whole.Height()) < minLength {
		return
	}
	n := uint64(max(0, int32(d.fn("FPDFPath_CountSegments")(o))))
	if d.left -= int(min(n, maxObjects)); d.left < 0 || d.fn("FPDFPageObj_GetMatrix")(o, s) == 0 {
		return
	}
	m = d.matrix().Then(m)
	stroked = stroked && d.thin(o, m)
	get, point, kind, closed := d.fn("FPDFPath_GetPathSegment"), d.fn("FPDFPathSegment_GetPoint"), d.fn("FPDFPathSegment_GetType"), d.fn("FPDFPathSegment_GetClose")
	var part []corner // the subpath so far
	end := func() {
		if len(part) > 1 {
			d.subpath(part, stroked)
		}
		part = part[:0]
	}
	for i := range n {
		seg := get(o, i)
		if uint32(seg) == 0 || point(seg, s, s+4) == 0 {
			return
		}
		c := corner{m.Apply(layout.Point{X: d.float(0), Y: d.float(4)}), true}
		switch kind(seg) {
		case segmentMove:
			end()
		case segmentBezier:
			c.straight = false
		}
		part = append(part, c)
		if closed(seg) == 1 {
			part = append(part, corner{part[0].Point, true})
			end()
		}
	}
	end()
}

// thin reports whether a path's stroke is no wider than a line of a table.
func (d *drawing) thin(o uint64, m layout.Matrix) bool {
	if d.fn("FPDFPageObj_GetStrokeWidth")(o, d.scratch) == 0 {
		return true
	}
	return d.float(0)*math.Sqrt(math.Abs(m.A*m.D-m.B*m.C)) <= maxThickness
}

// corner is a point of a path, and whether the way to it is straight.
type corner struct {
	layout.Point
	straight bool
}

// subpath takes the lines of one connected part of a path.
func (d *drawing) subpath(part []corner, stroked bool) {
	bounds := layout.Nowhere
	for _, c := range part {
		bounds = bounds.With(c.Point)
	}
	if !layout.Finite(bounds.X0, bounds.Y0, bounds.X1, bounds.Y1) {
		return
	}
	if min(bounds.Width(), bounds.Height()) <= maxThickness {
		d.rule(bounds)
		return
	}
	if !stroked {
		return
	}
	for i := 1; i < len(part); i++ {
		if part[i].straight {
			if b := layout.Nowhere.With(part[i-1].Point).With(part[i].Point); min(b.Width(), b.Height()) < 1 {
				d.rule(b)
			}
		}
	}
}
