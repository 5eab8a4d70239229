package standard

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Several standards at once: one amount for each (甲类 3 公里、乙类 5 公里，标准为甲类 8
// 万元/公里、乙类 6 万元/公里，需 24 万元、30 万元), or one for all of them.

// longestSeries is how many standards one amount may be made of.
const longestSeries = 5

// Series reads the runs of standards of a paragraph.
func Series(c *content.Draft, p *content.Para) {
	for i := 0; i < len(p.Mentions); i++ {
		run := standardRun(c, p, i)
		if len(run) < 2 {
			continue
		}
		i += len(run) - 1
		heads, sure := headsOf(c, p, run)
		if heads == nil {
			continue
		}
		amounts := amountsBehind(c, p, run[len(run)-1], len(run))
		switch len(amounts) {
		case len(run):
			for k, a := range amounts {
				seriesProduct(c, a, heads[k:k+1], run[k:k+1], run[0], sure)
			}
		case 1:
			seriesProduct(c, amounts[0], heads, run, run[0], sure && heads[0] >= p.Mentions[0])
		}
	}
	standardPairs(c, p)
}

// seriesProduct makes the frame of what numbers times their standards come to.
func seriesProduct(c *content.Draft, amount int, heads, standards []int, first int, sure bool) {
	r := SumOfProducts(c, heads, standards, first)
	r.HoldOnly = !sure
	reach := content.ReachParagraph
	if c.Mentions[heads[0]].Para != c.Mentions[amount].Para {
		reach = content.ReachSection
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: c.Mentions[amount].Figure, Reach: reach, Closed: content.Closed, Readings: []content.Reading{r}})
}

