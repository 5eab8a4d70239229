package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Arithmetic that is written out: 执行率=456 万元÷480 万元×100%=95%, 得分=10×95%=9.5 分,
// 总分=48+29+10=87 分. Sums of one sort with names among them are read by written, products of
// counts and prices by productsOut.

// equation is such a line of arithmetic: the mentions it joins, the signs between them, and what
// it comes to.
type equation struct {
	terms []int
	signs []rune // before each term but the first
	claim int
}

// equations finds those of a paragraph.
func (c *Content) equations(p *para) []equation {
	if !p.may("=") && !p.may("＝") && !p.may("×") && !p.may("+") && !p.may("÷") && !p.may("*") && !p.may("/") {
		return nil
	}
	var out []equation
	for i := 0; i+1 < len(p.mentions); i++ {
		e := equation{terms: []int{p.mentions[i]}}
		j := i
		for j+1 < len(p.mentions) && len(e.terms) < longEquation {
			sign := c.operator(p, p.mentions[j], p.mentions[j+1])
			if sign == 0 {
				break
			}
			j++
			e.terms, e.signs = append(e.terms, p.mentions[j]), append(e.signs, sign)
		}
		if j > i {
			if x := c.bracketOf(p, p.mentions[i], p.mentions[j]); x >= 0 {
				e.claim = x
				out = append(out, e)
				i = j
				continue
			}
		}
		if j > i && j+1 < len(p.mentions) && c.comesRight(p, p.mentions[j], p.mentions[j+1]) {
			e.claim = p.mentions[j+1]
			out = append(out, e)
		}
		i = j
	}
	return out
}

// bracketOf is the mention right before a bracket that holds nothing but the mentions first to last and
// their signs: 得 9.4 分（94%×10 分）, -1 if there is none.
func (c *Content) bracketOf(p *para, first, last int) int {
	a, b := c.Mentions[first].Pos-1, c.Mentions[last].Pos+1
	if a < 1 || b >= len(p.lex) || p.lex[a].kind != lexPunct || p.lex[a].r != '(' || p.lex[a].mate != b {
		return -1
	}
	if x, ok := p.mentionAt(a - 1); ok {
		return x
	}
	return -1
}

// longEquation is how many terms such arithmetic has at most.
const longEquation = 20

// operator is the sign that joins mention x to the next with nothing else between, but for the name of what it
// is divided by, 0 if none does: 23 项/计划 24 项.
func (c *Content) operator(p *para, x, y int) rune {
	a, b := &c.Mentions[x], &c.Mentions[y]
	if a.Depth != b.Depth || p.lex[a.Pos].sentence != p.lex[b.Pos].sentence {
		return 0
	}
	between := strings.TrimSpace(p.sub(p.lex[a.Pos].to, p.lex[b.Pos].from))
	if between == "" {
		if s := c.figure(b.Figure).Text; p.lex[a.Pos].to == p.lex[b.Pos].from && strings.HasPrefix(s, "+") {
			return '+' // the sign belongs to the number
		}
		return 0
	}
	switch between {
	case "+", "＋":
		return '+'
	case "-", "－", "−":
		return '-'
	case "×", "*", "＊", "x", "X":
		return '*'
	}
	for _, sign := range []string{"÷", "/", "／"} {
		if name, ok := strings.CutPrefix(between, sign); ok && !longer(name, longDivisor) && !strings.ContainsFunc(name, func(r rune) bool { return !isHan(r) }) {
			return '/'
		}
	}
	return 0
}

// longDivisor is how long the name of what something is divided by may be.
const longDivisor = 10

// comesRight reports whether = and nothing else stands between two mentions.
func (c *Content) comesRight(p *para, x, y int) bool {
	a, b := &c.Mentions[x], &c.Mentions[y]
	s := strings.TrimSpace(p.sub(p.lex[a.Pos].to, p.lex[b.Pos].from))
	return a.Depth == b.Depth && (s == "=" || s == "＝")
}

// noTargets takes back what = in the middle of arithmetic made of the numbers behind it: 100%=95.17%,
// (48+29)=77 分.
func (c *Content) noTargets(p *para) {
	if !p.may("=") && !p.may("＝") {
		return
	}
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		k := m.Pos - 1
		if m.Op != "==" && m.Op != "=" && f.Bound != "==" && f.Bound != "=" || k < 1 || p.lex[k-1].to != p.lex[k].from {
			continue
		}
		if b := &p.lex[k-1]; b.kind == lexFigure || b.kind == lexPunct && b.r == ')' || p.dividesBefore(k) {
			m.Role, m.Dir, m.Op, f.Bound = RoleLevel, 0, "", ""
		}
	}
	for _, e := range c.equations(p) {
		for _, mi := range append(e.terms, e.claim) {
			m := &c.Mentions[mi]
			if m.Role == RoleLimit || m.Op != "" {
				m.Role, m.Dir, m.Op, c.figure(m.Figure).Bound = RoleLevel, 0, "", "" // 总分=48+29=77
			}
		}
	}
}

