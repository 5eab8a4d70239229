package average

import (
	"slices"
	"strings"

	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// Multiples, and those in work for each retired: 是上年的 X 倍, 在职退休比 A:1.

// multiple reads A 是 B 的 X 倍.
func multiple(c *content.Draft, p *content.Para, mi int) {
	m := &c.Mentions[mi]
	if multipleOf(c, p, mi) {
		return
	}
	at := -1
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		if x := &p.Lex[i]; x.Kind == content.LexTerm && (x.Term.Word == "是" || x.Term.Word == "为" || x.Term.Word == "相当于" || x.Term.Word == "达" || x.Term.Word == "达到") {
			at = i
			break
		}
	}
	if at < 0 {
		return
	}
	a, b := clause.Label(p, m.LabelFrom, at), clause.Label(p, at+1, m.LabelTo)
	if strings.Trim(a, "0123456789年度底末") == "" { // 2019年是2016年的 N 倍
		// 由 X 增加到 Y，为…的 N 倍
		cur, base, _ := change.Subject(c, p, mi, func(g *content.Figure) bool { return g.Dimension != numeral.Percent && g.Dimension != numeral.Times })
		if base < 0 && len([]rune(b)) >= 2 {
			// 净收益 X，为年付息额的 N 倍: the figure before it over the one named.
			if n := clause.NearestMate(c, p, mi); n >= 0 && c.Mentions[n].Role == content.RoleLevel {
				fr := content.Frame{Kind: content.KindProduct, Rule: "derived/multiple", Claim: m.Figure, Reach: content.ReachParagraph, Closed: content.Closed,
					Queries: []content.Query{{Formula: "a/b", Wants: []content.Want{{Given: c.Mentions[n].Figure}, {Label: b, Key: clause.KeyOf(p, at+1, m.LabelTo), Earlier: true, Like: 1}}}}}
				if n > p.Mentions[0] {
					// 追回 Y，罚款 X，为违规金额的 N 倍: perhaps of what stands right before
					if y := &c.Mentions[n-1]; (content.IsPart(y) || y.Role == content.RoleAdjust) && clause.SameSort(c, n-1, n) && p.Lex[y.Pos].Sentence == p.Lex[m.Pos].Sentence {
						fr.Readings = []content.Reading{{Formula: "a/b", Operands: []content.FigureID{c.Mentions[n].Figure, y.Figure}, HoldOnly: true}}
					}
				}
				c.Frames = append(c.Frames, fr)
			}
			return
		}
		if cur >= 0 && base >= 0 && (!lang.ContainsAny(b, pastOnes) || clause.IsPrior(c, c.At(c.Mentions[base].Figure)) || c.Mentions[base].Role == content.RoleBase) {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/multiple", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed,
				Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{c.Mentions[cur].Figure, c.Mentions[base].Figure}}}})
		}
		return
	}
	if b == "" {
		return
	}
	if averageTimes(c, p, mi, a, b) {
		return
	}
	ka, kb := clause.KeyOf(p, m.LabelFrom, at), clause.KeyOf(p, at+1, m.LabelTo)
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/multiple", Claim: m.Figure, Reach: content.ReachParagraph, Closed: content.Closed,
		Queries: []content.Query{{Formula: "a/b", Wants: []content.Want{
			{Measures: content.Measures(ka.Measure), Key: ka, Label: a, Earlier: true},
			{Measures: content.Measures(kb.Measure), Key: kb, Label: b, Earlier: true, Like: 1}}}}})
}

// TimesBehind reports whether a word for a time at lexeme k is what a multiple right behind it is of.
func TimesBehind(c *content.Draft, p *content.Para, k int) bool {
	for j := k + 1; j < len(p.Lex) && j <= k+2 && p.Lex[j].Kind != content.LexPunct; j++ {
		if p.Lex[j].Kind == content.LexFigure {
			return c.At(p.Lex[j].Fig).Dimension == numeral.Times
		}
	}
	return false
}

// pastOnes name what a thing was before: 是上年同期的 1.5 倍 is of no figure that is not of then.
var pastOnes = []string{"上年", "去年", "同期", "上一年"}

