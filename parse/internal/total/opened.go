package total

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"gouji/parse/decimal"
	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/label"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/standard"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// wholesBefore are the quantities in front of lexeme k that can have parts,
// nearest first: in the same sentence, and, where the opener begins a
// sentence, in the one before.
func wholesBefore(c *content.Draft, p *content.Para, k int) []int {
	var out []int
	x := &p.Lex[k]
	begins := true
	openers := 0
	for j := k - 1; j >= 0 && p.Lex[j].Sentence == x.Sentence && len(out) < clause.FarBack; j-- {
		if y := &p.Lex[j]; y.Kind == content.LexTerm && y.Term.Class == lang.Opener && y.Depth <= x.Depth {
			if openers++; openers > clause.FarOpeners {
				return out
			}
		}
		if mi, ok := clause.MentionAt(p, j); ok && p.Lex[j].Depth <= x.Depth {
			begins = false
			if m := &c.Mentions[mi]; clause.Whole(c, m) && !clause.Reference(m) && !clause.IsStandard(c, m) {
				out = append(out, mi)
			}
		}
		if x.Depth > 0 && p.Lex[j].Depth < x.Depth {
			// Inside a bracket only the bracket's owner and what stands in it.
			if len(out) > 0 {
				return out
			}
		}
	}
	if begins {
		back, changes := 1, false
		for j := k - 1; j >= 0; j-- {
			s := p.Lex[j].Sentence
			if s == x.Sentence-2 && back == 1 && changes && allPrior(c, out) {
				back, out = 2, nil // 收入 X。同比增加 Y，增长 Z。其中：…, 支出 X。上年支出 B，增加 Y。其中：…
			}
			if s < x.Sentence-back {
				break
			}
			if mi, ok := clause.MentionAt(p, j); ok && s < x.Sentence && p.Lex[j].Depth == 0 {
				m := &c.Mentions[mi]
				if clause.Whole(c, m) && !clause.Reference(m) && !clause.IsStandard(c, m) {
					out = append(out, mi)
				}
				changes = m.Role == content.RoleDelta || m.Role == content.RoleGrowth || changes && m.Role == content.RoleLevel && before(c, mi)
			}
		}
	}
	return out
}

// opensMainly reports whether 主要 at lexeme k begins a list of parts all by
// itself: it stands right behind a quantity and its comma, and two items or
// more follow, joined by 、.
func opensMainly(c *content.Draft, p *content.Para, k int) bool {
	if k < 2 || !strings.HasPrefix(p.Lex[k].Term.Word, "主要") || p.Lex[k-1].Kind != content.LexPunct || p.Lex[k-1].R != '，' {
		return false
	}
	whole, ok := clause.MentionAt(p, k-2)
	if !ok || !content.IsPart(&c.Mentions[whole]) {
		return false
	}
	items := clause.Items(c, p, k+1, clause.ScopeEnd(p, k), p.Lex[k].Depth)
	return len(items) >= 2 && clause.MarkBetween(p, c.Mentions[items[0]].Pos, c.Mentions[items[1]].Pos) == '、' &&
		content.Addable(c.At(c.Mentions[whole].Figure), c.At(c.Mentions[items[0]].Figure))
}

