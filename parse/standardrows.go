package parse

import (
	"iter"
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Standards of the rows of a table, told in words beside it: 项目 | 享受人数 | 金额, and below it
// 培训补贴、创业补贴均按 S 元/人发放. A row has one number that the standard is for, and one amount; or
// several pairs of them, of which the words of the standard name one: 资助参保人数 | 资助参保金额 |
// 住院人次 | 住院金额. What is set for a year and paid by the term is halved: 春季人次 | 春季金额.

// rowStandard is the standard of the rows of a name.
type rowStandard struct {
	figure FigureID
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

// standardsOfRows relates the numbers and the amounts of rows to standards of their names.
func (c *Content) standardsOfRows() {
	told := map[string]rowStandard{}
	for _, p := range c.paras {
		for _, mi := range p.mentions {
			m := &c.Mentions[mi]
			f := c.figure(m.Figure)
			if m.Role != RoleLevel && m.Role != RoleLimit || f.Place.Table > 0 || !forEach(f) || f.Bound != "" || f.Approximate != "" {
				continue
			}
			if b := basisOf(f, p.words(labelStart(p, m.Pos), m.Pos)); b.thing == "" || b.day || b.other {
				continue
			}
			said := p.words(sentenceStart(p, m.Pos), len(p.lex))
			for _, name := range rowsBefore(p, p.lex[m.Pos].from, f.Dimension == numeral.PerHead) {
				was, again := told[name]
				told[name] = rowStandard{
					figure: f.ID, label: p.words(labelStart(p, m.Pos), m.Pos), said: p.words(labelStart(p, m.Pos), m.Pos) + m.After,
					halved: strings.Contains(said, "学期") && containsAny(said, halving),
					twice:  again && !c.figure(was.figure).Value.Equal(f.Value),
				}
			}
		}
	}
	if len(told) == 0 {
		return
	}
	for row := range c.tableRows() {
		c.standardOfRow(row, told)
	}
}

// tableRows are the figures of the rows of all tables, one row after the other; what it yields is used again.
func (c *Content) tableRows() iter.Seq[[]FigureID] {
	return func(yield func([]FigureID) bool) {
		var row []FigureID
		for i := range c.Figures {
			f := &c.Figures[i]
			if len(row) > 0 {
				if was := c.figure(row[0]).Place; f.Place.Table != was.Table || f.Place.Row != was.Row {
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
func rowsBefore(p *para, at int, each bool) []string {
	rs := p.text.Runes
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
		names = TrimSuffixes(names, standardLeads)
	}
	if each {
		if rs := []rune(names); from > 0 && p.text.Runes[from-1] == '，' && len(rs) < 2 {
			return nil
		}
		names = TrimPrefixes(names, standardHeads)
		if i := strings.LastIndex(names, "、"); i >= 0 {
			names = names[i+len("、"):] // 小学 S 元/生、初中 T 元/生
		}
		if s = "+" + s; len([]rune(names)) < 3 {
			return nil
		}
	}
	if names == s || names == "" || containsAny(names, []string{"原", "上年", "去年", "提高", "降低"}) {
		return nil
	}
	return strings.FieldsFunc(names, func(r rune) bool { return r == '、' || r == '和' || r == '及' })
}

// standardOfRow makes the claims of one row, where its name has a standard.
func (c *Content) standardOfRow(row []FigureID, told map[string]rowStandard) {
	amounts, counts := 0, 0
	row = slices.DeleteFunc(slices.Clone(row), func(id FigureID) bool { // 预算金额 beside 支出金额
		f := c.figure(id)
		return f.Dimension == numeral.Money && (f.Key.Mode == Planned || f.Key.Measure == Budget)
	})
	for _, id := range row {
		switch c.figure(id).Dimension {
		case numeral.Percent, numeral.Score:
		case numeral.Money:
			amounts++
		default:
			counts++
		}
	}
	amount, heads := FigureID(0), FigureID(0)
	for i, id := range row {
		f := c.figure(id)
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
			c.standardOfPair(heads, amount, told, true)
		} else if f.Dimension == numeral.Money && i > 0 && row[i-1] == heads {
			c.standardOfPair(heads, amount, told, false)
		}
	}
}

// standardOfPair makes the claim of a number and an amount of one row. Where the row has others, the words
// of the standard must name the pair, or else it only verifies.
func (c *Content) standardOfPair(heads, amount FigureID, told map[string]rowStandard, only bool) {
	a, h := c.figure(amount), c.figure(heads)
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
	f := c.figure(s.figure)
	b := basisOf(f, s.label)
	term := s.halved && (only && h.Dimension == numeral.Visits || containsAny(h.Name[len(name):], []string{"春", "秋", "学期"}))
	if f.Report != a.Report || !strings.HasPrefix(h.Name, name) || h.Key.Mode == Planned || a.Key.Mode == Planned || !b.counts(h, h.Name) && !(term && b.thing == "生") {
		return
	}
	for _, i := range c.framesOf(amount) {
		if c.Frames[i].Kind == KindProduct {
			return
		}
	}
	r := Reading{Formula: "a*b" + b.perUnit(), Operands: []FigureID{heads, s.figure}}
	switch {
	case b.month:
		r.Formula, r.HoldOnly = r.Formula+"*12", true
	case term:
		r.Formula += "/2"
	case s.halved:
		return // of both terms, which are added
	case !only && !(sharesTwo(rest, s.said) && sharesTwo(h.Name[len(name):], s.said)):
		r.HoldOnly = true
	}
	c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/standard", Claim: amount, Reach: ReachReport, Closed: Closed, Readings: []Reading{r}})
}
