package flat

import (
	"strings"
	"unicode/utf8"

	"gouji/parse/decimal"
	"gouji/parse/internal/content"
	"gouji/parse/internal/form"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/stream"
	"gouji/parse/internal/table"
)

// Indicators that stand behind one another on a line, cells glued together:
// 产出指标（30分）完成数量15≥60处63处15准确率10100%100%10. The bare numbers are
// weights and scores in turn where the weights add up to the cap that the line
// begins with.

// gluedLevel is what stands under one cap of a line of glued cells.
type gluedLevel struct {
	lead    content.Cell // the cap and its name
	records [][]content.Piece
}

// gluedLevels parts the pieces of a line into the indicators of its levels and
// its total, nil if a level's weights do not close.
func gluedLevels(c *content.Draft, ps []content.Piece) (levels []gluedLevel, total []content.Piece) {
	for at := 0; at < len(ps); {
		g := &ps[at]
		if !table.Words(&g.Cell) || g.P == nil {
			return nil, nil
		}
		full := form.FirstPoints(c, &g.Cell)
		if full == 0 {
			if stream.IsTotalLabel(g.Text) && len(levels) > 0 && len(ps)-at == 3 {
				return levels, ps[at+1:]
			}
			return nil, nil
		}
		l := gluedLevel{lead: g.Cell}
		sum, weight, n, from := lang.DecZero, decimal.Zero, 0, at
		for i := at; i < len(ps) && !(n%2 == 0 && sum.Equal(c.At(full).Value)); i++ {
			if !table.Numeric(&ps[i].Cell) {
				continue
			}
			f := c.At(ps[i].Fig)
			if f.Numeral.HasUnit || f.Bound != "" || !f.Numeral.PowerTen.Equal(lang.DecOne) {
				continue
			}
			if n++; n%2 == 1 {
				weight = f.Value
				sum = sum.Add(weight)
				continue
			}
			if f.Value.GreaterThan(weight) {
				return nil, nil
			}
			l.records = append(l.records, ps[from:i+1])
			from = i + 1
		}
		if n%2 != 0 || len(l.records) < 2 || !sum.Equal(c.At(full).Value) {
			return nil, nil
		}
		levels = append(levels, l)
		at = from
	}
	return levels, nil
}

// glued reads the indicators of a line whose weights close. It returns how many
// there are, and whether their total is among them.
func glued(c *content.Draft, h *table.Header, ps []content.Piece, f *table.Form) (n int, closed bool) {
	levels, total := gluedLevels(c, ps)
	for _, l := range levels {
		// The cap of the level first, then those of the levels below it.
		for k := range l.lead.P.Lex {
			if x := &l.lead.P.Lex[k]; x.Kind == content.LexFigure && x.Depth > 0 {
				own, rest := *l.lead.P, *l.lead.P
				own.Lex, rest.Lex = own.Lex[:k+1], rest.Lex[k+1:]
				l.lead.P, l.lead.Text = &own, own.Sub(0, x.From)
				l.records[0][0].P, l.records[0][0].Text = &rest, rest.Sub(x.To+1, rest.Text.Len())
				break
			}
		}
		f.Cap, f.SecondCap = -1, -1
		form.OpenCap(c, &l.lead, f, 0)
		f.Nested = true
		for _, r := range l.records {
			flatIndicator(c, h, r, f)
			n++
		}
		f.Nested = false
	}
	if len(total) == 2 {
		flatTotal(c, h, total, f)
	}
	return n, total != nil
}

// capped reports whether a line begins with a level and its cap, cells glued to
// it: 项目产出（30分）数量指标.
func capped(p *content.Para) bool {
	rs := p.Text.Runes
	for i := 2; i < len(rs) && i < 12; i++ {
		if rs[i] == '(' {
			j := i + 1
			for j < len(rs) && lang.IsDigit(rs[j]) {
				j++
			}
			return j > i+1 && j+2 < len(rs) && rs[j] == '分' && rs[j+1] == ')' && lang.IsHan(rs[j+2])
		}
	}
	return false
}

// MarkGlued marks the figures of a form whose cells have run together and that no reader could part, from its heads on: where a
// figure ends, and what it is of, is not sure. It reports whether the next paragraph may go on with it.
func MarkGlued(c *content.Draft, p *content.Para, before bool) bool {
	from := 0
	if !before || content.StartsSection(p.Text.Runes) && !content.Longer(p.Line, content.CellLine) || p.Has("。") {
		if from = gluedFrom(p); from < 0 {
			return false
		}
	}
	sentence := -1 // that the form begins in; others go on with it where they name indicators
	named := false
	for k := range p.Lex {
		x := &p.Lex[k]
		if x.Kind != content.LexFigure || x.From < from {
			continue
		}
		if sentence < 0 {
			sentence, named = x.Sentence, true
		} else if x.Sentence != sentence {
			first, last := k, k
			for first > 0 && p.Lex[first-1].Sentence == x.Sentence {
				first--
			}
			for last+1 < len(p.Lex) && p.Lex[last+1].Sentence == x.Sentence {
				last++
			}
			sentence, named = x.Sentence, strings.Contains(p.Sub(p.Lex[first].From, p.Lex[last].To), "指标")
		}
		if named {
			c.At(x.Fig).Glued = true
		}
	}
	return true
}

// gluedFrom is where the heads of a form stand in a paragraph that nothing parts, -1 if none do.
func gluedFrom(p *content.Para) int {
	if lang.ContainsAny(p.Line, gluedHeadWords) {
		if from, to := stream.GluedRun(p.Text.Runes, func(string) bool { return true }); to > 0 {
			return from
		}
	}
	for _, w := range gluedResults {
		if i := strings.Index(p.Line, w); i >= 0 {
			return utf8.RuneCountInString(p.Line[:i])
		}
	}
	return -1
}

var (
	// gluedHeadWords are words of which the heads of every form have one.
	gluedHeadWords = []string{"级指标", "执行数", "完成值", "指标值", "目标值", "支出数"}
	// gluedResults are the heads of targets and of results behind one another.
	gluedResults = []string{"目标值实际完成值", "指标值实际完成值", "目标值完成值", "指标值完成值", "目标值实际值", "指标值实际值"}
)
