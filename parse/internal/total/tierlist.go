package total

import (
	"iter"
	"strings"
	"sync"

	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// tierLists reads amounts by level of government that no word opens as parts:
// 补助资金共 90 万元，中央财政 60 万元，占 …；省级 20 万元 …, and 中央 A、省级 B、县级 C，
// 到位资金 X.
func tierLists(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	county := sync.OnceValue(func() bool { return besideCounty(c, p) })
	for run := range tierRuns(c, p) {
		if w := tierWhole(c, p, run); w >= 0 && !used[c.Mentions[w].Figure] && !(strings.Contains(c.Mentions[w].Label, "上级") && county()) {
			id := c.Mentions[w].Figure
			used[id] = true
			if q := alongWith(c, p, run, w); q != nil {
				if q.Formula != "" {
					c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/tiers", Claim: id, Closed: content.HalfOpen, Reach: content.ReachParagraph, Queries: []content.Query{*q}})
				}
				continue
			}
			if next := run[len(run)-1] + 1; w < run[0] && next <= p.Mentions[len(p.Mentions)-1] && wantingOf(c, p, run[len(run)-1], next) {
				// 总投资 X，中央到位 a、省级 b，缺口 Y: what they leave of it.
				r := content.Reading{Formula: "a", Operands: []content.FigureID{id}}
				for i, mi := range run {
					r.Formula += "-" + string(rune('b'+i))
					r.Operands = append(r.Operands, c.Mentions[mi].Figure)
				}
				c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/residual", Claim: c.Mentions[next].Figure, Closed: content.Closed, Reach: content.ReachSentence, Readings: []content.Reading{r}})
				c.At(c.Mentions[next].Figure).Key.Measure, c.Mentions[next].Sign = lang.Residual, 0 // no deficit
				if c.MadeUp == nil {
					c.MadeUp = map[content.FigureID]bool{}
				}
				c.MadeUp[c.Mentions[next].Figure] = true
				continue
			}
			if own := paidBesides(c, p, run); own >= 0 && w < run[0] && !lang.ContainsAny(c.Mentions[w].Label, []string{"补贴", "补助", "财政"}) && closing(c, []int{w}, run) < 0 {
				c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: id, Closed: content.Closed, Reach: content.ReachSentence,
					Readings: []content.Reading{{Parts: clause.Terms(c, append(run[:len(run):len(run)], own))}}})
				continue
			}
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/tiers", Claim: id, Closed: content.HalfOpen, Reach: content.ReachSentence,
				Readings: []content.Reading{{Parts: clause.Terms(c, run), Weak: len(run) < 3 && (w < run[0] || c.Mentions[w].Total == 0), HoldOnly: w > run[0] && moreLevels(c, p, run, w)}}})
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
func paidBesides(c *content.Draft, p *content.Para, run []int) int {
	last := run[len(run)-1]
	if last == p.Mentions[len(p.Mentions)-1] {
		return -1
	}
	a, m := &c.Mentions[last], &c.Mentions[last+1]
	if !content.IsPart(m) || m.Depth != a.Depth || p.Lex[m.Pos].Sentence != p.Lex[a.Pos].Sentence || clause.StrongMark(p, a.Pos, m.Pos) || !content.Addable(c.At(a.Figure), c.At(m.Figure)) || !lang.ContainsAny(m.Label, insured) || !lang.ContainsAny(m.Label, ownPart) {
		return -1
	}
	if x := last + 2; x <= p.Mentions[len(p.Mentions)-1] {
		if y := &c.Mentions[x]; content.IsPart(y) && y.Total == 0 && y.Depth == a.Depth && p.Lex[y.Pos].Sentence == p.Lex[a.Pos].Sentence && !clause.StrongMark(p, m.Pos, y.Pos) && clause.SameSort(c, x, last) {
			return -1 // 其余 D 由县级承担
		}
	}
	return last + 1
}

// wantingOf reports whether the mention right behind the last of a list, in its sentence, is what is wanting of money.
func wantingOf(c *content.Draft, p *content.Para, last, next int) bool {
	a, m := &c.Mentions[last], &c.Mentions[next]
	return change.Wanting(m.Label) && m.Depth == a.Depth && p.Lex[m.Pos].Sentence == p.Lex[a.Pos].Sentence && !clause.StrongMark(p, a.Pos, m.Pos) && clause.SameSort(c, last, next)
}

// moreLevels reports whether a total behind some levels of government says that there are more
// of them, or an amount before them in its sentence may be another's: 下达 A；省级 B、市县 C，三级合计 X.
func moreLevels(c *content.Draft, p *content.Para, run []int, whole int) bool {
	w := &c.Mentions[whole]
	for n, word := range []string{"两级", "三级", "四级"} {
		if strings.Contains(w.Label, word) {
			return n+2 != len(run)
		}
	}
	x := run[0] - 1
	for x >= p.Mentions[0] && !content.IsPart(&c.Mentions[x]) {
		x--
	}
	return x >= p.Mentions[0] && w.Total == 2 && c.Mentions[x].Depth == 0 && c.Mentions[x].Total == 0 && c.At(c.Mentions[x].Figure).Dimension == numeral.Money && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[w.Pos].Sentence && c.At(c.Mentions[x].Figure).Value.LessThan(c.At(w.Figure).Value)
}

