package numeral

import (
	"testing"

	"gouji/parse/decimal"
)

func dec(s string) decimal.Decimal { return decimal.RequireFromString(s) }

func TestAt(t *testing.T) {
	for _, c := range []struct {
		text         string
		length       int // of all that is read, unit included
		value        string
		low, high    string
		unit         string
		more, groups bool
	}{
		// Money: exact only in 元 with two decimals.
		{"31元", 3, "31", "30.5", "31.5", "元", false, false},
		{"31.70元", 6, "31.7", "31.7", "31.7", "元", false, false},
		{"31.7元", 5, "31.7", "31.65", "31.75", "元", false, false},
		{"31.70万元", 7, "317000", "316950", "317050", "元", false, false},
		{"31.7万元", 6, "317000", "316500", "317500", "元", false, false},
		{"2.05亿元", 6, "205000000", "204500000", "205500000", "元", false, false},
		{"6千元", 3, "6000", "5500", "6500", "元", false, false},
		{"400万", 4, "4000000", "3995000", "4005000", "", false, false},
		{"45元/人", 5, "45", "45", "45", "元/人", false, false},
		// Whole things are exact, unless 万 rounds them.
		{"58人", 3, "58", "58", "58", "人", false, false},
		{"58人次", 4, "58", "58", "58", "人次", false, false},
		{"5.8万人", 5, "58000", "57500", "58500", "人", false, false},
		{"58户", 3, "58", "58", "58", "户", false, false},
		{"7个月", 3, "7", "6.5", "7.5", "个月", false, false},
		{"7.25个月", 6, "7.25", "7.245", "7.255", "个月", false, false},
		{"7倍", 2, "7", "6.5", "7.5", "倍", false, false},
		{"7分", 2, "7", "6.5", "7.5", "分", false, false},
		{"7分钟", 3, "7", "6.5", "7.5", "分钟", false, false},
		{"2公顷", 3, "30", "22.5", "37.5", "公顷", false, false},
		// Per cent is not percentage points; trailing zeros narrow.
		{"64%", 3, "0.64", "0.635", "0.645", "%", false, false},
		{"64.00%", 6, "0.64", "0.63995", "0.64005", "%", false, false},
		{"0.00%", 5, "0", "-0.00005", "0.00005", "%", false, false},
		{"0.4‰", 4, "0.0004", "0.00035", "0.00045", "‰", false, false},
		{"3.2个百分点", 7, "0.032", "0.0315", "0.0325", "个百分点", false, false},
		{`64\%`, 4, "0.64", "0.635", "0.645", "%", false, false},
		// Signs, separators, spaces.
		{"-3.50元", 6, "-3.5", "-3.5", "-3.5", "元", false, false},
		{"负3.50元", 6, "-3.5", "-3.5", "-3.5", "元", false, false},
		{"+3%", 3, "0.03", "0.025", "0.035", "%", false, false},
		{"7,431.00元", 9, "7431", "7431", "7431", "元", false, true},
		{"7，431.00元", 9, "7431", "7431", "7431", "元", false, true},
		{"2,007,431", 9, "2007431", "2007430.5", "2007431.5", "", false, true},
		{"7,43", 1, "7", "6.5", "7.5", "", false, false},
		{"7,4310", 1, "7", "6.5", "7.5", "", false, false},
		{"0,431", 1, "0", "-0.5", "0.5", "", false, false},
		{"7431,222", 4, "7431", "7430.5", "7431.5", "", false, false},
		{"9 万元", 4, "90000", "85000", "95000", "元", false, false},
		{"9 万 元", 5, "90000", "85000", "95000", "元", false, false},
		{"9 年初", 1, "9", "8.5", "9.5", "", false, false},
		{"9.", 1, "9", "8.5", "9.5", "", false, false},
		{"007", 3, "7", "6.5", "7.5", "", false, false},
		// 余 and 多 stand before or behind the power of ten.
		{"600余万元", 6, "6000000", "5995000", "6005000", "元", true, false},
		{"600万余元", 6, "6000000", "5995000", "6005000", "元", true, false},
		{"60多人", 4, "60", "60", "60", "人", true, false},
		{"60余", 3, "60", "59.5", "60.5", "", true, false},
		// Two powers of ten make one number, in the place of the lower.
		{"1亿2000万元", 8, "120000000", "119995000", "120005000", "元", false, false},
		{"1亿2千万元", 6, "120000000", "115000000", "125000000", "元", false, false},
		{"-1亿350.6万元", 10, "-103506000", "-103506500", "-103505500", "元", false, false},
		{"3万零500人", 7, "30500", "30500", "30500", "人", false, false},
		{"1亿2000余万元", 9, "120000000", "119995000", "120005000", "元", true, false},
		{"1亿", 2, "100000000", "50000000", "150000000", "", false, false},
		{"1.2亿300万元", 4, "120000000", "115000000", "125000000", "", false, false},
		{"3万5%", 2, "30000", "25000", "35000", "", false, false},
		{"3万2个", 2, "30000", "25000", "35000", "", false, false},
		{"3万40000元", 2, "30000", "25000", "35000", "", false, false},
		// Groups behind spaces, where no other number can be meant.
		{"3 000元", 6, "3000", "2999.5", "3000.5", "元", false, true},
		{"12 345 067.80万元", 15, "123450678000", "123450677950", "123450678050", "元", false, true},
		{"3 456元", 1, "3", "2.5", "3.5", "", false, false},
		{"1 001", 1, "1", "0.5", "1.5", "", false, false},
		{"1 001项目", 1, "1", "0.5", "1.5", "", false, false},
		{"0 050元", 1, "0", "-0.5", "0.5", "", false, false},
		// Signs of units, and longer words that begin like one.
		{"45hm2", 5, "675", "667.5", "682.5", "公顷", false, false},
		{"3.6万m³", 6, "36000", "35500", "36500", "立方米", false, false},
		{"12.5km²", 7, "12500000", "12450000", "12550000", "平方公里", false, false},
		{"80kW·h", 6, "80", "79.5", "80.5", "千瓦时", false, false},
		{"200m3/d", 3, "200", "199.5", "200.5", "", false, false},
		{"5tb", 1, "5", "4.5", "5.5", "", false, false},
		// Words that begin like a unit.
		{"3项目", 1, "3", "2.5", "3.5", "", false, false},
		{"3家庭", 1, "3", "2.5", "3.5", "", false, false},
		{"3分别", 1, "3", "2.5", "3.5", "", false, false},
		{"3人员", 3, "3", "3", "3", "人员", false, false},
	} {
		n, ok := At([]rune(c.text), 0)
		iv := n.Interval()
		if !ok || n.Total != c.length || !n.Value().Equal(dec(c.value)) || !iv.Lo.At.Equal(dec(c.low)) || !iv.Hi.At.Equal(dec(c.high)) ||
			n.Unit.Name != c.unit || n.HasUnit != (c.unit != "") || n.More != c.more || n.Grouped != c.groups {
			t.Errorf("%s: length %d, %s in %s..%s, unit %q, more %v, grouped %v", c.text, n.Total, n.Value(), iv.Lo.At, iv.Hi.At, n.Unit.Name, n.More, n.Grouped)
		}
	}
	for _, s := range []string{"", "-", "+元", "元", "一", "１", ".5"} {
		if n, ok := At([]rune(s), 0); ok {
			t.Errorf("%q is %s", s, n.Value())
		}
	}
}

