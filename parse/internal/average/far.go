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

// Averages whose amount or number stands in a sentence before: 投资 X 万元，……。完成 N 公里，
// 平均每公里 Y 万元. Which are meant the words do not say, so that they only verify.

// farOperands is how many amounts, and how many numbers, a far average is tried over.
const farOperands = 3

// farAverage are the readings of an average over what its paragraph tells before it:
// amounts of its own kind over the numbers that counts accepts. Parts are
// numbers only where there are no others.
func farAverage(c *content.Draft, p *content.Para, mi int, formula string, counts func(*content.Figure, *content.Mention) bool) []content.Reading {
	f := c.At(c.Mentions[mi].Figure)
	var amounts, numbers, part []content.FigureID
	for x := mi - 1; x >= p.Mentions[0] && x >= mi-clause.FarBack; x-- {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if y.Role != content.RoleLevel && y.Role != content.RoleLimit || y.Each || g.Key.Each || g.Value.Sign() <= 0 {
			continue
		}
		switch {
		case g.Dimension != f.Dimension && counts(g, y) && g.Key.Part:
			part = append(part, g.ID)
		case g.Dimension != f.Dimension && counts(g, y):
			numbers = append(numbers, g.ID)
		case g.Dimension == f.Dimension && y.Role == content.RoleLevel && g.Value.GreaterThan(f.Value):
			amounts = append(amounts, g.ID)
		}
	}
	whole := func(a, b content.FigureID) int { // what has parts is what all was spent on
		switch x, y := c.At(a).Key.Whole, c.At(b).Key.Whole; {
		case x && !y:
			return -1
		case y && !x:
			return 1
		}
		return 0
	}
	slices.SortStableFunc(amounts, whole)
	slices.SortStableFunc(numbers, whole)
	if numbers == nil {
		numbers = part
	}
	if numbers == nil && len(amounts) > 0 && f.Dimension != numeral.Money {
		numbers = numbersAbove(c, p, c.Mentions[mi].Label, counts)
	}
	amounts, numbers = amounts[:min(len(amounts), farOperands)], numbers[:min(len(numbers), farOperands)]
	var out []content.Reading
	for _, a := range amounts {
		for _, n := range numbers {
			out = append(out, content.Reading{Formula: formula, Operands: []content.FigureID{a, n}, Weak: len(amounts) > 1 || len(numbers) > 1, HoldOnly: true, Fallback: true})
		}
	}
	return out
}

// numbersAbove are the numbers, nearest first, that the paragraphs before tell of what an
// average is over: 改造 N 户。 … 受益群众 M 人，户均 Y 人. Of equal ones the one is meant
// that bears words of the average.
func numbersAbove(c *content.Draft, p *content.Para, name string, counts func(*content.Figure, *content.Mention) bool) []content.FigureID {
	var out []content.FigureID
	for x := p.Mentions[0] - 1; x >= 0 && x >= p.Mentions[0]-clause.FarBack; x-- {
		y := &c.Mentions[x]
		g := c.At(y.Figure)
		if g.Report != p.Report {
			break
		}
		if !content.IsPart(y) || y.Depth > 0 || g.Key.Part || g.Key.Mode == lang.Planned || g.Value.Sign() <= 0 || !counts(g, y) {
			continue
		}
		switch i := slices.IndexFunc(out, func(id content.FigureID) bool { return c.At(id).Value.Equal(g.Value) }); {
		case i < 0 && len(out) < farOperands:
			out = append(out, g.ID)
		case i >= 0 && clause.SharesTwo(y.Label, name) && !clause.SharesTwo(c.MentionOf(out[i]).Label, name):
			out[i] = g.ID
		}
	}
	return out
}

// Averaged is what the words of an average tell of what it is over.
type Averaged struct {
	over   clause.Basis
	visits bool // 次均: of visits as well as of times
}

// evenly are the things that 均 says an average is over, where it stands behind them: 户均, 场均.
const evenly = "人户次台场期班校村馆院亩生座处套家株头件份辆例"

// AveragedOver reads what an average is over off its name or its unit: 每公里投资, 户均补助, 单处平均维修成本, 元/亩.
// It reports whether they tell.
func AveragedOver(f *content.Figure, name string) (*Averaged, bool) {
	if !strings.Contains(name, "均") && !WorkedOut(name) || lang.ContainsAny(name, []string{"标准", "最高", "最低", "定额", "限额", "控制", "上年", "去年", "单价"}) {
		return nil, false
	}
	a := &Averaged{over: clause.BasisOf(f, name)}
	rs := []rune(name)
	for i, r := range rs {
		switch {
		case a.over.Thing != "":
		case r == '均' && i > 0 && strings.ContainsRune(evenly, rs[i-1]):
			a.over.Add(rs[i-1 : i])
			a.visits = rs[i-1] == '次'
			a.over.Month = a.over.Month || i > 1 && rs[i-2] == '月' || i+1 < len(rs) && rs[i+1] == '月'
		case r == '单' && i+1 < len(rs) && rs[i+1] != '位' && (strings.Contains(name, "平均") || lang.HasAnySuffix(name, clause.UnitCosts)):
			a.over.Add(rs[i+1:])
		}
	}
	if a.over.Thing == "" || a.over.Day || a.over.Other {
		return nil, false
	}
	return a, true
}

// Counts reports whether a figure, told in these words, counts what an average is over.
func (a *Averaged) Counts(g *content.Figure, words string) bool {
	return a.visits && (g.Dimension == numeral.Visits || g.Dimension == numeral.Count && strings.HasSuffix(g.Unit, "次")) || standard.Counts(a.over, g, words)
}

// Formula makes the average of an amount and a number, both in base units; Times is by how much it was
// multiplied for the unit that the average is told for (每公里) and divided for the months (月人均).
func (a *Averaged) Formula() (text string, times int64, months int64) {
	text, times, months = "a/b", 1, 1
	if by := a.over.PerUnit(); by != "" {
		text, times = "a"+strings.Replace(by, "/", "*", 1)+"/b", a.over.Unit.Scale.IntPart()
	}
	if a.over.Month {
		text, months = text+"/12", 12
	}
	return text, times, months
}
