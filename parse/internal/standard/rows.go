package standard

import (
	"iter"
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Standards of the rows of a table, told in words beside it: 项目 | 享受人数 | 金额, and below it
// 培训补贴、创业补贴均按 S 元/人发放. A row has one number that the standard is for, and one amount; or
// several pairs of them, of which the words of the standard name one: 资助参保人数 | 资助参保金额 |
// 住院人次 | 住院金额. What is set for a year and paid by the term is halved: 春季人次 | 春季金额.

// rowStandard is the standard of the rows of a name.
type rowStandard struct {
	figure content.FigureID
	label  string
	said   string // the clause that it stands in
	halved bool   // half of it is paid each term
	twice  bool   // another one is told of the same name
}

// standardLeads end the words between the names of rows and their standard.
var standardLeads = []string{"按照", "按", "统一", "标准均为", "标准为", "标准", "均为", "为", "每人", "每户", "每亩", "均", "都", "补助", "发放"}

// standardHeads begin the clause of the first name of several: 补助标准为小学寄宿生 S 元/生·年.
var standardHeads = []string{"其中", "补助标准为", "补贴标准为", "资助标准为", "标准为", "标准分别为", "补助标准分别为", "分别为"}

// halving are words for what is paid by the term of what was set for a year.
var halving = []string{"减半", "折半", "各半", "一半", "分两学期"}

// OfRows relates the numbers and the amounts of rows to standards of their names.
func OfRows(c *content.Draft) {
	told := map[string]rowStandard{}
	for _, p := range c.Paras {
		for _, mi := range p.Mentions {
			m := &c.Mentions[mi]
			f := c.At(m.Figure)
			if m.Role != content.RoleLevel && m.Role != content.RoleLimit || f.Place.Table > 0 || !clause.ForEach(f) || f.Bound != "" || f.Approximate != "" {
				continue
			}
			if b := clause.BasisOf(f, p.Words(clause.LabelStart(p, m.Pos), m.Pos)); b.Thing == "" || b.Day || b.Other {
				continue
			}
			said := p.Words(content.SentenceStart(p, m.Pos), len(p.Lex))
			for _, name := range rowsBefore(p, p.Lex[m.Pos].From, f.Dimension == numeral.PerHead) {
				was, again := told[name]
				told[name] = rowStandard{
					figure: f.ID, label: p.Words(clause.LabelStart(p, m.Pos), m.Pos), said: p.Words(clause.LabelStart(p, m.Pos), m.Pos) + m.After,
					halved: strings.Contains(said, "学期") && lang.ContainsAny(said, halving),
					twice:  again && !c.At(was.figure).Value.Equal(f.Value),
				}
			}
		}
	}
	if len(told) == 0 {
		return
	}
	for row := range TableRows(c) {
		standardOfRow(c, row, told)
	}
}

// TableRows are the figures of the rows of all tables, one row after the other; what it yields is used again.
func TableRows(c *content.Draft) iter.Seq[[]content.FigureID] {
	return func(yield func([]content.FigureID) bool) {
		var row []content.FigureID
		for i := range c.Figures {
			f := &c.Figures[i]
			if len(row) > 0 {
				if was := c.At(row[0]).Place; f.Place.Table != was.Table || f.Place.Row != was.Row {
					if !yield(row) {
						return
					}
					row = row[:0]
				}
			}
			if f.Place.Table > 0 {
				row = append(row, f.ID)
			}
		}
		if len(row) > 0 {
			yield(row)
		}
	}
}

// rowsBefore are the names that a standard is told of in the words right before it, nil if they
// do not say that it is. One that is printed for each needs no such words: 小学寄宿生 S 元/生·年.
func rowsBefore(p *content.Para, at int, each bool) []string {
	rs := p.Text.Runes
	from := at
	for from > 0 && !strings.ContainsRune("，；。：:;,(", rs[from-1]) {
		from--
	}
	s := strings.TrimSpace(string(rs[from:at]))
	names := s
	if name, _, ok := strings.Cut(s, "按"); ok && name != "" {
		names = name // 甲类人员按个人缴费标准每人 S 元全额资助
	}
	for n := -1; n != len(names); {
		n = len(names)
		names = content.TrimSuffixes(names, standardLeads)
	}
	if each {
		if rs := []rune(names); from > 0 && p.Text.Runes[from-1] == '，' && len(rs) < 2 {
			return nil
		}
		names = content.TrimPrefixes(names, standardHeads)
		if i := strings.LastIndex(names, "、"); i >= 0 {
			names = names[i+len("、"):] // 小学 S 元/生、初中 T 元/生
		}
		if s = "+" + s; len([]rune(names)) < 3 {
			return nil
		}
	}
	if names == s || names == "" || lang.ContainsAny(names, []string{"原", "上年", "去年", "提高", "降低"}) {
		return nil
	}
	return strings.FieldsFunc(names, func(r rune) bool { return r == '、' || r == '和' || r == '及' })
}

// standardOfRow makes the claims of one row, where its name has a standard.
func standardOfRow(c *content.Draft, row []content.FigureID, told map[string]rowStandard) {
	amounts, counts := 0, 0
	row = slices.DeleteFunc(slices.Clone(row), func(id content.FigureID) bool { // 预算金额 beside 支出金额
		f := c.At(id)
		return f.Dimension == numeral.Money && (f.Key.Mode == lang.Planned || f.Key.Measure == lang.Budget)
	})
	for _, id := range row {
		switch c.At(id).Dimension {
		case numeral.Percent, numeral.Score:
		case numeral.Money:
			amounts++
		default:
			counts++
		}
	}
	amount, heads := content.FigureID(0), content.FigureID(0)
	for i, id := range row {
		f := c.At(id)
		switch f.Dimension {
		case numeral.Percent, numeral.Score:
			continue
		case numeral.Money:
			amount = id
		default:
			heads = id
		}
		if amount == 0 || heads == 0 {
			continue
		}
		if amounts == 1 && counts == 1 {
			standardOfPair(c, heads, amount, told, true)
		} else if f.Dimension == numeral.Money && i > 0 && row[i-1] == heads {
			standardOfPair(c, heads, amount, told, false)
		}
	}
}

// standardOfPair makes the claim of a number and an amount of one row. Where the row has others, the words
// of the standard must name the pair, or else it only verifies.
func standardOfPair(c *content.Draft, heads, amount content.FigureID, told map[string]rowStandard, only bool) {
	a, h := c.At(amount), c.At(heads)
	name, rest := "", ""
	s, ok := told[a.Name]
	for i := range a.Name {
		if x, begins := told[a.Name[:i]]; begins && strings.HasPrefix(h.Name, a.Name[:i]) {
			name, rest, s, ok = a.Name[:i], a.Name[i:], x, true
		}
	}
	if !ok || s.twice {
		return
	}
	f := c.At(s.figure)
	b := clause.BasisOf(f, s.label)
	term := s.halved && (only && h.Dimension == numeral.Visits || lang.ContainsAny(h.Name[len(name):], []string{"春", "秋", "学期"}))
	if f.Report != a.Report || !strings.HasPrefix(h.Name, name) || h.Key.Mode == lang.Planned || a.Key.Mode == lang.Planned || !Counts(b, h, h.Name) && !(term && b.Thing == "生") {
		return
	}
	for _, i := range clause.FramesOf(c, amount) {
		if c.Frames[i].Kind == content.KindProduct {
			return
		}
	}
	r := content.Reading{Formula: "a*b" + b.PerUnit(), Operands: []content.FigureID{heads, s.figure}}
	switch {
	case b.Month:
		r.Formula, r.HoldOnly = r.Formula+"*12", true
	case term:
		r.Formula += "/2"
	case s.halved:
		return // of both terms, which are added
	case !only && !(clause.SharesTwo(rest, s.said) && clause.SharesTwo(h.Name[len(name):], s.said)):
		r.HoldOnly = true
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: amount, Reach: content.ReachReport, Closed: content.Closed, Readings: []content.Reading{r}})
}