// alongWith reads a total that takes in, besides the amounts before it, one that
// is printed elsewhere: 省级 A、县级 B，连同中央资金，全年可用资金 X. It is nil where
// nothing is added, empty where what is added has no level.
func alongWith(c *content.Draft, p *content.Para, run []int, whole int) *content.Query {
	last, w := &c.Mentions[run[len(run)-1]], &c.Mentions[whole]
	if w.Pos < last.Pos {
		return nil
	}
	for i := last.Pos + 1; i < w.Pos; i++ {
		if !lang.HasAnyPrefix(p.Words(i, w.Pos), []string{"连同", "加上", "加之", "另加"}) {
			continue
		}
		to := i
		for to < w.Pos && !(p.Lex[to].Kind == content.LexPunct && p.Lex[to].R == '，') {
			to++
		}
		key := clause.KeyOf(p, i, to)
		if key.Tier == lang.NoTier {
			return &content.Query{}
		}
		q := &content.Query{}
		for n, mi := range run {
			q.Formula += string(rune('a'+n)) + "+"
			q.Wants = append(q.Wants, content.Want{Given: c.Mentions[mi].Figure})
		}
		q.Formula += string(rune('a' + len(run)))
		q.Wants = append(q.Wants, content.Want{Key: content.Key{Tier: key.Tier, Dimension: numeral.Money}, Measures: []lang.Measure{lang.Budget, lang.Received}, Earlier: true})
		return q
	}
	return nil
}

// tierRuns are the runs of two amounts or more of a paragraph that differ by level of
// government.
func tierRuns(c *content.Draft, p *content.Para) iter.Seq[[]int] {
	return func(yield func([]int) bool) {
		for i := 0; i < len(p.Mentions); {
			run := tierRun(c, p, i)
			if len(run) < 2 {
				i++
				continue
			}
			i = run[len(run)-1] - p.Mentions[0] + 1
			if !yield(run) {
				return
			}
		}
	}
}

// tierRun are the amounts of one sentence from the i-th mention on that differ
// by level of government, with nothing but their shares between them.
func tierRun(c *content.Draft, p *content.Para, i int) []int {
	var run []int
	seen := map[lang.Tier]bool{}
	for ; i < len(p.Mentions); i++ {
		m := &c.Mentions[p.Mentions[i]]
		f := c.At(m.Figure)
		if len(run) > 0 && m.Depth > c.Mentions[run[0]].Depth {
			continue // （其中直达资金 a）
		}
		if len(run) > 0 && (p.Lex[m.Pos].Sentence != p.Lex[c.Mentions[run[0]].Pos].Sentence || m.Depth != c.Mentions[run[0]].Depth) {
			break
		}
		if len(run) > 0 && f.Dimension == numeral.Percent {
			continue // its share
		}
		if len(run) > 0 && partOfLevel(c, p, run[len(run)-1], m) {
			continue // 中央 A，其中直达资金 a、其他 b；省级 B
		}
		if f.Dimension != numeral.Money || !content.IsPart(m) || m.Total > 0 && len(run) > 0 || m.AfterOpener >= 0 || clause.TierNamed(c, m) == lang.NoTier || seen[clause.TierNamed(c, m)] {
			break
		}
		seen[clause.TierNamed(c, m)] = true
		run = append(run, p.Mentions[i])
	}
	return run
}

// partOfLevel reports whether a mention stands behind the 其中 of a level's amount, before ；.
func partOfLevel(c *content.Draft, p *content.Para, level int, m *content.Mention) bool {
	l := &c.Mentions[level]
	if clause.StrongMark(p, l.Pos, m.Pos) || m.Total == 2 {
		return false
	}
	opener, whole := openedBehind(p, m)
	return opener > l.Pos && whole == l.Pos && (clause.TierNamed(c, m) == lang.NoTier || m.AfterOpener >= 0)
}

// tierWhole is the amount of all levels before or behind a run, -1 if there is
// none: the nearest before it in its sentence, or the one right behind it.
func tierWhole(c *content.Draft, p *content.Para, run []int) int {
	first, last := &c.Mentions[run[0]], run[len(run)-1]
	fits := func(m *content.Mention) bool {
		f := c.At(m.Figure)
		if f.Dimension != numeral.Money || !content.IsPart(m) || f.Key.Each || strings.Contains(m.Label, "完成") || f.Key.Tier != lang.NoTier || m.Depth != first.Depth || p.Lex[m.Pos].Sentence != p.Lex[first.Pos].Sentence {
			return false
		}
		for _, x := range run {
			if c.At(c.Mentions[x].Figure).Value.GreaterThan(f.Value) {
				return false
			}
		}
		return true
	}
	for x := range clause.Mates(c, p, run[0]) {
		if m := &c.Mentions[x]; c.At(m.Figure).Dimension == numeral.Money {
			if fits(m) {
				return x
			}
			break
		}
	}
	if x := last + 1; x <= p.Mentions[len(p.Mentions)-1] && fits(&c.Mentions[x]) && !clause.StrongMark(p, c.Mentions[last].Pos, c.Mentions[x].Pos) {
		k := c.At(c.Mentions[x].Figure).Key.Measure
		if k == lang.Budget || k == lang.Received || k == lang.Investment || c.Mentions[x].Total > 0 {
			return x
		}
	}
	return -1
}
