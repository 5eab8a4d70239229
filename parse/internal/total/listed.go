package total

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// bracketed reads whole (parts).
func bracketed(c *content.Draft, p *content.Para, k int, used map[content.FigureID]bool) {
	end := p.Lex[k].Mate
	for j := k + 1; j < end; j++ {
		if p.Lex[j].Kind == content.LexTerm && slices.Contains(lang.WithoutWords, p.Lex[j].Term.Word) {
			return
		}
		if p.Lex[j].Kind == content.LexTerm && p.Lex[j].Term.Class == lang.Opener && p.Lex[j].Depth == p.Lex[k].Depth {
			if p.Lex[j].Term.Word == "含" || p.Lex[j].Term.Word == "内含" || p.Lex[j].Term.Word == "包含" || p.Lex[j].Term.Word == "包括" {
				return // described by opened, as a part at most
			}
			return
		}
	}
	items := clause.Items(c, p, k+1, end, p.Lex[k].Depth)
	if len(items) < 2 {
		return
	}
	// The owner is the figure directly before the bracket.
	for j := k - 1; j >= 0 && p.Lex[j].Sentence == p.Lex[k].Sentence; j-- {
		if mi, ok := clause.MentionAt(p, j); ok && p.Lex[j].Depth == p.Lex[k].Depth-1 {
			if clause.Whole(c, &c.Mentions[mi]) {
				if partsComeTo(c, mi, items) {
					addedAsParts(c, items)
				}
				closed := content.HalfOpen
				if clause.OpensList(c, p, k+1, end) {
					closed = content.OpenList
				}
				wholeAndParts(c, p, []int{mi}, items, closed, k, used)
			}
			return
		}
		if p.Lex[j].Kind == content.LexPunct && p.Lex[j].Mate < 0 && p.Lex[j].R != '、' && !clause.Blank(p, j) {
			return
		}
	}
}

// partsComeTo reports whether what was granted first and what was added come to the amount before the bracket
// that they stand in: 中央 X（提前下达 A、年中追加 B）.
func partsComeTo(c *content.Draft, whole int, items []int) bool {
	sum, added := decimal.Zero, false
	for _, mi := range items {
		m := &c.Mentions[mi]
		if !content.IsPart(m) && (m.Role != content.RoleAdjust || m.Dir < 0) || !clause.SameSort(c, mi, whole) {
			return false
		}
		added = added || m.Role == content.RoleAdjust
		sum = sum.Add(c.At(m.Figure).Value)
	}
	return added && c.At(c.Mentions[whole].Figure).Interval.Contains(sum)
}

// colon reads whole：parts where the colon stands in place of an opener.
func colon(c *content.Draft, p *content.Para, k int, used map[content.FigureID]bool) {
	if p.Lex[k-1].Kind == content.LexTerm && p.Lex[k-1].Term.Class == lang.Opener || p.Lex[k-1].Kind == content.LexOther {
		return // 指标 5：names an item
	}
	if k+1 < len(p.Lex) && p.Lex[k-1].Kind == content.LexFigure && p.Lex[k+1].Kind == content.LexFigure && !c.At(p.Lex[k-1].Fig).UnitGiven && !c.At(p.Lex[k+1].Fig).UnitGiven {
		return // 按 6:4 分担
	}
	// The whole stands right before the colon, with at most a few words between.
	whole := -1
	commas := 0
	near := 24
	for j := k - 1; j >= 0 && p.Lex[k].From-p.Lex[j].From < near; j-- {
		if mi, ok := clause.MentionAt(p, j); ok && p.Lex[j].Depth == p.Lex[k].Depth {
			if m := &c.Mentions[mi]; m.Role == content.RoleDelta || m.Role == content.RoleGrowth {
				near, commas = 60, 0 // X，比上年增加 Y，增长 Z%：A a、B b
				continue
			}
			whole = mi
			break
		}
		if p.Lex[j].Kind == content.LexPunct && p.Lex[j].Mate < 0 && !clause.Blank(p, j) {
			if commas++; commas > 1 || p.Lex[j].R != '，' {
				break
			}
		}
	}
	end := innerList(c, p, k)
	if end == 0 {
		end = clause.ScopeEnd(p, k)
	}
	items := clause.Items(c, p, k+1, end, p.Lex[k].Depth)
	items = firstOfCircled(c, p, k, items)
	if whole < 0 {
		announcedUses(c, p, k, items, used)
		saidToBe(c, p, k, items, used)
		return
	}
	if len(items) < 2 || !clause.Whole(c, &c.Mentions[whole]) || commas > 0 && c.Mentions[items[0]].Pos == k+1 {
		return // A 资金：a 万元，B 资金：b 万元 is one list
	}
	if lang.ContainsAny(p.Words(c.Mentions[whole].Pos+1, k), pickWords) && closing(c, []int{whole}, items) < 0 {
		return // 完成投资 X，抽查三个项目：A a；B b
	}
	closed := content.HalfOpen
	if someOf(c, p, k, items) {
		closed = content.OpenList
	}
	wholeAndParts(c, p, []int{whole}, items, closed, k, used)
	countedBeside(c, p, whole, items, k, used)
}

