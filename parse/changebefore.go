package parse

import (
	"slices"
	"strings"

	"gouji/parse/numeral"
)

// A sentence that begins with what something is compared with, and names it: 总收入
// X，其中 …。比 2021 年总收入 B 增加 D, of the X told before under that name.

// quantityBefore is the quantity told before the sentence of base, in its section, that the
// words between 比 and base name. It is -1 where the sentence begins otherwise or they
// name none, and where the change mi bears a name of its own.
func (c *Content) quantityBefore(p *para, mi, base int, like func(*Figure) bool) int {
	m := &c.Mentions[base]
	if m.Role != RoleBase || !p.beginsCompared(m.Pos) && !(m.labelFrom == 0 && startsCompared(p, m)) && !p.beginsWith(m) && !p.goesOnFrom(m) || mi > base+2 || cleanLabel(p, &c.Mentions[mi]) != "" || c.openedSince(p, base, mi) {
		return -1 // the amount, or the rate behind it
	}
	name := comparedName(p, m)
	if name == "" || slices.Contains(carriedOut, name) {
		if x := base - 1; x >= p.mentions[0] && p.lex[c.Mentions[x].Pos].sentence == p.lex[m.Pos].sentence && !p.goesOnFrom(m) {
			return -1 // 较上年 A 增加 D，退休人员较上年 B 增加 E: of others
		}
		return c.soleBefore(p, base, like)
	}
	if len([]rune(name)) < 2 {
		return -1
	}
	for x, y := range c.sectionBefore(p, base) {
		f := c.figure(y.Figure)
		if y.Role == RoleLevel && y.Depth == 0 && !y.Each && !f.Key.Part && like(f) && !c.isPrior(f) && strings.HasSuffix(y.Label, name) && (len([]rune(name)) > 2 || f.Key.Whole || ofAllWords(y.Label, name)) {
			return x
		}
	}
	return -1
}

// goesOnFrom reports whether a sentence goes on about what was told before, whose plan it
// names first: 完成预算 P 的 R%，与上年 B 相比增加 D.
func (p *para) goesOnFrom(m *Mention) bool {
	return strings.HasPrefix(m.After, "相比") && strings.HasPrefix(p.words(sentenceStart(p, m.Pos), m.Pos), "完成")
}

// soleBefore is the one quantity, parts aside, that the sentence before that of mention mi
// tells, -1 if it tells none or several: 参保 X 人，其中在职 a 人、退休 b 人。较上年 B 人增加 D 人.
func (c *Content) soleBefore(p *para, mi int, like func(*Figure) bool) int {
	s := p.lex[c.Mentions[mi].Pos].sentence
	found, whole := -1, FigureID(0)
	for x := mi - 1; x >= p.mentions[0] && p.lex[c.Mentions[x].Pos].sentence >= s-1; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if p.lex[y.Pos].sentence != s && y.Depth == 0 && f.Key.Part && like(f) && y.afterOpener >= 0 && p.opensSentence(y.afterOpener) {
			whole = c.partOf[f.ID]
		}
		if p.lex[y.Pos].sentence == s || y.Depth > 0 || f.Key.Part || !like(f) || c.planOnly(y, &c.Mentions[mi]) {
			continue
		}
		if found >= 0 || y.Role != RoleLevel || y.Each || c.isPrior(f) {
			return c.listedTotal(p, mi, like)
		}
		found = x
	}
	if found < 0 && whole == 0 && p.lex[c.Mentions[mi].Pos].sentence == p.lex[0].sentence {
		return c.soleAbove(p, like)
	}
	if w := c.mentionIndex(whole); found < 0 && whole != 0 && w >= p.mentions[0] && like(c.figure(whole)) && !c.isPrior(c.figure(whole)) {
		return w // 支出合计 X。其中：A a；B b。与上年 B 相比减少 D
	}
	return found
}

// soleAbove is the one quantity that the paragraph right before tells, of the section, where that is all
// it tells: 年末参保 X 人。 and below it 与上年 B 人相比，减少 D 人. It is -1 where it tells others.
func (c *Content) soleAbove(p *para, like func(*Figure) bool) int {
	found := -1
	for x := p.mentions[0] - 1; x >= 0; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		if y.Para < 0 || f.Report != p.report || f.Place.Section != p.section || f.Place.Block != p.block-1 {
			break
		}
		if !like(f) {
			continue
		}
		if found >= 0 || !part(y) || y.Depth > 0 || f.Key.Part || c.isPrior(f) || c.isPlan(f.ID) {
			return -1
		}
		found = x
	}
	return found
}

