package parse

import (
	"strings"

	"gouji/parse/numeral"
)

// Shares of several items together: A a 万元、B b 万元，两项合占 X%.

// together are the words for several items, by their number.
var together = []string{"", "", "两", "三", "四", "五", "六"}

// jointly is how many items a share is of, 0 if it is no share of several.
func (c *Content) jointly(m *Mention) int {
	label := strings.TrimPrefix(strings.TrimPrefix(m.Label, "上述"), "以上")
	first := strings.HasPrefix(label, "前")
	label = strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(label, "前"), "这"), "后")
	if strings.HasPrefix(label, "二者") || strings.HasPrefix(label, "两者") {
		return 2
	}
	for n := 2; n < len(together); n++ {
		if hasAnyPrefix(label, []string{together[n] + "项", together[n] + "类", together[n] + "者"}) && (first || containsAny(label, []string{"占", "合"})) {
			return n
		}
	}
	return 0
}

// jointShare reads such a share: the items right before it, or the first of their
// list, over the whole that is named, that the sentence's other shares are of, or
// that the list is of.
func (c *Content) jointShare(p *para, mi int, fr *Frame) {
	m := &c.Mentions[mi]
	fr.Rule = "ratio/share"
	n := c.jointly(m)
	var items []int
	whole := FigureID(0) // of the list that they end
	for i := p.preceding(mi) - 1; i >= 0; i-- {
		x := p.mentions[i]
		y := &c.Mentions[x]
		s := p.lex[y.Pos].sentence
		if s < p.lex[m.Pos].sentence-1 || s < p.lex[m.Pos].sentence && len(items) > 0 && p.lex[c.Mentions[items[0]].Pos].sentence > s {
			break
		}
		if !part(y) || y.Depth != m.Depth || c.figure(y.Figure).Dimension == numeral.Percent || len(items) > 0 && !c.sameSort(x, items[0]) {
			continue
		}
		if len(items) > 0 && c.partOf[c.Mentions[items[0]].Figure] == y.Figure {
			break // their whole
		}
		items = append([]int{x}, items...)
		if whole == 0 {
			whole = c.partOf[y.Figure]
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
	r := c.quotientOf(items, 0)
	r.Operands = r.Operands[:n]
	if whole != 0 {
		fr.Readings = append(fr.Readings, c.quotientOf(items, whole))
		return
	}
	w, ok := c.sharedWhole[p.lex[m.Pos].sentence+p.sentence]
	if i := strings.Index(m.Label, "占"); i >= 0 && i+len("占") < len(m.Label) {
		name := strings.TrimSuffix(strings.TrimSuffix(m.Label[i+len("占"):], "比重"), "的")
		w, ok = Want{Label: name, Key: keyOf(p, m.labelFrom, m.labelTo), Like: 1}, true
		w.Measures = measures(w.Key.Measure)
	}
	if !ok {
		return
	}
	q := Query{Formula: r.Formula, HoldOnly: true}
	for _, id := range r.Operands {
		q.Wants = append(q.Wants, Want{Given: id})
	}
	q.Wants = append(q.Wants, w)
	fr.Queries = append(fr.Queries, q)
}

// namedJointly reads a share of items of a list that it names: 满意 a 份、基本满意 b
// 份、不满意 c 份，满意和基本满意的合计占 X%.
func (c *Content) namedJointly(p *para, mi int, fr *Frame) bool {
	m := &c.Mentions[mi]
	at := m.labelFrom
	for at < m.labelTo && !(p.lex[at].kind == lexTerm && p.lex[at].term.Class == Share) {
		at++
	}
	if at == m.labelTo {
		return false
	}
	names := nameList(p, m.labelFrom, at)
	if len(names) < 2 {
		return false
	}
	last := &names[len(names)-1]
	for _, w := range []string{"两项", "两类", "二者", "两者", "之和", "总和", "合计", "共计", "共", "的"} {
		*last = strings.TrimSuffix(*last, w)
	}
	*last = strings.TrimSuffix(*last, "的")
	var items []int
	whole := FigureID(0)
	for _, name := range names {
		found := -1
		for x := range c.clauseMates(p, mi) {
			if y := &c.Mentions[x]; part(y) && y.Label == name && c.figure(y.Figure).Dimension != numeral.Percent {
				found = x
				break
			}
		}
		if found < 0 || len(items) > 0 && !c.sameSort(found, items[0]) {
			return false
		}
		w := c.partOf[c.Mentions[found].Figure]
		if w == 0 || whole != 0 && w != whole {
			return false
		}
		items, whole = append(items, found), w
	}
	fr.Rule = "ratio/share"
	fr.Readings = append(fr.Readings, c.quotientOf(items, whole))
	return true
}
