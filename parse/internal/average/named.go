package average

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Averages one of whose two amounts stands elsewhere: 生育津贴支出 A … 享受生育津贴 N 人次，次均
// X. The one right before the average and the other bear one name.

// namedAverage is the reading of an average as one of the two amounts before it, in its
// clause group, and the other of the same name told before in the report. It fails where
// the clause group tells both, or where several amounts bear the name.
func namedAverage(c *content.Draft, p *content.Para, mi int, dims []numeral.Dimension) (r content.Reading, ok bool) {
	m := &c.Mentions[mi]
	if m.Depth > 0 || len(dims) == 0 || strings.Contains(m.Label, "月") {
		return r, false
	}
	near, first := -1, -1
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if clause.StrongMark(p, y.Pos, m.Pos) {
			break
		}
		switch first = x; {
		case y.Role != content.RoleLevel || y.Depth > 0:
			return r, false
		case y.Each:
		case f.Dimension == numeral.Money || slices.Contains(dims, f.Dimension):
			if near >= 0 {
				return r, false // the clause group tells more
			}
			near = x
		}
	}
	if near < 0 && first < 0 {
		near = countedBefore(c, p, mi, dims) // 享受甲津贴 N 人次，同比减少 d。次均津贴 X
		first = near
	}
	if near < 0 || !content.IsPart(&c.Mentions[near]) {
		return r, false
	}
	given := c.At(c.Mentions[near].Figure)
	counted := given.Dimension != numeral.Money
	name := clause.ThingNamed(c.Mentions[near].Label)
	if counted && first != near && lang.ContainsAny(c.Mentions[first].Label, clause.Benefiting) {
		name = clause.ThingNamed(c.Mentions[first].Label) // 稳岗返还惠及企业 N 户、职工 M 人，人均 X
	}
	if !content.Longer(name, 3) {
		return r, false
	}
	other := content.FigureID(0)
	for x := first - 1; x >= 0 && x >= first-2*clause.FarBack; x-- {
		z := &c.Mentions[x]
		f := c.At(z.Figure)
		if f.Report != p.Report {
			break
		}
		if !content.IsPart(z) || z.Each || f.Key.Each || f.Key.Mode == lang.Planned || counted && f.Dimension != numeral.Money || !counted && !slices.Contains(dims, f.Dimension) || clause.ThingNamed(z.Label) != name {
			continue
		}
		if other != 0 && !c.At(other).Value.Equal(f.Value) {
			return r, false
		}
		other = f.ID
	}
	if other == 0 {
		return r, false
	}
	r = content.Reading{Formula: "a/b", Operands: []content.FigureID{other, given.ID}}
	if !counted {
		r.Operands = []content.FigureID{given.ID, other}
	}
	return r, true
}

// countedBefore is the number that begins the sentence before that of an average which bears
// the end of its name, -1 if there is none.
func countedBefore(c *content.Draft, p *content.Para, mi int, dims []numeral.Dimension) int {
	m := &c.Mentions[mi]
	own := content.CleanLabel(p, m)
	if !content.Longer(own, 1) {
		return -1
	}
	found := -1
	for x := mi - 1; x >= p.Mentions[0] && p.Lex[c.Mentions[x].Pos].Sentence >= p.Lex[m.Pos].Sentence-1; x-- {
		y := &c.Mentions[x]
		if p.Lex[y.Pos].Sentence == p.Lex[m.Pos].Sentence {
			return -1
		}
		if content.IsPart(y) && slices.Contains(dims, c.At(y.Figure).Dimension) {
			found = x
		} else if content.IsPart(y) {
			return -1
		}
	}
	if found < 0 || !strings.HasSuffix(clause.ThingNamed(c.Mentions[found].Label), own) {
		return -1
	}
	return found
}

// personMonths is the reading of an average for each month of each as the amount before it
// over the months of all that the report counts: 发放 N 人月，支出 X，月人均 Y. Where the
// clause does not count them, those counted last before it are meant.
func personMonths(c *content.Draft, p *content.Para, mi int, word string) (r content.Reading, ok bool) {
	m := &c.Mentions[mi]
	if !strings.Contains(word, "月") && !strings.Contains(m.Label, "每月") || !strings.Contains(m.Label, "人") {
		return r, false
	}
	amount, number := content.FigureID(0), content.FigureID(0)
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if y.Role != content.RoleLevel || y.Each || clause.StrongMark(p, y.Pos, m.Pos) {
			continue
		}
		switch {
		case clause.PersonMonth(f) && number == 0:
			number = f.ID
		case f.Dimension == numeral.Persons || f.Dimension == numeral.Visits:
			return r, false // over heads
		case f.Dimension == numeral.Money && amount == 0:
			amount = f.ID
		}
	}
	for x := mi - 1; amount != 0 && number == 0 && x >= 0 && x >= mi-clause.FarBack; x-- {
		if f := c.At(c.Mentions[x].Figure); f.Report != p.Report {
			break
		} else if clause.PersonMonth(f) {
			number = f.ID
		}
	}
	if amount == 0 || number == 0 {
		return r, false
	}
	return content.Reading{Formula: "a/b", Operands: []content.FigureID{amount, number}}, true
}

