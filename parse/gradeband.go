package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// gradeBand is what a report says a grade stands for: 80（含）-90 分为良.
type gradeBand struct {
	para       *para
	name       string
	low, under FigureID // the least score, and the one that is too much; 0 if not printed
}

// farBands relates the scores of a report to the grades that it gives them, by
// the bands that it prints in another paragraph.
func (c *Content) farBands() {
	var bands []gradeBand
	for _, p := range c.paras {
		for _, mi := range p.mentions {
			if b, ok := c.bandAt(p, mi); ok {
				bands = append(bands, b)
			}
		}
	}
	if len(bands) < 2 {
		return
	}
	for _, p := range c.paras {
		for _, mi := range p.mentions {
			m := &c.Mentions[mi]
			f := c.figure(m.Figure)
			if f.Dimension != numeral.Score || f.Key.Measure == Deduction || f.Key.Measure == Weight || m.Role != RoleLevel {
				continue
			}
			grade := gradeBehind(p, m)
			for _, b := range bands {
				if grade == "" || b.para == p || b.para.report != p.report || b.name != grade {
					continue
				}
				bound := func(op string, id FigureID) {
					if id != 0 {
						c.Frames = append(c.Frames, Frame{Kind: KindTarget, Rule: "bound/grade", Claim: f.ID, Op: op, Reach: ReachSection, Closed: Closed,
							Readings: []Reading{{Formula: "a", Operands: []FigureID{id}}}})
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
func (c *Content) bandAt(p *para, mi int) (gradeBand, bool) {
	m := &c.Mentions[mi]
	f := c.figure(m.Figure)
	b := gradeBand{para: p}
	tail := p.sub(p.lex[m.Pos].to, min(p.text.Len(), p.lex[m.Pos].to+12))
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
	for _, g := range gradeWords {
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
		if mi == p.mentions[0] || p.lex[c.Mentions[mi-1].Pos].sentence != p.lex[m.Pos].sentence {
			return b, false
		}
		// The lower end stands right before: 80（含）-90.
		l := &c.Mentions[mi-1]
		between := p.sub(p.lex[l.Pos].to, p.lex[m.Pos].from)
		if strings.Trim(strings.Replace(between, "(含)", "", 1), "-—~～至到 分") != "" {
			return b, false
		}
		b.low = l.Figure
		if f.Value.LessThan(decHundred) {
			b.under = f.ID
		}
	}
	return b, true
}

// gradeBehind is the grade that the sentence of a score gives it, "" if none.
func gradeBehind(p *para, m *Mention) string {
	end := m.Pos
	for end+1 < len(p.lex) && p.lex[end+1].sentence == p.lex[m.Pos].sentence && !(p.lex[end+1].kind == lexFigure) {
		end++
	}
	s := p.sub(p.lex[m.Pos].to, p.lex[end].to)
	for _, w := range []string{"等级", "等次", "档次", "级别"} {
		if _, rest, ok := strings.Cut(s, w); ok {
			rest = strings.TrimLeft(rest, "为是：评定“\" ")
			for _, g := range gradeWords {
				if strings.HasPrefix(rest, g) {
					return string([]rune(g)[:1])
				}
			}
		}
	}
	return ""
}
