package table

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// Amounts that come of several numbers, each with its standard: 寄宿生人数 | 标准 | 非寄宿生人数 |
// 标准 | 金额.

// maxPairs is how many pairs of a number and its standard make up such an amount at most.
const maxPairs = 4

// isStandard reports whether a head is of an amount for each.
func (h *Head) isStandard() bool {
	return h.key.Measure == lang.Standard || strings.HasSuffix(h.text, "标准") || strings.HasSuffix(h.text, "单价")
}

// isCount reports whether a head counts what amounts are for.
func (h *Head) isCount() bool {
	return h.key.Measure == lang.Headcount || h.key.Measure == lang.Enrolled || h.key.Measure == lang.Area || ImpliedUnit(h.text) != "" || strings.HasSuffix(h.text, "数量") || strings.HasSuffix(h.text, "工程量") || strings.HasSuffix(h.text, "面积")
}

// productPairs are the pairs of columns right before column k, a number and its standard
// each, in one order: two pairs at least, nil if there are not.
func (a *axis) productPairs(k int) []operand {
	from := k
	for from >= 2 && k-from < 2*maxPairs {
		x, y := &a.heads[from-2], &a.heads[from-1]
		if !(x.isCount() && y.isStandard()) || x.isStandard() || from < k && a.heads[from].isStandard() {
			if !(x.isStandard() && y.isCount()) || from < k && a.heads[from].isCount() {
				break
			}
		}
		from -= 2
	}
	if k-from < 4 {
		return nil
	}
	var out []operand
	for i := from; i < k; i++ {
		out = append(out, operand{i, sameLine})
	}
	return out
}

// pairsFormula adds up the products of so many pairs.
func pairsFormula(n int) string { return "a*b+c*d+e*f+g*h"[:4*n-1] }

// pairsFit reports whether figures are pairs of a number and its standard that give money,
// and gives bare standards their unit.
func pairsFit(c *content.Draft, claim content.FigureID, ids []content.FigureID) bool {
	for i := 0; i+1 < len(ids); i += 2 {
		if !shapeFits(c, shapeProduct, claim, ids[i:i+2]) {
			return false
		}
	}
	return true
}