// dailyAverage reads 次均 X 元，次均 N 天，日均 Y 元: what each came to over the days of each.
func dailyAverage(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	amount, days := content.FigureID(0), content.FigureID(0)
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		switch {
		case y.Role != content.RoleLevel:
		case days == 0 && g.Dimension == numeral.Time && g.Unit == "天" && lang.ContainsAny(y.Label, eachDays):
			days = g.ID
		case amount == 0 && y.Each && g.Dimension == f.Dimension:
			amount = g.ID
		}
	}
	if amount == 0 || days == 0 {
		return false
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/average", Claim: f.ID, Reach: content.ReachSentence, Closed: content.Closed,
		Readings: []content.Reading{{Formula: "a/b", Operands: []content.FigureID{amount, days}}}})
	return true
}

// eachDays are words of how many days each took.
var eachDays = []string{"均", "每人", "每次"}

// firstMonths is how many months the words right before a monthly average spread it over:
// 按前 7 个月月均支出 X, 0 if they do not say.
func firstMonths(c *content.Draft, p *content.Para, mi int) int {
	if mi == p.Mentions[0] {
		return 0
	}
	m, y := &c.Mentions[mi], &c.Mentions[mi-1]
	f := c.At(y.Figure)
	if f.Dimension != numeral.Months || f.Numeral.Decimals > 0 || clause.MarkBetween(p, y.Pos, m.Pos) != 0 || p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || !strings.HasSuffix(p.Words(clause.LabelStart(p, y.Pos), y.Pos), "前") {
		return 0
	}
	if n := int(f.Value.IntPart()); 0 < n && n <= 12 {
		return n
	}
	return 0
}

// flowAverage is the reading of 领取待遇 N 人，人均支出 X as what the paragraph has told to be
// spent, or come in, over the one number of heads in the clause group.
func flowAverage(c *content.Draft, p *content.Para, mi int, dims []numeral.Dimension) (r content.Reading, ok bool) {
	m := &c.Mentions[mi]
	measure := clause.KeyOf(p, m.LabelFrom, m.LabelTo).Measure
	if measure != lang.Outlay && measure != lang.Income || m.Depth > 0 {
		return r, false
	}
	heads, amount := content.FigureID(0), content.FigureID(0)
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		switch {
		case clause.StrongMark(p, y.Pos, m.Pos), y.Role != content.RoleLevel, f.Dimension == numeral.Money, heads != 0:
			return r, false
		case slices.Contains(dims, f.Dimension):
			heads = f.ID
		}
	}
	for x := mi - 1; heads != 0 && x >= p.Mentions[0]; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if !content.IsPart(y) || f.Key.Measure != measure || f.Dimension != numeral.Money || f.Key.Mode == lang.Planned || f.Key.Part || clause.IsPrior(c, f) {
			continue
		}
		if amount != 0 {
			return r, false
		}
		amount = f.ID
	}
	if heads == 0 || amount == 0 {
		return r, false
	}
	return content.Reading{Formula: "a/b", Operands: []content.FigureID{amount, heads}}, true
}

// visitsEach reads 门诊 N 人次，人均就诊 X 次: the visits right before over all those insured. Who
// is counted differs, so that it only verifies.
func visitsEach(c *content.Draft, p *content.Para, mi int) bool {
	f := c.At(c.Mentions[mi].Figure)
	x := clause.NearestMate(c, p, mi)
	if x < 0 || f.Unit != "次" || !content.IsPart(&c.Mentions[x]) || c.At(c.Mentions[x].Figure).Dimension != numeral.Visits || clause.StrongMark(p, c.Mentions[x].Pos, c.Mentions[mi].Pos) {
		return false
	}
	key := content.Key{Fund: f.Key.Fund, FundFrom: f.Key.FundFrom, Dimension: numeral.Persons}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/average", Claim: f.ID, Reach: content.ReachReport, Closed: content.Closed,
		Queries: []content.Query{{Formula: "a/b", HoldOnly: true, Wants: []content.Want{{Given: c.Mentions[x].Figure}, {Measures: content.Measures(lang.Enrolled), Label: "参保人数", Key: key, Earlier: true}}}}})
	return true
}
