package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// steps reads level, change, level without a base: 500 户 … 减少 3 户 … 实际
// 497 户, and the adjustment of a budget: 预算 A，追加 B，调减 C，实际 D.
func (c *Content) steps(p *para) {
	for i, mi := range p.mentions {
		m := &c.Mentions[mi]
		if m.Role != RoleLevel || i < 2 {
			continue
		}
		f := c.figure(m.Figure)
		var delta, start = -1, -1
		for x := range c.clauseMates(p, mi) {
			y := &c.Mentions[x]
			g := c.figure(y.Figure)
			if g.Dimension != f.Dimension || g.Unit != f.Unit {
				continue
			}
			switch {
			case y.Role == RoleDelta && delta < 0 && !c.compared(p, y):
				delta = x
			case y.Peer >= 0 && delta < 0 && c.Mentions[y.Peer].Role == RoleDelta && !c.compared(p, &c.Mentions[y.Peer]):
				delta = x
			case y.Role == RoleLevel && delta >= 0 && start < 0:
				start = x
			case y.Role == RoleLevel && delta < 0:
				start = -2
			}
			if start != -1 {
				break
			}
		}
		if delta < 0 || start < 0 || !c.outcome(m, start) {
			continue
		}
		dir := c.Mentions[delta].Dir
		if dir == 0 && c.Mentions[delta].Peer >= 0 {
			dir = c.Mentions[c.Mentions[delta].Peer].Dir
		}
		formula := "a+b"
		if dir < 0 {
			formula = "a-b"
		}
		c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: "balance/step", Claim: m.Figure, Reach: ReachSentence, Closed: Closed,
			Readings: []Reading{{Formula: formula, Operands: []FigureID{c.Mentions[start].Figure, c.Mentions[delta].Figure}}}})
	}
}

// openings, comings, goings and closings are words of a number of heads or
// things that comes down from one time to another.
var (
	openings = []string{"年初", "原有", "期初", "上年末", "年初有", "上年底", "原", "计划", "核定"}
	comings  = []string{"新增", "增加", "新纳入", "纳入", "转入", "新进", "入住", "接收", "迁入", "新建", "新办", "调入", "净增", "新认定", "新设", "新招录", "招录", "新录用", "新招聘", "新招", "新调入", "引进"}
	goings   = []string{"退出", "减少", "调减", "核减", "注销", "迁出", "清退", "取消", "调出", "转出", "死亡", "销号", "撤销", "停发", "核销", "退休", "辞职", "离职", "去世", "解聘", "辞退", "病故"}
	closings = []string{"年末", "现有", "期末", "年底", "目前", "现", "调整后"}
)

// stocks reads 年初 A 户，新增 B 户，退出 C 户，年末 D 户: what there was, what came
// and went, and what there is.
func (c *Content) stocks(p *para) {
	for i := 0; i+2 < len(p.mentions); i++ {
		first := &c.Mentions[p.mentions[i]]
		f := c.figure(first.Figure)
		if f.Dimension == numeral.Money || !heads(f) || first.Role != RoleLevel && first.Role != RoleBase || !p.begins(first, openings) {
			continue
		}
		parts := []Part{{first.Figure, 1}}
		for j := i + 1; j < len(p.mentions); j++ {
			m := &c.Mentions[p.mentions[j]]
			g := c.figure(m.Figure)
			if m.Depth != first.Depth || p.lex[m.Pos].sentence != p.lex[first.Pos].sentence {
				break
			}
			if g.Dimension != f.Dimension || g.Unit != f.Unit || m.Each {
				break
			}
			if len(parts) > 1 && p.begins(m, closings) && m.Role == RoleLevel {
				c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: "balance/step", Claim: m.Figure, Reach: ReachSentence, Closed: Closed, Readings: []Reading{{Parts: parts}}})
				break
			}
			if c.compared(p, m) {
				break
			}
			switch in, out := containsAny(m.Label, comings), containsAny(m.Label, goings); {
			case in && !out:
				parts = append(parts, Part{g.ID, 1})
			case out && !in:
				parts = append(parts, Part{g.ID, -1})
			default:
				parts = nil
			}
			if parts == nil {
				break
			}
		}
	}
}

