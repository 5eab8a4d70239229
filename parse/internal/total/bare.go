package total

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Totals whose items stand right behind them, joined by 、, without a word of opening: 支出 X，住院 a、门诊 b、其他 c;
// 机构共 N 家，医院 a 家、卫生院 b 家、药店 c 家. What ends in the rest of it, or numbers its lots, is all of it; of other
// lists more may have been left out, or be something else: 检查 N 家，约谈 a 家、暂停 b 家、解除 c 家.

// minBare is how many items such a list has at least.
const minBare = 3

// bareLists reads such lists of a paragraph.
func bareLists(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	if p.InTable || !p.Has("、") {
		return
	}
	for i, wi := range p.Mentions {
		w := &c.Mentions[wi]
		f := c.At(w.Figure)
		if used[w.Figure] || !content.IsPart(w) || w.Label == "" || w.Share || w.AfterOpener >= 0 || f.Dimension == numeral.Percent || f.Dimension == numeral.Score || f.Approximate != "" || f.Bound != "" || clause.InList(c, w.Figure) {
			continue
		}
		run := joinedBehind(c, p, i)
		if len(run) < minBare || lang.ContainsAny(w.Label, carried) {
			continue
		}
		lots := !slices.ContainsFunc(run, func(x int) bool { return !batchNamed(afterMark(c.Mentions[x].Label)) })
		dealt := slices.ContainsFunc(run, func(x int) bool { return lang.ContainsAny(c.Mentions[x].Label, dealtWords) })
		sure := lots || !dealt && endsInRest(c, w, run)
		used[w.Figure] = true
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: content.HalfOpen, Reach: content.ReachSentence, Readings: []content.Reading{{Parts: clause.Terms(c, run), Weak: !sure, HoldOnly: dealt}}})
	}
}

// endsInRest reports whether the last of a list is what is left of its whole, or of the kind that another item is of:
// 其他; 支出 X，…、其他支出 c; 核桃 a、…、其他经济林 c may be, but 补植 a、抚育 b、其他管护 c is more work on the same land.
func endsInRest(c *content.Draft, w *content.Mention, run []int) bool {
	last := c.Mentions[run[len(run)-1]].Label
	for _, rest := range restNames {
		if kind, ok := strings.CutPrefix(last, rest); ok {
			return kind == "" || strings.Contains(w.Label, kind) || slices.ContainsFunc(run[:len(run)-1], func(x int) bool { return strings.HasSuffix(c.Mentions[x].Label, kind) })
		}
	}
	return false
}

// afterMark is a label without the words before its last mark: 12 个标段，一批.
func afterMark(label string) string {
	if i := strings.LastIndex(label, "，"); i >= 0 {
		return label[i+len("，"):]
	}
	return label
}

// joinedBehind are the quantities of one sort right behind the i-th of a paragraph, one to each item of a list whose
// items only 、 joins and nothing follows, nil if there are none. Brackets behind the items may say more of them.
func joinedBehind(c *content.Draft, p *content.Para, i int) []int {
	w := &c.Mentions[p.Mentions[i]]
	wf := c.At(w.Figure)
	var run []int
	last := w
	for _, x := range p.Mentions[i+1:] {
		m := &c.Mentions[x]
		if m.Depth > w.Depth {
			continue
		}
		g := c.At(m.Figure)
		mark := clause.MarkBetween(p, last.Pos, m.Pos)
		if m.Depth < w.Depth || p.Lex[m.Pos].Sentence != p.Lex[w.Pos].Sentence || len(run) > 0 && mark != '、' {
			break
		}
		if !content.IsPart(m) || m.Label == "" || m.After != "" || m.AfterOpener >= 0 || m.Share || m.Total > 0 || g.Dimension != wf.Dimension || content.Pieces(g.Unit) != content.Pieces(wf.Unit) || !content.Addable(wf, g) || g.Approximate != "" ||
			len(run) == 0 && mark != '，' || changes(m.Label) || len(run) == clause.MaxAlong {
			return nil
		}
		run, last = append(run, x), m
	}
	return run
}

