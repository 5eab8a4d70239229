package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// A paragraph that opens with an indicator and its weight and goes on to what was deducted and what
// was left: 1.产出指标（50分）。及时率 96%，目标 98%，扣 1 分，得 49 分.

// leadLength is how many characters the name of an indicator before its weight has at most.
const leadLength = 24

// leadWeights may stand before the weight in its bracket.
var leadWeights = []string{"", "满分", "分值", "权重", "标准分", "共"}

// leadPoints relates the score of such a paragraph to its weight.
func (c *Content) leadPoints(p *para) {
	if len(p.mentions) < 2 || len(p.mentions) > longScores || p.inTable {
		return
	}
	lead := &c.Mentions[p.mentions[0]]
	w := c.figure(lead.Figure)
	if w.Dimension != numeral.Score || w.Approximate != "" || lead.Depth != 1 || lead.Pos < 1 {
		return
	}
	k := lead.Pos + 1
	if k >= len(p.lex) || p.lex[k].kind != lexPunct || p.lex[k].r != ')' || p.lex[k].mate < 0 {
		return
	}
	open := p.lex[k].mate
	if p.lex[open].from > leadLength || !slices.Contains(leadWeights, strings.Trim(p.words(open+1, lead.Pos), " 共：:")) {
		return
	}
	score, ops, formula := -1, []FigureID{w.ID}, "a"
	for _, mi := range p.mentions[1:] {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		switch {
		case f.Dimension != numeral.Score:
		case f.Key.Measure == Deduction && m.Depth == 0 && f.Approximate == "" && m.Role == RoleLevel && m.afterOpener < 0 && score < 0 && !containsAny(m.Label, notLost) && len(ops) <= maxLost:
			formula += "-" + string(rune('a'+len(ops)))
			ops = append(ops, f.ID)
		case c.got(p, mi) && m.Depth == 0 && score < 0 && f.Approximate == "":
			score = mi
		default:
			return // points of parts, or of others
		}
	}
	if score < 0 || c.claimed(c.Mentions[score].Figure) {
		return
	}
	id := c.Mentions[score].Figure
	if len(ops) > 1 {
		c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/deduction", Claim: id, Reach: ReachParagraph, Closed: HalfOpen,
			Readings: []Reading{{Formula: formula, Operands: ops}}})
		return
	}
	fr := scoreLimit(id, w.ID)
	fr.InTable, fr.Reach = false, ReachParagraph
	c.Frames = append(c.Frames, fr)
}
