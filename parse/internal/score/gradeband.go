package score

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
	"gouji/parse/numeral"
)

// gradeBand is what a report says a grade stands for: 80（含）-90 分为良.
type gradeBand struct {
	para       *content.Para
	name       string
	low, under content.FigureID // the least score, and the one that is too much; 0 if not printed
}

// FarBands relates the scores of a report to the grades that it gives them, by
// the bands that it prints in another paragraph.
func FarBands(c *content.Draft) {
	var bands []gradeBand
	for _, p := range c.Paras {
		for _, mi := range p.Mentions {
			if b, ok := bandAt(c, p, mi); ok {
				bands = append(bands, b)
			}
		}
	}
	if len(bands) < 2 {
		return
	}
	for _, p := range c.Paras {
		for _, mi := range p.Mentions {
			m := &c.Mentions[mi]
			f := c.At(m.Figure)
			if f.Dimension != numeral.Score || f.Key.Measure == lang.Deduction || f.Key.Measure == lang.Weight || m.Role != content.RoleLevel {
				continue
			}
			grade := gradeBehind(p, m)
			for _, b := range bands {
				if grade == "" || b.para == p || b.para.Report != p.Report || b.name != grade {
					continue
				}
				bound := func(op string, id content.FigureID) {
					if id != 0 {
						c.Frames = append(c.Frames, content.Frame{Kind: content.KindTarget, Rule: "bound/grade", Claim: f.ID, Op: op, Reach: content.ReachSection, Closed: content.Closed,
							Readings: []content.Reading{{Formula: "a", Operands: []content.FigureID{id}}}})
					}
				}
				bound(">=", b.low)
				bound("<", b.under)
			}
		}
	}
}

// bandAt reads the band that ends at a mention: 90 分以上为优, 80（含）-90 分为良, 60
// 分以下为差.
func bandAt(c *content.Draft, p *content.Para, mi int) (gradeBand, bool) {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	b := gradeBand{para: p}
	tail := p.Sub(p.Lex[m.Pos].To, min(p.Text.Len(), p.Lex[m.Pos].To+12))
	if !strings.Contains(tail, "为") {
		return b, false
	}
	tail = strings.TrimLeft(strings.Replace(tail, "(含)", "", 1), "分 ")
	over, below := strings.HasPrefix(tail, "以上") || f.Approximate == "以上", strings.HasPrefix(tail, "以下") || f.Approximate == "以下"
	tail = strings.TrimPrefix(strings.TrimPrefix(tail, "以上"), "以下")
	tail, ok := strings.CutPrefix(tail, "为")
	if !ok {
		return b, false
	}
	tail = strings.TrimLeft(tail, "“\"")
	for _, g := range stream.GradeWords {
		if strings.HasPrefix(tail, g) {
			b.name = string([]rune(g)[:1])
			break
		}
	}
	switch {
	case b.name == "":
		return b, false
	case over:
		b.low = f.ID
	case below:
		b.under = f.ID
	default:
		if mi == p.Mentions[0] || p.Lex[c.Mentions[mi-1].Pos].Sentence != p.Lex[m.Pos].Sentence {
			return b, false
		}
		// The lower end stands right before: 80（含）-90.
		l := &c.Mentions[mi-1]
		between := p.Sub(p.Lex[l.Pos].To, p.Lex[m.Pos].From)
		if strings.Trim(strings.Replace(between, "(含)", "", 1), "-—~～至到 分") != "" {
			return b, false
		}
		b.low = l.Figure
		if f.Value.LessThan(lang.DecHundred) {
			b.under = f.ID
		}
	}
	return b, true
}

// gradeBehind is the grade that the sentence of a score gives it, "" if none.
func gradeBehind(p *content.Para, m *content.Mention) string {
	end := m.Pos
	for end+1 < len(p.Lex) && p.Lex[end+1].Sentence == p.Lex[m.Pos].Sentence && !(p.Lex[end+1].Kind == content.LexFigure) {
		end++
	}
	s := p.Sub(p.Lex[m.Pos].To, p.Lex[end].To)
	for _, w := range []string{"等级", "等次", "档次", "级别"} {
		if _, rest, ok := strings.Cut(s, w); ok {
			rest = strings.TrimLeft(rest, "为是：评定“\" ")
			for _, g := range stream.GradeWords {
				if strings.HasPrefix(rest, g) {
					return string([]rune(g)[:1])
				}
			}
		}
	}
	return ""
}
