package standard

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Standards: an amount for each of what is counted or measured, and the
// amounts that they come to.

// PartForEach reports whether an amount can be a part of another, both of them for each: of no
// more than it, and for the same thing where both print what for.
func PartForEach(whole, f *content.Figure) bool {
	if !clause.ForEach(f) || f.Value.GreaterThan(whole.Value) {
		return false
	}
	if whole.Dimension != numeral.PerHead || f.Dimension != numeral.PerHead {
		return true
	}
	a, b := clause.BasisOf(whole, ""), clause.BasisOf(f, "")
	return a.Thing == b.Thing && a.Month == b.Month && a.Day == b.Day
}

// UnitPrice reports whether the words of a figure say what it is an amount for:
// it is no part of a sum of amounts.
func UnitPrice(f *content.Figure, label string) bool {
	return f.Dimension == numeral.Money && (strings.HasSuffix(label, "单价") || clause.BasisOf(f, label).Thing != "")
}

// bothTerms say that what is paid by the term was paid for two of them.
var bothTerms = []string{"两学期", "两个学期", "二学期", "2个学期", "春秋", "春、秋", "春季和秋季", "春季、秋季"}

// dailyNames are words of what is done or had each day.
var dailyNames = []string{"日处理", "日供", "日均", "日产", "日收", "每天", "每日"}

// daily reports whether a number is of one day: 日处理污水 560 吨, 340 吨/日.
func daily(f *content.Figure, words string) bool {
	return f.Dimension != numeral.Persons && (lang.ContainsAny(words, dailyNames) || lang.HasAnyPrefix(words, []string{"/日", "/天"}) || lang.HasAnySuffix(f.Unit, []string{"/日", "/天"}))
}

// Counts reports whether a figure counts or measures the things of a basis.
func Counts(b clause.Basis, f *content.Figure, words string) bool {
	switch u := b.Unit; u.Dimension {
	case numeral.Persons:
		return f.Dimension == numeral.Persons || f.Dimension == numeral.Visits || f.Dimension == numeral.Count && strings.Contains(words, "岗")
	case numeral.Area:
		return f.Dimension == numeral.Area && f.Unit == u.Name || f.Dimension == numeral.Persons // each with one 亩
	case numeral.Count:
		return f.Dimension == numeral.Count && (strings.HasSuffix(f.Unit, u.Name) || strings.HasPrefix(f.Unit, u.Name+"(") || f.Unit == u.Name+"次" || strings.HasSuffix(u.Name, f.Unit) || strings.Contains(words, u.Name) || u.Name == "个")
	case numeral.None:
		return b.Thing == "生" && (f.Dimension == numeral.Persons || f.Dimension == numeral.Count && strings.Contains(words, "学位") || b.Other && f.Dimension == numeral.Visits) || f.Dimension == numeral.Count && strings.Contains(words, b.Thing)
	default:
		return f.Dimension == u.Dimension && !u.Scale.LessThan(lang.DecOne) // 元/斤 is of no 公斤
	}
}

