package ofd

import (
	"math"
	"strconv"
	"strings"

	"gouji/parse/internal/layout"
)

const (
	// thin is how wide a filled shape may be to count as a line, in points.
	thin = 3
	// slack is how far a line may be from level or upright.
	slack = 0.85
)

// path takes the ruled lines from a path: its straight strokes along an axis,
// and filled shapes that are as thin as lines.
func (c *canvas) path(n *node, m layout.Matrix) {
	if n.attr("Alpha") == "0" {
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
	frame := layout.Box{X0: -1e6, Y0: -1e6, X1: 1e6, Y1: 1e6}
	if b, ok := parseBox(n.attr("Boundary")); ok {
		frame = m.BoxOf(b)
	}
	m = placed(n).Then(m)
	for _, run := range outline(data.text()) {
		bounds := layout.Nowhere
		for i := range run {
			run[i] = m.Apply(run[i])
			bounds = bounds.With(run[i])
		}
		if fill && min(bounds.Width(), bounds.Height()) <= thin {
			if bounds.Width() > bounds.Height() {
				bounds.Y0 = (bounds.Y0 + bounds.Y1) / 2
				bounds.Y1 = bounds.Y0
			} else {
				bounds.X0 = (bounds.X0 + bounds.X1) / 2
				bounds.X1 = bounds.X0
			}
			c.rule(frame, bounds)
			continue
		}
		if stroke {
			for i := 1; i < len(run); i++ {
				c.rule(frame, layout.Nowhere.With(run[i-1]).With(run[i]))
			}
		}
	}
}

// rule adds a line, cut to its frame, if it is level or upright.
func (c *canvas) rule(frame, b layout.Box) {
	if len(c.page.Rules) >= maxRules || !layout.Finite(b.X0, b.Y0, b.X1, b.Y1) {
		return
	}
	w, h := b.Width(), b.Height()
	if min(w, h) > slack || max(w, h) <= slack {
		return
	}
	const margin = 1.7
	b = layout.Box{X0: max(b.X0, frame.X0-margin), Y0: max(b.Y0, frame.Y0-margin), X1: min(b.X1, frame.X1+margin), Y1: min(b.Y1, frame.Y1+margin)}
	if w, h := b.Width(), b.Height(); w >= 0 && h >= 0 && max(w, h) > slack {
		c.page.Rules = append(c.page.Rules, b)
	}
}

// outline is the straight runs of a path. A curve ends one run and starts
// another.
func outline(data string) [][]layout.Point {
	var runs [][]layout.Point
	var run []layout.Point
	end := func() {
		if len(run) > 1 {
			runs = append(runs, run)
		}
		run = nil
	}
	words := strings.Fields(spaced(data))
	count := map[string]int{"S": 2, "M": 2, "L": 2, "Q": 4, "B": 6, "A": 7}
	var first layout.Point
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
		var p layout.Point
		var err1, err2 error
		p.X, err1 = strconv.ParseFloat(words[i+n-2], 64)
		p.Y, err2 = strconv.ParseFloat(words[i+n-1], 64)
		if err1 != nil || err2 != nil || math.Abs(p.X) > 1e5 || math.Abs(p.Y) > 1e5 || p.X != p.X || p.Y != p.Y {
			continue
		}
		i += n
		switch op {
		case "L":
			run = append(run, p)
		case "S", "M":
			end()
			run = []layout.Point{p}
			first = p
		default:
			end()
			run = []layout.Point{p}
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
