package average

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/standard"
	"gouji/parse/numeral"
)

// Averages over what is counted in the sentence: 改造 A 公里，投资 X，平均每公里 Y.

// perWords say in one word what an average is over.
var perWords = []string{"户均", "人均", "场均", "期均", "班均", "校均", "村均", "馆均", "院均", "亩均", "生均", "台均", "座均", "处均", "套均", "家均"}

// averageCount reads 培训 900 人次，平均每期 30 人次.
func averageCount(c *content.Draft, p *content.Para, mi int) {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	b := clause.BasisOf(f, m.Label)
	led := "" // 户均带动
	if strings.HasPrefix(m.Label, "人均") && visitsEach(c, p, mi) {
		return
	}
	for _, w := range perWords {
		if name, what, ok := strings.Cut(m.Label, w); ok && b.Thing == "" && (what == "" || what == "面积" || w == "人均" && name == "" || w == "亩均" || w == "生均" || f.Dimension == numeral.Persons && !content.Longer(what, 5)) {
			if what != "" && !(w == "人均" && name == "") {
				led = what
			}
			b.Add([]rune(w)[:1]) // 人均管护面积
			if d := c.At(m.Figure).Dimension; (d == numeral.Area || d == numeral.Length) && !measuredBefore(c, p, mi, what) && !(what == "" && measuredNext(c, mi)) {
				return
			}
		}
	}
	if b.Thing == "次" && eachTime(c, p, mi) {
		return
	}
	if b.Thing == "" || b.Month || b.Day {
		return
	}
	if eachAhead(c, p, mi, b) {
		return
	}
	from := len(c.Frames)
	averageOver(c, p, mi, b)
	for i := from; i < len(c.Frames) && content.Longer(led, 1); i++ {
		for j := range c.Frames[i].Readings {
			r := &c.Frames[i].Readings[j]
			r.HoldOnly = r.HoldOnly || !clause.SharesTwo(c.MentionOf(r.Operands[0]).Label, led)
		}
	}
}

// eachAhead reads what each has before what all of them have: 推广 86 万亩，亩均节肥 1.2 公斤，共节肥 1032 吨. It
// reports whether the words are such.
func eachAhead(c *content.Draft, p *content.Para, mi int, b clause.Basis) bool {
	if mi == p.Mentions[len(p.Mentions)-1] {
		return false
	}
	m, y := &c.Mentions[mi], &c.Mentions[mi+1]
	g := c.At(y.Figure)
	if g.Dimension != c.At(m.Figure).Dimension || y.Each || y.Total == 0 || y.Depth != m.Depth || p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, m.Pos, y.Pos) {
		return false
	}
	if own, all := []rune(m.Label), []rune(y.Label); len(own) < 4 || len(all) < 3 || string(own[len(own)-2:]) != string(all[len(all)-2:]) {
		return false
	}
	number := onlyCounted(c, p, mi, b, "")
	if number < 0 {
		return false
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: g.ID, Reach: content.ReachSentence, Closed: content.Closed,
		Readings: []content.Reading{{Formula: "a*b" + b.PerUnit(), Operands: []content.FigureID{c.Mentions[number].Figure, m.Figure}, HoldOnly: !sumOfEach(m.Label, y.Label)}}})
	return true
}

// sumOfEach reports whether a total bears the name of what each has, and no words more than that it is one: 共节肥
// of 亩均节肥, but not 2021年以来累计节肥 nor 全县共节肥, of which other fields are too.
func sumOfEach(each, sum string) bool {
	own, all := []rune(each), []rune(sum)
	for len(own) > 0 && len(all) > 0 && own[len(own)-1] == all[len(all)-1] {
		own, all = own[:len(own)-1], all[:len(all)-1]
	}
	switch string(all) {
	case "", "共", "共计", "合计", "总", "总计", "可", "共可", "年", "年可", "全年", "全年共":
		return true
	}
	return false
}

