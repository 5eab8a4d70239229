package parse

import (
	"strings"

	"gouji/parse/document"
)

// A form that was copied one cell to a line, with a bar behind each: 计划安排资金 | / 860 | / 实际支出 | / 832.14 |. Where
// stages of the money and their amounts stand by turns, the bars are no columns, and the lines are read as
// those of such a form without bars are.

// Or the header of a form's indicators stands on one line, parted by tabs, and each cell below it on a line of its own:
// that line is no table.

// unbarred makes paragraphs of the cells of such tables. A document without any is returned as it is.
func unbarred(doc *document.Document) *document.Document {
	if doc.Format != "txt" && doc.Format != "md" {
		return doc
	}
	return withBlocks(doc, func(i, _ int) ([]document.Block, int) {
		b := doc.Blocks[i]
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
	var cells []streamCell
	var line document.Text
	for k := range b.Table.Rows[0].Cells {
		t := b.Table.Rows[0].Cells[k].Text
		if len(trimRunes(t.Runes)) == 0 {
			continue
		}
		cells = append(cells, streamCell{text: normalized(string(trimRunes(t.Runes)))})
		if n := line.Len(); n > 0 {
			line = line.Append(document.Text{Runes: []rune{' '}, At: line.At[n-1:]})
		}
		line = line.Append(t)
	}
	if newStream(cells) == nil {
		return nil
	}
	return []document.Text{line}
}

// minIndicatorHeads is how many columns a form's indicators have at least.
const minIndicatorHeads = 5

// loneCells are the texts of a table whose rows hold one cell at most, nil for other blocks.
func loneCells(b *document.Block) (cells []document.Text) {
	if b.Kind != document.Grid || len(b.Table.Rows) < minCells {
		return nil
	}
	for i := range b.Table.Rows {
		n := 0
		for k := range b.Table.Rows[i].Cells {
			t := b.Table.Rows[i].Cells[k].Text
			if len(trimRunes(t.Runes)) == 0 {
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
		if s := normalized(strings.TrimSpace(string(t.Runes))); !strings.HasPrefix(s, "(") {
			list = append(list, s)
		}
	}
	amount := func(s string) bool {
		return s != "" && isDigit(rune(s[0])) && strings.Trim(s, "0123456789.,") == ""
	}
	for i := 0; i+3 < len(list); i++ {
		if stage := stageOf(list[i]); (stage == ColBudget || stage == ColArrived) && amount(list[i+1]) && stageOf(list[i+2]) != ColUnknown && stageOf(list[i+2]) != stage && amount(list[i+3]) {
			return true
		}
	}
	return false
}
