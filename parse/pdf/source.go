package pdf

import (
	"math"
	"strings"

	"gouji/parse/document"
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

	segmentLine   = 0
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
func (s *source) page(i, depth int) *page {
	p := &page{number: i + 1}
	pg := s.call("FPDF_LoadPage", s.doc, uint64(i))
	if uint32(pg) == 0 {
		p.failed = true
		return p
	}
	if s.forms(pg) && s.call("FPDFPage_Flatten", pg, 0) == 1 {
		s.call("FPDF_ClosePage", pg)
		if pg = s.call("FPDF_LoadPage", s.doc, uint64(i)); uint32(pg) == 0 {
			p.failed = true
			return p
		}
	}
	bounds := box{0, 0, 612, 792}
	if s.call("FPDF_GetPageBoundingBox", pg, s.scratch) != 0 { // left, top, right, bottom
		b := box{s.float(0), s.float(12), s.float(8), s.float(4)}
		if finite(b.x0, b.y0, b.x1, b.y1) && b.width() > 1 && b.height() > 1 {
			bounds = b
		}
	}
	turn := int(s.call("FPDFPage_GetRotation", pg)) & 3
	m := display(bounds, turn)
	p.width, p.height = bounds.width(), bounds.height()
	if turn&1 == 1 {
		p.width, p.height = p.height, p.width
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

// text reads the characters of a page. What pdfium itself adds (spaces, line
// ends) is left out: the layout knows better where a space was.
func (s *source) text(p *page, pg uint64, m matrix) {
	tp := s.call("FPDFText_LoadPage", pg)
	if uint32(tp) == 0 {
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
	p.glyphs = make([]glyph, 0, n)
	wrong, han := 0, false
	start := 0 // of the characters printed as one shape with the last one
	high := rune(0)
	var style struct { // of the character before
		at          point
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
		if r = printed(r); r == 0 {
			wrong++
			continue
		}
		han = han || isHan(r)
		if !han && i%4 == 0 && mapError(tp, i) == 1 { // a sample will do
			wrong += 4
		}
		if looseBox(tp, i, s.scratch) == 0 { // left, top, right, bottom
			continue
		}
		b := nowhere.with(point{s.float(0), s.float(4)}).with(point{s.float(8), s.float(12)})
		at := point{b.x0, b.y0}
		if origin(tp, i, s.scratch, s.scratch+8) != 0 {
			at = point{s.double(0), s.double(8)}
		}
		g := glyph{r: r, box: m.boxOf(b), at: m.apply(at)}
		font := math.Float64frombits(fontSize(tp, i))
		if at.y != style.at.y || at.x <= style.at.x || font != style.font { // else as the one before
			style.scale, style.turn, style.level = 1, 0, true
			if transform(tp, i, s.scratch) != 0 {
				t := matrix{s.float(0), s.float(4), s.float(8), s.float(12), 0, 0}
				style.scale = math.Hypot(t.c, t.d)
				t = t.then(m)
				style.turn, style.level = quarter(t.a, t.b)
			}
		}
		style.at, style.font = at, font
		if !style.level {
			continue // a watermark across the page
		}
		g.size, g.turn = font*style.scale, style.turn
		if across := [2]float64{g.box.height(), g.box.width()}[g.turn&1]; g.size < across/4 || g.size > across*4 {
			g.size = across // the scale of such fonts lies elsewhere
		}
		if !finite(g.box.x0, g.box.x1, g.box.y0, g.box.y1, g.at.x, g.at.y) || !(g.size > 0.5 && g.size < 2000) {
			continue
		}
		if c := center(g); c.x < 0 || c.y < 0 || c.x > p.width || c.y > p.height {
			continue // cut off
		}
		if g.r != ' ' && len(p.glyphs) > 0 && ligature(p, start, g) {
			continue
		}
		start = len(p.glyphs)
		p.glyphs = append(p.glyphs, g)
	}
	p.unreadable = !han && wrong > 20 && wrong*2 > int(n) && plainShare(p.glyphs) < 0.75
}

// plainShare is the share of letters, digits and common signs.
func plainShare(gs []glyph) float64 {
	n := 0
	for _, g := range gs {
		if r := g.r; r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || isDigit(r) || strings.ContainsRune(" .,-%:()", r) {
			n++
		}
	}
	return float64(n) / float64(max(1, len(gs)))
}

// ligature adds g to the characters from start on if they are printed as one
// shape, which they share in equal parts. A single character printed twice is
// left out.
func ligature(p *page, start int, g glyph) bool {
	first := &p.glyphs[start]
	whole := first.box
	for _, c := range p.glyphs[start+1:] {
		whole = whole.around(c.box)
	}
	near := func(a, b float64) bool { return math.Abs(a-b) < 0.02 }
	if !near(whole.x0, g.box.x0) || !near(whole.x1, g.box.x1) || !near(whole.y0, g.box.y0) || !near(whole.y1, g.box.y1) || g.turn != first.turn {
		return false
	}
	if g.r == first.r && max(whole.width(), whole.height()) < 1.3*g.size {
		return true
	}
	p.glyphs = append(p.glyphs, g)
	parts := p.glyphs[start:]
	for i := range parts {
		b := whole
		if from, to := float64(i)/float64(len(parts)), float64(i+1)/float64(len(parts)); g.turn&1 == 0 {
			b.x0, b.x1 = whole.x0+from*whole.width(), whole.x0+to*whole.width()
			if g.turn == 2 {
				b.x0, b.x1 = whole.x1-to*whole.width(), whole.x1-from*whole.width()
			}
		} else {
			b.y0, b.y1 = whole.y0+from*whole.height(), whole.y0+to*whole.height()
			if g.turn == 3 {
				b.y0, b.y1 = whole.y1-to*whole.height(), whole.y1-from*whole.height()
			}
		}
		parts[i].box = b
	}
	return true
}

// drawing collects the lines that a page's graphics draw.
type drawing struct {
	*source
	page *page
	left int // how many more objects are looked at
}

// object looks at one object of a page or, depth levels to go, of a form.
func (d *drawing) object(o uint64, m matrix, depth int) {
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
		d.page.pictures = true
		if b, ok := d.bounds(o, m); ok {
			d.rule(b)
		}
	case objForm:
		if depth <= 0 || d.call("FPDFPageObj_GetMatrix", o, d.scratch) == 0 {
			return
		}
		m = d.matrix().then(m)
		count, get := d.fn("FPDFFormObj_CountObjects"), d.fn("FPDFFormObj_GetObject")
		for i, n := uint64(0), uint64(max(0, int32(count(o)))); i < n && d.left > 0; i++ {
			d.object(get(o, i), m, depth-1)
		}
	}
}

// thicken turns a text that runs up or down, and whose font is not in the file,
// by a trifle: pdfium takes it for as wide as nothing and would leave it out.
func (d *drawing) thicken(o uint64) {
	b, ok := d.bounds(o, identity)
	if !ok || b.width() > 0.01 || b.height() < 0.01 || d.fn("FPDFPageObj_GetMatrix")(o, d.scratch) == 0 {
		return
	}
	m := d.matrix()
	angle := min(0.004, 0.05/b.height())
	turn := matrix{a: 1, d: 1, e: -m.e, f: -m.f}.then(matrix{a: 1, b: angle, c: -angle, d: 1, e: m.e, f: m.f})
	f := math.Float64bits
	d.fn("FPDFPageObj_Transform")(o, f(turn.a), f(turn.b), f(turn.c), f(turn.d), f(turn.e), f(turn.f))
}

// matrix is the matrix among the results.
func (d *drawing) matrix() matrix {
	return matrix{d.float(0), d.float(4), d.float(8), d.float(12), d.float(16), d.float(20)}
}

func (d *drawing) bounds(o uint64, m matrix) (box, bool) {
	s := d.scratch
	if d.fn("FPDFPageObj_GetBounds")(o, s, s+4, s+8, s+12) == 0 {
		return box{}, false
	}
	return m.boxOf(box{d.float(0), d.float(4), d.float(8), d.float(12)}), true
}

// rule keeps b if it is thin and long enough.
func (d *drawing) rule(b box) {
	if !finite(b.x0, b.y0, b.x1, b.y1) {
		return
	}
	w, h := b.width(), b.height()
	if min(w, h) <= maxThickness && max(w, h) >= minLength {
		d.page.rules = append(d.page.rules, b)
	}
}

// path takes the level and upright lines of a path: its strokes, and its
// filled parts where they are thin.
func (d *drawing) path(o uint64, m matrix) {
	d.page.pictures = true
	s := d.scratch
	if d.fn("FPDFPath_GetDrawMode")(o, s, s+4) == 0 {
		return
	}
	filled, stroked := d.integer(0) != 0, d.integer(4) != 0
	if !filled && !stroked {
		return
	}
	whole, ok := d.bounds(o, m)
	if ok && max(whole.width(), whole.height()) < minLength {
		return
	}
	n := uint64(max(0, int32(d.fn("FPDFPath_CountSegments")(o))))
	if d.left -= int(min(n, maxObjects)); d.left < 0 || d.fn("FPDFPageObj_GetMatrix")(o, s) == 0 {
		return
	}
	m = d.matrix().then(m)
	stroked = stroked && d.thin(o, m)
	get, point, kind, closed := d.fn("FPDFPath_GetPathSegment"), d.fn("FPDFPathSegment_GetPoint"), d.fn("FPDFPathSegment_GetType"), d.fn("FPDFPathSegment_GetClose")
	var part []corner // the subpath so far
	end := func() {
		if len(part) > 1 {
			d.subpath(part, filled, stroked)
		}
		part = part[:0]
	}
	for i := range n {
		seg := get(o, i)
		if uint32(seg) == 0 || point(seg, s, s+4) == 0 {
			return
		}
		c := corner{m.apply(pointOf(d.float(0), d.float(4))), true}
		switch kind(seg) {
		case segmentMove:
			end()
		case segmentBezier:
			c.straight = false
		}
		part = append(part, c)
		if closed(seg) == 1 {
			part = append(part, corner{part[0].point, true})
			end()
		}
	}
	end()
}

func pointOf(x, y float64) point { return point{x, y} }

// thin reports whether a path's stroke is no wider than a line of a table.
func (d *drawing) thin(o uint64, m matrix) bool {
	if d.fn("FPDFPageObj_GetStrokeWidth")(o, d.scratch) == 0 {
		return true
	}
	return d.float(0)*math.Sqrt(math.Abs(m.a*m.d-m.b*m.c)) <= maxThickness
}

// corner is a point of a path, and whether the way to it is straight.
type corner struct {
	point
	straight bool
}

// subpath takes the lines of one connected part of a path.
func (d *drawing) subpath(part []corner, filled, stroked bool) {
	bounds := nowhere
	for _, c := range part {
		bounds = bounds.with(c.point)
	}
	if !finite(bounds.x0, bounds.y0, bounds.x1, bounds.y1) {
		return
	}
	if min(bounds.width(), bounds.height()) <= maxThickness {
		d.rule(bounds)
		return
	}
	if !stroked {
		return
	}
	for i := 1; i < len(part); i++ {
		if part[i].straight {
			if b := nowhere.with(part[i-1].point).with(part[i].point); min(b.width(), b.height()) < 1 {
				d.rule(b)
			}
		}
	}
}
