package average

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/score"
	"gouji/parse/internal/table"
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
func equations(c *content.Draft, p *content.Para) []equation {
	if !p.May("=") && !p.May("＝") && !p.May("×") && !p.May("+") && !p.May("÷") && !p.May("*") && !p.May("/") {
		return nil
	}
	var out []equation
	for i := 0; i+1 < len(p.Mentions); i++ {
		e := equation{terms: []int{p.Mentions[i]}}
		j := i
		for j+1 < len(p.Mentions) && len(e.terms) < longEquation {
			sign := operator(c, p, p.Mentions[j], p.Mentions[j+1])
			if sign == 0 {
				break
			}
			j++
			e.terms, e.signs = append(e.terms, p.Mentions[j]), append(e.signs, sign)
		}
		if j > i {
			if x := bracketOf(c, p, p.Mentions[i], p.Mentions[j]); x >= 0 {
				e.claim = x
				out = append(out, e)
				i = j
				continue
			}
		}
		if j > i && j+1 < len(p.Mentions) && comesRight(c, p, p.Mentions[j], p.Mentions[j+1]) {
			e.claim = p.Mentions[j+1]
			out = append(out, e)
		}
		i = j
	}
	return out
}

// bracketOf is the mention right before a bracket that holds nothing but the mentions first to last and
// their signs: 得 9.4 分（94%×10 分）, -1 if there is none.
func bracketOf(c *content.Draft, p *content.Para, first, last int) int {
	a, b := c.Mentions[first].Pos-1, c.Mentions[last].Pos+1
	if a < 1 || b >= len(p.Lex) || p.Lex[a].Kind != content.LexPunct || p.Lex[a].R != '(' || p.Lex[a].Mate != b {
		return -1
	}
	if x, ok := clause.MentionAt(p, a-1); ok {
		return x
	}
	return -1
}

// longEquation is how many terms such arithmetic has at most.
const longEquation = 20

