package parse

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"gouji/parse/numeral"
)

// Totals of several things told one by one before: 统筹基金收入 a，支出 b；个人账户
// 收入 c，支出 d。两项合计收入 X，支出 Y. Each quantity of the sentence is the sum of
// what the clause groups before it say of the same measure.

// thingsTaken are the words for what is taken together, behind their number.
var thingsTaken = []string{"项", "类", "者", "部分", "批", "笔", "种", "个"}

// together reads such totals.
func (c *Content) together(p *para, used map[FigureID]bool) {
	for k := range p.lex {
		n := p.takenTogether(k)
		if n == 0 {
			continue
		}
		for _, mi := range p.mentions {
			w := &c.Mentions[mi]
			if w.Pos < k || used[w.Figure] {
				continue
			}
			if p.lex[w.Pos].sentence != p.lex[k].sentence || p.strongMark(k, w.Pos) || w.afterOpener >= k {
				break
			}
			if f := c.figure(w.Figure); !part(w) || w.Depth > 0 || f.Dimension == numeral.Percent {
				continue
			}
			parts, more := c.oneOfEach(p, k, w, n)
			if len(parts) < n && c.mentionsUpTo(p, k) == 0 {
				if parts, more = c.oneOfItems(p, w, n); len(parts) < n {
					parts, more = c.oneOfParagraphs(p, w, n), true
				}
			}
			if len(parts) == n {
				used[w.Figure] = true
				rule := "sum/components"
				if c.severalFunds(p, w) {
					rule = "sum/funds"
					if c.summed == nil {
						c.summed = map[FigureID]bool{}
					}
					c.summed[w.Figure] = !more
				}
				c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: rule, Claim: w.Figure, Closed: Closed, Reach: ReachParagraph,
					Readings: []Reading{{Parts: c.signedTerms(parts), Weak: more}}})
			}
		}
	}
}

// takenTogether is how many things the clause that begins at lexeme k takes
// together, 0 if it is none that does: 以上三项共, 两项合计.
func (p *para) takenTogether(k int) int {
	if k > 0 && (p.lex[k-1].kind != lexPunct || p.lex[k-1].r != '。' && p.lex[k-1].r != '；') {
		return 0
	}
	end := k
	for end < len(p.lex) && p.lex[end].kind != lexPunct && p.lex[end].kind != lexFigure {
		end++
	}
	lead := strings.TrimSpace(p.words(k, end))
	lead = TrimPrefixes(lead, []string{"以上", "上述", "这", "前"})
	first, size := utf8.DecodeRuneInString(lead)
	n := 0
	if x := strings.IndexRune("两三四五六七八", first); x >= 0 && size > 0 {
		n = x/len("两") + 2
	} else if '2' <= first && first <= '8' {
		n = int(first - '0')
	}
	if n == 0 || !hasAnyPrefix(lead[size:], thingsTaken) || !containsAny(lead, []string{"合计", "共", "总计", "累计", "相加"}) {
		return 0
	}
	return n
}

// farTogether is how many figures back the things taken together may stand.
const farTogether = 200

// oneOfEach are the nearest n quantities before lexeme k that measure what w
// does, one of each clause group, and whether the paragraph has more of them.
func (c *Content) oneOfEach(p *para, k int, w *Mention, n int) (parts []int, more bool) {
	f := c.figure(w.Figure)
	var group []int // the mentions that stand for the group at hand
	add := func() {
		if len(group) == 0 {
			return
		}
		if len(parts)+len(group) > n {
			more = true
			return
		}
		parts = append(slices.Clone(group), parts...)
		group = nil
	}
	last := k
	from := c.mentionsUpTo(p, k) - 1
	for i := from; i >= max(0, from-farTogether) && !more; i-- {
		m := &c.Mentions[p.mentions[i]]
		if m.Depth > 0 {
			continue
		}
		if p.strongMark(m.Pos, last) {
			add()
		}
		last = m.Pos
		g := c.figure(m.Figure)
		if !part(m) || !addable(f, g) || c.otherPieces(w, m) || c.isStandard(m) || c.namesClass(p, p.mentions[i]) || f.Key.Measure != NoMeasure && !sameRole(f.Key.Measure, g.Key.Measure) && !(left(f.Key.Measure) && left(g.Key.Measure)) {
			continue
		}
		group = []int{p.mentions[i]}
		if told := c.joinedSeries(p, p.mentions[i]); len(told) > 1 && told[len(told)-1] == p.mentions[i] && p.toldInTurn(&c.Mentions[told[0]]) {
			group = told // A 和 B 分别支付 a、b
			i -= len(told) - 1
			last = c.Mentions[told[0]].Pos
		}
	}
	add()
	return parts, more
}

