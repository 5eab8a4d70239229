package score

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// What a text says that an indicator lost is what its row of the score table is given less than it
// weighs: 管理 | 25 | 21.4 and 管理扣 3.6 分，其中….

// lostBy end the words before a deduction, rowEnds the names of rows and of what lost points.
var (
	lostBy  = []string{"扣", "扣分", "扣减", "扣除", "失分", "失", "丢", "丢分", "共", "合计", "总计", "总共", "累计", "被", "为", "项", "另", "再", "又"}
	rowEnds = []string{"得分", "指标", "类", "方面", "部分", "管理", "情况"}
)

// scoredRow is a row of a score table.
type scoredRow struct {
	weight, score content.FigureID
	several       bool // rows of that name
}

// rowOf is the name of a row in a report.
type rowOf struct {
	report int
	words  string
}

// scoredRows are the rows of the score tables by their names.
func scoredRows(c *content.Draft) map[rowOf]*scoredRow {
	rows := map[rowOf]*scoredRow{}
	for i := range c.Frames {
		fr := &c.Frames[i]
		if fr.Rule != "bound/score" || !fr.InTable || len(fr.Readings) != 1 || len(fr.Readings[0].Operands) != 1 {
			continue
		}
		f := c.At(fr.Claim)
		n := rowOf{f.Report, rowName(f.Name)}
		if rows[n] != nil {
			rows[n].several = true
			continue
		}
		rows[n] = &scoredRow{weight: fr.Readings[0].Operands[0], score: fr.Claim}
	}
	return rows
}

// OfRows finds the scores of indicators that prose tells behind the weights of their rows, and
// otherwise than these: 过程指标分值 25 分，得分 21.3 分 where the row has 23.1.
func OfRows(c *content.Draft) {
	var rows map[rowOf]*scoredRow
	for i := 0; i+1 < len(c.Mentions); i++ {
		w, s := &c.Mentions[i], &c.Mentions[i+1]
		if w.Para != s.Para || w.Para < 0 || c.At(w.Figure).Dimension != numeral.Score || c.At(w.Figure).Report < 1 {
			continue
		}
		p := c.Paras[w.Para]
		if p.InTable || !isWeighed(c, p, i, i+1) {
			continue
		}
		if rows == nil {
			rows = scoredRows(c)
		}
		f, g := c.At(w.Figure), c.At(s.Figure)
		r := rows[rowOf{f.Report, rowName(content.TrimSuffixes(w.Label, weightWords))}]
		if r == nil || r.several || !c.At(r.weight).Value.Equal(f.Value) || c.At(r.score).Interval.Meet(g.Interval) {
			continue
		}
		c.Frames = append(c.Frames, toldTwice(c, "restatement/score", c.At(r.score), g))
	}
}

// toldTwice is the frame of one quantity stated twice, the earlier as operand.
func toldTwice(c *content.Draft, rule string, a, b *content.Figure) content.Frame {
	if b.Place.Line < a.Place.Line {
		a, b = b, a
	}
	return content.Frame{Kind: content.KindSame, Rule: rule, Claim: b.ID, Reach: content.ReachReport, Closed: content.Closed, Readings: []content.Reading{{Formula: "a", Operands: []content.FigureID{a.ID}}}}
}

// LostOfRows ties the deductions of prose to the rows of the score tables.
func LostOfRows(c *content.Draft) {
	lost := map[rowOf][]content.FigureID{}
	var order []rowOf
	var bare []int // of the mentions that do not say of what they are
	for i := range c.Mentions {
		m := &c.Mentions[i]
		f := c.At(m.Figure)
		if f.Report < 1 || f.Dimension != numeral.Score || f.Key.Measure != lang.Deduction || m.Depth > 0 || f.Approximate != "" {
			continue
		}
		n := rowOf{f.Report, rowName(content.TrimSuffixes(m.Label, lostBy))}
		if m.Para >= 0 && m.Total == 0 && !lang.ContainsAny(m.Label, allLost) && slices.Contains(thisItem, n.words) {
			bare = append(bare, i)
			continue
		}
		if lost[n] == nil {
			order = append(order, n)
		}
		lost[n] = append(lost[n], f.ID)
	}
	if len(order)+len(bare) == 0 {
		return
	}
	rows := scoredRows(c)
	lostUnderHeadings(c, rows, bare)
	for _, n := range order {
		r := rows[n]
		if r == nil || r.several || len(lost[n]) > 1 || n.words == "" {
			continue
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/deduction", Claim: lost[n][0], Reach: content.ReachReport, Closed: content.Closed,
			Readings: []content.Reading{{Formula: "a-b", Operands: []content.FigureID{r.weight, r.score}}}})
	}
}

