package check

import "gouji/parse"

// baseBehind reports whether the base of a rate is told in prose only behind it, in another paragraph: 收入完成 A，为预算的
// R% in the part on the year past, and 收入预算 B in that on the next.
func (v *view) baseBehind(fr *parse.Frame, o outcome) bool {
	if len(o.reading.Operands) != 2 || fr.InTable {
		return false
	}
	claim, base := v.figure(fr.Claim), v.figure(o.reading.Operands[1])
	switch fr.Rule {
	case "ratio/completion", "ratio/execution":
	case "ratio/share":
		if !hasPrefixOf(claim.Name, []string{"占预算", "占年初预算", "占调整预算", "占变动预算", "占年度预算"}) {
			return false
		}
		if claim.Place.Block != base.Place.Block {
			return true
		}
	default:
		return false
	}
	if x, y := v.yearTold(claim), v.yearTold(base); x > 0 && y > x && base.ID > claim.ID {
		return true
	}
	return claim.Place.Table == 0 && base.Place.Table == 0 && base.Place.Block > claim.Place.Block && base.Place.Line > claim.Place.Line || v.otherLevel(claim, base)
}