// operator is the sign that joins mention x to the next with nothing else between, but for the name of what it
// is divided by, 0 if none does: 23 项/计划 24 项.
func operator(c *content.Draft, p *content.Para, x, y int) rune {
	a, b := &c.Mentions[x], &c.Mentions[y]
	if a.Depth != b.Depth || p.Lex[a.Pos].Sentence != p.Lex[b.Pos].Sentence {
		return 0
	}
	between := strings.TrimSpace(p.Sub(p.Lex[a.Pos].To, p.Lex[b.Pos].From))
	if between == "" {
		if s := c.At(b.Figure).Text; p.Lex[a.Pos].To == p.Lex[b.Pos].From && strings.HasPrefix(s, "+") {
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
	for _, sign := range []string{"-", "－", "−"} {
		if name, ok := strings.CutPrefix(between, sign); ok && lang.HasAnyPrefix(name, takenFrom) && !content.Longer(name, longDivisor) && !strings.ContainsFunc(name, func(r rune) bool { return !lang.IsHan(r) }) {
			return '-' // 本年 7.5 万元-上年 9 万元
		}
	}
	for _, sign := range []string{"÷", "/", "／"} {
		if name, ok := strings.CutPrefix(between, sign); ok && !content.Longer(name, longDivisor) && !strings.ContainsFunc(name, func(r rune) bool { return !lang.IsHan(r) }) {
			return '/'
		}
	}
	return 0
}

// takenFrom begin the name of what the arithmetic of a change takes off.
var takenFrom = []string{"上年", "去年", "上期", "前一年", "上年度", "年初", "期初", "同期"}

// longDivisor is how long the name of what something is divided by may be.
const longDivisor = 10

// comesRight reports whether = and nothing else stands between two mentions.
func comesRight(c *content.Draft, p *content.Para, x, y int) bool {
	a, b := &c.Mentions[x], &c.Mentions[y]
	s := strings.TrimSpace(p.Sub(p.Lex[a.Pos].To, p.Lex[b.Pos].From))
	return a.Depth == b.Depth && (s == "=" || s == "＝")
}

// NoTargets takes back what = in the middle of arithmetic made of the numbers behind it: 100%=95.17%,
// (48+29)=77 分.
func NoTargets(c *content.Draft, p *content.Para) {
	if !p.May("=") && !p.May("＝") {
		return
	}
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		k := m.Pos - 1
		if m.Op != "==" && m.Op != "=" && f.Bound != "==" && f.Bound != "=" || k < 1 || p.Lex[k-1].To != p.Lex[k].From {
			continue
		}
		if b := &p.Lex[k-1]; b.Kind == content.LexFigure || b.Kind == content.LexPunct && b.R == ')' || dividesBefore(p, k) {
			m.Role, m.Dir, m.Op, f.Bound = content.RoleLevel, 0, "", ""
		}
	}
	for _, e := range equations(c, p) {
		for _, mi := range append(e.terms, e.claim) {
			m := &c.Mentions[mi]
			if m.Role == content.RoleLimit || m.Op != "" {
				m.Role, m.Dir, m.Op, c.At(m.Figure).Bound = content.RoleLevel, 0, "", "" // 总分=48+29=77
			}
		}
	}
}

// dividesBefore reports whether the = at lexeme k ends arithmetic whose last term is told in words: A/上年预算数=X%.
func dividesBefore(p *content.Para, k int) bool {
	for i := k - 1; i >= 0; i-- {
		switch x := &p.Lex[i]; {
		case x.Kind == content.LexPunct && (x.R == '/' || x.R == '÷'):
			return i > 0 && (p.Lex[i-1].Kind == content.LexFigure || p.Lex[i-1].Kind == content.LexPunct && p.Lex[i-1].R == ')')
		case x.Kind == content.LexPunct || x.Kind == content.LexFigure:
			return false
		}
	}
	return false
}

// Equate makes the frames of the arithmetic of a paragraph.
func Equate(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	for _, e := range equations(c, p) {
		claim := c.At(c.Mentions[e.claim].Figure)
		if len(clause.FramesOf(c, claim.ID)) > 0 {
			continue
		}
		r := content.Reading{}
		sums := true
		for i, mi := range e.terms {
			f := c.At(c.Mentions[mi].Figure)
			if i > 0 {
				if claim.Dimension == numeral.Percent && e.signs[i-1] == '*' && f.Dimension == numeral.Percent && f.Value.Equal(lang.DecOne) {
					continue // ×100%
				}
				r.Formula += string(e.signs[i-1])
				sums = sums && (e.signs[i-1] == '+' || e.signs[i-1] == '-')
			}
			r.Formula += string(rune('a' + len(r.Operands)))
			r.Operands = append(r.Operands, f.ID)
		}
		fr := content.Frame{Kind: content.KindProduct, Claim: claim.ID, Closed: content.Closed, Reach: content.ReachSentence}
		switch {
		case sums && claim.Dimension == numeral.Score:
			fr.Kind, fr.Rule = content.KindScore, "score/total"
		case sums:
			fr.Kind, fr.Rule = content.KindTotal, "sum/components"
		case claim.Dimension == numeral.Score:
			fr.Kind, fr.Rule = content.KindScore, "score/rate"
		case claim.Dimension == numeral.Percent:
			fr.Kind, fr.Rule = content.KindQuotient, "ratio/completion"
			if lang.ContainsAny(p.Words(content.SentenceStart(p, c.Mentions[e.terms[0]].Pos), c.Mentions[e.terms[0]].Pos), score.Executed) {
				fr.Rule = "ratio/execution"
			}
		default:
			fr.Rule = "derived/standard"
		}
		if !equatable(c, e, claim, sums) {
			continue
		}
		if sums {
			for i, mi := range e.terms {
				sign := 1
				if i > 0 && e.signs[i-1] == '-' {
					sign = -1
				}
				r.Parts = append(r.Parts, content.Part{Figure: c.Mentions[mi].Figure, Sign: sign})
			}
			r.Formula, r.Operands = "", nil
		}
		used[claim.ID] = true
		fr.Readings = []content.Reading{r}
		c.Frames = append(c.Frames, fr)
	}
	percentages(c, p, used)
}

// percentages relates percentages that are worked out where names, brackets or ×100% stand among the terms:
// 控制率=（在职人数 36/编制数 38）×100%=94.74%, 变动率=（本年 7.5 万元-上年 9 万元）/上年数=-16.67%.
func percentages(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	if !p.May("=") && !p.May("＝") {
		return
	}
	for i := 1; i < len(p.Mentions); i++ {
		claim := c.At(c.Mentions[p.Mentions[i]].Figure)
		if claim.Dimension != numeral.Percent || len(clause.FramesOf(c, claim.ID)) > 0 {
			continue
		}
		last := i - 1
		sign, name, closed := signBetween(c, p, last, i)
		if f := c.At(c.Mentions[p.Mentions[last]].Figure); sign == '=' && f.Dimension == numeral.Percent && f.Value.Equal(lang.DecOne) && last > 0 {
			if times, _, _ := signBetween(c, p, last-1, last); times != '*' {
				continue
			}
			last-- // ×100%
		} else if sign != '=' && !(sign == '/' && closed && strings.ContainsAny(name, "=＝")) {
			continue
		}
		if last < 1 {
			continue
		}
		fr := content.Frame{Kind: content.KindQuotient, Rule: "ratio/completion", Claim: claim.ID, Closed: content.Closed, Reach: content.ReachSentence}
		id := func(i int) content.FigureID { return c.Mentions[p.Mentions[i]].Figure }
		divided, _, closed := signBetween(c, p, last-1, last)
		a, b := c.At(id(last-1)), c.At(id(last))
		switch {
		case sign == '/' && lang.HasAnyPrefix(name, takenFrom) && divided == '-' && table.SameKind(a, b):
			fr.Readings = []content.Reading{{Formula: "(a-b)/b", Operands: []content.FigureID{a.ID, b.ID}}}
		case sign == '/' || divided != '/' || !table.SameKind(a, b):
			continue
		case last > 1 && closed:
			if taken, _, _ := signBetween(c, p, last-2, last-1); taken == '-' && table.SameKind(a, c.At(id(last-2))) {
				fr.Readings = []content.Reading{{Formula: "(a-b)/c", Operands: []content.FigureID{id(last - 2), a.ID, b.ID}}}
				if a.Value.Equal(b.Value) {
					fr.Readings = []content.Reading{{Formula: "(a-b)/b", Operands: []content.FigureID{id(last - 2), a.ID}}}
				}
			}
		}
		switch {
		case fr.Readings != nil:
			fr.Kind, fr.Rule = content.KindChange, "change/rate"
		default:
			if lang.ContainsAny(p.Words(content.SentenceStart(p, c.Mentions[p.Mentions[i]].Pos), c.Mentions[p.Mentions[i]].Pos), score.Executed) {
				fr.Rule = "ratio/execution"
			}
			fr.Readings = []content.Reading{{Formula: "a/b", Operands: []content.FigureID{a.ID, b.ID}}}
		}
		used[claim.ID] = true
		c.Frames = append(c.Frames, fr)
	}
}

// signBetween is the sign of arithmetic that joins mention number i of a paragraph to number j, the next, 0 if none
// does; name is what stands between the sign and it, and closed tells whether a bracket closes before the sign.
func signBetween(c *content.Draft, p *content.Para, i, j int) (sign rune, name string, closed bool) {
	a, b := &c.Mentions[p.Mentions[i]], &c.Mentions[p.Mentions[j]]
	if p.Lex[a.Pos].Sentence != p.Lex[b.Pos].Sentence {
		return 0, "", false
	}
	s := strings.TrimSpace(p.Sub(p.Lex[a.Pos].To, p.Lex[b.Pos].From))
	rest := strings.TrimLeft(s, ")）]】 ")
	for _, x := range []struct {
		sign  rune
		words []string
	}{{'=', []string{"=", "＝"}}, {'*', []string{"×", "*", "＊"}}, {'/', []string{"/", "／", "÷"}}, {'-', []string{"-", "－", "−"}}} {
		for _, w := range x.words {
			name, ok := strings.CutPrefix(rest, w)
			if name = strings.Trim(name, "(（[【“” "); !ok || content.Longer(name, longTerm) || strings.ContainsFunc(name, func(r rune) bool { return !lang.IsHan(r) && !strings.ContainsRune("“”\"=＝", r) }) {
				continue
			}
			if strings.ContainsAny(name, "=＝") && (x.sign != '/' || !strings.HasSuffix(name, "=") && !strings.HasSuffix(name, "＝")) || name != "" && (x.sign == '=' || x.sign == '*') {
				continue
			}
			return x.sign, name, len(rest) < len(s)
		}
	}
	return 0, "", false
}

// longTerm is how long the name of a term may be.
const longTerm = 20

// equatable reports whether the units of the terms of some arithmetic can give that of what it comes
// to, and gives bare terms of a sum the unit of their total.
func equatable(c *content.Draft, e equation, claim *content.Figure, sums bool) bool {
	bare := func(mi int) bool { return !c.At(c.Mentions[mi].Figure).Numeral.HasUnit }
	if sums {
		for _, mi := range e.terms {
			if f := c.At(c.Mentions[mi].Figure); !bare(mi) && f.Dimension != claim.Dimension {
				return false
			}
		}
		for _, mi := range e.terms {
			if bare(mi) && claim.Numeral.HasUnit {
				table.GiveUnit(c, c.Mentions[mi].Figure, claim.Numeral.Unit, claim.Numeral.PowerTen)
			}
		}
		return true
	}
	if !slices.ContainsFunc(e.signs, func(r rune) bool { return r != '*' && r != '/' }) {
		switch claim.Dimension {
		case numeral.Percent:
			// a quotient of two amounts of one sort
			a, b := c.At(c.Mentions[e.terms[0]].Figure), c.At(c.Mentions[e.terms[1]].Figure)
			return e.signs[0] == '/' && table.SameKind(a, b)
		case numeral.Score:
			return true // 88%÷90%×10
		}
	}
	return false
}
