package rate

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/total"
	"gouji/parse/numeral"
)

// bothFunds begin the name of a whole that several funds make up.
var bothFunds = []string{"两项", "二项", "三项", "两类", "两个基金", "两个险种", "各险种"}

// procured begin the names of one kind of what is bought: what all of it came to is
// another figure.
var procured = []string{"货物采购", "工程采购", "服务采购", "货物支出", "工程支出", "服务支出"}

// shareOf reads 占 W 的 X%.
func shareOf(c *content.Draft, p *content.Para, mi int, fr *content.Frame) {
	m := &c.Mentions[mi]
	fr.Rule = "ratio/share"
	at := -1
	for i := m.LabelTo - 1; i >= m.LabelFrom; i-- {
		if x := &p.Lex[i]; x.Kind == content.LexTerm && x.Term.Class == lang.Share {
			at = i
			break
		}
	}
	if at < 0 {
		return
	}
	whole := wholeName(p, at+1, m.LabelTo)
	wk := clause.KeyOf(p, at+1, m.LabelTo)
	subject := clause.Label(p, m.LabelFrom, at)
	sk := clause.KeyOf(p, m.LabelFrom, at)
	if (subject == "前者" || subject == "后者") && whole == "" && ofTheTwo(c, p, mi, subject == "前者", fr) {
		return
	}
	if w := changeWhole(c, p, mi, strings.TrimSuffix(p.Words(at+1, m.Pos), "的")); w != 0 && subject == "" && w != c.Mentions[mi-1].Figure && clause.SameSort(c, mi-1, c.MentionIndex(w)) {
		fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{c.Mentions[mi-1].Figure, w}})
		return
	}
	num := numerator(c, p, mi)
	if num >= 0 && lang.HasAnySuffix(whole, countWords) {
		num = countBefore(c, p, mi, num)
	}
	if num >= 0 {
		whole = measuredWhole(c, num, whole)
	}
	if whole == "" && subject == "" && num >= 0 && c.At(c.Mentions[num].Figure).Key.Measure == lang.SelfPaid {
		if r, ok := LeftByPayers(c, p, num); ok {
			// 费用 X，分别报销 a、b、c，个人自付 Y，占 R%: of what all of them paid.
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{c.Mentions[num].Figure, r.Operands[0]}})
			return
		}
	}
	if whole == "" && partWithin(c, p, m, at, fr) {
		return
	}
	if whole == "" && subject == "" && num >= 0 && doneOfCounted(c, p, num, fr) {
		return
	}
	if num >= 0 && subject == "" && largestShare(c, p, mi, num, whole, fr) {
		return
	}
	if num >= 0 && whole == "" && sk.Fund != lang.NoFund && sk.Measure == lang.NoMeasure && sk.Account == lang.NoAccount {
		// 参保总人数 X，其中职工占 R%: one fund's, printed elsewhere, of all of it.
		if f := c.At(c.Mentions[num].Figure); f.Key.Measure != lang.NoMeasure && f.Key.Fund != sk.Fund && (f.Key.Fund == lang.SeveralFunds || f.Key.Fund == lang.BasicMedical) && content.IsPart(&c.Mentions[num]) {
			fr.Queries = append(fr.Queries, content.Query{Formula: "a/b", Wants: []content.Want{{Measures: content.Measures(f.Key.Measure), Key: content.Key{Fund: sk.Fund, Dimension: f.Dimension}, Earlier: true}, {Given: f.ID}}})
			return
		}
	}
	if subject != "" && whole == "" {
		if x := itemCalled(c, p, mi, subject); x >= 0 && x != num {
			if c.PartOf[c.Mentions[x].Figure] != 0 {
				overWholes(c, fr, c.Mentions[x].Figure)
				return
			}
			if w := openedBy(c, p, x); w != 0 {
				fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{c.Mentions[x].Figure, w}})
				return
			}
		}
	}
	if num < 0 && subject == "" {
		if parts, w := subjectAbove(c, p, mi, whole); len(parts) > 0 {
			for _, id := range parts {
				fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{id, w}, HoldOnly: len(parts) > 1})
			}
			return
		}
	}
	if whole == "" && content.Longer(subject, 1) {
		if x := itemStarting(c, p, mi, subject); x >= 0 && x != num {
			overWholes(c, fr, c.Mentions[x].Figure) // 职工医保参保 a 万人、居民医保参保 b 万人，合计 W 万人，职工占 R%
			return
		}
	}
	if x := listItem(c, p, mi, subject, true); x >= 0 && x != num && content.Longer(subject, 2) && lang.HasAnyPrefix(whole, []string{"全部", "总额", "合计", "总数", "资金总额"}) {
		overWholes(c, fr, c.Mentions[x].Figure) // 村卫生室所得占全部资金的
		return
	}
	var a content.Want
	switch {
	case num >= 0 && (subject == "" || sameWords(subject, c.Mentions[num].Label) || len([]rune(c.Mentions[num].Label)) >= 2 && strings.HasPrefix(subject, c.Mentions[num].Label)):
		a = content.Want{Given: c.Mentions[num].Figure}
	case toldPart(c, p, mi, subject) != 0:
		a = content.Want{Given: toldPart(c, p, mi, subject)}
	case subject != "":
		a = content.Want{Label: subject, Key: sk, Measures: content.Measures(sk.Measure), Named: lang.HasAnyPrefix(subject, procured)}
		// 支出占收入的 88%: both are named, the fund by the clause.
		if k := c.At(m.Figure).Key; a.Key.Fund == lang.NoFund && k.FundFrom <= 1 {
			a.Key.Fund = k.Fund
		}
	case num >= 0:
		a = content.Want{Given: c.Mentions[num].Figure}
	default:
		return
	}
	if whole == "" {
		if w, ok := c.SharedWhole[p.Lex[m.Pos].Sentence+p.Sentence]; ok && a.Given != 0 {
			fr.Queries = append(fr.Queries, content.Query{Formula: "a/b", Wants: []content.Want{a, w}, HoldOnly: w.Given != 0 && otherWhole(c, p, mi, w.Given)})
			return
		}
	}
	if whole != "" && a.Given != 0 && wk.Measure != lang.NoMeasure && wholeShared(c, p, mi, num, whole) == 0 {
		if w := listedUnder(c, a.Given, wk.Measure); w != 0 {
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{a.Given, w}})
			return
		}
	}
	if w := content.FigureID(0); a.Given != 0 && whole != "" {
		if w = ofItsYear(c, a.Given, whole); w != 0 {
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{a.Given, w}})
			return
		}
	}
	if w := eachWhole(c, p, mi, whole); w != 0 && a.Given != 0 {
		fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{a.Given, w}})
		return
	}
	if lang.ContainsAny(whole, examining) && a.Given != 0 {
		if w := examined(c, p, num); w != 0 {
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{a.Given, w}})
			return // 检查 136 家次，查处 58 家，占检查数的 X%
		}
	}
	if x := namesakeBefore(c, p, mi, whole); x >= 0 && a.Given != 0 && a.Given != c.Mentions[x].Figure && clause.SameSort(c, x, c.MentionIndex(a.Given)) {
		if c.SharedWhole == nil {
			c.SharedWhole = map[int]content.Want{}
		}
		c.SharedWhole[p.Lex[m.Pos].Sentence+p.Sentence] = content.Want{Given: c.Mentions[x].Figure}
		fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{a.Given, c.Mentions[x].Figure}, Spelled: true})
		return
	}
	if whole != "" {
		if c.SharedWhole == nil {
			c.SharedWhole = map[int]content.Want{}
		}
		b := content.Want{Label: whole, Key: wk, Measures: content.Measures(wk.Measure), Like: 1, Named: lang.HasAnyPrefix(whole, procured)}
		if b.Key.Fund == lang.NoFund && lang.ContainsAny(whole, bothFunds) {
			b.Key.Fund, b.Key.FundFrom = lang.BasicMedical, 0
		}
		if wk.Measure == lang.Income && lang.ContainsAny(whole, Raised) {
			b.Measures = append(b.Measures, lang.Received) // as mentions of it are taken
		}
		c.SharedWhole[p.Lex[m.Pos].Sentence+p.Sentence] = b
		if b.Key.Fund == lang.NoFund && a.Given == 0 {
			b.Key.Fund = a.Key.Fund
		}
		if w := wholeShared(c, p, mi, num, whole); w != 0 && a.Given != 0 {
			fr.Queries = append(fr.Queries, content.Query{Formula: "a/b", Wants: []content.Want{{Given: w}, b}}, content.Query{Formula: "a/b", HoldOnly: true, Wants: []content.Want{a, b}})
			return
		}
		fr.Queries = append(fr.Queries, content.Query{Formula: "a/b", Wants: []content.Want{a, b}})
		for _, name := range spentOn(a, wk.Measure) {
			x := a
			x.Label, x.Measures, x.Key.Measure, x.Named = name, b.Measures, lang.Outlay, true
			fr.Queries = append(fr.Queries, content.Query{Formula: "a/b", Wants: []content.Want{x, b}})
		}
		return
	}
	if a.Given != 0 {
		if w := wholeInName(c, p, num); w != 0 {
			if c.SharedWhole == nil {
				c.SharedWhole = map[int]content.Want{}
			}
			c.SharedWhole[p.Lex[m.Pos].Sentence+p.Sentence] = content.Want{Given: w} // of the next items too
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{a.Given, w}})
			return
		}
		if w := examined(c, p, num); w != 0 {
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{a.Given, w}})
			return
		}
		overWholes(c, fr, a.Given)
		return
	}
	if w, ok := c.SharedWhole[p.Lex[m.Pos].Sentence+p.Sentence]; ok {
		fr.Queries = append(fr.Queries, content.Query{Formula: "a/b", Wants: []content.Want{a, w}, HoldOnly: w.Given != 0 && otherWhole(c, p, mi, w.Given)})
	}
	fr.Queries = append(fr.Queries, content.Query{Formula: "a/b", Wants: []content.Want{a, {Like: 1, Earlier: true, Label: "总"}}})
	fr.Group = groupOfSentence + p.Sentence + p.Lex[m.Pos].Sentence
}

