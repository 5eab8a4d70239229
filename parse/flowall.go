package parse

import "strings"

// inAll and outAll name all that came in and all that was spent.
var (
	inAll  = []string{"总收入", "收入总计", "收入合计", "总收入数"}
	outAll = []string{"总支出", "支出总计", "支出合计", "总支出数"}
)

// leftOfAll reads what is left behind all that was spent, of all that came in, told before
// under these names: 总收入 A … 总支出 B，年末结转 X.
func (c *Content) leftOfAll(p *para, mi int) (r Reading, ok bool) {
	m := &c.Mentions[mi]
	if !hasAnyPrefix(m.Label, []string{"年末结转", "年末结余", "结转下年"}) || mi == p.mentions[0] {
		return r, false
	}
	out := mi - 1
	if y := &c.Mentions[out]; !part(y) || y.Depth != m.Depth || p.strongMark(y.Pos, m.Pos) || !hasAnySuffix(y.Label, outAll) || c.isPrior(c.figure(y.Figure)) {
		return r, false
	}
	for x := out - 1; x >= 0 && x >= out-farStandard; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if f.Report != p.report || (f.Key.Measure == Prepaid || f.Key.Measure == Opening) && part(y) && !f.Key.Part {
			break // what there was before comes to it
		}
		if part(y) && y.Depth == 0 && hasAnySuffix(y.Label, inAll) && !c.isPrior(f) && f.Key.Fund == c.figure(c.Mentions[out].Figure).Key.Fund {
			// Of all there was, 收入总计, some of the surplus may have been given away as well: 结余分配.
			all := strings.HasSuffix(y.Label, "总计") && !strings.HasSuffix(c.Mentions[out].Label, "总计")
			return Reading{Formula: "a-b", Operands: []FigureID{f.ID, c.Mentions[out].Figure}, HoldOnly: all}, true
		}
	}
	return r, false
}

// leftOfCounted reads what is left behind what has come in and gone out so far, set off against
// each other: 1—5月累计收入 A，累计支出 B，收支相抵，累计结余 X. Where the paragraph tells what
// there was before, it is part of what is left.
func (c *Content) leftOfCounted(p *para, mi int) (r Reading, ok bool) {
	m := &c.Mentions[mi]
	in, out := FigureID(0), FigureID(0)
	last := -1
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if last < 0 {
			last = y.Pos
		}
		if !part(y) || y.Depth != m.Depth || !strings.Contains(y.Label, "累计") {
			continue
		}
		switch {
		case f.Key.Measure == Income && in == 0 && out != 0:
			in = f.ID
		case f.Key.Measure == Outlay && out == 0:
			out = f.ID
		default:
			return r, false
		}
	}
	if in == 0 || !strings.Contains(p.words(last, m.Pos), "收支相抵") {
		return r, false
	}
	for _, x := range p.mentions {
		if k := c.figure(c.Mentions[x].Figure).Key.Measure; x != mi && (k == Opening || k == Prepaid || k == CarryOver || k == Surplus) {
			return r, false
		}
	}
	return Reading{Formula: "a-b", Operands: []FigureID{in, out}}, true
}
