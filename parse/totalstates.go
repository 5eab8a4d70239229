package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Works by how far they are: 项目 20 个，已完工 12 个、在建 5 个、未开工 3 个. The states
// divide the works between them.

// finished are words of works that are done.
var finished = []string{"完工", "完成", "竣工", "建成", "验收", "办结", "交付", "投用"}

// reached and notReached are the words of goals that were met, and of those that were not, or
// in part.
var (
	reached    = []string{"实现", "达标", "达到", "整改", "落实", "销号"}
	notReached = []string{"未完成", "未实现", "未达", "未整改", "未落实", "未销号", "部分完成", "部分实现", "部分达", "部分整改", "部分落实", "基本完成", "基本实现", "基本达"}
)

// byState reads three states or more behind a whole, two behind a whole with 中 or where
// they are more than it.
func (c *Content) byState(p *para, used map[FigureID]bool) {
	for i, wi := range p.mentions {
		w := &c.Mentions[wi]
		if used[w.Figure] || !c.whole(w) {
			continue
		}
		run, ends := c.statesBehind(p, i)
		closed := Closed
		if len(run) == 2 && !strings.HasPrefix(w.After, "中") {
			if !c.exceedTogether(w, run) {
				continue
			}
			closed = HalfOpen
		}
		if len(run) < 2 || slices.ContainsFunc(run, func(x int) bool { return c.Mentions[x].afterOpener >= 0 }) {
			continue
		}
		used[w.Figure] = true
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: closed, Reach: ReachSentence, Readings: []Reading{{Parts: c.terms(run), HoldOnly: !ends}}})
	}
}

// exceedTogether reports whether works that are done and those under way are more than
// there are: 项目 48 个，完工 45 个，在建 6 个. Fewer may leave some that are not begun.
func (c *Content) exceedTogether(w *Mention, run []int) bool {
	sum := decZero
	for _, x := range run {
		f := c.figure(c.Mentions[x].Figure)
		if f.Value.GreaterThan(c.figure(w.Figure).Value) {
			return false // of other works
		}
		sum = sum.Add(f.Value)
	}
	return sum.GreaterThan(c.figure(w.Figure).Value)
}

// byKind reads 立项 86 项，农业类 18 项、工业类 41 项、社会类 27 项; 12 个标段，一批 6 个、二批 4 个、三批 2 个:
// three kinds or more, called so, right behind their whole. Other short names only verify.
func (c *Content) byKind(p *para, used map[FigureID]bool) {
	for i, wi := range p.mentions {
		w := &c.Mentions[wi]
		if used[w.Figure] || !c.whole(w) || strings.HasSuffix(w.Label, "类") || batchNamed(w.Label) {
			continue
		}
		var run []int
		for _, x := range p.mentions[i+1:] {
			m := &c.Mentions[x]
			prev := &c.Mentions[x-1]
			if mark := p.markBetween(prev.Pos, m.Pos); !part(m) || m.Depth != w.Depth || m.afterOpener >= 0 || !strings.HasSuffix(m.Label, "类") && !(c.figure(w.Figure).Dimension == numeral.Count && fewRunes(m.Label)) || !c.sameSort(x, wi) || p.lex[m.Pos].sentence != p.lex[w.Pos].sentence || mark != '、' && (len(run) > 0 || mark != '，') || len(run) == maxAlong {
				break
			}
			run = append(run, x)
		}
		if len(run) < 3 || slices.ContainsFunc(run, func(x int) bool {
			return batchNamed(c.Mentions[x].Label) && strings.HasSuffix(c.Mentions[x].Label, w.After) && w.After != ""
		}) {
			continue // 12 个标段，一标段 6 个村、二标段 4 个村、…: of each, other things
		}
		named := !slices.ContainsFunc(run, func(x int) bool {
			return !strings.HasSuffix(c.Mentions[x].Label, "类") && !batchNamed(c.Mentions[x].Label)
		})
		if !named && c.closing([]int{wi}, run) < 0 {
			continue
		}
		used[w.Figure] = true
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: HalfOpen, Reach: ReachSentence, Readings: []Reading{{Parts: c.terms(run), HoldOnly: !named}}})
	}
}

// fewRunes reports whether a label is a short name, as those of kinds and places are.
func fewRunes(label string) bool { return longer(label, 1) && !longer(label, 4) }

// batchNamed reports whether a label is the number of a batch or lot: 一批, 第二期, 三标段.
func batchNamed(label string) bool {
	rest := strings.TrimLeft(strings.TrimPrefix(label, "第"), "一二三四五六七八九十")
	return rest != strings.TrimPrefix(label, "第") && (rest == "批" || rest == "期" || rest == "标" || rest == "标段" || rest == "季度" || rest == "片区" || rest == "区" || rest == "组")
}

// statesBehind are the quantities right behind the i-th of a paragraph whose names say
// how far works are, none where the states do not exclude each other: 已开工 18 个，已竣工
// 12 个. They end where no other number of the sort follows that may be one of them, too:
// 已完工 12 个、在建 5 个，其余 3 个.
func (c *Content) statesBehind(p *para, i int) (run []int, ends bool) {
	w := &c.Mentions[p.mentions[i]]
	begun, done, left := false, false, false
	for _, x := range p.mentions[i+1:] {
		if len(run) == maxAlong {
			return nil, false // works are not that many steps
		}
		m := &c.Mentions[x]
		if m.Role == RoleRate && m.Rate == completionRate {
			continue // 完工 45 个，完工率 93.75%，在建 3 个
		}
		words := p.words(m.labelFrom, m.Pos)
		if !part(m) && !(c.whole(m) && containsAny(words, reached)) || m.Depth != w.Depth || !c.ofOneCount(w, m) || p.lex[m.Pos].sentence != p.lex[w.Pos].sentence || p.strongMark(w.Pos, m.Pos) {
			break
		}
		switch {
		case containsAny(words, underway) || containsAny(words, notReached):
			left = true
		case containsAny(words, finished) || containsAny(words, reached):
			done = true
		case strings.Contains(words, "开工"):
			begun = true
		default:
			return run, false
		}
		run = append(run, x)
	}
	if begun && done || !left {
		return nil, false
	}
	return run, true
}

// ofOneCount reports whether two numbers count the same things, of which the first may name what
// the second counts by: 112 个小项，完成 46 项.
func (c *Content) ofOneCount(w, m *Mention) bool {
	a, b := c.figure(w.Figure), c.figure(m.Figure)
	if addable(a, b) {
		return true
	}
	thing, _, _ := strings.Cut(w.After, "，")
	return a.Dimension == numeral.Count && b.Dimension == numeral.Count && a.Unit == "个" && b.Unit != "" && strings.HasSuffix(trimmed(thing), b.Unit)
}
