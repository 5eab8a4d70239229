package average

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// What a fee told before comes to for each of those that a later clause counts: 其中公务接待费
// X …；全年接待 N 批次 M 人次，人均 Y.

// keptAs end the name of a number of things without telling what they are.
var keptAs = []string{"保有量", "保有", "数量", "人次", "人数", "批次"}

// feeAverage is the reading of an average as the one fee of the paragraph that bears the name
// of what its clause group counts, over that number. It fails where the clause group tells an
// amount of its own.
func feeAverage(c *content.Draft, p *content.Para, mi int) (r content.Reading, ok bool) {
	m := &c.Mentions[mi]
	number, first := -1, -1
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if clause.StrongMark(p, y.Pos, m.Pos) {
			break
		}
		if y.Role != content.RoleLevel || y.Depth != m.Depth || f.Dimension == numeral.Money {
			return r, false
		}
		if number < 0 && countedIn(f, m.Label) {
			number = x
		}
		first = x
	}
	if number < 0 || number != mi-1 || m.Depth > 0 {
		return r, false
	}
	name := content.WithoutYear(clause.ThingNamed(c.Mentions[first].Label))
	name = content.TrimPrefixes(name, []string{"年末", "国内", "公务"})
	name = content.TrimSuffixes(name, keptAs)
	own := feeNamed(m.Label)
	if own != "" {
		name = own // 公务车保有量 N 辆，车均维护费 Y
	}
	if !content.Longer(name, 1) {
		return r, false
	}
	fee := content.FigureID(0)
	for x := first - 1; x >= p.Mentions[0] && x >= first-clause.FarBack; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if f.Dimension != numeral.Money || !content.IsPart(y) || clause.IsPlan(c, f.ID) || clause.IsPrior(c, f) || !lang.HasAnySuffix(y.Label, []string{"费", "费用", "经费", "费支出"}) || !strings.Contains(y.Label, name) {
			continue
		}
		if fee != 0 {
			return r, false
		}
		fee = f.ID
	}
	return content.Reading{Formula: "a/b", Operands: []content.FigureID{fee, c.Mentions[number].Figure}, Spelled: own != ""}, fee != 0
}

// feeNamed is what an average says that it is the fee of, "" if it does not: 维护 of 车均维护费.
func feeNamed(average string) string {
	_, name, _ := strings.Cut(average, "均")
	for _, w := range []string{"费用", "经费", "费"} {
		if own, ok := strings.CutSuffix(name, w); ok && content.Longer(own, 1) {
			return own
		}
	}
	return ""
}

// countedIn reports whether a number is of what an average is told for each of: 人均, 平均每台.
func countedIn(f *content.Figure, average string) bool {
	switch {
	case f.Dimension == numeral.Persons || f.Dimension == numeral.Visits:
		return strings.Contains(average, "人") || strings.Contains(average, "次均")
	case f.Dimension == numeral.Count:
		return f.Unit != "" && (strings.Contains(average, "每"+f.Unit) || strings.Contains(average, f.Unit+"均") || f.Unit == "辆" && strings.Contains(average, "车均"))
	}
	return false
}
