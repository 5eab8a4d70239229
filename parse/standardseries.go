package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Several standards at once: one amount for each (甲类 3 公里、乙类 5 公里，标准为甲类 8
// 万元/公里、乙类 6 万元/公里，需 24 万元、30 万元), or one for all of them.

// longestSeries is how many standards one amount may be made of.
const longestSeries = 5

// standardSeries reads the runs of standards of a paragraph.
func (c *Content) standardSeries(p *para) {
	for i := 0; i < len(p.mentions); i++ {
		run := c.standardRun(p, i)
		if len(run) < 2 {
			continue
		}
		i += len(run) - 1
		heads, sure := c.headsOf(p, run)
		if heads == nil {
			continue
		}
		amounts := c.amountsBehind(p, run[len(run)-1], len(run))
		switch len(amounts) {
		case len(run):
			for k, a := range amounts {
				c.seriesProduct(a, heads[k:k+1], run[k:k+1], run[0], sure)
			}
		case 1:
			c.seriesProduct(amounts[0], heads, run, run[0], sure && heads[0] >= p.mentions[0])
		}
	}
	c.standardPairs(p)
}

// seriesProduct makes the frame of what numbers times their standards come to.
func (c *Content) seriesProduct(amount int, heads, standards []int, first int, sure bool) {
	r := c.sumOfProducts(heads, standards, first)
	r.HoldOnly = !sure
	reach := ReachParagraph
	if c.Mentions[heads[0]].Para != c.Mentions[amount].Para {
		reach = ReachSection
	}
	c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/standard", Claim: c.Mentions[amount].Figure, Reach: reach, Closed: Closed, Readings: []Reading{r}})
}

// standardRun are the standards joined by 、 from the i-th mention on; the
// first may give its basis to the others: 甲类每公里 800 元、乙类 600 元的标准.
func (c *Content) standardRun(p *para, i int) []int {
	first := &c.Mentions[p.mentions[i]]
	if !c.isStandard(first) || basisOf(c.figure(first.Figure), first.Label).thing == "" {
		return nil
	}
	run := []int{p.mentions[i]}
	own := true
	for _, x := range p.mentions[i+1:] {
		m, last := &c.Mentions[x], &c.Mentions[run[len(run)-1]]
		f := c.figure(m.Figure)
		if p.lex[m.Pos].sentence != p.lex[first.Pos].sentence || p.markBetween(last.Pos, m.Pos) != '、' || f.Dimension != c.figure(first.Figure).Dimension || m.Role != RoleLevel {
			break
		}
		own = own && c.isStandard(m)
		run = append(run, x)
	}
	if !own && !strings.Contains(c.Mentions[run[len(run)-1]].After, "标准") {
		return nil
	}
	if len(run) > longestSeries {
		return nil
	}
	return run
}

// farHeads is how many figures before a run of standards the numbers that they are for may stand.
const farHeads = 60

// headsOf are the figures before a run of standards that bear the names of its items, one to each,
// nil if any is missing; and whether no others of those names are told: 任务为甲类 3 公里、乙类 5 公里。¶
// 标准为甲类 8 万元/公里、乙类 6 万元/公里. Standards without names are for the items of the list right
// before them.
func (c *Content) headsOf(p *para, run []int) (heads []int, sure bool) {
	b := basisOf(c.figure(c.Mentions[run[0]].Figure), c.Mentions[run[0]].Label)
	if list := c.headsInTurn(p, run, b); list != nil {
		return list, true
	}
	sure = true
	for _, s := range run {
		name := c.standardClass(&c.Mentions[s])
		if name == "" {
			name, _, _ = strings.Cut(c.Mentions[s].Label, "每")
		}
		if !longer(name, 1) {
			return nil, false
		}
		rs := []rune(name)
		short := string(rs[len(rs)-2:])
		found, report := -1, c.figure(c.Mentions[s].Figure).Report
		for x := run[0] - 1; x >= max(0, run[0]-farHeads); x-- {
			m := &c.Mentions[x]
			f := c.figure(m.Figure)
			if f.Report != report || x < p.mentions[0] && found >= p.mentions[0] {
				break
			}
			if m.Para < 0 || m.Role != RoleLevel || !b.counts(f, m.Label+m.After) || !strings.HasSuffix(m.Label, short) || x < p.mentions[0] && !strings.HasSuffix(m.Label, name) {
				continue
			}
			if found < 0 {
				found = x
			} else if x < p.mentions[0] && !f.Interval.Meet(c.figure(c.Mentions[found].Figure).Interval) {
				sure = false // the plan of it, or what was done
			}
		}
		if found < 0 {
			return nil, false
		}
		heads = append(heads, found)
	}
	return heads, sure
}

// headsInTurn are the items of the list right before a run of standards that bear no names:
// 甲类 3 公里、乙类 5 公里，标准分别为 8 万元/公里、6 万元/公里.
func (c *Content) headsInTurn(p *para, run []int, b basis) []int {
	m, first := &c.Mentions[run[0]], run[0]-len(run)
	if first < p.mentions[0] || !containsAny(p.words(c.Mentions[run[0]-1].Pos+1, m.Pos), []string{"分别", "依次"}) {
		return nil
	}
	var out []int
	for x := first; x < run[0]; x++ {
		h := &c.Mentions[x]
		if h.Role != RoleLevel || h.Depth != m.Depth || h.Total > 0 || p.lex[h.Pos].sentence != p.lex[m.Pos].sentence || !b.counts(c.figure(h.Figure), h.Label+h.After) || x > first && p.markBetween(c.Mentions[x-1].Pos, h.Pos) != '、' {
			return nil
		}
		out = append(out, x)
	}
	if x := first - 1; x >= p.mentions[0] && p.markBetween(c.Mentions[x].Pos, c.Mentions[first].Pos) == '、' {
		return nil // of a longer list
	}
	return out
}

// amountsBehind are the sums of money that follow in the sentence: n joined by
// 、, or the first alone.
func (c *Content) amountsBehind(p *para, last, n int) []int {
	var out []int
	for x := last + 1; x <= p.mentions[len(p.mentions)-1] && len(out) < n; x++ {
		m := &c.Mentions[x]
		if p.lex[m.Pos].sentence != p.lex[c.Mentions[last].Pos].sentence || p.strongMark(c.Mentions[last].Pos, m.Pos) || !c.isAmount(m) {
			break
		}
		if len(out) > 0 && p.markBetween(c.Mentions[x-1].Pos, m.Pos) != '、' {
			break
		}
		out = append(out, x)
	}
	if len(out) > 1 && len(out) < n {
		return nil
	}
	return out
}

// sumOfProducts is a*b+c*d… over heads and their standards.
func (c *Content) sumOfProducts(heads, standards []int, first int) Reading {
	b := basisOf(c.figure(c.Mentions[first].Figure), c.Mentions[first].Label)
	var r Reading
	for i := range heads {
		if i > 0 {
			r.Formula += "+"
		}
		n := rune('a' + 2*i)
		r.Formula += string(n) + "*" + string(n+1) + b.perUnit()
		r.Operands = append(r.Operands, c.Mentions[heads[i]].Figure, c.Mentions[standards[i]].Figure)
	}
	return r
}

// standardPairs reads 下达 T 万元，其中：甲类面积 a，标准 s；乙类面积 b，标准 t: number and
// standard in turn, and no amounts of their own.
func (c *Content) standardPairs(p *para) {
	for i := 0; i+3 < len(p.mentions); i++ {
		w := &c.Mentions[p.mentions[i]]
		if !c.isAmount(w) {
			continue
		}
		var heads, standards []int
		for k := i + 1; k+1 < len(p.mentions); k += 2 {
			h, s := &c.Mentions[p.mentions[k]], &c.Mentions[p.mentions[k+1]]
			if c.class(h) && k+2 < len(p.mentions) { // 50 亩以上连片面积 …
				k++
				h, s = s, &c.Mentions[p.mentions[k+1]]
			}
			if p.lex[s.Pos].sentence != p.lex[w.Pos].sentence {
				break
			}
			if h.Role != RoleLevel || !(c.isStandard(s) && c.multiplies(s, p.mentions[k]) || len(heads) > 0 && c.lostUnit(p, s, standards[0], heads[0], p.mentions[k])) || p.strongMark(h.Pos, s.Pos) {
				break
			}
			heads, standards = append(heads, p.mentions[k]), append(standards, p.mentions[k+1])
		}
		if len(heads) < 2 || len(heads) > longestSeries || c.Mentions[heads[0]].afterOpener < w.Pos {
			continue
		}
		if x := standards[len(standards)-1] + 1; x <= p.mentions[len(p.mentions)-1] && c.sameSort(heads[0], x) && part(&c.Mentions[x]) && c.Mentions[x].Total == 0 && p.lex[c.Mentions[x].Pos].sentence == p.lex[w.Pos].sentence {
			continue // of a further item no standard is known
		} else if x <= p.mentions[len(p.mentions)-1] && c.isAmount(&c.Mentions[x]) && p.lex[c.Mentions[x].Pos].sentence == p.lex[w.Pos].sentence && c.figure(c.Mentions[x].Figure).Dimension == numeral.Money {
			continue // an amount of the last item's own
		}
		c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/standard", Claim: w.Figure, Reach: ReachSentence, Closed: HalfOpen,
			Readings: []Reading{c.sumOfProducts(heads, standards, standards[0])}})
	}
}

// lostUnit reports whether a bare number is the standard of a number as another before it is, and only
// lost its 元: 补贴标准 98 元/亩 … 补贴标准 150/亩.
func (c *Content) lostUnit(p *para, s *Mention, std, head, mi int) bool {
	f, g := c.figure(s.Figure), &c.Mentions[std]
	per, ok := strings.CutPrefix(c.figure(g.Figure).Unit, "元")
	return ok && per != "" && f.Dimension == numeral.None && s.Role == RoleLevel && s.Label == g.Label && strings.HasPrefix(string(p.text.Runes[p.lex[s.Pos].to:]), per) && c.sameSort(head, mi)
}