// opened reads the parts behind 其中 and its like.
func opened(c *content.Draft, p *content.Para, k int, used map[content.FigureID]bool, closed content.Closure) {
	if strings.HasPrefix(p.Lex[k].Term.Word, "分别") && (inClasses(p, k) || oneForOne(c, p, clause.Series(c, p, k))) {
		return // items of a list that has begun before
	}
	if formed(c, p, k, used) || sideOf(c, p, k, used) {
		return
	}
	end := clause.ScopeEnd(p, k)
	if insideList(p, k) {
		flow := newFlow(c, p, k)
		// 其中 behind an item of a list opens that item alone, up to ；.
		for j := k + 1; j < end; j++ {
			if x := &p.Lex[j]; x.Kind == content.LexPunct && x.R == '；' && x.Depth == p.Lex[k].Depth && !(flow && itemBehind(c, p, j, end)) {
				end = j
			}
		}
	}
	if at := newList(c, p, k, end); at > 0 {
		end = at
	}
	if at := nextOwner(c, p, k, end); at > 0 {
		end = at
	}
	if at := nextSubject(c, p, k, end); at > 0 {
		end = at
	}
	if at := besideItem(c, p, k, end); at > 0 {
		end = at
	}
	if at := nextStage(c, p, k, end); at > 0 {
		end = at
	}
	if at := nextSide(c, p, k, end); at > 0 {
		end = at
	}
	items := upToEach(c, p, clause.Items(c, p, k+1, end, p.Lex[k].Depth))
	if strings.HasPrefix(p.Lex[k].Term.Word, "分别") && len(items) > 0 && c.Mentions[items[0]].Role == content.RoleRate && c.Mentions[items[len(items)-1]].Role == content.RoleLevel {
		return // 占比分别为 a%、b%，补助 X 万元: what follows the rates is no part
	}
	before := outsideLists(c, p, k, wholesBefore(c, p, k))
	if clause.AtAnotherTime(p, k) && len(before) >= len(clause.Series(c, p, k)) {
		return // 收入 X，支出 Y，上年分别为 A、B: what they were then
	}
	wholes := currentFirst(c, p, ofSubject(c, p, k, before), items)
	if openedChanges(c, p, k, items) || openedStandards(c, p, k, items) || openedLevels(c, items) {
		return
	}
	if strings.HasPrefix(p.Lex[k].Term.Word, "分别") && len(items) > 0 && clause.IsStandard(c, &c.Mentions[items[0]]) {
		return // 标准 X 元，分别为每月 A 元、每年 B 元: each of something else
	}
	items = onlyBatches(c, p, batchesAsOne(c, p, withoutSaid(c, p, upToAdjust(c, p, items))))
	wholes, items = upToRest(c, p, wholes, items)
	wholes, items = ofThingsBefore(c, p, k, wholes, items)
	items = upToTotal(c, wholes, items)
	if change.OpenedMoves(c, p, items, wholes) {
		return
	}
	if len(items) == 0 {
		return
	}
	if strings.HasPrefix(p.Lex[k].Term.Word, "其中") && !anyAddable(c, wholes, items) {
		if w := closing(c, sentenceAbove(c, p, k), items); w >= 0 {
			wholes = []int{w} // 安排 X。资金分配到 14 个县，其中 A a、B b
		}
	}
	if len(wholes) == 0 {
		if w := namedWhole(c, p, k); w >= 0 {
			wholes = []int{w}
		} else if w := wholeMeant(c, p, k, clause.PhraseMeasure(c, p, k), items); w >= 0 && len(before) == 0 && strings.HasPrefix(p.Lex[k].Term.Word, "构成") {
			wholes = []int{w} // 收入构成：A a、B b
		} else if w := subjectBefore(c, p, k, items); w >= 0 {
			wholes = []int{w}
		} else if w := toldAbove(c, p, k, items); w >= 0 {
			wholes = []int{w}
		}
	}
	switch p.Lex[k].Term.Word {
	case "分别为", "分别是", "构成", "构成为", "组成为", "明细如下", "具体如下":
		wholes = sameMeasure(c, p, k, wholes)
	}
	if len(wholes) == 0 {
		if series := clause.Series(c, p, k); len(series) >= 2 && strings.HasPrefix(p.Lex[k].Term.Word, "分别") && content.IsPart(&c.Mentions[series[0]]) {
			farWholes(c, p, series)
		}
		return
	}
	if strings.HasPrefix(p.Lex[k].Term.Word, "分别") && ofOtherDoing(c, p, k, wholes[0]) && closing(c, wholes[:1], items) < 0 {
		return
	}
	switch p.Lex[k].Term.Word {
	case "分别是", "分别为", "构成为", "组成为", "构成":
		closed = content.Closed
	case "主要为", "主要是", "主要包括", "主要用于":
		closed = content.OpenList
	}
	switch {
	case clause.OpensList(c, p, k, end) || listsActs(c, items) || leavesRest(c, p, items, end) || fewerBatches(c, p, k, items):
		closed = content.OpenList
	case closed == content.HalfOpen && (announced(c, p, k, items, wholes[0]) || announcedNext(p, k) == len(items)):
		closed = content.Closed
	}
	items = change.BeforeWanting(c, items)
	if n := slippedUnit(c, wholes[0], items); n > 0 {
		wholes, items, closed = wholes[:1], items[:n], content.Closed // no other amount before is meant
	}
	wholes = namesakeFirst(c, wholes, items)
	if spentAndCarried(c, p, wholes[0], items) {
		return
	}
	if reasoned(c, p, k, wholes[0], items) || ofEachName(c, p, wholes, items, closed, k, used) {
		return
	}
	wholeAndParts(c, p, wholes, items, closed, k, used)
}

// longKind is the length up to which words before 分别 may be the mere name of a kind: 职工、居民.
const longKind = 6

// ofOtherDoing reports whether the last name before 分别 at lexeme k says more than a kind of what the
// whole counts, in other words: 体检 N 人，慢性病、精神障碍患者在册管理分别为 a 人、b 人.
func ofOtherDoing(c *content.Draft, p *content.Para, k, whole int) bool {
	w := &c.Mentions[whole]
	name := p.Words(w.Pos+1, k)
	if i := strings.LastIndexAny(name, "，；。：:;,"); i >= 0 {
		_, size := utf8.DecodeRuneInString(name[i:])
		name = name[i+size:]
	} else {
		return false
	}
	i := strings.LastIndex(name, "、")
	if i < 0 {
		return false
	}
	last := name[i+len("、"):]
	if who, _, ok := strings.Cut(name[:i], "的"); ok && table.CommonPairs(who, w.Label+w.After) == 0 {
		return true // 参保 N 人，享受待遇的门诊、住院分别为 a 人、b 人
	}
	return utf8.RuneCountInString(last) > longKind && table.CommonPairs(last, w.Label+w.After) == 0
}

