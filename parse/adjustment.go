package parse

import (
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// adjustments reads a budget and its changes: base + 追加 − 调减 = result.
func (c *Content) adjustments(p *para) {
	c.addedBetween(p)
	if len(p.mentions) > 2 && c.budgetSteps(p) {
		return
	}
	var adj, inner []int
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if n := len(adj); n > 0 && m.Depth > c.Mentions[adj[n-1]].Depth && (m.Role == RoleAdjust || part(m) && c.besideAdjusted(p, mi)) {
			inner = append(inner, mi) // 追加 A（其中人员追加 a、维修追加 b）: parts of A
			continue
		}
		if len(inner) > 0 {
			c.adjustedParts(p, adj[len(adj)-1], inner)
			inner = nil
		}
		if m.Role == RoleAdjust || len(adj) > 0 && c.alsoAdjusts(p, m, adj[len(adj)-1]) {
			adj = append(adj, mi)
		}
	}
	if len(adj) == 0 {
		return
	}
	if len(inner) > 0 {
		c.adjustedParts(p, adj[len(adj)-1], inner)
	}
	if c.adjustedFromTo(p, adj) {
		return
	}
	var levels []int
	after, listed := -1, false
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if m.Role != RoleLevel || c.figure(m.Figure).Dimension != numeral.Money || m.Depth != c.Mentions[adj[0]].Depth {
			continue
		}
		switch {
		case mi < adj[0] && c.listedBefore(p, mi, adj[0]):
			// 下达 X，其中 A a、B b，调减 C: no budget of its own
		case mi < adj[0]:
			levels = append(levels, mi)
		case mi > adj[len(adj)-1] && after < 0:
			listed = listed || m.afterOpener > c.Mentions[adj[0]].Pos
			if !listed || c.resultLike(mi) {
				after = mi // no part of what was added
			}
		}
	}
	var parts []Part
	for _, mi := range adj {
		parts = append(parts, Part{c.Mentions[mi].Figure, c.Mentions[mi].Dir})
	}
	if n := len(levels); n >= 2 && hasAnyPrefix(c.Mentions[levels[n-1]].Label, carriedOver) && c.initial(&c.Mentions[levels[n-2]]) {
		// 年初 A，上年结转 B，追加 C，全年 D
		parts = append([]Part{{c.Mentions[levels[n-1]].Figure, 1}}, parts...)
		levels = levels[:n-1]
	}
	if n := len(levels); n >= 2 && after >= 0 && hasAnyPrefix(c.Mentions[levels[n-2]].Label, carriedOver) && hasAnySuffix(c.Mentions[after].Label, available) && !c.takenBack(p, &c.Mentions[levels[n-2]]) {
		// 上年结转 B，本年下达 A，收回 C，可用资金 D
		parts = append([]Part{{c.Mentions[levels[n-2]].Figure, 1}}, parts...)
		levels = append(levels[:n-2:n-2], levels[n-1])
	}
	fr := Frame{Kind: KindTotal, Rule: "sum/adjustment", Reach: ReachParagraph, Closed: HalfOpen}
	with := func(base int, weak bool) Reading {
		return Reading{Parts: append([]Part{{c.Mentions[base].Figure, 1}}, parts...), Weak: weak}
	}
	n := len(levels)
	if n == 1 && after < 0 && c.Mentions[adj[0]].Depth > 0 {
		// 全年预算数 X（年初预算 A，追加 B，调减 C）
		if i := p.preceding(levels[0]) - 1; i >= 0 {
			m := &c.Mentions[p.mentions[i]]
			if m.Depth == c.Mentions[adj[0]].Depth-1 && m.Role == RoleLevel && c.resultLike(p.mentions[i]) && p.lex[m.Pos].sentence == p.lex[c.Mentions[adj[0]].Pos].sentence {
				after = p.mentions[i]
			}
		}
	}
	switch {
	case n == 0 && after >= 0 && c.adjustedFarOff(p, adj, after):
		return
	case n == 0 && after >= 0 && adjusted(c.Mentions[after].Label):
		initial := c.initialBefore(p)
		if initial < 0 {
			return
		}
		fr.Claim, fr.Reach = c.Mentions[after].Figure, ReachSection
		fr.Readings = append(fr.Readings, with(initial, false))
		fr.Readings[0].HoldOnly = true // whose budget it was nothing says
	case n >= 2 && c.Mentions[levels[n-1]].afterOpener > c.Mentions[levels[n-2]].Pos && p.scopeEnd(c.Mentions[levels[n-1]].afterOpener) > c.Mentions[adj[0]].Pos &&
		!(after >= 0 && adjusted(c.Mentions[after].Label)):
		// 全年 A，其中年初 B，追加 C; but 年初 A，其中项目 B，追加 C，追加后项目 D tells what became of B.
		fr.Claim = c.Mentions[levels[n-2]].Figure
		fr.Readings = append(fr.Readings, with(levels[n-1], false))
	case n >= 2 && adjusted(c.Mentions[levels[n-1]].Label) && !adjusted(c.Mentions[levels[n-2]].Label):
		// 年初 A，调整后 B，调减 C，另收到 D
		fr.Claim = c.Mentions[levels[n-1]].Figure
		fr.Readings = append(fr.Readings, with(levels[n-2], false))
	case after >= 0 && n >= 1 && c.resultLike(after):
		fr.Claim = c.Mentions[after].Figure
		fr.Readings = append(fr.Readings, with(levels[n-1], false))
		for i := n - 2; i >= 0 && i >= n-3; i-- {
			fr.Readings = append(fr.Readings, with(levels[i], true))
		}
		if c.initial(&c.Mentions[levels[n-1]]) {
			c.sinceStart(p, levels[n-1], after)
		}
	case n >= 2 && c.partBeside(levels[n-1], levels[n-2]):
		return // 支出 X，其中 A a、B b。年中追加预算 C: the list told of parts, not of budgets
	case n >= 2 && p.markBetween(c.Mentions[levels[n-2]].Pos, c.Mentions[levels[n-1]].Pos) == '、':
		return // 甲镇 a、乙镇 b，年中追加甲镇 C: the items of a list
	case n >= 2 && c.spent(levels[n-1]):
		return // 年初预算 A，决算 B，主要是追加 C: what was spent is not what might be
	case n >= 2 && (c.figure(c.Mentions[levels[n-1]].Figure).Key.Measure == CarryOver || c.figure(c.Mentions[levels[n-1]].Figure).Key.Measure == Residual):
		return // 指标 A，支付 B，结转下年 C，收回 D: what is left is no budget
	case n >= 2:
		fr.Claim = c.Mentions[levels[n-1]].Figure
		base := levels[n-2]
		if c.isFoundDue(&c.Mentions[levels[n-1]]) {
			if b := c.cutBase(p, levels[n-1]); b >= 0 {
				base = b
			}
		}
		if c.listWhole(c.Mentions[base].Figure) == fr.Claim {
			return // 审定 a、b，合计 C，核减 D
		}
		fr.Readings = append(fr.Readings, with(base, false))
	default:
		return
	}
	if k := &c.figure(fr.Claim).Key; (k.Mode == Planned || after >= 0 && hasAnySuffix(c.Mentions[after].Label, flowBudgets)) && (k.Measure == Income || k.Measure == Outlay) {
		k.Measure = Budget // 调整后收入预算 X
	}
	c.Frames = append(c.Frames, fr)
}

