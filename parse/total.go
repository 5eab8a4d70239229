package parse

import (
	"maps"
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// A total and its parts are claimed in these forms:
//
//	whole, opener, parts    收入 100 万元，其中：A 60 万元，B 40 万元
//	whole, 主要 parts        支出 100 万元，主要 A 60 万元、B 30 万元
//	whole (parts)           收入 100 万元（A 60 万元，B 40 万元）
//	parts, sum word whole   A 60 万元、B 40 万元，合计 100 万元
//
// The parts of one whole share its dimension; persons may be parts of visits.

// totals finds the totals of a paragraph.
func (c *Content) totals(p *para) {
	if len(p.mentions) == 0 {
		return
	}
	used := map[FigureID]bool{} // wholes that an opener has already explained
	from := len(c.Frames)
	for k := range p.lex {
		x := &p.lex[k]
		switch {
		case p.oneByOne(k) && c.scoresByWeight(p, k): // each has its own
		case x.kind == lexTerm && x.term.Class == Opener:
			c.opened(p, k, used, HalfOpen)
		case x.kind == lexTerm && x.term.Class == Open && c.opensMainly(p, k):
			c.opened(p, k, used, OpenList)
		case x.kind == lexPunct && (x.r == '(' || x.r == '[') && x.mate > k:
			c.bracketed(p, k, used)
		case x.kind == lexPunct && x.r == '：' && k > 0:
			c.colon(p, k, used)
		case x.kind == lexTerm && x.term.Class == Each:
			c.respectively(p, k, used)
		}
	}
	c.written(p, used)
	c.equate(p, used)
	c.byState(p, used)
	c.byKind(p, used)
	c.cutTotals(p)
	c.dealtTotals(p, used)
	c.madeOf(p, used)
	c.amongTotals(p, used)
	c.amongSubjects(p, used)
	c.availableTotals(p, used)
	c.addedOn(p, used)
	c.addedTotals(p, used)
	c.classified(p, used)
	c.composed(p, used)
	c.fromSides(p, used)
	c.batches(p, used)
	c.datedBatches(p, used)
	c.spentOn(p, used)
	c.spentAbove(p, used)
	c.detailed(p, used)
	c.divided(p, used)
	c.gradedCases(p, used)
	c.financing(p, used)
	c.enumerated(p, used)
	c.tierLists(p, used)
	c.bearers(p)
	c.alongBefore(p, used)
	c.halves(p)
	c.groupsBehind(p, used)
	c.tierSentences(p, used)
	c.seasons(p)
	c.together(p, used)
	c.levelTotals(p)
	c.namedTogether(p, used)
	c.netWorth(p, used)
	c.nearbyTotals(p, used)
	c.accumulated(p, used)
	c.donePairs(p, used)
	c.exceptRest(p)
	c.bareLists(p, used)
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if m.Total > 0 && m.Role == RoleLevel && (!used[m.Figure] || m.Total == 2 && p.opensBehind(m) && !ofNetWorth(m)) {
			c.trailing(p, mi, used[m.Figure])
		}
	}
	c.threePublic(p, from)
	c.totalThen(p, from)
	c.listedThen(p, from)
	c.otherWays(p, from)
	c.accountTotals(p, from)
	c.pairedTotals(p, used, from)
	c.signParts(from)
	c.netted(p)
}

// opensBehind reports whether an opener follows a figure before the next one.
func (p *para) opensBehind(m *Mention) bool {
	for k := m.Pos + 1; k < len(p.lex) && p.lex[k].kind != lexFigure; k++ {
		if x := &p.lex[k]; x.kind == lexTerm && x.term.Class == Opener || x.kind == lexPunct && x.r == '：' && p.classifies(k) {
			return true // 共 X，其中 …; 共 X。按用途划分：…
		}
	}
	return false
}

// part reports whether a mention can be a part or a whole: a plain quantity.
func part(m *Mention) bool {
	return m.Role == RoleLevel && !m.Each && !m.Apiece && !m.Factor && m.Rate == nil && !(m.After != "" && standardBehind(m))
}

