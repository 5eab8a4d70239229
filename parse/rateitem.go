package parse

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/numeral"
)

// Rates of items of a list: what each had stands in a list before under its name,
// 安排甲项目 100 万元、乙项目 60 万元 … 甲项目支出 90 万元，执行率 90%；乙项目支出 ….

// spending end the name of what was spent of an item.
var spending = []string{"资金", "已", "累计", "实际", "共", "支出", "支付", "拨付", "发放", "执行", "使用", "完成", "投资", "完成投资", "报账", "兑付"}

// hadWords are the words of the whole in a share of what an item had.
var hadWords = []string{"下达资金", "到位资金", "安排资金", "下达数", "到位数", "安排数", "预算", "预算数", "计划资金", "项目资金", "总投资"}

// itemRate reads the rate right behind what was spent of an item over what the item
// alone had.
func (c *Content) itemRate(p *para, mi int, fr *Frame) bool {
	m := &c.Mentions[mi]
	if m.Rate != executionRate && !m.Share || rateStem(p, m) != "" && !m.Share || m.Share && !c.ofGranted(p, m) {
		return false
	}
	x := mi - 1
	if x < p.mentions[0] || x != c.nearestMate(p, mi) {
		return false
	}
	y := &c.Mentions[x]
	f := c.figure(y.Figure)
	own := m.Share && c.exceedWhole(p, mi) // no shares of what all of them had
	if f.Dimension != numeral.Money || !part(y) || f.Key.Tier != NoTier && !own || f.Key.Fund != NoFund || m.Share && !own && c.closesTotal(f.ID) || y.Depth != m.Depth || p.strongMark(y.Pos, m.Pos) || x > p.mentions[0] && y.afterOpener < 0 && c.alike(x-1, x) && p.lex[c.Mentions[x-1].Pos].sentence == p.lex[y.Pos].sentence && !p.strongMark(c.Mentions[x-1].Pos, y.Pos) {
		return false
	}
	name := itemName(y.Label)
	if name == y.Label || len([]rune(name)) < 2 {
		return own
	}
	had := c.itemsHad(p, x, name)
	if len(had) == 0 || f.Value.GreaterThan(c.figure(had[0]).Value) {
		return own
	}
	for _, h := range had {
		fr.Readings = append(fr.Readings, Reading{Formula: "a/b", Operands: []FigureID{f.ID, h}, Weak: len(had) > 1})
	}
	fr.Rule = "ratio/execution"
	c.figure(m.Figure).Key.Part = true
	if m.Share {
		fr.Rule = "ratio/share"
	}
	return true
}

// givenForAll are of money that was set or given for all: no names of items.
var givenForAll = []string{"预算", "资金", "收入", "计划", "下达", "到位", "安排", "拨款", "投资", "任务"}

// itemPaid reads the rate of what was paid of an item over what the item was given, which its clause
// begins with: 1、档案整理费 A，实际已支付 B，支付率 R%.
func (c *Content) itemPaid(p *para, mi int, fr *Frame) bool {
	m := &c.Mentions[mi]
	if mi-2 < p.mentions[0] || m.Rate != executionRate || rateStem(p, m) != "" {
		return false
	}
	a, b := &c.Mentions[mi-2], &c.Mentions[mi-1]
	had, paid := c.figure(a.Figure), c.figure(b.Figure)
	if had.Dimension != numeral.Money || paid.Dimension != numeral.Money || !part(a) || !part(b) || paid.Value.GreaterThan(had.Value) || containsAny(a.Label, givenForAll) || b.Label == "" || itemName(b.Label) != "" || itemName(a.Label) != a.Label || !longer(a.Label, 2) {
		return false
	}
	if p.markBetween(a.Pos, b.Pos) != '，' || p.markBetween(b.Pos, m.Pos) != '，' || mi-2 > p.mentions[0] && p.lex[c.Mentions[mi-3].Pos].sentence == p.lex[a.Pos].sentence && !p.strongMark(c.Mentions[mi-3].Pos, a.Pos) {
		return false
	}
	fr.Rule, fr.Queries, fr.Readings = "ratio/execution", nil, []Reading{{Formula: "a/b", Operands: []FigureID{paid.ID, had.ID}}}
	c.figure(m.Figure).Key.Part = true
	return true
}

