package change

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/table"
	"gouji/parse/numeral"
)

// steps reads level, change, level without a base: 500 户 … 减少 3 户 … 实际
// 497 户, and the adjustment of a budget: 预算 A，追加 B，调减 C，实际 D.
func steps(c *content.Draft, p *content.Para) {
	for i, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if m.Role != content.RoleLevel || i < 2 {
			continue
		}
		f := c.At(m.Figure)
		var delta, start = -1, -1
		for x := range clause.Mates(c, p, mi) {
			y := &c.Mentions[x]
			g := c.At(y.Figure)
			if g.Dimension != f.Dimension || g.Unit != f.Unit {
				continue
			}
			switch {
			case y.Role == content.RoleDelta && delta < 0 && !clause.Compared(c, p, y):
				delta = x
			case y.Peer >= 0 && delta < 0 && c.Mentions[y.Peer].Role == content.RoleDelta && !clause.Compared(c, p, &c.Mentions[y.Peer]):
				delta = x
			case y.Role == content.RoleLevel && delta >= 0 && start < 0:
				start = x
			case y.Role == content.RoleLevel && delta < 0:
				start = -2
			}
			if start != -1 {
				break
			}
		}
		if delta < 0 || start < 0 || !outcome(c, m, start) {
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
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/step", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed,
			Readings: []content.Reading{{Formula: formula, Operands: []content.FigureID{c.Mentions[start].Figure, c.Mentions[delta].Figure}}}})
	}
}

// openings, comings, goings and closings are words of a number of heads or
// things that comes down from one time to another.
var (
	openings = []string{"年初", "原有", "期初", "上年末", "年初有", "上年底", "原", "计划", "核定"}
	comings  = []string{"新增", "增加", "新纳入", "纳入", "转入", "新进", "入住", "接收", "迁入", "新建", "新办", "调入", "净增", "新认定", "新设", "新招录", "招录", "新录用", "新招聘", "新招", "新调入", "引进", "购置", "划入"}
	goings   = []string{"退出", "减少", "调减", "核减", "注销", "迁出", "清退", "取消", "调出", "转出", "死亡", "销号", "撤销", "停发", "核销", "报废", "处置", "划出", "偿还", "化解", "退休", "辞职", "离职", "去世", "解聘", "辞退", "病故"}
	closings = []string{"年末", "现有", "期末", "年底", "目前", "现", "调整后"}
)

// stocks reads 年初 A 户，新增 B 户，退出 C 户，年末 D 户: what there was, what came
// and went, and what there is.
func stocks(c *content.Draft, p *content.Para) {
	for i := 0; i+2 < len(p.Mentions); i++ {
		first := &c.Mentions[p.Mentions[i]]
		f := c.At(first.Figure)
		if first.Role != content.RoleLevel && first.Role != content.RoleBase || !ownedAtFirst(f, first) && (f.Dimension == numeral.Money || !table.Heads(f) || !begins(p, first, openings)) {
			continue
		}
		parts := []content.Part{{Figure: first.Figure, Sign: 1}}
		for j := i + 1; j < len(p.Mentions); j++ {
			m := &c.Mentions[p.Mentions[j]]
			g := c.At(m.Figure)
			if m.Depth != first.Depth || p.Lex[m.Pos].Sentence != p.Lex[first.Pos].Sentence {
				break
			}
			if g.Dimension != f.Dimension || g.Unit != f.Unit || m.Each {
				break
			}
			if len(parts) > 1 && begins(p, m, closings) && m.Role == content.RoleLevel {
				c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/step", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed, Readings: []content.Reading{{Parts: parts}}})
				break
			}
			if clause.Compared(c, p, m) {
				break
			}
			switch in, out := lang.ContainsAny(m.Label, comings), lang.ContainsAny(m.Label, goings); {
			case in && !out:
				parts = append(parts, content.Part{Figure: g.ID, Sign: 1})
			case out && !in:
				parts = append(parts, content.Part{Figure: g.ID, Sign: -1})
			default:
				parts = nil
			}
			if parts == nil {
				break
			}
		}
	}
}

// ownedAtFirst reports whether an amount is what assets were worth when the year began: 固定资产年初数 A 万元，本年增加
// B 万元，本年减少 C 万元，年末数 D 万元.
func ownedAtFirst(f *content.Figure, m *content.Mention) bool {
	return f.Dimension == numeral.Money && lang.ContainsAny(m.Label, []string{"年初", "期初"}) && lang.ContainsAny(m.Label, []string{"资产", "原值", "债务", "负债", "库存"}) && !lang.ContainsAny(m.Label, []string{"预算", "结余", "结转"})
}

