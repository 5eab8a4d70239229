package change

import (
	"slices"
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// A sentence that begins with what something is compared with, and names it: 总收入
// X，其中 …。比 2021 年总收入 B 增加 D, of the X told before under that name.

// quantityBefore is the quantity told before the sentence of base, in its section, that the
// words between 比 and base name. It is -1 where the sentence begins otherwise or they
// name none, and where the change mi bears a name of its own.
func quantityBefore(c *content.Draft, p *content.Para, mi, base int, like func(*content.Figure) bool) int {
	m := &c.Mentions[base]
	if m.Role != content.RoleBase || !beginsCompared(p, m.Pos) && !(m.LabelFrom == 0 && startsCompared(p, m)) && !beginsWith(p, m) && !goesOnFrom(p, m) || mi > base+2 || content.CleanLabel(p, &c.Mentions[mi]) != "" || OpenedSince(c, p, base, mi) {
		return -1 // the amount, or the rate behind it
	}
	name := comparedName(p, m)
	if name == "" || slices.Contains(content.CarriedOut, name) {
		if x := base - 1; x >= p.Mentions[0] && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[m.Pos].Sentence && !goesOnFrom(p, m) {
			return -1 // 较上年 A 增加 D，退休人员较上年 B 增加 E: of others
		}
		return SoleBefore(c, p, base, like)
	}
	if len([]rune(name)) < 2 {
		return -1
	}
	for x, y := range SectionBefore(c, p, base) {
		f := c.At(y.Figure)
		if y.Role == content.RoleLevel && y.Depth == 0 && !y.Each && !f.Key.Part && like(f) && !clause.IsPrior(c, f) && strings.HasSuffix(y.Label, name) && (len([]rune(name)) > 2 || f.Key.Whole || ofAllWords(y.Label, name)) {
			return x
		}
	}
	return -1
}

// goesOnFrom reports whether a sentence goes on about what was told before, whose plan it
// names first: 完成预算 P 的 R%，与上年 B 相比增加 D.
func goesOnFrom(p *content.Para, m *content.Mention) bool {
	return strings.HasPrefix(m.After, "相比") && strings.HasPrefix(p.Words(content.SentenceStart(p, m.Pos), m.Pos), "完成")
}

// SoleBefore is the one quantity, parts aside, that the sentence before that of mention mi
// tells, -1 if it tells none or several: 参保 X 人，其中在职 a 人、退休 b 人。较上年 B 人增加 D 人.
func SoleBefore(c *content.Draft, p *content.Para, mi int, like func(*content.Figure) bool) int {
	s := p.Lex[c.Mentions[mi].Pos].Sentence
	found, whole := -1, content.FigureID(0)
	for x := mi - 1; x >= p.Mentions[0] && p.Lex[c.Mentions[x].Pos].Sentence >= s-1; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if p.Lex[y.Pos].Sentence != s && y.Depth == 0 && f.Key.Part && like(f) && y.AfterOpener >= 0 && clause.OpensSentence(p, y.AfterOpener) {
			whole = c.PartOf[f.ID]
		}
		if p.Lex[y.Pos].Sentence == s || y.Depth > 0 || f.Key.Part || !like(f) || planOnly(c, y, &c.Mentions[mi]) {
			continue
		}
		if found >= 0 || y.Role != content.RoleLevel || y.Each || clause.IsPrior(c, f) {
			return listedTotal(c, p, mi, like)
		}
		found = x
	}
	if found < 0 && whole == 0 && p.Lex[c.Mentions[mi].Pos].Sentence == p.Lex[0].Sentence {
		return soleAbove(c, p, like)
	}
	if w := c.MentionIndex(whole); found < 0 && whole != 0 && w >= p.Mentions[0] && like(c.At(whole)) && !clause.IsPrior(c, c.At(whole)) {
		return w // 支出合计 X。其中：A a；B b。与上年 B 相比减少 D
	}
	return found
}

// soleAbove is the one quantity that the paragraph right before tells, of the section, where that is all
// it tells: 年末参保 X 人。 and below it 与上年 B 人相比，减少 D 人. It is -1 where it tells others.
func soleAbove(c *content.Draft, p *content.Para, like func(*content.Figure) bool) int {
	found := -1
	for x := p.Mentions[0] - 1; x >= 0; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		if y.Para < 0 || f.Report != p.Report || f.Place.Section != p.Section || f.Place.Block != p.Block-1 {
			break
		}
		if !like(f) {
			continue
		}
		if found >= 0 || !content.IsPart(y) || y.Depth > 0 || f.Key.Part || clause.IsPrior(c, f) || clause.IsPlan(c, f.ID) {
			return -1
		}
		found = x
	}
	return found
}