// whole reports whether a mention can be a whole: a quantity, also one that is
// planned in words (计划新建 8 公里，其中 …) or added to a budget (追加 46 万元，
// 其中 …), but no limit.
func (c *Content) whole(m *Mention) bool {
	return part(m) || m.Role == RoleAdjust || m.Role == RoleLimit && m.Op == "" && c.figure(m.Figure).Bound == "" && !m.Each && m.Rate == nil
}

// class reports whether a figure bounds a class and is no amount: 100 亩以上.
func (c *Content) class(m *Mention) bool {
	a := c.figure(m.Figure).Approximate
	return a == "以上" || a == "以下"
}

// addable reports whether figures of dimension b can be parts of a whole of
// dimension a.
func addable(a, b *Figure) bool {
	if b.Key.Each && !a.Key.Each {
		return false
	}
	if a.Dimension != b.Dimension {
		return a.Dimension == numeral.Visits && (b.Dimension == numeral.Persons || b.Dimension == numeral.Count && b.Unit == "例")
	}
	switch a.Dimension {
	case numeral.Percent, numeral.Points, numeral.Months, numeral.Times, numeral.PerHead, numeral.None, numeral.Score, numeral.Time:
		return false
	case numeral.Area:
		return numeral.Metric(a.Unit) == numeral.Metric(b.Unit)
	case numeral.Count:
		x, y := pieces(a.Unit), pieces(b.Unit)
		if x == "个" && y != "个" {
			return false
		}
		if slices.Contains(unitsTogether[a.Unit], y) {
			return true
		}
		if stem, ok := strings.CutSuffix(x, "次"); ok && stem == y {
			return true // 检查 X 家次，其中医院 a 家
		}
		return x == y || strings.HasSuffix(x, y) || strings.HasSuffix(y, x)
	}
	return true
}

// unitsTogether are the units of the items of a whole that is counted in several: 机具 3000 台(套)，其中
// 拖拉机 a 台、无人机 b 架.
var unitsTogether = map[string][]string{
	"台(套)": {"台", "套", "架", "部", "辆", "艘", "件", "组"},
	"台(件)": {"台", "件", "套", "架", "部"},
	"件(套)": {"件", "套", "台", "个", "把", "张", "组"},
	"套(件)": {"件", "套", "台", "个", "把", "张", "组"},
}

// pieces is a unit of things counted in 个, also where it names them: 个项目. What
// it may be as well does not count: 台（套）.
func pieces(unit string) string {
	if strings.HasPrefix(unit, "个") {
		return "个"
	}
	if i := strings.IndexAny(unit, "(（"); i > 0 {
		return unit[:i]
	}
	return unit
}

// items are the mentions between lexemes i and j at the given depth.
func (c *Content) items(p *para, i, j, depth int) []int {
	var out []int
	for k := i; k < j; k++ {
		if mi, ok := p.mentionAt(k); ok && c.Mentions[mi].Depth == depth {
			out = append(out, mi)
		}
	}
	return out
}

// sameMeasure keeps the wholes that measure what the phrase before 分别 names:
// 合计 X；年末累计结存分别为 … begins a new series. The members of another series
// are none: 预算收入分别为 A 和 B，实际收入分别为 C 和 D.
func (c *Content) sameMeasure(p *para, k int, wholes []int) []int {
	wholes = slices.DeleteFunc(slices.Clone(wholes), func(w int) bool {
		peer := c.Mentions[w].Peer
		if peer < 0 && w < p.mentions[len(p.mentions)-1] && c.Mentions[w+1].Peer == w {
			peer = w + 1
		}
		return peer >= 0 && c.sameSort(w, peer)
	})
	m := c.phraseMeasure(p, k)
	if m == NoMeasure || m == Headcount {
		return wholes
	}
	var out []int
	for _, w := range wholes {
		if x := c.figure(c.Mentions[w].Figure).Key.Measure; x == m || sameRole(x, m) {
			out = append(out, w)
		}
	}
	return out
}