// averageOver relates an average to what is counted in its sentence over what
// it was counted in, by the thing that its 每 names. It reports whether both
// stand there.
func averageOver(c *content.Draft, p *content.Para, mi int, b clause.Basis) bool {
	m := &c.Mentions[mi]
	f := c.At(m.Figure)
	amount, number := -1, -1
	var others []int
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if y.Role != content.RoleLevel || y.Each || clause.StrongMark(p, y.Pos, m.Pos) {
			continue
		}
		same := g.Dimension == f.Dimension && (g.Unit == f.Unit || strings.HasSuffix(g.Unit, f.Unit)) || // 检查 4000 家次，每家 2 次
			g.Dimension == numeral.Visits && f.Dimension == numeral.Persons // 培训 2400 人次，每期 80 人
		switch {
		case number < 0 && !g.Key.Part && (g.Dimension != f.Dimension || !same) && standard.Counts(b, g, y.Label+y.After):
			number = x
		case amount < 0 && same && !g.Key.Part:
			amount = x
		case same && (f.Dimension == numeral.Time || f.Dimension == numeral.Money && g.Key.Part) && len(others) < farOperands:
			others = append(others, x)
		}
	}
	if amount >= 0 {
		if w := clause.WholeOfList(c, p, amount); w >= 0 && !c.Mentions[w].Each {
			amount = w // 飞行 X 小时，其中灭火 a 小时、巡护 b 小时，平均每架 Y 小时
		}
	}
	beside := -1 // another amount of that name: 一期投资 A，二期投资 B，合计 N 公里，平均每公里 X
	if amount >= 0 && f.Dimension == numeral.Money {
		all := amount
		if amount, beside = amountNamed(c, p, mi, all); amount != all || SameTail(m.Label, c.Mentions[all].Label) {
			others = nil // no other amount bears its name
		}
	}
	far := amount >= 0 && number < 0
	if far {
		number = onlyCounted(c, p, mi, b, "")
		if number < 0 && f.Dimension != numeral.Money {
			// 农户 A 户，受益 B 户；受益人口 N 人，户均 Y 人
			number = onlyCounted(c, p, mi, b, c.Mentions[amount].Label)
			far = number < 0
		}
	}
	formula := "a" + strings.Replace(b.PerUnit(), "/", "*", 1) + "/b"
	if amount < 0 || number < 0 {
		far := farAverage(c, p, mi, formula, func(g *content.Figure, y *content.Mention) bool { return standard.Counts(b, g, y.Label+y.After) })
		if far == nil {
			return itemAverage(c, p, mi, b)
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: content.ReachParagraph, Closed: content.Closed, Readings: far})
		return true
	}
	fr := content.Frame{Kind: content.KindProduct, Rule: "derived/average", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed,
		Readings: []content.Reading{{Formula: formula, Operands: []content.FigureID{c.Mentions[amount].Figure, c.Mentions[number].Figure}, Weak: far, HoldOnly: overPart(c, p, mi, b)}}}
	if beside >= 0 {
		fr.Readings[0].HoldOnly = true
		fr.Readings = append(fr.Readings, content.Reading{Formula: strings.Replace(strings.Replace(formula, "/b", "/c", 1), "a", "(a+b)", 1), Operands: []content.FigureID{c.Mentions[beside].Figure, c.Mentions[amount].Figure, c.Mentions[number].Figure}, HoldOnly: true})
	}
	for _, x := range others {
		// 飞行 X 小时，其中 a 小时、b 小时，平均每架 Y 小时: stretches of time are seldom known for parts;
		// 总投资 X，其中建安工程 a，平均每公里造价 Y: of a, perhaps
		time := f.Dimension == numeral.Time
		fr.Readings[0].Weak = fr.Readings[0].Weak || time
		fr.Readings = append(fr.Readings, content.Reading{Formula: formula, Operands: []content.FigureID{c.Mentions[x].Figure, c.Mentions[number].Figure}, Weak: time, HoldOnly: true})
	}
	c.Frames = append(c.Frames, fr)
	return true
}

