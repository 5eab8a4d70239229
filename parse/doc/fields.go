package doc

import (
	"regexp"
	"strconv"
	"sync"
	"unicode/utf16"
)

// readFields marks the codes of fields, so that only their results are shown.
// Marks of fields that do not pair up mean nothing.
func (s *source) readFields() {
	for _, r := range []span{s.fib.mainSpan(), s.fib.footnoteSpan(), s.fib.endnoteSpan(), s.fib.boxSpan()} {
		s.markFields(s.clip(r))
	}
}

// clip is the part of a range for which there is text.
func (s *source) clip(r span) span {
	r.from = min(r.from, len(s.units))
	r.to = max(min(r.to, len(s.units)), r.from)
	return r
}

func (s *source) markFields(r span) {
	type field struct{ begin, mid int }
	var open []field
	// How many codes begin and end at a position.
	edges := make(map[int]int)
	for cp := r.from; cp < r.to; cp++ {
		switch s.units[cp] {
		case chFieldBegin:
			open = append(open, field{cp, -1})
		case chFieldMid:
			if n := len(open); n > 0 && open[n-1].mid < 0 {
				open[n-1].mid = cp
			}
		case chFieldEnd:
			n := len(open)
			if n == 0 {
				continue
			}
			f := open[n-1]
			open = open[:n-1]
			if f.mid < 0 {
				f.mid = cp
				s.circled(span{f.begin, cp})
			}
			edges[f.begin+1]++
			edges[f.mid]--
		}
	}
	if len(edges) == 0 {
		return
	}
	inside := 0
	for cp := r.from; cp < r.to; cp++ {
		if n, ok := edges[cp]; ok {
			inside += n
		}
		if inside > 0 {
			s.flags[cp] |= flagCode
		}
	}
}

// eqCircle is the field by which Word and WPS draw a number in a circle.
var eqCircle = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)^\s*eq\s*\\o\s*\\ac\s*\(\s*○\s*[,，]\s*([0-9]{1,2})\s*\)\s*$`)
})

// circled shows the number of such a field, which has no result.
func (s *source) circled(r span) {
	if r.to-r.from > 64 {
		return
	}
	var code []uint16
	for cp := r.from + 1; cp < r.to; cp++ {
		if s.units[cp] >= ' ' && s.flags[cp] == 0 {
			code = append(code, s.units[cp])
		}
	}
	m := eqCircle().FindStringSubmatch(string(utf16.Decode(code)))
	if m == nil {
		return
	}
	n, _ := strconv.Atoi(m[1])
	if label := number(nfcCircle, n); label != "" {
		s.symbols[r.from] = []rune(label)[0]
	}
}
