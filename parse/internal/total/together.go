package total

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/standard"
	"gouji/parse/numeral"
)

// Totals of several things told one by one before: 统筹基金收入 a，支出 b；个人账户
// 收入 c，支出 d。两项合计收入 X，支出 Y. Each quantity of the sentence is the sum of
// what the clause groups before it say of the same measure.

// thingsTaken are the words for what is taken together, behind their number.
var thingsTaken = []string{"项", "类", "者", "部分", "批", "笔", "种", "个"}

// together reads such totals.
func together(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	for k := range p.Lex {
		n := takenTogether(p, k)
		if n == 0 {
			continue
		}
		for _, mi := range p.Mentions {
			w := &c.Mentions[mi]
			if w.Pos < k || used[w.Figure] {
				continue
			}
			if p.Lex[w.Pos].Sentence != p.Lex[k].Sentence || clause.StrongMark(p, k, w.Pos) || w.AfterOpener >= k {
				break
			}
			if f := c.At(w.Figure); !content.IsPart(w) || w.Depth > 0 || f.Dimension == numeral.Percent {
				continue
			}
			parts, more := oneOfEach(c, p, k, w, n)
			if len(parts) < n && mentionsUpTo(c, p, k) == 0 {
				if parts, more = oneOfItems(c, p, w, n); len(parts) < n {
					parts, more = oneOfParagraphs(c, p, w, n), true
				}
			}
			if len(parts) == n {
				used[w.Figure] = true
				rule := "sum/components"
				if SeveralFunds(c, p, w) {
					rule = "sum/funds"
					if c.Summed == nil {
						c.Summed = map[content.FigureID]bool{}
					}
					c.Summed[w.Figure] = !more
				}
				c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: rule, Claim: w.Figure, Closed: content.Closed, Reach: content.ReachParagraph,
					Readings: []content.Reading{{Parts: signedTerms(c, parts), Weak: more}}})
			}
		}
	}
}

// takenTogether is how many things the clause that begins at lexeme k takes
// together, 0 if it is none that does: 以上三项共, 两项合计.
func takenTogether(p *content.Para, k int) int {
	if k > 0 && (p.Lex[k-1].Kind != content.LexPunct || p.Lex[k-1].R != '。' && p.Lex[k-1].R != '；') {
		return 0
	}
	end := k
	for end < len(p.Lex) && p.Lex[end].Kind != content.LexPunct && p.Lex[end].Kind != content.LexFigure {
		end++
	}
	lead := strings.TrimSpace(p.Words(k, end))
	lead = content.TrimPrefixes(lead, []string{"以上", "上述", "这", "前"})
	first, size := utf8.DecodeRuneInString(lead)
	n := 0
	if x := strings.IndexRune("两三四五六七八", first); x >= 0 && size > 0 {
		n = x/len("两") + 2
	} else if '2' <= first && first <= '8' {
		n = int(first - '0')
	}
	if n == 0 || !lang.HasAnyPrefix(lead[size:], thingsTaken) || !lang.ContainsAny(lead, []string{"合计", "共", "总计", "累计", "相加"}) {
		return 0
	}
	return n
}

// farTogether is how many figures back the things taken together may stand.
const farTogether = 200

// oneOfEach are the nearest n quantities before lexeme k that measure what w
// does, one of each clause group, and whether the paragraph has more of them.
func oneOfEach(c *content.Draft, p *content.Para, k int, w *content.Mention, n int) (parts []int, more bool) {
	f := c.At(w.Figure)
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
	from := mentionsUpTo(c, p, k) - 1
	for i := from; i >= max(0, from-farTogether) && !more; i-- {
		m := &c.Mentions[p.Mentions[i]]
		if m.Depth > 0 {
			continue
		}
		if clause.StrongMark(p, m.Pos, last) {
			add()
		}
		last = m.Pos
		g := c.At(m.Figure)
		if !content.IsPart(m) || !content.Addable(f, g) || otherPieces(c, w, m) || clause.IsStandard(c, m) || standard.NamesClass(c, p, p.Mentions[i]) || f.Key.Measure != lang.NoMeasure && !sameRole(f.Key.Measure, g.Key.Measure) && !(clause.Left(f.Key.Measure) && clause.Left(g.Key.Measure)) {
			continue
		}
		group = []int{p.Mentions[i]}
		if told := change.JoinedSeries(c, p, p.Mentions[i]); len(told) > 1 && told[len(told)-1] == p.Mentions[i] && toldInTurn(p, &c.Mentions[told[0]]) {
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
func toldInTurn(p *content.Para, m *content.Mention) bool {
	for i := m.Pos - 1; i >= 0 && p.Lex[i].Kind != content.LexFigure && p.Lex[i].Kind != content.LexPunct; i-- {
		if x := &p.Lex[i]; x.Kind == content.LexTerm && x.Term.Class == lang.Each {
			return true
		}
	}
	return false
}

// otherPieces reports whether two counts in 个 are of things that the words behind them
// name with nothing in common: 6 个乡镇 and 13 个村.
func otherPieces(c *content.Draft, w, m *content.Mention) bool {
	return content.Pieces(c.At(w.Figure).Unit) == "个" && content.Pieces(c.At(m.Figure).Unit) == "个" && w.After != "" && m.After != "" && !strings.ContainsAny(w.After, m.After)
}

// signedTerms are the terms of a sum whose words may make some negative: 当期赤字.
func signedTerms(c *content.Draft, list []int) []content.Part {
	out := clause.Terms(c, list)
	for i, mi := range list {
		out[i].Sign = c.Mentions[mi].Signed()
	}
	return out
}

// oneOfItems are the quantities that measure what w does in the n numbered items
// right before its paragraph, the first of each, and whether one has several:
// （一）A a 万元 （二）B b 万元 … 以上两项共计 X 万元.
func oneOfItems(c *content.Draft, p *content.Para, w *content.Mention, n int) (parts []int, several bool) {
	at := sort.Search(len(c.Paras), func(i int) bool { return c.Paras[i].Block >= p.Block })
	f := c.At(w.Figure)
	style := ""
	for i := at - 1; i >= 0 && n > 0; i-- {
		q := c.Paras[i]
		h, end := content.HeadingAt(q.Text.Runes)
		if q.Report != p.Report || q.InTable || end == 0 || h.Number != n || len(parts) > 0 && h.Style != style {
			return nil, false
		}
		style = h.Style
		found := -1
		for _, mi := range q.Mentions {
			m := &c.Mentions[mi]
			g := c.At(m.Figure)
			if !content.IsPart(m) || m.Depth > 0 || !content.Addable(f, g) || clause.IsStandard(c, m) || f.Key.Measure != lang.NoMeasure && g.Key.Measure != lang.NoMeasure && !sameRole(f.Key.Measure, g.Key.Measure) {
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
func oneOfParagraphs(c *content.Draft, p *content.Para, w *content.Mention, n int) (parts []int) {
	at := sort.Search(len(c.Paras), func(i int) bool { return c.Paras[i].Block >= p.Block })
	f := c.At(w.Figure)
	for i := at - 1; i >= 0 && len(parts) < n; i-- {
		q := c.Paras[i]
		found := -1
		for _, mi := range q.Mentions {
			if m := &c.Mentions[mi]; content.IsPart(m) && m.Depth == 0 && content.Addable(f, c.At(m.Figure)) && !clause.IsStandard(c, m) {
				found = mi
				break
			}
		}
		if q.Report != p.Report || q.InTable || q.Heading || found < 0 {
			return nil
		}
		parts = append([]int{found}, parts...)
	}
	return parts
}
