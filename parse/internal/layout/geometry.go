package layout

import "math"

// Point is a place on a page in points; on a laid out page x grows to the
// right and y downwards from the top left corner.
type Point struct{ X, Y float64 }

// Box is an upright rectangle.
type Box struct{ X0, Y0, X1, Y1 float64 }

func (b Box) Width() float64  { return b.X1 - b.X0 }
func (b Box) Height() float64 { return b.Y1 - b.Y0 }

// With is the smallest box around b and the point.
func (b Box) With(p Point) Box {
	return Box{min(b.X0, p.X), min(b.Y0, p.Y), max(b.X1, p.X), max(b.Y1, p.Y)}
}

// Around is the smallest box around b and c.
func (b Box) Around(c Box) Box {
	return Box{min(b.X0, c.X0), min(b.Y0, c.Y0), max(b.X1, c.X1), max(b.Y1, c.Y1)}
}

func (b Box) holds(p Point) bool {
	return p.X >= b.X0 && p.X <= b.X1 && p.Y >= b.Y0 && p.Y <= b.Y1
}

// Nowhere is the empty box that With and Around start from.
var Nowhere = Box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}

// Matrix maps (x, y) to (ax+cy+e, bx+dy+f).
type Matrix struct{ A, B, C, D, E, F float64 }

// Identity maps every point to itself.
var Identity = Matrix{A: 1, D: 1}

func (m Matrix) Apply(p Point) Point {
	return Point{m.A*p.X + m.C*p.Y + m.E, m.B*p.X + m.D*p.Y + m.F}
}

// Then is the matrix that applies m first and n afterwards.
func (m Matrix) Then(n Matrix) Matrix {
	return Matrix{
		m.A*n.A + m.B*n.C, m.A*n.B + m.B*n.D,
		m.C*n.A + m.D*n.C, m.C*n.B + m.D*n.D,
		m.E*n.A + m.F*n.C + n.E, m.E*n.B + m.F*n.D + n.F,
	}
}

// Finite reports whether all numbers are usable coordinates.
func Finite(xs ...float64) bool {
	for _, x := range xs {
		if !(x > -1e6 && x < 1e6) {
			return false
		}
	}
	return true
}

// BoxOf is the box that m makes of b.
func (m Matrix) BoxOf(b Box) Box {
	return Nowhere.With(m.Apply(Point{b.X0, b.Y0})).With(m.Apply(Point{b.X1, b.Y0})).
		With(m.Apply(Point{b.X0, b.Y1})).With(m.Apply(Point{b.X1, b.Y1}))
}

// upright maps a page of that size so that text turned clockwise by that many
// quarters becomes level.
func upright(width, height float64, quarters int) Matrix {
	switch quarters & 3 {
	case 1:
		return Matrix{0, -1, 1, 0, 0, width}
	case 2:
		return Matrix{-1, 0, 0, -1, width, height}
	case 3:
		return Matrix{0, 1, -1, 0, height, 0}
	}
	return Identity
}

// Quarter is the direction (x, y) in quarters, clockwise where y grows
// downwards; ok is false where it is oblique.
func Quarter(x, y float64) (q int, ok bool) {
	const slope = 0.09 // five degrees
	switch {
	case math.Abs(y) <= slope*math.Abs(x):
		if x < 0 {
			return 2, true
		}
		return 0, true
	case math.Abs(x) <= slope*math.Abs(y):
		if y < 0 {
			return 3, true
		}
		return 1, true
	}
	return 0, false
}
