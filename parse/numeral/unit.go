package numeral

import (
	"strings"
	"sync"

	"gouji/parse/decimal"
	"gouji/parse/internal/trie"
)

// Dimension says which figures can be compared and added.
type Dimension uint8

const (
	None       Dimension = iota // a bare number
	Money                       // base unit 元
	Percent                     // base unit 1 = 100%
	Points                      // percentage points, base unit 1 = 100 points
	Persons                     // 人, 名
	Visits                      // 人次
	Households                  // 户
	Count                       // any other counted thing; Unit tells which
	Score                       // 分
	Months
	Time    // days, hours, minutes, years; Unit tells which
	Times   // 倍
	Area    // base unit 亩
	Length  // base unit 米
	Weight  // base unit 公斤
	PerHead // 元/人 and the like; Unit tells which
)

// dimensionNames are the names of the dimensions in results.
var dimensionNames = [...]string{"", "money", "percent", "points", "persons", "visits", "households", "count", "score", "months", "time", "times", "area", "length", "weight", "per_head"}

// String is the dimension's name, "" for a bare number.
func (d Dimension) String() string { return dimensionNames[d] }

// Unit is a unit as reports write it, after any 万 or 亿.
type Unit struct {
	Name      string
	Scale     decimal.Decimal // of one such unit in base units
	Dimension Dimension
	Whole     bool // counted in whole things: an integer is exact
}

var (
	one  = decimal.NewFromInt(1)
	cent = decimal.New(1, -2)
)

// units are all units of the language, by dimension. Base units have scale 1.
// The table is built when the first numeral is read.
var units = sync.OnceValue(func() *trie.Trie[*Unit] {
	t := &trie.Trie[*Unit]{}
	add := func(d Dimension, scale decimal.Decimal, whole bool, names ...string) {
		for _, n := range names {
			t.Add(n, &Unit{n, scale, d, whole})
		}
	}
	add(Money, one, false, "元", "元人民币", "块钱")
	add(Percent, cent, false, "%", "百分比", "%(百分比)")
	add(Percent, decimal.New(1, -3), false, "‰")
	add(Points, cent, false, "个百分点", "百分点")
	add(Persons, one, true, "人", "名", "人口", "位", "人员")
	add(Visits, one, true, "人次", "人次数", "人・次", "人月", "人·月")
	add(Households, one, true, "户", "户次")
	add(Score, one, false, "分")
	add(Months, one, false, "个月")
	add(Times, one, false, "倍")
	add(Time, one, false, "天", "日", "个工作日", "工作日", "小时", "分钟", "秒", "年", "周")
	add(Area, one, false, "亩")
	add(Area, decimal.NewFromInt(15), false, "公顷")
	add(Area, one, false, "平方米", "㎡", "平米")
	add(Area, decimal.NewFromInt(1000000), false, "平方公里")
	add(Length, one, false, "米", "延米")
	add(Length, decimal.NewFromInt(1000), false, "公里", "千米", "km")
	add(Length, cent, false, "厘米")
	add(Length, decimal.New(1, -3), false, "毫米")
	add(Weight, one, false, "公斤", "千克")
	add(Weight, decimal.New(5, -1), false, "斤")
	add(Weight, decimal.NewFromInt(1000), false, "吨")
	add(PerHead, one, false, "元/人", "元/人·年", "元/人.年", "元/人年", "元/年", "元/生·年", "元/生.年", "元/生", "元/亩", "元/户",
		"元/人次", "元/次", "元/月", "元/人·月", "元/人.月", "元/人月", "元/平方米", "元/天", "元/床日", "元/年·人", "元/人/年", "元/人/月", "元/件", "元/台", "元/个", "元/份", "元/吨")
	add(Count, one, true, "家", "项", "个", "件", "例", "条", "条次", "份", "批", "批次", "个批次", "次", "期", "场", "场次", "笔", "种", "类",
		"台", "套", "辆", "起", "组", "张", "所", "处", "座", "本", "册", "支", "只", "头", "床", "课时", "人天", "宗", "篇", "幅", "块次", "眼", "棵", "株",
		"个品规", "个品种", "个项目", "个方面", "方面", "大类", "片", "盒", "瓶", "间", "栋", "门", "届", "轮", "届次", "班次", "车次", "架", "把", "部", "艘", "人份", "道", "队", "团", "班", "页", "字", "款", "枚", "粒", "盏", "根", "杆", "桶", "箱", "袋", "顶", "樘", "羽", "尾", "段", "块", "幢", "孔", "口",
		"件次", "例次", "剂", "剂次", "针次", "台次", "台(套)", "台(件)", "件(套)", "套(件)", "辆次", "头次", "只次", "家次", "架次", "航次", "船次", "站次", "趟次", "床日", "工日", "台班", "点次", "卷", "卷次", "册次", "卷(册)", "头(只)", "头(只)次", "只(羽)", "座(处)", "处(座)")
	add(Count, one, false, "毫升", "立方米", "立方", "千瓦时", "千瓦", "兆瓦", "兆瓦时", "微克/立方米", "毫克/立方米", "毫克/升")
	for _, x := range [][2]string{{"台套", "台(套)"}, {"台/套", "台(套)"}, {"台件", "台(件)"}, {"件套", "件(套)"}} {
		t.Add(x[0], &Unit{x[1], one, Count, true}) // another spelling
	}
	for _, x := range signs {
		rs := []rune(x[0])
		u, _ := t.At(rs, 0, len(rs))
		for _, sign := range x[1:] {
			t.Add(sign, u)
		}
	}
	return t
})

