package ofd

import (
	"math"
	"strconv"
	"strings"
	"unicode"

	"gouji/parse/document"
)

// maxGlyphs bounds the characters of one page, and maxSegments its lines; a
// page with more lines is a drawing.
const (
	maxGlyphs   = 200_000
	maxSegments = 200_000
)

// glyph is a character on a page. x is its left edge and y its baseline.
type glyph struct {
	r             rune
	x, y, w, size float64
	run           int // the piece of text that it belongs to
}

// segment is a ruled line along an axis.
type segment struct {
	pos      float64 // y of a horizontal line, x of a vertical one
	from, to float64
	vertical bool
}

// canvas gathers what a page shows.
type canvas struct {
	*reader
	area     box
	glyphs   []glyph
	segments []segment
	pictures int
	runs     int // pieces of text so far
	unknown  int // characters that only a font knows
	err      error
}

// matrix maps x, y to a·x + c·y + e, b·x + d·y + f.
type matrix struct{ a, b, c, d, e, f float64 }

var identity = matrix{a: 1, d: 1}

func (m matrix) apply(x, y float64) (float64, float64) {
	return m.a*x + m.c*y + m.e, m.b*x + m.d*y + m.f
}

// after is the matrix that maps with n first and with m then.
func (m matrix) after(n matrix) matrix {
	e, f := m.apply(n.e, n.f)
	return matrix{m.a*n.a + m.c*n.b, m.b*n.a + m.d*n.b, m.a*n.c + m.c*n.d, m.b*n.c + m.d*n.d, e, f}
}

// layers draws the layers of a page or template.
func (c *canvas) layers(root *node) {
	for _, content := range root.all("Content") {
		for _, l := range content.all("Layer") {
			c.objects(l, identity, 0)
		}
		// A page should have layers, but some have none.
		c.objects(content, identity, 0)
	}
}

// maxUnits bounds how deep graphic units may be nested.
const maxUnits = 8

// objects draws what is directly in a layer, block or unit.
func (c *canvas) objects(in *node, m matrix, depth int) {
	for _, n := range in.kids {
		// Every object counts, as units may draw each other.
		if c.work--; c.work < 0 {
			c.err = document.TooLarge
		}
		if c.err != nil || depth > c.lim.Depth {
			return
		}
		if n.attr("Visible") == "false" {
			continue
		}
		switch n.name {
		case "PageBlock":
			c.objects(n, m, depth+1)
		case "TextObject":
			c.text(n, m)
		case "PathObject":
			c.path(n, m)
		case "ImageObject":
			c.pictures++
		case "CompositeObject":
			u := c.units[n.attr("ResourceID")]
			if u == nil || depth >= maxUnits {
				continue
			}
			inner := m.after(placed(n))
			for _, content := range u.all("Content") {
				c.objects(content, inner, depth+1)
			}
		}
	}
}

// placed is the matrix of an object: from its own space to that around it.
func placed(n *node) matrix {
	m := identity
	if v := numbers(n.attr("CTM")); len(v) == 6 {
		m = matrix{v[0], v[1], v[2], v[3], v[4], v[5]}
	}
	if b, ok := parseBox(n.attr("Boundary")); ok {
		m.e += b.x
		m.f += b.y
	}
	return m
}

// text places the characters of a text object.
func (c *canvas) text(n *node, m matrix) {
	if n.attr("Alpha") == "0" {
		return
	}
	m = m.after(placed(n))
	across, down := math.Hypot(m.a, m.b), math.Hypot(m.c, m.d)
	// Text that is neither level nor upright is a watermark or a seal.
	if across == 0 || down == 0 || math.Min(math.Abs(m.a), math.Abs(m.b)) > 0.1*across {
		return
	}
	em := 0.0
	if v := numbers(n.attr("Size")); len(v) > 0 {
		em = v[0]
	}
	if em <= 0 {
		return
	}
	wide := 1.0
	if v := numbers(n.attr("HScale")); len(v) > 0 && v[0] > 0 {
		wide = v[0]
	}
	x, y := 0.0, 0.0
	for _, code := range n.all("TextCode") {
		if v := numbers(code.attr("X")); len(v) > 0 {
			x = v[0]
		}
		if v := numbers(code.attr("Y")); len(v) > 0 {
			y = v[0]
		}
		text := []rune(strings.Trim(code.text(), "\r\n\t"))
		if c.work -= len(text); c.work < 0 || len(c.glyphs)+len(text) > maxGlyphs {
			c.err = document.TooLarge
			return
		}
		dx, dy := deltas(code.attr("DeltaX"), len(text)), deltas(code.attr("DeltaY"), len(text))
		gx, gy := x, y
		c.runs++
		for i, r := range text {
			w := em * wide * width(r)
			step := w
			switch {
			case i < len(dx):
				step = dx[i]
				if step > 0.2*em && step < w {
					w = step
				}
			case i < len(dy) && dy[i] != 0:
				step = 0
			}
			if r == '\t' || r == '\u3000' || unicode.Is(unicode.Zs, r) {
				r = ' '
			}
			switch {
			case shown(r):
			case r < ' ', r >= 0x7F && r < 0xA0:
				r = ' '
			default:
				// What is left out could have been a digit.
				r = unknown
				c.unknown++
			}
			px, py := m.apply(gx, gy)
			c.glyphs = append(c.glyphs, glyph{r, px, py, w * across, em * down, c.runs})
			gx += step
			if i < len(dy) {
				gy += dy[i]
			}
		}
	}
}

// unknown stands for a character whose code only its font can explain.
const unknown = '□'

// shown reports whether a character is one that readers know: not a control,
// and not one of a font's own.
func shown(r rune) bool {
	return r >= ' ' && r != 0x7F && !(r >= 0x80 && r < 0xA0) && !(r >= 0xE000 && r < 0xF900) && r < 0xF0000 && r != unicode.ReplacementChar
}

// width is about how wide a character is, in ems.
func width(r rune) float64 {
	switch {
	case r >= 0x2E80, r >= 0x2010 && r <= 0x27FF:
		return 1
	case r == 'W', r == 'M', r == 'm', r == 'w', r == '@', r == '%':
		return 0.85
	case r >= 'A' && r <= 'Z':
		return 0.65
	}
	return 0.5
}

// deltas are the steps between n characters. "g 3 1.5" stands for three steps
// of 1.5.
func deltas(text string, n int) []float64 {
	f := strings.Fields(strings.ReplaceAll(text, ",", " "))
	var out []float64
	for i := 0; i < len(f) && len(out) < n; i++ {
		times := 1
		if f[i] == "g" && i+2 < len(f) {
			times, _ = strconv.Atoi(f[i+1])
			i += 2
		}
		v, err := strconv.ParseFloat(f[i], 64)
		if err != nil || math.IsNaN(v) || math.Abs(v) > 1e6 {
			return out
		}
		for ; times > 0 && len(out) < n; times-- {
			out = append(out, v)
		}
	}
	return out
}