// Read reads N 人 × 标准 = 金额: where heads, a standard and an amount of
// money stand together, the amount is their product.
func Read(c *content.Draft, p *content.Para) {
	var same []int // standards of several things alike, once asked for
	asked := false
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		f := c.At(m.Figure)
		if f.Dimension != numeral.Money || m.Role != content.RoleLevel && !Gained(c, p, m) || m.Each || f.Key.Each || clause.IsStandard(c, m) || OfStandard(c, m) {
			continue
		}
		if bracketStandard(c, p, mi) {
			continue
		}
		heads, own := headsAndStandard(c, p, mi)
		if heads < 0 {
			if gradedBefore(c, p, mi) {
				continue
			}
			standardOfAll(c, p, mi, own)
			continue
		}
		fr := content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed}
		hid := c.Mentions[heads].Figure
		if own > mi && clause.Claimed(c, c.Mentions[own].Figure) {
			continue // an average, read as such
		}
		if own >= 0 && otherClass(c, heads, own) {
			continue // 甲类每公里 S 元、乙类每公里 T 元。甲类 3 公里，补助 X
		}
		if own >= 0 {
			strong := productWord(c, p, m) && heads < mi && own < mi && (!Names(c, p, m) || Barely(m.Label) || own == mi-1 && lang.HasAnySuffix(m.Label, needing)) || Gained(c, p, m) && own == mi-1 && lang.HasAnyPrefix(c.Mentions[own].After, reckoned) || threeInRow(c, p, mi, heads, own)
			fr.Readings = product(c, p, mi, heads, own, !strong)
			if w := clause.WholeOfList(c, p, heads); w >= 0 && heads < own && !clause.SharesTwo(c.Mentions[heads].Label, c.Mentions[own].Label) && multiplies(c, &c.Mentions[own], w) {
				// 点位 N 个，其中甲 a 个、乙 b 个，每个 S 元，计 X
				fr.Readings = append(product(c, p, mi, w, own, !strong), product(c, p, mi, heads, own, true)...)
			}
			fr.Readings = append(alikeHeads(c, p, mi, heads, own), fr.Readings...)
			if n := len(fr.Readings); n == 1 && heads == mi+1 && own == mi+2 && len(fr.Readings[0].Operands) == 3 && c.MentionIndex(fr.Readings[0].Operands[2]) == mi+3 {
				fr.Readings[0].Weak = false // 补贴 X，80 人，每人每月 S 元，按 6 个月发放
			}
			if graded, several := graded(c, p, mi); several {
				for i := range fr.Readings {
					fr.Readings[i].HoldOnly = true
				}
				if len(graded.Operands) > 0 {
					fr.Readings = append([]content.Reading{graded}, fr.Readings...)
				}
			}
			if extra := extraAmount(c, p, mi, heads, own); extra >= 0 {
				fr.Readings = append(fr.Readings, content.Reading{Formula: "a*b+c", Operands: []content.FigureID{hid, c.Mentions[own].Figure, c.Mentions[extra].Figure}, Weak: true})
			}
		} else if productWord(c, p, m) {
			// 600 名，计 8.4 万元 … 标准均为 140 元/人: the standard is printed elsewhere.
			if !asked {
				asked, same = true, sameStandards(c, p)
			}
			for _, x := range same {
				if multiplies(c, &c.Mentions[x], heads) {
					fr.Readings = product(c, p, mi, heads, x, false)
					break
				}
			}
			if len(fr.Readings) == 0 {
				for x := mi - 1; x >= 0 && x >= mi-clause.FarStandard; x-- {
					s := &c.Mentions[x]
					if c.At(s.Figure).Report != f.Report {
						break
					}
					if strings.Contains(m.Label, "一次性") && !strings.Contains(s.Label, "一次性") {
						continue
					}
					if clause.IsStandard(c, s) && multiplies(c, s, heads) && !otherClass(c, heads, x) {
						fr.Readings = append(fr.Readings, product(c, p, mi, heads, x, true)...)
					}
				}
			}
		}
		if own >= 0 && strings.Contains(m.Label, "投资") && lang.ContainsAny(c.Mentions[own].Label, []string{"补助", "补贴", "奖补", "以奖代补"}) {
			for i := range fr.Readings {
				fr.Readings[i].HoldOnly = true // 新建 12 座，每座补助 S 元，总投资 X: not only what was granted
			}
		}
		if lang.ContainsAny(p.Words(clause.LabelStart(p, m.Pos), m.Pos), []string{"按实", "据实"}) {
			continue // 1 户按实际发放 X: by no standard
		}
		markPaidInPart(c, p, mi, heads, own, &fr)
		if strings.HasSuffix(m.Label, "到位") || strings.HasSuffix(m.Label, "实际到位") {
			for i := range fr.Readings {
				fr.Readings[i].HoldOnly = true // paid ahead and settled later
			}
		}
		if len(fr.Readings) > 0 && !ofPartOnly(c, fr.Readings[0].Operands, m) {
			c.Frames = append(c.Frames, fr)
		}
	}
}

