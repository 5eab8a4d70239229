package score

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// The sheet of a report's scores told in its prose, far from the score that they add up to: 自评得分
// 97.3 分 in the opening, and sections later 产出 50 分，得 49 分；效益 30 分，得 28.3 分；…. That it is the
// whole sheet shows where the weights of its items add up to 100.

// sheetItem is what an item of a sheet weighs and what it got.
type sheetItem struct {
	weight, score content.FigureID
	p             *content.Para
}

// minSheet is how many items a sheet has at least.
const minSheet = 3

// Sheets holds the score that each report gives itself against the items of its sheet.
func Sheets(c *content.Draft) {
	items := sheetItems(c)
	for len(items) > 0 {
		n := 1
		for n < len(items) && items[n].p.Report == items[0].p.Report {
			n++
		}
		if n >= minSheet {
			scoreSheet(c, items[:n])
		}
		items = items[n:]
	}
}

// sheetItems are the scores in prose of which the weight is known, as they stand.
func sheetItems(c *content.Draft) []sheetItem {
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
		if m := c.MentionOf(x.score); m != nil && m.Para >= 0 {
			x.p = c.Paras[m.Para]
			items = append(items, x)
		}
	}
	slices.SortStableFunc(items, func(a, b sheetItem) int { return int(a.score) - int(b.score) })
	return slices.CompactFunc(items, func(a, b sheetItem) bool { return a.score == b.score })
}

// scoreSheet relates the items of one report to its score, where they are its whole sheet: all of them,
// those of one paragraph, or those below one heading.
func scoreSheet(c *content.Draft, items []sheetItem) {
	total := ownTotal(c, items)
	if total == 0 {
		return
	}
	sheets := [][]sheetItem{items}
	if !wholeSheet(c, items) {
		sheets = append(sheetsOf(c, items, func(p *content.Para) any { return p }), sheetsOf(c, items, func(p *content.Para) any { return c.Sections[p.Section].Parent })...)
	}
	var sheet []sheetItem
	for _, s := range sheets {
		switch {
		case !wholeSheet(c, s):
		case sheet != nil:
			return // of several projects
		default:
			sheet = s
		}
	}
	if sheet == nil || len(sheet) < len(items) && ofOneProject(c, sheet) {
		return
	}
	var parts []content.Part
	for _, x := range sheet {
		parts = append(parts, content.Part{Figure: x.score, Sign: 1})
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindScore, Rule: "score/total", Claim: total, Reach: content.ReachReport, Closed: content.HalfOpen, Readings: []content.Reading{{Parts: parts}}})
}

// ofOneProject reports whether a sheet stands below the heading of one project of several, whose score is not the
// report's: （一）甲项目.
func ofOneProject(c *content.Draft, sheet []sheetItem) bool {
	for s := sheet[0].p.Section; s >= 0; s = c.Sections[s].Parent {
		if h := c.Sections[s].Heading; h >= 0 && strings.HasSuffix(strings.TrimSpace(c.Headings[h].Text), "项目") {
			return true
		}
	}
	return false
}

// sheetsOf parts items where what they stand in changes.
func sheetsOf(c *content.Draft, items []sheetItem, of func(*content.Para) any) [][]sheetItem {
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
func wholeSheet(c *content.Draft, items []sheetItem) bool {
	if len(items) < minSheet || len(items) > longScores {
		return false
	}
	all := lang.DecZero
	for _, x := range items {
		all = all.Add(c.At(x.weight).Value)
	}
	return all.Equal(lang.DecHundred)
}

// ownTotal is the score that the report of some items gives itself, 0 where it tells several scores of a
// whole, says what its own is made up of, or gives points on top.
func ownTotal(c *content.Draft, items []sheetItem) content.FigureID {
	total, whole := content.FigureID(0), content.FigureID(0)
	largest := lang.DecZero // that an item may get
	for _, x := range items {
		if v := c.At(x.weight).Value; v.GreaterThan(largest) {
			largest = v
		}
	}
	report := items[0].p.Report
	from, _ := slices.BinarySearchFunc(c.Paras, report, func(p *content.Para, r int) int { return p.Report - r })
	for _, p := range c.Paras[from:] {
		if p.Report != report {
			break
		}
		if p.InTable || p.Rule {
			continue
		}
		for _, mi := range p.Mentions {
			m := &c.Mentions[mi]
			f := c.At(m.Figure)
			switch {
			case f.Dimension != numeral.Score:
			case bonus(c, m):
				return 0
			case f.Key.Measure != lang.ScoreOf || m.Role != content.RoleLevel || !f.Value.GreaterThan(largest):
			case slices.ContainsFunc(items, func(x sheetItem) bool { return x.score == f.ID }):
			case slices.ContainsFunc(clause.FramesOf(c, f.ID), func(i int) bool { return c.Frames[i].Kind == content.KindScore }):
				return 0
			case whole != 0 && !c.At(whole).Value.Equal(f.Value):
				return 0 // of several projects or years, or by several hands
			default:
				whole = f.ID
				if total == 0 && m.Depth == 0 && clause.SelfScore(m.Label) && !clause.OfEarlier(c, m) && !strings.Contains(m.Label, "平均") && f.Approximate == "" && f.Bound == "" {
					total = f.ID
				}
			}
		}
	}
	return total
}
