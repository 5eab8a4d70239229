package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Grades that a score falls into: 得分 92 分，等级为优.

// gradeWords are the words of grades, longer ones first.
var gradeWords = []string{"优秀", "良好", "合格", "优", "良", "中", "差"}

// grades reads the band that a grade is printed with: 得分 88.7 分，等级为“良”（80
// 分≤得分＜90 分）, “优”（90 分及以上）.
func (c *Content) grades(p *para) {
	c.gradeBands(p)
	for k := range p.lex {
		x := &p.lex[k]
		if x.kind != lexPunct || x.r != '(' || x.mate < 0 || k == 0 {
			continue
		}
		before := strings.TrimRight(p.sub(max(0, x.from-3), x.from), "”\" ")
		if !hasAnySuffix(before, gradeWords) {
			continue
		}
		score := FigureID(0)
		for j := k - 1; j >= 0 && p.lex[j].sentence == x.sentence; j-- {
			if mi, ok := p.mentionAt(j); ok && c.figure(c.Mentions[mi].Figure).Dimension == numeral.Score && c.Mentions[mi].Depth == 0 {
				if score == 0 {
					score = c.Mentions[mi].Figure
				}
				if selfScore(c.Mentions[mi].Label) || hasAnySuffix(c.Mentions[mi].Label, gotWords) && p.opensBetween(j, k) {
					score = c.Mentions[mi].Figure // 综合得分 X，其中 A a、B b，等级为: of all
					break
				}
			}
		}
		if score != 0 {
			c.within(p, score, k+1, x.mate)
		}
	}
}

// opensBetween reports whether a list is opened between two lexemes: 得分 91 分，其中 A 30 分、B 61 分.
func (p *para) opensBetween(i, j int) bool {
	return slices.ContainsFunc(p.lex[i:j], func(x lexeme) bool { return x.kind == lexTerm && x.term.Class == Opener })
}

// within relates a score to the limits printed between lexemes i and j.
func (c *Content) within(p *para, score FigureID, i, j int) {
	for ; i < j; i++ {
		mi, ok := p.mentionAt(i)
		if !ok {
			continue
		}
		f := c.figure(c.Mentions[mi].Figure)
		op := limitAt(p, i, f)
		if op == "" || f.ID == score || f.Numeral.HasUnit && f.Dimension != numeral.Score {
			continue
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTarget, Rule: "bound/grade", Claim: score, Op: op, Reach: ReachSentence, Closed: Closed,
			Readings: []Reading{{Formula: "a", Operands: []FigureID{f.ID}}}})
	}
}

// gradeOfTotal relates the score of a total row to the band that a cell of the row prints its grade with: 总分 | 100 |
// 94.5 | 自评等级 | 优（90分及以上）.
func (c *Content) gradeOfTotal(g *gcell, score FigureID) {
	if score == 0 || g.p == nil || !g.words() {
		return
	}
	open := strings.IndexByte(g.text, '(')
	if open < 0 || !hasAnySuffix(strings.TrimRight(g.text[:open], "”\" "), gradeWords) {
		return
	}
	for k := range g.p.lex {
		x := &g.p.lex[k]
		if x.kind != lexFigure || x.depth == 0 {
			continue
		}
		f := c.figure(x.fig)
		if op := limitAt(g.p, k, f); op != "" && (f.Dimension == numeral.Score || !f.Numeral.HasUnit) {
			c.Frames = append(c.Frames, Frame{Kind: KindTarget, Rule: "bound/grade", Claim: score, Op: op, Reach: ReachCell, Closed: Closed, InTable: true,
				Readings: []Reading{{Formula: "a", Operands: []FigureID{f.ID}}}})
		}
	}
}

// limitAt is how the signs and words around the figure at lexeme i make it the
// end of a band, "" if they do not.
func limitAt(p *para, i int, f *Figure) string {
	next := strings.TrimSpace(p.sub(p.lex[i].to, min(p.lex[i].to+4, p.text.Len())))
	prev := strings.TrimSpace(p.sub(max(0, p.lex[i].from-2), p.lex[i].from))
	switch {
	case strings.HasPrefix(next, "≤") || strings.HasPrefix(next, "<="):
		return ">="
	case strings.HasPrefix(next, "<"):
		return ">"
	case strings.HasSuffix(prev, "≤"):
		return "<="
	case strings.HasSuffix(prev, "<"):
		return "<"
	case f.Approximate == "以上" || strings.HasPrefix(next, "(含)以上") || strings.HasPrefix(next, "(含)至") || strings.HasPrefix(next, "(含)-"):
		return ">="
	case f.Approximate == "以下":
		return "<"
	}
	return ""
}

// gradeBands reads bands that name their grades, and the grade that the
// paragraph gives: 90 分（含）以上为优，80 分（含）以上为良 … 得分 88 分，评价等级为“优”.
func (c *Content) gradeBands(p *para) {
	text := p.string()
	at, given := -1, ""
	for _, w := range []string{"等级为", "等次为", "评定为", "评价结果为", "评为", "等级：", "等级是"} {
		if !p.may(w) {
			continue
		}
		if i := strings.LastIndex(text, w); i >= 0 {
			rest := strings.TrimLeft(text[i+len(w):], "“\" ")
			for _, g := range gradeWords {
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
	score := FigureID(0)
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if f.Dimension == numeral.Score && f.Key.Measure == ScoreOf && m.Role == RoleLevel && m.Depth == 0 && f.Approximate == "" && f.Bound == "" {
			score = f.ID
		}
	}
	if score == 0 {
		return
	}
	// The band of a grade stands right before 为优.
	from := 0
	for k := range p.lex {
		x := &p.lex[k]
		if x.kind == lexPunct && (x.r == '，' || x.r == '；' || x.r == '。' || x.r == '、') && x.depth == 0 {
			clause := strings.TrimRight(p.sub(p.lex[from].from, x.from), "”\" ")
			i := strings.LastIndexAny(clause, "为是")
			if i >= 0 && !containsAny(clause, []string{"等级", "等次", "评定", "评价", "得分"}) {
				g := strings.TrimLeft(strings.TrimLeft(clause[i:], "为是"), "“\" ")
				if strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(g, "等"), "秀"), "好") == given {
					c.within(p, score, from, k)
					return
				}
			}
			from = min(k+1, len(p.lex)-1)
		}
	}
}
