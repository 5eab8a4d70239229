package parse

import "slices"

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
	var lost []unfilled
	for i := 0; i < len(cells); {
		n := i
		for n < len(cells) && len(c.cellFigures(cells[n])) > 0 && !(n-i == 2 && cells[n].text != "" && longer(cells[n].text, cellLine)) {
			n++ // up to a reason with figures of its own
		}
		if n-i == 2 && i > 0 && cells[i-1].words() {
			x := pair{cells[i-1], cells[i], cells[i+1], &gcell{}}
			if n+1 < len(cells) && !isLevelName(cells[n].text) && (cells[n].words() && cells[n+1].words() || longer(cells[n].text, cellLine)) || n+1 == len(cells) {
				why := *cells[n]
				why.fig = 0 // 剩余 0.45 万亩来年补上
				if k := slices.IndexFunc(h.cols, func(x column) bool { return x.role == ColReason }); k >= 0 {
					why.col = k
				}
				x.reason = &why
			}
			pairs = append(pairs, x)
		}
		if n-i == 1 && i > 0 && cells[i-1].words() && n+1 < len(cells) && cells[n].words() && (isLevelName(cells[n].text) || len(c.cellFigures(cells[n+1])) > 0) && cellFigure(cells[i]) != 0 && c.figure(cells[i].fig).Bound != "" {
			lost = append(lost, unfilled{cells[i].fig, cells[i-1].text}) // the next indicator begins right behind its target
		}
		i = max(n, i+1)
	}
	if len(pairs) < 2 {
		return 0
	}
	for _, x := range pairs {
		c.targetCells(h, x.target, x.actual, nil, nil, x.reason, x.name.text, "", "")
	}
	for _, u := range lost {
		if len(pairs) >= othersFilled*len(lost) {
			c.missingResult(&gcell{blank: true}, u.limit, u.name, "")
		}
	}
	return len(rows)
}