// slippedUnit is how many items come to a whole in all but its unit, 0 if none do: 补助 395.44 元，其中
// 中央 158.24 万元、县级 237.20 万元.
func slippedUnit(c *content.Draft, whole int, items []int) int {
	w := c.At(c.Mentions[whole].Figure)
	if w.Dimension != numeral.Money || w.Numeral.PowerTen.GreaterThan(lang.DecOne) {
		return 0
	}
	sum := decimal.Zero
	for i, mi := range items {
		f := c.At(c.Mentions[mi].Figure)
		if f.Dimension != numeral.Money || !f.Numeral.PowerTen.GreaterThan(lang.DecOne) || !content.IsPart(&c.Mentions[mi]) {
			return 0
		}
		sum = sum.Add(f.Value)
		if i > 0 && sum.Equal(w.Value.Mul(f.Numeral.PowerTen)) {
			return i + 1
		}
	}
	return 0
}

// reasoned reports whether 主要是 at lexeme k tells why a quantity is what it is, and the
// figures behind it, all of which are more or which do not make it up, stand in clauses of their
// own: 超支 X，主要是提高了标准，全年发放 Y; 决算 X，主要是缴费延后，保费预算 a，只完成 b.
func reasoned(c *content.Draft, p *content.Para, k, whole int, items []int) bool {
	if w := p.Lex[k].Term.Word; w != "主要是" && w != "主要为" {
		return false
	}
	n, larger := exceeding(c, c.At(c.Mentions[whole].Figure), items)
	return n > 0 && (larger == n || closing(c, []int{whole}, items) < 0) && clause.MarkRank(clause.MarkBetween(p, k, c.Mentions[items[0]].Pos)) >= clause.MarkRank('，')
}

// namesakeFirst puts the whole that an only item is named after before the others: 受理工单 X 件，
// 办结 Y 件，其中医保类工单 a 件.
func namesakeFirst(c *content.Draft, wholes, items []int) []int {
	rs := []rune(c.Mentions[items[0]].Label)
	if len(wholes) < 2 || len(items) > 2 || len(items) == 2 && content.IsPart(&c.Mentions[items[1]]) || len(rs) < 4 || c.At(c.Mentions[items[0]].Figure).Dimension == numeral.Money {
		return wholes
	}
	for i, w := range wholes {
		if strings.HasSuffix(c.Mentions[w].Label, string(rs[len(rs)-2:])) && clause.SameSort(c, w, items[0]) {
			return append([]int{w}, slices.Delete(slices.Clone(wholes), i, i+1)...)
		}
	}
	return wholes
}

// ofEachName reads the parts of several quantities of one sort that only their names tell
// apart, and reports whether it has: 卫生室 X 个，卫生院 Y 个，其中标准化卫生室 a 个，中心卫生院 b
// 个、一般卫生院 c 个.
func ofEachName(c *content.Draft, p *content.Para, wholes, items []int, closed content.Closure, k int, used map[content.FigureID]bool) bool {
	if len(wholes) < 2 || c.At(c.Mentions[wholes[0]].Figure).Dimension == numeral.Money {
		return false
	}
	own, named := map[int][]int{}, map[int]bool{}
	for _, mi := range items {
		m := &c.Mentions[mi]
		if !content.IsPart(m) {
			continue
		}
		owner, only, sort := -1, -1, 0
		for _, w := range wholes {
			if !content.Addable(c.At(c.Mentions[w].Figure), c.At(m.Figure)) {
				continue
			}
			only, sort = w, sort+1
			head := []rune(c.Mentions[w].Label)
			if head = head[max(0, len(head)-3):]; len(head) < 3 && string(head) != m.Label || !strings.HasSuffix(m.Label, string(head)) {
				continue
			}
			if owner >= 0 {
				return false
			}
			owner = w
		}
		switch {
		case owner >= 0:
			named[owner] = true
		case sort > 1:
			return false
		default:
			owner = only // of the only one that it can be a part of
		}
		own[owner] = append(own[owner], mi)
	}
	if len(named) < 2 {
		return false
	}
	for _, w := range wholes {
		if len(own[w]) > 0 {
			wholeAndParts(c, p, []int{w}, own[w], closed, k, used)
		}
	}
	return true
}

