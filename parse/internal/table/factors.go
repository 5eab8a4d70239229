package table

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Columns of amounts that come of those before them: 保险金额 | 费率 | 单位保费 | 承保数量 | 总保费, 总投资 |
// 补助比例 | 补助金额, 人数 | 月工资 | 发放月数 | 合计. What the columns are says which may be multiplied;
// the rows tell which are.

// factor says what a column can be in a product.
type factor uint8

const (
	noFactor factor = iota
	priceFactor
	amountFactor
	countFactor
	rateFactor
	timesFactor
)

// priceWords are words of amounts for each thing, that a number of things is multiplied with.
var priceWords = []string{"单价", "单位", "每", "标准", "单个", "造价", "工资", "租金", "定额", "均", "保额", "保险金额"}

// factorRates are words of rates that amounts are multiplied with, not computed from.
var factorRates = []string{"比例", "费率", "税率", "利率", "系数", "补贴率", "补助率"}

// productShapes are what may be multiplied to an amount, by kind of factor. A price by the month
// that is paid all year is multiplied with twelve.
var productShapes = []struct {
	factors []factor
	formula string
}{
	{[]factor{countFactor, priceFactor}, "a*b"},
	{[]factor{amountFactor, rateFactor}, "a*b"},
	{[]factor{priceFactor, rateFactor}, "a*b"},
	{[]factor{countFactor, priceFactor}, "a*b*12"},
	{[]factor{countFactor, priceFactor, timesFactor}, "a*b*c"},
	{[]factor{priceFactor, rateFactor, countFactor}, "a*b*c"},
}

const (
	// minProducts is how many rows must come out as a product.
	minProducts = 2
	// farFactor is how many columns before an amount its factors may stand.
	farFactor = 7
)

// factorOf tells what the head at j can be in a product.
func factorOf(c *content.Draft, a *axis, j int) factor {
	h := &a.heads[j]
	var f *content.Figure
	for _, row := range a.lines {
		if row[j] != 0 {
			f = c.At(row[j])
			break
		}
	}
	price := h.isStandard() || lang.ContainsAny(h.text, priceWords)
	switch {
	case f == nil:
		return noFactor
	case f.Dimension == numeral.Percent:
		if lang.ContainsAny(h.text, factorRates) {
			return rateFactor
		}
		return noFactor
	case h.computed(), h.sum:
		return noFactor
	case isTimes(h.text), h.text == "天数", h.text == "月数":
		return timesFactor
	case f.Dimension == numeral.PerHead, f.Dimension == numeral.Money && price:
		return priceFactor
	case f.Dimension == numeral.Money:
		return amountFactor
	case f.Dimension == numeral.None && price && !h.isCount():
		return priceFactor
	case f.Dimension == numeral.Score, f.Dimension == numeral.Points:
		return noFactor
	}
	return countFactor
}

// productWays finds the product that most rows of an amount bear out, nil if none does.
func productWays(c *content.Draft, a *axis, k int) []way {
	h := &a.heads[k]
	if a.across || h.computed() || h.Prior || h.role == lang.ColWeight || h.role == lang.ColScore || isAverage(h.text) && !lang.ContainsAny(h.text, []string{"标准", "保费"}) {
		return nil
	}
	var cols [timesFactor + 1][]int
	n := 0
	for j := k - 1; j >= 0 && j >= k-farFactor; j-- {
		x := factorOf(c, a, j)
		if t := a.heads[j].text; x == priceFactor && isAverage(t) && !strings.HasPrefix(t, "每") && !strings.Contains(t, "标准") {
			continue // an average is computed from the amount
		}
		cols[x] = append(cols[x], j)
		n++
	}
	if n-len(cols[noFactor]) < 2 || len(cols[countFactor])+len(cols[rateFactor]) == 0 {
		return nil
	}
	var best way
	most := 0
	for _, s := range productShapes {
		ops := make([]operand, len(s.factors))
		var try func(i int)
		try = func(i int) {
			if i == len(ops) {
				w := way{formula: s.formula, operands: ops, sure: true, shape: shapeFactors}
				if n := productsBorne(c, a, k, &w); n > most {
					most = n
					w.operands = slices.Clone(ops)
					best = w
				}
				return
			}
			for _, j := range cols[s.factors[i]] {
				ops[i] = operand{head: j}
				try(i + 1)
			}
		}
		if s.formula == "a*b*12" && (len(cols[timesFactor]) > 0 || !slices.ContainsFunc(cols[priceFactor], func(j int) bool { return byTheMonth(c, a, j) })) {
			continue
		}
		try(0)
	}
	if most == 0 {
		return nil
	}
	return []way{best}
}

