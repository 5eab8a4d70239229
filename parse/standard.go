package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// Standards: an amount for each of what is counted or measured, and the
// amounts that they come to.

// isStandard reports whether a figure is an amount for each.
func (c *Content) isStandard(m *Mention) bool {
	f := c.figure(m.Figure)
	if m.Role == RoleDelta || m.Role == RoleBase || containsAny(m.Label, []string{"最高", "最低"}) {
		return false
	}
	if f.Dimension == numeral.PerHead {
		return true
	}
	if f.Dimension != numeral.Money {
		return false
	}
	return basisOf(f, m.Label).thing != "" || strings.Contains(m.Label, "户均补助") || strings.Contains(m.Label, "平均每") && !m.Each || strings.HasSuffix(m.Label, "标准") || strings.HasSuffix(m.Label, "单价") || standardBehind(m)
}

// standardBehind reports whether the words behind an amount say that it is paid for each: 按 3 万元标准拨付 30 万元.
// What is paid below or above such a standard is none.
func standardBehind(m *Mention) bool {
	rest, ok := strings.CutPrefix(strings.TrimPrefix(m.After, "的"), "标准")
	return ok && !hasAnyPrefix(rest, []string{"以", "化", "厂", "田", "地", "间", "件", "校", "库", "为"})
}

// forEach reports whether a figure is printed as amounts for each are: in 元, or in 元/人 and
// the like.
func forEach(f *Figure) bool {
	switch f.Dimension {
	case numeral.PerHead:
		return true
	case numeral.Money:
		return f.Numeral.Unit.Scale.Equal(decOne) && f.Numeral.PowerTen.Equal(decOne)
	}
	return false
}

// partForEach reports whether an amount can be a part of another, both of them for each: of no
// more than it, and for the same thing where both print what for.
func partForEach(whole, f *Figure) bool {
	if !forEach(f) || f.Value.GreaterThan(whole.Value) {
		return false
	}
	if whole.Dimension != numeral.PerHead || f.Dimension != numeral.PerHead {
		return true
	}
	a, b := basisOf(whole, ""), basisOf(f, "")
	return a.thing == b.thing && a.month == b.month && a.day == b.day
}

// unitPrice reports whether the words of a figure say what it is an amount for:
// it is no part of a sum of amounts.
func unitPrice(f *Figure, label string) bool {
	return f.Dimension == numeral.Money && (strings.HasSuffix(label, "单价") || basisOf(f, label).thing != "")
}

// basis is what a standard is an amount for: 每人每月, 元/公里.
type basis struct {
	thing string       // the thing's own word: 人, 公里, 站
	unit  numeral.Unit // the thing as a unit, if it is one
	month bool         // and for each month
	day   bool         // and for each day
	other bool         // and for each of another stretch of time
	term  bool         // which is a school term
}

// bothTerms say that what is paid by the term was paid for two of them.
var bothTerms = []string{"两学期", "两个学期", "二学期", "2个学期", "春秋", "春、秋", "春季和秋季", "春季、秋季"}

// dailyNames are words of what is done or had each day.
var dailyNames = []string{"日处理", "日供", "日均", "日产", "日收", "每天", "每日"}

// daily reports whether a number is of one day: 日处理污水 560 吨, 340 吨/日.
func daily(f *Figure, words string) bool {
	return f.Dimension != numeral.Persons && (containsAny(words, dailyNames) || hasAnyPrefix(words, []string{"/日", "/天"}) || hasAnySuffix(f.Unit, []string{"/日", "/天"}))
}

// basisOf reads the basis of a standard off its unit and label.
func basisOf(f *Figure, label string) basis {
	var b basis
	if f.Dimension == numeral.PerHead {
		for _, w := range strings.FieldsFunc(strings.TrimPrefix(f.Unit, "元/"), func(r rune) bool { return r == '/' || r == '·' || r == '.' }) {
			b.add([]rune(w))
		}
	}
	if b.thing != "" && strings.HasPrefix(label, "月") {
		b.month = true // 月租金 4500 元/辆
	}
	if strings.Contains(label, "每") {
		rs := []rune(label)
		for i, r := range rs {
			if r == '每' && i+1 < len(rs) {
				b.add(rs[i+1:])
			}
		}
	}
	if i := strings.LastIndex(label, "单"); i >= 0 {
		// 单套 X 元, 单座造价 X 元
		rs := []rune(label[i+len("单"):])
		if u, n := numeral.UnitAt(rs); n > 0 && u.Dimension == numeral.Count && slices.Contains([]string{"", "造价", "成本", "投资", "价格", "费用", "补助"}, string(rs[n:])) {
			b.add(rs)
		}
	}
	if b.thing == "" && hasAnySuffix(label, unitCosts) {
		if u, _ := numeral.UnitAt([]rune(label)); u.Dimension == numeral.Weight || u.Dimension == numeral.Length || u.Dimension == numeral.Area {
			b.add([]rune(label)) // 吨水成本, 公里造价
		}
	}
	if strings.Contains(label, "人均月") || hasAnySuffix(label, monthlyPay) {
		b.add([]rune("人月"))
	}
	return b
}

