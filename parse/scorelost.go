package parse

import (
	"slices"
	"strings"

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
	weight, score FigureID
	several       bool // rows of that name
}

// rowOf is the name of a row in a report.
type rowOf struct {
	report int
	words  string
}

// scoredRows are the rows of the score tables by their names.
func (c *Content) scoredRows() map[rowOf]*scoredRow {
	rows := map[rowOf]*scoredRow{}
	for i := range c.Frames {
		fr := &c.Frames[i]
		if fr.Rule != "bound/score" || !fr.InTable || len(fr.Readings) != 1 || len(fr.Readings[0].Operands) != 1 {
			continue
		}
		f := c.figure(fr.Claim)
		n := rowOf{f.Report, rowName(f.Name)}
		if rows[n] != nil {
			rows[n].several = true
			continue
		}
		rows[n] = &scoredRow{weight: fr.Readings[0].Operands[0], score: fr.Claim}
	}
	return rows
}

// scoresOfRows finds the scores of indicators that prose tells behind the weights of their rows, and
// otherwise than these: 过程指标分值 25 分，得分 21.3 分 where the row has 23.1.
func (c *Content) scoresOfRows() {
	var rows map[rowOf]*scoredRow
	for i := 0; i+1 < len(c.Mentions); i++ {
		w, s := &c.Mentions[i], &c.Mentions[i+1]
		if w.Para != s.Para || w.Para < 0 || c.figure(w.Figure).Dimension != numeral.Score || c.figure(w.Figure).Report < 1 {
			continue
		}
		p := c.paras[w.Para]
		if p.inTable || !c.isWeighed(p, i, i+1) {
			continue
		}
		if rows == nil {
			rows = c.scoredRows()
		}
		f, g := c.figure(w.Figure), c.figure(s.Figure)
		r := rows[rowOf{f.Report, rowName(TrimSuffixes(w.Label, weightWords))}]
		if r == nil || r.several || !c.figure(r.weight).Value.Equal(f.Value) || c.figure(r.score).Interval.Meet(g.Interval) {
			continue
		}
		c.Frames = append(c.Frames, c.toldTwice("restatement/score", c.figure(r.score), g))
	}
}

// toldTwice is the frame of one quantity stated twice, the earlier as operand.
func (c *Content) toldTwice(rule string, a, b *Figure) Frame {
	if b.Place.Line < a.Place.Line {
		a, b = b, a
	}
	return Frame{Kind: KindSame, Rule: rule, Claim: b.ID, Reach: ReachReport, Closed: Closed, Readings: []Reading{{Formula: "a", Operands: []FigureID{a.ID}}}}
}

// lostOfRows ties the deductions of prose to the rows of the score tables.
func (c *Content) lostOfRows() {
	lost := map[rowOf][]FigureID{}
	var order []rowOf
	var bare []int // of the mentions that do not say of what they are
	for i := range c.Mentions {
		m := &c.Mentions[i]
		f := c.figure(m.Figure)
		if f.Report < 1 || f.Dimension != numeral.Score || f.Key.Measure != Deduction || m.Depth > 0 || f.Approximate != "" {
			continue
		}
		n := rowOf{f.Report, rowName(TrimSuffixes(m.Label, lostBy))}
		if m.Para >= 0 && m.Total == 0 && !containsAny(m.Label, allLost) && slices.Contains(thisItem, n.words) {
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
	rows := c.scoredRows()
	c.lostUnderHeadings(rows, bare)
	for _, n := range order {
		r := rows[n]
		if r == nil || r.several || len(lost[n]) > 1 || n.words == "" {
			continue
		}
		c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/deduction", Claim: lost[n][0], Reach: ReachReport, Closed: Closed,
			Readings: []Reading{{Formula: "a-b", Operands: []FigureID{r.weight, r.score}}}})
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
func (c *Content) otherwiseLost(bare []int, heads map[int]string) map[rowOf]bool {
	out := map[rowOf]bool{}
	for i := range c.Mentions {
		m := &c.Mentions[i]
		f := c.figure(m.Figure)
		if m.Para >= 0 && f.Dimension == numeral.Score && f.Key.Measure == Deduction && m.Total == 0 && !containsAny(m.Label, allLost) {
			if _, found := slices.BinarySearch(bare, i); !found {
				out[rowOf{f.Report, heads[c.paras[m.Para].block]}] = true
			}
		}
	}
	return out
}

// lostUnderHeadings ties the deductions that do not say of what they are to the row that the heading above them names: 过程 |
// 55 | 50.6 and, under 2.2 过程, 因资金下达较晚，扣 4.4 分; or else to the only row that lost as much, of which their
// sentence tells. What all of them come to may be told at the end.
func (c *Content) lostUnderHeadings(rows map[rowOf]*scoredRow, bare []int) {
	if len(bare) == 0 || len(rows) == 0 {
		return
	}
	under := map[*scoredRow][]FigureID{}
	var order []*scoredRow
	found := map[int][]Part{} // by report
	heads := c.headsOver()
	others := c.otherwiseLost(bare, heads)
	partly := map[*scoredRow]bool{}
	for _, i := range bare {
		m := &c.Mentions[i]
		p, f := c.paras[m.Para], c.figure(m.Figure)
		if p.inTable || c.claimed(f.ID) {
			continue
		}
		if r := rows[rowOf{f.Report, rowName(heads[p.block])}]; r != nil && !r.several && heads[p.block] != "" {
			if under[r] == nil {
				order = append(order, r)
			}
			under[r] = append(under[r], f.ID)
			partly[r] = partly[r] || others[rowOf{f.Report, heads[p.block]}]
			found[f.Report] = append(found[f.Report], Part{f.ID, 1})
			continue
		}
		if len(rows) > farMates {
			continue
		}
		var of *scoredRow
		n := 0
		for name, r := range rows {
			lost := c.figure(r.weight).Value.Sub(c.figure(r.score).Value)
			if name.report == f.Report && !r.several && lost.Equal(f.Value) && commonPairs(name.words, p.wordsAround(m.Pos)) > 1 {
				of = r
				n++
			}
		}
		if n == 1 {
			c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/deduction", Claim: of.score, Reach: ReachReport, Closed: Closed,
				Readings: []Reading{{Parts: []Part{{of.weight, 1}, {f.ID, -1}}, HoldOnly: true}}})
		}
	}
	for _, r := range order {
		parts := []Part{{r.weight, 1}}
		for _, id := range under[r] {
			parts = append(parts, Part{id, -1})
		}
		c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/deduction", Claim: r.score, Reach: ReachReport, Closed: Closed,
			Readings: []Reading{{Parts: parts, HoldOnly: len(parts) > 2 || partly[r]}}})
	}
	for i := range c.Mentions {
		m := &c.Mentions[i]
		f := c.figure(m.Figure)
		if parts := found[f.Report]; len(parts) > 1 && f.Dimension == numeral.Score && f.Key.Measure == Deduction && containsAny(m.Label, allLost) && strings.HasSuffix(m.Label, "扣") && !c.claimed(f.ID) {
			c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/deduction", Claim: f.ID, Reach: ReachReport, Closed: HalfOpen, Readings: []Reading{{Parts: parts, HoldOnly: true}}})
		}
	}
}

