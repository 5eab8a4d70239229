package numeral

import (
	"slices"
	"sync"

	"gouji/parse/decimal"
	"gouji/parse/internal/trie"
)

// Numeral is a printed number with its power of ten and unit, before anything
// around it is understood.
type Numeral struct {
	// Len is the number of characters up to the end of the numeral proper
	// (sign, digits, point); Total includes power of ten and unit where they
	// follow directly or after one space.
	Len, Total int
	Raw        decimal.Decimal // as printed, without power of ten and unit
	Decimals   int32           // printed decimals
	Integers   int             // printed digits before the point
	Scale      decimal.Decimal // power of ten (万, 亿) and unit together
	PowerTen   decimal.Decimal // 万, 亿 alone
	Unit       Unit            // the zero Unit if none is printed
	HasUnit    bool
	More       bool // 余, 多 or 几 stands behind the digits: 1500余万元
	Grouped    bool // thousands separators are printed
}

// Value is what the numeral is worth in base units.
func (n *Numeral) Value() decimal.Decimal { return n.Raw.Mul(n.Scale) }

// Interval is the set of values the printed digits stand for: an integer of
// whole things and money in 元 with two decimals are exact, everything else is
// half a unit of the last printed place to either side, both ends closed.
func (n *Numeral) Interval() Interval {
	v := n.Value()
	if n.Exact() {
		return Exactly(v)
	}
	return Around(v, n.Scale.Mul(decimal.New(5, -n.Decimals-1)))
}

// Exact reports whether the printed digits leave nothing to rounding.
func (n *Numeral) Exact() bool {
	if !n.PowerTen.Equal(one) {
		return false
	}
	switch {
	case n.Unit.Whole, n.Unit.Dimension == PerHead:
		return n.Decimals == 0
	case n.Unit.Dimension == Money:
		return n.Decimals == 2
	}
	return false
}

// LastPlace is the worth of one in the place of the last digit that is not
// zero: 100 for 1500, 0.1 for 3.40.
func (n *Numeral) LastPlace() decimal.Decimal {
	e := n.Raw.Exponent()
	if told := n.Raw.Significant(); told > 0 {
		e += int32(n.Raw.NumDigits() - told)
	}
	return n.Scale.Mul(decimal.New(1, e))
}

// WithUnit is n read with a unit that is printed elsewhere: in a header, a
// caption, or at the end of a series.
func (n Numeral) WithUnit(u Unit, powerTen decimal.Decimal) Numeral {
	if n.HasUnit {
		return n
	}
	if n.PowerTen.GreaterThan(one) {
		powerTen = n.PowerTen // 250.8万 under a header 万元
	}
	n.Unit, n.HasUnit, n.PowerTen = u, true, powerTen
	n.Scale = powerTen.Mul(u.Scale)
	return n
}

// At reads the numeral at rs[i:], which must start with a digit or a sign (负, -, +)
// before a digit. The text is normalised (see document.Normal).
func At(rs []rune, i int) (Numeral, bool) { return at(rs, i, beyond) }

// beyond is more than any power of ten.
var beyond = decimal.New(1, 100)

// at is At for the lower part of a numeral of the given power of ten.
func at(rs []rune, i int, upper decimal.Decimal) (Numeral, bool) {
	var n Numeral
	j := i
	neg := false
	if j < len(rs) && (rs[j] == '-' || rs[j] == '负' || rs[j] == '+') {
		neg = rs[j] != '+'
		j++
	}
	start := j
	digits := make([]byte, 0, 16)
	for j < len(rs) && isDigit(rs[j]) {
		digits = append(digits, byte(rs[j]))
		j++
	}
	if j == start {
		return n, false
	}
	// Thousands: one to three digits, then groups of exactly three.
	if j-start <= 3 && digits[0] != '0' {
		for {
			k, ok := group(rs, j)
			if !ok {
				break
			}
			for _, r := range rs[k-3 : k] {
				digits = append(digits, byte(r))
			}
			j = k
			n.Grouped = true
		}
	}
	if k, ok := strayBlank(rs, i, j); ok && j-start <= 3 && digits[0] != '0' || ok && n.Grouped {
		for _, r := range rs[k-3 : k] {
			digits = append(digits, byte(r))
		}
		j, n.Grouped = k, true
	}
	if k := spaced(rs, j); k > j && j-start <= 3 && digits[0] != '0' {
		for ; j < k; j++ {
			if rs[j] != ' ' {
				digits = append(digits, byte(rs[j]))
			}
		}
		n.Grouped = true
	}
	n.Integers = len(digits)
	if j+1 < len(rs) && rs[j] == '.' && isDigit(rs[j+1]) {
		j++
		for j < len(rs) && isDigit(rs[j]) {
			digits = append(digits, byte(rs[j]))
			n.Decimals++
			j++
		}
	}
	v, err := decimal.NewFromDigits(digits)
	if err != nil {
		return n, false
	}
	n.Raw = v.Shift(-n.Decimals)
	if neg {
		n.Raw = n.Raw.Neg()
	}
	n.Len = j - i
	n.unit(rs, i, j, upper)
	return n, true
}

// group finds a separator and exactly three digits at j, as in 69,876.23 or
// 12，345.60, and gives the place behind them. A full-width comma separates
// thousands only where the number goes on to a point, a unit or a further
// group, or ends the text; between two numbers of a list it parts them.
func group(rs []rune, j int) (int, bool) {
	if j+3 >= len(rs) || rs[j] != ',' && rs[j] != '，' {
		return 0, false
	}
	k := j + 1
	for ; k < j+4; k++ {
		if !isDigit(rs[k]) {
			return 0, false
		}
	}
	if k < len(rs) && isDigit(rs[k]) {
		return 0, false
	}
	return k, true
}

