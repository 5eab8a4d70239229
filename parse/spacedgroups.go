package parse

import "strings"

// Headers of two lines whose words spaces part, the upper naming groups of the columns
// that the lower one names: 地区 城市 农村 合计 over 户数 金额 户数 金额 户数 金额.

// groupedHead reads such a header right above the rows that begin at paragraph i, nil if
// there is none.
func (c *Content) groupedHead(ps []*para, i, cols int, numbers bool, grid *gridContext) *header {
	if i < 2 || !mayHead(ps[i-1]) || !mayHead(ps[i-2]) {
		return nil
	}
	upper, lower := headWords(ps[i-2]), headWords(ps[i-1])
	if numbers {
		upper = withoutOrdinal(upper)
	}
	if n := len(upper); len(lower) == cols && n > 3 {
		if role, _ := roleOf(upper[n-1].text); role == ColReason {
			upper = upper[:n-1] // 备注: all columns of numbers have their heads below
		}
	}
	if len(lower) > cols || len(upper) < 3 || len(upper) >= len(lower) {
		return nil
	}
	top, leaf := c.headRow(upper), c.headRow(lower)
	if !isHeader(&leaf) && !headsWords(append(lower[:1:1], lower...)) && !beginAgain(lower) {
		return nil
	}
	h := c.header(&top, grid)
	if up, _ := byWidth(h.cols, c.header(&leaf, grid).cols, cols+1); up == nil {
		return nil
	}
	return c.mergeHeader(h, &leaf, grid, cols+1)
}

// beginAgain reports whether the first of a line's words stands in it again: 人数 金额 人数 金额.
func beginAgain(words []headWord) bool {
	for _, w := range words[1:] {
		if underTotal(w.text) == underTotal(words[0].text) {
			return true
		}
	}
	return false
}

// mayHead reports whether a line may be one of a header: words with blanks between, and
// no numbers but years.
func mayHead(p *para) bool {
	return p.text.Len() > 0 && p.marks&spaces != 0 && p.marks&(commas|stops|semicolons) == 0 && (p.marks&digits == 0 || yearsOnly(p.text.Runes)) && !strings.ContainsAny(p.line, "：:")
}