// signs are what engineers write for units, behind their names.
var signs = [][]string{
	{"公顷", "hm2", "hm²", "ha", "hm"},
	{"平方米", "m2", "m²"},
	{"平方公里", "km2", "km²", "平方千米"},
	{"米", "m"},
	{"公里", "KM", "Km"},
	{"厘米", "cm"},
	{"毫米", "mm"},
	{"公斤", "kg", "KG", "Kg"},
	{"吨", "t"},
	{"立方米", "m3", "m³", "㎥"},
	{"千瓦", "kW", "KW", "kw"},
	{"千瓦时", "kWh", "kwh", "KWh", "KWH", "kW·h", "kw·h", "KW·h", "KW·H", "kW•h", "kW.h"},
	{"兆瓦", "MW"},
}

// glued reports whether a sign of length n at the start of rs is the beginning of a longer word:
// 5tb, 200m3/d.
func glued(rs []rune, n int) bool {
	latin := func(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }
	if !latin(rs[0]) || n == len(rs) {
		return false
	}
	return latin(rs[n]) || isDigit(rs[n]) || n+1 < len(rs) && (rs[n] == '/' || rs[n] == '-') && latin(rs[n+1])
}

// LookupUnit finds the unit of that very name.
func LookupUnit(name string) (Unit, bool) {
	rs := []rune(name)
	u, n := unitAt(rs)
	if n == 0 || n < len(rs) {
		return Unit{}, false
	}
	return u, true
}

// Metric reports whether a unit of area is a square of metres. There is no whole number
// of them to 亩, so that areas of both sorts are not added.
func Metric(unit string) bool { return strings.HasPrefix(unit, "平") || unit == "㎡" }

// scaleAt finds the power of ten that stands between numeral and unit, and its
// length.
func scaleAt(rs []rune) (decimal.Decimal, int) {
	exp := int32(0)
	n := 0
	for ; n < len(rs) && n < 2; n++ {
		e := int32(0)
		switch rs[n] {
		case '十':
			e = 1
		case '百':
			e = 2
		case '千':
			e = 3
		case '万':
			e = 4
		case '亿':
			e = 8
		}
		if e == 0 || n == 1 && rs[0] == '亿' {
			break
		}
		if _, l := simpleUnitAt(rs[n:]); l > 1 {
			break // 万千瓦时
		}
		exp += e
	}
	if exp == 1 { // a lone 十 belongs to what follows
		return one, 0
	}
	return decimal.New(1, exp), n
}

