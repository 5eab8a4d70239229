package check

import (
	"strings"

	"gouji/parse"
)

// Shares of what some rows of a table come to together: 农村低保金占低保金总额的 R%, where
// the table holds 城市低保金, 农村低保金 and other rows, and a total of all of them. Their
// whole is the sum of the rows of that name, not the total.

// kindShare is the reading of a share by which its whole is the sum of the rows that its
// words name, and whether its part stands among such rows. The parts of the claim are
// the best first.
func (v *view) kindShare(fr *parse.Frame, q *parse.Query, parts []candidate) (r parse.Reading, ok bool) {
	if fr.Rule != "ratio/share" || q.Formula != "a/b" || len(q.Wants) != 2 || q.Wants[1].Given != 0 || !parts[0].sure {
		return r, false
	}
	part := v.figure(parts[0].id)
	kind := v.word(q.Wants[1].Label).headless()
	if kind == q.Wants[1].Label || fewerRunes(kind, 2) || !v.cell(part) || !strings.Contains(part.Name, kind) {
		return r, false
	}
	r = parse.Reading{Formula: "a/(a", Operands: []parse.FigureID{part.ID}}
	others := false
	for _, id := range v.columnOf(part.ID) {
		switch {
		case id == part.ID:
		case strings.Contains(v.figure(id).Name, kind):
			r.Formula += "+" + string(rune('a'+len(r.Operands)))
			r.Operands = append(r.Operands, id)
		default:
			others = true
		}
	}
	r.Formula += ")"
	n := len(r.Operands)
	return r, others && n > 1 && n <= maxKind
}

// maxKind is how many rows of one name may make up such a whole.
const maxKind = 12

// columnOf are the cells that a total of their table adds up down their column, of
// which a cell is one.
func (v *view) columnOf(id parse.FigureID) []parse.FigureID {
	if v.columns == nil {
		v.columns = map[parse.FigureID][]parse.FigureID{}
		for i := range v.c.Frames {
			fr := &v.c.Frames[i]
			if fr.Rule != "sum/table" || len(fr.Readings) == 0 || len(fr.Readings[0].Parts) < 2 || !sameColumn(v.figure(fr.Claim), v.figure(fr.Readings[0].Parts[0].Figure)) {
				continue
			}
			var list []parse.FigureID
			for _, p := range fr.Readings[0].Parts {
				list = append(list, p.Figure)
			}
			for _, p := range list {
				if v.columns[p] == nil {
					v.columns[p] = list
				}
			}
		}
	}
	return v.columns[id]
}
