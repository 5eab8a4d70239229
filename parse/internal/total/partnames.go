package total

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// partNameWords lead from the names of several quantities to what they come to.
var partNameWords = []string{"合计", "共计", "总计", "共"}

// partNameTails end the last of such names and belong to all of them: 住院、门诊救助合计.
var partNameTails = []string{"救助", "人次", "人数", "支出", "费用", "收入"}

// farPartNames is how many figures before a total its parts may stand, mostPartNames how many
// parts such a total names at most.
const (
	farPartNames  = 30
	mostPartNames = 6
)

// PartNames reads a total that names its parts, which are told before it: 住院救助 a 人次 … 门诊
// 救助 b 人次 … 住院、门诊合计救助 X 人次.
func PartNames(c *content.Draft, p *content.Para) {
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if m.Total == 0 || !content.IsPart(m) || m.Depth > 0 || f.Dimension == numeral.Percent || f.Dimension == numeral.Score || clause.Claimed(c, f.ID) {
			continue
		}
		from := clause.PhraseStart(p, m.Pos)
		at := from
		for at < m.Pos && !(p.Lex[at].Kind == content.LexTerm && slices.Contains(partNameWords, p.Lex[at].Term.Word)) {
			at++
		}
		names := clause.NameList(p, from, at)
		if at == m.Pos || len(names) < 2 || len(names) > mostPartNames {
			continue
		}
		names[len(names)-1] = content.TrimSuffixes(names[len(names)-1], partNameTails)
		if parts := toldByName(c, mi, names); parts != nil {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: f.ID, Reach: content.ReachSection, Closed: content.Closed, Readings: []content.Reading{{Parts: clause.Terms(c, parts)}}})
		}
	}
}

// toldByName are the quantities like mention mi before it whose names begin with these, one
// to each; nil if there is none to one of them, or several of other values.
func toldByName(c *content.Draft, mi int, names []string) []int {
	f := c.At(c.Mentions[mi].Figure)
	var out []int
	for _, name := range names {
		if len([]rune(name)) < 2 {
			return nil
		}
		found := -1
		for x := mi - 1; x >= 0 && x >= mi-farPartNames; x-- {
			y := &c.Mentions[x]
			g := c.At(y.Figure)
			if g.Report != f.Report || !content.IsPart(y) || y.Depth > 0 || y.Total > 0 || g.Dimension != f.Dimension || g.Dimension == numeral.Count && g.Unit != f.Unit || g.Key.Mode == lang.Planned || !strings.HasPrefix(y.Label, name) || f.Dimension == numeral.Money && g.Key.Measure != f.Key.Measure {
				continue
			}
			if found >= 0 && !c.At(c.Mentions[found].Figure).Value.Equal(g.Value) {
				return nil
			}
			found = x
		}
		if found < 0 || slices.Contains(out, found) {
			return nil
		}
		out = append(out, found)
	}
	slices.Sort(out)
	return out
}
