package parse

import (
	"strings"

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
func (c *Content) sourcesAlong(ps []*para, i int, grid *gridContext) int {
	if p := ps[i]; p.marks&spaces == 0 || p.marks&digits != 0 || !p.has("合计") {
		return 0
	}
	var heads []gcell // of the sources, the total and what was spent
	sources, j := 0, i
	for ; j < len(ps) && j < i+maxSourceLines && ps[j].marks&digits == 0 && ps[j].text.Len() > 0; j++ {
		for _, w := range c.pieces(ps[j].text, ps[j], c.contextOf(ps[j]), j) {
			role, _ := roleOf(w.text)
			n := len(heads)
			switch {
			case n > 0 && n == sources && onlySum(w.text), n > 0 && n == sources+1 && role == ColExecuted:
				heads = append(heads, w.gcell)
			case n == sources && !longer(w.text, longHead) && hasAnyPrefix(w.text, sourceNames):
				heads = append(heads, w.gcell)
				sources++
			}
		}
	}
	if sources < 2 || len(heads) != sources+2 || j == i || j >= len(ps) {
		return 0
	}
	values := c.pieces(ps[j].text, ps[j], c.contextOf(ps[j]), j)
	n := len(values)
	if n != len(heads) && !(n == len(heads)+1 && values[n-1].percent) || numericPieces(values) != n {
		return 0
	}
	h := &header{fixed: true, cols: []column{{role: ColName}, {role: ColBudget, text: "合计"}, {role: ColExecuted, text: "执行数"}, {role: ColRate, text: "执行率"}}}
	unit, tens, has := grid.unit, grid.tens, grid.hasUnit
	for k := i; k < j; k++ {
		if u, t, ok := unitIn(ps[k].line); ok && u.Dimension == numeral.Money {
			unit, tens, has = u, t, true
		}
	}
	if has {
		h.setUnit(unit, tens)
	}
	total := grow{cells: []gcell{{text: "年度资金总额", span: 1, p: &para{}}}}
	for k := range values[sources:] {
		g := values[sources+k].gcell
		g.col = k + 1
		total.cells = append(total.cells, g)
	}
	block := []grow{total}
	for k := range sources {
		name, g := heads[k], values[k].gcell
		name.col, g.col = 0, 1
		if !strings.HasPrefix(name.text, "其中") {
			name.text = "其中：" + name.text // its place says so
		}
		block = append(block, grow{cells: []gcell{name, g}})
	}
	c.budget(h, block, grid.form)
	return j + 1 - i
}