// anyAddable reports whether one of the wholes is of the sort of a list's first item.
func anyAddable(c *content.Draft, wholes, items []int) bool {
	return slices.ContainsFunc(wholes, func(w int) bool {
		return content.Addable(c.At(c.Mentions[w].Figure), c.At(c.Mentions[items[0]].Figure))
	})
}

// sentenceAbove are the quantities of the sentence before that of lexeme k.
func sentenceAbove(c *content.Draft, p *content.Para, k int) []int {
	var out []int
	for i := mentionsUpTo(c, p, k) - 1; i >= 0; i-- {
		m := &c.Mentions[p.Mentions[i]]
		switch s := p.Lex[m.Pos].Sentence; {
		case s < p.Lex[k].Sentence-1:
			return out
		case s < p.Lex[k].Sentence && clause.Whole(c, m) && !clause.Reference(m) && m.Depth == 0:
			out = append(out, p.Mentions[i])
		}
	}
	return out
}

// toldAbove is the quantity of the paragraph right above whose parts a paragraph goes through that begins with 其中: the
// one that these make up, or the only one of their sort; -1 if there is none. 发放救助金 X 万元。¶ 其中：A a 万元，B b 万元.
func toldAbove(c *content.Draft, p *content.Para, k int, items []int) int {
	if !strings.HasPrefix(p.Lex[k].Term.Word, "其中") || p.Lex[k].Sentence != p.Lex[0].Sentence || !clause.OpensSentence(p, k) {
		return -1
	}
	var above []int
	for x := p.Mentions[0] - 1; x >= 0; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if y.Para < 0 || f.Report != p.Report || f.Place.Section != p.Section || f.Place.Block != p.Block-1 {
			break
		}
		if content.IsPart(y) && y.Depth == 0 && !f.Key.Part && !clause.IsPrior(c, f) && content.Addable(f, c.At(c.Mentions[items[0]].Figure)) {
			above = append(above, x)
		}
	}
	if w := closing(c, above, items); w >= 0 || len(above) != 1 {
		return w
	}
	return above[0]
}

// nearBlocks is how many paragraphs back the subject of an opener may have its
// figure.
const nearBlocks = 3

// subjectBefore is the quantity of a paragraph before that the subject of an opener
// names: 新建公路 A 公里。¶ 新建公路分为县道 a 公里、乡道 b 公里; -1 if none does.
func subjectBefore(c *content.Draft, p *content.Para, k int, items []int) int {
	i := clause.NameStart(p, k)
	if !clause.OpensSentence(p, i) {
		return -1
	}
	name, _, _ := strings.Cut(clause.Label(p, i, k), "按")
	return namedAbove(c, p, name, items)
}

// namedAbove is the nearest quantity of the paragraphs before, or of the own one, whose
// name ends as the one given, that a list can be the parts of; farther off the only one that
// is called so. It is -1 if there is none.
func namedAbove(c *content.Draft, p *content.Para, name string, items []int) int {
	if len([]rune(name)) < 4 {
		return -1
	}
	only := -1
	for x := items[0] - 1; x >= 0 && x >= items[0]-clause.FarBack; x-- {
		m := &c.Mentions[x]
		f := c.At(m.Figure)
		if f.Report != p.Report {
			break
		}
		near := f.Place.Block >= p.Block-nearBlocks
		if !content.IsPart(m) || m.Depth > 0 || clause.IsPrior(c, f) || !content.Addable(f, c.At(c.Mentions[items[0]].Figure)) || !strings.HasSuffix(m.Label, name) || !near && m.Label != name {
			continue
		}
		if near {
			return x
		}
		if only >= 0 {
			return -1
		}
		only = x
	}
	return only
}

// outsideLists leaves out of the wholes of an opener that begins a sentence the
// items of a list in the one before, but the last: 资金共 X，A、B、C 分别为 a、b 和 c。
// 其中：… parts X.
func outsideLists(c *content.Draft, p *content.Para, k int, wholes []int) []int {
	if len(wholes) < 2 || p.Lex[c.Mentions[wholes[0]].Pos].Sentence == p.Lex[k].Sentence {
		return wholes
	}
	var list []content.Part
	for i := len(c.Frames) - 1; i >= 0 && c.Frames[i].Claim >= c.Mentions[p.Mentions[0]].Figure; i-- {
		fr := &c.Frames[i]
		if fr.Kind != content.KindTotal || fr.Closed != content.Closed || !slices.ContainsFunc(wholes, func(w int) bool { return c.Mentions[w].Figure == fr.Claim }) {
			continue
		}
		for _, r := range fr.Readings {
			if len(r.Parts) > len(list) {
				list = r.Parts
			}
		}
	}
	if len(list) < 2 {
		return wholes
	}
	return slices.DeleteFunc(slices.Clone(wholes), func(w int) bool {
		return slices.ContainsFunc(list[:len(list)-1], func(t content.Part) bool { return t.Figure == c.Mentions[w].Figure })
	})
}

