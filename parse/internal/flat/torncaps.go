package flat

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/stream"
)

// The points of the indicators of the first level in a torn form, 产出指标（50分）, stand before
// the values of the indicators below them or among them. In order they part the weights.

// tornCap are the points that a torn form prints beside an indicator of the first level.
type tornCap struct {
	reflow.TornWord
	name string
}

// firstNames are the names of indicators of the first level that print points.
var firstNames = []string{"产出指标", "效益指标", "满意度指标"}

// beginsIndicators reports whether a paragraph begins with an indicator of the first level and
// holds values.
func beginsIndicators(p *content.Para) bool {
	if p.Text.Len() == 0 || p.Marks&content.Digits == 0 || p.Marks&content.Spaces == 0 || !lang.HasAnyPrefix(withoutBlanks(p.Line), firstNames) {
		return false
	}
	words := reflow.TornWords(p.Text, 0)
	n := 0
	for i := range words {
		if words[i].Bare {
			n++
		}
	}
	return n >= 2
}

func withoutBlanks(s string) string { return strings.ReplaceAll(s, " ", "") }

// tornCaps are the points in brackets of paragraphs, of which the first is the one of that number.
func tornCaps(ps []*content.Para, first int) []tornCap {
	var out []tornCap
	for k, q := range ps {
		rs := q.Text.Runes
		for i := 0; i < len(rs); i++ {
			if rs[i] != '(' {
				continue
			}
			n := slices.Index(rs[i:], ')')
			if n < 0 {
				break
			}
			points, ok := strings.CutSuffix(withoutBlanks(string(rs[i+1:i+n])), "分")
			x, err := decimal.NewFromString(points)
			if !ok || err != nil {
				continue
			}
			c := tornCap{TornWord: reflow.TornWord{Line: first + k, From: i, To: i + n + 1, Number: x}}
			before, at := withoutBlanks(string(rs[:i])), -1
			for _, w := range firstNames {
				if j := strings.LastIndex(before, w); j > at {
					at, c.name = j, w
				}
			}
			out = append(out, c)
		}
	}
	return out
}

// capStarts is for each cap the first of the indicators below it, nil if the weights do not
// tell: in order they come to each cap, or to all of them but one.
func capStarts(caps []tornCap, records []tornRecord) []int {
	weight := func(i int) decimal.Decimal { return records[i].values[len(records[i].values)-2].Number }
	starts := make([]int, len(caps)+1)
	front, at := 0, 0
	for ; front < len(caps); front++ {
		left, i := caps[front].Number, at
		for ; i < len(records) && left.IsPositive(); i++ {
			left = left.Sub(weight(i))
		}
		if !left.IsZero() {
			break
		}
		starts[front], at = at, i
	}
	if front == len(caps) {
		if at < len(records) {
			return nil
		}
		return starts[:front]
	}
	starts[front] = at
	back, end := len(caps)-1, len(records)
	for ; back > front; back-- {
		left, i := caps[back].Number, end
		for ; i > at && left.IsPositive(); i-- {
			left = left.Sub(weight(i - 1))
		}
		if !left.IsZero() {
			return nil
		}
		starts[back], end = i, i
	}
	if len(caps) < stream.MinRows || end == at {
		return nil
	}
	return starts[:len(caps)]
}