// sameStandards are the standards of a paragraph that several things have alike: 标准均为 140 元/人.
func sameStandards(c *content.Draft, p *content.Para) []int {
	var out []int
	for _, x := range p.Mentions {
		s := &c.Mentions[x]
		if !s.Each && (strings.Contains(p.Words(max(0, s.LabelFrom), s.LabelTo), "均") || lastSays(c, p, s)) && clause.IsStandard(c, s) {
			out = append(out, x)
		}
	}
	return out
}

// Gained reports whether an amount of change is what something yields or saves, and
// not a change against another period: 年增收 X 万元.
func Gained(c *content.Draft, p *content.Para, m *content.Mention) bool {
	return m.Role == content.RoleDelta && lang.HasAnySuffix(m.Label, Gains) && !clause.Compared(c, p, m)
}

// Gains end the names of what something yields or saves.
var Gains = []string{"增收", "增效", "节支", "节本"}

// reckoned follow a standard by which an amount is worked out: 按每公斤 3 元计.
var reckoned = []string{"计", "测算", "核算", "折算"}

// bracketStandard reads an amount with its heads and its standard in the
// bracket right behind it: 补助 36 万元（40 人，每人每年 9000 元）.
func bracketStandard(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	k := m.Pos + 1
	for k < len(p.Lex) && clause.Blank(p, k) {
		k++
	}
	if k >= len(p.Lex) || p.Lex[k].Kind != content.LexPunct || p.Lex[k].R != '(' || p.Lex[k].Mate < 0 {
		return false
	}
	list := clause.Items(c, p, k+1, p.Lex[k].Mate, p.Lex[k].Depth)
	if len(list) == 1 {
		return ofAllHeads(c, p, mi, list[0])
	}
	if len(list) != 2 {
		return false
	}
	heads, std := list[0], list[1]
	if clause.IsStandard(c, &c.Mentions[heads]) {
		heads, std = std, heads
	}
	if !clause.IsStandard(c, &c.Mentions[std]) || c.Mentions[heads].Role != content.RoleLevel || !multiplies(c, &c.Mentions[std], heads) {
		return false
	}
	r := product(c, p, mi, heads, std, false)
	if len(r) > 0 {
		c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed, Readings: r})
	}
	return len(r) > 0
}

// lastSays reports whether a clause behind all amounts of a paragraph says by what standard they were paid: …；二季度 71 人，
// 支出 X，标准按 300 元/人执行.
func lastSays(c *content.Draft, p *content.Para, s *content.Mention) bool {
	return s.Figure == c.Mentions[p.Mentions[len(p.Mentions)-1]].Figure && strings.Contains(s.Label, "标准") && lang.HasAnyPrefix(s.After, []string{"执行", "发放", "支付", "拨付", "计算", "结算", "落实"})
}

// ofAllHeads reads an amount whose standard alone stands in the bracket right behind
// it, for the heads of the whole report: 划转大病保险资金 X 万元（按每人 80 元）.
func ofAllHeads(c *content.Draft, p *content.Para, mi, std int) bool {
	s, f := &c.Mentions[std], c.At(c.Mentions[mi].Figure)
	b := clause.BasisOf(c.At(s.Figure), s.Label)
	if !clause.IsStandard(c, s) || b.Unit.Dimension != numeral.Persons || b.Month || b.Day || b.Other || f.Numeral.PowerTen.Equal(lang.DecOne) && f.Numeral.Unit.Scale.Equal(lang.DecOne) {
		return false
	}
	heads := content.Want{Measures: []lang.Measure{lang.Enrolled}, Key: content.Key{Fund: f.Key.Fund, FundFrom: f.Key.FundFrom, Dimension: numeral.Persons}}
	if f.Key.Fund == lang.Critical {
		heads.Key.Fund = lang.BasicMedical // who is insured there is insured here
	}
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: f.ID, Reach: content.ReachReport, Closed: content.Closed,
		Queries: []content.Query{{Formula: "a*b", HoldOnly: true, Wants: []content.Want{heads, {Given: s.Figure}}}}})
	return true
}