func TestDecimalsArePrintedOnes(t *testing.T) {
	for _, c := range []struct {
		text               string
		decimals, integers int
		last               string
	}{
		{"5.300", 3, 1, "0.1"},
		{"4700", 0, 4, "100"},
		{"4700万元", 0, 4, "1000000"},
		{"4,700.20", 2, 4, "0.1"},
		{"0.050%", 3, 1, "0.0001"},
		{"0.00", 2, 1, "0.01"},
	} {
		n, _ := At([]rune(c.text), 0)
		if int(n.Decimals) != c.decimals || n.Integers != c.integers || !n.LastPlace().Equal(dec(c.last)) {
			t.Errorf("%s: %d decimals, %d digits before them, last place %s", c.text, n.Decimals, n.Integers, n.LastPlace())
		}
	}
}

func TestWithUnit(t *testing.T) {
	yuan, _ := LookupUnit("元")
	for _, c := range []struct{ text, value string }{
		{"12.5", "125000"},
		{"12.5万", "125000"}, // its own 万 under a header 万元
		{"12.5亿", "1250000000"},
		{"12.5%", "0.125"},
		{"12.5元", "12.5"},
	} {
		n, _ := At([]rune(c.text), 0)
		n = n.WithUnit(yuan, dec("10000"))
		if v := n.Value(); !v.Equal(dec(c.value)) {
			t.Errorf("%s under 万元 is %s", c.text, v)
		}
	}
}