// itemCalled is the quantity of the sentence that a share without a whole of its own names, -1:
// 含拖拉机 a 台、无人机 b 架、其他 c 台，其中拖拉机占 X%.
func itemCalled(c *content.Draft, p *content.Para, mi int, subject string) int {
	subject = ownPremiums.Replace(strings.TrimPrefix(subject, "其中"))
	found := -1
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		if !content.IsPart(y) || c.At(y.Figure).Dimension == numeral.Percent || ownPremiums.Replace(strings.TrimPrefix(y.Label, "其中")) != subject {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = x
	}
	return found
}

// itemStarting is the one item of a list told in the sentence before mention mi whose name begins so, -1.
func itemStarting(c *content.Draft, p *content.Para, mi int, subject string) int {
	subject, found := strings.TrimPrefix(subject, "其中"), -1
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		if !content.IsPart(y) || c.PartOf[y.Figure] == 0 || !strings.HasPrefix(y.Label, subject) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = x
	}
	return found
}

// openedBy is the quantity right before the word that opens the list of counted things in which item
// x stands, where it is more than the item, 0: of 台（套） and 架, that add up to no one kind.
func openedBy(c *content.Draft, p *content.Para, x int) content.FigureID {
	f := c.At(c.Mentions[x].Figure)
	for i := x; f.Dimension == numeral.Count && i > p.Mentions[0] && i > x-clause.FarBack; i-- {
		y := &c.Mentions[i]
		if c.At(y.Figure).Dimension != numeral.Count || p.Lex[y.Pos].Sentence != p.Lex[c.Mentions[x].Pos].Sentence {
			return 0
		}
		if y.AfterOpener >= 0 {
			if w := c.At(c.Mentions[i-1].Figure); w.Dimension == numeral.Count && !w.Value.LessThan(f.Value) && content.IsPart(&c.Mentions[i-1]) {
				return w.ID
			}
			return 0
		}
	}
	return 0
}

