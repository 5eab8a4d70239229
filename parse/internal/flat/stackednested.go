package flat

import (
	"slices"
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// A table of nested heads that was copied one cell to a line: 机构 / 支出合计 / 其中： /
// 结余 / 基本支出 / 其中： / 项目支出 / 人员 / 公用, then rows of a label and a number
// for each. The heads stand line by line of the header, the numbers column by
// column: what stands under 其中 comes right behind its whole. How long the lines
// of the header were is lost; the rows tell by adding up.

// maxNested is how many columns such a table may have.
const maxNested = 12

// minBorneOut is the number of sums from which they tell the order of the heads.
const minBorneOut = 2

// nestedTable is what such lines hold.
type nestedTable struct {
	heads  []*content.Para // without the head of the labels
	marked []bool          // by head: 其中 stands behind it
	rows   [][]*content.Para
	all    bool // the first head is the total of all others
}

// nested reads such a table. It returns how many paragraphs it took.
func nested(c *content.Draft, ps []*content.Para, i int, grid *table.Context) int {
	t, n := nestedAt(ps, i)
	if n == 0 {
		return 0
	}
	rows := make([]table.Row, len(t.rows))
	for k, r := range t.rows {
		rows[k].Index = k
		for m, q := range r {
			rows[k].Cells = append(rows[k].Cells, table.Cell(c, q.Text, q, table.ContextOf(c, q), m, 1))
		}
	}
	order := nestedOrder(c, t, rows)
	if order == nil {
		return 0
	}
	head := table.Row{Cells: []content.Cell{table.Cell(c, ps[i].Text, ps[i], table.ContextOf(c, ps[i]), 0, 1)}}
	for m, x := range order {
		q := t.heads[x.head]
		head.Cells = append(head.Cells, table.Cell(c, q.Text, q, table.ContextOf(c, q), m+1, 1))
	}
	h := table.ReadHeader(c, &head, grid)
	h.Fixed, h.Nested = true, true
	for m, x := range order {
		if col := &h.Cols[m+1]; col.Role == lang.ColTotal && len(x.parts) < len(order)-1 {
			col.Role = lang.ColAmount // no total of all others
		}
	}
	form.Plain(c, ps[i], h, rows, grid)
	for k := range rows {
		for m, x := range order {
			if len(x.parts) == 0 || h.Cols[m+1].Role == lang.ColTotal || t.isLeft(x) {
				continue
			}
			var parts []content.Part
			for _, y := range x.parts {
				parts = append(parts, content.Part{Figure: rows[k].Cells[y+1].Fig, Sign: 1})
			}
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/table", Claim: rows[k].Cells[m+1].Fig, Closed: content.Closed, Reach: content.ReachCell, InTable: true, Readings: []content.Reading{{Parts: parts}}})
		}
	}
	return n
}

// nestedAt finds such a table at paragraph i and the number of its paragraphs.
func nestedAt(ps []*content.Para, i int) (t nestedTable, n int) {
	j, marks := i, 0
	for ; j < len(ps) && j-i <= 2*maxNested && !isCellNumber(ps[j]); j++ {
		s := content.Trimmed(ps[j].Line)
		switch {
		case j == i:
			if role, _ := lang.RoleOf(s); role != lang.ColName || !isCellLine(s) {
				return t, 0
			}
		case strings.Trim(s, "：: ") == "其中":
			if len(t.heads) == 0 {
				return t, 0
			}
			t.marked[len(t.heads)-1] = true
			marks++
		case ps[j].Text.Len() == 0 || content.Longer(s, 24) || content.Parted(s):
			return t, 0
		default:
			t.heads, t.marked = append(t.heads, ps[j]), append(t.marked, false)
		}
	}
	width := len(t.heads) - 1 // the last one is the label of the first row
	if width < 3 || width > maxNested || t.marked[width] {
		return t, 0
	}
	t.heads, t.marked = t.heads[:width], t.marked[:width]
	if t.all = marks == 0; t.all && !isColumnTotal(t.heads[0].Line) {
		return t, 0
	}
	t.marked[0] = t.marked[0] || t.all // 经费合计 before all others says as much
	end := j - 1
	for end+width < len(ps) {
		label := ps[end]
		if label.Text.Len() == 0 || isCellNumber(label) || content.Longer(label.Line, 24) {
			break
		}
		row := ps[end : end+width+1]
		whole := true
		for _, q := range row[1:] {
			whole = whole && isCellNumber(q)
		}
		if !whole {
			break
		}
		t.rows = append(t.rows, row)
		end += width + 1
	}
	if len(t.rows) == 1 && (!isColumnTotal(t.heads[0].Line) || !t.marked[0] || end < len(ps) && isCellNumber(ps[end])) || len(t.rows) == 0 {
		return t, 0
	}
	return t, end - i
}

// isColumnTotal reports whether a head is that of a total: 支出合计.
func isColumnTotal(s string) bool {
	role, _ := lang.RoleOf(content.Trimmed(s))
	return role == lang.ColTotal
}

// nestedHead is a head in the order of the numbers, and the places in that order
// of what stands under it.
type nestedHead struct {
	head  int
	parts []int
}

// nestedOrder is the order of the heads in which most of what stands under 其中
// adds up to its whole, nil if there is none. One row alone cannot tell; there it is the one
// of the shortest lines that adds up most, the first line with what is left behind its wholes.
func nestedOrder(c *content.Draft, t nestedTable, rows []table.Row) []nestedHead {
	var best []nestedHead
	most, least := 0, minBorneOut
	all := orders(t.marked)
	straight := t.straight()
	if len(rows) == 1 {
		all = slices.DeleteFunc(all, func(order []nestedHead) bool { return t.leavesUnder(order) })
		straight = slices.DeleteFunc(straight, func(order []nestedHead) bool { return len(order[0].parts) > len(order)-3 }) // nothing under its parts
	}
	all = slices.Concat(straight, all)
	if len(rows) == 1 {
		if len(all) == 0 {
			return nil
		}
		best, least = all[0], 1
		if t.all {
			return best
		}
	}
	for _, order := range all {
		yes, no := 0, 0
		for k := range rows {
			for m, x := range order {
				whole := rows[k].Cells[m+1].Fig
				if len(x.parts) == 0 || whole == 0 || t.isLeft(x) {
					continue
				}
				sum := numeral.Exactly(lang.DecZero)
				for _, y := range x.parts {
					if id := rows[k].Cells[y+1].Fig; id != 0 {
						sum = sum.Add(c.At(id).Interval)
					}
				}
				if sum.Meet(c.At(whole).Interval) {
					yes++
				} else {
					no++
				}
			}
		}
		if yes > most && (yes > no || len(rows) == 1) && yes >= least {
			best, most = order, yes
		}
	}
	return best
}

// straight are the orders of heads that stand as their columns do: 支出合计 / 其中： / 基本支出 / 其中： / 人员 / 公用 / 项目支出 / 结余.
// How many of the next heads stand under one that has parts itself is lost.
func (t *nestedTable) straight() (out [][]nestedHead) {
	n := len(t.heads)
	if !t.marked[0] || n < 4 || !t.isLeft(nestedHead{head: n - 1}) {
		return nil
	}
	inner := -1
	for m := 1; m < n; m++ {
		if t.marked[m] {
			if inner > 0 || t.all {
				return nil
			}
			inner = m
		}
	}
	if inner > n-4 {
		return nil // over fewer than two
	}
	for k := 2; k == 2 || inner > 0 && inner+k < n-1; k++ {
		order := make([]nestedHead, n)
		for m := range order {
			order[m].head = m
			switch {
			case inner > 0 && m > inner && m <= inner+k:
				order[inner].parts = append(order[inner].parts, m)
			case m > 0 && !t.isLeft(order[m]):
				order[0].parts = append(order[0].parts, m)
			}
		}
		out = append(out, order)
	}
	return out
}

// leavesUnder reports whether an order has under its first whole what is left of it: 结余 under 支出合计.
func (t *nestedTable) leavesUnder(order []nestedHead) bool {
	return slices.ContainsFunc(order[0].parts, func(m int) bool { return t.isLeft(order[m]) })
}

// isLeft reports whether a head is that of a balance: those of this year and of all years under it do
// not make it up.
func (t *nestedTable) isLeft(x nestedHead) bool {
	return strings.HasSuffix(content.Trimmed(t.heads[x.head].Line), "结余")
}

// orders are the orders that numbers may have under heads which stand line by
// line of their header, each line as long as it may have been.
func orders(marked []bool) [][]nestedHead {
	var out [][]nestedHead
	// lines grows a header line by line: each line but the first holds what stands
	// under the marked heads of the one before.
	var lines func(done [][]int, at int)
	lines = func(done [][]int, at int) {
		if at == len(marked) {
			if order := orderUnder(marked, done); order != nil {
				out = append(out, order)
			}
			return
		}
		open := 0
		for _, x := range done[len(done)-1] {
			if marked[x] {
				open++
			}
		}
		if open == 0 {
			return
		}
		for n := 2 * open; at+n <= len(marked); n++ {
			lines(append(done[:len(done):len(done)], span(at, n)), at+n)
		}
	}
	for n := 1; n <= len(marked); n++ {
		lines([][]int{span(0, n)}, n)
	}
	return out
}

// span is n numbers from at on.
func span(at, n int) []int {
	out := make([]int, n)
	for i := range out {
		out[i] = at + i
	}
	return out
}

// orderUnder is the order of the numbers under a header of these lines, nil where
// a line cannot be parted evenly among the marked heads above it.
func orderUnder(marked []bool, lines [][]int) []nestedHead {
	under := map[int][]int{}
	for k := 1; k < len(lines); k++ {
		var open []int
		for _, x := range lines[k-1] {
			if marked[x] {
				open = append(open, x)
			}
		}
		if len(lines[k])%len(open) != 0 {
			return nil
		}
		each := len(lines[k]) / len(open)
		for m, x := range open {
			under[x] = lines[k][m*each : (m+1)*each]
		}
	}
	var out []nestedHead
	var walk func(list []int) []int
	walk = func(list []int) (at []int) {
		for _, x := range list {
			m := len(out)
			at = append(at, m)
			out = append(out, nestedHead{head: x})
			out[m].parts = walk(under[x])
		}
		return at
	}
	walk(lines[0])
	return out
}
