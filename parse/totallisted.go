package parse

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
)

// bracketed reads whole (parts).
func (c *Content) bracketed(p *para, k int, used map[FigureID]bool) {
	end := p.lex[k].mate
	for j := k + 1; j < end; j++ {
		if p.lex[j].kind == lexTerm && slices.Contains(without, p.lex[j].term.Word) {
			return
		}
		if p.lex[j].kind == lexTerm && p.lex[j].term.Class == Opener && p.lex[j].depth == p.lex[k].depth {
			if p.lex[j].term.Word == "含" || p.lex[j].term.Word == "内含" || p.lex[j].term.Word == "包含" || p.lex[j].term.Word == "包括" {
				return // described by opened, as a part at most
			}
			return
		}
	}
	items := c.items(p, k+1, end, p.lex[k].depth)
	if len(items) < 2 {
		return
	}
	// The owner is the figure directly before the bracket.
	for j := k - 1; j >= 0 && p.lex[j].sentence == p.lex[k].sentence; j-- {
		if mi, ok := p.mentionAt(j); ok && p.lex[j].depth == p.lex[k].depth-1 {
			if c.whole(&c.Mentions[mi]) {
				if c.addedUp(mi, items) {
					c.addedAsParts(items)
				}
				closed := HalfOpen
				if c.opensList(p, k+1, end) {
					closed = OpenList
				}
				c.wholeAndParts(p, []int{mi}, items, closed, k, used)
			}
			return
		}
		if p.lex[j].kind == lexPunct && p.lex[j].mate < 0 && p.lex[j].r != '、' && !p.blank(j) {
			return
		}
	}
}

// addedUp reports whether what was granted first and what was added come to the amount before the bracket
// that they stand in: 中央 X（提前下达 A、年中追加 B）.
func (c *Content) addedUp(whole int, items []int) bool {
	sum, added := decimal.Zero, false
	for _, mi := range items {
		m := &c.Mentions[mi]
		if !part(m) && (m.Role != RoleAdjust || m.Dir < 0) || !c.sameSort(mi, whole) {
			return false
		}
		added = added || m.Role == RoleAdjust
		sum = sum.Add(c.figure(m.Figure).Value)
	}
	return added && c.figure(c.Mentions[whole].Figure).Interval.Contains(sum)
}

// colon reads whole：parts where the colon stands in place of an opener.
func (c *Content) colon(p *para, k int, used map[FigureID]bool) {
	if p.lex[k-1].kind == lexTerm && p.lex[k-1].term.Class == Opener || p.lex[k-1].kind == lexOther {
		return // 指标 5：names an item
	}
	if k+1 < len(p.lex) && p.lex[k-1].kind == lexFigure && p.lex[k+1].kind == lexFigure && !c.figure(p.lex[k-1].fig).UnitGiven && !c.figure(p.lex[k+1].fig).UnitGiven {
		return // 按 6:4 分担
	}
	// The whole stands right before the colon, with at most a few words between.
	whole := -1
	commas := 0
	near := 24
	for j := k - 1; j >= 0 && p.lex[k].from-p.lex[j].from < near; j-- {
		if mi, ok := p.mentionAt(j); ok && p.lex[j].depth == p.lex[k].depth {
			if m := &c.Mentions[mi]; m.Role == RoleDelta || m.Role == RoleGrowth {
				near, commas = 60, 0 // X，比上年增加 Y，增长 Z%：A a、B b
				continue
			}
			whole = mi
			break
		}
		if p.lex[j].kind == lexPunct && p.lex[j].mate < 0 && !p.blank(j) {
			if commas++; commas > 1 || p.lex[j].r != '，' {
				break
			}
		}
	}
	end := c.innerList(p, k)
	if end == 0 {
		end = p.scopeEnd(k)
	}
	items := c.items(p, k+1, end, p.lex[k].depth)
	items = c.firstOfCircled(p, k, items)
	if whole < 0 {
		c.announcedUses(p, k, items, used)
		c.saidToBe(p, k, items, used)
		return
	}
	if len(items) < 2 || !c.whole(&c.Mentions[whole]) || commas > 0 && c.Mentions[items[0]].Pos == k+1 {
		return // A 资金：a 万元，B 资金：b 万元 is one list
	}
	if containsAny(p.words(c.Mentions[whole].Pos+1, k), pickWords) && c.closing([]int{whole}, items) < 0 {
		return // 完成投资 X，抽查三个项目：A a；B b
	}
	closed := HalfOpen
	if c.someOf(p, k, items) {
		closed = OpenList
	}
	c.wholeAndParts(p, []int{whole}, items, closed, k, used)
	c.countedBeside(p, whole, items, k, used)
}