// otherWhole reports whether the part that a share is behind begins with the name of another
// quantity than the whole that the first of its sentence were of: 住院费用中药品费 a，占 x%；门诊
// 药品费 b，占 y%.
func otherWhole(c *content.Draft, p *content.Para, mi int, whole content.FigureID) bool {
	n := clause.NearestMate(c, p, mi)
	if n < 0 {
		return false
	}
	name := []rune(c.Mentions[n].Label)
	w := c.At(whole)
	for x := n - 1; len(name) > 2 && x >= p.Mentions[0] && x >= n-clause.FarBack; x-- {
		if f := c.At(c.Mentions[x].Figure); f.ID != whole && f.Dimension == w.Dimension && strings.HasPrefix(f.Name, string(name[:2])) && !strings.HasPrefix(w.Name, string(name[:2])) {
			return true
		}
	}
	return false
}

// toldPart is the amount told in the sentence under the name that a share takes up with
// 部分: 年初预算 B，年中追加 A，追加部分占年初预算的 X%. It is 0 if there is none.
func toldPart(c *content.Draft, p *content.Para, mi int, subject string) content.FigureID {
	name, ok := strings.CutSuffix(subject, "部分")
	if !ok || len([]rune(name)) < 2 {
		return 0
	}
	for x := range clause.Mates(c, p, mi) {
		if y := &c.Mentions[x]; strings.Contains(y.Label, name) && c.At(y.Figure).Dimension == numeral.Money && !y.Each {
			return y.Figure
		}
	}
	return 0
}

// wholeShared is the whole of the list that ends right before a share, where the share is of
// something else than that whole: 保障支出 X，其中 A a、B b，占总支出的 R%; 0 if it is none.
func wholeShared(c *content.Draft, p *content.Para, mi, num int, name string) content.FigureID {
	if num < 0 || !strings.HasPrefix(strings.TrimLeft(p.Words(c.Mentions[mi].LabelFrom, c.Mentions[mi].LabelTo), " ，"), "占") || !clause.ClosesList(c, p, num, mi) {
		return 0
	}
	w := c.Figure(c.PartOf[c.Mentions[num].Figure])
	if w == nil || w.Place.Sentence != c.At(c.Mentions[mi].Figure).Place.Sentence || strings.Contains(w.Name, name) || strings.Contains(name, w.Name) {
		return 0
	}
	return w.ID
}

