package total

import (
	"maps"
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/average"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/score"
	"gouji/parse/internal/standard"
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

// Read finds the totals of a paragraph.
func Read(c *content.Draft, p *content.Para) {
	if len(p.Mentions) == 0 {
		return
	}
	used := map[content.FigureID]bool{} // wholes that an opener has already explained
	from := len(c.Frames)
	for k := range p.Lex {
		x := &p.Lex[k]
		switch {
		case clause.OneByOne(p, k) && score.ByWeight(c, p, k): // each has its own
		case x.Kind == content.LexTerm && x.Term.Class == lang.Opener:
			opened(c, p, k, used, content.HalfOpen)
		case x.Kind == content.LexTerm && x.Term.Class == lang.Open && opensMainly(c, p, k):
			opened(c, p, k, used, content.OpenList)
		case x.Kind == content.LexPunct && (x.R == '(' || x.R == '[') && x.Mate > k:
			bracketed(c, p, k, used)
		case x.Kind == content.LexPunct && x.R == '：' && k > 0:
			colon(c, p, k, used)
		case x.Kind == content.LexTerm && x.Term.Class == lang.Each:
			respectively(c, p, k, used)
		}
	}
	written(c, p, used)
	average.Equate(c, p, used)
	byState(c, p, used)
	byKind(c, p, used)
	cutTotals(c, p)
	dealtTotals(c, p, used)
	madeOf(c, p, used)
	amongTotals(c, p, used)
	amongSubjects(c, p, used)
	availableTotals(c, p, used)
	addedOn(c, p, used)
	addedTotals(c, p, used)
	classified(c, p, used)
	composed(c, p, used)
	fromSides(c, p, used)
	batches(c, p, used)
	datedBatches(c, p, used)
	spentOn(c, p, used)
	spentAbove(c, p, used)
	detailed(c, p, used)
	divided(c, p, used)
	score.GradedCases(c, p, used)
	financing(c, p, used)
	enumerated(c, p, used)
	tierLists(c, p, used)
	bearers(c, p)
	alongBefore(c, p, used)
	halves(c, p)
	groupsBehind(c, p, used)
	tierSentences(c, p, used)
	seasons(c, p)
	together(c, p, used)
	levelTotals(c, p)
	namedTogether(c, p, used)
	netWorth(c, p, used)
	nearbyTotals(c, p, used)
	accumulated(c, p, used)
	donePairs(c, p, used)
	exceptRest(c, p)
	bareLists(c, p, used)
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if m.Total > 0 && m.Role == content.RoleLevel && (!used[m.Figure] || m.Total == 2 && clause.OpensBehind(p, m) && !ofNetWorth(m)) {
			trailing(c, p, mi, used[m.Figure])
		}
	}
	threePublic(c, p, from)
	totalThen(c, p, from)
	listedThen(c, p, from)
	otherWays(c, p, from)
	accountTotals(c, p, from)
	pairedTotals(c, p, used, from)
	signParts(c, from)
	netted(c, p)
}

// sameMeasure keeps the wholes that measure what the phrase before 分别 names:
// 合计 X；年末累计结存分别为 … begins a new series. The members of another series
// are none: 预算收入分别为 A 和 B，实际收入分别为 C 和 D.
func sameMeasure(c *content.Draft, p *content.Para, k int, wholes []int) []int {
	wholes = slices.DeleteFunc(slices.Clone(wholes), func(w int) bool {
		peer := c.Mentions[w].Peer
		if peer < 0 && w < p.Mentions[len(p.Mentions)-1] && c.Mentions[w+1].Peer == w {
			peer = w + 1
		}
		return peer >= 0 && clause.SameSort(c, w, peer)
	})
	m := clause.PhraseMeasure(c, p, k)
	if m == lang.NoMeasure || m == lang.Headcount {
		return wholes
	}
	var out []int
	for _, w := range wholes {
		if x := c.At(c.Mentions[w].Figure).Key.Measure; x == m || sameRole(x, m) {
			out = append(out, w)
		}
	}
	return out
}

