package parse

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// classified reads parts behind a phrase that says how they are told apart:
// 分来源看，A …；B …, 支出按用途划分：A …；B …. The whole stands in the sentence
// or paragraph before.
func (c *Content) classified(p *para, used map[FigureID]bool) {
	var parted []int // the wholes of such a list that another follows in its sentence
	sentence := -1
	for k := range p.lex {
		x := &p.lex[k]
		if x.kind != lexPunct || x.r != '，' && x.r != '：' || x.depth > 0 || !p.classifies(k) {
			continue
		}
		end := p.scopeEnd(k)
		next := p.nextClasses(k, end)
		items := c.withoutNested(p, c.items(p, k+1, next, 0), k)
		if len(items) < 2 || len(items) > longClasses {
			continue // no list, but a sentence without end
		}
		wholes := c.ofFund(c.wholesBefore(p, k), c.phraseKey(p, k).Fund)
		if sentence == x.sentence {
			wholes = parted // 分作物看，A、B；分主体看，C、D
		}
		if next < end {
			parted, sentence = wholes, x.sentence
		}
		if w := c.namedAgain(p, k, items); w >= 0 {
			wholes = []int{w} // 基本支出 A，项目支出 B。基本支出中，…
		} else if w := c.dividedAgain(p, k, items); w >= 0 {
			wholes = []int{w} // 基本支出 A，项目支出 B。基本支出按用途划分，…
		} else if m := c.phraseMeasure(p, k); m != NoMeasure {
			var like []int
			for _, w := range wholes {
				if c.figure(c.Mentions[w].Figure).Key.Measure == m {
					like = append(like, w)
				}
			}
			if own := c.ofAccount(like, c.phraseKey(p, k).Account); len(own) > 0 {
				like = own
			}
			if len(like) > 0 {
				wholes = like[:1]
			} else if p.details(k) {
				continue // 预算 X。支出内容：A a、B b
			} else if w := c.wholeMeant(p, k, m, items); w >= 0 {
				wholes = []int{w} // 收入 A，支出 B。收入中：…。支出中：…
			}
		}
		if w := c.sortedAgain(p, k, wholes, items[0]); w >= 0 {
			wholes = []int{w} // 支出 X。按性质：A、B。按用途：C、D
		} else if w := c.listedWhole(p, k, wholes, items); w >= 0 {
			wholes = []int{w} // 支出 X，其中 A a、B b。按用途划分，C c、D d
		}
		if len(wholes) > 0 {
			c.wholeAndParts(p, wholes, items, c.closedAmong(p, k, items), k, used)
			continue
		}
		if w := c.wholeMeant(p, k, c.phraseMeasure(p, k), items); w >= 0 {
			c.wholeAndParts(p, []int{w}, items, HalfOpen, k, used)
			continue
		}
		c.farWholes(p, items)
	}
}

// withoutNested leaves out of the items behind lexeme k those that 其中 parts one of them into: 收入中，基本医保 A，其中职工 a，居民 b.
func (c *Content) withoutNested(p *para, items []int, k int) []int {
	out, nested := items[:0:0], false
	for i, mi := range items {
		m := &c.Mentions[mi]
		nested = i > 0 && (m.afterOpener > k || nested && !p.strongMark(c.Mentions[items[i-1]].Pos, m.Pos))
		if !nested {
			out = append(out, mi)
		}
	}
	return out
}

// closedAmong is how far a list behind such a phrase is meant to be complete: 支出中，A …，B …
// may name but some of what there is, unless it ends in what is left or its two items divide
// the whole.
func (c *Content) closedAmong(p *para, k int, items []int) Closure {
	if c.someOf(p, k, items) {
		return OpenList
	}
	if c.eachGrown(items) {
		return HalfOpen // 分税种看，A a，增长 r%；B b，下降 s%: those worth telling
	}
	if !strings.HasSuffix(trimmed(p.words(p.nameStart(k), k)), "中") {
		return Closed
	}
	first, last := c.Mentions[items[0]].Label, c.Mentions[items[len(items)-1]].Label
	if hasAnyPrefix(last, restNames) || len(items) == 2 && Complementary(first, last) {
		return Closed
	}
	return HalfOpen
}

// eachGrown reports whether each item of a list is told with how much it has grown.
func (c *Content) eachGrown(items []int) bool {
	n := 0
	for _, mi := range items {
		if c.Mentions[mi].Role != RoleLevel {
			continue
		}
		n++
		grown := false
		for x := mi + 1; x < len(c.Mentions) && x <= mi+2 && c.Mentions[x].Para == c.Mentions[mi].Para && !grown; x++ {
			grown = c.Mentions[x].Role == RoleGrowth
			if c.Mentions[x].Role == RoleLevel {
				break
			}
		}
		if !grown {
			return false
		}
	}
	return n > 1
}

