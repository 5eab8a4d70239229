package total

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// overviewWords begin the item of a list that tells of all that the items behind it tell of
// one by one.
var overviewWords = []string{"总体情况", "总体", "总的情况", "整体情况", "合计"}

// overview reads the totals of such an item: （一）总体情况。共补偿 N 人次、X 万元。（二）住院
// 补偿 n 人次、x 万元 …. Of each other item the first amount of a total's kind is its part, or
// the first of the total's own measure; the items may tell of more, so that they only verify.
func overview(c *content.Draft, l content.ItemList) {
	p := l.Items[0]
	_, end := content.HeadingAt(p.Text.Runes)
	if len(l.Items) < minList || !lang.HasAnyPrefix(strings.TrimLeft(string(p.Text.Runes[end:]), " "), overviewWords) {
		return
	}
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if !content.IsPart(m) || m.Depth > 0 || m.Total == 0 && !(m.Peer >= 0 && c.Mentions[m.Peer].Total > 0) || clause.IsStandard(c, m) {
			continue
		}
		switch f.Dimension {
		case numeral.Money, numeral.Persons, numeral.Visits, numeral.Count:
		default:
			continue
		}
		var first, same []content.Part
		for _, q := range l.Items[1:] {
			a, b := content.FigureID(0), content.FigureID(0)
			for _, x := range q.Mentions {
				y := &c.Mentions[x]
				g := c.At(y.Figure)
				if !content.IsPart(y) || y.Depth > 0 || !content.Addable(f, g) || f.Unit != g.Unit && f.Dimension != numeral.Money {
					continue
				}
				if a == 0 {
					a = g.ID
				}
				if b == 0 && (g.Key.Measure == f.Key.Measure || m.Peer >= 0 && g.Key.Measure == c.At(c.Mentions[m.Peer].Figure).Key.Measure) {
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
			first, same = append(first, content.Part{Figure: a, Sign: 1}), append(same, content.Part{Figure: b, Sign: 1})
		}
		if first != nil {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: f.ID, Reach: content.ReachSection, Closed: content.HalfOpen,
				Readings: []content.Reading{{Parts: same, HoldOnly: true}, {Parts: first, HoldOnly: true}}})
		}
	}
}
