package total

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// What was done about the problems that were found: 发现问题 164 个，现场整改 98 个，限期整改
// 61 个，移交 5 个，整改率 96.95%.

// problemWords name what is found and dealt with, dealtWords how.
var (
	problemWords = []string{"问题", "线索", "隐患", "缺陷"}
	dealtWords   = []string{"整改", "移交", "移送", "办结", "销号", "处理", "约谈", "立案", "处罚", "转办"}
)

// dealtBehind are the quantities right behind the i-th of a paragraph that say what was done
// of so many problems, none where it counts none.
func dealtBehind(c *content.Draft, p *content.Para, i int) []int {
	w := &c.Mentions[p.Mentions[i]]
	if f := c.At(w.Figure); !clause.Whole(c, w) || f.Dimension != numeral.Count || !lang.ContainsAny(w.Label+w.After, problemWords) || lang.ContainsAny(w.Label, dealtWords) {
		return nil
	}
	var run []int
	for _, x := range p.Mentions[i+1:] {
		m := &c.Mentions[x]
		if !content.IsPart(m) || m.Depth != w.Depth || !content.Addable(c.At(w.Figure), c.At(m.Figure)) || p.Lex[m.Pos].Sentence != p.Lex[w.Pos].Sentence || !lang.ContainsAny(m.Label, dealtWords) || len(run) == clause.MaxAlong {
			break
		}
		if strings.Contains(m.Label, "未") {
			return nil // 已整改 57 个，未整改 5 个: what is left
		}
		run = append(run, x)
	}
	return run
}

// dealtTotals adds up what was done of so many problems. A problem may have been dealt with
// twice, so that it only verifies.
func dealtTotals(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	if !p.HasAny(problemWords) {
		return
	}
	for i, wi := range p.Mentions {
		if used[c.Mentions[wi].Figure] {
			continue
		}
		run := dealtBehind(c, p, i)
		if len(run) < 2 {
			continue
		}
		used[c.Mentions[wi].Figure] = true
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: c.Mentions[wi].Figure, Closed: content.HalfOpen, Reach: content.ReachSentence, Readings: []content.Reading{{Parts: clause.Terms(c, run), HoldOnly: true}}})
	}
}

// MendedRate is the reading of 整改率 as all that was mended, in several ways, of the problems
// found.
func MendedRate(c *content.Draft, p *content.Para, mi int) (content.Reading, bool) {
	m := &c.Mentions[mi]
	if !strings.HasSuffix(m.Label, "整改率") && !strings.HasSuffix(m.Label, "整改完成率") {
		return content.Reading{}, false
	}
	r := content.Reading{HoldOnly: true}
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		switch {
		case f.Dimension != numeral.Count || !content.IsPart(y) && y.Role != content.RoleLimit:
			return content.Reading{}, false
		case strings.Contains(y.Label, "整改") && !strings.Contains(y.Label, "未"):
			r.Formula += "+" + string(rune('a'+len(r.Operands)))
			r.Operands = append(r.Operands, f.ID)
		case lang.ContainsAny(y.Label, dealtWords):
		case lang.ContainsAny(y.Label+y.After, problemWords) && len(r.Operands) > 1 && len(r.Operands) < clause.MaxAlong:
			r.Formula = "(" + r.Formula[1:] + ")/" + string(rune('a'+len(r.Operands)))
			r.Operands = append(r.Operands, f.ID)
			return r, true
		default:
			return content.Reading{}, false
		}
	}
	return content.Reading{}, false
}
