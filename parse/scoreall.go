package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// weighed is a weight and the score printed right behind it: 产出 50 分，得 48 分.
type weighed struct{ weight, score int }

// allPoints are words of the mark that all items together may reach.
var allPoints = []string{"总分", "满分", "合计", "总计", "共计"}

// scoresOfAll reads items that each give their weight and their score, and behind them the
// full mark and the score of them all: A 10 分，得 9 分；B 90 分，得 88 分。满分 100 分，自评得分
// 97 分.
func (c *Content) scoresOfAll(p *para) {
	var pairs []weighed
	for i := 0; i+1 < len(p.mentions); i++ {
		w, s := p.mentions[i], p.mentions[i+1]
		if !c.isWeighed(p, w, s) {
			if c.figure(c.Mentions[w].Figure).Dimension == numeral.Score {
				pairs = nil
			}
			continue
		}
		i++
		if !containsAny(c.Mentions[w].Label, allPoints) {
			if n := len(pairs); n > 0 && p.lex[c.Mentions[w].Pos].sentence > p.lex[c.Mentions[pairs[n-1].score].Pos].sentence+1 {
				pairs = nil
			}
			pairs = append(pairs, weighed{w, s})
			continue
		}
		if len(pairs) >= 2 && len(pairs) <= longScores {
			c.totalOfPairs(weighed{w, s}, pairs)
		}
		pairs = nil
	}
}

// isWeighed reports whether mention s is the score that was given of weight w.
func (c *Content) isWeighed(p *para, w, s int) bool {
	a, b := &c.Mentions[w], &c.Mentions[s]
	f, g := c.figure(a.Figure), c.figure(b.Figure)
	if f.Dimension != numeral.Score || g.Dimension != numeral.Score || a.Role != RoleLevel || b.Role != RoleLevel || a.Depth > 0 || b.Depth > 0 || p.lex[a.Pos].sentence != p.lex[b.Pos].sentence || p.strongMark(a.Pos, b.Pos) {
		return false
	}
	words := strings.Trim(p.words(a.Pos+1, b.Pos), "，、, ")
	return slices.Contains([]string{"得", "得分", "得分为", "自评得", "自评得分", "实得", "实际得分", "自评", "最终得分", "综合得分"}, words) && !f.Value.LessThan(g.Value)
}

// totalOfPairs makes the frames of the full mark and the score of all items.
func (c *Content) totalOfPairs(all weighed, pairs []weighed) {
	var weights, scores []int
	for _, x := range pairs {
		weights, scores = append(weights, x.weight), append(scores, x.score)
	}
	sum := func(rule string, claim FigureID, parts []int) {
		if !slices.ContainsFunc(c.framesOf(claim), func(i int) bool { return c.Frames[i].Rule == rule }) {
			c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: rule, Claim: claim, Reach: ReachParagraph, Closed: HalfOpen, Readings: []Reading{{Parts: c.terms(parts)}}})
		}
	}
	sum("score/weights", c.Mentions[all.weight].Figure, weights)
	sum("score/total", c.Mentions[all.score].Figure, scores)
}
