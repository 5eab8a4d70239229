package total

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// besidesLast reports whether 和 joins a total to a count that repeats the last of what stands
// before it, which is therefore no part: 管 4 个泵站 1 个水闸和 9 个机井，共有 5 个站闸和 9 个机井.
func besidesLast(c *content.Draft, p *content.Para, wi int, parts []int) bool {
	if wi == p.Mentions[len(p.Mentions)-1] {
		return false
	}
	w, next, last := &c.Mentions[wi], &c.Mentions[wi+1], c.At(c.Mentions[parts[len(parts)-1]].Figure)
	f := c.At(next.Figure)
	words := p.Words(w.Pos+1, next.Pos)
	return f.Dimension == last.Dimension && f.Unit == last.Unit && f.Value.Equal(last.Value) && !strings.ContainsAny(words, "，；。、") && strings.HasSuffix(strings.TrimSpace(words), "和")
}

// lastFigure is the lexeme of the last figure before lexeme k in its sentence, or the one before the sentence.
func lastFigure(p *content.Para, k int) int {
	s := content.SentenceStart(p, k)
	for k--; k >= s && p.Lex[k].Kind != content.LexFigure; k-- {
	}
	return k
}

// trailing reads parts, sum word, whole: A 60、B 40，合计 100. Where the parts of a total
// follow it as well, those before it only verify.
func trailing(c *content.Draft, p *content.Para, wi int, opened bool) {
	w := &c.Mentions[wi]
	wf := c.At(w.Figure)
	if clause.Reference(w) || SetByRate(c, w.Figure) {
		return // A，占总额 X 的 Y%; 支付 65%，计 X
	}
	if lead := p.Words(lastFigure(p, w.Pos)+1, w.Pos); strings.Contains(lead, "加上") && strings.Contains(lead, "等，") {
		return // 收入 A，加上上级补助收入等，收入总计 X: of some the amounts are not told
	}
	owned := ownsTotal(c, w)
	var parts []int
	near := 0 // parts in the whole's own sentence
	for i := clause.Preceding(p, wi) - 1; i >= 0; i-- {
		mi := p.Mentions[i]
		m := &c.Mentions[mi]
		if m.Depth != w.Depth {
			continue
		}
		d := p.Lex[w.Pos].Sentence - p.Lex[m.Pos].Sentence
		if d > 1 {
			break
		}
		if !content.IsPart(m) || !content.Addable(wf, c.At(m.Figure)) || clause.Class(c, m) || otherWay(c, wf, m) || ofNetWorth(m) || otherPieces(c, w, m) {
			continue
		}
		if wk := wf.Key.Measure; (wk == lang.Reimbursed || wk == lang.SelfPaid) && c.At(m.Figure).Key.Measure == lang.Cost {
			continue // 职工费用 A，居民费用 B，基金支付合计 X: paid of what it cost
		}
		if d == 0 && lang.HasAnyPrefix(m.Label, takingOff) {
			return // A，扣除 b、c 后，总额为 X
		}
		if d == 0 {
			near++
		}
		parts = append([]int{mi}, parts...)
		if len(parts) >= 40 {
			break
		}
	}
	if parts = outsideTotals(c, parts); len(parts) < 2 || near == 0 && beginsItem(p, w.Pos) || besidesLast(c, p, wi, parts) {
		return
	}
	owned = owned && !sharesName(c, w, parts) || plannedParts(c, p, parts[0], w)
	if n := CountedItems(w); n > 0 && n < len(parts) && lang.HasAnyPrefix(w.Label, saidBefore) {
		parts = parts[len(parts)-n:] // 甲 a，乙 b，丙 c，以上两项支出 X: those right before it
	} else if n > 0 && n != len(parts) {
		owned = true // 甲 a，其中 …，两项支出 X: of which the number does not tell
	}
	if names, added := namesTogether(p, w.Pos); added && len(names) >= 2 && len(names) != len(parts) {
		owned = true // 甲 a，乙 b，丙 c，丁和戊合计 X: of the things that it names
	}
	all := parts
	if outer := outerItems(c, p, parts); len(outer) >= 2 && len(outer) < len(parts) {
		parts, near = outer, 0
		for _, mi := range outer {
			if p.Lex[c.Mentions[mi].Pos].Sentence == p.Lex[w.Pos].Sentence {
				near++
			}
		}
	}
	f := content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: content.Closed, Reach: content.ReachSentence}
	if near < 2 {
		f.Reach = content.ReachParagraph
	}
	weak := w.Total < 2 || near < 2
	// From the last stronger mark, from the sentence's start, then each number
	// of parts counted back.
	first := parts
	if near >= 2 {
		first = parts[len(parts)-near:]
	}
	if opened && w.Total >= 2 && near >= 2 && eachOfLevel(c, first) {
		opened = false // 中央 A、省级 B，共计 X。按用途分：a、b: the levels make it up, whatever follows
	}
	if listed := listedUpTo(c, p, parts, w); listed != nil {
		first, weak = listed, false
	} else if listed := sentenceListed(c, p, wi); near == 0 && listed != nil {
		first, weak = listed, false
	}
	own := openedAnew(c, p, first, w)
	add := func(l []int, weak bool) {
		if len(l) < 2 {
			return
		}
		f.Readings = append(f.Readings, content.Reading{Parts: clause.Terms(c, l), Weak: weak, HoldOnly: opened || owned})
	}
	// Parts that bear the total's own words: 分别立项 A、B … 共立项 X.
	core := totalCore(p, w)
	var named []int
	for _, mi := range parts {
		if len([]rune(core)) >= 2 && content.Similar(core, c.At(c.Mentions[mi].Figure).Name) >= 0.5 {
			named = append(named, mi)
		}
	}
	if len(named) >= 2 && len(named) < len(parts) {
		add(named, false)
		weak = true
	}
	if own != nil && !weak {
		add(own, false)
	}
	add(first, weak)
	for n := 2; n <= len(parts) && n <= 8; n++ {
		if n != len(first) {
			add(parts[len(parts)-n:], true)
		}
	}
	if len(parts) > 8 && len(parts) != len(first) {
		add(parts, true)
	}
	// The parts that bear the whole's own role: 预算合计 over budgets, 支出合计
	// over outlays.
	wk := wf.Key.Measure
	var same, other []int
	for _, mi := range parts {
		k := c.At(c.Mentions[mi].Figure).Key.Measure
		if sameRole(k, wk) {
			same = append(same, mi)
		} else {
			other = append(other, mi)
		}
	}
	if len(same) >= 2 && len(same) < len(parts) {
		add(same, true)
	}
	if len(other) >= 2 && len(same) > 0 {
		add(other, true)
	}
	if alternate := everySecond(parts); len(alternate) >= 2 {
		add(alternate, true)
	}
	// Runs of neighbours that do not reach up to the total.
	for i := 0; i < len(parts) && len(parts) <= 8; i++ {
		for j := i + 2; j < len(parts); j++ {
			if !weak && !clause.StrongMark(p, c.Mentions[parts[j-1]].Pos, w.Pos) {
				continue // A a，B b，C c，共计 X: what stands right before the total is no less a part
			}
			add(parts[i:j], true)
		}
	}
	if len(all) != len(parts) {
		add(all, true)
	}
	c.Frames = append(c.Frames, f)
}

