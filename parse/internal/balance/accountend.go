package balance

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// farAccounts is how many figures before what was left at a year's end the items that it comes from may stand.
const farAccounts = 48

// ofYear is the name of an amount without the year that leads it: 2022 年度年末结转和结余.
func ofYear(name string) string {
	if _, rest, ok := strings.Cut(name, "年度"); ok {
		name = rest
	}
	for _, w := range []string{"本年", "当年", "全年"} {
		name = strings.TrimPrefix(name, w)
	}
	return name
}

// accountEnd reads what was left at a year's end, of which the items before tell what there was, what came
// in and what went out, by the same name: 1.收入情况。财政拨款收入 A … 年初财政拨款结转和结余 B。2.支出情况。财政拨款
// 支出 C。3.年末财政拨款结转和结余 X.
func accountEnd(c *content.Draft, p *content.Para, mi int) (content.Reading, bool) {
	m := &c.Mentions[mi]
	stem, ok := strings.CutPrefix(ofYear(m.Label), "年末")
	left := content.TrimSuffixes(stem, yearLeft)
	if !ok || mi != p.Mentions[0] || left == "" || left == stem {
		return content.Reading{}, false
	}
	report := c.At(m.Figure).Report
	var in, out, open content.FigureID
	for x := mi - 1; x >= 0 && x >= mi-farAccounts && (in == 0 || open == 0); x-- {
		y := &c.Mentions[x]
		if y.Para < 0 || c.At(y.Figure).Report != report {
			break
		}
		if y.Role != content.RoleLevel || y.Depth > 0 || !clause.SameSort(c, mi, x) {
			continue
		}
		switch name := ofYear(y.Label); {
		case out == 0 && name == left+"支出":
			out = y.Figure
		case out == 0 || lang.HasAnyPrefix(name, []string{"年末"}):
		case in == 0 && name == left+"收入":
			in = y.Figure
		case open == 0 && lang.HasAnyPrefix(name, []string{"年初", "上年"}) && content.TrimSuffixes(name, yearLeft) != name && strings.HasSuffix(left, content.TrimSuffixes(strings.TrimPrefix(strings.TrimPrefix(name, "年初"), "上年"), yearLeft)):
			open = y.Figure
		}
	}
	if in == 0 || out == 0 || open == 0 {
		return content.Reading{}, false
	}
	return content.Reading{Formula: "a+b-c", Operands: []content.FigureID{open, in, out}}, true
}

// yearLeft end the names of what is left of a year's money.
var yearLeft = []string{"结转和结余", "结转结余", "结转及结余", "结转与结余", "结转", "结余"}