// partBeside reports whether a level is a part of what a list tells of the one before it, or of the whole
// of both.
func (c *Content) partBeside(part, before int) bool {
	whole, b := c.listWhole(c.Mentions[part].Figure), c.Mentions[before].Figure
	return whole != 0 && (whole == b || whole == c.listWhole(b))
}

// besideAdjusted reports whether 、 joins an amount to one beside it, in its bracket, that is
// called a change to the budget: 追加 A（其中上级专项 a、区级追加 b）.
func (c *Content) besideAdjusted(p *para, mi int) bool {
	m := &c.Mentions[mi]
	for _, x := range []int{mi - 1, mi + 1} {
		if x < p.mentions[0] || x > p.mentions[len(p.mentions)-1] {
			continue
		}
		if y := &c.Mentions[x]; y.Role == RoleAdjust && y.Depth == m.Depth && c.sameSort(x, mi) && p.markBetween(min(m.Pos, y.Pos), max(m.Pos, y.Pos)) == '、' {
			return true
		}
	}
	return false
}

// adjustedParts reads the parts of a change of the budget in the bracket right behind it.
func (c *Content) adjustedParts(p *para, whole int, inner []int) {
	w := &c.Mentions[whole]
	if len(inner) < 2 || !p.bracketBehind(w.Pos, c.Mentions[inner[0]].Pos) {
		return
	}
	for _, mi := range inner {
		if m := &c.Mentions[mi]; m.Role == RoleAdjust && m.Dir != w.Dir || !addable(c.figure(w.Figure), c.figure(m.Figure)) || p.lex[m.Pos].sentence != p.lex[w.Pos].sentence {
			return
		}
	}
	c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: HalfOpen, Reach: ReachSentence, Readings: []Reading{{Parts: c.terms(inner)}}})
}

