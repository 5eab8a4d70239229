package reflow

import (
	"slices"
	"strings"

	"gouji/parse/document"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
)

// A form that was copied one cell to a line, with a bar behind each: 计划安排资金 | / 860 | / 实际支出 | / 832.14 |. Where
// stages of the money and their amounts stand by turns, the bars are no columns, and the lines are read as
// those of such a form without bars are.

// Or the header of a form's indicators stands on one line, parted by tabs, and each cell below it on a line of its own:
// that line is no table.

// Or the heads of a table stand glued together on the line above it, and what stands before the first tab of its rows is
// glued together too: 指标名称计量单位指标性质指标值指标权重全年完成值指标得分 above 河道巡查率%≥90 → 10 → 95 → 10. The heads tell how
// many cells that is.

// Unbarred makes paragraphs of the cells of such tables, and tables of glued rows. A document without any is returned as it is.
func Unbarred(doc *document.Document) *document.Document {
	if doc.Format != "txt" && doc.Format != "md" {
		return doc
	}
	return WithBlocks(doc, func(i, _ int) ([]document.Block, int) {
		b := doc.Blocks[i]
		if b.Kind == document.Paragraph && i+1 < len(doc.Blocks) {
			if table := underGlued(&b, &doc.Blocks[i+1]); table != nil {
				return []document.Block{*table}, 2
			}
			return nil, 1
		}
		cells := loneCells(&b)
		if cells == nil || !stagesByTurns(cells) {
			cells = nil
			if i+1 < len(doc.Blocks) && doc.Blocks[i+1].Kind == document.Paragraph {
				cells = headOfCells(&b)
			}
		}
		b.Kind, b.Table = document.Paragraph, nil
		return partedBlock(b, cells), 1
	})
}

// headOfCells is the header of a form's indicators that is the only row of a table, as one line with blanks between its words.
func headOfCells(b *document.Block) []document.Text {
	if b.Kind != document.Grid || len(b.Table.Rows) != 1 || len(b.Table.Rows[0].Cells) < minIndicatorHeads {
		return nil
	}
	var cells []stream.Cell
	var line document.Text
	for k := range b.Table.Rows[0].Cells {
		t := b.Table.Rows[0].Cells[k].Text
		if len(TrimRunes(t.Runes)) == 0 {
			continue
		}
		cells = append(cells, stream.Cell{Text: content.Normalized(string(TrimRunes(t.Runes)))})
		if n := line.Len(); n > 0 {
			line = line.Append(document.Text{Runes: []rune{' '}, At: line.At[n-1:]})
		}
		line = line.Append(t)
	}
	if stream.New(cells) == nil {
		return nil
	}
	return []document.Text{line}
}

// minIndicatorHeads is how many columns a form's indicators have at least.
const minIndicatorHeads = 5

// loneCells are the texts of a table whose rows hold one cell at most, nil for other blocks.
func loneCells(b *document.Block) (cells []document.Text) {
	if b.Kind != document.Grid || len(b.Table.Rows) < MinCells {
		return nil
	}
	for i := range b.Table.Rows {
		n := 0
		for k := range b.Table.Rows[i].Cells {
			t := b.Table.Rows[i].Cells[k].Text
			if len(TrimRunes(t.Runes)) == 0 {
				continue
			}
			if n++; n > 1 {
				return nil
			}
			cells = append(cells, t)
		}
	}
	return cells
}

// stagesByTurns reports whether two stages of the money stand among cells, each before its amount.
func stagesByTurns(cells []document.Text) bool {
	var list []string // without the lines that only give the unit of a stage
	for _, t := range cells {
		if s := content.Normalized(strings.TrimSpace(string(t.Runes))); !strings.HasPrefix(s, "(") {
			list = append(list, s)
		}
	}
	amount := func(s string) bool {
		return s != "" && lang.IsDigit(rune(s[0])) && strings.Trim(s, "0123456789.,") == ""
	}
	for i := 0; i+3 < len(list); i++ {
		if stage := StageOf(list[i]); (stage == lang.ColBudget || stage == lang.ColArrived) && amount(list[i+1]) && StageOf(list[i+2]) != lang.ColUnknown && StageOf(list[i+2]) != stage && amount(list[i+3]) {
			return true
		}
	}
	return false
}