// someOf reports whether a list behind lexeme k names but some of what there is: 支出方向：A a、B b, 支出主要内容：A a、B b, A a、B b等.
func (c *Content) someOf(p *para, k int, items []int) bool {
	name := p.words(p.nameStart(k), k)
	return p.details(k) && (strings.HasSuffix(name, "方向") || strings.Contains(name, "主要")) || strings.Contains(name, "重点") || hasAt(p.text.Runes, p.lex[c.Mentions[items[len(items)-1]].Pos].to, "等")
}

// restNames begin the name of what a list has left, so that it is all of its whole.
var restNames = []string{"其他", "其它", "其余"}

// nextClasses is where behind lexeme k, and before end, another phrase of this sort begins its
// list behind a ；, end if none does.
func (p *para) nextClasses(k, end int) int {
	for j := k + 1; j < end && j <= k+farWords; j++ {
		if x := &p.lex[j]; x.kind != lexPunct || x.r != '；' || x.depth > 0 {
			continue
		}
		i := j + 1
		for i < end && p.lex[i].kind != lexPunct && p.lex[i].kind != lexFigure {
			i++
		}
		if i < end && p.lex[i].kind == lexPunct && (p.lex[i].r == '，' || p.lex[i].r == '：') && hasAnyPrefix(p.words(j+1, i), []string{"分", "按", "从"}) && p.classifies(i) {
			return j
		}
	}
	return end
}

// longClasses is how many items a list of classes has at most.
const longClasses = 400

// sortedAgain is the whole of the list in the sentence before lexeme k where a
// phrase of this sort leads to that list too: its items are no wholes of what
// follows. It is -1 where none does.
func (c *Content) sortedAgain(p *para, k int, wholes []int, item int) int {
	for len(wholes) > 0 && !c.sameSort(wholes[0], item) {
		wholes = wholes[1:] // 两者之比为 6:4
	}
	if len(wholes) == 0 || !divides(p.words(sentenceStart(p, k), k)) || !divides(p.words(sentenceStart(p, c.Mentions[wholes[0]].Pos), k)) {
		return -1
	}
	id := c.Mentions[wholes[0]].Figure
	for i := len(c.Frames) - 1; i >= 0 && c.Frames[i].Claim >= c.Mentions[p.mentions[0]].Figure; i-- {
		fr := &c.Frames[i]
		if fr.Kind != KindTotal || fr.Closed == OpenList {
			continue
		}
		for _, r := range fr.Readings {
			if slices.ContainsFunc(r.Parts, func(t Part) bool { return t.Figure == id }) {
				for _, mi := range p.mentions {
					if c.Mentions[mi].Figure == fr.Claim {
						return mi
					}
				}
			}
		}
	}
	return -1
}

// divides reports whether a sentence begins with words that say how its list is divided:
// 按性质, 从产业看, 分地域看.
func divides(sentence string) bool { return hasAnyPrefix(sentence, []string{"按", "从", "分"}) }

// listedWhole is the whole of the list that ends the sentence before a phrase of this sort, where
// the items behind the phrase are together more than the list's last item, -1 otherwise.
func (c *Content) listedWhole(p *para, k int, wholes, items []int) int {
	if len(wholes) == 0 || !c.sameSort(wholes[0], items[0]) || !hasAnyPrefix(p.words(sentenceStart(p, k), k), []string{"按", "分"}) {
		return -1
	}
	last := c.figure(c.Mentions[wholes[0]].Figure)
	fit := c.fitting(p, last, k+1, p.scopeEnd(k), 0)
	sum := decimal.Zero
	for _, mi := range fit {
		sum = sum.Add(c.figure(c.Mentions[mi].Figure).Value)
	}
	if !sum.GreaterThan(last.Value) || c.makeUp(last, fit) {
		return -1
	}
	for _, i := range c.totalsOf(last.ID) {
		fr := &c.Frames[i]
		if w := c.mentionIndex(fr.Claim); w >= p.mentions[0] && !fr.Readings[0].Weak && len(fr.Readings[0].Parts) > 1 && p.lex[c.Mentions[w].Pos].sentence == p.lex[c.Mentions[wholes[0]].Pos].sentence {
			return w
		}
	}
	return -1
}

// wholeMeant is the nearest total before a list that measures what the phrase
// that leads to it, up to lexeme k, names: 基金收入 X … 基金收入中，A …；B …, -1.
func (c *Content) wholeMeant(p *para, k int, m Measure, items []int) int {
	if m != Income && m != Outlay || p.namesHalf(k) {
		return -1
	}
	first := &c.Mentions[items[0]]
	for x := items[0] - 1; x >= 0 && x >= items[0]-farBack; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if f.Report != p.report {
			return -1
		}
		if y.Para >= 0 && part(y) && y.Depth == 0 && f.Key.Measure == m && f.Key.Mode != Planned && plain(f.Key.Words) && f.Key.Account == NoAccount && f.Key.Tier == NoTier && y.afterOpener < 0 && addable(f, c.figure(first.Figure)) {
			if _, larger := c.exceeding(f, items); larger == 0 {
				return x
			}
		}
	}
	return -1
}

