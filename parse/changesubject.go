package parse

import (
	"iter"
	"slices"
	"strings"
)

// preceding is how many mentions of a paragraph stand before mi: those of a
// paragraph follow one another in Content.Mentions.
func (p *para) preceding(mi int) int {
	if len(p.mentions) == 0 {
		return 0
	}
	return max(0, min(mi-p.mentions[0], len(p.mentions)))
}

// clauseMates are the mentions before mi that its clause can refer to, nearest
// first: its sentence, at its depth or the depths around it.
func (c *Content) clauseMates(p *para, mi int) iter.Seq[int] {
	return func(yield func(int) bool) {
		m := &c.Mentions[mi]
		last := p.preceding(mi) - 1
		for i := last; i >= 0 && i > last-farMates; i-- {
			x := p.mentions[i]
			y := &c.Mentions[x]
			if p.lex[y.Pos].sentence != p.lex[m.Pos].sentence {
				return
			}
			if y.Depth > m.Depth && !(y.Depth == m.Depth+1 && y.Role == RoleBase) {
				continue
			}
			if !yield(x) {
				return
			}
		}
	}
}

// sectionBefore are the mentions before mi in its section, nearest first, as far back as a quantity
// that is spoken of again is looked for.
func (c *Content) sectionBefore(p *para, mi int) iter.Seq2[int, *Mention] {
	return func(yield func(int, *Mention) bool) {
		for x := mi - 1; x >= 0 && x >= mi-farStandard; x-- {
			y := &c.Mentions[x]
			if f := c.figure(y.Figure); f.Report != p.report || f.Place.Section != p.section || !yield(x, y) {
				return
			}
		}
	}
}

// farMates is how many figures back in its sentence a change is related to, so that the cost
// of a sentence without end stays linear.
const farMates = 200

// nearestMate is the first of the clause's mentions before mi, -1 if there is
// none.
func (c *Content) nearestMate(p *para, mi int) int {
	for x := range c.clauseMates(p, mi) {
		return x
	}
	return -1
}