// unitCosts end the names of what a measure of something costs.
var unitCosts = []string{"成本", "造价", "投资", "费用", "单价", "处理费", "运维费"}

// monthlyPay end the names of what one person gets a month.
var monthlyPay = []string{"月工资", "月薪", "月工资标准", "月补助标准", "月补贴标准", "月津贴标准", "月补助", "月补贴", "月津贴"}

// eachThing are things that are counted in 个 and named behind 每.
const eachThing = "生站村校镇乡社点班车孩井棚室园馆院县区"

// add reads one word of a basis at the start of rs.
func (b *basis) add(rs []rune) {
	u, n := numeral.UnitAt(rs)
	if personMonth(&Figure{Unit: u.Name}) {
		u, n = numeral.UnitAt(rs[:1])
		b.month = true
	}
	rest := rs[n:]
	switch {
	case n == 0 && rs[0] == '月', u.Dimension == numeral.Months:
		b.month = true
	case u.Name == "天", u.Name == "日":
		b.day = true
	case u.Name == "年":
	case u.Dimension == numeral.Time, n == 0 && (rs[0] == '季' || rs[0] == '学'):
		b.other = true
		b.term = b.term || n == 0 && rs[0] == '学' && len(rs) > 1 && rs[1] == '期'
	case b.thing != "":
	case n > 0 && u.Dimension != numeral.Money && u.Dimension != numeral.Percent && u.Dimension != numeral.Points && u.Dimension != numeral.Times && u.Dimension != numeral.Score:
		b.thing, b.unit = u.Name, u
		if len(rest) > 0 && (rest[0] == '月' || rest[0] == '日' || rest[0] == '天') {
			b.month, b.day = b.month || rest[0] == '月', b.day || rest[0] != '月'
		}
	case strings.ContainsRune(eachThing, rs[0]):
		b.thing = string(rs[:1])
	}
}

// counts reports whether a figure counts or measures the things of a basis.
func (b basis) counts(f *Figure, words string) bool {
	switch u := b.unit; u.Dimension {
	case numeral.Persons:
		return f.Dimension == numeral.Persons || f.Dimension == numeral.Visits || f.Dimension == numeral.Count && strings.Contains(words, "岗")
	case numeral.Area:
		return f.Dimension == numeral.Area && f.Unit == u.Name || f.Dimension == numeral.Persons // each with one 亩
	case numeral.Count:
		return f.Dimension == numeral.Count && (strings.HasSuffix(f.Unit, u.Name) || strings.HasPrefix(f.Unit, u.Name+"(") || f.Unit == u.Name+"次" || strings.HasSuffix(u.Name, f.Unit) || strings.Contains(words, u.Name) || u.Name == "个")
	case numeral.None:
		return b.thing == "生" && (f.Dimension == numeral.Persons || f.Dimension == numeral.Count && strings.Contains(words, "学位") || b.other && f.Dimension == numeral.Visits) || f.Dimension == numeral.Count && strings.Contains(words, b.thing)
	default:
		return f.Dimension == u.Dimension && !u.Scale.LessThan(decOne) // 元/斤 is of no 公斤
	}
}

// perUnit is what a product of base units is to be divided by where a standard
// is printed for a larger unit: 元/公里.
func (b basis) perUnit() string {
	if d := b.unit.Dimension; (d == numeral.Length || d == numeral.Weight) && b.unit.Scale.GreaterThan(decOne) {
		return "/" + b.unit.Scale.String()
	}
	return ""
}