// dividesBefore reports whether the = at lexeme k ends arithmetic whose last term is told in words: A/上年预算数=X%.
func (p *para) dividesBefore(k int) bool {
	for i := k - 1; i >= 0; i-- {
		switch x := &p.lex[i]; {
		case x.kind == lexPunct && (x.r == '/' || x.r == '÷'):
			return i > 0 && (p.lex[i-1].kind == lexFigure || p.lex[i-1].kind == lexPunct && p.lex[i-1].r == ')')
		case x.kind == lexPunct || x.kind == lexFigure:
			return false
		}
	}
	return false
}

// equate makes the frames of the arithmetic of a paragraph.
func (c *Content) equate(p *para, used map[FigureID]bool) {
	for _, e := range c.equations(p) {
		claim := c.figure(c.Mentions[e.claim].Figure)
		if len(c.framesOf(claim.ID)) > 0 {
			continue
		}
		r := Reading{}
		sums := true
		for i, mi := range e.terms {
			f := c.figure(c.Mentions[mi].Figure)
			if i > 0 {
				if claim.Dimension == numeral.Percent && e.signs[i-1] == '*' && f.Dimension == numeral.Percent && f.Value.Equal(decOne) {
					continue // ×100%
				}
				r.Formula += string(e.signs[i-1])
				sums = sums && (e.signs[i-1] == '+' || e.signs[i-1] == '-')
			}
			r.Formula += string(rune('a' + len(r.Operands)))
			r.Operands = append(r.Operands, f.ID)
		}
		fr := Frame{Kind: KindProduct, Claim: claim.ID, Closed: Closed, Reach: ReachSentence}
		switch {
		case sums && claim.Dimension == numeral.Score:
			fr.Kind, fr.Rule = KindScore, "score/total"
		case sums:
			fr.Kind, fr.Rule = KindTotal, "sum/components"
		case claim.Dimension == numeral.Score:
			fr.Kind, fr.Rule = KindScore, "score/rate"
		case claim.Dimension == numeral.Percent:
			fr.Kind, fr.Rule = KindQuotient, "ratio/completion"
			if containsAny(p.words(sentenceStart(p, c.Mentions[e.terms[0]].Pos), c.Mentions[e.terms[0]].Pos), executed) {
				fr.Rule = "ratio/execution"
			}
		default:
			fr.Rule = "derived/standard"
		}
		if !c.equatable(e, claim, sums) {
			continue
		}
		if sums {
			for i, mi := range e.terms {
				sign := 1
				if i > 0 && e.signs[i-1] == '-' {
					sign = -1
				}
				r.Parts = append(r.Parts, Part{c.Mentions[mi].Figure, sign})
			}
			r.Formula, r.Operands = "", nil
		}
		used[claim.ID] = true
		fr.Readings = []Reading{r}
		c.Frames = append(c.Frames, fr)
	}
}

// equatable reports whether the units of the terms of some arithmetic can give that of what it comes
// to, and gives bare terms of a sum the unit of their total.
func (c *Content) equatable(e equation, claim *Figure, sums bool) bool {
	bare := func(mi int) bool { return !c.figure(c.Mentions[mi].Figure).Numeral.HasUnit }
	if sums {
		for _, mi := range e.terms {
			if f := c.figure(c.Mentions[mi].Figure); !bare(mi) && f.Dimension != claim.Dimension {
				return false
			}
		}
		for _, mi := range e.terms {
			if bare(mi) && claim.Numeral.HasUnit {
				c.giveUnit(c.Mentions[mi].Figure, claim.Numeral.Unit, claim.Numeral.PowerTen)
			}
		}
		return true
	}
	if !slices.ContainsFunc(e.signs, func(r rune) bool { return r != '*' && r != '/' }) {
		switch claim.Dimension {
		case numeral.Percent:
			// a quotient of two amounts of one sort
			a, b := c.figure(c.Mentions[e.terms[0]].Figure), c.figure(c.Mentions[e.terms[1]].Figure)
			return e.signs[0] == '/' && sameKind(a, b)
		case numeral.Score:
			return true // 88%÷90%×10
		}
	}
	return false
}