// ofOwnTotal reports whether parts that no 其中 opens at lexeme k go on to a total of their own
// that differs from whole w: 预算 W，三个标段分别中标 a、b、c，合计 X.
func ofOwnTotal(c *content.Draft, p *content.Para, w *content.Mention, parts []int, k int) bool {
	if len(parts) < 2 {
		return false
	}
	x := &p.Lex[k]
	unsure := w.Total > 0 || x.Kind == content.LexTerm && strings.Contains(x.Term.Word, "其中")
	own := parts[len(parts)-1] + 1
	for i, mi := range parts[1:] {
		if x := &c.Mentions[mi]; i > 0 && (x.Total == 2 || x.Label == "计") {
			own = mi
			break
		}
	}
	if own > p.Mentions[len(p.Mentions)-1] {
		return false
	}
	m, last := &c.Mentions[own], &c.Mentions[own-1]
	if unsure && !ofOtherGroup(p, w, k) && closing(c, []int{own}, parts[:slices.Index(append(slices.Clone(parts), own), own)]) < 0 {
		return false // 共 W，分别为 a、b，计 X, a and b of which are X
	}
	return (m.Total == 2 || m.Label == "计") && content.IsPart(m) && m.Depth == last.Depth && slices.Contains([]string{"合计", "共计", "总计", "共", "计"}, m.Label) && clause.SameSort(c, own, parts[0]) && clause.MarkBetween(p, last.Pos, m.Pos) == '，' && !c.At(m.Figure).Interval.Meet(c.At(w.Figure).Interval)
}

// ofOtherGroup reports whether an opener at lexeme k stands behind a figure of its own clause group, and
// whole w in an earlier one: 新建国道 W 公里；新建村道 2 条，其中甲路 a 公里、乙路 b 公里，合计 X 公里.
func ofOtherGroup(p *content.Para, w *content.Mention, k int) bool {
	for j := k - 1; j > w.Pos; j-- {
		x := &p.Lex[j]
		if x.Kind == content.LexFigure && x.Depth == p.Lex[k].Depth {
			return clause.StrongMark(p, w.Pos, j)
		}
		if x.Kind == content.LexPunct && (x.R == '；' || x.R == '。') {
			return false
		}
	}
	return false
}

