package parse

import (
	"slices"
	"strings"

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
func (c *Content) datedBatches(p *para, used map[FigureID]bool) {
	for k := range p.lex {
		n := c.batchesAt(p, k)
		if n < 2 || n > mostDated || k == 0 || !hasAnySuffix(p.sub(p.lex[k-1].from, p.lex[k-1].to), []string{"分", "分成", "共", "分别"}) {
			continue
		}
		var parts []int
		whole, last, behind := -1, sentenceStart(p, k), false
		at := c.mentionsUpTo(p, k)
		from := max(0, at-farDated)
		if from > 0 {
			last = max(last, c.Mentions[p.mentions[from-1]].Pos)
		}
		for _, mi := range p.mentions[from:min(len(p.mentions), at+farDated)] {
			m := &c.Mentions[mi]
			f := c.figure(m.Figure)
			if s := p.lex[m.Pos].sentence; s < p.lex[k].sentence || f.Dimension != numeral.Money || m.Depth > p.lex[k].depth {
				continue
			} else if s > p.lex[k].sentence {
				break
			}
			dated := p.dated(last, m.Pos)
			last = m.Pos
			if len(parts) == n && m.Total > 0 && part(m) && barelyTotal(m.Label) && p.markBetween(c.Mentions[parts[n-1]].Pos, m.Pos) == '，' {
				whole, behind = mi, true // 分两次拨付：3月 a，9月 b，共 X
				break
			}
			switch {
			case !part(m):
				parts = nil
			case len(parts) == 0 && (!dated || m.Pos < k):
				whole = mi
			case dated && m.Pos > k && containsAny(p.words(labelStart(p, m.Pos), m.Pos), untilThen):
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
			whole, only = c.wholeOfBatches(p, k, parts)
			only = only && containsAny(p.words(sentenceStart(p, k), c.Mentions[parts[0]].Pos), []string{"全部", "全额", "足额"})
		}
		if whole < 0 {
			continue
		}
		w := &c.Mentions[whole]
		if used[w.Figure] && !behind || reference(w) {
			continue // but 共 X。按级次分，…: made up in two ways
		}
		used[w.Figure] = true
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: HalfOpen, Reach: ReachSentence, Readings: []Reading{{Parts: c.terms(parts), HoldOnly: !only || strings.HasSuffix(w.Label, "累计")}}}) // 累计 may count the years before, too
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
func (c *Content) wholeOfBatches(p *para, k int, parts []int) (whole int, only bool) {
	whole, only = -1, true
	for x := parts[0] - 1; x >= p.mentions[0] && p.lex[c.Mentions[x].Pos].sentence >= p.lex[k].sentence-1; x-- {
		m := &c.Mentions[x]
		f := c.figure(m.Figure)
		if !part(m) || m.Depth > 0 || f.Dimension != numeral.Money || f.Key.Part || f.Value.LessThan(c.figure(c.Mentions[parts[0]].Figure).Value) {
			continue
		}
		if whole >= 0 {
			return whole, false
		}
		whole = x
	}
	return whole, only
}

// batchesAt is how many batches lexeme k announces: 两批, 2 批次; 0 if it announces none.
func (c *Content) batchesAt(p *para, k int) int {
	x := &p.lex[k]
	switch {
	case x.kind == lexNumber && (hasAnyPrefix(p.sub(x.to-1, min(p.text.Len(), x.to+1)), batchWords) || hasAnyPrefix(p.sub(x.to, min(p.text.Len(), x.to+1)), batchWords)):
		return int(x.num.Raw.IntPart())
	case x.kind == lexFigure:
		if f := c.figure(x.fig); f.Dimension == numeral.Count && hasAnyPrefix(f.Unit, batchWords) {
			return int(f.Value.IntPart())
		}
	}
	return 0
}

// dated reports whether a month or a day stands between two lexemes.
func (p *para) dated(from, to int) bool {
	for k := from; k < to; k++ {
		if x := &p.lex[k]; x.kind == lexPeriod && strings.Contains(p.sub(x.from, x.to), "月") {
			return true
		}
	}
	return false
}

// givenOut say of an amount that it was given.
var givenOut = []string{"下达", "拨付", "下拨", "拨入", "收到", "到账", "追加", "划拨", "安排"}

// givenDays finds the days that sentences begin with whose amounts were given then: 2023年12月5日，省财政厅下达补助资金 X.
func (c *Content) givenDays(p *para) {
	day, s, begun := "", -1, false
	for k := range p.lex {
		x := &p.lex[k]
		if x.sentence != s {
			day, s, begun = "", x.sentence, false
		}
		if !begun && !p.blank(k) {
			begun = true
			if w := p.sub(x.from, x.to); x.kind == lexPeriod && strings.Contains(w, "月") {
				day = w
			}
		}
		if day != "" && x.kind == lexFigure && c.figure(x.fig).Dimension == numeral.Money && containsAny(p.words(labelStart(p, k), k), givenOut) {
			if c.givenOn == nil {
				c.givenOn = map[FigureID]string{}
			}
			c.givenOn[x.fig] = day
		}
	}
}

// datedParagraphs reads a total whose paragraph leads on to those behind it, each of which begins with the day on which a part of
// it was given: 共下达 X 万元，具体如下：¶2023年12月5日，下达 a 万元。…¶2024年6月8日，下达 b 万元。 They only verify.
func (c *Content) datedParagraphs() {
	for i, p := range c.paras {
		if p.inTable || len(p.mentions) == 0 || !hasAnySuffix(strings.TrimSpace(p.line), []string{"：", ":"}) {
			continue
		}
		whole := -1
		for _, mi := range slices.Backward(p.mentions) {
			if m := &c.Mentions[mi]; m.Total > 0 && part(m) && m.Depth == 0 && c.figure(m.Figure).Dimension == numeral.Money {
				whole = mi
				break
			}
		}
		if whole < 0 {
			continue
		}
		var parts []int
		for j := i + 1; j < len(c.paras) && len(parts) < mostDated; j++ {
			q := c.paras[j]
			if q.inTable || q.report != p.report || len(q.mentions) == 0 {
				break
			}
			first := q.mentions[0]
			if m := &c.Mentions[first]; c.givenOn[m.Figure] == "" || !part(m) || m.Depth > 0 || !addable(c.figure(c.Mentions[whole].Figure), c.figure(m.Figure)) {
				break
			}
			parts = append(parts, first)
		}
		if len(parts) > 1 {
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: c.Mentions[whole].Figure, Reach: ReachSection, Closed: HalfOpen,
				Readings: []Reading{{Parts: c.terms(parts), HoldOnly: true}}})
		}
	}
}

// GivenOn is the day on which an amount was given by the words that its sentence begins with, "" if they do not tell.
func (c *Content) GivenOn(id FigureID) string { return c.givenOn[id] }
