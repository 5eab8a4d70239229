package parse

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// farOpeners is how many openers further on, and back, an opener is related to
// the figures of its sentence, so that the cost of a sentence without end stays
// linear.
const farOpeners = 16

// scopeEnd is the lexeme at which the scope of an opener at k ends: the
// bracket it stands in, or the sentence.
func (p *para) scopeEnd(k int) int {
	x := &p.lex[k]
	openers := 0
	for j := k + 1; j < len(p.lex); j++ {
		y := &p.lex[j]
		if y.kind == lexTerm && y.term.Class == Opener && y.depth == x.depth {
			if openers++; openers > farOpeners {
				return j
			}
		}
		if y.depth < x.depth || y.kind == lexPunct && y.mate >= 0 && y.mate < k {
			return j
		}
		if x.depth == 0 && y.sentence != x.sentence {
			return j
		}
	}
	return len(p.lex)
}

// wholesBefore are the quantities in front of lexeme k that can have parts,
// nearest first: in the same sentence, and, where the opener begins a
// sentence, in the one before.
func (c *Content) wholesBefore(p *para, k int) []int {
	var out []int
	x := &p.lex[k]
	begins := true
	openers := 0
	for j := k - 1; j >= 0 && p.lex[j].sentence == x.sentence && len(out) < farBack; j-- {
		if y := &p.lex[j]; y.kind == lexTerm && y.term.Class == Opener && y.depth <= x.depth {
			if openers++; openers > farOpeners {
				return out
			}
		}
		if mi, ok := p.mentionAt(j); ok && p.lex[j].depth <= x.depth {
			begins = false
			if m := &c.Mentions[mi]; c.whole(m) && !reference(m) && !c.isStandard(m) {
				out = append(out, mi)
			}
		}
		if x.depth > 0 && p.lex[j].depth < x.depth {
			// Inside a bracket only the bracket's owner and what stands in it.
			if len(out) > 0 {
				return out
			}
		}
	}
	if begins {
		back, changes := 1, false
		for j := k - 1; j >= 0; j-- {
			s := p.lex[j].sentence
			if s == x.sentence-2 && back == 1 && changes && c.allPrior(out) {
				back, out = 2, nil // 收入 X。同比增加 Y，增长 Z。其中：…, 支出 X。上年支出 B，增加 Y。其中：…
			}
			if s < x.sentence-back {
				break
			}
			if mi, ok := p.mentionAt(j); ok && s < x.sentence && p.lex[j].depth == 0 {
				m := &c.Mentions[mi]
				if c.whole(m) && !reference(m) && !c.isStandard(m) {
					out = append(out, mi)
				}
				changes = m.Role == RoleDelta || m.Role == RoleGrowth || changes && m.Role == RoleLevel && c.before(mi)
			}
		}
	}
	return out
}

// reference reports whether a quantity is only what a rate refers to: 为常住人口
// 50 万人的 98%.
func reference(m *Mention) bool { return m.After == "的" || limitCompared(m) }

// limitCompared reports whether a target is what another quantity is compared
// with: 比目标任务 X 多 Y.
func limitCompared(m *Mention) bool {
	return m.Role == RoleLimit && (strings.HasPrefix(m.Label, "比") || strings.HasPrefix(m.Label, "较"))
}

// opensMainly reports whether 主要 at lexeme k begins a list of parts all by
// itself: it stands right behind a quantity and its comma, and two items or
// more follow, joined by 、.
func (c *Content) opensMainly(p *para, k int) bool {
	if k < 2 || !strings.HasPrefix(p.lex[k].term.Word, "主要") || p.lex[k-1].kind != lexPunct || p.lex[k-1].r != '，' {
		return false
	}
	whole, ok := p.mentionAt(k - 2)
	if !ok || !part(&c.Mentions[whole]) {
		return false
	}
	items := c.items(p, k+1, p.scopeEnd(k), p.lex[k].depth)
	return len(items) >= 2 && p.markBetween(c.Mentions[items[0]].Pos, c.Mentions[items[1]].Pos) == '、' &&
		addable(c.figure(c.Mentions[whole].Figure), c.figure(c.Mentions[items[0]].Figure))
}