// adjustSeries lets a change of the budget govern what 、 joins to it: 追加人员经费 A、项目
// 经费 B.
func (c *Content) adjustSeries(p *para) {
	for i := 1; i < len(p.mentions); i++ {
		m, prev := &c.Mentions[p.mentions[i]], &c.Mentions[p.mentions[i-1]]
		if prev.Role != RoleAdjust || m.Role != RoleLevel || m.Total > 0 || m.Depth != prev.Depth || c.figure(m.Figure).Dimension != numeral.Money || p.lex[m.Pos].sentence != p.lex[prev.Pos].sentence {
			continue
		}
		if k := prev.Pos + 1; k < len(p.lex) && p.lex[k].kind == lexPunct && p.lex[k].r == '、' && p.markBetween(prev.Pos, m.Pos) == '、' && c.figure(m.Figure).Key.Measure != Outlay && !p.changes(m) {
			m.Role, m.Dir = RoleAdjust, prev.Dir
		}
	}
}

// changes reports whether a label holds a word of rise or fall.
func (p *para) changes(m *Mention) bool {
	for i := m.labelFrom; i < m.labelTo; i++ {
		if x := &p.lex[i]; x.kind == lexTerm && (x.term.Class == Rise || x.term.Class == Fall) {
			return true
		}
	}
	return false
}

// farBudget is how many figures may stand between an initial budget and the
// paragraph that adjusts it.
const farBudget = 12

// initialBefore is the initial budget printed last before a paragraph, -1 if
// there is none.
func (c *Content) initialBefore(p *para) int {
	for x := p.mentions[0] - 1; x >= 0 && x >= p.mentions[0]-farBudget; x-- {
		m := &c.Mentions[x]
		f := c.figure(m.Figure)
		if f.Report != p.report {
			return -1
		}
		if m.Role == RoleLevel && m.Depth == 0 && f.Dimension == numeral.Money && strings.Contains(f.Name, "年初预算") {
			return x
		}
	}
	return -1
}

// adjustedFarOff reads what became of amounts of the paragraphs before, that the changes of a sentence
// make of the only one of them that they can have been made to: 中央资金 A。¶ 调减中央资金 B，调整后中央资金 X，全年
// 预算 Y. It reports whether it has found one.
func (c *Content) adjustedFarOff(p *para, adj []int, after int) bool {
	last := &c.Mentions[adj[len(adj)-1]]
	found := false
	for mi := after; mi <= p.mentions[len(p.mentions)-1] && mi < after+4; mi++ {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if p.lex[m.Pos].sentence > p.lex[last.Pos].sentence+1 {
			break
		}
		if !part(m) || f.Dimension != numeral.Money || m.Depth != last.Depth || !adjusted(m.Label) && !containsAny(m.Label, finalWords) {
			continue
		}
		base := FigureID(0)
		for x := p.mentions[0] - 1; x >= 0 && x >= p.mentions[0]-2*farBudget && base >= 0; x-- {
			g := c.figure(c.Mentions[x].Figure)
			if g.Report != p.report || !part(&c.Mentions[x]) || g.Dimension != numeral.Money || g.Key.Each {
				continue
			}
			sum := g.Value
			for _, y := range adj {
				sum = sum.Add(c.figure(c.Mentions[y].Figure).Value.Mul(decimal.NewFromInt(int64(c.Mentions[y].Dir))))
			}
			switch {
			case !f.Interval.Contains(sum):
			case base > 0 && !c.figure(base).Value.Equal(g.Value):
				base = -1
			case base == 0:
				base = g.ID
			}
		}
		if base > 0 {
			parts := []Part{{base, 1}}
			for _, y := range adj {
				parts = append(parts, Part{c.Mentions[y].Figure, c.Mentions[y].Dir})
			}
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/adjustment", Claim: f.ID, Reach: ReachSection, Closed: HalfOpen, Readings: []Reading{{Parts: parts, HoldOnly: true}}})
			found = true
		}
	}
	return found
}

// listedBefore reports whether a mention is one of several parts of a list before an
// adjustment in its sentence.
func (c *Content) listedBefore(p *para, mi, adj int) bool {
	m := &c.Mentions[mi]
	if p.lex[m.Pos].sentence != p.lex[c.Mentions[adj].Pos].sentence {
		return m.afterOpener >= 0 || m.Peer >= 0 && c.Mentions[m.Peer].afterOpener >= 0 // 支出 X，其中 A a、B b。年中追加 C
	}
	first := mi
	for first > p.mentions[0] && first > mi-farOpeners && !p.opensBehind(&c.Mentions[first-1]) {
		if p.strongMark(c.Mentions[first-1].Pos, c.Mentions[first].Pos) {
			return false
		}
		first--
	}
	if first == p.mentions[0] || !p.opensBehind(&c.Mentions[first-1]) || c.Mentions[first].Depth != m.Depth {
		return false
	}
	return first < mi || mi+1 < adj && part(&c.Mentions[mi+1]) && c.sameSort(mi, mi+1)
}