// namesHalf reports whether the phrase before lexeme k names one of the two kinds of a
// department's outlay: 基本支出中.
func (p *para) namesHalf(k int) bool {
	return containsAny(p.words(p.nameStart(k), k), []string{"基本支出", "项目支出"})
}

// allOfFund are words with the name of a flow that make it no less than all of the fund's.
var allOfFund = []string{"基金", "全省", "全市", "全州", "全县", "全区", "我省", "我市", "我州", "我县", "我区", "当年", "本年", "年度", "部门", "单位", "本部门", "本单位", "我局", "全局", "全院", "全校"}

// plain reports whether the words of a flow name nothing less than all of the
// fund's: 全市基金.
func plain(words string) bool {
	return TrimPrefixes(words, allOfFund) == ""
}

// composed reads 总额 X，由 A a、B b 和 C c 三部分组成.
func (c *Content) composed(p *para, used map[FigureID]bool) {
	if !p.has("组成") && !p.has("构成") {
		return
	}
	for k := range p.lex {
		x := &p.lex[k]
		if x.kind != lexText && x.kind != lexTerm || !containsAny(p.sub(x.from, x.to), []string{"组成", "构成"}) {
			continue
		}
		if k+1 < len(p.lex) && p.lex[k+1].kind == lexFigure {
			continue
		}
		// Back to 由, which begins the clause.
		from := -1
		for j := k - 1; j >= 0 && p.lex[j].sentence == x.sentence && p.lex[j].depth >= x.depth; j-- {
			y := &p.lex[j]
			if y.depth > x.depth {
				continue // in a bracket behind an item
			}
			if y.kind == lexPunct && (y.r == '；' || y.r == '：') {
				break
			}
			if p.text.Runes[y.from] == '由' && (y.kind == lexText || y.kind == lexTerm && strings.HasPrefix(y.term.Word, "由")) {
				from = j
				break
			}
		}
		if from < 0 {
			continue
		}
		items, wholes := c.items(p, from, k, x.depth), c.wholesBefore(p, from)
		if w := c.namedAgain(p, from, items); w >= 0 {
			wholes = []int{w}
		}
		if len(items) >= 2 && len(wholes) > 0 {
			c.addedAsParts(items)
			closed := Closed
			if c.leavesRest(p, items, p.scopeEnd(k)) {
				closed = OpenList
			}
			c.wholeAndParts(p, wholes[:1], items, closed, from, used)
		}
	}
}

// addedAsParts makes of what was added to a budget a part of it, where it is one of several that it
// is told to be made up of: 预算 X，由年初预算 A、上年结转 B、年中追加 C 组成.
func (c *Content) addedAsParts(items []int) {
	for _, mi := range items {
		if m := &c.Mentions[mi]; m.Role == RoleAdjust && m.Dir > 0 {
			m.Role, m.Dir = RoleLevel, 0
		}
	}
}

// longName is the number of characters from which a name tells a quantity of
// another paragraph from all others, nearName that of one which does so in the
// paragraphs right before.
const (
	longName = 6
	nearName = 4
)

// outlayNouns may stand behind the name of what was spent, where it is taken up: 建设类 A … 建设类支出中.
var outlayNouns = []string{"支出", "资金", "经费", "投入", "费用"}

// namedAgain is the quantity that the words before lexeme k name again, -1 if
// none: 工作经费 240 万元 … 工作经费由 A、B 构成. It stands in the paragraph or, where
// the name is long, in one before.
func (c *Content) namedAgain(p *para, k int, items []int) int {
	return c.toldAs(p, strings.TrimSuffix(label(p, p.nameStart(k), k), "中"), c.phraseMeasure(p, k), items)
}

// dividedAgain is the quantity named again before the words that say how it is divided, -1 if
// none: 基本支出按经济分类，财政拨款收入分来源看：, 项目支出，按资金来源分，.
func (c *Content) dividedAgain(p *para, k int, items []int) int {
	i := p.nameStart(k)
	words := trimmed(p.sub(p.lex[i].from, p.lex[k].from))
	at := strings.IndexAny(words, "按分从")
	if at == 0 && i >= 2 && p.lex[i-1].kind == lexPunct && p.lex[i-1].r == '，' && p.lex[i-1].sentence == p.lex[k].sentence {
		words = trimmed(p.words(p.nameStart(i-1), i-1))
		at = len(words)
	}
	if at <= 0 {
		return -1
	}
	return c.toldAs(p, strings.TrimSuffix(words[:at], "中"), c.phraseMeasure(p, k), items)
}

