package score

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Items of a score that each tell what they weigh, what they lost and what they got, in
// clauses of their own: 投入满分 20 分，扣 1 分，得 19 分；管理满分 30 分，扣 2 分，得 28
// 分；…. All weigh, lost and got together what the totals around them say.

// scoreRow is such an item.
type scoreRow struct{ weight, lost, got int }

// scoreRows reads a list of two such items or more.
func scoreRows(c *content.Draft, p *content.Para) {
	if !p.May("扣") || !p.May("得") {
		return
	}
	var rows []scoreRow
	at, end := -1, -1
	for i := 0; i < len(p.Mentions); {
		j := i + 1
		for j < len(p.Mentions) && !clause.StrongMark(p, c.Mentions[p.Mentions[j-1]].Pos, c.Mentions[p.Mentions[j]].Pos) {
			j++
		}
		r, ok := readScoreRow(c, p, p.Mentions[i:j])
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
	for _, x := range p.Mentions[:at] {
		switch k := c.At(c.Mentions[x].Figure); {
		case k.Dimension != numeral.Score:
		case k.Key.Measure == lang.Weight && k.Value.Equal(lang.DecHundred):
			rowTotal(c, "score/weights", x, weights)
		case k.Key.Measure == lang.Deduction:
			cut = x
		}
	}
	if end < len(p.Mentions) && cut < 0 && tellsAllLost(c, p, p.Mentions[end]) {
		cut = p.Mentions[end]
	}
	if cut >= 0 {
		rowTotal(c, "score/deduction", cut, lost)
	}
	if t := ownScoreBefore(c, p, p.Mentions[at]); t >= 0 {
		rowTotal(c, "score/total", t, got)
	}
	lostList(c, p, end)
}

// readScoreRow reads the mentions of a clause group as an item.
func readScoreRow(c *content.Draft, p *content.Para, list []int) (r scoreRow, ok bool) {
	r = scoreRow{-1, -1, -1}
	for _, x := range list {
		m := &c.Mentions[x]
		f := c.At(m.Figure)
		if f.Dimension == numeral.Percent {
			continue
		}
		to := &r.weight
		switch {
		case f.Dimension != numeral.Score || strings.Contains(m.Label, "每") || f.Bound != "":
			return r, false
		case f.Key.Measure == lang.Deduction:
			to = &r.lost
		case got(c, p, x):
			to = &r.got
		}
		if *to >= 0 {
			return r, false
		}
		*to = x
	}
	return r, r.weight >= 0 && r.lost >= 0 && r.got >= 0 && !c.At(c.Mentions[r.weight].Figure).Value.Equal(lang.DecHundred)
}

// rowTotal makes the frame of a total over the items of one column, where none has been
// made.
func rowTotal(c *content.Draft, rule string, total int, parts []int) {
	id := c.Mentions[total].Figure
	if slices.ContainsFunc(c.Frames[max(0, len(c.Frames)-clause.FarBack):], func(fr content.Frame) bool { return fr.Rule == rule && fr.Claim == id }) {
		return
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: rule, Claim: id, Reach: content.ReachReport, Closed: content.HalfOpen, Readings: []content.Reading{{Parts: clause.Terms(c, parts)}}})
}

// tellsAllLost reports whether a mention is the points lost in all: 共扣 X 分.
func tellsAllLost(c *content.Draft, p *content.Para, x int) bool {
	m := &c.Mentions[x]
	f := c.At(m.Figure)
	return f.Dimension == numeral.Score && f.Key.Measure == lang.Deduction && lang.HasAnySuffix(strings.TrimSpace(p.Words(m.LabelFrom, m.Pos)), []string{"共扣", "共计扣", "合计扣", "总计扣", "累计扣", "共扣分", "共扣除", "共扣减"})
}

// ownScoreBefore is the last score of the whole report that is told before a mention, -1.
func ownScoreBefore(c *content.Draft, p *content.Para, at int) int {
	for x := at - 1; x >= 0 && x >= at-windowBack; x-- {
		m := &c.Mentions[x]
		f := c.At(m.Figure)
		if f.Report != p.Report {
			break
		}
		if f.Dimension == numeral.Score && f.Key.Measure == lang.ScoreOf && m.Role == content.RoleLevel && m.Depth == 0 && (clause.SelfScore(m.Label) || strings.HasSuffix(m.Label, "整体得分")) {
			return x
		}
	}
	return -1
}

// windowBack is how many figures back the score of the report is looked for.
const windowBack = 200

// lostList reads the points lost one by one behind what was lost in all, the i-th of a
// paragraph: 共扣 6 分，具体为：（1）A 扣 2 分；（2）B 扣 4 分.
func lostList(c *content.Draft, p *content.Para, i int) {
	if i >= len(p.Mentions) || !tellsAllLost(c, p, p.Mentions[i]) {
		return
	}
	var list []int
	for _, x := range p.Mentions[i+1:] {
		m := &c.Mentions[x]
		f := c.At(m.Figure)
		if f.Dimension != numeral.Score || f.Key.Measure != lang.Deduction {
			continue // 考核低于 90 分扣 2 分
		}
		if strings.Contains(m.Label, "每") || tellsAllLost(c, p, x) {
			return
		}
		list = append(list, x)
	}
	if len(list) > 1 {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/deduction", Claim: c.Mentions[p.Mentions[i]].Figure, Reach: content.ReachParagraph, Closed: content.HalfOpen, Readings: []content.Reading{{Parts: clause.Terms(c, list)}}})
	}
}
