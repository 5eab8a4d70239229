package change

import (
	"iter"
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
)

// SectionBefore are the mentions before mi in its section, nearest first, as far back as a quantity
// that is spoken of again is looked for.
func SectionBefore(c *content.Draft, p *content.Para, mi int) iter.Seq2[int, *content.Mention] {
	return func(yield func(int, *content.Mention) bool) {
		for x := mi - 1; x >= 0 && x >= mi-clause.FarStandard; x-- {
			y := &c.Mentions[x]
			if f := c.At(y.Figure); f.Report != p.Report || f.Place.Section != p.Section || !yield(x, y) {
				return
			}
		}
	}
}

// Subject is the quantity that changed: the nearest level before mi with the
// dimension wanted, and the base and the amount printed between, if any.
func Subject(c *content.Draft, p *content.Para, mi int, like func(*content.Figure) bool) (cur, base, delta int) {
	cur, base, delta = -1, -1, -1
	defer func() {
		switch {
		case cur < 0 && base < 0:
			if cur = sentenceBefore(c, p, mi, like); cur < 0 {
				cur = grandTold(c, p, mi, like)
			}
		case cur < 0 && strings.HasPrefix(c.Mentions[base].After, "相比"):
			if cur = comparedNow(c, p, mi, delta, like); cur < 0 {
				cur = quantityBefore(c, p, mi, base, like)
			}
		case cur < 0 && base >= 0:
			if cur = quantityBefore(c, p, mi, base, like); cur < 0 && mi <= base+2 {
				cur = flowTold(c, p, base, base+1)
			}
			if cur < 0 {
				cur = toldThisYear(c, p, mi, base, delta, like)
			}
		}
	}()
	named := comparedMeasure(c, p, mi, like)
	shared := sharedSubject(c, p, mi, like)
	doer := doing(c, p, mi, mi, like)
	earlier := againstBefore(p, &c.Mentions[mi]) // 上年支出 X，比前年增加 D: of last year's
	ended := content.FigureID(0)                 // the total that is spoken of again behind its list
	var what changed
	what.named(p, &c.Mentions[mi])
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if clause.LimitCompared(y) && like(f) && base < 0 && cur < 0 && clause.MarkBetween(p, y.Pos, c.Mentions[mi].Pos) == 0 {
			base = x
			continue
		}
		if !like(f) || clause.Reference(y) {
			continue
		}
		if named != lang.NoMeasure && y.Role == content.RoleLevel && f.Key.Measure != named && !clause.IsPrior(c, f) {
			continue
		}
		if doer >= 0 && y.Role == content.RoleLevel && x > doer {
			continue
		}
		if b := x - 1; y.Role == content.RoleLevel && f.Key.Measure == lang.Residual && b >= p.Mentions[0] && c.Mentions[b].Role == content.RoleBase && clause.SameSort(c, b, x) && clause.MarkBetween(p, c.Mentions[b].Pos, y.Pos) == 0 {
			continue // 支出 X，较预算 A 节约 D，较上年 B 下降 Z%: X has fallen
		}
		if base >= 0 && y.Role == content.RoleLevel && f.Key.Measure == lang.Residual && c.At(c.Mentions[base].Figure).Key.Measure == lang.Outlay {
			continue // 支付 X，结余 Y，与上年支付的 B 相比: not what is left
		}
		if shared >= 0 && y.Role == content.RoleLevel && x != shared {
			continue
		}
		if y.Role == content.RoleLevel && f.Key.Part && x != shared && (clause.StrongMark(p, y.Pos, c.Mentions[mi].Pos) || clause.ClosesList(c, p, x, mi)) {
			continue // behind the list the whole is spoken of again
		}
		if y.Role == content.RoleLevel && f.Key.Part && ended == 0 {
			ended = clause.TotalNearer(c, p, x, base)
		}
		if w := c.Figure(c.PartOf[f.ID]); ended != 0 && w != nil && (w.ID == ended || w.Place.Block == f.Place.Block && w.Place.Sentence == f.Place.Sentence) {
			continue // of its list, or of the one beside it: 15 笔 1100 万元
		}
		if y.Role == content.RoleLevel && base >= 0 && clause.OutOfReach(c, p, mi, x, base) {
			continue
		}
		if y.Role == content.RoleLevel && what.other(c, y, clause.StrongMark(p, y.Pos, c.Mentions[mi].Pos)) {
			continue // 公用经费 X，三公经费比上年 B 下降 R%
		}
		if y.Role == content.RoleLevel && base >= 0 && planOnly(c, y, &c.Mentions[base]) {
			continue // 支出 X，预算 P，控制率 R%，较上年的 B 下降 Z%
		}
		if y.Role == content.RoleLevel && what.own != "" && Owing(y.Label) && !Owing(what.own) {
			continue // 应参保 X 人；参保人数较上年的 B 人多 Y 人: not who should be
		}
		if y.Role == content.RoleLevel && y.Each && outgrows(c, mi, delta, f) {
			continue // 全年 X，日均 Y，比上年增加 Z: X has grown
		}
		if y.Role == content.RoleLevel && y.Each && base >= 0 && c.At(c.Mentions[base].Figure).Value.GreaterThan(f.Value.Add(f.Value)) {
			continue // 全年 X，月均 Y，比上年的 B 减少 Z: X was B
		}
		if y.Role == content.RoleBase || y.Role == content.RoleDelta {
			what.named(p, y)
		}
		switch y.Role {
		case content.RoleBase:
			if base < 0 && cur < 0 && OpenedSince(c, p, x, mi) && (content.Longer(content.CleanLabel(p, &c.Mentions[mi]), 2) || delta >= 0 && content.Longer(content.CleanLabel(p, &c.Mentions[delta]), 2)) {
				return // 支出比上年 B 增加 D，其中基本支出增加 E、增长 Z%: of another
			}
			if base < 0 {
				base = x
			}
		case content.RoleDelta:
			if delta < 0 && cur < 0 {
				earlier = earlier || againstBefore(p, y)
				delta = x
				doer = doing(c, p, mi, x, like)
			}
		case content.RoleLevel, content.RoleRate:
			if base < 0 && !(earlier && clause.IsPrior(c, f)) && (clause.IsPrior(c, f) || cur < 0 && (datedBefore(c, p, x) || yearAgo(c, p, x) || agoOfChange(c, p, x, mi, delta)) || ToldAgainst(c, x)) {
				base = x
				continue
			}
			cur = x
			if base < 0 && delta < 0 && x > p.Mentions[0] && c.Mentions[x-1].Role == content.RoleDelta && reached(c, p, x-1) == x && like(c.At(c.Mentions[x-1].Figure)) && !Compares(p, &c.Mentions[mi]) {
				delta = x - 1 // 比上年增加 D，达到 X，增长 Z%
			}
			if base > x && clause.IsPrior(c, f) && c.Mentions[base].Role == content.RoleLevel {
				cur, base = base, x // 由上年的 X 变成 Y: only X is last year's
				return
			}
			// 由 X 增加到 Y: the base stands right before.
			if base < 0 && x > p.Mentions[0] && yearBefore(c, x-1, x, Compares(p, &c.Mentions[mi])) && like(c.At(c.Mentions[x-1].Figure)) {
				base = x - 1 // 2021年 X，2022年 Y
			}
			if base < 0 {
				base = budgetBeside(c, p, x, mi, delta)
			}
			if base < 0 && x > p.Mentions[0] {
				if b := &c.Mentions[x-1]; b.Role == content.RoleBase && like(c.At(b.Figure)) && clause.MarkBetween(p, b.Pos, y.Pos) == 0 && p.Lex[b.Pos].Sentence == p.Lex[y.Pos].Sentence {
					base = x - 1
				}
			}
			return
		case content.RoleLimit:
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
	return ok && content.Longer(rest, 1) && !lang.HasAnyPrefix(rest, []string{"急", "用", "对", "届", "聘", "邀", "变", "激"}) && !lang.HasAnySuffix(before, []string{"供", "响", "适", "效", "反", "相", "感", "对"})
}

// reached is what a change led to, printed right behind it: 提高 X，达到 B; -1 if
// something else follows.
func reached(c *content.Draft, p *content.Para, mi int) int {
	x := mi + 1
	if x > p.Mentions[len(p.Mentions)-1] {
		return -1
	}
	m, y := &c.Mentions[mi], &c.Mentions[x]
	if p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || y.Depth != m.Depth {
		return -1
	}
	level := false
	for k := m.Pos + 1; k < y.Pos; k++ {
		switch z := &p.Lex[k]; {
		case clause.Blank(p, k), z.Kind == content.LexPunct && z.R == '，', z.Kind == content.LexTerm && z.Term.Class == lang.Function:
		case z.Kind == content.LexTerm && (z.Term.Class == lang.Level || z.Term.Class == lang.Total):
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
func comparedNow(c *content.Draft, p *content.Para, mi, delta int, like func(*content.Figure) bool) int {
	m := &c.Mentions[mi]
	for x := mi + 1; x <= p.Mentions[len(p.Mentions)-1] && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[m.Pos].Sentence; x++ {
		y := &c.Mentions[x]
		if y.Role == content.RoleLevel && like(c.At(y.Figure)) && lang.HasAnySuffix(p.Words(y.LabelFrom, y.Pos), []string{"达到", "达", "至", "为"}) {
			return x
		}
	}
	if delta >= 0 {
		m = &c.Mentions[delta]
	}
	name := content.CleanLabel(p, m)
	if len([]rune(name)) < 2 {
		return -1
	}
	for x, y := range SectionBefore(c, p, mi) {
		f := c.At(y.Figure)
		if y.Role == content.RoleLevel && like(f) && strings.HasSuffix(y.Label, name) {
			return x
		}
	}
	// 参保 X 万人，其中 …。与上年末的 B 相比，参保人数减少 D: the same measure.
	k := clause.KeyOf(p, m.LabelFrom, m.LabelTo)
	for x, y := range SectionBefore(c, p, mi) {
		f := c.At(y.Figure)
		if k.Measure == lang.NoMeasure {
			break
		}
		if y.Role == content.RoleLevel && y.Depth == 0 && !y.Each && like(f) && f.Key.Measure == k.Measure && !f.Key.Part && !clause.IsPrior(c, f) && (k.Fund == lang.NoFund || k.Fund == f.Key.Fund) && k.Account == f.Key.Account {
			return x
		}
	}
	return -1
}

// doing is the quantity before mi that bears the verb of a change: 追回 X、罚款 Y，合计
// Z，比上年多追回 D is of X. It is -1 where the change names no verb, or no quantity
// bears it.
func doing(c *content.Draft, p *content.Para, mi, change int, like func(*content.Figure) bool) int {
	m := &c.Mentions[change]
	at := MoreOf(p, m, clause.Before(p, m.Pos))
	if m.Role != content.RoleDelta || at < 0 {
		return -1
	}
	verb := strings.TrimLeft(p.Words(at, m.Pos), "多少")
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		if y.Role == content.RoleLevel && len([]rune(verb)) > 1 && strings.Contains(y.Label, verb) && like(c.At(y.Figure)) {
			return x
		}
	}
	return -1
}

// sharedSubject is the quantity whose share the clause right before mi gives:
// 项目支出占总支出的 X%，比上年的 Y 增长 Z% speaks of 项目支出. It is -1 where no
// figure of the sentence bears that name.
func sharedSubject(c *content.Draft, p *content.Para, mi int, like func(*content.Figure) bool) int {
	name := ""
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		switch {
		case y.Role == content.RoleBase || y.Role == content.RoleDelta:
			continue
		case name == "":
			n, _, ok := strings.Cut(y.Label, "占")
			if y.Role != content.RoleRate || !ok || len([]rune(n)) < 3 || strings.ContainsAny(p.Sub(p.Lex[y.Pos].To, p.Lex[c.Mentions[mi].Pos].From), "；。") {
				return -1
			}
			name = n
		case y.Role == content.RoleLevel && y.Label == name && like(c.At(y.Figure)):
			return x
		}
	}
	return -1
}

// outgrows reports whether a rise, that at mi or the one before it, is larger
// than the whole of figure f, which therefore cannot have risen by it.
func outgrows(c *content.Draft, mi, delta int, f *content.Figure) bool {
	if m := &c.Mentions[mi]; m.Role == content.RoleDelta {
		delta = mi
	}
	return delta >= 0 && c.Mentions[delta].Dir > 0 && c.At(c.Mentions[delta].Figure).Value.GreaterThan(f.Value)
}

// sentenceBefore is the quantity of the sentence before where a sentence begins
// with a comparison: 收入：900 万元。同比增加 40 万元. Of several it is the one that
// the change names, as long as all that it can name are the same.
func sentenceBefore(c *content.Draft, p *content.Para, mi int, like func(*content.Figure) bool) int {
	if !beginsCompared(p, c.Mentions[mi].Pos) {
		return -1
	}
	name := changeNames(c, p, mi)
	s, found := p.Lex[c.Mentions[mi].Pos].Sentence, -1
	whole := content.FigureID(0) // whose parts the sentence before goes through: 预算 X。其中：A a；B b。比上年减少 D
	for i := clause.Preceding(p, mi) - 1; i >= 0; i-- {
		x := p.Mentions[i]
		y := &c.Mentions[x]
		if p.Lex[y.Pos].Sentence < s-1 {
			break
		}
		if y.Depth == 0 && c.At(y.Figure).Key.Part && beginsOpened(p, y.Pos) {
			whole = c.PartOf[y.Figure]
		}
		if p.Lex[y.Pos].Sentence != s-1 || !content.IsPart(y) || y.Depth > 0 || !like(c.At(y.Figure)) || c.At(y.Figure).Key.Part || !Abbreviates(name, y.Label) {
			continue
		}
		if found >= 0 && !c.At(c.Mentions[found].Figure).Value.Equal(c.At(y.Figure).Value) {
			return -1 // of several nobody knows which
		}
		found = x
	}
	if w := c.MentionIndex(whole); found < 0 && whole != 0 && w >= p.Mentions[0] && like(c.At(whole)) && !clause.IsPrior(c, c.At(whole)) && Abbreviates(name, c.Mentions[w].Label) {
		return w
	}
	return found
}

// beginsOpened reports whether the sentence of lexeme k begins with the word that opens a list: 其中，A a.
func beginsOpened(p *content.Para, k int) bool {
	i := content.SentenceStart(p, k)
	for i < k && clause.Blank(p, i) {
		i++
	}
	return p.Lex[i].Kind == content.LexTerm && p.Lex[i].Term.Class == lang.Opener
}

// Abbreviates reports whether the characters of a name stand in another in their
// order: 支总计 for 支出总计.
func Abbreviates(short, full string) bool {
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
func beginsCompared(p *content.Para, k int) bool {
	i := content.SentenceStart(p, k)
	for i < k && clause.Blank(p, i) {
		i++
	}
	if i == 0 {
		return false
	}
	if p.Lex[i].Kind == content.LexTerm && (p.Lex[i].Term.Word == "与" || p.Lex[i].Term.Word == "和") && i+2 < k && p.Lex[i+1].Kind == content.LexPeriod {
		i += 2
	}
	if s := p.Sub(p.Lex[i].From, p.Lex[i].To); i+1 < k && (s == "同口径" || s == "按同口径" || s == "按可比口径") {
		i++
	}
	x := &p.Lex[i]
	return x.Kind == content.LexTerm && (x.Term.Class == lang.Compare || strings.HasPrefix(x.Term.Word, "同比"))
}

// changeNames are the words by which a change behind a comparison names what has
// changed, none where it names nothing: 与上年相比，收、支总计各减少. The nearest that names
// a measure counts, else the first of the sentence: 与上年相比，收入增加 X，增长 R%；支出增加 Y，增长 S%.
func changeNames(c *content.Draft, p *content.Para, mi int) string {
	m := &c.Mentions[mi]
	name := ""
	for i := clause.Preceding(p, mi); i >= 0 && p.Lex[c.Mentions[p.Mentions[i]].Pos].Sentence == p.Lex[m.Pos].Sentence; i-- {
		measure := lang.NoMeasure
		if name, measure = changeName(c, p, &c.Mentions[p.Mentions[i]]); measure != lang.NoMeasure {
			break
		}
	}
	return name
}

// changeName are the words by which one change names what has changed, and the measure that they name.
func changeName(c *content.Draft, p *content.Para, m *content.Mention) (string, lang.Measure) {
	from := m.LabelFrom
	for i := m.Pos - 1; i >= from; i-- {
		if x := &p.Lex[i]; x.Kind == content.LexPunct && x.R == '，' || x.Kind == content.LexTerm && x.Term.Class == lang.Compare {
			from = i + 1
		}
	}
	var b strings.Builder
	to := from
	for ; to < m.Pos; to++ {
		x := &p.Lex[to]
		if x.Kind == content.LexTerm && (x.Term.Class == lang.Rise || x.Term.Class == lang.Fall) {
			break
		}
		if clause.Wording(p, to) || x.Kind == content.LexTerm && x.Term.Class == lang.Total {
			b.WriteString(p.Sub(x.From, x.To))
		}
	}
	if name := strings.TrimPrefix(b.String(), "度"); !slices.Contains(content.CarriedOut, name) {
		return name, clause.KeyOf(p, from, to).Measure
	}
	return "", lang.NoMeasure // 较2020年度决算数减少 X: what it is compared with
}

// comparedMeasure is the measure that the words before 比 or 较 name, where a
// figure of that measure stands before mi: 支出 X，结余 Y；支出较上年增加 Z.
func comparedMeasure(c *content.Draft, p *content.Para, mi int, like func(*content.Figure) bool) lang.Measure {
	k := c.Mentions[mi].Pos - 1
	for ; k >= max(0, c.Mentions[mi].Pos-clause.FarWords) && p.Lex[k].Sentence == p.Lex[c.Mentions[mi].Pos].Sentence; k-- {
		if x := &p.Lex[k]; x.Kind == content.LexTerm && x.Term.Class == lang.Compare {
			break
		} else if x.Kind == content.LexPunct && x.R == '；' {
			return lang.NoMeasure
		}
	}
	if k <= 0 || p.Lex[k].Kind != content.LexTerm || p.Lex[k].Term.Class != lang.Compare {
		return lang.NoMeasure
	}
	if j := comparedWith(p, 0, k); p.Lex[k].Term.Word == "相比" && j >= 0 {
		k = j // 支出与年初预算相比
	}
	m := clause.PhraseMeasure(c, p, k)
	if m == lang.NoMeasure {
		return m
	}
	for x := range clause.Mates(c, p, mi) {
		y := &c.Mentions[x]
		if f := c.At(y.Figure); y.Role == content.RoleLevel && like(f) && f.Key.Measure == m {
			return m
		}
	}
	return lang.NoMeasure
}

// datedBefore reports whether quantity x is dated in the year before the report's and the
// one of its sort right before it is not dated: 费用 4.62 亿元，2022 年 4.15 亿元.
func datedBefore(c *content.Draft, p *content.Para, x int) bool {
	if x <= p.Mentions[0] {
		return false
	}
	m, b := &c.Mentions[x], &c.Mentions[x-1]
	f, g := c.At(m.Figure), c.At(b.Figure)
	own := c.Reports[f.Report-1].Year
	return f.Key.Period.Year > 0 && (f.Key.Period.Year == own-1 || own == 0 && g.Key.Period.Year == 0) && f.Key.Period.From == 0 && m.Depth == b.Depth && b.Role == m.Role && clause.SameSort(c, x-1, x) &&
		(g.Key.Period.Year == 0 || g.Key.Period.Year == own) && p.Lex[b.Pos].Sentence == p.Lex[m.Pos].Sentence && clause.MarkBetween(p, b.Pos, m.Pos) == '，' &&
		strings.Trim(content.CleanLabel(p, m), "为") == ""
}

// yearBefore reports whether mention x is the quantity of mention y in an
// earlier year, the one right before where next is set.
func yearBefore(c *content.Draft, x, y int, next bool) bool {
	m, n := &c.Mentions[x], &c.Mentions[y]
	a, b := c.At(m.Figure), c.At(n.Figure)
	if m.Role != n.Role || m.Depth != n.Depth || a.Place.Sentence != b.Place.Sentence || a.Dimension != b.Dimension || a.Key.Period.To != b.Key.Period.To || !sameSubject(m, n) {
		return false
	}
	from, to := a.Key.Period.Year, b.Key.Period.Year
	return from > 0 && (from == to-1 || from < to && !next)
}

// Compares reports whether the label of a mention names what it is compared
// with: 比上年, 同比.
func Compares(p *content.Para, m *content.Mention) bool {
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		if x := &p.Lex[i]; x.Kind == content.LexTerm && x.Term.Class == lang.Compare {
			return true
		}
	}
	return false
}

// sameSubject reports whether the second of two quantities bears the name of
// the first, or none of its own.
func sameSubject(a, b *content.Mention) bool {
	x, y := content.WithoutYear(a.Label), content.WithoutYear(b.Label)
	return y == "" || strings.HasSuffix(x, y) || strings.HasSuffix(y, x)
}

// startsCompared reports whether the label of a change begins with 比, so that
// what changed is what was spoken of before.
func startsCompared(p *content.Para, m *content.Mention) bool {
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		if x := &p.Lex[i]; !clause.Blank(p, i) {
			return x.Kind == content.LexTerm && (x.Term.Class == lang.Compare || x.Term.Word == "与" && strings.Contains(p.Words(i, m.LabelTo), "相比"))
		}
	}
	return false
}

// notBelowPrior reports whether a paragraph sets last year as its target.
func notBelowPrior(p *content.Para) bool {
	return lang.ContainsAny(p.String(), []string{"不低于上年", "不低于去年", "不少于上年", "不少于去年", "不低于上一年"})
}

// MoreOf is the lexeme of 多 or 少 in front of the verb before a figure, where the
// label compares: 比上年多追回 X. It gives -1 if there is none.
func MoreOf(p *content.Para, m *content.Mention, verb int) int {
	at := verb - 1
	if at < m.LabelFrom || p.Lex[at].Kind != content.LexTerm || p.Lex[at].Term.Class != lang.Rise && p.Lex[at].Term.Class != lang.Fall || !strings.HasPrefix(p.Lex[at].Term.Word, "多") && !strings.HasPrefix(p.Lex[at].Term.Word, "少") || p.Lex[verb].To-p.Lex[verb].From > 4 {
		return -1
	}
	for i := at - 1; i >= m.LabelFrom; i-- {
		if x := p.Lex[i]; x.Kind == content.LexTerm && x.Term.Class == lang.Compare {
			return at
		}
	}
	if word := p.Lex[at].Term.Word; (word == "多" || word == "少") && clause.OpensClause(p, at) && slices.Contains(moreDone, p.Sub(p.Lex[verb].From, p.Lex[verb].To)) {
		return at // 去年 B，今年 X，多完成 D
	}
	return -1
}

// moreDone are verbs behind 多 or 少 that begin a clause on their own.
var moreDone = []string{"完成", "建", "建成", "救助", "支付", "兑付", "兑现", "发放", "追回", "办理", "培训", "服务", "惠及", "报销", "补助", "补贴", "接诊", "接待", "受益", "结算", "下达", "投入", "到位", "检查", "处理", "举办", "办", "开展", "争取", "拨付", "筹集", "筹", "种植", "实施", "建设", "改造", "生产", "销售", "征收", "征缴", "缴", "参保", "安排", "使用", "列支"}

// ToldAgainst reports whether the change right behind a quantity is told against the year of it.
func ToldAgainst(c *content.Draft, mi int) bool {
	year := c.At(c.Mentions[mi].Figure).Key.Period.Year
	if year == 0 || mi+1 == len(c.Mentions) {
		return false
	}
	m := &c.Mentions[mi+1]
	return m.Role == content.RoleDelta && m.Para == c.Mentions[mi].Para && lang.ContainsAny(m.Label, []string{"比" + lang.Itoa(year), "较" + lang.Itoa(year)})
}
