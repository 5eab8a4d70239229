package parse

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// besidesLast reports whether 和 joins a total to a count that repeats the last of what stands
// before it, which is therefore no part: 管 4 个泵站 1 个水闸和 9 个机井，共有 5 个站闸和 9 个机井.
func (c *Content) besidesLast(p *para, wi int, parts []int) bool {
	if wi == p.mentions[len(p.mentions)-1] {
		return false
	}
	w, next, last := &c.Mentions[wi], &c.Mentions[wi+1], c.figure(c.Mentions[parts[len(parts)-1]].Figure)
	f := c.figure(next.Figure)
	words := p.words(w.Pos+1, next.Pos)
	return f.Dimension == last.Dimension && f.Unit == last.Unit && f.Value.Equal(last.Value) && !strings.ContainsAny(words, "，；。、") && strings.HasSuffix(strings.TrimSpace(words), "和")
}

// trailing reads parts, sum word, whole: A 60、B 40，合计 100. Where the parts of a total
// follow it as well, those before it only verify.
func (c *Content) trailing(p *para, wi int, opened bool) {
	w := &c.Mentions[wi]
	wf := c.figure(w.Figure)
	if reference(w) || c.setByRate(w.Figure) {
		return // A，占总额 X 的 Y%; 支付 65%，计 X
	}
	owned := c.ownsTotal(w)
	var parts []int
	near := 0 // parts in the whole's own sentence
	for i := p.preceding(wi) - 1; i >= 0; i-- {
		mi := p.mentions[i]
		m := &c.Mentions[mi]
		if m.Depth != w.Depth {
			continue
		}
		d := p.lex[w.Pos].sentence - p.lex[m.Pos].sentence
		if d > 1 {
			break
		}
		if !part(m) || !addable(wf, c.figure(m.Figure)) || c.class(m) || c.otherWay(wf, m) || ofNetWorth(m) || c.otherPieces(w, m) {
			continue
		}
		if wk := wf.Key.Measure; (wk == Reimbursed || wk == SelfPaid) && c.figure(m.Figure).Key.Measure == Cost {
			continue // 职工费用 A，居民费用 B，基金支付合计 X: paid of what it cost
		}
		if d == 0 && hasAnyPrefix(m.Label, takingOff) {
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
	if parts = c.outsideTotals(parts); len(parts) < 2 || near == 0 && p.beginsItem(w.Pos) || c.besidesLast(p, wi, parts) {
		return
	}
	owned = owned && !c.sharesName(w, parts) || c.plannedParts(p, parts[0], w)
	if n := countedItems(w); n > 0 && n != len(parts) {
		owned = true // 甲 a，其中 …，两项支出 X: of which the number does not tell
	}
	if names, added := p.namesTogether(w.Pos); added && len(names) >= 2 && len(names) != len(parts) {
		owned = true // 甲 a，乙 b，丙 c，丁和戊合计 X: of the things that it names
	}
	all := parts
	if outer := c.outerItems(p, parts); len(outer) >= 2 && len(outer) < len(parts) {
		parts, near = outer, 0
		for _, mi := range outer {
			if p.lex[c.Mentions[mi].Pos].sentence == p.lex[w.Pos].sentence {
				near++
			}
		}
	}
	f := Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: Closed, Reach: ReachSentence}
	if near < 2 {
		f.Reach = ReachParagraph
	}
	weak := w.Total < 2 || near < 2
	// From the last stronger mark, from the sentence's start, then each number
	// of parts counted back.
	first := parts
	if near >= 2 {
		first = parts[len(parts)-near:]
	}
	if opened && w.Total >= 2 && near >= 2 && c.eachOfLevel(first) {
		opened = false // 中央 A、省级 B，共计 X。按用途分：a、b: the levels make it up, whatever follows
	}
	if listed := c.listedUpTo(p, parts, w); listed != nil {
		first, weak = listed, false
	} else if listed := c.sentenceListed(p, wi); near == 0 && listed != nil {
		first, weak = listed, false
	}
	own := c.openedAnew(p, first, w)
	add := func(l []int, weak bool) {
		if len(l) < 2 {
			return
		}
		f.Readings = append(f.Readings, Reading{Parts: c.terms(l), Weak: weak, HoldOnly: opened || owned})
	}
	// Parts that bear the total's own words: 分别立项 A、B … 共立项 X.
	core := totalCore(p, w)
	var named []int
	for _, mi := range parts {
		if len([]rune(core)) >= 2 && similar(core, c.figure(c.Mentions[mi].Figure).Name) >= 0.5 {
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
		k := c.figure(c.Mentions[mi].Figure).Key.Measure
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
			if !weak && !p.strongMark(c.Mentions[parts[j-1]].Pos, w.Pos) {
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
func (c *Content) openedAnew(p *para, parts []int, w *Mention) []int {
	last := &c.Mentions[parts[len(parts)-1]]
	opener, whole := p.openedBehind(last)
	if whole < 0 || p.strongMark(last.Pos, w.Pos) || addable(c.figure(w.Figure), c.figure(p.lex[whole].fig)) {
		return nil
	}
	from := len(parts) - 1
	for from > 0 && c.Mentions[parts[from-1]].Pos > opener {
		from--
	}
	if from == 0 || len(parts)-from < 2 || !p.strongMark(c.Mentions[parts[from-1]].Pos, opener) {
		return nil
	}
	for _, mi := range parts[:from] {
		if _, before := p.openedBehind(&c.Mentions[mi]); before >= 0 {
			return nil
		}
	}
	return parts[from:]
}

// plannedWords say that amounts were planned, not spent.
var plannedWords = []string{"安排", "计划", "预算", "批复", "下达"}

// plannedParts reports whether the words before a list say that it was planned, and those of
// the total behind it that it was spent: 安排 A a、B b，全年共支出 X.
func (c *Content) plannedParts(p *para, first int, w *Mention) bool {
	at := c.Mentions[first].Pos
	lead := p.words(sentenceStart(p, at), at)
	spent := []string{"支出", "支付", "使用", "列支", "拨付", "兑付"}
	return containsAny(lead, plannedWords) && !containsAny(lead, spent) && containsAny(w.Label, spent) && !containsAny(w.Label, plannedWords)
}

// listedUpTo are the parts that stand right before a total which is called so and
// nothing else, all of one list: 医院 14 家，药店 7 家，共 21 家; or of one series:
// 分别结余 A、B，共结余 C. It is nil where other figures stand between, or the list goes on.
func (c *Content) listedUpTo(p *para, parts []int, w *Mention) []int {
	n := len(parts)
	last := &c.Mentions[parts[n-1]]
	words := p.words(last.Pos+1, w.Pos)
	if w.Depth > 0 || c.figure(last.Figure).Unit != c.figure(w.Figure).Unit || c.mentionsBetween(p, last, w) || strings.Contains(words, "等") || p.strongMark(last.Pos, w.Pos) {
		return nil
	}
	name := strings.Trim(p.words(w.labelFrom, w.labelTo), "，、 ")
	if i := strings.LastIndex(name, "，"); i > 0 && strings.TrimSpace(words) == name {
		name = name[i+len("，"):] // 12 万元设备款、35 万元工程款未支付，共 47 万元
	}
	bare := slices.Contains([]string{"共", "合计", "共计", "总计", "一共", "两项合计", "两项共计", "三项合计", "三项共计"}, name)
	from := n - 1
	for from > 0 {
		x, y := &c.Mentions[parts[from-1]], &c.Mentions[parts[from]]
		if n-from >= 2 && p.markBetween(x.Pos, y.Pos) != '、' && p.markBetween(y.Pos, c.Mentions[parts[from+1]].Pos) == '、' && c.figure(x.Figure).Value.GreaterThan(c.figure(w.Figure).Value) {
			break // 预算 W，三个标段中标 a、b、c，合计 X
		}
		if c.mentionsBetween(p, x, y) && !(bare && c.numberBefore(p, x, y)) || p.lex[x.Pos].sentence != p.lex[w.Pos].sentence || p.strongMark(x.Pos, y.Pos) || !bare && y.Peer != parts[from-1] || c.figure(x.Figure).Unit != c.figure(w.Figure).Unit {
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
func (c *Content) sentenceListed(p *para, wi int) []int {
	w := &c.Mentions[wi]
	s := sentenceStart(p, w.Pos)
	if w.Total < 2 || s == 0 || !hasAnyPrefix(p.words(s, w.Pos), []string{"共计", "合计", "总计", "以上", "上述", "两项", "三项"}) {
		return nil
	}
	var list []int
	mark := rune(0)
	for i := p.preceding(wi) - 1; i >= 0; i-- {
		mi := p.mentions[i]
		m := &c.Mentions[mi]
		if p.lex[m.Pos].sentence < p.lex[w.Pos].sentence-1 {
			break
		}
		if !part(m) || m.Depth > 0 || m.Total > 0 || m.Label == "" || m.Peer >= 0 || !addable(c.figure(w.Figure), c.figure(m.Figure)) || (c.figure(m.Figure).Key.Measure == Outlay) != (c.figure(w.Figure).Key.Measure == Outlay) {
			return nil
		}
		if n := len(list); n > 0 {
			r := p.markBetween(m.Pos, c.Mentions[list[n-1]].Pos)
			if r == 0 || mark != 0 && r != mark {
				return nil
			}
			mark = r
		}
		list = append(list, mi)
	}
	if len(list) < 3 || p.opensAt(list[len(list)-1], c) {
		return nil
	}
	slices.Reverse(list)
	return list
}

// opensAt reports whether 等 or 主要 leaves the list that begins with a mention open, or 其中
// makes it the parts of something else.
func (p *para) opensAt(first int, c *Content) bool {
	m := &c.Mentions[first]
	return m.afterOpener >= 0 || c.opensList(p, sentenceStart(p, m.Pos), p.scopeEnd(m.Pos))
}

// mentionsBetween reports whether figures stand between two mentions.
func (c *Content) mentionsBetween(p *para, a, b *Mention) bool {
	for k := a.Pos + 1; k < b.Pos; k++ {
		if _, ok := p.mentionAt(k); ok && p.lex[k].depth <= b.Depth {
			return true
		}
	}
	return false
}

// numberBefore reports whether all that is mentioned between two amounts is how many things the
// later is for: 发放抚恤金 a，优待金 52 户、b.
func (c *Content) numberBefore(p *para, x, y *Mention) bool {
	numbers := 0
	for k := x.Pos + 1; k < y.Pos; k++ {
		mi, ok := p.mentionAt(k)
		if !ok || p.lex[k].depth > y.Depth {
			continue
		}
		m := &c.Mentions[mi]
		switch c.figure(m.Figure).Dimension {
		case numeral.Persons, numeral.Visits, numeral.Households, numeral.Count, numeral.Length, numeral.Area, numeral.Weight:
		default:
			return false
		}
		if numbers++; numbers > 1 || m.Role != RoleLevel || c.figure(y.Figure).Dimension != numeral.Money {
			return false
		}
	}
	return numbers == 1
}

// otherWay reports whether a quantity cannot be a part of what came in or went out: it
// is what was left, or of one of several funds what went the other way.
func (c *Content) otherWay(wf *Figure, m *Mention) bool {
	a, b := wf.Key.Measure, c.figure(m.Figure).Key
	switch {
	case a != Income && a != Outlay:
		return false
	case b.Measure == Surplus, a == Income && b.Measure == Outlay, a == Outlay && (b.Measure == Income || b.Measure == Opening || b.Measure == Prepaid):
		return true
	}
	return wf.Key.Fund == SeveralFunds && b.Fund != NoFund && b.Measure == Residual
}

// outsideTotals leaves out of the parts of a total those of the list right
// before it where that list has its own whole, and nothing else: 报销 X：A a、B
// b，费用总额 Y.
func (c *Content) outsideTotals(parts []int) []int {
	if len(parts) == 0 {
		return nil
	}
	for _, i := range c.framesOf(c.Mentions[parts[0]].Figure) {
		fr := &c.Frames[i]
		if fr.Kind != KindTotal || len(fr.Readings) == 0 || len(fr.Readings[0].Parts) < 2 || len(parts) != len(fr.Readings[0].Parts)+1 {
			continue
		}
		if !slices.ContainsFunc(fr.Readings[0].Parts, func(t Part) bool {
			return !slices.ContainsFunc(parts, func(mi int) bool { return c.Mentions[mi].Figure == t.Figure })
		}) {
			return nil
		}
	}
	return parts
}

// farWords is how many lexemes before an item the 其中 of its list may stand, or the mark of the
// item before, and how many behind a figure are its words.
const farWords = 400

// outerItems are the items of a list without those that 其中 opens behind
// another, up to where these come to it: 职工 A，其中在职 a、退休 b；居民 B; 上级补助 A，其中 a、b，
// 上年结余 C.
func (c *Content) outerItems(p *para, parts []int) []int {
	var out []int
	left := map[int]decimal.Decimal{} // of the whole before each opener
	for _, mi := range parts {
		m := &c.Mentions[mi]
		opener, whole := p.openedBehind(m)
		if whole < 0 {
			out = append(out, mi)
			continue
		}
		rest, begun := left[opener]
		if !begun {
			rest = c.figure(p.lex[whole].fig).Value
		}
		if begun && rest.IsZero() {
			out = append(out, mi)
			continue
		}
		left[opener] = rest.Sub(c.figure(m.Figure).Value)
	}
	return out
}

// openedBehind is the lexeme of the 其中 that an item stands behind in its clause group, and
// that of the figure which it opens; -1 if it stands behind none.
func (p *para) openedBehind(m *Mention) (opener, whole int) {
	opener = -1
	for k := m.Pos - 1; k >= 0 && k >= m.Pos-farWords; k-- {
		x := &p.lex[k]
		if x.depth != p.lex[m.Pos].depth {
			continue
		}
		if x.kind == lexPunct && (x.r == '；' || x.r == '。') {
			break
		}
		if x.kind == lexTerm && strings.HasPrefix(x.term.Word, "其中") {
			opener = k
		}
		if opener >= 0 && x.kind == lexFigure {
			return opener, k
		}
	}
	return -1, -1
}

// totalCore are the words of a total without those that say it is one.
func totalCore(p *para, w *Mention) string {
	var b strings.Builder
	for i := w.labelFrom; i < w.labelTo; i++ {
		x := &p.lex[i]
		if x.kind == lexText || x.kind == lexTerm && x.term.Class == Noun && x.term.Measure == NoMeasure {
			b.WriteString(p.sub(x.from, x.to))
		}
	}
	return strings.TrimSpace(b.String())
}

// sameRole reports whether two measures play one part in a budget: what may
// be spent, or what was spent.
func sameRole(a, b Measure) bool {
	class := func(m Measure) int {
		switch m {
		case Budget, Received, Prepaid, Opening, Goal:
			return 1
		case Outlay, Reimbursed:
			return 2
		case NoMeasure:
			return 0
		}
		return int(m) + 10
	}
	return class(a) == class(b)
}

// chained is the sum of changes: where whole and parts each carry an amount
// of change, the changes add up as well.
func (c *Content) chained(p *para, w *Mention, lists [][]int) {
	if len(lists) == 0 {
		return
	}
	whole := c.changeBehind(p, w, -1)
	if whole < 0 {
		return
	}
	wd := &c.Mentions[whole]
	var parts []Part
	list, sure := lists[0], true
	for i, mi := range list {
		end := -1
		if i+1 < len(list) {
			end = c.Mentions[list[i+1]].Pos
		}
		d := c.changeBehind(p, &c.Mentions[mi], end)
		if d < 0 && c.figure(c.Mentions[mi].Figure).Value.IsZero() {
			sure = false // nothing, as the year before, as like as not
			continue
		}
		if d < 0 || c.Mentions[d].Figure == wd.Figure {
			return
		}
		sign := c.Mentions[d].Dir * wd.Dir
		parts = append(parts, Part{c.Mentions[d].Figure, sign})
	}
	if len(parts) == 0 || !sure && len(parts) < 2 {
		return
	}
	if wi := c.mentionIndex(w.Figure); len(parts) > 1 && c.closing([]int{wi}, list) < 0 {
		sure = false // the quantities leave some out, and so may their changes
	}
	c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/chain", Claim: wd.Figure, Closed: HalfOpen, Reach: ReachSentence,
		Readings: []Reading{{Parts: parts, HoldOnly: !sure}}})
}

// changeBehind is the amount of change that follows a quantity before the
// next quantity of its dimension, -1 if there is none.
func (c *Content) changeBehind(p *para, m *Mention, end int) int {
	f := c.figure(m.Figure)
	for k := m.Pos + 1; k < len(p.lex) && p.lex[k].sentence == p.lex[m.Pos].sentence && (end < 0 || k < end); k++ {
		mi, ok := p.mentionAt(k)
		if !ok {
			continue
		}
		x := &c.Mentions[mi]
		g := c.figure(x.Figure)
		if g.Dimension != f.Dimension || x.Depth > m.Depth {
			continue
		}
		if x.Role == RoleDelta {
			return mi
		}
		if x.Role == RoleLevel {
			return -1
		}
	}
	return -1
}

// eachOfLevel reports whether each of some amounts is of another level of government.
func (c *Content) eachOfLevel(list []int) bool {
	seen := map[Tier]bool{}
	for _, mi := range list {
		t := c.figure(c.Mentions[mi].Figure).Key.Tier
		if t == NoTier || seen[t] {
			return false
		}
		seen[t] = true
	}
	return true
}