// standards reads N 人 × 标准 = 金额: where heads, a standard and an amount of
// money stand together, the amount is their product.
func (c *Content) standards(p *para) {
	var same []int // standards of several things alike, once asked for
	asked := false
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		f := c.figure(m.Figure)
		if f.Dimension != numeral.Money || m.Role != RoleLevel && !c.gained(p, m) || m.Each || f.Key.Each || c.isStandard(m) || c.ofStandard(m) {
			continue
		}
		if c.bracketStandard(p, mi) {
			continue
		}
		heads, own := c.headsAndStandard(p, mi)
		if heads < 0 {
			if c.gradedBefore(p, mi) {
				continue
			}
			c.standardOfAll(p, mi, own)
			continue
		}
		fr := Frame{Kind: KindProduct, Rule: "derived/standard", Claim: m.Figure, Reach: ReachSentence, Closed: Closed}
		hid := c.Mentions[heads].Figure
		if own > mi && c.claimed(c.Mentions[own].Figure) {
			continue // an average, read as such
		}
		if own >= 0 && c.otherClass(heads, own) {
			continue // 甲类每公里 S 元、乙类每公里 T 元。甲类 3 公里，补助 X
		}
		if own >= 0 {
			strong := c.productWord(p, m) && heads < mi && own < mi && (!c.names(p, m) || barely(m.Label) || own == mi-1 && hasAnySuffix(m.Label, needing)) || c.gained(p, m) && own == mi-1 && hasAnyPrefix(c.Mentions[own].After, reckoned) || c.threeInRow(p, mi, heads, own)
			fr.Readings = c.product(p, mi, heads, own, !strong)
			if w := c.wholeOfList(p, heads); w >= 0 && heads < own && !sharesTwo(c.Mentions[heads].Label, c.Mentions[own].Label) && c.multiplies(&c.Mentions[own], w) {
				// 点位 N 个，其中甲 a 个、乙 b 个，每个 S 元，计 X
				fr.Readings = append(c.product(p, mi, w, own, !strong), c.product(p, mi, heads, own, true)...)
			}
			fr.Readings = append(c.alikeHeads(p, mi, heads, own), fr.Readings...)
			if n := len(fr.Readings); n == 1 && heads == mi+1 && own == mi+2 && len(fr.Readings[0].Operands) == 3 && c.mentionIndex(fr.Readings[0].Operands[2]) == mi+3 {
				fr.Readings[0].Weak = false // 补贴 X，80 人，每人每月 S 元，按 6 个月发放
			}
			if graded, several := c.graded(p, mi); several {
				for i := range fr.Readings {
					fr.Readings[i].HoldOnly = true
				}
				if len(graded.Operands) > 0 {
					fr.Readings = append([]Reading{graded}, fr.Readings...)
				}
			}
			if extra := c.extraAmount(p, mi, heads, own); extra >= 0 {
				fr.Readings = append(fr.Readings, Reading{Formula: "a*b+c", Operands: []FigureID{hid, c.Mentions[own].Figure, c.Mentions[extra].Figure}, Weak: true})
			}
		} else if c.productWord(p, m) {
			// 600 名，计 8.4 万元 … 标准均为 140 元/人: the standard is printed elsewhere.
			if !asked {
				asked, same = true, c.sameStandards(p)
			}
			for _, x := range same {
				if c.multiplies(&c.Mentions[x], heads) {
					fr.Readings = c.product(p, mi, heads, x, false)
					break
				}
			}
			if len(fr.Readings) == 0 {
				for x := mi - 1; x >= 0 && x >= mi-farStandard; x-- {
					s := &c.Mentions[x]
					if c.figure(s.Figure).Report != f.Report {
						break
					}
					if strings.Contains(m.Label, "一次性") && !strings.Contains(s.Label, "一次性") {
						continue
					}
					if c.isStandard(s) && c.multiplies(s, heads) && !c.otherClass(heads, x) {
						fr.Readings = append(fr.Readings, c.product(p, mi, heads, x, true)...)
					}
				}
			}
		}
		if own >= 0 && strings.Contains(m.Label, "投资") && containsAny(c.Mentions[own].Label, []string{"补助", "补贴", "奖补", "以奖代补"}) {
			for i := range fr.Readings {
				fr.Readings[i].HoldOnly = true // 新建 12 座，每座补助 S 元，总投资 X: not only what was granted
			}
		}
		if containsAny(p.words(labelStart(p, m.Pos), m.Pos), []string{"按实", "据实"}) {
			continue // 1 户按实际发放 X: by no standard
		}
		c.paidInPart(p, mi, heads, own, &fr)
		if strings.HasSuffix(m.Label, "到位") || strings.HasSuffix(m.Label, "实际到位") {
			for i := range fr.Readings {
				fr.Readings[i].HoldOnly = true // paid ahead and settled later
			}
		}
		if len(fr.Readings) > 0 && !c.ofPartOnly(fr.Readings[0].Operands, m) {
			c.Frames = append(c.Frames, fr)
		}
	}
}

