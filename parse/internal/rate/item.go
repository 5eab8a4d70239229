package rate

import (
	"slices"
	"strings"

	"gouji/parse/decimal"
	"gouji/parse/internal/change"
	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/internal/total"
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
func itemRate(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	m := &c.Mentions[mi]
	if m.Rate != lang.ExecutionRate && !m.Share || clause.RateStem(p, m) != "" && !m.Share || m.Share && !ofGranted(c, p, m) {
		return false
	}
	x := mi - 1
	if x < p.Mentions[0] || x != clause.NearestMate(c, p, mi) {
		return false
	}
	y := &c.Mentions[x]
	f := c.At(y.Figure)
	own := m.Share && exceedWhole(c, p, mi) // no shares of what all of them had
	if f.Dimension != numeral.Money || !content.IsPart(y) || f.Key.Tier != lang.NoTier && !own || f.Key.Fund != lang.NoFund || m.Share && !own && closesTotal(c, f.ID) || y.Depth != m.Depth || clause.StrongMark(p, y.Pos, m.Pos) || x > p.Mentions[0] && y.AfterOpener < 0 && alike(c, x-1, x) && p.Lex[c.Mentions[x-1].Pos].Sentence == p.Lex[y.Pos].Sentence && !clause.StrongMark(p, c.Mentions[x-1].Pos, y.Pos) {
		return false
	}
	name := itemName(y.Label)
	if name == y.Label || len([]rune(name)) < 2 {
		return own
	}
	had := itemsHad(c, p, x, name)
	if len(had) == 0 || f.Value.GreaterThan(c.At(had[0]).Value) {
		return own
	}
	for _, h := range had {
		fr.Readings = append(fr.Readings, content.Reading{Formula: "a/b", Operands: []content.FigureID{f.ID, h}, Weak: len(had) > 1})
	}
	fr.Rule = "ratio/execution"
	c.At(m.Figure).Key.Part = true
	if m.Share {
		fr.Rule = "ratio/share"
	}
	return true
}

// givenForAll are of money that was set or given for all: no names of items.
var givenForAll = []string{"预算", "资金", "收入", "计划", "下达", "到位", "安排", "拨款", "投资", "任务"}

// itemPaid reads the rate of what was paid of an item over what the item was given, which its clause
// begins with: 1、档案整理费 A，实际已支付 B，支付率 R%.
func itemPaid(c *content.Draft, p *content.Para, mi int, fr *content.Frame) bool {
	m := &c.Mentions[mi]
	if mi-2 < p.Mentions[0] || m.Rate != lang.ExecutionRate || clause.RateStem(p, m) != "" {
		return false
	}
	a, b := &c.Mentions[mi-2], &c.Mentions[mi-1]
	had, paid := c.At(a.Figure), c.At(b.Figure)
	if had.Dimension != numeral.Money || paid.Dimension != numeral.Money || !content.IsPart(a) || !content.IsPart(b) || paid.Value.GreaterThan(had.Value) || lang.ContainsAny(a.Label, givenForAll) || b.Label == "" || itemName(b.Label) != "" || itemName(a.Label) != a.Label || !content.Longer(a.Label, 2) {
		return false
	}
	if clause.MarkBetween(p, a.Pos, b.Pos) != '，' || clause.MarkBetween(p, b.Pos, m.Pos) != '，' || mi-2 > p.Mentions[0] && p.Lex[c.Mentions[mi-3].Pos].Sentence == p.Lex[a.Pos].Sentence && !clause.StrongMark(p, c.Mentions[mi-3].Pos, a.Pos) {
		return false
	}
	fr.Rule, fr.Queries, fr.Readings = "ratio/execution", nil, []content.Reading{{Formula: "a/b", Operands: []content.FigureID{paid.ID, had.ID}}}
	c.At(m.Figure).Key.Part = true
	return true
}

// exceedWhole reports whether the shares of a sentence that name no whole are not of one:
// 甲支出 a，占 90%；乙支出 b，占 95%. A whole has no two parts that are each more than half
// of it, and one of them may be misprinted only where the others are shares of them all.
func exceedWhole(c *content.Draft, p *content.Para, mi int) bool {
	s := p.Lex[c.Mentions[mi].Pos].Sentence
	all := decimal.Zero
	var shares []int
	larger := 0 // than half
	for x := max(p.Mentions[0]+1, mi-total.MaxItems); x <= min(p.Mentions[len(p.Mentions)-1], mi+total.MaxItems); x++ {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if !y.Share || p.Lex[y.Pos].Sentence != s || f.Dimension != numeral.Percent || strings.TrimLeft(p.Words(y.LabelFrom, y.Pos), "， ") != "占" {
			continue
		}
		shares = append(shares, x)
		all = all.Add(c.At(c.Mentions[x-1].Figure).Value)
		if f.Value.Add(f.Value).GreaterThan(lang.DecOne) {
			larger++
		}
	}
	for _, x := range shares {
		share := c.At(c.Mentions[x].Figure).Interval
		if v := c.At(c.Mentions[x-1].Figure).Value; !v.LessThan(share.Lo.At.Mul(all)) && !v.GreaterThan(share.Hi.At.Mul(all)) {
			return false
		}
	}
	return larger > 1
}

// closesTotal reports whether a figure stands in the list of a total that its parts
// come to.
func closesTotal(c *content.Draft, id content.FigureID) bool {
	for _, i := range clause.TotalsOf(c, id) {
		if clause.SumMeets(c, &c.Frames[i]) {
			return true
		}
	}
	return false
}

// alike reports whether two mentions are plain amounts of one dimension.
func alike(c *content.Draft, x, y int) bool {
	return content.IsPart(&c.Mentions[x]) && c.At(c.Mentions[x].Figure).Dimension == c.At(c.Mentions[y].Figure).Dimension
}

// ofGranted reports whether a share names no whole, or one that is what was granted.
func ofGranted(c *content.Draft, p *content.Para, m *content.Mention) bool {
	_, whole, found := strings.Cut(p.Words(m.LabelFrom, m.Pos), "占")
	whole = strings.TrimSuffix(strings.TrimSpace(whole), "的")
	return found && (whole == "" || whole == "比" || lang.HasAnySuffix(whole, hadWords) && len([]rune(whole)) <= 6)
}

// itemName is the name of an amount without the words for its being spent, and
// without what an item is.
func itemName(label string) string {
	if name, how, ok := strings.Cut(label, "按"); ok && lang.HasAnySuffix(how, spending) && len([]rune(name)) >= 4 {
		label = name + "支出" // 奖补资金按进度已拨付
	}
	label = content.TrimSuffixes(label, spending)
	label = content.TrimSuffixes(label, []string{"项目", "工程"})
	label = strings.TrimLeft(label, "①②③④⑤⑥⑦⑧⑨⑩⑪⑫")
	return content.TrimPrefixes(label, []string{"其中", "其中：", "的"})
}

// itemsHad are the amounts of money before mention x that bear the name of an item
// and are not what was spent of it, the nearest first, one where all are equal.
func itemsHad(c *content.Draft, p *content.Para, x int, name string) []content.FigureID {
	var had []content.FigureID
	for z := x - 1; z >= 0 && z >= x-clause.FarBack; z-- {
		b := &c.Mentions[z]
		g := c.At(b.Figure)
		if g.Report != p.Report {
			break
		}
		if g.Dimension != numeral.Money || g.Key.Fund != lang.NoFund || !clause.Whole(c, b) || b.Depth > 0 || g.Key.Measure == lang.Outlay || !shortens(name, g.Name) || !g.Key.Part && len([]rune(name)) < 4 && !strings.Contains(g.Name, "用于"+name) {
			continue
		}
		if id := arrivedOfDue(c, z); id != 0 {
			had = append(had, id) // 甲应到位 A，实际到位 B: what it had is B, or A
		}
		if len(had) == 0 || !c.At(had[0]).Value.Equal(g.Value) {
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
func arrivedOfDue(c *content.Draft, z int) content.FigureID {
	if z+1 >= len(c.Mentions) || !change.Owing(c.Mentions[z].Label) {
		return 0
	}
	y := &c.Mentions[z+1]
	if y.Para != c.Mentions[z].Para || !clause.SameSort(c, z, z+1) || y.Role != content.RoleLevel || !slices.Contains([]string{"实际到位", "到位", "实到", "已到位", "实际到位资金"}, y.Label) {
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