// product lists the ways in which heads, a standard and the stretch of time
// that the standard is for make the amount mi: 人数×每人每天×天数.
func product(c *content.Draft, p *content.Para, mi, heads, std int, weak bool) []content.Reading {
	s := &c.Mentions[std]
	h := c.At(c.Mentions[heads].Figure)
	b := clause.BasisOf(c.At(s.Figure), s.Label)
	ops := []content.FigureID{h.ID, s.Figure}
	formula := "a*b" + b.PerUnit()
	once := content.Reading{Formula: formula, Operands: ops, Weak: true}
	stretch := func(fits func(*content.Figure) bool) []content.Reading {
		if x := StretchNear(c, p, mi, fits); x != 0 {
			return []content.Reading{{Formula: formula + "*c", Operands: append(ops[:2:2], x), Weak: weak}}
		}
		return nil
	}
	if daily(h, c.Mentions[heads].Label+c.Mentions[heads].After) && !b.Day && !b.Month && !b.Other {
		// 日处理 560 吨，吨水成本 1.5 元，全年按 365 天计需 X
		return stretch(func(f *content.Figure) bool {
			return f.Dimension == numeral.Time && (f.Unit == "天" || f.Unit == "日")
		})
	}
	switch {
	case b.Other && h.Dimension == numeral.Visits && !b.Day && !b.Month: // each term counts
	case b.Other && b.Term && !b.Day && !b.Month:
		switch said := p.Words(content.SentenceStart(p, c.Mentions[mi].Pos), c.Mentions[mi].Pos); {
		case lang.ContainsAny(said, bothTerms):
			return []content.Reading{{Formula: formula + "*2", Operands: ops, Weak: weak, HoldOnly: true}}
		case strings.Contains(said, "春季") != strings.Contains(said, "秋季"):
			once.Weak = weak
			return []content.Reading{once}
		}
		return nil
	case b.Other, b.Day && b.Month:
		return nil
	case b.Day:
		return stretch(func(f *content.Figure) bool {
			return f.Dimension == numeral.Time && (strings.HasSuffix(f.Unit, "天") || strings.HasSuffix(f.Unit, "日")) || mealsOf(f)
		})
	case b.Month && h.Dimension != numeral.Visits:
		if r := stretch(func(f *content.Figure) bool { return f.Dimension == numeral.Months }); r != nil {
			return r
		}
		// Not all of them need have been there all year.
		whole := lang.ContainsAny(p.Words(content.SentenceStart(p, c.Mentions[mi].Pos), c.Mentions[mi].Pos), []string{"全年", "年度", "一年", "12个月"})
		once.HoldOnly = true
		needed := whole && lang.HasAnySuffix(c.Mentions[mi].Label, needing) // 全年共需 X: of all of them
		return []content.Reading{{Formula: formula + "*12", Operands: ops, Weak: weak || !whole, HoldOnly: !needed}, once}
	}
	once.Weak = weak
	return []content.Reading{once}
}

// mealsOf reports whether a figure counts the days on which meals were given: 供餐 100 次.
func mealsOf(f *content.Figure) bool { return f.Unit == "次" && strings.HasSuffix(f.Name, "餐") }

// StretchNear is the number of days or months printed in the clause group of
// an amount, 0 if there is none.
func StretchNear(c *content.Draft, p *content.Para, mi int, fits func(*content.Figure) bool) content.FigureID {
	m := &c.Mentions[mi]
	for x := mi - 1; x >= p.Mentions[0]; x-- {
		y := &c.Mentions[x]
		if p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, y.Pos, m.Pos) || IsAmount(c, y) {
			break
		}
		if f := c.At(y.Figure); fits(f) {
			return f.ID
		}
	}
	for x := mi + 1; x <= p.Mentions[len(p.Mentions)-1]; x++ { // 补贴 X，80 人，每人每月 S 元，按 6 个月发放
		y := &c.Mentions[x]
		if p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, m.Pos, y.Pos) || IsAmount(c, y) {
			break
		}
		if f := c.At(y.Figure); fits(f) && y.Depth == m.Depth {
			return f.ID
		}
	}
	return 0
}