// sameStandards are the standards of a paragraph that several things have alike: 标准均为 140 元/人.
func (c *Content) sameStandards(p *para) []int {
	var out []int
	for _, x := range p.mentions {
		s := &c.Mentions[x]
		if !s.Each && (strings.Contains(p.words(max(0, s.labelFrom), s.labelTo), "均") || c.lastSays(p, s)) && c.isStandard(s) {
			out = append(out, x)
		}
	}
	return out
}

// gained reports whether an amount of change is what something yields or saves, and
// not a change against another period: 年增收 X 万元.
func (c *Content) gained(p *para, m *Mention) bool {
	return m.Role == RoleDelta && hasAnySuffix(m.Label, gains) && !c.compared(p, m)
}

// gains end the names of what something yields or saves.
var gains = []string{"增收", "增效", "节支", "节本"}

// reckoned follow a standard by which an amount is worked out: 按每公斤 3 元计.
var reckoned = []string{"计", "测算", "核算", "折算"}

// bracketStandard reads an amount with its heads and its standard in the
// bracket right behind it: 补助 36 万元（40 人，每人每年 9000 元）.
func (c *Content) bracketStandard(p *para, mi int) bool {
	m := &c.Mentions[mi]
	k := m.Pos + 1
	for k < len(p.lex) && p.blank(k) {
		k++
	}
	if k >= len(p.lex) || p.lex[k].kind != lexPunct || p.lex[k].r != '(' || p.lex[k].mate < 0 {
		return false
	}
	list := c.items(p, k+1, p.lex[k].mate, p.lex[k].depth)
	if len(list) == 1 {
		return c.ofAllHeads(p, mi, list[0])
	}
	if len(list) != 2 {
		return false
	}
	heads, std := list[0], list[1]
	if c.isStandard(&c.Mentions[heads]) {
		heads, std = std, heads
	}
	if !c.isStandard(&c.Mentions[std]) || c.Mentions[heads].Role != RoleLevel || !c.multiplies(&c.Mentions[std], heads) {
		return false
	}
	r := c.product(p, mi, heads, std, false)
	if len(r) > 0 {
		c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/standard", Claim: m.Figure, Reach: ReachSentence, Closed: Closed, Readings: r})
	}
	return len(r) > 0
}

// lastSays reports whether a clause behind all amounts of a paragraph says by what standard they were paid: …；二季度 71 人，
// 支出 X，标准按 300 元/人执行.
func (c *Content) lastSays(p *para, s *Mention) bool {
	return s.Figure == c.Mentions[p.mentions[len(p.mentions)-1]].Figure && strings.Contains(s.Label, "标准") && hasAnyPrefix(s.After, []string{"执行", "发放", "支付", "拨付", "计算", "结算", "落实"})
}

// ofAllHeads reads an amount whose standard alone stands in the bracket right behind
// it, for the heads of the whole report: 划转大病保险资金 X 万元（按每人 80 元）.
func (c *Content) ofAllHeads(p *para, mi, std int) bool {
	s, f := &c.Mentions[std], c.figure(c.Mentions[mi].Figure)
	b := basisOf(c.figure(s.Figure), s.Label)
	if !c.isStandard(s) || b.unit.Dimension != numeral.Persons || b.month || b.day || b.other || f.Numeral.PowerTen.Equal(decOne) && f.Numeral.Unit.Scale.Equal(decOne) {
		return false
	}
	heads := Want{Measures: []Measure{Enrolled}, Key: Key{Fund: f.Key.Fund, FundFrom: f.Key.FundFrom, Dimension: numeral.Persons}}
	if f.Key.Fund == Critical {
		heads.Key.Fund = BasicMedical // who is insured there is insured here
	}
	c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/standard", Claim: f.ID, Reach: ReachReport, Closed: Closed,
		Queries: []Query{{Formula: "a*b", HoldOnly: true, Wants: []Want{heads, {Given: s.Figure}}}}})
	return true
}