// ofOwnTotal reports whether parts that no 其中 opens at lexeme k go on to a total of their own
// that differs from whole w: 预算 W，三个标段分别中标 a、b、c，合计 X.
func (c *Content) ofOwnTotal(p *para, w *Mention, parts []int, k int) bool {
	if len(parts) < 2 {
		return false
	}
	x := &p.lex[k]
	unsure := w.Total > 0 || x.kind == lexTerm && strings.Contains(x.term.Word, "其中")
	own := parts[len(parts)-1] + 1
	for i, mi := range parts[1:] {
		if x := &c.Mentions[mi]; i > 0 && (x.Total == 2 || x.Label == "计") {
			own = mi
			break
		}
	}
	if own > p.mentions[len(p.mentions)-1] {
		return false
	}
	m, last := &c.Mentions[own], &c.Mentions[own-1]
	if unsure && !p.ofOtherGroup(w, k) && c.closing([]int{own}, parts[:slices.Index(append(slices.Clone(parts), own), own)]) < 0 {
		return false // 共 W，分别为 a、b，计 X, a and b of which are X
	}
	return (m.Total == 2 || m.Label == "计") && part(m) && m.Depth == last.Depth && slices.Contains([]string{"合计", "共计", "总计", "共", "计"}, m.Label) && c.sameSort(own, parts[0]) && p.markBetween(last.Pos, m.Pos) == '，' && !c.figure(m.Figure).Interval.Meet(c.figure(w.Figure).Interval)
}

// ofOtherGroup reports whether an opener at lexeme k stands behind a figure of its own clause group, and
// whole w in an earlier one: 新建国道 W 公里；新建村道 2 条，其中甲路 a 公里、乙路 b 公里，合计 X 公里.
func (p *para) ofOtherGroup(w *Mention, k int) bool {
	for j := k - 1; j > w.Pos; j-- {
		x := &p.lex[j]
		if x.kind == lexFigure && x.depth == p.lex[k].depth {
			return p.strongMark(w.Pos, j)
		}
		if x.kind == lexPunct && (x.r == '；' || x.r == '。') {
			return false
		}
	}
	return false
}