// sharesBoth reports whether a share that names no whole is of a part whose own whole has
// been told to be a share of a larger one, so that either may be meant: 民生支出 X，占总支出的
// A%，其中教育支出 Y，占 B%.
func sharesBoth(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	num := numerator(c, p, mi)
	if num < 0 || wholeName(p, m.LabelFrom, m.LabelTo) != "" && !strings.HasPrefix(strings.TrimLeft(p.Words(m.LabelFrom, m.LabelTo), " ，"), "占") {
		return false
	}
	w := c.MentionOf(c.PartOf[c.Mentions[num].Figure])
	if w == nil || c.MentionIndex(w.Figure)+1 >= mi {
		return false
	}
	next := &c.Mentions[c.MentionIndex(w.Figure)+1]
	return next.Share && next.Para == m.Para && p.Lex[next.Pos].Sentence == p.Lex[m.Pos].Sentence && strings.HasSuffix(strings.TrimSpace(p.Words(next.LabelFrom, next.Pos)), "的") && !strings.HasSuffix(strings.TrimSpace(p.Words(m.LabelFrom, m.Pos)), "的")
}

// orOfOuter adds to a share that names no whole, of a part whose own whole has been told to be
// a share of a larger one that is not named either, that it may be of that one: 合同 X，占
// A%，其中小微企业 Y，占 B%.
func orOfOuter(c *content.Draft, p *content.Para, mi int, fr *content.Frame) {
	m := &c.Mentions[mi]
	num := numerator(c, p, mi)
	if fr.Rule != "ratio/share" || num < 0 || len(fr.Readings) != 1 || fr.Readings[0].Formula != "a/b" || fr.Readings[0].Operands[0] != c.Mentions[num].Figure || m.Label != "占" {
		return
	}
	w := c.MentionIndex(fr.Readings[0].Operands[1])
	if w < p.Mentions[0] || w+1 >= num || c.Mentions[w+1].Label != "占" || p.Lex[c.Mentions[w+1].Pos].Sentence != p.Lex[m.Pos].Sentence {
		return
	}
	for _, i := range clause.FramesOf(c, c.Mentions[w+1].Figure) {
		outer := &c.Frames[i]
		if outer.Rule != fr.Rule {
			continue
		}
		for _, r := range outer.Readings {
			if r.Formula == "a/b" {
				r.Operands = []content.FigureID{c.Mentions[num].Figure, r.Operands[1]}
				fr.Readings = append(fr.Readings, r)
			}
		}
		for _, q := range outer.Queries {
			if q.Formula == "a/b" && len(q.Wants) == 2 {
				q.Wants = []content.Want{{Given: c.Mentions[num].Figure}, q.Wants[1]}
				fr.Queries = append(fr.Queries, q)
			}
		}
	}
}

// spentOn are the names of what was spent on an act of which a share of all that was spent
// is told: 住院救助占支出的 60% is of 住院救助支出, or 住院支出.
func spentOn(act content.Want, whole lang.Measure) []string {
	if act.Given != 0 || whole != lang.Outlay || act.Key.Measure != lang.Headcount && act.Key.Measure != lang.Enrolled {
		return nil
	}
	out := []string{act.Label + "支出"}
	for _, w := range []string{"救助", "补助", "资助"} {
		if stem, ok := strings.CutSuffix(act.Label, w); ok && len([]rune(stem)) >= 2 {
			out = append(out, stem+"支出")
		}
	}
	return out
}

// wholeNameLength is how many characters the name of a whole has at least that no other amount can stand for.
const wholeNameLength = 6

// namesakeBefore is the only amount of the paragraph before mention mi that bears the name of a whole to the letter,
// -1: 政府采购支出总额 A，…，占政府采购支出总额的 R%.
func namesakeBefore(c *content.Draft, p *content.Para, mi int, name string) int {
	if !content.Longer(name, wholeNameLength-1) {
		return -1
	}
	found := -1
	for x := mi - 1; x >= p.Mentions[0] && x >= mi-clause.FarMates; x-- {
		y := &c.Mentions[x]
		if y.Label != name || !content.IsPart(y) || clause.IsPrior(c, c.At(y.Figure)) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = x
	}
	return found
}

// changeWhole is the amount of change that a share names as its whole: 减收 X … 占减收额的 Y%;
// 0 if the name is of none, or of several in the paragraph.
func changeWhole(c *content.Draft, p *content.Para, mi int, whole string) content.FigureID {
	stem, ok := strings.CutSuffix(whole, "额")
	if !ok || !slices.Contains([]string{"减收", "增收", "减支", "增支", "减少", "增加"}, stem) {
		return 0
	}
	found := content.FigureID(0)
	for i := clause.Preceding(p, mi) - 1; i >= 0; i-- {
		m := &c.Mentions[p.Mentions[i]]
		if m.Role != content.RoleDelta || !strings.HasSuffix(m.Label, stem) || c.At(m.Figure).Dimension != numeral.Money {
			continue
		}
		if found != 0 {
			return 0
		}
		found = m.Figure
	}
	return found
}

// eachWhole is the amount for each that a share names as its whole: 次均费用 X …
// 占次均费用的 Y%; 0 if the name is of none, or of none in the paragraph.
func eachWhole(c *content.Draft, p *content.Para, mi int, whole string) content.FigureID {
	if !strings.ContainsRune(whole, '均') {
		return 0
	}
	for i := clause.Preceding(p, mi) - 1; i >= 0; i-- {
		if m := &c.Mentions[p.Mentions[i]]; m.Each && m.Role == content.RoleLevel && strings.HasSuffix(m.Label, whole) {
			return m.Figure
		}
	}
	return 0
}