// wholeAndParts makes the frames of the wholes that the items can be parts of.
func wholeAndParts(c *content.Draft, p *content.Para, wholes, items []int, closed content.Closure, k int, used map[content.FigureID]bool) {
	if apieceTotal(c, p, wholes, items) {
		return
	}
	wholes = largeEnough(c, p, likelyFirst(c, wholes, items), items, beginsSentence(p, k))
	type sort struct {
		dimension numeral.Dimension
		unit      string // of things counted: 26 家、床位 3860 张，其中公办 a 家 b 张
	}
	seen := map[sort]int{} // wholes already served
	for _, wi := range wholes {
		w := &c.Mentions[wi]
		wf := c.At(w.Figure)
		kind := sort{dimension: wf.Dimension}
		if wf.Dimension == numeral.Count {
			kind.unit = content.Pieces(wf.Unit)
		}
		n := seen[kind]
		if n >= 3 {
			continue
		}
		seen[kind]++
		var parts []int
		mixed := false // an item is counted in another unit
		tasks := tasks(c, w, items)
		for _, mi := range items {
			m := &c.Mentions[mi]
			if clause.Class(c, m) {
				continue
			}
			if mi != wi && (content.IsPart(m) && !tasks || tasks && taskOf(c, m)) && !clause.Reference(m) && content.Addable(wf, c.At(m.Figure)) && !(mi > wi && otherPieces(c, w, m)) {
				parts = append(parts, mi)
			} else if len(parts) > 0 && countedOtherwise(c, p, wf, parts[len(parts)-1], mi) {
				mixed = true
			}
		}
		parts = spentOfEach(c, p, wf, withoutCovered(c, p, w, parts))
		if len(parts) == 0 {
			continue
		}
		parts = upToOtherUse(c, w, posts(c, withoutLaterStage(c, parts)))
		if len(parts) == 0 {
			continue
		}
		if ofOwnTotal(c, p, w, parts, k) {
			continue
		}
		if otherFlows(c, w, parts) || c.Overlap(parts) && closing(c, []int{wi}, parts) < 0 {
			continue
		}
		if len(parts) == 1 && parts[0] != items[0] && c.Mentions[items[0]].Role == content.RoleRate && c.At(c.Mentions[parts[0]].Figure).Value.GreaterThan(wf.Value) {
			continue // 节约 X，其中公开招标占 A%，向小企业采购 Y
		}
		if !beginsSentence(p, k) && parts[0] != items[0] && clause.StrongMark(p, c.Mentions[items[0]].Pos, c.Mentions[parts[0]].Pos) {
			continue // 分配 X 套，其中补贴 a 户；新开工 b 套，建成 c 套
		}
		mixed = mixed && fallsShort(c, wf, parts) || c.MayOverlap(parts) || c.Doubled(p, parts) || ofAllListed(c, p, w, parts) || doneOfEach(c, wf, parts) || takenInto(c, items, parts) || handedUp(c, wf, parts)
		mode := ofOneMode(c, wf, parts)
		if mode == nil {
			mode = ofOneStage(c, p, wf, parts)
		}
		if mode != nil {
			if parts = mode; len(parts) == 0 {
				continue
			}
		} else {
			parts = upToStage(c, p, wf, parts)
		}
		if mode != nil && n > 0 && len(parts) >= 2 {
			used[w.Figure] = true
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: closed, Reach: content.ReachSentence,
				Readings: []content.Reading{{Parts: clause.Terms(c, parts)}}})
			continue
		}
		beheaded := false // the list's first item is of another flow than its only whole
		if own := ownParts(c, p, w, parts, wholes); own != nil {
			beheaded = len(wholes) == 1 && own[0] != parts[0]
			parts = own
			if n > 0 && len(parts) >= 2 {
				used[w.Figure] = true
				c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: closed, Reach: content.ReachSentence,
					Readings: []content.Reading{{Parts: clause.Terms(c, parts)}}})
				continue
			}
		}
		parts = withoutCarried(c, w, parts)
		if pm := c.At(c.Mentions[parts[0]].Figure).Key.Measure; n > 0 && pm != lang.NoMeasure && wf.Key.Measure != lang.NoMeasure && !sameRole(pm, wf.Key.Measure) {
			continue
		}
		lists := closedFirst(c, p, wi, partLists(c, p, parts))
		if n > 0 {
			// A further whole of the same kind: only the parts that its words
			// claim, or that close.
			lists = partGroups(c, p, parts)
			if len(lists) == 0 {
				continue
			}
		}
		if len(parts) == 1 && n == 0 {
			oneItem(c, p, w, &c.Mentions[parts[0]], closed)
			continue
		}
		used[w.Figure] = true
		f := content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: closed, Reach: content.ReachSentence, Severally: c.TellSeveral(parts, content.Handled)}
		switch {
		case w.Para != c.Mentions[parts[0]].Para:
			f.Reach = content.ReachSection
		case p.Lex[k].Sentence != p.Lex[w.Pos].Sentence:
			f.Reach = content.ReachParagraph
		}
		loose := followedUp(c, p, parts)
		if twice := countedTwice(c, p, parts); n == 0 && twice != nil {
			f.Readings = append(f.Readings, content.Reading{Parts: twice})
			mixed = true
		} else if net := withCuts(c, p, parts, items); n == 0 && net != nil {
			mixed = true
			f.Readings = append(f.Readings, content.Reading{Parts: net, HoldOnly: true})
		} else if net := withoutOthersMoney(c, p, wf, parts); n == 0 && net != nil {
			f.Readings = append(f.Readings, content.Reading{Parts: net}) // or the total holds it, against its name
		}
		for i, l := range lists {
			// Some of the items of an open list prove nothing by falling short.
			f.Readings = append(f.Readings, content.Reading{Parts: clause.Terms(c, l), Weak: n > 0 || i > 0 || loose, HoldOnly: n > 0 || i > 0 && closed == content.OpenList || beheaded || mixed})
		}
		c.Frames = append(c.Frames, f)
		if !handedUp(c, wf, parts) {
			chained(c, p, w, lists)
		}
	}
}

// tasks reports whether the items behind a task are tasks, too: 下达任务 375 户，其中甲乡任务 200 户、乙乡
// 任务 175 户. What was done of each is then no part.
func tasks(c *content.Draft, w *content.Mention, items []int) bool {
	for _, mi := range items {
		m := &c.Mentions[mi]
		if f := c.At(m.Figure); f.ID != w.Figure && content.Addable(c.At(w.Figure), f) {
			return w.Role == content.RoleLimit && m.Role == content.RoleLimit && clause.Whole(c, m)
		}
	}
	return false
}

// taskOf reports whether an item is one of a list of tasks.
func taskOf(c *content.Draft, m *content.Mention) bool {
	return m.Role == content.RoleLimit && clause.Whole(c, m) || content.IsPart(m) && !lang.ContainsAny(m.Label, doneOfTask)
}

// doneOfTask are words of what was done of a task.
var doneOfTask = []string{"完成", "开工", "竣工", "完工", "实际", "已", "实施", "发放", "支付", "拨付"}

