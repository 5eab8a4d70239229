package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Items of a score that each tell what they weigh, what they lost and what they got, in
// clauses of their own: 投入满分 20 分，扣 1 分，得 19 分；管理满分 30 分，扣 2 分，得 28
// 分；…. All weigh, lost and got together what the totals around them say.

// scoreRow is such an item.
type scoreRow struct{ weight, lost, got int }

// scoreRows reads a list of two such items or more.
func (c *Content) scoreRows(p *para) {
	if !p.may("扣") || !p.may("得") {
		return
	}
	var rows []scoreRow
	at, end := -1, -1
	for i := 0; i < len(p.mentions); {
		j := i + 1
		for j < len(p.mentions) && !p.strongMark(c.Mentions[p.mentions[j-1]].Pos, c.Mentions[p.mentions[j]].Pos) {
			j++
		}
		r, ok := c.scoreRow(p, p.mentions[i:j])
		switch {
		case ok && (len(rows) == 0 || end == i):
			if len(rows) == 0 {
				at = i
			}
			rows, end = append(rows, r), j
		case len(rows) < 2:
			rows = nil
		}
		i = j
	}
	if len(rows) < 2 {
		return
	}
	var weights, lost, got []int
	for _, r := range rows {
		weights, lost, got = append(weights, r.weight), append(lost, r.lost), append(got, r.got)
	}
	cut := -1
	for _, x := range p.mentions[:at] {
		switch k := c.figure(c.Mentions[x].Figure); {
		case k.Dimension != numeral.Score:
		case k.Key.Measure == Weight && k.Value.Equal(decHundred):
			c.rowTotal("score/weights", x, weights)
		case k.Key.Measure == Deduction:
			cut = x
		}
	}
	if end < len(p.mentions) && cut < 0 && c.allLost(p, p.mentions[end]) {
		cut = p.mentions[end]
	}
	if cut >= 0 {
		c.rowTotal("score/deduction", cut, lost)
	}
	if t := c.ownScoreBefore(p, p.mentions[at]); t >= 0 {
		c.rowTotal("score/total", t, got)
	}
	c.lostList(p, end)
}

// scoreRow reads the mentions of a clause group as an item.
func (c *Content) scoreRow(p *para, list []int) (r scoreRow, ok bool) {
	r = scoreRow{-1, -1, -1}
	for _, x := range list {
		m := &c.Mentions[x]
		f := c.figure(m.Figure)
		if f.Dimension == numeral.Percent {
			continue
		}
		to := &r.weight
		switch {
		case f.Dimension != numeral.Score || strings.Contains(m.Label, "每") || f.Bound != "":
			return r, false
		case f.Key.Measure == Deduction:
			to = &r.lost
		case c.got(p, x):
			to = &r.got
		}
		if *to >= 0 {
			return r, false
		}
		*to = x
	}
	return r, r.weight >= 0 && r.lost >= 0 && r.got >= 0 && !c.figure(c.Mentions[r.weight].Figure).Value.Equal(decHundred)
}

// rowTotal makes the frame of a total over the items of one column, where none has been
// made.
func (c *Content) rowTotal(rule string, total int, parts []int) {
	id := c.Mentions[total].Figure
	if slices.ContainsFunc(c.Frames[max(0, len(c.Frames)-farBack):], func(fr Frame) bool { return fr.Rule == rule && fr.Claim == id }) {
		return
	}
	c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: rule, Claim: id, Reach: ReachReport, Closed: HalfOpen, Readings: []Reading{{Parts: c.terms(parts)}}})
}

// allLost reports whether a mention is the points lost in all: 共扣 X 分.
func (c *Content) allLost(p *para, x int) bool {
	m := &c.Mentions[x]
	f := c.figure(m.Figure)
	return f.Dimension == numeral.Score && f.Key.Measure == Deduction && hasAnySuffix(strings.TrimSpace(p.words(m.labelFrom, m.Pos)), []string{"共扣", "共计扣", "合计扣", "总计扣", "累计扣", "共扣分", "共扣除", "共扣减"})
}

// ownScoreBefore is the last score of the whole report that is told before a mention, -1.
func (c *Content) ownScoreBefore(p *para, at int) int {
	for x := at - 1; x >= 0 && x >= at-windowBack; x-- {
		m := &c.Mentions[x]
		f := c.figure(m.Figure)
		if f.Report != p.report {
			break
		}
		if f.Dimension == numeral.Score && f.Key.Measure == ScoreOf && m.Role == RoleLevel && m.Depth == 0 && (selfScore(m.Label) || strings.HasSuffix(m.Label, "整体得分")) {
			return x
		}
	}
	return -1
}

// windowBack is how many figures back the score of the report is looked for.
const windowBack = 200

// lostList reads the points lost one by one behind what was lost in all, the i-th of a
// paragraph: 共扣 6 分，具体为：（1）A 扣 2 分；（2）B 扣 4 分.
func (c *Content) lostList(p *para, i int) {
	if i >= len(p.mentions) || !c.allLost(p, p.mentions[i]) {
		return
	}
	var list []int
	for _, x := range p.mentions[i+1:] {
		m := &c.Mentions[x]
		f := c.figure(m.Figure)
		if f.Dimension != numeral.Score || f.Key.Measure != Deduction {
			continue // 考核低于 90 分扣 2 分
		}
		if strings.Contains(m.Label, "每") || c.allLost(p, x) {
			return
		}
		list = append(list, x)
	}
	if len(list) > 1 {
		c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/deduction", Claim: c.Mentions[p.mentions[i]].Figure, Reach: ReachParagraph, Closed: HalfOpen, Readings: []Reading{{Parts: c.terms(list)}}})
	}
}