// newList is the colon behind the first item of a list at which a list of that
// item's own parts begins, 0 if there is none: 其中待遇支出 X，同比增长 Z%：A a、B b.
func newList(c *content.Draft, p *content.Para, k, end int) int {
	seen := false
	for j := k + 1; j < end; j++ {
		x := &p.Lex[j]
		if x.Depth != p.Lex[k].Depth {
			continue
		}
		switch {
		case x.Kind == content.LexFigure:
			seen = true
		case x.Kind == content.LexPunct && x.R == '；':
			return 0
		case x.Kind == content.LexPunct && x.R == '：' && seen:
			if j+1 < end && p.Lex[j+1].Kind == content.LexFigure || len(clause.Items(c, p, j+1, end, x.Depth)) < 2 {
				return 0
			}
			return j
		}
	}
	return 0
}

// nextOwner is where the parts of what was spent end at what is left of it, or the ；
// behind which a quantity of the whole's own measure is told of another fund, or of another
// time, 0 if there is none: 职工基金支出 A，其中住院 a；居民基金支出 B，其中住院 b.
func nextOwner(c *content.Draft, p *content.Para, k, end int) int {
	i := mentionsUpTo(c, p, k) - 1
	if i < 0 {
		return 0
	}
	owner := &c.Mentions[p.Mentions[i]]
	w := c.At(owner.Figure).Key
	if clause.FlowClass(w.Measure) == 0 {
		return 0
	}
	if f := c.At(owner.Figure); c.MakeUp(f, fitting(c, p, f, k+1, end, p.Lex[k].Depth)) {
		return 0
	}
	mark, items := 0, 0
	head := flowHead(owner.Label)
	for j := k + 1; j < end; j++ {
		if x := &p.Lex[j]; x.Kind == content.LexPunct && x.R == '；' && x.Depth == p.Lex[k].Depth {
			mark = j
		}
		mi, ok := clause.MentionAt(p, j)
		if !ok {
			continue
		}
		m := &c.Mentions[mi]
		own := clause.KeyOf(p, m.LabelFrom, m.LabelTo)
		if items > 0 && content.IsPart(m) && w.Measure == lang.Outlay && leftOver(own.Measure) && !strings.HasSuffix(owner.Label, "总计") {
			return m.LabelFrom // 支出 X，其中 A a、B b；结余 Y: only 支出总计 holds what is left
		}
		items++
		if mark == 0 {
			if head != "" && strings.HasSuffix(m.Label, head) {
				head = "" // the items are named as the whole is
			}
			continue
		}
		if head != "" && m.LabelFrom >= mark && content.IsPart(m) && flowHead(m.Label) == head {
			return mark // 资助支出 X，其中特困 a；住院支出 Y
		}
		if m.LabelFrom >= mark && content.IsPart(m) && clause.FlowClass(own.Measure) == clause.FlowClass(w.Measure) && (label.Confusable(w.Fund, own.Fund) || own.Period.Year != 0 && own.Period.Year != w.Period.Year) {
			return mark
		}
		mark = 0
	}
	return 0
}

// leftOver reports whether a measure is what is left when all is spent.
func leftOver(m lang.Measure) bool {
	return m == lang.Surplus || m == lang.Residual || m == lang.CarryOver
}

// flowHead is the word of money that ends a name of something more than all of it, none
// for 总支出 or 其他支出.
func flowHead(label string) string {
	for _, w := range []string{"支出", "收入", "投入"} {
		if stem, ok := strings.CutSuffix(label, w); ok && !lang.HasAnySuffix(stem, []string{"总", "其他", "其它", "其余", "实际", "累计", "共", "基金"}) && !clause.Plain(content.WithoutYear(stem)) {
			return w
		}
	}
	return ""
}

// announced reports whether the sentence before an opener says that as many
// parts follow as do: 由两部分组成，总额 X 万元，其中 A a 万元、B b 万元.
func announced(c *content.Draft, p *content.Para, k int, items []int, whole int) bool {
	n := 0
	for _, mi := range items {
		if m := &c.Mentions[mi]; content.IsPart(m) && content.Addable(c.At(c.Mentions[whole].Figure), c.At(m.Figure)) {
			n++
		}
	}
	if n < 2 {
		return false
	}
	openers := 0
	for i := k - 1; i >= 0 && p.Lex[i].Sentence == p.Lex[k].Sentence && openers <= clause.FarOpeners; i-- {
		x := &p.Lex[i]
		if x.Kind == content.LexTerm && x.Term.Class == lang.Opener {
			openers++
		}
		if x.Kind == content.LexNumber && x.Depth == p.Lex[k].Depth && x.Num.Raw.Equal(decimal.NewFromInt(int64(n))) && clause.Announces(p.Text.Runes, x.To, true) {
			return true
		}
	}
	return false
}

