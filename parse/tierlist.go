package parse

import (
	"iter"
	"strings"
	"sync"

	"gouji/parse/numeral"
)

// tierLists reads amounts by level of government that no word opens as parts:
// 补助资金共 90 万元，中央财政 60 万元，占 …；省级 20 万元 …, and 中央 A、省级 B、县级 C，
// 到位资金 X.
func (c *Content) tierLists(p *para, used map[FigureID]bool) {
	county := sync.OnceValue(func() bool { return c.besideCounty(p) })
	for run := range c.tierRuns(p) {
		if w := c.tierWhole(p, run); w >= 0 && !used[c.Mentions[w].Figure] && !(strings.Contains(c.Mentions[w].Label, "上级") && county()) {
			id := c.Mentions[w].Figure
			used[id] = true
			if q := c.alongWith(p, run, w); q != nil {
				if q.Formula != "" {
					c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/tiers", Claim: id, Closed: HalfOpen, Reach: ReachParagraph, Queries: []Query{*q}})
				}
				continue
			}
			if next := run[len(run)-1] + 1; w < run[0] && next <= p.mentions[len(p.mentions)-1] && c.wantingOf(p, run[len(run)-1], next) {
				// 总投资 X，中央到位 a、省级 b，缺口 Y: what they leave of it.
				r := Reading{Formula: "a", Operands: []FigureID{id}}
				for i, mi := range run {
					r.Formula += "-" + string(rune('b'+i))
					r.Operands = append(r.Operands, c.Mentions[mi].Figure)
				}
				c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: "balance/residual", Claim: c.Mentions[next].Figure, Closed: Closed, Reach: ReachSentence, Readings: []Reading{r}})
				c.figure(c.Mentions[next].Figure).Key.Measure, c.Mentions[next].sign = Residual, 0 // no deficit
				if c.madeUp == nil {
					c.madeUp = map[FigureID]bool{}
				}
				c.madeUp[c.Mentions[next].Figure] = true
				continue
			}
			if own := c.paidBesides(p, run); own >= 0 && w < run[0] && !containsAny(c.Mentions[w].Label, []string{"补贴", "补助", "财政"}) && c.closing([]int{w}, run) < 0 {
				c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: id, Closed: Closed, Reach: ReachSentence,
					Readings: []Reading{{Parts: c.terms(append(run[:len(run):len(run)], own))}}})
				continue
			}
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/tiers", Claim: id, Closed: HalfOpen, Reach: ReachSentence,
				Readings: []Reading{{Parts: c.terms(run), Weak: len(run) < 3 && (w < run[0] || c.Mentions[w].Total == 0), HoldOnly: w > run[0] && c.moreLevels(p, run, w)}}})
		}
	}
}

// insured are those who pay what the government does not, ownPart how it is said that they do.
var (
	insured = []string{"农户", "农民", "个人", "投保人", "养殖户", "群众", "参保人"}
	ownPart = []string{"自缴", "自交", "承担", "缴纳", "负担", "缴费", "自筹", "要交", "自付"}
)

// paidBesides is what those who are insured pay themselves, told right behind what each level of
// government does: 保费 X，中央补贴 A，省级补贴 B，农户自缴 C; -1 if it is not told.
func (c *Content) paidBesides(p *para, run []int) int {
	last := run[len(run)-1]
	if last == p.mentions[len(p.mentions)-1] {
		return -1
	}
	a, m := &c.Mentions[last], &c.Mentions[last+1]
	if !part(m) || m.Depth != a.Depth || p.lex[m.Pos].sentence != p.lex[a.Pos].sentence || p.strongMark(a.Pos, m.Pos) || !addable(c.figure(a.Figure), c.figure(m.Figure)) || !containsAny(m.Label, insured) || !containsAny(m.Label, ownPart) {
		return -1
	}
	if x := last + 2; x <= p.mentions[len(p.mentions)-1] {
		if y := &c.Mentions[x]; part(y) && y.Total == 0 && y.Depth == a.Depth && p.lex[y.Pos].sentence == p.lex[a.Pos].sentence && !p.strongMark(m.Pos, y.Pos) && c.sameSort(x, last) {
			return -1 // 其余 D 由县级承担
		}
	}
	return last + 1
}

// wantingOf reports whether the mention right behind the last of a list, in its sentence, is what is wanting of money.
func (c *Content) wantingOf(p *para, last, next int) bool {
	a, m := &c.Mentions[last], &c.Mentions[next]
	return wanting(m.Label) && m.Depth == a.Depth && p.lex[m.Pos].sentence == p.lex[a.Pos].sentence && !p.strongMark(a.Pos, m.Pos) && c.sameSort(last, next)
}

// moreLevels reports whether a total behind some levels of government says that there are more
// of them, or an amount before them in its sentence may be another's: 下达 A；省级 B、市县 C，三级合计 X.
func (c *Content) moreLevels(p *para, run []int, whole int) bool {
	w := &c.Mentions[whole]
	for n, word := range []string{"两级", "三级", "四级"} {
		if strings.Contains(w.Label, word) {
			return n+2 != len(run)
		}
	}
	x := run[0] - 1
	for x >= p.mentions[0] && !part(&c.Mentions[x]) {
		x--
	}
	return x >= p.mentions[0] && w.Total == 2 && c.Mentions[x].Depth == 0 && c.Mentions[x].Total == 0 && c.figure(c.Mentions[x].Figure).Dimension == numeral.Money && p.lex[c.Mentions[x].Pos].sentence == p.lex[w.Pos].sentence && c.figure(c.Mentions[x].Figure).Value.LessThan(c.figure(w.Figure).Value)
}

