package pdf

import "math"

// point is a place on a page in points; on a laid out page x grows to the
// right and y downwards from the top left corner.
type point struct{ x, y float64 }

// box is an upright rectangle.
type box struct{ x0, y0, x1, y1 float64 }

func (b box) width() float64  { return b.x1 - b.x0 }
func (b box) height() float64 { return b.y1 - b.y0 }

// with is the smallest box around b and the point.
func (b box) with(p point) box {
	return box{min(b.x0, p.x), min(b.y0, p.y), max(b.x1, p.x), max(b.y1, p.y)}
}

// around is the smallest box around b and c.
func (b box) around(c box) box {
	return box{min(b.x0, c.x0), min(b.y0, c.y0), max(b.x1, c.x1), max(b.y1, c.y1)}
}

func (b box) holds(p point) bool {
	return p.x >= b.x0 && p.x <= b.x1 && p.y >= b.y0 && p.y <= b.y1
}

// nowhere is the empty box that with and around start from.
var nowhere = box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}

// matrix maps (x, y) to (ax+cy+e, bx+dy+f).
type matrix struct{ a, b, c, d, e, f float64 }

var identity = matrix{a: 1, d: 1}

func (m matrix) apply(p point) point {
	return point{m.a*p.x + m.c*p.y + m.e, m.b*p.x + m.d*p.y + m.f}
}

// then is the matrix that applies m first and n afterwards.
func (m matrix) then(n matrix) matrix {
	return matrix{
		m.a*n.a + m.b*n.c, m.a*n.b + m.b*n.d,
		m.c*n.a + m.d*n.c, m.c*n.b + m.d*n.d,
		m.e*n.a + m.f*n.c + n.e, m.e*n.b + m.f*n.d + n.f,
	}
}

// finite reports whether all numbers are usable coordinates.
func finite(xs ...float64) bool {
	for _, x := range xs {
		if !(x > -1e6 && x < 1e6) {
			return false
		}
	}
	return true
}

// boxOf is the box that m makes of b.
func (m matrix) boxOf(b box) box {
	return nowhere.with(m.apply(point{b.x0, b.y0})).with(m.apply(point{b.x1, b.y0})).
		with(m.apply(point{b.x0, b.y1})).with(m.apply(point{b.x1, b.y1}))
}

// display maps the space of a page's content to its top left corner as it is
// shown, after turning it clockwise by that many quarters.
func display(b box, quarters int) matrix {
	switch quarters & 3 {
	case 1:
		return matrix{0, 1, 1, 0, -b.y0, -b.x0}
	case 2:
		return matrix{-1, 0, 0, 1, b.x1, -b.y0}
	case 3:
		return matrix{0, -1, -1, 0, b.y1, b.x1}
	}
	return matrix{1, 0, 0, -1, -b.x0, b.y1}
}

// upright maps a page of that size so that text turned clockwise by that many
// quarters becomes level.
func upright(width, height float64, quarters int) matrix {
	switch quarters & 3 {
	case 1:
		return matrix{0, -1, 1, 0, 0, width}
	case 2:
		return matrix{-1, 0, 0, -1, width, height}
	case 3:
		return matrix{0, 1, -1, 0, height, 0}
	}
	return identity
}

// quarter is the direction (x, y) in quarters, clockwise where y grows
// downwards; ok is false where it is oblique.
func quarter(x, y float64) (q int, ok bool) {
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
