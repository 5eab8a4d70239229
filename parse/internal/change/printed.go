package change

import (
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// printedNow is the figure of the report, a cell of a table perhaps, that comes to what a quantity was
// and its change together: 健康管理人数比上年的 B 人增加 D 人，增长 R%, with B+D in the row of a table above.
// The nearest is meant; amounts of few digits come to one another by chance, so that they are none.
func printedNow(c *content.Draft, p *content.Para, mi, base, delta int) content.FigureID {
	if delta < 0 {
		delta = mi
	}
	b, d := &c.Mentions[base], &c.Mentions[delta]
	was, by := c.At(b.Figure), c.At(d.Figure)
	if b.Role != content.RoleBase || d.Role != content.RoleDelta || delta != base+1 || was.Dimension != by.Dimension || was.Unit != by.Unit && was.Dimension == numeral.Count || was.Approximate != "" || by.Approximate != "" || by.Value.IsZero() {
		return 0
	}
	now := was.Value.Add(by.Value)
	if d.Dir < 0 {
		now = was.Value.Sub(by.Value)
	}
	for id := was.ID - 1; id >= 1 && id+farPrinted > was.ID; id-- {
		f := c.At(id)
		if f.Report != p.Report {
			break
		}
		if !f.Value.Equal(now) || f.Numeral.Raw.Significant() < printedNowDigits || f.Approximate != "" || f.Bound != "" || f.Dimension != was.Dimension && f.Dimension != numeral.None {
			continue
		}
		if f.Dimension == numeral.None && !f.Numeral.PowerTen.Equal(lang.DecOne) || clause.IsPrior(c, f) || f.Key.Mode == lang.Planned {
			continue
		}
		return id
	}
	return 0
}

// farPrinted is how many figures back it may stand, printedNowDigits how many digits it has at least.
const (
	farPrinted       = 300
	printedNowDigits = 4
)