// countedOtherwise reports whether an item of a list that 、 joins to the one
// before it counts things as the whole does, but in another unit: 抽查 58 个对象，其中
// A 53 个、B 5 户.
func countedOtherwise(c *content.Draft, p *content.Para, whole *content.Figure, before, mi int) bool {
	m, b := &c.Mentions[mi], &c.Mentions[before]
	f := c.At(m.Figure)
	counts := func(d numeral.Dimension) bool {
		return d == numeral.Count || d == numeral.Persons || d == numeral.Households
	}
	return mi == before+1 && content.IsPart(m) && m.Peer < 0 && m.Depth == b.Depth && counts(whole.Dimension) && counts(f.Dimension) && clause.MarkBetween(p, b.Pos, m.Pos) == '、'
}

// handedUp reports whether all parts of what a level took in are what it hands up to others,
// without what it keeps: 收入 X，上划中央 a、上划省级 b.
func handedUp(c *content.Draft, whole *content.Figure, parts []int) bool {
	return fallsShort(c, whole, parts) && !slices.ContainsFunc(parts, func(mi int) bool {
		return !strings.HasPrefix(c.Mentions[mi].Label, "上划")
	})
}

// takenInto reports whether an item of a list before its last part is an amount that was taken
// back or added, and may be a part as well: 盘活 X，其中收回存量 a，盘活专户 b.
func takenInto(c *content.Draft, items, parts []int) bool {
	return slices.ContainsFunc(items, func(mi int) bool {
		return mi < parts[len(parts)-1] && c.Mentions[mi].Role == content.RoleAdjust
	})
}

// fallsShort reports whether parts come to less than their whole.
func fallsShort(c *content.Draft, whole *content.Figure, parts []int) bool {
	sum := decimal.Zero
	for _, mi := range parts {
		sum = sum.Add(c.At(c.Mentions[mi].Figure).Value)
	}
	return sum.LessThan(whole.Value)
}

// followedUp reports whether ； ends the list at its first item, of which a rate
// has been told: 其中 A 70 例，阳性率 50%；治愈 130 例. What follows may speak of the
// whole again.
func followedUp(c *content.Draft, p *content.Para, parts []int) bool {
	if sharedAlone(c, parts) {
		return true
	}
	if len(parts) < 2 || c.At(c.Mentions[parts[0]].Figure).Dimension == numeral.Money || !clause.StrongMark(p, c.Mentions[parts[0]].Pos, c.Mentions[parts[1]].Pos) {
		return false
	}
	next := &c.Mentions[parts[0]+1]
	return next.Role == content.RoleRate && !next.Share && next.Rate != lang.ShareRate && p.Lex[next.Pos].Sentence == p.Lex[c.Mentions[parts[0]].Pos].Sentence
}

// sharedAlone reports whether the share of a list's first item is told, and of the next a rate
// of another sort, so that it may be no item: 备案 X，其中线上 a，占 A%，直接结算 Y，结算率 B%.
func sharedAlone(c *content.Draft, parts []int) bool {
	if len(parts) < 2 || parts[1]+1 >= len(c.Mentions) {
		return false
	}
	first, second := &c.Mentions[parts[0]+1], &c.Mentions[parts[1]+1]
	share := func(m *content.Mention) bool { return m.Share || m.Rate == lang.ShareRate }
	return first.Role == content.RoleRate && share(first) && second.Role == content.RoleRate && !share(second) && second.Para == c.Mentions[parts[1]].Para
}

