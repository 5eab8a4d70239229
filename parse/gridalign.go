package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// align finds how the cells of a row fall under a header whose merged cells
// may be missing from the row: the shift with the fewest cells out of kind.
func (h *header) align(r *grow) int {
	if h.fixed {
		return 0
	}
	best, cost := 0, 1<<30
	second := -1 // the column that the name of a second level is due under
	if len(r.cells) > 0 && isSecondLevel(r.cells[0].text) {
		second = slices.IndexFunc(h.cols, func(col column) bool { return levelOfHead(col.text) == 2 })
	}
	scored := h.indicator && h.has(ColWeight) && h.has(ColScore) && r.numbers() >= 2
	for _, s := range []int{0, 1, -1, 2, -2, 3} {
		n, points := 0, 0
		for i := range r.cells {
			g := &r.cells[i]
			if g.blank {
				continue
			}
			k := g.col + s
			if k < 0 || k >= len(h.cols) {
				n += 3
				continue
			}
			n += misfit(&h.cols[k], g)
			switch role := h.cols[k].role; {
			case i == 0 && k < second:
				n += 2 // the cell of the level above it is lost
			case i == 0 && g.words() && (role == ColTarget || role == ColActual):
				n += 3 // the name of a row is no result
			case g.numeric() && (role == ColWeight || role == ColScore):
				points++
			}
		}
		if scored {
			n += 2 * max(0, 2-points) // its numbers end in points
		}
		if s != 0 {
			n++
		}
		if n < cost {
			best, cost = s, n
		}
	}
	return best
}

// isSecondLevel reports whether a cell names an indicator of the second level, and
// could not name one of the first.
func isSecondLevel(s string) bool {
	t := strings.TrimSuffix(capName(headerText(s)), "指标")
	return t != "成本" && slices.Contains(secondLevels, t)
}

// behindOrdinal sets the cells behind a row's number where merged cells are
// missing between the two: 3 | name | 5 under 序号 | 一级指标 | 二级指标 | 分值.
func (h *header) behindOrdinal(r *grow) {
	if h.fixed || len(r.cells) < 3 || len(h.cols) == 0 || h.cols[0].role != ColOrdinal || !r.cells[0].numeric() || !r.cells[1].words() {
		return
	}
	end := len(r.cells)
	for end > 0 && r.cells[end-1].blank {
		end--
	}
	best, cost := 0, 1<<30
	for s := 0; s <= len(h.cols)-end && s <= maxMerged; s++ {
		n := s
		for i := 1; i < end; i++ {
			if g := &r.cells[i]; !g.blank && g.col+s < len(h.cols) {
				n += 2 * misfit(&h.cols[g.col+s], g)
			}
		}
		if n < cost {
			best, cost = s, n
		}
	}
	if best == 0 {
		return
	}
	r.cells = slices.Clone(r.cells[:end])
	for i := 1; i < end; i++ {
		r.cells[i].col += best
	}
}

// maxMerged is how many merged cells may be missing from a row.
const maxMerged = 3

// misfit tells how badly a cell suits a column.
func misfit(col *column, g *gcell) int {
	switch col.role {
	case ColName, ColReason, ColGrade:
		if g.numeric() {
			return 2
		}
		if g.sign != "" {
			return 4
		}
	case ColUnit:
		if g.words() {
			if _, _, ok := numeral.ParseUnit(g.text); ok {
				return -2
			}
			return 1
		}
		return 3
	case ColSign:
		if g.sign != "" {
			return -2
		}
		return 4
	case ColInitial, ColBudget, ColArrived, ColExecuted, ColWeight, ColScore, ColAmount, ColTotal, ColConverted, ColDeduct:
		if g.words() {
			return 4
		}
		if g.sign != "" || g.percent {
			return 4
		}
	case ColRate, ColScoreRate, ColArrival, ColPart:
		if g.words() || g.sign != "" {
			return 3
		}
	case ColTarget:
		if g.sign != "" {
			return 2
		}
		if g.p != nil {
			for _, x := range g.p.lex {
				if x.kind == lexTerm && x.term.Class == Limit {
					return -2
				}
			}
		}
	case ColActual:
		if g.sign != "" {
			return 2
		}
	}
	return 0
}

// number is the figure of the cell under a role, 0 if there is none.
func (h *header) number(r *grow, shift int, role ColumnRole) FigureID {
	for i := range r.cells {
		k := r.cells[i].col + shift
		if k >= 0 && k < len(h.cols) && h.cols[k].role == role && r.cells[i].fig != 0 {
			return r.cells[i].fig
		}
	}
	return 0
}
