package total

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Works by how far they are: 项目 20 个，已完工 12 个、在建 5 个、未开工 3 个. The states
// divide the works between them.

// Finished are words of works that are done.
var Finished = []string{"完工", "完成", "竣工", "建成", "验收", "办结", "交付", "投用"}

// reached and NotReached are the words of goals that were met, and of those that were not, or
// in part.
var (
	reached    = []string{"实现", "达标", "达到", "整改", "落实", "销号"}
	NotReached = []string{"未完成", "未实现", "未达", "未整改", "未落实", "未销号", "部分完成", "部分实现", "部分达", "部分整改", "部分落实", "基本完成", "基本实现", "基本达"}
)

// byState reads three states or more behind a whole, two behind a whole with 中 or where
// they are more than it.
func byState(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	for i, wi := range p.Mentions {
		w := &c.Mentions[wi]
		if used[w.Figure] || !clause.Whole(c, w) {
			continue
		}
		run, ends := StatesBehind(c, p, i)
		closed := content.Closed
		if len(run) == 2 && !strings.HasPrefix(w.After, "中") {
			if !exceedTogether(c, w, run) {
				continue
			}
			closed = content.HalfOpen
		}
		if len(run) < 2 || slices.ContainsFunc(run, func(x int) bool { return c.Mentions[x].AfterOpener >= 0 }) {
			continue
		}
		used[w.Figure] = true
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: closed, Reach: content.ReachSentence, Readings: []content.Reading{{Parts: clause.Terms(c, run), HoldOnly: !ends}}})
	}
}

// exceedTogether reports whether works that are done and those under way are more than
// there are: 项目 48 个，完工 45 个，在建 6 个. Fewer may leave some that are not begun.
func exceedTogether(c *content.Draft, w *content.Mention, run []int) bool {
	sum := lang.DecZero
	for _, x := range run {
		f := c.At(c.Mentions[x].Figure)
		if f.Value.GreaterThan(c.At(w.Figure).Value) {
			return false // of other works
		}
		sum = sum.Add(f.Value)
	}
	return sum.GreaterThan(c.At(w.Figure).Value)
}

// byKind reads 立项 86 项，农业类 18 项、工业类 41 项、社会类 27 项; 12 个标段，一批 6 个、二批 4 个、三批 2 个:
// three kinds or more, called so, right behind their whole. Other short names only verify.
func byKind(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	for i, wi := range p.Mentions {
		w := &c.Mentions[wi]
		if used[w.Figure] || !clause.Whole(c, w) || strings.HasSuffix(w.Label, "类") || batchNamed(w.Label) {
			continue
		}
		var run []int
		for _, x := range p.Mentions[i+1:] {
			m := &c.Mentions[x]
			prev := &c.Mentions[x-1]
			if mark := clause.MarkBetween(p, prev.Pos, m.Pos); !content.IsPart(m) || m.Depth != w.Depth || m.AfterOpener >= 0 || !strings.HasSuffix(m.Label, "类") && !(c.At(w.Figure).Dimension == numeral.Count && fewRunes(m.Label)) || !clause.SameSort(c, x, wi) || p.Lex[m.Pos].Sentence != p.Lex[w.Pos].Sentence || mark != '、' && (len(run) > 0 || mark != '，') || len(run) == clause.MaxAlong {
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
		if !named && closing(c, []int{wi}, run) < 0 {
			continue
		}
		used[w.Figure] = true
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: content.HalfOpen, Reach: content.ReachSentence, Readings: []content.Reading{{Parts: clause.Terms(c, run), HoldOnly: !named}}})
	}
}

// fewRunes reports whether a label is a short name, as those of kinds and places are.
func fewRunes(label string) bool { return content.Longer(label, 1) && !content.Longer(label, 4) }

// batchNamed reports whether a label is the number of a batch or lot: 一批, 第二期, 三标段.
func batchNamed(label string) bool {
	rest := strings.TrimLeft(strings.TrimPrefix(label, "第"), "一二三四五六七八九十")
	return rest != strings.TrimPrefix(label, "第") && (rest == "批" || rest == "期" || rest == "标" || rest == "标段" || rest == "季度" || rest == "片区" || rest == "区" || rest == "组")
}

// StatesBehind are the quantities right behind the i-th of a paragraph whose names say
// how far works are, none where the states do not exclude each other: 已开工 18 个，已竣工
// 12 个. They end where no other number of the sort follows that may be one of them, too:
// 已完工 12 个、在建 5 个，其余 3 个.
func StatesBehind(c *content.Draft, p *content.Para, i int) (run []int, ends bool) {
	w := &c.Mentions[p.Mentions[i]]
	begun, done, left := false, false, false
	for _, x := range p.Mentions[i+1:] {
		if len(run) == clause.MaxAlong {
			return nil, false // works are not that many steps
		}
		m := &c.Mentions[x]
		if m.Role == content.RoleRate && m.Rate == lang.CompletionRate {
			continue // 完工 45 个，完工率 93.75%，在建 3 个
		}
		words := p.Words(m.LabelFrom, m.Pos)
		if !content.IsPart(m) && !(clause.Whole(c, m) && lang.ContainsAny(words, reached)) || m.Depth != w.Depth || !ofOneCount(c, w, m) || p.Lex[m.Pos].Sentence != p.Lex[w.Pos].Sentence || clause.StrongMark(p, w.Pos, m.Pos) {
			break
		}
		switch {
		case lang.ContainsAny(words, clause.Underway) || lang.ContainsAny(words, NotReached):
			left = true
		case lang.ContainsAny(words, Finished) || lang.ContainsAny(words, reached):
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
func ofOneCount(c *content.Draft, w, m *content.Mention) bool {
	a, b := c.At(w.Figure), c.At(m.Figure)
	if content.Addable(a, b) {
		return true
	}
	thing, _, _ := strings.Cut(w.After, "，")
	return a.Dimension == numeral.Count && b.Dimension == numeral.Count && a.Unit == "个" && b.Unit != "" && strings.HasSuffix(content.Trimmed(thing), b.Unit)
}
