package rate

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Shares of several items together: A a 万元、B b 万元，两项合占 X%.

// together are the words for several items, by their number.
var together = []string{"", "", "两", "三", "四", "五", "六"}

// jointly is how many items a share is of, 0 if it is no share of several.
func jointly(c *content.Draft, m *content.Mention) int {
	label := strings.TrimPrefix(strings.TrimPrefix(m.Label, "上述"), "以上")
	first := strings.HasPrefix(label, "前")
	label = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(label, "前"), "这"), "后")
	if strings.HasPrefix(label, "二者") || strings.HasPrefix(label, "两者") {
		return 2
	}
	for n := 2; n < len(together); n++ {
		if lang.HasAnyPrefix(label, []string{together[n] + "项", together[n] + "类", together[n] + "者"}) && (first || lang.ContainsAny(label, []string{"占", "合"})) {
			return n
		}
	}
	return 0
}

// jointShare reads such a share: the items right before it, or the first of their
// list, over the whole that is named, that the sentence's other shares are of, or
// that the list is of.
func jointShare(c *content.Draft, p *content.Para, mi int, fr *content.Frame) {
	m := &c.Mentions[mi]
	fr.Rule = "ratio/share"
	n := jointly(c, m)
	var items []int
	whole := content.FigureID(0) // of the list that they end
	for i := clause.Preceding(p, mi) - 1; i >= 0; i-- {
		x := p.Mentions[i]
		y := &c.Mentions[x]
		s := p.Lex[y.Pos].Sentence
		if s < p.Lex[m.Pos].Sentence-1 || s < p.Lex[m.Pos].Sentence && len(items) > 0 && p.Lex[c.Mentions[items[0]].Pos].Sentence > s {
			break
		}
		if !content.IsPart(y) || y.Depth != m.Depth || c.At(y.Figure).Dimension == numeral.Percent || len(items) > 0 && !clause.SameSort(c, x, items[0]) {
			continue
		}
		if len(items) > 0 && c.PartOf[c.Mentions[items[0]].Figure] == y.Figure {
			break // their whole
		}
		items = append([]int{x}, items...)
		if whole == 0 {
			whole = c.PartOf[y.Figure]
		}
	}
	if len(items) < n {
		return
	}
	if strings.HasPrefix(m.Label, "前") {
		items = items[:n]
	} else {
		items = items[len(items)-n:]
	}
	r := quotientOf(c, items, 0)
	r.Operands = r.Operands[:n]
	if whole != 0 {
		fr.Readings = append(fr.Readings, quotientOf(c, items, whole))
		return
	}
	w, ok := c.SharedWhole[p.Lex[m.Pos].Sentence+p.Sentence]
	if i := strings.Index(m.Label, "占"); i >= 0 && i+len("占") < len(m.Label) {
		name := strings.TrimSuffix(strings.TrimSuffix(m.Label[i+len("占"):], "比重"), "的")
		w, ok = content.Want{Label: name, Key: clause.KeyOf(p, m.LabelFrom, m.LabelTo), Like: 1}, true
		w.Measures = content.Measures(w.Key.Measure)
	}
	if !ok {
		return
	}
	q := content.Query{Formula: r.Formula, HoldOnly: true}
	for _, id := range r.Operands {
		q.Wants = append(q.Wants, content.Want{Given: id})
	}
	q.Wants = append(q.Wants, w)
	fr.Queries = append(fr.Queries, q)
}

// namedJointly reads a share of items of a list that it names: 满意 a 份、基本满意 b
// 份、不满意 c 份，满意和基本满意的合计占 X%; or the last of them: 满意及以上占 X%. It reports
// whether the words name items, also where no list has them all.
func namedJointly(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	m := &c.Mentions[mi]
	names, upTo := jointNames(p, m)
	if len(names) < 2 && !upTo || len(names) == 0 {
		return false
	}
	var items []int
	whole, missing := content.FigureID(0), false
	for _, name := range names {
		found := listItem(c, p, mi, name, true)
		if found < 0 {
			missing = true
			continue
		}
		if w := listedIn(c, c.Mentions[found].Figure); whole != 0 && w != whole || len(items) > 0 && !clause.SameSort(c, found, items[0]) {
			missing = true
		} else {
			items, whole = append(items, found), w
		}
	}
	if len(items) == 0 {
		return upTo && listItem(c, p, mi, names[0], false) >= 0 // of a list without its total
	}
	if upTo {
		for x := items[0] - 1; x >= p.Mentions[0] && c.PartOf[c.Mentions[x].Figure] == whole && clause.SameSort(c, x, items[0]); x-- {
			items = append([]int{x}, items...)
		}
	}
	fr.Rule = "ratio/share"
	if !missing {
		r := quotientOf(c, items, whole)
		if w := c.MentionOf(whole); w != nil {
			_, of, _ := strings.Cut(p.Words(m.LabelFrom, m.Pos), "占")
			for _, word := range otherWholes {
				r.HoldOnly = r.HoldOnly || strings.Contains(of, word) && !strings.Contains(w.Label, word)
			}
		}
		fr.Readings = append(fr.Readings, r)
	}
	return true
}

