package flat

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/table"
)

// flatPairs reads the budget block of such a form from paragraphs.
func flatPairs(c *content.Draft, ps []*content.Para, i int, grid *table.Context) int {
	if ps[i].Text.Len() == 0 || ps[i].Text.Len() > 2*LongCaption {
		return 0
	}
	if p := ps[i]; p.Marks&content.Digits == 0 || p.Marks&(content.Commas|content.Stops|content.Semicolons) != 0 || !p.Has("预算数") || !p.Has("执行数") {
		return 0
	}
	var rows []table.Row
	for k := i; k < len(ps) && k < i+table.MaxRun && ps[k].Text.Len() > 0 && ps[k].Text.Len() <= 2*LongCaption; k++ {
		r := table.Row{Index: k}
		for _, x := range pieces(c, ps[k].Text, ps[k], table.ContextOf(c, ps[k]), k) {
			r.Cells = append(r.Cells, x.Cell)
		}
		if names, _, _ := form.Pairs(r.Cells); names == nil {
			break
		}
		rows = append(rows, r)
	}
	for b := i - 1; b >= 0 && b >= i-6 && !grid.HasUnit; b-- {
		grid.SeeUnits(ps[b].Line)
	}
	return form.PairedBudget(c, rows, grid.Unit, grid.Tens, grid.Form)
}

// convertedRows reads the indicator block of such a form behind its header. It
// returns how many paragraphs it took, 0 if the points do not close.
func convertedRows(c *content.Draft, ps []*content.Para, j int, f *table.Form) int {
	h := &table.Header{Fixed: true, Indicator: true}
	for _, r := range []lang.ColumnRole{lang.ColName, lang.ColName, lang.ColName, lang.ColTarget, lang.ColUnit, lang.ColActual, lang.ColWeight, lang.ColScore, lang.ColShare, lang.ColConverted} {
		h.Cols = append(h.Cols, content.Column{Role: r})
	}
	var list []form.Converted
	var total []content.Cell
	closes := 0
	n := 0
	for ; j+n < len(ps) && total == nil; n++ {
		q := ps[j+n]
		if q.Text.Len() == 0 || proseLine(q.String()) || content.StartsSection(q.Text.Runes) {
			break
		}
		pp := pieces(c, q.Text, q, table.ContextOf(c, q), j+n)
		if reflow.IsTotalLine(strings.TrimSpace(q.String())) {
			for i := range pp {
				if table.Numeric(&pp[i].Cell) {
					total = append(total, pp[i].Cell)
				}
			}
			continue
		}
		if x, ok := form.ConvertedRow(c, pp); ok {
			list = append(list, x)
			p := x.Points[len(x.Points)-3:]
			product := c.At(p[0].Fig).Value.Mul(c.At(p[1].Fig).Value).Div(lang.DecHundred)
			if c.At(p[2].Fig).Interval.Contains(product) {
				closes++
			}
		}
	}
	if closes < 2 || closes*2 < len(list) {
		return 0
	}
	three := 0 // rows without a weight
	for i := range list {
		if len(list[i].Points) == 3 {
			three++
		}
	}
	for _, x := range list {
		if len(x.Points) == 4 && three*2 > len(list) {
			x.Actual, x.Points = &x.Points[0], x.Points[1:] // a bare result before them
		}
		r := table.Row{}
		put := func(g *content.Cell, k int) {
			if g != nil {
				v := *g
				v.Col = k
				r.Cells = append(r.Cells, v)
			}
		}
		for k := range x.Names {
			put(&x.Names[k], 3-len(x.Names)+k)
		}
		put(x.Target, 3)
		put(x.Unit, 4)
		put(x.Actual, 5)
		for k := range x.Points {
			put(&x.Points[k], 10-len(x.Points)+k)
		}
		form.IndicatorRow(c, h, &r, f)
	}
	if n := len(total); n >= 1 && n <= 3 {
		r := table.Row{}
		cols := []int{6, 8, 9}[3-n:]
		if n == 1 && c.At(total[0].Fig).Value.Equal(lang.DecHundred) {
			cols = []int{8} // the full mark, not what was reached
		}
		for k := range total {
			total[k].Col = cols[k]
			r.Cells = append(r.Cells, total[k])
		}
		form.TotalRow(c, h, &r, f)
	}
	return n
}

// LongCaption is the length up to which a paragraph may be the caption of the
// table behind it.
const LongCaption = 50
