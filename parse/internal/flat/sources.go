package flat

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// A budget block in one row: the sources of the money, their total and what was spent
// stand beside one another, 中央 省级 本级 其他 合计 执行数 执行率, and one line of amounts
// below. Units and the rest of broken words may stand between.

// sourceNames begin the head of a source of money.
var sourceNames = []string{"中央", "省", "市", "州", "县", "区", "本级", "地方", "其他", "其它", "自筹", "上级", "财政", "单位"}

// maxSourceLines is how many lines such a header may take.
const maxSourceLines = 3

// sourcesAlong reads such a block. It returns how many paragraphs it took.
func sourcesAlong(c *content.Draft, ps []*content.Para, i int, grid *table.Context) int {
	if p := ps[i]; p.Marks&content.Spaces == 0 || p.Marks&content.Digits != 0 || !p.Has("合计") {
		return 0
	}
	var heads []content.Cell // of the sources, the total and what was spent
	sources, j := 0, i
	for ; j < len(ps) && j < i+maxSourceLines && ps[j].Marks&content.Digits == 0 && ps[j].Text.Len() > 0; j++ {
		for _, w := range pieces(c, ps[j].Text, ps[j], table.ContextOf(c, ps[j]), j) {
			role, _ := lang.RoleOf(w.Text)
			n := len(heads)
			switch {
			case n > 0 && n == sources && table.OnlySum(w.Text), n > 0 && n == sources+1 && role == lang.ColExecuted:
				heads = append(heads, w.Cell)
			case n == sources && !content.Longer(w.Text, stream.LongHead) && lang.HasAnyPrefix(w.Text, sourceNames):
				heads = append(heads, w.Cell)
				sources++
			}
		}
	}
	if sources < 2 || len(heads) != sources+2 || j == i || j >= len(ps) {
		return 0
	}
	values := pieces(c, ps[j].Text, ps[j], table.ContextOf(c, ps[j]), j)
	n := len(values)
	if n != len(heads) && !(n == len(heads)+1 && values[n-1].Percent) || numericPieces(values) != n {
		return 0
	}
	h := &table.Header{Fixed: true, Cols: []content.Column{{Role: lang.ColName}, {Role: lang.ColBudget, Text: "合计"}, {Role: lang.ColExecuted, Text: "执行数"}, {Role: lang.ColRate, Text: "执行率"}}}
	unit, tens, has := grid.Unit, grid.Tens, grid.HasUnit
	for k := i; k < j; k++ {
		if u, t, ok := lang.UnitIn(ps[k].Line); ok && u.Dimension == numeral.Money {
			unit, tens, has = u, t, true
		}
	}
	if has {
		form.SetUnit(h, unit, tens)
	}
	total := table.Row{Cells: []content.Cell{{Text: "年度资金总额", Span: 1, P: &content.Para{}}}}
	for k := range values[sources:] {
		g := values[sources+k].Cell
		g.Col = k + 1
		total.Cells = append(total.Cells, g)
	}
	block := []table.Row{total}
	for k := range sources {
		name, g := heads[k], values[k].Cell
		name.Col, g.Col = 0, 1
		if !strings.HasPrefix(name.Text, "其中") {
			name.Text = "其中：" + name.Text // its place says so
		}
		block = append(block, table.Row{Cells: []content.Cell{name, g}})
	}
	form.Budget(c, h, block, grid.Form)
	return j + 1 - i
}