// opened reads the parts behind 其中 and its like.
func (c *Content) opened(p *para, k int, used map[FigureID]bool, closed Closure) {
	if strings.HasPrefix(p.lex[k].term.Word, "分别") && (p.inClasses(k) || c.oneForOne(p, c.series(p, k))) {
		return // items of a list that has begun before
	}
	if c.formed(p, k, used) || c.sideOf(p, k, used) {
		return
	}
	end := p.scopeEnd(k)
	if p.insideList(k) {
		flow := c.newFlow(p, k)
		// 其中 behind an item of a list opens that item alone, up to ；.
		for j := k + 1; j < end; j++ {
			if x := &p.lex[j]; x.kind == lexPunct && x.r == '；' && x.depth == p.lex[k].depth && !(flow && c.itemBehind(p, j, end)) {
				end = j
			}
		}
	}
	if at := c.newList(p, k, end); at > 0 {
		end = at
	}
	if at := c.nextOwner(p, k, end); at > 0 {
		end = at
	}
	if at := c.nextSubject(p, k, end); at > 0 {
		end = at
	}
	if at := c.besideItem(p, k, end); at > 0 {
		end = at
	}
	if at := c.nextStage(p, k, end); at > 0 {
		end = at
	}
	items := c.upToEach(p, c.items(p, k+1, end, p.lex[k].depth))
	if strings.HasPrefix(p.lex[k].term.Word, "分别") && len(items) > 0 && c.Mentions[items[0]].Role == RoleRate && c.Mentions[items[len(items)-1]].Role == RoleLevel {
		return // 占比分别为 a%、b%，补助 X 万元: what follows the rates is no part
	}
	before := c.outsideLists(p, k, c.wholesBefore(p, k))
	if p.atAnotherTime(k) && len(before) >= len(c.series(p, k)) {
		return // 收入 X，支出 Y，上年分别为 A、B: what they were then
	}
	wholes := c.currentFirst(p, c.ofSubject(p, k, before), items)
	if c.openedChanges(p, k, items) || c.openedStandards(p, k, items) || c.openedLevels(items) {
		return
	}
	if strings.HasPrefix(p.lex[k].term.Word, "分别") && len(items) > 0 && c.isStandard(&c.Mentions[items[0]]) {
		return // 标准 X 元，分别为每月 A 元、每年 B 元: each of something else
	}
	items = c.onlyBatches(p, c.batchesAsOne(p, c.withoutSaid(p, c.upToAdjust(p, items))))
	wholes, items = c.upToRest(p, wholes, items)
	wholes, items = c.ofThingsBefore(p, k, wholes, items)
	items = c.upToTotal(wholes, items)
	if c.openedMoves(p, items, wholes) {
		return
	}
	if len(items) == 0 {
		return
	}
	if strings.HasPrefix(p.lex[k].term.Word, "其中") && !c.anyAddable(wholes, items) {
		if w := c.closing(c.sentenceAbove(p, k), items); w >= 0 {
			wholes = []int{w} // 安排 X。资金分配到 14 个县，其中 A a、B b
		}
	}
	if len(wholes) == 0 {
		if w := c.namedWhole(p, k); w >= 0 {
			wholes = []int{w}
		} else if w := c.wholeMeant(p, k, c.phraseMeasure(p, k), items); w >= 0 && len(before) == 0 && strings.HasPrefix(p.lex[k].term.Word, "构成") {
			wholes = []int{w} // 收入构成：A a、B b
		} else if w := c.subjectBefore(p, k, items); w >= 0 {
			wholes = []int{w}
		} else if w := c.toldAbove(p, k, items); w >= 0 {
			wholes = []int{w}
		}
	}
	switch p.lex[k].term.Word {
	case "分别为", "分别是", "构成", "构成为", "组成为", "明细如下", "具体如下":
		wholes = c.sameMeasure(p, k, wholes)
	}
	if len(wholes) == 0 {
		if series := c.series(p, k); len(series) >= 2 && strings.HasPrefix(p.lex[k].term.Word, "分别") && part(&c.Mentions[series[0]]) {
			c.farWholes(p, series)
		}
		return
	}
	if strings.HasPrefix(p.lex[k].term.Word, "分别") && c.ofOtherDoing(p, k, wholes[0]) && c.closing(wholes[:1], items) < 0 {
		return
	}
	switch p.lex[k].term.Word {
	case "分别是", "分别为", "构成为", "组成为", "构成":
		closed = Closed
	case "主要为", "主要是", "主要包括", "主要用于":
		closed = OpenList
	}
	switch {
	case c.opensList(p, k, end) || c.listsActs(items) || c.leavesRest(p, items, end) || c.fewerBatches(p, k, items):
		closed = OpenList
	case closed == HalfOpen && (c.announced(p, k, items, wholes[0]) || p.announcedNext(k) == len(items)):
		closed = Closed
	}
	items = c.beforeWanting(items)
	if n := c.slippedUnit(wholes[0], items); n > 0 {
		wholes, items, closed = wholes[:1], items[:n], Closed // no other amount before is meant
	}
	wholes = c.namesakeFirst(wholes, items)
	if c.spentAndCarried(p, wholes[0], items) {
		return
	}
	if c.reasoned(p, k, wholes[0], items) || c.ofEachName(p, wholes, items, closed, k, used) {
		return
	}
	c.wholeAndParts(p, wholes, items, closed, k, used)
}

// longKind is the length up to which words before 分别 may be the mere name of a kind: 职工、居民.
const longKind = 6

