package total

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// classified reads parts behind a phrase that says how they are told apart:
// 分来源看，A …；B …, 支出按用途划分：A …；B …. The whole stands in the sentence
// or paragraph before.
func classified(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	var parted []int // the wholes of such a list that another follows in its sentence
	sentence := -1
	for k := range p.Lex {
		x := &p.Lex[k]
		if x.Kind != content.LexPunct || x.R != '，' && x.R != '：' || x.Depth > 0 || !clause.Classifies(p, k) {
			continue
		}
		end := clause.ScopeEnd(p, k)
		next := nextClasses(p, k, end)
		items := withoutNested(c, p, clause.Items(c, p, k+1, next, 0), k)
		if len(items) < 2 || len(items) > longClasses {
			continue // no list, but a sentence without end
		}
		wholes := ofFund(c, wholesBefore(c, p, k), clause.PhraseKey(c, p, k).Fund)
		if sentence == x.Sentence {
			wholes = parted // 分作物看，A、B；分主体看，C、D
		}
		if next < end {
			parted, sentence = wholes, x.Sentence
		}
		if w := namedAgain(c, p, k, items); w >= 0 {
			wholes = []int{w} // 基本支出 A，项目支出 B。基本支出中，…
		} else if w := dividedAgain(c, p, k, items); w >= 0 {
			wholes = []int{w} // 基本支出 A，项目支出 B。基本支出按用途划分，…
		} else if m := clause.PhraseMeasure(c, p, k); m != lang.NoMeasure {
			var like []int
			for _, w := range wholes {
				if c.At(c.Mentions[w].Figure).Key.Measure == m {
					like = append(like, w)
				}
			}
			if own := ofAccount(c, like, clause.PhraseKey(c, p, k).Account); len(own) > 0 {
				like = own
			}
			if len(like) > 0 {
				wholes = like[:1]
			} else if clause.Details(p, k) {
				continue // 预算 X。支出内容：A a、B b
			} else if w := wholeMeant(c, p, k, m, items); w >= 0 {
				wholes = []int{w} // 收入 A，支出 B。收入中：…。支出中：…
			}
		}
		if w := sortedAgain(c, p, k, wholes, items[0]); w >= 0 {
			wholes = []int{w} // 支出 X。按性质：A、B。按用途：C、D
		} else if w := listedWhole(c, p, k, wholes, items); w >= 0 {
			wholes = []int{w} // 支出 X，其中 A a、B b。按用途划分，C c、D d
		}
		if len(wholes) > 0 {
			wholeAndParts(c, p, wholes, items, closedAmong(c, p, k, items), k, used)
			continue
		}
		if w := wholeMeant(c, p, k, clause.PhraseMeasure(c, p, k), items); w >= 0 {
			wholeAndParts(c, p, []int{w}, items, content.HalfOpen, k, used)
			continue
		}
		farWholes(c, p, items)
	}
}

// withoutNested leaves out of the items behind lexeme k those that 其中 parts one of them into: 收入中，基本医保 A，其中职工 a，居民 b.
func withoutNested(c *content.Draft, p *content.Para, items []int, k int) []int {
	out, nested := items[:0:0], false
	for i, mi := range items {
		m := &c.Mentions[mi]
		nested = i > 0 && (m.AfterOpener > k || nested && !clause.StrongMark(p, c.Mentions[items[i-1]].Pos, m.Pos))
		if !nested {
			out = append(out, mi)
		}
	}
	return out
}

// closedAmong is how far a list behind such a phrase is meant to be complete: 支出中，A …，B …
// may name but some of what there is, unless it ends in what is left or its two items divide
// the whole.
func closedAmong(c *content.Draft, p *content.Para, k int, items []int) content.Closure {
	if someOf(c, p, k, items) {
		return content.OpenList
	}
	if eachGrown(c, items) {
		return content.HalfOpen // 分税种看，A a，增长 r%；B b，下降 s%: those worth telling
	}
	if !strings.HasSuffix(content.Trimmed(p.Words(clause.NameStart(p, k), k)), "中") {
		return content.Closed
	}
	first, last := c.Mentions[items[0]].Label, c.Mentions[items[len(items)-1]].Label
	if lang.HasAnyPrefix(last, restNames) || len(items) == 2 && table.Complementary(first, last) {
		return content.Closed
	}
	return content.HalfOpen
}

