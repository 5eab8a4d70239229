package total

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Receipts and outlay of a budget come to one total, told once: 财政拨款收支总预算 X。收入包括：A
// a、B b；支出包括：C c、D d.

// bothSides end the name of such a total.
var bothSides = []string{"收支总预算", "收支总计", "收支预算总计", "收支预算总额", "收支总额", "收支预算", "收支总决算"}

// sideOf reads the parts that 收入包括 or 支出包括 at lexeme k opens of a total of both, and reports
// whether there is one.
func sideOf(c *content.Draft, p *content.Para, k int, used map[content.FigureID]bool) bool {
	from := clause.NameStart(p, k)
	if name := clause.Label(p, from, k); name != "收入" && name != "支出" {
		return false
	}
	end := clause.ScopeEnd(p, k)
	for j := k + 1; j < end; j++ {
		if x := &p.Lex[j]; x.Kind == content.LexPunct && x.R == '；' && x.Depth == p.Lex[k].Depth {
			end = j
		}
	}
	items := clause.Items(c, p, k+1, end, p.Lex[k].Depth)
	whole := totalOfSides(c, p, k)
	if len(items) == 0 || whole < 0 || !content.Addable(c.At(c.Mentions[whole].Figure), c.At(c.Mentions[items[0]].Figure)) {
		return false
	}
	closed := content.Closed
	if clause.OpensList(c, p, k, end) {
		closed = content.OpenList // 支出包括：A a、B b 等
	}
	wholeAndParts(c, p, []int{whole}, items, closed, k, used)
	return true
}

// totalOfSides is the nearest total of both sides in the two sentences before lexeme k, -1 if
// there is none.
func totalOfSides(c *content.Draft, p *content.Para, k int) int {
	for i := mentionsUpTo(c, p, k) - 1; i >= 0; i-- {
		m := &c.Mentions[p.Mentions[i]]
		if p.Lex[m.Pos].Sentence < p.Lex[k].Sentence-2 {
			return -1
		}
		if content.IsPart(m) && m.Depth == p.Lex[k].Depth && lang.HasAnySuffix(strings.TrimRight(m.Label, "为是"), bothSides) {
			return p.Mentions[i]
		}
	}
	return -1
}
