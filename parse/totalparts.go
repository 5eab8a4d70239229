package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// ownParts are the items that the measures of whole and items assign to this
// whole: 收入 A、支出 B，其中：保费收入 …；待遇支出 …；当期结余 …. It returns nil
// where the measures say nothing.
func (c *Content) ownParts(p *para, w *Mention, parts, wholes []int) []int {
	class := flowClass(c.figure(w.Figure).Key.Measure)
	if class == 0 || class == 5 {
		return nil
	}
	if strings.HasSuffix(w.Label, "总计") {
		// 支出总计 X：本年支出 a、年末结转 b: with what is left, up to the next 总计.
		for i, mi := range parts {
			if !strings.HasSuffix(c.Mentions[mi].Label, "总计") {
				continue
			}
			if i < 2 {
				return nil
			}
			return parts[:i]
		}
		return parts
	}
	other := false
	for _, mi := range parts {
		if x := flowClass(c.figure(c.Mentions[mi].Figure).Key.Measure); x != 0 && x != class && !(class >= 3 && x == 5) {
			other = true
		}
	}
	if !other {
		return nil
	}
	var out []int
	now := 0
	for i, mi := range parts {
		if i > 0 && p.strongMark(c.Mentions[parts[i-1]].Pos, c.Mentions[mi].Pos) {
			now = 0
		}
		if i > 1 && (i == len(parts)-1 || p.strongMark(c.Mentions[mi].Pos, c.Mentions[parts[i+1]].Pos)) && class == 1 && now == class && c.figure(c.Mentions[mi].Figure).Key.Measure == Opening && p.markBetween(c.Mentions[parts[i-1]].Pos, c.Mentions[mi].Pos) == p.markBetween(c.Mentions[parts[0]].Pos, c.Mentions[parts[1]].Pos) {
			// 筹集 X，其中中央 a、县级 b、上年结余 c: raised with what there was
		} else if i == 0 && len(parts) > 2 && class == 1 && len(wholes) < 2 && c.figure(c.Mentions[mi].Figure).Key.Measure == Opening && p.markBetween(c.Mentions[parts[0]].Pos, c.Mentions[parts[1]].Pos) == p.markBetween(c.Mentions[parts[1]].Pos, c.Mentions[parts[2]].Pos) && !c.makeUp(c.figure(w.Figure), parts[1:]) {
			// 筹集 X，其中上年结余 c，中央 a，县级 b
			now = class
		} else if x := flowClass(c.figure(c.Mentions[mi].Figure).Key.Measure); x == 5 && class >= 3 {
			now = class // 结余 alone is of the whole's kind
		} else if x != 0 {
			now = x
		} else if now == 0 && len(wholes) < 2 {
			now = class
		}
		if now == class {
			out = append(out, mi)
		}
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

// withoutCarried leaves what was left of the year before out of the parts of a
// whole that the others make up exactly: 本年收入 X，其中保费 a，补贴 b；上年结转 c.
func (c *Content) withoutCarried(w *Mention, parts []int) []int {
	if len(parts) < 3 || !slices.ContainsFunc(parts, c.carried) {
		return parts
	}
	rest := slices.DeleteFunc(slices.Clone(parts), c.carried)
	if len(rest) < 2 || !c.makeUp(c.figure(w.Figure), rest) {
		return parts
	}
	return rest
}

// carried reports whether a mention is what was left of the year before.
func (c *Content) carried(mi int) bool {
	k := c.figure(c.Mentions[mi].Figure).Key.Measure
	return k == Opening || k == Prepaid
}

// occupied are words of the posts that somebody fills.
var occupied = []string{"实有", "在编", "在职", "空编", "缺编"}

// posts are the items of a list of posts up to those that are filled, which are no parts
// of the same whole: 编制 X，其中事业编制 a；实有 Y.
func (c *Content) posts(parts []int) []int {
	if !strings.Contains(c.Mentions[parts[0]].Label, "编制") {
		return parts
	}
	for i, mi := range parts[1:] {
		if containsAny(c.Mentions[mi].Label, occupied) {
			return parts[:i+1]
		}
	}
	return parts
}

// partLists are the ways to cut a run of items into the parts of one whole:
// all of them, then those up to each stronger mark, then all shorter runs
// from the front.
func (c *Content) partLists(p *para, parts []int) (out [][]int) {
	var outer []int
	// One pass over the list tells, by depth, whether an opener stands behind
	// the last mark.
	opened := map[int]bool{}
	at := 0
	for i, mi := range parts {
		k := c.Mentions[mi].Pos
		if i == 0 {
			at = k + 1
		}
		for ; at < k; at++ {
			switch x := &p.lex[at]; {
			case x.kind == lexPunct && (x.r == '；' || x.r == '。'):
				opened[x.depth] = false
			case x.kind == lexTerm && x.term.Class == Opener:
				opened[x.depth] = true
			}
		}
		if i > 0 && opened[p.lex[k].depth] {
			continue
		}
		outer = append(outer, mi)
	}
	all := parts
	if len(outer) >= 2 {
		parts = outer
	}
	out = [][]int{parts}
	if s := c.withSubtotals(parts); s != nil {
		out = [][]int{s, parts}
	}
	if len(all) != len(parts) {
		defer func() { out = append(out, all) }()
	}
	if n := c.listEnd(p, parts); n >= 2 && n < len(parts) {
		out = [][]int{parts[:n], parts}
	}
	add := func(n int) {
		if n < 2 || n >= len(parts) {
			return
		}
		for _, l := range out {
			if len(l) == n && l[0] == parts[0] {
				return
			}
		}
		out = append(out, parts[:n])
	}
	for i := 1; i < len(parts) && len(out) < 2*farOpeners; i++ {
		if p.strongMark(c.Mentions[parts[i-1]].Pos, c.Mentions[parts[i]].Pos) {
			add(i)
		}
	}
	for n := len(parts) - 1; n >= 2 && len(out) < 8; n-- {
		add(n)
	}
	// Items whose own sub-items follow without brackets: leave the sub-items
	// of a second 其中 out.
	var flat []int
	for _, mi := range parts {
		if o := c.Mentions[mi].afterOpener; o >= 0 && mi != parts[0] {
			continue
		}
		flat = append(flat, mi)
	}
	if len(flat) >= 2 && len(flat) < len(parts) {
		out = append(out, flat)
	}
	return out
}

// withCuts are the parts of a list one of whose items has become less, and counts
// against the others: 新增 X，其中 A a，B 减少 b. It is nil where no item has.
func (c *Content) withCuts(p *para, parts, items []int) []Part {
	var out []Part
	cut, next := false, 0
	for _, mi := range items {
		m := &c.Mentions[mi]
		if next > 0 && m.Role == RoleDelta && containsAny(m.Label, compares) && p.opensBehind(m) {
			break // 对象 X，其中城市 a、农村 b，比上年减少 D，其中城市减少 c、农村减少 d
		}
		switch {
		case next < len(parts) && parts[next] == mi:
			out, next = append(out, Part{m.Figure, 1}), next+1
		case m.Role == RoleDelta && m.Dir < 0 && c.figure(m.Figure).Dimension == c.figure(c.Mentions[parts[0]].Figure).Dimension && cleanLabel(p, m) != "" && !containsAny(m.Label, compares):
			out, cut = append(out, Part{m.Figure, -1}), true
		}
	}
	if !cut {
		return nil
	}
	return out
}

// withoutOthersMoney are the parts of what one level of government gave without what a bracket says
// another adds to them: 中央资金 X，其中第一批 a（含省级配套 b）、第二批 c. It is nil where no bracket does.
func (c *Content) withoutOthersMoney(p *para, whole *Figure, parts []int) []Part {
	if whole.Dimension != numeral.Money || whole.Key.Tier == NoTier {
		return nil
	}
	var out []Part
	added := false
	for i, mi := range parts {
		m := &c.Mentions[mi]
		out = append(out, Part{m.Figure, 1})
		end := p.mentions[len(p.mentions)-1] + 1
		if i+1 < len(parts) {
			end = parts[i+1]
		}
		for x := mi + 1; x < end; x++ {
			y := &c.Mentions[x]
			f := c.figure(y.Figure)
			if y.Depth != m.Depth+1 || f.Dimension != numeral.Money || f.Key.Tier == NoTier || f.Key.Tier == whole.Key.Tier || p.lex[y.Pos].sentence != p.lex[m.Pos].sentence {
				continue
			}
			from := y.Pos - 1
			for from > m.Pos && (p.lex[from].kind != lexPunct || p.lex[from].mate < 0) {
				from--
			}
			if from > m.Pos && hasAnyPrefix(strings.TrimPrefix(p.words(from+1, y.Pos), "其中"), []string{"含", "包含", "包括"}) {
				out, added = append(out, Part{y.Figure, -1}), true
			}
		}
	}
	if !added {
		return nil
	}
	return out
}

// countedTwice are the parts of a list the last of which counts those that two others both hold:
// 惠及 X 人，其中甲 a 人，乙 b 人，同时享受两项 c 人. It is nil where none does.
func (c *Content) countedTwice(p *para, parts []int) []Part {
	n := len(parts) - 1
	if n != 2 || !containsAny(p.words(c.Mentions[parts[n-1]].Pos+1, c.Mentions[parts[n]].Pos), []string{"同时", "兼有", "重复", "重叠"}) {
		return nil
	}
	out := c.terms(parts)
	out[n].Sign = -1
	return out
}

// compares are words of an item that compare it with what it was before.
var compares = []string{"比", "较"}

// withSubtotals drops the items that a later item of the list adds up: A 300，
// B 120，两次合计 420；C 90. Where that is the last one, it is the whole again.
func (c *Content) withSubtotals(parts []int) []int {
	for i := 2; i < len(parts); i++ {
		switch {
		case c.Mentions[parts[i]].Total < 2:
		case i == len(parts)-1:
			return parts[:i]
		default:
			return append([]int{}, parts[i:]...)
		}
	}
	return nil
}

// listEnd is the number of items up to the mark at which a list joined by 、
// gives way to the next clause.
func (c *Content) listEnd(p *para, parts []int) int {
	for i := 1; i < len(parts); i++ {
		before := c.Mentions[parts[i-1]].Pos
		mark := p.markBetween(before, c.Mentions[parts[i]].Pos)
		if x := &p.lex[before+1]; mark == 0 && x.kind == lexTerm && slices.Contains([]string{"和", "及", "以及", "与"}, x.term.Word) {
			continue // A a、B b 和 C c
		}
		if i > 1 && i == len(parts)-1 && mark == '，' && hasAnyPrefix(c.Mentions[parts[i]].Label, restNames) {
			continue // 其中 A a、B b，其他 c
		}
		if i == 1 && mark != '、' {
			return 0
		}
		if i > 1 && mark != '、' {
			return i
		}
	}
	return 0
}

// markBetween is the strongest mark between two lexemes.
func (p *para) markBetween(i, j int) rune {
	best := rune(0)
	for k := i; k < j; k++ {
		if x := &p.lex[k]; x.kind == lexPunct && x.depth == p.lex[i].depth && markRank(x.r) > markRank(best) {
			best = x.r
		}
	}
	return best
}

// markRank is how strongly a mark parts what stands around it.
func markRank(r rune) int {
	switch r {
	case '、':
		return 1
	case '，':
		return 2
	case '；':
		return 3
	case '。':
		return 4
	}
	return 0
}

// partGroups are the runs of items between stronger marks, for the second and
// further wholes before one opener.
func (c *Content) partGroups(p *para, parts []int) [][]int {
	var out [][]int
	from := 0
	for i := 1; i <= len(parts); i++ {
		if i == len(parts) || p.strongMark(c.Mentions[parts[i-1]].Pos, c.Mentions[parts[i]].Pos) {
			if i-from >= 1 && i-from < len(parts) {
				out = append(out, parts[from:i])
			}
			from = i
		}
	}
	// Runs from each end.
	for n := 2; n < len(parts) && len(out) < 8; n++ {
		out = append(out, parts[:n], parts[n:])
	}
	var keep [][]int
	for _, l := range out {
		if len(l) >= 2 {
			keep = append(keep, l)
		}
	}
	return keep
}

// strongMark reports whether ； or 。 stands between two lexemes.
func (p *para) strongMark(i, j int) bool { return i < j && p.strongMarkAt(i, j, p.lex[i].depth) }

// strongMarkAt is strongMark inside so many brackets.
func (p *para) strongMarkAt(i, j, depth int) bool {
	marks := p.strongMarks()
	n, _ := slices.BinarySearch(marks, i)
	for ; n < len(marks) && marks[n] < j; n++ {
		if p.lex[marks[n]].depth == depth {
			return true
		}
	}
	return false
}

// strongMarks are the lexemes ； and 。 of a paragraph.
func (p *para) strongMarks() []int {
	if !p.strongKnown {
		p.strongKnown = true
		for k := range p.lex {
			if x := &p.lex[k]; x.kind == lexPunct && (x.r == '；' || x.r == '。') {
				p.strong = append(p.strong, k)
			}
		}
	}
	return p.strong
}

// oneItem is 其中 with one part: the part may not be more than the whole.
func (c *Content) oneItem(p *para, w, m *Mention, closed Closure) {
	wf, mf := c.figure(w.Figure), c.figure(m.Figure)
	if mf.Value.GreaterThan(wf.Value) && (c.listed(p, w) || c.inList(w.Figure)) {
		return // A 80 万元、B 60 万元、C 50 万元，其中甲方出 110 万元: of all of them
	}
	if mf.Value.GreaterThan(wf.Value) && countsOther(wf, w, m) {
		return // 用于 4 个项目：冷链项目 A 万元，新建冷藏库 6 个
	}
	if strings.HasSuffix(w.Label, "增加值") && !strings.Contains(m.Label, "增加值") {
		return // 增加值 X，其中企业产值 Y: of another sort
	}
	if forEach(wf) && !forEach(mf) && m.Total > 0 {
		return // 生均经费小学 720 元、初中 940 元，共需 1014 万元
	}
	if thing, ok := strings.CutPrefix(wf.Unit, "个"); ok && thing != "" && mf.Unit == "个" && m.Label != "" && !strings.HasSuffix(m.Label, thing) && !strings.HasPrefix(m.After, thing) {
		return // 用于 4 个项目：仓储项目 X 万元，新建冷库 6 个
	}
	f := Frame{Kind: KindTarget, Rule: "bound/part", Claim: m.Figure, Op: "<=", Reach: ReachSentence,
		Readings: []Reading{{Formula: "a", Operands: []FigureID{w.Figure}}}}
	if wf.Value.Equal(mf.Value) {
		f = Frame{Kind: KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: closed, Reach: ReachSentence,
			Readings: []Reading{{Parts: []Part{{m.Figure, 1}}, Weak: true}}}
	}
	c.Frames = append(c.Frames, f)
}

// howBuilt are words before the name of what is counted that tell its state.
var howBuilt = []string{"其中", "项目", "已", "未", "新建", "在建", "续建", "改建", "扩建", "改造", "建设", "建成", "建", "实施", "完成", "完工", "开工", "竣工", "验收", "涉及", "包括", "共", "的", "计划", "实际"}

// countsOther reports whether the words before a number name a thing, and another than the one that the words
// behind the number of its whole name: 4 个项目, 新建冷藏库 6 个.
func countsOther(wf *Figure, w, m *Mention) bool {
	_, noun, _ := strings.Cut(wf.Text, "个")
	whole := []rune(strings.TrimSpace(noun + w.After))
	if len(whole) == 0 || m.After != "" {
		return false
	}
	name := m.Label
	name = Without(name, howBuilt)
	built := longer(name, 1) && containsAny(m.Label, []string{"新建", "建设", "建成", "改建", "修建", "购置", "安装", "新增"}) // 新建大棚 8 个
	return (longer(name, 2) || built) && !strings.HasSuffix(m.Label, string(whole[:min(2, len(whole))]))
}

// everySecond are the items that stand where the last one but one stands:
// A 10、a 5、B 20、b 6 has the totals A+B and a+b.
func everySecond(parts []int) []int {
	var out []int
	for i := len(parts) - 2; i >= 0; i -= 2 {
		out = append([]int{parts[i]}, out...)
	}
	return out
}

// listed reports whether a figure is the last of a list joined by 、.
func (c *Content) listed(p *para, w *Mention) bool {
	if w.Figure < c.Mentions[p.mentions[0]].Figure {
		return false // of a paragraph before
	}
	for k := w.Pos - 1; k >= 0 && p.lex[k].sentence == p.lex[w.Pos].sentence; k-- {
		if mi, ok := p.mentionAt(k); ok {
			m := &c.Mentions[mi]
			return part(m) && addable(c.figure(w.Figure), c.figure(m.Figure)) && p.markBetween(m.Pos, w.Pos) == '、'
		}
	}
	return false
}