// toldAs is the quantity before a list that a name, of some measure, tells again, -1 if none.
func (c *Content) toldAs(p *para, name string, measure Measure, items []int) int {
	if len([]rune(name)) < 2 || len(items) == 0 {
		return -1
	}
	first := p.mentions[0]
	if len([]rune(name)) >= longName {
		first = max(0, first-farBack)
	}
	near := first // a shorter name must be all of one told nearby
	if len([]rune(name)) >= nearName {
		near = max(0, first-farBack)
	}
	for x := items[0] - 1; x >= near; x-- {
		m := &c.Mentions[x]
		f := c.figure(m.Figure)
		if f.Report != p.report {
			break
		}
		if x < first && (m.Label != name || f.Place.Block < p.block-nearBlocks) {
			continue
		}
		if x := c.figure(m.Figure).Key.Measure; measure != NoMeasure && x != NoMeasure && x != measure {
			continue // 未支出 is no 支出
		}
		if part(m) && (strings.HasSuffix(m.Label, name) || len([]rune(m.Label)) >= 3 && slices.Contains(outlayNouns, strings.TrimPrefix(name, m.Label))) && addable(c.figure(m.Figure), c.figure(c.Mentions[items[0]].Figure)) {
			return x
		}
	}
	return -1
}

// ofFund leaves out the wholes of other funds than the one that a phrase names:
// 职工医保 A，居民医保 B。职工医保参保人员中，在职 a；退休 b.
func (c *Content) ofFund(wholes []int, fund Fund) []int {
	if fund == NoFund || fund == BasicMedical {
		return wholes
	}
	var out []int
	for _, w := range wholes {
		if k := c.figure(c.Mentions[w].Figure).Key; k.Fund == NoFund || k.Fund == fund {
			out = append(out, w)
		}
	}
	return out
}

// amongTotals reads 住院 900 人次中，A a、B b, 共 90 处工程中，A a、B b: a figure right
// before 中 opens its parts, where they make it up.
func (c *Content) amongTotals(p *para, used map[FigureID]bool) {
	if !p.may("中") {
		return
	}
	for i, wi := range p.mentions {
		w := &c.Mentions[wi]
		wf := c.figure(w.Figure)
		if !c.whole(w) || used[w.Figure] || !strings.HasPrefix(w.After, "中") && !strings.HasSuffix(w.After, "中") || longer(w.After, 12) {
			continue
		}
		var parts []int
		for _, x := range p.mentions[i+1:] {
			m := &c.Mentions[x]
			if p.lex[m.Pos].sentence != p.lex[w.Pos].sentence {
				break
			}
			if part(m) && m.Depth == w.Depth && !reference(m) && addable(wf, c.figure(m.Figure)) {
				parts = append(parts, x)
			}
		}
		if graded := c.byGrade(parts) || c.doneOrNot(parts) || len(parts) == 2 && heldUp(c.Mentions[parts[1]].After); len(parts) >= 2 {
			sure, closed := graded || c.classes(parts), HalfOpen
			// 9 所中 7 所按期交付，另有 2 所推迟: members of it, counted without a name
			bare := !slices.ContainsFunc(parts, func(x int) bool {
				g := c.figure(c.Mentions[x].Figure)
				name := p.words(max(w.Pos+1, c.Mentions[x].labelFrom), c.Mentions[x].Pos)
				if i := strings.LastIndexAny(name, "中，、；"); i >= 0 {
					name = name[i+len("，"):]
				}
				return g.Unit != wf.Unit || !counted(g) || strings.Contains(c.Mentions[x].After, "未") || strings.Trim(name, "，,、；其余另有外剩还的 ") != ""
			})
			if graded {
				closed = Closed
			}
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: wf.ID, Closed: closed, Reach: ReachSentence, Readings: []Reading{{Parts: c.terms(parts), Weak: !sure && !bare, HoldOnly: !sure}}})
		}
	}
	c.amongNamed(p, used)
}

// doneOrNot reports whether one of two names says what the other says was not: 完成目标的,
// 因跨年未完成的.
func (c *Content) doneOrNot(parts []int) bool {
	if len(parts) != 2 {
		return false
	}
	a, b := c.Mentions[parts[0]].Label, c.Mentions[parts[1]].Label
	for range 2 {
		if _, done, ok := strings.Cut(b, "未"); ok && !strings.Contains(a, "未") {
			done = strings.TrimSuffix(strings.TrimRight(done, "的"), "有")
			if longer(done, 1) && strings.Contains(a, done) {
				return true
			}
		}
		a, b = b, a
	}
	return false
}

// wholesNamed are the words that name a whole before 中 and nothing of its own.
var wholesNamed = []string{"决算收入", "决算支出", "本年收入", "本年支出", "全年收入", "全年支出", "收入合计", "支出合计", "决算数", "执行数", "支出数", "到位数", "预算数", "下达数", "总支出", "总收入", "总投资", "到位资金"}