// otherWholes are words of a share's whole that may be another than that of the list.
var otherWholes = []string{"发放", "发出", "总", "全部", "全县", "全市", "全区", "应"}

// listItem is the item of a list of that name in the sentence of mention mi or the one before, -1
// if there is none. An item that alone holds the name, or is it but for words of what all items are,
// is meant too: 省级资金 for 省级, 村卫生室 for 拨付村卫生室. Where
// it must be listed, its list has a whole.
func listItem(c *content.Draft, p *content.Para, mi int, name string, listed bool) int {
	m := &c.Mentions[mi]
	like, several := -1, false
	stem := bareItem(name)
	for x := mi - 1; x >= p.Mentions[0] && x >= mi-clause.FarBack; x-- {
		y := &c.Mentions[x]
		if p.Lex[y.Pos].Sentence < p.Lex[m.Pos].Sentence-1 {
			break
		}
		if !content.IsPart(y) || c.At(y.Figure).Dimension == numeral.Percent || listed && listedIn(c, y.Figure) == 0 {
			continue
		}
		if y.Label == name {
			return x
		}
		if content.Longer(stem, 1) && (bareItem(y.Label) == stem || content.Longer(stem, 2) && strings.Contains(y.Label, stem)) {
			several = several || like >= 0
			like = x
		}
	}
	if several {
		return -1
	}
	return like
}

// itemWords are words of the names of items that say what all of them are.
var itemWords = []string{"其中", "资金", "补助", "专项", "财政", "支出", "经费", "投入", "配套", "拨付", "安排", "下达", "所得", "部分", "机构", "人员", "对象"}

// bareItem is the name of an item without such words.
func bareItem(name string) string {
	return lang.Without(name, itemWords)
}

// jointTails end the names of items that a share is of together.
var jointTails = []string{"两类机构", "两项资金", "两级资金", "两类资金", "两项支出", "两级", "三项", "三类", "三级", "资金合计", "合计支出", "两项", "两类", "二者", "两者", "之和", "总和", "合计", "共计", "共", "的", "人数", "户数", "数量", "份数", "评价"}

// jointNames are the names before 占 in the clause of a share, and whether the only one means
// itself and all better ones: 满意及以上.
func jointNames(p *content.Para, m *content.Mention) (names []string, upTo bool) {
	i := m.Pos
	for i > 0 && p.Lex[i-1].Sentence == p.Lex[m.Pos].Sentence && p.Lex[i-1].Kind != content.LexFigure && !(p.Lex[i-1].Kind == content.LexPunct && (p.Lex[i-1].R == '，' || p.Lex[i-1].R == '；' || p.Lex[i-1].R == '：')) {
		i--
	}
	at := i
	for at < m.Pos && !strings.HasPrefix(p.Sub(p.Lex[at].From, p.Lex[at].To), "占") {
		at++
	}
	if at == m.Pos {
		return nil, false
	}
	names = splitJoined(clause.NameList(p, i, at))
	if len(names) == 0 {
		return nil, false
	}
	names[0] = strings.TrimPrefix(names[0], "其中")
	last := &names[len(names)-1]
	for range 2 {
		for _, w := range jointTails {
			*last = strings.TrimSuffix(*last, w)
		}
	}
	if *last == "以上" && len(names) == 2 { // 满意及以上
		return names[:1], true
	}
	if s, ok := strings.CutSuffix(*last, "及以上"); ok && len(names) == 1 {
		return []string{s}, true
	}
	return names, false
}

// splitJoined parts the names that one word joins, as it does the levels of government: 中央和省级.
func splitJoined(names []string) []string {
	var out []string
	for _, name := range names {
		list := strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune("、和与及", r) })
		for _, x := range list {
			if !content.Longer(x, 1) {
				list = nil
				break
			}
		}
		if len(list) < 2 {
			list = []string{name}
		}
		out = append(out, list...)
	}
	return out
}
