package standard

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Standards, numbers and amounts of several classes, each told in a series of its own: 干渠 a
// 公里、支渠 b 公里 … 干渠每公里 S 元、支渠每公里 T 元 …（干渠 X、支渠 Y）; 甲 a 人次、乙 b 人次，每人次分别补
// 助 S 元、T 元，金额依次为 X、Y.

// farClass is how many figures around the standards the numbers and amounts may stand.
const farClass = 24

// ByName relates the standards of a run to the number and the amount that bear the
// name of their class, where all three do.
func ByName(c *content.Draft, p *content.Para) {
	for i := 0; i < len(p.Mentions); i++ {
		run := standardRun(c, p, i)
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
			counted := func(y *content.Mention, f *content.Figure) bool {
				return f.Dimension != numeral.Money && Counts(clause.BasisOf(c.At(m.Figure), m.Label), f, y.Label+y.After)
			}
			heads := onlyNamed(c, p, s, func(y *content.Mention, f *content.Figure) bool { return y.Label == name && counted(y, f) })
			if heads == 0 { // 现有干渠 a 公里
				heads = onlyNamed(c, p, s, func(y *content.Mention, f *content.Figure) bool {
					return strings.HasSuffix(y.Label, name) && counted(y, f)
				})
			}
			amount := onlyNamed(c, p, s, func(y *content.Mention, f *content.Figure) bool { return y.Label == name && IsAmount(c, y) })
			if heads == 0 || amount == 0 || slices.ContainsFunc(clause.FramesOf(c, amount), func(i int) bool { return c.Frames[i].Kind == content.KindProduct }) {
				continue
			}
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: amount, Reach: content.ReachSection, Closed: content.Closed,
				Readings: []content.Reading{SumOfProducts(c, []int{c.MentionIndex(heads)}, []int{s}, run[0])}})
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
func onlyNamed(c *content.Draft, p *content.Para, at int, fits func(*content.Mention, *content.Figure) bool) content.FigureID {
	found := content.FigureID(0)
	for x := max(0, at-farClass); x < len(c.Mentions) && x <= at+farClass; x++ {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if x == at || f.Report != p.Report || f.Key.Mode == lang.Planned || !content.IsPart(y) || !fits(y, f) {
			continue
		}
		if found != 0 && !c.At(found).Value.Equal(f.Value) {
			return 0
		}
		if found == 0 {
			found = f.ID
		}
	}
	return found
}

// OneByOne reads the second form: as many numbers right before a series of standards,
// as many amounts in the next series.
func OneByOne(c *content.Draft, p *content.Para) {
	for k := range p.Lex {
		run := eachStandards(c, p, k)
		if run == nil {
			continue
		}
		heads := runBefore(c, p, run[0])
		var amounts []int
		for j := c.Mentions[run[len(run)-1]].Pos + 1; j < len(p.Lex) && p.Lex[j].Sentence == p.Lex[k].Sentence && amounts == nil; j++ {
			if clause.OneByOne(p, j) {
				amounts = clause.Series(c, p, j)
			}
		}
		if all := amountsBehind(c, p, run[len(run)-1], 1); len(heads) == len(run) && amounts == nil && len(all) == 1 && c.Mentions[all[0]].Total > 0 && !clause.Claimed(c, c.Mentions[all[0]].Figure) && multiplies(c, &c.Mentions[run[0]], heads[0]) {
			// 每人分别补助 S 元、T 元，共 X
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: c.Mentions[all[0]].Figure, Reach: content.ReachSentence, Closed: content.Closed, Readings: []content.Reading{SumOfProducts(c, heads, run, run[0])}})
			continue
		}
		if len(heads) != len(run) || len(amounts) != len(run) || c.At(c.Mentions[amounts[0]].Figure).Dimension != numeral.Money {
			continue
		}
		for i, a := range amounts {
			if clause.Claimed(c, c.Mentions[a].Figure) || !multiplies(c, &c.Mentions[run[0]], heads[i]) {
				continue
			}
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: c.Mentions[a].Figure, Reach: content.ReachSentence, Closed: content.Closed,
				Readings: []content.Reading{SumOfProducts(c, heads[i:i+1], run[i:i+1], run[0])}})
		}
	}
}

// eachStandards are the standards in a series behind lexeme k, of which the words before it say
// that they are for each: 每人分别补助 S 元、T 元; nil where none begins there.
func eachStandards(c *content.Draft, p *content.Para, k int) []int {
	if !clause.OneByOne(p, k) {
		return nil
	}
	run := clause.Series(c, p, k)
	if len(run) < 2 || len(run) > longestSeries {
		return nil
	}
	m := &c.Mentions[run[0]]
	f := c.At(m.Figure)
	b := clause.BasisOf(f, clause.Words(p, m))
	if f.Dimension != numeral.Money || !clause.ForEach(f) || b.Thing == "" || b.Month || b.Day {
		return nil
	}
	return run
}

// runBefore are the numbers of one sort that 、 joins right before a mention, the last of them
// next to it.
func runBefore(c *content.Draft, p *content.Para, mi int) []int {
	var out []int
	for x := mi - 1; x >= p.Mentions[0] && content.IsPart(&c.Mentions[x]) && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[c.Mentions[mi].Pos].Sentence; x-- {
		if len(out) > 0 && (!clause.SameSort(c, x, out[0]) || clause.MarkBetween(p, c.Mentions[x].Pos, c.Mentions[out[0]].Pos) != '、') {
			break
		}
		out = append([]int{x}, out...)
	}
	return out
}

// Mark keeps such standards out of the sums of amounts.
func Mark(c *content.Draft, p *content.Para) {
	if !p.May("每") {
		return
	}
	for k := range p.Lex {
		for _, s := range eachStandards(c, p, k) {
			c.At(c.Mentions[s].Figure).Key.Each = true
		}
	}
}
