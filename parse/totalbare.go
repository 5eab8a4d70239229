package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Totals whose items stand right behind them, joined by 、, without a word of opening: 支出 X，住院 a、门诊 b、其他 c;
// 机构共 N 家，医院 a 家、卫生院 b 家、药店 c 家. What ends in the rest of it, or numbers its lots, is all of it; of other
// lists more may have been left out, or be something else: 检查 N 家，约谈 a 家、暂停 b 家、解除 c 家.

// minBare is how many items such a list has at least.
const minBare = 3

// bareLists reads such lists of a paragraph.
func (c *Content) bareLists(p *para, used map[FigureID]bool) {
	if p.inTable || !p.has("、") {
		return
	}
	for i, wi := range p.mentions {
		w := &c.Mentions[wi]
		f := c.figure(w.Figure)
		if used[w.Figure] || !part(w) || w.Label == "" || w.Share || w.afterOpener >= 0 || f.Dimension == numeral.Percent || f.Dimension == numeral.Score || f.Approximate != "" || f.Bound != "" || c.inList(w.Figure) {
			continue
		}
		run := c.joinedBehind(p, i)
		if len(run) < minBare || containsAny(w.Label, carried) {
			continue
		}
		lots := !slices.ContainsFunc(run, func(x int) bool { return !batchNamed(afterMark(c.Mentions[x].Label)) })
		dealt := slices.ContainsFunc(run, func(x int) bool { return containsAny(c.Mentions[x].Label, dealtWords) })
		sure := lots || !dealt && c.endsInRest(w, run)
		used[w.Figure] = true
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: HalfOpen, Reach: ReachSentence, Readings: []Reading{{Parts: c.terms(run), Weak: !sure, HoldOnly: dealt}}})
	}
}

// endsInRest reports whether the last of a list is what is left of its whole, or of the kind that another item is of:
// 其他; 支出 X，…、其他支出 c; 核桃 a、…、其他经济林 c may be, but 补植 a、抚育 b、其他管护 c is more work on the same land.
func (c *Content) endsInRest(w *Mention, run []int) bool {
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
func (c *Content) joinedBehind(p *para, i int) []int {
	w := &c.Mentions[p.mentions[i]]
	wf := c.figure(w.Figure)
	var run []int
	last := w
	for _, x := range p.mentions[i+1:] {
		m := &c.Mentions[x]
		if m.Depth > w.Depth {
			continue
		}
		g := c.figure(m.Figure)
		mark := p.markBetween(last.Pos, m.Pos)
		if m.Depth < w.Depth || p.lex[m.Pos].sentence != p.lex[w.Pos].sentence || len(run) > 0 && mark != '、' {
			break
		}
		if !part(m) || m.Label == "" || m.After != "" || m.afterOpener >= 0 || m.Share || m.Total > 0 || g.Dimension != wf.Dimension || pieces(g.Unit) != pieces(wf.Unit) || !addable(wf, g) || g.Approximate != "" ||
			len(run) == 0 && mark != '，' || changes(m.Label) || len(run) == maxAlong {
			return nil
		}
		run, last = append(run, x), m
	}
	return run
}

// changes reports whether a label tells of more or less than before.
func changes(label string) bool {
	return containsAny(label, []string{"增加", "减少", "增长", "下降", "上年", "去年", "同期"})
}

// besidesWords begin the name of what is added to the amount before it: 当年安排 A，加上年结转 B，全年可用 X.
var besidesWords = []string{"加上", "加之", "再加", "另加", "连同", "加年初", "加本年", "加当年", "加期初"}

// addedOn reads what an amount and those added to it in words come to, told in the clause behind.
func (c *Content) addedOn(p *para, used map[FigureID]bool) {
	if p.inTable || !p.has("加") && !p.has("连同") {
		return
	}
	for i := 1; i+1 < len(p.mentions); i++ {
		a, b := &c.Mentions[p.mentions[i-1]], &c.Mentions[p.mentions[i]]
		if !hasAnyPrefix(b.Label, besidesWords) || !c.mayAdd(a) || !c.mayAdd(b) || a.Depth != b.Depth || p.lex[a.Pos].sentence != p.lex[b.Pos].sentence || p.markBetween(a.Pos, b.Pos) != '，' {
			continue
		}
		list := []int{p.mentions[i-1], p.mentions[i]}
		for k := i - 2; k >= 0; k-- { // 市级 A、乡镇 B，加上上级 C
			y := &c.Mentions[p.mentions[k]]
			if !c.mayAdd(y) || y.Depth != a.Depth || p.lex[y.Pos].sentence != p.lex[a.Pos].sentence || p.markBetween(y.Pos, c.Mentions[p.mentions[k+1]].Pos) != '、' {
				break
			}
			list = append([]int{p.mentions[k]}, list...)
		}
		x := i + 1
		for x < len(p.mentions) && c.mayAdd(&c.Mentions[p.mentions[x]]) && c.Mentions[p.mentions[x]].Depth == a.Depth && p.markBetween(c.Mentions[p.mentions[x-1]].Pos, c.Mentions[p.mentions[x]].Pos) == '、' {
			list = append(list, p.mentions[x])
			x++
		}
		if x == len(p.mentions) {
			break
		}
		w := &c.Mentions[p.mentions[x]]
		if !part(w) || used[w.Figure] || w.Depth != a.Depth || c.figure(w.Figure).Dimension != numeral.Money || p.lex[w.Pos].sentence != p.lex[a.Pos].sentence || !strings.Contains(w.Label, "可用") && w.Total == 0 || c.inList(a.Figure) {
			continue
		}
		used[w.Figure] = true
		readings := []Reading{{Parts: c.terms(list)}}
		if more := c.andBefore(p, list); len(more) > len(list) {
			readings = append(readings, Reading{Parts: c.terms(more), HoldOnly: true})
		}
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: Closed, Reach: ReachSentence, Readings: readings})
	}
}

// andBefore are the amounts of a list and those right before it in its sentence, to which it may be added as well:
// 中央 A，省级 B，加上上年结转 C，可用 X.
func (c *Content) andBefore(p *para, list []int) []int {
	for list[0] > p.mentions[0] && len(list) < maxAlong {
		y, next := &c.Mentions[list[0]-1], &c.Mentions[list[0]]
		if !c.mayAdd(y) || y.Depth != next.Depth || p.lex[y.Pos].sentence != p.lex[next.Pos].sentence || p.strongMark(y.Pos, next.Pos) {
			break
		}
		list = append([]int{list[0] - 1}, list...)
	}
	return list
}

// mayAdd reports whether a mention is an amount of money that may be added to others.
func (c *Content) mayAdd(m *Mention) bool {
	return part(m) && c.figure(m.Figure).Dimension == numeral.Money && !c.figure(m.Figure).Key.Each
}
