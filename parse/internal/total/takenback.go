package total

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Money that was carried over and then taken back is no part of what the year had: 上年结转 36 万元，已收回；本年下达 860 万元，全年
// 可用资金 860 万元.

// handedBack are words right behind an amount by which it went back to whom it came from.
var handedBack = []string{"收回", "上缴", "缴回", "交回", "退回", "上交"}

// TakenBack reports whether the words right behind an amount that was carried over, before the next figure, say so.
func TakenBack(c *content.Draft, p *content.Para, m *content.Mention) bool {
	f := c.At(m.Figure)
	if !lang.ContainsAny(m.Label, carried) || f.Key.Measure != lang.Prepaid && f.Key.Measure != lang.Opening && !lang.ContainsAny(m.Label, []string{"上年", "年初", "以前年度", "历年"}) && f.Key.Period.Rel != "上年" {
		return false
	}
	end, amount := p.Text.Len(), false
	for k := m.Pos + 1; k < len(p.Lex); k++ {
		if x := &p.Lex[k]; x.Kind == content.LexFigure || x.Kind == content.LexPunct && (x.R == '。' || x.R == '；') {
			end, amount = x.From, x.Kind == content.LexFigure
			break
		}
	}
	s := p.Sub(p.Lex[m.Pos].To, end)
	if i := strings.LastIndex(s, "，"); amount && i >= 0 {
		s = s[:i] // 上年结转 A，收回 a
	}
	return !content.Longer(s, 16) && lang.ContainsAny(s, handedBack) && !lang.ContainsAny(s, []string{"未", "不"})
}

// WithoutTakenBack lets no balance begin with such money.
func WithoutTakenBack(c *content.Draft, p *content.Para) {
	if !p.HasAny(handedBack) {
		return
	}
	for _, mi := range p.Mentions {
		if m := &c.Mentions[mi]; TakenBack(c, p, m) {
			c.At(m.Figure).Key.Measure = lang.NoMeasure
		}
	}
}