// openedAnew are the last parts of a total where 其中 opens them behind something of another
// sort, in a clause group that those before do not stand in: 新建国道 a 公里；新建村道 2 条，其中甲路 b 公里，
// 乙路 c 公里，合计 X. It is nil where 其中 opens a list before them, too, or they are all.
func openedAnew(c *content.Draft, p *content.Para, parts []int, w *content.Mention) []int {
	last := &c.Mentions[parts[len(parts)-1]]
	opener, whole := openedBehind(p, last)
	if whole < 0 || clause.StrongMark(p, last.Pos, w.Pos) || content.Addable(c.At(w.Figure), c.At(p.Lex[whole].Fig)) {
		return nil
	}
	from := len(parts) - 1
	for from > 0 && c.Mentions[parts[from-1]].Pos > opener {
		from--
	}
	if from == 0 || len(parts)-from < 2 || !clause.StrongMark(p, c.Mentions[parts[from-1]].Pos, opener) {
		return nil
	}
	for _, mi := range parts[:from] {
		if _, before := openedBehind(p, &c.Mentions[mi]); before >= 0 {
			return nil
		}
	}
	return parts[from:]
}

// plannedWords say that amounts were planned, not spent.
var plannedWords = []string{"安排", "计划", "预算", "批复", "下达"}