// partWithin reads 收入预算中财政补贴占 X%: the words before 中 name the whole, those
// behind it the part, both printed elsewhere. The share stands at lexeme at.
func partWithin(c *content.Draft, p *content.Para, m *content.Mention, at int, fr *content.Frame) bool {
	for i := m.LabelFrom + 1; i+1 < at; i++ {
		x := &p.Lex[i]
		if x.Kind != content.LexText || strings.TrimSpace(p.Sub(x.From, x.To)) != "中" {
			continue
		}
		whole, part := clause.Label(p, m.LabelFrom, i), clause.Label(p, i+1, at)
		if len([]rune(whole)) < 3 || len([]rune(part)) < 2 {
			return false
		}
		wk, pk := clause.KeyOf(p, m.LabelFrom, i), clause.KeyOf(p, i+1, at)
		fr.Queries = append(fr.Queries, content.Query{Formula: "a/b", HoldOnly: true, Wants: []content.Want{{Label: part, Key: pk, Measures: content.Measures(pk.Measure)}, {Label: whole, Key: wk, Measures: content.Measures(wk.Measure), Like: 1}}})
		return true
	}
	return false
}

// doneOfCounted reads how much of what was counted before has been done: 安排 6 个项目共 140 万元。完工 5 个，占 R%. The
// number before is that of the whole, in the same sentence or the one before.
func doneOfCounted(c *content.Draft, p *content.Para, num int, fr *content.Frame) bool {
	m := &c.Mentions[num]
	f := c.At(m.Figure)
	if f.Dimension != numeral.Count || !content.IsPart(m) || !lang.ContainsAny(m.Label, doneOfWords) && !lang.HasAnyPrefix(m.After, doneOfWords) {
		return false
	}
	found := content.FigureID(0)
	for x := num - 1; x >= p.Mentions[0]; x-- {
		y := &c.Mentions[x]
		if p.Lex[y.Pos].Sentence < p.Lex[m.Pos].Sentence-1 {
			break
		}
		g := c.At(y.Figure)
		if g.Dimension != numeral.Count || g.Unit != f.Unit && g.Unit != f.Unit+"项目" {
			continue
		}
		if !clause.Whole(c, y) || y.Depth > 0 || g.Value.LessThan(f.Value) {
			return false
		}
		if lang.ContainsAny(y.Label, doneOfWords) {
			continue // 12 个项目，已开工 10 个，已完工 9 个，占 75%
		}
		found = y.Figure
		break
	}
	if found == 0 {
		return false
	}
	fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{m.Figure, found}})
	for x := num - 1; x >= p.Mentions[0] && c.Mentions[x].Figure != found; x-- {
		if g := c.At(c.Mentions[x].Figure); g.Dimension == numeral.Count && (g.Unit == f.Unit || g.Unit == f.Unit+"项目") { // of those begun
			fr.Readings[len(fr.Readings)-1].Weak = true
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{m.Figure, g.ID}, Weak: true})
		}
	}
	return true
}

// doneOfWords tell what has been done of things that were counted.
var doneOfWords = []string{"完工", "完成", "竣工", "建成", "验收", "开工", "在建", "投入使用", "交付", "达标", "办结"}

// tooSmall reports whether two parts or more of a list are larger than what was
// taken for their total.
func tooSmall(c *content.Draft, t *content.Frame) bool {
	larger := 0
	for _, x := range t.Readings[0].Parts {
		if c.At(x.Figure).Value.GreaterThan(c.At(t.Claim).Value) {
			larger++
		}
	}
	return larger > 1
}

// ofTheTwo reads A x、B y，前者占 X%: one of the two over both.
func ofTheTwo(c *content.Draft, p *content.Para, mi int, first bool, fr *content.Frame) bool {
	a, b := -1, -1
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if y.Role != content.RoleLevel || y.Each || f.Dimension == numeral.Percent {
			continue
		}
		if b < 0 {
			b = x
			continue
		}
		if g := c.At(c.Mentions[b].Figure); f.Dimension == g.Dimension && f.Unit == g.Unit {
			a = x
		}
		break
	}
	if a < 0 {
		return false
	}
	r := content.Reading{Formula: "b/(a+b)", Operands: []content.FigureID{c.Mentions[a].Figure, c.Mentions[b].Figure}}
	if first {
		r.Formula = "a/(a+b)"
	}
	fr.Readings = append(fr.Readings, r)
	return true
}

// examining are words for what is gone through to find some of it.
var examining = []string{"检查", "抽查", "核查", "审核", "受理", "评估", "抽检", "抽样", "筛查", "走访", "巡查", "排查"}

// findings are words for what of it was found.
var findings = []string{"查处", "查实", "发现", "确认"}

