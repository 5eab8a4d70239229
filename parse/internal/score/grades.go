package score

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// Grades that a score falls into: 得分 92 分，等级为优.

// ReadGrades reads the band that a grade is printed with: 得分 88.7 分，等级为“良”（80
// 分≤得分＜90 分）, “优”（90 分及以上）.
func ReadGrades(c *content.Draft, p *content.Para) {
	gradeBands(c, p)
	for k := range p.Lex {
		x := &p.Lex[k]
		if x.Kind != content.LexPunct || x.R != '(' || x.Mate < 0 || k == 0 {
			continue
		}
		before := strings.TrimRight(p.Sub(max(0, x.From-3), x.From), "”\" ")
		if !lang.HasAnySuffix(before, stream.GradeWords) {
			continue
		}
		score := content.FigureID(0)
		for j := k - 1; j >= 0 && p.Lex[j].Sentence == x.Sentence; j-- {
			if mi, ok := clause.MentionAt(p, j); ok && c.At(c.Mentions[mi].Figure).Dimension == numeral.Score && c.Mentions[mi].Depth == 0 {
				if score == 0 {
					score = c.Mentions[mi].Figure
				}
				if clause.SelfScore(c.Mentions[mi].Label) || lang.HasAnySuffix(c.Mentions[mi].Label, gotWords) && clause.OpensBetween(p, j, k) {
					score = c.Mentions[mi].Figure // 综合得分 X，其中 A a、B b，等级为: of all
					break
				}
			}
		}
		if score != 0 {
			within(c, p, score, k+1, x.Mate)
		}
	}
}

// within relates a score to the limits printed between lexemes i and j.
func within(c *content.Draft, p *content.Para, score content.FigureID, i, j int) {
	for ; i < j; i++ {
		mi, ok := clause.MentionAt(p, i)
		if !ok {
			continue
		}
		f := c.At(c.Mentions[mi].Figure)
		op := table.LimitAt(p, i, f)
		if op == "" || f.ID == score || f.Numeral.HasUnit && f.Dimension != numeral.Score {
			continue
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTarget, Rule: "bound/grade", Claim: score, Op: op, Reach: content.ReachSentence, Closed: content.Closed,
			Readings: []content.Reading{{Formula: "a", Operands: []content.FigureID{f.ID}}}})
	}
}

// gradeBands reads bands that name their grades, and the grade that the
// paragraph gives: 90 分（含）以上为优，80 分（含）以上为良 … 得分 88 分，评价等级为“优”.
func gradeBands(c *content.Draft, p *content.Para) {
	text := p.String()
	at, given := -1, ""
	for _, w := range []string{"等级为", "等次为", "评定为", "评价结果为", "评为", "等级：", "等级是"} {
		if !p.May(w) {
			continue
		}
		if i := strings.LastIndex(text, w); i >= 0 {
			rest := strings.TrimLeft(text[i+len(w):], "“\" ")
			for _, g := range stream.GradeWords {
				if strings.HasPrefix(rest, g) {
					at, given = i, strings.TrimSuffix(strings.TrimSuffix(g, "秀"), "好")
					break
				}
			}
		}
		if at >= 0 {
			break
		}
	}
	if at < 0 {
		return
	}
	score := content.FigureID(0)
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if f.Dimension == numeral.Score && f.Key.Measure == lang.ScoreOf && m.Role == content.RoleLevel && m.Depth == 0 && f.Approximate == "" && f.Bound == "" {
			score = f.ID
		}
	}
	if score == 0 {
		return
	}
	// The band of a grade stands right before 为优.
	from := 0
	for k := range p.Lex {
		x := &p.Lex[k]
		if x.Kind == content.LexPunct && (x.R == '，' || x.R == '；' || x.R == '。' || x.R == '、') && x.Depth == 0 {
			clause := strings.TrimRight(p.Sub(p.Lex[from].From, x.From), "”\" ")
			i := strings.LastIndexAny(clause, "为是")
			if i >= 0 && !lang.ContainsAny(clause, []string{"等级", "等次", "评定", "评价", "得分"}) {
				g := strings.TrimLeft(strings.TrimLeft(clause[i:], "为是"), "“\" ")
				if strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(g, "等"), "秀"), "好") == given {
					within(c, p, score, from, k)
					return
				}
			}
			from = min(k+1, len(p.Lex)-1)
		}
	}
}