// multipleOf reads A X，是 B Y 的 N 倍 where both figures are printed.
func multipleOf(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	b := OfFigure(c, p, mi)
	if b < 0 {
		return false
	}
	w := &c.Mentions[b]
	leads := false
	for i := w.LabelFrom; i < w.LabelTo; i++ {
		x := &p.Lex[i]
		leads = leads || x.Kind == content.LexTerm && (x.Term.Class == lang.Share || x.Term.Class == lang.Level)
	}
	if !leads {
		return false
	}
	for a := range clause.Mates(c, p, mi) {
		x, y := c.At(c.Mentions[a].Figure), c.At(w.Figure)
		if a == b || !table.SameKind(x, y) || x.Unit != y.Unit {
			continue
		}
		if c.Mentions[a].Role != content.RoleLevel {
			return false
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/multiple", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed,
			Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{x.ID, y.ID}}}})
		return true
	}
	// 支出 X，结余 D。全年支出是上年 Y 的 N 倍: the quantity is named again.
	for i := w.LabelFrom; i < w.LabelTo; i++ {
		if x := &p.Lex[i]; x.Kind != content.LexTerm || x.Term.Class != lang.Level {
			continue
		}
		key := clause.KeyOf(p, w.LabelFrom, i)
		if key.Measure != lang.Income && key.Measure != lang.Outlay {
			return false
		}
		key.Dimension, key.Period = c.At(w.Figure).Dimension, lang.Period{}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/multiple", Claim: m.Figure, Reach: content.ReachParagraph, Closed: content.Closed,
			Queries: []content.Query{{Formula: "a/b", Wants: []content.Want{{Measures: content.Measures(key.Measure), Key: key, Earlier: true}, {Given: w.Figure}}}}})
		return true
	}
	return false
}

// HeadRatio reads 在职退休比为 2.57: those in work over those retired.
func HeadRatio(c *content.Draft, p *content.Para) {
	oneTo(c, p)
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if f.Dimension != numeral.None || m.Role != content.RoleLevel || !dependency(m.Label) {
			continue
		}
		if clause.IsPrior(c, f) || lang.ContainsAny(m.Label, []string{"由", "从"}) {
			// 在职退休比由上年的 3.14 降至 3.09: the ratio is what it came to.
			to := cameTo(c, p, mi)
			if to < 0 {
				continue
			}
			m = &c.Mentions[to]
		}
		if a, b := counted(c, p, mi, "在职", "退休"), counted(c, p, mi, "退休", "在职"); a != 0 && b != 0 {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/dependency", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed,
				Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{a, b}}}})
			continue
		}
		w := func(s string) content.Want {
			return content.Want{Label: s, Key: content.Key{Dimension: numeral.Persons}, Earlier: true}
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/dependency", Claim: m.Figure, Reach: content.ReachParagraph, Closed: content.Closed,
			Queries: []content.Query{{Formula: "a/b", Wants: []content.Want{w("在职"), w("退休")}}}})
	}
}

// cameTo is the figure that 由 X 降至 Y leads to, -1 if the sentence has none.
func cameTo(c *content.Draft, p *content.Para, mi int) int {
	for x := mi + 1; x <= p.Mentions[len(p.Mentions)-1] && x <= mi+2; x++ {
		y := &c.Mentions[x]
		if p.Lex[y.Pos].Sentence != p.Lex[c.Mentions[mi].Pos].Sentence {
			break
		}
		if j := clause.Before(p, y.Pos); j >= 0 && p.Lex[j].Kind == content.LexTerm && p.Lex[j].Term.Class == lang.Level && len(p.Lex[j].Term.Word) > 3 {
			return x
		}
	}
	return -1
}

// dependency reports whether a label names the ratio of those in work to those
// retired.
func dependency(label string) bool {
	return lang.ContainsAny(label, []string{"职退比", "抚养比", "赡养比", "负担比"}) || strings.Contains(label, "在职") && strings.Contains(label, "退休") && strings.Contains(label, "比")
}