// multiplies reports whether a standard is for what mention heads counts.
func multiplies(c *content.Draft, s *content.Mention, heads int) bool {
	h := &c.Mentions[heads]
	return canMultiply(c.At(s.Figure), s.Label, c.At(h.Figure), h.Label+h.After)
}

// canMultiply reports whether a standard can be multiplied with a figure: it
// is for the things that the figure counts, or does not say what it is for.
func canMultiply(std *content.Figure, label string, heads *content.Figure, words string) bool {
	if b := clause.BasisOf(std, label); b.Thing != "" {
		return Counts(b, heads, words)
	}
	switch heads.Dimension {
	case numeral.Persons, numeral.Households, numeral.Count, numeral.Visits:
		return true
	}
	return false
}

// Barely reports whether 计 alone leads to an amount, not 合计 of several.
func Barely(label string) bool {
	return strings.HasSuffix(label, "计") && !lang.HasAnySuffix(label, []string{"合计", "共计", "总计", "累计", "小计", "统计"})
}

// plainAmounts are the whole names of amounts that say nothing of what they are but by the number and the standard
// right before them: 书柜 26 个，950 元/个，24700 元; 安装 120 盏，单价 2850 元，金额 X.
var plainAmounts = []string{"", "金额", "资金", "总价", "合价", "价款", "结算价", "结算金额", "计", "共", "共计", "小计", "资助", "补助", "补贴", "奖补", "奖励", "补助资金", "补贴资金"}

// threeInRow reports whether a number of things, a price for each and an amount without a name of its own stand one
// behind the other, or the words say that the amount was worked out by the first two: 按 152 人、每人 610 元测算，应筹集 X.
func threeInRow(c *content.Draft, p *content.Para, mi, heads, own int) bool {
	m, s, h := &c.Mentions[mi], &c.Mentions[own], &c.Mentions[heads]
	if own != mi-1 || heads != mi-2 || clause.StrongMark(p, h.Pos, m.Pos) || s.Depth != m.Depth || h.Depth != m.Depth || c.At(h.Figure).Approximate != "" || c.At(m.Figure).Approximate != "" || c.At(s.Figure).Approximate != "" {
		return false
	}
	if b := clause.BasisOf(c.At(s.Figure), s.Label); b.Day || b.Month || b.Term {
		return false
	}
	if lang.ContainsAny(h.Label, []string{"增加", "减少", "新增", "计划"}) || lang.ContainsAny(s.Label, []string{"增加", "提高", "上年"}) {
		return false
	}
	if n := m.Pos + 1; n < len(p.Lex) && p.Lex[n].Kind == content.LexPunct && p.Lex[n].Mate > n {
		return false // 每亩 400 元，补助 X（首年按 60% 兑付）
	}
	return lang.HasAnyPrefix(s.After, reckoned) || slices.Contains(plainAmounts, strings.TrimSpace(m.Label)) && m.After == ""
}

// needing end the names of what a number and a standard make due.
var needing = []string{"需", "需资金", "所需资金", "需经费", "所需经费", "需要", "所需", "应付", "应发", "应补", "应补助", "应支付", "应发放"}

// productWord reports whether 计, 共, 合计 or an outlay word leads to the amount.
func productWord(c *content.Draft, p *content.Para, m *content.Mention) bool {
	if Barely(m.Label) || lang.HasAnySuffix(m.Label, needing) {
		return true
	}
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		x := &p.Lex[i]
		if x.Kind == content.LexTerm && (x.Term.Class == lang.Total || x.Term.Measure == lang.Outlay || x.Term.Measure == lang.Budget || x.Term.Measure == lang.Reimbursed || x.Term.Measure == lang.Investment) {
			return true
		}
	}
	return false
}