// adjusted reports whether a label says that it is of a budget after its changes:
// 调整后预算, 调整预算后, 追加后预算.
func adjusted(label string) bool {
	_, rest, ok := strings.Cut(label, "调整")
	return ok && strings.Contains(rest, "后") || containsAny(label, changedInto)
}

// changedInto lead to what a budget was after one change.
var changedInto = []string{"追加后", "追减后", "调减后", "调增后", "核减后", "核增后", "压减后", "扣减后", "增加后", "收回后"}

// spent reports whether a mention is what was spent, not a budget.
func (c *Content) spent(mi int) bool {
	f := c.figure(c.Mentions[mi].Figure)
	return (f.Key.Measure == Outlay || f.Key.Measure == Income && strings.HasSuffix(c.Mentions[mi].Label, "完成")) && !c.resultLike(mi)
}

// alsoAdjusts reports whether a quantity goes on with the changes to a budget:
// 调减 A、增加上年结转 B.
func (c *Content) alsoAdjusts(p *para, m *Mention, last int) bool {
	l := &c.Mentions[last]
	if m.Role != RoleLevel || c.figure(m.Figure).Dimension != numeral.Money || m.Depth != l.Depth || p.lex[m.Pos].sentence != p.lex[l.Pos].sentence {
		return false
	}
	if c.carriedIn(p, m) {
		m.Role, m.Dir = RoleAdjust, 1
		return true
	}
	for i := m.labelFrom; i < m.labelTo; i++ {
		if p.blank(i) || p.lex[i].kind == lexPunct {
			continue
		}
		x := &p.lex[i]
		if x.kind != lexTerm || x.term.Class != Rise && x.term.Class != Fall || !long(x.term) {
			return false
		}
		m.Role, m.Dir = RoleAdjust, 1
		if x.term.Class == Fall {
			m.Dir = -1
		}
		return true
	}
	return false
}

// alongWith lead to what was carried over where it is added to a budget, carriedOver begin its name.
var (
	alongWith   = []string{"连同", "加上", "加", "以及", "和", "及", "与", "另加", "使用", "动用", "安排"}
	carriedOver = []string{"上年结转", "上年结余", "上年度结转", "上年度结余", "年初结转", "年初结余", "以前年度结转"}
)

// carriedIn reports whether a quantity is what was carried over, added to a budget that the
// sentence goes on to tell: 年初 A，追加 B，连同上年结转 C，全年预算 D.
func (c *Content) carriedIn(p *para, m *Mention) bool {
	words := strings.TrimLeft(p.words(m.labelFrom, m.labelTo), "，、 ")
	for _, w := range alongWith {
		if rest, ok := strings.CutPrefix(words, w); ok && hasAnyPrefix(rest, carriedOver) {
			words = rest // 加上年结转 is no 加上
			break
		}
	}
	if !hasAnyPrefix(words, carriedOver) {
		return false
	}
	for mi := c.mentionIndex(m.Figure) + 1; mi <= p.mentions[len(p.mentions)-1]; mi++ {
		x := &c.Mentions[mi]
		if p.lex[x.Pos].sentence != p.lex[m.Pos].sentence {
			break
		}
		if x.Role == RoleLevel && x.Depth == m.Depth && c.figure(x.Figure).Dimension == numeral.Money {
			return c.resultLike(mi) && !p.strongMark(m.Pos, x.Pos)
		}
	}
	return false
}

// flowBudgets name the budget of the year by what it is of.
var flowBudgets = []string{"全年预算收入", "全年预算支出", "全年收入预算", "全年支出预算"}

// resultLike reports whether a mention is what a budget became.
func (c *Content) resultLike(mi int) bool {
	m := &c.Mentions[mi]
	k := c.figure(m.Figure).Key
	return k.Measure == Budget || k.Measure == Received || hasAnySuffix(m.Label, flowBudgets) || m.Total > 0 || strings.Contains(m.Label, "调整后") || adjusted(m.Label) || hasAnyPrefix(m.Label, []string{"调整为", "实际可用"}) || m.Label == "调整" && strings.Contains(m.Topic, "调整后") || strings.Contains(m.Label, "最终")
}

// outcomes are words of a quantity after a change.
var outcomes = []string{"实际", "剩余", "现有", "现", "最终", "尚有", "仍", "调整后", "净"}

// outcome reports whether a mention is what became of another: it says so, or
// bears its name.
func (c *Content) outcome(m *Mention, start int) bool {
	name := m.Label
	if m.Peer >= 0 {
		name = c.Mentions[m.Peer].Label
	}
	return containsAny(name, outcomes) || len([]rune(name)) >= 3 && name == c.Mentions[start].Label
}