// openedMoves reads 对象 D 户，其中新增 B 户，退出 C 户，上年 A 户: what came and went is no
// list of parts. It reports whether the items of an opener are of that sort.
func (c *Content) openedMoves(p *para, items, wholes []int) bool {
	var parts []Part
	first, came, went := false, false, false
	last := -1
	for _, mi := range items {
		m := &c.Mentions[mi]
		if f := c.figure(m.Figure); f.Dimension == numeral.Money || !heads(f) || last >= 0 && !c.sameSort(mi, last) {
			continue
		}
		last = mi
		switch {
		case p.begins(m, goings):
			went = true
			parts = append(parts, Part{m.Figure, -1})
		case p.begins(m, comings):
			came = true
			parts = append(parts, Part{m.Figure, 1})
		case p.begins(m, openings) || c.isPrior(c.figure(m.Figure)):
			first = true
			parts = append(parts, Part{m.Figure, 1})
		default:
			return false
		}
	}
	if !came || !went {
		return false
	}
	for _, w := range wholes {
		if first && c.sameSort(w, last) {
			c.Frames = append(c.Frames, Frame{Kind: KindFlow, Rule: "balance/step", Claim: c.Mentions[w].Figure, Reach: ReachSentence, Closed: Closed, Readings: []Reading{{Parts: parts}}})
			break
		}
	}
	return true
}

// netChange reads 新增 B 户，退出 C 户 … 净增 X 户: what came less what went. It reports
// whether both stand before the change in its sentence.
func (c *Content) netChange(p *para, mi int) bool {
	m := &c.Mentions[mi]
	if !strings.Contains(m.Label, "净") {
		return false
	}
	came, went := -1, -1
	mates := slices.Collect(c.clauseMates(p, mi))
	if k := m.Pos + 1; k < len(p.lex) && p.lex[k].kind == lexPunct && p.lex[k].r == '(' && p.lex[k].mate > k {
		mates = append(c.items(p, k+1, p.lex[k].mate, p.lex[k].depth), mates...) // 净增 X 户（新增 B 户，退出 C 户）
	}
	if parts := c.moves(p, mi, mates); len(parts) > 2 {
		c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "change/chain", Claim: m.Figure, Reach: ReachSentence, Closed: Closed, Readings: []Reading{{Parts: parts}}})
		return true
	}
	for _, x := range mates {
		y := &c.Mentions[x]
		if y.Role != RoleLevel && y.Role != RoleDelta && y.Role != RoleAdjust || !c.sameSort(x, mi) {
			continue
		}
		switch {
		case went < 0 && p.begins(y, goings):
			went = x
		case came < 0 && p.begins(y, comings):
			came = x
		}
	}
	if came < 0 || went < 0 {
		return c.netOfKinds(p, mi, mates)
	}
	explained := came > mi && went > mi // by the bracket behind it
	if m.Dir < 0 {
		came, went = went, came
	}
	c.Frames = append(c.Frames, Frame{Kind: KindChange, Rule: "change/amount", Claim: m.Figure, Reach: ReachSentence, Closed: HalfOpen,
		Readings: []Reading{{Formula: "a-b", Operands: []FigureID{c.Mentions[came].Figure, c.Mentions[went].Figure}, Weak: !explained}}})
	return true
}

// netOfKinds reads 甲增加 A 人，乙减少 B 人，总数净减少 X 人: the changes of the kinds before it
// in its sentence, with their signs.
func (c *Content) netOfKinds(p *para, mi int, mates []int) bool {
	m := &c.Mentions[mi]
	var parts []Part
	for _, x := range mates {
		y := &c.Mentions[x]
		if x > mi || y.Role != RoleDelta || !c.sameSort(x, mi) {
			continue
		}
		if cleanLabel(p, y) == "" || y.afterOpener >= 0 {
			return false // of what the change itself is of, or of a part of a kind
		}
		parts = append(parts, Part{y.Figure, y.Dir * m.Dir})
	}
	if len(parts) < 2 || len(parts) > maxAlong || !slices.ContainsFunc(parts, func(x Part) bool { return x.Sign < 0 }) {
		return false
	}
	slices.Reverse(parts)
	slices.SortStableFunc(parts, func(a, b Part) int { return b.Sign - a.Sign }) // what it was made of, then what went off
	c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "change/chain", Claim: m.Figure, Reach: ReachSentence, Closed: HalfOpen, Readings: []Reading{{Parts: parts, HoldOnly: !containsAny(m.Label, []string{"总", "合计", "两项", "共"}) || len(parts) != 2 || !c.kindsOfOne(parts)}}})
	return true
}

