package parse

import "strings"

// addedUp end the last of the names of things whose amounts are added: 住院和
// 门诊两项共.
var addedUp = []string{"合计", "共计", "总计", "累计", "共", "两项", "三项", "二者", "两者", "三者", "之和", "分别"}

// maxNamed is the number of things that an amount of several may name.
const maxNamed = 4

// namedTogether reads an amount of several things that it names, of which each is
// told under its name before: 住院救助 A … 门诊救助 B … 住院救助和门诊救助 X. The names may
// be of more than what is printed, so that they only verify.
func (c *Content) namedTogether(p *para, used map[FigureID]bool) {
	if !p.may("和") && !p.may("与") && !p.may("及") && !p.may("、") {
		return
	}
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if !part(m) || used[m.Figure] || m.Peer >= 0 || m.Apiece || c.isStandard(m) {
			continue
		}
		spans := p.splitNames(p.phraseStart(m.Pos), m.Pos)
		if len(spans) < 2 || len(spans) > maxNamed {
			continue
		}
		var parts []int
		for i, s := range spans {
			name := label(p, s.from, s.to)
			if i+1 == len(spans) {
				for trimmed := true; trimmed; {
					trimmed = false
					for _, w := range addedUp {
						if t, ok := strings.CutSuffix(name, w); ok {
							name, trimmed = t, true
						}
					}
				}
			}
			x := c.toldBefore(mi, name)
			if x < 0 || len(parts) > 0 && x == parts[len(parts)-1] {
				parts = nil
				break
			}
			parts = append(parts, x)
		}
		if len(parts) >= 2 {
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: m.Figure, Closed: Closed, Reach: ReachSection, Readings: []Reading{{Parts: c.terms(parts), Weak: true, HoldOnly: true}}})
		}
	}
}

// phraseStart is where the phrase before lexeme k begins, behind the last mark but
// 、, figure or opener.
func (p *para) phraseStart(k int) int {
	i := k
	for i > 0 {
		x := &p.lex[i-1]
		if x.kind == lexFigure || x.kind == lexPunct && x.r != '、' && !p.blank(i-1) || x.kind == lexTerm && x.term.Class == Opener {
			break
		}
		i--
	}
	return i
}

// toldBefore is the last quantity before mention mi that bears a name and can be a
// part of it, -1 if there is none.
func (c *Content) toldBefore(mi int, name string) int {
	f := c.figure(c.Mentions[mi].Figure)
	if !longer(name, 1) {
		return -1
	}
	for x := mi - 1; x >= 0 && x >= mi-farBack; x-- {
		y := &c.Mentions[x]
		g := c.figure(y.Figure)
		if g.Report != f.Report {
			break
		}
		if part(y) && y.Para >= 0 && y.Depth == 0 && strings.HasSuffix(y.Label, name) && addable(f, g) {
			return x
		}
	}
	return -1
}