// alongWith reads a total that takes in, besides the amounts before it, one that
// is printed elsewhere: 省级 A、县级 B，连同中央资金，全年可用资金 X. It is nil where
// nothing is added, empty where what is added has no level.
func (c *Content) alongWith(p *para, run []int, whole int) *Query {
	last, w := &c.Mentions[run[len(run)-1]], &c.Mentions[whole]
	if w.Pos < last.Pos {
		return nil
	}
	for i := last.Pos + 1; i < w.Pos; i++ {
		if !hasAnyPrefix(p.words(i, w.Pos), []string{"连同", "加上", "加之", "另加"}) {
			continue
		}
		to := i
		for to < w.Pos && !(p.lex[to].kind == lexPunct && p.lex[to].r == '，') {
			to++
		}
		key := keyOf(p, i, to)
		if key.Tier == NoTier {
			return &Query{}
		}
		q := &Query{}
		for n, mi := range run {
			q.Formula += string(rune('a'+n)) + "+"
			q.Wants = append(q.Wants, Want{Given: c.Mentions[mi].Figure})
		}
		q.Formula += string(rune('a' + len(run)))
		q.Wants = append(q.Wants, Want{Key: Key{Tier: key.Tier, Dimension: numeral.Money}, Measures: []Measure{Budget, Received}, Earlier: true})
		return q
	}
	return nil
}

// tierRuns are the runs of two amounts or more of a paragraph that differ by level of
// government.
func (c *Content) tierRuns(p *para) iter.Seq[[]int] {
	return func(yield func([]int) bool) {
		for i := 0; i < len(p.mentions); {
			run := c.tierRun(p, i)
			if len(run) < 2 {
				i++
				continue
			}
			i = run[len(run)-1] - p.mentions[0] + 1
			if !yield(run) {
				return
			}
		}
	}
}

// tierRun are the amounts of one sentence from the i-th mention on that differ
// by level of government, with nothing but their shares between them.
func (c *Content) tierRun(p *para, i int) []int {
	var run []int
	seen := map[Tier]bool{}
	for ; i < len(p.mentions); i++ {
		m := &c.Mentions[p.mentions[i]]
		f := c.figure(m.Figure)
		if len(run) > 0 && m.Depth > c.Mentions[run[0]].Depth {
			continue // （其中直达资金 a）
		}
		if len(run) > 0 && (p.lex[m.Pos].sentence != p.lex[c.Mentions[run[0]].Pos].sentence || m.Depth != c.Mentions[run[0]].Depth) {
			break
		}
		if len(run) > 0 && f.Dimension == numeral.Percent {
			continue // its share
		}
		if len(run) > 0 && c.partOfLevel(p, run[len(run)-1], m) {
			continue // 中央 A，其中直达资金 a、其他 b；省级 B
		}
		if f.Dimension != numeral.Money || !part(m) || m.Total > 0 && len(run) > 0 || m.afterOpener >= 0 || c.tierNamed(m) == NoTier || seen[c.tierNamed(m)] {
			break
		}
		seen[c.tierNamed(m)] = true
		run = append(run, p.mentions[i])
	}
	return run
}

// partOfLevel reports whether a mention stands behind the 其中 of a level's amount, before ；.
func (c *Content) partOfLevel(p *para, level int, m *Mention) bool {
	l := &c.Mentions[level]
	if p.strongMark(l.Pos, m.Pos) || m.Total == 2 {
		return false
	}
	opener, whole := p.openedBehind(m)
	return opener > l.Pos && whole == l.Pos && (c.tierNamed(m) == NoTier || m.afterOpener >= 0)
}

// tierWhole is the amount of all levels before or behind a run, -1 if there is
// none: the nearest before it in its sentence, or the one right behind it.
func (c *Content) tierWhole(p *para, run []int) int {
	first, last := &c.Mentions[run[0]], run[len(run)-1]
	fits := func(m *Mention) bool {
		f := c.figure(m.Figure)
		if f.Dimension != numeral.Money || !part(m) || f.Key.Each || strings.Contains(m.Label, "完成") || f.Key.Tier != NoTier || m.Depth != first.Depth || p.lex[m.Pos].sentence != p.lex[first.Pos].sentence {
			return false
		}
		for _, x := range run {
			if c.figure(c.Mentions[x].Figure).Value.GreaterThan(f.Value) {
				return false
			}
		}
		return true
	}
	for x := range c.clauseMates(p, run[0]) {
		if m := &c.Mentions[x]; c.figure(m.Figure).Dimension == numeral.Money {
			if fits(m) {
				return x
			}
			break
		}
	}
	if x := last + 1; x <= p.mentions[len(p.mentions)-1] && fits(&c.Mentions[x]) && !p.strongMark(c.Mentions[last].Pos, c.Mentions[x].Pos) {
		k := c.figure(c.Mentions[x].Figure).Key.Measure
		if k == Budget || k == Received || k == Investment || c.Mentions[x].Total > 0 {
			return x
		}
	}
	return -1
}

// bareTiers are levels of government by their shortest names, which only a list of levels
// makes sure: 中央 50 万元、省 30 万元、区 18 万元.
var bareTiers = map[string]Tier{"省": Provincial, "市": Municipal, "州": Municipal, "县": County, "区": County}

// tierNamed is the level of government that a mention names, also by its shortest name.
func (c *Content) tierNamed(m *Mention) Tier {
	if t := c.figure(m.Figure).Key.Tier; t != NoTier {
		return t
	}
	return bareTiers[m.Label]
}
