package balance

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// inAll and outAll name all that came in and all that was spent.
var (
	inAll  = []string{"总收入", "收入总计", "收入合计", "总收入数"}
	outAll = []string{"总支出", "支出总计", "支出合计", "总支出数"}
)

// leftOfAll reads what is left behind all that was spent, of all that came in, told before
// under these names: 总收入 A … 总支出 B，年末结转 X.
func leftOfAll(c *content.Draft, p *content.Para, mi int) (r content.Reading, ok bool) {
	m := &c.Mentions[mi]
	if !lang.HasAnyPrefix(m.Label, []string{"年末结转", "年末结余", "结转下年"}) || mi == p.Mentions[0] {
		return r, false
	}
	out := mi - 1
	if y := &c.Mentions[out]; !content.IsPart(y) || y.Depth != m.Depth || clause.StrongMark(p, y.Pos, m.Pos) || !lang.HasAnySuffix(y.Label, outAll) || clause.IsPrior(c, c.At(y.Figure)) {
		return r, false
	}
	for x := out - 1; x >= 0 && x >= out-clause.FarStandard; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if f.Report != p.Report || (f.Key.Measure == lang.Prepaid || f.Key.Measure == lang.Opening) && content.IsPart(y) && !f.Key.Part {
			break // what there was before comes to it
		}
		if content.IsPart(y) && y.Depth == 0 && lang.HasAnySuffix(y.Label, inAll) && !clause.IsPrior(c, f) && f.Key.Fund == c.At(c.Mentions[out].Figure).Key.Fund {
			// Of all there was, 收入总计, some of the surplus may have been given away as well: 结余分配.
			all := strings.HasSuffix(y.Label, "总计") && !strings.HasSuffix(c.Mentions[out].Label, "总计")
			return content.Reading{Formula: "a-b", Operands: []content.FigureID{f.ID, c.Mentions[out].Figure}, HoldOnly: all}, true
		}
	}
	return r, false
}

// leftOfCounted reads what is left behind what has come in and gone out so far, set off against
// each other: 1—5月累计收入 A，累计支出 B，收支相抵，累计结余 X. Where the paragraph tells what
// there was before, it is part of what is left.
func leftOfCounted(c *content.Draft, p *content.Para, mi int) (r content.Reading, ok bool) {
	m := &c.Mentions[mi]
	in, out := content.FigureID(0), content.FigureID(0)
	last := -1
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if last < 0 {
			last = y.Pos
		}
		if !content.IsPart(y) || y.Depth != m.Depth || !strings.Contains(y.Label, "累计") {
			continue
		}
		switch {
		case f.Key.Measure == lang.Income && in == 0 && out != 0:
			in = f.ID
		case f.Key.Measure == lang.Outlay && out == 0:
			out = f.ID
		default:
			return r, false
		}
	}
	if in == 0 || !strings.Contains(p.Words(last, m.Pos), "收支相抵") {
		return r, false
	}
	for _, x := range p.Mentions {
		if k := c.At(c.Mentions[x].Figure).Key.Measure; x != mi && (k == lang.Opening || k == lang.Prepaid || k == lang.CarryOver || k == lang.Surplus) {
			return r, false
		}
	}
	return content.Reading{Formula: "a-b", Operands: []content.FigureID{in, out}}, true
}