// subject is the quantity that changed: the nearest level before mi with the
// dimension wanted, and the base and the amount printed between, if any.
func (c *Content) subject(p *para, mi int, like func(*Figure) bool) (cur, base, delta int) {
	cur, base, delta = -1, -1, -1
	defer func() {
		switch {
		case cur < 0 && base < 0:
			if cur = c.sentenceBefore(p, mi, like); cur < 0 {
				cur = c.grandTold(p, mi, like)
			}
		case cur < 0 && strings.HasPrefix(c.Mentions[base].After, "相比"):
			if cur = c.comparedNow(p, mi, delta, like); cur < 0 {
				cur = c.quantityBefore(p, mi, base, like)
			}
		case cur < 0 && base >= 0:
			if cur = c.quantityBefore(p, mi, base, like); cur < 0 && mi <= base+2 {
				cur = c.flowTold(p, base, base+1)
			}
			if cur < 0 {
				cur = c.toldThisYear(p, mi, base, delta, like)
			}
		}
	}()
	named := c.comparedMeasure(p, mi, like)
	shared := c.sharedSubject(p, mi, like)
	doer := c.doing(p, mi, mi, like)
	earlier := p.againstBefore(&c.Mentions[mi]) // 上年支出 X，比前年增加 D: of last year's
	ended := FigureID(0)                        // the total that is spoken of again behind its list
	var what changed
	what.named(p, &c.Mentions[mi])
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if limitCompared(y) && like(f) && base < 0 && cur < 0 && p.markBetween(y.Pos, c.Mentions[mi].Pos) == 0 {
			base = x
			continue
		}
		if !like(f) || reference(y) {
			continue
		}
		if named != NoMeasure && y.Role == RoleLevel && f.Key.Measure != named && !c.isPrior(f) {
			continue
		}
		if doer >= 0 && y.Role == RoleLevel && x > doer {
			continue
		}
		if b := x - 1; y.Role == RoleLevel && f.Key.Measure == Residual && b >= p.mentions[0] && c.Mentions[b].Role == RoleBase && c.sameSort(b, x) && p.markBetween(c.Mentions[b].Pos, y.Pos) == 0 {
			continue // 支出 X，较预算 A 节约 D，较上年 B 下降 Z%: X has fallen
		}
		if base >= 0 && y.Role == RoleLevel && f.Key.Measure == Residual && c.figure(c.Mentions[base].Figure).Key.Measure == Outlay {
			continue // 支付 X，结余 Y，与上年支付的 B 相比: not what is left
		}
		if shared >= 0 && y.Role == RoleLevel && x != shared {
			continue
		}
		if y.Role == RoleLevel && f.Key.Part && x != shared && (p.strongMark(y.Pos, c.Mentions[mi].Pos) || c.closesList(p, x, mi)) {
			continue // behind the list the whole is spoken of again
		}
		if y.Role == RoleLevel && f.Key.Part && ended == 0 {
			ended = c.totalNearer(p, x, base)
		}
		if w := c.Figure(c.partOf[f.ID]); ended != 0 && w != nil && (w.ID == ended || w.Place.Block == f.Place.Block && w.Place.Sentence == f.Place.Sentence) {
			continue // of its list, or of the one beside it: 15 笔 1100 万元
		}
		if y.Role == RoleLevel && base >= 0 && c.outOfReach(p, mi, x, base) {
			continue
		}
		if y.Role == RoleLevel && what.other(c, y, p.strongMark(y.Pos, c.Mentions[mi].Pos)) {
			continue // 公用经费 X，三公经费比上年 B 下降 R%
		}
		if y.Role == RoleLevel && base >= 0 && c.planOnly(y, &c.Mentions[base]) {
			continue // 支出 X，预算 P，控制率 R%，较上年的 B 下降 Z%
		}
		if y.Role == RoleLevel && what.own != "" && Owing(y.Label) && !Owing(what.own) {
			continue // 应参保 X 人；参保人数较上年的 B 人多 Y 人: not who should be
		}
		if y.Role == RoleLevel && y.Each && c.outgrows(mi, delta, f) {
			continue // 全年 X，日均 Y，比上年增加 Z: X has grown
		}
		if y.Role == RoleLevel && y.Each && base >= 0 && c.figure(c.Mentions[base].Figure).Value.GreaterThan(f.Value.Add(f.Value)) {
			continue // 全年 X，月均 Y，比上年的 B 减少 Z: X was B
		}
		if y.Role == RoleBase || y.Role == RoleDelta {
			what.named(p, y)
		}
		switch y.Role {
		case RoleBase:
			if base < 0 && cur < 0 && c.openedSince(p, x, mi) && (longer(cleanLabel(p, &c.Mentions[mi]), 2) || delta >= 0 && longer(cleanLabel(p, &c.Mentions[delta]), 2)) {
				return // 支出比上年 B 增加 D，其中基本支出增加 E、增长 Z%: of another
			}
			if base < 0 {
				base = x
			}
		case RoleDelta:
			if delta < 0 && cur < 0 {
				earlier = earlier || p.againstBefore(y)
				delta = x
				doer = c.doing(p, mi, x, like)
			}
		case RoleLevel, RoleRate:
			if base < 0 && !(earlier && c.isPrior(f)) && (c.isPrior(f) || cur < 0 && (c.datedBefore(p, x) || c.yearAgo(p, x) || c.agoOfChange(p, x, mi, delta)) || c.toldAgainst(x)) {
				base = x
				continue
			}
			cur = x
			if base < 0 && delta < 0 && x > p.mentions[0] && c.Mentions[x-1].Role == RoleDelta && c.reached(p, x-1) == x && like(c.figure(c.Mentions[x-1].Figure)) && !p.compares(&c.Mentions[mi]) {
				delta = x - 1 // 比上年增加 D，达到 X，增长 Z%
			}
			if base > x && c.isPrior(f) && c.Mentions[base].Role == RoleLevel {
				cur, base = base, x // 由上年的 X 变成 Y: only X is last year's
				return
			}
			// 由 X 增加到 Y: the base stands right before.
			if base < 0 && x > p.mentions[0] && c.yearBefore(x-1, x, p.compares(&c.Mentions[mi])) && like(c.figure(c.Mentions[x-1].Figure)) {
				base = x - 1 // 2021年 X，2022年 Y
			}
			if base < 0 {
				base = c.budgetBeside(p, x, mi, delta)
			}
			if base < 0 && x > p.mentions[0] {
				if b := &c.Mentions[x-1]; b.Role == RoleBase && like(c.figure(b.Figure)) && p.markBetween(b.Pos, y.Pos) == 0 && p.lex[b.Pos].sentence == p.lex[y.Pos].sentence {
					base = x - 1
				}
			}
			return
		case RoleLimit:
			if cur < 0 && !passed(y) {
				return
			}
		}
	}
	return
}

