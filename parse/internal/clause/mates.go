package clause

import (
	"iter"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Preceding is how many mentions of a paragraph stand before mi: those of a
// paragraph follow one another in Content.Mentions.
func Preceding(p *content.Para, mi int) int {
	if len(p.Mentions) == 0 {
		return 0
	}
	return max(0, min(mi-p.Mentions[0], len(p.Mentions)))
}

// Mates are the mentions before mi that its clause can refer to, nearest
// first: its sentence, at its depth or the depths around it.
func Mates(c *content.Draft, p *content.Para, mi int) iter.Seq[int] {
	return func(yield func(int) bool) {
		m := &c.Mentions[mi]
		last := Preceding(p, mi) - 1
		for i := last; i >= 0 && i > last-FarMates; i-- {
			x := p.Mentions[i]
			y := &c.Mentions[x]
			if p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence {
				return
			}
			if y.Depth > m.Depth && !(y.Depth == m.Depth+1 && y.Role == content.RoleBase) {
				continue
			}
			if !yield(x) {
				return
			}
		}
	}
}

// FarMates is how many figures back in its sentence a change is related to, so that the cost
// of a sentence without end stays linear.
const FarMates = 200

// NearestMate is the first of the clause's mentions before mi, -1 if there is
// none.
func NearestMate(c *content.Draft, p *content.Para, mi int) int {
	for x := range Mates(c, p, mi) {
		return x
	}
	return -1
}

// IsPrior reports whether a figure's own words date it before the report's
// year.
func IsPrior(c *content.Draft, f *content.Figure) bool {
	switch f.Key.Period.Rel {
	case "上年", "上年末", "上期", "前年":
		return true
	}
	return false
}

// OfEarlier reports whether a quantity's own words date it before the year of its report: 上年 X, 2021年 X in a report on 2022.
func OfEarlier(c *content.Draft, m *content.Mention) bool {
	f := c.At(m.Figure)
	if IsPrior(c, f) {
		return true
	}
	year := f.Key.Period.Year
	return f.Report > 0 && year > 0 && year < c.Reports[f.Report-1].Year
}

// Compared reports whether a change is one against another period.
func Compared(c *content.Draft, p *content.Para, m *content.Mention) bool {
	for i := m.Pos - 1; i >= 0 && p.Lex[i].Sentence == p.Lex[m.Pos].Sentence; i-- {
		x := &p.Lex[i]
		if x.Kind == content.LexTerm && x.Term.Class == lang.Compare || x.Kind == content.LexPeriod && x.Period.Rel != "" && x.Period.Rel != "本年" {
			return true
		}
		if x.Kind == content.LexFigure && i < m.LabelFrom-1 {
			return false
		}
	}
	return false
}
