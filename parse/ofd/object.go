package ofd

import (
	"math"
	"strconv"
	"strings"

	"gouji/parse/document"
	"gouji/parse/internal/layout"
)

// points is how many points a millimetre has.
const points = 72 / 25.4

// scale maps millimetres to points.
var scale = layout.Matrix{A: points, D: points}

// maxGlyphs bounds the characters of one page, and maxRules its lines; a page
// with more lines is a drawing.
const (
	maxGlyphs = 200_000
	maxRules  = 200_000
)

// canvas gathers what a page shows.
type canvas struct {
	*reader
	page    *layout.Page
	runs    int // pieces of text so far
	unknown int // characters that only a font knows
	err     error
}

// layers draws the layers of a page or template.
func (c *canvas) layers(root *node) {
	for _, content := range root.all("Content") {
		for _, l := range content.all("Layer") {
			c.objects(l, scale, 0)
		}
		// A page should have layers, but some have none.
		c.objects(content, scale, 0)
	}
}

// maxUnits bounds how deep graphic units may be nested.
const maxUnits = 8

// objects draws what is directly in a layer, block or unit.
func (c *canvas) objects(in *node, m layout.Matrix, depth int) {
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
			c.page.Pictures = true
		case "CompositeObject":
			u := c.units[n.attr("ResourceID")]
			if u == nil || depth >= maxUnits {
				continue
			}
			inner := placed(n).Then(m)
			for _, content := range u.all("Content") {
				c.objects(content, inner, depth+1)
			}
		}
	}
}

// placed is the matrix of an object: from its own space to that around it.
func placed(n *node) layout.Matrix {
	m := layout.Identity
	if v := numbers(n.attr("CTM")); len(v) == 6 {
		m = layout.Matrix{A: v[0], B: v[1], C: v[2], D: v[3], E: v[4], F: v[5]}
	}
	if b, ok := parseBox(n.attr("Boundary")); ok {
		m.E += b.X0
		m.F += b.Y0
	}
	return m
}

// text places the characters of a text object.
func (c *canvas) text(n *node, m layout.Matrix) {
	if n.attr("Alpha") == "0" {
		return
	}
	m = placed(n).Then(m)
	down := math.Hypot(m.C, m.D)
	turn, level := layout.Quarter(m.A, m.B)
	if m.A == 0 && m.B == 0 || down == 0 || !level {
		return // a watermark or a seal
	}
	em := 0.0
	if v := numbers(n.attr("Size")); len(v) > 0 {
		em = v[0]
	}
	if size := em * down; !(size > 0.5 && size < 2000) {
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
		if c.work -= len(text); c.work < 0 || len(c.page.Glyphs)+len(text) > maxGlyphs {
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
			g := layout.Glyph{
				R: c.character(r), Size: em * down, Turn: turn, Run: c.runs,
				Box: m.BoxOf(layout.Box{X0: gx, Y0: gy - 0.85*em, X1: gx + w, Y1: gy + 0.15*em}),
				At:  m.Apply(layout.Point{X: gx, Y: gy}),
			}
			if layout.Finite(g.Box.X0, g.Box.X1, g.Box.Y0, g.Box.Y1, g.At.X, g.At.Y) {
				c.page.Glyphs = append(c.page.Glyphs, g)
			}
			gx += step
			if i < len(dy) {
				gy += dy[i]
			}
		}
	}
}

// unknown stands for a character whose code only its font can explain: what is
// left out could have been a digit.
const unknown = '□'

// character is r as it is printed.
func (c *canvas) character(r rune) rune {
	if r >= 0xE000 && r < 0xF900 || r >= 0xF0000 || r == 0xFFFD {
		c.unknown++
		return unknown
	}
	if r = layout.Printed(r); r == 0 {
		return ' '
	}
	return r
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
		if err != nil || math.IsNaN(v) || math.Abs(v) > 1e5 {
			return out
		}
		for ; times > 0 && len(out) < n; times-- {
			out = append(out, v)
		}
	}
	return out
}
