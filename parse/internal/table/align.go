package table

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
	"gouji/parse/numeral"
)

// Align finds how the cells of a row fall under a header whose merged cells
// may be missing from the row: the shift with the fewest cells out of kind.
func (h *Header) Align(r *Row) int {
	if h.Fixed {
		return 0
	}
	best, cost := 0, 1<<30
	second := -1 // the column that the name of a second level is due under
	if len(r.Cells) > 0 && isSecondLevel(r.Cells[0].Text) {
		second = slices.IndexFunc(h.Cols, func(col content.Column) bool { return stream.LevelOfHead(col.Text) == 2 })
	}
	scored := h.Indicator && h.Has(lang.ColWeight) && h.Has(lang.ColScore) && r.Numbers() >= 2
	for _, s := range []int{0, 1, -1, 2, -2, 3} {
		n, points := 0, 0
		for i := range r.Cells {
			g := &r.Cells[i]
			if g.Blank {
				continue
			}
			k := g.Col + s
			if k < 0 || k >= len(h.Cols) {
				n += 3
				continue
			}
			n += Misfit(&h.Cols[k], g)
			switch role := h.Cols[k].Role; {
			case i == 0 && k < second:
				n += 2 // the cell of the level above it is lost
			case i == 0 && Words(g) && (role == lang.ColTarget || role == lang.ColActual):
				n += 3 // the name of a row is no result
			case Numeric(g) && (role == lang.ColWeight || role == lang.ColScore):
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
	t := strings.TrimSuffix(stream.CapName(lang.HeaderText(s)), "指标")
	return t != "成本" && slices.Contains(SecondLevels, t)
}

// BehindOrdinal sets the cells behind a row's number where merged cells are
// missing between the two: 3 | name | 5 under 序号 | 一级指标 | 二级指标 | 分值.
func (h *Header) BehindOrdinal(r *Row) {
	if h.Fixed || len(r.Cells) < 3 || len(h.Cols) == 0 || h.Cols[0].Role != lang.ColOrdinal || !Numeric(&r.Cells[0]) || !Words(&r.Cells[1]) {
		return
	}
	end := len(r.Cells)
	for end > 0 && r.Cells[end-1].Blank {
		end--
	}
	best, cost := 0, 1<<30
	for s := 0; s <= len(h.Cols)-end && s <= maxMerged; s++ {
		n := s
		for i := 1; i < end; i++ {
			if g := &r.Cells[i]; !g.Blank && g.Col+s < len(h.Cols) {
				n += 2 * Misfit(&h.Cols[g.Col+s], g)
			}
		}
		if n < cost {
			best, cost = s, n
		}
	}
	if best == 0 {
		return
	}
	r.Cells = slices.Clone(r.Cells[:end])
	for i := 1; i < end; i++ {
		r.Cells[i].Col += best
	}
}

// maxMerged is how many merged cells may be missing from a row.
const maxMerged = 3

// Misfit tells how badly a cell suits a column.
func Misfit(col *content.Column, g *content.Cell) int {
	switch col.Role {
	case lang.ColName, lang.ColReason, lang.ColGrade:
		if Numeric(g) {
			return 2
		}
		if g.Sign != "" {
			return 4
		}
	case lang.ColUnit:
		if Words(g) {
			if _, _, ok := numeral.ParseUnit(g.Text); ok {
				return -2
			}
			return 1
		}
		return 3
	case lang.ColSign:
		if g.Sign != "" {
			return -2
		}
		return 4
	case lang.ColInitial, lang.ColBudget, lang.ColArrived, lang.ColExecuted, lang.ColWeight, lang.ColScore, lang.ColAmount, lang.ColTotal, lang.ColConverted, lang.ColDeduct:
		if Words(g) {
			return 4
		}
		if g.Sign != "" || g.Percent {
			return 4
		}
	case lang.ColRate, lang.ColScoreRate, lang.ColArrival, lang.ColPart:
		if Words(g) || g.Sign != "" {
			return 3
		}
	case lang.ColTarget:
		if g.Sign != "" {
			return 2
		}
		if g.P != nil {
			for _, x := range g.P.Lex {
				if x.Kind == content.LexTerm && x.Term.Class == lang.Limit {
					return -2
				}
			}
		}
	case lang.ColActual:
		if g.Sign != "" {
			return 2
		}
	}
	return 0
}

// Number is the figure of the cell under a role, 0 if there is none.
func (h *Header) Number(r *Row, shift int, role lang.ColumnRole) content.FigureID {
	for i := range r.Cells {
		k := r.Cells[i].Col + shift
		if k >= 0 && k < len(h.Cols) && h.Cols[k].Role == role && r.Cells[i].Fig != 0 {
			return r.Cells[i].Fig
		}
	}
	return 0
}

// SecondLevels are names of indicators of the second level.
var SecondLevels = []string{"数量", "质量", "时效", "成本", "经济效益", "社会效益", "生态效益", "可持续影响", "服务对象满意度"}

// Has reports whether a header has a column of a role.
func (h *Header) Has(role lang.ColumnRole) bool {
	for i := range h.Cols {
		if h.Cols[i].Role == role {
			return true
		}
	}
	return false
}

// Numbers is how many numeric cells a row has.
func (r *Row) Numbers() int {
	n := 0
	for i := range r.Cells {
		if Numeric(&r.Cells[i]) {
			n++
		}
	}
	return n
}