// Owing reports whether a name says what should be done, not what was: 全县应参保, 应资助学生.
func Owing(name string) bool {
	before, rest, ok := strings.Cut(name, "应")
	return ok && longer(rest, 1) && !hasAnyPrefix(rest, []string{"急", "用", "对", "届", "聘", "邀", "变", "激"}) && !hasAnySuffix(before, []string{"供", "响", "适", "效", "反", "相", "感", "对"})
}

// closesList reports whether mention x stands in a list joined by 、 that ，parts
// from mention mi behind it: 支出 X，其中 A a、B b，比上年减少 Y.
func (c *Content) closesList(p *para, x, mi int) bool {
	last := x
	for last+1 < mi && c.Mentions[last+1].Role == RoleLevel && p.markBetween(c.Mentions[last].Pos, c.Mentions[last+1].Pos) == '、' {
		last++
	}
	if p.markBetween(c.Mentions[last].Pos, c.Mentions[last+1].Pos) != '，' {
		return false
	}
	for y := last + 1; y < mi; y++ {
		if r := c.Mentions[y].Role; r == RoleLevel || r == RoleLimit || r == RoleRate {
			return false // A a、B b，合计 X，比上年多 Y
		}
	}
	return last > x || x > p.mentions[0] && c.Mentions[x-1].Role == RoleLevel && c.figure(c.Mentions[x-1].Figure).Key.Part && p.markBetween(c.Mentions[x-1].Pos, c.Mentions[x].Pos) == '、'
}

// reached is what a change led to, printed right behind it: 提高 X，达到 B; -1 if
// something else follows.
func (c *Content) reached(p *para, mi int) int {
	x := mi + 1
	if x > p.mentions[len(p.mentions)-1] {
		return -1
	}
	m, y := &c.Mentions[mi], &c.Mentions[x]
	if p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || y.Depth != m.Depth {
		return -1
	}
	level := false
	for k := m.Pos + 1; k < y.Pos; k++ {
		switch z := &p.lex[k]; {
		case p.blank(k), z.kind == lexPunct && z.r == '，', z.kind == lexTerm && z.term.Class == Function:
		case z.kind == lexTerm && (z.term.Class == Level || z.term.Class == Total):
			level = true
		default:
			return -1
		}
	}
	if !level {
		return -1
	}
	return x
}

// comparedNow is the quantity that 与 B 相比，S 增加 D speaks of: what it came to,
// printed behind, or the last one before that bears the name S.
func (c *Content) comparedNow(p *para, mi, delta int, like func(*Figure) bool) int {
	m := &c.Mentions[mi]
	for x := mi + 1; x <= p.mentions[len(p.mentions)-1] && p.lex[c.Mentions[x].Pos].sentence == p.lex[m.Pos].sentence; x++ {
		y := &c.Mentions[x]
		if y.Role == RoleLevel && like(c.figure(y.Figure)) && hasAnySuffix(p.words(y.labelFrom, y.Pos), []string{"达到", "达", "至", "为"}) {
			return x
		}
	}
	if delta >= 0 {
		m = &c.Mentions[delta]
	}
	name := cleanLabel(p, m)
	if len([]rune(name)) < 2 {
		return -1
	}
	for x, y := range c.sectionBefore(p, mi) {
		f := c.figure(y.Figure)
		if y.Role == RoleLevel && like(f) && strings.HasSuffix(y.Label, name) {
			return x
		}
	}
	// 参保 X 万人，其中 …。与上年末的 B 相比，参保人数减少 D: the same measure.
	k := keyOf(p, m.labelFrom, m.labelTo)
	for x, y := range c.sectionBefore(p, mi) {
		f := c.figure(y.Figure)
		if k.Measure == NoMeasure {
			break
		}
		if y.Role == RoleLevel && y.Depth == 0 && !y.Each && like(f) && f.Key.Measure == k.Measure && !f.Key.Part && !c.isPrior(f) && (k.Fund == NoFund || k.Fund == f.Key.Fund) && k.Account == f.Key.Account {
			return x
		}
	}
	return -1
}

