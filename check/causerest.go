package check

import (
	"gouji/parse"
	"gouji/parse/decimal"
)

// What is said where no cause is found, and of limits, counts and restatements.

// unexplained says what can be said where no cause fits.
func (n *inquiry) unexplained() *Cause {
	fr, s := n.tie.frame, n.suspect
	figure, suggest := parse.FigureID(0), ""
	if s != nil {
		figure, suggest = s.figure, s.suggest
	}
	switch fr.Kind {
	case parse.KindTotal:
		off := n.stated.Sub(n.mid())
		if fr.Closed != parse.Closed {
			if off.Sign() > 0 {
				return &Cause{Kind: "missing_part", Message: Message{
					"所列各项之和比总数少 " + inUnit(n.claim, off.Abs()) + "，可能有未列出的项目", "the parts fall short by " + inUnit(n.claim, off.Abs()) + ": some may not be listed"}}
			}
			return &Cause{Kind: "double_part", Message: Message{
				"所列各项之和比总数多 " + inUnit(n.claim, off.Abs()) + "，各项可能有重复或交叉", "the parts exceed the whole by " + inUnit(n.claim, off.Abs()) + ": they may overlap"}}
		}
		kind, zh, en := "missing_part", "总数与各项之和相差 ", "the total and its parts differ by "
		if off.Sign() < 0 {
			kind = "double_part"
		}
		return &Cause{Kind: kind, Figure: figure, Suggest: suggest, Message: Message{zh + inUnit(n.claim, off.Abs()), en + inUnit(n.claim, off.Abs())}}
	case parse.KindQuotient, parse.KindProduct, parse.KindChange:
		if figure != 0 && figure != n.claim.ID {
			return &Cause{Kind: "stale", Figure: figure, Suggest: suggest, Message: Message{
				flat(n.v.figure(figure).Text) + " 疑误", flat(n.v.figure(figure).Text) + " is probably wrong"}}
		}
		if fr.Rule == "derived/payable-months" {
			// Which definition was used is not known, nor so what to change.
			return &Cause{Kind: "base", Figure: n.claim.ID, Message: Message{
				"可支付月数的口径不一（统筹或全部结余、全年或部分月份的支出），请核对并注明算法", "definitions differ (pooled or total balance, outlay of the year or of some months): state the one used"}}
		}
		return &Cause{Kind: "base", Figure: n.claim.ID, Suggest: n.should(), Message: Message{
			"报告中没有能算出 " + flat(n.claim.Text) + " 的数据，可能口径不同，或计算有误", "no figures of the report give " + flat(n.claim.Text) + ": another definition, or a miscalculation"}}
	}
	if figure == 0 {
		return nil
	}
	return &Cause{Kind: "digit", Figure: figure, Suggest: suggest, Message: Message{
		flat(n.v.figure(figure).Text) + " 与其余数字不符", flat(n.v.figure(figure).Text) + " does not fit the others"}}
}

// limit explains a figure that misses its limit.
func (n *inquiry) limit() []Cause {
	if n.suspect != nil && n.suspect.misprint != nil {
		return []Cause{*n.slip()}
	}
	return nil
}

// counted explains a number announced that is not the number listed.
func (n *inquiry) counted() []Cause {
	have := len(n.tie.frame.Listed)
	x := reprint(n.claim, decimal.NewFromInt(int64(have)))
	if x == nil {
		return nil
	}
	kind, zh, en := "missing_part", "少列 "+itoa(n.tie.frame.Announced-have)+" 项，或数目写错", itoa(n.tie.frame.Announced-have)+" not listed, or the number is wrong"
	if have > n.tie.frame.Announced {
		kind, zh, en = "double_part", "多列 "+itoa(have-n.tie.frame.Announced)+" 项，或数目写错", itoa(have-n.tie.frame.Announced)+" too many listed, or the number is wrong"
	}
	return []Cause{{Kind: kind, Figure: n.claim.ID, Suggest: printedAs(x), Message: Message{zh, en}}}
}

// restated explains one quantity stated with two values: which of them other
// relations support.
func (n *inquiry) restated() []Cause {
	a, b := n.v.figure(n.ops[0]), n.claim
	back := n.support(a.ID, revalued(a, inScale(b.Value, a), a.Numeral.Decimals, a.Numeral.PowerTen))
	front := n.support(b.ID, revalued(b, inScale(a.Value, b), b.Numeral.Decimals, b.Numeral.PowerTen))
	wrong, right, proof := b, a, back
	if len(front) > len(back) {
		wrong, right, proof = a, b, front
	}
	why := Message{}
	if len(proof) > 0 {
		r := n.v.proof(&n.ties[proof[0]])
		why = Message{"；" + flat(right.Text) + " 另有依据：" + r.ZH, "; " + flat(right.Text) + " is supported by " + r.EN}
		if len(proof) > 1 {
			why.ZH += " 等 " + itoa(len(proof)) + " 处关系"
			why.EN += " and " + itoa(len(proof)-1) + " more"
		}
	}
	known := len(front) != len(back)
	var out []Cause
	if s := n.suspect; s != nil && s.misprint != nil && (s.figure == wrong.ID || !known) {
		c := slipCause(n.v.figure(s.figure), s.misprint)
		c.Message.ZH += why.ZH
		c.Message.EN += why.EN
		return append(out, *c)
	}
	if !known {
		return append(out, Cause{Kind: "stale", Message: Message{
			"两处必有一误，或口径不同而未注明", "one of the two is wrong, or they differ in scope without saying so"}})
	}
	return append(out, Cause{Kind: "stale", Figure: wrong.ID, Suggest: inPlaceOf(wrong, right), Message: Message{
		flat(wrong.Text) + " 疑为未更新的旧数（如系口径不同，须注明）" + why.ZH, flat(wrong.Text) + " may be out of date (or of another scope, which should be said)" + why.EN}})
}
