package score

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// A paragraph that opens with an indicator and its weight and goes on to what was deducted and what
// was left: 1.产出指标（50分）。及时率 96%，目标 98%，扣 1 分，得 49 分.

// leadLength is how many characters the name of an indicator before its weight has at most.
const leadLength = 24

// leadWeights may stand before the weight in its bracket.
var leadWeights = []string{"", "满分", "分值", "权重", "标准分", "共"}

// leadPoints relates the score of such a paragraph to its weight.
func leadPoints(c *content.Draft, p *content.Para) {
	if len(p.Mentions) < 2 || len(p.Mentions) > longScores || p.InTable {
		return
	}
	lead := &c.Mentions[p.Mentions[0]]
	w := c.At(lead.Figure)
	if w.Dimension != numeral.Score || w.Approximate != "" || lead.Depth != 1 || lead.Pos < 1 {
		return
	}
	k := lead.Pos + 1
	if k >= len(p.Lex) || p.Lex[k].Kind != content.LexPunct || p.Lex[k].R != ')' || p.Lex[k].Mate < 0 {
		return
	}
	open := p.Lex[k].Mate
	if p.Lex[open].From > leadLength || !slices.Contains(leadWeights, strings.Trim(p.Words(open+1, lead.Pos), " 共：:")) {
		return
	}
	score, ops, formula := -1, []content.FigureID{w.ID}, "a"
	for _, mi := range p.Mentions[1:] {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		switch {
		case f.Dimension != numeral.Score:
		case f.Key.Measure == lang.Deduction && m.Depth == 0 && f.Approximate == "" && m.Role == content.RoleLevel && m.AfterOpener < 0 && score < 0 && !lang.ContainsAny(m.Label, notLost) && len(ops) <= maxLost:
			formula += "-" + string(rune('a'+len(ops)))
			ops = append(ops, f.ID)
		case got(c, p, mi) && m.Depth == 0 && score < 0 && f.Approximate == "":
			score = mi
		default:
			return // points of parts, or of others
		}
	}
	if score < 0 || clause.Claimed(c, c.Mentions[score].Figure) {
		return
	}
	id := c.Mentions[score].Figure
	if len(ops) > 1 {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/deduction", Claim: id, Reach: content.ReachParagraph, Closed: content.HalfOpen,
			Readings: []content.Reading{{Formula: formula, Operands: ops}}})
		return
	}
	fr := form.ScoreLimit(id, w.ID)
	fr.InTable, fr.Reach = false, content.ReachParagraph
	c.Frames = append(c.Frames, fr)
}
