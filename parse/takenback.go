package parse

import "strings"

// Money that was carried over and then taken back is no part of what the year had: 上年结转 36 万元，已收回；本年下达 860 万元，全年
// 可用资金 860 万元.

// handedBack are words right behind an amount by which it went back to whom it came from.
var handedBack = []string{"收回", "上缴", "缴回", "交回", "退回", "上交"}

// takenBack reports whether the words right behind an amount that was carried over, before the next figure, say so.
func (c *Content) takenBack(p *para, m *Mention) bool {
	f := c.figure(m.Figure)
	if !containsAny(m.Label, carried) || f.Key.Measure != Prepaid && f.Key.Measure != Opening && !containsAny(m.Label, []string{"上年", "年初", "以前年度", "历年"}) && f.Key.Period.Rel != "上年" {
		return false
	}
	end, amount := p.text.Len(), false
	for k := m.Pos + 1; k < len(p.lex); k++ {
		if x := &p.lex[k]; x.kind == lexFigure || x.kind == lexPunct && (x.r == '。' || x.r == '；') {
			end, amount = x.from, x.kind == lexFigure
			break
		}
	}
	s := p.sub(p.lex[m.Pos].to, end)
	if i := strings.LastIndex(s, "，"); amount && i >= 0 {
		s = s[:i] // 上年结转 A，收回 a
	}
	return !longer(s, 16) && containsAny(s, handedBack) && !containsAny(s, []string{"未", "不"})
}

// withoutTakenBack lets no balance begin with such money.
func (c *Content) withoutTakenBack(p *para) {
	if !p.hasAny(handedBack) {
		return
	}
	for _, mi := range p.mentions {
		if m := &c.Mentions[mi]; c.takenBack(p, m) {
			c.figure(m.Figure).Key.Measure = NoMeasure
		}
	}
}
