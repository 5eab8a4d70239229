package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// overviewWords begin the item of a list that tells of all that the items behind it tell of
// one by one.
var overviewWords = []string{"总体情况", "总体", "总的情况", "整体情况", "合计"}

// overview reads the totals of such an item: （一）总体情况。共补偿 N 人次、X 万元。（二）住院
// 补偿 n 人次、x 万元 …. Of each other item the first amount of a total's kind is its part, or
// the first of the total's own measure; the items may tell of more, so that they only verify.
func (c *Content) overview(l itemList) {
	p := l.items[0]
	_, end := headingAt(p.text.Runes)
	if len(l.items) < minList || !hasAnyPrefix(strings.TrimLeft(string(p.text.Runes[end:]), " "), overviewWords) {
		return
	}
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if !part(m) || m.Depth > 0 || m.Total == 0 && !(m.Peer >= 0 && c.Mentions[m.Peer].Total > 0) || c.isStandard(m) {
			continue
		}
		switch f.Dimension {
		case numeral.Money, numeral.Persons, numeral.Visits, numeral.Count:
		default:
			continue
		}
		var first, same []Part
		for _, q := range l.items[1:] {
			a, b := FigureID(0), FigureID(0)
			for _, x := range q.mentions {
				y := &c.Mentions[x]
				g := c.figure(y.Figure)
				if !part(y) || y.Depth > 0 || !addable(f, g) || f.Unit != g.Unit && f.Dimension != numeral.Money {
					continue
				}
				if a == 0 {
					a = g.ID
				}
				if b == 0 && (g.Key.Measure == f.Key.Measure || m.Peer >= 0 && g.Key.Measure == c.figure(c.Mentions[m.Peer].Figure).Key.Measure) {
					b = g.ID
				}
			}
			if b == 0 {
				b = a
			}
			if a == 0 {
				first = nil
				break
			}
			first, same = append(first, Part{a, 1}), append(same, Part{b, 1})
		}
		if first != nil {
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: f.ID, Reach: ReachSection, Closed: HalfOpen,
				Readings: []Reading{{Parts: same, HoldOnly: true}, {Parts: first, HoldOnly: true}}})
		}
	}
}