// ofOtherDoing reports whether the last name before 分别 at lexeme k says more than a kind of what the
// whole counts, in other words: 体检 N 人，慢性病、精神障碍患者在册管理分别为 a 人、b 人.
func (c *Content) ofOtherDoing(p *para, k, whole int) bool {
	w := &c.Mentions[whole]
	name := p.words(w.Pos+1, k)
	if i := strings.LastIndexAny(name, "，；。：:;,"); i >= 0 {
		_, size := utf8.DecodeRuneInString(name[i:])
		name = name[i+size:]
	} else {
		return false
	}
	i := strings.LastIndex(name, "、")
	if i < 0 {
		return false
	}
	last := name[i+len("、"):]
	if who, _, ok := strings.Cut(name[:i], "的"); ok && commonPairs(who, w.Label+w.After) == 0 {
		return true // 参保 N 人，享受待遇的门诊、住院分别为 a 人、b 人
	}
	return utf8.RuneCountInString(last) > longKind && commonPairs(last, w.Label+w.After) == 0
}

// slippedUnit is how many items come to a whole in all but its unit, 0 if none do: 补助 395.44 元，其中
// 中央 158.24 万元、县级 237.20 万元.
func (c *Content) slippedUnit(whole int, items []int) int {
	w := c.figure(c.Mentions[whole].Figure)
	if w.Dimension != numeral.Money || w.Numeral.PowerTen.GreaterThan(decOne) {
		return 0
	}
	sum := decimal.Zero
	for i, mi := range items {
		f := c.figure(c.Mentions[mi].Figure)
		if f.Dimension != numeral.Money || !f.Numeral.PowerTen.GreaterThan(decOne) || !part(&c.Mentions[mi]) {
			return 0
		}
		sum = sum.Add(f.Value)
		if i > 0 && sum.Equal(w.Value.Mul(f.Numeral.PowerTen)) {
			return i + 1
		}
	}
	return 0
}

// atAnotherTime reports whether 分别 at lexeme k has one time alone before it in its clause:
// ，上年分别为.
func (p *para) atAnotherTime(k int) bool {
	return k >= 2 && p.lex[k].kind == lexTerm && strings.HasPrefix(p.lex[k].term.Word, "分别") && p.lex[k-1].kind == lexPeriod && p.lex[k-2].kind == lexPunct && (p.lex[k-2].r == '，' || p.lex[k-2].r == '；')
}

// reasoned reports whether 主要是 at lexeme k tells why a quantity is what it is, and the
// figures behind it, all of which are more or which do not make it up, stand in clauses of their
// own: 超支 X，主要是提高了标准，全年发放 Y; 决算 X，主要是缴费延后，保费预算 a，只完成 b.
func (c *Content) reasoned(p *para, k, whole int, items []int) bool {
	if w := p.lex[k].term.Word; w != "主要是" && w != "主要为" {
		return false
	}
	n, larger := c.exceeding(c.figure(c.Mentions[whole].Figure), items)
	return n > 0 && (larger == n || c.closing([]int{whole}, items) < 0) && markRank(p.markBetween(k, c.Mentions[items[0]].Pos)) >= markRank('，')
}

// namesakeFirst puts the whole that an only item is named after before the others: 受理工单 X 件，
// 办结 Y 件，其中医保类工单 a 件.
func (c *Content) namesakeFirst(wholes, items []int) []int {
	rs := []rune(c.Mentions[items[0]].Label)
	if len(wholes) < 2 || len(items) > 2 || len(items) == 2 && part(&c.Mentions[items[1]]) || len(rs) < 4 || c.figure(c.Mentions[items[0]].Figure).Dimension == numeral.Money {
		return wholes
	}
	for i, w := range wholes {
		if strings.HasSuffix(c.Mentions[w].Label, string(rs[len(rs)-2:])) && c.sameSort(w, items[0]) {
			return append([]int{w}, slices.Delete(slices.Clone(wholes), i, i+1)...)
		}
	}
	return wholes
}

// ofEachName reads the parts of several quantities of one sort that only their names tell
// apart, and reports whether it has: 卫生室 X 个，卫生院 Y 个，其中标准化卫生室 a 个，中心卫生院 b
// 个、一般卫生院 c 个.
func (c *Content) ofEachName(p *para, wholes, items []int, closed Closure, k int, used map[FigureID]bool) bool {
	if len(wholes) < 2 || c.figure(c.Mentions[wholes[0]].Figure).Dimension == numeral.Money {
		return false
	}
	own, named := map[int][]int{}, map[int]bool{}
	for _, mi := range items {
		m := &c.Mentions[mi]
		if !part(m) {
			continue
		}
		owner, only, sort := -1, -1, 0
		for _, w := range wholes {
			if !addable(c.figure(c.Mentions[w].Figure), c.figure(m.Figure)) {
				continue
			}
			only, sort = w, sort+1
			head := []rune(c.Mentions[w].Label)
			if head = head[max(0, len(head)-3):]; len(head) < 3 && string(head) != m.Label || !strings.HasSuffix(m.Label, string(head)) {
				continue
			}
			if owner >= 0 {
				return false
			}
			owner = w
		}
		switch {
		case owner >= 0:
			named[owner] = true
		case sort > 1:
			return false
		default:
			owner = only // of the only one that it can be a part of
		}
		own[owner] = append(own[owner], mi)
	}
	if len(named) < 2 {
		return false
	}
	for _, w := range wholes {
		if len(own[w]) > 0 {
			c.wholeAndParts(p, []int{w}, own[w], closed, k, used)
		}
	}
	return true
}

