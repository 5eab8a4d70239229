package score

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// weighed is a weight and the score printed right behind it: 产出 50 分，得 48 分.
type weighed struct{ weight, score int }

// allPoints are words of the mark that all items together may reach.
var allPoints = []string{"总分", "满分", "合计", "总计", "共计"}

// scoresOfAll reads items that each give their weight and their score, and behind them the
// full mark and the score of them all: A 10 分，得 9 分；B 90 分，得 88 分。满分 100 分，自评得分
// 97 分.
func scoresOfAll(c *content.Draft, p *content.Para) {
	var pairs []weighed
	for i := 0; i+1 < len(p.Mentions); i++ {
		w, s := p.Mentions[i], p.Mentions[i+1]
		if !isWeighed(c, p, w, s) {
			if c.At(c.Mentions[w].Figure).Dimension == numeral.Score {
				pairs = nil
			}
			continue
		}
		i++
		if !lang.ContainsAny(c.Mentions[w].Label, allPoints) {
			if n := len(pairs); n > 0 && p.Lex[c.Mentions[w].Pos].Sentence > p.Lex[c.Mentions[pairs[n-1].score].Pos].Sentence+1 {
				pairs = nil
			}
			pairs = append(pairs, weighed{w, s})
			continue
		}
		if len(pairs) >= 2 && len(pairs) <= longScores {
			totalOfPairs(c, weighed{w, s}, pairs)
		}
		pairs = nil
	}
}

// isWeighed reports whether mention s is the score that was given of weight w.
func isWeighed(c *content.Draft, p *content.Para, w, s int) bool {
	a, b := &c.Mentions[w], &c.Mentions[s]
	f, g := c.At(a.Figure), c.At(b.Figure)
	if f.Dimension != numeral.Score || g.Dimension != numeral.Score || a.Role != content.RoleLevel || b.Role != content.RoleLevel || a.Depth > 0 || b.Depth > 0 || p.Lex[a.Pos].Sentence != p.Lex[b.Pos].Sentence || clause.StrongMark(p, a.Pos, b.Pos) {
		return false
	}
	words := strings.Trim(p.Words(a.Pos+1, b.Pos), "，、, ")
	return slices.Contains([]string{"得", "得分", "得分为", "自评得", "自评得分", "实得", "实际得分", "自评", "最终得分", "综合得分"}, words) && !f.Value.LessThan(g.Value)
}

// totalOfPairs makes the frames of the full mark and the score of all items.
func totalOfPairs(c *content.Draft, all weighed, pairs []weighed) {
	var weights, scores []int
	for _, x := range pairs {
		weights, scores = append(weights, x.weight), append(scores, x.score)
	}
	sum := func(rule string, claim content.FigureID, parts []int) {
		if !slices.ContainsFunc(clause.FramesOf(c, claim), func(i int) bool { return c.Frames[i].Rule == rule }) {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: rule, Claim: claim, Reach: content.ReachParagraph, Closed: content.HalfOpen, Readings: []content.Reading{{Parts: clause.Terms(c, parts)}}})
		}
	}
	sum("score/weights", c.Mentions[all.weight].Figure, weights)
	sum("score/total", c.Mentions[all.score].Figure, scores)
}

// minBehind is from how many items on scores that follow a total without a word between are its parts.
const minBehind = 3

// scoresBehind reads the report's score and the scores of its items behind it, where no word opens
// their list: 综合得分 94 分，预算执行得 10 分，产出指标扣 4 分得 46 分，效益指标得 38 分.
func scoresBehind(c *content.Draft, p *content.Para) {
	total := -1
	var parts []int
	flush := func() {
		if len(parts) >= minBehind && len(parts) <= longScores && !clause.Claimed(c, c.Mentions[total].Figure) {
			told := p.Words(c.Mentions[total].Pos, c.Mentions[parts[len(parts)-1]].Pos)
			whole := !leavesLevels(told) && lang.ContainsAny(told, inputLevels) && (strings.Contains(told, "满意") || !lang.ContainsAny(told, Executed))
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/total", Claim: c.Mentions[total].Figure, Reach: content.ReachSentence, Closed: content.HalfOpen, Readings: []content.Reading{{Parts: clause.Terms(c, parts), HoldOnly: !whole}}})
		}
		total, parts = -1, nil
	}
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if f.Dimension != numeral.Score || f.Key.Measure == lang.Deduction || f.Key.Measure == lang.Weight {
			continue
		}
		switch {
		case m.Depth == 0 && m.Role == content.RoleLevel && clause.SelfScore(m.Label):
			flush()
			if markBehind(p, m.Pos) == '，' {
				total = mi
			}
		case total < 0:
		case m.Depth > 0 || m.Role != content.RoleLevel || p.Lex[m.Pos].Sentence != p.Lex[c.Mentions[total].Pos].Sentence || !got(c, p, mi):
			total, parts = -1, nil // points of another sort among them
		case !itemOf(c, p, mi):
			total, parts = -1, nil
		default:
			parts = append(parts, mi)
		}
	}
	if total >= 0 {
		flush()
	}
}

// inputLevels name what a form gives points for besides what came of the money: a self-evaluation asks how
// the budget was spent, and then for 满意度, too; an evaluation how it was decided on and managed.
var inputLevels = []string{"执行", "决策", "投入", "过程", "管理", "预算"}

// leavesLevels reports whether a list of scores told by such words is not of all levels of a form, none of which
// does without 产出 and 效益: 自评得 96 分，其中预算执行得 9.6 分、产出得 48 分.
func leavesLevels(told string) bool {
	return !strings.Contains(told, "产出") || !lang.ContainsAny(told, []string{"效益", "效果"})
}

// markBehind is the mark right behind the lexeme at k, 0 if there is none.
func markBehind(p *content.Para, k int) rune {
	if k+1 < len(p.Lex) && p.Lex[k+1].Kind == content.LexPunct {
		return p.Lex[k+1].R
	}
	return 0
}

// itemOf reports whether the clause of a score, or the deduction right before it, names what of a
// form it was given for.
func itemOf(c *content.Draft, p *content.Para, mi int) bool {
	if scoredItem(content.TrimSuffixes(c.Mentions[mi].Label, gotWords)) {
		return true
	}
	if mi == p.Mentions[0] {
		return false
	}
	b := &c.Mentions[mi-1]
	switch f := c.At(b.Figure); {
	case clause.StrongMark(p, b.Pos, c.Mentions[mi].Pos):
		return false
	case f.Key.Measure == lang.Deduction:
		return scoredItem(strings.TrimSuffix(b.Label, "扣"))
	case f.Dimension == numeral.Percent:
		return lang.ContainsAny(b.Label, Executed)
	}
	return false
}