// amongNamed reads 年初预算 9 万元，决算 8 万元。决算数中 A a、B b: the items make up the
// quantity that the words before 中 name again.
func (c *Content) amongNamed(p *para, used map[FigureID]bool) {
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		at := -1
		for k := m.labelFrom; k < m.Pos && at < 0; k++ {
			if x := &p.lex[k]; x.kind == lexText && x.from < x.to && p.text.Runes[x.from] == '中' {
				at = k
			}
		}
		if at < 0 || at == m.labelFrom || !part(m) || !hasAnySuffix(p.sub(p.lex[m.labelFrom].from, p.lex[at].from), wholesNamed) {
			continue
		}
		items := c.items(p, at, p.scopeEnd(at), m.Depth)
		key, name := keyOf(p, m.labelFrom, at), strings.TrimSuffix(label(p, m.labelFrom, at), "数")
		items = slices.DeleteFunc(items, func(x int) bool {
			return !part(&c.Mentions[x]) || !addable(c.figure(m.Figure), c.figure(c.Mentions[x].Figure))
		})
		for _, w := range c.wholesBefore(p, m.labelFrom) {
			if f := c.figure(c.Mentions[w].Figure); len(items) >= 2 && !used[f.ID] && (sameRole(f.Key.Measure, key.Measure) || strings.HasSuffix(c.Mentions[w].Label, name)) && addable(f, c.figure(m.Figure)) {
				c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: f.ID, Closed: HalfOpen, Reach: ReachParagraph, Readings: []Reading{{Parts: c.terms(items), Weak: true}}})
				break
			}
		}
	}
}

// amongSubjects reads 资助学生 N 人。受助学生中，A a 人、B b 人: those that the phrase
// names again, where the items make them up.
func (c *Content) amongSubjects(p *para, used map[FigureID]bool) {
	if !p.may("中") {
		return
	}
	for k := range p.lex {
		if x := &p.lex[k]; x.kind != lexPunct || x.r != '，' || x.depth > 0 || k == 0 {
			continue
		}
		s := sentenceStart(p, k)
		name := p.sub(p.lex[s].from, p.lex[k].from)
		if s == k || longer(name, 12) || !strings.HasSuffix(name, "中") || strings.Contains(name, "其中") || p.classifies(k) {
			continue
		}
		items := c.items(p, k+1, p.scopeEnd(k), 0)
		n := min(1, len(items))
		for n < len(items) && (p.markBetween(c.Mentions[items[n-1]].Pos, c.Mentions[items[n]].Pos) == '、' || n == 1 && p.markBetween(c.Mentions[items[0]].Pos, c.Mentions[items[1]].Pos) == '，') {
			n++
		}
		if len(items) > n && hasAnyPrefix(c.Mentions[items[len(items)-1]].Label, restNames) {
			n = len(items) // A a，B b，其他 c: all of it
		}
		if n < 2 || s > 0 && p.lex[s-1].kind == lexFigure {
			continue
		}
		wholes := c.wholesBefore(p, k)
		if w := c.closing(wholes, items[:n]); w >= 0 && !used[c.Mentions[w].Figure] {
			used[c.Mentions[w].Figure] = true
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: c.Mentions[w].Figure, Closed: HalfOpen, Reach: ReachParagraph,
				Readings: []Reading{{Parts: c.terms(items[:n]), HoldOnly: true}}})
		}
	}
}

// classNames begin and end the names of the classes that divide a whole: C级, 二类.
const (
	classNames = "ABCDEFＡＢＣＤ一二三四五六ⅠⅡⅢⅣ1234"
	classEnds  = "级类型档等"
)

// classes reports whether every item of a list is named by its class.
func (c *Content) classes(items []int) bool {
	for _, mi := range items {
		rs := []rune(c.Mentions[mi].Label)
		if len(rs) < 2 || !strings.ContainsRune(classNames, rs[0]) || !strings.ContainsRune(classEnds, rs[1]) {
			return false
		}
	}
	return true
}

// ofAccount are the wholes of one account, none where no account is asked for.
func (c *Content) ofAccount(wholes []int, a Account) []int {
	var out []int
	for _, w := range wholes {
		if a != NoAccount && c.figure(c.Mentions[w].Figure).Key.Account == a {
			out = append(out, w)
		}
	}
	return out
}

// phraseKey is what the phrase before lexeme k names.
func (c *Content) phraseKey(p *para, k int) Key {
	return keyOf(p, p.nameStart(k), k)
}

// phraseMeasure is the measure that the phrase before lexeme k names.
func (c *Content) phraseMeasure(p *para, k int) Measure { return c.phraseKey(p, k).Measure }

// classifies reports whether the phrase before lexeme k is 分…看, 按…划分 and
// the like.
func (p *para) classifies(k int) bool {
	i := p.nameStart(k)
	if i == k {
		return false
	}
	s := trimmed(p.sub(p.lex[i].from, p.lex[k].from))
	if strings.HasSuffix(s, "中") && len([]rune(s)) <= 24 && !strings.Contains(s, "其中") && keyOf(p, i, k).Measure != NoMeasure {
		return true // 支出中，A …，B …
	}
	if p.lex[k].r == '：' && (hasAnySuffix(s, []string{"结构", "构成"}) || p.details(k)) && len([]rune(s)) <= 12 && keyOf(p, i, k).Measure != NoMeasure {
		return true // 支出结构：A …；B …
	}
	if strings.HasPrefix(s, "按") && hasAnySuffix(s, dividers) {
		switch n := len([]rune(s)); {
		case p.lex[k].r == '：' && n <= 12:
			return true // 按性质：A …、B …
		case p.lex[k].r == '，' && n <= 8 && !containsAny(s, keptTo):
			return true // 按经济科目，A …，B …
		}
	}
	for _, end := range []string{"看", "划分", "分", "分类", "来看", "区分", "统计"} {
		if strings.HasSuffix(s, end) && containsAny(s, []string{"分", "按", "从"}) && len([]rune(s)) <= 16 {
			return true
		}
	}
	return false
}