func TestChineseAt(t *testing.T) {
	for _, c := range []struct {
		text, value string
		length      int
	}{
		{"三", "3", 1},
		{"两", "2", 1},
		{"十", "10", 1},
		{"十七家", "17", 2},
		{"四十", "40", 2},
		{"一百二十", "120", 4},
		{"一百零六", "106", 4},
		{"一百六", "160", 3},
		{"一百一十六", "116", 5},
		{"两千零三十", "2030", 5},
		{"三万五", "35000", 3},
		{"三万零五", "30005", 4},
		{"十二万", "120000", 3},
		{"三百五十万", "3500000", 5},
		{"一亿三千万", "130000000", 5},
		{"二亿零五百万", "205000000", 6},
		{"零", "0", 1},
		{"二三", "0", 0}, // digits side by side
		{"百", "0", 0},
		{"万一", "0", 0},
		{"亿", "0", 0},
		{"九亿亿亿亿", "0", 0}, // beyond any amount
		{"", "0", 0},
	} {
		if v, n := ChineseAt([]rune(c.text), 0); !v.Equal(dec(c.value)) || n != c.length {
			t.Errorf("%s: %s, length %d", c.text, v, n)
		}
	}
}

func TestParseUnit(t *testing.T) {
	for _, c := range []struct {
		text, name, tens string
		ok               bool
	}{
		{"元", "元", "1", true},
		{"万元", "元", "10000", true},
		{"百万元", "元", "1000000", true},
		{"亿元", "元", "100000000", true},
		{"万人次", "人次", "10000", true},
		{"万", "", "10000", true},
		{"%", "%", "1", true},
		{"个百分点", "个百分点", "1", true},
		{"万元整", "", "1", false},
		{"金额", "", "1", false},
		{"", "", "1", false},
	} {
		u, tens, ok := ParseUnit(c.text)
		if u.Name != c.name || !tens.Equal(dec(c.tens)) || ok != c.ok {
			t.Errorf("%q: %q × %s, %v", c.text, u.Name, tens, ok)
		}
	}
}

// FuzzNumeral reads any text as a numeral and prints what was read again.
func FuzzNumeral(f *testing.F) {
	for _, s := range []string{"31.70万元", "-7，431.00元", "600余万元", "60多人", "2.05亿", `64\%`, "9 万 元", "1,2345", "三亿五千万", "九亿亿亿", "0.000‰", "3项目"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		rs := []rune(s)
		for i := range rs[:min(len(rs), 64)] {
			v, n := ChineseAt(rs, i)
			if n < 0 || i+n > len(rs) || v.Sign() < 0 {
				t.Fatalf("%q at %d: %s, length %d", s, i, v, n)
			}
			x, ok := At(rs, i)
			if !ok {
				continue
			}
			if x.Len < 1 || x.Total < x.Len || i+x.Total > len(rs) {
				t.Fatalf("%q at %d: lengths %d and %d", s, i, x.Len, x.Total)
			}
			if !x.Interval().Contains(x.Value()) {
				t.Fatalf("%q at %d: %s outside %v", s, i, x.Value(), x.Interval())
			}
			if x.LastPlace().Sign() <= 0 {
				t.Fatalf("%q at %d: last place %s", s, i, x.LastPlace())
			}
			// The digits without separators, and the rest as printed.
			again := x.Raw.StringFixed(x.Decimals) + string(rs[i+x.Len:i+x.Total])
			y, ok := At([]rune(again), 0)
			if !ok || !y.Value().Equal(x.Value()) || y.Unit.Name != x.Unit.Name || y.Decimals != x.Decimals || y.More != x.More || y.Exact() != x.Exact() {
				t.Fatalf("%q at %d: %+v, but %q: %+v", s, i, x, again, y)
			}
		}
	})
}

// A numeral that stands alone in emphasis or in a formula keeps the unit
// behind it.
func TestMarkup(t *testing.T) {
	for _, c := range []struct {
		text   string
		at     int
		length int
		value  string
		unit   string
	}{
		{"**34**万元", 2, 6, "340000", "元"},
		{"$34.5$万元", 1, 7, "345000", "元"},
		{`\( 34.5 \)%`, 3, 8, "0.345", "%"},
		{"**34**项目", 2, 2, "34", ""},
		{"*34**万元", 1, 2, "34", ""},
		{"$34.5$ 和", 1, 4, "34.5", ""},
		{"$34", 1, 2, "34", ""},
	} {
		n, ok := At([]rune(c.text), c.at)
		if !ok || n.Total != c.length || !n.Value().Equal(dec(c.value)) || n.Unit.Name != c.unit {
			t.Errorf("%s: length %d, %s, unit %q", c.text, n.Total, n.Value(), n.Unit.Name)
		}
	}
}