// anyAddable reports whether one of the wholes is of the sort of a list's first item.
func (c *Content) anyAddable(wholes, items []int) bool {
	return slices.ContainsFunc(wholes, func(w int) bool {
		return addable(c.figure(c.Mentions[w].Figure), c.figure(c.Mentions[items[0]].Figure))
	})
}

// sentenceAbove are the quantities of the sentence before that of lexeme k.
func (c *Content) sentenceAbove(p *para, k int) []int {
	var out []int
	for i := c.mentionsUpTo(p, k) - 1; i >= 0; i-- {
		m := &c.Mentions[p.mentions[i]]
		switch s := p.lex[m.Pos].sentence; {
		case s < p.lex[k].sentence-1:
			return out
		case s < p.lex[k].sentence && c.whole(m) && !reference(m) && m.Depth == 0:
			out = append(out, p.mentions[i])
		}
	}
	return out
}

// toldAbove is the quantity of the paragraph right above whose parts a paragraph goes through that begins with 其中: the
// one that these make up, or the only one of their sort; -1 if there is none. 发放救助金 X 万元。¶ 其中：A a 万元，B b 万元.
func (c *Content) toldAbove(p *para, k int, items []int) int {
	if !strings.HasPrefix(p.lex[k].term.Word, "其中") || p.lex[k].sentence != p.lex[0].sentence || !p.opensSentence(k) {
		return -1
	}
	var above []int
	for x := p.mentions[0] - 1; x >= 0; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if y.Para < 0 || f.Report != p.report || f.Place.Section != p.section || f.Place.Block != p.block-1 {
			break
		}
		if part(y) && y.Depth == 0 && !f.Key.Part && !c.isPrior(f) && addable(f, c.figure(c.Mentions[items[0]].Figure)) {
			above = append(above, x)
		}
	}
	if w := c.closing(above, items); w >= 0 || len(above) != 1 {
		return w
	}
	return above[0]
}

// nearBlocks is how many paragraphs back the subject of an opener may have its
// figure.
const nearBlocks = 3

// subjectBefore is the quantity of a paragraph before that the subject of an opener
// names: 新建公路 A 公里。¶ 新建公路分为县道 a 公里、乡道 b 公里; -1 if none does.
func (c *Content) subjectBefore(p *para, k int, items []int) int {
	i := p.nameStart(k)
	if !p.opensSentence(i) {
		return -1
	}
	name, _, _ := strings.Cut(label(p, i, k), "按")
	return c.namedAbove(p, name, items)
}

// namedAbove is the nearest quantity of the paragraphs before, or of the own one, whose
// name ends as the one given, that a list can be the parts of; farther off the only one that
// is called so. It is -1 if there is none.
func (c *Content) namedAbove(p *para, name string, items []int) int {
	if len([]rune(name)) < 4 {
		return -1
	}
	only := -1
	for x := items[0] - 1; x >= 0 && x >= items[0]-farBack; x-- {
		m := &c.Mentions[x]
		f := c.figure(m.Figure)
		if f.Report != p.report {
			break
		}
		near := f.Place.Block >= p.block-nearBlocks
		if !part(m) || m.Depth > 0 || c.isPrior(f) || !addable(f, c.figure(c.Mentions[items[0]].Figure)) || !strings.HasSuffix(m.Label, name) || !near && m.Label != name {
			continue
		}
		if near {
			return x
		}
		if only >= 0 {
			return -1
		}
		only = x
	}
	return only
}