// amountNamed is the amount of money that an average bears the name of, a part of the one given if that does
// not bear it (总投资 A，其中市级补助 B，平均每处补助 X), and another of the same name right beside it in a clause of
// its own, -1.
func amountNamed(c *content.Draft, p *content.Para, mi, amount int) (named, beside int) {
	m := &c.Mentions[mi]
	beside = -1
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		if clause.StrongMark(p, y.Pos, m.Pos) {
			break
		}
		if x != amount && c.PartOf[y.Figure] == c.Mentions[amount].Figure && SameTail(m.Label, y.Label) && !SameTail(m.Label, c.Mentions[amount].Label) {
			return x, -1
		}
	}
	if x := amount - 1; x >= p.Mentions[0] && standard.IsAmount(c, &c.Mentions[x]) && c.PartOf[c.Mentions[x].Figure] == 0 && c.PartOf[c.Mentions[amount].Figure] == 0 && c.Mentions[x].Total == 0 && c.Mentions[amount].Total == 0 && clause.MarkBetween(p, c.Mentions[x].Pos, c.Mentions[amount].Pos) == '，' && sameEnds(c.Mentions[x].Label, c.Mentions[amount].Label) {
		beside = x
	}
	return amount, beside
}

// sameEnds reports whether two different names end with the same two characters.
func sameEnds(a, b string) bool { return a != b && content.Longer(b, 2) && SameTail(a, b) }

// SameTail reports whether a name of more than two characters ends with the last two of another.
func SameTail(of, name string) bool {
	rs := []rune(of)
	return len(rs) > 2 && strings.HasSuffix(name, string(rs[len(rs)-2:]))
}

// overPart reports whether an average is over a part of what is counted, by its name: 项目 24 个，其中新建 18
// 个、续建 6 个，平均每个新建项目 X.
func overPart(c *content.Draft, p *content.Para, mi int, b clause.Basis) bool {
	said := p.Words(clause.LabelStart(p, c.Mentions[mi].Pos), c.Mentions[mi].Pos)
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		if g := c.At(y.Figure); g.Key.Part && content.Longer(y.Label, 1) && standard.Counts(b, g, y.Label+y.After) && strings.Contains(said, y.Label) {
			return true
		}
	}
	return false
}

// onlyCounted is the one number of an average's things in its sentence, plans aside, -1 if
// there are none or several, and of those of a name if one is given: 硬化道路 A 公里；投资 X 万元，每公里 Y 万元.
func onlyCounted(c *content.Draft, p *content.Para, mi int, b clause.Basis, like string) int {
	found := -1
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if like != "" && !clause.SharesTwo(y.Label, like) {
			continue
		}
		if y.Each || y.Role != content.RoleLevel || clause.IsPlan(c, y.Figure) || g.Key.Part || !standard.Counts(b, g, y.Label+y.After) || g.Dimension == c.At(c.Mentions[mi].Figure).Dimension {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = x
	}
	return found
}

// overThings leaves the readings of such an average over other things out; where the things
// are looked for, what is found only verifies.
func overThings(c *content.Draft, word string, fr *content.Frame) {
	things := averagedThings[word]
	if things == nil {
		return
	}
	fr.Readings = slices.DeleteFunc(fr.Readings, func(r content.Reading) bool {
		if len(r.Operands) != 2 {
			return false
		}
		f := c.At(r.Operands[1])
		said := f.Unit + f.Name
		if m := c.MentionOf(f.ID); m != nil {
			said += m.After
		}
		return !lang.ContainsAny(said, things)
	})
	for i := range fr.Queries {
		fr.Queries[i].HoldOnly = true
	}
}

// averagedThings are the words of averages over things that are counted in 个, 座 or 辆 like
// many others, with the words that name the things.
var averagedThings = map[string][]string{"村均": {"村"}, "校均": {"校", "学"}, "车均": {"车", "辆"}, "班均": {"班"}, "台均": {"台"}, "场均": {"场"}}

// countedWhole is the number that an average comes back to past its parts, -1 if
// there is none: 改造 N 户，其中甲 …，乙 …，户均 Y 元.
func countedWhole(c *content.Draft, p *content.Para, mi int, dims []numeral.Dimension) int {
	parts := false
	for x := range clause.Mates(c, p, mi) {
		g := c.At(c.Mentions[x].Figure)
		switch {
		case !slices.Contains(dims, g.Dimension) || c.Mentions[x].Role != content.RoleLevel:
			return -1
		case g.Key.Part:
			parts = true
		case g.Key.Whole && parts:
			return x
		default:
			return -1
		}
	}
	return -1
}

