package balance

import (
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
	"gouji/parse/internal/total"
	"gouji/parse/numeral"
)

// Adjustments reads a budget and its changes: base + 追加 − 调减 = result.
func Adjustments(c *content.Draft, p *content.Para) {
	addedBetween(c, p)
	if len(p.Mentions) > 2 && budgetSteps(c, p) {
		return
	}
	var adj, inner []int
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if n := len(adj); n > 0 && m.Depth > c.Mentions[adj[n-1]].Depth && (m.Role == content.RoleAdjust || content.IsPart(m) && besideAdjusted(c, p, mi)) {
			inner = append(inner, mi) // 追加 A（其中人员追加 a、维修追加 b）: parts of A
			continue
		}
		if len(inner) > 0 {
			adjustedParts(c, p, adj[len(adj)-1], inner)
			inner = nil
		}
		if m.Role == content.RoleAdjust || len(adj) > 0 && alsoAdjusts(c, p, m, adj[len(adj)-1]) {
			adj = append(adj, mi)
		}
	}
	if len(adj) == 0 {
		return
	}
	if len(inner) > 0 {
		adjustedParts(c, p, adj[len(adj)-1], inner)
	}
	if adjustedFromTo(c, p, adj) {
		return
	}
	var levels []int
	after, listed := -1, false
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if m.Role != content.RoleLevel || c.At(m.Figure).Dimension != numeral.Money || m.Depth != c.Mentions[adj[0]].Depth {
			continue
		}
		switch {
		case mi < adj[0] && listedBefore(c, p, mi, adj[0]):
			// 下达 X，其中 A a、B b，调减 C: no budget of its own
		case mi < adj[0]:
			levels = append(levels, mi)
		case mi > adj[len(adj)-1] && after < 0:
			listed = listed || m.AfterOpener > c.Mentions[adj[0]].Pos
			if !listed || resultLike(c, mi) {
				after = mi // no part of what was added
			}
		}
	}
	var parts []content.Part
	for _, mi := range adj {
		parts = append(parts, content.Part{Figure: c.Mentions[mi].Figure, Sign: c.Mentions[mi].Dir})
	}
	if n := len(levels); n >= 2 && lang.HasAnyPrefix(c.Mentions[levels[n-1]].Label, table.CarriedOver) && initial(c, &c.Mentions[levels[n-2]]) {
		// 年初 A，上年结转 B，追加 C，全年 D
		parts = append([]content.Part{{Figure: c.Mentions[levels[n-1]].Figure, Sign: 1}}, parts...)
		levels = levels[:n-1]
	}
	if n := len(levels); n >= 2 && after >= 0 && lang.HasAnyPrefix(c.Mentions[levels[n-2]].Label, table.CarriedOver) && lang.HasAnySuffix(c.Mentions[after].Label, total.Available) && !total.TakenBack(c, p, &c.Mentions[levels[n-2]]) {
		// 上年结转 B，本年下达 A，收回 C，可用资金 D
		parts = append([]content.Part{{Figure: c.Mentions[levels[n-2]].Figure, Sign: 1}}, parts...)
		levels = append(levels[:n-2:n-2], levels[n-1])
	}
	fr := content.Frame{Kind: content.KindTotal, Rule: "sum/adjustment", Reach: content.ReachParagraph, Closed: content.HalfOpen}
	with := func(base int, weak bool) content.Reading {
		return content.Reading{Parts: append([]content.Part{{Figure: c.Mentions[base].Figure, Sign: 1}}, parts...), Weak: weak}
	}
	n := len(levels)
	if n == 1 && after < 0 && c.Mentions[adj[0]].Depth > 0 {
		// 全年预算数 X（年初预算 A，追加 B，调减 C）
		if i := clause.Preceding(p, levels[0]) - 1; i >= 0 {
			m := &c.Mentions[p.Mentions[i]]
			if m.Depth == c.Mentions[adj[0]].Depth-1 && m.Role == content.RoleLevel && resultLike(c, p.Mentions[i]) && p.Lex[m.Pos].Sentence == p.Lex[c.Mentions[adj[0]].Pos].Sentence {
				after = p.Mentions[i]
			}
		}
	}
	switch {
	case n == 0 && after >= 0 && adjustedFarOff(c, p, adj, after):
		return
	case n == 0 && after >= 0 && adjusted(c.Mentions[after].Label):
		initial := initialBefore(c, p)
		if initial < 0 {
			return
		}
		fr.Claim, fr.Reach = c.Mentions[after].Figure, content.ReachSection
		fr.Readings = append(fr.Readings, with(initial, false))
		fr.Readings[0].HoldOnly = true // whose budget it was nothing says
	case n >= 2 && c.Mentions[levels[n-1]].AfterOpener > c.Mentions[levels[n-2]].Pos && clause.ScopeEnd(p, c.Mentions[levels[n-1]].AfterOpener) > c.Mentions[adj[0]].Pos &&
		!(after >= 0 && adjusted(c.Mentions[after].Label)):
		// 全年 A，其中年初 B，追加 C; but 年初 A，其中项目 B，追加 C，追加后项目 D tells what became of B.
		fr.Claim = c.Mentions[levels[n-2]].Figure
		fr.Readings = append(fr.Readings, with(levels[n-1], false))
	case n >= 2 && adjusted(c.Mentions[levels[n-1]].Label) && !adjusted(c.Mentions[levels[n-2]].Label):
		// 年初 A，调整后 B，调减 C，另收到 D
		fr.Claim = c.Mentions[levels[n-1]].Figure
		fr.Readings = append(fr.Readings, with(levels[n-2], false))
	case after >= 0 && n >= 1 && resultLike(c, after):
		fr.Claim = c.Mentions[after].Figure
		fr.Readings = append(fr.Readings, with(levels[n-1], false))
		for i := n - 2; i >= 0 && i >= n-3; i-- {
			fr.Readings = append(fr.Readings, with(levels[i], true))
		}
		if initial(c, &c.Mentions[levels[n-1]]) {
			sinceStart(c, p, levels[n-1], after)
		}
	case n >= 2 && partBeside(c, levels[n-1], levels[n-2]):
		return // 支出 X，其中 A a、B b。年中追加预算 C: the list told of parts, not of budgets
	case n >= 2 && clause.MarkBetween(p, c.Mentions[levels[n-2]].Pos, c.Mentions[levels[n-1]].Pos) == '、':
		return // 甲镇 a、乙镇 b，年中追加甲镇 C: the items of a list
	case n >= 2 && spent(c, levels[n-1]):
		return // 年初预算 A，决算 B，主要是追加 C: what was spent is not what might be
	case n >= 2 && (c.At(c.Mentions[levels[n-1]].Figure).Key.Measure == lang.CarryOver || c.At(c.Mentions[levels[n-1]].Figure).Key.Measure == lang.Residual):
		return // 指标 A，支付 B，结转下年 C，收回 D: what is left is no budget
	case n >= 2:
		fr.Claim = c.Mentions[levels[n-1]].Figure
		base := levels[n-2]
		if change.IsFoundDue(c, &c.Mentions[levels[n-1]]) {
			if b := change.CutBase(c, p, levels[n-1]); b >= 0 {
				base = b
			}
		}
		if change.ListWhole(c, c.Mentions[base].Figure) == fr.Claim {
			return // 审定 a、b，合计 C，核减 D
		}
		fr.Readings = append(fr.Readings, with(base, false))
	default:
		return
	}
	if k := &c.At(fr.Claim).Key; (k.Mode == lang.Planned || after >= 0 && lang.HasAnySuffix(c.Mentions[after].Label, flowBudgets)) && (k.Measure == lang.Income || k.Measure == lang.Outlay) {
		k.Measure = lang.Budget // 调整后收入预算 X
	}
	c.Frames = append(c.Frames, fr)
}