// toldInTurn reports whether a word of the clause before a quantity hands several quantities to
// several names: A 和 B 分别支付 a、b.
func (p *para) toldInTurn(m *Mention) bool {
	for i := m.Pos - 1; i >= 0 && p.lex[i].kind != lexFigure && p.lex[i].kind != lexPunct; i-- {
		if x := &p.lex[i]; x.kind == lexTerm && x.term.Class == Each {
			return true
		}
	}
	return false
}

// namesClass reports whether a bound belongs to the name of the quantity right behind it: 100 亩以上连片面积 X 亩.
func (c *Content) namesClass(p *para, mi int) bool {
	m := &c.Mentions[mi]
	return c.class(m) && mi < p.mentions[len(p.mentions)-1] && p.markBetween(m.Pos, c.Mentions[mi+1].Pos) == 0 && c.sameSort(mi, mi+1)
}

// otherPieces reports whether two counts in 个 are of things that the words behind them
// name with nothing in common: 6 个乡镇 and 13 个村.
func (c *Content) otherPieces(w, m *Mention) bool {
	return pieces(c.figure(w.Figure).Unit) == "个" && pieces(c.figure(m.Figure).Unit) == "个" && w.After != "" && m.After != "" && !strings.ContainsAny(w.After, m.After)
}

// signedTerms are the terms of a sum whose words may make some negative: 当期赤字.
func (c *Content) signedTerms(list []int) []Part {
	out := c.terms(list)
	for i, mi := range list {
		out[i].Sign = c.Mentions[mi].Signed()
	}
	return out
}

// oneOfItems are the quantities that measure what w does in the n numbered items
// right before its paragraph, the first of each, and whether one has several:
// （一）A a 万元 （二）B b 万元 … 以上两项共计 X 万元.
func (c *Content) oneOfItems(p *para, w *Mention, n int) (parts []int, several bool) {
	at := sort.Search(len(c.paras), func(i int) bool { return c.paras[i].block >= p.block })
	f := c.figure(w.Figure)
	style := ""
	for i := at - 1; i >= 0 && n > 0; i-- {
		q := c.paras[i]
		h, end := headingAt(q.text.Runes)
		if q.report != p.report || q.inTable || end == 0 || h.Number != n || len(parts) > 0 && h.Style != style {
			return nil, false
		}
		style = h.Style
		found := -1
		for _, mi := range q.mentions {
			m := &c.Mentions[mi]
			g := c.figure(m.Figure)
			if !part(m) || m.Depth > 0 || !addable(f, g) || c.isStandard(m) || f.Key.Measure != NoMeasure && g.Key.Measure != NoMeasure && !sameRole(f.Key.Measure, g.Key.Measure) {
				continue
			}
			if found >= 0 {
				several = true
				break
			}
			found = mi
		}
		if found < 0 {
			return nil, false
		}
		parts = append([]int{found}, parts...)
		n--
	}
	return parts, several
}

// oneOfParagraphs are the amounts that each of the n paragraphs right before w's tells
// first, without numbers: 下达 A 资金 a。¶ 下达 B 资金 b。¶ 以上两项共计 X.
func (c *Content) oneOfParagraphs(p *para, w *Mention, n int) (parts []int) {
	at := sort.Search(len(c.paras), func(i int) bool { return c.paras[i].block >= p.block })
	f := c.figure(w.Figure)
	for i := at - 1; i >= 0 && len(parts) < n; i-- {
		q := c.paras[i]
		found := -1
		for _, mi := range q.mentions {
			if m := &c.Mentions[mi]; part(m) && m.Depth == 0 && addable(f, c.figure(m.Figure)) && !c.isStandard(m) {
				found = mi
				break
			}
		}
		if q.report != p.report || q.inTable || q.heading || found < 0 {
			return nil
		}
		parts = append([]int{found}, parts...)
	}
	return parts
}

// left reports whether a measure is of what is left of a year's money.
func left(m Measure) bool { return m == Surplus || m == Residual }
