package table

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
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

// AmongColumnsOf relates the cells of such rows.
func AmongColumnsOf(c *content.Draft, s *Sheet) {
	if s.H.Nested {
		return // a header read cell by cell, whose nesting is known
	}
	name := func(k int) string {
		if k >= len(s.H.Cols) {
			return ""
		}
		t := lang.HeaderText(s.H.Cols[k].Text)
		return strings.TrimLeft(strings.TrimPrefix(t, "其中"), "：: ")
	}
	inner := map[int]bool{} // columns that are parts of a part
	type nest struct {
		whole int
		parts []int
	}
	var nests []nest
	for n, k := range s.Cols {
		for _, a := range amongColumns {
			if !lang.HasAnySuffix(name(k), a.whole) {
				continue
			}
			var parts []int
			for i, names := range a.parts {
				if n+1+i < len(s.Cols) && lang.HasAnySuffix(name(s.Cols[n+1+i]), names) {
					parts = append(parts, s.Cols[n+1+i])
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
	if len(s.Cols) < 3 || s.Cols[0] >= len(s.H.Cols) || !strings.HasSuffix(name(s.Cols[0]), "合计") || name(s.Cols[0]) == "合计" {
		return
	}
	var parts []int
	for _, k := range s.Cols[1:] {
		t := name(k)
		if t == "" || lang.HasAnySuffix(t, []string{"合计", "总计", "小计"}) {
			return
		}
		if lang.HasAnySuffix(t, balanceColumns) && !lang.HasAnyPrefix(t, CarriedOver) {
			break
		}
		if !inner[k] {
			parts = append(parts, k)
		}
	}
	if len(parts) > 0 {
		nests = append([]nest{{s.Cols[0], parts}}, nests...)
	}
	for _, n := range nests {
		var frames []content.Frame
		good := 0
		for i := range s.Lines {
			id := s.Lines[i].Nums[n.whole]
			var terms []content.Part
			for _, k := range n.parts {
				if x := s.Lines[i].Nums[k]; x != 0 {
					terms = append(terms, content.Part{Figure: x, Sign: 1})
				}
			}
			if id == 0 || len(terms) < len(n.parts) || slices.ContainsFunc(terms, func(t content.Part) bool { return c.At(t.Figure).Dimension != c.At(id).Dimension }) || c.At(id).Dimension == numeral.Percent {
				continue
			}
			fr := content.Frame{Kind: content.KindTotal, Rule: "sum/table", Claim: id, Closed: content.Closed, Reach: content.ReachCell, InTable: true, Readings: []content.Reading{{Parts: terms}}}
			if clause.PartsMeet(c, &fr) {
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

// AlongWith lead to what was carried over where it is added to a budget, CarriedOver begin its name.
var (
	AlongWith   = []string{"连同", "加上", "加", "以及", "和", "及", "与", "另加", "使用", "动用", "安排"}
	CarriedOver = []string{"上年结转", "上年结余", "上年度结转", "上年度结余", "年初结转", "年初结余", "以前年度结转"}
)
