package total

import (
	"strings"

	"gouji/parse/internal/average"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// What is left of a whole without one of its parts that is only named, both told before: 支出 A，其中 …个人
// 账户支出 b …。剔除个人账户支出后，统筹基金支出 X.

// withoutWords lead to the name of such a part, withoutEnds stand behind it.
var (
	withoutWords = []string{"剔除", "扣除", "扣减", "减去", "除去", "去除", "不含", "不包括"}
	withoutEnds  = []string{"因素后", "部分后", "之后", "以后", "后", "，"}
)

// longWithout is how many characters the name of such a part has at most.
const longWithout = 16

// TakenOffNames reads such amounts of a paragraph.
func TakenOffNames(c *content.Draft, p *content.Para) {
	if !p.May("除") && !p.May("含") && !p.May("扣") && !p.May("减") && !p.May("不") {
		return
	}
	for i, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		switch f.Dimension {
		case numeral.Money, numeral.Persons, numeral.Visits, numeral.Households, numeral.Count, numeral.Area, numeral.Length, numeral.Weight:
		default:
			continue
		}
		if !content.IsPart(m) || m.Depth > 0 || m.Peer >= 0 || f.Key.Measure == lang.Surplus || clause.IsPrior(c, f) {
			continue // 剔除一次性补助后，当期结余 X: supposed
		}
		from := content.SentenceStart(p, m.Pos)
		given := -1 // the part, where its figure is printed again
		if i > 0 {
			if y := &c.Mentions[p.Mentions[i-1]]; y.Pos > from {
				from = y.Pos + 1
				if lang.HasAnyPrefix(y.Label, withoutWords) && strings.HasPrefix(y.After, "后") && clause.SameSort(c, p.Mentions[i-1], mi) {
					given = p.Mentions[i-1]
				}
			}
		}
		name := ""
		if given >= 0 {
			name = c.Mentions[given].Label
			name = content.TrimPrefixes(name, withoutWords)
		} else {
			name = withoutName(strings.TrimLeft(p.Words(from, m.Pos), "，；。 "))
		}
		if !content.Longer(name, 2) || content.Longer(name, longWithout) {
			continue
		}
		at := mi
		if given >= 0 {
			at = given
		}
		off, once := clause.ToldBefore(c, at, name)
		if off < 0 {
			continue
		}
		whole, sure := wholeWith(c, c.Mentions[off].Figure, f)
		if whole == 0 || clause.Claimed(c, m.Figure) || c.Mentions[off].Para < 0 {
			continue
		}
		taken := c.Mentions[off].Figure
		if given >= 0 && c.At(c.Mentions[given].Figure).Value.Equal(c.At(taken).Value) {
			taken = c.Mentions[given].Figure
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/step", Claim: f.ID, Reach: content.ReachSection, Closed: content.Closed,
			Readings: []content.Reading{{Formula: "a-b", Operands: []content.FigureID{whole, taken}, HoldOnly: !once || !sure || !leftWhole(c, p, mi, whole)}}})
	}
}

// leftWhole reports whether an amount is told as all that is left of a whole: it bears its name (支出 A …扣除个人账户支出后，
// 统筹基金支出 X, but not 收入 A …不含财政补助，个人缴费 X), and no other amount is told beside it.
func leftWhole(c *content.Draft, p *content.Para, mi int, whole content.FigureID) bool {
	w := c.MentionOf(whole)
	if w == nil || content.Longer(w.Label, 2) && !average.SameTail(w.Label, c.Mentions[mi].Label) || !content.Longer(w.Label, 2) && !strings.HasSuffix(c.Mentions[mi].Label, w.Label) {
		return false
	}
	x := mi + 1
	return x > p.Mentions[len(p.Mentions)-1] || !clause.SameSort(c, mi, x) || clause.StrongMark(p, c.Mentions[mi].Pos, c.Mentions[x].Pos) || !content.IsPart(&c.Mentions[x])
}

// withoutName is the name of what the words before an amount take off, "" if none.
func withoutName(words string) string {
	for _, w := range withoutWords {
		rest, ok := strings.CutPrefix(words, w)
		if !ok {
			continue
		}
		for _, end := range withoutEnds {
			if name, tail, ok := strings.Cut(rest, end); ok && !strings.ContainsAny(name, "，、；和及") && (end != "，" || strings.HasPrefix(w, "不")) && !lang.ContainsAny(tail, withoutWords) {
				return strings.Trim(name, "的 ")
			}
		}
		if name, _, ok := strings.Cut(rest, "的"); ok && strings.HasPrefix(w, "不") && !strings.ContainsAny(name, "，、；和及") {
			return name // 不含食堂收入的收入
		}
		return ""
	}
	return ""
}

// wholeWith is the only total that has a figure among its parts and no figure like f, 0 if there is
// none, and whether its words leave no doubt.
func wholeWith(c *content.Draft, id content.FigureID, f *content.Figure) (whole content.FigureID, sure bool) {
	for _, i := range clause.TotalsOf(c, id) {
		fr := &c.Frames[i]
		for _, t := range fr.Readings[0].Parts {
			if t.Figure == f.ID {
				return 0, false // told as what else it is made of
			}
		}
		g := c.At(fr.Claim)
		if g.Dimension != f.Dimension || fr.Claim > f.ID || g.Report != f.Report || !g.Value.GreaterThan(c.At(id).Value) {
			continue
		}
		if whole != 0 && whole != fr.Claim {
			return whole, false
		}
		whole, sure = fr.Claim, !fr.Readings[0].Weak && !fr.Readings[0].HoldOnly
	}
	if i, ok := c.Bounded[id]; ok && whole == 0 {
		if fr := &c.Frames[i]; len(fr.Readings) == 1 && len(fr.Readings[0].Operands) == 1 && c.At(fr.Readings[0].Operands[0]).Dimension == f.Dimension {
			return fr.Readings[0].Operands[0], true
		}
	}
	return whole, sure
}