// doing is the quantity before mi that bears the verb of a change: 追回 X、罚款 Y，合计
// Z，比上年多追回 D is of X. It is -1 where the change names no verb, or no quantity
// bears it.
func (c *Content) doing(p *para, mi, change int, like func(*Figure) bool) int {
	m := &c.Mentions[change]
	at := moreOf(p, m, p.before(m.Pos))
	if m.Role != RoleDelta || at < 0 {
		return -1
	}
	verb := strings.TrimLeft(p.words(at, m.Pos), "多少")
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		if y.Role == RoleLevel && len([]rune(verb)) > 1 && strings.Contains(y.Label, verb) && like(c.figure(y.Figure)) {
			return x
		}
	}
	return -1
}

// sharedSubject is the quantity whose share the clause right before mi gives:
// 项目支出占总支出的 X%，比上年的 Y 增长 Z% speaks of 项目支出. It is -1 where no
// figure of the sentence bears that name.
func (c *Content) sharedSubject(p *para, mi int, like func(*Figure) bool) int {
	name := ""
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		switch {
		case y.Role == RoleBase || y.Role == RoleDelta:
			continue
		case name == "":
			n, _, ok := strings.Cut(y.Label, "占")
			if y.Role != RoleRate || !ok || len([]rune(n)) < 3 || strings.ContainsAny(p.sub(p.lex[y.Pos].to, p.lex[c.Mentions[mi].Pos].from), "；。") {
				return -1
			}
			name = n
		case y.Role == RoleLevel && y.Label == name && like(c.figure(y.Figure)):
			return x
		}
	}
	return -1
}

// outgrows reports whether a rise, that at mi or the one before it, is larger
// than the whole of figure f, which therefore cannot have risen by it.
func (c *Content) outgrows(mi, delta int, f *Figure) bool {
	if m := &c.Mentions[mi]; m.Role == RoleDelta {
		delta = mi
	}
	return delta >= 0 && c.Mentions[delta].Dir > 0 && c.figure(c.Mentions[delta].Figure).Value.GreaterThan(f.Value)
}

// sentenceBefore is the quantity of the sentence before where a sentence begins
// with a comparison: 收入：900 万元。同比增加 40 万元. Of several it is the one that
// the change names, as long as all that it can name are the same.
func (c *Content) sentenceBefore(p *para, mi int, like func(*Figure) bool) int {
	if !p.beginsCompared(c.Mentions[mi].Pos) {
		return -1
	}
	name := c.changeNames(p, mi)
	s, found := p.lex[c.Mentions[mi].Pos].sentence, -1
	whole := FigureID(0) // whose parts the sentence before goes through: 预算 X。其中：A a；B b。比上年减少 D
	for i := p.preceding(mi) - 1; i >= 0; i-- {
		x := p.mentions[i]
		y := &c.Mentions[x]
		if p.lex[y.Pos].sentence < s-1 {
			break
		}
		if y.Depth == 0 && c.figure(y.Figure).Key.Part && p.beginsOpened(y.Pos) {
			whole = c.partOf[y.Figure]
		}
		if p.lex[y.Pos].sentence != s-1 || !part(y) || y.Depth > 0 || !like(c.figure(y.Figure)) || c.figure(y.Figure).Key.Part || !abbreviates(name, y.Label) {
			continue
		}
		if found >= 0 && !c.figure(c.Mentions[found].Figure).Value.Equal(c.figure(y.Figure).Value) {
			return -1 // of several nobody knows which
		}
		found = x
	}
	if w := c.mentionIndex(whole); found < 0 && whole != 0 && w >= p.mentions[0] && like(c.figure(whole)) && !c.isPrior(c.figure(whole)) && abbreviates(name, c.Mentions[w].Label) {
		return w
	}
	return found
}

// beginsOpened reports whether the sentence of lexeme k begins with the word that opens a list: 其中，A a.
func (p *para) beginsOpened(k int) bool {
	i := sentenceStart(p, k)
	for i < k && p.blank(i) {
		i++
	}
	return p.lex[i].kind == lexTerm && p.lex[i].term.Class == Opener
}

