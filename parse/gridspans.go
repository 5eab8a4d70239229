package parse

// Headers of three lines whose merged cells a copy has put side by side, their blanks
// behind them: 合计 | A | B | C over 小计 | B1 | B2 over 预算数 | 决算数, again and again.

// minUnder is how many cells the two upper lines of such a header have at least.
const minUnder = 3

// respanned gives the cells of such headers their columns.
func respanned(rows []grow) {
	for i := 0; i+2 < len(rows); i++ {
		top, sub, leaf := leading(rows[i].cells), leading(rows[i+1].cells), leading(rows[i+2].cells)
		if len(top) < minUnder || len(sub) < minUnder || len(leaf) <= len(top) {
			continue
		}
		if role, _ := sub[0].roleOf(); role != ColTotal {
			continue
		}
		each := beginsAgain(leaf)
		owner := ownerOf(top, sub[1:])
		if owner < 0 || len(leaf) != (len(top)-1+len(sub))*each {
			continue
		}
		col := 0
		under := []gcell{{blank: true, span: 1}}
		for k := range top {
			top[k].col, top[k].span = col, each
			if k == owner {
				top[k].span = each * len(sub)
				for m := range sub {
					sub[m].col, sub[m].span = col+m*each, each
					under = append(under, sub[m])
				}
			}
			col += top[k].span
		}
		if end := under[len(under)-1]; end.col+end.span < col {
			under = append(under, gcell{blank: true, col: col - 1, span: 1})
		}
		rows[i].cells, rows[i+1].cells, rows[i+2].cells = top, under, leaf
	}
}

// leading are the cells of a row of words up to its blanks, nil if it holds anything else.
func leading(cells []gcell) []gcell {
	n := 0
	for n < len(cells) && cells[n].words() && !longer(cells[n].text, cellLine) {
		n++
	}
	for k := n; k < len(cells); k++ {
		if !cells[k].blank {
			return nil
		}
	}
	return cells[:n]
}

// beginsAgain is how many cells a row of words has before they begin again.
func beginsAgain(cells []gcell) int {
	for n := 1; n < len(cells); n++ {
		if len(cells)%n != 0 {
			continue
		}
		same := true
		for k := n; k < len(cells) && same; k++ {
			same = headerText(cells[k].text) == headerText(cells[k-n].text)
		}
		if same {
			return n
		}
	}
	return len(cells)
}

// ownerOf is the one of the upper cells with most of the words of those below, -1 if it
// cannot be told.
func ownerOf(top, below []gcell) int {
	best, most, rival := -1, 0, false
	for k := range top {
		n := 0
		for _, g := range below {
			n += commonPairs(headerText(top[k].text), headerText(g.text))
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
