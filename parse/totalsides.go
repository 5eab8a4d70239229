package parse

import "strings"

// Receipts and outlay of a budget come to one total, told once: 财政拨款收支总预算 X。收入包括：A
// a、B b；支出包括：C c、D d.

// bothSides end the name of such a total.
var bothSides = []string{"收支总预算", "收支总计", "收支预算总计", "收支预算总额", "收支总额", "收支预算", "收支总决算"}

// sideOf reads the parts that 收入包括 or 支出包括 at lexeme k opens of a total of both, and reports
// whether there is one.
func (c *Content) sideOf(p *para, k int, used map[FigureID]bool) bool {
	from := p.nameStart(k)
	if name := label(p, from, k); name != "收入" && name != "支出" {
		return false
	}
	end := p.scopeEnd(k)
	for j := k + 1; j < end; j++ {
		if x := &p.lex[j]; x.kind == lexPunct && x.r == '；' && x.depth == p.lex[k].depth {
			end = j
		}
	}
	items := c.items(p, k+1, end, p.lex[k].depth)
	whole := c.totalOfSides(p, k)
	if len(items) == 0 || whole < 0 || !addable(c.figure(c.Mentions[whole].Figure), c.figure(c.Mentions[items[0]].Figure)) {
		return false
	}
	closed := Closed
	if c.opensList(p, k, end) {
		closed = OpenList // 支出包括：A a、B b 等
	}
	c.wholeAndParts(p, []int{whole}, items, closed, k, used)
	return true
}

// totalOfSides is the nearest total of both sides in the two sentences before lexeme k, -1 if
// there is none.
func (c *Content) totalOfSides(p *para, k int) int {
	for i := c.mentionsUpTo(p, k) - 1; i >= 0; i-- {
		m := &c.Mentions[p.mentions[i]]
		if p.lex[m.Pos].sentence < p.lex[k].sentence-2 {
			return -1
		}
		if part(m) && m.Depth == p.lex[k].depth && hasAnySuffix(strings.TrimRight(m.Label, "为是"), bothSides) {
			return p.mentions[i]
		}
	}
	return -1
}