// underGlued is a table with the heads that stand glued together on the line above it as its first row, and what is glued
// together in its rows parted; nil if that line holds anything else.
func underGlued(line, table *document.Block) *document.Block {
	if table.Kind != document.Grid {
		return nil
	}
	heads := partedHeads(line.Text)
	if heads == nil {
		return nil
	}
	out := *table
	out.Table = &document.Table{Number: table.Table.Number, Caption: table.Table.Caption}
	var row document.Row
	var roles []lang.ColumnRole
	for k, t := range heads {
		role, _ := lang.RoleOf(t.String())
		if k == 0 && role != lang.ColName { // of rows that their labels begin
			row.Cells = append(row.Cells, document.Cell{ColSpan: 1, RowSpan: 1})
			roles = append(roles, lang.ColName)
		}
		row.Cells = append(row.Cells, document.Cell{Text: t, Column: len(row.Cells), ColSpan: 1, RowSpan: 1})
		roles = append(roles, role)
	}
	out.Table.Rows = append(out.Table.Rows, row)
	parted := 0
	for i := range table.Table.Rows {
		r := table.Table.Rows[i]
		var texts []document.Text
		for k := range r.Cells {
			t := r.Cells[k].Text
			if k == 0 {
				texts = gluedCells(t, roles)
			} else if n := stream.NumberEnd(t.Runes); k+1 == len(r.Cells) && roles[len(roles)-1] == lang.ColReason && len(texts)+1 < len(roles) && n > 0 && n < t.Len() && lang.IsHan(t.Runes[n]) && !stream.UnitWord(string(t.Runes[n:n+1])) {
				texts = append(texts, t.Slice(0, n), t.Slice(n, t.Len())) // 5全年兑现补助93万元
			} else {
				texts = append(texts, t)
			}
		}
		if len(texts) > len(r.Cells) {
			parted++
			cells := make([]document.Cell, len(texts))
			for k, t := range texts {
				cells[k] = document.Cell{Text: t, Column: k, ColSpan: 1, RowSpan: 1}
			}
			r.Cells = cells
		}
		out.Table.Rows = append(out.Table.Rows, r)
	}
	if parted < minGluedRows {
		return nil
	}
	return &out
}

// minGluedRows is how many rows of a table are glued together at least.
const minGluedRows = 2

// partedHeads are the heads of a table on a line that holds nothing else, glued together: as few as it can be parted into.
func partedHeads(t document.Text) []document.Text {
	rs := t.Runes
	if len(rs) < minGluedHeads || len(rs) > maxGluedHeads || !lang.Holds(rs, "数") && !lang.Holds(rs, "指标") || slices.ContainsFunc(rs, func(r rune) bool { return r == ' ' || lang.IsDigit(r) || r == '，' || r == '。' || r == '：' }) {
		return nil
	}
	type step struct{ cost, from int }
	best := make([]step, len(rs)+1) // of the ways to part what stands before a character
	for to := 2; to <= len(rs); to++ {
		for from := max(0, to-stream.MaxHead); from+2 <= to; from++ {
			if from > 0 && best[from].cost == 0 {
				continue
			}
			word := string(rs[from:to])
			_, exact := lang.ColumnsByWord()[lang.HeaderText(word)]
			cost := best[from].cost + 1
			if !exact {
				if role, _ := lang.RoleOf(word); role != lang.ColReason || to < len(rs) {
					continue
				}
				cost += maxGluedHeads
			}
			if (best[to].cost == 0 || cost < best[to].cost) && bracketsClose(rs[from:to]) {
				best[to] = step{cost, from}
			}
		}
	}
	var out []document.Text
	for to := len(rs); to > 0; to = best[to].from {
		if best[to].cost == 0 {
			return nil
		}
		out = append(out, t.Slice(best[to].from, to))
	}
	if len(out) < minIndicatorHeads {
		return nil
	}
	slices.Reverse(out)
	if stream.NamesWhole(out[0].String()) {
		out = out[1:] // 绩效指标 beside all of them
	}
	return out
}

// bracketsClose reports whether the brackets of a text are its own, and no one begins it.
func bracketsClose(rs []rune) bool {
	depth := 0
	for i, r := range rs {
		switch r {
		case '(':
			if i == 0 {
				return false
			}
			depth++
		case ')':
			if depth--; depth < 0 {
				return false
			}
		}
	}
	return depth == 0
}

// Of the line of heads that are glued together: how long it is.
const (
	minGluedHeads = 12
	maxGluedHeads = 100
)

// gluedCells parts what stands before the first tab of a row: the name of an indicator with what stands behind it up to its
// first number, under columns of these roles.
func gluedCells(t document.Text, roles []lang.ColumnRole) []document.Text {
	rs := t.Runes
	end := max(0, len(rs)-stream.MaxUnit)
	for end < len(rs) && rs[end] != '%' && !stream.UnitWord(string(rs[end:])) {
		end++ // to its unit
	}
	at := end
	for at > 0 && (lang.IsDigit(rs[at-1]) || rs[at-1] == '.' || rs[at-1] == ',') {
		at--
	}
	if at == 0 || at == end {
		return []document.Text{t}
	}
	cells := []document.Text{t.Slice(at, len(rs))} // from the last on
	cut := func(from int) {
		cells = append(cells, t.Slice(from, at))
		at = from
	}
	from := at
	for from > 0 && strings.ContainsRune(stream.BoundSigns, rs[from-1]) {
		from--
	}
	switch {
	case from == at:
	case slices.Contains(roles, lang.ColSign):
		cut(from)
	default:
		cells[0], at = t.Slice(from, len(rs)), from
	}
	if slices.Contains(roles, lang.ColUnit) {
		for from = max(0, at-stream.MaxUnit-1); from < at && !stream.UnitWord(string(rs[from:at])) && string(rs[from:at]) != "%"; {
			from++
		}
		cut(from)
	}
	if at > 0 {
		cut(0)
	}
	slices.Reverse(cells)
	return cells
}
