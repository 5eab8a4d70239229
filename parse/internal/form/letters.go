package form

import (
	"slices"

	"gouji/parse/document"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/reflow"
	"gouji/parse/internal/table"
)

// Lettered reads a table whose header was copied with its letters on lines of
// their own, and whose rows stand on one line each.
func Lettered(c *content.Draft, ps []*content.Para, i int, grid *table.Context) int {
	if i+1 >= len(ps) || ps[i].Text.Len() > table.MaxLetterHead || !table.BareLetter(ps[i+1]) {
		return 0
	}
	var heads []document.Text
	ordinal := false
	j := i
	for ; j < len(ps) && j < i+MaxBlock && ps[j].Text.Len() <= table.MaxLetterHead; j++ {
		first := true
		if table.BareLetter(ps[j]) {
			if n := len(heads); n > 0 {
				heads[n-1] = document.Text{Runes: slices.Clip(heads[n-1].Runes), At: slices.Clip(heads[n-1].At)}.Append(ps[j].Text)
			}
			continue
		}
		numbers := false
		for at, w := range reflow.WordsFrom(ps[j].Text, 0) {
			role, _ := lang.RoleOf(w)
			numbers = numbers || content.NumberWord(w)
			if first && role == lang.ColOrdinal && j == i {
				ordinal = true
			} else if !numbers {
				heads = append(heads, ps[j].Text.Slice(at, at+len([]rune(w))))
			}
			first = false
		}
		if numbers {
			break
		}
	}
	r := table.Row{Cells: []content.Cell{{Blank: true}}}
	n := 0
	for _, t := range heads {
		if own, of, _ := table.LettersOf(string(t.Runes)); own == "" && of == nil {
			continue // 佐证材料, and what stands before the row that broke off
		}
		n++
		r.Cells = append(r.Cells, table.Cell(c, t, ps[i], table.ContextOf(c, ps[i]), n, 1))
	}
	if n < 3 {
		return 0
	}
	var rows []table.Row
	full := 0
	for ; j < len(ps); j++ {
		q := ps[j]
		if q.Text.Len() == 0 {
			break
		}
		row, numbers := table.LetteredRow(c, q, n, ordinal)
		if numbers == n {
			full++
		}
		if numbers < 0 {
			if len(rows) > 0 {
				break
			}
			continue // 列次 0 1 2 …
		}
		if numbers > 0 {
			row.Index = len(rows)
			rows = append(rows, row)
		}
	}
	if full < 2 {
		return 0
	}
	h := table.ReadHeader(c, &r, grid)
	h.Fixed = true
	Plain(c, ps[i], h, rows, grid)
	return j - i
}

// keepBudgetRows keeps the rows of a table that show a budget and what came of it.
func keepBudgetRows(c *content.Draft, s *table.Sheet) {
	at, n := map[lang.ColumnRole]int{}, map[lang.ColumnRole]int{}
	for _, k := range s.Cols {
		if k >= len(s.H.Cols) {
			return
		}
		col := &s.H.Cols[k]
		if hd := table.HeadOf(col.Text, col.Role, col.Key); hd.Prior || hd.Each {
			continue
		}
		at[col.Role] = k
		n[col.Role]++
	}
	if n[lang.ColExecuted] != 1 || n[lang.ColInitial] > 1 || n[lang.ColBudget] > 1 || n[lang.ColInitial]+n[lang.ColBudget] == 0 {
		return
	}
	for i := range s.Lines {
		l := &s.Lines[i]
		r := content.BudgetRow{Name: lang.HeaderText(l.Text), Sum: l.Sum && table.BareSum(l.Text), Executed: l.Nums[at[lang.ColExecuted]]}
		if n[lang.ColInitial] == 1 {
			r.Initial = l.Nums[at[lang.ColInitial]]
		}
		if n[lang.ColBudget] == 1 {
			r.Budget = l.Nums[at[lang.ColBudget]]
		}
		if r.Executed != 0 && r.Initial+r.Budget != 0 && l.Text != "" {
			r.Report = c.At(r.Executed).Report
			c.BudgetRows = append(c.BudgetRows, r)
		}
	}
}

// MaxBlock is how many lines a budget block has at most.
const MaxBlock = 30

// Plain reads a table that is no form.
func Plain(c *content.Draft, p *content.Para, h *table.Header, rows []table.Row, ctx *table.Context) {
	if h == nil {
		h = &table.Header{}
	}
	if m := sidesAt(h, rows); m > 0 {
		sides(c, p, h, rows, m, ctx)
		return
	}
	if s := table.ReadSheet(c, p, h, rows, ctx); s != nil {
		from := len(c.Frames)
		s.RowShares(c)
		table.SheetTotals(c, s)
		rateGoals(c, s)
		table.GroupShares(c, s, from)
		table.AmongColumnsOf(c, s)
		table.SheetFormulas(c, s)
		table.Accounts(c, p, s)
		tableFlows(c, s.Lines, s.Cols)
		table.HeaderTargets(c, h, s.Lines)
		table.BesideForm(c, s, ctx.Form)
		table.Reckoned(c, rows)
		keepBudgetRows(c, s)
		spentList(c, s, ctx)
	}
}
