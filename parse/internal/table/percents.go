package table

import (
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Columns of per cents whose header names no rate: 完成预算 | 104.6%, 与上年比 | -6.1%. The rows
// tell of which amounts they are quotients or growths.

// minPercents is how many different per cents must come out: two that are printed with
// decimals, or more of them without.
const (
	minPercents      = 2
	minWholePercents = 3
)

// percentWays finds how the per cents under a head come from the amounts before it, which most
// rows must bear out; nil where they do not.
func percentWays(c *content.Draft, a *axis, k int) []way {
	if a.heads[k].computed() || !mostlyPercent(c, a, k) {
		return nil
	}
	var best way
	most := 0
	try := func(formula string, ops ...operand) {
		w := way{formula, ops, true, shapeRatio}
		if n := percentsBorne(c, a, k, &w); n > most {
			best, most = w, n
		}
	}
	amounts := a.amounts(k)
	for _, i := range amounts {
		if a.total >= 0 {
			try(shareFormula, operand{i, sameLine}, operand{i, totalLine})
		}
		for _, j := range amounts {
			if i != j {
				try(shareFormula, operand{i, sameLine}, operand{j, sameLine})
				try(growthFormula, operand{i, sameLine}, operand{j, sameLine})
			}
		}
	}
	if most == 0 {
		return nil
	}
	a.heads[k].role = lang.ColRate
	if best.formula == growthFormula {
		a.heads[k].role = lang.ColGrowth
	}
	return []way{best}
}

const (
	shareFormula  = "a/b"
	growthFormula = "(a-b)/b"
)

// percentsBorne is by how many rows more a way comes out than not, 0 where too few per cents
// say so; what is nought or all says nothing.
func percentsBorne(c *content.Draft, a *axis, k int, w *way) int {
	seen, decimals := map[string]bool{}, 0
	yes, no := 0, 0
	for n, row := range a.lines {
		if w.operands[1].at == totalLine && n == a.total || row[k] == 0 {
			continue
		}
		base := row
		if w.operands[1].at == totalLine {
			base = a.lines[a.total]
		}
		x, y := row[w.operands[0].head], base[w.operands[1].head]
		if x == 0 || y == 0 || !shapeFits(c, shapeRatio, row[k], []content.FigureID{x, y}) {
			continue
		}
		r, of := c.At(row[k]), c.At(y)
		if r.Value.IsZero() || r.Value.Equal(lang.DecOne) || of.Value.IsZero() {
			continue
		}
		rate := r.Interval
		if w.formula == growthFormula {
			rate = rate.Add(numeral.Exactly(lang.DecOne))
		}
		if !IsOver(c.At(x), of, rate) {
			no++
			continue
		}
		yes++
		if t := r.Value.String(); !seen[t] {
			seen[t] = true
			if r.Numeral.Decimals > 0 {
				decimals++
			}
		}
	}
	if decimals < minPercents && len(seen) < minWholePercents || yes <= no {
		return 0
	}
	return yes - no
}

// IsOver reports whether a over w can lie in an interval.
func IsOver(a, w *content.Figure, r numeral.Interval) bool {
	if !a.Interval.Bounded() || !r.Bounded() {
		return false
	}
	return !a.Interval.Hi.At.LessThan(r.Lo.At.Mul(w.Interval.Lo.At)) && !a.Interval.Lo.At.GreaterThan(r.Hi.At.Mul(w.Interval.Hi.At))
}