// details reports whether the phrase before lexeme k opens what a quantity that it names consists
// of: 支出内容：A a、B b.
func (p *para) details(k int) bool {
	i := p.nameStart(k)
	return i < k && hasAnySuffix(trimmed(p.sub(p.lex[i].from, p.lex[k].from)), []string{"内容", "明细", "去向", "方向"})
}

// dividers end what a whole is divided by, keptTo say that it is only kept to.
var (
	dividers = []string{"性质", "科目", "来源", "用途", "类别", "功能", "分类"}
	keptTo   = []string{"按照", "规定", "批准", "批复", "约定", "要求", "原", "相应", "各自"}
)

// inClasses reports whether the sentence of lexeme k begins with such a phrase, so
// that all it lists is parts of one whole.
func (p *para) inClasses(k int) bool {
	for i := sentenceStart(p, k); i < k; i++ {
		if x := &p.lex[i]; x.kind == lexFigure {
			return false
		} else if x.kind == lexPunct && (x.r == '，' || x.r == '：') && x.depth == p.lex[k].depth {
			return p.classifies(i)
		}
	}
	return false
}

// farBack is how many figures back the whole of a list may stand.
const farBack = 60

// farWholeBlocks and farWholeFigures are how many paragraphs and figures back it may
// stand.
const (
	farWholeBlocks  = 24
	farWholeFigures = 150
)

// farWholes relates a list to the totals before it that it may be the parts
// of; only one that closes is taken.
func (c *Content) farWholes(p *para, items []int) {
	if next := items[len(items)-1] + 1; next <= p.mentions[len(p.mentions)-1] && c.Mentions[next].Total > 0 {
		return // A、B，累计 C: their total stands right there
	}
	for _, mi := range items[1:] {
		if c.Mentions[mi].Total > 0 {
			return
		}
	}
	first := c.Mentions[items[0]].Figure
	n, from := 0, len(c.Frames)
	for id := first - 1; id >= 1 && id >= first-farWholeFigures && n < 16; id-- {
		f := c.figure(id)
		m := c.mentionOf(id)
		if f.Report != p.report || f.Place.Block < p.block-farWholeBlocks {
			break
		}
		if m == nil || m.Para < 0 || !part(m) || m.Depth > 0 || reference(m) {
			continue
		}
		var parts []Part
		for _, mi := range items {
			x := &c.Mentions[mi]
			if part(x) && !reference(x) && addable(f, c.figure(x.Figure)) {
				parts = append(parts, Part{x.Figure, 1})
			}
		}
		if _, larger := c.exceeding(f, items); len(parts) < 2 || larger > 0 {
			continue
		}
		n++
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: id, Closed: HalfOpen, Reach: ReachSection, Readings: []Reading{{Parts: parts, Weak: true}}})
	}
	// Where one closes, the list is not of the others.
	if wholes := c.Frames[from:]; slices.ContainsFunc(wholes, c.closes) {
		closed := slices.DeleteFunc(wholes, func(fr Frame) bool { return !c.closes(fr) })
		c.Frames = c.Frames[:from+len(closed)]
	}
}

// complements are names that divide one whole between them, so that whole and
// parts need no word of opening: 救助 6.4 万人次，住院 1.1 万人次、门诊 5.3 万人次.
var complements = [][]string{
	{"盈余", "超支"}, {"结余", "超支"}, {"公立", "民营"}, {"城市", "农村"}, {"县内", "县外"}, {"市内", "市外"}, {"省内", "省外"}, {"本地", "异地"},
	{"住院", "门诊"}, {"职工", "居民"}, {"在职", "退休"}, {"城镇", "农村"}, {"城镇", "乡村"}, {"境内", "境外"}, {"集中", "分散"}, {"集中", "散居"}, {"男", "女"}, {"统筹", "个人账户"}, {"中央", "省", "市", "县"}, {"基本支出", "项目支出"}, {"人员经费", "公用经费"}, posts, {"完成", "部分完成"}, {"达标", "部分达标"}, {"线上", "线下"}, {"C级", "D级"}, {"本级", "二层"}, {"本级", "下属"},
}

// posts are the two kinds of posts and of those who hold them.
var posts = []string{"行政", "事业"}

