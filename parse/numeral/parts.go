package numeral

// compound reads the lower part of a numeral in two parts at k, behind the
// power of ten of the upper one: 1亿2000万元, 3万零500人. The numeral becomes
// one in the place of the lower.
func (n *Numeral) compound(rs []rune, i, k int) bool {
	if n.More || n.Decimals > 0 {
		return false
	}
	if k < len(rs) && rs[k] == '零' {
		k++
	}
	if k >= len(rs) || !isDigit(rs[k]) {
		return false
	}
	low, ok := at(rs, k, n.PowerTen)
	if !ok || low.PowerTen.Equal(one) && (!low.HasUnit || low.Integers < 3) {
		return false
	}
	switch low.Unit.Dimension {
	case Percent, Points, Time:
		return false
	}
	if !low.Raw.Mul(low.PowerTen).LessThan(n.PowerTen) {
		return false
	}
	places := n.PowerTen.Exponent() - low.PowerTen.Exponent()
	upper := n.Raw.Shift(places)
	if n.Raw.Sign() < 0 {
		low.Raw = low.Raw.Neg()
	}
	low.Raw = upper.Add(low.Raw)
	low.Integers = n.Integers + int(places)
	low.Len += k - i
	low.Total += k - i
	low.Grouped = low.Grouped || n.Grouped
	*n = low
	return true
}

// spaced reads groups of three digits behind spaces at j, as in 3 050.00万元,
// and gives the place behind them. Numbers that only stand in line look the
// same, but none of them begins with 0 and has a unit.
func spaced(rs []rune, j int) int {
	k, zero := j, false
	for k+3 < len(rs) && rs[k] == ' ' && isDigit(rs[k+1]) && isDigit(rs[k+2]) && isDigit(rs[k+3]) && !(k+4 < len(rs) && isDigit(rs[k+4])) {
		zero = zero || rs[k+1] == '0'
		k += 4
	}
	if !zero {
		return j
	}
	end := k
	if end+1 < len(rs) && rs[end] == '.' && isDigit(rs[end+1]) {
		for end++; end < len(rs) && isDigit(rs[end]); end++ {
		}
	}
	if _, l := scaleAt(rs[end:]); l > 0 {
		return k
	}
	if u, l := unitAt(rs[end:]); l > 0 && !startsWord(rs, end, l, u) {
		return k
	}
	return j
}

// markup is the length of what ends the emphasis or the formula at j in which
// the numeral from i on stands alone, where a unit follows it: **34**万元,
// $34.5$%.
func markup(rs []rune, i, j int) int {
	from, to := i, j
	for from > 0 && rs[from-1] == ' ' {
		from--
	}
	for to < len(rs) && rs[to] == ' ' {
		to++
	}
	n := 0 // characters of the mark
	switch {
	case from < 1 || to+1 >= len(rs):
		return 0
	case rs[from-1] == '$' && rs[to] == '$':
		n = 1
	case from < 2 || to+2 >= len(rs):
		return 0
	case rs[from-2] == '*' && rs[from-1] == '*' && rs[to] == '*' && rs[to+1] == '*', rs[from-2] == '\\' && rs[from-1] == '(' && rs[to] == '\\' && rs[to+1] == ')':
		n = 2
	default:
		return 0
	}
	if end := to + n; unitMayFollow(rs[end:]) {
		return end - j
	}
	return 0
}