// plannedParts reports whether the words before a list say that it was planned, and those of
// the total behind it that it was spent: 安排 A a、B b，全年共支出 X.
func plannedParts(c *content.Draft, p *content.Para, first int, w *content.Mention) bool {
	at := c.Mentions[first].Pos
	lead := p.Words(content.SentenceStart(p, at), at)
	spent := []string{"支出", "支付", "使用", "列支", "拨付", "兑付"}
	return lang.ContainsAny(lead, plannedWords) && !lang.ContainsAny(lead, spent) && lang.ContainsAny(w.Label, spent) && !lang.ContainsAny(w.Label, plannedWords)
}

// listedUpTo are the parts that stand right before a total which is called so and
// nothing else, all of one list: 医院 14 家，药店 7 家，共 21 家; or of one series:
// 分别结余 A、B，共结余 C. It is nil where other figures stand between, or the list goes on.
func listedUpTo(c *content.Draft, p *content.Para, parts []int, w *content.Mention) []int {
	n := len(parts)
	last := &c.Mentions[parts[n-1]]
	words := p.Words(last.Pos+1, w.Pos)
	if w.Depth > 0 || c.At(last.Figure).Unit != c.At(w.Figure).Unit || mentionsBetween(c, p, last, w) || strings.Contains(words, "等") || clause.StrongMark(p, last.Pos, w.Pos) {
		return nil
	}
	name := strings.Trim(p.Words(w.LabelFrom, w.LabelTo), "，、 ")
	if i := strings.LastIndex(name, "，"); i > 0 && strings.TrimSpace(words) == name {
		name = name[i+len("，"):] // 12 万元设备款、35 万元工程款未支付，共 47 万元
	}
	bare := slices.Contains([]string{"共", "合计", "共计", "总计", "一共", "两项合计", "两项共计", "三项合计", "三项共计"}, name)
	from := n - 1
	for from > 0 {
		x, y := &c.Mentions[parts[from-1]], &c.Mentions[parts[from]]
		if n-from >= 2 && clause.MarkBetween(p, x.Pos, y.Pos) != '、' && clause.MarkBetween(p, y.Pos, c.Mentions[parts[from+1]].Pos) == '、' && c.At(x.Figure).Value.GreaterThan(c.At(w.Figure).Value) {
			break // 预算 W，三个标段中标 a、b、c，合计 X
		}
		if mentionsBetween(c, p, x, y) && !(bare && numberBefore(c, p, x, y)) || p.Lex[x.Pos].Sentence != p.Lex[w.Pos].Sentence || clause.StrongMark(p, x.Pos, y.Pos) || !bare && y.Peer != parts[from-1] || c.At(x.Figure).Unit != c.At(w.Figure).Unit {
			break
		}
		from--
	}
	if n-from < 2 {
		return nil
	}
	if core := strings.TrimLeft(name, "共合总计"); !bare && (core == name || core == "" || !strings.HasSuffix(c.Mentions[parts[from]].Label, core)) {
		return nil
	}
	return parts[from:]
}