// product lists the ways in which heads, a standard and the stretch of time
// that the standard is for make the amount mi: 人数×每人每天×天数.
func (c *Content) product(p *para, mi, heads, std int, weak bool) []Reading {
	s := &c.Mentions[std]
	h := c.figure(c.Mentions[heads].Figure)
	b := basisOf(c.figure(s.Figure), s.Label)
	ops := []FigureID{h.ID, s.Figure}
	formula := "a*b" + b.perUnit()
	once := Reading{Formula: formula, Operands: ops, Weak: true}
	stretch := func(fits func(*Figure) bool) []Reading {
		if x := c.stretchNear(p, mi, fits); x != 0 {
			return []Reading{{Formula: formula + "*c", Operands: append(ops[:2:2], x), Weak: weak}}
		}
		return nil
	}
	if daily(h, c.Mentions[heads].Label+c.Mentions[heads].After) && !b.day && !b.month && !b.other {
		// 日处理 560 吨，吨水成本 1.5 元，全年按 365 天计需 X
		return stretch(func(f *Figure) bool { return f.Dimension == numeral.Time && (f.Unit == "天" || f.Unit == "日") })
	}
	switch {
	case b.other && h.Dimension == numeral.Visits && !b.day && !b.month: // each term counts
	case b.other && b.term && !b.day && !b.month:
		switch said := p.words(sentenceStart(p, c.Mentions[mi].Pos), c.Mentions[mi].Pos); {
		case containsAny(said, bothTerms):
			return []Reading{{Formula: formula + "*2", Operands: ops, Weak: weak, HoldOnly: true}}
		case strings.Contains(said, "春季") != strings.Contains(said, "秋季"):
			once.Weak = weak
			return []Reading{once}
		}
		return nil
	case b.other, b.day && b.month:
		return nil
	case b.day:
		return stretch(func(f *Figure) bool {
			return f.Dimension == numeral.Time && (strings.HasSuffix(f.Unit, "天") || strings.HasSuffix(f.Unit, "日")) || mealsOf(f)
		})
	case b.month && h.Dimension != numeral.Visits:
		if r := stretch(func(f *Figure) bool { return f.Dimension == numeral.Months }); r != nil {
			return r
		}
		// Not all of them need have been there all year.
		whole := containsAny(p.words(sentenceStart(p, c.Mentions[mi].Pos), c.Mentions[mi].Pos), []string{"全年", "年度", "一年", "12个月"})
		once.HoldOnly = true
		needed := whole && hasAnySuffix(c.Mentions[mi].Label, needing) // 全年共需 X: of all of them
		return []Reading{{Formula: formula + "*12", Operands: ops, Weak: weak || !whole, HoldOnly: !needed}, once}
	}
	once.Weak = weak
	return []Reading{once}
}

// mealsOf reports whether a figure counts the days on which meals were given: 供餐 100 次.
func mealsOf(f *Figure) bool { return f.Unit == "次" && strings.HasSuffix(f.Name, "餐") }

// stretchNear is the number of days or months printed in the clause group of
// an amount, 0 if there is none.
func (c *Content) stretchNear(p *para, mi int, fits func(*Figure) bool) FigureID {
	m := &c.Mentions[mi]
	for x := mi - 1; x >= p.mentions[0]; x-- {
		y := &c.Mentions[x]
		if p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(y.Pos, m.Pos) || c.isAmount(y) {
			break
		}
		if f := c.figure(y.Figure); fits(f) {
			return f.ID
		}
	}
	for x := mi + 1; x <= p.mentions[len(p.mentions)-1]; x++ { // 补贴 X，80 人，每人每月 S 元，按 6 个月发放
		y := &c.Mentions[x]
		if p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(m.Pos, y.Pos) || c.isAmount(y) {
			break
		}
		if f := c.figure(y.Figure); fits(f) && y.Depth == m.Depth {
			return f.ID
		}
	}
	return 0
}

// multiplies reports whether a standard is for what mention heads counts.
func (c *Content) multiplies(s *Mention, heads int) bool {
	h := &c.Mentions[heads]
	return canMultiply(c.figure(s.Figure), s.Label, c.figure(h.Figure), h.Label+h.After)
}

