package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Standards of the rows of a table, told in words beside it: 项目 | 享受人数 | 金额, and below it
// 培训补贴、创业补贴均按 S 元/人发放. A row has one number that the standard is for, and one amount.

// rowStandard is the standard of the rows of a name.
type rowStandard struct {
	figure FigureID
	label  string
	twice  bool // another one is told of the same name
}

// standardLeads end the words between the names of rows and their standard.
var standardLeads = []string{"按照", "按", "统一", "标准均为", "标准为", "标准", "均为", "为", "每人", "每户", "每亩", "均", "都", "补助", "发放"}

// standardsOfRows relates the numbers and the amounts of rows to standards of their names.
func (c *Content) standardsOfRows() {
	told := map[string]rowStandard{}
	for _, p := range c.paras {
		for _, mi := range p.mentions {
			m := &c.Mentions[mi]
			f := c.figure(m.Figure)
			if m.Role != RoleLevel || f.Place.Table > 0 || !forEach(f) || f.Bound != "" || f.Approximate != "" || !c.isStandard(m) {
				continue
			}
			if b := basisOf(f, m.Label); b.thing == "" || b.month || b.day || b.other {
				continue
			}
			for _, name := range rowsBefore(p, p.lex[m.Pos].from) {
				was, again := told[name]
				told[name] = rowStandard{figure: f.ID, label: m.Label, twice: again && !c.figure(was.figure).Value.Equal(f.Value)}
			}
		}
	}
	if len(told) == 0 {
		return
	}
	var row []FigureID
	for i := range c.Figures {
		f := &c.Figures[i]
		if len(row) > 0 {
			if was := c.figure(row[0]).Place; f.Place.Table != was.Table || f.Place.Row != was.Row {
				c.standardOfRow(row, told)
				row = row[:0]
			}
		}
		if f.Place.Table > 0 {
			row = append(row, f.ID)
		}
	}
	c.standardOfRow(row, told)
}

// rowsBefore are the names that a standard is told of in the words right before it, nil if they
// do not say that it is.
func rowsBefore(p *para, at int) []string {
	rs := p.text.Runes
	from := at
	for from > 0 && !strings.ContainsRune("，；。：:;,(", rs[from-1]) {
		from--
	}
	s := strings.TrimSpace(string(rs[from:at]))
	names := s
	for n := -1; n != len(names); {
		n = len(names)
		for _, w := range standardLeads {
			names = strings.TrimSuffix(names, w)
		}
	}
	if names == s || names == "" || containsAny(names, []string{"原", "上年", "去年", "提高", "降低"}) {
		return nil
	}
	return strings.FieldsFunc(names, func(r rune) bool { return r == '、' || r == '和' || r == '及' })
}

// standardOfRow makes the claim of one row, where its name has a standard.
func (c *Content) standardOfRow(row []FigureID, told map[string]rowStandard) {
	amount, heads := FigureID(0), FigureID(0)
	for _, id := range row {
		f := c.figure(id)
		switch f.Dimension {
		case numeral.Percent, numeral.Score:
		case numeral.Money:
			if amount != 0 {
				return
			}
			amount = id
		default:
			if heads != 0 {
				return
			}
			heads = id
		}
	}
	if amount == 0 || heads == 0 {
		return
	}
	a, h := c.figure(amount), c.figure(heads)
	s, ok := told[a.Name]
	if !ok || s.twice {
		return
	}
	f := c.figure(s.figure)
	b := basisOf(f, s.label)
	if f.Report != a.Report || !strings.HasPrefix(h.Name, a.Name) || h.Key.Mode == Planned || a.Key.Mode == Planned || !b.counts(h, h.Name) {
		return
	}
	for _, i := range c.framesOf(amount) {
		if c.Frames[i].Kind == KindProduct {
			return
		}
	}
	c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/standard", Claim: amount, Reach: ReachReport, Closed: Closed,
		Readings: []Reading{{Formula: "a*b" + b.perUnit(), Operands: []FigureID{heads, s.figure}}}})
}