// strayBlank finds a last group of thousands that a blank parts from its separator, as in 34, 203万元, and gives the place
// behind it: a unit follows, and the numbers around are grouped.
func strayBlank(rs []rune, i, j int) (int, bool) {
	if j+4 >= len(rs) || rs[j] != ',' && rs[j] != '，' || rs[j+1] != ' ' {
		return 0, false
	}
	k, ok := group(append([]rune{','}, rs[j+2:min(len(rs), j+8)]...), 0)
	if !ok {
		return 0, false
	}
	k += j + 1
	if !unitMayFollow(rs[k:]) {
		return 0, false
	}
	for x := max(1, i-farGroup); x+4 < min(len(rs), k+farGroup); x++ {
		if x >= i && x < k || !isDigit(rs[x-1]) || rs[x] != rs[j] {
			continue
		}
		if _, ok := group(rs, x); ok {
			return k, true
		}
	}
	return 0, false
}

// farGroup is how far around a number another is looked for that is printed in groups.
const farGroup = 60

// unit reads 余, power of ten and unit behind the digits.
func (n *Numeral) unit(rs []rune, i, j int, upper decimal.Decimal) {
	n.Scale, n.PowerTen = one, one
	n.Total = n.Len
	k := j + markup(rs, i, j)
	if k < len(rs) && rs[k] == ' ' && k+1 < len(rs) && unitMayFollow(rs[k+1:]) {
		k++
	}
	if k < len(rs) && (rs[k] == '余' || rs[k] == '多') {
		n.More = true
		k++
	}
	sc, l := scaleAt(rs[k:])
	k += l
	if n.PowerTen = sc; l > 0 && sc.LessThan(upper) && n.compound(rs, i, k) {
		return
	}
	n.PowerTen = one
	m := k
	if l > 0 && m < len(rs) && (rs[m] == '余' || rs[m] == '多') {
		n.More = true
		m++
	}
	if m < len(rs) && rs[m] == ' ' && m+1 < len(rs) && unitMayFollow(rs[m+1:]) {
		m++
	}
	u, ul := unitAt(rs[m:])
	if ul == 0 && m+1 < len(rs) && rs[m] == '\\' && rs[m+1] == '%' { // a LaTeX remnant
		u, _ = LookupUnit("%")
		ul = 2
	}
	if ul > 0 && !startsWord(rs, m, ul, u) {
		n.Unit, n.HasUnit = u, true
		n.PowerTen = sc
		n.Scale = sc.Mul(u.Scale)
		n.Total = m + ul - i
		return
	}
	if l > 0 {
		n.PowerTen, n.Scale = sc, sc
		n.Total = k - i
		if n.More && m > k {
			n.Total = m - i
		}
		return
	}
	if n.More && k == j+1 {
		n.Total = k - i
	}
}

// unitMayFollow keeps a space between number and unit from swallowing the
// next word: only units that are never the start of a heading or name.
func unitMayFollow(rs []rune) bool {
	_, l := scaleAt(rs)
	if l > 0 {
		if _, ul := unitAt(rs[l:]); ul > 0 {
			return true
		}
		return l == len(rs) || !isHan(rs[l])
	}
	u, ul := unitAt(rs)
	return ul > 0 && !startsWord(rs, 0, ul, u)
}

// notUnits are words that start like a unit and are none: 3 人员 is a count of
// persons, 2 项目 is not a count of 项.
var notUnits = sync.OnceValue(func() *trie.Trie[bool] {
	t := &trie.Trie[bool]{}
	for _, w := range []string{"项目", "家庭", "种植", "日常", "天然", "分别", "分担", "分红", "分成", "分享", "分散", "分布", "分期", "分批", "分年", "分段", "分级", "分配", "分解", "分局", "分管", "分类", "分项", "分值", "期末", "期间", "期初", "处理", "处置", "处罚",
		"起付", "起草", "条件", "条例", "次年", "次均", "批复", "批准", "场所", "本级", "本年", "本市", "本县", "本区", "本项", "本单位", "本地", "本院", "所有", "所属", "所需", "所示", "所列", "所述", "头部", "支付", "支出", "支持", "台账", "部门", "部分", "门诊", "队伍", "团队", "班子", "组织", "组成", "年度", "年初", "年末", "年底", "年终", "月份", "日期", "户籍", "户均", "人均", "人民", "位于", "位列", "名称", "名单", "件均", "张贴", "届时", "道路", "班级", "个人", "个别", "把关", "把握", "页码", "字体", "字号", "间接", "类别", "类型", "款项", "米面", "份额", "篇幅", "笔试", "辆份",
		"天气", "台风", "场地", "元旦", "周期", "口径", "座谈", "尾款", "尾水", "床位", "幅度", "位置", "宗旨", "名额", "户外", "户数", "件数", "根据", "套餐", "轮换", "顶层"} {
		t.Add(w, true)
	}
	return t
})

// startsWord reports whether the unit of length ul at m is the beginning of a
// longer word that is not a unit.
func startsWord(rs []rune, m, ul int, u Unit) bool {
	if u.Dimension == Money || u.Dimension == Percent || u.Dimension == Points || ul > 2 || !isHan(rs[m]) {
		return false
	}
	if ul == 2 {
		return false
	}
	_, stop := notUnits().At(rs, m, len(rs))
	return stop > m && !(stop == m+2 && rs[m+1] == '均' && stop < len(rs) && slices.Contains(allOfThem, rs[stop]))
}

// allOfThem go on behind 均 where it says that something is so of all: 109 人均为死亡人员,
// 12 户均已搬迁.
var allOfThem = []rune("为已系属未在因被按可能")

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isHan(r rune) bool { return r >= 0x4E00 && r <= 0x9FFF }
