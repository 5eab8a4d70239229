package count

import (
	"slices"
	"sort"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Counts: so many things announced, and the things listed: 内设机构 6 个，分别是
// A、B、C …; 分三类：一是… 二是… 三是….

// Read finds the counts of a paragraph.
func Read(c *content.Draft, p *content.Para) {
	for k := range p.Lex {
		x := &p.Lex[k]
		switch {
		case x.Kind == content.LexFigure:
			f := c.At(x.Fig)
			if f.Dimension == numeral.Count && f.Numeral.Exact() && f.Value.GreaterThan(lang.DecOne) && f.Value.LessThan(lang.DecHundred) {
				countList(c, p, k, f.Value)
			}
		case x.Kind == content.LexNumber:
			if k > 0 && p.Lex[k-1].Kind == content.LexPunct && p.Lex[k-1].R == '(' || k == 0 {
				continue // a heading's number
			}
			if x.Num.Raw.GreaterThan(lang.DecOne) && x.Num.Raw.LessThan(lang.DecHundred) {
				countList(c, p, k, x.Num.Raw)
			}
		}
	}
}

// countList reads the list that an announced number opens.
func countList(c *content.Draft, p *content.Para, k int, n decimal.Decimal) {
	if rs := p.Text.Runes; p.CountsNothing(k) || rs[p.Lex[k].To-1] == '届' || p.Lex[k].To < len(rs) && rs[p.Lex[k].To] == '届' {
		return // 七届人大
	}
	names := quotedBefore(p, k, int(n.IntPart()))
	if names == nil && clause.Announces(p.Text.Runes, p.Lex[k].To, p.Lex[k].Kind == content.LexNumber) {
		names = enumeration(c, p, k)
		if names == nil {
			names = marked(c, p, k)
		}
	}
	numbered := names != nil
	if names == nil {
		names = itemsWithAmounts(c, p, k)
	}
	if names == nil {
		names = p.Titles(k)
	}
	if names == nil {
		names = quoted(c, p, k)
	}
	if names == nil {
		names = inBracket(c, p, k, n)
	}
	if names == nil {
		names = listBefore(c, p, k)
	}
	if names == nil {
		names = namedBefore(c, p, k)
	}
	if names == nil {
		names = officesBefore(c, p, k, n)
	}
	if names == nil {
		names = summedParts(c, p, k)
	}
	if names == nil && p.Lex[k].Kind == content.LexFigure {
		names = projectsSummed(c, p, k, int(n.IntPart()))
	}
	if names == nil {
		names = namedBehind(c, p, k, n)
	}
	if names == nil {
		names = enumeratedBefore(c, p, k)
	}
	if names == nil {
		names = turns(c, p, k, n)
	}
	if names == nil {
		names = nounsBefore(p, k, int(n.IntPart()))
	}
	if names == nil && p.Lex[k].Kind == content.LexFigure {
		names, numbered = openedNames(c, p, k, int(n.IntPart())), true
	}
	if !numbered {
		names = p.OneName(names, int(n.IntPart()))
	}
	if len(names) != int(n.IntPart()) && (!numbered || names == nil) {
		if equal := equalList(p, k, int(n.IntPart())); equal != nil {
			names = equal
		}
	}
	if len(names) < 2 {
		return
	}
	var id content.FigureID
	if p.Lex[k].Kind == content.LexFigure {
		id = p.Lex[k].Fig
	} else {
		id = countFigure(c, p, k)
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindCount, Rule: "count/list", Claim: id, Announced: int(n.IntPart()), Listed: names, Reach: content.ReachParagraph, Closed: content.HalfOpen})
}