// wholeAndParts makes the frames of the wholes that the items can be parts of.
func (c *Content) wholeAndParts(p *para, wholes, items []int, closed Closure, k int, used map[FigureID]bool) {
	if c.apieceTotal(p, wholes, items) {
		return
	}
	wholes = c.largeEnough(p, c.likelyFirst(wholes, items), items, p.beginsSentence(k))
	type sort struct {
		dimension numeral.Dimension
		unit      string // of things counted: 26 家、床位 3860 张，其中公办 a 家 b 张
	}
	seen := map[sort]int{} // wholes already served
	for _, wi := range wholes {
		w := &c.Mentions[wi]
		wf := c.figure(w.Figure)
		kind := sort{dimension: wf.Dimension}
		if wf.Dimension == numeral.Count {
			kind.unit = pieces(wf.Unit)
		}
		n := seen[kind]
		if n >= 3 {
			continue
		}
		seen[kind]++
		var parts []int
		mixed := false // an item is counted in another unit
		tasks := c.tasks(w, items)
		for _, mi := range items {
			m := &c.Mentions[mi]
			if c.class(m) {
				continue
			}
			if mi != wi && (part(m) && !tasks || tasks && c.taskOf(m)) && !reference(m) && addable(wf, c.figure(m.Figure)) && !(mi > wi && c.otherPieces(w, m)) {
				parts = append(parts, mi)
			} else if len(parts) > 0 && c.countedOtherwise(p, wf, parts[len(parts)-1], mi) {
				mixed = true
			}
		}
		parts = c.spentOfEach(p, wf, c.withoutCovered(p, w, parts))
		if len(parts) == 0 {
			continue
		}
		parts = c.upToOtherUse(w, c.posts(c.withoutLaterStage(parts)))
		if len(parts) == 0 {
			continue
		}
		if c.ofOwnTotal(p, w, parts, k) {
			continue
		}
		if c.otherFlows(w, parts) || c.overlap(parts) && c.closing([]int{wi}, parts) < 0 {
			continue
		}
		if len(parts) == 1 && parts[0] != items[0] && c.Mentions[items[0]].Role == RoleRate && c.figure(c.Mentions[parts[0]].Figure).Value.GreaterThan(wf.Value) {
			continue // 节约 X，其中公开招标占 A%，向小企业采购 Y
		}
		if !p.beginsSentence(k) && parts[0] != items[0] && p.strongMark(c.Mentions[items[0]].Pos, c.Mentions[parts[0]].Pos) {
			continue // 分配 X 套，其中补贴 a 户；新开工 b 套，建成 c 套
		}
		mixed = mixed && c.fallsShort(wf, parts) || c.mayOverlap(parts) || c.doubled(p, parts) || c.ofAllListed(p, w, parts) || c.doneOfEach(wf, parts) || c.takenInto(items, parts) || c.handedUp(wf, parts)
		mode := c.ofOneMode(wf, parts)
		if mode == nil {
			mode = c.ofOneStage(p, wf, parts)
		}
		if mode != nil {
			if parts = mode; len(parts) == 0 {
				continue
			}
		} else {
			parts = c.upToStage(p, wf, parts)
		}
		if mode != nil && n > 0 && len(parts) >= 2 {
			used[w.Figure] = true
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: closed, Reach: ReachSentence,
				Readings: []Reading{{Parts: c.terms(parts)}}})
			continue
		}
		beheaded := false // the list's first item is of another flow than its only whole
		if own := c.ownParts(p, w, parts, wholes); own != nil {
			beheaded = len(wholes) == 1 && own[0] != parts[0]
			parts = own
			if n > 0 && len(parts) >= 2 {
				used[w.Figure] = true
				c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: closed, Reach: ReachSentence,
					Readings: []Reading{{Parts: c.terms(parts)}}})
				continue
			}
		}
		parts = c.withoutCarried(w, parts)
		if pm := c.figure(c.Mentions[parts[0]].Figure).Key.Measure; n > 0 && pm != NoMeasure && wf.Key.Measure != NoMeasure && !sameRole(pm, wf.Key.Measure) {
			continue
		}
		lists := c.closedFirst(p, wi, c.partLists(p, parts))
		if n > 0 {
			// A further whole of the same kind: only the parts that its words
			// claim, or that close.
			lists = c.partGroups(p, parts)
			if len(lists) == 0 {
				continue
			}
		}
		if len(parts) == 1 && n == 0 {
			c.oneItem(p, w, &c.Mentions[parts[0]], closed)
			continue
		}
		used[w.Figure] = true
		f := Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: closed, Reach: ReachSentence, Severally: c.tellSeveral(parts, handled)}
		switch {
		case w.Para != c.Mentions[parts[0]].Para:
			f.Reach = ReachSection
		case p.lex[k].sentence != p.lex[w.Pos].sentence:
			f.Reach = ReachParagraph
		}
		loose := c.followedUp(p, parts)
		if twice := c.countedTwice(p, parts); n == 0 && twice != nil {
			f.Readings = append(f.Readings, Reading{Parts: twice})
			mixed = true
		} else if net := c.withCuts(p, parts, items); n == 0 && net != nil {
			mixed = true
			f.Readings = append(f.Readings, Reading{Parts: net, HoldOnly: true})
		} else if net := c.withoutOthersMoney(p, wf, parts); n == 0 && net != nil {
			f.Readings = append(f.Readings, Reading{Parts: net}) // or the total holds it, against its name
		}
		for i, l := range lists {
			// Some of the items of an open list prove nothing by falling short.
			f.Readings = append(f.Readings, Reading{Parts: c.terms(l), Weak: n > 0 || i > 0 || loose, HoldOnly: n > 0 || i > 0 && closed == OpenList || beheaded || mixed})
		}
		c.Frames = append(c.Frames, f)
		if !c.handedUp(wf, parts) {
			c.chained(p, w, lists)
		}
	}
}

// tasks reports whether the items behind a task are tasks, too: 下达任务 375 户，其中甲乡任务 200 户、乙乡
// 任务 175 户. What was done of each is then no part.
func (c *Content) tasks(w *Mention, items []int) bool {
	for _, mi := range items {
		m := &c.Mentions[mi]
		if f := c.figure(m.Figure); f.ID != w.Figure && addable(c.figure(w.Figure), f) {
			return w.Role == RoleLimit && m.Role == RoleLimit && c.whole(m)
		}
	}
	return false
}

