package balance

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/total"
	"gouji/parse/numeral"
)

// closingOfYear reads what is carried over at the end of a year as what was carried over into it
// and what the year itself left, both right before it in its clause group, in either order:
// 当年收支结余 A，加上年初结转和结余 B，年末结转和结余 X.
func closingOfYear(c *content.Draft, p *content.Para, mi int) (content.Reading, bool) {
	m := &c.Mentions[mi]
	if !lang.HasAnyPrefix(m.Label, []string{"年末", "期末", "年终"}) || !lang.ContainsAny(m.Label, []string{"结转", "结余"}) || mi-2 < p.Mentions[0] {
		return content.Reading{}, false
	}
	opening, current := mi-1, mi-2
	if !opensYear(&c.Mentions[opening]) {
		opening, current = current, opening
	}
	o, y := &c.Mentions[opening], &c.Mentions[current]
	bare := y.Label == "结余" && current-1 >= p.Mentions[0] && c.At(c.Mentions[current-1].Figure).Key.Measure == lang.Outlay // 收入 A，支出 B，结余 C
	if !opensYear(o) || !strings.HasSuffix(y.Label, "结余") || !bare && !lang.ContainsAny(y.Label, []string{"当年", "本年", "当期", "收支"}) || lang.ContainsAny(y.Label, []string{"年初", "上年", "年末"}) {
		return content.Reading{}, false
	}
	for _, x := range []*content.Mention{o, y} {
		f := c.At(x.Figure)
		if f.Dimension != numeral.Money || x.Depth != m.Depth || x.Each || x.Role == content.RoleDelta || p.Lex[x.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, x.Pos, m.Pos) {
			return content.Reading{}, false
		}
	}
	behind := ""
	for k := m.Pos + 1; k < len(p.Lex) && p.Lex[k].Sentence == p.Lex[m.Pos].Sentence && k <= m.Pos+farWordsBehind; k++ {
		behind += p.Sub(p.Lex[k].From, p.Lex[k].To)
	}
	return content.Reading{Formula: "a+b", Operands: []content.FigureID{o.Figure, y.Figure}, HoldOnly: lang.ContainsAny(behind, takenElsewhere)}, true
}

// takenElsewhere are words of what goes off before a year is closed, and farWordsBehind is how
// far behind the closing they are looked for.
var takenElsewhere = []string{"分配", "提取", "上缴", "收回", "调整", "调减", "缴回"}

const farWordsBehind = 12

// opensYear reports whether a label names what was carried over into a year.
func opensYear(m *content.Mention) bool {
	label := strings.TrimPrefix(strings.TrimPrefix(m.Label, "加上"), "加")
	return lang.HasAnyPrefix(label, []string{"年初", "上年", "期初"}) && lang.HasAnySuffix(label, []string{"结转和结余", "结转结余", "结余", "结转", "结转资金", "结余资金"})
}

// goneBeside reports whether an amount right beside what a year closes with says what went off of it, which no
// reading counts: 支出 A，财政收回 B，年末结转 X; 年末结余 X（收回 B）.
func goneBeside(c *content.Draft, p *content.Para, mi int, readings []content.Reading) bool {
	m := &c.Mentions[mi]
	if !lang.ContainsAny(m.Label, []string{"年末", "期末", "年终"}) {
		return false
	}
	for _, x := range []int{mi - 1, mi + 1} {
		if x < p.Mentions[0] || x > p.Mentions[len(p.Mentions)-1] {
			continue
		}
		y := &c.Mentions[x]
		if p.Lex[y.Pos].Sentence == p.Lex[m.Pos].Sentence && c.At(y.Figure).Dimension == numeral.Money && lang.ContainsAny(y.Label, takenElsewhere) && !slices.ContainsFunc(readings, func(r content.Reading) bool { return slices.Contains(r.Operands, y.Figure) }) {
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
func yearOpenedWith(c *content.Draft, p *content.Para, mi int) (content.Reading, bool) {
	m := &c.Mentions[mi]
	if !lang.ContainsAny(m.Label, []string{"年末", "期末", "年终"}) || !lang.ContainsAny(m.Label, []string{"结转", "结余"}) || mi-3 < p.Mentions[0] {
		return content.Reading{}, false
	}
	for x := mi - 3; x < mi; x++ {
		y := &c.Mentions[x]
		if !content.IsPart(y) || c.At(y.Figure).Dimension != numeral.Money || y.Depth != m.Depth || p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || y.AfterOpener >= 0 || y.Total == 2 {
			return content.Reading{}, false
		}
	}
	opens := func(y *content.Mention) bool {
		return lang.ContainsAny(y.Label, []string{"年初", "上年", "期初"}) && lang.HasAnySuffix(y.Label, []string{"结转和结余", "结转结余", "结余", "结转", "结转资金", "结余资金"})
	}
	a, b, out := &c.Mentions[mi-3], &c.Mentions[mi-2], &c.Mentions[mi-1]
	if !opens(a) {
		a, b = b, a
	}
	if opens(a) && total.TakenBack(c, p, a) {
		return content.Reading{}, false // 上年结转 A，已上缴财政，本年收入 B
	}
	if !opens(a) || opens(b) || lang.ContainsAny(b.Label, paidOutWords) || !lang.ContainsAny(b.Label, takenInWords) || !lang.ContainsAny(out.Label, paidOutWords) || lang.ContainsAny(out.Label, []string{"其中", "预算"}) {
		return content.Reading{}, false
	}
	behind := ""
	for k := m.Pos + 1; k < len(p.Lex) && p.Lex[k].Sentence == p.Lex[m.Pos].Sentence && k <= m.Pos+farWordsBehind; k++ {
		behind += p.Sub(p.Lex[k].From, p.Lex[k].To)
	}
	return content.Reading{Formula: "a+b-c", Operands: []content.FigureID{a.Figure, b.Figure, out.Figure}, HoldOnly: lang.ContainsAny(behind, takenElsewhere)}, true
}