// outsideLists leaves out of the wholes of an opener that begins a sentence the
// items of a list in the one before, but the last: 资金共 X，A、B、C 分别为 a、b 和 c。
// 其中：… parts X.
func (c *Content) outsideLists(p *para, k int, wholes []int) []int {
	if len(wholes) < 2 || p.lex[c.Mentions[wholes[0]].Pos].sentence == p.lex[k].sentence {
		return wholes
	}
	var list []Part
	for i := len(c.Frames) - 1; i >= 0 && c.Frames[i].Claim >= c.Mentions[p.mentions[0]].Figure; i-- {
		fr := &c.Frames[i]
		if fr.Kind != KindTotal || fr.Closed != Closed || !slices.ContainsFunc(wholes, func(w int) bool { return c.Mentions[w].Figure == fr.Claim }) {
			continue
		}
		for _, r := range fr.Readings {
			if len(r.Parts) > len(list) {
				list = r.Parts
			}
		}
	}
	if len(list) < 2 {
		return wholes
	}
	return slices.DeleteFunc(slices.Clone(wholes), func(w int) bool {
		return slices.ContainsFunc(list[:len(list)-1], func(t Part) bool { return t.Figure == c.Mentions[w].Figure })
	})
}

// newList is the colon behind the first item of a list at which a list of that
// item's own parts begins, 0 if there is none: 其中待遇支出 X，同比增长 Z%：A a、B b.
func (c *Content) newList(p *para, k, end int) int {
	seen := false
	for j := k + 1; j < end; j++ {
		x := &p.lex[j]
		if x.depth != p.lex[k].depth {
			continue
		}
		switch {
		case x.kind == lexFigure:
			seen = true
		case x.kind == lexPunct && x.r == '；':
			return 0
		case x.kind == lexPunct && x.r == '：' && seen:
			if j+1 < end && p.lex[j+1].kind == lexFigure || len(c.items(p, j+1, end, x.depth)) < 2 {
				return 0
			}
			return j
		}
	}
	return 0
}

// nextOwner is where the parts of what was spent end at what is left of it, or the ；
// behind which a quantity of the whole's own measure is told of another fund, or of another
// time, 0 if there is none: 职工基金支出 A，其中住院 a；居民基金支出 B，其中住院 b.
func (c *Content) nextOwner(p *para, k, end int) int {
	i := c.mentionsUpTo(p, k) - 1
	if i < 0 {
		return 0
	}
	owner := &c.Mentions[p.mentions[i]]
	w := c.figure(owner.Figure).Key
	if flowClass(w.Measure) == 0 {
		return 0
	}
	if f := c.figure(owner.Figure); c.makeUp(f, c.fitting(p, f, k+1, end, p.lex[k].depth)) {
		return 0
	}
	mark, items := 0, 0
	head := flowHead(owner.Label)
	for j := k + 1; j < end; j++ {
		if x := &p.lex[j]; x.kind == lexPunct && x.r == '；' && x.depth == p.lex[k].depth {
			mark = j
		}
		mi, ok := p.mentionAt(j)
		if !ok {
			continue
		}
		m := &c.Mentions[mi]
		own := keyOf(p, m.labelFrom, m.labelTo)
		if items > 0 && part(m) && w.Measure == Outlay && leftOver(own.Measure) && !strings.HasSuffix(owner.Label, "总计") {
			return m.labelFrom // 支出 X，其中 A a、B b；结余 Y: only 支出总计 holds what is left
		}
		items++
		if mark == 0 {
			if head != "" && strings.HasSuffix(m.Label, head) {
				head = "" // the items are named as the whole is
			}
			continue
		}
		if head != "" && m.labelFrom >= mark && part(m) && flowHead(m.Label) == head {
			return mark // 资助支出 X，其中特困 a；住院支出 Y
		}
		if m.labelFrom >= mark && part(m) && flowClass(own.Measure) == flowClass(w.Measure) && (confusable(w.Fund, own.Fund) || own.Period.Year != 0 && own.Period.Year != w.Period.Year) {
			return mark
		}
		mark = 0
	}
	return 0
}

// leftOver reports whether a measure is what is left when all is spent.
func leftOver(m Measure) bool { return m == Surplus || m == Residual || m == CarryOver }

// flowHead is the word of money that ends a name of something more than all of it, none
// for 总支出 or 其他支出.
func flowHead(label string) string {
	for _, w := range []string{"支出", "收入", "投入"} {
		if stem, ok := strings.CutSuffix(label, w); ok && !hasAnySuffix(stem, []string{"总", "其他", "其它", "其余", "实际", "累计", "共", "基金"}) && !plain(withoutYear(stem)) {
			return w
		}
	}
	return ""
}

// announced reports whether the sentence before an opener says that as many
// parts follow as do: 由两部分组成，总额 X 万元，其中 A a 万元、B b 万元.
func (c *Content) announced(p *para, k int, items []int, whole int) bool {
	n := 0
	for _, mi := range items {
		if m := &c.Mentions[mi]; part(m) && addable(c.figure(c.Mentions[whole].Figure), c.figure(m.Figure)) {
			n++
		}
	}
	if n < 2 {
		return false
	}
	openers := 0
	for i := k - 1; i >= 0 && p.lex[i].sentence == p.lex[k].sentence && openers <= farOpeners; i-- {
		x := &p.lex[i]
		if x.kind == lexTerm && x.term.Class == Opener {
			openers++
		}
		if x.kind == lexNumber && x.depth == p.lex[k].depth && x.num.Raw.Equal(decimal.NewFromInt(int64(n))) && announces(p.text.Runes, x.to, true) {
			return true
		}
	}
	return false
}

