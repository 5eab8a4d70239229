package flat

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// Table reads a Grid.
func Table(c *content.Draft, p *content.Para, ctx *table.Context) {
	b := &c.Document.Blocks[p.Block]
	rows := make([]table.Row, 0, len(b.Table.Rows))
	x := content.Context{Block: p.Block, Section: p.Section, Report: p.Report, Page: b.Page, Sheet: b.Sheet, Table: b.Table.Number}
	codes, years := table.CodeColumns(b.Table), table.BareYears(b.Table)
	for i, r := range b.Table.Rows {
		x.Page = max(b.Page, r.Page)
		row := table.Row{Index: i, Cells: c.Rooms.Cells.Take(len(r.Cells))[:0]}
		for k := range r.Cells {
			cell := &r.Cells[k]
			if rs := reflow.TrimRunes(cell.Text.Runes); lang.IsDigits(rs) && (codes.At(i, cell.Column, len(rs)) || k > 0 && len(rs) >= 5 && reflow.CodeNameAt(r.Cells[k-1].Text.Runes)) {
				row.Cells = append(row.Cells, content.Cell{Text: string(rs), Col: cell.Column, Span: cell.ColSpan, Place: content.PlaceOf(cell.Text, 0, cell.Text.Len())})
				continue
			}
			x.Row, x.Cell = i+1, k+1
			text := cell.Text
			if years[[2]int{i, k}] {
				text = table.AsYear(text)
			}
			row.Cells = append(row.Cells, table.Cell(c, text, p, x, cell.Column, cell.ColSpan))
			if n := len(row.Cells); n > 1 && row.Cells[n-1].P != nil && row.Cells[n-1].P.Prose && table.Words(&row.Cells[n-2]) && !content.Longer(row.Cells[n-2].Text, content.CellLine) {
				row.Cells[n-1].P.Lead = row.Cells[n-2].P
			}
		}
		if len(row.Cells) == 0 {
			row.Cells = append(row.Cells, content.Cell{Blank: true, Span: 1}) // wholly covered by merged cells
		}
		rows = append(rows, row)
	}
	if b.Table.Caption != "" {
		ctx.See(content.Normalized(b.Table.Caption))
	}
	if f := c.Document.Format; f == "txt" || f == "md" {
		rows = table.Unwrapped(rows)
		table.Respanned(rows)
		table.Regrouped(rows)
	}
	rowsOrStreams(c, p, table.WithoutHeadsAgain(rows), ctx)
	form.RowPairTotals(c, rows)
	form.GoalRows(c, rows)
	form.TurnRows(c, rows)
}

// rows parts the rows of a table at its headers and reads each part.
func rows(c *content.Draft, p *content.Para, rows []table.Row, ctx *table.Context) {
	var h *table.Header
	var single struct{ from, to int } // the rows of one cell each that hold i
	if at := slippedForm(c, rows, ctx); at > 0 {
		rows = rows[:at]
	}
	from := 0
	nature := false // inside a list by the nature of income or outlay
	flush := func(to int) {
		if from < to {
			form.Stretch(c, p, h, rows[from:to], ctx)
		}
	}
	for i := 0; i < len(rows); i++ {
		r := &rows[i]
		for k := range r.Cells { // 编制单位：某中心 | 单位：万元
			if s := r.Cells[k].Text; lang.HasAnyPrefix(s, table.UnitCaptions) {
				if k+1 < len(r.Cells) && strings.HasSuffix(strings.TrimRight(s, " :："), "单位") {
					s += r.Cells[k+1].Text // 金额单位： | 万元
				}
				ctx.SeeUnits(s)
			}
		}
		form.HeadCell(c, r, ctx.Form)
		n := form.PairedBudget(c, rows[i:], ctx.Unit, ctx.Tens, ctx.Form)
		if n == 0 {
			n = form.StageRows(c, rows[i:], ctx)
		}
		if n == 0 {
			n = form.BudgetAcross(c, rows[i:], ctx)
		}
		if n > 0 {
			flush(i)
			from, h = i+n, nil
			i += n - 1
			continue
		}
		if form.OneCell(r) {
			for b := max(0, i-2); b < i; b++ {
				for k := range rows[b].Cells {
					if x := rows[b].Cells[k]; table.Words(&x) && strings.HasSuffix(x.Text, ")") {
						if u, n, ok := lang.UnitIn(x.Text); ok && u.Dimension == numeral.Money {
							ctx.Unit, ctx.Tens, ctx.HasUnit = u, n, true
						}
					}
				}
			}
			if i >= single.to {
				single.from, single.to = i, i+form.CellsIn(rows[i:])
			}
			if n := cellRun(c, p, rows[i:single.to], i-single.from, ctx); n > 0 {
				flush(i)
				from, h = i+n, nil
				i += n - 1
				continue
			}
		}
		if h != nil && h.Row == i-1 && h.NumberColumns(r) {
			h.Row, from = i, i+1
			continue
		}
		nature = form.HasNature(r) || nature && form.HasNamedAmount(c, r)
		if s := table.SoleText(r); s != "" && !nature && !table.BlankItem(rows, from, i, s) && !(h != nil && h.Indicator && stream.IsLevelName(s)) && !(h != nil && h.Budget && form.SourceWithout(rows, i)) {
			// A caption or title inside the table.
			flush(i)
			from = i + 1
			ctx.SeeUnits(s)
			if f, _ := clause.FundOf(s); f != lang.NoFund && len([]rune(s)) < 24 {
				ctx.Fund = f
			}
			if len([]rune(s)) < 40 {
				ctx.Caption = s
			}
			if h != nil && h.Row < i && !strings.ContainsAny(s, "，。") && i+1 < len(rows) && table.IsHeader(&rows[i+1]) {
				h = nil
			}
			continue
		}
		if table.IsHeader(r) && !(h != nil && h.Indicator && r.Headless()) || table.HeadsRows(rows, i, h) {
			flush(i)
			from = i + 1
			if h != nil && from-2 == h.Row && table.MergesWith(r) {
				h = table.MergeHeader(c, h, r, ctx, table.WidthOf(rows[i+1:]))
			} else {
				h = table.ReadHeader(c, r, ctx)
			}
			h.Row = i
			if h.Budget {
				ctx.Last.Budget = h
			}
			if h.Indicator {
				ctx.Last.Indicator = h
				form.CapRow(c, r, ctx.Form)
				if n := form.BrokenIndicators(c, h, rows[from:], ctx.Form); n > 0 {
					from += n
					i = from - 1
				}
			}
		}
	}
	flush(len(rows))
}