// examined is the number, right before a part of it, of what was gone through
// (检查 3000 家次，查处 900 家，占 30%) or of what 中 tells the part to be among (86 家机构
// 中有 20 家超支，占 23%); 0 if there is none.
func examined(c *content.Draft, p *content.Para, part int) content.FigureID {
	if part <= p.Mentions[0] {
		return 0
	}
	m, w := &c.Mentions[part], &c.Mentions[part-1]
	f, g := c.At(m.Figure), c.At(w.Figure)
	if f.Dimension == numeral.Money || w.Role != content.RoleLevel || w.Each || w.Depth != m.Depth || p.Lex[w.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, w.Pos, m.Pos) {
		return 0
	}
	visits := f.Dimension == numeral.Count && g.Dimension == numeral.Count && g.Unit == f.Unit+"次"
	switch {
	case f.Value.GreaterThan(g.Value):
	case visits, clause.SameSort(c, part-1, part) && (strings.HasSuffix(w.After, "中") || strings.HasSuffix(w.After, "中有") || lang.ContainsAny(m.Label, findings) && lang.ContainsAny(w.Label, examining)):
		return g.ID
	}
	return 0
}

// shareWords end the name of a whole without belonging to it: 占项目总数的比例为.
var shareWords = []string{"的比例", "的比重", "的份额", "的百分比", "比例", "比重", "份额", "百分比"}

// wholeName is the label between lexemes i and j without its words for a share.
func wholeName(p *content.Para, i, j int) string {
	s := clause.Label(p, i, j)
	for _, w := range shareWords {
		if t, ok := strings.CutSuffix(s, w); ok {
			return t
		}
	}
	return s
}

// measuredWhole is the name of a whole without the word for its length or area where its part
// is one, so that 列养里程 names 列养公路 N 公里.
func measuredWhole(c *content.Draft, part int, whole string) string {
	words := []string{"里程", "公里数", "长度"}
	switch c.At(c.Mentions[part].Figure).Dimension {
	case numeral.Area:
		words = []string{"面积", "亩数"}
	case numeral.Length:
	default:
		return whole
	}
	for _, w := range words {
		if stem := strings.TrimSuffix(strings.TrimSuffix(whole, w), "总"); stem != whole && content.Longer(stem, 1) {
			return stem
		}
	}
	return whole
}

// countWords end the names of wholes that are counted.
var countWords = []string{"总数", "个数", "件数", "项目数", "数量", "户数", "人数", "人次", "总人数", "总户数"}

// countBefore is the part of a counted whole: the nearest figure that is no
// money, from the one before the share back to the last share.
func countBefore(c *content.Draft, p *content.Para, mi, num int) int {
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		d := c.At(y.Figure).Dimension
		if d == numeral.Percent {
			break
		}
		if y.Role == content.RoleLevel && d != numeral.Money && d != numeral.PerHead {
			return x
		}
	}
	return num
}

// listedUnder is the total of a measure whose list a part stands in, 0.
func listedUnder(c *content.Draft, part content.FigureID, m lang.Measure) content.FigureID {
	for _, i := range slices.Backward(clause.TotalsOf(c, part)) {
		t := &c.Frames[i]
		if !t.Readings[0].Weak && c.At(t.Claim).Key.Measure == m && c.At(t.Claim).Report == c.At(part).Report {
			return t.Claim
		}
	}
	return 0
}

// orOfLater adds to the share of the one item that 其中 opens that it may be of what was told
// between its whole and it: 预算 A，实际采购 B，其中小微企业 a，占 X%.
func orOfLater(c *content.Draft, fr *content.Frame, part, whole content.FigureID) {
	a := c.MentionOf(part)
	if a == nil || part-whole > farRates {
		return
	}
	for id := part - 1; id > whole; id-- {
		b := c.MentionOf(id)
		if b == nil || b.Para != a.Para || b.Depth != a.Depth || !clause.Whole(c, b) || !content.Addable(c.At(id), c.At(part)) || c.At(id).Value.LessThan(c.At(part).Value) {
			continue
		}
		fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{part, id}, HoldOnly: true})
	}
}

// farRates is how many figures behind its whole such an item stands.
const farRates = 8

// overWholes relates a part to the totals it is a part of, then to the larger
// figures of its kind before it.
func overWholes(c *content.Draft, fr *content.Frame, part content.FigureID) {
	for _, i := range slices.Backward(clause.TotalsOf(c, part)) {
		t := &c.Frames[i]
		if tooSmall(c, t) || closesWithout(c, t, part) || unborne(c, t) {
			continue
		}
		weak := t.Readings[0].Weak
		fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{part, t.Claim}, Weak: weak})
		if !weak {
			return
		}
	}
	if len(fr.Readings) > 0 {
		// Of several possible totals all shares of the sentence have one.
		fr.Group = groupOfSentence + c.At(part).Place.Sentence
		return
	}
	if i, ok := c.Bounded[part]; ok {
		whole := c.Frames[i].Readings[0].Operands[0]
		fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{part, whole}})
		orOfLater(c, fr, part, whole)
		return
	}
	fr.Queries = append(fr.Queries, content.Query{Formula: "a/b", Wants: []content.Want{{Given: part}, {Like: 1, Earlier: true, Label: "总"}}})
}