// taskOf reports whether an item is one of a list of tasks.
func (c *Content) taskOf(m *Mention) bool {
	return m.Role == RoleLimit && c.whole(m) || part(m) && !containsAny(m.Label, doneOfTask)
}

// doneOfTask are words of what was done of a task.
var doneOfTask = []string{"完成", "开工", "竣工", "完工", "实际", "已", "实施", "发放", "支付", "拨付"}

// countedOtherwise reports whether an item of a list that 、 joins to the one
// before it counts things as the whole does, but in another unit: 抽查 58 个对象，其中
// A 53 个、B 5 户.
func (c *Content) countedOtherwise(p *para, whole *Figure, before, mi int) bool {
	m, b := &c.Mentions[mi], &c.Mentions[before]
	f := c.figure(m.Figure)
	counts := func(d numeral.Dimension) bool {
		return d == numeral.Count || d == numeral.Persons || d == numeral.Households
	}
	return mi == before+1 && part(m) && m.Peer < 0 && m.Depth == b.Depth && counts(whole.Dimension) && counts(f.Dimension) && p.markBetween(b.Pos, m.Pos) == '、'
}

// handedUp reports whether all parts of what a level took in are what it hands up to others,
// without what it keeps: 收入 X，上划中央 a、上划省级 b.
func (c *Content) handedUp(whole *Figure, parts []int) bool {
	return c.fallsShort(whole, parts) && !slices.ContainsFunc(parts, func(mi int) bool {
		return !strings.HasPrefix(c.Mentions[mi].Label, "上划")
	})
}

// takenInto reports whether an item of a list before its last part is an amount that was taken
// back or added, and may be a part as well: 盘活 X，其中收回存量 a，盘活专户 b.
func (c *Content) takenInto(items, parts []int) bool {
	return slices.ContainsFunc(items, func(mi int) bool {
		return mi < parts[len(parts)-1] && c.Mentions[mi].Role == RoleAdjust
	})
}

// fallsShort reports whether parts come to less than their whole.
func (c *Content) fallsShort(whole *Figure, parts []int) bool {
	sum := decimal.Zero
	for _, mi := range parts {
		sum = sum.Add(c.figure(c.Mentions[mi].Figure).Value)
	}
	return sum.LessThan(whole.Value)
}

// followedUp reports whether ； ends the list at its first item, of which a rate
// has been told: 其中 A 70 例，阳性率 50%；治愈 130 例. What follows may speak of the
// whole again.
func (c *Content) followedUp(p *para, parts []int) bool {
	if c.sharedAlone(parts) {
		return true
	}
	if len(parts) < 2 || c.figure(c.Mentions[parts[0]].Figure).Dimension == numeral.Money || !p.strongMark(c.Mentions[parts[0]].Pos, c.Mentions[parts[1]].Pos) {
		return false
	}
	next := &c.Mentions[parts[0]+1]
	return next.Role == RoleRate && !next.Share && next.Rate != shareRate && p.lex[next.Pos].sentence == p.lex[c.Mentions[parts[0]].Pos].sentence
}

// sharedAlone reports whether the share of a list's first item is told, and of the next a rate
// of another sort, so that it may be no item: 备案 X，其中线上 a，占 A%，直接结算 Y，结算率 B%.
func (c *Content) sharedAlone(parts []int) bool {
	if len(parts) < 2 || parts[1]+1 >= len(c.Mentions) {
		return false
	}
	first, second := &c.Mentions[parts[0]+1], &c.Mentions[parts[1]+1]
	share := func(m *Mention) bool { return m.Share || m.Rate == shareRate }
	return first.Role == RoleRate && share(first) && second.Role == RoleRate && !share(second) && second.Para == c.Mentions[parts[1]].Para
}