// changes reports whether a label tells of more or less than before.
func changes(label string) bool {
	return lang.ContainsAny(label, []string{"增加", "减少", "增长", "下降", "上年", "去年", "同期"})
}

// besidesWords begin the name of what is added to the amount before it: 当年安排 A，加上年结转 B，全年可用 X.
var besidesWords = []string{"加上", "加之", "再加", "另加", "连同", "加年初", "加本年", "加当年", "加期初"}

// addedOn reads what an amount and those added to it in words come to, told in the clause behind.
func addedOn(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	if p.InTable || !p.Has("加") && !p.Has("连同") {
		return
	}
	for i := 1; i+1 < len(p.Mentions); i++ {
		a, b := &c.Mentions[p.Mentions[i-1]], &c.Mentions[p.Mentions[i]]
		if !lang.HasAnyPrefix(b.Label, besidesWords) || !mayAdd(c, a) || !mayAdd(c, b) || a.Depth != b.Depth || p.Lex[a.Pos].Sentence != p.Lex[b.Pos].Sentence || clause.MarkBetween(p, a.Pos, b.Pos) != '，' {
			continue
		}
		list := []int{p.Mentions[i-1], p.Mentions[i]}
		for k := i - 2; k >= 0; k-- { // 市级 A、乡镇 B，加上上级 C
			y := &c.Mentions[p.Mentions[k]]
			if !mayAdd(c, y) || y.Depth != a.Depth || p.Lex[y.Pos].Sentence != p.Lex[a.Pos].Sentence || clause.MarkBetween(p, y.Pos, c.Mentions[p.Mentions[k+1]].Pos) != '、' {
				break
			}
			list = append([]int{p.Mentions[k]}, list...)
		}
		x := i + 1
		for x < len(p.Mentions) && mayAdd(c, &c.Mentions[p.Mentions[x]]) && c.Mentions[p.Mentions[x]].Depth == a.Depth && clause.MarkBetween(p, c.Mentions[p.Mentions[x-1]].Pos, c.Mentions[p.Mentions[x]].Pos) == '、' {
			list = append(list, p.Mentions[x])
			x++
		}
		if x == len(p.Mentions) {
			break
		}
		w := &c.Mentions[p.Mentions[x]]
		if !content.IsPart(w) || used[w.Figure] || w.Depth != a.Depth || c.At(w.Figure).Dimension != numeral.Money || p.Lex[w.Pos].Sentence != p.Lex[a.Pos].Sentence || !strings.Contains(w.Label, "可用") && w.Total == 0 || clause.InList(c, a.Figure) {
			continue
		}
		used[w.Figure] = true
		readings := []content.Reading{{Parts: clause.Terms(c, list)}}
		if more := andBefore(c, p, list); len(more) > len(list) {
			readings = append(readings, content.Reading{Parts: clause.Terms(c, more), HoldOnly: true})
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: content.Closed, Reach: content.ReachSentence, Readings: readings})
	}
}

// andBefore are the amounts of a list and those right before it in its sentence, to which it may be added as well:
// 中央 A，省级 B，加上上年结转 C，可用 X.
func andBefore(c *content.Draft, p *content.Para, list []int) []int {
	for list[0] > p.Mentions[0] && len(list) < clause.MaxAlong {
		y, next := &c.Mentions[list[0]-1], &c.Mentions[list[0]]
		if !mayAdd(c, y) || y.Depth != next.Depth || p.Lex[y.Pos].Sentence != p.Lex[next.Pos].Sentence || clause.StrongMark(p, y.Pos, next.Pos) {
			break
		}
		list = append([]int{list[0] - 1}, list...)
	}
	return list
}

// mayAdd reports whether a mention is an amount of money that may be added to others.
func mayAdd(c *content.Draft, m *content.Mention) bool {
	return content.IsPart(m) && c.At(m.Figure).Dimension == numeral.Money && !c.At(m.Figure).Key.Each
}
