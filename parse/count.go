package parse

import (
	"slices"
	"sort"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// Counts: so many things announced, and the things listed: 内设机构 6 个，分别是
// A、B、C …; 分三类：一是… 二是… 三是….

// counts finds the counts of a paragraph.
func (c *Content) counts(p *para) {
	for k := range p.lex {
		x := &p.lex[k]
		switch {
		case x.kind == lexFigure:
			f := c.figure(x.fig)
			if f.Dimension == numeral.Count && f.Numeral.Exact() && f.Value.GreaterThan(decOne) && f.Value.LessThan(decHundred) {
				c.countList(p, k, f.Value)
			}
		case x.kind == lexNumber:
			if k > 0 && p.lex[k-1].kind == lexPunct && p.lex[k-1].r == '(' || k == 0 {
				continue // a heading's number
			}
			if x.num.Raw.GreaterThan(decOne) && x.num.Raw.LessThan(decHundred) {
				c.countList(p, k, x.num.Raw)
			}
		}
	}
}

// countList reads the list that an announced number opens.
func (c *Content) countList(p *para, k int, n decimal.Decimal) {
	if rs := p.text.Runes; p.countsNothing(k) || rs[p.lex[k].to-1] == '届' || p.lex[k].to < len(rs) && rs[p.lex[k].to] == '届' {
		return // 七届人大
	}
	var names []string
	if announces(p.text.Runes, p.lex[k].to, p.lex[k].kind == lexNumber) {
		names = c.enumeration(p, k)
		if names == nil {
			names = c.marked(p, k)
		}
	}
	numbered := names != nil
	if names == nil {
		names = c.itemsWithAmounts(p, k)
	}
	if names == nil {
		names = p.titles(k)
	}
	if names == nil {
		names = c.quoted(p, k)
	}
	if names == nil {
		names = c.inBracket(p, k, n)
	}
	if names == nil {
		names = c.listBefore(p, k)
	}
	if names == nil {
		names = c.namedBefore(p, k)
	}
	if names == nil {
		names = c.officesBefore(p, k, n)
	}
	if names == nil {
		names = c.summedParts(p, k)
	}
	if names == nil && p.lex[k].kind == lexFigure {
		names = c.projectsSummed(p, k, int(n.IntPart()))
	}
	if names == nil {
		names = c.namedBehind(p, k, n)
	}
	if names == nil {
		names = c.enumeratedBefore(p, k)
	}
	if names == nil {
		names = c.turns(p, k, n)
	}
	if names == nil {
		names = p.nounsBefore(k, int(n.IntPart()))
	}
	if names == nil && p.lex[k].kind == lexFigure {
		names, numbered = c.openedNames(p, k, int(n.IntPart())), true
	}
	if !numbered {
		names = p.oneName(names, int(n.IntPart()))
	}
	if len(names) != int(n.IntPart()) && (!numbered || names == nil) {
		if equal := p.equalList(k, int(n.IntPart())); equal != nil {
			names = equal
		}
	}
	if len(names) < 2 {
		return
	}
	var id FigureID
	if p.lex[k].kind == lexFigure {
		id = p.lex[k].fig
	} else {
		id = c.countFigure(p, k)
	}
	c.Frames = append(c.Frames, Frame{Kind: KindCount, Rule: "count/list", Claim: id, Announced: int(n.IntPart()), Listed: names, Reach: ReachParagraph, Closed: HalfOpen})
}

// countFigure makes a Figure of a number in Chinese characters.
func (c *Content) countFigure(p *para, k int) FigureID {
	x := &p.lex[k]
	return c.newFigure(p.text, &token{kind: tokNumber, from: x.from, to: x.to, num: *x.num},
		&context{block: p.block, section: p.section, report: p.report, sentence: p.sentence + x.sentence})
}

// itemMark is where an item of a list in words begins: 一是, 二是.
type itemMark struct{ at, number int }

// itemMarks are the beginnings of the items of a paragraph's lists in words, and
// which of them begin a list.
func (p *para) itemMarks() (marks []itemMark, firsts []int) {
	if !p.itemsKnown {
		p.itemsKnown = true
		if p.may("是") {
			rs := p.text.Runes
			for i := 0; i+1 < len(rs); i++ {
				if rs[i+1] != '是' {
					continue
				}
				if n := slices.Index(numerals[:], rs[i]); n > 0 {
					if i > 0 && rs[i-1] == '十' && n < 10 {
						n += 10 // 十一是
					}
					if n == 1 {
						p.itemFirsts = append(p.itemFirsts, len(p.items))
					}
					p.items = append(p.items, itemMark{i, n})
				}
			}
		}
	}
	return p.items, p.itemFirsts
}

// itemNames are the names of the items of the list that begins at an item mark, up to
// a place in the text.
func (p *para) itemNames(first, to int) []string {
	rs := p.text.Runes
	var names []string
	end := 0 // of the last name
	for i := first; i < len(p.items) && i < first+farItems && p.items[i].at+1 < to; i++ {
		x := p.items[i]
		if x.number == 1 && i > first {
			break // another list
		}
		if x.number != len(names)+1 || x.at < end {
			continue
		}
		end = x.at + 2
		for end < len(rs) && !strings.ContainsRune("。；，：;,:", rs[end]) {
			end++
		}
		names = append(names, p.sub(x.at+2, end))
	}
	if len(names) < 2 {
		return nil
	}
	return names
}

// farItems is how many item marks a list may have, with those of lists inside it.
const farItems = 40

// enumeration counts 一是、二是、三是 behind an announced number: the list must
// begin at 一是 after it, in this paragraph.
func (c *Content) enumeration(p *para, k int) []string {
	marks, firsts := p.itemMarks()
	i := sort.Search(len(firsts), func(i int) bool { return marks[firsts[i]].at >= p.lex[k].to })
	if i == len(firsts) || !p.leadsTo(k, marks[firsts[i]].at) {
		return nil
	}
	return p.itemNames(firsts[i], len(p.text.Runes))
}

// numerals are the numbers in Chinese characters up to ten.
var numerals = [...]rune{'〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'}

// marked counts the markers (1)、(2)… or ①、②… right behind an announced number. Those in
// the brackets of an item are of a list of its own.
func (c *Content) marked(p *para, k int) []string {
	type item struct{ mark, from int }
	var items []item
	last, depth := p.lex[k].to, 0
	for j := k + 1; j < len(p.lex) && (len(items) > 0 || p.lex[j].from-last <= 12); j++ {
		x := &p.lex[j]
		n, end := 0, 0
		switch {
		case len(items) > 0 && x.depth > depth:
			continue
		case x.kind == lexOther:
			n, end = markerNumber(p.text.Runes[x.from:x.to]), x.to
		case x.kind == lexText && x.from < x.to:
			n, end = markerNumber(p.text.Runes[x.from:x.from+1]), x.from+1 // ①
		case x.kind == lexFigure && len(items) == 0:
			return nil
		}
		if n == 0 {
			continue
		}
		if n != len(items)+1 || n == 1 && x.from-last > 12 {
			break
		}
		if n == 1 {
			depth = x.depth
		}
		items = append(items, item{x.from, end})
	}
	var names []string
	for i, it := range items {
		to := p.text.Len()
		if i+1 < len(items) {
			to = items[i+1].mark
		}
		end := it.from
		for end < to && !strings.ContainsRune("。；，：", p.text.Runes[end]) {
			end++
		}
		names = append(names, strings.TrimRight(p.sub(it.from, end), "、 "))
	}
	return names
}

// markerNumber is the number of a marker (3) or ③, 0 if it is none.
func markerNumber(rs []rune) int {
	if len(rs) == 1 && rs[0] >= '①' && rs[0] <= '⑳' {
		return int(rs[0]-'①') + 1
	}
	if n := len(rs); n >= 3 && rs[0] == '(' && rs[n-1] == ')' {
		v := 0
		for _, r := range rs[1 : n-1] {
			if !isDigit(r) {
				return 0
			}
			v = v*10 + int(r-'0')
		}
		return v
	}
	return 0
}

// countedClasses are words behind a number that closes a list of names: 数量、
// 质量、时效三个方面.
var countedClasses = []string{"个方面", "方面", "个环节", "个维度", "个板块", "大板块", "个部分", "部分组成", "部分构成", "部分。", "部分，", "部分；", "大类", "类指标", "个层面", "大职能", "项职能", "大工程", "大任务", "大行动", "大体系"}

// listBefore counts the names joined by 、 right before a number and its class.
func (c *Content) listBefore(p *para, k int) []string {
	rs := p.text.Runes
	end, to := p.lex[k].from, p.lex[k].to
	after := p.sub(end, min(len(rs), to+4))
	ok := false
	for _, w := range countedClasses {
		if i := strings.Index(after, w); i >= 0 && len([]rune(after[:i])) <= to-end {
			ok = true
		}
	}
	if !ok {
		return nil
	}
	start := end
	for start > 0 && end-start < 80 && !strings.ContainsRune("。；，：:,;()“”", rs[start-1]) {
		start--
	}
	if start > 0 && (strings.ContainsRune("“”", rs[start-1]) || rs[start-1] == ')' && rs[start] == '、') {
		return nil // A、“B”的 C、D 四个方面; A、B（b）、C、D 四个科室: the list begins before
	}
	list := p.sub(start, end)
	if strings.ContainsAny(list, "0123456789") || strings.Contains(list, "等") || strings.HasSuffix(list, "、") {
		return nil
	}
	if !strings.Contains(list, "、") {
		return pairBefore(list)
	}
	for _, w := range []string{"从", "由", "围绕", "按照", "包括", "涵盖", "涉及"} {
		if _, rest, ok := strings.Cut(list, w); ok && strings.Contains(rest, "、") {
			list = rest
		}
	}
	names := splitNames(list)
	for i, n := range names {
		if i > 0 && len([]rune(n)) > 10 || i == 0 && len([]rune(n)) > 24 {
			return nil // a clause, no name
		}
	}
	return names
}

// pairBefore are the two names that 和 joins behind a word of composition: 由人员经费和办公经费两个部分.
func pairBefore(list string) []string {
	for _, w := range []string{"由", "包括", "包含", "分为", "分成"} {
		_, rest, ok := strings.Cut(list, w)
		if !ok || containsAny(rest, []string{"及", "与", "其他"}) || strings.Count(rest, "和") != 1 {
			continue
		}
		a, b, _ := strings.Cut(rest, "和")
		if longer(a, 1) && longer(b, 1) && !longer(a, 10) && !longer(b, 10) {
			return []string{a, b}
		}
	}
	return nil
}

// announces reports whether the words behind a number say that as many things
// follow.
func announces(rs []rune, i int, chinese bool) bool {
	j := i
	for j < len(rs) && j-i < 8 && !strings.ContainsRune("。；，：:(", rs[j]) {
		j++
	}
	w := string(rs[i:j])
	for _, a := range []string{"类", "方面", "部分", "项", "个", "种", "条", "点", "大", "步"} {
		if strings.HasPrefix(w, a) || chinese && strings.Contains(w, a) {
			return true
		}
	}
	if i > 0 && rs[i-1] == '个' && slices.Contains(thingsSaid, w) && j+1 < len(rs) && rs[j] != '，' && rs[j+1] == '一' {
		return true // 3 个问题：一是
	}
	if i > 2 && j < len(rs) && (rs[j] == '：' || rs[j] == ':') && followsBelow(rs, i) {
		return true // 安排在以下 6 个项目上：
	}
	// 分三类兑付, 三方面问题, 4项任务：the counting word belongs to the number itself.
	return i > 0 && strings.ContainsRune("类项种点面条", rs[i-1])
}

// followsBelow reports whether 以下 or 下列 stands right before a number that ends at i with its unit.
func followsBelow(rs []rune, i int) bool {
	for from := i; i > 0 && i > from-5 && !isDigit(rs[i-1]) && !isChineseDigit(rs[i-1]); i-- {
	}
	for ; i > 0 && (isDigit(rs[i-1]) || isChineseDigit(rs[i-1])); i-- {
	}
	return hasSuffixAt(rs, i, "以下") || hasSuffixAt(rs, i, "下列")
}

// thingsSaid are what is told in items, and never counted on its own.
var thingsSaid = []string{"问题", "原因", "措施", "举措", "环节", "短板", "不足", "难点", "困难", "做法", "亮点", "特点"}

// quoted reads N 个，分别是 A、B、C up to the end of the sentence or 。；.
func (c *Content) quoted(p *para, k int) []string {
	rs := p.text.Runes
	i := p.lex[k].to
	// 内设处室 6 个 … 其中：内设处室分别是 A、B: the list may follow the noun.
	noun := strings.TrimSpace(labelBefore(p, k))
	end := i
	stops := 0
	for end < len(rs) && rs[end] != '。' && stops < 400 {
		end++
		stops++
	}
	// The list may also be the next sentence, by the noun's own name.
	own := len(p.sub(i, end))
	if len([]rune(noun)) >= 2 && end < len(rs) {
		for end++; end < len(rs) && rs[end] != '。' && stops < 400; end++ {
			stops++
		}
	}
	seg := p.sub(i, end)
	at := -1
	for _, o := range []string{"分别是", "分别为", "即", "包括", "具体为", "依次为"} {
		if !p.may(o) {
			continue
		}
		if j := strings.Index(seg, o); j >= 0 {
			head := seg[:j]
			if o == "即" && head != "" && !hasAnySuffix(head, []string{"，", "：", "(", "。", "；"}) && !(noun != "" && strings.HasSuffix(head, noun)) {
				continue // 非禁即入
			}
			if j >= own && !(noun != "" && strings.HasSuffix(strings.TrimSpace(head), noun)) {
				continue
			}
			if !strings.ContainsAny(head, "0123456789") && len([]rune(head)) <= 14 || j < own && c.placesBehind(p, k, head, seg[j+len(o):own]) || noun != "" && strings.HasSuffix(strings.TrimSpace(head), noun) {
				if at < 0 || j+len(o) < at {
					at = j + len(o)
				}
			}
		}
	}
	if at < 0 {
		// 12 类：A、B、C, 四个到位：A、B、C、D
		if j := strings.IndexAny(first(seg, 5), "：:"); j >= 0 && !strings.ContainsAny(seg[:j], "，。") {
			at = j
			for at < len(seg) && (seg[at] == ':' || strings.HasPrefix(seg[at:], "：")) {
				if seg[at] == ':' {
					at++
				} else {
					at += len("：")
				}
			}
		}
	}
	if at < 0 {
		return nil
	}
	if at <= own {
		seg = seg[:own]
	}
	rest := seg[at:]
	if j := strings.IndexAny(rest, "；;"); j >= 0 {
		rest = rest[:j]
	}
	// Another 分别是 or a clause with a figure ends the list.
	if j := strings.Index(rest, "分别"); j >= 0 {
		rest = rest[:j]
		if m := strings.LastIndexAny(rest, ",，"); m >= 0 {
			rest = rest[:m]
		}
	}
	if strings.ContainsAny(rest, "0123456789") {
		indicators := p.lex[k].kind == lexFigure && strings.HasSuffix(p.sub(max(0, p.lex[k].from-2), p.lex[k].from), "指标")
		if !indicators && (p.lex[k].kind != lexNumber || p.lex[k].num.HasUnit) || !strings.HasPrefix(strings.TrimSpace(seg), "：") {
			return nil
		}
		names := splitNames(rest)
		if indicators && len(names) != int(c.figure(p.lex[k].fig).Value.IntPart()) {
			return nil
		}
		for _, n := range names { // each with its amount: 来源有四：A 10 万元、B 20 万元
			if !strings.ContainsAny(n, "0123456789") {
				return nil
			}
		}
		return names
	}
	names := splitNames(rest)
	for i, n := range names {
		// A、B，所属事业单位是 C: another subject ends the list.
		if head, _, ok := strings.Cut(n, "是"); ok && i > 0 && len([]rune(head)) >= 2 {
			return names[:i]
		}
	}
	return names
}

// placesBehind reports whether a number counts places, and the names behind it are all of such
// places, whatever is said of them between: 3 个县执行率低于 90%，分别是 A 县、B 县、C 县.
func (c *Content) placesBehind(p *para, k int, head, list string) bool {
	kind := strings.TrimSpace(after(p, k))
	if p.lex[k].kind != lexFigure || longer(head, 32) || strings.ContainsAny(list, "0123456789") || strings.Contains(head, "其中") {
		return false
	}
	if at := strings.IndexAny(head, "，：；"); at >= 0 && at+len("，") < len(head) {
		return false // 涉及 5 个县，执行率低的分别是: of some of them
	}
	rs := []rune(kind)
	if len(rs) == 0 || !strings.ContainsRune(placeEnds, rs[0]) {
		return false
	}
	names := splitNames(list)
	return len(names) > 1 && !slices.ContainsFunc(names, func(n string) bool {
		r := []rune(strings.TrimSpace(n))
		return len(r) < 2 || !strings.ContainsRune(placeEnds, r[len(r)-1])
	})
}

// placeEnds end the names of places.
const placeEnds = "市州县区乡镇村盟旗"

// inBracket reads N 个（A、B 和 C）. A list far from N tells of kinds, not of each.
func (c *Content) inBracket(p *para, k int, n decimal.Decimal) []string {
	j := k + 1
	for j < len(p.lex) && p.lex[j].kind != lexPunct && p.lex[j].kind != lexFigure && p.lex[j].from-p.lex[k].to < 8 {
		j++
	}
	if j >= len(p.lex) || p.lex[j].kind != lexPunct || p.lex[j].r != '(' || p.lex[j].mate < 0 {
		return nil
	}
	list := p.sub(p.lex[j].to, p.lex[p.lex[j].mate].from)
	if containsAny(p.sub(p.lex[k].to, p.lex[j].from), placing) {
		return nil // 三批项目涉及 A 镇（a 村、b 村、c 村）: of what is named behind it
	}
	if strings.ContainsAny(list, "0123456789；;：。") || containsAny(list, []string{"含", "包括", "其中", "见附"}) {
		return nil
	}
	names := splitNames(list)
	off := n.Sub(decimal.NewFromInt(int64(len(names)))).Abs()
	if len(names) < 3 || off.GreaterThan(decOne) {
		return nil
	}
	return names
}

// placing lead from what is counted to where it lies.
var placing = []string{"涉及", "覆盖", "位于", "惠及", "分布"}

// namedBefore reads A 镇、B 乡 2 个乡镇: names before the number of which the noun
// behind it says what each of them is.
func (c *Content) namedBefore(p *para, k int) []string {
	rs := p.text.Runes
	i := p.lex[k].from
	for i > 0 && p.lex[k].from-i < longItems && !strings.ContainsRune("。；，：:,;()", rs[i-1]) {
		i--
	}
	if i > 0 && rs[i-1] == ')' && rs[i] == '、' {
		return nil // A、B（b）、C、D 四个科室: the list begins before
	}
	list := p.sub(i, p.lex[k].from)
	if !containsAny(list, []string{"、", "和", "及"}) {
		return nil // fewer than two
	}
	if strings.ContainsAny(list, "0123456789") || strings.Contains(list, "等") {
		return nil
	}
	names := splitNames(list)
	noun := strings.TrimSpace(after(p, k))
	if noun == "" && p.lex[k].kind == lexNumber {
		noun = p.sub(p.lex[k].to, min(len(rs), p.lex[k].to+4))
	}
	kind := []rune(noun)
	if len(kind) > 4 {
		kind = kind[:4]
	}
	if len(names) < 2 || len(kind) == 0 || p.lex[k].kind == lexNumber && !p.lex[k].num.HasUnit && partOfName(names, kind) {
		return nil
	}
	for _, x := range names {
		r := []rune(x)
		if !strings.ContainsRune(string(kind), r[len(r)-1]) {
			return nil
		}
	}
	return names
}

// namedBehind reads 6 个乡镇，其中：A 镇 a 万元、B 乡 b 万元 …: each with its amount, and
// named by what it is. A list of many fewer is of some of them.
func (c *Content) namedBehind(p *para, k int, n decimal.Decimal) []string {
	kind := []rune(strings.TrimSpace(after(p, k)))
	if len(kind) == 0 || len(kind) > 4 || p.lex[k].kind != lexFigure {
		return nil
	}
	var names []string
	last, others := k, 0
	for j := k + 1; j < len(p.lex) && p.lex[j].sentence == p.lex[k].sentence; j++ {
		mi, ok := p.mentionAt(j)
		if !ok || p.lex[j].depth != p.lex[k].depth {
			continue
		}
		m := &c.Mentions[mi]
		if m.afterOpener < 0 && len(names) == 0 && p.markBetween(last, j) == 0 || p.strongMark(last, j) {
			break
		}
		r := []rune(m.Label)
		if !part(m) || len(r) < 2 {
			break
		}
		if strings.HasPrefix(m.After, "等") {
			return nil
		}
		if !strings.ContainsRune(string(kind), r[len(r)-1]) {
			if len(names) == 0 || p.markBetween(last, j) != '、' {
				break
			}
			others++ // B 乡 b 户、某垦殖场 c 户: one of them perhaps, perhaps besides
		}
		names, last = append(names, m.Label), j
	}
	if others > 0 && !n.Equal(decimal.NewFromInt(int64(len(names)))) {
		return nil
	}
	if off := n.Sub(decimal.NewFromInt(int64(len(names)))).Abs(); len(names) < 3 || off.GreaterThan(decOne) {
		return nil
	}
	return names
}

// enumeratedBefore reads 一是 …；二是 …；三是 …。以上三个问题: what is counted stands
// before the number.
func (c *Content) enumeratedBefore(p *para, k int) []string {
	if p.lex[k].kind != lexNumber || !hasAnySuffix(p.sub(max(0, p.lex[k].from-2), p.lex[k].from), []string{"以上", "上述"}) {
		return nil
	}
	marks, firsts := p.itemMarks()
	i := sort.Search(len(firsts), func(i int) bool { return marks[firsts[i]].at+1 >= p.lex[k].from })
	if i == 0 {
		return nil
	}
	return p.itemNames(firsts[i-1], p.lex[k].from)
}

// labelBefore are the words directly before a lexeme back to the last mark.
func labelBefore(p *para, k int) string {
	j := k
	for j > 0 && p.lex[j-1].kind != lexPunct && p.lex[j-1].kind != lexFigure {
		j--
	}
	s := p.words(j, k)
	rs := []rune(s)
	if len(rs) > 4 {
		rs = rs[len(rs)-4:]
	}
	return string(rs)
}

// splitNames parts a list at 、 and ， outside brackets; a list closed with 等
// gives none.
func splitNames(s string) []string {
	depth := 0
	var out []string
	var b strings.Builder
	flush := func() {
		if t := strings.TrimSpace(b.String()); t != "" {
			out = append(out, t)
		}
		b.Reset()
	}
	for _, r := range strings.TrimLeft(s, "：: ") {
		switch {
		case r == '(':
			depth++
			b.WriteRune(r)
		case r == ')':
			depth--
			b.WriteRune(r)
		case depth == 0 && (r == '、' || r == '，' || r == ','):
			flush()
		case depth == 0 && (r == '；' || r == ';'):
			flush()
			return clean(out)
		default:
			b.WriteRune(r)
		}
	}
	flush()
	return clean(out)
}

// clean drops a list that is left open or that does not read like names.
func clean(names []string) []string {
	for i, n := range names {
		if strings.HasSuffix(n, "等") || strings.Contains(n, "等") && i == len(names)-1 {
			return nil
		}
		if len([]rune(n)) > 24 {
			return nil
		}
		// The last two may be joined by 和.
		if i == len(names)-1 {
			for _, j := range []string{"以及", "和", "及"} {
				if a, b, ok := strings.Cut(n, j); ok && len([]rune(a)) >= 2 && len([]rune(b)) >= 2 && !strings.Contains(a, "(") {
					return append(append([]string(nil), names[:i]...), a, b)
				}
			}
		}
	}
	return names
}