// largeEnough leaves out the wholes that every item of the list exceeds where
// another whole of the kind is larger: 应付 X，实付 Y，相差 Z；A a，B b. A list that fills
// a sentence of its own does not end at ；.
func largeEnough(c *content.Draft, p *content.Para, wholes, items []int, filling bool) []int {
	from := 0 // the item before
	for i := range items {
		if i > 0 && !filling && clause.StrongMarkAt(p, c.Mentions[items[from]].Pos, c.Mentions[items[i]].Pos, p.Lex[c.Mentions[items[0]].Pos].Depth) {
			items = items[:i] // behind ； the list may have ended
			break
		}
		from = i
	}
	var fit, rest []int
	for _, wi := range wholes {
		if n, larger := exceeding(c, c.At(c.Mentions[wi].Figure), items); n < 2 || larger < n || namedAlike(c, wi, wholes, items) {
			fit = append(fit, wi)
		} else {
			rest = append(rest, wi)
		}
	}
	for _, wi := range rest {
		same := false
		for _, x := range fit {
			same = same || c.At(c.Mentions[x].Figure).Dimension == c.At(c.Mentions[wi].Figure).Dimension
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
func namedAlike(c *content.Draft, wi int, wholes, items []int) bool {
	if wi+1 != items[0] {
		return false
	}
	for _, word := range []string{"支出", "收入"} {
		if strings.HasSuffix(c.Mentions[wi].Label, word) && !slices.ContainsFunc(items, func(mi int) bool {
			m := &c.Mentions[mi]
			return content.IsPart(m) && c.At(m.Figure).Dimension == numeral.Money && !strings.HasSuffix(m.Label, word)
		}) {
			return closing(c, wholes, items) < 0
		}
	}
	return false
}

// beginsSentence reports whether lexeme k begins its sentence.
func beginsSentence(p *content.Para, k int) bool {
	for i := content.SentenceStart(p, k); i < k; i++ {
		if !clause.Blank(p, i) {
			return false
		}
	}
	return true
}

// exceeding is how many items could be parts of a whole, and how many of them
// are larger than it.
func exceeding(c *content.Draft, w *content.Figure, items []int) (n, larger int) {
	// What is left of one may be more than what is left of all, where another is wanting.
	wanting := (clause.Left(w.Key.Measure) || w.Key.Measure == lang.CarryOver) && slices.ContainsFunc(items, func(mi int) bool { return c.Mentions[mi].Sign < 0 })
	for _, mi := range items {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if a, b := clause.FlowClass(f.Key.Measure), clause.FlowClass(w.Key.Measure); a != 0 && b != 0 && a != b {
			continue // an item of income is no part of the outlay
		}
		if f == w || !content.IsPart(m) || clause.Reference(m) || !content.Addable(w, f) {
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
func oneLarger(c *content.Draft, w *content.Figure, items []int) bool {
	return slices.ContainsFunc(items, func(x int) bool { return c.At(c.Mentions[x].Figure).Value.GreaterThan(w.Value) })
}

// likelyFirst puts the whole whose measure the first item shares before the
// others: of budget and outlay, items of outlay belong to the outlay.
func likelyFirst(c *content.Draft, wholes, items []int) []int {
	if len(wholes) < 2 || len(items) == 0 {
		return wholes
	}
	if closed := closedBy(c, wholes, items); len(closed) > 0 {
		return slices.DeleteFunc(slices.Clone(wholes), func(x int) bool {
			w, ok := closed[c.At(c.Mentions[x].Figure).Dimension]
			return ok && w != x
		})
	}
	first := c.At(c.Mentions[items[0]].Figure)
	want := first.Key.Measure
	if first := c.At(c.Mentions[wholes[0]].Figure).Key.Measure; want == lang.NoMeasure || first == want || first == lang.NoMeasure {
		return wholes
	}
	for i, w := range wholes {
		if f := c.At(c.Mentions[w].Figure); f.Key.Measure == want && content.Addable(f, first) && c.Mentions[w].Label != c.Mentions[items[0]].Label {
			out := append([]int{w}, wholes[:i]...)
			return append(out, wholes[i+1:]...)
		}
	}
	return wholes
}

// closing is the one whole that all the items make up exactly, -1 if there is none
// or more than one: 预算 A，支出 B，结余 C。其中，X x、Y y.
func closing(c *content.Draft, wholes, items []int) int {
	found := -1
	for _, w := range wholes {
		if at, n := closesAt(c, w, items); n < 2 || at < n {
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
func closedBy(c *content.Draft, wholes, items []int) map[numeral.Dimension]int {
	out := map[numeral.Dimension]int{}
	for _, w := range wholes {
		if at, n := closesAt(c, w, items); at < 2 || at < n-1 || at < n && !telling(c, w, tellingDigits) {
			continue
		}
		d := c.At(c.Mentions[w].Figure).Dimension
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
func closedFirst(c *content.Draft, p *content.Para, w int, lists [][]int) [][]int {
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
		case n > 1 && l[n-1] == longest[n-1] && clause.MarkBetween(p, c.Mentions[l[n-1]].Pos, c.Mentions[longest[n]].Pos) == '；':
			need = 0 // 参保 X，其中在职 a、退休 b；灵活就业 c: it ends where they do
		}
		if at, n := closesAt(c, w, l); at > 1 && at == n && telling(c, w, need) {
			return append([][]int{l}, slices.Delete(slices.Clone(lists), i, i+1)...)
		}
	}
	return lists
}

// tellingDigits is how many digits a whole has at least that some of a list's items hardly
// make up by chance.
const tellingDigits = 4

// telling reports whether a whole has so many.
func telling(c *content.Draft, w, digits int) bool {
	n := &c.At(c.Mentions[w].Figure).Numeral
	return n.Integers+int(n.Decimals) >= digits
}

// closesAt is how many of the n items of a whole's sort make it up exactly, from the first
// on, 0 if none do.
func closesAt(c *content.Draft, w int, items []int) (at, n int) {
	f := c.At(c.Mentions[w].Figure)
	sum := decimal.Zero
	for _, mi := range items {
		if m := &c.Mentions[mi]; content.IsPart(m) && !clause.Reference(m) && content.Addable(f, c.At(m.Figure)) {
			sum, n = sum.Add(c.At(m.Figure).Value), n+1
			if sum.Equal(f.Value) {
				at = n
			}
		}
	}
	return at, n
}

// otherFlows reports whether all the items are of other flows of a fund than
// the whole: 年末滚存结余 X。其中，保费收入 a，待遇支出 b speaks of what came before.
func otherFlows(c *content.Draft, w *content.Mention, parts []int) bool {
	class := clause.FlowClass(c.At(w.Figure).Key.Measure)
	for _, mi := range parts {
		x := clause.FlowClass(c.At(c.Mentions[mi].Figure).Key.Measure)
		if y := c.Mentions[mi].Peer; x == 0 && y >= 0 {
			x = clause.FlowClass(c.At(c.Mentions[y].Figure).Key.Measure) // 分别结余 X、Y
		}
		if x == 0 || x == class || class == 0 || class >= 3 && x >= 3 {
			return false
		}
	}
	return true
}

// withoutCovered are the items of a list of who paid what without the cost that was
// paid of, which is told with them: 总费用 X，其中政策范围内费用 a，基金支付 b. The cost is a
// part of its own, and the others need not make up the whole.
func withoutCovered(c *content.Draft, p *content.Para, w *content.Mention, items []int) []int {
	var cost, paid []int
	for _, mi := range items {
		m := &c.Mentions[mi]
		switch c.At(m.Figure).Key.Measure {
		case lang.Reimbursed, lang.SelfPaid, lang.Outlay:
			paid = append(paid, mi)
		case lang.Cost:
			if lang.ContainsAny(m.Label, content.Covered) {
				cost = append(cost, mi)
			}
		}
	}
	if len(cost) == 0 || len(paid) == 0 || len(cost)+len(paid) < len(items) {
		return items
	}
	for _, mi := range cost {
		oneItem(c, p, w, &c.Mentions[mi], content.HalfOpen)
	}
	if len(paid) > 1 && !c.MakeUp(c.At(w.Figure), paid) {
		return nil
	}
	return paid
}

// bearers reads who bears a standard of an earlier sentence of the paragraph:
// 补助标准 620 元。分担办法：中央 372 元、省级 186 元、市级 42 元、县级 20 元. The standards are
// many, so that they only verify.
func bearers(c *content.Draft, p *content.Para) {
	for run := range tierRuns(c, p) {
		first := &c.Mentions[run[0]]
		if !standard.OfSmallMoney(c, run) || standard.ComposedBy(c, p, run) || !lang.ContainsAny(p.Words(content.SentenceStart(p, first.Pos), first.Pos), standard.Bearing) || clause.InList(c, first.Figure) {
			continue
		}
		fr := content.Frame{Kind: content.KindTotal, Rule: "sum/components", Closed: content.HalfOpen, Reach: content.ReachParagraph}
		for x := run[0] - 1; x >= p.Mentions[0] && x >= run[0]-clause.FarOpeners; x-- {
			w := &c.Mentions[x]
			f := c.At(w.Figure)
			if !clause.ForEach(f) || w.Role != content.RoleLevel && w.Role != content.RoleLimit || !w.Each && !clause.IsStandard(c, w) && !standard.PartOf(c, f.ID) || f.Key.Tier != lang.NoTier {
				continue
			}
			if standard.IsTotal(c, f.ID) || !c.MakeUp(f, run) {
				continue
			}
			for _, mi := range run {
				c.At(c.Mentions[mi].Figure).Key.Each = true
			}
			fr.Claim, fr.Readings = f.ID, []content.Reading{{Parts: clause.Terms(c, run), HoldOnly: true}}
			c.Frames = append(c.Frames, fr)
			standard.SharesOfRun(c, p, run, f.ID)
			break
		}
	}
}
