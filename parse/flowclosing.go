package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// closingOfYear reads what is carried over at the end of a year as what was carried over into it
// and what the year itself left, both right before it in its clause group, in either order:
// 当年收支结余 A，加上年初结转和结余 B，年末结转和结余 X.
func (c *Content) closingOfYear(p *para, mi int) (Reading, bool) {
	m := &c.Mentions[mi]
	if !hasAnyPrefix(m.Label, []string{"年末", "期末", "年终"}) || !containsAny(m.Label, []string{"结转", "结余"}) || mi-2 < p.mentions[0] {
		return Reading{}, false
	}
	opening, current := mi-1, mi-2
	if !opensYear(&c.Mentions[opening]) {
		opening, current = current, opening
	}
	o, y := &c.Mentions[opening], &c.Mentions[current]
	bare := y.Label == "结余" && current-1 >= p.mentions[0] && c.figure(c.Mentions[current-1].Figure).Key.Measure == Outlay // 收入 A，支出 B，结余 C
	if !opensYear(o) || !strings.HasSuffix(y.Label, "结余") || !bare && !containsAny(y.Label, []string{"当年", "本年", "当期", "收支"}) || containsAny(y.Label, []string{"年初", "上年", "年末"}) {
		return Reading{}, false
	}
	for _, x := range []*Mention{o, y} {
		f := c.figure(x.Figure)
		if f.Dimension != numeral.Money || x.Depth != m.Depth || x.Each || x.Role == RoleDelta || p.lex[x.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(x.Pos, m.Pos) {
			return Reading{}, false
		}
	}
	behind := ""
	for k := m.Pos + 1; k < len(p.lex) && p.lex[k].sentence == p.lex[m.Pos].sentence && k <= m.Pos+farWordsBehind; k++ {
		behind += p.sub(p.lex[k].from, p.lex[k].to)
	}
	return Reading{Formula: "a+b", Operands: []FigureID{o.Figure, y.Figure}, HoldOnly: containsAny(behind, takenElsewhere)}, true
}

// takenElsewhere are words of what goes off before a year is closed, and farWordsBehind is how
// far behind the closing they are looked for.
var takenElsewhere = []string{"分配", "提取", "上缴", "收回", "调整", "调减", "缴回"}

const farWordsBehind = 12

// opensYear reports whether a label names what was carried over into a year.
func opensYear(m *Mention) bool {
	label := strings.TrimPrefix(strings.TrimPrefix(m.Label, "加上"), "加")
	return hasAnyPrefix(label, []string{"年初", "上年", "期初"}) && hasAnySuffix(label, []string{"结转和结余", "结转结余", "结余", "结转", "结转资金", "结余资金"})
}

// goneBeside reports whether an amount right beside what a year closes with says what went off of it, which no
// reading counts: 支出 A，财政收回 B，年末结转 X; 年末结余 X（收回 B）.
func (c *Content) goneBeside(p *para, mi int, readings []Reading) bool {
	m := &c.Mentions[mi]
	if !containsAny(m.Label, []string{"年末", "期末", "年终"}) {
		return false
	}
	for _, x := range []int{mi - 1, mi + 1} {
		if x < p.mentions[0] || x > p.mentions[len(p.mentions)-1] {
			continue
		}
		y := &c.Mentions[x]
		if p.lex[y.Pos].sentence == p.lex[m.Pos].sentence && c.figure(y.Figure).Dimension == numeral.Money && containsAny(y.Label, takenElsewhere) && !slices.ContainsFunc(readings, func(r Reading) bool { return slices.Contains(r.Operands, y.Figure) }) {
			return true
		}
	}
	return false
}

// takenInWords and paidOutWords name what a year's account took in and what it paid out.
var (
	takenInWords = []string{"收入", "拨款", "下达", "到位", "安排", "拨入", "预算", "筹集", "资金"}
	paidOutWords = []string{"支出", "支付", "执行", "使用"}
)

// yearOpenedWith reads 年初结转 A，本年拨款 B，本年支出 C，年末结转 X, where the three amounts right before what is left
// are these, in this order or with the first two the other way round.
func (c *Content) yearOpenedWith(p *para, mi int) (Reading, bool) {
	m := &c.Mentions[mi]
	if !containsAny(m.Label, []string{"年末", "期末", "年终"}) || !containsAny(m.Label, []string{"结转", "结余"}) || mi-3 < p.mentions[0] {
		return Reading{}, false
	}
	for x := mi - 3; x < mi; x++ {
		y := &c.Mentions[x]
		if !part(y) || c.figure(y.Figure).Dimension != numeral.Money || y.Depth != m.Depth || p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || y.afterOpener >= 0 || y.Total == 2 {
			return Reading{}, false
		}
	}
	opens := func(y *Mention) bool {
		return containsAny(y.Label, []string{"年初", "上年", "期初"}) && hasAnySuffix(y.Label, []string{"结转和结余", "结转结余", "结余", "结转", "结转资金", "结余资金"})
	}
	a, b, out := &c.Mentions[mi-3], &c.Mentions[mi-2], &c.Mentions[mi-1]
	if !opens(a) {
		a, b = b, a
	}
	if opens(a) && c.takenBack(p, a) {
		return Reading{}, false // 上年结转 A，已上缴财政，本年收入 B
	}
	if !opens(a) || opens(b) || containsAny(b.Label, paidOutWords) || !containsAny(b.Label, takenInWords) || !containsAny(out.Label, paidOutWords) || containsAny(out.Label, []string{"其中", "预算"}) {
		return Reading{}, false
	}
	behind := ""
	for k := m.Pos + 1; k < len(p.lex) && p.lex[k].sentence == p.lex[m.Pos].sentence && k <= m.Pos+farWordsBehind; k++ {
		behind += p.sub(p.lex[k].from, p.lex[k].to)
	}
	return Reading{Formula: "a+b-c", Operands: []FigureID{a.Figure, b.Figure, out.Figure}, HoldOnly: containsAny(behind, takenElsewhere)}, true
}