// headsAndStandard are the heads and the standard that belong to an amount:
// in its clause group, those before it first, with no other amount between.
func headsAndStandard(c *content.Draft, p *content.Para, mi int) (heads, std int) {
	m := &c.Mentions[mi]
	var before, after []int
	for x := mi - 1; x >= p.Mentions[0]; x-- {
		y := &c.Mentions[x]
		if p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, y.Pos, m.Pos) || IsAmount(c, y) {
			break
		}
		before = append(before, x)
	}
	for x := mi + 1; x <= p.Mentions[len(p.Mentions)-1]; x++ {
		y := &c.Mentions[x]
		if p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, m.Pos, y.Pos) || IsAmount(c, y) {
			break
		}
		after = append(after, x)
	}
	pick := func(list []int, want func(*content.Mention) bool) int {
		for _, x := range list {
			if c.Mentions[x].Depth <= m.Depth && want(&c.Mentions[x]) {
				return x
			}
		}
		return -1
	}
	counted := func(y *content.Mention) bool {
		if mealsOf(c.At(y.Figure)) {
			return false
		}
		switch c.At(y.Figure).Dimension {
		case numeral.Persons, numeral.Households, numeral.Area, numeral.Visits, numeral.Count, numeral.Length, numeral.Weight:
			return y.Role == content.RoleLevel && !y.Apiece && !y.Each
		}
		return false
	}
	standard := func(y *content.Mention) bool { return y.Role == content.RoleLevel && clause.IsStandard(c, y) } // 最高每户: a limit
	std = pick(before, standard)
	if std < 0 {
		// An average behind the amount is what comes of it.
		std = pick(after, func(y *content.Mention) bool { return standard(y) && !y.Each })
	}
	if std < 0 && mi > p.Mentions[0] {
		// 全额资助 N 人（360 元/人）X 万元
		if y := &c.Mentions[mi-1]; y.Depth == m.Depth+1 && standard(y) && p.Lex[m.Pos-1].Kind == content.LexPunct && p.Lex[m.Pos-1].Mate >= 0 && p.Lex[m.Pos-1].Mate < y.Pos {
			std = mi - 1
		}
	}
	if std < 0 {
		return pick(before, counted), -1
	}
	s := &c.Mentions[std]
	fits := func(y *content.Mention) bool {
		return counted(y) && canMultiply(c.At(s.Figure), s.Label, c.At(y.Figure), y.Label+y.After)
	}
	own := func(y *content.Mention) bool {
		b, d := clause.BasisOf(c.At(s.Figure), s.Label), c.At(y.Figure).Dimension
		return fits(y) && (d == b.Unit.Dimension || b.Month && d == numeral.Visits)
	}
	if heads = pick(before, own); heads < 0 {
		heads = pick(before, fits)
	}
	if heads < 0 {
		heads = pick(after, func(y *content.Mention) bool { return fits(y) && !openedBehind(c, p, m, y) })
	}
	if heads < 0 { // 计划资助 N 人，需 X
		heads = pick(before, func(y *content.Mention) bool {
			return y.Role == content.RoleLimit && clause.Whole(c, y) && canMultiply(c.At(s.Figure), s.Label, c.At(y.Figure), y.Label+y.After)
		})
	}
	return heads, std
}