// counted is the number of heads before mi in its sentence whose label names
// one thing and not the other, 0 if there is none.
func counted(c *content.Draft, p *content.Para, mi int, name, other string) content.FigureID {
	for x := range clause.Mates(c, p, mi) {
		m := &c.Mentions[x]
		if c.At(m.Figure).Dimension == numeral.Persons && m.Role == content.RoleLevel && strings.Contains(m.Label, name) && !strings.Contains(m.Label, other) {
			return m.Figure
		}
	}
	return 0
}

// OfFigure is the figure that a rate or multiple is taken of where 的 joins
// them: 50 万人的 98%; -1 if there is none.
func OfFigure(c *content.Draft, p *content.Para, mi int) int {
	m := &c.Mentions[mi]
	if !strings.HasPrefix(strings.TrimSpace(p.Words(m.LabelFrom, m.LabelTo)), "的") {
		return countedOf(c, p, mi)
	}
	return clause.NearestMate(c, p, mi)
}

// coverWords begin the clause of a number of which a rate tells how much there was of it.
var coverWords = []string{"占", "约占", "共占", "覆盖", "覆盖了", "共覆盖", "涉及", "惠及", "达到", "相当于"}

// countedOf is the number right before a rate that counts things by their name, of which as many were told right before:
// 抽查企业 30 家，占全市 40 家重点企业的 75%; -1 if there is none.
func countedOf(c *content.Draft, p *content.Para, mi int) int {
	b := mi - 1
	if b <= p.Mentions[0] || c.Mentions[b].Role != content.RoleLevel || !clause.SameSort(c, b-1, b) || c.Mentions[b-1].Role != content.RoleLevel {
		return -1
	}
	m, w, a := &c.Mentions[mi], &c.Mentions[b], &c.Mentions[b-1]
	if !clause.Counts(c.At(w.Figure)) || w.Depth != m.Depth || a.Depth != m.Depth || p.Lex[a.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.MarkBetween(p, a.Pos, w.Pos) != '，' {
		return -1
	}
	between := []rune(p.Sub(p.Lex[w.Pos].To, p.Lex[m.Pos].From))
	if n := len(between); n < 2 || n > content.CellLine || between[n-1] != '的' || strings.ContainsAny(string(between), "，。；：、()中有") {
		return -1
	}
	if !lang.HasAnyPrefix(strings.TrimLeft(p.Words(clause.LabelStart(p, w.Pos), w.Pos), "， "), coverWords) {
		return -1
	}
	return b
}

// oneTo reads 护理比为 1:6.17, 床护比 1：0.62: the number of heads or beds told right before it over the one before that, the
// larger over the smaller where so many come to one. Where more than two are told it only verifies.
func oneTo(c *content.Draft, p *content.Para) {
	if !p.May("比") {
		return
	}
	for i := 1; i < len(p.Mentions); i++ {
		mi := p.Mentions[i]
		m, one := &c.Mentions[mi], &c.Mentions[p.Mentions[i-1]]
		f, g := c.At(m.Figure), c.At(one.Figure)
		if f.Dimension != numeral.None || g.Dimension != numeral.None || f.Numeral.Decimals == 0 || g.Text != "1" || !strings.Contains(one.Label, "比") || !slices.Contains([]string{":", "：", "∶", "比"}, strings.TrimSpace(p.Sub(p.Lex[one.Pos].To, p.Lex[m.Pos].From))) {
			continue
		}
		var heads []content.FigureID
		for x := range clause.Mates(c, p, p.Mentions[i-1]) {
			if h := c.At(c.Mentions[x].Figure); c.Mentions[x].Role == content.RoleLevel && c.Mentions[x].Depth == m.Depth && (h.Dimension == numeral.Persons || h.Unit == "张") {
				heads = append(heads, h.ID)
			}
		}
		fr := content.Frame{Kind: content.KindProduct, Rule: "derived/multiple", Claim: f.ID, Reach: content.ReachSentence, Closed: content.Closed}
		for j := 1; j < len(heads); j++ {
			a, b := heads[0], heads[j]
			if c.At(a).Value.LessThan(c.At(b).Value) == f.Value.GreaterThan(lang.DecOne) {
				a, b = b, a
			}
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{a, b}, HoldOnly: len(heads) > 2})
		}
		if fr.Readings != nil {
			c.Frames = append(c.Frames, fr)
		}
	}
}