// canMultiply reports whether a standard can be multiplied with a figure: it
// is for the things that the figure counts, or does not say what it is for.
func canMultiply(std *Figure, label string, heads *Figure, words string) bool {
	if b := basisOf(std, label); b.thing != "" {
		return b.counts(heads, words)
	}
	switch heads.Dimension {
	case numeral.Persons, numeral.Households, numeral.Count, numeral.Visits:
		return true
	}
	return false
}

// barely reports whether 计 alone leads to an amount, not 合计 of several.
func barely(label string) bool {
	return strings.HasSuffix(label, "计") && !hasAnySuffix(label, []string{"合计", "共计", "总计", "累计", "小计", "统计"})
}

// plainAmounts are the whole names of amounts that say nothing of what they are but by the number and the standard
// right before them: 书柜 26 个，950 元/个，24700 元; 安装 120 盏，单价 2850 元，金额 X.
var plainAmounts = []string{"", "金额", "资金", "总价", "合价", "价款", "结算价", "结算金额", "计", "共", "共计", "小计", "资助", "补助", "补贴", "奖补", "奖励", "补助资金", "补贴资金"}

// threeInRow reports whether a number of things, a price for each and an amount without a name of its own stand one
// behind the other, or the words say that the amount was worked out by the first two: 按 152 人、每人 610 元测算，应筹集 X.
func (c *Content) threeInRow(p *para, mi, heads, own int) bool {
	m, s, h := &c.Mentions[mi], &c.Mentions[own], &c.Mentions[heads]
	if own != mi-1 || heads != mi-2 || p.strongMark(h.Pos, m.Pos) || s.Depth != m.Depth || h.Depth != m.Depth || c.figure(h.Figure).Approximate != "" || c.figure(m.Figure).Approximate != "" || c.figure(s.Figure).Approximate != "" {
		return false
	}
	if b := basisOf(c.figure(s.Figure), s.Label); b.day || b.month || b.term {
		return false
	}
	if containsAny(h.Label, []string{"增加", "减少", "新增", "计划"}) || containsAny(s.Label, []string{"增加", "提高", "上年"}) {
		return false
	}
	if n := m.Pos + 1; n < len(p.lex) && p.lex[n].kind == lexPunct && p.lex[n].mate > n {
		return false // 每亩 400 元，补助 X（首年按 60% 兑付）
	}
	return hasAnyPrefix(s.After, reckoned) || slices.Contains(plainAmounts, strings.TrimSpace(m.Label)) && m.After == ""
}

// needing end the names of what a number and a standard make due.
var needing = []string{"需", "需资金", "所需资金", "需经费", "所需经费", "需要", "所需", "应付", "应发", "应补", "应补助", "应支付", "应发放"}

// productWord reports whether 计, 共, 合计 or an outlay word leads to the amount.
func (c *Content) productWord(p *para, m *Mention) bool {
	if barely(m.Label) || hasAnySuffix(m.Label, needing) {
		return true
	}
	for i := m.labelFrom; i < m.labelTo; i++ {
		x := &p.lex[i]
		if x.kind == lexTerm && (x.term.Class == Total || x.term.Measure == Outlay || x.term.Measure == Budget || x.term.Measure == Reimbursed || x.term.Measure == Investment) {
			return true
		}
	}
	return false
}