// ofSubject keeps the wholes that the subject of an opener's own clause can
// name: 收入 A 万元，支出包括 B 万元 says nothing of A.
func (c *Content) ofSubject(p *para, k int, wholes []int) []int {
	if strings.HasPrefix(p.lex[k].term.Word, "其中") {
		return wholes
	}
	i := k
	for i > 0 && p.lex[i-1].kind != lexPunct && p.lex[i-1].kind != lexFigure {
		i--
	}
	subject := keyOf(p, i, k)
	if subject.Measure == NoMeasure || i > 0 && p.lex[i-1].kind == lexFigure || strings.Contains(label(p, i, k), "来源") {
		return wholes
	}
	var out []int
	kind := outlayKind(label(p, i, k))
	for _, w := range wholes {
		if other := outlayKind(c.Mentions[w].Label); kind != "" && other != "" && other != kind {
			continue // 基本支出 X，…。项目支出包括 A a、B b
		}
		x := c.figure(c.Mentions[w].Figure).Key
		if sameRole(x.Measure, subject.Measure) && (subject.Fund == NoFund || subject.Fund == x.Fund) && (subject.Account == NoAccount || subject.Account == x.Account) && (subject.Tier == NoTier || subject.Tier == x.Tier) {
			out = append(out, w)
		}
	}
	return out
}

// outlayKinds are the two that all outlay is made up of.
var outlayKinds = []string{"基本支出", "项目支出"}

// outlayKind is the one of them that a name ends in.
func outlayKind(name string) string {
	for _, w := range outlayKinds {
		if strings.HasSuffix(name, w) {
			return w
		}
	}
	return ""
}

// acts begin names of what was found or done in cases; one case can be in
// several of them, another in none: 涉及串通 3 例，移送司法 5 例.
var acts = []string{"涉及", "涉嫌", "移送", "依法", "已", "曾", "被"}

// listsActs reports whether counts of a list are named by acts.
func (c *Content) listsActs(items []int) bool {
	for _, mi := range items {
		m := &c.Mentions[mi]
		if d := c.figure(m.Figure).Dimension; d == numeral.Money || d == numeral.Percent {
			continue
		}
		for _, w := range acts {
			if strings.HasPrefix(m.Label, w) {
				return true
			}
		}
	}
	return false
}

// insideList reports whether an opener stands inside a list that another one,
// or a colon behind a figure, has begun in its sentence.
func (p *para) insideList(k int) bool {
	for j := k - 1; j >= 0 && p.lex[j].sentence == p.lex[k].sentence; j-- {
		x := &p.lex[j]
		if x.kind == lexPunct && x.mate > k {
			return false // the bracket's own beginning
		}
		if x.kind == lexPunct && x.mate >= 0 && x.mate < j {
			j = x.mate
			continue
		}
		if x.depth != p.lex[k].depth {
			continue
		}
		if x.kind == lexTerm && x.term.Class == Opener || x.kind == lexPunct && x.r == '：' && j > 0 && p.lex[j-1].kind == lexFigure {
			for i := j + 1; i < k; i++ {
				if p.lex[i].kind == lexFigure && p.lex[i].depth == x.depth {
					return true
				}
			}
		}
	}
	return false
}

// newFlow reports whether an opener stands behind a flow of the fund that its own
// clause group begins with, so that no list before it goes on: 收入 X，其中 A a、B b；
// 支出 Y，其中 C c；D d.
func (c *Content) newFlow(p *para, k int) bool {
	i := c.mentionsUpTo(p, k) - 1
	if i < 1 {
		return false
	}
	w, prev := &c.Mentions[p.mentions[i]], &c.Mentions[p.mentions[i-1]]
	f := c.figure(w.Figure)
	if w.Role == RoleDelta || w.Role == RoleGrowth || f.Key.Measure != Income && f.Key.Measure != Outlay || keyOf(p, w.labelFrom, w.labelTo).Words != "" {
		return false
	}
	return p.lex[prev.Pos].sentence == p.lex[w.Pos].sentence && p.strongMark(prev.Pos, w.Pos) && flowClass(c.figure(prev.Figure).Key.Measure) != flowClass(f.Key.Measure)
}

// itemBehind reports whether the next figure behind a mark is an item by its name
// and no other flow of the fund.
func (c *Content) itemBehind(p *para, j, end int) bool {
	for ; j < end; j++ {
		if mi, ok := p.mentionAt(j); ok {
			m := &c.Mentions[mi]
			return part(m) && flowClass(keyOf(p, m.labelFrom, m.labelTo).Measure) == 0
		}
	}
	return false
}