// divided reads a whole whose parts follow with complementary names.
func (c *Content) divided(p *para, used map[FigureID]bool) {
	if !p.may("未") && !p.may("不") && !slices.ContainsFunc(complements, func(set []string) bool { return slices.ContainsFunc(set, p.has) }) {
		return
	}
	var list []int // without the rates between them
	for _, mi := range p.mentions {
		if c.figure(c.Mentions[mi].Figure).Dimension != numeral.Percent {
			list = append(list, mi)
		}
	}
	c.farDivided(p, list)
	for i := range list {
		w := &c.Mentions[list[i]]
		wf := c.figure(w.Figure)
		if used[w.Figure] || !part(w) {
			continue
		}
		// The next two that can be its parts; amounts and counts may alternate.
		var two [2]int
		n := 0
		for j := i + 1; j < min(len(list), i+farBack) && n < 2; j++ {
			if x := &c.Mentions[list[j]]; x.Depth == w.Depth && addable(wf, c.figure(x.Figure)) {
				two[n] = j
				n++
			}
		}
		if n < 2 {
			continue
		}
		a, b := &c.Mentions[list[two[0]]], &c.Mentions[list[two[1]]]
		if !part(a) || !part(b) || p.lex[w.Pos].sentence != p.lex[b.Pos].sentence {
			continue
		}
		alternate := two[1] > two[0]+1
		if two[0] > i+1 && !alternate || p.strongMark(w.Pos, a.Pos) || p.strongMark(a.Pos, b.Pos) && !alternate || p.markBetween(a.Pos, b.Pos) == '。' || p.markBetween(w.Pos, a.Pos) == '、' {
			continue
		}
		if c.inList(w.Figure) && (wf.Value.LessThan(c.figure(a.Figure).Value) || wf.Value.LessThan(c.figure(b.Figure).Value)) {
			continue // 其中甲 60 批、乙 30 批，合格 85 批，不合格 5 批: of all
		}
		if c.itemBeside(p, list, i, a, b) {
			continue
		}
		set, ok := complementary(a.Label, b.Label)
		switch ofPosts := slices.Equal(set, posts); {
		case strings.Contains(w.Label, "编制") && !ofPosts:
			continue // 编制 X 人，在职 a 人、退休 b 人: posts, not persons
		case ofPosts && wf.Dimension != numeral.Persons && wf.Dimension != numeral.Count:
			continue
		}
		parts := []int{list[two[0]], list[two[1]]}
		if two[1]+1 < len(list) {
			x := &c.Mentions[list[two[1]+1]]
			switch on := part(x) && x.Depth == w.Depth && addable(wf, c.figure(x.Figure)); {
			case on && p.lex[x.Pos].sentence == p.lex[b.Pos].sentence && hasAnyPrefix(x.Label, restNames):
				parts = append(parts, list[two[1]+1]) // 支出 X，住院 a，门诊 b，其他 c
			case part(x) && addable(wf, c.figure(x.Figure)) && p.markBetween(b.Pos, x.Pos) == '、':
				continue // the list goes on
			}
		}
		if ok && !containsAny(w.Label, set) && !c.inList(a.Figure) && !besideKinds(w.Label, a.Label, b.Label) {
			used[w.Figure] = true
			closed := HalfOpen
			if set == nil {
				closed = Closed // what is X and what is not
			}
			c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: closed, Reach: ReachSentence,
				Readings: []Reading{{Parts: c.terms(parts), HoldOnly: otherThing(w.Label, a.Label, set) && otherThing(w.Label, b.Label, set)}}})
		}
	}
}

// itemBeside reports whether a quantity is less than one of the two behind it, and all three
// come to the one before: 支出 X，资助参保 a，住院救助 b，门诊救助 c.
func (c *Content) itemBeside(p *para, list []int, i int, a, b *Mention) bool {
	if i == 0 {
		return false
	}
	w, x := c.figure(c.Mentions[list[i]].Figure), &c.Mentions[list[i-1]]
	f, g, h := c.figure(x.Figure), c.figure(a.Figure), c.figure(b.Figure)
	if !part(x) || x.Depth != c.Mentions[list[i]].Depth || !addable(f, w) || p.lex[x.Pos].sentence != p.lex[a.Pos].sentence || p.strongMark(x.Pos, c.Mentions[list[i]].Pos) {
		return false
	}
	return w.Value.LessThan(g.Value) || w.Value.LessThan(h.Value) || f.Interval.Contains(w.Value.Add(g.Value).Add(h.Value))
}

// anyOutlay are words of the name of a whole that say nothing of a kind of its own.
var anyOutlay = []string{"城镇职工", "城乡居民", "职工", "居民", "基金", "统筹", "待遇", "医疗", "医保", "保险", "基本", "资金", "全年", "全市", "全县", "全区", "本年", "当年", "年度", "累计", "实际", "合计", "共", "总", "补偿", "报销"}

// besideKinds reports whether what stands before two kinds is a third: it is named as they
// are, and for something else: 生育支出 X，门诊支出 a，住院支出 b.
func besideKinds(whole, a, b string) bool {
	rs := []rune(whole)
	if len(rs) < 4 {
		return false
	}
	head := string(rs[len(rs)-2:])
	if !strings.HasSuffix(a, head) || !strings.HasSuffix(b, head) {
		return false
	}
	own := string(rs[:len(rs)-2])
	own = Without(own, anyOutlay)
	return len([]rune(own)) >= 2 && commonPairs(own, a+b) == 0
}