// headsAndStandard are the heads and the standard that belong to an amount:
// in its clause group, those before it first, with no other amount between.
func (c *Content) headsAndStandard(p *para, mi int) (heads, std int) {
	m := &c.Mentions[mi]
	var before, after []int
	for x := mi - 1; x >= p.mentions[0]; x-- {
		y := &c.Mentions[x]
		if p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(y.Pos, m.Pos) || c.isAmount(y) {
			break
		}
		before = append(before, x)
	}
	for x := mi + 1; x <= p.mentions[len(p.mentions)-1]; x++ {
		y := &c.Mentions[x]
		if p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || p.strongMark(m.Pos, y.Pos) || c.isAmount(y) {
			break
		}
		after = append(after, x)
	}
	pick := func(list []int, want func(*Mention) bool) int {
		for _, x := range list {
			if c.Mentions[x].Depth <= m.Depth && want(&c.Mentions[x]) {
				return x
			}
		}
		return -1
	}
	counted := func(y *Mention) bool {
		if mealsOf(c.figure(y.Figure)) {
			return false
		}
		switch c.figure(y.Figure).Dimension {
		case numeral.Persons, numeral.Households, numeral.Area, numeral.Visits, numeral.Count, numeral.Length, numeral.Weight:
			return y.Role == RoleLevel && !y.Apiece && !y.Each
		}
		return false
	}
	standard := func(y *Mention) bool { return y.Role == RoleLevel && c.isStandard(y) } // 最高每户: a limit
	std = pick(before, standard)
	if std < 0 {
		// An average behind the amount is what comes of it.
		std = pick(after, func(y *Mention) bool { return standard(y) && !y.Each })
	}
	if std < 0 && mi > p.mentions[0] {
		// 全额资助 N 人（360 元/人）X 万元
		if y := &c.Mentions[mi-1]; y.Depth == m.Depth+1 && standard(y) && p.lex[m.Pos-1].kind == lexPunct && p.lex[m.Pos-1].mate >= 0 && p.lex[m.Pos-1].mate < y.Pos {
			std = mi - 1
		}
	}
	if std < 0 {
		return pick(before, counted), -1
	}
	s := &c.Mentions[std]
	fits := func(y *Mention) bool {
		return counted(y) && canMultiply(c.figure(s.Figure), s.Label, c.figure(y.Figure), y.Label+y.After)
	}
	own := func(y *Mention) bool {
		b, d := basisOf(c.figure(s.Figure), s.Label), c.figure(y.Figure).Dimension
		return fits(y) && (d == b.unit.Dimension || b.month && d == numeral.Visits)
	}
	if heads = pick(before, own); heads < 0 {
		heads = pick(before, fits)
	}
	if heads < 0 {
		heads = pick(after, func(y *Mention) bool { return fits(y) && !c.openedBehind(p, m, y) })
	}
	if heads < 0 { // 计划资助 N 人，需 X
		heads = pick(before, func(y *Mention) bool {
			return y.Role == RoleLimit && c.whole(y) && canMultiply(c.figure(s.Figure), s.Label, c.figure(y.Figure), y.Label+y.After)
		})
	}
	return heads, std
}

// graded reads standards that differ by class, each with its heads: A 类 36 人每人
// 1500 元、B 类 58 人每人 1200 元，共 X. Where the heads of the classes are not
// printed one by one, no single standard can be held against the amount.
func (c *Content) graded(p *para, mi int) (r Reading, several bool) {
	m := &c.Mentions[mi]
	var heads, standards []int
	for x := mi - 1; x >= p.mentions[0]; x-- {
		y := &c.Mentions[x]
		if p.lex[y.Pos].sentence != p.lex[m.Pos].sentence || m.Total == 0 && p.strongMark(y.Pos, m.Pos) || c.isAmount(y) {
			break // 甲 5 户，每户 x 元；乙 12 户，每户 y 元，共 Z: of both
		}
		switch f := c.figure(y.Figure); {
		case y.Depth > m.Depth || y.Role != RoleLevel:
		case c.isStandard(y):
			standards = append([]int{x}, standards...)
		case f.Dimension == numeral.Persons || f.Dimension == numeral.Households || f.Dimension == numeral.Area || f.Dimension == numeral.Visits || f.Dimension == numeral.Count:
			heads = append([]int{x}, heads...)
		}
	}
	if len(standards) < 2 {
		return r, false
	}
	if heads = nearestBefore(heads, standards); heads == nil || len(heads) > 4 {
		return r, true
	}
	whole := c.partOf[c.Mentions[heads[0]].Figure]
	r.Weak = m.Total == 0 || whole == 0
	for i, h := range heads {
		r.Weak = r.Weak || c.partOf[c.Mentions[h].Figure] != whole // 共 17 户，其中 …：of all of them
		s := &c.Mentions[standards[i]]
		if !c.multiplies(s, h) {
			return Reading{}, true
		}
		if i > 0 {
			r.Formula += "+"
		}
		r.Formula += string(rune('a'+2*i)) + "*" + string(rune('b'+2*i))
		r.Operands = append(r.Operands, c.Mentions[h].Figure, s.Figure)
	}
	return r, true
}