// openedStandards reads an amount for each whose parts are amounts for each:
// 人均筹资标准 870 元，其中政府补贴 540 元、个人缴费 330 元. By how much it has risen may stand between:
// 标准 610 元，比上年提高 30 元，其中中央 356 元、….
func (c *Content) openedStandards(p *para, k int, items []int) bool {
	if len(items) < 2 {
		return false
	}
	i := c.mentionsUpTo(p, k) - 1
	if i < 0 {
		return false
	}
	w := &c.Mentions[p.mentions[i]]
	var rise *Figure
	for i > 0 && (w.Role == RoleDelta || w.Role == RoleGrowth) {
		if x := c.figure(w.Figure); w.Role == RoleDelta && forEach(x) {
			rise = x
		}
		i--
		w = &c.Mentions[p.mentions[i]]
	}
	f := c.figure(w.Figure)
	if p.lex[w.Pos].sentence != p.lex[k].sentence || w.Depth != p.lex[k].depth || !forEach(f) || w.Role != RoleLevel && w.Role != RoleLimit || !w.Each && !c.isStandard(w) {
		return false
	}
	var parts []Part
	sum := decZero
	for _, mi := range items {
		m := &c.Mentions[mi]
		g := c.figure(m.Figure)
		if g.Dimension != numeral.Money && g.Dimension != numeral.PerHead || m.Role != RoleLevel || p.strongMark(k, m.Pos) {
			break
		}
		sum = sum.Add(g.Value)
		if !partForEach(f, g) {
			if len(parts) > 1 && g.Value.GreaterThan(f.Value) {
				break // 标准 S 元，其中中央 a 元、县级 b 元，全年应补助 X 万元
			}
			return false
		}
		if c.ofRecipients(m) {
			return true // 标准 S 元/人，其中低保对象 a 元/人、监测对象 b 元/人: each gets its own
		}
		parts = append(parts, Part{m.Figure, 1})
	}
	if len(parts) < 2 {
		return false
	}
	whole := w.Figure
	switch {
	case rise == nil || sum.GreaterThan(rise.Value):
	case sum.Equal(rise.Value):
		whole = rise.ID // 提高 30 元，其中中央 20 元、省级 10 元
	default:
		return false
	}
	c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: whole, Closed: HalfOpen, Reach: ReachSentence, Readings: []Reading{{Parts: parts}}})
	return true
}

// openedChanges reads 减少 X。其中：A 减少 a；B 减少 b: changes that add up, and reports whether
// there is nothing else in the list. 其中：A a、B b，分别减少 c、d has the quantities as well.
func (c *Content) openedChanges(p *para, k int, items []int) bool {
	var parts []Part
	var levels []int
	for _, mi := range items {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if f.Dimension == numeral.Percent || f.Dimension == numeral.Points {
			continue
		}
		if m.Role == RoleLevel && len(parts) == 0 {
			levels = append(levels, mi)
			continue
		}
		if m.Role != RoleDelta || levels != nil && !c.inDeltaSeries(mi) && (mi+1 == len(c.Mentions) || c.Mentions[mi+1].Peer != mi) {
			return false
		}
		if strings.Contains(m.Label, "净") {
			break // of all of them
		}
		parts = append(parts, Part{m.Figure, m.Dir})
	}
	if len(parts) < 2 || levels != nil && len(levels) != len(parts) {
		return false
	}
	closed, some := HalfOpen, strings.HasPrefix(p.lex[k].term.Word, "主要")
	if levels != nil {
		wholes := c.wholesBefore(p, k)
		if c.closing(wholes, levels) >= 0 {
			closed = Closed // those that have changed are all there are
		} else if len(wholes) > 0 && c.sameSort(wholes[0], levels[0]) {
			some = true // the quantities leave some out, and so do the changes
		}
	}
	for i := c.mentionsUpTo(p, k) - 1; i >= 0; i-- {
		m := &c.Mentions[p.mentions[i]]
		if p.lex[m.Pos].sentence < p.lex[k].sentence-1 {
			return false
		}
		if m.Role != RoleDelta || c.figure(m.Figure).Dimension != c.figure(parts[0].Figure).Dimension {
			continue
		}
		for j := range parts {
			parts[j].Sign *= m.Dir
		}
		c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/chain", Claim: m.Figure, Closed: closed, Reach: ReachParagraph, Readings: []Reading{{Parts: parts, HoldOnly: some}}})
		return levels == nil
	}
	return false
}

// openedLevels reports whether a list counts the indicators of each level of a form, those of
// one below those of another: 共设 15 个指标，其中一级指标 3 个，二级指标 7 个，三级指标 15 个.
func (c *Content) openedLevels(items []int) bool {
	n := 0
	for _, mi := range items {
		if strings.HasSuffix(c.Mentions[mi].Label, "级指标") {
			n++
		}
	}
	return n > 1
}