// ofSubject keeps the wholes that the subject of an opener's own clause can
// name: 收入 A 万元，支出包括 B 万元 says nothing of A.
func ofSubject(c *content.Draft, p *content.Para, k int, wholes []int) []int {
	if strings.HasPrefix(p.Lex[k].Term.Word, "其中") {
		return wholes
	}
	i := k
	for i > 0 && p.Lex[i-1].Kind != content.LexPunct && p.Lex[i-1].Kind != content.LexFigure {
		i--
	}
	subject := clause.KeyOf(p, i, k)
	if subject.Measure == lang.NoMeasure || i > 0 && p.Lex[i-1].Kind == content.LexFigure || strings.Contains(clause.Label(p, i, k), "来源") {
		return wholes
	}
	var out []int
	kind := outlayKind(clause.Label(p, i, k))
	for _, w := range wholes {
		if other := outlayKind(c.Mentions[w].Label); kind != "" && other != "" && other != kind {
			continue // 基本支出 X，…。项目支出包括 A a、B b
		}
		x := c.At(c.Mentions[w].Figure).Key
		if sameRole(x.Measure, subject.Measure) && (subject.Fund == lang.NoFund || subject.Fund == x.Fund) && (subject.Account == lang.NoAccount || subject.Account == x.Account) && (subject.Tier == lang.NoTier || subject.Tier == x.Tier) {
			out = append(out, w)
		}
	}
	return out
}

// outlayKinds are the two that all outlay is made up of.
var outlayKinds = []string{"基本支出", "项目支出"}

// outlayKind is the one of them that a name ends in.
func outlayKind(name string) string {
	for _, w := range outlayKinds {
		if strings.HasSuffix(name, w) {
			return w
		}
	}
	return ""
}

// acts begin names of what was found or done in cases; one case can be in
// several of them, another in none: 涉及串通 3 例，移送司法 5 例.
var acts = []string{"涉及", "涉嫌", "移送", "依法", "已", "曾", "被"}

// listsActs reports whether counts of a list are named by acts.
func listsActs(c *content.Draft, items []int) bool {
	for _, mi := range items {
		m := &c.Mentions[mi]
		if d := c.At(m.Figure).Dimension; d == numeral.Money || d == numeral.Percent {
			continue
		}
		for _, w := range acts {
			if strings.HasPrefix(m.Label, w) {
				return true
			}
		}
	}
	return false
}

// insideList reports whether an opener stands inside a list that another one,
// or a colon behind a figure, has begun in its sentence.
func insideList(p *content.Para, k int) bool {
	for j := k - 1; j >= 0 && p.Lex[j].Sentence == p.Lex[k].Sentence; j-- {
		x := &p.Lex[j]
		if x.Kind == content.LexPunct && x.Mate > k {
			return false // the bracket's own beginning
		}
		if x.Kind == content.LexPunct && x.Mate >= 0 && x.Mate < j {
			j = x.Mate
			continue
		}
		if x.Depth != p.Lex[k].Depth {
			continue
		}
		if x.Kind == content.LexTerm && x.Term.Class == lang.Opener || x.Kind == content.LexPunct && x.R == '：' && j > 0 && p.Lex[j-1].Kind == content.LexFigure {
			for i := j + 1; i < k; i++ {
				if p.Lex[i].Kind == content.LexFigure && p.Lex[i].Depth == x.Depth {
					return true
				}
			}
		}
	}
	return false
}

// newFlow reports whether an opener stands behind a flow of the fund that its own
// clause group begins with, so that no list before it goes on: 收入 X，其中 A a、B b；
// 支出 Y，其中 C c；D d.
func newFlow(c *content.Draft, p *content.Para, k int) bool {
	i := mentionsUpTo(c, p, k) - 1
	if i < 1 {
		return false
	}
	w, prev := &c.Mentions[p.Mentions[i]], &c.Mentions[p.Mentions[i-1]]
	f := c.At(w.Figure)
	if w.Role == content.RoleDelta || w.Role == content.RoleGrowth || f.Key.Measure != lang.Income && f.Key.Measure != lang.Outlay || clause.KeyOf(p, w.LabelFrom, w.LabelTo).Words != "" {
		return false
	}
	return p.Lex[prev.Pos].Sentence == p.Lex[w.Pos].Sentence && clause.StrongMark(p, prev.Pos, w.Pos) && clause.FlowClass(c.At(prev.Figure).Key.Measure) != clause.FlowClass(f.Key.Measure)
}

// itemBehind reports whether the next figure behind a mark is an item by its name
// and no other flow of the fund.
func itemBehind(c *content.Draft, p *content.Para, j, end int) bool {
	for ; j < end; j++ {
		if mi, ok := clause.MentionAt(p, j); ok {
			m := &c.Mentions[mi]
			return content.IsPart(m) && clause.FlowClass(clause.KeyOf(p, m.LabelFrom, m.LabelTo).Measure) == 0
		}
	}
	return false
}