// quotedBefore are the n names that quotation marks right before a number hold, whatever list follows it: 抓好“生态、民族、
// 红色”三大工程.
func quotedBefore(p *content.Para, k, n int) []string {
	rs, end := p.Text.Runes, p.Lex[k].From-1
	if end < 0 || rs[end] != '”' {
		return nil
	}
	open := end - 1
	for open > 0 && end-open < longQuote && rs[open] != '“' && rs[open] != '。' {
		open--
	}
	if names := strings.Split(string(rs[open+1:end]), "、"); rs[open] == '“' && len(names) == n {
		return names
	}
	return nil
}

// longQuote is how many characters such a quotation holds at most.
const longQuote = 60

// countFigure makes a Figure of a number in Chinese characters.
func countFigure(c *content.Draft, p *content.Para, k int) content.FigureID {
	x := &p.Lex[k]
	return c.NewFigure(p.Text, &lang.Token{Kind: lang.TokNumber, From: x.From, To: x.To, Num: *x.Num},
		&content.Context{Block: p.Block, Section: p.Section, Report: p.Report, Sentence: p.Sentence + x.Sentence})
}

// ItemMarks are the beginnings of the items of a paragraph's lists in words, and
// which of them begin a list.
func ItemMarks(p *content.Para) (marks []content.ItemMark, firsts []int) {
	if !p.ItemsKnown {
		p.ItemsKnown = true
		if p.May("是") {
			rs := p.Text.Runes
			for i := 0; i+1 < len(rs); i++ {
				if rs[i+1] != '是' {
					continue
				}
				if n := slices.Index(lang.Numerals[:], rs[i]); n > 0 {
					if i > 0 && rs[i-1] == '十' && n < 10 {
						n += 10 // 十一是
					}
					if n == 1 {
						p.ItemFirsts = append(p.ItemFirsts, len(p.Items))
					}
					p.Items = append(p.Items, content.ItemMark{At: i, Number: n})
				}
			}
		}
	}
	return p.Items, p.ItemFirsts
}