// listedTotal is the one quantity of a sentence whose parts, told in the next one without a word that
// opens their list, make it up right before the sentence of mention mi, -1: 收入 W。财政拨款 a，占 x%；事业
// 收入 b，占 y%。与上年的 B 相比增加 D.
func listedTotal(c *content.Draft, p *content.Para, mi int, like func(*content.Figure) bool) int {
	s := p.Lex[c.Mentions[mi].Pos].Sentence
	found, sum := -1, lang.DecZero
	for x := mi - 1; x >= p.Mentions[0] && p.Lex[c.Mentions[x].Pos].Sentence >= s-2; x-- {
		y := &c.Mentions[x]
		f := c.At(y.Figure)
		at := p.Lex[y.Pos].Sentence
		if at == s || !like(f) || f.Dimension == numeral.Percent || y.Depth > 0 {
			continue
		}
		if y.Role != content.RoleLevel || y.Each || clause.IsPrior(c, f) || at == s-2 && found >= 0 {
			return -1
		}
		if at == s-2 {
			found = x
		} else {
			sum = sum.Add(f.Value)
		}
	}
	if found < 0 || !c.At(c.Mentions[found].Figure).Value.Equal(sum) {
		return -1
	}
	return found
}

// comparedName is what stands behind the word of comparison and the year in the label of
// a base: 总收入 of 比 2021 年总收入.
func comparedName(p *content.Para, m *content.Mention) string {
	from := m.LabelFrom
	for i := m.LabelFrom; i < m.LabelTo; i++ {
		if x := &p.Lex[i]; x.Kind == content.LexTerm && x.Term.Class == lang.Compare || x.Kind == content.LexPeriod {
			from = i + 1
		}
	}
	return strings.TrimPrefix(strings.TrimPrefix(clause.Label(p, from, m.LabelTo), "度"), "的")
}

// beginsWith reports whether a sentence begins with 与 and what something is compared with,
// that of mention m: 与 2021 年支出 B 相比.
func beginsWith(p *content.Para, m *content.Mention) bool {
	i := content.SentenceStart(p, m.Pos)
	for i < m.Pos && clause.Blank(p, i) {
		i++
	}
	x := &p.Lex[i]
	return strings.HasPrefix(m.After, "相比") && m.LabelFrom <= i+1 && x.Kind == content.LexTerm && (x.Term.Word == "与" || x.Term.Word == "和")
}

// ofAllWords reports whether a label adds nothing to a name that would make it that of a
// part: 本年支出, 部门决算支出.
func ofAllWords(label, name string) bool {
	rest := content.WithoutYear(strings.TrimSuffix(label, name))
	rest = lang.Without(rest, []string{"部门", "单位", "本年", "全年", "年度", "决算", "实际", "累计", "资金", "总"})
	return strings.Trim(rest, "共的 ") == ""
}

// priorBehind is the earlier quantity in the bracket right behind a change, or in the clause
// behind it that tells nothing else: 比上年提高 0.5 个百分点（上年为 80%）, 较 2022 年提高 0.5 个百分点，
// 2022 年为 80%.
func priorBehind(c *content.Draft, p *content.Para, mi int) int {
	k := c.Mentions[mi].Pos + 1
	for k < len(p.Lex) && clause.Blank(p, k) {
		k++
	}
	if k < len(p.Lex) && p.Lex[k].Kind == content.LexPunct && p.Lex[k].R == '，' {
		return priorClause(c, p, mi)
	}
	if k >= len(p.Lex) || p.Lex[k].Kind != content.LexPunct || p.Lex[k].R != '(' || p.Lex[k].Mate < 0 {
		return -1
	}
	for j := k + 1; j < p.Lex[k].Mate; j++ {
		if x, ok := clause.MentionAt(p, j); ok {
			f := c.At(c.Mentions[x].Figure)
			m := &c.Mentions[mi]
			like := c.At(m.Figure).Dimension == f.Dimension || m.Role == content.RoleGrowth && strings.Contains(m.Label, "同比")
			if own := c.Reports[f.Report-1].Year; clause.IsPrior(c, f) || own > 0 && f.Key.Period.Year == own-1 && f.Key.Period.From == 0 && like {
				return x
			}
			return -1
		}
	}
	return -1
}

// priorClause is the quantity that the clause right behind a change tells of the year that the
// change is against, and of nothing else, -1 if there is none.
func priorClause(c *content.Draft, p *content.Para, mi int) int {
	m := &c.Mentions[mi]
	x := mi + 1
	if x > p.Mentions[len(p.Mentions)-1] || !againstEarlier(p, m) {
		return -1
	}
	y := &c.Mentions[x]
	f := c.At(y.Figure)
	if y.Depth != m.Depth || y.Role == content.RoleDelta || y.Role == content.RoleGrowth || clause.MarkBetween(p, m.Pos, y.Pos) != '，' || strings.Trim(content.CleanLabel(p, y), "同期末底") != "" || lang.HasAnyPrefix(y.After, []string{"的", "增", "提", "上升", "降", "下降"}) {
		return -1
	}
	if year := comparedYear(p, m); year != 0 && f.Key.Period.Year == year || year == 0 && clause.IsPrior(c, f) {
		return x
	}
	return -1
}