// firstOfCircled are the first amounts behind the circled numbers of a list, where it has
// them: ①甲 a，已支付 b，余款 c；②乙 d. Else they are the items given.
func (c *Content) firstOfCircled(p *para, k int, items []int) []int {
	if len(items) < 2 {
		return items
	}
	var out []int
	numbers, taken := 0, true
	j := k
	for _, mi := range items {
		m := &c.Mentions[mi]
		for ; j < m.Pos; j++ {
			if x := &p.lex[j]; strings.ContainsAny(p.sub(x.from, x.to), "①②③④⑤⑥⑦⑧⑨") {
				numbers++
				taken = false
			}
		}
		if !taken && part(m) && c.figure(m.Figure).Dimension == c.figure(c.Mentions[items[0]].Figure).Dimension {
			out, taken = append(out, mi), true
		}
	}
	if numbers < 2 || len(out) < 2 {
		return items
	}
	return out
}

// innerList is the colon right behind an item of the list that lexeme k opens, behind which
// that item's own parts are told, 0 if there is none: 护岸 4 公里：左岸 a，右岸 b；疏浚 2
// 处：干流 c，支流 d.
func (c *Content) innerList(p *para, k int) int {
	s, depth := p.lex[k].sentence, p.lex[k].depth
	within := func(j int) bool { return j < len(p.lex) && p.lex[j].sentence == s && p.lex[j].depth >= depth }
	for j := k + 2; j < k+farInner && within(j); j++ {
		if x := &p.lex[j]; x.kind != lexPunct || x.r != '：' || x.depth != depth || p.lex[j-1].kind != lexFigure {
			continue
		}
		end := j + 1
		for end < j+farInner && within(end) {
			end++
		}
		if len(c.items(p, j+1, end, depth)) > 1 {
			return j
		}
	}
	return 0
}

// farInner is how many lexemes behind its beginning a list of an item's own parts is looked
// for, so that the cost of a sentence without end stays linear.
const farInner = 400

// countedBeside reads the number of the things whose list a colon opens, told right
// before what they measure: 护岸 5 段，长 4 公里：右岸 2 段，长 1 公里，左岸 3 段，长 3 公里.
func (c *Content) countedBeside(p *para, whole int, items []int, k int, used map[FigureID]bool) {
	n := whole - 1
	if n < p.mentions[0] || !c.whole(&c.Mentions[n]) || used[c.Mentions[n].Figure] || p.strongMark(c.Mentions[n].Pos, c.Mentions[whole].Pos) || p.lex[c.Mentions[n].Pos].sentence != p.lex[k].sentence || c.figure(c.Mentions[n].Figure).Dimension == c.figure(c.Mentions[whole].Figure).Dimension {
		return
	}
	var own []int
	for _, mi := range items {
		if p.strongMark(k, c.Mentions[mi].Pos) {
			break
		}
		if part(&c.Mentions[mi]) && addable(c.figure(c.Mentions[n].Figure), c.figure(c.Mentions[mi].Figure)) {
			own = append(own, mi)
		}
	}
	if len(own) >= 2 {
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: c.Mentions[n].Figure, Closed: HalfOpen, Reach: ReachSentence,
			Readings: []Reading{{Parts: c.terms(own), HoldOnly: true}}})
	}
}

// respectively reads names first, values after 分别: parts of a whole that
// stands before them in the sentence.
func (c *Content) respectively(p *para, k int, used map[FigureID]bool) {
	series := c.series(p, k)
	if len(series) < 2 {
		return
	}
	if !part(&c.Mentions[series[0]]) || p.inClasses(k) || c.oneForOne(p, series) {
		return
	}
	wholes := slices.DeleteFunc(c.sameMeasure(p, k, c.wholesBefore(p, k)), func(w int) bool { return p.strongMark(c.Mentions[w].Pos, k) })
	if len(wholes) == 0 {
		c.farWholes(p, series)
		return
	}
	if n, larger := c.exceeding(c.figure(c.Mentions[wholes[0]].Figure), series); n == larger && c.Mentions[wholes[0]].Total == 0 {
		return // 重组 11 家实验室，国家级、省级平台分别达到 22 家、180 家
	}
	if c.fallsShort(c.figure(c.Mentions[wholes[0]].Figure), series) {
		all := c.withRest(p, k, wholes[0], series)
		if len(all) > len(series) {
			w := c.Mentions[wholes[0]].Figure
			used[w] = true
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w, Closed: HalfOpen, Reach: ReachSentence, Readings: []Reading{{Parts: c.terms(all)}}})
		}
		if len(all) != len(series) {
			return
		}
	}
	c.wholeAndParts(p, wholes[:1], series, Closed, k, used)
}