// itemNames are the names of the items of the list that begins at an item mark, up to
// a place in the text.
func itemNames(p *content.Para, first, to int) []string {
	rs := p.Text.Runes
	var names []string
	end := 0 // of the last name
	for i := first; i < len(p.Items) && i < first+farItems && p.Items[i].At+1 < to; i++ {
		x := p.Items[i]
		if x.Number == 1 && i > first {
			break // another list
		}
		if x.Number != len(names)+1 || x.At < end {
			continue
		}
		end = x.At + 2
		for end < len(rs) && !strings.ContainsRune("。；，：;,:", rs[end]) {
			end++
		}
		names = append(names, p.Sub(x.At+2, end))
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
func enumeration(c *content.Draft, p *content.Para, k int) []string {
	marks, firsts := ItemMarks(p)
	i := sort.Search(len(firsts), func(i int) bool { return marks[firsts[i]].At >= p.Lex[k].To })
	if i == len(firsts) || !clause.LeadsTo(p, k, marks[firsts[i]].At) {
		return nil
	}
	return itemNames(p, firsts[i], len(p.Text.Runes))
}

// marked counts the markers (1)、(2)… or ①、②… right behind an announced number. Those in
// the brackets of an item are of a list of its own.
func marked(c *content.Draft, p *content.Para, k int) []string {
	type item struct{ mark, from int }
	var items []item
	last, depth := p.Lex[k].To, 0
	for j := k + 1; j < len(p.Lex) && (len(items) > 0 || p.Lex[j].From-last <= 12); j++ {
		x := &p.Lex[j]
		n, end := 0, 0
		switch {
		case len(items) > 0 && x.Depth > depth:
			continue
		case x.Kind == content.LexOther:
			n, end = markerNumber(p.Text.Runes[x.From:x.To]), x.To
		case x.Kind == content.LexText && x.From < x.To:
			n, end = markerNumber(p.Text.Runes[x.From:x.From+1]), x.From+1 // ①
		case x.Kind == content.LexFigure && len(items) == 0:
			return nil
		}
		if n == 0 {
			continue
		}
		if n != len(items)+1 || n == 1 && x.From-last > 12 {
			break
		}
		if n == 1 {
			depth = x.Depth
		}
		items = append(items, item{x.From, end})
	}
	var names []string
	for i, it := range items {
		to := p.Text.Len()
		if i+1 < len(items) {
			to = items[i+1].mark
		}
		end := it.from
		for end < to && !strings.ContainsRune("。；，：", p.Text.Runes[end]) {
			end++
		}
		names = append(names, strings.TrimRight(p.Sub(it.from, end), "、 "))
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
			if !lang.IsDigit(r) {
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
func listBefore(c *content.Draft, p *content.Para, k int) []string {
	rs := p.Text.Runes
	end, to := p.Lex[k].From, p.Lex[k].To
	after := p.Sub(end, min(len(rs), to+4))
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
	list := p.Sub(start, end)
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
		if !ok || lang.ContainsAny(rest, []string{"及", "与", "其他"}) || strings.Count(rest, "和") != 1 {
			continue
		}
		a, b, _ := strings.Cut(rest, "和")
		if content.Longer(a, 1) && content.Longer(b, 1) && !content.Longer(a, 10) && !content.Longer(b, 10) {
			return []string{a, b}
		}
	}
	return nil
}

// quoted reads N 个，分别是 A、B、C up to the end of the sentence or 。；.
func quoted(c *content.Draft, p *content.Para, k int) []string {
	rs := p.Text.Runes
	i := p.Lex[k].To
	// 内设处室 6 个 … 其中：内设处室分别是 A、B: the list may follow the noun.
	noun := strings.TrimSpace(labelBefore(p, k))
	end := i
	stops := 0
	for end < len(rs) && rs[end] != '。' && stops < 400 {
		end++
		stops++
	}
	// The list may also be the next sentence, by the noun's own name.
	own := len(p.Sub(i, end))
	if len([]rune(noun)) >= 2 && end < len(rs) {
		for end++; end < len(rs) && rs[end] != '。' && stops < 400; end++ {
			stops++
		}
	}
	seg := p.Sub(i, end)
	at := -1
	for _, o := range []string{"分别是", "分别为", "即", "包括", "具体为", "依次为"} {
		if !p.May(o) {
			continue
		}
		if j := strings.Index(seg, o); j >= 0 {
			head := seg[:j]
			if o == "即" && head != "" && !lang.HasAnySuffix(head, []string{"，", "：", "(", "。", "；"}) && !(noun != "" && strings.HasSuffix(head, noun)) {
				continue // 非禁即入
			}
			if j >= own && !(noun != "" && strings.HasSuffix(strings.TrimSpace(head), noun)) {
				continue
			}
			if !strings.ContainsAny(head, "0123456789") && len([]rune(head)) <= 14 || j < own && placesBehind(c, p, k, head, seg[j+len(o):own]) || noun != "" && strings.HasSuffix(strings.TrimSpace(head), noun) {
				if at < 0 || j+len(o) < at {
					at = j + len(o)
				}
			}
		}
	}
	if at < 0 {
		// 12 类：A、B、C, 四个到位：A、B、C、D
		if j := strings.IndexAny(content.First(seg, 5), "：:"); j >= 0 && !strings.ContainsAny(seg[:j], "，。") {
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
		indicators := p.Lex[k].Kind == content.LexFigure && strings.HasSuffix(p.Sub(max(0, p.Lex[k].From-2), p.Lex[k].From), "指标")
		if !indicators && (p.Lex[k].Kind != content.LexNumber || p.Lex[k].Num.HasUnit) || !strings.HasPrefix(strings.TrimSpace(seg), "：") {
			return nil
		}
		names := splitNames(rest)
		if indicators && len(names) != int(c.At(p.Lex[k].Fig).Value.IntPart()) {
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
func placesBehind(c *content.Draft, p *content.Para, k int, head, list string) bool {
	kind := strings.TrimSpace(clause.After(p, k))
	if p.Lex[k].Kind != content.LexFigure || content.Longer(head, 32) || strings.ContainsAny(list, "0123456789") || strings.Contains(head, "其中") {
		return false
	}
	if at := strings.IndexAny(head, "，：；"); at >= 0 && at+len("，") < len(head) {
		return false // 涉及 5 个县，执行率低的分别是: of some of them
	}
	rs := []rune(kind)
	if len(rs) == 0 || !strings.ContainsRune(lang.PlaceEnds, rs[0]) {
		return false
	}
	names := splitNames(list)
	return len(names) > 1 && !slices.ContainsFunc(names, func(n string) bool {
		r := []rune(strings.TrimSpace(n))
		return len(r) < 2 || !strings.ContainsRune(lang.PlaceEnds, r[len(r)-1])
	})
}

// inBracket reads N 个（A、B 和 C）. A list far from N tells of kinds, not of each.
func inBracket(c *content.Draft, p *content.Para, k int, n decimal.Decimal) []string {
	j := k + 1
	for j < len(p.Lex) && p.Lex[j].Kind != content.LexPunct && p.Lex[j].Kind != content.LexFigure && p.Lex[j].From-p.Lex[k].To < 8 {
		j++
	}
	if j >= len(p.Lex) || p.Lex[j].Kind != content.LexPunct || p.Lex[j].R != '(' || p.Lex[j].Mate < 0 {
		return nil
	}
	list := p.Sub(p.Lex[j].To, p.Lex[p.Lex[j].Mate].From)
	if lang.ContainsAny(p.Sub(p.Lex[k].To, p.Lex[j].From), placing) {
		return nil // 三批项目涉及 A 镇（a 村、b 村、c 村）: of what is named behind it
	}
	if strings.ContainsAny(list, "0123456789；;：。") || lang.ContainsAny(list, []string{"含", "包括", "其中", "见附"}) {
		return nil
	}
	names := splitNames(list)
	off := n.Sub(decimal.NewFromInt(int64(len(names)))).Abs()
	if len(names) < 3 || off.GreaterThan(lang.DecOne) {
		return nil
	}
	return names
}

// placing lead from what is counted to where it lies.
var placing = []string{"涉及", "覆盖", "位于", "惠及", "分布"}

// namedBefore reads A 镇、B 乡 2 个乡镇: names before the number of which the noun
// behind it says what each of them is.
func namedBefore(c *content.Draft, p *content.Para, k int) []string {
	rs := p.Text.Runes
	i := p.Lex[k].From
	for i > 0 && p.Lex[k].From-i < longItems && !strings.ContainsRune("。；，：:,;()", rs[i-1]) {
		i--
	}
	if i > 0 && rs[i-1] == ')' && rs[i] == '、' {
		return nil // A、B（b）、C、D 四个科室: the list begins before
	}
	list := p.Sub(i, p.Lex[k].From)
	if !lang.ContainsAny(list, []string{"、", "和", "及"}) {
		return nil // fewer than two
	}
	if strings.ContainsAny(list, "0123456789") || strings.Contains(list, "等") {
		return nil
	}
	names := splitNames(list)
	noun := strings.TrimSpace(clause.After(p, k))
	if noun == "" && p.Lex[k].Kind == content.LexNumber {
		noun = p.Sub(p.Lex[k].To, min(len(rs), p.Lex[k].To+4))
	}
	kind := []rune(noun)
	if len(kind) > 4 {
		kind = kind[:4]
	}
	if len(names) < 2 || len(kind) == 0 || p.Lex[k].Kind == content.LexNumber && !p.Lex[k].Num.HasUnit && lang.PartOfName(names, kind) {
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
func namedBehind(c *content.Draft, p *content.Para, k int, n decimal.Decimal) []string {
	kind := []rune(strings.TrimSpace(clause.After(p, k)))
	if len(kind) == 0 || len(kind) > 4 || p.Lex[k].Kind != content.LexFigure {
		return nil
	}
	var names []string
	last, others := k, 0
	for j := k + 1; j < len(p.Lex) && p.Lex[j].Sentence == p.Lex[k].Sentence; j++ {
		mi, ok := clause.MentionAt(p, j)
		if !ok || p.Lex[j].Depth != p.Lex[k].Depth {
			continue
		}
		m := &c.Mentions[mi]
		if m.AfterOpener < 0 && len(names) == 0 && clause.MarkBetween(p, last, j) == 0 || clause.StrongMark(p, last, j) {
			break
		}
		r := []rune(m.Label)
		if !content.IsPart(m) || len(r) < 2 {
			break
		}
		if strings.HasPrefix(m.After, "等") {
			return nil
		}
		if !strings.ContainsRune(string(kind), r[len(r)-1]) {
			if len(names) == 0 || clause.MarkBetween(p, last, j) != '、' {
				break
			}
			others++ // B 乡 b 户、某垦殖场 c 户: one of them perhaps, perhaps besides
		}
		names, last = append(names, m.Label), j
	}
	if others > 0 && !n.Equal(decimal.NewFromInt(int64(len(names)))) {
		return nil
	}
	if off := n.Sub(decimal.NewFromInt(int64(len(names)))).Abs(); len(names) < 3 || off.GreaterThan(lang.DecOne) {
		return nil
	}
	return names
}

// enumeratedBefore reads 一是 …；二是 …；三是 …。以上三个问题: what is counted stands
// before the number.
func enumeratedBefore(c *content.Draft, p *content.Para, k int) []string {
	if p.Lex[k].Kind != content.LexNumber || !lang.HasAnySuffix(p.Sub(max(0, p.Lex[k].From-2), p.Lex[k].From), []string{"以上", "上述"}) {
		return nil
	}
	marks, firsts := ItemMarks(p)
	i := sort.Search(len(firsts), func(i int) bool { return marks[firsts[i]].At+1 >= p.Lex[k].From })
	if i == 0 {
		return nil
	}
	return itemNames(p, firsts[i-1], p.Lex[k].From)
}

// labelBefore are the words directly before a lexeme back to the last mark.
func labelBefore(p *content.Para, k int) string {
	j := k
	for j > 0 && p.Lex[j-1].Kind != content.LexPunct && p.Lex[j-1].Kind != content.LexFigure {
		j--
	}
	s := p.Words(j, k)
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

// nounsBefore are the names joined by 、 or 和 right before the number at lexeme k and what it counts.
func nounsBefore(p *content.Para, k, n int) []string {
	rs := p.Text.Runes
	from := p.Lex[k].From
	thing := p.CountedThing(k, lang.ThingsNamed)
	sure := thing != ""
	if !sure && p.CountedThing(k, lang.ThingsDone) == "" {
		return nil
	}
	i := from
	for i > 0 && from-i < 80 && !strings.ContainsRune("。；，：:,;()“”《》", rs[i-1]) {
		i--
	}
	if i > 0 && strings.ContainsRune(")”》", rs[i-1]) {
		return nil // A（a）、B、C 三个单位: the list begins before
	}
	list := p.Sub(i, from)
	if strings.ContainsAny(list, "0123456789") || strings.Contains(list, "等") || strings.HasSuffix(list, "、") || !lang.ContainsAny(list, []string{"、", "和", "及", "与"}) {
		return nil
	}
	names := splitNames(list)
	if slices.ContainsFunc(names, func(w string) bool { return lang.OfOthers(w, thing) }) {
		return nil
	}
	if len(names) < 2 || !strings.Contains(list, "、") || lang.HasAnyPrefix(names[0], lang.JoinedBy) {
		sure = false
	}
	for j, w := range names {
		if j > 0 && content.Longer(w, 8) || j == 0 && content.Longer(w, 24) {
			sure = false // a clause, no name
		}
	}
	if off := n - len(names); off != 0 && (!sure || off > 1 || off < -1) {
		return nil
	}
	return names
}