// OpenedMoves reads 对象 D 户，其中新增 B 户，退出 C 户，上年 A 户: what came and went is no
// list of parts. It reports whether the items of an opener are of that sort.
func OpenedMoves(c *content.Draft, p *content.Para, items, wholes []int) bool {
	var parts []content.Part
	first, came, went := false, false, false
	last := -1
	for _, mi := range items {
		m := &c.Mentions[mi]
		if f := c.At(m.Figure); f.Dimension == numeral.Money || !table.Heads(f) || last >= 0 && !clause.SameSort(c, mi, last) {
			continue
		}
		last = mi
		switch {
		case begins(p, m, goings):
			went = true
			parts = append(parts, content.Part{Figure: m.Figure, Sign: -1})
		case begins(p, m, comings):
			came = true
			parts = append(parts, content.Part{Figure: m.Figure, Sign: 1})
		case begins(p, m, openings) || clause.IsPrior(c, c.At(m.Figure)):
			first = true
			parts = append(parts, content.Part{Figure: m.Figure, Sign: 1})
		default:
			return false
		}
	}
	if !came || !went {
		return false
	}
	for _, w := range wholes {
		if first && clause.SameSort(c, w, last) {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindFlow, Rule: "balance/step", Claim: c.Mentions[w].Figure, Reach: content.ReachSentence, Closed: content.Closed, Readings: []content.Reading{{Parts: parts}}})
			break
		}
	}
	return true
}

// netChange reads 新增 B 户，退出 C 户 … 净增 X 户: what came less what went. It reports
// whether both stand before the change in its sentence.
func netChange(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	if !strings.Contains(m.Label, "净") {
		return false
	}
	came, went := -1, -1
	mates := slices.Collect(clause.Mates(c, p, mi))
	if k := m.Pos + 1; k < len(p.Lex) && p.Lex[k].Kind == content.LexPunct && p.Lex[k].R == '(' && p.Lex[k].Mate > k {
		mates = append(clause.Items(c, p, k+1, p.Lex[k].Mate, p.Lex[k].Depth), mates...) // 净增 X 户（新增 B 户，退出 C 户）
	}
	if parts := moves(c, p, mi, mates); len(parts) > 2 {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "change/chain", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed, Readings: []content.Reading{{Parts: parts}}})
		return true
	}
	for _, x := range mates {
		y := &c.Mentions[x]
		if y.Role != content.RoleLevel && y.Role != content.RoleDelta && y.Role != content.RoleAdjust || !clause.SameSort(c, x, mi) {
			continue
		}
		switch {
		case went < 0 && begins(p, y, goings):
			went = x
		case came < 0 && begins(p, y, comings):
			came = x
		}
	}
	if came < 0 || went < 0 {
		return netOfKinds(c, p, mi, mates)
	}
	explained := came > mi && went > mi // by the bracket behind it
	if m.Dir < 0 {
		came, went = went, came
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindChange, Rule: "change/amount", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.HalfOpen,
		Readings: []content.Reading{{Formula: "a-b", Operands: []content.FigureID{c.Mentions[came].Figure, c.Mentions[went].Figure}, Weak: !explained}}})
	return true
}

// netOfKinds reads 甲增加 A 人，乙减少 B 人，总数净减少 X 人: the changes of the kinds before it
// in its sentence, with their signs.
func netOfKinds(c *content.Draft, p *content.Para, mi int, mates []int) bool {
	m := &c.Mentions[mi]
	var parts []content.Part
	for _, x := range mates {
		y := &c.Mentions[x]
		if x > mi || y.Role != content.RoleDelta || !clause.SameSort(c, x, mi) {
			continue
		}
		if content.CleanLabel(p, y) == "" || y.AfterOpener >= 0 {
			return false // of what the change itself is of, or of a part of a kind
		}
		parts = append(parts, content.Part{Figure: y.Figure, Sign: y.Dir * m.Dir})
	}
	if len(parts) < 2 || len(parts) > clause.MaxAlong || !slices.ContainsFunc(parts, func(x content.Part) bool { return x.Sign < 0 }) {
		return false
	}
	slices.Reverse(parts)
	slices.SortStableFunc(parts, func(a, b content.Part) int { return b.Sign - a.Sign }) // what it was made of, then what went off
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "change/chain", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.HalfOpen, Readings: []content.Reading{{Parts: parts, HoldOnly: !lang.ContainsAny(m.Label, []string{"总", "合计", "两项", "共"}) || len(parts) != 2 || !kindsOfOne(c, parts)}}})
	return true
}