// firstOfCircled are the first amounts behind the circled numbers of a list, where it has
// them: ①甲 a，已支付 b，余款 c；②乙 d. Else they are the items given.
func firstOfCircled(c *content.Draft, p *content.Para, k int, items []int) []int {
	if len(items) < 2 {
		return items
	}
	var out []int
	numbers, taken := 0, true
	j := k
	for _, mi := range items {
		m := &c.Mentions[mi]
		for ; j < m.Pos; j++ {
			if x := &p.Lex[j]; strings.ContainsAny(p.Sub(x.From, x.To), "①②③④⑤⑥⑦⑧⑨") {
				numbers++
				taken = false
			}
		}
		if !taken && content.IsPart(m) && c.At(m.Figure).Dimension == c.At(c.Mentions[items[0]].Figure).Dimension {
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
func innerList(c *content.Draft, p *content.Para, k int) int {
	s, depth := p.Lex[k].Sentence, p.Lex[k].Depth
	within := func(j int) bool { return j < len(p.Lex) && p.Lex[j].Sentence == s && p.Lex[j].Depth >= depth }
	for j := k + 2; j < k+clause.FarInner && within(j); j++ {
		if x := &p.Lex[j]; x.Kind != content.LexPunct || x.R != '：' || x.Depth != depth || p.Lex[j-1].Kind != content.LexFigure {
			continue
		}
		end := j + 1
		for end < j+clause.FarInner && within(end) {
			end++
		}
		if len(clause.Items(c, p, j+1, end, depth)) > 1 {
			return j
		}
	}
	return 0
}

// countedBeside reads the number of the things whose list a colon opens, told right
// before what they measure: 护岸 5 段，长 4 公里：右岸 2 段，长 1 公里，左岸 3 段，长 3 公里.
func countedBeside(c *content.Draft, p *content.Para, whole int, items []int, k int, used map[content.FigureID]bool) {
	n := whole - 1
	if n < p.Mentions[0] || !clause.Whole(c, &c.Mentions[n]) || used[c.Mentions[n].Figure] || clause.StrongMark(p, c.Mentions[n].Pos, c.Mentions[whole].Pos) || p.Lex[c.Mentions[n].Pos].Sentence != p.Lex[k].Sentence || c.At(c.Mentions[n].Figure).Dimension == c.At(c.Mentions[whole].Figure).Dimension {
		return
	}
	var own []int
	for _, mi := range items {
		if clause.StrongMark(p, k, c.Mentions[mi].Pos) {
			break
		}
		if content.IsPart(&c.Mentions[mi]) && content.Addable(c.At(c.Mentions[n].Figure), c.At(c.Mentions[mi].Figure)) {
			own = append(own, mi)
		}
	}
	if len(own) >= 2 {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: c.Mentions[n].Figure, Closed: content.HalfOpen, Reach: content.ReachSentence,
			Readings: []content.Reading{{Parts: clause.Terms(c, own), HoldOnly: true}}})
	}
}

// respectively reads names first, values after 分别: parts of a whole that
// stands before them in the sentence.
func respectively(c *content.Draft, p *content.Para, k int, used map[content.FigureID]bool) {
	series := clause.Series(c, p, k)
	if len(series) < 2 {
		return
	}
	if !content.IsPart(&c.Mentions[series[0]]) || inClasses(p, k) || oneForOne(c, p, series) {
		return
	}
	wholes := slices.DeleteFunc(sameMeasure(c, p, k, wholesBefore(c, p, k)), func(w int) bool { return clause.StrongMark(p, c.Mentions[w].Pos, k) })
	if len(wholes) == 0 {
		farWholes(c, p, series)
		return
	}
	if n, larger := exceeding(c, c.At(c.Mentions[wholes[0]].Figure), series); n == larger && c.Mentions[wholes[0]].Total == 0 {
		return // 重组 11 家实验室，国家级、省级平台分别达到 22 家、180 家
	}
	if fallsShort(c, c.At(c.Mentions[wholes[0]].Figure), series) {
		all := withRest(c, p, k, wholes[0], series)
		if len(all) > len(series) {
			w := c.Mentions[wholes[0]].Figure
			used[w] = true
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w, Closed: content.HalfOpen, Reach: content.ReachSentence, Readings: []content.Reading{{Parts: clause.Terms(c, all)}}})
		}
		if len(all) != len(series) {
			return
		}
	}
	wholeAndParts(c, p, wholes[:1], series, content.Closed, k, used)
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
func withRest(c *content.Draft, p *content.Para, k, w int, series []int) []int {
	last := series[len(series)-1]
	if k := c.Mentions[last].Pos + 1; k < len(p.Lex) && p.Lex[k].Sentence == p.Lex[k-1].Sentence && lang.HasAnyPrefix(strings.TrimLeft(clause.RestOfSentence(p, k), "，；（( "), leftByOthers) {
		return nil // 总投资 X，中央、省分别补助 a、b，其余由乡镇解决
	}
	if next := last + 1; next <= p.Mentions[len(p.Mentions)-1] {
		m, l := &c.Mentions[next], &c.Mentions[last]
		if p.Lex[m.Pos].Sentence == p.Lex[l.Pos].Sentence && m.Depth == l.Depth && !clause.StrongMark(p, l.Pos, m.Pos) && clause.SameSort(c, next, last) {
			words := p.Words(clause.LabelStart(p, m.Pos), m.Pos)
			switch {
			case lang.ContainsAny(words, leftByOthers):
				return nil
			case lang.ContainsAny(words, ownMoney) && content.IsPart(m):
				if x := next + 1; x <= p.Mentions[len(p.Mentions)-1] && clause.SameSort(c, x, next) && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[m.Pos].Sentence {
					return nil // and others more
				}
				return append(slices.Clone(series), next)
			}
		}
	}
	if c.At(c.Mentions[w].Figure).Key.Measure == lang.Cost && lang.ContainsAny(p.Words(clause.NameStart(p, k), c.Mentions[series[0]].Pos), clause.Paying) {
		return nil
	}
	return series
}

