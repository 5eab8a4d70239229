package parse

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// A list that 其中 opens may end with its first item, at ；, behind which something else
// is told that is counted as the whole is.

// nextSubject is the ； behind the only item of a list at which another subject begins,
// 0 if the list goes on there: 存款余额 X，其中个人存款 a；贷款余额 Y. What makes up the
// whole together goes on.
func (c *Content) nextSubject(p *para, k, end int) int {
	i := c.mentionsUpTo(p, k) - 1
	if i < 0 || k+1 < len(p.lex) && p.lex[k+1].kind == lexPunct && p.lex[k+1].r == '：' {
		return 0
	}
	w := &c.Mentions[p.mentions[i]]
	for i > 0 && !part(w) && p.lex[c.Mentions[p.mentions[i-1]].Pos].sentence == p.lex[w.Pos].sentence {
		i--
		w = &c.Mentions[p.mentions[i]]
	}
	wf := c.figure(w.Figure)
	depth := p.lex[k].depth
	mark, first, behind := 0, 0, 0 // figures of the clause groups up to the item
	var item *Mention
	for j := k + 1; j < end; j++ {
		if x := &p.lex[j]; x.kind == lexPunct && x.r == '；' && x.depth == depth {
			if mark > 0 || item == nil {
				return 0
			}
			mark = j
		}
		mi, ok := p.mentionAt(j)
		if !ok || c.Mentions[mi].Depth != depth {
			continue
		}
		m := &c.Mentions[mi]
		fits := part(m) && !reference(m) && addable(wf, c.figure(m.Figure))
		switch {
		case mark == 0 && item == nil:
			if fits {
				item = m
			} else {
				first++
			}
		case mark == 0 && fits:
			return 0
		case mark > 0 && !fits:
			behind++
		case mark > 0 && c.makeUp(wf, c.fitting(p, wf, k+1, end, depth)):
			return 0
		case mark > 0:
			if sum := c.figure(item.Figure).Interval.Add(c.figure(m.Figure).Interval); !sum.Meet(wf.Interval) && (behind > first || namedAsWhole(w, item, m) || besideWhole(w, item, m)) {
				return mark
			}
			return 0
		}
	}
	return 0
}

// besideItem is the ， behind the only item of a 其中 that 、 joins to its whole, 0 if it
// parts no more than that: 新增公路 X、其中高速 a，农村公路 Y.
func (c *Content) besideItem(p *para, k, end int) int {
	if k == 0 || p.lex[k-1].kind != lexPunct || p.lex[k-1].r != '、' {
		return 0
	}
	i := c.mentionsUpTo(p, k) - 1
	if i < 0 {
		return 0
	}
	wf := c.figure(c.Mentions[p.mentions[i]].Figure)
	sum, n, mark := numeral.Exactly(decimal.Zero), 0, 0
	for j := k + 1; j < end; j++ {
		if x := &p.lex[j]; mark == 0 && n > 0 && x.kind == lexPunct && x.depth == p.lex[k].depth && x.r == '，' {
			mark = j
		}
		if mi, ok := p.mentionAt(j); ok && c.Mentions[mi].Depth == p.lex[k].depth && addable(wf, c.figure(c.Mentions[mi].Figure)) {
			if n++; n > 1 && mark == 0 {
				return 0
			}
			sum = sum.Add(c.figure(c.Mentions[mi].Figure).Interval)
		}
	}
	if n < 2 || sum.Meet(wf.Interval) {
		return 0
	}
	return mark
}

// besideWhole reports whether what is told behind the item of a list divides with the list's
// whole what is larger than both: 城镇消费 X，其中城区消费 a；乡村消费 Y.
func besideWhole(w, item, m *Mention) bool {
	for _, set := range [][]string{{"城镇", "乡村"}, {"城镇", "农村"}, {"城市", "农村"}, {"省内", "省外"}, {"国内", "国外"}, {"职工", "居民"}} {
		if strings.Contains(w.Label, set[0]) && strings.Contains(m.Label, set[1]) || strings.Contains(w.Label, set[1]) && strings.Contains(m.Label, set[0]) {
			return !containsAny(item.Label, set)
		}
	}
	return false
}

// anyMoney are last words of names that say nothing of what money is of.
var anyMoney = []string{"资金", "金额", "经费", "总额", "投资", "补助"}

// fitting are the quantities between two lexemes that can be parts of a whole.
func (c *Content) fitting(p *para, wf *Figure, i, end, depth int) []int {
	var out []int
	for _, mi := range c.items(p, i, end, depth) {
		if m := &c.Mentions[mi]; part(m) && !reference(m) && addable(wf, c.figure(m.Figure)) {
			out = append(out, mi)
		}
	}
	return out
}

// namedAsWhole reports whether what is told behind the item of a list has the last word
// of the whole's name, and the item has not.
func namedAsWhole(w, item, m *Mention) bool {
	rs := []rune(w.Label)
	if len(rs) < 4 {
		return false
	}
	head := string(rs[len(rs)-2:])
	if slices.Contains(anyMoney, head) || (head == "收入" || head == "支出") && flowHead(w.Label) == "" {
		return false // 资金 X，其中中央财政 a；省级资金 b; 总收入 X，其中拨款 a；事业收入 b
	}
	return strings.HasSuffix(m.Label, head) && !strings.HasSuffix(item.Label, head)
}

// ofAllListed reports whether the parts of a list are more than its whole, which is the last
// of several joined by 、 that they may be of together: 建议 A 件、提案 B 件，其中已办 c 件、在办
// d 件.
func (c *Content) ofAllListed(p *para, w *Mention, parts []int) bool {
	return c.Mentions[parts[0]].Depth == w.Depth && !c.fallsShort(c.figure(w.Figure), parts) && c.listed(p, w)
}

// doneOfEach reports whether each part of what is no outlay tells what has been paid of it,
// and less than all: 安排 X，其中甲项已支付 a，乙项已支付 b.
func (c *Content) doneOfEach(whole *Figure, parts []int) bool {
	if whole.Dimension != numeral.Money || flowClass(whole.Key.Measure) == 2 || !c.fallsShort(whole, parts) {
		return false
	}
	for _, mi := range parts {
		if m := &c.Mentions[mi]; !strings.Contains(m.Label, "已") || flowClass(c.figure(m.Figure).Key.Measure) != 2 {
			return false
		}
	}
	return true
}