// openedStandards reads an amount for each whose parts are amounts for each:
// 人均筹资标准 870 元，其中政府补贴 540 元、个人缴费 330 元. By how much it has risen may stand between:
// 标准 610 元，比上年提高 30 元，其中中央 356 元、….
func openedStandards(c *content.Draft, p *content.Para, k int, items []int) bool {
	if len(items) < 2 {
		return false
	}
	i := mentionsUpTo(c, p, k) - 1
	if i < 0 {
		return false
	}
	w := &c.Mentions[p.Mentions[i]]
	var rise *content.Figure
	for i > 0 && (w.Role == content.RoleDelta || w.Role == content.RoleGrowth) {
		if x := c.At(w.Figure); w.Role == content.RoleDelta && clause.ForEach(x) {
			rise = x
		}
		i--
		w = &c.Mentions[p.Mentions[i]]
	}
	f := c.At(w.Figure)
	if p.Lex[w.Pos].Sentence != p.Lex[k].Sentence || w.Depth != p.Lex[k].Depth || !clause.ForEach(f) || w.Role != content.RoleLevel && w.Role != content.RoleLimit || !w.Each && !clause.IsStandard(c, w) {
		return false
	}
	var parts []content.Part
	sum := lang.DecZero
	for _, mi := range items {
		m := &c.Mentions[mi]
		g := c.At(m.Figure)
		if g.Dimension != numeral.Money && g.Dimension != numeral.PerHead || m.Role != content.RoleLevel || clause.StrongMark(p, k, m.Pos) {
			break
		}
		sum = sum.Add(g.Value)
		if !standard.PartForEach(f, g) {
			if len(parts) > 1 && g.Value.GreaterThan(f.Value) {
				break // 标准 S 元，其中中央 a 元、县级 b 元，全年应补助 X 万元
			}
			return false
		}
		if standard.OfRecipients(c, m) {
			return true // 标准 S 元/人，其中低保对象 a 元/人、监测对象 b 元/人: each gets its own
		}
		parts = append(parts, content.Part{Figure: m.Figure, Sign: 1})
	}
	if len(parts) < 2 {
		return false
	}
	whole := w.Figure
	switch {
	case rise == nil || sum.GreaterThan(rise.Value):
	case sum.Equal(rise.Value):
		whole = rise.ID // 提高 30 元，其中中央 20 元、省级 10 元
	default:
		return false
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: whole, Closed: content.HalfOpen, Reach: content.ReachSentence, Readings: []content.Reading{{Parts: parts}}})
	return true
}

// openedChanges reads 减少 X。其中：A 减少 a；B 减少 b: changes that add up, and reports whether
// there is nothing else in the list. 其中：A a、B b，分别减少 c、d has the quantities as well.
func openedChanges(c *content.Draft, p *content.Para, k int, items []int) bool {
	var parts []content.Part
	var levels []int
	for _, mi := range items {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if f.Dimension == numeral.Percent || f.Dimension == numeral.Points {
			continue
		}
		if m.Role == content.RoleLevel && len(parts) == 0 {
			levels = append(levels, mi)
			continue
		}
		if m.Role != content.RoleDelta || levels != nil && !change.InDeltaSeries(c, mi) && (mi+1 == len(c.Mentions) || c.Mentions[mi+1].Peer != mi) {
			return false
		}
		if strings.Contains(m.Label, "净") {
			break // of all of them
		}
		parts = append(parts, content.Part{Figure: m.Figure, Sign: m.Dir})
	}
	if len(parts) < 2 || levels != nil && len(levels) != len(parts) {
		return false
	}
	closed, some := content.HalfOpen, strings.HasPrefix(p.Lex[k].Term.Word, "主要")
	if levels != nil {
		wholes := wholesBefore(c, p, k)
		if closing(c, wholes, levels) >= 0 {
			closed = content.Closed // those that have changed are all there are
		} else if len(wholes) > 0 && clause.SameSort(c, wholes[0], levels[0]) {
			some = true // the quantities leave some out, and so do the changes
		}
	}
	for i := mentionsUpTo(c, p, k) - 1; i >= 0; i-- {
		m := &c.Mentions[p.Mentions[i]]
		if p.Lex[m.Pos].Sentence < p.Lex[k].Sentence-1 {
			return false
		}
		if m.Role != content.RoleDelta || c.At(m.Figure).Dimension != c.At(parts[0].Figure).Dimension {
			continue
		}
		for j := range parts {
			parts[j].Sign *= m.Dir
		}
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindChange, Rule: "change/chain", Claim: m.Figure, Closed: closed, Reach: content.ReachParagraph, Readings: []content.Reading{{Parts: parts, HoldOnly: some}}})
		return levels == nil
	}
	return false
}

