package standard

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
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

// markPaidInPart makes of the readings of a product those that only verify, where words between its number, its standard and
// its amount tell of a part of it or of several rounds; a part that is told as a rate is multiplied: 每亩补助 400 元，首年按
// 50% 兑付，种植 3000 亩，兑付 60 万元.
func markPaidInPart(c *content.Draft, p *content.Para, mi, heads, own int, fr *content.Frame) {
	if own < 0 || heads > mi || own > mi || len(fr.Readings) == 0 {
		return
	}
	m, first := &c.Mentions[mi], min(heads, own)
	said := p.Words(clause.LabelStart(p, c.Mentions[first].Pos), m.Pos)
	part := lang.ContainsAny(said, inParts) || lang.ContainsAny(said, rounds)
	var paid []content.Reading
	for x := first + 1; x < mi; x++ {
		y := &c.Mentions[x]
		if f := c.At(y.Figure); f.Dimension != numeral.Percent || y.Depth != m.Depth || !lang.ContainsAny(p.Words(clause.LabelStart(p, y.Pos), y.Pos), sharesPaid) && !lang.HasAnyPrefix(y.After, sharesPaid) {
			continue
		}
		part = true
		if r := fr.Readings[0]; r.Formula == "a*b" && paid == nil {
			paid = []content.Reading{{Formula: "a*b*c", Operands: []content.FigureID{r.Operands[0], r.Operands[1], y.Figure}, HoldOnly: !strings.Contains(m.Label, "兑付")}}
		}
	}
	if grantedBeside(c, m, &c.Mentions[heads], &c.Mentions[own]) {
		part = true
	}
	if part {
		fr.Readings = append(paid, clause.OnlyHolding(fr.Readings)...)
	}
}

// grants are words of what one gets toward something; an amount that does not bear one may be all that it cost.
var grants = []string{"补助", "补贴", "资助", "奖补", "奖励", "救助", "津贴", "慰问", "发放", "兑付", "拨付", "补偿", "报销", "减免"}

// grantedBeside reports whether a standard is what each gets toward something, and neither the amount nor those who are
// counted are told to be of that: 培训 1200 人，人均补助 300 元，支出 45 万元.
func grantedBeside(c *content.Draft, m, heads, own *content.Mention) bool {
	return lang.ContainsAny(own.Label, grants) && !lang.ContainsAny(m.Label+heads.Label+heads.After, grants) && (strings.HasSuffix(m.Label, "支出") || lang.ContainsAny(m.Label, []string{"费", "投资"}))
}
