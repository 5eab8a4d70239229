package total

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// A list that 其中 opens may end with its first item, at ；, behind which something else
// is told that is counted as the whole is.

// nextSubject is the ； behind the only item of a list at which another subject begins,
// 0 if the list goes on there: 存款余额 X，其中个人存款 a；贷款余额 Y. What makes up the
// whole together goes on.
func nextSubject(c *content.Draft, p *content.Para, k, end int) int {
	i := mentionsUpTo(c, p, k) - 1
	if i < 0 || k+1 < len(p.Lex) && p.Lex[k+1].Kind == content.LexPunct && p.Lex[k+1].R == '：' {
		return 0
	}
	w := &c.Mentions[p.Mentions[i]]
	for i > 0 && !content.IsPart(w) && p.Lex[c.Mentions[p.Mentions[i-1]].Pos].Sentence == p.Lex[w.Pos].Sentence {
		i--
		w = &c.Mentions[p.Mentions[i]]
	}
	wf := c.At(w.Figure)
	depth := p.Lex[k].Depth
	mark, first, behind := 0, 0, 0 // figures of the clause groups up to the item
	var item *content.Mention
	for j := k + 1; j < end; j++ {
		if x := &p.Lex[j]; x.Kind == content.LexPunct && x.R == '；' && x.Depth == depth {
			if mark > 0 || item == nil {
				return 0
			}
			mark = j
		}
		mi, ok := clause.MentionAt(p, j)
		if !ok || c.Mentions[mi].Depth != depth {
			continue
		}
		m := &c.Mentions[mi]
		fits := content.IsPart(m) && !clause.Reference(m) && content.Addable(wf, c.At(m.Figure))
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
		case mark > 0 && c.MakeUp(wf, fitting(c, p, wf, k+1, end, depth)):
			return 0
		case mark > 0:
			if sum := c.At(item.Figure).Interval.Add(c.At(m.Figure).Interval); !sum.Meet(wf.Interval) && (behind > first || namedAsWhole(w, item, m) || besideWhole(w, item, m)) {
				return mark
			}
			return 0
		}
	}
	return 0
}

// besideItem is the ， behind the only item of a 其中 that 、 joins to its whole, 0 if it
// parts no more than that: 新增公路 X、其中高速 a，农村公路 Y.
func besideItem(c *content.Draft, p *content.Para, k, end int) int {
	if k == 0 || p.Lex[k-1].Kind != content.LexPunct || p.Lex[k-1].R != '、' {
		return 0
	}
	i := mentionsUpTo(c, p, k) - 1
	if i < 0 {
		return 0
	}
	wf := c.At(c.Mentions[p.Mentions[i]].Figure)
	sum, n, mark := numeral.Exactly(decimal.Zero), 0, 0
	for j := k + 1; j < end; j++ {
		if x := &p.Lex[j]; mark == 0 && n > 0 && x.Kind == content.LexPunct && x.Depth == p.Lex[k].Depth && x.R == '，' {
			mark = j
		}
		if mi, ok := clause.MentionAt(p, j); ok && c.Mentions[mi].Depth == p.Lex[k].Depth && content.Addable(wf, c.At(c.Mentions[mi].Figure)) {
			if n++; n > 1 && mark == 0 {
				return 0
			}
			sum = sum.Add(c.At(c.Mentions[mi].Figure).Interval)
		}
	}
	if n < 2 || sum.Meet(wf.Interval) {
		return 0
	}
	return mark
}

// besideWhole reports whether what is told behind the item of a list divides with the list's
// whole what is larger than both: 城镇消费 X，其中城区消费 a；乡村消费 Y.
func besideWhole(w, item, m *content.Mention) bool {
	for _, set := range [][]string{{"城镇", "乡村"}, {"城镇", "农村"}, {"城市", "农村"}, {"省内", "省外"}, {"国内", "国外"}, {"职工", "居民"}} {
		if strings.Contains(w.Label, set[0]) && strings.Contains(m.Label, set[1]) || strings.Contains(w.Label, set[1]) && strings.Contains(m.Label, set[0]) {
			return !lang.ContainsAny(item.Label, set)
		}
	}
	return false
}

// anyMoney are last words of names that say nothing of what money is of.
var anyMoney = []string{"资金", "金额", "经费", "总额", "投资", "补助"}

// fitting are the quantities between two lexemes that can be parts of a whole.
func fitting(c *content.Draft, p *content.Para, wf *content.Figure, i, end, depth int) []int {
	var out []int
	for _, mi := range clause.Items(c, p, i, end, depth) {
		if m := &c.Mentions[mi]; content.IsPart(m) && !clause.Reference(m) && content.Addable(wf, c.At(m.Figure)) {
			out = append(out, mi)
		}
	}
	return out
}

// namedAsWhole reports whether what is told behind the item of a list has the last word
// of the whole's name, and the item has not.
func namedAsWhole(w, item, m *content.Mention) bool {
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
func ofAllListed(c *content.Draft, p *content.Para, w *content.Mention, parts []int) bool {
	return c.Mentions[parts[0]].Depth == w.Depth && !fallsShort(c, c.At(w.Figure), parts) && listed(c, p, w)
}

// doneOfEach reports whether each part of what is no outlay tells what has been paid of it,
// and less than all: 安排 X，其中甲项已支付 a，乙项已支付 b.
func doneOfEach(c *content.Draft, whole *content.Figure, parts []int) bool {
	if whole.Dimension != numeral.Money || clause.FlowClass(whole.Key.Measure) == 2 || !fallsShort(c, whole, parts) {
		return false
	}
	for _, mi := range parts {
		if m := &c.Mentions[mi]; !strings.Contains(m.Label, "已") || clause.FlowClass(c.At(m.Figure).Key.Measure) != 2 {
			return false
		}
	}
	return true
}
