package ofd

import (
	"math"
	"strconv"
	"strings"
)

const (
	// thin is how wide a filled shape may be to count as a line.
	thin = 1.0
	// slack is how far a line may be from level or upright.
	slack = 0.3
)

type spot struct{ x, y float64 }

// path takes the ruled lines from a path: its straight strokes along an axis,
// and filled shapes that are as thin as lines.
func (c *canvas) path(n *node, m matrix) {
	if len(c.segments) >= maxSegments || n.attr("Alpha") == "0" {
		return
	}
	stroke, fill := n.attr("Stroke") != "false", n.attr("Fill") == "true"
	if !stroke && !fill {
		return
	}
	data := n.first("AbbreviatedData")
	if data == nil {
		return
	}
	c.work -= len(data.data) / 16
	frame := box{-math.MaxFloat64 / 4, -math.MaxFloat64 / 4, math.MaxFloat64 / 2, math.MaxFloat64 / 2}
	if b, ok := parseBox(n.attr("Boundary")); ok {
		x1, y1 := m.apply(b.x, b.y)
		x2, y2 := m.apply(b.x+b.w, b.y+b.h)
		frame = box{math.Min(x1, x2), math.Min(y1, y2), math.Abs(x2 - x1), math.Abs(y2 - y1)}
	}
	m = m.after(placed(n))
	for _, run := range outline(data.text()) {
		for i := range run {
			run[i].x, run[i].y = m.apply(run[i].x, run[i].y)
		}
		if fill {
			x1, y1, x2, y2 := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
			for _, p := range run {
				x1, y1, x2, y2 = math.Min(x1, p.x), math.Min(y1, p.y), math.Max(x2, p.x), math.Max(y2, p.y)
			}
			switch {
			case y2-y1 <= thin && x2-x1 > y2-y1:
				c.rule(frame, spot{x1, (y1 + y2) / 2}, spot{x2, (y1 + y2) / 2})
				continue
			case x2-x1 <= thin && y2-y1 > x2-x1:
				c.rule(frame, spot{(x1 + x2) / 2, y1}, spot{(x1 + x2) / 2, y2})
				continue
			}
		}
		if stroke {
			for i := 1; i < len(run); i++ {
				c.rule(frame, run[i-1], run[i])
			}
		}
	}
}

// rule adds a line, cut to its frame, if it is level or upright.
func (c *canvas) rule(frame box, p, q spot) {
	if len(c.segments) >= maxSegments {
		return
	}
	const margin = 0.6
	in := func(v, from, size float64) float64 { return math.Min(math.Max(v, from-margin), from+size+margin) }
	switch {
	case math.Abs(p.y-q.y) <= slack && math.Abs(p.x-q.x) > slack:
		y := (p.y + q.y) / 2
		from, to := in(math.Min(p.x, q.x), frame.x, frame.w), in(math.Max(p.x, q.x), frame.x, frame.w)
		if in(y, frame.y, frame.h) == y && to-from > slack {
			c.segments = append(c.segments, segment{y, from, to, false})
		}
	case math.Abs(p.x-q.x) <= slack && math.Abs(p.y-q.y) > slack:
		x := (p.x + q.x) / 2
		from, to := in(math.Min(p.y, q.y), frame.y, frame.h), in(math.Max(p.y, q.y), frame.y, frame.h)
		if in(x, frame.x, frame.w) == x && to-from > slack {
			c.segments = append(c.segments, segment{x, from, to, true})
		}
	}
}

// outline is the straight runs of a path. A curve ends one run and starts
// another.
func outline(data string) [][]spot {
	var runs [][]spot
	var run []spot
	end := func() {
		if len(run) > 1 {
			runs = append(runs, run)
		}
		run = nil
	}
	words := strings.Fields(spaced(data))
	count := map[string]int{"S": 2, "M": 2, "L": 2, "Q": 4, "B": 6, "A": 7}
	var first spot
	for i := 0; i < len(words); {
		op := words[i]
		i++
		n, known := count[op]
		if op == "C" {
			if len(run) > 0 {
				run = append(run, first)
			}
			end()
			continue
		}
		if !known {
			continue // a number too many
		}
		if i+n > len(words) {
			break
		}
		var p spot
		var err1, err2 error
		p.x, err1 = strconv.ParseFloat(words[i+n-2], 64)
		p.y, err2 = strconv.ParseFloat(words[i+n-1], 64)
		if err1 != nil || err2 != nil || math.Abs(p.x) > 1e7 || math.Abs(p.y) > 1e7 || p.x != p.x || p.y != p.y {
			continue
		}
		i += n
		switch op {
		case "L":
			run = append(run, p)
		case "S", "M":
			end()
			run = []spot{p}
			first = p
		default:
			end()
			run = []spot{p}
		}
	}
	end()
	return runs
}

// spaced puts blanks around the letters of a path, which some programs leave
// out. The e of an exponent stays.
func spaced(data string) string {
	var out strings.Builder
	for i := 0; i < len(data); i++ {
		switch c := data[i]; {
		case c >= 'A' && c <= 'Z' && c != 'E':
			out.WriteByte(' ')
			out.WriteByte(c)
			out.WriteByte(' ')
		case c == ',':
			out.WriteByte(' ')
		default:
			out.WriteByte(c)
		}
	}
	return out.String()
}
