package rate

import (
	"strings"

	"gouji/parse/internal/clause"
	"gouji/parse/internal/content"
	"gouji/parse/internal/lang"
	"gouji/parse/numeral"
)

// Rates behind two numbers, of which one says that it is of all, in either order: 应种 B 剂次，实种 A 剂次，接种率 X%;
// 管理 A 人，老年人总数 B 人，管理率 X%; 审结 A 件，收案 B 件，结案率 X%. And rates of what is not counted among those
// that fail: 抽检 B 批次，不合格 a 批次，合格率 X%.

// allOf end the names of all that a rate is of.
var allOf = []string{"总数", "总人数", "总户数", "总量", "总面积", "总件数", "总批次", "总人口", "总里程", "编制", "编制数", "收案", "新收", "受理", "在册", "目标人群", "目标人数", "目标人口", "检查总数", "调查总数"}

// ofAllNamed are the two numbers right before a rate, the counted one first.
func ofAllNamed(c *content.Draft, p *content.Para, mi int) []content.FigureID {
	if mi-2 < p.Mentions[0] {
		return nil
	}
	m, a, b := &c.Mentions[mi], &c.Mentions[mi-1], &c.Mentions[mi-2]
	if d := c.At(a.Figure).Dimension; d == numeral.Money || d == numeral.Percent || d == numeral.Score || !strings.HasSuffix(m.Label, "率") {
		return nil
	}
	for _, x := range []*content.Mention{a, b} {
		if x.Role != content.RoleLevel || x.Depth != m.Depth || x.Each {
			return nil
		}
	}
	if !clause.SameSort(c, mi-1, mi-2) || p.Lex[b.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, b.Pos, m.Pos) || clause.MarkBetween(p, b.Pos, a.Pos) != '，' || clause.MarkBetween(p, a.Pos, m.Pos) != '，' {
		return nil
	}
	switch x, y := namesAll(a, b), namesAll(b, a); {
	case x == y:
		return nil
	case x:
		a, b = b, a
	}
	stem := strings.TrimSuffix(m.Label, "率")
	if c.At(a.Figure).Value.GreaterThan(c.At(b.Figure).Value) || negated(a) || negated(b) || !strings.ContainsAny(stem, a.Label+a.After) {
		return nil // 总里程 B 公里，新建 A 公里，硬化率: of what is not told
	}
	return []content.FigureID{a.Figure, b.Figure}
}

// namesAll reports whether a mention says that it counts all, of which another counts those of whom something
// is true: 应种 against 实种, 收案 against 审结.
func namesAll(m, other *content.Mention) bool {
	if lang.HasAnySuffix(m.Label, allOf) {
		return true
	}
	_, due, told := strings.Cut(m.Label, "应")
	if !told || due == "" || lang.HasAnySuffix(m.Label, []string{"供应", "响应", "反应"}) {
		return false
	}
	first := []rune(due)[0]
	return strings.ContainsRune(other.Label, first) && lang.ContainsAny(other.Label, []string{"实", "已", "完成"})
}

// dueSaid reports whether a rate is of what a mention says was due: 应种, 接种率.
func dueSaid(m *content.Mention, stem string) bool {
	_, due, told := strings.Cut(m.Label, "应")
	return told && due != "" && strings.ContainsRune(stem, []rune(due)[0])
}

// restOfFailed reads a rate over all told before those that fail: 抽检 B 批次，不合格 a 批次，合格率 X%.
func restOfFailed(c *content.Draft, p *content.Para, mi int) (content.Reading, bool) {
	if mi-2 < p.Mentions[0] {
		return content.Reading{}, false
	}
	m, a, b := &c.Mentions[mi], &c.Mentions[mi-1], &c.Mentions[mi-2]
	stem, ok := strings.CutSuffix(m.Label, "率")
	if ok && lang.HasAnyPrefix(stem, []string{"不", "未"}) {
		return failed(c, p, mi, stem)
	}
	if !ok || !content.Longer(stem, 1) || negated(m) || !content.IsPart(a) || b.Role != content.RoleLevel || a.Depth != m.Depth || b.Depth != m.Depth || !clause.SameSort(c, mi-1, mi-2) || p.Lex[b.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, b.Pos, m.Pos) {
		return content.Reading{}, false
	}
	if x := mi - 3; x >= p.Mentions[0] && clause.SameSort(c, x, mi-2) && p.Lex[c.Mentions[x].Pos].Sentence == p.Lex[m.Pos].Sentence {
		return content.Reading{}, false // 满意 a 份、一般 b 份、不满意 c 份，满意率 X%: an item, not all
	}
	rs := []rune(stem)
	last := string(rs[len(rs)-2:])
	if !lang.HasAnySuffix(a.Label, []string{"不" + last, "未" + last}) || lang.ContainsAny(b.Label, []string{last}) || c.At(a.Figure).Value.GreaterThan(c.At(b.Figure).Value) {
		return content.Reading{}, false
	}
	return content.Reading{Formula: "(a-b)/a", Operands: []content.FigureID{b.Figure, a.Figure}}, true
}

// failed reads the rate of those that fail itself, behind that of the others, too: 抽检 B 批次，不合格 a 批次，合格率 X%，不合格率 Y%.
func failed(c *content.Draft, p *content.Para, mi int, stem string) (content.Reading, bool) {
	m := &c.Mentions[mi]
	x := mi - 1
	if x > p.Mentions[0] && c.Mentions[x].Role == content.RoleRate && strings.HasSuffix(stem, strings.TrimSuffix(c.Mentions[x].Label, "率")) {
		x--
	}
	if x-1 < p.Mentions[0] {
		return content.Reading{}, false
	}
	a, b := &c.Mentions[x], &c.Mentions[x-1]
	if !strings.HasSuffix(a.Label, stem) || strings.Contains(b.Label, stem) || !content.IsPart(a) || b.Role != content.RoleLevel || a.Depth != m.Depth || b.Depth != m.Depth || !clause.SameSort(c, x, x-1) || p.Lex[b.Pos].Sentence != p.Lex[m.Pos].Sentence || clause.StrongMark(p, b.Pos, m.Pos) || c.At(a.Figure).Value.GreaterThan(c.At(b.Figure).Value) {
		return content.Reading{}, false
	}
	return content.Reading{Formula: "a/b", Operands: []content.FigureID{a.Figure, b.Figure}}, true
}