// largeEnough leaves out the wholes that every item of the list exceeds where
// another whole of the kind is larger: 应付 X，实付 Y，相差 Z；A a，B b. A list that fills
// a sentence of its own does not end at ；.
func (c *Content) largeEnough(p *para, wholes, items []int, filling bool) []int {
	from := 0 // the item before
	for i := range items {
		if i > 0 && !filling && p.strongMarkAt(c.Mentions[items[from]].Pos, c.Mentions[items[i]].Pos, p.lex[c.Mentions[items[0]].Pos].depth) {
			items = items[:i] // behind ； the list may have ended
			break
		}
		from = i
	}
	var fit, rest []int
	for _, wi := range wholes {
		if n, larger := c.exceeding(c.figure(c.Mentions[wi].Figure), items); n < 2 || larger < n || c.namedAlike(wi, wholes, items) {
			fit = append(fit, wi)
		} else {
			rest = append(rest, wi)
		}
	}
	for _, wi := range rest {
		same := false
		for _, x := range fit {
			same = same || c.figure(c.Mentions[x].Figure).Dimension == c.figure(c.Mentions[wi].Figure).Dimension
		}
		if !same {
			return wholes
		}
	}
	return fit
}

// namedAlike reports whether a whole right before its items ends in the word for money
// that ends all of them, and no other whole is what they add up to: 支出 X，其中基本支出
// a、项目支出 b.
func (c *Content) namedAlike(wi int, wholes, items []int) bool {
	if wi+1 != items[0] {
		return false
	}
	for _, word := range []string{"支出", "收入"} {
		if strings.HasSuffix(c.Mentions[wi].Label, word) && !slices.ContainsFunc(items, func(mi int) bool {
			m := &c.Mentions[mi]
			return part(m) && c.figure(m.Figure).Dimension == numeral.Money && !strings.HasSuffix(m.Label, word)
		}) {
			return c.closing(wholes, items) < 0
		}
	}
	return false
}

// beginsSentence reports whether lexeme k begins its sentence.
func (p *para) beginsSentence(k int) bool {
	for i := sentenceStart(p, k); i < k; i++ {
		if !p.blank(i) {
			return false
		}
	}
	return true
}

// exceeding is how many items could be parts of a whole, and how many of them
// are larger than it.
func (c *Content) exceeding(w *Figure, items []int) (n, larger int) {
	// What is left of one may be more than what is left of all, where another is wanting.
	wanting := (left(w.Key.Measure) || w.Key.Measure == CarryOver) && slices.ContainsFunc(items, func(mi int) bool { return c.Mentions[mi].sign < 0 })
	for _, mi := range items {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if a, b := flowClass(f.Key.Measure), flowClass(w.Key.Measure); a != 0 && b != 0 && a != b {
			continue // an item of income is no part of the outlay
		}
		if f == w || !part(m) || reference(m) || !addable(w, f) {
			continue
		}
		n++
		if f.Value.GreaterThan(w.Value) && !wanting {
			larger++
		}
	}
	return n, larger
}

// oneLarger reports whether one of the items is more than their whole.
func (c *Content) oneLarger(w *Figure, items []int) bool {
	return slices.ContainsFunc(items, func(x int) bool { return c.figure(c.Mentions[x].Figure).Value.GreaterThan(w.Value) })
}

// likelyFirst puts the whole whose measure the first item shares before the
// others: of budget and outlay, items of outlay belong to the outlay.
func (c *Content) likelyFirst(wholes, items []int) []int {
	if len(wholes) < 2 || len(items) == 0 {
		return wholes
	}
	if closed := c.closedBy(wholes, items); len(closed) > 0 {
		return slices.DeleteFunc(slices.Clone(wholes), func(x int) bool {
			w, ok := closed[c.figure(c.Mentions[x].Figure).Dimension]
			return ok && w != x
		})
	}
	first := c.figure(c.Mentions[items[0]].Figure)
	want := first.Key.Measure
	if first := c.figure(c.Mentions[wholes[0]].Figure).Key.Measure; want == NoMeasure || first == want || first == NoMeasure {
		return wholes
	}
	for i, w := range wholes {
		if f := c.figure(c.Mentions[w].Figure); f.Key.Measure == want && addable(f, first) && c.Mentions[w].Label != c.Mentions[items[0]].Label {
			out := append([]int{w}, wholes[:i]...)
			return append(out, wholes[i+1:]...)
		}
	}
	return wholes
}