// openedLevels reports whether a list counts the indicators of each level of a form, those of
// one below those of another: 共设 15 个指标，其中一级指标 3 个，二级指标 7 个，三级指标 15 个.
func openedLevels(c *content.Draft, items []int) bool {
	n := 0
	for _, mi := range items {
		if strings.HasSuffix(c.Mentions[mi].Label, "级指标") {
			n++
		}
	}
	return n > 1
}

// mentionsUpTo is how many mentions of a paragraph stand no further than
// lexeme k.
func mentionsUpTo(c *content.Draft, p *content.Para, k int) int {
	return sort.Search(len(p.Mentions), func(i int) bool { return c.Mentions[p.Mentions[i]].Pos > k })
}

// namedWhole finds the quantity that the sentence before an opener speaks of
// without printing it: 基本支出比上年增加 X。其中：A …，B …. The figure stands
// earlier under the same name.
func namedWhole(c *content.Draft, p *content.Para, k int) int {
	for i := mentionsUpTo(c, p, k) - 1; i >= 0; i-- {
		m := &c.Mentions[p.Mentions[i]]
		if p.Lex[m.Pos].Sentence < p.Lex[k].Sentence-1 {
			return -1
		}
		if m.Role != content.RoleDelta {
			continue
		}
		subject := content.CleanLabel(p, m)
		if len([]rune(subject)) < 3 {
			return -1
		}
		for id := m.Figure - 1; id >= 1 && id >= m.Figure-clause.FarBack; id-- {
			x := c.MentionOf(id)
			if x != nil && content.IsPart(x) && strings.HasSuffix(x.Label, subject) && c.At(id).Report == p.Report {
				return c.MentionIndex(id)
			}
		}
		return -1
	}
	return -1
}

// leavesRest reports whether the words behind a list's last amount tell of what is left
// without printing it: 由中央 A 万元、省级 B 万元构成，其余自筹.
func leavesRest(c *content.Draft, p *content.Para, items []int, end int) bool {
	last := c.Mentions[items[len(items)-1]].Pos
	rest := p.Words(last+1, min(end, last+clause.FarWords))
	return lang.HasAnyPrefix(rest, []string{"等构成", "等组成", "等几", "等部分"}) || lang.ContainsAny(rest, []string{"其余", "余下", "剩余部分", "不足部分", "缺口由"})
}

// doneOnly reports whether a name says that something was done, and not what.
func doneOnly(label string) bool {
	switch label {
	case "完成", "已完成", "实际完成", "达标", "已达标", "合格":
		return true
	}
	return false
}

// withoutSaid drops the items of a list that only say something of the others:
// 其中有效问卷 140 份，表示满意的 130 份.
func withoutSaid(c *content.Draft, p *content.Para, items []int) []int {
	var named []int
	for _, mi := range items {
		k := c.Mentions[mi].Pos
		if k > 0 && p.Lex[k-1].Kind == content.LexTerm && p.Lex[k-1].Term.Word == "的" && c.At(c.Mentions[mi].Figure).Dimension != numeral.Money {
			continue
		}
		if len(named) > 0 && c.At(c.Mentions[mi].Figure).Dimension == numeral.Count && doneOnly(c.Mentions[mi].Label) && clause.MarkBetween(p, c.Mentions[named[len(named)-1]].Pos, k) == 0 {
			continue // 质量指标 4 项完成 3 项
		}
		named = append(named, mi)
	}
	for _, mi := range named {
		if c.At(c.Mentions[mi].Figure).Dimension != numeral.Percent {
			return named
		}
	}
	return items // all are said so: 评为优的 6 个、评为良的 3 个，优良率 X%
}

// spentAndCarried reports whether 其中 opens what was spent and what is carried on, of a whole
// before which stands what there was: 上年结转 A，下达 B，其中已支出 C，结转下年 X. Of B alone they
// are no parts.
func spentAndCarried(c *content.Draft, p *content.Para, whole int, items []int) bool {
	if len(items) < 2 || whole >= items[0] {
		return false
	}
	spent, carried := false, false
	for _, x := range items {
		k := c.At(c.Mentions[x].Figure).Key.Measure
		spent = spent || k == lang.Outlay || k == lang.Reimbursed
		carried = carried || k == lang.CarryOver || k == lang.Residual
	}
	if !spent || !carried {
		return false
	}
	for x := whole - 1; x >= p.Mentions[0] && x >= whole-clause.FarMates; x-- {
		y := &c.Mentions[x]
		if clause.StrongMark(p, y.Pos, c.Mentions[whole].Pos) {
			return false
		}
		if k := c.At(y.Figure).Key.Measure; k == lang.Prepaid || k == lang.Opening || k == lang.CarryOver {
			return true
		}
	}
	return false
}
