package rate

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Rates whose names say what they are of: 在职人员控制率 is of those on the staff and the posts
// approved (财政部《预算绩效评价共性指标体系框架》), 床位使用率 of those who live there and the beds.

// basedRate is such a rate: what is counted and what it is of, by the words of their names.
type basedRate struct {
	names, counted, base []string
}

var basedRates = []basedRate{
	{names: []string{"人员控制率", "编制控制率", "人员控制比率", "编制使用率", "满编率"}, counted: []string{"在职", "实有", "在编"}, base: []string{"编制"}},
	{names: []string{"入住率", "床位使用率", "床位利用率"}, counted: []string{"入住", "供养", "在院", "收住", "托养", "在住", "养老"}, base: []string{"床位"}},
}

// notCounted are words of people that are not counted on the staff or in the house.
var notCounted = []string{"退休", "离休", "临时", "聘用", "护理人员", "工作人员", "编外"}

// basedOn are the two figures that such a rate is of, the last told before it in its paragraph, nil where
// they are not told. named is set where the rate names its own base, so that no others stand for them.
func basedOn(c *content.Draft, p *content.Para, mi int) (pair []content.FigureID, named bool) {
	m := &c.Mentions[mi]
	for _, r := range basedRates {
		if !lang.HasAnySuffix(m.Label, r.names) {
			continue
		}
		var counted, base content.FigureID
		for x := mi - 1; x >= p.Mentions[0] && x >= mi-clause.FarBack && (counted == 0 || base == 0); x-- {
			y := &c.Mentions[x]
			f := c.At(y.Figure)
			if f.Key.Part && content.Longer(y.Label, 1) && strings.HasPrefix(m.Label, y.Label) {
				return nil, true // 床位 A 张，其中护理型 a 张，护理型床位入住率: of a part
			}
			if !content.IsPart(y) || f.Dimension == numeral.Money || f.Dimension == numeral.Percent || f.Key.Period.Rel != "" {
				continue
			}
			switch {
			case base == 0 && lang.ContainsAny(y.Label, r.base):
				if base = f.ID; c.PartOf[f.ID] != 0 {
					base = c.PartOf[f.ID] // 编制 32 名，其中行政编制 25 名
				}
			case counted == 0 && !f.Key.Part && f.Dimension == numeral.Persons && lang.ContainsAny(y.Label, r.counted) && !lang.ContainsAny(y.Label, notCounted):
				counted = f.ID
			}
		}
		if counted == 0 || base == 0 {
			return nil, lang.ContainsAny(m.Label, r.base)
		}
		return []content.FigureID{counted, base}, true
	}
	return nil, false
}