// gradedBefore reads what classes told in clause groups of their own come to: 甲 6 人，每人 380 元；乙 120 人，
// 每人 190 元；共 X.
func (c *Content) gradedBefore(p *para, mi int) bool {
	m := &c.Mentions[mi]
	if m.Total == 0 || mi == p.mentions[0] || !hasAnyPrefix(strings.TrimLeft(p.words(c.Mentions[mi-1].Pos+1, m.Pos), "。；，、 "), []string{"共", "合计", "总计", "累计", "以上共", "以上合计"}) {
		return false
	}
	r, several := c.graded(p, mi)
	if !several || len(r.Operands) == 0 {
		return false
	}
	for i := 1; i < len(r.Operands); i += 2 {
		s := c.mentionOf(r.Operands[i])
		if b := basisOf(c.figure(s.Figure), s.Label); b.month || b.day || b.other {
			return false
		}
	}
	r.Weak = false
	c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/standard", Claim: m.Figure, Reach: ReachSentence, Closed: Closed, Readings: []Reading{r}})
	return true
}

// nearestBefore are the last of heads before each of the standards, nil where one has
// none of its own: 共 17 户，甲 5 户，每户 x 元；乙 12 户，每户 y 元.
func nearestBefore(heads, standards []int) []int {
	var out []int
	i := 0
	for _, s := range standards {
		last := -1
		for ; i < len(heads) && heads[i] < s; i++ {
			last = heads[i]
		}
		if last < 0 {
			return nil
		}
		out = append(out, last)
	}
	if i < len(heads) {
		return nil
	}
	return out
}

// openedBehind reports whether 其中 stands between an amount and a number behind it, which then makes up a
// part of the amount: 发放 X 万元，其中 60 户按每户 S 元发放 Y 万元.
func (c *Content) openedBehind(p *para, m, y *Mention) bool {
	for k := m.Pos + 1; k < y.Pos; k++ {
		if x := &p.lex[k]; x.kind == lexTerm && x.term.Class == Opener && strings.HasPrefix(x.term.Word, "其中") {
			return true
		}
	}
	return false
}

// isAmount reports whether a mention is a sum of money of its own.
func (c *Content) isAmount(m *Mention) bool {
	return c.figure(m.Figure).Dimension == numeral.Money && m.Role == RoleLevel && !m.Each && !c.isStandard(m) && !c.ofStandard(m)
}

// ofStandard reports whether an amount is a part of one for each: 每人 100 元，其中个人 30 元.
func (c *Content) ofStandard(m *Mention) bool {
	w := c.mentionIndex(c.partOf[m.Figure])
	return w >= 0 && c.isStandard(&c.Mentions[w])
}

// farStandard is how many figures back a standard is looked for.
const farStandard = 60

// extraAmount is a further sum of money that the sentence adds: 保险费共 3 万元.
func (c *Content) extraAmount(p *para, mi, heads, std int) int {
	for x := max(heads, std) + 1; x <= p.mentions[len(p.mentions)-1]; x++ {
		y := &c.Mentions[x]
		if p.lex[y.Pos].sentence != p.lex[c.Mentions[mi].Pos].sentence {
			return -1
		}
		if x != mi && c.figure(y.Figure).Dimension == numeral.Money && y.Role == RoleLevel {
			return x
		}
	}
	return -1
}

// namedStandards reads a standard whose heads and amount bear its name in other
// sentences: 资助参保标准 300 元/人 … 资助参保 N 人 … 资助参保 X 万元.
func (c *Content) namedStandards(p *para) {
	for _, mi := range p.mentions {
		m := &c.Mentions[mi]
		if !c.isStandard(m) {
			continue
		}
		stem := strings.TrimSuffix(strings.TrimSuffix(m.Label, "标准"), "补贴")
		if len([]rune(stem)) < 3 {
			continue
		}
		std := c.figure(m.Figure)
		heads, amount := FigureID(0), FigureID(0)
		for x := max(0, mi-farStandard); x < min(len(c.Mentions), mi+10); x++ {
			y := &c.Mentions[x]
			f := c.figure(y.Figure)
			if f.Report != p.report || y.Role != RoleLevel || x == mi || !strings.Contains(f.Name, stem) {
				continue
			}
			if heads == 0 && canMultiply(std, m.Label, f, y.Label+y.After) {
				heads = f.ID
			}
			if amount == 0 && c.isAmount(y) {
				amount = f.ID
			}
		}
		if heads != 0 && amount != 0 {
			c.Frames = append(c.Frames, Frame{Kind: KindProduct, Rule: "derived/standard", Claim: amount, Reach: ReachReport, Closed: Closed,
				Readings: []Reading{{Formula: "a*b", Operands: []FigureID{heads, m.Figure}, Weak: true}}})
		}
	}
}
