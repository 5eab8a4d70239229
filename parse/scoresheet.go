package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// The sheet of a report's scores told in its prose, far from the score that they add up to: 自评得分
// 97.3 分 in the opening, and sections later 产出 50 分，得 49 分；效益 30 分，得 28.3 分；…. That it is the
// whole sheet shows where the weights of its items add up to 100.

// sheetItem is what an item of a sheet weighs and what it got.
type sheetItem struct {
	weight, score FigureID
	p             *para
}

// minSheet is how many items a sheet has at least.
const minSheet = 3

// scoreSheets holds the score that each report gives itself against the items of its sheet.
func (c *Content) scoreSheets() {
	items := c.sheetItems()
	for len(items) > 0 {
		n := 1
		for n < len(items) && items[n].p.report == items[0].p.report {
			n++
		}
		if n >= minSheet {
			c.scoreSheet(items[:n])
		}
		items = items[n:]
	}
}

// sheetItems are the scores in prose of which the weight is known, as they stand.
func (c *Content) sheetItems() []sheetItem {
	var items []sheetItem
	for i := range c.Frames {
		fr := &c.Frames[i]
		if fr.InTable {
			continue
		}
		x := sheetItem{score: fr.Claim}
		switch {
		case fr.Rule == "bound/score" && len(fr.Readings) == 1 && len(fr.Readings[0].Operands) == 1:
			x.weight = fr.Readings[0].Operands[0]
		case fr.Rule == "score/rate" && fr.Capped != 0:
			x.weight = fr.Capped
		default:
			continue
		}
		if m := c.mentionOf(x.score); m != nil && m.Para >= 0 {
			x.p = c.paras[m.Para]
			items = append(items, x)
		}
	}
	slices.SortStableFunc(items, func(a, b sheetItem) int { return int(a.score) - int(b.score) })
	return slices.CompactFunc(items, func(a, b sheetItem) bool { return a.score == b.score })
}

// scoreSheet relates the items of one report to its score, where they are its whole sheet: all of them,
// those of one paragraph, or those below one heading.
func (c *Content) scoreSheet(items []sheetItem) {
	total := c.ownTotal(items)
	if total == 0 {
		return
	}
	sheets := [][]sheetItem{items}
	if !c.wholeSheet(items) {
		sheets = append(c.sheetsOf(items, func(p *para) any { return p }), c.sheetsOf(items, func(p *para) any { return c.sections[p.section].parent })...)
	}
	var sheet []sheetItem
	for _, s := range sheets {
		switch {
		case !c.wholeSheet(s):
		case sheet != nil:
			return // of several projects
		default:
			sheet = s
		}
	}
	if sheet == nil || len(sheet) < len(items) && c.ofOneProject(sheet) {
		return
	}
	var parts []Part
	for _, x := range sheet {
		parts = append(parts, Part{x.score, 1})
	}
	c.Frames = append(c.Frames, Frame{Kind: KindScore, Rule: "score/total", Claim: total, Reach: ReachReport, Closed: HalfOpen, Readings: []Reading{{Parts: parts}}})
}

// ofOneProject reports whether a sheet stands below the heading of one project of several, whose score is not the
// report's: （一）甲项目.
func (c *Content) ofOneProject(sheet []sheetItem) bool {
	for s := sheet[0].p.section; s >= 0; s = c.sections[s].parent {
		if h := c.sections[s].heading; h >= 0 && strings.HasSuffix(strings.TrimSpace(c.Headings[h].Text), "项目") {
			return true
		}
	}
	return false
}

// sheetsOf parts items where what they stand in changes.
func (c *Content) sheetsOf(items []sheetItem, of func(*para) any) [][]sheetItem {
	var sheets [][]sheetItem
	for i, x := range items {
		if i == 0 || of(x.p) != of(items[i-1].p) {
			sheets = append(sheets, nil)
		}
		last := &sheets[len(sheets)-1]
		*last = append(*last, x)
	}
	return sheets
}

// wholeSheet reports whether items are a whole sheet: what they weigh makes up 100 points.
func (c *Content) wholeSheet(items []sheetItem) bool {
	if len(items) < minSheet || len(items) > longScores {
		return false
	}
	all := decZero
	for _, x := range items {
		all = all.Add(c.figure(x.weight).Value)
	}
	return all.Equal(decHundred)
}

// ownTotal is the score that the report of some items gives itself, 0 where it tells several scores of a
// whole, says what its own is made up of, or gives points on top.
func (c *Content) ownTotal(items []sheetItem) FigureID {
	total, whole := FigureID(0), FigureID(0)
	largest := decZero // that an item may get
	for _, x := range items {
		if v := c.figure(x.weight).Value; v.GreaterThan(largest) {
			largest = v
		}
	}
	report := items[0].p.report
	from, _ := slices.BinarySearchFunc(c.paras, report, func(p *para, r int) int { return p.report - r })
	for _, p := range c.paras[from:] {
		if p.report != report {
			break
		}
		if p.inTable || p.rule {
			continue
		}
		for _, mi := range p.mentions {
			m := &c.Mentions[mi]
			f := c.figure(m.Figure)
			switch {
			case f.Dimension != numeral.Score:
			case c.bonus(m):
				return 0
			case f.Key.Measure != ScoreOf || m.Role != RoleLevel || !f.Value.GreaterThan(largest):
			case slices.ContainsFunc(items, func(x sheetItem) bool { return x.score == f.ID }):
			case slices.ContainsFunc(c.framesOf(f.ID), func(i int) bool { return c.Frames[i].Kind == KindScore }):
				return 0
			case whole != 0 && !c.figure(whole).Value.Equal(f.Value):
				return 0 // of several projects or years, or by several hands
			default:
				whole = f.ID
				if total == 0 && m.Depth == 0 && selfScore(m.Label) && !c.isPrior(f) && !strings.Contains(m.Label, "平均") && f.Approximate == "" && f.Bound == "" {
					total = f.ID
				}
			}
		}
	}
	return total
}