// unborne reports whether a list that only verifies does not come to its total, so that it is none of it, as
// like as not: 满意 A 份、较满意 B 份、一般 C 份、不满意 D 份, of which B, C and D are no parts of A.
func unborne(c *content.Draft, t *content.Frame) bool {
	return t.Readings[0].HoldOnly && !clause.PartsMeet(c, t)
}

// listedIn is the total in whose list a figure stands, 0.
func listedIn(c *content.Draft, id content.FigureID) content.FigureID {
	for _, i := range clause.TotalsOf(c, id) {
		if t := &c.Frames[i]; t.Claim == c.PartOf[id] && unborne(c, t) {
			return 0
		}
	}
	return c.PartOf[id]
}

// closesWithout reports whether a short list makes up its total without one of its
// figures, which is then of something else: 合格 X 人，其中一次合格 a 人，补考合格 b 人，优秀 c
// 人.
func closesWithout(c *content.Draft, t *content.Frame, part content.FigureID) bool {
	if len(t.Readings[0].Parts) > clause.FarOpeners || c.At(part).Value.IsZero() {
		return false
	}
	return slices.ContainsFunc(t.Readings, func(r content.Reading) bool {
		sum := decimal.Zero
		for _, x := range r.Parts {
			if x.Figure == part {
				return false
			}
			sum = sum.Add(c.At(x.Figure).Value)
		}
		return len(r.Parts) > 1 && sum.Equal(c.At(t.Claim).Value)
	})
}

// groupOfSentence keeps the groups of sentences apart from those of series.
const groupOfSentence = 1 << 20

// ownPremiums are the words for what the insured pay: 个人缴纳 A，个人缴费占 X%.
var ownPremiums = strings.NewReplacer("个人缴纳", "个人缴费", "个人自缴", "个人缴费", "个人交费", "个人缴费", "个人筹资", "个人缴费")

// sameWords reports whether a subject only repeats the words of the figure
// before it, or stands for it.
func sameWords(subject, name string) bool {
	subject, name = ownPremiums.Replace(subject), ownPremiums.Replace(name)
	return subject == name || strings.HasSuffix(name, subject) || subject == "其" || subject == "其中"
}

// shareNoun reads 占比 X%: the figure before it over the whole it is part of.
func shareNoun(c *content.Draft, p *content.Para, mi int, fr *content.Frame) {
	if stem := clause.RateStem(p, &c.Mentions[mi]); len([]rune(stem)) >= 2 {
		// 中央资金占比 X%: the part is named.
		for x := mi - 1; x >= p.Mentions[0] && x >= mi-12; x-- {
			if y := &c.Mentions[x]; content.IsPart(y) && strings.Contains(y.Label, stem) {
				overWholes(c, fr, y.Figure)
				return
			}
		}
	}
	if n := numerator(c, p, mi); n >= 0 {
		if stem := clause.RateStem(p, &c.Mentions[mi]); total.OtherThing(c.At(c.Mentions[n].Figure).Name, stem, nil) {
			return // 重访 38 批次，网上信访占比 X%: of what is not printed
		}
		if w := wholeInName(c, p, n); w != 0 {
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{c.Mentions[n].Figure, w}})
			return
		}
		overWholes(c, fr, c.Mentions[n].Figure)
		return
	}
	// A 占 B 的比重为 X%.
	m := &c.Mentions[mi]
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		if x := &p.Lex[i]; x.Kind == content.LexTerm && x.Term.Class == lang.Share {
			shareOf(c, p, mi, fr)
			return
		}
	}
}

// shareAhead reports whether 占 or 占比 stands just before lexeme k.
func shareAhead(c *content.Draft, p *content.Para, k int) bool {
	for j := k; j >= 0 && j >= k-4; j-- {
		x := &p.Lex[j]
		if x.Kind == content.LexFigure {
			return false
		}
		if x.Kind == content.LexTerm && (x.Term.Class == lang.Share || x.Term.Rate == lang.ShareRate || x.Term.Word == "分别占") {
			return true
		}
	}
	return false
}

// shareStems are the other words for what a rate of a survey or check counts.
var shareStems = map[string][]string{"回收": {"回收", "收回"}, "满意": {"满意", "好评"}, "合格": {"合格", "达标", "通过"}, "知晓": {"知晓", "了解", "知道"}, "有效": {"有效"}, "办结": {"办结"}, "就业": {"就业"}, "入住": {"入住"}}