// otherThing reports whether a part is named for something that its whole's name does
// not speak of: 备案 X 人次，住院直接结算 a 人次.
func otherThing(whole, part string, set []string) bool {
	for _, w := range set {
		part = strings.ReplaceAll(part, w, " ")
	}
	rs := []rune(part)
	n := 0
	for i := 1; i < len(rs); i++ {
		if rs[i] == ' ' || rs[i-1] == ' ' {
			continue
		}
		if strings.Contains(whole, string(rs[i-1:i+1])) {
			return false
		}
		n++
	}
	return n >= 3
}

// inList reports whether a figure is a part of a total that the words claim.
func (c *Content) inList(id FigureID) bool {
	for _, i := range c.totalsOf(id) {
		if !c.Frames[i].Readings[0].Weak {
			return true
		}
	}
	return false
}

// farDivided reads 参保职工中在职 8.3 万人、退休 3.1 万人 where the whole stands
// further back.
func (c *Content) farDivided(p *para, list []int) {
	for i := 1; i < len(list); i++ {
		a, b := &c.Mentions[list[i-1]], &c.Mentions[list[i]]
		if !part(a) || !part(b) || a.afterOpener >= 0 || !addable(c.figure(a.Figure), c.figure(b.Figure)) || p.strongMark(a.Pos, b.Pos) || p.lex[a.Pos].sentence != p.lex[b.Pos].sentence {
			continue
		}
		if !strings.Contains(a.Label, "中") {
			continue
		}
		set, ok := complementary(a.Label, b.Label)
		for _, w := range set {
			if ok && strings.Contains(a.Label, "中"+w) {
				c.farWholes(p, list[i-1:i+1])
				break
			}
		}
	}
}

// grades are what a survey or review sorts its cases into, which divide them
// between them.
var grades = []string{"满意", "优秀", "良好", "合格", "达标", "优", "良", "中", "差", "一般", "甲等", "乙等"}

// byGrade reports whether all of a list are named by grades, the lower ones too.
func (c *Content) byGrade(list []int) bool {
	high, low := false, false
	for _, mi := range list {
		m := &c.Mentions[mi]
		if !ofGrade(m.Label) {
			return false
		}
		high = high || hasAnySuffix(m.Label, []string{"优秀", "良好", "优", "良"})
		low = low || lowGrade(m.Label) || high && strings.HasSuffix(m.Label, "合格")
	}
	return low
}

// lowGrade reports whether a name is that of a grade of those who did not do well.
func lowGrade(label string) bool {
	return strings.HasPrefix(label, "不") || hasAnySuffix(label, []string{"一般", "差", "乙等", "中"}) && !hasAnySuffix(label, middleSchools)
}

// ofGrade reports whether a name ends in a grade. Schools end in 中, too: 初中, 高中.
func ofGrade(label string) bool {
	return hasAnySuffix(label, grades) && !hasAnySuffix(label, middleSchools)
}

// middleSchools end the names of schools, and of their stages.
var middleSchools = []string{"初中", "高中", "完中", "职中", "中职", "一中", "二中", "三中"}

// Complementary reports whether two names divide a whole between them: 省内 and 省外, 达标 and
// 未达标.
func Complementary(a, b string) bool {
	_, ok := complementary(a, b)
	return ok
}

// Exhaustive reports whether the names of a list leave nothing out of its whole: two that divide it, each kind
// of post, or how content people were from 满意 to 不满意.
func Exhaustive(names []string) bool {
	if len(names) == 2 {
		return Complementary(names[0], names[1])
	}
	if len(names) < 3 {
		return false
	}
	all := func(ofKind func(name string) bool) bool {
		return !slices.ContainsFunc(names, func(name string) bool { return !ofKind(name) })
	}
	some := func(ws ...string) bool {
		return slices.ContainsFunc(names, func(name string) bool { return hasAnyPrefix(name, ws) })
	}
	if all(func(name string) bool { return strings.Contains(name, "满意") || strings.HasPrefix(name, "一般") }) {
		return some("不满意") && some("满意", "非常满意", "很满意")
	}
	return len(names) == 3 && some("行政") && some("参公", "参照") && some("事业", "其他事业")
}

// complementary tells whether two names divide a whole between them, as 入组 and
// 未入组 do, and the words by which they do it.
func complementary(a, b string) (set []string, ok bool) {
	for _, not := range []string{"未", "不"} {
		if a != "" && strings.HasSuffix(b, not+a) || b != "" && strings.HasSuffix(a, not+b) {
			return nil, true
		}
	}
	for _, set := range complements {
		x, y := -1, -1
		for i, w := range set {
			if strings.Contains(a, w) {
				x = i
			}
			if strings.Contains(b, w) {
				y = i
			}
		}
		if len(set) == 2 && x >= 0 && y >= 0 && x != y {
			return set, true
		}
	}
	return nil, false
}