// graded reads standards that differ by class, each with its heads: A 类 36 人每人
// 1500 元、B 类 58 人每人 1200 元，共 X. Where the heads of the classes are not
// printed one by one, no single standard can be held against the amount.
func graded(c *content.Draft, p *content.Para, mi int) (r content.Reading, several bool) {
	m := &c.Mentions[mi]
	var heads, standards []int
	for x := mi - 1; x >= p.Mentions[0]; x-- {
		y := &c.Mentions[x]
		if p.Lex[y.Pos].Sentence != p.Lex[m.Pos].Sentence || m.Total == 0 && clause.StrongMark(p, y.Pos, m.Pos) || IsAmount(c, y) {
			break // 甲 5 户，每户 x 元；乙 12 户，每户 y 元，共 Z: of both
		}
		switch f := c.At(y.Figure); {
		case y.Depth > m.Depth || y.Role != content.RoleLevel:
		case clause.IsStandard(c, y):
			standards = append([]int{x}, standards...)
		case f.Dimension == numeral.Persons || f.Dimension == numeral.Households || f.Dimension == numeral.Area || f.Dimension == numeral.Visits || f.Dimension == numeral.Count:
			heads = append([]int{x}, heads...)
		}
	}
	if len(standards) < 2 {
		return r, false
	}
	turns := inTurn(heads, standards)
	if turns && standards[0] < heads[0] {
		turns = turns && clause.SameSort(c, heads[0], heads[len(heads)-1]) // 甲每人每年 x 元，补助 a 人；乙每人每年 y 元，补助 b 人
	} else {
		heads = nearestBefore(heads, standards)
	}
	if heads == nil || len(heads) > 4 {
		return r, true
	}
	whole := c.PartOf[c.Mentions[heads[0]].Figure]
	r.Weak = m.Total == 0 || whole == 0
	months := 0
	for i, h := range heads {
		r.Weak = r.Weak || c.PartOf[c.Mentions[h].Figure] != whole // 共 17 户，其中 …：of all of them
		s := &c.Mentions[standards[i]]
		if !multiplies(c, s, h) {
			return content.Reading{}, true
		}
		b := clause.BasisOf(c.At(s.Figure), s.Label)
		if b.Month && !b.Day && !b.Other {
			months++
		}
		if i > 0 {
			r.Formula += "+"
		}
		r.Formula += string(rune('a'+2*i)) + "*" + string(rune('b'+2*i))
		r.Operands = append(r.Operands, c.Mentions[h].Figure, s.Figure)
	}
	switch {
	case months == len(heads) && lang.ContainsAny(p.Words(content.SentenceStart(p, m.Pos), m.Pos), []string{"全年", "年度", "一年"}):
		// Not all of them need have been there all year.
		r.Formula, r.Weak, r.HoldOnly = "("+r.Formula+")*12", false, true
	case turns && months == 0 && m.Total > 0 && besideAll(c, p, mi, heads, standards):
		r.Weak = false // 甲 2 个，每个 x 元；乙 4 个，每个 y 元，共计 X
	}
	return r, true
}

// inTurn reports whether numbers and standards follow each other by turns.
func inTurn(heads, standards []int) bool {
	if len(heads) != len(standards) {
		return false
	}
	for i := range heads {
		if (heads[i] < standards[i]) != (heads[0] < standards[0]) || i > 0 && max(heads[i-1], standards[i-1]) > min(heads[i], standards[i]) {
			return false
		}
	}
	return true
}

// besideAll reports whether the numbers and standards are all that stands before an amount in its sentence.
func besideAll(c *content.Draft, p *content.Para, mi int, heads, standards []int) bool {
	first := min(heads[0], standards[0])
	return mi-first == len(heads)+len(standards) && (first == p.Mentions[0] || p.Lex[c.Mentions[first-1].Pos].Sentence != p.Lex[c.Mentions[mi].Pos].Sentence)
}

