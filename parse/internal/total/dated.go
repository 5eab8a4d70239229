package total

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/count"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Batches that are told apart by their dates: 分两批将 X 拨付到位，6月一批 a，11月一批 b.

// mostDated is how many batches are read so, farDated how many figures around the words that
// announce them.
const (
	mostDated = 12
	farDated  = 4 * mostDated
)

// untilThen say that an amount is all that there was up to a date, and no batch: 截至6月支出 a.
var untilThen = []string{"截至", "截止", "累计", "已全部", "全部到位", "全部拨付", "全部下达"}

// datedBatches reads the amount that is announced to come in so many batches, where so many
// amounts with a date each follow it in the sentence.
func datedBatches(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	for k := range p.Lex {
		n := count.BatchesAt(c, p, k)
		if n < 2 || n > mostDated || k == 0 || !lang.HasAnySuffix(p.Sub(p.Lex[k-1].From, p.Lex[k-1].To), []string{"分", "分成", "共", "分别"}) {
			continue
		}
		var parts []int
		whole, last, behind := -1, content.SentenceStart(p, k), false
		at := mentionsUpTo(c, p, k)
		from := max(0, at-farDated)
		if from > 0 {
			last = max(last, c.Mentions[p.Mentions[from-1]].Pos)
		}
		for _, mi := range p.Mentions[from:min(len(p.Mentions), at+farDated)] {
			m := &c.Mentions[mi]
			f := c.At(m.Figure)
			if s := p.Lex[m.Pos].Sentence; s < p.Lex[k].Sentence || f.Dimension != numeral.Money || m.Depth > p.Lex[k].Depth {
				continue
			} else if s > p.Lex[k].Sentence {
				break
			}
			dated := dated(p, last, m.Pos)
			last = m.Pos
			if len(parts) == n && m.Total > 0 && content.IsPart(m) && barelyTotal(m.Label) && clause.MarkBetween(p, c.Mentions[parts[n-1]].Pos, m.Pos) == '，' {
				whole, behind = mi, true // 分两次拨付：3月 a，9月 b，共 X
				break
			}
			switch {
			case !content.IsPart(m):
				parts = nil
			case len(parts) == 0 && (!dated || m.Pos < k):
				whole = mi
			case dated && m.Pos > k && lang.ContainsAny(p.Words(clause.LabelStart(p, m.Pos), m.Pos), untilThen):
				parts = nil
			case dated && m.Pos > k:
				parts = append(parts, mi)
			default:
				parts = nil // 6月拨付 a，用于 b
			}
		}
		if len(parts) != n {
			continue
		}
		only := true
		if whole < 0 {
			// 下达 X。资金分两批拨付：3月 a，6月 b: all of it, where the words say so.
			whole, only = wholeOfBatches(c, p, k, parts)
			only = only && lang.ContainsAny(p.Words(content.SentenceStart(p, k), c.Mentions[parts[0]].Pos), []string{"全部", "全额", "足额"})
		}
		if whole < 0 {
			continue
		}
		w := &c.Mentions[whole]
		if used[w.Figure] && !behind || clause.Reference(w) {
			continue // but 共 X。按级次分，…: made up in two ways
		}
		used[w.Figure] = true
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: content.HalfOpen, Reach: content.ReachSentence, Readings: []content.Reading{{Parts: clause.Terms(c, parts), HoldOnly: !only || strings.HasSuffix(w.Label, "累计")}}}) // 累计 may count the years before, too
	}
}

// barelyTotal reports whether a label says that an amount is a total, and of nothing else than
// what stands before it.
func barelyTotal(label string) bool {
	switch strings.TrimPrefix(strings.TrimPrefix(label, "两次"), "两批") {
	case "共", "共计", "合计", "总计", "累计", "计":
		return true
	}
	return false
}