// abbreviates reports whether the characters of a name stand in another in their
// order: 支总计 for 支出总计.
func abbreviates(short, full string) bool {
	for _, r := range short {
		i := strings.IndexRune(full, r)
		if i < 0 {
			return false
		}
		full = full[i:]
	}
	return true
}

// beginsCompared reports whether the sentence of lexeme k begins with what follows
// is compared with: 同比, 比上年, 与 2021 年相比.
func (p *para) beginsCompared(k int) bool {
	i := sentenceStart(p, k)
	for i < k && p.blank(i) {
		i++
	}
	if i == 0 {
		return false
	}
	if p.lex[i].kind == lexTerm && (p.lex[i].term.Word == "与" || p.lex[i].term.Word == "和") && i+2 < k && p.lex[i+1].kind == lexPeriod {
		i += 2
	}
	if s := p.sub(p.lex[i].from, p.lex[i].to); i+1 < k && (s == "同口径" || s == "按同口径" || s == "按可比口径") {
		i++
	}
	x := &p.lex[i]
	return x.kind == lexTerm && (x.term.Class == Compare || strings.HasPrefix(x.term.Word, "同比"))
}

// changeNames are the words by which a change behind a comparison names what has
// changed, none where it names nothing: 与上年相比，收、支总计各减少. The nearest that names
// a measure counts, else the first of the sentence: 与上年相比，收入增加 X，增长 R%；支出增加 Y，增长 S%.
func (c *Content) changeNames(p *para, mi int) string {
	m := &c.Mentions[mi]
	name := ""
	for i := p.preceding(mi); i >= 0 && p.lex[c.Mentions[p.mentions[i]].Pos].sentence == p.lex[m.Pos].sentence; i-- {
		measure := NoMeasure
		if name, measure = c.changeName(p, &c.Mentions[p.mentions[i]]); measure != NoMeasure {
			break
		}
	}
	return name
}

// changeName are the words by which one change names what has changed, and the measure that they name.
func (c *Content) changeName(p *para, m *Mention) (string, Measure) {
	from := m.labelFrom
	for i := m.Pos - 1; i >= from; i-- {
		if x := &p.lex[i]; x.kind == lexPunct && x.r == '，' || x.kind == lexTerm && x.term.Class == Compare {
			from = i + 1
		}
	}
	var b strings.Builder
	to := from
	for ; to < m.Pos; to++ {
		x := &p.lex[to]
		if x.kind == lexTerm && (x.term.Class == Rise || x.term.Class == Fall) {
			break
		}
		if p.content(to) || x.kind == lexTerm && x.term.Class == Total {
			b.WriteString(p.sub(x.from, x.to))
		}
	}
	if name := strings.TrimPrefix(b.String(), "度"); !slices.Contains(carriedOut, name) {
		return name, keyOf(p, from, to).Measure
	}
	return "", NoMeasure // 较2020年度决算数减少 X: what it is compared with
}

// comparedMeasure is the measure that the words before 比 or 较 name, where a
// figure of that measure stands before mi: 支出 X，结余 Y；支出较上年增加 Z.
func (c *Content) comparedMeasure(p *para, mi int, like func(*Figure) bool) Measure {
	k := c.Mentions[mi].Pos - 1
	for ; k >= max(0, c.Mentions[mi].Pos-farWords) && p.lex[k].sentence == p.lex[c.Mentions[mi].Pos].sentence; k-- {
		if x := &p.lex[k]; x.kind == lexTerm && x.term.Class == Compare {
			break
		} else if x.kind == lexPunct && x.r == '；' {
			return NoMeasure
		}
	}
	if k <= 0 || p.lex[k].kind != lexTerm || p.lex[k].term.Class != Compare {
		return NoMeasure
	}
	if j := p.comparedWith(0, k); p.lex[k].term.Word == "相比" && j >= 0 {
		k = j // 支出与年初预算相比
	}
	m := c.phraseMeasure(p, k)
	if m == NoMeasure {
		return m
	}
	for x := range c.clauseMates(p, mi) {
		y := &c.Mentions[x]
		if f := c.figure(y.Figure); y.Role == RoleLevel && like(f) && f.Key.Measure == m {
			return m
		}
	}
	return NoMeasure
}