// unitAt finds the longest unit at the start of rs and its length. Money over
// anything that can be counted or measured is an amount for each: 元/公里, 元/户·年.
func unitAt(rs []rune) (Unit, int) {
	u, n := simpleUnitAt(rs)
	if k := 3; len(rs) > k && rs[0] == '元' && rs[1] == '/' && strings.ContainsRune("初末终数均员出付有", rs[k]) {
		return simpleUnitAt(rs[:1]) // 35 元/年初预算数, 35 元/人数, 35 元/支出数: divided by what the words name
	}
	if u.Name == "元" && n+1 < len(rs) && rs[n] == '/' {
		switch v, l := simpleUnitAt(rs[n+1:]); v.Dimension {
		case Persons, Visits, Households, Count, Area, Length, Weight, Time:
			n += 1 + l
			u = Unit{Name: string(rs[:n]), Dimension: PerHead, Scale: one}
		}
	}
	if u.Dimension == PerHead {
		if l := eachAlso(rs[n:]); l > 0 {
			n += l
			return Unit{Name: string(rs[:n]), Dimension: PerHead, Scale: one}, n
		}
	}
	return u, n
}

// stretches are what else an amount for each may be for.
var stretches = []string{"学期", "学年", "季度", "月", "年", "天", "日", "次", "人", "生"}

// eachAlso is the length of what else an amount for each is for: 元/人*月, 元/户·年.
func eachAlso(rs []rune) int {
	if len(rs) < 2 || !strings.ContainsRune("·・•.*×/", rs[0]) {
		return 0
	}
	for _, w := range stretches {
		if strings.HasPrefix(string(rs[1:min(len(rs), 3)]), w) {
			return 1 + len([]rune(w))
		}
	}
	return 0
}

func simpleUnitAt(rs []rune) (Unit, int) {
	u, n := units().At(rs, 0, len(rs))
	if n == 2 && n < len(rs) && rs[1] == '次' && rs[2] == '均' && u.Dimension == Count {
		u, n = units().At(rs, 0, 1) // 3 家次均费用: three, and what each visit costs
	}
	if n == 2 && n < len(rs) && rs[1] == '月' && strings.ContainsRune("均人平底度份初末", rs[2]) {
		u, n = units().At(rs, 0, 1) // 30 人月均补助: thirty, and what each gets in a month
	}
	if n > 0 && !glued(rs, n) {
		return *u, n
	}
	return Unit{}, 0
}

// ParseUnit reads a unit as a header or caption writes it, with its power of
// ten: 万元, 亿元, 万人次, %.
func ParseUnit(s string) (Unit, decimal.Decimal, bool) {
	rs := []rune(s)
	if u, n := unitAt(rs); n == len(rs) && n > 0 {
		return u, one, true
	}
	sc, k := scaleAt(rs)
	if k == 0 {
		return Unit{}, one, false
	}
	if k == len(rs) {
		return Unit{}, sc, true
	}
	if u, n := unitAt(rs[k:]); n == len(rs)-k {
		return u, sc, true
	}
	return Unit{}, one, false
}

// UnitBehind is the unit that runes begin with, and the power of ten before it: 万人.
func UnitBehind(rs []rune) (u Unit, powerTen decimal.Decimal, ok bool) {
	scale, l := scaleAt(rs)
	u, n := UnitAt(rs[l:])
	return u, scale, n > 0
}

// UnitAt finds the longest unit at the start of rs and its length.
func UnitAt(rs []rune) (Unit, int) {
	u, n := unitAt(rs)
	if n > 0 && startsWord(rs, 0, n, u) {
		return Unit{}, 0
	}
	return u, n
}