// wholeOfBatches is the money that the sentence before that of lexeme k tells, which came in such
// batches, -1, and whether it tells no other that may be meant.
func wholeOfBatches(c *content.Draft, p *content.Para, k int, parts []int) (whole int, only bool) {
	whole, only = -1, true
	for x := parts[0] - 1; x >= p.Mentions[0] && p.Lex[c.Mentions[x].Pos].Sentence >= p.Lex[k].Sentence-1; x-- {
		m := &c.Mentions[x]
		f := c.At(m.Figure)
		if !content.IsPart(m) || m.Depth > 0 || f.Dimension != numeral.Money || f.Key.Part || f.Value.LessThan(c.At(c.Mentions[parts[0]].Figure).Value) {
			continue
		}
		if whole >= 0 {
			return whole, false
		}
		whole = x
	}
	return whole, only
}

// dated reports whether a month or a day stands between two lexemes.
func dated(p *content.Para, from, to int) bool {
	for k := from; k < to; k++ {
		if x := &p.Lex[k]; x.Kind == content.LexPeriod && strings.Contains(p.Sub(x.From, x.To), "月") {
			return true
		}
	}
	return false
}

// givenOut say of an amount that it was given.
var givenOut = []string{"下达", "拨付", "下拨", "拨入", "收到", "到账", "追加", "划拨", "安排"}

// GivenDays finds the days that sentences begin with whose amounts were given then: 2023年12月5日，省财政厅下达补助资金 X.
func GivenDays(c *content.Draft, p *content.Para) {
	day, s, begun := "", -1, false
	for k := range p.Lex {
		x := &p.Lex[k]
		if x.Sentence != s {
			day, s, begun = "", x.Sentence, false
		}
		if !begun && !clause.Blank(p, k) {
			begun = true
			if w := p.Sub(x.From, x.To); x.Kind == content.LexPeriod && strings.Contains(w, "月") {
				day = w
			}
		}
		if day != "" && x.Kind == content.LexFigure && c.At(x.Fig).Dimension == numeral.Money && lang.ContainsAny(p.Words(clause.LabelStart(p, k), k), givenOut) {
			if c.GivenDays == nil {
				c.GivenDays = map[content.FigureID]string{}
			}
			c.GivenDays[x.Fig] = day
		}
	}
}

// DatedParagraphs reads a total whose paragraph leads on to those behind it, each of which begins with the day on which a part of
// it was given: 共下达 X 万元，具体如下：¶2023年12月5日，下达 a 万元。…¶2024年6月8日，下达 b 万元。 They only verify.
func DatedParagraphs(c *content.Draft) {
	for i, p := range c.Paras {
		if p.InTable || len(p.Mentions) == 0 || !lang.HasAnySuffix(strings.TrimSpace(p.Line), []string{"：", ":"}) {
			continue
		}
		whole := -1
		for _, mi := range slices.Backward(p.Mentions) {
			if m := &c.Mentions[mi]; m.Total > 0 && content.IsPart(m) && m.Depth == 0 && c.At(m.Figure).Dimension == numeral.Money {
				whole = mi
				break
			}
		}
		if whole < 0 {
			continue
		}
		var parts []int
		for j := i + 1; j < len(c.Paras) && len(parts) < mostDated; j++ {
			q := c.Paras[j]
			if q.InTable || q.Report != p.Report || len(q.Mentions) == 0 {
				break
			}
			first := q.Mentions[0]
			if m := &c.Mentions[first]; c.GivenDays[m.Figure] == "" || !content.IsPart(m) || m.Depth > 0 || !content.Addable(c.At(c.Mentions[whole].Figure), c.At(m.Figure)) {
				break
			}
			parts = append(parts, first)
		}
		if len(parts) > 1 {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: c.Mentions[whole].Figure, Reach: content.ReachSection, Closed: content.HalfOpen,
				Readings: []content.Reading{{Parts: clause.Terms(c, parts), HoldOnly: true}}})
		}
	}
}
