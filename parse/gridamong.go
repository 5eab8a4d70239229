package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Rows of a table whose header nests what they add up: 支出合计 | 其中：基本支出 | 人员支出 | 公用支出 |
// 项目支出 | 当年结余; 三公经费合计 | 公务接待费 | 公务用车运维费. The names tell which columns are parts of
// which; the rows must bear it out.

// amongColumns are, by the end of a column's name, those of the names of what it is made up of.
var amongColumns = []struct {
	whole []string
	parts [][]string // each by its names
}{
	{[]string{"基本支出"}, [][]string{{"人员支出", "人员经费"}, {"公用支出", "公用经费", "日常公用经费"}}},
}

// balanceColumns end the names of columns that are no part of a total before them.
var balanceColumns = []string{"结余", "结转", "结转结余", "结转和结余"}

// amongColumnsOf relates the cells of such rows.
func (c *Content) amongColumnsOf(s *sheet) {
	if s.h.nested {
		return // a header read cell by cell, whose nesting is known
	}
	name := func(k int) string {
		if k >= len(s.h.cols) {
			return ""
		}
		t := headerText(s.h.cols[k].text)
		return strings.TrimLeft(strings.TrimPrefix(t, "其中"), "：: ")
	}
	inner := map[int]bool{} // columns that are parts of a part
	type nest struct {
		whole int
		parts []int
	}
	var nests []nest
	for n, k := range s.cols {
		for _, a := range amongColumns {
			if !hasAnySuffix(name(k), a.whole) {
				continue
			}
			var parts []int
			for i, names := range a.parts {
				if n+1+i < len(s.cols) && hasAnySuffix(name(s.cols[n+1+i]), names) {
					parts = append(parts, s.cols[n+1+i])
				}
			}
			if len(parts) == len(a.parts) {
				nests = append(nests, nest{k, parts})
				for _, x := range parts {
					inner[x] = true
				}
			}
		}
	}
	if len(s.cols) < 3 || s.cols[0] >= len(s.h.cols) || !strings.HasSuffix(name(s.cols[0]), "合计") || name(s.cols[0]) == "合计" {
		return
	}
	var parts []int
	for _, k := range s.cols[1:] {
		t := name(k)
		if t == "" || hasAnySuffix(t, []string{"合计", "总计", "小计"}) {
			return
		}
		if hasAnySuffix(t, balanceColumns) && !hasAnyPrefix(t, carriedOver) {
			break
		}
		if !inner[k] {
			parts = append(parts, k)
		}
	}
	if len(parts) > 0 {
		nests = append([]nest{{s.cols[0], parts}}, nests...)
	}
	for _, n := range nests {
		var frames []Frame
		good := 0
		for i := range s.lines {
			id := s.lines[i].nums[n.whole]
			var terms []Part
			for _, k := range n.parts {
				if x := s.lines[i].nums[k]; x != 0 {
					terms = append(terms, Part{x, 1})
				}
			}
			if id == 0 || len(terms) < len(n.parts) || slices.ContainsFunc(terms, func(t Part) bool { return c.figure(t.Figure).Dimension != c.figure(id).Dimension }) || c.figure(id).Dimension == numeral.Percent {
				continue
			}
			fr := Frame{Kind: KindTotal, Rule: "sum/table", Claim: id, Closed: Closed, Reach: ReachCell, InTable: true, Readings: []Reading{{Parts: terms}}}
			if c.partsMeet(&fr) {
				good++
			}
			frames = append(frames, fr)
		}
		for k := range frames {
			frames[k].Readings[0].HoldOnly = 2*good <= len(frames) // the rows do not bear it out
		}
		c.Frames = append(c.Frames, frames...)
	}
}