// kindsOfOne reports whether the names of two changes end alike: 职工医保增加, 居民医保减少.
func kindsOfOne(c *content.Draft, parts []content.Part) bool {
	var names []string
	for _, x := range parts {
		names = append(names, strings.NewReplacer("净", "", "增加", "", "减少", "", "下降", "", "增长", "").Replace(c.MentionOf(x.Figure).Label))
	}
	return clause.SameEnding(names[0], names[1])
}

// moves are the comings and goings in the bracket behind a net change, with the sign that
// they count with: 净减少 X 人（退休 A 人、调出 B 人、新进 C 人）.
func moves(c *content.Draft, p *content.Para, mi int, mates []int) []content.Part {
	var out []content.Part
	for _, x := range mates {
		y := &c.Mentions[x]
		if x <= mi {
			break
		}
		sign := 0
		switch {
		case !clause.SameSort(c, x, mi):
			return nil
		case begins(p, y, goings):
			sign = -1
		case begins(p, y, comings):
			sign = 1
		default:
			return nil
		}
		out = append(out, content.Part{Figure: y.Figure, Sign: sign * c.Mentions[mi].Dir})
	}
	return out
}

// movesBehind reads the comings and goings that a change in numbers is told to be made of: 比上年减少
// X 人，其中退休 A 人、调出 B 人、新进 C 人; 比上年增加 X 人（招录 A 人、退休 B 人）. They come and go, or the
// change is told to be no more than they are.
func movesBehind(c *content.Draft, p *content.Para, mi int) {
	m := &c.Mentions[mi]
	if f := c.At(m.Figure); m.Dir == 0 || strings.Contains(m.Label, "净") || f.Dimension == numeral.Money || f.Dimension == numeral.Percent {
		return
	}
	var behind []int
	for x := mi + 1; x <= p.Mentions[len(p.Mentions)-1] && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[m.Pos].Sentence && !clause.StrongMark(p, m.Pos, c.Mentions[x].Pos); x++ {
		if len(behind) == clause.MaxAlong {
			return
		}
		behind = append(behind, x)
	}
	parts := moves(c, p, mi, behind)
	if len(parts) < 2 || !slices.ContainsFunc(parts, func(x content.Part) bool { return x.Sign < 0 }) {
		return
	}
	slices.SortStableFunc(parts, func(a, b content.Part) int { return b.Sign - a.Sign })
	mainly := lang.ContainsAny(p.Words(m.Pos+1, c.Mentions[behind[0]].Pos), []string{"主要", "等"}) || strings.HasPrefix(c.Mentions[behind[len(behind)-1]].After, "等")
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindTotal, Rule: "change/chain", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed, Readings: []content.Reading{{Parts: parts, HoldOnly: mainly}}})
}

// begins reports whether the words of a mention begin with one of the words.
func begins(p *content.Para, m *content.Mention, list []string) bool {
	s := p.Words(m.LabelFrom, m.LabelTo)
	for {
		t := strings.TrimLeft(s, "，、；：。 ")
		t = content.TrimPrefixes(t, LeadIns)
		if t == s {
			return lang.HasAnyPrefix(s, list)
		}
		s = t
	}
}

// LeadIns may stand before the words that a mention begins with.
var LeadIns = []string{"截至", "其中", "主要是", "主要为", "主要因", "主要", "原因是", "原因为", "原因", "包括", "由于", "分别为", "分别是", "当年", "本年", "全年", "年内", "年度", "因", "全县", "全市", "全省", "全区", "全州"}

// outcomes are words of a quantity after a change.
var outcomes = []string{"实际", "剩余", "现有", "现", "最终", "尚有", "仍", "调整后", "净"}

// outcome reports whether a mention is what became of another: it says so, or
// bears its name.
func outcome(c *content.Draft, m *content.Mention, start int) bool {
	name := m.Label
	if m.Peer >= 0 {
		name = c.Mentions[m.Peer].Label
	}
	return lang.ContainsAny(name, outcomes) || len([]rune(name)) >= 3 && name == c.Mentions[start].Label
}