// standardRun are the standards joined by 、 from the i-th mention on; the
// first may give its basis to the others: 甲类每公里 800 元、乙类 600 元的标准.
func standardRun(c *content.Draft, p *content.Para, i int) []int {
	first := &c.Mentions[p.Mentions[i]]
	if !clause.IsStandard(c, first) || clause.BasisOf(c.At(first.Figure), first.Label).Thing == "" {
		return nil
	}
	run := []int{p.Mentions[i]}
	own := true
	for _, x := range p.Mentions[i+1:] {
		m, last := &c.Mentions[x], &c.Mentions[run[len(run)-1]]
		f := c.At(m.Figure)
		if p.Lex[m.Pos].Sentence != p.Lex[first.Pos].Sentence || clause.MarkBetween(p, last.Pos, m.Pos) != '、' || f.Dimension != c.At(first.Figure).Dimension || m.Role != content.RoleLevel {
			break
		}
		own = own && clause.IsStandard(c, m)
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

// FarHeads is how many figures before a run of standards the numbers that they are for may stand.
const FarHeads = 60

// headsOf are the figures before a run of standards that bear the names of its items, one to each,
// nil if any is missing; and whether no others of those names are told: 任务为甲类 3 公里、乙类 5 公里。¶
// 标准为甲类 8 万元/公里、乙类 6 万元/公里. Standards without names are for the items of the list right
// before them.
func headsOf(c *content.Draft, p *content.Para, run []int) (heads []int, sure bool) {
	b := clause.BasisOf(c.At(c.Mentions[run[0]].Figure), c.Mentions[run[0]].Label)
	if list := headsInTurn(c, p, run, b); list != nil {
		return list, true
	}
	sure = true
	for _, s := range run {
		name := standardClass(c, &c.Mentions[s])
		if name == "" {
			name, _, _ = strings.Cut(c.Mentions[s].Label, "每")
		}
		if !content.Longer(name, 1) {
			return nil, false
		}
		rs := []rune(name)
		short := string(rs[len(rs)-2:])
		found, report := -1, c.At(c.Mentions[s].Figure).Report
		for x := run[0] - 1; x >= max(0, run[0]-FarHeads); x-- {
			m := &c.Mentions[x]
			f := c.At(m.Figure)
			if f.Report != report || x < p.Mentions[0] && found >= p.Mentions[0] {
				break
			}
			if m.Para < 0 || m.Role != content.RoleLevel || !Counts(b, f, m.Label+m.After) || !strings.HasSuffix(m.Label, short) || x < p.Mentions[0] && !strings.HasSuffix(m.Label, name) {
				continue
			}
			if found < 0 {
				found = x
			} else if x < p.Mentions[0] && !f.Interval.Meet(c.At(c.Mentions[found].Figure).Interval) {
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
func headsInTurn(c *content.Draft, p *content.Para, run []int, b clause.Basis) []int {
	m, first := &c.Mentions[run[0]], run[0]-len(run)
	if first < p.Mentions[0] || !lang.ContainsAny(p.Words(c.Mentions[run[0]-1].Pos+1, m.Pos), []string{"分别", "依次"}) {
		return nil
	}
	var out []int
	for x := first; x < run[0]; x++ {
		h := &c.Mentions[x]
		if h.Role != content.RoleLevel || h.Depth != m.Depth || h.Total > 0 || p.Lex[h.Pos].Sentence != p.Lex[m.Pos].Sentence || !Counts(b, c.At(h.Figure), h.Label+h.After) || x > first && clause.MarkBetween(p, c.Mentions[x-1].Pos, h.Pos) != '、' {
			return nil
		}
		out = append(out, x)
	}
	if x := first - 1; x >= p.Mentions[0] && clause.MarkBetween(p, c.Mentions[x].Pos, c.Mentions[first].Pos) == '、' {
		return nil // of a longer list
	}
	return out
}

// amountsBehind are the sums of money that follow in the sentence: n joined by
// 、, or the first alone.
func amountsBehind(c *content.Draft, p *content.Para, last, n int) []int {
	var out []int
	for x := last + 1; x <= p.Mentions[len(p.Mentions)-1] && len(out) < n; x++ {
		m := &c.Mentions[x]
		if p.Lex[m.Pos].Sentence != p.Lex[c.Mentions[last].Pos].Sentence || clause.StrongMark(p, c.Mentions[last].Pos, m.Pos) || !IsAmount(c, m) {
			break
		}
		if len(out) > 0 && clause.MarkBetween(p, c.Mentions[x-1].Pos, m.Pos) != '、' {
			break
		}
		out = append(out, x)
	}
	if len(out) > 1 && len(out) < n {
		return nil
	}
	return out
}

// SumOfProducts is a*b+c*d… over heads and their standards.
func SumOfProducts(c *content.Draft, heads, standards []int, first int) content.Reading {
	b := clause.BasisOf(c.At(c.Mentions[first].Figure), c.Mentions[first].Label)
	var r content.Reading
	for i := range heads {
		if i > 0 {
			r.Formula += "+"
		}
		n := rune('a' + 2*i)
		r.Formula += string(n) + "*" + string(n+1) + b.PerUnit()
		r.Operands = append(r.Operands, c.Mentions[heads[i]].Figure, c.Mentions[standards[i]].Figure)
	}
	return r
}

// standardPairs reads 下达 T 万元，其中：甲类面积 a，标准 s；乙类面积 b，标准 t: number and
// standard in turn, and no amounts of their own.
func standardPairs(c *content.Draft, p *content.Para) {
	for i := 0; i+3 < len(p.Mentions); i++ {
		w := &c.Mentions[p.Mentions[i]]
		if !IsAmount(c, w) {
			continue
		}
		var heads, standards []int
		for k := i + 1; k+1 < len(p.Mentions); k += 2 {
			h, s := &c.Mentions[p.Mentions[k]], &c.Mentions[p.Mentions[k+1]]
			if clause.Class(c, h) && k+2 < len(p.Mentions) { // 50 亩以上连片面积 …
				k++
				h, s = s, &c.Mentions[p.Mentions[k+1]]
			}
			if p.Lex[s.Pos].Sentence != p.Lex[w.Pos].Sentence {
				break
			}
			if h.Role != content.RoleLevel || !(clause.IsStandard(c, s) && multiplies(c, s, p.Mentions[k]) || len(heads) > 0 && lostUnit(c, p, s, standards[0], heads[0], p.Mentions[k])) || clause.StrongMark(p, h.Pos, s.Pos) {
				break
			}
			heads, standards = append(heads, p.Mentions[k]), append(standards, p.Mentions[k+1])
		}
		if len(heads) < 2 || len(heads) > longestSeries || c.Mentions[heads[0]].AfterOpener < w.Pos {
			continue
		}
		if x := standards[len(standards)-1] + 1; x <= p.Mentions[len(p.Mentions)-1] && clause.SameSort(c, heads[0], x) && content.IsPart(&c.Mentions[x]) && c.Mentions[x].Total == 0 && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[w.Pos].Sentence {
			continue // of a further item no standard is known
		} else if x <= p.Mentions[len(p.Mentions)-1] && IsAmount(c, &c.Mentions[x]) && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[w.Pos].Sentence && c.At(c.Mentions[x].Figure).Dimension == numeral.Money {
			continue // an amount of the last item's own
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: w.Figure, Reach: content.ReachSentence, Closed: content.HalfOpen,
			Readings: []content.Reading{SumOfProducts(c, heads, standards, standards[0])}})
	}
}

// lostUnit reports whether a bare number is the standard of a number as another before it is, and only
// lost its 元: 补贴标准 98 元/亩 … 补贴标准 150/亩.
func lostUnit(c *content.Draft, p *content.Para, s *content.Mention, std, head, mi int) bool {
	f, g := c.At(s.Figure), &c.Mentions[std]
	per, ok := strings.CutPrefix(c.At(g.Figure).Unit, "元")
	return ok && per != "" && f.Dimension == numeral.None && s.Role == content.RoleLevel && s.Label == g.Label && strings.HasPrefix(string(p.Text.Runes[p.Lex[s.Pos].To:]), per) && clause.SameSort(c, head, mi)
}