// closing is the one whole that all the items make up exactly, -1 if there is none
// or more than one: 预算 A，支出 B，结余 C。其中，X x、Y y.
func (c *Content) closing(wholes, items []int) int {
	found := -1
	for _, w := range wholes {
		if at, n := c.closesAt(w, items); n < 2 || at < n {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = w
	}
	return found
}

// closedBy are, by dimension, the only wholes that the items, all or all but the last, make
// up exactly: 学校 A 所，学生 B 人，教师 C 人，其中小学 a 所 b 人，中学 d 所 e 人.
func (c *Content) closedBy(wholes, items []int) map[numeral.Dimension]int {
	out := map[numeral.Dimension]int{}
	for _, w := range wholes {
		if at, n := c.closesAt(w, items); at < 2 || at < n-1 || at < n && !c.telling(w, tellingDigits) {
			continue
		}
		d := c.figure(c.Mentions[w].Figure).Dimension
		if _, ok := out[d]; ok {
			out[d] = -1
		} else {
			out[d] = w
		}
	}
	maps.DeleteFunc(out, func(_ numeral.Dimension, w int) bool { return w < 0 })
	return out
}

// closedFirst puts the first of the lists that make their whole up exactly before the
// others.
func (c *Content) closedFirst(p *para, w int, lists [][]int) [][]int {
	var longest []int
	for _, l := range lists {
		if len(l) > len(longest) {
			longest = l
		}
	}
	for i, l := range lists {
		need := tellingDigits
		switch n := len(l); {
		case n == len(longest):
			need-- // all of them: fewer ways to be right by chance
		case n > 1 && l[n-1] == longest[n-1] && p.markBetween(c.Mentions[l[n-1]].Pos, c.Mentions[longest[n]].Pos) == '；':
			need = 0 // 参保 X，其中在职 a、退休 b；灵活就业 c: it ends where they do
		}
		if at, n := c.closesAt(w, l); at > 1 && at == n && c.telling(w, need) {
			return append([][]int{l}, slices.Delete(slices.Clone(lists), i, i+1)...)
		}
	}
	return lists
}

// tellingDigits is how many digits a whole has at least that some of a list's items hardly
// make up by chance.
const tellingDigits = 4

// telling reports whether a whole has so many.
func (c *Content) telling(w, digits int) bool {
	n := &c.figure(c.Mentions[w].Figure).Numeral
	return n.Integers+int(n.Decimals) >= digits
}

// closesAt is how many of the n items of a whole's sort make it up exactly, from the first
// on, 0 if none do.
func (c *Content) closesAt(w int, items []int) (at, n int) {
	f := c.figure(c.Mentions[w].Figure)
	sum := decimal.Zero
	for _, mi := range items {
		if m := &c.Mentions[mi]; part(m) && !reference(m) && addable(f, c.figure(m.Figure)) {
			sum, n = sum.Add(c.figure(m.Figure).Value), n+1
			if sum.Equal(f.Value) {
				at = n
			}
		}
	}
	return at, n
}

// flowClass joins the measures that can be parts of one total of a fund.
func flowClass(m Measure) int {
	switch m {
	case Income:
		return 1
	case Outlay, Reimbursed:
		return 2
	case CarryOver, Opening:
		return 3
	case Surplus:
		return 4
	case Residual:
		return 5
	}
	return 0
}

// otherFlows reports whether all the items are of other flows of a fund than
// the whole: 年末滚存结余 X。其中，保费收入 a，待遇支出 b speaks of what came before.
func (c *Content) otherFlows(w *Mention, parts []int) bool {
	class := flowClass(c.figure(w.Figure).Key.Measure)
	for _, mi := range parts {
		x := flowClass(c.figure(c.Mentions[mi].Figure).Key.Measure)
		if y := c.Mentions[mi].Peer; x == 0 && y >= 0 {
			x = flowClass(c.figure(c.Mentions[y].Figure).Key.Measure) // 分别结余 X、Y
		}
		if x == 0 || x == class || class == 0 || class >= 3 && x >= 3 {
			return false
		}
	}
	return true
}

// terms are the parts as signed terms: a deficit among the parts of a total
// counts with its sign where the whole is no deficit itself.
func (c *Content) terms(list []int) []Part {
	var out []Part
	for _, mi := range list {
		out = append(out, Part{c.Mentions[mi].Figure, 1})
	}
	return out
}