// kindsOfOne reports whether the names of two changes end alike: 职工医保增加, 居民医保减少.
func (c *Content) kindsOfOne(parts []Part) bool {
	var names []string
	for _, x := range parts {
		names = append(names, strings.NewReplacer("净", "", "增加", "", "减少", "", "下降", "", "增长", "").Replace(c.mentionOf(x.Figure).Label))
	}
	return sameEnding(names[0], names[1])
}

// moves are the comings and goings in the bracket behind a net change, with the sign that
// they count with: 净减少 X 人（退休 A 人、调出 B 人、新进 C 人）.
func (c *Content) moves(p *para, mi int, mates []int) []Part {
	var out []Part
	for _, x := range mates {
		y := &c.Mentions[x]
		if x <= mi {
			break
		}
		sign := 0
		switch {
		case !c.sameSort(x, mi):
			return nil
		case p.begins(y, goings):
			sign = -1
		case p.begins(y, comings):
			sign = 1
		default:
			return nil
		}
		out = append(out, Part{y.Figure, sign * c.Mentions[mi].Dir})
	}
	return out
}

// movesBehind reads the comings and goings that a change in numbers is told to be made of: 比上年减少
// X 人，其中退休 A 人、调出 B 人、新进 C 人; 比上年增加 X 人（招录 A 人、退休 B 人）. They come and go, or the
// change is told to be no more than they are.
func (c *Content) movesBehind(p *para, mi int) {
	m := &c.Mentions[mi]
	if f := c.figure(m.Figure); m.Dir == 0 || strings.Contains(m.Label, "净") || f.Dimension == numeral.Money || f.Dimension == numeral.Percent {
		return
	}
	var behind []int
	for x := mi + 1; x <= p.mentions[len(p.mentions)-1] && p.lex[c.Mentions[x].Pos].sentence == p.lex[m.Pos].sentence && !p.strongMark(m.Pos, c.Mentions[x].Pos); x++ {
		if len(behind) == maxAlong {
			return
		}
		behind = append(behind, x)
	}
	parts := c.moves(p, mi, behind)
	if len(parts) < 2 || !slices.ContainsFunc(parts, func(x Part) bool { return x.Sign < 0 }) {
		return
	}
	slices.SortStableFunc(parts, func(a, b Part) int { return b.Sign - a.Sign })
	mainly := containsAny(p.words(m.Pos+1, c.Mentions[behind[0]].Pos), []string{"主要", "等"}) || strings.HasPrefix(c.Mentions[behind[len(behind)-1]].After, "等")
	c.Frames = append(c.Frames, Frame{Kind: KindTotal, Rule: "change/chain", Claim: m.Figure, Reach: ReachSentence, Closed: Closed, Readings: []Reading{{Parts: parts, HoldOnly: mainly}}})
}

// begins reports whether the words of a mention begin with one of the words.
func (p *para) begins(m *Mention, list []string) bool {
	s := p.words(m.labelFrom, m.labelTo)
	for {
		t := strings.TrimLeft(s, "，、；：。 ")
		t = TrimPrefixes(t, leadIns)
		if t == s {
			return hasAnyPrefix(s, list)
		}
		s = t
	}
}

// leadIns may stand before the words that a mention begins with.
var leadIns = []string{"截至", "其中", "主要是", "主要为", "主要因", "主要", "原因是", "原因为", "原因", "包括", "由于", "分别为", "分别是", "当年", "本年", "全年", "年内", "年度", "因", "全县", "全市", "全省", "全区", "全州"}
