package clause

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// IsStandard reports whether a figure is an amount for each.
func IsStandard(c *content.Draft, m *content.Mention) bool {
	f := c.At(m.Figure)
	if m.Role == content.RoleDelta || m.Role == content.RoleBase || lang.ContainsAny(m.Label, []string{"最高", "最低"}) {
		return false
	}
	if f.Dimension == numeral.PerHead {
		return true
	}
	if f.Dimension != numeral.Money {
		return false
	}
	return BasisOf(f, m.Label).Thing != "" || strings.Contains(m.Label, "户均补助") || strings.Contains(m.Label, "平均每") && !m.Each || strings.HasSuffix(m.Label, "标准") || strings.HasSuffix(m.Label, "单价") || content.StandardBehind(m)
}

// ForEach reports whether a figure is printed as amounts for each are: in 元, or in 元/人 and
// the like.
func ForEach(f *content.Figure) bool {
	switch f.Dimension {
	case numeral.PerHead:
		return true
	case numeral.Money:
		return f.Numeral.Unit.Scale.Equal(lang.DecOne) && f.Numeral.PowerTen.Equal(lang.DecOne)
	}
	return false
}

// Basis is what a standard is an amount for: 每人每月, 元/公里.
type Basis struct {
	Thing string       // the thing's own word: 人, 公里, 站
	Unit  numeral.Unit // the thing as a unit, if it is one
	Month bool         // and for each month
	Day   bool         // and for each day
	Other bool         // and for each of another stretch of time
	Term  bool         // which is a school term
}

// BasisOf reads the basis of a standard off its unit and label.
func BasisOf(f *content.Figure, label string) Basis {
	var b Basis
	if f.Dimension == numeral.PerHead {
		for _, w := range strings.FieldsFunc(strings.TrimPrefix(f.Unit, "元/"), func(r rune) bool { return r == '/' || r == '·' || r == '.' }) {
			b.Add([]rune(w))
		}
	}
	if b.Thing != "" && strings.HasPrefix(label, "月") {
		b.Month = true // 月租金 4500 元/辆
	}
	if strings.Contains(label, "每") {
		rs := []rune(label)
		for i, r := range rs {
			if r == '每' && i+1 < len(rs) {
				b.Add(rs[i+1:])
			}
		}
	}
	if i := strings.LastIndex(label, "单"); i >= 0 {
		// 单套 X 元, 单座造价 X 元
		rs := []rune(label[i+len("单"):])
		if u, n := numeral.UnitAt(rs); n > 0 && u.Dimension == numeral.Count && slices.Contains([]string{"", "造价", "成本", "投资", "价格", "费用", "补助"}, string(rs[n:])) {
			b.Add(rs)
		}
	}
	if b.Thing == "" && lang.HasAnySuffix(label, UnitCosts) {
		if u, _ := numeral.UnitAt([]rune(label)); u.Dimension == numeral.Weight || u.Dimension == numeral.Length || u.Dimension == numeral.Area {
			b.Add([]rune(label)) // 吨水成本, 公里造价
		}
	}
	if strings.Contains(label, "人均月") || lang.HasAnySuffix(label, monthlyPay) {
		b.Add([]rune("人月"))
	}
	return b
}

// UnitCosts end the names of what a measure of something costs.
var UnitCosts = []string{"成本", "造价", "投资", "费用", "单价", "处理费", "运维费"}

// monthlyPay end the names of what one person gets a month.
var monthlyPay = []string{"月工资", "月薪", "月工资标准", "月补助标准", "月补贴标准", "月津贴标准", "月补助", "月补贴", "月津贴"}

// eachThing are things that are counted in 个 and named behind 每.
const eachThing = "生站村校镇乡社点班车孩井棚室园馆院县区"

// Add reads one word of a basis at the start of rs.
func (b *Basis) Add(rs []rune) {
	u, n := numeral.UnitAt(rs)
	if PersonMonth(&content.Figure{Unit: u.Name}) {
		u, n = numeral.UnitAt(rs[:1])
		b.Month = true
	}
	rest := rs[n:]
	switch {
	case n == 0 && rs[0] == '月', u.Dimension == numeral.Months:
		b.Month = true
	case u.Name == "天", u.Name == "日":
		b.Day = true
	case u.Name == "年":
	case u.Dimension == numeral.Time, n == 0 && (rs[0] == '季' || rs[0] == '学'):
		b.Other = true
		b.Term = b.Term || n == 0 && rs[0] == '学' && len(rs) > 1 && rs[1] == '期'
	case b.Thing != "":
	case n > 0 && u.Dimension != numeral.Money && u.Dimension != numeral.Percent && u.Dimension != numeral.Points && u.Dimension != numeral.Times && u.Dimension != numeral.Score:
		b.Thing, b.Unit = u.Name, u
		if len(rest) > 0 && (rest[0] == '月' || rest[0] == '日' || rest[0] == '天') {
			b.Month, b.Day = b.Month || rest[0] == '月', b.Day || rest[0] != '月'
		}
	case strings.ContainsRune(eachThing, rs[0]):
		b.Thing = string(rs[:1])
	}
}

// PerUnit is what a product of base units is to be divided by where a standard
// is printed for a larger unit: 元/公里.
func (b Basis) PerUnit() string {
	if d := b.Unit.Dimension; (d == numeral.Length || d == numeral.Weight) && b.Unit.Scale.GreaterThan(lang.DecOne) {
		return "/" + b.Unit.Scale.String()
	}
	return ""
}

// FarStandard is how many figures back a standard is looked for.
const FarStandard = 60

// PersonMonth reports whether a figure counts the months of all heads.
func PersonMonth(f *content.Figure) bool { return f.Unit == "人月" || f.Unit == "人·月" }