// partBeside reports whether a level is a part of what a list tells of the one before it, or of the whole
// of both.
func partBeside(c *content.Draft, part, before int) bool {
	whole, b := change.ListWhole(c, c.Mentions[part].Figure), c.Mentions[before].Figure
	return whole != 0 && (whole == b || whole == change.ListWhole(c, b))
}

// besideAdjusted reports whether 、 joins an amount to one beside it, in its bracket, that is
// called a change to the budget: 追加 A（其中上级专项 a、区级追加 b）.
func besideAdjusted(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	for _, x := range []int{mi - 1, mi + 1} {
		if x < p.Mentions[0] || x > p.Mentions[len(p.Mentions)-1] {
			continue
		}
		if y := &c.Mentions[x]; y.Role == content.RoleAdjust && y.Depth == m.Depth && clause.SameSort(c, x, mi) && clause.MarkBetween(p, min(m.Pos, y.Pos), max(m.Pos, y.Pos)) == '、' {
			return true
		}
	}
	return false
}

// adjustedParts reads the parts of a change of the budget in the bracket right behind it.
func adjustedParts(c *content.Draft, p *content.Para, whole int, inner []int) {
	w := &c.Mentions[whole]
	if len(inner) < 2 || !clause.BracketBehind(p, w.Pos, c.Mentions[inner[0]].Pos) {
		return
	}
	for _, mi := range inner {
		if m := &c.Mentions[mi]; m.Role == content.RoleAdjust && m.Dir != w.Dir || !content.Addable(c.At(w.Figure), c.At(m.Figure)) || p.Lex[m.Pos].Sentence != p.Lex[w.Pos].Sentence {
			return
		}
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: content.HalfOpen, Reach: content.ReachSentence, Readings: []content.Reading{{Parts: clause.Terms(c, inner)}}})
}

