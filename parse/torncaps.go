package parse

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
)

// The points of the indicators of the first level in a torn form, 产出指标（50分）, stand before
// the values of the indicators below them or among them. In order they part the weights.

// tornCap are the points that a torn form prints beside an indicator of the first level.
type tornCap struct {
	tornWord
	name string
}

// firstNames are the names of indicators of the first level that print points.
var firstNames = []string{"产出指标", "效益指标", "满意度指标"}

// beginsIndicators reports whether a paragraph begins with an indicator of the first level and
// holds values.
func beginsIndicators(p *para) bool {
	if p.text.Len() == 0 || p.marks&digits == 0 || p.marks&spaces == 0 || !hasAnyPrefix(withoutBlanks(p.line), firstNames) {
		return false
	}
	words := tornWords(p.text, 0)
	n := 0
	for i := range words {
		if words[i].bare {
			n++
		}
	}
	return n >= 2
}

func withoutBlanks(s string) string { return strings.ReplaceAll(s, " ", "") }

// tornCaps are the points in brackets of paragraphs, of which the first is the one of that number.
func tornCaps(ps []*para, first int) []tornCap {
	var out []tornCap
	for k, q := range ps {
		rs := q.text.Runes
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
			c := tornCap{tornWord: tornWord{line: first + k, from: i, to: i + n + 1, number: x}}
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
	weight := func(i int) decimal.Decimal { return records[i].values[len(records[i].values)-2].number }
	starts := make([]int, len(caps)+1)
	front, at := 0, 0
	for ; front < len(caps); front++ {
		left, i := caps[front].number, at
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
		left, i := caps[back].number, end
		for ; i > at && left.IsPositive(); i-- {
			left = left.Sub(weight(i - 1))
		}
		if !left.IsZero() {
			return nil
		}
		starts[back], end = i, i
	}
	if len(caps) < minRows || end == at {
		return nil
	}
	return starts[:len(caps)]
}