// gradedBefore reads what classes told in clause groups of their own come to: 甲 6 人，每人 380 元；乙 120 人，
// 每人 190 元；共 X.
func gradedBefore(c *content.Draft, p *content.Para, mi int) bool {
	m := &c.Mentions[mi]
	if m.Total == 0 || mi == p.Mentions[0] || !lang.HasAnyPrefix(strings.TrimLeft(p.Words(c.Mentions[mi-1].Pos+1, m.Pos), "。；，、 "), []string{"共", "合计", "总计", "累计", "以上共", "以上合计"}) {
		return false
	}
	r, several := graded(c, p, mi)
	if !several || len(r.Operands) == 0 {
		return false
	}
	for i := 1; i < len(r.Operands); i += 2 {
		s := c.MentionOf(r.Operands[i])
		if b := clause.BasisOf(c.At(s.Figure), s.Label); b.Month || b.Day || b.Other {
			return false
		}
	}
	r.Weak = false
	c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: m.Figure, Reach: content.ReachSentence, Closed: content.Closed, Readings: []content.Reading{r}})
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
func openedBehind(c *content.Draft, p *content.Para, m, y *content.Mention) bool {
	for k := m.Pos + 1; k < y.Pos; k++ {
		if x := &p.Lex[k]; x.Kind == content.LexTerm && x.Term.Class == lang.Opener && strings.HasPrefix(x.Term.Word, "其中") {
			return true
		}
	}
	return false
}

// IsAmount reports whether a mention is a sum of money of its own.
func IsAmount(c *content.Draft, m *content.Mention) bool {
	return c.At(m.Figure).Dimension == numeral.Money && m.Role == content.RoleLevel && !m.Each && !clause.IsStandard(c, m) && !OfStandard(c, m)
}

// OfStandard reports whether an amount is a part of one for each: 每人 100 元，其中个人 30 元.
func OfStandard(c *content.Draft, m *content.Mention) bool {
	w := c.MentionIndex(c.PartOf[m.Figure])
	return w >= 0 && clause.IsStandard(c, &c.Mentions[w])
}

// extraAmount is a further sum of money that the sentence adds: 保险费共 3 万元.
func extraAmount(c *content.Draft, p *content.Para, mi, heads, std int) int {
	for x := max(heads, std) + 1; x <= p.Mentions[len(p.Mentions)-1]; x++ {
		y := &c.Mentions[x]
		if p.Lex[y.Pos].Sentence != p.Lex[c.Mentions[mi].Pos].Sentence {
			return -1
		}
		if x != mi && c.At(y.Figure).Dimension == numeral.Money && y.Role == content.RoleLevel {
			return x
		}
	}
	return -1
}

// Named reads a standard whose heads and amount bear its name in other
// sentences: 资助参保标准 300 元/人 … 资助参保 N 人 … 资助参保 X 万元.
func Named(c *content.Draft, p *content.Para) {
	for _, mi := range p.Mentions {
		m := &c.Mentions[mi]
		if !clause.IsStandard(c, m) {
			continue
		}
		stem := strings.TrimSuffix(strings.TrimSuffix(m.Label, "标准"), "补贴")
		if len([]rune(stem)) < 3 {
			continue
		}
		std := c.At(m.Figure)
		heads, amount := content.FigureID(0), content.FigureID(0)
		for x := max(0, mi-clause.FarStandard); x < min(len(c.Mentions), mi+10); x++ {
			y := &c.Mentions[x]
			f := c.At(y.Figure)
			if f.Report != p.Report || y.Role != content.RoleLevel || x == mi || !strings.Contains(f.Name, stem) {
				continue
			}
			if heads == 0 && canMultiply(std, m.Label, f, y.Label+y.After) {
				heads = f.ID
			}
			if amount == 0 && IsAmount(c, y) {
				amount = f.ID
			}
		}
		if heads != 0 && amount != 0 {
			c.Frames = append(c.Frames, content.Frame{Kind: content.KindProduct, Rule: "derived/standard", Claim: amount, Reach: content.ReachReport, Closed: content.Closed,
				Readings: []content.Reading{{Formula: "a*b", Operands: []content.FigureID{heads, m.Figure}, Weak: true}}})
		}
	}
}

// Names reports whether the label of a mention holds words of its own.
func Names(c *content.Draft, p *content.Para, m *content.Mention) bool {
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		if x := &p.Lex[i]; x.Kind == content.LexText && clause.Wording(p, i) || x.Kind == content.LexTerm && (x.Term.Fund != lang.NoFund || x.Term.Account != lang.NoAccount || x.Term.Tier != lang.NoTier) {
			return true
		}
	}
	return false
}
