package average

import (
	"strings"

	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/numeral"
)

// What a hundred yuan of one amount took of another: 医疗收入 A 万元，卫生材料支出 B 万元，百元医疗收入消耗卫生
// 材料 X 元.

// hundredOf begins the name of such a quantity, behind 每 or not.
const hundredOf = "百元"

// tookOf stand between the amount of which there are a hundred and what they took, longest first.
var tookOf = []string{"消耗的", "耗用的", "占用的", "发生的", "消耗", "耗用", "占用", "发生", "的"}

// tookLast end the name of what they took without telling what it is.
var tookLast = []string{"为", "费用", "支出", "成本", "金额", "费"}

// Hundred are the names in a quantity's label of the amount of which there are a hundred and of what
// they took, empty where it tells none.
func Hundred(label string) (of, took string) {
	_, rest, ok := strings.Cut(label, hundredOf)
	if !ok || strings.ContainsAny(rest, "，、") {
		return "", ""
	}
	for _, w := range tookOf {
		if of, took, ok := strings.Cut(rest, w); ok && content.Longer(of, 1) {
			took = content.TrimSuffixes(took, tookLast)
			if content.Longer(took, 1) {
				return of, took
			}
		}
	}
	return "", ""
}

// perHundred reads such a quantity of the two amounts that its section tells before under the two
// names, each once or as the same.
func perHundred(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	of, took := Hundred(m.Label)
	if of == "" || strings.ContainsAny(p.Sub(p.Lex[m.LabelFrom].From, p.Lex[m.Pos].From), "（(") {
		return false // 百元医疗收入（不含药品）消耗 X
	}
	var a, b content.FigureID
	for _, y := range change.SectionBefore(c, p, mi) {
		f := c.At(y.Figure)
		if f.Dimension != numeral.Money || y.Role != content.RoleLevel || y.Each || f.Key.Each || clause.IsPrior(c, f) {
			continue
		}
		for _, side := range []struct {
			fits bool
			id   *content.FigureID
		}{{strings.Contains(y.Label, took) && !strings.HasSuffix(y.Label, of), &a}, {strings.HasSuffix(y.Label, of), &b}} {
			if !side.fits {
				continue
			}
			if *side.id != 0 && !c.At(*side.id).Value.Equal(f.Value) {
				return true // several bear the name
			}
			*side.id = f.ID
		}
	}
	if a != 0 && b != 0 {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: content.ReachSection, Closed: content.Closed,
			Readings: []content.Reading{{Formula: "100*a/b", Operands: []content.FigureID{a, b}}}})
	}
	return true
}
