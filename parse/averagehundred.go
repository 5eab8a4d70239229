package parse

import (
	"strings"

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

// hundred are the names in a quantity's label of the amount of which there are a hundred and of what
// they took, empty where it tells none.
func hundred(label string) (of, took string) {
	_, rest, ok := strings.Cut(label, hundredOf)
	if !ok || strings.ContainsAny(rest, "，、") {
		return "", ""
	}
	for _, w := range tookOf {
		if of, took, ok := strings.Cut(rest, w); ok && longer(of, 1) {
			took = TrimSuffixes(took, tookLast)
			if longer(took, 1) {
				return of, took
			}
		}
	}
	return "", ""
}

// perHundred reads such a quantity of the two amounts that its section tells before under the two
// names, each once or as the same.
func (c *Content) perHundred(p *para, mi int) bool {
	m := &c.Mentions[mi]
	of, took := hundred(m.Label)
	if of == "" || strings.ContainsAny(p.sub(p.lex[m.labelFrom].from, p.lex[m.Pos].from), "（(") {
		return false // 百元医疗收入（不含药品）消耗 X
	}
	var a, b FigureID
	for _, y := range c.sectionBefore(p, mi) {
		f := c.figure(y.Figure)
		if f.Dimension != numeral.Money || y.Role != RoleLevel || y.Each || f.Key.Each || c.isPrior(f) {
			continue
		}
		for _, side := range []struct {
			fits bool
			id   *FigureID
		}{{strings.Contains(y.Label, took) && !strings.HasSuffix(y.Label, of), &a}, {strings.HasSuffix(y.Label, of), &b}} {
			if !side.fits {
				continue
			}
			if *side.id != 0 && !c.figure(*side.id).Value.Equal(f.Value) {
				return true // several bear the name
			}
			*side.id = f.ID
		}
	}
	if a != 0 && b != 0 {
		c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: ReachSection, Closed: Closed,
			Readings: []Reading{{Formula: "100*a/b", Operands: []FigureID{a, b}}}})
	}
	return true
}
