package table

import (
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Headers of three lines whose merged cells a copy has put side by side, their blanks
// behind them: 合计 | A | B | C over 小计 | B1 | B2 over 预算数 | 决算数, again and again.

// minUnder is how many cells the two upper lines of such a header have at least.
const minUnder = 3

// Respanned gives the cells of such headers their columns.
func Respanned(rows []Row) {
	for i := 0; i+2 < len(rows); i++ {
		top, sub, leaf := leading(rows[i].Cells), leading(rows[i+1].Cells), leading(rows[i+2].Cells)
		if len(top) < minUnder || len(sub) < minUnder || len(leaf) <= len(top) {
			continue
		}
		if role, _ := RoleOf(&sub[0]); role != lang.ColTotal {
			continue
		}
		each := beginsAgain(leaf)
		owner := ownerOf(top, sub[1:])
		if owner < 0 || len(leaf) != (len(top)-1+len(sub))*each {
			continue
		}
		col := 0
		under := []content.Cell{{Blank: true, Span: 1}}
		for k := range top {
			top[k].Col, top[k].Span = col, each
			if k == owner {
				top[k].Span = each * len(sub)
				for m := range sub {
					sub[m].Col, sub[m].Span = col+m*each, each
					under = append(under, sub[m])
				}
			}
			col += top[k].Span
		}
		if end := under[len(under)-1]; end.Col+end.Span < col {
			under = append(under, content.Cell{Blank: true, Col: col - 1, Span: 1})
		}
		rows[i].Cells, rows[i+1].Cells, rows[i+2].Cells = top, under, leaf
	}
}

// leading are the cells of a row of words up to its blanks, nil if it holds anything else.
func leading(cells []content.Cell) []content.Cell {
	n := 0
	for n < len(cells) && Words(&cells[n]) && !content.Longer(cells[n].Text, content.CellLine) {
		n++
	}
	for k := n; k < len(cells); k++ {
		if !cells[k].Blank {
			return nil
		}
	}
	return cells[:n]
}

// beginsAgain is how many cells a row of words has before they begin again.
func beginsAgain(cells []content.Cell) int {
	for n := 1; n < len(cells); n++ {
		if len(cells)%n != 0 {
			continue
		}
		same := true
		for k := n; k < len(cells) && same; k++ {
			same = lang.HeaderText(cells[k].Text) == lang.HeaderText(cells[k-n].Text)
		}
		if same {
			return n
		}
	}
	return len(cells)
}

// ownerOf is the one of the upper cells with most of the words of those below, -1 if it
// cannot be told.
func ownerOf(top, below []content.Cell) int {
	best, most, rival := -1, 0, false
	for k := range top {
		n := 0
		for _, g := range below {
			n += CommonPairs(lang.HeaderText(top[k].Text), lang.HeaderText(g.Text))
		}
		switch {
		case n > most:
			best, most, rival = k, n, false
		case n == most:
			rival = true
		}
	}
	if rival {
		return -1
	}
	return best
}