// slippedForm reads such a form. It returns the row at which it begins, 0 if
// there is none.
func slippedForm(c *content.Draft, rows []table.Row, grid *table.Context) int {
	at := 1
	for at < len(rows) && !form.SlippedHead(&rows[at]) {
		at++
	}
	if at+2 >= len(rows) {
		return 0
	}
	next := table.FirstCell(&rows[at+1])
	if next == nil || !table.Numeric(next) && !next.Dash {
		return 0
	}
	var cells []content.Piece
	for i := at; i < len(rows); i++ {
		for k := range rows[i].Cells {
			if g := rows[i].Cells[k]; !g.Blank {
				cells = append(cells, content.Piece{Cell: g, Line: len(cells)})
			}
		}
	}
	var fields []lang.ColumnRole
	k := 0
	for ; k < len(cells); k++ {
		if total, part := reflow.BudgetLabel(cells[k].Text); total || part {
			break
		}
		if role, _ := table.RoleOf(&cells[k].Cell); role != lang.ColUnknown {
			fields = append(fields, role)
		}
	}
	h := flatHeader(fields)
	if grid.HasUnit {
		form.SetUnit(h, grid.Unit, grid.Tens)
	}
	for i := range rows[at-1].Cells { // 项目资金（元）
		if u, t, ok := lang.UnitIn(rows[at-1].Cells[i].Text); ok {
			form.SetUnit(h, u, t)
		}
	}
	end := k
	for end < len(cells) && (!table.Words(&cells[end].Cell) || form.IsBudgetLabel(cells[end].Text)) {
		end++
	}
	form.WithoutLost(h, cells[k:end])
	grid.Last.Budget = h
	flatBudget(c, h, cells[k:end], grid.Form)
	form.SlippedIndicators(c, cells[end:], grid)
	return at
}

// rowsOrStreams reads the rows of a table, and those of its forms that do not come to their totals as streams of cells
// where these do.
func rowsOrStreams(c *content.Draft, p *content.Para, found []table.Row, ctx *table.Context) {
	spans := form.Spans(found)
	if len(spans) == 0 {
		rows(c, p, found, ctx)
		return
	}
	before, was, last := form.MadeSoFar(c, ctx.Form), *ctx, *ctx.Last
	figures := slices.Clone(c.Figures)
	rows(c, p, found, ctx)
	open := slices.DeleteFunc(slices.Clone(spans), func(s form.Span) bool {
		return form.ClosedTotal(c, found[s.From:s.To], c.Frames[before.Frames:]) || form.StreamOfRows(c, found[s.From:s.To]) == nil
	})
	if len(open) == 0 {
		return
	}
	form.Unmake(c, before)
	copy(c.Figures, figures)
	*ctx, *was.Last = was, last
	at := 0
	for _, s := range open {
		rows(c, p, found[at:s.From], ctx)
		if at = s.To; !form.ReadRowStream(c, found[s.From:s.To], ctx) {
			rows(c, p, found[s.From:s.To], ctx)
		}
	}
	rows(c, p, found[at:], ctx)
}