// statedShare reads 走访 200 户，满意的 190 户，满意度 95%: the figure that bears the
// stem of the rate, over the nearest before it that it can be a part of.
func statedShare(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	m := &c.Mentions[mi]
	rs := []rune(m.Label)
	if len(rs) < 3 || !strings.ContainsRune(rateEnds, rs[len(rs)-1]) {
		return false
	}
	stem := string(rs[len(rs)-3 : len(rs)-1])
	num := -1
	for x := range clause.Mates(c, p, mi) {
		if !negated(&c.Mentions[x]) {
			num = x
			break
		}
	}
	if num < 0 || clause.StrongMark(p, c.Mentions[num].Pos, m.Pos) {
		return false
	}
	y := &c.Mentions[num]
	f := c.At(y.Figure)
	switch f.Dimension {
	case numeral.Persons, numeral.Households, numeral.Count, numeral.Visits, numeral.Area:
	default:
		return false
	}
	if clause.IsPlan(c, y.Figure) {
		return false // 参保 X 人，应参保 Y 人: the base of the rate
	}
	words := y.Label + y.After
	if y.Role != content.RoleLevel || !strings.Contains(words, string(rs[:len(rs)-1])) && !lang.ContainsAny(words, shareStems[stem]) {
		return false
	}
	s, found := p.Lex[m.Pos].Sentence, false
	var rows []content.Reading // over items of a list
	for x := num - 1; x >= p.Mentions[0]; x-- {
		z := &c.Mentions[x]
		if p.Lex[z.Pos].Sentence < s-1 {
			break
		}
		g := c.At(z.Figure)
		if (g.Dimension == f.Dimension && g.Unit == f.Unit || g.Dimension == numeral.Visits && f.Dimension == numeral.Persons || oneEach(f, g)) && (z.Role == content.RoleLevel || z.Role == content.RoleLimit && clause.IsPlan(c, g.ID)) && z.Depth <= y.Depth {
			// A further base verifies, but the nearest that the part does not
			// exceed is the one meant.
			less := f.Value.GreaterThan(g.Value)
			// 备案 X 人次，跨省住院直接结算 a 人次，结算率: perhaps of other stays.
			far := !(lang.HasAnySuffix(m.Label, opinions) && lang.ContainsAny(z.Label, askedWords)) && len([]rune(z.Label)) > 1 && total.OtherThing(z.Label, strings.TrimPrefix(y.Label, z.After), append([]string{string(rs[:len(rs)-1]), stem, "实际", "已", "共", "接受", "参加", "享受", "获得", "纳入", "开展", "完成"}, shareStems[stem]...)) && !clause.IsPlan(c, g.ID)
			if x < num-1 && clause.EndsRow(c, p, c.Mentions[x+1].Figure) || x > p.Mentions[0] && clause.EndsRow(c, p, g.ID) {
				// 共 W 家，甲 b 家、乙 c 家；处理 n 家，处理面 X%: of all of the list, rather than of an item
				if rows = append(rows, content.Reading{Formula: "a/b", Operands: []content.FigureID{f.ID, g.ID}, HoldOnly: true}); len(rows) == clause.MaxTerms {
					break
				}
				continue
			}
			fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{f.ID, g.ID}, Weak: found || less, HoldOnly: far})
			found = found || !less || g.Place.Sentence == f.Place.Sentence && g.Place.Group == f.Place.Group
			if len(fr.Readings) == 4 {
				break
			}
		}
	}
	defer func() { fr.Readings = append(fr.Readings, rows...) }()
	if len(fr.Readings) == 1 && c.At(fr.Readings[0].Operands[1]).Place.Sentence == f.Place.Sentence {
		fr.Readings[0].Weak = false // 39 名参加，73 名通过: no other base
	}
	return len(fr.Readings) > 0
}

// LeftByPayers reads 费用 C，基本医保支付 A、大病保险支付 B（后），个人负担 X: the cost less all that was
// paid of it. One payer alone is not read here.
func LeftByPayers(c *content.Draft, p *content.Para, mi int) (r content.Reading, ok bool) {
	m := &c.Mentions[mi]
	var ids []content.FigureID // the last first
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if clause.StrongMark(p, y.Pos, m.Pos) || y.Depth != m.Depth || f.Dimension != numeral.Money || len(ids) > mostPaying {
			return r, false
		}
		if !content.IsPart(y) || f.Key.Part || f.Key.Whole {
			return r, false
		}
		ids = append([]content.FigureID{f.ID}, ids...)
		if f.Key.Measure == lang.Cost {
			break
		}
		if f.Key.Measure != lang.Reimbursed && f.Key.Measure != lang.Outlay && !lang.ContainsAny(y.Label, clause.Paying) {
			return r, false
		}
	}
	if len(ids) < 3 || c.At(ids[0]).Key.Measure != lang.Cost {
		return r, false
	}
	for i, id := range ids[2:] {
		if clause.MarkBetween(p, c.MentionOf(ids[i+1]).Pos, c.MentionOf(id).Pos) != clause.MarkBetween(p, c.MentionOf(ids[1]).Pos, c.MentionOf(ids[2]).Pos) {
			return r, false // not one list
		}
	}
	r = content.Reading{Formula: "a", Operands: ids}
	for i := range ids[1:] {
		r.Formula += "-" + string(rune('b'+i))
	}
	return r, true
}