// oneForOne reports whether as many figures of one sort stand in a row right before a series as it has: 计划甲线 12 公里、乙线
// 8 公里，实际分别完成 11 公里、8 公里. None of them is its total.
func oneForOne(c *content.Draft, p *content.Para, series []int) bool {
	if len(series) == 0 {
		return false
	}
	n := RunFrom(c, p, series[0])
	first := series[0] - n
	return n > 1 && first >= p.Mentions[0] && RunFrom(c, p, first) == n && clause.SameSort(c, first, series[0]) && clause.SameSort(c, first, series[0]-1)
}

// OrderVerbs are the words between goals and results that say that the latter were reached.
var OrderVerbs = []string{"实际", "分别完成", "分别达到", "完成情况分别为", "完成数分别为"}

// RunFrom is how many figures stand one behind the other from mention mi on, with no mark but 、 and no verb of
// its own between them.
func RunFrom(c *content.Draft, p *content.Para, mi int) int {
	n := 1
	for x := mi + 1; x <= p.Mentions[len(p.Mentions)-1]; x++ {
		a, b := &c.Mentions[x-1], &c.Mentions[x]
		between := p.Sub(p.Lex[a.Pos].To, p.Lex[b.Pos].From)
		if b.Depth != a.Depth || p.Lex[a.Pos].Sentence != p.Lex[b.Pos].Sentence || clause.MarkBetween(p, a.Pos, b.Pos) != '、' && !lang.HasAnyPrefix(between, []string{"和", "以及", "及"}) || lang.ContainsAny(between, OrderVerbs) {
			break
		}
		n++
	}
	return n
}
