package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Amounts that are but a part of what a standard comes to, or that were paid more than once, by their words.

var (
	// sharesPaid lead to the part of a standard that was paid.
	sharesPaid = []string{"按", "兑付", "拨付", "承担", "先行", "预拨", "预付", "首年", "第一年", "支付", "发放"}
	// inParts are words of an amount that is not all that a number and a standard come to.
	inParts = []string{"首年", "第一年", "第二年", "次年", "首付", "预付", "预拨", "先行", "首批", "第一批", "分期", "分年", "进度款", "尾款", "一期", "兑付比例"}
	// rounds are words of what was paid to all of them more than once.
	rounds = []string{"两批", "三批", "四批", "两次", "三次", "四次", "两轮", "三轮", "两期", "三期", "四期", "两季", "每批", "每期", "每次", "每轮", "每季"}
)

// paidInPart makes of the readings of a product those that only verify, where words between its number, its standard and
// its amount tell of a part of it or of several rounds; a part that is told as a rate is multiplied: 每亩补助 400 元，首年按
// 50% 兑付，种植 3000 亩，兑付 60 万元.
func (c *Content) paidInPart(p *para, mi, heads, own int, fr *Frame) {
	if own < 0 || heads > mi || own > mi || len(fr.Readings) == 0 {
		return
	}
	m, first := &c.Mentions[mi], min(heads, own)
	said := p.words(labelStart(p, c.Mentions[first].Pos), m.Pos)
	part := containsAny(said, inParts) || containsAny(said, rounds)
	var paid []Reading
	for x := first + 1; x < mi; x++ {
		y := &c.Mentions[x]
		if f := c.figure(y.Figure); f.Dimension != numeral.Percent || y.Depth != m.Depth || !containsAny(p.words(labelStart(p, y.Pos), y.Pos), sharesPaid) && !hasAnyPrefix(y.After, sharesPaid) {
			continue
		}
		part = true
		if r := fr.Readings[0]; r.Formula == "a*b" && paid == nil {
			paid = []Reading{{Formula: "a*b*c", Operands: []FigureID{r.Operands[0], r.Operands[1], y.Figure}, HoldOnly: !strings.Contains(m.Label, "兑付")}}
		}
	}
	if c.grantedBeside(m, &c.Mentions[heads], &c.Mentions[own]) {
		part = true
	}
	if part {
		fr.Readings = append(paid, onlyHolding(fr.Readings)...)
	}
}

// grants are words of what one gets toward something; an amount that does not bear one may be all that it cost.
var grants = []string{"补助", "补贴", "资助", "奖补", "奖励", "救助", "津贴", "慰问", "发放", "兑付", "拨付", "补偿", "报销", "减免"}

// grantedBeside reports whether a standard is what each gets toward something, and neither the amount nor those who are
// counted are told to be of that: 培训 1200 人，人均补助 300 元，支出 45 万元.
func (c *Content) grantedBeside(m, heads, own *Mention) bool {
	return containsAny(own.Label, grants) && !containsAny(m.Label+heads.Label+heads.After, grants) && (strings.HasSuffix(m.Label, "支出") || containsAny(m.Label, []string{"费", "投资"}))
}
