package check

import (
	"gouji/parse"
	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// severalGrants reports whether what was spent is more than the one grant that a rate of
// execution was held against, but no more than all that the report grants in paragraphs of
// their own before the rate: 下达甲资金 A。¶ 下达乙资金 B。¶ 支出 C，执行率 R. Nobody says that it is of
// one of them.
func (v *view) severalGrants(fr *parse.Frame, r parse.Reading) bool {
	if r.Formula != "a/b" || len(r.Operands) != 2 || v.figure(fr.Claim).Value.GreaterThan(decOne) {
		return false
	}
	spent, base := v.figure(r.Operands[0]), v.figure(r.Operands[1])
	if !v.granted(base) || spent.Value.LessThanOrEqual(base.Value) || spent.Place.Block == base.Place.Block {
		return false
	}
	all := decimal.Zero
	blocks := map[int]bool{}
	for id := spent.ID - 1; id >= 1 && id >= spent.ID-window; id-- {
		f := v.figure(id)
		if f.Report != spent.Report {
			break
		}
		if v.granted(f) && f.Place.Block != spent.Place.Block && !blocks[f.Place.Block] {
			blocks[f.Place.Block] = true
			all = all.Add(f.Value)
		}
	}
	return len(blocks) > 1 && all.GreaterThanOrEqual(spent.Value)
}

// granted reports whether a figure is money that may be spent, told in prose and no part of
// other money.
func (v *view) granted(f *parse.Figure) bool {
	m := v.c.Mention(f.ID)
	return m != nil && m.Role == parse.RoleLevel && m.Depth == 0 && !m.Each && f.Dimension == numeral.Money && f.Place.Table == 0 && !f.Key.Part && (f.Key.Measure == parse.Budget || f.Key.Measure == parse.Received)
}
