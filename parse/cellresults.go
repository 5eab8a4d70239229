package parse

// resultCells reads the rows of an indicator block that gives no points and whose
// cells stand one to a row: names, then a target and a result, one behind the
// other, and perhaps why the target was missed. It returns how many rows it took,
// 0 if fewer than two indicators have both.
func (c *Content) resultCells(h *header, rows []grow) int {
	var cells []*gcell
	for i := range rows {
		if !oneCell(&rows[i]) {
			return 0
		}
		if isHeader(&rows[i]) {
			break
		}
		if g := firstCell(&rows[i]); g != nil {
			cells = append(cells, g)
		}
	}
	type pair struct{ name, target, actual, reason *gcell }
	var pairs []pair
	for i := 0; i < len(cells); {
		n := i
		for n < len(cells) && len(c.cellFigures(cells[n])) > 0 {
			n++
		}
		if n-i == 2 && i > 0 && cells[i-1].words() {
			x := pair{cells[i-1], cells[i], cells[i+1], &gcell{}}
			if n+1 < len(cells) && cells[n].words() && !isLevelName(cells[n].text) && cells[n+1].words() || n+1 == len(cells) {
				x.reason = cells[n]
			}
			pairs = append(pairs, x)
		}
		i = max(n, i+1)
	}
	if len(pairs) < 2 {
		return 0
	}
	for _, x := range pairs {
		c.targetCells(h, x.target, x.actual, nil, nil, x.reason, x.name.text, "", "")
	}
	return len(rows)
}