// listedTotal is the one quantity of a sentence whose parts, told in the next one without a word that
// opens their list, make it up right before the sentence of mention mi, -1: 收入 W。财政拨款 a，占 x%；事业
// 收入 b，占 y%。与上年的 B 相比增加 D.
func (c *Content) listedTotal(p *para, mi int, like func(*Figure) bool) int {
	s := p.lex[c.Mentions[mi].Pos].sentence
	found, sum := -1, decZero
	for x := mi - 1; x >= p.mentions[0] && p.lex[c.Mentions[x].Pos].sentence >= s-2; x-- {
		y := &c.Mentions[x]
		f := c.figure(y.Figure)
		at := p.lex[y.Pos].sentence
		if at == s || !like(f) || f.Dimension == numeral.Percent || y.Depth > 0 {
			continue
		}
		if y.Role != RoleLevel || y.Each || c.isPrior(f) || at == s-2 && found >= 0 {
			return -1
		}
		if at == s-2 {
			found = x
		} else {
			sum = sum.Add(f.Value)
		}
	}
	if found < 0 || !c.figure(c.Mentions[found].Figure).Value.Equal(sum) {
		return -1
	}
	return found
}

// comparedName is what stands behind the word of comparison and the year in the label of
// a base: 总收入 of 比 2021 年总收入.
func comparedName(p *para, m *Mention) string {
	from := m.labelFrom
	for i := m.labelFrom; i < m.labelTo; i++ {
		if x := &p.lex[i]; x.kind == lexTerm && x.term.Class == Compare || x.kind == lexPeriod {
			from = i + 1
		}
	}
	return strings.TrimPrefix(strings.TrimPrefix(label(p, from, m.labelTo), "度"), "的")
}

// beginsWith reports whether a sentence begins with 与 and what something is compared with,
// that of mention m: 与 2021 年支出 B 相比.
func (p *para) beginsWith(m *Mention) bool {
	i := sentenceStart(p, m.Pos)
	for i < m.Pos && p.blank(i) {
		i++
	}
	x := &p.lex[i]
	return strings.HasPrefix(m.After, "相比") && m.labelFrom <= i+1 && x.kind == lexTerm && (x.term.Word == "与" || x.term.Word == "和")
}

// ofAllWords reports whether a label adds nothing to a name that would make it that of a
// part: 本年支出, 部门决算支出.
func ofAllWords(label, name string) bool {
	rest := withoutYear(strings.TrimSuffix(label, name))
	rest = Without(rest, []string{"部门", "单位", "本年", "全年", "年度", "决算", "实际", "累计", "资金", "总"})
	return strings.Trim(rest, "共的 ") == ""
}

// priorBehind is the earlier quantity in the bracket right behind a change, or in the clause
// behind it that tells nothing else: 比上年提高 0.5 个百分点（上年为 80%）, 较 2022 年提高 0.5 个百分点，
// 2022 年为 80%.
func (c *Content) priorBehind(p *para, mi int) int {
	k := c.Mentions[mi].Pos + 1
	for k < len(p.lex) && p.blank(k) {
		k++
	}
	if k < len(p.lex) && p.lex[k].kind == lexPunct && p.lex[k].r == '，' {
		return c.priorClause(p, mi)
	}
	if k >= len(p.lex) || p.lex[k].kind != lexPunct || p.lex[k].r != '(' || p.lex[k].mate < 0 {
		return -1
	}
	for j := k + 1; j < p.lex[k].mate; j++ {
		if x, ok := p.mentionAt(j); ok {
			f := c.figure(c.Mentions[x].Figure)
			m := &c.Mentions[mi]
			like := c.figure(m.Figure).Dimension == f.Dimension || m.Role == RoleGrowth && strings.Contains(m.Label, "同比")
			if own := c.Reports[f.Report-1].Year; c.isPrior(f) || own > 0 && f.Key.Period.Year == own-1 && f.Key.Period.From == 0 && like {
				return x
			}
			return -1
		}
	}
	return -1
}

// priorClause is the quantity that the clause right behind a change tells of the year that the
// change is against, and of nothing else, -1 if there is none.
func (c *Content) priorClause(p *para, mi int) int {
	m := &c.Mentions[mi]
	x := mi + 1
	if x > p.mentions[len(p.mentions)-1] || !p.againstEarlier(m) {
		return -1
	}
	y := &c.Mentions[x]
	f := c.figure(y.Figure)
	if y.Depth != m.Depth || y.Role == RoleDelta || y.Role == RoleGrowth || p.markBetween(m.Pos, y.Pos) != '，' || strings.Trim(cleanLabel(p, y), "同期末底") != "" || hasAnyPrefix(y.After, []string{"的", "增", "提", "上升", "降", "下降"}) {
		return -1
	}
	if year := p.comparedYear(m); year != 0 && f.Key.Period.Year == year || year == 0 && c.isPrior(f) {
		return x
	}
	return -1
}