// headsOver are the words of the heading right above each paragraph, by block.
func (c *Content) headsOver() map[int]string {
	out := map[int]string{}
	head := ""
	for _, p := range c.around {
		if _, end := headingAt(p.text.Runes); end > 0 && !longer(p.line, headLine) && !parted(p.line) {
			head = strings.TrimSpace(string(p.text.Runes[end:]))
			continue
		}
		out[p.block] = head
	}
	return out
}

// wordsAround are the words of the sentence of a lexeme.
func (p *para) wordsAround(pos int) string {
	a, b := pos, pos
	for a > 0 && p.lex[a-1].sentence == p.lex[pos].sentence {
		a--
	}
	for b < len(p.lex) && p.lex[b].sentence == p.lex[pos].sentence {
		b++
	}
	return p.words(a, b)
}

// rowName is what a row or a deduction is of, without the words that any may bear.
func rowName(s string) string {
	s = strings.Trim(s, "“”\" ")
	if bare := TrimSuffixes(s, rowEnds); bare != "" {
		return bare
	}
	return s
}

// bareFirst reports whether the first of some deductions says only that points are deducted of the
// score or the full mark before it, and all others of what: 满分 100 分，扣 3 分，自评得分 97 分。A 扣 1
// 分，B 扣 2 分.
func (c *Content) bareFirst(p *para, cut []int) bool {
	if cut[0] == p.mentions[0] {
		return false
	}
	from, m := &c.Mentions[cut[0]-1], &c.Mentions[cut[0]]
	if c.figure(from.Figure).Dimension != numeral.Score || p.lex[from.Pos].sentence != p.lex[m.Pos].sentence {
		return false
	}
	for i, x := range cut {
		if bare := TrimSuffixes(c.Mentions[x].Label, lostBy); i == 0 && bare != "" || i > 0 && !longer(bare, 2) {
			return false
		}
	}
	return len(cut) > 1
}

// hundred is the full mark of 100 that is printed in the paragraph of a score not far before it, 0
// if none is.
func (c *Content) hundred(p *para, mi int) FigureID {
	for x := mi - 1; x >= p.mentions[0] && x >= mi-farMates; x-- {
		f := c.figure(c.Mentions[x].Figure)
		if f.Dimension == numeral.Score && f.Key.Measure == Weight && f.Value.Equal(decHundred) {
			return f.ID
		}
	}
	return 0
}

// leftOfBracket reads 产出指标（满分 50 分，A 扣 2 分、B 扣 1 分）47 分 and 产出指标满分 50 分（扣 3 分）47
// 分: the score stands right behind the bracket of what was deducted.
func (c *Content) leftOfBracket(p *para, mi int) bool {
	m := &c.Mentions[mi]
	k := m.Pos
	if words := strings.Trim(p.words(m.labelFrom, m.Pos), "，"); slices.Contains(gotWords, words) {
		k = m.labelFrom
	}
	open := p.bracketBefore(k)
	if open == 0 || c.figure(m.Figure).Key.Measure == Deduction {
		return false
	}
	var ops []FigureID
	formula := "a"
	for x := mi - 1; x >= p.mentions[0]; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		inside := y.Pos > open
		if f.Dimension != numeral.Score || len(ops) > 8 || p.lex[y.Pos].sentence != p.lex[m.Pos].sentence {
			return false
		}
		if inside && f.Key.Measure == Deduction && !strings.Contains(y.Label, "每") {
			ops = append(ops, f.ID)
			formula += "-" + string(rune('a'+len(ops)))
			continue
		}
		if f.Key.Measure != Weight && !inside && y.Pos+1 != open || len(ops) == 0 || f.Key.Measure == ScoreOf && inside {
			return false
		}
		slices.Reverse(ops)
		c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/deduction", Claim: m.Figure, Reach: ReachSentence, Closed: Closed,
			Readings: []Reading{{Formula: formula, Operands: append([]FigureID{f.ID}, ops...)}}})
		return true
	}
	return false
}
