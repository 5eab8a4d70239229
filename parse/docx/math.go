package docx

import "strings"

// math is a formula, or a part of one, on one line: a fraction with a slash,
// in brackets where it needs them.
func (r *reader) math() string {
	var out strings.Builder
	r.s.children(func(e element) {
		switch e.name {
		case "m:t", "t":
			s := r.s.chars()
			r.spend(&r.left.text, len(s))
			out.WriteString(s)
		case "m:f":
			part := r.mathParts("m:num", "m:den")
			out.WriteString(bracket(part[0]) + "/" + bracket(part[1]))
		case "m:sSup":
			part := r.mathParts("m:e", "m:sup")
			out.WriteString(part[0] + "^" + bracket(part[1]))
		case "m:rad":
			out.WriteString("√" + bracket(r.mathParts("m:e")[0]))
		case "m:d":
			out.WriteString(r.mathBrackets())
		case "del", "moveFrom":
		default:
			out.WriteString(r.math())
		}
	})
	return out.String()
}

// mathParts are the children of those names.
func (r *reader) mathParts(names ...string) []string {
	parts := make([]string, len(names))
	r.s.children(func(e element) {
		for i, n := range names {
			if e.name == n {
				parts[i] = r.math()
			}
		}
	})
	return parts
}

// mathBrackets is m:d, a formula between brackets.
func (r *reader) mathBrackets() string {
	open, end, between := "(", ")", "|"
	var parts []string
	r.s.children(func(e element) {
		switch e.name {
		case "m:e":
			parts = append(parts, r.math())
		case "m:dPr":
			r.s.children(func(e element) {
				switch e.name {
				case "m:begChr":
					open = e.attr("val")
				case "m:endChr":
					end = e.attr("val")
				case "m:sepChr":
					between = e.attr("val")
				}
			})
		}
	})
	return open + strings.Join(parts, between) + end
}

// bracket puts a sum, product or quotient in brackets unless it stands in
// some.
func bracket(s string) string {
	depth, bare := 0, false
	for _, c := range s {
		switch c {
		case '(', '（':
			depth++
		case ')', '）':
			depth--
		case '+', '-', '−', '×', '÷', '*', '/', '·', '＋', '－':
			bare = bare || depth == 0
		}
	}
	if bare {
		return "(" + s + ")"
	}
	return s
}
