package flat

import (
	"strings"

	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
)

// Headers of two lines whose words spaces part, the upper naming groups of the columns
// that the lower one names: 地区 城市 农村 合计 over 户数 金额 户数 金额 户数 金额.

// groupedHead reads such a header right above the rows that begin at paragraph i, nil if
// there is none.
func groupedHead(c *content.Draft, ps []*content.Para, i, cols int, numbers bool, grid *table.Context) *table.Header {
	if i < 2 || !mayHead(ps[i-1]) || !mayHead(ps[i-2]) {
		return nil
	}
	upper, lower := headWords(ps[i-2]), headWords(ps[i-1])
	if numbers {
		upper = withoutOrdinal(upper)
	}
	if n := len(upper); len(lower) == cols && n > 3 {
		if role, _ := lang.RoleOf(upper[n-1].text); role == lang.ColReason {
			upper = upper[:n-1] // 备注: all columns of numbers have their heads below
		}
	}
	if len(lower) > cols || len(upper) < 3 || len(upper) >= len(lower) {
		return nil
	}
	top, leaf := headRow(c, upper), headRow(c, lower)
	if !table.IsHeader(&leaf) && !headsWords(append(lower[:1:1], lower...)) && !beginAgain(lower) {
		return nil
	}
	h := table.ReadHeader(c, &top, grid)
	if up, _ := table.ByWidth(h.Cols, table.ReadHeader(c, &leaf, grid).Cols, cols+1); up == nil {
		return nil
	}
	return table.MergeHeader(c, h, &leaf, grid, cols+1)
}

// beginAgain reports whether the first of a line's words stands in it again: 人数 金额 人数 金额.
func beginAgain(words []headWord) bool {
	for _, w := range words[1:] {
		if table.UnderTotal(w.text) == table.UnderTotal(words[0].text) {
			return true
		}
	}
	return false
}

// mayHead reports whether a line may be one of a header: words with blanks between, and
// no numbers but years.
func mayHead(p *content.Para) bool {
	return p.Text.Len() > 0 && p.Marks&content.Spaces != 0 && p.Marks&(content.Commas|content.Stops|content.Semicolons) == 0 && (p.Marks&content.Digits == 0 || yearsOnly(p.Text.Runes)) && !strings.ContainsAny(p.Line, "：:")
}