// exceedWhole reports whether the shares of a sentence that name no whole are not of one:
// 甲支出 a，占 90%；乙支出 b，占 95%. A whole has no two parts that are each more than half
// of it, and one of them may be misprinted only where the others are shares of them all.
func (c *Content) exceedWhole(p *para, mi int) bool {
	s := p.lex[c.Mentions[mi].Pos].sentence
	all := decimal.Zero
	var shares []int
	larger := 0 // than half
	for x := max(p.mentions[0]+1, mi-maxItems); x <= min(p.mentions[len(p.mentions)-1], mi+maxItems); x++ {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if !y.Share || p.lex[y.Pos].sentence != s || f.Dimension != numeral.Percent || strings.TrimLeft(p.words(y.labelFrom, y.Pos), "， ") != "占" {
			continue
		}
		shares = append(shares, x)
		all = all.Add(c.figure(c.Mentions[x-1].Figure).Value)
		if f.Value.Add(f.Value).GreaterThan(decOne) {
			larger++
		}
	}
	for _, x := range shares {
		share := c.figure(c.Mentions[x].Figure).Interval
		if v := c.figure(c.Mentions[x-1].Figure).Value; !v.LessThan(share.Lo.At.Mul(all)) && !v.GreaterThan(share.Hi.At.Mul(all)) {
			return false
		}
	}
	return larger > 1
}

// closesTotal reports whether a figure stands in the list of a total that its parts
// come to.
func (c *Content) closesTotal(id FigureID) bool {
	for _, i := range c.totalsOf(id) {
		if c.sumMeets(&c.Frames[i]) {
			return true
		}
	}
	return false
}

// alike reports whether two mentions are plain amounts of one dimension.
func (c *Content) alike(x, y int) bool {
	return part(&c.Mentions[x]) && c.figure(c.Mentions[x].Figure).Dimension == c.figure(c.Mentions[y].Figure).Dimension
}

// ofGranted reports whether a share names no whole, or one that is what was granted.
func (c *Content) ofGranted(p *para, m *Mention) bool {
	_, whole, found := strings.Cut(p.words(m.labelFrom, m.Pos), "占")
	whole = strings.TrimSuffix(strings.TrimSpace(whole), "的")
	return found && (whole == "" || whole == "比" || hasAnySuffix(whole, hadWords) && len([]rune(whole)) <= 6)
}

// itemName is the name of an amount without the words for its being spent, and
// without what an item is.
func itemName(label string) string {
	if name, how, ok := strings.Cut(label, "按"); ok && hasAnySuffix(how, spending) && len([]rune(name)) >= 4 {
		label = name + "支出" // 奖补资金按进度已拨付
	}
	label = TrimSuffixes(label, spending)
	label = TrimSuffixes(label, []string{"项目", "工程"})
	label = strings.TrimLeft(label, "①②③④⑤⑥⑦⑧⑨⑩⑪⑫")
	return TrimPrefixes(label, []string{"其中", "其中：", "的"})
}

// itemsHad are the amounts of money before mention x that bear the name of an item
// and are not what was spent of it, the nearest first, one where all are equal.
func (c *Content) itemsHad(p *para, x int, name string) []FigureID {
	var had []FigureID
	for z := x - 1; z >= 0 && z >= x-farBack; z-- {
		b := &c.Mentions[z]
		g := c.figure(b.Figure)
		if g.Report != p.report {
			break
		}
		if g.Dimension != numeral.Money || g.Key.Fund != NoFund || !c.whole(b) || b.Depth > 0 || g.Key.Measure == Outlay || !shortens(name, g.Name) || !g.Key.Part && len([]rune(name)) < 4 && !strings.Contains(g.Name, "用于"+name) {
			continue
		}
		if id := c.arrivedOfDue(z); id != 0 {
			had = append(had, id) // 甲应到位 A，实际到位 B: what it had is B, or A
		}
		if len(had) == 0 || !c.figure(had[0]).Value.Equal(g.Value) {
			had = append(had, g.ID)
		}
	}
	if len(had) > 3 {
		return nil
	}
	return had
}

// arrivedOfDue is what has arrived of the amount due at mention z, told right behind it without a name
// of its own, 0.
func (c *Content) arrivedOfDue(z int) FigureID {
	if z+1 >= len(c.Mentions) || !Owing(c.Mentions[z].Label) {
		return 0
	}
	y := &c.Mentions[z+1]
	if y.Para != c.Mentions[z].Para || !c.sameSort(z, z+1) || y.Role != RoleLevel || !slices.Contains([]string{"实际到位", "到位", "实到", "已到位", "实际到位资金"}, y.Label) {
		return 0
	}
	return y.Figure
}

// shortens reports whether a name is another one, or keeps its beginning and drops
// words from the rest: 危桥维修 of 全县农村危桥加固维修.
func shortens(short, long string) bool {
	if strings.Contains(long, short) {
		return true
	}
	rs := []rune(short)
	if len(rs) < 4 {
		return false
	}
	head := min(3, len(rs)-2)
	_, rest, found := strings.Cut(long, string(rs[:head]))
	for _, r := range rs[head:] {
		i := strings.IndexRune(rest, r)
		if !found || i < 0 {
			return false
		}
		rest = rest[i:]
	}
	return true
}