var (
	// leftByOthers name what of a whole others have left, right behind what each of them gave.
	leftByOthers = []string{"个人自付", "自付", "个人负担", "个人承担", "个人支付", "自费", "缺口", "剩余", "其余", "余下", "尚余", "尚有", "尚缺", "结余", "结转", "未支付", "未拨付", "未到位"}
	// ownMoney name what those who were helped paid themselves.
	ownMoney = []string{"自筹", "筹集", "投劳", "贷款", "配套", "社会资本", "捐赠", "捐资"}
)

// withRest are the values of a series that come to less than whole w, and with them what others paid right
// behind: 总投资 X，中央、省分别补助 a、b，群众自筹 c. It gives none where what is told behind is left
// (困难群众住院费用 X，三项制度分别报销 a、b、c，个人自付 d), or where patients pay what the payers of a
// cost do not.
func (c *Content) withRest(p *para, k, w int, series []int) []int {
	last := series[len(series)-1]
	if k := c.Mentions[last].Pos + 1; k < len(p.lex) && p.lex[k].sentence == p.lex[k-1].sentence && hasAnyPrefix(strings.TrimLeft(p.restOfSentence(k), "，；（( "), leftByOthers) {
		return nil // 总投资 X，中央、省分别补助 a、b，其余由乡镇解决
	}
	if next := last + 1; next <= p.mentions[len(p.mentions)-1] {
		m, l := &c.Mentions[next], &c.Mentions[last]
		if p.lex[m.Pos].sentence == p.lex[l.Pos].sentence && m.Depth == l.Depth && !p.strongMark(l.Pos, m.Pos) && c.sameSort(next, last) {
			words := p.words(labelStart(p, m.Pos), m.Pos)
			switch {
			case containsAny(words, leftByOthers):
				return nil
			case containsAny(words, ownMoney) && part(m):
				if x := next + 1; x <= p.mentions[len(p.mentions)-1] && c.sameSort(x, next) && p.lex[c.Mentions[x].Pos].sentence == p.lex[m.Pos].sentence {
					return nil // and others more
				}
				return append(slices.Clone(series), next)
			}
		}
	}
	if c.figure(c.Mentions[w].Figure).Key.Measure == Cost && containsAny(p.words(p.nameStart(k), c.Mentions[series[0]].Pos), paying) {
		return nil
	}
	return series
}

// oneForOne reports whether as many figures of one sort stand in a row right before a series as it has: 计划甲线 12 公里、乙线
// 8 公里，实际分别完成 11 公里、8 公里. None of them is its total.
func (c *Content) oneForOne(p *para, series []int) bool {
	if len(series) == 0 {
		return false
	}
	n := c.runFrom(p, series[0])
	first := series[0] - n
	return n > 1 && first >= p.mentions[0] && c.runFrom(p, first) == n && c.sameSort(first, series[0]) && c.sameSort(first, series[0]-1)
}

// series is the run of values behind 分别: figures of one dimension with only
// marks between them.
func (c *Content) series(p *para, k int) []int {
	var out []int
	last := -1
	for j := k + 1; j < len(p.lex) && p.lex[j].sentence == p.lex[k].sentence; j++ {
		mi, ok := p.mentionAt(j)
		if !ok {
			continue
		}
		if p.lex[j].depth != p.lex[k].depth {
			continue
		}
		if last >= 0 && !p.onlyJoins(last+1, j) && !p.bracketsOnly(last+1, j) {
			break
		}
		out = append(out, mi)
		last = j
	}
	return out
}

// bracketBehind reports whether lexeme j stands in the bracket right behind i.
func (p *para) bracketBehind(i, j int) bool {
	for i++; i < j && p.blank(i); i++ {
	}
	return i < j && p.lex[i].kind == lexPunct && p.lex[i].r == '(' && p.lex[i].mate > j
}

// bracketsOnly reports whether only joins and whole brackets stand between.
func (p *para) bracketsOnly(i, j int) bool {
	for ; i < j; i++ {
		if p.lex[i].kind == lexPunct && p.lex[i].mate > i && p.lex[i].mate < j {
			i = p.lex[i].mate
			continue
		}
		if !p.onlyJoins(i, i+1) {
			return false
		}
	}
	return true
}