// AdjustSeries lets a change of the budget govern what 、 joins to it: 追加人员经费 A、项目
// 经费 B.
func AdjustSeries(c *content.Draft, p *content.Para) {
	for i := 1; i < len(p.Mentions); i++ {
		m, prev := &c.Mentions[p.Mentions[i]], &c.Mentions[p.Mentions[i-1]]
		if prev.Role != content.RoleAdjust || m.Role != content.RoleLevel || m.Total > 0 || m.Depth != prev.Depth || c.At(m.Figure).Dimension != numeral.Money || p.Lex[m.Pos].Sentence != p.Lex[prev.Pos].Sentence {
			continue
		}
		if k := prev.Pos + 1; k < len(p.Lex) && p.Lex[k].Kind == content.LexPunct && p.Lex[k].R == '、' && clause.MarkBetween(p, prev.Pos, m.Pos) == '、' && c.At(m.Figure).Key.Measure != lang.Outlay && !changes(p, m) {
			m.Role, m.Dir = content.RoleAdjust, prev.Dir
		}
	}
}

// changes reports whether a label holds a word of rise or fall.
func changes(p *content.Para, m *content.Mention) bool {
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		if x := &p.Lex[i]; x.Kind == content.LexTerm && (x.Term.Class == lang.Rise || x.Term.Class == lang.Fall) {
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
func initialBefore(c *content.Draft, p *content.Para) int {
	for x := p.Mentions[0] - 1; x >= 0 && x >= p.Mentions[0]-farBudget; x-- {
		m := &c.Mentions[x]
		f := c.At(m.Figure)
		if f.Report != p.Report {
			return -1
		}
		if m.Role == content.RoleLevel && m.Depth == 0 && f.Dimension == numeral.Money && strings.Contains(f.Name, "年初预算") {
			return x
		}
	}
	return -1
}

// adjustedFarOff reads what became of amounts of the paragraphs before, that the changes of a sentence
// make of the only one of them that they can have been made to: 中央资金 A。¶ 调减中央资金 B，调整后中央资金 X，全年
// 预算 Y. It reports whether it has found one.
func adjustedFarOff(c *content.Draft, p *content.Para, adj []int, after int) bool {
	last := &c.Mentions[adj[len(adj)-1]]
	found := false
	for mi := after; mi <= p.Mentions[len(p.Mentions)-1] && mi < after+4; mi++ {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if p.Lex[m.Pos].Sentence > p.Lex[last.Pos].Sentence+1 {
			break
		}
		if !content.IsPart(m) || f.Dimension != numeral.Money || m.Depth != last.Depth || !adjusted(m.Label) && !lang.ContainsAny(m.Label, finalWords) {
			continue
		}
		base := content.FigureID(0)
		for x := p.Mentions[0] - 1; x >= 0 && x >= p.Mentions[0]-2*farBudget && base >= 0; x-- {
			g := c.At(c.Mentions[x].Figure)
			if g.Report != p.Report || !content.IsPart(&c.Mentions[x]) || g.Dimension != numeral.Money || g.Key.Each {
				continue
			}
			sum := g.Value
			for _, y := range adj {
				sum = sum.Add(c.At(c.Mentions[y].Figure).Value.Mul(decimal.NewFromInt(int64(c.Mentions[y].Dir))))
			}
			switch {
			case !f.Interval.Contains(sum):
			case base > 0 && !c.At(base).Value.Equal(g.Value):
				base = -1
			case base == 0:
				base = g.ID
			}
		}
		if base > 0 {
			parts := []content.Part{{Figure: base, Sign: 1}}
			for _, y := range adj {
				parts = append(parts, content.Part{Figure: c.Mentions[y].Figure, Sign: c.Mentions[y].Dir})
			}
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/adjustment", Claim: f.ID, Reach: content.ReachSection, Closed: content.HalfOpen, Readings: []content.Reading{{Parts: parts, HoldOnly: true}}})
			found = true
		}
	}
	return found
}

// listedBefore reports whether a mention is one of several parts of a list before an
// adjustment in its sentence.
func listedBefore(c *content.Draft, p *content.Para, mi, adj int) bool {
	m := &c.Mentions[mi]
	if p.Lex[m.Pos].Sentence != p.Lex[c.Mentions[adj].Pos].Sentence {
		return m.AfterOpener >= 0 || m.Peer >= 0 && c.Mentions[m.Peer].AfterOpener >= 0 // 支出 X，其中 A a、B b。年中追加 C
	}
	first := mi
	for first > p.Mentions[0] && first > mi-clause.FarOpeners && !clause.OpensBehind(p, &c.Mentions[first-1]) {
		if clause.StrongMark(p, c.Mentions[first-1].Pos, c.Mentions[first].Pos) {
			return false
		}
		first--
	}
	if first == p.Mentions[0] || !clause.OpensBehind(p, &c.Mentions[first-1]) || c.Mentions[first].Depth != m.Depth {
		return false
	}
	return first < mi || mi+1 < adj && content.IsPart(&c.Mentions[mi+1]) && clause.SameSort(c, mi, mi+1)
}

// adjusted reports whether a label says that it is of a budget after its changes:
// 调整后预算, 调整预算后, 追加后预算.
func adjusted(label string) bool {
	_, rest, ok := strings.Cut(label, "调整")
	return ok && strings.Contains(rest, "后") || lang.ContainsAny(label, changedInto)
}

// changedInto lead to what a budget was after one change.
var changedInto = []string{"追加后", "追减后", "调减后", "调增后", "核减后", "核增后", "压减后", "扣减后", "增加后", "收回后"}

// spent reports whether a mention is what was spent, not a budget.
func spent(c *content.Draft, mi int) bool {
	f := c.At(c.Mentions[mi].Figure)
	return (f.Key.Measure == lang.Outlay || f.Key.Measure == lang.Income && strings.HasSuffix(c.Mentions[mi].Label, "完成")) && !resultLike(c, mi)
}

// alsoAdjusts reports whether a quantity goes on with the changes to a budget:
// 调减 A、增加上年结转 B.
func alsoAdjusts(c *content.Draft, p *content.Para, m *content.Mention, last int) bool {
	l := &c.Mentions[last]
	if m.Role != content.RoleLevel || c.At(m.Figure).Dimension != numeral.Money || m.Depth != l.Depth || p.Lex[m.Pos].Sentence != p.Lex[l.Pos].Sentence {
		return false
	}
	if carriedIn(c, p, m) {
		m.Role, m.Dir = content.RoleAdjust, 1
		return true
	}
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		if clause.Blank(p, i) || p.Lex[i].Kind == content.LexPunct {
			continue
		}
		x := &p.Lex[i]
		if x.Kind != content.LexTerm || x.Term.Class != lang.Rise && x.Term.Class != lang.Fall || !Long(x.Term) {
			return false
		}
		m.Role, m.Dir = content.RoleAdjust, 1
		if x.Term.Class == lang.Fall {
			m.Dir = -1
		}
		return true
	}
	return false
}

// carriedIn reports whether a quantity is what was carried over, added to a budget that the
// sentence goes on to tell: 年初 A，追加 B，连同上年结转 C，全年预算 D.
func carriedIn(c *content.Draft, p *content.Para, m *content.Mention) bool {
	words := strings.TrimLeft(p.Words(m.LabelFrom, m.LabelTo), "，、 ")
	for _, w := range table.AlongWith {
		if rest, ok := strings.CutPrefix(words, w); ok && lang.HasAnyPrefix(rest, table.CarriedOver) {
			words = rest // 加上年结转 is no 加上
			break
		}
	}
	if !lang.HasAnyPrefix(words, table.CarriedOver) {
		return false
	}
	for mi := c.MentionIndex(m.Figure) + 1; mi <= p.Mentions[len(p.Mentions)-1]; mi++ {
		x := &c.Mentions[mi]
		if p.Lex[x.Pos].Sentence != p.Lex[m.Pos].Sentence {
			break
		}
		if x.Role == content.RoleLevel && x.Depth == m.Depth && c.At(x.Figure).Dimension == numeral.Money {
			return resultLike(c, mi) && !clause.StrongMark(p, m.Pos, x.Pos)
		}
	}
	return false
}

// flowBudgets name the budget of the year by what it is of.
var flowBudgets = []string{"全年预算收入", "全年预算支出", "全年收入预算", "全年支出预算"}

// resultLike reports whether a mention is what a budget became.
func resultLike(c *content.Draft, mi int) bool {
	m := &c.Mentions[mi]
	k := c.At(m.Figure).Key
	return k.Measure == lang.Budget || k.Measure == lang.Received || lang.HasAnySuffix(m.Label, flowBudgets) || m.Total > 0 || strings.Contains(m.Label, "调整后") || adjusted(m.Label) || lang.HasAnyPrefix(m.Label, []string{"调整为", "实际可用"}) || m.Label == "调整" && strings.Contains(m.Topic, "调整后") || strings.Contains(m.Label, "最终")
}

// Long reports whether a term is long enough to mean what it says anywhere;
// a term of one character only counts directly before its figure.
func Long(t *lang.Term) bool { return len(t.Word) > 3 }
