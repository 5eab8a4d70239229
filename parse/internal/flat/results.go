package flat

import (
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/table"
)

// Indicators without points behind their header on its own line, and on the lines below it:
// 三级指标 年度指标值 实际完成值 享受补贴人数 ≥420 433 … / 质量指标 发放准确率 ≥98% 100%.

// behindHead is where the rows begin that stand behind the names of targets and results on the line
// of a paragraph, and those names; 0 if it names points as well or no row follows.
func behindHead(p *content.Para) (from int, heads []lang.ColumnRole) {
	if p.Text.Len() == 0 || p.Marks&content.Spaces == 0 || p.Marks&content.Digits == 0 || len(p.Fields) < 2 {
		return 0, nil
	}
	words := reflow.TornWords(p.Text, 0)
	roleAt := func(i int) lang.ColumnRole {
		if i >= len(words) {
			return lang.ColUnknown
		}
		role, _ := lang.RoleOf(string(p.Text.Runes[words[i].From:words[i].To]))
		return role
	}
	for i := range words {
		if words[i].Value {
			return 0, nil
		}
		if roleAt(i) == lang.ColTarget && roleAt(i+1) == lang.ColActual && i+2 < len(words) {
			if roleAt(i+2) != lang.ColUnknown {
				return 0, nil
			}
			return words[i+2].From, []lang.ColumnRole{lang.ColName, lang.ColTarget, lang.ColActual}
		}
	}
	return 0, nil
}

// resultsBehindHead reads such indicators from paragraph i on. It returns how many paragraphs
// they take.
func resultsBehindHead(c *content.Draft, ps []*content.Para, i int, grid *table.Context) int {
	from, heads := behindHead(ps[i])
	if from == 0 {
		return 0
	}
	h := flatHeader(heads)
	n := 0
	for ; i+n < len(ps); n++ {
		q := ps[i+n]
		if q.Text.Len() == 0 || n > 0 && (content.StartsSection(q.Text.Runes) || proseLine(q.Line)) {
			break
		}
		row := pieces(c, q.Text.Slice(from, q.Text.Len()), q, table.ContextOf(c, q), i+n)
		if from = 0; !resultRows(row) {
			break
		}
		flatResults(c, h, row, false)
	}
	return n
}

// resultRows reports whether pieces are names and behind each a target and a result.
func resultRows(ps []content.Piece) bool {
	names, values := 0, 0
	for i := range ps {
		g := &ps[i]
		switch {
		case table.Numeric(&g.Cell):
			values++
		case !table.Words(&g.Cell):
			return false
		case i > 0 && table.Numeric(&ps[i-1].Cell) && behind(g, &ps[i-1]) && len([]rune(g.Text)) <= 3:
			// a unit that the lexicon does not know
		case values == 2:
			names, values = 1, 0
		case values == 0:
			names++
		default:
			return false
		}
		if values > 2 || values > 0 && names == 0 {
			return false
		}
	}
	return names > 0 && values == 2
}