// datedBefore reports whether quantity x is dated in the year before the report's and the
// one of its sort right before it is not dated: 费用 4.62 亿元，2022 年 4.15 亿元.
func (c *Content) datedBefore(p *para, x int) bool {
	if x <= p.mentions[0] {
		return false
	}
	m, b := &c.Mentions[x], &c.Mentions[x-1]
	f, g := c.figure(m.Figure), c.figure(b.Figure)
	own := c.Reports[f.Report-1].Year
	return f.Key.Period.Year > 0 && (f.Key.Period.Year == own-1 || own == 0 && g.Key.Period.Year == 0) && f.Key.Period.From == 0 && m.Depth == b.Depth && b.Role == m.Role && c.sameSort(x-1, x) &&
		(g.Key.Period.Year == 0 || g.Key.Period.Year == own) && p.lex[b.Pos].sentence == p.lex[m.Pos].sentence && p.markBetween(b.Pos, m.Pos) == '，' &&
		strings.Trim(cleanLabel(p, m), "为") == ""
}

// isPrior reports whether a figure's own words date it before the report's
// year.
func (c *Content) isPrior(f *Figure) bool {
	switch f.Key.Period.Rel {
	case "上年", "上年末", "上期", "前年":
		return true
	}
	return false
}

// yearBefore reports whether mention x is the quantity of mention y in an
// earlier year, the one right before where next is set.
func (c *Content) yearBefore(x, y int, next bool) bool {
	m, n := &c.Mentions[x], &c.Mentions[y]
	a, b := c.figure(m.Figure), c.figure(n.Figure)
	if m.Role != n.Role || m.Depth != n.Depth || a.Place.Sentence != b.Place.Sentence || a.Dimension != b.Dimension || a.Key.Period.To != b.Key.Period.To || !sameSubject(m, n) {
		return false
	}
	from, to := a.Key.Period.Year, b.Key.Period.Year
	return from > 0 && (from == to-1 || from < to && !next)
}

// compares reports whether the label of a mention names what it is compared
// with: 比上年, 同比.
func (p *para) compares(m *Mention) bool {
	for i := m.labelFrom; i < m.labelTo; i++ {
		if x := &p.lex[i]; x.kind == lexTerm && x.term.Class == Compare {
			return true
		}
	}
	return false
}

// sameSubject reports whether the second of two quantities bears the name of
// the first, or none of its own.
func sameSubject(a, b *Mention) bool {
	x, y := withoutYear(a.Label), withoutYear(b.Label)
	return y == "" || strings.HasSuffix(x, y) || strings.HasSuffix(y, x)
}

// withoutYear is a label without the year that it begins with and the words
// behind it that say nothing.
func withoutYear(s string) string {
	if _, rest, ok := strings.Cut(s, "年"); ok {
		s = rest
	}
	return strings.Trim(strings.TrimPrefix(s, "度"), "末底为达的 ")
}

// startsCompared reports whether the label of a change begins with 比, so that
// what changed is what was spoken of before.
func startsCompared(p *para, m *Mention) bool {
	for i := m.labelFrom; i < m.labelTo; i++ {
		if x := &p.lex[i]; !p.blank(i) {
			return x.kind == lexTerm && (x.term.Class == Compare || x.term.Word == "与" && strings.Contains(p.words(i, m.labelTo), "相比"))
		}
	}
	return false
}

// compared reports whether a change is one against another period.
func (c *Content) compared(p *para, m *Mention) bool {
	for i := m.Pos - 1; i >= 0 && p.lex[i].sentence == p.lex[m.Pos].sentence; i-- {
		x := &p.lex[i]
		if x.kind == lexTerm && x.term.Class == Compare || x.kind == lexPeriod && x.period.Rel != "" && x.period.Rel != "本年" {
			return true
		}
		if x.kind == lexFigure && i < m.labelFrom-1 {
			return false
		}
	}
	return false
}

// notBelowPrior reports whether a paragraph sets last year as its target.
func notBelowPrior(p *para) bool {
	return containsAny(p.string(), []string{"不低于上年", "不低于去年", "不少于上年", "不少于去年", "不低于上一年"})
}