// sentenceListed are the items of the sentence before that of a total which begins with its
// sum word, where that sentence is nothing but their list, one figure to each: 下达 A a；B b；C
// c。共计下达 X. It is nil where it is not, or where the total is of another sort.
func sentenceListed(c *content.Draft, p *content.Para, wi int) []int {
	w := &c.Mentions[wi]
	s := content.SentenceStart(p, w.Pos)
	if w.Total < 2 || s == 0 || !lang.HasAnyPrefix(p.Words(s, w.Pos), []string{"共计", "合计", "总计", "以上", "上述", "两项", "三项"}) {
		return nil
	}
	var list []int
	mark := rune(0)
	for i := clause.Preceding(p, wi) - 1; i >= 0; i-- {
		mi := p.Mentions[i]
		m := &c.Mentions[mi]
		if p.Lex[m.Pos].Sentence < p.Lex[w.Pos].Sentence-1 {
			break
		}
		if !content.IsPart(m) || m.Depth > 0 || m.Total > 0 || m.Label == "" || m.Peer >= 0 || !content.Addable(c.At(w.Figure), c.At(m.Figure)) || (c.At(m.Figure).Key.Measure == lang.Outlay) != (c.At(w.Figure).Key.Measure == lang.Outlay) {
			return nil
		}
		if n := len(list); n > 0 {
			r := clause.MarkBetween(p, m.Pos, c.Mentions[list[n-1]].Pos)
			if r == 0 || mark != 0 && r != mark {
				return nil
			}
			mark = r
		}
		list = append(list, mi)
	}
	if len(list) < 3 || opensAt(p, list[len(list)-1], c) {
		return nil
	}
	slices.Reverse(list)
	return list
}

// opensAt reports whether 等 or 主要 leaves the list that begins with a mention open, or 其中
// makes it the parts of something else.
func opensAt(p *content.Para, first int, c *content.Draft) bool {
	m := &c.Mentions[first]
	return m.AfterOpener >= 0 || clause.OpensList(c, p, content.SentenceStart(p, m.Pos), clause.ScopeEnd(p, m.Pos))
}

// mentionsBetween reports whether figures stand between two mentions.
func mentionsBetween(c *content.Draft, p *content.Para, a, b *content.Mention) bool {
	for k := a.Pos + 1; k < b.Pos; k++ {
		if _, ok := clause.MentionAt(p, k); ok && p.Lex[k].Depth <= b.Depth {
			return true
		}
	}
	return false
}

// numberBefore reports whether all that is mentioned between two amounts is how many things the
// later is for: 发放抚恤金 a，优待金 52 户、b.
func numberBefore(c *content.Draft, p *content.Para, x, y *content.Mention) bool {
	numbers := 0
	for k := x.Pos + 1; k < y.Pos; k++ {
		mi, ok := clause.MentionAt(p, k)
		if !ok || p.Lex[k].Depth > y.Depth {
			continue
		}
		m := &c.Mentions[mi]
		switch c.At(m.Figure).Dimension {
		case numeral.Persons, numeral.Visits, numeral.Households, numeral.Count, numeral.Length, numeral.Area, numeral.Weight:
		default:
			return false
		}
		if numbers++; numbers > 1 || m.Role != content.RoleLevel || c.At(y.Figure).Dimension != numeral.Money {
			return false
		}
	}
	return numbers == 1
}

// otherWay reports whether a quantity cannot be a part of what came in or went out: it
// is what was left, or of one of several funds what went the other way.
func otherWay(c *content.Draft, wf *content.Figure, m *content.Mention) bool {
	a, b := wf.Key.Measure, c.At(m.Figure).Key
	switch {
	case a != lang.Income && a != lang.Outlay:
		return false
	case b.Measure == lang.Surplus, a == lang.Income && b.Measure == lang.Outlay, a == lang.Outlay && (b.Measure == lang.Income || b.Measure == lang.Opening || b.Measure == lang.Prepaid):
		return true
	}
	return wf.Key.Fund == lang.SeveralFunds && b.Fund != lang.NoFund && b.Measure == lang.Residual
}

