package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Standards, numbers and amounts of several classes, each told in a series of its own: 干渠 a
// 公里、支渠 b 公里 … 干渠每公里 S 元、支渠每公里 T 元 …（干渠 X、支渠 Y）; 甲 a 人次、乙 b 人次，每人次分别补
// 助 S 元、T 元，金额依次为 X、Y.

// farClass is how many figures around the standards the numbers and amounts may stand.
const farClass = 24

// standardsByName relates the standards of a run to the number and the amount that bear the
// name of their class, where all three do.
func (c *Content) standardsByName(p *para) {
	for i := 0; i < len(p.mentions); i++ {
		run := c.standardRun(p, i)
		if len(run) < 2 {
			continue
		}
		i += len(run) - 1
		for _, s := range run {
			m := &c.Mentions[s]
			name, _, ok := strings.Cut(m.Label, "每")
			if name = nameOfClass(name); !ok || len([]rune(name)) < 2 {
				continue
			}
			counted := func(y *Mention, f *Figure) bool {
				return f.Dimension != numeral.Money && basisOf(c.figure(m.Figure), m.Label).counts(f, y.Label+y.After)
			}
			heads := c.onlyNamed(p, s, func(y *Mention, f *Figure) bool { return y.Label == name && counted(y, f) })
			if heads == 0 { // 现有干渠 a 公里
				heads = c.onlyNamed(p, s, func(y *Mention, f *Figure) bool { return strings.HasSuffix(y.Label, name) && counted(y, f) })
			}
			amount := c.onlyNamed(p, s, func(y *Mention, f *Figure) bool { return y.Label == name && c.isAmount(y) })
			if heads == 0 || amount == 0 || slices.ContainsFunc(c.framesOf(amount), func(i int) bool { return c.Frames[i].Kind == KindProduct }) {
				continue
			}
			c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/standard", Claim: amount, Reach: ReachSection, Closed: Closed,
				Readings: []Reading{c.sumOfProducts([]int{c.mentionIndex(heads)}, []int{s}, run[0])}})
		}
	}
}

// nameOfClass is what the words before 每 call a class: 标准为干渠每公里 is of 干渠.
func nameOfClass(s string) string {
	for _, w := range []string{"标准为", "标准", "其中", "按照", "按", "为"} {
		if i := strings.LastIndex(s, w); i >= 0 {
			s = s[i+len(w):]
		}
	}
	return s
}

// onlyNamed is the figure around a mention that fits, 0 if there is none or there are several of
// other values.
func (c *Content) onlyNamed(p *para, at int, fits func(*Mention, *Figure) bool) FigureID {
	found := FigureID(0)
	for x := max(0, at-farClass); x < len(c.Mentions) && x <= at+farClass; x++ {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if x == at || f.Report != p.report || f.Key.Mode == Planned || !part(y) || !fits(y, f) {
			continue
		}
		if found != 0 && !c.figure(found).Value.Equal(f.Value) {
			return 0
		}
		if found == 0 {
			found = f.ID
		}
	}
	return found
}

// standardsOneByOne reads the second form: as many numbers right before a series of standards,
// as many amounts in the next series.
func (c *Content) standardsOneByOne(p *para) {
	for k := range p.lex {
		run := c.eachStandards(p, k)
		if run == nil {
			continue
		}
		heads := c.runBefore(p, run[0])
		var amounts []int
		for j := c.Mentions[run[len(run)-1]].Pos + 1; j < len(p.lex) && p.lex[j].sentence == p.lex[k].sentence && amounts == nil; j++ {
			if p.oneByOne(j) {
				amounts = c.series(p, j)
			}
		}
		if all := c.amountsBehind(p, run[len(run)-1], 1); len(heads) == len(run) && amounts == nil && len(all) == 1 && c.Mentions[all[0]].Total > 0 && !c.claimed(c.Mentions[all[0]].Figure) && c.multiplies(&c.Mentions[run[0]], heads[0]) {
			// 每人分别补助 S 元、T 元，共 X
			c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/standard", Claim: c.Mentions[all[0]].Figure, Reach: ReachSentence, Closed: Closed, Readings: []Reading{c.sumOfProducts(heads, run, run[0])}})
			continue
		}
		if len(heads) != len(run) || len(amounts) != len(run) || c.figure(c.Mentions[amounts[0]].Figure).Dimension != numeral.Money {
			continue
		}
		for i, a := range amounts {
			if c.claimed(c.Mentions[a].Figure) || !c.multiplies(&c.Mentions[run[0]], heads[i]) {
				continue
			}
			c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/standard", Claim: c.Mentions[a].Figure, Reach: ReachSentence, Closed: Closed,
				Readings: []Reading{c.sumOfProducts(heads[i:i+1], run[i:i+1], run[0])}})
		}
	}
}

// eachStandards are the standards in a series behind lexeme k, of which the words before it say
// that they are for each: 每人分别补助 S 元、T 元; nil where none begins there.
func (c *Content) eachStandards(p *para, k int) []int {
	if !p.oneByOne(k) {
		return nil
	}
	run := c.series(p, k)
	if len(run) < 2 || len(run) > longestSeries {
		return nil
	}
	m := &c.Mentions[run[0]]
	f := c.figure(m.Figure)
	b := basisOf(f, p.clauseWords(m))
	if f.Dimension != numeral.Money || !forEach(f) || b.thing == "" || b.month || b.day {
		return nil
	}
	return run
}

// runBefore are the numbers of one sort that 、 joins right before a mention, the last of them
// next to it.
func (c *Content) runBefore(p *para, mi int) []int {
	var out []int
	for x := mi - 1; x >= p.mentions[0] && part(&c.Mentions[x]) && p.lex[c.Mentions[x].Pos].sentence == p.lex[c.Mentions[mi].Pos].sentence; x-- {
		if len(out) > 0 && (!c.sameSort(x, out[0]) || p.markBetween(c.Mentions[x].Pos, c.Mentions[out[0]].Pos) != '、') {
			break
		}
		out = append([]int{x}, out...)
	}
	return out
}

// markStandards keeps such standards out of the sums of amounts.
func (c *Content) markStandards(p *para) {
	if !p.may("每") {
		return
	}
	for k := range p.lex {
		for _, s := range c.eachStandards(p, k) {
			c.figure(c.Mentions[s].Figure).Key.Each = true
		}
	}
}