// thisItem are the names of deductions that say no more than that they are of what is told; allLost begin those of the
// deductions of all.
var (
	thisItem = []string{"", "本", "该", "此", "本指标", "该指标", "本项指标", "该项指标", "已", "故", "因此", "酌情", "应"}
	allLost  = []string{"共", "合计", "总", "累计"}
)

// otherwiseLost are the headings under which deductions say of what they are themselves, 资金管理扣1分, by report: those beside
// them are not all that their row has lost.
func otherwiseLost(c *content.Draft, bare []int, heads map[int]string) map[rowOf]bool {
	out := map[rowOf]bool{}
	for i := range c.Mentions {
		m := &c.Mentions[i]
		f := c.At(m.Figure)
		if m.Para >= 0 && f.Dimension == numeral.Score && f.Key.Measure == lang.Deduction && m.Total == 0 && !lang.ContainsAny(m.Label, allLost) {
			if _, found := slices.BinarySearch(bare, i); !found {
				out[rowOf{f.Report, heads[c.Paras[m.Para].Block]}] = true
			}
		}
	}
	return out
}

// lostUnderHeadings ties the deductions that do not say of what they are to the row that the heading above them names: 过程 |
// 55 | 50.6 and, under 2.2 过程, 因资金下达较晚，扣 4.4 分; or else to the only row that lost as much, of which their
// sentence tells. What all of them come to may be told at the end.
func lostUnderHeadings(c *content.Draft, rows map[rowOf]*scoredRow, bare []int) {
	if len(bare) == 0 || len(rows) == 0 {
		return
	}
	under := map[*scoredRow][]content.FigureID{}
	var order []*scoredRow
	found := map[int][]content.Part{} // by report
	heads := headsOver(c)
	others := otherwiseLost(c, bare, heads)
	partly := map[*scoredRow]bool{}
	for _, i := range bare {
		m := &c.Mentions[i]
		p, f := c.Paras[m.Para], c.At(m.Figure)
		if p.InTable || clause.Claimed(c, f.ID) {
			continue
		}
		if r := rows[rowOf{f.Report, rowName(heads[p.Block])}]; r != nil && !r.several && heads[p.Block] != "" {
			if under[r] == nil {
				order = append(order, r)
			}
			under[r] = append(under[r], f.ID)
			partly[r] = partly[r] || others[rowOf{f.Report, heads[p.Block]}]
			found[f.Report] = append(found[f.Report], content.Part{Figure: f.ID, Sign: 1})
			continue
		}
		if len(rows) > clause.FarMates {
			continue
		}
		var of *scoredRow
		n := 0
		for name, r := range rows {
			lost := c.At(r.weight).Value.Sub(c.At(r.score).Value)
			if name.report == f.Report && !r.several && lost.Equal(f.Value) && table.CommonPairs(name.words, wordsAround(p, m.Pos)) > 1 {
				of = r
				n++
			}
		}
		if n == 1 {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/deduction", Claim: of.score, Reach: content.ReachReport, Closed: content.Closed,
				Readings: []content.Reading{{Parts: []content.Part{{Figure: of.weight, Sign: 1}, {Figure: f.ID, Sign: -1}}, HoldOnly: true}}})
		}
	}
	for _, r := range order {
		parts := []content.Part{{Figure: r.weight, Sign: 1}}
		for _, id := range under[r] {
			parts = append(parts, content.Part{Figure: id, Sign: -1})
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/deduction", Claim: r.score, Reach: content.ReachReport, Closed: content.Closed,
			Readings: []content.Reading{{Parts: parts, HoldOnly: len(parts) > 2 || partly[r]}}})
	}
	for i := range c.Mentions {
		m := &c.Mentions[i]
		f := c.At(m.Figure)
		if parts := found[f.Report]; len(parts) > 1 && f.Dimension == numeral.Score && f.Key.Measure == lang.Deduction && lang.ContainsAny(m.Label, allLost) && strings.HasSuffix(m.Label, "扣") && !clause.Claimed(c, f.ID) {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/deduction", Claim: f.ID, Reach: content.ReachReport, Closed: content.HalfOpen, Readings: []content.Reading{{Parts: parts, HoldOnly: true}}})
		}
	}
}

