package total

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// ownParts are the items that the measures of whole and items assign to this
// whole: 收入 A、支出 B，其中：保费收入 …；待遇支出 …；当期结余 …. It returns nil
// where the measures say nothing.
func ownParts(c *content.Draft, p *content.Para, w *content.Mention, parts, wholes []int) []int {
	class := clause.FlowClass(c.At(w.Figure).Key.Measure)
	if class == 0 || class == 5 {
		return nil
	}
	if lang.HasAnySuffix(strings.TrimSuffix(w.Label, "为"), []string{"总计", "总收入合计", "总支出合计", "收入总量", "支出总量"}) {
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
		if x := clause.FlowClass(c.At(c.Mentions[mi].Figure).Key.Measure); x != 0 && x != class && !(class >= 3 && x == 5) {
			other = true
		}
	}
	if !other {
		return nil
	}
	var out []int
	now := 0
	for i, mi := range parts {
		if i > 0 && clause.StrongMark(p, c.Mentions[parts[i-1]].Pos, c.Mentions[mi].Pos) {
			now = 0
		}
		if i > 1 && (i == len(parts)-1 || clause.StrongMark(p, c.Mentions[mi].Pos, c.Mentions[parts[i+1]].Pos)) && class == 1 && now == class && c.At(c.Mentions[mi].Figure).Key.Measure == lang.Opening && clause.MarkBetween(p, c.Mentions[parts[i-1]].Pos, c.Mentions[mi].Pos) == clause.MarkBetween(p, c.Mentions[parts[0]].Pos, c.Mentions[parts[1]].Pos) {
			// 筹集 X，其中中央 a、县级 b、上年结余 c: raised with what there was
		} else if i == 0 && len(parts) > 2 && class == 1 && len(wholes) < 2 && c.At(c.Mentions[mi].Figure).Key.Measure == lang.Opening && clause.MarkBetween(p, c.Mentions[parts[0]].Pos, c.Mentions[parts[1]].Pos) == clause.MarkBetween(p, c.Mentions[parts[1]].Pos, c.Mentions[parts[2]].Pos) && !c.MakeUp(c.At(w.Figure), parts[1:]) {
			// 筹集 X，其中上年结余 c，中央 a，县级 b
			now = class
		} else if x := clause.FlowClass(c.At(c.Mentions[mi].Figure).Key.Measure); x == 5 && class >= 3 {
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
func withoutCarried(c *content.Draft, w *content.Mention, parts []int) []int {
	if len(parts) < 3 || !slices.ContainsFunc(parts, func(mi int) bool { return isCarried(c, mi) }) {
		return parts
	}
	rest := slices.DeleteFunc(slices.Clone(parts), func(mi int) bool { return isCarried(c, mi) })
	if len(rest) < 2 || !c.MakeUp(c.At(w.Figure), rest) {
		return parts
	}
	return rest
}

// isCarried reports whether a mention is what was left of the year before.
func isCarried(c *content.Draft, mi int) bool {
	k := c.At(c.Mentions[mi].Figure).Key.Measure
	return k == lang.Opening || k == lang.Prepaid
}

// occupied are words of the posts that somebody fills.
var occupied = []string{"实有", "在编", "在职", "空编", "缺编"}

// posts are the items of a list of posts up to those that are filled, which are no parts
// of the same whole: 编制 X，其中事业编制 a；实有 Y.
func posts(c *content.Draft, parts []int) []int {
	if !strings.Contains(c.Mentions[parts[0]].Label, "编制") {
		return parts
	}
	for i, mi := range parts[1:] {
		if lang.ContainsAny(c.Mentions[mi].Label, occupied) {
			return parts[:i+1]
		}
	}
	return parts
}

// partLists are the ways to cut a run of items into the parts of one whole:
// all of them, then those up to each stronger mark, then all shorter runs
// from the front.
func partLists(c *content.Draft, p *content.Para, parts []int) (out [][]int) {
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
			switch x := &p.Lex[at]; {
			case x.Kind == content.LexPunct && (x.R == '；' || x.R == '。'):
				opened[x.Depth] = false
			case x.Kind == content.LexTerm && x.Term.Class == lang.Opener:
				opened[x.Depth] = true
			}
		}
		if i > 0 && opened[p.Lex[k].Depth] {
			continue
		}
		outer = append(outer, mi)
	}
	all := parts
	if len(outer) >= 2 {
		parts = outer
	}
	out = [][]int{parts}
	if s := withSubtotals(c, parts); s != nil {
		out = [][]int{s, parts}
	}
	if len(all) != len(parts) {
		defer func() { out = append(out, all) }()
	}
	if n := listEnd(c, p, parts); n >= 2 && n < len(parts) {
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
	for i := 1; i < len(parts) && len(out) < 2*clause.FarOpeners; i++ {
		if clause.StrongMark(p, c.Mentions[parts[i-1]].Pos, c.Mentions[parts[i]].Pos) {
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
		if o := c.Mentions[mi].AfterOpener; o >= 0 && mi != parts[0] {
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
func withCuts(c *content.Draft, p *content.Para, parts, items []int) []content.Part {
	var out []content.Part
	cut, next := false, 0
	for _, mi := range items {
		m := &c.Mentions[mi]
		if next > 0 && m.Role == content.RoleDelta && lang.ContainsAny(m.Label, compares) && clause.OpensBehind(p, m) {
			break // 对象 X，其中城市 a、农村 b，比上年减少 D，其中城市减少 c、农村减少 d
		}
		switch {
		case next < len(parts) && parts[next] == mi:
			out, next = append(out, content.Part{Figure: m.Figure, Sign: 1}), next+1
		case m.Role == content.RoleDelta && m.Dir < 0 && c.At(m.Figure).Dimension == c.At(c.Mentions[parts[0]].Figure).Dimension && content.CleanLabel(p, m) != "" && !lang.ContainsAny(m.Label, compares):
			out, cut = append(out, content.Part{Figure: m.Figure, Sign: -1}), true
		}
	}
	if !cut {
		return nil
	}
	return out
}

// withoutOthersMoney are the parts of what one level of government gave without what a bracket says
// another adds to them: 中央资金 X，其中第一批 a（含省级配套 b）、第二批 c. It is nil where no bracket does.
func withoutOthersMoney(c *content.Draft, p *content.Para, whole *content.Figure, parts []int) []content.Part {
	if whole.Dimension != numeral.Money || whole.Key.Tier == lang.NoTier {
		return nil
	}
	var out []content.Part
	added := false
	for i, mi := range parts {
		m := &c.Mentions[mi]
		out = append(out, content.Part{Figure: m.Figure, Sign: 1})
		end := p.Mentions[len(p.Mentions)-1] + 1
		if i+1 < len(parts) {
			end = parts[i+1]
		}
		for x := mi + 1; x < end; x++ {
			y := &c.Mentions[x]
			f := c.At(y.Figure)
			if y.Depth != m.Depth+1 || f.Dimension != numeral.Money || f.Key.Tier == lang.NoTier || f.Key.Tier == whole.Key.Tier || p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence {
				continue
			}
			from := y.Pos - 1
			for from > m.Pos && (p.Lex[from].Kind != content.LexPunct || p.Lex[from].Mate < 0) {
				from--
			}
			if from > m.Pos && lang.HasAnyPrefix(strings.TrimPrefix(p.Words(from+1, y.Pos), "其中"), []string{"含", "包含", "包括"}) {
				out, added = append(out, content.Part{Figure: y.Figure, Sign: -1}), true
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
func countedTwice(c *content.Draft, p *content.Para, parts []int) []content.Part {
	n := len(parts) - 1
	if n != 2 || !lang.ContainsAny(p.Words(c.Mentions[parts[n-1]].Pos+1, c.Mentions[parts[n]].Pos), []string{"同时", "兼有", "重复", "重叠"}) {
		return nil
	}
	out := clause.Terms(c, parts)
	out[n].Sign = -1
	return out
}

// compares are words of an item that compare it with what it was before.
var compares = []string{"比", "较"}

// withSubtotals drops the items that a later item of the list adds up: A 300，
// B 120，两次合计 420；C 90. Where that is the last one, it is the whole again.
func withSubtotals(c *content.Draft, parts []int) []int {
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
func listEnd(c *content.Draft, p *content.Para, parts []int) int {
	for i := 1; i < len(parts); i++ {
		before := c.Mentions[parts[i-1]].Pos
		mark := clause.MarkBetween(p, before, c.Mentions[parts[i]].Pos)
		if x := &p.Lex[before+1]; mark == 0 && x.Kind == content.LexTerm && slices.Contains([]string{"和", "及", "以及", "与"}, x.Term.Word) {
			continue // A a、B b 和 C c
		}
		if i > 1 && i == len(parts)-1 && mark == '，' && lang.HasAnyPrefix(c.Mentions[parts[i]].Label, restNames) {
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

// partGroups are the runs of items between stronger marks, for the second and
// further wholes before one opener.
func partGroups(c *content.Draft, p *content.Para, parts []int) [][]int {
	var out [][]int
	from := 0
	for i := 1; i <= len(parts); i++ {
		if i == len(parts) || clause.StrongMark(p, c.Mentions[parts[i-1]].Pos, c.Mentions[parts[i]].Pos) {
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

// oneItem is 其中 with one part: the part may not be more than the whole.
func oneItem(c *content.Draft, p *content.Para, w, m *content.Mention, closed content.Closure) {
	wf, mf := c.At(w.Figure), c.At(m.Figure)
	if mf.Value.GreaterThan(wf.Value) && (listed(c, p, w) || clause.InList(c, w.Figure)) {
		return // A 80 万元、B 60 万元、C 50 万元，其中甲方出 110 万元: of all of them
	}
	if mf.Value.GreaterThan(wf.Value) && countsOther(wf, w, m) {
		return // 用于 4 个项目：冷链项目 A 万元，新建冷藏库 6 个
	}
	if strings.HasSuffix(w.Label, "增加值") && !strings.Contains(m.Label, "增加值") {
		return // 增加值 X，其中企业产值 Y: of another sort
	}
	if clause.ForEach(wf) && !clause.ForEach(mf) && m.Total > 0 {
		return // 生均经费小学 720 元、初中 940 元，共需 1014 万元
	}
	if thing, ok := strings.CutPrefix(wf.Unit, "个"); ok && thing != "" && mf.Unit == "个" && m.Label != "" && !strings.HasSuffix(m.Label, thing) && !strings.HasPrefix(m.After, thing) {
		return // 用于 4 个项目：仓储项目 X 万元，新建冷库 6 个
	}
	f := content.Frame{Kind: content.KindTarget, Rule: "bound/part", Claim: m.Figure, Op: "<=", Reach: content.ReachSentence,
		Readings: []content.Reading{{Formula: "a", Operands: []content.FigureID{w.Figure}}}}
	if wf.Value.Equal(mf.Value) {
		f = content.Frame{Kind: content.KindTotal, Rule: "sum/components", Claim: w.Figure, Closed: closed, Reach: content.ReachSentence,
			Readings: []content.Reading{{Parts: []content.Part{{Figure: m.Figure, Sign: 1}}, Weak: true}}}
	}
	c.Frames = append(c.Frames, f)
}

// howBuilt are words before the name of what is counted that tell its state.
var howBuilt = []string{"其中", "项目", "已", "未", "新建", "在建", "续建", "改建", "扩建", "改造", "建设", "建成", "建", "实施", "完成", "完工", "开工", "竣工", "验收", "涉及", "包括", "共", "的", "计划", "实际"}

// countsOther reports whether the words before a number name a thing, and another than the one that the words
// behind the number of its whole name: 4 个项目, 新建冷藏库 6 个.
func countsOther(wf *content.Figure, w, m *content.Mention) bool {
	_, noun, _ := strings.Cut(wf.Text, "个")
	whole := []rune(strings.TrimSpace(noun + w.After))
	if len(whole) == 0 || m.After != "" {
		return false
	}
	name := m.Label
	name = lang.Without(name, howBuilt)
	built := content.Longer(name, 1) && lang.ContainsAny(m.Label, []string{"新建", "建设", "建成", "改建", "修建", "购置", "安装", "新增"}) // 新建大棚 8 个
	return (content.Longer(name, 2) || built) && !strings.HasSuffix(m.Label, string(whole[:min(2, len(whole))]))
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
func listed(c *content.Draft, p *content.Para, w *content.Mention) bool {
	if w.Figure < c.Mentions[p.Mentions[0]].Figure {
		return false // of a paragraph before
	}
	for k := w.Pos - 1; k >= 0 && p.Lex[k].Sentence == p.Lex[w.Pos].Sentence; k-- {
		if mi, ok := clause.MentionAt(p, k); ok {
			m := &c.Mentions[mi]
			return content.IsPart(m) && content.Addable(c.At(w.Figure), c.At(m.Figure)) && clause.MarkBetween(p, m.Pos, w.Pos) == '、'
		}
	}
	return false
}