// isFactor reports whether a column behind that of an amount for each, 每亩补助, is its product: the
// one is not the average of the other, too.
func isFactor(c *content.Draft, a *axis, k int) bool {
	if !strings.HasPrefix(a.heads[k].text, "每") {
		return false
	}
	for j := k + 1; j < len(a.heads) && j <= k+farFactor; j++ {
		for _, w := range productWays(c, a, j) {
			if slices.Contains(w.operands, operand{head: k}) {
				return true
			}
		}
	}
	return false
}

// byTheMonth reports whether a head is of an amount by the month.
func byTheMonth(c *content.Draft, a *axis, j int) bool {
	if strings.Contains(a.heads[j].text, "月") {
		return true
	}
	for _, row := range a.lines {
		if row[j] != 0 {
			return strings.Contains(c.At(row[j]).Unit, "月")
		}
	}
	return false
}

// productsBorne is by how many rows more a product comes out than not, 0 where too few say so. A
// factor of one says nothing.
func productsBorne(c *content.Draft, a *axis, k int, w *way) int {
	seen := map[string]bool{}
	yes, no := 0, 0
	for n, row := range a.lines {
		if n == a.total || row[k] == 0 {
			continue
		}
		claim := c.At(row[k])
		if claim.Dimension != numeral.Money && claim.Dimension != numeral.PerHead || claim.Value.IsZero() {
			continue
		}
		product, plain := decimal.NewFromInt(1), 0
		if strings.HasSuffix(w.formula, "12") {
			product = decimal.NewFromInt(12)
		}
		for _, o := range w.operands {
			if row[o.head] == 0 {
				plain = len(w.operands)
				break
			}
			v := c.At(row[o.head]).Value
			if v.Equal(lang.DecOne) {
				plain++
			}
			product = product.Mul(v)
		}
		if plain >= len(w.operands)-1 {
			continue
		}
		if !claim.Interval.Meet(numeral.Exactly(product)) {
			no++
			continue
		}
		yes++
		seen[claim.Value.String()] = true
	}
	if len(seen) < minProducts || yes <= no*2 && no > 1 || yes <= no {
		return 0
	}
	return yes - no
}

// exactCounts takes the bare numbers of the columns headed 数量 that ways multiply as counted, not rounded, where
// none of the column has decimals: 数量 3 | 单价 850 元.
func exactCounts(c *content.Draft, a *axis, ways []way) {
	for i := range ways {
		if s := ways[i].shape; s != shapeProduct && s != shapeTimes && s != shapePairs && s != shapeFactors {
			continue
		}
		for _, o := range ways[i].operands {
			if strings.HasSuffix(a.heads[o.head].text, "数量") {
				countsExact(c, a, o.head)
			}
		}
	}
}

// countsExact makes the numbers under head k exact, where they are bare and whole.
func countsExact(c *content.Draft, a *axis, k int) {
	for _, row := range a.lines {
		if f := c.Figure(row[k]); f != nil && (f.Dimension != numeral.None || f.Numeral.Decimals > 0 || f.Approximate != "") {
			return
		}
	}
	for _, row := range a.lines {
		if f := c.Figure(row[k]); f != nil {
			f.Interval = numeral.Exactly(f.Value)
		}
	}
}

// factorsFit reports whether a line has what a product takes, and gives bare amounts for each their
// unit.
func factorsFit(c *content.Draft, claim *content.Figure, ids []content.FigureID) bool {
	if claim.Dimension != numeral.Money && claim.Dimension != numeral.PerHead {
		return false
	}
	for _, id := range ids[:2] {
		if f := c.At(id); f.Dimension == numeral.None && lang.ContainsAny(f.Name, priceWords) {
			GiveNamed(c, id, "元")
		}
	}
	exactRates(c, ids)
	if f := c.At(ids[len(ids)-1]); isTimes(lang.HeaderText(f.Name)) || f.Dimension == numeral.Months {
		f.Interval = numeral.Exactly(f.Value) // counted, not rounded
	}
	return true
}

// exactRates takes the rates that amounts are multiplied with as they are printed: 费率 5% is set, not
// rounded.
func exactRates(c *content.Draft, ids []content.FigureID) {
	for _, id := range ids {
		if f := c.At(id); f.Dimension == numeral.Percent {
			f.Interval = numeral.Exactly(f.Value)
		}
	}
}