// headsOver are the words of the heading right above each paragraph, by block.
func headsOver(c *content.Draft) map[int]string {
	out := map[int]string{}
	head := ""
	for _, p := range c.Around {
		if _, end := content.HeadingAt(p.Text.Runes); end > 0 && !content.Longer(p.Line, content.HeadLine) && !content.Parted(p.Line) {
			head = strings.TrimSpace(string(p.Text.Runes[end:]))
			continue
		}
		out[p.Block] = head
	}
	return out
}

// wordsAround are the words of the sentence of a lexeme.
func wordsAround(p *content.Para, pos int) string {
	a, b := pos, pos
	for a > 0 && p.Lex[a-1].Sentence == p.Lex[pos].Sentence {
		a--
	}
	for b < len(p.Lex) && p.Lex[b].Sentence == p.Lex[pos].Sentence {
		b++
	}
	return p.Words(a, b)
}

// rowName is what a row or a deduction is of, without the words that any may bear.
func rowName(s string) string {
	s = strings.Trim(s, "“”\" ")
	if bare := content.TrimSuffixes(s, rowEnds); bare != "" {
		return bare
	}
	return s
}

// bareFirst reports whether the first of some deductions says only that points are deducted of the
// score or the full mark before it, and all others of what: 满分 100 分，扣 3 分，自评得分 97 分。A 扣 1
// 分，B 扣 2 分.
func bareFirst(c *content.Draft, p *content.Para, cut []int) bool {
	if cut[0] == p.Mentions[0] {
		return false
	}
	from, m := &c.Mentions[cut[0]-1], &c.Mentions[cut[0]]
	if c.At(from.Figure).Dimension != numeral.Score || p.Lex[from.Pos].Sentence != p.Lex[m.Pos].Sentence {
		return false
	}
	for i, x := range cut {
		if bare := content.TrimSuffixes(c.Mentions[x].Label, lostBy); i == 0 && bare != "" || i > 0 && !content.Longer(bare, 2) {
			return false
		}
	}
	return len(cut) > 1
}

// hundred is the full mark of 100 that is printed in the paragraph of a score not far before it, 0
// if none is.
func hundred(c *content.Draft, p *content.Para, mi int) content.FigureID {
	for x := mi - 1; x >= p.Mentions[0] && x >= mi-clause.FarMates; x-- {
		f := c.At(c.Mentions[x].Figure)
		if f.Dimension == numeral.Score && f.Key.Measure == lang.Weight && f.Value.Equal(lang.DecHundred) {
			return f.ID
		}
	}
	return 0
}

// leftOfBracket reads 产出指标（满分 50 分，A 扣 2 分、B 扣 1 分）47 分 and 产出指标满分 50 分（扣 3 分）47
// 分: the score stands right behind the bracket of what was deducted.
func leftOfBracket(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	k := m.Pos
	if words := strings.Trim(p.Words(m.LabelFrom, m.Pos), "，"); slices.Contains(gotWords, words) {
		k = m.LabelFrom
	}
	open := clause.BracketBefore(p, k)
	if open == 0 || c.At(m.Figure).Key.Measure == lang.Deduction {
		return false
	}
	var ops []content.FigureID
	formula := "a"
	for x := mi - 1; x >= p.Mentions[0]; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		inside := y.Pos > open
		if f.Dimension != numeral.Score || len(ops) > 8 || p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence {
			return false
		}
		if inside && f.Key.Measure == lang.Deduction && !strings.Contains(y.Label, "每") {
			ops = append(ops, f.ID)
			formula += "-" + string(rune('a'+len(ops)))
			continue
		}
		if f.Key.Measure != lang.Weight && !inside && y.Pos+1 != open || len(ops) == 0 || f.Key.Measure == lang.ScoreOf && inside {
			return false
		}
		slices.Reverse(ops)
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/deduction", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed,
			Readings: []content.Reading{{Formula: formula, Operands: append([]content.FigureID{f.ID}, ops...)}}})
		return true
	}
	return false
}
