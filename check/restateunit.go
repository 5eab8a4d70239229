package check

import (
	"strings"

	"gouji/parse"
	"gouji/parse/numeral"
)

// An amount that lost its 万: 全年支出 1036.42 元 where the report spends 1036.42 万元.

// minUnitDigits is how many digits two amounts have in common at least of which one lost its 万; with fewer than
// chanceDigits, or without cents, their words must have something in common, too.
const (
	minUnitDigits = 4
	chanceDigits  = 5
)

// restateUnits pairs the amounts of a report whose digits are the same, in 元 and in 万元.
func (v *view) restateUnits() []parse.Frame {
	type printed struct {
		report int
		digits string
	}
	tens := map[printed]*parse.Figure{}
	var bare []*parse.Figure
	for i := range v.c.Figures {
		f := &v.c.Figures[i]
		if f.Report == 0 || f.Dimension != numeral.Money || f.Key.Each || f.Approximate != "" || f.Bound != "" || f.Numeral.Raw.Significant() < minUnitDigits {
			continue
		}
		if m := v.c.Mention(f.ID); m != nil && (m.Each || m.Apiece || m.Factor || m.Role == parse.RoleLimit) {
			continue
		}
		k := printed{f.Report, f.Numeral.Raw.Abs().String()}
		text := strings.TrimRight(flat(f.Text), " ")
		switch {
		case strings.HasSuffix(text, "万元"):
			if tens[k] == nil {
				tens[k] = f
			}
		case strings.HasSuffix(text, "元") && f.Place.Table == 0 && !strings.HasSuffix(text, "亿元") && !strings.HasSuffix(text, "千元") && !strings.HasSuffix(text, "百元"):
			bare = append(bare, f)
		}
	}
	var out []parse.Frame
	for _, f := range bare {
		g := tens[printed{f.Report, f.Numeral.Raw.Abs().String()}]
		if g == nil || g.Place.Sentence == f.Place.Sentence || containsWord(f.Name, "每", "均", "标准", "单价") || v.otherFund(f, g) {
			continue
		}
		sure := f.Numeral.Decimals > 0 && f.Numeral.Raw.Significant() >= chanceDigits
		if sure || alikeNames(v.around(f).name, v.around(g).name) >= 0.5 || f.Key.Measure == g.Key.Measure && f.Key.Measure != parse.NoMeasure {
			out = append(out, v.same("restatement/figure", g, f))
		}
	}
	return out
}