// outsideTotals leaves out of the parts of a total those of the list right
// before it where that list has its own whole, and nothing else: 报销 X：A a、B
// b，费用总额 Y.
func outsideTotals(c *content.Draft, parts []int) []int {
	if len(parts) == 0 {
		return nil
	}
	for _, i := range clause.FramesOf(c, c.Mentions[parts[0]].Figure) {
		fr := &c.Frames[i]
		if fr.Kind != content.KindTotal || len(fr.Readings) == 0 || len(fr.Readings[0].Parts) < 2 || len(parts) != len(fr.Readings[0].Parts)+1 {
			continue
		}
		if !slices.ContainsFunc(fr.Readings[0].Parts, func(t content.Part) bool {
			return !slices.ContainsFunc(parts, func(mi int) bool { return c.Mentions[mi].Figure == t.Figure })
		}) {
			return nil
		}
	}
	return parts
}

// outerItems are the items of a list without those that 其中 opens behind
// another, up to where these come to it: 职工 A，其中在职 a、退休 b；居民 B; 上级补助 A，其中 a、b，
// 上年结余 C.
func outerItems(c *content.Draft, p *content.Para, parts []int) []int {
	var out []int
	left := map[int]decimal.Decimal{} // of the whole before each opener
	for _, mi := range parts {
		m := &c.Mentions[mi]
		opener, whole := openedBehind(p, m)
		if whole < 0 {
			out = append(out, mi)
			continue
		}
		rest, begun := left[opener]
		if !begun {
			rest = c.At(p.Lex[whole].Fig).Value
		}
		if begun && rest.IsZero() {
			out = append(out, mi)
			continue
		}
		left[opener] = rest.Sub(c.At(m.Figure).Value)
	}
	return out
}

// openedBehind is the lexeme of the 其中 that an item stands behind in its clause group, and
// that of the figure which it opens; -1 if it stands behind none.
func openedBehind(p *content.Para, m *content.Mention) (opener, whole int) {
	opener = -1
	for k := m.Pos - 1; k >= 0 && k >= m.Pos-clause.FarWords; k-- {
		x := &p.Lex[k]
		if x.Depth != p.Lex[m.Pos].Depth {
			continue
		}
		if x.Kind == content.LexPunct && (x.R == '；' || x.R == '。') {
			break
		}
		if x.Kind == content.LexTerm && strings.HasPrefix(x.Term.Word, "其中") {
			opener = k
		}
		if opener >= 0 && x.Kind == content.LexFigure {
			return opener, k
		}
	}
	return -1, -1
}

// totalCore are the words of a total without those that say it is one.
func totalCore(p *content.Para, w *content.Mention) string {
	var b strings.Builder
	for i := w.LabelFrom; i < w.LabelTo; i++ {
		x := &p.Lex[i]
		if x.Kind == content.LexText || x.Kind == content.LexTerm && x.Term.Class == lang.Noun && x.Term.Measure == lang.NoMeasure {
			b.WriteString(p.Sub(x.From, x.To))
		}
	}
	return strings.TrimSpace(b.String())
}

// sameRole reports whether two measures play one part in a budget: what may
// be spent, or what was spent.
func sameRole(a, b lang.Measure) bool {
	class := func(m lang.Measure) int {
		switch m {
		case lang.Budget, lang.Received, lang.Prepaid, lang.Opening, lang.Goal:
			return 1
		case lang.Outlay, lang.Reimbursed:
			return 2
		case lang.NoMeasure:
			return 0
		}
		return int(m) + 10
	}
	return class(a) == class(b)
}

// chained is the sum of changes: where whole and parts each carry an amount
// of change, the changes add up as well.
func chained(c *content.Draft, p *content.Para, w *content.Mention, lists [][]int) {
	if len(lists) == 0 {
		return
	}
	whole := changeBehind(c, p, w, -1)
	if whole < 0 {
		return
	}
	wd := &c.Mentions[whole]
	var parts []content.Part
	list, sure := lists[0], true
	for i, mi := range list {
		end := -1
		if i+1 < len(list) {
			end = c.Mentions[list[i+1]].Pos
		}
		d := changeBehind(c, p, &c.Mentions[mi], end)
		if d < 0 && c.At(c.Mentions[mi].Figure).Value.IsZero() {
			sure = false // nothing, as the year before, as like as not
			continue
		}
		if d < 0 || c.Mentions[d].Figure == wd.Figure {
			return
		}
		sign := c.Mentions[d].Dir * wd.Dir
		parts = append(parts, content.Part{Figure: c.Mentions[d].Figure, Sign: sign})
	}
	if len(parts) == 0 || !sure && len(parts) < 2 {
		return
	}
	if wi := c.MentionIndex(w.Figure); len(parts) > 1 && closing(c, []int{wi}, list) < 0 {
		sure = false // the quantities leave some out, and so may their changes
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindChange, Rule: "change/chain", Claim: wd.Figure, Closed: content.HalfOpen, Reach: content.ReachSentence,
		Readings: []content.Reading{{Parts: parts, HoldOnly: !sure}}})
}