// averagedWholes are the amount and the number that an average behind ； comes
// back to, past their parts: 赔付 N 人次、X 万元，其中甲 …，乙 …；次均 Y 元.
func averagedWholes(c *content.Draft, p *content.Para, mi int, dims []numeral.Dimension) (amount, number int) {
	amount, number = -1, -1
	f := c.At(c.Mentions[mi].Figure)
	parts := false
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		switch {
		case y.Role != content.RoleLevel || y.Each || g.Key.Each:
		case g.Key.Part:
			parts = true
		case g.Dimension == f.Dimension && g.Key.Whole:
			if amount >= 0 {
				return -1, -1
			}
			amount = x
		case slices.Contains(dims, g.Dimension) && g.Key.Whole:
			if number >= 0 {
				return -1, -1
			}
			number = x
		}
	}
	if !parts || amount < 0 || number < 0 {
		return -1, -1
	}
	return amount, number
}

// averaged are the amount and the number right before an average in its clause
// group: 接待费 6 万元，接待 720 人次，人均 X 元; N 家退回 X 万元，户均 Y 元. Only tells
// whether the group has no other.
func averaged(c *content.Draft, p *content.Para, mi int, dims []numeral.Dimension) (amount, number int, only bool) {
	amount, number, only = -1, -1, true
	f := c.At(c.Mentions[mi].Figure)
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if clause.StrongMark(p, y.Pos, c.Mentions[mi].Pos) {
			break
		}
		switch {
		case y.Role != content.RoleLevel && !(y.Role == content.RoleLimit && g.Key.Part) && !standard.Gained(c, p, y) || y.Each || g.Key.Each || clause.Reference(y):
		case amount < 0 && g.Dimension == f.Dimension:
			amount = x
		case number < 0 && slices.Contains(dims, g.Dimension):
			number = x
			if w := clause.WholeOfList(c, p, x); w >= 0 && amount == x+1 {
				number = w // 共 N 户，第一批 n 户，第二批 m 户，资金 X，户均 Y
			}
		case x == number || number >= 0 && c.PartOf[g.ID] == c.Mentions[number].Figure:
		case number == amount-1 && amount == mi-1 && c.PartOf[c.Mentions[amount].Figure] == g.ID: // 支出 W，其中助学 n 人、a 万元，人均 Y
		case g.Dimension == f.Dimension || slices.Contains(dims, g.Dimension):
			only = false
		}
	}
	if amount < 0 || number < 0 {
		return -1, -1, false
	}
	return amount, number, only
}

// measuredBefore reports whether what there was of the kind of mention mi in its clause
// group bears the name: 管护面积 X 亩 … 人均管护面积.
func measuredBefore(c *content.Draft, p *content.Para, mi int, name string) bool {
	for x := range clause.Mates(c, p, mi) {
		if y := &c.Mentions[x]; y.Role == content.RoleLevel && !y.Each && c.At(y.Figure).Dimension == c.At(c.Mentions[mi].Figure).Dimension {
			return len([]rune(name)) >= 2 && strings.Contains(y.Label, string([]rune(name)[:2]))
		}
	}
	return false
}

// measuredNext reports whether what is averaged stands right before a bare average: 建筑面积
// X 平方米，户均 Y 平方米.
func measuredNext(c *content.Draft, mi int) bool {
	if mi == 0 {
		return false
	}
	y := &c.Mentions[mi-1]
	return content.IsPart(y) && y.Para == c.Mentions[mi].Para && clause.SameSort(c, mi-1, mi)
}

// presentFirst puts the dimension that the sentence prints before the others.
func presentFirst(c *content.Draft, p *content.Para, mi int, dims []numeral.Dimension) []numeral.Dimension {
	for x := range clause.Mates(c, p, mi) {
		for i, d := range dims {
			if c.At(c.Mentions[x].Figure).Dimension == d {
				out := append([]numeral.Dimension{d}, dims[:i]...)
				return append(out, dims[i+1:]...)
			}
		}
	}
	return dims
}