// mentionsUpTo is how many mentions of a paragraph stand no further than
// lexeme k.
func (c *Content) mentionsUpTo(p *para, k int) int {
	return sort.Search(len(p.mentions), func(i int) bool { return c.Mentions[p.mentions[i]].Pos > k })
}

// namedWhole finds the quantity that the sentence before an opener speaks of
// without printing it: 基本支出比上年增加 X。其中：A …，B …. The figure stands
// earlier under the same name.
func (c *Content) namedWhole(p *para, k int) int {
	for i := c.mentionsUpTo(p, k) - 1; i >= 0; i-- {
		m := &c.Mentions[p.mentions[i]]
		if p.lex[m.Pos].sentence < p.lex[k].sentence-1 {
			return -1
		}
		if m.Role != RoleDelta {
			continue
		}
		subject := cleanLabel(p, m)
		if len([]rune(subject)) < 3 {
			return -1
		}
		for id := m.Figure - 1; id >= 1 && id >= m.Figure-farBack; id-- {
			x := c.mentionOf(id)
			if x != nil && part(x) && strings.HasSuffix(x.Label, subject) && c.figure(id).Report == p.report {
				return c.mentionIndex(id)
			}
		}
		return -1
	}
	return -1
}

// opensList reports whether 等 or 主要 in a scope leaves its list open.
func (c *Content) opensList(p *para, k, end int) bool {
	for j := max(0, k-2); j < end; j++ {
		x := &p.lex[j]
		// 其中 A 60 万元，主要是新增人员；B 40 万元: items picked for what is said
		// of them.
		if j > k+1 && x.kind == lexTerm && x.term.Class == Opener && strings.HasPrefix(x.term.Word, "主要") && x.depth == p.lex[k].depth && p.lex[j-1].kind == lexPunct && p.lex[j-1].r == '，' {
			return true
		}
		if x.kind == lexTerm && x.term.Class == Open && x.depth == p.lex[k].depth {
			if x.term.Word == "等" && p.namesOn(j, end) {
				continue // 为孤儿等人员代缴 A: inside a name
			}
			if x.term.Word != "等" && j > k && j+1 < end {
				// 主要 inside an item's name opens nothing.
				if !(p.lex[j-1].kind == lexPunct || p.lex[j-1].kind == lexTerm && p.lex[j-1].term.Class == Opener) {
					continue
				}
			}
			return true
		}
	}
	return false
}

// leavesRest reports whether the words behind a list's last amount tell of what is left
// without printing it: 由中央 A 万元、省级 B 万元构成，其余自筹.
func (c *Content) leavesRest(p *para, items []int, end int) bool {
	last := c.Mentions[items[len(items)-1]].Pos
	rest := p.words(last+1, min(end, last+farWords))
	return hasAnyPrefix(rest, []string{"等构成", "等组成", "等几", "等部分"}) || containsAny(rest, []string{"其余", "余下", "剩余部分", "不足部分", "缺口由"})
}

// doneOnly reports whether a name says that something was done, and not what.
func doneOnly(label string) bool {
	switch label {
	case "完成", "已完成", "实际完成", "达标", "已达标", "合格":
		return true
	}
	return false
}

// namesOn reports whether the words around lexeme j, which stands behind no figure,
// lead to a figure in their clause.
func (p *para) namesOn(j, end int) bool {
	if i := p.before(j); i < 0 || p.lex[i].kind == lexFigure || p.lex[i].kind == lexPunct {
		return false
	}
	for i := j + 1; i < end; i++ {
		switch x := &p.lex[i]; {
		case x.kind == lexFigure:
			return true
		case x.kind == lexPunct && !p.blank(i):
			return false
		}
	}
	return false
}

// withoutSaid drops the items of a list that only say something of the others:
// 其中有效问卷 140 份，表示满意的 130 份.
func (c *Content) withoutSaid(p *para, items []int) []int {
	var named []int
	for _, mi := range items {
		k := c.Mentions[mi].Pos
		if k > 0 && p.lex[k-1].kind == lexTerm && p.lex[k-1].term.Word == "的" && c.figure(c.Mentions[mi].Figure).Dimension != numeral.Money {
			continue
		}
		if len(named) > 0 && c.figure(c.Mentions[mi].Figure).Dimension == numeral.Count && doneOnly(c.Mentions[mi].Label) && p.markBetween(c.Mentions[named[len(named)-1]].Pos, k) == 0 {
			continue // 质量指标 4 项完成 3 项
		}
		named = append(named, mi)
	}
	for _, mi := range named {
		if c.figure(c.Mentions[mi].Figure).Dimension != numeral.Percent {
			return named
		}
	}
	return items // all are said so: 评为优的 6 个、评为良的 3 个，优良率 X%
}