// changeBehind is the amount of change that follows a quantity before the
// next quantity of its dimension, -1 if there is none.
func changeBehind(c *content.Draft, p *content.Para, m *content.Mention, end int) int {
	f := c.At(m.Figure)
	for k := m.Pos + 1; k < len(p.Lex) && p.Lex[k].Sentence == p.Lex[m.Pos].Sentence && (end < 0 || k < end); k++ {
		mi, ok := clause.MentionAt(p, k)
		if !ok {
			continue
		}
		x := &c.Mentions[mi]
		g := c.At(x.Figure)
		if g.Dimension != f.Dimension || x.Depth > m.Depth {
			continue
		}
		if x.Role == content.RoleDelta {
			return mi
		}
		if x.Role == content.RoleLevel {
			return -1
		}
	}
	return -1
}

// eachOfLevel reports whether each of some amounts is of another level of government.
func eachOfLevel(c *content.Draft, list []int) bool {
	seen := map[lang.Tier]bool{}
	for _, mi := range list {
		t := c.At(c.Mentions[mi].Figure).Key.Tier
		if t == lang.NoTier || seen[t] {
			return false
		}
		seen[t] = true
	}
	return true
}

// CountedItems is of how many items told before it a label says it is the amount, 0 if it
// does not: 两项支出 X, 以上四项待遇支出 X.
func CountedItems(m *content.Mention) int {
	label := content.TrimPrefixes(m.Label, saidBefore)
	number, what, ok := strings.Cut(label, "项")
	if !ok || m.Role != content.RoleLevel || m.Each || !slices.Contains([]string{"支出", "资金", "费用", "经费", "金额", "资金支出"}, what) && !(label != m.Label && lang.HasAnySuffix(what, []string{"支出", "资金", "费用", "经费", "收入", "待遇", "补助", "补贴", "救助", "投入", "预算"})) {
		return 0
	}
	return map[string]int{"两": 2, "二": 2, "2": 2, "三": 3, "3": 3, "四": 4, "4": 4, "五": 5, "5": 5, "六": 6, "6": 6}[number]
}

// saidBefore begin the words that say of what stands before them.
var saidBefore = []string{"以上", "上述", "这", "前"}

// Instalments end the words before the percentage of a contract that is paid.
var Instalments = []string{"首付", "预付", "支付", "拨付", "预拨", "先付", "首付款", "预付款"}

// SetByRate reports whether a percentage right before an amount, and nothing else, says
// how much it is: 中央补助 70% 计 X.
func SetByRate(c *content.Draft, id content.FigureID) bool {
	i := c.MentionIndex(id)
	if i < 1 {
		return false
	}
	m, r := &c.Mentions[i], &c.Mentions[i-1]
	if r.Para != m.Para || c.At(r.Figure).Dimension != numeral.Percent || r.Depth != m.Depth {
		return false
	}
	p := c.Paras[m.Para]
	return p.Lex[r.Pos].Sentence == p.Lex[m.Pos].Sentence && !clause.StrongMark(p, r.Pos, m.Pos) && (lang.HasAnySuffix(r.Label, Instalments) || lang.HasAnyPrefix(p.Words(clause.LabelStart(p, m.Pos), m.Pos), []string{"即", "计", "为", "也就是"}))
}