// eachGrown reports whether each item of a list is told with how much it has grown.
func eachGrown(c *content.Draft, items []int) bool {
	n := 0
	for _, mi := range items {
		if c.Mentions[mi].Role != content.RoleLevel {
			continue
		}
		n++
		grown := false
		for x := mi + 1; x < len(c.Mentions) && x <= mi+2 && c.Mentions[x].Para == c.Mentions[mi].Para && !grown; x++ {
			grown = c.Mentions[x].Role == content.RoleGrowth
			if c.Mentions[x].Role == content.RoleLevel {
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
func someOf(c *content.Draft, p *content.Para, k int, items []int) bool {
	name := p.Words(clause.NameStart(p, k), k)
	if last := c.Mentions[items[len(items)-1]].Label; strings.Contains(name, "按机构") && !lang.HasAnyPrefix(last, restNames) {
		return true // 按机构分，医院 a 人，卫生院 b 人: a field has other institutions
	}
	return clause.Details(p, k) && (strings.HasSuffix(name, "方向") || strings.Contains(name, "主要")) || strings.Contains(name, "重点") || lang.HasAt(p.Text.Runes, p.Lex[c.Mentions[items[len(items)-1]].Pos].To, "等")
}

// restNames begin the name of what a list has left, so that it is all of its whole.
var restNames = []string{"其他", "其它", "其余"}

// nextClasses is where behind lexeme k, and before end, another phrase of this sort begins its
// list behind a ；, end if none does.
func nextClasses(p *content.Para, k, end int) int {
	for j := k + 1; j < end && j <= k+clause.FarWords; j++ {
		if x := &p.Lex[j]; x.Kind != content.LexPunct || x.R != '；' || x.Depth > 0 {
			continue
		}
		i := j + 1
		for i < end && p.Lex[i].Kind != content.LexPunct && p.Lex[i].Kind != content.LexFigure {
			i++
		}
		if i < end && p.Lex[i].Kind == content.LexPunct && (p.Lex[i].R == '，' || p.Lex[i].R == '：') && lang.HasAnyPrefix(p.Words(j+1, i), []string{"分", "按", "从"}) && clause.Classifies(p, i) {
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
func sortedAgain(c *content.Draft, p *content.Para, k int, wholes []int, item int) int {
	for len(wholes) > 0 && !clause.SameSort(c, wholes[0], item) {
		wholes = wholes[1:] // 两者之比为 6:4
	}
	if len(wholes) == 0 || !divides(p.Words(content.SentenceStart(p, k), k)) || !divides(p.Words(content.SentenceStart(p, c.Mentions[wholes[0]].Pos), k)) {
		return -1
	}
	id := c.Mentions[wholes[0]].Figure
	for i := len(c.Frames) - 1; i >= 0 && c.Frames[i].Claim >= c.Mentions[p.Mentions[0]].Figure; i-- {
		fr := &c.Frames[i]
		if fr.Kind != content.KindTotal || fr.Closed == content.OpenList {
			continue
		}
		for _, r := range fr.Readings {
			if slices.ContainsFunc(r.Parts, func(t content.Part) bool { return t.Figure == id }) {
				for _, mi := range p.Mentions {
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
func divides(sentence string) bool { return lang.HasAnyPrefix(sentence, []string{"按", "从", "分"}) }

// listedWhole is the whole of the list that ends the sentence before a phrase of this sort, where
// the items behind the phrase are together more than the list's last item, -1 otherwise.
func listedWhole(c *content.Draft, p *content.Para, k int, wholes, items []int) int {
	if len(wholes) == 0 || !clause.SameSort(c, wholes[0], items[0]) || !lang.HasAnyPrefix(p.Words(content.SentenceStart(p, k), k), []string{"按", "分"}) {
		return -1
	}
	last := c.At(c.Mentions[wholes[0]].Figure)
	fit := fitting(c, p, last, k+1, clause.ScopeEnd(p, k), 0)
	sum := decimal.Zero
	for _, mi := range fit {
		sum = sum.Add(c.At(c.Mentions[mi].Figure).Value)
	}
	if !sum.GreaterThan(last.Value) || c.MakeUp(last, fit) {
		return -1
	}
	for _, i := range clause.TotalsOf(c, last.ID) {
		fr := &c.Frames[i]
		if w := c.MentionIndex(fr.Claim); w >= p.Mentions[0] && !fr.Readings[0].Weak && len(fr.Readings[0].Parts) > 1 && p.Lex[c.Mentions[w].Pos].Sentence == p.Lex[c.Mentions[wholes[0]].Pos].Sentence {
			return w
		}
	}
	return -1
}

// wholeMeant is the nearest total before a list that measures what the phrase
// that leads to it, up to lexeme k, names: 基金收入 X … 基金收入中，A …；B …, -1.
func wholeMeant(c *content.Draft, p *content.Para, k int, m lang.Measure, items []int) int {
	if m != lang.Income && m != lang.Outlay || namesHalf(p, k) {
		return -1
	}
	first := &c.Mentions[items[0]]
	for x := items[0] - 1; x >= 0 && x >= items[0]-clause.FarBack; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if f.Report != p.Report {
			return -1
		}
		if y.Para >= 0 && content.IsPart(y) && y.Depth == 0 && f.Key.Measure == m && f.Key.Mode != lang.Planned && clause.Plain(f.Key.Words) && f.Key.Account == lang.NoAccount && f.Key.Tier == lang.NoTier && y.AfterOpener < 0 && content.Addable(f, c.At(first.Figure)) {
			if _, larger := exceeding(c, f, items); larger == 0 {
				return x
			}
		}
	}
	return -1
}

// namesHalf reports whether the phrase before lexeme k names one of the two kinds of a
// department's outlay: 基本支出中.
func namesHalf(p *content.Para, k int) bool {
	return lang.ContainsAny(p.Words(clause.NameStart(p, k), k), []string{"基本支出", "项目支出"})
}

// composed reads 总额 X，由 A a、B b 和 C c 三部分组成.
func composed(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	if !p.Has("组成") && !p.Has("构成") {
		return
	}
	for k := range p.Lex {
		x := &p.Lex[k]
		if x.Kind != content.LexText && x.Kind != content.LexTerm || !lang.ContainsAny(p.Sub(x.From, x.To), []string{"组成", "构成"}) {
			continue
		}
		if k+1 < len(p.Lex) && p.Lex[k+1].Kind == content.LexFigure {
			continue
		}
		// Back to 由, which begins the clause.
		from := -1
		for j := k - 1; j >= 0 && p.Lex[j].Sentence == x.Sentence && p.Lex[j].Depth >= x.Depth; j-- {
			y := &p.Lex[j]
			if y.Depth > x.Depth {
				continue // in a bracket behind an item
			}
			if y.Kind == content.LexPunct && (y.R == '；' || y.R == '：') {
				break
			}
			if p.Text.Runes[y.From] == '由' && (y.Kind == content.LexText || y.Kind == content.LexTerm && strings.HasPrefix(y.Term.Word, "由")) {
				from = j
				break
			}
		}
		if from < 0 {
			continue
		}
		items, wholes := clause.Items(c, p, from, k, x.Depth), wholesBefore(c, p, from)
		if w := namedAgain(c, p, from, items); w >= 0 {
			wholes = []int{w}
		}
		if len(items) >= 2 && len(wholes) > 0 {
			addedAsParts(c, items)
			closed := content.Closed
			if leavesRest(c, p, items, clause.ScopeEnd(p, k)) {
				closed = content.OpenList
			}
			wholeAndParts(c, p, wholes[:1], items, closed, from, used)
		}
	}
}

// addedAsParts makes of what was added to a budget a part of it, where it is one of several that it
// is told to be made up of: 预算 X，由年初预算 A、上年结转 B、年中追加 C 组成.
func addedAsParts(c *content.Draft, items []int) {
	for _, mi := range items {
		if m := &c.Mentions[mi]; m.Role == content.RoleAdjust && m.Dir > 0 {
			m.Role, m.Dir = content.RoleLevel, 0
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
func namedAgain(c *content.Draft, p *content.Para, k int, items []int) int {
	return toldAs(c, p, strings.TrimSuffix(clause.Label(p, clause.NameStart(p, k), k), "中"), clause.PhraseMeasure(c, p, k), items)
}

// dividedAgain is the quantity named again before the words that say how it is divided, -1 if
// none: 基本支出按经济分类，财政拨款收入分来源看：, 项目支出，按资金来源分，.
func dividedAgain(c *content.Draft, p *content.Para, k int, items []int) int {
	i := clause.NameStart(p, k)
	words := content.Trimmed(p.Sub(p.Lex[i].From, p.Lex[k].From))
	at := strings.IndexAny(words, "按分从")
	if at == 0 && i >= 2 && p.Lex[i-1].Kind == content.LexPunct && p.Lex[i-1].R == '，' && p.Lex[i-1].Sentence == p.Lex[k].Sentence {
		words = content.Trimmed(p.Words(clause.NameStart(p, i-1), i-1))
		at = len(words)
	}
	if at <= 0 {
		return -1
	}
	return toldAs(c, p, strings.TrimSuffix(words[:at], "中"), clause.PhraseMeasure(c, p, k), items)
}

// toldAs is the quantity before a list that a name, of some measure, tells again, -1 if none.
func toldAs(c *content.Draft, p *content.Para, name string, measure lang.Measure, items []int) int {
	if len([]rune(name)) < 2 || len(items) == 0 {
		return -1
	}
	first := p.Mentions[0]
	if len([]rune(name)) >= longName {
		first = max(0, first-clause.FarBack)
	}
	near := first // a shorter name must be all of one told nearby
	if len([]rune(name)) >= nearName {
		near = max(0, first-clause.FarBack)
	}
	for x := items[0] - 1; x >= near; x-- {
		m := &c.Mentions[x]
		f := c.At(m.Figure)
		if f.Report != p.Report {
			break
		}
		if x < first && (m.Label != name || f.Place.Block < p.Block-nearBlocks) {
			continue
		}
		if x := c.At(m.Figure).Key.Measure; measure != lang.NoMeasure && x != lang.NoMeasure && x != measure {
			continue // 未支出 is no 支出
		}
		if content.IsPart(m) && (strings.HasSuffix(m.Label, name) || len([]rune(m.Label)) >= 3 && slices.Contains(outlayNouns, strings.TrimPrefix(name, m.Label))) && content.Addable(c.At(m.Figure), c.At(c.Mentions[items[0]].Figure)) {
			return x
		}
	}
	return -1
}

// ofFund leaves out the wholes of other funds than the one that a phrase names:
// 职工医保 A，居民医保 B。职工医保参保人员中，在职 a；退休 b.
func ofFund(c *content.Draft, wholes []int, fund lang.Fund) []int {
	if fund == lang.NoFund || fund == lang.BasicMedical {
		return wholes
	}
	var out []int
	for _, w := range wholes {
		if k := c.At(c.Mentions[w].Figure).Key; k.Fund == lang.NoFund || k.Fund == fund {
			out = append(out, w)
		}
	}
	return out
}

// amongTotals reads 住院 900 人次中，A a、B b, 共 90 处工程中，A a、B b: a figure right
// before 中 opens its parts, where they make it up.
func amongTotals(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	if !p.May("中") {
		return
	}
	for i, wi := range p.Mentions {
		w := &c.Mentions[wi]
		wf := c.At(w.Figure)
		if !clause.Whole(c, w) || used[w.Figure] || !strings.HasPrefix(w.After, "中") && !strings.HasSuffix(w.After, "中") || content.Longer(w.After, 12) {
			continue
		}
		var parts []int
		for _, x := range p.Mentions[i+1:] {
			m := &c.Mentions[x]
			if p.Lex[m.Pos].Sentence != p.Lex[w.Pos].Sentence {
				break
			}
			if content.IsPart(m) && m.Depth == w.Depth && !clause.Reference(m) && content.Addable(wf, c.At(m.Figure)) {
				parts = append(parts, x)
			}
		}
		if graded := byGrade(c, parts) || doneOrNot(c, parts) || len(parts) == 2 && HeldUp(c.Mentions[parts[1]].After); len(parts) >= 2 {
			sure, closed := graded || classes(c, parts), content.HalfOpen
			// 9 所中 7 所按期交付，另有 2 所推迟: members of it, counted without a name
			bare := !slices.ContainsFunc(parts, func(x int) bool {
				g := c.At(c.Mentions[x].Figure)
				name := p.Words(max(w.Pos+1, c.Mentions[x].LabelFrom), c.Mentions[x].Pos)
				if i := strings.LastIndexAny(name, "中，、；"); i >= 0 {
					name = name[i+len("，"):]
				}
				return g.Unit != wf.Unit || !clause.Counted(g) || strings.Contains(c.Mentions[x].After, "未") || strings.Trim(name, "，,、；其余另有外剩还的 ") != ""
			})
			if graded {
				closed = content.Closed
			}
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: wf.ID, Closed: closed, Reach: content.ReachSentence, Readings: []content.Reading{{Parts: clause.Terms(c, parts), Weak: !sure && !bare, HoldOnly: !sure}}})
		}
	}
	amongNamed(c, p, used)
}

// doneOrNot reports whether one of two names says what the other says was not: 完成目标的,
// 因跨年未完成的.
func doneOrNot(c *content.Draft, parts []int) bool {
	if len(parts) != 2 {
		return false
	}
	a, b := c.Mentions[parts[0]].Label, c.Mentions[parts[1]].Label
	for range 2 {
		if _, done, ok := strings.Cut(b, "未"); ok && !strings.Contains(a, "未") {
			done = strings.TrimSuffix(strings.TrimRight(done, "的"), "有")
			if content.Longer(done, 1) && strings.Contains(a, done) {
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
func amongNamed(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		at := -1
		for k := m.LabelFrom; k < m.Pos && at < 0; k++ {
			if x := &p.Lex[k]; x.Kind == content.LexText && x.From < x.To && p.Text.Runes[x.From] == '中' {
				at = k
			}
		}
		if at < 0 || at == m.LabelFrom || !content.IsPart(m) || !lang.HasAnySuffix(p.Sub(p.Lex[m.LabelFrom].From, p.Lex[at].From), wholesNamed) {
			continue
		}
		items := clause.Items(c, p, at, clause.ScopeEnd(p, at), m.Depth)
		key, name := clause.KeyOf(p, m.LabelFrom, at), strings.TrimSuffix(clause.Label(p, m.LabelFrom, at), "数")
		items = slices.DeleteFunc(items, func(x int) bool {
			return !content.IsPart(&c.Mentions[x]) || !content.Addable(c.At(m.Figure), c.At(c.Mentions[x].Figure))
		})
		for _, w := range wholesBefore(c, p, m.LabelFrom) {
			if f := c.At(c.Mentions[w].Figure); len(items) >= 2 && !used[f.ID] && (sameRole(f.Key.Measure, key.Measure) || strings.HasSuffix(c.Mentions[w].Label, name)) && content.Addable(f, c.At(m.Figure)) {
				c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: f.ID, Closed: content.HalfOpen, Reach: content.ReachParagraph, Readings: []content.Reading{{Parts: clause.Terms(c, items), Weak: true}}})
				break
			}
		}
	}
}

// amongSubjects reads 资助学生 N 人。受助学生中，A a 人、B b 人: those that the phrase
// names again, where the items make them up.
func amongSubjects(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	if !p.May("中") {
		return
	}
	for k := range p.Lex {
		if x := &p.Lex[k]; x.Kind != content.LexPunct || x.R != '，' || x.Depth > 0 || k == 0 {
			continue
		}
		s := content.SentenceStart(p, k)
		name := p.Sub(p.Lex[s].From, p.Lex[k].From)
		if s == k || content.Longer(name, 12) || !strings.HasSuffix(name, "中") || strings.Contains(name, "其中") || clause.Classifies(p, k) {
			continue
		}
		items := clause.Items(c, p, k+1, clause.ScopeEnd(p, k), 0)
		n := min(1, len(items))
		for n < len(items) && (clause.MarkBetween(p, c.Mentions[items[n-1]].Pos, c.Mentions[items[n]].Pos) == '、' || n == 1 && clause.MarkBetween(p, c.Mentions[items[0]].Pos, c.Mentions[items[1]].Pos) == '，') {
			n++
		}
		if len(items) > n && lang.HasAnyPrefix(c.Mentions[items[len(items)-1]].Label, restNames) {
			n = len(items) // A a，B b，其他 c: all of it
		}
		if n < 2 || s > 0 && p.Lex[s-1].Kind == content.LexFigure {
			continue
		}
		wholes := wholesBefore(c, p, k)
		if w := closing(c, wholes, items[:n]); w >= 0 && !used[c.Mentions[w].Figure] {
			used[c.Mentions[w].Figure] = true
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: c.Mentions[w].Figure, Closed: content.HalfOpen, Reach: content.ReachParagraph,
				Readings: []content.Reading{{Parts: clause.Terms(c, items[:n]), HoldOnly: true}}})
		}
	}
}

// classNames begin and end the names of the classes that divide a whole: C级, 二类.
const (
	classNames = "ABCDEFＡＢＣＤ一二三四五六ⅠⅡⅢⅣ1234"
	classEnds  = "级类型档等"
)

// classes reports whether every item of a list is named by its class.
func classes(c *content.Draft, items []int) bool {
	for _, mi := range items {
		rs := []rune(c.Mentions[mi].Label)
		if len(rs) < 2 || !strings.ContainsRune(classNames, rs[0]) || !strings.ContainsRune(classEnds, rs[1]) {
			return false
		}
	}
	return true
}

// ofAccount are the wholes of one account, none where no account is asked for.
func ofAccount(c *content.Draft, wholes []int, a lang.Account) []int {
	var out []int
	for _, w := range wholes {
		if a != lang.NoAccount && c.At(c.Mentions[w].Figure).Key.Account == a {
			out = append(out, w)
		}
	}
	return out
}

// inClasses reports whether the sentence of lexeme k begins with such a phrase, so
// that all it lists is parts of one whole.
func inClasses(p *content.Para, k int) bool {
	for i := content.SentenceStart(p, k); i < k; i++ {
		if x := &p.Lex[i]; x.Kind == content.LexFigure {
			return false
		} else if x.Kind == content.LexPunct && (x.R == '，' || x.R == '：') && x.Depth == p.Lex[k].Depth {
			return clause.Classifies(p, i)
		}
	}
	return false
}

// farWholes relates a list to the totals before it that it may be the parts
// of; only one that closes is taken.
func farWholes(c *content.Draft, p *content.Para, items []int) {
	if next := items[len(items)-1] + 1; next <= p.Mentions[len(p.Mentions)-1] && c.Mentions[next].Total > 0 {
		return // A、B，累计 C: their total stands right there
	}
	for _, mi := range items[1:] {
		if c.Mentions[mi].Total > 0 {
			return
		}
	}
	first := c.Mentions[items[0]].Figure
	n, from := 0, len(c.Frames)
	for id := first - 1; id >= 1 && id >= first-clause.FarWholeFigures && n < 16; id-- {
		f := c.At(id)
		m := c.MentionOf(id)
		if f.Report != p.Report || f.Place.Block < p.Block-clause.FarWholeBlocks {
			break
		}
		if m == nil || m.Para < 0 || !content.IsPart(m) || m.Depth > 0 || clause.Reference(m) {
			continue
		}
		var parts []content.Part
		for _, mi := range items {
			x := &c.Mentions[mi]
			if content.IsPart(x) && !clause.Reference(x) && content.Addable(f, c.At(x.Figure)) {
				parts = append(parts, content.Part{Figure: x.Figure, Sign: 1})
			}
		}
		if _, larger := exceeding(c, f, items); len(parts) < 2 || larger > 0 {
			continue
		}
		n++
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: id, Closed: content.HalfOpen, Reach: content.ReachSection, Readings: []content.Reading{{Parts: parts, Weak: true}}})
	}
	// Where one closes, the list is not of the others.
	if wholes := c.Frames[from:]; slices.ContainsFunc(wholes, func(fr content.Frame) bool { return clause.Closes(c, fr) }) {
		closed := slices.DeleteFunc(wholes, func(fr content.Frame) bool { return !clause.Closes(c, fr) })
		c.Frames = c.Frames[:from+len(closed)]
	}
}

// divided reads a whole whose parts follow with complementary names.
func divided(c *content.Draft, p *content.Para, used map[content.FigureID]bool) {
	if !p.May("未") && !p.May("不") && !slices.ContainsFunc(clause.Complements, func(set []string) bool { return slices.ContainsFunc(set, p.Has) }) {
		return
	}
	var list []int // without the rates between them
	for _, mi := range p.Mentions {
		if c.At(c.Mentions[mi].Figure).Dimension != numeral.Percent {
			list = append(list, mi)
		}
	}
	farDivided(c, p, list)
	for i := range list {
		w := &c.Mentions[list[i]]
		wf := c.At(w.Figure)
		if used[w.Figure] || !content.IsPart(w) {
			continue
		}
		// The next two that can be its parts; amounts and counts may alternate.
		var two [2]int
		n := 0
		for j := i + 1; j < min(len(list), i+clause.FarBack) && n < 2; j++ {
			if x := &c.Mentions[list[j]]; x.Depth == w.Depth && content.Addable(wf, c.At(x.Figure)) {
				two[n] = j
				n++
			}
		}
		if n < 2 {
			continue
		}
		a, b := &c.Mentions[list[two[0]]], &c.Mentions[list[two[1]]]
		if !content.IsPart(a) || !content.IsPart(b) || p.Lex[w.Pos].Sentence != p.Lex[b.Pos].Sentence {
			continue
		}
		alternate := two[1] > two[0]+1
		if two[0] > i+1 && !alternate || clause.StrongMark(p, w.Pos, a.Pos) || clause.StrongMark(p, a.Pos, b.Pos) && !alternate || clause.MarkBetween(p, a.Pos, b.Pos) == '。' || clause.MarkBetween(p, w.Pos, a.Pos) == '、' {
			continue
		}
		if clause.InList(c, w.Figure) && (wf.Value.LessThan(c.At(a.Figure).Value) || wf.Value.LessThan(c.At(b.Figure).Value)) {
			continue // 其中甲 60 批、乙 30 批，合格 85 批，不合格 5 批: of all
		}
		if itemBeside(c, p, list, i, a, b) {
			continue
		}
		set, ok := clause.AreComplementary(a.Label, b.Label)
		switch ofPosts := slices.Equal(set, clause.Posts); {
		case strings.Contains(w.Label, "编制") && !ofPosts:
			continue // 编制 X 人，在职 a 人、退休 b 人: posts, not persons
		case ofPosts && wf.Dimension != numeral.Persons && wf.Dimension != numeral.Count:
			continue
		}
		parts := []int{list[two[0]], list[two[1]]}
		if two[1]+1 < len(list) {
			x := &c.Mentions[list[two[1]+1]]
			switch on := content.IsPart(x) && x.Depth == w.Depth && content.Addable(wf, c.At(x.Figure)); {
			case on && p.Lex[x.Pos].Sentence == p.Lex[b.Pos].Sentence && lang.HasAnyPrefix(x.Label, restNames):
				parts = append(parts, list[two[1]+1]) // 支出 X，住院 a，门诊 b，其他 c
			case content.IsPart(x) && content.Addable(wf, c.At(x.Figure)) && clause.MarkBetween(p, b.Pos, x.Pos) == '、':
				continue // the list goes on
			}
		}
		if ok && !lang.ContainsAny(w.Label, set) && !clause.InList(c, a.Figure) && !besideKinds(w.Label, a.Label, b.Label) {
			used[w.Figure] = true
			closed := content.HalfOpen
			if set == nil {
				closed = content.Closed // what is X and what is not
			}
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: closed, Reach: content.ReachSentence,
				Readings: []content.Reading{{Parts: clause.Terms(c, parts), HoldOnly: OtherThing(w.Label, a.Label, set) && OtherThing(w.Label, b.Label, set)}}})
		}
	}
}

// itemBeside reports whether a quantity is less than one of the two behind it, and all three
// come to the one before: 支出 X，资助参保 a，住院救助 b，门诊救助 c.
func itemBeside(c *content.Draft, p *content.Para, list []int, i int, a, b *content.Mention) bool {
	if i == 0 {
		return false
	}
	w, x := c.At(c.Mentions[list[i]].Figure), &c.Mentions[list[i-1]]
	f, g, h := c.At(x.Figure), c.At(a.Figure), c.At(b.Figure)
	if !content.IsPart(x) || x.Depth != c.Mentions[list[i]].Depth || !content.Addable(f, w) || p.Lex[x.Pos].Sentence != p.Lex[a.Pos].Sentence || clause.StrongMark(p, x.Pos, c.Mentions[list[i]].Pos) {
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
	own = lang.Without(own, anyOutlay)
	return len([]rune(own)) >= 2 && table.CommonPairs(own, a+b) == 0
}

// OtherThing reports whether a part is named for something that its whole's name does
// not speak of: 备案 X 人次，住院直接结算 a 人次.
func OtherThing(whole, part string, set []string) bool {
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

// farDivided reads 参保职工中在职 8.3 万人、退休 3.1 万人 where the whole stands
// further back.
func farDivided(c *content.Draft, p *content.Para, list []int) {
	for i := 1; i < len(list); i++ {
		a, b := &c.Mentions[list[i-1]], &c.Mentions[list[i]]
		if !content.IsPart(a) || !content.IsPart(b) || a.AfterOpener >= 0 || !content.Addable(c.At(a.Figure), c.At(b.Figure)) || clause.StrongMark(p, a.Pos, b.Pos) || p.Lex[a.Pos].Sentence != p.Lex[b.Pos].Sentence {
			continue
		}
		if !strings.Contains(a.Label, "中") {
			continue
		}
		set, ok := clause.AreComplementary(a.Label, b.Label)
		for _, w := range set {
			if ok && strings.Contains(a.Label, "中"+w) {
				farWholes(c, p, list[i-1:i+1])
				break
			}
		}
	}
}

// byGrade reports whether all of a list are named by grades, the lower ones too.
func byGrade(c *content.Draft, list []int) bool {
	high, low := false, false
	for _, mi := range list {
		m := &c.Mentions[mi]
		if !clause.OfGrade(m.Label) {
			return false
		}
		high = high || lang.HasAnySuffix(m.Label, []string{"优秀", "良好", "优", "良"})
		low = low || clause.LowGrade(m.Label) || high && strings.HasSuffix(m.Label, "合格")
	}
	return low
}

// Exhaustive reports whether the names of a list leave nothing out of its whole: two that divide it, each kind
// of post, or how content people were from 满意 to 不满意.
func Exhaustive(names []string) bool {
	if len(names) == 2 {
		return table.Complementary(names[0], names[1])
	}
	if len(names) < 3 {
		return false
	}
	all := func(ofKind func(name string) bool) bool {
		return !slices.ContainsFunc(names, func(name string) bool { return !ofKind(name) })
	}
	some := func(ws ...string) bool {
		return slices.ContainsFunc(names, func(name string) bool { return lang.HasAnyPrefix(name, ws) })
	}
	if all(func(name string) bool { return strings.Contains(name, "满意") || strings.HasPrefix(name, "一般") }) {
		return some("不满意") && some("满意", "非常满意", "很满意")
	}
	return len(names) == 3 && some("行政") && some("参公", "参照") && some("事业", "其他事业")
}

// holdups are words of what becomes of works that cannot be done in time.
var holdups = []string{"跨年", "停工", "暂缓", "暂停", "推迟", "延期", "延后", "延迟", "取消", "顺延", "未", "变更", "缓建"}

// HeldUp reports whether the words behind a number tell why so many are not done: 1 处因设计变更跨年实施.
func HeldUp(after string) bool {
	return lang.HasAnyPrefix(after, []string{"因", "由于"}) && lang.ContainsAny(after, holdups)
}
